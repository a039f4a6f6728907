/* SPDX-License-Identifier: EUPL-1.2 */
#include "zaken_intern.h"

#include <stdio.h>
#include <string.h>

const char *zaak_zgw_text(const struct zaak_object *object, int32_t veld)
{
    const char *text = zaak_object_get_text(object, veld);

    return text && *text ? text : NULL;
}

/* The uuid, or the last part of the url. */
static const char *own_id(const struct zaak_object *object)
{
    const char *uuid = zaak_zgw_text(object, ZAAK_VELD_UUID), *tail = object->url ? strrchr(object->url, '/') : NULL;

    if (uuid)
        return uuid;
    tail = tail ? tail + 1 : object->url;
    return tail && *tail ? tail : NULL;
}

const char *zaak_zgw_id(const struct zaak_object *object, char room[ID_ROOM])
{
    const char *id = own_id(object), *naam = object->lijst->naam;

    if (id)
        return id;
    if (object->lijst->enkel)
        return *naam ? naam : zaak_soort_naam(object->soort, SOORT_VORM_ENKEL);
    snprintf(room, ID_ROOM, "%.100s.%zu", naam, object->index);
    return room;
}

const char *zaak_zgw_part_id(const struct zaak_object *object, const char *part, char room[ID_ROOM])
{
    char own[ID_ROOM];

    snprintf(room, ID_ROOM, "%.150s-%s", zaak_zgw_id(object, own), part);
    return room;
}

const char *zaak_zgw_row_id(const struct zaak_object *object, const char *part, size_t index, char room[ID_ROOM])
{
    char own[ID_ROOM];

    snprintf(room, ID_ROOM, "%.150s-%s.%zu", zaak_zgw_id(object, own), part, index);
    return room;
}

const char *zaak_zgw_identificatie(const struct zaak_object *zaak)
{
    return zaak->identificatie && *zaak->identificatie ? zaak->identificatie : own_id(zaak);
}

int zaak_zgw_verlenging(const struct zaak_object *zaak, struct zaak_periode *ret_termijn)
{
    const char *text = zaak_object_get_group_text(zaak, ZAAK_VELD_VERLENGING, "duur");
    struct zaak_duur duur;
    struct { int32_t count, unit; } parts[4];
    int found = 0;

    if (!text || !*text || zaak_duur_parse(text, strlen(text), &duur))
        return 0;   /* a group of nothing; a text that is no duration was refused when it was read */
    parts[0].count = duur.jaren, parts[0].unit = ZAAK_EENHEID_JAAR;
    parts[1].count = duur.maanden, parts[1].unit = ZAAK_EENHEID_MAAND;
    parts[2].count = duur.weken, parts[2].unit = ZAAK_EENHEID_WEEK;
    parts[3].count = duur.dagen, parts[3].unit = ZAAK_EENHEID_DAG;
    for (int i = 0; i < 4; i++) {
        if (!parts[i].count)
            continue;
        *ret_termijn = (struct zaak_periode){ parts[i].count, parts[i].unit };
        found++;
    }
    return duur.seconden || found > 1 ? -1 : found;
}
