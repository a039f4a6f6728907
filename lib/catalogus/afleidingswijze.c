/* SPDX-License-Identifier: EUPL-1.2 */
#include "afleidingswijze_intern.h"

#include <string.h>

static const struct {
    const char *woord;
    uint8_t vereisten[PROCEDURE_COUNT];
} wijzen[WIJZE_COUNT] = {
#define X(id, word, datumkenmerk, einddatum_bekend, objecttype, registratie, procestermijn) \
    [WIJZE_##id] = { word, { VEREISTE_##datumkenmerk, VEREISTE_##einddatum_bekend, VEREISTE_##objecttype, VEREISTE_##registratie, VEREISTE_##procestermijn } },
#include "afleidingswijzen.inc"
#undef X
};

enum wijze zaak_wijze_find(const char *woord)
{
    for (int i = WIJZE_GEEN + 1; woord && *woord && i < WIJZE_COUNT; i++)
        if (!strcmp(wijzen[i].woord, woord))
            return (enum wijze)i;
    return WIJZE_GEEN;
}

enum vereiste zaak_wijze_vereist(enum wijze wijze, enum procedureveld veld)
{
    return (enum vereiste)wijzen[wijze].vereisten[veld];
}
