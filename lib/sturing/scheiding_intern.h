/* SPDX-License-Identifier: EUPL-1.2 */
/* Segregation of duties: who did one thing may not do another. */
#ifndef ZAAK_SCHEIDING_INTERN_H
#define ZAAK_SCHEIDING_INTERN_H

#include "catalogus/bevinding_intern.h"
#include "rasci_intern.h"

struct rascitoets {
    const struct bezetting *nu;             /* the case from where it is looked at */
    struct rapport *rapport;
    struct zaak_rascigrenzen grenzen;
    const struct zaak_mandaten *mandaten;   /* or NULL */
};

/* Reports a finding about a fact (NULL: about none), of which the severity stands at `nummer` of the limits; 0: of a rule without one. */
void zaak_rascitoets_find(const struct rascitoets *t, const struct feit *feit, int nummer, enum bedrijfsregel regel, const char *zin);

/* Judges one fact `activiteit` by the segregations of its activity; `b` is the case on the day of the fact. */
void zaak_judge_scheiding(const struct rascitoets *t, const struct bezetting *b, const struct feit *feit, const struct activiteit *activiteit);

#endif
