/* SPDX-License-Identifier: EUPL-1.2 */
/* Names of members: camelCase in the API, snake_case in Open Zaak's export. */
#ifndef ZAAK_SPELLING_INTERN_H
#define ZAAK_SPELLING_INTERN_H

#include <zaak/bundel.h>

#include "basis/tekst_intern.h"

/* The name in a spelling: lent by `room`, or the name itself when it stays as it is. NULL when there is no memory. A name of which the way back would not give the same name
 * stays as it is, so that nothing is lost by going there and back. */
const char *zaak_spelling_name(struct tekst room[2], int32_t spelling, const char *name);

#endif
