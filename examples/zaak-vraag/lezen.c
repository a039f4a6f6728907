/* SPDX-License-Identifier: EUPL-1.2 */
#include "lezen.h"

#include <string.h>

#include "melding.h"

/* json-c forgives much. This walk over the text forgives nothing that json-c does, counts the keys and finds the text of "id". */
struct walk {
    const char *text;
    size_t length, at;
    int depth;
    size_t keys;
    bool key_is_id;         /* the last string was "id" */
    size_t id_start, id_end;
    const char *why;
};

static bool refuse(struct walk *w, const char *why)
{
    w->why = why;
    return false;
}

static bool walk_string(struct walk *w)
{
    size_t start = ++w->at;

    while (w->at < w->length && w->text[w->at] != '"') {
        if ((unsigned char)w->text[w->at] < 0x20)
            return refuse(w, "Een tekst bevat een stuurteken dat niet als escape is geschreven.");
        if (w->text[w->at] == '\\' && w->length - w->at > 5 && !memcmp(w->text + w->at, "\\u0000", 6))
            return refuse(w, "Een tekst bevat het teken U+0000.");
        w->at += w->text[w->at] == '\\' ? 2 : 1;
    }
    if (w->at >= w->length)
        return refuse(w, "Een tekst wordt niet afgesloten.");
    w->key_is_id = w->at - start == 2 && !memcmp(w->text + start, "id", 2);
    w->at++;
    return true;
}

static size_t walk_digits(struct walk *w)
{
    size_t start = w->at;

    while (w->at < w->length && w->text[w->at] >= '0' && w->text[w->at] <= '9')
        w->at++;
    return w->at - start;
}

static bool walk_is(const struct walk *w, const char *characters)
{
    return w->at < w->length && w->text[w->at] && strchr(characters, w->text[w->at]);
}

static bool walk_number(struct walk *w)
{
    bool good;

    w->at += walk_is(w, "-");
    if (walk_is(w, "0")) {
        w->at++;
        good = !walk_is(w, "0123456789");
    } else {
        good = walk_digits(w) > 0;
    }
    if (good && walk_is(w, ".")) {
        w->at++;
        good = walk_digits(w) > 0;
    }
    if (good && walk_is(w, "eE")) {
        w->at++;
        w->at += walk_is(w, "+-");
        good = walk_digits(w) > 0;
    }
    return good || refuse(w, "Een getal is niet geschreven zoals JSON dat wil.");
}

/* A sign outside strings and numbers. */
static bool walk_sign(struct walk *w)
{
    char c = w->text[w->at];

    if (c == '\0' || !strchr("{}[]:, \t\raeflnrstu", c))
        return refuse(w, "Hier staat een teken dat in JSON niet mag.");
    if ((c == ',' || c == '}') && w->depth == 1 && w->id_start && !w->id_end)
        w->id_end = w->at;
    w->depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    w->at++;
    if (c == ':') {
        w->keys++;
        if (w->depth == 1 && w->key_is_id)
            w->id_start = w->at;
    }
    return true;
}

static bool walk_text(struct walk *w)
{
    while (w->at < w->length) {
        char c = w->text[w->at];
        bool good = c == '"' ? walk_string(w) : c == '-' || (c >= '0' && c <= '9') ? walk_number(w) : walk_sign(w);

        if (!good)
            return false;
    }
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static size_t count_members(struct json_object *node)
{
    size_t count = 0;

    if (json_object_is_type(node, json_type_array)) {
        for (size_t i = 0; i < json_object_array_length(node); i++)
            count += count_members(json_object_array_get_idx(node, i));
    } else if (json_object_is_type(node, json_type_object)) {
        json_object_object_foreach(node, key, value) {
            (void)key;
            count += 1 + count_members(value);
        }
    }
    return count;
}

static int no_json(struct zaak_error *error, const char *why)
{
    return melding(error, ZAAK_E_JSON, NULL, "Deze regel is geen geldige JSON. %s", why);
}

static int report(struct json_tokener *tokener, struct zaak_error *error)
{
    switch (json_tokener_get_error(tokener)) {
    case json_tokener_error_depth:
        return melding(error, ZAAK_E_LIMIET, NULL, "De JSON is te diep genest.");
    case json_tokener_continue:
        return no_json(error, "De tekst houdt te vroeg op.");
    case json_tokener_error_parse_utf8_string:
        return no_json(error, "De tekst is geen geldige UTF-8.");
    default:
        return no_json(error, json_tokener_error_desc(json_tokener_get_error(tokener)));
    }
}

static void keep_id(const struct walk *w, struct gelezen_regel *regel)
{
    size_t start = w->id_start, end = w->id_end;

    while (start < end && is_blank(w->text[start]))
        start++;
    while (end > start && is_blank(w->text[end - 1]))
        end--;
    regel->id = end > start ? w->text + start : NULL;
    regel->id_length = end - start;
}

int lees_regel(struct json_tokener *tokener, const char *text, size_t length, struct gelezen_regel *regel, struct zaak_error *error)
{
    struct walk w = { .text = text, .length = length };
    size_t end;

    while (w.length > 0 && is_blank(text[w.length - 1]))
        w.length--;
    if (w.length == 0)
        return no_json(error, "De regel is leeg.");
    if (!walk_text(&w))
        return no_json(error, w.why);
    json_tokener_reset(tokener);
    regel->root = json_tokener_parse_ex(tokener, text, (int)w.length);
    end = json_tokener_get_parse_end(tokener);
    /* json-c calls a text that ends right behind a number or a word unfinished; a space finishes it. */
    if (json_tokener_get_error(tokener) == json_tokener_continue && text[w.length - 1] != '"') {
        regel->root = json_tokener_parse_ex(tokener, " ", 1);
        end = w.length;
    }
    if (json_tokener_get_error(tokener) != json_tokener_success)
        return report(tokener, error);
    if (end < w.length)
        return no_json(error, "Achter de vraag staat nog tekst.");
    if (!json_object_is_type(regel->root, json_type_object))
        return melding(error, ZAAK_E_VELD, NULL, "Een vraag is een JSON-object.");
    if (count_members(regel->root) != w.keys) {
        json_object_put(regel->root);
        regel->root = NULL;
        return no_json(error, "Een sleutel staat twee keer in hetzelfde object.");
    }
    keep_id(&w, regel);
    return 0;
}

static const char *name_of(enum json_type type)
{
    switch (type) {
    case json_type_int: return "een geheel getal";
    case json_type_string: return "een tekst";
    case json_type_array: return "een lijst";
    case json_type_boolean: return "true of false";
    default: return "een object";
    }
}

static int read_one(const char *key, struct json_object *value, const struct lid *velden, size_t count, struct json_object **waarden,
                    struct zaak_error *error)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(velden[i].naam, key) != 0)
            continue;
        if (value && !json_object_is_type(value, velden[i].type))
            return melding(error, ZAAK_E_VELD, key, "Hier hoort %s.", name_of(velden[i].type));
        waarden[i] = value;
        return 0;
    }
    return melding(error, ZAAK_E_VELD, key, "Dit veld bestaat niet bij deze vraag.");
}

static int read_all(struct json_object *object, bool question, const struct lid *velden, size_t count, struct json_object **waarden, struct zaak_error *error)
{
    for (size_t i = 0; i < count; i++)
        waarden[i] = NULL;
    json_object_object_foreach(object, key, value) {
        bool shared = question && (strcmp(key, "vraag") == 0 || strcmp(key, "id") == 0);
        int result = shared ? 0 : read_one(key, value, velden, count, waarden, error);

        if (result)
            return result;
    }
    for (size_t i = 0; i < count; i++)
        if (velden[i].verplicht && !waarden[i])
            return melding(error, ZAAK_E_VELD, velden[i].naam, "Dit veld ontbreekt.");
    return 0;
}

int lees_velden(struct json_object *object, const struct lid *velden, size_t count, struct json_object **waarden, struct zaak_error *error)
{
    return read_all(object, true, velden, count, waarden, error);
}

int lees_leden(struct json_object *object, const struct lid *velden, size_t count, struct json_object **waarden, struct zaak_error *error)
{
    return read_all(object, false, velden, count, waarden, error);
}

int lees_keuze(struct json_object *waarde, const char *veld, const char *const *woorden, struct zaak_error *error)
{
    if (!waarde)
        return 0;
    for (int i = 0; woorden[i]; i++)
        if (strcmp(woorden[i], json_object_get_string(waarde)) == 0)
            return i;
    return melding(error, ZAAK_E_WAARDE, veld, "De waarde \"%.80s\" is hier niet toegestaan.", json_object_get_string(waarde));
}

int lees_dag(struct json_object *waarde, const char *veld, zaak_dag *ret_dag, struct zaak_error *error)
{
    const char *text = json_object_get_string(waarde);

    if (zaak_datum_parse(text, (size_t)json_object_get_string_len(waarde), ret_dag))
        return melding(error, ZAAK_E_VORM, veld, "\"%.40s\" is geen dag; schrijf jjjj-mm-dd.", text);
    return 0;
}

int lees_termijn(struct json_object *waarde, const char *veld, struct zaak_periode *ret_periode, struct zaak_error *error)
{
    const char *text = json_object_get_string(waarde);

    if (zaak_periode_parse(text, (size_t)json_object_get_string_len(waarde), ret_periode))
        return melding(error, ZAAK_E_VORM, veld, "\"%.40s\" is geen termijn; schrijf P8W, P3M, P90D, PT48H of P5WD.", text);
    return 0;
}
