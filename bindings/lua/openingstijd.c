/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.openingstijd: when a channel is open, and time that runs only then. */
#include "binding.h"

static void release(void *handle)
{
    zaak_openingstijd_unref(handle);
}

const struct klasse klasse_openingstijd = { "zaak.Openingstijd", release };

/* from_json(json, {kalender = …}) */
static int from_json(lua_State *L)
{
    static const char *const names[] = { "kalender" };
    static const struct parameters p = { "openingstijd.from_json", 0, 1, names };
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_openingstijd *made = NULL;
    struct zaak_kalender *kalender;
    size_t length;
    const char *json = check_bytes(L, 1, "json", &length);
    struct ding *ding;

    if (!lua_isnoneornil(L, 2))
        luaL_checktype(L, 2, LUA_TTABLE);
    kalender = opt_ding(L, read_arguments(L, 2, &p), &klasse_kalender);
    ding = ding_push(L, &klasse_openingstijd);
    if (zaak_openingstijd_load_json(context_of(L), kalender, json, length, &made, &error))
        return fail(L, &error);
    return return_ding(L, ding, made);
}

static int return_tijdstip(lua_State *L, int result, const zaak_tijdstip *tijdstip)
{
    if (result)
        return fail_code(L, result);
    push_tijdstip(L, *tijdstip);
    return 1;
}

static int is_open(lua_State *L)
{
    const struct zaak_openingstijd *openingstijd = check_ding(L, 1, &klasse_openingstijd);
    int result = zaak_openingstijd_is_open(openingstijd, check_tijdstip(L, 2, "tijdstip"));

    if (result < 0)
        return fail_code(L, result);
    lua_pushboolean(L, result);
    return 1;
}

static int next(lua_State *L)
{
    const struct zaak_openingstijd *openingstijd = check_ding(L, 1, &klasse_openingstijd);
    zaak_tijdstip tijdstip = check_tijdstip(L, 2, "tijdstip");

    return return_tijdstip(L, zaak_openingstijd_next(openingstijd, tijdstip, &tijdstip), &tijdstip);
}

static int add(lua_State *L)
{
    const struct zaak_openingstijd *openingstijd = check_ding(L, 1, &klasse_openingstijd);
    zaak_tijdstip tijdstip = check_tijdstip(L, 2, "start");

    return return_tijdstip(L, zaak_openingstijd_add(openingstijd, tijdstip, check_int(L, 3, "minuten"), &tijdstip), &tijdstip);
}

static int count(lua_State *L)
{
    const struct zaak_openingstijd *openingstijd = check_ding(L, 1, &klasse_openingstijd);
    zaak_tijdstip van = check_tijdstip(L, 2, "van");
    int32_t minuten = 0;
    int result = zaak_openingstijd_count(openingstijd, van, check_tijdstip(L, 3, "tot"), &minuten);

    if (result)
        return fail_code(L, result);
    lua_pushinteger(L, minuten);
    return 1;
}

void open_openingstijd(lua_State *L)
{
    static const luaL_Reg methods[] = { { "is_open", is_open }, { "next", next }, { "add", add }, { "count", count }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "from_json", from_json }, { NULL, NULL } };

    klasse_make(L, &klasse_openingstijd, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "openingstijd");
}
