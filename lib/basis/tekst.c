/* SPDX-License-Identifier: EUPL-1.2 */
#include "tekst_intern.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "allocator_intern.h"
#include "context_intern.h"
#include "geheugen_intern.h"

static char *write_digits(char *at, uint64_t number)
{
    if (number >= 10) {
        at = write_digits(at, number / 10);
        number %= 10;
    }
    *at = (char)('0' + number);
    return at + 1;
}

char *zaak_number_write(char *at, int64_t number)
{
    if (number < 0)
        *at++ = '-';
    return write_digits(at, number < 0 ? -(uint64_t)number : (uint64_t)number);
}

/* Bytes are not counted against max_count, which is about elements. */
static bool make_room(struct tekst *tekst, size_t need)
{
    const struct zaak_allocator *allocator = zaak_context_allocator(tekst->ctx);
    size_t room = tekst->capacity ? tekst->capacity : 256;
    char *bigger;

    while (room < need)
        room *= 2;
    bigger = allocator->resize(allocator->user, tekst->is_lent ? NULL : tekst->bytes, room);
    if (!bigger)
        return false;
    if (tekst->is_lent)
        memcpy(bigger, tekst->bytes, tekst->length + 1);
    tekst->is_lent = false;
    tekst->bytes = bigger;
    tekst->capacity = room;
    return true;
}

bool zaak_tekst_grow(struct tekst *tekst, size_t size)
{
    if (tekst->failed || !make_room(tekst, tekst->length + size + 1))
        tekst->failed = true;
    return !tekst->failed;
}

void zaak_tekst_add_number(struct tekst *tekst, int64_t number)
{
    char *at = zaak_tekst_room(tekst, NUMBER_LENGTH);

    if (at)
        zaak_tekst_end(tekst, zaak_number_write(at, number));
}

void zaak_tekst_addf(struct tekst *tekst, const char *format, ...)
{
    char piece[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(piece, sizeof piece, format, arguments);
    va_end(arguments);
    zaak_tekst_add(tekst, piece);
}

void zaak_tekst_free(struct tekst *tekst)
{
    if (!tekst->is_lent)
        zaak_release(tekst->ctx, tekst->bytes);
    tekst->bytes = NULL;
    tekst->length = tekst->capacity = 0;
    tekst->is_lent = false;
}

int zaak_tekst_give(const char *text, size_t length, char *buffer, size_t size)
{
    size_t part;

    if (length > INT_MAX || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    if (size) {
        part = length < size ? length : size - 1;
        while (part < length && part && ((unsigned char)text[part] & 0xC0) == 0x80)
            part--;
        memcpy(buffer, text, part);
        buffer[part] = '\0';
    }
    return (int)length;
}

/* Eight bytes at a time; the last of them may overlap those before. Mixed twice at the end, because only the last characters of many names differ and a slot is chosen by the low bits. */
static uint64_t hash_text(const char *text)
{
    const uint64_t factor = 0x9E3779B97F4A7C15u;
    size_t length = strlen(text), at = 0;
    uint64_t hash = length * factor, word = 0;

    for (; at + sizeof word < length; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32;
    }
    if (length >= sizeof word)
        memcpy(&word, text + length - sizeof word, sizeof word);
    else
        while (at < length)
            word = word << 8 | (unsigned char)text[at++];
    hash = (hash ^ word) * factor;
    hash = (hash ^ hash >> 32) * factor;
    return hash ^ hash >> 32;
}

/* The slot of a text, or the free slot where it belongs. */
static size_t find_slot(const struct pool *pool, const char *text)
{
    size_t mask = pool->slot_count - 1;
    size_t at = (size_t)hash_text(text) & mask;

    while (pool->slots[at] && strcmp(pool->texts[pool->slots[at]], text))
        at = (at + 1) & mask;
    return at;
}

static bool enlarge(struct pool *pool)
{
    struct pool bigger = *pool;

    bigger.slot_count = pool->slot_count ? 2 * pool->slot_count : 64;
    bigger.slots = zaak_alloc(pool->ctx, bigger.slot_count * sizeof *bigger.slots);
    if (!bigger.slots)
        return false;
    for (size_t i = 0; i < pool->slot_count; i++)
        if (pool->slots[i])
            bigger.slots[find_slot(&bigger, pool->texts[pool->slots[i]])] = pool->slots[i];
    zaak_release(pool->ctx, pool->slots);
    *pool = bigger;
    return true;
}

/* The list of texts is no list of elements of the host: it is not counted against max_count. */
static bool enlarge_list(struct pool *pool)
{
    const struct zaak_allocator *allocator = zaak_context_allocator(pool->ctx);
    size_t room = pool->text_capacity ? 2 * pool->text_capacity : 32;
    char **bigger = allocator->resize(allocator->user, pool->texts, room * sizeof *bigger);

    if (!bigger)
        return false;
    pool->texts = bigger;
    pool->text_capacity = room;
    return true;
}

/* Room for more texts, at most thirty or so: a number and a slot for each. */
static bool has_room(struct pool *pool, size_t more)
{
    const size_t most = pool->used + more;

    if (most >= UINT32_MAX - 2)
        return false;
    while (most * 2 > pool->slot_count)
        if (!enlarge(pool))
            return false;
    while (most >= pool->text_capacity)
        if (!enlarge_list(pool))
            return false;
    return true;
}

uint32_t zaak_pool_add(struct pool *pool, const char *text)
{
    size_t slot;
    char *copy;

    if (!text)
        return 0;
    if (!has_room(pool, 1))
        return UINT32_MAX;
    slot = find_slot(pool, text);
    if (pool->slots[slot])
        return pool->slots[slot];
    copy = zaak_arena_copy(pool->ctx, &pool->arena, text, strlen(text));
    if (!copy)
        return UINT32_MAX;
    pool->texts[++pool->used] = copy;
    pool->slots[slot] = (uint32_t)pool->used;
    return pool->slots[slot];
}

/* The first byte of an identifier that was not written yet: no UTF-8 has it. */
enum { ID_ROOM = 37, UNWRITTEN = 0xFF };

/* Identifiers are made by the batch, that one costs little: in a large pool more of them. */
enum { TEXTS_PER_ID = 16, MOST_IDS = 32 };

/* Makes identifiers in advance; none without memory. */
static void make_ids(struct pool *pool)
{
    size_t count = pool->used / TEXTS_PER_ID + 1;
    char *room, **texts;

    count = count < MOST_IDS ? count : MOST_IDS;
    room = has_room(pool, count) ? zaak_arena_room(pool->ctx, &pool->arena, count * ID_ROOM) : NULL;
    if (!room)
        return;
    texts = pool->texts + pool->used + 1;
    for (size_t i = 0; i < count; i++) {
        texts[i] = room + i * ID_ROOM;
        *texts[i] = (char)UNWRITTEN;
    }
    pool->id_next = (uint32_t)pool->used + 1;
    pool->used += count;
    pool->id_end = (uint32_t)pool->used + 1;
}

uint32_t zaak_pool_make_id(struct pool *pool)
{
    char id[ID_ROOM];

    if (zaak_context_ids_are_random(pool->ctx)) {
        make_ids(pool);
        return pool->id_next < pool->id_end ? pool->id_next++ : UINT32_MAX;
    }
    zaak_context_make_id(pool->ctx, id);
    return zaak_pool_add(pool, id);
}

/* There is a slot for it: has_room() counted it. */
static void write_id(struct pool *pool, uint32_t number)
{
    char id[ID_ROOM];
    size_t slot;

    do {
        zaak_context_make_id(pool->ctx, id);
        slot = find_slot(pool, id);
    } while (pool->slots[slot]);
    memcpy(pool->texts[number], id, sizeof id);
    pool->slots[slot] = number;
}

uint32_t zaak_pool_find(const struct pool *pool, const char *text)
{
    return text && pool->slot_count ? pool->slots[find_slot(pool, text)] : 0;
}

/* Writing an identifier at last changes nothing that was said: a pool belongs to one thread, so a query may do it. */
const char *zaak_pool_text(const struct pool *pool, uint32_t number)
{
    const char *text = number ? pool->texts[number] : NULL;

    if (text && (unsigned char)*text == UNWRITTEN)
        write_id((struct pool *)pool, number);
    return text;
}

void zaak_pool_free(struct pool *pool)
{
    zaak_release(pool->ctx, pool->slots);
    zaak_release(pool->ctx, pool->texts);
    zaak_arena_free(pool->ctx, &pool->arena);
    pool->slots = NULL;
    pool->texts = NULL;
    pool->text_capacity = pool->slot_count = pool->used = 0;
    pool->id_next = pool->id_end = 0;
}

int64_t zaak_cent_parse(const char *bedrag, size_t digits)
{
    size_t whole = strspn(bedrag, "0123456789"), part = bedrag[whole] == '.' ? strspn(bedrag + whole + 1, "0123456789") : 0;
    int64_t cents = 0;

    if (whole < 1 || whole > digits || bedrag[whole + (part ? part + 1 : 0)] || part > 2)
        return -1;
    for (size_t i = 0; i < whole; i++)
        cents = cents * 10 + (bedrag[i] - '0');
    for (size_t i = 0; i < 2; i++)
        cents = cents * 10 + (i < part ? bedrag[whole + 1 + i] - '0' : 0);
    return cents;
}
