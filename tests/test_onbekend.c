/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts of which nobody knows the day: they are seen always, come first, and make the deadline provisional. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalogus_helper.h"
#include "context_helper.h"

#include <zaak/voorraad.h>

#define OPEN "{'zaak': 'Z', 'feit': 'open', 'op': '2025-03-03', 'zaaktype': 'omgevingsvergunning-regulier'}\n"
#define UNDATED(kind, rest) "{'zaak': 'Z', 'feit': '" kind "', 'op': 'onbekend', 'vastgelegd': '2025-05-01T10:00:00+02:00'" rest "}\n"

static int try_load(const char *lines, struct zaak **ret_zaak, struct zaak_error *error)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);
    char *text = quoted(lines);
    int result = zaak_load_jsonl(catalogus, text, strlen(text), ret_zaak, error);

    free(text);
    zaak_catalogus_unref(catalogus);
    return result;
}

static struct zaak *load(const char *lines)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = NULL;

    expect_success(lines, try_load(lines, &zaak, &error), &error);
    return zaak;
}

/* Asks the clock; the text of the reasons goes to `text`. */
static struct zaak_klok ask(const struct zaak *zaak, zaak_dag peildatum, char *text, size_t size)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    assert_int_equal(zaak_get_klok(zaak, peildatum, &klok, why, NULL), 0);
    assert_true(zaak_motivering_text(why, text, size) > 0);
    zaak_motivering_unref(why);
    return klok;
}

static bool has_rule(const struct zaak *zaak, const char *regel)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    bool found = false;

    assert_true(zaak_check(zaak, list) >= 0);
    for (size_t i = 0; zaak_bevindingen_get(list, i, &row) == 0; i++)
        found |= !strcmp(row.regel, regel);
    zaak_bevindingen_unref(list);
    return found;
}

static void a_case_with_such_facts_is_saved_and_loaded(void **state)
{
    static const char *const lines = OPEN UNDATED("opschorting", ", 'reden': 'wacht'") UNDATED("hervatting", "") UNDATED("verlenging", ", 'termijn': 'P6W'") UNDATED("besluit", "")
        UNDATED("resultaat", ", 'resultaattype': 'Verleend'") UNDATED("rol", ", 'roltype': 'Behandelaar', 'betrokkene': 'x'") UNDATED("eigenschap", ", 'naam': 'a', 'waarde': 'b'")
        UNDATED("hoofdzaak", ", 'hoofdzaak': 'Y'") UNDATED("betaling", ", 'betalingsindicatie': 'geheel', 'laatste_betaaldatum': '2025-04-01'");
    struct zaak *zaak = load(lines), *again = NULL;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    char text[4096], copy[4096];
    int length = zaak_save_jsonl(zaak, text, sizeof text);

    (void)state;
    assert_int_equal(zaak_feit_count(zaak), 10);
    assert_true(length > 0 && length < (int)sizeof text);
    assert_int_equal(zaak_load_jsonl(zaak_get_catalogus(zaak), text, (size_t)length, &again, NULL), 0);
    assert_int_equal(zaak_save_jsonl(again, copy, sizeof copy), length);
    assert_string_equal(text, copy);
    assert_int_equal(zaak_get_feit(zaak, 0, &feit), 0);
    assert_true(feit.dag_onbekend && feit.op == ZAAK_DAG_GEEN && feit.op_tijdstip == ZAAK_TIJDSTIP_GEEN);
    assert_int_equal(zaak_get_feit(zaak, 9, &feit), 0);
    assert_true(!feit.dag_onbekend && feit.soort == ZAAK_FEIT_OPEN);
    zaak_unref(again);
    zaak_unref(zaak);
}

static void only_some_kinds_may_lack_a_day_and_never_by_mistake(void **state)
{
    static const struct { const char *lines; int32_t code; const char *field; } mistakes[] = {
        { OPEN UNDATED("status", ", 'statustype': 'Ontvangen'"), ZAAK_E_VELD, "op" },
        { "{'zaak': 'Z', 'feit': 'open', 'op': 'onbekend', 'zaaktype': 'bezwaar', 'vastgelegd': '2025-05-01T10:00:00Z'}", ZAAK_E_VELD, "op" },
        { OPEN UNDATED("rol_einde", ", 'roltype': 'Behandelaar', 'betrokkene': 'x'"), ZAAK_E_VELD, "op" },
        { OPEN UNDATED("ingebrekestelling", ""), ZAAK_E_VELD, "op" },
        { OPEN UNDATED("herroeping", ", 'herroept': 'x'"), ZAAK_E_VELD, "op" },
        { OPEN "{'zaak': 'Z', 'feit': 'besluit', 'op': 'onbekend'}", ZAAK_E_VELD, "vastgelegd" },
        { OPEN "{'zaak': 'Z', 'feit': 'besluit', 'op': null}", ZAAK_E_VELD, "op" },
        { OPEN "{'zaak': 'Z', 'feit': 'besluit', 'op': 'Onbekend'}", ZAAK_E_VORM, "op" },
        { OPEN "{'zaak': 'Z', 'feit': 'opschorting', 'op': '2025-04-01'}", ZAAK_E_VELD, "grond" },
        { OPEN UNDATED("opschorting", ", 'tot': '2025-06-01'"), ZAAK_E_VELD, "grond" },
        { OPEN UNDATED("opschorting", ", 'termijn': 'P2W'"), ZAAK_E_VELD, "grond" },
    };
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *zaak = load(OPEN);

    (void)state;
    for (size_t i = 0; i < LENGTH(mistakes); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak *none = NULL;

        expect_failure(mistakes[i].lines, try_load(mistakes[i].lines, &none, &error), &error, mistakes[i].code, mistakes[i].field);
        assert_null(none);
    }
    feit.soort = ZAAK_FEIT_BESLUIT;
    feit.dag_onbekend = true;
    feit.vastgelegd = 0;
    feit.op = 20000;
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), -ZAAK_E_WAARDE);
    feit.op = ZAAK_DAG_GEEN;
    feit.op_tijdstip = 0;
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), -ZAAK_E_WAARDE);
    feit.op_tijdstip = ZAAK_TIJDSTIP_GEEN;
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    zaak_unref(zaak);
}

static void a_suspension_without_a_day_makes_the_deadline_provisional(void **state)
{
    zaak_dag in_time = zaak_datum(2025, 4, 1), late = zaak_datum(2025, 8, 1);
    struct zaak *plain = load(OPEN), *zaak = load(OPEN UNDATED("opschorting", ", 'id': 'o', 'reden': 'wacht op derden'"));
    struct zaak_klok without, klok;
    char text[2048];

    (void)state;
    without = ask(plain, in_time, text, sizeof text);
    assert_false(without.voorlopig);
    klok = ask(zaak, in_time, text, sizeof text);
    assert_int_equal(klok.uiterlijk, without.uiterlijk);
    assert_true(klok.voorlopig);
    assert_int_equal(klok.toestand, ZAAK_KLOK_OPGESCHORT);
    assert_non_null(strstr(text, "sinds wanneer is niet bekend"));
    assert_non_null(strstr(text, "Voorlopig uiterlijk"));
    klok = ask(zaak, late, text, sizeof text);
    assert_int_equal(klok.toestand, ZAAK_KLOK_OPGESCHORT);
    assert_null(strstr(text, "De termijn is voorbij"));
    klok = ask(zaak, ZAAK_DAG_GEEN, text, sizeof text);
    assert_true(klok.voorlopig && klok.toestand == ZAAK_KLOK_LOOPT);
    assert_non_null(strstr(text, "Voorlopig uiterlijk"));
    assert_true(has_rule(zaak, "termijn-dag-onbekend"));
    assert_false(has_rule(zaak, "termijn-opschorting"));
    /* resumed on a day: no longer suspended, still provisional */
    assert_int_equal(zaak_add_hervatting(zaak, zaak_datum(2025, 5, 2), NULL), 0);
    assert_false(has_rule(zaak, "termijn-hervatting"));
    klok = ask(zaak, late, text, sizeof text);
    assert_true(klok.voorlopig && klok.toestand == ZAAK_KLOK_VERSTREKEN);
    assert_non_null(strstr(text, "op welke dagen is niet bekend"));
    /* withdrawn, and known after all */
    assert_int_equal(zaak_withdraw_feit(zaak, "o", ZAAK_TIJDSTIP_GEEN, NULL), 0);
    assert_int_equal(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, zaak_datum(2025, 4, 20), zaak_datum(2025, 5, 20), NULL), 0);
    klok = ask(zaak, late, text, sizeof text);
    assert_false(klok.voorlopig);
    assert_true(klok.uiterlijk > without.uiterlijk);
    zaak_unref(plain);
    zaak_unref(zaak);
}

static void an_extension_without_a_day_counts_as_made_in_time(void **state)
{
    struct zaak *plain = load(OPEN), *zaak = load(OPEN UNDATED("verlenging", ", 'termijn': 'P6W', 'reden': 'druk'"));
    zaak_dag day = zaak_datum(2025, 3, 10);
    char text[2048];
    struct zaak_klok without = ask(plain, day, text, sizeof text), klok = ask(zaak, day, text, sizeof text);

    (void)state;
    assert_int_equal(klok.verlengingen, 1);
    assert_int_equal(klok.nominaal, without.nominaal + 42);
    assert_true(klok.voorlopig && klok.toestand == ZAAK_KLOK_LOOPT);
    zaak_unref(plain);
    zaak_unref(zaak);
}

static void a_decision_without_a_day_is_a_decision(void **state)
{
#define STATUS(naam, dag) "{'zaak': 'Z', 'feit': 'status', 'op': '" dag "', 'statustype': '" naam "'}\n"
    struct zaak *zaak = load(OPEN UNDATED("besluit", "") UNDATED("resultaat", ", 'resultaattype': 'Verleend'"));
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    const struct zaak_object *zaaktype;
    char text[2048];
    struct zaak_klok klok = ask(zaak, zaak_datum(2025, 4, 1), text, sizeof text);

    (void)state;
    assert_true(klok.voorlopig && klok.toestand == ZAAK_KLOK_LOOPT && klok.gestopt == ZAAK_DAG_GEEN);
    assert_non_null(strstr(text, "op welke dag het bekend is gemaakt"));
    assert_int_equal(zaak_get_toestand(zaak, NULL, &toestand, NULL), 0);
    assert_true(toestand.besloten && toestand.besluit_op == ZAAK_DAG_GEEN);
    /* the resultaat came first, whatever its day: nothing is wrong with closing */
    zaaktype = toestand.zaaktype;
    assert_int_equal(zaak_set_status(zaak, zaak_object_get_naam(zaak_zaaktype_get_eindstatus(zaaktype)), zaak_datum(2025, 4, 28), NULL), -ZAAK_E_REGEL);   /* a transition */
    {
        struct zaak_feit feit = ZAAK_FEIT_INIT;

        feit.soort = ZAAK_FEIT_STATUS;
        feit.naam = zaak_object_get_naam(zaak_zaaktype_get_eindstatus(zaaktype));
        feit.op = zaak_datum(2025, 4, 28);
        assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    }
    assert_false(has_rule(zaak, "zrc-007b"));
    assert_false(has_rule(zaak, "zaak-geopend"));
    klok = ask(zaak, zaak_datum(2025, 8, 1), text, sizeof text);
    assert_true(klok.voorlopig && klok.toestand == ZAAK_KLOK_OP_TIJD && klok.gestopt == zaak_datum(2025, 4, 28));
    assert_non_null(strstr(text, "gesloten telt (28 april)"));
    assert_non_null(strstr(text, "of op tijd is besloten, is niet zeker"));
    /* recorded now, it changes a case that is closed */
    {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;

        feit.soort = ZAAK_FEIT_BETALING;
        feit.naam = "geheel";
        feit.dag_onbekend = true;
        feit.vastgelegd = INT64_C(1748736000000000);
        assert_int_equal(zaak_add_feit(zaak, &feit, NULL, &error), -ZAAK_E_REGEL);
        assert_string_equal(error.rule, "zrc-007d");
        feit.rechten = ZAAK_RECHT_GEFORCEERD_BIJWERKEN;
        assert_int_equal(zaak_add_feit(zaak, &feit, NULL, &error), 0);
    }
    zaak_unref(zaak);
}

static void such_a_fact_is_known_from_the_moment_it_was_recorded(void **state)
{
    struct zaak *zaak = load(OPEN UNDATED("resultaat", ", 'resultaattype': 'Verleend'"));
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    (void)state;
    blik.peildatum = zaak_datum(2025, 3, 4);
    assert_int_equal(zaak_get_toestand(zaak, &blik, &toestand, NULL), 0);
    assert_string_equal(toestand.resultaat, "Verleend");
    assert_int_equal(zaak_tijdstip_parse("2025-05-01T07:59:59Z", 20, &blik.bekend_op), 0);
    assert_int_equal(zaak_get_toestand(zaak, &blik, &toestand, NULL), 0);
    assert_null(toestand.resultaat);
    zaak_unref(zaak);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_with_such_facts_is_saved_and_loaded),
        cmocka_unit_test(only_some_kinds_may_lack_a_day_and_never_by_mistake),
        cmocka_unit_test(a_suspension_without_a_day_makes_the_deadline_provisional),
        cmocka_unit_test(an_extension_without_a_day_counts_as_made_in_time),
        cmocka_unit_test(a_decision_without_a_day_is_a_decision),
        cmocka_unit_test(such_a_fact_is_known_from_the_moment_it_was_recorded),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
