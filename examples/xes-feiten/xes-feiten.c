/* SPDX-License-Identifier: EUPL-1.2 */
/* xes-feiten: see xes.h. This file reads the options and looks after the output: a file appears under its name only
 * when it is complete. */
#include "xes.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: xes-feiten [opties] LOGBOEK\n"
    "\n"
    "Maakt van een logboek in XES (.xes of .xes.gz, of - voor de standaardinvoer) feiten in JSON Lines\n"
    "(docs/formaten.md). Het zaaktype staat in examples/data/wabo; daar staat ook wat een feit wordt.\n"
    "\n"
    "  --zaaktype Z        identificatie van het zaaktype (standaard: omgevingsvergunning-wabo)\n"
    "  --organisatie O     organisatie van de zaken, bijvoorbeeld GM9901 (standaard: geen)\n"
    "  --resultaattype R   resultaat van een afgesloten zaak (standaard: Niet vastgelegd)\n"
    "  --uit BESTAND       schrijf naar dit bestand in plaats van naar de standaarduitvoer\n"
    "  --help              toon deze tekst\n";

struct options {
    struct omzetting omzetting;
    const char *logboek, *uit;
};

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("xes-feiten", text, value);
}

enum { ZAAKTYPE, ORGANISATIE, RESULTAATTYPE, UIT };

static const struct option lijst[] = { OPTIE_WAARDE("zaaktype", ZAAKTYPE), OPTIE_WAARDE("organisatie", ORGANISATIE), OPTIE_WAARDE("resultaattype", RESULTAATTYPE),
                                       OPTIE_WAARDE("uit", UIT), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct options *options = into;
    const char **const places[] = { [ZAAKTYPE] = &options->omzetting.zaaktype, [ORGANISATIE] = &options->omzetting.organisatie,
                                    [RESULTAATTYPE] = &options->omzetting.resultaattype, [UIT] = &options->uit };

    if (!optie && options->logboek)
        return wrong("er kan maar één logboek tegelijk worden gelezen", value);
    *(optie ? places[optie->val] : &options->logboek) = value;
    return 0;
}

static int fail(const struct options *options, const struct probleem *probleem)
{
    fputs("xes-feiten: ", stderr);
    if (probleem->regel > 0)
        fprintf(stderr, "%s, regel %ld: ", options->logboek, probleem->regel);
    fprintf(stderr, "%s\n", probleem->tekst);
    if (!options->uit && probleem->regel > 0 && options->omzetting.zaken)
        fprintf(stderr, "xes-feiten: geschreven is alleen wat daarvoor staat, aantal zaken: %zu\n",
                options->omzetting.zaken);
    return 2;
}

static void report(const struct omzetting *omzetting)
{
    fprintf(stderr, "xes-feiten: gelezen: %zu zaken, %zu gebeurtenissen; geschreven: %zu feiten\n",
            omzetting->zaken, omzetting->gebeurtenissen, omzetting->schrijver.feiten);
    fprintf(stderr, "xes-feiten: afgesloten: %zu; loopt nog: %zu; zonder deadline: %zu\n",
            omzetting->gesloten, omzetting->zaken - omzetting->gesloten, omzetting->zonder_deadline);
}

static int convert(struct options *options, struct probleem *probleem)
{
    FILE *file = options->omzetting.schrijver.file;
    int result = lezer_run(options->logboek, feiten_write, &options->omzetting, probleem);

    if (result == 0 && (fflush(file) || ferror(file)))
        result = probleem_set(probleem, 0, "de feiten kunnen niet worden weggeschreven");
    return result;
}

static int run_file(struct options *options, struct probleem *probleem)
{
    size_t size = strlen(options->uit) + sizeof ".deel";
    char *part = malloc(size);
    int result;

    if (!part)
        return probleem_set(probleem, 0, "er is geen geheugen meer");
    snprintf(part, size, "%s.deel", options->uit);
    options->omzetting.schrijver.file = fopen(part, "w");
    if (options->omzetting.schrijver.file) {
        result = convert(options, probleem);
        if (fclose(options->omzetting.schrijver.file) && result == 0)
            result = probleem_set(probleem, 0, "de feiten kunnen niet worden weggeschreven");
        if (result)
            remove(part);
        else if (rename(part, options->uit))
            result = probleem_set(probleem, 0, "het bestand %.200s kan niet worden geschreven", options->uit);
    } else {
        result = probleem_set(probleem, 0, "het bestand %.200s kan niet worden geschreven", part);
    }
    free(part);
    return result;
}

int main(int count, char **arguments)
{
    struct options options = {
        .omzetting = { .zaaktype = "omgevingsvergunning-wabo", .resultaattype = "Niet vastgelegd" },
    };
    struct probleem probleem = { 0 };
    const struct opdrachtregel regel = { "xes-feiten", help, lijst, take };
    int result = opties_lees(&regel, count, arguments, &options);

    if (result)
        return opties_einde(result);
    if (!options.logboek)
        return wrong("noem het logboek dat gelezen moet worden", NULL);
    options.omzetting.schrijver.file = stdout;
    result = options.uit ? run_file(&options, &probleem) : convert(&options, &probleem);
    xmlCleanupParser();
    if (result)
        return fail(&options, &probleem);
    report(&options.omzetting);
    return 0;
}
