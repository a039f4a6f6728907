/* SPDX-License-Identifier: EUPL-1.2 */
/* volgen: one case as its initiator follows it.
 *
 * Without files it tells of case K-01 of the examples on 1 April 2025. `pagina` is a whole page around the fragment of `html`, with a small style of its own for the class names of
 * NL Design System; in a portal the style of the municipality takes its place. Leaves with 0, 1 when there is nothing to show, 2 for wrong options or files. */
#include "gemeen/bronnen.h"
#include "gemeen/opties.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGINA = ZAAK_VOLGVORM_OPEN_INWONER + 1, VORM_COUNT };

static const char *const vormen[] = { "tekst", "html", "json", "open_inwoner", "pagina" };

struct opties {
    struct bronnen bronnen;
    const char *zaak;
    zaak_dag op;
    int32_t vorm;
};

static const char pagina_begin[] =
    "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<title>Uw zaak volgen</title>\n<style>\n"
    "body { font: 1.0625rem/1.5 system-ui, sans-serif; color: #1b2430; background: #fff; margin: 0 auto; max-width: 44rem; padding: 1.5rem; }\n"
    ".utrecht-heading-2 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }\n"
    ".utrecht-heading-3 { font-size: 1.15rem; margin: 1.75rem 0 .25rem; }\n"
    ".utrecht-paragraph--lead { font-size: 1.15rem; margin-top: 1.75rem; }\n"
    ".denhaag-process-steps { list-style: none; margin: 1.5rem 0; padding: 0; }\n"
    ".denhaag-process-steps__step { border-inline-start: 3px solid #c3ccd6; margin-inline-start: 1rem; padding: 0 0 1.25rem 1.75rem; position: relative; }\n"
    ".denhaag-process-steps__step--checked { border-color: #0b6b3a; }\n"
    ".denhaag-process-steps__step:last-child { border-color: transparent; padding-bottom: 0; }\n"
    ".denhaag-process-steps__step-header { align-items: center; display: flex; min-height: 2rem; }\n"
    ".denhaag-step-marker { align-items: center; background: #fff; border: 3px solid #76828f; border-radius: 50%; box-sizing: border-box; display: flex; font-weight: 700;\n"
    "  height: 2rem; inset-inline-start: -1.1rem; justify-content: center; position: absolute; width: 2rem; }\n"
    ".denhaag-step-marker--checked { background: #0b6b3a; border-color: #0b6b3a; color: #fff; }\n"
    ".denhaag-step-marker--current { background: #154273; border-color: #154273; color: #fff; }\n"
    ".denhaag-process-steps__step-heading { margin: 0; }\n"
    ".denhaag-process-steps__step-heading--current { font-weight: 700; }\n"
    ".denhaag-process-steps__step-meta { color: #4a5663; }\n"
    ".libzaak-volgen__stand { color: #4a5663; font-weight: 400; }\n"
    "summary { color: #154273; cursor: pointer; text-decoration: underline; }\n"
    "</style>\n</head>\n<body>\n<main>\n<h1>Uw zaak</h1>\n";

static const char pagina_einde[] = "</main>\n</body>\n</html>\n";

/* Why there is nothing to show: the same order as that in which the library looks. */
static void explain(const struct zaak *zaak, const struct opties *opties)
{
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    const char *reach;
    char dag[48] = "";

    blik.peildatum = opties->op;
    if (zaak_get_toestand(zaak, &blik, &t, NULL))
        return;
    fprintf(stderr, "volgen: zaak %s mag de indiener niet zien: ", zaak_get_identificatie(zaak));
    reach = t.zaaktype ? zaak_object_get_text(t.zaaktype, ZAAK_VELD_INDICATIE_INTERN_OF_EXTERN) : NULL;
    if (opties->op != ZAAK_DAG_GEEN)
        zaak_datum_format(opties->op, ZAAK_DATUM_ZONDER_WEEKDAG, dag, sizeof dag);
    if (t.startdatum == ZAAK_DAG_GEEN)
        fprintf(stderr, "zij is%s%s nog niet ontvangen\n", *dag ? " op " : "", dag);
    else if (!t.zaaktype)
        fputs("de catalogus kent haar zaaktype niet op de dag van ontvangst\n", stderr);
    else if (reach && !strcmp(reach, "intern"))
        fputs("haar zaaktype is intern\n", stderr);
    else
        fprintf(stderr, "zij is te vertrouwelijk%s%s%s\n", t.vertrouwelijkheidaanduiding ? " (" : "", t.vertrouwelijkheidaanduiding ? t.vertrouwelijkheidaanduiding : "",
                t.vertrouwelijkheidaanduiding ? ")" : "");
}

static int show(const struct zaak *zaak, const struct opties *opties)
{
    struct zaak_volgvraag vraag = ZAAK_VOLGVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int32_t vorm = opties->vorm == PAGINA ? ZAAK_VOLGVORM_HTML : opties->vorm;
    bool nothing;
    int length;
    char *text;

    vraag.blik.peildatum = opties->op;
    length = zaak_write_volging(zaak, &vraag, vorm, NULL, 0, &error);
    if (length < 0)
        return bronnen_complain("volgen", zaak_get_identificatie(zaak), &error);
    text = malloc((size_t)length + 1);
    if (!text || zaak_write_volging(zaak, &vraag, vorm, text, (size_t)length + 1, &error) < 0)
        return bronnen_complain("volgen", zaak_get_identificatie(zaak), &error);
    printf("%s%s%s", opties->vorm == PAGINA ? pagina_begin : "", text, opties->vorm == PAGINA ? pagina_einde : vorm > ZAAK_VOLGVORM_HTML ? "\n" : "");
    nothing = !*text || !strcmp(text, "null");
    if (nothing)
        explain(zaak, opties);
    free(text);
    return nothing;
}

static int find_and_show(const struct opties *opties)
{
    const struct zaak_voorraad *voorraad = opties->bronnen.voorraad;
    const struct zaak *zaak = opties->zaak ? zaak_voorraad_find(voorraad, opties->zaak) : zaak_voorraad_at(voorraad, 0);

    if (zaak)
        return show(zaak, opties);
    fprintf(stderr, "volgen: de zaak %s staat niet in %s\n", opties->zaak ? opties->zaak : "", opties->bronnen.feiten);
    return 2;
}

static const char help[] =
    "Gebruik: volgen [opties] [FEITEN.jsonl [ZAAK]]\n"
    "\n"
    "Toont een zaak zoals degene die haar begon haar volgt. Zonder ZAAK is dat de eerste van het bestand; zonder bestanden\n"
    "is het een zaak uit de voorbeelden, op 1 april 2025.\n"
    "\n"
    "  --op DAG             de dag waarop wordt gekeken, jjjj-mm-dd; anders tellen alle feiten\n"
    "  --vorm VORM          tekst, html, json, open_inwoner of pagina (standaard: tekst)\n"
    "  --catalogus BESTAND  catalogus (standaard: examples/data/catalogus.json)\n"
    "  --profielen BESTAND  procesprofielen (standaard: examples/data/procesprofielen.json)\n"
    "  --help               toon deze tekst\n"
    "\n"
    "Eindigt met 0, met 1 als de indiener de zaak niet mag zien, of met 2 als een bestand of de opdracht niet klopt.\n";

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("volgen", text, value);
}

static int read_vorm(struct opties *o, const char *value)
{
    for (o->vorm = 0; o->vorm < VORM_COUNT && strcmp(vormen[o->vorm], value); o->vorm++)
        ;
    return o->vorm == VORM_COUNT ? wrong("--vorm: deze vorm is er niet", value) : 0;
}

enum { OP, VORM, CATALOGUS, PROFIELEN };

static const struct option lijst[] = { OPTIE_WAARDE("op", OP), OPTIE_WAARDE("vorm", VORM), OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    switch (optie ? optie->val : -1) {
    case OP: return opties_dag("volgen", value, &o->op);
    case VORM: return read_vorm(o, value);
    case CATALOGUS: o->bronnen.catalogus = value; return 0;
    case PROFIELEN: o->bronnen.profielen = value; return 0;
    default: break;
    }
    if (o->bronnen.feiten && o->zaak)
        return wrong("er is een bestand te veel", value);
    *(o->bronnen.feiten ? &o->zaak : &o->bronnen.feiten) = value;
    return 0;
}

int main(int argc, char **argv)
{
    struct opties opties = { .bronnen = { .programma = "volgen", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" },
                             .op = ZAAK_DAG_GEEN };
    const struct opdrachtregel regel = { "volgen", help, lijst, take };
    int result = opties_lees(&regel, argc, argv, &opties);

    if (result)
        return opties_einde(result);
    if (!opties.bronnen.feiten) {
        opties.bronnen.feiten = "examples/data/klein.jsonl";
        if (opties.op == ZAAK_DAG_GEEN)
            opties.op = zaak_datum(2025, 4, 1);
    }
    result = bronnen_open(&opties.bronnen);
    if (result == 0)
        result = find_and_show(&opties);
    bronnen_close(&opties.bronnen);
    return result;
}
