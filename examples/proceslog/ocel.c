/* SPDX-License-Identifier: EUPL-1.2 */
/* OCEL 2.0 in JSON, written as it goes: objects are the cases and the people and units, events the facts. */
#include "proceslog.h"

#include <json-c/json.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>

struct ocel {
    FILE *file;
    struct logboek *logboek;
    size_t rows;      /* of the list that is being written */
    void *types;      /* kinds of events that came by, a tree of tsearch() */
};

static void put_text(FILE *file, const char *text)
{
    struct json_object *string = json_object_new_string(text);

    fputs(json_object_to_json_string_ext(string, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE), file);
    json_object_put(string);
}

static void put_member(FILE *file, const char *before, const char *name, const char *text)
{
    fprintf(file, "%s\"%s\":", before, name);
    put_text(file, text);
}

/* Ids must differ in the whole log: a fact is unique in its case, and a person may be called like a case. */
static void put_id(FILE *file, const char *before, const char *name, const char *space, const char *id)
{
    char *whole = malloc(strlen(space) + strlen(id) + 2);

    if (!whole) {
        fprintf(stderr, "proceslog: er is geen geheugen meer\n");
        exit(2);
    }
    sprintf(whole, "%s/%s", space, id);
    put_member(file, before, name, whole);
    free(whole);
}

static void put_comma(struct ocel *o)
{
    fputs(o->rows++ ? ",\n" : "\n", o->file);
}

/* ---- objects ---- */

/* An attribute of an object has a moment from which it holds. */
static void put_attribute(FILE *file, bool *any, const char *name, const char *value, const char *time)
{
    if (!value || !*value)
        return;
    put_member(file, *any ? ",{" : "{", "name", name);
    put_member(file, ",", "value", value);
    put_member(file, ",", "time", time);
    fputs("}", file);
    *any = true;
}

static void put_rollen(struct ocel *o, const struct zaak *zaak)
{
    int count = zaak_get_rollen(zaak, NULL, NULL, 0);
    struct zaak_rol *rows = count > 0 ? malloc((size_t)count * sizeof *rows) : NULL;
    bool any = false;

    if (rows)
        count = zaak_get_rollen(zaak, NULL, rows, (size_t)count);
    for (int i = 0; rows && i < count; i++) {
        if (!rows[i].betrokkene)
            continue;
        put_id(o->file, any ? ",{" : "{", "objectId", "betrokkene", namen_show(&o->logboek->namen, rows[i].betrokkene));
        put_member(o->file, ",", "qualifier", rows[i].naam);
        fputs("}", o->file);
        any = true;
    }
    free(rows);
}

static void put_zaak(struct ocel *o, const struct zaak *zaak)
{
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    char uiterlijk[16], begin[32] = "1970-01-01T00:00:00Z";
    zaak_tijdstip moment;
    bool any = false;

    zaak_get_toestand(zaak, NULL, &t, NULL);
    if (t.startdatum != ZAAK_DAG_GEEN && zaak_tijdstip_van_dag(t.startdatum, 0, &moment) == 0)
        zaak_tijdstip_format(moment, ZAAK_TIJDSTIP_UTC, begin, sizeof begin);
    uiterlijk_format(zaak, uiterlijk);
    put_comma(o);
    put_id(o->file, "{", "id", "zaak", zaak_get_identificatie(zaak));
    put_member(o->file, ",", "type", "zaak");
    fputs(",\"attributes\":[", o->file);
    put_attribute(o->file, &any, "zaaktype", t.zaaktype_naam, begin);
    put_attribute(o->file, &any, "organisatie", t.organisatie, begin);
    put_attribute(o->file, &any, "uiterlijk", uiterlijk, begin);
    put_attribute(o->file, &any, "resultaat", t.resultaat, begin);
    fputs("],\"relationships\":[", o->file);
    put_rollen(o, zaak);
    fputs("]}", o->file);
}

static void put_betrokkene(struct ocel *o, const char *naam)
{
    put_comma(o);
    put_id(o->file, "{", "id", "betrokkene", naam);
    put_member(o->file, ",", "type", "betrokkene");
    fputs(",\"attributes\":[],\"relationships\":[]}", o->file);
}

/* ---- events ---- */

static int compare_types(const void *left, const void *right)
{
    return strcmp(left, right);
}

static void note_type(struct ocel *o, const char *activiteit)
{
    const char **found = tsearch(activiteit, &o->types, compare_types);

    if (!found) {
        fprintf(stderr, "proceslog: er is geen geheugen meer\n");
        exit(2);
    }
}

static void put_relation(FILE *file, const char *before, const char *space, const char *object, const char *qualifier)
{
    put_id(file, before, "objectId", space, object);
    put_member(file, ",", "qualifier", qualifier);
    fputs("}", file);
}

static void put_event(void *user, const struct gebeurtenis *g)
{
    struct ocel *o = user;

    note_type(o, g->activiteit);
    put_comma(o);
    put_id(o->file, "{", "id", g->zaak, g->id);
    put_member(o->file, ",", "type", g->activiteit);
    put_member(o->file, ",", "time", g->op);
    put_member(o->file, ",\"attributes\":[{\"name\":\"soort\",", "value", g->soort);
    if (g->naam)
        put_member(o->file, "},{\"name\":\"naam\",", "value", g->naam);
    fputs("}],\"relationships\":[", o->file);
    put_relation(o->file, "{", "zaak", g->zaak, "zaak");
    if (g->wie)
        put_relation(o->file, ",{", "betrokkene", g->wie, "vastgelegd door");
    for (size_t i = 0; i < g->count; i++)
        put_relation(o->file, ",{", "betrokkene", g->betrokkenen[i].wie, (char[]){ g->betrokkenen[i].letter, '\0' });
    fputs("]}", o->file);
}

static void put_types(struct ocel *o)
{
    while (o->types) {
        const char *type = *(const char *const *)o->types;

        put_comma(o);
        put_member(o->file, "{", "name", type);
        fputs(",\"attributes\":[{\"name\":\"soort\",\"type\":\"string\"},{\"name\":\"naam\",\"type\":\"string\"}]}", o->file);
        tdelete(type, &o->types, compare_types);
    }
}

static void begin_list(struct ocel *o, const char *before, const char *name)
{
    fprintf(o->file, "%s\"%s\":[", before, name);
    o->rows = 0;
}

static void ignore_event(void *user, const struct gebeurtenis *g)
{
    (void)user;
    (void)g;
}

int ocel_write(FILE *file, struct logboek *logboek)
{
    struct ocel o = { file, logboek, 0, NULL };
    const struct zaak_voorraad *voorraad = logboek->voorraad;
    size_t count = zaak_voorraad_count(voorraad);

    fputs("{\"objectTypes\":[{\"name\":\"zaak\",\"attributes\":[{\"name\":\"zaaktype\",\"type\":\"string\"},{\"name\":\"organisatie\",\"type\":\"string\"},"
          "{\"name\":\"uiterlijk\",\"type\":\"string\"},{\"name\":\"resultaat\",\"type\":\"string\"}]},{\"name\":\"betrokkene\",\"attributes\":[]}]", file);
    begin_list(&o, ",\n", "objects");
    for (size_t i = 0; i < count; i++) {
        put_zaak(&o, zaak_voorraad_at(voorraad, i));
        logboek->zonder_dag += gebeurtenissen_walk(zaak_voorraad_at(voorraad, i), logboek, ignore_event, NULL); /* who else is there */
    }
    for (size_t i = 0; i < logboek->namen.count; i++)
        put_betrokkene(&o, namen_at(&logboek->namen, i));
    begin_list(&o, "],\n", "events");
    for (size_t i = 0; i < count; i++)
        gebeurtenissen_walk(zaak_voorraad_at(voorraad, i), logboek, put_event, &o);
    begin_list(&o, "],\n", "eventTypes");
    put_types(&o);
    fputs("]}\n", file);
    return fflush(file) || ferror(file) ? -1 : 0;
}
