/* SPDX-License-Identifier: EUPL-1.2 */
/* The calendar of zaken-maken: integers only, so that every machine makes the same zaken. */
#include "zaken-maken.h"

/* 2015-01-01 and 2061-01-01 as days since 1970-01-01. */
enum { FIRST_DAY = 16436, LAST_DAY = 33238 };

static bool closed[LAST_DAY - FIRST_DAY];

/* Days that a decree put on a par with holidays, for the years for which zaken are mostly made. */
static const int gelijkgesteld[][3] = {
    {2023, 4, 28}, {2023, 5, 19}, {2024, 5, 10}, {2024, 12, 27}, {2025, 5, 30},
    {2026, 1, 2},  {2026, 5, 15}, {2027, 5, 7},  {2028, 4, 28},  {2028, 5, 26},
};

int dagen_from_civil(int year, int month, int day)
{
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int yoe = y - era * 400;
    int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

void dagen_to_civil(int day, int *year, int *month, int *monthday)
{
    int z = day + 719468;
    int era = z / 146097;
    int doe = z - era * 146097;
    int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int mp = (5 * doy + 2) / 153;
    *monthday = doy - (153 * mp + 2) / 5 + 1;
    *month = mp < 10 ? mp + 3 : mp - 9;
    *year = yoe + era * 400 + (*month <= 2);
}

int dagen_weekday(int day)
{
    return (day + 3) % 7; /* 1970-01-01 was a Thursday */
}

static int easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return dagen_from_civil(year, n / 31, n % 31 + 1);
}

static void close_day(int day)
{
    if (day >= FIRST_DAY && day < LAST_DAY) {
        closed[day - FIRST_DAY] = true;
    }
}

static void close_year(int year)
{
    static const int from_easter[] = {-2, 1, 39, 50};
    static const int fixed[][2] = {{1, 1}, {5, 5}, {12, 25}, {12, 26}};
    int kings_day = dagen_from_civil(year, 4, 27);

    for (int i = 0; i < 4; i++) {
        close_day(easter(year) + from_easter[i]);
        close_day(dagen_from_civil(year, fixed[i][0], fixed[i][1]));
    }
    close_day(dagen_weekday(kings_day) == 6 ? kings_day - 1 : kings_day);
}

void dagen_init(void)
{
    for (int day = FIRST_DAY; day < LAST_DAY; day++) {
        closed[day - FIRST_DAY] = dagen_weekday(day) >= 5;
    }
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        close_year(year);
    }
    for (size_t i = 0; i < sizeof gelijkgesteld / sizeof gelijkgesteld[0]; i++) {
        close_day(dagen_from_civil(gelijkgesteld[i][0], gelijkgesteld[i][1], gelijkgesteld[i][2]));
    }
}

bool dagen_is_werkdag(int day)
{
    if (day < FIRST_DAY || day >= LAST_DAY) {
        return dagen_weekday(day) < 5;
    }
    return !closed[day - FIRST_DAY];
}

int dagen_back(int day)
{
    while (!dagen_is_werkdag(day)) {
        day--;
    }
    return day;
}

int dagen_forward(int day)
{
    while (!dagen_is_werkdag(day)) {
        day++;
    }
    return day;
}

int dagen_add_werkdagen(int day, int count)
{
    while (count > 0) {
        day = dagen_forward(day + 1);
        count--;
    }
    return day;
}

int dagen_add_months(int day, int count)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year, month, monthday, last;

    dagen_to_civil(day, &year, &month, &monthday);
    month += count - 1;
    year += month / 12;
    month = month % 12 + 1;
    last = lengths[month - 1] + (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return dagen_from_civil(year, month, monthday < last ? monthday : last);
}

int dagen_utc_offset(int day)
{
    int year, month, monthday, begin, end;

    dagen_to_civil(day, &year, &month, &monthday);
    begin = dagen_from_civil(year, 3, 31);
    end = dagen_from_civil(year, 10, 31);
    begin -= (dagen_weekday(begin) + 1) % 7; /* the last Sunday */
    end -= (dagen_weekday(end) + 1) % 7;
    return day >= begin && day < end ? 2 : 1;
}
