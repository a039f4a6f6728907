/* SPDX-License-Identifier: EUPL-1.2 */
/* What holds, derived by walking through the facts. */
#ifndef ZAAK_TOESTAND_INTERN_H
#define ZAAK_TOESTAND_INTERN_H

#include "zaak_intern.h"

/* The state before the first fact, with what the opening of the case says: the zaaktype must be known before any other fact can be understood, also one that stands before the opening
 * because only its day is known. `seen` is a fresh view. */
void zaak_toestand_begin(const struct uitzicht *seen, struct zaak_toestand *toestand);

/* Takes one fact into account. */
void zaak_toestand_apply(const struct zaak *zaak, const struct feit *feit, struct zaak_toestand *toestand);

/* Whether the case is closed. */
bool zaak_toestand_closed(const struct zaak_toestand *toestand);

/* All that is seen, but for what archiving makes of it. */
int zaak_toestand_derive(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_toestand *toestand, struct zaak_error *error);

#endif
