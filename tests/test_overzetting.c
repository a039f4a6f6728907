/* SPDX-License-Identifier: EUPL-1.2 */
/* A running case is tried under another version of its zaaktype: fact by fact, date by date; the case stays as it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "catalogus_helper.h"
#include "versie_helper.h"
#include "context_helper.h"

static struct zaak_overzetting *try(const struct zaak *zaak, const char *versie, zaak_dag peildatum, int expected)
{
    struct zaak_overzetting *list = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    int result;

    blik.peildatum = peildatum;
    result = zaak_try_versie(zaak, zaak_catalogus_find_url(zaak_get_catalogus(zaak), versie), &blik, &list, &error);
    if (result != expected)
        fail_msg("%s: %d (%s)", versie, result, error.text);
    return list;
}

static const struct {
    int32_t soort, ernst;
    const char *feit, *naam, *veld, *was, *wordt;
    int32_t dagen;
} changes[] = {
    { ZAAK_OVERZET_VERSIE, 0, "", "", "geldigheid", NULL, NULL, 0 },
    { ZAAK_OVERZET_FEIT_WEG, 0, "r2", "Tolk", "", NULL, NULL, 0 },
    { ZAAK_OVERZET_FEIT_ANDERS, 0, "e1", "kenteken", "specificatie.lengte", "8", "6", 0 },
    { ZAAK_OVERZET_FEIT_WEG, 0, "d1", "Foto", "", NULL, NULL, 0 },
    { ZAAK_OVERZET_FEIT_ANDERS, 0, "t1", "Verleend", "archiefactietermijn", "P5Y", "P10Y", 0 },
    { ZAAK_OVERZET_BEVINDING_NIEUW, ZAAK_ERNST_FOUT, "r2", "zrc-019", "roltype", NULL, NULL, 0 },
    { ZAAK_OVERZET_BEVINDING_NIEUW, ZAAK_ERNST_WAARSCHUWING, "e1", "eigenschap-waarde", "waarde", NULL, NULL, 0 },
    { ZAAK_OVERZET_BEVINDING_NIEUW, ZAAK_ERNST_FOUT, "d1", "zrc-017", "nonFieldErrors", NULL, NULL, 0 },
    { ZAAK_OVERZET_BEVINDING_NIEUW, ZAAK_ERNST_FOUT, "s2", "profiel-overgang", "statustype", NULL, NULL, 0 },
    { ZAAK_OVERZET_BEVINDING_NIEUW, ZAAK_ERNST_FOUT, "s3", "profiel-overgang", "statustype", NULL, NULL, 0 },
    { ZAAK_OVERZET_DATUM, 0, "", "", "uiterlijk", "2024-12-30", "2024-12-16", -14 },
    { ZAAK_OVERZET_DATUM, 0, "", "besluit", "servicenorm", "2024-12-16", "2024-12-02", -14 },
    { ZAAK_OVERZET_STAND, 0, "", "besluit", "servicenorm", "loopt", "te laat", 0 },
    { ZAAK_OVERZET_DATUM, 0, "", "nazorg", "servicenorm", NULL, "2025-01-13", 0 },
    { ZAAK_OVERZET_DATUM, 0, "", "bericht", "servicenorm", "2024-11-11", NULL, 0 },
    { ZAAK_OVERZET_STAND, 0, "", "", "vertrouwelijkheidaanduiding", "openbaar", "intern", 0 },
    { ZAAK_OVERZET_BEURT, 0, "", "", "R", "Behandelaar (jansen)", "Beslisser (niemand)", 0 },
    { ZAAK_OVERZET_BEURT, 0, "", "", "A", "Beslisser (niemand)", "Behandelaar (jansen)", 0 },
    { ZAAK_OVERZET_VOLGENDE, 0, "", "", "", "\"Besloten\"", "\"Toets\", \"Beschikt\"", 0 },
};

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

static void a_case_is_told_fact_by_fact_and_date_by_date(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak *zaak = load_case(catalogus, version_facts);
    struct zaak_overzetting *list = try(zaak, "v2", dag_of("2024-12-10"), ZAAK_OVERZET_PAST_NIET);
    struct zaak_overzetregel r = ZAAK_OVERZETREGEL_INIT;
    int wrong = 0;

    (void)state;
    for (size_t i = 0; zaak_overzetting_get(list, i, &r) == 0; i++) {
        bool right = i < LENGTH(changes) && r.soort == changes[i].soort && r.ernst == changes[i].ernst && !strcmp(r.feit, changes[i].feit) &&
                     !strcmp(r.naam, changes[i].naam) && !strcmp(r.veld, changes[i].veld) && same(r.was, changes[i].was) && same(r.wordt, changes[i].wordt) &&
                     r.dagen == changes[i].dagen && *r.tekst;

        if (!right)
            print_message("# %zu %d %s|%s|%s|%s|%s|%d: %s\n", i, (int)r.soort, r.feit, r.naam, r.veld, r.was ? r.was : "-", r.wordt ? r.wordt : "-", (int)r.dagen, r.tekst);
        wrong += !right;
    }
    assert_int_equal(zaak_overzetting_count(list), LENGTH(changes));
    assert_int_equal(wrong, 0);
    assert_int_equal(zaak_overzetting_get(list, LENGTH(changes), &r), -ZAAK_E_BEREIK);
    assert_string_equal(zaak_object_get_text(zaak_overzetting_van(list), ZAAK_VELD_URL), "v1");
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    assert_int_equal(zaak_overzetting_get(list, 10, &r), 0);   /* the list outlives both */
    assert_int_equal(r.oorzaken, ZAAK_OORZAAK_TERMIJN);
    assert_int_equal(r.was_dag, dag_of("2024-12-30"));
    assert_int_equal(r.wordt_dag, dag_of("2024-12-16"));
    assert_string_equal(r.tekst, "De laatste dag volgens de wet was 30 december 2024, wordt 16 december 2024 (14 dagen eerder): Awb art. 4:13 lid 2 in plaats van "
                                 "Omgevingswet art. 16.64 lid 1; de termijn was die van de wet, wordt 6 weken.");
    assert_int_equal(zaak_overzetting_oordeel(list), ZAAK_OVERZET_PAST_NIET);
    zaak_overzetting_unref(zaak_overzetting_ref(list));
    zaak_overzetting_unref(list);
}

static void a_text_says_nothing_twice(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak *zaak = load_case(catalogus, version_facts);
    struct zaak_overzetting *list = try(zaak, "v2", dag_of("2024-12-10"), ZAAK_OVERZET_PAST_NIET);
    char text[8192], small[8];
    int length = zaak_overzetting_text(list, text, sizeof text), lines = 0;

    (void)state;
    assert_int_equal(length, strlen(text));
    for (const char *at = text; (at = strchr(at, '\n')); at++)
        lines++;
    assert_int_equal(lines, LENGTH(changes) - 2);   /* zrc-019 and zrc-017 are on facts that no longer fit */
    assert_null(strstr(text, "zrc-019"));
    assert_non_null(strstr(text, "De rol \"Tolk\" van 4 november 2024 past niet: de nieuwe versie kent die niet.\n"));
    assert_int_equal(zaak_overzetting_text(list, small, sizeof small), length);
    assert_string_equal(small, "De zaak");
    assert_int_equal(zaak_overzetting_text(list, NULL, 4), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_overzetting_text(NULL, text, sizeof text), -ZAAK_E_ARGUMENT);
    zaak_overzetting_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static char *saved(const struct zaak *zaak)
{
    int length = zaak_save_jsonl(zaak, NULL, 0);
    char *text = malloc((size_t)length + 1);

    assert_non_null(text);
    zaak_save_jsonl(zaak, text, (size_t)length + 1);
    return text;
}

static void a_case_stays_as_it_is(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak *zaak = load_case(catalogus, version_facts);
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    char *before = saved(zaak), *after;

    (void)state;
    zaak_overzetting_unref(try(zaak, "v2", ZAAK_DAG_GEEN, ZAAK_OVERZET_PAST_NIET));
    after = saved(zaak);
    assert_string_equal(before, after);
    assert_int_equal(zaak_get_toestand(zaak, NULL, &toestand, NULL), 0);
    assert_string_equal(zaak_object_get_text(toestand.zaaktype, ZAAK_VELD_URL), "v1");
    free(before);
    free(after);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static void its_own_version_changes_nothing(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak *zaak = load_case(catalogus, version_facts);
    struct zaak_overzetting *list = try(zaak, "v1", ZAAK_DAG_GEEN, ZAAK_OVERZET_GELIJK);
    char text[8];

    (void)state;
    assert_int_equal(zaak_overzetting_count(list), 0);
    assert_int_equal(zaak_overzetting_text(list, text, sizeof text), 0);
    assert_string_equal(text, "");
    zaak_overzetting_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static void only_a_version_of_its_own_catalogue_is_tried(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, NULL), *other = make_versions(ctx, NULL);
    struct zaak *zaak = load_case(catalogus, version_facts);
    struct zaak_overzetting *list = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_object *v2 = zaak_catalogus_find_url(catalogus, "v2");

    (void)state;
    assert_int_equal(zaak_try_versie(zaak, zaak_catalogus_find_url(other, "v2"), NULL, &list, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "versie");
    assert_int_equal(zaak_try_versie(zaak, zaak_catalogus_find_url(catalogus, "s11"), NULL, &list, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_try_versie(NULL, v2, NULL, &list, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_try_versie(zaak, NULL, NULL, &list, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_try_versie(zaak, v2, NULL, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_null(list);
    assert_int_equal(zaak_overzetting_count(NULL), 0);
    assert_null(zaak_overzetting_van(NULL));
    zaak_unref(zaak);
    zaak_catalogus_unref(other);
    zaak_catalogus_unref(catalogus);
}

/* The row of one kind about one field, or NULL. */
static bool find_row(const struct zaak_overzetting *list, int32_t soort, const char *veld, struct zaak_overzetregel *row)
{
    for (size_t i = 0; zaak_overzetting_get(list, i, row) == 0; i++)
        if (row->soort == soort && !strcmp(row->veld, veld))
            return true;
    return false;
}

#define CASE(more) "{'zaak':'B','feit':'open','op':'2024-11-04','zaaktype':'Z','id':'open'}\n" more

static const struct {
    const char *what, *facts, *profiles, *versie;
    int oordeel;
    int32_t soort;
    const char *veld, *tekst;   /* of a row that must be there; NULL: it must not */
} cases[] = {
    { "another status closes the case", CASE("{'zaak':'B','feit':'resultaat','op':'2024-11-05','resultaattype':'Verleend'}\n"
      "{'zaak':'B','feit':'status','op':'2024-11-06','statustype':'afgehandeld'}\n"), NULL, "v2", ZAAK_OVERZET_ANDERS, ZAAK_OVERZET_DATUM, "einddatum",
      "De dag waarop de zaak is afgesloten was 6 november 2024, is er niet meer: een andere status sluit de zaak." },
    { "an open case has no archiefactiedatum to lose", CASE("{'zaak':'B','feit':'resultaat','op':'2024-11-05','resultaattype':'Verleend'}\n"), NULL, "v2", ZAAK_OVERZET_ANDERS,
      ZAAK_OVERZET_DATUM, "archiefactiedatum", NULL },
    { "a closed case that opens again loses it", CASE("{'zaak':'B','feit':'resultaat','op':'2024-11-05','resultaattype':'Verleend'}\n"
      "{'zaak':'B','feit':'status','op':'2024-11-06','statustype':'afgehandeld'}\n"), NULL, "v2", ZAAK_OVERZET_ANDERS, ZAAK_OVERZET_DATUM, "archiefactiedatum",
      "De archiefactiedatum was 6 november 2029, is er niet meer: de zaak telt anders als afgesloten." },
    { "a status that closes no more", CASE("{'zaak':'B','feit':'status','op':'2024-11-06','statustype':'afgehandeld'}\n"), NULL, "v2", ZAAK_OVERZET_ANDERS,
      ZAAK_OVERZET_FEIT_ANDERS, "isEindstatus", "De status \"afgehandeld\" sluit in de nieuwe versie de zaak niet meer." },
    { "a status with another name", CASE("{'zaak':'B','feit':'status','op':'2024-11-06','statustype':'Besloten'}\n"), NULL, "v2", ZAAK_OVERZET_PAST_NIET,
      ZAAK_OVERZET_FEIT_WEG, "", "De status \"Besloten\" van 6 november 2024 past niet: de nieuwe versie kent die niet." },
    { "a part by the URL of the old version", CASE("{'zaak':'B','feit':'status','op':'2024-11-06','statustype':'s12'}\n"), NULL, "v2", ZAAK_OVERZET_PAST_NIET,
      ZAAK_OVERZET_FEIT_WEG, "", "De status \"Toets\" van 6 november 2024 staat er met de URL van de oude versie: die kent de nieuwe versie niet." },
    { "a role by its generic name", CASE("{'zaak':'B','feit':'rol','op':'2024-11-06','roltype':'adviseur','betrokkene':'t'}\n"), NULL, "n1", ZAAK_OVERZET_ANDERS,
      ZAAK_OVERZET_FEIT_ANDERS, "omschrijving", "De rol \"Tolk\" is in de nieuwe versie de rol \"Vertaler\"." },
    { "a fact that fits at last", CASE("{'zaak':'B','feit':'rol','op':'2024-11-06','roltype':'Gemachtigde','betrokkene':'g'}\n"), NULL, "v2", ZAAK_OVERZET_ANDERS,
      ZAAK_OVERZET_FEIT_PAST, "", "De rol \"Gemachtigde\" van 6 november 2024 past nu wel: de oude versie kende die niet." },
    { "its finding goes", CASE("{'zaak':'B','feit':'rol','op':'2024-11-06','roltype':'Gemachtigde','betrokkene':'g'}\n"), NULL, "v2", ZAAK_OVERZET_ANDERS,
      ZAAK_OVERZET_BEVINDING_WEG, "roltype", "Niet meer een fout (zrc-019): De rol \"Gemachtigde\" hoort niet bij dit zaaktype." },
    { "without a ground the doorlooptijd counts", CASE(""), NULL, "v2", ZAAK_OVERZET_ANDERS, ZAAK_OVERZET_DATUM, "volgens_catalogus",
      "De laatste dag volgens de doorlooptijd was 30 december 2024, wordt 16 december 2024 (14 dagen eerder): de doorlooptijd was 56 dagen, wordt 6 weken." },
    { "and so does the servicenorm", CASE(""), NULL, "v2", ZAAK_OVERZET_ANDERS, ZAAK_OVERZET_DATUM, "gepland",
      "De geplande dag was 16 december 2024, is er niet meer: de servicenorm was 6 weken, wordt leeg." },
    { "a withdrawn fact need not fit", CASE("{'zaak':'B','feit':'rol','op':'2024-11-06','roltype':'Tolk','betrokkene':'t','id':'x'}\n"
      "{'zaak':'B','feit':'herroeping','op':'2024-11-07','herroept':'x'}\n"), NULL, "v2", ZAAK_OVERZET_ANDERS, ZAAK_OVERZET_FEIT_WEG, "", NULL },
    { "a decision of another kind", CASE("{'zaak':'B','feit':'besluit','op':'2024-11-06','besluittype':'Ontheffing'}\n"), NULL, "v2", ZAAK_OVERZET_PAST_NIET,
      ZAAK_OVERZET_FEIT_WEG, "", "Het besluittype \"Ontheffing\" van 6 november 2024 past niet: de nieuwe versie kent die niet." },
    { "a concept", CASE(""), NULL, "v3", ZAAK_OVERZET_PAST_NIET, ZAAK_OVERZET_VERSIE, "concept", "De nieuwe versie is een concept." },
    { "another zaaktype", CASE(""), NULL, "g1", ZAAK_OVERZET_ANDERS, ZAAK_OVERZET_VERSIE, "zaaktype", "De nieuwe versie is van een ander zaaktype: G in plaats van Z." },
    { "a notice of default that comes in time at last", "{'zaak':'B','feit':'open','op':'2024-09-02','zaaktype':'Z','id':'open'}\n"
      "{'zaak':'B','feit':'ingebrekestelling','op':'2024-10-22','id':'igs'}\n", BOTH_PROFILES, "v2", ZAAK_OVERZET_ANDERS, ZAAK_OVERZET_DATUM, "dwangsom",
      "De eerste dag van de dwangsom was er niet, wordt 6 november 2024." },
};

static void each_kind_of_change_is_told(void **state)
{
    int wrong = 0;

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_catalogus *catalogus = make_versions(ctx, cases[i].profiles);
        struct zaak *zaak = load_case(catalogus, cases[i].facts);
        struct zaak_overzetting *list = NULL;
        struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;
        int result = zaak_try_versie(zaak, zaak_catalogus_find_url(catalogus, cases[i].versie), NULL, &list, NULL);
        bool found = find_row(list, cases[i].soort, cases[i].veld, &row);

        if (result != cases[i].oordeel || (found ? !same(row.tekst, cases[i].tekst) : cases[i].tekst != NULL)) {
            char text[4096] = "";

            zaak_overzetting_text(list, text, sizeof text);
            print_message("# %s: %d, %s\n# %s\n", cases[i].what, result, found ? row.tekst : "not there", text);
            wrong++;
        }
        zaak_overzetting_unref(list);
        zaak_unref(zaak);
        zaak_catalogus_unref(catalogus);
    }
    assert_int_equal(wrong, 0);
}

static void findings_are_of_the_facts_that_are_seen(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, NULL);
    struct zaak *zaak = load_case(catalogus, CASE("{'zaak':'B','feit':'rol','op':'2024-11-06','roltype':'Tolk','betrokkene':'t','vastgelegd':'2024-11-20T12:00:00Z','id':'x'}\n"));
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_overzetting *list = NULL;
    struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;

    (void)state;
    zaak_overzetting_unref(try(zaak, "v2", dag_of("2024-11-06"), ZAAK_OVERZET_PAST_NIET));
    list = try(zaak, "v2", dag_of("2024-11-05"), ZAAK_OVERZET_ANDERS);
    assert_false(find_row(list, ZAAK_OVERZET_BEVINDING_NIEUW, "roltype", &row));
    zaak_overzetting_unref(list);
    assert_int_equal(zaak_tijdstip_parse("2024-11-20T11:59:59Z", 20, &blik.bekend_op), 0);
    assert_int_equal(zaak_try_versie(zaak, zaak_catalogus_find_url(catalogus, "v2"), &blik, &list, NULL), ZAAK_OVERZET_ANDERS);
    zaak_overzetting_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

/* The case that is tried is a copy: the rules that look at other cases still see the collection. */
static void a_case_of_a_collection_is_tried_among_the_others(void **state)
{
    struct zaak_catalogus *catalogus = make_versions(ctx, BOTH_PROFILES);
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_overzetting *list;
    struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char *text = quoted("{'zaak':'H','feit':'open','op':'2024-11-04','zaaktype':'Z'}\n{'zaak':'D','feit':'open','op':'2024-11-04','zaaktype':'Z'}\n"
                        "{'zaak':'D','feit':'hoofdzaak','op':'2024-11-04','hoofdzaak':'H'}\n");

    (void)state;
    expect_success("facts", zaak_voorraad_load_jsonl(voorraad, text, strlen(text), NULL, &error), &error);
    for (size_t i = 0; i < zaak_voorraad_count(voorraad); i++) {
        list = try(zaak_voorraad_at(voorraad, i), "v2", ZAAK_DAG_GEEN, ZAAK_OVERZET_ANDERS);
        assert_false(find_row(list, ZAAK_OVERZET_BEVINDING_NIEUW, "hoofdzaak", &row));
        zaak_overzetting_unref(list);
    }
    assert_int_equal(zaak_voorraad_count(voorraad), 2);
    free(text);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_is_told_fact_by_fact_and_date_by_date),
        cmocka_unit_test(a_text_says_nothing_twice),
        cmocka_unit_test(a_case_stays_as_it_is),
        cmocka_unit_test(its_own_version_changes_nothing),
        cmocka_unit_test(only_a_version_of_its_own_catalogue_is_tried),
        cmocka_unit_test(each_kind_of_change_is_told),
        cmocka_unit_test(findings_are_of_the_facts_that_are_seen),
        cmocka_unit_test(a_case_of_a_collection_is_tried_among_the_others),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
