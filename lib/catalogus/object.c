/* SPDX-License-Identifier: EUPL-1.2 */
#include "catalogus_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/tekst_intern.h"

const json_node *zaak_object_node(const struct zaak_object *object, int32_t veld)
{
    int place = object ? zaak_veld_place(object->soort, veld) : -1;

    return place < 0 ? NULL : object->velden[place];
}

int zaak_object_place(const struct zaak_object *object, int result, struct zaak_error *error)
{
    zaak_error_prefix(error, "%s.%zu", object->lijst->naam, object->index);
    if (error && error->size >= sizeof *error && object->lijst->file)
        zaak_cut(error->file, sizeof error->file, object->lijst->file);
    return result;
}

static const char *text_of(const json_node *node)
{
    return zaak_json_kind(node) == JSON_TEXT ? zaak_json_text(node, NULL) : NULL;
}

/* The type of a field that the resource has; -1 when it has no such field. */
static int type_of(const struct zaak_object *object, int32_t veld)
{
    int place = zaak_veld_place(object->soort, veld);
    size_t count;

    return place < 0 ? -1 : zaak_veld_rows(object->soort, &count)[place].type;
}

int32_t zaak_object_get_soort(const struct zaak_object *object)
{
    return object ? object->soort : 0;
}

const char *zaak_object_get_naam(const struct zaak_object *object)
{
    return object ? object->naam : "";
}

const struct zaak_object *zaak_object_get_zaaktype(const struct zaak_object *object)
{
    return object ? object->zaaktype : NULL;
}

const char *zaak_object_get_text(const struct zaak_object *object, int32_t veld)
{
    return text_of(zaak_object_node(object, veld));
}

int zaak_object_get_int(const struct zaak_object *object, int32_t veld, int64_t *ret_value)
{
    const json_node *node = zaak_object_node(object, veld);
    int type;

    if (!object || !ret_value)
        return -ZAAK_E_ARGUMENT;
    type = type_of(object, veld);
    if (type >= 0 && type != VELD_GETAL && type != VELD_JANEE)
        return -ZAAK_E_VELD;
    if (!node)
        return 0;
    *ret_value = type == VELD_JANEE ? zaak_json_bool(node) : zaak_json_int(node);
    return 1;
}

/* The text of a date, moment or duration: checked when it was read, so an empty one stands for none. */
static int get_checked(const struct zaak_object *object, int32_t veld, int type, const char **ret_text)
{
    const char *text;

    if (!object)
        return -ZAAK_E_ARGUMENT;
    if (type_of(object, veld) >= 0 && type_of(object, veld) != type)
        return -ZAAK_E_VELD;
    text = zaak_object_get_text(object, veld);
    *ret_text = text;
    return text && *text ? 1 : 0;
}

int zaak_object_get_dag(const struct zaak_object *object, int32_t veld, zaak_dag *ret_dag)
{
    const char *text;
    int result = ret_dag ? get_checked(object, veld, VELD_DAG, &text) : -ZAAK_E_ARGUMENT;

    if (result > 0 && zaak_datum_parse(text, strlen(text), ret_dag))
        return -ZAAK_E_VELD;
    return result;
}

int zaak_object_get_tijdstip(const struct zaak_object *object, int32_t veld, zaak_tijdstip *ret_tijdstip)
{
    const char *text;
    int result = ret_tijdstip ? get_checked(object, veld, VELD_TIJDSTIP, &text) : -ZAAK_E_ARGUMENT;

    if (result > 0 && zaak_tijdstip_parse(text, strlen(text), ret_tijdstip))
        return -ZAAK_E_VELD;
    return result;
}

int zaak_object_get_json(const struct zaak_object *object, int32_t veld, char *buffer, size_t size)
{
    const json_node *node = !object || veld ? zaak_object_node(object, veld) : object->node;
    struct tekst tekst = { .ctx = object ? object->ctx : NULL };
    int result;

    if (!object || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    if (!node)
        return -ZAAK_E_NIET_GEVONDEN;
    zaak_json_add_value(&tekst, node);
    result = tekst.failed ? -ZAAK_E_GEHEUGEN : zaak_tekst_give(tekst.bytes, tekst.length, buffer, size);
    zaak_tekst_free(&tekst);
    return result;
}

int zaak_object_get_duur(const struct zaak_object *object, int32_t veld, struct zaak_duur *ret_duur)
{
    const char *text;
    int result = ret_duur ? get_checked(object, veld, VELD_DUUR, &text) : -ZAAK_E_ARGUMENT;

    if (result > 0 && zaak_duur_parse(text, strlen(text), ret_duur))
        return -ZAAK_E_VELD;
    return result;
}

const struct keuze *zaak_object_keuze(const struct zaak_object *object, int32_t groep)
{
    const char *woord = zaak_object_get_text(object, zaak_keuze_veld(groep));

    return woord ? zaak_keuze_find(groep, woord) : NULL;
}

/* The fields of a group, or of what a choice holds. */
static const struct veld *group_rows(const struct zaak_object *object, int32_t veld, size_t *ret_count)
{
    size_t count;
    const struct veld *row = &zaak_veld_rows(object->soort, &count)[zaak_veld_place(object->soort, veld)];
    const struct keuze *keuze = row->type == VELD_KEUZE ? zaak_object_keuze(object, row->groep) : NULL;

    return zaak_groep_rows(keuze ? keuze->inhoud : row->groep, ret_count);
}

/* A member of a group in either spelling. */
static const json_node *group_member(const struct zaak_object *object, int32_t groep, const char *naam)
{
    const json_node *node = zaak_object_node(object, groep), *member;
    const struct veld *rows;
    size_t count;

    if (zaak_json_kind(node) != JSON_OBJECT || !naam)
        return NULL;
    member = zaak_json_get(node, naam);
    if (member)
        return member;
    rows = group_rows(object, groep, &count);
    for (size_t i = 0; i < count; i++)
        if (!strcmp(rows[i].naam, naam))
            return zaak_json_get(node, rows[i].snake);
    return NULL;
}

const char *zaak_object_get_group_text(const struct zaak_object *object, int32_t groep, const char *naam)
{
    return text_of(group_member(object, groep, naam));
}

bool zaak_object_group_bool(const struct zaak_object *object, int32_t groep, const char *naam)
{
    const json_node *member = group_member(object, groep, naam);

    return zaak_json_kind(member) == JSON_BOOL && zaak_json_bool(member);
}

int32_t zaak_object_volgnummer(const struct zaak_object *object)
{
    return object->volgnummer;
}

bool zaak_object_is_eindstatus(const struct zaak_object *object)
{
    return object->eindstatus;
}

int32_t zaak_object_generiek(const struct zaak_object *object)
{
    return object->generiek;
}

zaak_dag zaak_zaaktype_begin(const struct zaak_object *zaaktype)
{
    return zaaktype->begin;
}

zaak_dag zaak_zaaktype_einde(const struct zaak_object *zaaktype)
{
    return zaaktype->einde;
}

uint32_t zaak_zaaktype_plaats(const struct zaak_object *zaaktype)
{
    return zaaktype->plaats;
}

zaak_dag zaak_zaaktype_nearest_day(const struct zaak_object *zaaktype, zaak_dag dag)
{
    if (zaaktype->einde != ZAAK_DAG_GEEN && dag > zaaktype->einde)
        dag = zaaktype->einde;
    return dag < zaaktype->begin ? zaaktype->begin : dag;
}

const struct zaak_catalogus *zaak_object_catalogus(const struct zaak_object *object)
{
    return object->catalogus;
}
