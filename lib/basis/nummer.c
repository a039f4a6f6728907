/* SPDX-License-Identifier: EUPL-1.2 */
/* The numbers of persons and organisations, as rows of lib/register/nummers.csv. A number is never part of a message. */
#include <zaak/nummer.h>

#include <string.h>

#include "fout_intern.h"
#include "tekst_intern.h"

enum { ELFPROEF_CIJFERS = 9, MEEST_CIJFERS = 12 };

struct nummersoort {
    const char *woord, *naam;
    int32_t cijfers;
    int32_t zgw_langst; /* ZGW looks at nothing but the length; INT32_MIN: it looks as strictly as we do */
    int32_t nullen;     /* so many zeros in front are left out by older systems */
    bool nul_vooraan, elfproef;
    const char *kort_code, *lang_code, *teken_code, *controle_code;
};

static const struct nummersoort soorten[] = {
#define X(id, word, name, digits, zgw_longest, zeros, zero_first, elfproef, short_code, long_code, character_code, check_code) \
    [ZAAK_NUMMER_##id] = { word, name, digits, zgw_longest, zeros, zero_first, elfproef, short_code, long_code, character_code, check_code },
#include "nummers.inc"
#undef X
};

#define X(id, word, name, digits, zgw_longest, zeros, zero_first, elfproef, ...) \
    _Static_assert((digits) <= MEEST_CIJFERS && (!(elfproef) || (digits) == ELFPROEF_CIJFERS), "a number of this length fits");
#include "nummers.inc"
#undef X

static const struct nummersoort *find_kind(int32_t soort)
{
    bool known = soort > 0 && (size_t)soort < sizeof soorten / sizeof *soorten && soorten[soort].woord;

    return known ? &soorten[soort] : NULL;
}

const char *zaak_nummer_woord(int32_t soort)
{
    const struct nummersoort *kind = find_kind(soort);

    return kind ? kind->woord : NULL;
}

/* Puts the answer of a ZGW component beside a failure. */
static int answer(struct zaak_error *error, int result, const char *code, size_t column)
{
    if (error && error->size >= sizeof *error) {
        zaak_cut(error->zgw_code, sizeof error->zgw_code, code);
        error->http = *code ? 400 : 0;
        error->column = column <= INT32_MAX ? (int32_t)column : 0;
    }
    return result;
}

static bool passes_elfproef(const char *digits)
{
    static const int weights[ELFPROEF_CIJFERS] = { 9, 8, 7, 6, 5, 4, 3, 2, -1 };
    int sum = 0;

    for (int i = 0; i < ELFPROEF_CIJFERS; i++)
        sum += weights[i] * (digits[i] - '0');
    return sum % 11 == 0;
}

static int wrong_length(const struct nummersoort *kind, size_t length, struct zaak_error *error)
{
    bool is_short = length < (size_t)kind->cijfers;
    int result = zaak_fail(error, ZAAK_E_LENGTE, kind->woord, "%s heeft %d cijfers; hier staan er %s.", kind->naam, (int)kind->cijfers,
                           is_short ? "minder" : "meer");

    return answer(error, result, is_short ? kind->kort_code : kind->lang_code, 0);
}

/* How many digits a text begins with. */
static size_t count_digits(const char *text, size_t length)
{
    size_t count = 0;

    while (count < length && text[count] >= '0' && text[count] <= '9')
        count++;
    return count;
}

static int check_digits(const struct nummersoort *kind, const char *text, size_t length, struct zaak_error *error)
{
    size_t digits = count_digits(text, length);

    if (digits < length)
        return answer(error, zaak_fail(error, ZAAK_E_TEKEN, kind->woord, "%s bestaat alleen uit cijfers; teken %zu is dat niet.", kind->naam, digits + 1),
                      kind->teken_code, digits + 1);
    if (length != (size_t)kind->cijfers)
        return wrong_length(kind, length, error);
    if (!kind->nul_vooraan && text[0] == '0')
        return answer(error, zaak_fail(error, ZAAK_E_TEKEN, kind->woord, "%s begint niet met een nul.", kind->naam), kind->teken_code, 1);
    if (kind->elfproef && !passes_elfproef(text))
        return answer(error, zaak_fail(error, ZAAK_E_CONTROLE, kind->woord, "%s voldoet aan de elfproef; dit nummer niet.", kind->naam), kind->controle_code, 0);
    return 0;
}

/* Where ZGW looks at the length alone, in characters. */
static int check_zgw(const struct nummersoort *kind, const char *text, size_t length, struct zaak_error *error)
{
    size_t place, count = zaak_utf8_count(text, length, &place);

    if (place < length)
        return answer(error, zaak_fail(error, ZAAK_E_TEKEN, kind->woord, "%s is geen geldige tekst (UTF-8).", kind->naam), "", place + 1);
    if (count > 0 && count <= (size_t)kind->zgw_langst)
        return 0;
    return answer(error, zaak_fail(error, ZAAK_E_LENGTE, kind->woord, "%s heeft in ZGW 1 tot en met %d tekens.", kind->naam, (int)kind->zgw_langst),
                  count ? kind->lang_code : kind->kort_code, 0);
}

int zaak_nummer_check(int32_t soort, const char *text, size_t length, int32_t strengheid, struct zaak_error *error)
{
    const struct nummersoort *kind = find_kind(soort);

    if (!kind || (!text && length) || strengheid < ZAAK_NUMMER_STRENG || strengheid > ZAAK_NUMMER_ZGW)
        return zaak_fail(error, ZAAK_E_ARGUMENT, !kind ? "soort" : NULL, NULL);
    return strengheid == ZAAK_NUMMER_ZGW && kind->zgw_langst > 0 ? check_zgw(kind, text, length, error) : check_digits(kind, text, length, error);
}

int zaak_nummer_fill(int32_t soort, const char *text, size_t length, char *buffer, size_t size, struct zaak_error *error)
{
    const struct nummersoort *kind = find_kind(soort);
    char digits[MEEST_CIJFERS];
    size_t zeros;
    int result;

    if (!kind || (!text && length) || (!buffer && size))
        return zaak_fail(error, ZAAK_E_ARGUMENT, !kind ? "soort" : NULL, NULL);
    zeros = length < (size_t)kind->cijfers ? (size_t)kind->cijfers - length : 0;
    if (zeros > (size_t)kind->nullen || length > (size_t)kind->cijfers || count_digits(text, length) < length)
        return check_digits(kind, text, length, error);
    memset(digits, '0', zeros);
    memcpy(digits + zeros, text, length);
    result = check_digits(kind, digits, zeros + length, error);
    return result ? result : zaak_tekst_give(digits, zeros + length, buffer, size);
}
