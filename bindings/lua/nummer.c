/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.nummer_check, zaak.nummer_fill and zaak.nummer_mask. No message holds a number. */
#include "binding.h"

#include <string.h>

static int32_t check_kind(lua_State *L, int index)
{
    const char *woord = check_text(L, index, "soort");
    int32_t soort = nummersoort_find(woord);

    if (!soort)
        luaL_error(L, "soort: '%s' is geen soort nummer (bsn, rsin, kvk, vestiging, a-nummer)", woord);
    return soort;
}

int module_nummer_check(lua_State *L)
{
    static const char *const names[] = { "soort", "nummer", "als_zgw" };
    static const struct parameters p = { "nummer_check", 2, 3, names };
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 1, &p);
    int32_t soort = check_kind(L, base);
    const char *nummer = check_text(L, base + 1, names[1]);

    if (zaak_nummer_check(soort, nummer, strlen(nummer), opt_bool(L, base + 2, names[2]) ? ZAAK_NUMMER_ZGW : ZAAK_NUMMER_STRENG, &error))
        return fail(L, &error);
    lua_pushboolean(L, true);
    return 1;
}

int module_nummer_fill(lua_State *L)
{
    static const char *const names[] = { "soort", "nummer" };
    static const struct parameters p = { "nummer_fill", 2, 2, names };
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 1, &p);
    int32_t soort = check_kind(L, base);
    const char *nummer = check_text(L, base + 1, names[1]);
    char text[32];

    if (zaak_nummer_fill(soort, nummer, strlen(nummer), text, sizeof text, &error) < 0)
        return fail(L, &error);
    lua_pushstring(L, text);
    return 1;
}

int module_nummer_mask(lua_State *L)
{
    size_t length;
    const char *text = check_bytes(L, 1, "tekst", &length);
    char *buffer = lua_newuserdata(L, length + 1);
    int masked = zaak_nummer_mask(context_of(L), text, length, buffer, length + 1);

    if (masked < 0)
        return fail_code(L, masked);
    lua_pushlstring(L, buffer, (size_t)masked);
    return 1;
}
