/* SPDX-License-Identifier: EUPL-1.2 */
/* JSON for other programs: one object; the zaken are written one by one, so that a million of them need no tree. Days as jjjj-mm-dd, null where there is none; amounts in cents. */
#include <string.h>

#include <json-c/json.h>

#include "werkvoorraad.h"

static void add(json_object *object, const char *key, json_object *value)
{
    json_object_object_add_ex(object, key, value, JSON_C_OBJECT_ADD_KEY_IS_NEW | JSON_C_OBJECT_KEY_IS_CONSTANT);
}

static void add_text(json_object *object, const char *key, const char *text)
{
    add(object, key, text ? json_object_new_string(text) : NULL);
}

static void add_int(json_object *object, const char *key, int64_t number)
{
    add(object, key, json_object_new_int64(number));
}

static void add_day(json_object *object, const char *key, zaak_dag dag)
{
    char text[48];

    add_text(object, key, dag == ZAAK_DAG_GEEN ? NULL : tekst_dag(dag, ZAAK_DATUM_ISO, text));
}

/* The day and what is left of it; null without that day. */
static void add_days(json_object *object, zaak_dag dag, int32_t days)
{
    add_day(object, "uiterlijk", dag);
    add(object, "dagen_over", dag == ZAAK_DAG_GEEN ? NULL : json_object_new_int(days));
}

static json_object *make_law(const struct rij *rij, const struct opties *opties)
{
    static const char *const words[] = {"geen", "loopt", "opgeschort", "verstreken", "op tijd", "te laat"};
    struct zaak_blik blik = rij_blik(opties->peildatum);
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    json_object *object;

    if (rij->wet == ZAAK_DAG_GEEN || zaak_ask_klok(rij->zaak, &blik, &klok, NULL, NULL) != 0)
        return NULL;
    object = json_object_new_object();
    add_days(object, rij->wet, rij->dagen_wet);
    add_text(object, "toestand", words[klok.toestand]);
    add(object, "voorlopig", json_object_new_boolean(rij->voorlopig));
    add_text(object, "grond", klok.grond);
    add_text(object, "artikel", klok.artikel);
    add_int(object, "dagen_opgeschort", klok.dagen_opgeschort);
    add_int(object, "verlengingen", klok.verlengingen);
    return object;
}

static json_object *make_promise(const struct rij *rij)
{
    static const char *const words[] = {NULL, "loopt", "gehaald", "gemist", "voorbij"};
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    json_object *object;

    if (rij->belofte == ZAAK_DAG_GEEN)
        return NULL;
    object = json_object_new_object();
    if (zaak_profiel_get_norm(rij->profiel, rij_belofte(rij), &norm) == 0) {
        add_text(object, "norm", norm.id);
        add_text(object, "tekst", norm.belofte);
    }
    add_days(object, rij->belofte, rij->dagen_belofte);
    add_text(object, "toestand", words[rij->belofte_stand]);
    return object;
}

static json_object *make_catalogue(const struct rij *rij)
{
    json_object *object;

    if (rij->catalogus == ZAAK_DAG_GEEN)
        return NULL;
    object = json_object_new_object();
    add_day(object, "uiterlijk", rij->catalogus);
    add_text(object, "bron", "doorlooptijd volgens catalogus");
    return object;
}

static json_object *make_people(const struct rij *rij, const struct opties *opties, int32_t letter)
{
    struct zaak_blik blik = rij_blik(opties->peildatum);
    struct zaak_betrokken rows[32];
    int count = zaak_get_rasci(rij->zaak, &blik, letter, rows, 32);
    json_object *list = json_object_new_array();

    for (int i = 0; i < count && i < 32; i++) {
        json_object *object = json_object_new_object();

        add_text(object, "rol", zaak_object_get_naam(rows[i].roltype));
        add_text(object, "betrokkene", rows[i].betrokkene);
        add_text(object, "betrokkenetype", rows[i].betrokkenetype);
        json_object_array_add(list, object);
    }
    return list;
}

static json_object *make_next(const struct rij *rij, const struct opties *opties)
{
    struct zaak_blik blik = rij_blik(opties->peildatum);
    struct zaak_volgende rows[64];
    int count = zaak_get_volgende(rij->zaak, &blik, rows, 64);
    json_object *list = json_object_new_array();

    for (int i = 0; i < count && i < 64; i++) {
        json_object *object = json_object_new_object();

        add_text(object, "status", zaak_object_get_naam(rows[i].statustype));
        add(object, "mag", json_object_new_boolean(rows[i].mag));
        json_object_array_add(list, object);
    }
    return list;
}

static json_object *make_changes(const struct rij *rij, const struct opties *opties)
{
    struct wijziging rows[WIJZIGING_MAX];
    int count = wijziging_list(rij, opties, rows);
    json_object *list = json_object_new_array();

    for (int i = 0; i < count; i++) {
        json_object *object = json_object_new_object();
        bool day = rows[i].van_dag != ZAAK_DAG_GEEN || rows[i].naar_dag != ZAAK_DAG_GEEN;

        add_text(object, "wat", rows[i].wat);
        if (day) {
            add_day(object, "van", rows[i].van_dag);
            add_day(object, "naar", rows[i].naar_dag);
        } else {
            add_text(object, "van", *rows[i].van ? rows[i].van : NULL);
            add_text(object, "naar", *rows[i].naar ? rows[i].naar : NULL);
        }
        json_object_array_add(list, object);
    }
    return list;
}

static json_object *make_penalty(const struct rij *rij)
{
    static const char *const words[] = {NULL, "loopt", "wacht", "vaststellen", "betalen"};
    const struct rij_dwangsom *d = &rij->dwangsom;
    json_object *object;

    if (d->wat == DWANGSOM_GEEN)
        return NULL;
    object = json_object_new_object();
    add_text(object, "stand", words[d->wat]);
    add_day(object, "in_gebreke_gesteld_op", d->igs);
    add_day(object, "eerste_dag", d->eerste);
    add_int(object, "open_cent", d->open);
    add_int(object, "per_dag_cent", d->per_dag);
    add_int(object, "hoogstens_cent", d->hoogstens);
    add_day(object, "besluit_voor", d->wat == DWANGSOM_WACHT ? d->dag : ZAAK_DAG_GEEN);
    add_day(object, "vaststellen_uiterlijk", d->wat == DWANGSOM_VASTSTELLEN ? d->dag : ZAAK_DAG_GEEN);
    add_day(object, "betalen_uiterlijk", d->wat == DWANGSOM_BETALEN ? d->dag : ZAAK_DAG_GEEN);
    return object;
}

static json_object *make_zaak(const struct rij *rij, const struct opties *opties)
{
    static const char *const words[] = {"wet", "belofte", "catalogus", NULL};
    json_object *object = json_object_new_object();

    add_text(object, "zaak", rij->id);
    add_text(object, "zaaktype", rij->zaaktype);
    add_text(object, "zaaktype_naam", rij->naam);
    add_text(object, "omschrijving", rij->omschrijving);
    add_text(object, "gemeente", rij->organisatie);
    add_text(object, "team", rij->team);
    add_text(object, "status", rij->status);
    add_day(object, "status_op", rij->status_op);
    add_day(object, "ontvangen", rij->ontvangen);
    add_text(object, "stand", stand_woorden[rij->stand]);
    add_days(object, rij->uiterlijk, rij->dagen);
    add_text(object, "uiterlijk_volgens", words[rij->termijn]);
    add(object, "wet", make_law(rij, opties));
    add(object, "belofte", make_promise(rij));
    add(object, "catalogus", make_catalogue(rij));
    add_day(object, "besloten_op", rij->besloten);
    add_day(object, "afgehandeld_op", rij->afgehandeld);
    add(object, "uitvoerders", make_people(rij, opties, ZAAK_RASCI_R));
    add(object, "verantwoordelijken", make_people(rij, opties, ZAAK_RASCI_A));
    add(object, "volgende", make_next(rij, opties));
    add(object, "dwangsom", make_penalty(rij));
    if (opties->sinds != ZAAK_DAG_GEEN)
        add(object, "wijzigingen", make_changes(rij, opties));
    return object;
}

static void write_object(FILE *out, json_object *object)
{
    size_t length = 0;
    const char *text = json_object_to_json_string_length(object, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, &length);

    if (text)
        fwrite(text, 1, length, out);
    json_object_put(object);
}

static json_object *make_counts(const struct telling *telling)
{
    json_object *object = json_object_new_object();

    add_int(object, "zaken", telling->zaken);
    add_int(object, "open", telling->open);
    add_int(object, "te_laat", telling->te_laat);
    add_int(object, "wet_voorbij", telling->wet);
    add_int(object, "belofte_voorbij", telling->belofte);
    add_int(object, "catalogus_voorbij", telling->catalogus);
    add_int(object, "binnen_14_dagen", telling->binnen14);
    add_int(object, "opgeschort", telling->opgeschort);
    add_int(object, "besloten", telling->besloten);
    add_int(object, "afgehandeld", telling->afgehandeld);
    add_int(object, "in_gebreke_gesteld", telling->in_gebreke);
    add_int(object, "dwangsom_open_cent", telling->dwangsom_open);
    add_int(object, "dwangsom_hoogstens_cent", telling->dwangsom_hoogstens);
    return object;
}

static json_object *make_summary(const struct overzicht *overzicht)
{
    json_object *object = make_counts(&overzicht->telling);

    add_int(object, "zaaktype_onbekend", overzicht->telling.onbekend);
    add_int(object, "niet_berekend", overzicht->telling.niet_berekend);
    add_int(object, "nog_niet_ontvangen", overzicht->nog_niet);
    add_int(object, "zonder_ontvangst", overzicht->zonder_ontvangst);
    add_int(object, "regels_overgeslagen", overzicht->ladingen.fout);
    add_day(object, "eerste_ontvangst", overzicht->eerste);
    add_day(object, "laatste_ontvangst", overzicht->laatste);
    return object;
}

static json_object *make_norms(const struct normen *normen, bool with_municipality)
{
    json_object *list = json_object_new_array();

    for (size_t i = 0; i < normen->count; i++) {
        const struct normregel *row = &normen->rows[i];
        json_object *object = json_object_new_object();
        int oordeel = normregel_oordeel(row);

        if (with_municipality)
            add_text(object, "gemeente", row->organisatie);
        else
            add_text(object, "alleen_gemeente", row->alleen);
        add_text(object, "zaaktype", row->zaaktype);
        add_text(object, "zaaktype_naam", row->naam);
        add_text(object, "norm", row->norm);
        add_text(object, "belofte", row->belofte);
        add_int(object, "gehaald", row->score.gehaald);
        add_int(object, "totaal", row->score.totaal);
        add_int(object, "loopt", row->score.loopt);
        add_int(object, "doel", row->doel);
        add_text(object, "oordeel", oordeel == ZAAK_OORDEEL_NVT ? NULL : normregel_woord(row));
        json_object_array_add(list, object);
    }
    return list;
}

static json_object *make_groups(const struct groep *groepen, size_t count, bool with_norms)
{
    json_object *list = json_object_new_array();

    for (size_t i = 0; i < count; i++) {
        json_object *object = make_counts(&groepen[i].telling);

        add_text(object, "naam", groepen[i].naam);
        if (with_norms) {
            add_int(object, "beloften_gehaald", groepen[i].beloften_gehaald);
            add_int(object, "beloften_totaal", groepen[i].beloften_totaal);
            add_int(object, "doelen", groepen[i].normen);
            add_int(object, "doelen_gehaald", groepen[i].normen_gehaald);
        }
        json_object_array_add(list, object);
    }
    return list;
}

void json_write(const struct verslag *verslag, FILE *out)
{
    const struct overzicht *overzicht = verslag->overzicht;
    char text[48];

    fprintf(out, "{\"peildatum\":\"%s\",", tekst_dag(verslag->opties->peildatum, ZAAK_DATUM_ISO, text));
    fprintf(out, "\"libzaak\":\"%s\",\"gegevens\":\"%s\",\n\"samenvatting\":", zaak_version(), zaak_data_version());
    write_object(out, make_summary(overzicht));
    fputs(",\n\"normen\":", out);
    write_object(out, make_norms(&overzicht->normen, false));
    fputs(",\n\"normen_per_gemeente\":", out);
    write_object(out, make_norms(&overzicht->cellen, true));
    fputs(",\n\"gemeenten\":", out);
    write_object(out, make_groups(overzicht->gemeenten, overzicht->gemeente_count, true));
    fputs(",\n\"teams\":", out);
    write_object(out, make_groups(overzicht->teams, overzicht->team_count, false));
    fputs(",\n\"zaken\":[", out);
    for (size_t i = 0; i < verslag->keuze->count; i++) {
        fputs(i ? ",\n" : "\n", out);
        write_object(out, make_zaak(&verslag->keuze->rows[i], verslag->opties));
    }
    fputs("\n]}\n", out);
}
