/* SPDX-License-Identifier: EUPL-1.2 */
/* What the tests of the catalogue share: JSON with apostrophes for quotes, and a look at errors. Include after cmocka.h. */
#ifndef ZAAK_TESTS_CATALOGUS_HELPER_H
#define ZAAK_TESTS_CATALOGUS_HELPER_H

#include <stdlib.h>
#include <string.h>

#include <zaak/zgw.h>

#include "toets_helper.h"

/* The text with " for every '; to be freed. */
static inline char *quoted(const char *text)
{
    size_t length = strlen(text);
    char *copy = malloc(length + 1);

    assert_non_null(copy);
    for (size_t i = 0; i <= length; i++)
        copy[i] = text[i] == '\'' ? '"' : text[i];
    return copy;
}

static inline int add_json(struct zaak_catalogus *catalogus, const char *text, struct zaak_error *error)
{
    char *json = quoted(text);
    int result = zaak_catalogus_add_json(catalogus, json, strlen(json), error);

    free(json);
    return result;
}

static inline int add_profielen(struct zaak_catalogus *catalogus, const char *text, struct zaak_error *error)
{
    char *json = quoted(text);
    int result = zaak_catalogus_add_profielen(catalogus, json, strlen(json), error);

    free(json);
    return result;
}

/* Fails with all that is known when a result or the path of its error is another one. */
static inline void expect_failure(const char *what, int result, const struct zaak_error *error, int32_t code, const char *field)
{
    if (result != -code)
        fail_msg("%s: %s (%s: %s), not %s", what, zaak_error_name(result), error->field, error->text, zaak_error_name(code));
    if (error->code != -code || strcmp(error->field, field) || !*error->text)
        fail_msg("%s: code %d, field \"%s\", text \"%s\", not field \"%s\"", what, (int)error->code, error->field, error->text, field);
}

static inline void expect_success(const char *what, int result, const struct zaak_error *error)
{
    if (result)
        fail_msg("%s: %s (%s: %s)", what, zaak_error_name(result), error->field, error->text);
}

#endif
