/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_KLOK_ZAAK_INTERN_H
#define ZAAK_KLOK_ZAAK_INTERN_H

#include "termijn/grond_intern.h"
#include "zaak_intern.h"

/* The clock of a case as zaak_ask_klok() gives it, with another of its servicenormen as the promise: one engine works out all promises, so that a score and a motivering never
 * differ. */
int zaak_ask_klok_norm(const struct zaak *zaak, const struct zaak_blik *blik, size_t norm_index, struct zaak_klok *ret_klok, struct zaak_motivering *why,
                       struct zaak_error *error);

/* The property that holds the base event of a ground that does not count from receipt; NULL when it counts from receipt. */
const char *zaak_grond_base_event(const struct zaak_grond *grond);

/* The day that a property says, written as jjjj-mm-dd or as ZGW does (JJJJMMDD); ZAAK_DAG_GEEN when it says none. */
zaak_dag zaak_eigenschap_dag(const char *waarde);

enum { KLOKFEITEN_INLINE = 16 };

/* The facts of a case as the clock wants them. */
struct klokfeiten {
    struct zaak_context *ctx;
    struct zaak_klokfeit *rows;     /* the inline room, or a block of its own */
    size_t count;
    struct zaak_klokfeit room[KLOKFEITEN_INLINE];
};

/* What the clock is asked about a case. It points into itself: do not copy it. */
struct zaakvraag {
    struct zaak_toestand toestand;  /* startdatum is ZAAK_DAG_GEEN when the case is not received yet: then there is nothing to ask */
    struct zaak_klokvraag vraag;
    struct klokfeiten feiten;
};

int zaak_zaakvraag_make(const struct zaak *zaak, const struct zaak_blik *blik, size_t norm_index, struct zaakvraag *q, struct zaak_error *error);
void zaak_zaakvraag_free(struct zaakvraag *q);

#endif
