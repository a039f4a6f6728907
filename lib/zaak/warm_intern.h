/* SPDX-License-Identifier: EUPL-1.2 */
/* What is at hand of the cases that took a command last, so that the next command need not derive it anew. */
#ifndef ZAAK_WARM_INTERN_H
#define ZAAK_WARM_INTERN_H

#include "zaak_intern.h"

struct warm {
    const struct zaak *zaak;           /* NULL: nothing is kept here */
    struct zaak_toestand toestand;     /* after all its facts */
    zaak_tijdstip laatst;              /* when the last of them was recorded; INT64_MIN without any */
};

/* A step from one status to another that was judged before: of an open case that asks nothing of it beside its demands, no rule finds anything. It says so of a procesprofiel, and so of
 * a zaaktype version, whatever the case. */
struct vervolg {
    const struct zaak_profiel *profiel;
    const struct zaak_object *van, *naar;   /* van NULL: nothing is kept here */
    const char *tekst;                      /* the name of `naar`, as it was given */
    uint32_t naam;                          /* its number */
};

/* Where a step is kept; NULL before the first command. */
struct vervolg *zaak_warm_vervolg(const struct zaak *zaak, const struct zaak_object *van, const char *tekst);

/* What is at hand of a case; NULL when nothing is. */
struct warm *zaak_warm_find(const struct zaak *zaak);

/* What holds after all facts of a case, derived when it is not at hand; good until the case changes or another one is asked. NULL: no memory. */
const struct warm *zaak_warm_get(const struct zaak *zaak);

/* A fact was put in its place, at the end or before others. What is kept follows it where that is one step, and is dropped else. */
void zaak_warm_follow(const struct zaak *zaak, const struct feit *feit, bool at_end);

/* Forgets a case. */
void zaak_warm_drop(const struct zaak *zaak);

#endif
