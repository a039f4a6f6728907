/* SPDX-License-Identifier: EUPL-1.2 */
#include "melding.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A text that was cut inside a character would not be UTF-8. */
static void drop_half_character(char *text)
{
    size_t length = strlen(text), start = length;

    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start > 0 && (unsigned char)text[start - 1] >= 0xC0) {
        unsigned char lead = (unsigned char)text[start - 1];
        size_t need = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;

        if (length - start < need)
            text[start - 1] = '\0';
    }
}

int melding(struct zaak_error *error, int32_t code, const char *veld, const char *format, ...)
{
    va_list arguments;

    error->code = -code;
    snprintf(error->field, sizeof error->field, "%s", veld ? veld : "");
    va_start(arguments, format);
    vsnprintf(error->text, sizeof error->text, format, arguments);
    va_end(arguments);
    drop_half_character(error->field);
    drop_half_character(error->text);
    return -code;
}

void melding_in(struct zaak_error *error, const char *format, ...)
{
    char path[2 * sizeof error->field];
    va_list arguments;
    size_t length;

    va_start(arguments, format);
    vsnprintf(path, sizeof error->field, format, arguments);
    va_end(arguments);
    length = strlen(path);
    snprintf(path + length, sizeof path - length, "%s%s", error->field[0] ? "." : "", error->field);
    path[sizeof error->field - 1] = '\0';
    drop_half_character(path);
    strcpy(error->field, path);
}
