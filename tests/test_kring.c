/* SPDX-License-Identifier: EUPL-1.2 */
/* The policy cycle: elements, arrows and chains on a day; what the cases themselves prove; who can help whom. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

#include <libzaak.h>

#include "catalogus_helper.h"
#include "zaak_helper.h"
#include "context_helper.h"

enum { ELEMENTS = 29, ARROWS = 20 };

static struct zaak_kring *load(const char *text)
{
    struct zaak_kring *kring = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char *json = quoted(text);

    expect_success(text, zaak_kring_load_json(ctx, json, strlen(json), &kring, &error), &error);
    free(json);
    return kring;
}

static struct zaak_kring *load_file(const char *name)
{
    struct zaak_kring *kring = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length = 0;
    char *json = read_file(name, &length);

    assert_non_null(json);
    expect_success(name, zaak_kring_load_json(ctx, json, length, &kring, &error), &error);
    free(json);
    return kring;
}

static struct zaak_kringelement element(const struct zaak_kring *kring, const char *woord, zaak_dag dag)
{
    struct zaak_kringelement rows[ELEMENTS];

    assert_int_equal(zaak_kring_get_elementen(kring, dag, rows, ELEMENTS), ELEMENTS);
    for (size_t i = 0; i < ELEMENTS; i++)
        if (!strcmp(rows[i].element, woord))
            return rows[i];
    fail_msg("no element %s", woord);
    return rows[0];
}

static struct zaak_kringpijl arrow(const struct zaak_kring *kring, const char *van, const char *naar, zaak_dag dag)
{
    struct zaak_kringpijl rows[ARROWS];

    assert_int_equal(zaak_kring_get_pijlen(kring, dag, rows, ARROWS), ARROWS);
    for (size_t i = 0; i < ARROWS; i++)
        if (!strcmp(rows[i].van, van) && !strcmp(rows[i].naar, naar))
            return rows[i];
    fail_msg("no arrow %s -> %s", van, naar);
    return rows[0];
}

static void test_elements_in_time(void **state)
{
    struct zaak_kring *kring = load("{'gemeente': 'GM0001', 'bewijzen': ["
                                    "{'element': 'programma', 'document': 'oud', 'vastgesteld': '2023-02-01'},"
                                    "{'element': 'programma', 'document': 'nieuw', 'vastgesteld': '2024-02-01'},"
                                    "{'element': 'doelen', 'document': 'beleid', 'vastgesteld': '2020-01-01', 'tot': '2024-12-31'},"
                                    "{'element': 'protocollen', 'document': 'p', 'vastgesteld': '2010-01-01'}]}");

    (void)state;
    assert_string_equal(zaak_kring_get_naam(kring), "GM0001");
    assert_int_equal(element(kring, "programma", zaak_datum(2023, 1, 31)).stand, ZAAK_ELEMENT_ONTBREEKT); /* what is settled later is not seen */
    assert_string_equal(element(kring, "programma", zaak_datum(2024, 1, 31)).document, "oud");
    assert_string_equal(element(kring, "programma", zaak_datum(2024, 2, 1)).document, "nieuw");
    assert_int_equal(element(kring, "programma", zaak_datum(2025, 2, 1)).stand, ZAAK_ELEMENT_AANWEZIG); /* a year, also one with 29 February in it */
    assert_int_equal(element(kring, "programma", zaak_datum(2025, 2, 2)).stand, ZAAK_ELEMENT_VERLOPEN);
    assert_int_equal(element(kring, "doelen", zaak_datum(2024, 12, 31)).stand, ZAAK_ELEMENT_AANWEZIG);
    assert_int_equal(element(kring, "doelen", zaak_datum(2025, 1, 1)).stand, ZAAK_ELEMENT_VERLOPEN);
    assert_int_equal(element(kring, "protocollen", zaak_datum(2025, 1, 1)).stand, ZAAK_ELEMENT_AANWEZIG); /* not yearly: until there is a newer one */
    assert_null(element(kring, "partners", zaak_datum(2025, 1, 1)).document);
    zaak_kring_unref(kring);
}

/* The Besluit omgevingsrecht was repealed on 1 January 2024: no later year is judged by it without saying so. */
static void test_articles_of_the_year(void **state)
{
    struct zaak_kring *kring = load("{'gemeente': 'GM0001'}");
    struct zaak_kringelement rows[ELEMENTS];

    (void)state;
    assert_string_equal(element(kring, "programma", zaak_datum(2023, 12, 31)).artikel, "Bor art. 7.3");
    assert_string_equal(element(kring, "programma", zaak_datum(2024, 1, 1)).artikel, "Omgevingsbesluit art. 13.8");
    assert_non_null(strstr(element(kring, "beleid_bekend", zaak_datum(2025, 1, 1)).artikel, "geen artikel meer"));
    assert_string_equal(element(kring, "formatie", zaak_datum(2025, 1, 1)).artikel, "Omgevingsbesluit afd. 13.2");
    assert_int_equal(zaak_kring_get_elementen(kring, zaak_datum(2024, 1, 1), rows, ELEMENTS), ELEMENTS);
    for (size_t i = 0; i < ELEMENTS; i++)
        if (strstr(rows[i].artikel, "Bor") && !strstr(rows[i].artikel, "tot 2024 Bor"))
            fail_msg("%s: %s", rows[i].element, rows[i].artikel);
    zaak_kring_unref(kring);
}

static void test_arrows(void **state)
{
    zaak_dag dag = zaak_datum(2024, 6, 1);
    struct zaak_kring *kring = load("{'gemeente': 'GM0001', 'bewijzen': ["
                                    "{'element': 'risicoanalyse', 'document': 'r', 'vastgesteld': '2024-01-01'},"
                                    "{'element': 'prioriteiten', 'document': 'p', 'vastgesteld': '2024-01-01', 'volgt_uit': ['risicoanalyse']},"
                                    "{'element': 'doelen', 'document': 'd', 'vastgesteld': '2024-01-01', 'volgt_uit': ['risicoanalyse']},"
                                    "{'element': 'meetmethode', 'document': 'm', 'vastgesteld': '2024-01-01', 'tot': '2024-05-31', 'volgt_uit': ['doelen']}]}");

    (void)state;
    assert_true(arrow(kring, "risicoanalyse", "prioriteiten", dag).gesloten);
    assert_null(arrow(kring, "risicoanalyse", "prioriteiten", dag).reden);
    assert_non_null(strstr(arrow(kring, "prioriteiten", "doelen", dag).reden, "zegt niet"));
    assert_non_null(strstr(arrow(kring, "doelen", "meetmethode", dag).reden, "einde"));
    assert_true(arrow(kring, "doelen", "meetmethode", dag - 1).gesloten);
    assert_non_null(strstr(arrow(kring, "bijstelling", "doelen", dag).reden, "begin"));
    zaak_kring_unref(kring);
}

#define INDICATOR(members) "{'gemeente': 'GM0001', 'doelen': [{'id': 'd', 'naam': 'D', 'indicatoren': [{'id': 'i', 'naam': 'I'" members "}]}]}"
#define STREEF ", 'streef': 90"
#define ACTIVITEIT ", 'activiteit': {'uren': 10}"
#define ZAKEN ", 'zaaktypen': ['Z']"
#define METING ", 'metingen': [{'van': '2023-01-01', 'tot': '2023-12-31', 'gehaald': 9, 'totaal': 10}]"

/* Each link, one by one: the first that is missing is told. */
static void test_chain(void **state)
{
    static const struct {
        const char *json;
        int32_t missing;
    } cases[] = {
        { "{'gemeente': 'GM0001', 'doelen': [{'id': 'd', 'naam': 'D'}]}", ZAAK_SCHAKEL_INDICATOR },
        { INDICATOR(""), ZAAK_SCHAKEL_STREEF },
        { INDICATOR(STREEF), ZAAK_SCHAKEL_ACTIVITEIT },
        { INDICATOR(STREEF ", 'activiteit': {'uren': 0}"), ZAAK_SCHAKEL_ACTIVITEIT },
        { INDICATOR(STREEF ACTIVITEIT), ZAAK_SCHAKEL_ZAKEN },
        { INDICATOR(STREEF ACTIVITEIT ZAKEN), ZAAK_SCHAKEL_METING },
        { INDICATOR(STREEF ACTIVITEIT ZAKEN ", 'metingen': [{'van': '2021-01-01', 'tot': '2021-12-31', 'gehaald': 9, 'totaal': 10}]"), ZAAK_SCHAKEL_METING },
        { INDICATOR(STREEF ACTIVITEIT ZAKEN METING), ZAAK_SCHAKEL_EVALUATIE },
        { INDICATOR(STREEF ACTIVITEIT ZAKEN METING ", 'evaluatie': {'op': '2023-12-30', 'gevolg': 'g'}"), ZAAK_SCHAKEL_EVALUATIE },
        { INDICATOR(STREEF ACTIVITEIT ZAKEN METING ", 'evaluatie': {'op': '2024-06-02', 'gevolg': 'g'}"), ZAAK_SCHAKEL_EVALUATIE },
        { INDICATOR(STREEF ACTIVITEIT ZAKEN METING ", 'evaluatie': {'op': '2024-02-01'}"), ZAAK_SCHAKEL_GEVOLG },
        { INDICATOR(STREEF ACTIVITEIT ZAKEN METING ", 'evaluatie': {'op': '2024-02-01', 'gevolg': 'g'}"), ZAAK_SCHAKEL_GEHEEL },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct zaak_kring *kring = load(cases[i].json);
        struct zaak_kringdoel row;

        assert_int_equal(zaak_kring_get_doelen(kring, zaak_datum(2024, 6, 1), &row, 1), 1);
        if (row.ontbreekt != cases[i].missing)
            fail_msg("%s: %s", cases[i].json, zaak_kring_schakel_naam(row.ontbreekt));
        if (cases[i].missing == ZAAK_SCHAKEL_GEHEEL)
            assert_int_equal(row.oordeel, ZAAK_OORDEEL_GEHAALD);
        zaak_kring_unref(kring);
    }
    assert_null(zaak_kring_schakel_naam(8));
}

static void test_four_municipalities(void **state)
{
    static const char *const names[] = { "GM9901", "GM9902", "GM9903", "GM9904" };
    zaak_dag dag = zaak_datum(2025, 6, 1);
    struct zaak_kring *kringen[4];
    size_t places[4];

    (void)state;
    for (size_t i = 0; i < 4; i++) {
        char path[60];

        snprintf(path, sizeof path, "examples/data/vth/%s.json", names[i]);
        kringen[i] = load_file(path);
        assert_int_equal(zaak_kring_is_gesloten(kringen[i], dag), i == 0);
    }
    assert_int_equal(zaak_kring_is_gesloten(kringen[0], zaak_datum(2026, 6, 1)), 0); /* the yearly ones have lapsed */
    assert_int_equal(zaak_kring_find_voorbeelden(kringen, 4, "gedoogstrategie", dag, places, 4), 3);
    assert_int_equal(places[0], 0);
    assert_int_equal(places[1], 2);
    assert_int_equal(zaak_kring_find_voorbeelden(kringen, 4, "programma", dag, NULL, 0), 3); /* of the fourth it is too old */
    assert_int_equal(zaak_kring_find_voorbeelden(kringen, 4, "onzin", dag, NULL, 0), -ZAAK_E_NIET_GEVONDEN);
    for (size_t i = 0; i < 4; i++)
        zaak_kring_unref(kringen[i]);
}

/* Three cases: decided in time, too late, and of another municipality. */
static struct zaak_voorraad *make_cases(struct zaak_catalogus *catalogus)
{
    static const struct {
        const char *id, *organisatie;
        int32_t maand;
    } cases[] = { { "A", "GM9903", 4 }, { "B", "GM9903", 6 }, { "C", "GM9901", 4 } };
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);

    for (size_t i = 0; i < 3; i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        struct zaak *zaak;

        feit.soort = ZAAK_FEIT_OPEN;
        feit.naam = "omgevingsvergunning-regulier";
        feit.organisatie = cases[i].organisatie;
        feit.op = zaak_datum(2025, 3, 3);
        assert_int_equal(zaak_voorraad_open(voorraad, cases[i].id, &feit, &zaak, NULL), 0);
        assert_int_equal(zaak_add_besluit(zaak, zaak_datum(2025, cases[i].maand, 10), NULL), 0);
    }
    return voorraad;
}

static void test_cases_fill_elements(void **state)
{
    struct zaak_catalogus *catalogus = example_catalogus(ctx);
    struct zaak_voorraad *voorraad = make_cases(catalogus), *empty = zaak_voorraad_new(catalogus);
    struct zaak_kring *kring = load_file("examples/data/vth/GM9903.json");
    zaak_dag van = zaak_datum(2025, 1, 1), tot = zaak_datum(2025, 12, 31);
    struct zaak_kringdoel rows[3];

    (void)state;
    assert_int_equal(element(kring, "registratie", tot).stand, ZAAK_ELEMENT_ONTBREEKT);
    assert_int_equal(zaak_kring_add_zaken(kring, empty, van, tot, NULL), 0);
    assert_int_equal(element(kring, "registratie", tot).stand, ZAAK_ELEMENT_ONTBREEKT);
    assert_int_equal(zaak_kring_add_zaken(kring, voorraad, van, tot, NULL), 2);
    assert_int_equal(element(kring, "registratie", tot).stand, ZAAK_ELEMENT_AANWEZIG);
    assert_true(element(kring, "registratie", tot).uit_zaken);
    assert_string_equal(element(kring, "monitoring", tot).document, "de zaken van 01-01-2025 tot en met 31-12-2025");
    assert_int_equal(element(kring, "rapportage", tot).stand, ZAAK_ELEMENT_AANWEZIG);
    assert_true(arrow(kring, "registratie", "monitoring", tot).gesloten);
    assert_int_equal(zaak_kring_get_doelen(kring, tot, rows, 3), 3);
    assert_int_equal(rows[0].meting.gehaald, 1); /* that of the other municipality does not count */
    assert_int_equal(rows[0].meting.totaal, 2);
    assert_int_equal(rows[0].gemeten_tot, tot);
    assert_int_equal(rows[0].oordeel, ZAAK_OORDEEL_NIET_GEHAALD);
    assert_int_equal(zaak_kring_add_zaken(kring, voorraad, tot, van, NULL), -ZAAK_E_WAARDE);
    assert_int_equal(zaak_kring_add_zaken(kring, empty, van, tot, NULL), 0); /* filled anew */
    assert_int_equal(element(kring, "monitoring", tot).stand, ZAAK_ELEMENT_ONTBREEKT);
    zaak_kring_unref(kring);
    zaak_voorraad_unref(empty);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
}

#define DOELEN(first, second) "{'gemeente': 'GM0001', 'doelen': [{'id': 'd', 'naam': 'D', 'indicatoren': [" first "]}, {'id': 'e', 'naam': 'E', 'indicatoren': [" second "]}]}"
#define GEMETEN(year, number) "{'van': '" year "-01-01', 'tot': '" year "-12-31', 'gehaald': " number ", 'totaal': 10}"
#define BEWIJS(element, day, from) "{'element': '" element "', 'document': 'd', 'vastgesteld': '" day "', 'volgt_uit': [" from "]}"

/* The circle of policy goes through time: what is settled now may follow from what was settled before, and that from an earlier one of the first. */
static void test_a_circle_through_time(void **state)
{
    static const char *const documents[] = {
        "{'gemeente': 'GM0001', 'bewijzen': [" BEWIJS("programma", "2024-02-01", "'bijstelling'") ", " BEWIJS("bijstelling", "2024-01-31", "'evaluatie'") ", "
        BEWIJS("evaluatie", "2024-01-31", "'programma'") ", " BEWIJS("programma", "2023-02-01", "'bijstelling'") "]}",
        /* of two of one day the latter counts, and that one does not lead back */
        "{'gemeente': 'GM0001', 'bewijzen': [" BEWIJS("programma", "2024-02-01", "'bijstelling'") ", " BEWIJS("bijstelling", "2024-02-01", "'programma'") ", "
        BEWIJS("bijstelling", "2024-02-01", "'evaluatie'") "]}",
    };

    (void)state;
    for (size_t i = 0; i < sizeof documents / sizeof documents[0]; i++)
        zaak_kring_unref(load(documents[i]));
}

/* As many goals, indicators and measurements as a list may hold: by pairs this would be a hundred million comparisons of texts. */
static void test_many_goals(void **state)
{
    enum { MOST = 10000, ROOM = 500 };
    char *text = malloc(MOST * ROOM + ROOM), *at = text;
    struct zaak_kring *kring = NULL;
    clock_t begin = clock();

    (void)state;
    assert_non_null(text);
    at += sprintf(at, "{\"gemeente\":\"GM0001\",\"doelen\":[");
    for (int i = 0; i < MOST; i++)
        at += sprintf(at, "%s{\"id\":\"%0300d\",\"naam\":\"D\",\"indicatoren\":[{\"id\":\"i%d\",\"naam\":\"I\"}]}", i ? "," : "", i, i);
    at += sprintf(at, "]}");
    assert_int_equal(zaak_kring_load_json(ctx, text, (size_t)(at - text), &kring, NULL), 0);
    zaak_kring_unref(kring);
    free(text);
    assert_true((clock() - begin) / CLOCKS_PER_SEC < 3);
}

/* A ring of so many elements that a sentence does not hold their words: it says that there are more, and breaks off no word. */
static void test_a_long_ring(void **state)
{
    struct zaak_kringelement elements[64];
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kring *kring = load("{'gemeente': 'GM0001'}");
    int count = zaak_kring_get_elementen(kring, zaak_datum(2024, 1, 1), elements, 64);
    char *text = malloc(64 * 200), *at = text;

    (void)state;
    assert_non_null(text);
    at += sprintf(at, "{\"gemeente\":\"GM0001\",\"bewijzen\":[");
    for (int i = 0; i < count; i++)
        at += sprintf(at, "%s{\"element\":\"%s\",\"document\":\"d\",\"vastgesteld\":\"2024-01-01\",\"volgt_uit\":[\"%s\"]}", i ? "," : "", elements[i].element, elements[(i + 1) % count].element);
    at += sprintf(at, "]}");
    zaak_kring_unref(kring);
    kring = NULL;
    assert_int_equal(zaak_kring_load_json(ctx, text, (size_t)(at - text), &kring, &error), -ZAAK_E_VERWIJZING);
    at = strstr(error.text, " en meer.");
    assert_non_null(at);
    *at = '\0';
    at = strrchr(error.text, ' ') + 1;
    while (count > 0 && strcmp(elements[count - 1].element, at))
        count--;
    assert_int_not_equal(count, 0);
    free(text);
}

static void test_bad_documents(void **state)
{
    static const struct {
        const char *json;
        int result;
        const char *field;
    } cases[] = {
        { "{}", -ZAAK_E_VELD, "gemeente" },
        { "{'gemeente': 'GM0001', 'bewijzen': [{'element': 'onzin', 'document': 'd', 'vastgesteld': '2024-01-01'}]}", -ZAAK_E_WAARDE, "bewijzen.0.element" },
        { "{'gemeente': 'GM0001', 'bewijzen': [{'element': 'doelen', 'vastgesteld': '2024-01-01'}]}", -ZAAK_E_VELD, "bewijzen.0.document" },
        { "{'gemeente': 'GM0001', 'bewijzen': [{'element': 'doelen', 'document': 'd', 'vastgesteld': '2024-01-02', 'tot': '2024-01-01'}]}", -ZAAK_E_WAARDE, "bewijzen.0.tot" },
        { "{'gemeente': 'GM0001', 'bewijzen': [{'element': 'doelen', 'document': 'd', 'vastgesteld': '2024-01-02', 'volgt_uit': ['x']}]}", -ZAAK_E_WAARDE, "bewijzen.0.volgt_uit.0" },
        { "{'gemeente': 'GM0001', 'doelen': [{'id': 'd', 'naam': 'D'}, {'id': 'd', 'naam': 'E'}]}", -ZAAK_E_DUBBEL, "doelen.1.id" },
        { INDICATOR(", 'streef': 101"), -ZAAK_E_WAARDE, "doelen.0.indicatoren.0.streef" },
        { INDICATOR(", 'meet': 'gevoel'"), -ZAAK_E_WAARDE, "doelen.0.indicatoren.0.meet" },
        { INDICATOR(", 'metingen': [{'van': '2024-01-01', 'tot': '2024-02-01', 'gehaald': 3, 'totaal': 2}]"), -ZAAK_E_WAARDE, "doelen.0.indicatoren.0.metingen.0.gehaald" },
        { INDICATOR(", 'activiteit': {'uren': -1}"), -ZAAK_E_WAARDE, "doelen.0.indicatoren.0.activiteit" },
        /* a code is a code */
        { "{'gemeente': '<b>'}", -ZAAK_E_VORM, "gemeente" },
        { "{'gemeente': 'GM1'}", -ZAAK_E_VORM, "gemeente" },
        /* no target is no target, and none is said by leaving it out */
        { INDICATOR(", 'streef': -1"), -ZAAK_E_WAARDE, "doelen.0.indicatoren.0.streef" },
        /* one thing twice, also of two goals */
        { DOELEN("{'id': 'i', 'naam': 'I'}, {'id': 'i', 'naam': 'J'}", "{'id': 'k', 'naam': 'K'}"), -ZAAK_E_DUBBEL, "doelen.0.indicatoren.1.id" },
        { DOELEN("{'id': 'i', 'naam': 'I'}", "{'id': 'k', 'naam': 'K'}, {'id': 'i', 'naam': 'J'}"), -ZAAK_E_DUBBEL, "doelen.1.indicatoren.1.id" },
        { INDICATOR(", 'metingen': [" GEMETEN("2023", "9") ", " GEMETEN("2022", "9") ", " GEMETEN("2023", "9") "]"), -ZAAK_E_DUBBEL, "doelen.0.indicatoren.0.metingen.2" },
        { INDICATOR(", 'metingen': [" GEMETEN("2023", "9") ", " GEMETEN("2023", "8") "]"), -ZAAK_E_DUBBEL, "doelen.0.indicatoren.0.metingen.1" },
        /* evidence that follows from itself: at once, and in a circle of one day */
        { "{'gemeente': 'GM0001', 'bewijzen': [" BEWIJS("doelen", "2024-01-01", "'prioriteiten', 'doelen'") "]}", -ZAAK_E_VERWIJZING, "bewijzen.0.volgt_uit.1" },
        { "{'gemeente': 'GM0001', 'bewijzen': [" BEWIJS("risicoanalyse", "2024-01-01", "'monitoring'") ", " BEWIJS("prioriteiten", "2024-01-01", "'doelen', 'risicoanalyse'") ", "
          BEWIJS("doelen", "2024-01-01", "'prioriteiten'") ", " BEWIJS("programma", "2024-01-01", "'doelen'") "]}", -ZAAK_E_VERWIJZING, "bewijzen.1.volgt_uit" },
        { INDICATOR(", 'kleur': 'groen'"), -ZAAK_E_VELD, "doelen.0.indicatoren.0.kleur" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_kring *kring = NULL;
        char *json = quoted(cases[i].json);
        int result = zaak_kring_load_json(ctx, json, strlen(json), &kring, &error);

        if (result != cases[i].result || strcmp(error.field, cases[i].field))
            fail_msg("%s gives %d at %s: %s", cases[i].json, result, error.field, error.text);
        assert_null(kring);
        free(json);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_elements_in_time), cmocka_unit_test(test_articles_of_the_year), cmocka_unit_test(test_arrows), cmocka_unit_test(test_chain), cmocka_unit_test(test_four_municipalities),
        cmocka_unit_test(test_cases_fill_elements), cmocka_unit_test(test_bad_documents), cmocka_unit_test(test_a_circle_through_time),
        cmocka_unit_test(test_many_goals), cmocka_unit_test(test_a_long_ring),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
