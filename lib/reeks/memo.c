/* SPDX-License-Identifier: EUPL-1.2 */
#include "memo_intern.h"

#include <string.h>

#include "termijn/termijn_intern.h"

enum { STRETCH = 64 };

static uint16_t *make_table(struct zaak_context *ctx)
{
    return zaak_alloc(ctx, (KALENDER_DAGEN + 1) * sizeof(uint16_t));
}

struct memos *zaak_memos_new(const struct zaak_kalender *kalender, size_t rows)
{
    struct memos *memos = rows < MEMO_ROWS ? NULL : zaak_alloc(kalender->ctx, sizeof *memos);

    if (!memos)
        return NULL;
    memos->kalender = kalender;
    memos->ends[0] = memos->none = make_table(kalender->ctx);   /* key 0 finds place 0, and never a table */
    if (memos->none)
        return memos;
    zaak_memos_free(memos);
    return NULL;
}

void zaak_memos_free(struct memos *memos)
{
    struct zaak_context *ctx = memos ? memos->kalender->ctx : NULL;

    if (!memos)
        return;
    for (size_t i = 0; i < memos->count; i++)
        zaak_release(ctx, memos->rows[i].ends);
    zaak_release(ctx, (void *)memos->none);
    zaak_release(ctx, memos);
}

/* Tries one factor: does each key get a place of its own? Place 0 is that of no key. */
static bool place_all(struct memos *memos)
{
    memset(memos->keys, 0, sizeof memos->keys);
    for (size_t i = 0; i < memos->count; i++) {
        uint32_t place = memos->rows[i].key * memos->factor >> (32 - MEMO_PLACE_BITS);

        if (place == 0 || memos->keys[place])
            return false;
        memos->keys[place] = memos->rows[i].key;
        memos->ends[place] = memos->rows[i].ends;
    }
    return true;
}

/* Of 64 keys in 4,096 places each has its own in two of three tries, so this ends soon. */
static uint16_t *add_table(struct memos *memos, uint32_t key)
{
    uint16_t *ends = memos->count < MEMO_MOST ? make_table(memos->kalender->ctx) : NULL;

    if (!ends)
        return NULL;
    memos->rows[memos->count++] = (struct memo){ key, ends };
    do
        memos->factor = (memos->factor * UINT32_C(747796405) + UINT32_C(2891336453)) | 1;
    while (!place_all(memos));
    return ends;
}

static uint16_t *table_of(struct memos *memos, uint32_t key)
{
    for (size_t i = 0; i < memos->count; i++)
        if (memos->rows[i].key == key)
            return memos->rows[i].ends;
    return add_table(memos, key);
}

void zaak_memos_learn(struct memos *memos, zaak_dag start, int32_t aantal, int32_t eenheid, int32_t regime)
{
    const struct zaak_periode periode = { aantal, eenheid };
    uint32_t key = memo_key(aantal, eenheid, regime);
    uint16_t *ends = key && kalender_has(start) ? table_of(memos, key) : NULL;
    uint32_t first = kalender_index(start) / STRETCH * STRETCH;

    for (uint32_t i = first; ends && i < first + STRETCH && i < KALENDER_DAGEN; i++) {
        struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;

        if (termijn_compute(memos->kalender, KALENDER_EERSTE_DAG + (zaak_dag)i, &periode, regime, &termijn) == 0)
            ends[i] = (uint16_t)(termijn.einde - MEMO_UNKNOWN);
    }
}
