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

void zaak_procedure_judge(const struct procedure *procedure, struct rapport *rapport)
{
    /* By field: the finding when it is missing, and when it is there all the same. */
    static const enum bedrijfsregel rules[PROCEDURE_COUNT][2] = {
        [PROCEDURE_DATUMKENMERK] = { BEDRIJFSREGEL_ZTC_004_NODIG, BEDRIJFSREGEL_ZTC_004_LEEG },
        [PROCEDURE_EINDDATUM_BEKEND] = { BEDRIJFSREGEL_ZTC_005_LEEG, BEDRIJFSREGEL_ZTC_005_LEEG },   /* never required */
        [PROCEDURE_OBJECTTYPE] = { BEDRIJFSREGEL_ZTC_006_NODIG, BEDRIJFSREGEL_ZTC_006_LEEG },
        [PROCEDURE_REGISTRATIE] = { BEDRIJFSREGEL_ZTC_007_NODIG, BEDRIJFSREGEL_ZTC_007_LEEG },
        [PROCEDURE_PROCESTERMIJN] = { BEDRIJFSREGEL_ZTC_008_NODIG, BEDRIJFSREGEL_ZTC_008_LEEG },
    };
    enum wijze wijze = zaak_wijze_find(procedure->woord);

    if (wijze == WIJZE_GEEN && !procedure->bewaren)
        zaak_report(rapport, BEDRIJFSREGEL_ZTC_PROCEDURE, NULL);
    for (int veld = 0; veld < PROCEDURE_COUNT; veld++) {
        bool filled = procedure->gevuld[veld];

        if (zaak_wijze_vereist(wijze, (enum procedureveld)veld) == (filled ? VEREISTE_VERBODEN : VEREISTE_NODIG))
            zaak_report(rapport, rules[veld][filled], procedure->woord);
    }
}
