/* SPDX-License-Identifier: EUPL-1.2 */
/* Durations as a ZGW catalogue keeps them: parts that never convert into each other. */
#include "duur_intern.h"

#include <stdio.h>
#include <string.h>

#include "lezer_intern.h"

enum { LARGEST_DEEL = 1000000 };

/* Takes the numbers of one half of a duration: `letters` in order, each at most once. The value of a letter
 * that is not there is left as it was. Returns how many were there, or -1. */
static int take_parts(struct reader *reader, const char *letters, int32_t largest, int32_t *values)
{
    int count = 0;

    while (reader_at_digit(reader)) {
        const char *letter;
        int32_t value;

        if (!reader_take_number(reader, largest, &value) || reader_is_done(reader) || !*reader->at)
            return -1;
        letter = strchr(letters, *reader->at++);
        if (!letter)
            return -1;
        values += letter - letters;
        *values++ = value;
        letters = letter + 1;
        count++;
    }
    return count;
}

int zaak_duur_parse(const char *text, size_t length, struct zaak_duur *ret_duur)
{
    struct reader reader;
    int32_t days[4] = { 0 }, time[3] = { 0 };
    int day_parts, time_parts = 0;
    int64_t seconds;

    if (!text || !ret_duur)
        return -ZAAK_E_ARGUMENT;
    reader = reader_of(text, length);
    if (!reader_take(&reader, 'P'))
        return -ZAAK_E_VORM;
    day_parts = take_parts(&reader, "YMWD", LARGEST_DEEL, days);
    if (day_parts < 0)
        return -ZAAK_E_VORM;
    if (reader_take(&reader, 'T')) {
        time_parts = take_parts(&reader, "HMS", INT32_MAX, time);
        if (time_parts <= 0)
            return -ZAAK_E_VORM;
    }
    seconds = (int64_t)time[0] * 3600 + (int64_t)time[1] * 60 + time[2];
    if (!reader_is_done(&reader) || day_parts + time_parts == 0 || seconds > INT32_MAX)
        return -ZAAK_E_VORM;
    *ret_duur = (struct zaak_duur){ days[0], days[1], days[2], days[3], (int32_t)seconds };
    return 0;
}

static zaak_dag add_days(zaak_dag dag, const struct zaak_duur *duur)
{
    return dag == ZAAK_DAG_GEEN ? ZAAK_DAG_GEEN : dag_of_count(dag + (int64_t)duur->weken * 7 + duur->dagen);
}

static zaak_dag add_months(zaak_dag dag, int64_t maanden)
{
    return dag == ZAAK_DAG_GEEN ? ZAAK_DAG_GEEN : dag_add_maanden(dag, maanden);
}

int zaak_duur_add_als(zaak_dag dag, const struct zaak_duur *duur, int32_t volgorde, zaak_dag *ret_dag)
{
    int64_t months_of_years = (int64_t)duur->jaren * 12;
    zaak_dag reached;

    if (!dag_is_valid(dag))
        return -ZAAK_E_BEREIK;
    if (volgorde == DUUR_JAREN_EERST)
        reached = add_months(add_months(dag, months_of_years), duur->maanden);
    else if (volgorde == DUUR_MAANDEN_EERST)
        reached = add_months(add_months(dag, duur->maanden), months_of_years);
    else
        reached = add_months(dag, months_of_years + duur->maanden);
    reached = add_days(reached, duur);
    if (reached == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    *ret_dag = reached;
    return 0;
}

int zaak_duur_add(zaak_dag dag, const struct zaak_duur *duur, zaak_dag *ret_dag)
{
    return duur && ret_dag ? zaak_duur_add_als(dag, duur, DUUR_SAMEN, ret_dag) : -ZAAK_E_ARGUMENT;
}

enum { DELEN = 7, FIRST_OF_TIME = 4, LARGEST_TEXT = 160 };

static const char letters[] = "YMWDHMS";
static const int32_t eenheden[DELEN] = { ZAAK_EENHEID_JAAR, ZAAK_EENHEID_MAAND, ZAAK_EENHEID_WEEK, ZAAK_EENHEID_DAG,
                                         ZAAK_EENHEID_UUR, ZAAK_EENHEID_MINUUT, ZAAK_EENHEID_SECONDE };

static void split(const struct zaak_duur *duur, int32_t parts[DELEN])
{
    const int32_t all[DELEN] = { duur->jaren, duur->maanden, duur->weken, duur->dagen, duur->seconden / 3600,
                                 duur->seconden / 60 % 60, duur->seconden % 60 };

    memcpy(parts, all, sizeof all);
}

/* P1Y6M; a duration of nothing is P0D. */
static void write_iso(const int32_t parts[DELEN], char text[LARGEST_TEXT])
{
    size_t used = 1;
    bool time = false;

    strcpy(text, "P");
    for (int i = 0; i < DELEN; i++) {
        if (!parts[i])
            continue;
        if (i >= FIRST_OF_TIME && !time)
            text[used++] = 'T';
        time |= i >= FIRST_OF_TIME;
        used += (size_t)snprintf(text + used, LARGEST_TEXT - used, "%d%c", (int)parts[i], letters[i]);
    }
    if (used == 1)
        strcpy(text, "P0D");
}

/* 1 jaar, 2 maanden en 3 dagen. */
static void write_dutch(const int32_t parts[DELEN], char text[LARGEST_TEXT])
{
    char word[32] = "";
    size_t used = 0;
    int left = 0;

    for (int i = 0; i < DELEN; i++)
        left += parts[i] != 0;
    strcpy(text, "0 dagen");
    for (int i = 0; i < DELEN; i++) {
        if (!parts[i])
            continue;
        left--;
        zaak_periode_format(&(struct zaak_periode){ parts[i], eenheden[i] }, ZAAK_PERIODE_NEDERLANDS, word, sizeof word);
        used += (size_t)snprintf(text + used, LARGEST_TEXT - used, "%s%s", word, left > 1 ? ", " : left == 1 ? " en " : "");
    }
}

static bool is_valid(const int32_t parts[DELEN])
{
    for (int i = 0; i < DELEN; i++)
        if (parts[i] < 0 || (i < FIRST_OF_TIME && parts[i] > LARGEST_DEEL))
            return false;
    return true;
}

int zaak_duur_format(const struct zaak_duur *duur, int32_t vorm, char *buffer, size_t size)
{
    int32_t parts[DELEN];
    char text[LARGEST_TEXT];

    if (!duur || vorm < ZAAK_PERIODE_ISO || vorm > ZAAK_PERIODE_NEDERLANDS || !buffer_is_valid(buffer, size))
        return -ZAAK_E_ARGUMENT;
    split(duur, parts);
    if (!is_valid(parts))
        return -ZAAK_E_BEREIK;
    if (vorm == ZAAK_PERIODE_ISO)
        write_iso(parts, text);
    else
        write_dutch(parts, text);
    return snprintf(buffer, size, "%s", text);
}

static int32_t sign(int64_t value)
{
    return value < 0 ? -1 : value > 0;
}

static int64_t months_of(const struct zaak_duur *duur)
{
    return (int64_t)duur->jaren * 12 + duur->maanden;
}

static int64_t days_of(const struct zaak_duur *duur)
{
    return (int64_t)duur->weken * 7 + duur->dagen;
}

/* The calendar repeats itself after 4,800 months of 146,097 days together. */
enum { CYCLE_MONTHS = 4800, CYCLE_DAYS = 146097 };

/* The fewest and the most days that a number of months can last. */
static void month_range(int64_t months, int64_t *ret_fewest, int64_t *ret_most)
{
    int64_t whole = months / CYCLE_MONTHS * CYCLE_DAYS, part = months % CYCLE_MONTHS;
    int64_t fewest = INT64_MAX, most = 0;
    zaak_dag first = zaak_datum(2000, 1, 1);

    for (int i = 0; i < CYCLE_MONTHS; i++) {
        zaak_dag next = dag_add_maanden(first, 1), days[2] = { first, next - 1 };   /* on the last day of a month the day number gives in most */

        for (int j = 0; j < 2; j++) {
            int64_t length = (int64_t)dag_add_maanden(days[j], part) - days[j];

            fewest = length < fewest ? length : fewest;
            most = length > most ? length : most;
        }
        first = next;
    }
    *ret_fewest = whole + fewest;
    *ret_most = whole + most;
}

int zaak_duur_compare(const struct zaak_duur *a, const struct zaak_duur *b, int32_t *ret_kleinst, int32_t *ret_grootst)
{
    enum { DAY = 86400, SLACK = 5 };
    int32_t parts_a[DELEN], parts_b[DELEN];
    int64_t months, seconds, fewest, most;

    if (!a || !b || !ret_kleinst || !ret_grootst)
        return -ZAAK_E_ARGUMENT;
    split(a, parts_a);
    split(b, parts_b);
    if (!is_valid(parts_a) || !is_valid(parts_b))
        return -ZAAK_E_BEREIK;
    months = months_of(a) - months_of(b);
    seconds = (days_of(a) - days_of(b)) * DAY + a->seconden - b->seconden;
    if (months < 0) {
        int result = zaak_duur_compare(b, a, &parts_a[0], &parts_b[0]);

        *ret_kleinst = -parts_b[0];
        *ret_grootst = -parts_a[0];
        return result;
    }
    /* No number of months strays further than this from their average: mostly that is enough to know. */
    fewest = months ? months * CYCLE_DAYS / CYCLE_MONTHS - SLACK : 0;
    most = months ? fewest + 2 * SLACK + 1 : 0;
    if (sign(fewest * DAY + seconds) != sign(most * DAY + seconds))
        month_range(months, &fewest, &most);
    *ret_kleinst = sign(fewest * DAY + seconds);
    *ret_grootst = sign(most * DAY + seconds);
    return *ret_kleinst == *ret_grootst;
}

bool zaak_duur_compare_parts(const struct zaak_duur *a, const struct zaak_duur *b, int32_t *ret_order)
{
    enum { DAY = 86400, MINUTE = 60, VAGUE = 28 };
    int64_t days_a = days_of(a) + a->seconden / DAY, days_b = days_of(b) + b->seconden / DAY;

    if ((months_of(a) % 12 || months_of(b) % 12) && (days_a > VAGUE || days_b > VAGUE))
        return false;
    *ret_order = sign(months_of(a) - months_of(b));
    if (!*ret_order)
        *ret_order = sign(days_a - days_b);
    if (!*ret_order)
        *ret_order = sign(a->seconden % DAY / MINUTE - b->seconden % DAY / MINUTE);
    return true;
}
