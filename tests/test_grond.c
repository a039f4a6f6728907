/* SPDX-License-Identifier: EUPL-1.2 */
/* The register of legal grounds: the library's own rows, a host's rows beside and over them, and what is wrong with a document, with code and path. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include <zaak/klok.h>

#include "context_helper.h"
#include "toets_helper.h"

static struct zaak_gronden *load(const char *json)
{
    struct zaak_gronden *gronden = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_gronden_load_json(ctx, json, strlen(json), &gronden, &error))
        fail_msg("%s: %s", error.field, error.text);
    return gronden;
}

/* A row of a host: the members that are required, and what else is given; ALONE does not say what follows. */
#define ALONE(id, rest) "{\"id\": \"" id "\", \"naam\": \"n\", \"artikel\": \"Verordening art. 2\", \"begin\": \"ontvangst\", \"begin_tekst\": \"Verzoek ontvangen\"" rest "}"
#define ROW(id, rest) ALONE(id, ", \"na_afloop\": \"niets\"" rest)
#define GROND(rest) "{\"gronden\": [" ROW("eigen", ", \"termijn\": \"P8W\"" rest) "]}"
#define OPSCHORTING(rest) "{\"opschortingsgronden\": [{\"id\": \"proef\", \"naam\": \"n\", \"artikel\": \"a\", \"tekst_begin\": \"t\"" rest "}]}"
#define STRETCH ", \"eerste_dag\": \"dag_erna\", \"telt\": \"tot\""

static int ask(const struct zaak_gronden *gronden, const struct zaak_grond *grond, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    vraag.gronden = gronden;
    vraag.grond = grond;
    vraag.begin = dag_of("2025-03-03");
    return zaak_klok_compute(ctx, &vraag, &klok, why, error);
}

static void a_ground_of_another_register_is_refused(void **state)
{
    struct zaak_gronden *own = zaak_context_get_gronden(ctx), *host = load(GROND(""));
    const struct zaak_grond *grond = zaak_gronden_find(host, "eigen", 0), *same = zaak_gronden_find(host, "awb-4-13", 0);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_number(ask(host, grond, NULL, NULL), 0);
    assert_number(ask(host, same, NULL, NULL), 0);
    assert_number(ask(NULL, grond, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "grond");
    assert_number(ask(own, same, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_number(ask(host, zaak_gronden_find(own, "awb-4-13", 0), NULL, NULL), -ZAAK_E_ARGUMENT);
    zaak_gronden_unref(host);
}

static void a_host_may_name_the_version_of_its_rows(void **state)
{
    static const char long_one[] = "{\"versie\": \"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x\"}";
    struct zaak_gronden *host = load("{\"versie\": \"verordening 2025-3\"}"), *none = NULL;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_herkomst herkomst = ZAAK_HERKOMST_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_number(ask(host, zaak_gronden_find(host, "awb-4-13", 0), why, NULL), 0);
    assert_number(zaak_motivering_get_herkomst(why, &herkomst), 0);
    assert_string_equal(herkomst.versie_gronden, "verordening 2025-3");
    assert_null(herkomst.versie_kalender);
    zaak_motivering_unref(why);
    zaak_gronden_unref(host);
    assert_number(zaak_gronden_load_json(ctx, long_one, sizeof long_one - 1, &none, &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.field, "versie");
    assert_number(zaak_gronden_load_json(ctx, "{\"versie\": \"a\\nb\"}", 18, &none, &error), -ZAAK_E_VORM);
}

static void the_library_knows_its_own_grounds(void **state)
{
    static const struct {
        const char *id, *dag, *artikel, *begin;
        struct zaak_periode termijn;
        int32_t verlengingen;
        struct zaak_periode verlenging;
    } rows[] = {
        { "awb-4-13", "2025-03-03", "Awb art. 4:13 lid 2", "ontvangst", { 8, ZAAK_EENHEID_WEEK }, 1, { 0, ZAAK_EENHEID_GEEN } },
        { "ow-16-64", "2024-01-01", "Omgevingswet art. 16.64 lid 1", "ontvangst", { 8, ZAAK_EENHEID_WEEK }, 1, { 6, ZAAK_EENHEID_WEEK } },
        { "wabo-3-9", "2023-12-31", "Wabo art. 3.9 lid 1", "ontvangst", { 8, ZAAK_EENHEID_WEEK }, 1, { 6, ZAAK_EENHEID_WEEK } },
        { "awb-7-10", "2025-03-03", "Awb art. 7:10 lid 1", "einde_bezwaartermijn", { 6, ZAAK_EENHEID_WEEK }, 1, { 6, ZAAK_EENHEID_WEEK } },
        { "awb-9-8", "2025-03-03", "Awb art. 9:8 lid 3", "ontvangst", { 4, ZAAK_EENHEID_WEEK }, 0, { 0, ZAAK_EENHEID_GEEN } },
    };
    struct zaak_gronden *gronden = zaak_context_get_gronden(ctx);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

        assert_number(zaak_grond_get_info(zaak_gronden_find(gronden, rows[i].id, dag_of(rows[i].dag)), &info), 0);
        assert_string_equal(info.id, rows[i].id);
        assert_string_equal(info.artikel, rows[i].artikel);
        assert_string_equal(info.begin, rows[i].begin);
        assert_string_equal(info.zekerheid, "A");
        assert_memory_equal(&info.termijn, &rows[i].termijn, sizeof info.termijn);
        assert_number(info.verlengingen, rows[i].verlengingen);
        assert_memory_equal(&info.verlenging, &rows[i].verlenging, sizeof info.verlenging);
    }
}

static void an_extension_says_within_which_term_it_is_decided(void **state)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;
    struct zaak_gronden *gronden = zaak_context_get_gronden(ctx);

    (void)state;
    assert_number(zaak_grond_get_info(zaak_gronden_find(gronden, "awb-3-18", 20150), &info), 0);
    assert_number(info.verlenging_binnen.aantal, 8);
    assert_string_equal(info.verlenging_artikel, "Awb art. 3:18 lid 2");
    assert_number(zaak_grond_get_info(zaak_gronden_find(gronden, "ow-16-64", 20150), &info), 0);
    assert_number(info.verlenging_binnen.eenheid, ZAAK_EENHEID_GEEN);
    assert_number(zaak_grond_get_info(zaak_gronden_find(gronden, "awb-9-8", 20150), &info), 0);
    assert_null(info.verlenging_artikel);
}

static void a_row_is_found_only_on_its_days(void **state)
{
    struct zaak_gronden *gronden = zaak_context_get_gronden(ctx);

    (void)state;
    assert_null(zaak_gronden_find(gronden, "ow-16-64", dag_of("2023-12-31")));
    assert_non_null(zaak_gronden_find(gronden, "ow-16-64", dag_of("2024-01-01")));
    assert_non_null(zaak_gronden_find(gronden, "wabo-3-9", dag_of("2023-12-31")));
    assert_null(zaak_gronden_find(gronden, "wabo-3-9", dag_of("2024-01-01")));
    assert_null(zaak_gronden_find(gronden, "maanstand", 20150));
    assert_null(zaak_gronden_find(gronden, NULL, 20150));
    assert_null(zaak_gronden_find(NULL, "awb-4-13", 20150));
    assert_number(zaak_grond_get_info(NULL, NULL), -ZAAK_E_ARGUMENT);
}

static void all_rows_can_be_walked_and_are_whole(void **state)
{
    struct zaak_gronden *gronden = zaak_context_get_gronden(ctx);
    size_t count = zaak_gronden_count(gronden);

    (void)state;
    assert_true(count >= 25);
    for (size_t i = 0; i < count; i++) {
        struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;
        const struct zaak_grond *grond = zaak_gronden_at(gronden, i);
        zaak_dag dag;

        assert_number(zaak_grond_get_info(grond, &info), 0);
        dag = info.van != ZAAK_DAG_GEEN ? info.van : info.tot != ZAAK_DAG_GEEN ? info.tot : 20150;
        if (zaak_gronden_find(gronden, info.id, dag) != grond || !info.naam || !info.artikel || !info.zekerheid || !strchr("ABCD", info.zekerheid[0]))
            fail_msg("row %zu: %s", i, info.id);
    }
    assert_null(zaak_gronden_at(gronden, count));
    assert_number(zaak_gronden_count(NULL), 0);
}

static int32_t weeks_of(const struct zaak_gronden *gronden, const char *id, const char *dag)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    return zaak_grond_get_info(zaak_gronden_find(gronden, id, dag_of(dag)), &info) ? -1 : info.termijn.aantal;
}

static void a_row_of_the_host_takes_precedence_on_its_days(void **state)
{
    struct zaak_gronden *gronden = load("{\"gronden\": ["
        ROW("apv", ", \"termijn\": \"P10W\", \"geldig_van\": \"2025-01-01\", \"geldig_tot\": \"2025-12-31\"") ","
        ROW("apv", ", \"termijn\": \"P6W\", \"geldig_van\": \"2026-01-01\"") ","
        ROW("haven", ", \"termijn\": \"P3W\"") "]}");

    (void)state;
    assert_number(weeks_of(gronden, "apv", "2024-12-31"), 8);
    assert_number(weeks_of(gronden, "apv", "2025-01-01"), 10);
    assert_number(weeks_of(gronden, "apv", "2025-12-31"), 10);
    assert_number(weeks_of(gronden, "apv", "2026-01-01"), 6);
    assert_number(weeks_of(gronden, "haven", "2026-01-01"), 3);
    assert_number(weeks_of(gronden, "awb-4-13", "2026-01-01"), 8);
    assert_number(zaak_gronden_count(gronden), zaak_gronden_count(zaak_context_get_gronden(ctx)) + 3);
    assert_ptr_equal(zaak_gronden_ref(gronden), gronden);
    zaak_gronden_unref(gronden);
    assert_null(zaak_gronden_unref(gronden));
    assert_null(zaak_gronden_unref(NULL));
    assert_null(zaak_gronden_ref(NULL));
}

static void a_row_says_all_that_it_can_say(void **state)
{
    struct zaak_gronden *gronden = load("{\"opschortingsgronden\": [{\"id\": \"proef\", \"naam\": \"proef\", \"artikel\": \"art. 3\", \"bron\": \"b\", \"zekerheid\": \"B\","
        " \"eerste_dag\": \"dag_zelf\", \"telt\": \"tot_en_met\", \"eist_termijn\": false, \"lezing_circulaire\": false, \"tekst_begin\": \"begon\","
        " \"tekst_einde\": \"eindigde\", \"tekst_ongebruikt\": \"liep af\"}], \"gronden\": ["
        ALONE("eigen", ", \"bron\": \"b\", \"zekerheid\": \"C\", \"termijn\": \"P3M\", \"eerste_dag\": \"dag_zelf\", \"regime\": \"eu\", \"opschorting\": [\"proef\", \"overmacht\"],"
            " \"verlenging\": {\"artikel\": \"art. 4\", \"hoogstens\": \"P1M\", \"keren\": 2, \"binnen\": \"P4W\"}, \"na_afloop\": \"dwangsom\"") "]}");
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    (void)state;
    assert_number(zaak_grond_get_info(zaak_gronden_find(gronden, "eigen", 20150), &info), 0);
    assert_string_equal(info.zekerheid, "C");
    assert_number(info.termijn.eenheid, ZAAK_EENHEID_MAAND);
    assert_number(info.regime, ZAAK_REGIME_EU);
    assert_number(info.verlengingen, 2);
    assert_number(info.verlenging.eenheid, ZAAK_EENHEID_MAAND);
    assert_number(info.verlenging_binnen.aantal, 4);
    assert_string_equal(info.verlenging_artikel, "art. 4");
    assert_number(info.van, ZAAK_DAG_GEEN);
    assert_number(info.tot, ZAAK_DAG_GEEN);
    zaak_gronden_unref(gronden);
    gronden = load("{}");
    assert_number(zaak_gronden_count(gronden), zaak_gronden_count(zaak_context_get_gronden(ctx)));
    zaak_gronden_unref(gronden);
}

static void a_wrong_document_says_what_is_wrong_and_where(void **state)
{
    static const struct {
        const char *json;
        int result;
        const char *field;
    } wrong[] = {
        { "", -ZAAK_E_JSON, "" },
        { "{", -ZAAK_E_JSON, "" },
        { "[]", -ZAAK_E_VELD, "" },
        { "null", -ZAAK_E_VELD, "" },
        { "{\"gronden\": {}}", -ZAAK_E_VELD, "gronden" },
        { "{\"gronden\": [5]}", -ZAAK_E_VELD, "gronden.0" },
        { "{\"grondden\": []}", -ZAAK_E_VELD, "grondden" },
        { "{\"gronden\": [], \"gronden\": []}", -ZAAK_E_JSON, "" },
        { GROND(", \"termijnn\": \"P8W\""), -ZAAK_E_VELD, "gronden.0.termijnn" },
        { GROND(", \"regime\": \"nl\""), -ZAAK_E_WAARDE, "gronden.0.regime" },
        { GROND(", \"regime\": 1"), -ZAAK_E_VELD, "gronden.0.regime" },
        { GROND(", \"eerste_dag\": \"gisteren\""), -ZAAK_E_WAARDE, "gronden.0.eerste_dag" },
        { "{\"gronden\": [" ALONE("eigen", ", \"termijn\": \"P8W\", \"na_afloop\": \"feest\"") "]}", -ZAAK_E_WAARDE, "gronden.0.na_afloop" },
        { "{\"gronden\": [" ALONE("eigen", ", \"termijn\": \"P8W\"") "]}", -ZAAK_E_VELD, "gronden.0.na_afloop" },
        { "{\"gronden\": [" ROW("Eigen_5", ", \"termijn\": \"P8W\"") "]}", -ZAAK_E_VORM, "gronden.0.id" },
        { GROND(", \"na\": \"eigen\""), -ZAAK_E_VERWIJZING, "gronden.0.na" },
        { GROND(", \"geldig_van\": \"2025-02-30\""), -ZAAK_E_VORM, "gronden.0.geldig_van" },
        { GROND(", \"geldig_van\": \"2025-02-02\", \"geldig_tot\": \"2025-02-01\""), -ZAAK_E_WAARDE, "gronden.0.geldig_tot" },
        { GROND(", \"opschorting\": \"aanvulling\""), -ZAAK_E_VELD, "gronden.0.opschorting" },
        { GROND(", \"opschorting\": [\"aanvulling\", \"maanstand\"]"), -ZAAK_E_VERWIJZING, "gronden.0.opschorting.1" },
        { GROND(", \"opschorting\": [7]"), -ZAAK_E_VELD, "gronden.0.opschorting.0" },
        { GROND(", \"verlenging\": \"P6W\""), -ZAAK_E_VELD, "gronden.0.verlenging" },
        { GROND(", \"verlenging\": {\"hoogstens\": \"P6W\"}"), -ZAAK_E_VELD, "gronden.0.verlenging.artikel" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"hoogstens\": \"zes weken\"}"), -ZAAK_E_VORM, "gronden.0.verlenging.hoogstens" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"hoogstens\": \"-P6W\"}"), -ZAAK_E_WAARDE, "gronden.0.verlenging.hoogstens" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"hoogstens\": \"PT6H\"}"), -ZAAK_E_WAARDE, "gronden.0.verlenging.hoogstens" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"hoogstens\": \"P5WD\"}"), -ZAAK_E_WAARDE, "gronden.0.verlenging.hoogstens" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"binnen\": \"PT8H\"}"), -ZAAK_E_WAARDE, "gronden.0.verlenging.binnen" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"keren\": -1}"), -ZAAK_E_WAARDE, "gronden.0.verlenging.keren" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"keren\": 1.5}"), -ZAAK_E_VELD, "gronden.0.verlenging.keren" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"keren\": 99999999999}"), -ZAAK_E_BEREIK, "gronden.0.verlenging.keren" },
        { GROND(", \"verlenging\": {\"artikel\": \"a\", \"vaker\": 1}"), -ZAAK_E_VELD, "gronden.0.verlenging.vaker" },
        { "{\"gronden\": [" ROW("", ", \"termijn\": \"P8W\"") "]}", -ZAAK_E_VELD, "gronden.0.id" },
        { "{\"gronden\": [" ROW("eigen", "") "]}", -ZAAK_E_VELD, "gronden.0.termijn" },
        { "{\"gronden\": [" ROW("eigen", ", \"termijn\": \"-P8W\"") "]}", -ZAAK_E_WAARDE, "gronden.0.termijn" },
        { "{\"gronden\": [" ROW("eigen", ", \"termijn\": \"PT48H\"") "]}", -ZAAK_E_WAARDE, "gronden.0.termijn" },
        { "{\"gronden\": [" ROW("a", ", \"termijn\": \"P8W\"") "," ROW("a", ", \"termijn\": \"P6W\"") "]}", -ZAAK_E_DUBBEL, "gronden.1.id" },
        { "{\"gronden\": [" ROW("a", ", \"termijn\": \"P8W\", \"geldig_tot\": \"2025-06-30\"") ","
          ROW("a", ", \"termijn\": \"P6W\", \"geldig_van\": \"2025-06-30\"") "]}", -ZAAK_E_DUBBEL, "gronden.1.id" },
        { OPSCHORTING(""), -ZAAK_E_VELD, "opschortingsgronden.0.eerste_dag" },
        { OPSCHORTING(", \"eerste_dag\": \"dag_erna\", \"telt\": \"soms\""), -ZAAK_E_WAARDE, "opschortingsgronden.0.telt" },
        { OPSCHORTING(STRETCH ", \"eist_termijn\": \"ja\""), -ZAAK_E_VELD, "opschortingsgronden.0.eist_termijn" },
        { OPSCHORTING(STRETCH ", \"tekst_eind\": \"x\""), -ZAAK_E_VELD, "opschortingsgronden.0.tekst_eind" },
        { "{\"opschortingsgronden\": [{\"id\": \"overmacht\", \"naam\": \"n\", \"artikel\": \"a\", \"tekst_begin\": \"t\"" STRETCH "}]}", -ZAAK_E_DUBBEL,
          "opschortingsgronden.0.id" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(wrong); i++) {
        struct zaak_gronden *gronden = (struct zaak_gronden *)&wrong;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = zaak_gronden_load_json(ctx, wrong[i].json, strlen(wrong[i].json), &gronden, &error);

        if (result != wrong[i].result || error.code != result || strcmp(error.field, wrong[i].field) != 0 || !error.text[0] ||
            gronden != (struct zaak_gronden *)&wrong)
            fail_msg("document %zu: %d at \"%s\" (%s), not %d at \"%s\": %s", i, result, error.field, error.text, wrong[i].result, wrong[i].field, wrong[i].json);
    }
}

static void versions_that_follow_each_other_are_no_overlap(void **state)
{
    struct zaak_gronden *gronden = load("{\"gronden\": ["
        ROW("a", ", \"termijn\": \"P8W\", \"geldig_tot\": \"2025-06-30\"") "," ROW("a", ", \"termijn\": \"P6W\", \"geldig_van\": \"2025-07-01\"") "]}");

    (void)state;
    assert_number(weeks_of(gronden, "a", "2025-06-30"), 8);
    assert_number(weeks_of(gronden, "a", "2025-07-01"), 6);
    zaak_gronden_unref(gronden);
}

static void a_register_has_room_for_64_suspension_grounds(void **state)
{
    char json[16384] = "{\"opschortingsgronden\": [";
    struct zaak_gronden *gronden = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char row[256];

    (void)state;
    for (int i = 0; i < 64; i++) {
        snprintf(row, sizeof row, "%s{\"id\": \"g%d\", \"naam\": \"n\", \"artikel\": \"a\", \"tekst_begin\": \"t\"" STRETCH "}", i ? "," : "", i);
        strcat(json, row);
    }
    strcat(json, "]}");
    assert_number(zaak_gronden_load_json(ctx, json, strlen(json), &gronden, &error), -ZAAK_E_LIMIET);
    assert_string_equal(error.field, "opschortingsgronden.52");
}

static void arguments_are_checked(void **state)
{
    struct zaak_gronden *gronden = NULL;

    (void)state;
    assert_number(zaak_gronden_load_json(NULL, "{}", 2, &gronden, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_gronden_load_json(ctx, NULL, 2, &gronden, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_gronden_load_json(ctx, "{}", 2, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_null(zaak_context_get_gronden(NULL));
    assert_number(zaak_gronden_load_json(ctx, "{\"x\": 1}", 8, &gronden, NULL), -ZAAK_E_VELD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_library_knows_its_own_grounds),
        cmocka_unit_test(an_extension_says_within_which_term_it_is_decided),
        cmocka_unit_test(a_row_is_found_only_on_its_days),
        cmocka_unit_test(all_rows_can_be_walked_and_are_whole),
        cmocka_unit_test(a_row_of_the_host_takes_precedence_on_its_days),
        cmocka_unit_test(a_row_says_all_that_it_can_say),
        cmocka_unit_test(a_wrong_document_says_what_is_wrong_and_where),
        cmocka_unit_test(versions_that_follow_each_other_are_no_overlap),
        cmocka_unit_test(a_register_has_room_for_64_suspension_grounds),
        cmocka_unit_test(a_ground_of_another_register_is_refused),
        cmocka_unit_test(a_host_may_name_the_version_of_its_rows),
        cmocka_unit_test(arguments_are_checked),
    };

    return cmocka_run_group_tests_name("grond", tests, make_context, drop_context);
}
