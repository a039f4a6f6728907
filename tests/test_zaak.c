/* SPDX-License-Identifier: EUPL-1.2 */
/* The case: commands and their rules, derivation, withdrawal, what was known when, and loading. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "zaak_helper.h"

static struct zaak_context *ctx;
static struct zaak_catalogus *catalogus;

#define TYPE "omgevingsvergunning-regulier"

static zaak_dag day(int32_t maand, int32_t dag)
{
    return zaak_datum(2025, maand, dag);
}

static int set_up(void **state)
{
    (void)state;
    ctx = zaak_context_new(NULL);
    catalogus = example_catalogus(ctx);
    if (!catalogus)
        return -1;
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
    return 0;
}

static struct zaak *fresh(void)
{
    struct zaak *zaak = zaak_new(catalogus, TYPE, day(3, 3));

    assert_non_null(zaak);
    return zaak;
}

static void expect_rule(int result, const struct zaak_error *error, const char *rule, const char *code, const char *field)
{
    assert_int_equal(result, -ZAAK_E_REGEL);
    assert_string_equal(error->rule, rule);
    assert_string_equal(error->zgw_code, code);
    assert_string_equal(error->field, field);
}

static struct zaak_toestand look(const struct zaak *zaak)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;

    assert_int_equal(zaak_get_toestand(zaak, NULL, &toestand, NULL), 0);
    return toestand;
}

static struct zaak *closed_case(void)
{
    struct zaak *zaak = fresh();

    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "p.jansen", day(3, 3), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Ontvangen", day(3, 3), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Volledigheid getoetst", day(3, 4), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "In behandeling", day(3, 5), NULL), 0);
    assert_int_equal(zaak_set_resultaat(zaak, "Verleend", day(4, 10), NULL), 0);
    assert_int_equal(zaak_add_besluit(zaak, day(4, 11), NULL), 0);
    return zaak;
}

static bool finds(const struct zaak *zaak, const char *regel)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding bevinding = ZAAK_BEVINDING_INIT;
    bool found = false;

    assert_true(zaak_check(zaak, list) >= 0);
    for (size_t i = 0; zaak_bevindingen_get(list, i, &bevinding) == 0; i++)
        found |= !strcmp(bevinding.regel, regel) && bevinding.ernst == ZAAK_ERNST_WAARSCHUWING;
    zaak_bevindingen_unref(list);
    return found;
}

static void first_case_gives_its_answer_with_its_reasons(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_betrokken who[4];
    char text[2048];

    (void)state;
    assert_int_equal(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, day(3, 11), day(3, 25), NULL), 0);
    assert_int_equal(zaak_add_hervatting(zaak, day(3, 25), NULL), 0);
    assert_int_equal(zaak_add_rol(zaak, "beslisser", "teamleider-vergunningen", day(3, 4), NULL), 0);
    assert_int_equal(zaak_get_klok(zaak, day(4, 1), &klok, why, NULL), 0);
    assert_int_equal(klok.uiterlijk, day(5, 12));
    assert_int_equal(klok.dagen_over, 41);
    assert_int_equal(klok.dagen_opgeschort, 13);
    assert_int_equal(klok.toestand, ZAAK_KLOK_LOOPT);
    zaak_motivering_text(why, text, sizeof text);
    assert_non_null(strstr(text, "Uiterlijk maandag 12 mei 2025 (op 1 april nog 41 dagen)."));
    blik.peildatum = day(4, 1);
    assert_int_equal(zaak_get_rasci(zaak, &blik, ZAAK_RASCI_A, who, 4), 1);
    assert_string_equal(who[0].betrokkene, "teamleider-vergunningen");
    zaak_motivering_unref(why);
    zaak_unref(zaak);
}

static void closing_without_a_resultaat_is_refused(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = fresh();
    size_t before = zaak_feit_count(zaak);

    (void)state;
    expect_rule(zaak_set_status(zaak, "Afgehandeld", day(4, 1), &error), &error, "zrc-007b", "resultaat-does-not-exist", "resultaat");
    assert_int_equal(error.http, 400);
    assert_int_equal(zaak_feit_count(zaak), before);
    zaak_unref(zaak);
}

static void all_violations_are_listed_not_the_first(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding bevinding = ZAAK_BEVINDING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_STATUS;
    feit.op = day(4, 1);
    feit.naam = "Afgehandeld";
    assert_int_equal(zaak_check_feit(zaak, &feit, list, NULL), -ZAAK_E_REGEL);
    assert_int_equal(zaak_bevindingen_count(list), 2);   /* no resultaat, and not as the first status */
    assert_int_equal(zaak_bevindingen_get(list, 1, &bevinding), 0);
    assert_string_equal(bevinding.regel, "profiel-overgang");
    assert_string_equal(bevinding.tekst, "Deze overgang mag niet: van het begin naar \"Afgehandeld\".");
    assert_int_equal(zaak_set_status(zaak, "Ontvangen", day(3, 4), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Besluit genomen", day(3, 5), &error), -ZAAK_E_REGEL);
    assert_string_equal(error.text, "Deze overgang mag niet: van \"Ontvangen\" naar \"Besluit genomen\".");
    feit.soort = ZAAK_FEIT_BETALING;
    feit.naam = "Geheel";
    assert_int_equal(zaak_check_feit(zaak, &feit, NULL, &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.text, "De waarde \"Geheel\" is hier niet toegestaan (wel: nvt, nog_niet, gedeeltelijk, geheel, gefactureerd, gecrediteerd, betaald).");
    feit.soort = ZAAK_FEIT_ZAAKOBJECT;   /* a list of 31 words helps nobody */
    feit.waarde = "https://objecten.example.nl/1";
    assert_int_equal(zaak_check_feit(zaak, &feit, NULL, &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.text, "De waarde \"Geheel\" is hier niet toegestaan.");
    zaak_bevindingen_unref(list);
    zaak_unref(zaak);
}

static void a_closed_case_has_an_end_and_an_archive_date(void **state)
{
    struct zaak *zaak = closed_case();
    struct zaak_toestand toestand;
    struct zaak_duur term;
    zaak_dag expected;

    (void)state;
    assert_int_equal(zaak_set_status(zaak, "Afgehandeld", day(4, 14), NULL), 0);
    toestand = look(zaak);
    assert_int_equal(toestand.einddatum, day(4, 14));
    assert_int_equal(zaak_object_get_duur(toestand.resultaattype, ZAAK_VELD_ARCHIEFACTIETERMIJN, &term), 1);
    assert_int_equal(zaak_duur_add(day(4, 14), &term, &expected), 0);
    assert_int_equal(toestand.archiefactiedatum, expected);
    assert_int_equal(zaak_get_volgende(zaak, NULL, NULL, 0), 0);
    zaak_unref(zaak);
}

static void a_closed_case_is_read_only_without_the_right(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = closed_case();
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    assert_int_equal(zaak_set_status(zaak, "Afgehandeld", day(4, 14), NULL), 0);
    expect_rule(zaak_add_rol(zaak, "Behandelaar", "a", day(4, 15), &error), &error, "zrc-007d", "permission_denied", "zaak");
    expect_rule(zaak_set_status(zaak, "In behandeling", day(4, 15), &error), &error, "zrc-008", "permission_denied", "status");
    feit.soort = ZAAK_FEIT_ROL;
    feit.op = day(4, 15);
    feit.naam = "Behandelaar";
    feit.waarde = "a";
    feit.rechten = ZAAK_RECHT_GEFORCEERD_BIJWERKEN;
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    zaak_unref(zaak);
}

static void reopening_takes_away_the_end_and_the_archive_date(void **state)
{
    struct zaak *zaak = closed_case();
    struct zaak_toestand toestand;

    (void)state;
    assert_int_equal(zaak_set_status(zaak, "Afgehandeld", day(4, 14), NULL), 0);
    assert_int_equal(zaak_reopen(zaak, "In behandeling", day(4, 20), NULL), 0);
    toestand = look(zaak);
    assert_int_equal(toestand.einddatum, ZAAK_DAG_GEEN);
    assert_int_equal(toestand.archiefactiedatum, ZAAK_DAG_GEEN);
    assert_null(toestand.archiefnominatie);
    assert_string_equal(toestand.status, "In behandeling");
    zaak_unref(zaak);
}

static void parts_of_another_zaaktype_are_refused(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = fresh();

    (void)state;
    expect_rule(zaak_set_status(zaak, "Bestaat niet", day(3, 4), &error), &error, "zrc-016", "zaaktype-mismatch", "statustype");
    expect_rule(zaak_set_eigenschap(zaak, "bestaat_niet", "x", day(3, 4), &error), &error, "zrc-018", "zaaktype-mismatch", "eigenschap");
    expect_rule(zaak_add_rol(zaak, "Bestaat niet", "x", day(3, 4), &error), &error, "zrc-019", "zaaktype-mismatch", "roltype");
    expect_rule(zaak_set_resultaat(zaak, "Bestaat niet", day(3, 4), &error), &error, "zrc-020", "zaaktype-mismatch", "resultaattype");
    zaak_unref(zaak);
}

static int add_main_case(struct zaak *zaak, const char *naam, struct zaak_error *error)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_HOOFDZAAK;
    feit.op = day(3, 4);
    feit.naam = naam;
    return zaak_add_feit(zaak, &feit, NULL, error);
}

static void a_main_case_is_there_is_another_one_and_is_no_part_itself(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *a, *b, *c;

    (void)state;
    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = day(3, 3);
    feit.naam = TYPE;
    assert_int_equal(zaak_voorraad_open(voorraad, "A", &feit, &a, NULL), 0);
    assert_int_equal(zaak_voorraad_open(voorraad, "B", &feit, &b, NULL), 0);
    assert_int_equal(zaak_voorraad_open(voorraad, "C", &feit, &c, NULL), 0);
    assert_int_equal(zaak_voorraad_open(voorraad, "A", &feit, NULL, NULL), -ZAAK_E_DUBBEL);
    expect_rule(add_main_case(b, "B", &error), &error, "zrc-013", "self-forbidden", "hoofdzaak");
    expect_rule(add_main_case(b, "Z", &error), &error, "zrc-013", "no_match", "hoofdzaak");
    assert_int_equal(add_main_case(b, "A", NULL), 0);
    expect_rule(add_main_case(c, "B", &error), &error, "zrc-013", "deelzaak-als-hoofdzaak", "hoofdzaak");
    assert_string_equal(look(b).hoofdzaak, "A");
    zaak_voorraad_unref(voorraad);
}

static void nothing_to_pay_has_no_last_payment(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = fresh();
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_BETALING;
    feit.op = day(3, 4);
    feit.naam = "geheel";
    feit.tot = day(3, 4);
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    assert_int_equal(look(zaak).laatste_betaaldatum, day(3, 4));
    feit.op = day(3, 5);
    feit.naam = "nvt";
    expect_rule(zaak_add_feit(zaak, &feit, NULL, &error), &error, "zrc-014", "betaling-nvt", "laatsteBetaaldatum");
    feit.tot = ZAAK_DAG_GEEN;
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    assert_int_equal(look(zaak).laatste_betaaldatum, ZAAK_DAG_GEEN);
    zaak_unref(zaak);
}

static void a_fact_is_judged_against_what_held_on_its_own_day(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = closed_case();

    (void)state;
    assert_int_equal(zaak_set_status(zaak, "Afgehandeld", day(4, 14), NULL), 0);
    assert_int_equal(zaak_set_eigenschap(zaak, "bestaat_niet", "x", day(4, 1), &error), -ZAAK_E_REGEL);
    assert_string_equal(error.rule, "zrc-018");   /* on 1 April the case was still open: only the property is wrong */
    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "b", day(4, 1), NULL), 0);
    zaak_unref(zaak);
}

static void a_withdrawn_fact_never_was_and_comes_back_when_the_withdrawal_goes(void **state)
{
    struct zaak *zaak = closed_case();
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    zaak_tijdstip later;
    char id[64];

    (void)state;
    assert_int_equal(zaak_set_status(zaak, "Afgehandeld", day(4, 14), NULL), 0);
    assert_int_equal(zaak_get_feit(zaak, zaak_feit_count(zaak) - 1, &feit), 0);
    snprintf(id, sizeof id, "%s", feit.id);
    zaak_tijdstip_van_dag(day(4, 20), 3600, &later);
    assert_int_equal(zaak_withdraw_feit(zaak, id, later, NULL), 0);
    assert_int_equal(look(zaak).einddatum, ZAAK_DAG_GEEN);
    assert_int_equal(zaak_get_feit(zaak, zaak_feit_count(zaak) - 1, &feit), 0);
    assert_int_equal(zaak_withdraw_feit(zaak, feit.id, later + 1, NULL), 0);
    assert_int_equal(look(zaak).einddatum, day(4, 14));
    zaak_unref(zaak);
}

static void no_error_has_no_name_of_one(void **state)
{
    (void)state;
    assert_string_equal(zaak_error_name(0), "0");
    assert_string_equal(zaak_error_text(0), "Er is geen fout.");
    assert_string_equal(zaak_error_name(-ZAAK_E_BEREIK), "ZAAK_E_BEREIK");
    assert_string_equal(zaak_error_name(250), "ZAAK_E_ONBEKEND");
}

static void withdrawing_what_is_not_there_or_later_is_refused(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = fresh();
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    assert_int_equal(zaak_withdraw_feit(zaak, "weg", 1750000000000000, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "herroept");
    feit.soort = ZAAK_FEIT_HERROEPING;
    feit.naam = "weg";
    feit.vastgelegd = feit.op_tijdstip = 1750000000000000;
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, &error), -ZAAK_E_REGEL);   /* as a fact it breaks a rule */
    assert_string_equal(error.rule, "zaak-herroeping");
    zaak_get_feit(zaak, 0, &feit);
    assert_int_equal(zaak_withdraw_feit(zaak, feit.id, feit.vastgelegd - 1, &error), -ZAAK_E_REGEL);
    zaak_unref(zaak);
}

static void what_was_known_then_can_be_asked(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_VERLENGING;
    feit.op = day(4, 10);
    feit.termijn = (struct zaak_periode){ 6, ZAAK_EENHEID_WEEK };
    zaak_tijdstip_van_dag(day(4, 15), 0, &feit.vastgelegd);   /* recorded five days after it was made known */
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    blik.peildatum = day(4, 12);
    assert_int_equal(zaak_ask_klok(zaak, &blik, &klok, NULL, NULL), 0);
    assert_int_equal(klok.uiterlijk, day(6, 10));
    zaak_tijdstip_van_dag(day(4, 12), 0, &blik.bekend_op);
    assert_int_equal(zaak_ask_klok(zaak, &blik, &klok, NULL, NULL), 0);
    assert_int_equal(klok.uiterlijk, day(4, 28));
    zaak_unref(zaak);
}

static void a_role_has_a_first_and_a_last_day(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_rol rollen[4];

    (void)state;
    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "p.jansen", day(3, 3), NULL), 0);
    assert_int_equal(zaak_end_rol(zaak, "behandelaar", "p.jansen", day(3, 31), NULL), 0);   /* its omschrijvingGeneriek is the same role */
    assert_false(finds(zaak, "zaak-rol"));
    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "k.bakker", day(4, 1), NULL), 0);
    blik.peildatum = day(3, 31);
    assert_int_equal(zaak_get_rollen(zaak, &blik, rollen, 4), 1);
    assert_string_equal(rollen[0].betrokkene, "p.jansen");
    blik.peildatum = day(4, 1);
    assert_int_equal(zaak_get_rollen(zaak, &blik, rollen, 4), 1);
    assert_string_equal(rollen[0].betrokkene, "k.bakker");
    assert_int_equal(zaak_get_rollen(zaak, NULL, rollen, 4), 2);
    assert_int_equal(rollen[0].tot, day(3, 31));
    assert_int_equal(zaak_end_rol(zaak, "Behandelaar", "niemand", day(4, 2), NULL), 0);
    assert_true(finds(zaak, "zaak-rol"));
    zaak_unref(zaak);
}

static void the_clock_stops_at_the_decision_made_known_else_at_the_end(void **state)
{
    struct zaak *zaak = closed_case();
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    assert_int_equal(zaak_set_status(zaak, "Afgehandeld", day(5, 14), NULL), 0);
    assert_int_equal(zaak_get_klok(zaak, day(6, 1), &klok, NULL, NULL), 0);
    assert_int_equal(klok.toestand, ZAAK_KLOK_OP_TIJD);
    assert_int_equal(klok.gestopt, day(4, 11));
    zaak_unref(zaak);
}

static void a_case_that_is_not_received_yet_has_no_clock(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    assert_int_equal(zaak_get_klok(zaak, day(3, 2), &klok, NULL, NULL), 0);
    assert_int_equal(klok.toestand, ZAAK_KLOK_GEEN);
    assert_int_equal(klok.uiterlijk, ZAAK_DAG_GEEN);
    zaak_unref(zaak);
}

static void loading_checks_the_form_and_check_judges_the_history(void **state)
{
    static const char lines[] =
        "{\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-04-14\",\"statustype\":\"Afgehandeld\"}\n"
        "\n"
        "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\r\n"
        "{\"zaak\":\"Z\",\"feit\":\"rol\",\"op\":\"2025-04-20T10:00:00+02:00\",\"roltype\":\"Onbekend\",\"betrokkene\":\"x\"}";
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak *zaak = NULL;

    (void)state;
    assert_int_equal(zaak_load_jsonl(catalogus, lines, sizeof lines - 1, &zaak, NULL), 0);
    assert_int_equal(zaak_feit_count(zaak), 3);
    assert_int_equal(look(zaak).einddatum, day(4, 14));
    assert_true(zaak_check(zaak, list) >= 3);
    zaak_bevindingen_unref(list);
    zaak_unref(zaak);
}

static void the_same_line_twice_is_one_fact(void **state)
{
    static const char lines[] = "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\n"
                                "{\"zaaktype\":\"" TYPE "\",\"op\":\"2025-03-03\",\"feit\":\"open\",\"zaak\":\"Z\"}\n";
    struct zaak *zaak = NULL;

    (void)state;
    assert_int_equal(zaak_load_jsonl(catalogus, lines, sizeof lines - 1, &zaak, NULL), 0);
    assert_int_equal(zaak_feit_count(zaak), 1);
    zaak_unref(zaak);
}

static void an_unknown_suspension_ground_is_answered_with_those_that_exist(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = fresh();

    (void)state;
    assert_int_equal(zaak_add_opschorting(zaak, "zomaar", day(3, 11), day(3, 25), &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.field, "grond");
    assert_non_null(strstr(error.text, "\"zomaar\" bestaat niet (wel: aanvulling, buitenland, "));
    assert_non_null(strstr(error.text, "ow-natura-2000)."));
    zaak_unref(zaak);
}

struct bad_line {
    const char *line;
    int code;
    const char *field;
};

static void bad_lines_say_what_is_wrong_and_where(void **state)
{
    static const struct bad_line rows[] = {
        { "{\"zaak\":\"Z\"", ZAAK_E_JSON, "" },
        { "[]", ZAAK_E_VELD, "" },
        { "{\"zaak\":\"Z\",\"feit\":\"dans\",\"op\":\"2025-03-03\"}", ZAAK_E_WAARDE, "feit" },
        { "{\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"x\"}", ZAAK_E_VELD, "zaak" },
        { "{\"zaak\":\"Z\",\"feit\":\"open\",\"zaaktype\":\"x\"}", ZAAK_E_VELD, "op" },
        { "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-02-30\",\"zaaktype\":\"x\"}", ZAAK_E_VORM, "op" },
        { "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"1025-02-03\",\"zaaktype\":\"x\"}", ZAAK_E_BEREIK, "op" },
        { "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-02-03\"}", ZAAK_E_VELD, "zaaktype" },
        { "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-02-03\",\"zaaktype\":\"x\",\"kleur\":1}", ZAAK_E_VELD, "kleur" },
        { "{\"zaak\":\"Z\",\"feit\":\"rol\",\"op\":\"2025-02-03\",\"roltype\":\"x\",\"betrokkene\":\"y\",\"betrokkenetype\":\"z\"}", ZAAK_E_WAARDE, "betrokkenetype" },
        { "{\"zaak\":\"Z\",\"feit\":\"opschorting\",\"op\":\"2025-02-03\",\"grond\":\"zomaar\"}", ZAAK_E_WAARDE, "grond" },
        { "{\"zaak\":\"Z\",\"feit\":\"verlenging\",\"op\":\"2025-02-03\"}", ZAAK_E_VELD, "termijn" },
        { "{\"zaak\":\"Z\",\"feit\":\"verlenging\",\"op\":\"2025-02-03\",\"termijn\":\"P5WD\"}", ZAAK_E_WAARDE, "termijn" },
        { "{\"zaak\":\"Z\",\"feit\":\"betaling\",\"op\":\"2025-02-03\",\"betalingsindicatie\":\"soms\"}", ZAAK_E_WAARDE, "betalingsindicatie" },
        { "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-02-03\",\"zaaktype\":\"x\",\"op\":\"2025-02-04\"}", ZAAK_E_JSON, "" },
        { "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-02-03\",\"zaaktype\":\"a\\u0000b\"}", ZAAK_E_JSON, "" },
        { "{\"zaak\":\"\\ud800\",\"feit\":\"open\",\"op\":\"2025-02-03\",\"zaaktype\":\"x\"}", ZAAK_E_JSON, "" },
        { "{\"zaak\":\"\\uDC00\",\"feit\":\"open\",\"op\":\"2025-02-03\",\"zaaktype\":\"x\"}", ZAAK_E_JSON, "" },
        { "{\"zaak\":\"\xED\xA0\x80\",\"feit\":\"open\",\"op\":\"2025-02-03\",\"zaaktype\":\"x\"}", ZAAK_E_JSON, "" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
        static const char good[] = "\n{\"zaak\":\"A\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\n";
        char text[512];
        size_t read = 0;
        int length = snprintf(text, sizeof text, "%s%s\n%s", good, rows[i].line, "{\"zaak\":\"B\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\n");
        int result = zaak_voorraad_load_jsonl(voorraad, text, (size_t)length, &read, &error);

        if (result != -rows[i].code || strcmp(error.field, rows[i].field) || error.line != 3)
            fail_msg("%s: %s, veld \"%s\", regel %d: %s", rows[i].line, zaak_error_name(result), error.field, (int)error.line, error.text);
        assert_int_equal(zaak_voorraad_count(voorraad), 1);
        assert_int_equal(zaak_voorraad_load_jsonl(voorraad, text + read, (size_t)length - read, NULL, &error), 0);
        assert_int_equal(zaak_voorraad_count(voorraad), 2);
        zaak_voorraad_unref(voorraad);
    }
}

static void an_unknown_zaaktype_is_refused_by_a_command_and_kept_by_loading(void **state)
{
    static const char line[] = "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"nieuw\"}\n"
                               "{\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-03-04\",\"statustype\":\"Iets\"}\n";
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak *zaak = NULL;

    (void)state;
    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = day(3, 3);
    feit.naam = "nieuw";
    assert_int_equal(zaak_open(catalogus, NULL, &feit, &zaak, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_null(zaak);
    assert_int_equal(zaak_load_jsonl(catalogus, line, sizeof line - 1, &zaak, NULL), 0);
    assert_null(look(zaak).zaaktype);
    assert_string_equal(look(zaak).status, "Iets");
    assert_int_equal(zaak_get_klok(zaak, day(4, 1), &klok, NULL, NULL), 0);
    assert_int_equal(klok.toestand, ZAAK_KLOK_GEEN);
    zaak_unref(zaak);
}

static void saving_and_loading_gives_the_same_case(void **state)
{
    struct zaak *zaak = closed_case(), *again = NULL;
    char text[4096], copy[4096];
    int length;

    (void)state;
    zaak_set_status(zaak, "Afgehandeld", day(4, 14), NULL);
    length = zaak_save_jsonl(zaak, text, sizeof text);
    assert_true(length > 0 && length < (int)sizeof text);
    assert_int_equal(zaak_load_jsonl(catalogus, text, (size_t)length, &again, NULL), 0);
    assert_int_equal(zaak_save_jsonl(again, copy, sizeof copy), length);
    assert_string_equal(text, copy);
    assert_int_equal(zaak_save_jsonl(zaak, NULL, 0), length);
    zaak_unref(zaak);
    zaak_unref(again);
}

static void a_case_outlives_its_collection(void **state)
{
    static const char line[] = "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\n";
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak *zaak;

    (void)state;
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, line, sizeof line - 1, NULL, NULL), 0);
    zaak = zaak_ref(zaak_voorraad_find(voorraad, "Z"));
    zaak_voorraad_unref(voorraad);
    assert_string_equal(zaak_get_identificatie(zaak), "Z");
    assert_int_equal(add_main_case(zaak, "Y", NULL), 0);   /* on its own it sees no other cases */
    zaak_unref(zaak);
}

static void a_norm_is_kept_missed_running_or_late(void **state)
{
    struct zaak *zaak = closed_case();
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
    struct zaak_normscore score = { 0, 0, 0 };

    (void)state;
    blik.peildatum = day(4, 1);
    assert_int_equal(zaak_get_normuitkomst(zaak, &blik, 0, &uitkomst, NULL, NULL), 0);
    assert_int_equal(uitkomst.uitkomst, ZAAK_NORM_LOOPT);
    zaak_normscore_add(&score, uitkomst.uitkomst);
    blik.peildatum = day(6, 1);
    assert_int_equal(zaak_get_normuitkomst(zaak, &blik, 0, &uitkomst, NULL, NULL), 0);
    assert_int_equal(uitkomst.uitkomst, ZAAK_NORM_GEHAALD);
    assert_int_equal(uitkomst.bereikt, day(4, 11));
    zaak_normscore_add(&score, uitkomst.uitkomst);
    assert_int_equal(score.gehaald, 1);
    assert_int_equal(score.totaal, 1);
    assert_int_equal(score.loopt, 1);
    assert_int_equal(zaak_get_normuitkomst(zaak, &blik, 99, &uitkomst, NULL, NULL), -ZAAK_E_BEREIK);
    zaak_unref(zaak);
}

static void verdicts_are_never_rounded(void **state)
{
    static const struct { int64_t gehaald, totaal; int32_t doel, oordeel; } rows[] = {
        { 19, 20, 95, ZAAK_OORDEEL_GEHAALD },      { 18, 19, 95, ZAAK_OORDEEL_NIET_GEHAALD }, { 949, 1000, 95, ZAAK_OORDEEL_NIET_GEHAALD },
        { 950, 1000, 95, ZAAK_OORDEEL_GEHAALD },   { 0, 0, 95, ZAAK_OORDEEL_NVT },            { 189, 199, 95, ZAAK_OORDEEL_NIET_GEHAALD },
        { 0, 1, 0, ZAAK_OORDEEL_GEHAALD },         { 1, 1, 100, ZAAK_OORDEEL_GEHAALD },       { 2, 1, 95, -ZAAK_E_ARGUMENT },
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct zaak_normscore score = { rows[i].gehaald, rows[i].totaal, 0 };

        assert_int_equal(zaak_normscore_oordeel(&score, rows[i].doel), rows[i].oordeel);
    }
}

static void an_empty_role_shows_as_nobody(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_betrokken who[8];
    int count = zaak_get_rasci(zaak, NULL, ZAAK_RASCI_A, who, 8);

    (void)state;
    assert_int_equal(count, 1);
    assert_null(who[0].betrokkene);
    assert_non_null(who[0].roltype);
    assert_int_equal(zaak_get_rasci(zaak, NULL, 3, who, 8), -ZAAK_E_ARGUMENT);
    zaak_unref(zaak);
}

/* An objection counts from the end of the objection term, a property of the case. */
static struct zaak *objection(const char *einde)
{
    struct zaak *zaak = zaak_new(catalogus, "bezwaar", day(3, 3));

    assert_non_null(zaak);
    if (einde)
        assert_int_equal(zaak_set_eigenschap(zaak, "einde_bezwaartermijn", einde, day(3, 4), NULL), 0);
    return zaak;
}

static void an_objection_without_its_base_event_is_provisional_and_says_so(void **state)
{
    static const struct { const char *einde; bool voorlopig; } rows[] = {
        { "2025-04-14", false }, { "20250414", false }, { NULL, true }, { "14-04-2025", true },
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct zaak *zaak = objection(rows[i].einde);
        struct zaak_motivering *why = zaak_motivering_new(ctx);
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        char text[2048];

        assert_int_equal(zaak_get_klok(zaak, day(4, 20), &klok, why, NULL), 0);
        assert_int_equal(klok.begin, rows[i].voorlopig ? day(3, 3) : day(4, 14));
        assert_int_equal(klok.voorlopig, rows[i].voorlopig);
        zaak_motivering_text(why, text, sizeof text);
        assert_int_equal(strstr(text, "is niet vastgelegd") != NULL, rows[i].voorlopig);
        assert_int_equal(!strncmp(text, "Voorlopig uiterlijk", 19), rows[i].voorlopig);
        zaak_motivering_unref(why);
        zaak_unref(zaak);
    }
}

static void load_property(struct zaak *zaak, const char *naam, const char *waarde, zaak_dag op)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_EIGENSCHAP;
    feit.naam = naam;
    feit.waarde = waarde;
    feit.op = op;
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
}

static zaak_dag due(const struct zaak *zaak)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    assert_int_equal(zaak_get_klok(zaak, ZAAK_DAG_GEEN, &klok, NULL, NULL), 0);
    assert_false(klok.voorlopig);
    return klok.uiterlijk;
}

static void an_objection_counts_from_the_day_on_which_the_decision_was_made_known(void **state)
{
    struct zaak *zaak = objection(NULL);

    (void)state;
    load_property(zaak, "bekendmaking", "2025-03-03", day(3, 4));
    assert_int_equal(due(zaak), day(7, 7));                /* twelve weeks after 14 April, with a committee */
    load_property(zaak, "mededeling_commissie", "nee", day(3, 5));
    assert_int_equal(due(zaak), day(5, 26));               /* six weeks: Awb 7:13 lid 2 */
    load_property(zaak, "mededeling_commissie", "2025-03-20", day(3, 20));
    assert_int_equal(due(zaak), day(7, 7));                /* the latest value holds */
    load_property(zaak, "bekendmaking", "20250310", day(3, 21));
    assert_int_equal(due(zaak), day(7, 15));               /* until 22 April: the 21st is Easter Monday */
    load_property(zaak, "bekendmaking", "in de zomer", day(3, 22));
    assert_int_equal(due(zaak), day(7, 15));               /* no day: no event */
    zaak_unref(zaak);
}

static void an_answer_says_with_what_it_was_made(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_herkomst herkomst = ZAAK_HERKOMST_INIT;

    (void)state;
    blik.lezing.opschorting = ZAAK_LEZING_CIRCULAIRE;
    assert_int_equal(zaak_ask_klok(zaak, &blik, &klok, why, NULL), 0);
    assert_int_equal(zaak_motivering_get_herkomst(why, &herkomst), 0);
    assert_string_equal(herkomst.versie, zaak_version());
    assert_string_equal(herkomst.gegevens, zaak_data_version());
    assert_string_equal(herkomst.profiel, "omgevingsvergunning-regulier");
    assert_null(herkomst.organisatie);
    assert_false(herkomst.eigen_kalender || herkomst.eigen_gronden);
    assert_int_equal(herkomst.lezing.opschorting, ZAAK_LEZING_CIRCULAIRE);
    zaak_motivering_clear(why);
    assert_int_equal(zaak_motivering_get_herkomst(why, &herkomst), 0);
    assert_null(herkomst.profiel);
    assert_int_equal(zaak_motivering_get_herkomst(NULL, &herkomst), -ZAAK_E_ARGUMENT);
    zaak_motivering_unref(why);
    zaak_unref(zaak);
}

static void further_delay_of_an_objection_is_by_agreement(void **state)
{
    struct zaak *zaak = objection("2025-04-14");
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_klok before = ZAAK_KLOK_INIT, after = ZAAK_KLOK_INIT;

    (void)state;
    assert_int_equal(zaak_get_klok(zaak, day(5, 1), &before, NULL, NULL), 0);
    feit.soort = ZAAK_FEIT_OPSCHORTING;
    feit.op = day(5, 1);
    feit.naam = "bezwaar-uitstel";
    feit.termijn = (struct zaak_periode){ 4, ZAAK_EENHEID_WEEK };
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    assert_int_equal(zaak_get_klok(zaak, day(5, 1), &after, NULL, NULL), 0);
    assert_int_equal(after.nominaal, before.nominaal + 28);
    zaak_unref(zaak);
}

static void a_request_without_a_term_does_not_suspend(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    assert_int_equal(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, day(3, 11), ZAAK_DAG_GEEN, NULL), 0);
    assert_int_equal(zaak_add_hervatting(zaak, day(3, 25), NULL), 0);
    assert_int_equal(zaak_get_klok(zaak, day(4, 1), &klok, NULL, NULL), 0);
    assert_int_equal(klok.uiterlijk, day(4, 28));
    zaak_unref(zaak);
}

static void what_the_clock_passes_over_is_a_finding(void **state)
{
    struct zaak_periode weeks = { 6, ZAAK_EENHEID_WEEK };
    struct zaak *zaak = fresh();

    (void)state;
    assert_false(finds(zaak, "termijn-telt-niet"));
    assert_int_equal(zaak_add_verlenging(zaak, &weeks, day(5, 20), NULL), 0);
    assert_true(finds(zaak, "termijn-telt-niet"));
    assert_false(finds(zaak, "termijn-hervatting"));
    assert_int_equal(zaak_add_hervatting(zaak, day(5, 21), NULL), 0);
    assert_true(finds(zaak, "termijn-hervatting"));
    zaak_unref(zaak);
    zaak = objection("14-04-2025");
    assert_true(finds(zaak, "termijn-begin"));
    zaak_unref(zaak);
    zaak = zaak_new(catalogus, TYPE, zaak_datum(2023, 12, 20));
    assert_true(finds(zaak, "termijn-grond"));
    zaak_unref(zaak);
}

static void a_last_day_before_the_first_is_refused(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = fresh();

    (void)state;
    assert_int_equal(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, day(3, 25), day(3, 11), &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.field, "tot");
    zaak_unref(zaak);
}

static void text_that_is_no_utf8_is_refused_and_never_shown(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = fresh();
    char name[256];

    (void)state;
    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "a\xFF" "b", day(3, 4), &error), -ZAAK_E_VORM);
    assert_string_equal(error.field, "waarde");
    memset(name, 'x', sizeof name);
    for (size_t i = 1; i + 1 < sizeof name; i += 2)
        memcpy(name + i, "\xC3\xAB", 2);   /* e with a diaeresis, so that any cut falls inside one */
    name[sizeof name - 1] = '\0';
    assert_int_equal(zaak_set_status(zaak, name, day(3, 4), &error), -ZAAK_E_REGEL);
    for (const char *c = error.text; *c; c += *c & 0x80 ? 2 : 1)
        assert_true(!(*c & 0x80) || (c[1] & 0xC0) == 0x80);
    zaak_unref(zaak);
}

static void a_byte_order_mark_is_passed_over(void **state)
{
    static const char line[] = "\xEF\xBB\xBF{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\n";
    struct zaak *zaak = NULL;

    (void)state;
    assert_int_equal(zaak_load_jsonl(catalogus, line, sizeof line - 1, &zaak, NULL), 0);
    zaak_unref(zaak);
}

static void lent_texts_stay_good_while_the_case_grows(void **state)
{
    struct zaak *zaak = fresh();
    const char *identificatie = zaak_get_identificatie(zaak);
    struct zaak_toestand toestand = look(zaak);
    char value[3000];

    (void)state;
    memset(value, 'x', sizeof value - 1);
    value[sizeof value - 1] = '\0';
    for (int i = 0; i < 20; i++) {
        value[0] = (char)('a' + i);
        assert_int_equal(zaak_set_eigenschap(zaak, "activiteit", value, day(3, 4), NULL), 0);
    }
    assert_string_equal(identificatie, zaak_get_identificatie(zaak));
    assert_string_equal(toestand.zaaktype_naam, TYPE);
    zaak_unref(zaak);
}

/* A caller built against an older version has a shorter struct: nothing behind it is read or written. The block is exactly as long, so that AddressSanitizer sees it. */
static void a_shorter_struct_of_an_older_caller_is_read_no_further(void **state)
{
    const struct zaak_feit whole = { .size = 0, .soort = ZAAK_FEIT_OPEN };

    (void)state;
    for (size_t size = sizeof(size_t); size < sizeof whole; size += sizeof(size_t)) {
        struct zaak *zaak = fresh(), *other = NULL;
        struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
        struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
        struct zaak_feit *cut = malloc(size);
        size_t *blik = malloc(sizeof *blik);

        memcpy(cut, &whole, size);
        memcpy(cut, &size, sizeof size);
        *blik = sizeof *blik;
        zaak_add_feit(zaak, cut, NULL, NULL);
        zaak_check_feit(zaak, cut, NULL, NULL);
        zaak_load_feit(zaak, cut, NULL);
        zaak_open(catalogus, "Z", cut, &other, NULL);
        zaak_voorraad_open(voorraad, "Z", cut, NULL, NULL);
        assert_int_equal(zaak_get_normuitkomst(zaak, (const struct zaak_blik *)(void *)blik, 0, &uitkomst, NULL, NULL), 0);
        zaak_voorraad_unref(voorraad);
        zaak_unref(other);
        zaak_unref(zaak);
        free(cut);
        free(blik);
    }
}

static void a_withdrawal_of_the_same_moment_counts_whatever_its_id(void **state)
{
    static const char *const ids[] = { "a", "z" };

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        struct zaak *zaak = fresh();

        feit.soort = ZAAK_FEIT_BESLUIT;
        feit.op = day(4, 1);
        feit.id = "m";
        assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
        feit.soort = ZAAK_FEIT_HERROEPING;
        feit.naam = "m";
        feit.id = ids[i];
        assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
        assert_int_equal(look(zaak).besluit_op, ZAAK_DAG_GEEN);
        zaak_unref(zaak);
    }
}

static void taking_away_the_end_of_a_case_is_reopening_it(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = closed_case();
    struct zaak_feit feit = ZAAK_FEIT_INIT, end = ZAAK_FEIT_INIT;

    (void)state;
    assert_int_equal(zaak_set_status(zaak, "Afgehandeld", day(4, 14), NULL), 0);
    zaak_get_feit(zaak, zaak_feit_count(zaak) - 1, &end);
    feit.soort = ZAAK_FEIT_HERROEPING;
    feit.op = day(4, 15);
    feit.naam = end.id;
    expect_rule(zaak_add_feit(zaak, &feit, NULL, &error), &error, "zrc-008", "permission_denied", "status");
    feit.rechten = ZAAK_RECHT_HEROPENEN;
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    assert_int_equal(look(zaak).einddatum, ZAAK_DAG_GEEN);
    zaak_unref(zaak);
}

/* The second promise of this zaaktype is about a status. */
static void a_promise_about_a_status_knows_what_was_known_and_how_it_is_spelled(void **state)
{
    struct zaak *zaak = fresh();
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_STATUS;
    feit.op = day(3, 10);
    feit.naam = "volledigheid getoetst";
    feit.id = "s";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    feit.soort = ZAAK_FEIT_HERROEPING;
    feit.op = day(5, 1);
    feit.naam = "s";
    feit.id = "w";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    blik.peildatum = day(5, 2);
    assert_int_equal(zaak_get_normuitkomst(zaak, &blik, 1, &uitkomst, NULL, NULL), 0);
    assert_int_equal(uitkomst.uitkomst, ZAAK_NORM_TE_LAAT);
    zaak_tijdstip_van_dag(day(4, 15), 0, &blik.bekend_op);
    assert_int_equal(zaak_get_normuitkomst(zaak, &blik, 1, &uitkomst, NULL, NULL), 0);
    assert_int_equal(uitkomst.uitkomst, ZAAK_NORM_GEHAALD);
    zaak_unref(zaak);
}

struct form_row {
    const char *what;
    struct zaak_feit feit;
    int code;
};

static void what_could_not_be_saved_is_refused(void **state)
{
    struct zaak_feit empty = ZAAK_FEIT_INIT;
    struct form_row rows[] = {
        { "an empty id", empty, ZAAK_E_VELD },         { "an empty actor", empty, ZAAK_E_VELD },   { "an organisation on a status", empty, ZAAK_E_VELD },
        { "a kind of person on an extension", empty, ZAAK_E_VELD }, { "recorded at the end of time", empty, ZAAK_E_BEREIK },
        { "a delay without a length", empty, ZAAK_E_VELD }, { "an extension of 10,000 years", empty, ZAAK_E_WAARDE },
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        rows[i].feit.soort = i == 5 ? ZAAK_FEIT_OPSCHORTING : i == 3 || i == 6 ? ZAAK_FEIT_VERLENGING : ZAAK_FEIT_STATUS;
        rows[i].feit.naam = i == 5 ? ZAAK_GROND_INSTEMMING : i == 3 || i == 6 ? NULL : "Ontvangen";
        rows[i].feit.op = day(3, 4);
    }
    rows[0].feit.id = "";
    rows[1].feit.actor = "";
    rows[2].feit.organisatie = "GM9901";
    rows[3].feit.soort_waarde = "medewerker";
    rows[4].feit.vastgelegd = INT64_MAX;
    rows[6].feit.termijn = (struct zaak_periode){ 10000, ZAAK_EENHEID_JAAR };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct zaak *zaak = fresh();
        int result = zaak_load_feit(zaak, &rows[i].feit, NULL);

        if (result != -rows[i].code)
            fail_msg("%s: %s", rows[i].what, zaak_error_name(result));
        zaak_unref(zaak);
    }
}

static void same_id(void *user, char id[37])
{
    (void)user;
    snprintf(id, 37, "altijd-dezelfde");
}

static void a_host_that_makes_the_same_identificatie_twice_is_told(void **state)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_context *own;
    struct zaak_catalogus *example;
    struct zaak_voorraad *voorraad;
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    options.make_id = same_id;
    own = zaak_context_new(&options);
    example = zaak_catalogus_example(own);
    voorraad = zaak_voorraad_new(example);
    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = day(3, 3);
    feit.naam = TYPE;
    assert_int_equal(zaak_voorraad_open(voorraad, NULL, &feit, NULL, NULL), 0);
    assert_int_equal(zaak_voorraad_open(voorraad, NULL, &feit, NULL, NULL), -ZAAK_E_DUBBEL);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(example);
    zaak_context_unref(own);
}

/* Else its own JSON Lines would be refused when they are read back. */
static void a_host_that_makes_the_same_id_twice_is_told(void **state)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_context *own;
    struct zaak_catalogus *example;
    struct zaak *zaak;

    (void)state;
    options.make_id = same_id;
    own = zaak_context_new(&options);
    example = zaak_catalogus_example(own);
    zaak = zaak_new(example, TYPE, day(3, 3));
    assert_non_null(zaak);
    assert_int_equal(zaak_set_status(zaak, "Ontvangen", day(3, 3), &error), -ZAAK_E_DUBBEL);
    assert_string_equal(error.field, "id");
    assert_int_equal(zaak_feit_count(zaak), 1);
    zaak_unref(zaak);
    zaak_catalogus_unref(example);
    zaak_context_unref(own);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_case_gives_its_answer_with_its_reasons),
        cmocka_unit_test(closing_without_a_resultaat_is_refused),
        cmocka_unit_test(all_violations_are_listed_not_the_first),
        cmocka_unit_test(a_closed_case_has_an_end_and_an_archive_date),
        cmocka_unit_test(a_closed_case_is_read_only_without_the_right),
        cmocka_unit_test(reopening_takes_away_the_end_and_the_archive_date),
        cmocka_unit_test(parts_of_another_zaaktype_are_refused),
        cmocka_unit_test(a_main_case_is_there_is_another_one_and_is_no_part_itself),
        cmocka_unit_test(nothing_to_pay_has_no_last_payment),
        cmocka_unit_test(a_fact_is_judged_against_what_held_on_its_own_day),
        cmocka_unit_test(a_withdrawn_fact_never_was_and_comes_back_when_the_withdrawal_goes),
        cmocka_unit_test(no_error_has_no_name_of_one),
        cmocka_unit_test(withdrawing_what_is_not_there_or_later_is_refused),
        cmocka_unit_test(what_was_known_then_can_be_asked),
        cmocka_unit_test(a_role_has_a_first_and_a_last_day),
        cmocka_unit_test(the_clock_stops_at_the_decision_made_known_else_at_the_end),
        cmocka_unit_test(a_case_that_is_not_received_yet_has_no_clock),
        cmocka_unit_test(loading_checks_the_form_and_check_judges_the_history),
        cmocka_unit_test(the_same_line_twice_is_one_fact),
        cmocka_unit_test(an_unknown_suspension_ground_is_answered_with_those_that_exist),
        cmocka_unit_test(bad_lines_say_what_is_wrong_and_where),
        cmocka_unit_test(an_unknown_zaaktype_is_refused_by_a_command_and_kept_by_loading),
        cmocka_unit_test(saving_and_loading_gives_the_same_case),
        cmocka_unit_test(a_case_outlives_its_collection),
        cmocka_unit_test(a_norm_is_kept_missed_running_or_late),
        cmocka_unit_test(verdicts_are_never_rounded),
        cmocka_unit_test(an_empty_role_shows_as_nobody),
        cmocka_unit_test(an_objection_without_its_base_event_is_provisional_and_says_so),
        cmocka_unit_test(an_objection_counts_from_the_day_on_which_the_decision_was_made_known),
        cmocka_unit_test(an_answer_says_with_what_it_was_made),
        cmocka_unit_test(further_delay_of_an_objection_is_by_agreement),
        cmocka_unit_test(a_request_without_a_term_does_not_suspend),
        cmocka_unit_test(what_the_clock_passes_over_is_a_finding),
        cmocka_unit_test(a_last_day_before_the_first_is_refused),
        cmocka_unit_test(text_that_is_no_utf8_is_refused_and_never_shown),
        cmocka_unit_test(a_byte_order_mark_is_passed_over),
        cmocka_unit_test(lent_texts_stay_good_while_the_case_grows),
        cmocka_unit_test(a_shorter_struct_of_an_older_caller_is_read_no_further),
        cmocka_unit_test(a_withdrawal_of_the_same_moment_counts_whatever_its_id),
        cmocka_unit_test(taking_away_the_end_of_a_case_is_reopening_it),
        cmocka_unit_test(a_promise_about_a_status_knows_what_was_known_and_how_it_is_spelled),
        cmocka_unit_test(what_could_not_be_saved_is_refused),
        cmocka_unit_test(a_host_that_makes_the_same_identificatie_twice_is_told),
        cmocka_unit_test(a_host_that_makes_the_same_id_twice_is_told),
    };

    return cmocka_run_group_tests_name("zaak", tests, set_up, tear_down);
}
