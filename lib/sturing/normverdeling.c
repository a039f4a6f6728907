/* SPDX-License-Identifier: EUPL-1.2 */
/* Servicenormen over a collection, dealt out over organisations. */
#include "normstand_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "tijd/datum_intern.h"
#include "zaak/voorraad_intern.h"
#include "zaak/zaak_intern.h"

/* Rows by code. */
struct verdeling {
    struct zaak_context *ctx;
    struct zaak_normverdeling options;
    struct zaak_normaandeel *rows;
    size_t count, capacity;
};

/* Under which code a case counts; "" for none. */
static const char *code_of(const struct verdeling *v, const char *organisatie)
{
    const char *later = organisatie && v->options.gemeenten ? zaak_gemeenten_get_opvolger(v->options.gemeenten, organisatie, v->options.indeling) : NULL;

    return later ? later : organisatie ? organisatie : "";
}

/* The row of a code, made when it is not there yet; NULL with the failure. */
static struct zaak_normaandeel *row_of(struct verdeling *v, const char *code, int *ret_result)
{
    const struct zaak_normaandeel empty = ZAAK_NORMAANDEEL_INIT;
    size_t low = 0, high = v->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(v->rows[middle].organisatie, code) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < v->count && !strcmp(v->rows[low].organisatie, code))
        return &v->rows[low];
    *ret_result = zaak_grow(v->ctx, (void **)&v->rows, &v->capacity, v->count + 1, sizeof *v->rows);
    if (*ret_result)
        return NULL;
    memmove(&v->rows[low + 1], &v->rows[low], (v->count - low) * sizeof *v->rows);
    v->count++;
    v->rows[low] = empty;
    v->rows[low].organisatie = code;
    return &v->rows[low];
}

static int add_share(void *target, const struct normbelofte *promise)
{
    struct verdeling *v = target;
    int result = 0;
    struct zaak_normaandeel *row = row_of(v, code_of(v, promise->toestand.organisatie), &result);

    if (row)
        zaak_normstand_add(&row->stand, promise);
    return result;
}

int zaak_normstand_merge(struct zaak_normstand *stand, const struct zaak_normstand *ander)
{
    struct zaak_normstand sum = ZAAK_NORMSTAND_INIT, other = ZAAK_NORMSTAND_INIT;

    if (!stand || !ander || zaak_options_read(&sum, sizeof sum, stand, NULL) || zaak_options_read(&other, sizeof other, ander, NULL))
        return -ZAAK_E_ARGUMENT;
    zaak_normscore_merge(&sum.norm, &other.norm);
    zaak_normscore_merge(&sum.wet, &other.wet);
    sum.alleen_norm_te_laat += other.alleen_norm_te_laat;
    sum.alleen_wet_te_laat += other.alleen_wet_te_laat;
    sum.beide_te_laat += other.beide_te_laat;
    sum.onbekend += other.onbekend;
    sum.nvt += other.nvt;
    return zaak_options_write(stand, &sum, sizeof sum, NULL);
}

static int give(const struct verdeling *v, struct zaak_normaandeel *rows, size_t max, struct zaak_normstand *ret_samen, struct zaak_error *error)
{
    struct zaak_normstand samen = ZAAK_NORMSTAND_INIT;
    int result;

    for (size_t i = 0; i < v->count; i++)
        zaak_normstand_merge(&samen, &v->rows[i].stand);
    result = ret_samen ? zaak_options_write(ret_samen, &samen, sizeof samen, error) : 0;
    for (size_t i = 0; result == 0 && v->count <= max && i < v->count; i++) {
        rows[i] = v->rows[i];
        if (!*rows[i].organisatie)
            rows[i].organisatie = NULL;
    }
    return result;
}

int64_t zaak_voorraad_share_norm(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze,
                                 const struct zaak_normverdeling *given, struct zaak_normaandeel *rows, size_t max, struct zaak_normstand *ret_samen,
                                 struct zaak_error *error)
{
    struct verdeling v = { .options = ZAAK_NORMVERDELING_INIT };
    struct normwandeling walk = { .visit = add_share, .target = &v, .error = error };
    int result;

    if (!voorraad || (max && !rows))
        return zaak_fail(error, ZAAK_E_ARGUMENT, voorraad ? "rows" : "voorraad", NULL);
    result = zaak_options_read(&v.options, sizeof v.options, given, error);
    if (result)
        return result;
    if (v.options.gemeenten && !dag_is_valid(v.options.indeling))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "indeling", "Zeg van welke dag de indeling in gemeenten is.");
    v.ctx = zaak_voorraad_omgeving(voorraad)->ctx;
    result = zaak_normen_walk(voorraad, blik, keuze, &walk);
    if (result == 0)
        result = give(&v, rows, max, ret_samen, error);
    zaak_release(v.ctx, v.rows);
    if (result && error && !error->code)
        zaak_fail_plain(error, result);
    return result ? result : (int64_t)v.count;
}
