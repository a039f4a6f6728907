/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads documents with resources of any kind. */
#include "bundel_intern.h"

#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "zip_intern.h"

static struct zaak_bundel *make(struct zaak_context *ctx, int32_t soort)
{
    struct zaak_bundel *bundel = zaak_alloc(ctx, sizeof *bundel);

    if (!bundel)
        return NULL;
    teller_init(&bundel->refs);
    bundel->ctx = zaak_context_ref(ctx);
    bundel->soort = soort;
    return bundel;
}

struct zaak_bundel *zaak_bundel_ref(struct zaak_bundel *bundel)
{
    if (bundel)
        teller_ref(&bundel->refs);
    return bundel;
}

struct zaak_bundel *zaak_bundel_unref(struct zaak_bundel *bundel)
{
    struct zaak_context *ctx;

    if (!bundel || !teller_unref(&bundel->refs))
        return NULL;
    ctx = bundel->ctx;
    for (int32_t soort = 0; soort < SOORT_ALLE; soort++)
        zaak_release(ctx, bundel->lists[soort].items);
    zaak_urltabel_free(ctx, &bundel->urls);
    zaak_release(ctx, bundel->delen);
    zaak_release(ctx, bundel->begin);
    zaak_arena_free(ctx, &bundel->arena);
    zaak_json_free(bundel->root);
    zaak_release(ctx, bundel);
    zaak_context_unref(ctx);
    return NULL;
}

size_t zaak_bundel_count(const struct zaak_bundel *bundel, int32_t soort)
{
    return bundel && soort > 0 && soort < SOORT_ALLE ? bundel->lists[soort].count : 0;
}

const struct zaak_object *zaak_bundel_at(const struct zaak_bundel *bundel, int32_t soort, size_t index)
{
    return index < zaak_bundel_count(bundel, soort) ? bundel->lists[soort].items[index] : NULL;
}

const struct zaak_object *zaak_bundel_find_url(const struct zaak_bundel *bundel, const char *url)
{
    return bundel ? zaak_urltabel_find(&bundel->urls, url) : NULL;
}

int zaak_bundel_place(const struct zaak_object *object, int result, struct zaak_error *error)
{
    if (!object->lijst->enkel)
        zaak_error_prefix(error, "%zu", object->index);
    if (*object->lijst->naam)
        zaak_error_prefix(error, "%s", object->lijst->naam);
    return result;
}

static int add_object(struct zaak_bundel *bundel, int32_t soort, const json_node *node, const struct lijst *lijst, size_t index, struct zaak_error *error)
{
    struct object_list *list = &bundel->lists[soort];
    struct zaak_object *object;
    int result = zaak_object_read(bundel->ctx, &bundel->arena, soort, node, lijst, &object, error);

    if (result) {
        const struct zaak_object failed = { .lijst = lijst, .index = index };

        return zaak_bundel_place(&failed, result, error);
    }
    object->index = index;
    object->volgorde = list->count;
    result = zaak_grow(bundel->ctx, (void **)&list->items, &list->capacity, list->count + 1, sizeof list->items[0]);
    if (result == 0 && object->url && zaak_urltabel_add(bundel->ctx, &bundel->urls, object) < 0)
        result = -ZAAK_E_GEHEUGEN;
    if (result)
        return zaak_bundel_place(object, zaak_fail_plain(error, result), error);
    list->items[list->count++] = object;
    return 0;
}

static const struct lijst *make_lijst(struct zaak_bundel *bundel, const char *naam, bool page, enum soort_vorm vorm, bool enkel)
{
    struct lijst *lijst = zaak_arena_alloc(bundel->ctx, &bundel->arena, sizeof *lijst);
    size_t length = strlen(naam);
    char *copy = zaak_arena_alloc(bundel->ctx, &bundel->arena, length + sizeof ".results");

    if (!lijst || !copy)
        return NULL;
    snprintf(copy, length + sizeof ".results", "%s%s%s", naam, page && length ? "." : "", page ? "results" : "");
    *lijst = (struct lijst){ copy, NULL, vorm == SOORT_VORM_EXPORT, enkel };
    return lijst;
}

/* A list, a page, or one resource. */
static int add_value(struct zaak_bundel *bundel, int32_t soort, const json_node *value, const char *naam, enum soort_vorm vorm, struct zaak_error *error)
{
    const json_node *results = zaak_json_get(value, "results");
    bool page = zaak_json_kind(results) == JSON_LIST, enkel = !page && zaak_json_kind(value) != JSON_LIST;
    const struct lijst *lijst = make_lijst(bundel, naam, page, vorm, enkel);
    const json_node *list = page ? results : value;
    int result = lijst ? 0 : zaak_fail_memory(error);

    if (result == 0 && enkel)
        return add_object(bundel, soort, value, lijst, 0, error);
    for (size_t i = 0; i < zaak_json_count(list) && result == 0; i++)
        result = add_object(bundel, soort, zaak_json_at(list, i), lijst, i, error);
    return result;
}

/* What a member of the document holds is known by its name. A list is not one resource, and the other way round: that would be a mistake nobody sees. */
static int add_member(struct zaak_bundel *bundel, const char *key, const json_node *value, bool *known, struct zaak_error *error)
{
    enum soort_vorm vorm = SOORT_VORM_LIJST;
    int32_t soort = zaak_soort_find(key, SOORT_ALLE, &vorm);
    bool list = zaak_json_kind(value) == JSON_LIST || zaak_json_kind(zaak_json_get(value, "results")) == JSON_LIST;

    *known = *known || soort;
    if (!soort || !value)
        return 0;
    if (list == (vorm == SOORT_VORM_ENKEL))
        return zaak_fail(error, ZAAK_E_VELD, key, list ? "Hier hoort een object." : "Hier hoort een lijst.");
    if (!bundel->vorm[soort])
        bundel->vorm[soort] = (uint8_t)(1 + vorm);
    return add_value(bundel, soort, value, key, vorm, error);
}

static int add_members(struct zaak_bundel *bundel, struct zaak_error *error)
{
    const char *key;
    json_node *value;
    void *at = NULL;
    bool known = false, any = false;

    if (zaak_json_kind(bundel->root) != JSON_OBJECT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    while (zaak_json_next(bundel->root, &at, &key, &value)) {
        int result = add_member(bundel, key, value, &known, error);

        if (result)
            return result;
        any = true;
    }
    return any && !known ? zaak_fail(error, ZAAK_E_VELD, NULL, "Dit document heeft geen enkele lijst of resource met een bekende naam.") : 0;
}

const struct zaak_object *zaak_bundel_zaak_of(const struct zaak_bundel *bundel, const struct zaak_object *object)
{
    const char *url = zaak_object_get_text(object, ZAAK_VELD_ZAAK);
    const struct zaak_object *zaak = url && *url ? zaak_bundel_find_url(bundel, url) : NULL;

    if (object->soort <= ZAAK_SOORT_ZAAK)
        return NULL;
    if ((!url || !*url) && zaak_bundel_count(bundel, ZAAK_SOORT_ZAAK) == 1)
        return zaak_bundel_at(bundel, ZAAK_SOORT_ZAAK, 0);
    return zaak && zaak->soort == ZAAK_SOORT_ZAAK ? zaak : NULL;
}

struct zaak_object *const *zaak_bundel_delen(const struct zaak_bundel *bundel, const struct zaak_object *zaak, size_t *ret_count)
{
    size_t first = bundel->begin[zaak->volgorde];

    *ret_count = bundel->begin[zaak->volgorde + 1] - first;
    return bundel->delen + first;
}

/* Counts what belongs to each zaak, or puts it in its place. */
static void sort_parts(struct zaak_bundel *bundel, bool put)
{
    for (int32_t soort = ZAAK_SOORT_ZAAK + 1; soort < SOORT_ALLE; soort++) {
        for (size_t i = 0; i < bundel->lists[soort].count; i++) {
            struct zaak_object *object = bundel->lists[soort].items[i];
            const struct zaak_object *zaak = zaak_bundel_zaak_of(bundel, object);

            if (zaak && put)
                bundel->delen[bundel->begin[zaak->volgorde]++] = object;
            else if (zaak)
                bundel->begin[zaak->volgorde + 1]++;
        }
    }
}

static int index_parts(struct zaak_bundel *bundel, struct zaak_error *error)
{
    size_t count = zaak_bundel_count(bundel, ZAAK_SOORT_ZAAK);

    if (!count)
        return 0;
    bundel->begin = zaak_alloc(bundel->ctx, (count + 2) * sizeof *bundel->begin);
    if (!bundel->begin)
        return zaak_fail_memory(error);
    sort_parts(bundel, false);
    for (size_t i = 0; i < count; i++)
        bundel->begin[i + 1] += bundel->begin[i];
    bundel->delen = zaak_alloc(bundel->ctx, (bundel->begin[count] + 1) * sizeof *bundel->delen);
    if (!bundel->delen)
        return zaak_fail_memory(error);
    sort_parts(bundel, true);
    for (size_t i = count; i > 0; i--)   /* filling moved each begin to the next one */
        bundel->begin[i] = bundel->begin[i - 1];
    bundel->begin[0] = 0;
    return 0;
}

static int read_json(struct zaak_bundel *bundel, const char *json, size_t length, struct zaak_error *error)
{
    int result = zaak_json_parse(bundel->ctx, json, length, &bundel->root, error);

    if (result)
        return result;
    bundel->vorm[bundel->soort] = 1 + SOORT_VORM_LIJST;
    result = bundel->soort ? add_value(bundel, bundel->soort, bundel->root, "", SOORT_VORM_LIJST, error) : add_members(bundel, error);
    if (result)
        zaak_json_locate(json, length, NULL, error);
    return result;
}

int zaak_bundel_load_json(struct zaak_context *ctx, int32_t soort, const char *json, size_t length, struct zaak_bundel **ret_bundel, struct zaak_error *error)
{
    struct zaak_bundel *bundel;
    int result;

    if (!ctx || !json || !ret_bundel || soort < 0 || soort >= SOORT_ALLE)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    bundel = make(ctx, soort);
    if (!bundel)
        return zaak_fail_memory(error);
    result = read_json(bundel, json, length, error);
    if (result == 0)
        result = index_parts(bundel, error);
    if (result)
        zaak_bundel_unref(bundel);
    else
        *ret_bundel = bundel;
    return result;
}

/* Puts the list of a file in the one object, and reads it there. */
static int take_file(void *user, const struct zip_lijst *file, const char *text, size_t length, struct zaak_error *error)
{
    struct zaak_bundel *bundel = user;
    const char *naam = zaak_arena_copy(bundel->ctx, &bundel->arena, file->naam, strlen(file->naam));
    json_node *value = NULL;
    bool known = false;
    int result = zaak_json_read(file->reader, text, length, &value, error);

    if (result)
        return result;
    if (!naam || (value && !zaak_json_add_node(bundel->root, naam, value))) {
        if (!naam)
            zaak_json_free(value);
        return zaak_fail_memory(error);
    }
    result = value ? add_member(bundel, naam, value, &known, error) : zaak_fail(error, ZAAK_E_VELD, naam, "Hier hoort een lijst.");
    if (result)
        zaak_json_locate(text, length, naam, error);
    return result;
}

int zaak_bundel_load_zip(struct zaak_context *ctx, const void *bytes, size_t length, struct zaak_bundel **ret_bundel, struct zaak_error *error)
{
    struct zip_afnemer afnemer = { SOORT_ALLE, true, take_file, NULL };
    struct zaak_bundel *bundel;
    int result;

    if (!ctx || !bytes || !ret_bundel)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    afnemer.user = bundel = make(ctx, 0);
    if (!bundel)
        return zaak_fail_memory(error);
    bundel->root = zaak_json_new_object();
    result = bundel->root ? zaak_zip_read(ctx, bytes, length, &afnemer, error) : zaak_fail_memory(error);
    if (result == 0)
        result = index_parts(bundel, error);
    if (result)
        zaak_bundel_unref(bundel);
    else
        *ret_bundel = bundel;
    return result;
}
