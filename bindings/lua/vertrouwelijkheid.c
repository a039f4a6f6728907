/* SPDX-License-Identifier: EUPL-1.2 */
/* Vertrouwelijkheidaanduiding: the words, the level of a case or document, who may see it. */
#include "binding.h"

#include <string.h>

static int32_t check_level(lua_State *L, int index, const char *naam)
{
    const char *woord = check_text(L, index, naam);
    int32_t niveau = ZAAK_VERTROUWELIJKHEID_GEEN;

    if (zaak_vertrouwelijkheid_parse(woord, strlen(woord), &niveau))
        luaL_error(L, "%s: '%s' is geen vertrouwelijkheidaanduiding; zie zaak.vertrouwelijkheden()", naam, woord);
    return niveau;
}

int module_vertrouwelijkheden(lua_State *L)
{
    lua_newtable(L);
    for (int32_t i = 1; zaak_vertrouwelijkheid_woord(i); i++) {
        lua_pushstring(L, zaak_vertrouwelijkheid_woord(i));
        lua_rawseti(L, -2, i);
    }
    return 1;
}

int module_vertrouwelijkheid(lua_State *L)
{
    static const char *const names[] = { "type", "eigen" };
    static const struct parameters p = { "vertrouwelijkheid", 0, 2, names };
    int32_t niveau = ZAAK_VERTROUWELIJKHEID_GEEN;
    int base = read_arguments(L, 1, &p), result;
    const struct zaak_object *type = opt_ding(L, base, &klasse_object);

    result = zaak_vertrouwelijkheid_van(opt_text(L, base + 1, names[1]), type, &niveau);
    if (result)
        return fail_code(L, result);
    lua_pushstring(L, zaak_vertrouwelijkheid_woord(niveau));
    return 1;
}

/* The texts stay in the tables that the caller holds. */
static void read_right(lua_State *L, int index, struct zaak_inzagerecht *recht)
{
    static const char *const names[] = { "maximum", "type" };
    static const struct parameters p = { "rechten", 1, 2, names };
    int top = lua_gettop(L), base;

    if (!lua_istable(L, index))
        luaL_error(L, "rechten: een lijst van tabellen verwacht");
    lua_pushvalue(L, index);
    base = read_arguments(L, top + 1, &p);
    recht->maximum = check_level(L, base, names[0]);
    recht->type = opt_text(L, base + 1, names[1]);
    recht->reserved = 0;
    lua_settop(L, top);
}

int module_inzage(lua_State *L)
{
    static const char *const names[] = { "rechten", "vertrouwelijkheid", "type" };
    static const struct parameters p = { "inzage", 2, 3, names };
    int base = read_arguments(L, 1, &p);
    int32_t niveau = check_level(L, base + 1, names[1]);
    const char *type = opt_text(L, base + 2, names[2]);
    struct zaak_inzagerecht *rows;
    size_t count;

    if (!lua_istable(L, base))
        return luaL_error(L, "rechten: een lijst van tabellen verwacht");
    count = lua_rawlen(L, base);
    rows = lua_newuserdata(L, (count + 1) * sizeof *rows);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, base, (int)i + 1);
        read_right(L, lua_gettop(L), &rows[i]);
        lua_pop(L, 1);
    }
    lua_pushboolean(L, zaak_inzagerecht_allows(rows, count, type, niveau) == 1);
    return 1;
}
