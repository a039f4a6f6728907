/* SPDX-License-Identifier: EUPL-1.2 */
/* An own procesprofiel against the shared one: the order of each field, what is accepted, the findings and the text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalogus_helper.h"
#include "context_helper.h"
#include "overlay_helper.h"
#include "tijd/periode_orde_intern.h"

/* The differences on a day of v1, with how many of them may not be. */
static struct zaak_afwijkingen *compare(const struct zaak_catalogus *catalogus, int *ret_faults)
{
    struct zaak_afwijkingen *list = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    *ret_faults = zaak_zaaktype_compare_overlay(zaak_catalogus_find_url(catalogus, "v1"), "GM9901", dag_of("2024-05-01"), &list, &error);
    if (*ret_faults < 0)
        fail_msg("%s: %s", zaak_error_name(*ret_faults), error.text);
    return list;
}

/* ---- terms, whatever the day ---- */

static void terms_have_an_order_where_it_holds_from_every_day(void **state)
{
    static const struct { const char *a, *b; int least, most; bool known; } rows[] = {
        { "P2W", "P14D", 0, 0, true }, { "P1Y", "P12M", 0, 0, true }, { "P5W", "P6W", -1, -1, true }, { "P8WD", "P10WD", -1, -1, true },
        { "P2W", "P10WD", -1, 1, true }, { "P10WD", "P2W", -1, 1, true }, { "P1M", "P30D", -1, 1, true }, { "P4W", "P1M", -1, 0, true }, { "P1M", "P31D", -1, 0, true },
        { "P5WD", "P4W", -1, -1, true }, { "P1WD", "P1D", 0, 1, true }, { "P10WD", "P12D", 0, 1, true }, { "P4W", "P10WD", 1, 1, true },
        { "PT2H", "PT120M", 0, 0, true }, { "PT15M", "PT1H", -1, -1, true }, { "PT1000000H", "PT1S", 1, 1, true },
        { "P1D", "PT24H", 0, 0, false }, { "P1000000WD", "P1D", 0, 0, false },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_periode a, b;
        int32_t least = 9, most = 9;
        bool known;

        assert_int_equal(zaak_periode_parse(rows[i].a, strlen(rows[i].a), &a), 0);
        assert_int_equal(zaak_periode_parse(rows[i].b, strlen(rows[i].b), &b), 0);
        known = zaak_periode_order(zaak_context_get_kalender(ctx), &a, &b, &least, &most);
        if (known != rows[i].known || (known && (least != rows[i].least || most != rows[i].most)))
            fail_msg("%s against %s: %d, %d to %d", rows[i].a, rows[i].b, known, (int)least, (int)most);
    }
}

/* ---- each field ---- */

#define NORMEN(fields) "'servicenormen': [{'id': 'n', 'belofte': 'b', " fields "}]"
#define TERM(term) NORMEN("'termijn': '" term "', 'doel': 90")
#define VOOR(term) NORMEN("'richting': 'voor', 'begin': 'eigenschap:kenteken', 'termijn': '" term "', 'doel': 90")
#define HOOGSTENS(most) NORMEN("'richting': 'hoogstens', 'hoogstens': " most ", 'einde': 'eigenschap:bedrag', 'doel': 90")
#define VENSTER(van, tot) NORMEN("'richting': 'venster', 'venster': ['" van "', '" tot "'], 'doel': 90")
#define TAAK(more) "'activiteiten': [{'id': 'a', 'naam': 'Doen', 'status': 'Open', 'rasci': {'Baas': 'A', 'Doener': 'R'}" more "}]"
#define OVERGANGEN(rows) "'overgangen': [{'naar': 'Open'}" rows "]"
#define EIST(list) OVERGANGEN(", {'van': ['Open'], 'naar': 'Klaar', 'eist': [" list "]}")
#define RASCI(cells) "'activiteiten': [{'id': 'a', 'naam': 'Doen', 'status': 'Open', 'rasci': {" cells "}}]"
#define SECOND ", {'id': 'b', 'naam': 'Nog iets', 'status': 'Klaar', 'rasci': {'Baas': 'A', 'Doener': 'R'}}]"
#define STAPPEN(list) "'volgen': {'stappen': [" list "]}"
#define STAP(naam, list) "{'naam': '" naam "', 'statussen': [" list "]}"

/* Differences as "veld oordeel", with the word of the verdict, one after another. */
static const struct { const char *gedeeld, *eigen, *expected; } fields[] = {
    { "'grond': 'awb-4-13'", "'termijn': 'P8W'", "termijn gelijk;" },
    { "'grond': 'awb-4-13'", "'termijn': 'P6W'", "termijn strenger;" },
    { "'grond': 'awb-4-13'", "'termijn': 'P9W'", "termijn ruimer;" },
    { "'grond': 'apv'", "'termijn': 'P9W'", "termijn ruimer;" },   /* the ground itself says 8 weeks where the ordinance says nothing */
    { "'grond': 'apv', 'termijn': 'P8W'", "'termijn': 'P56D'", "termijn gelijk;" },
    { "'grond': 'apv', 'termijn': 'P8W'", "'termijn': 'P2M'", "termijn ruimer;" },
    { "'grond': 'apv', 'termijn': 'P60D'", "'termijn': 'P2M'", "termijn niet te vergelijken;" },
    { "'grond': 'awb-4-13'", "'grond': 'ow-16-64'", "grond niet te vergelijken;" },
    { "", "'grond': 'awb-4-13'", "grond niet te vergelijken;" },
    { TERM("P2W"), TERM("P14D"), "servicenormen.n.termijn gelijk;" },
    { TERM("P2W"), TERM("P13D"), "servicenormen.n.termijn strenger;" },
    { TERM("P2W"), TERM("P15D"), "servicenormen.n.termijn ruimer;" },
    { TERM("P2W"), TERM("P10WD"), "servicenormen.n.termijn niet te vergelijken;" },
    { TERM("P4W"), TERM("P10WD"), "servicenormen.n.termijn strenger;" },
    { TERM("P2W"), NORMEN("'termijn': 'P2W', 'doel': 95"), "servicenormen.n.doel strenger;" },
    { TERM("P2W"), NORMEN("'termijn': 'P2W', 'doel': 85"), "servicenormen.n.doel ruimer;" },
    { TERM("P2W"), NORMEN("'termijn': 'P2W', 'doel': 90, 'regime': 'atw'"), "servicenormen.n.regime ruimer;" },
    { NORMEN("'termijn': 'P2W', 'doel': 90, 'regime': 'atw'"), TERM("P2W"), "servicenormen.n.regime strenger;" },
    { TERM("P2W"), NORMEN("'termijn': 'P2W', 'doel': 90, 'schort_op': true"), "servicenormen.n.schort_op ruimer;" },
    { NORMEN("'termijn': 'P2W', 'doel': 90, 'schort_op': true"), TERM("P2W"), "servicenormen.n.schort_op strenger;" },
    { TERM("P2W"), NORMEN("'termijn': 'P2W', 'doel': 90, 'tot': 'status', 'status': 'Klaar'"), "servicenormen.n.status niet te vergelijken;" },
    { TERM("P2W"), "'servicenormen': [{'id': 'n', 'belofte': 'anders gezegd', 'termijn': 'P2W', 'doel': 90}]", "servicenormen.n.belofte eigen keuze;" },
    { TERM("P2W"), "'servicenormen': []", "servicenormen.n ruimer;" },
    { "", TERM("P2W"), "servicenormen.n strenger;" },
    { NORMEN("'termijn': 'PT15M', 'doel': 90, 'kanaal': 'balie'"), NORMEN("'termijn': 'PT10M', 'doel': 90, 'kanaal': 'balie'"), "servicenormen.n.termijn strenger;" },
    { NORMEN("'termijn': 'PT15M', 'doel': 90, 'kanaal': 'balie'"), NORMEN("'termijn': 'PT15M', 'doel': 90, 'kanaal': 'telefoon'"),
      "servicenormen.n.kanaal niet te vergelijken;" },
    { TERM("P2W"), NORMEN("'termijn': 'PT15M', 'doel': 90, 'kanaal': 'balie'"), "servicenormen.n.termijn niet te vergelijken;servicenormen.n.kanaal niet te vergelijken;" },
    { "", OVERGANGEN(""), "overgangen strenger;" },
    { OVERGANGEN(""), OVERGANGEN(", {'van': ['Open'], 'naar': 'Klaar'}"), "overgangen.Open → Klaar ruimer;" },
    { OVERGANGEN(", {'van': ['Open'], 'naar': 'Klaar'}"), OVERGANGEN(""), "overgangen.Open → Klaar strenger;" },
    { EIST("'besluit'"), EIST("'besluit', 'rol:Baas'"), "overgangen.Open → Klaar.eist strenger;" },
    { EIST("'besluit', 'rol:Baas'"), EIST("'rol:Baas'"), "overgangen.Open → Klaar.eist ruimer;" },
    { EIST("'rol:Baas'"), EIST("'rol:Doener'"), "overgangen.Open → Klaar.eist niet te vergelijken;" },
    { EIST("'besluit', 'rol:Baas'"), EIST("'rol:Baas', 'besluit'"), "" },
    { RASCI("'Baas': 'A', 'Doener': 'R'"), RASCI("'Baas': 'A', 'Doener': 'R', 'Adviseur': 'C'"), "activiteiten.a: Adviseur strenger;" },
    { RASCI("'Baas': 'A', 'Doener': 'R', 'Adviseur': 'C'"), RASCI("'Baas': 'A', 'Doener': 'R'"), "activiteiten.a: Adviseur ruimer;" },
    { RASCI("'Baas': 'A', 'Doener': 'R', 'Adviseur': 'C'"), RASCI("'Baas': 'A', 'Doener': 'R', 'Adviseur': 'I'"),
      "activiteiten.a: Adviseur.rasci niet te vergelijken;" },
    { RASCI("'Baas': 'A', 'Doener': 'R'"), RASCI("'Baas': 'AR', 'Doener': 'S'"), "activiteiten.a: Baas.rasci niet te vergelijken;activiteiten.a: Doener.rasci niet te vergelijken;" },
    { RASCI("'Baas': 'A', 'Doener': 'R'"), "'activiteiten': [{'id': 'a', 'naam': 'Werken', 'status': 'Advies', 'rasci': {'Baas': 'A', 'Doener': 'R'}}]",
      "activiteiten.a.naam eigen keuze;activiteiten.a.status niet te vergelijken;" },
    { "'volgen': {'onderwerp': 'Uw vraag', 'contact': {'naam': 'Team', 'telefoon': '1'}}", "'volgen': {'onderwerp': 'Uw zaak', 'contact': {'naam': 'Balie', 'telefoon': '2'}}",
      "volgen.onderwerp eigen keuze;volgen.contact.naam eigen keuze;volgen.contact.telefoon eigen keuze;" },
    { STAPPEN(STAP("Begin", "'Open'") "," STAP("Eind", "'Klaar'")), STAPPEN(STAP("Alles", "'Klaar', 'Open'")), "volgen.stappen eigen keuze;" },
    { STAPPEN(STAP("Begin", "'Open'") "," STAP("Eind", "'Klaar'")), STAPPEN(STAP("Begin", "'Open'")), "volgen.stappen ruimer;" },
    { STAPPEN(STAP("Begin", "'Open'")), STAPPEN(STAP("Begin", "'Open'") "," STAP("Eind", "'Klaar'")), "volgen.stappen strenger;" },
    { STAPPEN(STAP("Begin", "'Open'")), STAPPEN(STAP("Eind", "'Klaar'")), "volgen.stappen niet te vergelijken;" },
    { "", STAPPEN(STAP("Begin", "'Open'")), "volgen.stappen ruimer;" },
    { STAPPEN(STAP("Begin", "'Open'")), "'volgen': {}", "volgen.stappen strenger;" },
    { "'volgen': {'mag': ['aanvullen']}", "'volgen': {'mag': ['aanvullen', 'intrekken']}", "volgen.mag strenger;" },
    { "'volgen': {'mag': ['aanvullen', 'intrekken']}", "'volgen': {'mag': ['intrekken']}", "volgen.mag ruimer;" },
    { "'volgen': {'mag': ['aanvullen']}", "'volgen': {'mag': ['intrekken']}", "volgen.mag niet te vergelijken;" },
    { "", "'volgen': {'mag': []}", "volgen.mag ruimer;" },
    { "'volgen': {'rechtsmiddel': 'bezwaar'}", "'volgen': {'rechtsmiddel': 'beroep'}", "volgen.rechtsmiddel niet te vergelijken;" },
    { VOOR("P1W"), VOOR("P2W"), "servicenormen.n.termijn strenger;" },
    { VOOR("P1W"), VOOR("P5D"), "servicenormen.n.termijn ruimer;" },
    { TERM("P1W"), VOOR("P2W"), "servicenormen.n.termijn niet te vergelijken;servicenormen.n.richting niet te vergelijken;servicenormen.n.begin niet te vergelijken;" },
    { HOOGSTENS("3"), HOOGSTENS("2"), "servicenormen.n.hoogstens strenger;" },
    { HOOGSTENS("3"), HOOGSTENS("4"), "servicenormen.n.hoogstens ruimer;" },
    { VENSTER("07-01", "07-31"), VENSTER("07-10", "07-20"), "servicenormen.n.venster strenger;" },
    { VENSTER("07-01", "07-31"), VENSTER("06-01", "07-31"), "servicenormen.n.venster ruimer;" },
    { VENSTER("07-01", "07-31"), VENSTER("07-10", "08-10"), "servicenormen.n.venster niet te vergelijken;" },
    { VENSTER("12-01", "01-31"), VENSTER("01-02", "01-20"), "servicenormen.n.venster strenger;" },
    { TERM("P2W"), NORMEN("'termijn': 'P2W', 'doel': 90, 'voorwaarde': 'eigenschap:kenteken'"), "servicenormen.n.voorwaarde ruimer;" },
    { NORMEN("'termijn': 'P2W', 'doel': 90, 'voorwaarde': 'eigenschap:bedrag'"), NORMEN("'termijn': 'P2W', 'doel': 90, 'voorwaarde': 'eigenschap:kenteken'"),
      "servicenormen.n.voorwaarde niet te vergelijken;" },
    { NORMEN("'termijn': 'P2W', 'doel': 90, 'periode': 'jaar'"), NORMEN("'termijn': 'P2W', 'doel': 90, 'periode': 'maand'"), "servicenormen.n.periode strenger;" },
    { NORMEN("'termijn': 'P2W', 'doel': 90, 'periode': 'jaar'"), TERM("P2W"), "servicenormen.n.periode ruimer;" },
    { NORMEN("'termijn': 'P2W', 'doel': 90, 'begin': 'status:Open'"), TERM("P2W"), "servicenormen.n.begin niet te vergelijken;" },
    { TAAK(""), TAAK(", 'mandaat': true"), "activiteiten.a.mandaat strenger;" },
    { TAAK(", 'besluit': true"), TAAK(""), "activiteiten.a.besluit ruimer;" },
    { TAAK(", 'bedrag': 'bedrag'"), TAAK(", 'bedrag': 'kenteken'"), "activiteiten.a.bedrag niet te vergelijken;" },
    { TAAK(""), TAAK(", 'scheiding': [{'wijze': 'extern', 'artikel': 'x'}]"), "activiteiten.a.scheiding strenger;" },
    { TAAK(", 'scheiding': [{'wijze': 'extern', 'artikel': 'x'}]"), TAAK(", 'scheiding': [{'wijze': 'extern', 'artikel': 'y'}]"), "activiteiten.a.scheiding gelijk;" },
    { TAAK(", 'scheiding': [{'wijze': 'extern', 'artikel': 'x'}]"), TAAK(", 'scheiding': [{'activiteit': 'a', 'waar': 'object', 'artikel': 'x'}]"),
      "activiteiten.a.scheiding niet te vergelijken;" },
    { "'rollen': [{'roltype': 'Baas', 'niveau': 1}]", "'rollen': [{'roltype': 'Baas', 'niveau': 2}]", "rollen.Baas.niveau niet te vergelijken;" },
    { "'rollen': [{'roltype': 'Baas', 'niveau': 1}]", "'rollen': [{'roltype': 'Baas', 'niveau': 1}, {'roltype': 'Doener'}]", "rollen.Doener niet te vergelijken;" },
    { TERM("P2W"), "", "" },
};

static void write_rows(const struct zaak_afwijkingen *list, char *text, size_t size)
{
    size_t used = 0;

    *text = '\0';
    for (size_t i = 0; i < zaak_afwijkingen_count(list); i++) {
        struct zaak_afwijking row = ZAAK_AFWIJKING_INIT;

        assert_int_equal(zaak_afwijkingen_get(list, i, &row), 0);
        assert_true(row.uitleg && *row.uitleg);
        used += (size_t)snprintf(text + used, size - used, "%s %s;", row.veld, zaak_overlay_word(row.oordeel));
        assert_true(used < size);
    }
}

static void each_field_has_its_order(void **state)
{
    int wrong = 0;

    (void)state;
    for (size_t i = 0; i < LENGTH(fields); i++) {
        struct zaak_catalogus *catalogus = make_overlay(ctx, fields[i].gedeeld, fields[i].eigen);
        struct zaak_afwijkingen *list;
        char text[1024];
        int faults, expected = 0;

        list = compare(catalogus, &faults);
        write_rows(list, text, sizeof text);
        for (const char *at = fields[i].expected; *at; at = strchr(at, ';') + 1)
            expected += !strncmp(strchr(at, ';') - 6, "ruimer", 6) || !strncmp(strchr(at, ';') - 11, "vergelijken", 11);
        if (strcmp(text, fields[i].expected) || faults != expected) {
            print_message("# %s\n# against %s:\n# %s\n# not %s (%d faults, not %d)\n", fields[i].eigen, fields[i].gedeeld, text, fields[i].expected, faults, expected);
            wrong++;
        }
        zaak_afwijkingen_unref(list);
        zaak_catalogus_unref(catalogus);
    }
    assert_int_equal(wrong, 0);
}

/* What is stricter one way is looser the other way; the same and the incomparable stay what they are. */
static void the_order_turns_round_with_the_profiles(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(fields); i++) {
        struct zaak_catalogus *forth, *back;
        struct zaak_afwijkingen *a, *b;
        int faults;

        if (!*fields[i].gedeeld || !*fields[i].eigen || strstr(fields[i].eigen, "'volgen': {}") || !strncmp(fields[i].gedeeld, "'grond': 'a", 11))
            continue;   /* what an own profile does not give is that of the shared one */
        forth = make_overlay(ctx, fields[i].gedeeld, fields[i].eigen);
        back = make_overlay(ctx, fields[i].eigen, fields[i].gedeeld);
        a = compare(forth, &faults);
        b = compare(back, &faults);
        assert_int_equal(zaak_afwijkingen_count(a), zaak_afwijkingen_count(b));
        for (size_t j = 0; j < zaak_afwijkingen_count(a); j++) {
            struct zaak_afwijking one = ZAAK_AFWIJKING_INIT, two = ZAAK_AFWIJKING_INIT;
            int32_t turned;

            zaak_afwijkingen_get(a, j, &one);
            zaak_afwijkingen_get(b, j, &two);
            turned = one.oordeel == ZAAK_OVERLAY_STRENGER ? ZAAK_OVERLAY_RUIMER : one.oordeel == ZAAK_OVERLAY_RUIMER ? ZAAK_OVERLAY_STRENGER : one.oordeel;
            if (two.oordeel != turned)
                fail_msg("%s of %s against %s", one.veld, fields[i].eigen, fields[i].gedeeld);
        }
        zaak_afwijkingen_unref(a);
        zaak_afwijkingen_unref(b);
        zaak_catalogus_unref(forth);
        zaak_catalogus_unref(back);
    }
}

static void a_new_activity_is_stricter_with_all_its_letters(void **state)
{
    struct zaak_catalogus *catalogus = make_overlay(ctx, RASCI("'Baas': 'A', 'Doener': 'R'"),
                                                    "'activiteiten': [{'id': 'a', 'naam': 'Doen', 'status': 'Open', 'rasci': {'Baas': 'A', 'Doener': 'R'}}" SECOND);
    struct zaak_afwijkingen *list;
    char text[512];
    int faults;

    (void)state;
    list = compare(catalogus, &faults);
    write_rows(list, text, sizeof text);
    assert_string_equal(text, "activiteiten.b: Baas strenger;activiteiten.b: Doener strenger;");
    zaak_afwijkingen_unref(list);
    zaak_catalogus_unref(catalogus);
}

/* ---- acceptance ---- */

#define AANVAARD(veld) ", 'aanvaard': [{'veld': '" veld "', 'reden': 'Wij werken met werkdagen.'}]"

struct finding { const char *regel, *pad; int32_t ernst; };

static const struct { const char *gedeeld, *eigen; int faults; struct finding findings[3]; } checks[] = {
    { TERM("P2W"), TERM("P13D"), 0, { { 0 } } },
    { TERM("P2W"), TERM("P15D"), 1, { { "overlay-ruimer", "procesprofielen.1.servicenormen.n.termijn", ZAAK_ERNST_FOUT } } },
    { TERM("P2W"), TERM("P10WD"), 1, { { "overlay-onvergelijkbaar", "procesprofielen.1.servicenormen.n.termijn", ZAAK_ERNST_FOUT } } },
    { TERM("P2W"), TERM("P10WD") AANVAARD("servicenormen.n.termijn"), 0, { { 0 } } },
    { TERM("P2W"), TERM("P13D") AANVAARD("servicenormen.n.termijn"), 0, { { 0 } } },   /* stricter, with the reason why */
    { TERM("P2W"), TERM("P15D") AANVAARD("servicenormen.n.termijn"), 2,
      { { "overlay-ruimer", "procesprofielen.1.servicenormen.n.termijn", ZAAK_ERNST_FOUT }, { "overlay-aanvaard", "procesprofielen.1.aanvaard.0.veld", ZAAK_ERNST_FOUT } } },
    { TERM("P2W"), TERM("P14D") AANVAARD("servicenormen.n.termijn"), 0, { { "overlay-aanvaard", "procesprofielen.1.aanvaard.0.veld", ZAAK_ERNST_WAARSCHUWING } } },
    { TERM("P2W"), TERM("P2W") AANVAARD("servicenormen.n.termijn"), 0, { { "overlay-aanvaard", "procesprofielen.1.aanvaard.0.veld", ZAAK_ERNST_WAARSCHUWING } } },
    { TERM("P2W"), TERM("P2W") AANVAARD("bestaat.niet"), 0, { { "overlay-aanvaard", "procesprofielen.1.aanvaard.0.veld", ZAAK_ERNST_WAARSCHUWING } } },
    { "'grond': 'awb-4-13'", "'grond': 'ow-16-64'" AANVAARD("grond"), 0, { { 0 } } },
    /* Only the first version has the status: what is accepted there is not in vain in the second. */
    { OVERGANGEN(", {'van': ['Open'], 'naar': 'Advies', 'eist': ['besluit']}"), OVERGANGEN(", {'van': ['Open'], 'naar': 'Advies', 'eist': ['resultaat']}")
      AANVAARD("overgangen.Open → Advies.eist"), 0, { { 0 } } },
};

static void expect_findings(const char *what, const struct zaak_bevindingen *list, const struct finding *expected)
{
    size_t count = 0;

    while (count < 3 && expected[count].regel)
        count++;
    if (zaak_bevindingen_count(list) != count)
        fail_msg("%s: %zu findings, not %zu", what, zaak_bevindingen_count(list), count);
    for (size_t i = 0; i < count; i++) {
        struct zaak_bevinding row = ZAAK_BEVINDING_INIT;

        zaak_bevindingen_get(list, i, &row);
        if (strcmp(row.regel, expected[i].regel) || strcmp(row.pad, expected[i].pad) || row.ernst != expected[i].ernst || row.object == NULL)
            fail_msg("%s: %s %s %d: %s", what, row.regel, row.pad, (int)row.ernst, row.tekst);
    }
}

static void looser_is_a_fault_and_the_incomparable_until_it_is_accepted(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(checks); i++) {
        struct zaak_catalogus *catalogus = make_overlay(ctx, checks[i].gedeeld, checks[i].eigen);
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);

        assert_number(zaak_catalogus_check_overlays(catalogus, "GM9901", NULL, list, NULL), checks[i].faults);
        expect_findings(checks[i].eigen, list, checks[i].findings);
        assert_number(zaak_catalogus_check_overlays(catalogus, "GM9902", NULL, NULL, NULL), 0);
        assert_number(zaak_catalogus_check_overlays(catalogus, NULL, NULL, NULL, NULL), checks[i].faults);
        zaak_bevindingen_unref(list);
        zaak_catalogus_unref(catalogus);
    }
}

static size_t count_rule(const struct zaak_bevindingen *list, const char *regel)
{
    size_t count = 0;

    for (size_t i = 0; i < zaak_bevindingen_count(list); i++) {
        struct zaak_bevinding row = ZAAK_BEVINDING_INIT;

        zaak_bevindingen_get(list, i, &row);
        count += !strcmp(row.regel, regel);
    }
    return count;
}

/* zaak_catalogus_check() has the same findings among the others; of a catalogue that is not frozen nobody knows yet. */
static void judging_a_catalogue_judges_its_overlays(void **state)
{
    struct zaak_catalogus *catalogus = make_overlay(ctx, TERM("P2W"), TERM("P15D")), *open = zaak_catalogus_new(ctx);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_true(zaak_catalogus_check(catalogus, NULL, list, NULL) > 0);
    assert_int_equal(count_rule(list, "overlay-ruimer"), 1);
    assert_number(zaak_catalogus_check_overlays(open, NULL, NULL, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_number(zaak_catalogus_check_overlays(catalogus, NULL, NULL, NULL, &error), 1);
    assert_string_equal(error.field, "servicenormen.n.termijn");
    assert_string_equal(error.text, "Dit is ruimer dan het gedeelde procesprofiel: GM9901, servicenormen.n.termijn (gedeeld P2W, eigen P15D).");
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(open);
    zaak_catalogus_unref(catalogus);
}

static void each_rule_reports_what_is_its_own(void **state)
{
    struct zaak_catalogus *catalogus = make_overlay(ctx, "'grond': 'awb-4-13', " TERM("P2W"), "'grond': 'ow-16-64', " TERM("P15D") AANVAARD("servicenormen.n.doel"));
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);

    (void)state;
    assert_number(zaak_catalogus_check_overlays(catalogus, NULL, NULL, list, NULL), 2);
    assert_int_equal(count_rule(list, "overlay-ruimer"), 1);
    assert_int_equal(count_rule(list, "overlay-onvergelijkbaar"), 1);
    assert_int_equal(count_rule(list, "overlay-aanvaard"), 1);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
}

static void an_acceptance_has_its_form(void **state)
{
    static const struct { const char *profiel, *field; int32_t code; } wrong[] = {
        { "'aanvaard': []", "procesprofielen.0.aanvaard", ZAAK_E_VELD },
        { "'organisatie': 'G', 'aanvaard': [{'veld': 'grond'}]", "procesprofielen.0.aanvaard.0.reden", ZAAK_E_VELD },
        { "'organisatie': 'G', 'aanvaard': [{'reden': 'Zo is het.'}]", "procesprofielen.0.aanvaard.0.veld", ZAAK_E_VELD },
        { "'organisatie': 'G', 'aanvaard': [{'veld': 'grond', 'reden': ''}]", "procesprofielen.0.aanvaard.0.reden", ZAAK_E_VELD },
        { "'organisatie': 'G', 'aanvaard': [{'veld': 'grond', 'reden': 'a'}, {'veld': 'grond', 'reden': 'b'}]", "procesprofielen.0.aanvaard.1.veld", ZAAK_E_DUBBEL },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(wrong); i++) {
        struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
        struct zaak_error error = ZAAK_ERROR_INIT;
        char text[512];

        snprintf(text, sizeof text, "{'procesprofielen': [{'zaaktype': 'Z', %s}]}", wrong[i].profiel);
        expect_failure(text, add_profielen(catalogus, text, &error), &error, wrong[i].code, wrong[i].field);
        zaak_catalogus_unref(catalogus);
    }
}

/* ---- text ---- */

static void the_differences_are_told_in_plain_dutch(void **state)
{
    struct zaak_catalogus *catalogus = make_overlay(ctx,
        "'servicenormen': [{'id': 'a', 'belofte': 'Twee weken.', 'termijn': 'P2W', 'doel': 90}, {'id': 'b', 'belofte': 'b', 'termijn': 'P2W', 'doel': 90},"
        " {'id': 'c', 'belofte': 'Dit doen wij.', 'termijn': 'P2W', 'doel': 90}, {'id': 'd', 'belofte': 'd', 'termijn': 'P10WD', 'doel': 90}]",
        "'servicenormen': [{'id': 'a', 'belofte': '14 dagen.', 'termijn': 'P14D', 'doel': 95}, {'id': 'b', 'belofte': 'b', 'termijn': 'P10WD', 'doel': 90},"
        " {'id': 'd', 'belofte': 'd', 'termijn': 'P2W', 'doel': 90}]"
        AANVAARD("servicenormen.b.termijn"));
    static const char expected[] =
        "Z: het eigen profiel van GM9901 naast het gedeelde\n"
        "Dit mag niet (1):\n"
        "- servicenormen.c: staat alleen in het gedeelde procesprofiel: \"Dit doen wij.\" Dit is ruimer.\n"
        "  Een belofte erbij is strenger; een belofte minder is ruimer.\n"
        "Niet te vergelijken (1):\n"
        "  Dit mag pas als GM9901 het met een reden aanvaardt.\n"
        "- servicenormen.d.termijn: gedeeld 10 werkdagen, eigen 2 weken. Dit is niet te vergelijken.\n"
        "  Een kortere termijn is strenger, als zij dat vanaf elke dag is. Van een belofte om iets vooraf te doen is juist een langere termijn strenger.\n"
        "Niet te vergelijken, en met een reden aanvaard (1):\n"
        "- servicenormen.b.termijn: gedeeld 2 weken, eigen 10 werkdagen. Dit is niet te vergelijken. Reden: Wij werken met werkdagen.\n"
        "Strenger dan gedeeld (1):\n"
        "- servicenormen.a.doel: gedeeld 90 %, eigen 95 %. Dit is strenger.\n"
        "Dit mag altijd (2):\n"
        "- servicenormen.a.belofte: gedeeld \"Twee weken.\", eigen \"14 dagen.\" Dit is een eigen keuze.\n"
        "- servicenormen.a.termijn: gedeeld 2 weken, eigen 14 dagen. Dit is gelijk.\n";
    struct zaak_afwijkingen *list;
    char text[2048], row[256];
    int faults;

    (void)state;
    list = compare(catalogus, &faults);
    assert_int_equal(faults, 2);
    assert_int_equal(zaak_afwijkingen_text(list, text, sizeof text), sizeof expected - 1);
    assert_string_equal(text, expected);
    assert_true(zaak_afwijkingen_regel_text(list, 1, row, sizeof row) > 0);
    assert_string_equal(row, "servicenormen.a.termijn: gedeeld 2 weken, eigen 14 dagen. Dit is gelijk.");
    assert_number(zaak_afwijkingen_regel_text(list, 99, row, sizeof row), -ZAAK_E_BEREIK);
    zaak_catalogus_unref(catalogus);
    assert_int_equal(zaak_afwijkingen_text(list, NULL, 0), sizeof expected - 1);    /* the list keeps its catalogue */
    zaak_afwijkingen_unref(zaak_afwijkingen_ref(list));
    zaak_afwijkingen_unref(list);
}

static void without_a_shared_or_an_own_profile_nothing_differs(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_afwijkingen *list = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_object *v1;
    char text[64];

    (void)state;
    expect_success("catalogue", add_json(catalogus, overlay_catalogue, &error), &error);
    expect_success("profile", add_profielen(catalogus, "{'procesprofielen': [{'zaaktype': 'Z', 'organisatie': 'GM9901', 'grond': 'awb-4-13', 'aanvaard': [{'veld': 'grond', 'reden': 'r'}]}]}", &error),
                   &error);
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    v1 = zaak_catalogus_find_url(catalogus, "v1");
    for (int i = 0; i < 2; i++) {
        assert_number(zaak_zaaktype_compare_overlay(v1, i ? "GM9901" : "GM9902", dag_of("2024-05-01"), &list, NULL), 0);
        assert_int_equal(zaak_afwijkingen_count(list), 0);
        assert_true(zaak_afwijkingen_text(list, text, sizeof text) > 0);
        assert_string_equal(text, "Geen verschillen.\n");
        list = zaak_afwijkingen_unref(list);
    }
    assert_number(zaak_catalogus_check_overlays(catalogus, NULL, NULL, NULL, NULL), 0);
    assert_number(zaak_zaaktype_compare_overlay(NULL, "G", 0, &list, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_zaaktype_compare_overlay(v1, NULL, 0, &list, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_zaaktype_compare_overlay(v1, "G", ZAAK_DAG_GEEN, &list, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_zaaktype_compare_overlay(v1, "G", 0, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_null(zaak_overlay_word(0));
    assert_null(zaak_overlay_word(6));
    assert_number(zaak_afwijkingen_text(NULL, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_afwijkingen_count(NULL), 0);
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_have_an_order_where_it_holds_from_every_day),
        cmocka_unit_test(each_field_has_its_order),
        cmocka_unit_test(the_order_turns_round_with_the_profiles),
        cmocka_unit_test(a_new_activity_is_stricter_with_all_its_letters),
        cmocka_unit_test(looser_is_a_fault_and_the_incomparable_until_it_is_accepted),
        cmocka_unit_test(judging_a_catalogue_judges_its_overlays),
        cmocka_unit_test(each_rule_reports_what_is_its_own),
        cmocka_unit_test(an_acceptance_has_its_form),
        cmocka_unit_test(the_differences_are_told_in_plain_dutch),
        cmocka_unit_test(without_a_shared_or_an_own_profile_nothing_differs),
    };

    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_context, drop_context);
}
