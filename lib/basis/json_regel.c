/* SPDX-License-Identifier: EUPL-1.2 */
/* A line that is one object of texts without escapes, the form in which facts come by the million: taken apart where it stands, without a tree. It refuses nothing: a line of any other
 * form, right or wrong, is for json.c. */
#include <string.h>

#include "fout_intern.h"
#include "json_bewaking_intern.h"
#include "json_intern.h"

static char *skip_blanks(char *at)
{
    while (*at == ' ' || *at == '\t')
        at++;
    return at;
}

/* Takes a text and puts a zero for its closing quote; gives the place behind it, or NULL. */
static char *take_text(char *at, const char *end, const char **ret_text, size_t *ret_length)
{
    size_t size;

    if (*at++ != '"')
        return NULL;
    *ret_text = at;
    while (*(at += json_plain_letters(at, (size_t)(end - at))) != '"') {
        if ((unsigned char)*at < 0x80 || !(size = zaak_utf8_character(at)))
            return NULL;
        at += size;
    }
    *ret_length = (size_t)(at - *ret_text);
    *at = '\0';
    return at + 1;
}

static bool is_new(const struct json_lid *leden, int count)
{
    for (int i = 0; i < count; i++)
        if (*leden[i].key == *leden[count].key && !strcmp(leden[i].key, leden[count].key))
            return false;
    return true;
}

int zaak_json_split(char *line, size_t length, struct json_lid leden[JSON_MAX_LEDEN])
{
    const char *end = line + length;
    char *at = skip_blanks(line);
    size_t key_length;
    int count = 0;

    if (*at++ != '{')
        return 0;
    do {
        at = count < JSON_MAX_LEDEN ? take_text(skip_blanks(at), end, &leden[count].key, &key_length) : NULL;
        at = at ? skip_blanks(at) : NULL;
        at = at && *at == ':' ? take_text(skip_blanks(at + 1), end, &leden[count].text, &leden[count].length) : NULL;
        if (!at || !is_new(leden, count))
            return 0;
        at = skip_blanks(at);
        count++;
    } while (*at++ == ',');
    return at[-1] == '}' && skip_blanks(at) == end ? count : 0;
}
