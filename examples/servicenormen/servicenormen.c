/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gemeen/opties.h"
#include "servicenormen.h"

static const char help[] =
    "Gebruik: servicenormen --catalogus BESTAND --profielen BESTAND [opties] FEITEN.jsonl\n"
    "\n"
    "Toont per belofte hoe vaak zij is gehaald, wat daarvan te zeggen is, en wat nog open staat en de belofte al mist of\n"
    "binnen een aantal dagen te laat is. Zonder argumenten leest het programma de voorbeelden in examples/data/servicenormen.\n"
    "\n"
    "  --catalogus BESTAND        zaaktypen, als JSON\n"
    "  --profielen BESTAND        procesprofielen met de servicenormen\n"
    "  --kantoor BESTAND          openingstijden en sluitingsdagen\n"
    "  --gebeurtenissen BESTAND   wat geen zaak is (telefoon, balie, website), een regel per gebeurtenis\n"
    "  --organisatie CODE         alleen van deze organisatie\n"
    "  --peildatum DAG            de dag waarop u kijkt, jjjj-mm-dd (standaard: vandaag)\n"
    "  --dagen N                  hoeveel dagen vooruit het programma kijkt naar wat open staat (standaard: 7)\n"
    "  --json                     voor andere programma's; percentages als duizendsten\n"
    "  --help                     toon deze tekst\n"
    "\n"
    "Eindigt met 0, of met 2 als de opdracht niet klopt of een bestand niet gelezen kan worden.\n";

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("servicenormen", text, value);
}

/* The examples, of the last day of their facts. */
static const struct opties examples = {
    .catalogus = "examples/data/servicenormen/catalogus.json",
    .profielen = "examples/data/servicenormen/servicenormen.json",
    .kantoor = "examples/data/kantoor.json",
    .gebeurtenissen = "examples/data/servicenormen/gebeurtenissen.jsonl",
    .feiten = "examples/data/servicenormen/feiten.jsonl",
    .organisatie = "GM9901",
};

static void take_examples(struct opties *opties)
{
    zaak_dag peildatum = opties->peildatum;
    int32_t dagen = opties->dagen;
    bool json = opties->json;

    *opties = examples;
    opties->peildatum = peildatum == ZAAK_DAG_GEEN ? zaak_datum(2026, 8, 31) : peildatum;
    opties->dagen = dagen;
    opties->json = json;
}

enum { CATALOGUS, PROFIELEN, KANTOOR, GEBEURTENISSEN, ORGANISATIE, PEILDATUM, DAGEN, JSON };

static const struct option lijst[] = { OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN), OPTIE_WAARDE("kantoor", KANTOOR),
                                       OPTIE_WAARDE("gebeurtenissen", GEBEURTENISSEN), OPTIE_WAARDE("organisatie", ORGANISATIE), OPTIE_WAARDE("peildatum", PEILDATUM),
                                       OPTIE_WAARDE("dagen", DAGEN), OPTIE_VLAG("json", JSON), OPTIES_LAATSTE };

static int read_days(struct opties *opties, const char *value)
{
    char *end;
    long days = strtol(value, &end, 10);

    if (*value < '0' || *value > '9' || *end || days > 36500)
        return wrong("na --dagen hoort een getal van 0 tot 36500", value);
    opties->dagen = (int32_t)days;
    return 0;
}

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *opties = into;

    switch (optie ? optie->val : -1) {
    case CATALOGUS: opties->catalogus = value; return 0;
    case PROFIELEN: opties->profielen = value; return 0;
    case KANTOOR: opties->kantoor = value; return 0;
    case GEBEURTENISSEN: opties->gebeurtenissen = value; return 0;
    case ORGANISATIE: opties->organisatie = value; return 0;
    case PEILDATUM: return opties_dag("servicenormen", value, &opties->peildatum);
    case DAGEN: return read_days(opties, value);
    case JSON: opties->json = true; return 0;
    default: break;
    }
    if (opties->feiten)
        return wrong("geef een bestand met feiten tegelijk", value);
    opties->feiten = value;
    return 0;
}

/* The day of this machine is the one clock of the program, and it is not read when the day was given. */
static int check(struct opties *opties)
{
    if (!opties->catalogus && !opties->profielen && !opties->feiten)
        take_examples(opties);
    if (!opties->catalogus || !opties->profielen || !opties->feiten)
        return wrong("dit ontbreekt", !opties->catalogus ? "--catalogus" : !opties->profielen ? "--profielen" : "het bestand met feiten");
    if (opties->peildatum == ZAAK_DAG_GEEN && zaak_tijdstip_dag((zaak_tijdstip)time(NULL) * 1000000, &opties->peildatum, NULL))
        return wrong("de klok van deze computer staat op een onmogelijke dag", "geef --peildatum");
    if (opties->peildatum < zaak_datum(1951, 1, 1) || opties->peildatum > zaak_datum(2100, 12, 31))
        return wrong("de peildatum moet tussen 1951 en 2100 liggen", "--peildatum");
    return 0;
}

/* Of an organisation that is misspelled every score would be empty without a word. One that a promise is of is good, also without cases. */
static bool has_organisatie(const struct opties *opties, const struct gegevens *gegevens)
{
    struct bronnen_namen namen = { .count = 0 };
    size_t cases = zaak_voorraad_count(gegevens->voorraad), norms = zaak_catalogus_norm_count(gegevens->catalogus);

    for (size_t i = 0; opties->organisatie && i < cases + gegevens->gebeurtenis_count + norms; i++) {
        struct zaak_toestand t = ZAAK_TOESTAND_INIT;
        struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

        if (i < cases)
            zaak_get_toestand(zaak_voorraad_at(gegevens->voorraad, i), NULL, &t, NULL);
        else if (i < cases + gegevens->gebeurtenis_count)
            t.organisatie = gegevens->gebeurtenissen[i - cases].organisatie;
        else if (zaak_catalogus_get_norm(gegevens->catalogus, i - cases - gegevens->gebeurtenis_count, &norm) == 0)
            t.organisatie = norm.regel->organisatie;
        if (t.organisatie && !strcmp(t.organisatie, opties->organisatie))
            return true;
        if (t.organisatie)
            bronnen_noem(&namen, t.organisatie);
    }
    return !opties->organisatie || bronnen_refuse("servicenormen", "geen zaak, gebeurtenis of belofte is van organisatie", opties->organisatie, &namen) == 0;
}

static int show(const struct opties *opties, const struct bronnen *bronnen)
{
    struct gegevens gegevens = { .catalogus = bronnen->cat, .voorraad = bronnen->voorraad };
    struct stand stand = { .rijen = NULL };
    size_t length;
    char *text = opties->gebeurtenissen ? bronnen_read("servicenormen", opties->gebeurtenissen, &length) : NULL;
    bool ok = (text || !opties->gebeurtenissen) && (!text || gebeurtenissen_read(opties->gebeurtenissen, text, &gegevens)) && has_organisatie(opties, &gegevens) &&
              stand_make(opties, &gegevens, &stand);

    if (ok)
        (opties->json ? json_show : scherm_show)(opties, &stand, stdout);
    stand_free(&stand);
    gebeurtenissen_free(&gegevens);
    free(text);
    return ok ? EINDE_GOED : EINDE_FOUT;
}

int main(int argc, char **argv)
{
    struct opties opties = { .peildatum = ZAAK_DAG_GEEN, .dagen = 7 };
    struct bronnen bronnen = { .programma = "servicenormen" };
    const struct opdrachtregel regel = { "servicenormen", help, lijst, take };
    int result = opties_lees(&regel, argc, argv, &opties);

    if (result)
        return opties_einde(result);
    result = check(&opties);
    if (result)
        return result;
    bronnen.catalogus = opties.catalogus;
    bronnen.profielen = opties.profielen;
    bronnen.kantoor = opties.kantoor;
    bronnen.feiten = opties.feiten;
    result = bronnen_open(&bronnen);
    if (result == 0)
        result = show(&opties, &bronnen);
    bronnen_close(&bronnen);
    return result;
}
