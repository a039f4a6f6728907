/* SPDX-License-Identifier: EUPL-1.2 */
#include "reeks_intern.h"

#include <string.h>

int zaak_sweep_read(struct sweep *sweep, const struct zaak_reeks *reeks)
{
    size_t rows = sweep->uit->count;

    if (!reeks || (reeks->count != rows && reeks->count != 1) || (!reeks->values && rows))
        return -ZAAK_E_ARGUMENT;
    sweep->in[sweep->in_count++] = (struct kolom){
        .at = rows ? reeks->values + reeks->offset : NULL,
        .validity = reeks->validity,
        .bit = reeks->offset,
        .step = reeks->count != 1 || rows == 1,
    };
    return 0;
}

void zaak_kolom_intersect(const struct kolom *kolom, size_t row, size_t count, uint8_t *bits)
{
    size_t bit = kolom->bit + row * kolom->step;
    const uint8_t *from = kolom->validity + bit / 8;
    unsigned shift = bit % 8;

    if (kolom->step == 0) {
        if (!(*from >> shift & 1))
            memset(bits, 0, (count + 7) / 8);
        return;
    }
    for (size_t i = 0; i < count; i += 8) {
        unsigned byte = from[i / 8];

        if (shift + (count - i < 8 ? count - i : 8) > 8)
            byte |= (unsigned)from[i / 8 + 1] << 8;
        bits[i / 8] &= (uint8_t)(byte >> shift);
    }
}

/* The rows of a block that have all their values. */
static void find_valid(const struct sweep *sweep, size_t row, size_t count, uint8_t *bits)
{
    memset(bits, 0xFF, count / 8);
    if (count % 8)
        bits[count / 8] = (uint8_t)((1U << count % 8) - 1);
    for (size_t i = 0; i < sweep->in_count; i++)
        if (sweep->in[i].validity)
            zaak_kolom_intersect(&sweep->in[i], row, count, bits);
}

static bool has_unknown(const int32_t *values, size_t count)
{
    int32_t unknown = 0;

    for (; count >= LANES; count -= LANES, values += LANES)
        for (int i = 0; i < LANES; i++)
            unknown |= values[i] == ZAAK_DAG_GEEN;
    while (count-- > 0)
        unknown |= values[count] == ZAAK_DAG_GEEN;
    return unknown;
}

static void clear_absent(int32_t *values, const uint8_t *bits, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!(bits[i / 8] >> i % 8 & 1))
            values[i] = ZAAK_DAG_GEEN;
}

/* The rows that the fast way left open, one by one; gives how many of them fail. */
static size_t answer_unknown(struct sweep *sweep, size_t row, size_t count, int32_t *values, uint8_t *bits)
{
    size_t failed = 0;

    for (size_t i = 0; i < count; i++) {
        int result;

        if (values[i] != ZAAK_DAG_GEEN || !(bits[i / 8] >> i % 8 & 1))
            continue;
        result = sweep->row(sweep, row + i, &values[i]);
        if (result == 0)
            continue;
        values[i] = ZAAK_DAG_GEEN;
        bits[i / 8] &= (uint8_t)~(1U << i % 8);
        if (sweep->uit->fouten)
            sweep->uit->fouten[row + i] = (uint8_t)-result;
        failed++;
    }
    return failed;
}

int64_t zaak_sweep_run(struct sweep *sweep)
{
    const struct zaak_reeks_uit *uit = sweep->uit;
    bool has_absent = false;
    int64_t failed = 0;

    for (size_t i = 0; i < sweep->in_count; i++)
        has_absent |= sweep->in[i].validity != NULL;
    for (size_t row = 0; row < uit->count; row += BLOK) {
        size_t count = uit->count - row < BLOK ? uit->count - row : BLOK;
        int32_t *values = uit->values + row;
        uint8_t bits[BLOK / 8];

        find_valid(sweep, row, count, bits);
        if (uit->fouten)
            memset(uit->fouten + row, 0, count);
        sweep->block(sweep, row, count, values);
        if (has_absent)
            clear_absent(values, bits, count);
        if (has_unknown(values, count))
            failed += (int64_t)answer_unknown(sweep, row, count, values, bits);
        if (uit->validity)
            memcpy(uit->validity + row / 8, bits, (count + 7) / 8);
    }
    return failed;
}
