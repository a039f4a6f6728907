/* SPDX-License-Identifier: EUPL-1.2 */
/* Versions of a zaaktype: which one holds on a day, all of them in order, and what differs between two. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "catalogus_helper.h"
#include "versie_helper.h"
#include "context_helper.h"

static const char *url_of(const struct zaak_object *object)
{
    return object ? zaak_object_get_text(object, ZAAK_VELD_URL) : "-";
}

static void versions_are_listed_by_day_with_concepts(void **state)
{
    static const char *const expected[] = { "v1", "v2", "v3" };
    struct zaak_catalogus *catalogus = make_versions(ctx, NULL), *open = zaak_catalogus_new(ctx);

    (void)state;
    assert_int_equal(zaak_catalogus_versie_count(catalogus, "Z"), 3);
    for (size_t i = 0; i < LENGTH(expected); i++)
        assert_string_equal(url_of(zaak_catalogus_versie_at(catalogus, "Z", i)), expected[i]);
    assert_null(zaak_catalogus_versie_at(catalogus, "Z", 3));
    assert_int_equal(zaak_catalogus_versie_count(catalogus, "onbekend"), 0);
    assert_int_equal(zaak_catalogus_versie_count(catalogus, NULL), 0);
    assert_int_equal(zaak_catalogus_versie_count(open, "Z"), 0);
    assert_null(zaak_catalogus_versie_at(NULL, "Z", 0));
    zaak_catalogus_unref(open);
    zaak_catalogus_unref(catalogus);
}

static const struct {
    const char *identificatie, *dag;
    int32_t stand, aantal;
    const char *versie, *gebruikt, *vorige, *volgende, *concept;
} days[] = {
    { "Z", "2024-06-01", ZAAK_VERSIE_GELDT, 1, "v1", "v1", "-", "v2", "-" },
    { "Z", "2024-12-31", ZAAK_VERSIE_GELDT, 1, "v1", "v1", "-", "v2", "-" },
    { "Z", "2025-01-01", ZAAK_VERSIE_GELDT, 1, "v2", "v2", "v1", "-", "-" },
    { "Z", "2026-01-01", ZAAK_VERSIE_GELDT, 1, "v2", "v2", "v1", "-", "v3" },
    { "Z", "2023-12-31", ZAAK_VERSIE_VOOR_EERSTE, 0, "-", "v1", "-", "v1", "-" },
    { "G", "2024-07-15", ZAAK_VERSIE_GAT, 0, "-", "g1", "g1", "g2", "-" },
    { "G", "2025-01-01", ZAAK_VERSIE_NA_LAATSTE, 0, "-", "g2", "g2", "-", "-" },
    { "O", "2024-06-29", ZAAK_VERSIE_GELDT, 1, "o1", "o1", "-", "o2", "-" },
    { "O", "2024-06-30", ZAAK_VERSIE_OVERLAP, 2, "o2", "o2", "-", "-", "-" },
    { "C", "2024-06-30", ZAAK_VERSIE_CONCEPT, 0, "-", "c1", "-", "-", "c1" },
    { "C", "2023-06-30", ZAAK_VERSIE_CONCEPT, 0, "-", "c1", "-", "-", "-" },
    { "X", "2024-05-01", ZAAK_VERSIE_CONCEPT, 0, "-", "x1", "-", "-", "-" },
    { "onbekend", "2024-05-01", ZAAK_VERSIE_ONBEKEND, 0, "-", "-", "-", "-", "-" },
};

static void a_day_is_told_how_it_stands_to_the_versions(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, NULL);
    int wrong = 0;

    (void)state;
    for (size_t i = 0; i < LENGTH(days); i++) {
        struct zaak_versiedag v = ZAAK_VERSIEDAG_INIT;

        assert_int_equal(zaak_catalogus_ask_versie(catalogus, days[i].identificatie, dag_of(days[i].dag), &v, NULL), 0);
        if (v.stand != days[i].stand || v.aantal != days[i].aantal || strcmp(url_of(v.versie), days[i].versie) || strcmp(url_of(v.gebruikt), days[i].gebruikt) ||
            strcmp(url_of(v.vorige), days[i].vorige) || strcmp(url_of(v.volgende), days[i].volgende) || strcmp(url_of(v.concept), days[i].concept)) {
            print_message("# %s on %s: %d, %d, %s %s %s %s %s\n", days[i].identificatie, days[i].dag, (int)v.stand, (int)v.aantal, url_of(v.versie), url_of(v.gebruikt),
                          url_of(v.vorige), url_of(v.volgende), url_of(v.concept));
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
    zaak_catalogus_unref(catalogus);
}

static void a_question_without_a_day_is_refused(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, NULL), *open = zaak_catalogus_new(ctx);
    struct zaak_versiedag v = ZAAK_VERSIEDAG_INIT;

    (void)state;
    assert_int_equal(zaak_catalogus_ask_versie(catalogus, "Z", ZAAK_DAG_GEEN, &v, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_catalogus_ask_versie(catalogus, NULL, 0, &v, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_catalogus_ask_versie(catalogus, "Z", 0, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_catalogus_ask_versie(open, "Z", 0, &v, NULL), -ZAAK_E_ARGUMENT);
    zaak_catalogus_unref(open);
    zaak_catalogus_unref(catalogus);
}

/* ---- differences ---- */

static struct zaak_verschillen *compare(const struct zaak_catalogus *catalogus, const char *van, const char *naar, const struct zaak_vergelijking *how)
{
    struct zaak_verschillen *list = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_zaaktype_compare(zaak_catalogus_find_url(catalogus, van), zaak_catalogus_find_url(catalogus, naar), how, &list, &error);

    if (result < 0)
        fail_msg("%s", error.text);
    return list;
}

enum { ERBIJ = ZAAK_VERSCHIL_TOEGEVOEGD, WEG = ZAAK_VERSCHIL_VERVALLEN, ANDERS = ZAAK_VERSCHIL_GEWIJZIGD, PLAATS = ZAAK_VERSCHIL_VERPLAATST };

static const struct {
    const char *pad;
    int32_t wijze;
    const char *was, *wordt;
    int32_t gevolg;
} differences[] = {
    { "zaaktype.vertrouwelijkheidaanduiding", ANDERS, "openbaar", "intern", ZAAK_GEVOLG_INZAGE },
    { "zaaktype.doorlooptijd", ANDERS, "P56D", "P6W", ZAAK_GEVOLG_TERMIJN },
    { "zaaktype.servicenorm", WEG, "P6W", NULL, ZAAK_GEVOLG_TERMIJN },
    { "zaaktype.productenOfDiensten", ANDERS, "p, q", "p", ZAAK_GEVOLG_FEITEN },
    { "zaaktype.gerelateerdeZaaktypen", ANDERS, "zaaktype: O, aardRelatie: vervolg", "zaaktype: O, aardRelatie: bijdrage", ZAAK_GEVOLG_GEEN },
    { "statustypen.In behandeling.volgnummer", PLAATS, "3", "2", ZAAK_GEVOLG_VERLOOP },
    { "statustypen.In behandeling.doorlooptijd", ANDERS, "P7D", "P1W", ZAAK_GEVOLG_GEEN },
    { "statustypen.Toets.volgnummer", ANDERS, "2", "3", ZAAK_GEVOLG_GEEN },
    { "statustypen.Beschikt.omschrijving", ANDERS, "Besloten", "Beschikt", ZAAK_GEVOLG_FEITEN },
    { "statustypen.Afgehandeld.omschrijving", ANDERS, "afgehandeld", "Afgehandeld", ZAAK_GEVOLG_GEEN },
    { "statustypen.Afgehandeld.isEindstatus", ANDERS, "ja", "nee", ZAAK_GEVOLG_FEITEN },
    { "statustypen.Nazorg", ERBIJ, NULL, "Nazorg", ZAAK_GEVOLG_VERLOOP },
    { "resultaattypen.Verleend.archiefactietermijn", ANDERS, "P5Y", "P10Y", ZAAK_GEVOLG_ARCHIEF },
    { "resultaattypen.Geweigerd", WEG, "Geweigerd", NULL, ZAAK_GEVOLG_FEITEN },
    { "roltypen.Beslisser.omschrijvingGeneriek", ANDERS, "beslisser", "zaakcoordinator", ZAAK_GEVOLG_BEURT },
    { "roltypen.Gemachtigde", ERBIJ, NULL, "Gemachtigde", ZAAK_GEVOLG_BEURT },
    { "roltypen.Tolk", WEG, "Tolk", NULL, ZAAK_GEVOLG_FEITEN },
    { "eigenschappen.kenteken.specificatie.lengte", ANDERS, "8", "6", ZAAK_GEVOLG_FEITEN },
    { "eigenschappen.kleur.specificatie.waardenverzameling", ANDERS, "rood, wit", "blauw, rood, wit", ZAAK_GEVOLG_VERLOOP },
    { "besluittypen.Ontheffing", WEG, "Ontheffing", NULL, ZAAK_GEVOLG_FEITEN },
    { "informatieobjecttypen.Foto", WEG, "Foto", NULL, ZAAK_GEVOLG_FEITEN },
    { "zaaktypeInformatieobjecttypen.Aanvraag (uitgaand)", ERBIJ, NULL, "Aanvraag (uitgaand)", ZAAK_GEVOLG_GEEN },
    { "zaakobjecttypen.gaat over", WEG, "gaat over", NULL, ZAAK_GEVOLG_FEITEN },
    { "procesprofiel.grond", ANDERS, "ow-16-64", "awb-4-13", ZAAK_GEVOLG_TERMIJN },
    { "procesprofiel.termijn", ERBIJ, NULL, "P6W", ZAAK_GEVOLG_TERMIJN },
    { "procesprofiel.volgen.stappen", ANDERS, "Wij kijken (Ontvangen, Toets)", "Wij kijken (Ontvangen, In behandeling)", ZAAK_GEVOLG_INZAGE },
    { "procesprofiel.volgen.mag", ERBIJ, NULL, "aanvullen", ZAAK_GEVOLG_INZAGE },
    { "servicenormen.besluit.belofte", ANDERS, "Besluit binnen 6 weken", "Besluit binnen 4 weken", ZAAK_GEVOLG_GEEN },
    { "servicenormen.besluit.termijn", ANDERS, "P6W", "P4W", ZAAK_GEVOLG_TERMIJN },
    { "servicenormen.nazorg", ERBIJ, NULL, "Wij bellen u", ZAAK_GEVOLG_TERMIJN },
    { "servicenormen.bericht", WEG, "Bericht", NULL, ZAAK_GEVOLG_TERMIJN },
    { "overgangen.Ontvangen → In behandeling", ERBIJ, NULL, NULL, ZAAK_GEVOLG_VERLOOP },
    { "overgangen.In behandeling → Toets", ERBIJ, NULL, NULL, ZAAK_GEVOLG_VERLOOP },
    { "overgangen.Beschikt → Afgehandeld.eist", ANDERS, "resultaat", "besluit, resultaat", ZAAK_GEVOLG_VERLOOP },
    { "overgangen.Ontvangen → Toets", WEG, NULL, NULL, ZAAK_GEVOLG_VERLOOP },
    { "overgangen.Toets → In behandeling", WEG, NULL, NULL, ZAAK_GEVOLG_VERLOOP },
    { "activiteiten.doen: Behandelaar.rasci", ANDERS, "R", "A", ZAAK_GEVOLG_BEURT },
    { "activiteiten.doen: Beslisser.rasci", ANDERS, "A", "R", ZAAK_GEVOLG_BEURT },
    { "activiteiten.doen: Tolk", WEG, "S", NULL, ZAAK_GEVOLG_BEURT },
};

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

static void every_difference_is_told_with_its_consequence(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak_verschillen *list = compare(catalogus, "v1", "v2", NULL);
    struct zaak_verschil v = ZAAK_VERSCHIL_INIT;
    int wrong = 0;

    (void)state;
    for (size_t i = 0; zaak_verschillen_get(list, i, &v) == 0; i++) {
        bool right = i < LENGTH(differences) && !strcmp(v.pad, differences[i].pad) && v.wijze == differences[i].wijze && same(v.was, differences[i].was) &&
                     same(v.wordt, differences[i].wordt) && v.gevolg == differences[i].gevolg;

        assert_int_equal(!*v.uitleg, v.gevolg == ZAAK_GEVOLG_GEEN);
        if (!right)
            print_message("# %zu %s: %d, %s, %s, %d\n", i, v.pad, (int)v.wijze, v.was ? v.was : "-", v.wordt ? v.wordt : "-", (int)v.gevolg);
        wrong += !right;
    }
    assert_int_equal(zaak_verschillen_count(list), LENGTH(differences));
    assert_int_equal(wrong, 0);
    assert_int_equal(zaak_verschillen_get(list, LENGTH(differences), &v), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_verschillen_get(list, 1, &v), 0);
    assert_string_equal(v.onderdeel, "zaaktype");
    assert_int_equal(v.soort, ZAAK_SOORT_ZAAKTYPE);
    assert_int_equal(v.veldnummer, ZAAK_VELD_DOORLOOPTIJD);
    assert_ptr_equal(v.was_object, zaak_catalogus_find_url(catalogus, "v1"));
    assert_ptr_equal(v.wordt_object, zaak_catalogus_find_url(catalogus, "v2"));
    zaak_catalogus_unref(catalogus);   /* the list holds what it lends from */
    assert_string_equal(zaak_object_get_naam(v.wordt_object), "Zaak");
    zaak_verschillen_unref(list);
}

/* What comes one way goes the other way: as many differences, with was and wordt in each other's place. */
static void the_way_back_has_the_same_differences(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak_verschillen *there = compare(catalogus, "v1", "v2", NULL), *back = compare(catalogus, "v2", "v1", NULL), *none = compare(catalogus, "v1", "v1", NULL);
    struct zaak_verschil a = ZAAK_VERSCHIL_INIT, b = ZAAK_VERSCHIL_INIT;

    (void)state;
    assert_int_equal(zaak_verschillen_count(none), 0);
    assert_int_equal(zaak_verschillen_count(there), zaak_verschillen_count(back));
    for (size_t i = 0; zaak_verschillen_get(there, i, &a) == 0; i++) {
        bool found = a.wijze == ZAAK_VERSCHIL_VERPLAATST;   /* of two that changed places either may be the one that moved */

        for (size_t j = 0; !found && zaak_verschillen_get(back, j, &b) == 0; j++)
            found = !strcmp(a.onderdeel, b.onderdeel) && !strcmp(a.veld, b.veld) && same(a.was, b.wordt) && same(a.wordt, b.was);
        if (!found)
            fail_msg("%s has no way back", a.pad);
    }
    zaak_verschillen_unref(none);
    zaak_verschillen_unref(back);
    zaak_verschillen_unref(there);
    zaak_catalogus_unref(catalogus);
}

static void the_procesprofiel_is_that_of_the_day_and_may_be_left_out(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak_vergelijking how = ZAAK_VERGELIJKING_INIT;
    struct zaak_verschillen *list;
    struct zaak_verschil v = ZAAK_VERSCHIL_INIT;

    (void)state;
    how.zonder_procesprofiel = true;
    list = compare(catalogus, "v1", "v2", &how);
    for (size_t i = 0; zaak_verschillen_get(list, i, &v) == 0; i++)
        assert_true(v.soort);
    zaak_verschillen_unref(list);
    how.zonder_procesprofiel = false;
    how.ontvangen = dag_of("2024-05-01");   /* the nearest day of v2 is its first: its own procesprofiel */
    list = compare(catalogus, "v1", "v2", &how);
    assert_int_equal(zaak_verschillen_count(list), LENGTH(differences));
    zaak_verschillen_unref(list);
    zaak_catalogus_unref(catalogus);
}

static void a_text_tells_what_matters_first(void **state)
{
    static const char expected[] =
        "Van Z vanaf 2024-01-01 tot en met 2024-12-31\n"
        "naar Z vanaf 2025-01-01:\n"
        "\n"
        "Van belang voor lopende zaken (18):\n"
        "- Zaaktype: vertrouwelijkheidaanduiding was openbaar, wordt intern.\n"
        "  Een zaak zonder eigen aanduiding krijgt die van het zaaktype (zrc-009).\n"
        "- Zaaktype: doorlooptijd was 56 dagen, wordt 6 weken.\n"
        "  Zonder wettelijke grond rekent een zaak met deze tijd: een lopende zaak is dan eerder te laat.\n"
        "- Zaaktype: servicenorm was 6 weken, wordt leeg.\n";
    struct zaak_catalogus *catalogus = make_versions(ctx, NULL);
    struct zaak_verschillen *list = compare(catalogus, "v1", "v2", NULL);
    char text[8192], small[16];
    int length = zaak_verschillen_text(list, text, sizeof text);

    (void)state;
    assert_int_equal(length, strlen(text));
    if (strncmp(text, expected, strlen(expected)))
        fail_msg("%s", text);
    assert_non_null(strstr(text, "\n\nZonder gevolg voor lopende zaken (5):\n"));
    assert_int_equal(zaak_verschillen_text(list, small, sizeof small), length);
    assert_string_equal(small, "Van Z vanaf 202");
    assert_true(zaak_verschillen_regel_text(list, 1, text, sizeof text) > 0);
    assert_string_equal(text, "Zaaktype: doorlooptijd was 56 dagen, wordt 6 weken.");
    assert_int_equal(zaak_verschillen_regel_text(list, 1000, text, sizeof text), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_verschillen_regel_text(NULL, 0, text, sizeof text), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_verschillen_text(list, NULL, 1), -ZAAK_E_ARGUMENT);
    zaak_verschillen_unref(list);
    zaak_catalogus_unref(catalogus);
}

static void only_frozen_versions_are_compared(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, NULL);
    const struct zaak_object *v1 = zaak_catalogus_find_url(catalogus, "v1"), *part = zaak_catalogus_find_url(catalogus, "s11");
    struct zaak_verschillen *list = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(zaak_zaaktype_compare(v1, part, NULL, &list, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_zaaktype_compare(NULL, v1, NULL, &list, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_zaaktype_compare(v1, v1, NULL, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_null(list);
    assert_int_equal(zaak_verschillen_count(NULL), 0);
    zaak_catalogus_unref(catalogus);
}

/* Two catalogues, such as test and production: other URLs are no difference. */
static void versions_of_two_catalogues_are_compared_by_name(void **state)
{
    static const char *const one =
        "{'zaaktypen': [{'url': 'a/1', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'deelzaaktypen': ['a/2']}, {'url': 'a/2', 'identificatie': 'D', 'beginGeldigheid': '2024-01-01'}],"
        "'statustypen': [{'url': 'a/3', 'omschrijving': 'Één', 'zaaktype': 'a/1', 'volgnummer': 1}, {'url': 'a/4', 'omschrijving': 'Twee', 'zaaktype': 'a/1', 'volgnummer': 2}]}";
    static const char *const other =
        "{'zaaktypen': [{'url': 'b/1', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'deelzaaktypen': ['b/2']}, {'url': 'b/2', 'identificatie': 'D', 'beginGeldigheid': '2024-01-01'}],"
        "'statustypen': [{'url': 'b/3', 'omschrijving': 'éÉn', 'zaaktype': 'b/1', 'volgnummer': 1}, {'url': 'b/4', 'omschrijving': 'Twee', 'zaaktype': 'b/1', 'volgnummer': 2}]}";
    struct zaak_catalogus *a = zaak_catalogus_new(ctx), *b = zaak_catalogus_new(ctx);
    struct zaak_verschillen *list = NULL;
    struct zaak_verschil v = ZAAK_VERSCHIL_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_success("one", add_json(a, one, &error), &error);
    expect_success("other", add_json(b, other, &error), &error);
    assert_int_equal(zaak_catalogus_freeze(a, NULL), 0);
    assert_int_equal(zaak_catalogus_freeze(b, NULL), 0);
    assert_int_equal(zaak_zaaktype_compare(zaak_catalogus_find_url(a, "a/1"), zaak_catalogus_find_url(b, "b/1"), NULL, &list, &error), 0);
    zaak_catalogus_unref(a);
    zaak_catalogus_unref(b);
    assert_int_equal(zaak_verschillen_count(list), 1);
    assert_int_equal(zaak_verschillen_get(list, 0, &v), 0);
    assert_string_equal(v.was, "Één");
    assert_int_equal(v.gevolg, ZAAK_GEVOLG_GEEN);
    zaak_verschillen_unref(zaak_verschillen_ref(list));
    zaak_verschillen_unref(list);
}

/* The fewest that moved: one that goes from last to first moves, the others stay. */
static void the_fewest_statuses_move(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_verschillen *list;
    struct zaak_verschil v = ZAAK_VERSCHIL_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t moved = 0;

    (void)state;
    expect_success("catalogue", add_json(catalogus,
        "{'zaaktypen': [{'url': '1', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01'}, {'url': '2', 'identificatie': 'Z', 'beginGeldigheid': '2025-01-01'}],"
        "'statustypen': [{'url': 'a', 'omschrijving': 'A', 'zaaktype': '1', 'volgnummer': 1}, {'url': 'b', 'omschrijving': 'B', 'zaaktype': '1', 'volgnummer': 2},"
        "{'url': 'c', 'omschrijving': 'C', 'zaaktype': '1', 'volgnummer': 3}, {'url': 'd', 'omschrijving': 'D', 'zaaktype': '1', 'volgnummer': 4},"
        "{'url': 'e', 'omschrijving': 'C', 'zaaktype': '2', 'volgnummer': 1}, {'url': 'f', 'omschrijving': 'A', 'zaaktype': '2', 'volgnummer': 2},"
        "{'url': 'g', 'omschrijving': 'B', 'zaaktype': '2', 'volgnummer': 3}, {'url': 'h', 'omschrijving': 'D', 'zaaktype': '2', 'volgnummer': 4}]}", &error), &error);
    assert_int_equal(zaak_catalogus_freeze(catalogus, NULL), 0);
    list = compare(catalogus, "1", "2", NULL);
    for (size_t i = 0; zaak_verschillen_get(list, i, &v) == 0; i++) {
        if (v.wijze != ZAAK_VERSCHIL_VERPLAATST)
            continue;
        assert_string_equal(v.naam, "C");
        moved++;
    }
    assert_int_equal(moved, 1);
    zaak_verschillen_unref(list);
    zaak_catalogus_unref(catalogus);
}

/* Without a generic name a status counts as renamed only when nothing else is left. */
static void a_status_is_renamed_only_when_that_is_sure(void **state)
{
    static const struct {
        const char *statustypen;
        size_t count;
        const char *pad;
    } renames[] = {
        { "{'url': 'a', 'omschrijving': 'A', 'zaaktype': '1', 'volgnummer': 1}, {'url': 'e', 'omschrijving': 'B', 'zaaktype': '2', 'volgnummer': 1}", 1, "statustypen.B.omschrijving" },
        { "{'url': 'a', 'omschrijving': 'A', 'zaaktype': '1', 'volgnummer': 1}, {'url': 'b', 'omschrijving': 'B', 'zaaktype': '1', 'volgnummer': 2},"
          "{'url': 'e', 'omschrijving': 'C', 'zaaktype': '2', 'volgnummer': 1}, {'url': 'f', 'omschrijving': 'D', 'zaaktype': '2', 'volgnummer': 2}", 4, "statustypen.C" },
        { "{'url': 'a', 'omschrijving': 'A', 'zaaktype': '1', 'volgnummer': 1, 'omschrijvingGeneriek': 'G'},"
          "{'url': 'e', 'omschrijving': 'B', 'zaaktype': '2', 'volgnummer': 1, 'omschrijvingGeneriek': 'H'}", 2, "statustypen.B" },
        { "{'url': 'a', 'omschrijving': 'A', 'zaaktype': '1', 'volgnummer': 1}, {'url': 'e', 'omschrijving': 'B', 'zaaktype': '2', 'volgnummer': 2}", 2, "statustypen.B" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(renames); i++) {
        struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
        struct zaak_verschillen *list;
        struct zaak_verschil v = ZAAK_VERSCHIL_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        char text[1024];

        snprintf(text, sizeof text, "{'zaaktypen': [{'url': '1', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01'}, {'url': '2', 'identificatie': 'Z', 'beginGeldigheid': '2025-01-01'}],"
                 "'statustypen': [%s]}", renames[i].statustypen);
        expect_success(text, add_json(catalogus, text, &error), &error);
        assert_int_equal(zaak_catalogus_freeze(catalogus, NULL), 0);
        list = compare(catalogus, "1", "2", NULL);
        assert_int_equal(zaak_verschillen_count(list), renames[i].count);
        assert_int_equal(zaak_verschillen_get(list, 0, &v), 0);
        assert_string_equal(v.pad, renames[i].pad);
        zaak_verschillen_unref(list);
        zaak_catalogus_unref(catalogus);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(versions_are_listed_by_day_with_concepts),
        cmocka_unit_test(a_day_is_told_how_it_stands_to_the_versions),
        cmocka_unit_test(a_question_without_a_day_is_refused),
        cmocka_unit_test(every_difference_is_told_with_its_consequence),
        cmocka_unit_test(the_way_back_has_the_same_differences),
        cmocka_unit_test(the_procesprofiel_is_that_of_the_day_and_may_be_left_out),
        cmocka_unit_test(a_text_tells_what_matters_first),
        cmocka_unit_test(only_frozen_versions_are_compared),
        cmocka_unit_test(versions_of_two_catalogues_are_compared_by_name),
        cmocka_unit_test(the_fewest_statuses_move),
        cmocka_unit_test(a_status_is_renamed_only_when_that_is_sure),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
