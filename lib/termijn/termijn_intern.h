/* SPDX-License-Identifier: EUPL-1.2 */
/* The kernel of a term, and the one place that moves its end: the scalar calls, the clock and the calls over columns all use these. */
#ifndef ZAAK_TERMIJN_INTERN_H
#define ZAAK_TERMIJN_INTERN_H

#include <zaak/termijn.h>

#include "tijd/datum_intern.h"
#include "tijd/kalender_intern.h"

/* Does the Algemene termijnenwet leave a term of this length alone (art. 4)? */
static inline bool termijn_is_exempt(const struct zaak_periode *periode)
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
static inline bool termijn_needs_two_workdays(int32_t regime, const struct zaak_periode *periode)
{
    if (periode->eenheid == ZAAK_EENHEID_WERKDAG)
        return false;   /* they are working days already */
    return periode->eenheid != ZAAK_EENHEID_DAG || periode->aantal >= (regime == ZAAK_REGIME_EU ? 2 : 3);
}

/* Past the last decree a new one may still move the end of a term, if its regime and its length let it move at all. A term of working days is touched by a decree
 * under every regime, and by one of any day in it. */
static inline bool termijn_is_provisional(const struct zaak_kalender *kalender, int32_t regime, zaak_dag start, const struct zaak_periode *periode, zaak_dag einde)
{
    bool werkdagen = periode->eenheid == ZAAK_EENHEID_WERKDAG;
    bool moves = regime == ZAAK_REGIME_ATW && periode->aantal >= 0 && !termijn_is_exempt(periode);

    return (moves && kalender_is_ongedekt(kalender, einde)) || (werkdagen && (kalender_is_ongedekt(kalender, einde) || kalender_is_ongedekt(kalender, start)));
}

static inline int termijn_roll_forward(const struct zaak_kalender *kalender, int32_t regime, zaak_dag start, const struct zaak_periode *periode,
                                       struct zaak_termijn *termijn)
{
    bool eu = regime == ZAAK_REGIME_EU;
    zaak_dag second = start;

    termijn->einde = kalender_roll(kalender, termijn->nominaal, !eu);
    if (termijn->einde == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    if (termijn->einde != termijn->nominaal)
        termijn->regels |= eu ? ZAAK_TERMIJN_EU_LID4 : ZAAK_TERMIJN_ART1;
    /* What is longer than two of the longest runs of free days holds two working days. */
    if (kalender_has(start + 1) && termijn->einde - start > 2 * (kalender->longest_roll[!eu] + 1))
        return 0;
    if (!termijn_needs_two_workdays(regime, periode))
        return 0;
    for (int i = 0; i < 2; i++) {
        if (second == ZAAK_DAG_GEEN || !kalender_has(second + 1))
            return -ZAAK_E_BEREIK;
        second = kalender_roll(kalender, second + 1, !eu);
    }
    if (second == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    if (second > termijn->einde) {
        termijn->einde = second;
        termijn->regels |= eu ? ZAAK_TERMIJN_EU_LID5 : ZAAK_TERMIJN_ART2;
    }
    return 0;
}

/* Moves a nominal end by the rules of its regime. `start` and `periode` are those of the term, or of its last extension: they decide whether the act applies (taken per part)
 * and what art. 2 counts. Fills einde, regels and voorlopig of *termijn, of which nominaal is set. Returns 0 or -ZAAK_E_BEREIK. */
static inline int termijn_roll(const struct zaak_kalender *kalender, int32_t regime, zaak_dag start, const struct zaak_periode *periode,
                               struct zaak_termijn *termijn)
{
    int result = 0;

    termijn->einde = termijn->nominaal;
    termijn->regels = 0;
    termijn->voorlopig = false;
    if (!kalender_has(termijn->nominaal))
        return -ZAAK_E_BEREIK;
    if (regime == ZAAK_REGIME_GEEN)
        return 0;
    if (periode->aantal < 0) {
        termijn->regels = ZAAK_TERMIJN_ART1_LID2;
    } else if (regime == ZAAK_REGIME_ATW && termijn_is_exempt(periode)) {
        termijn->regels = ZAAK_TERMIJN_ART4;
    } else {
        result = termijn_roll_forward(kalender, regime, start, periode, termijn);
        termijn->voorlopig = regime == ZAAK_REGIME_ATW && kalender_is_ongedekt(kalender, termijn->einde);
    }
    return result;
}

/* The day that a period of days or more reaches, before any rule moves it. Returns 0 or -ZAAK_E_BEREIK. */
static inline int termijn_nominal(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, zaak_dag *ret_dag)
{
    zaak_dag reached = ZAAK_DAG_GEEN;

    if (periode->eenheid == ZAAK_EENHEID_WERKDAG) {
        if (kalender_has(start))
            reached = kalender_add_werkdagen(kalender, start, periode->aantal);
    } else if (dag_is_valid(start) && aantal_is_valid(periode->aantal)) {
        reached = dag_add(start, periode->aantal, periode->eenheid);
    }
    if (reached == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    *ret_dag = reached;
    return 0;
}

static inline bool termijn_is_valid(const struct zaak_periode *periode, int32_t regime)
{
    return regime >= ZAAK_REGIME_ATW && regime <= ZAAK_REGIME_GEEN && (eenheid_is_calendar(periode->eenheid) || periode->eenheid == ZAAK_EENHEID_WERKDAG);
}

/* The end of a term for which termijn_is_valid(). Returns 0 or -ZAAK_E_BEREIK. */
static inline int termijn_compute(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, int32_t regime,
                                  struct zaak_termijn *termijn)
{
    bool werkdagen = periode->eenheid == ZAAK_EENHEID_WERKDAG;
    int result = termijn_nominal(kalender, start, periode, &termijn->nominaal);

    /* A term of working days ends on a working day: there is nothing left to move. */
    if (result == 0)
        result = termijn_roll(kalender, werkdagen ? ZAAK_REGIME_GEEN : regime, start, periode, termijn);
    if (result == 0 && werkdagen) {
        termijn->regels |= ZAAK_TERMIJN_WERKDAGEN;
        termijn->voorlopig = termijn_is_provisional(kalender, regime, start, periode, termijn->einde);
    }
    return result;
}

/* Writes the steps of such a move; and with what else there is to say of the end: that the act leaves the term alone, that a decree may still come. */
void zaak_termijn_explain_move(const struct zaak_kalender *kalender, const struct zaak_termijn *termijn, struct zaak_motivering *why);
void zaak_termijn_explain(const struct zaak_kalender *kalender, const struct zaak_periode *periode, const struct zaak_termijn *termijn,
                          struct zaak_motivering *why);

#endif
