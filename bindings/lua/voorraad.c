/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.voorraad: many cases. A case that is taken out of it has a reference of its own and outlives it. */
#include "binding.h"

static void release(void *handle)
{
    zaak_voorraad_unref(handle);
}

const struct klasse klasse_voorraad = { "zaak.Voorraad", release };

static int new(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct ding *ding = ding_push(L, &klasse_voorraad);

    return return_ding(L, ding, zaak_voorraad_new(catalogus));
}

static int load_jsonl(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    size_t length, bytes = 0;
    const char *text = check_bytes(L, 2, "jsonl", &length);

    if (zaak_voorraad_load_jsonl(voorraad, text, length, &bytes, &error))
        return fail_read(L, &error, bytes);
    lua_pushinteger(L, (lua_Integer)bytes);
    return 1;
}

static int open_case(lua_State *L)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    struct zaak *zaak = NULL;
    const char *identificatie;

    read_open(L, read_arguments(L, 2, &open_parameters), &feit, &identificatie);
    if (zaak_voorraad_open(voorraad, identificatie, &feit, &zaak, &error))
        return fail(L, &error);
    push_zaak(L, zaak);
    return 1;
}

static int remove_case(lua_State *L)
{
    struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    struct zaak_error error = ZAAK_ERROR_INIT;
    const char *identificatie = check_text(L, 2, "identificatie");
    struct zaak_bevindingen *list = bevindingen_new(L);
    int count = zaak_voorraad_remove(voorraad, identificatie, list, &error);

    if (count < 0)
        return fail_regel(L, &error, list);
    lua_pushinteger(L, count);
    return 1;
}

static int check_remove(lua_State *L)
{
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    struct zaak_error error = ZAAK_ERROR_INIT;
    const char *identificatie = check_text(L, 2, "identificatie");
    struct zaak_bevindingen *list = bevindingen_new(L);
    int count = zaak_voorraad_check_remove(voorraad, identificatie, list, &error);

    if (count < 0 && count != -ZAAK_E_REGEL)
        return fail(L, &error);
    push_bevindingen(L, list);
    return 1;
}

static int push_found(lua_State *L, struct zaak *zaak)
{
    if (zaak)
        push_zaak(L, zaak);
    else
        lua_pushnil(L);
    return 1;
}

static int find(lua_State *L)
{
    struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);

    return push_found(L, zaak_voorraad_find(voorraad, check_text(L, 2, "identificatie")));
}

static int at(lua_State *L)
{
    struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    int32_t index = check_int(L, 2, "nummer");

    return push_found(L, index < 1 ? NULL : zaak_voorraad_at(voorraad, (size_t)index - 1));
}

/* The collection and how many cases were given are the upvalues. */
static int next_case(lua_State *L)
{
    lua_Integer index = lua_tointeger(L, lua_upvalueindex(2));

    lua_settop(L, 0);
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushinteger(L, index + 1);
    lua_replace(L, lua_upvalueindex(2));
    return push_found(L, zaak_voorraad_at(check_ding(L, 1, &klasse_voorraad), (size_t)index));
}

static int iter(lua_State *L)
{
    check_ding(L, 1, &klasse_voorraad);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_case, 2);
    return 1;
}

static int length(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)zaak_voorraad_count(check_ding(L, 1, &klasse_voorraad)));
    return 1;
}

void open_voorraad(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "load_jsonl", load_jsonl },
        { "load_bundel", voorraad_load_bundel },
        { "check_bundel", voorraad_check_bundel },
        { "werklast", voorraad_werklast },
        { "rasci_index", voorraad_rasci_index },
        { "score_norm", voorraad_score_norm },
        { "share_norm", voorraad_share_norm },
        { "normdreigingen", voorraad_normdreigingen },
        { "open", open_case },
        { "remove", remove_case },
        { "check_remove", check_remove },
        { "schoon", voorraad_schoon },
        { "kwaliteit", voorraad_kwaliteit },
        { "inzage", voorraad_inzage },
        { "find", find },
        { "at", at },
        { "iter", iter },
        { NULL, NULL }
    };
    static const luaL_Reg metamethods[] = { { "__len", length }, { NULL, NULL } };

    klasse_make(L, &klasse_voorraad, methods, metamethods);
    lua_newtable(L);
    lua_pushcfunction(L, new);
    lua_setfield(L, -2, "new");
    lua_setfield(L, -2, "voorraad");
}
