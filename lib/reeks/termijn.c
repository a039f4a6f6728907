/* SPDX-License-Identifier: EUPL-1.2 */
/* Terms over columns. */
#include "memo_intern.h"
#include "termijn/termijn_intern.h"

#include <string.h>

enum { START, AANTAL, EENHEID, REGIME };

static struct zaak_periode periode_at(const struct sweep *sweep, size_t row)
{
    return (struct zaak_periode){ kolom_get(&sweep->in[AANTAL], row), kolom_get(&sweep->in[EENHEID], row) };
}

/* Number, unit and regime in one; what is no unit or regime has a key that never gets a table. */
static uint64_t key_of(int32_t aantal, int32_t eenheid, int32_t regime)
{
    uint32_t unit = (uint32_t)eenheid, rule = (uint32_t)regime;
    uint64_t key = (uint64_t)(uint32_t)aantal << 8 | unit << 4 | rule;

    return (unit | rule) < 16 ? key : MEMO_NO_KEY;
}

static uint64_t key_at(const struct sweep *sweep, size_t row)
{
    return key_of(kolom_get(&sweep->in[AANTAL], row), kolom_get(&sweep->in[EENHEID], row), kolom_get(&sweep->in[REGIME], row));
}

static int termijn_row(struct sweep *sweep, size_t row, int32_t *ret_value)
{
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct zaak_periode periode = periode_at(sweep, row);
    int32_t regime = kolom_get(&sweep->in[REGIME], row);
    zaak_dag start = kolom_get(&sweep->in[START], row);
    int result;

    if (!termijn_is_valid(&periode, regime))
        return -ZAAK_E_ARGUMENT;
    result = termijn_compute(sweep->kalender, start, &periode, regime, &termijn);
    if (result)
        return result;
    *ret_value = termijn.einde;
    memos_keep(sweep->memos, key_at(sweep, row), start, termijn.einde);
    return 0;
}

static void termijn_block(struct sweep *sweep, size_t row, size_t count, int32_t *values)
{
    for (size_t i = 0; i < count; i++)
        if (termijn_row(sweep, row + i, &values[i]))
            values[i] = ZAAK_DAG_GEEN;
}

static void termijn_block_constant(struct sweep *sweep, size_t row, size_t count, int32_t *values)
{
    const zaak_dag *answers = memos_find(sweep->memos, key_at(sweep, 0));
    const zaak_dag *start = sweep->in[START].at + row;

    for (size_t i = 0; i < count; i++)
        values[i] = answers[memo_index(start[i])];
}

static void termijn_block_memo(struct sweep *sweep, size_t row, size_t count, int32_t *values)
{
    for (size_t i = 0; i < count; i++)
        values[i] = memos_find(sweep->memos, key_at(sweep, row + i))[memo_index(kolom_get(&sweep->in[START], row + i))];
}

/* The ends that a new decree could still move. */
static void mark_voorlopig(const struct sweep *sweep, uint8_t *voorlopig)
{
    const struct zaak_reeks_uit *uit = sweep->uit;

    memset(voorlopig, 0, (uit->count + 7) / 8);
    for (size_t row = 0; row < uit->count; row++) {
        struct zaak_periode periode = periode_at(sweep, row);

        if (uit->values[row] > sweep->kalender->laatste_gedekte_dag
            && termijn_is_provisional(sweep->kalender, kolom_get(&sweep->in[REGIME], row), &periode, uit->values[row]))
            voorlopig[row / 8] |= (uint8_t)(1U << row % 8);
    }
}

int64_t zaak_reeks_termijn(const struct zaak_kalender *kalender, const struct zaak_reeks *start, const struct zaak_reeks *aantal, const struct zaak_reeks *eenheid,
                           const struct zaak_reeks *regime, const struct zaak_reeks_uit *uit, uint8_t *voorlopig)
{
    static const int32_t atw = ZAAK_REGIME_ATW;
    static const struct zaak_reeks always_atw = { &atw, NULL, 0, 1 };
    struct sweep sweep = { .kalender = kalender, .uit = uit, .block = termijn_block, .row = termijn_row };
    int64_t failed;

    if (!kalender || !sweep_can_write(uit) || zaak_sweep_read(&sweep, start) || zaak_sweep_read(&sweep, aantal) || zaak_sweep_read(&sweep, eenheid)
        || zaak_sweep_read(&sweep, regime ? regime : &always_atw))
        return -ZAAK_E_ARGUMENT;
    sweep.memos = zaak_memos_new(kalender, uit->count);
    if (sweep.memos && sweep.in[START].step == 1 && !sweep.in[AANTAL].step && !sweep.in[EENHEID].step && !sweep.in[REGIME].step)
        sweep.block = termijn_block_constant;
    else if (sweep.memos)
        sweep.block = termijn_block_memo;
    failed = zaak_sweep_run(&sweep);
    zaak_memos_free(sweep.memos);
    if (voorlopig)
        mark_voorlopig(&sweep, voorlopig);
    return failed;
}
