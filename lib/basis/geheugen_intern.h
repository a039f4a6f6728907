/* SPDX-License-Identifier: EUPL-1.2 */
/* Memory through the context's allocator. */
#ifndef ZAAK_GEHEUGEN_INTERN_H
#define ZAAK_GEHEUGEN_INTERN_H

#include <zaak/basis.h>

/* Zeroed memory, NULL when there is none. */
void *zaak_alloc(struct zaak_context *ctx, size_t size);

/* A block (NULL for none yet) of another size, its contents kept as far as they fit; NULL without memory, and then the block is as it was. */
void *zaak_resize(struct zaak_context *ctx, void *block, size_t size);

/* Makes room in a growing array for `need` elements in all. Returns 0, -ZAAK_E_GEHEUGEN, or -ZAAK_E_LIMIET above the context's
 * max_count; on failure the array is as it was. Fresh room is zeroed. */
int zaak_grow(struct zaak_context *ctx, void **array, size_t *capacity, size_t need, size_t element_size);

void zaak_release(struct zaak_context *ctx, void *block);

/* A copy with a zero behind it. */
char *zaak_copy(struct zaak_context *ctx, const char *text, size_t length);

/* An arena: many small blocks with one lifetime. Start from a zeroed struct; blocks are zeroed and aligned for any type. */
struct arena {
    struct arena_block *last;
};

void *zaak_arena_alloc(struct zaak_context *ctx, struct arena *arena, size_t size);
/* Room for bytes that the caller fills. */
char *zaak_arena_room(struct zaak_context *ctx, struct arena *arena, size_t size);
char *zaak_arena_copy(struct zaak_context *ctx, struct arena *arena, const char *text, size_t length);
void zaak_arena_free(struct zaak_context *ctx, struct arena *arena);

#endif
