/* SPDX-License-Identifier: EUPL-1.2 */
/* References between resources (lib/register/verwijzingen.csv): what they name is there, is of the right kind, belongs to the same zaaktype or catalogus. */
#include <stdio.h>
#include <string.h>

#include "keuring_intern.h"

struct verwijzing {
    uint8_t resource, doel;
    int16_t veld;
    bool zelfde_zaaktype;    /* what is named is part of the zaaktype itself, or of the same one */
    bool zelfde_catalogus;   /* ztc-013 */
};

static const struct verwijzing verwijzingen[] = {
#define X(resource, field, target, same_type, same_catalogue) \
    { ZAAK_SOORT_##resource, ZAAK_SOORT_##target, ZAAK_VELD_##field, same_type, same_catalogue },
#include "verwijzingen.inc"
#undef X
};

bool zaak_keuring_is_reference(int32_t soort, int32_t veld)
{
    for (size_t i = 0; i < sizeof verwijzingen / sizeof verwijzingen[0]; i++)
        if (verwijzingen[i].resource == soort && verwijzingen[i].veld == veld)
            return true;
    return false;
}

/* The zaaktype to which a resource belongs: itself, or that of a part. */
static const struct zaak_object *zaaktype_of(const struct keuring *k, const struct zaak_object *object)
{
    return object->soort == ZAAK_SOORT_ZAAKTYPE ? object : zaak_keuring_owner(k, object);
}

/* A part says its catalogus through its zaaktype. */
static const char *catalogus_of(const struct keuring *k, const struct zaak_object *object)
{
    const struct zaak_object *zaaktype = zaaktype_of(k, object);

    return zaak_keuring_text(zaaktype ? zaaktype : object, ZAAK_VELD_CATALOGUS);
}

static void judge_same(struct keuring *k, const struct zaak_object *object, const struct verwijzing *v, const struct zaak_object *doel, const char *pad, const char *naam)
{
    const char *own, *other;

    if (v->zelfde_zaaktype && zaaktype_of(k, object) != zaaktype_of(k, doel)) {
        bool part = v->doel == ZAAK_SOORT_STATUSTYPE && object->soort != ZAAK_SOORT_ZAAKTYPE;

        zaak_keuring_find(k, object, part ? BEDRIJFSREGEL_CATALOGUS_STATUSTYPE : BEDRIJFSREGEL_VERWIJZING_EIGENAAR, pad, naam);
    }
    if (!v->zelfde_catalogus)
        return;
    own = catalogus_of(k, object);
    other = catalogus_of(k, doel);
    if (own && other && strcmp(own, other))
        zaak_keuring_find(k, object, BEDRIJFSREGEL_ZTC_013, pad, naam);
}

static void judge_one(struct keuring *k, const struct zaak_object *object, const struct verwijzing *v, const json_node *value, const char *pad)
{
    const char *naam = zaak_json_kind(value) == JSON_TEXT ? zaak_json_text(value, NULL) : "";
    const struct zaak_object *doel;

    if (!*naam)
        return;
    doel = zaak_keuring_resolve(k, v->doel, naam);
    if (!doel)
        zaak_keuring_find(k, object, BEDRIJFSREGEL_VERWIJZING_ONBEKEND, pad, naam);
    else if (doel->soort != v->doel)
        zaak_keuring_find(k, object, BEDRIJFSREGEL_VERWIJZING_SOORT, pad, naam);
    else
        judge_same(k, object, v, doel, pad, naam);
}

/* gerelateerdeZaaktypen is a list of groups that each name one. */
static const json_node *item_of(const json_node *item)
{
    return zaak_json_kind(item) == JSON_OBJECT ? zaak_json_get(item, "zaaktype") : item;
}

static void judge_field(struct keuring *k, const struct zaak_object *object, const struct verwijzing *v)
{
    int place = zaak_veld_place(object->soort, v->veld);
    const json_node *value = place < 0 ? NULL : object->velden[place];
    size_t count;
    const struct veld *veld;
    char pad[128];

    if (!value || !k->catalogus->lists[v->doel].count)
        return;
    veld = zaak_veld_rows(object->soort, &count) + place;
    if (zaak_json_kind(value) == JSON_TEXT)
        judge_one(k, object, v, value, veld->naam);
    for (size_t i = 0; i < zaak_json_count(value); i++) {
        const json_node *item = zaak_json_at(value, i);

        snprintf(pad, sizeof pad, "%s.%zu%s", veld->naam, i, zaak_json_kind(item) == JSON_OBJECT ? ".zaaktype" : "");
        judge_one(k, object, v, item_of(item), pad);
    }
}

void zaak_keuring_verwijzingen(struct keuring *k, const struct zaak_object *object)
{
    for (size_t i = 0; i < sizeof verwijzingen / sizeof verwijzingen[0]; i++)
        if (verwijzingen[i].resource == object->soort)
            judge_field(k, object, &verwijzingen[i]);
}
