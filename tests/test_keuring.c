/* SPDX-License-Identifier: EUPL-1.2 */
/* Every rule on a catalogue: a small catalogue in order, spoiled in one place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "keuring_helper.h"
#include "context_helper.h"   /* after what has parameters named ctx */

enum { OUT = 8192 };

struct change {
    const char *after, *from, *to;
};

struct row {
    const char *regel, *profiel;
    const char *findings;      /* "code ernst veld pad" of each, with "; " between them; "": none */
    struct change changes[4];
};

static struct zaak_selectielijst *selectielijst;
static char out[OUT];

static int set_up(void **state)
{
    char *text;

    make_context(state);
    text = keuring_read(KEURING_SELECTIELIJST);
    selectielijst = keuring_selectielijst(ctx, text);
    free(text);
    return 0;
}

static int tear_down(void **state)
{
    zaak_selectielijst_unref(selectielijst);
    return drop_context(state);
}

static char *changed(const struct change *changes, size_t count)
{
    char *text = keuring_read(KEURING_CATALOGUS);

    for (size_t i = 0; i < count && changes[i].from; i++)
        text = spoil(text, changes[i].after, changes[i].from, changes[i].to);
    return text;
}

static struct zaak_catalogus *changed_catalogus(const struct change *changes, size_t count)
{
    char *text = changed(changes, count);
    struct zaak_catalogus *catalogus = keuring_catalogus(ctx, text);

    free(text);
    return catalogus;
}

/* What is expected of a row: its rule before each finding, but for one that begins with + and names its own. */
static void write_expected(const struct row *row, char *text, size_t size)
{
    const char *at = row->findings;
    size_t used = 0;

    text[0] = '\0';
    while (*at) {
        size_t length = strcspn(at, ";");

        bool own = *at == '+';

        used += (size_t)snprintf(text + used, size - used, "%s%s%s%.*s", used ? "; " : "", own ? "" : row->regel, own ? "" : " ", (int)length - own, at + own);
        at += length;
        at += strspn(at, "; ");
    }
}

static void try_rows(const struct row *rows, size_t count, const struct zaak_keuring *base)
{
    char expected[OUT];

    for (size_t i = 0; i < count; i++) {
        struct zaak_catalogus *catalogus = changed_catalogus(rows[i].changes, LENGTH(rows[i].changes));
        struct zaak_keuring keuring = *base;

        keuring.profiel = rows[i].profiel;
        keuring.selectielijst = selectielijst;
        write_expected(&rows[i], expected, sizeof expected);
        /* The findings do not depend on the freeze, where it succeeds. */
        for (int frozen = 0; frozen < 2; frozen++) {
            keuring_findings(catalogus, &keuring, ctx, out, sizeof out);
            if (strcmp(out, expected))
                fail_msg("row %zu, %s by %s%s:\n%s\nnot\n%s", i, rows[i].regel, rows[i].profiel ? rows[i].profiel : "-", frozen ? ", frozen" : "", out, expected);
            if (zaak_catalogus_freeze(catalogus, NULL))
                break;
        }
        zaak_catalogus_unref(catalogus);
    }
}

static void try_all(const struct row *rows, size_t count)
{
    try_rows(rows, count, &(struct zaak_keuring)ZAAK_KEURING_INIT);
}

static void a_catalogue_in_order_has_no_findings_by_any_profile(void **state)
{
    const char *naam;

    (void)state;
    for (size_t i = 0; (naam = zaak_regelprofiel_naam(i)); i++)
        try_all(&(struct row){ "niets", naam, "", { { NULL, NULL, NULL } } }, 1);
    assert_int_equal(zaak_catalogus_check(NULL, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
}

static void the_selectielijst_knows_what_the_catalogue_names(void **state)
{
    static const struct row rows[] = {
        { "ztc-001", NULL, "invalid-resource 2 selectielijstProcestype zaaktypen.2.selectielijstProcestype; +ztc-002b procestype-mismatch 3 selectielijstklasse resultaattypen.3.selectielijstklasse",
          { { "'x://y', 'ident", "x://sl/pt", "x://sl/nee" } } },
        /* A list of results names process types too: this one is known, but is another. */
        { "ztc-002b", NULL, "procestype-mismatch 3 selectielijstklasse resultaattypen.3.selectielijstklasse", { { "'x://y', 'ident", "x://sl/pt", "x://sl/ander" } } },
        { "ztc-002a", NULL, "invalid-resource 2 resultaattypeomschrijving resultaattypen.1.resultaattypeomschrijving", { { NULL, "x://sl/o2", "x://sl/o3" } } },
        { "ztc-002a", NULL, "- 2 omschrijvingGeneriek resultaattypen.0.omschrijvingGeneriek", { { NULL, "'omschrijvingGeneriek': 'Verleend'", "'omschrijvingGeneriek': 'Toegekend'" } } },
        { "ztc-002b", NULL, "invalid-resource 2 selectielijstklasse resultaattypen.0.selectielijstklasse", { { NULL, "x://sl/k1", "x://sl/k9" } } },
        { "ztc-002b", NULL, "procestype-mismatch 3 selectielijstklasse resultaattypen.0.selectielijstklasse", { { NULL, "x://sl/k1", "x://sl/k5" } } },
        { "ztc-002c", NULL, "- 1 archiefnominatie resultaattypen.0.archiefnominatie", { { NULL, "vernietigen", "blijvend_bewaren" } } },
        { "ztc-002c", NULL, "", { { NULL, "'archiefnominatie': 'vernietigen', ", "" } } },
        { "ztc-002d", NULL, "- 1 archiefactietermijn resultaattypen.0.archiefactietermijn", { { NULL, "'P1Y'", "'P13M'" } } },
        { "ztc-002d", NULL, "- 1 archiefactietermijn resultaattypen.0.archiefactietermijn", { { NULL, "'P1Y'", "'P365D'" } } },
        { "ztc-002d", NULL, "", { { NULL, "'archiefactietermijn': 'P1Y'", "'archiefactietermijn': 'P12M'" } } },
    };

    (void)state;
    try_all(rows, LENGTH(rows));
}

static void what_is_not_in_a_complete_selectielijst_is_a_fault(void **state)
{
    static const struct row row = { "ztc-002b", NULL, "invalid-resource 3 selectielijstklasse resultaattypen.0.selectielijstklasse", { { NULL, "x://sl/k1", "x://sl/k9" } } };
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;

    (void)state;
    keuring.selectielijst_volledig = true;
    try_rows(&row, 1, &keuring);
}

static void the_afleidingswijze_fits_the_procestermijn_as_the_profile_reads_it(void **state)
{
    static const char first[] = "invalid-afleidingswijze-for-procestermijn 3 brondatumArchiefprocedure.afleidingswijze resultaattypen.0.brondatumArchiefprocedure.afleidingswijze";
    static const struct {
        const char *klasse, *wijze, *forbidden; /* profiles that forbid it */
    } cases[] = {
        { "k1", "afgehandeld", "" },                       /* nihil */
        { "k1", "hoofdzaak", "std-1.7 std-1.5 openzaak oneground reference postman" },
        { "k4", "hoofdzaak", "std-1.7 std-1.5 openzaak oneground reference postman" }, /* ingeschatte_bestaansduur_procesobject */
        { "k4", "afgehandeld", "std-1.7 std-1.5 openzaak oneground reference postman" },
        { "k2", "afgehandeld", "openzaak reference" },     /* vast_te_leggen_datum */
        { "k2", "hoofdzaak", "" },
        { "k3", "afgehandeld", "" },                       /* none */
    };
    const char *naam;

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct change changes[] = { { "x://r1", "k1", cases[i].klasse }, { "x://r1", "afgehandeld", cases[i].wijze }, { "x://r1", "'archiefactietermijn': 'P1Y', ", "" } };
        struct zaak_catalogus *catalogus = changed_catalogus(changes, LENGTH(changes));

        for (size_t j = 0; (naam = zaak_regelprofiel_naam(j)); j++) {
            struct zaak_keuring keuring = ZAAK_KEURING_INIT;
            bool forbidden = strstr(cases[i].forbidden, naam) != NULL;

            keuring.profiel = naam;
            keuring.selectielijst = selectielijst;
            keuring_findings(catalogus, &keuring, ctx, out, sizeof out);
            if ((strstr(out, "ztc-003") != NULL) != forbidden || (forbidden && !strstr(out, first)))
                fail_msg("%s with %s by %s: %s", cases[i].klasse, cases[i].wijze, naam, out);
        }
        zaak_catalogus_unref(catalogus);
    }
    /* termijn without ingeschatte_bestaansduur_procesobject: the reference implementation forbids it, the standard does not */
    for (size_t i = 0; i < 2; i++)
        try_all(&(struct row){ "ztc-003", i ? "std-1.7" : "reference", i ? "" : first,
                               { { "x://r1", "k1", "k2" }, { "x://r1", "P1Y", "P5Y" }, { "x://r1", "afgehandeld", "termijn" }, { "x://r1", "'procestermijn': null", "'procestermijn': 'P5Y'" } } }, 1);
}

static void the_fields_of_the_procedure_follow_the_afleidingswijze(void **state)
{
#define PLACE(field) "brondatumArchiefprocedure." field " resultaattypen.0.brondatumArchiefprocedure." field
    static const struct row rows[] = {
        { "ztc-004", NULL, "must-be-empty 3 " PLACE("datumkenmerk"), { { "x://r1", "'datumkenmerk': ''", "'datumkenmerk': 'k'" } } },
        { "ztc-004", NULL, "required 3 brondatumArchiefprocedure.datumkenmerk resultaattypen.1.brondatumArchiefprocedure.datumkenmerk", { { "x://r2", "'datumkenmerk': 'einde', ", "" } } },
        { "ztc-005", NULL, "must-be-empty 3 " PLACE("einddatumBekend"), { { "x://r1", "'einddatumBekend': false", "'einddatumBekend': true" } } },
        { "ztc-006", NULL, "must-be-empty 3 " PLACE("objecttype"), { { "x://r1", "'objecttype': ''", "'objecttype': 'pand'" } } },
        { "ztc-006", NULL, "required 3 brondatumArchiefprocedure.objecttype resultaattypen.1.brondatumArchiefprocedure.objecttype", { { "x://r2", "'objecttype': 'pand', ", "" } } },
        { "ztc-007", NULL, "must-be-empty 3 " PLACE("registratie"), { { "x://r1", "'registratie': ''", "'registratie': 'BAG'" } } },
        { "ztc-007", NULL, "required 3 brondatumArchiefprocedure.registratie resultaattypen.1.brondatumArchiefprocedure.registratie", { { "x://r2", ", 'registratie': 'BAG'", "" } } },
        { "ztc-008", NULL, "must-be-empty 3 " PLACE("procestermijn"), { { "x://r1", "'procestermijn': null", "'procestermijn': 'P1D'" } } },
        { "ztc-008", NULL, "required 3 " PLACE("procestermijn"), { { "x://r1", "k1", "k4" }, { "x://r1", "afgehandeld", "termijn" } } },
        { "archief-procedure", NULL, "required 3 brondatumArchiefprocedure resultaattypen.0.brondatumArchiefprocedure", { { "x://r1", "afgehandeld", "" } } },
        { "archief-procedure", NULL, "", { { "x://r3", "'archiefnominatie': 'blijvend_bewaren'", "'archiefnominatie': 'blijvend_bewaren', 'brondatumArchiefprocedure': null" } } },
        /* OneGround leaves these rules out where the class has no procestermijn. */
        { "ztc-005", "oneground", "", { { "x://r3", "'archiefnominatie': 'blijvend_bewaren'", "'archiefnominatie': 'blijvend_bewaren', 'brondatumArchiefprocedure': {'afleidingswijze': 'afgehandeld', 'einddatumBekend': true}" } } },
        { "ztc-005", "openzaak", "must-be-empty 3 brondatumArchiefprocedure.einddatumBekend resultaattypen.2.brondatumArchiefprocedure.einddatumBekend",
          { { "x://r3", "'archiefnominatie': 'blijvend_bewaren'", "'archiefnominatie': 'blijvend_bewaren', 'brondatumArchiefprocedure': {'afleidingswijze': 'afgehandeld', 'einddatumBekend': true}" } } },
    };

    (void)state;
    try_all(rows, LENGTH(rows));
#undef PLACE
}

static void what_hangs_together_is_published_together(void **state)
{
    static const struct change besluittype = { "'x://b', 'cat", "'concept': false", "'concept': true" }, informatieobjecttype = { "'x://i', 'cat", "'concept': false", "'concept': true" };
    const struct row rows[] = {
        { "ztc-012", "std-1.7", "", { besluittype, informatieobjecttype } },
        { "ztc-012", "oneground", "", { besluittype, informatieobjecttype } },
        { "ztc-012", "std-1.5", "concept-relation 3 nonFieldErrors zaaktypen.0; concept-relation 3 nonFieldErrors zaaktypen.0", { besluittype, informatieobjecttype } },
        { "ztc-012", "openzaak", "concept-relation 3 nonFieldErrors zaaktypen.0", { besluittype, { "x://z1", "'besluittypen': ['x://b']", "'besluittypen': []" } } },
        { "ztc-012", "openzaak", "", { besluittype, { "x://z1", "'besluittypen': ['x://b']", "'besluittypen': []" }, { "'x://b', 'cat", "'zaaktypen': ['x://z1']", "'zaaktypen': []" } } },
        { "ztc-012", "postman", "concept-relation 3 nonFieldErrors zaaktypen.0", { informatieobjecttype } },
        { "ztc-012", "reference", "concept-relation 3 nonFieldErrors zaaktypen.0", { { "'x://y', 'ident", "'concept': false", "'concept': true" } } },
        { "ztc-012", "openzaak", "", { { "'x://y', 'ident", "'concept': false", "'concept': true" } } },
    };

    (void)state;
    try_all(rows, LENGTH(rows));
}

static void what_hangs_together_stands_in_one_catalogus(void **state)
{
    static const struct change elsewhere = { "'x://b', ", "'catalogus': 'x://c'", "'catalogus': 'x://d'" };
    static const struct change second = { NULL, "'contactpersoonBeheerNaam': 'Beheer'}", "'contactpersoonBeheerNaam': 'Beheer'}, {'url': 'x://d', 'domein': 'ANDER', 'rsin': '111222333', 'contactpersoonBeheerNaam': 'B'}" };
    static const char findings[] = "relations-incorrect-catalogus 3 besluittypen.0 zaaktypen.0.besluittypen.0; "
                                   "relations-incorrect-catalogus 3 besluittypen.0 resultaattypen.0.besluittypen.0; "
                                   "relations-incorrect-catalogus 3 zaaktypen.0 besluittypen.0.zaaktypen.0; "
                                   "relations-incorrect-catalogus 3 informatieobjecttypen.0 besluittypen.0.informatieobjecttypen.0";
    const struct row rows[] = {
        { "ztc-013", "std-1.7", "", { elsewhere, second } },
    };
    struct row broken = { "ztc-013", "std-1.5", findings, { elsewhere, second } };
    static const char *const active[] = { "std-1.5", "openzaak", "oneground", "reference", "postman" };

    (void)state;
    try_all(rows, LENGTH(rows));
    for (size_t i = 0; i < LENGTH(active); i++) {
        broken.profiel = active[i];
        try_all(&broken, 1);
    }
}

static void a_date_in_an_eigenschap_has_a_fixed_form(void **state)
{
    static const struct row rows[] = {
        { "ztc-015", "std-1.7", "invalid 3 specificatie.lengte eigenschappen.0.specificatie.lengte", { { "x://e1", "'lengte': '8'", "'lengte': '10'" } } },
        { "ztc-015", "openzaak", "invalid 3 specificatie.lengte eigenschappen.0.specificatie.lengte", { { "x://e1", "'lengte': '8'", "'lengte': '10'" } } },
        { "catalogus-specificatie", "std-1.5", "invalid 2 specificatie.lengte eigenschappen.0.specificatie.lengte", { { "x://e1", "'lengte': '8'", "'lengte': '10'" } } },
        { "ztc-015", "std-1.7", "invalid 3 specificatie.waardenverzameling.0 eigenschappen.0.specificatie.waardenverzameling.0", { { "x://e1", "20240229", "2024-02-29" } } },
        { "ztc-015", "std-1.7", "invalid 3 specificatie.waardenverzameling.0 eigenschappen.0.specificatie.waardenverzameling.0", { { "x://e1", "20240229", "20230229" } } },
        { "ztc-015", "openzaak", "", { { "x://e1", "20240229", "2024-02-29" } } },
        { "ztc-015", "std-1.7", "", { { "x://e1", "'datum', 'lengte': '8'", "'datum_tijd', 'lengte': '14'" }, { "x://e1", "20240229", "20240229235959" } } },
        { "ztc-015", "std-1.7", "invalid 3 specificatie.waardenverzameling.0 eigenschappen.0.specificatie.waardenverzameling.0",
          { { "x://e1", "'datum', 'lengte': '8'", "'datum_tijd', 'lengte': '14'" }, { "x://e1", "20240229", "20240229240000" } } },
    };

    (void)state;
    try_all(rows, LENGTH(rows));
}

static void versions_overlap_as_the_profile_reads_it(void **state)
{
    static const char finding[] = "overlap 3 beginGeldigheid zaaktypen.1.beginGeldigheid";
    static const struct {
        const char *einde, *begin, *overlap; /* of the first, of the second; the profiles by which they overlap */
    } cases[] = {
        { "2022-12-31", "2023-01-01", "" },
        { "2023-01-01", "2023-01-01", "std-1.7 oneground" },
        { "2023-01-02", "2023-01-01", "std-1.7 oneground openzaak reference postman" },
        { "2020-01-01", "2020-01-01", "std-1.7 oneground" },          /* one day, which the next begins on too */
        { "2025-01-01", "2020-01-01", "std-1.7 oneground openzaak reference postman" },
    };
    const char *naam;

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct change changes[] = { { "x://z1", "2022-12-31", cases[i].einde }, { "x://z2", "'beginGeldigheid': '2023-01-01'", "'beginGeldigheid': 'X'" }, { "x://z2", "'concept': true", "'concept': false" } };
        char *text = changed(changes, LENGTH(changes));
        struct zaak_catalogus *catalogus;

        text = spoil(text, NULL, "'X'", "'DAG'");
        text = spoil(text, NULL, "DAG", cases[i].begin);
        catalogus = keuring_catalogus(ctx, text);
        for (size_t j = 0; (naam = zaak_regelprofiel_naam(j)); j++) {
            struct zaak_keuring keuring = ZAAK_KEURING_INIT;
            bool expected = strstr(cases[i].overlap, naam) != NULL;
            const char *code = !strcmp(naam, "oneground") ? "ztc-016 invalid 3 beginGeldigheid" : "ztc-016";

            keuring.profiel = naam;
            keuring_findings(catalogus, &keuring, ctx, out, sizeof out);
            if ((strstr(out, "ztc-016") != NULL) != expected || (expected && !strstr(out, code)))
                fail_msg("%s and %s by %s: %s", cases[i].einde, cases[i].begin, naam, out);
            if (expected && strcmp(naam, "oneground"))
                assert_non_null(strstr(out, finding));
        }
        zaak_catalogus_unref(catalogus);
        free(text);
    }
}

/* The freeze leaves such a profile aside; whoever wrote it wants to know. */
static void a_profile_of_no_zaaktype_of_the_catalogue_is_a_warning(void **state)
{
    const char *profielen = "{'procesprofielen': [{'zaaktype': 'Z'}, {'zaaktype': 'z'}, {'zaaktype': 'v1', 'organisatie': 'GM9901'}]}";
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx), *leeg = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_success("catalogue", add_json(catalogus, "{'zaaktypen': [{'url': 'v1', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01'}]}", &error), &error);
    expect_success("profielen", add_profielen(catalogus, profielen, &error), &error);
    for (int frozen = 0; frozen < 2; frozen++) {
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
        size_t found = 0;

        assert_true(zaak_catalogus_check(catalogus, NULL, list, NULL) >= 0);
        for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++) {
            if (strcmp(b.regel, "profiel-zaaktype"))
                continue;
            found++;
            assert_int_equal(b.ernst, ZAAK_ERNST_WAARSCHUWING);
            assert_null(b.object);
            if (!strcmp(b.pad, "procesprofielen.1.zaaktype"))
                assert_string_equal(b.tekst, "Het procesprofiel van \"z\" hoort bij geen zaaktype van deze catalogus.");
            else
                assert_string_equal(b.pad, "procesprofielen.2.zaaktype");
        }
        assert_int_equal(found, 2);
        zaak_bevindingen_unref(list);
        expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    }
    expect_success("profielen", add_profielen(leeg, profielen, &error), &error);
    assert_int_equal(zaak_catalogus_check(leeg, NULL, NULL, NULL), 0);
    zaak_catalogus_unref(leeg);
    zaak_catalogus_unref(catalogus);
}

/* All pairs of thousands of versions would take minutes and gigabytes. */
static void of_a_version_ten_overlaps_are_told(void **state)
{
    enum { VERSIONS = 10000, MOST = 10 };
    char *text = malloc(VERSIONS * 200 + 100), *end = text;
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_catalogus *catalogus;
    size_t overlaps = 0;

    (void)state;
    assert_non_null(text);
    end += sprintf(end, "{\"zaaktypen\":[");
    for (int i = 0; i < VERSIONS; i++)
        end += sprintf(end, "%s{\"url\":\"x://%d\",\"identificatie\":\"a\",\"omschrijving\":\"a\",\"catalogus\":\"x://c\",\"beginGeldigheid\":\"2024-01-01\"}", i ? "," : "", i);
    sprintf(end, "]}");
    catalogus = keuring_catalogus(ctx, text);
    assert_true(zaak_catalogus_check(catalogus, NULL, list, NULL) > 0);
    for (size_t i = 0; i < zaak_bevindingen_count(list); i++) {
        struct zaak_bevinding row = ZAAK_BEVINDING_INIT;

        assert_int_equal(zaak_bevindingen_get(list, i, &row), 0);
        overlaps += !strcmp(row.regel, "ztc-016");
    }
    assert_int_equal(overlaps, MOST * (VERSIONS - MOST) + MOST * (MOST - 1) / 2);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
    free(text);
}

static void a_concept_overlaps_only_by_the_reference_until_it_is_published(void **state)
{
    static const struct change open = { "x://z1", ", 'eindeGeldigheid': '2022-12-31'", "" };
    const struct row rows[] = {
        { "ztc-016", "std-1.7", "", { open } },
        { "ztc-016", "openzaak", "", { open } },
        { "ztc-016", "reference", "overlap 3 beginGeldigheid zaaktypen.1.beginGeldigheid", { open } },
    };
    const struct row published = { "ztc-016", "openzaak", "overlap 3 beginGeldigheid zaaktypen.1.beginGeldigheid", { open } };
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;

    (void)state;
    try_all(rows, LENGTH(rows));
    keuring.publiceren = "x://z2";
    try_rows(&published, 1, &keuring);
    keuring.publiceren = NULL;
    keuring.concepten = true;
    try_rows(&published, 1, &keuring);
}

static void a_new_version_closes_the_one_before_by_the_standard_of_then(void **state)
{
    static const struct change open = { "x://z1", ", 'eindeGeldigheid': '2022-12-31'", "" }, published = { "x://z2", "'concept': true", "'concept': false" };
    const struct row rows[] = {
        { "ztc-011a", "std-1.5", "- 2 eindeGeldigheid zaaktypen.0.eindeGeldigheid", { open, published } },
        { "ztc-011a", "std-1.5", "", { published } },
        { "ztc-011a", "std-1.5", "", { open } },
    };

    (void)state;
    try_all(rows, LENGTH(rows));
}

static void other_kinds_have_versions_too(void **state)
{
    static const char twin[] = "'informatieobjecttypen': [{'url': 'x://j', 'catalogus': 'x://c', 'omschrijving': 'Brief', 'vertrouwelijkheidaanduiding': 'openbaar',"
                               " 'beginGeldigheid': '2021-01-01', 'informatieobjectcategorie': 'Brief'},\n";
    const struct row row = { "ztc-016", "std-1.7", "overlap 3 beginGeldigheid informatieobjecttypen.0.beginGeldigheid", { { NULL, "'informatieobjecttypen': [\n", twin } } };

    (void)state;
    try_all(&row, 1);
}

static void publishing_has_conditions_in_open_zaak(void **state)
{
    static const struct row rows[] = {
        { "publicatie-klasse", "openzaak", "concept-relation 3 resultaattypen zaaktypen.1.resultaattypen; ", { { "x://r3", "x://sl/k3", "" } } },
        { "publicatie-roltype", "openzaak", "concept-relation 3 roltypen zaaktypen.1.roltypen", { { "x://p3", "x://z2", "x://z1" }, { "x://p3", "Behandelaar", "Andere" } } },
        { "publicatie-resultaattype", "openzaak", "concept-relation 3 resultaattypen zaaktypen.1.resultaattypen", { { "x://r3", "x://z2", "x://z1" }, { "x://r3", "'Verleend'", "'Ander'" } } },
        { "publicatie-statustype", "openzaak", "concept-relation 3 statustypen zaaktypen.1.statustypen", { { "x://t2", "x://z2", "x://z1" }, { "x://t2", "'volgnummer': 2", "'volgnummer': 0" } } },
    };
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;

    (void)state;
    keuring.publiceren = "x://z2";
    try_rows(rows + 1, LENGTH(rows) - 1, &keuring);
    /* As a concept it needs none of these, and the standard does not ask them either. */
    for (size_t i = 1; i < LENGTH(rows); i++) {
        struct row row = rows[i];

        row.findings = "";
        try_all(&row, 1);
        row.profiel = "std-1.7";
        try_rows(&row, 1, &keuring);
    }
    /* An empty selectielijstklasse is also a required field that is not filled. */
    {
        struct zaak_catalogus *catalogus = changed_catalogus(rows[0].changes, 1);

        keuring.profiel = "openzaak";
        keuring_findings(catalogus, &keuring, ctx, out, sizeof out);
        assert_string_equal(out, "publicatie-klasse concept-relation 3 resultaattypen zaaktypen.1.resultaattypen; "
                                 "veld-verplicht required 2 selectielijstklasse resultaattypen.2.selectielijstklasse");
        zaak_catalogus_unref(catalogus);
    }
}

static void what_implementations_and_the_library_ask(void **state)
{
    static const struct row rows[] = {
        { "catalogus-verlenging", NULL, "verlenging-mismatch 2 verlengingstermijn zaaktypen.0.verlengingstermijn", { { "x://z1", "'verlengingMogelijk': true", "'verlengingMogelijk': false" } } },
        { "catalogus-verlenging", "openzaak", "verlenging-mismatch 3 verlengingstermijn zaaktypen.0.verlengingstermijn", { { "x://z1", "'verlengingstermijn': 'P6W', ", "" } } },
        { "catalogus-verlenging", NULL, "", { { "x://z1", "'verlengingMogelijk': true", "'verlengingMogelijk': false" }, { "x://z1", "'P6W'", "null" } } },
        { "catalogus-periode", NULL, "date-mismatch 2 eindeGeldigheid zaaktypen.0.eindeGeldigheid", { { "x://z1", "2022-12-31", "2019-12-31" } } },
        { "catalogus-periode", NULL, "date-mismatch 2 eindeGeldigheid besluittypen.0.eindeGeldigheid", { { "'x://b', 'cat", "'concept': false", "'eindeGeldigheid': '2019-12-31'" } } },
        { "catalogus-periode", NULL, "", { { "x://z1", "2022-12-31", "2020-01-01" } } },
        { "catalogus-bronzaaktype", NULL, "invalid-bronzaaktype-for-broncatalogus 2 bronzaaktype zaaktypen.0.bronzaaktype",
          { { "x://z1", "'doel'", "'bronzaaktype': {'url': 'x://q', 'identificatie': 'Q', 'omschrijving': 'q'}, 'doel'" } } },
        { "catalogus-bronzaaktype", NULL, "", { { "x://z1", "'doel'", "'bronzaaktype': {'url': 'x://q', 'identificatie': 'Q', 'omschrijving': 'q'}, 'broncatalogus': {'url': 'x://k', 'domein': 'K', 'rsin': '111222333'}, 'doel'" } } },
        { "catalogus-bronzaaktype", NULL, "", { { "x://z1", "'doel'", "'bronzaaktype': {'url': '', 'identificatie': '', 'omschrijving': ''}, 'doel'" } } },
        { "catalogus-statustype", NULL, "relations-incorrect-zaaktype 2 statustype eigenschappen.0.statustype", { { "x://e1", "x://s1", "x://t1" } } },
        { "catalogus-statustype", "openzaak", "relations-incorrect-zaaktype 3 statustype zaaktypeInformatieobjecttypen.0.statustype", { { "x://l1", "x://s1", "x://t1" } } },
        { "catalogus-statustype", NULL, "relations-incorrect-zaaktype 2 statustypen.0 zaakobjecttypen.0.statustypen.0", { { "x://o1", "x://s1", "x://t1" } } },
        { "catalogus-uniek", NULL, "unique 2 volgnummer statustypen.1.volgnummer", { { "x://s1", "'volgnummer': 1, 'isEindstatus': false", "'volgnummer': 2" } } },
        { "catalogus-uniek", NULL, "unique 2 omschrijving resultaattypen.1.omschrijving", { { "x://r2", "Geweigerd", "Verleend" } } },
        { "catalogus-uniek", NULL, "unique 2 omschrijving roltypen.1.omschrijving", { { "x://p2", "Behandelaar", "Aanvrager" } } },
        { "catalogus-uniek", NULL, "unique 2 naam eigenschappen.1.naam", { { "x://e2", "bedrag", "einde" } } },
        { "catalogus-uniek", "openzaak", "unique 3 volgnummer zaaktypeInformatieobjecttypen.1.volgnummer", { { "x://l2", "'volgnummer': 2", "'volgnummer': 1" } } },
        { "catalogus-uniek", NULL, "unique 2 nonFieldErrors catalogussen.1",
          { { NULL, "'contactpersoonBeheerNaam': 'Beheer'}", "'contactpersoonBeheerNaam': 'Beheer'}, {'url': 'x://d', 'domein': 'PROEF', 'rsin': '111222333', 'contactpersoonBeheerNaam': 'B'}" } } },
        { "catalogus-servicenorm", NULL, "invalid 2 servicenorm zaaktypen.0.servicenorm", { { "x://z1", "P14D", "P63D" } } },
        { "catalogus-servicenorm", NULL, "vague-duration 2 servicenorm zaaktypen.0.servicenorm", { { "x://z1", "P14D", "P60D" } } },
        { "catalogus-servicenorm", NULL, "", { { "x://z1", "P14D", "P59D" } } },
        { "catalogus-servicenorm", "openzaak", "vague-duration 2 servicenorm zaaktypen.0.servicenorm", { { "x://z1", "P14D", "P29D" } } },
        { "catalogus-duur-leeg", NULL, "empty-duration 2 servicenorm zaaktypen.0.servicenorm", { { "x://z1", "P14D", "P0D" } } },
        { "catalogus-duur-leeg", "openzaak", "empty-duration 3 servicenorm zaaktypen.0.servicenorm", { { "x://z1", "P14D", "PT0S" } } },
        { "catalogus-domein", NULL, "invalid 2 domein catalogussen.0.domein", { { NULL, "PROEF", "Proef" } } },
        { "catalogus-rsin", NULL, "invalid 2 rsin catalogussen.0.rsin", { { NULL, "111222333", "123456789" } } },
        { "catalogus-rsin", "openzaak", "only-digits 3 rsin catalogussen.0.rsin", { { NULL, "111222333", "11122233x" } } },
        { "catalogus-rsin", NULL, "min_length 2 rsin catalogussen.0.rsin", { { NULL, "111222333", "11122233" } } },
        { "catalogus-rsin", NULL, "+veld-lengte max_length 2 rsin catalogussen.0.rsin; max_length 2 rsin catalogussen.0.rsin", { { NULL, "111222333", "1112223330" } } },
        { "catalogus-rsin", NULL, "", { { NULL, "111222333", "000000000" } } },
        { "catalogus-specificatie", NULL, "invalid 2 specificatie.lengte eigenschappen.1.specificatie.lengte", { { "x://e2", "'6,2'", "'6.2'" } } },
        { "catalogus-specificatie", NULL, "invalid 2 specificatie.lengte eigenschappen.1.specificatie.lengte", { { "x://e2", "'getal', 'lengte': '6,2'", "'tekst', 'lengte': '256'" } } },
        { "catalogus-specificatie", NULL, "", { { "x://e2", "'getal', 'lengte': '6,2'", "'tekst', 'lengte': '255'" } } },
        { "catalogus-specificatie", NULL, "invalid 2 specificatie.kardinaliteit eigenschappen.1.specificatie.kardinaliteit", { { "x://e2", "'kardinaliteit': 'N'", "'kardinaliteit': '0'" } } },
        { "catalogus-specificatie", NULL, "invalid 2 specificatie.groep eigenschappen.0.specificatie.groep", { { "x://e1", "dag_1", "dag-1" } } },
        { "catalogus-statusduur", "openzaak", "invalid 3 doorlooptijd statustypen.0.doorlooptijd", { { "x://s1", "P5D", "P1000D" } } },
        { "catalogus-statusduur", "openzaak", "invalid 3 doorlooptijd statustypen.0.doorlooptijd", { { "x://s1", "P5D", "P1M" } } },
        { "catalogus-statusduur", "openzaak", "", { { "x://s1", "P5D", "P142W" } } },
        { "catalogus-statusduur", NULL, "", { { "x://s1", "P5D", "P1M" } } },
        { "catalogus-eindstatus", NULL, "- 2 isEindstatus statustypen.0.isEindstatus; - 2 isEindstatus statustypen.1.isEindstatus",
          { { "x://s1", "'isEindstatus': false", "'isEindstatus': true" }, { "x://s2", "'isEindstatus': true", "'isEindstatus': false" } } },
        { "catalogus-geldigheid", NULL, "- 2 beginGeldigheid roltypen.0.beginGeldigheid", { { "x://p1", "2020-01-01", "2020-01-02" } } },
        { "catalogus-geldigheid", "openzaak", "", { { "x://p1", "2020-01-01", "2020-01-02" } } },
        { "catalogus-verwijzing", NULL, "- 2 besluittypen.0 zaaktypen.0.besluittypen.0", { { "x://z1", "'besluittypen': ['x://b']", "'besluittypen': ['x://a']" } } },
        { "catalogus-verwijzing", NULL, "- 2 besluittypen.0 zaaktypen.0.besluittypen.0", { { "x://z1", "'besluittypen': ['x://b']", "'besluittypen': ['x://i']" } } },
        { "catalogus-verwijzing", NULL, "- 2 statustypen.1 zaaktypen.0.statustypen.1", { { "x://z1", "'besluittypen'", "'statustypen': ['x://s1', 'x://t1'], 'besluittypen'" } } },
        { "catalogus-verwijzing", NULL, "- 2 gerelateerdeZaaktypen.0.zaaktype zaaktypen.0.gerelateerdeZaaktypen.0.zaaktype", { { "x://z1", "{'zaaktype': 'x://y'", "{'zaaktype': 'x://a'" } } },
        { "catalogus-verwijzing", NULL, "- 2 informatieobjecttype zaaktypeInformatieobjecttypen.1.informatieobjecttype", { { "x://l2", "'Brief'", "'Mail'" } } },
        { "catalogus-verwijzing", NULL, "", { { "x://z1", "'besluittypen': ['x://b']", "'besluittypen': ['Besluit']" } } },
        { "catalogus-eigenaar", NULL, "- 3 zaaktype roltypen.1.zaaktype", { { "x://p2", "x://z1", "x://weg" } } },
        { "veld-verplicht", NULL, "required 2 doel zaaktypen.0.doel", { { "x://z1", "'doel': 'd', ", "" } } },
        { "veld-verplicht", NULL, "required 2 doel zaaktypen.0.doel", { { "x://z1", "'doel': 'd'", "'doel': ''" } } },
        { "veld-verplicht", NULL, "required 2 specificatie.lengte eigenschappen.1.specificatie.lengte", { { "x://e2", "'lengte': '6,2', ", "" } } },
        { "veld-lengte", NULL, "max_length 2 onderwerp zaaktypen.0.onderwerp",
          { { "x://z1", "'onderwerp': 'Proef'", "'onderwerp': '123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1'" } } },
        { "veld-lengte", NULL, "", { { "x://z1", "'onderwerp': 'Proef'", "'onderwerp': 'éééééééééé éééééééééé éééééééééé éééééééééé éééééééééé éééééééééé éééééééééé 123'" } } },
        { "veld-lengte", "openzaak", "max_length 3 trefwoorden.1 zaaktypen.0.trefwoorden.1", { { "x://z1", "'doel'", "'trefwoorden': ['a', '123456789 123456789 123456789 1'], 'doel'" } } },
        { "veld-lengte", NULL, "max_length 2 referentieproces.naam zaaktypen.0.referentieproces.naam",
          { { "x://z1", "{'naam': 'r'}", "{'naam': '123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1'}" } } },
    };

    (void)state;
    try_all(rows, LENGTH(rows));
}

/* One document of each kind that cannot be read, among others that can. */
static void a_resource_that_cannot_be_read_is_a_finding_and_the_rest_is_judged(void **state)
{
    static const struct change changes[] = { { "x://p2", "'behandelaar'", "'baas'" }, { "x://s1", "'volgnummer': 1", "'volgnummer': 'een'" }, { "x://t1", "x://t1", "x://s2" }, { "x://e1", "'naam': 'einde', ", "" } };
    char *text = changed(changes, LENGTH(changes));
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    static const char *const paths[] = { "statustypen.0.volgnummer", "statustypen.2.url", "roltypen.1.omschrijvingGeneriek", "eigenschappen.0.naam" };

    (void)state;
    assert_int_equal(zaak_catalogus_add_json(catalogus, text, strlen(text), &error), -ZAAK_E_VELD);
    assert_int_equal(zaak_catalogus_set_bevindingen(catalogus, list), 0);
    expect_success("catalogus", zaak_catalogus_add_json(catalogus, text, strlen(text), &error), &error);
    assert_int_equal(zaak_bevindingen_count(list), LENGTH(paths));
    for (size_t i = 0; i < LENGTH(paths); i++) {
        assert_int_equal(zaak_bevindingen_get(list, i, &b), 0);
        assert_string_equal(b.regel, "veld-vorm");
        assert_string_equal(b.pad, paths[i]);
        assert_int_equal(b.ernst, ZAAK_ERNST_FOUT);
        assert_null(b.object);
    }
    assert_int_equal(zaak_catalogus_count(catalogus, ZAAK_SOORT_STATUSTYPE), 4);
    assert_int_equal(zaak_catalogus_check(catalogus, NULL, list, &error), 0);
    assert_true(zaak_bevindingen_count(list) > LENGTH(paths));   /* who named what is left out */
    assert_int_equal(zaak_catalogus_set_bevindingen(catalogus, NULL), 0);
    assert_int_equal(zaak_catalogus_freeze(catalogus, NULL), 0);
    assert_int_equal(zaak_catalogus_set_bevindingen(catalogus, list), -ZAAK_E_BEVROREN);
    assert_int_equal(zaak_catalogus_set_bevindingen(NULL, list), -ZAAK_E_ARGUMENT);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
    free(text);
}

static void what_was_published_does_not_change(void **state)
{
    static const struct row rows[] = {
        { "ztc-009", NULL, "", { { "x://z1", "'eindeGeldigheid': '2022-12-31'", "'eindeGeldigheid': '2021-12-31'" } } },
        { "ztc-009", NULL, "", { { "x://z2", "'doel': 'd'", "'doel': 'anders'" } } },                    /* a concept */
        { "ztc-009", NULL, "non-concept-object 3 doel zaaktypen.0.doel", { { "x://z1", "'doel': 'd'", "'doel': 'anders'" } } },
        { "ztc-009", NULL, "", { { "x://z1", "'doel': 'd'", "'toelichting': '', 'doel': 'd'" } } },
        { "ztc-009", NULL, "non-concept-object 3 concept zaaktypen.0.concept", { { "x://z1", "'besluittypen'", "'concept': true, 'besluittypen'" } } },
        { "ztc-009", NULL, "non-concept-object 3 referentieproces zaaktypen.0.referentieproces", { { "x://z1", "{'naam': 'r'}", "{'naam': 's'}" } } },
        { "ztc-009", NULL, "non-concept-object 3 gerelateerdeZaaktypen zaaktypen.0.gerelateerdeZaaktypen", { { "x://z1", "'vervolg'", "'onderwerp'" } } },
        { "ztc-009", NULL, "non-concept-object 3 omschrijving informatieobjecttypen.0.omschrijving", { { "'x://i', 'cat", "Brief", "Fax" }, { "x://l2", "'Brief'", "'Brief'" } } },
        { "ztc-010", NULL, "non-concept-relation 3 besluittypen zaaktypen.0.besluittypen", { { "x://z1", "'besluittypen': ['x://b']", "'besluittypen': []" } } },
        { "ztc-010", NULL, "non-concept-zaaktype 3 omschrijving statustypen.0.omschrijving", { { "x://s1", "Ontvangen", "Begonnen" } } },
        { "ztc-010", NULL, "non-concept-zaaktype 3 nonFieldErrors roltypen.0; non-concept-zaaktype 3 nonFieldErrors roltypen.0", { { NULL, "x://p1", "x://p9" } } },
        { "ztc-011", "openzaak", "+ztc-010 non-concept-zaaktype 3 nonFieldErrors roltypen.0; non-concept-zaaktype 3 nonFieldErrors roltypen.0", { { NULL, "x://p1", "x://p9" } } },
        { "ztc-010", "std-1.5", "non-concept-zaaktype 3 nonFieldErrors roltypen.0", { { NULL, "x://p1", "x://p9" } } },
        { "ztc-010", NULL, "", { { "x://t1", "Ontvangen", "Begonnen" } } },                              /* of a concept */
        { "ztc-010", NULL, "non-concept-relation 3 richting zaaktypeInformatieobjecttypen.0.richting", { { "x://l1", "inkomend", "intern" } } },
    };
    struct zaak_catalogus *vorige = changed_catalogus(NULL, 0);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    keuring.vorige = vorige;
    try_rows(rows, 7, &keuring);
    try_rows(rows + 8, LENGTH(rows) - 8, &keuring);
    /* With the rights it may, also where something goes. */
    keuring.rechten = ZAAK_RECHT_GEFORCEERD_SCHRIJVEN | ZAAK_RECHT_GEFORCEERD_VERWIJDEREN;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct row row = rows[i];

        row.findings = i == 7 ? "+catalogus-verwijzing - 2 informatieobjecttype zaaktypeInformatieobjecttypen.1.informatieobjecttype" : "";
        try_rows(&row, 1, &keuring);
    }
    /* A published zaaktype that goes takes its parts along: that is one finding. */
    {
        struct zaak_catalogus *leeg = zaak_catalogus_new(ctx);

        keuring.rechten = 0;
        keuring_findings(leeg, &keuring, ctx, out, sizeof out);
        assert_string_equal(out, "ztc-009 non-concept-object 3 nonFieldErrors zaaktypen.0; ztc-009 non-concept-object 3 nonFieldErrors zaaktypen.2; "
                                 "ztc-009 non-concept-object 3 nonFieldErrors informatieobjecttypen.0; ztc-009 non-concept-object 3 nonFieldErrors besluittypen.0");
        keuring.rechten = ZAAK_RECHT_GEFORCEERD_VERWIJDEREN;
        assert_int_equal(zaak_catalogus_check(leeg, &keuring, NULL, &error), 0);
        zaak_catalogus_unref(leeg);
    }
    zaak_catalogus_unref(vorige);
}

/* A part without a URL cannot be recognised: that is no reason to call it gone. */
static void what_has_no_url_is_not_compared(void **state)
{
    static const struct change changes[] = { { NULL, "'url': 'x://p2', ", "" } };
    struct zaak_catalogus *catalogus = changed_catalogus(changes, 1), *vorige = changed_catalogus(changes, 1);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;

    (void)state;
    keuring.vorige = vorige;
    keuring_findings(catalogus, &keuring, ctx, out, sizeof out);
    assert_string_equal(out, "");
    zaak_catalogus_unref(vorige);
    zaak_catalogus_unref(catalogus);
}

/* Before 1.3.2 a link was guarded only when its informatieobjecttype was published too. */
static void a_link_to_a_concept_was_free(void **state)
{
    static const struct change concept = { "'x://i', 'cat", "'concept': false", "'concept': true" };
    const struct row rows[] = {
        { "ztc-010", "std-1.7", "non-concept-relation 3 richting zaaktypeInformatieobjecttypen.0.richting", { concept, { "x://l1", "inkomend", "intern" } } },
        { "ztc-010", "std-1.5", "+ztc-012 concept-relation 3 nonFieldErrors zaaktypen.0", { concept, { "x://l1", "inkomend", "intern" } } },
    };
    struct zaak_catalogus *vorige = changed_catalogus(&concept, 1);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;

    (void)state;
    keuring.vorige = vorige;
    try_rows(rows, LENGTH(rows), &keuring);
    zaak_catalogus_unref(vorige);
}

static void a_question_that_cannot_be_answered_is_refused(void **state)
{
    struct zaak_catalogus *catalogus = changed_catalogus(NULL, 0);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    keuring.profiel = "std-2.0";
    assert_int_equal(zaak_catalogus_check(catalogus, &keuring, list, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "profiel");
    keuring.profiel = NULL;
    keuring.publiceren = "x://nergens";
    assert_int_equal(zaak_catalogus_check(catalogus, &keuring, list, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "publiceren");
    keuring = (struct zaak_keuring)ZAAK_KEURING_INIT;
    keuring.reserved[2] = 1;
    assert_int_equal(zaak_catalogus_check(catalogus, &keuring, list, &error), 0);   /* of a version of its own size: reserved is not looked at */
    keuring.size = 1;
    assert_int_equal(zaak_catalogus_check(catalogus, &keuring, list, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bevindingen_count(list), 0);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
}

static void more_findings_than_the_limit_are_an_error(void **state)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_context *small;
    struct zaak_catalogus *catalogus;
    struct zaak_bevindingen *list;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    options.max_count = 4;
    small = zaak_context_new(&options);
    catalogus = keuring_catalogus(small, "{\"zaaktypen\": [{\"url\": \"a\", \"identificatie\": \"A\"}, {\"url\": \"b\", \"identificatie\": \"B\"}]}");
    list = zaak_bevindingen_new(small);
    assert_int_equal(zaak_catalogus_check(catalogus, NULL, list, &error), -ZAAK_E_LIMIET);
    assert_int_equal(zaak_bevindingen_count(list), 0);
    assert_int_equal(zaak_catalogus_check(catalogus, NULL, NULL, &error), 0);   /* only counted */
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_catalogue_in_order_has_no_findings_by_any_profile),
        cmocka_unit_test(the_selectielijst_knows_what_the_catalogue_names),
        cmocka_unit_test(what_is_not_in_a_complete_selectielijst_is_a_fault),
        cmocka_unit_test(the_afleidingswijze_fits_the_procestermijn_as_the_profile_reads_it),
        cmocka_unit_test(the_fields_of_the_procedure_follow_the_afleidingswijze),
        cmocka_unit_test(what_hangs_together_is_published_together),
        cmocka_unit_test(what_hangs_together_stands_in_one_catalogus),
        cmocka_unit_test(a_date_in_an_eigenschap_has_a_fixed_form),
        cmocka_unit_test(versions_overlap_as_the_profile_reads_it),
        cmocka_unit_test(of_a_version_ten_overlaps_are_told),
        cmocka_unit_test(a_profile_of_no_zaaktype_of_the_catalogue_is_a_warning),
        cmocka_unit_test(a_concept_overlaps_only_by_the_reference_until_it_is_published),
        cmocka_unit_test(a_new_version_closes_the_one_before_by_the_standard_of_then),
        cmocka_unit_test(other_kinds_have_versions_too),
        cmocka_unit_test(publishing_has_conditions_in_open_zaak),
        cmocka_unit_test(what_implementations_and_the_library_ask),
        cmocka_unit_test(a_resource_that_cannot_be_read_is_a_finding_and_the_rest_is_judged),
        cmocka_unit_test(what_was_published_does_not_change),
        cmocka_unit_test(what_has_no_url_is_not_compared),
        cmocka_unit_test(a_link_to_a_concept_was_free),
        cmocka_unit_test(a_question_that_cannot_be_answered_is_refused),
        cmocka_unit_test(more_findings_than_the_limit_are_an_error),
    };

    return cmocka_run_group_tests_name("keuring", tests, set_up, tear_down);
}
