/* SPDX-License-Identifier: EUPL-1.2 */
#include "grond_intern.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"

#include "gronden_json.inc"

int32_t zaak_gronden_find_gebeurtenis(const struct zaak_gronden *gronden, const char *id)
{
    for (size_t i = 0; i < gronden->gebeurtenis_count; i++)
        if (!strcmp(gronden->gebeurtenis[i].id, id))
            return (int32_t)i;
    return -1;
}

const struct gebeurtenissoort *zaak_gronden_gebeurtenis(const struct zaak_gronden *gronden, int32_t place)
{
    return &gronden->gebeurtenis[place];
}

const struct zaak_grond *zaak_gronden_first(const struct zaak_gronden *gronden, const char *id)
{
    for (size_t i = 0; i < gronden->count; i++)
        if (!strcmp(gronden->gronden[i].id, id))
            return &gronden->gronden[i];
    return NULL;
}

static int add_gebeurtenis(struct zaak_gronden *gronden, const json_node *node, struct zaak_error *error)
{
    struct gebeurtenissoort row = { 0 };
    int result = zaak_gebeurtenissoort_read(node, &row, error);

    if (result)
        return result;
    if (zaak_gronden_find_gebeurtenis(gronden, row.id) >= 0)
        return zaak_fail(error, ZAAK_E_DUBBEL, "id", "De gebeurtenis \"%.60s\" bestaat al.", row.id);
    if (gronden->gebeurtenis_count == MAX_GEBEURTENISSEN)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een register heeft hoogstens %d gebeurtenissen.", MAX_GEBEURTENISSEN);
    gronden->gebeurtenis[gronden->gebeurtenis_count++] = row;
    return 0;
}

int zaak_opschortingsgrond_fail(const struct zaak_gronden *gronden, int code, const char *field, const char *id, struct zaak_error *error)
{
    static const char more[] = ", …";
    char list[240] = "";
    size_t used = 0;

    for (size_t i = 0; i < gronden->opschorting_count; i++) {
        const char *known = gronden->opschorting[i].id;
        size_t length = strlen(known) + (i ? 2 : 0);

        if (used + length + sizeof more > sizeof list) {
            memcpy(list + used, more, sizeof more);
            break;
        }
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", i ? ", " : "", known);
    }
    return zaak_fail(error, code, field, "De opschortingsgrond \"%.40s\" bestaat niet (wel: %s).", id, list);
}

static int add_opschorting(struct zaak_gronden *gronden, const json_node *node, struct zaak_error *error)
{
    struct opschortingsgrond row = { 0 };
    int result = zaak_opschortingsgrond_read(node, &row, error);

    if (result)
        return result;
    if (gronden_find_opschorting(gronden, row.id))
        return zaak_fail(error, ZAAK_E_DUBBEL, "id", "De opschortingsgrond \"%.60s\" bestaat al.", row.id);
    if (gronden->opschorting_count == MAX_OPSCHORTINGSGRONDEN)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een register heeft hoogstens %d opschortingsgronden.", MAX_OPSCHORTINGSGRONDEN);
    row.bit = UINT64_C(1) << gronden->opschorting_count;
    gronden->opschorting[gronden->opschorting_count++] = row;
    return 0;
}

static bool periods_overlap(const struct zaak_grond *a, const struct zaak_grond *b)
{
    return (a->tot == ZAAK_DAG_GEEN || b->van == ZAAK_DAG_GEEN || b->van <= a->tot) &&
           (b->tot == ZAAK_DAG_GEEN || a->van == ZAAK_DAG_GEEN || a->van <= b->tot);
}

/* `first` is where the rows of this document begin: only among them an id is unique per day. */
static bool is_taken(const struct zaak_gronden *gronden, const struct zaak_grond *row, size_t first)
{
    for (size_t i = first; i < gronden->count; i++)
        if (!strcmp(gronden->gronden[i].id, row->id) && periods_overlap(&gronden->gronden[i], row))
            return true;
    return false;
}

static int add_grond(struct zaak_gronden *gronden, const json_node *node, size_t first, struct zaak_error *error)
{
    struct zaak_grond row;
    int result = zaak_grond_read(gronden, node, &row, error);

    if (result)
        return result;
    if (is_taken(gronden, &row, first))
        return zaak_fail(error, ZAAK_E_DUBBEL, "id", "De grond \"%.60s\" staat er twee keer voor dezelfde dagen.", row.id);
    if (gronden->count == MAX_GRONDEN)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een register heeft hoogstens %d gronden.", MAX_GRONDEN);
    result = zaak_grow(gronden->ctx, (void **)&gronden->gronden, &gronden->capacity, gronden->count + 1, sizeof *gronden->gronden);
    if (result)
        return zaak_fail_plain(error, result);
    gronden->gronden[gronden->count++] = row;
    return 0;
}

struct gronden_document {
    const json_node *gebeurtenissen;
    const json_node *opschortingsgronden;
    const json_node *gronden;
    const char *versie;
};

static const struct json_field document_fields[] = {
    { "gebeurtenissen", offsetof(struct gronden_document, gebeurtenissen), zaak_json_read_list, NULL, false },
    { "opschortingsgronden", offsetof(struct gronden_document, opschortingsgronden), zaak_json_read_list, NULL, false },
    { "gronden", offsetof(struct gronden_document, gronden), zaak_json_read_list, NULL, false },
    { "versie", offsetof(struct gronden_document, versie), zaak_json_read_text, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int add_rows(struct zaak_gronden *gronden, const json_node *list, const char *name,
                    int (*add)(struct zaak_gronden *, const json_node *, struct zaak_error *), struct zaak_error *error)
{
    for (size_t i = 0; i < zaak_json_count(list); i++) {
        int result = add(gronden, zaak_json_at(list, i), error);

        if (result) {
            zaak_error_prefix(error, "%s.%zu", name, i);
            return result;
        }
    }
    return 0;
}

static int add_gronden(struct zaak_gronden *gronden, const struct gronden_document *document, struct zaak_error *error)
{
    size_t first = gronden->count;

    for (size_t i = 0; i < zaak_json_count(document->gronden); i++) {
        int result = add_grond(gronden, zaak_json_at(document->gronden, i), first, error);

        if (result) {
            zaak_error_prefix(error, "gronden.%zu", i);
            return result;
        }
    }
    return 0;
}

/* The rows of the host come first, so that a row keeps its place in its own document. */
static int check_references(const struct zaak_gronden *gronden, struct zaak_error *error)
{
    for (size_t i = 0; i < gronden->count; i++) {
        int result = zaak_grond_check_references(gronden, &gronden->gronden[i], error);

        if (result) {
            zaak_error_prefix(error, "gronden.%zu", i);
            return result;
        }
    }
    return 0;
}

/* Events and suspension grounds of both documents come first, so that a host's ground may name the library's. */
static int fill(struct zaak_gronden *gronden, struct zaak_error *error)
{
    struct gronden_document own = { .versie = NULL }, host = { .versie = NULL };
    int result = zaak_json_read_fields(gronden->own, document_fields, &own, error);

    if (result == 0 && gronden->host)
        result = zaak_json_read_fields(gronden->host, document_fields, &host, error);
    if (result == 0)
        result = zaak_versie_check(host.versie, error);
    gronden->versie = host.versie;
    if (result == 0)
        result = add_rows(gronden, own.gebeurtenissen, "gebeurtenissen", add_gebeurtenis, error);
    if (result == 0)
        result = add_rows(gronden, host.gebeurtenissen, "gebeurtenissen", add_gebeurtenis, error);
    if (result == 0)
        result = add_rows(gronden, own.opschortingsgronden, "opschortingsgronden", add_opschorting, error);
    if (result == 0)
        result = add_rows(gronden, host.opschortingsgronden, "opschortingsgronden", add_opschorting, error);
    if (result == 0)
        result = add_gronden(gronden, &host, error);
    if (result == 0)
        result = add_gronden(gronden, &own, error);
    return result ? result : check_references(gronden, error);
}

static void free_gronden(void *object)
{
    struct zaak_gronden *gronden = object;
    struct zaak_context *ctx = gronden->ctx;
    bool owned = gronden->owned_by_context;

    zaak_json_free(gronden->own);
    zaak_json_free(gronden->host);
    zaak_release(ctx, gronden->gronden);
    zaak_release(ctx, gronden);
    if (!owned)
        zaak_context_unref(ctx);
}

static int make_gronden(struct zaak_context *ctx, const char *json, size_t length, bool owned_by_context, struct zaak_gronden **ret_gronden,
                        struct zaak_error *error)
{
    struct zaak_gronden *gronden = zaak_alloc(ctx, sizeof *gronden);
    int result;

    if (!gronden)
        return zaak_fail_memory(error);
    teller_init(&gronden->refs);
    gronden->ctx = owned_by_context ? ctx : zaak_context_ref(ctx);
    gronden->owned_by_context = owned_by_context;
    result = zaak_json_parse(ctx, gronden_json, sizeof gronden_json - 1, &gronden->own, error);
    if (result == 0 && json)
        result = zaak_json_parse(ctx, json, length, &gronden->host, error);
    if (result == 0 && json && !gronden->host)
        result = zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    if (result == 0)
        result = fill(gronden, error);
    if (result)
        free_gronden(gronden);
    else
        *ret_gronden = gronden;
    return result;
}

struct zaak_gronden *zaak_context_get_gronden(struct zaak_context *ctx)
{
    struct zaak_gronden *gronden = ctx ? zaak_context_slot(ctx, SLOT_GRONDEN) : NULL;

    if (gronden || !ctx || make_gronden(ctx, NULL, 0, true, &gronden, NULL))
        return gronden;
    if (zaak_context_set_slot(ctx, SLOT_GRONDEN, gronden, free_gronden))
        free_gronden(gronden);
    return zaak_context_slot(ctx, SLOT_GRONDEN);
}

int zaak_gronden_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_gronden **ret_gronden, struct zaak_error *error)
{
    if (!ctx || !json || !ret_gronden)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    return make_gronden(ctx, json, length, false, ret_gronden, error);
}

struct zaak_gronden *zaak_gronden_ref(struct zaak_gronden *gronden)
{
    if (gronden)
        teller_ref(&gronden->refs);
    return gronden;
}

struct zaak_gronden *zaak_gronden_unref(struct zaak_gronden *gronden)
{
    if (gronden && teller_unref(&gronden->refs))
        free_gronden(gronden);
    return NULL;
}

const struct zaak_gronden *zaak_gronden_or_own(struct zaak_context *ctx, const struct zaak_gronden *gronden)
{
    return gronden ? gronden : zaak_context_get_gronden(ctx);
}

bool zaak_gronden_has(const struct zaak_gronden *gronden, const struct zaak_grond *grond)
{
    uintptr_t first = (uintptr_t)gronden->gronden, at = (uintptr_t)grond;

    return at >= first && at < first + gronden->count * sizeof *grond;
}

size_t zaak_gronden_count(const struct zaak_gronden *gronden)
{
    return gronden ? gronden->count : 0;
}

const struct zaak_grond *zaak_gronden_at(const struct zaak_gronden *gronden, size_t index)
{
    return gronden && index < gronden->count ? &gronden->gronden[index] : NULL;
}

const struct zaak_grond *zaak_gronden_find(const struct zaak_gronden *gronden, const char *id, zaak_dag dag)
{
    if (!gronden || !id)
        return NULL;
    for (size_t i = 0; i < gronden->count; i++) {
        const struct zaak_grond *grond = &gronden->gronden[i];

        if (!strcmp(grond->id, id) && (grond->van == ZAAK_DAG_GEEN || grond->van <= dag) && (grond->tot == ZAAK_DAG_GEEN || dag <= grond->tot))
            return grond;
    }
    return NULL;
}

int zaak_grond_get_info(const struct zaak_grond *grond, struct zaak_grond_info *ret_info)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    if (!grond)
        return -ZAAK_E_ARGUMENT;
    info.id = grond->id;
    info.naam = grond->naam;
    info.artikel = grond->artikel;
    info.begin = grond->begin_id;
    info.termijn = grond->termijn;
    info.regime = grond->regime;
    info.verlengingen = grond->verlenging.keren;
    info.verlenging = grond->verlenging.hoogstens;
    info.verlenging_artikel = grond->verlenging.artikel;
    info.verlenging_binnen = grond->verlenging.binnen;
    info.van = grond->van;
    info.tot = grond->tot;
    info.zekerheid = grond->zekerheid;
    info.na = grond->na;
    info.na_afloop = grond->na_afloop;
    info.dag = grond->dag;
    return zaak_options_write(ret_info, &info, sizeof info, NULL);
}
