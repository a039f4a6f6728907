/* SPDX-License-Identifier: EUPL-1.2 */
/* samen-apart: three municipalities share one procesprofiel and each have their own beside it. What differs and whether it may, and how well each of them and all together keep their
 * promises; cases of municipalities that merged count for their successor. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <json-c/json.h>

#include "gemeen/bronnen.h"
#include "gemeen/opties.h"

enum { MOST = 400 };

struct vraag {
    struct bronnen bronnen;
    struct zaak_gemeenten *gemeenten;
    zaak_dag peildatum;
    json_object *json;      /* NULL: for people */
};

static json_object *text_of(const char *text)
{
    return text ? json_object_new_string(text) : NULL;
}

static void list_field(json_object *list, const struct zaak_afwijking *a)
{
    json_object *row = json_object_new_object();

    json_object_object_add(row, "veld", text_of(a->veld));
    json_object_object_add(row, "gedeeld", text_of(a->gedeeld));
    json_object_object_add(row, "eigen", text_of(a->eigen));
    json_object_object_add(row, "oordeel", text_of(zaak_overlay_word(a->oordeel)));
    json_object_object_add(row, "mag", json_object_new_boolean(a->mag));
    json_object_object_add(row, "reden", text_of(a->reden));
    json_object_array_add(list, row);
}

/* The text of the library, which knows codes alone, with the name of the municipality before its code. */
static void show_text(const struct vraag *v, const char *code, const char *text)
{
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;
    const char *end = strchr(text, '\n'), *found = strstr(text, code);

    if (!found || !end || found > end || zaak_gemeenten_find(v->gemeenten, code, &gemeente))
        printf("%s\n", text);
    else
        printf("%.*s%s (%s)%s\n", (int)(found - text), text, gemeente.naam, code, found + strlen(code));
}

static int show_differences(struct vraag *v, const struct zaak_object *zaaktype, const char *code, json_object *out)
{
    struct zaak_afwijkingen *list = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_afwijking a = ZAAK_AFWIJKING_INIT;
    int faults = zaak_zaaktype_compare_overlay(zaaktype, code, v->peildatum, &list, &error);
    int size = faults < 0 ? 0 : zaak_afwijkingen_text(list, NULL, 0);
    char *text = size > 0 ? malloc((size_t)size + 1) : NULL;

    if (text && zaak_afwijkingen_count(list) && out) {
        json_object *row = json_object_new_object(), *fields = json_object_new_array();

        json_object_object_add(row, "organisatie", text_of(code));
        json_object_object_add(row, "zaaktype", text_of(zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE)));
        for (size_t i = 0; zaak_afwijkingen_get(list, i, &a) == 0; i++)
            list_field(fields, &a);
        json_object_object_add(row, "afwijkingen", fields);
        json_object_array_add(out, row);
    } else if (text && zaak_afwijkingen_count(list) && zaak_afwijkingen_text(list, text, (size_t)size + 1) > 0) {
        show_text(v, code, text);
    }
    free(text);
    zaak_afwijkingen_unref(list);
    return faults < 0 ? bronnen_complain("samen-apart", code, &error) : 0;
}

static void show_score(const char *naam, const struct zaak_normstand *stand, int32_t doel, json_object *list)
{
    static const char *const verdicts[] = { "n.v.t.", "gehaald", "niet gehaald" };
    const char *verdict = verdicts[zaak_normscore_oordeel(&stand->norm, doel)];
    json_object *row;

    if (!list) {
        printf("  %-14s %3" PRId64 " van %3" PRId64 "  %s\n", naam, stand->norm.gehaald, stand->norm.totaal, verdict);
        return;
    }
    row = json_object_new_object();
    json_object_object_add(row, "organisatie", text_of(naam));
    json_object_object_add(row, "gehaald", json_object_new_int64(stand->norm.gehaald));
    json_object_object_add(row, "totaal", json_object_new_int64(stand->norm.totaal));
    json_object_object_add(row, "loopt", json_object_new_int64(stand->norm.loopt));
    json_object_object_add(row, "oordeel", text_of(verdict));
    json_object_array_add(list, row);
}

/* Each organisation against its own promise; the goal is that of the shared one, so that all are measured alike. */
static int show_scores(struct vraag *v, const struct zaak_object *zaaktype, const struct zaak_servicenorm *norm, json_object *out)
{
    struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
    struct zaak_normverdeling verdeling = ZAAK_NORMVERDELING_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_normstand samen = ZAAK_NORMSTAND_INIT;
    struct zaak_normaandeel rows[MOST];
    json_object *list = out ? json_object_new_array() : NULL, *row;
    int64_t count;

    keuze.norm = norm->id;
    keuze.zaaktype = zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE);
    blik.peildatum = verdeling.indeling = v->peildatum;
    verdeling.gemeenten = v->gemeenten;
    count = zaak_voorraad_share_norm(v->bronnen.voorraad, &blik, &keuze, &verdeling, rows, MOST, &samen, &error);
    if (count < 0 || count > MOST) {
        json_object_put(list);
        return bronnen_complain("samen-apart", keuze.norm, &error);
    }
    if (!out)
        printf("%s, %s (doel %d %%)\n", keuze.zaaktype, norm->id, (int)norm->doel);
    for (int64_t i = 0; i < count; i++) {
        struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;
        bool known = rows[i].organisatie && zaak_gemeenten_find(v->gemeenten, rows[i].organisatie, &gemeente) == 0;

        show_score(known && !out ? gemeente.naam : rows[i].organisatie ? rows[i].organisatie : "onbekend", &rows[i].stand, norm->doel, list);
    }
    show_score("samen", &samen, norm->doel, list);
    if (!out) {
        printf("\n");
        return 0;
    }
    row = json_object_new_object();
    json_object_object_add(row, "zaaktype", text_of(keuze.zaaktype));
    json_object_object_add(row, "norm", text_of(norm->id));
    json_object_object_add(row, "scores", list);
    json_object_array_add(out, row);
    return 0;
}

/* Cases of a municipality that was divided stay under its own name. */
static void show_divided(const struct zaak_gemeenten *gemeenten, zaak_dag op)
{
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;
    char day[40];

    for (size_t i = 0; zaak_gemeenten_get(gemeenten, i, &gemeente) == 0; i++) {
        if (gemeente.opvolger_count < 2 || gemeente.tot == ZAAK_DAG_GEEN || gemeente.tot >= op || zaak_datum_format(gemeente.tot + 1, ZAAK_DATUM_ZONDER_WEEKDAG, day, sizeof day) < 0)
            continue;
        printf("%s bestaat sinds %s niet meer en is verdeeld over %d gemeenten. Haar zaken blijven onder haar eigen naam staan, want\n"
               "niemand kan zeggen welke zaak waarheen ging.\n", gemeente.naam, day, (int)gemeente.opvolger_count);
    }
}

static int show_zaaktype(struct vraag *v, const struct zaak_object *zaaktype, json_object *verschillen, json_object *scores)
{
    const struct zaak_profiel *gedeeld = zaak_profiel_find(zaaktype, NULL, v->peildatum);
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;
    int result = 0;

    for (size_t i = 0; result == 0 && zaak_gemeenten_get(v->gemeenten, i, &gemeente) == 0; i++)
        result = show_differences(v, zaaktype, gemeente.code, verschillen);
    for (size_t i = 0; result == 0 && i < zaak_profiel_norm_count(gedeeld) && zaak_profiel_get_norm(gedeeld, i, &norm) == 0; i++)
        result = show_scores(v, zaaktype, &norm, scores);
    return result;
}

static int show(struct vraag *v)
{
    json_object *verschillen = v->json ? json_object_new_array() : NULL, *scores = v->json ? json_object_new_array() : NULL;
    int result = 0;

    for (size_t i = 0; result == 0 && i < zaak_catalogus_count(v->bronnen.cat, ZAAK_SOORT_ZAAKTYPE); i++) {
        const struct zaak_object *version = zaak_catalogus_at(v->bronnen.cat, ZAAK_SOORT_ZAAKTYPE, i);

        if (zaak_catalogus_find_zaaktype(v->bronnen.cat, zaak_object_get_text(version, ZAAK_VELD_IDENTIFICATIE), v->peildatum) == version)
            result = show_zaaktype(v, version, verschillen, scores);
    }
    if (result == 0 && !v->json)
        show_divided(v->gemeenten, v->peildatum);
    if (v->json) {
        json_object_object_add(v->json, "verschillen", verschillen);
        json_object_object_add(v->json, "scores", scores);
        printf("%s\n", json_object_to_json_string_ext(v->json, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE));
    }
    return result;
}

enum { ARGUMENTEN = 5 };

struct opties {
    const char *namen[ARGUMENTEN];   /* catalogue, profiles, facts, municipalities, day */
    int count;
    bool json;
};

static const char help[] =
    "Gebruik: samen-apart [--json] [CATALOGUS PROFIELEN FEITEN GEMEENTEN PEILDATUM]\n"
    "\n"
    "Toont van gemeenten die een procesprofiel delen waarin hun eigen profiel daarvan afwijkt en of dat mag, en hoe vaak elke\n"
    "gemeente en alle samen hun beloften halen. Zaken van gemeenten die zijn opgegaan in een andere, tellen daar mee.\n"
    "Zonder argumenten gaat het over de verzonnen gemeenten in examples/data/samen.\n"
    "\n"
    "  --json   voor andere programma's\n"
    "  --help   toon deze tekst\n"
    "\n"
    "Eindigt met 0, of met 2 als de opdracht niet klopt of een bestand niet gelezen kan worden.\n";

static const struct option lijst[] = { OPTIE_VLAG("json", 0), OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    o->json |= optie != NULL;
    if (optie)
        return 0;
    if (o->count == ARGUMENTEN)
        return opties_onjuist("samen-apart", "dit is te veel", value);
    o->namen[o->count++] = value;
    return 0;
}

static int run(const struct opties *o, zaak_dag peildatum)
{
    struct vraag v = { .bronnen = { .programma = "samen-apart", .catalogus = o->namen[0], .profielen = o->namen[1], .feiten = o->namen[2] }, .peildatum = peildatum };
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length = 0;
    int result = bronnen_open(&v.bronnen);
    char *text = result ? NULL : bronnen_read("samen-apart", o->namen[3], &length);

    if (text && zaak_gemeenten_load_json(v.bronnen.ctx, text, length, &v.gemeenten, &error))
        result = bronnen_complain("samen-apart", o->namen[3], &error);
    v.json = o->json && text && result == 0 ? json_object_new_object() : NULL;
    if (text && result == 0)
        result = show(&v);
    json_object_put(v.json);
    free(text);
    zaak_gemeenten_unref(v.gemeenten);
    bronnen_close(&v.bronnen);
    return text ? result : 2;
}

static bool has_file(const char *name)
{
    FILE *file = fopen(name, "rb");

    if (file)
        fclose(file);
    return file != NULL;
}

int main(int argc, char **argv)
{
    static const struct opties voorbeeld = { .namen = { "examples/data/catalogus.json", "examples/data/samen/procesprofielen.json", "examples/data/samen/feiten.jsonl",
                                                        "examples/data/samen/gemeenten.json", "2025-04-01" } };
    const struct opdrachtregel regel = { "samen-apart", help, lijst, take };
    struct opties o = { .count = 0 };
    zaak_dag peildatum;
    int result = opties_lees(&regel, argc, argv, &o);

    if (result)
        return opties_einde(result);
    if (o.count == 0 && !has_file(voorbeeld.namen[0]))
        return opties_onjuist("samen-apart", "de voorbeelden staan alleen bij de broncode: geef CATALOGUS, PROFIELEN, FEITEN, GEMEENTEN en PEILDATUM", NULL);
    if (o.count == 0)
        memcpy(o.namen, voorbeeld.namen, sizeof o.namen);
    else if (o.count != ARGUMENTEN)
        return opties_onjuist("samen-apart", "geef CATALOGUS, PROFIELEN, FEITEN, GEMEENTEN en PEILDATUM, of niets", NULL);
    result = opties_dag("samen-apart", o.namen[4], &peildatum);
    return result ? result : run(&o, peildatum);
}
