/* SPDX-License-Identifier: EUPL-1.2 */
#include "breedte_intern.h"

#include "fout_intern.h"

struct span {
    uint32_t first, last;
};

static bool is_in(uint32_t c, const struct span *spans, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (c >= spans[i].first && c <= spans[i].last)
            return true;
    return false;
}

/* Controls, and marks that turn or hide text. */
static bool is_unsafe(uint32_t c)
{
    static const struct span spans[] = { { 0x01, 0x1F }, { 0x7F, 0x9F }, { 0x200B, 0x200F }, { 0x2028, 0x202E }, { 0x2060, 0x2069 }, { 0xFEFF, 0xFEFF } };

    return is_in(c, spans, sizeof spans / sizeof spans[0]);
}

static size_t columns(uint32_t c)
{
    static const struct span none[] = {
        { 0x300, 0x36F }, { 0x483, 0x489 }, { 0x591, 0x5BD }, { 0x610, 0x61A }, { 0x64B, 0x65F }, { 0x1AB0, 0x1AFF }, { 0x1DC0, 0x1DFF },
        { 0x20D0, 0x20FF }, { 0xFE00, 0xFE0F }, { 0xFE20, 0xFE2F },
    };
    static const struct span wide[] = {
        { 0x1100, 0x115F }, { 0x2E80, 0x303E }, { 0x3041, 0x4DBF }, { 0x4E00, 0xA4CF }, { 0xAC00, 0xD7A3 }, { 0xF900, 0xFAFF }, { 0xFE30, 0xFE6F },
        { 0xFF00, 0xFF60 }, { 0xFFE0, 0xFFE6 }, { 0x1F300, 0x1F64F }, { 0x1F680, 0x1F6FF }, { 0x1F900, 0x1F9FF }, { 0x20000, 0x3FFFD },
    };

    if (c < 0x300)
        return 1;
    if (is_in(c, none, sizeof none / sizeof none[0]))
        return 0;
    return is_in(c, wide, sizeof wide / sizeof wide[0]) ? 2 : 1;
}

/* The character at the start; a byte that is no UTF-8 counts as itself. 0 at the end. */
static uint32_t next(const char **at)
{
    const unsigned char *bytes = (const unsigned char *)*at;
    size_t length = zaak_utf8_character(*at);
    uint32_t c = bytes[0];

    if (!c)
        return 0;
    if (length > 1)
        c = bytes[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++)
        c = c << 6 | (bytes[i] & 0x3Fu);
    *at += length ? length : 1;
    return c;
}

size_t zaak_breedte(const char *text)
{
    size_t width = 0;
    uint32_t c;

    while ((c = next(&text)))
        width += columns(is_unsafe(c) ? ' ' : c);
    return width;
}

void zaak_tekst_add_plain(struct tekst *tekst, const char *text)
{
    while (*text) {
        const char *at = text;

        if (is_unsafe(next(&text)))
            zaak_tekst_add_n(tekst, " ", 1);
        else
            zaak_tekst_add_n(tekst, at, (size_t)(text - at));
    }
}
