/* SPDX-License-Identifier: EUPL-1.2 */
/* Kernels of day arithmetic: the scalar calls and the calls over columns both use these. A day that cannot be
 * reached is ZAAK_DAG_GEEN. */
#ifndef ZAAK_DATUM_INTERN_H
#define ZAAK_DATUM_INTERN_H

#include <zaak/datum.h>

#define DAG_EERSTE INT32_C(-719162)  /* 0001-01-01 */
#define DAG_LAATSTE INT32_C(2932896) /* 9999-12-31 */

/* Room for jjjj-mm-dd, without a closing zero. */
#define DAG_ISO_LENGTH 10

/* Of a period, either way. */
#define LARGEST_AANTAL 1000000

/* How far zaak_dag_write() writes a day out: "12", "12 maart", "12 maart 2025", "woensdag 12 maart 2025". */
enum dagvorm { DAG_NUMMER, DAG_MAAND, DAG_JAAR, DAG_WEEKDAG };

/* What zaak_dag_write() needs; the longest is "donderdag 30 september 2025". */
enum { DAG_LENGTH = 40 };

/* Writes a valid day in Dutch, without a closing zero, and returns where the next character goes. */
char *zaak_dag_write(char *at, zaak_dag dag, enum dagvorm vorm);

struct civil {
    int32_t jaar;
    int32_t maand;
    int32_t dag;
};

static inline bool dag_is_valid(zaak_dag dag)
{
    return dag >= DAG_EERSTE && dag <= DAG_LAATSTE;
}

static inline bool aantal_is_valid(int32_t aantal)
{
    return aantal >= -LARGEST_AANTAL && aantal <= LARGEST_AANTAL;
}

/* A count of days that may lie far outside the calendar, as a day. */
static inline zaak_dag dag_of_count(int64_t count)
{
    return count >= DAG_EERSTE && count <= DAG_LAATSTE ? (zaak_dag)count : ZAAK_DAG_GEEN;
}

/* For a year of 1 to 9999 and a month of 1 to 12. The year is taken to begin on 1 March, so that the leap day
 * comes last; 400 years are 146,097 days, and 719,468 days lie between 0000-03-01 and 1970-01-01. */
static inline zaak_dag dag_from_civil(int32_t jaar, int32_t maand, int32_t dag)
{
    uint32_t year = (uint32_t)(maand > 2 ? jaar : jaar - 1), month = (uint32_t)(maand > 2 ? maand - 3 : maand + 9);
    uint32_t day_of_year = (153 * month + 2) / 5 + (uint32_t)dag - 1;

    return (int32_t)(year * 365 + year / 4 - year / 100 + year / 400 + day_of_year) - 719468;
}

/* The inverse of dag_from_civil(), for a valid day. Divides by multiplying: C. Neri and L. Schneider, Euclidean
 * affine functions and their application to calendar algorithms, Software: Practice and Experience 53 (2023). */
static inline struct civil dag_to_civil(zaak_dag dag)
{
    uint32_t quarters = 4 * (uint32_t)(dag + 719468) + 3;
    uint32_t century = quarters / 146097;
    uint64_t years = UINT64_C(2939745) * (quarters % 146097 | 3); /* in units of 2^-32 year */
    uint32_t day_of_year = (uint32_t)years / 2939745 / 4;
    uint32_t months = 2141 * day_of_year + 197913; /* in units of 2^-16 month */
    uint32_t is_next_year = day_of_year >= 306;    /* January and February */

    return (struct civil){
        .jaar = (int32_t)(100 * century + (uint32_t)(years >> 32) + is_next_year),
        .maand = (int32_t)((months >> 16) - 12 * is_next_year),
        .dag = (int32_t)((months & 0xFFFF) / 2141 + 1),
    };
}

/* 1 (Monday) to 7 (Sunday), for a valid day; 0001-01-01 was a Monday. */
static inline int32_t dag_weekdag(zaak_dag dag)
{
    return (int32_t)((uint32_t)(dag - DAG_EERSTE) % 7) + 1;
}

static inline int32_t dagen_in_maand(int32_t jaar, int32_t maand)
{
    if (maand == 2)
        return jaar % 4 == 0 && (jaar % 100 != 0 || jaar % 400 == 0) ? 29 : 28;
    return 30 + ((maand + (maand >> 3)) & 1);
}

/* Months keep the day number; where the target month has no such day its last day is taken
 * (ECLI:NL:HR:2017:2225). */
static inline zaak_dag dag_add_maanden(zaak_dag dag, int64_t maanden)
{
    struct civil civil = dag_to_civil(dag);
    int64_t wanted = (int64_t)civil.jaar * 12 + civil.maand - 1 + maanden;
    uint32_t month = (uint32_t)wanted;
    int32_t jaar, maand;

    if (wanted < 12 || wanted >= 12 * 10000)
        return ZAAK_DAG_GEEN;
    jaar = (int32_t)(month / 12);
    maand = (int32_t)(month % 12) + 1;
    if (civil.dag > 28) {
        int32_t length = dagen_in_maand(jaar, maand);

        civil.dag = civil.dag < length ? civil.dag : length;
    }
    return dag_from_civil(jaar, maand, civil.dag);
}

static inline bool eenheid_is_calendar(int32_t eenheid)
{
    return eenheid == ZAAK_EENHEID_DAG || eenheid == ZAAK_EENHEID_WEEK || eenheid == ZAAK_EENHEID_MAAND
        || eenheid == ZAAK_EENHEID_JAAR;
}

/* Plain calendar arithmetic for a valid day and one of the units of eenheid_is_calendar(). */
static inline zaak_dag dag_add(zaak_dag dag, int32_t aantal, int32_t eenheid)
{
    switch (eenheid) {
    case ZAAK_EENHEID_DAG:
        return dag_of_count((int64_t)dag + aantal);
    case ZAAK_EENHEID_WEEK:
        return dag_of_count((int64_t)dag + 7 * (int64_t)aantal);
    case ZAAK_EENHEID_MAAND:
        return dag_add_maanden(dag, aantal);
    default:
        return dag_add_maanden(dag, 12 * (int64_t)aantal);
    }
}

/* The day that a period in one of these units reaches. Returns 0 or -ZAAK_E_…. */
static inline int periode_add(zaak_dag dag, const struct zaak_periode *periode, zaak_dag *ret_dag)
{
    zaak_dag reached;

    if (!eenheid_is_calendar(periode->eenheid))
        return -ZAAK_E_ARGUMENT;
    if (!dag_is_valid(dag) || !aantal_is_valid(periode->aantal))
        return -ZAAK_E_BEREIK;
    reached = dag_add(dag, periode->aantal, periode->eenheid);
    if (reached == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    *ret_dag = reached;
    return 0;
}

/* Writes a word without its closing zero and returns where the next character goes. */
static inline char *write_word(char *at, const char *word)
{
    while (*word)
        *at++ = *word++;
    return at;
}

/* Writes a number of exactly `digits` digits and returns where the next character goes. */
static inline char *write_digits(char *at, int32_t value, int digits)
{
    for (int i = digits - 1; i >= 0; i--) {
        at[i] = (char)('0' + value % 10);
        value /= 10;
    }
    return at + digits;
}

/* Writes jjjj-mm-dd of a valid day, DAG_ISO_LENGTH bytes. */
static inline char *dag_write_iso(char *at, zaak_dag dag)
{
    struct civil civil = dag_to_civil(dag);

    at = write_digits(at, civil.jaar, 4);
    *at++ = '-';
    at = write_digits(at, civil.maand, 2);
    *at++ = '-';
    return write_digits(at, civil.dag, 2);
}

#endif
