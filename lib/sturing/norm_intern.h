/* SPDX-License-Identifier: EUPL-1.2 */
/* The reasons of what became of a promise. */
#ifndef ZAAK_NORM_INTERN_H
#define ZAAK_NORM_INTERN_H

#include <zaak/norm.h>

#include "termijn/motivering_intern.h"

/* What became of a promise, with moments where they are known; initial value NORMSLOT. */
struct normslot {
    int32_t uitkomst;                  /* one of ZAAK_NORM_… */
    zaak_dag uiterlijk, op;            /* the last day; the day on which it was done, or of the question */
    zaak_tijdstip uiterlijk_op, op_op; /* their moments, or ZAAK_TIJDSTIP_GEEN */
};

/* Writes the line above the steps. */
void zaak_norm_conclude(struct zaak_motivering *why, const struct normslot *slot);

/* Starts the reasons of a promise in opening time: which channel, until when, and on which named days it is closed. 0, or -ZAAK_E_GEHEUGEN without the
 * context's own kalender. */
int zaak_norm_explain_opening(struct zaak_motivering *why, const struct zaak_servicenorm *norm, const struct zaak_kantoor *kantoor, zaak_tijdstip van,
                              zaak_tijdstip uiterlijk);

#endif
