/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.bundel, and ZGW JSON in and out of the other classes. */
#include "binding.h"

#include <string.h>

static void release(void *handle)
{
    zaak_bundel_unref(handle);
}

const struct klasse klasse_bundel = { "zaak.Bundel", release };

/* Writes once to know the length, and once into a buffer of that length. */
static int give(lua_State *L, const struct schrijfopdracht *uitvoer)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int size = uitvoer->write(uitvoer, NULL, 0, &error);
    char *buffer = lua_newuserdata(L, size < 0 ? 1 : (size_t)size + 1);

    if (size >= 0)
        size = uitvoer->write(uitvoer, buffer, (size_t)size + 1, &error);
    if (size < 0)
        return error.code ? fail(L, &error) : fail_code(L, size);
    lua_pushlstring(L, buffer, (size_t)size);
    return 1;
}

static int save(lua_State *L, const struct klasse *klasse, int32_t spelling, uitvoer_write write)
{
    const struct schrijfopdracht uitvoer = { write, check_ding(L, 1, klasse), opt_woord(L, 2, "spelling", woorden_spelling, spelling), NULL };

    return give(L, &uitvoer);
}

static int to_json(lua_State *L)
{
    return save(L, &klasse_bundel, ZAAK_SPELLING_GELEZEN, uitvoer_bundel);
}

static int to_zip(lua_State *L)
{
    return save(L, &klasse_bundel, ZAAK_SPELLING_EXPORT, uitvoer_bundel_zip);
}

int catalogus_to_json(lua_State *L)
{
    return save(L, &klasse_catalogus, ZAAK_SPELLING_GELEZEN, uitvoer_catalogus);
}

int catalogus_to_zip(lua_State *L)
{
    return save(L, &klasse_catalogus, ZAAK_SPELLING_EXPORT, uitvoer_catalogus_zip);
}

int object_to_json(lua_State *L)
{
    struct schrijfopdracht uitvoer = { uitvoer_object, check_ding(L, 1, &klasse_object), 0, NULL };
    const char *naam = opt_text(L, 2, "veld");
    const struct veld *veld = naam ? veld_find(zaak_object_get_soort(uitvoer.handle), naam, strlen(naam)) : NULL;

    if (naam && !veld)
        return luaL_error(L, "%s heeft geen veld '%s'", woord_get(woorden_soort, zaak_object_get_soort(uitvoer.handle)), naam);
    uitvoer.keuze = veld ? veld->nummer : 0;
    if (zaak_object_get_json(uitvoer.handle, uitvoer.keuze, NULL, 0) == -ZAAK_E_NIET_GEVONDEN) {
        lua_pushnil(L);
        return 1;
    }
    return give(L, &uitvoer);
}

int zaak_to_json(lua_State *L)
{
    static const char *const names[] = { "bundel", "basis", "basis_besluiten", "afgeleid", "spelling", "op", "bekend_op" };
    static const struct parameters p = { "to_json", 0, 7, names };
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    const struct schrijfopdracht uitvoer = { uitvoer_zaak, check_ding(L, 1, &klasse_zaak), 0, &uitgave };
    int base = read_arguments(L, 2, &p);

    uitgave.bundel = opt_ding(L, base, &klasse_bundel);
    uitgave.basis = opt_text(L, base + 1, names[1]);
    uitgave.basis_besluiten = opt_text(L, base + 2, names[2]);
    uitgave.afgeleid = opt_bool(L, base + 3, names[3]);
    uitgave.spelling = opt_woord(L, base + 4, names[4], woorden_spelling, ZAAK_SPELLING_GELEZEN);
    uitgave.blik.peildatum = opt_dag(L, base + 5, names[5]);
    uitgave.blik.bekend_op = opt_tijdstip(L, base + 6, names[6]);
    return give(L, &uitvoer);
}

int voorraad_load_bundel(lua_State *L)
{
    static const char *const names[] = { "bundel", "vastgelegd", "datum_telt" };
    static const struct parameters p = { "load_bundel", 1, 3, names };
    struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    struct zaak_inname inname = ZAAK_INNAME_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 2, &p), result;

    inname.vastgelegd = opt_tijdstip(L, base + 1, names[1]);
    inname.datum_telt = opt_bool(L, base + 2, names[2]);
    result = zaak_voorraad_load_bundel(voorraad, check_ding(L, base, &klasse_bundel), &inname, &error);
    if (result < 0)
        return fail(L, &error);
    lua_pushinteger(L, result);
    return 1;
}

int voorraad_check_bundel(lua_State *L)
{
    struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    struct zaak_bundel *bundel = check_ding(L, 2, &klasse_bundel);
    struct zaak_bevindingen *list = bevindingen_new(L);
    int result = zaak_voorraad_check_bundel(voorraad, bundel, list);

    if (result < 0)
        return fail_code(L, result);
    push_bevindingen(L, list);
    return 1;
}

static int from_json(lua_State *L)
{
    static const char *const names[] = { "json", "soort" };
    static const struct parameters p = { "from_json", 1, 2, names };
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL;
    int base = read_arguments(L, 1, &p);
    size_t length;
    const char *json = check_bytes(L, base, "json", &length);
    int32_t kind = opt_woord(L, base + 1, "soort", woorden_soort, 0);
    struct ding *ding = ding_push(L, &klasse_bundel);

    if (zaak_bundel_load_json(context_of(L), kind, json, length, &bundel, &error))
        return fail(L, &error);
    return return_ding(L, ding, bundel);
}

static int from_zip(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bundel *bundel = NULL;
    size_t length;
    const char *bytes = check_bytes(L, 1, "zip", &length);
    struct ding *ding = ding_push(L, &klasse_bundel);

    if (zaak_bundel_load_zip(context_of(L), bytes, length, &bundel, &error))
        return fail(L, &error);
    return return_ding(L, ding, bundel);
}

static int objecten(lua_State *L)
{
    struct zaak_bundel *bundel = check_ding(L, 1, &klasse_bundel);
    int32_t kind = check_woord(L, 2, "soort", woorden_soort);

    lua_newtable(L);
    for (size_t i = 0; i < zaak_bundel_count(bundel, kind); i++) {
        push_bundel_object(L, bundel, zaak_bundel_at(bundel, kind, i));
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

static int find_url(lua_State *L)
{
    struct zaak_bundel *bundel = check_ding(L, 1, &klasse_bundel);

    push_bundel_object(L, bundel, zaak_bundel_find_url(bundel, check_text(L, 2, "url")));
    return 1;
}

void open_bundel(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "to_json", to_json },
        { "to_zip", to_zip },
        { "objecten", objecten },
        { "find_url", find_url },
        { NULL, NULL }
    };
    static const luaL_Reg functions[] = {
        { "from_json", from_json },
        { "from_zip", from_zip },
        { NULL, NULL }
    };

    klasse_make(L, &klasse_bundel, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "bundel");
}
