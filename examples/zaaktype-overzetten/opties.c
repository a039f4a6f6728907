/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "overzetten.h"

const char opties_help[] =
    "Gebruik: zaaktype-overzetten [KEUZES] --catalogus BESTAND (--zaaktype ID --versie-op DAG | --url URL) FEITEN...\n"
    "\n"
    "Probeert lopende zaken uit onder een andere versie van hun zaaktype, en toont wat er dan verandert: feiten die niet\n"
    "meer passen, datums die verschuiven, wie aan de beurt is. Er verandert niets aan de zaken. FEITEN zijn regels JSON\n"
    "(een feit per regel); - is de standaardinvoer. Zonder FEITEN ziet u alleen de versies en wat er tussen verschilt.\n"
    "\n"
    "Welke versie\n"
    "  --catalogus BESTAND   catalogus (JSON of zip); mag vaker\n"
    "  --profielen BESTAND   procesprofielen (JSON); mag vaker\n"
    "  --zaaktype ID         identificatie van het zaaktype\n"
    "  --versie-op DAG       de versie die op deze dag geldt (jjjj-mm-dd)\n"
    "  --url URL             deze versie; dat mag ook een concept zijn\n"
    "\n"
    "Welke zaken\n"
    "  --zaak ZAAK           alleen deze zaak\n"
    "  --alle                ook zaken die zijn afgesloten\n"
    "  --peildatum DAG       zoals het op deze dag staat (anders: met alle feiten)\n"
    "  --doorgaan            sla regels die niet kloppen over\n"
    "\n"
    "Uitvoer\n"
    "  --verschillen         toon eerst wat er tussen de versies verschilt\n"
    "  --hoogstens N         toon hoogstens N zaken; de totalen gaan over alle\n"
    "  --json                schrijf JSON\n"
    "  --help                toon deze tekst\n"
    "\n"
    "Eindigt met 0 (alles past), 1 (er is een zaak die niet past of niet te berekenen is, of een regel overgeslagen) of 2 (een\n"
    "bestand of de opdracht klopt niet).\n";

static bool complain(const char *what, const char *value)
{
    fprintf(stderr, "%s: %s%s%s\nProbeer %s --help.\n", programma_naam, what, value ? ": " : "", value ? value : "", programma_naam);
    return false;
}

static bool read_dag(const char *text, zaak_dag *ret_dag)
{
    return zaak_datum_parse(text, strlen(text), ret_dag) == 0 || complain("dit is geen dag (jjjj-mm-dd)", text);
}

static bool read_number(const char *text, int64_t *ret_number)
{
    char *end;
    long long number = strtoll(text, &end, 10);

    if (!*text || *end || text[0] < '0' || text[0] > '9' || number > INT32_MAX)
        return complain("hier hoort een getal", text);
    *ret_number = number;
    return true;
}

/* Every list has room for all arguments. */
static bool make_lists(struct opties *opties, int count)
{
    struct namen *lists[] = { &opties->catalogi, &opties->profielen, &opties->feiten };

    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        lists[i]->items = calloc((size_t)count + 1, sizeof *lists[i]->items);
        if (!lists[i]->items)
            return complain("te weinig geheugen", NULL);
    }
    return true;
}

void opties_free(struct opties *opties)
{
    free(opties->catalogi.items);
    free(opties->profielen.items);
    free(opties->feiten.items);
}

static void add(struct namen *namen, const char *naam)
{
    namen->items[namen->count++] = naam;
}

static bool *find_switch(struct opties *opties, const char *naam)
{
    const struct {
        const char *naam;
        bool *place;
    } switches[] = { { "--alle", &opties->alle }, { "--doorgaan", &opties->doorgaan }, { "--verschillen", &opties->verschillen },
                     { "--json", &opties->json }, { "--help", &opties->help } };

    for (size_t i = 0; i < sizeof switches / sizeof switches[0]; i++)
        if (!strcmp(naam, switches[i].naam))
            return switches[i].place;
    return NULL;
}

static bool read_valued(struct opties *opties, const char *naam, const char *value)
{
    static const char *const names[] = { "--catalogus", "--profielen", "--zaaktype", "--versie-op", "--url", "--zaak", "--peildatum", "--hoogstens" };
    size_t which = 0;

    while (which < sizeof names / sizeof names[0] && strcmp(naam, names[which]))
        which++;
    if (which == sizeof names / sizeof names[0])
        return complain("onbekende keuze", naam);
    if (!value)
        return complain("hier hoort iets achter", naam);
    switch (which) {
    case 0: add(&opties->catalogi, value); return true;
    case 1: add(&opties->profielen, value); return true;
    case 2: opties->zaaktype = value; return true;
    case 3: return read_dag(value, &opties->versie_op);
    case 4: opties->url = value; return true;
    case 5: opties->zaak = value; return true;
    case 6: return read_dag(value, &opties->peildatum);
    default: return read_number(value, &opties->hoogstens);
    }
}

static bool is_complete(const struct opties *opties)
{
    if (!opties->catalogi.count)
        return complain("noem een catalogus met --catalogus", NULL);
    if (opties->url && (opties->zaaktype || opties->versie_op != ZAAK_DAG_GEEN))
        return complain("kies --url of --zaaktype met --versie-op", NULL);
    if (!opties->url && (!opties->zaaktype || opties->versie_op == ZAAK_DAG_GEEN))
        return complain("noem de nieuwe versie met --zaaktype en --versie-op, of met --url", NULL);
    return true;
}

bool opties_read(struct opties *opties, int count, char **arguments)
{
    *opties = (struct opties){ .versie_op = ZAAK_DAG_GEEN, .peildatum = ZAAK_DAG_GEEN, .hoogstens = -1 };
    if (!make_lists(opties, count))
        return false;
    for (int i = 1; i < count; i++) {
        bool *place = find_switch(opties, arguments[i]);

        if (place)
            *place = true;
        else if (arguments[i][0] != '-' || !arguments[i][1])
            add(&opties->feiten, arguments[i]);
        else if (!read_valued(opties, arguments[i], i + 1 < count ? arguments[i + 1] : NULL))
            return false;
        else
            i++;
    }
    return opties->help || is_complete(opties);
}
