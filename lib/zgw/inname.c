/* SPDX-License-Identifier: EUPL-1.2 */
/* Zaken of the Zaken API become facts. */
#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"
#include "schrijver_intern.h"
#include "zaak/feit_json_intern.h"
#include "zaak/voorraad_intern.h"
#include "zaken_intern.h"

struct inname {
    struct zaak_voorraad *voorraad;
    const struct zaak_bundel *bundel;
    struct zaak_inname opties;
    struct zaak **zaken;            /* made, not yet in the collection; in the order of the zaken of the bundel */
    size_t count;
    struct zaak_error *error;
};

static const struct zaak_catalogus *catalogus_of(const struct inname *in)
{
    return zaak_voorraad_omgeving(in->voorraad)->catalogus;
}

/* A failure in a resource; NULL for a field that the failure names itself. */
static int fail_in(const struct inname *in, const struct zaak_object *object, int result, const char *veld)
{
    if (veld && in->error && in->error->size >= sizeof *in->error)
        zaak_cut(in->error->field, sizeof in->error->field, veld);
    return zaak_bundel_place(object, result, in->error);
}

/* Appends a fact to the case of a zaak. `veld` is where it comes from in the resource. */
static int load(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *object, const struct zaak_feit *feit, const char *veld)
{
    struct feit_regel regel = { .feit = *feit };
    int result = zaak_feit_load_line(in->zaken[zaak->volgorde], &regel, in->error);

    return result ? fail_in(in, object, result, veld) : 0;
}

static struct zaak_feit make(int32_t soort, const char *id, const char *naam, const char *waarde)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = soort;
    feit.id = id;
    feit.naam = naam;
    feit.waarde = waarde;
    return feit;
}

/* The start of a date field; ZAAK_TIJDSTIP_GEEN when it is absent. */
static zaak_tijdstip start_of(const struct zaak_object *object, int32_t veld)
{
    zaak_tijdstip start = ZAAK_TIJDSTIP_GEEN;
    zaak_dag dag;

    if (zaak_object_get_dag(object, veld, &dag) == 1 && zaak_tijdstip_van_dag(dag, 0, &start))
        return ZAAK_TIJDSTIP_GEEN;
    return start;
}

/* A fact without a day is known since the document was fetched, or else since the zaak was. */
static void set_undated(const struct inname *in, const struct zaak_object *zaak, struct zaak_feit *feit)
{
    feit->dag_onbekend = true;
    feit->vastgelegd = in->opties.vastgelegd;
    if (feit->vastgelegd == ZAAK_TIJDSTIP_GEEN)
        feit->vastgelegd = start_of(zaak, ZAAK_VELD_REGISTRATIEDATUM);
    if (feit->vastgelegd == ZAAK_TIJDSTIP_GEEN)
        feit->vastgelegd = start_of(zaak, ZAAK_VELD_STARTDATUM);
}

/* The name of the type that a field refers to; the URL itself when the catalogue does not know it. */
static const char *type_name(const struct inname *in, const struct zaak_object *object, int32_t veld)
{
    const char *url = zaak_zgw_text(object, veld);
    const struct zaak_object *type = url ? zaak_catalogus_find_url(catalogus_of(in), url) : NULL;
    const char *naam = type && type->soort == ZAAK_SOORT_ZAAKTYPE ? type->identificatie : zaak_object_get_naam(type);

    return naam && *naam ? naam : url;
}

static int take_open(const struct inname *in, const struct zaak_object *zaak)
{
    char room[ID_ROOM];
    struct zaak_feit feit = make(ZAAK_FEIT_OPEN, zaak_zgw_id(zaak, room), type_name(in, zaak, ZAAK_VELD_ZAAKTYPE), zaak_zgw_text(zaak, ZAAK_VELD_OMSCHRIJVING));

    if (!feit.naam)
        return fail_in(in, zaak, zaak_fail(in->error, ZAAK_E_VELD, "zaaktype", "Het veld \"zaaktype\" ontbreekt."), NULL);
    if (zaak_object_get_dag(zaak, ZAAK_VELD_STARTDATUM, &feit.op) != 1)
        return fail_in(in, zaak, zaak_fail(in->error, ZAAK_E_VELD, "startdatum", "Het veld \"startdatum\" ontbreekt."), NULL);
    feit.organisatie = zaak_zgw_text(zaak, ZAAK_VELD_VERANTWOORDELIJKE_ORGANISATIE);
    feit.vastgelegd = start_of(zaak, ZAAK_VELD_REGISTRATIEDATUM);
    return load(in, zaak, zaak, &feit, "startdatum");
}

/* A switch says that the case is suspended, not since when; another one that it was before. */
static int take_suspension(const struct inname *in, const struct zaak_object *zaak)
{
    char room[ID_ROOM];
    const char *reden = zaak_object_get_group_text(zaak, ZAAK_VELD_OPSCHORTING, "reden");
    struct zaak_feit feit = make(ZAAK_FEIT_OPSCHORTING, zaak_zgw_part_id(zaak, "opschorting", room), NULL, reden && *reden ? reden : NULL);
    int result = 0;

    set_undated(in, zaak, &feit);
    if (zaak_object_group_bool(zaak, ZAAK_VELD_OPSCHORTING, "indicatie"))
        return load(in, zaak, zaak, &feit, "opschorting");
    if (!zaak_object_group_bool(zaak, ZAAK_VELD_OPSCHORTING, "eerdereOpschorting"))
        return 0;
    result = load(in, zaak, zaak, &feit, "opschorting");
    if (result)
        return result;
    feit.soort = ZAAK_FEIT_HERVATTING;
    feit.id = zaak_zgw_part_id(zaak, "hervatting", room);
    feit.waarde = NULL;
    feit.vastgelegd++;   /* what ends comes after what began */
    return load(in, zaak, zaak, &feit, "opschorting");
}

static int take_extension(const struct inname *in, const struct zaak_object *zaak)
{
    char room[ID_ROOM];
    const char *reden = zaak_object_get_group_text(zaak, ZAAK_VELD_VERLENGING, "reden");
    struct zaak_feit feit = make(ZAAK_FEIT_VERLENGING, zaak_zgw_part_id(zaak, "verlenging", room), NULL, reden && *reden ? reden : NULL);

    if (zaak_zgw_verlenging(zaak, &feit.termijn) <= 0)
        return 0;
    set_undated(in, zaak, &feit);
    return load(in, zaak, zaak, &feit, "verlenging.duur");
}

/* The name of another case: its identificatie when it is in the bundel, else its URL. */
static const char *case_name(const struct inname *in, const char *url)
{
    const struct zaak_object *other = zaak_bundel_find_url(in->bundel, url);
    const char *naam = other && other->soort == ZAAK_SOORT_ZAAK ? zaak_zgw_identificatie(other) : NULL;

    return naam ? naam : url;
}

static int take_main_case(const struct inname *in, const struct zaak_object *zaak)
{
    char room[ID_ROOM];
    const char *url = zaak_zgw_text(zaak, ZAAK_VELD_HOOFDZAAK);
    struct zaak_feit feit = make(ZAAK_FEIT_HOOFDZAAK, zaak_zgw_part_id(zaak, "hoofdzaak", room), url ? case_name(in, url) : NULL, NULL);

    if (!url)
        return 0;
    set_undated(in, zaak, &feit);
    return load(in, zaak, zaak, &feit, "hoofdzaak");
}

static int take_payment(const struct inname *in, const struct zaak_object *zaak)
{
    char room[ID_ROOM];
    struct zaak_feit feit = make(ZAAK_FEIT_BETALING, zaak_zgw_part_id(zaak, "betaling", room), zaak_zgw_text(zaak, ZAAK_VELD_BETALINGSINDICATIE), NULL);
    zaak_tijdstip moment;

    if (!feit.naam)
        return 0;
    if (zaak_object_get_tijdstip(zaak, ZAAK_VELD_LAATSTE_BETAALDATUM, &moment) == 1 && zaak_tijdstip_dag(moment, &feit.tot, NULL))
        feit.tot = ZAAK_DAG_GEEN;
    set_undated(in, zaak, &feit);
    return load(in, zaak, zaak, &feit, "betalingsindicatie");
}

/* A word that the zaak has: a fact, unless it is what holds without one. */
static int take_word(const struct inname *in, const struct zaak_object *zaak, int32_t soort, int32_t veld, const char *part, const char *without)
{
    char room[ID_ROOM];
    struct zaak_feit feit = make(soort, zaak_zgw_part_id(zaak, part, room), zaak_zgw_text(zaak, veld), NULL);

    if (!feit.naam || !strcmp(feit.naam, without))
        return 0;
    set_undated(in, zaak, &feit);
    return load(in, zaak, zaak, &feit, part);
}

/* A member of a row in both spellings; NULL when it is absent or empty. */
static const char *row_text(const json_node *row, const char *camel, const char *snake)
{
    const json_node *node = zaak_json_get(row, camel);
    const char *text;

    node = node ? node : zaak_json_get(row, snake);
    text = zaak_json_kind(node) == JSON_TEXT ? zaak_json_text(node, NULL) : NULL;
    return text && *text ? text : NULL;
}

/* What one row of a list says; a row that does not say what its fact must say makes none. */
static bool read_row(const struct inname *in, const json_node *row, struct zaak_feit *feit)
{
    switch (feit->soort) {
    case ZAAK_FEIT_KENMERK:
        feit->naam = row_text(row, "kenmerk", "kenmerk");
        feit->waarde = row_text(row, "bron", "bron");
        return feit->naam && feit->waarde;
    case ZAAK_FEIT_RELEVANTE_ZAAK:
        feit->naam = row_text(row, "url", "url");
        feit->naam = feit->naam ? case_name(in, feit->naam) : NULL;
        feit->waarde = row_text(row, "aardRelatie", "aard_relatie");
        feit->soort_waarde = row_text(row, "overigeRelatie", "overige_relatie");
        feit->toelichting = row_text(row, "toelichting", "toelichting");
        return feit->naam && feit->waarde;
    default:
        feit->naam = zaak_json_kind(row) == JSON_TEXT ? zaak_json_text(row, NULL) : NULL;
        return feit->naam && *feit->naam;
    }
}

/* The rows of a list inside the zaak. */
static int take_rows(const struct inname *in, const struct zaak_object *zaak, int32_t soort, int32_t veld, const char *part)
{
    const json_node *list = zaak_object_node(zaak, veld);
    int result = 0;

    for (size_t i = 0; i < zaak_json_count(list) && result == 0; i++) {
        char room[ID_ROOM];
        struct zaak_feit feit = make(soort, zaak_zgw_row_id(zaak, part, i, room), NULL, NULL);

        if (!read_row(in, zaak_json_at(list, i), &feit))
            continue;
        set_undated(in, zaak, &feit);
        result = load(in, zaak, zaak, &feit, part);
    }
    return result;
}

/* The confidentiality of the zaaktype as the case will have it, by the version of its first day; "" when it is not known. */
static const char *type_level(const struct inname *in, const struct zaak_object *zaak)
{
    const char *naam = type_name(in, zaak, ZAAK_VELD_ZAAKTYPE), *level;
    zaak_dag dag;

    if (!naam || zaak_object_get_dag(zaak, ZAAK_VELD_STARTDATUM, &dag) != 1)
        return "";
    level = zaak_object_get_text(zaak_catalogus_nearest_zaaktype(catalogus_of(in), naam, dag), ZAAK_VELD_VERTROUWELIJKHEIDAANDUIDING);
    return level ? level : "";
}

static int take_words_and_rows(const struct inname *in, const struct zaak_object *zaak)
{
    int result = take_word(in, zaak, ZAAK_FEIT_VERTROUWELIJKHEID, ZAAK_VELD_VERTROUWELIJKHEIDAANDUIDING, "vertrouwelijkheidaanduiding", type_level(in, zaak));

    if (result == 0)
        result = take_rows(in, zaak, ZAAK_FEIT_KENMERK, ZAAK_VELD_KENMERKEN, "kenmerk");
    if (result == 0)
        result = take_rows(in, zaak, ZAAK_FEIT_RELEVANTE_ZAAK, ZAAK_VELD_RELEVANTE_ANDERE_ZAKEN, "relevante_zaak");
    if (result == 0)
        result = take_rows(in, zaak, ZAAK_FEIT_PRODUCT, ZAAK_VELD_PRODUCTEN_OF_DIENSTEN, "product");
    return result ? result : take_word(in, zaak, ZAAK_FEIT_ARCHIEFSTATUS, ZAAK_VELD_ARCHIEFSTATUS, "archiefstatus", "nog_te_archiveren");
}

static int take_zaak(const struct inname *in, const struct zaak_object *zaak)
{
    int result = take_open(in, zaak);

    if (result == 0)
        result = take_suspension(in, zaak);
    if (result == 0)
        result = take_extension(in, zaak);
    if (result == 0)
        result = take_main_case(in, zaak);
    if (result == 0)
        result = take_payment(in, zaak);
    return result ? result : take_words_and_rows(in, zaak);
}

static int take_result(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *resultaat)
{
    char room[ID_ROOM];
    struct zaak_feit feit = make(ZAAK_FEIT_RESULTAAT, zaak_zgw_id(resultaat, room), type_name(in, resultaat, ZAAK_VELD_RESULTAATTYPE),
                                 zaak_zgw_text(resultaat, ZAAK_VELD_TOELICHTING));

    set_undated(in, zaak, &feit);
    return load(in, zaak, resultaat, &feit, "resultaattype");
}

/* The first member that identifies a person. */
static const char *find_key(const struct zaak_object *rol, const char *names)
{
    char name[64];

    while (*names) {
        size_t length = strcspn(names, "|");
        const char *text;

        snprintf(name, sizeof name, "%.*s", (int)length, names);
        text = zaak_object_get_group_text(rol, ZAAK_VELD_BETROKKENE_IDENTIFICATIE, name);
        if (text && *text)
            return text;
        names += length + (names[length] == '|');
    }
    return NULL;
}

/* Who it is: a URL, or the number in the group of the kind of person; else the role is all that is known of him. */
static const char *find_person(const struct zaak_object *rol, char room[ID_ROOM])
{
    const struct keuze *keuze = zaak_object_keuze(rol, GROEP_BETROKKENE);
    const char *found = zaak_zgw_text(rol, ZAAK_VELD_BETROKKENE);

    if (!found && keuze)
        found = find_key(rol, keuze->proefnummer);
    if (!found && keuze)
        found = find_key(rol, keuze->sleutels);
    return found ? found : zaak_zgw_id(rol, room);
}

static int take_status(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *status)
{
    char room[ID_ROOM], setter_room[ID_ROOM];
    const char *setter = zaak_zgw_text(status, ZAAK_VELD_GEZETDOOR);
    const struct zaak_object *rol = setter ? zaak_bundel_find_url(in->bundel, setter) : NULL;
    struct zaak_feit feit = make(ZAAK_FEIT_STATUS, zaak_zgw_id(status, room), type_name(in, status, ZAAK_VELD_STATUSTYPE),
                                 zaak_zgw_text(status, ZAAK_VELD_STATUSTOELICHTING));

    if (zaak_object_get_tijdstip(status, ZAAK_VELD_DATUM_STATUS_GEZET, &feit.op_tijdstip) != 1)
        return fail_in(in, status, zaak_fail(in->error, ZAAK_E_VELD, "datumStatusGezet", "Het veld \"datumStatusGezet\" ontbreekt."), NULL);
    feit.actor = setter;
    if (rol && rol->soort == ZAAK_SOORT_ROL)
        feit.soort_waarde = find_person(rol, setter_room);
    return load(in, zaak, status, &feit, feit.naam ? "datumStatusGezet" : "statustype");
}

static int take_role(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *rol)
{
    char room[ID_ROOM];
    const char *naam = type_name(in, rol, ZAAK_VELD_ROLTYPE);
    struct zaak_feit feit = make(ZAAK_FEIT_ROL, zaak_zgw_id(rol, room), naam ? naam : zaak_zgw_text(rol, ZAAK_VELD_OMSCHRIJVING), find_person(rol, room));

    feit.soort_waarde = zaak_zgw_text(rol, ZAAK_VELD_BETROKKENE_TYPE);
    zaak_object_get_dag(rol, ZAAK_VELD_EINDE_GELDIGHEID, &feit.tot);
    if (zaak_object_get_dag(rol, ZAAK_VELD_BEGIN_GELDIGHEID, &feit.op) != 1 && zaak_object_get_tijdstip(rol, ZAAK_VELD_REGISTRATIEDATUM, &feit.op_tijdstip) != 1)
        set_undated(in, zaak, &feit);
    return load(in, zaak, rol, &feit, !feit.naam ? "roltype" : !feit.waarde ? "betrokkene" : feit.tot != ZAAK_DAG_GEEN ? "eindeGeldigheid" : "registratiedatum");
}

static int take_property(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *eigenschap)
{
    char room[ID_ROOM];
    const char *naam = zaak_zgw_text(eigenschap, ZAAK_VELD_NAAM);
    struct zaak_feit feit = make(ZAAK_FEIT_EIGENSCHAP, zaak_zgw_id(eigenschap, room), naam ? naam : type_name(in, eigenschap, ZAAK_VELD_EIGENSCHAP),
                                 zaak_zgw_text(eigenschap, ZAAK_VELD_WAARDE));

    if (feit.naam && !feit.waarde)
        return 0;   /* a property without a value is a property that is not there */
    set_undated(in, zaak, &feit);
    return load(in, zaak, eigenschap, &feit, "naam");
}

/* A decision is made known by sending or publishing it (Awb 3:41, 3:42). */
static int take_decision(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *besluit)
{
    char room[ID_ROOM];
    struct zaak_feit feit = make(ZAAK_FEIT_BESLUIT, zaak_zgw_id(besluit, room), type_name(in, besluit, ZAAK_VELD_BESLUITTYPE),
                                 zaak_zgw_text(besluit, ZAAK_VELD_IDENTIFICATIE));

    zaak_object_get_dag(besluit, ZAAK_VELD_INGANGSDATUM, &feit.vanaf);
    zaak_object_get_dag(besluit, ZAAK_VELD_VERVALDATUM, &feit.tot);
    if (zaak_object_get_dag(besluit, ZAAK_VELD_VERZENDDATUM, &feit.op) != 1 && zaak_object_get_dag(besluit, ZAAK_VELD_PUBLICATIEDATUM, &feit.op) != 1 &&
        (!in->opties.datum_telt || zaak_object_get_dag(besluit, ZAAK_VELD_DATUM, &feit.op) != 1))
        set_undated(in, zaak, &feit);
    return load(in, zaak, besluit, &feit, "verzenddatum");
}

/* An object is somewhere, or is described on the spot: then its description is the fact, in the spelling of the API. */
static int take_object(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *object)
{
    char room[ID_ROOM];
    struct schrijver s;
    const json_node *described = zaak_object_node(object, ZAAK_VELD_OBJECT_IDENTIFICATIE);
    struct zaak_feit feit = make(ZAAK_FEIT_ZAAKOBJECT, zaak_zgw_id(object, room), zaak_zgw_text(object, ZAAK_VELD_OBJECT_TYPE), zaak_zgw_text(object, ZAAK_VELD_OBJECT));
    int result;

    zaak_schrijver_begin(&s, in->bundel->ctx, ZAAK_SPELLING_API, in->error);
    if (!feit.waarde && zaak_json_kind(described) == JSON_OBJECT) {
        const struct keuze *keuze = zaak_object_keuze(object, GROEP_OBJECT);

        zaak_schrijver_group(&s, keuze ? keuze->inhoud : GROEP_GEEN, false, described);
        feit.waarde = s.uit.bytes;
    }
    feit.soort_waarde = zaak_zgw_text(object, ZAAK_VELD_OBJECT_TYPE_OVERIGE);
    feit.toelichting = zaak_zgw_text(object, ZAAK_VELD_RELATIEOMSCHRIJVING);
    set_undated(in, zaak, &feit);
    result = zaak_schrijver_result(&s);
    if (result == 0)
        result = load(in, zaak, object, &feit, "objectType");
    zaak_schrijver_free(&s);
    return result;
}

static int take_document(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *relatie)
{
    char room[ID_ROOM];
    struct zaak_feit feit = make(ZAAK_FEIT_INFORMATIEOBJECT, zaak_zgw_id(relatie, room), zaak_zgw_text(relatie, ZAAK_VELD_INFORMATIEOBJECT),
                                 zaak_zgw_text(relatie, ZAAK_VELD_TITEL));

    if (zaak_object_get_tijdstip(relatie, ZAAK_VELD_REGISTRATIEDATUM, &feit.op_tijdstip) != 1)
        set_undated(in, zaak, &feit);
    return load(in, zaak, relatie, &feit, feit.naam ? "registratiedatum" : "informatieobject");
}

static int take_contact(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *contact)
{
    char room[ID_ROOM];
    struct zaak_feit feit = make(ZAAK_FEIT_KLANTCONTACT, zaak_zgw_id(contact, room), zaak_zgw_text(contact, ZAAK_VELD_KANAAL), zaak_zgw_text(contact, ZAAK_VELD_ONDERWERP));

    if (zaak_object_get_tijdstip(contact, ZAAK_VELD_DATUMTIJD, &feit.op_tijdstip) != 1)
        return fail_in(in, contact, zaak_fail(in->error, ZAAK_E_VELD, "datumtijd", "Het veld \"datumtijd\" ontbreekt."), NULL);
    feit.soort_waarde = zaak_zgw_text(contact, ZAAK_VELD_TOELICHTING);
    return load(in, zaak, contact, &feit, "datumtijd");
}

static int take_parts(const struct inname *in, int32_t soort, int (*take)(const struct inname *, const struct zaak_object *, const struct zaak_object *))
{
    for (size_t i = 0; i < zaak_bundel_count(in->bundel, soort); i++) {
        const struct zaak_object *object = zaak_bundel_at(in->bundel, soort, i), *zaak = zaak_bundel_zaak_of(in->bundel, object);
        const char *url = zaak_zgw_text(object, ZAAK_VELD_ZAAK);
        int result;

        if (!zaak && url)
            return fail_in(in, object, zaak_fail(in->error, ZAAK_E_VERWIJZING, "zaak", "De zaak \"%.200s\" staat niet in de bundel.", url), NULL);
        if (!zaak && soort == ZAAK_SOORT_BESLUIT)
            continue;   /* of a decision a zaak is not required */
        if (!zaak)
            return fail_in(in, object, zaak_fail(in->error, ZAAK_E_VELD, "zaak", "Het veld \"zaak\" ontbreekt."), NULL);
        result = take(in, zaak, object);
        if (result)
            return result;
    }
    return 0;
}

/* An empty case for each zaak: their facts may come in any order. */
static int make_cases(struct inname *in)
{
    size_t count = zaak_bundel_count(in->bundel, ZAAK_SOORT_ZAAK);

    if (!count)
        return 0;
    in->zaken = zaak_alloc(in->bundel->ctx, count * sizeof *in->zaken);
    if (!in->zaken)
        return zaak_fail_memory(in->error);
    for (; in->count < count; in->count++) {
        const struct zaak_object *zaak = zaak_bundel_at(in->bundel, ZAAK_SOORT_ZAAK, in->count);
        const char *identificatie = zaak_zgw_identificatie(zaak);

        if (!identificatie)
            return fail_in(in, zaak, zaak_fail(in->error, ZAAK_E_VELD, "identificatie", "De zaak heeft geen identificatie, uuid of url."), NULL);
        in->zaken[in->count] = zaak_voorraad_make(in->voorraad, identificatie);
        if (!in->zaken[in->count])
            return zaak_fail_memory(in->error);
    }
    return 0;
}

static int adopt(const struct inname *in)
{
    size_t twice = 0;
    int result = zaak_voorraad_adopt(in->voorraad, in->zaken, in->count, &twice);

    if (result == -ZAAK_E_DUBBEL)
        return fail_in(in, zaak_bundel_at(in->bundel, ZAAK_SOORT_ZAAK, twice),
                       zaak_fail(in->error, ZAAK_E_DUBBEL, "identificatie", "De zaak \"%.80s\" bestaat al.", zaak_get_identificatie(in->zaken[twice])), NULL);
    return result ? zaak_fail_plain(in->error, result) : 0;
}

static int take_all(struct inname *in)
{
    static const struct {
        int32_t soort;
        int (*take)(const struct inname *in, const struct zaak_object *zaak, const struct zaak_object *object);
    } parts[] = {
        { ZAAK_SOORT_STATUS, take_status },          { ZAAK_SOORT_RESULTAAT, take_result },     { ZAAK_SOORT_ROL, take_role },
        { ZAAK_SOORT_ZAAKEIGENSCHAP, take_property }, { ZAAK_SOORT_BESLUIT, take_decision },     { ZAAK_SOORT_ZAAKOBJECT, take_object },
        { ZAAK_SOORT_ZAAKINFORMATIEOBJECT, take_document }, { ZAAK_SOORT_KLANTCONTACT, take_contact },
    };
    int result = make_cases(in);

    for (size_t i = 0; i < in->count && result == 0; i++)
        result = take_zaak(in, zaak_bundel_at(in->bundel, ZAAK_SOORT_ZAAK, i));
    for (size_t i = 0; i < sizeof parts / sizeof parts[0] && result == 0; i++)
        result = take_parts(in, parts[i].soort, parts[i].take);
    return result ? result : adopt(in);
}

int zaak_voorraad_load_bundel(struct zaak_voorraad *voorraad, const struct zaak_bundel *bundel, const struct zaak_inname *inname, struct zaak_error *error)
{
    struct inname in = { .voorraad = voorraad, .bundel = bundel, .opties = ZAAK_INNAME_INIT, .error = error };
    int result = voorraad && bundel ? zaak_options_read(&in.opties, sizeof in.opties, inname, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result)
        return result;
    result = take_all(&in);
    if (result)
        while (in.count)
            zaak_unref(in.zaken[--in.count]);
    zaak_release(bundel->ctx, in.zaken);
    return result ? result : (int)zaak_bundel_count(bundel, ZAAK_SOORT_ZAAK);
}
