/* SPDX-License-Identifier: EUPL-1.2 */
/* The walk over the promises of a collection that all questions about many cases share. */
#ifndef ZAAK_NORMSTAND_INTERN_H
#define ZAAK_NORMSTAND_INTERN_H

#include <zaak/normstand.h>

/* One promise on one case. */
struct normbelofte {
    const struct zaak *zaak;
    struct zaak_toestand toestand;
    struct zaak_normuitkomst uitkomst;
    struct zaak_klok klok;
    size_t plaats;
};

struct normwandeling {
    struct zaak_blik blik;
    struct zaak_normkeuze keuze;
    int (*visit)(void *target, const struct normbelofte *promise);
    void *target;
    struct zaak_error *error;
};

/* Visits each promise of the choice; a failure of a visit ends the walk. */
int zaak_normen_walk(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze, struct normwandeling *walk);

/* Counts one promise. */
void zaak_normstand_add(struct zaak_normstand *stand, const struct normbelofte *promise);

#endif
