/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_VRIJE_DAGEN_INTERN_H
#define ZAAK_VRIJE_DAGEN_INTERN_H

#include <zaak/kalender.h>

#include "motivering_intern.h"

/* Is a day passed over? `soort` are its bits ZAAK_DAGSOORT_…. */
typedef bool vrije_dag(const void *arg, zaak_dag dag, int soort);

/* Adds a step with the named days of a span that are passed over; none when there are no such days. */
void zaak_vrije_dagen_explain(const struct zaak_kalender *kalender, struct stap stap, zaak_dag eerste, zaak_dag laatste, vrije_dag *is_free, const void *arg,
                              struct zaak_motivering *why);

/* The same for working days between two days: `vrij` are the bits ZAAK_DAGSOORT_… that make a day no working day. */
void zaak_werkdagen_explain(const struct zaak_kalender *kalender, int vrij, zaak_dag start, zaak_dag einde, struct zaak_motivering *why);

#endif
