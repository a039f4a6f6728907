/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory while a case is opened, changed, asked and loaded: each step says so and leaves the case as it was. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE     /* RTLD_NEXT */
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#if defined(__GNUC__) && !defined(__clang__)
#define GEHEUGEN_MALLOC /* clang's sanitizers stand in malloc's way */
#endif
#include "geheugen_helper.h"

#include <libzaak.h>

#define TYPE "omgevingsvergunning-regulier"

static const char lines[] =
    "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\",\"organisatie\":\"GM9901\"}\n"
    "{\"zaak\":\"Z\",\"feit\":\"rol\",\"op\":\"2025-03-03\",\"roltype\":\"Behandelaar\",\"betrokkene\":\"a\",\"id\":\"r\"}\n"
    "{\"zaak\":\"Y\",\"feit\":\"open\",\"op\":\"2025-03-04\",\"zaaktype\":\"bezwaar\",\"actor\":\"b\"}\n"
    "{\"zaak\":\"Z\",\"feit\":\"opschorting\",\"op\":\"2025-03-11\",\"grond\":\"aanvulling\",\"tot\":\"2025-03-25\"}\n"
    "{\"zaak\":\"Z\",\"feit\":\"ingebrekestelling\",\"op\":\"2025-06-02\",\"verzonden\":\"2025-06-01\",\"te_vroeg_geaccepteerd\":true}\n"
    "{\"zaak\":\"Z\",\"feit\":\"herroeping\",\"op\":\"2025-03-12\",\"herroept\":\"r\"}\n";

/* The catalogue is there before the work begins. */
static struct zaak_catalogus *free_catalogus(struct zaak_context *ctx)
{
    long grants = geheugen_free_of_charge();
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);

    geheugen_charge(grants);
    assert_non_null(catalogus);
    return catalogus;
}

static struct zaak *free_case(struct zaak_catalogus *catalogus)
{
    long grants = geheugen_free_of_charge();
    struct zaak *zaak = zaak_new(catalogus, TYPE, zaak_datum(2025, 3, 3));

    assert_non_null(zaak);
    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "a", zaak_datum(2025, 3, 3), NULL), 0);
    assert_int_equal(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, zaak_datum(2025, 3, 11), zaak_datum(2025, 3, 25), NULL), 0);
    geheugen_charge(grants);
    return zaak;
}

static int open_case(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *zaak = NULL;
    int result;

    (void)argument;
    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = zaak_datum(2025, 3, 3);
    feit.naam = TYPE;
    result = zaak_open(catalogus, NULL, &feit, &zaak, NULL);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result;
}

/* A command that fails leaves the text of the case as it was; tried again with memory it succeeds. */
static int change_case(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak *zaak = free_case(catalogus);
    struct zaak_bevindingen *list;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    char before[4096], after[4096];
    int result = 0, saved;
    long grants = geheugen_free_of_charge();

    (void)argument;
    list = zaak_bevindingen_new(ctx);
    saved = zaak_save_jsonl(zaak, before, sizeof before);
    geheugen_charge(grants);
    feit.soort = ZAAK_FEIT_STATUS;
    feit.op = zaak_datum(2025, 3, 4);
    feit.naam = "Verzonnen";
    result = zaak_check_feit(zaak, &feit, list, NULL);
    result = result == -ZAAK_E_REGEL ? 0 : result;
    feit.naam = "Ontvangen";
    if (result == 0)
        result = zaak_add_feit(zaak, &feit, list, NULL);
    grants = geheugen_free_of_charge();
    if (result) {
        assert_int_equal(zaak_save_jsonl(zaak, after, sizeof after), saved);
        assert_string_equal(before, after);
        assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    }
    zaak_bevindingen_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    geheugen_charge(grants);
    return result;
}

static int ask_case(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak *zaak = free_case(catalogus);
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_betrokken who[4];
    int result = why ? zaak_get_klok(zaak, zaak_datum(2025, 4, 1), &klok, why, NULL) : -ZAAK_E_GEHEUGEN;

    (void)argument;
    if (result == 0)
        result = zaak_motivering_text(why, NULL, 0);
    if (result > 0)
        result = zaak_get_rasci(zaak, NULL, ZAAK_RASCI_R, who, 4);
    if (result > 0)
        result = zaak_save_jsonl(zaak, NULL, 0);
    zaak_motivering_unref(why);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

/* A command that asks the clock what it passes over, and promises with their reasons. */
static int warn_and_promise(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak *zaak = free_case(catalogus);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_periode werkdagen = { 60, ZAAK_EENHEID_WERKDAG };
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    size_t count = zaak_feit_count(zaak);
    int result = list && why ? 0 : -ZAAK_E_GEHEUGEN;

    (void)argument;
    feit.soort = ZAAK_FEIT_VERLENGING;
    feit.op = zaak_datum(2025, 12, 1);
    feit.termijn = (struct zaak_periode){ 2, ZAAK_EENHEID_WEEK };
    if (result == 0 && (result = zaak_add_feit(zaak, &feit, list, NULL)))
        assert_int_equal(zaak_feit_count(zaak), count);
    if (result == 0)
        result = zaak_get_normuitkomst(zaak, NULL, 0, &uitkomst, why, NULL);
    if (result == 0)
        result = zaak_termijn_compute(zaak_catalogus_get_kalender(catalogus), zaak_datum(2025, 4, 1), &werkdagen, ZAAK_REGIME_GEEN, &termijn, why, NULL);
    if (result == 0)
        result = zaak_motivering_text(why, NULL, 0);
    zaak_motivering_unref(why);
    zaak_bevindingen_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

/* Setting an archiefstatus looks at the documents of the case and at what archiving says; the facts about them leave the case as it was when they fail. */
static int archive_case(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak *zaak = free_case(catalogus);
    struct zaak_feit object = ZAAK_FEIT_INIT, feit = ZAAK_FEIT_INIT;
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    int result = list ? 0 : -ZAAK_E_GEHEUGEN;

    (void)argument;
    object.soort = ZAAK_FEIT_ZAAKOBJECT;
    object.op = zaak_datum(2025, 3, 4);
    object.naam = "pand";
    object.waarde = "{\"einde\": \"2026-01-02\"}";
    if (result == 0)
        result = zaak_add_feit(zaak, &object, list, NULL);
    object.soort = ZAAK_FEIT_INFORMATIEOBJECT;
    if (result == 0)
        result = zaak_add_feit(zaak, &object, list, NULL);
    feit.soort = ZAAK_FEIT_ARCHIEFSTATUS;
    feit.op = zaak_datum(2025, 3, 5);
    feit.naam = "gearchiveerd";
    if (result == 0)
        result = zaak_check_feit(zaak, &feit, list, NULL);
    zaak_bevindingen_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result == -ZAAK_E_REGEL ? 0 : result;
}

/* The findings about a notice and a decision on the dwangsom, and the dwangsom itself, of a case with more applicants than fit where they are counted. */
static int ask_dwangsom(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak *zaak = free_case(catalogus);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    long grants = geheugen_free_of_charge();
    int result = why && list ? 0 : -ZAAK_E_GEHEUGEN;

    (void)argument;
    assert_int_equal(zaak_add_ingebrekestelling(zaak, zaak_datum(2025, 4, 10), ZAAK_DAG_GEEN, NULL), 0);
    assert_int_equal(zaak_add_ingebrekestelling(zaak, zaak_datum(2025, 6, 2), zaak_datum(2025, 6, 1), NULL), 0);
    for (int i = 0; i < 20; i++) {
        char naam[8];

        snprintf(naam, sizeof naam, "p%d", i);
        assert_int_equal(zaak_add_rol(zaak, "Initiator", naam, zaak_datum(2025, 3, 3), NULL), 0);
    }
    geheugen_charge(grants);
    feit.soort = ZAAK_FEIT_DWANGSOMBESLUIT;
    feit.op = zaak_datum(2025, 7, 1);
    feit.waarde = "100";
    if (result == 0)
        result = zaak_add_feit(zaak, &feit, list, NULL);
    if (result == 0)
        result = zaak_check(zaak, list);
    if (result == 0)
        result = zaak_get_dwangsom(zaak, &blik, &stand, why, NULL);
    if (result)
        assert_int_equal(stand.einde, ZAAK_DAG_GEEN);
    else
        assert_int_equal(stand.aanvragers, 20);
    if (result == 0)
        result = zaak_motivering_text(why, NULL, 0);
    zaak_bevindingen_unref(list);
    zaak_motivering_unref(why);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

/* A case for its initiator, in each form. */
static int follow_case(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak *zaak = free_case(catalogus);
    struct zaak_volgvraag vraag = ZAAK_VOLGVRAAG_INIT;
    struct zaak_volgstap rows[16];
    int result = 0;

    (void)argument;
    vraag.blik.peildatum = zaak_datum(2025, 3, 12);
    for (int32_t vorm = ZAAK_VOLGVORM_TEKST; vorm <= ZAAK_VOLGVORM_OPEN_INWONER && result >= 0; vorm++)
        result = zaak_write_volging(zaak, &vraag, vorm, NULL, 0, NULL);
    if (result >= 0)
        result = zaak_get_volgstappen(zaak, &vraag, rows, 16);
    if (result >= 0)
        result = zaak_get_mogelijkheden(zaak, &vraag, NULL, 0);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

/* A policy cycle, and its goals measured from the cases. */
static int measure_kring(struct zaak_context *ctx, void *argument)
{
    static const char json[] = "{\"gemeente\": \"GM0001\", \"bewijzen\": [{\"element\": \"doelen\", \"document\": \"d\", \"vastgesteld\": \"2024-01-01\", \"volgt_uit\": [\"prioriteiten\"]}],"
                               " \"doelen\": [{\"id\": \"d\", \"naam\": \"D\", \"indicatoren\": [{\"id\": \"i\", \"naam\": \"I\", \"meet\": \"binnen_wet\","
                               " \"zaaktypen\": [\"omgevingsvergunning-regulier\"], \"metingen\": [{\"van\": \"2024-01-01\", \"tot\": \"2024-02-01\", \"gehaald\": 1, \"totaal\": 1}]}]}]}";
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak_voorraad *voorraad;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_kring *kring = NULL;
    struct zaak *zaak;
    long grants = geheugen_free_of_charge();
    int result;

    (void)argument;
    voorraad = zaak_voorraad_new(catalogus);
    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = zaak_datum(2025, 3, 3);
    feit.naam = TYPE;
    assert_int_equal(zaak_voorraad_open(voorraad, "Z", &feit, &zaak, NULL), 0);
    assert_int_equal(zaak_add_besluit(zaak, zaak_datum(2025, 4, 1), NULL), 0);
    geheugen_charge(grants);
    result = zaak_kring_load_json(ctx, json, sizeof json - 1, &kring, NULL);
    if (result == 0)
        result = zaak_kring_add_zaken(kring, voorraad, zaak_datum(2025, 1, 1), zaak_datum(2025, 12, 31), NULL);
    zaak_kring_unref(kring);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

/* The matrix, a register of mandates, and all that a collection tells of who does what. */
static int ask_rasci(struct zaak_context *ctx, void *argument)
{
    static const char mandaten_json[] = "{\"functies\": [{\"functie\": \"f\", \"betrokkene\": \"a\"}], \"mandaten\": [{\"id\": \"m\", \"mandaatgever\": \"c\","
                                        "\"gemandateerde\": \"f\", \"zaaktypen\": [\"" TYPE "\"]}]}";
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak *zaak = free_case(catalogus);
    const struct zaak_profiel *profiel = zaak_profiel_find(zaak_catalogus_find_zaaktype(catalogus, TYPE, zaak_datum(2025, 3, 3)), NULL, zaak_datum(2025, 3, 3));
    struct zaak_rascitoets toets = ZAAK_RASCITOETS_INIT;
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_mandaten *mandaten = NULL;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    long grants = geheugen_free_of_charge();
    int result = list ? 0 : -ZAAK_E_GEHEUGEN;

    (void)argument;
    feit.op = zaak_datum(2025, 3, 4);
    for (int i = 0; i < 40; i++) { /* more than fit where they are looked up */
        char naam[8];

        snprintf(naam, sizeof naam, "p%d", i);
        assert_int_equal(zaak_add_rol(zaak, "Adviseur", naam, zaak_datum(2025, 3, 3), NULL), 0);
        feit.soort = ZAAK_FEIT_ADVIES_GEVRAAGD;
        feit.naam = naam;
        assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    }
    feit.soort = ZAAK_FEIT_ACTIVITEIT;
    feit.naam = "besluiten";
    feit.waarde = "a";
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    geheugen_charge(grants);
    if (result == 0)
        result = zaak_mandaten_load_json(ctx, mandaten_json, strlen(mandaten_json), &mandaten, NULL);
    for (int32_t vorm = ZAAK_MATRIX_TEKST; vorm <= ZAAK_MATRIX_JSON && result >= 0; vorm++)
        result = zaak_profiel_save_rasci(profiel, vorm, NULL, 0);
    if (result >= 0)
        result = zaak_rasci_check(profiel, NULL, list, NULL);
    toets.mandaten = mandaten;
    if (result >= 0)
        result = zaak_check_rasci(zaak, NULL, &toets, list, NULL);
    if (result < 0)
        assert_int_equal(result, -ZAAK_E_GEHEUGEN);
    if (result >= 0)
        result = zaak_get_beurten(zaak, NULL, ZAAK_RASCI_R, NULL, 0);
    if (result >= 0)
        result = zaak_get_adviezen(zaak, NULL, NULL, 0);
    zaak_mandaten_unref(mandaten);
    zaak_bevindingen_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

static int index_many(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak_voorraad *voorraad;
    struct zaak_rasciindex *index = NULL;
    long grants = geheugen_free_of_charge();
    int result;

    (void)argument;
    voorraad = zaak_voorraad_new(catalogus);
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, lines, strlen(lines), NULL, NULL), 0);
    geheugen_charge(grants);
    result = zaak_rasciindex_new(voorraad, NULL, &index, NULL);
    if (result == 0)
        result = zaak_voorraad_get_werklast(voorraad, NULL, NULL, 0);
    else
        assert_null(index);
    zaak_rasciindex_unref(index);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

/* A dossier and a collection that are cleaned; the case stays as it was. */
static int clean_case(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak_voorraad *voorraad, *made = NULL;
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    static const char object[] = "{\"zaak\":\"Z\",\"feit\":\"zaakobject\",\"op\":\"2025-03-05\",\"objecttype\":\"pand\",\"object\":\"{\\\"einde\\\":1}\"}\n";
    struct zaak *clean = NULL;
    long grants = geheugen_free_of_charge();
    int result;

    (void)argument;
    voorraad = zaak_voorraad_new(catalogus);
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, lines, sizeof lines - 1, NULL, NULL), 0);
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, object, sizeof object - 1, NULL, NULL), 0);
    geheugen_charge(grants);
    schoning.geforceerd = true;
    result = zaak_schoon(zaak_voorraad_at(voorraad, 0), &schoning, &clean, NULL);
    if (result == 0)
        result = zaak_voorraad_schoon(voorraad, &schoning, &made, NULL);
    assert_true(result < 0 || result == 2);
    assert_int_equal(result < 0, made == NULL);
    zaak_unref(clean);
    zaak_voorraad_unref(made);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

/* The quality of cases and of their catalogue. */
static int measure_quality(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak_voorraad *voorraad;
    struct zaak_kwaliteit *cases = NULL, *resources = NULL;
    long grants = geheugen_free_of_charge();
    int result;

    (void)argument;
    voorraad = zaak_voorraad_new(catalogus);
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, lines, sizeof lines - 1, NULL, NULL), 0);
    geheugen_charge(grants);
    result = zaak_kwaliteit_measure(voorraad, NULL, &cases, NULL);
    if (result == 0)
        result = zaak_kwaliteit_measure_catalogus(catalogus, NULL, ZAAK_ERNST_MELDING, &resources, NULL);
    assert_int_equal(result == 0, resources != NULL);
    zaak_kwaliteit_unref(cases);
    zaak_kwaliteit_unref(resources);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result;
}

/* What if: two more facts, under another ground. */
static int project_case(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak *zaak = free_case(catalogus);
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_feit feiten[2] = { ZAAK_FEIT_INIT, ZAAK_FEIT_INIT };
    struct zaak_watals watals = ZAAK_WATALS_INIT;
    struct zaak_projectie projectie = ZAAK_PROJECTIE_INIT;
    size_t facts = zaak_feit_count(zaak);
    int result;

    (void)argument;
    feiten[0].soort = ZAAK_FEIT_OPSCHORTING;
    feiten[0].naam = ZAAK_GROND_AANVULLING;
    feiten[0].op = zaak_datum(2025, 3, 20);
    feiten[0].tot = zaak_datum(2025, 4, 3);
    feiten[1].soort = ZAAK_FEIT_BESLUIT;
    feiten[1].op = zaak_datum(2025, 4, 20);
    watals.erbij = feiten;
    watals.erbij_count = 2;
    watals.grond = "ow-16-64-instemming";
    result = why ? zaak_project(zaak, NULL, &watals, &projectie, why, NULL) : -ZAAK_E_GEHEUGEN;
    assert_int_equal(zaak_feit_count(zaak), facts);
    if (result)
        assert_int_equal(projectie.wordt, ZAAK_DAG_GEEN);
    zaak_motivering_unref(why);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    return result;
}

/* More facts than the clock has room for at once, so that it must ask for memory. */
static int score_norms(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    long grants = geheugen_free_of_charge();
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_normstand stand = ZAAK_NORMSTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    char line[160];
    int result;

    (void)argument;
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, lines, sizeof lines - 1, NULL, NULL), 0);
    for (int i = 0; i < 30; i++) {
        snprintf(line, sizeof line, "{\"zaak\":\"Z\",\"feit\":\"eigenschap\",\"op\":\"2025-03-04\",\"naam\":\"activiteit\",\"waarde\":\"%d\"}\n", i);
        assert_int_equal(zaak_voorraad_load_jsonl(voorraad, line, strlen(line), NULL, NULL), 0);
    }
    geheugen_charge(grants);
    blik.peildatum = zaak_datum(2025, 6, 1);
    result = zaak_voorraad_score_norm(voorraad, &blik, NULL, NULL, &stand, NULL);
    assert_true((result == 0) == (stand.norm.totaal + stand.norm.loopt > 0));
    if (result == 0)
        result = (int)zaak_voorraad_get_normdreigingen(voorraad, &blik, NULL, 10, NULL, 0, NULL) < 0 ? -ZAAK_E_GEHEUGEN : 0;
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result;
}

/* The reasons of a promise that does not run along with the clock. */
static int explain_norm(struct zaak_context *ctx, void *argument)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_normregel regel = ZAAK_NORMREGEL_INIT;
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normvraag vraag = ZAAK_NORMVRAAG_INIT;
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
    int result = why ? 0 : -ZAAK_E_GEHEUGEN;

    (void)argument;
    regel.richting = ZAAK_RICHTING_HOOGSTENS;
    norm.regel = &regel;
    vraag.norm = &norm;
    vraag.begin = zaak_datum(2025, 3, 3);
    vraag.aantal = 3;
    if (result == 0)
        result = zaak_norm_compute(&vraag, &uitkomst, why, NULL);
    assert_int_equal(uitkomst.uitkomst, result ? 0 : ZAAK_NORM_GEMIST);
    zaak_motivering_unref(why);
    return result;
}

static int load_many(struct zaak_context *ctx, void *argument)
{
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    size_t read = 0;
    int result = voorraad ? zaak_voorraad_load_jsonl(voorraad, lines, sizeof lines - 1, &read, NULL) : -ZAAK_E_GEHEUGEN;
    long grants = geheugen_free_of_charge();

    (void)argument;
    /* The same lines again are no news: what was loaded stays, and the rest is added. */
    if (voorraad) {
        assert_int_equal(zaak_voorraad_load_jsonl(voorraad, lines, sizeof lines - 1, NULL, NULL), 0);
        assert_int_equal(zaak_voorraad_count(voorraad), 2);
        assert_int_equal(zaak_feit_count(zaak_voorraad_find(voorraad, "Z")), 5);
    }
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    geheugen_charge(grants);
    return result;
}

/* Each part that takes memory: the copies that the steps keep, an object that is read, and findings. */
static int archive(struct zaak_context *ctx, void *argument)
{
    static const char json[] = "{\"einde\":\"morgen\"}";
    const struct zaak_archiefobject object = { "pand", NULL, json, sizeof json - 1 };
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct zaak_archiefstatusvraag status = ZAAK_ARCHIEFSTATUSVRAAG_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief antwoord = ZAAK_ARCHIEF_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    int result = why && list ? 0 : -ZAAK_E_GEHEUGEN;

    (void)argument;
    regeling.archiefactietermijn = "P1Y";
    regeling.afleidingswijze = "zaakobject";
    regeling.datumkenmerk = "einde";
    regeling.objecttype = "pand";
    regeling.registratie = "BAG";
    vraag.regeling = &regeling;
    vraag.einddatum = zaak_datum(2025, 3, 3);
    vraag.objecten = &object;
    vraag.object_count = 1;
    status.naar = "gearchiveerd";
    if (result == 0)
        result = zaak_archief_compute(ctx, &vraag, &antwoord, why, NULL);
    assert_int_equal(antwoord.uitkomst != 0, result == 0 && why && list);
    if (result == 0)
        result = zaak_motivering_text(why, NULL, 0);
    if (result > 0)
        result = zaak_archiefregeling_check(&regeling, list, NULL);
    if (result > 0)
        result = zaak_archiefstatus_check(&status, list, NULL);
    zaak_bevindingen_unref(list);
    zaak_motivering_unref(why);
    return result > 0 ? 0 : result;
}

/* A correction that fails halfway leaves both facts as they were; a case that cannot go stays. */
static int manage_cases(struct zaak_context *ctx, void *argument)
{
    static const char family[] = "{\"zaak\":\"a\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\n"
                                 "{\"zaak\":\"a\",\"feit\":\"status\",\"op\":\"2025-03-03\",\"statustype\":\"Ontvangen\",\"id\":\"s\"}\n"
                                 "{\"zaak\":\"b\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\n"
                                 "{\"zaak\":\"b\",\"feit\":\"hoofdzaak\",\"op\":\"2025-03-03\",\"hoofdzaak\":\"a\"}\n";
    struct zaak_catalogus *catalogus = free_catalogus(ctx);
    const struct zaak_inzagerecht recht = { NULL, ZAAK_VERTROUWELIJKHEID_GEHEIM, 0 };
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    long grants = geheugen_free_of_charge();
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak *zaak;
    char before[2048], after[2048];
    size_t rows[2];
    int result;

    (void)argument;
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, family, sizeof family - 1, NULL, NULL), 0);
    zaak = zaak_voorraad_find(voorraad, "a");
    zaak_save_jsonl(zaak, before, sizeof before);
    geheugen_charge(grants);
    feit.soort = ZAAK_FEIT_STATUS;
    feit.naam = "Ontvangen";
    feit.op = zaak_datum(2025, 3, 4);
    result = zaak_correct_feit(zaak, "s", "Een dag later", &feit, NULL, NULL);
    grants = geheugen_free_of_charge();
    zaak_save_jsonl(zaak, after, sizeof after);
    assert_int_equal(strcmp(before, after) == 0, result != 0);
    geheugen_charge(grants);
    if (result == 0)
        result = zaak_voorraad_get_inzage(voorraad, NULL, &recht, 1, rows, 2, NULL);
    if (result > 0)
        result = zaak_voorraad_remove(voorraad, "a", NULL, NULL);
    assert_int_equal(zaak_voorraad_count(voorraad), result > 0 ? 0 : 2);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result > 0 ? 0 : result;
}

static void running_out_of_memory_leaves_every_case_as_it_was(void **state)
{
    (void)state;
    geheugen_exhaust("zaak_open", open_case, NULL);
    geheugen_exhaust("zaak_add_feit", change_case, NULL);
    geheugen_exhaust("zaak_correct_feit", manage_cases, NULL);
    geheugen_exhaust("zaak_get_klok", ask_case, NULL);
    geheugen_exhaust("warnings and promises", warn_and_promise, NULL);
    geheugen_exhaust("zaak_get_dwangsom", ask_dwangsom, NULL);
    geheugen_exhaust("a fact of archiving", archive_case, NULL);
    geheugen_exhaust("zaak_write_volging", follow_case, NULL);
    geheugen_exhaust("zaak_kring_add_zaken", measure_kring, NULL);
    geheugen_exhaust("zaak_check_rasci", ask_rasci, NULL);
    geheugen_exhaust("zaak_rasciindex_new", index_many, NULL);
    geheugen_exhaust("zaak_project", project_case, NULL);
    geheugen_exhaust("zaak_schoon", clean_case, NULL);
    geheugen_exhaust("zaak_kwaliteit_measure", measure_quality, NULL);
    geheugen_exhaust("zaak_voorraad_load_jsonl", load_many, NULL);
    geheugen_exhaust("zaak_archief_compute", archive, NULL);
    geheugen_exhaust("zaak_voorraad_score_norm", score_norms, NULL);
    geheugen_exhaust("zaak_norm_compute", explain_norm, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(running_out_of_memory_leaves_every_case_as_it_was),
    };

    return cmocka_run_group_tests_name("geheugen_zaak", tests, NULL, NULL);
}
