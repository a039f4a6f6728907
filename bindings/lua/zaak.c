/* SPDX-License-Identifier: EUPL-1.2 */
/* A case: how it is made, its commands and its facts. Its questions stand in zaak_vragen.c. */
#include "binding.h"

#include <string.h>

static void release(void *handle)
{
    zaak_unref(handle);
}

const struct klasse klasse_zaak = { "zaak.Zaak", release };

static const char *const open_names[] = { "zaaktype", "ontvangen", "identificatie", "organisatie", "omschrijving" };
const struct parameters open_parameters = { "zaak.new", 2, 5, open_names };

void push_zaak(lua_State *L, struct zaak *zaak)
{
    ding_push(L, &klasse_zaak)->handle = zaak_ref(zaak);
}

void read_open(lua_State *L, int base, struct zaak_feit *feit, const char **ret_identificatie)
{
    feit->soort = ZAAK_FEIT_OPEN;
    feit->naam = check_text(L, base, "zaaktype");
    check_dag_of_tijdstip(L, base + 1, "ontvangen", &feit->op, &feit->op_tijdstip);
    *ret_identificatie = opt_text(L, base + 2, "identificatie");
    feit->organisatie = opt_text(L, base + 3, "organisatie");
    feit->waarde = opt_text(L, base + 4, "omschrijving");
}

static int new(lua_State *L)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct zaak *zaak = NULL;
    const char *identificatie;
    struct ding *ding;

    read_open(L, read_arguments(L, 2, &open_parameters), &feit, &identificatie);
    ding = ding_push(L, &klasse_zaak);
    if (zaak_open(catalogus, identificatie, &feit, &zaak, &error))
        return fail(L, &error);
    return return_ding(L, ding, zaak);
}

static int load_jsonl(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct zaak *zaak = NULL;
    size_t length;
    const char *text = check_bytes(L, 2, "jsonl", &length);
    struct ding *ding = ding_push(L, &klasse_zaak);

    if (zaak_load_jsonl(catalogus, text, length, &zaak, &error))
        return fail(L, &error);
    return return_ding(L, ding, zaak);
}

static int save_jsonl(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    int size = zaak_save_jsonl(zaak, NULL, 0);
    char *buffer = lua_newuserdata(L, size < 0 ? 1 : (size_t)size + 1);

    if (size >= 0)
        size = zaak_save_jsonl(zaak, buffer, (size_t)size + 1);
    if (size < 0)
        return fail_code(L, size);
    lua_pushlstring(L, buffer, (size_t)size);
    return 1;
}

/* A day, a moment, or that it is not known. */
static void read_op(lua_State *L, int index, const char *naam, struct zaak_feit *feit)
{
    feit->dag_onbekend = lua_type(L, index) == LUA_TSTRING && !strcmp(lua_tostring(L, index), DAG_ONBEKEND);
    if (!feit->dag_onbekend)
        check_dag_of_tijdstip(L, index, naam, &feit->op, &feit->op_tijdstip);
}

static void set_gegeven(lua_State *L, struct zaak_feit *feit, int32_t gegeven, int index, const char *naam)
{
    const char **texts[] = {
        [GEGEVEN_NAAM] = &feit->naam, [GEGEVEN_WAARDE] = &feit->waarde, [GEGEVEN_SOORT_WAARDE] = &feit->soort_waarde,
        [GEGEVEN_ORGANISATIE] = &feit->organisatie, [GEGEVEN_TOELICHTING] = &feit->toelichting, [GEGEVEN_ID] = &feit->id, [GEGEVEN_ACTOR] = &feit->actor,
        [GEGEVEN_RECHTEN] = NULL,
    };

    if (texts[gegeven])
        *texts[gegeven] = check_text(L, index, naam);
    else if (gegeven == GEGEVEN_SOORT)
        feit->soort = check_woord(L, index, naam, woorden_feit);
    else if (gegeven == GEGEVEN_OP)
        read_op(L, index, naam, feit);
    else if (gegeven == GEGEVEN_TOT)
        feit->tot = check_dag(L, index, naam);
    else if (gegeven == GEGEVEN_TERMIJN)
        feit->termijn = check_periode(L, index, naam);
    else if (gegeven == GEGEVEN_VANAF)
        feit->vanaf = check_dag(L, index, naam);
    else if (gegeven == GEGEVEN_TE_VROEG_GEACCEPTEERD)
        feit->te_vroeg_geaccepteerd = opt_bool(L, index, naam);
    else if (gegeven == GEGEVEN_VASTGELEGD)
        feit->vastgelegd = check_tijdstip(L, index, naam);
    else
        feit->rechten = opt_bits(L, index, naam, woorden_recht);
}

static void read_command(lua_State *L, const struct opdracht *o, int first, struct zaak_feit *feit)
{
    struct parameters p = { o->naam, o->required, o->count, o->names };
    int base = read_arguments(L, first, &p);

    for (int i = 0; i < o->count; i++) {
        if (!lua_isnil(L, base + i))
            set_gegeven(L, feit, o->gegevens[i], base + i, o->names[i]);
    }
    opdracht_finish(o, feit);
}

/* All commands are this function; the number of the command is its upvalue. What succeeds gives true and its warnings. */
static int run(lua_State *L)
{
    int opdracht = (int)lua_tointeger(L, lua_upvalueindex(1));
    struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    int result;

    read_command(L, &opdrachten[opdracht], 2, &feit);
    if (opdracht == OPDRACHT_LOAD_FEIT)
        return zaak_load_feit(zaak, &feit, &error) ? fail(L, &error) : (lua_pushboolean(L, 1), 1);
    list = bevindingen_new(L);
    if (opdracht == OPDRACHT_CHECK_FEIT) {
        result = zaak_check_feit(zaak, &feit, list, &error);
        if (result && result != -ZAAK_E_REGEL)
            return fail(L, &error);
        push_bevindingen(L, list);
        return 1;
    }
    if (opdracht_add(&opdrachten[opdracht], zaak, &feit, list, &error))
        return fail_regel(L, &error, list);
    lua_pushboolean(L, 1);
    push_bevindingen(L, list);
    return 2;
}

/* What is corrected and why, and then a fact as add_feit() takes it. */
static int correct_feit(lua_State *L)
{
    struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    const char *herroept = check_text(L, 2, "herroept"), *reden = check_text(L, 3, "reden");
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;

    read_command(L, &opdrachten[OPDRACHT_ADD_FEIT], 4, &feit);
    list = bevindingen_new(L);
    if (zaak_correct_feit(zaak, herroept, reden, &feit, list, &error))
        return fail_regel(L, &error, list);
    lua_pushboolean(L, 1);
    push_bevindingen(L, list);
    return 2;
}

static int check(lua_State *L)
{
    static const char *const names[] = { "profiel", "rechten" };
    static const struct parameters p = { "check", 0, 2, names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_toets toets = ZAAK_TOETS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    int base = read_arguments(L, 2, &p);

    toets.profiel = opt_text(L, base, "profiel");
    toets.rechten = opt_bits(L, base + 1, "rechten", woorden_recht);
    list = bevindingen_new(L);
    if (zaak_check_with(zaak, &toets, list, &error) < 0)
        return fail(L, &error);
    push_bevindingen(L, list);
    return 1;
}

static void push_feit(lua_State *L, const struct zaak_feit *feit)
{
    lua_newtable(L);
    field_woord(L, "soort", woorden_feit, feit->soort);
    field_dag(L, "op", feit->op);
    field_tijdstip(L, "op_tijdstip", feit->op_tijdstip);
    field_text(L, "naam", feit->naam);
    field_text(L, "waarde", feit->waarde);
    field_text(L, "soort_waarde", feit->soort_waarde);
    field_text(L, "organisatie", feit->organisatie);
    field_dag(L, "tot", feit->tot);
    field_periode(L, "termijn", &feit->termijn);
    field_text(L, "id", feit->id);
    field_text(L, "actor", feit->actor);
    field_tijdstip(L, "vastgelegd", feit->vastgelegd);
    field_bool(L, "ingetrokken", feit->ingetrokken);
    field_bool(L, "te_vroeg_geaccepteerd", feit->te_vroeg_geaccepteerd);
    field_bool(L, "dag_onbekend", feit->dag_onbekend);
    field_dag(L, "vanaf", feit->vanaf);
    field_text(L, "toelichting", feit->toelichting);
}

static int feiten(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    size_t count = zaak_feit_count(zaak);

    lua_newtable(L);
    for (size_t i = 0; i < count && zaak_get_feit(zaak, i, &feit) == 0; i++) {
        push_feit(L, &feit);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

static int identificatie(lua_State *L)
{
    lua_pushstring(L, zaak_get_identificatie(check_ding(L, 1, &klasse_zaak)));
    return 1;
}

static int catalogus(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct ding *ding = ding_push(L, &klasse_catalogus);

    return return_ding(L, ding, zaak_catalogus_ref(zaak_get_catalogus(zaak)));
}

static int text(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);

    lua_pushfstring(L, "zaak.Zaak '%s': %d feiten", zaak_get_identificatie(zaak), (int)zaak_feit_count(zaak));
    return 1;
}

static void add_commands(lua_State *L)
{
    luaL_getmetatable(L, klasse_zaak.naam);
    lua_getfield(L, -1, "__index");
    luaL_setfuncs(L, zaak_vragen, 0);
    for (int i = 0; i < OPDRACHT_COUNT; i++) {
        lua_pushinteger(L, i);
        lua_pushcclosure(L, run, 1);
        lua_setfield(L, -2, opdrachten[i].naam);
    }
    lua_pop(L, 2);
}

void open_zaak(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "save_jsonl", save_jsonl },
        { "to_json", zaak_to_json },
        { "check", check },
        { "correct_feit", correct_feit },
        { "feiten", feiten },
        { "identificatie", identificatie },
        { "catalogus", catalogus },
        { NULL, NULL }
    };
    static const luaL_Reg metamethods[] = { { "__tostring", text }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "new", new }, { "load_jsonl", load_jsonl }, { NULL, NULL } };

    klasse_make(L, &klasse_zaak, methods, metamethods);
    add_commands(L);
    luaL_setfuncs(L, functions, 0);
}
