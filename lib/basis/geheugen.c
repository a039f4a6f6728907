/* SPDX-License-Identifier: EUPL-1.2 */
#include "geheugen_intern.h"

#include <stdalign.h>
#include <string.h>

#include "allocator_intern.h"
#include "context_intern.h"

void *zaak_alloc(struct zaak_context *ctx, size_t size)
{
    const struct zaak_allocator *allocator = zaak_context_allocator(ctx);
    void *block = allocator->alloc(allocator->user, size ? size : 1);

    if (block)
        memset(block, 0, size);
    return block;
}

void *zaak_resize(struct zaak_context *ctx, void *block, size_t size)
{
    const struct zaak_allocator *allocator = zaak_context_allocator(ctx);

    return allocator->resize(allocator->user, block, size);
}

int zaak_grow(struct zaak_context *ctx, void **array, size_t *capacity, size_t need, size_t element_size)
{
    const struct zaak_allocator *allocator = zaak_context_allocator(ctx);
    size_t room = *capacity ? *capacity : 4;
    void *bigger;

    if (need > zaak_context_limits(ctx)->max_count)   /* also where the room happens to be larger */
        return -ZAAK_E_LIMIET;
    if (need <= *capacity)
        return 0;
    while (room < need)
        room += room / 4 + 2;
    if (room > SIZE_MAX / element_size)
        return -ZAAK_E_GEHEUGEN;
    bigger = allocator->resize(allocator->user, *array, room * element_size);
    if (!bigger)
        return -ZAAK_E_GEHEUGEN;
    memset((char *)bigger + *capacity * element_size, 0, (room - *capacity) * element_size);
    *array = bigger;
    *capacity = room;
    return 0;
}

void zaak_release(struct zaak_context *ctx, void *block)
{
    const struct zaak_allocator *allocator = zaak_context_allocator(ctx);

    if (block)
        allocator->release(allocator->user, block);
}

char *zaak_copy(struct zaak_context *ctx, const char *text, size_t length)
{
    char *copy = zaak_alloc(ctx, length + 1);

    if (copy && length)
        memcpy(copy, text, length);
    return copy;
}

enum { FIRST_BLOCK = 1024, LARGEST_BLOCK = 64 * 1024 };

struct arena_block {
    struct arena_block *previous;
    size_t used;
    size_t size;
    alignas(max_align_t) char bytes[];
};

/* Blocks double in size: a small object stays small, a large one takes few blocks. */
static struct arena_block *add_block(struct zaak_context *ctx, struct arena *arena, size_t need)
{
    size_t room = !arena->last ? FIRST_BLOCK : arena->last->size < LARGEST_BLOCK ? 2 * arena->last->size : LARGEST_BLOCK;
    const struct zaak_allocator *allocator = zaak_context_allocator(ctx);
    struct arena_block *block;

    if (need > SIZE_MAX / 2 - sizeof *block)
        return NULL;
    if (room < need)
        room = need;
    block = allocator->alloc(allocator->user, sizeof *block + room);
    if (!block)
        return NULL;
    block->used = 0;
    block->size = room;
    block->previous = arena->last;
    arena->last = block;
    return block;
}

static void *take(struct zaak_context *ctx, struct arena *arena, size_t size, size_t alignment)
{
    struct arena_block *block = arena->last;
    size_t start = block ? (block->used + alignment - 1) / alignment * alignment : 0;

    if (!block || start > block->size || block->size - start < size) {
        block = add_block(ctx, arena, size);
        start = 0;
    }
    if (!block)
        return NULL;
    block->used = start + size;
    return block->bytes + start;
}

void *zaak_arena_alloc(struct zaak_context *ctx, struct arena *arena, size_t size)
{
    void *block = take(ctx, arena, size, alignof(max_align_t));

    return block ? memset(block, 0, size) : NULL;
}

char *zaak_arena_copy(struct zaak_context *ctx, struct arena *arena, const char *text, size_t length)
{
    char *copy = take(ctx, arena, length + 1, 1);

    if (copy) {
        memcpy(copy, text, length);
        copy[length] = '\0';
    }
    return copy;
}

char *zaak_arena_room(struct zaak_context *ctx, struct arena *arena, size_t size)
{
    return take(ctx, arena, size, 1);
}

void zaak_arena_free(struct zaak_context *ctx, struct arena *arena)
{
    while (arena->last) {
        struct arena_block *previous = arena->last->previous;

        zaak_release(ctx, arena->last);
        arena->last = previous;
    }
}
