/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts of the clock, as tables with the names of docs/formaten.md, and the legal ground by id or as a row. */
#include "binding.h"

#include <stdio.h>

enum { PLACE_SIZE = 48, SENTENCE_SIZE = 96 };

static void read_member(lua_State *L, int index, int32_t lid, const char *naam, struct zaak_klokfeit *feit)
{
    switch (lid) {
    case LID_FEIT:
        feit->soort = check_woord(L, index, naam, woorden_klokfeit);
        break;
    case LID_OP:
        feit->op = check_dag(L, index, naam);
        break;
    case LID_TOT:
        feit->tot = check_dag(L, index, naam);
        break;
    case LID_TERMIJN:
        feit->termijn = check_periode(L, index, naam);
        break;
    default:
        feit->grond = check_text(L, index, naam);
        break;
    }
}

/* The fact in the table on top. Paths of errors count from 0, as all paths do. Its text goes into the table at `texts` too: whatever happens to the fact, the text stays. */
static void read_fact(lua_State *L, int number, int texts, struct zaak_klokfeit *feit)
{
    char naam[PLACE_SIZE], sentence[SENTENCE_SIZE];
    int fact = lua_gettop(L);
    int32_t leden = 0;

    *feit = (struct zaak_klokfeit)ZAAK_KLOKFEIT_INIT;
    snprintf(naam, sizeof naam, "feiten.%d", number - 1);
    if (!lua_istable(L, fact))
        luaL_error(L, "%s: een tabel verwacht", naam);
    lua_pushnil(L);
    while (lua_next(L, fact)) {
        int32_t lid = check_woord(L, fact + 1, naam, woorden_klokfeitlid);

        snprintf(naam, sizeof naam, "feiten.%d.%s", number - 1, woord_get(woorden_klokfeitlid, lid));
        read_member(L, fact + 2, lid, naam, feit);
        snprintf(naam, sizeof naam, "feiten.%d", number - 1);
        leden |= lid;
        if (lid == LID_GROND || lid == LID_NAAM)
            lua_rawseti(L, texts, number);
        else
            lua_pop(L, 1);
    }
    if (!klokfeit_check(feit->soort, leden, sentence, sizeof sentence))
        luaL_error(L, "%s: %s", naam, sentence);
}

/* A list has numbers from 1 as its only keys. */
size_t check_list(lua_State *L, int index, const char *naam)
{
    size_t count = lua_istable(L, index) ? lua_rawlen(L, index) : 0, keys = 0;

    if (!lua_istable(L, index))
        luaL_error(L, "%s: een lijst verwacht", naam);
    lua_pushnil(L);
    while (lua_next(L, index)) {
        lua_pop(L, 1);
        keys++;
    }
    if (keys != count)
        luaL_error(L, "%s: een lijst verwacht", naam);
    return count;
}

struct zaak_klokfeit *read_klokfeiten(lua_State *L, int index, size_t *ret_count)
{
    size_t count = lua_isnil(L, index) ? 0 : check_list(L, index, "feiten");
    struct zaak_klokfeit *rows = lua_newuserdata(L, (count + 1) * sizeof *rows);
    int texts;

    lua_newtable(L);
    texts = lua_gettop(L);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, index, (int)i + 1);
        read_fact(L, (int)i + 1, texts, &rows[i]);
        lua_pop(L, 1);
    }
    *ret_count = count;
    return rows;
}

/* Does every field of one table stand in the other with the same value? */
static bool is_within(lua_State *L, int one, int other)
{
    bool same = true;

    lua_pushnil(L);
    while (same && lua_next(L, one)) {
        lua_pushvalue(L, -2);
        lua_rawget(L, other);
        same = lua_rawequal(L, -1, -2);
        lua_pop(L, same ? 2 : 3);
    }
    return same;
}

/* The row of the register that says the same as this one. */
static const struct zaak_grond *find_same(lua_State *L, int index, const struct zaak_gronden *gronden)
{
    size_t count = zaak_gronden_count(gronden);

    for (size_t i = 0; i < count; i++) {
        const struct zaak_grond *grond = zaak_gronden_at(gronden, i);
        bool same;

        push_grond(L, grond);
        same = is_within(L, index, lua_gettop(L)) && is_within(L, lua_gettop(L), index);
        lua_pop(L, 1);
        if (same)
            return grond;
    }
    luaL_error(L, "grond: deze rij staat niet in het register (geef gronden)");
    return NULL;
}

const struct zaak_grond *read_grond(lua_State *L, int index, const struct zaak_gronden *gronden, const char **ret_id)
{
    *ret_id = NULL;
    if (lua_isnil(L, index))
        return NULL;
    if (!lua_istable(L, index)) {
        *ret_id = check_text(L, index, "grond");
        return NULL;
    }
    if (!gronden)
        gronden = zaak_context_get_gronden(context_of(L));
    if (!gronden)
        luaL_error(L, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
    return find_same(L, index, gronden);
}
