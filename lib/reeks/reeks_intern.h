/* SPDX-License-Identifier: EUPL-1.2 */
/* A sweep: one call over columns. What every such call shares stands here and in reeks.c: rows and constants, bitmaps, codes. What a call adds is a pair of functions, a fast one for a block
 * of rows and one for a single row, which uses the kernel of the scalar call. */
#ifndef ZAAK_REEKS_INTERN_H
#define ZAAK_REEKS_INTERN_H

#include <zaak/reeks.h>

#include "tijd/kalender_intern.h"

enum {
    BLOK = 512,        /* rows of a block: its answers stay in the first-level cache; a multiple of 8, so that bitmaps are written by the byte */
    LANES = 128,        /* rows of an inner loop of fixed length, which a compiler turns into vector instructions at -O2 too */
    MAX_COLUMNS = 4
};

/* The bits that are 1: sums of two, of four, of eight, and then of all bytes in the highest. */
static inline int64_t count_bits(uint64_t bits)
{
    bits -= bits >> 1 & UINT64_C(0x5555555555555555);
    bits = (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
    bits = (bits + (bits >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (int64_t)(bits * UINT64_C(0x0101010101010101) >> 56);
}

/* A column that is read: `step` is 0 when its one row holds for all. */
struct kolom {
    const int32_t *at;
    const uint8_t *validity;
    size_t bit;
    size_t step;
};

struct sweep {
    const struct zaak_kalender *kalender;
    const struct zaak_reeks_uit *uit;
    struct memos *memos;
    size_t in_count;
    struct kolom in[MAX_COLUMNS];
    int32_t constants[MAX_COLUMNS][BLOK];   /* of a column of one row: its value as a block */

    /* The answers of a block of rows; `unknown` where the fast way has none. A row without a value may hold anything. */
    int32_t unknown;
    void (*block)(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t count, int32_t *restrict values);

    /* The answer of one row. Returns 0 or -ZAAK_E_…. */
    int (*row)(struct sweep *sweep, const int32_t in[MAX_COLUMNS], int32_t *ret_value);
};

/* Begins a call whose answers go to `uit`. Returns 0 or -ZAAK_E_ARGUMENT. */
int zaak_sweep_begin(struct sweep *sweep, const struct zaak_kalender *kalender, const struct zaak_reeks_uit *uit);

/* Adds a column that is read; NULL when it is missing. Returns 0 or -ZAAK_E_ARGUMENT. */
int zaak_sweep_read(struct sweep *sweep, const struct zaak_reeks *reeks);

/* The columns of a block that starts at a row. */
void zaak_sweep_at(const struct sweep *sweep, size_t row, const int32_t *in[MAX_COLUMNS]);

/* Leaves of a bitmap that starts at bit 0 only the rows that a column has. */
void zaak_kolom_intersect(const struct kolom *kolom, size_t row, size_t count, uint8_t *bits);

/* Answers all rows; gives how many failed. */
int64_t zaak_sweep_run(struct sweep *sweep);

#endif
