/* SPDX-License-Identifier: EUPL-1.2 */
/* Versions of one name against each other: ztc-016 in its three readings, and ztc-011a. */
#include <stdio.h>
#include <string.h>

#include "keuring_intern.h"

static zaak_dag last_of(const struct zaak_object *object)
{
    return object->einde == ZAAK_DAG_GEEN ? INT32_MAX : object->einde;
}

/* A validity that ends before it begins is a finding of its own. */
static bool is_period(const struct zaak_object *object)
{
    return last_of(object) >= object->begin;
}

/* `later` begins on the same day or after `earlier`. ZAAK_DAG_GEEN for a first day is before all days. */
static bool overlaps(enum regelvariant variant, const struct zaak_object *earlier, const struct zaak_object *later)
{
    switch (variant) {
    case REGELVARIANT_INCLUSIEF: return later->begin <= last_of(earlier);
    case REGELVARIANT_EXCLUSIEF: return last_of(earlier) > later->begin && earlier->begin < last_of(later);
    case REGELVARIANT_GEMENGD: return last_of(earlier) > later->begin && earlier->begin <= last_of(later);
    default: return false;
    }
}

static void report_overlap(struct keuring *k, const struct zaak_object *earlier, const struct zaak_object *later)
{
    char text[64];

    zaak_keuring_write_period(earlier, text, sizeof text);
    zaak_keuring_find(k, later, BEDRIJFSREGEL_ZTC_016, NULL, text);
}

static bool counts(const struct keuring *k, enum regelvariant variant, const struct zaak_object *object)
{
    return is_period(object) && (variant == REGELVARIANT_GEMENGD || zaak_keuring_published(k, object));
}

/* A version that overlaps with thousands says no more than one that overlaps with a few, and all pairs of a large document would fill the memory. */
enum { MOST_OVERLAPS = 10 };

/* Which versions have not had their findings yet: for each place the next place that may be one of them. */
struct open {
    size_t *next;
    uint8_t *told;
};

static size_t next_open(const struct open *open, size_t at)
{
    while (open->next[at] != at)
        at = open->next[at] = open->next[open->next[at]];
    return at;
}

static void tell(struct keuring *k, struct open *open, size_t at, const struct zaak_object *earlier, const struct zaak_object *later)
{
    report_overlap(k, earlier, later);
    if (++open->told[at] == MOST_OVERLAPS)
        open->next[at] = at + 1;
}

/* The rows stand by first day, so that nothing after a version that begins too late can overlap either. Versions of one name count within one catalogus. */
static void judge_pairs(struct keuring *k, enum regelvariant variant, const struct zaak_object *const *items, size_t count, struct open *open)
{
    for (size_t i = 0; i <= count; i++)
        open->next[i] = i;
    for (size_t i = 0; i < count && !k->rapport.failed; i++) {
        const char *catalogus = zaak_object_get_text(items[i], ZAAK_VELD_CATALOGUS);

        if (!counts(k, variant, items[i]))
            continue;
        for (size_t j = next_open(open, i + 1); j < count && items[j]->begin <= last_of(items[i]); j = next_open(open, j + 1)) {
            const char *other = zaak_object_get_text(items[j], ZAAK_VELD_CATALOGUS);

            if (counts(k, variant, items[j]) && overlaps(variant, items[i], items[j]) && (!catalogus || !other || !strcmp(catalogus, other)))
                tell(k, open, j, items[i], items[j]);
        }
    }
}

static void judge_overlap(struct keuring *k, const struct zaak_object *const *items, size_t count)
{
    enum regelvariant variant = zaak_variant(&k->rapport, TOETSREGEL_ZTC_016);
    struct open open;

    if (variant == REGELVARIANT_UIT)
        return;
    open.next = zaak_alloc(k->ctx, (count + 1) * sizeof *open.next);
    open.told = zaak_alloc(k->ctx, count);
    if (open.next && open.told)
        judge_pairs(k, variant, items, count, &open);
    else
        k->rapport.failed = true;
    zaak_release(k->ctx, open.next);
    zaak_release(k->ctx, open.told);
}

/* ztc-011a: when the next published version begins, this one is over. */
static void judge_closed(struct keuring *k, const struct zaak_object *const *items, size_t count)
{
    const struct zaak_object *earlier = NULL;
    char text[16];

    if (!zaak_applies(&k->rapport, TOETSREGEL_ZTC_011A))
        return;
    for (size_t i = 0; i < count; i++) {
        if (!zaak_keuring_published(k, items[i]) || items[i]->begin == ZAAK_DAG_GEEN)
            continue;
        if (earlier && last_of(earlier) > items[i]->begin) {
            zaak_datum_format(items[i]->begin, ZAAK_DATUM_ISO, text, sizeof text);
            zaak_keuring_find(k, earlier, BEDRIJFSREGEL_ZTC_011A, NULL, text);
        }
        earlier = items[i];
    }
}

void zaak_keuring_versies(struct keuring *k, int32_t soort)
{
    const struct rij_van *rij = &k->op_naam[soort];
    size_t first = 0;

    for (size_t i = 1; i <= rij->count; i++) {
        if (i < rij->count && !strcmp(zaak_keuring_naam(rij->items[first]), zaak_keuring_naam(rij->items[i])))
            continue;
        if (i - first > 1 && *zaak_keuring_naam(rij->items[first])) {
            judge_overlap(k, rij->items + first, i - first);
            judge_closed(k, rij->items + first, i - first);
        }
        first = i;
    }
}
