/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts as lines of JSON. libxml2 gives valid UTF-8, so only what JSON itself forbids is escaped. */
#include "xes.h"

#include <string.h>

static void put_text(FILE *file, const char *text)
{
    putc('"', file);
    for (const char *c = text; *c; c++) {
        if (*c == '"' || *c == '\\')
            fprintf(file, "\\%c", *c);
        else if ((unsigned char)*c < 0x20)
            fprintf(file, "\\u%04x", (unsigned)*c);
        else
            putc(*c, file);
    }
    putc('"', file);
}

void schrijver_add(struct schrijver *schrijver, const char *name, const char *value)
{
    if (!value)
        return;
    fprintf(schrijver->file, ",\"%s\":", name);
    put_text(schrijver->file, value);
}

void schrijver_begin(struct schrijver *schrijver, const char *id, const char *feit, const char *op,
                     const char *vastgelegd)
{
    fputs("{\"zaak\":", schrijver->file);
    put_text(schrijver->file, schrijver->zaak);
    schrijver_add(schrijver, "id", id);
    schrijver_add(schrijver, "feit", feit);
    schrijver_add(schrijver, "op", op);
    schrijver_add(schrijver, "vastgelegd", vastgelegd);
}

void schrijver_end(struct schrijver *schrijver)
{
    fputs("}\n", schrijver->file);
    schrijver->feiten++;
}
