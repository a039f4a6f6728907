/* SPDX-License-Identifier: EUPL-1.2 */
/* The elfproef of RSIN and BSN: nine digits with weights 9, 8, 7, 6, 5, 4, 3, 2 and -1, of which the sum is a multiple of eleven. */
#ifndef ZAAK_ELFPROEF_INTERN_H
#define ZAAK_ELFPROEF_INTERN_H

#include <string.h>

enum elfproef { ELFPROEF_GOED, ELFPROEF_TEKENS, ELFPROEF_KORT, ELFPROEF_LANG, ELFPROEF_FOUT };

static inline enum elfproef zaak_elfproef(const char *text)
{
    size_t length = strlen(text);
    int sum = 0;

    if (strspn(text, "0123456789") != length)
        return ELFPROEF_TEKENS;
    if (length != 9)
        return length < 9 ? ELFPROEF_KORT : ELFPROEF_LANG;
    for (int i = 0; i < 9; i++)
        sum += (text[i] - '0') * (i < 8 ? 9 - i : -1);
    return sum % 11 ? ELFPROEF_FOUT : ELFPROEF_GOED;
}

#endif
