/* SPDX-License-Identifier: EUPL-1.2 */
/* Numbers as bytes, little-endian on every machine. A writer without room counts; a reader that runs out is marked. */
#ifndef ZAAK_BYTES_INTERN_H
#define ZAAK_BYTES_INTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct schrijver {
    uint8_t *bytes;
    size_t size, length;   /* length goes on where the room ends */
};

struct lezer {
    const uint8_t *bytes;
    size_t length, at;
    bool failed;
};

static inline void put_bytes(struct schrijver *s, const void *bytes, size_t length)
{
    if (length && s->length <= s->size && length <= s->size - s->length)
        memcpy(s->bytes + s->length, bytes, length);
    s->length += length;
}

static inline void put_u32(struct schrijver *s, uint32_t value)
{
    uint8_t bytes[4] = { (uint8_t)value, (uint8_t)(value >> 8), (uint8_t)(value >> 16), (uint8_t)(value >> 24) };

    put_bytes(s, bytes, sizeof bytes);
}

static inline void put_u64(struct schrijver *s, uint64_t value)
{
    put_u32(s, (uint32_t)value);
    put_u32(s, (uint32_t)(value >> 32));
}

/* The next bytes; NULL when there are not so many. */
static inline const uint8_t *get_bytes(struct lezer *l, size_t length)
{
    const uint8_t *bytes = l->bytes + l->at;

    if (l->failed || length > l->length - l->at) {
        l->failed = true;
        return NULL;
    }
    l->at += length;
    return bytes;
}

static inline uint32_t get_u32(struct lezer *l)
{
    const uint8_t *b = get_bytes(l, 4);

    return b ? b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24 : 0;
}

static inline uint64_t get_u64(struct lezer *l)
{
    uint64_t low = get_u32(l);

    return low | (uint64_t)get_u32(l) << 32;
}

/* Two's complement, without a conversion that depends on the compiler. */
static inline int64_t to_signed(uint64_t value)
{
    return value <= INT64_MAX ? (int64_t)value : -(int64_t)(UINT64_MAX - value) - 1;
}

static inline int32_t to_signed32(uint32_t value)
{
    return value <= INT32_MAX ? (int32_t)value : -(int32_t)(UINT32_MAX - value) - 1;
}

/* FNV-1a of 64 bits: tells a damaged file from a whole one. */
static inline uint64_t sum_bytes(const uint8_t *bytes, size_t length)
{
    uint64_t h = UINT64_C(14695981039346656037);

    for (size_t i = 0; i < length; i++)
        h = (h ^ bytes[i]) * UINT64_C(1099511628211);
    return h;
}

#endif
