/* SPDX-License-Identifier: EUPL-1.2 */
/* The form of any resource: required fields, lengths of texts, and a validity that begins before it ends. */
#include <stdio.h>
#include <string.h>

#include "keuring_intern.h"

/* Whether a text has more characters than allowed; a character has at least one byte. */
static bool is_longer(const json_node *value, int32_t max)
{
    size_t length, characters = 0;
    const char *text = zaak_json_text(value, &length);

    if (length <= (size_t)max)
        return false;
    for (size_t i = 0; i < length; i++)
        characters += ((unsigned char)text[i] & 0xC0) != 0x80;
    return characters > (size_t)max;
}

/* A product may write a URL where the standard has a name: that has no limit of its own. */
static bool is_url_for_name(const struct zaak_object *object, const struct veld *veld, const json_node *value)
{
    return veld->type != VELD_URI && zaak_keuring_is_reference(object->soort, veld->nummer) && strstr(zaak_json_text(value, NULL), "://");
}

static void report_length(struct keuring *k, const struct zaak_object *object, const char *pad, int32_t max)
{
    char text[48];

    snprintf(text, sizeof text, "meer dan %d tekens", (int)max);
    zaak_keuring_find(k, object, BEDRIJFSREGEL_VELD_LENGTE, pad, text);
}

/* A text, or each text of a list. */
static void judge_length(struct keuring *k, const struct zaak_object *object, const struct veld *veld, const json_node *value, const char *groep)
{
    char pad[160];

    if (veld->max <= 0)
        return;
    if (zaak_json_kind(value) == JSON_TEXT && is_longer(value, veld->max) && !is_url_for_name(object, veld, value)) {
        snprintf(pad, sizeof pad, "%s%s", groep, veld->naam);
        report_length(k, object, pad, veld->max);
    }
    for (size_t i = 0; i < zaak_json_count(value); i++) {
        const json_node *item = zaak_json_at(value, i);

        if (zaak_json_kind(item) != JSON_TEXT || !is_longer(item, veld->max))
            continue;
        snprintf(pad, sizeof pad, "%s%s.%zu", groep, veld->naam, i);
        report_length(k, object, pad, veld->max);
    }
}

/* null and an empty text are nothing; an empty list is something. */
static bool is_empty(const json_node *value)
{
    size_t length;

    if (zaak_json_kind(value) != JSON_TEXT)
        return zaak_json_kind(value) == JSON_NULL;
    zaak_json_text(value, &length);
    return length == 0;
}

static void report_missing(struct keuring *k, const struct zaak_object *object, const char *pad, const char *naam)
{
    zaak_keuring_find(k, object, BEDRIJFSREGEL_VELD_VERPLICHT, pad, naam);
}

/* A group in which nothing is filled is how an exporter writes that there is none. */
static bool is_absent(const json_node *groep, const struct veld *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const json_node *value = zaak_json_get(groep, rows[i].naam);

        if (!value)
            value = zaak_json_get(groep, rows[i].snake);
        if (!is_empty(value) && !(zaak_json_kind(value) == JSON_BOOL && !zaak_json_bool(value)))
            return false;
    }
    return true;
}

static void judge_group(struct keuring *k, const struct zaak_object *object, const struct veld *veld, const json_node *groep, const char *place)
{
    size_t count;
    const struct veld *rows = zaak_groep_rows(veld->groep, &count);

    if (zaak_json_kind(groep) != JSON_OBJECT || is_absent(groep, rows, count))
        return;
    for (size_t i = 0; i < count; i++) {
        const json_node *value = zaak_json_get(groep, rows[i].naam);
        char pad[160];

        if (!value)
            value = zaak_json_get(groep, rows[i].snake);
        if (rows[i].verplicht && is_empty(value)) {
            snprintf(pad, sizeof pad, "%s%s", place, rows[i].naam);
            report_missing(k, object, pad, rows[i].naam);
        } else if (value) {
            judge_length(k, object, &rows[i], value, place);
        }
    }
}

static void judge_groups(struct keuring *k, const struct zaak_object *object, const struct veld *veld, const json_node *value)
{
    char place[128];

    snprintf(place, sizeof place, "%s.", veld->naam);
    if (veld->type == VELD_GROEP)
        judge_group(k, object, veld, value, place);
    for (size_t i = 0; veld->type == VELD_GROEPEN && i < zaak_json_count(value); i++) {
        snprintf(place, sizeof place, "%s.%zu.", veld->naam, i);
        judge_group(k, object, veld, zaak_json_at(value, i), place);
    }
}

static void judge_period(struct keuring *k, const struct zaak_object *object)
{
    char text[64];

    if (object->begin == ZAAK_DAG_GEEN || object->einde == ZAAK_DAG_GEEN || object->einde >= object->begin)
        return;
    zaak_keuring_write_period(object, text, sizeof text);
    zaak_keuring_find(k, object, BEDRIJFSREGEL_CATALOGUS_PERIODE, NULL, text);
}

void zaak_keuring_velden(struct keuring *k, const struct zaak_object *object)
{
    size_t count;
    const struct veld *rows = zaak_veld_rows(object->soort, &count);

    for (size_t i = 0; i < count; i++) {
        const json_node *value = object->velden[i];

        if (rows[i].verplicht && !rows[i].alleen_lezen && is_empty(value))
            report_missing(k, object, rows[i].naam, rows[i].naam);
        else if (value && rows[i].groep != GROEP_GEEN)
            judge_groups(k, object, &rows[i], value);
        else if (value)
            judge_length(k, object, &rows[i], value, "");
    }
    judge_period(k, object);
}
