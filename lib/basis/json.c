/* SPDX-License-Identifier: EUPL-1.2 */
#include "json_intern.h"

#include <inttypes.h>
#include <json-c/json.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "context_intern.h"
#include "fout_intern.h"
#include "geheugen_intern.h"
#include "json_bewaking_intern.h"

/* json-c's buffer for a text starts with room for 31 bytes. */
enum { TOKENER_ROOM = 31 };

struct json_reader {
    struct zaak_context *ctx;
    struct json_tokener *tokener;
    size_t room;                    /* longest text for which its buffer is known to have room */
};

struct json_reader *zaak_json_reader_new(struct zaak_context *ctx)
{
    struct json_reader *reader = zaak_alloc(ctx, sizeof *reader);
    size_t depth = zaak_context_limits(ctx)->max_depth;

    if (!reader)
        return NULL;
    reader->ctx = ctx;
    reader->room = TOKENER_ROOM;
    reader->tokener = json_tokener_new_ex(depth > 4096 ? 4096 : (int)depth);
    if (!reader->tokener)
        return zaak_json_reader_free(reader);
    json_tokener_set_flags(reader->tokener, JSON_TOKENER_STRICT);
    return reader;
}

struct json_reader *zaak_json_reader_free(struct json_reader *reader)
{
    if (reader) {
        if (reader->tokener)
            json_tokener_free(reader->tokener);
        zaak_release(reader->ctx, reader);
    }
    return NULL;
}

static void count_nodes(const json_node *node, struct json_telling *telling)
{
    telling->values++;
    telling->nulls += node == NULL;
    if (zaak_json_kind(node) == JSON_LIST) {
        for (size_t i = 0; i < zaak_json_count(node); i++)
            count_nodes(zaak_json_at(node, i), telling);
    } else if (zaak_json_kind(node) == JSON_OBJECT) {
        void *at = NULL;
        const char *key;
        json_node *value;

        while (zaak_json_next(node, &at, &key, &value)) {
            telling->keys++;
            count_nodes(value, telling);
        }
    }
}

static int report(const char *text, size_t length, struct json_tokener *tokener, size_t position, struct zaak_error *error)
{
    enum json_tokener_error code = json_tokener_get_error(tokener);

    if (code == json_tokener_error_depth)
        zaak_fail(error, ZAAK_E_LIMIET, NULL, "De JSON is dieper genest dan de limiet van de context.");
    else if (code == json_tokener_continue)
        zaak_fail(error, ZAAK_E_JSON, NULL, "De JSON houdt te vroeg op.");
    else if (code == json_tokener_error_parse_utf8_string)
        zaak_fail(error, ZAAK_E_JSON, NULL, "De tekst is geen geldige UTF-8.");
    else
        zaak_fail(error, ZAAK_E_JSON, NULL, "Hier hoort in JSON iets anders te staan.");
    zaak_json_place(text, length, position, error);
    return code == json_tokener_error_depth ? -ZAAK_E_LIMIET : -ZAAK_E_JSON;
}

/* json-c calls a text that ends right behind a number or a word (true, false, null) unfinished; a space finishes it. */
static json_node *run_tokener(struct json_tokener *tokener, const char *text, size_t length, size_t *position)
{
    json_node *root;

    json_tokener_reset(tokener);
    root = json_tokener_parse_ex(tokener, text, (int)length);
    *position = json_tokener_get_parse_end(tokener);
    if (json_tokener_get_error(tokener) == json_tokener_continue && length && strchr("0123456789el", text[length - 1])) {
        root = json_tokener_parse_ex(tokener, " ", 1);
        *position = length;
    }
    return root;
}

static size_t skip_blanks(const char *text, size_t length, size_t at)
{
    while (at < length && text[at] && strchr(" \t\r\n", text[at]))
        at++;
    return at;
}

/* Gives json-c's own buffer room for a text of this length: without it, it would silently lose letters. Whether it has the room shows in a text of that length. */
static int make_room(struct json_reader *reader, size_t length, struct zaak_error *error)
{
    char *text = zaak_alloc(reader->ctx, length + 2);
    json_node *node;

    if (!text)
        return zaak_fail_memory(error);
    memset(text, 'x', length + 2);
    text[0] = text[length + 1] = '"';
    json_tokener_reset(reader->tokener);
    node = json_tokener_parse_ex(reader->tokener, text, (int)length + 2);
    if (zaak_json_kind(node) == JSON_TEXT && (size_t)json_object_get_string_len(node) == length)
        reader->room = length;
    zaak_json_free(node);
    zaak_release(reader->ctx, text);
    return reader->room >= length ? 0 : zaak_fail_memory(error);
}

/* Is the tree what the text says? */
static int check_whole(struct zaak_context *ctx, const char *text, size_t length, const json_node *root, const struct json_telling *told, struct zaak_error *error)
{
    struct json_telling kept = { 0 };

    count_nodes(root, &kept);
    if (kept.keys != told->keys)
        return zaak_json_report_duplicate(ctx, text, length, error);
    return kept.values == told->values && kept.nulls == told->nulls ? 0 : zaak_fail_memory(error);
}

int zaak_json_read(struct json_reader *reader, const char *text, size_t length, json_node **ret_root, struct zaak_error *error)
{
    struct json_telling told;
    size_t position = 0;
    json_node *root;
    int result;

    if (length > zaak_context_limits(reader->ctx)->max_document || length >= INT_MAX)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Het document is groter dan de limiet van de context.");
    if (length >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3)) {
        text += 3;   /* a byte order mark says nothing in UTF-8, and editors leave it behind (RFC 8259 section 8.1) */
        length -= 3;
    }
    result = zaak_json_guard(text, length, &told, error);
    if (result == 0 && told.longest > reader->room)
        result = make_room(reader, told.longest, error);
    if (result)
        return result;
    root = run_tokener(reader->tokener, text, length, &position);
    if (json_tokener_get_error(reader->tokener) != json_tokener_success)
        return report(text, length, reader->tokener, position, error);
    /* Out of memory in the middle, json-c gives no tree or a part of it and says that all is well. */
    if (position < told.end || (!root && text[skip_blanks(text, length, 0)] != 'n')) {
        zaak_json_free(root);
        return zaak_fail_memory(error);
    }
    position = skip_blanks(text, length, position);
    if (position < length) {
        zaak_json_free(root);
        zaak_fail(error, ZAAK_E_JSON, NULL, "Achter het document staat nog tekst.");
        zaak_json_place(text, length, position, error);
        return -ZAAK_E_JSON;
    }
    result = check_whole(reader->ctx, text, length, root, &told, error);
    if (result)
        zaak_json_free(root);
    else
        *ret_root = root;
    return result;
}

int zaak_json_parse(struct zaak_context *ctx, const char *text, size_t length, json_node **ret_root, struct zaak_error *error)
{
    struct json_reader *reader = zaak_json_reader_new(ctx);
    int result = reader ? zaak_json_read(reader, text, length, ret_root, error) : zaak_fail_memory(error);

    zaak_json_reader_free(reader);
    return result;
}

void zaak_json_free(json_node *root)
{
    json_object_put(root);
}

enum json_kind zaak_json_kind(const json_node *node)
{
    switch (json_object_get_type(node)) {
    case json_type_boolean: return JSON_BOOL;
    case json_type_int: return JSON_INT;
    case json_type_double: return JSON_DECIMAL;
    case json_type_string: return JSON_TEXT;
    case json_type_array: return JSON_LIST;
    case json_type_object: return JSON_OBJECT;
    default: return JSON_NULL;
    }
}

size_t zaak_json_count(const json_node *list)
{
    return zaak_json_kind(list) == JSON_LIST ? json_object_array_length(list) : 0;
}

json_node *zaak_json_at(const json_node *list, size_t index)
{
    return json_object_array_get_idx(list, index);
}

json_node *zaak_json_get(const json_node *object, const char *key)
{
    json_node *value = NULL;

    return zaak_json_kind(object) == JSON_OBJECT && json_object_object_get_ex(object, key, &value) ? value : NULL;
}

bool zaak_json_has(const json_node *object, const char *key)
{
    return zaak_json_kind(object) == JSON_OBJECT && json_object_object_get_ex(object, key, NULL);
}

bool zaak_json_bool(const json_node *node)
{
    return json_object_get_boolean(node);
}

int64_t zaak_json_int(const json_node *node)
{
    return json_object_get_int64(node);
}

const char *zaak_json_text(const json_node *node, size_t *length)
{
    if (length)
        *length = (size_t)json_object_get_string_len(node);
    /* json-c takes a pointer to a node that it may write to, but for a text node it only reads. */
    return json_object_get_string((json_node *)node);
}

/* json-c keeps the text of a decimal beside its value. Its own writer is not asked: that keeps a buffer in the node, and a frozen catalogue is read by many threads. */
const char *zaak_json_number_text(const json_node *node, char buffer[32])
{
    if (zaak_json_kind(node) == JSON_DECIMAL)
        return json_object_get_userdata((json_node *)node);
    snprintf(buffer, 32, "%" PRId64, json_object_get_int64(node));
    return buffer;
}

bool zaak_json_equal(const json_node *a, const json_node *b)
{
    /* json-c takes pointers that it may write to, but only reads. */
    return json_object_equal((json_node *)a, (json_node *)b) != 0;
}

bool zaak_json_next(const json_node *object, void **at, const char **key, json_node **value)
{
    struct lh_entry *entry = *at ? lh_entry_next((struct lh_entry *)*at) : lh_table_head(json_object_get_object(object));

    if (!entry)
        return false;
    *at = entry;
    *key = lh_entry_k(entry);
    *value = lh_entry_v(entry);
    return true;
}

static const struct json_field *find_field(const struct json_field *fields, const char *key)
{
    while (fields->name && strcmp(fields->name, key))
        fields++;
    return fields->name ? fields : NULL;
}

int zaak_json_read_fields(const json_node *object, const struct json_field *fields, void *target, struct zaak_error *error)
{
    const char *key;
    json_node *value;
    void *at = NULL;

    if (zaak_json_kind(object) != JSON_OBJECT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    while (zaak_json_next(object, &at, &key, &value)) {
        const struct json_field *field = find_field(fields, key);
        int result = 0;

        if (!field)
            result = zaak_fail(error, ZAAK_E_VELD, NULL, "Het veld \"%.80s\" is onbekend.", key);
        else if (value)
            result = field->read(value, (char *)target + field->offset, field->extra, error);
        if (result) {
            zaak_error_prefix(error, "%.100s", key);
            return result;
        }
    }
    for (; fields->name; fields++)
        if (fields->required && !zaak_json_get(object, fields->name))
            return zaak_fail(error, ZAAK_E_VELD, fields->name, "Het veld \"%s\" ontbreekt.", fields->name);
    return 0;
}

int zaak_json_read_any_text(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    (void)extra;
    if (zaak_json_kind(value) != JSON_TEXT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een tekst.");
    *(const char **)target = zaak_json_text(value, NULL);
    return 0;
}

int zaak_json_read_text(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    const char *text = NULL;
    int result = zaak_json_read_any_text(value, &text, extra, error);

    if (result == 0 && !*text)
        result = zaak_fail(error, ZAAK_E_VELD, NULL, "Deze tekst mag niet leeg zijn.");
    if (result == 0)
        *(const char **)target = text;
    return result;
}

int zaak_json_read_bool(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    (void)extra;
    if (zaak_json_kind(value) != JSON_BOOL)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort true of false.");
    *(bool *)target = zaak_json_bool(value);
    return 0;
}

int zaak_json_read_int32(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    (void)extra;
    if (zaak_json_kind(value) != JSON_INT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een geheel getal.");
    if (zaak_json_int(value) > INT32_MAX || zaak_json_int(value) < -INT32_MAX)
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Dit getal is te groot.");
    *(int32_t *)target = (int32_t)zaak_json_int(value);
    return 0;
}

int zaak_json_read_choice(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    const char *const *words = extra;

    if (zaak_json_kind(value) != JSON_TEXT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een tekst.");
    for (int32_t i = 0; words[i]; i++) {
        if (!strcmp(words[i], zaak_json_text(value, NULL))) {
            *(int32_t *)target = i;
            return 0;
        }
    }
    return zaak_fail(error, ZAAK_E_WAARDE, NULL, "De waarde \"%.80s\" is hier niet toegestaan.", zaak_json_text(value, NULL));
}

static int read_kind(const json_node *value, void *target, enum json_kind kind, const char *expected, struct zaak_error *error)
{
    if (zaak_json_kind(value) != kind)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort %s.", expected);
    *(const json_node **)target = value;
    return 0;
}

int zaak_json_read_list(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    (void)extra;
    return read_kind(value, target, JSON_LIST, "een lijst", error);
}

int zaak_json_read_object(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    (void)extra;
    return read_kind(value, target, JSON_OBJECT, "een object", error);
}

int zaak_json_read_node(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    (void)extra;
    (void)error;
    *(const json_node **)target = value;
    return 0;
}

json_node *zaak_json_new_object(void)
{
    return json_object_new_object();
}

json_node *zaak_json_new_list(void)
{
    return json_object_new_array();
}

json_node *zaak_json_new_text(const char *text)
{
    return json_object_new_string(text);
}

bool zaak_json_add_node(json_node *object, const char *key, json_node *value)
{
    if (value && json_object_object_add(object, key, value) == 0)
        return true;
    json_object_put(value);
    return false;
}

bool zaak_json_add_null(json_node *object, const char *key)
{
    return json_object_object_add(object, key, NULL) == 0;
}

bool zaak_json_add_text(json_node *object, const char *key, const char *text)
{
    return zaak_json_add_node(object, key, json_object_new_string(text));
}

bool zaak_json_add_int(json_node *object, const char *key, int64_t value)
{
    return zaak_json_add_node(object, key, json_object_new_int64(value));
}

bool zaak_json_add_bool(json_node *object, const char *key, bool value)
{
    return zaak_json_add_node(object, key, json_object_new_boolean(value));
}

bool zaak_json_append(json_node *list, json_node *value)
{
    if (value && json_object_array_add(list, value) == 0)
        return true;
    json_object_put(value);
    return false;
}

const char *zaak_json_write(json_node *root, size_t *length)
{
    return json_object_to_json_string_length(root, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, length);
}
