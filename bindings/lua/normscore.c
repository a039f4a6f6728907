/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.normscore: counts that are added up; the verdict is made of integers. */
#include "binding.h"

/* Nothing to give back: the handle is the score inside the userdata itself. */
const struct klasse klasse_normscore = { "zaak.Normscore", NULL };

static int64_t opt_count(lua_State *L, int index, const char *naam)
{
    int32_t count = lua_isnoneornil(L, index) ? 0 : check_int(L, index, naam);

    if (count < 0)
        luaL_error(L, "%s: een aantal is niet negatief", naam);
    return count;
}

static int new(lua_State *L)
{
    static const char *const names[] = { "gehaald", "totaal", "loopt" };
    static const struct parameters p = { "normscore.new", 0, 3, names };
    int base = read_arguments(L, 1, &p);
    struct zaak_normscore score = { 0, 0, 0 };
    struct ding *ding;

    score.gehaald = opt_count(L, base, names[0]);
    score.totaal = opt_count(L, base + 1, names[1]);
    score.loopt = opt_count(L, base + 2, names[2]);
    if (score.gehaald > score.totaal)
        return luaL_error(L, "gehaald is groter dan totaal");
    ding = ding_push(L, &klasse_normscore);
    ding->score = score;
    return return_ding(L, ding, &ding->score);
}

static int add(lua_State *L)
{
    struct zaak_normscore *score = check_ding(L, 1, &klasse_normscore);
    int result = zaak_normscore_add(score, check_woord(L, 2, "uitkomst", woorden_norm));

    if (result)
        return fail_code(L, result);
    lua_pushboolean(L, 1);
    return 1;
}

static int merge(lua_State *L)
{
    struct zaak_normscore *score = check_ding(L, 1, &klasse_normscore);
    int result = zaak_normscore_merge(score, check_ding(L, 2, &klasse_normscore));

    if (result)
        return fail_code(L, result);
    lua_pushboolean(L, 1);
    return 1;
}

static int oordeel(lua_State *L)
{
    const struct zaak_normscore *score = check_ding(L, 1, &klasse_normscore);
    int result = zaak_normscore_oordeel(score, check_int(L, 2, "doel"));

    if (result < 0)
        return fail_code(L, result);
    lua_pushstring(L, woord_get(woorden_oordeel, result));
    return 1;
}

static int gehaald(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)((struct zaak_normscore *)check_ding(L, 1, &klasse_normscore))->gehaald);
    return 1;
}

static int totaal(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)((struct zaak_normscore *)check_ding(L, 1, &klasse_normscore))->totaal);
    return 1;
}

static int loopt(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)((struct zaak_normscore *)check_ding(L, 1, &klasse_normscore))->loopt);
    return 1;
}

/* The share that was kept, in thousandths and rounded down; nil with nothing to judge. */
static int promille(lua_State *L)
{
    int result = zaak_normscore_promille(check_ding(L, 1, &klasse_normscore));

    if (result < 0 && result != -ZAAK_E_NIET_GEVONDEN)
        return fail_code(L, result);
    if (result < 0)
        lua_pushnil(L);
    else
        lua_pushinteger(L, result);
    return 1;
}

/* The two ends of the interval of Wilson at 95 %, in thousandths and rounded outwards. */
static int interval(lua_State *L)
{
    struct zaak_norminterval found;
    int result = zaak_normscore_interval(check_ding(L, 1, &klasse_normscore), &found);

    if (result)
        return fail_code(L, result);
    lua_pushinteger(L, found.onder);
    lua_pushinteger(L, found.boven);
    return 2;
}

void open_normscore(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "add", add },
        { "merge", merge },
        { "oordeel", oordeel },
        { "gehaald", gehaald },
        { "totaal", totaal },
        { "loopt", loopt },
        { "promille", promille },
        { "interval", interval },
        { NULL, NULL }
    };

    klasse_make(L, &klasse_normscore, methods, NULL);
    lua_newtable(L);
    lua_pushcfunction(L, new);
    lua_setfield(L, -2, "new");
    lua_setfield(L, -2, "normscore");
}
