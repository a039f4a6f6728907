/* SPDX-License-Identifier: EUPL-1.2 */
/* From a host's facts in any order to the events of the clock in the order of their days. */
#ifndef ZAAK_KLOK_INTERN_H
#define ZAAK_KLOK_INTERN_H

#include <zaak/klok.h>

#include "grond_intern.h"

/* How a suspension went. */
enum verloop {
    VERLOOP_HERVAT,          /* ended by an event */
    VERLOOP_ONGEBRUIKT,      /* its set term lapsed unused: it ends by law and not by a click */
    VERLOOP_PERIODE,         /* a period with a first and a last day */
    VERLOOP_LOOPT,           /* its set term still runs */
    VERLOOP_OPEN,            /* runs with no end in sight */
    VERLOOP_DUUR,            /* an agreed period without days */
    VERLOOP_ZONDER_TERMIJN   /* a request without a set term: does not suspend */
};

struct gebeurtenis {
    int32_t soort;                          /* ZAAK_KLOKFEIT_OPSCHORTING or _VERLENGING */
    zaak_dag dag;                           /* the day by which it is ordered; ZAAK_DAG_GEEN: in time, day not known */
    zaak_dag op;                            /* the day of the event */
    zaak_dag einde;                         /* the day of the event that ended it */
    zaak_dag eerste, laatste;               /* the suspended stretch */
    const struct zaak_periode *periode;     /* lent by the fact */
    const struct opschortingsgrond *grond;
    bool open;                              /* a suspension that a resumption may still close */
    bool aangenomen;                        /* the ground demands a set term, and none was given */
    enum verloop verloop;
    int32_t nummer;                         /* which fact of the question it is, from 1 */
};

/* An event that ends a suspension. */
struct hervatting {
    zaak_dag op;
    const struct opschortingsgrond *grond;  /* NULL: of any ground */
};

enum { GEBEURTENISSEN_INLINE = 16 };

struct gebeurtenissen {
    struct zaak_context *ctx;
    struct gebeurtenis *rows;               /* the inline room, or a block of its own in which the resumptions follow */
    struct hervatting *hervattingen;
    size_t count, hervatting_count;
    size_t capacity;                        /* of each */
    zaak_dag last;                          /* the day of the last row */
    bool in_order;                          /* each row lies on a later day than the row before it */
    bool explained;                         /* a motivering is written */
    zaak_dag besluit;                       /* first day on which a decision was made known */
    size_t eerste_begin;                    /* place of the first fact that a base event happened; as many as there are facts when there is none */
    struct gebeurtenis room[GEBEURTENISSEN_INLINE];
    struct hervatting hervatting_room[GEBEURTENISSEN_INLINE];
};

/* Checks a question and fills in the context's own kalender and register. */
int zaak_klokvraag_check(struct zaak_context *ctx, struct zaak_klokvraag *vraag, struct zaak_error *error);

/* Runs the clock over a question that was checked; *klok has its initial value, and `events` may serve again for the next question. The scalar call and the call over columns both
 * use this. */
int zaak_klok_run(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, struct zaak_klok *klok, struct zaak_motivering *why, struct zaak_error *error);

/* Makes a struct ready for zaak_klok_run(); its room is large and is not zeroed. */
static inline void gebeurtenissen_init(struct gebeurtenissen *events, struct zaak_context *ctx)
{
    events->ctx = ctx;
    events->rows = events->room;
    events->hervattingen = events->hervatting_room;
    events->count = events->hervatting_count = 0;
    events->capacity = GEBEURTENISSEN_INLINE;
}

/* Facts of after the question day are not seen. */
int zaak_gebeurtenissen_collect(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, struct zaak_error *error);
void zaak_gebeurtenissen_free(struct gebeurtenissen *events);

#endif
