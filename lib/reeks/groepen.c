/* SPDX-License-Identifier: EUPL-1.2 */
/* Rows counted by one key or two, in a hash table that points into the list of groups. */
#include "reeks_intern.h"

#include <string.h>

struct groep {
    int32_t sleutel[2];
    int64_t aantal;
};

enum { FIRST_PLACES = 1 << 12, GROWTH = 8, BATCH = 256 };

struct telling {
    struct zaak_context *ctx;
    struct kolom in[2];
    struct groep *groups;
    size_t count;
    size_t capacity;
    uint32_t *places;       /* number of a group plus 1, 0 where there is none; at most half of them are taken */
    size_t place_count;     /* a power of 2 */
    size_t batch[BATCH];    /* rows that are counted together, so that what they need comes from memory at the same time */
    size_t batch_count;
};

static size_t hash(int32_t sleutel, int32_t sleutel2)
{
    uint64_t key = (uint64_t)(uint32_t)sleutel << 32 | (uint32_t)sleutel2;

    key *= UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(key ^ key >> 32);
}

static void place_groups(struct telling *telling)
{
    for (size_t i = 0; i < telling->count; i++) {
        size_t at = hash(telling->groups[i].sleutel[0], telling->groups[i].sleutel[1]);

        while (telling->places[at & (telling->place_count - 1)])
            at++;
        telling->places[at & (telling->place_count - 1)] = (uint32_t)i + 1;
    }
}

/* Room for a batch of new groups. */
static int make_room(struct telling *telling)
{
    size_t need = telling->count + BATCH, places = telling->place_count ? telling->place_count : FIRST_PLACES;
    void *groups = telling->groups;
    uint32_t *bigger;
    int result = need > UINT32_MAX ? -ZAAK_E_LIMIET : zaak_grow(telling->ctx, &groups, &telling->capacity, need, sizeof *telling->groups);

    if (result)
        return result;
    telling->groups = groups;
    if (telling->place_count >= 2 * need)
        return 0;
    while (places < 2 * need)
        places *= GROWTH;
    bigger = zaak_alloc(telling->ctx, places * sizeof *bigger);
    if (!bigger)
        return -ZAAK_E_GEHEUGEN;
    zaak_release(telling->ctx, telling->places);
    telling->places = bigger;
    telling->place_count = places;
    place_groups(telling);
    return 0;
}

static void count_one(struct telling *telling, int32_t sleutel, int32_t sleutel2, size_t at)
{
    for (;; at++) {
        uint32_t *place = &telling->places[at & (telling->place_count - 1)];
        struct groep *group = &telling->groups[*place ? *place - 1 : telling->count];

        if (!*place) {
            *group = (struct groep){ { sleutel, sleutel2 }, 0 };
            *place = (uint32_t)++telling->count;
        }
        if (group->sleutel[0] == sleutel && group->sleutel[1] == sleutel2) {
            group->aantal++;
            return;
        }
    }
}

static int32_t sleutel_at(const struct kolom *kolom, size_t row)
{
    size_t bit = kolom->bit + row;

    if (kolom->validity && !(kolom->validity[bit / 8] >> bit % 8 & 1))
        return ZAAK_SLEUTEL_GEEN;
    return kolom->at ? kolom->at[row] : 0;
}

static int count_batch(struct telling *telling)
{
    int32_t keys[BATCH][2];
    size_t places[BATCH], count = telling->batch_count;
    int result = make_room(telling);

    if (result)
        return result;
    for (size_t i = 0; i < count; i++) {
        keys[i][0] = sleutel_at(&telling->in[0], telling->batch[i]);
        keys[i][1] = sleutel_at(&telling->in[1], telling->batch[i]);
    }
    for (size_t i = 0; i < count; i++) {
        places[i] = hash(keys[i][0], keys[i][1]);
        __builtin_prefetch(&telling->places[places[i] & (telling->place_count - 1)]);
    }
    for (size_t i = 0; i < count; i++)
        count_one(telling, keys[i][0], keys[i][1], places[i]);
    telling->batch_count = 0;
    return 0;
}

static int add_row(struct telling *telling, size_t row)
{
    __builtin_prefetch(telling->in[0].at + row);
    __builtin_prefetch(telling->in[1].at + row);
    telling->batch[telling->batch_count++] = row;
    return telling->batch_count < BATCH ? 0 : count_batch(telling);
}

/* The bits of up to 64 rows, the first as the least significant. */
static uint64_t read_word(const uint8_t *selectie, size_t row, size_t rows)
{
    size_t count = rows - row < 64 ? rows - row : 64;
    uint64_t word = 0;

    if (!selectie)
        return UINT64_MAX >> (64 - count);
    if (count == 64)
        memcpy(&word, selectie + row / 8, sizeof word);
    else
        memcpy(&word, selectie + row / 8, (count + 7) / 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word & UINT64_MAX >> (64 - count);
}

static int count_rows(struct telling *telling, size_t rows, const uint8_t *selectie)
{
    int result = 0;

    for (size_t row = 0; row < rows; row += 64)
        for (uint64_t word = read_word(selectie, row, rows); word && result == 0; word &= word - 1)
            result = add_row(telling, row + (size_t)__builtin_ctzll(word));
    return result ? result : count_batch(telling);
}

static int64_t write_groups(const struct telling *telling, const struct zaak_reeks_groepen *groepen)
{
    for (size_t i = 0; i < telling->count && i < groepen->max; i++) {
        groepen->sleutel[i] = telling->groups[i].sleutel[0];
        if (groepen->sleutel2)
            groepen->sleutel2[i] = telling->groups[i].sleutel[1];
        groepen->aantal[i] = telling->groups[i].aantal;
    }
    return (int64_t)telling->count;
}

int64_t zaak_reeks_group(struct zaak_context *ctx, const struct zaak_reeks *sleutel, const struct zaak_reeks *sleutel2, const uint8_t *selectie,
                         const struct zaak_reeks_groepen *ret_groepen)
{
    struct telling telling = { .ctx = ctx };
    int64_t result;

    if (!ctx || !sleutel || (!sleutel->values && sleutel->count) || !ret_groepen)
        return -ZAAK_E_ARGUMENT;
    if (ret_groepen->max && (!ret_groepen->sleutel || !ret_groepen->aantal || (sleutel2 && !ret_groepen->sleutel2)))
        return -ZAAK_E_ARGUMENT;
    if (sleutel2 && (sleutel2->count != sleutel->count || (!sleutel2->values && sleutel2->count)))
        return -ZAAK_E_ARGUMENT;
    if (sleutel->count == 0)
        return 0;
    telling.in[0] = (struct kolom){ sleutel->values + sleutel->offset, sleutel->validity, sleutel->offset, 1 };
    if (sleutel2)
        telling.in[1] = (struct kolom){ sleutel2->values + sleutel2->offset, sleutel2->validity, sleutel2->offset, 1 };
    result = count_rows(&telling, sleutel->count, selectie);
    if (result == 0)
        result = write_groups(&telling, ret_groepen);
    zaak_release(ctx, telling.groups);
    zaak_release(ctx, telling.places);
    return result;
}
