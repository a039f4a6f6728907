/* SPDX-License-Identifier: EUPL-1.2 */
/* The command line of a program: getopt_long() of the C library, with messages in Dutch and with --help. */
#ifndef EXAMPLES_GEMEEN_OPTIES_H
#define EXAMPLES_GEMEEN_OPTIES_H

#include <getopt.h>
#include <stddef.h>

#include <zaak/datum.h>

/* Rows of a list of options: with a value, without one, and the last. `nummer` is for the program itself. */
#define OPTIE_WAARDE(naam, nummer) { naam, required_argument, NULL, nummer }
#define OPTIE_VLAG(naam, nummer) { naam, no_argument, NULL, nummer }
#define OPTIES_LAATSTE { NULL, 0, NULL, 0 }

/* Takes one option, a row of the list, with NULL for a value where it has none; or, with NULL for an option, an argument that is none ("-" is one too). 0, or 2 after a message. */
typedef int (*optie_functie)(void *opties, const struct option *optie, const char *waarde);

struct opdrachtregel {
    const char *programma, *help;
    const struct option *lijst;    /* ended by OPTIES_LAATSTE; without --help; NULL: there are none */
    optie_functie neem;            /* NULL: the program takes nothing */
};

enum { OPTIES_GOED = 0, OPTIES_HELP = 1, OPTIES_FOUT = 2 };

/* Reads all arguments in their order. OPTIES_GOED; OPTIES_HELP when the help was shown: leave with 0; OPTIES_FOUT after a message: leave with 2. */
int opties_lees(const struct opdrachtregel *regel, int argc, char **argv, void *opties);

/* The same for a program without options that reads one file: *bestand stays as it was when none is named. */
int opties_lees_bestand(const char *programma, const char *help, int argc, char **argv, const char **bestand);

/* With what a program leaves that has nothing more to do. */
static inline int opties_einde(int gelezen)
{
    return gelezen == OPTIES_HELP ? 0 : OPTIES_FOUT;
}

/* Says on stderr what is wrong with the command line, and how to ask for help. `waarde` may be NULL. Gives OPTIES_FOUT. */
int opties_onjuist(const char *programma, const char *tekst, const char *waarde);

/* A day, jjjj-mm-dd. OPTIES_GOED, or OPTIES_FOUT after a message. */
int opties_dag(const char *programma, const char *waarde, zaak_dag *ret_dag);

/* Why a file could not be read or written, in Dutch; `fout` is an errno. Follows on the name of the file and a colon. */
const char *opties_bestandsfout(int fout);

#endif
