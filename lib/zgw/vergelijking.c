/* SPDX-License-Identifier: EUPL-1.2 */
/* Where a zaak of a document and the answers from its facts differ. */
#include <stdio.h>
#include <string.h>

#include <zaak/archief.h>

#include "catalogus/bevinding_intern.h"
#include "zaak/zaak_intern.h"
#include "zaken_intern.h"

struct vergelijking {
    const struct zaak_bundel *bundel;
    const struct zaak_object *object;   /* the zaak of the document */
    struct zaak_object *const *delen;   /* what belongs to it */
    size_t deel_count;
    const struct zaak *zaak;
    struct zaak_toestand toestand;
    struct rapport rapport;
    int result;
};

/* What both sides say. */
static void report(struct vergelijking *v, enum bedrijfsregel regel, const char *document, const char *berekend)
{
    char text[240];

    snprintf(text, sizeof text, "in het document %.80s, berekend %.80s", document, berekend);
    zaak_report(&v->rapport, regel, text);
}

static const char *day_text(zaak_dag dag, char room[16])
{
    if (dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, ZAAK_DATUM_ISO, room, 16) < 0)
        return "geen";
    return room;
}

static void compare_day(struct vergelijking *v, enum bedrijfsregel regel, int32_t veld, zaak_dag berekend)
{
    zaak_dag document = ZAAK_DAG_GEEN;
    char rooms[2][16];

    zaak_object_get_dag(v->object, veld, &document);
    if (document != berekend)
        report(v, regel, day_text(document, rooms[0]), day_text(berekend, rooms[1]));
}

/* The last day by law, or without a legal term that of the catalogue. Where the document says none, or nothing can be computed, nothing differs. */
static void compare_deadline(struct vergelijking *v)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result = zaak_ask_klok(v->zaak, NULL, &klok, NULL, NULL);
    zaak_dag berekend = klok.uiterlijk != ZAAK_DAG_GEEN ? klok.uiterlijk : klok.volgens_catalogus;

    if (result == -ZAAK_E_GEHEUGEN)
        v->result = result;
    if (result == 0 && berekend != ZAAK_DAG_GEEN && zaak_zgw_text(v->object, ZAAK_VELD_UITERLIJKE_EINDDATUM_AFDOENING))
        compare_day(v, BEDRIJFSREGEL_ZGW_UITERLIJK, ZAAK_VELD_UITERLIJKE_EINDDATUM_AFDOENING, berekend);
}

/* Versions are told apart by their first day. */
static void compare_version(struct vergelijking *v)
{
    const char *url = zaak_zgw_text(v->object, ZAAK_VELD_ZAAKTYPE);
    const struct zaak_object *type = url ? zaak_catalogus_find_url(v->zaak->omgeving->catalogus, url) : NULL;
    char rooms[2][16];

    if (type && type->soort == ZAAK_SOORT_ZAAKTYPE && v->toestand.zaaktype && type != v->toestand.zaaktype)
        report(v, BEDRIJFSREGEL_ZGW_VERSIE, day_text(type->begin, rooms[0]), day_text(v->toestand.zaaktype->begin, rooms[1]));
}

/* What the facts do not hold and the archiefactiedatum may depend on: lists of the question, with room of their own. */
struct bronnen {
    struct zaak_archiefbesluit *besluiten;
    struct zaak_archiefobject *objecten;
    struct zaak_archiefzaak *zaken;
    struct tekst json;              /* of the zaakobjecten, one behind the other */
    size_t *plaatsen;               /* where each begins */
};

static size_t add_decisions(const struct vergelijking *v, struct zaak_archiefbesluit *rows)
{
    size_t count = 0;

    for (size_t i = 0; i < v->deel_count; i++) {
        const struct zaak_object *besluit = v->delen[i];

        if (besluit->soort != ZAAK_SOORT_BESLUIT)
            continue;
        rows[count] = (struct zaak_archiefbesluit){ ZAAK_DAG_GEEN, ZAAK_DAG_GEEN };
        zaak_object_get_dag(besluit, ZAAK_VELD_INGANGSDATUM, &rows[count].ingangsdatum);
        zaak_object_get_dag(besluit, ZAAK_VELD_VERVALDATUM, &rows[count++].vervaldatum);
    }
    return count;
}

/* An object that stands in the zaakobject itself; of one behind a URL nothing is known here, and then nothing is known of them all. */
static int add_objects(const struct vergelijking *v, struct bronnen *b, size_t *ret_count)
{
    size_t count = 0;

    for (size_t i = 0; i < v->deel_count; i++) {
        const struct zaak_object *object = v->delen[i];
        const json_node *node = zaak_object_node(object, ZAAK_VELD_OBJECT_IDENTIFICATIE);

        if (object->soort != ZAAK_SOORT_ZAAKOBJECT)
            continue;
        if (!node)
            return 0;
        b->objecten[count] = (struct zaak_archiefobject){ zaak_object_get_text(object, ZAAK_VELD_OBJECT_TYPE), NULL, NULL, 0 };
        b->plaatsen[count++] = b->json.length;
        zaak_json_add_value(&b->json, node);
    }
    b->plaatsen[count] = b->json.length;
    for (size_t i = 0; i < count && !b->json.failed; i++) {
        b->objecten[i].json = b->json.bytes + b->plaatsen[i];
        b->objecten[i].json_length = b->plaatsen[i + 1] - b->plaatsen[i];
    }
    *ret_count = count;
    return 1;
}

/* A related case is known when its zaak is in the bundel, or in the collection under the identificatie that it has there. */
static int add_related(const struct vergelijking *v, struct zaak_archiefzaak *rows, size_t max)
{
    const json_node *list = zaak_object_node(v->object, ZAAK_VELD_RELEVANTE_ANDERE_ZAKEN);

    for (size_t i = 0; i < max; i++) {
        const json_node *url = zaak_json_get(zaak_json_at(list, i), "url");
        const struct zaak_object *zaak = zaak_json_kind(url) == JSON_TEXT ? zaak_bundel_find_url(v->bundel, zaak_json_text(url, NULL)) : NULL;

        if (!zaak || zaak->soort != ZAAK_SOORT_ZAAK)
            return 0;
        rows[i] = (struct zaak_archiefzaak){ zaak_zgw_identificatie(zaak), ZAAK_DAG_GEEN };
        zaak_object_get_dag(zaak, ZAAK_VELD_EINDDATUM, &rows[i].einddatum);
    }
    return 1;
}

static bool make_room(const struct vergelijking *v, struct bronnen *b, size_t related)
{
    struct zaak_context *ctx = v->bundel->ctx;

    b->besluiten = zaak_alloc(ctx, (v->deel_count + 1) * sizeof *b->besluiten);
    b->objecten = zaak_alloc(ctx, (v->deel_count + 1) * sizeof *b->objecten);
    b->plaatsen = zaak_alloc(ctx, (v->deel_count + 1) * sizeof *b->plaatsen);
    b->zaken = zaak_alloc(ctx, (related + 1) * sizeof *b->zaken);
    b->json.ctx = ctx;
    return b->besluiten && b->objecten && b->plaatsen && b->zaken;
}

static void free_room(const struct vergelijking *v, struct bronnen *b)
{
    zaak_release(v->bundel->ctx, b->besluiten);
    zaak_release(v->bundel->ctx, b->objecten);
    zaak_release(v->bundel->ctx, b->plaatsen);
    zaak_release(v->bundel->ctx, b->zaken);
    zaak_tekst_free(&b->json);
}

static int ask_archive(const struct vergelijking *v, struct zaak_archief *ret_archief)
{
    size_t related = zaak_json_count(zaak_object_node(v->object, ZAAK_VELD_RELEVANTE_ANDERE_ZAKEN));
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct bronnen b = { NULL };
    int result = -ZAAK_E_GEHEUGEN;

    if (make_room(v, &b, related)) {
        vraag.besluiten = b.besluiten;
        vraag.besluit_count = add_decisions(v, b.besluiten);
        vraag.objecten = add_objects(v, &b, &vraag.object_count) ? b.objecten : NULL;
        vraag.zaken = add_related(v, b.zaken, related) ? b.zaken : NULL;
        vraag.zaak_count = vraag.zaken ? related : 0;
        zaak_object_get_dag(v->object, ZAAK_VELD_STARTDATUM_BEWAARTERMIJN, &vraag.startdatum_bewaartermijn);
        result = b.json.failed ? -ZAAK_E_GEHEUGEN : zaak_get_archief(v->zaak, NULL, &vraag, ret_archief, NULL, NULL);
    }
    free_room(v, &b);
    return result;
}

/* Only of a closed case, and where there is something to compare. */
static void compare_archive(struct vergelijking *v)
{
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    const char *nominatie = zaak_zgw_text(v->object, ZAAK_VELD_ARCHIEFNOMINATIE);
    int result = v->toestand.einddatum == ZAAK_DAG_GEEN ? 0 : ask_archive(v, &archief);

    if (result == -ZAAK_E_GEHEUGEN)
        v->result = result;
    if (result || v->toestand.einddatum == ZAAK_DAG_GEEN)
        return;
    if (archief.archiefactiedatum != ZAAK_DAG_GEEN)
        compare_day(v, BEDRIJFSREGEL_ZGW_ARCHIEFACTIEDATUM, ZAAK_VELD_ARCHIEFACTIEDATUM, archief.archiefactiedatum);
    if (nominatie && archief.archiefnominatie && strcmp(nominatie, archief.archiefnominatie))
        report(v, BEDRIJFSREGEL_ZGW_ARCHIEFNOMINATIE, nominatie, archief.archiefnominatie);
}

static void compare(struct vergelijking *v)
{
    const struct feit *open = zaak_find_open(v->zaak);
    struct zaak_periode termijn;

    v->rapport.feit = open ? zaak_text(v->zaak, open->id) : NULL;
    v->result = zaak_get_toestand(v->zaak, NULL, &v->toestand, NULL);
    if (v->result)
        return;
    zaak_zgw_check_nummers(v->object, &v->rapport);
    for (size_t i = 0; i < v->deel_count; i++)
        zaak_zgw_check_nummers(v->delen[i], &v->rapport);
    compare_version(v);
    compare_day(v, BEDRIJFSREGEL_ZGW_EINDDATUM, ZAAK_VELD_EINDDATUM, v->toestand.einddatum);
    compare_deadline(v);
    compare_archive(v);
    if (zaak_zgw_verlenging(v->object, &termijn) < 0)
        zaak_report(&v->rapport, BEDRIJFSREGEL_ZGW_VERLENGING, zaak_object_get_group_text(v->object, ZAAK_VELD_VERLENGING, "duur"));
}

int zaak_voorraad_check_bundel(const struct zaak_voorraad *voorraad, const struct zaak_bundel *bundel, struct zaak_bevindingen *bevindingen)
{
    struct vergelijking v = { .bundel = bundel, .toestand = ZAAK_TOESTAND_INIT, .rapport = { .list = bevindingen } };
    size_t before;

    if (!voorraad || !bundel || !bevindingen)
        return -ZAAK_E_ARGUMENT;
    before = zaak_bevindingen_count(bevindingen);
    for (size_t i = 0; i < zaak_bundel_count(bundel, ZAAK_SOORT_ZAAK) && v.result == 0; i++) {
        const char *identificatie;

        v.object = zaak_bundel_at(bundel, ZAAK_SOORT_ZAAK, i);
        identificatie = zaak_zgw_identificatie(v.object);
        v.zaak = identificatie ? zaak_voorraad_find(voorraad, identificatie) : NULL;
        if (!v.zaak)
            continue;
        v.rapport.profiel = zaak_catalogus_regelprofiel(v.zaak->omgeving->catalogus);
        v.delen = zaak_bundel_delen(bundel, v.object, &v.deel_count);
        compare(&v);
    }
    if (v.rapport.failed || v.result)
        return -ZAAK_E_GEHEUGEN;
    return (int)(zaak_bevindingen_count(bevindingen) - before);
}
