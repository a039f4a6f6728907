/* SPDX-License-Identifier: EUPL-1.2 */
/* The JSON room. What is read can be walked and written, and what was written is read as the same again; what is refused says where. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "basis/json_intern.h"

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

static size_t walk(const json_node *node, int depth)
{
    size_t nodes = 1, length = 0;
    char number[64];
    const char *text;

    CHECK(depth <= 32);
    switch (zaak_json_kind(node)) {
    case JSON_TEXT:
        text = zaak_json_text(node, &length);
        CHECK(strlen(text) == length);
        break;
    case JSON_INT:
    case JSON_DECIMAL:
        CHECK(zaak_json_number_text(node, number)[0]);
        break;
    case JSON_LIST:
        for (size_t i = 0; i < zaak_json_count(node); i++)
            nodes += walk(zaak_json_at(node, i), depth + 1);
        break;
    case JSON_OBJECT: {
        void *at = NULL;
        const char *key;
        json_node *value;

        while (zaak_json_next(node, &at, &key, &value)) {
            CHECK(zaak_json_get(node, key) == value);
            nodes += walk(value, depth + 1);
        }
        break;
    }
    default:
        break;
    }
    return nodes;
}

static void check_error(int result, const struct zaak_error *error)
{
    CHECK(result == -ZAAK_E_JSON || result == -ZAAK_E_LIMIET);
    CHECK(error->code == result && error->text[0]);
    CHECK(result == -ZAAK_E_LIMIET || (error->line > 0 && error->column > 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct zaak_context *ctx;
    struct zaak_error error = ZAAK_ERROR_INIT;
    json_node *root = NULL, *again = NULL;
    const char *text;
    size_t length;
    char *copy;
    int result;

    if (!ctx)
        ctx = zaak_context_new(NULL);
    result = zaak_json_parse(ctx, (const char *)data, size, &root, &error);
    if (result) {
        check_error(result, &error);
        return 0;
    }
    walk(root, 0);
    text = zaak_json_write(root, &length);
    copy = malloc(length + 1);
    CHECK(text && copy);
    memcpy(copy, text, length + 1);
    CHECK(zaak_json_parse(ctx, copy, length, &again, NULL) == 0);
    CHECK(walk(root, 0) == walk(again, 0));
    text = zaak_json_write(again, &length);
    CHECK(text && strcmp(text, copy) == 0);
    free(copy);
    zaak_json_free(root);
    zaak_json_free(again);
    return 0;
}
