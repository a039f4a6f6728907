/* SPDX-License-Identifier: EUPL-1.2 */
/* Zaken of the Zaken API: in as facts, compared, and out again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <time.h>

#include "toets_helper.h"
#include "zaak_helper.h"

#define ROOT "https://zaken.example.nl/zaken/api/v1/"
#define UUID "6b1c1a52-0c3e-4f6a-9d53-0f2f0e5a7d1"
#define TYPES "https://catalogi.example.nl/api/v1/"

static struct zaak_context *ctx;
static struct zaak_catalogus *catalogus;

static int set_up(void **state)
{
    (void)state;
    ctx = zaak_context_new(NULL);
    catalogus = example_catalogus(ctx);
    return catalogus ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
    return 0;
}

/* The text with one piece replaced by another; to be freed. */
static char *with(char *text, const char *old, const char *new)
{
    char *place = strstr(text, old), *copy;

    if (!place)
        fail_msg("\"%s\" is not in the text", old);
    copy = malloc(strlen(text) - strlen(old) + strlen(new) + 1);
    assert_non_null(copy);
    memcpy(copy, text, (size_t)(place - text));
    strcpy(copy + (place - text), new);
    strcat(copy, place + strlen(old));
    free(text);
    return copy;
}

static char *example(void)
{
    size_t length = 0;
    char *text = read_file("examples/data/zaak.json", &length);

    assert_non_null(text);
    text[length] = '\0';
    return text;
}

static struct zaak_bundel *bundel_of(const char *json)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL;

    if (zaak_bundel_load_json(ctx, 0, json, strlen(json), &bundel, &error))
        fail_msg("%d:%d %s: %s", (int)error.line, (int)error.column, error.field, error.text);
    return bundel;
}

/* A collection with the zaken of a document; the text is freed. */
static struct zaak_voorraad *take(char *json, const struct zaak_inname *inname, struct zaak_bundel **ret_bundel)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    int result;

    *ret_bundel = bundel_of(json);
    result = zaak_voorraad_load_bundel(voorraad, *ret_bundel, inname, &error);
    if (result < 0)
        fail_msg("%s: %s", error.field, error.text);
    assert_int_equal(result, zaak_voorraad_count(voorraad));
    free(json);
    return voorraad;
}

static void drop(struct zaak_voorraad *voorraad, struct zaak_bundel *bundel)
{
    zaak_voorraad_unref(voorraad);
    zaak_bundel_unref(bundel);
}

/* The findings of a comparison, as "regel veld: tekst" one a line; to be freed. */
static char *differences(const struct zaak_voorraad *voorraad, const struct zaak_bundel *bundel)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    char *text = calloc(1, 8192);
    int count = zaak_voorraad_check_bundel(voorraad, bundel, list);

    assert_true(count >= 0);
    assert_int_equal(zaak_bevindingen_count(list), count);
    for (size_t i = 0; zaak_bevindingen_get(list, i, &row) == 0; i++) {
        assert_string_equal(row.feit, UUID "0");
        snprintf(text + strlen(text), 8192 - strlen(text), "%s %s: %s\n", row.regel, row.veld, row.tekst);
    }
    zaak_bevindingen_unref(list);
    return text;
}

static char *written(const struct zaak *zaak, const struct zaak_uitgave *uitgave)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int length = zaak_save_bundel(zaak, uitgave, NULL, 0, &error);
    char *text;

    if (length < 0)
        fail_msg("%s: %s", error.field, error.text);
    text = malloc((size_t)length + 1);
    assert_int_equal(zaak_save_bundel(zaak, uitgave, text, (size_t)length + 1, NULL), length);
    return text;
}

static char *saved(const struct zaak *zaak)
{
    int length = zaak_save_jsonl(zaak, NULL, 0);
    char *text = malloc((size_t)length + 1);

    assert_int_equal(zaak_save_jsonl(zaak, text, (size_t)length + 1), length);
    return text;
}

static struct zaak_feit fact(const struct zaak *zaak, int32_t soort, size_t number)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    for (size_t i = 0; zaak_get_feit(zaak, i, &feit) == 0; i++)
        if (feit.soort == soort && number-- == 0)
            return feit;
    feit.soort = 0;
    return feit;
}

static void a_zaak_becomes_facts(void **state)
{
    struct zaak_bundel *bundel;
    struct zaak_voorraad *voorraad = take(example(), NULL, &bundel);
    const struct zaak *zaak = zaak_voorraad_find(voorraad, "ZAAK-2025-0001");
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_feit feit;
    zaak_tijdstip moment;
    char *text;

    (void)state;
    assert_non_null(zaak);
    assert_int_equal(zaak_feit_count(zaak), 13);
    assert_int_equal(zaak_get_toestand(zaak, NULL, &toestand, NULL), 0);
    assert_string_equal(toestand.zaaktype_naam, "omgevingsvergunning-regulier");
    assert_string_equal(toestand.omschrijving, "Dakkapel Kerkstraat 1");
    assert_string_equal(toestand.organisatie, "111222333");
    assert_string_equal(toestand.status, "Afgehandeld");
    assert_string_equal(toestand.resultaat, "Verleend");
    assert_string_equal(toestand.betalingsindicatie, "geheel");
    assert_int_equal(toestand.laatste_betaaldatum, zaak_datum(2025, 3, 21));   /* half past midnight in Amsterdam */
    assert_int_equal(toestand.startdatum, zaak_datum(2025, 3, 3));
    assert_int_equal(toestand.einddatum, zaak_datum(2025, 4, 25));
    assert_int_equal(toestand.besluit_op, zaak_datum(2025, 4, 24));
    assert_string_equal(zaak_get_eigenschap(zaak, NULL, "bouwkosten"), "12000");
    feit = fact(zaak, ZAAK_FEIT_OPEN, 0);
    assert_string_equal(feit.id, UUID "0");
    zaak_tijdstip_van_dag(zaak_datum(2025, 3, 4), 0, &moment);
    assert_true(feit.vastgelegd == moment);
    feit = fact(zaak, ZAAK_FEIT_RESULTAAT, 0);
    assert_true(feit.dag_onbekend && feit.vastgelegd == moment);
    assert_string_equal(feit.waarde, "Zonder voorwaarden");
    feit = fact(zaak, ZAAK_FEIT_STATUS, 2);
    assert_int_equal(zaak_tijdstip_parse("2025-04-25T12:00:00.123456Z", 27, &moment), 0);
    assert_true(feit.op_tijdstip == moment);
    feit = fact(zaak, ZAAK_FEIT_ROL, 0);
    assert_string_equal(feit.waarde, "P-17");
    assert_string_equal(feit.soort_waarde, "natuurlijk_persoon");
    feit = fact(zaak, ZAAK_FEIT_ROL, 1);
    assert_string_equal(feit.waarde, "jdevries");
    feit = fact(zaak, ZAAK_FEIT_KENMERK, 0);
    assert_string_equal(feit.naam, "OLO");
    assert_string_equal(feit.waarde, "4711");
    assert_string_equal(toestand.vertrouwelijkheidaanduiding, "openbaar");   /* its zaaktype is more confidential */
    assert_int_equal(fact(zaak, ZAAK_FEIT_ARCHIEFSTATUS, 0).soort, 0);       /* nog_te_archiveren holds of itself */
    feit = fact(zaak, ZAAK_FEIT_BESLUIT, 0);
    assert_int_equal(feit.vanaf, zaak_datum(2025, 4, 24));
    assert_int_equal(fact(zaak, ZAAK_FEIT_OPSCHORTING, 0).soort, 0);
    assert_int_equal(fact(zaak, ZAAK_FEIT_VERLENGING, 0).soort, 0);
    assert_int_equal(zaak_check(zaak, list), 1);   /* the process asks for more statuses than this zaak had */
    text = differences(voorraad, bundel);
    assert_string_equal(text, "");
    free(text);
    zaak_bevindingen_unref(list);
    drop(voorraad, bundel);
}

static void switches_become_facts_without_a_day(void **state)
{
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_inname inname = ZAAK_INNAME_INIT;
    struct zaak_bundel *bundel;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_voorraad *voorraad;
    struct zaak_feit feit;
    char *json = with(example(), "\"verlenging\": {\n   \"reden\": \"\",\n   \"duur\": \"\"", "\"verlenging\": {\"reden\": \"druk\", \"duur\": \"P42D\"");

    (void)state;
    json = with(json, "\"indicatie\": false,\n   \"reden\": \"\"", "\"indicatie\": true, \"reden\": \"wacht op advies\"");
    json = with(json, "\"2025-04-25T14:00:00.123456+02:00\"", "\"2027-04-25T14:00:00+02:00\"");
    json = with(json, "\"verzenddatum\": \"2025-04-24\"", "\"verzenddatum\": null");
    assert_int_equal(zaak_tijdstip_parse("2025-06-01T00:00:00Z", 20, &inname.vastgelegd), 0);
    voorraad = take(json, &inname, &bundel);
    feit = fact(zaak_voorraad_at(voorraad, 0), ZAAK_FEIT_VERLENGING, 0);
    assert_true(feit.dag_onbekend && feit.termijn.aantal == 42 && feit.termijn.eenheid == ZAAK_EENHEID_DAG && feit.vastgelegd == inname.vastgelegd);
    assert_string_equal(feit.id, UUID "0-verlenging");
    feit = fact(zaak_voorraad_at(voorraad, 0), ZAAK_FEIT_OPSCHORTING, 0);
    assert_true(feit.dag_onbekend && !feit.naam);
    assert_string_equal(feit.waarde, "wacht op advies");
    assert_true(fact(zaak_voorraad_at(voorraad, 0), ZAAK_FEIT_BESLUIT, 0).dag_onbekend);
    assert_int_equal(zaak_get_klok(zaak_voorraad_at(voorraad, 0), zaak_datum(2025, 5, 1), &klok, NULL, NULL), 0);
    assert_true(klok.voorlopig && klok.toestand == ZAAK_KLOK_OPGESCHORT && klok.verlengingen == 1);
    drop(voorraad, bundel);
    /* suspended before, not now; and the day of a decision may stand for that on which it was made known */
    json = with(example(), "\"eerdereOpschorting\": false", "\"eerdereOpschorting\": true");
    json = with(json, "\"verzenddatum\": \"2025-04-24\"", "\"verzenddatum\": null");
    inname.datum_telt = true;
    voorraad = take(json, &inname, &bundel);
    assert_true(fact(zaak_voorraad_at(voorraad, 0), ZAAK_FEIT_HERVATTING, 0).dag_onbekend);
    assert_int_equal(fact(zaak_voorraad_at(voorraad, 0), ZAAK_FEIT_BESLUIT, 0).op, zaak_datum(2025, 4, 23));
    assert_int_equal(zaak_get_klok(zaak_voorraad_at(voorraad, 0), zaak_datum(2025, 4, 1), &klok, NULL, NULL), 0);
    assert_true(klok.voorlopig && klok.toestand == ZAAK_KLOK_LOOPT);
    uitgave.bundel = bundel;
    uitgave.afgeleid = true;
    json = written(zaak_voorraad_at(voorraad, 0), &uitgave);
    assert_non_null(strstr(json, "\"opschorting\":{\"indicatie\":false,\"reden\":\"\",\"eerdereOpschorting\":true}"));
    free(json);
    drop(voorraad, bundel);
}

static void what_differs_is_a_finding(void **state)
{
    static const struct { const char *old, *new, *finding; } cases[] = {
        { "\"einddatum\": \"2025-04-25\"", "\"einddatum\": \"2025-04-24\"", "zgw-afgeleid einddatum: De einddatum is anders: in het document 2025-04-24, berekend 2025-04-25.\n" },
        { "\"einddatum\": \"2025-04-25\"", "\"einddatum\": null", "zgw-afgeleid einddatum: De einddatum is anders: in het document geen, berekend 2025-04-25.\n" },
        { "\"uiterlijkeEinddatumAfdoening\": \"2025-04-28\"", "\"uiterlijkeEinddatumAfdoening\": \"2025-04-30\"",
          "zgw-afgeleid uiterlijkeEinddatumAfdoening: De uiterlijke einddatum is anders: in het document 2025-04-30, berekend 2025-04-28.\n" },
        { "\"uiterlijkeEinddatumAfdoening\": \"2025-04-28\"", "\"uiterlijkeEinddatumAfdoening\": null", "" },
        { "\"archiefactiedatum\": \"2045-04-25\"", "\"archiefactiedatum\": null", "zgw-afgeleid archiefactiedatum: De archiefactiedatum is anders: in het document geen, berekend 2045-04-25.\n" },
        { "\"blijvend_bewaren\"", "\"vernietigen\"", "zgw-afgeleid archiefnominatie: De archiefnominatie is anders: in het document vernietigen, berekend blijvend_bewaren.\n" },
        { "\"blijvend_bewaren\"", "null", "" },
        { TYPES "zaaktypen/c94fc8e7-69f5-5d05-a903-2eb719ea12c9", TYPES "zaaktypen/62be6e86-a219-56e6-bf41-43bbec6ce857",
          "zgw-zaaktype zaaktype: De zaak heeft een andere versie van het zaaktype dan die van de dag van ontvangst: in het document 2026-01-01, berekend 2024-01-01.\n" },
        { "\"verlenging\": {\n   \"reden\": \"\",\n   \"duur\": \"\"", "\"verlenging\": {\"reden\": \"\", \"duur\": \"P1M15D\"",
          "zgw-geen-feit verlenging: De verlenging \"P1M15D\" heeft meer dan een eenheid en is niet overgenomen.\n" },
        { "\"identificatie\": \"ZAAK-2025-0001\"", "\"identificatie\": \"\"", "" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_bundel *bundel;
        struct zaak_voorraad *voorraad = take(with(example(), cases[i].old, cases[i].new), NULL, &bundel);
        char *text = differences(voorraad, bundel);

        assert_string_equal(text, cases[i].finding);
        free(text);
        drop(voorraad, bundel);
    }
}

/* Each number with what is wrong with it; the text never tells the number. */
static void a_number_that_cannot_be_one_is_a_finding(void **state)
{
    static const struct {
        const char *old, *new, *expected;
    } rows[] = {
        { "\"bronorganisatie\": \"111222333\"", "\"bronorganisatie\": \"123456789\"", "zgw-nummer bronorganisatie" },
        { "\"bronorganisatie\": \"111222333\"", "\"bronorganisatie\": \"11122233\"", "zgw-nummer bronorganisatie" },
        { "\"opdrachtgevendeOrganisatie\": \"\"", "\"opdrachtgevendeOrganisatie\": \"11122233a\"", "zgw-nummer opdrachtgevendeOrganisatie" },
        { "\"inpBsn\": \"\"", "\"inpBsn\": \"111222334\"", "zgw-nummer betrokkeneIdentificatie.inpBsn" },
        { "\"inpA_nummer\": \"\"", "\"inpA_nummer\": \"0123456789\"", "zgw-nummer betrokkeneIdentificatie.inpA_nummer" },
        { "\"inpBsn\": \"\"", "\"inpBsn\": \"111222333\"", NULL },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_bundel *bundel;
        struct zaak_voorraad *voorraad = take(with(example(), rows[i].old, rows[i].new), NULL, &bundel);
        char *text = differences(voorraad, bundel);

        if (rows[i].expected ? strncmp(text, rows[i].expected, strlen(rows[i].expected)) != 0 : *text != '\0')
            fail_msg("%s: %s", rows[i].new, text);
        assert_null(strstr(text, "11122"));
        assert_null(strstr(text, "123456789"));
        free(text);
        drop(voorraad, bundel);
    }
}

/* When the case was archived is not known; so it is judged by what is known now, and fixes nothing that came before. */
static void an_archived_zaak_is_no_case_that_was_archived_first(void **state)
{
    static const char *const profiles[] = { "std-1.7", "openzaak", "oneground" };
    struct zaak_bundel *bundel;
    struct zaak_voorraad *voorraad = take(with(example(), "\"archiefstatus\": \"nog_te_archiveren\"", "\"archiefstatus\": \"gearchiveerd\""), NULL, &bundel);

    (void)state;
    assert_string_equal(fact(zaak_voorraad_at(voorraad, 0), ZAAK_FEIT_ARCHIEFSTATUS, 0).naam, "gearchiveerd");
    for (size_t i = 0; i < LENGTH(profiles); i++) {
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
        struct zaak_toets toets = ZAAK_TOETS_INIT;

        toets.profiel = profiles[i];
        assert_true(zaak_check_with(zaak_voorraad_at(voorraad, 0), &toets, list, NULL) >= 0);
        for (size_t j = 0; zaak_bevindingen_get(list, j, &row) == 0; j++)
            if (strstr(row.regel, "zrc-022") || strstr(row.regel, "archiefstatus") || strstr(row.regel, "archief-status"))
                fail_msg("%s: %s %s", profiles[i], row.regel, row.tekst);
        zaak_bevindingen_unref(list);
    }
    drop(voorraad, bundel);
}

static void a_mistake_names_its_place_and_leaves_nothing_behind(void **state)
{
    static const struct { const char *old, *new; int32_t code; const char *field; } mistakes[] = {
        { "\"startdatum\": \"2025-03-03\"", "\"startdatum\": null", ZAAK_E_VELD, "zaak.startdatum" },
        { "\"startdatum\": \"2025-03-03\"", "\"startdatum\": \"1925-03-03\"", ZAAK_E_BEREIK, "zaak.startdatum" },
        { "\"zaaktype\": ", "\"andertype\": ", ZAAK_E_VELD, "zaak.zaaktype" },
        { "\"datumStatusGezet\": \"2025-03-10T10:00:00Z\"", "\"datumStatusGezet\": null", ZAAK_E_VELD, "statussen.1.datumStatusGezet" },
        { "\"statustype\": ", "\"andertype\": ", ZAAK_E_VELD, "statussen.0.statustype" },
        { "0\",\n    \"betrokkene\"", "0weg\",\n \"betrokkene\"", ZAAK_E_VERWIJZING, "rollen.results.0.zaak" },
        { "\"uuid\": \"" UUID "3\"", "\"uuid\": \"" UUID "2\"", ZAAK_E_DUBBEL, "statussen.2.datumStatusGezet" },
        { "\"resultaattype\": ", "\"andertype\": ", ZAAK_E_VELD, "resultaat.resultaattype" },
        { "\"roltype\": ", "\"omschrijving_\": \"\", \"andertype\": ", 0, "" },
        { "\"naam\": \"bouwkosten\"", "\"naam\": \"\"", 0, "" },
        { "\"betrokkeneType\": \"medewerker\"", "\"betrokkeneType\": null", 0, "" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(mistakes); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
        char *json = with(example(), mistakes[i].old, mistakes[i].new);
        struct zaak_bundel *bundel = bundel_of(json);
        int result = zaak_voorraad_load_bundel(voorraad, bundel, NULL, &error);

        if (result != (mistakes[i].code ? -mistakes[i].code : 1) || (mistakes[i].code && strcmp(error.field, mistakes[i].field)))
            fail_msg("%s: %s %s: %s", mistakes[i].new, zaak_error_name(result), error.field, error.text);
        assert_int_equal(zaak_voorraad_count(voorraad), mistakes[i].code ? 0 : 1);
        free(json);
        drop(voorraad, bundel);
    }
}

static void zaken_come_in_all_or_none(void **state)
{
    static const char *const document = "{\"zaken\": [{\"url\": \"z/1\", \"identificatie\": \"A\", \"startdatum\": \"2025-01-06\", \"zaaktype\": \"t\"},"
        "{\"url\": \"z/2\", \"identificatie\": \"B\", \"startdatum\": \"2025-01-06\", \"zaaktype\": \"t\", \"hoofdzaak\": \"z/1\"},"
        "{\"url\": \"z/3\", \"identificatie\": \"A\", \"startdatum\": \"2025-01-06\", \"zaaktype\": \"t\", \"hoofdzaak\": \"elders\"}],"
        "\"besluiten\": [{\"datum\": \"2025-01-07\"}], \"statussen\": [{\"zaak\": \"z/2\", \"statustype\": \"s\", \"datumStatusGezet\": \"2025-01-07T00:00:00Z\"}]}";
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_bundel *bundel = bundel_of(document);
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    char *other;

    (void)state;
    assert_int_equal(zaak_voorraad_load_bundel(voorraad, bundel, NULL, &error), -ZAAK_E_DUBBEL);
    assert_string_equal(error.field, "zaken.2.identificatie");
    assert_int_equal(zaak_voorraad_count(voorraad), 0);
    assert_null(zaak_voorraad_find(voorraad, "A"));
    zaak_bundel_unref(bundel);
    other = with(strdup(document), "\"z/3\", \"identificatie\": \"A\"", "\"z/3\", \"identificatie\": \"C\"");
    bundel = bundel_of(other);
    assert_int_equal(zaak_voorraad_load_bundel(voorraad, bundel, NULL, &error), 3);
    assert_int_equal(zaak_feit_count(zaak_voorraad_find(voorraad, "B")), 3);
    assert_int_equal(zaak_get_toestand(zaak_voorraad_find(voorraad, "B"), NULL, &toestand, NULL), 0);
    assert_string_equal(toestand.hoofdzaak, "A");
    assert_string_equal(toestand.zaaktype_naam, "t");
    assert_null(toestand.zaaktype);
    assert_int_equal(zaak_get_toestand(zaak_voorraad_find(voorraad, "C"), NULL, &toestand, NULL), 0);
    assert_string_equal(toestand.hoofdzaak, "elders");
    /* once more: they are there already */
    assert_int_equal(zaak_voorraad_load_bundel(voorraad, bundel, NULL, &error), -ZAAK_E_DUBBEL);
    assert_string_equal(error.field, "zaken.0.identificatie");
    assert_int_equal(zaak_voorraad_count(voorraad), 3);
    assert_non_null(zaak_voorraad_find(voorraad, "C"));
    free(other);
    drop(voorraad, bundel);
}

/* A document goes through the facts and comes out as it came, with only the name of a list changed. */
static void what_came_in_goes_out_as_it_came(void **state)
{
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_bundel *bundel, *again;
    struct zaak_voorraad *voorraad = take(example(), NULL, &bundel);
    char *text;

    (void)state;
    uitgave.bundel = bundel;
    for (int pass = 0; pass < 2; pass++) {
        uitgave.afgeleid = pass == 1;   /* nothing differs, so what is derived is the same */
        text = written(zaak_voorraad_at(voorraad, 0), &uitgave);
        again = bundel_of(text);
        for (int32_t soort = ZAAK_SOORT_ZAAK; soort <= ZAAK_SOORT_BESLUITINFORMATIEOBJECT; soort++) {
            assert_int_equal(zaak_bundel_count(bundel, soort), zaak_bundel_count(again, soort));
            for (size_t i = 0; i < zaak_bundel_count(bundel, soort); i++) {
                char one[4096], two[4096];

                assert_true(zaak_object_get_json(zaak_bundel_at(bundel, soort, i), 0, one, sizeof one) < (int)sizeof one);
                assert_true(zaak_object_get_json(zaak_bundel_at(again, soort, i), 0, two, sizeof two) > 0);
                if (pass && soort == ZAAK_SOORT_ZAAK)   /* a group of empty texts is no extension, and the switch knows no earlier ones */
                    assert_non_null(strstr(two, "\"verlenging\":null,\"opschorting\":{\"indicatie\":false,\"reden\":\"\"},\"selectielijstklasse\""));
                else
                    assert_string_equal(one, two);
            }
        }
        zaak_bundel_unref(again);
        free(text);
    }
    drop(voorraad, bundel);
}

static void what_happened_since_is_added(void **state)
{
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_bundel *bundel, *again;
    struct zaak_voorraad *voorraad = take(with(example(), "\"2025-04-25T14:00:00.123456+02:00\"", "\"2025-04-25T14:00:00+02:00\""), NULL, &bundel);
    struct zaak *zaak = zaak_voorraad_at(voorraad, 0);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    const struct zaak_object *object;
    int64_t last = 0;
    char *text;

    (void)state;
    assert_int_equal(zaak_withdraw_feit(zaak, UUID "3", ZAAK_TIJDSTIP_GEEN, NULL), 0);      /* not closed after all */
    feit.soort = ZAAK_FEIT_STATUS;
    feit.id = "nieuw/1";
    feit.naam = "Advies gevraagd";
    feit.op = zaak_datum(2025, 3, 20);
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    feit.soort = ZAAK_FEIT_RESULTAAT;
    feit.id = NULL;
    feit.naam = "Geweigerd";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    feit.soort = ZAAK_FEIT_EIGENSCHAP;
    feit.naam = "bouwkosten";
    feit.waarde = "15000";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    feit.soort = ZAAK_FEIT_ROL;
    feit.naam = "Initiator";
    feit.waarde = "111222333";
    feit.soort_waarde = "natuurlijk_persoon";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_int_equal(zaak_end_rol(zaak, "Behandelaar", "jdevries", zaak_datum(2025, 3, 15), NULL), 0);
    uitgave.bundel = bundel;
    uitgave.basis = ROOT;
    uitgave.afgeleid = true;
    text = written(zaak, &uitgave);
    again = bundel_of(text);
    assert_int_equal(zaak_bundel_count(again, ZAAK_SOORT_STATUS), 3);
    object = zaak_bundel_find_url(again, ROOT "statussen/nieuw%2F1");
    assert_non_null(object);
    assert_string_equal(zaak_object_get_text(object, ZAAK_VELD_ZAAK), ROOT "zaken/" UUID "0");
    assert_string_equal(zaak_object_get_naam(zaak_catalogus_find_url(catalogus, zaak_object_get_text(object, ZAAK_VELD_STATUSTYPE))), "Advies gevraagd");
    assert_string_equal(zaak_object_get_text(object, ZAAK_VELD_DATUM_STATUS_GEZET), "2025-03-20T00:00:00+01:00");
    assert_int_equal(zaak_object_get_int(object, ZAAK_VELD_INDICATIE_LAATST_GEZETTE_STATUS, &last), 1);
    assert_int_equal(last, 1);
    assert_null(zaak_bundel_find_url(again, ROOT "statussen/" UUID "3"));
    assert_int_equal(zaak_bundel_count(again, ZAAK_SOORT_RESULTAAT), 1);
    assert_null(zaak_bundel_find_url(again, ROOT "resultaten/" UUID "5"));
    assert_int_equal(zaak_bundel_count(again, ZAAK_SOORT_ZAAKEIGENSCHAP), 1);
    assert_string_equal(zaak_object_get_text(zaak_bundel_at(again, ZAAK_SOORT_ZAAKEIGENSCHAP, 0), ZAAK_VELD_WAARDE), "15000");
    assert_int_equal(zaak_bundel_count(again, ZAAK_SOORT_ROL), 2);
    object = zaak_bundel_at(again, ZAAK_SOORT_ROL, 1);
    assert_string_equal(zaak_object_get_group_text(object, ZAAK_VELD_BETROKKENE_IDENTIFICATIE, "inpBsn"), "111222333");
    assert_int_equal(zaak_bundel_count(again, ZAAK_SOORT_ZAAKOBJECT), 1);
    object = zaak_bundel_at(again, ZAAK_SOORT_ZAAK, 0);
    assert_null(zaak_object_get_text(object, ZAAK_VELD_EINDDATUM));
    assert_string_equal(zaak_object_get_text(object, ZAAK_VELD_STATUS), ROOT "statussen/nieuw%2F1");
    assert_non_null(strstr(text, "\"eigenVeldVanLeverancier\":{\"een\":1.50}"));
    assert_non_null(strstr(text, "\"coordinates\":[5.120,52.0900]"));
    zaak_bundel_unref(again);
    free(text);
    drop(voorraad, bundel);
}

/* From its facts alone: written, read and taken in again it is the same case, as far as the standards can say it. */
static void a_case_goes_out_and_comes_in_again(void **state)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus), *second = zaak_voorraad_new(catalogus);
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT, gezet = ZAAK_FEIT_INIT;
    struct zaak_bundel *bundel;
    struct zaak *zaak = NULL;
    static const int32_t spellings[] = { ZAAK_SPELLING_GELEZEN, ZAAK_SPELLING_API, ZAAK_SPELLING_EXPORT };
    char *text, *facts[2];

    (void)state;
    feit.soort = ZAAK_FEIT_OPEN;
    feit.naam = "omgevingsvergunning-regulier";
    feit.organisatie = "111222333";
    feit.waarde = "Een \"schuur\"\n";
    feit.op = zaak_datum(2025, 3, 3);
    assert_int_equal(zaak_voorraad_open(voorraad, "Z-1", &feit, &zaak, NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Ontvangen", zaak_datum(2025, 3, 3), NULL), 0);
    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "jdevries", zaak_datum(2025, 3, 4), NULL), 0);
    assert_int_equal(zaak_set_eigenschap(zaak, "activiteit", "bouwen", zaak_datum(2025, 3, 4), NULL), 0);
    gezet.soort = ZAAK_FEIT_STATUS;
    gezet.naam = "In behandeling";
    gezet.soort_waarde = "jdevries";
    gezet.op = zaak_datum(2025, 3, 5);
    assert_int_equal(zaak_load_feit(zaak, &gezet, NULL), 0);
    assert_int_equal(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, zaak_datum(2025, 3, 10), zaak_datum(2025, 4, 10), NULL), 0);
    uitgave.blik.peildatum = zaak_datum(2025, 3, 20);
    uitgave.afgeleid = true;
    uitgave.basis = ROOT;
    for (size_t i = 0; i < LENGTH(spellings); i++) {
        uitgave.spelling = spellings[i];
        text = written(zaak, &uitgave);
        assert_non_null(strstr(text, spellings[i] == ZAAK_SPELLING_EXPORT ? "\"uiterlijke_einddatum_afdoening\":\"2025-" : "\"uiterlijkeEinddatumAfdoening\":\"2025-"));
        assert_non_null(strstr(text, "\"opschorting\":{\"indicatie\":true,\"reden\":\""));
        bundel = bundel_of(text);
        assert_int_equal(zaak_bundel_count(bundel, ZAAK_SOORT_STATUS), 2);
        free(text);
        zaak_voorraad_unref(second);
        second = zaak_voorraad_new(catalogus);
        assert_int_equal(zaak_voorraad_load_bundel(second, bundel, NULL, NULL), 1);
        assert_int_equal(zaak_voorraad_check_bundel(second, bundel, NULL), -ZAAK_E_ARGUMENT);
        facts[0] = saved(zaak_voorraad_at(second, 0));
        assert_non_null(strstr(facts[0], "\"feit\":\"opschorting\""));
        assert_non_null(strstr(facts[0], "\"naam\":\"activiteit\",\"waarde\":\"bouwen\""));
        assert_non_null(strstr(facts[0], "\"gezet_door\":\"jdevries\""));   /* through the URL of his role */
        /* and out and in once more changes nothing */
        uitgave.bundel = bundel;
        text = written(zaak_voorraad_at(second, 0), &uitgave);
        uitgave.bundel = NULL;
        zaak_bundel_unref(bundel);
        bundel = bundel_of(text);
        zaak_voorraad_unref(second);
        second = zaak_voorraad_new(catalogus);
        assert_int_equal(zaak_voorraad_load_bundel(second, bundel, NULL, NULL), 1);
        facts[1] = saved(zaak_voorraad_at(second, 0));
        assert_string_equal(facts[0], facts[1]);
        free(facts[0]);
        free(facts[1]);
        free(text);
        zaak_bundel_unref(bundel);
    }
    zaak_voorraad_unref(second);
    zaak_voorraad_unref(voorraad);
}

/* One of each kind that hangs on a case: out, in as facts, and out again. What came in stands as it came; a fact that was withdrawn goes, a new one follows. */
static void what_hangs_on_a_case_goes_out_and_comes_in(void **state)
{
    static const struct {
        int32_t soort;
        const char *naam, *waarde, *extra, *toelichting;
    } rows[] = {
        { ZAAK_FEIT_KENMERK, "OLO-1", "omgevingsloket", NULL, NULL },
        { ZAAK_FEIT_KENMERK, "OLO-2", "omgevingsloket", NULL, NULL },
        { ZAAK_FEIT_RELEVANTE_ZAAK, "https://elders.example.nl/zaken/7", "overig", "hoort erbij", "Zie ook" },
        { ZAAK_FEIT_PRODUCT, "https://producten.example.nl/1", NULL, NULL, NULL },
        { ZAAK_FEIT_VERTROUWELIJKHEID, "geheim", NULL, NULL, NULL },
        { ZAAK_FEIT_ZAAKOBJECT, "pand", "{\"identificatie\":\"0344100000012345\"}", NULL, "Aan de weg" },
        { ZAAK_FEIT_ZAAKOBJECT, "overige", "https://objecten.example.nl/1", "boom", NULL },
        { ZAAK_FEIT_INFORMATIEOBJECT, "https://documenten.example.nl/1", "Tekening", NULL, NULL },
        { ZAAK_FEIT_KLANTCONTACT, "balie", "Vraag", "Kort", NULL },
        { ZAAK_FEIT_BESLUIT, "Besluit omgevingsvergunning", "B-1", NULL, NULL },
        { ZAAK_FEIT_ARCHIEFSTATUS, "gearchiveerd", NULL, NULL, NULL },
    };
    static const int32_t spellings[] = { ZAAK_SPELLING_API, ZAAK_SPELLING_EXPORT };
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus), *second;
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_bundel *bundel;
    struct zaak *zaak = NULL;
    char *text, id[8];

    (void)state;
    feit.soort = ZAAK_FEIT_OPEN;
    feit.naam = "omgevingsvergunning-regulier";
    feit.op = zaak_datum(2025, 3, 3);
    assert_int_equal(zaak_voorraad_open(voorraad, "Z-1", &feit, &zaak, NULL), 0);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        snprintf(id, sizeof id, "f%02zu", i);   /* on one day the order is that of the ids */
        feit.id = id;
        feit.soort = rows[i].soort;
        feit.naam = rows[i].naam;
        feit.waarde = rows[i].waarde;
        feit.soort_waarde = rows[i].extra;
        feit.toelichting = rows[i].toelichting;
        feit.vanaf = rows[i].soort == ZAAK_FEIT_BESLUIT ? zaak_datum(2025, 5, 1) : ZAAK_DAG_GEEN;
        feit.tot = rows[i].soort == ZAAK_FEIT_BESLUIT ? zaak_datum(2030, 5, 1) : ZAAK_DAG_GEEN;
        assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    }
    uitgave.basis = ROOT;
    for (size_t i = 0; i < LENGTH(spellings); i++) {
        uitgave.spelling = spellings[i];
        uitgave.bundel = NULL;
        text = written(zaak, &uitgave);
        assert_non_null(strstr(text, i ? "\"overige_relatie\":\"hoort erbij\"" : "\"overigeRelatie\":\"hoort erbij\""));
        bundel = bundel_of(text);
        free(text);
        second = zaak_voorraad_new(catalogus);
        assert_int_equal(zaak_voorraad_load_bundel(second, bundel, NULL, NULL), 1);
        assert_int_equal(zaak_feit_count(zaak_voorraad_at(second, 0)), zaak_feit_count(zaak));
        for (size_t j = 0; j < LENGTH(rows); j++) {
            size_t number = 0;

            for (size_t k = 0; k < j; k++)
                number += rows[k].soort == rows[j].soort;
            feit = fact(zaak_voorraad_at(second, 0), rows[j].soort, number);
            assert_string_equal(feit.naam, rows[j].naam);
            assert_string_equal(feit.waarde ? feit.waarde : "", rows[j].waarde ? rows[j].waarde : "");
            assert_string_equal(feit.soort_waarde ? feit.soort_waarde : "", rows[j].extra ? rows[j].extra : "");
            assert_string_equal(feit.toelichting ? feit.toelichting : "", rows[j].toelichting ? rows[j].toelichting : "");
            assert_int_equal(feit.tot, rows[j].soort == ZAAK_FEIT_BESLUIT ? zaak_datum(2030, 5, 1) : ZAAK_DAG_GEEN);
        }
        feit = fact(zaak_voorraad_at(second, 0), ZAAK_FEIT_KENMERK, 0);
        assert_int_equal(zaak_withdraw_feit(zaak_voorraad_at(second, 0), feit.id, ZAAK_TIJDSTIP_GEEN, NULL), 0);
        feit = fact(zaak_voorraad_at(second, 0), ZAAK_FEIT_PRODUCT, 0);
        feit.id = NULL;
        feit.naam = "https://producten.example.nl/2";
        assert_int_equal(zaak_load_feit(zaak_voorraad_at(second, 0), &feit, NULL), 0);
        uitgave.bundel = bundel;
        text = written(zaak_voorraad_at(second, 0), &uitgave);
        assert_null(strstr(text, "OLO-1"));
        assert_non_null(strstr(text, "\"kenmerken\":[{\"kenmerk\":\"OLO-2\",\"bron\":\"omgevingsloket\"}]"));
        assert_non_null(strstr(text, "[\"https://producten.example.nl/1\",\"https://producten.example.nl/2\"]"));
        assert_non_null(strstr(text, "0344100000012345"));
        free(text);
        zaak_voorraad_unref(second);
        zaak_bundel_unref(bundel);
    }
    zaak_voorraad_unref(voorraad);
}

/* Finding out for each role and each row again what all others say took minutes. */
static void a_case_with_thousands_of_parts_goes_out_in_time(void **state)
{
    enum { PARTS = 1500 };
    char *json = malloc(PARTS * 400 + 1000), *end = json;
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_bundel *bundel;
    struct zaak_voorraad *voorraad;
    clock_t start;

    (void)state;
    assert_non_null(json);
    end += sprintf(end, "{\"zaak\":{\"url\":\"" ROOT "zaken/" UUID "0\",\"identificatie\":\"A\",\"zaaktype\":\"x\",\"startdatum\":\"2025-01-01\",\"kenmerken\":[");
    for (int i = 0; i < PARTS; i++)
        end += sprintf(end, "%s{\"kenmerk\":\"%d\",\"bron\":\"b\"}", i ? "," : "", i);
    end += sprintf(end, "]},\"rollen\":[");
    for (int i = 0; i < PARTS; i++)
        end += sprintf(end, "%s{\"uuid\":\"r%d\",\"zaak\":\"" ROOT "zaken/" UUID "0\",\"omschrijving\":\"r\",\"betrokkene\":\"%d\",\"betrokkeneType\":\"medewerker\"}", i ? "," : "", i, i);
    strcpy(end, "]}");
    voorraad = take(json, NULL, &bundel);
    uitgave.bundel = bundel;
    start = clock();
    free(written(zaak_voorraad_at(voorraad, 0), &uitgave));
    uitgave.bundel = NULL;
    free(written(zaak_voorraad_at(voorraad, 0), &uitgave));
    assert_true((clock() - start) / CLOCKS_PER_SEC < 15);
    drop(voorraad, bundel);
}

/* Looking for the last status again for each of them took time with the square of their number. */
static void a_case_with_many_statuses_goes_out_in_time(void **state)
{
    enum { TIMES = 9000 };
    struct zaak *zaak = zaak_new(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));
    char *text;
    clock_t start;

    (void)state;
    for (int i = 0; i < TIMES; i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        char id[16];

        snprintf(id, sizeof id, "s%d", i);
        feit.soort = ZAAK_FEIT_STATUS;
        feit.id = id;
        feit.op = zaak_datum(2025, 3, 4) + i / 4;
        feit.naam = "Ontvangen";
        assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    }
    start = clock();
    text = written(zaak, NULL);
    assert_true((clock() - start) / CLOCKS_PER_SEC < 3);
    assert_non_null(strstr(strstr(text, "\"indicatieLaatstGezetteStatus\":false"), "\"indicatieLaatstGezetteStatus\":true"));
    free(text);
    zaak_unref(zaak);
}

static void only_what_is_asked_for_is_derived(void **state)
{
    struct zaak *zaak = zaak_new(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));
    char *text = written(zaak, NULL);

    (void)state;
    assert_null(strstr(text, "uiterlijkeEinddatumAfdoening"));
    assert_null(strstr(text, "\"status\""));
    assert_non_null(strstr(text, "\"startdatum\":\"2025-03-03\""));
    assert_non_null(strstr(text, "\"url\":\"zaken/"));
    free(text);
    zaak_unref(zaak);
}

static void arguments_are_checked(void **state)
{
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_inname inname = ZAAK_INNAME_INIT;
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_bundel *bundel = bundel_of("{}");
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak *zaak = zaak_new(catalogus, "bezwaar", zaak_datum(2025, 3, 3));

    (void)state;
    assert_int_equal(zaak_voorraad_load_bundel(NULL, bundel, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_load_bundel(voorraad, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_load_bundel(voorraad, bundel, NULL, NULL), 0);
    inname.size = 1;
    assert_int_equal(zaak_voorraad_load_bundel(voorraad, bundel, &inname, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_check_bundel(NULL, bundel, list), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_check_bundel(voorraad, NULL, list), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_check_bundel(voorraad, bundel, list), 0);
    assert_int_equal(zaak_save_bundel(NULL, NULL, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_save_bundel(zaak, NULL, NULL, 1, NULL), -ZAAK_E_ARGUMENT);
    uitgave.spelling = 7;
    assert_int_equal(zaak_save_bundel(zaak, &uitgave, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    zaak_unref(zaak);
    zaak_bevindingen_unref(list);
    drop(voorraad, bundel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_zaak_becomes_facts),
        cmocka_unit_test(switches_become_facts_without_a_day),
        cmocka_unit_test(what_differs_is_a_finding),
        cmocka_unit_test(a_number_that_cannot_be_one_is_a_finding),
        cmocka_unit_test(an_archived_zaak_is_no_case_that_was_archived_first),
        cmocka_unit_test(a_mistake_names_its_place_and_leaves_nothing_behind),
        cmocka_unit_test(zaken_come_in_all_or_none),
        cmocka_unit_test(what_came_in_goes_out_as_it_came),
        cmocka_unit_test(what_happened_since_is_added),
        cmocka_unit_test(a_case_goes_out_and_comes_in_again),
        cmocka_unit_test(what_hangs_on_a_case_goes_out_and_comes_in),
        cmocka_unit_test(a_case_with_thousands_of_parts_goes_out_in_time),
        cmocka_unit_test(a_case_with_many_statuses_goes_out_in_time),
        cmocka_unit_test(only_what_is_asked_for_is_derived),
        cmocka_unit_test(arguments_are_checked),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
