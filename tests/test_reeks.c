/* SPDX-License-Identifier: EUPL-1.2 */
/* Columns: every row is answered as the call for one row answers it, errors included; what a row has not, its answer has not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include <zaak/reeks.h>

#include "context_helper.h"
#include "toets_helper.h"

enum { LARGE = 150000, MANY = 30000, FIRST_DAG = -7305, LAST_DAG = 47846 };

static uint64_t seed;

static uint32_t draw(uint32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(seed >> 33) % below;
}

/* Mostly a day inside the kalender, often near its borders or near Easter 2025, sometimes no day at all. */
static zaak_dag draw_dag(void)
{
    static const zaak_dag borders[] = { ZAAK_DAG_GEEN, INT32_MAX, INT32_MIN + 1, FIRST_DAG - 1, LAST_DAG + 1, -719162, -719163, 2932896, 2932897, 0 };

    switch (draw(16)) {
    case 0:
        return borders[draw(LENGTH(borders))];
    case 1:
        return FIRST_DAG - 100 + (zaak_dag)draw(200);
    case 2:
        return LAST_DAG - 100 + (zaak_dag)draw(200);
    case 3:
    case 4:
        return 20180 + (zaak_dag)draw(60);
    default:
        return FIRST_DAG + (zaak_dag)draw(LAST_DAG - FIRST_DAG + 1);
    }
}

static int32_t draw_aantal(void)
{
    static const int32_t borders[] = { INT32_MIN, INT32_MAX, 1000000, 1000001, -1000000, -1000001, 0, 1, 2, 3, 12, 13, 90, 91 };

    return draw(8) == 0 ? borders[draw(LENGTH(borders))] : (int32_t)draw(240) - 60;
}

static int32_t draw_eenheid(void)
{
    return draw(40) == 0 ? ZAAK_DAG_GEEN : draw(12) == 0 ? (int32_t)draw(1000) - 500 : (int32_t)draw(5) + ZAAK_EENHEID_DAG;
}

static int32_t draw_regime(void)
{
    return draw(40) == 0 ? ZAAK_DAG_GEEN : draw(12) == 0 ? (int32_t)draw(1000) - 500 : (int32_t)draw(3);
}

/* The calls under test, each with up to four columns, and what the call for one row says. */
enum call { ADD, COUNT, ROLL, ROLL_EU, TERMIJN, OVER, CALLS };

static const int columns_of[CALLS] = { 2, 2, 1, 1, 4, 2 };

static const struct zaak_kalender *kalender(void)
{
    return zaak_context_get_kalender(ctx);
}

static int32_t draw_cell(enum call call, int column)
{
    if (call == TERMIJN && column >= 2)
        return column == 2 ? draw_eenheid() : draw_regime();
    return column == 1 && (call == ADD || call == TERMIJN) ? draw_aantal() : draw_dag();
}

static int64_t ask(enum call call, const struct zaak_reeks *in, const struct zaak_reeks_uit *uit, uint8_t *voorlopig)
{
    switch (call) {
    case ADD:
        return zaak_reeks_add_werkdagen(kalender(), &in[0], &in[1], uit);
    case COUNT:
        return zaak_reeks_count_werkdagen(kalender(), &in[0], &in[1], uit);
    case ROLL:
    case ROLL_EU:
        return zaak_reeks_roll(kalender(), &in[0], call == ROLL, uit);
    case TERMIJN:
        return zaak_reeks_termijn(kalender(), &in[0], &in[1], &in[2], &in[3], uit, voorlopig);
    default:
        return zaak_reeks_dagen_over(&in[0], &in[1], uit);
    }
}

static int ask_one(enum call call, const int32_t *in, int32_t *ret_value, bool *ret_voorlopig)
{
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    int32_t year;
    int result;

    *ret_voorlopig = false;
    switch (call) {
    case ADD:
        return zaak_kalender_add_werkdagen(kalender(), in[0], in[1], ret_value);
    case COUNT:
        return zaak_kalender_count_werkdagen(kalender(), in[0], in[1], ret_value);
    case ROLL:
    case ROLL_EU:
        return zaak_kalender_roll(kalender(), in[0], call == ROLL, ret_value);
    case TERMIJN:
        result = zaak_termijn_compute(kalender(), in[0], &(struct zaak_periode){ in[1], in[2] }, in[3], &termijn, NULL, NULL);
        *ret_value = termijn.einde;
        *ret_voorlopig = termijn.voorlopig;
        return result;
    default:
        if (zaak_datum_split(in[0], &year, NULL, NULL) || zaak_datum_split(in[1], &year, NULL, NULL))
            return -ZAAK_E_BEREIK;
        *ret_value = in[0] - in[1];
        return 0;
    }
}

static bool bit(const uint8_t *bits, size_t row)
{
    return bits[row / 8] >> row % 8 & 1;
}

static void assert_row(enum call call, size_t row, const int32_t *in, bool present, const struct zaak_reeks_uit *uit, const uint8_t *voorlopig, int64_t *failed)
{
    int32_t value = ZAAK_DAG_GEEN;
    bool provisional = false, has_cells = in[0] != ZAAK_DAG_GEEN && in[1] != ZAAK_DAG_GEEN && in[2] != ZAAK_DAG_GEEN && in[3] != ZAAK_DAG_GEEN;
    int result = present && has_cells ? ask_one(call, in, &value, &provisional) : 0;
    bool has_answer = present && has_cells && result == 0;

    *failed += result != 0;
    if (bit(uit->validity, row) != has_answer || uit->fouten[row] != -result || uit->values[row] != (has_answer ? value : ZAAK_DAG_GEEN)
        || (call == TERMIJN && bit(voorlopig, row) != (has_answer && provisional)))
        fail_msg("call %d, row %zu (%d %d %d %d): %d, code %d, not %d, code %d", (int)call, row, (int)in[0], (int)in[1], (int)in[2], (int)in[3],
                 (int)uit->values[row], (int)uit->fouten[row], (int)value, -result);
}

static void a_batch_of_one_is_the_call_for_one_row(void **state)
{
    (void)state;
    seed = 1;
    for (int i = 0; i < MANY * CALLS; i++) {
        enum call call = (enum call)(i % CALLS);
        int32_t cells[4] = { 0 }, value = 7;
        uint8_t validity = 0xFF, fout = 77, voorlopig = 0xFF;
        struct zaak_reeks in[4];
        const struct zaak_reeks_uit uit = { &value, &validity, &fout, 1 };
        int64_t failed = 0, answered;

        for (int k = 0; k < columns_of[call]; k++) {
            cells[k] = draw_cell(call, k);
            in[k] = (struct zaak_reeks){ &cells[k], NULL, 0, 1 };
        }
        answered = ask(call, in, &uit, &voorlopig);
        assert_row(call, 0, cells, true, &uit, &voorlopig, &failed);
        assert_number(answered, failed);
        assert_number(validity & 0xFE, 0);
    }
}

/* A column of random cells, some of them absent: `offset` rows stand before its first one, and it may be one row for all. */
struct column {
    int32_t *values;
    uint8_t *validity;
    struct zaak_reeks reeks;
};

static void make_column(struct column *column, enum call call, int k, size_t rows, bool constant, bool with_absent, bool few_terms)
{
    size_t offset = draw(3) ? draw(30) : 0, count = constant ? 1 : rows, bytes = (offset + count + 7) / 8;

    column->values = malloc((offset + count) * sizeof *column->values);
    column->validity = with_absent ? malloc(bytes) : NULL;
    assert_non_null(column->values);
    for (size_t i = 0; i < offset + count; i++) {
        column->values[i] = draw_cell(call, k);
        if (few_terms && k > 0)
            column->values[i] = k == 1 ? 1 + (int32_t)draw(4) * 6 : k == 2 ? ZAAK_EENHEID_DAG + (int32_t)draw(5) : (int32_t)draw(3);
    }
    for (size_t i = 0; with_absent && i < bytes; i++)
        column->validity[i] = (uint8_t)(draw(256) | (draw(4) ? 0xFF : 0));
    column->reeks = (struct zaak_reeks){ column->values, column->validity, offset, count };
}

static void assert_rows(enum call call, const struct column *columns, const struct zaak_reeks_uit *uit, const uint8_t *voorlopig, int64_t answered)
{
    int64_t failed = 0;

    for (size_t row = 0; row < uit->count; row++) {
        int32_t cells[4] = { 0 };
        bool present = true;

        for (int k = 0; k < columns_of[call]; k++) {
            const struct zaak_reeks *reeks = &columns[k].reeks;
            size_t at = reeks->offset + (reeks->count == 1 ? 0 : row);

            cells[k] = reeks->values[at];
            present = present && (!reeks->validity || bit(reeks->validity, at));
        }
        assert_row(call, row, cells, present, uit, voorlopig, &failed);
    }
    assert_number(answered, failed);
}

static void compare(enum call call, size_t rows)
{
    struct column columns[4];
    struct zaak_reeks in[4];
    size_t bytes = (rows + 7) / 8;
    int32_t *values = malloc(rows * sizeof *values);
    uint8_t *validity = malloc(bytes), *fouten = malloc(rows), *voorlopig = malloc(bytes);
    const struct zaak_reeks_uit uit = { values, validity, fouten, rows };
    unsigned constants = draw(16), absent = draw(3) ? 0 : draw(16);
    bool few_terms = call == TERMIJN && draw(2);

    assert_true(values && validity && fouten && voorlopig);
    for (int k = 0; k < columns_of[call]; k++) {
        make_column(&columns[k], call, k, rows, constants >> k & 1, absent >> k & 1, few_terms);
        in[k] = columns[k].reeks;
    }
    assert_rows(call, columns, &uit, voorlopig, ask(call, in, &uit, voorlopig));
    for (int k = 0; k < columns_of[call]; k++) {
        free(columns[k].values);
        free(columns[k].validity);
    }
    free(values);
    free(validity);
    free(fouten);
    free(voorlopig);
}

static void each_row_of_a_column_is_the_call_for_one_row(void **state)
{
    (void)state;
    seed = 2;
    for (int i = 0; i < 60 * CALLS; i++)
        compare((enum call)(i % CALLS), 1 + draw(5000));
    for (int i = 0; i < 4 * CALLS; i++)
        compare((enum call)(i % CALLS), LARGE + draw(1000));
}

/* Long terms share what is kept of their ends; short ones must hold two working days, so where each starts counts. Starts on every day there is, twice. */
static void terms_of_a_few_days_end_where_one_call_says(void **state)
{
    const int32_t day = ZAAK_EENHEID_DAG, dagen = LAST_DAG - FIRST_DAG + 1, rows = 2 * dagen;
    int32_t *start = malloc((size_t)rows * sizeof *start), *end = malloc((size_t)rows * sizeof *end);
    const struct zaak_reeks_uit uit = { end, NULL, NULL, (size_t)rows };

    (void)state;
    for (int32_t i = 0; i < rows; i++)
        start[i] = FIRST_DAG + i % dagen;
    for (int32_t aantal = 2, regime = 0; aantal < 30; regime = (regime + 1) % 3, aantal += regime == 0) {
        const struct zaak_reeks in[4] = { { start, NULL, 0, (size_t)rows }, { &aantal, NULL, 0, 1 }, { &day, NULL, 0, 1 }, { &regime, NULL, 0, 1 } };

        ask(TERMIJN, in, &uit, NULL);
        for (int32_t i = 0; i < dagen; i++) {
            const int32_t cells[4] = { start[i], aantal, day, regime };
            int32_t wanted = 0;
            bool voorlopig;

            if (ask_one(TERMIJN, cells, &wanted, &voorlopig))
                wanted = ZAAK_DAG_GEEN;
            if (end[i] != wanted)
                fail_msg("%d days under regime %d from day %d end on %d, and should on %d", (int)aantal, (int)regime, (int)start[i], (int)end[i], (int)wanted);
        }
    }
    free(start);
    free(end);
}

static void answers_without_bitmap_and_codes_are_the_same(void **state)
{
    const zaak_dag days[] = { dag_of("2025-04-18"), ZAAK_DAG_GEEN, dag_of("2025-04-22") };
    const struct zaak_reeks in = { days, NULL, 0, LENGTH(days) };
    int32_t values[3] = { 0 };
    const struct zaak_reeks_uit uit = { values, NULL, NULL, 3 };

    (void)state;
    assert_number(zaak_reeks_roll(kalender(), &in, true, &uit), 0);
    assert_number(values[0], dag_of("2025-04-22"));
    assert_number(values[1], ZAAK_DAG_GEEN);
    assert_number(values[2], dag_of("2025-04-22"));
}

/* The answer of one column is the question of the next: what the first left out is no failure of the second. */
static void an_answer_without_a_bitmap_is_a_column(void **state)
{
    const zaak_dag days[] = { dag_of("2025-04-18"), LAST_DAG + 1, dag_of("2025-04-22") };
    const int32_t eight = 8, week = ZAAK_EENHEID_WEEK, peildatum = dag_of("2025-04-22");
    const struct zaak_reeks in = { days, NULL, 0, 3 }, aantal = { &eight, NULL, 0, 1 }, eenheid = { &week, NULL, 0, 1 }, vandaag = { &peildatum, NULL, 0, 1 };
    int32_t ends[3], over[3];
    uint8_t fouten[3], validity;
    const struct zaak_reeks_uit uit = { ends, NULL, fouten, 3 }, uit_over = { over, &validity, fouten, 3 };
    const struct zaak_reeks einden = { ends, NULL, 0, 3 };

    (void)state;
    assert_number(zaak_reeks_termijn(kalender(), &in, &aantal, &eenheid, NULL, &uit, NULL), 1);
    assert_number(fouten[1], ZAAK_E_BEREIK);
    assert_number(zaak_reeks_dagen_over(&einden, &vandaag, &uit_over), 0);
    assert_number(validity, 5);
    assert_number(fouten[1], 0);
    assert_number(over[1], ZAAK_DAG_GEEN);
}

static void what_is_no_column_is_refused_and_nothing_is_written(void **state)
{
    const zaak_dag days[] = { 20000, 20001, 20002 };
    const int32_t one = 1;
    const struct zaak_reeks three = { days, NULL, 0, 3 }, two = { days, NULL, 0, 2 }, none = { NULL, NULL, 0, 3 }, constant = { &one, NULL, 0, 1 };
    int32_t values[3] = { 1, 2, 3 };
    const struct zaak_reeks_uit uit = { values, NULL, NULL, 3 }, nowhere = { NULL, NULL, NULL, 3 };

    (void)state;
    assert_number(zaak_reeks_add_werkdagen(NULL, &three, &constant, &uit), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_add_werkdagen(kalender(), &two, &constant, &uit), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_add_werkdagen(kalender(), &three, &two, &uit), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_add_werkdagen(kalender(), &three, NULL, &uit), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_count_werkdagen(kalender(), &none, &three, &uit), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_roll(kalender(), &three, true, &nowhere), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_termijn(kalender(), &three, &constant, NULL, NULL, &uit, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_dagen_over(&three, &constant, NULL), -ZAAK_E_ARGUMENT);
    assert_number(values[0] * 100 + values[1] * 10 + values[2], 123);
}

static void no_rows_have_no_answers(void **state)
{
    const int32_t one = 1;
    const struct zaak_reeks empty = { NULL, NULL, 0, 0 }, constant = { &one, NULL, 0, 1 };
    const struct zaak_reeks_uit uit = { NULL, NULL, NULL, 0 };
    const struct zaak_reeks_groepen groepen = { NULL, NULL, NULL, 0 };

    (void)state;
    assert_number(zaak_reeks_add_werkdagen(kalender(), &empty, &constant, &uit), 0);
    assert_number(zaak_reeks_termijn(kalender(), &constant, &constant, &constant, NULL, &uit, NULL), 0);
    assert_number(zaak_reeks_select_te_laat(&empty, 0, NULL), 0);
    assert_number(zaak_reeks_group(ctx, &empty, NULL, NULL, &groepen), 0);
}

static bool is_chosen(zaak_dag uiterlijk, zaak_dag peildatum, int32_t dagen)
{
    if (zaak_datum_split(uiterlijk, NULL, NULL, NULL))
        return false;
    if (dagen < 0)
        return uiterlijk < peildatum;
    return uiterlijk >= peildatum && (int64_t)uiterlijk <= (int64_t)peildatum + dagen;
}

/* The rows that are late (`dagen` -1) or that lapse within so many days, against what each row says by itself. */
static void compare_selection(size_t rows, zaak_dag peildatum, int32_t dagen)
{
    struct column column;
    uint8_t *selectie = malloc(rows / 8 + 1);
    int64_t chosen = 0, counted, only_counted;

    assert_non_null(selectie);
    make_column(&column, ROLL, 0, rows, false, draw(2), false);
    for (size_t row = 0; row < rows; row++)
        if (draw(2))
            column.values[column.reeks.offset + row] = peildatum + (int32_t)draw(41) - 20;
    counted = dagen < 0 ? zaak_reeks_select_te_laat(&column.reeks, peildatum, selectie)
                        : zaak_reeks_select_binnen(&column.reeks, peildatum, dagen, selectie);
    only_counted = dagen < 0 ? zaak_reeks_select_te_laat(&column.reeks, peildatum, NULL)
                             : zaak_reeks_select_binnen(&column.reeks, peildatum, dagen, NULL);
    for (size_t row = 0; row < rows; row++) {
        size_t at = column.reeks.offset + row;
        bool expected = is_chosen(column.values[at], peildatum, dagen) && (!column.validity || bit(column.validity, at));

        if (bit(selectie, row) != expected)
            fail_msg("row %zu of %zu with day %d, asked for %d and %d", row, rows, (int)column.values[at], (int)peildatum, (int)dagen);
        chosen += expected;
    }
    for (size_t row = rows; row % 8; row++)
        assert_false(bit(selectie, row));
    assert_number(counted, chosen);
    assert_number(only_counted, chosen);
    free(column.values);
    free(column.validity);
    free(selectie);
}

static void a_selection_holds_the_rows_in_its_window(void **state)
{
    static const int32_t ahead[] = { -1, 0, 1, 14, 1000000, INT32_MAX };
    static const zaak_dag days[] = { 20000, -719162, 2932896, 0, FIRST_DAG };

    (void)state;
    seed = 3;
    for (int i = 0; i < 300; i++)
        compare_selection(1 + draw(i % 20 ? 3000 : 100), days[draw(LENGTH(days))], ahead[draw(LENGTH(ahead))]);
    assert_number(zaak_reeks_select_te_laat(&(struct zaak_reeks){ NULL, NULL, 0, 0 }, ZAAK_DAG_GEEN, NULL), -ZAAK_E_BEREIK);
    assert_number(zaak_reeks_select_binnen(&(struct zaak_reeks){ NULL, NULL, 0, 0 }, 0, -1, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_select_te_laat(NULL, 0, NULL), -ZAAK_E_ARGUMENT);
}

enum { KEYS = 40 };

/* Counts of each pair of keys, of which the last stands for "no key". */
static void compare_groups(size_t rows, bool two, bool chosen_only)
{
    struct column keys[2];
    int64_t expected[KEYS + 1][KEYS + 1] = { { 0 } }, counts[(KEYS + 1) * (KEYS + 1)];
    int32_t first[LENGTH(counts)], second[LENGTH(counts)];
    uint8_t *selectie = malloc(rows / 8 + 1);
    struct zaak_reeks_groepen groepen = { first, second, counts, LENGTH(counts) };
    int64_t count, groups = 0;

    assert_non_null(selectie);
    for (size_t i = 0; i < rows / 8 + 1; i++)
        selectie[i] = (uint8_t)draw(256);
    for (int k = 0; k < 2; k++) {
        make_column(&keys[k], ROLL, 0, rows, false, draw(2), false);
        for (size_t row = 0; row < rows; row++)
            keys[k].values[keys[k].reeks.offset + row] = (int32_t)draw(KEYS);
    }
    for (size_t row = 0; row < rows; row++) {
        int32_t pair[2] = { 0, 0 };

        for (int k = 0; k < 1 + two; k++) {
            size_t at = keys[k].reeks.offset + row;

            pair[k] = keys[k].validity && !bit(keys[k].validity, at) ? KEYS : keys[k].values[at];
        }
        if (!chosen_only || bit(selectie, row))
            groups += expected[pair[0]][pair[1]]++ == 0;
    }
    count = zaak_reeks_group(ctx, &keys[0].reeks, two ? &keys[1].reeks : NULL, chosen_only ? selectie : NULL, &groepen);
    assert_number(count, groups);
    groepen.max = draw(2) ? 0 : (size_t)count / 2;
    if (groepen.max == 0)
        groepen = (struct zaak_reeks_groepen){ NULL, NULL, NULL, 0 };
    assert_number(zaak_reeks_group(ctx, &keys[0].reeks, two ? &keys[1].reeks : NULL, chosen_only ? selectie : NULL, &groepen), groups);
    for (int64_t i = 0; i < count; i++) {
        int32_t a = first[i] == ZAAK_SLEUTEL_GEEN ? KEYS : first[i], b = !two ? 0 : second[i] == ZAAK_SLEUTEL_GEEN ? KEYS : second[i];

        assert_number(counts[i], expected[a][b]);
        expected[a][b] = -1;    /* each group comes once */
    }
    for (int k = 0; k < 2; k++) {
        free(keys[k].values);
        free(keys[k].validity);
    }
    free(selectie);
}

static void groups_count_each_row_once(void **state)
{
    (void)state;
    seed = 4;
    for (int i = 0; i < 200; i++)
        compare_groups(1 + draw(i % 10 ? 600 : 40000), i & 1, i & 2);
}

static void groups_come_in_the_order_of_their_first_rows(void **state)
{
    const int32_t keys[] = { 7, -3, 7, 9, -3, 7 };
    const struct zaak_reeks in = { keys, NULL, 0, LENGTH(keys) };
    int32_t first[2];
    int64_t counts[2];
    const struct zaak_reeks_groepen groepen = { first, NULL, counts, 2 };

    (void)state;
    assert_number(zaak_reeks_group(ctx, &in, NULL, NULL, &groepen), 3);
    assert_number(first[0], 7);
    assert_number(first[1], -3);
    assert_number(counts[0], 3);
    assert_number(counts[1], 2);
    assert_number(zaak_reeks_group(NULL, &in, NULL, NULL, &groepen), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_group(ctx, &in, &in, NULL, &groepen), -ZAAK_E_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_batch_of_one_is_the_call_for_one_row),
        cmocka_unit_test(each_row_of_a_column_is_the_call_for_one_row),
        cmocka_unit_test(terms_of_a_few_days_end_where_one_call_says),
        cmocka_unit_test(answers_without_bitmap_and_codes_are_the_same),
        cmocka_unit_test(an_answer_without_a_bitmap_is_a_column),
        cmocka_unit_test(what_is_no_column_is_refused_and_nothing_is_written),
        cmocka_unit_test(no_rows_have_no_answers),
        cmocka_unit_test(a_selection_holds_the_rows_in_its_window),
        cmocka_unit_test(groups_count_each_row_once),
        cmocka_unit_test(groups_come_in_the_order_of_their_first_rows),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
