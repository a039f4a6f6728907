/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gemeen/opties.h"
#include "rasci.h"

static const char help[] =
    "Gebruik: rasci [opties] --profielen BESTAND CATALOGUS...\n"
    "\n"
    "Toont en toetst wie wat doet (RASCI) in de procesprofielen van een catalogus, en toetst daaraan wat er in zaken is gedaan.\n"
    "Een CATALOGUS is een JSON-document in de vorm van de Catalogi API of de export van Open Zaak (zip).\n"
    "\n"
    "  --profielen BESTAND      procesprofielen (JSON); mag vaker\n"
    "  --feiten BESTAND         feiten van zaken (JSON Lines): keurt de zaken en niet de profielen; mag vaker\n"
    "  --mandaten BESTAND       het mandaatregister (JSON), voor rasci-r11\n"
    "  --op DAG                 de dag waarop wordt gekeken jjjj-mm-dd (standaard: vandaag)\n"
    "  --organisatie NAAM       het profiel van deze organisatie (GM9901)\n"
    "  --zaaktype NAAM          alleen dit zaaktype\n"
    "  --matrix VORM            toont de matrix als tekst, html of json, en keurt niets\n"
    "  --werklast               toont de werklast per persoon en per afdeling van de feiten, en keurt niets\n"
    "  --grens NAAM=GETAL       max_r, max_s, max_c, max_i, max_procent_r of max_procent_a; mag vaker\n"
    "  --ernst REGEL=ERNST      uit, melding, waarschuwing of fout voor rasci-r1 tot en met rasci-r13 en rasci-advies; mag vaker\n"
    "  --vanaf ERNST            toont alleen melding, waarschuwing of fout en ernstiger\n"
    "  --faal-bij ERNST         eindigt met 1 bij melding, waarschuwing, fout of nooit (standaard: fout)\n"
    "  --json                   schrijft JSON\n"
    "  --help                   toont deze tekst\n"
    "\n"
    "Eindigt met 0 (goed), 1 (bevindingen van die ernst) of 2 (een bestand of de opdracht klopt niet).\n";

static const char *const ernsten[] = { "uit", "melding", "waarschuwing", "fout", "nooit" };

const char *ernst_naam(int32_t ernst)
{
    return ernsten[ernst];
}

static bool complain(const char *what, const char *value)
{
    opties_onjuist("rasci", what, value);
    return false;
}

static int find(const char *const *words, int count, const char *word)
{
    for (int i = 0; i < count; i++)
        if (!strcmp(words[i], word))
            return i;
    return -1;
}

static bool read_ernst(const char *value, int lowest, int highest, int32_t *ret_ernst)
{
    int ernst = find(ernsten, highest + 1, value);

    if (ernst < lowest)
        return complain("onbekende ernst", value);
    *ret_ernst = ernst;
    return true;
}

static bool read_dag(const char *value, zaak_dag *ret_dag)
{
    return opties_dag("rasci", value, ret_dag) == 0;
}

static bool read_vorm(const char *value, int32_t *ret_vorm)
{
    static const char *const vormen[] = { "", "tekst", "html", "json" };
    int vorm = find(vormen, 4, value);

    if (vorm < ZAAK_MATRIX_TEKST)
        return complain("onbekende vorm", value);
    *ret_vorm = vorm;
    return true;
}

/* NAAM=GETAL */
static bool read_grens(const char *value, struct zaak_rascigrenzen *grenzen)
{
    static const char *const namen[] = { "max_r", "max_s", "max_c", "max_i", "max_procent_r", "max_procent_a" };
    int32_t *const members[] = { &grenzen->max_r, &grenzen->max_s, &grenzen->max_c, &grenzen->max_i, &grenzen->max_procent_r, &grenzen->max_procent_a };
    const char *is = strchr(value, '=');
    char naam[32], *rest;
    long number;
    int place;

    snprintf(naam, sizeof naam, "%.*s", is ? (int)(is - value) : 0, value);
    place = find(namen, 6, naam);
    number = is ? strtol(is + 1, &rest, 10) : -1;
    if (place < 0 || !is[1] || *rest || number < 0 || number > (strncmp(naam, "max_procent", 11) ? 1000 : 100))
        return complain("geen grens", value);
    *members[place] = (int32_t)number;
    return true;
}

/* REGEL=ERNST */
static bool read_regel(const char *value, struct zaak_rascigrenzen *grenzen)
{
    const char *is = strchr(value, '=');
    char *rest;
    bool advies = !strncmp(value, "rasci-advies=", 13);
    long nummer = advies ? ZAAK_RASCI_ADVIES : strncmp(value, "rasci-r", 7) ? 0 : strtol(value + 7, &rest, 10);
    int32_t ernst = 0;

    if (!advies && (nummer < 1 || nummer > ZAAK_RASCI_REGELS || rest != is || !is))
        return complain("geen regel van rasci-r1 tot en met rasci-r13, of rasci-advies", value);
    if (!read_ernst(is + 1, 0, ZAAK_ERNST_FOUT, &ernst))
        return false;
    grenzen->ernst[nummer] = ernst ? ernst : ZAAK_RASCI_UIT;
    return true;
}

static void add(struct namen *namen, const char *naam)
{
    namen->items[namen->count++] = naam;
}

static bool make_lists(struct opties *opties, int count)
{
    struct namen *const lists[] = { &opties->catalogi, &opties->profielen, &opties->feiten };

    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        lists[i]->items = malloc((size_t)count * sizeof *lists[i]->items);
        if (!lists[i]->items)
            return complain("er is geen geheugen meer", NULL);
    }
    return true;
}

void opties_free(struct opties *opties)
{
    free(opties->catalogi.items);
    free(opties->profielen.items);
    free(opties->feiten.items);
}

enum { PROFIELEN, FEITEN, MANDATEN, OP, ORGANISATIE, ZAAKTYPE, MATRIX, WERKLAST, GRENS, ERNST, VANAF, FAAL_BIJ, JSON };

static const struct option lijst[] = {
    OPTIE_WAARDE("profielen", PROFIELEN), OPTIE_WAARDE("feiten", FEITEN),   OPTIE_WAARDE("mandaten", MANDATEN), OPTIE_WAARDE("op", OP), OPTIE_WAARDE("organisatie", ORGANISATIE),
    OPTIE_WAARDE("zaaktype", ZAAKTYPE),   OPTIE_WAARDE("matrix", MATRIX),   OPTIE_VLAG("werklast", WERKLAST),   OPTIE_WAARDE("grens", GRENS), OPTIE_WAARDE("ernst", ERNST),
    OPTIE_WAARDE("vanaf", VANAF),         OPTIE_WAARDE("faal-bij", FAAL_BIJ), OPTIE_VLAG("json", JSON),         OPTIES_LAATSTE };

static bool take_option(struct opties *opties, int which, const char *value)
{
    switch (which) {
    case PROFIELEN: add(&opties->profielen, value); return true;
    case FEITEN: add(&opties->feiten, value); return true;
    case MANDATEN: opties->mandaten = value; return true;
    case OP: return read_dag(value, &opties->op);
    case ORGANISATIE: opties->organisatie = value; return true;
    case ZAAKTYPE: opties->zaaktype = value; return true;
    case MATRIX: return read_vorm(value, &opties->vorm);
    case WERKLAST: opties->werklast = true; return true;
    case GRENS: return read_grens(value, &opties->grenzen);
    case ERNST: return read_regel(value, &opties->grenzen);
    case VANAF: return read_ernst(value, ZAAK_ERNST_MELDING, ZAAK_ERNST_FOUT, &opties->vanaf);
    case FAAL_BIJ: return read_ernst(value, ZAAK_ERNST_MELDING, ZAAK_ERNST_FOUT + 1, &opties->faal_bij);
    case JSON: opties->json = true; return true;
    default: add(&opties->catalogi, value); return true;
    }
}

static int take(void *opties, const struct option *optie, const char *value)
{
    return take_option(opties, optie ? optie->val : -1, value) ? 0 : OPTIES_FOUT;
}

/* Today in Amsterdam. */
static zaak_dag today(void)
{
    zaak_dag dag = ZAAK_DAG_GEEN;

    zaak_tijdstip_dag((zaak_tijdstip)time(NULL) * 1000000, &dag, NULL);
    return dag;
}

static bool check(const struct opties *opties)
{
    if (!opties->catalogi.count)
        return complain("noem een catalogus", NULL);
    if (!opties->profielen.count)
        return complain("noem procesprofielen (--profielen)", NULL);
    if (opties->werklast && !opties->feiten.count)
        return complain("de werklast komt uit feiten (--feiten)", NULL);
    if (opties->vorm && opties->json)
        return complain("kies --matrix json of --json", NULL);
    return true;
}

int opties_read(struct opties *opties, int count, char **arguments)
{
    const struct opdrachtregel regel = { "rasci", help, lijst, take };
    const struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    int result;

    opties->grenzen = grenzen;
    opties->vanaf = ZAAK_ERNST_MELDING;
    opties->faal_bij = ZAAK_ERNST_FOUT;
    opties->op = today();
    if (!make_lists(opties, count))
        return OPTIES_FOUT;
    result = opties_lees(&regel, count, arguments, opties);
    return result || check(opties) ? result : OPTIES_FOUT;
}
