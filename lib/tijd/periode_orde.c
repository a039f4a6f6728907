/* SPDX-License-Identifier: EUPL-1.2 */
#include "periode_orde_intern.h"

#include "kalender_intern.h"
#include "openingstijd_intern.h"

static int32_t sign(int64_t value)
{
    return value < 0 ? -1 : value > 0;
}

static int64_t seconds_of(const struct zaak_periode *periode)
{
    return (int64_t)periode->aantal * (periode->eenheid == ZAAK_EENHEID_UUR ? 3600 : periode->eenheid == ZAAK_EENHEID_MINUUT ? 60 : 1);
}

static struct zaak_duur duur_of(const struct zaak_periode *periode)
{
    struct zaak_duur duur = { 0 };

    switch (periode->eenheid) {
    case ZAAK_EENHEID_JAAR: duur.jaren = periode->aantal; break;
    case ZAAK_EENHEID_MAAND: duur.maanden = periode->aantal; break;
    case ZAAK_EENHEID_WEEK: duur.weken = periode->aantal; break;
    default: duur.dagen = periode->aantal; break;
    }
    return duur;
}

static int reach(const struct zaak_kalender *kalender, zaak_dag dag, const struct zaak_periode *periode, zaak_dag *ret_dag)
{
    if (periode->eenheid == ZAAK_EENHEID_WERKDAG)
        return zaak_kalender_add_werkdagen(kalender, dag, periode->aantal, ret_dag);
    return zaak_periode_add(dag, periode, ret_dag);
}

/* No formula says how long working days last: every day of the kalender is tried, until both answers were seen. */
static bool try_days(const struct zaak_kalender *kalender, const struct zaak_periode *a, const struct zaak_periode *b, int32_t *ret_least, int32_t *ret_most)
{
    int32_t least = 1, most = -1;
    zaak_dag dag = KALENDER_EERSTE_DAG, ends[2];

    for (; least > -1 || most < 1; dag++) {
        int32_t order;

        if (reach(kalender, dag, a, &ends[0]) || reach(kalender, dag, b, &ends[1]))
            break;
        order = sign((int64_t)ends[0] - ends[1]);
        least = order < least ? order : least;
        most = order > most ? order : most;
    }
    *ret_least = least;
    *ret_most = most;
    return dag > KALENDER_EERSTE_DAG;
}

bool zaak_periode_order(const struct zaak_kalender *kalender, const struct zaak_periode *a, const struct zaak_periode *b, int32_t *ret_least, int32_t *ret_most)
{
    struct zaak_duur duren[2];

    if (a->aantal < 0 || b->aantal < 0 || zaak_periode_in_tijd(a) != zaak_periode_in_tijd(b) || !a->eenheid || !b->eenheid)
        return false;
    if (a->eenheid == b->eenheid || zaak_periode_in_tijd(a)) {
        *ret_least = *ret_most = sign(seconds_of(a) - seconds_of(b));
        return true;
    }
    if (a->eenheid == ZAAK_EENHEID_WERKDAG || b->eenheid == ZAAK_EENHEID_WERKDAG)
        return try_days(kalender, a, b, ret_least, ret_most);
    duren[0] = duur_of(a);
    duren[1] = duur_of(b);
    return zaak_duur_compare(&duren[0], &duren[1], ret_least, ret_most) >= 0;
}
