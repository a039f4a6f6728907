/* SPDX-License-Identifier: EUPL-1.2 */
/* The module zaak: its context, what all classes share, and the functions that belong to no class. */
#include "binding.h"

#include <string.h>

static const char context_key = 0; /* its address is the key in the registry */

static void release_context(void *handle)
{
    zaak_context_unref(handle);
}

const struct klasse klasse_context = { "zaak.Context", release_context };

struct zaak_context *context_of(lua_State *L)
{
    struct ding *ding;

    lua_pushlightuserdata(L, (void *)&context_key);
    lua_rawget(L, LUA_REGISTRYINDEX);
    ding = lua_touserdata(L, -1);
    lua_pop(L, 1);
    if (!ding || !ding->handle)
        luaL_error(L, "de module is al gesloten");
    return ding->handle;
}

/* Also the method close(): what is closed stays an object, of which nothing can be asked. */
static int close_ding(lua_State *L)
{
    struct ding *ding = lua_touserdata(L, 1);

    if (!ding || lua_type(L, 1) != LUA_TUSERDATA || !luaL_testudata(L, 1, lua_tostring(L, lua_upvalueindex(1))))
        return luaL_argerror(L, 1, lua_tostring(L, lua_upvalueindex(1)));
    if (ding->handle && ding->klasse->release)
        ding->klasse->release(ding->handle);
    ding->handle = NULL;
    ding->catalogus = zaak_catalogus_unref(ding->catalogus);
    ding->bundel = zaak_bundel_unref(ding->bundel);
    return 0;
}

static int same_ding(lua_State *L)
{
    const struct ding *a = lua_touserdata(L, 1), *b = lua_touserdata(L, 2);

    lua_pushboolean(L, a && b && a->klasse == b->klasse && a->handle == b->handle);
    return 1;
}

static int no_set(lua_State *L)
{
    return luaL_error(L, "dit object heeft geen velden om te zetten");
}

static void set_close(lua_State *L, const struct klasse *klasse, const char *naam)
{
    lua_pushstring(L, klasse->naam);
    lua_pushcclosure(L, close_ding, 1);
    lua_setfield(L, -2, naam);
}

void klasse_make(lua_State *L, const struct klasse *klasse, const luaL_Reg *methods, const luaL_Reg *metamethods)
{
    luaL_newmetatable(L, klasse->naam);
    set_close(L, klasse, "__gc");
    set_close(L, klasse, "__close");
    lua_pushcfunction(L, same_ding);
    lua_setfield(L, -2, "__eq");
    lua_pushcfunction(L, no_set);
    lua_setfield(L, -2, "__newindex");
    lua_pushstring(L, klasse->naam);
    lua_setfield(L, -2, "__metatable"); /* nobody takes __gc out of it */
    if (metamethods)
        luaL_setfuncs(L, metamethods, 0);
    lua_newtable(L);
    if (methods)
        luaL_setfuncs(L, methods, 0);
    set_close(L, klasse, "close");
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
}

struct ding *ding_push(lua_State *L, const struct klasse *klasse)
{
    struct ding *ding;

    luaL_checkstack(L, 8, klasse->naam);
    ding = lua_newuserdata(L, sizeof *ding);
    memset(ding, 0, sizeof *ding);
    ding->klasse = klasse;
    luaL_setmetatable(L, klasse->naam);
    return ding;
}

void *check_ding(lua_State *L, int index, const struct klasse *klasse)
{
    struct ding *ding = luaL_testudata(L, index, klasse->naam);

    if (!ding)
        luaL_argerror(L, index, lua_pushfstring(L, "%s verwacht, geen %s", klasse->naam, luaL_typename(L, index)));
    else if (!ding->handle)
        luaL_argerror(L, index, lua_pushfstring(L, "%s is gesloten", klasse->naam));
    return ding->handle;
}

void *opt_ding(lua_State *L, int index, const struct klasse *klasse)
{
    return lua_isnoneornil(L, index) ? NULL : check_ding(L, index, klasse);
}

int return_ding(lua_State *L, struct ding *ding, void *handle)
{
    ding->handle = handle;
    return handle ? 1 : fail_code(L, -ZAAK_E_GEHEUGEN);
}

static int termijn_uren(lua_State *L)
{
    zaak_tijdstip start = check_tijdstip(L, 1, "start"), einde;
    struct zaak_periode periode = check_periode(L, 2, "periode");
    int result = zaak_termijn_add_uren(start, &periode, &einde);

    if (result)
        return fail_code(L, result);
    push_tijdstip(L, einde);
    return 1;
}

static int add_periode(lua_State *L)
{
    zaak_dag dag = check_dag(L, 1, "dag");
    struct zaak_periode periode = check_periode(L, 2, "periode");

    return return_dag(L, zaak_periode_add(dag, &periode, &dag), &dag);
}

static int add_duur(lua_State *L)
{
    zaak_dag dag = check_dag(L, 1, "dag");
    const char *text = check_text(L, 2, "duur");
    struct zaak_duur duur;

    if (zaak_duur_parse(text, strlen(text), &duur))
        return luaL_error(L, "duur: '%s' is geen duur (schrijf P1Y6M)", text);
    return return_dag(L, zaak_duur_add(dag, &duur, &dag), &dag);
}

static int datum_tekst(lua_State *L)
{
    zaak_dag dag = check_dag(L, 1, "dag");
    int32_t vorm = opt_woord(L, 2, "vorm", woorden_datumvorm, ZAAK_DATUM_LANG);
    char text[64];
    int result = zaak_datum_format(dag, vorm, text, sizeof text);

    if (result < 0)
        return fail_code(L, result);
    lua_pushstring(L, text);
    return 1;
}

static int tijdstip_dag(lua_State *L)
{
    zaak_dag dag = ZAAK_DAG_GEEN;
    int result = zaak_tijdstip_dag(check_tijdstip(L, 1, "tijdstip"), &dag, NULL);

    return return_dag(L, result, &dag);
}

static const luaL_Reg functions[] = {
    { "termijn", kalender_termijn },
    { "dwangsom", module_dwangsom },
    { "keur_catalogus", module_keur_catalogus },
    { "regels", module_regels },
    { "regelprofielen", module_regelprofielen },
    { "indicatoren", module_indicatoren },
    { "compare_duur", module_compare_duur },
    { "archief", module_archief },
    { "archiefvarianten", module_archiefvarianten },
    { "archiefregeling_check", module_archiefregeling_check },
    { "archiefstatus_check", module_archiefstatus_check },
    { "bericht_check", module_bericht_check },
    { "klok", module_klok },
    { "indiening", module_indiening },
    { "van_rechtswege", module_van_rechtswege },
    { "projectie", module_projectie },
    { "normperiode", module_normperiode },
    { "nummer_check", module_nummer_check },
    { "nummer_fill", module_nummer_fill },
    { "nummer_mask", module_nummer_mask },
    { "kwaliteitscijfer", module_kwaliteitscijfer },
    { "identificatie_make", module_identificatie_make },
    { "identificatie_next", module_identificatie_next },
    { "identificatie_check", module_identificatie_check },
    { "identificatie_parse", module_identificatie_parse },
    { "identificatiepatronen", module_identificatiepatronen },
    { "vertrouwelijkheden", module_vertrouwelijkheden },
    { "vertrouwelijkheid", module_vertrouwelijkheid },
    { "inzage", module_inzage },
    { "termijn_uren", termijn_uren },
    { "add_periode", add_periode },
    { "add_duur", add_duur },
    { "datum_tekst", datum_tekst },
    { "tijdstip_dag", tijdstip_dag },
    { NULL, NULL }
};

static void make_context(lua_State *L)
{
    struct ding *ding;

    klasse_make(L, &klasse_context, NULL, NULL);
    lua_pushlightuserdata(L, (void *)&context_key);
    ding = ding_push(L, &klasse_context);
    ding->handle = zaak_context_new(NULL);
    if (!ding->handle)
        luaL_error(L, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
    lua_rawset(L, LUA_REGISTRYINDEX);
}

__attribute__((visibility("default"))) int luaopen_zaak(lua_State *L);

int luaopen_zaak(lua_State *L)
{
    make_context(L);
    klasse_make(L, &klasse_bevindingen, NULL, NULL);
    open_versie(L);
    open_overlay(L);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    field_text(L, "versie", zaak_version());
    field_text(L, "data_versie", zaak_data_version());
    open_kalender(L);
    open_motivering(L);
    open_gronden(L);
    open_catalogus(L);
    open_object(L);
    open_zaak(L);
    open_voorraad(L);
    open_normscore(L);
    open_openingstijd(L);
    open_kantoor(L);
    open_bundel(L);
    open_selectielijst(L);
    open_rasci(L);
    open_reeks(L);
    open_stand(L);
    open_gemeenten(L);
    open_kring(L);
    open_dienst(L);
    open_levensgebeurtenissen(L);
    return 1;
}
