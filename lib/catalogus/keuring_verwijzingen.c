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

/* One reference of a resource. Its path is only made when there is something to say. */
struct plek {
    struct keuring *k;
    const struct zaak_object *object;
    const struct verwijzing *verwijzing;
    const json_node *item;   /* of a list, else NULL */
    size_t index;
};

static void find(const struct plek *plek, enum bedrijfsregel regel, const char *naam)
{
    size_t count;
    const char *veld = zaak_veld_rows(plek->object->soort, &count)[zaak_veld_place(plek->object->soort, plek->verwijzing->veld)].naam;
    char pad[128];

    if (plek->item)
        snprintf(pad, sizeof pad, "%s.%zu%s", veld, plek->index, zaak_json_kind(plek->item) == JSON_OBJECT ? ".zaaktype" : "");
    zaak_keuring_find(plek->k, plek->object, regel, plek->item ? pad : veld, naam);
}

static void judge_same(const struct plek *plek, const struct zaak_object *doel, const char *naam)
{
    const struct zaak_object *object = plek->object;
    const char *own, *other;

    if (plek->verwijzing->zelfde_zaaktype && zaaktype_of(plek->k, object) != zaaktype_of(plek->k, doel)) {
        bool part = plek->verwijzing->doel == ZAAK_SOORT_STATUSTYPE && object->soort != ZAAK_SOORT_ZAAKTYPE;

        find(plek, part ? BEDRIJFSREGEL_CATALOGUS_STATUSTYPE : BEDRIJFSREGEL_VERWIJZING_EIGENAAR, naam);
    }
    if (!plek->verwijzing->zelfde_catalogus)
        return;
    own = catalogus_of(plek->k, object);
    other = catalogus_of(plek->k, doel);
    if (own && other && strcmp(own, other))
        find(plek, BEDRIJFSREGEL_ZTC_013, naam);
}

/* gerelateerdeZaaktypen is a list of groups that each name one. */
static void judge_one(const struct plek *plek, const json_node *value)
{
    const struct zaak_object *doel;
    const char *naam;

    if (zaak_json_kind(value) == JSON_OBJECT)
        value = zaak_json_get(value, "zaaktype");
    naam = zaak_json_kind(value) == JSON_TEXT ? zaak_json_text(value, NULL) : "";
    if (!*naam)
        return;
    doel = zaak_keuring_resolve(plek->k, plek->verwijzing->doel, naam);
    if (!doel)
        find(plek, BEDRIJFSREGEL_VERWIJZING_ONBEKEND, naam);
    else if (doel->soort != plek->verwijzing->doel)
        find(plek, BEDRIJFSREGEL_VERWIJZING_SOORT, naam);
    else
        judge_same(plek, doel, naam);
}

static void judge_field(struct keuring *k, const struct zaak_object *object, const struct verwijzing *v)
{
    int place = zaak_veld_place(object->soort, v->veld);
    const json_node *value = place < 0 ? NULL : object->velden[place];
    struct plek plek = { .k = k, .object = object, .verwijzing = v };

    if (!value || !k->catalogus->lists[v->doel].count)
        return;
    if (zaak_json_kind(value) == JSON_TEXT)
        judge_one(&plek, value);
    for (; plek.index < zaak_json_count(value); plek.index++) {
        plek.item = zaak_json_at(value, plek.index);
        judge_one(&plek, plek.item);
    }
}

void zaak_keuring_verwijzingen(struct keuring *k, const struct zaak_object *object)
{
    for (size_t i = 0; i < sizeof verwijzingen / sizeof verwijzingen[0]; i++)
        if (verwijzingen[i].resource == object->soort)
            judge_field(k, object, &verwijzingen[i]);
}
