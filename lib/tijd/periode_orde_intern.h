/* SPDX-License-Identifier: EUPL-1.2 */
/* Which of two terms is the shorter one, whatever the day on which they begin. */
#ifndef ZAAK_PERIODE_ORDE_INTERN_H
#define ZAAK_PERIODE_ORDE_INTERN_H

#include <zaak/kalender.h>

/* How `a` compares with `b` where it does worst and where it does best: -1 shorter, 0 equal, 1 longer. Working days count by the kalender, over all days that it has; closing days of
 * an office that it does not have, and decrees to come, do not count. False when nothing can be said: days against opening time, or a term that the kalender cannot hold. */
bool zaak_periode_order(const struct zaak_kalender *kalender, const struct zaak_periode *a, const struct zaak_periode *b, int32_t *ret_least, int32_t *ret_most);

#endif
