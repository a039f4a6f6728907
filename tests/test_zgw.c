/* SPDX-License-Identifier: EUPL-1.2 */
/* The door to ZGW JSON: forms of documents, archives, and everything that can be wrong with them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#ifdef ZAAK_HAVE_ZIP
#include <zip.h>
#endif

#include "catalogus_helper.h"
#include "context_helper.h"

#define ZAAKTYPE "{'url': 'z', 'identificatie': 'Z', 'begin_geldigheid': '2024-01-01'}"

static void both_spellings_and_pages_give_the_same_catalogue(void **state)
{
    static const char *const documents[] = {
        "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'verlengingMogelijk': true}],"
        " 'resultaattypen': [{'omschrijving': 'r', 'zaaktype': 'z', 'brondatumArchiefprocedure': {'einddatumBekend': true, 'objecttype': 'pand'}}]}",
        "{'ZaakType': [{'url': 'z', 'identificatie': 'Z', 'begin_geldigheid': '2024-01-01', 'verlenging_mogelijk': true}],"
        " 'ResultaatType': [{'omschrijving': 'r', 'zaaktype': 'z', 'brondatum_archiefprocedure': {'einddatum_bekend': true, 'objecttype': 'pand'}}]}",
        "{'resultaattypen': {'count': 1, 'next': null, 'previous': null, 'results': [{'zaaktype': 'z', 'omschrijving': 'r',"
        "   'brondatumArchiefprocedure': {'objecttype': 'pand'}}]},"
        " 'zaaktypen': {'results': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'verlengingMogelijk': true}]}}",
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(documents); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_catalogus *catalogus = NULL;
        char *json = quoted(documents[i]);
        const struct zaak_object *zaaktype, *result;
        int64_t yes = 0;

        expect_success(documents[i], zaak_catalogus_load_json(ctx, json, strlen(json), &catalogus, &error), &error);
        zaaktype = zaak_catalogus_find_zaaktype(catalogus, "Z", zaak_datum(2024, 5, 1));
        assert_non_null(zaaktype);
        assert_int_equal(zaak_object_get_int(zaaktype, ZAAK_VELD_VERLENGING_MOGELIJK, &yes), 1);
        assert_int_equal(yes, 1);
        result = zaak_zaaktype_at(zaaktype, ZAAK_SOORT_RESULTAATTYPE, 0);
        assert_string_equal(zaak_object_get_group_text(result, ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, "objecttype"), "pand");
        assert_null(zaak_catalogus_find_zaaktype(catalogus, "Z", zaak_datum(2023, 12, 31)));
        zaak_catalogus_unref(catalogus);
        free(json);
    }
}

static void a_group_is_read_by_the_name_of_the_api_in_either_spelling(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    static const char *const document = "{'InformatieObjectType': [{'url': 'i', 'omschrijving_generiek':"
        " {'informatieobjecttype_omschrijving_generiek': 'brief', 'eigen': 'x'}}]}";

    (void)state;
    expect_success(document, add_json(catalogus, document, &error), &error);
    assert_int_equal(zaak_catalogus_freeze(catalogus, &error), 0);
    assert_string_equal(zaak_object_get_group_text(zaak_catalogus_find_url(catalogus, "i"), ZAAK_VELD_OMSCHRIJVING_GENERIEK,
                                                   "informatieobjecttypeOmschrijvingGeneriek"), "brief");
    assert_string_equal(zaak_object_get_group_text(zaak_catalogus_find_url(catalogus, "i"), ZAAK_VELD_OMSCHRIJVING_GENERIEK, "eigen"), "x");
    zaak_catalogus_unref(catalogus);
}

static const struct {
    const char *json;
    int32_t code;
    const char *field;
} mistakes[] = {
    { "", ZAAK_E_JSON, "" },
    { "{'zaaktypen': [", ZAAK_E_JSON, "" },
    { "{'zaaktypen': []} x", ZAAK_E_JSON, "" },
    { "{'zaaktypen': [], 'zaaktypen': []}", ZAAK_E_JSON, "" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 12345678901234567890}]}", ZAAK_E_JSON, "" },
    { "null ", ZAAK_E_VELD, "" },
    { "[]", ZAAK_E_VELD, "" },
    { "'zaaktypen'", ZAAK_E_VELD, "" },
    { "{'zaaktype': []}", ZAAK_E_VELD, "" },
    { "{'count': 1, 'results': []}", ZAAK_E_VELD, "" },
    { "{'zaaktypen': 'z'}", ZAAK_E_VELD, "zaaktypen" },
    { "{'zaaktypen': {}}", ZAAK_E_VELD, "zaaktypen.results" },
    { "{'zaaktypen': {'results': {}}}", ZAAK_E_VELD, "zaaktypen.results" },
    { "{'zaaktypen': [null]}", ZAAK_E_VELD, "zaaktypen.0" },
    { "{'ZaakType': [" ZAAKTYPE ", []]}", ZAAK_E_VELD, "ZaakType.1" },
    { "{'zaaktypen': [{'identificatie': 'Z'}]}", ZAAK_E_VELD, "zaaktypen.0.url" },
    { "{'zaaktypen': [{'url': 'z'}]}", ZAAK_E_VELD, "zaaktypen.0.identificatie" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': ''}]}", ZAAK_E_VELD, "zaaktypen.0.identificatie" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': null}]}", ZAAK_E_VELD, "zaaktypen.0.identificatie" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 7}]}", ZAAK_E_VELD, "zaaktypen.0.identificatie" },
    { "{'zaaktypen': [{'url': ['z'], 'identificatie': 'Z'}]}", ZAAK_E_VELD, "zaaktypen.0.url" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': '2024-02-30'}]}", ZAAK_E_VORM, "zaaktypen.0.beginGeldigheid" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': ''}]}", ZAAK_E_VORM, "zaaktypen.0.beginGeldigheid" },
    { "{'ZaakType': [{'url': 'z', 'identificatie': 'Z', 'begin_geldigheid': 20240101}]}", ZAAK_E_VELD, "ZaakType.0.begin_geldigheid" },
    { "{'ZaakType': [{'url': 'z', 'identificatie': 'Z', 'begin_geldigheid': '2024-01-01', 'beginGeldigheid': '2024-01-01'}]}", ZAAK_E_DUBBEL,
      "ZaakType.0.beginGeldigheid" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'doorlooptijd': '56'}]}", ZAAK_E_VORM, "zaaktypen.0.doorlooptijd" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'doorlooptijd': '-P8W'}]}", ZAAK_E_VORM, "zaaktypen.0.doorlooptijd" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'doorlooptijd': {}}]}", ZAAK_E_VELD, "zaaktypen.0.doorlooptijd" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'verlengingMogelijk': 'true'}]}", ZAAK_E_VELD, "zaaktypen.0.verlengingMogelijk" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'concept': 1}]}", ZAAK_E_VELD, "zaaktypen.0.concept" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'vertrouwelijkheidaanduiding': 'geheimzinnig'}]}", ZAAK_E_WAARDE,
      "zaaktypen.0.vertrouwelijkheidaanduiding" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'vertrouwelijkheidaanduiding': ''}]}", ZAAK_E_WAARDE,
      "zaaktypen.0.vertrouwelijkheidaanduiding" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'indicatieInternOfExtern': 'intern|extern'}]}", ZAAK_E_WAARDE,
      "zaaktypen.0.indicatieInternOfExtern" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'trefwoorden': 'een'}]}", ZAAK_E_VELD, "zaaktypen.0.trefwoorden" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'trefwoorden': ['een', 2]}]}", ZAAK_E_VELD, "zaaktypen.0.trefwoorden.1" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'informatieobjecttypen': {}}]}", ZAAK_E_VELD, "zaaktypen.0.informatieobjecttypen" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'referentieproces': 'x'}]}", ZAAK_E_VELD, "zaaktypen.0.referentieproces" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'referentieproces': {'naam': 1}}]}", ZAAK_E_VELD, "zaaktypen.0.referentieproces.naam" },
    { "{'ZaakType': [{'url': 'z', 'identificatie': 'Z', 'gerelateerde_zaaktypen': [{'aard_relatie': 'vervolg'}, {'aard_relatie': 'neef'}]}]}",
      ZAAK_E_WAARDE, "ZaakType.0.gerelateerde_zaaktypen.1.aard_relatie" },
    { "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'gerelateerdeZaaktypen': [null]}]}", ZAAK_E_VELD, "zaaktypen.0.gerelateerdeZaaktypen.0" },
    { "{'statustypen': [{'omschrijving': 's', 'zaaktype': 'z'}]}", ZAAK_E_VELD, "statustypen.0.volgnummer" },
    { "{'statustypen': [{'omschrijving': 's', 'zaaktype': 'z', 'volgnummer': 1.5}]}", ZAAK_E_VELD, "statustypen.0.volgnummer" },
    { "{'statustypen': [{'omschrijving': 's', 'zaaktype': 'z', 'volgnummer': '1'}]}", ZAAK_E_VELD, "statustypen.0.volgnummer" },
    { "{'statustypen': [{'omschrijving': 's', 'zaaktype': 'z', 'volgnummer': 3000000000}]}", ZAAK_E_BEREIK, "statustypen.0.volgnummer" },
    { "{'statustypen': [{'omschrijving': 's', 'volgnummer': 1}]}", ZAAK_E_VELD, "statustypen.0.zaaktype" },
    { "{'StatusType': [{'zaaktype': 'z', 'volgnummer': 1}]}", ZAAK_E_VELD, "StatusType.0.omschrijving" },
    { "{'eigenschappen': [{'zaaktype': 'z'}]}", ZAAK_E_VELD, "eigenschappen.0.naam" },
    { "{'eigenschappen': [{'naam': 'e', 'zaaktype': 'z', 'specificatie': {'formaat': 'kleur'}}]}", ZAAK_E_WAARDE, "eigenschappen.0.specificatie.formaat" },
    { "{'eigenschappen': [{'naam': 'e', 'zaaktype': 'z', 'specificatie': {'waardenverzameling': ['a', {}]}}]}", ZAAK_E_VELD,
      "eigenschappen.0.specificatie.waardenverzameling.1" },
    { "{'roltypen': [{'omschrijving': 'r', 'zaaktype': 'z', 'omschrijvingGeneriek': 'chef'}]}", ZAAK_E_WAARDE, "roltypen.0.omschrijvingGeneriek" },
    { "{'ResultaatType': [{'omschrijving': 'r', 'zaaktype': 'z', 'brondatum_archiefprocedure': {'procestermijn': 'P1'}}]}", ZAAK_E_VORM,
      "ResultaatType.0.brondatum_archiefprocedure.procestermijn" },
    { "{'resultaattypen': [{'omschrijving': 'r', 'zaaktype': 'z', 'archiefnominatie': 'weggooien'}]}", ZAAK_E_WAARDE, "resultaattypen.0.archiefnominatie" },
    { "{'ZaakType': [" ZAAKTYPE ", " ZAAKTYPE "]}", ZAAK_E_DUBBEL, "ZaakType.1.url" },
    { "{'besluittypen': [{'url': 'eerste'}]}", ZAAK_E_DUBBEL, "besluittypen.0.url" },
    { "{'besluittypen': {'results': [{'url': 'x'}, {'url': 'x'}]}}", ZAAK_E_DUBBEL, "besluittypen.results.1.url" },
};

static void a_mistake_says_where_it_is_and_leaves_the_catalogue_as_it_was(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_success("first", add_json(catalogus, "{'zaaktypen': [{'url': 'eerste', 'identificatie': 'E'}]}", &error), &error);
    for (size_t i = 0; i < LENGTH(mistakes); i++) {
        expect_failure(mistakes[i].json, add_json(catalogus, mistakes[i].json, &error), &error, mistakes[i].code, mistakes[i].field);
        assert_string_equal(error.file, "");
        assert_true(error.line > 0 && error.column > 0);
        for (int32_t soort = 1; soort <= ZAAK_SOORT_ZAAKOBJECTTYPE; soort++)
            assert_int_equal(zaak_catalogus_count(catalogus, soort), soort == ZAAK_SOORT_ZAAKTYPE);
        assert_int_equal(add_json(catalogus, mistakes[i].json, NULL), -mistakes[i].code);
    }
    /* What was refused left nothing behind, not even its url. */
    expect_success("after", add_json(catalogus, "{'ZaakType': [" ZAAKTYPE "]}", &error), &error);
    assert_int_equal(zaak_catalogus_freeze(catalogus, &error), 0);
    assert_non_null(zaak_catalogus_find_url(catalogus, "eerste"));
    assert_non_null(zaak_catalogus_find_url(catalogus, "z"));
    zaak_catalogus_unref(catalogus);
}

static void what_is_strange_but_not_wrong_is_read(void **state)
{
    static const char *const documents[] = {
        "{}",
        "{'zaaktypen': null}",
        "{'zaaktypen': [], 'besluittypen': {'results': []}, 'onbekend': 7}",
        "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'eigen': {'a': [{}, null]}, 'Doorlooptijd': 7, 'doorlooptijd': null}]}",
        "{'resultaattypen': [], 'ResultaatType': []}",
        "{'catalogussen': [{}], 'besluittypen': [{'omschrijving': ''}, {'url': ''}, {'url': ''}]}",
        "{'resultaattypen': [{'omschrijving': 'r', 'zaaktype': 'z', 'archiefnominatie': '', 'archiefactietermijn': '', 'brondatumArchiefprocedure': "
        "{'afleidingswijze': '', 'procestermijn': '', 'objecttype': ''}}]}",
        "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'informatieobjecttypen': 'tekst', 'selectielijstProcestype': '', 'trefwoorden': [null]}]}",
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(documents); i++) {
        struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
        struct zaak_error error = ZAAK_ERROR_INIT;

        expect_success(documents[i], add_json(catalogus, documents[i], &error), &error);
        zaak_catalogus_unref(catalogus);
    }
}

static void a_list_alone_is_read_under_its_name(void **state)
{
    static const struct {
        const char *naam, *json;
        int32_t code;
        const char *field;
    } cases[] = {
        { "ZaakType", "[{'url': 'a', 'identificatie': 'A'}]", 0, "" },
        { "zaaktypen", "{'count': 1, 'results': [{'url': 'b', 'identificatie': 'B'}]}", 0, "" },
        { "ZaakTypeInformatieObjectType", "[]", 0, "" },
        { "zaaktypeInformatieobjecttypen", "[]", 0, "" },
        { "zaaktype", "[]", ZAAK_E_WAARDE, "" },
        { "", "[]", ZAAK_E_WAARDE, "" },
        { "ZaakType", "[{'url': 'a', 'identificatie': 'A'}]", ZAAK_E_DUBBEL, "ZaakType.0.url" },
        { "ZaakType", "[{'url': 'c', 'identificatie': 'C', 'einde_geldigheid': 'nooit'}]", ZAAK_E_VORM, "ZaakType.0.einde_geldigheid" },
        { "zaaktypen", "{'results': [{'url': 'c'}]}", ZAAK_E_VELD, "zaaktypen.results.0.identificatie" },
        { "zaaktypen", "null ", ZAAK_E_VELD, "zaaktypen" },
        { "zaaktypen", "[", ZAAK_E_JSON, "" },
    };
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        char *json = quoted(cases[i].json);
        int result = zaak_catalogus_add_json_list(catalogus, cases[i].naam, json, strlen(json), &error);

        if (cases[i].code)
            expect_failure(cases[i].json, result, &error, cases[i].code, cases[i].field);
        else
            expect_success(cases[i].json, result, &error);
        free(json);
    }
    assert_int_equal(zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE), 2);
    zaak_catalogus_unref(catalogus);
}

static void limits_of_the_context_hold(void **state)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_context *small;
    struct zaak_catalogus *catalogus;
    enum { DEPTH = 10000 };
    char *deep = malloc(2 * DEPTH + 64);

    (void)state;
    options.max_document = 100000;
    options.max_count = 3;
    small = zaak_context_new(&options);
    catalogus = zaak_catalogus_new(small);
    expect_failure("count", add_json(catalogus, "{'besluittypen': [{}, {}, {}, {}, {}, {}]}", &error), &error, ZAAK_E_LIMIET, "besluittypen.3");
    assert_int_equal(zaak_catalogus_count(catalogus, ZAAK_SOORT_BESLUITTYPE), 0);
    strcpy(deep, "{\"zaaktypen\": ");
    memset(deep + strlen(deep), '[', DEPTH);
    deep[14 + DEPTH] = '\0';
    expect_failure("depth", add_json(catalogus, deep, &error), &error, ZAAK_E_LIMIET, "");
    memset(deep, ' ', 2 * DEPTH);
    assert_int_equal(zaak_catalogus_add_json(catalogus, deep, 100001, &error), -ZAAK_E_LIMIET);
    free(deep);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(small);
}

static void arguments_are_checked(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx), *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_failure("json", zaak_catalogus_add_json(catalogus, NULL, 0, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("json", zaak_catalogus_add_json(NULL, "{}", 2, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("list", zaak_catalogus_add_json_list(catalogus, NULL, "[]", 2, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("list", zaak_catalogus_add_json_list(catalogus, "zaaktypen", NULL, 2, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("list", zaak_catalogus_add_json_list(NULL, "zaaktypen", "[]", 2, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("zip", zaak_catalogus_add_zip(catalogus, NULL, 0, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("zip", zaak_catalogus_add_zip(NULL, "", 0, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("load", zaak_catalogus_load_json(NULL, "{}", 2, &made, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("load", zaak_catalogus_load_json(ctx, NULL, 2, &made, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("load", zaak_catalogus_load_json(ctx, "{}", 2, NULL, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("load", zaak_catalogus_load_zip(ctx, NULL, 2, &made, &error), &error, ZAAK_E_ARGUMENT, "");
    expect_failure("load", zaak_catalogus_load_json(ctx, "[]", 2, &made, &error), &error, ZAAK_E_VELD, "");
    assert_null(made);
    zaak_catalogus_unref(catalogus);
}

#ifdef ZAAK_HAVE_ZIP

struct member {
    const char *naam, *json;
};

/* Makes an archive of the members up to one without a name; to be freed. */
static char *make_zip(const struct member *members, zip_int32_t method, size_t *length)
{
    zip_error_t why;
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &why);
    zip_t *zip = zip_open_from_source(target, ZIP_TRUNCATE, &why);
    zip_stat_t stat;
    char *bytes, *texts[16] = { NULL };

    assert_non_null(zip);
    zip_source_keep(target);
    for (size_t i = 0; members[i].naam; i++) {
        zip_int64_t index;

        texts[i] = quoted(members[i].json);
        index = zip_file_add(zip, members[i].naam, zip_source_buffer(zip, texts[i], strlen(texts[i]), 0), 0);
        assert_true(index >= 0);
        assert_int_equal(zip_set_file_compression(zip, (zip_uint64_t)index, method, 0), 0);
    }
    assert_int_equal(zip_close(zip), 0);
    assert_int_equal(zip_source_open(target), 0);
    assert_int_equal(zip_source_stat(target, &stat), 0);
    bytes = malloc(stat.size + 1);
    assert_int_equal(zip_source_read(target, bytes, stat.size), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    for (size_t i = 0; i < LENGTH(texts); i++)
        free(texts[i]);
    *length = (size_t)stat.size;
    return bytes;
}

#define STATUSTYPEN "[{'url': 's', 'omschrijving': 'Klaar', 'zaaktype': 'z', 'volgnummer': 1, 'is_eindstatus': true}]"

static void an_archive_is_read_whatever_the_order_of_its_members(void **state)
{
    static const struct member members[] = {
        { "LEESMIJ.txt", "niets" }, { "StatusType.json", STATUSTYPEN }, { "Onbekend.json", "{" },
        { "ZaakType.json", "[" ZAAKTYPE "]" }, { "roltypen.json", "{'results': []}" }, { ".json", "{" }, { NULL, NULL },
    };

    (void)state;
    for (int stored = 0; stored < 2; stored++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_catalogus *catalogus = NULL;
        size_t length;
        char *bytes = make_zip(members, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, &length);

        expect_success("zip", zaak_catalogus_load_zip(ctx, bytes, length, &catalogus, &error), &error);
        assert_int_equal(zaak_zaaktype_count(zaak_catalogus_find_url(catalogus, "z"), ZAAK_SOORT_STATUSTYPE), 1);
        zaak_catalogus_unref(catalogus);
        free(bytes);
    }
}

static void a_mistake_in_an_archive_names_the_member(void **state)
{
    static const struct {
        struct member members[3];
        int32_t code;
        const char *file, *field;
    } cases[] = {
        { { { "ZaakType.json", "[" ZAAKTYPE "]" }, { "StatusType.json", "[{'omschrijving': 's', 'zaaktype': 'z', 'volgnummer': true}]" } },
          ZAAK_E_VELD, "StatusType.json", "StatusType.0.volgnummer" },
        { { { "ZaakType.json", "[" ZAAKTYPE "," } }, ZAAK_E_JSON, "ZaakType.json", "" },
        { { { "ZaakType.json", "" } }, ZAAK_E_JSON, "ZaakType.json", "" },
        { { { "ZaakType.json", "{'ZaakType': []}" } }, ZAAK_E_VELD, "ZaakType.json", "ZaakType.results" },
        { { { "ZaakType.json", "[" ZAAKTYPE "]" }, { "zaaktypen.json", "[{'url': 'z', 'identificatie': 'Z'}]" } },
          ZAAK_E_DUBBEL, "zaaktypen.json", "zaaktypen.0.url" },
        { { { "StatusType.json", STATUSTYPEN } }, ZAAK_E_VERWIJZING, "StatusType.json", "StatusType.0.zaaktype" },
        { { { "Zaaktype.json", "[]" }, { "map/ZaakType.json", "[]" } }, ZAAK_E_VELD, "", "" },
        { { { "x", "[]" } }, ZAAK_E_VELD, "", "" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_catalogus *catalogus = NULL;
        size_t length;
        char *bytes = make_zip(cases[i].members, ZIP_CM_DEFLATE, &length);

        expect_failure(cases[i].members[0].json, zaak_catalogus_load_zip(ctx, bytes, length, &catalogus, &error), &error, cases[i].code, cases[i].field);
        assert_string_equal(error.file, cases[i].file);
        assert_int_equal(zaak_catalogus_load_zip(ctx, bytes, length, &catalogus, NULL), -cases[i].code);
        assert_null(catalogus);
        free(bytes);
    }
}

static void an_archive_that_is_cut_off_or_damaged_is_an_error(void **state)
{
    static const struct member members[] = { { "ZaakType.json", "[" ZAAKTYPE "]" }, { "StatusType.json", STATUSTYPEN }, { NULL, NULL } };
    size_t length;
    char *bytes = make_zip(members, ZIP_CM_STORE, &length);
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    for (size_t i = 0; i < length; i++)
        assert_int_equal(zaak_catalogus_add_zip(catalogus, bytes, i, &error), -ZAAK_E_ARCHIEF);
    /* A changed letter is seen by the sum of the member. */
    for (char *at = bytes; at + 5 < bytes + length; at++)
        if (!memcmp(at, "Klaar", 5))
            *at = 'k';
    expect_failure("sum", zaak_catalogus_add_zip(catalogus, bytes, length, &error), &error, ZAAK_E_ARCHIEF, "");
    assert_string_equal(error.file, "StatusType.json");
    assert_int_equal(zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE), 0);
    zaak_catalogus_unref(catalogus);
    free(bytes);
}

/* Writes a number of four bytes at a place behind each mark in the archive. */
static void overwrite(char *bytes, size_t length, const char *mark, size_t place, uint32_t value)
{
    for (size_t i = 0; i + place + 4 <= length; i++) {
        if (memcmp(bytes + i, mark, 4))
            continue;
        for (int j = 0; j < 4; j++)
            bytes[i + place + (size_t)j] = (char)(value >> 8 * j);
    }
}

static void a_size_that_cannot_be_is_seen_before_anything_is_unpacked(void **state)
{
    static const struct {
        uint32_t size;
        int32_t code;
    } cases[] = {
        { 0xFFFFFFF0u, ZAAK_E_LIMIET },  /* above the limit of the context */
        { 200000000u, ZAAK_E_ARCHIEF },  /* below it, but no deflate makes so much of so little */
        { 3000u, ZAAK_E_ARCHIEF },       /* possible, but not what is there */
        { 10u, ZAAK_E_ARCHIEF },         /* less than what is there */
    };
    static const struct member members[] = { { "ZaakType.json", "[" ZAAKTYPE "]" }, { NULL, NULL } };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_catalogus *catalogus = NULL;
        size_t length;
        char *bytes = make_zip(members, ZIP_CM_DEFLATE, &length);

        overwrite(bytes, length, "PK\x01\x02", 24, cases[i].size);
        overwrite(bytes, length, "PK\x03\x04", 22, cases[i].size);
        expect_failure("size", zaak_catalogus_load_zip(ctx, bytes, length, &catalogus, &error), &error, cases[i].code, "");
        free(bytes);
    }
}

static void an_archive_that_unpacks_to_more_than_the_limit_is_refused(void **state)
{
    enum { SIZE = 300000 };
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = NULL;
    struct zaak_context *small;
    char *text = malloc(SIZE + 1), *bytes;
    struct member members[] = { { "ZaakType.json", text }, { NULL, NULL } };
    size_t length;

    (void)state;
    memset(text, ' ', SIZE);
    text[0] = '[';
    text[SIZE - 1] = ']';
    text[SIZE] = '\0';
    bytes = make_zip(members, ZIP_CM_DEFLATE, &length);
    assert_true(length < 1000);
    options.max_document = SIZE - 1;
    small = zaak_context_new(&options);
    expect_failure("bomb", zaak_catalogus_load_zip(small, bytes, length, &catalogus, &error), &error, ZAAK_E_LIMIET, "");
    assert_string_equal(error.file, "ZaakType.json");
    expect_success("large", zaak_catalogus_load_zip(ctx, bytes, length, &catalogus, &error), &error);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(small);
    free(bytes);
    free(text);
}

#else

static void without_libzip_an_archive_is_not_supported(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_failure("zip", zaak_catalogus_add_zip(catalogus, "PK", 2, &error), &error, ZAAK_E_NIET_ONDERSTEUND, "");
    zaak_catalogus_unref(catalogus);
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_spellings_and_pages_give_the_same_catalogue),
        cmocka_unit_test(a_group_is_read_by_the_name_of_the_api_in_either_spelling),
        cmocka_unit_test(a_mistake_says_where_it_is_and_leaves_the_catalogue_as_it_was),
        cmocka_unit_test(what_is_strange_but_not_wrong_is_read),
        cmocka_unit_test(a_list_alone_is_read_under_its_name),
        cmocka_unit_test(limits_of_the_context_hold),
        cmocka_unit_test(arguments_are_checked),
#ifdef ZAAK_HAVE_ZIP
        cmocka_unit_test(an_archive_is_read_whatever_the_order_of_its_members),
        cmocka_unit_test(a_mistake_in_an_archive_names_the_member),
        cmocka_unit_test(an_archive_that_is_cut_off_or_damaged_is_an_error),
        cmocka_unit_test(a_size_that_cannot_be_is_seen_before_anything_is_unpacked),
        cmocka_unit_test(an_archive_that_unpacks_to_more_than_the_limit_is_refused),
#else
        cmocka_unit_test(without_libzip_an_archive_is_not_supported),
#endif
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
