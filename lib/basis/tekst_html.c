/* SPDX-License-Identifier: EUPL-1.2 */
#include "tekst_intern.h"

/* What a character becomes in HTML; NULL for one that stands for itself. */
static const char *escaped(unsigned char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return c < 0x20 || c == 0x7F ? " " : NULL;
    }
}

/* Length of a character by which the direction of writing or the line can be changed unseen (U+0080-009F, U+202A-202E, U+2066-2069); 0 for another one. */
static size_t hidden_length(const unsigned char *at)
{
    if (at[0] == 0xC2 && at[1] >= 0x80 && at[1] <= 0x9F)
        return 2;
    if (at[0] == 0xE2 && at[1] == 0x80 && at[2] >= 0xAA && at[2] <= 0xAE)
        return 3;
    return at[0] == 0xE2 && at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9 ? 3 : 0;
}

void zaak_tekst_add_html(struct tekst *tekst, const char *text)
{
    const char *start = text;

    while (*text) {
        size_t hidden = hidden_length((const unsigned char *)text);
        const char *instead = hidden ? " " : escaped((unsigned char)*text);

        if (!instead) {
            text++;
            continue;
        }
        zaak_tekst_add_n(tekst, start, (size_t)(text - start));
        zaak_tekst_add(tekst, instead);
        text += hidden ? hidden : 1;
        start = text;
    }
    zaak_tekst_add_n(tekst, start, (size_t)(text - start));
}
