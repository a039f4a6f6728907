/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"
#include "overzetten.h"

static const char help[] =
    "Gebruik: zaaktype-overzetten [opties] --catalogus BESTAND (--zaaktype ID --versie-op DAG | --url URL) FEITEN...\n"
    "\n"
    "Probeert lopende zaken uit onder een andere versie van hun zaaktype, en toont wat er dan verandert: feiten die niet\n"
    "meer passen, datums die verschuiven, wie aan de beurt is. Er verandert niets aan de zaken. FEITEN zijn regels JSON\n"
    "(een feit per regel); - is de standaardinvoer. Zonder FEITEN ziet u alleen de versies en wat er tussen verschilt.\n"
    "\n"
    "Welke versie\n"
    "  --catalogus BESTAND   catalogus (JSON of zip); mag vaker\n"
    "  --profielen BESTAND   procesprofielen (JSON); mag vaker\n"
    "  --zaaktype ID         identificatie van het zaaktype\n"
    "  --versie-op DAG       de versie die op deze dag geldt, jjjj-mm-dd\n"
    "  --url URL             deze versie; dat mag ook een concept zijn\n"
    "\n"
    "Welke zaken\n"
    "  --zaak ZAAK           alleen deze zaak\n"
    "  --alle                ook zaken die zijn afgesloten\n"
    "  --peildatum DAG       zoals het op deze dag staat (standaard: met alle feiten)\n"
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
    opties_onjuist(programma_naam, what, value);
    return false;
}

static bool read_dag(const char *text, zaak_dag *ret_dag)
{
    return opties_dag(programma_naam, text, ret_dag) == 0;
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

enum { CATALOGUS, PROFIELEN, ZAAKTYPE, VERSIE_OP, URL, ZAAK, PEILDATUM, HOOGSTENS, ALLE, DOORGAAN, VERSCHILLEN, JSON };

static const struct option lijst[] = { OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN), OPTIE_WAARDE("zaaktype", ZAAKTYPE), OPTIE_WAARDE("versie-op", VERSIE_OP),
                                       OPTIE_WAARDE("url", URL), OPTIE_WAARDE("zaak", ZAAK), OPTIE_WAARDE("peildatum", PEILDATUM), OPTIE_WAARDE("hoogstens", HOOGSTENS),
                                       OPTIE_VLAG("alle", ALLE), OPTIE_VLAG("doorgaan", DOORGAAN), OPTIE_VLAG("verschillen", VERSCHILLEN), OPTIE_VLAG("json", JSON), OPTIES_LAATSTE };

static bool take_option(struct opties *opties, int which, const char *value)
{
    switch (which) {
    case CATALOGUS: add(&opties->catalogi, value); return true;
    case PROFIELEN: add(&opties->profielen, value); return true;
    case ZAAKTYPE: opties->zaaktype = value; return true;
    case VERSIE_OP: return read_dag(value, &opties->versie_op);
    case URL: opties->url = value; return true;
    case ZAAK: opties->zaak = value; return true;
    case PEILDATUM: return read_dag(value, &opties->peildatum);
    case HOOGSTENS: return read_number(value, &opties->hoogstens);
    case ALLE: opties->alle = true; return true;
    case DOORGAAN: opties->doorgaan = true; return true;
    case VERSCHILLEN: opties->verschillen = true; return true;
    case JSON: opties->json = true; return true;
    default: add(&opties->feiten, value); return true;
    }
}

static int take(void *opties, const struct option *optie, const char *value)
{
    return take_option(opties, optie ? optie->val : -1, value) ? 0 : OPTIES_FOUT;
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

int opties_read(struct opties *opties, int count, char **arguments)
{
    const struct opdrachtregel regel = { programma_naam, help, lijst, take };
    int result;

    *opties = (struct opties){ .versie_op = ZAAK_DAG_GEEN, .peildatum = ZAAK_DAG_GEEN, .hoogstens = -1 };
    if (!make_lists(opties, count))
        return OPTIES_FOUT;
    result = opties_lees(&regel, count, arguments, opties);
    return result || is_complete(opties) ? result : OPTIES_FOUT;
}
