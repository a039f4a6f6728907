/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.openingstijd: when a channel is open, and time that runs only then. */
#include "binding.h"

#include <string.h>

static void release(void *handle)
{
    zaak_openingstijd_unref(handle);
}

const struct klasse klasse_openingstijd = { "zaak.Openingstijd", release };

/* The rows of the options, from the words of the document: blocks of the collector, which stay on the stack while they are filled. */
struct rijen {
    struct zaak_tijdvak *week;
    struct zaak_dagtijdvak *dagen;
    size_t week_count, dag_count;
};

static int32_t check_minuut(lua_State *L, int index, const char *naam)
{
    const char *text = check_text(L, index, naam);
    int32_t minuut = 0;

    if (!minuut_read(text, strlen(text), &minuut))
        luaL_error(L, "%s: '%s' is geen tijd (schrijf uu:mm, tot en met 24:00)", naam, text);
    return minuut;
}

/* The slot with a number of the list on top. */
static void read_slot(lua_State *L, const char *naam, size_t number, int32_t *van, int32_t *tot)
{
    lua_rawgeti(L, -1, (int)number);
    if (!lua_istable(L, -1) || lua_rawlen(L, -1) != 2)
        luaL_error(L, "%s: een tijdvak is een tabel van twee tijden, zoals { '09:00', '17:00' }", naam);
    lua_rawgeti(L, -1, 1);
    lua_rawgeti(L, -2, 2);
    *van = check_minuut(L, lua_gettop(L) - 1, naam);
    *tot = check_minuut(L, lua_gettop(L), naam);
    lua_pop(L, 3);
}

/* How many rows a table of lists has. A day without slots is a row too. */
static size_t count_rows(lua_State *L, int table, const char *naam)
{
    size_t count = 0;

    if (lua_isnil(L, table))
        return 0;
    if (!lua_istable(L, table))
        luaL_error(L, "%s: een tabel van dag naar tijdvakken verwacht", naam);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        if (!lua_istable(L, -1) && (strcmp(naam, "dagen") || !lua_isstring(L, -1) || strcmp(lua_tostring(L, -1), "dicht")))
            luaL_error(L, "%s: een lijst van tijdvakken verwacht", naam);
        count += lua_istable(L, -1) && lua_rawlen(L, -1) ? lua_rawlen(L, -1) : 1;
    }
    return count;
}

static void read_week(lua_State *L, int table, struct rijen *rijen)
{
    rijen->week = lua_newuserdata(L, count_rows(L, table, "week") * sizeof *rijen->week + 1);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        int32_t weekdag = check_woord(L, lua_gettop(L) - 1, "week", woorden_weekdag), van, tot;
        size_t count = lua_rawlen(L, -1);

        for (size_t i = 1; i <= count; i++) {
            read_slot(L, "week", i, &van, &tot);
            rijen->week[rijen->week_count++] = (struct zaak_tijdvak){ weekdag, van, tot };
        }
    }
}

/* An empty list or "dicht" is a closed day. */
static void read_dagen(lua_State *L, int table, struct rijen *rijen)
{
    rijen->dagen = lua_newuserdata(L, count_rows(L, table, "dagen") * sizeof *rijen->dagen + 1);
    if (lua_isnil(L, table))
        return;
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        zaak_dag dag = check_dag(L, lua_gettop(L) - 1, "dagen");
        size_t count = lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
        int32_t van, tot;

        for (size_t i = 1; i <= count; i++) {
            read_slot(L, "dagen", i, &van, &tot);
            rijen->dagen[rijen->dag_count++] = (struct zaak_dagtijdvak){ dag, van, tot };
        }
        if (!count)
            rijen->dagen[rijen->dag_count++] = (struct zaak_dagtijdvak){ dag, 0, 0 };
    }
}

static int new(lua_State *L)
{
    static const char *const names[] = { "week", "feestdagen", "gelijkgesteld", "dagen", "kalender" };
    static const struct parameters p = { "openingstijd.new", 1, 5, names };
    struct zaak_openingstijd_options options = ZAAK_OPENINGSTIJD_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_openingstijd *made = NULL;
    struct rijen rijen = { NULL, NULL, 0, 0 };
    struct ding *ding;
    int base;

    luaL_checktype(L, 1, LUA_TTABLE);
    base = read_arguments(L, 1, &p);
    options.feestdagen = opt_woord(L, base + 1, "feestdagen", woorden_feestdagen, ZAAK_FEESTDAGEN_DICHT);
    options.gelijkgesteld = opt_woord(L, base + 2, "gelijkgesteld", woorden_kanaal_gelijkgesteld, ZAAK_KANAAL_GELIJKGESTELD_KALENDER);
    options.kalender = opt_ding(L, base + 4, &klasse_kalender);
    read_week(L, base, &rijen);
    read_dagen(L, base + 3, &rijen);
    options.week = rijen.week;
    options.week_count = rijen.week_count;
    options.dagen = rijen.dagen;
    options.dag_count = rijen.dag_count;
    ding = ding_push(L, &klasse_openingstijd);
    if (zaak_openingstijd_new(context_of(L), &options, &made, &error))
        return fail(L, &error);
    return return_ding(L, ding, made);
}

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

static int add_periode(lua_State *L)
{
    const struct zaak_openingstijd *openingstijd = check_ding(L, 1, &klasse_openingstijd);
    zaak_tijdstip tijdstip = check_tijdstip(L, 2, "start");
    struct zaak_periode periode = check_periode(L, 3, "periode");

    return return_tijdstip(L, zaak_openingstijd_add_periode(openingstijd, tijdstip, &periode, &tijdstip), &tijdstip);
}

static int count_seconden(lua_State *L)
{
    const struct zaak_openingstijd *openingstijd = check_ding(L, 1, &klasse_openingstijd);
    zaak_tijdstip van = check_tijdstip(L, 2, "van");
    int64_t seconden = 0;
    int result = zaak_openingstijd_count_seconden(openingstijd, van, check_tijdstip(L, 3, "tot"), &seconden);

    if (result)
        return fail_code(L, result);
    lua_pushinteger(L, (lua_Integer)seconden);
    return 1;
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
    static const luaL_Reg methods[] = {
        { "is_open", is_open }, { "next", next }, { "add", add }, { "add_periode", add_periode }, { "count", count },
        { "count_seconden", count_seconden }, { NULL, NULL }
    };
    static const luaL_Reg functions[] = { { "new", new }, { "from_json", from_json }, { NULL, NULL } };

    klasse_make(L, &klasse_openingstijd, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "openingstijd");
}
