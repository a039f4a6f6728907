/* SPDX-License-Identifier: EUPL-1.2 */
/* Rows counted by one key or two: a hash table that points into the columns of the groups. These are the caller's own, as long as the groups fit. */
#include "reeks_intern.h"

#include <string.h>

#include "basis/context_intern.h"

enum {
    MOST_PLACES_AT_FIRST = 1 << 19,
    BATCH = 512,        /* rows that are counted together, each stage of the work in a loop of its own, so that the memory is asked for much at the same time */
    WORD = 64,          /* rows of a word of the selection */
    AHEAD = 32          /* so many rows before its turn a row's keys, and later its place, are asked for */
};

/* A row that waits for its turn. */
struct rij {
    int32_t sleutels[2];
    uint64_t hash;
};

struct telling {
    struct zaak_context *ctx;
    struct kolom in[2];
    struct zaak_reeks_groepen groups;   /* `max` is the room */
    bool two;                           /* there is a second key */
    bool own;                           /* the columns of the groups are ours: there were more than the caller has room for */
    size_t count;
    uint32_t *places;                   /* number of a group plus 1, above it bits of its hash; 0 where there is none; at most two thirds of them are taken */
    size_t place_count;                 /* a power of 2 */
    size_t batch[BATCH + WORD];         /* the rows that are counted together */
    size_t batch_count;
};

static uint64_t hash(int32_t sleutel, int32_t sleutel2)
{
    uint64_t key = (uint64_t)(uint32_t)sleutel << 32 | (uint32_t)sleutel2;

    key *= UINT64_C(0x9E3779B97F4A7C15);
    return key ^ key >> 32;
}

static int32_t second(const struct telling *telling, size_t group)
{
    return telling->two ? telling->groups.sleutel2[group] : 0;
}

/* What the table holds of a group: most groups that are not looked for are known by the bits of their hash, and need not be looked at. */
static uint32_t place_of(const struct telling *telling, uint64_t hash, size_t group)
{
    return (uint32_t)(hash >> 32 & ~(uint64_t)(telling->place_count - 1)) | (uint32_t)(group + 1);
}

static int grow_places(struct telling *telling, size_t places)
{
    uint32_t *bigger = zaak_alloc(telling->ctx, places * sizeof *bigger);

    if (!bigger)
        return -ZAAK_E_GEHEUGEN;
    zaak_release(telling->ctx, telling->places);
    telling->places = bigger;
    telling->place_count = places;
    for (size_t i = 0; i < telling->count; i++) {
        uint64_t own = hash(telling->groups.sleutel[i], second(telling, i)), at = own;

        while (bigger[at & (places - 1)])
            at++;
        bigger[at & (places - 1)] = place_of(telling, own, i);
    }
    return 0;
}

static void free_groups(struct telling *telling)
{
    if (!telling->own)
        return;
    zaak_release(telling->ctx, telling->groups.sleutel);
    zaak_release(telling->ctx, telling->groups.sleutel2);
    zaak_release(telling->ctx, telling->groups.aantal);
}

static void copy_groups(const struct zaak_reeks_groepen *from, const struct zaak_reeks_groepen *to, size_t count, bool two)
{
    if (count == 0)
        return;
    memcpy(to->sleutel, from->sleutel, count * sizeof *to->sleutel);
    memcpy(to->aantal, from->aantal, count * sizeof *to->aantal);
    if (two)
        memcpy(to->sleutel2, from->sleutel2, count * sizeof *to->sleutel2);
}

/* Goes on in columns of our own, twice as long. */
static int grow_groups(struct telling *telling, size_t need)
{
    size_t limit = zaak_context_limits(telling->ctx)->max_count, max = 2 * need < limit ? 2 * need : limit;
    struct telling bigger = { .ctx = telling->ctx, .own = true };

    if (need > limit || need > UINT32_MAX)
        return -ZAAK_E_LIMIET;
    bigger.groups.max = max;
    bigger.groups.sleutel = zaak_alloc(telling->ctx, max * sizeof(int32_t));
    bigger.groups.aantal = zaak_alloc(telling->ctx, max * sizeof(int64_t));
    if (telling->two)
        bigger.groups.sleutel2 = zaak_alloc(telling->ctx, max * sizeof(int32_t));
    if (!bigger.groups.sleutel || !bigger.groups.aantal || (telling->two && !bigger.groups.sleutel2)) {
        free_groups(&bigger);
        return -ZAAK_E_GEHEUGEN;
    }
    copy_groups(&telling->groups, &bigger.groups, telling->count, telling->two);
    free_groups(telling);
    telling->groups = bigger.groups;
    telling->own = true;
    return 0;
}

/* Room for a batch of new groups. */
static int make_room(struct telling *telling)
{
    size_t need = telling->count + telling->batch_count;
    int result = need > telling->groups.max ? grow_groups(telling, need) : 0;

    if (result)
        return result;
    return telling->place_count >= need + need / 2 ? 0 : grow_places(telling, 2 * telling->place_count);
}

static void count_one(struct telling *telling, const struct rij *rij)
{
    struct zaak_reeks_groepen *groups = &telling->groups;
    uint32_t mask = (uint32_t)(telling->place_count - 1), fresh = place_of(telling, rij->hash, telling->count);

    for (uint64_t at = rij->hash;; at++) {
        uint32_t *place = &telling->places[at & mask];
        size_t group = (*place & mask) - 1;

        if (!*place) {
            groups->sleutel[telling->count] = rij->sleutels[0];
            if (telling->two)
                groups->sleutel2[telling->count] = rij->sleutels[1];
            groups->aantal[telling->count++] = 1;
            *place = fresh;
            return;
        }
        if ((*place ^ fresh) <= mask && groups->sleutel[group] == rij->sleutels[0] && second(telling, group) == rij->sleutels[1]) {
            groups->aantal[group]++;
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
    struct rij rijen[BATCH + WORD];
    size_t count = telling->batch_count;
    int result = make_room(telling);

    if (result)
        return result;
    for (size_t i = 0; i < count; i++) {
        size_t row = telling->batch[i], later = telling->batch[i + AHEAD < count ? i + AHEAD : count - 1];

        __builtin_prefetch(telling->in[0].at + later);
        __builtin_prefetch(telling->in[1].at + later);
        rijen[i].sleutels[0] = sleutel_at(&telling->in[0], row);
        rijen[i].sleutels[1] = sleutel_at(&telling->in[1], row);
        rijen[i].hash = hash(rijen[i].sleutels[0], rijen[i].sleutels[1]);
    }
    for (size_t i = 0; i < count; i++) {
        __builtin_prefetch(&telling->places[rijen[i + AHEAD < count ? i + AHEAD : count - 1].hash & (telling->place_count - 1)]);
        count_one(telling, &rijen[i]);
    }
    telling->batch_count = 0;
    return 0;
}

/* Writes the row of the lowest bit, if there is one; the place is counted only then. So there is nothing to guess for the processor. */
static inline size_t put_row(size_t *rows, size_t row, uint64_t word)
{
    *rows = row + (size_t)__builtin_ctzll(word | UINT64_C(1) << (WORD - 1));
    return word != 0;
}

/* The rows of a word. Most words have few or none. */
static int add_rows(struct telling *telling, size_t row, uint64_t word)
{
    size_t *rows = telling->batch + telling->batch_count;

    rows += put_row(rows, row, word);
    word &= word - 1;
    rows += put_row(rows, row, word);
    for (word &= word - 1; word; word &= word - 1)
        rows += put_row(rows, row, word);
    telling->batch_count = (size_t)(rows - telling->batch);
    return telling->batch_count < BATCH ? 0 : count_batch(telling);
}

/* The bits of 64 rows, the first as the least significant. */
static inline uint64_t full_word(const uint8_t *bytes)
{
    uint64_t word;

    memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* The same at the end of the rows, where there are fewer. */
static uint64_t last_word(const uint8_t *selectie, size_t row, size_t rows)
{
    uint8_t bytes[8] = { 0 };

    memcpy(bytes, selectie + row / 8, (rows - row + 7) / 8);
    return full_word(bytes) & UINT64_MAX >> (64 - (rows - row));
}

static inline uint64_t read_word(const uint8_t *selectie, size_t row, size_t rows)
{
    size_t count = rows - row;

    if (!selectie)
        return count < 64 ? UINT64_MAX >> (64 - count) : UINT64_MAX;
    return count < 64 ? last_word(selectie, row, rows) : full_word(selectie + row / 8);
}

/* About how many rows are chosen: as many times as one word of SAMPLE holds. */
static size_t guess_chosen(const uint8_t *selectie, size_t rows)
{
    enum { SAMPLE = 16 };
    size_t chosen = 0;

    for (size_t row = 0; selectie && row < rows; row += WORD * SAMPLE)
        chosen += SAMPLE * (size_t)count_bits(read_word(selectie, row, rows));
    return selectie ? chosen : rows;
}

/* Each row may be a group of its own; a table for that many is made at once, unless it would be large. */
static size_t first_places(size_t chosen)
{
    size_t places = 2 * BATCH;

    while (places < MOST_PLACES_AT_FIRST && places < 2 * chosen)
        places *= 2;
    return places;
}

static int count_rows(struct telling *telling, size_t rows, const uint8_t *selectie)
{
    int result = grow_places(telling, first_places(guess_chosen(selectie, rows)));

    for (size_t row = 0; row < rows && result == 0; row += WORD)
        result = add_rows(telling, row, read_word(selectie, row, rows));
    return result ? result : count_batch(telling);
}

int64_t zaak_reeks_group(struct zaak_context *ctx, const struct zaak_reeks *sleutel, const struct zaak_reeks *sleutel2, const uint8_t *selectie,
                         const struct zaak_reeks_groepen *ret_groepen)
{
    struct telling telling = { .ctx = ctx, .two = sleutel2 != NULL };
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
    telling.groups = *ret_groepen;
    result = count_rows(&telling, sleutel->count, selectie);
    if (result == 0 && telling.own)
        copy_groups(&telling.groups, ret_groepen, ret_groepen->max < telling.count ? ret_groepen->max : telling.count, telling.two);
    if (result == 0)
        result = (int64_t)telling.count;
    free_groups(&telling);
    zaak_release(ctx, telling.places);
    return result;
}
