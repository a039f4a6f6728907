/* SPDX-License-Identifier: EUPL-1.2 */
/* What programs that tell of cases begin with: a catalogue, its procesprofielen and facts in JSON Lines, each a file. */
#ifndef BRONNEN_H
#define BRONNEN_H

#include <libzaak.h>
#include <stdbool.h>

struct bronnen {
    const char *programma;             /* for messages */
    const char *catalogus, *profielen; /* names of files; profielen may be NULL */
    const char *kantoor;               /* the office, with its opening hours; may be NULL */
    const char *feiten;                /* or "-" for the standard input; NULL: no cases yet */
    struct zaak_context *ctx;
    struct zaak_catalogus *cat;
    struct zaak_voorraad *voorraad;
};

/* Reads them. 0, or 2 after a message on stderr; bronnen_close() afterwards in either case. */
int bronnen_open(struct bronnen *bronnen);
void bronnen_close(struct bronnen *bronnen);

/* A whole file ("-": the standard input), ended with a zero, that the caller frees; NULL after a message on stderr. */
char *bronnen_read(const char *programma, const char *name, size_t *ret_length);

/* Names that there are, each once, for who asked for one that is not there. */
enum { NAMEN_MOST = 12 };
struct bronnen_namen {
    const char *rijen[NAMEN_MOST];
    size_t count;
    bool meer;                         /* there are more than fit */
};

void bronnen_noem(struct bronnen_namen *namen, const char *naam);

/* Says that no such thing is there, and what is: "`what` "value". Wel bijvoorbeeld: …". Gives 2. */
int bronnen_refuse(const char *programma, const char *what, const char *value, const struct bronnen_namen *namen);

/* Tells what the library said of something; gives 2. */
int bronnen_complain(const char *programma, const char *what, const struct zaak_error *error);

#endif
