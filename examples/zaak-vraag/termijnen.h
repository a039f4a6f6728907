/* SPDX-License-Identifier: EUPL-1.2 */
/* The scenarios of the question `awb` that ask for one term of the register: after a decision, a report, a complaint, a reminder. */
#ifndef ZAAK_VRAAG_TERMIJNEN_H
#define ZAAK_VRAAG_TERMIJNEN_H

#include "awb.h"

/* Is this scenario answered here? */
bool termijnen_knows(const char *scenario);

/* As awb_answer(), for a scenario that termijnen_knows(). */
int termijnen_answer(struct awb *awb, const struct awb_vraag *vraag, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error);

#endif
