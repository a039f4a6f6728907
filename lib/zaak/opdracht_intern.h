/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_OPDRACHT_INTERN_H
#define ZAAK_OPDRACHT_INTERN_H

#include "zaak_intern.h"

/* Opens a case among others. */
int zaak_open_in(struct omgeving *omgeving, const char *identificatie, const struct zaak_feit *given, struct zaak **ret_zaak, struct zaak_error *error);

/* Appends a fact whose form was checked and that has an id; the same fact again is passed over. */
int zaak_load_taken(struct zaak *zaak, const struct feit *feit, struct zaak_error *error);

/* Sets a status under all rules, with rights (ZAAK_RECHT_…): the long way of zaak_set_status(). */
int zaak_give_status(struct zaak *zaak, const char *statustype, zaak_dag op, int32_t rechten, struct zaak_error *error);

#endif
