/* SPDX-License-Identifier: EUPL-1.2 */
/* Rules on the parts of a zaaktype version: each on its own, and against each other. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "keuring_intern.h"
#include "specificatie_intern.h"

enum { LARGEST_TEKST = 255, LARGEST_STATUSDUUR = 999 };

/* What must be unique among the parts of a kind: the volgnummer, or the name. */
static const struct {
    int32_t soort;
    const char *veld, *delen;
} unieken[] = {
    { ZAAK_SOORT_STATUSTYPE, "volgnummer", "statustypen" },
    { ZAAK_SOORT_RESULTAATTYPE, "omschrijving", "resultaattypen" },
    { ZAAK_SOORT_ROLTYPE, "omschrijving", "roltypen" },
    { ZAAK_SOORT_EIGENSCHAP, "naam", "eigenschappen" },
    { ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE, "volgnummer", "informatieobjecttypen" },
};

static int compare_numbers(const void *left, const void *right)
{
    const struct zaak_object *a = *(const struct zaak_object *const *)left, *b = *(const struct zaak_object *const *)right;

    if (a->volgnummer != b->volgnummer)
        return a->volgnummer < b->volgnummer ? -1 : 1;
    return a->volgorde < b->volgorde ? -1 : a->volgorde > b->volgorde;
}

static int compare_texts(const void *left, const void *right)
{
    const struct zaak_object *a = *(const struct zaak_object *const *)left, *b = *(const struct zaak_object *const *)right;
    int result = strcmp(a->naam, b->naam);

    return result ? result : a->volgorde < b->volgorde ? -1 : a->volgorde > b->volgorde;
}

/* Each part that repeats an earlier one is reported, the earlier one not. */
static void judge_unique(struct keuring *k, const struct deel_lijst *delen, const char *veld, const char *naam)
{
    bool number = !strcmp(veld, "volgnummer");
    char text[200];

    for (size_t i = 0; i < delen->count; i++)
        k->kladblok[i] = delen->items[i];
    if (delen->count)
        qsort(k->kladblok, delen->count, sizeof k->kladblok[0], number ? compare_numbers : compare_texts);
    for (size_t i = 1; i < delen->count; i++) {
        const struct zaak_object *a = k->kladblok[i - 1], *b = k->kladblok[i];

        if (number ? a->volgnummer != b->volgnummer || !b->volgnummer : strcmp(a->naam, b->naam) != 0)
            continue;
        if (number)
            snprintf(text, sizeof text, "Het volgnummer %d komt bij de %s van dit zaaktype vaker voor", (int)b->volgnummer, naam);
        else
            snprintf(text, sizeof text, "\"%.100s\" komt bij de %s van dit zaaktype vaker voor", b->naam, naam);
        zaak_keuring_find(k, b, BEDRIJFSREGEL_CATALOGUS_UNIEK, veld, text);
    }
}

/* isEindstatus is derived (zrc-007a): what a document says about it is only worth a look. */
static void judge_end(struct keuring *k, const struct deel_lijst *statustypen)
{
    int32_t highest = INT32_MIN;

    for (size_t i = 0; i < statustypen->count; i++)
        highest = statustypen->items[i]->volgnummer > highest ? statustypen->items[i]->volgnummer : highest;
    for (size_t i = 0; i < statustypen->count; i++) {
        const struct zaak_object *statustype = statustypen->items[i];
        bool end = statustype->volgnummer == highest;

        if (zaak_keuring_flag(statustype, ZAAK_VELD_IS_EINDSTATUS, end) != end)
            zaak_keuring_find(k, statustype, end ? BEDRIJFSREGEL_EINDSTATUS_WEL : BEDRIJFSREGEL_EINDSTATUS_NIET, NULL, NULL);
    }
}

void zaak_keuring_delen(struct keuring *k, const struct versie *versie)
{
    for (size_t i = 0; i < sizeof unieken / sizeof unieken[0]; i++)
        judge_unique(k, &versie->delen[unieken[i].soort], unieken[i].veld, unieken[i].delen);
    judge_end(k, &versie->delen[ZAAK_SOORT_STATUSTYPE]);
}

/* A whole number without sign; -1 when it is none. */
static int32_t whole_number(const char *text, size_t length)
{
    int32_t value = 0;

    if (!length || length > 6)
        return -1;
    for (size_t i = 0; i < length; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = 10 * value + (text[i] - '0');
    }
    return value;
}

/* What the lengte of a getal may be: "4" or "4,2". */
static bool is_getal(const char *lengte)
{
    size_t whole = strcspn(lengte, ",");

    return whole_number(lengte, whole) > 0 && (!lengte[whole] || whole_number(lengte + whole + 1, strlen(lengte + whole + 1)) >= 0);
}

static void judge_lengte(struct keuring *k, const struct zaak_object *eigenschap, const char *formaat, const char *lengte)
{
    int32_t fixed = zaak_specificatie_fixed(formaat), number = whole_number(lengte, strlen(lengte));
    char text[96];
    bool ok = true;

    if (fixed)
        ok = number == fixed;
    else if (!strcmp(formaat, "tekst"))
        ok = number >= 0 && number <= LARGEST_TEKST;
    else if (!strcmp(formaat, "getal"))
        ok = is_getal(lengte);
    if (ok)
        return;
    snprintf(text, sizeof text, "%s is de lengte %d, niet \"%.20s\"", formaat, (int)fixed, lengte);
    if (fixed && zaak_applies(&k->rapport, TOETSREGEL_ZTC_015))
        zaak_keuring_find(k, eigenschap, BEDRIJFSREGEL_ZTC_015_LENGTE, NULL, text);
    else
        zaak_keuring_find(k, eigenschap, BEDRIJFSREGEL_SPECIFICATIE_LENGTE, NULL, lengte);
}

static void judge_values(struct keuring *k, const struct zaak_object *eigenschap, const json_node *specificatie, int32_t fixed)
{
    const json_node *list = zaak_json_get(specificatie, "waardenverzameling");
    char pad[64];

    if (zaak_variant(&k->rapport, TOETSREGEL_ZTC_015) != REGELVARIANT_AAN)
        return;
    for (size_t i = 0; fixed && i < zaak_json_count(list); i++) {
        const json_node *item = zaak_json_at(list, i);
        size_t length = 0;
        const char *value = zaak_json_kind(item) == JSON_TEXT ? zaak_json_text(item, &length) : "";

        if (zaak_specificatie_is_fixed(value, length, fixed))
            continue;
        snprintf(pad, sizeof pad, "specificatie.waardenverzameling.%zu", i);
        zaak_keuring_find(k, eigenschap, BEDRIJFSREGEL_ZTC_015_WAARDE, pad, value);
    }
}

static const char *member_text(const json_node *group, const char *naam)
{
    const json_node *value = zaak_json_get(group, naam);

    return zaak_json_kind(value) == JSON_TEXT ? zaak_json_text(value, NULL) : "";
}

/* Letters (of any language), digits, spaces and underscores. */
static bool is_groep(const char *groep)
{
    for (; *groep; groep++) {
        unsigned char c = (unsigned char)*groep;

        if (c < 0x80 && !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '_'))
            return false;
    }
    return true;
}

static void judge_specificatie(struct keuring *k, const struct zaak_object *eigenschap)
{
    const json_node *specificatie = zaak_object_node(eigenschap, ZAAK_VELD_SPECIFICATIE);
    const char *formaat = member_text(specificatie, "formaat"), *lengte = member_text(specificatie, "lengte");
    const char *kardinaliteit = member_text(specificatie, "kardinaliteit"), *groep = member_text(specificatie, "groep");

    if (*formaat && *lengte)
        judge_lengte(k, eigenschap, formaat, lengte);
    judge_values(k, eigenschap, specificatie, zaak_specificatie_fixed(formaat));
    if (*kardinaliteit && strcmp(kardinaliteit, "N") && whole_number(kardinaliteit, strlen(kardinaliteit)) < 1)
        zaak_keuring_find(k, eigenschap, BEDRIJFSREGEL_SPECIFICATIE_KARDINALITEIT, NULL, kardinaliteit);
    if (!is_groep(groep))
        zaak_keuring_find(k, eigenschap, BEDRIJFSREGEL_SPECIFICATIE_GROEP, NULL, groep);
}

/* Only whole days fit in the field of the products that have this rule. */
static void judge_statusduur(struct keuring *k, const struct zaak_object *statustype)
{
    struct zaak_duur duur;
    int64_t dagen;

    if (zaak_object_get_duur(statustype, ZAAK_VELD_DOORLOOPTIJD, &duur) != 1)
        return;
    dagen = (int64_t)duur.weken * 7 + duur.dagen;
    if (duur.jaren || duur.maanden || duur.seconden || dagen < 1 || dagen > LARGEST_STATUSDUUR)
        zaak_keuring_find(k, statustype, BEDRIJFSREGEL_CATALOGUS_STATUSDUUR, NULL, zaak_object_get_text(statustype, ZAAK_VELD_DOORLOOPTIJD));
}

void zaak_keuring_deel(struct keuring *k, const struct versie *versie, const struct zaak_object *deel)
{
    char text[64];

    if (deel->begin != ZAAK_DAG_GEEN && versie->zaaktype->begin != ZAAK_DAG_GEEN && deel->begin != versie->zaaktype->begin) {
        zaak_keuring_write_period(versie->zaaktype, text, sizeof text);
        zaak_keuring_find(k, deel, BEDRIJFSREGEL_CATALOGUS_GELDIGHEID, NULL, text);
    }
    if (deel->soort == ZAAK_SOORT_STATUSTYPE)
        judge_statusduur(k, deel);
    else if (deel->soort == ZAAK_SOORT_EIGENSCHAP)
        judge_specificatie(k, deel);
    else if (deel->soort == ZAAK_SOORT_RESULTAATTYPE)
        zaak_keuring_resultaat(k, versie->zaaktype, deel);
}
