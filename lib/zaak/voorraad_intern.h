/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_VOORRAAD_INTERN_H
#define ZAAK_VOORRAAD_INTERN_H

#include "zaak_intern.h"

/* What the cases of a collection share. */
struct omgeving *zaak_voorraad_omgeving(const struct zaak_voorraad *voorraad);

/* Makes a case that is not in the collection yet; NULL when there is no memory. */
struct zaak *zaak_voorraad_make(struct zaak_voorraad *voorraad, const char *identificatie);

/* Takes over cases that were made, all or none. 0, -ZAAK_E_GEHEUGEN, -ZAAK_E_LIMIET, or -ZAAK_E_DUBBEL with the place of the first whose identificatie is taken. */
int zaak_voorraad_adopt(struct zaak_voorraad *voorraad, struct zaak *const *zaken, size_t count, size_t *ret_dubbel);

/* The place in the collection of a case that is in it. */
size_t zaak_voorraad_place(const struct zaak_voorraad *voorraad, const struct zaak *zaak);

/* Takes cases out of the collection and gives their references back: those whose place says true. */
void zaak_voorraad_drop(struct zaak_voorraad *voorraad, const bool *weg);

#endif
