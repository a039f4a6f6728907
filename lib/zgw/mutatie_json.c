/* SPDX-License-Identifier: EUPL-1.2 */
/* The resources of the Zaken API as far as the facts know them. A type that the catalogue does not know is written by its name, for want of its URL. */
#include "mutatie_intern.h"

#include <string.h>

#include "catalogus/object_intern.h"
#include "zaak/feit_intern.h"
#include "zaak/toestand_intern.h"

/* Writes members into one object; running out of memory is remembered. */
struct blad {
    const struct zaak *zaak;
    struct zaak_toestand toestand;
    json_node *json;
    bool failed;
};

static void add_text(struct blad *b, const char *key, const char *text)
{
    if (text)
        b->failed = b->failed || !zaak_json_add_text(b->json, key, text);
}

static void add_day(struct blad *b, const char *key, zaak_dag dag)
{
    char text[16];

    if (dag != ZAAK_DAG_GEEN && zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) > 0)
        add_text(b, key, text);
}

static void add_instant(struct blad *b, const char *key, zaak_tijdstip tijdstip)
{
    char text[40];

    if (tijdstip != ZAAK_TIJDSTIP_GEEN && zaak_tijdstip_format(tijdstip, ZAAK_TIJDSTIP_UTC, text, sizeof text) > 0)
        add_text(b, key, text);
}

/* A group of the object; the members that follow go into it until group_end(). */
static json_node *group_begin(struct blad *b)
{
    json_node *outer = b->json;

    b->json = zaak_json_new_object();
    b->failed = b->failed || !b->json;
    return outer;
}

static void group_end(struct blad *b, json_node *outer, const char *key)
{
    json_node *group = b->json;

    b->json = outer;
    if (b->failed)
        zaak_json_free(group);
    else
        b->failed = !zaak_json_add_node(b->json, key, group);
}

static const struct zaak_object *part(const struct blad *b, int32_t soort, const struct feit *feit)
{
    return b->toestand.zaaktype && feit->naam ? zaak_zaaktype_find(b->toestand.zaaktype, soort, zaak_text(b->zaak, feit->naam)) : NULL;
}

static void add_type(struct blad *b, const char *key, int32_t soort, const struct feit *feit)
{
    const struct zaak_object *object = part(b, soort, feit);
    const char *url = object ? zaak_object_get_text(object, ZAAK_VELD_URL) : NULL;

    add_text(b, key, url ? url : zaak_text(b->zaak, feit->naam));
}

static void add_verlenging(struct blad *b, const struct feit *feit)
{
    struct zaak_periode termijn = zaak_feit_termijn(feit);
    json_node *outer = group_begin(b);
    char duur[32];

    if (!b->failed) {
        add_text(b, "reden", feit->waarde ? zaak_text(b->zaak, feit->waarde) : "");
        if (zaak_periode_format(&termijn, ZAAK_PERIODE_ISO, duur, sizeof duur) > 0)
            add_text(b, "duur", duur);
    }
    group_end(b, outer, "verlenging");
}

static void add_opschorting(struct blad *b, const struct feit *feit, bool indicatie)
{
    json_node *outer = group_begin(b);

    if (!b->failed) {
        b->failed = !zaak_json_add_bool(b->json, "indicatie", indicatie);
        add_text(b, "reden", feit->waarde ? zaak_text(b->zaak, feit->waarde) : feit->naam ? zaak_text(b->zaak, feit->naam) : "");
    }
    group_end(b, outer, "opschorting");
}

/* What is not part of the state: a view on the facts that gives one opening, one suspension and one extension, each the latest. */
static void add_groups(struct blad *b)
{
    const struct feit *feit, *opschorting = NULL, *verlenging = NULL;
    bool indicatie = false;
    struct uitzicht u;

    if (zaak_uitzicht_begin(&u, b->zaak, NULL, NULL))
        return;
    while ((feit = zaak_uitzicht_next(&u))) {
        if (feit->soort == ZAAK_FEIT_VERLENGING)
            verlenging = feit;
        if (feit->soort == ZAAK_FEIT_OPSCHORTING)
            opschorting = feit;
        if (feit->soort == ZAAK_FEIT_OPSCHORTING || feit->soort == ZAAK_FEIT_HERVATTING)
            indicatie = feit->soort == ZAAK_FEIT_OPSCHORTING;
    }
    if (verlenging)
        add_verlenging(b, verlenging);
    if (opschorting)
        add_opschorting(b, opschorting, indicatie);
}

/* One row of a list of the case. */
static void add_row(struct blad *b, const struct feit *feit)
{
    bool kenmerk = feit->soort == ZAAK_FEIT_KENMERK;

    add_text(b, kenmerk ? "kenmerk" : "url", zaak_text(b->zaak, feit->naam));
    add_text(b, kenmerk ? "bron" : "aardRelatie", feit->waarde ? zaak_text(b->zaak, feit->waarde) : NULL);
    add_text(b, "overigeRelatie", feit->extra ? zaak_text(b->zaak, feit->extra) : NULL);
}

/* A product is its URL, the others are groups. */
static json_node *make_row(struct blad *b, const struct feit *feit)
{
    json_node *outer, *row;

    if (feit->soort == ZAAK_FEIT_PRODUCT)
        return zaak_json_new_text(zaak_text(b->zaak, feit->naam));
    outer = group_begin(b);
    if (!b->failed)
        add_row(b, feit);
    row = b->json;
    b->json = outer;
    return row;
}

/* All facts of one kind as a list; nothing when there are none. */
static void add_list(struct blad *b, const char *key, int32_t soort)
{
    json_node *list = NULL;
    const struct feit *feit;
    struct uitzicht u;

    if (b->failed || zaak_uitzicht_begin(&u, b->zaak, NULL, NULL))
        return;
    while (!b->failed && (feit = zaak_uitzicht_next(&u))) {
        json_node *row;

        if (feit->soort != soort)
            continue;
        list = list ? list : zaak_json_new_list();
        row = make_row(b, feit);
        if (b->failed || !list)
            zaak_json_free(row);
        b->failed = b->failed || !list || !zaak_json_append(list, row);
    }
    if (b->failed)
        zaak_json_free(list);
    else if (list)
        b->failed = !zaak_json_add_node(b->json, key, list);
}

static void add_zaak(struct blad *b)
{
    const struct zaak_toestand *t = &b->toestand;
    const char *zaaktype = t->zaaktype ? zaak_object_get_text(t->zaaktype, ZAAK_VELD_URL) : NULL;

    add_text(b, "identificatie", zaak_get_identificatie(b->zaak));
    add_text(b, "bronorganisatie", t->organisatie);
    add_text(b, "omschrijving", t->omschrijving);
    add_text(b, "zaaktype", zaaktype ? zaaktype : t->zaaktype_naam);
    add_day(b, "startdatum", t->startdatum);
    add_day(b, "einddatum", t->einddatum);
    add_text(b, "vertrouwelijkheidaanduiding", t->vertrouwelijkheidaanduiding);
    add_text(b, "betalingsindicatie", t->betalingsindicatie);
    add_day(b, "laatsteBetaaldatum", t->laatste_betaaldatum);
    add_text(b, "hoofdzaak", t->hoofdzaak);
    add_text(b, "archiefstatus", t->archiefstatus);
    add_groups(b);
    add_list(b, "kenmerken", ZAAK_FEIT_KENMERK);
    add_list(b, "relevanteAndereZaken", ZAAK_FEIT_RELEVANTE_ZAAK);
    add_list(b, "productenOfDiensten", ZAAK_FEIT_PRODUCT);
}

static void add_rol(struct blad *b, const struct feit *feit)
{
    const struct zaak_object *roltype = part(b, ZAAK_SOORT_ROLTYPE, feit);

    add_text(b, "betrokkene", zaak_text(b->zaak, feit->waarde));
    add_text(b, "betrokkeneType", feit->extra ? zaak_text(b->zaak, feit->extra) : "medewerker");
    add_type(b, "roltype", ZAAK_SOORT_ROLTYPE, feit);
    add_text(b, "omschrijving", roltype ? zaak_object_get_naam(roltype) : zaak_text(b->zaak, feit->naam));
    add_text(b, "omschrijvingGeneriek", roltype ? zaak_object_get_text(roltype, ZAAK_VELD_OMSCHRIJVING_GENERIEK) : NULL);
    add_instant(b, "registratiedatum", feit->vastgelegd);
    add_day(b, "beginGeldigheid", feit_dag(feit));
    add_day(b, "eindeGeldigheid", feit_tot(feit));
}

/* An object is somewhere, or is described on the spot. */
static void add_object(struct blad *b, const char *waarde)
{
    json_node *object = NULL;

    if (!waarde || *waarde != '{' || b->failed) {
        add_text(b, "object", waarde);
        return;
    }
    b->failed = zaak_json_parse(b->zaak->omgeving->ctx, waarde, strlen(waarde), &object, NULL) != 0 || !zaak_json_add_node(b->json, "objectIdentificatie", object);
}

static void add_part(struct blad *b, const struct feit *feit)
{
    const char *waarde = feit->waarde ? zaak_text(b->zaak, feit->waarde) : NULL;
    const char *extra = feit->extra && zaak_feit_vorm(feit->soort)->extra ? zaak_text(b->zaak, feit->extra) : NULL;

    switch (feit->soort) {
    case ZAAK_FEIT_STATUS:
        add_type(b, "statustype", ZAAK_SOORT_STATUSTYPE, feit);
        add_instant(b, "datumStatusGezet", feit->op);
        add_text(b, "statustoelichting", waarde);
        add_text(b, "gezetdoor", extra);
        break;
    case ZAAK_FEIT_RESULTAAT:
        add_type(b, "resultaattype", ZAAK_SOORT_RESULTAATTYPE, feit);
        add_text(b, "toelichting", waarde);
        break;
    case ZAAK_FEIT_ROL:
        add_rol(b, feit);
        break;
    case ZAAK_FEIT_EIGENSCHAP:
        add_type(b, "eigenschap", ZAAK_SOORT_EIGENSCHAP, feit);
        add_text(b, "naam", zaak_text(b->zaak, feit->naam));
        add_text(b, "waarde", waarde);
        break;
    case ZAAK_FEIT_ZAAKOBJECT:
        add_text(b, "objectType", zaak_text(b->zaak, feit->naam));
        add_text(b, "objectTypeOverige", extra);
        add_object(b, waarde);
        break;
    case ZAAK_FEIT_INFORMATIEOBJECT:
        add_text(b, "informatieobject", zaak_text(b->zaak, feit->naam));
        add_text(b, "titel", waarde);
        add_instant(b, "registratiedatum", feit->vastgelegd);
        break;
    case ZAAK_FEIT_KLANTCONTACT:
        add_instant(b, "datumtijd", feit->op);
        add_text(b, "kanaal", feit->naam ? zaak_text(b->zaak, feit->naam) : NULL);
        add_text(b, "onderwerp", waarde);
        add_text(b, "toelichting", extra);
        break;
    default:   /* a decision: what the Besluiten API knows of it */
        add_text(b, "identificatie", waarde);
        if (feit->naam)
            add_type(b, "besluittype", ZAAK_SOORT_BESLUITTYPE, feit);
        add_day(b, "datum", feit_dag(feit));
        add_day(b, "ingangsdatum", zaak_feit_vanaf(feit));
        add_day(b, "vervaldatum", feit_tot(feit));
        break;
    }
}

int zaak_mutatie_json(const struct zaak *zaak, const struct mutatie *mutatie, const struct feit *now, const struct adres *adres, const char *url, json_node **ret_json)
{
    struct blad b = { .zaak = zaak };
    bool is_part = *mutatie->rij->pad;
    struct uitzicht u;
    int result = zaak_uitzicht_begin(&u, zaak, NULL, NULL);

    *ret_json = NULL;
    if (result == 0)
        zaak_toestand_begin(&u, &b.toestand);   /* of a part only the zaaktype counts */
    if (result == 0 && !is_part)
        result = zaak_toestand_derive(zaak, NULL, &b.toestand, NULL);
    if (result || (is_part ? !now : b.toestand.startdatum == ZAAK_DAG_GEEN))
        return result;
    b.json = zaak_json_new_object();
    if (!b.json)
        return -ZAAK_E_GEHEUGEN;
    add_text(&b, "url", url);
    if (is_part) {
        add_text(&b, "zaak", adres->zaak_url);
        add_part(&b, now);
    } else {
        add_zaak(&b);
    }
    if (b.failed) {
        zaak_json_free(b.json);
        return -ZAAK_E_GEHEUGEN;
    }
    *ret_json = b.json;
    return 0;
}
