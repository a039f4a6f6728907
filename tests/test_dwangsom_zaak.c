/* SPDX-License-Identifier: EUPL-1.2 */
/* The dwangsom of a case: its facts, which notice counts, which ground excludes it, and what was set and paid. That the order of facts never matters is in test_feiten.c. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "toets_helper.h"
#include "zaak_helper.h"

static struct zaak_context *ctx;
static struct zaak_catalogus *catalogus;

/* One organisation whose zaaktypen stand on grounds that the example does not have. */
static const char profielen[] =
    "{\"procesprofielen\": ["
    "{\"zaaktype\": \"alcoholvergunning\", \"organisatie\": \"GM9990\", \"grond\": \"dienstenwet-31\"},"
    "{\"zaaktype\": \"woo-verzoek\", \"organisatie\": \"GM9990\", \"grond\": \"wob-6\"},"
    "{\"zaaktype\": \"subsidie\", \"organisatie\": \"GM9990\", \"grond\": \"awb-4-20c\"}]}";

static int set_up(void **state)
{
    struct zaak_catalogus *bare;
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t json_length = 0, profile_length = 0;
    char *json = read_file("examples/data/catalogus.json", &json_length);
    char *profiles = read_file("examples/data/procesprofielen.json", &profile_length);
    int result;

    (void)state;
    ctx = zaak_context_new(NULL);
    bare = zaak_catalogus_new(ctx);
    result = json && profiles ? zaak_catalogus_add_json(bare, json, json_length, &error) : -1;
    if (result == 0)
        result = zaak_catalogus_add_profielen(bare, profiles, profile_length, &error);
    if (result == 0)
        result = zaak_catalogus_add_profielen(bare, profielen, sizeof profielen - 1, &error);
    if (result == 0)
        result = zaak_catalogus_freeze(bare, &error);
    if (result)
        fprintf(stderr, "%s: %s\n", error.field, error.text);
    free(json);
    free(profiles);
    catalogus = bare;
    return result;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
    return 0;
}

/* A case from its facts, one a line: "open 2025-01-06 bijzondere-bijstand", "ingebrekestelling 2025-03-10" … in JSON without what each line shares. */
static struct zaak *load(const char *const *facts)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = NULL;
    char text[4096] = "";

    for (; *facts; facts++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "{\"zaak\":\"Z\",%s}\n", *facts);
    if (zaak_load_jsonl(catalogus, text, strlen(text), &zaak, &error))
        fail_msg("line %d, %s: %s", (int)error.line, error.field, error.text);
    return zaak;
}

#define CASE(...) load((const char *const[]){ __VA_ARGS__, NULL })
#define OPEN "\"feit\":\"open\",\"zaaktype\":\"bijzondere-bijstand\",\"op\":\"2025-01-06\""   /* must be decided on 3 March 2025 */
#define IGS(day) "\"feit\":\"ingebrekestelling\",\"op\":\"" day "\""
#define BESLUIT(day) "\"feit\":\"besluit\",\"op\":\"" day "\""

static struct zaak_dwangsomblik from(const char *peildatum)
{
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;

    blik.blik.peildatum = dag_or_none(peildatum);
    return blik;
}

static struct zaak_dwangsomstand ask(const struct zaak *zaak, const struct zaak_dwangsomblik *blik)
{
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_get_dwangsom(zaak, blik, &stand, NULL, &error))
        fail_msg("%s: %s", error.field, error.text);
    return stand;
}

static struct zaak_dwangsomstand ask_on(const struct zaak *zaak, const char *peildatum)
{
    struct zaak_dwangsomblik blik = from(peildatum);

    return ask(zaak, &blik);
}

static void assert_text(const struct zaak *zaak, const char *peildatum, const char *expected)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_dwangsomblik blik = from(peildatum);
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    char text[8192];

    assert_number(zaak_get_dwangsom(zaak, &blik, &stand, why, NULL), 0);
    assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
    zaak_motivering_unref(why);
    assert_string_equal(text, expected);
}

/* ---- facts ---- */

static void the_facts_are_saved_as_they_were_read(void **state)
{
    static const char text[] =
        "{\"zaak\":\"Z\",\"feit\":\"open\",\"id\":\"a\",\"op\":\"2025-01-06\",\"zaaktype\":\"bijzondere-bijstand\"}\n"
        "{\"zaak\":\"Z\",\"feit\":\"ingebrekestelling\",\"id\":\"b\",\"op\":\"2025-03-03\",\"verzonden\":\"2025-03-01\",\"te_vroeg_geaccepteerd\":true}\n"
        "{\"zaak\":\"Z\",\"feit\":\"ingebrekestelling\",\"id\":\"c\",\"op\":\"2025-03-10\"}\n"
        "{\"zaak\":\"Z\",\"feit\":\"dwangsombesluit\",\"id\":\"d\",\"op\":\"2025-05-12\",\"bedrag\":\"130.66\"}\n"
        "{\"zaak\":\"Z\",\"feit\":\"dwangsombesluit\",\"id\":\"e\",\"op\":\"2025-05-13\",\"uitzondering\":\"kennelijk\"}\n"
        "{\"zaak\":\"Z\",\"feit\":\"dwangsombetaling\",\"id\":\"f\",\"op\":\"2025-05-14\"}\n";
    struct zaak *zaak = NULL;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    char saved[2048];

    (void)state;
    assert_number(zaak_load_jsonl(catalogus, text, sizeof text - 1, &zaak, NULL), 0);
    zaak_save_jsonl(zaak, saved, sizeof saved);
    assert_string_equal(saved, text);
    assert_number(zaak_get_feit(zaak, 1, &feit), 0);
    assert_true(feit.te_vroeg_geaccepteerd && feit.tot == dag_of("2025-03-01") && !feit.soort_waarde);
    assert_number(zaak_get_feit(zaak, 2, &feit), 0);
    assert_true(!feit.te_vroeg_geaccepteerd && feit.tot == ZAAK_DAG_GEEN);
    zaak_unref(zaak);
}

static void facts_of_a_wrong_form_are_refused(void **state)
{
    static const struct { const char *fact; int32_t code; const char *field; } cases[] = {
        { "\"feit\":\"ingebrekestelling\",\"op\":\"2025-03-10\",\"verzonden\":\"2025-03-11\"", ZAAK_E_WAARDE, "verzonden" },
        { "\"feit\":\"ingebrekestelling\",\"op\":\"2025-03-10\",\"te_vroeg_geaccepteerd\":\"ja\"", ZAAK_E_VELD, "te_vroeg_geaccepteerd" },
        { "\"feit\":\"ingebrekestelling\",\"op\":\"2025-03-10\",\"tot\":\"2025-03-10\"", ZAAK_E_VELD, "tot" },
        { "\"feit\":\"besluit\",\"op\":\"2025-03-10\",\"te_vroeg_geaccepteerd\":true", ZAAK_E_VELD, "te_vroeg_geaccepteerd" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"bedrag\":\"\"", ZAAK_E_WAARDE, "bedrag" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"bedrag\":\"1,50\"", ZAAK_E_WAARDE, "bedrag" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"bedrag\":\"1.\"", ZAAK_E_WAARDE, "bedrag" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"bedrag\":\"1.234\"", ZAAK_E_WAARDE, "bedrag" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"bedrag\":\"-1\"", ZAAK_E_WAARDE, "bedrag" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"bedrag\":\"12345678\"", ZAAK_E_WAARDE, "bedrag" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"bedrag\":357", ZAAK_E_VELD, "bedrag" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"uitzondering\":\"laat\"", ZAAK_E_WAARDE, "uitzondering" },
        { "\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-10\",\"uitzondering\":\"kennelijk\",\"bedrag\":\"5\"", ZAAK_E_WAARDE, "bedrag" },
        { "\"feit\":\"dwangsombetaling\",\"op\":\"2025-03-10\",\"uitzondering\":\"kennelijk\"", ZAAK_E_VELD, "uitzondering" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak *zaak = NULL;
        char line[512];
        int result;

        snprintf(line, sizeof line, "{\"zaak\":\"Z\",%s}\n", cases[i].fact);
        result = zaak_load_jsonl(catalogus, line, strlen(line), &zaak, &error);
        if (result != -cases[i].code || strcmp(error.field, cases[i].field) != 0)
            fail_msg("%s: %d, %s: %s", cases[i].fact, result, error.field, error.text);
    }
}

static void only_a_notice_can_be_accepted_although_it_was_early(void **state)
{
    struct zaak *zaak = CASE(OPEN);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_BESLUIT;
    feit.op = dag_of("2025-03-03");
    feit.te_vroeg_geaccepteerd = true;
    assert_number(zaak_add_feit(zaak, &feit, NULL, &error), -ZAAK_E_VELD);
    assert_string_equal(error.field, "te_vroeg_geaccepteerd");
    feit.soort = ZAAK_FEIT_INGEBREKESTELLING;
    assert_number(zaak_add_feit(zaak, &feit, NULL, &error), 0);
    assert_number(ask_on(zaak, "").dwangsom.eerste_dag, dag_of("2025-03-19"));
    zaak_unref(zaak);
}

static void the_same_notice_with_another_flag_is_another_fact(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-03") ",\"id\":\"i\"");
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_INGEBREKESTELLING;
    feit.op = dag_of("2025-03-03");
    feit.id = "i";
    assert_number(zaak_load_feit(zaak, &feit, NULL), 0);
    feit.te_vroeg_geaccepteerd = true;
    assert_number(zaak_load_feit(zaak, &feit, NULL), -ZAAK_E_DUBBEL);
    zaak_unref(zaak);
}

/* ---- findings ---- */

/* The texts of the findings about the dwangsom, with a bar between them; the same by a command and by the check of the whole history. */
static void assert_findings(const struct zaak *zaak, const char *expected)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    char text[2048] = "";

    assert_number(zaak_check(zaak, list), 0);
    for (size_t i = 0; zaak_bevindingen_get(list, i, &row) == 0; i++)
        if (strncmp(row.regel, "dwangsom-", 9) == 0)
            snprintf(text + strlen(text), sizeof text - strlen(text), "%s%d %s", *text ? "|" : "", (int)row.ernst, row.tekst);
    zaak_bevindingen_unref(list);
    assert_string_equal(text, expected);
}

static void notices_that_do_not_count_are_findings(void **state)
{
    static const struct { const char *zaaktype, *organisatie, *igs, *besluit, *expected; } cases[] = {
        { "bijzondere-bijstand", "", "2025-03-03", "",
          "2 De ingebrekestelling kwam te vroeg: de laatste dag van de termijn is maandag 3 maart 2025. Zij telt niet." },
        { "bijzondere-bijstand", "", "2025-03-04", "", "" },
        { "bijzondere-bijstand", "", "2026-03-03", "", "" },
        { "bijzondere-bijstand", "", "2026-03-04", "",
          "2 De ingebrekestelling kwam meer dan een jaar na maandag 3 maart 2025, de laatste dag van de termijn. Is dat onredelijk laat, dan is er geen dwangsom." },
        { "bijzondere-bijstand", "", "2025-03-11", "2025-03-10",
          "1 De ingebrekestelling kwam na het besluit van maandag 10 maart 2025: daarvoor is er geen dwangsom." },
        { "bijzondere-bijstand", "", "2025-03-10", "2025-03-10", "" },
        { "woo-verzoek", "", "2025-05-10", "", "1 Bij deze zaak is er geen dwangsom (Woo art. 8.2)." },
        { "woo-verzoek", "GM9990", "2022-05-10", "", "1 Bij deze zaak is er geen dwangsom (Wob art. 15)." },
        { "klacht", "", "2025-05-10", "", "1 Bij deze zaak is er geen dwangsom (Awb art. 9:11 lid 1)." },
        { "bewonersbrief", "", "2025-05-10", "", "1 Bij deze zaak is er geen dwangsom (er is geen wettelijke termijn bekend)." },
        { "alcoholvergunning", "GM9990", "2025-03-18", "", "1 Bij deze zaak is er geen dwangsom (Awb art. 4:20a lid 2)." },
        { "alcoholvergunning", "GM9990", "2025-03-19", "", "" },
        { "subsidie", "GM9990", "2025-01-20", "",
          "2 De ingebrekestelling kwam te vroeg: de laatste dag van de termijn is maandag 20 januari 2025. Zij telt niet." },
        { "subsidie", "GM9990", "2025-01-21", "", "" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        struct zaak *zaak = NULL;

        feit.soort = ZAAK_FEIT_OPEN;
        feit.op = dag_of(cases[i].igs[3] == '2' ? "2022-01-06" : "2025-01-06");
        feit.naam = cases[i].zaaktype;
        feit.organisatie = cases[i].organisatie[0] ? cases[i].organisatie : NULL;
        assert_number(zaak_open(catalogus, "Z", &feit, &zaak, NULL), 0);
        if (cases[i].besluit[0])
            assert_number(zaak_add_besluit(zaak, dag_of(cases[i].besluit), NULL), 0);
        assert_number(zaak_add_ingebrekestelling(zaak, dag_of(cases[i].igs), ZAAK_DAG_GEEN, NULL), 0);
        assert_findings(zaak, cases[i].expected);
        zaak_unref(zaak);
    }
}

static void a_command_says_that_a_notice_came_too_early(void **state)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    struct zaak *zaak = CASE(OPEN);
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_INGEBREKESTELLING;
    feit.op = dag_of("2025-02-20");
    assert_number(zaak_add_feit(zaak, &feit, list, NULL), 0);
    assert_number(zaak_bevindingen_count(list), 1);
    assert_number(zaak_bevindingen_get(list, 0, &row), 0);
    assert_string_equal(row.regel, "dwangsom-ingebrekestelling");
    assert_number(row.ernst, ZAAK_ERNST_WAARSCHUWING);
    zaak_bevindingen_unref(list);
    zaak_unref(zaak);
}

static void decisions_and_payments_without_a_ground_are_findings(void **state)
{
    static const char payment[] = "\"feit\":\"dwangsombetaling\",\"op\":\"2025-05-20\"";
    struct zaak *zaak = CASE(OPEN, "\"feit\":\"dwangsombesluit\",\"op\":\"2025-05-12\",\"bedrag\":\"357\"", payment);

    (void)state;
    assert_findings(zaak, "2 De dwangsom is vastgesteld zonder ingebrekestelling die telt.");
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-03-10"), BESLUIT("2025-04-09"), payment);
    assert_findings(zaak, "2 De dwangsom is betaald, maar nog niet vastgesteld.");
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-03-10"), BESLUIT("2025-04-09"), "\"feit\":\"dwangsombesluit\",\"op\":\"2025-05-12\",\"bedrag\":\"392\"", payment);
    assert_findings(zaak, "1 Het vastgestelde bedrag is niet het bedrag van de berekening: € 357");
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-03-10"), BESLUIT("2025-04-09"), "\"feit\":\"dwangsombesluit\",\"op\":\"2025-05-12\",\"bedrag\":\"357.00\"", payment);
    assert_findings(zaak, "");
    zaak_unref(zaak);
}

/* The decision on the dwangsom comes when the case is closed, as a rule: it needs no right to change a closed case. */
static void a_closed_case_takes_these_facts(void **state)
{
    static const int32_t kinds[] = { ZAAK_FEIT_INGEBREKESTELLING, ZAAK_FEIT_DWANGSOMBESLUIT, ZAAK_FEIT_DWANGSOMBETALING };
    struct zaak *zaak = CASE(OPEN, "\"feit\":\"resultaat\",\"op\":\"2025-04-09\",\"resultaattype\":\"Toegekend\"",
                             "\"feit\":\"status\",\"op\":\"2025-04-10\",\"statustype\":\"Afgehandeld\"");
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    feit.op = dag_of("2025-05-12");
    for (size_t i = 0; i < LENGTH(kinds); i++) {
        feit.soort = kinds[i];
        assert_number(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    }
    feit.soort = ZAAK_FEIT_BESLUIT;
    assert_number(zaak_add_feit(zaak, &feit, NULL, NULL), -ZAAK_E_REGEL);
    zaak_unref(zaak);
}

/* ---- the answer ---- */

static void the_case_gives_what_the_computation_needs(void **state)
{
    static const struct row { const char *peildatum; int32_t toestand, verschuldigd, hoogstens; bool besluit_nodig; } rows[] = {
        { "2025-03-04", ZAAK_DWANGSOM_GEEN_INGEBREKESTELLING, 0, 0, false }, { "2025-03-10", ZAAK_DWANGSOM_WACHT, 0, 144200, true },
        { "2025-03-24", ZAAK_DWANGSOM_WACHT, 0, 144200, true },              { "2025-03-25", ZAAK_DWANGSOM_LOOPT, 2300, 144200, true },
        { "2025-04-08", ZAAK_DWANGSOM_LOOPT, 35700, 144200, true },          { "2025-04-09", ZAAK_DWANGSOM_GESTOPT, 35700, 35700, false },
        { "", ZAAK_DWANGSOM_GESTOPT, 35700, 35700, false },
    };
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"), BESLUIT("2025-04-09"));

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_dwangsomstand d = ask_on(zaak, rows[i].peildatum);

        if (d.dwangsom.toestand != rows[i].toestand || d.verschuldigd_cent != rows[i].verschuldigd || d.open_cent != rows[i].verschuldigd ||
            d.hoogstens_cent != rows[i].hoogstens || d.besluit_nodig != rows[i].besluit_nodig)
            fail_msg("%s: %d, %lld, %lld, %d", rows[i].peildatum, (int)d.dwangsom.toestand, (long long)d.verschuldigd_cent, (long long)d.hoogstens_cent,
                     d.besluit_nodig);
        assert_number(d.einde, dag_of("2025-03-03"));
    }
    assert_number(ask(zaak, NULL).igs, dag_of("2025-03-10"));
    assert_number(ask(zaak, NULL).besluit, dag_of("2025-04-09"));
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-03-10"));
    assert_number(ask_on(zaak, "2025-12-01").dwangsom.toestand, ZAAK_DWANGSOM_VOL);
    assert_number(ask_on(zaak, "2025-12-01").hoogstens_cent, 144200);
    assert_false(ask_on(zaak, "2025-12-01").besluit_nodig);
    assert_number(ask(zaak, NULL).hoogstens_cent, 144200);
    zaak_unref(zaak);
}

/* Without a day on which the decision was made known the end of the case stands in for it. */
static void the_end_of_the_case_stops_the_days(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"), "\"feit\":\"status\",\"op\":\"2025-04-09\",\"statustype\":\"Afgehandeld\"");

    (void)state;
    assert_number(ask_on(zaak, "2025-06-01").verschuldigd_cent, 35700);
    assert_number(ask_on(zaak, "2025-06-01").besluit, dag_of("2025-04-09"));
    zaak_unref(zaak);
}

static void the_first_valid_notice_counts(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-02-20"), IGS("2025-03-10") ",\"id\":\"eerste\"", IGS("2025-03-12") ",\"verzonden\":\"2025-03-11\"");
    struct zaak_dwangsomstand d = ask_on(zaak, "2025-03-20");

    (void)state;
    assert_number(d.igs, dag_of("2025-03-10"));
    assert_number(d.ingebrekestellingen, 3);
    assert_number(d.dwangsom.maximum_cent, 144200);
    assert_text(zaak, "2025-03-20",
        "Er is op 20 maart nog geen dwangsom verschuldigd. Die loopt vanaf dinsdag 25 maart 2025, als er dan geen\n"
        "besluit bekend is gemaakt.\n"
        "1. De laatste dag om te beslissen is maandag 3 maart 2025 (Awb art. 4:13 lid 2).\n"
        "2. De ingebrekestelling is ontvangen op 20 februari, maar de termijn liep tot en met maandag 3 maart 2025: te\n"
        "   vroeg, zij telt niet (Awb art. 4:17 lid 3).\n"
        "3. De ingebrekestelling is ontvangen op maandag 10 maart 2025. Twee weken later is maandag 24 maart 2025 (Awb\n"
        "   art. 4:17 lid 3).\n"
        "4. Vanaf dinsdag 25 maart 2025 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met maandag 5 mei 2025. Ook weekeinden en feestdagen tellen mee (Awb art. 4:17 lid 1).\n"
        "5. De hoogte wordt vastgesteld binnen twee weken na maandag 5 mei 2025, de laatste dag van de dwangsom:\n"
        "   maandag 19 mei 2025 (Awb art. 4:18).\n"
        "6. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n"
        "7. Ook op 12 maart 2025 is een ingebrekestelling ontvangen. Per besluit is er maar één dwangsom: dit verandert\n"
        "   niets (Awb art. 4:17 lid 1).\n");
    assert_number(zaak_withdraw_feit(zaak, "eerste", ZAAK_TIJDSTIP_GEEN, NULL), 0);
    d = ask_on(zaak, "2025-03-20");
    assert_number(d.igs, dag_of("2025-03-12"));
    assert_number(d.ingebrekestellingen, 2);
    assert_number(d.dwangsom.eerste_dag, dag_of("2025-03-27"));
    assert_number(d.dwangsom.beroep_vanaf, dag_of("2025-03-26"));
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-02-20"), IGS("2025-02-21"));
    assert_number(ask(zaak, NULL).dwangsom.toestand, ZAAK_DWANGSOM_TE_VROEG);
    assert_number(ask(zaak, NULL).igs, ZAAK_DAG_GEEN);
    assert_number(ask(zaak, NULL).hoogstens_cent, 0);
    zaak_unref(zaak);
}

/* The end is that of the clock: a suspension of before it moves it, and with it which notice counts. */
static void a_suspension_makes_a_notice_early(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"));

    (void)state;
    assert_number(ask(zaak, NULL).igs, dag_of("2025-03-10"));
    assert_number(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, dag_of("2025-02-03"), dag_of("2025-02-17"), NULL), 0);
    assert_number(ask(zaak, NULL).dwangsom.toestand, ZAAK_DWANGSOM_TE_VROEG);
    assert_number(ask(zaak, NULL).einde, dag_of("2025-03-17"));
    zaak_unref(zaak);
}

static void what_was_not_known_is_not_seen(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10") ",\"vastgelegd\":\"2025-03-20T09:00:00+01:00\"");
    struct zaak_dwangsomblik blik = from("2025-04-01");

    (void)state;
    assert_number(ask(zaak, &blik).dwangsom.toestand, ZAAK_DWANGSOM_LOOPT);
    zaak_tijdstip_van_dag(dag_of("2025-03-20"), 0, &blik.blik.bekend_op);
    assert_number(ask(zaak, &blik).dwangsom.toestand, ZAAK_DWANGSOM_GEEN_INGEBREKESTELLING);
    zaak_unref(zaak);
}

#define TYPE(type, org) "\"feit\":\"open\",\"zaaktype\":\"" type "\",\"organisatie\":\"" org "\",\"op\":\"2025-01-06\""

static void grounds_without_a_dwangsom_say_so(void **state)
{
    struct zaak *zaak = CASE(TYPE("woo-verzoek", "GM9901"), IGS("2025-03-10"));

    (void)state;
    assert_text(zaak, "2025-05-01",
        "Er is geen dwangsom verschuldigd.\n"
        "1. De laatste dag om te beslissen is maandag 3 februari 2025 (Woo art. 4.4 lid 1).\n"
        "2. De dwangsom voor te laat beslissen geldt hier niet (Woo art. 8.2).\n"
        "3. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n");
    assert_number(ask_on(zaak, "2025-05-01").dwangsom.toestand, ZAAK_DWANGSOM_UITGESLOTEN);
    assert_number(ask_on(zaak, "2025-05-01").hoogstens_cent, 0);
    zaak_unref(zaak);
    zaak = CASE(TYPE("klacht", "GM9901"), IGS("2025-03-10"));
    assert_text(zaak, "2025-05-01",
        "Er is geen dwangsom verschuldigd.\n"
        "1. Is deze termijn voorbij, dan volgt daar geen dwangsom uit (Awb art. 9:11 lid 1).\n");
    assert_number(ask_on(zaak, "2025-05-01").dwangsom.toestand, ZAAK_DWANGSOM_UITGESLOTEN);
    assert_number(ask_on(zaak, "2025-05-01").ingebrekestellingen, 1);
    zaak_unref(zaak);
    zaak = CASE(TYPE("bewonersbrief", "GM9902"), IGS("2025-03-10"));
    assert_text(zaak, "2025-05-01",
        "Er is geen dwangsom verschuldigd.\n"
        "1. Voor deze zaak is geen wettelijke termijn bekend: dan kan er ook niet te laat zijn beslist.\n");
    assert_number(ask_on(zaak, "2025-05-01").dwangsom.toestand, ZAAK_DWANGSOM_GEEN_TERMIJN);
    zaak_unref(zaak);
    zaak = CASE(OPEN);
    assert_text(zaak, "2025-05-01",
        "Er is geen dwangsom verschuldigd.\n"
        "1. Er is geen ingebrekestelling ontvangen: zonder ingebrekestelling is er geen dwangsom (Awb art. 4:17 lid 3).\n");
    assert_number(ask_on(zaak, "2024-12-31").dwangsom.toestand, ZAAK_DWANGSOM_GEEN_TERMIJN); /* not received yet */
    zaak_unref(zaak);
}

/* The Wob excluded it for notices of 1 October 2016 or later; the ground itself says nothing of that day. */
static void the_old_wob_had_one_until_its_day(void **state)
{
    static const struct { const char *igs; int32_t toestand; } cases[] = {
        { "\"feit\":\"ingebrekestelling\",\"op\":\"2016-09-30\"", ZAAK_DWANGSOM_VOL }, { "\"feit\":\"ingebrekestelling\",\"op\":\"2016-10-01\"", ZAAK_DWANGSOM_UITGESLOTEN },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak *zaak = CASE("\"feit\":\"open\",\"zaaktype\":\"woo-verzoek\",\"organisatie\":\"GM9990\",\"op\":\"2016-06-01\"", cases[i].igs);

        assert_number(ask_on(zaak, "2017-01-01").dwangsom.toestand, cases[i].toestand);
        zaak_unref(zaak);
    }
}

static void a_host_may_know_the_act_better(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"));
    struct zaak_dwangsomblik blik = from("2025-05-01");

    (void)state;
    blik.wet = ZAAK_DWANGSOM_WET_WOO;
    assert_number(ask(zaak, &blik).dwangsom.toestand, ZAAK_DWANGSOM_UITGESLOTEN);
    zaak_unref(zaak);
}

static void what_was_granted_by_operation_of_law_has_a_term_of_its_own(void **state)
{
    /* The term ends on Monday 3 March; granted on the 4th; to be made known until the 18th. */
    struct zaak *zaak = CASE(TYPE("alcoholvergunning", "GM9990"), IGS("2025-03-10"));
    struct zaak_dwangsomblik blik = from("2025-04-04");

    (void)state;
    assert_text(zaak, "2025-04-04",
        "Er is geen dwangsom verschuldigd.\n"
        "1. De laatste dag om te beslissen is maandag 3 maart 2025 (Dienstenwet art. 31).\n"
        "2. De dwangsom voor te laat beslissen geldt hier niet (Awb art. 4:20a lid 2).\n");
    assert_number(zaak_add_ingebrekestelling(zaak, dag_of("2025-03-19"), ZAAK_DAG_GEEN, NULL), 0);
    assert_text(zaak, "2025-04-04",
        "De dwangsom loopt: op 4 april is € 46 verschuldigd, voor 2 dagen.\n"
        "1. De laatste dag van de beslistermijn was maandag 3 maart 2025. Zonder besluit geldt wat is gevraagd als\n"
        "   gegeven op dinsdag 4 maart 2025 (Awb art. 4:20b lid 1).\n"
        "2. Beschikking van rechtswege gegeven op dinsdag 4 maart 2025. De termijn van 2 weken eindigt op dinsdag 18\n"
        "   maart 2025 (Awb art. 4:20c lid 1).\n"
        "3. De ingebrekestelling is ontvangen op 10 maart, maar de termijn liep tot en met dinsdag 18 maart 2025: te\n"
        "   vroeg, zij telt niet (Awb art. 4:20d lid 1).\n"
        "4. De ingebrekestelling is ontvangen op woensdag 19 maart 2025. Twee weken later is woensdag 2 april 2025 (Awb\n"
        "   art. 4:20d lid 1).\n"
        "5. Vanaf donderdag 3 april 2025 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met woensdag 14 mei 2025. Ook weekeinden en feestdagen tellen mee (Awb art. 4:20d lid 2 en\n"
        "   art. 4:17 lid 1).\n"
        "6. Van 3 tot en met 4 april 2025, 2 dagen: € 23 per dag, samen € 46 (Awb art. 4:20d lid 2 en art. 4:17 lid 2).\n"
        "7. De hoogte wordt vastgesteld binnen twee weken na woensdag 14 mei 2025, de laatste dag van de dwangsom:\n"
        "   woensdag 28 mei 2025 (Awb art. 4:18).\n"
        "8. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n");
    assert_number(ask(zaak, &blik).regeling, ZAAK_DWANGSOM_REGELING_BEKENDMAKEN);
    assert_number(ask(zaak, &blik).einde, dag_of("2025-03-18"));
    blik.blik.lezing.van_rechtswege = ZAAK_LEZING_LAATSTE_DAG;
    assert_number(ask(zaak, &blik).einde, dag_of("2025-03-17"));
    assert_number(zaak_add_besluit(zaak, dag_of("2025-03-03"), NULL), 0);   /* decided in time: nothing was granted by law */
    assert_number(ask(zaak, &blik).regeling, ZAAK_DWANGSOM_REGELING_BESLISSEN);
    assert_number(ask(zaak, &blik).dwangsom.toestand, ZAAK_DWANGSOM_UITGESLOTEN);
    zaak_unref(zaak);
    /* A case of making known alone: its own term is that of Awb 4:20c. */
    zaak = CASE(TYPE("subsidie", "GM9990"), "\"feit\":\"eigenschap\",\"op\":\"2025-01-06\",\"naam\":\"verlening_van_rechtswege\",\"waarde\":\"2025-03-04\"",
                IGS("2025-03-19"));
    blik = from("2025-04-04");
    assert_number(ask(zaak, &blik).regeling, ZAAK_DWANGSOM_REGELING_BEKENDMAKEN);
    assert_number(ask(zaak, &blik).verschuldigd_cent, 4600);
    zaak_unref(zaak);
}

static void applicants_are_those_with_that_role(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"), BESLUIT("2025-04-09"));
    struct zaak_dwangsomblik blik = from("2025-05-01");

    (void)state;
    assert_number(ask(zaak, &blik).aanvragers, 1);
    assert_number(zaak_add_rol(zaak, "Initiator", "a", dag_of("2025-01-06"), NULL), 0);
    assert_number(zaak_add_rol(zaak, "initiator", "a", dag_of("2025-01-07"), NULL), 0);   /* the same one again */
    assert_number(zaak_add_rol(zaak, "Behandelaar", "c", dag_of("2025-01-07"), NULL), 0);
    assert_number(ask(zaak, &blik).aanvragers, 1);
    assert_number(zaak_add_rol(zaak, "Initiator", "b", dag_of("2025-01-07"), NULL), 0);
    assert_number(ask(zaak, &blik).aanvragers, 2);
    assert_number(ask(zaak, &blik).dwangsom.per_aanvrager_cent, 17850);
    assert_number(zaak_end_rol(zaak, "Initiator", "b", dag_of("2025-04-20"), NULL), 0);
    assert_number(ask(zaak, &blik).aanvragers, 1);
    assert_number(ask_on(zaak, "2025-04-20").aanvragers, 2);
    assert_number(ask(zaak, NULL).aanvragers, 1);
    blik.aanvragers = 3;
    assert_number(ask(zaak, &blik).aanvragers, 3);
    assert_number(ask(zaak, &blik).dwangsom.per_aanvrager_cent, 11900);
    for (int i = 0; i < 40; i++) {
        char naam[8];

        snprintf(naam, sizeof naam, "p%d", i);
        assert_number(zaak_add_rol(zaak, "Initiator", naam, dag_of("2025-01-08"), NULL), 0);
    }
    assert_number(ask(zaak, NULL).aanvragers, 41);
    zaak_unref(zaak);
}

static void an_exception_is_judged_by_the_caller_or_by_the_decision(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"));
    struct zaak_dwangsomblik blik = from("2025-05-01");

    (void)state;
    blik.uitzondering = ZAAK_DWANGSOM_UITZONDERING_GEEN_BELANGHEBBENDE;
    assert_number(ask(zaak, &blik).dwangsom.toestand, ZAAK_DWANGSOM_UITGESLOTEN);
    assert_number(ask(zaak, &blik).hoogstens_cent, 0);
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2026-03-10"), "\"feit\":\"dwangsombesluit\",\"op\":\"2026-04-10\",\"uitzondering\":\"onredelijk_laat\"");
    assert_number(ask_on(zaak, "2026-04-09").verschuldigd_cent, 35700 + 3500);
    assert_text(zaak, "2026-04-10",
        "Er is geen dwangsom verschuldigd.\n"
        "1. De laatste dag om te beslissen is maandag 3 maart 2025 (Awb art. 4:13 lid 2).\n"
        "2. Geoordeeld is dat de ingebrekestelling van 10 maart 2026 onredelijk laat kwam: daarom is er geen dwangsom\n"
        "   (Awb art. 4:17 lid 5 onder a).\n"
        "3. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n"
        "4. Op 10 april 2026 is bekendgemaakt dat er geen dwangsom is (Awb art. 4:18).\n");
    assert_number(ask_on(zaak, "2026-04-10").uitzondering, ZAAK_DWANGSOM_UITZONDERING_ONREDELIJK_LAAT);
    zaak_unref(zaak);
}

static void what_was_set_is_paid(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"), BESLUIT("2025-04-02"), "\"feit\":\"dwangsombesluit\",\"op\":\"2025-04-11\",\"bedrag\":\"207\"",
                             "\"feit\":\"dwangsombetaling\",\"op\":\"2025-05-01\",\"bedrag\":\"100.50\"");
    struct zaak_dwangsomstand d = ask_on(zaak, "2025-04-30");

    (void)state;
    assert_number(d.verschuldigd_cent, 20700);
    assert_number(d.open_cent, 20700);
    assert_number(d.vastgesteld, dag_of("2025-04-11"));
    assert_number(d.betalen_uiterlijk, dag_of("2025-05-23"));
    assert_number(d.betaald, ZAAK_DAG_GEEN);
    d = ask_on(zaak, "2025-05-01");
    assert_number(d.open_cent, 10650);
    assert_number(d.hoogstens_cent, 10650);
    assert_number(d.betaald_cent, 10050);
    assert_text(zaak, "2025-05-01",
        "De dwangsom is vastgesteld op € 207.\n"
        "1. De laatste dag om te beslissen is maandag 3 maart 2025 (Awb art. 4:13 lid 2).\n"
        "2. De ingebrekestelling is ontvangen op maandag 10 maart 2025. Twee weken later is maandag 24 maart 2025 (Awb\n"
        "   art. 4:17 lid 3).\n"
        "3. Vanaf dinsdag 25 maart 2025 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met maandag 5 mei 2025. Ook weekeinden en feestdagen tellen mee (Awb art. 4:17 lid 1).\n"
        "4. Het besluit is op 2 april bekendgemaakt. Die dag telt niet meer mee: de laatste dag is dinsdag 1 april 2025\n"
        "   (Awb art. 4:17 lid 1).\n"
        "5. Van 25 maart tot en met 1 april 2025, 8 dagen: € 23 per dag, samen € 184 (Awb art. 4:17 lid 2).\n"
        "6. De hoogte wordt vastgesteld binnen twee weken na dinsdag 1 april 2025, de laatste dag van de dwangsom:\n"
        "   dinsdag 15 april 2025 (Awb art. 4:18).\n"
        "7. Het is niet zeker of de dag van de bekendmaking meetelt. Telt die dag wel mee, dan is de dwangsom € 207,\n"
        "   voor 9 dagen (Awb art. 4:17 lid 1).\n"
        "8. Op 11 april is bekendgemaakt dat de dwangsom € 207 is. Die moet binnen 6 weken zijn betaald, dus uiterlijk\n"
        "   vrijdag 23 mei 2025 (Awb art. 4:87 lid 1).\n"
        "9. Berekend was € 184.\n"
        "10. Op 1 mei 2025 is € 100,50 betaald.\n");
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-03-10"), BESLUIT("2025-04-02"), "\"feit\":\"dwangsombetaling\",\"op\":\"2025-05-01\"",
                "\"feit\":\"dwangsombetaling\",\"op\":\"2025-05-02\"");
    d = ask(zaak, NULL);
    assert_true(d.open_cent == 0 && d.betaald_cent == 18400 && d.hoogstens_cent == 0 && d.vastgesteld == ZAAK_DAG_GEEN);
    zaak_unref(zaak);
}

/* Without the day from which the objection term runs the last day is a guess, and everything that is measured by it too. */
static void a_provisional_term_makes_the_dwangsom_provisional(void **state)
{
    static const char open[] = "\"feit\":\"open\",\"zaaktype\":\"bezwaar\",\"op\":\"2025-01-06\"";
    struct zaak *zaak = CASE(open, IGS("2025-04-08") ",\"verzonden\":\"2025-04-08\"");
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_dwangsomblik blik = from("2025-05-01");
    struct zaak_dwangsomstand stand = ask_on(zaak, "2025-05-01");
    char text[8192];

    (void)state;
    assert_true(stand.dwangsom.voorlopig);
    assert_number(zaak_get_dwangsom(zaak, &blik, &stand, why, NULL), 0);
    assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
    assert_memory_equal(text, "Voorlopig: de dwangsom loopt", strlen("Voorlopig: de dwangsom loopt"));
    assert_non_null(strstr(text, "2. De dag waarop de beslistermijn begint, is niet vastgelegd."));
    assert_number(zaak_get_klok(zaak, dag_of("2025-05-01"), &klok, why, NULL), 0);
    assert_number(klok.toestand, ZAAK_KLOK_VERSTREKEN);
    assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
    assert_memory_equal(text, "Voorlopig: de termijn is voorbij", strlen("Voorlopig: de termijn is voorbij"));
    zaak_motivering_unref(why);
    zaak_unref(zaak);
}

static void what_is_still_to_come_is_not_due(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"));
    struct zaak_dwangsomstand d = ask(zaak, NULL);

    (void)state;
    assert_true(d.verschuldigd_cent == 0 && d.open_cent == 0 && d.hoogstens_cent == 144200 && d.besluit_nodig);
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-03-10"), "\"feit\":\"dwangsombetaling\",\"op\":\"2025-05-20\"");
    d = ask(zaak, NULL);
    assert_true(d.verschuldigd_cent == 0 && d.betaald_cent == 0 && d.hoogstens_cent == 144200);
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-03-10"), "\"feit\":\"dwangsombesluit\",\"op\":\"2025-05-12\",\"bedrag\":\"500\"");
    d = ask(zaak, NULL);
    assert_true(d.verschuldigd_cent == 50000 && d.open_cent == 50000 && d.hoogstens_cent == 50000);
    zaak_unref(zaak);
}

static void a_decision_in_time_leaves_one_reason(void **state)
{
    struct zaak *zaak = CASE(OPEN, BESLUIT("2025-02-20"), IGS("2025-03-10"), IGS("2025-03-12"));

    (void)state;
    assert_number(ask(zaak, NULL).dwangsom.toestand, ZAAK_DWANGSOM_OP_TIJD);
    assert_number(ask(zaak, NULL).hoogstens_cent, 0);
    assert_text(zaak, "2025-04-01",
        "Er is geen dwangsom verschuldigd.\n"
        "1. De laatste dag om te beslissen is maandag 3 maart 2025 (Awb art. 4:13 lid 2).\n"
        "2. Het besluit is op 20 februari bekendgemaakt, op tijd: er is geen dwangsom (Awb art. 4:17 lid 1).\n");
    zaak_unref(zaak);
}

static void readings_reach_the_computation(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-04-04"), BESLUIT("2025-04-25"));
    struct zaak_dwangsomblik blik = from("");

    (void)state;
    assert_number(ask(zaak, &blik).verschuldigd_cent, 4600);
    blik.blik.lezing.dag_van_bekendmaking = ZAAK_LEZING_TELT;
    assert_number(ask(zaak, &blik).verschuldigd_cent, 6900);
    blik.blik.lezing.twee_weken = ZAAK_LEZING_ZONDER_ATW;
    assert_number(ask(zaak, &blik).verschuldigd_cent, 16100);
    zaak_unref(zaak);
    zaak = CASE(OPEN, IGS("2025-03-03") ",\"te_vroeg_geaccepteerd\":true");
    blik = from("");
    assert_number(ask(zaak, &blik).igs, dag_of("2025-03-03"));
    blik.blik.lezing.te_vroeg = ZAAK_LEZING_ONGELDIG;
    assert_number(ask(zaak, &blik).dwangsom.toestand, ZAAK_DWANGSOM_TE_VROEG);
    zaak_unref(zaak);
}

static void the_origin_tells_the_profile_and_the_readings(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-04-04"));
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_herkomst herkomst = ZAAK_HERKOMST_INIT;
    struct zaak_dwangsomblik blik = from("");

    (void)state;
    blik.blik.lezing.twee_weken = ZAAK_LEZING_ZONDER_ATW;
    assert_number(zaak_get_dwangsom(zaak, &blik, &stand, why, NULL), 0);
    assert_number(zaak_motivering_get_herkomst(why, &herkomst), 0);
    assert_number(herkomst.lezing.twee_weken, ZAAK_LEZING_ZONDER_ATW);
    assert_non_null(herkomst.profiel);
    zaak_motivering_unref(why);
    zaak_unref(zaak);
}

static void wrong_questions_are_refused(void **state)
{
    struct zaak *zaak = CASE(OPEN, IGS("2025-03-10"));
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_dwangsomblik blik;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
#define REFUSED(member, value) \
    do { \
        blik = from(""); \
        blik.member = (value); \
        assert_number(zaak_get_dwangsom(zaak, &blik, &stand, NULL, &error), -ZAAK_E_ARGUMENT); \
        assert_true(error.text[0] && stand.einde == ZAAK_DAG_GEEN); \
    } while (0)
    REFUSED(wet, 9);
    REFUSED(aanvragers, -1);
    REFUSED(uitzondering, 4);
    REFUSED(blik.lezing.twee_weken, 2);
    REFUSED(blik.lezing.dag_van_bekendmaking, 2);
    REFUSED(blik.lezing.te_vroeg, 2);
    REFUSED(blik.lezing.van_rechtswege, 2);
    REFUSED(size, 3);
#undef REFUSED
    assert_number(zaak_get_dwangsom(NULL, NULL, &stand, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_get_dwangsom(zaak, NULL, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    zaak_unref(zaak);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_facts_are_saved_as_they_were_read),
        cmocka_unit_test(facts_of_a_wrong_form_are_refused),
        cmocka_unit_test(only_a_notice_can_be_accepted_although_it_was_early),
        cmocka_unit_test(the_same_notice_with_another_flag_is_another_fact),
        cmocka_unit_test(notices_that_do_not_count_are_findings),
        cmocka_unit_test(a_command_says_that_a_notice_came_too_early),
        cmocka_unit_test(decisions_and_payments_without_a_ground_are_findings),
        cmocka_unit_test(a_closed_case_takes_these_facts),
        cmocka_unit_test(the_case_gives_what_the_computation_needs),
        cmocka_unit_test(the_end_of_the_case_stops_the_days),
        cmocka_unit_test(the_first_valid_notice_counts),
        cmocka_unit_test(a_suspension_makes_a_notice_early),
        cmocka_unit_test(what_was_not_known_is_not_seen),
        cmocka_unit_test(grounds_without_a_dwangsom_say_so),
        cmocka_unit_test(the_old_wob_had_one_until_its_day),
        cmocka_unit_test(a_host_may_know_the_act_better),
        cmocka_unit_test(what_was_granted_by_operation_of_law_has_a_term_of_its_own),
        cmocka_unit_test(applicants_are_those_with_that_role),
        cmocka_unit_test(an_exception_is_judged_by_the_caller_or_by_the_decision),
        cmocka_unit_test(what_was_set_is_paid),
        cmocka_unit_test(a_provisional_term_makes_the_dwangsom_provisional),
        cmocka_unit_test(what_is_still_to_come_is_not_due),
        cmocka_unit_test(a_decision_in_time_leaves_one_reason),
        cmocka_unit_test(readings_reach_the_computation),
        cmocka_unit_test(the_origin_tells_the_profile_and_the_readings),
        cmocka_unit_test(wrong_questions_are_refused),
    };

    return cmocka_run_group_tests_name("dwangsom_zaak", tests, set_up, tear_down);
}
