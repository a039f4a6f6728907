/* SPDX-License-Identifier: EUPL-1.2 */
/* What the zaaktype says about suspending and extending: ZGW keeps it and checks it nowhere. Where the case has a legal ground, that decides, and the clock says why. */
#include "klok_zaak_intern.h"
#include "regels_intern.h"

#include <string.h>

#include "catalogus/catalogus_intern.h"
#include "feit_intern.h"

/* Whether the zaaktype says that something may not be. */
static bool forbids(const struct zaak_object *zaaktype, int32_t veld)
{
    int64_t mag = 0;

    return zaak_object_get_int(zaaktype, veld, &mag) == 1 && !mag;
}

static void judge_extension(const struct beoordeling *b, struct rapport *rapport)
{
    struct zaak_periode given = zaak_feit_termijn(b->feit);
    struct zaak_duur most, asked;
    int32_t worst = 0, best = 0;
    char text[160];

    if (forbids(b->toestand->zaaktype, ZAAK_VELD_VERLENGING_MOGELIJK)) {
        zaak_report(rapport, BEDRIJFSREGEL_VERLENGING_ZAAKTYPE, NULL);
        return;
    }
    if (zaak_object_get_duur(b->toestand->zaaktype, ZAAK_VELD_VERLENGINGSTERMIJN, &most) != 1 || zaak_periode_format(&given, ZAAK_PERIODE_ISO, text, sizeof text) < 0 ||
        zaak_duur_parse(text, strlen(text), &asked) || zaak_duur_compare(&asked, &most, &worst, &best) < 0 || worst <= 0)
        return;   /* in working days, or longer from some days alone: then nothing is sure */
    if (zaak_duur_format(&most, ZAAK_PERIODE_NEDERLANDS, text, sizeof text) > 0)
        zaak_report(rapport, BEDRIJFSREGEL_VERLENGING_LANGER, text);
}

void zaak_judge_catalogustermijn(const struct beoordeling *b, struct rapport *rapport)
{
    const int32_t soort = b->feit->soort;

    if ((soort != ZAAK_FEIT_VERLENGING && soort != ZAAK_FEIT_OPSCHORTING) || !b->toestand->zaaktype || zaak_legal_ground(b->zaak, b->toestand))
        return;
    if (soort == ZAAK_FEIT_VERLENGING)
        judge_extension(b, rapport);
    else if (forbids(b->toestand->zaaktype, ZAAK_VELD_OPSCHORTING_EN_AANHOUDING_MOGELIJK))
        zaak_report(rapport, BEDRIJFSREGEL_OPSCHORTING_ZAAKTYPE, NULL);
}
