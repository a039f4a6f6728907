/* SPDX-License-Identifier: EUPL-1.2 */
/* All that is to be told about one case to its initiator: made once, then copied out or written. */
#ifndef ZAAK_VOLGING_INTERN_H
#define ZAAK_VOLGING_INTERN_H

#include <zaak/dwangsomstand.h>
#include <zaak/volgen.h>

#include "basis/tekst_intern.h"
#include "catalogus/profiel_intern.h"
#include "termijn/grond_intern.h"
#include "termijn/motivering_tekst_intern.h"

enum { MAX_MOGELIJKHEDEN = 6 };

struct volging {
    const struct zaak *zaak;
    struct zaak_context *ctx;
    struct zaak_volgvraag vraag;
    struct zaak_toestand toestand;
    struct zaak_klok klok;
    const struct zaak_grond *grond;     /* the row by which the clock ran; NULL without a legal term */
    bool te_laat;                       /* the term has passed on the day of the question, and there is no decision: `dwangsom` then says how that stands */
    struct zaak_dwangsomstand dwangsom;
    const struct volgwijze *wijze;      /* what the procesprofiel says, or NULL */
    struct zaak_volging kop;
    struct zaak_volgstap *stappen;      /* kop.stap_count of them */
    bool besloten_stap;                 /* the case is in the step of the decision by the decision alone: that step is done */
    struct zaak_mogelijkheid mogelijkheden[MAX_MOGELIJKHEDEN];
    size_t mogelijkheid_count;
};

/* Makes all of it; zaak_volging_free() gives it back, also after a failure. */
int zaak_volging_make(const struct zaak *zaak, const struct zaak_volgvraag *vraag, struct volging *v, struct zaak_motivering *why, struct zaak_error *error);
void zaak_volging_free(struct volging *v);

/* volgstappen.c: the steps and where they stand. */
int zaak_volging_add_stappen(struct volging *v, struct zaak_error *error);

/* mogelijkheden.c: what the initiator can do. */
int zaak_volging_add_mogelijkheden(struct volging *v, struct zaak_error *error);

/* The three ways to write it. `why` has the steps of the clock. */
void zaak_volging_write_tekst(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why);
void zaak_volging_write_html(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why);
void zaak_volging_write_json(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why);
void zaak_volging_write_open_inwoner(struct tekst *uit, const struct volging *v, const struct zaak_motivering *why);

/* volgzinnen.c: the sentences that all forms share. */
void zaak_volging_add_dag(struct tekst *uit, zaak_dag dag, int32_t vorm);
void zaak_volging_zin_datum(struct tekst *uit, const struct volging *v);             /* by when an answer comes; nothing when there is nothing to say */
bool zaak_volging_explains(const struct volging *v);   /* whether there is still a date to give reasons for */
void zaak_volging_zin_mogelijkheid(struct tekst *uit, const struct zaak_mogelijkheid *m);
void zaak_volging_zin_contact(struct tekst *uit, const struct volging *v);
const char *zaak_volgstand_woord(int32_t stand);

#endif
