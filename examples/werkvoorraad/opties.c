/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gemeen/opties.h"
#include "werkvoorraad.h"

static const char help[] =
    "Gebruik: werkvoorraad --catalogus BESTAND [opties] FEITEN.jsonl…\n"
    "\n"
    "Toont welke zaken wanneer klaar moeten zijn, waarom, wie ervoor verantwoordelijk is en wat de volgende stap kan\n"
    "zijn. Een streepje (-) in plaats van een bestand met feiten betekent: lees van de standaardinvoer.\n"
    "\n"
    "Gegevens\n"
    "  --catalogus BESTAND   catalogus als .json, als .zip (export van Open Zaak) of een map met de losse lijsten\n"
    "  --profielen BESTAND   procesprofielen: termijnen, beloften, stappen en rollen; mag vaker\n"
    "  --gronden BESTAND     eigen wettelijke gronden, naast die van de bibliotheek\n"
    "  --kantoren BESTAND    kantoor van een gemeente: haar sluitingsdagen en openingstijden; mag vaker\n"
    "  --peildatum DAG       de dag waarop u kijkt, jjjj-mm-dd (standaard: vandaag)\n"
    "  --doorgaan            sla regels over die niet kloppen, en noem ze aan het eind\n"
    "\n"
    "Welke zaken (de telling en de beloften gaan over de zaken van deze keuze)\n"
    "  --team NAAM           zaken van dit team\n"
    "  --behandelaar NAAM    zaken waar deze persoon of dit team nu aan werkt\n"
    "  --zaaktype NAAM       identificatie of omschrijving van het zaaktype\n"
    "  --gemeente CODE       zaken van deze gemeente\n"
    "Welke daarvan in de lijst staan\n"
    "  --status NAAM         zaken met deze status\n"
    "  --alleen-te-laat      zaken waarvan de wettelijke termijn of de belofte voorbij is\n"
    "  --sinds DAG           zaken waarin vanaf deze dag iets is vastgelegd, met wat er veranderde\n"
    "  --alle                ook zaken die zijn afgehandeld\n"
    "\n"
    "Uitvoer\n"
    "  --regels N            hoogstens N zaken in de tabel; 0 is alle (op een scherm 40, anders alle)\n"
    "  --motivering ZAAK     leg één zaak uit: de termijn stap voor stap, wie aan zet is, wat er kan en wat niet klopt\n"
    "  --json, --csv         voor andere programma's; datums als jjjj-mm-dd\n"
    "  --html BESTAND        schrijf ook een pagina om te lezen of af te drukken\n"
    "  --help                toon deze tekst\n"
    "\n"
    "Eindigt met\n"
    "  0  alles is gelezen\n"
    "  1  alles is getoond, maar er zijn regels overgeslagen (alleen met --doorgaan)\n"
    "  2  de opdracht klopt niet, of een bestand kan niet gelezen of geschreven worden\n"
    "Op een scherm staan er kleuren; zet NO_COLOR om die weg te laten.\n";

const char *const filter_woorden[FILTER_COUNT] = {"team", "behandelaar", "zaaktype", "gemeente", "status"};

static int wrong(const char *text, const char *value)
{
    return opties_onjuist(programma, text, value);
}

static int read_rows(const char *value, long *rows)
{
    char *end;

    errno = 0;
    *rows = strtol(value, &end, 10);
    if (*value >= '0' && *value <= '9' && *end == '\0' && errno == 0)
        return 0;
    return wrong("na --regels hoort een getal van 0 of meer", value);
}

enum { CATALOGUS, PROFIELEN, GRONDEN, KANTOREN, HTML, MOTIVERING, PEILDATUM, SINDS, REGELS, JSON, CSV, ALLE, ALLEEN_TE_LAAT, DOORGAAN, FILTER };

static const struct option lijst[] = {
    OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN), OPTIE_WAARDE("gronden", GRONDEN), OPTIE_WAARDE("kantoren", KANTOREN), OPTIE_WAARDE("html", HTML),
    OPTIE_WAARDE("motivering", MOTIVERING), OPTIE_WAARDE("peildatum", PEILDATUM), OPTIE_WAARDE("sinds", SINDS), OPTIE_WAARDE("regels", REGELS), OPTIE_VLAG("json", JSON),
    OPTIE_VLAG("csv", CSV), OPTIE_VLAG("alle", ALLE), OPTIE_VLAG("alleen-te-laat", ALLEEN_TE_LAAT), OPTIE_VLAG("doorgaan", DOORGAAN), OPTIE_WAARDE("team", FILTER),
    OPTIE_WAARDE("behandelaar", FILTER), OPTIE_WAARDE("zaaktype", FILTER), OPTIE_WAARDE("gemeente", FILTER), OPTIE_WAARDE("status", FILTER), OPTIES_LAATSTE };

static int take_filter(struct opties *opties, const char *name, const char *value)
{
    for (int i = 0; i < FILTER_COUNT; i++)
        if (strcmp(name, filter_woorden[i]) == 0)
            opties->filter[i] = value;
    return 0;
}

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *opties = into;

    switch (optie ? optie->val : -1) {
    case CATALOGUS: opties->catalogus = value; return 0;
    case PROFIELEN: opties->profielen[opties->profiel_count++] = value; return 0;
    case GRONDEN: opties->gronden = value; return 0;
    case KANTOREN: opties->kantoren[opties->kantoor_count++] = value; return 0;
    case HTML: opties->html = value; return 0;
    case MOTIVERING: opties->motivering = value; return 0;
    case PEILDATUM: return opties_dag(programma, value, &opties->peildatum);
    case SINDS: return opties_dag(programma, value, &opties->sinds);
    case REGELS: return read_rows(value, &opties->regels);
    case JSON: opties->uitvoer = UITVOER_JSON; return 0;
    case CSV: opties->uitvoer = UITVOER_CSV; return 0;
    case ALLE: opties->alle = true; return 0;
    case ALLEEN_TE_LAAT: opties->alleen_te_laat = true; return 0;
    case DOORGAAN: opties->doorgaan = true; return 0;
    case FILTER: return take_filter(opties, optie->name, value);
    default: opties->feiten[opties->feit_count++] = value; return 0;
    }
}

/* The day of this machine: the one clock of the program, and it is not read when the day was given. */
static int take_today(struct opties *opties)
{
    if (opties->peildatum == ZAAK_DAG_GEEN &&
        zaak_tijdstip_dag((zaak_tijdstip)time(NULL) * 1000000, &opties->peildatum, NULL) != 0)
        return wrong("de klok van deze computer staat op een onmogelijke dag; geef --peildatum", NULL);
    return 0;
}

/* The kalender answers for 1950 to 2100; all else would only give zaken without a term. */
static int check(struct opties *opties)
{
    zaak_dag first = zaak_datum(1950, 1, 1), last = zaak_datum(2100, 12, 31);

    if (!opties->catalogus)
        return wrong("geef een catalogus met --catalogus", NULL);
    if (opties->feit_count == 0)
        return wrong("geef een of meer bestanden met feiten, of - voor de standaardinvoer", NULL);
    if (take_today(opties) != 0)
        return EINDE_FOUT;
    if (opties->peildatum < first || opties->peildatum > last)
        return wrong("de peildatum moet tussen 1950 en 2100 liggen", NULL);
    if (opties->sinds != ZAAK_DAG_GEEN && opties->sinds > opties->peildatum)
        return wrong("de dag na --sinds ligt na de peildatum", NULL);
    if (opties->sinds != ZAAK_DAG_GEEN && opties->sinds <= first)
        return wrong("de dag na --sinds moet na 1 januari 1950 liggen", NULL);
    if (opties->motivering && opties->uitvoer != UITVOER_TABEL)
        return wrong("--motivering gaat niet samen met --json of --csv", NULL);
    return 0;
}

int opties_read(int argc, char **argv, struct opties *opties)
{
    const struct opdrachtregel regel = {programma, help, lijst, take};
    size_t room = 0, room_too = 0, room_three = 0;
    int result;

    *opties = (struct opties){.peildatum = ZAAK_DAG_GEEN, .sinds = ZAAK_DAG_GEEN, .regels = -1};
    opties->profielen = geheugen_grow(NULL, &room, (size_t)argc + 1, sizeof *opties->profielen);
    opties->kantoren = geheugen_grow(NULL, &room_three, (size_t)argc + 1, sizeof *opties->kantoren);
    opties->feiten = geheugen_grow(NULL, &room_too, (size_t)argc + 1, sizeof *opties->feiten);
    result = opties_lees(&regel, argc, argv, opties);
    return result ? result : check(opties);
}

void opties_free(struct opties *opties)
{
    free(opties->profielen);
    free(opties->kantoren);
    free(opties->feiten);
}
