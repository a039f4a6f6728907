/* SPDX-License-Identifier: EUPL-1.2 */
/* A catalogue against itself as it was: what was published may not change, but for the end of its validity (ztc-009), nor may the parts of a published zaaktype (ztc-010, ztc-011). A
 * caller with the rights of forced writing and deleting may. Resources are the same when their URL is. */
#include <string.h>

#include "keuring_intern.h"

static bool may_write(const struct keuring *k)
{
    return (k->opties.rechten & ZAAK_RECHT_GEFORCEERD_SCHRIJVEN) != 0;
}

static bool may_delete(const struct keuring *k)
{
    return (k->opties.rechten & ZAAK_RECHT_GEFORCEERD_VERWIJDEREN) != 0;
}

static const struct zaak_object *version_of(const struct zaak_catalogus *catalogus, const struct zaak_object *part)
{
    const struct zaak_object *zaaktype = zaak_catalogus_lookup(catalogus, zaak_object_get_text(part, ZAAK_VELD_ZAAKTYPE));

    return zaaktype && zaaktype->soort == ZAAK_SOORT_ZAAKTYPE ? zaaktype : NULL;
}

/* Absent, null and an empty text are all nothing. */
static const json_node *filled(const json_node *value)
{
    return zaak_json_kind(value) == JSON_TEXT && !*zaak_json_text(value, NULL) ? NULL : value;
}

static const json_node *member(const json_node *group, const struct veld *row)
{
    const json_node *value = zaak_json_get(group, row->naam);

    return filled(value ? value : zaak_json_get(group, row->snake));
}

/* The members that the register knows, in either spelling: a document may have changed its form in between. */
static bool same_group(int32_t groep, const json_node *a, const json_node *b)
{
    size_t count;
    const struct veld *rows = zaak_groep_rows(groep, &count);

    for (size_t i = 0; i < count; i++)
        if (!zaak_json_equal(member(a, &rows[i]), member(b, &rows[i])))
            return false;
    return true;
}

static bool same_field(const struct veld *veld, const json_node *a, const json_node *b)
{
    a = filled(a);
    b = filled(b);
    if (veld->type == VELD_GROEP)
        return same_group(veld->groep, a, b);
    if (veld->type != VELD_GROEPEN || zaak_json_count(a) != zaak_json_count(b))
        return zaak_json_equal(a, b);
    for (size_t i = 0; i < zaak_json_count(a); i++)
        if (!same_group(veld->groep, zaak_json_at(a, i), zaak_json_at(b, i)))
            return false;
    return true;
}

/* The end may be set afterwards; what the register fills in itself says nothing, but that nobody makes a concept of it again. */
static bool may_differ(const struct veld *veld)
{
    return veld->nummer == ZAAK_VELD_EINDE_GELDIGHEID || (veld->alleen_lezen && veld->nummer != ZAAK_VELD_CONCEPT);
}

static bool is_relation(const struct veld *veld)
{
    return veld->nummer == ZAAK_VELD_BESLUITTYPEN || veld->nummer == ZAAK_VELD_INFORMATIEOBJECTTYPEN;
}

/* Each field that was changed. */
static void compare_fields(struct keuring *k, const struct zaak_object *was, const struct zaak_object *is, enum bedrijfsregel changed)
{
    size_t count;
    const struct veld *rows = zaak_veld_rows(is->soort, &count);

    for (size_t i = 0; i < count; i++)
        if (!may_differ(&rows[i]) && !same_field(&rows[i], was->velden[i], is->velden[i]))
            zaak_keuring_find(k, is, is_relation(&rows[i]) ? BEDRIJFSREGEL_ZTC_010_RELATIE : changed, rows[i].naam, rows[i].naam);
}

/* What has no URL cannot be recognised, and is passed over. */
static const struct zaak_object *now(const struct keuring *k, const struct zaak_object *was)
{
    const struct zaak_object *is = zaak_catalogus_lookup(k->catalogus, was->url);

    return is && is->soort == was->soort ? is : NULL;
}

static void judge_published(struct keuring *k, int32_t soort)
{
    const struct object_list *list = &k->opties.vorige->lists[soort];

    for (size_t i = 0; i < list->count; i++) {
        const struct zaak_object *was = list->items[i], *is = now(k, was);

        if (was->concept || !was->url)
            continue;
        if (!is && !may_delete(k))
            zaak_keuring_find(k, was, BEDRIJFSREGEL_ZTC_009_WEG, NULL, zaak_keuring_naam(was));
        else if (is && !may_write(k))
            compare_fields(k, was, is, BEDRIJFSREGEL_ZTC_009_GEWIJZIGD);
    }
}

/* Whether what happens to a part of a published zaaktype is refused: a link to an informatieobjecttype only when that was published too, where the profile says so. */
static bool is_guarded(const struct keuring *k, const struct zaak_catalogus *catalogus, const struct zaak_object *part)
{
    const struct zaak_object *linked;

    if (part->soort != ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE || zaak_variant(&k->rapport, TOETSREGEL_ZTC_010) != REGELVARIANT_BESTAAND)
        return true;
    linked = zaak_catalogus_lookup(catalogus, zaak_object_get_text(part, ZAAK_VELD_INFORMATIEOBJECTTYPE));
    return linked && !linked->concept;
}

static void judge_parts(struct keuring *k, int32_t soort)
{
    const struct object_list *list = &k->opties.vorige->lists[soort];
    bool link = soort == ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE;

    for (size_t i = 0; i < list->count; i++) {
        const struct zaak_object *was = list->items[i], *is = now(k, was), *zaaktype = version_of(k->opties.vorige, was);

        /* What went with its whole zaaktype was said there. */
        if (!was->url || !zaaktype || zaaktype->concept || !now(k, zaaktype) || !is_guarded(k, k->opties.vorige, was))
            continue;
        if (!is && !may_delete(k))
            zaak_keuring_find(k, was, link ? BEDRIJFSREGEL_ZTC_010_RELATIE : BEDRIJFSREGEL_ZTC_010_WEG, NULL, zaak_keuring_naam(was));
        else if (is && !may_write(k))
            compare_fields(k, was, is, link ? BEDRIJFSREGEL_ZTC_010_RELATIE : BEDRIJFSREGEL_ZTC_010_GEWIJZIGD);
    }
}

/* A part that came to a zaaktype that was published before. */
static void judge_new_parts(struct keuring *k, int32_t soort)
{
    const struct object_list *list = &k->catalogus->lists[soort];
    enum bedrijfsregel regel = zaak_variant(&k->rapport, TOETSREGEL_ZTC_010) == REGELVARIANT_OOK_NIEUW ? BEDRIJFSREGEL_ZTC_010_NIEUW : BEDRIJFSREGEL_ZTC_011;

    for (size_t i = 0; i < list->count && !may_write(k); i++) {
        const struct zaak_object *is = list->items[i], *zaaktype = version_of(k->catalogus, is);
        const struct zaak_object *was = zaaktype && zaaktype->url ? zaak_catalogus_lookup(k->opties.vorige, zaaktype->url) : NULL;

        if (was && !was->concept && is->url && !zaak_catalogus_lookup(k->opties.vorige, is->url) && is_guarded(k, k->catalogus, is))
            zaak_keuring_find(k, is, regel, NULL, zaak_keuring_naam(is));
    }
}

void zaak_keuring_wijziging(struct keuring *k)
{
    static const int32_t whole[] = { ZAAK_SOORT_ZAAKTYPE, ZAAK_SOORT_INFORMATIEOBJECTTYPE, ZAAK_SOORT_BESLUITTYPE };
    static const int32_t parts[] = { ZAAK_SOORT_STATUSTYPE, ZAAK_SOORT_RESULTAATTYPE, ZAAK_SOORT_ROLTYPE, ZAAK_SOORT_EIGENSCHAP,
                                     ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE, ZAAK_SOORT_ZAAKOBJECTTYPE };

    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        judge_published(k, whole[i]);
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        judge_parts(k, parts[i]);
        judge_new_parts(k, parts[i]);
    }
}
