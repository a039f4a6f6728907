/* SPDX-License-Identifier: EUPL-1.2 */
/* Reading the short ASCII texts of days, instants and periods. */
#ifndef ZAAK_LEZER_INTERN_H
#define ZAAK_LEZER_INTERN_H

#include "datum_intern.h"

/* What is left to read. */
struct reader {
    const char *at;
    const char *end;
};

static inline struct reader reader_of(const char *text, size_t length)
{
    return (struct reader){ text, text + length };
}

static inline bool reader_is_done(const struct reader *reader)
{
    return reader->at == reader->end;
}

static inline bool reader_at_digit(const struct reader *reader)
{
    return reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9';
}

/* Takes this character, if it comes next. */
static inline bool reader_take(struct reader *reader, char wanted)
{
    if (reader->at == reader->end || *reader->at != wanted)
        return false;
    reader->at++;
    return true;
}

/* Takes a number of exactly `digits` digits (at most 9). */
static inline bool reader_take_digits(struct reader *reader, int digits, int32_t *ret_value)
{
    int32_t value = 0;

    for (int i = 0; i < digits; i++) {
        if (!reader_at_digit(reader))
            return false;
        value = value * 10 + (*reader->at++ - '0');
    }
    *ret_value = value;
    return true;
}

/* Takes a number of one or more digits that is no larger than `largest`. */
static inline bool reader_take_number(struct reader *reader, int32_t largest, int32_t *ret_value)
{
    int64_t value = 0;

    if (!reader_at_digit(reader))
        return false;
    while (reader_at_digit(reader)) {
        value = value * 10 + (*reader->at++ - '0');
        if (value > largest)
            return false;
    }
    *ret_value = (int32_t)value;
    return true;
}

/* Takes jjjj-mm-dd. */
static inline bool reader_take_dag(struct reader *reader, zaak_dag *ret_dag)
{
    int32_t jaar, maand, dag;

    if (!reader_take_digits(reader, 4, &jaar) || !reader_take(reader, '-')
        || !reader_take_digits(reader, 2, &maand) || !reader_take(reader, '-')
        || !reader_take_digits(reader, 2, &dag))
        return false;
    *ret_dag = zaak_datum(jaar, maand, dag);
    return *ret_dag != ZAAK_DAG_GEEN;
}

/* Whether a caller's buffer can be written to, or needs not. */
static inline bool buffer_is_valid(const char *buffer, size_t size)
{
    return buffer || !size;
}

#endif
