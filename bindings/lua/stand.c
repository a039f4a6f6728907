/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.stand: the figures of many cases; zaak.indicatoren(): what they mean. */
#include "binding.h"

static void release(void *handle)
{
    zaak_stand_unref(handle);
}

const struct klasse klasse_stand = { "zaak.Stand", release };

int module_indicatoren(lua_State *L)
{
    struct zaak_indicator i = ZAAK_INDICATOR_INIT;

    lua_newtable(L);
    for (int32_t nummer = 1; zaak_indicator_get(nummer, &i) == 0; nummer++) {
        lua_newtable(L);
        field_text(L, "id", i.id);
        field_int(L, "versie", i.versie);
        field_woord(L, "vorm", woorden_indicator, i.vorm);
        field_woord(L, "maat", woorden_maat, i.maat);
        field_woord(L, "optellen", woorden_optellen, i.optellen);
        field_woord(L, "richting", woorden_beter, i.richting);
        field_text(L, "naam", i.naam);
        field_text(L, "zin", i.zin);
        field_text(L, "teller", i.teller);
        field_text(L, "noemer", *i.noemer ? i.noemer : NULL);
        lua_rawseti(L, -2, nummer);
    }
    return 1;
}

static int new(lua_State *L)
{
    static const char *const names[] = { "van", "tot", "periode", "dimensies", "bron" };
    static const struct parameters p = { "stand.new", 2, 5, names };
    int base = read_arguments(L, 1, &p);
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *stand = NULL;
    struct ding *ding;

    options.van = check_dag(L, base, "van");
    options.tot = check_dag(L, base + 1, "tot");
    options.periode = opt_woord(L, base + 2, "periode", woorden_standperiode, options.periode);
    if (!lua_isnil(L, base + 3))
        options.dimensies = opt_bits(L, base + 3, "dimensies", woorden_dimensie);
    options.bron = opt_text(L, base + 4, "bron");
    ding = ding_push(L, &klasse_stand);
    if (zaak_stand_new(context_of(L), &options, &stand, &error))
        return fail(L, &error);
    return return_ding(L, ding, stand);
}

static int load(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *stand = NULL;
    size_t length;
    const char *bytes = check_bytes(L, 1, "bytes", &length);
    struct ding *ding = ding_push(L, &klasse_stand);

    if (zaak_stand_load(context_of(L), (const uint8_t *)bytes, length, &stand, &error))
        return fail(L, &error);
    return return_ding(L, ding, stand);
}

static int save(lua_State *L)
{
    const struct zaak_stand *stand = check_ding(L, 1, &klasse_stand);
    size_t length = 0;
    uint8_t *bytes;
    int result = zaak_stand_save(stand, NULL, 0, &length);

    if (result != -ZAAK_E_LENGTE)
        return fail_code(L, result);
    bytes = lua_newuserdata(L, length);
    result = zaak_stand_save(stand, bytes, length, &length);
    if (result)
        return fail_code(L, result);
    lua_pushlstring(L, (const char *)bytes, length);
    return 1;
}

/* add(zaken, {gemeente = …}): a collection or a case. */
static int add(lua_State *L)
{
    static const char *const names[] = { "gemeente", "kanaal", "kalender", "lezing" };
    static const struct parameters p = { "add", 0, 4, names };
    struct zaak_stand *stand = check_ding(L, 1, &klasse_stand);
    struct zaak_telling telling = ZAAK_TELLING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    bool is_one = luaL_testudata(L, 2, klasse_zaak.naam) != NULL;
    void *zaken = check_ding(L, 2, is_one ? &klasse_zaak : &klasse_voorraad);
    size_t counted = 0;
    int base = read_arguments(L, 3, &p), result;

    telling.gemeente = opt_text(L, base, "gemeente");
    telling.kanaal = opt_text(L, base + 1, "kanaal");
    telling.kalender = opt_ding(L, base + 2, &klasse_kalender);
    read_lezing(L, base + 3, &telling.lezing);
    result = is_one ? zaak_stand_add_zaak(stand, zaken, &telling, &error) : zaak_stand_add_voorraad(stand, zaken, &telling, &counted, &error);
    if (result < 0)
        return fail(L, &error);
    lua_pushinteger(L, is_one ? result : (lua_Integer)counted);
    return 1;
}

static int merge(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *stand = check_ding(L, 1, &klasse_stand);

    if (zaak_stand_merge(stand, check_ding(L, 2, &klasse_stand), &error))
        return fail(L, &error);
    lua_pushboolean(L, 1);
    return 1;
}

enum { KEUZE_COUNT = 8 };

#define KEUZE_NAMES "van", "tot", "gemeente", "zaaktype", "eenheid", "kanaal", "gemeenten", "opgevolgd_op"

static void read_keuze(lua_State *L, int base, struct zaak_stand_keuze *keuze)
{
    keuze->van = opt_dag(L, base, "van");
    keuze->tot = opt_dag(L, base + 1, "tot");
    keuze->gemeente = opt_text(L, base + 2, "gemeente");
    keuze->zaaktype = opt_text(L, base + 3, "zaaktype");
    keuze->eenheid = opt_text(L, base + 4, "eenheid");
    keuze->kanaal = opt_text(L, base + 5, "kanaal");
    keuze->gemeenten = opt_ding(L, base + 6, &klasse_gemeenten);
    keuze->opgevolgd_op = opt_dag(L, base + 7, "opgevolgd_op");
}

/* reduce{dimensies = {…}, gemeente = …}: always by name, because a list of dimensions is a table too. */
static int reduce(lua_State *L)
{
    static const char *const names[] = { "dimensies", KEUZE_NAMES };
    static const struct parameters p = { "reduce", 0, KEUZE_COUNT + 1, names };
    const struct zaak_stand *stand = check_ding(L, 1, &klasse_stand);
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *made = NULL;
    struct ding *ding;
    int base = read_arguments(L, 2, &p);

    if (!lua_isnil(L, base))
        keuze.dimensies = opt_bits(L, base, "dimensies", woorden_dimensie);
    read_keuze(L, base + 1, &keuze);
    ding = ding_push(L, &klasse_stand);
    if (zaak_stand_reduce(stand, &keuze, &made, &error))
        return fail(L, &error);
    return return_ding(L, ding, made);
}

/* ---- figures ---- */

static int32_t check_indicator(lua_State *L, int index)
{
    const char *id = check_text(L, index, "indicator");
    int nummer = zaak_indicator_find(id);

    if (nummer < 0)
        luaL_error(L, "indicator: '%s' is er niet", id);
    return nummer;
}

static int32_t opt_drempel(lua_State *L, int index)
{
    return lua_isnoneornil(L, index) ? ZAAK_CIJFER_DREMPEL : check_int(L, index, "drempel");
}

/* A number of 64 bits: Lua's own integers hold it, LuaJIT's numbers up to 2^53. */
static void field_number(lua_State *L, const char *naam, int64_t number)
{
    lua_pushnumber(L, (lua_Number)number);
#if LUA_VERSION_NUM >= 503
    lua_pop(L, 1);
    lua_pushinteger(L, (lua_Integer)number);
#endif
    lua_setfield(L, -2, naam);
}

static void field_range(lua_State *L, const char *naam, int32_t from, int32_t until)
{
    lua_newtable(L);
    lua_pushinteger(L, from);
    lua_rawseti(L, -2, 1);
    lua_pushinteger(L, until);
    lua_rawseti(L, -2, 2);
    lua_setfield(L, -2, naam);
}

static void push_cijfer(lua_State *L, const struct zaak_cijfer *c)
{
    struct zaak_indicator i = ZAAK_INDICATOR_INIT;

    zaak_indicator_get(c->nummer, &i);
    lua_newtable(L);
    field_text(L, "indicator", i.id);
    field_int(L, "versie", c->versie);
    field_woord(L, "verborgen", woorden_verborgen, c->verborgen);
    if (c->verborgen || !c->heeft_waarde)
        return;
    field_number(L, "waarde", c->waarde);
    field_number(L, "teller", c->teller);
    field_number(L, "noemer", c->noemer);
    if (i.vorm == ZAAK_INDICATOR_DAGEN) {
        field_range(L, "mediaan", c->mediaan_van, c->mediaan_tot);
        field_range(L, "p90", c->p90_van, c->p90_tot);
    }
}

static void push_row(lua_State *L, const struct zaak_stand *stand, size_t index, const struct zaak_cijfer *cijfer)
{
    struct zaak_standrij r;
    char periode[32];

    zaak_stand_get_rij(stand, index, &r);
    zaak_stand_format_periode(r.van, r.tot, periode, sizeof periode);
    lua_newtable(L);
    field_text(L, "gemeente", *r.gemeente ? r.gemeente : NULL);
    field_text(L, "zaaktype", *r.zaaktype ? r.zaaktype : NULL);
    field_text(L, "eenheid", *r.eenheid ? r.eenheid : NULL);
    field_text(L, "kanaal", *r.kanaal ? r.kanaal : NULL);
    field_text(L, "periode", periode);
    field_dag(L, "van", r.van);
    field_dag(L, "tot", r.tot);
    push_cijfer(L, cijfer);
    lua_setfield(L, -2, "cijfer");
}

static int cijfers(lua_State *L)
{
    static const char *const names[] = { "indicator", "drempel" };
    static const struct parameters p = { "cijfers", 1, 2, names };
    const struct zaak_stand *stand = check_ding(L, 1, &klasse_stand);
    int base = read_arguments(L, 2, &p), count;
    int32_t nummer = check_indicator(L, base), drempel = opt_drempel(L, base + 1);
    size_t rows = zaak_stand_count(stand);
    struct zaak_cijfer *list = lua_newuserdata(L, rows * sizeof *list + 1);

    count = zaak_stand_get_cijfers(stand, nummer, drempel, list, rows);
    if (count < 0)
        return fail_code(L, count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        push_row(L, stand, (size_t)i, &list[i]);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static void push_place(lua_State *L, const struct zaak_benchmarkrij *r)
{
    lua_newtable(L);
    field_text(L, "gemeente", r->gemeente);
    field_text(L, "naam", r->naam);
    field_woord(L, "soort", woorden_benchmark, r->soort);
    if (r->plaats)
        field_int(L, "plaats", r->plaats);
    field_int(L, "gedeeld", r->gedeeld);
    push_cijfer(L, &r->cijfer);
    lua_setfield(L, -2, "cijfer");
}

static void push_benchmark(lua_State *L, const struct zaak_benchmark *b, const struct zaak_benchmarkrij *rows)
{
    const int32_t places[] = { b->laagste, b->kwart, b->mediaan, b->driekwart, b->hoogste };

    lua_newtable(L);
    lua_newtable(L);
    for (int32_t i = 0; i < b->aantal; i++) {
        push_place(L, &rows[i]);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -2, "rijen");
    lua_newtable(L);
    for (int i = 0; i < 5; i++)
        if (places[i] >= 0) {
            push_cijfer(L, &rows[places[i]].cijfer);
            lua_rawseti(L, -2, i + 1);
        }
    lua_setfield(L, -2, "spreiding");
    push_cijfer(L, &b->totaal);
    lua_setfield(L, -2, "samen");
    field_dag(L, "van", b->van);
    field_dag(L, "tot", b->tot);
}

static int benchmark(lua_State *L)
{
    static const char *const names[] = { "indicator", "drempel", "alle_gemeenten", KEUZE_NAMES };
    static const struct parameters p = { "benchmark", 1, KEUZE_COUNT + 3, names };
    const struct zaak_stand *stand = check_ding(L, 1, &klasse_stand);
    struct zaak_benchmarkvraag vraag = ZAAK_BENCHMARKVRAAG_INIT;
    struct zaak_benchmark b = ZAAK_BENCHMARK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_benchmarkrij *rows;
    int base = read_arguments(L, 2, &p), count;

    vraag.nummer = check_indicator(L, base);
    vraag.drempel = opt_drempel(L, base + 1);
    vraag.alle_gemeenten = opt_bool(L, base + 2, "alle_gemeenten");
    read_keuze(L, base + 3, &vraag.keuze);
    count = zaak_benchmark_compute(stand, &vraag, NULL, 0, &b, &error);
    if (count < 0)
        return fail(L, &error);
    rows = lua_newuserdata(L, (size_t)count * sizeof *rows + 1);
    count = zaak_benchmark_compute(stand, &vraag, rows, (size_t)count, &b, &error);
    if (count < 0)
        return fail(L, &error);
    push_benchmark(L, &b, rows);
    return 1;
}

/* ---- what it says of itself ---- */

static int bronnen(lua_State *L)
{
    const struct zaak_stand *stand = check_ding(L, 1, &klasse_stand);
    const char *bron;

    lua_newtable(L);
    for (int i = 0; (bron = zaak_stand_get_bron(stand, (size_t)i)); i++) {
        lua_pushstring(L, bron);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int options(lua_State *L)
{
    struct zaak_stand_options o = ZAAK_STAND_OPTIONS_INIT;

    zaak_stand_get_options(check_ding(L, 1, &klasse_stand), &o);
    lua_newtable(L);
    field_woord(L, "periode", woorden_standperiode, o.periode);
    field_bits(L, "dimensies", woorden_dimensie, o.dimensies);
    field_dag(L, "van", o.van);
    field_dag(L, "tot", o.tot);
    return 1;
}

static int length(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)zaak_stand_count(check_ding(L, 1, &klasse_stand)));
    return 1;
}

void open_stand(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "save", save }, { "add", add }, { "merge", merge }, { "reduce", reduce }, { "cijfers", cijfers }, { "benchmark", benchmark }, { "bronnen", bronnen },
        { "options", options }, { NULL, NULL }
    };
    static const luaL_Reg metamethods[] = { { "__len", length }, { NULL, NULL } };
    static const luaL_Reg functions[] = { { "new", new }, { "load", load }, { NULL, NULL } };

    klasse_make(L, &klasse_stand, methods, metamethods);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "stand");
}
