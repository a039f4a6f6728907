/* SPDX-License-Identifier: EUPL-1.2 */
/* The norm report over columns: every row counts as the call for one row has it, and what a row has not, counts nowhere. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include <libzaak.h>

#include "context_helper.h"
#include "toets_helper.h"

enum { NORMS = 40, MOST = 150000, FIRST_DAG = -7305, LAST_DAG = 47846 };

static uint64_t seed;

static uint32_t draw(uint32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(seed >> 33) % below;
}

/* The columns, one row longer so that a slice can be taken; `wild` puts in what counts nowhere. */
static struct columns {
    int32_t begin[MOST + 1], einde[MOST + 1], soort[MOST + 1], opgeschort[MOST + 1];
    uint8_t validity[MOST / 8 + 2];
    int32_t normen[NORMS];
} columns;

static void fill(size_t rows, bool wild)
{
    for (size_t i = 0; i <= rows; i++) {
        columns.begin[i] = FIRST_DAG + (int32_t)draw(LAST_DAG - FIRST_DAG + 1);
        columns.einde[i] = columns.begin[i] - 10 + (int32_t)draw(120);
        if (columns.einde[i] > LAST_DAG || columns.einde[i] < FIRST_DAG)
            columns.einde[i] = columns.begin[i];
        columns.soort[i] = (int32_t)draw(NORMS);
        columns.opgeschort[i] = (int32_t)draw(3) ? 0 : (int32_t)draw(200) - 100;
        if (wild && draw(40) == 0)
            columns.begin[i] = draw(2) ? ZAAK_DAG_GEEN : LAST_DAG + 1;
        if (wild && draw(40) == 0)
            columns.einde[i] = draw(2) ? FIRST_DAG - 1 : INT32_MAX;
        if (wild && draw(40) == 0)
            columns.soort[i] = draw(2) ? -1 : NORMS;
        if (wild && draw(40) == 0)
            columns.opgeschort[i] = ZAAK_DAG_GEEN;
    }
    for (size_t i = 0; i < sizeof columns.validity; i++)
        columns.validity[i] = (uint8_t)(draw(4) ? 0xFF : draw(256));
    for (int i = 0; i < NORMS; i++)
        columns.normen[i] = (int32_t)draw(60);
}

struct verwacht {
    int64_t gehaald[NORMS], totaal[NORMS], dagen[NORMS], nergens;
};

/* The same, with the call for one row. */
static void expect_row(size_t row, bool present, bool opgeschort, int32_t eenheid, struct verwacht *v)
{
    const struct zaak_kalender *kalender = zaak_context_get_kalender(ctx);
    int32_t soort = columns.soort[row], days = 0;

    if (opgeschort && columns.opgeschort[row] == ZAAK_DAG_GEEN)
        present = false;
    if (!present || soort < 0 || soort >= NORMS || zaak_kalender_count_werkdagen(kalender, columns.begin[row], columns.einde[row], &days)) {
        v->nergens++;
        return;
    }
    if (eenheid == ZAAK_EENHEID_DAG)
        days = columns.einde[row] - columns.begin[row];
    if (days < 0)
        days = 0;
    if (opgeschort && columns.opgeschort[row] > 0)
        days = columns.opgeschort[row] > days ? 0 : days - columns.opgeschort[row];
    v->gehaald[soort] += days <= columns.normen[soort];
    v->totaal[soort]++;
    v->dagen[soort] += days;
}

static void compare(size_t rows, size_t offset, bool absent, bool opgeschort, int32_t eenheid)
{
    static struct verwacht wanted, found;
    const struct zaak_reeks_normrapport rapport = { found.gehaald, found.totaal, found.dagen };
    struct zaak_reeks_normvraag vraag = ZAAK_REEKS_NORMVRAAG_INIT;

    memset(&wanted, 0, sizeof wanted);
    memset(&found, 0x55, sizeof found);
    vraag.begin = (struct zaak_reeks){ columns.begin, NULL, offset, rows };
    vraag.einde = (struct zaak_reeks){ columns.einde, absent ? columns.validity : NULL, offset, rows };
    vraag.soort = (struct zaak_reeks){ columns.soort, NULL, offset, rows };
    if (opgeschort)
        vraag.opgeschort = (struct zaak_reeks){ columns.opgeschort, NULL, offset, rows };
    vraag.normen = columns.normen;
    vraag.norm_count = NORMS;
    vraag.eenheid = eenheid;
    for (size_t i = offset; i < offset + rows; i++)
        expect_row(i, !absent || (columns.validity[i / 8] >> i % 8 & 1), opgeschort, eenheid, &wanted);
    found.nergens = zaak_reeks_normrapport(ctx, &vraag, &rapport, NULL);
    assert_memory_equal(&wanted, &found, sizeof wanted);
}

static void every_row_counts_as_the_call_for_one_row_has_it(void **state)
{
    static const size_t sizes[] = { 0, 1, 127, 128, 511, 512, 513, 65023, 65024, 65025, MOST };

    (void)state;
    seed = 7;
    for (size_t i = 0; i < LENGTH(sizes); i++) {
        for (int k = 0; k < 8; k++) {
            fill(sizes[i], k & 1);
            compare(sizes[i], 0, k & 2, k & 4, k < 4 ? ZAAK_EENHEID_WERKDAG : ZAAK_EENHEID_DAG);
        }
        compare(sizes[i], 1, true, true, ZAAK_EENHEID_WERKDAG);
    }
}

/* One norm takes all rows, of the longest time that the kalender has: the counts may not run over. */
static void one_norm_takes_all_rows(void **state)
{
    (void)state;
    fill(MOST, false);
    for (size_t i = 0; i < MOST; i++) {
        columns.begin[i] = FIRST_DAG;
        columns.einde[i] = LAST_DAG;
        columns.soort[i] = 3;
    }
    columns.normen[3] = INT32_MAX;
    compare(MOST, 0, false, false, ZAAK_EENHEID_DAG);
    compare(MOST, 0, false, false, ZAAK_EENHEID_WERKDAG);
}

static void a_wrong_question_is_refused(void **state)
{
    int64_t counts[3][NORMS];
    const struct zaak_reeks_normrapport rapport = { counts[0], counts[1], counts[2] }, nowhere = { NULL, NULL, NULL };
    struct zaak_reeks_normvraag good = ZAAK_REEKS_NORMVRAAG_INIT, bad;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    fill(10, false);
    good.begin = (struct zaak_reeks){ columns.begin, NULL, 0, 10 };
    good.einde = (struct zaak_reeks){ columns.einde, NULL, 0, 10 };
    good.soort = (struct zaak_reeks){ columns.soort, NULL, 0, 10 };
    good.normen = columns.normen;
    good.norm_count = NORMS;
    assert_number(zaak_reeks_normrapport(ctx, &good, &rapport, NULL), 0);
    bad = good;
    bad.eenheid = ZAAK_EENHEID_WEEK;
    assert_number(zaak_reeks_normrapport(ctx, &bad, &rapport, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "eenheid");
    bad = good;
    bad.einde.count = 9;
    assert_number(zaak_reeks_normrapport(ctx, &bad, &rapport, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "einde");
    bad = good;
    bad.normen = NULL;
    assert_number(zaak_reeks_normrapport(ctx, &bad, &rapport, NULL), -ZAAK_E_ARGUMENT);
    bad = good;
    bad.norm_count = SIZE_MAX / 64;
    assert_number(zaak_reeks_normrapport(ctx, &bad, &rapport, NULL), -ZAAK_E_LIMIET);
    assert_number(zaak_reeks_normrapport(ctx, &good, &nowhere, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_normrapport(NULL, &good, &rapport, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_normrapport(ctx, NULL, &rapport, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_reeks_normrapport(ctx, &good, NULL, NULL), -ZAAK_E_ARGUMENT);
    bad = good;
    bad.norm_count = 0;
    assert_number(zaak_reeks_normrapport(ctx, &bad, &nowhere, NULL), 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_counts_as_the_call_for_one_row_has_it),
        cmocka_unit_test(one_norm_takes_all_rows),
        cmocka_unit_test(a_wrong_question_is_refused),
    };

    return cmocka_run_group_tests_name("reeks_norm", tests, make_context, drop_context);
}
