/* SPDX-License-Identifier: EUPL-1.2 */
/* The same for a program: one JSON document on stdout, a case a line, so that memory holds one case at a time. */
#include <json-c/json.h>
#include <stdio.h>
#include <string.h>

#include "overzetten.h"

static void put_text(struct json_object *object, const char *naam, const char *text)
{
    if (text && *text)
        json_object_object_add(object, naam, json_object_new_string(text));
}

static void put_number(struct json_object *object, const char *naam, int64_t number)
{
    json_object_object_add(object, naam, json_object_new_int64(number));
}

static struct json_object *version_object(const struct zaak_object *version)
{
    struct json_object *object = json_object_new_object();

    put_text(object, "identificatie", tekst_van(version, ZAAK_VELD_IDENTIFICATIE));
    put_text(object, "omschrijving", tekst_van(version, ZAAK_VELD_OMSCHRIJVING));
    put_text(object, "vanaf", tekst_van(version, ZAAK_VELD_BEGIN_GELDIGHEID));
    put_text(object, "tot_en_met", tekst_van(version, ZAAK_VELD_EINDE_GELDIGHEID));
    put_text(object, "url", tekst_van(version, ZAAK_VELD_URL));
    return object;
}

/* One value on one line, with what comes before it. */
static bool print(const char *before, struct json_object *value)
{
    const char *text = json_object_to_json_string_ext(value, JSON_C_TO_STRING_NOSLASHESCAPE);
    bool ok = text && printf("%s%s", before, text) >= 0;

    json_object_put(value);
    return ok;
}

bool json_begin(const struct verslag *v)
{
    struct json_object *version = json_object_new_string(zaak_version());

    return print("{\"versie\": ", version) && print(",\n\"naar\": ", version_object(v->naar)) && fputs(",\n\"zaken\": [", stdout) >= 0;
}

static struct json_object *change(const struct zaak_overzetregel *row)
{
    static const char *const soorten[] = { "", "versie", "feit_weg", "feit_anders", "feit_past", "bevinding_nieuw", "bevinding_weg", "datum", "stand", "beurt", "volgende" };
    static const char *const ernsten[] = { "", "melding", "waarschuwing", "fout" };
    struct json_object *object = json_object_new_object();

    put_text(object, "soort", soorten[row->soort]);
    put_text(object, "feit", row->feit);
    put_text(object, "naam", row->naam);
    put_text(object, "veld", row->veld);
    put_text(object, "ernst", ernsten[row->ernst]);
    put_text(object, "was", row->was);
    put_text(object, "wordt", row->wordt);
    if (row->dagen)
        put_number(object, "dagen", row->dagen);
    put_text(object, "oorzaak", row->oorzaak);
    put_text(object, "tekst", row->tekst);
    return object;
}

bool json_zaak(const struct verslag *v, const struct zaak *zaak, const struct zaak_overzetting *list)
{
    static const char *const oordelen[] = { "gelijk", "anders", "past_niet" };
    struct json_object *object = json_object_new_object(), *rows = json_object_new_array();
    struct zaak_overzetregel row = ZAAK_OVERZETREGEL_INIT;

    put_text(object, "zaak", zaak_get_identificatie(zaak));
    put_text(object, "oordeel", oordelen[zaak_overzetting_oordeel(list)]);
    put_text(object, "van", tekst_van(zaak_overzetting_van(list), ZAAK_VELD_URL));
    for (size_t i = 0; zaak_overzetting_get(list, i, &row) == 0; i++)
        json_object_array_add(rows, change(&row));
    json_object_object_add(object, "wijzigingen", rows);
    return print(v->getoond ? ",\n" : "\n", object);
}

static struct json_object *difference(const struct zaak_verschillen *list, size_t index)
{
    static const char *const wijzen[] = { "", "toegevoegd", "vervallen", "gewijzigd", "verplaatst" };
    static const char *const gevolgen[] = { "", "feiten", "termijn", "archief", "beurt", "verloop", "inzage" };
    struct json_object *object = json_object_new_object();
    struct zaak_verschil row = ZAAK_VERSCHIL_INIT;

    zaak_verschillen_get(list, index, &row);
    put_text(object, "onderdeel", row.onderdeel);
    put_text(object, "naam", row.naam);
    put_text(object, "veld", row.veld);
    put_text(object, "wijze", wijzen[row.wijze]);
    put_text(object, "was", row.was);
    put_text(object, "wordt", row.wordt);
    put_text(object, "gevolg", gevolgen[row.gevolg]);
    put_text(object, "uitleg", row.uitleg);
    return object;
}

static struct json_object *version_row(const struct verslag *v, const struct zaak_object *van)
{
    struct zaak_verschillen *list = vergelijk(van, v->naar);
    struct json_object *object = json_object_new_object(), *rows = json_object_new_array();

    json_object_object_add(object, "van", version_object(van));
    for (size_t i = 0; i < zaak_verschillen_count(list); i++)
        json_object_array_add(rows, difference(list, i));
    json_object_object_add(object, "verschillen", rows);
    zaak_verschillen_unref(list);
    return object;
}

static struct json_object *totals(const struct totalen *t)
{
    struct json_object *object = json_object_new_object(), *rows = json_object_new_array();

    put_number(object, "zaken", (int64_t)t->zaken);
    put_number(object, "past_niet", (int64_t)t->oordelen[ZAAK_OVERZET_PAST_NIET]);
    put_number(object, "anders", (int64_t)t->oordelen[ZAAK_OVERZET_ANDERS]);
    put_number(object, "gelijk", (int64_t)t->oordelen[ZAAK_OVERZET_GELIJK]);
    put_number(object, "afgesloten", (int64_t)t->gesloten);
    put_number(object, "al_van_deze_versie", (int64_t)t->al_zo);
    put_number(object, "andere", (int64_t)t->andere);
    put_number(object, "niet_te_berekenen", (int64_t)t->fout);
    for (size_t i = 0; i < t->count; i++) {
        struct json_object *row = json_object_new_object();

        put_text(row, "wat", t->rows[i].label);
        put_number(row, "zaken", (int64_t)t->rows[i].zaken);
        if (t->rows[i].most) {
            put_number(row, "dagen_minst", t->rows[i].least);
            put_number(row, "dagen_meest", t->rows[i].most);
        }
        json_object_array_add(rows, row);
    }
    json_object_object_add(object, "wijzigingen", rows);
    return object;
}

bool json_end(const struct verslag *v)
{
    struct json_object *rows = json_object_new_array();

    for (size_t i = 0; i < v->van_count; i++)
        json_object_array_add(rows, version_row(v, v->vans[i]));
    return print("],\n\"versies\": ", rows) && print(",\n\"totalen\": ", totals(&v->totalen)) && fputs("}\n", stdout) >= 0;
}
