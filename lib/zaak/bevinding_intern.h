/* SPDX-License-Identifier: EUPL-1.2 */
/* The rules of lib/register/regels.csv and how a check reports that one is not kept. */
#ifndef ZAAK_BEVINDING_INTERN_H
#define ZAAK_BEVINDING_INTERN_H

#include <zaak/feit.h>

enum bedrijfsregel {
#define X(id, rule, code, http, field, severity, text) BEDRIJFSREGEL_##id,
#include "regels.inc"
#undef X
    BEDRIJFSREGEL_COUNT
};

/* Adds a finding; `naam` fills the place in the text, `feit` is the id of the fact; both may be NULL. `history` makes a rule about rights a mere notice: with which rights a
 * fact of the past was recorded is not known. Fills the error with the first finding that is a fault. */
struct rapport {
    struct zaak_bevindingen *list;   /* may be NULL */
    struct zaak_error *error;        /* may be NULL */
    int32_t fouten;
    bool failed;                     /* out of memory */
    const char *feit;
    const char *veld;                /* the field, where the finding does not say it; or NULL */
};

void zaak_report(struct rapport *rapport, enum bedrijfsregel regel, const char *naam);
void zaak_report_as(struct rapport *rapport, enum bedrijfsregel regel, const char *naam, int32_t ernst);

#endif
