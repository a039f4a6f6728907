/* SPDX-License-Identifier: EUPL-1.2 */
/* Days, instants, periods and durations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include <zaak/datum.h>

#include "tijd/duur_intern.h"
#include "toets_helper.h"

enum { UNTOUCHED = 123456789 };

static zaak_tijdstip tijdstip_of(const char *text)
{
    zaak_tijdstip tijdstip = ZAAK_TIJDSTIP_GEEN;

    if (zaak_tijdstip_parse(text, strlen(text), &tijdstip) < 0)
        fail_msg("%s is no instant", text);
    return tijdstip;
}

static void days_count_from_1970(void **state)
{
    static const struct {
        int32_t jaar, maand, dag, expected;
    } cases[] = {
        { 1970, 1, 1, 0 },        { 1969, 12, 31, -1 },     { 2000, 2, 29, 11016 },
        { 1, 1, 1, -719162 },     { 9999, 12, 31, 2932896 }, { 2025, 3, 3, 20150 },
        { 1900, 2, 29, ZAAK_DAG_GEEN }, { 2025, 2, 30, ZAAK_DAG_GEEN }, { 2025, 4, 31, ZAAK_DAG_GEEN },
        { 0, 12, 31, ZAAK_DAG_GEEN }, { 10000, 1, 1, ZAAK_DAG_GEEN }, { 2025, 0, 1, ZAAK_DAG_GEEN },
        { 2025, 13, 1, ZAAK_DAG_GEEN }, { 2025, 1, 0, ZAAK_DAG_GEEN }, { 2025, 1, -1, ZAAK_DAG_GEEN },
        { INT32_MIN, INT32_MIN, INT32_MIN, ZAAK_DAG_GEEN },
        { INT32_MAX, INT32_MAX, INT32_MAX, ZAAK_DAG_GEEN },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++)
        assert_number(zaak_datum(cases[i].jaar, cases[i].maand, cases[i].dag), cases[i].expected);
}

/* Walks all days of all years with nothing but the lengths of the months. */
static void every_day_of_the_calendar_follows_the_one_before(void **state)
{
    zaak_dag dag = dag_of("0001-01-01");
    int weekdag = 1;

    (void)state;
    for (int32_t jaar = 1; jaar <= 9999; jaar++) {
        bool leap = jaar % 400 == 0 || (jaar % 4 == 0 && jaar % 100 != 0);

        for (int32_t maand = 1; maand <= 12; maand++) {
            int32_t length = maand == 2 ? (leap ? 29 : 28) : (maand + (maand > 7)) % 2 ? 31 : 30;

            for (int32_t number = 1; number <= length; number++, dag++) {
                int32_t j, m, d;

                assert_number(zaak_datum_split(dag, &j, &m, &d), 0);
                if (j != jaar || m != maand || d != number || zaak_datum(jaar, maand, number) != dag)
                    fail_msg("day %d is not %d-%d-%d", (int)dag, (int)jaar, (int)maand, (int)number);
                assert_number(zaak_datum_weekdag(dag), weekdag);
                weekdag = weekdag % 7 + 1;
            }
        }
    }
    assert_number(dag, 2932897);
}

static void days_outside_the_calendar_are_out_of_range(void **state)
{
    static const zaak_dag days[] = { ZAAK_DAG_GEEN, -719163, 2932897, INT32_MAX };

    (void)state;
    for (size_t i = 0; i < LENGTH(days); i++) {
        const struct zaak_periode none = { 0, ZAAK_EENHEID_DAG };
        const struct zaak_duur duur = { 0, 0, 0, 0, 0 };
        int32_t jaar = UNTOUCHED;
        zaak_dag dag = UNTOUCHED;
        zaak_tijdstip tijdstip = UNTOUCHED;
        char text[40] = "as it was";

        assert_number(zaak_datum_split(days[i], &jaar, NULL, NULL), -ZAAK_E_BEREIK);
        assert_number(jaar, UNTOUCHED);
        assert_number(zaak_datum_weekdag(days[i]), -ZAAK_E_BEREIK);
        assert_number(zaak_datum_format(days[i], ZAAK_DATUM_LANG, text, sizeof text), -ZAAK_E_BEREIK);
        assert_string_equal(text, "as it was");
        assert_number(zaak_periode_add(days[i], &none, &dag), -ZAAK_E_BEREIK);
        assert_number(zaak_duur_add(days[i], &duur, &dag), -ZAAK_E_BEREIK);
        assert_number(dag, UNTOUCHED);
        assert_number(zaak_tijdstip_van_dag(days[i], 0, &tijdstip), -ZAAK_E_BEREIK);
        assert_number(tijdstip, UNTOUCHED);
    }
}

static void missing_arguments_are_refused(void **state)
{
    const struct zaak_periode week = { 1, ZAAK_EENHEID_WEEK };
    const struct zaak_duur duur = { 0, 0, 0, 0, 0 };
    zaak_dag dag;
    struct zaak_periode periode;
    struct zaak_duur ret_duur;
    zaak_tijdstip tijdstip;

    (void)state;
    assert_number(zaak_datum_split(0, NULL, NULL, NULL), 0);
    assert_number(zaak_datum_parse(NULL, 0, &dag), -ZAAK_E_ARGUMENT);
    assert_number(zaak_datum_parse("2025-03-03", 10, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_datum_format(0, ZAAK_DATUM_ISO, NULL, 1), -ZAAK_E_ARGUMENT);
    assert_number(zaak_datum_format(0, 4, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_datum_format(0, -1, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_tijdstip_dag(0, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_tijdstip_van_dag(0, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_tijdstip_parse(NULL, 0, &tijdstip), -ZAAK_E_ARGUMENT);
    assert_number(zaak_tijdstip_parse("2025-03-03T00:00Z", 17, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_tijdstip_format(0, ZAAK_TIJDSTIP_UTC, NULL, 1), -ZAAK_E_ARGUMENT);
    assert_number(zaak_tijdstip_format(0, 3, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_tijdstip_format(0, -1, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_periode_parse(NULL, 0, &periode), -ZAAK_E_ARGUMENT);
    assert_number(zaak_periode_parse("P8W", 3, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_periode_format(NULL, ZAAK_PERIODE_ISO, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_periode_format(&week, 2, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_periode_format(&week, ZAAK_PERIODE_ISO, NULL, 1), -ZAAK_E_ARGUMENT);
    assert_number(zaak_periode_add(0, NULL, &dag), -ZAAK_E_ARGUMENT);
    assert_number(zaak_periode_add(0, &week, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_parse(NULL, 0, &ret_duur), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_parse("P8W", 3, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_add(0, NULL, &dag), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_add(0, &duur, NULL), -ZAAK_E_ARGUMENT);
}

static void only_iso_days_are_read(void **state)
{
    static const char *const refused[] = {
        "", "2025", "2025-03", "2025-03-3", "2025-3-03", "25-03-03", "2025-02-29", "2025-13-01", "2025-00-01",
        "2025-01-00", "0000-01-01", "10000-01-01", "2025/03/03", "20250303", "2025-03-03 ", " 2025-03-03",
        "2025-03-03T00:00Z", "+2025-03-03", "-025-03-03", "2025-03-0x", "03-03-2025",
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(refused); i++) {
        zaak_dag dag = UNTOUCHED;

        if (zaak_datum_parse(refused[i], strlen(refused[i]), &dag) != -ZAAK_E_VORM || dag != UNTOUCHED)
            fail_msg("\"%s\" was not refused", refused[i]);
    }
    assert_number(dag_of("2024-02-29"), 19782);
}

static void a_text_is_read_no_further_than_its_length(void **state)
{
    zaak_dag dag;
    struct zaak_periode periode;

    (void)state;
    assert_number(zaak_datum_parse("2025-03-03T10:00", 10, &dag), 0);
    assert_number(dag, 20150);
    assert_number(zaak_periode_parse("P8WD", 3, &periode), 0);
    assert_number(periode.eenheid, ZAAK_EENHEID_WEEK);
    assert_number(zaak_datum_parse("2025-03-03", 9, &dag), -ZAAK_E_VORM);
}

static void days_are_written_for_machines_and_for_people(void **state)
{
    static const struct {
        const char *dag, *kort, *lang, *zonder;
    } cases[] = {
        { "2025-03-03", "03-03-2025", "maandag 3 maart 2025", "3 maart 2025" },
        { "2024-02-29", "29-02-2024", "donderdag 29 februari 2024", "29 februari 2024" },
        { "2026-11-22", "22-11-2026", "zondag 22 november 2026", "22 november 2026" },
        { "0001-01-01", "01-01-0001", "maandag 1 januari 1", "1 januari 1" },
        { "9999-12-31", "31-12-9999", "vrijdag 31 december 9999", "31 december 9999" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        zaak_dag dag = dag_of(cases[i].dag);
        const char *expected[] = { cases[i].dag, cases[i].kort, cases[i].lang, cases[i].zonder };

        for (int32_t vorm = ZAAK_DATUM_ISO; vorm <= ZAAK_DATUM_ZONDER_WEEKDAG; vorm++) {
            char text[40];
            int length = zaak_datum_format(dag, vorm, text, sizeof text);

            assert_string_equal(text, expected[vorm]);
            assert_number(length, (long long)strlen(expected[vorm]));
            assert_number(zaak_datum_format(dag, vorm, NULL, 0), length);
        }
    }
}

static void a_small_buffer_gets_a_cut_text(void **state)
{
    char text[8] = "xxxxxxx";
    const struct zaak_periode periode = { 5, ZAAK_EENHEID_WERKDAG };

    (void)state;
    assert_number(zaak_datum_format(20150, ZAAK_DATUM_ISO, text, 5), 10);
    assert_string_equal(text, "2025");
    assert_number(zaak_datum_format(20150, ZAAK_DATUM_LANG, text, sizeof text), 20);
    assert_string_equal(text, "maandag");
    assert_number(zaak_datum_format(20150, ZAAK_DATUM_ISO, text, 1), 10);
    assert_string_equal(text, "");
    assert_number(zaak_tijdstip_format(0, ZAAK_TIJDSTIP_UTC, text, sizeof text), 20);
    assert_string_equal(text, "1970-01");
    assert_number(zaak_periode_format(&periode, ZAAK_PERIODE_NEDERLANDS, text, sizeof text), 11);
    assert_string_equal(text, "5 werkd");
}

/* Month and day on which the clocks changed, both at 01:00 UTC, 1977 to 2037. */
static const struct {
    int16_t begin, end;
} switch_days[] = {
    { 403, 925 }, { 402, 1001 }, { 401, 930 }, { 406, 928 }, { 329, 927 }, { 328, 926 },
    { 327, 925 }, { 325, 930 }, { 331, 929 }, { 330, 928 }, { 329, 927 }, { 327, 925 },
    { 326, 924 }, { 325, 930 }, { 331, 929 }, { 329, 927 }, { 328, 926 }, { 327, 925 },
    { 326, 924 }, { 331, 1027 }, { 330, 1026 }, { 329, 1025 }, { 328, 1031 }, { 326, 1029 },
    { 325, 1028 }, { 331, 1027 }, { 330, 1026 }, { 328, 1031 }, { 327, 1030 }, { 326, 1029 },
    { 325, 1028 }, { 330, 1026 }, { 329, 1025 }, { 328, 1031 }, { 327, 1030 }, { 325, 1028 },
    { 331, 1027 }, { 330, 1026 }, { 329, 1025 }, { 327, 1030 }, { 326, 1029 }, { 325, 1028 },
    { 331, 1027 }, { 329, 1025 }, { 328, 1031 }, { 327, 1030 }, { 326, 1029 }, { 331, 1027 },
    { 330, 1026 }, { 329, 1025 }, { 328, 1031 }, { 326, 1029 }, { 325, 1028 }, { 331, 1027 },
    { 330, 1026 }, { 328, 1031 }, { 327, 1030 }, { 326, 1029 }, { 325, 1028 }, { 330, 1026 },
    { 329, 1025 },
};

#define HOUR INT64_C(3600000000)

static void assert_local(zaak_tijdstip tijdstip, zaak_dag dag, int32_t seconde)
{
    zaak_dag actual_dag = ZAAK_DAG_GEEN;
    int32_t actual_seconde = -1;

    assert_number(zaak_tijdstip_dag(tijdstip, &actual_dag, &actual_seconde), 0);
    assert_number(actual_dag, dag);
    assert_number(actual_seconde, seconde);
}

static void the_clocks_change_on_the_known_days_of_1977_to_2037(void **state)
{
    (void)state;
    assert_number((long long)LENGTH(switch_days), 61);
    for (int32_t i = 0; i < (int32_t)LENGTH(switch_days); i++) {
        zaak_dag begin = zaak_datum(1977 + i, switch_days[i].begin / 100, switch_days[i].begin % 100);
        zaak_dag end = zaak_datum(1977 + i, switch_days[i].end / 100, switch_days[i].end % 100);
        zaak_tijdstip spring = begin * 24 * HOUR + HOUR, autumn = end * 24 * HOUR + HOUR;

        assert_local(spring - 1, begin, 2 * 3600 - 1);
        assert_local(spring, begin, 3 * 3600);
        assert_local(autumn - 1, end, 3 * 3600 - 1);
        assert_local(autumn, end, 2 * 3600);
    }
}

static void there_is_no_summer_time_before_1977(void **state)
{
    (void)state;
    assert_local(tijdstip_of("1976-07-01T22:30Z"), dag_of("1976-07-01"), 23 * 3600 + 1800);
    assert_local(tijdstip_of("1943-07-01T22:30Z"), dag_of("1943-07-01"), 23 * 3600 + 1800);
    assert_local(tijdstip_of("2100-07-01T22:30Z"), dag_of("2100-07-02"), 1800);
}

static void an_instant_falls_on_the_day_in_amsterdam(void **state)
{
    (void)state;
    assert_local(tijdstip_of("2025-03-30T22:30Z"), dag_of("2025-03-31"), 1800);
    assert_local(tijdstip_of("2025-12-31T23:00:00Z"), dag_of("2026-01-01"), 0);
    assert_local(tijdstip_of("2025-12-31T22:59:59.999999Z"), dag_of("2025-12-31"), 86399);
    assert_local(tijdstip_of("1969-12-31T22:59:59.999999Z"), dag_of("1969-12-31"), 86399);
}

/* Also 24 hours that run over a change of the clocks: elapsed time, not local time. */
static void local_time_becomes_an_instant(void **state)
{
    static const struct {
        const char *dag;
        int32_t seconde;
        const char *expected;
    } cases[] = {
        { "2025-01-15", 0, "2025-01-15T00:00:00+01:00" },
        { "2025-07-15", 0, "2025-07-15T00:00:00+02:00" },
        { "2025-03-30", 7199, "2025-03-30T01:59:59+01:00" },
        { "2025-03-30", 7200, "2025-03-30T03:00:00+02:00" },  /* skipped: an hour later */
        { "2025-03-30", 9000, "2025-03-30T03:30:00+02:00" },  /* skipped: an hour later */
        { "2025-03-30", 10800, "2025-03-30T03:00:00+02:00" },
        { "2025-10-26", 7199, "2025-10-26T01:59:59+02:00" },
        { "2025-10-26", 9000, "2025-10-26T02:30:00+02:00" },  /* twice: the first */
        { "2025-10-26", 10800, "2025-10-26T03:00:00+01:00" },
        { "2025-12-31", 86399, "2025-12-31T23:59:59+01:00" },
    };
    zaak_tijdstip tijdstip = UNTOUCHED;
    char text[40];

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        assert_number(zaak_tijdstip_van_dag(dag_of(cases[i].dag), cases[i].seconde, &tijdstip), 0);
        assert_number(zaak_tijdstip_format(tijdstip, ZAAK_TIJDSTIP_LOKAAL, text, sizeof text), 25);
        assert_string_equal(text, cases[i].expected);
    }
    tijdstip = tijdstip_of("2026-03-28T12:00+01:00") + 24 * HOUR;
    assert_number(zaak_tijdstip_format(tijdstip, ZAAK_TIJDSTIP_MINUUT, text, sizeof text), 22);
    assert_string_equal(text, "2026-03-29T13:00+02:00");
    assert_number(zaak_tijdstip_van_dag(0, -1, &tijdstip), -ZAAK_E_BEREIK);
    assert_number(zaak_tijdstip_van_dag(0, 86400, &tijdstip), -ZAAK_E_BEREIK);
}

static void instants_are_read_with_an_offset(void **state)
{
    static const struct {
        const char *text;
        zaak_tijdstip expected;
    } cases[] = {
        { "1970-01-01T00:00Z", 0 },
        { "1970-01-01T00:00:00.000001Z", 1 },
        { "1969-12-31T23:59:59.999999Z", -1 },
        { "1970-01-01T00:00:00.5Z", 500000 },
        { "1970-01-01T00:00:01.123456789Z", 1123456 },
        { "1970-01-01T01:00+01:00", 0 },
        { "1969-12-31T18:29:30-05:30", -30 * INT64_C(1000000) },
        { "2025-03-31T00:30:00.5+02:00", INT64_C(1743373800500000) },
        { "2025-03-30T22:30Z", INT64_C(1743373800000000) },
    };
    static const char *const refused[] = {
        "", "2025-03-30", "2025-03-30T22:30", "2025-03-30T22:30:00", "2025-03-30T22Z", "2025-03-30 22:30Z",
        "2025-03-30T24:00Z", "2025-03-30T22:60Z", "2025-03-30T22:30:60Z", "2025-03-30T22:30:00.Z",
        "2025-03-30T22:30:00,5Z", "2025-03-30T22:30:00.1234567890Z", "2025-03-30T22:30+0200",
        "2025-03-30T22:30+02", "2025-03-30T22:30+24:00", "2025-03-30T22:30+02:60", "2025-03-30T22:30ZZ",
        "2025-02-29T22:30Z", "2025-03-30t22:30z", "2025-03-30T22:3", "2025-03-30T",
    };
    zaak_tijdstip tijdstip = UNTOUCHED;

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++)
        assert_number(tijdstip_of(cases[i].text), cases[i].expected);
    for (size_t i = 0; i < LENGTH(refused); i++)
        if (zaak_tijdstip_parse(refused[i], strlen(refused[i]), &tijdstip) != -ZAAK_E_VORM
            || tijdstip != UNTOUCHED)
            fail_msg("\"%s\" was not refused", refused[i]);
}

static void instants_outside_the_years_1_to_9999_are_out_of_range(void **state)
{
    static const zaak_tijdstip outside[] = {
        ZAAK_TIJDSTIP_GEEN, INT64_MAX, INT64_C(-62135607600000000) /* 0000-12-31T21:00Z */,
    };
    static const char *const texts[] = { "9999-12-31T23:30Z", "0001-01-01T00:00+14:00" };
    zaak_tijdstip tijdstip = UNTOUCHED;
    zaak_dag dag = UNTOUCHED;
    char text[40] = "as it was";

    (void)state;
    for (size_t i = 0; i < LENGTH(outside); i++) {
        assert_number(zaak_tijdstip_dag(outside[i], &dag, NULL), -ZAAK_E_BEREIK);
        for (int32_t vorm = ZAAK_TIJDSTIP_UTC; vorm <= ZAAK_TIJDSTIP_MINUUT; vorm++)
            assert_number(zaak_tijdstip_format(outside[i], vorm, text, sizeof text), -ZAAK_E_BEREIK);
    }
    assert_number(dag, UNTOUCHED);
    assert_string_equal(text, "as it was");
    for (size_t i = 0; i < LENGTH(texts); i++)
        assert_number(zaak_tijdstip_parse(texts[i], strlen(texts[i]), &tijdstip), -ZAAK_E_BEREIK);
    assert_number(tijdstip, UNTOUCHED);
    assert_local(tijdstip_of("0001-01-01T00:00+01:00"), dag_of("0001-01-01"), 0);
    assert_local(tijdstip_of("9999-12-31T22:59:59Z"), dag_of("9999-12-31"), 86399);
}

static void instants_are_written_in_three_ways(void **state)
{
    static const struct {
        const char *given, *utc, *lokaal, *minuut;
    } cases[] = {
        { "2025-03-30T22:30Z", "2025-03-30T22:30:00Z", "2025-03-31T00:30:00+02:00",
          "2025-03-31T00:30+02:00" },
        { "2025-01-01T00:00:59.000070Z", "2025-01-01T00:00:59.000070Z", "2025-01-01T01:00:59.000070+01:00",
          "2025-01-01T01:00+01:00" },
        { "1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z", "1970-01-01T00:59:59.999999+01:00",
          "1970-01-01T00:59+01:00" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        zaak_tijdstip tijdstip = tijdstip_of(cases[i].given);
        const char *expected[] = { cases[i].utc, cases[i].lokaal, cases[i].minuut };

        for (int32_t vorm = ZAAK_TIJDSTIP_UTC; vorm <= ZAAK_TIJDSTIP_MINUUT; vorm++) {
            char text[40];
            int length = zaak_tijdstip_format(tijdstip, vorm, text, sizeof text);

            assert_string_equal(text, expected[vorm]);
            assert_number(length, (long long)strlen(expected[vorm]));
        }
    }
}

static const struct {
    const char *iso, *nederlands;
    int32_t aantal, eenheid;
} perioden[] = {
    { "P8W", "8 weken", 8, ZAAK_EENHEID_WEEK },
    { "P1W", "1 week", 1, ZAAK_EENHEID_WEEK },
    { "P3M", "3 maanden", 3, ZAAK_EENHEID_MAAND },
    { "P1M", "1 maand", 1, ZAAK_EENHEID_MAAND },
    { "P90D", "90 dagen", 90, ZAAK_EENHEID_DAG },
    { "P1D", "1 dag", 1, ZAAK_EENHEID_DAG },
    { "P0D", "0 dagen", 0, ZAAK_EENHEID_DAG },
    { "P1Y", "1 jaar", 1, ZAAK_EENHEID_JAAR },
    { "P2Y", "2 jaar", 2, ZAAK_EENHEID_JAAR },
    { "P5WD", "5 werkdagen", 5, ZAAK_EENHEID_WERKDAG },
    { "P1WD", "1 werkdag", 1, ZAAK_EENHEID_WERKDAG },
    { "PT48H", "48 uur", 48, ZAAK_EENHEID_UUR },
    { "PT15M", "15 minuten", 15, ZAAK_EENHEID_MINUUT },
    { "PT1M", "1 minuut", 1, ZAAK_EENHEID_MINUUT },
    { "PT25S", "25 seconden", 25, ZAAK_EENHEID_SECONDE },
    { "PT1S", "1 seconde", 1, ZAAK_EENHEID_SECONDE },
    { "-P8D", "8 dagen terug", -8, ZAAK_EENHEID_DAG },
    { "-P1W", "1 week terug", -1, ZAAK_EENHEID_WEEK },
    { "P1000000D", "1000000 dagen", 1000000, ZAAK_EENHEID_DAG },
    { "-P1000000D", "1000000 dagen terug", -1000000, ZAAK_EENHEID_DAG },
};

static void periods_are_read_and_written(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(perioden); i++) {
        struct zaak_periode periode = { 0, 0 };
        char text[40];
        int length;

        assert_number(zaak_periode_parse(perioden[i].iso, strlen(perioden[i].iso), &periode), 0);
        assert_number(periode.aantal, perioden[i].aantal);
        assert_number(periode.eenheid, perioden[i].eenheid);
        assert_true(zaak_periode_format(&periode, ZAAK_PERIODE_ISO, text, sizeof text) > 0);
        assert_string_equal(text, perioden[i].iso);
        length = zaak_periode_format(&periode, ZAAK_PERIODE_NEDERLANDS, text, sizeof text);
        assert_string_equal(text, perioden[i].nederlands);
        assert_number(length, (long long)strlen(text));
    }
}

static void periods_of_another_form_are_refused(void **state)
{
    static const char *const refused[] = {
        "", "P", "PT", "8W", "P8", "PW", "P8w", "p8W", "P1Y6M", "P1DT1H", "P8W ", " P8W", "+P8W", "P-8W",
        "P+8W", "--P8W", "P8.5W", "PT8W", "P8H", "P8S", "PT8D", "P5WDX", "P1000001D",
        "P99999999999999999999D", "PTT1H",
    };
    static const struct zaak_periode wrong[] = {
        { 1, ZAAK_EENHEID_GEEN }, { 1, 9 }, { 1, -1 }, { 1, INT32_MAX }, { 1, INT32_MIN },
    };
    const struct zaak_periode large[] = { { 1000001, ZAAK_EENHEID_DAG }, { INT32_MIN, ZAAK_EENHEID_WEEK } };
    zaak_dag dag = UNTOUCHED;

    (void)state;
    for (size_t i = 0; i < LENGTH(refused); i++) {
        struct zaak_periode periode = { UNTOUCHED, UNTOUCHED };

        if (zaak_periode_parse(refused[i], strlen(refused[i]), &periode) != -ZAAK_E_VORM
            || periode.aantal != UNTOUCHED)
            fail_msg("\"%s\" was not refused", refused[i]);
    }
    for (size_t i = 0; i < LENGTH(wrong); i++) {
        assert_number(zaak_periode_format(&wrong[i], ZAAK_PERIODE_ISO, NULL, 0), -ZAAK_E_ARGUMENT);
        assert_number(zaak_periode_add(0, &wrong[i], &dag), -ZAAK_E_ARGUMENT);
    }
    for (size_t i = 0; i < LENGTH(large); i++) {
        assert_number(zaak_periode_format(&large[i], ZAAK_PERIODE_ISO, NULL, 0), -ZAAK_E_BEREIK);
        assert_number(zaak_periode_add(0, &large[i], &dag), -ZAAK_E_BEREIK);
    }
    assert_number(dag, UNTOUCHED);
}

static void a_period_is_added_by_calendar_arithmetic(void **state)
{
    static const struct {
        const char *dag, *periode, *expected; /* NULL: out of range */
    } cases[] = {
        { "2016-02-29", "P3M", "2016-05-29" }, /* ECLI:NL:HR:2017:2225 */
        { "2025-01-31", "P1M", "2025-02-28" },  { "2024-01-31", "P1M", "2024-02-29" },
        { "2025-02-28", "P1M", "2025-03-28" },  { "2025-05-31", "P1M", "2025-06-30" },
        { "2025-03-31", "-P1M", "2025-02-28" }, { "2025-01-15", "-P1M", "2024-12-15" },
        { "2025-12-15", "P1M", "2026-01-15" },  { "2024-02-29", "P1Y", "2025-02-28" },
        { "2024-02-29", "P4Y", "2028-02-29" },  { "2024-02-29", "-P4Y", "2020-02-29" },
        { "2025-10-01", "P6W", "2025-11-12" },  { "2025-03-03", "P90D", "2025-06-01" },
        { "2025-03-03", "-P8D", "2025-02-23" }, { "2025-03-03", "P0M", "2025-03-03" },
        { "0001-01-31", "P0M", "0001-01-31" },  { "9999-12-30", "P1D", "9999-12-31" },
        { "9999-12-31", "P1D", NULL },          { "0001-01-01", "-P1D", NULL },
        { "9999-12-01", "P1M", NULL },          { "0001-01-01", "-P1M", NULL },
        { "2025-01-01", "P1000000Y", NULL },    { "2025-01-01", "-P1000000Y", NULL },
        { "2025-01-01", "P1000000W", NULL },    { "0001-01-01", "P1000000D", "2738-11-29" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_periode periode;
        zaak_dag dag = UNTOUCHED;

        assert_number(zaak_periode_parse(cases[i].periode, strlen(cases[i].periode), &periode), 0);
        assert_number(zaak_periode_add(dag_of(cases[i].dag), &periode, &dag),
                      cases[i].expected ? 0 : -ZAAK_E_BEREIK);
        assert_number(dag, cases[i].expected ? dag_of(cases[i].expected) : UNTOUCHED);
    }
}

static void only_calendar_units_are_added_to_a_day(void **state)
{
    static const int32_t units[] = {
        ZAAK_EENHEID_SECONDE, ZAAK_EENHEID_MINUUT, ZAAK_EENHEID_UUR, ZAAK_EENHEID_WERKDAG,
    };
    zaak_dag dag = UNTOUCHED;

    (void)state;
    for (size_t i = 0; i < LENGTH(units); i++) {
        const struct zaak_periode periode = { 1, units[i] };

        assert_number(zaak_periode_add(0, &periode, &dag), -ZAAK_E_ARGUMENT);
    }
    assert_number(dag, UNTOUCHED);
}

static void durations_of_a_catalogue_keep_their_parts(void **state)
{
    static const struct {
        const char *text;
        struct zaak_duur expected;
    } cases[] = {
        { "P1Y6M", { 1, 6, 0, 0, 0 } },          { "P56D", { 0, 0, 0, 56, 0 } },
        { "PT12H", { 0, 0, 0, 0, 43200 } },      { "P8W", { 0, 0, 8, 0, 0 } },
        { "P1Y2M3W4DT5H6M7S", { 1, 2, 3, 4, 18367 } }, { "P0D", { 0, 0, 0, 0, 0 } },
        { "P1MT1M", { 0, 1, 0, 0, 60 } },        { "PT2147483647S", { 0, 0, 0, 0, 2147483647 } },
        { "P1000000Y", { 1000000, 0, 0, 0, 0 } },
    };
    static const char *const refused[] = {
        "", "P", "PT", "P1", "P1YT", "PT1", "-P1Y", "+P1Y", "P-1Y", "P1.5D", "P1,5D", "P1M1Y", "P1Y1Y", "P1H",
        "PT1D", "PT1S1H", "P1YT1", "1Y", "P1Y ", "P1000001Y", "PT2147483648S", "PT600000H", "PT1H2147483647S",
        "P1WD",
        "P1X", "P1Y6", "PP1Y", "P1YP1M",
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_duur duur;

        assert_number(zaak_duur_parse(cases[i].text, strlen(cases[i].text), &duur), 0);
        assert_memory_equal(&duur, &cases[i].expected, sizeof duur);
    }
    for (size_t i = 0; i < LENGTH(refused); i++) {
        struct zaak_duur duur = { UNTOUCHED, 0, 0, 0, 0 };

        if (zaak_duur_parse(refused[i], strlen(refused[i]), &duur) != -ZAAK_E_VORM || duur.jaren != UNTOUCHED)
            fail_msg("\"%s\" was not refused", refused[i]);
    }
}

static void a_zero_inside_a_text_is_no_letter(void **state)
{
    struct zaak_duur duur;
    struct zaak_periode periode;

    (void)state;
    assert_number(zaak_duur_parse("P1\0", 3, &duur), -ZAAK_E_VORM);
    assert_number(zaak_duur_parse("P1Y\0", 4, &duur), -ZAAK_E_VORM);
    assert_number(zaak_periode_parse("P8W\0", 4, &periode), -ZAAK_E_VORM);
}

static void a_duration_adds_months_before_days(void **state)
{
    static const struct {
        const char *dag;
        struct zaak_duur duur;
        const char *expected; /* NULL: out of range */
    } cases[] = {
        { "2024-02-29", { 1, 1, 0, 0, 0 }, "2025-03-29" },
        { "2025-01-31", { 0, 1, 0, 1, 0 }, "2025-03-01" },
        { "2025-01-31", { 0, 1, 1, 1, 86400 }, "2025-03-08" },
        { "2025-03-03", { 0, 0, 0, 0, 2147483647 }, "2025-03-03" },
        { "2025-03-03", { 1, 6, 0, 0, 0 }, "2026-09-03" },
        { "9999-12-31", { 0, 0, 0, 1, 0 }, NULL },
        { "9999-12-31", { 0, 1, 0, -31, 0 }, NULL },
        { "2025-03-03", { INT32_MAX, INT32_MAX, INT32_MAX, INT32_MAX, 0 }, NULL },
        { "2025-03-03", { INT32_MIN, INT32_MIN, INT32_MIN, INT32_MIN, 0 }, NULL },
        { "2025-03-03", { 0, 0, INT32_MAX, INT32_MAX, 0 }, NULL },
        { "2025-03-03", { 0, 0, INT32_MIN, INT32_MIN, 0 }, NULL },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        zaak_dag dag = UNTOUCHED;

        assert_number(zaak_duur_add(dag_of(cases[i].dag), &cases[i].duur, &dag),
                      cases[i].expected ? 0 : -ZAAK_E_BEREIK);
        assert_number(dag, cases[i].expected ? dag_of(cases[i].expected) : UNTOUCHED);
    }
}

static void durations_are_written_in_iso_and_in_dutch(void **state)
{
    static const struct {
        struct zaak_duur duur;
        const char *iso, *dutch;
    } cases[] = {
        { { 1, 6, 0, 0, 0 }, "P1Y6M", "1 jaar en 6 maanden" },
        { { 0, 0, 0, 42, 0 }, "P42D", "42 dagen" },
        { { 0, 1, 1, 1, 0 }, "P1M1W1D", "1 maand, 1 week en 1 dag" },
        { { 0, 0, 0, 0, 0 }, "P0D", "0 dagen" },
        { { 0, 0, 0, 0, 3661 }, "PT1H1M1S", "1 uur, 1 minuut en 1 seconde" },
        { { 2, 3, 4, 5, 7322 }, "P2Y3M4W5DT2H2M2S", "2 jaar, 3 maanden, 4 weken, 5 dagen, 2 uur, 2 minuten en 2 seconden" },
        { { 1000000, 1000000, 1000000, 1000000, INT32_MAX }, "P1000000Y1000000M1000000W1000000DT596523H14M7S",
          "1000000 jaar, 1000000 maanden, 1000000 weken, 1000000 dagen, 596523 uur, 14 minuten en 7 seconden" },
    };
    const struct zaak_duur negative = { -1, 0, 0, 0, 0 }, large = { 0, 1000001, 0, 0, 0 };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_duur again;
        char text[160];

        assert_number(zaak_duur_format(&cases[i].duur, ZAAK_PERIODE_ISO, text, sizeof text), strlen(cases[i].iso));
        assert_string_equal(text, cases[i].iso);
        assert_number(zaak_duur_parse(text, strlen(text), &again), 0);
        assert_memory_equal(&again, &cases[i].duur, sizeof again);
        assert_number(zaak_duur_format(&cases[i].duur, ZAAK_PERIODE_NEDERLANDS, text, sizeof text), strlen(cases[i].dutch));
        assert_string_equal(text, cases[i].dutch);
        assert_number(zaak_duur_format(&cases[i].duur, ZAAK_PERIODE_NEDERLANDS, text, 5), strlen(cases[i].dutch));
        assert_number(strlen(text), 4);
    }
    assert_number(zaak_duur_format(&negative, ZAAK_PERIODE_ISO, NULL, 0), -ZAAK_E_BEREIK);
    assert_number(zaak_duur_format(&large, ZAAK_PERIODE_ISO, NULL, 0), -ZAAK_E_BEREIK);
    assert_number(zaak_duur_format(NULL, ZAAK_PERIODE_ISO, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_format(&cases[0].duur, 2, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_format(&cases[0].duur, ZAAK_PERIODE_ISO, NULL, 1), -ZAAK_E_ARGUMENT);
}

static struct zaak_duur duur_of(const char *text)
{
    struct zaak_duur duur;

    assert_number(zaak_duur_parse(text, strlen(text), &duur), 0);
    return duur;
}

static void durations_are_compared_over_all_first_days(void **state)
{
    static const struct {
        const char *a, *b;
        int32_t kleinst, grootst;
    } cases[] = {
        { "P1Y", "P12M", 0, 0 },     { "P13M", "P1Y", 1, 1 },      { "P1Y1M1D", "P1Y1M", 1, 1 }, { "P29D", "P26D", 1, 1 },   { "P2W", "P14D", 0, 0 },
        { "P1M", "P27D", 1, 1 },     { "P1M", "P28D", 0, 1 },      { "P1M", "P30D", -1, 1 },     { "P1M", "P31D", -1, 0 },   { "P1M", "P32D", -1, -1 },
        { "P2M", "P59D", 0, 1 },     { "P2M", "P58D", 1, 1 },      { "P2M", "P62D", -1, 0 },     { "P2M", "P63D", -1, -1 },  { "P1Y", "P365D", 0, 1 },
        { "P1Y", "P364D", 1, 1 },    { "P1Y", "P366D", -1, 0 },    { "P4Y", "P1461D", -1, 0 },   { "P400Y", "P146097D", 0, 0 }, { "P100Y", "P36524D", 0, 1 },
        { "P800Y1M", "P292222D", 0, 1 }, { "P1D", "PT24H", 0, 0 }, { "PT1H", "PT59M", 1, 1 },    { "P1Y", "P11M30D", -1, 1 }, { "P1M1D", "P1M", 1, 1 },
        { "P1000000Y", "P1D", 1, 1 }, { "P0D", "PT0S", 0, 0 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_duur a = duur_of(cases[i].a), b = duur_of(cases[i].b);
        int32_t kleinst = 7, grootst = 7;

        assert_number(zaak_duur_compare(&a, &b, &kleinst, &grootst), cases[i].kleinst == cases[i].grootst);
        if (kleinst != cases[i].kleinst || grootst != cases[i].grootst)
            fail_msg("%s against %s: %d, %d", cases[i].a, cases[i].b, (int)kleinst, (int)grootst);
        zaak_duur_compare(&b, &a, &kleinst, &grootst);
        if (kleinst != -cases[i].grootst || grootst != -cases[i].kleinst)
            fail_msg("%s against %s: %d, %d", cases[i].b, cases[i].a, (int)kleinst, (int)grootst);
    }
}

/* The bounds against an addition from every day of a few years. */
static void the_bounds_of_a_comparison_are_those_of_the_calendar(void **state)
{
    (void)state;
    for (int32_t months = 1; months <= 26; months++) {
        int32_t fewest = INT32_MAX, most = 0;
        struct zaak_duur a = { 0, months, 0, 0, 0 };

        for (zaak_dag dag = zaak_datum(1896, 1, 1); dag < zaak_datum(1905, 1, 1); dag++) {
            zaak_dag end;

            assert_number(zaak_duur_add(dag, &a, &end), 0);
            fewest = end - dag < fewest ? end - dag : fewest;
            most = end - dag > most ? end - dag : most;
        }
        for (int32_t days = fewest - 2; days <= most + 2; days++) {
            struct zaak_duur b = { 0, 0, 0, days, 0 };
            int32_t kleinst, grootst;

            zaak_duur_compare(&a, &b, &kleinst, &grootst);
            if (kleinst != (fewest > days) - (fewest < days) || grootst != (most > days) - (most < days))
                fail_msg("P%dM against P%dD: %d, %d", (int)months, (int)days, (int)kleinst, (int)grootst);
        }
    }
}

/* Case C7 of Open Zaak's own tests. */
static void open_zaak_compares_parts(void **state)
{
    static const struct {
        const char *a, *b;
        int32_t order; /* 7: too vague */
    } cases[] = {
        { "P1Y", "P12M", 0 }, { "P13M", "P1Y", 1 }, { "P1Y1M1D", "P1Y1M", 1 }, { "P29D", "P26D", 1 }, { "P1M", "P29D", 7 }, { "P1M", "P28D", 1 },
        { "P1Y", "P365D", 1 }, { "P12M", "P400D", 1 }, { "P5W", "P1M", 7 }, { "PT1H", "PT30M", 1 }, { "PT48H", "P2D", 0 }, { "PT59S", "PT0S", 0 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_duur a = duur_of(cases[i].a), b = duur_of(cases[i].b);
        int32_t order = 7;
        bool known = zaak_duur_compare_parts(&a, &b, &order);

        if (known != (cases[i].order != 7) || order != cases[i].order)
            fail_msg("%s against %s: %d", cases[i].a, cases[i].b, (int)order);
    }
}

static void a_comparison_that_cannot_be_made_is_refused(void **state)
{
    struct zaak_duur a = { 0, 1, 0, 0, 0 }, wrong = { 0, 0, 0, -1, 0 };
    int32_t kleinst, grootst;

    (void)state;
    assert_number(zaak_duur_compare(NULL, &a, &kleinst, &grootst), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_compare(&a, NULL, &kleinst, &grootst), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_compare(&a, &a, NULL, &grootst), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_compare(&a, &a, &kleinst, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_duur_compare(&a, &wrong, &kleinst, &grootst), -ZAAK_E_BEREIK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_count_from_1970),
        cmocka_unit_test(every_day_of_the_calendar_follows_the_one_before),
        cmocka_unit_test(days_outside_the_calendar_are_out_of_range),
        cmocka_unit_test(missing_arguments_are_refused),
        cmocka_unit_test(only_iso_days_are_read),
        cmocka_unit_test(a_text_is_read_no_further_than_its_length),
        cmocka_unit_test(days_are_written_for_machines_and_for_people),
        cmocka_unit_test(a_small_buffer_gets_a_cut_text),
        cmocka_unit_test(the_clocks_change_on_the_known_days_of_1977_to_2037),
        cmocka_unit_test(there_is_no_summer_time_before_1977),
        cmocka_unit_test(an_instant_falls_on_the_day_in_amsterdam),
        cmocka_unit_test(local_time_becomes_an_instant),
        cmocka_unit_test(instants_are_read_with_an_offset),
        cmocka_unit_test(instants_outside_the_years_1_to_9999_are_out_of_range),
        cmocka_unit_test(instants_are_written_in_three_ways),
        cmocka_unit_test(periods_are_read_and_written),
        cmocka_unit_test(periods_of_another_form_are_refused),
        cmocka_unit_test(a_period_is_added_by_calendar_arithmetic),
        cmocka_unit_test(only_calendar_units_are_added_to_a_day),
        cmocka_unit_test(durations_of_a_catalogue_keep_their_parts),
        cmocka_unit_test(a_zero_inside_a_text_is_no_letter),
        cmocka_unit_test(a_duration_adds_months_before_days),
        cmocka_unit_test(durations_are_written_in_iso_and_in_dutch),
        cmocka_unit_test(durations_are_compared_over_all_first_days),
        cmocka_unit_test(the_bounds_of_a_comparison_are_those_of_the_calendar),
        cmocka_unit_test(open_zaak_compares_parts),
        cmocka_unit_test(a_comparison_that_cannot_be_made_is_refused),
    };

    return cmocka_run_group_tests_name("datum", tests, NULL, NULL);
}
