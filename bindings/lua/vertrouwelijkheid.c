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

/* A list of rights, in a block that is left on the stack. */
static struct zaak_inzagerecht *read_rights(lua_State *L, int index, size_t *ret_count)
{
    struct zaak_inzagerecht *rows;

    if (!lua_istable(L, index))
        luaL_error(L, "rechten: een lijst van tabellen verwacht");
    *ret_count = lua_rawlen(L, index);
    rows = lua_newuserdata(L, (*ret_count + 1) * sizeof *rows);
    for (size_t i = 0; i < *ret_count; i++) {
        lua_rawgeti(L, index, (int)i + 1);
        read_right(L, lua_gettop(L), &rows[i]);
        lua_pop(L, 1);
    }
    return rows;
}

int voorraad_inzage(lua_State *L)
{
    static const char *const names[] = { "rechten", "op", "bekend_op", "lezing" };
    static const struct parameters p = { "inzage", 1, 4, names };
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_inzagerecht *rechten;
    int base = read_arguments(L, 2, &p), count;
    size_t number, room = zaak_voorraad_count(voorraad), *rows;

    blik_read(L, base + 1, &blik);
    rechten = read_rights(L, base, &number);
    rows = lua_newuserdata(L, (room + 1) * sizeof *rows);
    count = zaak_voorraad_get_inzage(voorraad, &blik, rechten, number, rows, room, &error);
    if (count < 0)
        return fail(L, &error);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        push_zaak(L, zaak_voorraad_at(voorraad, rows[i]));
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
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

    rows = read_rights(L, base, &count);
    lua_pushboolean(L, zaak_inzagerecht_allows(rows, count, type, niveau) == 1);
    return 1;
}
