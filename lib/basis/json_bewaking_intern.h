/* SPDX-License-Identifier: EUPL-1.2 */
/* What json-c lets through and we do not. */
#ifndef ZAAK_JSON_BEWAKING_INTERN_H
#define ZAAK_JSON_BEWAKING_INTERN_H

#include <zaak/basis.h>

#include <stdint.h>
#include <string.h>

/* How many letters of a text in JSON, up to a length, need no look: neither a quote nor a backslash, no control character, no part of a longer character. Eight at a time: where the
 * text has another one the highest bit of its byte is set, and perhaps of bytes behind it. */
static inline size_t json_plain_letters(const char *text, size_t length)
{
    const uint64_t ones = 0x0101010101010101u, high = 0x80 * ones;
    uint64_t word, odd = 0;
    size_t at = 0;

    for (; at + sizeof word <= length; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        odd = word | (word - 0x20 * ones) | ((word ^ '"' * ones) - ones) | ((word ^ '\\' * ones) - ones);
        if (odd & high)
            break;
    }
    while (at < length && (unsigned char)text[at] >= 0x20 && (unsigned char)text[at] < 0x80 && text[at] != '"' && text[at] != '\\')
        at++;
    return at;
}

/* What a document holds. json-c 0.16 does not say that it ran out of memory: members, elements and texts are then missing or null. Only counting shows it. */
struct json_telling {
    size_t keys;        /* members of all objects */
    size_t values;      /* objects, lists, texts, numbers and words, the root included */
    size_t nulls;       /* of these, null */
    size_t longest;     /* bytes of the longest text or key, as it is written */
    size_t depth;       /* open objects and lists; 0 at the end of a whole document */
    size_t end;         /* position behind the first object or list that stands in no other; 0 when there is none */
};

/* One pass over the text before json-c reads it: refuses what is no UTF-8, raw control characters in a string, \u0000, integers beyond 64 bits and the words NaN and Infinity; counts
 * what there is. */
int zaak_json_guard(const char *text, size_t length, struct json_telling *telling, struct zaak_error *error);

/* Called when json-c kept fewer members than the text has keys: finds the first key that stands twice in one object and reports its place. When there is none json-c ran out of
 * memory. */
int zaak_json_report_duplicate(struct zaak_context *ctx, const char *text, size_t length, struct zaak_error *error);

/* Line and column of a byte. */
void zaak_json_place(const char *text, size_t length, size_t position, struct zaak_error *error);

#endif
