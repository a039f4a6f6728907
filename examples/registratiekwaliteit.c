/* SPDX-License-Identifier: EUPL-1.2 */
/* registratiekwaliteit: a mark for the registration of cases or for a catalogue, per rule and per month of receipt. Leaves with 0 for a ten, 1 for less, 2 when it could not be measured. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/bronnen.h"

static const char help[] =
    "Gebruik: registratiekwaliteit [opties] FEITEN.jsonl\n"
    "         registratiekwaliteit [opties] --van-catalogus\n"
    "\n"
    "Geeft een cijfer aan de registratie van zaken, of aan de catalogus: per regel en in totaal, en per maand van ontvangst.\n"
    "Het cijfer is het deel van de zaken dat zich aan de regel houdt, van 0 tot 10. Een 10 is er alleen zonder een enkele fout.\n"
    "\n"
    "  --van-catalogus           meet de catalogus, niet de zaken\n"
    "  --regels PROFIEL          std-1.7, std-1.5, openzaak, oneground, reference of postman\n"
    "  --ernst ERNST             wat meetelt: fout (zonder deze optie), waarschuwing of melding\n"
    "  --json                    als JSON, voor een ander programma\n"
    "  --catalogus FILE          catalogus (examples/data/catalogus.json)\n"
    "  --profielen FILE          procesprofielen (examples/data/procesprofielen.json)\n"
    "  --help                    toon deze tekst\n"
    "\n"
    "Klaar met 0: een tien. 1: er zijn fouten. 2: het lukte niet.\n";

struct opties {
    struct bronnen bronnen;
    const char *regels;
    int32_t ernst;
    bool catalogus, json, help;
};

static int wrong(const char *text, const char *value)
{
    fprintf(stderr, "registratiekwaliteit: %s%s%s\nProbeer registratiekwaliteit --help.\n", text, value ? ": " : "", value ? value : "");
    return 2;
}

static int set_severity(struct opties *o, const char *value)
{
    static const char *const words[] = { [ZAAK_ERNST_MELDING] = "melding", [ZAAK_ERNST_WAARSCHUWING] = "waarschuwing", [ZAAK_ERNST_FOUT] = "fout" };

    for (int32_t i = ZAAK_ERNST_MELDING; i <= ZAAK_ERNST_FOUT; i++)
        if (!strcmp(words[i], value))
            o->ernst = i;
    return o->ernst ? 0 : wrong("deze ernst is er niet", value);
}

static int set_value(struct opties *o, const char *name, const char *value)
{
    if (!strcmp(name, "--ernst"))
        return set_severity(o, value);
    if (!strcmp(name, "--regels"))
        o->regels = value;
    else if (!strcmp(name, "--catalogus"))
        o->bronnen.catalogus = value;
    else if (!strcmp(name, "--profielen"))
        o->bronnen.profielen = value;
    else
        return wrong("deze optie is er niet", name);
    return 0;
}

static int read_options(int argc, char **argv, struct opties *o)
{
    int result = 0;

    for (int i = 1; i < argc && result == 0; i++) {
        if (!strcmp(argv[i], "--help"))
            o->help = true;
        else if (!strcmp(argv[i], "--json"))
            o->json = true;
        else if (!strcmp(argv[i], "--van-catalogus"))
            o->catalogus = true;
        else if (argv[i][0] == '-' && argv[i][1])
            result = i + 1 < argc ? set_value(o, argv[i], argv[i + 1]) : wrong("achter deze optie ontbreekt een waarde", argv[i]), i++;
        else if (o->bronnen.feiten)
            result = wrong("er is een bestand met feiten te veel", argv[i]);
        else
            o->bronnen.feiten = argv[i];
    }
    if (result || o->help)
        return result;
    if (!o->catalogus == !o->bronnen.feiten)
        return wrong("noem het bestand met feiten, of --van-catalogus", NULL);
    return 0;
}

/* 9,7 or 10. */
static void put_mark(int32_t cijfer)
{
    if (cijfer < 0)
        printf("%5s", "-");
    else if (cijfer == 100)
        printf("%5s", "10");
    else
        printf("%3d,%d", (int)(cijfer / 10), (int)(cijfer % 10));
}

static void put_row(const struct zaak_kwaliteitrij *rij, const char *naam, const char *titel)
{
    put_mark(rij->cijfer);
    printf(" %9lld %9lld  %-28s %s\n", (long long)rij->getoetst, (long long)rij->fout, naam, titel);
}

static void show(const struct zaak_kwaliteit *k)
{
    struct zaak_kwaliteitrij rij = ZAAK_KWALITEITRIJ_INIT;
    bool months = false;

    printf("%5s %9s %9s  %-28s %s\n", "cijfer", "getoetst", "fout", "regel", "");
    for (size_t i = 0; zaak_kwaliteit_get(k, i, &rij) == 0; i++)
        if (rij.soort == ZAAK_KWALITEIT_GEHEEL)
            put_row(&rij, *rij.regel ? rij.regel : "(alle)", rij.titel);
    for (size_t i = 0; zaak_kwaliteit_get(k, i, &rij) == 0; i++) {
        char maand[24] = "zonder ontvangst";

        if (rij.soort == ZAAK_KWALITEIT_GEHEEL || *rij.regel)
            continue;
        if (!months)
            printf("\nPer maand van ontvangst\n");
        months = true;
        if (rij.soort == ZAAK_KWALITEIT_MAAND)
            snprintf(maand, sizeof maand, "%d-%02d", (int)rij.jaar, (int)rij.maand);
        put_row(&rij, maand, "");
    }
}

/* All texts are of the registers of the library: there is nothing in them that JSON must have escaped. */
static void show_json(const struct zaak_kwaliteit *k)
{
    struct zaak_kwaliteitrij rij = ZAAK_KWALITEITRIJ_INIT;

    printf("[");
    for (size_t i = 0; zaak_kwaliteit_get(k, i, &rij) == 0; i++) {
        printf("%s\n  {\"regel\": ", i ? "," : "");
        printf(*rij.regel ? "\"%s\"" : "null", rij.regel);
        if (rij.soort == ZAAK_KWALITEIT_MAAND)
            printf(", \"maand\": \"%d-%02d\"", (int)rij.jaar, (int)rij.maand);
        if (rij.soort == ZAAK_KWALITEIT_ZONDER_MAAND)
            printf(", \"maand\": null");
        printf(", \"getoetst\": %lld, \"fout\": %lld, \"cijfer\": ", (long long)rij.getoetst, (long long)rij.fout);
        printf(rij.cijfer < 0 ? "null}" : "%d.%d}", (int)(rij.cijfer / 10), (int)(rij.cijfer % 10));
    }
    printf("\n]\n");
}

static int measure(const struct opties *o)
{
    struct zaak_kwaliteitvraag vraag = ZAAK_KWALITEITVRAAG_INIT;
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_kwaliteitrij geheel = ZAAK_KWALITEITRIJ_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kwaliteit *k = NULL;
    int result;

    vraag.profiel = keuring.profiel = o->regels;
    vraag.ernst = o->ernst;
    result = o->catalogus ? zaak_kwaliteit_measure_catalogus(o->bronnen.cat, &keuring, o->ernst, &k, &error) : zaak_kwaliteit_measure(o->bronnen.voorraad, &vraag, &k, &error);
    if (result)
        return bronnen_complain("registratiekwaliteit", o->catalogus ? o->bronnen.catalogus : o->bronnen.feiten, &error);
    if (o->json)
        show_json(k);
    else
        show(k);
    zaak_kwaliteit_get(k, 0, &geheel);
    zaak_kwaliteit_unref(k);
    return geheel.fout > 0;
}

int main(int argc, char **argv)
{
    struct opties o = { .bronnen = { .programma = "registratiekwaliteit", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" } };
    int result = read_options(argc, argv, &o);

    if (result == 0 && o.help) {
        fputs(help, stdout);
        return 0;
    }
    if (result)
        return result;
    result = bronnen_open(&o.bronnen);
    if (result == 0)
        result = measure(&o);
    bronnen_close(&o.bronnen);
    return result;
}
