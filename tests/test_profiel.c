/* SPDX-License-Identifier: EUPL-1.2 */
/* The procesprofiel: its form, its names, and what holds for which version, organisation and day. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "catalogus/profiel_intern.h"
#include "catalogus_helper.h"
#include "context_helper.h"

/* Version 1 has the statuses Open, Advies, Klaar and the eigenschap kenteken; version 2 has Open, Klaar, Heropend and no Adviseur. */
static const char *const catalogue =
    "{'zaaktypen': [{'url': 'v1', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'eindeGeldigheid': '2024-12-31'},"
    "  {'url': 'v2', 'identificatie': 'Z', 'beginGeldigheid': '2025-01-01'}, {'url': 'y', 'identificatie': 'Y', 'beginGeldigheid': '2024-01-01'}],"
    "'statustypen': ["
    "  {'url': 's11', 'omschrijving': 'Open', 'zaaktype': 'v1', 'volgnummer': 1}, {'url': 's12', 'omschrijving': 'Advies', 'zaaktype': 'v1', 'volgnummer': 2},"
    "  {'url': 's13', 'omschrijving': 'Klaar', 'zaaktype': 'v1', 'volgnummer': 3}, {'url': 's21', 'omschrijving': 'Open', 'zaaktype': 'v2', 'volgnummer': 1},"
    "  {'url': 's22', 'omschrijving': 'Heropend', 'zaaktype': 'v2', 'volgnummer': 2}, {'url': 's23', 'omschrijving': 'Klaar', 'zaaktype': 'v2', 'volgnummer': 3}],"
    "'roltypen': ["
    "  {'url': 'r11', 'omschrijving': 'Doener', 'omschrijvingGeneriek': 'behandelaar', 'zaaktype': 'v1'},"
    "  {'url': 'r12', 'omschrijving': 'Baas', 'omschrijvingGeneriek': 'beslisser', 'zaaktype': 'v1'},"
    "  {'url': 'r13', 'omschrijving': 'Adviseur', 'omschrijvingGeneriek': 'adviseur', 'zaaktype': 'v1'},"
    "  {'url': 'r21', 'omschrijving': 'Doener', 'omschrijvingGeneriek': 'behandelaar', 'zaaktype': 'v2'},"
    "  {'url': 'r22', 'omschrijving': 'Baas', 'omschrijvingGeneriek': 'beslisser', 'zaaktype': 'v2'},"
    "  {'url': 'r23', 'omschrijving': 'Tolk', 'omschrijvingGeneriek': null, 'zaaktype': 'v2'}],"
    "'eigenschappen': [{'url': 'e11', 'naam': 'kenteken', 'zaaktype': 'v1'}]}";

static struct zaak_catalogus *make(void)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success("catalogue", add_json(catalogus, catalogue, &error), &error);
    return catalogus;
}

static struct zaak_catalogus *load(const char *profielen)
{
    struct zaak_catalogus *catalogus = make();
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success(profielen, add_profielen(catalogus, profielen, &error), &error);
    expect_success(profielen, zaak_catalogus_freeze(catalogus, &error), &error);
    return catalogus;
}

static const struct zaak_profiel *find(const struct zaak_catalogus *catalogus, const char *version, const char *organisatie, const char *day)
{
    zaak_dag dag = ZAAK_DAG_GEEN;

    assert_int_equal(zaak_datum_parse(day, strlen(day), &dag), 0);
    return zaak_profiel_find(zaak_catalogus_find_url(catalogus, version), organisatie, dag);
}

#define NORM(id) "{'id': '" id "', 'belofte': 'b', 'termijn': 'P2W', 'doel': 90"
#define MINUTES "{'id': 'm', 'belofte': 'b', 'termijn': 'PT15M', 'doel': 90"
#define IN_PROFIEL(members) "{'procesprofielen': [{'zaaktype': 'Z', " members "}]}"
#define ACTIVITEIT "{'id': 'a', 'naam': 'n', 'status': 'Open', 'rasci': {}, "
#define MANY10(x) x x x x x x x x x x

static const struct {
    const char *json;
    int32_t code;
    const char *field;
} mistakes[] = {
    { "", ZAAK_E_JSON, "" },
    { "[]", ZAAK_E_VELD, "" },
    { "{}", ZAAK_E_VELD, "procesprofielen" },
    { "{'procesprofielen': {}}", ZAAK_E_VELD, "procesprofielen" },
    { "{'procesprofielen': [], 'versie': 1}", ZAAK_E_VELD, "versie" },
    { "{'procesprofielen': [7]}", ZAAK_E_VELD, "procesprofielen.0" },
    { "{'procesprofielen': [{}]}", ZAAK_E_VELD, "procesprofielen.0.zaaktype" },
    { "{'procesprofielen': [{'zaaktype': ''}]}", ZAAK_E_VELD, "procesprofielen.0.zaaktype" },
    { IN_PROFIEL("'gronden': 'x'"), ZAAK_E_VELD, "procesprofielen.0.gronden" },
    { IN_PROFIEL("'organisatie': ''"), ZAAK_E_VELD, "procesprofielen.0.organisatie" },
    { IN_PROFIEL("'geldig_van': '1 mei'"), ZAAK_E_VORM, "procesprofielen.0.geldig_van" },
    { IN_PROFIEL("'geldig_van': '2025-01-02', 'geldig_tot': '2025-01-01'"), ZAAK_E_WAARDE, "procesprofielen.0.geldig_tot" },
    { IN_PROFIEL("'termijn': 'P1Y6M'"), ZAAK_E_VORM, "procesprofielen.0.termijn" },
    { IN_PROFIEL("'termijn': 'PT8H'"), ZAAK_E_WAARDE, "procesprofielen.0.termijn" },
    { IN_PROFIEL("'termijn': '-P8W'"), ZAAK_E_WAARDE, "procesprofielen.0.termijn" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") "}, " NORM("a") "}]"), ZAAK_E_DUBBEL, "procesprofielen.0.servicenormen.1.id" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': 'b', 'doel': 9}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.termijn" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': 'b', 'termijn': 'P0D', 'doel': 9}]"), ZAAK_E_WAARDE,
      "procesprofielen.0.servicenormen.0.termijn" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': 'b', 'termijn': 'P1D', 'doel': 101}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.doel" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': 'b', 'termijn': 'P1D', 'doel': 9000000000}]"), ZAAK_E_BEREIK,
      "procesprofielen.0.servicenormen.0.doel" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': ' \\t\\n ', 'termijn': 'P1D', 'doel': 90}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.belofte" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': '\xC2\xA0 \xE2\x80\x83\xE2\x80\xAF\xE3\x80\x80\xEF\xBB\xBF\xE2\x80\x8B', 'termijn': 'P1D', 'doel': 90}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.belofte" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") ", 'begin': 'status:Klaar', 'einde': 'status:Klaar'}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.einde" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") ", 'begin': 'status:Klaar', 'tot': 'status', 'status': 'Klaar'}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.status" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") ", 'begin': 'eigenschap:x', 'einde': 'eigenschap:x'}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.einde" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") ", 'tot': 'ooit'}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.tot" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") ", 'regime': 'eu'}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.regime" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") ", 'tot': 'status'}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.status" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") ", 'status': 'Open'}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.status" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': 'b', 'termijn': 'PT15M', 'doel': 9}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.kanaal" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': 'b', 'termijn': 'PT48H', 'doel': 9}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.kanaal" },
    { IN_PROFIEL("'servicenormen': [{'id': 'a', 'belofte': 'b', 'termijn': '-PT15M', 'doel': 9, 'kanaal': 'balie'}]"), ZAAK_E_WAARDE,
      "procesprofielen.0.servicenormen.0.termijn" },
    { IN_PROFIEL("'servicenormen': [" NORM("a") ", 'kanaal': 'balie'}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.termijn" },
    { IN_PROFIEL("'servicenormen': [" MINUTES ", 'kanaal': ''}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.kanaal" },
    { IN_PROFIEL("'servicenormen': [" MINUTES ", 'kanaal': 7}]"), ZAAK_E_VELD, "procesprofielen.0.servicenormen.0.kanaal" },
    { IN_PROFIEL("'servicenormen': [" MINUTES ", 'kanaal': 'balie', 'regime': 'atw'}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.regime" },
    { IN_PROFIEL("'servicenormen': [" MINUTES ", 'kanaal': 'balie', 'schort_op': true}]"), ZAAK_E_WAARDE, "procesprofielen.0.servicenormen.0.schort_op" },
    { IN_PROFIEL("'overgangen': [{'van': ['Open']}]"), ZAAK_E_VELD, "procesprofielen.0.overgangen.0.naar" },
    { IN_PROFIEL("'overgangen': [{'naar': 'Open'}, {'van': [], 'naar': 'Open'}]"), ZAAK_E_VELD, "procesprofielen.0.overgangen.1.van" },
    { IN_PROFIEL("'overgangen': [{'van': ['Open', null], 'naar': 'Klaar'}]"), ZAAK_E_VELD, "procesprofielen.0.overgangen.0.van.1" },
    { IN_PROFIEL("'overgangen': [{'van': 'Open', 'naar': 'Klaar'}]"), ZAAK_E_VELD, "procesprofielen.0.overgangen.0.van" },
    { IN_PROFIEL("'overgangen': [{'naar': 'Klaar', 'eist': ['resultaat', 'geluk']}]"), ZAAK_E_WAARDE, "procesprofielen.0.overgangen.0.eist.1" },
    { IN_PROFIEL("'overgangen': [{'naar': 'Klaar', 'eist': ['rol:']}]"), ZAAK_E_WAARDE, "procesprofielen.0.overgangen.0.eist.0" },
    { IN_PROFIEL("'overgangen': [{'naar': 'Klaar', 'eist': ['besluit:x']}]"), ZAAK_E_WAARDE, "procesprofielen.0.overgangen.0.eist.0" },
    { IN_PROFIEL("'overgangen': [{'naar': 'Klaar', 'eist': [1]}]"), ZAAK_E_VELD, "procesprofielen.0.overgangen.0.eist.0" },
    { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Open'}]"), ZAAK_E_VELD, "procesprofielen.0.activiteiten.0.rasci" },
    { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Open', 'rasci': {'Baas': 'RA'}}]"), ZAAK_E_WAARDE,
      "procesprofielen.0.activiteiten.0.rasci.Baas" },
    { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Open', 'rasci': {'Baas': ['A']}}]"), ZAAK_E_VELD,
      "procesprofielen.0.activiteiten.0.rasci.Baas" },
    { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Open', 'rasci': {}}, {'id': 'a', 'naam': 'm', 'status': 'Open', 'rasci': {}}]"),
      ZAAK_E_DUBBEL, "procesprofielen.0.activiteiten.1.id" },
    { IN_PROFIEL("'activiteiten': [" ACTIVITEIT "'besluit': 'ja'}]"), ZAAK_E_VELD, "procesprofielen.0.activiteiten.0.besluit" },
    { IN_PROFIEL("'activiteiten': [" ACTIVITEIT "'scheiding': [{'activiteit': 'b'}]}]"), ZAAK_E_VELD, "procesprofielen.0.activiteiten.0.scheiding.0.artikel" },
    { IN_PROFIEL("'activiteiten': [" ACTIVITEIT "'scheiding': [{'artikel': 'x'}]}]"), ZAAK_E_VELD, "procesprofielen.0.activiteiten.0.scheiding.0.activiteit" },
    { IN_PROFIEL("'activiteiten': [" ACTIVITEIT "'scheiding': [{'artikel': 'x', 'activiteit': 'b', 'wijze': 'extern'}]}]"), ZAAK_E_VELD,
      "procesprofielen.0.activiteiten.0.scheiding.0.activiteit" },
    { IN_PROFIEL("'activiteiten': [" ACTIVITEIT "'scheiding': [{'artikel': 'x', 'activiteit': 'b', 'waar': 'elders'}]}]"), ZAAK_E_WAARDE,
      "procesprofielen.0.activiteiten.0.scheiding.0.waar" },
    { IN_PROFIEL("'rollen': [{'niveau': 1}]"), ZAAK_E_VELD, "procesprofielen.0.rollen.0.roltype" },
    { IN_PROFIEL("'rollen': [{'roltype': 'Baas', 'niveau': 0}]"), ZAAK_E_WAARDE, "procesprofielen.0.rollen.0.niveau" },
    { IN_PROFIEL("'rollen': [{'roltype': 'Baas', 'niveau': 100}]"), ZAAK_E_WAARDE, "procesprofielen.0.rollen.0.niveau" },
    { IN_PROFIEL("'rollen': [{'roltype': 'Baas', 'rasci': 'X'}]"), ZAAK_E_WAARDE, "procesprofielen.0.rollen.0.rasci" },
    { IN_PROFIEL("'rollen': [{'roltype': 'Baas'}, {'roltype': 'Baas'}]"), ZAAK_E_DUBBEL, "procesprofielen.0.rollen.1.roltype" },
    { "{'procesprofielen': [{'zaaktype': 'Z'}, {'zaaktype': 'Y'}, {'zaaktype': 'Z'}]}", ZAAK_E_DUBBEL, "procesprofielen.2" },
    { "{'procesprofielen': [{'zaaktype': 'Z', 'geldig_van': '2025-01-01'}, {'zaaktype': 'Z', 'geldig_tot': '2025-01-01'}]}", ZAAK_E_DUBBEL,
      "procesprofielen.1" },
    { "{'procesprofielen': [{'zaaktype': 'Z', 'organisatie': 'G'}, {'zaaktype': 'Z', 'organisatie': 'G', 'geldig_tot': '2025-01-01'}]}", ZAAK_E_DUBBEL,
      "procesprofielen.1" },
    { "{'procesprofielen': [{'zaaktype': 'eerder'}]}", ZAAK_E_DUBBEL, "procesprofielen.0" },
    { IN_PROFIEL("'activiteiten': [" MANY10(MANY10(MANY10("1,"))) "1]"), ZAAK_E_LIMIET, "procesprofielen.0.activiteiten" },
};

static void a_mistake_in_the_form_says_where_it_is_and_changes_nothing(void **state)
{
    struct zaak_catalogus *catalogus = make();
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_success("earlier", add_profielen(catalogus, "{'procesprofielen': [{'zaaktype': 'eerder', 'grond': 'awb-4-13'}]}", &error), &error);
    for (size_t i = 0; i < LENGTH(mistakes); i++)
        expect_failure(mistakes[i].json, add_profielen(catalogus, mistakes[i].json, &error), &error, mistakes[i].code, mistakes[i].field);
    expect_failure("argument", zaak_catalogus_add_profielen(catalogus, NULL, 0, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("argument", zaak_catalogus_add_profielen(NULL, "{}", 2, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_success("after", add_profielen(catalogus, IN_PROFIEL("'grond': 'awb-4-13'"), &error), &error);
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    assert_string_equal(zaak_profiel_get_grond(find(catalogus, "v1", NULL, "2024-05-01")), "awb-4-13");
    zaak_catalogus_unref(catalogus);
}

static void a_mistake_in_a_name_says_where_it_is_at_the_freeze(void **state)
{
    static const struct {
        const char *json;
        int32_t code;
        const char *field;
    } cases[] = {
        { IN_PROFIEL("'grond': 'awb-bestaat-niet'"), ZAAK_E_VERWIJZING, "procesprofielen.0.grond" },
        { IN_PROFIEL("'servicenormen': [" NORM("a") "}, " NORM("b") ", 'tot': 'status', 'status': 'open'}]"), ZAAK_E_VERWIJZING,
          "procesprofielen.0.servicenormen.1.status" },
        { IN_PROFIEL("'overgangen': [{'naar': 'Weg'}]"), ZAAK_E_VERWIJZING, "procesprofielen.0.overgangen.0.naar" },
        { IN_PROFIEL("'overgangen': [{'van': ['Open', 'Weg'], 'naar': 'Klaar'}]"), ZAAK_E_VERWIJZING, "procesprofielen.0.overgangen.0.van.1" },
        { IN_PROFIEL("'overgangen': [{'naar': 'Klaar', 'eist': ['besluit', 'rol:Wie']}]"), ZAAK_E_VERWIJZING, "procesprofielen.0.overgangen.0.eist.1" },
        { IN_PROFIEL("'overgangen': [{'naar': 'Klaar', 'eist': ['eigenschap:Wat']}]"), ZAAK_E_VERWIJZING, "procesprofielen.0.overgangen.0.eist.0" },
        { IN_PROFIEL("'overgangen': [{'naar': 'Open'}, {'naar': 'Klaar'}, {'naar': 'Open'}]"), ZAAK_E_DUBBEL, "procesprofielen.0.overgangen.2" },
        { IN_PROFIEL("'overgangen': [{'van': ['Open'], 'naar': 'Klaar'}, {'van': ['Advies', 'Open'], 'naar': 'Klaar'}]"), ZAAK_E_DUBBEL,
          "procesprofielen.0.overgangen.1.van.1" },
        { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Weg', 'rasci': {'Baas': 'A'}}]"), ZAAK_E_VERWIJZING,
          "procesprofielen.0.activiteiten.0.status" },
        { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Open', 'rasci': {'Baas': 'A', 'baas': 'R'}}]"), ZAAK_E_VERWIJZING,
          "procesprofielen.0.activiteiten.0.rasci.baas" },
        { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Open', 'rasci': {'Baas': 'A'}, 'bedrag': 'som'}]"), ZAAK_E_VERWIJZING,
          "procesprofielen.0.activiteiten.0.bedrag" },
        { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Open', 'rasci': {'Baas': 'A'}, 'scheiding': [{'activiteit': 'b', 'artikel': 'x'}]}]"),
          ZAAK_E_VERWIJZING, "procesprofielen.0.activiteiten.0.scheiding.0.activiteit" },
        { IN_PROFIEL("'activiteiten': [{'id': 'a', 'naam': 'n', 'status': 'Open', 'rasci': {'Baas': 'A'}, 'scheiding': [{'activiteit': 'a', 'artikel': 'x'}]}]"),
          ZAAK_E_VERWIJZING, "procesprofielen.0.activiteiten.0.scheiding.0.activiteit" },
        { IN_PROFIEL("'rollen': [{'roltype': 'Doener'}, {'roltype': 'Niemand'}]"), ZAAK_E_VERWIJZING, "procesprofielen.0.rollen.1.roltype" },
        { "{'procesprofielen': [{'zaaktype': 'onbekend', 'grond': 'weg'}, {'zaaktype': 'Y', 'overgangen': [{'naar': 'Open'}]}]}", ZAAK_E_VERWIJZING,
          "procesprofielen.1.overgangen.0.naar" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_catalogus *catalogus = make();
        struct zaak_error error = ZAAK_ERROR_INIT;

        expect_success(cases[i].json, add_profielen(catalogus, cases[i].json, &error), &error);
        expect_failure(cases[i].json, zaak_catalogus_freeze(catalogus, &error), &error, cases[i].code, cases[i].field);
        assert_false(zaak_catalogus_is_frozen(catalogus));
        zaak_catalogus_unref(catalogus);
    }
}

static void a_profile_of_a_zaaktype_that_is_not_there_is_left_aside(void **state)
{
    struct zaak_catalogus *catalogus = load("{'procesprofielen': [{'zaaktype': 'onbekend', 'grond': 'weg'}]}");

    (void)state;
    assert_null(find(catalogus, "v1", NULL, "2024-05-01"));
    assert_null(zaak_profiel_find(NULL, NULL, 0));
    assert_null(zaak_profiel_find(zaak_catalogus_find_url(catalogus, "s11"), NULL, 0));
    zaak_catalogus_unref(catalogus);
}

/* The shared profile changes its ground on 1 July 2025; G9 has norms of its own from March to September, and a term in August alone. */
static void the_profile_of_an_organisation_is_filled_up_from_the_shared_one(void **state)
{
    static const struct {
        const char *organisatie, *day, *grond, *norm;
        int32_t weeks;
    } cases[] = {
        { NULL, "2020-01-01", "awb-4-13", "deel", 0 },
        { NULL, "2025-06-30", "awb-4-13", "deel", 0 },
        { NULL, "2025-07-01", "ow-16-64", "deel2", 0 },
        { NULL, "2025-12-31", "ow-16-64", "deel2", 0 },
        { NULL, "2026-01-01", NULL, NULL, 0 },
        { "G8", "2025-06-30", "awb-4-13", "deel", 0 }, /* has no profile of its own */
        { "G9", "2025-02-28", "awb-4-13", "deel", 0 },
        { "G9", "2025-03-01", "awb-4-13", "eigen", 0 },
        { "G9", "2025-06-30", "awb-4-13", "eigen", 0 },
        { "G9", "2025-07-01", "ow-16-64", "eigen", 0 },
        { "G9", "2025-08-01", "ow-16-64", "deel2", 4 },
        { "G9", "2025-08-31", "ow-16-64", "deel2", 4 },
        { "G9", "2025-09-01", "ow-16-64", "deel2", 0 },
        { "G9", "2026-01-01", NULL, NULL, 0 },
        { "GA", "2026-02-01", "awb-7-10", NULL, 0 },
    };
    struct zaak_catalogus *catalogus = load(
        "{'procesprofielen': ["
        "{'zaaktype': 'Z', 'organisatie': 'GA', 'grond': 'awb-7-10'},"
        "{'zaaktype': 'Z', 'grond': 'ow-16-64', 'geldig_van': '2025-07-01', 'geldig_tot': '2025-12-31', 'servicenormen': [" NORM("deel2") "}]},"
        "{'zaaktype': 'Z', 'organisatie': 'G9', 'geldig_van': '2025-08-01', 'geldig_tot': '2025-08-31', 'termijn': 'P4W'},"
        "{'zaaktype': 'Z', 'organisatie': 'G9', 'geldig_van': '2025-03-01', 'geldig_tot': '2025-07-31', 'servicenormen': [" NORM("eigen") "}]},"
        "{'zaaktype': 'Z', 'grond': 'awb-4-13', 'geldig_tot': '2025-06-30', 'servicenormen': [" NORM("deel") "}]}]}");

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct zaak_profiel *profiel = find(catalogus, "v2", cases[i].organisatie, cases[i].day);
        const char *grond = zaak_profiel_get_grond(profiel);
        struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

        if (strcmp(grond ? grond : "none", cases[i].grond ? cases[i].grond : "none"))
            fail_msg("%s on %s: %s", cases[i].organisatie ? cases[i].organisatie : "shared", cases[i].day, grond ? grond : "none");
        assert_int_equal(profiel != NULL, cases[i].grond != NULL);
        assert_int_equal(zaak_profiel_norm_count(profiel), cases[i].norm != NULL);
        if (cases[i].norm) {
            assert_int_equal(zaak_profiel_get_norm(profiel, 0, &norm), 0);
            assert_string_equal(norm.id, cases[i].norm);
        }
        assert_int_equal(zaak_profiel_termijn(profiel)->aantal, cases[i].weeks);
        assert_int_equal(zaak_profiel_termijn(profiel)->eenheid, cases[i].weeks ? ZAAK_EENHEID_WEEK : ZAAK_EENHEID_GEEN);
    }
    zaak_catalogus_unref(catalogus);
}

static struct zaak_kantoor *make_kantoor(const char *organisatie, const char *kanaal)
{
    struct zaak_kantoor_options options = ZAAK_KANTOOR_OPTIONS_INIT;
    struct zaak_kanaal row = { kanaal, NULL };
    struct zaak_kantoor *kantoor = NULL;

    assert_int_equal(zaak_openingstijd_new(ctx, NULL, &row.openingstijd, NULL), 0);
    options.organisatie = organisatie;
    options.kanalen = &row;
    options.kanaal_count = 1;
    assert_int_equal(zaak_kantoor_new(ctx, &options, &kantoor, NULL), 0);
    zaak_openingstijd_unref(row.openingstijd);
    return kantoor;
}

/* The profile of the document is the shared one; GX is that of an organisation. A channel is looked for where it would be measured. */
static void a_channel_must_be_one_of_an_office(void **state)
{
    static const struct {
        const char *profile, *offices[3][2]; /* organisation, channel; ended by no channel */
        int32_t code;
    } cases[] = {
        { "", { { NULL, NULL } }, 0 },
        { "", { { NULL, "balie" } }, 0 },
        { "", { { NULL, "telefoon" } }, ZAAK_E_VERWIJZING },
        { "", { { NULL, "telefoon" }, { "G1", "balie" } }, 0 },
        { "'organisatie': 'GX', ", { { NULL, "balie" } }, 0 },
        { "'organisatie': 'GX', ", { { NULL, "balie" }, { "GX", "telefoon" } }, ZAAK_E_VERWIJZING },
        { "'organisatie': 'GX', ", { { NULL, "telefoon" }, { "GX", "balie" } }, 0 },
        { "'organisatie': 'GX', ", { { NULL, "telefoon" }, { "G1", "balie" } }, ZAAK_E_VERWIJZING },
        { "'organisatie': 'GX', ", { { "G1", "telefoon" } }, 0 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_catalogus *catalogus = make();
        struct zaak_error error = ZAAK_ERROR_INIT;
        char json[512];
        int result;

        snprintf(json, sizeof json, "{'procesprofielen': [{'zaaktype': 'Z', %s'servicenormen': [" NORM("a") "}, " MINUTES ", 'kanaal': 'balie'}]}]}", cases[i].profile);
        for (size_t k = 0; k < 3 && cases[i].offices[k][1]; k++) {
            struct zaak_kantoor *kantoor = make_kantoor(cases[i].offices[k][0], cases[i].offices[k][1]);

            expect_success("office", zaak_catalogus_add_kantoor(catalogus, kantoor, &error), &error);
            zaak_kantoor_unref(kantoor);
        }
        expect_success(json, add_profielen(catalogus, json, &error), &error);
        result = zaak_catalogus_freeze(catalogus, &error);
        if (cases[i].code)
            expect_failure(json, result, &error, cases[i].code, "procesprofielen.0.servicenormen.1.kanaal");
        else
            expect_success(json, result, &error);
        zaak_catalogus_unref(catalogus);
    }
}

static void a_servicenorm_in_opening_time_says_its_channel(void **state)
{
    struct zaak_catalogus *catalogus = load(IN_PROFIEL("'servicenormen': [" MINUTES ", 'kanaal': 'balie'}, " NORM("a") ", 'kanaal': null}]"));
    const struct zaak_profiel *profiel = find(catalogus, "v2", NULL, "2025-03-03");
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    (void)state;
    assert_int_equal(zaak_profiel_get_norm(profiel, 0, &norm), 0);
    assert_string_equal(norm.kanaal, "balie");
    assert_int_equal(norm.termijn.aantal, 15);
    assert_int_equal(norm.termijn.eenheid, ZAAK_EENHEID_MINUUT);
    assert_int_equal(zaak_profiel_get_norm(profiel, 1, &norm), 0);
    assert_null(norm.kanaal);
    zaak_catalogus_unref(catalogus);
}

static void a_servicenorm_says_what_its_row_says(void **state)
{
    struct zaak_catalogus *catalogus = load(IN_PROFIEL("'servicenormen': ["
        "{'id': 'a', 'belofte': 'Binnen twee weken.', 'termijn': 'P10WD', 'regime': 'atw', 'tot': 'status', 'status': 'Advies', 'doel': 85, 'schort_op': true},"
        NORM("b") ", 'tot': 'afhandeling', 'regime': 'geen', 'status': null}]"));
    const struct zaak_profiel *first = find(catalogus, "v1", NULL, "2024-05-01"), *second = find(catalogus, "v2", NULL, "2025-05-01");
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    (void)state;
    assert_int_equal(zaak_profiel_norm_count(first), 2);
    assert_int_equal(zaak_profiel_get_norm(first, 0, &norm), 0);
    assert_string_equal(norm.belofte, "Binnen twee weken.");
    assert_int_equal(norm.termijn.aantal, 10);
    assert_int_equal(norm.termijn.eenheid, ZAAK_EENHEID_WERKDAG);
    assert_int_equal(norm.regime, ZAAK_REGIME_ATW);
    assert_int_equal(norm.doel, 85);
    assert_string_equal(norm.status, "Advies");
    assert_true(norm.schort_op);
    assert_int_equal(zaak_profiel_get_norm(first, 1, &norm), 0);
    assert_int_equal(norm.regime, ZAAK_REGIME_GEEN);
    assert_null(norm.status);
    assert_false(norm.schort_op);
    assert_int_equal(zaak_profiel_get_norm(first, 2, &norm), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_profiel_get_norm(NULL, 0, &norm), -ZAAK_E_ARGUMENT);
    /* The second version has no status Advies. */
    assert_int_equal(zaak_profiel_norm_count(second), 1);
    assert_int_equal(zaak_profiel_norm_count(NULL), 0);
    zaak_catalogus_unref(catalogus);
}

static void transitions_hold_for_the_statuses_of_their_version(void **state)
{
    static const struct {
        const char *version, *van, *naar;
        bool expected;
    } cases[] = {
        { "v1", NULL, "s11", true },   { "v1", NULL, "s12", false },   { "v1", "s11", "s12", true },  { "v1", "s12", "s11", false },
        { "v1", "s11", "s13", true },  { "v1", "s12", "s13", true },   { "v1", "s13", "s13", false }, { "v1", "s11", "s11", false },
        { "v2", NULL, "s21", true },   { "v2", "s21", "s23", true },   { "v2", "s23", "s22", true },  { "v2", "s22", "s23", false },
        { "v2", "s21", "s22", false }, { "v1", "s21", "s13", false },  { "v1", "s11", "s23", false }, { "v1", "r11", "s13", false },
        { "v1", NULL, "weg", false },
    };
    struct zaak_catalogus *catalogus = load(IN_PROFIEL("'overgangen': [{'naar': 'Open'}, {'van': ['Open'], 'naar': 'Advies'},"
                                                       "{'van': ['Advies', 'Open'], 'naar': 'Klaar'}, {'van': ['Klaar'], 'naar': 'Heropend'}]"));

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct zaak_profiel *profiel = find(catalogus, cases[i].version, NULL, "2024-05-01");
        const struct zaak_object *van = zaak_catalogus_find_url(catalogus, cases[i].van);
        bool allowed = zaak_profiel_allows(profiel, van, zaak_catalogus_find_url(catalogus, cases[i].naar));

        if (allowed != cases[i].expected)
            fail_msg("%s: %s to %s", cases[i].version, cases[i].van ? cases[i].van : "begin", cases[i].naar);
    }
    assert_true(zaak_profiel_allows(NULL, NULL, zaak_catalogus_find_url(catalogus, "s11")));
    zaak_catalogus_unref(catalogus);
}

static void without_transitions_everything_is_allowed_and_with_an_empty_list_nothing(void **state)
{
    struct zaak_catalogus *catalogus = load("{'procesprofielen': [{'zaaktype': 'Z', 'grond': 'awb-4-13'},"
                                            "{'zaaktype': 'Z', 'organisatie': 'G', 'overgangen': []}]}");
    const struct zaak_object *open = zaak_catalogus_find_url(catalogus, "s11"), *klaar = zaak_catalogus_find_url(catalogus, "s13");

    (void)state;
    assert_true(zaak_profiel_allows(find(catalogus, "v1", NULL, "2024-05-01"), klaar, open));
    assert_false(zaak_profiel_allows(find(catalogus, "v1", "G", "2024-05-01"), NULL, open));
    zaak_catalogus_unref(catalogus);
}

static void guards_name_the_parts_of_their_version(void **state)
{
    struct zaak_catalogus *catalogus = load(IN_PROFIEL("'overgangen': [{'naar': 'Open'}, {'van': ['Open'], 'naar': 'Klaar',"
                                                       " 'eist': ['resultaat', 'besluit', 'rol:beslisser', 'eigenschap:kenteken', 'rol:Adviseur']}]"));
    const struct overgang_eis *eisen;
    size_t count;

    (void)state;
    assert_int_equal(zaak_profiel_guards(find(catalogus, "v1", NULL, "2024-05-01"), zaak_catalogus_find_url(catalogus, "s11"),
                                         zaak_catalogus_find_url(catalogus, "s13"), &eisen, &count), 1);
    assert_int_equal(count, 5);
    assert_int_equal(eisen[0].soort, EIS_RESULTAAT);
    assert_int_equal(eisen[1].soort, EIS_BESLUIT);
    assert_null(eisen[1].object);
    assert_int_equal(eisen[2].soort, EIS_ROL);
    assert_ptr_equal(eisen[2].object, zaak_catalogus_find_url(catalogus, "r12"));
    assert_int_equal(eisen[3].soort, EIS_EIGENSCHAP);
    assert_ptr_equal(eisen[3].object, zaak_catalogus_find_url(catalogus, "e11"));
    assert_int_equal(zaak_profiel_guards(find(catalogus, "v1", NULL, "2024-05-01"), NULL, zaak_catalogus_find_url(catalogus, "s11"), &eisen, &count), 1);
    assert_int_equal(count, 0);
    /* The second version has neither the eigenschap nor the adviser: these guards are left out. */
    assert_int_equal(zaak_profiel_guards(find(catalogus, "v2", NULL, "2025-05-01"), zaak_catalogus_find_url(catalogus, "s21"),
                                         zaak_catalogus_find_url(catalogus, "s23"), &eisen, &count), 1);
    assert_int_equal(count, 3);
    assert_int_equal(zaak_profiel_guards(find(catalogus, "v2", NULL, "2025-05-01"), NULL, zaak_catalogus_find_url(catalogus, "s23"), &eisen, &count), 0);
    assert_int_equal(zaak_profiel_guards(NULL, NULL, NULL, &eisen, &count), 1);
    zaak_catalogus_unref(catalogus);
}

static void the_matrix_has_a_cell_per_activity_and_role(void **state)
{
    static const struct {
        const char *activiteit, *statustype, *roltype;
        int32_t letters;
    } expected[] = {
        { "een", "s11", "r12", ZAAK_RASCI_A },
        { "een", "s11", "r11", ZAAK_RASCI_R | ZAAK_RASCI_S },
        { "een", "s11", "r13", ZAAK_RASCI_C },
        { "twee", "s12", "r12", ZAAK_RASCI_A | ZAAK_RASCI_R },
        { "twee", "s12", "r13", ZAAK_RASCI_I },
    };
    struct zaak_catalogus *catalogus = load(IN_PROFIEL("'activiteiten': ["
        "{'id': 'een', 'naam': 'Een', 'status': 'Open', 'rasci': {'beslisser': 'A', 'Doener': 'R', 'Adviseur': 'C', 'behandelaar': 'S', 'Tolk': null}},"
        "{'id': 'twee', 'naam': 'Twee', 'status': 'Advies', 'rasci': {'Baas': 'AR', 'adviseur': 'I'}}]"));
    const struct zaak_profiel *profiel = find(catalogus, "v1", NULL, "2024-05-01");
    struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;

    (void)state;
    assert_int_equal(zaak_profiel_rasci_count(profiel), LENGTH(expected));
    for (size_t i = 0; i < LENGTH(expected); i++) {
        assert_int_equal(zaak_profiel_get_rasci(profiel, i, &regel), 0);
        assert_string_equal(regel.activiteit, expected[i].activiteit);
        assert_ptr_equal(regel.statustype, zaak_catalogus_find_url(catalogus, expected[i].statustype));
        assert_ptr_equal(regel.roltype, zaak_catalogus_find_url(catalogus, expected[i].roltype));
        assert_int_equal(regel.letters, expected[i].letters);
    }
    assert_string_equal(regel.naam, "Twee");
    assert_int_equal(zaak_profiel_get_rasci(profiel, LENGTH(expected), &regel), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_profiel_get_rasci(NULL, 0, &regel), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_profiel_rasci_count(NULL), 0);
    /* The second version has no status Advies and no Adviseur. */
    assert_int_equal(zaak_profiel_rasci_count(find(catalogus, "v2", NULL, "2025-05-01")), 2);
    zaak_catalogus_unref(catalogus);
}

static void without_activities_the_letters_come_from_the_roltypen(void **state)
{
    struct zaak_catalogus *catalogus = load(IN_PROFIEL("'grond': 'awb-4-13'"));
    const struct zaak_profiel *profiel = find(catalogus, "v2", NULL, "2025-05-01");
    struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;

    (void)state;
    assert_int_equal(zaak_profiel_rasci_count(profiel), 2);
    assert_int_equal(zaak_profiel_get_rasci(profiel, 0, &regel), 0);
    assert_null(regel.activiteit);
    assert_null(regel.statustype);
    assert_string_equal(zaak_object_get_naam(regel.roltype), "Baas");
    assert_int_equal(regel.letters, ZAAK_RASCI_A);
    zaak_catalogus_unref(catalogus);
}

static void each_generic_role_has_its_letter(void **state)
{
    static const struct {
        const char *generiek;
        int32_t letters;
    } cases[] = {
        { "adviseur", ZAAK_RASCI_C },       { "behandelaar", ZAAK_RASCI_R }, { "belanghebbende", ZAAK_RASCI_I },  { "beslisser", ZAAK_RASCI_A },
        { "initiator", ZAAK_RASCI_I },      { "klantcontacter", ZAAK_RASCI_S }, { "zaakcoordinator", ZAAK_RASCI_A }, { "mede_initiator", ZAAK_RASCI_I },
        { "", 0 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_catalogus *catalogus = make();
        struct zaak_error error = ZAAK_ERROR_INIT;
        char text[256];
        bool empty = !*cases[i].generiek;

        snprintf(text, sizeof text, "{'roltypen': [{'url': 'q', 'omschrijving': 'Q', 'zaaktype': 'y'%s%s%s}]}",
                 empty ? "" : ", 'omschrijvingGeneriek': '", cases[i].generiek, empty ? "" : "'");
        expect_success(text, add_json(catalogus, text, &error), &error);
        expect_success(text, zaak_catalogus_freeze(catalogus, &error), &error);
        assert_int_equal(zaak_roltype_get_rasci(zaak_catalogus_find_url(catalogus, "q")), cases[i].letters);
        assert_int_equal(zaak_roltype_get_rasci(zaak_catalogus_find_url(catalogus, "s11")), 0);
        zaak_catalogus_unref(catalogus);
    }
    assert_int_equal(zaak_roltype_get_rasci(NULL), 0);
}

static void the_example_has_profiles(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);
    const struct zaak_object *zaaktype = zaak_catalogus_find_zaaktype(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));
    const struct zaak_profiel *profiel = zaak_profiel_find(zaaktype, NULL, zaak_datum(2025, 3, 3));

    (void)state;
    assert_string_equal(zaak_profiel_get_grond(profiel), "ow-16-64");
    assert_true(zaak_profiel_norm_count(profiel) > 0);
    assert_true(zaak_profiel_rasci_count(profiel) > 0);
    assert_true(zaak_profiel_allows(profiel, NULL, zaak_zaaktype_at(zaaktype, ZAAK_SOORT_STATUSTYPE, 0)));
    zaaktype = zaak_catalogus_find_zaaktype(catalogus, "melding-openbare-ruimte", zaak_datum(2025, 3, 3));
    profiel = zaak_profiel_find(zaaktype, NULL, zaak_datum(2025, 3, 3));
    assert_null(zaak_profiel_get_grond(profiel));
    assert_true(zaak_profiel_norm_count(profiel) > 0);
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mistake_in_the_form_says_where_it_is_and_changes_nothing),
        cmocka_unit_test(a_mistake_in_a_name_says_where_it_is_at_the_freeze),
        cmocka_unit_test(a_profile_of_a_zaaktype_that_is_not_there_is_left_aside),
        cmocka_unit_test(the_profile_of_an_organisation_is_filled_up_from_the_shared_one),
        cmocka_unit_test(a_channel_must_be_one_of_an_office),
        cmocka_unit_test(a_servicenorm_in_opening_time_says_its_channel),
        cmocka_unit_test(a_servicenorm_says_what_its_row_says),
        cmocka_unit_test(transitions_hold_for_the_statuses_of_their_version),
        cmocka_unit_test(without_transitions_everything_is_allowed_and_with_an_empty_list_nothing),
        cmocka_unit_test(guards_name_the_parts_of_their_version),
        cmocka_unit_test(the_matrix_has_a_cell_per_activity_and_role),
        cmocka_unit_test(without_activities_the_letters_come_from_the_roltypen),
        cmocka_unit_test(each_generic_role_has_its_letter),
        cmocka_unit_test(the_example_has_profiles),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
