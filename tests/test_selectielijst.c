/* SPDX-License-Identifier: EUPL-1.2 */
/* The selectielijst: what is read, what is refused, and how a URL finds its row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalogus_helper.h"
#include "context_helper.h"

#include <zaak/selectielijst.h>

#define RESULT "{'url': 'https://a.example/r/1', 'procesType': 'https://a.example/p/1', 'naam': 'Ingericht', 'volledigNummer': '1.1', 'waardering': 'vernietigen'," \
               " 'procestermijn': 'nihil', 'bewaartermijn': 'P10Y', 'onbekend': [1, {}]}"

static int add(struct zaak_selectielijst *lijst, const char *text, struct zaak_error *error)
{
    char *json = quoted(text);
    int result = zaak_selectielijst_add_json(lijst, json, strlen(json), error);

    free(json);
    return result;
}

static void rows_are_told_apart_by_their_fields(void **state)
{
    struct zaak_selectielijst *lijst = zaak_selectielijst_new(ctx);
    struct zaak_selectielijstrij rij = ZAAK_SELECTIELIJSTRIJ_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_success("list", add(lijst, "[" RESULT ", {'url': 'https://a.example/p/1', 'naam': 'Instellen', 'procesobject': ''}]", &error), &error);
    expect_success("page", add(lijst, "{'count': 1, 'results': [{'url': 'https://a.example/o/1', 'omschrijving': 'Toegekend', 'definitie': 'd'}]}", &error), &error);
    expect_success("fixture", add(lijst, "[{'model': 'x.resultaattypeomschrijvinggeneriek', 'pk': 1, 'fields': {'uuid': '77', 'omschrijving': 'Afgewezen', 'definitie': 'd'}}]", &error), &error);
    assert_int_equal(zaak_selectielijst_count(lijst, ZAAK_SELECTIELIJST_RESULTAAT), 1);
    assert_int_equal(zaak_selectielijst_count(lijst, ZAAK_SELECTIELIJST_PROCESTYPE), 1);
    assert_int_equal(zaak_selectielijst_count(lijst, ZAAK_SELECTIELIJST_OMSCHRIJVING), 2);
    assert_int_equal(zaak_selectielijst_count(lijst, 0) + zaak_selectielijst_count(lijst, 4) + zaak_selectielijst_count(NULL, 1), 0);
    assert_int_equal(zaak_selectielijst_find(lijst, ZAAK_SELECTIELIJST_RESULTAAT, "https://a.example/r/1", &rij), 0);
    assert_string_equal(rij.procestype, "https://a.example/p/1");
    assert_string_equal(rij.naam, "Ingericht");
    assert_string_equal(rij.nummer, "1.1");
    assert_string_equal(rij.waardering, "vernietigen");
    assert_string_equal(rij.procestermijn, "nihil");
    assert_string_equal(rij.bewaartermijn, "P10Y");
    assert_int_equal(zaak_selectielijst_find(lijst, ZAAK_SELECTIELIJST_OMSCHRIJVING, "https://b.example/o/77", &rij), 0);
    assert_string_equal(rij.naam, "Afgewezen");
    assert_string_equal(rij.bewaartermijn, "");
    zaak_selectielijst_unref(lijst);
}

static void a_url_fits_exactly_and_an_identifier_fits_its_end(void **state)
{
    struct zaak_selectielijst *lijst = zaak_selectielijst_new(ctx);
    struct zaak_selectielijstrij rij = ZAAK_SELECTIELIJSTRIJ_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    static const struct {
        const char *url;
        int32_t soort;
        bool found;
    } cases[] = {
        { "https://a.example/r/1", ZAAK_SELECTIELIJST_RESULTAAT, true },
        { "https://b.example/r/1", ZAAK_SELECTIELIJST_RESULTAAT, false },
        { "1", ZAAK_SELECTIELIJST_RESULTAAT, true },
        { "https://a.example/r/1", ZAAK_SELECTIELIJST_PROCESTYPE, false },
        { "https://b.example/r/2", ZAAK_SELECTIELIJST_RESULTAAT, true },
        { "2", ZAAK_SELECTIELIJST_RESULTAAT, true },
        { "https://b.example/r/22", ZAAK_SELECTIELIJST_RESULTAAT, false },
        { "", ZAAK_SELECTIELIJST_RESULTAAT, false },
    };

    (void)state;
    expect_success("list", add(lijst, "[" RESULT ", {'url': '2', 'procesType': 'p'}]", &error), &error);
    for (size_t i = 0; i < LENGTH(cases); i++)
        if ((zaak_selectielijst_find(lijst, cases[i].soort, cases[i].url, &rij) == 0) != cases[i].found)
            fail_msg("\"%s\" is %sfound", cases[i].url, cases[i].found ? "not " : "");
    assert_int_equal(zaak_selectielijst_find(NULL, 1, "2", &rij), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_selectielijst_find(lijst, 1, NULL, &rij), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_selectielijst_find(lijst, 1, "2", NULL), -ZAAK_E_ARGUMENT);
    zaak_selectielijst_unref(lijst);
}

static void what_is_no_selectielijst_is_refused_and_leaves_the_list_as_it_was(void **state)
{
    static const struct {
        const char *text;
        int32_t code;
        const char *field;
    } cases[] = {
        { "", ZAAK_E_JSON, "" },
        { "{}", ZAAK_E_VELD, "" },
        { "null", ZAAK_E_VELD, "" },
        { "{'results': {}}", ZAAK_E_VELD, "" },
        { "[" RESULT ", 7]", ZAAK_E_VELD, "1" },
        { "[{'url': 'x'}]", ZAAK_E_VELD, "0" },
        { "[{'procesType': 'p'}]", ZAAK_E_VELD, "0.url" },
        { "[{'url': '', 'procesType': 'p'}]", ZAAK_E_VELD, "0.url" },
        { "{'results': [{'url': 'x', 'procesType': ''}]}", ZAAK_E_VELD, "results.0.procesType" },
        { "[{'url': 7, 'procesType': 'p'}]", ZAAK_E_VELD, "0.url" },
        { "[{'url': 'x', 'procesType': 'p', 'bewaartermijn': '10 jaar'}]", ZAAK_E_VORM, "0.bewaartermijn" },
        { "[{'model': 'x.procestype', 'fields': {}}]", ZAAK_E_VELD, "0.model" },
        { "[{'model': 'x.resultaattypeomschrijving', 'fields': 7}]", ZAAK_E_VELD, "0" },
        { "[{'model': 'x.resultaattypeomschrijving', 'fields': {'definitie': 'd'}}]", ZAAK_E_VELD, "0.uuid" },
        { "[{'url': 'https://a.example/r/1', 'procesType': 'https://a.example/p/1'}]", ZAAK_E_DUBBEL, "url" },   /* with another content */
    };
    struct zaak_selectielijst *lijst = zaak_selectielijst_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    expect_success("list", add(lijst, "[" RESULT "]", &error), &error);
    expect_success("the same again", add(lijst, "[" RESULT ", " RESULT "]", &error), &error);
    for (size_t i = 0; i < LENGTH(cases); i++) {
        error = (struct zaak_error)ZAAK_ERROR_INIT;
        expect_failure(cases[i].text, add(lijst, cases[i].text, &error), &error, cases[i].code, cases[i].field);
        assert_int_equal(zaak_selectielijst_count(lijst, ZAAK_SELECTIELIJST_RESULTAAT), 1);
    }
    assert_int_equal(zaak_selectielijst_add_json(lijst, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_selectielijst_add_json(NULL, "[]", 2, NULL), -ZAAK_E_ARGUMENT);
    assert_ptr_equal(zaak_selectielijst_ref(lijst), lijst);
    assert_null(zaak_selectielijst_unref(lijst));
    assert_null(zaak_selectielijst_unref(lijst));
    assert_null(zaak_selectielijst_unref(NULL));
    assert_null(zaak_selectielijst_new(NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_told_apart_by_their_fields),
        cmocka_unit_test(a_url_fits_exactly_and_an_identifier_fits_its_end),
        cmocka_unit_test(what_is_no_selectielijst_is_refused_and_leaves_the_list_as_it_was),
    };

    return cmocka_run_group_tests_name("selectielijst", tests, make_context, drop_context);
}
