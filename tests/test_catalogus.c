/* SPDX-License-Identifier: EUPL-1.2 */
/* The catalogue: versions, parts, fields and the freeze. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalogus/object_intern.h"
#include "catalogus_helper.h"
#include "context_helper.h"

/* Four versions of one zaaktype, out of order: two that touch, one that overlaps, one concept; and another zaaktype. */
static const char *const versions =
    "{'zaaktypen': ["
    "{'url': 'u/3', 'identificatie': 'B', 'beginGeldigheid': '2025-01-01', 'eindeGeldigheid': null, 'omschrijving': 'drie'},"
    "{'url': 'u/1', 'identificatie': 'B', 'beginGeldigheid': '2023-01-01', 'eindeGeldigheid': '2024-01-01', 'omschrijving': 'een'},"
    "{'url': 'u/2', 'identificatie': 'B', 'beginGeldigheid': '2024-01-01', 'eindeGeldigheid': '2024-06-30', 'omschrijving': 'twee', 'concept': false},"
    "{'url': 'u/2kort', 'identificatie': 'B', 'beginGeldigheid': '2024-01-01', 'eindeGeldigheid': '2024-03-31', 'omschrijving': 'twee kort'},"
    "{'url': 'u/c', 'identificatie': 'B', 'beginGeldigheid': '2024-02-01', 'omschrijving': 'concept', 'concept': true},"
    "{'url': 'u/a', 'identificatie': 'A', 'beginGeldigheid': '2020-01-01', 'eindeGeldigheid': '', 'omschrijving': 'ander'},"
    "{'url': 'u/k', 'identificatie': 'K', 'beginGeldigheid': '2020-01-01', 'concept': true, 'omschrijving': 'alleen concept'}]}";

static const char *const parts =
    "{'statustypen': ["
    "{'url': 's/2', 'omschrijving': 'In behandeling', 'zaaktype': 'z/1', 'volgnummer': 20},"
    "{'url': 's/3', 'omschrijving': 'Afgehandeld', 'zaaktype': 'z/1', 'volgnummer': 30, 'isEindstatus': true, 'doorlooptijd': ''},"
    "{'url': 's/x', 'omschrijving': 'Afgehandeld', 'zaaktype': 'z/2', 'volgnummer': 1},"
    "{'url': 's/1', 'omschrijving': 'Ontvangen', 'zaaktype': 'z/1', 'volgnummer': 1, 'informeren': true}],"
    "'roltypen': ["
    "{'omschrijving': 'Zaakco\u00f6rdinator', 'omschrijvingGeneriek': 'zaakcoordinator', 'zaaktype': 'z/1'},"
    "{'omschrijving': 'Adviseur', 'omschrijvingGeneriek': 'adviseur', 'zaaktype': 'z/1'},"
    "{'omschrijving': 'Tweede adviseur', 'omschrijvingGeneriek': 'adviseur', 'zaaktype': 'z/1'},"
    "{'omschrijving': 'Baas', 'omschrijvingGeneriek': 'beslisser', 'zaaktype': 'z/1'},"
    "{'omschrijving': 'baas', 'omschrijvingGeneriek': 'behandelaar', 'zaaktype': 'z/1'}],"
    "'eigenschappen': [{'naam': 'kenteken', 'zaaktype': 'z/1', 'specificatie': {'formaat': 'tekst', 'lengte': '6', 'kardinaliteit': '1'}}],"
    "'resultaattypen': [{'omschrijving': 'Verleend', 'zaaktype': 'z/1', 'archiefactietermijn': 'P1Y6M',"
    "  'brondatumArchiefprocedure': {'afleidingswijze': 'afgehandeld', 'einddatumBekend': false, 'procestermijn': null}}],"
    "'besluittypen': [{'url': 'b/1', 'omschrijving': 'Vergunning', 'zaaktypen': ['z/2', 'z/weg', null], 'concept': false},"
    "  {'url': 'b/2', 'omschrijving': 'Last'}],"
    "'informatieobjecttypen': [{'url': 'i/1', 'omschrijving': 'Aanvraag', 'zaaktypen': 'z'}, {'url': 'i/2', 'omschrijving': 'Advies'}],"
    "'zaaktypeInformatieobjecttypen': [{'zaaktype': 'z/1', 'informatieobjecttype': 'i/2', 'volgnummer': 2, 'richting': 'intern'},"
    "  {'zaaktype': 'z/1', 'informatieobjecttype': 'Los', 'volgnummer': 1, 'richting': 'inkomend'}],"
    "'zaakobjecttypen': [{'zaaktype': 'z/2', 'relatieOmschrijving': 'adres', 'anderObjecttype': true}],"
    "'zaaktypen': [{'url': 'z/1', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'doorlooptijd': 'P56D', 'servicenorm': null,"
    "  'verlengingMogelijk': true, 'trefwoorden': ['een'], 'besluittypen': ['b/1', 'b/2', 'b/1'], 'informatieobjecttypen': ['i/1'],"
    "  'toelichting': '', 'eigenVeld': {'diep': [1]}},"
    " {'url': 'z/2', 'identificatie': 'Z2', 'beginGeldigheid': '2024-01-01'}],"
    "'catalogussen': [{'url': 'c/1', 'domein': 'ABC', 'naam': 'De catalogus'}]}";

static struct zaak_catalogus *load(const char *text)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = NULL;
    char *json = quoted(text);

    expect_success("load", zaak_catalogus_load_json(ctx, json, strlen(json), &catalogus, &error), &error);
    free(json);
    return catalogus;
}

static void the_version_of_a_day_is_the_published_one_that_began_last(void **state)
{
    static const struct {
        const char *identificatie, *dag, *expected, *nearest;
    } cases[] = {
        { "B", "2022-12-31", NULL, "een" },
        { "B", "2023-01-01", "een", "een" },
        { "B", "2023-12-31", "een", "een" },
        { "B", "2024-01-01", "twee", "twee" }, /* touches; of two that begin the longest */
        { "B", "2024-02-01", "twee", "twee" }, /* the concept does not count */
        { "B", "2024-06-30", "twee", "twee" },
        { "B", "2024-07-01", NULL, "twee" },   /* a gap */
        { "B", "2025-01-01", "drie", "drie" },
        { "B", "2099-12-31", "drie", "drie" },
        { "A", "2019-12-31", NULL, "ander" },
        { "A", "2020-01-01", "ander", "ander" },
        { "K", "2021-01-01", NULL, "alleen concept" },
        { "", "2024-01-01", NULL, NULL },
        { "AA", "2024-01-01", NULL, NULL },
        { "Z", "2024-01-01", NULL, NULL },
    };
    struct zaak_catalogus *catalogus = load(versions);

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        zaak_dag dag = dag_of(cases[i].dag);
        const struct zaak_object *found = zaak_catalogus_find_zaaktype(catalogus, cases[i].identificatie, dag);
        const struct zaak_object *nearest = zaak_catalogus_nearest_zaaktype(catalogus, cases[i].identificatie, dag);
        const char *naam = found ? zaak_object_get_naam(found) : "none", *near = nearest ? zaak_object_get_naam(nearest) : "none";

        if (strcmp(naam, cases[i].expected ? cases[i].expected : "none") || strcmp(near, cases[i].nearest ? cases[i].nearest : "none"))
            fail_msg("%s on %s: %s, nearest %s", cases[i].identificatie, cases[i].dag, naam, near);
    }
    zaak_catalogus_unref(catalogus);
}

static void zaaktypen_stand_by_identificatie_and_first_day(void **state)
{
    static const char *const expected[] = { "ander", "een", "twee kort", "twee", "concept", "drie", "alleen concept" };
    struct zaak_catalogus *catalogus = load(versions);

    (void)state;
    assert_int_equal(zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE), LENGTH(expected));
    for (size_t i = 0; i < LENGTH(expected); i++)
        assert_string_equal(zaak_object_get_naam(zaak_catalogus_at(catalogus, ZAAK_SOORT_ZAAKTYPE, i)), expected[i]);
    assert_null(zaak_catalogus_at(catalogus, ZAAK_SOORT_ZAAKTYPE, LENGTH(expected)));
    assert_null(zaak_catalogus_at(catalogus, 0, 0));
    assert_null(zaak_catalogus_at(catalogus, 99, 0));
    zaak_catalogus_unref(catalogus);
}

static void parts_stand_with_their_zaaktype_whatever_the_order_of_the_lists(void **state)
{
    static const char *const statussen[] = { "Ontvangen", "In behandeling", "Afgehandeld" };
    struct zaak_catalogus *catalogus = load(parts);
    const struct zaak_object *zaaktype = zaak_catalogus_find_url(catalogus, "z/1"), *other = zaak_catalogus_find_url(catalogus, "z/2");

    (void)state;
    assert_int_equal(zaak_zaaktype_count(zaaktype, ZAAK_SOORT_STATUSTYPE), 3);
    for (size_t i = 0; i < 3; i++) {
        const struct zaak_object *status = zaak_zaaktype_at(zaaktype, ZAAK_SOORT_STATUSTYPE, i);

        assert_string_equal(zaak_object_get_naam(status), statussen[i]);
        assert_ptr_equal(zaak_object_get_zaaktype(status), zaaktype);
        assert_int_equal(zaak_object_is_eindstatus(status), i == 2);
    }
    assert_null(zaak_zaaktype_at(zaaktype, ZAAK_SOORT_STATUSTYPE, 3));
    assert_int_equal(zaak_object_volgnummer(zaak_zaaktype_at(zaaktype, ZAAK_SOORT_STATUSTYPE, 2)), 30);
    assert_string_equal(zaak_object_get_naam(zaak_zaaktype_get_eindstatus(zaaktype)), "Afgehandeld");
    assert_int_equal(zaak_zaaktype_count(other, ZAAK_SOORT_STATUSTYPE), 1);
    assert_int_equal(zaak_zaaktype_count(other, ZAAK_SOORT_ROLTYPE), 0);
    assert_int_equal(zaak_zaaktype_count(other, ZAAK_SOORT_ZAAKOBJECTTYPE), 1);
    assert_null(zaak_object_get_zaaktype(zaaktype));
    assert_int_equal(zaak_zaaktype_count(zaak_zaaktype_get_eindstatus(zaaktype), ZAAK_SOORT_STATUSTYPE), 0);
    assert_null(zaak_zaaktype_get_eindstatus(NULL));
    zaak_catalogus_unref(catalogus);
}

static void relations_count_whichever_side_names_them_and_once(void **state)
{
    struct zaak_catalogus *catalogus = load(parts);
    const struct zaak_object *zaaktype = zaak_catalogus_find_url(catalogus, "z/1"), *other = zaak_catalogus_find_url(catalogus, "z/2");

    (void)state;
    assert_int_equal(zaak_zaaktype_count(zaaktype, ZAAK_SOORT_BESLUITTYPE), 2);
    assert_string_equal(zaak_object_get_naam(zaak_zaaktype_at(zaaktype, ZAAK_SOORT_BESLUITTYPE, 0)), "Last");
    assert_int_equal(zaak_zaaktype_count(other, ZAAK_SOORT_BESLUITTYPE), 1);
    assert_int_equal(zaak_zaaktype_count(zaaktype, ZAAK_SOORT_INFORMATIEOBJECTTYPE), 2);
    assert_int_equal(zaak_zaaktype_count(zaaktype, ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE), 2);
    assert_null(zaak_object_get_zaaktype(zaak_catalogus_find_url(catalogus, "b/1")));
    zaak_catalogus_unref(catalogus);
}

static void a_part_is_found_by_name_url_and_generic_name(void **state)
{
    static const struct {
        int32_t soort;
        const char *naam, *expected;
    } cases[] = {
        { ZAAK_SOORT_STATUSTYPE, "In behandeling", "In behandeling" },
        { ZAAK_SOORT_STATUSTYPE, "in BEHANDELING", "In behandeling" },
        { ZAAK_SOORT_STATUSTYPE, "s/3", "Afgehandeld" },
        { ZAAK_SOORT_STATUSTYPE, "s/x", NULL }, /* of another zaaktype */
        { ZAAK_SOORT_STATUSTYPE, "In behandelin", NULL },
        { ZAAK_SOORT_STATUSTYPE, "", NULL },
        { ZAAK_SOORT_ROLTYPE, "Baas", "Baas" },
        { ZAAK_SOORT_ROLTYPE, "baas", "baas" },
        { ZAAK_SOORT_ROLTYPE, "BAAS", NULL }, /* fits two */
        { ZAAK_SOORT_ROLTYPE, "beslisser", "Baas" },
        { ZAAK_SOORT_ROLTYPE, "Beslisser", "Baas" },
        { ZAAK_SOORT_ROLTYPE, "adviseur", "Adviseur" }, /* two have the word, one the name */
        { ZAAK_SOORT_ROLTYPE, "zaakco\xc3\x96rdinator", "Zaakco\xc3\xb6rdinator" },
        { ZAAK_SOORT_ROLTYPE, "initiator", NULL },
        { ZAAK_SOORT_EIGENSCHAP, "kenteken", "kenteken" },
        { ZAAK_SOORT_RESULTAATTYPE, "verleend", "Verleend" },
        { ZAAK_SOORT_BESLUITTYPE, "Vergunning", "Vergunning" },
        { 0, "Vergunning", NULL },
        { 99, "Vergunning", NULL },
    };
    struct zaak_catalogus *catalogus = load(parts);
    const struct zaak_object *zaaktype = zaak_catalogus_find_url(catalogus, "z/1");

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct zaak_object *found = zaak_zaaktype_find(zaaktype, cases[i].soort, cases[i].naam);

        if (strcmp(found ? zaak_object_get_naam(found) : "none", cases[i].expected ? cases[i].expected : "none"))
            fail_msg("%s: %s", cases[i].naam, found ? zaak_object_get_naam(found) : "none");
    }
    assert_null(zaak_zaaktype_find(zaaktype, ZAAK_SOORT_STATUSTYPE, NULL));
    assert_null(zaak_zaaktype_find(NULL, ZAAK_SOORT_STATUSTYPE, "Ontvangen"));
    zaak_catalogus_unref(catalogus);
}

static void texts_are_read_by_the_number_of_their_field(void **state)
{
    struct zaak_catalogus *catalogus = load(parts);
    const struct zaak_object *zaaktype = zaak_catalogus_find_url(catalogus, "z/1");
    const struct zaak_object *result = zaak_zaaktype_at(zaaktype, ZAAK_SOORT_RESULTAATTYPE, 0);

    (void)state;
    assert_string_equal(zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE), "Z");
    assert_string_equal(zaak_object_get_text(zaaktype, ZAAK_VELD_DOORLOOPTIJD), "P56D");
    assert_string_equal(zaak_object_get_text(zaaktype, ZAAK_VELD_TOELICHTING), "");
    assert_null(zaak_object_get_text(zaaktype, ZAAK_VELD_SERVICENORM));
    assert_null(zaak_object_get_text(zaaktype, ZAAK_VELD_TREFWOORDEN));
    assert_null(zaak_object_get_text(zaaktype, ZAAK_VELD_VERLENGING_MOGELIJK));
    assert_null(zaak_object_get_text(zaaktype, ZAAK_VELD_VOLGNUMMER));
    assert_null(zaak_object_get_text(zaaktype, 0));
    assert_null(zaak_object_get_text(zaaktype, -1));
    assert_null(zaak_object_get_text(zaaktype, INT32_MAX));
    assert_null(zaak_object_get_text(NULL, ZAAK_VELD_URL));
    assert_string_equal(zaak_object_get_group_text(result, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, "afleidingswijze"), "afgehandeld");
    assert_null(zaak_object_get_group_text(result, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, "procestermijn"));
    assert_null(zaak_object_get_group_text(result, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, "einddatumBekend"));
    assert_null(zaak_object_get_group_text(result, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, NULL));
    assert_null(zaak_object_get_group_text(result, ZAAK_VELD_OMSCHRIJVING, "afleidingswijze"));
    assert_null(zaak_object_get_group_text(NULL, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, "afleidingswijze"));
    assert_string_equal(zaak_object_get_naam(zaak_catalogus_find_url(catalogus, "c/1")), "De catalogus");
    assert_string_equal(zaak_object_get_naam(zaak_zaaktype_at(zaaktype, ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE, 0)), "");
    assert_int_equal(zaak_object_get_soort(result), ZAAK_SOORT_RESULTAATTYPE);
    zaak_catalogus_unref(catalogus);
}

static void numbers_days_and_durations_are_read_with_their_type(void **state)
{
    struct zaak_catalogus *catalogus = load(parts);
    const struct zaak_object *zaaktype = zaak_catalogus_find_url(catalogus, "z/1"), *status = zaak_catalogus_find_url(catalogus, "s/3");
    const struct zaak_object *result = zaak_zaaktype_at(zaaktype, ZAAK_SOORT_RESULTAATTYPE, 0);
    struct zaak_duur duur;
    int64_t number;
    zaak_dag dag;

    (void)state;
    assert_int_equal(zaak_object_get_int(status, ZAAK_VELD_VOLGNUMMER, &number), 1);
    assert_int_equal(number, 30);
    assert_int_equal(zaak_object_get_int(status, ZAAK_VELD_IS_EINDSTATUS, &number), 1);
    assert_int_equal(number, 1);
    assert_int_equal(zaak_object_get_int(status, ZAAK_VELD_INFORMEREN, &number), 0);
    assert_int_equal(zaak_object_get_int(status, ZAAK_VELD_CONCEPT, &number), 0);
    assert_int_equal(zaak_object_get_int(status, ZAAK_VELD_OMSCHRIJVING, &number), -ZAAK_E_VELD);
    assert_int_equal(zaak_object_get_int(NULL, ZAAK_VELD_OMSCHRIJVING, &number), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_object_get_dag(zaaktype, ZAAK_VELD_BEGIN_GELDIGHEID, &dag), 1);
    assert_int_equal(dag, dag_of("2024-01-01"));
    assert_int_equal(zaak_object_get_dag(zaaktype, ZAAK_VELD_EINDE_GELDIGHEID, &dag), 0);
    assert_int_equal(zaak_object_get_dag(zaaktype, ZAAK_VELD_DOORLOOPTIJD, &dag), -ZAAK_E_VELD);
    assert_int_equal(zaak_object_get_dag(zaaktype, ZAAK_VELD_BEGIN_GELDIGHEID, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_object_get_duur(result, ZAAK_VELD_ARCHIEFACTIETERMIJN, &duur), 1);
    assert_int_equal(duur.jaren * 100 + duur.maanden, 106);
    assert_int_equal(zaak_object_get_duur(zaaktype, ZAAK_VELD_SERVICENORM, &duur), 0);
    assert_int_equal(zaak_object_get_duur(status, ZAAK_VELD_DOORLOOPTIJD, &duur), 0); /* an empty text */
    assert_int_equal(zaak_object_get_duur(zaaktype, ZAAK_VELD_BEGIN_GELDIGHEID, &duur), -ZAAK_E_VELD);
    zaak_catalogus_unref(catalogus);
}

static void a_part_of_a_zaaktype_that_is_not_there_is_an_error_at_the_freeze(void **state)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        { "{'statustypen': [{'omschrijving': 'x', 'volgnummer': 1, 'zaaktype': 'weg'}]}", "statustypen.0.zaaktype" },
        { "{'StatusType': [{'omschrijving': 'x', 'volgnummer': 1, 'zaaktype': 'weg'}]}", "StatusType.0.zaaktype" },
        { "{'resultaattypen': {'count': 1, 'results': [{'omschrijving': 'x', 'zaaktype': 'weg'}]}}", "resultaattypen.results.0.zaaktype" },
        { "{'roltypen': [{'omschrijving': 'x', 'zaaktype': 'z/1'}, {'omschrijving': 'y', 'zaaktype': 'b/1'}]}", "roltypen.1.zaaktype" },
        { "{'eigenschappen': [{'naam': 'x', 'zaaktype': ' z/1'}]}", "eigenschappen.0.zaaktype" },
        { "{'zaaktypeInformatieobjecttypen': [{'zaaktype': 'weg'}]}", "zaaktypeInformatieobjecttypen.0.zaaktype" },
        { "{'zaakobjecttypen': [{'zaaktype': 'weg'}]}", "zaakobjecttypen.0.zaaktype" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
        struct zaak_error error = ZAAK_ERROR_INIT;

        expect_success("parts", add_json(catalogus, parts, &error), &error);
        expect_success(cases[i].json, add_json(catalogus, cases[i].json, &error), &error);
        expect_failure(cases[i].json, zaak_catalogus_freeze(catalogus, &error), &error, ZAAK_E_VERWIJZING, cases[i].field);
        assert_false(zaak_catalogus_is_frozen(catalogus));
        assert_null(zaak_catalogus_find_url(catalogus, "z/1"));
        /* Nothing is lost: what was missing may still come. */
        expect_success("rest", add_json(catalogus, "{'zaaktypen': [{'url': 'weg', 'identificatie': 'W'}]}", &error), &error);
        zaak_catalogus_freeze(catalogus, &error);
        zaak_catalogus_unref(catalogus);
    }
}

static void a_frozen_catalogue_does_not_change(void **state)
{
    struct zaak_catalogus *catalogus = load(parts);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(zaak_catalogus_freeze(catalogus, &error), 0);
    expect_failure("json", add_json(catalogus, versions, &error), &error, ZAAK_E_BEVROREN, "");
    expect_failure("profielen", add_profielen(catalogus, "{'procesprofielen': []}", &error), &error, ZAAK_E_BEVROREN, "");
    assert_int_equal(zaak_catalogus_set_kalender(catalogus, zaak_context_get_kalender(ctx)), -ZAAK_E_BEVROREN);
    assert_int_equal(zaak_catalogus_set_gronden(catalogus, zaak_context_get_gronden(ctx)), -ZAAK_E_BEVROREN);
    assert_int_equal(zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE), 2);
    zaak_catalogus_unref(catalogus);
}

static void a_catalogue_has_the_kalender_and_gronden_of_its_context_unless_given_others(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_kalender *kalender = NULL;
    struct zaak_gronden *gronden = NULL;

    (void)state;
    assert_ptr_equal(zaak_catalogus_get_kalender(catalogus), zaak_context_get_kalender(ctx));
    assert_ptr_equal(zaak_catalogus_get_gronden(catalogus), zaak_context_get_gronden(ctx));
    assert_int_equal(zaak_kalender_new(ctx, NULL, &kalender, NULL), 0);
    assert_int_equal(zaak_gronden_load_json(ctx, "{}", 2, &gronden, NULL), 0);
    assert_int_equal(zaak_catalogus_set_kalender(catalogus, kalender), 0);
    assert_int_equal(zaak_catalogus_set_kalender(catalogus, kalender), 0);
    assert_int_equal(zaak_catalogus_set_gronden(catalogus, gronden), 0);
    assert_int_equal(zaak_catalogus_set_kalender(catalogus, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_catalogus_set_gronden(NULL, gronden), -ZAAK_E_ARGUMENT);
    zaak_kalender_unref(kalender);
    zaak_gronden_unref(gronden);
    assert_int_equal(zaak_catalogus_freeze(catalogus, NULL), 0);
    assert_ptr_equal(zaak_catalogus_get_kalender(catalogus), kalender);
    assert_ptr_equal(zaak_catalogus_get_gronden(catalogus), gronden);
    zaak_catalogus_unref(catalogus);
}

static void what_is_found_keeps_its_order_whatever_the_order_of_reading(void **state)
{
    static const char *const lists[] = {
        "{'zaaktypen': [{'url': 'a', 'identificatie': 'Q', 'beginGeldigheid': '2024-01-01', 'omschrijving': 'a'}]}",
        "{'zaaktypen': [{'url': 'b', 'identificatie': 'Q', 'beginGeldigheid': '2024-01-01', 'omschrijving': 'b'}]}",
        "{'roltypen': [{'url': 'r1', 'omschrijving': 'x', 'zaaktype': 'a'}]}",
        "{'roltypen': [{'url': 'r2', 'omschrijving': 'x', 'zaaktype': 'a'}]}",
    };

    (void)state;
    for (int turned = 0; turned < 2; turned++) {
        struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
        struct zaak_error error = ZAAK_ERROR_INIT;

        for (size_t i = 0; i < LENGTH(lists); i++)
            expect_success(lists[i], add_json(catalogus, lists[turned ? LENGTH(lists) - 1 - i : i], &error), &error);
        expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
        assert_string_equal(zaak_object_get_naam(zaak_catalogus_find_zaaktype(catalogus, "Q", dag_of("2024-05-05"))), "b");
        assert_string_equal(zaak_object_get_text(zaak_zaaktype_at(zaak_catalogus_find_url(catalogus, "a"), ZAAK_SOORT_ROLTYPE, 1), ZAAK_VELD_URL),
                            "r2");
        zaak_catalogus_unref(catalogus);
    }
}

static void nothing_is_asked_of_nothing(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);

    (void)state;
    assert_null(zaak_catalogus_new(NULL));
    assert_null(zaak_catalogus_ref(NULL));
    assert_null(zaak_catalogus_unref(NULL));
    assert_int_equal(zaak_catalogus_freeze(NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_catalogus_count(NULL, ZAAK_SOORT_ZAAKTYPE), 0);
    assert_int_equal(zaak_object_get_soort(NULL), 0);
    assert_string_equal(zaak_object_get_naam(NULL), "");
    assert_null(zaak_object_get_zaaktype(NULL));
    assert_null(zaak_catalogus_get_kalender(NULL));
    assert_null(zaak_catalogus_get_gronden(NULL));
    assert_false(zaak_catalogus_is_frozen(NULL));
    assert_ptr_equal(zaak_catalogus_ref(catalogus), catalogus);
    zaak_catalogus_unref(catalogus);
    assert_int_equal(zaak_catalogus_freeze(catalogus, NULL), 0);
    assert_null(zaak_catalogus_find_zaaktype(catalogus, "x", 0));
    assert_null(zaak_catalogus_find_zaaktype(catalogus, NULL, 0));
    assert_null(zaak_catalogus_nearest_zaaktype(catalogus, "x", 0));
    assert_null(zaak_catalogus_find_url(catalogus, "x"));
    assert_null(zaak_catalogus_find_url(catalogus, NULL));
    zaak_catalogus_unref(catalogus);
}

static void the_example_is_a_whole_catalogue(void **state)
{
    static const char *const zaaktypen[] = { "omgevingsvergunning-regulier", "melding-openbare-ruimte", "bezwaar", "bijzondere-bijstand" };
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);

    (void)state;
    assert_non_null(catalogus);
    assert_true(zaak_catalogus_is_frozen(catalogus));
    for (size_t i = 0; i < LENGTH(zaaktypen); i++) {
        const struct zaak_object *zaaktype = zaak_catalogus_find_zaaktype(catalogus, zaaktypen[i], dag_of("2025-03-03"));

        assert_non_null(zaaktype);
        assert_non_null(zaak_zaaktype_find(zaaktype, ZAAK_SOORT_STATUSTYPE, "afgehandeld"));
        assert_true(zaak_zaaktype_count(zaaktype, ZAAK_SOORT_RESULTAATTYPE) > 0);
        assert_true(zaak_zaaktype_count(zaaktype, ZAAK_SOORT_ROLTYPE) > 0);
    }
    zaak_catalogus_unref(catalogus);
    assert_null(zaak_catalogus_example(NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_version_of_a_day_is_the_published_one_that_began_last),
        cmocka_unit_test(zaaktypen_stand_by_identificatie_and_first_day),
        cmocka_unit_test(parts_stand_with_their_zaaktype_whatever_the_order_of_the_lists),
        cmocka_unit_test(relations_count_whichever_side_names_them_and_once),
        cmocka_unit_test(a_part_is_found_by_name_url_and_generic_name),
        cmocka_unit_test(texts_are_read_by_the_number_of_their_field),
        cmocka_unit_test(numbers_days_and_durations_are_read_with_their_type),
        cmocka_unit_test(a_part_of_a_zaaktype_that_is_not_there_is_an_error_at_the_freeze),
        cmocka_unit_test(a_frozen_catalogue_does_not_change),
        cmocka_unit_test(a_catalogue_has_the_kalender_and_gronden_of_its_context_unless_given_others),
        cmocka_unit_test(what_is_found_keeps_its_order_whatever_the_order_of_reading),
        cmocka_unit_test(nothing_is_asked_of_nothing),
        cmocka_unit_test(the_example_is_a_whole_catalogue),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
