/* SPDX-License-Identifier: EUPL-1.2 */
#include "inavigator.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* What i-Navigator says and ZGW (ZTC 1.3.1) has no field for. Where something else of ZGW or libzaak comes near, it is named. */
static const struct {
    const char *naam, *waarom;
} geen_plaats[] = {
    { "standaard-dossiernaam", "" },
    { "taakveld", "" },
    { "opmerking-proces", "" },
    { "exportprofiel", "Gaat over de uitwisseling." },
    { "ketenpartners", "" },
    { "ztc-procestype", "" },
    { "goedgekeurd", "" },
    { "goedkeurdatum", "" },
    { "startdatum-vast", "" },
    { "einddatum-uiterst", "" },
    { "grondslag", "Een procesprofiel wijst de wettelijke grond van de beslistermijn aan: --grond." },
    { "grondslag-txt", "Een procesprofiel wijst de wettelijke grond van de beslistermijn aan: --grond." },
    { "lokale-regelgeving", "" },
    { "lokale-regelgeving-txt", "" },
    { "vind-catalogusterm", "" },
    { "verdagingstermijn", "ZGW kent een verlengingstermijn: de wettelijke." },
    { "verdagingstermijn-eenheid", "ZGW kent een verlengingstermijn: de wettelijke." },
    { "signaleringstermijn", "" },
    { "signaleringstermijn-eenheid", "" },
    { "beroep-mogelijk", "" },
    { "betaling-nodig", "" },
    { "wkpb", "" },
    { "bag", "" },
    { "wet-dwangsom", "Of er een dwangsom is, volgt bij libzaak uit de wettelijke grond: --grond." },
    { "lex-silencio-positivo", "Of er een besluit van rechtswege komt, volgt bij libzaak uit de wettelijke grond: --grond." },
    { "zaaktype-code", "" },
    { "zaaktype-naam-model", "De naam van het eigen zaaktype is overgenomen." },
    { "zaaktype-iv3-categorie", "" },
    { "generiek-zaaktype", "" },
    { "vernietigingsgrondslag", "ZGW wil de URL van de klasse in de selectielijst (selectielijstklasse): zoek die op." },
    { "vernietigingsgrondslag-txt", "ZGW wil de URL van de klasse in de selectielijst (selectielijstklasse): zoek die op." },
    { "basisarchiefcode", "" },
    { "waardering", "ZGW kent archiveren alleen bij een resultaattype." },
    { "bewaartermijn", "ZGW kent archiveren alleen bij een resultaattype." },
    { "bewaartermijn-eenheid", "ZGW kent archiveren alleen bij een resultaattype." },
    { "bewaartermijn-start", "ZGW kent archiveren alleen bij een resultaattype." },
    { "toelichting-handeling", "" },
    { "opmerking-handeling", "" },
    { "toelichting-documenttypen", "" },
    { "opmerking-documenttypen", "" },
    { "toelichting-applicaties", "" },
    { "opmerking-applicaties", "" },
    { "dossierlokatie", "" },
    { "toelichting-archiefbestanden", "" },
    { "opmerking-archiefbestanden", "" },
    { "schemalocatie", "" },
    { "webformulier", "" },
    { "opmerking-zaakeigenschappen", "" },
    { "opmerking-procesrelaties", "" },
    { "opmerking-roltypen", "" },
    { "opmerking-registers", "" },
    { "opmerking-zaakobjecten", "" },
    { "opmerking-producten", "" },
    { "toelichting-zaakeigenschappen", "" },
    { "toelichting-procesrelaties", "" },
    { "toelichting-roltypen", "" },
    { "toelichting-producten", "" },
    { "toelichting-zaakobjecten", "" },
    { "toelichting-registers", "" },
    { "bron", "" },
    { "laatst-gewijzigd", "" },
    { "actief", "" },
    { "numerieke-code", "" },
    { "opmerking", "" },
    { "toelichting", "" },
    { "toelichting-bewaartermijn", "" },
    { "betrokkenen", "" },
    { "standaardomschrijving", "" },
    { "naam-model", "" },
    { "vraag-model", "" },
    { "indossier", "" },
    { "procestrigger", "" },
    { "sjabloonnaam", "" },
    { "publicatie-indicatie", "" },
    { "zichtbaarheid", "" },
    { "activiteit", "Het procesprofiel heeft alleen activiteiten met een verantwoordelijke: daarvoor is een rol beslisser of zaakcoordinator nodig." },
    { "actueel-van", "Een deel van een zaaktype geldt in ZGW zolang als het zaaktype." },
    { "actueel-tot", "Een deel van een zaaktype geldt in ZGW zolang als het zaaktype." },
    /* the preambule */
    { "datum", "Gaat over het bestand." },
    { "beheersapplicatie", "Gaat over het bestand." },
    { "gebruiker", "Gaat over het bestand." },
    { "specificatieversie", "Gaat over het bestand." },
    /* attributes */
    { "soort-id", "Nummer van i-Navigator." },
    { "volgnummer", "ZGW kent hier geen volgorde." },
};

static const char *const aanduidingen[] = { "openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk", "vertrouwelijk", "confidentieel", "geheim", "zeer_geheim", NULL };

void *must(void *block)
{
    if (!block) {
        fputs("inavigator-lezen: er is geen geheugen meer\n", stderr);
        exit(2);
    }
    return block;
}

char *text_make(const char *format, ...)
{
    va_list list, again;
    char *text;
    int length;

    va_start(list, format);
    va_copy(again, list);
    length = vsnprintf(NULL, 0, format, list);
    text = must(length < 0 ? NULL : malloc((size_t)length + 1));
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    va_end(list);
    return text;
}

const char *velden_geen_plaats(const char *naam)
{
    for (size_t i = 0; i < sizeof geen_plaats / sizeof geen_plaats[0]; i++)
        if (!strcmp(geen_plaats[i].naam, naam))
            return geen_plaats[i].waarom;
    return NULL;
}

char *velden_woord(const char *text)
{
    char *word = must(strdup(text)), *at = word;

    for (const char *from = text; *from; from++) {
        if (!strncmp(from, "\xc3\xb6", 2)) {   /* zaakcoördinator */
            *at++ = 'o';
            from++;
        } else {
            *at++ = *from == ' ' || *from == '-' ? '_' : (char)tolower((unsigned char)*from);
        }
    }
    *at = '\0';
    return word;
}

/* One segment of a path. */
static char *escaped(const char *text)
{
    char *segment = must(malloc(3 * strlen(text) + 1)), *at = segment;

    for (; *text; text++)
        at += sprintf(at, isalnum((unsigned char)*text) || strchr("-._~", *text) ? "%c" : "%%%02X", (unsigned char)*text);
    *at = '\0';
    return segment;
}

char *velden_url(const struct omzetting *o, const char *lijst, const char *deel)
{
    char *proces = escaped(o->proces), *part = escaped(deel ? deel : "");
    char *url = text_make("%s/%s/%s%s%s", o->basis, lijst, proces, deel ? "." : "", part);

    free(proces);
    free(part);
    return url;
}

void velden_set(json_object *object, const char *key, char *text)
{
    if (text && json_object_object_add(object, key, must(json_object_new_string(text))))
        must(NULL);
    free(text);
}

static size_t characters(const char *text)
{
    size_t count = 0;

    for (; *text; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

/* A text that is too long is kept whole: who reads the report shortens it. */
static void check_length(struct omzetting *o, const xmlNode *node, const char *text, size_t max, const char *doel)
{
    char why[160];

    if (!max || characters(text) <= max)
        return;
    snprintf(why, sizeof why, "Langer dan ZGW toestaat (%s: %zu tekens); overgenomen zoals het er staat.", doel, max);
    verslag_add(&o->verslag, VERSLAG_LET_OP, node, text, why);
}

static bool read_word(const char *const *words, const char *text, char **ret_word)
{
    char *word = velden_woord(text);

    for (size_t i = 0; words[i]; i++) {
        if (!strcmp(words[i], word)) {
            *ret_word = word;
            return true;
        }
    }
    free(word);
    return false;
}

static void read_woorden(struct omzetting *o, const xmlNode *node, char *text, const struct veldregel *row, json_object *object)
{
    json_object *list = json_object_object_get(object, row->doel);
    char *room = NULL;

    if (!list) {
        list = must(json_object_new_array());
        json_object_object_add(object, row->doel, list);
    }
    for (char *word = strtok_r(text, ",;\n", &room); word; word = strtok_r(NULL, ",;\n", &room)) {
        word += strspn(word, " \t\r");
        if (!*word)
            continue;
        check_length(o, node, word, row->max, row->doel);
        json_object_array_add(list, must(json_object_new_string(word)));
    }
}

/* False when the text is not what it should be. */
static bool read_value(struct omzetting *o, const xmlNode *node, char *text, const struct veldregel *row, json_object *object)
{
    zaak_dag dag;
    char *word;

    switch (row->soort) {
    case VELD_DATUM:   /* a moment without a zone: its day */
        if (strlen(text) < 10 || (text[10] && text[10] != 'T') || zaak_datum_parse(text, 10, &dag))
            return false;
        velden_set(object, row->doel, must(strndup(text, 10)));
        return true;
    case VELD_JANEE:
        if (strcmp(text, "Ja") && strcmp(text, "Nee"))
            return false;
        json_object_object_add(object, row->doel, must(json_object_new_boolean(!strcmp(text, "Ja"))));
        return true;
    case VELD_AANDUIDING:
        if (!read_word(aanduidingen, text, &word))
            return false;
        velden_set(object, row->doel, word);
        return true;
    case VELD_WOORDEN:
        read_woorden(o, node, text, row, object);
        return true;
    default:
        check_length(o, node, text, row->max, row->doel);
        velden_set(object, row->doel, must(strdup(text)));
        return true;
    }
}

/* Down a path such as zaaktype-naam/structuur/onderwerp. */
static xmlNode *walk(const xmlNode *node, const char *path)
{
    char *copy = must(strdup(path)), *room = NULL;
    xmlNode *at = (xmlNode *)node;

    for (char *name = strtok_r(copy, "/", &room); name && at; name = strtok_r(NULL, "/", &room))
        at = boom_find(at, name);
    free(copy);
    return at;
}

void velden_read(struct omzetting *o, const xmlNode *velden, const struct veldregel *rows, json_object *object)
{
    for (const struct veldregel *row = rows; row->bron; row++) {
        xmlNode *node = walk(velden, row->bron);
        char *text = boom_text(node), *copy = text ? must(strdup(text)) : NULL;
        char why[160];

        if (text && read_value(o, node, copy, row, object)) {
            boom_take(node);
        } else if (text) {
            snprintf(why, sizeof why, "Geen geldige waarde voor %s.", row->doel);
            verslag_add(&o->verslag, VERSLAG_NIET_BEGREPEN, node, text, why);
            boom_take(node);
        }
        if (row->verplicht && !json_object_object_get(object, row->doel)) {
            snprintf(why, sizeof why, "ZGW wil hier een waarde voor %s; i-Navigator heeft er geen.", row->doel);
            verslag_add(&o->verslag, VERSLAG_LET_OP, node ? node : velden, NULL, why);
        }
        free(copy);
        free(text);
    }
}

char *velden_termijn(struct omzetting *o, const xmlNode *velden, const char *naam, bool werkdagen)
{
    static const struct {
        const char *woord, *code;
    } units[] = { { "dag", "D" }, { "dagen", "D" }, { "kalenderdag", "D" }, { "week", "W" }, { "weken", "W" }, { "maand", "M" }, { "maanden", "M" }, { "jaar", "Y" }, { "jaren", "Y" },
                  { "werkdag", "WD" }, { "werkdagen", "WD" } };
    char name[80], *term = NULL;
    xmlNode *number = boom_find(velden, naam), *unit;
    char *count = boom_text(number), *word, *lower;

    snprintf(name, sizeof name, "%s-eenheid", naam);
    unit = boom_find(velden, name);
    word = boom_text(unit);
    lower = word ? velden_woord(word) : NULL;
    for (size_t i = 0; count && lower && i < sizeof units / sizeof units[0]; i++) {
        bool good = strlen(count) <= 5 && strspn(count, "0123456789") == strlen(count) && *count != '0' && (werkdagen || strcmp(units[i].code, "WD"));

        if (good && !strcmp(units[i].woord, lower))
            term = text_make("P%s%s", count, units[i].code);
    }
    if (term) {
        boom_take(number);
        boom_take(unit);
    } else if (count) {
        char *said = text_make("%s%s%s", count, word ? " " : "", word ? word : "");

        verslag_add(&o->verslag, VERSLAG_NIET_BEGREPEN, number, said,
                    !werkdagen && lower && !strncmp(lower, "werkdag", 7) ? "ZGW kent geen termijn in werkdagen." : "Geen geldige termijn met een eenheid.");
        boom_take(number);
        if (unit)
            boom_take(unit);
        free(said);
    }
    free(lower);
    free(word);
    free(count);
    return term;
}
