/* SPDX-License-Identifier: EUPL-1.2 */
/* proceslog: the facts of cases become an event log for process mining, in XES (IEEE 1849) or OCEL 2.0 (JSON). Who had which letter of RASCI on the day of an event is the qualifier
 * of the relation between that event and that person or unit.
 *
 *   volgorde.c         loads the facts and remembers in which order they were given
 *   gebeurtenissen.c   which facts are events, in which order, and who was involved as what
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

/* The order in which facts were given. */
struct volgorde {
    void *boom;             /* a tree of tsearch() */
    size_t count;
};

/* Loads lines as zaak_voorraad_load_jsonl() does. Leaves with exit code 2 when there is no memory. */
int volgorde_load(struct volgorde *volgorde, struct zaak_voorraad *voorraad, const char *text, size_t length, struct zaak_error *error);

/* The place of a fact among all that were given. */
size_t volgorde_find(const struct volgorde *volgorde, const struct zaak *zaak, const char *id);
void volgorde_free(struct volgorde *volgorde);

/* What both formats write. */
struct logboek {
    const struct zaak_voorraad *voorraad;
    struct volgorde volgorde;
    struct namen namen;
    size_t zonder_dag;      /* facts that are no event because their day is not known */
};

/* Gives the block back; leaves with exit code 2 when it is NULL: there is no memory. */
void *need(void *block);

/* Calls `give` for each event of a case: by moment (a day comes before the moments of that day), of one day the opening first, then by the moment of recording where it was given, and then
 * as the facts were given. Withdrawn facts and those of which the day is not known are no events. Gives how many the latter are. */
typedef void (*gebeurtenis_functie)(void *user, const struct gebeurtenis *gebeurtenis);
size_t gebeurtenissen_walk(const struct zaak *zaak, struct logboek *logboek, gebeurtenis_functie give, void *user);

/* The last day of a case by its clock as jjjj-mm-dd; empty without one. */
void uiterlijk_format(const struct zaak *zaak, char text[16]);

/* Writes all cases. 0, or -1 when writing failed. */
int xes_write(FILE *file, struct logboek *logboek);
int ocel_write(FILE *file, struct logboek *logboek);

#endif
