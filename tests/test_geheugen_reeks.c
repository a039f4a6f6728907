/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory over columns: terms are answered all the same, only more slowly; groups and loans say that there is no memory and leave nothing behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include <zaak/arrow.h>

#include "geheugen_helper.h"
#include "toets_helper.h"

enum { ROWS = 70000, TERMS = 7, KEYS = 9000 };

static int32_t *starts, *numbers, *answers;

static int make_columns(void **state)
{
    (void)state;
    starts = malloc(ROWS * sizeof *starts);
    numbers = malloc(ROWS * sizeof *numbers);
    answers = malloc(ROWS * sizeof *answers);
    if (!starts || !numbers || !answers)
        return -1;
    for (int32_t i = 0; i < ROWS; i++) {
        starts[i] = 20000 + i * 37 % 1000;
        numbers[i] = 1 + i % TERMS;
    }
    return 0;
}

static int drop_columns(void **state)
{
    (void)state;
    free(starts);
    free(numbers);
    free(answers);
    return 0;
}

/* A context without a kalender has no memory for one; with one, every row has its answer. */
static int ask_terms(struct zaak_context *ctx, void *argument)
{
    const int32_t month = ZAAK_EENHEID_MAAND;
    const struct zaak_reeks start = { starts, NULL, 0, ROWS }, aantal = { numbers, NULL, 0, ROWS }, eenheid = { &month, NULL, 0, 1 };
    const struct zaak_reeks_uit uit = { answers, NULL, NULL, ROWS };
    const struct zaak_kalender *kalender = zaak_context_get_kalender(ctx);

    (void)argument;
    if (!kalender)
        return -ZAAK_E_GEHEUGEN;
    if (zaak_reeks_termijn(kalender, &start, &aantal, &eenheid, NULL, &uit, NULL))
        return 1;
    for (int32_t i = 0; i < ROWS; i += 7) {
        struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;

        if (zaak_termijn_compute(kalender, starts[i], &(struct zaak_periode){ numbers[i], month }, ZAAK_REGIME_ATW, &termijn, NULL, NULL)
            || termijn.einde != answers[i])
            return 1;
    }
    return geheugen.refused ? -ZAAK_E_GEHEUGEN : 0; /* go on until there is memory for all tables */
}

static int count_groups(struct zaak_context *ctx, void *argument)
{
    static int32_t keys[ROWS], found[KEYS];
    static int64_t counts[KEYS];
    const struct zaak_reeks sleutel = { keys, NULL, 0, ROWS };
    const struct zaak_reeks_groepen groepen = { found, NULL, counts, KEYS };
    int64_t result;

    (void)argument;
    for (int32_t i = 0; i < ROWS; i++)
        keys[i] = i % KEYS;
    result = zaak_reeks_group(ctx, &sleutel, NULL, NULL, &groepen);
    return result < 0 ? (int)result : result != KEYS;
}

static int report_norms(struct zaak_context *ctx, void *argument)
{
    static const int32_t normen[TERMS] = { 5, 5, 5, 5, 5, 5, 5 };
    int64_t kept[TERMS], all[TERMS], days[TERMS];
    const struct zaak_reeks_normrapport rapport = { kept, all, days };
    struct zaak_reeks_normvraag vraag = ZAAK_REEKS_NORMVRAAG_INIT;
    int64_t result;

    (void)argument;
    vraag.begin = vraag.einde = (struct zaak_reeks){ starts, NULL, 0, ROWS };
    vraag.soort = (struct zaak_reeks){ numbers, NULL, 0, ROWS };
    vraag.normen = normen;
    vraag.norm_count = TERMS;
    result = zaak_reeks_normrapport(ctx, &vraag, &rapport, NULL);
    return result < 0 ? (int)result : result != ROWS / TERMS;
}

static int lend(struct zaak_context *ctx, void *argument)
{
    const struct zaak_kolom kolom = { ZAAK_KOLOM_DAG, 0, starts, NULL, 0, ROWS };
    struct ArrowSchema schema;
    struct ArrowArray array;
    int result = zaak_arrow_export(ctx, &kolom, "naam", NULL, NULL, &schema, &array);

    (void)argument;
    if (result == 0) {
        schema.release(&schema);
        array.release(&array);
    }
    return result;
}

/* A case with more facts than the clock has room for at once, and one with few. */
static int run_clocks(struct zaak_context *ctx, void *argument)
{
    enum { FACTS = 40 };
    const int32_t offsets[] = { 0, FACTS - 2, FACTS }, begin = 20000, nul = 0;
    int32_t soort[FACTS], op[FACTS], naam[FACTS], last[2];
    const char *const namen[] = { ZAAK_GROND_BUITENLAND };
    const struct zaak_grond *grond = zaak_gronden_find(zaak_context_get_gronden(ctx), "awb-4-13", begin);
    struct zaak_reeks_klokvraag vraag = ZAAK_REEKS_KLOKVRAAG_INIT;
    struct zaak_reeks_klokken klokken = ZAAK_REEKS_KLOKKEN_INIT;
    int64_t failed;

    (void)argument;
    if (!grond)
        return -ZAAK_E_GEHEUGEN;
    for (int32_t i = 0; i < FACTS; i++) {
        soort[i] = i % 2 ? ZAAK_KLOKFEIT_HERVATTING : ZAAK_KLOKFEIT_OPSCHORTING;
        op[i] = begin + 1 + i;
        naam[i] = 0;
    }
    vraag.gronden = &grond;
    vraag.grond_count = vraag.naam_count = 1;
    vraag.namen = namen;
    vraag.grond = (struct zaak_reeks){ &nul, NULL, 0, 1 };
    vraag.begin = (struct zaak_reeks){ &begin, NULL, 0, 1 };
    vraag.feiten = (struct zaak_reeks_feiten){ offsets, soort, op, NULL, NULL, NULL, naam, FACTS };
    klokken.count = 2;
    klokken.uiterlijk = last;
    failed = zaak_reeks_klok(ctx, &vraag, &klokken, NULL);
    return failed < 0 ? (int)failed : failed > 0;
}

static void columns_run_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("reeks_termijn", ask_terms, NULL);
    geheugen_exhaust("reeks_group", count_groups, NULL);
    geheugen_exhaust("reeks_normrapport", report_norms, NULL);
    geheugen_exhaust("arrow_export", lend, NULL);
    geheugen_exhaust("reeks_klok", run_clocks, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_run_out_of_memory_in_good_order),
    };

    return cmocka_run_group_tests(tests, make_columns, drop_columns);
}
