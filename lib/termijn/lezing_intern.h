/* SPDX-License-Identifier: EUPL-1.2 */
/* The readings of the law as a list, so that a new one is one row. */
#ifndef ZAAK_LEZING_INTERN_H
#define ZAAK_LEZING_INTERN_H

#include <zaak/lezing.h>

/* Is every reading one of its two values? */
bool zaak_lezing_exists(const struct zaak_lezing *lezing);

/* One reading by its place; NULL behind the last. */
int32_t *zaak_lezing_member(struct zaak_lezing *lezing, size_t index);

/* What a sentence calls it. */
const char *zaak_lezing_naam(size_t index);

#endif
