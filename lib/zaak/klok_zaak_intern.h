/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_KLOK_ZAAK_INTERN_H
#define ZAAK_KLOK_ZAAK_INTERN_H

#include "catalogus/bevinding_intern.h"
#include "klok_onbekend_intern.h"
#include "termijn/grond_intern.h"
#include "zaak_intern.h"

/* The servicenorm that is the promise of the work list: zaak_profiel_get_belofte(). */
#define KLOK_BELOFTE SIZE_MAX

/* The clock of a case as zaak_ask_klok() gives it (KLOK_BELOFTE), or with another of its servicenormen as the promise: one engine works out all promises in days, so that a score and
 * a motivering never differ. */
int zaak_ask_klok_norm(const struct zaak *zaak, const struct zaak_blik *blik, size_t norm_index, struct zaak_klok *ret_klok, struct zaak_motivering *why,
                       struct zaak_error *error);

/* Whether the day on which the term of the case begins is not recorded, so that its receipt stands in for it. */
int zaak_ask_begin_onbekend(const struct zaak *zaak, const struct zaak_blik *blik, bool *ret_onbekend, struct zaak_error *error);

/* Whether a fact is a suspension for the clock: a request that must set a term and set none is not. */
bool zaak_suspends(const struct zaak *zaak, const struct feit *feit);

/* The row by which a clock ran, NULL when it had none. */
const struct zaak_grond *zaak_clock_ground(const struct zaak *zaak, const struct zaak_toestand *toestand, const struct zaak_klok *klok);

/* The legal ground that the profile of a case names, NULL when there is none on its day of receipt. */
const struct zaak_grond *zaak_legal_ground(const struct zaak *zaak, const struct zaak_toestand *toestand);

/* The property that holds the base event of a ground that does not count from receipt; NULL when it counts from receipt. */
const char *zaak_grond_base_event(const struct zaak_grond *grond);

/* The day that a property says, written as jjjj-mm-dd or as ZGW does (JJJJMMDD); ZAAK_DAG_GEEN when it says none. */
zaak_dag zaak_eigenschap_dag(const char *waarde);

enum { KLOKFEITEN_INLINE = 16 };

/* The facts of a case as the clock wants them. */
struct klokfeiten {
    struct zaak_context *ctx;
    struct zaak_klokfeit *rows;     /* the inline room, or a block of its own */
    const struct feit **bron;       /* beside each row the fact it was made of; NULL for the end of the case that stands in for a decision */
    size_t count;
    struct klok_onbekend onbekend;  /* what of them has no day */
    struct zaak_klokfeit room[KLOKFEITEN_INLINE];
    const struct feit *bron_room[KLOKFEITEN_INLINE];
};

/* What the clock is asked about a case. It points into itself: do not copy it. */
struct zaakvraag {
    struct zaak_toestand toestand;  /* startdatum is ZAAK_DAG_GEEN when the case is not received yet: then there is nothing to ask */
    struct zaak_klokvraag vraag;
    struct klokfeiten feiten;
};

int zaak_zaakvraag_make(const struct zaak *zaak, const struct zaak_blik *blik, size_t norm_index, struct zaakvraag *q, struct zaak_error *error);
void zaak_zaakvraag_free(struct zaakvraag *q);

/* Adds a fact that the case does not have yet; there is room for one. */
void zaak_zaakvraag_add(struct zaakvraag *q, const struct zaak *zaak, const struct feit *feit);

/* What the clock passes over, or takes in part, is a finding too, in the words of its motivering (klok_bevinding.c): of the whole case, or of one fact that is about to be added, as it
 * stood on the day of that fact. */
void zaak_report_clock(const struct zaak *zaak, struct rapport *rapport);
void zaak_report_clock_on(const struct zaak *zaak, const struct feit *feit, struct rapport *rapport);

/* The extension of a case: the last one that counts for the clock, and when none does the last one; without any *ret_feit stays as it was. */
int zaak_find_verlenging(const struct zaak *zaak, const struct zaak_blik *blik, const struct feit **ret_feit);

#endif
