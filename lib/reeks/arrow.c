/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/arrow.h>

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"

/* A format that ends in a colon takes any time zone behind it. */
static const struct kind {
    const char *format;
    int32_t soort;
    size_t size;
} kinds[] = {
    { "tdD", ZAAK_KOLOM_DAG, sizeof(int32_t) },       { "i", ZAAK_KOLOM_INT32, sizeof(int32_t) }, { "l", ZAAK_KOLOM_INT64, sizeof(int64_t) },
    { "tsu:", ZAAK_KOLOM_TIJDSTIP, sizeof(int64_t) }, { "b", ZAAK_KOLOM_BIT, 1 },
};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

/* What a consumer holds until it releases it. */
struct lent_schema {
    struct zaak_context *ctx;
    char *naam;
};

struct lent_array {
    struct zaak_context *ctx;
    void (*release)(void *owner);
    void *owner;
    const void *buffers[2];
};

static const struct kind *find_format(const char *format)
{
    for (size_t i = 0; i < KINDS; i++) {
        size_t length = strlen(kinds[i].format);
        bool open = kinds[i].format[length - 1] == ':';

        if (open ? strncmp(format, kinds[i].format, length) == 0 : strcmp(format, kinds[i].format) == 0)
            return &kinds[i];
    }
    return NULL;
}

static const struct kind *find_kind(int32_t soort)
{
    for (size_t i = 0; i < KINDS; i++)
        if (kinds[i].soort == soort)
            return &kinds[i];
    return NULL;
}

static bool holds_together(const struct ArrowArray *array, const struct kind *kind)
{
    if (array->length < 0 || array->offset < 0 || array->length > INT64_MAX - array->offset || array->n_buffers != 2 || !array->buffers)
        return false;
    if ((uint64_t)(array->offset + array->length) > SIZE_MAX / kind->size)
        return false;
    return (array->buffers[1] || array->length == 0) && (uintptr_t)array->buffers[1] % kind->size == 0;
}

int zaak_arrow_import(const struct ArrowSchema *schema, const struct ArrowArray *array, struct zaak_kolom *ret_kolom, struct zaak_error *error)
{
    const struct kind *kind;

    if (!schema || !array || !ret_kolom || !schema->release || !array->release || !schema->format)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, "De kolom ontbreekt of is al vrijgegeven.");
    kind = find_format(schema->format);
    if (!kind)
        return zaak_fail(error, ZAAK_E_WAARDE, "format", "Een kolom van de soort \"%.20s\" wordt niet gelezen: geef date32, int32, int64, timestamp[us] of bool.",
                         schema->format);
    if (!holds_together(array, kind))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "buffers", "De lengte of de buffers van de kolom kloppen niet.");
    *ret_kolom = (struct zaak_kolom){
        .soort = kind->soort,
        .values = array->buffers[1],
        .validity = array->null_count == 0 ? NULL : array->buffers[0],
        .offset = (size_t)array->offset,
        .count = (size_t)array->length,
    };
    return 0;
}

int zaak_kolom_get_reeks(const struct zaak_kolom *kolom, struct zaak_reeks *ret_reeks)
{
    if (!kolom || !ret_reeks || (kolom->soort != ZAAK_KOLOM_DAG && kolom->soort != ZAAK_KOLOM_INT32))
        return -ZAAK_E_ARGUMENT;
    *ret_reeks = (struct zaak_reeks){ kolom->values, kolom->validity, kolom->offset, kolom->count };
    return 0;
}

static void release_schema(struct ArrowSchema *schema)
{
    struct lent_schema *lent = schema->private_data;
    struct zaak_context *ctx = lent->ctx;

    zaak_release(ctx, lent->naam);
    zaak_release(ctx, lent);
    zaak_context_unref(ctx);
    schema->release = NULL;
}

static void release_array(struct ArrowArray *array)
{
    struct lent_array *lent = array->private_data;
    struct zaak_context *ctx = lent->ctx;

    if (lent->release)
        lent->release(lent->owner);
    zaak_release(ctx, lent);
    zaak_context_unref(ctx);
    array->release = NULL;
}

static struct lent_schema *make_schema(struct zaak_context *ctx, const char *naam)
{
    struct lent_schema *lent = zaak_alloc(ctx, sizeof *lent);

    if (!lent)
        return NULL;
    lent->ctx = ctx;
    lent->naam = zaak_copy(ctx, naam ? naam : "", naam ? strlen(naam) : 0);
    if (lent->naam)
        return lent;
    zaak_release(ctx, lent);
    return NULL;
}

int zaak_arrow_export(struct zaak_context *ctx, const struct zaak_kolom *kolom, const char *naam, void (*release)(void *owner), void *owner,
                      struct ArrowSchema *ret_schema, struct ArrowArray *ret_array)
{
    const struct kind *kind = kolom ? find_kind(kolom->soort) : NULL;
    struct lent_schema *schema;
    struct lent_array *array;

    if (!ctx || !kind || !ret_schema || !ret_array || (!kolom->values && kolom->count) || kolom->count > INT64_MAX / 2 || kolom->offset > INT64_MAX / 2)
        return -ZAAK_E_ARGUMENT;
    schema = make_schema(ctx, naam);
    array = schema ? zaak_alloc(ctx, sizeof *array) : NULL;
    if (!array) {
        zaak_release(ctx, schema ? schema->naam : NULL);
        zaak_release(ctx, schema);
        return -ZAAK_E_GEHEUGEN;
    }
    *array = (struct lent_array){ ctx, release, owner, { kolom->validity, kolom->values } };
    *ret_schema = (struct ArrowSchema){
        .format = kind->soort == ZAAK_KOLOM_TIJDSTIP ? "tsu:UTC" : kind->format,
        .name = schema->naam,
        .flags = kolom->validity ? ARROW_FLAG_NULLABLE : 0,
        .release = release_schema,
        .private_data = schema,
    };
    *ret_array = (struct ArrowArray){
        .length = (int64_t)kolom->count,
        .null_count = kolom->validity ? -1 : 0,
        .offset = (int64_t)kolom->offset,
        .n_buffers = 2,
        .buffers = array->buffers,
        .release = release_array,
        .private_data = array,
    };
    zaak_context_ref(ctx);
    zaak_context_ref(ctx);
    return 0;
}
