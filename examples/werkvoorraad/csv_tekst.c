/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "werkvoorraad.h"

/* A text that a spreadsheet would take for a formula gets a ' before it: data of others must not calculate. */
void csv_text(FILE *out, const char *text)
{
    bool formula = text && *text && strchr("=+-@\t\r", *text);

    if (!text || (!formula && !strpbrk(text, "\",\r\n"))) {
        fputs(text ? text : "", out);
        return;
    }
    putc('"', out);
    if (formula)
        putc('\'', out);
    for (; *text; text++) {
        if (*text == '"')
            putc('"', out);
        putc(*text, out);
    }
    putc('"', out);
}
