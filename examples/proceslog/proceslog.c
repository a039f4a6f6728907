/* SPDX-License-Identifier: EUPL-1.2 */
/* proceslog: see proceslog.h. This file reads the options and looks after the output: a file appears under its name only when it is complete. */
#include "proceslog.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/bronnen.h"
#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: proceslog [opties] FEITEN.jsonl\n"
    "\n"
    "Maakt van feiten (JSON Lines, of - voor de standaardinvoer) een logboek voor process mining. Bij elke\n"
    "gebeurtenis staat wie er op die dag R, A, S, C of I was.\n"
    "\n"
    "  --catalogus BESTAND   catalogus (standaard: examples/data/catalogus.json)\n"
    "  --profielen BESTAND   procesprofielen (standaard: examples/data/procesprofielen.json)\n"
    "  --vorm xes|ocel       XES (IEEE 1849) of OCEL 2.0 in JSON (standaard: xes)\n"
    "  --zonder-namen        toon nummers in plaats van namen van personen en eenheden\n"
    "  --uit BESTAND         schrijf naar dit bestand in plaats van naar de standaarduitvoer\n"
    "  --help                toon deze tekst\n"
    "\n"
    "Eindigt met 0, of met 2 als de opdracht niet klopt of een bestand niet gelezen of geschreven kan worden.\n";

struct opties {
    struct bronnen bronnen;
    const char *feiten, *uit;
    bool ocel, zonder_namen;
};

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("proceslog", text, value);
}

enum { CATALOGUS, PROFIELEN, VORM, ZONDER_NAMEN, UIT };

static const struct option lijst[] = { OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN), OPTIE_WAARDE("vorm", VORM),
                                       OPTIE_VLAG("zonder-namen", ZONDER_NAMEN), OPTIE_WAARDE("uit", UIT), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    switch (optie ? optie->val : -1) {
    case CATALOGUS: o->bronnen.catalogus = value; return 0;
    case PROFIELEN: o->bronnen.profielen = value; return 0;
    case ZONDER_NAMEN: o->zonder_namen = true; return 0;
    case UIT: o->uit = value; return 0;
    case VORM: o->ocel = !strcmp(value, "ocel"); return o->ocel || !strcmp(value, "xes") ? 0 : wrong("de vorm is xes of ocel", value);
    default: break;
    }
    if (o->feiten)
        return wrong("er is een bestand met feiten te veel", value);
    o->feiten = value;
    return 0;
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
        return wrong(opties_bestandsfout(errno), o->uit);
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
    const struct opdrachtregel regel = { "proceslog", help, lijst, take };
    int result = opties_lees(&regel, argc, argv, &o);

    if (result)
        return opties_einde(result);
    return o.feiten ? make_log(&o) : wrong("noem het bestand met feiten", NULL);
}
