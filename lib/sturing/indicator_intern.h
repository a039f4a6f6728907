/* SPDX-License-Identifier: EUPL-1.2 */
/* The kernel of a state: a head of four numbers and, of days, bins that may stand elsewhere. The plain state and the rows of a stand both use it. */
#ifndef ZAAK_INDICATOR_INTERN_H
#define ZAAK_INDICATOR_INTERN_H

#include <zaak/indicator.h>

enum indicator_nummer {
#define X(symbool, nummer, versie, id, vorm, maat, optellen, richting, naam, zin, teller, noemer) INDICATOR_##symbool = nummer,
#include "indicatoren.inc"
#undef X
#define X(symbool, nummer, versie, id, vorm, maat, optellen, richting, naam, zin, teller, noemer) +1
    INDICATOR_COUNT = 0
#include "indicatoren.inc"
#undef X
};

struct hoofd {
    int64_t noemer, teller, kleinste, grootste;
};

/* Of an indicator with a number from 1 to INDICATOR_COUNT. */
int32_t zaak_indicator_vorm(int32_t nummer);
int32_t zaak_indicator_versie(int32_t nummer);
bool zaak_indicator_is_stock(int32_t nummer); /* what holds at the end of a period */

/* Whether a value is one that an indicator of this kind can have. */
bool zaak_staat_fits(int32_t vorm, int64_t waarde);

/* Whether a head can be one of this kind, alone or with its bins; NULL: they are not looked at. */
bool zaak_staat_is_sound(int32_t vorm, const struct hoofd *hoofd, const uint32_t *vakken);

/* Whether two heads can be added without overflow; the bins then can be too, since none holds more than the denominator. */
bool zaak_staat_can_add(const struct hoofd *a, const struct hoofd *b);

/* Adds a head to another one, and bins to bins; either may be NULL. The caller knows that they can be added. */
void zaak_staat_add(int32_t vorm, struct hoofd *hoofd, uint32_t *vakken, const struct hoofd *ander, const uint32_t *andere_vakken);

/* The head of one value. */
struct hoofd zaak_staat_of(int32_t vorm, int64_t waarde);

/* The bin of a number of days. */
int zaak_staat_vak(int64_t dagen);

#endif
