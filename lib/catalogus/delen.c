/* SPDX-License-Identifier: EUPL-1.2 */
/* What belongs to what: the versions of a zaaktype and the parts of a version. */
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"

static bool is_part(int32_t soort)
{
    return soort == ZAAK_SOORT_STATUSTYPE || soort == ZAAK_SOORT_RESULTAATTYPE || soort == ZAAK_SOORT_ROLTYPE ||
           soort == ZAAK_SOORT_EIGENSCHAP || soort == ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE || soort == ZAAK_SOORT_ZAAKOBJECTTYPE;
}

static int resolve_owners(const struct zaak_catalogus *catalogus, int32_t soort, struct zaak_error *error)
{
    for (size_t i = 0; i < catalogus->lists[soort].count; i++) {
        struct zaak_object *object = catalogus->lists[soort].items[i];
        const char *url = zaak_object_get_text(object, ZAAK_VELD_ZAAKTYPE);
        const struct zaak_object *zaaktype = zaak_catalogus_lookup(catalogus, url);

        if (!zaaktype || zaaktype->soort != ZAAK_SOORT_ZAAKTYPE)
            return zaak_object_place(object, zaak_fail(error, ZAAK_E_VERWIJZING, "zaaktype", "Het zaaktype \"%.200s\" is er niet.", url), error);
        object->zaaktype = zaaktype;
    }
    return 0;
}

static int order(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int order_text(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

/* What tells two resources apart when nothing else does, whatever the order of the documents; only resources without a url are left to that order. */
static int order_rest(const struct zaak_object *a, const struct zaak_object *b)
{
    int result = order_text(a->url, b->url);

    return result ? result : a->volgorde < b->volgorde ? -1 : a->volgorde > b->volgorde;
}

static int compare_zaaktypen(const void *left, const void *right)
{
    const struct zaak_object *a = *(struct zaak_object *const *)left, *b = *(struct zaak_object *const *)right;
    int result = strcmp(a->identificatie, b->identificatie);

    if (result == 0)
        result = order(a->begin, b->begin);
    /* A version without an end lasts longest. */
    if (result == 0)
        result = order(a->einde == ZAAK_DAG_GEEN ? INT32_MAX : a->einde, b->einde == ZAAK_DAG_GEEN ? INT32_MAX : b->einde);
    return result ? result : order_rest(a, b);
}

static int compare_objects(const void *left, const void *right)
{
    const struct zaak_object *a = *(struct zaak_object *const *)left, *b = *(struct zaak_object *const *)right;
    int result = a->zaaktype && b->zaaktype ? order(a->zaaktype->plaats, b->zaaktype->plaats) : 0;

    if (result == 0)
        result = order(a->volgnummer, b->volgnummer);
    if (result == 0)
        result = strcmp(a->naam, b->naam);
    return result ? result : order_rest(a, b);
}

static void sort_list(struct object_list *list, int (*compare)(const void *, const void *))
{
    if (list->count)
        qsort(list->items, list->count, sizeof list->items[0], compare);
}

static int place_zaaktypen(struct zaak_catalogus *catalogus, struct zaak_error *error)
{
    struct object_list *list = &catalogus->lists[ZAAK_SOORT_ZAAKTYPE];
    struct zaaktype_delen *delen;

    sort_list(list, compare_zaaktypen);
    if (list->count > SIZE_MAX / sizeof *delen)
        return zaak_fail_memory(error);
    delen = zaak_arena_alloc(catalogus->ctx, &catalogus->arena, list->count * sizeof *delen);
    if (!delen)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < list->count; i++) {
        list->items[i]->plaats = (uint32_t)i;
        list->items[i]->delen = &delen[i];
    }
    return 0;
}

/* The parts stand by zaaktype, so that each version has a stretch of the list. */
static void place_parts(struct zaak_catalogus *catalogus, int32_t soort)
{
    struct object_list *list = &catalogus->lists[soort];
    size_t first = 0;

    sort_list(list, compare_objects);
    for (size_t i = 0; i < list->count; i++) {
        struct zaak_object *object = list->items[i];
        struct deel_lijst *delen = &object->zaaktype->delen->soorten[soort];

        if (!delen->count)
            first = i;
        delen->items = list->items + first;
        delen->count = i - first + 1;
        object->plaats = (uint32_t)(i - first);
        object->eindstatus = soort == ZAAK_SOORT_STATUSTYPE && (i + 1 == list->count || list->items[i + 1]->zaaktype != object->zaaktype);
    }
}

/* Besluittypen and informatieobjecttypen belong to many zaaktypen; either side may name the other. */
struct relation {
    uint32_t zaaktype, other;
};

struct relations {
    struct zaak_catalogus *catalogus;
    int32_t soort;
    struct relation *items;
    size_t count, capacity;
};

static int add_relation(struct relations *relations, const struct zaak_object *zaaktype, const struct zaak_object *other, struct zaak_error *error)
{
    int result;

    if (!zaaktype || zaaktype->soort != ZAAK_SOORT_ZAAKTYPE || !other || other->soort != relations->soort)
        return 0;
    result = zaak_grow(relations->catalogus->ctx, (void **)&relations->items, &relations->capacity, relations->count + 1, sizeof relations->items[0]);
    if (result)
        return zaak_fail_plain(error, result);
    relations->items[relations->count++] = (struct relation){ zaaktype->plaats, other->plaats };
    return 0;
}

/* The urls in a field of all resources of a kind. Urls of what is not in the catalogue are passed over. */
static int collect_field(struct relations *relations, int32_t soort, int32_t veld, struct zaak_error *error)
{
    const struct object_list *list = &relations->catalogus->lists[soort];
    int result = 0;

    for (size_t i = 0; i < list->count && result == 0; i++) {
        const json_node *urls = zaak_object_node(list->items[i], veld);

        for (size_t j = 0; j < zaak_json_count(urls) && result == 0; j++) {
            const json_node *item = zaak_json_at(urls, j);
            const struct zaak_object *other = zaak_catalogus_lookup(relations->catalogus, item ? zaak_json_text(item, NULL) : NULL);

            if (soort == ZAAK_SOORT_ZAAKTYPE)
                result = add_relation(relations, list->items[i], other, error);
            else
                result = add_relation(relations, other, list->items[i], error);
        }
    }
    return result;
}

static int collect_relations(struct relations *relations, struct zaak_error *error)
{
    const struct object_list *links = &relations->catalogus->lists[ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE];
    bool besluit = relations->soort == ZAAK_SOORT_BESLUITTYPE;
    int result = collect_field(relations, ZAAK_SOORT_ZAAKTYPE, besluit ? ZAAK_VELD_BESLUITTYPEN : ZAAK_VELD_INFORMATIEOBJECTTYPEN, error);

    if (result == 0)
        result = collect_field(relations, relations->soort, ZAAK_VELD_ZAAKTYPEN, error);
    for (size_t i = 0; !besluit && i < links->count && result == 0; i++) {
        const char *url = zaak_object_get_text(links->items[i], ZAAK_VELD_INFORMATIEOBJECTTYPE);

        result = add_relation(relations, links->items[i]->zaaktype, zaak_catalogus_lookup(relations->catalogus, url), error);
    }
    return result;
}

static int compare_relations(const void *left, const void *right)
{
    const struct relation *a = left, *b = right;
    int result = order(a->zaaktype, b->zaaktype);

    return result ? result : order(a->other, b->other);
}

static int place_relations(struct relations *relations, struct zaak_error *error)
{
    const struct object_list *zaaktypen = &relations->catalogus->lists[ZAAK_SOORT_ZAAKTYPE];
    const struct object_list *others = &relations->catalogus->lists[relations->soort];
    struct zaak_object **items = zaak_arena_alloc(relations->catalogus->ctx, &relations->catalogus->arena, relations->count * sizeof *items);
    size_t used = 0;

    if (!items)
        return zaak_fail_memory(error);
    if (relations->count)
        qsort(relations->items, relations->count, sizeof relations->items[0], compare_relations);
    for (size_t i = 0; i < relations->count; i++) {
        const struct relation *relation = &relations->items[i];
        struct deel_lijst *delen = &zaaktypen->items[relation->zaaktype]->delen->soorten[relations->soort];

        if (i && compare_relations(relation - 1, relation) == 0)
            continue;
        if (!delen->count)
            delen->items = items + used;
        items[used++] = others->items[relation->other];
        delen->count++;
    }
    return 0;
}

static int resolve_relations(struct zaak_catalogus *catalogus, int32_t soort, struct zaak_error *error)
{
    struct relations relations = { .catalogus = catalogus, .soort = soort };
    struct object_list *list = &catalogus->lists[soort];
    int result;

    sort_list(list, compare_objects);
    for (size_t i = 0; i < list->count; i++)
        list->items[i]->plaats = (uint32_t)i;
    result = collect_relations(&relations, error);
    if (result == 0)
        result = place_relations(&relations, error);
    zaak_release(catalogus->ctx, relations.items);
    return result;
}

int zaak_delen_resolve(struct zaak_catalogus *catalogus, struct zaak_error *error)
{
    int result = 0;

    for (int32_t soort = 1; soort < SOORT_COUNT && result == 0; soort++)
        if (is_part(soort))
            result = resolve_owners(catalogus, soort, error);
    if (result == 0)
        result = place_zaaktypen(catalogus, error);
    if (result)
        return result;
    sort_list(&catalogus->lists[ZAAK_SOORT_CATALOGUS], compare_objects);
    for (int32_t soort = 1; soort < SOORT_COUNT; soort++)
        if (is_part(soort))
            place_parts(catalogus, soort);
    result = resolve_relations(catalogus, ZAAK_SOORT_BESLUITTYPE, error);
    if (result == 0)
        result = resolve_relations(catalogus, ZAAK_SOORT_INFORMATIEOBJECTTYPE, error);
    return result;
}

struct deel_lijst zaak_catalogus_versions(const struct zaak_catalogus *catalogus, const char *identificatie)
{
    const struct object_list *list = &catalogus->lists[ZAAK_SOORT_ZAAKTYPE];
    size_t low = 0, high = list->count;
    struct deel_lijst versions = { NULL, 0 };

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(list->items[middle]->identificatie, identificatie) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    versions.items = list->items + low;
    while (low + versions.count < list->count && !strcmp(versions.items[versions.count]->identificatie, identificatie))
        versions.count++;
    return versions;
}

static bool holds(const struct zaak_object *version, zaak_dag dag)
{
    return !version->concept && version->begin <= dag && (version->einde == ZAAK_DAG_GEEN || version->einde >= dag);
}

/* Versions stand by first day, and those of one day by last day. */
const struct zaak_object *zaak_catalogus_find_zaaktype(const struct zaak_catalogus *catalogus, const char *identificatie, zaak_dag dag)
{
    struct deel_lijst versions;

    if (!catalogus || !catalogus->frozen || !identificatie)
        return NULL;
    versions = zaak_catalogus_versions(catalogus, identificatie);
    for (size_t i = versions.count; i-- > 0;)
        if (holds(versions.items[i], dag))
            return versions.items[i];
    return NULL;
}

const struct zaak_object *zaak_catalogus_nearest_zaaktype(const struct zaak_catalogus *catalogus, const char *identificatie, zaak_dag dag)
{
    const struct zaak_object *found = zaak_catalogus_find_zaaktype(catalogus, identificatie, dag);
    struct deel_lijst versions;

    if (found || !catalogus || !catalogus->frozen || !identificatie)
        return found;
    versions = zaak_catalogus_versions(catalogus, identificatie);
    /* A concept is taken only when nothing was published. */
    for (int concept = 0; concept < 2 && !found; concept++) {
        for (size_t i = 0; i < versions.count; i++) {
            const struct zaak_object *version = versions.items[i];

            if (version->concept == concept && (!found || version->begin <= dag))
                found = version;
        }
    }
    return found;
}

static struct deel_lijst parts(const struct zaak_object *zaaktype, int32_t soort)
{
    struct deel_lijst none = { NULL, 0 };

    return zaaktype && zaaktype->delen && soort > 0 && soort < SOORT_COUNT ? zaaktype->delen->soorten[soort] : none;
}

size_t zaak_zaaktype_count(const struct zaak_object *zaaktype, int32_t soort)
{
    return parts(zaaktype, soort).count;
}

const struct zaak_object *zaak_zaaktype_at(const struct zaak_object *zaaktype, int32_t soort, size_t index)
{
    struct deel_lijst list = parts(zaaktype, soort);

    return index < list.count ? list.items[index] : NULL;
}

const struct zaak_object *zaak_zaaktype_get_eindstatus(const struct zaak_object *zaaktype)
{
    struct deel_lijst list = parts(zaaktype, ZAAK_SOORT_STATUSTYPE);

    return list.count ? list.items[list.count - 1] : NULL;
}

static bool same(const char *a, const char *b)
{
    return !strcmp(a, b);
}

unsigned zaak_fold(const char *text, size_t at)
{
    unsigned char c = (unsigned char)text[at];

    if (c >= 'A' && c <= 'Z')
        return c + 32u;
    if (at && (unsigned char)text[at - 1] == 0xC3 && c >= 0x80 && c <= 0x9E && c != 0x97)
        return c + 32u;
    return c;
}

bool zaak_same_folded(const char *a, const char *b)
{
    size_t i = 0;

    while (a[i] && zaak_fold(a, i) == zaak_fold(b, i))
        i++;
    return a[i] == b[i];
}

/* The first part with the name, or with `unique` the only one. */
static const struct zaak_object *find_naam(struct deel_lijst list, const char *naam, bool (*equal)(const char *, const char *), bool unique)
{
    const struct zaak_object *found = NULL;

    for (size_t i = 0; i < list.count; i++) {
        if (!equal(list.items[i]->naam, naam))
            continue;
        if (found)
            return NULL;
        found = list.items[i];
        if (!unique)
            break;
    }
    return found;
}

static const struct zaak_object *find_generiek(struct deel_lijst list, const char *naam, bool (*equal)(const char *, const char *))
{
    const struct zaak_object *found = NULL;

    for (size_t i = 0; i < list.count; i++) {
        const char *generiek = zaak_object_get_text(list.items[i], ZAAK_VELD_OMSCHRIJVING_GENERIEK);

        if (!generiek || !*generiek || !equal(generiek, naam))
            continue;
        if (found)
            return NULL;
        found = list.items[i];
    }
    return found;
}

const struct zaak_object *zaak_zaaktype_find_exact(const struct zaak_object *zaaktype, int32_t soort, const char *naam)
{
    struct deel_lijst list = parts(zaaktype, soort);
    const struct zaak_object *found = *naam ? find_naam(list, naam, same, false) : NULL;

    return found || soort != ZAAK_SOORT_ROLTYPE ? found : find_generiek(list, naam, same);
}

const struct zaak_object *zaak_zaaktype_find(const struct zaak_object *zaaktype, int32_t soort, const char *naam)
{
    struct deel_lijst list = parts(zaaktype, soort);
    const struct zaak_object *found;

    if (!list.count || !naam || !*naam)
        return NULL;
    found = zaak_zaaktype_find_exact(zaaktype, soort, naam);
    for (size_t i = 0; i < list.count && !found; i++)
        if (list.items[i]->url && same(list.items[i]->url, naam))
            found = list.items[i];
    if (!found)
        found = find_naam(list, naam, zaak_same_folded, true);
    if (!found && soort == ZAAK_SOORT_ROLTYPE)
        found = find_generiek(list, naam, zaak_same_folded);
    return found;
}
