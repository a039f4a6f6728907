/* SPDX-License-Identifier: EUPL-1.2 */
#include "json_bewaking_intern.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "fout_intern.h"
#include "geheugen_intern.h"

void zaak_json_place(const char *text, size_t length, size_t position, struct zaak_error *error)
{
    size_t line = 1, start = 0;

    if (!error || error->size < sizeof *error)
        return;
    if (position > length)
        position = length;
    for (size_t i = 0; i < position; i++) {
        if (text[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
    error->line = line > INT32_MAX ? INT32_MAX : (int32_t)line;
    error->column = position - start >= INT32_MAX ? INT32_MAX : (int32_t)(position - start) + 1;
}

static int refuse(const char *text, size_t length, size_t position, const char *why, struct zaak_error *error)
{
    zaak_fail(error, ZAAK_E_JSON, NULL, "%s", why);
    zaak_json_place(text, length, position, error);
    return -ZAAK_E_JSON;
}

/* The length of a character; 0 when it is none. */
static size_t utf8_character(const char *text, size_t length, size_t at)
{
    char character[5] = "";

    memcpy(character, text + at, length - at < 4 ? length - at : 4);
    return zaak_utf8_character(character);
}

static bool is_hex(const char *text, size_t length, size_t at, const char *first, const char *second)
{
    return at + 1 < length && text[at] && text[at + 1] && strchr(first, text[at]) && strchr(second, text[at + 1]);
}

/* What an escape \uXXXX may not say; *at is the place of its u, and moves on over the second half of a pair. */
static const char *check_escape(const char *text, size_t length, size_t *at)
{
    const char *start = text + *at;

    if (*at + 4 >= length)
        return NULL;   /* json-c says that the text is cut off */
    if (!memcmp(start + 1, "0000", 4))
        return "Een tekst bevat het teken U+0000.";
    if (is_hex(text, length, *at + 1, "dD", "cdefCDEF"))
        return "Een tekst bevat een half teken (een surrogaat zonder zijn paar).";
    if (!is_hex(text, length, *at + 1, "dD", "89abAB"))
        return NULL;
    if (*at + 10 >= length || start[5] != '\\' || start[6] != 'u' || !is_hex(text, length, *at + 7, "dD", "cdefCDEF"))
        return "Een tekst bevat een half teken (een surrogaat zonder zijn paar).";
    *at += 6;
    return NULL;
}

/* The position of the closing quote, or length when there is none; `at` is the position after the opening quote. */
static size_t string_end(const char *text, size_t length, size_t at, const char **why, size_t *where)
{
    while (at < length && text[at] != '"') {
        size_t start = at, size = json_plain_letters(text + at, length - at);

        if (size) {
            at += size;
            continue;
        }
        size = 1;
        if ((unsigned char)text[at] < 0x20)
            *why = "Een tekst bevat een stuurteken dat niet als escape is geschreven.";
        else if ((unsigned char)text[at] >= 0x80 && !(size = utf8_character(text, length, at)))
            *why = "De tekst is geen geldige UTF-8.";
        else if (text[at] == '\\' && ++at < length && text[at] == 'u')
            *why = check_escape(text, length, &at);
        if (*why) {
            *where = start;
            return length;
        }
        at += size;
    }
    return at < length ? at : length;
}

static size_t skip_digits(const char *text, size_t length, size_t *at)
{
    size_t start = *at;

    while (*at < length && text[*at] >= '0' && text[*at] <= '9')
        (*at)++;
    return *at - start;
}

static bool skip_one(const char *text, size_t length, size_t *at, const char *signs)
{
    bool found = *at < length && text[*at] && strchr(signs, text[*at]);

    *at += found;
    return found;
}

/* Moves behind a number; json-c takes some that JSON does not know (1. and 01). */
static bool skip_number(const char *text, size_t length, size_t *at, bool *ret_integer)
{
    skip_one(text, length, at, "-");
    if (!skip_one(text, length, at, "0") && skip_digits(text, length, at) == 0)
        return false;
    *ret_integer = true;
    if (skip_one(text, length, at, ".")) {
        *ret_integer = false;
        if (skip_digits(text, length, at) == 0)
            return false;
    }
    if (skip_one(text, length, at, "eE")) {
        *ret_integer = false;
        skip_one(text, length, at, "+-");
        if (skip_digits(text, length, at) == 0)
            return false;
    }
    return *at == length || !strchr("0123456789.eE+-", text[*at]);
}

/* An integer of more than 18 digits may not fit in 64 bits: json-c would silently take the nearest that does. */
static const char *check_number(const char *text, size_t length, size_t *at)
{
    size_t start = *at;
    char digits[32];
    bool integer = false;

    if (!skip_number(text, length, at, &integer))
        return "Dit is geen getal zoals JSON het schrijft.";
    if (!integer || *at - start <= 18)
        return NULL;
    if (*at - start < sizeof digits) {
        memcpy(digits, text + start, *at - start);
        digits[*at - start] = '\0';
        errno = 0;
        strtoll(digits, NULL, 10);
        if (errno != ERANGE)
            return NULL;
    }
    return "Een geheel getal past niet in 64 bits.";
}

/* A sign outside texts and numbers. The words true, false and null each have one letter that the others lack. */
static void count_sign(char c, size_t at, struct json_telling *telling)
{
    switch (c) {
    case ':':
        telling->keys++;
        break;
    case '{':
    case '[':
        telling->depth++;
        telling->values++;
        break;
    case '}':
    case ']':
        if (telling->depth && --telling->depth == 0 && !telling->end)
            telling->end = at + 1;
        break;
    case 'n':
        telling->nulls++;
        telling->values++;
        break;
    case 't':
    case 'f':
        telling->values++;
        break;
    default:
        break;
    }
}

int zaak_json_guard(const char *text, size_t length, struct json_telling *telling, struct zaak_error *error)
{
    const char *why = NULL;
    size_t where = 0, at = 0;

    *telling = (struct json_telling){ 0 };
    while (at < length) {
        char c = text[at];

        if (c == '"') {
            size_t start = at + 1;

            at = string_end(text, length, start, &why, &where) + 1;
            if (why)
                return refuse(text, length, where, why, error);
            telling->values++;
            if (at - 1 - start > telling->longest)
                telling->longest = at - 1 - start;
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            where = at;
            why = check_number(text, length, &at);
            if (why)
                return refuse(text, length, where, why, error);
            telling->values++;
        } else if ((unsigned char)c >= 0x80 && !utf8_character(text, length, at)) {
            return refuse(text, length, at, "De tekst is geen geldige UTF-8.", error);
        } else if (c == 'N' || c == 'I' || c == '\'' || c == '/' || c == '\0') {
            return refuse(text, length, at, "Hier staat iets dat in JSON niet mag (NaN, Infinity, commentaar of een enkele aanhaling).", error);
        } else {
            count_sign(c, at++, telling);
        }
    }
    telling->values -= telling->keys;   /* a key is no value */
    return 0;
}

struct key {
    size_t object;   /* position of the brace that opened the object */
    size_t start;
    size_t length;
    const char *text;
};

static int compare_keys(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    size_t shortest = left->length < right->length ? left->length : right->length;
    int order;

    if (left->object != right->object)
        return left->object < right->object ? -1 : 1;
    order = memcmp(left->text + left->start, right->text + right->start, shortest);
    if (order)
        return order;
    if (left->length != right->length)
        return left->length < right->length ? -1 : 1;
    return left->start < right->start ? -1 : left->start > right->start;
}

struct key_list {
    struct key *keys;
    size_t count, capacity;
    size_t *open;
    size_t depth, open_capacity;
};

static int collect_keys(struct zaak_context *ctx, const char *text, size_t length, struct key_list *list)
{
    const char *why = NULL;
    size_t where = 0, start = 0, end = 0;

    for (size_t at = 0; at < length; at++) {
        if (text[at] == '"') {
            start = at + 1;
            end = at = string_end(text, length, at + 1, &why, &where);
        } else if (text[at] == '{') {
            if (zaak_grow(ctx, (void **)&list->open, &list->open_capacity, list->depth + 1, sizeof *list->open))
                return -ZAAK_E_GEHEUGEN;
            list->open[list->depth++] = at;
        } else if (text[at] == '}' && list->depth) {
            list->depth--;
        } else if (text[at] == ':' && list->depth) {
            if (zaak_grow(ctx, (void **)&list->keys, &list->capacity, list->count + 1, sizeof *list->keys))
                return -ZAAK_E_GEHEUGEN;
            list->keys[list->count++] = (struct key){ list->open[list->depth - 1], start, end - start, text };
        }
    }
    return 0;
}

/* Keys are compared as they are written, so two that differ only in an escape are not found: then one with an escape is at fault. */
static const struct key *first_escape(const struct key_list *list)
{
    const struct key *first = NULL;

    for (size_t i = 0; i < list->count; i++) {
        const struct key *key = &list->keys[i];

        if (memchr(key->text + key->start, '\\', key->length) && (!first || key->start < first->start))
            first = key;
    }
    return first;
}

int zaak_json_report_duplicate(struct zaak_context *ctx, const char *text, size_t length, struct zaak_error *error)
{
    struct key_list list = { 0 };
    size_t first = length;
    const struct key *found = NULL;
    int result;

    result = collect_keys(ctx, text, length, &list);
    if (result == 0 && list.count) {
        qsort(list.keys, list.count, sizeof *list.keys, compare_keys);
        for (size_t i = 1; i < list.count; i++) {
            const struct key *one = &list.keys[i - 1], *two = &list.keys[i];

            if (one->object == two->object && one->length == two->length && two->start < first &&
                !memcmp(text + one->start, text + two->start, one->length)) {
                first = two->start;
                found = two;
            }
        }
    }
    if (found) {
        result = zaak_fail(error, ZAAK_E_JSON, NULL, "De sleutel \"%.*s\" staat twee keer in hetzelfde object.", found->length > 80 ? 80 : (int)found->length,
                           text + found->start);
        zaak_json_place(text, length, first, error);
    } else if (result == 0 && (found = first_escape(&list)) != NULL) {
        result = zaak_fail(error, ZAAK_E_JSON, NULL, "Een sleutel staat twee keer in hetzelfde object.");
        zaak_json_place(text, length, found->start, error);
    } else {
        result = zaak_fail_memory(error);
    }
    zaak_release(ctx, list.keys);
    zaak_release(ctx, list.open);
    return result;
}
