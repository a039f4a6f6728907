/* SPDX-License-Identifier: EUPL-1.2 */
/* Rules and their profiles, the selectielijst, and judging a catalogue. */
#include "binding.h"

#include <string.h>

static void release(void *handle)
{
    zaak_selectielijst_unref(handle);
}

static const struct klasse klasse_selectielijst = { "zaak.Selectielijst", release };

/* The documents of a list, one after the other; 0, or the failure of the first that cannot be read. */
static int each_document(lua_State *L, int list, int (*add)(void *target, const char *bytes, size_t length, struct zaak_error *error), void *target,
                         struct zaak_error *error)
{
    size_t count, length;
    int result = 0;

    if (!lua_istable(L, list))
        luaL_error(L, "documenten: een lijst van documenten verwacht");
    count = lua_rawlen(L, list);
    for (size_t i = 1; i <= count && result == 0; i++) {
        const char *bytes;

        lua_rawgeti(L, list, (int)i);
        bytes = check_bytes(L, lua_gettop(L), "documenten", &length);
        result = add(target, bytes, length, error);
        lua_pop(L, 1);
    }
    return result;
}

static int add_lijst(void *target, const char *bytes, size_t length, struct zaak_error *error)
{
    return zaak_selectielijst_add_json(target, bytes, length, error);
}

/* An archive begins with PK. */
static int add_catalogus(void *target, const char *bytes, size_t length, struct zaak_error *error)
{
    if (length >= 2 && !memcmp(bytes, "PK", 2))
        return zaak_catalogus_add_zip(target, bytes, length, error);
    return zaak_catalogus_add_json(target, bytes, length, error);
}

static int new(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct ding *ding = ding_push(L, &klasse_selectielijst);

    ding->handle = zaak_selectielijst_new(context_of(L));
    if (!ding->handle)
        return fail_code(L, -ZAAK_E_GEHEUGEN);
    return each_document(L, 1, add_lijst, ding->handle, &error) ? fail(L, &error) : 1;
}

static int aantal(lua_State *L)
{
    const struct zaak_selectielijst *lijst = check_ding(L, 1, &klasse_selectielijst);

    lua_pushinteger(L, (lua_Integer)zaak_selectielijst_count(lijst, check_woord(L, 2, "soort", woorden_selectielijst)));
    return 1;
}

static int find(lua_State *L)
{
    static const char *const names[] = { "url", "soort" };
    static const struct parameters p = { "find", 1, 2, names };
    const struct zaak_selectielijst *lijst = check_ding(L, 1, &klasse_selectielijst);
    struct zaak_selectielijstrij r = ZAAK_SELECTIELIJSTRIJ_INIT;
    int base = read_arguments(L, 2, &p);
    int32_t soort = opt_woord(L, base + 1, "soort", woorden_selectielijst, ZAAK_SELECTIELIJST_RESULTAAT);

    if (zaak_selectielijst_find(lijst, soort, check_text(L, base, "url"), &r)) {
        lua_pushnil(L);
        return 1;
    }
    lua_newtable(L);
    field_text(L, "url", r.url);
    field_text(L, "naam", r.naam);
    field_text(L, "omschrijving", r.omschrijving);
    field_text(L, "nummer", r.nummer);
    field_text(L, "procestype", r.procestype);
    field_text(L, "waardering", r.waardering);
    field_text(L, "procestermijn", r.procestermijn);
    field_text(L, "bewaartermijn", r.bewaartermijn);
    return 1;
}

static const char *const keuring_names[] = { "profiel", "selectielijst", "vorige", "publiceren", "concepten", "volledig", "rechten", "rasci" };

void read_keuring(lua_State *L, int first, struct zaak_keuring *keuring, struct zaak_rascigrenzen *grenzen)
{
    static const struct parameters p = { "check", 0, sizeof keuring_names / sizeof keuring_names[0], keuring_names };
    int base = read_arguments(L, first, &p);

    keuring->profiel = opt_text(L, base, "profiel");
    keuring->selectielijst = opt_ding(L, base + 1, &klasse_selectielijst);
    keuring->vorige = opt_ding(L, base + 2, &klasse_catalogus);
    keuring->publiceren = opt_text(L, base + 3, "publiceren");
    keuring->concepten = opt_bool(L, base + 4, "concepten");
    keuring->selectielijst_volledig = opt_bool(L, base + 5, "volledig");
    keuring->rechten = opt_bits(L, base + 6, "rechten", woorden_recht);
    if (read_grenzen(L, base + 7, grenzen))
        keuring->rasci = grenzen;
}

/* A catalogue that was not frozen is frozen for the findings: only then its resources can be looked at. */
static int judge(lua_State *L, struct zaak_catalogus *catalogus, const struct zaak_keuring *keuring, struct zaak_bevindingen *list)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_catalogus_check(catalogus, keuring, list, &error) < 0)
        return fail(L, &error);
    push_bevindingen_of(L, list, zaak_catalogus_freeze(catalogus, NULL) == 0 ? catalogus : NULL, (struct zaak_catalogus *)keuring->vorige);
    return 1;
}

int catalogus_check(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;

    read_keuring(L, 2, &keuring, &grenzen);
    return judge(L, catalogus, &keuring, bevindingen_new(L));
}

int module_keur_catalogus(lua_State *L)
{
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    struct ding *ding;

    read_keuring(L, 2, &keuring, &grenzen);
    list = bevindingen_new(L);
    ding = ding_push(L, &klasse_catalogus);
    ding->handle = zaak_catalogus_new(context_of(L));
    if (!ding->handle || zaak_catalogus_set_bevindingen(ding->handle, list))
        return fail_code(L, -ZAAK_E_GEHEUGEN);
    if (each_document(L, 1, add_catalogus, ding->handle, &error))
        return fail(L, &error);
    return judge(L, ding->handle, &keuring, list);
}

int module_regels(lua_State *L)
{
    const char *profiel = lua_isnoneornil(L, 1) ? NULL : check_text(L, 1, "profiel");
    struct zaak_regel r = ZAAK_REGEL_INIT;

    if (zaak_regel_get(profiel, 0, &r))
        return luaL_error(L, "profiel: '%s' bestaat niet; zie zaak.regelprofielen()", profiel);
    lua_newtable(L);
    for (size_t i = 0; zaak_regel_get(profiel, i, &r) == 0; i++) {
        lua_newtable(L);
        field_text(L, "id", r.id);
        field_text(L, "titel", r.titel);
        field_text(L, "bron", r.bron);
        field_text(L, "sinds", r.sinds);
        field_text(L, "tot", r.tot);
        field_text(L, "variant", r.variant);
        field_woord(L, "ernst", woorden_ernst, r.ernst);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

int module_regelprofielen(lua_State *L)
{
    const char *naam;

    lua_newtable(L);
    for (size_t i = 0; (naam = zaak_regelprofiel_naam(i)); i++) {
        lua_pushstring(L, naam);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

static struct zaak_duur check_duur(lua_State *L, int index, const char *naam)
{
    const char *text = check_text(L, index, naam);
    struct zaak_duur duur = { 0, 0, 0, 0, 0 };

    if (zaak_duur_parse(text, strlen(text), &duur))
        luaL_error(L, "%s: '%s' is geen duur (schrijf P1Y6M)", naam, text);
    return duur;
}

/* Two numbers: how a does worst and best against b. */
int module_compare_duur(lua_State *L)
{
    struct zaak_duur a = check_duur(L, 1, "a"), b = check_duur(L, 2, "b");
    int32_t kleinst, grootst;
    int result = zaak_duur_compare(&a, &b, &kleinst, &grootst);

    if (result < 0)
        return fail_code(L, result);
    lua_pushinteger(L, kleinst);
    lua_pushinteger(L, grootst);
    return 2;
}

void open_selectielijst(lua_State *L)
{
    static const luaL_Reg methods[] = { { "aantal", aantal }, { "find", find }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "new", new }, { NULL, NULL } };

    klasse_make(L, &klasse_selectielijst, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "selectielijst");
}
