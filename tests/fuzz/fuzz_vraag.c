/* SPDX-License-Identifier: EUPL-1.2 */
/* One line through the door zaak-vraag: what comes out is JSON on one line, or an error with a code and a text, and a question asked twice has one answer. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "../../examples/zaak-vraag/lezen.h"
#include "../../examples/zaak-vraag/vragen.h"

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

static struct deur deur;
static struct json_tokener *reader;

static void open_door(void)
{
    CHECK(deur_open(&deur));
    reader = json_tokener_new();
    CHECK(reader);
    json_tokener_set_flags(reader, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
}

/* The members that the question added, as an object of their own. */
static void check_json(const char *bytes, size_t length)
{
    struct json_object *root;

    if (length == 0)
        return;
    CHECK(bytes[0] == ',' && !memchr(bytes, '\n', length));
    json_tokener_reset(reader);
    json_tokener_parse_ex(reader, "{", 1);
    json_tokener_parse_ex(reader, bytes + 1, (int)length - 1);
    root = json_tokener_parse_ex(reader, "}", 1);
    CHECK(json_object_is_type(root, json_type_object));
    json_object_put(root);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct gelezen_regel regel = { NULL, NULL, 0 };
    struct uitvoer uit = { 0 };
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result;

    if (!deur.ctx)
        open_door();
    if (memchr(data, '\n', size))
        return 0;
    result = lees_regel(deur.tokener, (const char *)data, size, &regel, &error);
    if (result == 0 && regel.id) {
        uit_plain(&uit, ",\"id\":");
        uit_raw(&uit, regel.id, regel.id_length);
        check_json(uit.bytes, uit.length);
        uit.length = 0;
    }
    if (result == 0)
        result = deur_answer(&deur, regel.root, &uit, &error);
    if (result == 0) {
        size_t first = uit.length;

        check_json(uit.bytes, uit.length);
        CHECK(deur_answer(&deur, regel.root, &uit, &error) == 0 && uit.length == 2 * first && !memcmp(uit.bytes, uit.bytes + first, first));
    } else {
        CHECK(result < 0 && error.code == result && error.text[0]);
        uit.length = 0;
        uit_plain(&uit, ",\"tekst\":");
        uit_text(&uit, error.text);
        uit_plain(&uit, ",\"veld\":");
        uit_text(&uit, error.field);
        check_json(uit.bytes, uit.length);
    }
    json_object_put(regel.root);
    uit_free(&uit);
    return 0;
}
