/* SPDX-License-Identifier: EUPL-1.2 */
/* libical reads on where it can and says nothing of lines: this looks at the form first, so that half a file or another kind of file is refused with the line where it goes wrong. */
#include "sluitingsdagen.h"

#include <string.h>

enum { DEEPEST = 20, NAME_SIZE = 64 };

struct stapel {
    char names[DEEPEST][NAME_SIZE];
    long regels[DEEPEST]; /* where it began */
    size_t count;
    bool kalender; /* there was one */
};

static bool is_name_character(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

static bool same_text(const char *a, const char *b)
{
    for (; *a && *b; a++, b++)
        if ((*a | 32) != (*b | 32))
            return false;
    return *a == *b;
}

static int begin_part(struct stapel *stapel, const char *name, long regel, struct probleem *probleem)
{
    if (stapel->count == 0 && !same_text(name, "VCALENDAR"))
        return probleem_set(probleem, regel, "een iCalendar-bestand begint met BEGIN:VCALENDAR, niet met BEGIN:%s", name);
    if (stapel->count == DEEPEST)
        return probleem_set(probleem, regel, "onderdelen zijn meer dan %d lagen diep", DEEPEST);
    snprintf(stapel->names[stapel->count], NAME_SIZE, "%s", name);
    stapel->regels[stapel->count++] = regel;
    stapel->kalender = true;
    return 0;
}

static int end_part(struct stapel *stapel, const char *name, long regel, struct probleem *probleem)
{
    if (stapel->count == 0)
        return probleem_set(probleem, regel, "END:%s hoort bij geen enkele BEGIN", name);
    stapel->count--;
    if (same_text(stapel->names[stapel->count], name))
        return 0;
    return probleem_set(probleem, regel, "END:%s staat waar END:%s hoort (van regel %ld)", name, stapel->names[stapel->count], stapel->regels[stapel->count]);
}

/* The name of a part, without what stands behind it by mistake. */
static void take_name(char name[NAME_SIZE], const char *text, size_t length)
{
    size_t end = 0;

    while (end < length && end < NAME_SIZE - 1 && is_name_character(text[end]))
        end++;
    memcpy(name, text, end);
    name[end] = '\0';
}

/* One line without its end. A line that begins with a space or a tab goes on with the one before it. */
static int check_line(struct stapel *stapel, const char *line, size_t length, long regel, struct probleem *probleem)
{
    char property[NAME_SIZE], name[NAME_SIZE];
    size_t end = 0;

    if (length == 0)
        return 0;
    if (line[0] == ' ' || line[0] == '\t')
        return stapel->count ? 0 : probleem_set(probleem, regel, "dit is geen regel van een iCalendar-bestand");
    while (end < length && is_name_character(line[end]))
        end++;
    if (end == 0 || end == length || (line[end] != ':' && line[end] != ';'))
        return probleem_set(probleem, regel, "dit is geen regel van een iCalendar-bestand (NAAM:waarde)");
    snprintf(property, sizeof property, "%.*s", (int)(end < NAME_SIZE ? end : NAME_SIZE), line);
    if (same_text(property, "BEGIN") || same_text(property, "END")) {
        take_name(name, line + end + 1, length - end - 1);
        return same_text(property, "BEGIN") ? begin_part(stapel, name, regel, probleem) : end_part(stapel, name, regel, probleem);
    }
    return stapel->count ? 0 : probleem_set(probleem, regel, "voor deze regel ontbreekt BEGIN:VCALENDAR");
}

/* What may follow the first byte of a character. */
struct vervolg {
    int count;
    unsigned char low, high; /* of the next byte */
};

static bool lead(unsigned char c, struct vervolg *vervolg)
{
    vervolg->count = c < 0x80 ? 0 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
    vervolg->low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
    vervolg->high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
    return c && (c < 0x80 || (c >= 0xC2 && c < 0xF5));
}

/* Length of a fold: the end of a line with the space that goes on with it. */
static size_t fold(const char *text, size_t length)
{
    size_t end = length > 1 && text[0] == '\r' && text[1] == '\n' ? 2 : length > 0 && text[0] == '\n';

    return end && end < length && (text[end] == ' ' || text[end] == '\t') ? end + 1 : 0;
}

/* A long line may be folded inside a character: RFC 5545 counts bytes. */
static int check_utf8(const char *text, size_t length, struct probleem *probleem)
{
    struct vervolg vervolg = { 0, 0x80, 0xBF };
    long regel = 1;
    bool ok = true;

    for (size_t i = 0; ok && i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        size_t skip = vervolg.count ? fold(text + i, length - i) : 0;

        if (skip) {
            i += skip - 1;
            regel++;
        } else if (vervolg.count) {
            ok = c >= vervolg.low && c <= vervolg.high;
            vervolg = (struct vervolg){ vervolg.count - 1, 0x80, 0xBF };
        } else {
            ok = lead(c, &vervolg);
            regel += c == '\n';
        }
    }
    return ok && !vervolg.count ? 0 : probleem_set(probleem, regel, "dit is geen UTF-8; bewaar het bestand als UTF-8");
}

int regels_check(const char *text, size_t length, struct probleem *probleem)
{
    struct stapel stapel = { .count = 0 };
    long regel = 1;

    if (check_utf8(text, length, probleem))
        return -1;
    for (size_t i = 0; i < length; regel++) {
        const char *end = memchr(text + i, '\n', length - i);
        size_t size = end ? (size_t)(end - text) - i : length - i;
        size_t taken = size && text[i + size - 1] == '\r' ? size - 1 : size;

        if (check_line(&stapel, text + i, taken, regel, probleem))
            return -1;
        i += size + 1;
    }
    if (stapel.count)
        return probleem_set(probleem, stapel.regels[stapel.count - 1], "BEGIN:%s heeft geen END: het bestand is niet compleet", stapel.names[stapel.count - 1]);
    return stapel.kalender ? 0 : probleem_set(probleem, 0, "dit is geen iCalendar-bestand: er staat geen BEGIN:VCALENDAR in");
}
