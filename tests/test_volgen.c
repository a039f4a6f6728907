/* SPDX-License-Identifier: EUPL-1.2 */
/* Following a case: steps, dates, what is asked and what can be done, and the four forms in which it is written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <libzaak.h>

#include "catalogus_helper.h"
#include "zaak_helper.h"
#include "context_helper.h"

static struct zaak_catalogus *catalogus;

static zaak_dag day(int32_t month, int32_t dag)
{
    return zaak_datum(2025, month, dag);
}

/* The first case of the design, with its statuses. */
static struct zaak *make_case(void)
{
    struct zaak *z = zaak_new(catalogus, "omgevingsvergunning-regulier", day(3, 3));

    assert_non_null(z);
    assert_int_equal(zaak_set_status(z, "Ontvangen", day(3, 3), NULL), 0);
    assert_int_equal(zaak_add_rol(z, "Behandelaar", "Jannie Geheim", day(3, 4), NULL), 0);
    assert_int_equal(zaak_add_opschorting(z, ZAAK_GROND_AANVULLING, day(3, 11), day(3, 25), NULL), 0);
    assert_int_equal(zaak_add_hervatting(z, day(3, 25), NULL), 0);
    assert_int_equal(zaak_set_status(z, "Volledigheid getoetst", day(3, 26), NULL), 0);
    assert_int_equal(zaak_set_status(z, "In behandeling", day(3, 28), NULL), 0);
    return z;
}

static struct zaak_volgvraag on(zaak_dag dag)
{
    struct zaak_volgvraag vraag = ZAAK_VOLGVRAAG_INIT;

    vraag.blik.peildatum = dag;
    return vraag;
}

static struct zaak_volging follow(const struct zaak *z, const struct zaak_volgvraag *vraag)
{
    struct zaak_volging v = ZAAK_VOLGING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success("volging", zaak_get_volging(z, vraag, &v, NULL, &error), &error);
    return v;
}

static char *written(const struct zaak *z, const struct zaak_volgvraag *vraag, int32_t vorm)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int length = zaak_write_volging(z, vraag, vorm, NULL, 0, &error);
    char *text;

    expect_success("write", length < 0 ? length : 0, &error);
    text = malloc((size_t)length + 1);
    assert_int_equal(zaak_write_volging(z, vraag, vorm, text, (size_t)length + 1, NULL), length);
    assert_int_equal(strlen(text), (size_t)length);
    return text;
}

static void assert_step(const struct zaak_volgstap *stap, const char *naam, int32_t stand, zaak_dag op)
{
    assert_string_equal(stap->naam, naam);
    assert_int_equal(stap->stand, stand);
    assert_int_equal(stap->op, op);
}

static void test_steps_of_profile(void **state)
{
    struct zaak *z = make_case();
    struct zaak_volgvraag vraag = on(day(4, 1));
    struct zaak_volgstap rows[8];

    (void)state;
    assert_int_equal(zaak_get_volgstappen(z, &vraag, NULL, 0), 4);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 8), 4);
    assert_step(&rows[0], "Ontvangen", ZAAK_STAP_GEDAAN, day(3, 3));
    assert_step(&rows[1], "In behandeling", ZAAK_STAP_NU, day(3, 26)); /* the second status of a step does not begin it anew */
    assert_step(&rows[2], "Besluit", ZAAK_STAP_LATER, ZAAK_DAG_GEEN);
    assert_step(&rows[3], "Klaar", ZAAK_STAP_LATER, ZAAK_DAG_GEEN);
    assert_true(rows[3].is_eind && !rows[2].is_eind);
    assert_int_equal(follow(z, &vraag).stap, 1);
    vraag = on(day(3, 12)); /* what comes later is not seen */
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 8), 4);
    assert_step(&rows[0], "Ontvangen", ZAAK_STAP_NU, day(3, 3));
    assert_step(&rows[1], "In behandeling", ZAAK_STAP_LATER, ZAAK_DAG_GEEN);
    zaak_unref(z);
}

static void test_steps_passed_over(void **state)
{
    struct zaak *z = make_case();
    struct zaak_volgvraag vraag = on(day(6, 1));
    struct zaak_volgstap rows[4];
    struct zaak_volging v;

    (void)state;
    assert_int_equal(zaak_set_resultaat(z, "Ingetrokken", day(4, 10), NULL), 0);
    assert_int_equal(zaak_set_status(z, "Afgehandeld", day(4, 10), NULL), 0);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 4), 4);
    assert_step(&rows[1], "In behandeling", ZAAK_STAP_GEDAAN, day(3, 26));
    assert_step(&rows[2], "Besluit", ZAAK_STAP_OVERGESLAGEN, ZAAK_DAG_GEEN);
    assert_step(&rows[3], "Klaar", ZAAK_STAP_GEDAAN, day(4, 10));
    v = follow(z, &vraag);
    assert_int_equal(v.einddatum, day(4, 10));
    assert_string_equal(v.resultaat, "Ingetrokken");
    zaak_unref(z);
}

/* A status of an earlier step makes the later ones to be done again. */
static void test_steps_back(void **state)
{
    struct zaak *z = make_case();
    struct zaak_volgvraag vraag = on(day(6, 1));
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_volgstap rows[4];

    (void)state;
    feit.soort = ZAAK_FEIT_STATUS;
    feit.naam = "Ontvangen";
    feit.op = day(4, 2);
    assert_int_equal(zaak_load_feit(z, &feit, NULL), 0);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 4), 4);
    assert_step(&rows[0], "Ontvangen", ZAAK_STAP_NU, day(4, 2));
    assert_step(&rows[1], "In behandeling", ZAAK_STAP_LATER, ZAAK_DAG_GEEN);
    zaak_unref(z);
}

/* The citizen hears of the decision: the steps may not say that it is still to come, or that it was not needed. */
static void test_decision_without_its_status(void **state)
{
    struct zaak *z = zaak_new(catalogus, "omgevingsvergunning-regulier", day(3, 10));
    struct zaak_volgvraag vraag = on(day(7, 1));
    struct zaak_volgstap rows[4];
    char *text;

    (void)state;
    assert_int_equal(zaak_set_status(z, "Ontvangen", day(3, 11), NULL), 0);
    assert_int_equal(zaak_add_besluit(z, day(4, 1), NULL), 0);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 4), 4);
    assert_step(&rows[0], "Ontvangen", ZAAK_STAP_GEDAAN, day(3, 11));
    assert_step(&rows[1], "In behandeling", ZAAK_STAP_OVERGESLAGEN, ZAAK_DAG_GEEN);
    assert_step(&rows[2], "Besluit", ZAAK_STAP_GEDAAN, day(4, 1));
    assert_step(&rows[3], "Klaar", ZAAK_STAP_LATER, ZAAK_DAG_GEEN);
    assert_null(rows[0].uitleg);
    assert_int_equal(follow(z, &vraag).stap, 2);
    assert_int_equal(zaak_set_resultaat(z, "Verleend", day(4, 2), NULL), 0);
    assert_int_equal(zaak_set_status(z, "Afgehandeld", day(4, 2), NULL), 0);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 4), 4);
    assert_step(&rows[2], "Besluit", ZAAK_STAP_GEDAAN, day(4, 1));
    text = written(z, &vraag, ZAAK_VOLGVORM_TEKST);
    assert_non_null(strstr(text, "  [-] In behandeling (overgeslagen)\n  [x] Besluit, 1 april 2025\n  [x] Klaar, 2 april 2025\n"));
    free(text);
    zaak_unref(z);
}

/* With its status the step of the decision is the present one, with its words. */
static void test_decision_with_its_status(void **state)
{
    struct zaak *z = make_case();
    struct zaak_volgvraag vraag = on(day(7, 1));
    struct zaak_volgstap rows[4];

    (void)state;
    assert_int_equal(zaak_add_rol(z, "Beslisser", "iemand", day(3, 28), NULL), 0);
    assert_int_equal(zaak_add_besluit(z, day(4, 1), NULL), 0);
    assert_int_equal(zaak_set_status(z, "Besluit genomen", day(4, 1), NULL), 0);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 4), 4);
    assert_step(&rows[2], "Besluit", ZAAK_STAP_NU, day(4, 1));
    assert_non_null(rows[2].uitleg);
    zaak_unref(z);
}

/* Where nothing says which status is the decision none is chosen; what an older step says of itself is left out. */
static void test_decision_that_no_status_marks(void **state)
{
    struct zaak *z = zaak_new(catalogus, "bewonersbrief", day(3, 3));
    struct zaak_volgvraag vraag = on(day(3, 4));
    struct zaak_volgstap rows[8];

    (void)state;
    assert_int_equal(zaak_set_status(z, "Ontvangen", day(3, 3), NULL), 0);
    assert_int_equal(zaak_add_besluit(z, day(3, 5), NULL), 0);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 8), 3);
    assert_non_null(rows[0].uitleg);
    vraag = on(day(3, 6));
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 8), 3);
    assert_step(&rows[0], "Ontvangen", ZAAK_STAP_NU, day(3, 3));
    assert_null(rows[0].uitleg);
    assert_step(&rows[1], "In behandeling", ZAAK_STAP_LATER, ZAAK_DAG_GEEN);
    zaak_unref(z);
}

static void test_first_step_begins_on_receipt(void **state)
{
    struct zaak *z = zaak_new(catalogus, "omgevingsvergunning-regulier", day(3, 3));
    struct zaak_volgvraag vraag = on(day(3, 3));
    struct zaak_volgstap rows[4];

    (void)state;
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 4), 4);
    assert_step(&rows[0], "Ontvangen", ZAAK_STAP_NU, day(3, 3));
    assert_int_equal(follow(z, &vraag).stap, 0);
    assert_int_equal(zaak_set_status(z, "Ontvangen", day(3, 5), NULL), 0);
    vraag = on(day(3, 6)); /* a status says it better */
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 4), 4);
    assert_step(&rows[0], "Ontvangen", ZAAK_STAP_NU, day(3, 5));
    zaak_unref(z);
}

static void test_without_profile_each_status_is_a_step(void **state)
{
    struct zaak *z = zaak_new(catalogus, "woo-verzoek", day(3, 3));
    struct zaak_volgvraag vraag = on(day(3, 10));
    struct zaak_volgstap rows[8];

    (void)state;
    assert_int_equal(zaak_set_status(z, "Ontvangen", day(3, 3), NULL), 0);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, rows, 8), 6);
    assert_step(&rows[0], "Ontvangen", ZAAK_STAP_NU, day(3, 3));
    assert_step(&rows[1], "Documenten verzameld", ZAAK_STAP_LATER, ZAAK_DAG_GEEN);
    assert_true(rows[5].is_eind);
    assert_null(follow(z, &vraag).contact);
    zaak_unref(z);
}

static void test_dates(void **state)
{
    struct zaak *z = make_case();
    struct zaak_volgvraag vraag = on(day(3, 12));
    struct zaak_volging v = follow(z, &vraag);

    (void)state;
    assert_true(v.zichtbaar && v.voorlopig && v.aanvulling_gevraagd);
    assert_int_equal(v.uiterlijk, day(5, 12));
    assert_int_equal(v.oorspronkelijk, day(4, 28));
    assert_int_equal(v.startdatum, day(3, 3));
    assert_string_equal(v.onderwerp, "Uw aanvraag voor een omgevingsvergunning");
    assert_string_equal(v.telefoon, "14 0123");
    vraag = on(day(4, 1));
    v = follow(z, &vraag);
    assert_false(v.voorlopig || v.aanvulling_gevraagd);
    assert_int_equal(v.uiterlijk, day(5, 12));
    vraag = on(day(3, 5));
    assert_int_equal(follow(z, &vraag).oorspronkelijk, follow(z, &vraag).uiterlijk);
    zaak_unref(z);
}

/* The possibilities by name, in order: "aanvullen! intrekken", with an exclamation mark behind what is asked. */
static void assert_possible(const struct zaak *z, zaak_dag dag, const char *expected)
{
    struct zaak_mogelijkheid rows[6];
    struct zaak_volgvraag vraag = on(dag);
    int count = zaak_get_mogelijkheden(z, &vraag, rows, 6);
    char names[200] = "";

    assert_true(count >= 0 && count <= 6);
    for (int i = 0; i < count; i++)
        snprintf(names + strlen(names), sizeof names - strlen(names), "%s%s%s", i ? " " : "", rows[i].woord, rows[i].gevraagd ? "!" : "");
    assert_string_equal(names, expected);
}

static void test_what_can_be_done(void **state)
{
    struct zaak *z = make_case();
    struct zaak_volgvraag vraag = on(day(3, 12));
    struct zaak_mogelijkheid rows[6];

    (void)state;
    assert_possible(z, day(3, 5), "aanvullen intrekken");
    assert_possible(z, day(3, 12), "aanvullen! intrekken");
    assert_int_equal(zaak_get_mogelijkheden(z, &vraag, rows, 6), 2);
    assert_int_equal(rows[0].tot, day(3, 25));
    assert_string_equal(rows[0].artikel, "Awb art. 4:5 lid 1");
    assert_null(rows[1].artikel);
    assert_possible(z, day(4, 1), "aanvullen intrekken");
    assert_possible(z, day(5, 12), "aanvullen intrekken");
    assert_possible(z, day(5, 13), "aanvullen intrekken ingebrekestelling"); /* from the day after the last one (Awb 4:17 lid 3) */
    assert_int_equal(zaak_add_ingebrekestelling(z, day(5, 20), day(5, 19), NULL), 0);
    assert_possible(z, day(5, 20), "aanvullen intrekken");
    assert_possible(z, day(6, 2), "aanvullen intrekken");
    assert_possible(z, day(6, 4), "aanvullen intrekken beroep_te_laat"); /* two weeks after it was sent, 2 June (Awb 6:12 lid 2) */
    assert_int_equal(zaak_add_besluit(z, day(6, 10), NULL), 0);
    assert_possible(z, day(6, 12), "bezwaar");
    assert_possible(z, day(7, 22), "bezwaar");
    assert_possible(z, day(7, 23), "");
    zaak_unref(z);
}

static void assert_said(const struct zaak *z, zaak_dag dag, const char *expected)
{
    struct zaak_volgvraag vraag = on(dag);
    char *text = written(z, &vraag, ZAAK_VOLGVORM_JSON);

    if (!strstr(text, expected))
        fail_msg("\"%s\" is not in %s", expected, text);
    free(text);
}

/* Of a notice of which only the receipt is known the appeal is open two weeks after that; what is late and costs money is said. Read aloud before it was accepted. */
static void test_notice_of_default(void **state)
{
    struct zaak *z = zaak_new(catalogus, "omgevingsvergunning-regulier", day(3, 3));
    struct zaak_volgvraag vraag = on(day(6, 4));
    struct zaak_mogelijkheid rows[6];

    (void)state;
    assert_said(z, day(5, 1), "\"zin\":\"Wij hadden uiterlijk maandag 28 april 2025 moeten beslissen. Wij zijn te laat.\"");
    assert_int_equal(zaak_add_ingebrekestelling(z, day(5, 20), ZAAK_DAG_GEEN, NULL), 0);
    assert_possible(z, day(6, 3), "aanvullen intrekken");
    assert_possible(z, day(6, 4), "aanvullen intrekken beroep_te_laat");
    assert_int_equal(zaak_get_mogelijkheden(z, &vraag, rows, 6), 3);
    assert_int_equal(rows[2].van, day(6, 4));
    assert_true(rows[2].voorlopig);
    assert_said(z, day(5, 21), "Wij zijn te laat. Op dinsdag 20 mei 2025 kregen wij de brief waarin staat dat wij te laat zijn (de ingebrekestelling). Is ons besluit er niet vóór "
                               "woensdag 4 juni 2025, dan moeten wij vanaf die dag een dwangsom betalen: een bedrag voor elke dag dat wij te laat zijn.\"");
    assert_said(z, day(6, 4), "(de ingebrekestelling). Sinds woensdag 4 juni 2025 moeten wij een dwangsom betalen: een bedrag voor elke dag dat wij te laat zijn.\"");
    assert_said(z, day(9, 4), "(de ingebrekestelling). De dwangsom die wij moeten betalen omdat wij te laat zijn, is nu zo hoog als de wet toestaat.\"");
    zaak_unref(z);
}

/* The Woo has an appeal and no dwangsom. */
static void test_notice_without_dwangsom(void **state)
{
    struct zaak *z = zaak_new(catalogus, "woo-verzoek", day(3, 3));

    (void)state;
    assert_int_equal(zaak_add_ingebrekestelling(z, day(5, 20), ZAAK_DAG_GEEN, NULL), 0);
    assert_possible(z, day(6, 4), "aanvullen intrekken beroep_te_laat");
    assert_said(z, day(6, 4), "(de ingebrekestelling).\"");
    zaak_unref(z);
}

/* A set term that passed unused asks nothing any more. */
static void test_request_lapses(void **state)
{
    struct zaak *z = zaak_new(catalogus, "omgevingsvergunning-regulier", day(3, 3));

    (void)state;
    assert_int_equal(zaak_add_opschorting(z, ZAAK_GROND_AANVULLING, day(3, 11), day(3, 25), NULL), 0);
    assert_possible(z, day(3, 25), "aanvullen! intrekken");
    assert_possible(z, day(3, 26), "aanvullen intrekken");
    assert_int_equal(zaak_add_opschorting(z, "buitenland", day(4, 1), day(4, 8), NULL), 0); /* that is not asked of the applicant */
    assert_possible(z, day(4, 2), "aanvullen intrekken");
    zaak_unref(z);
}

/* After the uniform public preparation there is no objection (Awb 7:1 lid 1 onder d); the term counts from the inspection, which a property may say. */
static void test_appeal_without_objection(void **state)
{
    struct zaak *z = zaak_new(catalogus, "omgevingsvergunning-uitgebreid", day(3, 3));
    struct zaak_volgvraag vraag = on(day(9, 2));
    struct zaak_mogelijkheid rows[6];

    (void)state;
    assert_int_equal(zaak_add_besluit(z, day(9, 1), NULL), 0);
    assert_possible(z, day(9, 2), "beroep");
    assert_int_equal(zaak_get_mogelijkheden(z, &vraag, rows, 6), 1);
    assert_true(rows[0].voorlopig);
    assert_int_equal(rows[0].tot, day(10, 13));
    zaak_unref(z);
}

static void test_unknown_day_of_decision(void **state)
{
    struct zaak *z = zaak_new(catalogus, "omgevingsvergunning-regulier", day(3, 3));
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_volgvraag vraag = on(day(9, 2));
    struct zaak_mogelijkheid rows[6];

    (void)state;
    feit.soort = ZAAK_FEIT_BESLUIT;
    feit.dag_onbekend = true;
    assert_int_equal(zaak_tijdstip_van_dag(day(4, 1), 0, &feit.vastgelegd), 0);
    assert_int_equal(zaak_load_feit(z, &feit, NULL), 0);
    assert_int_equal(zaak_get_mogelijkheden(z, &vraag, rows, 6), 1);
    assert_int_equal(rows[0].actie, ZAAK_ACTIE_BEZWAAR);
    assert_true(rows[0].voorlopig && rows[0].tot == ZAAK_DAG_GEEN);
    zaak_unref(z);
}

static void test_no_person_is_named(void **state)
{
    struct zaak *z = make_case();
    struct zaak_volgvraag vraag = on(day(4, 1));

    (void)state;
    for (int32_t vorm = ZAAK_VOLGVORM_TEKST; vorm <= ZAAK_VOLGVORM_OPEN_INWONER; vorm++) {
        char *text = written(z, &vraag, vorm);

        assert_null(strstr(text, "Jannie"));
        assert_non_null(strstr(text, "In behandeling"));
        free(text);
    }
    zaak_unref(z);
}

static void test_who_may_see(void **state)
{
    struct zaak *z = make_case();
    struct zaak_volgvraag vraag = on(day(4, 1));
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    char *text;

    (void)state;
    feit.soort = ZAAK_FEIT_VERTROUWELIJKHEID;
    feit.naam = "vertrouwelijk";
    feit.op = day(3, 20);
    assert_int_equal(zaak_add_feit(z, &feit, NULL, NULL), 0);
    assert_false(follow(z, &vraag).zichtbaar);
    assert_null(follow(z, &vraag).identificatie);
    assert_int_equal(zaak_get_volgstappen(z, &vraag, NULL, 0), 0);
    assert_int_equal(zaak_get_mogelijkheden(z, &vraag, NULL, 0), 0);
    text = written(z, &vraag, ZAAK_VOLGVORM_JSON);
    assert_string_equal(text, "null");
    free(text);
    text = written(z, &vraag, ZAAK_VOLGVORM_HTML);
    assert_string_equal(text, "");
    free(text);
    vraag.hoogste = ZAAK_VERTROUWELIJKHEID_VERTROUWELIJK;
    assert_true(follow(z, &vraag).zichtbaar);
    vraag = on(day(3, 1)); /* not received yet */
    assert_false(follow(z, &vraag).zichtbaar);
    vraag.hoogste = 9;
    assert_int_equal(zaak_get_volging(z, &vraag, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    zaak_unref(z);
}

/* Read aloud before it was accepted. */
static void test_text(void **state)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_volgvraag vraag = on(day(4, 1));
    struct zaak *z;
    char *text;

    (void)state;
    feit.soort = ZAAK_FEIT_OPEN;
    feit.naam = "omgevingsvergunning-regulier";
    feit.op = day(3, 3);
    assert_int_equal(zaak_open(catalogus, "OV-2025-1", &feit, &z, NULL), 0);
    assert_int_equal(zaak_set_status(z, "Ontvangen", day(3, 3), NULL), 0);
    assert_int_equal(zaak_add_opschorting(z, ZAAK_GROND_AANVULLING, day(3, 11), day(3, 25), NULL), 0);
    assert_int_equal(zaak_add_hervatting(z, day(3, 25), NULL), 0);
    text = written(z, &vraag, ZAAK_VOLGVORM_TEKST);
    assert_string_equal(text,
        "Uw aanvraag voor een omgevingsvergunning\n"
        "Zaak OV-2025-1, ontvangen op maandag 3 maart 2025.\n"
        "\n"
        "  [>] Ontvangen, sinds 3 maart 2025\n"
        "      Wij hebben uw aanvraag en kijken of zij compleet is.\n"
        "  [ ] In behandeling\n"
        "  [ ] Besluit\n"
        "  [ ] Klaar\n"
        "\n"
        "U hoort uiterlijk maandag 12 mei 2025 van ons. Dat was eerst maandag 28 april 2025. Wij proberen eerder klaar\n"
        "te zijn: uiterlijk op zondag 27 april 2025.\n"
        "\n"
        "Waarom deze datum?\n"
        "  1. Aanvraag ontvangen op maandag 3 maart 2025. De termijn van 8 weken eindigt op maandag 28 april 2025\n"
        "     (Omgevingswet art. 16.64 lid 1).\n"
        "  2. Opgeschort van 12 tot en met 24 maart 2025, 13 dagen: op 11 maart is om aanvulling gevraagd, op 25 maart\n"
        "     is aangevuld (Awb art. 4:15 lid 1 onder a). De termijn eindigt op zondag 11 mei 2025.\n"
        "  3. 11 mei is een zondag: verlengd tot maandag 12 mei 2025 (Algemene termijnenwet art. 1 lid 1).\n"
        "  4. Beloofd is: binnen 6 weken na maandag 3 maart 2025, de opschorting van 13 dagen niet meegeteld, dus\n"
        "     uiterlijk zondag 27 april 2025 (servicenorm).\n"
        "\n"
        "Wat kunt u doen?\n"
        "  - U kunt uw aanvraag aanvullen.\n"
        "  - U kunt uw zaak intrekken.\n"
        "\n"
        "Vragen? Team Vergunningen, telefoon 14 0123, https://www.example.nl/vergunningen.\n");
    free(text);
    zaak_unref(z);
}

static void test_open_inwoner(void **state)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_volgvraag vraag = on(day(3, 12));
    struct zaak *z;
    char *text;

    (void)state;
    feit.soort = ZAAK_FEIT_OPEN;
    feit.naam = "omgevingsvergunning-regulier";
    feit.op = day(3, 3);
    assert_int_equal(zaak_open(catalogus, "OV-2025-1", &feit, &z, NULL), 0);
    assert_int_equal(zaak_set_status(z, "Ontvangen", day(3, 3), NULL), 0);
    assert_int_equal(zaak_add_opschorting(z, ZAAK_GROND_AANVULLING, day(3, 11), day(3, 25), NULL), 0);
    text = written(z, &vraag, ZAAK_VOLGVORM_OPEN_INWONER);
    assert_string_equal(text,
        "{\"identification\":\"OV-2025-1\",\"description\":\"Uw aanvraag voor een omgevingsvergunning\",\"result\":\"\",\"start_date\":\"2025-03-03\",\"end_date\":null,"
        "\"end_date_planned\":\"2025-04-28\",\"end_date_legal\":\"2025-05-12\",\"statuses\":[{\"date\":\"2025-03-03\",\"label\":\"Ontvangen\",\"status_indicator\":\"warning\","
        "\"status_indicator_text\":\"Vul uw aanvraag aan, uiterlijk dinsdag 25 maart 2025.\",\"call_to_action_url\":\"https://www.example.nl/vergunningen\","
        "\"call_to_action_text\":null,\"description\":\"Wij hebben uw aanvraag en kijken of zij compleet is.\"}],\"end_statustype_data\":{\"label\":\"Klaar\","
        "\"status_indicator\":null,\"status_indicator_text\":null,\"call_to_action_url\":null,\"call_to_action_text\":null},\"second_status_preview\":\"In behandeling\"}");
    free(text);
    zaak_unref(z);
}

/* Reads profiles for the example catalogue and freezes it. */
static int load(const char *volgen, struct zaak_error *error)
{
    struct zaak_catalogus *other = zaak_catalogus_new(ctx);
    size_t length;
    char *json = read_file("examples/data/catalogus.json", &length), *profiles;
    char text[2048];
    int result;

    snprintf(text, sizeof text, "{'procesprofielen': [{'zaaktype': 'omgevingsvergunning-regulier', 'volgen': %s}]}", volgen);
    profiles = quoted(text);
    result = zaak_catalogus_add_json(other, json, length, error);
    if (result == 0)
        result = zaak_catalogus_add_profielen(other, profiles, strlen(profiles), error);
    if (result == 0)
        result = zaak_catalogus_freeze(other, error);
    free(json);
    free(profiles);
    zaak_catalogus_unref(other);
    return result;
}

static void test_bad_profiles(void **state)
{
    static const struct {
        const char *volgen;
        int result;
        const char *field;
    } cases[] = {
        { "{}", 0, NULL },
        { "{'stappen': []}", -ZAAK_E_WAARDE, "procesprofielen.0.volgen.stappen" },
        { "{'stappen': [{'naam': 'A', 'statussen': []}]}", -ZAAK_E_WAARDE, "procesprofielen.0.volgen.stappen.0.statussen" },
        { "{'stappen': [{'naam': 'A', 'statussen': ['Ontvangen']}, {'naam': 'B', 'statussen': ['Afgehandeld', 'Ontvangen']}]}", -ZAAK_E_DUBBEL,
          "procesprofielen.0.volgen.stappen.1.statussen.1" },
        { "{'stappen': [{'naam': 'A', 'statussen': ['Ontvangen', 'Ontvangen']}]}", -ZAAK_E_DUBBEL, "procesprofielen.0.volgen.stappen.0.statussen.1" },
        { "{'stappen': [{'naam': 'A', 'statussen': ['Onzin']}]}", -ZAAK_E_VERWIJZING, "procesprofielen.0.volgen.stappen.0.statussen.0" },
        { "{'stappen': [{'statussen': ['Ontvangen']}]}", -ZAAK_E_VELD, "procesprofielen.0.volgen.stappen.0.naam" },
        { "{'mag': ['toveren']}", -ZAAK_E_WAARDE, "procesprofielen.0.volgen.mag.0" },
        { "{'rechtsmiddel': 'klagen'}", -ZAAK_E_WAARDE, "procesprofielen.0.volgen.rechtsmiddel" },
        { "{'contact': {'telefoon': '14'}}", -ZAAK_E_VELD, "procesprofielen.0.volgen.contact.naam" },
        { "{'contact': {'naam': 'Team', 'fax': '1'}}", -ZAAK_E_VELD, "procesprofielen.0.volgen.contact.fax" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = load(cases[i].volgen, &error);

        if (result != cases[i].result || (cases[i].field && strcmp(error.field, cases[i].field)))
            fail_msg("%s gives %d at %s: %s", cases[i].volgen, result, error.field, error.text);
    }
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
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_steps_of_profile),
        cmocka_unit_test(test_steps_passed_over),
        cmocka_unit_test(test_steps_back),
        cmocka_unit_test(test_decision_without_its_status),
        cmocka_unit_test(test_decision_with_its_status),
        cmocka_unit_test(test_decision_that_no_status_marks),
        cmocka_unit_test(test_first_step_begins_on_receipt),
        cmocka_unit_test(test_without_profile_each_status_is_a_step),
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_what_can_be_done),
        cmocka_unit_test(test_notice_of_default),
        cmocka_unit_test(test_notice_without_dwangsom),
        cmocka_unit_test(test_request_lapses),
        cmocka_unit_test(test_appeal_without_objection),
        cmocka_unit_test(test_unknown_day_of_decision),
        cmocka_unit_test(test_no_person_is_named),
        cmocka_unit_test(test_who_may_see),
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_open_inwoner),
        cmocka_unit_test(test_bad_profiles),
    };

    return cmocka_run_group_tests(tests, make_catalogus, drop_catalogus);
}
