/* SPDX-License-Identifier: EUPL-1.2 */
/* Work load per person and per unit over the open cases of a collection. */
#include <stdlib.h>
#include <string.h>

#include "basis/geheugen_intern.h"
#include "rasci_intern.h"
#include "zaak/voorraad_intern.h"

enum { LETTERS = 5 };

/* Rows by the number of the identifier in the pool, found by open addressing; 0 is nobody. */
struct last {
    uint32_t betrokkene;
    uint32_t type;
    size_t zaak;               /* the last case that counted, from 1 */
    int32_t letters;           /* what it counted for in that case */
    int32_t zaken, per_letter[LETTERS];
};

struct telling {
    struct zaak_context *ctx;
    const struct pool *pool;
    struct last *rows;
    size_t count, capacity;
    uint32_t *slots;           /* place in rows plus one, 0 when free */
    size_t slot_count;
    size_t zaak;
    bool failed;
};

static size_t find_slot(const struct telling *t, uint32_t betrokkene)
{
    size_t mask = t->slot_count - 1, at = (betrokkene * 2654435761u) & mask;

    while (t->slots[at] && t->rows[t->slots[at] - 1].betrokkene != betrokkene)
        at = (at + 1) & mask;
    return at;
}

static bool enlarge(struct telling *t)
{
    struct telling bigger = *t;

    bigger.slot_count = t->slot_count ? 2 * t->slot_count : 64;
    bigger.slots = zaak_alloc(t->ctx, bigger.slot_count * sizeof *bigger.slots);
    if (!bigger.slots)
        return false;
    for (size_t i = 0; i < t->count; i++)
        bigger.slots[find_slot(&bigger, t->rows[i].betrokkene)] = (uint32_t)i + 1;
    zaak_release(t->ctx, t->slots);
    *t = bigger;
    return true;
}

static struct last *row_of(struct telling *t, uint32_t betrokkene)
{
    size_t slot;

    if (2 * (t->count + 1) > t->slot_count && !enlarge(t))
        return NULL;
    slot = find_slot(t, betrokkene);
    if (t->slots[slot])
        return &t->rows[t->slots[slot] - 1];
    if (zaak_grow(t->ctx, (void **)&t->rows, &t->capacity, t->count + 1, sizeof *t->rows))
        return NULL;
    t->rows[t->count] = (struct last){ .betrokkene = betrokkene };
    t->slots[slot] = (uint32_t)++t->count;
    return &t->rows[t->count - 1];
}

static void count_beurt(void *target, const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letters, const struct houder *houder)
{
    struct telling *t = target;
    struct last *row = row_of(t, houder ? houder->actief : 0);

    (void)b;
    (void)activiteit;
    (void)roltype;
    if (!row) {
        t->failed = true;
        return;
    }
    if (row->zaak != t->zaak) {
        row->zaak = t->zaak;
        row->letters = 0;
        row->zaken++;
    }
    if (houder && houder->type)
        row->type = houder->type;
    for (int i = 0; i < LETTERS; i++)
        row->per_letter[i] += (letters & ~row->letters) >> i & 1;
    row->letters |= letters;
}

static int count_zaak(struct telling *t, const struct zaak *zaak, const struct zaak_blik *blik)
{
    struct bezetting b;
    int result = zaak_bezetting_begin(&b, zaak, blik);

    if (result)
        return result;
    t->zaak++;
    if (b.toestand.zaaktype && !zaak_toestand_closed(&b.toestand))
        zaak_bezetting_each(&b, 2 * ZAAK_RASCI_I - 1, count_beurt, t);
    zaak_bezetting_end(&b);
    return t->failed ? -ZAAK_E_GEHEUGEN : 0;
}

/* Nobody first, then by identifier. */
static int compare(const void *left, const void *right)
{
    const struct zaak_werklast *a = left, *b = right;

    if (!a->betrokkene || !b->betrokkene)
        return (a->betrokkene != NULL) - (b->betrokkene != NULL);
    return strcmp(a->betrokkene, b->betrokkene);
}

static struct zaak_werklast make_row(const struct telling *t, const struct last *row)
{
    struct zaak_werklast last = { .zaken = row->zaken };

    last.betrokkene = zaak_pool_text(t->pool, row->betrokkene);
    if (row->betrokkene)
        last.betrokkenetype = row->type ? zaak_pool_text(t->pool, row->type) : "medewerker";
    memcpy(last.per_letter, row->per_letter, sizeof last.per_letter);
    return last;
}

static int give(const struct telling *t, struct zaak_werklast *rows, size_t max)
{
    struct zaak_werklast *sorted = zaak_alloc(t->ctx, (t->count + 1) * sizeof *sorted);

    if (!sorted)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < t->count; i++)
        sorted[i] = make_row(t, &t->rows[i]);
    qsort(sorted, t->count, sizeof *sorted, compare);
    if (max)
        memcpy(rows, sorted, (t->count < max ? t->count : max) * sizeof *rows);
    zaak_release(t->ctx, sorted);
    return (int)t->count;
}

int zaak_voorraad_get_werklast(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, struct zaak_werklast *rows, size_t max)
{
    struct telling t = { .zaak = 0 };
    int result = 0;

    if (!voorraad || (max && !rows))
        return -ZAAK_E_ARGUMENT;
    t.ctx = zaak_voorraad_omgeving(voorraad)->ctx;
    t.pool = &zaak_voorraad_omgeving(voorraad)->pool;
    for (size_t i = 0; i < zaak_voorraad_count(voorraad) && result == 0; i++)
        result = count_zaak(&t, zaak_voorraad_at(voorraad, i), blik);
    if (result == 0)
        result = give(&t, rows, max);
    zaak_release(t.ctx, t.rows);
    zaak_release(t.ctx, t.slots);
    return result;
}
