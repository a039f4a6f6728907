/* SPDX-License-Identifier: EUPL-1.2 */
/* What answers share: the steps, and the words of the enumerations. */
#ifndef ZAAK_VRAAG_ANTWOORD_H
#define ZAAK_VRAAG_ANTWOORD_H

#include "../../bindings/gemeen/gemeen.h"

#include "vragen.h"

/* The member `motivering`, of the recorder of the door; `artikel` (or NULL) stands at a first step that names none. */
int antwoord_motivering(struct deur *deur, const char *artikel, struct uitvoer *uit, struct zaak_error *error);

/* A member with the word of a value, or with a list of the words of bits. */
void antwoord_woord(struct uitvoer *uit, const char *naam, const struct woord *list, int32_t waarde);
void antwoord_woorden(struct uitvoer *uit, const char *naam, const struct woord *list, int32_t bits);

#endif
