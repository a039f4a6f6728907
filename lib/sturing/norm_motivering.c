/* SPDX-License-Identifier: EUPL-1.2 */
#include "norm_intern.h"

#include "termijn/vrije_dagen_intern.h"

static struct stap conclusion(int32_t uitkomst)
{
    switch (uitkomst) {
    case ZAAK_NORM_GEHAALD:
        return STAP(CONCLUSIE_NORM_GEHAALD);
    case ZAAK_NORM_GEMIST:
        return STAP(CONCLUSIE_NORM_GEMIST);
    case ZAAK_NORM_TE_LAAT:
        return STAP(CONCLUSIE_NORM_TE_LAAT);
    case ZAAK_NORM_LOOPT:
        return STAP(CONCLUSIE_NORM_LOOPT);
    default:
        return STAP(CONCLUSIE_NORM_ONBEKEND);
    }
}

void zaak_norm_conclude(struct zaak_motivering *why, const struct normslot *slot)
{
    struct stap stap = conclusion(slot->uitkomst);

    stap.op = slot->op;
    stap.op_op = slot->op_op;
    stap.naar = slot->uiterlijk;
    stap.naar_op = slot->uiterlijk_op;
    zaak_motivering_conclude(why, &stap);
}

/* Is the channel closed the whole day? */
static bool is_closed(const void *arg, zaak_dag dag, int soort)
{
    const struct zaak_openingstijd *openingstijd = arg;
    zaak_tijdstip begin, end, open;

    (void)soort;
    if (zaak_tijdstip_van_dag(dag, 0, &begin) || zaak_tijdstip_van_dag(dag + 1, 0, &end))
        return false;
    return zaak_openingstijd_next(openingstijd, begin, &open) || open >= end;
}

int zaak_norm_explain_opening(struct zaak_motivering *why, const struct zaak_servicenorm *norm, const struct zaak_kantoor *kantoor, zaak_tijdstip van,
                              zaak_tijdstip uiterlijk)
{
    struct stap stap = STAP(NORM_OPENING), closed = STAP(NORM_DICHT);
    const struct zaak_kalender *kalender = zaak_kantoor_get_kalender(kantoor);

    if (!why)
        return 0;
    if (!kalender)
        kalender = zaak_context_get_kalender(zaak_motivering_context(why));
    if (!kalender)
        return -ZAAK_E_GEHEUGEN;
    zaak_motivering_begin(why, kalender, NULL);
    zaak_tijdstip_dag(van, &stap.van, NULL);
    zaak_tijdstip_dag(uiterlijk, &stap.naar, NULL);
    stap.periode = norm->termijn;
    stap.woord = zaak_motivering_keep(why, norm->kanaal);
    stap.van_op = van;
    stap.naar_op = uiterlijk;
    zaak_motivering_add(why, &stap);
    closed.woord = stap.woord;
    closed.van = stap.van;
    closed.naar = stap.naar;
    zaak_vrije_dagen_explain(kalender, closed, stap.van, stap.naar, is_closed, zaak_kantoor_find(kantoor, norm->kanaal), why);
    return zaak_motivering_result(why);
}
