/* SPDX-License-Identifier: EUPL-1.2 */
/* Where a term begins: which row of the register holds, from which day it counts, and where it ends when nothing suspends or extends it. */
#ifndef ZAAK_BEGIN_INTERN_H
#define ZAAK_BEGIN_INTERN_H

#include <zaak/klok.h>

#include "grond_intern.h"

struct begin {
    const struct zaak_grond *grond;
    zaak_dag dag;                   /* the day of the base event, or of a later event before which the term does not start */
    bool later;                     /* it is that of a later event */
};

/* Finds the row that holds and its base event. The row that was asked gives way to another one where the register says so (a committee that was not announced, an objection in
 * the last weeks of the year); a term that follows another one begins at the end of that one, of which the steps are written too. No fact before the place `first_event` says that a base
 * event happened; 0 where that is not known. Fails with the name of the event that is missing. */
int zaak_begin_find(const struct zaak_kalender *kalender, const struct zaak_gronden *gronden, const struct zaak_klokvraag *vraag, size_t first_event, struct begin *begin,
                    struct zaak_motivering *why, struct zaak_error *error);

/* Where only the id of a ground was given: the row that is valid on the day of its base event (the question's own day, that event, or the first of all events), or, where no day
 * is known, the first row of that id. A row that was given must be one of the register: it fails at the field "grond" for another, and at "grond_id" for an id that is not there. Does
 * nothing without both. */
int zaak_begin_choose(const struct zaak_gronden *gronden, const char *id, const struct zaak_klokvraag *where, const struct zaak_grond **grond, struct zaak_error *error);

/* A stretch of a term: the term itself, or later its last extension. It decides on the Algemene termijnenwet. */
struct termijndeel {
    zaak_dag start;                 /* the day before the first day that counts */
    struct zaak_periode periode;
    zaak_dag einde;                 /* before any rule moved it */
};

/* The first stretch of a term; `termijn` takes the place of the row's own length unless its unit is none. Writes the step. */
int zaak_begin_term(const struct zaak_kalender *kalender, const struct begin *begin, const struct zaak_periode *termijn, bool onbekend, struct termijndeel *deel,
                    struct zaak_motivering *why);

/* The whole of a term that nothing suspends or extends, with its steps; `regime` is the row's own, or what a reading puts in its place. */
int zaak_begin_plain(const struct zaak_kalender *kalender, const struct begin *begin, int32_t regime, struct zaak_termijn *termijn, struct zaak_motivering *why);

/* Checks the form of a base event that did or did not happen. */
int zaak_klok_check_event(const struct zaak_klokfeit *feit, const struct zaak_gronden *gronden, struct zaak_error *error);

/* Facts of later days are not seen; no day is the smallest number. */
static inline zaak_dag klok_horizon(const struct zaak_klokvraag *vraag)
{
    return vraag->peildatum == ZAAK_DAG_GEEN ? INT32_MAX : vraag->peildatum;
}

/* Is a fact of this day seen on the day of the question? */
static inline bool klok_sees(const struct zaak_klokvraag *vraag, zaak_dag dag)
{
    return dag <= klok_horizon(vraag);
}

#endif
