/* SPDX-License-Identifier: EUPL-1.2 */
/* Loads facts and remembers in which order they were given: the library forgets it, because its answers may not depend on it. */
#include <json-c/json.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "proceslog.h"

/* One fact: a node of the tree, with its id behind it. */
struct plaats {
    const struct zaak *zaak;
    size_t nummer;
    char id[];
};

static int compare_plaatsen(const void *left, const void *right)
{
    const struct plaats *a = left, *b = right;

    if (a->zaak != b->zaak)
        return (uintptr_t)a->zaak < (uintptr_t)b->zaak ? -1 : 1;
    return strcmp(a->id, b->id);
}

static struct plaats *make_plaats(const struct zaak *zaak, const char *id, size_t nummer)
{
    size_t length = strlen(id) + 1;
    struct plaats *made = need(malloc(sizeof *made + length));

    made->zaak = zaak;
    made->nummer = nummer;
    memcpy(made->id, id, length);
    return made;
}

static void note_fact(struct volgorde *volgorde, const struct zaak *zaak, const char *id)
{
    struct plaats *plaats = make_plaats(zaak, id, volgorde->count), **found = need(tsearch(plaats, &volgorde->boom, compare_plaatsen));

    if (*found == plaats)
        volgorde->count++;
    else
        free(plaats);
}

/* A line without an id has one that the library made: it is the fact of its case that has no place yet. */
static void note_unnamed(struct volgorde *volgorde, const struct zaak *zaak)
{
    for (size_t i = 0; i < zaak_feit_count(zaak); i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;

        if (zaak_get_feit(zaak, i, &feit) == 0)
            note_fact(volgorde, zaak, feit.id);
    }
}

/* The library read the line, so it is JSON; an empty line has no case. */
static void note_line(struct volgorde *volgorde, const struct zaak_voorraad *voorraad, const char *line, size_t length)
{
    struct json_tokener *tokener = need(json_tokener_new());
    struct json_object *fact = json_tokener_parse_ex(tokener, line, (int)length), *naam = NULL, *id = NULL;
    const struct zaak *zaak = fact && json_object_object_get_ex(fact, "zaak", &naam) ? zaak_voorraad_find(voorraad, json_object_get_string(naam)) : NULL;

    if (zaak && json_object_object_get_ex(fact, "id", &id))
        note_fact(volgorde, zaak, json_object_get_string(id));
    else if (zaak)
        note_unnamed(volgorde, zaak);
    json_object_put(fact);
    json_tokener_free(tokener);
}

int volgorde_load(struct volgorde *volgorde, struct zaak_voorraad *voorraad, const char *text, size_t length, struct zaak_error *error)
{
    const char *end = text + length;

    while (text < end) {
        const char *stop = memchr(text, '\n', (size_t)(end - text));
        size_t line = stop ? (size_t)(stop - text) + 1 : (size_t)(end - text);
        int result = zaak_voorraad_load_jsonl(voorraad, text, line, NULL, error);

        if (result)
            return result;
        note_line(volgorde, voorraad, text, line);
        text += line;
    }
    return 0;
}

size_t volgorde_find(const struct volgorde *volgorde, const struct zaak *zaak, const char *id)
{
    struct plaats *key = make_plaats(zaak, id, 0), **found = tfind(key, &volgorde->boom, compare_plaatsen);

    free(key);
    return found ? (*found)->nummer : volgorde->count;
}

void volgorde_free(struct volgorde *volgorde)
{
    while (volgorde->boom) {
        struct plaats *root = *(struct plaats **)volgorde->boom;

        tdelete(root, &volgorde->boom, compare_plaatsen);
        free(root);
    }
}
