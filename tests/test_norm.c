/* SPDX-License-Identifier: EUPL-1.2 */
/* Servicenormen in opening time: one event, and on a case of an organisation with its office. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <libzaak.h>

#include "catalogus_helper.h"
#include "context_helper.h"
#include "norm_helper.h"
#include "toets_helper.h"
#include "vectoren_helper.h"

/* ---- one event ---- */

static void the_worked_cases_are_kept_until_their_end_and_no_longer(void **state)
{
    struct zaak_kantoor *kantoor = load_kantoor(kantoor_json);
    struct vectoren v;
    int rows = 0;

    (void)state;
    assert_true(vectoren_open(&v, "openingstijd.csv"));
    while (vectoren_next(&v)) {
        struct zaak_servicenorm norm = norm_of(vectoren_get(&v, "termijn"), vectoren_get(&v, "profiel"));
        zaak_tijdstip start = at(vectoren_get(&v, "start")), einde = at(vectoren_get(&v, "einde"));
        struct zaak_normmeting m = ZAAK_NORMMETING_INIT;

        assert_int_equal(zaak_servicenorm_measure(&norm, kantoor, start, einde, ZAAK_TIJDSTIP_GEEN, &m, NULL, NULL), 0);
        assert_number(m.uiterlijk, einde);
        assert_number(m.uitkomst, ZAAK_NORM_GEHAALD);
        assert_number(m.minuten, norm.termijn.aantal);
        assert_number(m.seconden, norm.termijn.aantal * 60);
        assert_number(m.seconden_over, 0);
        assert_int_equal(zaak_servicenorm_measure(&norm, kantoor, start, einde + 1, ZAAK_TIJDSTIP_GEEN, &m, NULL, NULL), 0);
        assert_number(m.uitkomst, ZAAK_NORM_GEMIST);
        assert_number(m.minuten, norm.termijn.aantal);
        rows++;
    }
    assert_true(rows >= 11);
    zaak_kantoor_unref(kantoor);
}

static void an_event_is_kept_missed_running_or_late(void **state)
{
    static const struct {
        const char *what, *termijn, *kanaal, *van, *tot, *nu, *uiterlijk;
        int32_t uitkomst;
        int64_t seconden, over;
    } rows[] = {
        { "within", "PT15M", "balie", "2025-02-03T09:00", "2025-02-03T09:10", NULL, "2025-02-03T09:15", ZAAK_NORM_GEHAALD, 600, 300 },
        { "one second too late", "PT15M", "balie", "2025-02-03T09:00", "2025-02-03T09:15:01", NULL, "2025-02-03T09:15", ZAAK_NORM_GEMIST, 901, -1 },
        { "over lunch", "PT15M", "balie", "2025-02-03T11:50", "2025-02-03T13:04", NULL, "2025-02-03T13:05", ZAAK_NORM_GEHAALD, 840, 60 },
        { "before opening", "PT15M", "balie", "2025-02-03T08:00", "2025-02-03T09:15", NULL, "2025-02-03T09:15", ZAAK_NORM_GEHAALD, 900, 0 },
        { "done before opening", "PT15M", "balie", "2025-02-03T08:00", "2025-02-03T08:30", NULL, "2025-02-03T09:15", ZAAK_NORM_GEHAALD, 0, 900 },
        { "at once", "PT15M", "balie", "2025-02-03T09:00", "2025-02-03T09:00", NULL, "2025-02-03T09:15", ZAAK_NORM_GEHAALD, 0, 900 },
        { "full at closing, done after it", "PT15M", "kantoor", "2025-02-03T16:45", "2025-02-03T17:02", NULL, "2025-02-03T17:00", ZAAK_NORM_GEMIST, 900, 0 },
        { "hours over the night", "PT4H", "kantoor", "2025-02-03T15:00", "2025-02-04T11:30", NULL, "2025-02-04T11:00", ZAAK_NORM_GEMIST, 16200, -1800 },
        { "seconds", "PT25S", "kantoor", "2025-02-03T15:00", "2025-02-03T15:00:25", NULL, "2025-02-03T15:00:25", ZAAK_NORM_GEHAALD, 25, 0 },
        { "not done, not asked", "PT15M", "balie", "2025-02-03T09:00", NULL, NULL, "2025-02-03T09:15", ZAAK_NORM_LOOPT, 0, 900 },
        { "running", "PT15M", "balie", "2025-02-03T09:00", NULL, "2025-02-03T09:15", "2025-02-03T09:15", ZAAK_NORM_LOOPT, 900, 0 },
        { "late", "PT15M", "balie", "2025-02-03T09:00", NULL, "2025-02-03T09:16", "2025-02-03T09:15", ZAAK_NORM_TE_LAAT, 960, -60 },
        { "asked before it arrived", "PT15M", "balie", "2025-02-03T09:00", NULL, "2025-02-01T09:00", "2025-02-03T09:15", ZAAK_NORM_LOOPT, 0, 900 },
        { "done: now does not count", "PT15M", "balie", "2025-02-03T09:00", "2025-02-03T09:01", "2025-03-03T09:00", "2025-02-03T09:15", ZAAK_NORM_GEHAALD, 60, 840 },
    };
    struct zaak_kantoor *kantoor = load_kantoor(kantoor_json);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_servicenorm norm = norm_of(rows[i].termijn, rows[i].kanaal);
        struct zaak_normmeting m = ZAAK_NORMMETING_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;

        expect_success(rows[i].what, zaak_servicenorm_measure(&norm, kantoor, at(rows[i].van), at(rows[i].tot), at(rows[i].nu), &m, NULL, &error), &error);
        if (m.uitkomst != rows[i].uitkomst || m.uiterlijk != at(rows[i].uiterlijk) || m.seconden != rows[i].seconden || m.seconden_over != rows[i].over ||
            m.minuten != rows[i].seconden / 60)
            fail_msg("%s: outcome %d, %lld seconds, %lld left", rows[i].what, (int)m.uitkomst, (long long)m.seconden, (long long)m.seconden_over);
    }
    zaak_kantoor_unref(kantoor);
}

static void what_cannot_be_measured_is_refused(void **state)
{
    struct zaak_kantoor *kantoor = load_kantoor(kantoor_json);
    struct zaak_servicenorm good = norm_of("PT15M", "balie"), days = norm_of("P2W", "balie"), nowhere = norm_of("PT15M", "post"),
                            never = norm_of("PT15M", "nooit"), loose = norm_of("PT15M", NULL), back = norm_of("-PT15M", "balie");
    const struct {
        const struct zaak_servicenorm *norm;
        const struct zaak_kantoor *kantoor;
        const char *van, *tot;
        int code;
        const char *field;
    } rows[] = {
        { NULL, kantoor, "2025-02-03T09:00", NULL, ZAAK_E_ARGUMENT, "norm" },
        { &good, NULL, "2025-02-03T09:00", NULL, ZAAK_E_ARGUMENT, "kantoor" },
        { &days, kantoor, "2025-02-03T09:00", NULL, ZAAK_E_ARGUMENT, "norm" },
        { &loose, kantoor, "2025-02-03T09:00", NULL, ZAAK_E_ARGUMENT, "norm" },
        { &back, kantoor, "2025-02-03T09:00", NULL, ZAAK_E_ARGUMENT, "norm" },
        { &nowhere, kantoor, "2025-02-03T09:00", NULL, ZAAK_E_VERWIJZING, "kanaal" },
        { &never, kantoor, "2025-02-03T09:00", NULL, ZAAK_E_BEREIK, "van" },
        { &good, kantoor, "1949-02-03T09:00", NULL, ZAAK_E_BEREIK, "van" },
        { &good, kantoor, "2025-02-03T09:00", "2025-02-03T08:59", ZAAK_E_WAARDE, "tot" },
        { &good, kantoor, "2025-02-03T09:00", "2101-02-03T09:00", ZAAK_E_BEREIK, "tot" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_normmeting m = ZAAK_NORMMETING_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = zaak_servicenorm_measure(rows[i].norm, rows[i].kantoor, at(rows[i].van), at(rows[i].tot), ZAAK_TIJDSTIP_GEEN, &m, NULL, &error);

        expect_failure(rows[i].van, result, &error, rows[i].code, rows[i].field);
        assert_number(m.uitkomst, 0);
    }
    assert_int_equal(zaak_servicenorm_measure(&good, kantoor, at("2025-02-03T09:00"), ZAAK_TIJDSTIP_GEEN, ZAAK_TIJDSTIP_GEEN, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    zaak_kantoor_unref(kantoor);
}

/* ---- offices of a catalogue ---- */

static const char catalogue[] =
    "{'zaaktypen': [{'url': 'v', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01'}],"
    "'statustypen': [{'url': 's1', 'omschrijving': 'Open', 'zaaktype': 'v', 'volgnummer': 1}, {'url': 's2', 'omschrijving': 'Geholpen', 'zaaktype': 'v', 'volgnummer': 2},"
    " {'url': 's3', 'omschrijving': 'Klaar', 'zaaktype': 'v', 'volgnummer': 3}]}";

/* The first promise counts opening time, the second days. */
static const char profiles[] =
    "{'procesprofielen': [{'zaaktype': 'Z', 'servicenormen': ["
    "{'id': 'balie', 'belofte': 'U wordt binnen een kwartier geholpen.', 'termijn': 'PT15M', 'kanaal': 'balie', 'tot': 'status', 'status': 'Geholpen', 'doel': 90},"
    "{'id': 'af', 'belofte': 'Binnen drie werkdagen.', 'termijn': 'P3WD', 'doel': 90},"
    "{'id': 'uren', 'belofte': 'Binnen vier uur.', 'termijn': 'PT4H', 'kanaal': 'balie', 'doel': 90}]}]}";

static const char gemeen[] = "{'kanalen': {'balie': {'week': {" WEEK "}}}}";
static const char eigen[] =
    "{'organisatie': 'GM9901', 'kalender': {'sluitingen': {'2025-02-04': 'Studiedag'}}, 'kanalen': {'balie': {'week': {'ma': [['13:00', '14:00']]}}}}";

static void add_office(struct zaak_catalogus *catalogus, const char *json)
{
    struct zaak_kantoor *kantoor = load_kantoor(json);
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success(json, zaak_catalogus_add_kantoor(catalogus, kantoor, &error), &error);
    zaak_kantoor_unref(kantoor);
}

static struct zaak_catalogus *make_catalogus(bool offices)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success("catalogue", add_json(catalogus, catalogue, &error), &error);
    expect_success("profiles", add_profielen(catalogus, profiles, &error), &error);
    if (offices) {
        add_office(catalogus, eigen);
        add_office(catalogus, gemeen);
    }
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    return catalogus;
}

static void each_organisation_has_its_office_or_the_one_of_all(void **state)
{
    static const char third[] = "{'organisatie': 'GM9900', 'kanalen': {}}";
    struct zaak_catalogus *catalogus = make_catalogus(false), *open = zaak_catalogus_new(ctx);
    struct zaak_kantoor *kantoor = load_kantoor(eigen);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kalender *own;

    (void)state;
    assert_null(zaak_catalogus_find_kantoor(catalogus, "GM9901"));
    assert_ptr_equal(zaak_catalogus_find_kalender(catalogus, "GM9901"), zaak_catalogus_get_kalender(catalogus));
    expect_failure("frozen", zaak_catalogus_add_kantoor(catalogus, kantoor, &error), &error, ZAAK_E_BEVROREN, "");
    expect_failure("none", zaak_catalogus_add_kantoor(open, NULL, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("nowhere", zaak_catalogus_add_kantoor(NULL, kantoor, &error), &error, ZAAK_E_ARGUMENT, "");
    assert_null(zaak_catalogus_find_kantoor(NULL, "GM9901"));
    assert_null(zaak_catalogus_find_kalender(NULL, "GM9901"));
    add_office(open, eigen);
    expect_failure("twice", zaak_catalogus_add_kantoor(open, kantoor, &error), &error, ZAAK_E_DUBBEL, "organisatie");
    assert_null(zaak_catalogus_find_kantoor(open, "GM9902"));
    add_office(open, third);
    add_office(open, gemeen);
    zaak_kantoor_unref(kantoor);
    kantoor = load_kantoor(gemeen);
    expect_failure("twice for all", zaak_catalogus_add_kantoor(open, kantoor, &error), &error, ZAAK_E_DUBBEL, "organisatie");
    assert_string_equal(zaak_kantoor_get_organisatie(zaak_catalogus_find_kantoor(open, "GM9901")), "GM9901");
    assert_string_equal(zaak_kantoor_get_organisatie(zaak_catalogus_find_kantoor(open, "GM9900")), "GM9900");
    assert_null(zaak_kantoor_get_organisatie(zaak_catalogus_find_kantoor(open, "GM9902")));
    assert_non_null(zaak_catalogus_find_kantoor(open, "GM9902"));
    assert_non_null(zaak_catalogus_find_kantoor(open, NULL));
    own = zaak_catalogus_find_kalender(open, "GM9901");
    assert_number(zaak_kalender_is_werkdag(own, dag_of("2025-02-04")), 0);
    assert_ptr_equal(zaak_catalogus_find_kalender(open, "GM9900"), zaak_catalogus_get_kalender(open));
    assert_ptr_equal(zaak_catalogus_find_kalender(open, NULL), zaak_catalogus_get_kalender(open));
    zaak_kantoor_unref(kantoor);
    zaak_catalogus_unref(open);
    zaak_catalogus_unref(catalogus);
}

static void the_kalender_of_the_office_of_all_fills_up(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);

    (void)state;
    add_office(catalogus, "{'kanalen': {}, 'kalender': {'sluitingen': {'2025-02-05': 'Dicht'}}}");
    add_office(catalogus, "{'organisatie': 'GM9900', 'kanalen': {}}");
    add_office(catalogus, eigen);
    assert_number(zaak_kalender_is_werkdag(zaak_catalogus_find_kalender(catalogus, "GM9900"), dag_of("2025-02-05")), 0);
    assert_number(zaak_kalender_is_werkdag(zaak_catalogus_find_kalender(catalogus, "GM9902"), dag_of("2025-02-05")), 0);
    assert_number(zaak_kalender_is_werkdag(zaak_catalogus_find_kalender(catalogus, NULL), dag_of("2025-02-05")), 0);
    assert_number(zaak_kalender_is_werkdag(zaak_catalogus_find_kalender(catalogus, "GM9901"), dag_of("2025-02-05")), 1);
    zaak_catalogus_unref(catalogus);
}

/* ---- on a case ---- */

/* The day of a moment; NULL: none. */
static zaak_dag day_of(const char *text)
{
    zaak_dag dag = ZAAK_DAG_GEEN;

    if (text)
        assert_int_equal(zaak_datum_parse(text, 10, &dag), 0);
    return dag;
}

/* A case of an organisation with three facts; a time of NULL is not there, one without a time is a day. */
static struct zaak *make_zaak(struct zaak_catalogus *catalogus, const char *organisatie, const char *open, const char *geholpen, const char *klaar)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    const struct { const char *rest, *op; } facts[] = { { "'feit': 'open', 'zaaktype': 'Z'", open }, { "'feit': 'status', 'statustype': 'Geholpen'", geholpen },
                                                        { "'feit': 'status', 'statustype': 'Klaar'", klaar } };
    struct zaak *zaak;

    for (size_t i = 0; i < LENGTH(facts); i++) {
        char text[300], moment[48] = "";
        struct zaak_error error = ZAAK_ERROR_INIT;
        char *json;

        if (!facts[i].op)
            continue;
        snprintf(moment, sizeof moment, "%s", facts[i].op);
        if (strlen(facts[i].op) > 10)
            zaak_tijdstip_format(at(facts[i].op), ZAAK_TIJDSTIP_UTC, moment, sizeof moment);
        snprintf(text, sizeof text, "{'zaak': 'Z-1', %s, 'op': '%s'", facts[i].rest, moment);
        if (i == 0 && organisatie)
            snprintf(text + strlen(text), sizeof text - strlen(text), ", 'organisatie': '%s'", organisatie);
        strcat(text, "}\n");
        json = quoted(text);
        expect_success(text, zaak_voorraad_load_jsonl(voorraad, json, strlen(json), NULL, &error), &error);
        free(json);
    }
    zaak = zaak_ref(zaak_voorraad_find(voorraad, "Z-1"));
    zaak_voorraad_unref(voorraad);
    return zaak;
}

static void expect_text(const struct zaak_motivering *why, const char *what, const char *expected)
{
    char text[1024];

    assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
    if (strcmp(text, expected) != 0)
        fail_msg("%s\n%s", what, text);
}

static void a_measurement_says_until_when_and_on_which_named_days_it_is_closed(void **state)
{
    static const struct { const char *van, *tot, *nu, *text; } rows[] = {
        { "2025-04-17T15:50", "2025-04-23T09:04", NULL,
          "De belofte is gehaald: op 23 april om 9.04 uur was het klaar. Dat kon tot en met woensdag 23 april 2025 om\n"
          "9.05 uur.\n"
          "1. Beloofd is: binnen 15 minuten openingstijd van het kanaal \"balie\", gerekend vanaf donderdag 17 april 2025\n"
          "   om 15.50 uur. Dat is uiterlijk woensdag 23 april 2025 om 9.05 uur (servicenorm).\n"
          "2. In die tijd is het kanaal \"balie\" ook dicht op 18 april (Goede Vrijdag), 21 april (Tweede Paasdag) en 22\n"
          "   april (Schoonmaakdag).\n" },
        { "2025-03-17T15:50", NULL, "2025-03-18T09:06",
          "De belofte is niet gehaald: op 18 maart om 9.06 uur is het nog niet klaar. Dat kon tot en met dinsdag 18 maart\n"
          "2025 om 9.05 uur.\n"
          "1. Beloofd is: binnen 15 minuten openingstijd van het kanaal \"balie\", gerekend vanaf maandag 17 maart 2025 om\n"
          "   15.50 uur. Dat is uiterlijk dinsdag 18 maart 2025 om 9.05 uur (servicenorm).\n" },
        { "2025-03-17T15:50", "2025-03-18T09:05:01", NULL,
          "De belofte is niet gehaald: pas op 18 maart om 9.05.01 uur was het klaar. Dat kon tot en met dinsdag 18 maart\n"
          "2025 om 9.05 uur.\n"
          "1. Beloofd is: binnen 15 minuten openingstijd van het kanaal \"balie\", gerekend vanaf maandag 17 maart 2025 om\n"
          "   15.50 uur. Dat is uiterlijk dinsdag 18 maart 2025 om 9.05 uur (servicenorm).\n" },
        { "2025-03-24T15:50", NULL, "2025-03-25T12:00",
          "Volgens de belofte is het uiterlijk woensdag 26 maart 2025 om 13.05 uur klaar.\n"
          "1. Beloofd is: binnen 15 minuten openingstijd van het kanaal \"balie\", gerekend vanaf maandag 24 maart 2025 om\n"
          "   15.50 uur. Dat is uiterlijk woensdag 26 maart 2025 om 13.05 uur (servicenorm).\n"
          "2. In die tijd is het kanaal \"balie\" ook dicht op 25 maart (bijzondere sluiting).\n" },
        { "2025-03-17T12:00", NULL, NULL,
          "Volgens de belofte is het uiterlijk maandag 17 maart 2025 om 12.15 uur klaar.\n"
          "1. Beloofd is: binnen 15 minuten openingstijd van het kanaal \"balie\", gerekend vanaf maandag 17 maart 2025 om\n"
          "   12.00 uur. Dat is uiterlijk maandag 17 maart 2025 om 12.15 uur (servicenorm).\n" },
    };
    struct zaak_kantoor *kantoor = load_kantoor(
        "{'kalender': {'sluitingen': {'2025-04-22': 'Schoonmaakdag'}}, 'kanalen': {'balie': {'week': {'ma': [['09:00', '16:00']], 'di': [['09:00', '16:00']], "
        "'wo': [['09:00', '16:00']], 'do': [['09:00', '16:00']], 'vr': [['09:00', '16:00']]}, 'dagen': {'2025-03-25': [], '2025-03-26': [['13:00', '16:00']]}}}}");
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_servicenorm norm = norm_of("PT15M", "balie");
    struct zaak_normmeting m = ZAAK_NORMMETING_INIT;

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        assert_number(zaak_servicenorm_measure(&norm, kantoor, at(rows[i].van), at(rows[i].tot), at(rows[i].nu), &m, why, NULL), 0);
        expect_text(why, rows[i].van, rows[i].text);
    }
    norm.kanaal = "fax";
    assert_number(zaak_servicenorm_measure(&norm, kantoor, at(rows[0].van), at(NULL), at(NULL), &m, why, NULL), -ZAAK_E_VERWIJZING);
    assert_number(zaak_motivering_count(why), 0);
    zaak_motivering_unref(why);
    zaak_kantoor_unref(kantoor);
}

static void the_outcome_of_a_promise_has_its_reasons(void **state)
{
    struct zaak_catalogus *catalogus = make_catalogus(true), *days = zaak_catalogus_example(ctx);
    struct zaak *zaak = make_zaak(catalogus, NULL, "2025-02-03T16:50", "2025-02-04T09:06", NULL);
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_normuitkomst u = ZAAK_NORMUITKOMST_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    (void)state;
    assert_number(zaak_get_normuitkomst(zaak, NULL, 0, &u, why, NULL), 0);
    expect_text(why, "opening time",
        "De belofte is niet gehaald: pas op 4 februari om 9.06 uur was het klaar. Dat kon tot en met dinsdag 4 februari\n"
        "2025 om 9.05 uur.\n"
        "1. Beloofd is: binnen 15 minuten openingstijd van het kanaal \"balie\", gerekend vanaf maandag 3 februari 2025\n"
        "   om 16.50 uur. Dat is uiterlijk dinsdag 4 februari 2025 om 9.05 uur (servicenorm).\n");
    zaak_unref(zaak);
    zaak = make_zaak(catalogus, NULL, "2025-02-03", "2025-02-04", NULL);
    assert_number(zaak_get_normuitkomst(zaak, NULL, 0, &u, why, NULL), 0);
    expect_text(why, "unknown", "Of de belofte is gehaald, is niet bekend: daarvoor ontbreken momenten of openingstijden.\n");
    zaak_unref(zaak);
    zaak = zaak_new(days, "omgevingsvergunning-regulier", dag_of("2025-03-03"));
    blik.peildatum = dag_of("2025-04-30");
    assert_number(zaak_get_normuitkomst(zaak, &blik, 0, &u, why, NULL), 0);
    expect_text(why, "days",
        "De belofte is niet gehaald: op 30 april is het nog niet klaar. Dat kon tot en met maandag 14 april 2025.\n"
        "1. Beloofd is: binnen 6 weken na maandag 3 maart 2025, dus uiterlijk maandag 14 april 2025 (servicenorm).\n");
    assert_number(zaak_get_normuitkomst(zaak, &blik, 99, &u, why, NULL), -ZAAK_E_BEREIK);
    assert_number(zaak_motivering_count(why), 0);
    zaak_unref(zaak);
    zaak_motivering_unref(why);
    zaak_catalogus_unref(days);
    zaak_catalogus_unref(catalogus);
}

static void a_promise_in_opening_time_is_measured_on_a_case(void **state)
{
    static const struct {
        const char *what, *organisatie, *open, *geholpen, *klaar, *peildatum;
        size_t index;
        int32_t uitkomst;
        const char *uiterlijk, *bereikt;
        int64_t seconden;
    } rows[] = {
        { "kept", NULL, "2025-02-03T16:50", "2025-02-04T09:05", NULL, NULL, 0, ZAAK_NORM_GEHAALD, "2025-02-04T09:05", "2025-02-04T09:05", 900 },
        { "missed", NULL, "2025-02-03T16:50", "2025-02-04T09:06", NULL, NULL, 0, ZAAK_NORM_GEMIST, "2025-02-04T09:05", "2025-02-04T09:06", 960 },
        { "running", NULL, "2025-02-03T16:50", NULL, NULL, "2025-02-04", 0, ZAAK_NORM_LOOPT, "2025-02-04T09:05", NULL, 0 },
        { "late", NULL, "2025-02-03T16:50", NULL, NULL, "2025-02-05", 0, ZAAK_NORM_TE_LAAT, "2025-02-04T09:05", NULL, 0 },
        { "only the day, another one", NULL, "2025-02-03T10:50", "2025-02-04", NULL, NULL, 0, ZAAK_NORM_GEMIST, "2025-02-03T11:05", NULL, 0 },
        { "only the day, before", NULL, "2025-02-03T16:50", "2025-02-03", NULL, NULL, 0, ZAAK_NORM_GEHAALD, "2025-02-04T09:05", NULL, 0 },
        { "only the day, the last one", NULL, "2025-02-03T16:50", "2025-02-04", NULL, NULL, 0, ZAAK_NORM_ONBEKEND, "2025-02-04T09:05", NULL, 0 },
        { "received on a day", NULL, "2025-02-03", "2025-02-04T09:05", NULL, NULL, 0, ZAAK_NORM_ONBEKEND, NULL, NULL, 0 },
        { "of an organisation", "GM9901", "2025-02-03T13:50", "2025-02-10T13:05", NULL, NULL, 0, ZAAK_NORM_GEHAALD, "2025-02-10T13:05", "2025-02-10T13:05", 900 },
        { "of another organisation", "GM0000", "2025-02-03T16:50", "2025-02-04T09:06", NULL, NULL, 0, ZAAK_NORM_GEMIST, "2025-02-04T09:05", "2025-02-04T09:06", 960 },
        { "until the end", NULL, "2025-02-03T16:00", "2025-02-03T16:01", "2025-02-04T12:00", NULL, 2, ZAAK_NORM_GEHAALD, "2025-02-04T12:00", "2025-02-04T12:00", 14400 },
        { "done before it began", NULL, "2025-02-03T16:00", "2025-02-03T15:59", NULL, NULL, 0, ZAAK_NORM_GEHAALD, "2025-02-03T16:15", "2025-02-03T15:59", 0 },
    };
    struct zaak_catalogus *catalogus = make_catalogus(true);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak *zaak = make_zaak(catalogus, rows[i].organisatie, rows[i].open, rows[i].geholpen, rows[i].klaar);
        struct zaak_normuitkomst u = ZAAK_NORMUITKOMST_INIT;
        struct zaak_blik blik = ZAAK_BLIK_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;

        if (rows[i].peildatum)
            blik.peildatum = dag_of(rows[i].peildatum);
        expect_success(rows[i].what, zaak_get_normuitkomst(zaak, &blik, rows[i].index, &u, NULL, &error), &error);
        if (u.uitkomst != rows[i].uitkomst || u.uiterlijk_op != at(rows[i].uiterlijk) || u.bereikt_op != at(rows[i].bereikt) || u.seconden != rows[i].seconden)
            fail_msg("%s: outcome %d, %lld seconds", rows[i].what, (int)u.uitkomst, (long long)u.seconden);
        assert_number(u.uiterlijk, day_of(rows[i].uiterlijk));
        assert_number(u.bereikt, rows[i].index == 0 ? day_of(rows[i].geholpen) : day_of(rows[i].klaar));
        zaak_unref(zaak);
    }
    zaak_catalogus_unref(catalogus);
}

static void without_opening_hours_nobody_can_tell(void **state)
{
    struct zaak_catalogus *catalogus = make_catalogus(false);
    struct zaak *zaak = make_zaak(catalogus, NULL, "2025-02-03T16:50", "2025-02-04T09:05", NULL);
    struct zaak_normuitkomst u = ZAAK_NORMUITKOMST_INIT;
    struct zaak_normscore score = { 1, 2, 3 };

    (void)state;
    assert_int_equal(zaak_get_normuitkomst(zaak, NULL, 0, &u, NULL, NULL), 0);
    assert_number(u.uitkomst, ZAAK_NORM_ONBEKEND);
    assert_string_equal(u.norm, "balie");
    assert_number(u.uiterlijk, ZAAK_DAG_GEEN);
    assert_int_equal(zaak_normscore_add(&score, u.uitkomst), 0);
    assert_true(score.gehaald == 1 && score.totaal == 2 && score.loopt == 3);
    assert_int_equal(zaak_normscore_add(&score, ZAAK_NORM_NVT + 1), -ZAAK_E_ARGUMENT);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

/* The promise of the clock is the first one that counts in days, by the kalender of the organisation: 4 February is a closing day of GM9901. */
static void the_clock_promises_in_days_of_the_office(void **state)
{
    static const struct {
        const char *organisatie, *gepland;
    } rows[] = { { NULL, "2025-02-06" }, { "GM9901", "2025-02-07" }, { "GM0000", "2025-02-06" } };
    struct zaak_catalogus *catalogus = make_catalogus(true);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak *zaak = make_zaak(catalogus, rows[i].organisatie, "2025-02-03T16:50", NULL, NULL);
        struct zaak_normuitkomst u = ZAAK_NORMUITKOMST_INIT;
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak_watals watals = ZAAK_WATALS_INIT;
        struct zaak_projectie projectie = ZAAK_PROJECTIE_INIT;

        assert_int_equal(zaak_ask_klok(zaak, NULL, &klok, NULL, NULL), 0);
        assert_number(klok.gepland, dag_of(rows[i].gepland));
        assert_int_equal(zaak_get_normuitkomst(zaak, NULL, 1, &u, NULL, NULL), 0);
        assert_number(u.uiterlijk, klok.gepland);
        assert_number(u.uiterlijk_op, ZAAK_TIJDSTIP_GEEN);
        watals.kalender = zaak_context_get_kalender(ctx);
        assert_int_equal(zaak_project(zaak, NULL, &watals, &projectie, NULL, NULL), 0);
        assert_number(projectie.was_gepland, klok.gepland);
        assert_number(projectie.wordt_gepland, dag_of("2025-02-06"));
        zaak_unref(zaak);
    }
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worked_cases_are_kept_until_their_end_and_no_longer),
        cmocka_unit_test(an_event_is_kept_missed_running_or_late),
        cmocka_unit_test(what_cannot_be_measured_is_refused),
        cmocka_unit_test(each_organisation_has_its_office_or_the_one_of_all),
        cmocka_unit_test(the_kalender_of_the_office_of_all_fills_up),
        cmocka_unit_test(a_measurement_says_until_when_and_on_which_named_days_it_is_closed),
        cmocka_unit_test(the_outcome_of_a_promise_has_its_reasons),
        cmocka_unit_test(a_promise_in_opening_time_is_measured_on_a_case),
        cmocka_unit_test(without_opening_hours_nobody_can_tell),
        cmocka_unit_test(the_clock_promises_in_days_of_the_office),
    };

    return cmocka_run_group_tests_name("norm", tests, make_context, drop_context);
}
