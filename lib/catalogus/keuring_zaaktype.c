/* SPDX-License-Identifier: EUPL-1.2 */
/* Rules on a catalogus and on one zaaktype version as a whole. */
#include <stdio.h>
#include <string.h>

#include "elfproef_intern.h"
#include "keuring_intern.h"
#include "selectielijst_intern.h"
#include "tijd/duur_intern.h"

static void judge_rsin(struct keuring *k, const struct zaak_object *catalogus, const char *rsin)
{
    static const enum bedrijfsregel findings[] = {
        [ELFPROEF_TEKENS] = BEDRIJFSREGEL_RSIN_TEKENS,
        [ELFPROEF_KORT] = BEDRIJFSREGEL_RSIN_KORT,
        [ELFPROEF_LANG] = BEDRIJFSREGEL_RSIN_LANG,
        [ELFPROEF_FOUT] = BEDRIJFSREGEL_RSIN_ELFPROEF,
    };
    enum elfproef outcome = zaak_elfproef(rsin);

    if (outcome != ELFPROEF_GOED)
        zaak_keuring_find(k, catalogus, findings[outcome], NULL, rsin);
}

static bool is_capitals(const char *text)
{
    return strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen(text);
}

static bool same_text(const struct zaak_object *a, const struct zaak_object *b, int32_t veld)
{
    const char *left = zaak_keuring_text(a, veld), *right = zaak_keuring_text(b, veld);

    return left && right && !strcmp(left, right);
}

void zaak_keuring_catalogus(struct keuring *k, const struct zaak_object *catalogus, size_t index)
{
    const struct object_list *list = &k->catalogus->lists[ZAAK_SOORT_CATALOGUS];
    const char *domein = zaak_keuring_text(catalogus, ZAAK_VELD_DOMEIN), *rsin = zaak_keuring_text(catalogus, ZAAK_VELD_RSIN);

    if (domein && !is_capitals(domein))
        zaak_keuring_find(k, catalogus, BEDRIJFSREGEL_CATALOGUS_DOMEIN, NULL, domein);
    if (rsin)
        judge_rsin(k, catalogus, rsin);
    for (size_t i = 0; i < index; i++) {
        if (!same_text(list->items[i], catalogus, ZAAK_VELD_DOMEIN) || !same_text(list->items[i], catalogus, ZAAK_VELD_RSIN))
            continue;
        zaak_keuring_find(k, catalogus, BEDRIJFSREGEL_CATALOGUS_UNIEK, NULL, "Er is al een catalogus met dit domein en dit RSIN");
        break;
    }
}

static void judge_verlenging(struct keuring *k, const struct zaak_object *zaaktype)
{
    bool mag = zaak_keuring_flag(zaaktype, ZAAK_VELD_VERLENGING_MOGELIJK, false);
    bool has = zaak_keuring_text(zaaktype, ZAAK_VELD_VERLENGINGSTERMIJN) != NULL;

    if (mag != has)
        zaak_keuring_find(k, zaaktype, mag ? BEDRIJFSREGEL_VERLENGING_ZONDER_TERMIJN : BEDRIJFSREGEL_VERLENGING_MAG_NIET, NULL, NULL);
}

/* -1 when the first is never longer, 1 when it can be or is; *ret_vague when that depends on the first day, or is refused. */
static int32_t compare(enum regelvariant variant, const struct zaak_duur *a, const struct zaak_duur *b, bool *ret_vague)
{
    int32_t kleinst = -1, grootst = 1;

    if (variant == REGELVARIANT_DELEN) {
        *ret_vague = !zaak_duur_compare_parts(a, b, &grootst);
        return *ret_vague || grootst > 0 ? 1 : -1;
    }
    zaak_duur_compare(a, b, &kleinst, &grootst);
    *ret_vague = grootst > 0 && kleinst <= 0;
    return grootst > 0 ? 1 : -1;
}

static bool is_zero(const struct zaak_duur *duur)
{
    return !duur->jaren && !duur->maanden && !duur->weken && !duur->dagen && !duur->seconden;
}

static void judge_servicenorm(struct keuring *k, const struct zaak_object *zaaktype)
{
    enum regelvariant variant = zaak_variant(&k->rapport, TOETSREGEL_CATALOGUS_SERVICENORM);
    struct zaak_duur norm, doorlooptijd;
    bool vague = false;
    char text[80];

    if (zaak_object_get_duur(zaaktype, ZAAK_VELD_SERVICENORM, &norm) != 1)
        return;
    if (is_zero(&norm))
        zaak_keuring_find(k, zaaktype, BEDRIJFSREGEL_CATALOGUS_DUUR_LEEG, NULL, NULL);
    if (zaak_object_get_duur(zaaktype, ZAAK_VELD_DOORLOOPTIJD, &doorlooptijd) != 1 || compare(variant, &norm, &doorlooptijd, &vague) < 0)
        return;
    snprintf(text, sizeof text, "%.30s, %.30s", zaak_object_get_text(zaaktype, ZAAK_VELD_SERVICENORM), zaak_object_get_text(zaaktype, ZAAK_VELD_DOORLOOPTIJD));
    zaak_keuring_find(k, zaaktype, vague ? BEDRIJFSREGEL_SERVICENORM_ONDUIDELIJK : BEDRIJFSREGEL_SERVICENORM_LANGER, NULL, text);
}

/* A group that an exporter wrote with nothing in it is not there. */
static bool has_group(const struct zaak_object *object, int32_t groep)
{
    const char *url = zaak_object_get_group_text(object, groep, "url"), *naam = zaak_object_get_group_text(object, groep, "identificatie");
    const char *domein = zaak_object_get_group_text(object, groep, "domein");

    return (url && *url) || (naam && *naam) || (domein && *domein);
}

static void judge_procestype(struct keuring *k, const struct zaak_object *zaaktype)
{
    const struct zaak_selectielijst *lijst = k->opties.selectielijst;
    const char *url = zaak_keuring_text(zaaktype, ZAAK_VELD_SELECTIELIJST_PROCESTYPE);

    if (lijst && url && !zaak_selectielijst_lookup(lijst, ZAAK_SELECTIELIJST_PROCESTYPE, url) && !zaak_selectielijst_lookup(lijst, SELECTIELIJST_GENOEMD, url))
        zaak_keuring_find_unlisted(k, zaaktype, BEDRIJFSREGEL_ZTC_001, url);
}

/* Something that belongs to a published zaaktype and is a concept itself (ztc-012). */
static void judge_related(struct keuring *k, const struct zaak_object *zaaktype, const struct zaak_object *other, const char *soort)
{
    char text[160];

    if (!other || zaak_keuring_published(k, other))
        return;
    snprintf(text, sizeof text, "%s \"%.120s\"", soort, zaak_keuring_naam(other));
    zaak_keuring_find(k, zaaktype, BEDRIJFSREGEL_ZTC_012, NULL, text);
}

static const struct zaak_object *listed(const struct keuring *k, int32_t soort, const json_node *item)
{
    const struct zaak_object *found = zaak_json_kind(item) == JSON_TEXT ? zaak_keuring_resolve(k, soort, zaak_json_text(item, NULL)) : NULL;

    return found && found->soort == soort ? found : NULL;
}

static bool is_listed(const struct keuring *k, const json_node *list, const struct zaak_object *other)
{
    for (size_t i = 0; i < zaak_json_count(list); i++)
        if (listed(k, other->soort, zaak_json_at(list, i)) == other)
            return true;
    return false;
}

/* Besluittypen: either side may name the other. */
static void judge_besluittypen(struct keuring *k, const struct zaak_object *zaaktype)
{
    const json_node *list = zaak_object_node(zaaktype, ZAAK_VELD_BESLUITTYPEN);
    const struct rij_van *besluittypen = &k->op_naam[ZAAK_SOORT_BESLUITTYPE];

    for (size_t i = 0; i < besluittypen->count; i++) {
        const struct zaak_object *besluittype = besluittypen->items[i];

        if (!zaak_keuring_published(k, besluittype) &&
            (is_listed(k, list, besluittype) || is_listed(k, zaak_object_node(besluittype, ZAAK_VELD_ZAAKTYPEN), zaaktype)))
            judge_related(k, zaaktype, besluittype, "het besluittype");
    }
}

static const struct zaak_object *informatieobjecttype_of(const struct keuring *k, const struct zaak_object *link)
{
    const char *url = zaak_object_get_text(link, ZAAK_VELD_INFORMATIEOBJECTTYPE);
    const struct zaak_object *found = url ? zaak_keuring_resolve(k, ZAAK_SOORT_INFORMATIEOBJECTTYPE, url) : NULL;

    return found && found->soort == ZAAK_SOORT_INFORMATIEOBJECTTYPE && !zaak_keuring_published(k, found) ? found : NULL;
}

/* Each informatieobjecttype once, however many links lead to it. */
static void judge_informatieobjecttypen(struct keuring *k, const struct versie *versie)
{
    const struct deel_lijst *links = &versie->delen[ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE];
    size_t concepts = 0;

    for (size_t i = 0; i < links->count; i++) {
        const struct zaak_object *found = informatieobjecttype_of(k, links->items[i]);
        bool seen = found == NULL;

        for (size_t j = 0; j < concepts && !seen; j++)
            seen = k->kladblok[j] == found;
        if (seen)
            continue;
        k->kladblok[concepts++] = found;
        judge_related(k, versie->zaaktype, found, "het informatieobjecttype");
    }
}

static void judge_relations(struct keuring *k, const struct versie *versie)
{
    enum regelvariant variant = zaak_variant(&k->rapport, TOETSREGEL_ZTC_012);
    const json_node *parts = zaak_object_node(versie->zaaktype, ZAAK_VELD_DEELZAAKTYPEN);

    if (variant == REGELVARIANT_UIT)
        return;
    judge_besluittypen(k, versie->zaaktype);
    judge_informatieobjecttypen(k, versie);
    for (size_t i = 0; variant == REGELVARIANT_MET_DEELZAAKTYPEN && i < zaak_json_count(parts); i++)
        judge_related(k, versie->zaaktype, listed(k, ZAAK_SOORT_ZAAKTYPE, zaak_json_at(parts, i)), "het deelzaaktype");
}

static void judge_publication(struct keuring *k, const struct versie *versie)
{
    const struct deel_lijst *resultaattypen = &versie->delen[ZAAK_SOORT_RESULTAATTYPE];

    judge_relations(k, versie);
    for (size_t i = 0; i < resultaattypen->count; i++)
        if (!zaak_keuring_text(resultaattypen->items[i], ZAAK_VELD_SELECTIELIJSTKLASSE))
            zaak_keuring_find(k, versie->zaaktype, BEDRIJFSREGEL_PUBLICATIE_KLASSE, NULL, resultaattypen->items[i]->naam);
    if (!versie->delen[ZAAK_SOORT_ROLTYPE].count)
        zaak_keuring_find(k, versie->zaaktype, BEDRIJFSREGEL_PUBLICATIE_ROLTYPE, NULL, NULL);
    if (!resultaattypen->count)
        zaak_keuring_find(k, versie->zaaktype, BEDRIJFSREGEL_PUBLICATIE_RESULTAATTYPE, NULL, NULL);
    if (versie->delen[ZAAK_SOORT_STATUSTYPE].count < 2)
        zaak_keuring_find(k, versie->zaaktype, BEDRIJFSREGEL_PUBLICATIE_STATUSTYPE, NULL, NULL);
}

void zaak_keuring_zaaktype(struct keuring *k, const struct versie *versie)
{
    judge_verlenging(k, versie->zaaktype);
    judge_servicenorm(k, versie->zaaktype);
    if (has_group(versie->zaaktype, ZAAK_VELD_BRONZAAKTYPE) && !has_group(versie->zaaktype, ZAAK_VELD_BRONCATALOGUS))
        zaak_keuring_find(k, versie->zaaktype, BEDRIJFSREGEL_CATALOGUS_BRONZAAKTYPE, NULL, NULL);
    judge_procestype(k, versie->zaaktype);
    if (zaak_keuring_published(k, versie->zaaktype))
        judge_publication(k, versie);
}
