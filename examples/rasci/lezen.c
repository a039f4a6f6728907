/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>

#include "gemeen/lezen.h"
#include "rasci.h"

const char programma_naam[] = "rasci";

/* Reads a file and hands it to a function; false after a message. */
static bool with_file(const char *path, int (*use)(void *target, const char *bytes, size_t length, struct zaak_error *error), void *target)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length;
    char *bytes = lees_bestand(path, &length);
    int result = bytes ? use(target, bytes, length, &error) : -1;

    if (bytes && result)
        meld(path, &error);
    free(bytes);
    return result == 0;
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
        ok = lees_resources(catalogus, opties->catalogi.items[i]) == 0;
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
