/* SPDX-License-Identifier: EUPL-1.2 */
/* Life events: their order, their days, and documents that are wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

#include <libzaak.h>

#include "catalogus_helper.h"
#include "zaak_helper.h"
#include "context_helper.h"

static struct zaak_catalogus *catalogus;

static struct zaak_levensgebeurtenissen *load(const char *stappen, int *ret_result, struct zaak_error *error)
{
    struct zaak_levensgebeurtenissen *lijst = NULL;
    char text[2048];
    char *json;

    snprintf(text, sizeof text, "{'levensgebeurtenissen': [{'id': 'a', 'naam': 'A', 'stappen': [%s]}]}", stappen);
    json = quoted(text);
    *ret_result = zaak_levensgebeurtenissen_load_json(ctx, json, strlen(json), &lijst, error);
    free(json);
    return lijst;
}

#define STAP(id, zaaktype, more) "{'id': '" id "', 'naam': '" id "', 'zaaktype': '" zaaktype "'" more "}"

static void test_order_and_days(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_planstap rows[3];
    zaak_dag klaar = 0, dag = zaak_datum(2025, 3, 3);
    int result;
    struct zaak_levensgebeurtenissen *lijst = load(STAP("c", "klacht", ", 'na': ['b']") "," STAP("b", "omgevingsvergunning-regulier", "") "," STAP("d", "onbekend", ", 'verplicht': false"),
                                                   &result, &error);

    (void)state;
    expect_success("load", result, &error);
    assert_int_equal(zaak_levensgebeurtenissen_count(lijst), 1);
    assert_string_equal(zaak_levensgebeurtenis_naam(lijst, 0), "A");
    assert_null(zaak_levensgebeurtenis_id(lijst, 1));
    assert_int_equal(zaak_levensgebeurtenis_plan(lijst, 0, catalogus, NULL, dag, NULL, 0, &klaar, &error), 3);
    assert_int_equal(klaar, ZAAK_DAG_GEEN); /* of one step nobody knows the last day */
    assert_int_equal(zaak_levensgebeurtenis_plan(lijst, 0, catalogus, NULL, dag, rows, 3, NULL, &error), 3);
    assert_string_equal(rows[0].id, "b");
    assert_int_equal(rows[0].begin, dag);
    assert_int_equal(rows[0].uiterlijk, zaak_datum(2025, 4, 28));
    assert_int_equal(rows[0].gepland, zaak_datum(2025, 4, 14));
    assert_string_equal(rows[1].id, "c");
    assert_int_equal(rows[1].begin, zaak_datum(2025, 4, 28)); /* the worst case */
    assert_int_equal(rows[1].uiterlijk, zaak_datum(2025, 6, 10)); /* six weeks: 9 June is Whit Monday */
    assert_int_equal(rows[1].begin_gepland, zaak_datum(2025, 4, 14));
    assert_null(rows[2].zaaktype);
    assert_false(rows[2].verplicht);
    assert_int_equal(zaak_levensgebeurtenis_plan(lijst, 1, catalogus, NULL, dag, rows, 3, NULL, &error), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_levensgebeurtenis_plan(lijst, 0, NULL, NULL, dag, rows, 3, NULL, &error), -ZAAK_E_ARGUMENT);
    zaak_levensgebeurtenissen_unref(lijst);
}

/* What waits for something without a last day has none either. */
static void test_unknown_spreads(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_planstap rows[2];
    int result;
    struct zaak_levensgebeurtenissen *lijst = load(STAP("a", "onbekend", "") "," STAP("b", "klacht", ", 'na': ['a']"), &result, &error);

    (void)state;
    assert_int_equal(zaak_levensgebeurtenis_plan(lijst, 0, catalogus, NULL, zaak_datum(2025, 3, 3), rows, 2, NULL, &error), 2);
    assert_int_equal(rows[1].begin, ZAAK_DAG_GEEN);
    assert_int_equal(rows[1].uiterlijk, ZAAK_DAG_GEEN);
    zaak_levensgebeurtenissen_unref(lijst);
}

static void test_bad_documents(void **state)
{
    static const struct {
        const char *stappen;
        int result;
        const char *field;
    } cases[] = {
        { STAP("a", "z", ", 'na': ['a']"), -ZAAK_E_WAARDE, "levensgebeurtenissen.0.stappen" },
        { STAP("a", "z", ", 'na': ['b']") "," STAP("b", "z", ", 'na': ['a']"), -ZAAK_E_WAARDE, "levensgebeurtenissen.0.stappen" },
        { "", -ZAAK_E_VELD, "levensgebeurtenissen.0.stappen" },
        { STAP("a", "z", "") "," STAP("b", "z", ", 'na': ['a', 'a']"), -ZAAK_E_DUBBEL, "levensgebeurtenissen.0.stappen.1.na.1" },
        { STAP("a", "z", ", 'na': ['x']"), -ZAAK_E_VERWIJZING, "levensgebeurtenissen.0.stappen.0.na.0" },
        { STAP("a", "z", "") "," STAP("a", "z", ""), -ZAAK_E_DUBBEL, "levensgebeurtenissen.0.stappen.1.id" },
        { "{'id': 'a', 'naam': 'n'}", -ZAAK_E_VELD, "levensgebeurtenissen.0.stappen.0.zaaktype" },
        { STAP("a", "z", ", 'na': [1]"), -ZAAK_E_VELD, "levensgebeurtenissen.0.stappen.0.na.0" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result;

        assert_null(load(cases[i].stappen, &result, &error));
        if (result != cases[i].result || strcmp(error.field, cases[i].field))
            fail_msg("%s gives %d at %s: %s", cases[i].stappen, result, error.field, error.text);
    }
}

/* Each step waits for all that stand behind it in the document, the last one first. */
static char *write_waiting(char *at, int event, int count)
{
    at += sprintf(at, "%s{\"id\":\"g%d\",\"naam\":\"G\",\"stappen\":[", event ? "," : "", event);
    for (int i = 0; i < count; i++) {
        at += sprintf(at, "%s{\"id\":\"%03d\",\"naam\":\"n\",\"zaaktype\":\"z\",\"na\":[", i ? "," : "", i);
        for (int j = count - 1; j > i; j--)
            at += sprintf(at, "\"%03d\"%s", j, j > i + 1 ? "," : "");
        at += sprintf(at, "]}");
    }
    return at + sprintf(at, "]}");
}

/* As many steps as there may be: looking up again and again what each of them waits for would be hundreds of millions of comparisons of texts. */
static void test_many_steps(void **state)
{
    enum { EVENTS = 10, STEPS = 200, ROOM = STEPS * (STEPS * 6 + 60) };
    struct zaak_levensgebeurtenissen *lijst = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_planstap rows[STEPS];
    char *text = malloc(EVENTS * ROOM + ROOM), *at = text;
    clock_t begin = clock();

    (void)state;
    assert_non_null(text);
    at += sprintf(at, "{\"levensgebeurtenissen\":[");
    for (int i = 0; i < EVENTS; i++)
        at = write_waiting(at, i, STEPS);
    at += sprintf(at, "]}");
    expect_success("load", zaak_levensgebeurtenissen_load_json(ctx, text, (size_t)(at - text), &lijst, &error), &error);
    assert_true((clock() - begin) / CLOCKS_PER_SEC < 3);
    assert_int_equal(zaak_levensgebeurtenis_plan(lijst, 0, catalogus, NULL, zaak_datum(2025, 3, 3), rows, STEPS, NULL, &error), STEPS);
    assert_string_equal(rows[0].id, "199");
    assert_string_equal(rows[STEPS - 1].id, "000");
    zaak_levensgebeurtenissen_unref(lijst);
    free(text);
}

static int make_catalogus(void **state)
{
    if (make_context(state))
        return -1;
    catalogus = example_catalogus(ctx);
    return catalogus ? 0 : -1;
}

static int drop_catalogus(void **state)
{
    catalogus = zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_order_and_days), cmocka_unit_test(test_unknown_spreads), cmocka_unit_test(test_bad_documents), cmocka_unit_test(test_many_steps) };

    return cmocka_run_group_tests(tests, make_catalogus, drop_catalogus);
}
