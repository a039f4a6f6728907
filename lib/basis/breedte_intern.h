/* SPDX-License-Identifier: EUPL-1.2 */
/* How wide text is on a terminal or in a table of text. */
#ifndef ZAAK_BREEDTE_INTERN_H
#define ZAAK_BREEDTE_INTERN_H

#include "tekst_intern.h"

/* Columns that a valid UTF-8 text takes: none for a mark that combines, two for the wide scripts and for pictures. */
size_t zaak_breedte(const char *text);

/* Adds a text without what could move a cursor or hide text (controls, marks of direction): these become a space. */
void zaak_tekst_add_plain(struct tekst *tekst, const char *text);

#endif
