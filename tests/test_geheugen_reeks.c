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

static void columns_run_out_of_memory_in_good_order(void **state)
{
    (void)state;
    geheugen_exhaust("reeks_termijn", ask_terms, NULL);
    geheugen_exhaust("reeks_group", count_groups, NULL);
    geheugen_exhaust("arrow_export", lend, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_run_out_of_memory_in_good_order),
    };

    return cmocka_run_group_tests(tests, make_columns, drop_columns);
}
