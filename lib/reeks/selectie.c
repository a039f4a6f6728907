/* SPDX-License-Identifier: EUPL-1.2 */
/* Last days against the day of the question: days left, and the rows that are late or that lapse soon. */
#include "reeks_intern.h"

#include <string.h>

#include "tijd/datum_intern.h"

static int32_t over_one(zaak_dag uiterlijk, zaak_dag peildatum)
{
    uint32_t days = (uint32_t)uiterlijk - (uint32_t)peildatum;

    return dag_is_valid(uiterlijk) & dag_is_valid(peildatum) ? (int32_t)days : ZAAK_DAG_GEEN;
}

static int over_row(struct sweep *sweep, const int32_t in[MAX_COLUMNS], int32_t *ret_value)
{
    (void)sweep;
    *ret_value = over_one(in[0], in[1]);
    return *ret_value == ZAAK_DAG_GEEN ? -ZAAK_E_BEREIK : 0;
}

static void over_block(struct sweep *sweep, const int32_t *const in[MAX_COLUMNS], size_t count, int32_t *restrict values)
{
    const zaak_dag *uiterlijk = in[0], *peildatum = in[1];
    size_t i = 0;

    (void)sweep;
    for (; i + LANES <= count; i += LANES)
        for (size_t j = i; j < i + LANES; j++)
            values[j] = over_one(uiterlijk[j], peildatum[j]);
    for (; i < count; i++)
        values[i] = over_one(uiterlijk[i], peildatum[i]);
}

int64_t zaak_reeks_dagen_over(const struct zaak_reeks *uiterlijk, const struct zaak_reeks *peildatum, const struct zaak_reeks_uit *uit)
{
    struct sweep sweep;

    if (zaak_sweep_begin(&sweep, NULL, uit) || zaak_sweep_read(&sweep, uiterlijk) || zaak_sweep_read(&sweep, peildatum))
        return -ZAAK_E_ARGUMENT;
    sweep.block = over_block;
    sweep.row = over_row;
    return zaak_sweep_run(&sweep);
}

/* So many days from `eerste` on, all of them valid: no window holds ZAAK_DAG_GEEN. */
struct venster {
    zaak_dag eerste;
    uint32_t dagen;
};

static bool venster_has(struct venster venster, zaak_dag dag)
{
    return (uint32_t)dag - (uint32_t)venster.eerste < venster.dagen;
}

/* How many of a block of fixed length lie in the window. */
static int32_t count_block(const zaak_dag *dagen, struct venster venster)
{
    int32_t count = 0;

    for (int i = 0; i < BLOK; i++)
        count += venster_has(venster, dagen[i]);
    return count;
}

static int64_t count_days(const zaak_dag *dagen, size_t count, struct venster venster)
{
    int64_t chosen = 0;

    for (; count >= BLOK; count -= BLOK, dagen += BLOK)
        chosen += count_block(dagen, venster);
    while (count-- > 0)
        chosen += venster_has(venster, dagen[count]);
    return chosen;
}

/* Which of eight rows lie in the window. */
static uint8_t select_eight(const zaak_dag *dagen, struct venster venster)
{
    static const int32_t bit[8] = { 1, 2, 4, 8, 16, 32, 64, 128 };
    int32_t chosen = 0;

    for (int i = 0; i < 8; i++)
        chosen |= venster_has(venster, dagen[i]) ? bit[i] : 0;
    return (uint8_t)chosen;
}

/* Selects in a block of at most BLOK rows. */
static int64_t select_block(const struct kolom *kolom, size_t row, size_t count, struct venster venster, uint8_t *selectie)
{
    const zaak_dag *dagen = kolom->at + row;
    uint8_t bits[BLOK / 8] = { 0 };
    uint64_t word;
    int64_t chosen = 0;
    size_t i = 0;

    for (; i + 8 <= count; i += 8)
        bits[i / 8] = select_eight(dagen + i, venster);
    for (; i < count; i++)
        bits[i / 8] |= (uint8_t)(venster_has(venster, dagen[i]) << i % 8);
    if (kolom->validity)
        zaak_kolom_intersect(kolom, row, count, bits);
    for (i = 0; i < BLOK / 8; i += sizeof word) {
        memcpy(&word, bits + i, sizeof word);
        chosen += count_bits(word);
    }
    if (selectie)
        memcpy(selectie + row / 8, bits, (count + 7) / 8);
    return chosen;
}

static int64_t select_days(const struct zaak_reeks *dagen, struct venster venster, uint8_t *selectie)
{
    const struct kolom kolom = { dagen->values + dagen->offset, dagen->validity, dagen->offset, 1 };
    int64_t chosen = 0;

    if (!selectie && !kolom.validity)
        return count_days(kolom.at, dagen->count, venster);
    for (size_t row = 0; row < dagen->count; row += BLOK) {
        size_t count = dagen->count - row < BLOK ? dagen->count - row : BLOK;

        chosen += select_block(&kolom, row, count, venster, selectie);
    }
    return chosen;
}

static int check(const struct zaak_reeks *dagen, zaak_dag peildatum)
{
    if (!dagen || (!dagen->values && dagen->count))
        return -ZAAK_E_ARGUMENT;
    return dag_is_valid(peildatum) ? 0 : -ZAAK_E_BEREIK;
}

int64_t zaak_reeks_select_te_laat(const struct zaak_reeks *uiterlijk, zaak_dag peildatum, uint8_t *selectie)
{
    int result = check(uiterlijk, peildatum);

    if (result || uiterlijk->count == 0)
        return result;
    return select_days(uiterlijk, (struct venster){ DAG_EERSTE, (uint32_t)(peildatum - DAG_EERSTE) }, selectie);
}

int64_t zaak_reeks_select_binnen(const struct zaak_reeks *uiterlijk, zaak_dag peildatum, int32_t dagen, uint8_t *selectie)
{
    int result = dagen < 0 ? -ZAAK_E_ARGUMENT : check(uiterlijk, peildatum);

    if (result || uiterlijk->count == 0)
        return result;
    if (dagen > DAG_LAATSTE - peildatum)
        dagen = DAG_LAATSTE - peildatum;
    return select_days(uiterlijk, (struct venster){ peildatum, (uint32_t)dagen + 1 }, selectie);
}
