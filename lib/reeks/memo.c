/* SPDX-License-Identifier: EUPL-1.2 */
#include "memo_intern.h"

#include <string.h>

#include "termijn/termijn_intern.h"

enum {
    STRETCH = 64,
    MOST_DAYS = 1024    /* of a term that shares its table: so many places follow behind the last day, of nominal ends that lie outside the kalender */
};

static uint16_t *make_table(struct zaak_context *ctx, size_t beyond)
{
    return zaak_alloc(ctx, (KALENDER_DAGEN + 1 + beyond) * sizeof(uint16_t));
}

struct memos *zaak_memos_new(const struct zaak_kalender *kalender, size_t rows)
{
    struct memos *memos = rows < MEMO_ROWS ? NULL : zaak_alloc(kalender->ctx, sizeof *memos);

    if (!memos)
        return NULL;
    memos->kalender = kalender;
    memos->ends[0] = memos->none = make_table(kalender->ctx, 0);   /* key 0 finds place 0, and never a table */
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
        zaak_release(ctx, memos->rows[i].shared ? NULL : memos->rows[i].ends);
    for (int32_t regime = 0; regime <= ZAAK_REGIME_GEEN; regime++)
        zaak_release(ctx, memos->ends_by_nominal[regime]);
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

/* So many days lie between the start of a term and its nominal end, wherever it starts; 0 when that differs, or is more than a shared table has room for. */
static int32_t days_of(const struct zaak_periode *periode)
{
    int32_t each = periode->eenheid == ZAAK_EENHEID_DAG ? 1 : periode->eenheid == ZAAK_EENHEID_WEEK ? 7 : 0;

    return each && periode->aantal > 0 && periode->aantal <= MOST_DAYS / each ? periode->aantal * each : 0;
}

/* The regime by which the nominal end alone decides; -1 when the days of the term count too, as in a short one, that must hold two working days. */
static int32_t plain_regime(const struct zaak_kalender *kalender, const struct zaak_periode *periode, int32_t regime)
{
    if (regime == ZAAK_REGIME_GEEN || (regime == ZAAK_REGIME_ATW && termijn_is_exempt(periode)))
        return ZAAK_REGIME_GEEN;
    return days_of(periode) > 2 * (kalender->longest_roll[regime != ZAAK_REGIME_EU] + 1) ? regime : -1;
}

/* The end by the nominal one; `roll` is how many days each day moves. */
static void fill_shared(uint16_t *restrict ends, const uint8_t *restrict roll)
{
    for (uint32_t i = 0; i < KALENDER_DAGEN; i++)
        ends[i] = roll[i] == ROLL_NONE ? 0 : (uint16_t)(i + 1 + roll[i]);
}

static uint16_t *make_shared(const struct zaak_kalender *kalender, int32_t regime)
{
    uint16_t *ends = make_table(kalender->ctx, MOST_DAYS);

    if (ends && regime != ZAAK_REGIME_GEEN)
        fill_shared(ends, kalender->roll[regime != ZAAK_REGIME_EU]);
    for (uint32_t i = 0; ends && regime == ZAAK_REGIME_GEEN && i < KALENDER_DAGEN; i++)
        ends[i] = (uint16_t)(i + 1);
    return ends;
}

/* Long terms of days and weeks differ in nothing but where they look: their tables are one, that is made at once and stays in the cache. The table of such a term begins so many days further
 * on. NULL for a term that has a table of its own. */
static uint16_t *shared_table(struct memos *memos, const struct zaak_periode *periode, int32_t regime)
{
    const int32_t days = days_of(periode), plain = days ? plain_regime(memos->kalender, periode, regime) : -1;

    if (plain < 0)
        return NULL;
    if (!memos->ends_by_nominal[plain])
        memos->ends_by_nominal[plain] = make_shared(memos->kalender, plain);
    return memos->ends_by_nominal[plain] ? memos->ends_by_nominal[plain] + days : NULL;
}

/* Of 64 keys in 4,096 places each has its own in two of three tries, so this ends soon. */
static const struct memo *add_table(struct memos *memos, uint32_t key, const struct zaak_periode *periode, int32_t regime)
{
    uint16_t *shared = memos->count < MEMO_MOST ? shared_table(memos, periode, regime) : NULL;
    uint16_t *ends = memos->count < MEMO_MOST && !shared ? make_table(memos->kalender->ctx, 0) : shared;

    if (!ends)
        return NULL;
    memos->rows[memos->count++] = (struct memo){ key, ends, shared != NULL };
    do
        memos->factor = (memos->factor * UINT32_C(747796405) + UINT32_C(2891336453)) | 1;
    while (!place_all(memos));
    return &memos->rows[memos->count - 1];
}

static const struct memo *memo_of(struct memos *memos, uint32_t key, const struct zaak_periode *periode, int32_t regime)
{
    for (size_t i = 0; i < memos->count; i++)
        if (memos->rows[i].key == key)
            return &memos->rows[i];
    return add_table(memos, key, periode, regime);
}

void zaak_memos_learn(struct memos *memos, zaak_dag start, int32_t aantal, int32_t eenheid, int32_t regime)
{
    const struct zaak_periode periode = { aantal, eenheid };
    uint32_t key = memo_key(aantal, eenheid, regime);
    const struct memo *memo = key && kalender_has(start) ? memo_of(memos, key, &periode, regime) : NULL;
    uint32_t first = kalender_index(start) / STRETCH * STRETCH;

    for (uint32_t i = first; memo && !memo->shared && i < first + STRETCH && i < KALENDER_DAGEN; i++) {
        struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;

        if (termijn_compute(memos->kalender, KALENDER_EERSTE_DAG + (zaak_dag)i, &periode, regime, &termijn) == 0)
            memo->ends[i] = (uint16_t)(termijn.einde - MEMO_UNKNOWN);
    }
}
