/* SPDX-License-Identifier: EUPL-1.2 */
#include "gegevens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "melding.h"

enum { ZIN = 96 };

int lees_woord(struct json_object *waarde, const char *veld, const struct woord *list, int32_t *ret_waarde, struct zaak_error *error)
{
    const char *text = json_object_get_string(waarde);

    if (!waarde || woord_find(list, text, (size_t)json_object_get_string_len(waarde), ret_waarde))
        return 0;
    return melding(error, ZAAK_E_WAARDE, veld, "De waarde \"%.80s\" is hier niet toegestaan.", text);
}

static int need_text(struct json_object *waarde, const char *veld, struct zaak_error *error)
{
    return json_object_is_type(waarde, json_type_string) ? 0 : melding(error, ZAAK_E_VELD, veld, "Hier hoort een tekst.");
}

static int read_reading(const char *key, struct json_object *value, struct zaak_lezing *lezing, struct zaak_error *error)
{
    const struct woord *woorden;
    int32_t which, *member;
    int result;

    if (!woord_find(woorden_lezing, key, strlen(key), &which))
        return melding(error, ZAAK_E_VELD, key, "De lezing \"%.80s\" bestaat niet.", key);
    if (!value)
        return 0;
    member = lezing_member(lezing, which, &woorden);
    result = need_text(value, key, error);
    return result ? result : lees_woord(value, key, woorden, member, error);
}

int lees_lezing(struct json_object *object, struct zaak_lezing *lezing, struct zaak_error *error)
{
    if (!object)
        return 0;
    json_object_object_foreach(object, key, value) {
        int result = read_reading(key, value, lezing, error);

        if (result) {
            melding_in(error, "lezing");
            return result;
        }
    }
    return 0;
}

int lees_dagen(struct json_object **waarden, const struct lid *velden, const size_t *places, size_t count, void *vraag, struct zaak_error *error)
{
    for (size_t i = 0; i < count; i++) {
        int result = waarden[i] ? lees_dag(waarden[i], velden[i].naam, (zaak_dag *)((char *)vraag + places[i]), error) : 0;

        if (result)
            return result;
    }
    return 0;
}

static int read_member(int32_t lid, const char *key, struct json_object *value, struct zaak_klokfeit *feit, struct zaak_error *error)
{
    int result = need_text(value, key, error);

    if (result)
        return result;
    switch (lid) {
    case LID_FEIT:
        return lees_woord(value, key, woorden_klokfeit, &feit->soort, error);
    case LID_OP:
        return lees_dag(value, key, &feit->op, error);
    case LID_TOT:
        return lees_dag(value, key, &feit->tot, error);
    case LID_TERMIJN:
        return lees_termijn(value, key, &feit->termijn, error);
    default:
        feit->grond = json_object_get_string(value);
        return 0;
    }
}

static int read_fact(struct json_object *object, struct zaak_klokfeit *feit, struct zaak_error *error)
{
    char zin[ZIN];
    int32_t lid, leden = 0;

    *feit = (struct zaak_klokfeit)ZAAK_KLOKFEIT_INIT;
    if (!json_object_is_type(object, json_type_object))
        return melding(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    json_object_object_foreach(object, key, value) {
        int result;

        if (!woord_find(woorden_klokfeitlid, key, strlen(key), &lid))
            return melding(error, ZAAK_E_VELD, key, "Dit veld bestaat niet bij een feit.");
        if (!value)
            continue;
        result = read_member(lid, key, value, feit, error);
        if (result)
            return result;
        leden |= lid;
    }
    if (klokfeit_check(feit->soort, leden, zin, sizeof zin))
        return 0;
    if (zin[0] >= 'a' && zin[0] <= 'z')
        zin[0] = (char)(zin[0] - 'a' + 'A');
    return melding(error, ZAAK_E_VELD, NULL, "%s.", zin);
}

static int make_room(struct klokruimte *room, size_t count, struct zaak_error *error)
{
    struct zaak_klokfeit *bigger;

    if (count > AWB_MAX_FEITEN)
        return melding(error, ZAAK_E_LIMIET, "feiten", "Een vraag heeft hoogstens %d feiten.", AWB_MAX_FEITEN);
    if (count <= room->capacity)
        return 0;
    bigger = realloc(room->rows, count * sizeof *bigger);
    if (!bigger)
        return melding(error, ZAAK_E_GEHEUGEN, NULL, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
    room->rows = bigger;
    room->capacity = count;
    return 0;
}

int lees_klokfeiten(struct json_object *list, struct klokruimte *room, const struct zaak_klokfeit **ret_feiten, size_t *ret_count, struct zaak_error *error)
{
    size_t count = list ? json_object_array_length(list) : 0;
    int result = make_room(room, count, error);

    if (result)
        return result;
    for (size_t i = 0; i < count; i++) {
        result = read_fact(json_object_array_get_idx(list, i), &room->rows[i], error);
        if (result) {
            melding_in(error, "feiten.%zu", i);
            return result;
        }
    }
    *ret_feiten = room->rows;
    *ret_count = count;
    return 0;
}
