/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory: does what a test does again and again, each time with one allocation more, until it succeeds. In each failed attempt the work must say -ZAAK_E_GEHEUGEN
 * and leave nothing behind. Include after cmocka.h, in one file of a program.
 *
 *     static int make_kalender(struct zaak_context *ctx, void *argument)
 *     {
 *         struct zaak_kalender *kalender = NULL;
 *         int result = zaak_kalender_new(ctx, NULL, &kalender, NULL);
 *
 *         zaak_kalender_unref(kalender);
 *         return result;
 *     }
 *     …
 *     geheugen_exhaust("kalender_new", make_kalender, NULL);
 *
 * `ctx` is fresh for each attempt; the attempt pays for what it makes on first use too. For a constructor that gives NULL return NULL ? 0 : -ZAAK_E_GEHEUGEN. Objects that must be there
 * before the work begins are made with geheugen_free_of_charge() around them.
 *
 * The first pass counts what goes through the allocator of the context. A program that defines GEHEUGEN_MALLOC before it includes this file counts in a second pass
 * what json-c takes from malloc as well, where that can be done. In it everything after the first refusal is refused too: json-c 0.16 does not survive a key without memory that
 * is followed by a value with it. */
#ifndef ZAAK_TESTS_GEHEUGEN_HELPER_H
#define ZAAK_TESTS_GEHEUGEN_HELPER_H

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <zaak/basis.h>

typedef int (*geheugen_work)(struct zaak_context *ctx, void *argument);

enum { GEHEUGEN_MOST = 100000 };

static struct {
    long grants;        /* allocations that are still granted; negative: all */
    long blocks;        /* blocks of the context that were not given back */
    bool everything;    /* malloc itself is counted, not the allocator */
    bool refused;       /* an allocation was refused */
    long taken;         /* blocks taken from malloc and not given back, since the attempt began */
    bool warm;          /* the work was done before */
} geheugen = { -1, 0, false, false, 0, false };

#ifdef GEHEUGEN_MALLOC
__attribute__((no_sanitize("address", "undefined")))
#endif
static inline bool geheugen_grant(void)
{
    if (geheugen.grants == 0) {
        geheugen.refused = true;
        return false;
    }
    if (geheugen.grants > 0)
        geheugen.grants--;
    return true;
}

static inline void *geheugen_alloc(void *user, size_t size)
{
    void *block = geheugen.everything || geheugen_grant() ? malloc(size) : NULL;

    (void)user;
    geheugen.blocks += block != NULL;
    return block;
}

static inline void *geheugen_resize(void *user, void *block, size_t size)
{
    void *bigger = geheugen.everything || geheugen_grant() ? realloc(block, size) : NULL;

    (void)user;
    geheugen.blocks += bigger && !block;
    return bigger;
}

static inline void geheugen_release(void *user, void *block)
{
    (void)user;
    geheugen.blocks -= block != NULL;
    free(block);
}

/* All allocations are granted until geheugen_charge(). Gives what to hand to it. */
static inline long geheugen_free_of_charge(void)
{
    long grants = geheugen.grants;

    geheugen.grants = -1;
    return grants;
}

static inline void geheugen_charge(long grants)
{
    geheugen.grants = grants;
}

#ifdef GEHEUGEN_MALLOC
/* These take the place of the C library's in the whole program, json-c included. They are called before a sanitizer is ready, so they are not watched by it. */
#include <dlfcn.h>

#define GEHEUGEN_UNWATCHED __attribute__((no_sanitize("address", "undefined")))

static void *(*geheugen_malloc)(size_t size);
static void *(*geheugen_calloc)(size_t count, size_t size);
static void *(*geheugen_realloc)(void *block, size_t size);
static void (*geheugen_free)(void *block);

/* json-c leaks when it runs out of memory itself. What the library loses shows in the first pass, in the count of blocks. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libjson-c";
}

static char geheugen_bootstrap[4096];   /* for what dlsym itself takes before its answer is known */
static size_t geheugen_bootstrap_used;

GEHEUGEN_UNWATCHED static void *geheugen_first(size_t size)
{
    void *block = geheugen_bootstrap + geheugen_bootstrap_used;

    geheugen_bootstrap_used += (size + 15) / 16 * 16;
    if (geheugen_bootstrap_used > sizeof geheugen_bootstrap)
        abort();
    return block;
}

/* A function pointer cannot be cast from an object pointer in plain C. */
GEHEUGEN_UNWATCHED static void geheugen_find(const char *name, void *function)
{
    void *found = dlsym(RTLD_NEXT, name);

    memcpy(function, &found, sizeof found);
}

GEHEUGEN_UNWATCHED static void *geheugen_taken(void *block)
{
    geheugen.taken += block != NULL;
    return block;
}

GEHEUGEN_UNWATCHED void *malloc(size_t size)
{
    static bool looking;

    if (!geheugen_malloc) {
        if (looking)
            return geheugen_first(size);
        looking = true;
        geheugen_find("malloc", &geheugen_malloc);
    }
    return geheugen_taken(!geheugen.everything || geheugen_grant() ? geheugen_malloc(size) : NULL);
}

GEHEUGEN_UNWATCHED void *calloc(size_t count, size_t size)
{
    static bool looking;

    if (!geheugen_calloc) {
        if (looking)
            return geheugen_first(count * size);
        looking = true;
        geheugen_find("calloc", &geheugen_calloc);
    }
    return geheugen_taken(!geheugen.everything || geheugen_grant() ? geheugen_calloc(count, size) : NULL);
}

GEHEUGEN_UNWATCHED void *realloc(void *block, size_t size)
{
    if (!geheugen_realloc)
        geheugen_find("realloc", &geheugen_realloc);
    if (geheugen.everything && !geheugen_grant())
        return NULL;
    return block ? geheugen_realloc(block, size) : geheugen_taken(geheugen_realloc(block, size));
}

GEHEUGEN_UNWATCHED void free(void *block)
{
    static bool looking;
    char *byte = block;

    if (!block || (byte >= geheugen_bootstrap && byte < geheugen_bootstrap + sizeof geheugen_bootstrap))
        return;
    if (!geheugen_free) {
        if (looking)
            return;
        looking = true;
        geheugen_find("free", &geheugen_free);
    }
    geheugen.taken--;
    geheugen_free(block);
}

GEHEUGEN_UNWATCHED char *strdup(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);

    return copy ? memcpy(copy, text, size) : NULL;
}
#endif

/* Do malloc and free come here both? Not under valgrind, which has its own and counts what is lost itself. */
static inline bool geheugen_counts_malloc(void)
{
#ifdef GEHEUGEN_MALLOC
    void *(*volatile take)(size_t size) = malloc;
    void (*volatile give)(void *block) = free;
    long before = geheugen.taken, between;
    void *block = take(64);

    between = geheugen.taken;
    give(block);
    return between == before + 1 && geheugen.taken == before;
#else
    return false;
#endif
}

/* One attempt with so many allocations: true when it succeeded. */
static inline bool geheugen_attempt(const char *name, geheugen_work work, void *argument, long grants)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_context *ctx;
    int result = -ZAAK_E_GEHEUGEN;
    long taken;

    options.allocator = (struct zaak_allocator){ geheugen_alloc, geheugen_resize, geheugen_release, NULL };
    geheugen.blocks = geheugen.taken = 0;
    geheugen.refused = false;
    geheugen.grants = grants;
    ctx = zaak_context_new(&options);
    if (ctx)
        result = work(ctx, argument);
    geheugen.grants = -1;
    zaak_context_unref(ctx);
    taken = geheugen.everything || !geheugen.warm || !geheugen_counts_malloc() ? 0 : geheugen.taken;
    if (result != 0 && (result != -ZAAK_E_GEHEUGEN || !geheugen.refused))
        fail_msg("%s after %ld allocations: %d (%s)", name, grants, result, zaak_error_name(result));
    if (geheugen.blocks != 0 || taken != 0)
        fail_msg("%s after %ld allocations: %ld blocks are left, %ld with those of json-c", name, grants, geheugen.blocks, taken);
    return result == 0;
}

static inline void geheugen_pass(const char *name, geheugen_work work, void *argument, bool everything)
{
    long grants = 0;

    /* What a library below us makes once and keeps is no loss: the first time does not count. */
    geheugen.warm = false;
    if (!geheugen_attempt(name, work, argument, -1))
        fail_msg("%s fails with all memory there is", name);
    geheugen.warm = true;
    while (grants < GEHEUGEN_MOST) {
        bool done;

        geheugen.everything = everything;
        done = geheugen_attempt(name, work, argument, grants);
        geheugen.everything = false;
        if (done)
            break;
        grants++;
    }
    if (grants == 0 || grants == GEHEUGEN_MOST)
        fail_msg("%s takes %ld allocations", name, grants);
}

/* Fails the test when the work does anything else than succeed or run out of memory in good order. */
static inline void geheugen_exhaust(const char *name, geheugen_work work, void *argument)
{
    geheugen_pass(name, work, argument, false);
    if (geheugen_counts_malloc())
        geheugen_pass(name, work, argument, true);
}

#endif
