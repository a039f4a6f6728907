/* SPDX-License-Identifier: EUPL-1.2 */
/* Readings: a table with a word for each reading that is not the default. */
#include "binding.h"

void push_lezing(lua_State *L, const struct zaak_lezing *lezing)
{
    struct zaak_lezing copy = *lezing;

    lua_newtable(L);
    for (const struct woord *row = woorden_lezing; row->woord; row++) {
        const struct woord *woorden;
        const int32_t *member = lezing_member(&copy, row->waarde, &woorden);

        field_woord(L, row->woord, woorden, *member);
    }
}

void read_lezing(lua_State *L, int index, struct zaak_lezing *lezing)
{
    if (lua_isnil(L, index))
        return;
    if (!lua_istable(L, index))
        luaL_error(L, "lezing: een tabel verwacht");
    lua_pushnil(L);
    while (lua_next(L, index)) {
        const struct woord *woorden;
        int top = lua_gettop(L);
        int32_t which = check_woord(L, top - 1, "lezing", woorden_lezing);
        int32_t *member = lezing_member(lezing, which, &woorden);

        *member = check_woord(L, top, woord_get(woorden_lezing, which), woorden);
        lua_pop(L, 1);
    }
}
