/* SPDX-License-Identifier: EUPL-1.2 */
/* Numbers of persons and their addresses in a sentence, made unreadable. What takes their place is never longer, so a text can be masked where it stands. */
#include "masker_intern.h"

#include <stdlib.h>
#include <string.h>

#include <zaak/nummer.h>

#include "fout_intern.h"
#include "geheugen_intern.h"
#include "tekst_intern.h"

enum { CIJFERS_BSN = 9, CIJFERS_A_NUMMER = 10, CIJFERS_MOBIEL = 8, UUID_LENGTH = 36 };

static const char ADRES[] = "*@*";

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Letters of ASCII, digits, and every byte of a longer character: what a word or the name in an address is made of. */
static bool is_word(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static size_t count_digits(const char *text, size_t length)
{
    size_t count = 0;

    while (count < length && is_digit(text[count]))
        count++;
    return count;
}

/* 8-4-4-4-12 hexadecimal digits: an identifier of a fact, in which any digits may follow each other. */
static bool is_uuid(const char *text, size_t length)
{
    if (length < UUID_LENGTH || (length > UUID_LENGTH && is_word(text[UUID_LENGTH])))
        return false;
    for (size_t i = 0; i < UUID_LENGTH; i++) {
        bool stroke = i == 8 || i == 13 || i == 18 || i == 23;

        if (stroke ? text[i] != '-' : !is_digit(text[i]) && !(text[i] >= 'a' && text[i] <= 'f') && !(text[i] >= 'A' && text[i] <= 'F'))
            return false;
    }
    return true;
}

/* 06 12345678, 06-12345678, 0612345678, +31 6 12345678, +31612345678, 0031612345678: a mobile number is certain by its beginning. Its length, or 0. */
static size_t mobile_length(const char *text, size_t length)
{
    static const char *const begins[] = { "06", "+316", "+31 6", "+31 (0)6", "+31(0)6", "00316" };

    for (size_t i = 0; i < sizeof begins / sizeof begins[0]; i++) {
        size_t at = strlen(begins[i]), digits = 0;

        if (length < at || memcmp(text, begins[i], at))
            continue;
        while (at < length && digits < CIJFERS_MOBIEL && (is_digit(text[at]) || ((text[at] == ' ' || text[at] == '-') && at + 1 < length && is_digit(text[at + 1]))))
            digits += is_digit(text[at++]);
        if (digits == CIJFERS_MOBIEL && (at == length || !is_digit(text[at])))
            return at;
    }
    return 0;
}

/* Whether these digits, all that stand together, are a number of a person. */
static bool is_person(const char *digits, size_t count)
{
    return (count == CIJFERS_BSN && zaak_nummer_check(ZAAK_NUMMER_BSN, digits, count, ZAAK_NUMMER_STRENG, NULL) == 0) ||
           (count == CIJFERS_A_NUMMER && zaak_nummer_check(ZAAK_NUMMER_A_NUMMER, digits, count, ZAAK_NUMMER_STRENG, NULL) == 0);
}

static bool in_address(char c)
{
    return is_word(c) || strchr(".-_+", c) != NULL;
}

/* Length of the part of an address behind its @, which has a point in it and ends in a letter or digit; 0 when there is none. */
static size_t domain_length(const char *text, size_t length)
{
    size_t end = 0;

    while (end < length && text[end] && (is_word(text[end]) || text[end] == '.' || text[end] == '-'))
        end++;
    while (end && !is_word(text[end - 1]))
        end--;
    return memchr(text, '.', end) && text[0] != '.' ? end : 0;
}

/* What stands at a place of the text that was read and must not be written. Its length, or 0. */
static size_t secret_length(const char *text, size_t length, bool inside)
{
    size_t digits = count_digits(text, length), mobile = inside ? 0 : mobile_length(text, length);

    if (mobile)
        return mobile;
    return digits && is_person(text, digits) ? digits : 0;
}

size_t zaak_mask_n(char *text, size_t length)
{
    size_t from = 0, to = 0;

    while (from < length) {
        bool word_before = from && is_word(text[from - 1]) && to && is_word(text[to - 1]);
        size_t skip = !word_before && is_uuid(text + from, length - from) ? UUID_LENGTH : 0;
        size_t domain = text[from] == '@' && to && (in_address(text[to - 1]) || text[to - 1] == '*') ? domain_length(text + from + 1, length - from - 1) : 0;
        size_t secret = skip ? 0 : secret_length(text + from, length - from, word_before);

        if (domain) {
            while (to && (in_address(text[to - 1]) || text[to - 1] == '*'))   /* of its name a number may be masked already */
                to--;
            memcpy(text + to, ADRES, sizeof ADRES - 1);
            to += sizeof ADRES - 1;
            from += 1 + domain;
        } else if (secret) {
            memset(text + to, '*', secret);
            to += secret;
            from += secret;
        } else {
            /* Digits stay together: their end is no number of its own. */
            size_t run = skip ? skip : count_digits(text + from, length - from);

            run = run ? run : 1;
            memmove(text + to, text + from, run);
            to += run;
            from += run;
        }
    }
    return to;
}

void zaak_mask(char *text)
{
    text[zaak_mask_n(text, strlen(text))] = '\0';
}

void zaak_tekst_add_masked(struct tekst *tekst, const char *text)
{
    size_t length = strlen(text);
    char *at = zaak_tekst_room(tekst, length);

    if (!at)
        return;
    memcpy(at, text, length);
    zaak_tekst_end(tekst, at + zaak_mask_n(at, length));
}

int zaak_nummer_mask(struct zaak_context *ctx, const char *text, size_t length, char *buffer, size_t size)
{
    struct tekst copy = { .ctx = ctx };
    int result;

    if (!ctx || (!text && length) || (!buffer && size))
        return -ZAAK_E_ARGUMENT;
    zaak_tekst_add_n(&copy, text ? text : "", length);
    result = copy.failed ? -ZAAK_E_GEHEUGEN : zaak_tekst_give(copy.bytes, zaak_mask_n(copy.bytes, length), buffer, size);
    zaak_tekst_free(&copy);
    return result;
}
