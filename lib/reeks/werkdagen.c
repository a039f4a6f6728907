/* SPDX-License-Identifier: EUPL-1.2 */
/* Working days and the roll of the Algemene termijnenwet over columns. */
#include "memo_intern.h"

static zaak_dag add_one(const struct zaak_kalender *kalender, zaak_dag dag, int32_t aantal)
{
    return kalender_has(dag) ? kalender_add_werkdagen(kalender, dag, aantal) : ZAAK_DAG_GEEN;
}

static int add_row(struct sweep *sweep, size_t row, int32_t *ret_value)
{
    zaak_dag dag = kolom_get(&sweep->in[0], row);
    int32_t aantal = kolom_get(&sweep->in[1], row);

    *ret_value = add_one(sweep->kalender, dag, aantal);
    if (*ret_value == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    memos_keep(sweep->memos, (uint32_t)aantal, dag, *ret_value);
    return 0;
}

static void add_block(struct sweep *sweep, size_t row, size_t count, int32_t *values)
{
    const struct kolom *dagen = &sweep->in[0], *aantal = &sweep->in[1];

    for (size_t i = 0; i < count; i++)
        values[i] = add_one(sweep->kalender, kolom_get(dagen, row + i), kolom_get(aantal, row + i));
}

/* The same number for all rows: look up what was answered before. */
static void add_block_constant(struct sweep *sweep, size_t row, size_t count, int32_t *values)
{
    const zaak_dag *answers = memos_find(sweep->memos, (uint32_t)kolom_get(&sweep->in[1], 0));
    const zaak_dag *dagen = sweep->in[0].at + row;

    for (size_t i = 0; i < count; i++)
        values[i] = answers[memo_index(dagen[i])];
}

int64_t zaak_reeks_add_werkdagen(const struct zaak_kalender *kalender, const struct zaak_reeks *dagen, const struct zaak_reeks *aantal,
                                 const struct zaak_reeks_uit *uit)
{
    struct sweep sweep = { .kalender = kalender, .uit = uit, .block = add_block, .row = add_row };
    int64_t failed;

    if (!kalender || !sweep_can_write(uit) || zaak_sweep_read(&sweep, dagen) || zaak_sweep_read(&sweep, aantal))
        return -ZAAK_E_ARGUMENT;
    if (sweep.in[0].step == 1 && sweep.in[1].step == 0)
        sweep.memos = zaak_memos_new(kalender, uit->count);
    if (sweep.memos)
        sweep.block = add_block_constant;
    failed = zaak_sweep_run(&sweep);
    zaak_memos_free(sweep.memos);
    return failed;
}

static int count_row(struct sweep *sweep, size_t row, int32_t *ret_value)
{
    zaak_dag van = kolom_get(&sweep->in[0], row), tot = kolom_get(&sweep->in[1], row);

    if (!kalender_has(van) || !kalender_has(tot))
        return -ZAAK_E_BEREIK;
    *ret_value = kalender_count_werkdagen(sweep->kalender, van, tot);
    return 0;
}

static void count_block(struct sweep *sweep, size_t row, size_t count, int32_t *values)
{
    for (size_t i = 0; i < count; i++) {
        zaak_dag van = kolom_get(&sweep->in[0], row + i), tot = kolom_get(&sweep->in[1], row + i);
        bool has_both = kalender_has(van) & kalender_has(tot);
        zaak_dag safe = KALENDER_EERSTE_DAG;
        int32_t number = kalender_count_werkdagen(sweep->kalender, has_both ? van : safe, has_both ? tot : safe);

        values[i] = has_both ? number : ZAAK_DAG_GEEN;
    }
}

int64_t zaak_reeks_count_werkdagen(const struct zaak_kalender *kalender, const struct zaak_reeks *van, const struct zaak_reeks *tot,
                                   const struct zaak_reeks_uit *uit)
{
    struct sweep sweep = { .kalender = kalender, .uit = uit, .block = count_block, .row = count_row };

    if (!kalender || !sweep_can_write(uit) || zaak_sweep_read(&sweep, van) || zaak_sweep_read(&sweep, tot))
        return -ZAAK_E_ARGUMENT;
    return zaak_sweep_run(&sweep);
}

static zaak_dag roll_one(const struct zaak_kalender *kalender, zaak_dag dag, bool met_gelijkgesteld)
{
    return kalender_has(dag) ? kalender_roll(kalender, dag, met_gelijkgesteld) : ZAAK_DAG_GEEN;
}

static int roll_row(struct sweep *sweep, size_t row, int32_t *ret_value)
{
    *ret_value = roll_one(sweep->kalender, kolom_get(&sweep->in[0], row), sweep->in[1].at[0]);
    return *ret_value == ZAAK_DAG_GEEN ? -ZAAK_E_BEREIK : 0;
}

static void roll_block(struct sweep *sweep, size_t row, size_t count, int32_t *values)
{
    bool met_gelijkgesteld = sweep->in[1].at[0];

    for (size_t i = 0; i < count; i++)
        values[i] = roll_one(sweep->kalender, kolom_get(&sweep->in[0], row + i), met_gelijkgesteld);
}

int64_t zaak_reeks_roll(const struct zaak_kalender *kalender, const struct zaak_reeks *dagen, bool met_gelijkgesteld, const struct zaak_reeks_uit *uit)
{
    struct sweep sweep = { .kalender = kalender, .uit = uit, .block = roll_block, .row = roll_row };
    const int32_t choice = met_gelijkgesteld;
    const struct zaak_reeks constant = { &choice, NULL, 0, 1 };

    if (!kalender || !sweep_can_write(uit) || zaak_sweep_read(&sweep, dagen) || zaak_sweep_read(&sweep, &constant))
        return -ZAAK_E_ARGUMENT;
    return zaak_sweep_run(&sweep);
}
