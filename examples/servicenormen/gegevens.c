/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads the files: catalogue, promises, offices, facts and events. */
#include <stdlib.h>
#include <string.h>

#include "servicenormen.h"

void *geheugen_grow(void *rows, size_t count, size_t size)
{
    void *bigger = realloc(rows, (count ? count : 1) * size);

    if (bigger)
        return bigger;
    fputs("servicenormen: er is niet genoeg geheugen\n", stderr);
    exit(EINDE_FOUT);
}

void melding(const char *path, const struct zaak_error *error)
{
    fprintf(stderr, "servicenormen: %s", path);
    if (error->line)
        fprintf(stderr, ", regel %d", (int)error->line);
    if (error->field[0])
        fprintf(stderr, ", veld %s", error->field);
    fprintf(stderr, ": %s\n", error->text);
}

/* A whole file, ended with a zero; NULL after a message. */
static char *read_file(const char *path, size_t *ret_length)
{
    enum { BLOCK = 1 << 16 };
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t length = 0, more = 0;

    while (file) {
        text = geheugen_grow(text, length + BLOCK + 1, 1);
        more = fread(text + length, 1, BLOCK, file);
        length += more;
        if (!more)
            break;
    }
    if (!file || ferror(file)) {
        fprintf(stderr, "servicenormen: %s kan niet gelezen worden\n", path);
        free(text);
        text = NULL;
    } else {
        text[length] = '\0';
        *ret_length = length;
    }
    if (file)
        fclose(file);
    return text;
}

typedef int (*taker)(struct gegevens *gegevens, const char *text, size_t length, struct zaak_error *error);

static int take_catalogus(struct gegevens *gegevens, const char *text, size_t length, struct zaak_error *error)
{
    return zaak_catalogus_add_json(gegevens->catalogus, text, length, error);
}

static int take_profielen(struct gegevens *gegevens, const char *text, size_t length, struct zaak_error *error)
{
    return zaak_catalogus_add_profielen(gegevens->catalogus, text, length, error);
}

static int take_kantoor(struct gegevens *gegevens, const char *text, size_t length, struct zaak_error *error)
{
    struct zaak_kantoor *kantoor = NULL;
    int result = zaak_kantoor_load_json(gegevens->ctx, NULL, text, length, &kantoor, error);

    if (result == 0)
        result = zaak_catalogus_add_kantoor(gegevens->catalogus, kantoor, error);
    zaak_kantoor_unref(kantoor);
    return result;
}

static int take_feiten(struct gegevens *gegevens, const char *text, size_t length, struct zaak_error *error)
{
    return zaak_voorraad_load_jsonl(gegevens->voorraad, text, length, NULL, error);
}

static bool take_file(struct gegevens *gegevens, const char *path, taker take)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length = 0;
    char *text = read_file(path, &length);
    bool ok = text && take(gegevens, text, length, &error) == 0;

    if (text && !ok)
        melding(path, &error);
    free(text);
    return ok;
}

static bool take_files(struct gegevens *gegevens, const char *const *paths, size_t count, taker take)
{
    for (size_t i = 0; i < count; i++)
        if (!take_file(gegevens, paths[i], take))
            return false;
    return true;
}

static bool freeze(struct gegevens *gegevens)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_catalogus_freeze(gegevens->catalogus, &error)) {
        melding("catalogus en profielen", &error);
        return false;
    }
    gegevens->voorraad = zaak_voorraad_new(gegevens->catalogus);
    return gegevens->voorraad != NULL;
}

bool gegevens_read(const struct opties *opties, struct gegevens *gegevens)
{
    char *text;
    size_t length;
    bool ok;

    *gegevens = (struct gegevens){ .ctx = zaak_context_new(NULL) };
    gegevens->catalogus = gegevens->ctx ? zaak_catalogus_new(gegevens->ctx) : NULL;
    if (!gegevens->catalogus)
        return false;
    ok = take_file(gegevens, opties->catalogus, take_catalogus) && take_files(gegevens, opties->profielen, opties->profiel_count, take_profielen) &&
         take_files(gegevens, opties->kantoren, opties->kantoor_count, take_kantoor) && freeze(gegevens) &&
         take_files(gegevens, opties->feiten, opties->feit_count, take_feiten);
    if (!ok || !opties->gebeurtenissen)
        return ok;
    text = read_file(opties->gebeurtenissen, &length);
    ok = text && gebeurtenissen_read(opties->gebeurtenissen, text, gegevens);
    free(text);
    return ok;
}

void gegevens_free(struct gegevens *gegevens)
{
    gebeurtenissen_free(gegevens);
    zaak_voorraad_unref(gegevens->voorraad);
    zaak_catalogus_unref(gegevens->catalogus);
    zaak_context_unref(gegevens->ctx);
}
