/* SPDX-License-Identifier: EUPL-1.2 */
/* Rules on a catalogus and on one zaaktype version as a whole. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zaak/nummer.h>

#include "keuring_intern.h"
#include "selectielijst_intern.h"
#include "tijd/duur_intern.h"

static void judge_rsin(struct keuring *k, const struct zaak_object *catalogus, const char *rsin)
{
    enum { DIGITS = 9 };
    size_t length = strlen(rsin);
    int result = zaak_nummer_check(ZAAK_NUMMER_RSIN, rsin, length, ZAAK_NUMMER_STRENG, NULL);

    if (result == -ZAAK_E_TEKEN)
        zaak_keuring_find(k, catalogus, BEDRIJFSREGEL_RSIN_TEKENS, NULL, rsin);
    else if (result == -ZAAK_E_LENGTE)
        zaak_keuring_find(k, catalogus, length < DIGITS ? BEDRIJFSREGEL_RSIN_KORT : BEDRIJFSREGEL_RSIN_LANG, NULL, rsin);
    else if (result)
        zaak_keuring_find(k, catalogus, BEDRIJFSREGEL_RSIN_ELFPROEF, NULL, rsin);
}

static bool is_capitals(const char *text)
{
    return strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen(text);
}

static int compare_filled(const struct zaak_object *a, const struct zaak_object *b, int32_t veld)
{
    const char *left = zaak_object_get_text(a, veld), *right = zaak_object_get_text(b, veld);

    return strcmp(left ? left : "", right ? right : "");
}

static int compare_catalogi(const void *left, const void *right)
{
    const struct zaak_object *a = *(const struct zaak_object *const *)left, *b = *(const struct zaak_object *const *)right;
    int result = compare_filled(a, b, ZAAK_VELD_DOMEIN);

    if (result == 0)
        result = compare_filled(a, b, ZAAK_VELD_RSIN);
    return result ? result : a->volgorde < b->volgorde ? -1 : a->volgorde > b->volgorde;
}

void zaak_keuring_catalogus(struct keuring *k, const struct zaak_object *catalogus)
{
    const char *domein = zaak_keuring_text(catalogus, ZAAK_VELD_DOMEIN), *rsin = zaak_keuring_text(catalogus, ZAAK_VELD_RSIN);

    if (domein && !is_capitals(domein))
        zaak_keuring_find(k, catalogus, BEDRIJFSREGEL_CATALOGUS_DOMEIN, NULL, domein);
    if (rsin)
        judge_rsin(k, catalogus, rsin);
}

void zaak_keuring_catalogi(struct keuring *k)
{
    const struct object_list *list = &k->catalogus->lists[ZAAK_SOORT_CATALOGUS];

    for (size_t i = 0; i < list->count; i++)
        k->kladblok[i] = list->items[i];
    if (list->count)
        qsort(k->kladblok, list->count, sizeof k->kladblok[0], compare_catalogi);
    for (size_t i = 1; i < list->count; i++) {
        const struct zaak_object *a = k->kladblok[i - 1], *b = k->kladblok[i];

        if (zaak_keuring_text(b, ZAAK_VELD_DOMEIN) && zaak_keuring_text(b, ZAAK_VELD_RSIN) && !compare_filled(a, b, ZAAK_VELD_DOMEIN) &&
            !compare_filled(a, b, ZAAK_VELD_RSIN))
            zaak_keuring_find(k, b, BEDRIJFSREGEL_CATALOGUS_UNIEK, NULL, "Er is al een catalogus met dit domein en dit RSIN");
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

/* A besluittype may name its zaaktypen where these do not name it. */
void zaak_keuring_besluittype(struct keuring *k, const struct zaak_object *besluittype)
{
    const json_node *list = zaak_object_node(besluittype, ZAAK_VELD_ZAAKTYPEN);

    if (zaak_keuring_published(k, besluittype) || !zaak_applies(&k->rapport, TOETSREGEL_ZTC_012))
        return;
    for (size_t i = 0; i < zaak_json_count(list); i++) {
        const struct zaak_object *zaaktype = listed(k, ZAAK_SOORT_ZAAKTYPE, zaak_json_at(list, i));

        if (zaaktype && zaak_keuring_published(k, zaaktype) && !is_listed(k, zaak_object_node(zaaktype, ZAAK_VELD_BESLUITTYPEN), besluittype))
            judge_related(k, zaaktype, besluittype, "het besluittype");
    }
}

/* What a list of the zaaktype names. */
static void judge_listed(struct keuring *k, const struct zaak_object *zaaktype, int32_t veld, int32_t soort, const char *naam)
{
    const json_node *list = zaak_object_node(zaaktype, veld);

    for (size_t i = 0; i < zaak_json_count(list); i++)
        judge_related(k, zaaktype, listed(k, soort, zaak_json_at(list, i)), naam);
}

static const struct zaak_object *informatieobjecttype_of(const struct keuring *k, const struct zaak_object *link)
{
    const char *url = zaak_object_get_text(link, ZAAK_VELD_INFORMATIEOBJECTTYPE);
    const struct zaak_object *found = url ? zaak_keuring_resolve(k, ZAAK_SOORT_INFORMATIEOBJECTTYPE, url) : NULL;

    return found && found->soort == ZAAK_SOORT_INFORMATIEOBJECTTYPE && !zaak_keuring_published(k, found) ? found : NULL;
}

static int compare_order(const void *left, const void *right)
{
    const struct zaak_object *a = *(const struct zaak_object *const *)left, *b = *(const struct zaak_object *const *)right;

    return a->volgorde < b->volgorde ? -1 : a->volgorde > b->volgorde;
}

/* Each informatieobjecttype once, however many links lead to it. */
static void judge_informatieobjecttypen(struct keuring *k, const struct versie *versie)
{
    const struct deel_lijst *links = &versie->delen[ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE];
    size_t count = 0;

    for (size_t i = 0; i < links->count; i++) {
        k->kladblok[count] = informatieobjecttype_of(k, links->items[i]);
        count += k->kladblok[count] != NULL;
    }
    if (count)
        qsort(k->kladblok, count, sizeof k->kladblok[0], compare_order);
    for (size_t i = 0; i < count; i++)
        if (!i || k->kladblok[i] != k->kladblok[i - 1])
            judge_related(k, versie->zaaktype, k->kladblok[i], "het informatieobjecttype");
}

static void judge_relations(struct keuring *k, const struct versie *versie)
{
    enum regelvariant variant = zaak_variant(&k->rapport, TOETSREGEL_ZTC_012);

    if (variant == REGELVARIANT_UIT)
        return;
    judge_listed(k, versie->zaaktype, ZAAK_VELD_BESLUITTYPEN, ZAAK_SOORT_BESLUITTYPE, "het besluittype");
    judge_informatieobjecttypen(k, versie);
    if (variant == REGELVARIANT_MET_DEELZAAKTYPEN)
        judge_listed(k, versie->zaaktype, ZAAK_VELD_DEELZAAKTYPEN, ZAAK_SOORT_ZAAKTYPE, "het deelzaaktype");
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
