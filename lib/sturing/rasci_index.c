/* SPDX-License-Identifier: EUPL-1.2 */
/* Who is on turn on all cases of a collection: rows by case, and their places by person. */
#include <stdlib.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "rasci_intern.h"
#include "zaak/voorraad_intern.h"

struct rij {
    uint32_t zaak, betrokkene;   /* a number of the pool; 0: nobody */
    int32_t letters;
};

struct zaak_rasciindex {
    struct teller refs;
    struct omgeving *omgeving;   /* a reference: it lends the texts */
    struct rij *rows;            /* by case */
    size_t count, capacity;
    uint32_t *first;             /* of each case its first row, and one more at the end */
    size_t zaken;
    struct rij *work;            /* the same rows by person, then case */
    int result;                  /* while it is made */
};

static void put(void *target, const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letters, const struct houder *houder)
{
    struct zaak_rasciindex *index = target;
    uint32_t betrokkene = houder ? houder->actief : 0;

    (void)activiteit;
    (void)roltype;
    for (size_t i = index->first[index->zaken]; i < index->count; i++) {
        if (index->rows[i].betrokkene != betrokkene)
            continue;
        index->rows[i].letters |= letters;
        return;
    }
    if (index->result == 0)
        index->result = index->count == UINT32_MAX ? -ZAAK_E_LIMIET :
                        zaak_grow(b->zaak->omgeving->ctx, (void **)&index->rows, &index->capacity, index->count + 1, sizeof *index->rows);
    if (index->result == 0)
        index->rows[index->count++] = (struct rij){ (uint32_t)index->zaken, betrokkene, letters };
}

static int add_zaak(struct zaak_rasciindex *index, const struct zaak *zaak, const struct zaak_blik *blik)
{
    struct bezetting b;
    int result = zaak_bezetting_begin(&b, zaak, blik);

    if (result)
        return result;
    index->first[index->zaken] = (uint32_t)index->count;
    if (b.toestand.zaaktype && !zaak_toestand_closed(&b.toestand))
        zaak_bezetting_each(&b, 2 * ZAAK_RASCI_I - 1, put, index);
    zaak_bezetting_end(&b);
    index->zaken++;
    index->first[index->zaken] = (uint32_t)index->count;
    return index->result;
}

static int compare(const void *left, const void *right)
{
    const struct rij *a = left, *b = right;

    if (a->betrokkene != b->betrokkene)
        return a->betrokkene < b->betrokkene ? -1 : 1;
    return a->zaak < b->zaak ? -1 : a->zaak > b->zaak;
}

static int fill(struct zaak_rasciindex *index, const struct zaak_voorraad *voorraad, const struct zaak_blik *blik)
{
    struct zaak_context *ctx = index->omgeving->ctx;
    size_t count = zaak_voorraad_count(voorraad);
    int result = 0;

    index->first = zaak_alloc(ctx, (count + 1) * sizeof *index->first);
    if (!index->first)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < count && result == 0; i++)
        result = add_zaak(index, zaak_voorraad_at(voorraad, i), blik);
    if (result)
        return result;
    index->work = zaak_alloc(ctx, (index->count + 1) * sizeof *index->work);
    if (!index->work)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < index->count; i++)
        index->work[i] = index->rows[i];
    qsort(index->work, index->count, sizeof *index->work, compare);
    return 0;
}

int zaak_rasciindex_new(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, struct zaak_rasciindex **ret_index, struct zaak_error *error)
{
    struct zaak_rasciindex *index;
    struct omgeving *omgeving;
    int result;

    if (!voorraad || !ret_index)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    omgeving = zaak_voorraad_omgeving(voorraad);
    index = zaak_alloc(omgeving->ctx, sizeof *index);
    if (!index)
        return zaak_fail_memory(error);
    teller_init(&index->refs);
    teller_ref(&omgeving->refs);
    index->omgeving = omgeving;
    result = fill(index, voorraad, blik);
    if (result) {
        zaak_rasciindex_unref(index);
        return zaak_fail_plain(error, result);
    }
    *ret_index = index;
    return 0;
}

struct zaak_rasciindex *zaak_rasciindex_ref(struct zaak_rasciindex *index)
{
    if (index)
        teller_ref(&index->refs);
    return index;
}

struct zaak_rasciindex *zaak_rasciindex_unref(struct zaak_rasciindex *index)
{
    struct omgeving *omgeving;

    if (!index || !teller_unref(&index->refs))
        return NULL;
    omgeving = index->omgeving;
    zaak_release(omgeving->ctx, index->rows);
    zaak_release(omgeving->ctx, index->first);
    zaak_release(omgeving->ctx, index->work);
    zaak_release(omgeving->ctx, index);
    zaak_omgeving_unref(omgeving);
    return NULL;
}

int64_t zaak_rasciindex_number(const struct zaak_rasciindex *index, const char *betrokkene)
{
    uint32_t number;

    if (!index)
        return -ZAAK_E_ARGUMENT;
    number = betrokkene ? zaak_pool_find(&index->omgeving->pool, betrokkene) : 0;
    return betrokkene && !number ? -ZAAK_E_NIET_GEVONDEN : (int64_t)number;
}

int zaak_rasciindex_letters(const struct zaak_rasciindex *index, size_t zaak, int64_t betrokkene)
{
    if (!index || betrokkene < 0)
        return -ZAAK_E_ARGUMENT;
    if (zaak >= index->zaken)
        return -ZAAK_E_BEREIK;
    for (size_t i = index->first[zaak]; i < index->first[zaak + 1]; i++)
        if (index->rows[i].betrokkene == betrokkene)
            return index->rows[i].letters;
    return 0;
}

static bool is_letters(int32_t letters)
{
    return letters > 0 && letters < 2 * ZAAK_RASCI_I;
}

int zaak_rasciindex_wie(const struct zaak_rasciindex *index, size_t zaak, int32_t letters, struct zaak_rasciwie *rows, size_t max)
{
    size_t count = 0;

    if (!index || !is_letters(letters) || (max && !rows))
        return -ZAAK_E_ARGUMENT;
    if (zaak >= index->zaken)
        return -ZAAK_E_BEREIK;
    for (size_t i = index->first[zaak]; i < index->first[zaak + 1]; i++) {
        const struct rij *rij = &index->rows[i];

        if (!(rij->letters & letters))
            continue;
        if (count < max)
            rows[count] = (struct zaak_rasciwie){ zaak_pool_text(&index->omgeving->pool, rij->betrokkene), rij->letters, 0 };
        count++;
    }
    return (int)count;
}

int zaak_rasciindex_zaken(const struct zaak_rasciindex *index, int64_t betrokkene, int32_t letters, size_t *zaken, size_t max)
{
    size_t low = 0, high, count = 0;

    if (!index || betrokkene < 0 || !is_letters(letters) || (max && !zaken))
        return -ZAAK_E_ARGUMENT;
    high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (index->work[middle].betrokkene < betrokkene)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < index->count && index->work[low].betrokkene == betrokkene; low++) {
        if (!(index->work[low].letters & letters))
            continue;
        if (count < max)
            zaken[count] = index->work[low].zaak;
        count++;
    }
    return (int)count;
}
