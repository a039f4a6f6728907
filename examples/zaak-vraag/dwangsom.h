/* SPDX-License-Identifier: EUPL-1.2 */
/* The scenarios of the question `awb` that are about the dwangsom. */
#ifndef ZAAK_VRAAG_DWANGSOM_H
#define ZAAK_VRAAG_DWANGSOM_H

#include "awb.h"

/* Is this scenario answered here? */
bool dwangsom_knows(const char *scenario);

/* As awb_answer(), for a scenario that dwangsom_knows(). */
int dwangsom_answer(struct awb *awb, const struct awb_vraag *vraag, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error);

#endif
