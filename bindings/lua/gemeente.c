/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.gemeenten: municipalities by CBS code over time. */
#include "binding.h"

static void release(void *handle)
{
    zaak_gemeenten_unref(handle);
}

const struct klasse klasse_gemeenten = { "zaak.Gemeenten", release };

static int new(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gemeenten *gemeenten = NULL;
    struct ding *ding = ding_push(L, &klasse_gemeenten);

    if (zaak_gemeenten_new(context_of(L), &gemeenten, &error))
        return fail(L, &error);
    return return_ding(L, ding, gemeenten);
}

static int from_json(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gemeenten *gemeenten = NULL;
    size_t length;
    const char *json = check_bytes(L, 1, "json", &length);
    struct ding *ding = ding_push(L, &klasse_gemeenten);

    if (zaak_gemeenten_load_json(context_of(L), json, length, &gemeenten, &error))
        return fail(L, &error);
    return return_ding(L, ding, gemeenten);
}

static int push_row(lua_State *L, int result, const struct zaak_gemeente *g)
{
    if (result) {
        lua_pushnil(L);
        return 1;
    }
    lua_newtable(L);
    field_text(L, "code", g->code);
    field_text(L, "naam", g->naam);
    field_dag(L, "van", g->van);
    field_dag(L, "tot", g->tot);
    field_text(L, "opvolger", g->opvolger);
    field_int(L, "opvolgers", (int64_t)g->opvolger_count);
    return 1;
}

static int find(lua_State *L)
{
    const struct zaak_gemeenten *gemeenten = check_ding(L, 1, &klasse_gemeenten);
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;

    return push_row(L, zaak_gemeenten_find(gemeenten, check_text(L, 2, "code"), &gemeente), &gemeente);
}

static int at(lua_State *L)
{
    const struct zaak_gemeenten *gemeenten = check_ding(L, 1, &klasse_gemeenten);
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;
    int32_t index = check_int(L, 2, "nummer");

    return push_row(L, index < 1 ? -ZAAK_E_BEREIK : zaak_gemeenten_get(gemeenten, (size_t)index - 1, &gemeente), &gemeente);
}

static int opvolger(lua_State *L)
{
    const struct zaak_gemeenten *gemeenten = check_ding(L, 1, &klasse_gemeenten);

    lua_pushstring(L, zaak_gemeenten_get_opvolger(gemeenten, check_text(L, 2, "code"), check_dag(L, 3, "op")));
    return 1;
}

static int length(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)zaak_gemeenten_count(check_ding(L, 1, &klasse_gemeenten)));
    return 1;
}

void open_gemeenten(lua_State *L)
{
    static const luaL_Reg methods[] = { { "find", find }, { "at", at }, { "opvolger", opvolger }, { NULL, NULL } };
    static const luaL_Reg metamethods[] = { { "__len", length }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "new", new }, { "from_json", from_json }, { NULL, NULL } };

    klasse_make(L, &klasse_gemeenten, methods, metamethods);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "gemeenten");
}
