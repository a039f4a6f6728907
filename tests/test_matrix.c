/* SPDX-License-Identifier: EUPL-1.2 */
/* The RASCI matrix: what a profile says of roles and activities, the rules on a matrix with their limits, and the matrix as text, HTML and JSON. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <libzaak.h>

#include "catalogus_helper.h"
#include "context_helper.h"

/* A rule and its severity, as findings are written here. */
#define MELDING(regel) regel "!1"
#define WAARSCHUWING(regel) regel "!2"
#define FOUT(regel) regel "!3"

#define ROL(url, naam, generiek) "{'url': '" url "', 'omschrijving': '" naam "', 'omschrijvingGeneriek': '" generiek "', 'zaaktype': 'v1'}"
#define ROLLEN ROL("r1", "Doener", "behandelaar") "," ROL("r2", "Baas", "beslisser") "," ROL("r3", "Adviseur", "adviseur") "," ROL("r4", "Aanvrager", "initiator")
#define CATALOGUS(rollen) \
    "{'zaaktypen': [{'url': 'v1', 'identificatie': 'Z', 'omschrijving': 'Een <zaak>', 'beginGeldigheid': '2024-01-01'}]," \
    "'statustypen': [{'url': 's1', 'omschrijving': 'Open', 'zaaktype': 'v1', 'volgnummer': 1}, {'url': 's2', 'omschrijving': 'Klaar', 'zaaktype': 'v1', 'volgnummer': 2}]," \
    "'roltypen': [" rollen "]}"

#define RIJ(id, cellen) "{'id': '" id "', 'naam': 'Rij " id "', 'status': 'Open', 'rasci': {" cellen "}}"
#define GOED RIJ("a", "'Doener': 'R', 'Baas': 'A', 'Aanvrager': 'I'") "," RIJ("b", "'Doener': 'R', 'Baas': 'A'") "," RIJ("c", "'Adviseur': 'R', 'Baas': 'A'") "," RIJ("d", "'Baas': 'AR'")

static struct zaak_catalogus *load(const char *rollen, const char *members)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    char text[8000];

    snprintf(text, sizeof text, CATALOGUS("%s"), rollen ? rollen : ROLLEN);
    expect_success(text, add_json(catalogus, text, &error), &error);
    snprintf(text, sizeof text, "{'procesprofielen': [{'zaaktype': 'Z', %s}]}", members);
    expect_success(text, add_profielen(catalogus, text, &error), &error);
    expect_success(text, zaak_catalogus_freeze(catalogus, &error), &error);
    return catalogus;
}

static const struct zaak_profiel *profiel_of(const struct zaak_catalogus *catalogus)
{
    return zaak_profiel_find(zaak_catalogus_find_url(catalogus, "v1"), NULL, zaak_datum(2025, 1, 1));
}

/* The rules of all findings, each followed by the severity, with a space between. */
static void write_findings(const struct zaak_bevindingen *list, char *text, size_t size)
{
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    size_t at = 0;

    *text = '\0';
    for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++)
        at += (size_t)snprintf(text + at, size - at, "%s%s!%d", i ? " " : "", b.regel, (int)b.ernst);
}

static void check(const char *rollen, const char *members, const struct zaak_rascigrenzen *grenzen, const char *expected)
{
    struct zaak_catalogus *catalogus = load(rollen, members);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    char found[600];
    int result = zaak_rasci_check(profiel_of(catalogus), grenzen, list, &error), errors = 0;

    assert_true(result >= 0);
    write_findings(list, found, sizeof found);
    for (const char *at = found; (at = strstr(at, "!3")); at++)
        errors++;
    if (strcmp(found, expected))
        fail_msg("%s: %s, not %s", members, found, expected);
    assert_int_equal(result, errors);
    assert_int_equal(zaak_rasci_check(profiel_of(catalogus), grenzen, NULL, NULL), errors);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
}

#define SAMEN(rij) "'activiteiten': [" GOED "," rij "]"
#define ALS(woord) "'Doener': '" woord "'"

static void each_rule_finds_what_it_is_about_and_nothing_else(void **state)
{
    static const struct {
        const char *members, *expected;
    } cases[] = {
        { "'activiteiten': [" GOED "]", "" },
        { "'activiteiten': []", "" },
        { SAMEN(RIJ("e", "'Adviseur': 'R'")), FOUT("rasci-r1") },
        { SAMEN(RIJ("e", "'Adviseur': 'AR', 'Baas': 'A'")), FOUT("rasci-r1") },
        { SAMEN(RIJ("e", "'Baas': 'A', 'Doener': 'S'")), FOUT("rasci-r2") },
        { SAMEN(RIJ("e", "'Baas': 'A', 'Doener': 'R', 'Adviseur': 'R'")), WAARSCHUWING("rasci-r3") },
        { SAMEN(RIJ("e", "'Baas': 'AR', 'beslisser': 'I'")), FOUT("rasci-r5") },
        { SAMEN(RIJ("e", "'Baas': 'AR', 'Adviseur': 'C', 'adviseur': 'I', 'Doener': 'C'")), FOUT("rasci-r5") },
        { SAMEN(RIJ("e", "'Baas': 'A', 'beslisser': 'R'")), "" },
        { SAMEN(RIJ("e", "")), FOUT("rasci-r1") " " FOUT("rasci-r2") " " WAARSCHUWING("rasci-r6") },
        { "'activiteiten': [" RIJ("a", "'Doener': 'R', 'Baas': 'A', 'Adviseur': 'R'") "]", WAARSCHUWING("rasci-r3") " " WAARSCHUWING("rasci-r6") },
        { "'activiteiten': [" RIJ("a", "'Doener': 'R', 'Baas': 'A', 'Adviseur': 'S', 'Aanvrager': 'I'") "]", WAARSCHUWING("rasci-r7") },
        { "'rollen': [{'roltype': 'Aanvrager', 'extern': false}], 'activiteiten': [" GOED "]", WAARSCHUWING("rasci-r7") },
        { "'rollen': [{'roltype': 'Adviseur', 'extern': true}], 'activiteiten': [" RIJ("a", "'Doener': 'R', 'Baas': 'A', 'Adviseur': 'S', 'Aanvrager': 'I'") "]", "" },
        { SAMEN(RIJ("e", "'Doener': 'R', 'Baas': 'A'")), "" },                                    /* 3 of 5 R: 60 %, the limit */
        { SAMEN(RIJ("e", "'Doener': 'R', 'Baas': 'A'") "," RIJ("f", "'Doener': 'R', 'Baas': 'A'")), WAARSCHUWING("rasci-r8") },   /* 4 of 6 */
        { "'rollen': [{'roltype': 'Doener', 'niveau': 2}, {'roltype': 'Baas', 'niveau': 1}], 'activiteiten': [" GOED "]", WAARSCHUWING("rasci-r9") " " WAARSCHUWING("rasci-r9") },
        { "'rollen': [{'roltype': 'Doener', 'niveau': 2}, {'roltype': 'Baas', 'niveau': 2}], 'activiteiten': [" GOED "]", "" },
        { "'rollen': [{'roltype': 'Doener', 'niveau': 2}], 'activiteiten': [" GOED "]", "" },
        { SAMEN(RIJ("e", "'Adviseur': 'R', 'Aanvrager': 'A'")), WAARSCHUWING("rasci-r9") },
        { SAMEN(RIJ("e", "'Baas': 'AR', 'Adviseur': 'C'")), MELDING("rasci-r13") },
        { SAMEN(RIJ("e", "'Baas': 'AR', 'Adviseur': 'C', 'Doener': 'C'")), "" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++)
        check(NULL, cases[i].members, NULL, cases[i].expected);
}

/* Four roles more, so that a row can hold too many. */
#define MEER ROLLEN "," ROL("r5", "P", "adviseur") "," ROL("r6", "Q", "adviseur") "," ROL("r7", "R", "adviseur") "," ROL("r8", "S", "adviseur")
#define DOEN RIJ("p", "'P': 'R', 'Baas': 'A'") "," RIJ("q", "'Q': 'R', 'Baas': 'A'") "," RIJ("r", "'R': 'R', 'Baas': 'A'") "," RIJ("s", "'S': 'R', 'Baas': 'A'")
#define VIER(l) "'activiteiten': [" GOED "," DOEN "," RIJ("e", "'Baas': 'AR', 'P': '" l "', 'Q': '" l "', 'R': '" l "', 'S': '" l "'") "]"
#define DRIE(l) "'activiteiten': [" GOED "," DOEN "," RIJ("e", "'Baas': 'AR', 'P': '" l "', 'Q': '" l "', 'R': '" l "'") "]"

static void three_of_a_letter_are_allowed_and_four_are_too_many(void **state)
{
    (void)state;
    check(MEER, DRIE("S"), NULL, "");
    check(MEER, DRIE("C"), NULL, "");
    check(MEER, DRIE("I"), NULL, "");
    check(MEER, VIER("S"), NULL, WAARSCHUWING("rasci-r4"));
    check(MEER, VIER("C"), NULL, WAARSCHUWING("rasci-r4"));
    check(MEER, VIER("I"), NULL, WAARSCHUWING("rasci-r4"));
}

static void a_host_sets_limits_and_severities(void **state)
{
    struct zaak_rascigrenzen g = ZAAK_RASCIGRENZEN_INIT;

    (void)state;
    g.max_i = 4;
    check(MEER, VIER("I"), &g, "");
    g.max_i = 0;
    check(NULL, "'activiteiten': [" GOED "]", &g, WAARSCHUWING("rasci-r4"));
    g.ernst[4] = ZAAK_ERNST_MELDING;
    check(NULL, "'activiteiten': [" GOED "]", &g, MELDING("rasci-r4"));
    g.ernst[4] = ZAAK_RASCI_UIT;
    check(NULL, "'activiteiten': [" GOED "]", &g, "");
    g.ernst[1] = ZAAK_ERNST_WAARSCHUWING;
    check(NULL, SAMEN(RIJ("e", "'Adviseur': 'R'")), &g, WAARSCHUWING("rasci-r1"));
    g.max_r = 2;
    check(NULL, SAMEN(RIJ("e", "'Baas': 'A', 'Doener': 'R', 'Adviseur': 'R'")), &g, "");
    g.a_doet_ook = true;
    check(NULL, SAMEN(RIJ("e", "'Baas': 'A', 'Doener': 'S'")), &g, "");
    g.max_procent_r = 49;
    check(NULL, "'activiteiten': [" GOED "]", &g, WAARSCHUWING("rasci-r8"));
    g.max_procent_r = 50;
    g.max_procent_a = 99;
    check(NULL, "'activiteiten': [" GOED "]", &g, WAARSCHUWING("rasci-r8"));
}

static void a_limit_that_is_none_is_refused(void **state)
{
    struct zaak_catalogus *catalogus = load(NULL, "'activiteiten': [" GOED "]");
    struct zaak_rascigrenzen g = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    g.max_r = 0;
    expect_failure("max_r", zaak_rasci_check(profiel_of(catalogus), &g, NULL, &error), &error, ZAAK_E_WAARDE, "max_r");
    g.max_r = 1;
    g.max_procent_r = 101;
    expect_failure("procent", zaak_rasci_check(profiel_of(catalogus), &g, NULL, &error), &error, ZAAK_E_WAARDE, "max_procent_r");
    g.max_procent_r = 60;
    g.ernst[9] = 4;
    expect_failure("ernst", zaak_rasci_check(profiel_of(catalogus), &g, NULL, &error), &error, ZAAK_E_WAARDE, "ernst.9.ernst");
    expect_failure("argument", zaak_rasci_check(NULL, NULL, NULL, &error), &error, ZAAK_E_ARGUMENT, "profiel");
    zaak_catalogus_unref(catalogus);
}

static void a_finding_names_the_zaaktype_and_its_place(void **state)
{
    struct zaak_catalogus *catalogus = load(NULL, SAMEN(RIJ("e", "'Baas': 'AR', 'beslisser': 'I'")));
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(zaak_rasci_check(profiel_of(catalogus), NULL, list, &error), 1);
    assert_int_equal(zaak_bevindingen_get(list, 0, &b), 0);
    assert_string_equal(b.pad, "Z.activiteiten.e.rasci.Baas");
    assert_string_equal(b.veld, "activiteiten.e.rasci.Baas");
    assert_string_equal(b.bestand, "");
    assert_ptr_equal(b.object, zaak_catalogus_find_url(catalogus, "v1"));
    assert_string_equal(b.tekst, "Een rol heeft één letter, of A en R samen: \"Baas\" heeft ARI bij \"Rij e\".");
    assert_string_equal(error.rule, "rasci-r5");
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
}

static void judging_a_catalogue_judges_the_matrices_that_are_asked_for_each_once(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_bevindingen *without = zaak_bevindingen_new(ctx), *with = zaak_bevindingen_new(ctx);
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_success("catalogue", add_json(catalogus, CATALOGUS(ROLLEN), &error), &error);
    expect_success("profielen", add_profielen(catalogus, "{'procesprofielen': [{'zaaktype': 'Z', " SAMEN(RIJ("e", "'Adviseur': 'R'")) "},"
        "{'zaaktype': 'Z', 'organisatie': 'G', 'geldig_van': '2025-01-01'}, {'zaaktype': 'Z', 'organisatie': 'H', 'activiteiten': [" RIJ("x", "'Baas': 'S'") "]}]}",
        &error), &error);
    keuring.rasci = &grenzen;
    assert_true(zaak_catalogus_check(catalogus, &keuring, NULL, NULL) >= 0);
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    keuring.rasci = NULL;
    assert_true(zaak_catalogus_check(catalogus, &keuring, without, NULL) >= 0);
    keuring.rasci = &grenzen;
    assert_true(zaak_catalogus_check(catalogus, &keuring, with, NULL) >= 0);
    /* Shared: r1. Of H: r1, r2, and of the roles Baas r7, Doener, Adviseur and Aanvrager r6. */
    assert_int_equal(zaak_bevindingen_count(with) - zaak_bevindingen_count(without), 1 + 2 + 4);
    grenzen.ernst[3] = 9;
    expect_failure("limits", zaak_catalogus_check(catalogus, &keuring, NULL, &error), &error, ZAAK_E_WAARDE, "rasci.ernst.3.ernst");
    zaak_bevindingen_unref(with);
    zaak_bevindingen_unref(without);
    zaak_catalogus_unref(catalogus);
}

static void the_example_profiles_have_no_faults(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);

    (void)state;
    for (size_t i = 0; i < zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE); i++) {
        const struct zaak_profiel *profiel = zaak_profiel_find(zaak_catalogus_at(catalogus, ZAAK_SOORT_ZAAKTYPE, i), NULL, zaak_datum(2025, 3, 3));

        assert_int_equal(zaak_rasci_check(profiel, NULL, NULL, NULL), 0);
    }
    zaak_catalogus_unref(catalogus);
}

/* ---- what the profile says of roles and activities ---- */

static void a_role_has_what_the_profile_says_and_else_the_default(void **state)
{
    struct zaak_catalogus *catalogus = load(NULL, "'rollen': [{'roltype': 'Adviseur', 'rasci': 'R', 'niveau': 3}, {'roltype': 'Aanvrager', 'extern': false}]");
    const struct zaak_profiel *profiel = profiel_of(catalogus);
    struct zaak_profielrol rol = ZAAK_PROFIELROL_INIT;
    struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;

    (void)state;
    assert_int_equal(zaak_profiel_get_rol(profiel, zaak_catalogus_find_url(catalogus, "r3"), &rol), 0);
    assert_true(rol.niveau == 3 && rol.letters == ZAAK_RASCI_R && rol.eigen_letters && !rol.is_extern);
    assert_int_equal(zaak_profiel_get_rol(profiel, zaak_catalogus_find_url(catalogus, "r4"), &rol), 0);
    assert_true(rol.niveau == 0 && rol.letters == ZAAK_RASCI_I && !rol.eigen_letters && !rol.is_extern);
    assert_int_equal(zaak_profiel_get_rol(NULL, zaak_catalogus_find_url(catalogus, "r4"), &rol), 0);
    assert_true(rol.is_extern && rol.letters == ZAAK_RASCI_I);
    assert_int_equal(zaak_profiel_get_rol(profiel, zaak_catalogus_find_url(catalogus, "s1"), &rol), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_profiel_get_rol(profiel, NULL, &rol), -ZAAK_E_ARGUMENT);
    /* Without activities the map of the profile has these letters. */
    assert_int_equal(zaak_profiel_rasci_count(profiel), 4);
    for (size_t i = 0; zaak_profiel_get_rasci(profiel, i, &regel) == 0; i++)
        assert_true(regel.roltype != zaak_catalogus_find_url(catalogus, "r3") || regel.letters == ZAAK_RASCI_R);
    assert_int_equal(zaak_profiel_activiteit_count(profiel), 0);
    zaak_catalogus_unref(catalogus);
}

static void an_activity_tells_whether_it_is_a_decision_and_what_may_not_go_together(void **state)
{
    struct zaak_catalogus *catalogus = load(NULL, "'activiteiten': [" RIJ("a", "'Baas': 'AR'") ", {'id': 'b', 'naam': 'Besluiten', 'status': 'Klaar', 'rasci': {'Baas': 'AR'},"
        "'besluit': true, 'mandaat': true, 'scheiding': [{'activiteit': 'a', 'artikel': 'Awb art. 10:3 lid 4'},"
        " {'activiteit': 'a', 'waar': 'object', 'wijze': 'meerderheid', 'artikel': 'Bor art. 7.4'}, {'wijze': 'extern', 'artikel': 'Awb art. 7:13 lid 1'}]}]");
    const struct zaak_profiel *profiel = profiel_of(catalogus);
    struct zaak_activiteit a = ZAAK_ACTIVITEIT_INIT;
    struct zaak_scheiding s = ZAAK_SCHEIDING_INIT;

    (void)state;
    assert_int_equal(zaak_profiel_activiteit_count(profiel), 2);
    assert_int_equal(zaak_profiel_get_activiteit(profiel, 0, &a), 0);
    assert_true(!a.besluit && !a.mandaat && !a.bedrag && a.scheiding_count == 0);
    assert_int_equal(zaak_profiel_get_activiteit(profiel, 1, &a), 0);
    assert_string_equal(a.id, "b");
    assert_string_equal(a.naam, "Besluiten");
    assert_ptr_equal(a.statustype, zaak_catalogus_find_url(catalogus, "s2"));
    assert_true(a.besluit && a.mandaat && a.scheiding_count == 3);
    assert_int_equal(zaak_profiel_get_scheiding(profiel, 1, 0, &s), 0);
    assert_string_equal(s.activiteit, "a");
    assert_string_equal(s.artikel, "Awb art. 10:3 lid 4");
    assert_true(s.waar == ZAAK_SCHEIDING_ZAAK && s.wijze == ZAAK_SCHEIDING_NIEMAND);
    assert_int_equal(zaak_profiel_get_scheiding(profiel, 1, 1, &s), 0);
    assert_true(s.waar == ZAAK_SCHEIDING_OBJECT && s.wijze == ZAAK_SCHEIDING_MEERDERHEID);
    assert_int_equal(zaak_profiel_get_scheiding(profiel, 1, 2, &s), 0);
    assert_true(!s.activiteit && s.wijze == ZAAK_SCHEIDING_EXTERN);
    assert_int_equal(zaak_profiel_get_scheiding(profiel, 1, 3, &s), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_profiel_get_scheiding(profiel, 2, 0, &s), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_profiel_get_activiteit(profiel, 2, &a), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_profiel_get_activiteit(NULL, 0, &a), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_profiel_get_scheiding(NULL, 0, 0, &s), -ZAAK_E_ARGUMENT);
    zaak_catalogus_unref(catalogus);
}

/* ---- the three forms ---- */

static void expect_form(const struct zaak_profiel *profiel, int32_t vorm, const char *expected)
{
    char text[4000];
    int length = zaak_profiel_save_rasci(profiel, vorm, text, sizeof text);

    assert_string_equal(text, expected);
    assert_int_equal(length, strlen(expected));
    assert_int_equal(zaak_profiel_save_rasci(profiel, vorm, NULL, 0), length);
    assert_int_equal(zaak_profiel_save_rasci(profiel, vorm, text, 5), length);
    assert_int_equal(strlen(text), 4);
}

#define BREED ROL("r1", "Zaakcoördinator", "zaakcoordinator") "," ROL("r2", "日本", "beslisser") "," ROL("r3", "A&B", "adviseur")
#define WIJD "'activiteiten': [{'id': 'a', 'naam': 'Bezwaar én <b>', 'status': 'Open', 'rasci': {'Zaakcoördinator': 'R', '日本': 'A'}}," \
             " {'id': 'b', 'naam': 'Kort', 'status': 'Klaar', 'rasci': {'日本': 'AR', 'A&B': 'C'}, 'besluit': true," \
             "  'scheiding': [{'activiteit': 'a', 'artikel': 'x'}, {'wijze': 'extern', 'artikel': 'y'}]}, {'id': 'c', 'naam': 'Niets', 'status': 'Klaar', 'rasci': {}}]"

static void columns_stay_aligned_behind_accents_and_wide_characters(void **state)
{
    struct zaak_catalogus *catalogus = load(BREED, WIJD);

    (void)state;
    expect_form(profiel_of(catalogus), ZAAK_MATRIX_TEKST,
                "Activiteit      Zaakcoördinator  日本  A&B\n"
                "--------------  ---------------  ----  ---\n"
                "Bezwaar én <b>  R                A\n"
                "Kort                             AR    C\n"
                "Niets\n");
    zaak_catalogus_unref(catalogus);
}

static void the_html_is_escaped_and_says_what_heads_what(void **state)
{
    struct zaak_catalogus *catalogus = load(BREED, WIJD);

    (void)state;
    expect_form(profiel_of(catalogus), ZAAK_MATRIX_HTML,
                "<table class=\"zaak-rasci\">\n<caption>Wie doet wat: Een &lt;zaak&gt;</caption>\n<thead>\n"
                "<tr><th scope=\"col\">Activiteit</th><th scope=\"col\">Zaakcoördinator</th><th scope=\"col\">日本</th><th scope=\"col\">A&amp;B</th></tr>\n</thead>\n<tbody>\n"
                "<tr><th scope=\"row\">Bezwaar én &lt;b&gt;</th><td><abbr title=\"doet het werk\">R</abbr></td><td><abbr title=\"is verantwoordelijk\">A</abbr></td><td></td></tr>\n"
                "<tr><th scope=\"row\">Kort</th><td></td><td><abbr title=\"is verantwoordelijk\">A</abbr><abbr title=\"doet het werk\">R</abbr></td>"
                "<td><abbr title=\"geeft vooraf advies\">C</abbr></td></tr>\n"
                "<tr><th scope=\"row\">Niets</th><td></td><td></td><td></td></tr>\n"
                "</tbody>\n</table>\n");
    zaak_catalogus_unref(catalogus);
}

static void the_json_has_all_that_the_profile_says(void **state)
{
    struct zaak_catalogus *catalogus = load(BREED, "'rollen': [{'roltype': 'A&B', 'niveau': 2, 'extern': true}], " WIJD);

    (void)state;
    expect_form(profiel_of(catalogus), ZAAK_MATRIX_JSON,
                "{\"zaaktype\":\"Z\",\"omschrijving\":\"Een <zaak>\",\"rollen\":[{\"roltype\":\"A&B\",\"niveau\":2,\"extern\":true},"
                "{\"roltype\":\"Zaakcoördinator\",\"extern\":false},{\"roltype\":\"日本\",\"extern\":false}],\"activiteiten\":["
                "{\"naam\":\"Bezwaar én <b>\",\"id\":\"a\",\"status\":\"Open\",\"besluit\":false,\"mandaat\":false,\"rasci\":{\"Zaakcoördinator\":\"R\",\"日本\":\"A\"}},"
                "{\"naam\":\"Kort\",\"id\":\"b\",\"status\":\"Klaar\",\"besluit\":true,\"mandaat\":false,\"scheiding\":[{\"artikel\":\"x\",\"activiteit\":\"a\",\"waar\":\"zaak\","
                "\"wijze\":\"niemand\"},{\"artikel\":\"y\",\"wijze\":\"extern\"}],\"rasci\":{\"A&B\":\"C\",\"日本\":\"AR\"}},"
                "{\"naam\":\"Niets\",\"id\":\"c\",\"status\":\"Klaar\",\"besluit\":false,\"mandaat\":false,\"rasci\":{}}]}\n");
    zaak_catalogus_unref(catalogus);
}

static void without_activities_the_matrix_is_the_map_of_the_roles(void **state)
{
    struct zaak_catalogus *catalogus = load(NULL, "'grond': 'awb-4-13'"), *leeg = load(NULL, "'activiteiten': []");

    (void)state;
    expect_form(profiel_of(catalogus), ZAAK_MATRIX_TEKST, "Activiteit    Aanvrager  Adviseur  Baas  Doener\n"
                                                          "------------  ---------  --------  ----  ------\n"
                                                          "De hele zaak  I          C         A     R\n");
    assert_true(zaak_profiel_save_rasci(profiel_of(leeg), ZAAK_MATRIX_JSON, NULL, 0) > 0);
    assert_int_equal(zaak_profiel_save_rasci(NULL, ZAAK_MATRIX_TEKST, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_profiel_save_rasci(profiel_of(catalogus), 0, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_profiel_save_rasci(profiel_of(catalogus), 4, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_profiel_save_rasci(profiel_of(catalogus), 1, NULL, 7), -ZAAK_E_ARGUMENT);
    zaak_catalogus_unref(leeg);
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_finds_what_it_is_about_and_nothing_else),
        cmocka_unit_test(three_of_a_letter_are_allowed_and_four_are_too_many),
        cmocka_unit_test(a_host_sets_limits_and_severities),
        cmocka_unit_test(a_limit_that_is_none_is_refused),
        cmocka_unit_test(a_finding_names_the_zaaktype_and_its_place),
        cmocka_unit_test(judging_a_catalogue_judges_the_matrices_that_are_asked_for_each_once),
        cmocka_unit_test(the_example_profiles_have_no_faults),
        cmocka_unit_test(a_role_has_what_the_profile_says_and_else_the_default),
        cmocka_unit_test(an_activity_tells_whether_it_is_a_decision_and_what_may_not_go_together),
        cmocka_unit_test(columns_stay_aligned_behind_accents_and_wide_characters),
        cmocka_unit_test(the_html_is_escaped_and_says_what_heads_what),
        cmocka_unit_test(the_json_has_all_that_the_profile_says),
        cmocka_unit_test(without_activities_the_matrix_is_the_map_of_the_roles),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
