/* SPDX-License-Identifier: EUPL-1.2 */
/* A stand is rows, each with the heads of all indicators: merging is a look-up per row and then plain additions over rows that lie together. Of days a row has bins only when something was
 * counted. */
#ifndef ZAAK_STAND_INTERN_H
#define ZAAK_STAND_INTERN_H

#include <zaak/stand.h>

#include "basis/tekst_intern.h"
#include "basis/teller_intern.h"
#include "indicator_intern.h"

_Static_assert(INDICATOR_COUNT <= 64, "a row knows by bits which indicators it has");

/* Texts are those of the pool of the stand, or `zaak_stand_none`: equal texts have equal addresses. */
struct sleutel {
    const char *gemeente, *zaaktype, *eenheid, *kanaal;
    zaak_dag van, tot;
};

struct rij {
    struct sleutel sleutel;
    uint64_t mask;                        /* which indicators have counted something: bit nummer - 1 */
    struct hoofd hoofden[INDICATOR_COUNT];
    uint32_t *vakken[INDICATOR_COUNT];    /* of days; may be there, all zero, without the bit */
};

struct zaak_stand {
    struct teller refs;
    struct zaak_context *ctx;
    int32_t periode, dimensies;
    zaak_dag van, tot;
    struct pool pool;
    struct arena arena;                   /* rows and bins: they never move */
    struct rij **rows;
    size_t count, capacity;
    struct rij **slots;                   /* open addressing on the key */
    size_t slot_count;
    bool sorted;                          /* rows stand in order */
    const char **bronnen;                 /* by alphabet */
    size_t bron_count, bron_capacity;
};

enum { DIMENSIES_ALLE = 31 };

extern const char zaak_stand_none[1];     /* "" */

/* An empty stand; NULL when there is no memory. */
struct zaak_stand *zaak_stand_make(struct zaak_context *ctx, int32_t periode, int32_t dimensies, zaak_dag van, zaak_dag tot);

/* The text as the pool of the stand has it; `zaak_stand_none` for NULL and "". NULL when there is no memory. */
const char *zaak_stand_intern(struct zaak_stand *stand, const char *text);

/* The same for the texts of a key of another stand. */
bool zaak_stand_intern_key(struct zaak_stand *stand, const struct sleutel *other, struct sleutel *ret_key);

/* The row with a key, NULL when there is none; and the same after adding it. 0, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN. */
struct rij *zaak_stand_find(const struct zaak_stand *stand, const struct sleutel *key);
int zaak_stand_put(struct zaak_stand *stand, const struct sleutel *key, struct rij **ret_rij);

/* Forgets the rows that were added after there were `count`. */
void zaak_stand_cut(struct zaak_stand *stand, size_t count);

/* Makes bins for the indicators of a mask that need them. */
bool zaak_stand_make_vakken(struct zaak_stand *stand, struct rij *rij, uint64_t mask);

/* Whether the indicators of a mask can be added without overflow. */
bool zaak_rij_can_add(const struct rij *rij, const struct rij *ander, uint64_t mask);

/* Adds them: there are bins, and nothing overflows. */
void zaak_rij_add(struct rij *rij, const struct rij *ander, uint64_t mask);

/* Puts the rows in order. What a stand says does not change by it. */
void zaak_stand_sort(const struct zaak_stand *stand);

int zaak_sleutel_compare(const struct sleutel *a, const struct sleutel *b);

/* Adds the name of a source; -ZAAK_E_DUBBEL when it is there. */
int zaak_stand_add_bron(struct zaak_stand *stand, const char *bron);

/* The next bit that is set, from a place on; 64 when there is none. */
static inline int next_bit(uint64_t mask, int from)
{
    while (from < 64 && !(mask >> from & 1))
        from++;
    return from;
}

#endif
