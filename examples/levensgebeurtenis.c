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

enum { ROWS = 200 };

static void put_day(const char *before, zaak_dag dag)
{
    char text[48] = "onbekend";

    if (dag != ZAAK_DAG_GEEN)
        zaak_datum_format(dag, ZAAK_DATUM_ZONDER_WEEKDAG, text, sizeof text);
    printf("%s%s", before, text);
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
        put_day(", vanaf ", rows[i].begin_gepland);
        put_day("; klaar op ", rows[i].gepland);
        put_day(", uiterlijk ", rows[i].uiterlijk);
        printf("\n");
    }
    put_day("  Alles is uiterlijk klaar op ", klaar);
    printf(".\n\n");
    return 0;
}

/* ---- options ---- */

static const char help[] =
    "gebruik: levensgebeurtenis [--op DAG] [--catalogus BESTAND] [--profielen BESTAND] [BESTAND.json]\n"
    "\n"
    "Per levensgebeurtenis in het bestand: welke stappen in welke volgorde, wanneer elke stap klaar is als elke belofte\n"
    "wordt gehouden, wanneer uiterlijk, en wanneer alles klaar is. Zonder bestand: de voorbeelden, op 3 maart 2025.\n"
    "\n"
    "  --op DAG             de dag waarop iemand begint (jjjj-mm-dd)\n"
    "  --catalogus BESTAND  de catalogus met de zaaktypen (examples/data/catalogus.json)\n"
    "  --profielen BESTAND  de procesprofielen (examples/data/procesprofielen.json)\n"
    "  --help               deze tekst\n"
    "\n"
    "Einde: 0, of 2 bij een verkeerde optie of een verkeerd bestand.\n";

struct opties {
    struct bronnen bronnen;
    const char *bestand;
    zaak_dag op;
};

static int wrong(const char *what, const char *name)
{
    fprintf(stderr, "levensgebeurtenis: %s%s%s\n%.*s", what, name ? ": " : "", name ? name : "", (int)(strchr(help, '\n') + 1 - help), help);
    return 2;
}

static int set_value(struct opties *o, const char *name, const char *value)
{
    if (!strcmp(name, "--catalogus"))
        o->bronnen.catalogus = value;
    else if (!strcmp(name, "--profielen"))
        o->bronnen.profielen = value;
    else if (!strcmp(name, "--op") && zaak_datum_parse(value, strlen(value), &o->op))
        return wrong("--op: een dag is jjjj-mm-dd", value);
    else if (strcmp(name, "--op"))
        return wrong("deze optie is er niet", name);
    return 0;
}

static int read_options(int argc, char **argv, struct opties *o)
{
    for (int i = 1; i < argc; i++) {
        int result = 0;

        if (argv[i][0] == '-' && argv[i][1])
            result = i + 1 < argc ? set_value(o, argv[i], argv[i + 1]) : wrong("deze optie is er niet, of de waarde erachter ontbreekt", argv[i]), i++;
        else if (o->bestand)
            result = wrong("er is een bestand te veel", argv[i]);
        else
            o->bestand = argv[i];
        if (result)
            return result;
    }
    if (o->bestand && o->op == ZAAK_DAG_GEEN)
        return wrong("noem de dag (--op)", NULL);
    return 0;
}

static int run(struct opties *o)
{
    struct zaak_levensgebeurtenissen *lijst = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = bronnen_open(&o->bronnen);
    size_t length = 0;
    char *text = result ? NULL : bronnen_read("levensgebeurtenis", o->bestand, &length);

    if (!text)
        result = 2;
    else if (zaak_levensgebeurtenissen_load_json(o->bronnen.ctx, text, length, &lijst, &error))
        result = bronnen_complain("levensgebeurtenis", o->bestand, &error);
    for (size_t i = 0; i < zaak_levensgebeurtenissen_count(lijst) && result == 0; i++)
        result = show(lijst, i, o->bronnen.cat, o->op);
    free(text);
    zaak_levensgebeurtenissen_unref(lijst);
    bronnen_close(&o->bronnen);
    return result;
}

int main(int argc, char **argv)
{
    struct opties o = { .bronnen = { .programma = "levensgebeurtenis", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" },
                        .op = ZAAK_DAG_GEEN };
    int result;

    for (int i = 1; i < argc; i++)
        if (!strcmp(argv[i], "--help")) {
            fputs(help, stdout);
            return 0;
        }
    result = read_options(argc, argv, &o);
    if (result)
        return result;
    if (!o.bestand)
        o.bestand = "examples/data/levensgebeurtenissen.json";
    if (o.op == ZAAK_DAG_GEEN)
        o.op = zaak_datum(2025, 3, 3);
    return run(&o);
}
