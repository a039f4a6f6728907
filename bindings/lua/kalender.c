/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.kalender, and zaak.termijn(), which stands on it. */
#include "binding.h"

static void release(void *handle)
{
    zaak_kalender_unref(handle);
}

const struct klasse klasse_kalender = { "zaak.Kalender", release };

static size_t count_days(lua_State *L, int table, const char *naam)
{
    size_t count = 0;

    if (lua_isnil(L, table))
        return 0;
    if (!lua_istable(L, table))
        luaL_error(L, "%s: een tabel van dag naar tekst verwacht", naam);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1))
        count++;
    return count;
}

/* The texts are lent by the table, which stays on the stack; the arrays are blocks of the collector. */
static void read_sluitingen(lua_State *L, int table, struct zaak_kalender_options *options)
{
    size_t count = count_days(L, table, "sluitingen"), i = 0;
    struct zaak_sluiting *rows = lua_newuserdata(L, count * sizeof *rows + 1);

    for (lua_pushnil(L); count && i < count && lua_next(L, table); lua_pop(L, 1), i++) {
        rows[i].dag = check_dag(L, lua_gettop(L) - 1, "sluitingen");
        rows[i].naam = check_text(L, lua_gettop(L), "sluitingen");
    }
    options->sluitingen = rows;
    options->sluiting_count = count;
}

static void read_gelijkstellingen(lua_State *L, int table, struct zaak_kalender_options *options)
{
    size_t count = count_days(L, table, "gelijkstellingen"), i = 0;
    struct zaak_gelijkstelling *rows = lua_newuserdata(L, count * sizeof *rows + 1);

    for (lua_pushnil(L); count && i < count && lua_next(L, table); lua_pop(L, 1), i++) {
        rows[i].dag = check_dag(L, lua_gettop(L) - 1, "gelijkstellingen");
        rows[i].besluit = check_text(L, lua_gettop(L), "gelijkstellingen");
    }
    options->gelijkstellingen = lua_isnil(L, table) ? NULL : rows;
    options->gelijkstelling_count = count;
}

static void read_gedekt(lua_State *L, int table, struct zaak_kalender_options *options)
{
    if (lua_isnil(L, table))
        return;
    if (!lua_istable(L, table))
        luaL_error(L, "gedekt: een tabel met het eerste en het laatste jaar verwacht");
    lua_rawgeti(L, table, 1);
    lua_rawgeti(L, table, 2);
    options->gedekt_van = check_int(L, lua_gettop(L) - 1, "gedekt");
    options->gedekt_tot = check_int(L, lua_gettop(L), "gedekt");
    lua_pop(L, 2);
}

static int new(lua_State *L)
{
    static const char *const names[] = { "sluitingen", "gelijkgesteld", "gelijkstellingen", "gedekt", "tabel", "versie" };
    static const struct parameters p = { "kalender.new", 0, 6, names };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kalender *kalender = NULL;
    struct ding *ding;
    int base;

    if (!lua_isnoneornil(L, 1))
        luaL_checktype(L, 1, LUA_TTABLE);
    base = read_arguments(L, 1, &p);
    options.gelijkgesteld = opt_woord(L, base + 1, "gelijkgesteld", woorden_gelijkgesteld, ZAAK_GELIJKGESTELD_VRIJ);
    read_sluitingen(L, base, &options);
    read_gelijkstellingen(L, base + 2, &options);
    read_gedekt(L, base + 3, &options);
    options.tabel = opt_woord(L, base + 4, "tabel", woorden_tabel, ZAAK_TABEL_VERVANGT);
    if (!lua_isnil(L, base + 5))
        options.versie = check_text(L, base + 5, "versie");
    ding = ding_push(L, &klasse_kalender);
    if (zaak_kalender_new(context_of(L), &options, &kalender, &error))
        return fail(L, &error);
    return return_ding(L, ding, kalender);
}

static int from_json(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kalender *kalender = NULL;
    size_t length;
    const char *json = check_bytes(L, 1, "json", &length);
    struct ding *ding = ding_push(L, &klasse_kalender);

    if (zaak_kalender_load_json(context_of(L), json, length, &kalender, &error))
        return fail(L, &error);
    return return_ding(L, ding, kalender);
}

static int is_werkdag(lua_State *L)
{
    const struct zaak_kalender *kalender = check_ding(L, 1, &klasse_kalender);
    int result = zaak_kalender_is_werkdag(kalender, check_dag(L, 2, "dag"));

    if (result < 0)
        return fail_code(L, result);
    lua_pushboolean(L, result);
    return 1;
}

static int add_werkdagen(lua_State *L)
{
    const struct zaak_kalender *kalender = check_ding(L, 1, &klasse_kalender);
    zaak_dag dag = check_dag(L, 2, "dag");

    return return_dag(L, zaak_kalender_add_werkdagen(kalender, dag, check_int(L, 3, "aantal"), &dag), &dag);
}

static int count_werkdagen(lua_State *L)
{
    const struct zaak_kalender *kalender = check_ding(L, 1, &klasse_kalender);
    int32_t count = 0;
    zaak_dag van = check_dag(L, 2, "van");
    int result = zaak_kalender_count_werkdagen(kalender, van, check_dag(L, 3, "tot"), &count);

    if (result)
        return fail_code(L, result);
    lua_pushinteger(L, count);
    return 1;
}

static int feestdagen(lua_State *L)
{
    enum { ROOM = 32 };
    struct zaak_feestdag rows[ROOM];
    const struct zaak_kalender *kalender = check_ding(L, 1, &klasse_kalender);
    int result = zaak_kalender_feestdagen(kalender, check_int(L, 2, "jaar"), rows, ROOM);

    if (result < 0)
        return fail_code(L, result);
    lua_newtable(L);
    for (int i = 0; i < result && i < ROOM; i++) {
        lua_newtable(L);
        field_dag(L, "dag", rows[i].dag);
        field_text(L, "naam", rows[i].naam);
        field_woord(L, "soort", woorden_dagsoort, rows[i].soort);
        field_text(L, "bron", rows[i].bron);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int covers(lua_State *L)
{
    const struct zaak_kalender *kalender = check_ding(L, 1, &klasse_kalender);

    lua_pushboolean(L, zaak_kalender_covers(kalender, check_int(L, 2, "jaar")));
    return 1;
}

/* roll(dag, {gelijkgesteld = false}) for Regulation 1182/71. */
static int roll(lua_State *L)
{
    const struct zaak_kalender *kalender = check_ding(L, 1, &klasse_kalender);
    zaak_dag dag = check_dag(L, 2, "dag");
    bool gelijkgesteld = true;

    if (!lua_isnoneornil(L, 3)) {
        luaL_checktype(L, 3, LUA_TTABLE);
        lua_getfield(L, 3, "gelijkgesteld");
        gelijkgesteld = lua_isnil(L, -1) || lua_toboolean(L, -1);
    }
    return return_dag(L, zaak_kalender_roll(kalender, dag, gelijkgesteld, &dag), &dag);
}

static int naam(lua_State *L)
{
    const struct zaak_kalender *kalender = check_ding(L, 1, &klasse_kalender);

    lua_pushstring(L, zaak_kalender_get_naam(kalender, check_dag(L, 2, "dag")));
    return 1;
}

static int dagsoort(lua_State *L)
{
    const struct zaak_kalender *kalender = check_ding(L, 1, &klasse_kalender);
    int result = zaak_kalender_dagsoort(kalender, check_dag(L, 2, "dag"));

    if (result < 0)
        return fail_code(L, result);
    push_bits(L, woorden_dagsoort, result);
    return 1;
}

static int laatste_gedekte_dag(lua_State *L)
{
    push_dag(L, zaak_kalender_get_laatste_gedekte_dag(check_ding(L, 1, &klasse_kalender)));
    return 1;
}

int kalender_termijn(lua_State *L)
{
    static const char *const names[] = { "start", "periode", "regime", "kalender" };
    static const struct parameters p = { "termijn", 2, 4, names };
    int base = read_arguments(L, 1, &p);
    zaak_dag start = check_dag(L, base, "start");
    struct zaak_periode periode = check_periode(L, base + 1, "periode");
    int32_t regime = opt_woord(L, base + 2, "regime", woorden_regime, ZAAK_REGIME_ATW);
    const struct zaak_kalender *kalender = opt_ding(L, base + 3, &klasse_kalender);
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;

    if (!kalender)
        kalender = zaak_context_get_kalender(context_of(L));
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_termijn_compute(kalender, start, &periode, regime, &termijn, why, &error))
        return fail(L, &error);
    lua_setfield(L, -2, "motivering");
    field_dag(L, "einde", termijn.einde);
    field_dag(L, "nominaal", termijn.nominaal);
    field_bool(L, "voorlopig", termijn.voorlopig);
    field_bits(L, "regels", woorden_termijnregel, termijn.regels);
    return 1;
}

void open_kalender(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "is_werkdag", is_werkdag },
        { "add_werkdagen", add_werkdagen },
        { "count_werkdagen", count_werkdagen },
        { "feestdagen", feestdagen },
        { "covers", covers },
        { "roll", roll },
        { "naam", naam },
        { "dagsoort", dagsoort },
        { "laatste_gedekte_dag", laatste_gedekte_dag },
        { NULL, NULL }
    };
    static const luaL_Reg functions[] = { { "new", new }, { "from_json", from_json }, { NULL, NULL } };

    klasse_make(L, &klasse_kalender, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "kalender");
}
