/* SPDX-License-Identifier: EUPL-1.2 */
/* The figures of all rows of a stand. */
#include "stand_intern.h"

#include <stdlib.h>

/* A row and its figure while they stand by period. */
struct plek {
    zaak_dag van, tot;
    size_t index;
};

static int compare_places(const void *left, const void *right)
{
    const struct plek *a = left, *b = right;

    if (a->van != b->van)
        return a->van < b->van ? -1 : 1;
    if (a->tot != b->tot)
        return a->tot < b->tot ? -1 : 1;
    return a->index < b->index ? -1 : 1;
}

/* What may not be seen among the rows of each period. */
static void hide(struct plek *places, struct zaak_cijfer *together, struct zaak_cijfer *rows, size_t count, int32_t drempel)
{
    size_t end;

    qsort(places, count, sizeof *places, compare_places);
    for (size_t i = 0; i < count; i = end) {
        for (end = i; end < count && places[end].van == places[i].van && places[end].tot == places[i].tot; end++)
            together[end - i] = rows[places[end].index];
        zaak_cijfers_verberg(together, end - i, drempel);
        for (size_t j = i; j < end; j++)
            rows[places[j].index] = together[j - i];
    }
}

int zaak_stand_get_cijfers(const struct zaak_stand *stand, int32_t nummer, int32_t drempel, struct zaak_cijfer *rows, size_t max)
{
    struct zaak_indicatorstaat staat;
    struct plek *places;
    struct zaak_cijfer *together;
    size_t count = zaak_stand_count(stand);

    if (!stand || drempel < 0 || (max && !rows) || count > INT32_MAX)
        return -ZAAK_E_ARGUMENT;
    if (nummer < 1 || nummer > INDICATOR_COUNT)
        return -ZAAK_E_NIET_GEVONDEN;
    if (max < count || count == 0)
        return (int)count;
    places = zaak_alloc(stand->ctx, count * sizeof *places);
    together = zaak_alloc(stand->ctx, count * sizeof *together);
    if (places && together) {
        for (size_t i = 0; i < count; i++) {
            zaak_stand_get_staat(stand, i, nummer, &staat);
            zaak_indicatorstaat_final(&staat, 0, &rows[i]);
            places[i] = (struct plek){ stand->rows[i]->sleutel.van, stand->rows[i]->sleutel.tot, i };
        }
        hide(places, together, rows, count, drempel);
    } else {
        count = 0;
    }
    zaak_release(stand->ctx, places);
    zaak_release(stand->ctx, together);
    return count ? (int)count : -ZAAK_E_GEHEUGEN;
}
