/* SPDX-License-Identifier: EUPL-1.2 */
#include "context_intern.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <uuid/uuid.h>

#include "allocator_intern.h"
#include "options_intern.h"
#include "teller_intern.h"

struct slot {
    _Atomic(void *) object;
    void (*_Atomic free_object)(void *object);
};

struct zaak_context {
    struct teller refs;
    struct zaak_allocator allocator;
    struct zaak_limits limits;
    void (*make_id)(void *user, char id[37]);
    void *id_user;
    struct slot slots[SLOT_COUNT];
};

static void *libc_alloc(void *user, size_t size)
{
    (void)user;
    return malloc(size);
}

static void *libc_resize(void *user, void *block, size_t size)
{
    (void)user;
    return realloc(block, size);
}

static void libc_release(void *user, void *block)
{
    (void)user;
    free(block);
}

static void random_id(void *user, char id[37])
{
    uuid_t uuid;

    (void)user;
    uuid_generate_random(uuid);
    uuid_unparse_lower(uuid, id);
}

static bool allocator_is_whole(const struct zaak_allocator *allocator)
{
    int given = (allocator->alloc != NULL) + (allocator->resize != NULL) + (allocator->release != NULL);

    return given == 0 || given == 3;
}

static size_t or_default(size_t value, size_t fallback)
{
    return value ? value : fallback;
}

struct zaak_context *zaak_context_new(const struct zaak_context_options *given)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    const struct zaak_allocator libc = { libc_alloc, libc_resize, libc_release, NULL };
    struct zaak_context *ctx;

    if (zaak_options_read(&options, sizeof options, given, NULL) || !allocator_is_whole(&options.allocator))
        return NULL;
    if (!options.allocator.alloc)
        options.allocator = libc;
    ctx = options.allocator.alloc(options.allocator.user, sizeof *ctx);
    if (!ctx)
        return NULL;
    memset(ctx, 0, sizeof *ctx);
    teller_init(&ctx->refs);
    ctx->allocator = options.allocator;
    ctx->limits.max_document = or_default(options.max_document, (size_t)256 << 20);
    ctx->limits.max_line = or_default(options.max_line, (size_t)1 << 20);
    ctx->limits.max_depth = or_default(options.max_depth, 32);
    ctx->limits.max_count = or_default(options.max_count, 10000000);
    ctx->limits.max_feiten = or_default(options.max_feiten, 10000);
    ctx->make_id = options.make_id ? options.make_id : random_id;
    ctx->id_user = options.id_user;
    return ctx;
}

struct zaak_context *zaak_context_ref(struct zaak_context *ctx)
{
    if (ctx)
        teller_ref(&ctx->refs);
    return ctx;
}

struct zaak_context *zaak_context_unref(struct zaak_context *ctx)
{
    struct zaak_allocator allocator;

    if (!ctx || !teller_unref(&ctx->refs))
        return NULL;
    for (int i = SLOT_COUNT - 1; i >= 0; i--) {
        void *object = atomic_load(&ctx->slots[i].object);
        void (*free_object)(void *) = atomic_load(&ctx->slots[i].free_object);

        if (object)
            free_object(object);
    }
    allocator = ctx->allocator;
    allocator.release(allocator.user, ctx);
    return NULL;
}

const struct zaak_limits *zaak_context_limits(const struct zaak_context *ctx)
{
    return &ctx->limits;
}

const struct zaak_allocator *zaak_context_allocator(const struct zaak_context *ctx)
{
    return &ctx->allocator;
}

void zaak_context_make_id(struct zaak_context *ctx, char id[37])
{
    ctx->make_id(ctx->id_user, id);
    id[36] = '\0';
}

bool zaak_context_ids_are_random(const struct zaak_context *ctx)
{
    return ctx->make_id == random_id;
}

void *zaak_context_slot(struct zaak_context *ctx, int slot)
{
    return atomic_load(&ctx->slots[slot].object);
}

int zaak_context_set_slot(struct zaak_context *ctx, int slot, void *object, void (*free_object)(void *object))
{
    void *empty = NULL;

    /* Every caller of one slot passes the same function, so writing it before the race is decided does no harm. */
    atomic_store(&ctx->slots[slot].free_object, free_object);
    return atomic_compare_exchange_strong(&ctx->slots[slot].object, &empty, object) ? 0 : 1;
}
