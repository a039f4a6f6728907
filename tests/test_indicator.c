/* SPDX-License-Identifier: EUPL-1.2 */
/* The definitions, the state of one indicator, its bytes, and what may be shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <libzaak.h>

#include "sturing/indicator_intern.h"
#include "toets_helper.h"

enum { ROUNDS = 300, PARTS = 7 };

static uint64_t seed = 20261122;

static uint32_t draw(uint32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(seed >> 33) % below;
}

static struct zaak_indicatorstaat fresh(int32_t nummer)
{
    struct zaak_indicatorstaat staat;

    assert_int_equal(zaak_indicatorstaat_init(&staat, nummer), 0);
    return staat;
}

/* A value that fits, also at the edges of the bins. */
static int64_t any_value(int32_t nummer)
{
    static const int32_t edges[] = { 0, 1, 28, 29, 35, 36, 182, 183, 210, 211, 518, 519, -3, INT32_MAX, INT32_MIN };
    int32_t vorm = zaak_indicator_vorm(nummer);

    if (vorm == ZAAK_INDICATOR_AANTAL)
        return 1;
    if (vorm == ZAAK_INDICATOR_DEEL)
        return draw(2);
    return draw(3) ? (int64_t)draw(400) : edges[draw(LENGTH(edges))];
}

static void assert_same(const struct zaak_indicatorstaat *a, const struct zaak_indicatorstaat *b)
{
    uint8_t left[ZAAK_INDICATORSTAAT_BYTES], right[ZAAK_INDICATORSTAAT_BYTES];

    assert_int_equal(zaak_indicatorstaat_save(a, left), 0);
    assert_int_equal(zaak_indicatorstaat_save(b, right), 0);
    assert_memory_equal(left, right, sizeof left);
}

static void every_definition_is_whole(void **state)
{
    struct zaak_indicator d = ZAAK_INDICATOR_INIT;

    (void)state;
    assert_true(zaak_indicator_count() >= 30);
    for (int32_t i = 1; i <= zaak_indicator_count(); i++) {
        assert_int_equal(zaak_indicator_get(i, &d), 0);
        assert_int_equal(d.nummer, i);
        assert_int_equal(zaak_indicator_find(d.id), i);
        if (d.versie < 1 || !*d.naam || !*d.zin || !*d.teller || (d.vorm != ZAAK_INDICATOR_AANTAL && !*d.noemer))
            fail_msg("indicator %d is not whole", (int)i);
        if (d.zin[strlen(d.zin) - 1] != '.')
            fail_msg("%s: no sentence", d.id);
    }
    assert_int_equal(zaak_indicator_get(0, &d), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_indicator_get(zaak_indicator_count() + 1, &d), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_indicator_get(1, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_indicator_find("zo niet"), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_indicator_find(NULL), -ZAAK_E_ARGUMENT);
}

static void the_parts_in_any_order_are_the_whole(void **state)
{
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        int32_t nummer = (int32_t)draw(INDICATOR_COUNT) + 1;
        struct zaak_indicatorstaat whole = fresh(nummer), parts[PARTS], forth = fresh(nummer), back = fresh(nummer), left, right;

        for (int i = 0; i < PARTS; i++)
            parts[i] = fresh(nummer);
        for (uint32_t i = draw(200); i > 0; i--) {
            int64_t value = any_value(nummer);

            assert_int_equal(zaak_indicatorstaat_step(&whole, value), 0);
            assert_int_equal(zaak_indicatorstaat_step(&parts[draw(PARTS)], value), 0);
        }
        for (int i = 0; i < PARTS; i++) {
            assert_int_equal(zaak_indicatorstaat_merge(&forth, &parts[i]), 0);
            assert_int_equal(zaak_indicatorstaat_merge(&back, &parts[PARTS - 1 - i]), 0);
        }
        assert_same(&whole, &forth);
        assert_same(&whole, &back);
        left = parts[0];
        assert_int_equal(zaak_indicatorstaat_merge(&left, &parts[1]), 0);
        assert_int_equal(zaak_indicatorstaat_merge(&left, &parts[2]), 0);
        right = parts[1];
        assert_int_equal(zaak_indicatorstaat_merge(&right, &parts[2]), 0);
        assert_int_equal(zaak_indicatorstaat_merge(&right, &parts[0]), 0);
        assert_same(&left, &right);
    }
}

static void a_percentile_is_exact_to_the_bin(void **state)
{
    static const struct {
        int32_t days, from, until;
    } rows[] = {
        { 0, 0, 0 }, { 14, 14, 14 }, { 28, 28, 28 }, { 29, 29, 35 }, { 35, 29, 35 }, { 36, 36, 42 }, { 56, 50, 56 }, { 84, 78, 84 },
        { 182, 176, 182 }, { 183, 183, 210 }, { 518, 491, 518 }, { 519, 519, 600 }, { 600, 519, 600 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_indicatorstaat staat = fresh(INDICATOR_DOORLOOPTIJD);
        int32_t from, until;

        assert_int_equal(zaak_indicatorstaat_step(&staat, 0), 0);
        assert_int_equal(zaak_indicatorstaat_step(&staat, rows[i].days), 0);
        assert_int_equal(zaak_indicatorstaat_step(&staat, 600), 0);
        assert_int_equal(zaak_indicatorstaat_percentiel(&staat, 50, &from, &until), 0);
        if (from != rows[i].from || until != rows[i].until)
            fail_msg("%d: %d to %d", (int)rows[i].days, (int)from, (int)until);
        assert_int_equal(zaak_indicatorstaat_percentiel(&staat, 100, &from, &until), 0);
        assert_int_equal(until, 600);
        assert_int_equal(zaak_indicatorstaat_percentiel(&staat, 1, &from, &until), 0);
        assert_int_equal(from, 0);
    }
}

static void what_does_not_fit_is_refused(void **state)
{
    struct zaak_indicatorstaat aantal = fresh(INDICATOR_IN), deel = fresh(INDICATOR_OVER_WET), dagen = fresh(INDICATOR_DOORLOOPTIJD), bedrag = fresh(INDICATOR_DWANGSOM_OPEN),
                               other;
    int32_t from, until;

    (void)state;
    assert_int_equal(zaak_indicatorstaat_step(&aantal, 2), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_indicatorstaat_step(&deel, 2), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_indicatorstaat_step(&dagen, (int64_t)INT32_MAX + 1), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_indicatorstaat_step(&bedrag, INT64_MIN), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_indicatorstaat_step(NULL, 1), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_indicatorstaat_merge(&aantal, &deel), -ZAAK_E_WAARDE);
    assert_int_equal(zaak_indicatorstaat_init(&other, 0), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_indicatorstaat_percentiel(&dagen, 50, &from, &until), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_indicatorstaat_percentiel(&deel, 50, &from, &until), -ZAAK_E_ARGUMENT);
    other = aantal;
    other.noemer = 3; /* a count whose numerator differs */
    assert_int_equal(zaak_indicatorstaat_merge(&aantal, &other), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_indicatorstaat_step(&other, 1), -ZAAK_E_ARGUMENT);
}

static void an_overflow_is_an_error_and_changes_nothing(void **state)
{
    struct zaak_indicatorstaat money = fresh(INDICATOR_DWANGSOM_OPEN), many = fresh(INDICATOR_IN), before;

    (void)state;
    assert_int_equal(zaak_indicatorstaat_step(&money, INT64_MAX), 0);
    before = money;
    assert_int_equal(zaak_indicatorstaat_step(&money, 1), -ZAAK_E_BEREIK);
    assert_same(&money, &before);
    assert_int_equal(zaak_indicatorstaat_merge(&money, &money), -ZAAK_E_BEREIK);
    assert_same(&money, &before);
    many.noemer = many.teller = ZAAK_INDICATOR_MOST;
    before = many;
    assert_int_equal(zaak_indicatorstaat_step(&many, 1), -ZAAK_E_BEREIK);
    assert_same(&many, &before);
}

static void bytes_give_the_state_back_and_nothing_else_does(void **state)
{
    static const uint8_t known[24] = { 'Z', 'A', 'A', 'K', 'S', 'T', 'T', '1', 13, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0 };
    struct zaak_indicatorstaat staat = fresh(INDICATOR_DOORLOOPTIJD), again;
    uint8_t bytes[ZAAK_INDICATORSTAAT_BYTES], damaged[ZAAK_INDICATORSTAAT_BYTES];

    (void)state;
    assert_int_equal(zaak_indicatorstaat_step(&staat, 300), 0);
    assert_int_equal(zaak_indicatorstaat_step(&staat, -2), 0);
    assert_int_equal(zaak_indicatorstaat_save(&staat, bytes), 0);
    assert_memory_equal(bytes, known, sizeof known);
    assert_int_equal(bytes[24], 298 & 255); /* the sum */
    assert_int_equal(bytes[25], 1);
    assert_int_equal(bytes[32], 254);       /* the smallest, -2 */
    assert_int_equal(zaak_indicatorstaat_load(bytes, sizeof bytes, &again, NULL), 0);
    assert_same(&staat, &again);
    assert_int_equal(zaak_indicatorstaat_load(bytes, sizeof bytes - 1, &again, NULL), -ZAAK_E_VORM);
    memcpy(damaged, bytes, sizeof bytes);
    damaged[8] = 200;
    assert_int_equal(zaak_indicatorstaat_load(damaged, sizeof bytes, &again, NULL), -ZAAK_E_WAARDE);
    memcpy(damaged, bytes, sizeof bytes);
    damaged[12] = 2;
    assert_int_equal(zaak_indicatorstaat_load(damaged, sizeof bytes, &again, NULL), -ZAAK_E_WAARDE);
    for (size_t at = 16; at < sizeof bytes; at++) { /* any other number contradicts the rest */
        memcpy(damaged, bytes, sizeof bytes);
        damaged[at] ^= 0x40;
        if (zaak_indicatorstaat_load(damaged, sizeof bytes, &again, NULL) == 0 && at >= 48)
            fail_msg("byte %d", (int)at);
    }
}

/* ---- figures ---- */

static struct zaak_cijfer share(int64_t part, int64_t whole, int32_t threshold)
{
    struct zaak_indicatorstaat staat = fresh(INDICATOR_OVER_WET);
    struct zaak_cijfer cijfer;

    staat.teller = part;
    staat.noemer = whole;
    assert_int_equal(zaak_indicatorstaat_final(&staat, threshold, &cijfer), 0);
    return cijfer;
}

static void a_figure_is_rounded_towards_zero(void **state)
{
    struct zaak_indicatorstaat dagen = fresh(INDICATOR_DOORLOOPTIJD), aantal = fresh(INDICATOR_IN);
    struct zaak_cijfer cijfer;

    (void)state;
    assert_number(share(189, 199, 0).waarde, 9497);   /* 94.97 %, which prints as 95.0 where it is rounded */
    assert_number(share(0, 199, 0).waarde, 0);
    assert_true(share(0, 199, 0).heeft_waarde);
    assert_false(share(0, 0, 0).heeft_waarde);
    for (int i = 0; i < 3; i++)
        assert_int_equal(zaak_indicatorstaat_step(&dagen, 10 + i % 2), 0);
    assert_int_equal(zaak_indicatorstaat_final(&dagen, 0, &cijfer), 0);
    assert_number(cijfer.waarde, 1033);
    assert_number(cijfer.mediaan_tot, 10);
    assert_number(cijfer.p90_tot, 11);
    assert_number(cijfer.grootste, 11);
    assert_int_equal(zaak_indicatorstaat_final(&aantal, 10, &cijfer), 0);
    assert_true(cijfer.heeft_waarde && cijfer.waarde == 0 && !cijfer.verborgen);
}

static void counts_below_the_threshold_are_kept_back(void **state)
{
    static const struct {
        int64_t part, whole;
        int32_t threshold;
        bool hidden;
    } rows[] = {
        { 0, 0, 10, false }, { 0, 9, 10, true }, { 0, 10, 10, false }, { 1, 100, 10, true }, { 9, 100, 10, true }, { 10, 100, 10, false },
        { 90, 100, 10, false }, { 91, 100, 10, true }, { 99, 100, 10, true }, { 100, 100, 10, false }, { 1, 2, 0, false }, { 4, 8, 5, true }, { 5, 10, 5, false },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_cijfer c = share(rows[i].part, rows[i].whole, rows[i].threshold);

        if ((c.verborgen == ZAAK_VERBORGEN_KLEIN) != rows[i].hidden)
            fail_msg("%d of %d", (int)rows[i].part, (int)rows[i].whole);
        if (c.verborgen && (c.teller || c.noemer || c.waarde || c.heeft_waarde))
            fail_msg("%d of %d shows", (int)rows[i].part, (int)rows[i].whole);
    }
}

static struct zaak_cijfer count_of(int64_t count)
{
    struct zaak_indicatorstaat staat = fresh(INDICATOR_IN);
    struct zaak_cijfer cijfer;

    staat.teller = staat.noemer = count;
    assert_int_equal(zaak_indicatorstaat_final(&staat, 0, &cijfer), 0);
    return cijfer;
}

static void a_total_never_gives_a_hidden_figure_away(void **state)
{
    static const struct {
        int64_t counts[5];
        int hidden[5];   /* ZAAK_VERBORGEN_… */
    } rows[] = {
        { { 20, 30, 40, 50, 60 }, { 0, 0, 0, 0, 0 } },
        { { 5, 30, 40, 50, 60 }, { 1, 2, 0, 0, 0 } },       /* one alone would be the total less the others */
        { { 60, 30, 5, 50, 40 }, { 0, 2, 1, 0, 0 } },
        { { 2, 3, 40, 50, 60 }, { 1, 1, 2, 0, 0 } },        /* two that are too small together */
        { { 6, 7, 40, 50, 60 }, { 1, 1, 0, 0, 0 } },
        { { 0, 0, 5, 0, 60 }, { 0, 0, 1, 0, 2 } },          /* what is nothing hides nothing */
        { { 5, 0, 0, 0, 0 }, { 1, 0, 0, 0, 0 } },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_cijfer figures[5];
        int hidden = 0;

        for (int j = 0; j < 5; j++)
            figures[j] = count_of(rows[i].counts[j]);
        for (int j = 0; j < 5; j++)
            hidden += rows[i].hidden[j] != 0;
        assert_int_equal(zaak_cijfers_verberg(figures, 5, 10), hidden);
        for (int j = 0; j < 5; j++)
            if (figures[j].verborgen != rows[i].hidden[j] || (figures[j].verborgen && figures[j].teller))
                fail_msg("row %d, figure %d: %d", (int)i, j, (int)figures[j].verborgen);
    }
    assert_int_equal(zaak_cijfers_verberg(NULL, 0, 10), 0);
    assert_int_equal(zaak_cijfers_verberg(NULL, 1, 10), -ZAAK_E_ARGUMENT);
}

/* Whoever knows the total and all that is shown learns the sum of what is hidden: that must not be too small, nor one figure alone, unless there is nothing left to hide. */
static void what_is_hidden_cannot_be_worked_out(void **state)
{
    (void)state;
    for (int round = 0; round < 20 * ROUNDS; round++) {
        struct zaak_cijfer figures[8], shown[8];
        size_t count = 1 + draw(8), hidden = 0, left = 0;
        int64_t part = 0, whole = 0;

        for (size_t i = 0; i < count; i++) {
            int64_t cases = draw(3) ? draw(60) : 0;

            figures[i] = shown[i] = share(cases ? draw((uint32_t)cases + 1) : 0, cases, 0);
        }
        assert_true(zaak_cijfers_verberg(shown, count, 10) >= 0);
        for (size_t i = 0; i < count; i++) {
            if (shown[i].verborgen) {
                hidden++;
                part += figures[i].teller;
                whole += figures[i].noemer;
            } else {
                left += figures[i].noemer > 0;
                assert_int_equal(share(figures[i].teller, figures[i].noemer, 10).verborgen, ZAAK_VERBORGEN_NEE);
            }
        }
        if (hidden && left && (hidden == 1 || share(part, whole, 10).verborgen))
            fail_msg("%d hidden, %lld of %lld", (int)hidden, (long long)part, (long long)whole);
    }
}

static void figures_are_compared_in_integers(void **state)
{
    static const struct {
        int64_t a, b, c, d;
        int order;
    } rows[] = {
        { 1, 3, 333333333, 1000000000, 1 }, { 1, 3, 2, 6, 0 }, { 0, 5, 0, 7, 0 }, { 4294967294, 4294967295, 4294967293, 4294967294, 1 }, { 5, 5, 7, 7, 0 }, { 4, 5, 7, 7, -1 },
    };
    struct zaak_cijfer none = share(0, 0, 0), one = share(1, 2, 0);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_cijfer a = share(rows[i].a, rows[i].b, 0), b = share(rows[i].c, rows[i].d, 0);

        if (zaak_cijfer_compare(&a, &b) != rows[i].order || zaak_cijfer_compare(&b, &a) != -rows[i].order)
            fail_msg("row %d", (int)i);
    }
    assert_int_equal(zaak_cijfer_compare(&none, &one), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_definition_is_whole),
        cmocka_unit_test(the_parts_in_any_order_are_the_whole),
        cmocka_unit_test(a_percentile_is_exact_to_the_bin),
        cmocka_unit_test(what_does_not_fit_is_refused),
        cmocka_unit_test(an_overflow_is_an_error_and_changes_nothing),
        cmocka_unit_test(bytes_give_the_state_back_and_nothing_else_does),
        cmocka_unit_test(a_figure_is_rounded_towards_zero),
        cmocka_unit_test(counts_below_the_threshold_are_kept_back),
        cmocka_unit_test(a_total_never_gives_a_hidden_figure_away),
        cmocka_unit_test(what_is_hidden_cannot_be_worked_out),
        cmocka_unit_test(figures_are_compared_in_integers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
