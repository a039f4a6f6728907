/* SPDX-License-Identifier: EUPL-1.2 */
#include "veld_intern.h"

#include <string.h>

/* Room for numbers of fields; a number beyond it does not compile. */
enum { VELD_ROOM = 256 };

static const struct veld velden[] = {
#define X(nummer, constante, resource, naam, snake, type, groep, woorden, verplicht, nodig, alleen_lezen, max) \
    { naam, snake, woorden, nummer, ZAAK_SOORT_##resource, VELD_##type, groep, !(verplicht), nodig, verplicht, alleen_lezen, max },
#include "velden.inc"
#undef X
};

/* Exporters write a group that is not there as a group of empty texts, so inside a group an empty text is never wrong. */
static const struct veld groepen[] = {
#define X(groep, naam, snake, type, woorden, verplicht, max, inhoud) { naam, snake, woorden, 0, groep, VELD_##type, inhoud, true, false, verplicht, false, max },
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
static const uint16_t rows[SOORT_ALLE][VELD_ROOM] = {
#define X(nummer, constante, resource, ...) [ZAAK_SOORT_##resource][nummer] = ROW_##resource##_##constante + 1,
#include "velden.inc"
#undef X
};

_Static_assert(ROW_COUNT < UINT16_MAX, "a row of the register fits in two bytes");

/* The first field of every resource. */
static const uint16_t first_rows[SOORT_ALLE] = {
#define X(constante, api, export, enkel, eerste) [ZAAK_SOORT_##constante] = ROW_##constante##_##eerste,
#include "soorten.inc"
#undef X
};

static const struct keuze keuzes[] = {
#define X(keuze, woord, inhoud, proefnummer, sleutels) { woord, proefnummer, sleutels, keuze, inhoud },
#include "keuzes.inc"
#undef X
};

static const int16_t keuze_velden[] = {
    [GROEP_BETROKKENE] = ZAAK_VELD_BETROKKENE_TYPE,
    [GROEP_OBJECT] = ZAAK_VELD_OBJECT_TYPE,
};

static size_t count_same(const struct veld *table, size_t length, size_t first)
{
    size_t end = first;

    while (end < length && table[end].soort == table[first].soort)
        end++;
    return end - first;
}

const struct veld *zaak_veld_rows(int32_t soort, size_t *ret_count)
{
    size_t first = first_rows[soort];

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
    if (soort <= 0 || soort >= SOORT_ALLE || nummer <= 0 || nummer >= VELD_ROOM || !rows[soort][nummer])
        return -1;
    return rows[soort][nummer] - 1 - first_rows[soort];
}

const struct keuze *zaak_keuze_find(int32_t keuze, const char *woord)
{
    for (size_t i = 0; i < sizeof keuzes / sizeof keuzes[0]; i++)
        if (keuzes[i].keuze == keuze && !strcmp(keuzes[i].woord, woord))
            return &keuzes[i];
    return NULL;
}

int32_t zaak_keuze_veld(int32_t keuze)
{
    return keuze_velden[keuze];
}
