/* SPDX-License-Identifier: EUPL-1.2 */
/* xes-feiten: an XES event log (IEEE 1849, as process mining tools write it) becomes facts in JSON Lines
 * (docs/formaten.md).
 *
 *   bron.c         bytes of a file, plain or gz, a line at a time
 *   lezer.c        the XML: one trace after the other, never the whole log
 *   feiten.c       what the traces mean: which facts they are
 *   schrijver.c    facts as lines of JSON
 *   xes-feiten.c   options and the output file
 */
#ifndef XES_H
#define XES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include <zaak/datum.h>

/* What is wrong, and in which line of the log; line 0 when it is no line. */
struct probleem {
    long regel;
    char tekst[400];
};

/* Fills the problem; always -1, so that a function can end with it. */
int probleem_set(struct probleem *probleem, long regel, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* ---- bron.c ---- */

struct bron;

/* Opens a file, or the standard input for "-". */
struct bron *bron_open(const char *path, struct probleem *probleem);

/* At most a line, so that the XML parser is never more than a line ahead; 0 at the end, -1 for a file that is cut off
 * or damaged. Has the form of xmlInputReadCallback. */
int bron_read(void *bron, char *buffer, int length);

/* Why bron_read() gave -1; NULL when it never did. */
const char *bron_fault(const struct bron *bron);
void bron_close(struct bron *bron);

/* ---- lezer.c ---- */

/* Attributes of a trace that mean something here. */
enum spoor_veld {
    SPOOR_NAAM,
    SPOOR_BEGIN,
    SPOOR_EINDE,
    SPOOR_EINDE_GEPLAND,
    SPOOR_DEADLINE,
    SPOOR_VERANTWOORDELIJKE,
    SPOOR_AFDELING,
    SPOOR_GROEP,
    SPOOR_KANAAL,
    SPOOR_REDEN,
    SPOOR_AANTEKENING,
    SPOOR_VELDEN
};

/* And of an event. */
enum gebeurtenis_veld {
    GEBEURTENIS_NAAM,
    GEBEURTENIS_MOMENT,
    GEBEURTENIS_ID,
    GEBEURTENIS_WIE,
    GEBEURTENIS_VELDEN
};

struct veld {
    char *tekst;            /* NULL: not there, or not filled in */
    zaak_tijdstip tijdstip; /* of a date */
    zaak_dag dag;           /* of a date: its day in Amsterdam */
};

struct gebeurtenis {
    struct veld velden[GEBEURTENIS_VELDEN];
    long regel;
};

struct spoor {
    struct veld velden[SPOOR_VELDEN];
    struct gebeurtenis *gebeurtenissen;
    size_t count, capacity;
    long regel; /* line on which it begins */
};

/* Is called for each trace; another result than 0 stops the reading. */
typedef int (*spoor_functie)(void *user, const struct spoor *spoor, struct probleem *probleem);

int lezer_run(const char *path, spoor_functie give, void *user, struct probleem *probleem);

/* ---- schrijver.c ---- */

struct schrijver {
    FILE *file;
    const char *zaak;
    size_t feiten;
};

void schrijver_begin(struct schrijver *schrijver, const char *id, const char *feit, const char *op,
                     const char *vastgelegd);

/* A member of the fact that was begun; nothing when value is NULL. */
void schrijver_add(struct schrijver *schrijver, const char *name, const char *value);
void schrijver_end(struct schrijver *schrijver);

/* ---- feiten.c ---- */

struct omzetting {
    struct schrijver schrijver;
    const char *zaaktype;
    const char *resultaattype;
    const char *organisatie; /* may be NULL */
    size_t zaken, gesloten, gebeurtenissen, zonder_deadline;
};

/* A spoor_functie; user is a struct omzetting. */
int feiten_write(void *user, const struct spoor *spoor, struct probleem *probleem);

#endif
