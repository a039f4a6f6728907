/* SPDX-License-Identifier: EUPL-1.2 */
/* Documents with ZGW resources: every field of every resource, in both spellings, there and back without loss; and everything that can be wrong with them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "basis/json_intern.h"
#include "basis/tekst_intern.h"
#include "catalogus/catalogus_intern.h"
#include "catalogus_helper.h"
#include "context_helper.h"

#include <zaak/bundel.h>

/* The document as the library writes it; to be freed. */
static char *saved(const struct zaak_bundel *bundel, int32_t spelling)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int length = zaak_bundel_save_json(bundel, spelling, NULL, 0, &error);
    char *text;

    if (length < 0)
        fail_msg("%s: %s (%s)", zaak_error_name(length), error.text, error.field);
    text = malloc((size_t)length + 1);
    assert_non_null(text);
    assert_int_equal(zaak_bundel_save_json(bundel, spelling, text, (size_t)length + 1, NULL), length);
    assert_int_equal(strlen(text), length);
    return text;
}

static struct zaak_bundel *load(int32_t soort, const char *json)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL;
    int result = zaak_bundel_load_json(ctx, soort, json, strlen(json), &bundel, &error);

    if (result)
        fail_msg("%s at %d:%d %s: %s in %.2000s", zaak_error_name(result), (int)error.line, (int)error.column, error.field, error.text, json);
    return bundel;
}

static struct zaak_bundel *load_quoted(int32_t soort, const char *text)
{
    char *json = quoted(text);
    struct zaak_bundel *bundel = load(soort, json);

    free(json);
    return bundel;
}

/* Writes in a spelling and reads that. */
static struct zaak_bundel *respell(const struct zaak_bundel *bundel, int32_t soort, int32_t spelling)
{
    char *text = saved(bundel, spelling);
    struct zaak_bundel *other = load(soort, text);

    free(text);
    return other;
}

static void add_name(struct tekst *out, const struct veld *veld, bool snake)
{
    zaak_tekst_addf(out, "\"%s\":", snake ? veld->snake : veld->naam);
}

static void add_group(struct tekst *out, int32_t groep, bool snake);

/* A value that says something for each type; words are the last that is allowed. */
static void add_example(struct tekst *out, const struct veld *veld, bool snake, const char *woord)
{
    const char *last = strrchr(veld->woorden, '|');

    switch (veld->type) {
    case VELD_DAG: zaak_tekst_add(out, "\"2024-02-29\""); break;
    case VELD_TIJDSTIP: zaak_tekst_add(out, "\"2024-02-29T23:59:59.123456+01:00\""); break;
    case VELD_DUUR: zaak_tekst_add(out, "\"P1Y2M3DT4H\""); break;
    case VELD_JANEE: zaak_tekst_add(out, "false"); break;
    case VELD_GETAL: zaak_tekst_add(out, "42"); break;
    case VELD_TEKSTEN:
    case VELD_URIS: zaak_tekst_add(out, "[\"een\",null,\"twee\"]"); break;
    case VELD_LIJST_OF_TEKST: zaak_tekst_add(out, "\"tekst\""); break;
    case VELD_VRIJ: zaak_tekst_add(out, "{\"snake_case\":1.50,\"camelCase\":[{\"een_twee\":1e-7}]}"); break;
    case VELD_GROEP: add_group(out, veld->groep, snake); break;
    case VELD_GROEPEN:
        zaak_tekst_add(out, "[");
        add_group(out, veld->groep, snake);
        zaak_tekst_add(out, ",");
        add_group(out, veld->groep, snake);
        zaak_tekst_add(out, "]");
        break;
    case VELD_KEUZE: add_group(out, zaak_keuze_find(veld->groep, woord)->inhoud, snake); break;
    default:
        if (veld->nummer && veld->nummer == ZAAK_VELD_BETROKKENE_TYPE)
            zaak_tekst_addf(out, "\"%s\"", woord);
        else if (veld->nummer && veld->nummer == ZAAK_VELD_OBJECT_TYPE)
            zaak_tekst_addf(out, "\"%s\"", woord);
        else
            zaak_tekst_addf(out, "\"%s\"", last ? last + 1 : *veld->woorden ? veld->woorden : "h\xc3\xa9 \\\"x\\\"\\u0001\\n");
        break;
    }
}

static void add_fields(struct tekst *out, const struct veld *rows, size_t count, bool snake, const char *woord)
{
    for (size_t i = 0; i < count; i++) {
        zaak_tekst_add(out, i ? "," : "");
        add_name(out, &rows[i], snake);
        add_example(out, &rows[i], snake, woord);
    }
}

static void add_group(struct tekst *out, int32_t groep, bool snake)
{
    size_t count = 0;
    const struct veld *rows = groep == GROEP_GEEN ? NULL : zaak_groep_rows(groep, &count);

    zaak_tekst_add(out, "{");
    add_fields(out, rows, count, snake, "");
    zaak_tekst_add(out, "}");
}

/* A resource with all fields of the register. */
static char *example(int32_t soort, bool snake, const char *woord)
{
    struct tekst out = { .ctx = ctx };
    size_t count;
    const struct veld *rows = zaak_veld_rows(soort, &count);
    char *copy;

    zaak_tekst_add(&out, "{");
    add_fields(&out, rows, count, snake, woord);
    zaak_tekst_add(&out, "}");
    copy = strdup(out.bytes);
    zaak_tekst_free(&out);
    return copy;
}

/* Is every field found under its number? */
static void expect_all_fields(int32_t soort, const struct zaak_object *object)
{
    size_t count;
    const struct veld *rows = zaak_veld_rows(soort, &count);
    zaak_tijdstip moment;
    struct zaak_duur duur;
    zaak_dag dag;
    int64_t number;

    assert_int_equal(zaak_object_get_soort(object), soort);
    for (size_t i = 0; i < count; i++) {
        int32_t veld = rows[i].nummer;

        if (zaak_object_get_json(object, veld, NULL, 0) <= 0)
            fail_msg("%s of kind %d is not there", rows[i].naam, (int)soort);
        if (rows[i].type == VELD_DAG)
            assert_int_equal(zaak_object_get_dag(object, veld, &dag), 1);
        else if (rows[i].type == VELD_TIJDSTIP)
            assert_int_equal(zaak_object_get_tijdstip(object, veld, &moment), 1);
        else if (rows[i].type == VELD_DUUR)
            assert_int_equal(zaak_object_get_duur(object, veld, &duur), 1);
        else if (rows[i].type == VELD_GETAL || rows[i].type == VELD_JANEE)
            assert_int_equal(zaak_object_get_int(object, veld, &number), 1);
        else if (rows[i].type == VELD_TEKST || rows[i].type == VELD_URI)
            assert_non_null(zaak_object_get_text(object, veld));
    }
}

static void expect_there_and_back(int32_t soort, const char *woord)
{
    char *camel = example(soort, false, woord), *snake = example(soort, true, woord);
    struct zaak_bundel *bundel = load(soort, camel), *other = load(soort, snake);
    char *text = saved(bundel, ZAAK_SPELLING_GELEZEN);

    expect_all_fields(soort, zaak_bundel_at(bundel, soort, 0));
    expect_all_fields(soort, zaak_bundel_at(other, soort, 0));
    assert_string_equal(text, camel);
    free(text);
    text = saved(bundel, ZAAK_SPELLING_EXPORT);
    assert_string_equal(text, snake);
    free(text);
    text = saved(other, ZAAK_SPELLING_API);
    assert_string_equal(text, camel);
    free(text);
    text = saved(other, ZAAK_SPELLING_EXPORT);
    assert_string_equal(text, snake);
    free(text);
    zaak_bundel_unref(bundel);
    zaak_bundel_unref(other);
    free(camel);
    free(snake);
}

static void every_field_of_every_resource_goes_there_and_back(void **state)
{
    static const char *const betrokkenen[] = { "natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging", "organisatorische_eenheid", "medewerker" };
    size_t count, place;
    const struct veld *rows = zaak_veld_rows(ZAAK_SOORT_ZAAKOBJECT, &count);
    char words[1024];

    (void)state;
    for (int32_t soort = 1; soort < SOORT_ALLE; soort++)
        expect_there_and_back(soort, soort == ZAAK_SOORT_ZAAKOBJECT ? "adres" : "medewerker");
    for (size_t i = 0; i < LENGTH(betrokkenen); i++)
        expect_there_and_back(ZAAK_SOORT_ROL, betrokkenen[i]);
    place = (size_t)zaak_veld_place(ZAAK_SOORT_ZAAKOBJECT, ZAAK_VELD_OBJECT_TYPE);
    snprintf(words, sizeof words, "%s", rows[place].woorden);
    for (char *word = strtok(words, "|"); word; word = strtok(NULL, "|"))
        expect_there_and_back(ZAAK_SOORT_ZAAKOBJECT, word);
}

/* The rule of the spellings gives what the register has, so that unknown fields are respelled as known ones are. */
static void the_rule_of_the_spellings_holds_for_the_whole_register(void **state)
{
    struct tekst json = { .ctx = ctx };
    char *text;
    struct zaak_bundel *bundel;

    (void)state;
    for (int32_t soort = 1; soort < SOORT_ALLE; soort++) {
        size_t count;
        const struct veld *rows = zaak_veld_rows(soort, &count);

        for (size_t i = 0; i < count; i++) {
            zaak_tekst_addf(&json, "{\"onbekend\":{\"%s\":0}}", rows[i].naam);
            bundel = load(soort, json.bytes);
            text = saved(bundel, ZAAK_SPELLING_EXPORT);
            json.length = 0;
            zaak_tekst_addf(&json, "{\"onbekend\":{\"%s\":0}}", rows[i].snake);
            assert_string_equal(text, json.bytes);
            json.length = 0;
            zaak_bundel_unref(bundel);
            free(text);
        }
    }
    zaak_tekst_free(&json);
}

static void what_is_unknown_is_kept_in_its_order_and_respelled(void **state)
{
    static const struct { const char *api, *export; } documents[] = {
        { "{'zaken': [{'zzEerst': 1, 'startdatum': '2025-01-01', '_expand': {'statusType': {'omschrijving': 'x'}}, 'aaaLaatst': [{'eenTwee': null}]}], 'eigenDing': true}",
          "{'Zaak': [{'zz_eerst': 1, 'startdatum': '2025-01-01', '_expand': {'status_type': {'omschrijving': 'x'}}, 'aaa_laatst': [{'een_twee': null}]}], 'eigen_ding': true}" },
        { "{'zaken': {'count': 1, 'next': null, 'results': [{'identificatie': 'Z'}], 'eigenVeld': 0}}",
          "{'Zaak': {'count': 1, 'next': null, 'results': [{'identificatie': 'Z'}], 'eigen_veld': 0}}" },
        { "{'zaak': {'zaakgeometrie': {'type': 'Point', 'coordinates': [5.10, 52.000]}}, 'resultaat': {'uuid': 'r'}, 'status': null}",
          "{'zaak': {'zaakgeometrie': {'type': 'Point', 'coordinates': [5.10, 52.000]}}, 'resultaat': {'uuid': 'r'}, 'status': null}" },
        { "{'zaakobjecten': [{'objectType': 'overige', 'objectIdentificatie': {'overigeData': {'een_veld': 1, 'anderVeld': 2}}}]}",
          "{'ZaakObject': [{'object_type': 'overige', 'object_identificatie': {'overige_data': {'een_veld': 1, 'anderVeld': 2}}}]}" },
        /* what would not come back stays as it is */
        { "{'zaken': [{'URL': 1, 'inpANummer': 2, 'deel2Naam': 3, 'Naam': 4, '': 5, 'naïefVeld': 6}]}",
          "{'Zaak': [{'URL': 1, 'inpANummer': 2, 'deel2Naam': 3, 'Naam': 4, '': 5, 'naïef_veld': 6}]}" },
        { "{'zaken': [], 'zaaktypeInformatieobjecttypen': [], 'zaaktypeInformatieobjecttype': {'url': 'z'}}",
          "{'Zaak': [], 'ZaakTypeInformatieObjectType': [], 'zaaktypeInformatieobjecttype': {'url': 'z'}}" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(documents); i++) {
        struct zaak_bundel *api = load_quoted(0, documents[i].api), *export = load_quoted(0, documents[i].export);
        struct zaak_bundel *there = respell(api, 0, ZAAK_SPELLING_EXPORT), *back = respell(there, 0, ZAAK_SPELLING_API);
        char *texts[] = { saved(api, ZAAK_SPELLING_GELEZEN), saved(back, ZAAK_SPELLING_GELEZEN), saved(export, ZAAK_SPELLING_GELEZEN), saved(there, ZAAK_SPELLING_GELEZEN) };

        assert_string_equal(texts[0], texts[1]);
        assert_string_equal(texts[2], texts[3]);
        for (size_t j = 0; j < LENGTH(texts); j++)
            free(texts[j]);
        zaak_bundel_unref(api);
        zaak_bundel_unref(export);
        zaak_bundel_unref(there);
        zaak_bundel_unref(back);
    }
}

/* Blanks, and the way in which a text is written, are not kept; all else is. */
static void the_text_of_numbers_is_kept(void **state)
{
    static const struct { const char *text, *kept; } values[] = {
        { "1.0", NULL }, { "1.10", NULL }, { "0.1000000000000000055511151231257827021181583404541015625", NULL }, { "1e5", NULL }, { "1E+400", NULL }, { "-0.0", NULL },
        { "-1.5e-300", NULL }, { "9223372036854775807", NULL }, { "-9223372036854775808", NULL }, { "0", NULL }, { "true", NULL }, { "null", NULL },
        { "\"\\u00e9\\/\\u0041\"", "\"\xc3\xa9/A\"" }, { "\"\\u0001\\b\\t\\n\\f\\r\\\"\\\\\"", NULL }, { "\"\\ud83d\\ude00\"", "\"\xf0\x9f\x98\x80\"" },
        { "[ 1 , { } ]", "[1,{}]" }, { "-0", "0" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(values); i++) {
        char json[256], expected[256], *text;
        struct zaak_bundel *bundel;

        snprintf(json, sizeof json, "{\"zaken\":[{\"onbekend\":%s}]}", values[i].text);
        snprintf(expected, sizeof expected, "{\"zaken\":[{\"onbekend\":%s}]}", values[i].kept ? values[i].kept : values[i].text);
        bundel = load(0, json);
        text = saved(bundel, ZAAK_SPELLING_GELEZEN);
        assert_string_equal(text, expected);
        free(text);
        text = saved(bundel, ZAAK_SPELLING_API);
        assert_string_equal(text, expected);
        free(text);
        zaak_bundel_unref(bundel);
    }
}

static uint32_t draw(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

/* Any value, with names that may collide in the other spelling. */
static void add_random(struct tekst *out, uint64_t *seed, int depth)
{
    static const char *const scalars[] = { "0", "-12", "1.50", "1e-7", "true", "null", "\"\"", "\"h\xc3\xa9 \\\"\"", "\"\\u0007\"" };
    static const char *const parts[] = { "een", "Twee", "_drie", "4", "_5", "URL", "zes_", "a", "B", "_c" };
    bool object = draw(seed, 2);
    uint32_t count = draw(seed, 5);

    if (!depth || !draw(seed, 3)) {
        zaak_tekst_add(out, scalars[draw(seed, LENGTH(scalars))]);
        return;
    }
    zaak_tekst_add(out, object ? "{" : "[");
    for (uint32_t i = 0; i < count; i++) {
        zaak_tekst_add(out, i ? "," : "");
        if (object) {
            /* the number keeps names apart as they are written */
            zaak_tekst_addf(out, "\"%s%s%s%c\":", parts[draw(seed, LENGTH(parts))], parts[draw(seed, LENGTH(parts))], draw(seed, 2) ? parts[draw(seed, LENGTH(parts))] : "",
                            (char)('p' + i));
        }
        add_random(out, seed, depth - 1);
    }
    zaak_tekst_add(out, object ? "}" : "]");
}

/* Read, written and read it is the same; and in a spelling it no longer changes, nor when it goes to the other one and back. */
static void random_documents_go_there_and_back(void **state)
{
    struct tekst json = { .ctx = ctx };
    uint64_t seed = 7;

    (void)state;
    for (int round = 0; round < 2000; round++) {
        struct zaak_bundel *bundel;

        json.length = 0;
        zaak_tekst_add(&json, "{\"zaken\":[{\"onbekend\":");
        add_random(&json, &seed, 5);
        zaak_tekst_add(&json, "}]}");
        bundel = load(0, json.bytes);
        for (int32_t spelling = ZAAK_SPELLING_GELEZEN; spelling <= ZAAK_SPELLING_EXPORT; spelling++) {
            struct zaak_bundel *there = respell(bundel, 0, spelling), *over = respell(there, 0, ZAAK_SPELLING_EXPORT), *back = respell(over, 0, ZAAK_SPELLING_API);
            struct zaak_bundel *twice = respell(back, 0, ZAAK_SPELLING_EXPORT), *once_more = respell(twice, 0, ZAAK_SPELLING_API);
            char *texts[] = { saved(there, ZAAK_SPELLING_GELEZEN), saved(there, spelling), saved(back, ZAAK_SPELLING_GELEZEN), saved(once_more, ZAAK_SPELLING_GELEZEN) };

            if (spelling == ZAAK_SPELLING_GELEZEN)
                assert_string_equal(texts[0], json.bytes);
            assert_string_equal(texts[0], texts[1]);
            assert_string_equal(texts[2], texts[3]);
            for (size_t i = 0; i < LENGTH(texts); i++)
                free(texts[i]);
            zaak_bundel_unref(there);
            zaak_bundel_unref(over);
            zaak_bundel_unref(back);
            zaak_bundel_unref(twice);
            zaak_bundel_unref(once_more);
        }
        zaak_bundel_unref(bundel);
    }
    zaak_tekst_free(&json);
}

static void a_document_is_a_resource_a_list_or_a_page(void **state)
{
    static const char *const documents[] = { "{'url':'z','identificatie':'Z'}", "[{'url':'z','identificatie':'Z'}]", "{'count':1,'results':[{'url':'z','identificatie':'Z'}]}" };

    (void)state;
    for (size_t i = 0; i < LENGTH(documents); i++) {
        struct zaak_bundel *bundel = load_quoted(ZAAK_SOORT_ZAAK, documents[i]);
        char *text = saved(bundel, ZAAK_SPELLING_GELEZEN), *expected = quoted(documents[i]);

        assert_string_equal(text, expected);
        assert_int_equal(zaak_bundel_count(bundel, ZAAK_SOORT_ZAAK), 1);
        assert_ptr_equal(zaak_bundel_at(bundel, ZAAK_SOORT_ZAAK, 0), zaak_bundel_find_url(bundel, "z"));
        assert_string_equal(zaak_object_get_text(zaak_bundel_find_url(bundel, "z"), ZAAK_VELD_IDENTIFICATIE), "Z");
        assert_null(zaak_bundel_at(bundel, ZAAK_SOORT_ZAAK, 1));
        assert_null(zaak_bundel_find_url(bundel, "y"));
        free(expected);
        free(text);
        zaak_bundel_unref(zaak_bundel_ref(bundel));
        assert_null(zaak_bundel_unref(bundel));
    }
}

static void a_mistake_has_a_line_a_column_and_a_path(void **state)
{
    static const struct { int32_t soort; const char *json; int32_t code; const char *field; int32_t line, column; } mistakes[] = {
        { 0, "{\n 'zaken': [\n  {'startdatum': 3}]}", ZAAK_E_VELD, "zaken.0.startdatum", 3, 18 },
        { 0, "{'zaken': [{}, {},\n {'a': '{[\\'',\n  'verlenging':\n   {'reden': 'x', 'duur': '8 weken'}}]}", ZAAK_E_VORM, "zaken.2.verlenging.duur", 4, 27 },
        { 0, "{'zaken': {'count': 1,\n 'results': [{'archiefnominatie': 'weg'}]}}", ZAAK_E_WAARDE, "zaken.results.0.archiefnominatie", 2, 35 },
        { 0, "{'zaak':\n [{}]}", ZAAK_E_VELD, "zaak", 2, 2 },
        { 0, "{'zaken':\n {'url': 'z'}}", ZAAK_E_VELD, "zaken", 2, 2 },
        { 0, "{'zaken': [3]}", ZAAK_E_VELD, "zaken.0", 1, 12 },
        { 0, "{'onbekend': []}", ZAAK_E_VELD, "", 1, 1 },
        { 0, "[]", ZAAK_E_VELD, "", 1, 1 },
        { 0, "\n null", ZAAK_E_VELD, "", 2, 2 },
        { 0, "{'a.b': 1, 'Status': [{'datum_status_gezet': '2024-01-01'}]}", ZAAK_E_VORM, "Status.0.datum_status_gezet", 1, 46 },
        { 0, "{'rollen': [{'betrokkeneType': 'medewerker', 'betrokkeneIdentificatie': {'identificatie': 7}}]}", ZAAK_E_VELD,
          "rollen.0.betrokkeneIdentificatie.identificatie", 1, 91 },
        { 0, "{'zaken': [{'einddatumGepland': null, 'einddatum_gepland': '2025-01-01', 'einddatumGepland ': 1, 'uuid': 'x', 'startdatum': '2025-13-01'}]}", ZAAK_E_VORM,
          "zaken.0.startdatum", 1, 125 },
        { 0, "{'zaken': [{'einddatumGepland': '2025-01-01', 'einddatum_gepland': '2025-01-01'}]}", ZAAK_E_DUBBEL, "zaken.0.einddatum_gepland", 1, 68 },
        { ZAAK_SOORT_ROL, "[{},\n{'roltype': []}]", ZAAK_E_VELD, "1.roltype", 2, 13 },
        { ZAAK_SOORT_ROL, "{'roltype': {}}", ZAAK_E_VELD, "roltype", 1, 13 },
        { ZAAK_SOORT_ROL, "7", ZAAK_E_VELD, "", 1, 1 },
        { 0, "{'zaken': [{'startdatum' '2025'}]}", ZAAK_E_JSON, "", 1, 26 },
        { 0, "{'zaken': [{'a': 1, 'a': 2}]}", ZAAK_E_JSON, "", 1, 22 },
        { 0, "{'zaken': [{'a': 99999999999999999999}]}", ZAAK_E_JSON, "", 1, 18 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(mistakes); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_bundel *bundel = NULL;
        char *json = quoted(mistakes[i].json);

        expect_failure(json, zaak_bundel_load_json(ctx, mistakes[i].soort, json, strlen(json), &bundel, &error), &error, mistakes[i].code, mistakes[i].field);
        if (error.line != mistakes[i].line || error.column != mistakes[i].column)
            fail_msg("%s: at %d:%d, not %d:%d", json, (int)error.line, (int)error.column, (int)mistakes[i].line, (int)mistakes[i].column);
        assert_null(bundel);
        free(json);
    }
}

static void two_members_that_would_get_one_name_are_an_error(void **state)
{
    static const struct { const char *json; int32_t spelling; const char *field; } collisions[] = {
        { "{'zaken': [{'eigenVeld': 1, 'eigen_veld': 2}]}", ZAAK_SPELLING_EXPORT, "eigen_veld" },
        { "{'zaken': [{'eigenVeld': 1, 'eigen_veld': 2}]}", ZAAK_SPELLING_API, "eigenVeld" },
        { "{'zaken': [], 'Zaak': []}", ZAAK_SPELLING_API, "zaken" },
        { "{'zaken': [], 'Zaak': []}", ZAAK_SPELLING_EXPORT, "Zaak" },
        { "{'zaken': [{'eigenVeld': 1, 'eigen_veld': null}]}", ZAAK_SPELLING_EXPORT, "eigen_veld" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(collisions); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_bundel *bundel = load_quoted(0, collisions[i].json);

        expect_failure(collisions[i].json, zaak_bundel_save_json(bundel, collisions[i].spelling, NULL, 0, &error), &error, ZAAK_E_DUBBEL, collisions[i].field);
        free(saved(bundel, ZAAK_SPELLING_GELEZEN));
        zaak_bundel_unref(bundel);
    }
}

static void limits_of_the_context_hold(void **state)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_context *small;
    static const struct { const char *json; int32_t code; } documents[] = {
        { "{\"zaken\":[{},{},{}]}", 0 }, { "{\"zaken\":[{},{},{},{}]}", ZAAK_E_LIMIET }, { "{\"zaken\":[{\"a\":[[]]}]}", 0 },
        { "{\"zaken\":[{\"a\":[[[]]]}]}", ZAAK_E_LIMIET }, { "{\"zaken\":[{\"a\":\"0123456789012345678901234567890123456789\"}]}", ZAAK_E_LIMIET },
    };

    (void)state;
    options.max_document = 50;
    options.max_depth = 5;
    options.max_count = 3;
    small = zaak_context_new(&options);
    for (size_t i = 0; i < LENGTH(documents); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_bundel *bundel = NULL;

        if (zaak_bundel_load_json(small, 0, documents[i].json, strlen(documents[i].json), &bundel, &error) != -documents[i].code)
            fail_msg("%s: %s", documents[i].json, error.text);
        assert_int_equal(error.code, -documents[i].code);
        zaak_bundel_unref(bundel);
    }
    zaak_context_unref(small);
}

static void arguments_are_checked(void **state)
{
    struct zaak_bundel *bundel = NULL, *good = load(0, "{\"zaken\":[{}]}");
    char small[4];

    (void)state;
    assert_int_equal(zaak_bundel_load_json(NULL, 0, "{}", 2, &bundel, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_load_json(ctx, 0, NULL, 2, &bundel, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_load_json(ctx, 0, "{}", 2, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_load_json(ctx, -1, "{}", 2, &bundel, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_load_json(ctx, 26, "{}", 2, &bundel, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_load_zip(ctx, NULL, 2, &bundel, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_save_json(NULL, 0, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_save_json(good, 3, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_save_json(good, 0, NULL, 1, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_save_zip(good, -1, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bundel_save_json(good, 0, small, sizeof small, NULL), 14);
    assert_string_equal(small, "{\"z");
    assert_int_equal(zaak_bundel_count(NULL, 1), 0);
    assert_int_equal(zaak_bundel_count(good, 26), 0);
    assert_null(zaak_bundel_at(NULL, 1, 0));
    assert_null(zaak_bundel_find_url(NULL, "z"));
    assert_null(zaak_bundel_unref(NULL));
    assert_int_equal(zaak_object_get_json(NULL, 0, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_object_get_json(zaak_bundel_at(good, ZAAK_SOORT_ZAAK, 0), 0, small, sizeof small), 2);
    assert_string_equal(small, "{}");
    assert_int_equal(zaak_object_get_json(zaak_bundel_at(good, ZAAK_SOORT_ZAAK, 0), ZAAK_VELD_STATUS, NULL, 0), -ZAAK_E_NIET_GEVONDEN);
    zaak_bundel_unref(good);
}

#ifdef ZAAK_HAVE_ZIP
static void an_archive_goes_there_and_back(void **state)
{
    static const char *const document = "{'zaken': {'count': 2, 'results': [{'identificatie': 'B', 'eigenVeld': 1.50}, {'identificatie': 'A'}]}, 'Status': [], 'zaak': {'identificatie': 'C'}}";
    static const struct { int32_t spelling; const char *expected; } forms[] = {
        { ZAAK_SPELLING_API, "{'zaken':[{'identificatie':'B','eigenVeld':1.50},{'identificatie':'A'},{'identificatie':'C'}],'statussen':[]}" },
        { ZAAK_SPELLING_EXPORT, "{'Zaak':[{'identificatie':'B','eigen_veld':1.50},{'identificatie':'A'},{'identificatie':'C'}],'Status':[]}" },
        { ZAAK_SPELLING_GELEZEN, "{'zaken':[{'identificatie':'B','eigenVeld':1.50},{'identificatie':'A'},{'identificatie':'C'}],'Status':[]}" },
    };
    struct zaak_bundel *bundel = load_quoted(0, document);

    (void)state;
    for (size_t i = 0; i < LENGTH(forms); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_bundel *again = NULL;
        int length = zaak_bundel_save_zip(bundel, forms[i].spelling, NULL, 0, &error);
        char *bytes = malloc((size_t)length + 1), *twice = malloc((size_t)length), *text, *expected = quoted(forms[i].expected);

        assert_true(length > 0);
        memset(bytes, '?', (size_t)length + 1);
        assert_int_equal(zaak_bundel_save_zip(bundel, forms[i].spelling, bytes, (size_t)length - 1, NULL), length);
        assert_true(bytes[0] == '?');
        assert_int_equal(zaak_bundel_save_zip(bundel, forms[i].spelling, bytes, (size_t)length, NULL), length);
        assert_true(bytes[length] == '?');
        assert_int_equal(zaak_bundel_save_zip(bundel, forms[i].spelling, twice, (size_t)length, NULL), length);
        assert_memory_equal(bytes, twice, (size_t)length);
        expect_success("zip", zaak_bundel_load_zip(ctx, bytes, (size_t)length, &again, &error), &error);
        text = saved(again, ZAAK_SPELLING_GELEZEN);
        assert_string_equal(text, expected);
        zaak_bundel_unref(again);
        free(expected);
        free(text);
        free(twice);
        free(bytes);
    }
    zaak_bundel_unref(bundel);
}
#endif

static void a_catalogue_is_written_as_it_was_read(void **state)
{
    static const char *const text = "{'zaaktypen':[{'url':'z','identificatie':'Z','beginGeldigheid':'2024-01-01','eigenVeld':1.0},{'identificatie':'A','url':'y','beginGeldigheid':'2023-01-01'}],"
                                    "'statustypen':[{'zaaktype':'z','omschrijving':'B','volgnummer':2},{'zaaktype':'z','omschrijving':'A','volgnummer':1}]}";
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    char *expected = quoted(text), written[1024];

    (void)state;
    expect_success(text, add_json(catalogus, text, &error), &error);
    for (int pass = 0; pass < 2; pass++) {
        assert_true(zaak_catalogus_save_json(catalogus, ZAAK_SPELLING_GELEZEN, written, sizeof written, &error) > 0);
        assert_string_equal(written, expected);
        assert_true(zaak_catalogus_save_json(catalogus, ZAAK_SPELLING_EXPORT, written, sizeof written, &error) > 0);
        assert_non_null(strstr(written, "\"ZaakType\":[{\"url\":\"z\",\"identificatie\":\"Z\",\"begin_geldigheid\":\"2024-01-01\",\"eigen_veld\":1.0}"));
        expect_success(text, zaak_catalogus_freeze(catalogus, &error), &error);
    }
    assert_int_equal(zaak_catalogus_save_json(NULL, 0, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_catalogus_save_zip(catalogus, 9, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    zaak_catalogus_unref(catalogus);
    free(expected);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_field_of_every_resource_goes_there_and_back),
        cmocka_unit_test(the_rule_of_the_spellings_holds_for_the_whole_register),
        cmocka_unit_test(what_is_unknown_is_kept_in_its_order_and_respelled),
        cmocka_unit_test(the_text_of_numbers_is_kept),
        cmocka_unit_test(random_documents_go_there_and_back),
        cmocka_unit_test(a_document_is_a_resource_a_list_or_a_page),
        cmocka_unit_test(a_mistake_has_a_line_a_column_and_a_path),
        cmocka_unit_test(two_members_that_would_get_one_name_are_an_error),
        cmocka_unit_test(limits_of_the_context_hold),
        cmocka_unit_test(arguments_are_checked),
#ifdef ZAAK_HAVE_ZIP
        cmocka_unit_test(an_archive_goes_there_and_back),
#endif
        cmocka_unit_test(a_catalogue_is_written_as_it_was_read),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
