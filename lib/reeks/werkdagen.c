/* SPDX-License-Identifier: EUPL-1.2 */
/* Working days and the roll of the Algemene termijnenwet over columns. */
#include "reeks_intern.h"

static zaak_dag add_one(const struct zaak_kalender *kalender, zaak_dag dag, int32_t aantal)
{
    return kalender_has(dag) ? kalender_add_werkdagen(kalender, dag, aantal) : ZAAK_DAG_GEEN;
}

static int add_row(struct sweep *sweep, const int32_t in[MAX_COLUMNS], int32_t *ret_value)
{
    *ret_value = add_one(sweep->kalender, in[0], in[1]);
    return *ret_value == ZAAK_DAG_GEEN ? -ZAAK_E_BEREIK : 0;
}

static void add_block(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t count, int32_t *restrict values)
{
    for (size_t i = 0; i < count; i++)
        values[i] = add_one(sweep->kalender, in[0][i], in[1][i]);
}

int64_t zaak_reeks_add_werkdagen(const struct zaak_kalender *kalender, const struct zaak_reeks *dagen, const struct zaak_reeks *aantal,
                                 const struct zaak_reeks_uit *uit)
{
    static const int32_t werkdag = ZAAK_EENHEID_WERKDAG, regime = ZAAK_REGIME_GEEN;
    static const struct zaak_reeks always_werkdag = { &werkdag, NULL, 0, 1 }, no_regime = { &regime, NULL, 0, 1 };
    struct sweep sweep;

    /* One number for many rows is a term that comes back. */
    if (aantal && aantal->count == 1)
        return zaak_reeks_termijn(kalender, dagen, aantal, &always_werkdag, &no_regime, uit, NULL);
    if (!kalender || zaak_sweep_begin(&sweep, kalender, uit) || zaak_sweep_read(&sweep, dagen) || zaak_sweep_read(&sweep, aantal))
        return -ZAAK_E_ARGUMENT;
    sweep.block = add_block;
    sweep.row = add_row;
    return zaak_sweep_run(&sweep);
}

static int32_t count_one(const struct zaak_kalender *kalender, zaak_dag van, zaak_dag tot)
{
    return kalender_has(van) && kalender_has(tot) ? kalender_count_werkdagen(kalender, van, tot) : ZAAK_DAG_GEEN;
}

static int count_row(struct sweep *sweep, const int32_t in[MAX_COLUMNS], int32_t *ret_value)
{
    *ret_value = count_one(sweep->kalender, in[0], in[1]);
    return *ret_value == ZAAK_DAG_GEEN ? -ZAAK_E_BEREIK : 0;
}

static void count_block(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t count, int32_t *restrict values)
{
    const zaak_dag *van = in[0], *tot = in[1];

#pragma GCC unroll 4
    for (size_t i = 0; i < count; i++)
        values[i] = count_one(sweep->kalender, van[i], tot[i]);
}

int64_t zaak_reeks_count_werkdagen(const struct zaak_kalender *kalender, const struct zaak_reeks *van, const struct zaak_reeks *tot,
                                   const struct zaak_reeks_uit *uit)
{
    struct sweep sweep;

    if (!kalender || zaak_sweep_begin(&sweep, kalender, uit) || zaak_sweep_read(&sweep, van) || zaak_sweep_read(&sweep, tot))
        return -ZAAK_E_ARGUMENT;
    sweep.block = count_block;
    sweep.row = count_row;
    return zaak_sweep_run(&sweep);
}

static zaak_dag roll_one(const struct zaak_kalender *kalender, zaak_dag dag, bool met_gelijkgesteld)
{
    return kalender_has(dag) ? kalender_roll(kalender, dag, met_gelijkgesteld) : ZAAK_DAG_GEEN;
}

/* The choice is a column of one row. */
static int roll_row(struct sweep *sweep, const int32_t in[MAX_COLUMNS], int32_t *ret_value)
{
    *ret_value = roll_one(sweep->kalender, in[0], in[1]);
    return *ret_value == ZAAK_DAG_GEEN ? -ZAAK_E_BEREIK : 0;
}

static void roll_block(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t count, int32_t *restrict values)
{
    const zaak_dag *dagen = in[0];
    bool met_gelijkgesteld = in[1][0];

#pragma GCC unroll 4
    for (size_t i = 0; i < count; i++)
        values[i] = roll_one(sweep->kalender, dagen[i], met_gelijkgesteld);
}

int64_t zaak_reeks_roll(const struct zaak_kalender *kalender, const struct zaak_reeks *dagen, bool met_gelijkgesteld, const struct zaak_reeks_uit *uit)
{
    const int32_t choice = met_gelijkgesteld;
    const struct zaak_reeks constant = { &choice, NULL, 0, 1 };
    struct sweep sweep;

    if (!kalender || zaak_sweep_begin(&sweep, kalender, uit) || zaak_sweep_read(&sweep, dagen) || zaak_sweep_read(&sweep, &constant))
        return -ZAAK_E_ARGUMENT;
    sweep.block = roll_block;
    sweep.row = roll_row;
    return zaak_sweep_run(&sweep);
}
