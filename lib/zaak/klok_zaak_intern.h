/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_KLOK_ZAAK_INTERN_H
#define ZAAK_KLOK_ZAAK_INTERN_H

#include "zaak_intern.h"

/* The clock of a case as zaak_ask_klok() gives it, with another of its servicenormen as the promise: one engine works out all promises, so that a score and a motivering never
 * differ. */
int zaak_ask_klok_norm(const struct zaak *zaak, const struct zaak_blik *blik, size_t norm_index, struct zaak_klok *ret_klok, struct zaak_motivering *why,
                       struct zaak_error *error);

#endif
