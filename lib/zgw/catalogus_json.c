/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include <zaak/zgw.h>

#include "basis/fout_intern.h"
#include "catalogus/catalogus_intern.h"
#include "zip_intern.h"

/* The kind of a list; a catalogue has lists only. */
static int32_t find_soort(const char *naam, bool *ret_export)
{
    enum soort_vorm vorm = SOORT_VORM_ENKEL;
    int32_t soort = zaak_soort_find(naam, SOORT_COUNT, &vorm);

    *ret_export = vorm == SOORT_VORM_EXPORT;
    return vorm == SOORT_VORM_ENKEL ? 0 : soort;
}

/* A document in which no list is known would be lost without a word. */
static int add_lists(struct zaak_catalogus *catalogus, const json_node *root, struct zaak_error *error)
{
    const char *key;
    json_node *value;
    void *at = NULL;
    bool known = false, any = false;

    if (zaak_json_kind(root) != JSON_OBJECT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    while (zaak_json_next(root, &at, &key, &value)) {
        struct lijst lijst = { .naam = key };
        int32_t soort = find_soort(key, &lijst.snake);
        int result = soort && value ? zaak_catalogus_add_list(catalogus, soort, value, &lijst, error) : 0;

        if (result)
            return result;
        any = true;
        known = known || soort;
    }
    return any && !known ? zaak_fail(error, ZAAK_E_VELD, NULL, "Dit document heeft geen enkele lijst van een catalogus.") : 0;
}

int zaak_catalogus_add_json(struct zaak_catalogus *catalogus, const char *json, size_t length, struct zaak_error *error)
{
    struct batch batch;
    json_node *root = NULL;
    int result = json ? zaak_catalogus_begin(catalogus, &batch, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = zaak_json_parse(zaak_catalogus_context(catalogus), json, length, &root, error);
    if (result)
        return result;
    result = zaak_catalogus_own(catalogus, root, error);
    if (result == 0)
        result = add_lists(catalogus, root, error);
    if (result)
        zaak_json_locate(json, length, NULL, error);
    return zaak_catalogus_end(catalogus, &batch, result);
}

/* Reads a text that is one list, and adds it. */
static int add_text(struct zaak_catalogus *catalogus, struct json_reader *reader, int32_t soort, const struct lijst *lijst, const char *json, size_t length,
                    struct zaak_error *error)
{
    json_node *root = NULL;
    int result = zaak_json_read(reader, json, length, &root, error);

    if (result == 0)
        result = zaak_catalogus_own(catalogus, root, error);
    if (result == 0)
        result = zaak_catalogus_add_list(catalogus, soort, root, lijst, error);
    if (result)
        zaak_json_locate(json, length, lijst->naam, error);
    return result;
}

int zaak_catalogus_add_json_list(struct zaak_catalogus *catalogus, const char *naam, const char *json, size_t length, struct zaak_error *error)
{
    struct lijst lijst = { .naam = naam };
    struct batch batch;
    struct json_reader *reader;
    int32_t soort;
    int result = json && naam ? zaak_catalogus_begin(catalogus, &batch, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result)
        return result;
    soort = find_soort(naam, &lijst.snake);
    if (!soort)
        return zaak_fail(error, ZAAK_E_WAARDE, NULL, "\"%.80s\" is geen lijst van een catalogus.", naam);
    reader = zaak_json_reader_new(zaak_catalogus_context(catalogus));
    result = reader ? add_text(catalogus, reader, soort, &lijst, json, length, error) : zaak_fail_memory(error);
    zaak_json_reader_free(reader);
    return zaak_catalogus_end(catalogus, &batch, result);
}

static int take_file(void *user, const struct zip_lijst *file, const char *text, size_t length, struct zaak_error *error)
{
    const struct lijst lijst = { file->naam, file->file, file->vorm == SOORT_VORM_EXPORT, false };

    return add_text(user, file->reader, file->soort, &lijst, text, length, error);
}

int zaak_catalogus_add_zip(struct zaak_catalogus *catalogus, const void *bytes, size_t length, struct zaak_error *error)
{
    const struct zip_afnemer afnemer = { SOORT_COUNT, false, take_file, catalogus };
    struct batch batch;
    int result = bytes ? zaak_catalogus_begin(catalogus, &batch, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    return result ? result : zaak_catalogus_end(catalogus, &batch, zaak_zip_read(zaak_catalogus_context(catalogus), bytes, length, &afnemer, error));
}

/* Ends a catalogue that was made and filled: frozen for the caller, or gone. */
static int finish(struct zaak_catalogus *catalogus, int result, struct zaak_catalogus **ret_catalogus, struct zaak_error *error)
{
    if (result == 0)
        result = zaak_catalogus_freeze(catalogus, error);
    if (result)
        zaak_catalogus_unref(catalogus);
    else
        *ret_catalogus = catalogus;
    return result;
}

int zaak_catalogus_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_catalogus **ret_catalogus, struct zaak_error *error)
{
    struct zaak_catalogus *catalogus;

    if (!ctx || !json || !ret_catalogus)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    catalogus = zaak_catalogus_new(ctx);
    if (!catalogus)
        return zaak_fail_memory(error);
    return finish(catalogus, zaak_catalogus_add_json(catalogus, json, length, error), ret_catalogus, error);
}

int zaak_catalogus_load_zip(struct zaak_context *ctx, const void *bytes, size_t length, struct zaak_catalogus **ret_catalogus, struct zaak_error *error)
{
    struct zaak_catalogus *catalogus;

    if (!ctx || !bytes || !ret_catalogus)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    catalogus = zaak_catalogus_new(ctx);
    if (!catalogus)
        return zaak_fail_memory(error);
    return finish(catalogus, zaak_catalogus_add_zip(catalogus, bytes, length, error), ret_catalogus, error);
}
