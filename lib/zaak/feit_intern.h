/* SPDX-License-Identifier: EUPL-1.2 */
/* The form of each kind of fact: one table for reading, writing and checking. */
#ifndef ZAAK_FEIT_INTERN_H
#define ZAAK_FEIT_INTERN_H

#include "zaak_intern.h"

/* Names of the members in JSON; NULL where the kind has none. */
struct feit_vorm {
    const char *woord;      /* the kind */
    const char *naam;
    bool naam_verplicht;
    const char *waarde;
    bool waarde_verplicht;
    const char *extra;      /* organisatie or betrokkenetype */
    const char *tot;
    bool termijn;
    bool termijn_verplicht;
};

/* The form of a kind, NULL for an unknown one. */
const struct feit_vorm *zaak_feit_vorm(int32_t soort);

/* The kind of a word, 0 for an unknown one. */
int32_t zaak_feit_soort(const char *woord);

/* Checks the form and turns a caller's fact into ours, its texts in the pool of the case. Without an id it gets none (0): the caller decides which. */
int zaak_feit_take(struct zaak *zaak, const struct zaak_feit *given, struct feit *ret_feit, struct zaak_error *error);

/* The other way round. */
void zaak_feit_give(const struct zaak *zaak, const struct feit *feit, struct zaak_feit *ret_feit);

struct zaak_periode zaak_feit_termijn(const struct feit *feit);

#endif
