/* SPDX-License-Identifier: EUPL-1.2 */
#include "deel_json_intern.h"

#include <string.h>
#include <zaak/nummer.h>

#include "catalogus/catalogus_intern.h"
#include "catalogus/object_intern.h"
#include "zaak/feit_intern.h"

void zaak_blad_text(struct blad *b, const char *key, const char *text)
{
    if (text)
        b->failed = b->failed || !zaak_json_add_text(b->json, key, text);
}

void zaak_blad_day(struct blad *b, const char *key, zaak_dag dag)
{
    char text[16];

    if (dag != ZAAK_DAG_GEEN && zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) > 0)
        zaak_blad_text(b, key, text);
}

void zaak_blad_instant(struct blad *b, const char *key, zaak_tijdstip tijdstip)
{
    char text[40];

    if (tijdstip != ZAAK_TIJDSTIP_GEEN && zaak_tijdstip_format(tijdstip, b->tijd, text, sizeof text) > 0)
        zaak_blad_text(b, key, text);
}

json_node *zaak_blad_begin(struct blad *b)
{
    json_node *outer = b->json;

    b->json = zaak_json_new_object();
    b->failed = b->failed || !b->json;
    return outer;
}

void zaak_blad_end(struct blad *b, json_node *outer, const char *key)
{
    json_node *group = b->json;

    b->json = outer;
    if (b->failed)
        zaak_json_free(group);
    else
        b->failed = !zaak_json_add_node(b->json, key, group);
}

/* The text of a fact; NULL when it says nothing. */
static const char *text_of(const struct blad *b, uint32_t number)
{
    return number ? zaak_text(b->zaak, number) : NULL;
}

static const struct zaak_object *find_type(const struct blad *b, int32_t soort, const struct feit *feit)
{
    return b->toestand.zaaktype && feit->naam ? zaak_zaaktype_find(b->toestand.zaaktype, soort, zaak_text(b->zaak, feit->naam)) : NULL;
}

static void add_type(struct blad *b, const char *key, int32_t soort, const struct feit *feit)
{
    const struct zaak_object *object = find_type(b, soort, feit);
    const char *url = object ? zaak_object_get_text(object, ZAAK_VELD_URL) : NULL;

    zaak_blad_text(b, key, url ? url : text_of(b, feit->naam));
}

static bool is_url(const char *text)
{
    return !strncmp(text, "http://", 7) || !strncmp(text, "https://", 8);
}

/* Under which member a number identifies a person: a fact keeps only the number. */
static void add_identification(struct blad *b, const struct keuze *keuze, const char *betrokkene)
{
    bool is_number = zaak_nummer_check(ZAAK_NUMMER_BSN, betrokkene, strlen(betrokkene), ZAAK_NUMMER_STRENG, NULL) == 0;
    const char *names = *keuze->proefnummer && is_number ? keuze->proefnummer : keuze->sleutels;
    size_t length = strcspn(names, "|"), count, at = 0;
    const struct veld *rows = zaak_groep_rows(keuze->inhoud, &count);
    json_node *outer = zaak_blad_begin(b);

    while (at < count && (strlen(rows[at].naam) != length || memcmp(rows[at].naam, names, length)))
        at++;
    zaak_blad_text(b, rows[at].naam, betrokkene);
    zaak_blad_end(b, outer, "betrokkeneIdentificatie");
}

static void add_role(struct blad *b, const struct feit *feit)
{
    const struct zaak_object *roltype = find_type(b, ZAAK_SOORT_ROLTYPE, feit);
    const char *betrokkene = text_of(b, feit->waarde), *soort = feit->extra ? zaak_text(b->zaak, feit->extra) : "medewerker";
    const struct keuze *keuze = zaak_keuze_find(GROEP_BETROKKENE, soort);

    if (is_url(betrokkene))
        zaak_blad_text(b, "betrokkene", betrokkene);
    zaak_blad_text(b, "betrokkeneType", soort);
    add_type(b, "roltype", ZAAK_SOORT_ROLTYPE, feit);
    zaak_blad_text(b, "omschrijving", roltype ? zaak_object_get_naam(roltype) : text_of(b, feit->naam));
    zaak_blad_text(b, "omschrijvingGeneriek", roltype ? zaak_object_get_text(roltype, ZAAK_VELD_OMSCHRIJVING_GENERIEK) : NULL);
    zaak_blad_text(b, "roltoelichting", "");
    zaak_blad_instant(b, "registratiedatum", feit->vastgelegd);
    if (!is_url(betrokkene) && keuze)
        add_identification(b, keuze, betrokkene);
    zaak_blad_day(b, "beginGeldigheid", feit_dag(feit));
    zaak_blad_day(b, "eindeGeldigheid", feit_tot(feit));
}

/* An object is somewhere, or is described on the spot. */
static void add_object(struct blad *b, const char *waarde)
{
    json_node *object = NULL;

    if (!waarde || *waarde != '{' || b->failed) {
        zaak_blad_text(b, "object", waarde);
        return;
    }
    b->failed = zaak_json_parse(b->zaak->omgeving->ctx, waarde, strlen(waarde), &object, NULL) != 0 || !zaak_json_add_node(b->json, "objectIdentificatie", object);
}

/* What the Besluiten API knows of a decision. The fact has the day on which it was made known; that on which it was taken is not among the facts. */
static void add_decision(struct blad *b, const struct feit *feit)
{
    zaak_blad_text(b, "identificatie", text_of(b, feit->waarde));
    zaak_blad_text(b, "verantwoordelijkeOrganisatie", b->toestand.organisatie);
    add_type(b, "besluittype", ZAAK_SOORT_BESLUITTYPE, feit);
    zaak_blad_day(b, "datum", feit_dag(feit));
    zaak_blad_day(b, "ingangsdatum", zaak_feit_vanaf(feit));
    zaak_blad_day(b, "vervaldatum", feit_tot(feit));
    zaak_blad_day(b, "verzenddatum", feit_dag(feit));
}

void zaak_blad_part(struct blad *b, const struct feit *feit)
{
    const char *naam = text_of(b, feit->naam), *waarde = text_of(b, feit->waarde);
    const char *extra = zaak_feit_vorm(feit->soort)->extra ? text_of(b, feit->extra) : NULL;

    switch (feit->soort) {
    case ZAAK_FEIT_STATUS:
        add_type(b, "statustype", ZAAK_SOORT_STATUSTYPE, feit);
        zaak_blad_instant(b, "datumStatusGezet", feit_op(feit));
        zaak_blad_text(b, "statustoelichting", waarde);
        break;
    case ZAAK_FEIT_RESULTAAT:
        add_type(b, "resultaattype", ZAAK_SOORT_RESULTAATTYPE, feit);
        zaak_blad_text(b, "toelichting", waarde);
        break;
    case ZAAK_FEIT_ROL:
        add_role(b, feit);
        break;
    case ZAAK_FEIT_EIGENSCHAP:
        add_type(b, "eigenschap", ZAAK_SOORT_EIGENSCHAP, feit);
        zaak_blad_text(b, "naam", naam);
        zaak_blad_text(b, "waarde", waarde);
        break;
    case ZAAK_FEIT_ZAAKOBJECT:
        zaak_blad_text(b, "objectType", naam);
        zaak_blad_text(b, "objectTypeOverige", extra);
        zaak_blad_text(b, "relatieomschrijving", text_of(b, zaak_feit_toelichting(feit)));
        add_object(b, waarde);
        break;
    case ZAAK_FEIT_INFORMATIEOBJECT:
        zaak_blad_text(b, "informatieobject", naam);
        zaak_blad_text(b, "titel", waarde);
        zaak_blad_instant(b, "registratiedatum", feit->vastgelegd);
        break;
    case ZAAK_FEIT_KLANTCONTACT:
        zaak_blad_instant(b, "datumtijd", feit_op(feit));
        zaak_blad_text(b, "kanaal", naam);
        zaak_blad_text(b, "onderwerp", waarde);
        zaak_blad_text(b, "toelichting", extra);
        break;
    default:
        add_decision(b, feit);
        break;
    }
}

json_node *zaak_blad_row(struct blad *b, const struct feit *feit, const char *naam)
{
    json_node *outer, *row;
    bool kenmerk = feit->soort == ZAAK_FEIT_KENMERK;

    if (feit->soort == ZAAK_FEIT_PRODUCT)
        return zaak_json_new_text(naam);   /* a product is its URL, the others are groups */
    outer = zaak_blad_begin(b);
    if (!b->failed) {
        zaak_blad_text(b, kenmerk ? "kenmerk" : "url", naam);
        zaak_blad_text(b, kenmerk ? "bron" : "aardRelatie", text_of(b, feit->waarde));
        zaak_blad_text(b, "overigeRelatie", text_of(b, feit->extra));
        zaak_blad_text(b, "toelichting", text_of(b, zaak_feit_toelichting(feit)));
    }
    row = b->json;
    b->json = outer;
    return row;
}
