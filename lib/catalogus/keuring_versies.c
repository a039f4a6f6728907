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

/* The rows stand by first day, so that nothing after a version that begins too late can overlap either. Versions of one name count within one catalogus. */
static void judge_overlap(struct keuring *k, const struct zaak_object *const *items, size_t count)
{
    enum regelvariant variant = zaak_variant(&k->rapport, TOETSREGEL_ZTC_016);

    for (size_t i = 0; i < count && variant != REGELVARIANT_UIT; i++) {
        const char *catalogus = zaak_object_get_text(items[i], ZAAK_VELD_CATALOGUS);

        for (size_t j = i + 1; counts(k, variant, items[i]) && j < count && items[j]->begin <= last_of(items[i]) && !k->rapport.failed; j++) {
            const char *other = zaak_object_get_text(items[j], ZAAK_VELD_CATALOGUS);

            if (counts(k, variant, items[j]) && overlaps(variant, items[i], items[j]) && (!catalogus || !other || !strcmp(catalogus, other)))
                report_overlap(k, items[i], items[j]);
        }
    }
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
