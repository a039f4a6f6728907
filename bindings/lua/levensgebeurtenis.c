/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.levensgebeurtenissen: bundles of zaaktypen, planned from a day on. */
#include "binding.h"

#include <string.h>

static void release(void *handle)
{
    zaak_levensgebeurtenissen_unref(handle);
}

const struct klasse klasse_levensgebeurtenissen = { "zaak.Levensgebeurtenissen", release };

static int from_json(lua_State *L)
{
    struct zaak_levensgebeurtenissen *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length;
    const char *json = check_bytes(L, 1, "json", &length);
    struct ding *ding = ding_push(L, &klasse_levensgebeurtenissen);

    if (zaak_levensgebeurtenissen_load_json(context_of(L), json, length, &made, &error))
        return fail(L, &error);
    return return_ding(L, ding, made);
}

static int namen(lua_State *L)
{
    const struct zaak_levensgebeurtenissen *lijst = check_ding(L, 1, &klasse_levensgebeurtenissen);

    lua_newtable(L);
    for (size_t i = 0; i < zaak_levensgebeurtenissen_count(lijst); i++)
        field_text(L, zaak_levensgebeurtenis_id(lijst, i), zaak_levensgebeurtenis_naam(lijst, i));
    return 1;
}

static size_t find(lua_State *L, const struct zaak_levensgebeurtenissen *lijst, const char *id)
{
    size_t index = 0;

    while (index < zaak_levensgebeurtenissen_count(lijst) && strcmp(zaak_levensgebeurtenis_id(lijst, index), id))
        index++;
    if (index == zaak_levensgebeurtenissen_count(lijst))
        luaL_error(L, "id: de levensgebeurtenis '%s' is er niet", id);
    return index;
}

static void push_stap(lua_State *L, struct zaak_catalogus *catalogus, const struct zaak_planstap *s)
{
    lua_newtable(L);
    field_text(L, "id", s->id);
    field_text(L, "naam", s->naam);
    field_object(L, "zaaktype", catalogus, s->zaaktype);
    field_dag(L, "begin", s->begin);
    field_dag(L, "uiterlijk", s->uiterlijk);
    field_dag(L, "begin_gepland", s->begin_gepland);
    field_dag(L, "gepland", s->gepland);
    field_bool(L, "verplicht", s->verplicht);
}

/* plan(id, catalogus, op, organisatie): a list of steps with `klaar` beside it */
static int plan(lua_State *L)
{
    static const char *const names[] = { "id", "catalogus", "op", "organisatie" };
    static const struct parameters p = { "plan", 3, 4, names };
    const struct zaak_levensgebeurtenissen *lijst = check_ding(L, 1, &klasse_levensgebeurtenissen);
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 2, &p), count;
    size_t index = find(L, lijst, check_text(L, base, "id"));
    struct zaak_catalogus *catalogus = check_ding(L, base + 1, &klasse_catalogus);
    zaak_dag dag = check_dag(L, base + 2, "op"), klaar = ZAAK_DAG_GEEN;
    const char *organisatie = opt_text(L, base + 3, "organisatie");
    struct zaak_planstap *rows;

    count = zaak_levensgebeurtenis_plan(lijst, index, catalogus, organisatie, dag, NULL, 0, &klaar, &error);
    rows = lua_newuserdata(L, (size_t)(count > 0 ? count : 0) * sizeof *rows + 1);
    if (count > 0)
        count = zaak_levensgebeurtenis_plan(lijst, index, catalogus, organisatie, dag, rows, (size_t)count, &klaar, &error);
    if (count < 0)
        return fail(L, &error);
    lua_newtable(L);
    field_dag(L, "klaar", klaar);
    for (int i = 0; i < count; i++) {
        push_stap(L, catalogus, &rows[i]);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

void open_levensgebeurtenissen(lua_State *L)
{
    static const luaL_Reg methods[] = { { "namen", namen }, { "plan", plan }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "from_json", from_json }, { NULL, NULL } };

    klasse_make(L, &klasse_levensgebeurtenissen, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "levensgebeurtenissen");
}
