/* SPDX-License-Identifier: EUPL-1.2 */
/* registratiekwaliteit: a mark for the registration of cases or for a catalogue, per rule and per month of receipt. Leaves with 0 for a ten, 1 for less, 2 when it could not be measured. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/bronnen.h"
#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: registratiekwaliteit [opties] FEITEN.jsonl\n"
    "         registratiekwaliteit [opties] --van-catalogus\n"
    "\n"
    "Geeft een cijfer aan de registratie van zaken, of aan de catalogus: per regel en in totaal, en per maand van ontvangst.\n"
    "Het cijfer is het deel van de zaken dat zich aan de regel houdt, van 0 tot 10. Een 10 is er alleen zonder een enkele fout.\n"
    "Onder de cijfers staan bij elke regel de eerste zaken die hem overtreden.\n"
    "\n"
    "  --van-catalogus           meet de catalogus, niet de zaken\n"
    "  --regels PROFIEL          std-1.7, std-1.5, openzaak, oneground, reference of postman\n"
    "  --ernst ERNST             wat meetelt: fout, waarschuwing of melding (standaard: fout)\n"
    "  --json                    als JSON, voor een ander programma\n"
    "  --catalogus BESTAND       catalogus (standaard: examples/data/catalogus.json)\n"
    "  --profielen BESTAND       procesprofielen (standaard: examples/data/procesprofielen.json)\n"
    "  --help                    toon deze tekst\n"
    "\n"
    "Eindigt met 0 (een tien), 1 (er zijn fouten) of 2 (een bestand of de opdracht klopt niet).\n";

struct opties {
    struct bronnen bronnen;
    const char *regels;
    int32_t ernst;
    bool catalogus, json;
};

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("registratiekwaliteit", text, value);
}

static int set_severity(struct opties *o, const char *value)
{
    static const char *const words[] = { [ZAAK_ERNST_MELDING] = "melding", [ZAAK_ERNST_WAARSCHUWING] = "waarschuwing", [ZAAK_ERNST_FOUT] = "fout" };

    for (int32_t i = ZAAK_ERNST_MELDING; i <= ZAAK_ERNST_FOUT; i++)
        if (!strcmp(words[i], value))
            o->ernst = i;
    return o->ernst ? 0 : wrong("deze ernst is er niet", value);
}

static int set_rules(struct opties *o, const char *value)
{
    for (size_t i = 0; zaak_regelprofiel_naam(i); i++)
        if (!strcmp(zaak_regelprofiel_naam(i), value)) {
            o->regels = value;
            return 0;
        }
    fprintf(stderr, "registratiekwaliteit: --regels: dit profiel is er niet: %s (wel:", value);
    for (size_t i = 0; zaak_regelprofiel_naam(i); i++)
        fprintf(stderr, "%s %s", i ? "," : "", zaak_regelprofiel_naam(i));
    fputs(")\nProbeer registratiekwaliteit --help.\n", stderr);
    return 2;
}

enum { ERNST, REGELS, CATALOGUS, PROFIELEN, JSON, VAN_CATALOGUS };

static const struct option lijst[] = { OPTIE_WAARDE("ernst", ERNST), OPTIE_WAARDE("regels", REGELS), OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN),
                                       OPTIE_VLAG("json", JSON), OPTIE_VLAG("van-catalogus", VAN_CATALOGUS), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    switch (optie ? optie->val : -1) {
    case ERNST: return set_severity(o, value);
    case REGELS: return set_rules(o, value);
    case CATALOGUS: o->bronnen.catalogus = value; return 0;
    case PROFIELEN: o->bronnen.profielen = value; return 0;
    case JSON: o->json = true; return 0;
    case VAN_CATALOGUS: o->catalogus = true; return 0;
    default: break;
    }
    if (o->bronnen.feiten)
        return wrong("er is een bestand met feiten te veel", value);
    o->bronnen.feiten = value;
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

/* ---- the first cases that break a rule ---- */

enum { MOST_RULES = 400, FIRST_CASES = 3 };

struct breuk {
    const char *regel;
    const char *zaken[FIRST_CASES];
    size_t count;                 /* how many cases there are, also those that are not named */
};

static struct breuk *find_break(struct breuk *breuken, size_t *count, const char *regel)
{
    size_t i = 0;

    while (i < *count && strcmp(breuken[i].regel, regel))
        i++;
    if (i == MOST_RULES)
        return NULL;
    if (i == *count)
        breuken[(*count)++] = (struct breuk){ .regel = regel };
    return &breuken[i];
}

/* A case counts once for a rule, however often it breaks it. */
static void note(struct breuk *breuk, const char *zaak, const char **last)
{
    if (!breuk || *last == zaak)
        return;
    *last = zaak;
    if (breuk->count < FIRST_CASES)
        breuk->zaken[breuk->count] = zaak;
    breuk->count++;
}

static int collect(const struct opties *o, struct breuk *breuken, size_t *count)
{
    static const char *last[MOST_RULES];
    struct zaak_bevindingen *list = NULL;
    struct zaak_toets toets = ZAAK_TOETS_INIT;
    int result = 0;

    toets.profiel = o->regels;
    for (size_t i = 0; i < zaak_voorraad_count(o->bronnen.voorraad) && result >= 0; i++) {
        const struct zaak *zaak = zaak_voorraad_at(o->bronnen.voorraad, i);
        struct zaak_bevinding b = ZAAK_BEVINDING_INIT;

        list = zaak_bevindingen_new(o->bronnen.ctx);
        result = list ? zaak_check_with(zaak, &toets, list, NULL) : -ZAAK_E_GEHEUGEN;
        for (size_t k = 0; result >= 0 && zaak_bevindingen_get(list, k, &b) == 0; k++)
            if (b.ernst >= (o->ernst ? o->ernst : ZAAK_ERNST_FOUT)) {
                struct breuk *breuk = find_break(breuken, count, b.regel);

                if (breuk)
                    note(breuk, zaak_get_identificatie(zaak), &last[breuk - breuken]);
            }
        zaak_bevindingen_unref(list);
    }
    return result < 0 ? result : 0;
}

static void show_cases(const struct opties *o)
{
    static struct breuk breuken[MOST_RULES];
    size_t count = 0;

    if (collect(o, breuken, &count) || !count)
        return;
    printf("\nDe eerste zaken bij elke regel\n");
    for (size_t i = 0; i < count; i++) {
        printf("  %-28s", breuken[i].regel);
        for (size_t k = 0; k < breuken[i].count && k < FIRST_CASES; k++)
            printf("%s%s", k ? ", " : " ", breuken[i].zaken[k]);
        printf(breuken[i].count > FIRST_CASES ? " en nog %zu\n" : "\n", breuken[i].count - FIRST_CASES);
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
    if (!o->json && !o->catalogus)
        show_cases(o);
    zaak_kwaliteit_get(k, 0, &geheel);
    zaak_kwaliteit_unref(k);
    return geheel.fout > 0;
}

int main(int argc, char **argv)
{
    struct opties o = { .bronnen = { .programma = "registratiekwaliteit", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" } };
    const struct opdrachtregel regel = { "registratiekwaliteit", help, lijst, take };
    int result = opties_lees(&regel, argc, argv, &o);

    if (result)
        return opties_einde(result);
    if (!o.catalogus == !o.bronnen.feiten)
        return wrong("noem het bestand met feiten, of --van-catalogus", NULL);
    result = bronnen_open(&o.bronnen);
    if (result == 0)
        result = measure(&o);
    bronnen_close(&o.bronnen);
    return result;
}
