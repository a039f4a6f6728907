/* SPDX-License-Identifier: EUPL-1.2 */
/* Last days against the day of the question: days left, and the rows that are late or that lapse soon. */
#include "reeks_intern.h"

#include "tijd/datum_intern.h"

static int over_row(struct sweep *sweep, size_t row, int32_t *ret_value)
{
    zaak_dag uiterlijk = kolom_get(&sweep->in[0], row), peildatum = kolom_get(&sweep->in[1], row);

    if (!dag_is_valid(uiterlijk) || !dag_is_valid(peildatum))
        return -ZAAK_E_BEREIK;
    *ret_value = uiterlijk - peildatum;
    return 0;
}

static void over_block(struct sweep *sweep, size_t row, size_t count, int32_t *values)
{
    for (size_t i = 0; i < count; i++) {
        zaak_dag uiterlijk = kolom_get(&sweep->in[0], row + i), peildatum = kolom_get(&sweep->in[1], row + i);
        uint32_t days = (uint32_t)uiterlijk - (uint32_t)peildatum;

        values[i] = dag_is_valid(uiterlijk) & dag_is_valid(peildatum) ? (int32_t)days : ZAAK_DAG_GEEN;
    }
}

int64_t zaak_reeks_dagen_over(const struct zaak_reeks *uiterlijk, const struct zaak_reeks *peildatum, const struct zaak_reeks_uit *uit)
{
    struct sweep sweep = { .uit = uit, .block = over_block, .row = over_row };

    if (!sweep_can_write(uit) || zaak_sweep_read(&sweep, uiterlijk) || zaak_sweep_read(&sweep, peildatum))
        return -ZAAK_E_ARGUMENT;
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

/* Eight flags of 0 or 1 as the bits of a byte, the first as the least significant: the multiplication brings each of them to its place in the highest byte. */
static uint8_t pack_eight(const uint8_t *flags)
{
    uint64_t all = 0;

    for (int i = 0; i < 8; i++)
        all |= (uint64_t)flags[i] << 8 * i;
    return (uint8_t)(all * UINT64_C(0x0102040810204080) >> 56);
}

static int count_bits(uint8_t byte)
{
    byte = (uint8_t)(byte - (byte >> 1 & 0x55));
    byte = (uint8_t)((byte & 0x33) + (byte >> 2 & 0x33));
    return (byte + (byte >> 4)) & 0x0F;
}

static int64_t select_block(const struct kolom *kolom, size_t row, size_t count, struct venster venster, uint8_t *bits)
{
    uint8_t flags[BLOK];
    int64_t chosen = 0;

    for (size_t i = 0; i < count; i++)
        flags[i] = venster_has(venster, kolom->at[row + i]);
    for (size_t i = count; i % 8; i++)
        flags[i] = 0;
    for (size_t i = 0; i < count; i += 8)
        bits[i / 8] = pack_eight(flags + i);
    if (kolom->validity)
        zaak_kolom_intersect(kolom, row, count, bits);
    for (size_t i = 0; i < count; i += 8)
        chosen += count_bits(bits[i / 8]);
    return chosen;
}

static int64_t select_days(const struct zaak_reeks *dagen, struct venster venster, uint8_t *selectie)
{
    const struct kolom kolom = { dagen->values + dagen->offset, dagen->validity, dagen->offset, 1 };
    uint8_t own[BLOK / 8];
    int64_t chosen = 0;

    if (!selectie && !kolom.validity)
        return count_days(kolom.at, dagen->count, venster);
    for (size_t row = 0; row < dagen->count; row += BLOK) {
        size_t count = dagen->count - row < BLOK ? dagen->count - row : BLOK;

        chosen += select_block(&kolom, row, count, venster, selectie ? selectie + row / 8 : own);
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
