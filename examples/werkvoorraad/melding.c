/* SPDX-License-Identifier: EUPL-1.2 */
#include "werkvoorraad.h"

/* file:line:column: sentence (field …), the form that editors can jump to. */
void melding_error(const char *file, const struct zaak_error *error, int32_t line)
{
    fprintf(stderr, "%s: ", programma);
    tekst_put_safe(stderr, file);
    if (error->file[0]) {
        fputs(" (", stderr);
        tekst_put_safe(stderr, error->file);
        putc(')', stderr);
    }
    if (line > 0)
        fprintf(stderr, ", regel %ld", (long)line);
    if (error->column > 0)
        fprintf(stderr, ", positie %ld", (long)error->column);
    if (error->field[0]) {
        fputs(", veld ", stderr);
        tekst_put_safe(stderr, error->field);
    }
    fputs(": ", stderr);
    tekst_put_safe(stderr, error->text[0] ? error->text : zaak_error_text(error->code));
    putc('\n', stderr);
}

int melding_plain(const char *file, const char *text)
{
    fprintf(stderr, "%s: ", programma);
    tekst_put_safe(stderr, file);
    fprintf(stderr, ": %s\n", text);
    return EINDE_FOUT;
}
