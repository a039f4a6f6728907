/* SPDX-License-Identifier: EUPL-1.2 */
/* The clock over columns: every case is answered as the call for one case answers it, errors included. */
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

enum { MAX_CASES = 300, MAX_FEITEN = 24, FIELDS = 9 };

static const char *const names[] = { ZAAK_GROND_AANVULLING, ZAAK_GROND_BUITENLAND, ZAAK_GROND_INSTEMMING, ZAAK_GROND_VERTRAGING, "onbekend", "bekendmaking", "ontvangst" };

static uint64_t seed;

static uint32_t draw(uint32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(seed >> 33) % below;
}

static zaak_dag draw_dag(void)
{
    return draw(40) == 0 ? ZAAK_DAG_GEEN : draw(60) == 0 ? 60000 : 20000 + (zaak_dag)draw(300);
}

/* Everything about some cases, as columns and as questions. */
struct cases {
    size_t count;
    int32_t offsets[MAX_CASES + 1];
    int32_t soort[MAX_CASES * MAX_FEITEN], op[MAX_CASES * MAX_FEITEN], tot[MAX_CASES * MAX_FEITEN], aantal[MAX_CASES * MAX_FEITEN],
        eenheid[MAX_CASES * MAX_FEITEN], naam[MAX_CASES * MAX_FEITEN];
    struct zaak_klokfeit feiten[MAX_CASES * MAX_FEITEN];
    int32_t columns[7][MAX_CASES];
    uint8_t validity[7][MAX_CASES / 8 + 1];
    struct zaak_reeks reeksen[7];
    const struct zaak_grond *gronden[8];
    size_t grond_count;
};

static void draw_fact(struct cases *c, size_t i)
{
    bool period = draw(3) == 0;

    c->soort[i] = (int32_t)draw(draw(30) ? 6 : 12);
    c->op[i] = draw_dag();
    c->tot[i] = draw(2) ? ZAAK_DAG_GEEN : draw_dag();
    c->aantal[i] = period ? (int32_t)draw(30) : 0;
    c->eenheid[i] = period ? (int32_t)draw(9) : ZAAK_EENHEID_GEEN;
    c->naam[i] = draw(4) == 0 ? -1 : (int32_t)draw(draw(20) ? 4 : LENGTH(names));
    if (c->soort[i] == ZAAK_KLOKFEIT_VERLENGING) {
        c->aantal[i] = 1 + (int32_t)draw(6);
        c->eenheid[i] = ZAAK_EENHEID_WEEK;
    }
    c->feiten[i] = (struct zaak_klokfeit){ c->soort[i], c->op[i], c->tot[i], { c->aantal[i], c->eenheid[i] }, c->naam[i] < 0 ? NULL : names[c->naam[i]] };
}

static int32_t draw_cell(const struct cases *c, int column)
{
    switch (column) {
    case 0:
        return (int32_t)draw((uint32_t)c->grond_count);
    case 1:
    case 2:
        return draw_dag();
    case 3:
    case 5:
        return 1 + (int32_t)draw(20);
    default:
        return draw(10) ? ZAAK_EENHEID_DAG + (int32_t)draw(5) : (int32_t)draw(12);
    }
}

static void draw_columns(struct cases *c)
{
    for (int k = 0; k < 7; k++) {
        bool constant = draw(4) == 0, absent = draw(3) == 0, left_out = k >= 2 && draw(3) == 0;

        for (size_t i = 0; i < MAX_CASES; i++)
            c->columns[k][i] = draw_cell(c, k);
        for (size_t i = 0; i < sizeof c->validity[k]; i++)
            c->validity[k][i] = (uint8_t)(draw(256) | draw(256));
        c->reeksen[k] = (struct zaak_reeks){ c->columns[k], absent ? c->validity[k] : NULL, 0, left_out ? 0 : constant ? 1 : c->count };
    }
}

static void draw_cases(struct cases *c, size_t count)
{
    static const char *const ids[] = { "ow-16-64", "awb-4-13", "awb-7-10", "woo-4-4", "awb-6-7" };
    size_t facts = 0;

    c->count = count;
    c->grond_count = 0;
    for (size_t i = 0; i < LENGTH(ids); i++) {
        c->gronden[c->grond_count] = zaak_gronden_find(zaak_context_get_gronden(ctx), ids[i], 20100);
        c->grond_count += c->gronden[c->grond_count] != NULL;
    }
    for (size_t i = 0; i < count; i++) {
        c->offsets[i] = (int32_t)facts;
        for (uint32_t n = draw(draw(10) ? 8 : MAX_FEITEN); n > 0; n--)
            draw_fact(c, facts++);
    }
    c->offsets[count] = (int32_t)facts;
    draw_columns(c);
}

static int32_t cell(const struct zaak_reeks *reeks, size_t row)
{
    size_t at = reeks->count == 1 ? 0 : row;

    if (reeks->count == 0 || (reeks->validity && !(reeks->validity[at / 8] >> at % 8 & 1)))
        return ZAAK_DAG_GEEN;
    return reeks->values[at];
}

static struct zaak_periode period(const struct zaak_reeks *aantal, const struct zaak_reeks *eenheid, size_t row)
{
    struct zaak_periode periode = { aantal->count ? cell(aantal, row) : 0, cell(eenheid, row) };

    return periode.eenheid == ZAAK_DAG_GEEN ? (struct zaak_periode){ 0, ZAAK_EENHEID_GEEN } : periode;
}

/* The answers of one case in the order of the columns. */
static int ask_one(const struct cases *c, const struct zaak_reeks_klokvraag *all, size_t row, int32_t answers[FIELDS], bool *ret_voorlopig)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int32_t grond = cell(&c->reeksen[0], row);
    int result;

    vraag.grond = grond == ZAAK_DAG_GEEN ? NULL : c->gronden[grond];
    vraag.begin = cell(&c->reeksen[1], row);
    vraag.peildatum = cell(&c->reeksen[2], row);
    vraag.termijn = period(&c->reeksen[3], &c->reeksen[4], row);
    vraag.norm = period(&c->reeksen[5], &c->reeksen[6], row);
    vraag.norm_regime = all->norm_regime;
    vraag.norm_schort_op = all->norm_schort_op;
    vraag.lezing = all->lezing;
    vraag.feiten = c->feiten + c->offsets[row];
    vraag.feit_count = (size_t)(c->offsets[row + 1] - c->offsets[row]);
    result = zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL);
    *ret_voorlopig = result == 0 && klok.voorlopig;
    memcpy(answers, (int32_t[FIELDS]){ klok.uiterlijk, klok.gepland, klok.toestand, klok.nominaal, klok.gestopt, klok.dagen_over, klok.dagen_over_norm,
                                       klok.dagen_gebruikt, klok.dagen_opgeschort }, FIELDS * sizeof *answers);
    for (int k = 0; result && k < FIELDS; k++)
        answers[k] = ZAAK_DAG_GEEN;
    return result;
}

static struct zaak_reeks_klokvraag question(const struct cases *c)
{
    struct zaak_reeks_klokvraag vraag = ZAAK_REEKS_KLOKVRAAG_INIT;

    vraag.gronden = c->gronden;
    vraag.grond_count = c->grond_count;
    vraag.namen = names;
    vraag.naam_count = LENGTH(names);
    vraag.grond = c->reeksen[0];
    vraag.begin = c->reeksen[1];
    vraag.peildatum = c->reeksen[2];
    vraag.termijn_aantal = c->reeksen[3];
    vraag.termijn_eenheid = c->reeksen[4];
    vraag.norm_aantal = c->reeksen[5];
    vraag.norm_eenheid = c->reeksen[6];
    vraag.feiten = (struct zaak_reeks_feiten){ c->offsets, c->soort, c->op, c->tot, c->aantal, c->eenheid, c->naam, (size_t)c->offsets[c->count] };
    vraag.norm_regime = (int32_t)draw(3);
    vraag.norm_schort_op = draw(2);
    vraag.lezing.opschorting = (int32_t)draw(2);
    vraag.lezing.opschorting_vanaf = (int32_t)draw(2);
    vraag.lezing.verlenging_vanaf = (int32_t)draw(2);
    return vraag;
}

static bool bit(const uint8_t *bits, size_t row)
{
    return bits[row / 8] >> row % 8 & 1;
}

static void compare(struct cases *c, size_t count)
{
    static int32_t found[FIELDS][MAX_CASES];
    static uint8_t has[3][MAX_CASES / 8 + 1], codes[MAX_CASES];
    struct zaak_reeks_klokken uit = ZAAK_REEKS_KLOKKEN_INIT;
    struct zaak_reeks_klokvraag vraag;
    int64_t failed = 0, answered;

    draw_cases(c, count);
    vraag = question(c);
    uit.count = count;
    uit.uiterlijk = found[0], uit.gepland = found[1], uit.toestand = found[2], uit.nominaal = found[3], uit.gestopt = found[4];
    uit.dagen_over = found[5], uit.dagen_over_norm = found[6], uit.dagen_gebruikt = found[7], uit.dagen_opgeschort = found[8];
    uit.heeft_uiterlijk = has[0], uit.heeft_gepland = has[1], uit.voorlopig = has[2], uit.fouten = codes;
    answered = zaak_reeks_klok(ctx, &vraag, &uit, NULL);
    for (size_t row = 0; row < count; row++) {
        int32_t expected[FIELDS];
        bool voorlopig;
        int result = ask_one(c, &vraag, row, expected, &voorlopig);

        failed += result != 0;
        assert_number(codes[row], -result);
        for (int k = 0; k < FIELDS; k++)
            if (found[k][row] != expected[k])
                fail_msg("case %zu of %zu, column %d: %d, not %d", row, count, k, (int)found[k][row], (int)expected[k]);
        assert_number(bit(has[0], row), expected[0] != ZAAK_DAG_GEEN);
        assert_number(bit(has[1], row), expected[1] != ZAAK_DAG_GEEN);
        assert_number(bit(has[2], row), voorlopig);
    }
    assert_number(answered, failed);
}

static void each_case_of_a_batch_is_the_call_for_one_case(void **state)
{
    struct cases *c = malloc(sizeof *c);

    (void)state;
    assert_non_null(c);
    seed = 11;
    for (int i = 0; i < 20000; i++)
        compare(c, 1);
    for (int i = 0; i < 300; i++)
        compare(c, 1 + draw(MAX_CASES));
    free(c);
}

static void what_does_not_hold_together_is_refused(void **state)
{
    const int32_t rising[] = { 0, 1, 2 }, falling[] = { 0, 2, 1 }, below[] = { -1, 0, 1 }, soort[] = { 1, 1 }, days[] = { 20000, 20001 };
    const struct zaak_reeks_feiten good = { rising, soort, days, NULL, NULL, NULL, NULL, 2 };
    struct zaak_reeks_feiten bad[] = { good, good, good, good, good };
    struct zaak_reeks_klokken uit = ZAAK_REEKS_KLOKKEN_INIT;
    struct zaak_reeks_klokvraag vraag = ZAAK_REEKS_KLOKVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    uint8_t codes[2];

    (void)state;
    uit.count = 2;
    uit.fouten = codes;
    vraag.begin = (struct zaak_reeks){ days, NULL, 0, 2 };
    bad[0].offsets = falling, bad[1].offsets = below, bad[2].count = 1, bad[3].soort = NULL, bad[4].aantal = days;
    for (size_t i = 0; i < LENGTH(bad); i++) {
        vraag.feiten = bad[i];
        assert_number(zaak_reeks_klok(ctx, &vraag, &uit, &error), -ZAAK_E_ARGUMENT);
    }
    vraag.feiten = good;
    assert_number(zaak_reeks_klok(ctx, &vraag, &uit, NULL), 2);    /* a suspension without a ground: of each case */
    assert_number(codes[0], ZAAK_E_ARGUMENT);
    vraag.begin.count = 3;
    assert_number(zaak_reeks_klok(ctx, &vraag, &uit, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "begin");
    assert_number(zaak_reeks_klok(NULL, &vraag, &uit, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_klok(ctx, NULL, &uit, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_klok(ctx, &vraag, NULL, NULL), -ZAAK_E_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_case_of_a_batch_is_the_call_for_one_case),
        cmocka_unit_test(what_does_not_hold_together_is_refused),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
