/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

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
    "  --peildatum DAG       de dag waarop u kijkt, jjjj-mm-dd; zonder deze optie: vandaag\n"
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
    "Het programma eindigt met\n"
    "  0  alles is gelezen\n"
    "  1  alles is getoond, maar er zijn regels overgeslagen (alleen met --doorgaan)\n"
    "  2  de opdracht klopt niet, of een bestand kan niet gelezen of geschreven worden\n"
    "Op een scherm staan er kleuren; zet NO_COLOR om die weg te laten.\n";

const char *const filter_woorden[FILTER_COUNT] = {"team", "behandelaar", "zaaktype", "gemeente", "status"};

static int wrong(const char *text, const char *value)
{
    fprintf(stderr, "werkvoorraad: %s", text);
    if (value) {
        fputs(": ", stderr);
        tekst_put_safe(stderr, value);
    }
    fputs("\nProbeer werkvoorraad --help.\n", stderr);
    return EINDE_FOUT;
}

static int read_day(const char *name, const char *value, zaak_dag *dag)
{
    if (zaak_datum_parse(value, strlen(value), dag) == 0)
        return 0;
    fprintf(stderr, "werkvoorraad: na %s hoort een dag als 2026-11-22\n", name);
    return wrong("dit is geen dag", value);
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

static bool read_flag(const char *name, struct opties *opties)
{
    if (strcmp(name, "--json") == 0)
        opties->uitvoer = UITVOER_JSON;
    else if (strcmp(name, "--csv") == 0)
        opties->uitvoer = UITVOER_CSV;
    else if (strcmp(name, "--alle") == 0)
        opties->alle = true;
    else if (strcmp(name, "--alleen-te-laat") == 0)
        opties->alleen_te_laat = true;
    else if (strcmp(name, "--doorgaan") == 0)
        opties->doorgaan = true;
    else
        return false;
    return true;
}

/* Where the value of an option goes; NULL for an option that is no plain text. */
static const char **text_place(const char *name, struct opties *opties)
{
    for (int i = 0; i < FILTER_COUNT; i++)
        if (strcmp(name + 2, filter_woorden[i]) == 0)
            return &opties->filter[i];
    if (strcmp(name, "--catalogus") == 0)
        return &opties->catalogus;
    if (strcmp(name, "--gronden") == 0)
        return &opties->gronden;
    if (strcmp(name, "--html") == 0)
        return &opties->html;
    if (strcmp(name, "--motivering") == 0)
        return &opties->motivering;
    if (strcmp(name, "--profielen") == 0)
        return &opties->profielen[opties->profiel_count];
    if (strcmp(name, "--kantoren") == 0)
        return &opties->kantoren[opties->kantoor_count];
    return NULL;
}

static bool has_value(const char *name, struct opties *opties)
{
    return text_place(name, opties) || strcmp(name, "--peildatum") == 0 || strcmp(name, "--sinds") == 0 || strcmp(name, "--regels") == 0;
}

static int read_value(const char *name, const char *value, struct opties *opties)
{
    const char **place = text_place(name, opties);

    if (strcmp(name, "--peildatum") == 0)
        return read_day(name, value, &opties->peildatum);
    if (strcmp(name, "--sinds") == 0)
        return read_day(name, value, &opties->sinds);
    if (strcmp(name, "--regels") == 0)
        return read_rows(value, &opties->regels);
    if (!*value)
        return wrong("na deze optie ontbreekt een waarde", name);
    if (strcmp(name, "--profielen") == 0)
        opties->profiel_count++;
    if (strcmp(name, "--kantoren") == 0)
        opties->kantoor_count++;
    *place = value;
    return 0;
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

/* One argument, with its value in the same or in the next one. */
static int read_one(int argc, char **argv, int *at, struct opties *opties)
{
    char *name = argv[*at], *equals = strncmp(name, "--", 2) == 0 ? strchr(name, '=') : NULL;

    if (name[0] != '-' || name[1] == '\0') {
        opties->feiten[opties->feit_count++] = name;
        return 0;
    }
    if (equals)
        *equals = '\0';
    if (strncmp(name, "--", 2) != 0 || !(has_value(name, opties) || (!equals && read_flag(name, opties))))
        return wrong("deze optie is er niet", name);
    if (!has_value(name, opties))
        return 0;
    if (equals)
        return read_value(name, equals + 1, opties);
    if (*at + 1 >= argc)
        return wrong("na deze optie ontbreekt een waarde", name);
    return read_value(name, argv[++*at], opties);
}

int opties_read(int argc, char **argv, struct opties *opties)
{
    size_t room = 0, room_too = 0, room_three = 0;

    *opties = (struct opties){.peildatum = ZAAK_DAG_GEEN, .sinds = ZAAK_DAG_GEEN, .regels = -1};
    opties->profielen = geheugen_grow(NULL, &room, (size_t)argc + 1, sizeof *opties->profielen);
    opties->kantoren = geheugen_grow(NULL, &room_three, (size_t)argc + 1, sizeof *opties->kantoren);
    opties->feiten = geheugen_grow(NULL, &room_too, (size_t)argc + 1, sizeof *opties->feiten);
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0) {
            fputs(help, stdout);
            return 1;
        }
        if (strcmp(argv[i], "--") == 0) {
            while (++i < argc)
                opties->feiten[opties->feit_count++] = argv[i];
            break;
        }
        if (read_one(argc, argv, &i, opties) != 0)
            return EINDE_FOUT;
    }
    return check(opties);
}

void opties_free(struct opties *opties)
{
    free(opties->profielen);
    free(opties->kantoren);
    free(opties->feiten);
}
