/* SPDX-License-Identifier: EUPL-1.2 */
/* The register of mandates: its form, and who may decide what, until which amount and when. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include <cmocka.h>

#include <libzaak.h>

#include "catalogus_helper.h"
#include "context_helper.h"

static int load_text(const char *text, struct zaak_mandaten **ret_mandaten, struct zaak_error *error)
{
    char *json = quoted(text);
    int result = zaak_mandaten_load_json(ctx, json, strlen(json), ret_mandaten, error);

    free(json);
    return result;
}

static struct zaak_mandaten *load(const char *text)
{
    struct zaak_mandaten *mandaten = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success(text, load_text(text, &mandaten, &error), &error);
    return mandaten;
}

/* The college gives the head until 50,000, the head gives els until 10,000 (allowed), els gives jan (not allowed); the head of 2025 is another one. */
static const char register_json[] =
    "{'organisatie': 'GM9901', 'functies': [{'functie': 'hoofd', 'betrokkene': 'piet', 'tot': '2024-12-31'}, {'functie': 'hoofd', 'betrokkene': 'mia', 'van': '2025-01-01'}],"
    "'mandaten': ["
    "{'id': 'M1', 'mandaatgever': 'college', 'gemandateerde': 'hoofd', 'zaaktypen': ['vergunning'], 'activiteiten': ['besluiten'], 'tot_bedrag': '50000', 'ondermandaat': true,"
    " 'geldig_van': '2024-01-01', 'geldig_tot': '2025-06-30', 'bewijs': 'Gemeenteblad 2024, 17'},"
    "{'id': 'M2', 'onder': 'M1', 'gemandateerde': 'els', 'tot_bedrag': '10000.50'},"
    "{'id': 'M3', 'onder': 'M2', 'gemandateerde': 'jan'},"
    "{'id': 'M4', 'mandaatgever': 'college', 'gemandateerde': 'team'}]}";

static void each_question_has_one_answer(void **state)
{
    static const struct {
        const char *who, *zaaktype, *activiteit, *dag;
        int64_t cent;
        int32_t outcome;
        const char *mandaat;
        int64_t tot_cent;
    } cases[] = {
        { "college", "vergunning", "besluiten", "2024-05-01", -1, ZAAK_MANDAAT_ORGAAN, NULL, 0 },
        { "piet", "vergunning", "besluiten", "2024-05-01", -1, ZAAK_MANDAAT_JA, "M1", 5000000 },
        { "piet", "vergunning", "besluiten", "2024-05-01", 5000000, ZAAK_MANDAAT_JA, "M1", 5000000 },
        { "piet", "vergunning", "besluiten", "2024-05-01", 5000001, ZAAK_MANDAAT_BEDRAG, "M1", 5000000 },
        { "piet", "vergunning", "intrekken", "2024-05-01", -1, ZAAK_MANDAAT_GEEN, NULL, 0 },
        { "piet", "bezwaar", "besluiten", "2024-05-01", -1, ZAAK_MANDAAT_GEEN, NULL, 0 },
        { "piet", "vergunning", "besluiten", "2025-01-01", -1, ZAAK_MANDAAT_GEEN, NULL, 0 },   /* not the head any more */
        { "mia", "vergunning", "besluiten", "2025-01-01", -1, ZAAK_MANDAAT_JA, "M1", 5000000 },
        { "mia", "vergunning", "besluiten", "2024-12-31", -1, ZAAK_MANDAAT_GEEN, NULL, 0 },
        { "hoofd", "vergunning", "besluiten", "2023-12-31", -1, ZAAK_MANDAAT_GEEN, NULL, 0 },
        { "hoofd", "vergunning", "besluiten", "2025-06-30", -1, ZAAK_MANDAAT_JA, "M1", 5000000 },
        { "hoofd", "vergunning", "besluiten", "2025-07-01", -1, ZAAK_MANDAAT_GEEN, NULL, 0 },
        { "els", "vergunning", "besluiten", "2024-05-01", 1000050, ZAAK_MANDAAT_JA, "M2", 1000050 },
        { "els", "vergunning", "besluiten", "2024-05-01", 1000051, ZAAK_MANDAAT_BEDRAG, "M2", 1000050 },
        { "els", "bezwaar", "besluiten", "2024-05-01", 0, ZAAK_MANDAAT_GEEN, NULL, 0 },         /* the mandate above does not cover it */
        { "els", "vergunning", "besluiten", "2025-07-01", 0, ZAAK_MANDAAT_GEEN, NULL, 0 },      /* the mandate above has ended */
        { "jan", "vergunning", "besluiten", "2024-05-01", 0, ZAAK_MANDAAT_ONDER, "M3", 1000050 },
        { "team", "wat dan ook", "iets", "1999-05-01", 99999999, ZAAK_MANDAAT_JA, "M4", -1 },
        { "niemand", NULL, NULL, "2024-05-01", -1, ZAAK_MANDAAT_GEEN, NULL, 0 },
        { "piet", NULL, NULL, "2024-05-01", -1, ZAAK_MANDAAT_JA, "M1", 5000000 },
    };
    struct zaak_mandaten *mandaten = load(register_json);

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_mandaatvraag vraag = ZAAK_MANDAATVRAAG_INIT;
        struct zaak_mandaat mandaat = ZAAK_MANDAAT_INIT;
        int outcome;

        vraag.betrokkene = cases[i].who;
        vraag.zaaktype = cases[i].zaaktype;
        vraag.activiteit = cases[i].activiteit;
        vraag.cent = cases[i].cent;
        vraag.dag = dag_of(cases[i].dag);
        outcome = zaak_mandaten_ask(mandaten, &vraag, &mandaat);
        if (outcome != cases[i].outcome)
            fail_msg("%s on %s (row %zu): %d, not %d", cases[i].who, cases[i].dag, i, outcome, (int)cases[i].outcome);
        assert_int_equal(zaak_mandaten_ask(mandaten, &vraag, NULL), outcome);
        if (!cases[i].mandaat) {
            assert_null(mandaat.id);
            continue;
        }
        assert_string_equal(mandaat.id, cases[i].mandaat);
        assert_number(mandaat.tot_cent, cases[i].tot_cent);
    }
    zaak_mandaten_unref(mandaten);
}

static void a_register_gives_its_mandates_back(void **state)
{
    struct zaak_mandaten *mandaten = load(register_json);
    struct zaak_mandaat m = ZAAK_MANDAAT_INIT;
    struct zaak_mandaatvraag vraag = ZAAK_MANDAATVRAAG_INIT;

    (void)state;
    assert_int_equal(zaak_mandaten_count(mandaten), 4);
    assert_int_equal(zaak_mandaten_count(NULL), 0);
    assert_int_equal(zaak_mandaten_get(mandaten, 0, &m), 0);
    assert_string_equal(m.bewijs, "Gemeenteblad 2024, 17");
    assert_true(m.ondermandaat && m.geldig_van == zaak_datum(2024, 1, 1) && m.tot_cent == 5000000 && !m.onder);
    assert_int_equal(zaak_mandaten_get(mandaten, 1, &m), 0);
    assert_string_equal(m.mandaatgever, "hoofd");
    assert_string_equal(m.onder, "M1");
    assert_int_equal(zaak_mandaten_get(mandaten, 4, &m), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_mandaten_get(NULL, 0, &m), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_mandaten_ask(NULL, &vraag, &m), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_mandaten_ask(mandaten, &vraag, &m), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_mandaten_ask(mandaten, NULL, &m), -ZAAK_E_ARGUMENT);
    assert_ptr_equal(zaak_mandaten_ref(mandaten), mandaten);
    zaak_mandaten_unref(mandaten);
    assert_null(zaak_mandaten_unref(mandaten));
    assert_null(zaak_mandaten_unref(NULL));
}

#define IN(members) "{'mandaten': [{'id': 'a', 'mandaatgever': 'c', 'gemandateerde': 'g', " members "}]}"

static void a_mistake_says_where_it_is(void **state)
{
    static const struct {
        const char *json;
        int32_t code;
        const char *field;
    } mistakes[] = {
        { "", ZAAK_E_JSON, "" },
        { "{}", ZAAK_E_VELD, "mandaten" },
        { "{'mandaten': [7]}", ZAAK_E_VELD, "mandaten.0" },
        { "{'mandaten': [{'id': 'a', 'gemandateerde': 'g'}]}", ZAAK_E_VELD, "mandaten.0.mandaatgever" },
        { "{'mandaten': [{'mandaatgever': 'a', 'gemandateerde': 'g'}]}", ZAAK_E_VELD, "mandaten.0.id" },
        { IN("'tot_bedrag': 100"), ZAAK_E_VELD, "mandaten.0.tot_bedrag" },
        { IN("'tot_bedrag': '100,50'"), ZAAK_E_WAARDE, "mandaten.0.tot_bedrag" },
        { IN("'tot_bedrag': '1234567890123'"), ZAAK_E_WAARDE, "mandaten.0.tot_bedrag" },
        { IN("'geldig_van': '1 mei'"), ZAAK_E_VORM, "mandaten.0.geldig_van" },
        { IN("'geldig_van': '2025-01-02', 'geldig_tot': '2025-01-01'"), ZAAK_E_WAARDE, "mandaten.0.geldig_tot" },
        { IN("'zaaktypen': []"), ZAAK_E_VELD, "mandaten.0.zaaktypen" },
        { IN("'activiteiten': ['x', 1]"), ZAAK_E_VELD, "mandaten.0.activiteiten.1" },
        { IN("'onder': 'b'"), ZAAK_E_VERWIJZING, "mandaten.0.onder" },
        { IN("'vreemd': 1"), ZAAK_E_VELD, "mandaten.0.vreemd" },
        { "{'mandaten': [{'id': 'a', 'mandaatgever': 'c', 'gemandateerde': 'g'}, {'id': 'a', 'mandaatgever': 'c', 'gemandateerde': 'h'}]}", ZAAK_E_DUBBEL, "mandaten.1.id" },
        { "{'mandaten': [{'id': 'z', 'mandaatgever': 'c', 'gemandateerde': 'g'}, {'id': 'z', 'mandaatgever': 'c', 'gemandateerde': 'h'},"
          "{'id': 'a', 'mandaatgever': 'c', 'gemandateerde': 'g'}, {'id': 'a', 'mandaatgever': 'c', 'gemandateerde': 'h'}]}", ZAAK_E_DUBBEL, "mandaten.1.id" },
        { "{'mandaten': [{'id': 'a', 'mandaatgever': 'c', 'gemandateerde': 'g'}, {'id': 'b', 'onder': 'a', 'mandaatgever': 'h', 'gemandateerde': 'i'}]}", ZAAK_E_WAARDE,
          "mandaten.1.mandaatgever" },
        { "{'mandaten': [{'id': 'a', 'onder': 'b', 'gemandateerde': 'g'}, {'id': 'b', 'onder': 'a', 'gemandateerde': 'h'}]}", ZAAK_E_VERWIJZING, "mandaten.0.onder" },
        { "{'mandaten': [{'id': 'a', 'onder': 'a', 'gemandateerde': 'g'}]}", ZAAK_E_VERWIJZING, "mandaten.0.onder" },
        /* in the name of another */
        { "{'mandaten': [{'id': 'a', 'mandaatgever': 'g', 'gemandateerde': 'g'}]}", ZAAK_E_WAARDE, "mandaten.0.gemandateerde" },
        { "{'mandaten': [{'id': 'a', 'mandaatgever': 'c', 'gemandateerde': 'g'}, {'id': 'b', 'onder': 'a', 'gemandateerde': 'g'}]}", ZAAK_E_WAARDE, "mandaten.1.gemandateerde" },
        { "{'mandaten': [], 'functies': [{'functie': 'f'}]}", ZAAK_E_VELD, "functies.0.betrokkene" },
        { "{'mandaten': [], 'functies': [{'functie': 'f', 'betrokkene': 'b', 'van': '2025-01-02', 'tot': '2025-01-01'}]}", ZAAK_E_WAARDE, "functies.0.tot" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(mistakes); i++) {
        struct zaak_mandaten *mandaten = NULL;
        struct zaak_error error = ZAAK_ERROR_INIT;

        expect_failure(mistakes[i].json, load_text(mistakes[i].json, &mandaten, &error), &error, mistakes[i].code, mistakes[i].field);
        assert_null(mandaten);
    }
}

/* A register of as many rows as it may have, with long ids that begin alike, each under the next, and as many functions. */
static char *long_register(int count, const char *last)
{
    enum { ROOM = 600 };
    char *text = malloc((size_t)count * ROOM + ROOM), *at = text;

    assert_non_null(text);
    at += sprintf(at, "{\"functies\":[");
    for (int i = 0; i < count; i++)
        at += sprintf(at, "%s{\"functie\":\"f%d\",\"betrokkene\":\"p%d\"}", i ? "," : "", i, i);
    at += sprintf(at, "],\"mandaten\":[");
    for (int i = 0; i < count - 1; i++)
        at += sprintf(at, "%s{\"id\":\"%0200d\",\"onder\":\"%0200d\",\"gemandateerde\":\"f%d\",\"ondermandaat\":true}", i ? "," : "", i, i + 1, i);
    sprintf(at, ",{\"id\":\"%0200d\",%s,\"gemandateerde\":\"f%d\",\"ondermandaat\":true}]}", count - 1, last, count - 1);
    return text;
}

/* By pairs this would be a hundred million comparisons of texts for each of the ids, what is under what, the ring and who has a function. */
static void the_largest_register_takes_no_time_by_pairs(void **state)
{
    enum { MOST = 10000 };
    struct zaak_mandaten *mandaten = NULL;
    struct zaak_mandaatvraag vraag = ZAAK_MANDAATVRAAG_INIT;
    struct zaak_mandaat mandaat = ZAAK_MANDAAT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char *text = long_register(MOST, "\"mandaatgever\":\"c\""), onder[240];
    clock_t begin = clock();

    (void)state;
    expect_success("chain", zaak_mandaten_load_json(ctx, text, strlen(text), &mandaten, &error), &error);
    free(text);
    assert_int_equal(zaak_mandaten_count(mandaten), MOST);
    vraag.betrokkene = "p0";
    vraag.dag = zaak_datum(2025, 3, 3);
    assert_int_equal(zaak_mandaten_ask(mandaten, &vraag, &mandaat), ZAAK_MANDAAT_JA);
    assert_string_equal(mandaat.mandaatgever, "f1");
    mandaten = zaak_mandaten_unref(mandaten);
    snprintf(onder, sizeof onder, "\"onder\":\"%0200d\"", 1);
    text = long_register(MOST, onder);
    expect_failure("ring", zaak_mandaten_load_json(ctx, text, strlen(text), &mandaten, &error), &error, ZAAK_E_VERWIJZING, "mandaten.0.onder");
    free(text);
    assert_true((clock() - begin) / CLOCKS_PER_SEC < 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_question_has_one_answer),
        cmocka_unit_test(a_register_gives_its_mandates_back),
        cmocka_unit_test(a_mistake_says_where_it_is),
        cmocka_unit_test(the_largest_register_takes_no_time_by_pairs),
    };

    return cmocka_run_group_tests(tests, make_context, drop_context);
}
