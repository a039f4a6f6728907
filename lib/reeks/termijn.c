/* SPDX-License-Identifier: EUPL-1.2 */
/* Terms over columns. */
#include "memo_intern.h"
#include "termijn/termijn_intern.h"

#include <string.h>

enum { START, AANTAL, EENHEID, REGIME };

enum { LINE = 16 };     /* rows of a line of the cache */

static int compute_row(struct sweep *sweep, const int32_t in[MAX_COLUMNS], int32_t *ret_value)
{
    const struct zaak_periode periode = { in[AANTAL], in[EENHEID] };
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    int result;

    if (!termijn_is_valid(&periode, in[REGIME]))
        return -ZAAK_E_ARGUMENT;
    result = termijn_compute(sweep->kalender, in[START], &periode, in[REGIME], &termijn);
    if (result == 0)
        *ret_value = termijn.einde;
    return result;
}

static void compute_block(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t count, int32_t *restrict values)
{
    for (size_t i = 0; i < count; i++) {
        const int32_t cells[MAX_COLUMNS] = { in[START][i], in[AANTAL][i], in[EENHEID][i], in[REGIME][i] };

        if (compute_row(sweep, cells, &values[i]))
            values[i] = MEMO_UNKNOWN;
    }
}

static int learn_row(struct sweep *sweep, const int32_t in[MAX_COLUMNS], int32_t *ret_value)
{
    int result = compute_row(sweep, in, ret_value);

    if (result == 0)
        zaak_memos_learn(sweep->memos, in[START], in[AANTAL], in[EENHEID], in[REGIME]);
    return result;
}

/* The same term for all rows. */
static void constant_block(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t count, int32_t *restrict values)
{
    const uint16_t *ends = memos_find(sweep->memos, memo_key(in[AANTAL][0], in[EENHEID][0], in[REGIME][0]));
    const zaak_dag *start = in[START];

#pragma GCC unroll 4
    for (size_t i = 0; i < count; i++)
        values[i] = memo_get(ends, start[i]);
}

static void make_keys(const int32_t *const in[MAX_COLUMNS], size_t count, uint32_t keys[BLOK])
{
    const int32_t *aantal = in[AANTAL], *eenheid = in[EENHEID], *regime = in[REGIME];
    size_t i = 0;

    for (; i + LANES <= count; i += LANES)
        for (size_t j = i; j < i + LANES; j++)
            keys[j] = memo_key(aantal[j], eenheid[j], regime[j]);
    for (; i < count; i++)
        keys[i] = memo_key(aantal[i], eenheid[i], regime[i]);
}

/* While one line of rows is looked up, that of the next block is asked for: the memory works on, where it would else wait. */
static void memo_block(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t count, int32_t *restrict values)
{
    const struct memos *restrict memos = sweep->memos;
    const zaak_dag *start = in[START];
    uint32_t keys[BLOK];
    size_t row = 0;

    make_keys(in, count, keys);
    for (; row + LINE <= count; row += LINE) {
        __builtin_prefetch(in[AANTAL] + row + BLOK);
        __builtin_prefetch(in[EENHEID] + row + BLOK);
        __builtin_prefetch(in[REGIME] + row + BLOK);
#pragma GCC unroll 16
        for (size_t i = row; i < row + LINE; i++)
            values[i] = memo_get(memos_find(memos, keys[i]), start[i]);
    }
    for (; row < count; row++)
        values[row] = memo_get(memos_find(memos, keys[row]), start[row]);
}

/* The ends that a new decree could still move. */
static void mark_voorlopig(const struct sweep *sweep, uint8_t *voorlopig)
{
    const struct zaak_reeks_uit *uit = sweep->uit;
    const int32_t *in[MAX_COLUMNS];

    memset(voorlopig, 0, (uit->count + 7) / 8);
    for (size_t row = 0; row < uit->count; row++) {
        size_t i = row % BLOK;

        if (i == 0)
            zaak_sweep_at(sweep, row, in);
        if (uit->values[row] != ZAAK_DAG_GEEN &&
            termijn_is_provisional(sweep->kalender, in[REGIME][i], in[START][i], &(struct zaak_periode){ in[AANTAL][i], in[EENHEID][i] }, uit->values[row]))
            voorlopig[row / 8] |= (uint8_t)(1U << row % 8);
    }
}

static bool is_constant(const struct sweep *sweep)
{
    return sweep->in[START].step && !sweep->in[AANTAL].step && !sweep->in[EENHEID].step && !sweep->in[REGIME].step;
}

int64_t zaak_reeks_termijn(const struct zaak_kalender *kalender, const struct zaak_reeks *start, const struct zaak_reeks *aantal, const struct zaak_reeks *eenheid,
                           const struct zaak_reeks *regime, const struct zaak_reeks_uit *uit, uint8_t *voorlopig)
{
    static const int32_t atw = ZAAK_REGIME_ATW;
    static const struct zaak_reeks always_atw = { &atw, NULL, 0, 1 };
    struct sweep sweep;
    int64_t failed;

    if (!kalender || zaak_sweep_begin(&sweep, kalender, uit) || zaak_sweep_read(&sweep, start) || zaak_sweep_read(&sweep, aantal) || zaak_sweep_read(&sweep, eenheid)
        || zaak_sweep_read(&sweep, regime ? regime : &always_atw))
        return -ZAAK_E_ARGUMENT;
    sweep.unknown = MEMO_UNKNOWN;
    sweep.memos = zaak_memos_new(kalender, uit->count);
    sweep.block = !sweep.memos ? compute_block : is_constant(&sweep) ? constant_block : memo_block;
    sweep.row = sweep.memos ? learn_row : compute_row;
    failed = zaak_sweep_run(&sweep);
    zaak_memos_free(sweep.memos);
    if (voorlopig)
        mark_voorlopig(&sweep, voorlopig);
    return failed;
}
