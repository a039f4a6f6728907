/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.kring: the policy cycle (VTH) of a municipality. */
#include "binding.h"

static void release(void *handle)
{
    zaak_kring_unref(handle);
}

const struct klasse klasse_kring = { "zaak.Kring", release };

static int from_json(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kring *made = NULL;
    size_t length;
    const char *json = check_bytes(L, 1, "json", &length);
    struct ding *ding = ding_push(L, &klasse_kring);

    if (zaak_kring_load_json(context_of(L), json, length, &made, &error))
        return fail(L, &error);
    return return_ding(L, ding, made);
}

static int elementen(lua_State *L)
{
    const struct zaak_kring *kring = check_ding(L, 1, &klasse_kring);
    zaak_dag dag = check_dag(L, 2, "op");
    int count = zaak_kring_get_elementen(kring, dag, NULL, 0);
    struct zaak_kringelement *rows = lua_newuserdata(L, (size_t)(count > 0 ? count : 0) * sizeof *rows + 1);

    zaak_kring_get_elementen(kring, dag, rows, (size_t)(count > 0 ? count : 0));
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "element", rows[i].element);
        field_text(L, "naam", rows[i].naam);
        field_text(L, "lus", rows[i].lus);
        field_text(L, "bewijs", rows[i].bewijs);
        field_text(L, "artikel", rows[i].artikel);
        field_woord(L, "stand", woorden_element, rows[i].stand);
        field_text(L, "document", rows[i].document);
        field_dag(L, "vastgesteld", rows[i].vastgesteld);
        field_dag(L, "tot", rows[i].tot);
        field_bool(L, "uit_zaken", rows[i].uit_zaken);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int pijlen(lua_State *L)
{
    const struct zaak_kring *kring = check_ding(L, 1, &klasse_kring);
    zaak_dag dag = check_dag(L, 2, "op");
    int count = zaak_kring_get_pijlen(kring, dag, NULL, 0);
    struct zaak_kringpijl *rows = lua_newuserdata(L, (size_t)(count > 0 ? count : 0) * sizeof *rows + 1);

    zaak_kring_get_pijlen(kring, dag, rows, (size_t)(count > 0 ? count : 0));
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "van", rows[i].van);
        field_text(L, "naar", rows[i].naar);
        field_text(L, "betekenis", rows[i].betekenis);
        field_bool(L, "gesloten", rows[i].gesloten);
        field_text(L, "reden", rows[i].reden);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int doelen(lua_State *L)
{
    const struct zaak_kring *kring = check_ding(L, 1, &klasse_kring);
    zaak_dag dag = check_dag(L, 2, "op");
    int count = zaak_kring_get_doelen(kring, dag, NULL, 0);
    struct zaak_kringdoel *rows = lua_newuserdata(L, (size_t)(count > 0 ? count : 0) * sizeof *rows + 1);

    zaak_kring_get_doelen(kring, dag, rows, (size_t)(count > 0 ? count : 0));
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "doel", rows[i].doel);
        field_text(L, "naam", rows[i].naam);
        field_text(L, "indicator", rows[i].indicator);
        field_text(L, "ontbreekt", rows[i].ontbreekt == ZAAK_SCHAKEL_GEHEEL ? NULL : zaak_kring_schakel_naam(rows[i].ontbreekt));
        if (rows[i].streef >= 0)
            field_int(L, "streef", rows[i].streef);
        field_int(L, "gehaald", rows[i].meting.gehaald);
        field_int(L, "totaal", rows[i].meting.totaal);
        field_dag(L, "gemeten_tot", rows[i].gemeten_tot);
        field_woord(L, "oordeel", woorden_oordeel, rows[i].oordeel);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int is_gesloten(lua_State *L)
{
    lua_pushboolean(L, zaak_kring_is_gesloten(check_ding(L, 1, &klasse_kring), check_dag(L, 2, "op")) == 1);
    return 1;
}

static int add_zaken(lua_State *L)
{
    static const char *const names[] = { "voorraad", "van", "tot" };
    static const struct parameters p = { "add_zaken", 3, 3, names };
    struct zaak_kring *kring = check_ding(L, 1, &klasse_kring);
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 2, &p);
    const struct zaak_voorraad *voorraad = check_ding(L, base, &klasse_voorraad);
    int result = zaak_kring_add_zaken(kring, voorraad, check_dag(L, base + 1, "van"), check_dag(L, base + 2, "tot"), &error);

    if (result < 0)
        return fail(L, &error);
    lua_pushinteger(L, result);
    return 1;
}

/* voorbeelden(kringen, element, op): the cycles of a list that have an element */
static int voorbeelden(lua_State *L)
{
    size_t count = check_list(L, 1, "kringen");
    const char *element = check_text(L, 2, "element");
    zaak_dag dag = check_dag(L, 3, "op");
    struct zaak_kring **kringen = lua_newuserdata(L, (count + 1) * sizeof *kringen);
    size_t *places = lua_newuserdata(L, (count + 1) * sizeof *places);
    int found;

    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, 1, (int)i + 1);
        kringen[i] = check_ding(L, lua_gettop(L), &klasse_kring);
        lua_pop(L, 1);
    }
    found = zaak_kring_find_voorbeelden(kringen, count, element, dag, places, count);
    if (found < 0)
        return fail_code(L, found);
    lua_newtable(L);
    for (int i = 0; i < found; i++) {
        lua_rawgeti(L, 1, (int)places[i] + 1);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int gemeente(lua_State *L)
{
    lua_pushstring(L, zaak_kring_get_gemeente(check_ding(L, 1, &klasse_kring)));
    return 1;
}

static int naam(lua_State *L)
{
    lua_pushstring(L, zaak_kring_get_naam(check_ding(L, 1, &klasse_kring)));
    return 1;
}

void open_kring(lua_State *L)
{
    static const luaL_Reg methods[] = { { "gemeente", gemeente }, { "naam", naam }, { "elementen", elementen }, { "pijlen", pijlen }, { "doelen", doelen },
                                        { "is_gesloten", is_gesloten }, { "add_zaken", add_zaken }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "from_json", from_json }, { "voorbeelden", voorbeelden }, { NULL, NULL } };

    klasse_make(L, &klasse_kring, methods, NULL);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "kring");
}
