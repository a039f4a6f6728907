/* SPDX-License-Identifier: EUPL-1.2 */
#include "reeks.h"

#include <stdlib.h>
#include <string.h>

const struct woord woorden_kolom[] = {
    { ZAAK_KOLOM_DAG, "dag" }, { ZAAK_KOLOM_INT32, "int32" }, { ZAAK_KOLOM_INT64, "int64" }, { ZAAK_KOLOM_TIJDSTIP, "tijdstip" },
    { ZAAK_KOLOM_BIT, "bit" }, { 0, NULL }
};

static size_t bitmap_size(size_t rows)
{
    return rows / 8 + 1;
}

struct reeks *reeks_new(int32_t soort, size_t count)
{
    size_t size = soort == ZAAK_KOLOM_BIT ? 1 : soort == ZAAK_KOLOM_DAG || soort == ZAAK_KOLOM_INT32 ? 4 : 8;
    struct reeks *reeks = calloc(1, sizeof *reeks);

    if (!reeks)
        return NULL;
    reeks->values = calloc(soort == ZAAK_KOLOM_BIT ? bitmap_size(count) : count + 1, size);
    reeks->kolom = (struct zaak_kolom){ soort, 0, reeks->values, NULL, 0, count };
    reeks->gekozen = -1;
    if (reeks->values)
        return reeks;
    reeks_free(reeks);
    return NULL;
}

void reeks_free(struct reeks *reeks)
{
    if (!reeks)
        return;
    free(reeks->values);
    free(reeks->validity);
    free(reeks->fouten);
    free(reeks->voorlopig);
    free(reeks);
}

static bool make_validity(struct reeks *reeks)
{
    if (!reeks->validity) {
        reeks->validity = malloc(bitmap_size(reeks->kolom.count));
        if (reeks->validity)
            memset(reeks->validity, 0xFF, bitmap_size(reeks->kolom.count));
        reeks->kolom.validity = reeks->validity;
    }
    return reeks->validity != NULL;
}

bool reeks_set_absent(struct reeks *reeks, size_t row)
{
    if (!make_validity(reeks))
        return false;
    reeks->validity[row / 8] &= (uint8_t)~(1U << row % 8);
    return true;
}

bool reeks_is_present(const struct reeks *reeks, size_t row)
{
    size_t bit = reeks->kolom.offset + row;

    return !reeks->kolom.validity || (reeks->kolom.validity[bit / 8] >> bit % 8 & 1);
}

struct reeks *reeks_copy_bits(const uint8_t *bits, size_t count)
{
    struct reeks *reeks = reeks_new(ZAAK_KOLOM_BIT, count);

    if (reeks)
        memcpy(reeks->values, bits, (count + 7) / 8);
    return reeks;
}

struct reeks *reeks_constant(int32_t soort, int32_t value)
{
    struct reeks *reeks = reeks_new(soort, 1);

    if (reeks)
        *(int32_t *)reeks->values = value;
    return reeks;
}

/* An answer with room for everything that the library can say of it. */
static struct reeks *make_answer(int32_t soort, size_t rows, bool voorlopig)
{
    struct reeks *answer = reeks_new(soort, rows);

    if (!answer)
        return NULL;
    answer->fouten = malloc(rows + 1);
    if (voorlopig)
        answer->voorlopig = malloc(bitmap_size(rows));
    if (make_validity(answer) && answer->fouten && (answer->voorlopig || !voorlopig))
        return answer;
    reeks_free(answer);
    return NULL;
}

/* The rows of the answer: those of the columns that are longer than one row. */
static size_t rows_of(const struct reeksvraag *vraag)
{
    size_t rows = 1;

    for (int i = 0; i < 4 && vraag->in[i]; i++)
        if (vraag->in[i]->kolom.count != 1)
            rows = vraag->in[i]->kolom.count;
    return rows;
}

static int64_t ask(const struct reeksvraag *vraag, const struct zaak_reeks in[4], struct reeks *answer)
{
    const struct zaak_reeks_uit uit = { answer->values, answer->validity, answer->fouten, answer->kolom.count };

    switch (vraag->vraag) {
    case REEKS_ADD_WERKDAGEN:
        return zaak_reeks_add_werkdagen(vraag->kalender, &in[0], &in[1], &uit);
    case REEKS_COUNT_WERKDAGEN:
        return zaak_reeks_count_werkdagen(vraag->kalender, &in[0], &in[1], &uit);
    case REEKS_ROLL:
        return zaak_reeks_roll(vraag->kalender, &in[0], vraag->gelijkgesteld, &uit);
    case REEKS_TERMIJN:
        return zaak_reeks_termijn(vraag->kalender, &in[0], &in[1], &in[2], &in[3], &uit, answer->voorlopig);
    default:
        return zaak_reeks_dagen_over(&in[0], &in[1], &uit);
    }
}

static bool has_all(const struct reeks *answer)
{
    size_t rows = answer->kolom.count;

    for (size_t i = 0; i < rows / 8; i++)
        if (answer->validity[i] != 0xFF)
            return false;
    return rows % 8 == 0 || answer->validity[rows / 8] == (1U << rows % 8) - 1;
}

/* Leaves out the bitmap and the codes that say nothing. */
static void tidy(struct reeks *answer)
{
    if (answer->mislukt == 0) {
        free(answer->fouten);
        answer->fouten = NULL;
    }
    if (has_all(answer)) {
        free(answer->validity);
        answer->validity = NULL;
    }
    answer->kolom.validity = answer->validity;
}

int reeks_ask(const struct reeksvraag *vraag, struct reeks **ret_reeks)
{
    bool numbers = vraag->vraag == REEKS_COUNT_WERKDAGEN || vraag->vraag == REEKS_DAGEN_OVER;
    struct zaak_reeks in[4];
    struct reeks *answer;
    int64_t failed;

    for (int i = 0; i < 4 && vraag->in[i]; i++)
        if (zaak_kolom_get_reeks(&vraag->in[i]->kolom, &in[i]))
            return -ZAAK_E_ARGUMENT;
    answer = make_answer(numbers ? ZAAK_KOLOM_INT32 : ZAAK_KOLOM_DAG, rows_of(vraag), vraag->vraag == REEKS_TERMIJN);
    if (!answer)
        return -ZAAK_E_GEHEUGEN;
    failed = ask(vraag, in, answer);
    if (failed < 0) {
        reeks_free(answer);
        return (int)failed;
    }
    answer->mislukt = failed;
    tidy(answer);
    *ret_reeks = answer;
    return 0;
}

int reeks_select(const struct reeks *uiterlijk, zaak_dag peildatum, int32_t dagen, struct reeks **ret_reeks)
{
    struct reeks *answer;
    struct zaak_reeks in;
    int64_t chosen;

    if (zaak_kolom_get_reeks(&uiterlijk->kolom, &in))
        return -ZAAK_E_ARGUMENT;
    answer = reeks_new(ZAAK_KOLOM_BIT, in.count);
    if (!answer)
        return -ZAAK_E_GEHEUGEN;
    chosen = dagen < 0 ? zaak_reeks_select_te_laat(&in, peildatum, answer->values) : zaak_reeks_select_binnen(&in, peildatum, dagen, answer->values);
    if (chosen < 0) {
        reeks_free(answer);
        return (int)chosen;
    }
    answer->gekozen = chosen;
    *ret_reeks = answer;
    return 0;
}

/* A selection as the library reads it: from bit 0 on, all rows known. */
static bool read_selectie(const struct reeks *selectie, size_t rows, const uint8_t **ret_bits)
{
    *ret_bits = NULL;
    if (!selectie)
        return true;
    if (selectie->kolom.soort != ZAAK_KOLOM_BIT || selectie->kolom.count != rows || selectie->kolom.offset % 8 || selectie->kolom.validity)
        return false;
    *ret_bits = (const uint8_t *)selectie->kolom.values + selectie->kolom.offset / 8;
    return true;
}

/* A group without a key has ZAAK_SLEUTEL_GEEN for one: an absent value. */
static bool mark_absent_keys(struct reeks *keys)
{
    const int32_t *values = keys->values;

    for (size_t i = 0; i < keys->kolom.count; i++)
        if (values[i] == ZAAK_SLEUTEL_GEEN && !reeks_set_absent(keys, i))
            return false;
    return true;
}

static void free_three(struct reeks *found[3])
{
    for (int i = 0; i < 3; i++)
        reeks_free(found[i]);
}

/* Groups into columns with room for so many; gives how many there are, and makes nothing when that is more. */
static int64_t group_into(struct zaak_context *ctx, const struct zaak_reeks in[2], const uint8_t *selectie, size_t room, struct reeks *found[3])
{
    struct zaak_reeks_groepen groepen = { NULL, NULL, NULL, room };
    int64_t count;

    found[0] = reeks_new(ZAAK_KOLOM_INT32, room);
    found[1] = reeks_new(ZAAK_KOLOM_INT32, room);
    found[2] = reeks_new(ZAAK_KOLOM_INT64, room);
    if (!found[0] || !found[1] || !found[2]) {
        free_three(found);
        return -ZAAK_E_GEHEUGEN;
    }
    groepen.sleutel = found[0]->values;
    groepen.sleutel2 = found[1]->values;
    groepen.aantal = found[2]->values;
    count = zaak_reeks_group(ctx, &in[0], in[1].values ? &in[1] : NULL, selectie, &groepen);
    for (int i = 0; i < 3 && count >= 0 && (size_t)count <= room; i++)
        found[i]->kolom.count = (size_t)count;
    if (count >= 0 && (size_t)count <= room && !(mark_absent_keys(found[0]) && mark_absent_keys(found[1])))
        count = -ZAAK_E_GEHEUGEN;
    if (count < 0 || (size_t)count > room)
        free_three(found);
    return count;
}

int reeks_group(struct zaak_context *ctx, const struct reeks *sleutel, const struct reeks *sleutel2, const struct reeks *selectie, struct reeks *ret_reeksen[3])
{
    enum { ROOM = 1024 };
    struct zaak_reeks in[2] = { { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 } };
    const uint8_t *bits;
    int64_t count;

    if (zaak_kolom_get_reeks(&sleutel->kolom, &in[0]) || (sleutel2 && zaak_kolom_get_reeks(&sleutel2->kolom, &in[1]))
        || !read_selectie(selectie, in[0].count, &bits))
        return -ZAAK_E_ARGUMENT;
    count = group_into(ctx, in, bits, ROOM, ret_reeksen);
    if (count > ROOM)
        count = group_into(ctx, in, bits, (size_t)count, ret_reeksen);
    return count < 0 ? (int)count : 0;
}

/* In the order of the arguments: begin, end, kind, norms, and days to take off. */
int64_t reeks_normrapport(struct zaak_context *ctx, const struct zaak_kalender *kalender, const struct reeks *const in[5], int32_t eenheid, struct reeks *ret_reeksen[3])
{
    struct zaak_reeks_normvraag vraag = ZAAK_REEKS_NORMVRAAG_INIT;
    struct zaak_reeks *const columns[] = { &vraag.begin, &vraag.einde, &vraag.soort, NULL, &vraag.opgeschort };
    struct zaak_reeks_normrapport rapport;
    struct zaak_reeks normen;
    int64_t result;

    for (int i = 0; i < 5; i++)
        if (in[i] && zaak_kolom_get_reeks(&in[i]->kolom, columns[i] ? columns[i] : &normen))
            return -ZAAK_E_ARGUMENT;
    vraag.kalender = kalender;
    vraag.normen = normen.values + normen.offset;
    vraag.norm_count = normen.count;
    vraag.eenheid = eenheid;
    for (int i = 0; i < 3; i++)
        ret_reeksen[i] = reeks_new(ZAAK_KOLOM_INT64, normen.count);
    if (!ret_reeksen[0] || !ret_reeksen[1] || !ret_reeksen[2]) {
        free_three(ret_reeksen);
        return -ZAAK_E_GEHEUGEN;
    }
    rapport = (struct zaak_reeks_normrapport){ ret_reeksen[0]->values, ret_reeksen[1]->values, ret_reeksen[2]->values };
    result = zaak_reeks_normrapport(ctx, &vraag, &rapport, NULL);
    for (int i = 0; i < 3 && result > 0; i++)
        ret_reeksen[i]->mislukt = result;
    if (result < 0)
        free_three(ret_reeksen);
    return result;
}
