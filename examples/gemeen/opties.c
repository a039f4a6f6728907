/* SPDX-License-Identifier: EUPL-1.2 */
#include "gemeen/opties.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int opties_onjuist(const char *programma, const char *tekst, const char *waarde)
{
    fprintf(stderr, "%s: %s%s%s\nProbeer %s --help.\n", programma, tekst, waarde ? ": " : "", waarde ? waarde : "", programma);
    return OPTIES_FOUT;
}

int opties_dag(const char *programma, const char *waarde, zaak_dag *ret_dag)
{
    if (zaak_datum_parse(waarde, strlen(waarde), ret_dag) == 0)
        return OPTIES_GOED;
    fprintf(stderr, "%s: %s is geen dag (schrijf jjjj-mm-dd)\nProbeer %s --help.\n", programma, waarde, programma);
    return OPTIES_FOUT;
}

const char *opties_bestandsfout(int fout)
{
    switch (fout) {
    case ENOENT: return "dit bestand is er niet";
    case EISDIR: return "dit is een map en geen bestand";
    case EACCES:
    case EPERM: return "dit mag u niet lezen of schrijven";
    case ENOSPC: return "de schijf is vol";
    case ENOMEM: return "er is geen geheugen meer";
    default: return "dit lukt niet";
    }
}

/* The list of the program with --help behind it and the row of zeros that ends it; to be freed. */
static struct option *make_list(const struct option *lijst, int *ret_help)
{
    struct option *all;
    size_t count = 0;

    while (lijst && lijst[count].name)
        count++;
    all = calloc(count + 2, sizeof *all);
    if (!all)
        return NULL;
    for (size_t i = 0; i < count; i++)
        all[i] = (struct option){ lijst[i].name, lijst[i].has_arg, NULL, 0 };
    all[count].name = "help";
    *ret_help = (int)count;
    return all;
}

static int take_option(const struct opdrachtregel *regel, const struct option *optie, const char *waarde, void *opties)
{
    char name[64];

    snprintf(name, sizeof name, "--%s", optie->name);
    return waarde && !*waarde ? opties_onjuist(regel->programma, "achter deze optie ontbreekt een waarde", name) : regel->neem(opties, optie, waarde);
}

static int take_argument(const struct opdrachtregel *regel, const char *argument, void *opties)
{
    return regel->neem ? regel->neem(opties, NULL, argument) : opties_onjuist(regel->programma, "dit is te veel", argument);
}

/* With the use of the program: the lines of its help until the first that is empty. */
static int complain(const struct opdrachtregel *regel, int code, const char *argument)
{
    const char *end = strstr(regel->help, "\n\n");
    int length = end ? (int)(end + 1 - regel->help) : (int)strlen(regel->help);

    fprintf(stderr, "%s: %s: %s\n%.*sProbeer %s --help.\n", regel->programma, code == ':' ? "achter deze optie ontbreekt een waarde" : "deze optie is er niet", argument, length, regel->help,
            regel->programma);
    return OPTIES_FOUT;
}

/* getopt takes a name that is cut off, as long as only one option begins like that. Then a new option would break old scripts, so here a name is whole. */
static bool is_whole(const char *argument, const char *naam)
{
    size_t length = strlen(naam);

    return !strncmp(argument + 2, naam, length) && (argument[2 + length] == '\0' || argument[2 + length] == '=');
}

static int read_all(const struct opdrachtregel *regel, const struct option *lijst, int help, int argc, char **argv, void *opties)
{
    int at = optind, place = 0, code, result = OPTIES_GOED;

    opterr = 0;
    for (; result == OPTIES_GOED && (code = getopt_long(argc, argv, "-:", lijst, &place)) != -1; at = optind) {
        if (code == 0 && !is_whole(argv[at], lijst[place].name))
            result = complain(regel, '?', argv[at]);
        else if (code == 1)
            result = take_argument(regel, optarg, opties);
        else if (code != 0)
            result = complain(regel, code, argv[at]);
        else if (place != help)
            result = take_option(regel, &regel->lijst[place], optarg, opties);
        else
            return fputs(regel->help, stdout) < 0 ? OPTIES_FOUT : OPTIES_HELP;
    }
    for (int i = optind; i < argc && result == OPTIES_GOED; i++) /* behind -- */
        result = take_argument(regel, argv[i], opties);
    return result;
}

int opties_lees(const struct opdrachtregel *regel, int argc, char **argv, void *opties)
{
    int help = 0, result;
    struct option *lijst = make_list(regel->lijst, &help);

    if (!lijst)
        return opties_onjuist(regel->programma, "er is geen geheugen meer", NULL);
    result = read_all(regel, lijst, help, argc, argv, opties);
    free(lijst);
    return result;
}

struct een_bestand {
    const char *programma, *bestand;
};

static int take_file(void *into, const struct option *optie, const char *waarde)
{
    struct een_bestand *o = into;

    (void)optie;
    if (o->bestand)
        return opties_onjuist(o->programma, "er is een bestand te veel", waarde);
    o->bestand = waarde;
    return OPTIES_GOED;
}

int opties_lees_bestand(const char *programma, const char *help, int argc, char **argv, const char **bestand)
{
    const struct opdrachtregel regel = { programma, help, NULL, take_file };
    struct een_bestand o = { programma, NULL };
    int result = opties_lees(&regel, argc, argv, &o);

    if (o.bestand)
        *bestand = o.bestand;
    return result;
}
