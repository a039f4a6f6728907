/* SPDX-License-Identifier: EUPL-1.2 */
/* Text: a growing buffer, and a pool that keeps each different text once. */
#ifndef ZAAK_TEKST_INTERN_H
#define ZAAK_TEKST_INTERN_H

#include <zaak/basis.h>

#include <string.h>

#include "context_intern.h"
#include "geheugen_intern.h"

/* A text that grows. Start from { .ctx = ctx }. Running out of memory is remembered, so that a writer need only look at the end. */
struct tekst {
    struct zaak_context *ctx;
    char *bytes;
    size_t length;
    size_t capacity;
    bool is_lent;       /* the bytes are the caller's */
    bool failed;
};

/* Room for a number of 64 bits with its sign. */
enum { NUMBER_LENGTH = 20 };

/* Writes a number and returns where the next character goes. */
char *zaak_number_write(char *at, int64_t number);

/* A text that begins in a room of the caller, often large enough for all of it. */
static inline struct tekst tekst_in(struct zaak_context *ctx, char *room, size_t size)
{
    return (struct tekst){ .ctx = ctx, .bytes = room, .capacity = size, .is_lent = true };
}

/* Makes room for so many bytes more; false when there is no memory. */
bool zaak_tekst_grow(struct tekst *tekst, size_t size);

/* Where the next bytes go, of which there may be so many; NULL when there is no memory. zaak_tekst_end() then says how far they were written. */
static inline char *zaak_tekst_room(struct tekst *tekst, size_t size)
{
    if (size >= tekst->capacity - tekst->length && !zaak_tekst_grow(tekst, size))
        return NULL;
    return tekst->bytes + tekst->length;
}

static inline void zaak_tekst_end(struct tekst *tekst, char *end)
{
    *end = '\0';
    tekst->length = (size_t)(end - tekst->bytes);
}

static inline void zaak_tekst_add_n(struct tekst *tekst, const char *text, size_t length)
{
    char *at = zaak_tekst_room(tekst, length);

    if (!at)
        return;
    memcpy(at, text, length);
    zaak_tekst_end(tekst, at + length);
}

static inline void zaak_tekst_add(struct tekst *tekst, const char *text)
{
    zaak_tekst_add_n(tekst, text, strlen(text));
}

void zaak_tekst_add_number(struct tekst *tekst, int64_t number);
void zaak_tekst_addf(struct tekst *tekst, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* As text of HTML, in an element or an attribute: nothing of it becomes a tag, an attribute or a control character. */
void zaak_tekst_add_html(struct tekst *tekst, const char *text);
void zaak_tekst_free(struct tekst *tekst);

/* An amount in euros ("357", "130.66") in cents, of so many digits before the point at most; -1 when it is none. */
int64_t zaak_cent_parse(const char *bedrag, size_t digits);

/* Copies a text into a caller's buffer as snprintf does: cut to fit, always ended; returns the whole length. */
int zaak_tekst_give(const char *text, size_t length, char *buffer, size_t size);

/* A pool of texts: equal texts have the same number, so that comparing numbers compares texts. Number 0 is no text (NULL). */
struct pool {
    struct zaak_context *ctx;
    struct arena arena;        /* the texts: they never move, so that what was lent stays good */
    char **texts;              /* by number; place 0 is not used */
    size_t text_capacity;
    uint32_t *slots;           /* open addressing: number of a text, 0 when free */
    size_t slot_count, used;
    uint32_t id_next, id_end;  /* identifiers that were made in advance and not given out yet */
};

/* The number of a text, added when it is new; NULL gives 0. On failure (no memory) returns UINT32_MAX and the pool is as it was. */
uint32_t zaak_pool_add(struct pool *pool, const char *text);
/* The number of a fresh identifier; UINT32_MAX without memory. A random one is written when someone reads it: most are never read, and making one takes longer than all rules. */
uint32_t zaak_pool_make_id(struct pool *pool);

/* Whether an identifier can be made without the host. */
static inline bool zaak_pool_has_id(const struct pool *pool)
{
    return pool->id_next < pool->id_end || zaak_context_ids_are_random(pool->ctx);
}

static inline uint32_t zaak_pool_add_id(struct pool *pool)
{
    return pool->id_next < pool->id_end ? pool->id_next++ : zaak_pool_make_id(pool);
}

/* The number of a text when it is there, else 0. */
uint32_t zaak_pool_find(const struct pool *pool, const char *text);
/* Lent until the pool is freed; NULL for 0. */
const char *zaak_pool_text(const struct pool *pool, uint32_t number);
void zaak_pool_free(struct pool *pool);

#endif
