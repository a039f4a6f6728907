/* SPDX-License-Identifier: EUPL-1.2 */
/* Which findings are shown, and what they are about. */
#include <string.h>

#include "keuring.h"

static bool is_left_out(const struct opties *opties, const char *regel)
{
    for (int i = 0; i < opties->zonder.count; i++)
        if (!strcmp(opties->zonder.items[i], regel))
            return true;
    return false;
}

static bool next(const struct keuze *keuze, size_t *at, int32_t vanaf, struct zaak_bevinding *b)
{
    while (zaak_bevindingen_get(keuze->list, *at, b) == 0) {
        (*at)++;
        if (b->ernst >= vanaf && !is_left_out(keuze->opties, b->regel))
            return true;
    }
    return false;
}

bool keuze_next(const struct keuze *keuze, size_t *at, struct zaak_bevinding *b)
{
    return next(keuze, at, keuze->opties->vanaf, b);
}

size_t keuze_count(const struct keuze *keuze, int32_t ernst, const char *regel)
{
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    size_t at = 0, count = 0;

    while (next(keuze, &at, ernst, &b))
        count += b.ernst == ernst && (!regel || !strcmp(b.regel, regel));
    return count;
}

const struct zaak_object *zaaktype_van(const struct zaak_object *object)
{
    if (!object || zaak_object_get_soort(object) == ZAAK_SOORT_ZAAKTYPE)
        return object;
    return zaak_object_get_zaaktype(object);
}

const char *soort_naam(int32_t soort)
{
    static const char *const names[] = {
        [ZAAK_SOORT_CATALOGUS] = "catalogus",
        [ZAAK_SOORT_ZAAKTYPE] = "zaaktype",
        [ZAAK_SOORT_STATUSTYPE] = "statustype",
        [ZAAK_SOORT_RESULTAATTYPE] = "resultaattype",
        [ZAAK_SOORT_ROLTYPE] = "roltype",
        [ZAAK_SOORT_EIGENSCHAP] = "eigenschap",
        [ZAAK_SOORT_BESLUITTYPE] = "besluittype",
        [ZAAK_SOORT_INFORMATIEOBJECTTYPE] = "informatieobjecttype",
        [ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE] = "zaaktype-informatieobjecttype",
        [ZAAK_SOORT_ZAAKOBJECTTYPE] = "zaakobjecttype",
    };

    return soort > 0 && soort < (int32_t)(sizeof names / sizeof names[0]) ? names[soort] : "";
}

const char *tekst_van(const struct zaak_object *object, int32_t veld)
{
    const char *text = zaak_object_get_text(object, veld);

    return text ? text : "";
}
