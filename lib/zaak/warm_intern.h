/* SPDX-License-Identifier: EUPL-1.2 */
/* What is at hand of the cases that took a command last, so that the next command need not derive it anew. */
#ifndef ZAAK_WARM_INTERN_H
#define ZAAK_WARM_INTERN_H

#include "zaak_intern.h"

struct warm {
    const struct zaak *zaak;           /* NULL: nothing is kept here */
    struct zaak_toestand toestand;     /* after all its facts */
    zaak_tijdstip laatst;              /* when the last of them was recorded; INT64_MIN without any */
    bool gewoon;                       /* rules about the case itself have nothing to say of a step: what describe() of regels_afsluiten.c asks, of a day that is known */
};

/* A step from one status to another that was judged before: of an open case that asks nothing of it beside its demands, no rule finds anything. It says so of a procesprofiel, and so of
 * a zaaktype version, whatever the case. */
struct vervolg {
    const struct zaak_profiel *profiel;
    const struct zaak_object *van, *naar;   /* van NULL: nothing is kept here */
    const char *tekst;                      /* the name of `naar`, as it was given */
    const struct overgang_eis *eisen;       /* its demands: those depend on the facts */
    uint32_t eis_count;
    uint32_t naam;                          /* number of `tekst` */
    uint64_t vrij[2];                       /* to a power of two: then finding a row takes no multiplication */
};

/* Days that begin on the same moment, counted from their beginning in UTC. */
struct nachten {
    zaak_dag van;
    uint32_t dagen;                         /* 0: nothing is kept here */
    int64_t moment;
};

/* A case on its own has one row; the cases of a collection share these, each its own by the number of its identificatie. */
enum { WARM_ROWS = 64, STEP_ROWS = 32 };

struct warmte {
    struct vervolg steps[STEP_ROWS];
    struct nachten nachten;
    size_t count;
    struct warm rows[];
};

static inline size_t warm_spread(uint32_t number)
{
    return number * 0x9E3779B1u >> 16;
}

static inline struct warm *warm_row(struct warmte *warmte, const struct zaak *zaak)
{
    return &warmte->rows[warm_spread(zaak->identificatie) & (warmte->count - 1)];
}

/* What is kept of a case; NULL: nothing. */
static inline struct warm *warm_of(const struct zaak *zaak)
{
    struct warm *row = zaak->warm ? &zaak->omgeving->warmte->rows[zaak->warm - 1] : NULL;

    return row && row->zaak == zaak ? row : NULL;
}

/* Where a step is kept. The steps from one status mostly differ in the first letter of the next. */
static inline struct vervolg *warm_vervolg(struct warmte *warmte, const struct zaak_object *van, const char *tekst)
{
    return &warmte->steps[(warm_spread((uint32_t)(uintptr_t)van) + (unsigned char)*tekst) & (STEP_ROWS - 1)];
}

/* When a day begins, as `moment` of a fact of that day has it; for a day of a fact. */
int64_t zaak_warm_find_moment(struct warmte *warmte, zaak_dag dag);

static inline int64_t warm_moment(struct warmte *warmte, zaak_dag dag)
{
    const struct nachten *n = &warmte->nachten;

    return (uint32_t)dag - (uint32_t)n->van < n->dagen ? n->moment : zaak_warm_find_moment(warmte, dag);
}

/* What holds after all facts of a case, derived when it is not at hand; good until the case changes or another one is asked. NULL: no memory. */
const struct warm *zaak_warm_get(const struct zaak *zaak);

/* A fact was put in its place, at the end or before others. What is kept follows it where that is one step, and is dropped else. */
void zaak_warm_follow(const struct zaak *zaak, const struct feit *feit, bool at_end);

/* Forgets a case. */
void zaak_warm_drop(const struct zaak *zaak);

#endif
