/* SPDX-License-Identifier: EUPL-1.2 */
#include "werkvoorraad.h"

static void put_escaped(FILE *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        switch (text[i]) {
        case '&':
            fputs("&amp;", out);
            break;
        case '<':
            fputs("&lt;", out);
            break;
        case '>':
            fputs("&gt;", out);
            break;
        case '"':
            fputs("&quot;", out);
            break;
        case '\'':
            fputs("&#39;", out);
            break;
        default:
            putc(text[i], out);
        }
}

/* Data goes into the page as text and as nothing else: no tag, no attribute, no control character. */
void html_text(FILE *out, const char *text)
{
    while (text && *text) {
        const char *at = text;
        uint32_t c = tekst_next(&at);

        if (c == 0xFFFD)
            fputs("\xEF\xBF\xBD", out);
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
            putc(' ', out);
        else
            put_escaped(out, text, (size_t)(at - text));
        text = at;
    }
}
