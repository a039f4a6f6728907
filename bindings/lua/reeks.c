/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.reeks: columns of days, numbers or keys, and the questions over them. A column is made of a table or of the bytes of an array of 32-bit numbers, and gives either back. */
#include <string.h>

#include "binding.h"

#include "../gemeen/norm.h"
#include "../gemeen/reeks.h"

static void release(void *handle)
{
    reeks_free(handle);
}

const struct klasse klasse_reeks = { "zaak.Reeks", release };

/* Fills the object on top; an error of Lua after this finds nothing to leak. */
static struct reeks *keep(lua_State *L, struct ding *ding, struct reeks *reeks)
{
    ding->handle = reeks;
    if (!reeks)
        luaL_error(L, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
    return reeks;
}

static int32_t check_cell(lua_State *L, int index, const char *naam, int32_t soort)
{
    return soort == ZAAK_KOLOM_DAG && lua_type(L, index) == LUA_TSTRING ? check_dag(L, index, naam) : check_int(L, index, naam);
}

/* The column of a table; `false` stands for a row without a value. It is left on top. */
static struct reeks *read_table(lua_State *L, int table, const char *naam, int32_t soort)
{
    size_t count = lua_rawlen(L, table);
    struct ding *ding = ding_push(L, &klasse_reeks);
    struct reeks *reeks = keep(L, ding, reeks_new(soort, count));

    if (soort != ZAAK_KOLOM_DAG && soort != ZAAK_KOLOM_INT32)
        luaL_error(L, "%s: een tabel geeft dagen of int32", naam);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, table, (int)i + 1);
        if (lua_type(L, -1) == LUA_TBOOLEAN && !lua_toboolean(L, -1)) {
            if (!reeks_set_absent(reeks, i))
                luaL_error(L, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
        } else {
            ((int32_t *)reeks->values)[i] = check_cell(L, lua_gettop(L), naam, soort);
        }
        lua_pop(L, 1);
    }
    return reeks;
}

/* A column, a table, or one value for all rows; what is made takes the place of the argument on the stack, so that it lives as long. */
static const struct reeks *check_reeks(lua_State *L, int index, const char *naam, int32_t soort)
{
    struct reeks *reeks;
    struct ding *ding;

    if (lua_type(L, index) == LUA_TUSERDATA)
        return check_ding(L, index, &klasse_reeks);
    if (lua_istable(L, index)) {
        reeks = read_table(L, index, naam, soort);
    } else {
        int32_t cell = check_cell(L, index, naam, soort);

        ding = ding_push(L, &klasse_reeks);
        reeks = keep(L, ding, reeks_constant(soort, cell));
    }
    lua_replace(L, index);
    return reeks;
}

/* new(waarden, soort): soort is "dag" (the default) or "int32". */
static int new(lua_State *L)
{
    int32_t soort = opt_woord(L, 2, "soort", woorden_kolom, ZAAK_KOLOM_DAG);

    luaL_checktype(L, 1, LUA_TTABLE);
    read_table(L, 1, "waarden", soort);
    return 1;
}

/* from_bytes(bytes, soort): numbers of 32 bits in the order of this machine. */
static int from_bytes(lua_State *L)
{
    size_t length;
    const char *bytes = check_bytes(L, 1, "bytes", &length);
    int32_t soort = opt_woord(L, 2, "soort", woorden_kolom, ZAAK_KOLOM_DAG);
    struct ding *ding;
    struct reeks *reeks;

    if (length % sizeof(int32_t) || (soort != ZAAK_KOLOM_DAG && soort != ZAAK_KOLOM_INT32))
        return luaL_error(L, "bytes: getallen van vier bytes verwacht");
    ding = ding_push(L, &klasse_reeks);
    reeks = keep(L, ding, reeks_new(soort, length / sizeof(int32_t)));
    memcpy(reeks->values, bytes, length);
    return 1;
}

static int return_answer(lua_State *L, struct ding *ding, int result, struct reeks *const *answer)
{
    if (result)
        return fail_code(L, result);
    ding->handle = *answer;
    return 1;
}

static int ask(lua_State *L, struct reeksvraag *vraag)
{
    struct reeks *answer = NULL;
    struct ding *ding = ding_push(L, &klasse_reeks);

    if (!vraag->kalender)
        vraag->kalender = zaak_context_get_kalender(context_of(L));
    return return_answer(L, ding, vraag->kalender ? reeks_ask(vraag, &answer) : -ZAAK_E_GEHEUGEN, &answer);
}

/* add_werkdagen(aantal, kalender) */
static int add_werkdagen(lua_State *L)
{
    struct reeksvraag vraag = { REEKS_ADD_WERKDAGEN, opt_ding(L, 3, &klasse_kalender), true, { check_ding(L, 1, &klasse_reeks) } };

    vraag.in[1] = check_reeks(L, 2, "aantal", ZAAK_KOLOM_INT32);
    return ask(L, &vraag);
}

/* count_werkdagen(tot, kalender) */
static int count_werkdagen(lua_State *L)
{
    struct reeksvraag vraag = { REEKS_COUNT_WERKDAGEN, opt_ding(L, 3, &klasse_kalender), true, { check_ding(L, 1, &klasse_reeks) } };

    vraag.in[1] = check_reeks(L, 2, "tot", ZAAK_KOLOM_DAG);
    return ask(L, &vraag);
}

/* roll({gelijkgesteld = false, kalender = …}) */
static int roll(lua_State *L)
{
    static const char *const names[] = { "gelijkgesteld", "kalender" };
    static const struct parameters p = { "roll", 0, 2, names };
    struct reeksvraag vraag = { REEKS_ROLL, NULL, true, { check_ding(L, 1, &klasse_reeks) } };
    int base = read_arguments(L, 2, &p);

    vraag.gelijkgesteld = lua_isnil(L, base) || lua_toboolean(L, base);
    vraag.kalender = opt_ding(L, base + 1, &klasse_kalender);
    return ask(L, &vraag);
}

static struct reeks *push_constant(lua_State *L, int32_t value)
{
    return keep(L, ding_push(L, &klasse_reeks), reeks_constant(ZAAK_KOLOM_INT32, value));
}

/* termijn(termijn, {eenheid = …, regime = …, kalender = …}): the term is text, or numbers with their units; the regime a word, or a column. */
static int termijn(lua_State *L)
{
    static const char *const names[] = { "eenheid", "regime", "kalender" };
    static const struct parameters p = { "termijn", 0, 3, names };
    struct reeksvraag vraag = { REEKS_TERMIJN, NULL, true, { check_ding(L, 1, &klasse_reeks) } };
    int base;

    if (!lua_isnoneornil(L, 3))
        luaL_checktype(L, 3, LUA_TTABLE);
    base = read_arguments(L, 3, &p);
    vraag.kalender = opt_ding(L, base + 2, &klasse_kalender);
    if (lua_isnil(L, base)) {
        struct zaak_periode periode = check_periode(L, 2, "termijn");

        vraag.in[1] = push_constant(L, periode.aantal);
        vraag.in[2] = push_constant(L, periode.eenheid);
    } else {
        vraag.in[1] = check_reeks(L, 2, "termijn", ZAAK_KOLOM_INT32);
        vraag.in[2] = check_reeks(L, base, "eenheid", ZAAK_KOLOM_INT32);
    }
    if (lua_isnil(L, base + 1) || lua_type(L, base + 1) == LUA_TSTRING)
        vraag.in[3] = push_constant(L, opt_woord(L, base + 1, "regime", woorden_regime, ZAAK_REGIME_ATW));
    else
        vraag.in[3] = check_reeks(L, base + 1, "regime", ZAAK_KOLOM_INT32);
    return ask(L, &vraag);
}

static int dagen_over(lua_State *L)
{
    struct reeksvraag vraag = { REEKS_DAGEN_OVER, NULL, true, { check_ding(L, 1, &klasse_reeks) } };

    vraag.in[1] = check_reeks(L, 2, "peildatum", ZAAK_KOLOM_DAG);
    return ask(L, &vraag);
}

static int chosen(lua_State *L, zaak_dag peildatum, int32_t dagen)
{
    const struct reeks *uiterlijk = check_ding(L, 1, &klasse_reeks);
    struct reeks *answer = NULL;
    struct ding *ding = ding_push(L, &klasse_reeks);

    return return_answer(L, ding, reeks_select(uiterlijk, peildatum, dagen, &answer), &answer);
}

static int te_laat(lua_State *L)
{
    return chosen(L, check_dag(L, 2, "peildatum"), -1);
}

static int binnen(lua_State *L)
{
    zaak_dag peildatum = check_dag(L, 2, "peildatum");
    int32_t dagen = check_int(L, 3, "dagen");

    if (dagen < 0)
        return luaL_error(L, "dagen: vanaf 0");
    return chosen(L, peildatum, dagen);
}

/* groepen(sleutel2, selectie): the keys, the second keys when there are any, and the counts. */
static int groepen(lua_State *L)
{
    const struct reeks *sleutel = check_ding(L, 1, &klasse_reeks), *sleutel2 = NULL, *selectie = opt_ding(L, 3, &klasse_reeks);
    struct reeks *found[3] = { NULL, NULL, NULL };
    struct ding *dingen[3];
    int result;

    lua_settop(L, 3);
    if (!lua_isnil(L, 2))
        sleutel2 = check_reeks(L, 2, "sleutel2", ZAAK_KOLOM_INT32);
    for (int i = 0; i < 3; i++)
        dingen[i] = ding_push(L, &klasse_reeks);
    result = reeks_group(context_of(L), sleutel, sleutel2, selectie, found);
    if (result)
        return fail_code(L, result);
    for (int i = 0; i < 3; i++)
        dingen[i]->handle = found[i];
    if (!sleutel2)
        lua_remove(L, -2);
    return sleutel2 ? 3 : 2;
}

/* normrapport(einde, soort, normen, {opgeschort = …, eenheid = …, kalender = …}): per norm how many kept it, how many there are, and the days that they took. */
static int normrapport(lua_State *L)
{
    static const char *const names[] = { "opgeschort", "eenheid", "kalender" };
    static const struct parameters p = { "normrapport", 0, 3, names };
    const struct reeks *in[5] = { check_ding(L, 1, &klasse_reeks), NULL, NULL, NULL, NULL };
    struct reeks *found[3] = { NULL, NULL, NULL };
    struct ding *dingen[3];
    int32_t eenheid;
    int64_t result;
    int base;

    if (!lua_isnoneornil(L, 5))
        luaL_checktype(L, 5, LUA_TTABLE);
    base = read_arguments(L, 5, &p);
    in[1] = check_reeks(L, 2, "einde", ZAAK_KOLOM_DAG);
    in[2] = check_reeks(L, 3, "soort", ZAAK_KOLOM_INT32);
    in[3] = check_reeks(L, 4, "normen", ZAAK_KOLOM_INT32);
    if (!lua_isnil(L, base))
        in[4] = check_reeks(L, base, "opgeschort", ZAAK_KOLOM_INT32);
    eenheid = opt_woord(L, base + 1, "eenheid", woorden_normeenheid, ZAAK_EENHEID_WERKDAG);
    for (int i = 0; i < 3; i++)
        dingen[i] = ding_push(L, &klasse_reeks);
    result = reeks_normrapport(context_of(L), opt_ding(L, base + 2, &klasse_kalender), in, eenheid, found);
    if (result < 0)
        return fail_code(L, (int)result);
    for (int i = 0; i < 3; i++)
        dingen[i]->handle = found[i];
    return 3;
}

static void push_item(lua_State *L, const struct reeks *reeks, size_t row)
{
    if (!reeks_is_present(reeks, row))
        lua_pushboolean(L, 0);
    else if (reeks->kolom.soort == ZAAK_KOLOM_DAG)
        push_dag(L, ((const int32_t *)reeks->values)[row]);
    else if (reeks->kolom.soort == ZAAK_KOLOM_INT32)
        lua_pushinteger(L, ((const int32_t *)reeks->values)[row]);
    else if (reeks->kolom.soort == ZAAK_KOLOM_INT64)
        lua_pushinteger(L, (lua_Integer)((const int64_t *)reeks->values)[row]);
    else
        lua_pushboolean(L, ((const uint8_t *)reeks->values)[row / 8] >> row % 8 & 1);
}

/* The values as a table; `false` where a row has none. */
static int lijst(lua_State *L)
{
    const struct reeks *reeks = check_ding(L, 1, &klasse_reeks);

    lua_createtable(L, (int)reeks->kolom.count, 0);
    for (size_t i = 0; i < reeks->kolom.count; i++) {
        push_item(L, reeks, i);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

static int bytes_of(lua_State *L)
{
    const struct reeks *reeks = check_ding(L, 1, &klasse_reeks);
    size_t rows = reeks->kolom.count;
    size_t size = reeks->kolom.soort == ZAAK_KOLOM_BIT ? (rows + 7) / 8 : rows * (reeks->kolom.soort == ZAAK_KOLOM_INT64 ? 8 : 4);

    lua_pushlstring(L, reeks->values, size);
    return 1;
}

static int mislukt(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)((struct reeks *)check_ding(L, 1, &klasse_reeks))->mislukt);
    return 1;
}

static int gekozen(lua_State *L)
{
    const struct reeks *reeks = check_ding(L, 1, &klasse_reeks);

    if (reeks->gekozen < 0)
        lua_pushnil(L);
    else
        lua_pushinteger(L, (lua_Integer)reeks->gekozen);
    return 1;
}

/* The name of the error of a row; nil when it has none. */
static int fout(lua_State *L)
{
    const struct reeks *reeks = check_ding(L, 1, &klasse_reeks);
    int32_t row = check_int(L, 2, "rij");

    if (row < 1 || (size_t)row > reeks->kolom.count || !reeks->fouten || !reeks->fouten[row - 1])
        lua_pushnil(L);
    else
        lua_pushstring(L, zaak_error_name(reeks->fouten[row - 1]));
    return 1;
}

static int voorlopig(lua_State *L)
{
    const struct reeks *reeks = check_ding(L, 1, &klasse_reeks);

    if (!reeks->voorlopig)
        lua_pushnil(L);
    else
        keep(L, ding_push(L, &klasse_reeks), reeks_copy_bits(reeks->voorlopig, reeks->kolom.count));
    return 1;
}

static int length(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)((struct reeks *)check_ding(L, 1, &klasse_reeks))->kolom.count);
    return 1;
}

void open_reeks(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "add_werkdagen", add_werkdagen },
        { "count_werkdagen", count_werkdagen },
        { "roll", roll },
        { "termijn", termijn },
        { "dagen_over", dagen_over },
        { "te_laat", te_laat },
        { "binnen", binnen },
        { "groepen", groepen },
        { "normrapport", normrapport },
        { "lijst", lijst },
        { "bytes", bytes_of },
        { "mislukt", mislukt },
        { "gekozen", gekozen },
        { "fout", fout },
        { "voorlopig", voorlopig },
        { NULL, NULL }
    };
    static const luaL_Reg metamethods[] = { { "__len", length }, { NULL, NULL } };

    klasse_make(L, &klasse_reeks, methods, metamethods);
    lua_newtable(L);
    lua_pushcfunction(L, new);
    lua_setfield(L, -2, "new");
    lua_pushcfunction(L, from_bytes);
    lua_setfield(L, -2, "from_bytes");
    lua_setfield(L, -2, "reeks");
}
