/* SPDX-License-Identifier: EUPL-1.2 */
#include "fout_intern.h"

#include "masker_intern.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct {
    int32_t code;
    const char *name;
    const char *text;
} register_rows[] = {
#define X(name, number, since, text, cause, remedy) { number, name, text },
#include "fouten.inc"
#undef X
};

static size_t find_row(int32_t code)
{
    size_t count = sizeof register_rows / sizeof register_rows[0];
    size_t i = 0;

    if (code == INT32_MIN)
        return count;
    while (i < count && register_rows[i].code != (code < 0 ? -code : code))
        i++;
    return i;
}

const char *zaak_error_name(int32_t code)
{
    size_t i = find_row(code);

    if (code == 0)
        return "0";
    return i < sizeof register_rows / sizeof register_rows[0] ? register_rows[i].name : "ZAAK_E_ONBEKEND";
}

const char *zaak_error_text(int32_t code)
{
    size_t i = find_row(code);

    if (code == 0)
        return "Er is geen fout.";
    return i < sizeof register_rows / sizeof register_rows[0] ? register_rows[i].text : "Onbekende fout.";
}

size_t zaak_utf8_character(const char *text)
{
    const unsigned char *c = (const unsigned char *)text;
    size_t length = c[0] < 0x80 ? 1 : c[0] < 0xC2 ? 0 : c[0] < 0xE0 ? 2 : c[0] < 0xF0 ? 3 : c[0] < 0xF5 ? 4 : 0;

    if (!*text)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((c[i] & 0xC0) != 0x80)
            return 0;
    /* Overlong forms, surrogates and what lies beyond U+10FFFF. */
    if ((c[0] == 0xE0 && c[1] < 0xA0) || (c[0] == 0xED && c[1] > 0x9F) || (c[0] == 0xF0 && c[1] < 0x90) || (c[0] == 0xF4 && c[1] > 0x8F))
        return 0;
    return length;
}

size_t zaak_utf8_count(const char *text, size_t length, size_t *ret_place)
{
    size_t count = 0, place = 0;

    while (place < length) {
        char character[5] = "";
        size_t size;

        memcpy(character, text + place, length - place < 4 ? length - place : 4);
        size = zaak_utf8_character(character);
        if (!size)
            break;
        place += size;
        count++;
    }
    *ret_place = place;
    return count;
}

bool zaak_is_utf8(const char *text)
{
    size_t length;

    while (text && *text && (unsigned char)*text < 0x80)   /* nearly all texts are ASCII throughout */
        text++;
    while (text && (length = zaak_utf8_character(text)))
        text += length;
    return !text || !*text;
}

void zaak_cut(char *target, size_t size, const char *text)
{
    size_t used = 0;

    while (*text) {
        size_t length = zaak_utf8_character(text);

        if (used + length >= size)
            break;
        memmove(target + used, text, length);
        used += length;
        text += length ? length : 1;
    }
    target[used] = '\0';
}

/* A struct of an older caller may be shorter than ours: then only its code is written. */
static bool begin(struct zaak_error *error, int32_t code)
{
    const struct zaak_error empty = ZAAK_ERROR_INIT;
    size_t size;

    if (!error)
        return false;
    size = error->size;
    if (size < sizeof *error) {
        if (size >= offsetof(struct zaak_error, line))
            error->code = code;
        return false;
    }
    *error = empty;
    error->size = size;
    error->code = code;
    return true;
}

int zaak_fail(struct zaak_error *error, int32_t code, const char *field, const char *format, ...)
{
    char text[512];
    va_list arguments;

    if (!begin(error, -code))
        return -code;
    if (field)
        zaak_cut(error->field, sizeof error->field, field);
    if (!format || !*format) {
        zaak_cut(error->text, sizeof error->text, zaak_error_text(code));
        return -code;
    }
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    zaak_cut(text, sizeof text, text);
    zaak_mask(text);
    zaak_cut(error->text, sizeof error->text, text);
    return -code;
}

int zaak_fail_word(struct zaak_error *error, const char *field, const char *word, const char *words)
{
    char list[200];
    size_t used = 0, bars = 0;

    for (const char *at = words; *at; at++)
        bars += *at == '|';
    if (!*words || strlen(words) + bars >= sizeof list)   /* a comma and a blank for each bar; a longer list helps nobody */
        return zaak_fail(error, ZAAK_E_WAARDE, field, "De waarde \"%.80s\" is hier niet toegestaan.", word);
    for (; *words; words++) {
        list[used++] = *words == '|' ? ',' : *words;
        if (*words == '|')
            list[used++] = ' ';
    }
    list[used] = '\0';
    return zaak_fail(error, ZAAK_E_WAARDE, field, "De waarde \"%.60s\" is hier niet toegestaan (wel: %s).", word, list);
}

int zaak_fail_memory(struct zaak_error *error)
{
    return zaak_fail(error, ZAAK_E_GEHEUGEN, NULL, NULL);
}

int zaak_fail_plain(struct zaak_error *error, int result)
{
    zaak_fail(error, -result, NULL, NULL);
    return result;
}

void zaak_error_prefix(struct zaak_error *error, const char *format, ...)
{
    char path[2 * sizeof error->field];
    va_list arguments;
    size_t length;

    if (!error || error->size < sizeof *error)
        return;
    va_start(arguments, format);
    vsnprintf(path, sizeof error->field, format, arguments);
    va_end(arguments);
    length = strlen(path);
    snprintf(path + length, sizeof path - length, "%s%s", *error->field ? "." : "", error->field);
    zaak_cut(error->field, sizeof error->field, path);
}

int zaak_versie_check(const char *text, struct zaak_error *error)
{
    if (!text)
        return 0;
    if (!*text || strlen(text) > MAX_VERSIE)
        return zaak_fail(error, ZAAK_E_WAARDE, "versie", "Een versie heeft 1 tot en met %d bytes.", MAX_VERSIE);
    for (const char *at = text; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            return zaak_fail(error, ZAAK_E_VORM, "versie", "Een versie staat op een regel, zonder stuurtekens.");
    return zaak_is_utf8(text) ? 0 : zaak_fail(error, ZAAK_E_VORM, "versie", "Deze tekst is geen geldige UTF-8.");
}
