/* SPDX-License-Identifier: EUPL-1.2 */
#include "gemeen/lezen.h"

#include "gemeen/bronnen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void meld(const char *path, const struct zaak_error *error)
{
    bronnen_complain(programma_naam, path, error);
}

char *lees_bestand(const char *path, size_t *ret_length)
{
    return bronnen_read(programma_naam, path, ret_length);
}

/* The name of a list in a file of its own: "…/ZaakType.json". */
static void list_name(const char *path, char naam[64])
{
    const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;

    snprintf(naam, 64, "%.*s", (int)strcspn(base, "."), base);
}

static int add(struct zaak_catalogus *catalogus, const char *path, const char *bytes, size_t length, struct zaak_error *error)
{
    size_t at = 0;
    char naam[64];

    if (length >= 2 && !memcmp(bytes, "PK", 2))
        return zaak_catalogus_add_zip(catalogus, bytes, length, error);
    while (at < length && strchr(" \t\r\n", bytes[at]))
        at++;
    if (at == length || bytes[at] != '[')
        return zaak_catalogus_add_json(catalogus, bytes, length, error);
    list_name(path, naam);
    return zaak_catalogus_add_json_list(catalogus, naam, bytes, length, error);
}

int lees_resources(struct zaak_catalogus *catalogus, const char *path)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length;
    char *bytes = lees_bestand(path, &length);
    int result = bytes ? add(catalogus, path, bytes, length, &error) : -1;

    if (bytes && result)
        meld(path, &error);
    free(bytes);
    return result;
}
