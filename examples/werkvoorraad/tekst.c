/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>
#include <strings.h>

#include "werkvoorraad.h"

enum { FOUT_TEKEN = 0xFFFD };

uint32_t tekst_next(const char **at)
{
    static const uint32_t lowest[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *p = (const unsigned char *)*at;
    int length = p[0] < 0x80 ? 1 : p[0] >= 0xC2 && p[0] < 0xE0 ? 2 : p[0] >= 0xE0 && p[0] < 0xF0 ? 3 : p[0] >= 0xF0 && p[0] < 0xF5 ? 4 : 0;
    uint32_t c;

    if (p[0] == 0)
        return 0;
    *at += 1;
    if (length == 0)
        return FOUT_TEKEN;
    c = length == 1 ? p[0] : p[0] & (0x7Fu >> length);
    for (int i = 1; i < length; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return FOUT_TEKEN;
        c = c << 6 | (p[i] & 0x3Fu);
    }
    if (c < lowest[length] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
        return FOUT_TEKEN;
    *at += length - 1;
    return c;
}

struct reeks {
    uint32_t first, last;
};

static bool in(uint32_t c, const struct reeks *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (c >= rows[i].first && c <= rows[i].last)
            return true;
    return false;
}

/* Controls, and marks that reverse or hide text: data may not move the cursor or fool the eye. */
static bool is_unsafe(uint32_t c)
{
    static const struct reeks rows[] = {{0x01, 0x1F}, {0x7F, 0x9F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x2069}, {0xFEFF, 0xFEFF}};

    return in(c, rows, sizeof rows / sizeof rows[0]);
}

/* Columns on a terminal: none for a combining mark, two for the wide scripts and for pictures. */
static int columns(uint32_t c)
{
    static const struct reeks none[] = {{0x300, 0x36F}, {0x483, 0x489}, {0x591, 0x5BD}, {0x610, 0x61A}, {0x64B, 0x65F}, {0x1AB0, 0x1AFF},
                                        {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
    static const struct reeks wide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
                                        {0xA000, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
                                        {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

    if (c < 0x300)
        return 1;
    if (in(c, none, sizeof none / sizeof none[0]))
        return 0;
    return in(c, wide, sizeof wide / sizeof wide[0]) ? 2 : 1;
}

static void put(FILE *out, uint32_t c)
{
    if (c < 0x80) {
        putc((int)c, out);
    } else if (c < 0x800) {
        putc((int)(0xC0 | c >> 6), out);
        putc((int)(0x80 | (c & 0x3F)), out);
    } else if (c < 0x10000) {
        putc((int)(0xE0 | c >> 12), out);
        putc((int)(0x80 | (c >> 6 & 0x3F)), out);
        putc((int)(0x80 | (c & 0x3F)), out);
    } else {
        putc((int)(0xF0 | c >> 18), out);
        putc((int)(0x80 | (c >> 12 & 0x3F)), out);
        putc((int)(0x80 | (c >> 6 & 0x3F)), out);
        putc((int)(0x80 | (c & 0x3F)), out);
    }
}

static uint32_t next_safe(const char **at)
{
    uint32_t c = tekst_next(at);

    return c && is_unsafe(c) ? ' ' : c;
}

int tekst_width(const char *text)
{
    int width = 0;
    uint32_t c;

    while ((c = next_safe(&text)))
        width += columns(c);
    return width;
}

void tekst_put_safe(FILE *out, const char *text)
{
    uint32_t c;

    while ((c = next_safe(&text)))
        put(out, c);
}

/* Writes characters as long as they fit; returns the columns that were used. */
static int put_columns(FILE *out, const char *text, int width)
{
    int used = 0;
    uint32_t c;

    while ((c = next_safe(&text)) && used + columns(c) <= width) {
        put(out, c);
        used += columns(c);
    }
    return used;
}

/* The part of a text that is at most so many columns wide and ends where the text ends. */
static const char *tail(const char *text, int width)
{
    int left = tekst_width(text);

    while (left > width) {
        uint32_t c = next_safe(&text);

        left -= columns(c);
    }
    for (const char *next = text; *text; text = next) { /* a mark without its letter would sit on the … */
        uint32_t c = next_safe(&next);

        if (columns(c) > 0)
            break;
    }
    return text;
}

/* Writes a text in exactly so many columns: filled with spaces, or cut with an … */
void tekst_fit(FILE *out, const char *text, int width, int side, int cut)
{
    int wide = tekst_width(text), used;

    if (wide > width && width > 0) {
        int head = cut == KORT_MIDDEN ? (width - 1) / 3 : width - 1;

        used = put_columns(out, text, head);
        fputs("…", out);
        used++;
        if (cut == KORT_MIDDEN)
            used += put_columns(out, tail(text, width - used), width - used);
    } else {
        for (used = 0; side == TEKST_RECHTS && used < width - wide; used++)
            putc(' ', out);
        used += put_columns(out, text, width);
    }
    for (; used < width; used++)
        putc(' ', out);
}

const char *tekst_getal(int64_t number, char buffer[32])
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%lld", (long long)(number < 0 ? -number : number));
    char *to = buffer;

    if (number < 0)
        *to++ = '-';
    for (int i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0)
            *to++ = '.';
        *to++ = digits[i];
    }
    *to = '\0';
    return buffer;
}

const char *tekst_bedrag(int64_t cents, char buffer[48])
{
    char euros[32];
    int length = snprintf(buffer, 48, "€ %s", tekst_getal(cents / 100, euros));

    if (cents % 100)
        snprintf(buffer + length, 48 - (size_t)length, ",%02d", (int)(cents % 100));
    return buffer;
}

const char *tekst_dag(zaak_dag dag, int32_t vorm, char buffer[48])
{
    if (dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, vorm, buffer, 48) < 0)
        strcpy(buffer, "—");
    return buffer;
}

const char *tekst_dagen(int32_t dagen, char buffer[48])
{
    int64_t count = dagen < 0 ? -(int64_t)dagen : dagen;
    char number[32];

    if (dagen == 0)
        return "vandaag";
    tekst_getal(count, number);
    snprintf(buffer, 48, dagen < 0 ? "%s %s te laat" : "nog %s %s", number, count == 1 ? "dag" : "dagen");
    return buffer;
}

int tekst_percent(int64_t part, int64_t total)
{
    return total > 0 ? (int)(part * 100 / total) : 0;
}

bool tekst_equal(const char *a, const char *b)
{
    return a && b && strcasecmp(a, b) == 0;
}
