/* SPDX-License-Identifier: EUPL-1.2 */
/* inavigator-lezen: see inavigator.h. This file reads the options, looks after the output (a file appears under its name only when it is complete), and has libzaak load what was made. */
#include "inavigator.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: inavigator-lezen [opties] BESTAND\n"
    "\n"
    "Maakt van processen uit i-Navigator (XML; - voor de standaardinvoer) zaaktypen in een ZGW-catalogus.\n"
    "Wat in ZGW geen plaats heeft of niet begrepen is, staat in het verslag.\n"
    "\n"
    "  --uit BESTAND     schrijf de catalogus naar dit bestand in plaats van naar de standaarduitvoer\n"
    "  --profiel BESTAND schrijf ook het procesprofiel (docs/formaten.md)\n"
    "  --verslag BESTAND schrijf het verslag naar dit bestand in plaats van naar de foutuitvoer\n"
    "  --basis URL       begin van alle URL's (standaard: https://catalogi.example.nl/api/v1)\n"
    "  --grond ID        wettelijke grond van de beslistermijn (docs/gronden.md), voor alle processen\n"
    "  --domein D        domein van de catalogus, vijf hoofdletters (standaard: INAVI)\n"
    "  --rsin N          RSIN van de catalogus\n"
    "  --help            toon deze tekst\n"
    "\n"
    "Eindigt met 0 (alles is begrepen), 1 (iets is niet begrepen) of 2 (een bestand of de opdracht klopt niet).\n";

struct options {
    const char *bestand, *uit, *profiel, *verslag, *basis, *grond, *domein, *rsin;
};

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("inavigator-lezen", text, value);
}

enum { UIT, PROFIEL, VERSLAG, BASIS, GROND, DOMEIN, RSIN };

static const struct option lijst[] = { OPTIE_WAARDE("uit", UIT), OPTIE_WAARDE("profiel", PROFIEL), OPTIE_WAARDE("verslag", VERSLAG), OPTIE_WAARDE("basis", BASIS),
                                       OPTIE_WAARDE("grond", GROND), OPTIE_WAARDE("domein", DOMEIN), OPTIE_WAARDE("rsin", RSIN), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct options *options = into;
    const char **const places[] = { [UIT] = &options->uit,     [PROFIEL] = &options->profiel, [VERSLAG] = &options->verslag, [BASIS] = &options->basis,
                                    [GROND] = &options->grond, [DOMEIN] = &options->domein,   [RSIN] = &options->rsin };

    if (!optie && options->bestand)
        return wrong("er kan maar één bestand tegelijk worden gelezen", value);
    if (optie && optie->val == RSIN && zaak_nummer_check(ZAAK_NUMMER_RSIN, value, strlen(value), ZAAK_NUMMER_STRENG, NULL))
        return wrong("--rsin: dit is geen RSIN (negen cijfers, elfproef)", value);
    *(optie ? places[optie->val] : &options->bestand) = value;
    return 0;
}

static void begin_catalogus(struct omzetting *o, const struct options *options)
{
    static const char *const lists[] = { "zaaktypen", "statustypen", "resultaattypen", "roltypen", "eigenschappen", "besluittypen", "informatieobjecttypen", "zaaktypeInformatieobjecttypen" };
    json_object *list = must(json_object_new_array()), *catalogus = must(json_object_new_object());

    o->catalogus_url = text_make("%s/catalogussen/inavigator", o->basis);
    o->catalogus = must(json_object_new_object());
    o->profielen = must(json_object_new_array());
    velden_set(catalogus, "url", must(strdup(o->catalogus_url)));
    velden_set(catalogus, "domein", must(strdup(options->domein)));
    if (options->rsin)
        velden_set(catalogus, "rsin", must(strdup(options->rsin)));
    velden_set(catalogus, "naam", must(strdup("i-Navigator")));
    json_object_array_add(list, catalogus);
    json_object_object_add(o->catalogus, "catalogussen", list);
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        json_object_object_add(o->catalogus, lists[i], must(json_object_new_array()));
}

static int convert(struct omzetting *o, xmlDoc *doc, struct probleem *probleem)
{
    xmlNode *root = xmlDocGetRootElement(doc), *processen = boom_find(root, "processen");
    size_t count = 0;

    if (!boom_is(root, "dsp"))
        return probleem_set(probleem, xmlGetLineNo(root), "dit is geen uitvoer van i-Navigator: het eerste element is \"%.60s\", niet \"dsp\"", (const char *)root->name);
    for (xmlNode *node = boom_first(processen); node; node = boom_next(node)) {
        if (!boom_is(node, "proces"))
            continue;
        count++;
        if (proces_read(o, node, probleem))
            return -1;
    }
    if (!count)
        return probleem_set(probleem, xmlGetLineNo(root), "er staat geen enkel proces in het bestand");
    verslag_add_rest(&o->verslag, root);
    return 0;
}

/* The proof: libzaak loads and freezes what was made. */
static int prove(const char *catalogus_text, const char *profielen_text, struct probleem *probleem)
{
    struct zaak_context *ctx = must(zaak_context_new(NULL));
    struct zaak_catalogus *catalogus = must(zaak_catalogus_new(ctx));
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_catalogus_add_json(catalogus, catalogus_text, strlen(catalogus_text), &error);

    if (result == 0)
        result = zaak_catalogus_add_profielen(catalogus, profielen_text, strlen(profielen_text), &error);
    if (result == 0)
        result = zaak_catalogus_freeze(catalogus, &error);
    if (result)
        probleem_set(probleem, 0, "libzaak kan hiervan geen catalogus maken: %s%s%s", error.field, *error.field ? ": " : "", error.text);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
    return result ? -1 : 0;
}

static int write_text(const char *path, const char *text, struct probleem *probleem)
{
    char *part = text_make("%s.deel", path);
    FILE *file;
    int result = 0;

    file = fopen(part, "w");
    if (!file || fputs(text, file) < 0 || fputc('\n', file) < 0)
        result = -1;
    if (file && fclose(file))
        result = -1;
    if (result == 0 && rename(part, path))
        result = -1;
    if (result) {
        remove(part);
        probleem_set(probleem, 0, "het bestand %.200s kan niet worden geschreven", path);
    }
    free(part);
    return result;
}

static int write_verslag(const struct omzetting *o, const struct options *options, struct probleem *probleem)
{
    FILE *out = options->verslag ? fopen(options->verslag, "w") : stderr;

    if (!out)
        return probleem_set(probleem, 0, "het bestand %.200s kan niet worden geschreven", options->verslag);
    verslag_write(&o->verslag, out);
    fprintf(out, "Zaaktypen: %zu. Niet overgenomen: %zu. Niet begrepen: %zu. De eigen nummers van i-Navigator (ref) zijn niet overgenomen.\n",
            json_object_array_length(json_object_object_get(o->catalogus, "zaaktypen")), verslag_count(&o->verslag, VERSLAG_GEEN_PLAATS),
            verslag_count(&o->verslag, VERSLAG_NIET_BEGREPEN));
    if (json_object_array_length(o->profielen) && !options->profiel)
        fputs("Er is ook een procesprofiel; het is niet geschreven (--profiel).\n", out);
    if (out != stderr && fclose(out))
        return probleem_set(probleem, 0, "het bestand %.200s kan niet worden geschreven", options->verslag);
    return 0;
}

static int finish(struct omzetting *o, const struct options *options, struct probleem *probleem)
{
    json_object *document = must(json_object_new_object());
    const int form = JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE;
    const char *catalogus = must((void *)json_object_to_json_string_ext(o->catalogus, form)), *profielen;
    int result;

    json_object_object_add(document, "procesprofielen", json_object_get(o->profielen));
    profielen = must((void *)json_object_to_json_string_ext(document, form));
    result = prove(catalogus, profielen, probleem);
    if (result == 0)
        result = write_verslag(o, options, probleem);
    if (result == 0 && options->profiel)
        result = write_text(options->profiel, profielen, probleem);
    if (result == 0 && options->uit)
        result = write_text(options->uit, catalogus, probleem);
    else if (result == 0 && (puts(catalogus) < 0 || fflush(stdout)))
        result = probleem_set(probleem, 0, "de catalogus kan niet worden weggeschreven");
    json_object_put(document);
    return result;
}

int main(int count, char **arguments)
{
    struct options options = { .basis = "https://catalogi.example.nl/api/v1", .domein = "INAVI" };
    struct probleem probleem = { 0, "" };
    struct omzetting o = { .catalogus = NULL };
    xmlDoc *doc;
    const struct opdrachtregel regel = { "inavigator-lezen", help, lijst, take };
    int result = opties_lees(&regel, count, arguments, &options);

    if (result)
        return opties_einde(result);
    if (!options.bestand)
        return wrong("noem het bestand dat gelezen moet worden", NULL);
    o.basis = options.basis;
    o.grond = options.grond;
    begin_catalogus(&o, &options);
    doc = boom_read(options.bestand, &probleem);
    result = doc ? convert(&o, doc, &probleem) : -1;
    if (result == 0)
        result = finish(&o, &options, &probleem);
    if (result && probleem.regel > 0)
        fprintf(stderr, "inavigator-lezen: %s, regel %ld: %s\n", options.bestand, probleem.regel, probleem.tekst);
    else if (result)
        fprintf(stderr, "inavigator-lezen: %s\n", probleem.tekst);
    else
        result = verslag_count(&o.verslag, VERSLAG_NIET_BEGREPEN) ? 1 : 0;
    xmlFreeDoc(doc);
    xmlCleanupParser();
    json_object_put(o.catalogus);
    json_object_put(o.profielen);
    free(o.catalogus_url);
    verslag_free(&o.verslag);
    return result < 0 ? 2 : result;
}
