/* SPDX-License-Identifier: EUPL-1.2 */
/* levensgebeurtenis: what someone has to ask for when something happens in his life, in which order, and by when all is settled.
 *
 * levensgebeurtenis [--op DAG] [--catalogus BESTAND] [--profielen BESTAND] [BESTAND.json]
 *
 * Without a file it tells of the life events of the examples, begun on 3 March 2025. Leaves with 0, or with 2 for wrong options or files. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/bronnen.h"
#include "gemeen/opties.h"

enum { ROWS = 200 };

static void put_day(const char *before, zaak_dag dag)
{
    char text[48] = "";

    zaak_datum_format(dag, ZAAK_DATUM_ZONDER_WEEKDAG, text, sizeof text);
    printf("%s%s", before, text);
}

/* When a step is done; where nobody can say so, why: its zaaktype is not known, or it waits for a step of which the day is not known. */
static void show_when(const struct zaak_planstap *stap)
{
    if (stap->begin_gepland != ZAAK_DAG_GEEN)
        put_day(", vanaf ", stap->begin_gepland);
    if (!stap->zaaktype && stap->begin != ZAAK_DAG_GEEN)
        printf(". Wanneer dit klaar is, is niet te zeggen: de catalogus kent het zaaktype niet");
    else if (stap->begin == ZAAK_DAG_GEEN)
        printf(". Wanneer dit klaar is, is niet te zeggen: van een eerdere stap is dat ook niet bekend");
    else if (stap->gepland == ZAAK_DAG_GEEN && stap->uiterlijk == ZAAK_DAG_GEEN)
        printf(". Wanneer dit klaar is, is niet te zeggen: daar is geen termijn voor");
    if (stap->gepland != ZAAK_DAG_GEEN)
        put_day("; volgens de belofte klaar op ", stap->gepland);
    if (stap->uiterlijk != ZAAK_DAG_GEEN)
        put_day(stap->gepland != ZAAK_DAG_GEEN ? ", uiterlijk op " : "; klaar uiterlijk op ", stap->uiterlijk);
    printf(".\n");
}

static int show(const struct zaak_levensgebeurtenissen *lijst, size_t index, struct zaak_catalogus *catalogus, zaak_dag dag)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_planstap rows[ROWS];
    zaak_dag klaar;
    int count = zaak_levensgebeurtenis_plan(lijst, index, catalogus, NULL, dag, rows, ROWS, &klaar, &error);

    if (count < 0)
        return bronnen_complain("levensgebeurtenis", zaak_levensgebeurtenis_id(lijst, index), &error);
    printf("%s\n", zaak_levensgebeurtenis_naam(lijst, index));
    for (int i = 0; i < count; i++) {
        printf("  %d. %s%s", i + 1, rows[i].naam, rows[i].verplicht ? "" : " (als u wilt)");
        show_when(&rows[i]);
    }
    if (klaar != ZAAK_DAG_GEEN)
        put_day("  Alles is uiterlijk klaar op ", klaar);
    else
        printf("  Wanneer alles klaar is, is niet te zeggen");
    printf(".\n\n");
    return 0;
}

/* ---- options ---- */

static const char help[] =
    "Gebruik: levensgebeurtenis [opties] [BESTAND.json]\n"
    "\n"
    "Per levensgebeurtenis in het bestand: welke stappen in welke volgorde, wanneer elke stap klaar is als elke belofte\n"
    "wordt gehouden, wanneer uiterlijk, en wanneer alles klaar is. Zonder bestand: de voorbeelden, op 3 maart 2025.\n"
    "\n"
    "  --op DAG             de dag waarop iemand begint, jjjj-mm-dd\n"
    "  --catalogus BESTAND  de catalogus met de zaaktypen (standaard: examples/data/catalogus.json)\n"
    "  --profielen BESTAND  de procesprofielen (standaard: examples/data/procesprofielen.json)\n"
    "  --help               toon deze tekst\n"
    "\n"
    "Eindigt met 0, of met 2 als de opdracht niet klopt of een bestand niet gelezen kan worden.\n";

struct opties {
    struct bronnen bronnen;
    const char *bestand;
    zaak_dag op;
};

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("levensgebeurtenis", text, value);
}

enum { OP, CATALOGUS, PROFIELEN };

static const struct option lijst[] = { OPTIE_WAARDE("op", OP), OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    switch (optie ? optie->val : -1) {
    case OP: return opties_dag("levensgebeurtenis", value, &o->op);
    case CATALOGUS: o->bronnen.catalogus = value; return 0;
    case PROFIELEN: o->bronnen.profielen = value; return 0;
    default: break;
    }
    if (o->bestand)
        return wrong("er is een bestand te veel", value);
    o->bestand = value;
    return 0;
}

static int run(struct opties *o)
{
    struct zaak_levensgebeurtenissen *events = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = bronnen_open(&o->bronnen);
    size_t length = 0;
    char *text = result ? NULL : bronnen_read("levensgebeurtenis", o->bestand, &length);

    if (!text)
        result = 2;
    else if (zaak_levensgebeurtenissen_load_json(o->bronnen.ctx, text, length, &events, &error))
        result = bronnen_complain("levensgebeurtenis", o->bestand, &error);
    for (size_t i = 0; i < zaak_levensgebeurtenissen_count(events) && result == 0; i++)
        result = show(events, i, o->bronnen.cat, o->op);
    free(text);
    zaak_levensgebeurtenissen_unref(events);
    bronnen_close(&o->bronnen);
    return result;
}

int main(int argc, char **argv)
{
    struct opties o = { .bronnen = { .programma = "levensgebeurtenis", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" },
                        .op = ZAAK_DAG_GEEN };
    const struct opdrachtregel regel = { "levensgebeurtenis", help, lijst, take };
    int result = opties_lees(&regel, argc, argv, &o);

    if (result)
        return opties_einde(result);
    if (o.bestand && o.op == ZAAK_DAG_GEEN)
        return wrong("noem de dag (--op)", NULL);
    if (!o.bestand)
        o.bestand = "examples/data/levensgebeurtenissen.json";
    if (o.op == ZAAK_DAG_GEEN)
        o.op = zaak_datum(2025, 3, 3);
    return run(&o);
}
