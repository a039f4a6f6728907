/* SPDX-License-Identifier: EUPL-1.2 */
/* Whether the archiefactiedatum of a closed case can be worked out from its facts, and if not, why: in the words of the motivering of archiving. */
#include <string.h>

#include "archief_intern.h"
#include "regels_intern.h"
#include "toestand_intern.h"

/* The step that tells the reason: the last one, but for the step that says who refuses. */
static int reason_text(const struct zaak_motivering *why, char *text, size_t size)
{
    struct zaak_stap stap = ZAAK_STAP_INIT;
    size_t found = 0;

    for (size_t i = 0; zaak_motivering_get_stap(why, i, &stap) == 0; i++)
        if (strcmp(stap.regel, "archief-geweigerd"))
            found = i;
    return zaak_motivering_stap_text(why, found, text, size);
}

void zaak_judge_archief(const struct zaak *zaak, const struct geheel *geheel, struct rapport *rapport)
{
    struct zaak_archiefvariant variant;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct zaak_toestand toestand;
    struct zaak_motivering *why;
    char text[256];
    int result;

    variant.size = sizeof variant;
    if (!zaak_applies(rapport, TOETSREGEL_ARCHIEF_ACTIEDATUM) || zaak_toestand_derive(zaak, NULL, &toestand, NULL) || !zaak_toestand_closed(&toestand) || !toestand.resultaat ||
        zaak_archiefvariant_get(zaak_regelprofiel_get_naam(rapport->profiel), &variant))
        return;
    why = zaak_motivering_new(zaak->omgeving->ctx);
    vraag.variant = &variant;
    result = why ? zaak_archief_derive(zaak, NULL, &toestand, &vraag, 0, &archief, why, NULL) : -ZAAK_E_GEHEUGEN;
    if (result == -ZAAK_E_GEHEUGEN || (result == 0 && reason_text(why, text, sizeof text) < 0))
        rapport->failed = true;
    else if (result == 0 && archief.uitkomst == ZAAK_ARCHIEF_ONMOGELIJK && !(archief.geweigerd && geheel->archief_geweigerd))
        zaak_report(rapport, archief.geweigerd ? BEDRIJFSREGEL_ARCHIEF_GEWEIGERD : BEDRIJFSREGEL_ARCHIEF_ONMOGELIJK, text);
    zaak_motivering_unref(why);
}
