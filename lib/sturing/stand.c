/* SPDX-License-Identifier: EUPL-1.2 */
/* The stand itself: rows by key, and merging. */
#include "stand_intern.h"

#include <stdlib.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"

const char zaak_stand_none[1] = "";

struct zaak_stand *zaak_stand_make(struct zaak_context *ctx, int32_t periode, int32_t dimensies, zaak_dag van, zaak_dag tot)
{
    struct zaak_stand *stand = zaak_alloc(ctx, sizeof *stand);

    if (!stand)
        return NULL;
    teller_init(&stand->refs);
    stand->ctx = zaak_context_ref(ctx);
    stand->pool.ctx = ctx;
    stand->periode = periode;
    stand->dimensies = dimensies;
    stand->van = van;
    stand->tot = tot;
    return stand;
}

static int check_options(const struct zaak_stand_options *options, struct zaak_error *error)
{
    if (options->periode < ZAAK_STAND_GEHEEL || options->periode > ZAAK_STAND_JAAR)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "periode", NULL);
    if (options->dimensies & ~DIMENSIES_ALLE)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "dimensies", NULL);
    if (options->van < zaak_datum(1950, 1, 1) || options->van > zaak_datum(2100, 12, 31))
        return zaak_fail(error, ZAAK_E_BEREIK, "van", NULL);
    if (options->tot < options->van && options->tot >= zaak_datum(1950, 1, 1))
        return zaak_fail(error, ZAAK_E_WAARDE, "tot", "De laatste dag ligt voor de eerste.");
    if (options->tot < options->van || options->tot > zaak_datum(2100, 12, 31))
        return zaak_fail(error, ZAAK_E_BEREIK, "tot", NULL);
    return 0;
}

int zaak_stand_new(struct zaak_context *ctx, const struct zaak_stand_options *given, struct zaak_stand **ret_stand, struct zaak_error *error)
{
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    struct zaak_stand *stand;
    int result = ctx && given && ret_stand ? zaak_options_read(&options, sizeof options, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = check_options(&options, error);
    if (result)
        return result;
    stand = zaak_stand_make(ctx, options.periode, options.dimensies | ZAAK_DIMENSIE_GEMEENTE | ZAAK_DIMENSIE_PERIODE, options.van, options.tot);
    if (!stand)
        return zaak_fail_memory(error);
    if (options.bron && *options.bron && zaak_stand_add_bron(stand, options.bron)) {
        zaak_stand_unref(stand);
        return zaak_fail_memory(error);
    }
    *ret_stand = stand;
    return 0;
}

struct zaak_stand *zaak_stand_ref(struct zaak_stand *stand)
{
    if (stand)
        teller_ref(&stand->refs);
    return stand;
}

struct zaak_stand *zaak_stand_unref(struct zaak_stand *stand)
{
    struct zaak_context *ctx;

    if (!stand || !teller_unref(&stand->refs))
        return NULL;
    ctx = stand->ctx;
    zaak_pool_free(&stand->pool);
    zaak_arena_free(ctx, &stand->arena);
    zaak_release(ctx, stand->rows);
    zaak_release(ctx, stand->slots);
    zaak_release(ctx, stand->bronnen);
    zaak_release(ctx, stand);
    zaak_context_unref(ctx);
    return NULL;
}

/* ---- texts ---- */

const char *zaak_stand_intern(struct zaak_stand *stand, const char *text)
{
    uint32_t number;

    if (!text || !*text)
        return zaak_stand_none;
    number = zaak_pool_add(&stand->pool, text);
    return number == UINT32_MAX ? NULL : zaak_pool_text(&stand->pool, number);
}

bool zaak_stand_intern_key(struct zaak_stand *stand, const struct sleutel *other, struct sleutel *ret_key)
{
    *ret_key = (struct sleutel){ zaak_stand_intern(stand, other->gemeente), zaak_stand_intern(stand, other->zaaktype), zaak_stand_intern(stand, other->eenheid),
                                 zaak_stand_intern(stand, other->kanaal), other->van, other->tot };
    return ret_key->gemeente && ret_key->zaaktype && ret_key->eenheid && ret_key->kanaal;
}

static int compare_texts(const char *a, const char *b)
{
    return a == b ? 0 : strcmp(a, b);
}

/* The place of a source, or where it belongs. */
static size_t find_bron(const struct zaak_stand *stand, const char *bron)
{
    size_t at = 0;

    while (at < stand->bron_count && strcmp(stand->bronnen[at], bron) < 0)
        at++;
    return at;
}

static bool has_bron(const struct zaak_stand *stand, const char *bron)
{
    size_t at = find_bron(stand, bron);

    return at < stand->bron_count && !strcmp(stand->bronnen[at], bron);
}

int zaak_stand_add_bron(struct zaak_stand *stand, const char *bron)
{
    const char *text = zaak_stand_intern(stand, bron);
    size_t at = find_bron(stand, bron);
    int result;

    if (!text)
        return -ZAAK_E_GEHEUGEN;
    if (has_bron(stand, bron))
        return -ZAAK_E_DUBBEL;
    result = zaak_grow(stand->ctx, (void **)&stand->bronnen, &stand->bron_capacity, stand->bron_count + 1, sizeof *stand->bronnen);
    if (result)
        return result;
    memmove(stand->bronnen + at + 1, stand->bronnen + at, (stand->bron_count - at) * sizeof *stand->bronnen);
    stand->bronnen[at] = text;
    stand->bron_count++;
    return 0;
}

/* ---- rows by key ---- */

static uint64_t mix(uint64_t h, uint64_t value)
{
    h = (h ^ value) * UINT64_C(0x9e3779b97f4a7c15);
    return h ^ h >> 29;
}

static size_t hash(const struct sleutel *key)
{
    uint64_t h = mix((uintptr_t)key->gemeente, (uintptr_t)key->zaaktype);

    h = mix(mix(h, (uintptr_t)key->eenheid), (uintptr_t)key->kanaal);
    return (size_t)mix(h, (uint64_t)(uint32_t)key->van << 32 | (uint32_t)key->tot);
}

static bool is_same(const struct sleutel *a, const struct sleutel *b)
{
    return a->gemeente == b->gemeente && a->van == b->van && a->tot == b->tot && a->zaaktype == b->zaaktype && a->eenheid == b->eenheid && a->kanaal == b->kanaal;
}

static size_t find_slot(struct rij *const *slots, size_t slot_count, const struct sleutel *key)
{
    size_t at = hash(key) & (slot_count - 1);

    while (slots[at] && !is_same(&slots[at]->sleutel, key))
        at = (at + 1) & (slot_count - 1);
    return at;
}

struct rij *zaak_stand_find(const struct zaak_stand *stand, const struct sleutel *key)
{
    return stand->slot_count ? stand->slots[find_slot(stand->slots, stand->slot_count, key)] : NULL;
}

static void fill_slots(const struct zaak_stand *stand, struct rij **slots, size_t slot_count)
{
    for (size_t i = 0; i < stand->count; i++)
        slots[find_slot(slots, slot_count, &stand->rows[i]->sleutel)] = stand->rows[i];
}

static int make_room(struct zaak_stand *stand)
{
    int result = zaak_grow(stand->ctx, (void **)&stand->rows, &stand->capacity, stand->count + 1, sizeof *stand->rows);
    size_t slot_count = stand->slot_count ? 2 * stand->slot_count : 64;
    struct rij **slots;

    if (result || 2 * (stand->count + 1) <= stand->slot_count)
        return result;
    slots = zaak_alloc(stand->ctx, slot_count * sizeof *slots);
    if (!slots)
        return -ZAAK_E_GEHEUGEN;
    fill_slots(stand, slots, slot_count);
    zaak_release(stand->ctx, stand->slots);
    stand->slots = slots;
    stand->slot_count = slot_count;
    return 0;
}

int zaak_stand_put(struct zaak_stand *stand, const struct sleutel *key, struct rij **ret_rij)
{
    struct rij *rij = zaak_stand_find(stand, key);

    if (!rij) {
        int result = make_room(stand);

        if (result)
            return result;
        rij = zaak_arena_alloc(stand->ctx, &stand->arena, sizeof *rij);
        if (!rij)
            return -ZAAK_E_GEHEUGEN;
        rij->sleutel = *key;
        stand->slots[find_slot(stand->slots, stand->slot_count, key)] = rij;
        stand->sorted = stand->count == 0 || (stand->sorted && zaak_sleutel_compare(&stand->rows[stand->count - 1]->sleutel, key) < 0);
        stand->rows[stand->count++] = rij;
    }
    if (ret_rij)
        *ret_rij = rij;
    return 0;
}

void zaak_stand_cut(struct zaak_stand *stand, size_t count)
{
    if (stand->count == count)
        return;
    stand->count = count;
    memset(stand->slots, 0, stand->slot_count * sizeof *stand->slots);
    fill_slots(stand, stand->slots, stand->slot_count);
}

int zaak_sleutel_compare(const struct sleutel *a, const struct sleutel *b)
{
    int result = compare_texts(a->gemeente, b->gemeente);

    if (result == 0)
        result = compare_texts(a->zaaktype, b->zaaktype);
    if (result == 0)
        result = compare_texts(a->eenheid, b->eenheid);
    if (result == 0)
        result = compare_texts(a->kanaal, b->kanaal);
    if (result == 0)
        result = (a->van > b->van) - (a->van < b->van);
    return result ? result : (a->tot > b->tot) - (a->tot < b->tot);
}

static int compare_rows(const void *a, const void *b)
{
    return zaak_sleutel_compare(&(*(struct rij *const *)a)->sleutel, &(*(struct rij *const *)b)->sleutel);
}

void zaak_stand_sort(const struct zaak_stand *given)
{
    struct zaak_stand *stand = (struct zaak_stand *)given; /* a note, as the order of rows is no part of what a stand says */

    if (!stand->sorted && stand->count)
        qsort(stand->rows, stand->count, sizeof *stand->rows, compare_rows);
    stand->sorted = true;
}

/* ---- adding rows ---- */

/* Those of a row come in one block. */
bool zaak_stand_make_vakken(struct zaak_stand *stand, struct rij *rij, uint64_t mask)
{
    uint64_t wanted = mask & dagen_mask;
    size_t count = 0;
    uint32_t *block;

    for (int bit = next_bit(wanted, 0); bit < 64; bit = next_bit(wanted, bit + 1))
        count += !rij->vakken[bit];
    block = count ? zaak_arena_alloc(stand->ctx, &stand->arena, count * ZAAK_INDICATOR_VAKKEN * sizeof *block) : NULL;
    if (count && !block)
        return false;
    for (int bit = next_bit(wanted, 0); bit < 64; bit = next_bit(wanted, bit + 1))
        if (!rij->vakken[bit]) {
            rij->vakken[bit] = block;
            block += ZAAK_INDICATOR_VAKKEN;
        }
    return true;
}

bool zaak_rij_can_add(const struct rij *rij, const struct rij *ander, uint64_t mask)
{
    mask &= rij->mask & ander->mask;
    for (int bit = next_bit(mask, 0); bit < 64; bit = next_bit(mask, bit + 1))
        if (!hoofd_can_add(&rij->hoofden[bit], &ander->hoofden[bit]))
            return false;
    return true;
}

void zaak_rij_add(struct rij *rij, const struct rij *ander, uint64_t mask)
{
    mask &= ander->mask;
    rij->mask |= mask;
    for (int bit = next_bit(mask, 0); bit < 64; bit = next_bit(mask, bit + 1)) {
        hoofd_add(&rij->hoofden[bit], &ander->hoofden[bit]);
        if (dagen_mask >> bit & 1)
            vakken_add(rij->vakken[bit], ander->vakken[bit]);
    }
}

static int check_merge(const struct zaak_stand *stand, const struct zaak_stand *ander, struct zaak_error *error)
{
    if (!stand || !ander || stand == ander)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (stand->periode != ander->periode)
        return zaak_fail(error, ZAAK_E_WAARDE, "periode", "De standen zijn anders in perioden verdeeld.");
    if (stand->dimensies != ander->dimensies)
        return zaak_fail(error, ZAAK_E_WAARDE, "dimensies", "De standen houden niet dezelfde dingen uit elkaar (gemeente, periode, zaaktype, eenheid, kanaal).");
    for (size_t i = 0; i < ander->bron_count; i++)
        if (has_bron(stand, ander->bronnen[i]))
            return zaak_fail(error, ZAAK_E_DUBBEL, "bron", "De bron \"%.80s\" is al meegeteld.", ander->bronnen[i]);
    return 0;
}

/* What a merge needs before it can no longer fail. */
struct merging {
    struct rij **rows;      /* of the stand that grows, one for each row of the other one */
    const char **bronnen;   /* of both, by alphabet */
};

static int prepare_rows(struct zaak_stand *stand, const struct zaak_stand *ander, struct merging *merging, struct zaak_error *error)
{
    for (size_t i = 0; i < ander->count; i++) {
        struct sleutel key;
        int result = zaak_stand_intern_key(stand, &ander->rows[i]->sleutel, &key) ? zaak_stand_put(stand, &key, &merging->rows[i]) : -ZAAK_E_GEHEUGEN;

        if (result == 0 && !zaak_stand_make_vakken(stand, merging->rows[i], ander->rows[i]->mask))
            result = -ZAAK_E_GEHEUGEN;
        if (result)
            return zaak_fail_plain(error, result);
        if (!zaak_rij_can_add(merging->rows[i], ander->rows[i], UINT64_MAX))
            return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Een som wordt te groot.");
    }
    return 0;
}

static bool prepare_bronnen(struct zaak_stand *stand, const struct zaak_stand *ander, struct merging *merging)
{
    size_t at = 0, other = 0;

    while (at + other < stand->bron_count + ander->bron_count) {
        bool own = other == ander->bron_count || (at < stand->bron_count && strcmp(stand->bronnen[at], ander->bronnen[other]) < 0);
        const char *text = own ? stand->bronnen[at] : zaak_stand_intern(stand, ander->bronnen[other]);

        if (!text)
            return false;
        merging->bronnen[at + other] = text;
        at += own;
        other += !own;
    }
    return true;
}

static int prepare(struct zaak_stand *stand, const struct zaak_stand *ander, struct merging *merging, struct zaak_error *error)
{
    merging->rows = zaak_alloc(stand->ctx, ander->count * sizeof *merging->rows + 1);
    merging->bronnen = zaak_alloc(stand->ctx, (stand->bron_count + ander->bron_count) * sizeof *merging->bronnen + 1);
    if (!merging->rows || !merging->bronnen || !prepare_bronnen(stand, ander, merging))
        return zaak_fail_memory(error);
    return prepare_rows(stand, ander, merging, error);
}

int zaak_stand_merge(struct zaak_stand *stand, const struct zaak_stand *ander, struct zaak_error *error)
{
    struct merging merging = { NULL, NULL };
    int result = check_merge(stand, ander, error);
    size_t before;

    if (result)
        return result;
    before = stand->count;
    result = prepare(stand, ander, &merging, error);
    if (result) {
        zaak_stand_cut(stand, before);
        zaak_release(stand->ctx, merging.bronnen);
    } else {
        for (size_t i = 0; i < ander->count; i++)
            zaak_rij_add(merging.rows[i], ander->rows[i], UINT64_MAX);
        zaak_release(stand->ctx, stand->bronnen);
        stand->bronnen = merging.bronnen;
        stand->bron_count = stand->bron_capacity = stand->bron_count + ander->bron_count;
        stand->van = ander->van < stand->van ? ander->van : stand->van;
        stand->tot = ander->tot > stand->tot ? ander->tot : stand->tot;
    }
    zaak_release(stand->ctx, merging.rows);
    return result;
}
