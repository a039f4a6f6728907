/* SPDX-License-Identifier: EUPL-1.2 */
/* case:schoon and voorraad:schoon: cleaning dossiers. voorraad:kwaliteit and catalogus:kwaliteit: the quality of a registration. */
#include "binding.h"

int zaak_check_schonen_of(lua_State *L)
{
    static const char *const names[] = { "op", "archief" };
    static const struct parameters p = { "check_schonen", 1, 2, names };
    struct archiefbronnen bronnen = ARCHIEFBRONNEN_INIT;
    struct zaak_archiefvraag archief = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    int base = read_arguments(L, 2, &p), result;

    schoning.peildatum = check_dag(L, base, names[0]);
    schoning.archief = archiefvraag_read(L, base + 1, &bronnen, &archief);
    result = zaak_schoning_check(zaak, &schoning, &error);
    if (result && result != -ZAAK_E_REGEL)
        return fail(L, &error);
    if (result)
        lua_pushstring(L, error.text);
    else
        lua_pushnil(L);
    return 1;
}

int zaak_schoon_of(lua_State *L)
{
    static const char *const names[] = { "op", "geforceerd", "identificatie", "archief" };
    static const struct parameters p = { "schoon", 0, 4, names };
    struct archiefbronnen bronnen = ARCHIEFBRONNEN_INIT;
    struct zaak_archiefvraag archief = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    int base = read_arguments(L, 2, &p);
    struct zaak *made;
    struct ding *ding;

    schoning.peildatum = opt_dag(L, base, names[0]);
    schoning.geforceerd = opt_bool(L, base + 1, names[1]);
    schoning.identificatie = opt_text(L, base + 2, names[2]);
    schoning.archief = archiefvraag_read(L, base + 3, &bronnen, &archief);
    ding = ding_push(L, &klasse_zaak);
    if (zaak_schoon(zaak, &schoning, &made, &error))
        return fail(L, &error);
    return return_ding(L, ding, made);
}

int voorraad_schoon(lua_State *L)
{
    static const char *const names[] = { "op", "geforceerd", "archief" };
    static const struct parameters p = { "schoon", 0, 3, names };
    struct archiefbronnen bronnen = ARCHIEFBRONNEN_INIT;
    struct zaak_archiefvraag archief = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    int base = read_arguments(L, 2, &p), cleaned;
    struct zaak_voorraad *made = NULL;
    struct ding *ding;

    schoning.peildatum = opt_dag(L, base, names[0]);
    schoning.geforceerd = opt_bool(L, base + 1, names[1]);
    schoning.archief = archiefvraag_read(L, base + 2, &bronnen, &archief);
    ding = ding_push(L, &klasse_voorraad);
    cleaned = zaak_voorraad_schoon(voorraad, &schoning, &made, &error);
    if (cleaned < 0)
        return fail(L, &error);
    ding->handle = made;
    lua_pushinteger(L, cleaned);
    return 2;
}

static void release(void *handle)
{
    zaak_kwaliteit_unref(handle);
}

/* Never seen by a script: it holds a measurement while its rows are made. */
static const struct klasse klasse_kwaliteit = { "zaak.Kwaliteit", release };

static int push_rows(lua_State *L, const struct zaak_kwaliteit *kwaliteit)
{
    struct zaak_kwaliteitrij r = ZAAK_KWALITEITRIJ_INIT;

    lua_newtable(L);
    for (size_t i = 0; zaak_kwaliteit_get(kwaliteit, i, &r) == 0; i++) {
        lua_newtable(L);
        field_text(L, "regel", *r.regel ? r.regel : NULL);
        field_text(L, "titel", r.titel);
        field_woord(L, "soort", woorden_kwaliteit, r.soort);
        field_int(L, "jaar", r.jaar);
        field_int(L, "maand", r.maand);
        field_int(L, "getoetst", r.getoetst);
        field_int(L, "fout", r.fout);
        if (r.cijfer >= 0)
            field_int(L, "cijfer", r.cijfer);
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

int voorraad_kwaliteit(lua_State *L)
{
    static const char *const names[] = { "profiel", "rechten", "ernst", "van", "tot" };
    static const struct parameters p = { "kwaliteit", 0, 5, names };
    struct zaak_kwaliteitvraag vraag = ZAAK_KWALITEITVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    int base = read_arguments(L, 2, &p);
    struct zaak_kwaliteit *made = NULL;
    struct ding *ding;

    vraag.profiel = opt_text(L, base, names[0]);
    vraag.rechten = opt_bits(L, base + 1, names[1], woorden_recht);
    vraag.ernst = opt_woord(L, base + 2, names[2], woorden_ernst, 0);
    vraag.van = opt_dag(L, base + 3, names[3]);
    vraag.tot = opt_dag(L, base + 4, names[4]);
    ding = ding_push(L, &klasse_kwaliteit);
    if (zaak_kwaliteit_measure(voorraad, &vraag, &made, &error))
        return fail(L, &error);
    ding->handle = made;
    return push_rows(L, made);
}

/* kwaliteit(ernst, keuring): the arguments of check() in a table behind it */
int catalogus_kwaliteit(lua_State *L)
{
    const struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    int32_t ernst = opt_woord(L, 2, "ernst", woorden_ernst, 0);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_kwaliteit *made = NULL;
    struct ding *ding;

    read_keuring(L, 3, &keuring, &grenzen);
    ding = ding_push(L, &klasse_kwaliteit);
    if (zaak_kwaliteit_measure_catalogus(catalogus, &keuring, ernst, &made, &error))
        return fail(L, &error);
    ding->handle = made;
    return push_rows(L, made);
}

int module_kwaliteitscijfer(lua_State *L)
{
    int32_t cijfer = zaak_kwaliteit_cijfer(check_int(L, 1, "getoetst"), check_int(L, 2, "fout"));

    if (cijfer < 0)
        lua_pushnil(L);
    else
        lua_pushinteger(L, cijfer);
    return 1;
}

void open_dienst(lua_State *L)
{
    static const luaL_Reg methods[] = { { NULL, NULL } };

    klasse_make(L, &klasse_kwaliteit, methods, NULL);
}
