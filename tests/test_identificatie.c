/* SPDX-License-Identifier: EUPL-1.2 */
/* Identifications: made, read back, checked. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include <zaak/identificatie.h>

#include "toets_helper.h"

static struct zaak_identificatiepatroon patroon_of(const char *naam)
{
    struct zaak_identificatiepatroon patroon = ZAAK_IDENTIFICATIEPATROON_INIT;

    assert_number(zaak_identificatiepatroon_get(naam, &patroon), 0);
    return patroon;
}

static struct zaak_identificatiepatroon own(const char *sjabloon, int32_t breedte)
{
    struct zaak_identificatiepatroon patroon = ZAAK_IDENTIFICATIEPATROON_INIT;

    patroon.sjabloon = sjabloon;
    patroon.breedte = breedte;
    patroon.langst = 40;
    return patroon;
}

static void the_patterns_of_the_register_make_what_open_zaak_makes(void **state)
{
    static const struct {
        const char *naam, *dag;
        int64_t volgnummer;
        const char *expected;
        int64_t used;
    } cases[] = {
        { NULL, "2026-03-02", 1, "ZAAK-2026-0000000001", 1 },
        { "use-start-datum-year", "2019-12-31", 9999999999, "ZAAK-2019-9999999999", 9999999999 },
        { "use-creation-year", "2026-01-01", 42, "ZAAK-2026-0000000042", 42 },
        { "use-uwv-identification", "", 1, "A00000006", 6 },
        { "use-uwv-identification", "", 7, "A00000023", 23 },
        { "use-uwv-identification", "", 24, "A00000037", 37 },
        { "besluit", "2026-03-02", 7, "BESLUIT-2026-0000000007", 7 },
        { "document", "0001-01-01", 7, "DOCUMENT-0001-0000000007", 7 },
        { "zaaktype", "9999-12-31", 7, "ZAAKTYPE-9999-0000000007", 7 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_identificatiepatroon patroon = patroon_of(cases[i].naam);
        int64_t used = 0;
        char text[64];

        assert_number(zaak_identificatie_make(cases[i].naam ? &patroon : NULL, dag_or_none(cases[i].dag), cases[i].volgnummer, text, sizeof text, &used, NULL),
                      strlen(cases[i].expected));
        assert_string_equal(text, cases[i].expected);
        assert_number(used, cases[i].used);
    }
    assert_null(zaak_identificatiepatroon_naam(6));
    assert_number(zaak_identificatiepatroon_get("nee", NULL), -ZAAK_E_NIET_GEVONDEN);
    assert_number(zaak_identificatiepatroon_get(NULL, NULL), -ZAAK_E_ARGUMENT);
}

/* The check of the UWV, worked out on the number: letter first, digits from the left. */
static bool uwv_holds(int64_t number)
{
    int64_t letters = number / 100000000, digits = number % 100000000;
    int place = letters < 26 ? 9 : 10, sum = letters < 26 ? (int)letters : (int)((letters - 26) / 26 + 2 * ((letters - 26) % 26));

    for (; digits > 0; digits /= 10, place--)
        sum += (int)(digits % 10) * place;
    return sum % 11 == 10;
}

static void uwv_goes_on_with_the_first_number_that_adds_up(void **state)
{
    static const int64_t starts[] = { 1, 99999000, 2599999000, 2600000000, 5199999900, 70199990000 };
    struct zaak_identificatiepatroon patroon = patroon_of("use-uwv-identification");

    (void)state;
    for (size_t i = 0; i < LENGTH(starts); i++) {
        for (int64_t number = starts[i]; number < starts[i] + 3000; number++) {
            int64_t expected = number, used, read;
            char text[64];
            int length;

            while (!uwv_holds(expected))
                expected++;
            length = zaak_identificatie_make(&patroon, ZAAK_DAG_GEEN, number, text, sizeof text, &used, NULL);
            assert_number(length, expected < 2600000000 ? 9 : 10);
            assert_number(used, expected);
            assert_number(zaak_identificatie_parse(&patroon, text, (size_t)length, NULL, &read, NULL), 0);
            assert_number(read, expected);
        }
    }
}

static void uwv_letters_follow_each_other(void **state)
{
    static const struct {
        int64_t number;
        const char *expected;
    } cases[] = { { 9, "A9" }, { 10, "B0" }, { 259, "Z9" }, { 260, "AA0" }, { 269, "AA9" }, { 520, "BA0" }, { 7019, "ZZ9" } };
    struct zaak_identificatiepatroon patroon = own("{letters}{nummer}", 1);
    char text[8];

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        assert_true(zaak_identificatie_make(&patroon, ZAAK_DAG_GEEN, cases[i].number, text, sizeof text, NULL, NULL) > 0);
        assert_string_equal(text, cases[i].expected);
    }
    assert_number(zaak_identificatie_make(&patroon, ZAAK_DAG_GEEN, 7020, text, sizeof text, NULL, NULL), -ZAAK_E_BEREIK);
}

static void the_last_uwv_number_has_no_next(void **state)
{
    struct zaak_identificatiepatroon patroon = patroon_of("use-uwv-identification");
    struct zaak_error error = ZAAK_ERROR_INIT;
    int64_t used = -1, last = 70199999999;

    (void)state;
    while (!uwv_holds(last))
        last--;
    assert_number(zaak_identificatie_make(&patroon, ZAAK_DAG_GEEN, last, NULL, 0, &used, NULL), 10);
    assert_number(used, last);
    assert_number(zaak_identificatie_make(&patroon, ZAAK_DAG_GEEN, last + 1, NULL, 0, &used, &error), -ZAAK_E_BEREIK);
    assert_number(used, last);
    assert_string_equal(error.field, "volgnummer");
}

static void what_is_made_is_read_back(void **state)
{
    static const char *const templates[] = { "{nummer}", "{jaar}{nummer}", "Z-{nummer}/{jaar}", "é{letters}{nummer}x{jaar}" };
    uint64_t chance = 12345;

    (void)state;
    for (int round = 0; round < 4000; round++) {
        struct zaak_identificatiepatroon patroon = own(templates[round % 4], 1 + round / 4 % 15);
        zaak_dag dag = dag_of("2026-06-01") + round % 3000;
        int32_t expected_year, jaar;
        int64_t number, read;
        char text[64];
        int length;

        chance = chance * 6364136223846793005u + 1442695040888963407u;
        number = (int64_t)(chance >> 14) % 1000000000000000;
        for (int i = patroon.breedte; i < 15; i++)
            number /= 10;
        if (number < 1)
            continue;
        length = zaak_identificatie_make(&patroon, dag, number, text, sizeof text, NULL, NULL);
        assert_true(length > 0);
        assert_number(zaak_identificatie_parse(&patroon, text, (size_t)length, &jaar, &read, NULL), 0);
        assert_number(zaak_datum_split(dag, &expected_year, NULL, NULL), 0);
        assert_number(jaar, strstr(patroon.sjabloon, "{jaar}") ? expected_year : 0);
        assert_number(read, number);
        assert_true(zaak_identificatie_parse(&patroon, text, (size_t)length - 1, NULL, NULL, NULL) < 0);
    }
}

static void the_next_is_after_the_highest_of_its_year(void **state)
{
    static const char *const used[] = { "ZAAK-2026-0000000007", "ZAAK-2025-0000000090", NULL, "eigen nummer 99", "ZAAK-2026-0000000012", "ZAAK-2026-99",
                                        "zaak-2026-0000000080", "" };
    static const char *const uwv[] = { "A00000006", "A00000024", "B00000000" };
    struct zaak_identificatiepatroon patroon = patroon_of("use-uwv-identification");
    int64_t number = 0;
    char text[64];

    (void)state;
    assert_number(zaak_identificatie_next(NULL, dag_of("2026-03-02"), used, LENGTH(used), text, sizeof text, &number, NULL), 20);
    assert_string_equal(text, "ZAAK-2026-0000000013");
    assert_number(number, 13);
    assert_number(zaak_identificatie_next(NULL, dag_of("2027-03-02"), used, LENGTH(used), text, sizeof text, NULL, NULL), 20);
    assert_string_equal(text, "ZAAK-2027-0000000001");
    assert_number(zaak_identificatie_next(NULL, dag_of("2027-03-02"), NULL, 0, text, sizeof text, NULL, NULL), 20);
    assert_number(zaak_identificatie_next(&patroon, ZAAK_DAG_GEEN, uwv, LENGTH(uwv), text, sizeof text, NULL, NULL), 9);
    assert_string_equal(text, "A00000023"); /* what does not add up is none of ours */
    assert_number(zaak_identificatie_next(NULL, dag_of("2027-03-02"), NULL, 1, text, sizeof text, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_identificatie_next(NULL, ZAAK_DAG_GEEN, NULL, 0, text, sizeof text, NULL, NULL), -ZAAK_E_BEREIK);
}

static void texts_of_a_client_are_checked(void **state)
{
    static const struct {
        const char *text;
        int vrij, rgbz;
    } cases[] = {
        { "Z-1_a", 0, 0 },
        { "1234567890123456789012345678901234567890", 0, 0 },
        { "12345678901234567890123456789012345678901", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE },
        { "", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE },
        { "zaak 12/3", 0, -ZAAK_E_TEKEN },
        { "één", 0, -ZAAK_E_TEKEN },
        { "ééééééééééééééééééééééééééééééééééééééé", 0, -ZAAK_E_TEKEN },
        { "a\xC3", -ZAAK_E_TEKEN, -ZAAK_E_TEKEN },
        { "@", 0, -ZAAK_E_TEKEN }, { "[", 0, -ZAAK_E_TEKEN }, { "`", 0, -ZAAK_E_TEKEN }, { "{", 0, -ZAAK_E_TEKEN },
    };
    struct zaak_identificatiepatroon patroon = patroon_of(NULL);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        patroon.tekens = ZAAK_TEKENS_VRIJ;
        assert_number(zaak_identificatie_check(&patroon, cases[i].text, strlen(cases[i].text), NULL), cases[i].vrij);
        patroon.tekens = ZAAK_TEKENS_RGBZ;
        assert_number(zaak_identificatie_check(&patroon, cases[i].text, strlen(cases[i].text), NULL), cases[i].rgbz);
    }
    assert_number(zaak_identificatie_check(NULL, "a\0b", 3, &error), -ZAAK_E_TEKEN);
    assert_number(error.column, 2);
    assert_number(zaak_identificatie_check(NULL, cases[2].text, 41, &error), -ZAAK_E_LENGTE);
    assert_string_equal(error.zgw_code, "max_length");
    assert_number(error.http, 400);
}

static void what_is_no_identification_of_the_pattern(void **state)
{
    static const char *const texts[] = { "ZAAK-2026-000000001", "ZAAK-2026-00000000011", "ZAAK-0000-0000000001", "ZAAK-2026-0000000000", "zaak-2026-0000000001",
                                         "ZAAK-2026-000000000x", "ZAAK", "ZAAK-2026-", "BESLUIT-2026-0000000001" };
    struct zaak_identificatiepatroon uwv = patroon_of("use-uwv-identification");
    int64_t number = 5;
    int32_t jaar = 5;

    (void)state;
    for (size_t i = 0; i < LENGTH(texts); i++)
        assert_number(zaak_identificatie_parse(NULL, texts[i], strlen(texts[i]), &jaar, &number, NULL), -ZAAK_E_VORM);
    assert_number(zaak_identificatie_parse(&uwv, "A00000007", 9, &jaar, &number, NULL), -ZAAK_E_CONTROLE);
    assert_number(zaak_identificatie_parse(&uwv, "00000007", 8, &jaar, &number, NULL), -ZAAK_E_VORM);
    assert_number(zaak_identificatie_parse(&uwv, "AAA00000007", 11, &jaar, &number, NULL), -ZAAK_E_VORM);
    assert_number(number, 5);
    assert_number(jaar, 5);
}

static void a_pattern_has_limits(void **state)
{
    static const char *const templates[] = { NULL, "", "ZAAK", "{nummer}{nummer}", "{jaar}{jaar}{nummer}", "{letters}-{nummer}", "{letters}", "{nummer}{letters}", "{maand}{nummer}",
                                             "{nummer", "{nummer}}", "\xC3{nummer}" };
    struct zaak_identificatiepatroon patroon;
    char text[64];

    (void)state;
    for (size_t i = 0; i < LENGTH(templates); i++) {
        patroon = own(templates[i], 5);
        assert_number(zaak_identificatie_make(&patroon, 0, 1, text, sizeof text, NULL, NULL), -ZAAK_E_ARGUMENT);
    }
    patroon = own("{nummer}", 0);
    assert_number(zaak_identificatie_make(&patroon, 0, 1, text, sizeof text, NULL, NULL), -ZAAK_E_ARGUMENT);
    patroon.breedte = 16;
    assert_number(zaak_identificatie_check(&patroon, "a", 1, NULL), -ZAAK_E_ARGUMENT);
    patroon = own("{nummer}", 5);
    patroon.tekens = 2;
    assert_number(zaak_identificatie_check(&patroon, "a", 1, NULL), -ZAAK_E_ARGUMENT);
    patroon = own("{nummer}", 5);
    patroon.langst = 4;
    assert_number(zaak_identificatie_make(&patroon, 0, 1, text, sizeof text, NULL, NULL), -ZAAK_E_LENGTE);
    patroon = own("z/{nummer}", 5);
    patroon.tekens = ZAAK_TEKENS_RGBZ;
    assert_number(zaak_identificatie_make(&patroon, 0, 1, text, sizeof text, NULL, NULL), -ZAAK_E_TEKEN);
    patroon = own("{nummer}", 5);
    assert_number(zaak_identificatie_make(&patroon, 0, 0, text, sizeof text, NULL, NULL), -ZAAK_E_BEREIK);
    assert_number(zaak_identificatie_make(&patroon, 0, 100000, text, sizeof text, NULL, NULL), -ZAAK_E_BEREIK);
    assert_number(zaak_identificatie_make(&patroon, 0, 99999, text, sizeof text, NULL, NULL), 5);
    assert_number(zaak_identificatie_make(&patroon, 0, 99999, text, 3, NULL, NULL), 5);
    assert_string_equal(text, "99");
    assert_number(zaak_identificatie_make(NULL, ZAAK_DAG_GEEN, 1, text, sizeof text, NULL, NULL), -ZAAK_E_BEREIK);
    assert_number(zaak_identificatie_make(NULL, 0, INT64_MAX, text, sizeof text, NULL, NULL), -ZAAK_E_BEREIK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_patterns_of_the_register_make_what_open_zaak_makes),
        cmocka_unit_test(uwv_goes_on_with_the_first_number_that_adds_up),
        cmocka_unit_test(uwv_letters_follow_each_other),
        cmocka_unit_test(the_last_uwv_number_has_no_next),
        cmocka_unit_test(what_is_made_is_read_back),
        cmocka_unit_test(the_next_is_after_the_highest_of_its_year),
        cmocka_unit_test(texts_of_a_client_are_checked),
        cmocka_unit_test(what_is_no_identification_of_the_pattern),
        cmocka_unit_test(a_pattern_has_limits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
