/* SPDX-License-Identifier: EUPL-1.2 */
#include "specificatie_intern.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "catalogus_intern.h"

static const char digits[] = "0123456789";

int32_t zaak_specificatie_fixed(const char *formaat)
{
    return !strcmp(formaat, "datum") ? 8 : !strcmp(formaat, "datum_tijd") ? 14 : 0;
}

bool zaak_specificatie_is_fixed(const char *value, size_t length, int32_t fixed)
{
    zaak_dag dag;
    char iso[16];

    if (length != (size_t)fixed || strspn(value, digits) != length)
        return false;
    snprintf(iso, sizeof iso, "%.4s-%.2s-%.2s", value, value + 4, value + 6);
    if (zaak_datum_parse(iso, strlen(iso), &dag))
        return false;
    return fixed == 8 || (memcmp(value + 8, "24", 2) < 0 && value[10] < '6' && value[12] < '6');
}

static size_t count_characters(const char *text)
{
    size_t count = 0;

    for (; *text; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

/* At most n digits, and for "n,m" perhaps a comma with at most m more. */
static bool is_number(const char *waarde, const char *lengte)
{
    size_t whole = strspn(waarde, digits), part = waarde[whole] == ',' ? strspn(waarde + whole + 1, digits) : 0;
    const char *comma = strchr(lengte, ',');

    if (!whole || waarde[whole + (part ? part + 1 : 0)])
        return false;
    if (*lengte && whole > strtoul(lengte, NULL, 10))
        return false;
    return !part || !*lengte || (comma && part <= strtoul(comma + 1, NULL, 10));
}

/* 1: a member; 0: not; -1: there is no such list. */
static int is_member(const struct zaak_object *eigenschap, const char *waarde)
{
    const json_node *groep = zaak_object_node(eigenschap, ZAAK_VELD_SPECIFICATIE), *list = zaak_json_get(groep, "waardenverzameling");
    size_t count = zaak_json_count(list);

    for (size_t i = 0; i < count; i++) {
        const json_node *item = zaak_json_at(list, i);

        if (zaak_json_kind(item) == JSON_TEXT && !strcmp(zaak_json_text(item, NULL), waarde))
            return 1;
    }
    return count ? 0 : -1;
}

bool zaak_specificatie_fits(const struct zaak_object *eigenschap, const char *waarde)
{
    const char *formaat = zaak_object_get_group_text(eigenschap, ZAAK_VELD_SPECIFICATIE, "formaat");
    const char *lengte = zaak_object_get_group_text(eigenschap, ZAAK_VELD_SPECIFICATIE, "lengte");
    int member = is_member(eigenschap, waarde);

    if (member >= 0 || !formaat)
        return member != 0;
    if (zaak_specificatie_fixed(formaat))
        return zaak_specificatie_is_fixed(waarde, strlen(waarde), zaak_specificatie_fixed(formaat));
    if (!strcmp(formaat, "getal"))
        return is_number(waarde, lengte ? lengte : "");
    return strcmp(formaat, "tekst") || !lengte || !*lengte || strspn(lengte, digits) != strlen(lengte) || count_characters(waarde) <= strtoul(lengte, NULL, 10);
}
