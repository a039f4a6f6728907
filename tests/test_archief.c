/* SPDX-License-Identifier: EUPL-1.2 */
/* Archiving from plain data: the cases A1 to A27 of Open Zaak under the standard and under its own variant, the reasons, the variants, and the steps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "archief_helper.h"
#include "context_helper.h"

#define DAY(text) dag_of(text)
#define NONE ZAAK_DAG_GEEN

static struct zaak_archief ask_variant(struct zaak_archiefvraag *vraag, const char *naam, struct zaak_motivering *why)
{
    struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
    struct zaak_archief antwoord = ZAAK_ARCHIEF_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    assert_int_equal(zaak_archiefvariant_get(naam, &variant), 0);
    vraag->variant = &variant;
    if (zaak_archief_compute(ctx, vraag, &antwoord, why, &error))
        fail_msg("%s: %s", error.field, error.text);
    vraag->variant = NULL;
    return antwoord;
}

/* ---- the cases A1 to A27 ---- */

static zaak_tijdstip instant(const char *text)
{
    zaak_tijdstip tijdstip;

    assert_int_equal(zaak_tijdstip_parse(text, strlen(text), &tijdstip), 0);
    return tijdstip;
}

/* Sources as text, one after the other with | between them: "" for a list without rows, NULL for what is not given. */
struct geval {
    const char *naam;
    const char *wijze, *nominatie, *termijn, *procestermijn, *kenmerk, *objecttype;
    const char *einde;               /* a day, or an instant */
    const char *bron;                /* of the list that the afleidingswijze reads; for hoofdzaak "open" or its einddatum */
    const char *startdatum;          /* set before */
    const char *datum;               /* the standard: archiefactiedatum or "-" */
    int32_t uitkomst;                /* the standard */
    const char *oz_datum;            /* Open Zaak */
    const char *oz_code;             /* its refusal, "" when it closes the case */
    const char *oz_nominatie;        /* what it puts there, NULL: none */
};

#define J ZAAK_ARCHIEF_BEREKEND
#define U ZAAK_ARCHIEF_UITGESTELD
#define O ZAAK_ARCHIEF_ONMOGELIJK
#define V "vernietigen"
#define ERROR "archiefactiedatum-error"

static const struct geval gevallen[] = {
    { "A1", "afgehandeld", V, "P10Y", NULL, NULL, NULL, "2018-10-18", NULL, NULL, "2028-10-18", J, "2028-10-18", "", V },
    { "A2", "afgehandeld", "blijvend_bewaren", NULL, NULL, NULL, NULL, "2018-10-18", NULL, NULL, "-", U, "-", "", "blijvend_bewaren" },
    { "A3", "afgehandeld", V, NULL, NULL, NULL, NULL, "2018-10-18", NULL, NULL, "-", O, "-", ERROR, V },
    { "A4", NULL, NULL, NULL, NULL, NULL, NULL, "2018-10-18", NULL, NULL, "-", O, "-", "resultaat-does-not-exist", NULL },
    { "A5", "eigenschap", V, "P10Y", NULL, "einde.contract", NULL, "2018-10-18", "2019-01-01", NULL, "2029-01-01", J, "2029-01-01", "", V },
    { "A6 missing", "eigenschap", V, "P10Y", NULL, "k", NULL, "2018-10-18", "", NULL, "-", O, "-", "", V },
    { "A6 empty", "eigenschap", V, "P10Y", NULL, "k", NULL, "2018-10-18", "leeg", NULL, "-", U, "-", "", V },
    { "A7", "eigenschap", V, "P10Y", NULL, "k", NULL, "2018-10-18", "morgen", NULL, "-", O, "-", ERROR, V },
    { "A8 before", "eigenschap", V, "P10Y", NULL, "k", NULL, "2018-10-18", "leeg", NULL, "-", U, "-", "", V },
    { "A8 after", "eigenschap", V, "P10Y", NULL, "k", NULL, "2018-10-18", "2019-01-01", NULL, "2029-01-01", J, "2029-01-01", "", V },
    { "A9 before", "hoofdzaak", V, "P10Y", NULL, NULL, NULL, "2023-06-01", "open", NULL, "-", U, "-", "", NULL },
    { "A9 after", "hoofdzaak", V, "P10Y", NULL, NULL, NULL, "2023-06-01", "2024-01-01", NULL, "2034-01-01", J, "2034-01-01", "", V },
    { "A10", "hoofdzaak", V, "P10Y", NULL, NULL, NULL, "2023-06-01", "2025-01-01", NULL, "2035-01-01", J, "2035-01-01", "", V },
    { "A11", "hoofdzaak", V, "P10Y", NULL, NULL, NULL, "2023-06-01", NULL, NULL, "-", O, "-", ERROR, V },
    { "A12", "ander_datumkenmerk", V, "P10Y", NULL, "k", "overige", "2018-10-18", NULL, NULL, "-", U, "-", "", V },
    { "A13", "zaakobject", V, "P10Y", NULL, "einddatum", "pand", "2018-10-18", "{\"einddatum\":\"2019-01-01\"}|{\"einddatum\":\"2022-01-01\"}", NULL, "2032-01-01", J,
      "2032-01-01", "", V },
    { "A14", "zaakobject", V, "P10Y", NULL, "waardepeildatum", "woz_waarde", "2018-10-18", "2010-01-01|20130101", NULL, "2023-01-01", J, "2023-01-01", "", V },
    { "A15", "zaakobject", V, "P10Y", NULL, "record/einddatum", "overige", "2018-10-18", "{\"record\":{\"einddatum\":\"2022-01-01\"}}", NULL, "-", O, "2032-01-01", "", V },
    { "A16", "zaakobject", V, "P10Y", NULL, "einddatum", "pand", "2018-10-18", "{\"einddatum\":\"2019-01-01\"}|{\"naam\":\"x\"}", NULL, "-", O, "-", ERROR, V },
    { "A17", "termijn", V, "P5Y", "P5Y", NULL, NULL, "2018-10-18", NULL, NULL, "2028-10-18", J, "2028-10-18", "", V },
    { "A18", "gerelateerde_zaak", V, "P5Y", NULL, NULL, NULL, "2018-10-18", "2022-01-01|2025-01-01", NULL, "2030-01-01", J, "2030-01-01", "", V },
    { "A19", "gerelateerde_zaak", V, "P5Y", NULL, NULL, NULL, "2018-10-18", "", NULL, "-", O, "-", ERROR, V },
    { "A20", "ingangsdatum_besluit", V, "P5Y", NULL, NULL, NULL, "2018-10-18", "2020-01-01|2018-01-01", NULL, "2025-01-01", J, "2025-01-01", "", V },
    { "A20 none", "ingangsdatum_besluit", V, "P5Y", NULL, NULL, NULL, "2018-10-18", "", NULL, "-", O, "-", ERROR, V },
    { "A21", "vervaldatum_besluit", V, "P5Y", NULL, NULL, NULL, "2018-10-18", "2021-01-01|2020-01-01", NULL, "2026-01-01", J, "2026-01-01", "", V },
    { "A22 none", "vervaldatum_besluit", V, "P5Y", NULL, NULL, NULL, "2018-10-18", "", NULL, "-", O, "-", "", V },
    { "A22 empty", "vervaldatum_besluit", V, "P5Y", NULL, NULL, NULL, "2018-10-18", "leeg", NULL, "-", U, "-", "", V },
    { "A23 before", "vervaldatum_besluit", V, "P10Y", NULL, NULL, NULL, "2018-10-18", "2026-01-01", NULL, "2036-01-01", J, "2036-01-01", "", V },
    { "A23 after", "vervaldatum_besluit", V, "P10Y", NULL, NULL, NULL, "2018-10-18", "2027-01-01", NULL, "2037-01-01", J, "2037-01-01", "", V },
    { "A24", "vervaldatum_besluit", V, "P10Y", NULL, NULL, NULL, "2018-10-18", "2020-01-01", "2026-01-01", "2030-01-01", J, "2036-01-01", "", V },
    { "A25", NULL, NULL, NULL, NULL, NULL, NULL, "2018-10-18", NULL, NULL, "-", O, "-", "resultaat-does-not-exist", NULL },
    { "A26", "afgehandeld", V, "P10Y", NULL, NULL, NULL, "2023-01-01T00:00:00+01:00", NULL, NULL, "2033-01-01", J, "2032-12-31", "", V },
    { "A26 summer", "afgehandeld", V, "P10Y", NULL, NULL, NULL, "2023-01-01T00:00:00+02:00", NULL, NULL, "2032-12-31", J, "2032-12-31", "", V },
    { "A27", "afgehandeld", V, "P10Y", NULL, NULL, NULL, NULL, NULL, NULL, "-", U, "-", "", NULL },
};

enum { ROWS = 4 };

/* The sources of a case, kept beside the question. */
struct bronnen {
    struct zaak_archiefregeling regeling;
    char texts[ROWS][64];
    struct zaak_archiefeigenschap eigenschappen[ROWS];
    struct zaak_archiefzaak zaken[ROWS];
    struct zaak_archiefbesluit besluiten[ROWS];
    struct zaak_archiefobject objecten[ROWS];
};

static size_t split(struct bronnen *b, const char *text)
{
    size_t count = 0;

    while (text && *text) {
        size_t length = strcspn(text, "|");

        snprintf(b->texts[count++], sizeof b->texts[0], "%.*s", (int)length, strncmp(text, "leeg", 4) ? text : "");
        text += length + (text[length] == '|');
        if (b->texts[count - 1][0] == 'l')
            b->texts[count - 1][0] = '\0';
    }
    return count;
}

static bool is_wijze(const struct geval *g, const char *wijze)
{
    return g->wijze && strcmp(g->wijze, wijze) == 0;
}

static void add_sources(const struct geval *g, struct bronnen *b, struct zaak_archiefvraag *vraag)
{
    size_t count = split(b, g->bron);

    for (size_t i = 0; i < count; i++) {
        char *text = b->texts[i];
        bool json = *text == '{';
        zaak_dag dag = NONE;

        zaak_datum_parse(text, strlen(text), &dag);
        b->eigenschappen[i] = (struct zaak_archiefeigenschap){ g->kenmerk, text, NULL };
        b->zaken[i] = (struct zaak_archiefzaak){ NULL, dag };
        b->besluiten[i] = is_wijze(g, "vervaldatum_besluit") ? (struct zaak_archiefbesluit){ DAY("2000-01-01"), dag } : (struct zaak_archiefbesluit){ dag, NONE };
        b->objecten[i] = (struct zaak_archiefobject){ g->objecttype, json ? NULL : text, json ? text : NULL, json ? strlen(text) : 0 };
    }
    if (!g->bron)
        return;
    vraag->eigenschappen = b->eigenschappen;
    vraag->zaken = b->zaken;
    vraag->besluiten = b->besluiten;
    vraag->objecten = b->objecten;
    vraag->eigenschap_count = vraag->zaak_count = vraag->besluit_count = vraag->object_count = count;
    if (is_wijze(g, "hoofdzaak")) {
        vraag->hoofdzaak = ZAAK_HOOFDZAAK_BEKEND;
        vraag->hoofdzaak_einddatum = vraag->hoofdzaak_brondatum = strcmp(g->bron, "open") ? DAY(g->bron) : NONE;
    }
}

static void fill_question(const struct geval *g, struct bronnen *b, struct zaak_archiefvraag *vraag)
{
    const struct zaak_archiefregeling none = ZAAK_ARCHIEFREGELING_INIT;

    memset(b, 0, sizeof *b);
    b->regeling = none;
    b->regeling.afleidingswijze = g->wijze;
    b->regeling.archiefnominatie = g->nominatie;
    b->regeling.archiefactietermijn = g->termijn;
    b->regeling.procestermijn = g->procestermijn;
    b->regeling.datumkenmerk = g->kenmerk;
    b->regeling.objecttype = g->objecttype;
    vraag->regeling = g->wijze ? &b->regeling : NULL;
    if (g->einde && strlen(g->einde) > 10)
        vraag->einde_tijdstip = instant(g->einde);
    else
        vraag->einddatum = dag_or_none(g->einde);
    vraag->startdatum_bewaartermijn = dag_or_none(g->startdatum);
    add_sources(g, b, vraag);
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static void the_cases_of_open_zaak_come_out_by_the_standard_and_by_its_own_variant(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(gevallen); i++) {
        const struct geval *g = &gevallen[i];
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct zaak_archief a;
        struct bronnen b;

        fill_question(g, &b, &vraag);
        a = ask_variant(&vraag, NULL, NULL);
        expect_day(g->naam, a.archiefactiedatum, g->datum);
        if (a.uitkomst != g->uitkomst)
            fail_msg("%s: outcome %d (%s), not %d", g->naam, a.uitkomst, zaak_archiefreden_naam(a.reden), g->uitkomst);
        a = ask_variant(&vraag, "openzaak", NULL);
        expect_day(g->naam, a.archiefactiedatum, g->oz_datum);
        if (strcmp(a.zgw_code, g->oz_code) || a.geweigerd != (g->oz_code[0] != '\0') || !same(a.archiefnominatie, g->oz_nominatie))
            fail_msg("%s in Open Zaak: \"%s\", %s", g->naam, a.zgw_code, a.archiefnominatie ? a.archiefnominatie : "-");
        expect_day(g->naam, a.startdatum_bewaartermijn, a.brondatum == NONE ? "-" : day_text(a.brondatum, (char[32]){ 0 }));
    }
}

/* "einddatum and brondatum in one time zone": the day of an instant is the civil day in Amsterdam, for both. */
static void an_instant_is_a_civil_day_in_amsterdam(void **state)
{
    static const struct geval geval = { "zone", "afgehandeld", V, "P1D", NULL, NULL, NULL, "2025-03-30T22:30:00Z", NULL, NULL, "", 0, "", "", NULL };
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief a;
    struct bronnen b;

    (void)state;
    fill_question(&geval, &b, &vraag);
    a = ask_variant(&vraag, NULL, NULL);
    expect_day("einddatum", a.einddatum, "2025-03-31");
    expect_day("brondatum", a.brondatum, "2025-03-31");
    a = ask_variant(&vraag, "openzaak", NULL);
    expect_day("einddatum", a.einddatum, "2025-03-31");
    expect_day("brondatum in UTC", a.brondatum, "2025-03-30");
    vraag.einddatum = DAY("2025-04-01");   /* what is recorded goes before what the instant says */
    expect_day("einddatum", ask_variant(&vraag, NULL, NULL).einddatum, "2025-04-01");
    expect_day("brondatum", ask_variant(&vraag, NULL, NULL).brondatum, "2025-04-01");
    vraag.einde_tijdstip = INT64_C(-1);    /* just before 1970 */
    expect_day("brondatum in UTC", ask_variant(&vraag, "reference", NULL).brondatum, "1969-12-31");
}

/* ---- variants ---- */

static void the_variants_have_names_and_the_standard_is_the_default(void **state)
{
    static const char *const names[] = { "std-1.5", "std-1.7", "openzaak", "oneground", "reference", "postman" };
    struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT, standard = ZAAK_ARCHIEFVARIANT_INIT;

    (void)state;
    for (size_t i = 0; i < LENGTH(names); i++) {
        assert_string_equal(zaak_archiefvariant_naam(i), names[i]);
        assert_int_equal(zaak_archiefvariant_get(names[i], &variant), 0);
        assert_string_equal(variant.naam, names[i]);
    }
    assert_null(zaak_archiefvariant_naam(LENGTH(names)));
    assert_int_equal(zaak_archiefvariant_get("zaaksysteem", &variant), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_archiefvariant_get(NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_archiefvariant_get(NULL, &standard), 0);
    assert_string_equal(standard.naam, "std-1.7");
}

static void every_reason_has_a_name_and_each_variant_says_what_it_does(void **state)
{
    (void)state;
    assert_string_equal(zaak_archiefreden_naam(ZAAK_ARCHIEFREDEN_GEEN), "");
    assert_string_equal(zaak_archiefreden_naam(ZAAK_ARCHIEFREDEN_COUNT), "");
    assert_string_equal(zaak_archiefreden_naam(ZAAK_ARCHIEFREDEN_HOOFDZAAK_OPEN), "archief-hoofdzaak-open");
    for (int i = 1; i < ZAAK_ARCHIEFREDEN_COUNT; i++)
        if (strncmp(zaak_archiefreden_naam(i), "archief-", 8))
            fail_msg("reason %d is called %s", i, zaak_archiefreden_naam(i));
}

static struct zaak_archief ask_case(const struct geval *g, const char *variant)
{
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct bronnen b;

    fill_question(g, &b, &vraag);
    return ask_variant(&vraag, variant, NULL);
}

/* What a missing source does in the products, one row per cell of the table of zgw.md 2.4.3. G: closing is refused. */
static void a_missing_source_does_what_each_product_does(void **state)
{
    enum { G = 4 };
    static const struct {
        struct geval geval;
        int std, openzaak, oneground, reference;
    } cases[] = {
        { { "no hoofdzaak", "hoofdzaak", V, "P1Y", NULL, NULL, NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL }, O, G, U, U },
        { { "hoofdzaak open", "hoofdzaak", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "open", NULL, "", 0, "", "", NULL }, U, U, U, U },
        { { "no datumkenmerk", "eigenschap", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "no property", "eigenschap", V, "P1Y", NULL, "k", NULL, "2020-01-01", "", NULL, "", 0, "", "", NULL }, O, U, O, G },
        { { "empty property", "eigenschap", V, "P1Y", NULL, "k", NULL, "2020-01-01", "leeg", NULL, "", 0, "", "", NULL }, U, U, O, U },
        { { "property is no day", "eigenschap", V, "P1Y", NULL, "k", NULL, "2020-01-01", "2019-01", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "by hand", "ander_datumkenmerk", V, "P1Y", NULL, "k", "o", "2020-01-01", NULL, NULL, "", 0, "", "", NULL }, U, U, U, U },
        { { "no objecttype", "zaakobject", V, "P1Y", NULL, "k", NULL, "2020-01-01", "", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "no datumkenmerk", "zaakobject", V, "P1Y", NULL, NULL, "o", "2020-01-01", "", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "no object", "zaakobject", V, "P1Y", NULL, "k", "o", "2020-01-01", "", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "no attribute", "zaakobject", V, "P1Y", NULL, "k", "o", "2020-01-01", "{}|2019-01-01", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "empty attribute", "zaakobject", V, "P1Y", NULL, "k", "o", "2020-01-01", "{\"k\":null}|2019-01-01", NULL, "", 0, "", "", NULL }, U, G, O, G },
        { { "attribute is no day", "zaakobject", V, "P1Y", NULL, "k", "o", "2020-01-01", "2019-01-01|x", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "no procestermijn", "termijn", V, "P1Y", NULL, NULL, NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "no related case", "gerelateerde_zaak", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "related cases open", "gerelateerde_zaak", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "leeg|leeg", NULL, "", 0, "", "", NULL }, U, G, O, G },
        { { "no besluit", "ingangsdatum_besluit", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "", NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "no besluit", "vervaldatum_besluit", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "", NULL, "", 0, "", "", NULL }, O, U, O, G },
        { { "no vervaldatum", "vervaldatum_besluit", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "leeg", NULL, "", 0, "", "", NULL }, U, U, O, G },
        { { "no term", "afgehandeld", V, NULL, NULL, NULL, NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL }, O, G, O, O },
        { { "no term, kept", "afgehandeld", "blijvend_bewaren", NULL, NULL, NULL, NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL }, U, U, U, U },
        { { "after the calendar", "afgehandeld", V, "P9999Y", NULL, NULL, NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL }, O, G, O, G },
        { { "kept: Open Zaak never refuses", "termijn", "blijvend_bewaren", "P1Y", NULL, NULL, NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL }, O, O, O, G },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct {
            const char *naam;
            int expected;
        } variants[] = { { "std-1.5", cases[i].std }, { "std-1.7", cases[i].std }, { "openzaak", cases[i].openzaak }, { "oneground", cases[i].oneground },
                         { "reference", cases[i].reference }, { "postman", cases[i].reference } };

        for (size_t j = 0; j < LENGTH(variants); j++) {
            struct zaak_archief a = ask_case(&cases[i].geval, variants[j].naam);
            int got = a.geweigerd ? G : a.uitkomst;

            if (got != variants[j].expected || (a.geweigerd && a.uitkomst != O))
                fail_msg("%s in %s: %d (%s), not %d", cases[i].geval.naam, variants[j].naam, got, zaak_archiefreden_naam(a.reden), variants[j].expected);
        }
    }
}

/* The constructed cases E1 to E3: the order in which the parts of a duration are added. */
static void durations_are_added_in_the_order_of_the_product(void **state)
{
    static const struct {
        const char *einde, *termijn, *procestermijn, *std, *oneground;
    } cases[] = {
        { "2024-02-29", "P0D", "P1Y1M", "2025-03-29", "2025-03-28" },
        { "2022-12-31", "P1Y2M", NULL, "2024-02-29", "2024-02-28" },
        { "2023-01-31", "P1M", NULL, "2023-02-28", "2023-02-28" },
        { "2024-02-29", "P1Y", NULL, "2025-02-28", "2025-02-28" },
        { "2024-02-29", "P4Y", NULL, "2028-02-29", "2028-02-29" },
        { "2024-01-31", "P1M1D", NULL, "2024-03-01", "2024-03-01" },
        { "2024-01-31", "P6W", NULL, "2024-03-13", "2024-03-13" },
        { "2024-01-31", "P0D", NULL, "2024-01-31", "2024-01-31" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct geval geval = { "duration", cases[i].procestermijn ? "termijn" : "afgehandeld", V, cases[i].termijn, cases[i].procestermijn, NULL, NULL, cases[i].einde,
                               NULL, NULL, "", 0, "", "", NULL };

        expect_day(cases[i].termijn, ask_case(&geval, NULL).archiefactiedatum, cases[i].std);
        expect_day(cases[i].termijn, ask_case(&geval, "oneground").archiefactiedatum, cases[i].oneground);
    }
}

static void what_was_set_before_is_taken_as_each_product_does(void **state)
{
    static const struct geval afgehandeld = { "set", "afgehandeld", V, "P10Y", NULL, NULL, NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL };
    static const struct geval ander = { "set", "ander_datumkenmerk", V, "P10Y", NULL, "k", "o", "2020-01-01", NULL, NULL, "", 0, "", "", NULL };
    static const struct {
        const struct geval *geval;
        const char *variant, *startdatum, *actiedatum, *nominatie;
        bool herbereken;
        const char *expected, *expected_nominatie;
    } cases[] = {
        { &afgehandeld, "std-1.7", "2021-01-01", "2029-01-01", "blijvend_bewaren", false, "2030-01-01", "blijvend_bewaren" },
        { &afgehandeld, "openzaak", "2021-01-01", "2029-01-01", "blijvend_bewaren", false, "2031-01-01", V },
        { &afgehandeld, "openzaak", "2021-01-01", "2029-01-01", "blijvend_bewaren", true, "2030-01-01", V },
        { &afgehandeld, "oneground", "2021-01-01", "2029-01-01", "blijvend_bewaren", false, "2029-01-01", "blijvend_bewaren" },
        { &afgehandeld, "reference", "2021-01-01", "2029-01-01", NULL, false, "2029-01-01", V },
        { &afgehandeld, "reference", "2021-01-01", NULL, NULL, false, "2030-01-01", V },
        { &afgehandeld, "reference", NULL, "2029-01-01", NULL, true, "2030-01-01", V },
        { &ander, "std-1.7", "2021-01-01", NULL, NULL, false, "2031-01-01", V },
        { &ander, "std-1.7", "2021-01-01", NULL, NULL, true, "2031-01-01", V },
        { &ander, "std-1.7", "2021-01-01", "2029-01-01", NULL, true, "2029-01-01", V },
        { &ander, "std-1.7", NULL, "2029-01-01", NULL, false, "2029-01-01", V },
        { &ander, "openzaak", "2021-01-01", NULL, NULL, false, "2031-01-01", V },
        { &ander, "reference", "2021-01-01", NULL, NULL, false, "-", V },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct zaak_archief a;
        struct bronnen b;

        fill_question(cases[i].geval, &b, &vraag);
        vraag.startdatum_bewaartermijn = dag_or_none(cases[i].startdatum);
        vraag.archiefactiedatum = dag_or_none(cases[i].actiedatum);
        vraag.archiefnominatie = cases[i].nominatie;
        vraag.herbereken = cases[i].herbereken;
        a = ask_variant(&vraag, cases[i].variant, NULL);
        expect_day(cases[i].variant, a.archiefactiedatum, cases[i].expected);
        if (!same(a.archiefnominatie, cases[i].expected_nominatie))
            fail_msg("row %zu: %s", i, a.archiefnominatie);
        assert_int_equal(a.uitkomst == J, a.archiefactiedatum != NONE);
    }
}

static void what_is_written_on_the_case_follows_the_product(void **state)
{
    static const struct {
        const char *variant, *nominatie, *termijn, *einde, *startdatum, *archiefstatus;
    } cases[] = {
        { "std-1.7", V, "P1Y", "2020-01-01", "2020-01-01", NULL },
        { "std-1.7", "blijvend_bewaren", "P1Y", "2020-01-01", "-", NULL },
        { "openzaak", "blijvend_bewaren", "P1Y", "2020-01-01", "2020-01-01", NULL },
        { "reference", V, "P1Y", "2020-01-01", "-", NULL },
        { "oneground", V, "P1Y", "2020-01-01", "2020-01-01", "gearchiveerd" },
        { "oneground", "blijvend_bewaren", "P1Y", "2020-01-01", "-", "gearchiveerd" },
        { "oneground", V, NULL, "2020-01-01", "-", "gearchiveerd_procestermijn_onbekend" },
        { "oneground", V, "P1Y", NULL, "-", "nog_te_archiveren" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct geval geval = { "written", "afgehandeld", cases[i].nominatie, cases[i].termijn, NULL, NULL, NULL, cases[i].einde, NULL, NULL, "", 0, "", "", NULL };
        struct zaak_archief a = ask_case(&geval, cases[i].variant);

        expect_day(cases[i].variant, a.startdatum_bewaartermijn, cases[i].startdatum);
        if (!same(a.archiefstatus, cases[i].archiefstatus))
            fail_msg("row %zu: %s", i, a.archiefstatus ? a.archiefstatus : "-");
    }
}

/* A deelzaak of Open Zaak that closed first gets the brondatum of its main case; one that closed later its einddatum. */
static void in_open_zaak_a_deelzaak_that_closed_first_takes_the_brondatum_of_its_main_case(void **state)
{
    static const struct geval geval = { "deelzaak", "hoofdzaak", V, "P10Y", NULL, NULL, NULL, "2023-06-01", "2024-01-01", NULL, "", 0, "", "", NULL };
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct bronnen b;

    (void)state;
    fill_question(&geval, &b, &vraag);
    vraag.hoofdzaak_brondatum = DAY("2029-01-01");
    expect_day("standard", ask_variant(&vraag, NULL, NULL).archiefactiedatum, "2034-01-01");
    expect_day("closed first", ask_variant(&vraag, "openzaak", NULL).archiefactiedatum, "2039-01-01");
    vraag.hoofdzaak_brondatum = NONE;
    assert_int_equal(ask_variant(&vraag, "openzaak", NULL).reden, ZAAK_ARCHIEFREDEN_HOOFDZAAK_ZONDER_BRONDATUM);
    vraag.einddatum = DAY("2024-01-02");
    expect_day("closed later", ask_variant(&vraag, "openzaak", NULL).archiefactiedatum, "2034-01-01");
}

static void a_case_to_be_kept_without_procedure_counts_from_its_end_in_open_zaak(void **state)
{
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;

    (void)state;
    regeling.archiefnominatie = "blijvend_bewaren";
    regeling.archiefactietermijn = "P20Y";
    vraag.regeling = &regeling;
    vraag.einddatum = DAY("2020-01-01");
    assert_int_equal(ask_variant(&vraag, NULL, NULL).reden, ZAAK_ARCHIEFREDEN_GEEN_AFLEIDINGSWIJZE);
    expect_day("openzaak", ask_variant(&vraag, "openzaak", NULL).archiefactiedatum, "2040-01-01");
    regeling.archiefnominatie = V;
    assert_int_equal(ask_variant(&vraag, "openzaak", NULL).reden, ZAAK_ARCHIEFREDEN_GEEN_AFLEIDINGSWIJZE);
}

/* ---- sources ---- */

static void a_list_that_is_not_given_is_not_a_list_without_rows(void **state)
{
    static const char *const wijzen[] = { "eigenschap", "zaakobject", "gerelateerde_zaak", "ingangsdatum_besluit", "vervaldatum_besluit", "hoofdzaak" };

    (void)state;
    for (size_t i = 0; i < LENGTH(wijzen); i++) {
        struct geval geval = { wijzen[i], wijzen[i], V, "P1Y", NULL, "k", "o", "2020-01-01", NULL, NULL, "", 0, "", "", NULL };
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct zaak_archief a;
        struct bronnen b;

        fill_question(&geval, &b, &vraag);
        vraag.hoofdzaak = ZAAK_HOOFDZAAK_ONBEKEND;
        a = ask_variant(&vraag, "openzaak", NULL);
        if (a.reden != ZAAK_ARCHIEFREDEN_BRON_ONBEKEND || a.uitkomst != U)
            fail_msg("%s: %s", wijzen[i], zaak_archiefreden_naam(a.reden));
    }
}

static void days_are_read_as_zgw_writes_them_and_never_completed(void **state)
{
    static const struct {
        const char *text, *std, *oneground;
    } cases[] = {
        { "2019-03-01", "2019-03-01", "-" },
        { "20190301", "2019-03-01", "2019-03-01" },
        { "20190301235959", "2019-03-01", "-" },
        { "2019-03-01T23:59:59", "2019-03-01", "-" },
        { "2019-03-01T23:59:59Z", "2019-03-02", "-" },
        { "2019-03-01T00:30:00+01:00", "2019-03-01", "-" },
        { "2019-03", "-", "-" }, { "2019", "-", "-" }, { "201903", "-", "-" }, { "01-03-2019", "-", "-" }, { "2019-02-29", "-", "-" },
        { "20190229", "-", "-" }, { "2019-3-1", "-", "-" }, { " 2019-03-01", "-", "-" }, { "2019-03-01 12:00", "-", "-" }, { "20190301246000", "-", "-" },
        { "2019-03-01T", "-", "-" }, { "1 maart 2019", "-", "-" }, { "2019030é", "-", "-" }, { "+0190301", "-", "-" },
        { "2019-03-01T00:00:00.000000000000000000000000000000000000Z", "-", "-" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_archiefeigenschap eigenschap = { "k", cases[i].text, NULL };
        struct geval geval = { "day", "eigenschap", V, "P0D", NULL, "k", NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL };
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct bronnen b;

        fill_question(&geval, &b, &vraag);
        vraag.eigenschappen = &eigenschap;
        vraag.eigenschap_count = 1;
        expect_day(cases[i].text, ask_variant(&vraag, NULL, NULL).archiefactiedatum, cases[i].std);
        expect_day(cases[i].text, ask_variant(&vraag, "oneground", NULL).archiefactiedatum, cases[i].oneground);
        eigenschap.formaat = "tekst";
        expect_day(cases[i].text, ask_variant(&vraag, NULL, NULL).archiefactiedatum, cases[i].std);
        expect_day(cases[i].text, ask_variant(&vraag, "oneground", NULL).archiefactiedatum, "-");
    }
}

static void attributes_are_found_in_the_json_of_an_object(void **state)
{
    static const struct {
        const char *json, *kenmerk;
        int32_t std, openzaak;
    } cases[] = {
        { "{\"k\":\"2019-01-01\"}", "k", 0, 0 },
        { "{\"k\":20190101}", "k", 0, 0 },
        { "{\"a/b\":\"2019-01-01\",\"a\":{\"b\":\"x\"}}", "a/b", 0, 0 },
        { "{\"a\":{\"b\":{\"c\":\"2019-01-01\"}}}", "a/b/c", ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, 0 },
        { "{\"a\":{\"b\":null}}", "a/b", ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, ZAAK_ARCHIEFREDEN_KENMERK_LEEG },
        { "{\"a\":{\"b\":1}}", "a/c", ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT },
        { "{\"a\":\"2019-01-01\"}", "a/b", ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT },
        { "{\"a\":{\"\":\"2019-01-01\"}}", "a/", ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, 0 },
        { "{\"k\":\"\"}", "k", ZAAK_ARCHIEFREDEN_KENMERK_LEEG, ZAAK_ARCHIEFREDEN_KENMERK_LEEG },
        { "{\"k\":null}", "k", ZAAK_ARCHIEFREDEN_KENMERK_LEEG, ZAAK_ARCHIEFREDEN_KENMERK_LEEG },
        { "{\"k\":true}", "k", ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR, ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR },
        { "{\"k\":[\"2019-01-01\"]}", "k", ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR, ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR },
        { "{\"k\":{}}", "k", ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR, ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR },
        { "{\"k\":1.5}", "k", ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR, ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR },
        { "[]", "k", ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT },
        { "null", "k", ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT, ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_archiefobject objecten[2] = { { "o", NULL, cases[i].json, strlen(cases[i].json) }, { "ander", "geen dag", NULL, 0 } };
        struct geval geval = { "json", "zaakobject", V, "P1Y", NULL, cases[i].kenmerk, "o", "2020-01-01", NULL, NULL, "", 0, "", "", NULL };
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct bronnen b;

        fill_question(&geval, &b, &vraag);
        vraag.objecten = objecten;
        vraag.object_count = 2;   /* an object of another kind does not count */
        if (ask_variant(&vraag, NULL, NULL).reden != cases[i].std || ask_variant(&vraag, "openzaak", NULL).reden != cases[i].openzaak)
            fail_msg("%s of %s: %s, %s", cases[i].kenmerk, cases[i].json, zaak_archiefreden_naam(ask_variant(&vraag, NULL, NULL).reden),
                     zaak_archiefreden_naam(ask_variant(&vraag, "openzaak", NULL).reden));
    }
}

static void a_source_that_can_still_move_the_date_makes_it_provisional(void **state)
{
    static const struct {
        struct geval geval;
        bool voorlopig;
    } cases[] = {
        { { "one open", "gerelateerde_zaak", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "2019-01-01|leeg", NULL, "", 0, "", "", NULL }, true },
        { { "all closed", "gerelateerde_zaak", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "2019-01-01|2018-01-01", NULL, "", 0, "", "", NULL }, false },
        { { "one does not lapse", "vervaldatum_besluit", V, "P1Y", NULL, NULL, NULL, "2020-01-01", "leeg|2019-01-01", NULL, "", 0, "", "", NULL }, true },
        { { "by itself", "afgehandeld", V, "P1Y", NULL, NULL, NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL }, false },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_archief a = ask_case(&cases[i].geval, NULL);

        assert_int_equal(a.uitkomst, J);
        if (a.voorlopig != cases[i].voorlopig)
            fail_msg("%s: provisional is %d", cases[i].geval.naam, a.voorlopig);
    }
}

/* ---- what is refused ---- */

static void refuse_question(const struct zaak_archiefvraag *vraag, int32_t code, const char *field)
{
    struct zaak_archief antwoord = ZAAK_ARCHIEF_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_archief_compute(ctx, vraag, &antwoord, NULL, &error);

    if (result != -code || strcmp(error.field, field))
        fail_msg("%s (%s), not %s (%s)", zaak_error_name(result), error.field, zaak_error_name(code), field);
    assert_int_equal(antwoord.uitkomst, 0);   /* written only on success */
}

static void what_zgw_does_not_know_is_refused_with_its_field(void **state)
{
    static const struct {
        struct zaak_archiefregeling regeling;
        int32_t code;
        const char *field;
    } rules[] = {
        { { sizeof(struct zaak_archiefregeling), "weggooien", NULL, NULL, NULL, NULL, NULL, NULL, false, { false }, { 0 } }, ZAAK_E_WAARDE, "regeling.archiefnominatie" },
        { { sizeof(struct zaak_archiefregeling), V, "7 jaar", NULL, NULL, NULL, NULL, NULL, false, { false }, { 0 } }, ZAAK_E_VORM, "regeling.archiefactietermijn" },
        { { sizeof(struct zaak_archiefregeling), V, "P1Y", "later", NULL, NULL, NULL, NULL, false, { false }, { 0 } }, ZAAK_E_WAARDE, "regeling.afleidingswijze" },
        { { sizeof(struct zaak_archiefregeling), V, "P1Y", "termijn", NULL, NULL, NULL, "P", false, { false }, { 0 } }, ZAAK_E_VORM, "regeling.procestermijn" },
        { { 3, V, "P1Y", "termijn", NULL, NULL, NULL, "P1Y", false, { false }, { 0 } }, ZAAK_E_ARGUMENT, "size" },
    };
    const struct zaak_archiefbesluit besluit = { 99999999, NONE };
    const struct zaak_archiefzaak zaak = { NULL, 99999999 };
    struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT, wrong;

    (void)state;
    for (size_t i = 0; i < LENGTH(rules); i++) {
        wrong = vraag;
        wrong.regeling = &rules[i].regeling;
        refuse_question(&wrong, rules[i].code, rules[i].field);
    }
    refuse_question(NULL, ZAAK_E_ARGUMENT, "vraag");
#define REFUSE(code, field, ...) \
    do { \
        wrong = vraag; \
        __VA_ARGS__; \
        refuse_question(&wrong, code, field); \
    } while (0)
    REFUSE(ZAAK_E_WAARDE, "archiefnominatie", wrong.archiefnominatie = "weggooien");
    REFUSE(ZAAK_E_BEREIK, "einddatum", wrong.einddatum = 99999999);
    REFUSE(ZAAK_E_BEREIK, "einde_tijdstip", wrong.einde_tijdstip = INT64_MAX);
    REFUSE(ZAAK_E_BEREIK, "hoofdzaak_einddatum", wrong.hoofdzaak_einddatum = 99999999);
    REFUSE(ZAAK_E_BEREIK, "hoofdzaak_brondatum", wrong.hoofdzaak_brondatum = 99999999);
    REFUSE(ZAAK_E_BEREIK, "startdatum_bewaartermijn", wrong.startdatum_bewaartermijn = 99999999);
    REFUSE(ZAAK_E_BEREIK, "archiefactiedatum", wrong.archiefactiedatum = 99999999);
    REFUSE(ZAAK_E_BEREIK, "besluiten", (wrong.besluiten = &besluit, wrong.besluit_count = 1));
    REFUSE(ZAAK_E_BEREIK, "zaken", (wrong.zaken = &zaak, wrong.zaak_count = 1));
    REFUSE(ZAAK_E_ARGUMENT, "", wrong.besluit_count = 1);
    REFUSE(ZAAK_E_ARGUMENT, "", wrong.hoofdzaak = 3);
    REFUSE(ZAAK_E_ARGUMENT, "size", wrong.size = 1);
    assert_int_equal(zaak_archiefvariant_get(NULL, &variant), 0);
    variant.brondag = 7;
    REFUSE(ZAAK_E_ARGUMENT, "variant", wrong.variant = &variant);
    assert_int_equal(zaak_archiefvariant_get(NULL, &variant), 0);
    variant.gevolg[3] = 9;
    REFUSE(ZAAK_E_ARGUMENT, "variant", wrong.variant = &variant);
    assert_int_equal(zaak_archief_compute(NULL, &vraag, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_archief_compute(ctx, &vraag, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
}

static void an_object_that_is_no_json_is_a_failure(void **state)
{
    const struct zaak_archiefobject object = { "o", NULL, "{", 1 };
    struct geval geval = { "json", "zaakobject", V, "P1Y", NULL, "k", "o", "2020-01-01", NULL, NULL, "", 0, "", "", NULL };
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief antwoord = ZAAK_ARCHIEF_INIT;
    struct bronnen b;

    (void)state;
    fill_question(&geval, &b, &vraag);
    vraag.objecten = &object;
    vraag.object_count = 1;
    assert_int_equal(zaak_archief_compute(ctx, &vraag, &antwoord, NULL, NULL), -ZAAK_E_JSON);
}

/* An older caller has a shorter struct; what it does not have counts as not set. */
static void a_shorter_question_is_understood(void **state)
{
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief antwoord = ZAAK_ARCHIEF_INIT;

    (void)state;
    regeling.archiefnominatie = V;
    regeling.archiefactietermijn = "P1Y";
    regeling.afleidingswijze = "afgehandeld";
    regeling.size = offsetof(struct zaak_archiefregeling, datumkenmerk);
    vraag.regeling = &regeling;
    vraag.einddatum = DAY("2020-01-01");
    vraag.archiefnominatie = "not read";
    vraag.size = offsetof(struct zaak_archiefvraag, eigenschappen);
    antwoord.size = offsetof(struct zaak_archief, archiefactietermijn);
    antwoord.zgw_code = "untouched";
    assert_int_equal(zaak_archief_compute(ctx, &vraag, &antwoord, NULL, NULL), 0);
    expect_day("short", antwoord.archiefactiedatum, "2021-01-01");
    assert_string_equal(antwoord.zgw_code, "untouched");
}

/* ---- properties ---- */

static uint32_t seed = 1;

static int pick(int count)
{
    seed = seed * 1664525u + 1013904223u;
    return (int)((seed >> 8) % (uint32_t)count);
}

static zaak_dag pick_day(void)
{
    return pick(4) ? DAY("2000-01-01") + pick(20000) : NONE;
}

static void pick_question(struct bronnen *b, struct zaak_archiefvraag *vraag)
{
    static const char *const wijzen[] = { "afgehandeld", "ander_datumkenmerk", "eigenschap", "gerelateerde_zaak", "hoofdzaak", "ingangsdatum_besluit", "termijn",
                                          "vervaldatum_besluit", "zaakobject", NULL };
    static const char *const nominaties[] = { V, "blijvend_bewaren", "", NULL };
    static const char *const duren[] = { "P1Y", "P7Y", "P1Y6M", "P42D", "P0D", "P1M", NULL };
    static const char *const waarden[] = { "2019-01-01", "20240229", "", "x" };
    const struct zaak_archiefregeling none = ZAAK_ARCHIEFREGELING_INIT;
    size_t count = (size_t)pick(ROWS);

    memset(b, 0, sizeof *b);
    b->regeling = none;
    b->regeling.archiefnominatie = nominaties[pick(LENGTH(nominaties))];
    b->regeling.archiefactietermijn = duren[pick(LENGTH(duren))];
    b->regeling.procestermijn = duren[pick(LENGTH(duren))];
    b->regeling.afleidingswijze = wijzen[pick(LENGTH(wijzen))];
    b->regeling.datumkenmerk = pick(5) ? "k" : NULL;
    b->regeling.objecttype = pick(5) ? "o" : NULL;
    vraag->regeling = pick(20) ? &b->regeling : NULL;
    vraag->einddatum = pick_day();
    vraag->einde_tijdstip = pick(3) ? ZAAK_TIJDSTIP_GEEN : INT64_C(1700000000000000) + pick(1000000) * INT64_C(1000000);
    vraag->hoofdzaak = pick(3);
    vraag->hoofdzaak_einddatum = pick_day();
    vraag->hoofdzaak_brondatum = pick_day();
    vraag->startdatum_bewaartermijn = pick_day();
    vraag->archiefactiedatum = pick_day();
    vraag->archiefnominatie = nominaties[pick(LENGTH(nominaties))];
    vraag->herbereken = pick(2);
    for (size_t i = 0; i < ROWS; i++) {
        b->eigenschappen[i] = (struct zaak_archiefeigenschap){ pick(2) ? "k" : "ander", waarden[pick(4)], NULL };
        b->zaken[i].einddatum = pick_day();
        b->besluiten[i] = (struct zaak_archiefbesluit){ pick_day(), pick_day() };
        b->objecten[i] = (struct zaak_archiefobject){ pick(3) ? "o" : "p", waarden[pick(4)], NULL, 0 };
    }
    if (pick(8) == 0)
        return;
    vraag->eigenschappen = b->eigenschappen;
    vraag->zaken = b->zaken;
    vraag->besluiten = b->besluiten;
    vraag->objecten = b->objecten;
    vraag->eigenschap_count = vraag->zaak_count = vraag->besluit_count = vraag->object_count = count;
}

/* What holds for any question in any variant. */
static void check_answer(const struct zaak_archiefvraag *vraag, const struct zaak_archief *a)
{
    bool set_by_hand = a->archiefactiedatum != NONE && a->brondatum == NONE;

    assert_in_range(a->uitkomst, J, O);
    assert_int_equal(a->uitkomst == J, a->archiefactiedatum != NONE);
    assert_int_equal(a->uitkomst == J, a->reden == ZAAK_ARCHIEFREDEN_GEEN);
    assert_true(a->reden < ZAAK_ARCHIEFREDEN_COUNT);
    assert_true(!a->geweigerd || a->uitkomst == O);
    assert_int_equal(a->geweigerd, a->zgw_code[0] != '\0');
    assert_true(!a->voorlopig || a->uitkomst == J);
    assert_true(a->startdatum_bewaartermijn == NONE || a->startdatum_bewaartermijn == a->brondatum);
    if (a->einddatum == NONE) {
        assert_int_equal(a->reden, ZAAK_ARCHIEFREDEN_ZAAK_OPEN);
        assert_null(a->archiefnominatie);
    }
    if (a->uitkomst == J)
        assert_true(set_by_hand ? a->archiefactiedatum == vraag->archiefactiedatum : a->archiefactiedatum >= a->brondatum);
    if (a->einddatum != NONE && vraag->einddatum != NONE)
        assert_int_equal(a->einddatum, vraag->einddatum);
}

static void shuffle(struct bronnen *b, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t j = (size_t)pick((int)i);
        struct zaak_archiefzaak zaak = b->zaken[i - 1];
        struct zaak_archiefbesluit besluit = b->besluiten[i - 1];
        struct zaak_archiefobject object = b->objecten[i - 1];

        b->zaken[i - 1] = b->zaken[j];
        b->zaken[j] = zaak;
        b->besluiten[i - 1] = b->besluiten[j];
        b->besluiten[j] = besluit;
        b->objecten[i - 1] = b->objecten[j];
        b->objecten[j] = object;
    }
}

static void any_question_gets_one_answer_that_hangs_together(void **state)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)state;
    for (int i = 0; i < 6000; i++) {
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct zaak_archief first, again;
        struct bronnen b;
        const char *variant = zaak_archiefvariant_naam((size_t)pick(6));
        char text[4096];

        pick_question(&b, &vraag);
        first = ask_variant(&vraag, variant, NULL);
        check_answer(&vraag, &first);
        again = ask_variant(&vraag, variant, why);
        assert_memory_equal(&first, &again, sizeof first);   /* the recorder changes nothing */
        assert_true(zaak_motivering_count(why) > 0);
        assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
        assert_null(strchr(text, '{'));
        shuffle(&b, vraag.zaak_count);                       /* nor does the order of the sources */
        again = ask_variant(&vraag, variant, NULL);
        assert_int_equal(first.archiefactiedatum, again.archiefactiedatum);
        assert_int_equal(first.uitkomst, again.uitkomst);
    }
    zaak_motivering_unref(why);
}

/* One more source never makes the date earlier. */
static void a_further_besluit_never_makes_it_earlier(void **state)
{
    (void)state;
    for (int i = 0; i < 2000; i++) {
        struct geval geval = { "more", "vervaldatum_besluit", V, "P1Y6M", NULL, NULL, NULL, "2020-01-01", "", NULL, "", 0, "", "", NULL };
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        zaak_dag before = NONE;
        struct bronnen b;

        fill_question(&geval, &b, &vraag);
        for (size_t count = 1; count <= ROWS; count++) {
            zaak_dag dag;

            b.besluiten[count - 1] = (struct zaak_archiefbesluit){ NONE, pick_day() };
            vraag.besluit_count = count;
            dag = ask_variant(&vraag, NULL, NULL).archiefactiedatum;
            assert_true(dag >= before);   /* no day is the smallest number */
            before = dag;
        }
    }
}

/* ---- the steps ---- */

static const struct {
    struct geval geval;
    const char *variant;
    const char *text;
} verhalen[] = {
    { { "destroyed", "afgehandeld", V, "P1Y6M", NULL, NULL, NULL, "2025-03-03", NULL, NULL, "", 0, "", "", NULL }, NULL,
      "Te vernietigen op of na donderdag 3 september 2026.\n"
      "1. Het resultaattype zegt dat de zaak na een tijd wordt vernietigd (Zaken API zrc-021).\n"
      "2. De bewaartermijn begint op de dag waarop de zaak is afgesloten: maandag 3 maart 2025 (Zaken API zrc-021).\n"
      "3. De bewaartermijn duurt 1 jaar en 6 maanden: de archiefactiedatum is donderdag 3 september 2026 (Zaken API\n"
      "   zrc-021).\n" },
    { { "kept", "termijn", "blijvend_bewaren", "P20Y", "P5Y", NULL, NULL, "2025-03-03", NULL, NULL, "", 0, "", "", NULL }, NULL,
      "Blijvend te bewaren: over te brengen naar een archiefbewaarplaats op donderdag 3 maart 2050.\n"
      "1. Het resultaattype zegt dat de zaak blijvend wordt bewaard (Zaken API zrc-021).\n"
      "2. De zaak is afgesloten op maandag 3 maart 2025. De bewaartermijn begint 5 jaar later: zondag 3 maart 2030\n"
      "   (Zaken API zrc-021).\n"
      "3. De bewaartermijn duurt 20 jaar: de archiefactiedatum is donderdag 3 maart 2050 (Zaken API zrc-021).\n" },
    { { "no day", "eigenschap", V, "P10Y", NULL, "einde.contract", NULL, "2025-03-03", "morgen", NULL, "", 0, "", "", NULL }, "openzaak",
      "De archiefactiedatum kan niet worden bepaald.\n"
      "1. Het resultaattype zegt dat de zaak na een tijd wordt vernietigd (Zaken API zrc-021).\n"
      "2. De bewaartermijn begint op de dag in de eigenschap \"einde.contract\", maar daar staat \"morgen\": dat is geen\n"
      "   dag (Zaken API zrc-021).\n"
      "3. De zaak kan zo niet worden afgesloten (openzaak).\n" },
    { { "main case open", "hoofdzaak", V, "P6Y", NULL, NULL, NULL, "2025-03-03", "open", NULL, "", 0, "", "", NULL }, NULL,
      "De archiefactiedatum is nog niet bekend.\n"
      "1. Het resultaattype zegt dat de zaak na een tijd wordt vernietigd (Zaken API zrc-021).\n"
      "2. De bewaartermijn begint als de hoofdzaak is afgesloten. De hoofdzaak is nog open (Zaken API zrc-021).\n" },
    { { "provisional", "gerelateerde_zaak", V, "P42D", NULL, NULL, NULL, "2025-03-03", "leeg|2025-01-31", NULL, "", 0, "", "", NULL }, NULL,
      "Voorlopig: te vernietigen op of na vrijdag 14 maart 2025.\n"
      "1. Het resultaattype zegt dat de zaak na een tijd wordt vernietigd (Zaken API zrc-021).\n"
      "2. De bewaartermijn begint op de dag waarop de laatste gerelateerde zaak is afgesloten: vrijdag 31 januari\n"
      "   2025 (Zaken API zrc-021).\n"
      "3. Een gerelateerde zaak is nog open: deze dag kan nog veranderen.\n"
      "4. De bewaartermijn duurt 42 dagen: de archiefactiedatum is vrijdag 14 maart 2025 (Zaken API zrc-021).\n" },
    { { "by hand", "ander_datumkenmerk", V, "P1Y", NULL, "Vervaldatum besluit", "overige", "2025-03-03", NULL, NULL, "", 0, "", "", NULL }, NULL,
      "De archiefactiedatum is nog niet bekend.\n"
      "1. Het resultaattype zegt dat de zaak na een tijd wordt vernietigd (Zaken API zrc-021).\n"
      "2. De bewaartermijn begint op een dag die met de hand wordt gezet: Vervaldatum besluit (Zaken API zrc-021).\n" },
    { { "set", "ander_datumkenmerk", V, "P1Y", NULL, "k", "overige", "2025-03-03", NULL, "2026-01-01", "", 0, "", "", NULL }, NULL,
      "Te vernietigen op of na vrijdag 1 januari 2027.\n"
      "1. Het resultaattype zegt dat de zaak na een tijd wordt vernietigd (Zaken API zrc-021).\n"
      "2. De startdatum van de bewaartermijn stond al vast: donderdag 1 januari 2026 (Zaken API zrc-026).\n"
      "3. De bewaartermijn duurt 1 jaar: de archiefactiedatum is vrijdag 1 januari 2027 (Zaken API zrc-021).\n" },
    { { "open", "afgehandeld", V, "P1Y", NULL, NULL, NULL, NULL, NULL, NULL, "", 0, "", "", NULL }, NULL,
      "De archiefactiedatum is nog niet bekend.\n1. De zaak is nog niet afgesloten (Zaken API zrc-021).\n" },
    { { "not given", "vervaldatum_besluit", V, "P1Y", NULL, NULL, NULL, "2025-03-03", NULL, NULL, "", 0, "", "", NULL }, NULL,
      "De archiefactiedatum is nog niet bekend.\n"
      "1. Het resultaattype zegt dat de zaak na een tijd wordt vernietigd (Zaken API zrc-021).\n"
      "2. De bewaartermijn hangt af van de besluiten. Daarover is hier niets bekend (Zaken API zrc-021).\n" },
};

static void the_steps_say_why_in_plain_dutch(void **state)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)state;
    for (size_t i = 0; i < LENGTH(verhalen); i++) {
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct bronnen b;
        char text[4096];

        fill_question(&verhalen[i].geval, &b, &vraag);
        ask_variant(&vraag, verhalen[i].variant, why);
        memset(&b, 'x', sizeof b);   /* the steps keep what they lend */
        assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
        if (strcmp(text, verhalen[i].text))
            fail_msg("%s:\n%s", verhalen[i].geval.naam, text);
    }
    zaak_motivering_unref(why);
}

/* What people wrote stands in a sentence: one line of UTF-8, and not a book. */
static void what_was_written_fits_in_a_sentence(void **state)
{
    static const char start[] = "De bewaartermijn begint op de dag in de eigenschap \"k\", maar daar staat \"";
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_archiefeigenschap eigenschap = { "k", "van\nnu \xff af\xc3\xa9", NULL };
    struct geval geval = { "text", "eigenschap", V, "P1Y", NULL, "k", NULL, "2020-01-01", NULL, NULL, "", 0, "", "", NULL };
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    char book[5000], text[1024];
    struct bronnen b;

    (void)state;
    fill_question(&geval, &b, &vraag);
    vraag.eigenschappen = &eigenschap;
    vraag.eigenschap_count = 1;
    ask_variant(&vraag, NULL, why);
    assert_true(zaak_motivering_stap_text(why, 1, text, sizeof text) > 0);
    assert_memory_equal(text, start, sizeof start - 1);
    assert_memory_equal(text + sizeof start - 1, "van nu  af\xc3\xa9\": dat", 18);
    memset(book, 'x', sizeof book - 1);
    book[sizeof book - 1] = '\0';
    eigenschap.waarde = book;
    ask_variant(&vraag, NULL, why);
    assert_in_range(zaak_motivering_stap_text(why, 1, text, sizeof text), 250, 400);
    zaak_motivering_unref(why);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_cases_of_open_zaak_come_out_by_the_standard_and_by_its_own_variant),
        cmocka_unit_test(an_instant_is_a_civil_day_in_amsterdam),
        cmocka_unit_test(the_variants_have_names_and_the_standard_is_the_default),
        cmocka_unit_test(every_reason_has_a_name_and_each_variant_says_what_it_does),
        cmocka_unit_test(a_missing_source_does_what_each_product_does),
        cmocka_unit_test(durations_are_added_in_the_order_of_the_product),
        cmocka_unit_test(what_was_set_before_is_taken_as_each_product_does),
        cmocka_unit_test(what_is_written_on_the_case_follows_the_product),
        cmocka_unit_test(in_open_zaak_a_deelzaak_that_closed_first_takes_the_brondatum_of_its_main_case),
        cmocka_unit_test(a_case_to_be_kept_without_procedure_counts_from_its_end_in_open_zaak),
        cmocka_unit_test(a_list_that_is_not_given_is_not_a_list_without_rows),
        cmocka_unit_test(days_are_read_as_zgw_writes_them_and_never_completed),
        cmocka_unit_test(attributes_are_found_in_the_json_of_an_object),
        cmocka_unit_test(a_source_that_can_still_move_the_date_makes_it_provisional),
        cmocka_unit_test(what_zgw_does_not_know_is_refused_with_its_field),
        cmocka_unit_test(an_object_that_is_no_json_is_a_failure),
        cmocka_unit_test(a_shorter_question_is_understood),
        cmocka_unit_test(any_question_gets_one_answer_that_hangs_together),
        cmocka_unit_test(a_further_besluit_never_makes_it_earlier),
        cmocka_unit_test(the_steps_say_why_in_plain_dutch),
        cmocka_unit_test(what_was_written_fits_in_a_sentence),
    };

    return cmocka_run_group_tests_name("archief", tests, make_context, drop_context);
}
