/* SPDX-License-Identifier: EUPL-1.2 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"
#include "sturing.h"

static const char help[] =
    "Gebruik: sturing OPDRACHT [opties] BESTAND…\n"
    "\n"
    "Telt zaken één keer en maakt daar alle cijfers van. Gemeenten voegen hun tellingen samen zonder zaken te delen.\n"
    "\n"
    "Opdrachten\n"
    "  tellen         tel de zaken in bestanden met feiten (JSON Lines) en schrijf een stand\n"
    "  samenvoegen    maak van een aantal standen één stand\n"
    "  rapport        schrijf het rapport op hoofdlijnen: één pagina (HTML) om te lezen of af te drukken\n"
    "  rijen          schrijf een rij per cijfer (CSV)\n"
    "  benchmark      vergelijk gemeenten op één cijfer: plaats en spreiding\n"
    "  indicatoren    toon welke cijfers er zijn en wat zij betekenen\n"
    "Bij rapport, rijen en benchmark worden de standen die u geeft eerst samengevoegd.\n"
    "\n"
    "Tellen\n"
    "  --catalogus BESTAND   catalogus als .json, als .zip (export van Open Zaak) of een map met de losse lijsten\n"
    "  --profielen BESTAND   procesprofielen: termijnen, beloften, stappen en rollen; mag vaker\n"
    "  --gronden BESTAND     eigen wettelijke gronden, naast die van de bibliotheek\n"
    "  --van DAG --tot DAG   eerste en laatste dag, jjjj-mm-dd\n"
    "  --periode SOORT       week, maand, kwartaal, jaar of geheel (standaard: week)\n"
    "  --per LIJST           houd uit elkaar: zaaktype, eenheid, kanaal (met komma's; standaard: zaaktype)\n"
    "  --gemeente CODE       alle zaken zijn van deze gemeente; anders telt de organisatie van de zaak\n"
    "  --kanaal NAAM         de eigenschap waarin het kanaal staat (kanaal)\n"
    "  --bron NAAM           naam van deze telling; twee standen met dezelfde bron zijn niet samen te voegen\n"
    "  --doorgaan            sla regels over die niet kloppen, en noem ze aan het eind\n"
    "\n"
    "Rapport, rijen en benchmark\n"
    "  --gemeente CODE       alleen deze gemeente\n"
    "  --van DAG --tot DAG   alleen perioden die hier helemaal binnen vallen\n"
    "  --drempel N           toon geen aantallen van 1 tot en met N-1 (standaard: 10), want bij zo weinig zaken\n"
    "                        kunnen mensen te herkennen zijn; toon ook niet waarmee u zo'n aantal kunt uitrekenen. Een 0\n"
    "                        is wel te zien. Met --drempel 0 ziet u alles: alleen voor eigen gebruik\n"
    "  --gemeenten BESTAND   eigen tabel van gemeenten: namen, en welke in welke is opgegaan\n"
    "  --per LIJST           rijen: gemeente, periode, zaaktype, eenheid, kanaal (standaard: gemeente,periode)\n"
    "  --indicator NAAM      rijen: alleen dit cijfer, mag vaker; benchmark: dit cijfer\n"
    "  --alle                benchmark: noem ook gemeenten die er wel zijn maar niets hebben aangeleverd\n"
    "  --html                benchmark: als pagina om te lezen of af te drukken\n"
    "  --json                benchmark: voor andere programma's\n"
    "\n"
    "  --uit BESTAND         schrijf hierheen; verplicht bij tellen en samenvoegen\n"
    "  --help                toon deze tekst\n"
    "\n"
    "Eindigt met\n"
    "  0  alles is gelukt\n"
    "  1  alles is geteld, maar er zijn regels overgeslagen (alleen met --doorgaan)\n"
    "  2  de opdracht klopt niet, of een bestand kan niet gelezen of geschreven worden\n";

static const char *const opdrachten[OPDRACHT_COUNT] = {"tellen", "samenvoegen", "rapport", "rijen", "benchmark", "indicatoren"};
static const char *const perioden[] = {"geheel", "week", "maand", "kwartaal", "jaar"};
static const char *const dimensies[] = {"gemeente", "periode", "zaaktype", "eenheid", "kanaal"};

#define LENGTH(array) ((int)(sizeof(array) / sizeof(array)[0]))

static int wrong(const char *text, const char *value)
{
    return opties_onjuist(programma, text, value);
}

static int find_word(const char *const *words, int count, const char *word, size_t length)
{
    for (int i = 0; i < count; i++)
        if (strlen(words[i]) == length && memcmp(words[i], word, length) == 0)
            return i;
    return -1;
}

static int read_day(const char *value, void *dag)
{
    return opties_dag("sturing", value, dag);
}

static int read_dimensies(const char *value, void *into)
{
    struct sturing_opties *opties = into;

    opties->dimensies = 0;
    while (*value) {
        size_t length = strcspn(value, ",");
        int found = find_word(dimensies, LENGTH(dimensies), value, length);

        if (found < 0)
            return wrong("na --per horen woorden als gemeente, periode, zaaktype, eenheid en kanaal", value);
        opties->dimensies |= 1 << found;
        value += length + (value[length] == ',');
    }
    return 0;
}

static int read_periode(const char *value, void *into)
{
    struct sturing_opties *opties = into;

    opties->periode = find_word(perioden, LENGTH(perioden), value, strlen(value));
    return opties->periode < 0 ? wrong("na --periode hoort week, maand, kwartaal, jaar of geheel", value) : 0;
}

static int read_drempel(const char *value, void *into)
{
    struct sturing_opties *opties = into;
    char *end;
    long number;

    errno = 0;
    number = strtol(value, &end, 10);
    if (*value < '0' || *value > '9' || *end || errno || number > 1000000)
        return wrong("na --drempel hoort een getal van 0 tot en met 1000000", value);
    opties->drempel = (int32_t)number;
    return 0;
}

static int read_indicator(const char *value, void *into)
{
    struct sturing_opties *opties = into;
    int nummer = zaak_indicator_find(value);

    if (nummer < 0)
        return wrong("dit cijfer is er niet (zie sturing indicatoren)", value);
    if (opties->indicator_count == INDICATOREN_MAX)
        return wrong("zo vaak mag --indicator niet", NULL);
    opties->indicatoren[opties->indicator_count++] = nummer;
    return 0;
}

/* By which commands an option is taken. */
enum {
    BIJ_TELLEN = 1 << OPDRACHT_TELLEN,
    BIJ_SAMENVOEGEN = 1 << OPDRACHT_SAMENVOEGEN,
    BIJ_RIJEN = 1 << OPDRACHT_RIJEN,
    BIJ_BENCHMARK = 1 << OPDRACHT_BENCHMARK,
    BIJ_UITVOER = 1 << OPDRACHT_RAPPORT | BIJ_RIJEN | BIJ_BENCHMARK
};

static int read_text(const char *value, void *place)
{
    *(const char **)place = value;
    return 0;
}

static int read_flag(const char *value, void *place)
{
    (void)value;
    *(bool *)place = true;
    return 0;
}

static int read_profiel(const char *value, void *place)
{
    struct sturing_opties *opties = place;

    opties->lezen.profielen[opties->lezen.profiel_count++] = value;
    return 0;
}

/* An option, how its value is read and where it goes: `lijst` has the same rows. */
struct inname {
    int (*lees)(const char *value, void *place);
    int bij;
    size_t plaats;
};

#define PLEK(member) offsetof(struct sturing_opties, member)

enum { CATALOGUS, GRONDEN, PROFIELEN, KANAAL, BRON, PERIODE, PER, GEMEENTE, VAN, TOT, DREMPEL, GEMEENTEN, INDICATOR, UIT, JSON, HTML, ALLE, DOORGAAN };

static const struct option lijst[] = {
    OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("gronden", GRONDEN), OPTIE_WAARDE("profielen", PROFIELEN), OPTIE_WAARDE("kanaal", KANAAL), OPTIE_WAARDE("bron", BRON),
    OPTIE_WAARDE("periode", PERIODE), OPTIE_WAARDE("per", PER), OPTIE_WAARDE("gemeente", GEMEENTE), OPTIE_WAARDE("van", VAN), OPTIE_WAARDE("tot", TOT), OPTIE_WAARDE("drempel", DREMPEL),
    OPTIE_WAARDE("gemeenten", GEMEENTEN), OPTIE_WAARDE("indicator", INDICATOR), OPTIE_WAARDE("uit", UIT), OPTIE_VLAG("json", JSON), OPTIE_VLAG("html", HTML), OPTIE_VLAG("alle", ALLE),
    OPTIE_VLAG("doorgaan", DOORGAAN), OPTIES_LAATSTE};

static const struct inname innames[] = {
    [CATALOGUS] = {read_text, BIJ_TELLEN, PLEK(lezen.catalogus)},
    [GRONDEN] = {read_text, BIJ_TELLEN, PLEK(lezen.gronden)},
    [PROFIELEN] = {read_profiel, BIJ_TELLEN, 0},
    [KANAAL] = {read_text, BIJ_TELLEN, PLEK(kanaal)},
    [BRON] = {read_text, BIJ_TELLEN, PLEK(bron)},
    [PERIODE] = {read_periode, BIJ_TELLEN, 0},
    [PER] = {read_dimensies, BIJ_TELLEN | BIJ_RIJEN, 0},
    [GEMEENTE] = {read_text, BIJ_TELLEN | BIJ_UITVOER, PLEK(gemeente)},
    [VAN] = {read_day, BIJ_TELLEN | BIJ_UITVOER, PLEK(van)},
    [TOT] = {read_day, BIJ_TELLEN | BIJ_UITVOER, PLEK(tot)},
    [DREMPEL] = {read_drempel, BIJ_UITVOER, 0},
    [GEMEENTEN] = {read_text, BIJ_UITVOER, PLEK(gemeenten)},
    [INDICATOR] = {read_indicator, BIJ_RIJEN | BIJ_BENCHMARK, 0},
    [UIT] = {read_text, BIJ_TELLEN | BIJ_SAMENVOEGEN | BIJ_UITVOER, PLEK(uit)},
    [JSON] = {read_flag, BIJ_BENCHMARK, PLEK(json)},
    [HTML] = {read_flag, BIJ_BENCHMARK, PLEK(html)},
    [ALLE] = {read_flag, BIJ_BENCHMARK, PLEK(alle)},
    [DOORGAAN] = {read_flag, BIJ_TELLEN, PLEK(lezen.doorgaan)},
};

/* The first argument is the command; it says which options there are. */
static int take(void *into, const struct option *optie, const char *value)
{
    struct sturing_opties *opties = into;
    char name[40];

    if (!optie && opties->opdracht >= 0) {
        opties->lezen.feiten[opties->lezen.feit_count++] = value;
        return 0;
    }
    if (!optie) {
        opties->opdracht = find_word(opdrachten, LENGTH(opdrachten), value, strlen(value));
        return opties->opdracht < 0 ? wrong("deze opdracht is er niet", value) : 0;
    }
    snprintf(name, sizeof name, "--%s", optie->name);
    if (opties->opdracht < 0)
        return wrong("geef eerst een opdracht, zoals tellen of rapport, en dan pas", name);
    if (!(innames[optie->val].bij >> opties->opdracht & 1))
        return wrong("deze optie is er niet bij deze opdracht", name);
    return innames[optie->val].lees(value, (char *)opties + innames[optie->val].plaats);
}

static int check(struct sturing_opties *opties)
{
    zaak_dag first = zaak_datum(1950, 1, 1), last = zaak_datum(2100, 12, 31);
    bool counts = opties->opdracht == OPDRACHT_TELLEN;

    if (opties->opdracht == OPDRACHT_INDICATOREN)
        return opties->lezen.feit_count ? wrong("bij indicatoren horen geen bestanden", NULL) : 0;
    if (opties->lezen.feit_count == 0)
        return wrong(counts ? "geef een of meer bestanden met feiten, of - voor de standaardinvoer" : "geef een of meer standen", NULL);
    if (opties->opdracht <= OPDRACHT_SAMENVOEGEN && !opties->uit)
        return wrong("geef met --uit het bestand voor de stand", NULL);
    if (counts && !opties->lezen.catalogus)
        return wrong("geef een catalogus met --catalogus", NULL);
    if (counts && (opties->van == ZAAK_DAG_GEEN || opties->tot == ZAAK_DAG_GEEN))
        return wrong("geef de eerste en de laatste dag met --van en --tot", NULL);
    if (opties->van != ZAAK_DAG_GEEN && opties->tot != ZAAK_DAG_GEEN && opties->tot < opties->van)
        return wrong("de dag na --tot ligt voor de dag na --van", NULL);
    if ((opties->van != ZAAK_DAG_GEEN && opties->van < first) || (opties->tot != ZAAK_DAG_GEEN && opties->tot > last))
        return wrong("de dagen moeten tussen 1950 en 2100 liggen", NULL);
    if (opties->opdracht == OPDRACHT_BENCHMARK && opties->indicator_count != 1)
        return wrong("geef met --indicator één cijfer om op te vergelijken", NULL);
    if (opties->json && opties->html)
        return wrong("kies --json of --html", NULL);
    if (opties->dimensies < 0)
        opties->dimensies = counts ? ZAAK_DIMENSIE_ZAAKTYPE : ZAAK_DIMENSIE_GEMEENTE | ZAAK_DIMENSIE_PERIODE;
    return 0;
}

int sturing_opties_read(int argc, char **argv, struct sturing_opties *opties)
{
    const struct opdrachtregel regel = {programma, help, lijst, take};
    size_t room = 0, room_too = 0;
    int result;

    *opties = (struct sturing_opties){.opdracht = -1, .periode = ZAAK_STAND_WEEK, .dimensies = -1, .van = ZAAK_DAG_GEEN, .tot = ZAAK_DAG_GEEN, .drempel = ZAAK_CIJFER_DREMPEL};
    opties->lezen.profielen = geheugen_grow(NULL, &room, (size_t)argc + 1, sizeof *opties->lezen.profielen);
    opties->lezen.feiten = geheugen_grow(NULL, &room_too, (size_t)argc + 1, sizeof *opties->lezen.feiten);
    result = opties_lees(&regel, argc, argv, opties);
    if (result)
        return result;
    return opties->opdracht < 0 ? wrong("geef een opdracht, zoals tellen of rapport", NULL) : check(opties);
}
