/* SPDX-License-Identifier: EUPL-1.2 */
/* sluitingsdagen: from the agenda in which an office keeps its closing days (iCalendar, RFC 5545) to the kalender that libzaak loads.
 *
 * The file is looked through line by line (regels.c), so that a mistake has a line number; libical reads it and works out what comes back each year (agenda.c); what comes out is a list of
 * days (dagen.c), which is written as a document (document.c) or shown as a year (jaar.c). */
#ifndef SLUITINGSDAGEN_H
#define SLUITINGSDAGEN_H

#include <libzaak.h>
#include <stdio.h>
#include <stdlib.h>

/* What went wrong, with the line of the file where that is known (else 0). */
struct probleem {
    long regel;
    char tekst[512];
};

int probleem_set(struct probleem *probleem, long regel, const char *format, ...) __attribute__((format(printf, 3, 4))); /* gives -1 */

/* ---- dagen.c: closing days by date; of two for one day the first one read counts ---- */

struct sluitdag {
    zaak_dag dag;
    size_t volgorde; /* in which they were read */
    char *naam;
};

struct dagen {
    struct sluitdag *rows;
    size_t count, capacity;
    zaak_dag eerste, laatste; /* days outside are passed over */
};

int dagen_add(struct dagen *dagen, zaak_dag dag, const char *naam, struct probleem *probleem);
void dagen_sort(struct dagen *dagen);
void dagen_free(struct dagen *dagen);

/* ---- regels.c: the form of the lines ---- */

int regels_check(const char *text, size_t length, struct probleem *probleem);

/* ---- agenda.c: what libical makes of it ---- */

struct agenda {
    size_t gebeurtenissen;
    size_t vervallen;    /* cancelled */
    size_t deel_van_dag; /* passed over: no whole days */
    char voorbeeld[128]; /* the first of these */
};

int agenda_read(const char *text, struct dagen *dagen, struct agenda *agenda, struct probleem *probleem);

/* ---- document.c: the kalender as JSON; to be freed, NULL when there is no memory ---- */

char *document_make(const struct dagen *dagen, const char *gelijkgesteld);

/* ---- jaar.c: a year in plain Dutch ---- */

void jaar_show(const struct zaak_kalender *kalender, int32_t jaar, FILE *out);

#endif
