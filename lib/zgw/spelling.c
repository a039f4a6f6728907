/* SPDX-License-Identifier: EUPL-1.2 */
#include "spelling_intern.h"

#include <string.h>

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* inpA_nummer: inp_a_nummer. */
static void to_snake(struct tekst *out, const char *name)
{
    for (; *name; name++) {
        char letter = *name;

        if (letter >= 'A' && letter <= 'Z') {
            zaak_tekst_add(out, "_");
            letter = (char)(letter - 'A' + 'a');
        }
        zaak_tekst_add_n(out, &letter, 1);
    }
}

/* An underscore between two small letters, which then are spent: inp_a_nummer is inpA_nummer, as the OpenAPI of the standard has it. One before a digit stays. */
static void to_camel(struct tekst *out, const char *name)
{
    for (; *name; name++) {
        char letter = *name;

        zaak_tekst_add_n(out, &letter, 1);
        if (is_lower(letter) && name[1] == '_' && is_lower(name[2])) {
            letter = (char)(name[2] - 'a' + 'A');
            zaak_tekst_add_n(out, &letter, 1);
            name += 2;
        }
    }
}

const char *zaak_spelling_name(struct tekst room[2], int32_t spelling, const char *name)
{
    room[0].length = room[1].length = 0;
    if (!*name)
        return name;
    (spelling == ZAAK_SPELLING_API ? to_camel : to_snake)(&room[0], name);
    if (!room[0].failed)
        (spelling == ZAAK_SPELLING_API ? to_snake : to_camel)(&room[1], room[0].bytes);
    if (room[0].failed || room[1].failed)
        return NULL;
    return strcmp(room[1].bytes, name) ? name : room[0].bytes;
}
