/* SPDX-License-Identifier: EUPL-1.2 */
/* What a kernel answered for each day of the kalender, kept during one sweep: the answer of a day that comes back is one load. A column holds few terms (number, unit, regime); each that comes
 * back gets a table of its own. */
#ifndef ZAAK_REEKS_MEMO_INTERN_H
#define ZAAK_REEKS_MEMO_INTERN_H

#include "reeks_intern.h"

enum {
    MEMO_MOST = 24,         /* tables of one sweep, of 220 kB each */
    MEMO_PLACES = 256,      /* a power of 2 */
    MEMO_ROWS = 1 << 16     /* fewer rows do not earn back the making of a table */
};

/* A key without a table. */
#define MEMO_NO_KEY UINT64_MAX

/* The answers by kalender_index(), ZAAK_DAG_GEEN while a day was not asked for; the one behind the last stands for all days outside the kalender and stays so. */
struct memo {
    uint64_t key;
    zaak_dag *answers;
};

struct memos {
    struct zaak_context *ctx;
    size_t count;
    uint64_t factor;                    /* odd; such that no two keys have one place */
    struct memo *places[MEMO_PLACES];
    struct memo none;                   /* of keys without a table */
    struct memo rows[MEMO_MOST];
};

/* NULL when there are too few rows or there is no memory: then each row is answered by the kernel. */
struct memos *zaak_memos_new(const struct zaak_kalender *kalender, size_t rows);
void zaak_memos_free(struct memos *memos);

/* Makes a table for a key that has none, as long as there is room. */
void zaak_memos_add(struct memos *memos, uint64_t key);

static inline uint32_t memos_place(const struct memos *memos, uint64_t key)
{
    return (uint32_t)(key * memos->factor >> 56);
}

/* The table of a key; all its answers are ZAAK_DAG_GEEN when the key has none. */
static inline zaak_dag *memos_find(const struct memos *memos, uint64_t key)
{
    const struct memo *memo = memos->places[memos_place(memos, key)];

    return memo->key == key ? memo->answers : memos->none.answers;
}

static inline uint32_t memo_index(zaak_dag dag)
{
    uint32_t index = kalender_index(dag);

    return index < KALENDER_DAGEN ? index : KALENDER_DAGEN;
}

/* Keeps what the kernel answered for a day. */
static inline void memos_keep(struct memos *memos, uint64_t key, zaak_dag dag, zaak_dag answer)
{
    zaak_dag *answers;

    if (!memos || !kalender_has(dag))
        return;
    answers = memos_find(memos, key);
    if (answers != memos->none.answers)
        answers[kalender_index(dag)] = answer;
    else
        zaak_memos_add(memos, key);
}

#endif
