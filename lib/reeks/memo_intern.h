/* SPDX-License-Identifier: EUPL-1.2 */
/* The ends of terms that come back, kept during one sweep. A column holds few terms (number, unit and regime): each gets a table with the end for every day on which it may start, so that an
 * answer is one load. The kernel fills a table in stretches of days, when the first of them is asked for. */
#ifndef ZAAK_REEKS_MEMO_INTERN_H
#define ZAAK_REEKS_MEMO_INTERN_H

#include "reeks_intern.h"

enum {
    MEMO_MOST = 64,             /* tables of one sweep, of 110 kB each */
    MEMO_PLACE_BITS = 12,
    MEMO_ROWS = 1 << 16         /* fewer rows do not earn back the making of a table */
};

/* In a table: not known, or no end. */
#define MEMO_UNKNOWN (KALENDER_EERSTE_DAG - 1)

/* The ends by kalender_index(), as the number of a day in the kalender from 1 on; 0 is not known. The one behind the last stands for all days outside the kalender and stays 0. */
struct memo {
    uint32_t key;
    uint16_t *ends;
    bool shared;                /* other terms use the table too, and it is whole */
};

struct memos {
    const struct zaak_kalender *kalender;
    size_t count;
    uint32_t factor;            /* such that no two keys have one place */
    struct memo rows[MEMO_MOST];
    uint16_t *ends_by_nominal[ZAAK_REGIME_GEEN + 1];    /* by regime, for all terms of which nothing but the nominal end counts; NULL until there is one */
    const uint16_t *none;       /* of keys without a table */
    uint32_t keys[1 << MEMO_PLACE_BITS];            /* by place, 0 where there is none */
    const uint16_t *ends[1 << MEMO_PLACE_BITS];     /* the table of that key */
};

/* NULL when there are too few rows or there is no memory: then each row is answered by the kernel. */
struct memos *zaak_memos_new(const struct zaak_kalender *kalender, size_t rows);
void zaak_memos_free(struct memos *memos);

/* After the kernel found the end of a term that was not known: makes its table while there is room, and fills the stretch around the day. */
void zaak_memos_learn(struct memos *memos, zaak_dag start, int32_t aantal, int32_t eenheid, int32_t regime);

/* Number, unit and regime in one; 0 for what is no term or none that a table is made for. */
static inline uint32_t memo_key(int32_t aantal, int32_t eenheid, int32_t regime)
{
    uint32_t number = (uint32_t)aantal + (1U << 23), unit = (uint32_t)eenheid, rule = (uint32_t)regime;

    return number >> 24 | (unit | rule) >> 4 ? 0 : number << 8 | unit << 4 | rule;
}

/* The table of a key; it knows nothing when the key has none. */
static inline const uint16_t *memos_find(const struct memos *memos, uint32_t key)
{
    uint32_t place = key * memos->factor >> (32 - MEMO_PLACE_BITS);

    return __builtin_expect(memos->keys[place] == key, 1) ? memos->ends[place] : memos->none;
}

/* The end of a term that starts on a day, or MEMO_UNKNOWN. */
static inline zaak_dag memo_get(const uint16_t *ends, zaak_dag start)
{
    uint32_t index = kalender_index(start);

    index = index < KALENDER_DAGEN ? index : KALENDER_DAGEN;
    return MEMO_UNKNOWN + ends[index];
}

#endif
