/* SPDX-License-Identifier: EUPL-1.2 */
/* The dwangsom as the floors above ask it. */
#ifndef ZAAK_DWANGSOM_INTERN_H
#define ZAAK_DWANGSOM_INTERN_H

#include <zaak/dwangsom.h>

#include "grond_intern.h"

/* A ground under which no dwangsom can become due, whatever happens. */
enum { WET_ZONDER_DWANGSOM = -1 };

/* What the law says of the dwangsom when the term of a ground lapses: one of ZAAK_DWANGSOM_WET_…, or WET_ZONDER_DWANGSOM. */
int32_t zaak_dwangsom_wet(const struct zaak_grond *grond);

/* As zaak_dwangsom_compute(), for a caller who has begun the motivering and may have written steps in it. `antwoord` is fresh. */
int zaak_dwangsom_run(struct zaak_context *ctx, const struct zaak_dwangsomvraag *vraag, struct zaak_dwangsom *antwoord, struct zaak_motivering *why,
                      struct zaak_error *error);

#endif
