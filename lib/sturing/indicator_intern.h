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

/* Bits of the indicators that count days, and of those that say what holds at the end of a period: bit nummer - 1. */
#define X(symbool, nummer, versie, id, vorm, maat, optellen, richting, naam, zin, teller, noemer) \
    | (uint64_t)(ZAAK_INDICATOR_##vorm == ZAAK_INDICATOR_DAGEN) << (nummer - 1)
static const uint64_t dagen_mask = 0
#include "indicatoren.inc"
    ;
#undef X
#define X(symbool, nummer, versie, id, vorm, maat, optellen, richting, naam, zin, teller, noemer) \
    | (uint64_t)(ZAAK_OPTELLEN_##optellen == ZAAK_OPTELLEN_LAATSTE) << (nummer - 1)
static const uint64_t stock_mask = 0
#include "indicatoren.inc"
    ;
#undef X

struct hoofd {
    int64_t noemer, teller, kleinste, grootste;
};

/* Of an indicator with a number from 1 to INDICATOR_COUNT. */
int32_t zaak_indicator_vorm(int32_t nummer);
int32_t zaak_indicator_versie(int32_t nummer);

/* Whether a value is one that an indicator of this kind can have. */
bool zaak_staat_fits(int32_t vorm, int64_t waarde);

/* Whether a head can be one of this kind, alone or with its bins; NULL: they are not looked at. */
bool zaak_staat_is_sound(int32_t vorm, const struct hoofd *hoofd, const uint32_t *vakken);

/* Whether two heads can be added without overflow; the bins then can be too, since none holds more than the denominator. */
static inline bool hoofd_can_add(const struct hoofd *a, const struct hoofd *b)
{
    return a->noemer <= ZAAK_INDICATOR_MOST - b->noemer && (b->teller > 0 ? a->teller <= INT64_MAX - b->teller : a->teller >= INT64_MIN - b->teller);
}

/* Adds a head to another one: the caller knows that they can be added. */
static inline void hoofd_add(struct hoofd *hoofd, const struct hoofd *ander)
{
    if (ander->noemer == 0)
        return;
    if (hoofd->noemer == 0 || ander->kleinste < hoofd->kleinste)
        hoofd->kleinste = ander->kleinste;
    if (hoofd->noemer == 0 || ander->grootste > hoofd->grootste)
        hoofd->grootste = ander->grootste;
    hoofd->noemer += ander->noemer;
    hoofd->teller += ander->teller;
}

static inline void vakken_add(uint32_t *vakken, const uint32_t *andere)
{
    for (int i = 0; i < ZAAK_INDICATOR_VAKKEN; i++)
        vakken[i] += andere[i];
}

/* The head of one value. */
struct hoofd zaak_staat_of(int32_t vorm, int64_t waarde);

/* The bin of a number of days. */
int zaak_staat_vak(int64_t dagen);

#endif
