/* SPDX-License-Identifier: EUPL-1.2 */
/* What if: zaak.projectie of two questions to the clock, zaak:watals() of one case. */
#include "binding.h"

#include <stdio.h>
#include <string.h>

static void set_projectie(lua_State *L, const struct zaak_projectie *p)
{
    field_dag(L, "was", p->was);
    field_dag(L, "wordt", p->wordt);
    field_int(L, "dagen", p->dagen);
    field_bits(L, "oorzaken", woorden_oorzaak, p->oorzaken);
    field_bits(L, "verschillen", woorden_oorzaak, p->verschillen);
    field_woord(L, "was_toestand", woorden_klok, p->was_toestand);
    field_woord(L, "wordt_toestand", woorden_klok, p->wordt_toestand);
    field_dag(L, "was_gepland", p->was_gepland);
    field_dag(L, "wordt_gepland", p->wordt_gepland);
    field_int(L, "dagen_norm", p->dagen_norm);
    field_bool(L, "voorlopig", p->voorlopig);
}

/* A question as a table of the arguments of klok(). */
static void read_question(lua_State *L, int index, const char *naam, struct zaak_klokvraag *vraag)
{
    if (!lua_istable(L, index))
        luaL_error(L, "%s: een tabel verwacht", naam);
    luaL_checkstack(L, 4, naam);
    lua_pushvalue(L, index);
    klokvraag_read(L, lua_gettop(L), vraag);
}

int module_projectie(lua_State *L)
{
    static const char *const names[] = { "was", "wordt" };
    static const struct parameters p = { "projectie", 2, 2, names };
    struct zaak_klokvraag was = ZAAK_KLOKVRAAG_INIT, wordt = ZAAK_KLOKVRAAG_INIT;
    struct zaak_projectie projectie = ZAAK_PROJECTIE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    int base = read_arguments(L, 1, &p);

    read_question(L, base, "was", &was);
    read_question(L, base + 1, "wordt", &wordt);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_klok_project(context_of(L), &was, &wordt, &projectie, why, &error)) {
        grond_field(&error);
        return fail(L, &error);
    }
    lua_setfield(L, -2, "motivering");
    set_projectie(L, &projectie);
    return 1;
}

/* ---- of a case ---- */

static void add_json_text(luaL_Buffer *buffer, const char *text)
{
    char escape[8];

    luaL_addchar(buffer, '"');
    for (; *text; text++) {
        if ((unsigned char)*text < 0x20) {
            snprintf(escape, sizeof escape, "\\u%04x", (unsigned)*text);
            luaL_addstring(buffer, escape);
            continue;
        }
        if (*text == '"' || *text == '\\')
            luaL_addchar(buffer, '\\');
        luaL_addchar(buffer, *text);
    }
    luaL_addchar(buffer, '"');
}

/* The value of a member: text, true or false. */
static void add_json_value(lua_State *L, luaL_Buffer *buffer, int index, const char *naam)
{
    if (lua_type(L, index) == LUA_TSTRING)
        add_json_text(buffer, check_text(L, index, naam));
    else if (lua_type(L, index) == LUA_TBOOLEAN)
        luaL_addstring(buffer, lua_toboolean(L, index) ? "true" : "false");
    else
        luaL_error(L, "%s: tekst, true of false verwacht, geen %s", naam, luaL_typename(L, index));
}

/* Pushes a member of an object: the name and the value on top, which it takes the place of. */
static void make_member(lua_State *L, const char *before, const char *key, const char *naam)
{
    int value = lua_gettop(L);
    luaL_Buffer buffer;

    luaL_buffinit(L, &buffer);
    luaL_addstring(&buffer, before);
    add_json_text(&buffer, key);
    luaL_addchar(&buffer, ':');
    add_json_value(L, &buffer, value, naam);
    luaL_pushresult(&buffer);
    lua_remove(L, value);
}

/* Pushes the fact on top as a line of JSON, in its place. */
static void make_line(lua_State *L, int number, const char *identificatie)
{
    int fact = lua_gettop(L), line = fact + 1;
    char naam[32];

    snprintf(naam, sizeof naam, "erbij.%d", number);
    if (!lua_istable(L, fact))
        luaL_error(L, "%s: een tabel verwacht", naam);
    lua_getfield(L, fact, "zaak");
    if (lua_isnil(L, line)) {
        lua_pop(L, 1);
        lua_pushstring(L, identificatie);
    }
    make_member(L, "{", "zaak", naam);
    lua_pushnil(L);
    while (lua_next(L, fact)) {
        const char *key = check_text(L, line + 1, naam);

        if (!strcmp(key, "zaak")) {
            lua_pop(L, 1);
            continue;
        }
        make_member(L, ",", key, naam);
        lua_pushvalue(L, line);
        lua_insert(L, line + 2);
        lua_concat(L, 2);
        lua_replace(L, line);
    }
    lua_pushliteral(L, "}\n");
    lua_concat(L, 2);
    lua_remove(L, fact);
}

/* Pushes the facts of a list as JSON Lines. */
static const char *push_lines(lua_State *L, int index, const char *identificatie, size_t *ret_length)
{
    size_t count = check_list(L, index, "erbij");

    luaL_checkstack(L, 12, "erbij");
    lua_pushliteral(L, "");
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, index, (int)i + 1);
        make_line(L, (int)i, identificatie);
        lua_concat(L, 2);
    }
    return lua_tolstring(L, -1, ret_length);
}

/* The case that lends the facts is a block of the collector, and so are the rows. A negative code is a failure. */
static int read_erbij(lua_State *L, int index, const struct zaak *zaak, struct zaak_watals *watals, struct zaak_error *error)
{
    const struct zaak_feit empty = ZAAK_FEIT_INIT;
    struct zaak_feit *rows;
    struct zaak *erbij = NULL;
    struct ding *ding;
    const char *text;
    size_t length;
    int result;

    if (lua_isnil(L, index))
        return 0;
    text = push_lines(L, index, zaak_get_identificatie(zaak), &length);
    ding = ding_push(L, &klasse_zaak);
    result = erbij_load(zaak, text, length, &erbij, error);
    if (result)
        return result;
    ding->handle = erbij;
    watals->erbij_count = zaak_feit_count(erbij);
    watals->erbij = rows = lua_newuserdata(L, (watals->erbij_count + 1) * sizeof *rows);
    for (size_t i = 0; i < watals->erbij_count; i++) {
        rows[i] = empty;
        zaak_get_feit(erbij, i, &rows[i]);
    }
    return 0;
}

/* The texts go into a table of our own on the stack, in which nobody can change them. */
static void read_weg(lua_State *L, int index, struct zaak_watals *watals)
{
    const char **ids;

    if (lua_isnil(L, index))
        return;
    watals->weg_count = check_list(L, index, "weg");
    watals->weg = ids = lua_newuserdata(L, (watals->weg_count + 1) * sizeof *ids);
    lua_newtable(L);
    for (size_t i = 0; i < watals->weg_count; i++) {
        lua_rawgeti(L, index, (int)i + 1);
        ids[i] = check_text(L, lua_gettop(L), "weg");
        lua_rawseti(L, -2, (int)i + 1);
    }
}

enum { W_ERBIJ, W_WEG, W_GROND, W_LEZING, W_KALENDER, W_GRONDEN, W_PEILDATUM, W_OP, W_BEKEND_OP, W_COUNT };

int zaak_watals_of(lua_State *L)
{
    static const char *const names[] = { "erbij", "weg", "grond", "lezing", "kalender", "gronden", "peildatum", "op", "bekend_op" };
    static const struct parameters p = { "watals", 0, W_COUNT, names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_lezing lezing = ZAAK_LEZING_INIT;
    struct zaak_watals watals = ZAAK_WATALS_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_projectie projectie = ZAAK_PROJECTIE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    int base = read_arguments(L, 2, &p);

    watals.grond = opt_text(L, base + W_GROND, "grond");
    read_lezing(L, base + W_LEZING, &lezing);
    watals.lezing = lua_isnil(L, base + W_LEZING) ? NULL : &lezing;
    watals.kalender = opt_ding(L, base + W_KALENDER, &klasse_kalender);
    watals.gronden = opt_ding(L, base + W_GRONDEN, &klasse_gronden);
    watals.peildatum = opt_dag(L, base + W_PEILDATUM, "peildatum");
    blik.peildatum = opt_dag(L, base + W_OP, "op");
    blik.bekend_op = opt_tijdstip(L, base + W_BEKEND_OP, "bekend_op");
    read_weg(L, base + W_WEG, &watals);
    if (read_erbij(L, base + W_ERBIJ, zaak, &watals, &error))
        return fail(L, &error);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_project(zaak, &blik, &watals, &projectie, why, &error))
        return fail(L, &error);
    lua_setfield(L, -2, "motivering");
    set_projectie(L, &projectie);
    return 1;
}
