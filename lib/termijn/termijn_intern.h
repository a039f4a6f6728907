/* SPDX-License-Identifier: EUPL-1.2 */
/* The one place that moves the end of a term. */
#ifndef ZAAK_TERMIJN_INTERN_H
#define ZAAK_TERMIJN_INTERN_H

#include <zaak/termijn.h>

/* Does the Algemene termijnenwet leave a term of this length alone (art. 4)? */
bool zaak_atw_exempt(const struct zaak_periode *periode);

/* The day that a period reaches, before any rule moves it. Returns 0, -ZAAK_E_ARGUMENT for a unit of hours or less, or -ZAAK_E_BEREIK. */
int zaak_termijn_nominal(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, zaak_dag *ret_dag);

/* Moves a nominal end by the rules of its regime. `start` and `periode` are those of the term, or of its last extension: they decide whether the act applies (taken per part)
 * and what art. 2 counts. Fills einde, regels and voorlopig of *ret_termijn, of which nominaal is set. Returns 0 or -ZAAK_E_BEREIK. */
int zaak_termijn_roll(const struct zaak_kalender *kalender, int32_t regime, zaak_dag start, const struct zaak_periode *periode,
                      struct zaak_termijn *termijn);

/* Writes the steps of such a move. */
void zaak_termijn_explain(const struct zaak_kalender *kalender, const struct zaak_periode *periode, const struct zaak_termijn *termijn,
                          struct zaak_motivering *why);

#endif
