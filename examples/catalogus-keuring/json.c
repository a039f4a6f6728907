/* SPDX-License-Identifier: EUPL-1.2 */
/* The same for a program: one JSON document on stdout. */
#include <json-c/json.h>
#include <stdio.h>
#include <string.h>

#include "keuring.h"

/* Members without content are left out. */
static void put_text(struct json_object *object, const char *naam, const char *text)
{
    if (text && *text)
        json_object_object_add(object, naam, json_object_new_string(text));
}

static void put_resource(struct json_object *row, const struct zaak_object *object)
{
    const struct zaak_object *zaaktype = zaaktype_van(object);

    put_text(row, "soort", soort_naam(zaak_object_get_soort(object)));
    put_text(row, "naam", zaak_object_get_naam(object));
    put_text(row, "url", tekst_van(object, ZAAK_VELD_URL));
    put_text(row, "zaaktype", zaaktype ? tekst_van(zaaktype, ZAAK_VELD_IDENTIFICATIE) : tekst_van(object, ZAAK_VELD_ZAAKTYPE_IDENTIFICATIE));
    put_text(row, "zaaktype_vanaf", zaaktype ? tekst_van(zaaktype, ZAAK_VELD_BEGIN_GELDIGHEID) : "");
}

static struct json_object *make_row(const struct zaak_bevinding *b)
{
    struct json_object *row = json_object_new_object();

    put_text(row, "regel", b->regel);
    put_text(row, "ernst", ernst_naam(b->ernst));
    put_text(row, "tekst", b->tekst);
    put_text(row, "zgw_code", b->zgw_code);
    if (b->http)
        json_object_object_add(row, "http", json_object_new_int(b->http));
    put_text(row, "veld", b->veld);
    put_text(row, "pad", b->pad);
    put_text(row, "bestand", b->bestand);
    if (b->object)
        put_resource(row, b->object);
    return row;
}

static bool print(struct json_object *root)
{
    const char *text = json_object_to_json_string_ext(root, JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_NOSLASHESCAPE);
    bool ok = text && puts(text) >= 0;

    json_object_put(root);
    return ok;
}

bool schrijf_json(const struct keuze *keuze)
{
    static const char *const counts[] = { NULL, "meldingen", "waarschuwingen", "fouten" };
    struct json_object *root = json_object_new_object(), *rows = json_object_new_array();
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    size_t at = 0;

    put_text(root, "versie", zaak_version());
    put_text(root, "profiel", keuze->profiel);
    json_object_object_add(root, "zaaktypeversies", json_object_new_int64((int64_t)zaak_catalogus_count(keuze->catalogus, ZAAK_SOORT_ZAAKTYPE)));
    for (int32_t ernst = ZAAK_ERNST_FOUT; ernst >= ZAAK_ERNST_MELDING; ernst--)
        json_object_object_add(root, counts[ernst], json_object_new_int64((int64_t)keuze_count(keuze, ernst, NULL)));
    put_text(root, "onbruikbaar", keuze->onbruikbaar);
    while (keuze_next(keuze, &at, &b))
        json_object_array_add(rows, make_row(&b));
    json_object_object_add(root, "bevindingen", rows);
    return print(root);
}

bool schrijf_regels_json(const char *profiel)
{
    struct json_object *rows = json_object_new_array();
    struct zaak_regel regel = ZAAK_REGEL_INIT;

    for (size_t i = 0; zaak_regel_get(profiel, i, &regel) == 0; i++) {
        struct json_object *row = json_object_new_object();

        put_text(row, "regel", regel.id);
        put_text(row, "titel", regel.titel);
        put_text(row, "bron", regel.bron);
        put_text(row, "sinds", regel.sinds);
        put_text(row, "tot", regel.tot);
        put_text(row, "variant", regel.variant);
        put_text(row, "ernst", ernst_naam(regel.ernst));
        json_object_array_add(rows, row);
    }
    return print(rows);
}
