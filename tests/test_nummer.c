/* SPDX-License-Identifier: EUPL-1.2 */
/* Numbers of persons and organisations. All numbers here are made up: from the examples of the standards, or from a range that is never given out (99999…). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include <zaak/nummer.h>

#include "toets_helper.h"

static int check(int32_t soort, const char *text)
{
    return zaak_nummer_check(soort, text, strlen(text), ZAAK_NUMMER_STRENG, NULL);
}

static void numbers_are_checked_by_their_kind(void **state)
{
    static const struct {
        int32_t soort;
        const char *text;
        int expected, zgw;
        const char *code;
    } cases[] = {
        { ZAAK_NUMMER_RSIN, "296648875", 0, 0, "" },
        { ZAAK_NUMMER_RSIN, "517439943", 0, 0, "" },
        { ZAAK_NUMMER_BSN, "111222333", 0, 0, "" },
        { ZAAK_NUMMER_BSN, "000000000", 0, 0, "" },
        { ZAAK_NUMMER_BSN, "123456789", -ZAAK_E_CONTROLE, -ZAAK_E_CONTROLE, "invalid" },
        { ZAAK_NUMMER_BSN, "11122233", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE, "min_length" },
        { ZAAK_NUMMER_BSN, "1112223330", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE, "max_length" },
        { ZAAK_NUMMER_BSN, "", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE, "min_length" },
        { ZAAK_NUMMER_BSN, "111.222.333", -ZAAK_E_TEKEN, -ZAAK_E_TEKEN, "only-digits" },
        { ZAAK_NUMMER_BSN, " 111222333", -ZAAK_E_TEKEN, -ZAAK_E_TEKEN, "only-digits" },
        { ZAAK_NUMMER_RSIN, "29664887O", -ZAAK_E_TEKEN, -ZAAK_E_TEKEN, "only-digits" },
        { ZAAK_NUMMER_KVK, "00000000", 0, 0, "" },
        { ZAAK_NUMMER_KVK, "1234567", -ZAAK_E_LENGTE, 0, "" },
        { ZAAK_NUMMER_KVK, "12 456", -ZAAK_E_TEKEN, 0, "" },
        { ZAAK_NUMMER_KVK, "123456789", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE, "max_length" },
        { ZAAK_NUMMER_KVK, "éééééééé", -ZAAK_E_TEKEN, 0, "" },
        { ZAAK_NUMMER_KVK, "", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE, "" },
        { ZAAK_NUMMER_KVK, "\xFF", -ZAAK_E_TEKEN, -ZAAK_E_TEKEN, "" },
        { ZAAK_NUMMER_VESTIGING, "000012345678", 0, 0, "" },
        { ZAAK_NUMMER_VESTIGING, "0000123456789", -ZAAK_E_LENGTE, 0, "max_length" },
        { ZAAK_NUMMER_VESTIGING, "0123456789012345678901234", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE, "max_length" },
        { ZAAK_NUMMER_A_NUMMER, "1234567890", 0, 0, "" },
        { ZAAK_NUMMER_A_NUMMER, "0234567890", -ZAAK_E_TEKEN, -ZAAK_E_TEKEN, "a-nummer-incorrect-format" },
        { ZAAK_NUMMER_A_NUMMER, "123456789", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE, "a-nummer-incorrect-format" },
        { ZAAK_NUMMER_A_NUMMER, "12345678901", -ZAAK_E_LENGTE, -ZAAK_E_LENGTE, "max_length" },
        { ZAAK_NUMMER_A_NUMMER, "12345A7890", -ZAAK_E_TEKEN, -ZAAK_E_TEKEN, "a-nummer-incorrect-format" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = zaak_nummer_check(cases[i].soort, cases[i].text, strlen(cases[i].text), ZAAK_NUMMER_STRENG, &error);

        if (result != cases[i].expected || strcmp(error.zgw_code, cases[i].code) || error.http != (*cases[i].code ? 400 : 0))
            fail_msg("case %zu: %d %s", i, result, error.zgw_code);
        if (result) {
            assert_string_equal(error.field, zaak_nummer_woord(cases[i].soort));
            assert_number(error.code, result);
        }
        assert_number(zaak_nummer_check(cases[i].soort, cases[i].text, strlen(cases[i].text), ZAAK_NUMMER_ZGW, NULL), cases[i].zgw);
    }
}

/* Of each eight digits at most one ninth fits: what the first eight leave when divided by eleven, counted from the right. */
static int expected_ninth(const char *eight)
{
    int rest = 0;

    for (int i = 7; i >= 0; i--)
        rest = (rest + (9 - i) * (eight[i] - '0')) % 11;
    return rest;
}

static void one_ninth_digit_fits(void **state)
{
    char text[10];

    (void)state;
    for (int i = 0; i < 1000; i++) {
        snprintf(text, sizeof text, "99999%03d", i);
        for (char ninth = '0'; ninth <= '9'; ninth++) {
            int expected = ninth - '0' == expected_ninth(text) ? 0 : -ZAAK_E_CONTROLE;

            text[8] = ninth;
            text[9] = '\0';
            assert_number(check(ZAAK_NUMMER_BSN, text), expected);
            assert_number(check(ZAAK_NUMMER_RSIN, text), expected);
        }
    }
}

static void a_wrong_digit_and_two_that_changed_places_are_found(void **state)
{
    char text[10];

    (void)state;
    for (int i = 0; i < 1000; i++) {
        snprintf(text, sizeof text, "99999%03d", i);
        if (expected_ninth(text) == 10)
            continue;
        text[8] = (char)('0' + expected_ninth(text));
        text[9] = '\0';
        for (int place = 0; place < 9; place++) {
            char right = text[place];

            for (char wrong = '0'; wrong <= '9'; wrong++) {
                text[place] = wrong;
                assert_number(check(ZAAK_NUMMER_BSN, text), wrong == right ? 0 : -ZAAK_E_CONTROLE);
            }
            text[place] = right;
            if (place < 8 && text[place] != text[place + 1]) {
                text[place] = text[place + 1];
                text[place + 1] = right;
                assert_number(check(ZAAK_NUMMER_BSN, text), -ZAAK_E_CONTROLE);
                text[place + 1] = text[place];
                text[place] = right;
            }
        }
    }
}

static void an_error_never_tells_the_number(void **state)
{
    static const char *const texts[] = { "123456789", "12345678", "1234567890123", "1234x56789", "1234567890", "0234567890" };

    (void)state;
    for (int32_t soort = ZAAK_NUMMER_BSN; soort <= ZAAK_NUMMER_A_NUMMER; soort++) {
        for (size_t i = 0; i < LENGTH(texts); i++) {
            struct zaak_error error = ZAAK_ERROR_INIT;
            char part[4] = "";

            zaak_nummer_check(soort, texts[i], strlen(texts[i]), ZAAK_NUMMER_STRENG, &error);
            for (const char *at = texts[i]; at[2]; at++) {
                memcpy(part, at, 3);
                assert_null(strstr(error.text, part));
                assert_null(strstr(error.field, part));
            }
        }
    }
}

static void an_error_tells_the_place_of_a_character(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_number(zaak_nummer_check(ZAAK_NUMMER_BSN, "1112x2333", 9, ZAAK_NUMMER_STRENG, &error), -ZAAK_E_TEKEN);
    assert_number(error.column, 5);
    assert_string_equal(error.text, "Een BSN bestaat alleen uit cijfers; teken 5 is dat niet.");
    assert_number(zaak_nummer_fill(ZAAK_NUMMER_BSN, "1234567x", 8, NULL, 0, &error), -ZAAK_E_TEKEN);
    assert_number(error.column, 8);
    assert_number(zaak_nummer_check(ZAAK_NUMMER_KVK, "a\xC3", 2, ZAAK_NUMMER_ZGW, &error), -ZAAK_E_TEKEN);
    assert_number(error.column, 2);
}

static void eight_digits_get_the_zero_that_was_left_out(void **state)
{
    char text[10], nine[16];

    (void)state;
    for (int i = 0; i < 1000; i++) {
        int last;

        snprintf(text, sizeof text, "09999%03d", i);
        last = expected_ninth(text);
        if (last == 10)
            continue;
        text[8] = (char)('0' + last);
        text[9] = '\0';
        assert_number(zaak_nummer_fill(ZAAK_NUMMER_BSN, text + 1, 8, nine, sizeof nine, NULL), 9);
        assert_string_equal(nine, text);
        assert_number(zaak_nummer_fill(ZAAK_NUMMER_RSIN, text, 9, nine, sizeof nine, NULL), 9);
        assert_string_equal(nine, text);
    }
    strcpy(nine, "unchanged");
    assert_number(zaak_nummer_fill(ZAAK_NUMMER_BSN, "1122233", 7, nine, sizeof nine, NULL), -ZAAK_E_LENGTE);
    assert_number(zaak_nummer_fill(ZAAK_NUMMER_BSN, "12345678", 8, nine, sizeof nine, NULL), -ZAAK_E_CONTROLE);
    assert_number(zaak_nummer_fill(ZAAK_NUMMER_KVK, "1234567", 7, nine, sizeof nine, NULL), -ZAAK_E_LENGTE);
    assert_number(zaak_nummer_fill(ZAAK_NUMMER_VESTIGING, "1234567890123", 13, nine, sizeof nine, NULL), -ZAAK_E_LENGTE);
    assert_string_equal(nine, "unchanged");
    assert_number(zaak_nummer_fill(ZAAK_NUMMER_BSN, "111222333", 9, nine, 4, NULL), 9);
    assert_string_equal(nine, "111");
}

static void misuse_is_an_argument(void **state)
{
    (void)state;
    assert_null(zaak_nummer_woord(0));
    assert_null(zaak_nummer_woord(6));
    assert_null(zaak_nummer_woord(-1));
    assert_string_equal(zaak_nummer_woord(ZAAK_NUMMER_A_NUMMER), "a-nummer");
    assert_number(check(0, "111222333"), -ZAAK_E_ARGUMENT);
    assert_number(zaak_nummer_check(1, "111222333", 9, 2, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_nummer_check(1, NULL, 9, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_nummer_check(1, NULL, 0, 0, NULL), -ZAAK_E_LENGTE);
    assert_number(zaak_nummer_fill(9, "111222333", 9, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_nummer_fill(1, "111222333", 9, NULL, 4, NULL), -ZAAK_E_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_checked_by_their_kind),
        cmocka_unit_test(one_ninth_digit_fits),
        cmocka_unit_test(a_wrong_digit_and_two_that_changed_places_are_found),
        cmocka_unit_test(an_error_never_tells_the_number),
        cmocka_unit_test(an_error_tells_the_place_of_a_character),
        cmocka_unit_test(eight_digits_get_the_zero_that_was_left_out),
        cmocka_unit_test(misuse_is_an_argument),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
