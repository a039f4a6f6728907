/* SPDX-License-Identifier: EUPL-1.2 */
#include "termijn_intern.h"

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "motivering_intern.h"

bool zaak_atw_exempt(const struct zaak_periode *periode)
{
    switch (periode->eenheid) {
    case ZAAK_EENHEID_DAG:
        return periode->aantal > 90;
    case ZAAK_EENHEID_WEEK:
        return periode->aantal > 12;
    case ZAAK_EENHEID_MAAND:
        return periode->aantal > 3;
    case ZAAK_EENHEID_WERKDAG:
        return false;
    default:
        return true;    /* years, and all that is counted in hours */
    }
}

/* From how many days on a term must hold two working days: three by the Atw (art. 2), two by Regulation 1182/71 (art. 3(5)). */
static bool needs_two_workdays(int32_t regime, const struct zaak_periode *periode)
{
    if (periode->eenheid == ZAAK_EENHEID_WERKDAG)
        return false;   /* they are working days already */
    return periode->eenheid != ZAAK_EENHEID_DAG || periode->aantal >= (regime == ZAAK_REGIME_EU ? 2 : 3);
}

static int roll_forward(const struct zaak_kalender *kalender, int32_t regime, zaak_dag start, const struct zaak_periode *periode,
                        struct zaak_termijn *termijn)
{
    bool eu = regime == ZAAK_REGIME_EU;
    zaak_dag second = start;

    if (zaak_kalender_roll(kalender, termijn->nominaal, !eu, &termijn->einde))
        return -ZAAK_E_BEREIK;
    if (termijn->einde != termijn->nominaal)
        termijn->regels |= eu ? ZAAK_TERMIJN_EU_LID4 : ZAAK_TERMIJN_ART1;
    if (!needs_two_workdays(regime, periode))
        return 0;
    for (int i = 0; i < 2; i++)
        if (zaak_kalender_roll(kalender, second + 1, !eu, &second))
            return -ZAAK_E_BEREIK;
    if (second > termijn->einde) {
        termijn->einde = second;
        termijn->regels |= eu ? ZAAK_TERMIJN_EU_LID5 : ZAAK_TERMIJN_ART2;
    }
    return 0;
}

int zaak_termijn_roll(const struct zaak_kalender *kalender, int32_t regime, zaak_dag start, const struct zaak_periode *periode,
                      struct zaak_termijn *termijn)
{
    int result = 0;

    termijn->einde = termijn->nominaal;
    termijn->regels = 0;
    termijn->voorlopig = false;
    if (zaak_kalender_dagsoort(kalender, termijn->nominaal) < 0)
        return -ZAAK_E_BEREIK;
    if (regime == ZAAK_REGIME_GEEN)
        return 0;
    if (periode->aantal < 0) {
        termijn->regels = ZAAK_TERMIJN_ART1_LID2;
    } else if (regime == ZAAK_REGIME_ATW && zaak_atw_exempt(periode)) {
        termijn->regels = ZAAK_TERMIJN_ART4;
    } else {
        result = roll_forward(kalender, regime, start, periode, termijn);
        termijn->voorlopig = regime == ZAAK_REGIME_ATW && termijn->einde > zaak_kalender_get_laatste_gedekte_dag(kalender);
    }
    return result;
}

/* The step of art. 1 skips every day from the nominal end to the last one that has a name. */
static zaak_dag explain_roll(const struct zaak_kalender *kalender, const struct zaak_termijn *termijn, struct zaak_motivering *why)
{
    bool eu = termijn->regels & ZAAK_TERMIJN_EU_LID4;
    struct stap stap = STAP(ATW_1_1);

    if (eu)
        stap = STAP(EU_3_4);
    stap.van = termijn->nominaal;
    if (zaak_kalender_roll(kalender, termijn->nominaal, !eu, &stap.naar))
        return termijn->einde;
    stap.eerste = termijn->nominaal;
    stap.laatste = stap.naar - 1;
    stap.dagen = stap.naar - stap.van;
    zaak_motivering_add(why, &stap);
    return stap.naar;
}

static bool is_free_by_law(const struct zaak_kalender *kalender, zaak_dag dag)
{
    return zaak_kalender_dagsoort(kalender, dag) & (ZAAK_DAGSOORT_WEEKEND | ZAAK_DAGSOORT_LID1 | ZAAK_DAGSOORT_LID2 | ZAAK_DAGSOORT_LID3);
}

void zaak_termijn_explain(const struct zaak_kalender *kalender, const struct zaak_periode *periode, const struct zaak_termijn *termijn,
                          struct zaak_motivering *why)
{
    zaak_dag rolled = termijn->nominaal;
    struct stap stap = STAP(ATW_2);

    if (!why)
        return;
    if (termijn->regels & (ZAAK_TERMIJN_ART1 | ZAAK_TERMIJN_EU_LID4))
        rolled = explain_roll(kalender, termijn, why);
    if (termijn->regels & ZAAK_TERMIJN_EU_LID5)
        stap = STAP(EU_3_5);
    else if (termijn->regels & ZAAK_TERMIJN_ART1_LID2)
        stap = STAP(ATW_1_2);
    else if (termijn->regels & ZAAK_TERMIJN_ART4)
        stap = STAP(ATW_4);
    stap.van = rolled;
    stap.naar = termijn->einde;
    stap.periode = *periode;
    stap.dagen = termijn->einde - rolled;
    if (termijn->regels & (ZAAK_TERMIJN_ART2 | ZAAK_TERMIJN_EU_LID5))
        zaak_motivering_add(why, &stap);
    else if (termijn->regels & (ZAAK_TERMIJN_ART4 | ZAAK_TERMIJN_ART1_LID2) && is_free_by_law(kalender, termijn->nominaal))
        zaak_motivering_add(why, &stap);
    if (termijn->voorlopig) {
        stap = STAP(VOORLOPIG);
        stap.van = zaak_kalender_get_laatste_gedekte_dag(kalender);
        stap.naar = termijn->einde;
        zaak_motivering_add(why, &stap);
    }
}

int zaak_termijn_nominal(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, zaak_dag *ret_dag)
{
    if (periode->eenheid == ZAAK_EENHEID_WERKDAG)
        return zaak_kalender_add_werkdagen(kalender, start, periode->aantal, ret_dag);
    return zaak_periode_add(start, periode, ret_dag);
}

static void explain_term(zaak_dag start, const struct zaak_periode *periode, const struct zaak_termijn *termijn, struct zaak_motivering *why)
{
    struct stap stap = STAP(TERMIJN), conclusie = STAP(CONCLUSIE_UITERLIJK);

    if (periode->aantal < 0)
        stap = STAP(TERMIJN_TERUG);
    stap.van = start;
    stap.naar = termijn->nominaal;
    stap.periode = *periode;
    stap.dagen = termijn->nominaal - start;
    zaak_motivering_add(why, &stap);
    if (termijn->voorlopig)
        conclusie = STAP(CONCLUSIE_VOORLOPIG_ZONDER);
    conclusie.naar = termijn->einde;
    zaak_motivering_conclude(why, &conclusie);
}

int zaak_termijn_compute(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, int32_t regime,
                         struct zaak_termijn *ret_termijn, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    bool werkdagen;
    int result;

    if (!kalender || !periode || !ret_termijn || regime < ZAAK_REGIME_ATW || regime > ZAAK_REGIME_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    werkdagen = periode->eenheid == ZAAK_EENHEID_WERKDAG;
    if (periode->eenheid < ZAAK_EENHEID_DAG)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "termijn", "Een termijn in uren begint op een tijdstip: gebruik zaak_termijn_add_uren.");
    result = zaak_termijn_nominal(kalender, start, periode, &termijn.nominaal);
    /* A term of working days ends on a working day: there is nothing left to move. */
    if (result == 0)
        result = zaak_termijn_roll(kalender, werkdagen ? ZAAK_REGIME_GEEN : regime, start, periode, &termijn);
    if (result)
        return zaak_fail_plain(error, result);
    if (werkdagen) {
        termijn.regels |= ZAAK_TERMIJN_WERKDAGEN;
        termijn.voorlopig = termijn.einde > zaak_kalender_get_laatste_gedekte_dag(kalender);
    }
    zaak_motivering_begin(why, kalender, NULL);
    if (why) {
        explain_term(start, periode, &termijn, why);
        zaak_termijn_explain(kalender, periode, &termijn, why);
    }
    result = zaak_motivering_result(why);
    return result ? zaak_fail_plain(error, result) : zaak_options_write(ret_termijn, &termijn, sizeof termijn, error);
}

int zaak_termijn_add_uren(zaak_tijdstip start, const struct zaak_periode *periode, zaak_tijdstip *ret_einde)
{
    static const int64_t microseconds[] = { [ZAAK_EENHEID_SECONDE] = 1000000, [ZAAK_EENHEID_MINUUT] = 60000000, [ZAAK_EENHEID_UUR] = 3600000000 };
    int64_t step;

    if (!periode || !ret_einde || periode->eenheid < ZAAK_EENHEID_SECONDE || periode->eenheid > ZAAK_EENHEID_UUR)
        return -ZAAK_E_ARGUMENT;
    step = microseconds[periode->eenheid] * periode->aantal;
    if (start == ZAAK_TIJDSTIP_GEEN || (step > 0 ? start > INT64_MAX - step : start < INT64_MIN + 1 - step))
        return -ZAAK_E_BEREIK;
    *ret_einde = start + step;
    return 0;
}
