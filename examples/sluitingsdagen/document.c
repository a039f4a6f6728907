/* SPDX-License-Identifier: EUPL-1.2 */
#include "sluitingsdagen.h"

#include <json-c/json.h>
#include <string.h>

static bool add(struct json_object *object, const char *key, struct json_object *value)
{
    if (value && json_object_object_add(object, key, value) == 0)
        return true;
    json_object_put(value);
    return false;
}

char *document_make(const struct dagen *dagen, const char *gelijkgesteld)
{
    struct json_object *root = json_object_new_object(), *rows = json_object_new_object();
    bool ok = root && rows && (!gelijkgesteld || add(root, "gelijkgesteld", json_object_new_string(gelijkgesteld)));
    const char *text = NULL;
    char day[16], *copy = NULL;

    for (size_t i = 0; ok && i < dagen->count; i++) {
        zaak_datum_format(dagen->rows[i].dag, ZAAK_DATUM_ISO, day, sizeof day);
        ok = add(rows, day, json_object_new_string(dagen->rows[i].naam));
    }
    if (ok)
        ok = add(root, "sluitingen", json_object_get(rows));
    if (ok)
        text = json_object_to_json_string_ext(root, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE);
    if (text) {
        copy = malloc(strlen(text) + 2);
        if (copy)
            strcat(strcpy(copy, text), "\n");
    }
    json_object_put(rows);
    json_object_put(root);
    return copy;
}
