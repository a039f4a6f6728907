/* SPDX-License-Identifier: EUPL-1.2 */
/* proceslog: the facts of cases become an event log for process mining, in XES (IEEE 1849) or OCEL 2.0 (JSON). Who had which letter of RASCI on the day of an event is the qualifier
 * of the relation between that event and that person or unit.
 *
 *   gebeurtenissen.c   which facts are events, and who was involved as what
 *   xes.c, ocel.c      the two formats
 *   proceslog.c        options and the output file
 */
#ifndef PROCESLOG_H
#define PROCESLOG_H

#include <libzaak.h>
#include <stdio.h>

/* Someone with a letter on the day of an event. */
struct betrokken {
    const char *wie;
    char letter;            /* R, A, S, C or I */
};

struct gebeurtenis {
    const char *zaak;
    const char *id;         /* of the fact */
    const char *activiteit; /* the status that was set, else the kind of fact */
    const char *soort;      /* kind of fact, as in JSON Lines */
    const char *naam;       /* see ZAAK_FEIT_…, or NULL */
    const char *wie;        /* who recorded it, or NULL */
    char op[32];            /* the moment, ISO 8601 in UTC */
    const struct betrokken *betrokkenen;
    size_t count;
};

/* Names of people: as the facts have them, or as numbers. */
struct namen {
    bool verborgen;
    void *boom;             /* a tree of tsearch() */
    struct naam **rows;     /* in the order in which they came */
    size_t count, capacity;
};

/* Lent until namen_free(); NULL for NULL. Leaves with exit code 2 when there is no memory. */
const char *namen_show(struct namen *namen, const char *naam);
const char *namen_at(const struct namen *namen, size_t index);
void namen_free(struct namen *namen);

/* Calls `give` for each event of a case, in order. Withdrawn facts and those of which the day is not known are no events; `zonder_dag` counts the latter. */
typedef void (*gebeurtenis_functie)(void *user, const struct gebeurtenis *gebeurtenis);
void gebeurtenissen_walk(const struct zaak *zaak, struct namen *namen, size_t *zonder_dag, gebeurtenis_functie give, void *user);

/* The last day of a case by its clock as jjjj-mm-dd; empty without one. */
void uiterlijk_format(const struct zaak *zaak, char text[16]);

/* Writes all cases. 0, or -1 when writing failed. */
int xes_write(FILE *file, const struct zaak_voorraad *voorraad, struct namen *namen, size_t *zonder_dag);
int ocel_write(FILE *file, const struct zaak_voorraad *voorraad, struct namen *namen, size_t *zonder_dag);

#endif
