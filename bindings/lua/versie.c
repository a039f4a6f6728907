/* SPDX-License-Identifier: EUPL-1.2 */
/* Versions of a zaaktype: which holds on a day, what differs between two, and what a case would look like under another one. */
#include "binding.h"

static void release_verschillen(void *handle)
{
    zaak_verschillen_unref(handle);
}

static void release_overzetting(void *handle)
{
    zaak_overzetting_unref(handle);
}

/* The lists while they are copied: on the stack, for the collector. */
static const struct klasse klasse_verschillen = { "zaak.Verschillen", release_verschillen };
static const struct klasse klasse_overzetting = { "zaak.Overzetting", release_overzetting };

int catalogus_versies(lua_State *L)
{
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    const char *identificatie = check_text(L, 2, "identificatie");
    size_t count = zaak_catalogus_versie_count(catalogus, identificatie);

    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        push_object(L, catalogus, zaak_catalogus_versie_at(catalogus, identificatie, i));
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

int catalogus_versie_op(lua_State *L)
{
    static const char *const names[] = { "identificatie", "op" };
    static const struct parameters p = { "versie_op", 2, 2, names };
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct zaak_versiedag v = ZAAK_VERSIEDAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 2, &p);
    const char *identificatie = check_text(L, base, "identificatie");

    if (zaak_catalogus_ask_versie(catalogus, identificatie, check_dag(L, base + 1, "op"), &v, &error))
        return fail(L, &error);
    lua_newtable(L);
    field_woord(L, "stand", woorden_versie, v.stand);
    field_int(L, "aantal", v.aantal);
    field_object(L, "versie", catalogus, v.versie);
    field_object(L, "gebruikt", catalogus, v.gebruikt);
    field_object(L, "vorige", catalogus, v.vorige);
    field_object(L, "volgende", catalogus, v.volgende);
    field_object(L, "concept", catalogus, v.concept);
    return 1;
}

int push_written(lua_State *L, int (*write)(const void *handle, size_t index, char *buffer, size_t size), const void *handle, size_t index)
{
    int size = write(handle, index, NULL, 0);
    char *buffer = lua_newuserdata(L, size < 0 ? 1 : (size_t)size + 1);

    if (size >= 0)
        size = write(handle, index, buffer, (size_t)size + 1);
    if (size < 0)
        return size;
    lua_pushlstring(L, buffer, (size_t)size);
    lua_remove(L, -2);
    return 0;
}

static int write_difference(const void *handle, size_t index, char *buffer, size_t size)
{
    return zaak_verschillen_regel_text(handle, index, buffer, size);
}

static int write_differences(const void *handle, size_t index, char *buffer, size_t size)
{
    (void)index;
    return zaak_verschillen_text(handle, buffer, size);
}

static int write_changes(const void *handle, size_t index, char *buffer, size_t size)
{
    (void)index;
    return zaak_overzetting_text(handle, buffer, size);
}

/* The table of one difference, on top. */
static int push_difference(lua_State *L, const struct zaak_verschillen *list, size_t index, const struct zaak_verschil *v, struct zaak_catalogus *van,
                           struct zaak_catalogus *naar)
{
    int result;

    lua_newtable(L);
    field_text(L, "onderdeel", v->onderdeel);
    field_text(L, "naam", v->naam);
    field_text(L, "veld", v->veld);
    field_text(L, "pad", v->pad);
    field_woord(L, "wijze", woorden_verschil, v->wijze);
    field_text(L, "was", v->was);
    field_text(L, "wordt", v->wordt);
    field_woord(L, "gevolg", woorden_gevolg, v->gevolg);
    field_text(L, "uitleg", v->uitleg);
    field_object(L, "was_object", van, v->was_object);
    field_object(L, "wordt_object", naar, v->wordt_object);
    result = push_written(L, write_difference, list, index);
    if (result == 0)
        lua_setfield(L, -2, "tekst");
    return result;
}

int object_compare(lua_State *L)
{
    static const char *const names[] = { "naar", "organisatie", "ontvangen", "zonder_procesprofiel" };
    static const struct parameters p = { "compare", 1, 4, names };
    const struct zaak_object *van = check_ding(L, 1, &klasse_object), *naar;
    struct zaak_vergelijking how = ZAAK_VERGELIJKING_INIT;
    struct zaak_verschil v = ZAAK_VERSCHIL_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_verschillen *list;
    struct ding *ding;
    int base, result;

    base = read_arguments(L, 2, &p);
    naar = check_ding(L, base, &klasse_object);
    how.organisatie = opt_text(L, base + 1, "organisatie");
    how.ontvangen = opt_dag(L, base + 2, "ontvangen");
    how.zonder_procesprofiel = opt_bool(L, base + 3, "zonder_procesprofiel");
    ding = ding_push(L, &klasse_verschillen);
    if (zaak_zaaktype_compare(van, naar, &how, &list, &error) < 0)
        return fail(L, &error);
    ding->handle = list;
    lua_newtable(L);
    for (size_t i = 0; zaak_verschillen_get(list, i, &v) == 0; i++) {
        result = push_difference(L, list, i, &v, ((struct ding *)lua_touserdata(L, 1))->catalogus, ((struct ding *)lua_touserdata(L, base))->catalogus);
        if (result)
            return fail_code(L, result);
        lua_rawseti(L, -2, (int)i + 1);
    }
    result = push_written(L, write_differences, list, 0);
    if (result)
        return fail_code(L, result);
    lua_setfield(L, -2, "tekst");
    return 1;
}

static void push_change(lua_State *L, const struct zaak_overzetregel *r)
{
    lua_newtable(L);
    field_woord(L, "soort", woorden_overzet, r->soort);
    field_text(L, "feit", *r->feit ? r->feit : NULL);
    field_text(L, "naam", *r->naam ? r->naam : NULL);
    field_text(L, "veld", *r->veld ? r->veld : NULL);
    field_woord(L, "deel", woorden_soort, r->deel);
    field_text(L, "was", r->was);
    field_text(L, "wordt", r->wordt);
    field_dag(L, "was_dag", r->was_dag);
    field_dag(L, "wordt_dag", r->wordt_dag);
    field_int(L, "dagen", r->dagen);
    field_text(L, "oorzaak", *r->oorzaak ? r->oorzaak : NULL);
    field_bits(L, "oorzaken", woorden_oorzaak, r->oorzaken);
    field_woord(L, "ernst", woorden_ernst, r->ernst);
    field_text(L, "tekst", r->tekst);
}

int zaak_overzetting_of(lua_State *L)
{
    static const char *const names[] = { "versie", "op", "bekend_op", "lezing" };
    static const struct parameters p = { "overzetting", 1, 4, names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_overzetregel r = ZAAK_OVERZETREGEL_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_overzetting *list;
    const struct zaak_object *versie;
    struct ding *ding;
    int base = read_arguments(L, 2, &p), result;

    versie = check_ding(L, base, &klasse_object);
    blik_read(L, base + 1, &blik);
    ding = ding_push(L, &klasse_overzetting);
    if (zaak_try_versie(zaak, versie, &blik, &list, &error) < 0)
        return fail(L, &error);
    ding->handle = list;
    lua_newtable(L);
    field_woord(L, "oordeel", woorden_overzetoordeel, zaak_overzetting_oordeel(list));
    field_object(L, "van", zaak_get_catalogus(zaak), zaak_overzetting_van(list));
    result = push_written(L, write_changes, list, 0);
    if (result)
        return fail_code(L, result);
    lua_setfield(L, -2, "tekst");
    lua_newtable(L);
    for (size_t i = 0; zaak_overzetting_get(list, i, &r) == 0; i++) {
        push_change(L, &r);
        lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -2, "regels");
    return 1;
}

void open_versie(lua_State *L)
{
    klasse_make(L, &klasse_verschillen, NULL, NULL);
    klasse_make(L, &klasse_overzetting, NULL, NULL);
}
