/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"
#include "keuring.h"

static const char help[] =
    "Gebruik: catalogus-keuring [opties] CATALOGUS...\n"
    "\n"
    "Toetst een catalogus aan de bedrijfsregels van ZGW en toont alles wat daar niet aan voldoet. Een CATALOGUS is een\n"
    "JSON-document in de vorm van de Catalogi API, de export van Open Zaak (zip), of een lijst daaruit (ZaakType.json).\n"
    "Meer bestanden vormen samen een catalogus.\n"
    "\n"
    "  --profiel NAAM           std-1.7, std-1.5, openzaak, oneground, reference of postman (standaard: std-1.7)\n"
    "  --selectielijst BESTAND  lijst van resultaten, procestypen of omschrijvingen (JSON); mag vaker\n"
    "  --volledig               wat niet in de selectielijst staat, is een fout en geen waarschuwing\n"
    "  --vorige BESTAND         de catalogus zoals hij was: wat gepubliceerd was, verandert niet; mag vaker\n"
    "  --recht RECHT            geforceerd-schrijven of geforceerd-verwijderen: dat mag dan wel; mag vaker\n"
    "  --profielen BESTAND      procesprofielen: keurt ook wie daarin wat doet (RASCI); mag vaker\n"
    "  --publiceren URL         keurt dit concept alsof het is gepubliceerd\n"
    "  --concepten              keurt alle concepten alsof zij zijn gepubliceerd\n"
    "  --zonder REGEL           laat een regel weg (ztc-016); mag vaker\n"
    "  --vanaf ERNST            toont alleen melding, waarschuwing of fout en ernstiger\n"
    "  --faal-bij ERNST         eindigt met 1 bij melding, waarschuwing, fout of nooit (standaard: fout)\n"
    "  --json                   schrijft JSON\n"
    "  --regels                 toont de regels van het profiel, en keurt niets\n"
    "  --help                   toont deze tekst\n"
    "\n"
    "Eindigt met 0 (goed), 1 (bevindingen van die ernst) of 2 (een bestand of de opdracht klopt niet).\n";

static const char *const ernsten[] = { NULL, "melding", "waarschuwing", "fout", "nooit" };

const char *ernst_naam(int32_t ernst)
{
    return ernst >= ZAAK_ERNST_MELDING && ernst <= ZAAK_ERNST_FOUT ? ernsten[ernst] : "";
}

static bool complain(const char *what, const char *value)
{
    opties_onjuist("catalogus-keuring", what, value);
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

enum { PROFIEL, SELECTIELIJST, VORIGE, RECHT, PUBLICEREN, ZONDER, VANAF, PROFIELEN, FAAL_BIJ, VOLLEDIG, CONCEPTEN, JSON, REGELS };

static const struct option lijst[] = { OPTIE_WAARDE("profiel", PROFIEL), OPTIE_WAARDE("selectielijst", SELECTIELIJST), OPTIE_WAARDE("vorige", VORIGE), OPTIE_WAARDE("recht", RECHT),
                                       OPTIE_WAARDE("publiceren", PUBLICEREN), OPTIE_WAARDE("zonder", ZONDER), OPTIE_WAARDE("vanaf", VANAF), OPTIE_WAARDE("profielen", PROFIELEN),
                                       OPTIE_WAARDE("faal-bij", FAAL_BIJ), OPTIE_VLAG("volledig", VOLLEDIG), OPTIE_VLAG("concepten", CONCEPTEN), OPTIE_VLAG("json", JSON),
                                       OPTIE_VLAG("regels", REGELS), OPTIES_LAATSTE };

static bool take_option(struct opties *opties, int which, const char *value)
{
    switch (which) {
    case PROFIEL: opties->profiel = value; return true;
    case SELECTIELIJST: add(&opties->selectielijsten, value); return true;
    case VORIGE: add(&opties->vorige, value); return true;
    case RECHT: return read_recht(value, &opties->rechten);
    case PUBLICEREN: opties->publiceren = value; return true;
    case ZONDER: add(&opties->zonder, value); return true;
    case VANAF: return read_ernst(value, ZAAK_ERNST_FOUT, &opties->vanaf);
    case PROFIELEN: add(&opties->profielen, value); return true;
    case FAAL_BIJ: return read_ernst(value, ZAAK_ERNST_FOUT + 1, &opties->faal_bij);
    case VOLLEDIG: opties->volledig = true; return true;
    case CONCEPTEN: opties->concepten = true; return true;
    case JSON: opties->json = true; return true;
    case REGELS: opties->regels = true; return true;
    default: add(&opties->catalogi, value); return true;
    }
}

static int take(void *opties, const struct option *optie, const char *value)
{
    return take_option(opties, optie ? optie->val : -1, value) ? 0 : OPTIES_FOUT;
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

static bool check(const struct opties *opties)
{
    if (!opties->catalogi.count && !opties->regels)
        return complain("noem een catalogus", NULL);
    return check_rules(opties);
}

int opties_read(struct opties *opties, int count, char **arguments)
{
    const struct opdrachtregel regel = { "catalogus-keuring", help, lijst, take };
    int result;

    opties->vanaf = ZAAK_ERNST_MELDING;
    opties->faal_bij = ZAAK_ERNST_FOUT;
    if (!make_lists(opties, count))
        return OPTIES_FOUT;
    result = opties_lees(&regel, count, arguments, opties);
    return result || check(opties) ? result : OPTIES_FOUT;
}
