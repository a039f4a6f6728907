/* SPDX-License-Identifier: EUPL-1.2 */
/* Writes catalogues and bundels: as one document, or as an archive. */
#include <stdlib.h>
#include <string.h>

#include <zaak/zgw.h>

#include "basis/fout_intern.h"
#include "bundel_intern.h"
#include "schrijver_intern.h"
#include "zip_intern.h"

/* Resources that are to be written, by kind. */
struct uitgave {
    struct zaak_context *ctx;
    struct object_list lists[SOORT_ALLE];
    uint8_t vorm[SOORT_ALLE];      /* 1 + SOORT_VORM_…; 0: not there */
};

/* A page keeps what stands around its results. */
static void write_page(struct schrijver *s, const json_node *page, struct zaak_object *const *items)
{
    const char *key;
    json_node *member;
    void *at = NULL;
    bool first = true;

    zaak_tekst_add(&s->uit, "{");
    while (zaak_json_next(page, &at, &key, &member)) {
        zaak_schrijver_comma(s, &first);
        zaak_schrijver_name(s, page, key);
        if (!strcmp(key, "results"))
            zaak_schrijver_list(s, items, zaak_json_count(member));
        else
            zaak_schrijver_value(s, member);
    }
    zaak_tekst_add(&s->uit, "}");
}

/* The resources that stand under one member: a list, a page or one. `next` is how many of their kind were written before. */
static void write_resources(struct schrijver *s, const struct zaak_bundel *bundel, int32_t soort, const json_node *value, size_t *next)
{
    struct zaak_object *const *items = bundel->lists[soort].items + *next;
    const json_node *results = zaak_json_get(value, "results");

    if (zaak_json_kind(value) == JSON_LIST) {
        zaak_schrijver_list(s, items, zaak_json_count(value));
        *next += zaak_json_count(value);
    } else if (zaak_json_kind(results) == JSON_LIST) {
        write_page(s, value, items);
        *next += zaak_json_count(results);
    } else {
        zaak_schrijver_object(s, items[0]);
        *next += 1;
    }
}

static void write_members(struct schrijver *s, const struct zaak_bundel *bundel)
{
    size_t next[SOORT_ALLE] = { 0 };
    const char *key;
    json_node *value;
    void *at = NULL;
    bool first = true;

    zaak_tekst_add(&s->uit, "{");
    while (zaak_json_next(bundel->root, &at, &key, &value)) {
        enum soort_vorm vorm = SOORT_VORM_LIJST;
        int32_t soort = zaak_soort_find(key, SOORT_ALLE, &vorm);

        zaak_schrijver_comma(s, &first);
        if (soort)
            zaak_schrijver_top(s, bundel->root, key, zaak_schrijver_list_name(s, soort, (uint8_t)(1 + vorm)));
        else
            zaak_schrijver_name(s, bundel->root, key);
        if (soort && value)
            write_resources(s, bundel, soort, value, &next[soort]);
        else
            zaak_schrijver_value(s, value);
    }
    zaak_tekst_add(&s->uit, "}");
}

int zaak_bundel_save_json(const struct zaak_bundel *bundel, int32_t spelling, char *buffer, size_t size, struct zaak_error *error)
{
    struct schrijver s;
    size_t next = 0;

    if (!bundel || !zaak_spelling_exists(spelling) || (size && !buffer))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    zaak_schrijver_begin(&s, bundel->ctx, spelling, error);
    if (bundel->soort)
        write_resources(&s, bundel, bundel->soort, bundel->root, &next);
    else
        write_members(&s, bundel);
    return zaak_schrijver_end(&s, buffer, size);
}

/* All resources of a kind as one member of an archive. */
static int make_member(const struct uitgave *uitgave, int32_t soort, int32_t spelling, struct zip_lid *lid, struct zaak_error *error)
{
    const struct object_list *list = &uitgave->lists[soort];
    struct schrijver s;
    int result;

    zaak_schrijver_begin(&s, uitgave->ctx, spelling, error);
    lid->naam = zaak_schrijver_list_name(&s, soort, uitgave->vorm[soort]);
    zaak_schrijver_list(&s, list->items, list->count);
    result = zaak_schrijver_result(&s);
    if (result == 0) {
        lid->text = s.uit.bytes;
        lid->length = s.uit.length;
        s.uit.bytes = NULL;
    }
    zaak_schrijver_free(&s);
    return result;
}

static int save_zip(const struct uitgave *uitgave, int32_t spelling, void *buffer, size_t size, struct zaak_error *error)
{
    struct zip_lid leden[SOORT_ALLE];
    size_t count = 0;
    int result = 0;

    for (int32_t soort = 1; soort < SOORT_ALLE && result == 0; soort++) {
        if (!uitgave->vorm[soort])
            continue;
        result = make_member(uitgave, soort, spelling, &leden[count], error);
        count += result == 0;
    }
    if (result == 0)
        result = zaak_zip_write(leden, count, buffer, size, error);
    while (count)
        zaak_release(uitgave->ctx, leden[--count].text);
    return result;
}

int zaak_bundel_save_zip(const struct zaak_bundel *bundel, int32_t spelling, void *buffer, size_t size, struct zaak_error *error)
{
    struct uitgave uitgave;

    if (!bundel || !zaak_spelling_exists(spelling) || (size && !buffer))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    uitgave.ctx = bundel->ctx;
    memcpy(uitgave.lists, bundel->lists, sizeof uitgave.lists);
    for (int32_t soort = 0; soort < SOORT_ALLE; soort++)   /* in an archive everything is a list */
        uitgave.vorm[soort] = bundel->vorm[soort] == 1 + SOORT_VORM_ENKEL ? 1 + SOORT_VORM_LIJST : bundel->vorm[soort];
    return save_zip(&uitgave, spelling, buffer, size, error);
}

static int compare_order(const void *left, const void *right)
{
    const struct zaak_object *a = *(struct zaak_object *const *)left, *b = *(struct zaak_object *const *)right;

    return a->volgorde < b->volgorde ? -1 : a->volgorde > b->volgorde;
}

static void uitgave_free(struct uitgave *uitgave)
{
    for (int32_t soort = 1; soort < SOORT_COUNT; soort++)
        zaak_release(uitgave->ctx, uitgave->lists[soort].items);
}

/* The freeze puts resources in another order: they are written in the order in which they were read. */
static int uitgave_of(const struct zaak_catalogus *catalogus, struct uitgave *uitgave, struct zaak_error *error)
{
    *uitgave = (struct uitgave){ .ctx = zaak_catalogus_context(catalogus) };
    for (int32_t soort = 1; soort < SOORT_COUNT; soort++) {
        const struct object_list *list = &catalogus->lists[soort];
        struct object_list *copy = &uitgave->lists[soort];

        if (!list->count)
            continue;
        copy->items = zaak_alloc(uitgave->ctx, list->count * sizeof *copy->items);
        if (!copy->items) {
            uitgave_free(uitgave);
            return zaak_fail_memory(error);
        }
        memcpy(copy->items, list->items, list->count * sizeof *copy->items);
        copy->count = list->count;
        qsort(copy->items, copy->count, sizeof *copy->items, compare_order);
        uitgave->vorm[soort] = (uint8_t)(1 + (copy->items[0]->lijst->snake ? SOORT_VORM_EXPORT : SOORT_VORM_LIJST));
    }
    return 0;
}

int zaak_catalogus_save_json(const struct zaak_catalogus *catalogus, int32_t spelling, char *buffer, size_t size, struct zaak_error *error)
{
    struct uitgave uitgave;
    struct schrijver s;
    bool first = true;
    int result;

    if (!catalogus || !zaak_spelling_exists(spelling) || (size && !buffer))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = uitgave_of(catalogus, &uitgave, error);
    if (result)
        return result;
    zaak_schrijver_begin(&s, uitgave.ctx, spelling, error);
    zaak_tekst_add(&s.uit, "{");
    for (int32_t soort = 1; soort < SOORT_COUNT; soort++) {
        if (!uitgave.vorm[soort])
            continue;
        zaak_schrijver_comma(&s, &first);
        zaak_schrijver_top(&s, NULL, NULL, zaak_schrijver_list_name(&s, soort, uitgave.vorm[soort]));
        zaak_schrijver_list(&s, uitgave.lists[soort].items, uitgave.lists[soort].count);
    }
    zaak_tekst_add(&s.uit, "}");
    uitgave_free(&uitgave);
    return zaak_schrijver_end(&s, buffer, size);
}

int zaak_catalogus_save_zip(const struct zaak_catalogus *catalogus, int32_t spelling, void *buffer, size_t size, struct zaak_error *error)
{
    struct uitgave uitgave;
    int result;

    if (!catalogus || !zaak_spelling_exists(spelling) || (size && !buffer))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = uitgave_of(catalogus, &uitgave, error);
    if (result)
        return result;
    result = save_zip(&uitgave, spelling, buffer, size, error);
    uitgave_free(&uitgave);
    return result;
}
