/* SPDX-License-Identifier: EUPL-1.2 */
/* Identifications: a template, a year and a sequence number make a text, and back. The patterns are rows of lib/register/identificaties.csv. */
#include <zaak/identificatie.h>

#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "basis/tekst_intern.h"

enum { MEESTE_CIJFERS = 15, LANGST = 255, ROOM = 4 * LANGST + 1, LETTERS = 26, VOORVOEGSELS = LETTERS + LETTERS * LETTERS };

static const struct zaak_identificatiepatroon patronen[] = {
#define X(id, name, template, day, width, longest, characters, check) \
    { .size = sizeof(struct zaak_identificatiepatroon), .naam = name, .sjabloon = template, .dag = ZAAK_IDENTIFICATIEDAG_##day, .breedte = width, .langst = longest, \
      .tekens = ZAAK_TEKENS_##characters, .controle = ZAAK_IDENTIFICATIECONTROLE_##check },
#include "identificaties.inc"
#undef X
};

enum { PATROON_COUNT = sizeof patronen / sizeof *patronen };

/* What stands between braces in a template. */
enum deel { DEEL_TEKST, DEEL_JAAR, DEEL_LETTERS, DEEL_NUMMER, DEEL_COUNT };

static const struct {
    const char *naam;
    size_t length;
} delen[DEEL_COUNT] = { { "", 0 }, { "{jaar}", 6 }, { "{letters}", 9 }, { "{nummer}", 8 } };

int zaak_identificatiepatroon_get(const char *naam, struct zaak_identificatiepatroon *ret_patroon)
{
    for (int i = 0; i < PATROON_COUNT; i++)
        if (!naam || !strcmp(naam, patronen[i].naam))
            return zaak_options_write(ret_patroon, &patronen[i], sizeof *ret_patroon, NULL);
    return -ZAAK_E_NIET_GEVONDEN;
}

const char *zaak_identificatiepatroon_naam(size_t index)
{
    return index < PATROON_COUNT ? patronen[index].naam : NULL;
}

/* The part that a template goes on with, one byte of text or a word in braces; moves on behind it. */
static enum deel take_part(const char **template)
{
    for (int deel = DEEL_JAAR; deel < DEEL_COUNT; deel++) {
        if (!strncmp(*template, delen[deel].naam, delen[deel].length)) {
            *template += delen[deel].length;
            return (enum deel)deel;
        }
    }
    ++*template;
    return DEEL_TEKST;
}

static bool is_template(const char *template)
{
    int seen[DEEL_COUNT] = { 0 };
    enum deel before = DEEL_TEKST;

    if (!template || strlen(template) > LANGST || !zaak_is_utf8(template))
        return false;
    while (*template) {
        char first = *template;
        enum deel deel = take_part(&template);

        if ((deel == DEEL_TEKST && (first == '{' || first == '}')) || (before == DEEL_LETTERS && deel != DEEL_NUMMER))
            return false;
        seen[deel]++;
        before = deel;
    }
    return before != DEEL_LETTERS && seen[DEEL_NUMMER] == 1 && seen[DEEL_JAAR] <= 1 && seen[DEEL_LETTERS] <= 1;
}

static int read_pattern(const struct zaak_identificatiepatroon *given, struct zaak_identificatiepatroon *patroon, struct zaak_error *error)
{
    int result;

    *patroon = patronen[0];
    result = zaak_options_read(patroon, sizeof *patroon, given, error);
    if (result)
        return result;
    if (patroon->breedte < 1 || patroon->breedte > MEESTE_CIJFERS || patroon->langst < 1 || patroon->langst > LANGST || patroon->tekens < ZAAK_TEKENS_VRIJ ||
        patroon->tekens > ZAAK_TEKENS_RGBZ || patroon->controle < ZAAK_IDENTIFICATIECONTROLE_GEEN || patroon->controle > ZAAK_IDENTIFICATIECONTROLE_UWV ||
        patroon->reserved_int)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "patroon", NULL);
    if (!is_template(patroon->sjabloon))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "patroon.sjabloon", "Het sjabloon moet {nummer} één keer hebben, {jaar} hoogstens één keer en {letters} alleen "
                         "vlak voor {nummer}.");
    return 0;
}

static int64_t count_numbers(const struct zaak_identificatiepatroon *patroon)
{
    int64_t count = 1;

    for (int32_t i = 0; i < patroon->breedte; i++)
        count *= 10;
    return count;
}

static bool has_part(const struct zaak_identificatiepatroon *patroon, enum deel deel)
{
    return strstr(patroon->sjabloon, delen[deel].naam) != NULL;
}

/* A to Z, then AA to ZZ. */
static size_t write_letters(int64_t number, char *letters)
{
    size_t length = number < LETTERS ? 1 : 2;

    if (length == 2) {
        number -= LETTERS;
        *letters++ = (char)('A' + number / LETTERS);
    }
    *letters = (char)('A' + number % LETTERS);
    return length;
}

/* Letters and digits of a sequence number, as far as the template has them. */
static void write_number(const struct zaak_identificatiepatroon *patroon, int64_t number, char *text)
{
    int64_t count = count_numbers(patroon);
    size_t length = has_part(patroon, DEEL_LETTERS) ? write_letters(number / count, text) : 0;

    snprintf(text + length, MEESTE_CIJFERS + 1, "%0*lld", (int)patroon->breedte, (long long)(number % count));
}

static bool adds_up(const struct zaak_identificatiepatroon *patroon, const char *number)
{
    int sum = 0;

    for (int i = 0; number[i]; i++)
        sum += (i + 1) * (number[i] >= 'A' ? number[i] - 'A' : number[i] - '0');
    return patroon->controle == ZAAK_IDENTIFICATIECONTROLE_GEEN || sum % 11 == 10;
}

/* The template filled in; never longer than LANGST and what stands for the words in braces. */
static size_t fill_in(const char *template, int32_t jaar, const char *number, char *text)
{
    size_t length = 0;

    while (*template) {
        char first = *template;

        switch (take_part(&template)) {
        case DEEL_JAAR:
            length += (size_t)snprintf(text + length, 5, "%04d", (int)jaar);
            break;
        case DEEL_NUMMER:
            memcpy(text + length, number, strlen(number));
            length += strlen(number);
            break;
        case DEEL_TEKST:
            text[length++] = first;
            break;
        default: /* the letters stand before the digits in `number` */
            break;
        }
    }
    return length;
}

static int check_text(const struct zaak_identificatiepatroon *patroon, const char *text, size_t length, struct zaak_error *error)
{
    size_t place, count = zaak_utf8_count(text, length, &place);
    int result;

    for (size_t i = 0; i < place && patroon->tekens == ZAAK_TEKENS_RGBZ; i++) {
        unsigned char c = (unsigned char)text[i], letter = c | 0x20;

        if (!(letter >= 'a' && letter <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '_')
            place = i;
    }
    if (place < length) {
        result = zaak_fail(error, ZAAK_E_TEKEN, "identificatie", "Byte %zu van de identificatie is geen teken dat hier mag.", place + 1);
        if (error && error->size >= sizeof *error && place < INT32_MAX)
            error->column = (int32_t)place + 1;
        return result;
    }
    if (count > 0 && count <= (size_t)patroon->langst)
        return 0;
    result = zaak_fail(error, ZAAK_E_LENGTE, "identificatie", "Een identificatie heeft 1 tot en met %d tekens.", (int)patroon->langst);
    if (count && error && error->size >= sizeof *error) {
        zaak_cut(error->zgw_code, sizeof error->zgw_code, "max_length");
        error->http = 400;
    }
    return result;
}

static int get_year(const struct zaak_identificatiepatroon *patroon, zaak_dag dag, int32_t *ret_jaar, struct zaak_error *error)
{
    *ret_jaar = 0;
    if (!has_part(patroon, DEEL_JAAR) || zaak_datum_split(dag, ret_jaar, NULL, NULL) == 0)
        return 0;
    return zaak_fail(error, ZAAK_E_BEREIK, "dag", "Deze identificatie heeft een jaar: geef een dag.");
}

static int make(const struct zaak_identificatiepatroon *patroon, int32_t jaar, int64_t volgnummer, char *buffer, size_t size, int64_t *ret_volgnummer,
                struct zaak_error *error)
{
    int64_t end = count_numbers(patroon) * (has_part(patroon, DEEL_LETTERS) ? VOORVOEGSELS : 1);
    char number[MEESTE_CIJFERS + 3] = "", text[ROOM];
    size_t length;
    int result;

    if (volgnummer < 1)
        return zaak_fail(error, ZAAK_E_BEREIK, "volgnummer", "Een volgnummer begint bij 1.");
    for (; volgnummer < end; volgnummer++) {
        write_number(patroon, volgnummer, number);
        if (adds_up(patroon, number))
            break;
    }
    if (volgnummer >= end)
        return zaak_fail(error, ZAAK_E_BEREIK, "volgnummer", "Er is geen identificatie meer met %d cijfers.", (int)patroon->breedte);
    length = fill_in(patroon->sjabloon, jaar, number, text);
    result = check_text(patroon, text, length, error);
    if (result)
        return result;
    if (ret_volgnummer)
        *ret_volgnummer = volgnummer;
    return zaak_tekst_give(text, length, buffer, size);
}

int zaak_identificatie_make(const struct zaak_identificatiepatroon *patroon, zaak_dag dag, int64_t volgnummer, char *buffer, size_t size,
                            int64_t *ret_volgnummer, struct zaak_error *error)
{
    struct zaak_identificatiepatroon own;
    int32_t jaar;
    int result;

    if (!buffer && size)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = read_pattern(patroon, &own, error);
    if (result == 0)
        result = get_year(&own, dag, &jaar, error);
    return result ? result : make(&own, jaar, volgnummer, buffer, size, ret_volgnummer, error);
}

int zaak_identificatie_check(const struct zaak_identificatiepatroon *patroon, const char *text, size_t length, struct zaak_error *error)
{
    struct zaak_identificatiepatroon own;
    int result;

    if (!text && length)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = read_pattern(patroon, &own, error);
    return result ? result : check_text(&own, text, length, error);
}

/* A place in a text that is read. */
struct plaats {
    const char *at, *end;
};

static bool read_digits(struct plaats *plaats, int32_t width, int64_t *ret_value)
{
    int64_t value = 0;

    for (int32_t i = 0; i < width; i++) {
        if (plaats->at == plaats->end || *plaats->at < '0' || *plaats->at > '9')
            return false;
        value = 10 * value + (*plaats->at++ - '0');
    }
    *ret_value = value;
    return true;
}

static bool is_letter(const struct plaats *plaats)
{
    return plaats->at < plaats->end && *plaats->at >= 'A' && *plaats->at <= 'Z';
}

static bool read_letters(struct plaats *plaats, int64_t *ret_value)
{
    int64_t value;

    if (!is_letter(plaats))
        return false;
    value = *plaats->at++ - 'A';
    if (is_letter(plaats))
        value = LETTERS + LETTERS * value + (*plaats->at++ - 'A');
    *ret_value = value;
    return true;
}

/* Takes the text of a part; false when it is not there. */
static bool read_part(const struct zaak_identificatiepatroon *patroon, enum deel deel, char first, struct plaats *plaats, int64_t *values)
{
    switch (deel) {
    case DEEL_JAAR:
        return read_digits(plaats, 4, &values[deel]) && values[deel] > 0;
    case DEEL_LETTERS:
        return read_letters(plaats, &values[deel]);
    case DEEL_NUMMER:
        return read_digits(plaats, patroon->breedte, &values[deel]);
    default:
        return plaats->at < plaats->end && *plaats->at++ == first;
    }
}

static int parse(const struct zaak_identificatiepatroon *patroon, const char *text, size_t length, int32_t *ret_jaar, int64_t *ret_volgnummer,
                 struct zaak_error *error)
{
    const char *template = patroon->sjabloon;
    struct plaats plaats = { text, text + length };
    int64_t values[DEEL_COUNT] = { 0 }, volgnummer;
    char number[MEESTE_CIJFERS + 3] = "";
    bool fits = true;

    while (fits && *template) {
        char first = *template;

        fits = read_part(patroon, take_part(&template), first, &plaats, values);
    }
    volgnummer = values[DEEL_LETTERS] * count_numbers(patroon) + values[DEEL_NUMMER];
    if (!fits || plaats.at != plaats.end || volgnummer < 1)
        return zaak_fail(error, ZAAK_E_VORM, "identificatie", "De identificatie heeft niet de vorm %s met %d cijfers.", patroon->sjabloon, (int)patroon->breedte);
    write_number(patroon, volgnummer, number);
    if (!adds_up(patroon, number))
        return zaak_fail(error, ZAAK_E_CONTROLE, "identificatie", NULL);
    *ret_jaar = (int32_t)values[DEEL_JAAR];
    *ret_volgnummer = volgnummer;
    return 0;
}

int zaak_identificatie_parse(const struct zaak_identificatiepatroon *patroon, const char *text, size_t length, int32_t *ret_jaar, int64_t *ret_volgnummer,
                             struct zaak_error *error)
{
    struct zaak_identificatiepatroon own;
    int64_t volgnummer;
    int32_t jaar;
    int result = zaak_identificatie_check(patroon, text, length, error);

    if (result == 0)
        result = read_pattern(patroon, &own, error);
    if (result == 0)
        result = parse(&own, text, length, &jaar, &volgnummer, error);
    if (result)
        return result;
    if (ret_jaar)
        *ret_jaar = jaar;
    if (ret_volgnummer)
        *ret_volgnummer = volgnummer;
    return 0;
}

int zaak_identificatie_next(const struct zaak_identificatiepatroon *patroon, zaak_dag dag, const char *const *bestaande, size_t count, char *buffer, size_t size,
                            int64_t *ret_volgnummer, struct zaak_error *error)
{
    struct zaak_identificatiepatroon own;
    int64_t highest = 0, found;
    int32_t jaar, of_year;
    int result;

    if ((!buffer && size) || (!bestaande && count))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = read_pattern(patroon, &own, error);
    if (result == 0)
        result = get_year(&own, dag, &jaar, error);
    if (result)
        return result;
    for (size_t i = 0; i < count; i++)
        if (bestaande[i] && parse(&own, bestaande[i], strlen(bestaande[i]), &of_year, &found, NULL) == 0 && of_year == jaar && found > highest)
            highest = found;
    return make(&own, jaar, highest + 1, buffer, size, ret_volgnummer, error);
}
