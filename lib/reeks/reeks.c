/* SPDX-License-Identifier: EUPL-1.2 */
#include "reeks_intern.h"

#include <string.h>

int zaak_sweep_begin(struct sweep *sweep, const struct zaak_kalender *kalender, const struct zaak_reeks_uit *uit)
{
    sweep->kalender = kalender;
    sweep->uit = uit;
    sweep->memos = NULL;
    sweep->in_count = 0;
    sweep->unknown = ZAAK_DAG_GEEN;
    return uit && (uit->values || uit->count == 0) ? 0 : -ZAAK_E_ARGUMENT;
}

int zaak_sweep_read(struct sweep *sweep, const struct zaak_reeks *reeks)
{
    size_t rows = sweep->uit->count, place = sweep->in_count;
    bool constant = reeks && reeks->count == 1 && rows > 1;

    if (!reeks || (reeks->count != rows && reeks->count != 1) || (!reeks->values && rows))
        return -ZAAK_E_ARGUMENT;
    sweep->in[place] = (struct kolom){ rows ? reeks->values + reeks->offset : NULL, reeks->validity, reeks->offset, !constant };
    for (size_t i = 0; constant && i < BLOK; i++)
        sweep->constants[place][i] = sweep->in[place].at[0];
    sweep->in_count++;
    return 0;
}

void zaak_sweep_at(const struct sweep *sweep, size_t row, const int32_t *in[MAX_COLUMNS])
{
    for (size_t i = 0; i < sweep->in_count; i++)
        in[i] = sweep->in[i].step ? sweep->in[i].at + row : sweep->constants[i];
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

static bool has(const int32_t *values, size_t count, int32_t wanted)
{
    int32_t found = 0;

    for (; count >= LANES; count -= LANES, values += LANES)
        for (int i = 0; i < LANES; i++)
            found |= values[i] == wanted ? -1 : 0;
    while (count-- > 0)
        found |= values[count] == wanted ? -1 : 0;
    return found;
}

/* The cells of a row; false when one of them says that there is none, which is no failure then. */
static bool read_cells(const struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t i, int32_t cells[MAX_COLUMNS])
{
    bool present = true;

    for (size_t k = 0; k < sweep->in_count; k++) {
        cells[k] = in[k][i];
        present &= cells[k] != ZAAK_DAG_GEEN;
    }
    return present;
}

/* The rows that the fast way left open, one by one; gives how many of them fail. No fast way has an answer for ZAAK_DAG_GEEN, so that it needs to be seen here only. */
static size_t answer_unknown(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t row, size_t count, int32_t *values, uint8_t *bits)
{
    size_t failed = 0;

    for (size_t i = 0; i < count; i++) {
        int32_t cells[MAX_COLUMNS];
        bool present;
        int result;

        if (values[i] != sweep->unknown || !(bits[i / 8] >> i % 8 & 1))
            continue;
        present = read_cells(sweep, in, i, cells);
        result = present ? sweep->row(sweep, cells, &values[i]) : 0;
        if (present && result == 0)
            continue;
        values[i] = ZAAK_DAG_GEEN;
        bits[i / 8] &= (uint8_t)~(1U << i % 8);
        if (result == 0)
            continue;
        if (sweep->uit->fouten)
            sweep->uit->fouten[row + i] = (uint8_t)-result;
        failed++;
    }
    return failed;
}

static void clear_absent(int32_t *values, const uint8_t *bits, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!(bits[i / 8] >> i % 8 & 1))
            values[i] = ZAAK_DAG_GEEN;
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
        const int32_t *in[MAX_COLUMNS];
        uint8_t bits[BLOK / 8];

        zaak_sweep_at(sweep, row, in);
        find_valid(sweep, row, count, bits);
        if (uit->fouten)
            memset(uit->fouten + row, 0, count);
        sweep->block(sweep, in, count, values);
        if (has(values, count, sweep->unknown))
            failed += (int64_t)answer_unknown(sweep, in, row, count, values, bits);
        if (has_absent)
            clear_absent(values, bits, count);
        if (uit->validity)
            memcpy(uit->validity + row / 8, bits, (count + 7) / 8);
    }
    return failed;
}
