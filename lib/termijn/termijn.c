/* SPDX-License-Identifier: EUPL-1.2 */
#include "termijn_intern.h"

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "motivering_intern.h"
#include "vrije_dagen_intern.h"

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

void zaak_termijn_explain_move(const struct zaak_kalender *kalender, const struct zaak_termijn *termijn, struct zaak_motivering *why)
{
    zaak_dag rolled = termijn->nominaal;
    struct stap stap;

    if (!why)
        return;
    if (termijn->regels & (ZAAK_TERMIJN_ART1 | ZAAK_TERMIJN_EU_LID4))
        rolled = explain_roll(kalender, termijn, why);
    if (!(termijn->regels & (ZAAK_TERMIJN_ART2 | ZAAK_TERMIJN_EU_LID5)))
        return;
    stap = termijn->regels & ZAAK_TERMIJN_EU_LID5 ? STAP(EU_3_5) : STAP(ATW_2);
    stap.van = rolled;
    stap.naar = termijn->einde;
    stap.dagen = termijn->einde - rolled;
    zaak_motivering_add(why, &stap);
}

void zaak_termijn_explain(const struct zaak_kalender *kalender, const struct zaak_periode *periode, const struct zaak_termijn *termijn,
                          struct zaak_motivering *why)
{
    struct stap stap;

    if (!why)
        return;
    zaak_termijn_explain_move(kalender, termijn, why);
    if (termijn->regels & (ZAAK_TERMIJN_ART4 | ZAAK_TERMIJN_ART1_LID2) && is_free_by_law(kalender, termijn->nominaal)) {
        stap = termijn->regels & ZAAK_TERMIJN_ART1_LID2 ? STAP(ATW_1_2) : STAP(ATW_4);
        stap.van = stap.naar = termijn->einde;
        stap.periode = *periode;
        zaak_motivering_add(why, &stap);
    }
    if (termijn->voorlopig) {
        bool before = termijn->einde <= kalender->laatste_gedekte_dag;

        stap = before ? STAP(VOORLOPIG_VOOR) : STAP(VOORLOPIG);
        stap.van = before ? kalender->eerste_gedekte_dag : kalender->laatste_gedekte_dag;
        stap.naar = termijn->einde;
        zaak_motivering_add(why, &stap);
    }
}

static void explain_term(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, const struct zaak_termijn *termijn, struct zaak_motivering *why)
{
    struct stap stap = STAP(TERMIJN), conclusie = STAP(CONCLUSIE_UITERLIJK);

    if (periode->aantal < 0)
        stap = STAP(TERMIJN_TERUG);
    stap.van = start;
    stap.naar = termijn->nominaal;
    stap.periode = *periode;
    stap.dagen = termijn->nominaal - start;
    zaak_motivering_add(why, &stap);
    if (periode->eenheid == ZAAK_EENHEID_WERKDAG)
        zaak_werkdagen_explain(kalender, kalender->vrij, start, termijn->nominaal, why);
    if (termijn->voorlopig)
        conclusie = STAP(CONCLUSIE_VOORLOPIG_ZONDER);
    conclusie.naar = termijn->einde;
    zaak_motivering_conclude(why, &conclusie);
}

int zaak_termijn_compute(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, int32_t regime,
                         struct zaak_termijn *ret_termijn, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    int result;

    if (!kalender || !periode || !ret_termijn)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (periode->eenheid < ZAAK_EENHEID_DAG)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "termijn", "Een termijn in uren begint op een tijdstip: gebruik zaak_termijn_add_uren.");
    if (!termijn_is_valid(periode, regime))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = termijn_compute(kalender, start, periode, regime, &termijn);
    if (result)
        return zaak_fail_plain(error, result);
    zaak_motivering_begin(why, kalender, NULL);
    if (why) {
        explain_term(kalender, start, periode, &termijn, why);
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
