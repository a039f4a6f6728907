/* SPDX-License-Identifier: EUPL-1.2 */
/* Identifications. A pattern is the name of a row, or a table that says what differs from a row. */
#include "binding.h"

#include <string.h>

enum { ROOM = 1024 };

static void get_row(lua_State *L, const char *naam, struct zaak_identificatiepatroon *patroon)
{
    if (zaak_identificatiepatroon_get(naam, patroon))
        luaL_error(L, "patroon: '%s' bestaat niet; zie zaak.identificatiepatronen()", naam);
}

/* Leaves the members of a table on the stack, which keep its texts. */
static void read_pattern(lua_State *L, int index, struct zaak_identificatiepatroon *patroon)
{
    static const char *const names[] = { "naam", "sjabloon", "dag", "breedte", "langst", "tekens", "controle" };
    static const struct parameters p = { "patroon", 0, 7, names };
    int base;

    if (!lua_istable(L, index)) {
        get_row(L, opt_text(L, index, "patroon"), patroon);
        return;
    }
    lua_pushvalue(L, index);
    base = read_arguments(L, lua_gettop(L), &p);
    get_row(L, opt_text(L, base, names[0]), patroon);
    if (!lua_isnil(L, base + 1))
        patroon->sjabloon = check_text(L, base + 1, names[1]);
    patroon->dag = opt_woord(L, base + 2, names[2], woorden_identificatiedag, patroon->dag);
    if (!lua_isnil(L, base + 3))
        patroon->breedte = check_int(L, base + 3, names[3]);
    if (!lua_isnil(L, base + 4))
        patroon->langst = check_int(L, base + 4, names[4]);
    patroon->tekens = opt_woord(L, base + 5, names[5], woorden_tekens, patroon->tekens);
    patroon->controle = opt_woord(L, base + 6, names[6], woorden_identificatiecontrole, patroon->controle);
}

/* Numbers of Lua are whole up to 2^53. */
static int64_t check_sequence(lua_State *L, int index)
{
    lua_Number number = lua_type(L, index) == LUA_TNUMBER ? lua_tonumber(L, index) : -1;

    if (!(number >= 0 && number <= 9007199254740992.0) || number != (lua_Number)(int64_t)number)
        luaL_error(L, "volgnummer: een geheel getal verwacht");
    return (int64_t)number;
}

static int give(lua_State *L, int result, const char *text, int64_t volgnummer, const struct zaak_error *error)
{
    if (result < 0)
        return fail(L, error);
    lua_pushstring(L, text);
    lua_pushinteger(L, (lua_Integer)volgnummer);
    return 2;
}

int module_identificatie_make(lua_State *L)
{
    static const char *const names[] = { "volgnummer", "dag", "patroon" };
    static const struct parameters p = { "identificatie_make", 1, 3, names };
    struct zaak_identificatiepatroon patroon = ZAAK_IDENTIFICATIEPATROON_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 1, &p);
    int64_t volgnummer = check_sequence(L, base);
    zaak_dag dag = opt_dag(L, base + 1, names[1]);
    char text[ROOM];
    int result;

    read_pattern(L, base + 2, &patroon);
    result = zaak_identificatie_make(&patroon, dag, volgnummer, text, sizeof text, &volgnummer, &error);
    return give(L, result, text, volgnummer, &error);
}

int module_identificatie_next(lua_State *L)
{
    static const char *const names[] = { "bestaande", "dag", "patroon" };
    static const struct parameters p = { "identificatie_next", 1, 3, names };
    struct zaak_identificatiepatroon patroon = ZAAK_IDENTIFICATIEPATROON_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int64_t volgnummer = 0;
    const char **texts;
    char text[ROOM];
    size_t count;
    zaak_dag dag;
    int base, result;

    /* A list alone would be taken for a table of arguments: the list comes first and the names of arguments are no numbers. */
    if (lua_istable(L, 1) && lua_gettop(L) == 1 && lua_rawlen(L, 1) > 0)
        lua_settop(L, p.count);
    base = read_arguments(L, 1, &p);
    if (!lua_istable(L, base))
        return luaL_error(L, "bestaande: een tabel verwacht");
    dag = opt_dag(L, base + 1, names[1]);
    read_pattern(L, base + 2, &patroon);
    count = lua_rawlen(L, base);
    texts = lua_newuserdata(L, (count + 1) * sizeof *texts);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, base, (int)i + 1);
        texts[i] = check_text(L, lua_gettop(L), names[0]);
        lua_pop(L, 1); /* the table keeps it */
    }
    result = zaak_identificatie_next(&patroon, dag, texts, count, text, sizeof text, &volgnummer, &error);
    return give(L, result, text, volgnummer, &error);
}

int module_identificatie_check(lua_State *L)
{
    static const char *const names[] = { "identificatie", "patroon" };
    static const struct parameters p = { "identificatie_check", 1, 2, names };
    struct zaak_identificatiepatroon patroon = ZAAK_IDENTIFICATIEPATROON_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 1, &p);
    const char *text = check_text(L, base, names[0]);

    read_pattern(L, base + 1, &patroon);
    if (zaak_identificatie_check(&patroon, text, strlen(text), &error))
        return fail(L, &error);
    lua_pushboolean(L, true);
    return 1;
}

/* Sequence number, and the year where the pattern has one. */
int module_identificatie_parse(lua_State *L)
{
    static const char *const names[] = { "identificatie", "patroon" };
    static const struct parameters p = { "identificatie_parse", 1, 2, names };
    struct zaak_identificatiepatroon patroon = ZAAK_IDENTIFICATIEPATROON_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 1, &p);
    const char *text = check_text(L, base, names[0]);
    int64_t volgnummer = 0;
    int32_t jaar = 0;

    read_pattern(L, base + 1, &patroon);
    if (zaak_identificatie_parse(&patroon, text, strlen(text), &jaar, &volgnummer, &error))
        return fail(L, &error);
    lua_pushinteger(L, (lua_Integer)volgnummer);
    if (!jaar)
        return 1;
    lua_pushinteger(L, jaar);
    return 2;
}

int module_identificatiepatronen(lua_State *L)
{
    lua_newtable(L);
    for (size_t i = 0; zaak_identificatiepatroon_naam(i); i++) {
        struct zaak_identificatiepatroon row = ZAAK_IDENTIFICATIEPATROON_INIT;

        zaak_identificatiepatroon_get(zaak_identificatiepatroon_naam(i), &row);
        lua_newtable(L);
        field_text(L, "naam", row.naam);
        field_text(L, "sjabloon", row.sjabloon);
        field_woord(L, "dag", woorden_identificatiedag, row.dag);
        field_int(L, "breedte", row.breedte);
        field_int(L, "langst", row.langst);
        field_woord(L, "tekens", woorden_tekens, row.tekens);
        field_woord(L, "controle", woorden_identificatiecontrole, row.controle);
        lua_setfield(L, -2, row.naam);
    }
    return 1;
}
