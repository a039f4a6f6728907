/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.kantoor: the office of an organisation: its kalender, and its channels by name. */
#include "binding.h"

static void release(void *handle)
{
    zaak_kantoor_unref(handle);
}

const struct klasse klasse_kantoor = { "zaak.Kantoor", release };

/* The channels of a table from name to opening hours; names and hours are lent by the table, which stays on the stack. */
static void read_kanalen(lua_State *L, int table, struct zaak_kantoor_options *options)
{
    struct zaak_kanaal *rows;
    size_t count = 0, i = 0;

    if (!lua_istable(L, table))
        luaL_error(L, "kanalen: een tabel van naam naar zaak.Openingstijd verwacht");
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1))
        count++;
    rows = lua_newuserdata(L, count * sizeof *rows + 1);
    for (lua_pushnil(L); i < count && lua_next(L, table); lua_pop(L, 1), i++) {
        rows[i].naam = check_text(L, lua_gettop(L) - 1, "kanalen");
        rows[i].openingstijd = check_ding(L, lua_gettop(L), &klasse_openingstijd);
    }
    options->kanalen = rows;
    options->kanaal_count = count;
}

static int new(lua_State *L)
{
    static const char *const names[] = { "kanalen", "organisatie", "kalender" };
    static const struct parameters p = { "kantoor.new", 1, 3, names };
    struct zaak_kantoor_options options = ZAAK_KANTOOR_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kantoor *made = NULL;
    struct ding *ding;
    int base;

    luaL_checktype(L, 1, LUA_TTABLE);
    base = read_arguments(L, 1, &p);
    options.organisatie = opt_text(L, base + 1, "organisatie");
    options.kalender = opt_ding(L, base + 2, &klasse_kalender);
    read_kanalen(L, base, &options);
    ding = ding_push(L, &klasse_kantoor);
    if (zaak_kantoor_new(context_of(L), &options, &made, &error))
        return fail(L, &error);
    return return_ding(L, ding, made);
}

/* from_json(json, {kalender = …}) */
static int from_json(lua_State *L)
{
    static const char *const names[] = { "kalender" };
    static const struct parameters p = { "kantoor.from_json", 0, 1, names };
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kantoor *made = NULL;
    struct zaak_kalender *kalender;
    size_t length;
    const char *json = check_bytes(L, 1, "json", &length);
    struct ding *ding;

    if (!lua_isnoneornil(L, 2))
        luaL_checktype(L, 2, LUA_TTABLE);
    kalender = opt_ding(L, read_arguments(L, 2, &p), &klasse_kalender);
    ding = ding_push(L, &klasse_kantoor);
    if (zaak_kantoor_load_json(context_of(L), kalender, json, length, &made, &error))
        return fail(L, &error);
    return return_ding(L, ding, made);
}

static int organisatie(lua_State *L)
{
    lua_pushstring(L, zaak_kantoor_get_organisatie(check_ding(L, 1, &klasse_kantoor)));
    return 1;
}

static int kalender(lua_State *L)
{
    struct zaak_kalender *own = zaak_kantoor_get_kalender(check_ding(L, 1, &klasse_kantoor));

    if (!own)
        lua_pushnil(L);
    else
        ding_push(L, &klasse_kalender)->handle = zaak_kalender_ref(own);
    return 1;
}

static int kanalen(lua_State *L)
{
    const struct zaak_kantoor *kantoor = check_ding(L, 1, &klasse_kantoor);
    size_t count = zaak_kantoor_kanaal_count(kantoor);

    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        lua_pushstring(L, zaak_kantoor_kanaal_at(kantoor, i));
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

static int find(lua_State *L)
{
    const struct zaak_kantoor *kantoor = check_ding(L, 1, &klasse_kantoor);
    struct zaak_openingstijd *found = zaak_kantoor_find(kantoor, check_text(L, 2, "kanaal"));

    if (!found)
        lua_pushnil(L);
    else
        ding_push(L, &klasse_openingstijd)->handle = zaak_openingstijd_ref(found);
    return 1;
}

static int measure(lua_State *L)
{
    static const char *const names[] = { "kanaal", "termijn", "van", "tot", "nu" };
    static const struct parameters p = { "measure", 3, 5, names };
    const struct zaak_kantoor *kantoor = check_ding(L, 1, &klasse_kantoor);
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normmeting m = ZAAK_NORMMETING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    int base = read_arguments(L, 2, &p);
    zaak_tijdstip van = check_tijdstip(L, base + 2, "van"), tot = opt_tijdstip(L, base + 3, "tot"), nu = opt_tijdstip(L, base + 4, "nu");

    norm.kanaal = check_text(L, base, "kanaal");
    norm.termijn = check_periode(L, base + 1, "termijn");
    push_motivering(L, &why);
    if (zaak_servicenorm_measure(&norm, kantoor, van, tot, nu, &m, why, &error))
        return fail(L, &error);
    lua_newtable(L);
    lua_insert(L, -2);
    lua_setfield(L, -2, "motivering");
    field_woord(L, "uitkomst", woorden_norm, m.uitkomst);
    field_tijdstip(L, "uiterlijk", m.uiterlijk);
    field_int(L, "minuten", m.minuten);
    lua_pushinteger(L, (lua_Integer)m.seconden);
    lua_setfield(L, -2, "seconden");
    lua_pushinteger(L, (lua_Integer)m.seconden_over);
    lua_setfield(L, -2, "seconden_over");
    return 1;
}

void open_kantoor(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "organisatie", organisatie }, { "kalender", kalender }, { "kanalen", kanalen }, { "find", find }, { "measure", measure }, { NULL, NULL }
    };
    static const luaL_Reg functions[] = { { "new", new }, { "from_json", from_json }, { NULL, NULL } };

    klasse_make(L, &klasse_kantoor, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "kantoor");
}
