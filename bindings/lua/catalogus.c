/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.catalogus: always frozen, because it is made in one call. */
#include "binding.h"

static void release(void *handle)
{
    zaak_catalogus_unref(handle);
}

const struct klasse klasse_catalogus = { "zaak.Catalogus", release };

static int example(lua_State *L)
{
    struct ding *ding = ding_push(L, &klasse_catalogus);

    return return_ding(L, ding, zaak_catalogus_example(context_of(L)));
}

static int add_profielen(lua_State *L, int list, struct zaak_catalogus *catalogus, struct zaak_error *error)
{
    size_t count, length;
    int result = 0;

    if (lua_isnil(L, list))
        return 0;
    if (!lua_istable(L, list))
        luaL_error(L, "profielen: een lijst van documenten verwacht");
    count = lua_rawlen(L, list);
    for (size_t i = 1; i <= count && result == 0; i++) {
        const char *json;

        lua_rawgeti(L, list, (int)i);
        json = check_bytes(L, lua_gettop(L), "profielen", &length);
        result = zaak_catalogus_add_profielen(catalogus, json, length, error);
        lua_pop(L, 1);
    }
    return result;
}

static int add_kantoren(lua_State *L, int list, struct zaak_catalogus *catalogus, struct zaak_error *error)
{
    size_t count;
    int result = 0;

    if (lua_isnil(L, list))
        return 0;
    if (!lua_istable(L, list))
        luaL_error(L, "kantoren: een lijst van kantoren verwacht");
    count = lua_rawlen(L, list);
    for (size_t i = 1; i <= count && result == 0; i++) {
        lua_rawgeti(L, list, (int)i);
        result = zaak_catalogus_add_kantoor(catalogus, check_ding(L, lua_gettop(L), &klasse_kantoor), error);
        lua_pop(L, 1);
    }
    return result;
}

static int load(lua_State *L, bool zip)
{
    static const char *const names[] = { "profielen", "gronden", "kalender", "kantoren", "regelprofiel" };
    static const struct parameters p = { "catalogus", 0, 5, names };
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus;
    struct zaak_gronden *gronden;
    struct zaak_kalender *kalender;
    const char *regelprofiel;
    struct ding *ding;
    size_t length;
    const char *bytes = check_bytes(L, 1, zip ? "zip" : "json", &length);
    int base, result;

    if (!lua_isnoneornil(L, 2))
        luaL_checktype(L, 2, LUA_TTABLE);
    base = read_arguments(L, 2, &p);
    gronden = opt_ding(L, base + 1, &klasse_gronden);
    kalender = opt_ding(L, base + 2, &klasse_kalender);
    regelprofiel = opt_text(L, base + 4, "regelprofiel");
    ding = ding_push(L, &klasse_catalogus);
    ding->handle = catalogus = zaak_catalogus_new(context_of(L));
    if (!catalogus)
        return fail_code(L, -ZAAK_E_GEHEUGEN);
    if ((gronden && zaak_catalogus_set_gronden(catalogus, gronden)) || (kalender && zaak_catalogus_set_kalender(catalogus, kalender)))
        return fail_code(L, -ZAAK_E_ARGUMENT);
    if (zaak_catalogus_set_regelprofiel(catalogus, regelprofiel))
        return luaL_error(L, "regelprofiel: '%s' bestaat niet; zie zaak.regelprofielen()", regelprofiel);
    result = add_kantoren(L, base + 3, catalogus, &error);
    if (result)
        return fail(L, &error);
    result = zip ? zaak_catalogus_add_zip(catalogus, bytes, length, &error) : zaak_catalogus_add_json(catalogus, bytes, length, &error);
    if (result == 0)
        result = add_profielen(L, base, catalogus, &error);
    if (result == 0)
        result = zaak_catalogus_freeze(catalogus, &error);
    return result ? fail(L, &error) : 1;
}

static int from_json(lua_State *L)
{
    return load(L, false);
}

static int from_zip(lua_State *L)
{
    return load(L, true);
}

static int zaaktype(lua_State *L)
{
    static const char *const names[] = { "identificatie", "op" };
    static const struct parameters p = { "zaaktype", 2, 2, names };
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    int base = read_arguments(L, 2, &p);
    const char *identificatie = check_text(L, base, "identificatie");

    push_object(L, catalogus, zaak_catalogus_find_zaaktype(catalogus, identificatie, check_dag(L, base + 1, "op")));
    return 1;
}

static int objecten(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    int32_t soort = check_woord(L, 2, "soort", woorden_soort);
    size_t count = zaak_catalogus_count(catalogus, soort);

    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        push_object(L, catalogus, zaak_catalogus_at(catalogus, soort, i));
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

static int find_url(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);

    push_object(L, catalogus, zaak_catalogus_find_url(catalogus, check_text(L, 2, "url")));
    return 1;
}

static int find_kantoor(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct zaak_kantoor *found = zaak_catalogus_find_kantoor(catalogus, opt_text(L, 2, "organisatie"));

    if (!found)
        lua_pushnil(L);
    else
        ding_push(L, &klasse_kantoor)->handle = zaak_kantoor_ref(found);
    return 1;
}

static int find_kalender(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    const char *organisatie = opt_text(L, 2, "organisatie");
    struct ding *ding = ding_push(L, &klasse_kalender);

    return return_ding(L, ding, zaak_kalender_ref(zaak_catalogus_find_kalender(catalogus, organisatie)));
}

static int kalender(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct ding *ding = ding_push(L, &klasse_kalender);

    return return_ding(L, ding, zaak_kalender_ref(zaak_catalogus_get_kalender(catalogus)));
}

static int gronden(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct ding *ding = ding_push(L, &klasse_gronden);

    return return_ding(L, ding, zaak_gronden_ref(zaak_catalogus_get_gronden(catalogus)));
}

static int regelprofiel_of(lua_State *L)
{
    lua_pushstring(L, zaak_catalogus_get_regelprofiel(check_ding(L, 1, &klasse_catalogus)));
    return 1;
}

void open_catalogus(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "to_json", catalogus_to_json },
        { "to_zip", catalogus_to_zip },
        { "check", catalogus_check },
        { "check_overlays", catalogus_check_overlays },
        { "kwaliteit", catalogus_kwaliteit },
        { "regelprofiel", regelprofiel_of },
        { "zaaktype", zaaktype },
        { "versies", catalogus_versies },
        { "versie_op", catalogus_versie_op },
        { "objecten", objecten },
        { "find_url", find_url },
        { "find_kantoor", find_kantoor },
        { "find_kalender", find_kalender },
        { "kalender", kalender },
        { "gronden", gronden },
        { "normen", catalogus_normen },
        { "measure", catalogus_measure },
        { NULL, NULL }
    };
    static const luaL_Reg functions[] = {
        { "example", example },
        { "from_json", from_json },
        { "from_zip", from_zip },
        { NULL, NULL }
    };

    klasse_make(L, &klasse_catalogus, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "catalogus");
}
