/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_DWANGSOM_ZAAK_INTERN_H
#define ZAAK_DWANGSOM_ZAAK_INTERN_H

#include <zaak/dwangsomstand.h>

#include "termijn/grond_intern.h"
#include "zaak_intern.h"

/* Whether a notice of default counts against this last day (the reading `te_vroeg` decides on one of a day early). */
bool zaak_notice_counts(const struct feit *notice, zaak_dag einde, int32_t te_vroeg);

/* Of a case (of this organisation) that was not decided within a term after which the law grants what was asked: the last day for making that known (Awb 4:20b, 4:20c), with its steps. ZAAK_DAG_GEEN in
 * *ret_einde when nothing is granted. Returns 0, or -ZAAK_E_BEREIK. */
int zaak_publication_end(const struct zaak *zaak, const char *organisatie, const struct zaak_grond *grond, const struct zaak_klok *klok, const struct zaak_lezing *lezing,
                         zaak_dag *ret_einde, struct zaak_motivering *why);

#endif
