/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "keuring.h"

const char opties_help[] =
    "Gebruik: catalogus-keuring [KEUZES] CATALOGUS...\n"
    "\n"
    "Keurt een catalogus aan de bedrijfsregels van ZGW en toont alles wat daar niet aan voldoet. Een CATALOGUS is een\n"
    "JSON-document in de vorm van de Catalogi API, de export van Open Zaak (zip), of een lijst daaruit (ZaakType.json).\n"
    "Meer bestanden vormen samen een catalogus.\n"
    "\n"
    "  --profiel NAAM           std-1.7 (standaard), std-1.5, openzaak, oneground, reference of postman\n"
    "  --selectielijst BESTAND  lijst van resultaten, procestypen of omschrijvingen (JSON); mag vaker\n"
    "  --volledig               wat niet in de selectielijst staat, is een fout en geen waarschuwing\n"
    "  --vorige BESTAND         de catalogus zoals hij was: wat gepubliceerd was, verandert niet; mag vaker\n"
    "  --recht RECHT            geforceerd-schrijven of geforceerd-verwijderen: dat mag dan wel; mag vaker\n"
    "  --profielen BESTAND      procesprofielen: keurt ook wie daarin wat doet (RASCI); mag vaker\n"
    "  --publiceren URL         keurt dit concept alsof het is gepubliceerd\n"
    "  --concepten              keurt alle concepten alsof zij zijn gepubliceerd\n"
    "  --zonder REGEL           laat een regel weg (ztc-016); mag vaker\n"
    "  --vanaf ERNST            toont alleen melding, waarschuwing of fout en ernstiger\n"
    "  --faal-bij ERNST         eindigt met 1 bij melding, waarschuwing, fout (standaard) of nooit\n"
    "  --json                   schrijft JSON\n"
    "  --regels                 toont de regels van het profiel, en keurt niets\n"
    "\n"
    "Eindigt met 0 (goed), 1 (bevindingen van die ernst) of 2 (een bestand of de opdracht klopt niet).\n";

static const char *const ernsten[] = { NULL, "melding", "waarschuwing", "fout", "nooit" };

const char *ernst_naam(int32_t ernst)
{
    return ernst >= ZAAK_ERNST_MELDING && ernst <= ZAAK_ERNST_FOUT ? ernsten[ernst] : "";
}

static bool complain(const char *what, const char *value)
{
    fprintf(stderr, "catalogus-keuring: %s%s%s\nProbeer catalogus-keuring --help.\n", what, value ? ": " : "", value ? value : "");
    return false;
}

static bool read_ernst(const char *text, int32_t most, int32_t *ret_ernst)
{
    for (int32_t i = ZAAK_ERNST_MELDING; i <= most; i++) {
        if (!strcmp(text, ernsten[i])) {
            *ret_ernst = i;
            return true;
        }
    }
    return complain("onbekende ernst", text);
}

static bool read_recht(const char *text, int32_t *rechten)
{
    if (!strcmp(text, "geforceerd-schrijven"))
        *rechten |= ZAAK_RECHT_GEFORCEERD_SCHRIJVEN;
    else if (!strcmp(text, "geforceerd-verwijderen"))
        *rechten |= ZAAK_RECHT_GEFORCEERD_VERWIJDEREN;
    else
        return complain("onbekend recht", text);
    return true;
}

/* Every list has room for all arguments. */
static bool make_lists(struct opties *opties, int count)
{
    struct namen *lists[] = { &opties->catalogi, &opties->vorige, &opties->selectielijsten, &opties->zonder, &opties->profielen };

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
    free(opties->vorige.items);
    free(opties->selectielijsten.items);
    free(opties->zonder.items);
    free(opties->profielen.items);
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
    } switches[] = { { "--volledig", &opties->volledig }, { "--concepten", &opties->concepten }, { "--json", &opties->json },
                     { "--regels", &opties->regels }, { "--help", &opties->help } };

    for (size_t i = 0; i < sizeof switches / sizeof switches[0]; i++)
        if (!strcmp(naam, switches[i].naam))
            return switches[i].place;
    return NULL;
}

static bool read_valued(struct opties *opties, const char *naam, const char *value)
{
    static const char *const names[] = { "--profiel", "--selectielijst", "--vorige", "--recht", "--publiceren", "--zonder", "--vanaf", "--profielen", "--faal-bij" };
    size_t which = 0;

    while (which < sizeof names / sizeof names[0] && strcmp(naam, names[which]))
        which++;
    if (which == sizeof names / sizeof names[0])
        return complain("onbekende keuze", naam);
    if (!value)
        return complain("hier hoort iets achter", naam);
    switch (which) {
    case 0: opties->profiel = value; return true;
    case 1: add(&opties->selectielijsten, value); return true;
    case 2: add(&opties->vorige, value); return true;
    case 3: return read_recht(value, &opties->rechten);
    case 4: opties->publiceren = value; return true;
    case 5: add(&opties->zonder, value); return true;
    case 6: return read_ernst(value, ZAAK_ERNST_FOUT, &opties->vanaf);
    case 7: add(&opties->profielen, value); return true;
    default: return read_ernst(value, ZAAK_ERNST_FOUT + 1, &opties->faal_bij);
    }
}

/* A rule that does not exist would never be left out. */
static bool check_rules(const struct opties *opties)
{
    struct zaak_regel regel = ZAAK_REGEL_INIT;

    if (zaak_regel_get(opties->profiel, 0, &regel))
        return complain("onbekend profiel", opties->profiel);
    for (int i = 0; i < opties->zonder.count; i++) {
        size_t at = 0;

        while (zaak_regel_get(NULL, at, &regel) == 0 && strcmp(regel.id, opties->zonder.items[i]))
            at++;
        if (zaak_regel_get(NULL, at, &regel))
            return complain("onbekende regel", opties->zonder.items[i]);
    }
    return true;
}

bool opties_read(struct opties *opties, int count, char **arguments)
{
    opties->vanaf = ZAAK_ERNST_MELDING;
    opties->faal_bij = ZAAK_ERNST_FOUT;
    if (!make_lists(opties, count))
        return false;
    for (int i = 1; i < count; i++) {
        bool *place = find_switch(opties, arguments[i]);

        if (place)
            *place = true;
        else if (arguments[i][0] != '-' || !arguments[i][1])
            add(&opties->catalogi, arguments[i]);
        else if (!read_valued(opties, arguments[i], i + 1 < count ? arguments[i + 1] : NULL))
            return false;
        else
            i++;
    }
    if (opties->help)
        return true;
    if (!opties->catalogi.count && !opties->regels)
        return complain("noem een catalogus", NULL);
    return check_rules(opties);
}
