/* SPDX-License-Identifier: EUPL-1.2 */
/* The offices of a catalogue, by organisation. */
#include <string.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"

/* An organisation is never an empty text: the office of all others stands first. */
static int compare(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

/* Where the office of this very organisation stands, or would stand. */
static size_t find_place(const struct zaak_catalogus *catalogus, const char *organisatie)
{
    size_t low = 0, high = catalogus->kantoor_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (compare(zaak_kantoor_get_organisatie(catalogus->kantoren[middle]), organisatie) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct zaak_kantoor *find_own(const struct zaak_catalogus *catalogus, const char *organisatie)
{
    size_t place = find_place(catalogus, organisatie);

    if (place == catalogus->kantoor_count || compare(zaak_kantoor_get_organisatie(catalogus->kantoren[place]), organisatie))
        return NULL;
    return catalogus->kantoren[place];
}

int zaak_catalogus_add_kantoor(struct zaak_catalogus *catalogus, struct zaak_kantoor *kantoor, struct zaak_error *error)
{
    const char *organisatie = zaak_kantoor_get_organisatie(kantoor);
    void *array;
    size_t place;
    int result;

    if (!catalogus || !kantoor)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (catalogus->frozen)
        return zaak_fail(error, ZAAK_E_BEVROREN, NULL, NULL);
    if (find_own(catalogus, organisatie))
        return organisatie ? zaak_fail(error, ZAAK_E_DUBBEL, "organisatie", "De organisatie \"%.60s\" heeft al een kantoor.", organisatie)
                           : zaak_fail(error, ZAAK_E_DUBBEL, "organisatie", "Er is al een kantoor dat voor alle organisaties geldt.");
    array = catalogus->kantoren;
    result = zaak_grow(catalogus->ctx, &array, &catalogus->kantoor_capacity, catalogus->kantoor_count + 1, sizeof catalogus->kantoren[0]);
    if (result < 0)
        return zaak_fail_plain(error, result);
    catalogus->kantoren = array;
    place = find_place(catalogus, organisatie);
    memmove(catalogus->kantoren + place + 1, catalogus->kantoren + place, (catalogus->kantoor_count - place) * sizeof catalogus->kantoren[0]);
    catalogus->kantoren[place] = zaak_kantoor_ref(kantoor);
    catalogus->kantoor_count++;
    return 0;
}

void zaak_kantoren_drop(struct zaak_catalogus *catalogus)
{
    for (size_t i = 0; i < catalogus->kantoor_count; i++)
        zaak_kantoor_unref(catalogus->kantoren[i]);
    zaak_release(catalogus->ctx, catalogus->kantoren);
}

struct zaak_kantoor *zaak_catalogus_find_kantoor(const struct zaak_catalogus *catalogus, const char *organisatie)
{
    struct zaak_kantoor *own = catalogus && organisatie ? find_own(catalogus, organisatie) : NULL;

    return own || !catalogus ? own : find_own(catalogus, NULL);
}

struct zaak_kalender *zaak_catalogus_find_kalender(const struct zaak_catalogus *catalogus, const char *organisatie)
{
    struct zaak_kalender *kalender = catalogus && organisatie ? zaak_kantoor_get_kalender(find_own(catalogus, organisatie)) : NULL;

    if (!kalender && catalogus)
        kalender = zaak_kantoor_get_kalender(find_own(catalogus, NULL));
    return kalender ? kalender : zaak_catalogus_get_kalender(catalogus);
}

bool zaak_kantoren_know(const struct zaak_catalogus *catalogus, const char *organisatie, const char *kanaal)
{
    const struct zaak_kantoor *kantoor = zaak_catalogus_find_kantoor(catalogus, organisatie);

    if (organisatie)
        return !kantoor || zaak_kantoor_find(kantoor, kanaal);
    for (size_t i = 0; i < catalogus->kantoor_count; i++)
        if (zaak_kantoor_find(catalogus->kantoren[i], kanaal))
            return true;
    return !catalogus->kantoor_count;
}
