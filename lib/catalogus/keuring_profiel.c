/* SPDX-License-Identifier: EUPL-1.2 */
/* Judging the procesprofielen as they stand beside the zaaktypen, in a catalogue that is frozen or not. */
#include "keuring_intern.h"

#include <stdio.h>
#include <string.h>

#include "profiel_bron_intern.h"

/* A profile names the identificatie, and no URL. */
static bool has_zaaktype(const struct keuring *k, const char *identificatie)
{
    const struct rij_van *rij = &k->op_naam[ZAAK_SOORT_ZAAKTYPE];
    size_t first = zaak_keuring_first(k, ZAAK_SOORT_ZAAKTYPE, identificatie);

    return first < rij->count && !strcmp(zaak_keuring_naam(rij->items[first]), identificatie);
}

/* The freeze leaves such a profile aside, which may be meant (one document for several catalogues) or a slip of the pen. Without any zaaktype the document does not hold them. */
void zaak_keuring_profielen(struct keuring *k)
{
    for (size_t i = 0; k->versie_count && i < k->catalogus->profiel_count; i++) {
        const struct profiel_bron *bron = k->catalogus->profielen[i];
        char pad[64];

        if (has_zaaktype(k, bron->zaaktype))
            continue;
        snprintf(pad, sizeof pad, "procesprofielen.%zu.zaaktype", bron->index);
        k->rapport.object = NULL;
        k->rapport.veld = NULL;
        k->rapport.pad = pad;
        zaak_report(&k->rapport, BEDRIJFSREGEL_PROFIEL_ZAAKTYPE, bron->zaaktype);
        k->rapport.pad = NULL;
    }
}
