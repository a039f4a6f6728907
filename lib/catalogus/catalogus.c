/* SPDX-License-Identifier: EUPL-1.2 */
#include "catalogus_intern.h"

#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "bevinding_intern.h"

#include <zaak/keuring.h>

struct zaak_catalogus *zaak_catalogus_new(struct zaak_context *ctx)
{
    struct zaak_catalogus *catalogus = ctx ? zaak_alloc(ctx, sizeof *catalogus) : NULL;

    if (!catalogus)
        return NULL;
    teller_init(&catalogus->refs);
    catalogus->ctx = zaak_context_ref(ctx);
    return catalogus;
}

struct zaak_catalogus *zaak_catalogus_ref(struct zaak_catalogus *catalogus)
{
    if (catalogus)
        teller_ref(&catalogus->refs);
    return catalogus;
}

static void drop_documents(struct zaak_catalogus *catalogus, size_t keep)
{
    while (catalogus->document_count > keep) {
        struct document *document = &catalogus->documents[--catalogus->document_count];

        zaak_arena_free(catalogus->ctx, &document->arena);
        zaak_json_free(document->root);
        memset(document, 0, sizeof *document);
    }
}

struct zaak_catalogus *zaak_catalogus_unref(struct zaak_catalogus *catalogus)
{
    struct zaak_context *ctx;

    if (!catalogus || !teller_unref(&catalogus->refs))
        return NULL;
    ctx = catalogus->ctx;
    drop_documents(catalogus, 0);
    for (int32_t soort = 0; soort < SOORT_COUNT; soort++)
        zaak_release(ctx, catalogus->lists[soort].items);
    zaak_arena_free(ctx, &catalogus->arena);
    zaak_release(ctx, catalogus->documents);
    zaak_urltabel_free(ctx, &catalogus->urls);
    zaak_release(ctx, catalogus->profielen);
    zaak_release(ctx, catalogus->normen);
    zaak_kantoren_drop(catalogus);
    zaak_kalender_unref(catalogus->kalender);
    zaak_gronden_unref(catalogus->gronden);
    zaak_bevindingen_unref(catalogus->bevindingen);
    zaak_release(ctx, catalogus);
    zaak_context_unref(ctx);
    return NULL;
}

int zaak_catalogus_set_kalender(struct zaak_catalogus *catalogus, struct zaak_kalender *kalender)
{
    if (!catalogus || !kalender)
        return -ZAAK_E_ARGUMENT;
    if (catalogus->frozen)
        return -ZAAK_E_BEVROREN;
    zaak_kalender_ref(kalender);
    zaak_kalender_unref(catalogus->kalender);
    catalogus->kalender = kalender;
    return 0;
}

int zaak_catalogus_set_gronden(struct zaak_catalogus *catalogus, struct zaak_gronden *gronden)
{
    if (!catalogus || !gronden)
        return -ZAAK_E_ARGUMENT;
    if (catalogus->frozen)
        return -ZAAK_E_BEVROREN;
    zaak_gronden_ref(gronden);
    zaak_gronden_unref(catalogus->gronden);
    catalogus->gronden = gronden;
    return 0;
}

struct zaak_kalender *zaak_catalogus_get_kalender(const struct zaak_catalogus *catalogus)
{
    if (!catalogus)
        return NULL;
    return catalogus->kalender ? catalogus->kalender : zaak_context_get_kalender(catalogus->ctx);
}

struct zaak_gronden *zaak_catalogus_get_gronden(const struct zaak_catalogus *catalogus)
{
    if (!catalogus)
        return NULL;
    return catalogus->gronden ? catalogus->gronden : zaak_context_get_gronden(catalogus->ctx);
}

struct zaak_context *zaak_catalogus_context(const struct zaak_catalogus *catalogus)
{
    return catalogus->ctx;
}

struct zaak_object *zaak_catalogus_lookup(const struct zaak_catalogus *catalogus, const char *url)
{
    return zaak_urltabel_find(&catalogus->urls, url);
}

/* Puts all urls in the table anew; there is room, because there were more. */
static void fill_urls(struct zaak_catalogus *catalogus)
{
    zaak_urltabel_clear(&catalogus->urls);
    for (int32_t soort = 1; soort < SOORT_COUNT; soort++)
        for (size_t i = 0; i < catalogus->lists[soort].count; i++)
            if (catalogus->lists[soort].items[i]->url)
                zaak_urltabel_add(catalogus->ctx, &catalogus->urls, catalogus->lists[soort].items[i]);
}

static int add_url(struct zaak_catalogus *catalogus, struct zaak_object *object, struct zaak_error *error)
{
    int result = object->url ? zaak_urltabel_add(catalogus->ctx, &catalogus->urls, object) : 0;

    if (result > 0)
        return zaak_fail(error, ZAAK_E_DUBBEL, "url", "De URL \"%.200s\" staat er twee keer.", object->url);
    return result ? zaak_fail_memory(error) : 0;
}

int zaak_catalogus_begin(const struct zaak_catalogus *catalogus, struct batch *batch, struct zaak_error *error)
{
    if (!catalogus)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (catalogus->frozen)
        return zaak_fail(error, ZAAK_E_BEVROREN, NULL, NULL);
    batch->document_count = catalogus->document_count;
    batch->profiel_count = catalogus->profiel_count;
    batch->norm_count = catalogus->norm_count;
    batch->bevinding_count = zaak_bevindingen_count(catalogus->bevindingen);
    for (int32_t soort = 0; soort < SOORT_COUNT; soort++)
        batch->counts[soort] = catalogus->lists[soort].count;
    return 0;
}

int zaak_catalogus_end(struct zaak_catalogus *catalogus, const struct batch *batch, int result)
{
    if (result >= 0)
        return result;
    for (int32_t soort = 0; soort < SOORT_COUNT; soort++)
        catalogus->lists[soort].count = batch->counts[soort];
    catalogus->profiel_count = batch->profiel_count;
    catalogus->norm_count = batch->norm_count;
    zaak_bevindingen_cut(catalogus->bevindingen, batch->bevinding_count);
    fill_urls(catalogus);
    drop_documents(catalogus, batch->document_count);
    return result;
}

int zaak_catalogus_own(struct zaak_catalogus *catalogus, json_node *root, struct zaak_error *error)
{
    int result = zaak_grow(catalogus->ctx, (void **)&catalogus->documents, &catalogus->document_capacity, catalogus->document_count + 1,
                           sizeof catalogus->documents[0]);

    if (result) {
        zaak_json_free(root);
        return zaak_fail_plain(error, result);
    }
    catalogus->documents[catalogus->document_count++].root = root;
    return 0;
}

static int add_object(struct zaak_catalogus *catalogus, int32_t soort, const json_node *node, const struct lijst *lijst, size_t index,
                      struct zaak_error *error)
{
    struct object_list *list = &catalogus->lists[soort];
    struct zaak_object *object;
    int result = zaak_object_read(catalogus->ctx, &catalogus->documents[catalogus->document_count - 1].arena, soort, node, lijst, &object, error);

    if (result == 0)
        result = zaak_object_check_needed(object, error);
    if (result)
        return result;
    object->catalogus = catalogus;
    object->index = index;
    object->volgorde = list->count;
    result = zaak_grow(catalogus->ctx, (void **)&list->items, &list->capacity, list->count + 1, sizeof list->items[0]);
    if (result)
        return zaak_fail_plain(error, result);
    result = add_url(catalogus, object, error);
    if (result == 0)
        list->items[list->count++] = object;
    return result;
}

static struct lijst *copy_lijst(struct zaak_catalogus *catalogus, const struct lijst *lijst, bool page)
{
    struct arena *arena = &catalogus->documents[catalogus->document_count - 1].arena;
    struct lijst *copy = zaak_arena_alloc(catalogus->ctx, arena, sizeof *copy);
    size_t length = strlen(lijst->naam);
    char *naam = zaak_arena_alloc(catalogus->ctx, arena, length + sizeof ".results");
    char *file = lijst->file ? zaak_arena_copy(catalogus->ctx, arena, lijst->file, strlen(lijst->file)) : NULL;

    if (!copy || !naam || (lijst->file && !file))
        return NULL;
    memcpy(naam, lijst->naam, length);
    if (page)
        memcpy(naam + length, ".results", sizeof ".results");
    *copy = (struct lijst){ naam, file, lijst->snake, false };
    return copy;
}

int zaak_catalogus_set_bevindingen(struct zaak_catalogus *catalogus, struct zaak_bevindingen *bevindingen)
{
    if (!catalogus)
        return -ZAAK_E_ARGUMENT;
    if (catalogus->frozen)
        return -ZAAK_E_BEVROREN;
    zaak_bevindingen_ref(bevindingen);
    zaak_bevindingen_unref(catalogus->bevindingen);
    catalogus->bevindingen = bevindingen;
    return 0;
}

/* A resource that is not of the form; running out of memory or of room is another matter. */
static bool is_form(int result)
{
    return result == -ZAAK_E_VELD || result == -ZAAK_E_WAARDE || result == -ZAAK_E_VORM || result == -ZAAK_E_BEREIK || result == -ZAAK_E_DUBBEL;
}

/* Adds a resource, or leaves it out with a finding where the catalogue collects these. */
static int add_or_report(struct zaak_catalogus *catalogus, int32_t soort, const json_node *node, const struct lijst *lijst, size_t index, struct zaak_error *error)
{
    struct rapport rapport = { .list = catalogus->bevindingen, .profiel = catalogus->regelprofiel, .bestand = lijst->file };
    struct zaak_error own = ZAAK_ERROR_INIT;
    char pad[320];
    int result;

    if (!catalogus->bevindingen)
        return add_object(catalogus, soort, node, lijst, index, error);
    result = add_object(catalogus, soort, node, lijst, index, &own);
    if (!is_form(result)) {
        if (result)
            zaak_fail(error, -result, own.field, "%s", own.text);
        return result;
    }
    snprintf(pad, sizeof pad, "%s.%zu%s%s", lijst->naam, index, own.field[0] ? "." : "", own.field);
    rapport.veld = own.field;
    rapport.pad = pad;
    zaak_report(&rapport, BEDRIJFSREGEL_VELD_VORM, own.text);
    if (rapport.failed)
        return zaak_fail_plain(error, rapport.limiet ? -ZAAK_E_LIMIET : -ZAAK_E_GEHEUGEN);
    return 0;
}

int zaak_catalogus_add_list(struct zaak_catalogus *catalogus, int32_t soort, const json_node *list, const struct lijst *lijst,
                            struct zaak_error *error)
{
    bool page = zaak_json_kind(list) == JSON_OBJECT;
    const struct lijst *copy = copy_lijst(catalogus, lijst, page);

    if (!copy)
        return zaak_fail_memory(error);
    if (page)
        list = zaak_json_get(list, "results");
    if (zaak_json_kind(list) != JSON_LIST)
        return zaak_fail(error, ZAAK_E_VELD, copy->naam, "Hier hoort een lijst.");
    for (size_t i = 0; i < zaak_json_count(list); i++) {
        int result = add_or_report(catalogus, soort, zaak_json_at(list, i), copy, i, error);

        if (result) {
            zaak_error_prefix(error, "%s.%zu", copy->naam, i);
            return result;
        }
    }
    return 0;
}

int zaak_catalogus_freeze(struct zaak_catalogus *catalogus, struct zaak_error *error)
{
    int result;

    if (!catalogus)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (catalogus->frozen)
        return 0;
    /* From now on the catalogue may be shared: what the context makes on first use has to be there. */
    if (!zaak_catalogus_get_kalender(catalogus) || !zaak_catalogus_get_gronden(catalogus))
        return zaak_fail_memory(error);
    result = zaak_delen_resolve(catalogus, error);
    if (result == 0)
        result = zaak_profielen_resolve(catalogus, error);
    if (result)
        zaak_arena_free(catalogus->ctx, &catalogus->arena);
    catalogus->frozen = result == 0;
    return result;
}

bool zaak_catalogus_is_frozen(const struct zaak_catalogus *catalogus)
{
    return catalogus && catalogus->frozen;
}

size_t zaak_catalogus_count(const struct zaak_catalogus *catalogus, int32_t soort)
{
    return catalogus && soort > 0 && soort < SOORT_COUNT ? catalogus->lists[soort].count : 0;
}

const struct zaak_object *zaak_catalogus_at(const struct zaak_catalogus *catalogus, int32_t soort, size_t index)
{
    return catalogus && catalogus->frozen && index < zaak_catalogus_count(catalogus, soort) ? catalogus->lists[soort].items[index] : NULL;
}

const struct zaak_object *zaak_catalogus_find_url(const struct zaak_catalogus *catalogus, const char *url)
{
    return catalogus && catalogus->frozen ? zaak_catalogus_lookup(catalogus, url) : NULL;
}
