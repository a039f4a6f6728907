/* SPDX-License-Identifier: EUPL-1.2 */
/* Arguments and results. A message names the argument, because it may stand in a table. */
#include "binding.h"

#include <string.h>

static bool known_name(const struct parameters *p, const char *name)
{
    for (int i = 0; i < p->count; i++) {
        if (!strcmp(p->names[i], name))
            return true;
    }
    return false;
}

/* A typing error in a name is an error, never a value that is lost. */
static void check_names(lua_State *L, int table, const struct parameters *p)
{
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        if (lua_type(L, -1) != LUA_TSTRING || !known_name(p, lua_tostring(L, -1)))
            luaL_error(L, "%s: kent geen argument '%s'", p->naam, lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?");
    }
}

int read_arguments(lua_State *L, int first, const struct parameters *p)
{
    int base = first;

    luaL_checkstack(L, p->count + 20, p->naam);
    if (lua_istable(L, first) && lua_gettop(L) == first) {
        check_names(L, first, p);
        base = first + 1;
        for (int i = 0; i < p->count; i++)
            lua_getfield(L, first, p->names[i]);
    } else if (lua_gettop(L) >= first + p->count) {
        luaL_error(L, "%s: te veel argumenten", p->naam);
    }
    lua_settop(L, base + p->count - 1);
    for (int i = 0; i < p->required; i++) {
        if (lua_isnil(L, base + i))
            luaL_error(L, "%s: argument '%s' ontbreekt", p->naam, p->names[i]);
    }
    return base;
}

const char *check_bytes(lua_State *L, int index, const char *naam, size_t *length)
{
    if (lua_type(L, index) != LUA_TSTRING)
        luaL_error(L, "%s: tekst verwacht, geen %s", naam, luaL_typename(L, index));
    return lua_tolstring(L, index, length);
}

static const char *plain(lua_State *L, int index, const char *naam, size_t *length)
{
    const char *text = check_bytes(L, index, naam, length);

    if (strlen(text) != *length)
        luaL_error(L, "%s: tekst met een nulteken", naam);
    return text;
}

/* JSON is UTF-8, and so is every text that comes in another way. */
static bool is_utf8(const char *text)
{
    const unsigned char *c = (const unsigned char *)text;

    while (*c) {
        int more = *c < 0x80 ? 0 : *c >= 0xC2 && *c < 0xE0 ? 1 : (*c & 0xF0) == 0xE0 ? 2 : *c >= 0xF0 && *c < 0xF5 ? 3 : -1;

        if (more < 0 || (*c == 0xE0 && c[1] < 0xA0) || (*c == 0xED && c[1] > 0x9F) || (*c == 0xF0 && c[1] < 0x90) || (*c == 0xF4 && c[1] > 0x8F))
            return false;
        for (c++; more > 0; more--, c++) {
            if ((*c & 0xC0) != 0x80)
                return false;
        }
    }
    return true;
}

const char *check_text(lua_State *L, int index, const char *naam)
{
    size_t length;
    const char *text = plain(L, index, naam, &length);

    if (!is_utf8(text))
        luaL_error(L, "%s: tekst is geen UTF-8", naam);
    return text;
}

const char *opt_text(lua_State *L, int index, const char *naam)
{
    return lua_isnoneornil(L, index) ? NULL : check_text(L, index, naam);
}

zaak_dag check_dag(lua_State *L, int index, const char *naam)
{
    size_t length;
    const char *text = plain(L, index, naam, &length);
    zaak_dag dag = ZAAK_DAG_GEEN;

    if (zaak_datum_parse(text, length, &dag))
        luaL_error(L, "%s: '%s' is geen dag (schrijf jjjj-mm-dd)", naam, text);
    return dag;
}

zaak_dag opt_dag(lua_State *L, int index, const char *naam)
{
    return lua_isnoneornil(L, index) ? ZAAK_DAG_GEEN : check_dag(L, index, naam);
}

zaak_tijdstip check_tijdstip(lua_State *L, int index, const char *naam)
{
    size_t length;
    const char *text = plain(L, index, naam, &length);
    zaak_tijdstip tijdstip = ZAAK_TIJDSTIP_GEEN;

    if (zaak_tijdstip_parse(text, length, &tijdstip))
        luaL_error(L, "%s: '%s' is geen tijdstip (schrijf jjjj-mm-ddTuu:mm+hh:mm)", naam, text);
    return tijdstip;
}

zaak_tijdstip opt_tijdstip(lua_State *L, int index, const char *naam)
{
    return lua_isnoneornil(L, index) ? ZAAK_TIJDSTIP_GEEN : check_tijdstip(L, index, naam);
}

void check_dag_of_tijdstip(lua_State *L, int index, const char *naam, zaak_dag *dag, zaak_tijdstip *tijdstip)
{
    size_t length;

    plain(L, index, naam, &length);
    if (length > 10)
        *tijdstip = check_tijdstip(L, index, naam);
    else
        *dag = check_dag(L, index, naam);
}

struct zaak_periode check_periode(lua_State *L, int index, const char *naam)
{
    struct zaak_periode periode = { 0, ZAAK_EENHEID_GEEN };
    size_t length;
    const char *text = plain(L, index, naam, &length);

    if (zaak_periode_parse(text, length, &periode))
        luaL_error(L, "%s: '%s' is geen termijn (schrijf P8W, P3M, P5WD, PT48H)", naam, text);
    return periode;
}

int32_t check_int(lua_State *L, int index, const char *naam)
{
    lua_Number number;

    if (lua_type(L, index) != LUA_TNUMBER)
        luaL_error(L, "%s: een geheel getal verwacht, geen %s", naam, luaL_typename(L, index));
    number = lua_tonumber(L, index);
    if (!(number >= INT32_MIN && number <= INT32_MAX) || number != (lua_Number)(int32_t)number)
        luaL_error(L, "%s: geen geheel getal, of te groot", naam);
    return (int32_t)number;
}

bool opt_bool(lua_State *L, int index, const char *naam)
{
    if (!lua_isnil(L, index) && !lua_isboolean(L, index))
        luaL_error(L, "%s: true of false verwacht", naam);
    return lua_toboolean(L, index);
}

int32_t check_woord(lua_State *L, int index, const char *naam, const struct woord *list)
{
    size_t length;
    const char *text = plain(L, index, naam, &length);
    char words[256] = "";
    int32_t waarde = 0;

    if (!woord_find(list, text, length, &waarde)) {
        woord_list(list, words, sizeof words);
        luaL_error(L, "%s: '%s' is geen van: %s", naam, text, words);
    }
    return waarde;
}

int32_t opt_woord(lua_State *L, int index, const char *naam, const struct woord *list, int32_t otherwise)
{
    return lua_isnoneornil(L, index) ? otherwise : check_woord(L, index, naam, list);
}

int32_t opt_bits(lua_State *L, int index, const char *naam, const struct woord *list)
{
    int32_t bits = 0;
    size_t count;

    if (lua_isnoneornil(L, index))
        return 0;
    if (!lua_istable(L, index))
        luaL_error(L, "%s: een lijst met woorden verwacht", naam);
    count = lua_rawlen(L, index);
    for (size_t i = 1; i <= count; i++) {
        lua_rawgeti(L, index, (int)i);
        bits |= check_woord(L, lua_gettop(L), naam, list);
        lua_pop(L, 1);
    }
    return bits;
}

void push_dag(lua_State *L, zaak_dag dag)
{
    char text[32];

    if (dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) < 0)
        lua_pushnil(L);
    else
        lua_pushstring(L, text);
}

void push_tijdstip(lua_State *L, zaak_tijdstip tijdstip)
{
    char text[48];

    if (tijdstip == ZAAK_TIJDSTIP_GEEN || zaak_tijdstip_format(tijdstip, ZAAK_TIJDSTIP_UTC, text, sizeof text) < 0)
        lua_pushnil(L);
    else
        lua_pushstring(L, text);
}

void push_bits(lua_State *L, const struct woord *list, int32_t waarde)
{
    int count = 0;

    lua_newtable(L);
    for (; list->woord; list++) {
        if (waarde & list->waarde) {
            lua_pushstring(L, list->woord);
            lua_rawseti(L, -2, ++count);
        }
    }
}

void push_object(lua_State *L, struct zaak_catalogus *catalogus, const struct zaak_object *object)
{
    struct ding *ding;

    if (!object) {
        lua_pushnil(L);
        return;
    }
    ding = ding_push(L, &klasse_object);
    ding->catalogus = zaak_catalogus_ref(catalogus);
    ding->handle = (void *)object;
}

void push_bundel_object(lua_State *L, struct zaak_bundel *bundel, const struct zaak_object *object)
{
    push_object(L, NULL, object);
    if (object)
        ((struct ding *)lua_touserdata(L, -1))->bundel = zaak_bundel_ref(bundel);
}

void field_dag(lua_State *L, const char *naam, zaak_dag dag)
{
    push_dag(L, dag);
    lua_setfield(L, -2, naam);
}

void field_tijdstip(lua_State *L, const char *naam, zaak_tijdstip tijdstip)
{
    push_tijdstip(L, tijdstip);
    lua_setfield(L, -2, naam);
}

void field_periode(lua_State *L, const char *naam, const struct zaak_periode *periode)
{
    char text[40];

    if (periode->eenheid == ZAAK_EENHEID_GEEN || zaak_periode_format(periode, ZAAK_PERIODE_ISO, text, sizeof text) < 0)
        return;
    lua_pushstring(L, text);
    lua_setfield(L, -2, naam);
}

/* An empty text is no value, as in JSON an absent member. */
void field_text(lua_State *L, const char *naam, const char *text)
{
    if (!text || !*text)
        return;
    lua_pushstring(L, text);
    lua_setfield(L, -2, naam);
}

void field_int(lua_State *L, const char *naam, int64_t number)
{
    lua_pushinteger(L, (lua_Integer)number);
    lua_setfield(L, -2, naam);
}

void field_bool(lua_State *L, const char *naam, bool value)
{
    lua_pushboolean(L, value);
    lua_setfield(L, -2, naam);
}

void field_woord(lua_State *L, const char *naam, const struct woord *list, int32_t waarde)
{
    field_text(L, naam, woord_get(list, waarde));
}

void field_bits(lua_State *L, const char *naam, const struct woord *list, int32_t waarde)
{
    push_bits(L, list, waarde);
    lua_setfield(L, -2, naam);
}

void field_object(lua_State *L, const char *naam, struct zaak_catalogus *catalogus, const struct zaak_object *object)
{
    push_object(L, catalogus, object);
    lua_setfield(L, -2, naam);
}

int return_dag(lua_State *L, int result, const zaak_dag *dag)
{
    if (result)
        return fail_code(L, result);
    push_dag(L, *dag);
    return 1;
}
