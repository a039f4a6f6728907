/* SPDX-License-Identifier: EUPL-1.2 */
/* RASCI: the matrix of a profile, zaak.mandaten, who is on turn on a case and in a collection (rasci_index), and what was done against the matrix. */
#include "binding.h"

#include <string.h>

static void release_mandaten(void *handle)
{
    zaak_mandaten_unref(handle);
}

static void release_index(void *handle)
{
    zaak_rasciindex_unref(handle);
}

static const struct klasse klasse_mandaten = { "zaak.Mandaten", release_mandaten };
static const struct klasse klasse_rasciindex = { "zaak.RasciIndex", release_index };

enum { ALLE_LETTERS = ZAAK_RASCI_R | ZAAK_RASCI_A | ZAAK_RASCI_S | ZAAK_RASCI_C | ZAAK_RASCI_I };

/* ---- limits ---- */

static void read_ernst(lua_State *L, int index, struct zaak_rascigrenzen *grenzen)
{
    if (!lua_istable(L, index))
        luaL_error(L, "ernst: een tabel verwacht");
    lua_pushnil(L);
    while (lua_next(L, index)) {
        int top = lua_gettop(L);
        const char *regel = check_text(L, top - 1, "ernst");
        int32_t *member = grens_ernst(grenzen, regel);

        if (!member)
            luaL_error(L, "ernst: '%s' is geen regel van rasci-r1 tot en met rasci-r13, of rasci-advies", regel);
        else
            *member = check_woord(L, top, "ernst", woorden_rasciernst);
        lua_pop(L, 1);
    }
}

bool read_grenzen(lua_State *L, int index, struct zaak_rascigrenzen *grenzen)
{
    if (lua_isnil(L, index))
        return false;
    if (!lua_istable(L, index))
        luaL_error(L, "grenzen: een tabel verwacht");
    lua_pushnil(L);
    while (lua_next(L, index)) {
        int top = lua_gettop(L);
        int32_t grens = check_woord(L, top - 1, "grenzen", woorden_grens);

        if (grens == GRENS_ERNST)
            read_ernst(L, top, grenzen);
        else if (grens == GRENS_A_DOET_OOK)
            grenzen->a_doet_ook = opt_bool(L, top, "a_doet_ook");
        else
            *grens_member(grenzen, grens) = check_int(L, top, woord_get(woorden_grens, grens));
        lua_pop(L, 1);
    }
    return true;
}

/* ---- the matrix ---- */

static void field_naam(lua_State *L, const char *naam, const struct zaak_object *object)
{
    field_text(L, naam, object ? zaak_object_get_naam(object) : NULL);
}

void push_activiteiten(lua_State *L, const struct zaak_profiel *profiel)
{
    struct zaak_activiteit a = ZAAK_ACTIVITEIT_INIT;
    struct zaak_scheiding s = ZAAK_SCHEIDING_INIT;
    size_t count = zaak_profiel_activiteit_count(profiel);

    lua_newtable(L);
    for (size_t i = 0; i < count && zaak_profiel_get_activiteit(profiel, i, &a) == 0; i++) {
        lua_newtable(L);
        field_text(L, "id", a.id);
        field_text(L, "naam", a.naam);
        field_naam(L, "status", a.statustype);
        field_bool(L, "besluit", a.besluit);
        field_bool(L, "mandaat", a.mandaat);
        field_text(L, "bedrag", a.bedrag);
        lua_newtable(L);
        for (size_t j = 0; zaak_profiel_get_scheiding(profiel, i, j, &s) == 0; j++) {
            lua_newtable(L);
            field_text(L, "activiteit", s.activiteit);
            field_text(L, "artikel", s.artikel);
            field_woord(L, "waar", woorden_waar, s.waar);
            field_woord(L, "wijze", woorden_wijze, s.wijze);
            lua_rawseti(L, -2, (int)j + 1);
        }
        lua_setfield(L, -2, "scheidingen");
        lua_rawseti(L, -2, (int)i + 1);
    }
}

void push_rollen(lua_State *L, const struct zaak_object *zaaktype, const struct zaak_profiel *profiel)
{
    struct zaak_profielrol r = ZAAK_PROFIELROL_INIT;

    lua_newtable(L);
    for (size_t i = 0; zaak_profiel_get_rol(profiel, zaak_zaaktype_at(zaaktype, ZAAK_SOORT_ROLTYPE, i), &r) == 0; i++) {
        lua_newtable(L);
        field_naam(L, "roltype", r.roltype);
        field_int(L, "niveau", r.niveau);
        field_bits(L, "letters", woorden_rasci, r.letters);
        field_bool(L, "is_extern", r.is_extern);
        field_bool(L, "eigen_letters", r.eigen_letters);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

/* The profile of the zaaktype that is the first argument. */
static const struct zaak_profiel *find_profiel(lua_State *L, int base)
{
    const struct zaak_object *zaaktype = check_ding(L, 1, &klasse_object);
    zaak_dag op = check_dag(L, base, "op");

    return zaak_profiel_find(zaaktype, opt_text(L, base + 1, "organisatie"), op);
}

int object_matrix(lua_State *L)
{
    static const char *const names[] = { "op", "organisatie", "vorm" };
    static const struct parameters p = { "matrix", 1, 3, names };
    int base = read_arguments(L, 2, &p), size;
    int32_t vorm = opt_woord(L, base + 2, "vorm", woorden_matrix, ZAAK_MATRIX_TEKST);
    const struct zaak_profiel *profiel = find_profiel(L, base);
    char *buffer;

    if (!profiel) {
        lua_pushnil(L);
        return 1;
    }
    size = zaak_profiel_save_rasci(profiel, vorm, NULL, 0);
    if (size < 0)
        return fail_code(L, size);
    buffer = lua_newuserdata(L, (size_t)size + 1);
    size = zaak_profiel_save_rasci(profiel, vorm, buffer, (size_t)size + 1);
    if (size < 0)
        return fail_code(L, size);
    lua_pushlstring(L, buffer, (size_t)size);
    return 1;
}

int object_rasci_check(lua_State *L)
{
    static const char *const names[] = { "op", "organisatie", "grenzen" };
    static const struct parameters p = { "rasci_check", 1, 3, names };
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 2, &p);
    const struct zaak_profiel *profiel = find_profiel(L, base);
    struct zaak_bevindingen *list;

    read_grenzen(L, base + 2, &grenzen);
    if (!profiel) {
        lua_pushnil(L);
        return 1;
    }
    list = bevindingen_new(L);
    if (zaak_rasci_check(profiel, &grenzen, list, &error) < 0)
        return fail(L, &error);
    push_bevindingen(L, list);
    return 1;
}

/* ---- mandates ---- */

static int mandaten_load(lua_State *L)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_mandaten *mandaten;
    size_t length;
    const char *json = check_bytes(L, 1, "json", &length);
    struct ding *ding = ding_push(L, &klasse_mandaten);

    if (zaak_mandaten_load_json(context_of(L), json, length, &mandaten, &error))
        return fail(L, &error);
    ding->handle = mandaten;
    return 1;
}

static void push_mandaat(lua_State *L, const struct zaak_mandaat *m)
{
    lua_newtable(L);
    field_text(L, "id", m->id);
    field_text(L, "mandaatgever", m->mandaatgever);
    field_text(L, "gemandateerde", m->gemandateerde);
    field_text(L, "onder", m->onder);
    field_text(L, "bewijs", m->bewijs);
    if (m->tot_cent >= 0)
        field_int(L, "tot_cent", m->tot_cent);
    field_dag(L, "geldig_van", m->geldig_van);
    field_dag(L, "geldig_tot", m->geldig_tot);
    field_bool(L, "ondermandaat", m->ondermandaat);
}

static int mandaten_at(lua_State *L)
{
    const struct zaak_mandaten *mandaten = check_ding(L, 1, &klasse_mandaten);
    int32_t index = check_int(L, 2, "nummer");
    struct zaak_mandaat m = ZAAK_MANDAAT_INIT;

    if (index < 1 || zaak_mandaten_get(mandaten, (size_t)index - 1, &m))
        lua_pushnil(L);
    else
        push_mandaat(L, &m);
    return 1;
}

static int mandaten_length(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)zaak_mandaten_count(check_ding(L, 1, &klasse_mandaten)));
    return 1;
}

/* The outcome, and the mandate or nil. */
static int mandaten_ask(lua_State *L)
{
    static const char *const names[] = { "betrokkene", "op", "zaaktype", "activiteit", "cent" };
    static const struct parameters p = { "ask", 2, 5, names };
    const struct zaak_mandaten *mandaten = check_ding(L, 1, &klasse_mandaten);
    struct zaak_mandaatvraag vraag = ZAAK_MANDAATVRAAG_INIT;
    struct zaak_mandaat m = ZAAK_MANDAAT_INIT;
    int base = read_arguments(L, 2, &p), outcome;

    vraag.betrokkene = check_text(L, base, "betrokkene");
    vraag.dag = check_dag(L, base + 1, "op");
    vraag.zaaktype = opt_text(L, base + 2, "zaaktype");
    vraag.activiteit = opt_text(L, base + 3, "activiteit");
    if (!lua_isnil(L, base + 4))
        vraag.cent = (int64_t)luaL_checkinteger(L, base + 4);
    outcome = zaak_mandaten_ask(mandaten, &vraag, &m);
    if (outcome < 0)
        return fail_code(L, outcome);
    lua_pushstring(L, woord_get(woorden_mandaat, outcome));
    if (m.id)
        push_mandaat(L, &m);
    else
        lua_pushnil(L);
    return 2;
}

/* ---- a case ---- */

static const char *const blik_names[] = { "op", "bekend_op", "lezing", "letters" };
static const char *const letters_names[] = { "betrokkene", "op", "bekend_op", "lezing" };
static const char *const check_names[] = { "op", "bekend_op", "lezing", "mandaten", "grenzen" };

enum { BLIK_COUNT = 3 };

static int32_t opt_letters(lua_State *L, int index)
{
    return lua_isnil(L, index) ? ALLE_LETTERS : opt_bits(L, index, "letters", woorden_rasci);
}

static void push_beurten(lua_State *L, const struct zaak *zaak, const struct zaak_beurt *rows, int count)
{
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_naam(L, "rol", rows[i].roltype);
        field_text(L, "activiteit", rows[i].activiteit);
        field_text(L, "betrokkene", rows[i].betrokkene);
        field_text(L, "betrokkenetype", rows[i].betrokkenetype);
        field_text(L, "vervangt", rows[i].vervangt);
        field_bits(L, "letters", woorden_rasci, rows[i].letters);
        field_object(L, "roltype", zaak_get_catalogus(zaak), rows[i].roltype);
        lua_rawseti(L, -2, i + 1);
    }
}

int zaak_beurten_of(lua_State *L)
{
    static const struct parameters p = { "beurten", 0, BLIK_COUNT + 1, blik_names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    int base = read_arguments(L, 2, &p), count;
    int32_t letters = opt_letters(L, base + BLIK_COUNT);
    struct zaak_beurt *rows;

    blik_read(L, base, &blik);
    count = zaak_get_beurten(zaak, &blik, letters, NULL, 0);
    rows = lua_newuserdata(L, (count > 0 ? (size_t)count : 0) * sizeof *rows + 1);
    if (count > 0)
        count = zaak_get_beurten(zaak, &blik, letters, rows, (size_t)count);
    if (count < 0)
        return fail_code(L, count);
    push_beurten(L, zaak, rows, count);
    return 1;
}

int zaak_informeren_of(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    const char *feit = check_text(L, 2, "feit");
    int count = zaak_get_informeren(zaak, feit, NULL, 0);
    struct zaak_beurt *rows = lua_newuserdata(L, (count > 0 ? (size_t)count : 0) * sizeof *rows + 1);

    if (count > 0)
        count = zaak_get_informeren(zaak, feit, rows, (size_t)count);
    if (count < 0)
        return fail_code(L, count);
    push_beurten(L, zaak, rows, count);
    return 1;
}

int zaak_letters_of(lua_State *L)
{
    static const struct parameters p = { "letters", 1, BLIK_COUNT + 1, letters_names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    int base = read_arguments(L, 2, &p), letters;

    blik_read(L, base + 1, &blik);
    letters = zaak_get_letters(zaak, &blik, check_text(L, base, "betrokkene"));
    if (letters < 0)
        return fail_code(L, letters);
    push_bits(L, woorden_rasci, letters);
    return 1;
}

int zaak_adviezen_of(lua_State *L)
{
    static const struct parameters p = { "adviezen", 0, BLIK_COUNT, blik_names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_advies *rows;
    int count;

    blik_read(L, read_arguments(L, 2, &p), &blik);
    count = zaak_get_adviezen(zaak, &blik, NULL, 0);
    rows = lua_newuserdata(L, (count > 0 ? (size_t)count : 0) * sizeof *rows + 1);
    if (count > 0)
        count = zaak_get_adviezen(zaak, &blik, rows, (size_t)count);
    if (count < 0)
        return fail_code(L, count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "adviseur", rows[i].adviseur);
        field_text(L, "activiteit", rows[i].activiteit);
        field_text(L, "feit", rows[i].feit);
        field_text(L, "advies", rows[i].advies);
        field_dag(L, "gevraagd_op", rows[i].gevraagd_op);
        field_dag(L, "uiterlijk", rows[i].uiterlijk);
        field_dag(L, "gegeven_op", rows[i].gegeven_op);
        field_woord(L, "stand", woorden_advies, rows[i].stand);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

int zaak_check_rasci_of(lua_State *L)
{
    static const struct parameters p = { "check_rasci", 0, BLIK_COUNT + 2, check_names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_rascitoets toets = ZAAK_RASCITOETS_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 2, &p);
    struct zaak_bevindingen *list;

    blik_read(L, base, &blik);
    toets.mandaten = opt_ding(L, base + BLIK_COUNT, &klasse_mandaten);
    read_grenzen(L, base + BLIK_COUNT + 1, &grenzen);
    toets.grenzen = &grenzen;
    list = bevindingen_new(L);
    if (zaak_check_rasci(zaak, &blik, &toets, list, &error) < 0)
        return fail(L, &error);
    push_bevindingen(L, list);
    return 1;
}

/* ---- a collection ---- */

int voorraad_werklast(lua_State *L)
{
    static const struct parameters p = { "werklast", 0, BLIK_COUNT, blik_names };
    static const char *const letters[] = { "r", "a", "s", "c", "i" };
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_werklast *rows;
    int count;

    blik_read(L, read_arguments(L, 2, &p), &blik);
    count = zaak_voorraad_get_werklast(voorraad, &blik, NULL, 0);
    rows = lua_newuserdata(L, (count > 0 ? (size_t)count : 0) * sizeof *rows + 1);
    if (count > 0)
        count = zaak_voorraad_get_werklast(voorraad, &blik, rows, (size_t)count);
    if (count < 0)
        return fail_code(L, count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "betrokkene", rows[i].betrokkene);
        field_text(L, "betrokkenetype", rows[i].betrokkenetype);
        field_int(L, "zaken", rows[i].zaken);
        for (int j = 0; j < 5; j++)
            field_int(L, letters[j], rows[i].per_letter[j]);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

int voorraad_rasci_index(lua_State *L)
{
    static const struct parameters p = { "rasci_index", 0, BLIK_COUNT, blik_names };
    const struct zaak_voorraad *voorraad = check_ding(L, 1, &klasse_voorraad);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_rasciindex *index;
    struct ding *ding;

    blik_read(L, read_arguments(L, 2, &p), &blik);
    ding = ding_push(L, &klasse_rasciindex);
    if (zaak_rasciindex_new(voorraad, &blik, &index, &error))
        return fail(L, &error);
    ding->handle = index;
    return 1;
}

/* The place of a case in the collection, from 1 as in voorraad:at(). */
static size_t check_place(lua_State *L, int place)
{
    int32_t number = check_int(L, place, "zaak");

    return number < 1 ? SIZE_MAX : (size_t)number - 1;
}

static int index_letters(lua_State *L)
{
    const struct zaak_rasciindex *index = check_ding(L, 1, &klasse_rasciindex);
    size_t place = check_place(L, 2);
    int64_t person = zaak_rasciindex_number(index, check_text(L, 3, "betrokkene"));
    int letters = zaak_rasciindex_letters(index, place, person < 0 ? UINT32_MAX : person);

    if (letters < 0)
        return fail_code(L, letters);
    push_bits(L, woorden_rasci, letters);
    return 1;
}

static int index_wie(lua_State *L)
{
    static const char *const names[] = { "zaak", "letters" };
    static const struct parameters p = { "wie", 1, 2, names };
    const struct zaak_rasciindex *index = check_ding(L, 1, &klasse_rasciindex);
    int base = read_arguments(L, 2, &p), count;
    size_t place = check_place(L, base);
    int32_t letters = opt_letters(L, base + 1);
    struct zaak_rasciwie *rows;

    count = zaak_rasciindex_wie(index, place, letters, NULL, 0);
    if (count < 0)
        return fail_code(L, count);
    rows = lua_newuserdata(L, (size_t)count * sizeof *rows + 1);
    zaak_rasciindex_wie(index, place, letters, rows, (size_t)count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "betrokkene", rows[i].betrokkene);
        field_bits(L, "letters", woorden_rasci, rows[i].letters);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int index_zaken(lua_State *L)
{
    static const char *const names[] = { "betrokkene", "letters" };
    static const struct parameters p = { "zaken", 0, 2, names };
    const struct zaak_rasciindex *index = check_ding(L, 1, &klasse_rasciindex);
    int base = read_arguments(L, 2, &p), count;
    int64_t person = zaak_rasciindex_number(index, opt_text(L, base, "betrokkene"));
    int32_t letters = opt_letters(L, base + 1);
    size_t *rows;

    count = person < 0 ? 0 : zaak_rasciindex_zaken(index, person, letters, NULL, 0);
    if (count < 0)
        return fail_code(L, count);
    rows = lua_newuserdata(L, (size_t)count * sizeof *rows + 1);
    if (count)
        zaak_rasciindex_zaken(index, person, letters, rows, (size_t)count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_pushinteger(L, (lua_Integer)rows[i] + 1);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

void open_rasci(lua_State *L)
{
    static const luaL_Reg mandaten_methods[] = { { "at", mandaten_at }, { "ask", mandaten_ask }, { NULL, NULL } };
    static const luaL_Reg mandaten_metamethods[] = { { "__len", mandaten_length }, { NULL, NULL } };
    static const luaL_Reg index_methods[] = { { "letters", index_letters }, { "wie", index_wie }, { "zaken", index_zaken }, { NULL, NULL } };
    static const luaL_Reg none[] = { { NULL, NULL } };

    klasse_make(L, &klasse_mandaten, mandaten_methods, mandaten_metamethods);
    klasse_make(L, &klasse_rasciindex, index_methods, none);
    lua_newtable(L);
    lua_pushcfunction(L, mandaten_load);
    lua_setfield(L, -2, "from_json");
    lua_setfield(L, -2, "mandaten");
}
