/* SPDX-License-Identifier: EUPL-1.2 */
#include "gemeen/lezen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_FILE = 1 << 30 };

void meld(const char *path, const struct zaak_error *error)
{
    fprintf(stderr, "%s: %s", programma_naam, path);
    if (error->file[0])
        fprintf(stderr, ", %s", error->file);
    if (error->line)
        fprintf(stderr, ", regel %d", (int)error->line);
    if (error->line && error->column)
        fprintf(stderr, ", positie %d", (int)error->column);
    if (error->field[0])
        fprintf(stderr, ", veld %s", error->field);
    fprintf(stderr, ": %s\n", error->text);
}

/* A folder is no file: there the size is a very large one. */
char *lees_bestand(const char *path, size_t *ret_length)
{
    FILE *file = fopen(path, "rb");
    long size = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    bool fits = size >= 0 && size <= MAX_FILE && fseek(file, 0, SEEK_SET) == 0;
    char *bytes = fits ? malloc((size_t)size + 1) : NULL;

    *ret_length = bytes ? fread(bytes, 1, (size_t)size, file) : 0;
    if (bytes && *ret_length != (size_t)size) {
        free(bytes);
        bytes = NULL;
    }
    if (file)
        fclose(file);
    if (!bytes)
        fprintf(stderr, "%s: %s kan niet worden gelezen\n", programma_naam, path);
    return bytes;
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
