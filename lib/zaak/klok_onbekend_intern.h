/* SPDX-License-Identifier: EUPL-1.2 */
/* What the clock cannot count, because nobody knows the day: the switches of the ZGW standards. */
#ifndef ZAAK_KLOK_ONBEKEND_INTERN_H
#define ZAAK_KLOK_ONBEKEND_INTERN_H

#include "zaak_intern.h"

/* Start from a zeroed struct. */
struct klok_onbekend {
    int32_t opgeschort;     /* suspensions without a day that were not resumed */
    int32_t open;           /* suspensions with a day that were not resumed */
    bool opschorting;       /* there was one without a day */
    bool verlenging;
    bool besluit;
};

/* Looks at the next fact of a case. True when the clock is not to see it. */
bool zaak_onbekend_note(struct klok_onbekend *onbekend, const struct feit *feit);

/* Makes an answer provisional, and says why. */
void zaak_onbekend_apply(const struct klok_onbekend *onbekend, const struct zaak_toestand *toestand, zaak_dag peildatum, struct zaak_klok *klok,
                         struct zaak_motivering *why);

#endif
