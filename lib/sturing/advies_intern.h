/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_ADVIES_INTERN_H
#define ZAAK_ADVIES_INTERN_H

#include "rasci_intern.h"

/* A question for advice with its answer, or NULL. */
struct adviesrij {
    const struct feit *vraag, *antwoord;
};

struct adviezen {
    struct adviesrij *rows;     /* free with zaak_release() */
    size_t count, capacity;
    zaak_dag besluit;           /* first day on which was decided; ZAAK_DAG_GEEN: not yet */
};

/* 0, or a failure after which nothing need be freed. */
int zaak_adviezen_collect(const struct bezetting *b, struct adviezen *ret_adviezen);

/* One of ZAAK_ADVIES_…. */
int32_t zaak_adviezen_stand(const struct bezetting *b, const struct adviezen *adviezen, const struct adviesrij *rij);

/* Whether a fact `activiteit` says that a decision was taken, and not prepared. */
bool zaak_is_beslist(const struct bezetting *b, const struct feit *feit);

#endif
