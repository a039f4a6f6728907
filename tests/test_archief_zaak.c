/* SPDX-License-Identifier: EUPL-1.2 */
/* Archiving of a case: what its facts give, what changes later, its main case, and every resultaattype of a real catalogue against a calendar of the test's own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <zaak/voorraad.h>

#include "archief_helper.h"
#include "catalogus_helper.h"
#include "context_helper.h"

#define NONE ZAAK_DAG_GEEN
#define RESULT(naam, wijze, rest) \
    "{'url': 'r-" naam "', 'zaaktype': 'z', 'omschrijving': '" naam "', 'archiefnominatie': 'vernietigen', 'archiefactietermijn': 'P10Y', 'brondatumArchiefprocedure': " \
    "{'afleidingswijze': '" wijze "'" rest "}}"

static const char *const types =
    "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': '2010-01-01'}],"
    "'statustypen': [{'url': 's1', 'omschrijving': 'Open', 'zaaktype': 'z', 'volgnummer': 1}, {'url': 's2', 'omschrijving': 'Klaar', 'zaaktype': 'z', 'volgnummer': 2}],"
    "'eigenschappen': [{'url': 'e', 'naam': 'einde.contract', 'zaaktype': 'z', 'specificatie': {'formaat': 'datum', 'lengte': '8', 'kardinaliteit': '1'}}],"
    "'resultaattypen': [" RESULT("Afgehandeld", "afgehandeld", "") "," RESULT("Eigenschap", "eigenschap", ", 'datumkenmerk': 'einde.contract'") ","
    RESULT("Hoofdzaak", "hoofdzaak", "") "," RESULT("Verval", "vervaldatum_besluit", "") "," RESULT("Gerelateerd", "gerelateerde_zaak", "") ","
    RESULT("Object", "zaakobject", ", 'datumkenmerk': 'einde', 'objecttype': 'pand', 'einddatumBekend': true") ","
    RESULT("Termijn", "termijn", ", 'procestermijn': 'P5Y'") ", {'url': 'r-Kort', 'zaaktype': 'z', 'omschrijving': 'Kort', 'archiefnominatie': 'vernietigen',"
    "'archiefactietermijn': 'P1D', 'brondatumArchiefprocedure': {'afleidingswijze': 'afgehandeld'}}]}";

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

/* A closed case with this result. */
static struct zaak *closed(const char *resultaat, const char *einde)
{
    struct zaak *zaak = zaak_new(catalogus, "Z", dag_of("2018-01-01"));

    assert_non_null(zaak);
    assert_int_equal(zaak_set_status(zaak, "Open", dag_of("2018-01-01"), NULL), 0);
    assert_int_equal(zaak_set_resultaat(zaak, resultaat, dag_of("2018-01-02"), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Klaar", dag_of(einde), NULL), 0);
    return zaak;
}

static struct zaak_archief ask_more(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_archiefvraag *vraag)
{
    struct zaak_archief antwoord = ZAAK_ARCHIEF_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_get_archief(zaak, blik, vraag, &antwoord, NULL, &error))
        fail_msg("%s: %s", error.field, error.text);
    return antwoord;
}

static struct zaak_archief ask(const struct zaak *zaak)
{
    return ask_more(zaak, NULL, NULL);
}

static void force(struct zaak *zaak, int32_t soort, const char *naam, const char *waarde, const char *op)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    feit.soort = soort;
    feit.naam = naam;
    feit.waarde = waarde;
    feit.op = dag_of(op);
    feit.rechten = ZAAK_RECHT_GEFORCEERD_BIJWERKEN | ZAAK_RECHT_HEROPENEN;
    feit.id = naam;
    expect_success(naam, zaak_add_feit(zaak, &feit, NULL, &error), &error);
}

/* ---- what changes later ---- */

static void a_case_has_no_date_before_it_is_closed_nor_after_it_is_reopened(void **state)
{
    struct zaak *zaak = closed("Afgehandeld", "2018-10-18");
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    (void)state;
    expect_day("A1", ask(zaak).archiefactiedatum, "2028-10-18");
    blik.peildatum = dag_of("2018-10-17");
    assert_int_equal(ask_more(zaak, &blik, NULL).reden, ZAAK_ARCHIEFREDEN_ZAAK_OPEN);
    vraag.einddatum = dag_of("2020-02-29");   /* what would come of closing it */
    expect_day("if closed", ask_more(zaak, &blik, &vraag).archiefactiedatum, "2030-02-28");
    expect_day("is closed", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2028-10-18");
    assert_int_equal(zaak_reopen(zaak, "Open", dag_of("2019-01-01"), NULL), 0);
    assert_int_equal(ask(zaak).reden, ZAAK_ARCHIEFREDEN_ZAAK_OPEN);
    assert_null(ask(zaak).archiefnominatie);
    assert_int_equal(ask(zaak).brondatum, NONE);
    assert_int_equal(ask(zaak).startdatum_bewaartermijn, NONE);
    assert_int_equal(zaak_set_status(zaak, "Klaar", dag_of("2019-02-01"), NULL), 0);
    expect_day("closed again", ask(zaak).archiefactiedatum, "2029-02-01");
    zaak_unref(zaak);
}

/* A8, and what Open Zaak leaves stale: an emptied property and one that is taken away. */
static void a_property_counts_from_the_moment_that_it_is_there(void **state)
{
    struct zaak *zaak = closed("Eigenschap", "2018-10-18");
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    (void)state;
    assert_int_equal(ask(zaak).reden, ZAAK_ARCHIEFREDEN_EIGENSCHAP_ONTBREEKT);
    force(zaak, ZAAK_FEIT_EIGENSCHAP, "einde.contract", "20190101", "2018-11-01");
    expect_day("later", ask(zaak).archiefactiedatum, "2029-01-01");
    blik.peildatum = dag_of("2018-10-31");
    assert_int_equal(ask_more(zaak, &blik, NULL).reden, ZAAK_ARCHIEFREDEN_EIGENSCHAP_ONTBREEKT);
    assert_int_equal(zaak_withdraw_feit(zaak, "einde.contract", ZAAK_TIJDSTIP_GEEN, NULL), 0);
    assert_int_equal(ask(zaak).reden, ZAAK_ARCHIEFREDEN_EIGENSCHAP_ONTBREEKT);
    assert_int_equal(ask(zaak).archiefactiedatum, NONE);
    zaak_unref(zaak);
}

static void a_property_that_the_facts_do_not_have_may_be_given(void **state)
{
    const struct zaak_archiefeigenschap eigenschap = { "einde.contract", "2021-05-05", NULL };
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak *zaak = closed("Eigenschap", "2018-10-18");

    (void)state;
    vraag.eigenschappen = &eigenschap;
    vraag.eigenschap_count = 1;
    expect_day("given", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2031-05-05");
    force(zaak, ZAAK_FEIT_EIGENSCHAP, "einde.contract", "20190101", "2018-11-01");
    expect_day("facts go first", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2029-01-01");
    zaak_unref(zaak);
}

/* A25 */
static void without_its_resultaat_there_is_nothing_left(void **state)
{
    struct zaak *zaak = zaak_new(catalogus, "Z", dag_of("2018-01-01"));

    (void)state;
    force(zaak, ZAAK_FEIT_RESULTAAT, "Afgehandeld", NULL, "2018-01-02");
    force(zaak, ZAAK_FEIT_STATUS, "Klaar", NULL, "2018-10-18");
    expect_day("before", ask(zaak).startdatum_bewaartermijn, "2018-10-18");
    assert_int_equal(zaak_withdraw_feit(zaak, "Afgehandeld", ZAAK_TIJDSTIP_GEEN, NULL), 0);
    assert_int_equal(ask(zaak).reden, ZAAK_ARCHIEFREDEN_GEEN_RESULTAAT);
    assert_int_equal(ask(zaak).archiefactiedatum, NONE);
    assert_int_equal(ask(zaak).startdatum_bewaartermijn, NONE);
    force(zaak, ZAAK_FEIT_RESULTAAT, "Kort", NULL, "2018-12-01");
    expect_day("another one", ask(zaak).archiefactiedatum, "2018-10-19");
    zaak_unref(zaak);
}

/* A23; and a decision that is taken away, which Open Zaak does not notice. */
static void decisions_are_asked_anew_each_time(void **state)
{
    struct zaak_archiefbesluit besluiten[] = { { NONE, dag_of("2026-01-01") }, { NONE, dag_of("2020-01-01") } };
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak *zaak = closed("Verval", "2018-10-18");

    (void)state;
    assert_int_equal(ask(zaak).reden, ZAAK_ARCHIEFREDEN_BRON_ONBEKEND);
    vraag.besluiten = besluiten;
    vraag.besluit_count = 2;
    expect_day("before", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2036-01-01");
    besluiten[0].vervaldatum = dag_of("2027-01-01");
    expect_day("after", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2037-01-01");
    besluiten[0].vervaldatum = NONE;   /* Open Zaak empties the date here, although another decision has one */
    expect_day("emptied", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2030-01-01");
    assert_true(ask_more(zaak, NULL, &vraag).voorlopig);
    vraag.besluit_count = 0;
    assert_int_equal(ask_more(zaak, NULL, &vraag).reden, ZAAK_ARCHIEFREDEN_GEEN_BESLUIT_VERVAL);
    zaak_unref(zaak);
}

static void a_related_case_that_closes_and_an_object_that_goes_count_at_once(void **state)
{
    struct zaak_archiefzaak zaken[] = { { NULL, dag_of("2022-01-01") }, { "elders", NONE } };
    struct zaak_archiefobject objecten[] = { { "pand", NULL, "{\"einde\":\"2022-01-01\"}", 22 }, { "pand", "2019-01-01", NULL, 0 } };
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak *related = closed("Gerelateerd", "2018-10-18"), *object = closed("Object", "2018-10-18");

    (void)state;
    vraag.zaken = zaken;
    vraag.zaak_count = 2;
    vraag.objecten = objecten;
    vraag.object_count = 2;
    expect_day("one open", ask_more(related, NULL, &vraag).archiefactiedatum, "2032-01-01");
    zaken[1].einddatum = dag_of("2025-01-01");
    expect_day("closed", ask_more(related, NULL, &vraag).archiefactiedatum, "2035-01-01");
    expect_day("two objects", ask_more(object, NULL, &vraag).archiefactiedatum, "2032-01-01");
    vraag.objecten++;
    vraag.object_count--;
    expect_day("one object", ask_more(object, NULL, &vraag).archiefactiedatum, "2029-01-01");
    zaak_unref(related);
    zaak_unref(object);
}

static void a_moment_counts_as_its_day_in_amsterdam(void **state)
{
    struct zaak *zaak = zaak_new(catalogus, "Z", dag_of("2022-01-01"));
    struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    assert_int_equal(zaak_set_resultaat(zaak, "Afgehandeld", dag_of("2022-02-01"), NULL), 0);
    feit.soort = ZAAK_FEIT_STATUS;
    feit.naam = "Klaar";
    assert_int_equal(zaak_tijdstip_parse("2022-12-31T23:00:00Z", 20, &feit.op_tijdstip), 0);
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    expect_day("einddatum", ask(zaak).einddatum, "2023-01-01");
    expect_day("brondatum", ask(zaak).brondatum, "2023-01-01");
    assert_int_equal(zaak_archiefvariant_get("openzaak", &variant), 0);
    vraag.variant = &variant;
    expect_day("einddatum", ask_more(zaak, NULL, &vraag).einddatum, "2023-01-01");
    expect_day("brondatum", ask_more(zaak, NULL, &vraag).brondatum, "2022-12-31");
    zaak_unref(zaak);
}

static void what_holds_of_a_case_has_the_same_date(void **state)
{
    static const char *const results[] = { "Afgehandeld", "Termijn", "Verval", "Hoofdzaak", "Kort" };

    (void)state;
    for (size_t i = 0; i < LENGTH(results); i++) {
        struct zaak *zaak = closed(results[i], "2018-10-18");
        struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;

        assert_int_equal(zaak_get_toestand(zaak, NULL, &toestand, NULL), 0);
        assert_int_equal(toestand.archiefactiedatum, ask(zaak).archiefactiedatum);
        assert_string_equal(toestand.archiefnominatie, "vernietigen");
        zaak_unref(zaak);
    }
}

/* ---- the main case ---- */

static struct zaak *in_collection(struct zaak_voorraad *voorraad, const char *naam, const char *hoofdzaak, const char *resultaat)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *zaak = NULL;

    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = dag_of("2020-01-01");
    feit.naam = "Z";
    assert_int_equal(zaak_voorraad_open(voorraad, naam, &feit, &zaak, NULL), 0);
    feit.soort = ZAAK_FEIT_HOOFDZAAK;
    feit.naam = hoofdzaak;
    if (hoofdzaak)
        assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_int_equal(zaak_set_resultaat(zaak, resultaat, dag_of("2020-01-02"), NULL), 0);
    return zaak;
}

/* A9, A10 */
static void a_deelzaak_follows_its_main_case_in_the_collection(void **state)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak *hoofd = in_collection(voorraad, "H", NULL, "Termijn"), *deel = in_collection(voorraad, "D", "H", "Hoofdzaak");
    struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    (void)state;
    assert_int_equal(zaak_archiefvariant_get("openzaak", &variant), 0);
    vraag.variant = &variant;
    assert_int_equal(zaak_set_status(deel, "Klaar", dag_of("2023-06-01"), NULL), 0);
    assert_int_equal(ask(deel).reden, ZAAK_ARCHIEFREDEN_HOOFDZAAK_OPEN);
    assert_string_equal(ask(deel).archiefnominatie, "vernietigen");
    assert_null(ask_more(deel, NULL, &vraag).archiefnominatie);
    force(hoofd, ZAAK_FEIT_STATUS, "Klaar", NULL, "2024-01-01");
    expect_day("A9", ask(deel).archiefactiedatum, "2034-01-01");
    expect_day("A9 in Open Zaak: the brondatum of the main case", ask_more(deel, NULL, &vraag).brondatum, "2029-01-01");
    blik.peildatum = dag_of("2023-12-31");
    assert_int_equal(ask_more(deel, &blik, NULL).reden, ZAAK_ARCHIEFREDEN_HOOFDZAAK_OPEN);
    assert_int_equal(zaak_withdraw_feit(hoofd, "Klaar", ZAAK_TIJDSTIP_GEEN, NULL), 0);
    assert_int_equal(ask(deel).reden, ZAAK_ARCHIEFREDEN_HOOFDZAAK_OPEN);
    assert_int_equal(zaak_set_status(hoofd, "Klaar", dag_of("2025-01-01"), NULL), 0);
    expect_day("A10", ask(deel).archiefactiedatum, "2035-01-01");
    zaak_voorraad_unref(voorraad);
}

static void a_related_case_is_looked_up_in_the_collection(void **state)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak *zaak = in_collection(voorraad, "Z", NULL, "Gerelateerd"), *other = in_collection(voorraad, "A", NULL, "Kort");
    struct zaak_archiefzaak zaken[] = { { "A", dag_of("1999-01-01") }, { "elders", dag_of("2021-01-01") }, { NULL, NONE } };
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    (void)state;
    vraag.zaken = zaken;
    vraag.zaak_count = 3;
    assert_int_equal(zaak_set_status(zaak, "Klaar", dag_of("2020-06-01"), NULL), 0);
    expect_day("open", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2031-01-01");
    assert_int_equal(zaak_set_status(other, "Klaar", dag_of("2022-02-02"), NULL), 0);
    expect_day("closed", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2032-02-02");
    blik.peildatum = dag_of("2022-02-01");
    expect_day("before", ask_more(zaak, &blik, &vraag).archiefactiedatum, "2031-01-01");
    zaak_voorraad_unref(voorraad);
}

static void a_main_case_that_is_not_here_is_not_known_unless_it_is_given(void **state)
{
    struct zaak *zaak = closed("Hoofdzaak", "2018-10-18");
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;

    (void)state;
    assert_int_equal(ask(zaak).reden, ZAAK_ARCHIEFREDEN_GEEN_HOOFDZAAK);
    force(zaak, ZAAK_FEIT_HOOFDZAAK, "elders", NULL, "2018-11-01");
    assert_int_equal(ask(zaak).reden, ZAAK_ARCHIEFREDEN_BRON_ONBEKEND);
    vraag.hoofdzaak = ZAAK_HOOFDZAAK_BEKEND;
    assert_int_equal(ask_more(zaak, NULL, &vraag).reden, ZAAK_ARCHIEFREDEN_HOOFDZAAK_OPEN);
    vraag.hoofdzaak_einddatum = dag_of("2020-01-01");
    expect_day("given", ask_more(zaak, NULL, &vraag).archiefactiedatum, "2030-01-01");
    zaak_unref(zaak);
}

/* Facts may say anything: main cases in a ring, or a case that is its own. */
static void main_cases_in_a_ring_end_somewhere(void **state)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak *a = in_collection(voorraad, "A", "B", "Hoofdzaak"), *b = in_collection(voorraad, "B", "A", "Hoofdzaak");
    struct zaak *self = in_collection(voorraad, "S", "S", "Hoofdzaak");

    (void)state;
    assert_int_equal(zaak_archiefvariant_get("openzaak", &variant), 0);
    vraag.variant = &variant;
    assert_int_equal(zaak_set_status(a, "Klaar", dag_of("2021-01-01"), NULL), 0);
    assert_int_equal(zaak_set_status(b, "Klaar", dag_of("2021-01-01"), NULL), 0);
    assert_int_equal(zaak_set_status(self, "Klaar", dag_of("2021-01-01"), NULL), 0);
    assert_int_equal(ask_more(a, NULL, &vraag).reden, ZAAK_ARCHIEFREDEN_HOOFDZAAK_ZONDER_BRONDATUM);
    expect_day("standard", ask(a).archiefactiedatum, "2031-01-01");
    assert_int_equal(ask(self).reden, ZAAK_ARCHIEFREDEN_GEEN_HOOFDZAAK);
    zaak_voorraad_unref(voorraad);
}

/* ---- what a resultaattype says ---- */

static void a_resultaattype_gives_its_rule(void **state)
{
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;

    (void)state;
    assert_int_equal(zaak_archiefregeling_get(zaak_catalogus_find_url(catalogus, "r-Object"), &regeling), 0);
    assert_string_equal(regeling.afleidingswijze, "zaakobject");
    assert_string_equal(regeling.datumkenmerk, "einde");
    assert_string_equal(regeling.objecttype, "pand");
    assert_string_equal(regeling.archiefnominatie, "vernietigen");
    assert_string_equal(regeling.archiefactietermijn, "P10Y");
    assert_true(regeling.einddatum_bekend);
    assert_int_equal(zaak_archiefregeling_check(&regeling, NULL, NULL), 0);
    assert_int_equal(zaak_archiefregeling_get(zaak_catalogus_find_url(catalogus, "r-Termijn"), &regeling), 0);
    assert_string_equal(regeling.procestermijn, "P5Y");
    assert_int_equal(zaak_archiefregeling_get(zaak_catalogus_find_url(catalogus, "z"), &regeling), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_archiefregeling_get(NULL, &regeling), -ZAAK_E_ARGUMENT);
}

/* ---- a real catalogue ---- */

#define REAL "../shared/data/catalogi/swf-2024-openzaak-export.zip"

static struct zaak_catalogus *load_real(void)
{
    enum { ROOM = 4 << 20 };
    FILE *in = fopen(REAL, "rb");
    struct zaak_catalogus *real = NULL;
    char *bytes = in ? malloc(ROOM) : NULL;

#ifdef ZAAK_HAVE_ZIP
    if (bytes)
        assert_int_equal(zaak_catalogus_load_zip(ctx, bytes, fread(bytes, 1, ROOM, in), &real, NULL), 0);
#endif
    free(bytes);
    if (in)
        fclose(in);
    if (!real) {
        print_message("# " REAL " is not there, or the library reads no archives\n");
        skip();
    }
    return real;
}

/* Any source may be the one that the resultaattype counts from: each gives the same day. */
static void fill_sources(struct zaak_archiefvraag *vraag, struct zaak_archiefbesluit *besluit, struct zaak_archiefobject *object, zaak_dag bron, const char *text)
{
    *besluit = (struct zaak_archiefbesluit){ bron, bron };
    object->waarde = text;
    vraag->besluiten = besluit;
    vraag->objecten = object;
    vraag->besluit_count = vraag->object_count = 1;
    vraag->hoofdzaak = ZAAK_HOOFDZAAK_BEKEND;
    vraag->hoofdzaak_einddatum = bron;
    vraag->startdatum_bewaartermijn = bron;
}

/* One resultaattype on one end date; the other sources lie three days later. */
static void try_result(const struct zaak_archiefregeling *regeling, const struct own_day *einde, int32_t counts[4])
{
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief antwoord = ZAAK_ARCHIEF_INIT;
    struct zaak_archiefbesluit besluit;
    struct zaak_archiefobject object = { regeling->objecttype, NULL, NULL, 0 };
    bool from_end = strcmp(regeling->afleidingswijze, "afgehandeld") == 0;
    struct own_day bron = *einde;
    char end_text[32], source_text[32], expected[32];

    if (!from_end)
        bron = own_next(own_next(own_next(bron)));
    own_write(*einde, end_text);
    own_write(bron, source_text);
    vraag.regeling = regeling;
    vraag.einddatum = dag_of(end_text);
    if (!from_end)
        fill_sources(&vraag, &besluit, &object, dag_of(source_text), source_text);
    assert_int_equal(zaak_archief_compute(ctx, &vraag, &antwoord, NULL, NULL), 0);
    counts[antwoord.uitkomst]++;
    strcpy(expected, "-");
    if (regeling->archiefactietermijn)
        own_write(own_add(bron, regeling->archiefactietermijn), expected);
    expect_day(regeling->afleidingswijze, antwoord.archiefactiedatum, expected);
}

static void every_resultaattype_of_a_real_catalogue_agrees_with_a_calendar_of_the_test(void **state)
{
    struct zaak_catalogus *real = load_real();
    size_t count = zaak_catalogus_count(real, ZAAK_SOORT_RESULTAATTYPE);
    int32_t counts[4] = { 0 };
    int days = 0;

    (void)state;
    /* Every day of two years with a leap day in them, and of one without. */
    for (struct own_day einde = { 2023, 1, 1 }; einde.year < 2026; einde = own_next(einde), days++) {
        for (size_t i = 0; i < count; i++) {
            struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;

            assert_int_equal(zaak_archiefregeling_get(zaak_catalogus_at(real, ZAAK_SOORT_RESULTAATTYPE, i), &regeling), 0);
            try_result(&regeling, &einde, counts);
        }
    }
    assert_int_equal(days, 1096);
    assert_int_equal(counts[ZAAK_ARCHIEF_BEREKEND], days * 460);
    assert_int_equal(counts[ZAAK_ARCHIEF_UITGESTELD], days * 28);   /* kept, without a term */
    assert_int_equal(counts[ZAAK_ARCHIEF_ONMOGELIJK], 0);
    zaak_catalogus_unref(real);
}

/* The counts of a reading of the same archive by other means. */
static void the_real_catalogue_breaks_the_rules_of_the_procedure_as_often_as_is_known(void **state)
{
    struct zaak_catalogus *real = load_real();
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding bevinding = ZAAK_BEVINDING_INIT;
    size_t wrong = 0, resultaattypen = 0;

    (void)state;
    for (size_t i = 0; i < zaak_catalogus_count(real, ZAAK_SOORT_RESULTAATTYPE); i++) {
        struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;

        assert_int_equal(zaak_archiefregeling_get(zaak_catalogus_at(real, ZAAK_SOORT_RESULTAATTYPE, i), &regeling), 0);
        resultaattypen += zaak_archiefregeling_check(&regeling, list, NULL) > 0;
    }
    for (size_t i = 0; zaak_bevindingen_get(list, i, &bevinding) == 0; i++)
        wrong += strcmp(bevinding.regel, "ztc-008") == 0;
    assert_int_equal(resultaattypen, 32);
    assert_int_equal(wrong, 32);   /* ander_datumkenmerk with a procestermijn */
    assert_int_equal(zaak_bevindingen_count(list), 32);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(real);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_has_no_date_before_it_is_closed_nor_after_it_is_reopened),
        cmocka_unit_test(a_property_counts_from_the_moment_that_it_is_there),
        cmocka_unit_test(a_property_that_the_facts_do_not_have_may_be_given),
        cmocka_unit_test(without_its_resultaat_there_is_nothing_left),
        cmocka_unit_test(decisions_are_asked_anew_each_time),
        cmocka_unit_test(a_related_case_that_closes_and_an_object_that_goes_count_at_once),
        cmocka_unit_test(a_moment_counts_as_its_day_in_amsterdam),
        cmocka_unit_test(what_holds_of_a_case_has_the_same_date),
        cmocka_unit_test(a_deelzaak_follows_its_main_case_in_the_collection),
        cmocka_unit_test(a_related_case_is_looked_up_in_the_collection),
        cmocka_unit_test(a_main_case_that_is_not_here_is_not_known_unless_it_is_given),
        cmocka_unit_test(main_cases_in_a_ring_end_somewhere),
        cmocka_unit_test(a_resultaattype_gives_its_rule),
        cmocka_unit_test(every_resultaattype_of_a_real_catalogue_agrees_with_a_calendar_of_the_test),
        cmocka_unit_test(the_real_catalogue_breaks_the_rules_of_the_procedure_as_often_as_is_known),
    };

    return cmocka_run_group_tests_name("archief_zaak", tests, set_up, tear_down);
}
