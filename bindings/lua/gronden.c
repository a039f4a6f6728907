/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.gronden: registers of legal grounds. */
#include "binding.h"

static void release(void *handle)
{
    zaak_gronden_unref(handle);
}

const struct klasse klasse_gronden = { "zaak.Gronden", release };

static int new(lua_State *L)
{
    struct ding *ding = ding_push(L, &klasse_gronden);

    return return_ding(L, ding, zaak_gronden_ref(zaak_context_get_gronden(context_of(L))));
}

static int from_json(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gronden *gronden = NULL;
    size_t length;
    const char *json = check_bytes(L, 1, "json", &length);
    struct ding *ding = ding_push(L, &klasse_gronden);

    if (zaak_gronden_load_json(context_of(L), json, length, &gronden, &error))
        return fail(L, &error);
    return return_ding(L, ding, gronden);
}

int push_grond(lua_State *L, const struct zaak_grond *grond)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    if (!grond || zaak_grond_get_info(grond, &info)) {
        lua_pushnil(L);
        return 1;
    }
    lua_newtable(L);
    field_text(L, "id", info.id);
    field_text(L, "naam", info.naam);
    field_text(L, "artikel", info.artikel);
    field_text(L, "begin", info.begin);
    field_periode(L, "termijn", &info.termijn);
    field_woord(L, "regime", woorden_regime, info.regime);
    field_int(L, "verlengingen", info.verlengingen);
    field_periode(L, "verlenging", &info.verlenging);
    field_text(L, "verlenging_artikel", info.verlenging_artikel);
    field_periode(L, "verlenging_binnen", &info.verlenging_binnen);
    field_dag(L, "van", info.van);
    field_dag(L, "tot", info.tot);
    field_text(L, "zekerheid", info.zekerheid);
    field_text(L, "na", info.na);
    field_woord(L, "na_afloop", woorden_na_afloop, info.na_afloop);
    field_woord(L, "dag", woorden_grond_dag, info.dag);
    return 1;
}

static int find(lua_State *L)
{
    const struct zaak_gronden *gronden = check_ding(L, 1, &klasse_gronden);
    const char *id = check_text(L, 2, "id");

    return push_grond(L, zaak_gronden_find(gronden, id, check_dag(L, 3, "op")));
}

static int at(lua_State *L)
{
    const struct zaak_gronden *gronden = check_ding(L, 1, &klasse_gronden);
    int32_t index = check_int(L, 2, "nummer");

    return push_grond(L, index < 1 ? NULL : zaak_gronden_at(gronden, (size_t)index - 1));
}

static int length(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)zaak_gronden_count(check_ding(L, 1, &klasse_gronden)));
    return 1;
}

void open_gronden(lua_State *L)
{
    static const luaL_Reg methods[] = { { "find", find }, { "at", at }, { NULL, NULL } };
    static const luaL_Reg metamethods[] = { { "__len", length }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "new", new }, { "from_json", from_json }, { NULL, NULL } };

    klasse_make(L, &klasse_gronden, methods, metamethods);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "gronden");
}
