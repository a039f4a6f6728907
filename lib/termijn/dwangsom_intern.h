/* SPDX-License-Identifier: EUPL-1.2 */
/* The dwangsom as the floors above ask it. */
#ifndef ZAAK_DWANGSOM_INTERN_H
#define ZAAK_DWANGSOM_INTERN_H

#include <zaak/dwangsom.h>

#include "grond_intern.h"

/* A ground under which no dwangsom can become due, whatever happens. */
enum { WET_ZONDER_DWANGSOM = -1 };

/* From so many days after the last day of the term on a notice may be unreasonably late (Awb 4:17 lid 5 onder a): the common warning, not a rule. */
enum { DWANGSOM_LAAT_DAGEN = 365 };

/* What the law says of the dwangsom when the term of a ground lapses: one of ZAAK_DWANGSOM_WET_…, or WET_ZONDER_DWANGSOM; and by which scheme, one of ZAAK_DWANGSOM_REGELING_…. */
int32_t zaak_dwangsom_wet(const struct zaak_grond *grond, int32_t *ret_regeling);

/* The article by which an act excludes the dwangsom for a notice of this day; NULL when it does not. */
const char *zaak_dwangsom_uitsluiting(int32_t wet, zaak_dag igs);

/* The articles on the two weeks and on the days, by the numbering of the day of the notice. */
void zaak_dwangsom_artikelen(int32_t regeling, zaak_dag igs, const char **ret_weken, const char **ret_dagen);

/* As zaak_dwangsom_compute(), for a caller who has begun the motivering and may have written steps in it. `antwoord` is fresh. */
int zaak_dwangsom_run(struct zaak_context *ctx, const struct zaak_dwangsomvraag *vraag, struct zaak_dwangsom *antwoord, struct zaak_motivering *why,
                      struct zaak_error *error);

#endif
