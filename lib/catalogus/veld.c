/* SPDX-License-Identifier: EUPL-1.2 */
#include "veld_intern.h"

/* Room for numbers of fields; a number beyond it does not compile. */
enum { VELD_ROOM = 128 };

static const struct veld velden[] = {
#define X(nummer, constante, resource, naam, snake, type, groep, woorden, verplicht, nodig, alleen_lezen, max) \
    { naam, snake, woorden, nummer, ZAAK_SOORT_##resource, VELD_##type, groep, !(verplicht), nodig, verplicht, alleen_lezen, max },
#include "velden.inc"
#undef X
};

/* Exporters write a group that is not there as a group of empty texts, so inside a group an empty text is never wrong. */
static const struct veld groepen[] = {
#define X(groep, naam, snake, type, woorden, verplicht, max) { naam, snake, woorden, 0, groep, VELD_##type, GROEP_GEEN, true, false, verplicht, false, max },
#include "groepen.inc"
#undef X
};

enum row {
#define X(nummer, constante, resource, ...) ROW_##resource##_##constante,
#include "velden.inc"
#undef X
    ROW_COUNT
};

/* The row of a field plus one; 0 where a resource does not have it. */
static const uint8_t rows[SOORT_COUNT][VELD_ROOM] = {
#define X(nummer, constante, resource, ...) [ZAAK_SOORT_##resource][nummer] = ROW_##resource##_##constante + 1,
#include "velden.inc"
#undef X
};

_Static_assert(ROW_COUNT < UINT8_MAX, "a row of the register fits in a byte");

static size_t count_same(const struct veld *table, size_t length, size_t first)
{
    size_t end = first;

    while (end < length && table[end].soort == table[first].soort)
        end++;
    return end - first;
}

/* The first field of every resource is its url. */
const struct veld *zaak_veld_rows(int32_t soort, size_t *ret_count)
{
    size_t first = rows[soort][ZAAK_VELD_URL] - 1u;

    *ret_count = count_same(velden, ROW_COUNT, first);
    return velden + first;
}

const struct veld *zaak_groep_rows(int32_t groep, size_t *ret_count)
{
    size_t first = 0, length = sizeof groepen / sizeof groepen[0];

    while (first < length && groepen[first].soort != groep)
        first++;
    *ret_count = first < length ? count_same(groepen, length, first) : 0;
    return groepen + first;
}

int zaak_veld_place(int32_t soort, int32_t nummer)
{
    if (soort <= 0 || soort >= SOORT_COUNT || nummer <= 0 || nummer >= VELD_ROOM || !rows[soort][nummer])
        return -1;
    return rows[soort][nummer] - rows[soort][ZAAK_VELD_URL];
}
