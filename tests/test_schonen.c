/* SPDX-License-Identifier: EUPL-1.2 */
/* Cleaning a dossier: what goes and what stays, when it may be done, and that archiving still says what it said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "archief_helper.h"
#include "catalogus_helper.h"
#include "context_helper.h"

#include <libzaak.h>

/* A number that is a BSN, for test data only. */
#define BSN "123456782"
#define RESULT(naam, nominatie, wijze, rest) \
    "{'url': 'r-" naam "', 'zaaktype': 'z', 'omschrijving': '" naam "', 'archiefnominatie': '" nominatie "', 'archiefactietermijn': 'P10Y', 'brondatumArchiefprocedure': " \
    "{'afleidingswijze': '" wijze "'" rest "}}"

static const char *const types =
    "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': '2010-01-01'}],"
    "'statustypen': [{'url': 's1', 'omschrijving': 'Open', 'zaaktype': 'z', 'volgnummer': 1}, {'url': 's2', 'omschrijving': 'Klaar', 'zaaktype': 'z', 'volgnummer': 2}],"
    "'eigenschappen': [{'url': 'e', 'naam': 'einde.contract', 'zaaktype': 'z', 'specificatie': {'formaat': 'datum', 'lengte': '8', 'kardinaliteit': '1'}}],"
    "'resultaattypen': [" RESULT("Afgehandeld", "vernietigen", "afgehandeld", "") "," RESULT("Bewaard", "blijvend_bewaren", "afgehandeld", "") ","
    RESULT("Eigenschap", "vernietigen", "eigenschap", ", 'datumkenmerk': 'einde.contract'") "," RESULT("Hoofdzaak", "vernietigen", "hoofdzaak", "") ","
    RESULT("Verval", "vernietigen", "vervaldatum_besluit", "") ","
    RESULT("Object", "vernietigen", "zaakobject", ", 'datumkenmerk': 'record/einde', 'objecttype': 'pand', 'einddatumBekend': true") "]}";

static struct zaak_catalogus *catalogus;

static int set_up(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    make_context(state);
    catalogus = zaak_catalogus_new(ctx);
    expect_success("types", add_json(catalogus, types, &error), &error);
    expect_success("types", zaak_catalogus_freeze(catalogus, &error), &error);
    return 0;
}

static int tear_down(void **state)
{
    catalogus = zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

/* A closed case of which a line of facts is told besides. */
static struct zaak *closed(const char *resultaat, const char *more)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = NULL;
    char text[8192];

    snprintf(text, sizeof text,
             "{\"zaak\":\"K\",\"id\":\"a\",\"feit\":\"open\",\"op\":\"2014-01-01\",\"zaaktype\":\"Z\",\"organisatie\":\"GM0590\",\"omschrijving\":\"Van de heer " BSN "\"}\n"
             "{\"zaak\":\"K\",\"id\":\"b\",\"feit\":\"status\",\"op\":\"2014-01-01\",\"statustype\":\"Open\",\"toelichting\":\"" BSN "\",\"gezet_door\":\"" BSN "\"}\n"
             "{\"zaak\":\"K\",\"id\":\"c\",\"feit\":\"resultaat\",\"op\":\"2014-06-01\",\"resultaattype\":\"%s\",\"toelichting\":\"" BSN "\"}\n"
             "{\"zaak\":\"K\",\"id\":\"d\",\"feit\":\"status\",\"op\":\"2014-06-02\",\"statustype\":\"Klaar\"}\n%s", resultaat, more);
    expect_success(more, zaak_load_jsonl(catalogus, text, strlen(text), &zaak, &error), &error);
    return zaak;
}

static const char *saved(const struct zaak *zaak)
{
    static char text[16384];

    assert_true(zaak_save_jsonl(zaak, text, sizeof text) < (int)sizeof text);
    return text;
}

static struct zaak *cleaned(const struct zaak *zaak, const char *peildatum)
{
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *clean = NULL;

    schoning.peildatum = dag_of(peildatum);
    expect_success(peildatum, zaak_schoon(zaak, &schoning, &clean, &error), &error);
    return clean;
}

static const char *const every_kind =
    "{\"zaak\":\"K\",\"id\":\"" BSN "\",\"feit\":\"rol\",\"op\":\"2014-01-02\",\"roltype\":\"Aanvrager\",\"betrokkene\":\"" BSN "\",\"betrokkenetype\":\"natuurlijk_persoon\",\"actor\":\"jansen\"}\n"
    "{\"zaak\":\"K\",\"id\":\"r2\",\"feit\":\"rol\",\"op\":\"2014-01-02\",\"roltype\":\"Behandelaar\",\"betrokkene\":\"jansen\"}\n"
    "{\"zaak\":\"K\",\"id\":\"r3\",\"feit\":\"rol_einde\",\"op\":\"2014-01-03\",\"roltype\":\"Aanvrager\",\"betrokkene\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"e1\",\"feit\":\"eigenschap\",\"op\":\"2014-01-03\",\"naam\":\"bsn\",\"waarde\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"e2\",\"feit\":\"eigenschap\",\"op\":\"2014-01-03\",\"naam\":\"geboortedatum\",\"waarde\":\"1971-02-03\"}\n"
    "{\"zaak\":\"K\",\"id\":\"o1\",\"feit\":\"opschorting\",\"op\":\"2014-01-04\",\"grond\":\"aanvulling\",\"tot\":\"2014-01-20\",\"reden\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"o2\",\"feit\":\"hervatting\",\"op\":\"2014-01-10\",\"grond\":\"aanvulling\"}\n"
    "{\"zaak\":\"K\",\"id\":\"v1\",\"feit\":\"verlenging\",\"op\":\"2014-01-11\",\"termijn\":\"P6W\",\"reden\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"b1\",\"feit\":\"besluit\",\"op\":\"2014-05-01\",\"besluittype\":\"Beschikking\",\"besluit\":\"B-" BSN "\",\"ingangsdatum\":\"2014-05-02\"}\n"
    "{\"zaak\":\"K\",\"id\":\"h1\",\"feit\":\"hoofdzaak\",\"op\":\"2014-01-05\",\"hoofdzaak\":\"H\"}\n"
    "{\"zaak\":\"K\",\"id\":\"w1\",\"feit\":\"herroeping\",\"op\":\"2014-01-06\",\"herroept\":\"" BSN "\",\"reden\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"d1\",\"feit\":\"dwangsombesluit\",\"op\":\"2014-05-03\",\"bedrag\":\"130.66\"}\n"
    "{\"zaak\":\"K\",\"id\":\"z1\",\"feit\":\"zaakobject\",\"op\":\"2014-01-05\",\"objecttype\":\"pand\",\"object\":\"https://bag.example/" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"z2\",\"feit\":\"zaakobject\",\"op\":\"2014-01-05\",\"objecttype\":\"overige\",\"object\":\"{\\\"eigenaar\\\":\\\"" BSN "\\\"}\",\"objecttype_overige\":\"" BSN "\",\"relatieomschrijving\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"i1\",\"feit\":\"informatieobject\",\"op\":\"2014-01-05\",\"informatieobject\":\"https://drc.example/" BSN "\",\"titel\":\"" BSN "\",\"informatieobjecttype\":\"Brief\"}\n"
    "{\"zaak\":\"K\",\"id\":\"i2\",\"feit\":\"informatieobject_stand\",\"op\":\"2014-01-05\",\"informatieobject\":\"https://drc.example/" BSN "\",\"stand\":\"definitief\"}\n"
    "{\"zaak\":\"K\",\"id\":\"k1\",\"feit\":\"klantcontact\",\"op\":\"2014-01-05\",\"kanaal\":\"" BSN "\",\"onderwerp\":\"" BSN "\",\"toelichting\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"m1\",\"feit\":\"kenmerk\",\"op\":\"2014-01-05\",\"kenmerk\":\"" BSN "\",\"bron\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"x1\",\"feit\":\"relevante_zaak\",\"op\":\"2014-01-05\",\"relevante_zaak\":\"R\",\"aard_relatie\":\"vervolg\",\"overige_relatie\":\"" BSN "\",\"toelichting\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"y1\",\"feit\":\"vervanging\",\"op\":\"2014-01-05\",\"betrokkene\":\"jansen\",\"vervanger\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"y2\",\"feit\":\"activiteit\",\"op\":\"2014-01-05\",\"activiteit\":\"toetsen\",\"betrokkene\":\"jansen\"}\n"
    "{\"zaak\":\"K\",\"id\":\"y3\",\"feit\":\"advies_gevraagd\",\"op\":\"2014-01-05\",\"adviseur\":\"" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"y4\",\"feit\":\"advies_gegeven\",\"op\":\"2014-01-05\",\"adviseur\":\"" BSN "\",\"advies\":\"https://drc.example/" BSN "\"}\n"
    "{\"zaak\":\"K\",\"id\":\"p1\",\"feit\":\"product\",\"op\":\"2014-01-05\",\"product_of_dienst\":\"https://pdc.example/" BSN "\"}\n";

static void nothing_that_says_who_remains_in_any_kind_of_fact(void **state)
{
    struct zaak *zaak = closed("Afgehandeld", every_kind), *clean = cleaned(zaak, "2024-06-02");
    const char *text;

    (void)state;
    assert_non_null(strstr(saved(zaak), BSN));
    text = saved(clean);
    assert_null(strstr(text, BSN));
    assert_null(strstr(text, "jansen"));
    assert_null(strstr(text, "1971"));
    assert_null(strstr(text, "example"));
    assert_non_null(strstr(text, "\"zaaktype\":\"Z\""));
    assert_non_null(strstr(text, "\"organisatie\":\"GM0590\""));
    assert_non_null(strstr(text, "\"bedrag\":\"130.66\""));
    assert_non_null(strstr(text, "\"termijn\":\"P6W\""));
    assert_non_null(strstr(text, "\"besluittype\":\"Beschikking\""));
    assert_non_null(strstr(text, "\"relevante_zaak\":\"R\""));
    assert_int_equal(zaak_feit_count(clean), zaak_feit_count(zaak));
    zaak_unref(zaak);
    zaak_unref(clean);
}

/* Who set the status, who applies and who ended the role are one and the same; who handles it and who recorded are another. */
static void pseudonyms_are_the_same_within_a_case(void **state)
{
    struct zaak *zaak = closed("Afgehandeld", every_kind), *clean = cleaned(zaak, "2030-01-01");
    const char *text = saved(clean);

    (void)state;
    assert_non_null(strstr(text, "\"gezet_door\":\"betrokkene-1\""));
    assert_non_null(strstr(text, "\"roltype\":\"Aanvrager\",\"betrokkene\":\"betrokkene-1\",\"betrokkenetype\":\"natuurlijk_persoon\""));
    assert_non_null(strstr(text, "\"actor\":\"betrokkene-2\""));
    assert_non_null(strstr(text, "\"roltype\":\"Behandelaar\",\"betrokkene\":\"betrokkene-2\"}"));
    assert_non_null(strstr(text, "\"informatieobject\":\"document-1\",\"stand\":\"definitief\""));
    zaak_unref(zaak);
    zaak_unref(clean);
}

static void a_withdrawal_still_withdraws_the_same_fact(void **state)
{
    struct zaak *zaak = closed("Afgehandeld", every_kind), *clean = cleaned(zaak, "2030-01-01");
    struct zaak_feit was, is;

    (void)state;
    for (size_t i = 0; i < zaak_feit_count(zaak); i++) {
        was = is = (struct zaak_feit)ZAAK_FEIT_INIT;
        assert_int_equal(zaak_get_feit(zaak, i, &was), 0);
        assert_int_equal(zaak_get_feit(clean, i, &is), 0);
        assert_int_equal(was.soort, is.soort);
        assert_int_equal(was.op, is.op);
        assert_int_equal(was.vastgelegd, is.vastgelegd);
        assert_int_equal(was.tot, is.tot);
        assert_int_equal(was.vanaf, is.vanaf);
        assert_int_equal(was.ingetrokken, is.ingetrokken);
        assert_int_equal(was.soort == ZAAK_FEIT_ROL && was.op == dag_of("2014-01-02") && !strcmp(was.naam, "Aanvrager"), was.ingetrokken);
        assert_int_equal(strncmp(is.id, "feit-0000", 9), 0);
    }
    zaak_unref(zaak);
    zaak_unref(clean);
}

static void expect_refusal(const char *resultaat, const char *more, const char *peildatum, const char *field)
{
    struct zaak *zaak = closed(resultaat, more), *clean = NULL;
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    schoning.peildatum = dag_of(peildatum);
    assert_int_equal(zaak_schoon(zaak, &schoning, &clean, &error), -ZAAK_E_REGEL);
    assert_string_equal(error.field, field);
    assert_int_equal(strncmp(error.text, "Dit dossier mag nog niet worden geschoond: ", 43), 0);
    assert_null(clean);
    schoning.geforceerd = true;
    assert_int_equal(zaak_schoon(zaak, &schoning, &clean, &error), 0);
    zaak_unref(clean);
    zaak_unref(zaak);
}

static void it_is_refused_before_its_day_and_for_what_is_kept(void **state)
{
    (void)state;
    expect_refusal("Afgehandeld", "", "2024-06-01", "archiefactiedatum");
    expect_refusal("Bewaard", "", "2099-01-01", "archiefnominatie");
    expect_refusal("Eigenschap", "", "2099-01-01", "archiefactiedatum");
    /* A second decision without a vervaldatum can still move the day. */
    expect_refusal("Verval", "{\"zaak\":\"K\",\"feit\":\"besluit\",\"op\":\"2014-05-01\",\"vervaldatum\":\"2015-01-01\"}\n"
                             "{\"zaak\":\"K\",\"feit\":\"besluit\",\"op\":\"2014-05-02\"}\n", "2099-01-01", "archiefactiedatum");
    /* Reopened: there is no day any more. */
    expect_refusal("Afgehandeld", "{\"zaak\":\"K\",\"feit\":\"status\",\"op\":\"2030-01-01\",\"statustype\":\"Open\"}\n", "2025-01-01", "archiefactiedatum");
}

static void without_a_day_nothing_is_cleaned(void **state)
{
    struct zaak *zaak = closed("Afgehandeld", ""), *clean = NULL;
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus), *made = NULL;

    (void)state;
    assert_int_equal(zaak_schoon(zaak, &schoning, &clean, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_schoon(NULL, &schoning, &clean, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_schoon(voorraad, &schoning, &made, NULL), -ZAAK_E_ARGUMENT);
    schoning.geforceerd = true;
    schoning.identificatie = "";
    assert_int_equal(zaak_schoon(zaak, &schoning, &clean, NULL), -ZAAK_E_ARGUMENT);
    schoning.identificatie = "nieuw";
    assert_int_equal(zaak_voorraad_schoon(voorraad, &schoning, &made, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_schoon(zaak, &schoning, &clean, NULL), 0);
    assert_string_equal(zaak_get_identificatie(clean), "nieuw");
    zaak_unref(clean);
    zaak_unref(zaak);
    zaak_voorraad_unref(voorraad);
}

static void expect_same_archief(const char *resultaat, const char *more, const char *kept)
{
    struct zaak *zaak = closed(resultaat, more), *clean = NULL;
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;

    schoning.geforceerd = true;
    assert_int_equal(zaak_schoon(zaak, &schoning, &clean, NULL), 0);
    for (size_t i = 0; zaak_archiefvariant_naam(i); i++) {
        struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct zaak_archief was = ZAAK_ARCHIEF_INIT, is = ZAAK_ARCHIEF_INIT;

        assert_int_equal(zaak_archiefvariant_get(zaak_archiefvariant_naam(i), &variant), 0);
        vraag.variant = &variant;
        assert_int_equal(zaak_get_archief(zaak, NULL, &vraag, &was, NULL, NULL), 0);
        assert_int_equal(zaak_get_archief(clean, NULL, &vraag, &is, NULL, NULL), 0);
        assert_int_equal(was.archiefactiedatum, is.archiefactiedatum);
        assert_int_equal(was.reden, is.reden);
        assert_int_equal(was.uitkomst, is.uitkomst);
    }
    assert_non_null(strstr(saved(clean), kept));
    assert_null(strstr(saved(clean), BSN));
    zaak_unref(zaak);
    zaak_unref(clean);
}

#define PROPERTY(value) "{\"zaak\":\"K\",\"feit\":\"eigenschap\",\"op\":\"2014-01-03\",\"naam\":\"einde.contract\",\"waarde\":\"" value "\"}\n"
#define THING(json) "{\"zaak\":\"K\",\"feit\":\"zaakobject\",\"op\":\"2014-01-03\",\"objecttype\":\"pand\",\"object\":\"" json "\"}\n"

static void the_day_by_which_archiving_counts_stays(void **state)
{
    (void)state;
    expect_same_archief("Eigenschap", PROPERTY("2016-02-29"), "\"waarde\":\"2016-02-29\"");
    expect_same_archief("Eigenschap", PROPERTY("20160229"), "\"waarde\":\"20160229\"");
    expect_same_archief("Eigenschap", PROPERTY(BSN), "\"waarde\":\"geschoond\"");
    expect_same_archief("Object", THING("{\\\"eigenaar\\\":\\\"" BSN "\\\",\\\"record\\\":{\\\"einde\\\":\\\"2016-01-01\\\",\\\"bsn\\\":" BSN "}}"), "{\\\"record\\\":{\\\"einde\\\":\\\"2016-01-01\\\"}}");
    expect_same_archief("Object", THING("{\\\"record/einde\\\":20160101,\\\"bsn\\\":" BSN "}"), "{\\\"record/einde\\\":\\\"20160101\\\"}");
    expect_same_archief("Object", THING("{\\\"record/einde\\\":[" BSN "]}"), "{\\\"record/einde\\\":\\\"geschoond\\\"}");
    expect_same_archief("Object", THING("{\\\"record/einde\\\":null}"), "{\\\"record/einde\\\":null}");
    expect_same_archief("Object", THING("{\\\"record/einde\\\":\\\"\\\"}"), "{\\\"record/einde\\\":\\\"\\\"}");
    expect_same_archief("Object", THING("{\\\"bsn\\\":" BSN "}"), "\"object\":\"{");
    expect_same_archief("Object", THING("https://bag.example/" BSN), "\"object\":\"geschoond\"");
}

/* Of a collection those whose day has come; a part of a case counts from its main case, before and after. */
static void a_collection_keeps_what_may_not_go_and_what_hangs_together(void **state)
{
    static const char facts[] =
        "{\"zaak\":\"H\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2014-01-01\",\"zaaktype\":\"Z\",\"omschrijving\":\"" BSN "\"}\n"
        "{\"zaak\":\"H\",\"id\":\"2\",\"feit\":\"resultaat\",\"op\":\"2014-02-01\",\"resultaattype\":\"Bewaard\"}\n"
        "{\"zaak\":\"H\",\"id\":\"3\",\"feit\":\"status\",\"op\":\"2016-02-02\",\"statustype\":\"Klaar\"}\n"
        "{\"zaak\":\"D\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2014-01-01\",\"zaaktype\":\"Z\",\"omschrijving\":\"Deel van " BSN "\"}\n"
        "{\"zaak\":\"D\",\"id\":\"2\",\"feit\":\"hoofdzaak\",\"op\":\"2014-01-01\",\"hoofdzaak\":\"H\"}\n"
        "{\"zaak\":\"D\",\"id\":\"3\",\"feit\":\"resultaat\",\"op\":\"2014-02-01\",\"resultaattype\":\"Hoofdzaak\"}\n"
        "{\"zaak\":\"D\",\"id\":\"4\",\"feit\":\"status\",\"op\":\"2014-02-02\",\"statustype\":\"Klaar\"}\n";
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus), *clean = NULL;
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    char before[2048];

    (void)state;
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, facts, sizeof facts - 1, NULL, NULL), 0);
    zaak_save_jsonl(zaak_voorraad_find(voorraad, "H"), before, sizeof before);
    schoning.peildatum = dag_of("2026-02-01");
    assert_int_equal(zaak_voorraad_schoon(voorraad, &schoning, &clean, NULL), 0);
    clean = zaak_voorraad_unref(clean);
    schoning.peildatum++;
    assert_int_equal(zaak_voorraad_schoon(voorraad, &schoning, &clean, NULL), 1);
    zaak_voorraad_unref(voorraad);
    assert_int_equal(zaak_voorraad_count(clean), 2);
    assert_string_equal(saved(zaak_voorraad_find(clean, "H")), before);
    assert_null(strstr(saved(zaak_voorraad_find(clean, "D")), BSN));
    assert_int_equal(zaak_get_archief(zaak_voorraad_find(clean, "D"), NULL, NULL, &archief, NULL, NULL), 0);
    assert_int_equal(archief.archiefactiedatum, schoning.peildatum);
    zaak_voorraad_unref(clean);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_that_says_who_remains_in_any_kind_of_fact, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pseudonyms_are_the_same_within_a_case, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_withdrawal_still_withdraws_the_same_fact, set_up, tear_down),
        cmocka_unit_test_setup_teardown(it_is_refused_before_its_day_and_for_what_is_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(without_a_day_nothing_is_cleaned, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_day_by_which_archiving_counts_stays, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_collection_keeps_what_may_not_go_and_what_hangs_together, set_up, tear_down),
    };

    return cmocka_run_group_tests_name("schonen", tests, NULL, NULL);
}
