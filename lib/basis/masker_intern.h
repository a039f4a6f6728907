/* SPDX-License-Identifier: EUPL-1.2 */
/* Masking what says who someone is, in sentences: zaak_nummer_mask() says what. */
#ifndef ZAAK_MASKER_INTERN_H
#define ZAAK_MASKER_INTERN_H

#include <zaak/basis.h>

struct tekst;

/* Masks a text where it stands; it never becomes longer. The second gives the new length and writes no zero. */
void zaak_mask(char *text);
size_t zaak_mask_n(char *text, size_t length);

/* Adds a text with its numbers masked. */
void zaak_tekst_add_masked(struct tekst *tekst, const char *text);

#endif
