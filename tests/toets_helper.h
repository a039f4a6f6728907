/* SPDX-License-Identifier: EUPL-1.2 */
/* Small things that every test program needs. Include after cmocka.h. */
#ifndef ZAAK_TESTS_TOETS_HELPER_H
#define ZAAK_TESTS_TOETS_HELPER_H

#include <string.h>

#include <zaak/datum.h>

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* cmocka prints unsigned numbers; a negative one would be hard to read. */
#define assert_number(actual, expected) \
    do { \
        long long actual_ = (actual), expected_ = (expected); \
        if (actual_ != expected_) \
            fail_msg("%s is %lld, not %lld", #actual, actual_, expected_); \
    } while (0)

static inline zaak_dag dag_of(const char *text)
{
    zaak_dag dag = ZAAK_DAG_GEEN;

    if (zaak_datum_parse(text, strlen(text), &dag) < 0)
        fail_msg("%s is no day", text);
    return dag;
}

/* The same for a day that may be left out: no text, or an empty one. */
static inline zaak_dag dag_or_none(const char *text)
{
    return text && *text ? dag_of(text) : ZAAK_DAG_GEEN;
}

#endif
