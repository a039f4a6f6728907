/* SPDX-License-Identifier: EUPL-1.2 */
/* Each rule on what hangs on a case, by the profiles that differ about it: facts that break it, and facts that do not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "toets_helper.h"
#include "zaak_helper.h"

static struct zaak_context *ctx;
static struct zaak_catalogus *catalogus;

static const char json[] =
    "{\"zaaktypen\": [{\"url\": \"z\", \"identificatie\": \"Z\", \"beginGeldigheid\": \"2020-01-01\", \"productenOfDiensten\": [\"p1\"],"
    "  \"besluittypen\": [\"bt\"]},"
    " {\"url\": \"c\", \"identificatie\": \"C\", \"beginGeldigheid\": \"2020-01-01\", \"concept\": true},"
    " {\"url\": \"n\", \"identificatie\": \"N\", \"beginGeldigheid\": \"2020-01-01\", \"opschortingEnAanhoudingMogelijk\": false, \"verlengingMogelijk\": false},"
    " {\"url\": \"v\", \"identificatie\": \"V\", \"beginGeldigheid\": \"2020-01-01\", \"opschortingEnAanhoudingMogelijk\": true, \"verlengingMogelijk\": true,"
    "  \"verlengingstermijn\": \"P1M\"},"
    " {\"url\": \"h\", \"identificatie\": \"H\", \"beginGeldigheid\": \"2020-01-01\", \"deelzaaktypen\": [\"z\"]},"
    " {\"url\": \"i\", \"identificatie\": \"I\", \"beginGeldigheid\": \"2020-01-01\", \"deelzaaktypen\": [\"c\"]},"
    " {\"url\": \"j\", \"identificatie\": \"J\", \"beginGeldigheid\": \"2020-01-01\", \"deelzaaktypen\": [\"Z\", null]}],"
    "\"statustypen\": [{\"omschrijving\": \"Ontvangen\", \"zaaktype\": \"z\", \"volgnummer\": 1}, {\"omschrijving\": \"Klaar\", \"zaaktype\": \"z\", \"volgnummer\": 2}],"
    "\"resultaattypen\": [{\"omschrijving\": \"Gedaan\", \"zaaktype\": \"z\", \"archiefnominatie\": \"vernietigen\", \"archiefactietermijn\": \"P1Y\","
    "  \"brondatumArchiefprocedure\": {\"afleidingswijze\": \"afgehandeld\"}},"
    " {\"omschrijving\": \"Ingegaan\", \"zaaktype\": \"z\", \"archiefnominatie\": \"vernietigen\", \"archiefactietermijn\": \"P1Y\","
    "  \"brondatumArchiefprocedure\": {\"afleidingswijze\": \"ingangsdatum_besluit\"}},"
    " {\"omschrijving\": \"Vervallen\", \"zaaktype\": \"z\", \"archiefnominatie\": \"vernietigen\", \"archiefactietermijn\": \"P1Y\","
    "  \"brondatumArchiefprocedure\": {\"afleidingswijze\": \"vervaldatum_besluit\"}},"
    " {\"omschrijving\": \"Vervolgd\", \"zaaktype\": \"z\", \"archiefnominatie\": \"vernietigen\", \"archiefactietermijn\": \"P1Y\","
    "  \"brondatumArchiefprocedure\": {\"afleidingswijze\": \"gerelateerde_zaak\"}},"
    " {\"omschrijving\": \"Gesloopt\", \"zaaktype\": \"z\", \"archiefnominatie\": \"vernietigen\", \"archiefactietermijn\": \"P1Y\","
    "  \"brondatumArchiefprocedure\": {\"afleidingswijze\": \"zaakobject\", \"objecttype\": \"pand\", \"datumkenmerk\": \"einde\"}}],"
    "\"roltypen\": [{\"omschrijving\": \"Behandelaar\", \"omschrijvingGeneriek\": \"behandelaar\", \"zaaktype\": \"z\"}],"
    "\"eigenschappen\": [{\"naam\": \"naam\", \"zaaktype\": \"z\", \"specificatie\": {\"formaat\": \"tekst\", \"lengte\": \"5\"}},"
    " {\"naam\": \"getal\", \"zaaktype\": \"z\", \"specificatie\": {\"formaat\": \"getal\", \"lengte\": \"3,1\"}},"
    " {\"naam\": \"geheel\", \"zaaktype\": \"z\", \"specificatie\": {\"formaat\": \"getal\", \"lengte\": \"3\"}},"
    " {\"naam\": \"datum\", \"zaaktype\": \"z\", \"specificatie\": {\"formaat\": \"datum\", \"lengte\": \"8\"}},"
    " {\"naam\": \"moment\", \"zaaktype\": \"z\", \"specificatie\": {\"formaat\": \"datum_tijd\", \"lengte\": \"14\"}},"
    " {\"naam\": \"keuze\", \"zaaktype\": \"z\", \"specificatie\": {\"formaat\": \"tekst\", \"lengte\": \"2\", \"waardenverzameling\": [\"rood\", \"groen\"]}}],"
    "\"besluittypen\": [{\"url\": \"bc\", \"omschrijving\": \"Proef\", \"beginGeldigheid\": \"2020-01-01\", \"concept\": true, \"zaaktypen\": [\"z\"]},"
    " {\"url\": \"bt\", \"omschrijving\": \"Vergunning\", \"beginGeldigheid\": \"2020-01-01\", \"zaaktypen\": [\"z\"]},"
    " {\"url\": \"bu\", \"omschrijving\": \"Ander\", \"beginGeldigheid\": \"2020-01-01\"}],"
    "\"informatieobjecttypen\": [{\"url\": \"it\", \"omschrijving\": \"Aanvraag\", \"beginGeldigheid\": \"2020-01-01\"},"
    " {\"url\": \"iu\", \"omschrijving\": \"Kaart\", \"beginGeldigheid\": \"2020-01-01\"}],"
    "\"zaaktypeInformatieobjecttypen\": [{\"zaaktype\": \"z\", \"informatieobjecttype\": \"it\", \"volgnummer\": 1}]}";

static int set_up(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    ctx = zaak_context_new(NULL);
    catalogus = zaak_catalogus_new(ctx);
    if (zaak_catalogus_add_json(catalogus, json, sizeof json - 1, &error) || zaak_catalogus_freeze(catalogus, &error)) {
        fprintf(stderr, "%s: %s\n", error.field, error.text);
        return -1;
    }
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
    return 0;
}

#define FEIT(kind, op, rest) "{\"zaak\":\"A\",\"feit\":\"" kind "\",\"op\":\"2025-03-" op "\"" rest "}\n"
#define OF(zaak, kind, op, rest) "{\"zaak\":\"" zaak "\",\"feit\":\"" kind "\",\"op\":\"2025-03-" op "\"" rest "}\n"
#define OPEN FEIT("open", "03", ",\"zaaktype\":\"Z\"")
#define RESULT(name) FEIT("resultaat", "05", ",\"resultaattype\":\"" name "\"")
#define CLOSE FEIT("status", "10", ",\"statustype\":\"Klaar\"")
#define CLOSED RESULT("Gedaan") CLOSE
#define DOCUMENT FEIT("informatieobject", "04", ",\"informatieobject\":\"d1\"")
#define STAND(op, stand) FEIT("informatieobject_stand", op, ",\"informatieobject\":\"d1\",\"stand\":\"" stand "\"")
#define PROPERTY(naam, waarde) FEIT("eigenschap", "04", ",\"naam\":\"" naam "\",\"waarde\":\"" waarde "\"")
#define PART OF("B", "open", "03", ",\"zaaktype\":\"Z\"") OF("B", "hoofdzaak", "03", ",\"hoofdzaak\":\"A\"")
#define PART_RESULT OF("B", "resultaat", "04", ",\"resultaattype\":\"Gedaan\"")
#define PART_CLOSED PART_RESULT OF("B", "status", "05", ",\"statustype\":\"Klaar\"")
#define TWENTY "12345678901234567890"

struct rule_case {
    const char *facts;         /* lines besides the opening of case A */
    const char *profiel;
    const char *regel;
    const char *code;          /* NULL: the rule is kept */
    const char *veld;
    int32_t ernst;
};

/* The first finding of a rule in case A, or none. */
static bool find(const char *facts, const char *profiel, const char *regel, struct zaak_bevinding *ret, struct zaak_bevindingen **keep)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_toets toets = ZAAK_TOETS_INIT;
    bool found = false;

    if (zaak_voorraad_load_jsonl(voorraad, facts, strlen(facts), NULL, &error))
        fail_msg("%s: %s\n%s", error.field, error.text, facts);
    toets.profiel = profiel;
    assert_true(zaak_check_with(zaak_voorraad_find(voorraad, "A"), &toets, list, &error) >= 0);
    for (size_t i = 0; !found && i < zaak_bevindingen_count(list); i++) {
        assert_int_equal(zaak_bevindingen_get(list, i, ret), 0);
        found = !strcmp(ret->regel, regel);
    }
    *keep = list;
    zaak_voorraad_unref(voorraad);
    return found;
}

static void judge(const struct rule_case *row, const char *opening)
{
    char facts[4096];
    struct zaak_bevinding finding = ZAAK_BEVINDING_INIT;
    struct zaak_bevindingen *list;
    bool found;

    snprintf(facts, sizeof facts, "%s%s", opening, row->facts);
    found = find(facts, row->profiel, row->regel, &finding, &list);
    if (found != (row->code != NULL))
        fail_msg("%s by %s is %sfound in\n%s", row->regel, row->profiel, found ? "" : "not ", facts);
    if (found && (strcmp(finding.zgw_code, row->code) || strcmp(finding.veld, row->veld) || finding.ernst != row->ernst))
        fail_msg("%s by %s: %s in %s, %d", row->regel, row->profiel, finding.zgw_code, finding.veld, (int)finding.ernst);
    zaak_bevindingen_unref(list);
}

static void judge_all(const struct rule_case *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        judge(&rows[i], OPEN);
}

enum { WARNING = ZAAK_ERNST_WAARSCHUWING, FAULT = ZAAK_ERNST_FOUT };

static void the_zaaktype_of_a_case_is_published(void **state)
{
    static const struct rule_case concept = { "", "std-1.7", "zrc-001", "not-published", "zaaktype", FAULT }, published = { "", "std-1.7", "zrc-001", NULL, NULL, 0 };

    (void)state;
    judge(&concept, FEIT("open", "03", ",\"zaaktype\":\"C\""));
    judge(&published, OPEN);
}

static void an_object_says_what_it_is(void **state)
{
    static const struct rule_case rows[] = {
        { FEIT("zaakobject", "04", ",\"objecttype\":\"pand\",\"object\":\"x\""), "openzaak", "zaakobject-object", NULL, NULL, 0 },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"pand\""), "std-1.7", "zaakobject-object", "invalid-zaakobject", "object", WARNING },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"pand\""), "openzaak", "zaakobject-object", "invalid-zaakobject", "object", FAULT },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"overige\",\"object\":\"x\""), "openzaak", "zaakobject-object", "missing-object-type-overige", "objectTypeOverige", FAULT },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"overige\",\"object\":\"x\",\"objecttype_overige\":\"boom\""), "openzaak", "zaakobject-object", NULL, NULL, 0 },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"overige\",\"object\":\"x\",\"objecttype_overige\":\"Boom\""), "std-1.5", "zaakobject-object", "invalid", "objectTypeOverige",
          WARNING },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"pand\",\"object\":\"x\",\"objecttype_overige\":\"boom\""), "openzaak", "zaakobject-object",
          "invalid-object-type-overige-usage", "objectTypeOverige", FAULT },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void a_document_is_of_a_kind_that_the_zaaktype_knows_and_hangs_on_a_case_once(void **state)
{
    static const struct rule_case rows[] = {
        { FEIT("informatieobject", "04", ",\"informatieobject\":\"d1\",\"informatieobjecttype\":\"Aanvraag\""), "std-1.7", "zrc-017", NULL, NULL, 0 },
        { FEIT("informatieobject", "04", ",\"informatieobject\":\"d1\",\"informatieobjecttype\":\"Kaart\""), "std-1.7", "zrc-017",
          "missing-zaaktype-informatieobjecttype-relation", "nonFieldErrors", FAULT },
        { DOCUMENT, "std-1.7", "drc-003", NULL, NULL, 0 },
        { DOCUMENT FEIT("informatieobject", "06", ",\"informatieobject\":\"d1\""), "openzaak", "drc-003", "unique", "nonFieldErrors", FAULT },
        { DOCUMENT FEIT("informatieobject", "06", ",\"informatieobject\":\"d2\""), "openzaak", "drc-003", NULL, NULL, 0 },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void a_case_closes_with_documents_in_order(void **state)
{
    static const struct rule_case rows[] = {
        { DOCUMENT STAND("05", "gebruiksrecht_onbekend") CLOSED, "std-1.7", "zrc-007e", "indicatiegebruiksrecht-unset", "nonFieldErrors", FAULT },
        { DOCUMENT STAND("05", "gebruiksrecht_onbekend") STAND("06", "gebruiksrecht_nee") CLOSED, "std-1.7", "zrc-007e", NULL, NULL, 0 },
        { DOCUMENT STAND("05", "gebruiksrecht_onbekend"), "std-1.7", "zrc-007e", NULL, NULL, 0 },
        { STAND("05", "gebruiksrecht_onbekend") CLOSED, "std-1.7", "zrc-007e", NULL, NULL, 0 },
        { DOCUMENT STAND("05", "vergrendeld") CLOSED, "std-1.7", "document-vergrendeld", NULL, NULL, 0 },
        { DOCUMENT STAND("05", "vergrendeld") CLOSED, "openzaak", "document-vergrendeld", "informatieobject-locked", "nonFieldErrors", FAULT },
        { DOCUMENT STAND("05", "vergrendeld") CLOSED, "reference", "document-vergrendeld", "informatieobject-locked", "nonFieldErrors", FAULT },
        { DOCUMENT STAND("05", "vergrendeld") STAND("06", "ontgrendeld") CLOSED, "openzaak", "document-vergrendeld", NULL, NULL, 0 },
        { DOCUMENT STAND("05", "vergrendeld") STAND("06", "definitief") CLOSED, "openzaak", "document-vergrendeld", "informatieobject-locked", "nonFieldErrors", FAULT },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void a_decision_belongs_to_the_zaaktype(void **state)
{
    static const struct rule_case rows[] = {
        { FEIT("besluit", "04", ",\"besluittype\":\"Vergunning\""), "std-1.7", "brc-007", NULL, NULL, 0 },
        { FEIT("besluit", "04", ",\"besluittype\":\"Ander\""), "std-1.7", "brc-007", "zaaktype-mismatch", "besluittype", FAULT },
        { FEIT("besluit", "04", ""), "openzaak", "brc-007", NULL, NULL, 0 },
        { FEIT("besluit", "04", ",\"besluittype\":\"Vergunning\""), "std-1.7", "brc-001", NULL, NULL, 0 },
        { FEIT("besluit", "04", ",\"besluittype\":\"Proef\""), "std-1.7", "brc-001", "not-published", "besluittype", FAULT },
        { FEIT("besluit", "04", ",\"besluittype\":\"Proef\""), "openzaak", "brc-001", "not-published", "besluittype", FAULT },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void another_case_and_a_product_are_known(void **state)
{
    static const struct rule_case rows[] = {
        { FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"A\",\"aard_relatie\":\"vervolg\""), "std-1.7", "zrc-011", NULL, NULL, 0 },
        { FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"https://elders.nl/zaken/1\",\"aard_relatie\":\"vervolg\""), "std-1.7", "zrc-011", NULL, NULL, 0 },
        { FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"X\",\"aard_relatie\":\"vervolg\""), "std-1.7", "zrc-011", "bad-url", "relevanteAndereZaken.0", FAULT },
        { FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"A\",\"aard_relatie\":\"vervolg\"") FEIT("relevante_zaak", "05", ",\"relevante_zaak\":\"X\",\"aard_relatie\":\"vervolg\""),
          "openzaak", "zrc-011", "bad-url", "relevanteAndereZaken.1.url", FAULT },
        { FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"A\",\"aard_relatie\":\"overig\""), "openzaak", "relevante-overig", "overigerelatie-required",
          "relevanteAndereZaken.0.overigeRelatie", FAULT },
        { FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"A\",\"aard_relatie\":\"overig\",\"overige_relatie\":\"buur\""), "openzaak", "relevante-overig", NULL, NULL, 0 },
        { FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"A\",\"aard_relatie\":\"overig\""), "std-1.7", "feit-woord", "invalid_choice", "nonFieldErrors", FAULT },
        { FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"A\",\"aard_relatie\":\"overig\""), "openzaak", "feit-woord", NULL, NULL, 0 },
        { FEIT("betaling", "04", ",\"betalingsindicatie\":\"betaald\""), "std-1.7", "feit-woord", "invalid_choice", "nonFieldErrors", FAULT },
        { FEIT("product", "04", ",\"product_of_dienst\":\"p1\""), "std-1.7", "zrc-015", NULL, NULL, 0 },
        { FEIT("product", "04", ",\"product_of_dienst\":\"p2\""), "std-1.7", "zrc-015", "invalid-products-services", "productenOfDiensten", FAULT },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void a_value_fits_the_specification(void **state)
{
    static const struct { const char *naam, *waarde; bool past; } values[] = {
        { "naam", "rood", true }, { "naam", "paars", true }, { "naam", "\\u00e9\\u00e9\\u00e9\\u00e9\\u00e9", true }, { "naam", "oranje", false },
        { "getal", "14,5", true }, { "getal", "4444", false }, { "getal", "14,55", false }, { "getal", "14.5", false }, { "getal", ",5", false },
        { "geheel", "444", true }, { "geheel", "4444", false }, { "geheel", "4,5", false }, { "geheel", "-4", false }, { "geheel", "4,", false },
        { "datum", "20201201", true }, { "datum", "2020-12-01", false }, { "datum", "20201301", false },
        { "moment", "20201201235959", true }, { "moment", "20201201", false }, { "moment", "20201201240000", false },
        { "keuze", "groen", true }, { "keuze", "ro", false },
    };
    struct rule_case row = { NULL, "std-1.7", "eigenschap-waarde", NULL, NULL, 0 };
    char facts[512];

    (void)state;
    row.facts = facts;
    for (size_t i = 0; i < LENGTH(values); i++) {
        snprintf(facts, sizeof facts, FEIT("eigenschap", "04", ",\"naam\":\"%s\",\"waarde\":\"%s\""), values[i].naam, values[i].waarde);
        row = values[i].past ? (struct rule_case){ facts, "std-1.7", "eigenschap-waarde", NULL, NULL, 0 }
                             : (struct rule_case){ facts, "std-1.7", "eigenschap-waarde", "waarde-incorrect-format", "waarde", WARNING };
        judge(&row, OPEN);
    }
    row = (struct rule_case){ PROPERTY("keuze", "ro"), "openzaak", "eigenschap-waarde", NULL, NULL, 0 };
    judge(&row, OPEN);
    row.profiel = "std-1.5";
    judge(&row, OPEN);
}

static void a_main_case_is_none_of_its_parts(void **state)
{
    static const struct rule_case rows[] = {
        { PART OF("M", "open", "03", ",\"zaaktype\":\"Z\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\""), "std-1.7", "zrc-013", "deelzaak-als-hoofdzaak", "hoofdzaak", FAULT },
        { PART OF("M", "open", "03", ",\"zaaktype\":\"Z\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\""), "oneground", "zrc-013", "deelzaak-als-hoofdzaak", "hoofdzaak", FAULT },
        { PART OF("M", "open", "03", ",\"zaaktype\":\"Z\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\""), "openzaak", "zrc-013", NULL, NULL, 0 },
        { PART OF("M", "open", "03", ",\"zaaktype\":\"Z\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\""), "postman", "zrc-013", NULL, NULL, 0 },
        { OF("M", "open", "03", ",\"zaaktype\":\"Z\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\""), "std-1.7", "zrc-013", NULL, NULL, 0 },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

/* A zaaktype that names deelzaaktypen has no others, in Open Zaak alone. */
static void a_main_case_has_parts_of_its_kinds(void **state)
{
#define MAIN_OF(type) OF("M", "open", "03", ",\"zaaktype\":\"" type "\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\"")
    static const struct rule_case rows[] = {
        { MAIN_OF("Z"), "openzaak", "zaak-deelzaaktype", NULL, NULL, 0 },
        { MAIN_OF("H"), "openzaak", "zaak-deelzaaktype", NULL, NULL, 0 },
        { MAIN_OF("J"), "openzaak", "zaak-deelzaaktype", NULL, NULL, 0 },
        { MAIN_OF("I"), "openzaak", "zaak-deelzaaktype", "invalid-deelzaaktype", "hoofdzaak", FAULT },
        { MAIN_OF("I"), "std-1.7", "zaak-deelzaaktype", NULL, NULL, 0 },
        { MAIN_OF("I"), "oneground", "zaak-deelzaaktype", NULL, NULL, 0 },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

/* Without a legal ground the zaaktype is all there is. What depends on the first day is not said. */
static void the_zaaktype_says_what_may_be_suspended_and_extended(void **state)
{
#define SUSPENDED FEIT("opschorting", "04", ",\"grond\":\"aanvulling\",\"tot\":\"2025-03-20\"")
#define EXTENDED(termijn) FEIT("verlenging", "04", ",\"termijn\":\"" termijn "\"")
    static const struct { const char *zaaktype; struct rule_case row; } rows[] = {
        { "N", { SUSPENDED, "std-1.7", "termijn-zaaktype", "", "opschorting", WARNING } },
        { "N", { EXTENDED("P1W"), "std-1.7", "termijn-zaaktype", "", "verlenging", WARNING } },
        { "V", { SUSPENDED EXTENDED("P4W") EXTENDED("P1M"), "std-1.7", "termijn-zaaktype", NULL, NULL, 0 } },
        { "V", { EXTENDED("P30D"), "std-1.7", "termijn-zaaktype", NULL, NULL, 0 } },
        { "V", { EXTENDED("P31D"), "std-1.7", "termijn-zaaktype", NULL, NULL, 0 } },
        { "V", { EXTENDED("P32D"), "openzaak", "termijn-zaaktype", "", "verlenging", WARNING } },
        { "Z", { SUSPENDED EXTENDED("P1Y"), "std-1.7", "termijn-zaaktype", NULL, NULL, 0 } },   /* it says nothing */
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        char opening[256];

        snprintf(opening, sizeof opening, FEIT("open", "03", ",\"zaaktype\":\"%s\""), rows[i].zaaktype);
        judge(&rows[i].row, opening);
    }
}

static void a_main_case_closes_after_its_parts(void **state)
{
    static const struct rule_case rows[] = {
        { PART CLOSED, "openzaak", "deelzaken-gesloten", "deelzaken-not-closed", "nonFieldErrors", FAULT },
        { PART CLOSED, "openzaak", "deelzaken-resultaat", "deelzaak-resultaat-does-not-exist", "nonFieldErrors", FAULT },
        { PART CLOSED, "std-1.7", "deelzaken-gesloten", NULL, NULL, 0 },
        { PART CLOSED, "std-1.7", "deelzaken-resultaat", NULL, NULL, 0 },
        { PART PART_RESULT CLOSED, "openzaak", "deelzaken-gesloten", "deelzaken-not-closed", "nonFieldErrors", FAULT },
        { PART PART_RESULT CLOSED, "openzaak", "deelzaken-resultaat", NULL, NULL, 0 },
        { PART PART_CLOSED CLOSED, "openzaak", "deelzaken-gesloten", NULL, NULL, 0 },
        { OF("M", "open", "03", ",\"zaaktype\":\"Z\"") OF("M", "status", "04", ",\"statustype\":\"Klaar\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\"")
          FEIT("status", "06", ",\"statustype\":\"Ontvangen\""), "openzaak", "hoofdzaak-gesloten", "hoofdzaak-closed", "nonFieldErrors", FAULT },
        { OF("M", "open", "03", ",\"zaaktype\":\"Z\"") OF("M", "status", "04", ",\"statustype\":\"Klaar\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\"")
          FEIT("status", "06", ",\"statustype\":\"Ontvangen\""), "std-1.7", "hoofdzaak-gesloten", NULL, NULL, 0 },
        { OF("M", "open", "03", ",\"zaaktype\":\"Z\"") OF("M", "status", "04", ",\"statustype\":\"Klaar\"") FEIT("hoofdzaak", "04", ",\"hoofdzaak\":\"M\"")
          FEIT("status", "06", ",\"statustype\":\"Klaar\""), "openzaak", "hoofdzaak-gesloten", NULL, NULL, 0 },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void a_status_has_a_moment_and_a_setter_of_its_own(void **state)
{
#define MOMENT(status) "{\"zaak\":\"A\",\"feit\":\"status\",\"op\":\"2025-03-04T09:00:00+01:00\",\"id\":\"" status "\",\"statustype\":\"" status "\"}\n"
    static const struct rule_case rows[] = {
        { RESULT("Gedaan") MOMENT("Ontvangen") MOMENT("Klaar"), "openzaak", "status-uniek", "unique", "nonFieldErrors", FAULT },
        { RESULT("Gedaan") MOMENT("Ontvangen") MOMENT("Klaar"), "oneground", "status-uniek", "unique", "nonFieldErrors", FAULT },
        { RESULT("Gedaan") MOMENT("Ontvangen") MOMENT("Klaar"), "std-1.7", "status-uniek", NULL, NULL, 0 },
        { MOMENT("Ontvangen") CLOSED, "openzaak", "status-uniek", NULL, NULL, 0 },
        { FEIT("status", "04", ",\"statustype\":\"Ontvangen\",\"gezet_door\":\"jan\""), "openzaak", "status-gezet-door", "zaak-mismatch", "gezetdoor", FAULT },
        { FEIT("status", "04", ",\"statustype\":\"Ontvangen\",\"gezet_door\":\"jan\""), "std-1.7", "status-gezet-door", NULL, NULL, 0 },
        { FEIT("rol", "03", ",\"roltype\":\"Behandelaar\",\"betrokkene\":\"jan\"") FEIT("status", "04", ",\"statustype\":\"Ontvangen\",\"gezet_door\":\"jan\""), "openzaak",
          "status-gezet-door", NULL, NULL, 0 },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void nothing_lies_in_the_future(void **state)
{
#define EARLY ",\"vastgelegd\":\"2025-03-04T10:00:00+01:00\""
    static const struct rule_case rows[] = {
        { FEIT("status", "06", EARLY ",\"statustype\":\"Ontvangen\""), "openzaak", "feit-toekomst", "date-in-future", "datumStatusGezet", FAULT },
        { FEIT("status", "06", EARLY ",\"statustype\":\"Ontvangen\""), "std-1.7", "feit-toekomst", NULL, NULL, 0 },
        { FEIT("status", "03", EARLY ",\"statustype\":\"Ontvangen\""), "openzaak", "feit-toekomst", NULL, NULL, 0 },
        { FEIT("klantcontact", "06", EARLY ",\"kanaal\":\"balie\""), "openzaak", "feit-toekomst", "date-in-future", "datumtijd", FAULT },
        { FEIT("besluit", "06", EARLY), "openzaak", "besluit-toekomst", "future_not_allowed", "datum", FAULT },
        { FEIT("besluit", "06", EARLY), "std-1.7", "besluit-toekomst", NULL, NULL, 0 },
        { FEIT("besluit", "03", EARLY), "openzaak", "besluit-toekomst", NULL, NULL, 0 },
        { FEIT("betaling", "04", ",\"betalingsindicatie\":\"geheel\",\"laatste_betaaldatum\":\"2025-03-05\""), "openzaak", "betaling-toekomst", "future_not_allowed",
          "laatsteBetaaldatum", FAULT },
        { FEIT("betaling", "04", ",\"betalingsindicatie\":\"geheel\",\"laatste_betaaldatum\":\"2025-03-05\""), "oneground", "betaling-toekomst", "betaling-nvt",
          "laatsteBetaaldatum", FAULT },
        { FEIT("betaling", "04", ",\"betalingsindicatie\":\"geheel\",\"laatste_betaaldatum\":\"2025-03-05\""), "std-1.7", "betaling-toekomst", NULL, NULL, 0 },
        { FEIT("betaling", "04", ",\"betalingsindicatie\":\"geheel\",\"laatste_betaaldatum\":\"2025-03-04\""), "openzaak", "betaling-toekomst", NULL, NULL, 0 },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void a_case_without_a_date_for_archiving_is_not_closed_by_all(void **state)
{
    static const struct rule_case rows[] = {
        { CLOSED, "openzaak", "zrc-021", NULL, NULL, 0 },
        { OF("M", "open", "03", ",\"zaaktype\":\"Z\"") RESULT("Vervolgd") FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"M\",\"aard_relatie\":\"vervolg\"") CLOSE, "openzaak", "zrc-021", "archiefactiedatum-error",
          "nonFieldErrors", FAULT },
        { OF("M", "open", "03", ",\"zaaktype\":\"Z\"") RESULT("Vervolgd") FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"M\",\"aard_relatie\":\"vervolg\"") CLOSE, "std-1.7", "zrc-021", NULL, NULL, 0 },
        { RESULT("Ingegaan") FEIT("besluit", "04", ",\"ingangsdatum\":\"2025-03-04\"") CLOSE, "openzaak", "zrc-021", NULL, NULL, 0 },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

struct archive_case {
    const char *facts;
    int32_t reden;
    zaak_dag brondatum;
};

/* Decisions, objects and related cases that are facts are sources; without any of them the source is not known. */
static void archiving_takes_its_sources_from_the_facts(void **state)
{
#define DECISION(op, naam, rest) FEIT("besluit", op, ",\"besluit\":\"" naam "\"" rest)
#define RELATED FEIT("relevante_zaak", "04", ",\"relevante_zaak\":\"M\",\"aard_relatie\":\"vervolg\"") OF("M", "open", "03", ",\"zaaktype\":\"Z\"")
#define BUILDING(object) FEIT("zaakobject", "04", ",\"objecttype\":\"pand\",\"object\":\"" object "\"")
    const struct archive_case rows[] = {
        { RESULT("Ingegaan") DECISION("04", "b1", ",\"ingangsdatum\":\"2025-04-01\"") CLOSE, 0, zaak_datum(2025, 4, 1) },
        { RESULT("Ingegaan") DECISION("04", "b1", ",\"ingangsdatum\":\"2025-04-01\"") DECISION("05", "b2", ",\"ingangsdatum\":\"2025-05-01\"") CLOSE, 0, zaak_datum(2025, 5, 1) },
        { RESULT("Ingegaan") DECISION("04", "b1", ",\"ingangsdatum\":\"2025-06-01\"") DECISION("05", "b1", ",\"ingangsdatum\":\"2025-05-01\"") CLOSE, 0, zaak_datum(2025, 5, 1) },
        { RESULT("Ingegaan") DECISION("04", "b1", "") CLOSE, ZAAK_ARCHIEFREDEN_INGANGSDATUM_ONBEKEND, ZAAK_DAG_GEEN },
        { RESULT("Ingegaan") CLOSE, ZAAK_ARCHIEFREDEN_BRON_ONBEKEND, ZAAK_DAG_GEEN },
        { RESULT("Vervallen") DECISION("04", "b1", ",\"ingangsdatum\":\"2025-04-01\",\"vervaldatum\":\"2030-04-01\"") CLOSE, 0, zaak_datum(2030, 4, 1) },
        { RESULT("Vervolgd") RELATED OF("M", "status", "20", ",\"statustype\":\"Klaar\"") CLOSE, 0, zaak_datum(2025, 3, 20) },
        { RESULT("Vervolgd") RELATED CLOSE, ZAAK_ARCHIEFREDEN_GERELATEERDE_ZAAK_OPEN, ZAAK_DAG_GEEN },
        { RESULT("Vervolgd") CLOSE, ZAAK_ARCHIEFREDEN_BRON_ONBEKEND, ZAAK_DAG_GEEN },
        { RESULT("Gesloopt") BUILDING("{\\\"einde\\\":\\\"2026-01-02\\\"}") CLOSE, 0, zaak_datum(2026, 1, 2) },
        { RESULT("Gesloopt") BUILDING("https://bag.example/1") CLOSE, ZAAK_ARCHIEFREDEN_BRON_ONBEKEND, ZAAK_DAG_GEEN },
        { RESULT("Gesloopt") BUILDING("{}") CLOSE, ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, ZAAK_DAG_GEEN },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
        struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        char facts[2048];

        snprintf(facts, sizeof facts, "%s%s", OPEN, rows[i].facts);
        if (zaak_voorraad_load_jsonl(voorraad, facts, strlen(facts), NULL, &error))
            fail_msg("%s: %s", error.field, error.text);
        assert_int_equal(zaak_get_archief(zaak_voorraad_find(voorraad, "A"), NULL, NULL, &archief, NULL, &error), 0);
        if (archief.reden != rows[i].reden || archief.brondatum != rows[i].brondatum)
            fail_msg("case %zu: reason %d, day %d", i, (int)archief.reden, (int)archief.brondatum);
        zaak_voorraad_unref(voorraad);
    }
}

/* Every new kind is read and written alike, and what ZGW does not know is refused. */
static void the_facts_are_read_and_written_alike(void **state)
{
    static const char text[] =
        OPEN FEIT("besluit", "04", ",\"besluittype\":\"Vergunning\",\"besluit\":\"b1\",\"ingangsdatum\":\"2025-04-01\",\"vervaldatum\":\"2030-04-01\"")
        FEIT("zaakobject", "05", ",\"objecttype\":\"overige\",\"object\":\"x\",\"objecttype_overige\":\"boom\",\"relatieomschrijving\":\"in de tuin\"")
        FEIT("informatieobject", "06", ",\"informatieobject\":\"d1\",\"titel\":\"t\",\"informatieobjecttype\":\"Aanvraag\"") STAND("07", "definitief")
        FEIT("klantcontact", "08", ",\"kanaal\":\"balie\",\"onderwerp\":\"o\",\"toelichting\":\"t\"") FEIT("kenmerk", "09", ",\"kenmerk\":\"k\",\"bron\":\"b\"")
        FEIT("relevante_zaak", "10", ",\"relevante_zaak\":\"B\",\"aard_relatie\":\"overig\",\"overige_relatie\":\"buur\",\"toelichting\":\"zie ook\"")
        FEIT("product", "11", ",\"product_of_dienst\":\"p1\"") FEIT("vertrouwelijkheid", "12", ",\"vertrouwelijkheidaanduiding\":\"geheim\"")
        FEIT("status", "13", ",\"statustype\":\"Ontvangen\",\"gezet_door\":\"jan\"") FEIT("archiefstatus", "14", ",\"archiefstatus\":\"gearchiveerd\"");
    static const char *const wrong[] = {
        FEIT("zaakobject", "05", ",\"objecttype\":\"boom\",\"object\":\"x\""), FEIT("zaakobject", "05", ",\"objecttype\":\"pand\",\"object\":\"{x\""), FEIT("informatieobject_stand", "05", ",\"informatieobject\":\"d\",\"stand\":\"kwijt\""),
        FEIT("relevante_zaak", "05", ",\"relevante_zaak\":\"B\",\"aard_relatie\":\"neef\""), FEIT("vertrouwelijkheid", "05", ",\"vertrouwelijkheidaanduiding\":\"stil\""),
        FEIT("kenmerk", "05", ",\"kenmerk\":\"k\""), FEIT("archiefstatus", "05", ",\"archiefstatus\":\"weg\""), FEIT("product", "05", ""),
        FEIT("besluit", "05", ",\"ingangsdatum\":\"2030-01-02\",\"vervaldatum\":\"2030-01-01\""), FEIT("klantcontact", "05", ",\"bron\":\"b\""),
        FEIT("product", "05", ",\"product_of_dienst\":\"p1\",\"toelichting\":\"x\""), FEIT("relevante_zaak", "05", ",\"relevante_zaak\":\"B\",\"aard_relatie\":\"vervolg\",\"toelichting\":5"),
        FEIT("besluit", "05", ",\"ingangsdatum\":\"1940-01-02\""), FEIT("status", "05", ",\"statustype\":\"Ontvangen\",\"ingangsdatum\":\"2030-01-02\""),
    };
    char first[8192], second[8192];
    struct zaak *zaak;

    (void)state;
    assert_int_equal(zaak_load_jsonl(catalogus, text, sizeof text - 1, &zaak, NULL), 0);
    assert_number(zaak_feit_count(zaak), 12);
    assert_in_range(zaak_save_jsonl(zaak, first, sizeof first), 1, sizeof first - 1);
    for (size_t i = 0; i < zaak_feit_count(zaak); i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;

        assert_int_equal(zaak_get_feit(zaak, i, &feit), 0);
        assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);   /* the same fact again is no news */
    }
    zaak_unref(zaak);
    assert_int_equal(zaak_load_jsonl(catalogus, first, strlen(first), &zaak, NULL), 0);
    zaak_save_jsonl(zaak, second, sizeof second);
    assert_string_equal(first, second);
    zaak_unref(zaak);
    for (size_t i = 0; i < LENGTH(wrong); i++)
        if (zaak_load_jsonl(catalogus, wrong[i], strlen(wrong[i]), &zaak, NULL) == 0)
            fail_msg("%s was read", wrong[i]);
}

static void all_31_kinds_of_object_are_known(void **state)
{
    static const char *const words[] = {
        "adres", "besluit", "buurt", "enkelvoudig_document", "gemeente", "gemeentelijke_openbare_ruimte", "huishouden", "inrichtingselement", "kadastrale_onroerende_zaak",
        "kunstwerkdeel", "maatschappelijke_activiteit", "medewerker", "natuurlijk_persoon", "niet_natuurlijk_persoon", "openbare_ruimte", "organisatorische_eenheid", "pand",
        "spoorbaandeel", "status", "terreindeel", "terrein_gebouwd_object", "vestiging", "waterdeel", "wegdeel", "wijk", "woonplaats", "woz_deelobject", "woz_object",
        "woz_waarde", "zakelijk_recht", "overige",
    };
    struct zaak *zaak = zaak_new(catalogus, "Z", zaak_datum(2025, 3, 3));
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    assert_number(LENGTH(words), 31);
    feit.soort = ZAAK_FEIT_ZAAKOBJECT;
    feit.waarde = "x";
    feit.op = zaak_datum(2025, 3, 4);
    for (size_t i = 0; i < LENGTH(words); i++) {
        feit.naam = words[i];
        assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    }
    zaak_unref(zaak);
}

static void an_archived_case_is_set_by_the_standard_and_fixed_in_open_zaak(void **state)
{
#define ARCHIVE FEIT("archiefstatus", "20", ",\"archiefstatus\":\"gearchiveerd\"")
#define CONTACT FEIT("klantcontact", "21", ",\"kanaal\":\"balie\"")
    static const struct rule_case rows[] = {
        { CLOSED ARCHIVE, "std-1.7", "zrc-022", NULL, NULL, 0 },
        { ARCHIVE, "std-1.7", "zrc-022", "archiefnominatie-not-set", "archiefnominatie", FAULT },
        { DOCUMENT CLOSED ARCHIVE, "std-1.7", "zrc-022", "documents-not-archived", "archiefstatus", FAULT },
        { DOCUMENT STAND("05", "gearchiveerd") CLOSED ARCHIVE, "std-1.7", "zrc-022", NULL, NULL, 0 },
        { DOCUMENT STAND("05", "gearchiveerd") CLOSED ARCHIVE, "openzaak", "zrc-022", NULL, NULL, 0 },
        { CLOSED ARCHIVE CONTACT, "openzaak", "archiefstatus-vast", "zaak-archiefstatus-invalid", "nonFieldErrors", FAULT },
        { CLOSED ARCHIVE FEIT("status", "21", ",\"statustype\":\"Ontvangen\""), "openzaak", "archiefstatus-vast", "zaak-archiefstatus-invalid", "nonFieldErrors", FAULT },
        { CLOSED ARCHIVE CONTACT, "std-1.7", "archiefstatus-vast", NULL, NULL, 0 },
        { CLOSED CONTACT, "openzaak", "archiefstatus-vast", NULL, NULL, 0 },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

/* What cannot be worked out is a warning where the case closes all the same, and a fault where that is refused. What can still come is no finding. */
static void of_a_closed_case_the_date_for_archiving_can_be_worked_out(void **state)
{
#define DECIDED FEIT("besluit", "06", ",\"besluittype\":\"Vergunning\",\"ingangsdatum\":\"2025-03-07\"")
    static const struct rule_case rows[] = {
        { CLOSED, "std-1.7", "archief-zaak", NULL, NULL, 0 },
        { RESULT("Ingegaan"), "std-1.7", "archief-zaak", NULL, NULL, 0 },           /* open */
        { DECIDED RESULT("Ingegaan") CLOSE, "std-1.7", "archief-zaak", NULL, NULL, 0 },
        { RESULT("Vervolgd") CLOSE, "oneground", "archief-zaak", NULL, NULL, 0 },   /* of related cases nothing is known */
        { DECIDED RESULT("Vervallen") CLOSE, "openzaak", "archief-zaak", NULL, NULL, 0 },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"adres\",\"object\":\"{}\"") RESULT("Gesloopt") CLOSE, "std-1.7", "archief-zaak", "", "archiefactiedatum", WARNING },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"adres\",\"object\":\"{}\"") RESULT("Gesloopt") CLOSE, "oneground", "archief-zaak", "", "archiefactiedatum", WARNING },
        /* refused at the end status, which is told there */
        { FEIT("zaakobject", "04", ",\"objecttype\":\"adres\",\"object\":\"{}\"") RESULT("Gesloopt") CLOSE, "openzaak", "archief-zaak", NULL, NULL, 0 },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"adres\",\"object\":\"{}\"") RESULT("Gesloopt") CLOSE, "openzaak", "zrc-021", "archiefactiedatum-error", "nonFieldErrors", FAULT },
        /* it became impossible later: the object that is linked after the end has no such day */
        { FEIT("zaakobject", "04", ",\"objecttype\":\"pand\",\"object\":\"{\\\"einde\\\":\\\"2020-01-01\\\"}\"") RESULT("Gesloopt") CLOSE
              FEIT("zaakobject", "11", ",\"objecttype\":\"pand\",\"object\":\"{}\""), "openzaak", "archief-zaak", "archiefactiedatum-error", "archiefactiedatum", FAULT },
    };
    struct zaak_bevinding finding = ZAAK_BEVINDING_INIT;
    struct zaak_bevindingen *list;
    char facts[2048];

    (void)state;
    judge_all(rows, LENGTH(rows));
    snprintf(facts, sizeof facts, "%s%s", OPEN, rows[5].facts);
    assert_true(find(facts, "std-1.7", "archief-zaak", &finding, &list));
    assert_string_equal(finding.tekst, "De archiefactiedatum kan niet worden bepaald. De bewaartermijn begint op een dag van een zaakobject van de soort \"pand\", maar de zaak heeft er geen "
                                       "(Zaken API zrc-021).");
    zaak_bevindingen_unref(list);
}

static void a_text_is_no_longer_than_the_standard_allows(void **state)
{
    static const struct rule_case rows[] = {
        { FEIT("kenmerk", "04", ",\"kenmerk\":\"" TWENTY TWENTY "\",\"bron\":\"x\""), "openzaak", "veld-lengte", NULL, NULL, 0 },
        { FEIT("kenmerk", "04", ",\"kenmerk\":\"" TWENTY TWENTY "1\",\"bron\":\"x\""), "openzaak", "veld-lengte", "max_length", "kenmerken.kenmerk", FAULT },
        { FEIT("kenmerk", "04", ",\"kenmerk\":\"" TWENTY TWENTY "1\",\"bron\":\"x\""), "std-1.7", "veld-lengte", "max_length", "kenmerken.kenmerk", WARNING },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"pand\",\"object\":\"x\",\"relatieomschrijving\":\"" TWENTY TWENTY TWENTY TWENTY "\""), "openzaak", "veld-lengte", NULL, NULL, 0 },
        { FEIT("zaakobject", "04", ",\"objecttype\":\"pand\",\"object\":\"x\",\"relatieomschrijving\":\"" TWENTY TWENTY TWENTY TWENTY "1\""), "openzaak", "veld-lengte",
          "max_length", "relatieomschrijving", FAULT },
        { FEIT("klantcontact", "04", ",\"kanaal\":\"" TWENTY "1\""), "std-1.7", "veld-lengte", "max_length", "kanaal", WARNING },
    };

    (void)state;
    judge_all(rows, LENGTH(rows));
}

static void a_case_is_opened_once(void **state)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_OPEN;
    feit.naam = "Z";
    feit.op = zaak_datum(2025, 3, 3);
    assert_int_equal(zaak_voorraad_open(voorraad, "A", &feit, NULL, &error), 0);
    assert_int_equal(zaak_voorraad_open(voorraad, "A", &feit, NULL, &error), -ZAAK_E_DUBBEL);
    assert_number(error.code, -ZAAK_E_DUBBEL);
    assert_string_equal(error.rule, "zrc-002");
    assert_string_equal(error.zgw_code, "identificatie-niet-uniek");
    zaak_voorraad_unref(voorraad);
}

/* All violations are found; which of them is the error follows from the order of the profile. */
static void the_order_of_the_rules_decides_which_one_is_the_error(void **state)
{
    static const struct { const char *profiel, *rule; } rows[] = { { "std-1.7", "zrc-008" }, { "openzaak", "status-gezet-door" } };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_catalogus *own = zaak_catalogus_new(ctx);
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        struct zaak *zaak;

        assert_int_equal(zaak_catalogus_add_json(own, json, sizeof json - 1, &error), 0);
        assert_int_equal(zaak_catalogus_set_regelprofiel(own, rows[i].profiel), 0);
        assert_int_equal(zaak_catalogus_freeze(own, &error), 0);
        assert_int_equal(zaak_load_jsonl(own, OPEN CLOSED, strlen(OPEN CLOSED), &zaak, &error), 0);
        feit.soort = ZAAK_FEIT_STATUS;
        feit.naam = "Ontvangen";
        feit.op = zaak_datum(2025, 3, 12);
        feit.soort_waarde = "niemand";
        assert_int_equal(zaak_add_feit(zaak, &feit, list, &error), -ZAAK_E_REGEL);
        assert_string_equal(error.rule, rows[i].rule);
        assert_number(zaak_bevindingen_count(list), i + 1);
        zaak_bevindingen_unref(list);
        zaak_unref(zaak);
        zaak_catalogus_unref(own);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_zaaktype_of_a_case_is_published),
        cmocka_unit_test(an_object_says_what_it_is),
        cmocka_unit_test(a_document_is_of_a_kind_that_the_zaaktype_knows_and_hangs_on_a_case_once),
        cmocka_unit_test(a_case_closes_with_documents_in_order),
        cmocka_unit_test(a_decision_belongs_to_the_zaaktype),
        cmocka_unit_test(another_case_and_a_product_are_known),
        cmocka_unit_test(a_value_fits_the_specification),
        cmocka_unit_test(a_main_case_is_none_of_its_parts),
        cmocka_unit_test(a_main_case_has_parts_of_its_kinds),
        cmocka_unit_test(the_zaaktype_says_what_may_be_suspended_and_extended),
        cmocka_unit_test(a_main_case_closes_after_its_parts),
        cmocka_unit_test(a_status_has_a_moment_and_a_setter_of_its_own),
        cmocka_unit_test(nothing_lies_in_the_future),
        cmocka_unit_test(a_case_without_a_date_for_archiving_is_not_closed_by_all),
        cmocka_unit_test(archiving_takes_its_sources_from_the_facts),
        cmocka_unit_test(the_facts_are_read_and_written_alike),
        cmocka_unit_test(all_31_kinds_of_object_are_known),
        cmocka_unit_test(an_archived_case_is_set_by_the_standard_and_fixed_in_open_zaak),
        cmocka_unit_test(of_a_closed_case_the_date_for_archiving_can_be_worked_out),
        cmocka_unit_test(a_text_is_no_longer_than_the_standard_allows),
        cmocka_unit_test(a_case_is_opened_once),
        cmocka_unit_test(the_order_of_the_rules_decides_which_one_is_the_error),
    };

    return cmocka_run_group_tests_name("zaakregels", tests, set_up, tear_down);
}
