/* SPDX-License-Identifier: EUPL-1.2 */
/* The example catalogue for tests of the case. */
#ifndef ZAAK_TEST_HELPER_H
#define ZAAK_TEST_HELPER_H

#include <libzaak.h>
#include <stdio.h>
#include <stdlib.h>

static inline char *read_file(const char *name, size_t *length)
{
    FILE *file = fopen(name, "rb");
    char *text;
    long size;

    if (!file)
        return NULL;
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    text = malloc((size_t)size + 1);
    *length = fread(text, 1, (size_t)size, file);
    fclose(file);
    return text;
}

/* examples/data/catalogus.json with its procesprofielen, frozen; NULL with a message on stderr when it cannot be read. */
static inline struct zaak_catalogus *example_catalogus_by(struct zaak_context *ctx, const char *profiel)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    size_t json_length = 0, profile_length = 0;
    char *json = read_file("examples/data/catalogus.json", &json_length);
    char *profiles = read_file("examples/data/procesprofielen.json", &profile_length);
    int result = json && profiles ? zaak_catalogus_add_json(catalogus, json, json_length, &error) : -1;

    if (result == 0)
        result = zaak_catalogus_add_profielen(catalogus, profiles, profile_length, &error);
    if (result == 0)
        result = zaak_catalogus_set_regelprofiel(catalogus, profiel);
    if (result == 0)
        result = zaak_catalogus_freeze(catalogus, &error);
    free(json);
    free(profiles);
    if (result) {
        fprintf(stderr, "%s: %s\n", error.field, error.text);
        return zaak_catalogus_unref(catalogus);
    }
    return catalogus;
}

static inline struct zaak_catalogus *example_catalogus(struct zaak_context *ctx)
{
    return example_catalogus_by(ctx, "std-1.7");
}

#endif
