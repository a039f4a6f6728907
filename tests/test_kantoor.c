/* SPDX-License-Identifier: EUPL-1.2 */
/* The documents of an office: its kalender, and its channels in one document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <zaak/kantoor.h>

#include "context_helper.h"
#include "toets_helper.h"

static const char gemeente[] =
    "{\"organisatie\": \"GM9901\","
    " \"kalender\": {\"sluitingen\": {\"2025-12-24\": \"Kerstsluiting\", \"2025-12-31\": null}},"
    " \"kanalen\": {"
    "   \"balie\": {\"week\": {\"wo\": [[\"09:00\", \"12:00\"], [\"13:00\", \"16:00\"]], \"do\": [[\"13:00\", \"20:00\"]], \"ma\": [[\"09:00\", \"16:00\"]]}},"
    "   \"telefoon\": {\"week\": {\"wo\": [[\"08:00\", \"18:00\"]], \"ma\": [[\"08:00\", \"18:00\"]]}, \"dagen\": {\"2025-12-24\": [[\"08:00\", \"12:00\"]]}},"
    "   \"website\": {\"week\": {\"wo\": [[\"00:00\", \"24:00\"]]}, \"feestdagen\": \"open\"},"
    "   \"post\": null}}";

static struct zaak_kalender *load_kalender(const char *json)
{
    struct zaak_kalender *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_kalender_load_json(ctx, json, strlen(json), &made, &error))
        fail_msg("%s: %s %s", json, error.field, error.text);
    return made;
}

static struct zaak_kantoor *load_kantoor(const char *json, struct zaak_kalender *kalender)
{
    struct zaak_kantoor *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_kantoor_load_json(ctx, kalender, json, strlen(json), &made, &error))
        fail_msg("%s: %s %s", json, error.field, error.text);
    return made;
}

static zaak_tijdstip at(const char *dag, int32_t uur)
{
    zaak_tijdstip tijdstip = 0;

    assert_int_equal(zaak_tijdstip_van_dag(dag_of(dag), uur * 3600, &tijdstip), 0);
    return tijdstip;
}

/* ---- a kalender ---- */

static void closing_days_are_read_with_their_names(void **state)
{
    struct zaak_kalender *kalender =
        load_kalender("{\"sluitingen\": {\"2025-12-24\": \"Kerstsluiting\", \"2025-05-05\": \"Op Bevrijdingsdag\", \"2025-06-02\": null, \"2025-06-03\": \"Caf\\u00e9dag\"}}");

    (void)state;
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2025-12-24")), ZAAK_DAGSOORT_SLUITING);
    assert_string_equal(zaak_kalender_get_naam(kalender, dag_of("2025-12-24")), "Kerstsluiting");
    assert_string_equal(zaak_kalender_get_naam(kalender, dag_of("2025-05-05")), "Bevrijdingsdag");
    assert_string_equal(zaak_kalender_get_naam(kalender, dag_of("2025-06-03")), "Caf\xc3\xa9" "dag");
    assert_number(zaak_kalender_is_werkdag(kalender, dag_of("2025-12-24")), 0);
    assert_number(zaak_kalender_is_werkdag(kalender, dag_of("2025-06-02")), 1);
    assert_number(zaak_kalender_is_werkdag(kalender, dag_of("2025-05-30")), 0);
    assert_true(zaak_kalender_covers(kalender, 2028));
    zaak_kalender_unref(kalender);
    kalender = load_kalender("{}");
    assert_number(zaak_kalender_is_werkdag(kalender, dag_of("2025-12-24")), 1);
    zaak_kalender_unref(kalender);
}

static void the_choice_for_days_put_on_a_par_is_read(void **state)
{
    struct zaak_kalender *kalender = load_kalender("{\"gelijkgesteld\": \"werkdag\"}");

    (void)state;
    assert_number(zaak_kalender_is_werkdag(kalender, dag_of("2025-05-30")), 1);
    zaak_kalender_unref(kalender);
    kalender = load_kalender("{\"gelijkgesteld\": \"vrij\"}");
    assert_number(zaak_kalender_is_werkdag(kalender, dag_of("2025-05-30")), 0);
    zaak_kalender_unref(kalender);
}

static void a_newer_table_of_decrees_is_read(void **state)
{
    struct zaak_kalender *kalender = load_kalender("{\"gelijkstellingen\": {\"2029-05-11\": \"KB 1-7-2028\", \"2029-05-12\": null}, \"gedekt\": [2026, 2030]}");
    struct zaak_feestdag rows[16];
    int count = zaak_kalender_feestdagen(kalender, 2029, rows, LENGTH(rows));

    (void)state;
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2029-05-11")), ZAAK_DAGSOORT_LID3);
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2025-05-30")), 0);
    for (int i = 0; i < count; i++)
        if (rows[i].soort == ZAAK_DAGSOORT_LID3)
            assert_string_equal(rows[i].bron, "KB 1-7-2028");
    assert_number(zaak_kalender_get_laatste_gedekte_dag(kalender), dag_of("2030-12-31"));
    zaak_kalender_unref(kalender);
    kalender = load_kalender("{\"gelijkstellingen\": {}, \"gedekt\": [2029, 2030]}");   /* none in these years: known, not unknown */
    assert_true(zaak_kalender_covers(kalender, 2030));
    assert_false(zaak_kalender_covers(kalender, 2028));
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2028-05-26")), 0);
    zaak_kalender_unref(kalender);
    kalender = load_kalender("{\"tabel\": \"vult_aan\", \"gelijkstellingen\": {\"2029-05-11\": \"KB 1-7-2028\"}, \"gedekt\": [2029, 2029]}");
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2028-05-26")), ZAAK_DAGSOORT_LID3);
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2029-05-11")), ZAAK_DAGSOORT_LID3);
    zaak_kalender_unref(kalender);
}

static void a_wrong_kalender_is_refused_with_its_place(void **state)
{
    static const struct {
        const char *json, *field;
        int code;
    } rows[] = {
        { "{", "", ZAAK_E_JSON },
        { "[]", "", ZAAK_E_VELD },
        { "null", "", ZAAK_E_VELD },
        { "{\"sluiting\": {}}", "sluiting", ZAAK_E_VELD },
        { "{\"sluitingen\": []}", "sluitingen", ZAAK_E_VELD },
        { "{\"sluitingen\": {\"24-12-2025\": \"a\"}}", "sluitingen.24-12-2025", ZAAK_E_VORM },
        { "{\"sluitingen\": {\"2025-02-30\": \"a\"}}", "sluitingen.2025-02-30", ZAAK_E_VORM },
        { "{\"sluitingen\": {\"2101-01-01\": \"a\"}}", "sluitingen.2101-01-01", ZAAK_E_BEREIK },
        { "{\"sluitingen\": {\"2025-12-24\": true}}", "sluitingen.2025-12-24", ZAAK_E_VELD },
        { "{\"sluitingen\": {\"2025-12-24\": \"\"}}", "sluitingen.2025-12-24", ZAAK_E_VELD },
        { "{\"gelijkgesteld\": \"dicht\"}", "gelijkgesteld", ZAAK_E_WAARDE },
        { "{\"versie\": \"\"}", "versie", ZAAK_E_VELD },
        { "{\"versie\": \"een\\ttwee\"}", "versie", ZAAK_E_VORM },
        { "{\"gelijkstellingen\": {\"2029-05-11\": \"KB\"}}", "gedekt", ZAAK_E_VELD },
        { "{\"gedekt\": [2029, 2030]}", "gelijkstellingen", ZAAK_E_VELD },
        { "{\"tabel\": \"vult_aan\"}", "tabel", ZAAK_E_VELD },
        { "{\"tabel\": \"erbij\", \"gelijkstellingen\": {}, \"gedekt\": [2029, 2029]}", "tabel", ZAAK_E_WAARDE },
        { "{\"tabel\": \"vult_aan\", \"gelijkstellingen\": {}, \"gedekt\": [2030, 2031]}", "gedekt_van", ZAAK_E_ARGUMENT },
        { "{\"gelijkstellingen\": {}, \"gedekt\": [2029]}", "gedekt", ZAAK_E_VELD },
        { "{\"gelijkstellingen\": {}, \"gedekt\": [2029, \"2030\"]}", "gedekt.1", ZAAK_E_VELD },
        { "{\"gelijkstellingen\": {}, \"gedekt\": [2030, 2029]}", "gedekt_van", ZAAK_E_ARGUMENT },
        { "{\"gelijkstellingen\": {}, \"gedekt\": [1949, 2029]}", "gedekt_van", ZAAK_E_BEREIK },
        { "{\"gelijkstellingen\": {\"2029-05-11\": 7}, \"gedekt\": [2029, 2030]}", "gelijkstellingen.2029-05-11", ZAAK_E_VELD },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_kalender *made = NULL;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = zaak_kalender_load_json(ctx, rows[i].json, strlen(rows[i].json), &made, &error);

        if (result != -rows[i].code || error.code != result || made || strcmp(error.field, rows[i].field) || !error.text[0])
            fail_msg("%s: %s at \"%s\": %s", rows[i].json, zaak_error_name(result), error.field, error.text);
    }
}

/* ---- an office ---- */

static void an_office_has_channels_by_name(void **state)
{
    struct zaak_kantoor *kantoor = load_kantoor(gemeente, NULL);
    static const char *const names[] = { "balie", "telefoon", "website" };

    (void)state;
    assert_string_equal(zaak_kantoor_get_organisatie(kantoor), "GM9901");
    assert_number((long long)zaak_kantoor_kanaal_count(kantoor), LENGTH(names));
    for (size_t i = 0; i < LENGTH(names); i++)
        assert_string_equal(zaak_kantoor_kanaal_at(kantoor, i), names[i]);
    assert_null(zaak_kantoor_kanaal_at(kantoor, LENGTH(names)));
    assert_non_null(zaak_kantoor_find(kantoor, "balie"));
    assert_ptr_not_equal(zaak_kantoor_find(kantoor, "balie"), zaak_kantoor_find(kantoor, "telefoon"));
    assert_null(zaak_kantoor_find(kantoor, "Balie"));
    assert_null(zaak_kantoor_find(kantoor, "post"));
    assert_ptr_equal(zaak_kantoor_ref(kantoor), kantoor);
    zaak_kantoor_unref(kantoor);
    zaak_kantoor_unref(kantoor);
}

/* 2025-12-24 is a Wednesday and a closing day; the telephone has hours of its own on it, the website knows no closing days. */
static void the_kalender_of_the_office_closes_its_channels(void **state)
{
    static const struct {
        const char *kanaal, *dag;
        int32_t uur;
        int open;
    } rows[] = {
        { "balie", "2025-12-17", 10, 1 },   { "balie", "2025-12-17", 12, 0 },    { "balie", "2025-12-24", 10, 0 },    { "telefoon", "2025-12-24", 10, 1 },
        { "telefoon", "2025-12-24", 13, 0 }, { "website", "2025-12-24", 10, 1 }, { "balie", "2025-12-18", 19, 1 },    { "telefoon", "2025-12-18", 19, 0 },
        { "balie", "2025-04-21", 10, 0 },   { "telefoon", "2025-04-21", 10, 0 }, { "website", "2025-12-25", 10, 0 },
    };
    struct zaak_kantoor *kantoor = load_kantoor(gemeente, NULL);

    (void)state;
    assert_number(zaak_kalender_is_werkdag(zaak_kantoor_get_kalender(kantoor), dag_of("2025-12-24")), 0);
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (zaak_openingstijd_is_open(zaak_kantoor_find(kantoor, rows[i].kanaal), at(rows[i].dag, rows[i].uur)) != rows[i].open)
            fail_msg("%s on %s at %d: not %d", rows[i].kanaal, rows[i].dag, (int)rows[i].uur, rows[i].open);
    zaak_kantoor_unref(kantoor);
}

static void the_office_of_the_examples_can_be_read(void **state)
{
    static char json[8192];
    FILE *file = fopen("examples/data/kantoor.json", "rb");
    struct zaak_kantoor *kantoor;
    size_t length;

    (void)state;
    assert_non_null(file);
    length = fread(json, 1, sizeof json - 1, file);
    fclose(file);
    json[length] = '\0';
    kantoor = load_kantoor(json, NULL);
    assert_number((long long)zaak_kantoor_kanaal_count(kantoor), 4);
    /* 2025-05-30 is put on a par: the telephone is answered, the balie is closed; the website never is. */
    assert_int_equal(zaak_openingstijd_is_open(zaak_kantoor_find(kantoor, "telefoon"), at("2025-05-30", 10)), 1);
    assert_int_equal(zaak_openingstijd_is_open(zaak_kantoor_find(kantoor, "balie"), at("2025-05-30", 10)), 0);
    assert_int_equal(zaak_openingstijd_is_open(zaak_kantoor_find(kantoor, "balie"), at("2025-12-05", 13)), 0);
    assert_int_equal(zaak_openingstijd_is_open(zaak_kantoor_find(kantoor, "website"), at("2025-12-25", 3)), 1);
    zaak_kantoor_unref(kantoor);
}

static void the_kalender_of_an_office_may_come_from_elsewhere(void **state)
{
    static const char json[] = "{\"kanalen\": {\"balie\": {\"week\": {\"wo\": [[\"09:00\", \"12:00\"]]}}}}";
    struct zaak_kalender *kalender = load_kalender("{\"sluitingen\": {\"2025-12-24\": \"Kerstsluiting\"}}");
    struct zaak_kantoor *kantoor = load_kantoor(json, kalender);
    struct zaak_kantoor *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_ptr_equal(zaak_kantoor_get_kalender(kantoor), kalender);
    assert_null(zaak_kantoor_get_organisatie(kantoor));
    assert_int_equal(zaak_openingstijd_is_open(zaak_kantoor_find(kantoor, "balie"), at("2025-12-24", 10)), 0);
    assert_int_equal(zaak_kantoor_load_json(ctx, kalender, gemeente, strlen(gemeente), &made, &error), -ZAAK_E_DUBBEL);
    assert_string_equal(error.field, "kalender");
    assert_null(made);
    kalender = zaak_kalender_unref(kalender);
    assert_number(zaak_kalender_is_werkdag(zaak_kantoor_get_kalender(kantoor), dag_of("2025-12-24")), 0);
    zaak_kantoor_unref(kantoor);
    kantoor = load_kantoor(json, NULL);
    assert_null(zaak_kantoor_get_kalender(kantoor));
    assert_int_equal(zaak_openingstijd_is_open(zaak_kantoor_find(kantoor, "balie"), at("2025-12-24", 10)), 1);
    zaak_kantoor_unref(kantoor);
}

static void a_wrong_office_is_refused_with_its_place(void **state)
{
    static const struct {
        const char *json, *field;
        int code;
    } rows[] = {
        { "{\"kanalen\": ", "", ZAAK_E_JSON },
        { "null", "", ZAAK_E_VELD },
        { "{}", "kanalen", ZAAK_E_VELD },
        { "{\"kanalen\": null}", "kanalen", ZAAK_E_VELD },
        { "{\"kanalen\": []}", "kanalen", ZAAK_E_VELD },
        { "{\"kanalen\": {}, \"organisatie\": \"\"}", "organisatie", ZAAK_E_VELD },
        { "{\"kanalen\": {}, \"kantoor\": 1}", "kantoor", ZAAK_E_VELD },
        { "{\"kanalen\": {\"\": {\"week\": {}}}}", "kanalen.", ZAAK_E_VELD },
        { "{\"kanalen\": {\"balie\": []}}", "kanalen.balie", ZAAK_E_VELD },
        { "{\"kanalen\": {\"balie\": {}}}", "kanalen.balie.week", ZAAK_E_VELD },
        { "{\"kanalen\": {\"a\": {\"week\": {}}, \"balie\": {\"week\": {\"ma\": [[\"9\", \"17:00\"]]}}}}", "kanalen.balie.week.ma.0.0", ZAAK_E_VORM },
        { "{\"kanalen\": {\"balie\": {\"week\": {}}, \"balie\": {\"week\": {}}}}", "balie", ZAAK_E_JSON },
        { "{\"kanalen\": {}, \"kalender\": {\"sluitingen\": {\"2025-02-30\": \"a\"}}}", "kalender.sluitingen.2025-02-30", ZAAK_E_VORM },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_kantoor *made = NULL;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = zaak_kantoor_load_json(ctx, NULL, rows[i].json, strlen(rows[i].json), &made, &error);

        if (result != -rows[i].code || error.code != result || made || (rows[i].code != ZAAK_E_JSON && strcmp(error.field, rows[i].field)) || !error.text[0])
            fail_msg("%s: %s at \"%s\": %s", rows[i].json, zaak_error_name(result), error.field, error.text);
    }
}

static void refused(const struct zaak_kantoor_options *options, int code, const char *field)
{
    struct zaak_kantoor *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_kantoor_new(ctx, options, &made, &error);

    if (result != -code || made || strcmp(error.field, field))
        fail_msg("%s at \"%s\" (%s), not %s at \"%s\"", zaak_error_name(result), error.field, error.text, zaak_error_name(-code), field);
}

static void wrong_options_are_refused_with_their_place(void **state)
{
    static const struct zaak_kantoor_options empty = ZAAK_KANTOOR_OPTIONS_INIT;
    struct zaak_kantoor_options options = empty;
    struct zaak_kanaal kanalen[ZAAK_KANTOOR_MAX_KANALEN + 1] = { { NULL, NULL } };
    struct zaak_openingstijd *o = NULL;

    (void)state;
    assert_int_equal(zaak_openingstijd_new(ctx, NULL, &o, NULL), 0);
    kanalen[0] = (struct zaak_kanaal){ "balie", o };
    options.kanaal_count = 1;
    refused(&options, ZAAK_E_ARGUMENT, "kanalen");
    options.kanalen = kanalen;
    options.kanaal_count = 2;
    refused(&options, ZAAK_E_ARGUMENT, "kanalen.1.naam");
    kanalen[1].naam = "";
    refused(&options, ZAAK_E_ARGUMENT, "kanalen.1.naam");
    kanalen[1].naam = "\xff";
    refused(&options, ZAAK_E_VORM, "kanalen.1.naam");
    kanalen[1].naam = "post";
    refused(&options, ZAAK_E_ARGUMENT, "kanalen.1.openingstijd");
    kanalen[1] = kanalen[0];
    refused(&options, ZAAK_E_DUBBEL, "kanalen.1.naam");
    options.kanaal_count = LENGTH(kanalen);
    refused(&options, ZAAK_E_LIMIET, "kanalen");
    options = empty;
    options.organisatie = "";
    refused(&options, ZAAK_E_ARGUMENT, "organisatie");
    options.organisatie = "\xff";
    refused(&options, ZAAK_E_VORM, "organisatie");
    options = empty;
    options.reserved[3] = 1;
    refused(&options, ZAAK_E_ARGUMENT, "reserved");
    zaak_openingstijd_unref(o);
}

static void an_office_may_have_a_hundred_channels_and_no_more(void **state)
{
    char json[8192] = "{\"kanalen\": {";
    size_t length = strlen(json);
    struct zaak_kantoor *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    for (int i = 0; i <= ZAAK_KANTOOR_MAX_KANALEN; i++)
        length += (size_t)snprintf(json + length, sizeof json - length, "%s\"k%d\": {\"week\": {}}", i ? ", " : "", i);
    snprintf(json + length, sizeof json - length, "}}");
    assert_int_equal(zaak_kantoor_load_json(ctx, NULL, json, strlen(json), &made, &error), -ZAAK_E_LIMIET);
    assert_string_equal(error.field, "kanalen.k100");
}

static void missing_arguments_are_refused(void **state)
{
    struct zaak_kantoor *kantoor = NULL;
    struct zaak_kalender *kalender = NULL;

    (void)state;
    assert_int_equal(zaak_kantoor_new(NULL, NULL, &kantoor, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kantoor_new(ctx, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kantoor_load_json(NULL, NULL, "{}", 2, &kantoor, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kantoor_load_json(ctx, NULL, NULL, 2, &kantoor, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kantoor_load_json(ctx, NULL, "{}", 2, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kalender_load_json(NULL, "{}", 2, &kalender, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kalender_load_json(ctx, NULL, 2, &kalender, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kalender_load_json(ctx, "{}", 2, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_null(zaak_kantoor_ref(NULL));
    assert_null(zaak_kantoor_unref(NULL));
    assert_null(zaak_kantoor_get_organisatie(NULL));
    assert_null(zaak_kantoor_get_kalender(NULL));
    assert_null(zaak_kantoor_find(NULL, "balie"));
    assert_number((long long)zaak_kantoor_kanaal_count(NULL), 0);
    assert_null(zaak_kantoor_kanaal_at(NULL, 0));
    assert_int_equal(zaak_kantoor_new(ctx, NULL, &kantoor, NULL), 0);
    assert_number((long long)zaak_kantoor_kanaal_count(kantoor), 0);
    assert_null(zaak_kantoor_find(kantoor, NULL));
    zaak_kantoor_unref(kantoor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(closing_days_are_read_with_their_names),
        cmocka_unit_test(the_choice_for_days_put_on_a_par_is_read),
        cmocka_unit_test(a_newer_table_of_decrees_is_read),
        cmocka_unit_test(a_wrong_kalender_is_refused_with_its_place),
        cmocka_unit_test(an_office_has_channels_by_name),
        cmocka_unit_test(the_kalender_of_the_office_closes_its_channels),
        cmocka_unit_test(the_office_of_the_examples_can_be_read),
        cmocka_unit_test(the_kalender_of_an_office_may_come_from_elsewhere),
        cmocka_unit_test(a_wrong_office_is_refused_with_its_place),
        cmocka_unit_test(wrong_options_are_refused_with_their_place),
        cmocka_unit_test(an_office_may_have_a_hundred_channels_and_no_more),
        cmocka_unit_test(missing_arguments_are_refused),
    };

    return cmocka_run_group_tests_name("kantoor", tests, make_context, drop_context);
}
