/* SPDX-License-Identifier: EUPL-1.2 */
/* proceslog: see proceslog.h. This file reads the options and looks after the output: a file appears under its name only when it is complete. */
#include "proceslog.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "../gemeen/bronnen.h"

static const char help[] =
    "Gebruik: proceslog [opties] FEITEN.jsonl\n"
    "\n"
    "Maakt van feiten (JSON Lines, of - voor de standaardinvoer) een logboek voor process mining. Bij elke\n"
    "gebeurtenis staat wie er op die dag R, A, S, C of I was.\n"
    "\n"
    "  --catalogus BESTAND   catalogus (examples/data/catalogus.json)\n"
    "  --profielen BESTAND   procesprofielen (examples/data/procesprofielen.json)\n"
    "  --vorm xes|ocel       XES (IEEE 1849) of OCEL 2.0 in JSON (xes)\n"
    "  --zonder-namen        toon nummers in plaats van namen van personen en eenheden\n"
    "  --uit BESTAND         schrijf naar dit bestand in plaats van naar de standaarduitvoer\n"
    "  --help                toon deze tekst\n";

struct opties {
    struct bronnen bronnen;
    const char *feiten, *uit;
    bool ocel, zonder_namen, help;
};

static int wrong(const char *text, const char *value)
{
    fprintf(stderr, "proceslog: %s%s%s\nProbeer proceslog --help.\n", text, value ? ": " : "", value ? value : "");
    return 2;
}

static int set_value(struct opties *o, const char *name, const char *value)
{
    if (!strcmp(name, "--catalogus"))
        o->bronnen.catalogus = value;
    else if (!strcmp(name, "--profielen"))
        o->bronnen.profielen = value;
    else if (!strcmp(name, "--uit"))
        o->uit = value;
    else if (strcmp(name, "--vorm"))
        return wrong("deze optie is er niet", name);
    else if (strcmp(value, "xes") && strcmp(value, "ocel"))
        return wrong("de vorm is xes of ocel", value);
    else
        o->ocel = !strcmp(value, "ocel");
    return 0;
}

static int read_options(int argc, char **argv, struct opties *o)
{
    int result = 0;

    for (int i = 1; i < argc && result == 0; i++) {
        if (!strcmp(argv[i], "--help")) {
            o->help = true;
        } else if (!strcmp(argv[i], "--zonder-namen")) {
            o->zonder_namen = true;
        } else if (argv[i][0] == '-' && argv[i][1]) {
            result = i + 1 < argc ? set_value(o, argv[i], argv[i + 1]) : wrong("achter deze optie ontbreekt een waarde", argv[i]);
            i++;
        } else if (o->feiten) {
            result = wrong("er is een bestand met feiten te veel", argv[i]);
        } else {
            o->feiten = argv[i];
        }
    }
    return result || o->help || o->feiten ? result : wrong("noem het bestand met feiten", NULL);
}

static int load_facts(const struct opties *o, struct logboek *logboek)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length = 0;
    char *text = bronnen_read("proceslog", o->feiten, &length);
    int result = text ? volgorde_load(&logboek->volgorde, o->bronnen.voorraad, text, length, &error) : 0;

    free(text);
    if (!text)
        return 2;
    return result ? bronnen_complain("proceslog", o->feiten, &error) : 0;
}

static int write_log(const struct opties *o, struct logboek *logboek, FILE *file)
{
    int result = o->ocel ? ocel_write(file, logboek) : xes_write(file, logboek);

    if (logboek->zonder_dag)
        fprintf(stderr, "proceslog: %zu feiten zonder bekende dag zijn geen gebeurtenis\n", logboek->zonder_dag);
    return result;
}

static int write_file(const struct opties *o, struct logboek *logboek)
{
    char temporary[4096];
    FILE *file;
    bool failed;

    if (snprintf(temporary, sizeof temporary, "%s.deel", o->uit) >= (int)sizeof temporary)
        return wrong("deze naam is te lang", o->uit);
    file = fopen(temporary, "wb");
    if (!file)
        return wrong(strerror(errno), o->uit);
    failed = write_log(o, logboek, file) != 0;
    failed |= fclose(file) != 0;
    if (!failed && rename(temporary, o->uit) == 0)
        return 0;
    remove(temporary);
    return wrong("het schrijven is mislukt", o->uit);
}

static int make_log(struct opties *o)
{
    struct logboek logboek = { .namen = { .verborgen = o->zonder_namen } };
    int result = bronnen_open(&o->bronnen);

    logboek.voorraad = o->bronnen.voorraad;
    if (result == 0)
        result = load_facts(o, &logboek);
    if (result == 0)
        result = o->uit ? write_file(o, &logboek) : write_log(o, &logboek, stdout) ? wrong("het schrijven is mislukt", NULL) : 0;
    namen_free(&logboek.namen);
    volgorde_free(&logboek.volgorde);
    bronnen_close(&o->bronnen);
    return result;
}

int main(int argc, char **argv)
{
    struct opties o = { .bronnen = { .programma = "proceslog", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" } };
    int result = read_options(argc, argv, &o);

    if (result == 0 && o.help)
        fputs(help, stdout);
    return result || o.help ? result : make_log(&o);
}
