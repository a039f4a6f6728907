/* SPDX-License-Identifier: EUPL-1.2 */
/* Durations as ZGW products handle them. Adding in their orders: They differ only where the day number does not fit in a month that is passed on the way (29 February, the 31st). */
#ifndef ZAAK_DUUR_INTERN_H
#define ZAAK_DUUR_INTERN_H

#include "datum_intern.h"

enum {
    DUUR_SAMEN,          /* years and months together, clamped once, then days: zaak_duur_add() */
    DUUR_JAREN_EERST,    /* years, months, days, clamped at each step */
    DUUR_MAANDEN_EERST   /* months, years, days, clamped at each step */
};

/* 0 or -ZAAK_E_BEREIK. */
int zaak_duur_add_als(zaak_dag dag, const struct zaak_duur *duur, int32_t volgorde, zaak_dag *ret_dag);

/* As Open Zaak compares: months (a year is 12), then days (a week is 7), hours and minutes. False when that is too vague: where one side has months that do not make whole years, and
 * either has more than 28 days. */
bool zaak_duur_compare_parts(const struct zaak_duur *a, const struct zaak_duur *b, int32_t *ret_order);

#endif
