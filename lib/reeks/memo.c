/* SPDX-License-Identifier: EUPL-1.2 */
#include "memo_intern.h"

static zaak_dag *make_table(struct zaak_context *ctx)
{
    size_t count = KALENDER_DAGEN + 1;
    zaak_dag *answers = zaak_alloc(ctx, count * sizeof *answers);

    for (size_t i = 0; answers && i < count; i++)
        answers[i] = ZAAK_DAG_GEEN;
    return answers;
}

struct memos *zaak_memos_new(const struct zaak_kalender *kalender, size_t rows)
{
    struct memos *memos = rows < MEMO_ROWS ? NULL : zaak_alloc(kalender->ctx, sizeof *memos);

    if (!memos)
        return NULL;
    memos->ctx = kalender->ctx;
    memos->factor = 1;
    memos->none = (struct memo){ MEMO_NO_KEY, make_table(kalender->ctx) };
    for (size_t i = 0; i < MEMO_PLACES; i++)
        memos->places[i] = &memos->none;
    if (memos->none.answers)
        return memos;
    zaak_memos_free(memos);
    return NULL;
}

void zaak_memos_free(struct memos *memos)
{
    if (!memos)
        return;
    for (size_t i = 0; i < memos->count; i++)
        zaak_release(memos->ctx, memos->rows[i].answers);
    zaak_release(memos->ctx, memos->none.answers);
    zaak_release(memos->ctx, memos);
}

/* Tries one factor: does each key get a place of its own? */
static bool place_all(struct memos *memos)
{
    for (size_t i = 0; i < MEMO_PLACES; i++)
        memos->places[i] = &memos->none;
    for (size_t i = 0; i < memos->count; i++) {
        struct memo **place = &memos->places[memos_place(memos, memos->rows[i].key)];

        if (*place != &memos->none)
            return false;
        *place = &memos->rows[i];
    }
    return true;
}

/* 24 keys find 256 places of their own in one of three tries, so this ends soon. */
void zaak_memos_add(struct memos *memos, uint64_t key)
{
    zaak_dag *answers = memos->count < MEMO_MOST ? make_table(memos->ctx) : NULL;

    if (!answers)
        return;
    memos->rows[memos->count++] = (struct memo){ key, answers };
    do
        memos->factor = memos->factor * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407) * 2;
    while (!place_all(memos));
}
