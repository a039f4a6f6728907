/* SPDX-License-Identifier: EUPL-1.2 */
/* Writes a tree as it was read. json-c's own writer is not used here: it keeps its text in the node that it writes, so that two threads cannot write one tree, and it does not say
 * that it ran out of memory. */
#include <string.h>

#include "json_intern.h"
#include "tekst_intern.h"

static void add_control(struct tekst *tekst, char c)
{
    static const char letters[] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r' };
    unsigned char code = (unsigned char)c;

    if (code < sizeof letters && letters[code])
        zaak_tekst_addf(tekst, "\\%c", letters[code]);
    else
        zaak_tekst_addf(tekst, "\\u%04x", code);
}

void zaak_json_add_string(struct tekst *tekst, const char *text, size_t length)
{
    size_t start = 0;

    zaak_tekst_add(tekst, "\"");
    for (size_t i = 0; i < length; i++) {
        bool control = (unsigned char)text[i] < 0x20;

        if (!control && text[i] != '"' && text[i] != '\\')
            continue;
        zaak_tekst_add_n(tekst, text + start, i - start);
        start = i;
        if (control) {
            add_control(tekst, text[i]);
            start++;
        } else {
            zaak_tekst_add(tekst, "\\");   /* the sign itself goes with what follows */
        }
    }
    zaak_tekst_add_n(tekst, text + start, length - start);
    zaak_tekst_add(tekst, "\"");
}

static void add_list(struct tekst *tekst, const json_node *list)
{
    zaak_tekst_add(tekst, "[");
    for (size_t i = 0; i < zaak_json_count(list) && !tekst->failed; i++) {
        if (i)
            zaak_tekst_add(tekst, ",");
        zaak_json_add_value(tekst, zaak_json_at(list, i));
    }
    zaak_tekst_add(tekst, "]");
}

static void add_object(struct tekst *tekst, const json_node *object)
{
    const char *key;
    json_node *value;
    void *at = NULL;
    bool first = true;

    zaak_tekst_add(tekst, "{");
    while (!tekst->failed && zaak_json_next(object, &at, &key, &value)) {
        if (!first)
            zaak_tekst_add(tekst, ",");
        first = false;
        zaak_json_add_string(tekst, key, strlen(key));
        zaak_tekst_add(tekst, ":");
        zaak_json_add_value(tekst, value);
    }
    zaak_tekst_add(tekst, "}");
}

void zaak_json_add_value(struct tekst *tekst, const json_node *node)
{
    char number[32];
    const char *text;
    size_t length;

    switch (zaak_json_kind(node)) {
    case JSON_OBJECT:
        add_object(tekst, node);
        break;
    case JSON_LIST:
        add_list(tekst, node);
        break;
    case JSON_TEXT:
        text = zaak_json_text(node, &length);
        zaak_json_add_string(tekst, text, length);
        break;
    case JSON_INT:
    case JSON_DECIMAL:
        zaak_tekst_add(tekst, zaak_json_number_text(node, number));
        break;
    case JSON_BOOL:
        zaak_tekst_add(tekst, zaak_json_bool(node) ? "true" : "false");
        break;
    default:
        zaak_tekst_add(tekst, "null");
        break;
    }
}
