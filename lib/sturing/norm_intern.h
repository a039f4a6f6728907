/* SPDX-License-Identifier: EUPL-1.2 */
/* What became of a promise, and why: what the clock of a case and the kernels of an event share. */
#ifndef ZAAK_NORM_INTERN_H
#define ZAAK_NORM_INTERN_H

#include <zaak/norm.h>

#include "termijn/motivering_intern.h"

/* The verdict by its days: done, or not done on the day of the question; a window has a first day too. Days that are not known are ZAAK_DAG_GEEN. */
static inline int32_t norm_judge_days(const struct zaak_normuitkomst *uitkomst, zaak_dag peildatum)
{
    if (uitkomst->bereikt == ZAAK_DAG_GEEN)
        return peildatum != ZAAK_DAG_GEEN && peildatum > uitkomst->uiterlijk ? ZAAK_NORM_TE_LAAT : ZAAK_NORM_LOOPT;
    return uitkomst->bereikt <= uitkomst->uiterlijk && (uitkomst->vroegst == ZAAK_DAG_GEEN || uitkomst->bereikt >= uitkomst->vroegst) ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
}

/* What became of a promise, with moments where they are known; initial value NORMSLOT. */
struct normslot {
    int32_t uitkomst;                  /* one of ZAAK_NORM_… */
    zaak_dag uiterlijk, op;            /* the last day; the day on which it was done, or of the question */
    zaak_tijdstip uiterlijk_op, op_op; /* their moments, or ZAAK_TIJDSTIP_GEEN */
};

/* Writes the line above the steps. */
void zaak_norm_conclude(struct zaak_motivering *why, const struct normslot *slot);

/* Writes the line above the steps for a promise of any direction; `peildatum` is the day of the question. */
void zaak_norm_conclude_answer(struct zaak_motivering *why, const struct zaak_servicenorm *norm, const struct zaak_normuitkomst *uitkomst, zaak_dag peildatum);

/* Starts the reasons of a promise that does not run along with the clock of a case, and writes the line above them. `termijn` is its term in days. 0, or -ZAAK_E_GEHEUGEN. */
int zaak_norm_explain(struct zaak_motivering *why, const struct zaak_normvraag *vraag, const struct zaak_servicenorm *norm, const struct zaak_normuitkomst *uitkomst,
                      const struct zaak_termijn *termijn);

/* Starts the reasons of a promise in opening time: which channel, until when, and on which named days it is closed. 0, or -ZAAK_E_GEHEUGEN without the
 * context's own kalender. */
int zaak_norm_explain_opening(struct zaak_motivering *why, const struct zaak_servicenorm *norm, const struct zaak_kantoor *kantoor, zaak_tijdstip van,
                              zaak_tijdstip uiterlijk);

#endif
