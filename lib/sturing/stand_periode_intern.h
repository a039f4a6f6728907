/* SPDX-License-Identifier: EUPL-1.2 */
/* The periods of a stand. */
#ifndef ZAAK_STAND_PERIODE_INTERN_H
#define ZAAK_STAND_PERIODE_INTERN_H

#include <zaak/stand.h>

#include "tijd/datum_intern.h"

/* The first day of the week, month, quarter or year of a day. */
static inline zaak_dag zaak_periode_begin(int32_t soort, zaak_dag dag)
{
    struct civil civil = dag_to_civil(dag);

    if (soort == ZAAK_STAND_WEEK)
        return dag - (dag_weekdag(dag) - 1);
    if (soort == ZAAK_STAND_KWARTAAL)
        return dag_from_civil(civil.jaar, (civil.maand - 1) / 3 * 3 + 1, 1);
    return dag_from_civil(civil.jaar, soort == ZAAK_STAND_MAAND ? civil.maand : 1, 1);
}

/* Its last day. */
static inline zaak_dag zaak_periode_end(int32_t soort, zaak_dag dag)
{
    zaak_dag begin = zaak_periode_begin(soort, dag);

    if (soort == ZAAK_STAND_WEEK)
        return begin + 6;
    return dag_add_maanden(begin, soort == ZAAK_STAND_MAAND ? 1 : soort == ZAAK_STAND_KWARTAAL ? 3 : 12) - 1;
}

/* The last day of the period that begins on a day, within a stand. */
static inline zaak_dag zaak_stand_period_end(int32_t soort, zaak_dag van, zaak_dag tot)
{
    zaak_dag end = soort == ZAAK_STAND_GEHEEL ? tot : zaak_periode_end(soort, van);

    return end < tot ? end : tot;
}

#endif
