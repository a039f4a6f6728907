/* SPDX-License-Identifier: EUPL-1.2 */
/* The verdict on one promise by its days: the clock of a case and the kernels of an event both end here. */
#ifndef ZAAK_NORM_INTERN_H
#define ZAAK_NORM_INTERN_H

#include <zaak/norm.h>

/* Done, or not done on the day of the question; a window has a first day too. Days that are not known are ZAAK_DAG_GEEN. */
static inline int32_t norm_judge_days(const struct zaak_normuitkomst *uitkomst, zaak_dag peildatum)
{
    if (uitkomst->bereikt == ZAAK_DAG_GEEN)
        return peildatum != ZAAK_DAG_GEEN && peildatum > uitkomst->uiterlijk ? ZAAK_NORM_TE_LAAT : ZAAK_NORM_LOOPT;
    return uitkomst->bereikt <= uitkomst->uiterlijk && (uitkomst->vroegst == ZAAK_DAG_GEEN || uitkomst->bereikt >= uitkomst->vroegst) ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
}

#endif
