/* SPDX-License-Identifier: EUPL-1.2 */
/* The compiled kalender and its kernels: the scalar calls and the calls over columns both use these. */
#ifndef ZAAK_KALENDER_INTERN_H
#define ZAAK_KALENDER_INTERN_H

#include <zaak/kalender.h>

#include "basis/geheugen_intern.h"
#include "basis/json_intern.h"
#include "basis/teller_intern.h"

#define KALENDER_EERSTE_JAAR 1950
#define KALENDER_LAATSTE_JAAR 2100
#define KALENDER_JAREN (KALENDER_LAATSTE_JAAR - KALENDER_EERSTE_JAAR + 1)
#define KALENDER_EERSTE_DAG INT32_C(-7305) /* 1950-01-01 */
#define KALENDER_DAGEN UINT32_C(55152)     /* up to and including 2100-12-31 */

/* In a roll table: the next day that is none of the skipped ones lies beyond the kalender, or further than
 * this. */
#define ROLL_NONE 255

/* Everything a call needs stands in tables by day, so that each answer is one or two loads. 16 bits hold all
 * 55,152 days. */
struct zaak_kalender {
    struct teller refs;
    struct zaak_context *ctx;
    bool is_lent; /* lives in its context and holds no reference to it: see zaak_kalender_ref() */
    bool gedekt[KALENDER_JAREN];
    zaak_dag eerste_gedekte_dag;  /* before it the caller's table says nothing; the first day of the kalender where the library's own table is in it */
    zaak_dag laatste_gedekte_dag;
    struct arena texts;
    const char *versie;           /* what the host calls it, or NULL */
    struct zaak_feestdag *rows; /* all named days by date, of one date by rank of law; closing days too */
    size_t row_count;
    size_t row_capacity;
    int vrij; /* bits ZAAK_DAGSOORT_…: a day with one of these is no working day */
    uint32_t werkdag_count;
    uint16_t before[KALENDER_DAGEN + 1]; /* rank: working days before this day */
    uint16_t select[KALENDER_DAGEN];     /* the nth working day, in days since the first day */
    uint8_t soort[KALENDER_DAGEN];
    uint8_t roll[2][KALENDER_DAGEN];     /* days to go to the day that a term moves to; [1]: with decrees */
    uint8_t longest_roll[2];
};

/* Fills the tables. `options` must be the default options or have been checked by the caller. */
int zaak_kalender_build(struct zaak_kalender *kalender, const struct zaak_kalender_options *options);

/* The last year that the library's own table of decrees covers. */
int32_t zaak_kalender_eigen_laatste_jaar(void);

/* Reads a kalender from a tree: zaak_kalender_load_json() without the parsing. */
int zaak_kalender_read(struct zaak_context *ctx, const json_node *root, struct zaak_kalender **ret_kalender, struct zaak_error *error);

/* Says that a day lies outside the kalender. */
int zaak_kalender_fail_range(const char *field, struct zaak_error *error);

/* Number of a day in the tables; KALENDER_DAGEN or more for a day outside the kalender. */
static inline uint32_t kalender_index(zaak_dag dag)
{
    return (uint32_t)dag - (uint32_t)KALENDER_EERSTE_DAG;
}

static inline bool kalender_has(zaak_dag dag)
{
    return kalender_index(dag) < KALENDER_DAGEN;
}

static inline bool kalender_is_werkdag(const struct zaak_kalender *kalender, zaak_dag dag)
{
    uint32_t i = kalender_index(dag);

    return kalender->before[i + 1] != kalender->before[i];
}

/* For a day in the kalender. The nth working day after (n > 0) or before (n < 0) the day; n = 0: the first
 * one from the day on. */
static inline zaak_dag kalender_add_werkdagen(const struct zaak_kalender *kalender, zaak_dag dag, int32_t n)
{
    uint32_t after = n > 0;
    int64_t rank = (int64_t)kalender->before[kalender_index(dag) + after] + n - after;

    if (rank < 0 || rank >= kalender->werkdag_count)
        return ZAAK_DAG_GEEN;
    return KALENDER_EERSTE_DAG + kalender->select[rank];
}

/* May a decree that is not in the table move this day? */
static inline bool kalender_is_ongedekt(const struct zaak_kalender *kalender, zaak_dag dag)
{
    return dag > kalender->laatste_gedekte_dag || dag < kalender->eerste_gedekte_dag;
}

/* For two days in the kalender: working days after the first, up to and including the second. */
static inline int32_t kalender_count_werkdagen(const struct zaak_kalender *kalender, zaak_dag van,
                                               zaak_dag tot)
{
    const uint16_t *through = kalender->before + 1;

    return (int32_t)through[kalender_index(tot)] - (int32_t)through[kalender_index(van)];
}

/* For a day in the kalender: the first day from this one on that is no weekend or holiday. */
static inline zaak_dag kalender_roll(const struct zaak_kalender *kalender, zaak_dag dag,
                                     bool met_gelijkgesteld)
{
    uint8_t days = kalender->roll[met_gelijkgesteld][kalender_index(dag)];

    return days == ROLL_NONE ? ZAAK_DAG_GEEN : dag + days;
}

#endif
