/* SPDX-License-Identifier: EUPL-1.2 */
/* What the tests of archiving share: a calendar of their own, so that the answers are checked against something else than the library. Include after cmocka.h. */
#ifndef ZAAK_TESTS_ARCHIEF_HELPER_H
#define ZAAK_TESTS_ARCHIEF_HELPER_H

#include <stdio.h>
#include <stdlib.h>

#include <zaak/archief.h>

#include "toets_helper.h"

struct own_day {
    int year, month, day;
};

static inline int own_month_length(int year, int month)
{
    static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    return month == 2 && (year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)) ? 29 : lengths[month - 1];
}

static inline struct own_day own_next(struct own_day day)
{
    if (++day.day > own_month_length(day.year, day.month)) {
        day.day = 1;
        if (++day.month > 12) {
            day.month = 1;
            day.year++;
        }
    }
    return day;
}

/* P1Y6M, P42D: years and months first, fitted to the month, then weeks and days one by one. */
static inline struct own_day own_add(struct own_day day, const char *duration)
{
    int years = 0, months = 0, days = 0, total;

    assert_int_equal(*duration, 'P');
    for (const char *at = duration + 1; *at;) {
        char *unit;
        int number = (int)strtol(at, &unit, 10);

        assert_true(unit > at);
        years += *unit == 'Y' ? number : 0;
        months += *unit == 'M' ? number : 0;
        days += *unit == 'W' ? 7 * number : *unit == 'D' ? number : 0;
        at = unit + 1;
    }
    total = (day.year + years) * 12 + day.month - 1 + months;
    day.year = total / 12;
    day.month = total % 12 + 1;
    if (day.day > own_month_length(day.year, day.month))
        day.day = own_month_length(day.year, day.month);
    while (days-- > 0)
        day = own_next(day);
    return day;
}

static inline void own_write(struct own_day day, char text[32])
{
    snprintf(text, 32, "%04d-%02d-%02d", day.year, day.month, day.day);
}

/* jjjj-mm-dd, or "-" for no day. */
static inline const char *day_text(zaak_dag dag, char text[32])
{
    if (dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, ZAAK_DATUM_ISO, text, 32) < 0)
        strcpy(text, "-");
    return text;
}

static inline void expect_day(const char *what, zaak_dag dag, const char *expected)
{
    char text[32];

    if (strcmp(day_text(dag, text), expected))
        fail_msg("%s: %s, not %s", what, text, expected);
}

#endif
