/* SPDX-License-Identifier: EUPL-1.2 */
/* The parts of a process. i-Navigator numbers them per kind; ZGW wants a number for statustypen and documents only. */
#include "inavigator.h"

#include <stdlib.h>
#include <string.h>

#define END { NULL, NULL, VELD_TEKST, 0, false }

static const struct veldregel status_velden[] = {
    { "naam", "omschrijving", VELD_TEKST, 80, true },
    { "naam-model", "omschrijvingGeneriek", VELD_TEKST, 80, false },
    { "bericht", "statustekst", VELD_TEKST, 1000, false },
    { "toelichting", "toelichting", VELD_TEKST, 1000, false },
    END,
};
static const struct veldregel check_velden[] = {
    { "naam", "itemnaam", VELD_TEKST, 30, true },
    { "vraag", "vraagstelling", VELD_TEKST, 255, true },
    { "toelichting", "toelichting", VELD_TEKST, 1000, false },
    { "verplicht", "verplicht", VELD_JANEE, 0, false },
    END,
};
static const struct veldregel resultaat_velden[] = {
    { "naam", "omschrijving", VELD_TEKST, 30, true },
    { "naam-model", "omschrijvingGeneriek", VELD_TEKST, 0, false },
    { "toelichting", "toelichting", VELD_TEKST, 0, false },
    END,
};
static const struct veldregel rol_velden[] = { { "naam", "omschrijving", VELD_TEKST, 100, true }, END };
static const struct veldregel document_velden[] = {
    { "naam", "omschrijving", VELD_TEKST, 80, true },
    { "trefwoorden", "trefwoord", VELD_WOORDEN, 30, false },
    { "vertrouwelijkheid", "vertrouwelijkheidaanduiding", VELD_AANDUIDING, 0, false },
    END,
};
static const struct veldregel besluit_velden[] = {
    { "naam", "omschrijving", VELD_TEKST, 80, true },
    { "naam-model", "omschrijvingGeneriek", VELD_TEKST, 80, false },
    { "toelichting", "toelichting", VELD_TEKST, 0, false },
    { "publicatie-indicatie", "publicatieIndicatie", VELD_JANEE, 0, true },
    { "publicatietekst", "publicatietekst", VELD_TEKST, 0, false },
    END,
};
static const struct veldregel eigenschap_velden[] = {
    { "naam", "naam", VELD_TEKST, 20, true },
    { "definitie", "definitie", VELD_TEKST, 255, true },
    { "toelichting", "toelichting", VELD_TEKST, 1000, false },
    END,
};

static const char *const generieken[] = { "adviseur", "behandelaar", "belanghebbende", "beslisser", "initiator", "klantcontacter", "zaakcoordinator", "mede_initiator" };

const char *delen_generiek(const char *naam)
{
    char *word = velden_woord(naam);
    const char *found = NULL;

    for (size_t i = 0; i < sizeof generieken / sizeof generieken[0]; i++)
        if (!strcmp(generieken[i], word))
            found = generieken[i];
    free(word);
    return found;
}

static json_object *list_of(struct omzetting *o, const char *name)
{
    json_object *list = json_object_object_get(o->catalogus, name);

    if (!list) {
        list = must(json_object_new_array());
        json_object_object_add(o->catalogus, name, list);
    }
    return list;
}

static void set_int(json_object *object, const char *key, int value)
{
    json_object_object_add(object, key, must(json_object_new_int(value)));
}

/* volgnummer of an element; without a good one its place. */
static int volgnummer_of(struct omzetting *o, xmlNode *node, int place)
{
    char *text = boom_attribute(node, "volgnummer");
    int number = text && strlen(text) <= 4 && strspn(text, "0123456789") == strlen(text) ? atoi(text) : 0;

    if (number < 1)
        verslag_add(&o->verslag, text ? VERSLAG_NIET_BEGREPEN : VERSLAG_LET_OP, node, text, "Dit is geen volgnummer: de plaats in het bestand telt.");
    free(text);
    return number < 1 ? place : number;
}

static void add_checks(struct omzetting *o, xmlNode *statustype, json_object *object)
{
    json_object *list = must(json_object_new_array());

    for (xmlNode *check = boom_first(boom_find(statustype, "checks")); check; check = boom_next(check)) {
        json_object *item = must(json_object_new_object());
        char *id;

        if (!boom_is(check, "check")) {
            json_object_put(item);
            continue;
        }
        id = boom_attribute(check, "id");   /* a checklist item has no id in ZGW; nothing points to it */
        free(id);
        free(boom_attribute(check, "volgnummer"));   /* the list keeps the order */
        velden_read(o, boom_find(check, "velden"), check_velden, item);
        json_object_array_add(list, item);
    }
    json_object_object_add(object, "checklistitemStatustype", list);
}

static void read_statustype(struct omzetting *o, xmlNode *node, json_object *object, int place)
{
    xmlNode *velden = boom_find(node, "velden");
    int volgnummer = volgnummer_of(o, node, place);

    set_int(object, "volgnummer", volgnummer);
    velden_read(o, velden, status_velden, object);
    velden_set(object, "doorlooptijd", velden_termijn(o, velden, "standaard-doorlooptijd", false));
    add_checks(o, node, object);
}

static void read_word(struct omzetting *o, const xmlNode *velden, const char *bron, const char *const *pairs, json_object *object, const char *doel)
{
    xmlNode *node = boom_find(velden, bron);
    char *text = boom_text(node), *word = text ? velden_woord(text) : NULL;
    const char *found = NULL;

    for (size_t i = 0; word && pairs[i] && !found; i += 2)
        if (!strcmp(pairs[i], word))
            found = pairs[i + 1];
    if (found)
        velden_set(object, doel, must(strdup(found)));
    else
        verslag_add(&o->verslag, text ? VERSLAG_NIET_BEGREPEN : VERSLAG_LET_OP, node ? node : velden, text, text ? "ZGW kent dit woord hier niet." : "ZGW wil hier een waarde; i-Navigator heeft er geen.");
    if (node)
        boom_take(node);
    free(word);
    free(text);
}

/* From when it is kept stands in two fields; as long as they say the same, one of them is enough. */
static void read_brondatum(struct omzetting *o, const xmlNode *velden, json_object *object)
{
    static const char *const ways[] = { "afgehandeld", "afgehandeld", "ander_datumkenmerk", "ander_datumkenmerk", "eigenschap", "eigenschap", "gerelateerde_zaak", "gerelateerde_zaak", "hoofdzaak",
                                        "hoofdzaak", "ingangsdatum_besluit", "ingangsdatum_besluit", "termijn", "termijn", "vervaldatum_besluit", "vervaldatum_besluit", "zaakobject", "zaakobject", NULL };
    json_object *group = must(json_object_new_object());
    xmlNode *start = boom_find(velden, "bewaartermijn-start"), *source = boom_find(velden, "brondatum-archiefprocedure");
    char *a = boom_text(start), *b = boom_text(source);
    const char *way;

    if (a && b && strcmp(a, b))
        verslag_add(&o->verslag, VERSLAG_GEEN_PLAATS, start, a, "ZGW kent een begin van de bewaartermijn: brondatum-archiefprocedure is overgenomen.");
    if (a && b)
        boom_take(start);
    read_word(o, velden, b || !a ? "brondatum-archiefprocedure" : "bewaartermijn-start", ways, group, "afleidingswijze");
    way = json_object_get_string(json_object_object_get(group, "afleidingswijze"));
    if (way && (!strcmp(way, "ander_datumkenmerk") || !strcmp(way, "eigenschap") || !strcmp(way, "zaakobject") || !strcmp(way, "termijn")))
        verslag_add(&o->verslag, VERSLAG_LET_OP, source ? source : start, way, "Bij deze afleidingswijze wil ZGW meer weten (datumkenmerk, objecttype, registratie of procestermijn); i-Navigator heeft dat niet.");
    if (way)
        json_object_object_add(object, "brondatumArchiefprocedure", group);
    else
        json_object_put(group);
    free(a);
    free(b);
}

static void read_resultaattype(struct omzetting *o, xmlNode *node, json_object *object, int place)
{
    static const char *const nominations[] = { "vernietigen", "vernietigen", "bewaren", "blijvend_bewaren", "blijvend_bewaren", "blijvend_bewaren", NULL };
    xmlNode *velden = boom_find(node, "velden");

    (void)place;
    velden_read(o, velden, resultaat_velden, object);
    read_word(o, velden, "waardering", nominations, object, "archiefnominatie");
    velden_set(object, "archiefactietermijn", velden_termijn(o, velden, "bewaartermijn", false));
    read_brondatum(o, velden, object);
}

static void read_roltype(struct omzetting *o, xmlNode *node, json_object *object, int place)
{
    xmlNode *velden = boom_find(node, "velden"), *model = boom_find(velden, "naam-model");
    char *text = boom_text(model), *own = boom_text(boom_find(velden, "naam"));
    const char *found = text ? delen_generiek(text) : NULL;

    (void)place;
    velden_read(o, velden, rol_velden, object);
    if (found) {
        boom_take(model);
    } else if (own) {
        found = delen_generiek(own);
    }
    if (found)
        velden_set(object, "omschrijvingGeneriek", must(strdup(found)));
    else
        verslag_add(&o->verslag, VERSLAG_LET_OP, model ? model : velden, text ? text : own, "Dit is geen van de acht soorten rollen van ZGW (omschrijvingGeneriek): kies er een.");
    free(text);
    free(own);
}

/* A document that goes with a zaaktype is two resources: the kind of document, and that it goes with it. */
static void read_documenttype(struct omzetting *o, xmlNode *node, json_object *object, int place)
{
    static const char *const directions[] = { "intern", "intern", "inkomend", "inkomend", "uitgaand", "uitgaand", "in", "inkomend", "uit", "uitgaand", NULL };
    xmlNode *velden = boom_find(node, "velden");
    json_object *relation = must(json_object_new_object());
    const char *url = json_object_get_string(json_object_object_get(object, "url"));
    char *id = boom_attribute(node, "id");

    velden_read(o, velden, document_velden, object);
    if (!json_object_object_get(object, "vertrouwelijkheidaanduiding") && o->aanduiding) {
        velden_set(object, "vertrouwelijkheidaanduiding", must(strdup(o->aanduiding)));
        verslag_add(&o->verslag, VERSLAG_LET_OP, velden, o->aanduiding, "Dit documenttype heeft geen vertrouwelijkheid: die van het proces is genomen.");
    }
    velden_set(relation, "url", velden_url(o, "zaaktype-informatieobjecttypen", id));
    velden_set(relation, "zaaktype", must(strdup(o->zaaktype_url)));
    velden_set(relation, "informatieobjecttype", must(strdup(url)));
    set_int(relation, "volgnummer", volgnummer_of(o, node, place));
    read_word(o, velden, "type", directions, relation, "richting");
    json_object_array_add(list_of(o, "zaaktypeInformatieobjecttypen"), relation);
    free(id);
}

static void read_besluittype(struct omzetting *o, xmlNode *node, json_object *object, int place)
{
    json_object *zaaktypen = must(json_object_new_array());

    (void)place;
    velden_read(o, boom_find(node, "velden"), besluit_velden, object);
    json_object_array_add(zaaktypen, must(json_object_new_string(o->zaaktype_url)));
    json_object_object_add(object, "zaaktypen", zaaktypen);
}

static void read_eigenschap(struct omzetting *o, xmlNode *node, json_object *object, int place)
{
    (void)place;
    velden_read(o, boom_find(node, "velden"), eigenschap_velden, object);
}

/* Which parts there are. Kinds and documents of decisions belong to the catalogue, the others to the zaaktype. */
static const struct {
    const char *lijst, *element, *resource;
    bool van_zaaktype;
    void (*read)(struct omzetting *o, xmlNode *node, json_object *object, int place);
    const char *ontbreekt;   /* what ZGW wants and i-Navigator does not say */
} soorten[] = {
    { "statustypen", "statustype", "statustypen", true, read_statustype, NULL },
    { "resultaattypen", "resultaattype", "resultaattypen", true, read_resultaattype, "resultaattypeomschrijving en selectielijstklasse" },
    { "roltypen", "roltype", "roltypen", true, read_roltype, NULL },
    { "zaakeigenschappen", "zaakeigenschap", "eigenschappen", true, read_eigenschap, "specificatie (de vorm van de waarde)" },
    { "documenttypen", "documenttype", "informatieobjecttypen", false, read_documenttype, "informatieobjectcategorie" },
    { "besluittypen", "besluittype", "besluittypen", false, read_besluittype, "informatieobjecttypen" },
};

static int read_part(struct omzetting *o, xmlNode *node, size_t soort, int place, struct probleem *probleem)
{
    char *id = boom_attribute(node, "id");
    json_object *object;

    if (!id)
        return probleem_set(probleem, xmlGetLineNo(node), "een %s heeft geen \"id\"", soorten[soort].element);
    if (!boom_find(node, "velden")) {
        free(id);
        return probleem_set(probleem, xmlGetLineNo(node), "een %s heeft geen \"velden\"", soorten[soort].element);
    }
    object = must(json_object_new_object());
    velden_set(object, "url", velden_url(o, soorten[soort].resource, id));
    if (soorten[soort].van_zaaktype)
        velden_set(object, "zaaktype", must(strdup(o->zaaktype_url)));
    else
        velden_set(object, "catalogus", must(strdup(o->catalogus_url)));
    soorten[soort].read(o, node, object, place);
    velden_set(object, "beginGeldigheid", o->begin ? must(strdup(o->begin)) : NULL);
    if (!soorten[soort].van_zaaktype)
        json_object_object_add(object, "concept", must(json_object_new_boolean(false)));
    json_object_array_add(list_of(o, soorten[soort].resource), object);
    free(id);
    return 0;
}

int delen_read(struct omzetting *o, xmlNode *proces, struct probleem *probleem)
{
    for (size_t i = 0; i < sizeof soorten / sizeof soorten[0]; i++) {
        xmlNode *list = boom_find(proces, soorten[i].lijst);
        char *missing;
        int place = 0;

        for (xmlNode *node = boom_first(list); node; node = boom_next(node))
            if (boom_is(node, soorten[i].element) && read_part(o, node, i, ++place, probleem))
                return -1;
        if (!place || !soorten[i].ontbreekt)
            continue;
        missing = text_make("ZGW wil bij elk van deze ook %s; i-Navigator heeft dat niet.", soorten[i].ontbreekt);
        verslag_add(&o->verslag, VERSLAG_LET_OP, list, NULL, missing);
        free(missing);
    }
    return 0;
}
