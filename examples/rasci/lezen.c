/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rasci.h"

enum { MAX_FILE = 1 << 30 };

static void meld(const char *path, const struct zaak_error *error)
{
    fprintf(stderr, "rasci: %s", path);
    if (error->line)
        fprintf(stderr, ", regel %d, positie %d", (int)error->line, (int)error->column);
    if (error->field[0])
        fprintf(stderr, ", veld %s", error->field);
    fprintf(stderr, ": %s\n", error->text);
}

/* A folder is no file: there the size is a very large one. */
static char *read_file(const char *path, size_t *ret_length)
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
        fprintf(stderr, "rasci: %s kan niet worden gelezen\n", path);
    return bytes;
}

/* Reads a file and hands it to a function; false after a message. */
static bool with_file(const char *path, int (*use)(void *target, const char *bytes, size_t length, struct zaak_error *error), void *target)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length;
    char *bytes = read_file(path, &length);
    int result = bytes ? use(target, bytes, length, &error) : -1;

    if (bytes && result)
        meld(path, &error);
    free(bytes);
    return result == 0;
}

static int add_catalogus(void *target, const char *bytes, size_t length, struct zaak_error *error)
{
    if (length >= 2 && !memcmp(bytes, "PK", 2))
        return zaak_catalogus_add_zip(target, bytes, length, error);
    return zaak_catalogus_add_json(target, bytes, length, error);
}

static int add_profielen(void *target, const char *bytes, size_t length, struct zaak_error *error)
{
    return zaak_catalogus_add_profielen(target, bytes, length, error);
}

struct zaak_catalogus *lees_catalogus(struct zaak_context *ctx, const struct opties *opties)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    bool ok = catalogus != NULL;

    for (int i = 0; ok && i < opties->catalogi.count; i++)
        ok = with_file(opties->catalogi.items[i], add_catalogus, catalogus);
    for (int i = 0; ok && i < opties->profielen.count; i++)
        ok = with_file(opties->profielen.items[i], add_profielen, catalogus);
    if (ok && zaak_catalogus_freeze(catalogus, &error)) {
        meld(opties->catalogi.items[0], &error);
        ok = false;
    }
    return ok ? catalogus : zaak_catalogus_unref(catalogus);
}

struct mandaatlezer {
    struct zaak_context *ctx;
    struct zaak_mandaten *mandaten;
};

static int load_mandaten(void *target, const char *bytes, size_t length, struct zaak_error *error)
{
    struct mandaatlezer *lezer = target;

    return zaak_mandaten_load_json(lezer->ctx, bytes, length, &lezer->mandaten, error);
}

struct zaak_mandaten *lees_mandaten(struct zaak_context *ctx, const char *path)
{
    struct mandaatlezer lezer = { ctx, NULL };

    return with_file(path, load_mandaten, &lezer) ? lezer.mandaten : NULL;
}

static int load_feiten(void *target, const char *bytes, size_t length, struct zaak_error *error)
{
    return zaak_voorraad_load_jsonl(target, bytes, length, NULL, error);
}

struct zaak_voorraad *lees_feiten(struct zaak_catalogus *catalogus, const struct namen *files)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    bool ok = voorraad != NULL;

    for (int i = 0; ok && i < files->count; i++)
        ok = with_file(files->items[i], load_feiten, voorraad);
    return ok ? voorraad : zaak_voorraad_unref(voorraad);
}
