/* SPDX-License-Identifier: EUPL-1.2 */
#include "gemeen.h"

#include <stdio.h>
#include <string.h>

/* Text that may not fit is cut: nobody needs the end of a message of a kilobyte. */
static void add(char *buffer, size_t size, const char *before, const char *text, const char *after)
{
    size_t used = strlen(buffer);

    snprintf(buffer + used, size - used, "%s%s%s", before, text, after);
}

static void add_number(char *buffer, size_t size, const char *before, const char *label, int32_t number)
{
    char text[40];

    snprintf(text, sizeof text, "%s: %ld", label, (long)number);
    add(buffer, size, before, text, "");
}

/* The sentence goes on behind a colon: no capital and no full stop. "ZAAK" and "BSN" keep theirs. */
static void add_sentence(char *buffer, size_t size, const char *text)
{
    size_t at = strlen(buffer);
    char *first = buffer + at + 2;

    add(buffer, size, ": ", text, "");
    if (at + 3 < size && first[0] >= 'A' && first[0] <= 'Z' && !(first[1] >= 'A' && first[1] <= 'Z'))
        first[0] = (char)(first[0] - 'A' + 'a');
    at = strlen(buffer);
    if (at && buffer[at - 1] == '.')
        buffer[at - 1] = '\0';
}

static void add_place(const struct zaak_error *error, char *buffer, size_t size)
{
    const char *before = " (";

    if (*error->file) {
        add(buffer, size, before, "bestand: ", error->file);
        before = ", ";
    }
    if (error->line) {
        add_number(buffer, size, before, "regel", error->line);
        before = ", ";
    }
    if (error->column) {
        add_number(buffer, size, before, "kolom", error->column);
        before = ", ";
    }
    if (*error->field) {
        add(buffer, size, before, "veld: ", error->field);
        before = ", ";
    }
    if (*before == ',')
        add(buffer, size, "", ")", "");
}

void melding_write(const struct zaak_error *error, char *buffer, size_t size)
{
    buffer[0] = '\0';
    if (*error->rule)
        add(buffer, size, error->rule, *error->zgw_code ? " " : "", error->zgw_code);
    else
        add(buffer, size, "", zaak_error_name(error->code), "");
    add_sentence(buffer, size, error->text);
    add_place(error, buffer, size);
}

void melding_fill(struct zaak_error *error, int code)
{
    error->code = code;
    snprintf(error->text, sizeof error->text, "%s", zaak_error_text(code));
}
