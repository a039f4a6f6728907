/* SPDX-License-Identifier: EUPL-1.2 */
/* The questions of a case. Each takes op, bekend_op and lezing: from where the case is looked at. */
#include "binding.h"

#include <string.h>

enum { BLIK_COUNT = 3 };

static const char *const blik_names[] = { "op", "bekend_op", "lezing" };
static const char *const letter_names[] = { "letter", "op", "bekend_op", "lezing" };
static const char *const naam_names[] = { "naam", "op", "bekend_op", "lezing" };
static const struct parameters blik_parameters = { "vraag", 0, BLIK_COUNT, blik_names };
static const struct parameters letter_parameters = { "vraag", 1, BLIK_COUNT + 1, letter_names };
static const struct parameters naam_parameters = { "eigenschap", 1, BLIK_COUNT + 1, naam_names };

void blik_read(lua_State *L, int index, struct zaak_blik *blik)
{
    blik->peildatum = opt_dag(L, index, "op");
    blik->bekend_op = opt_tijdstip(L, index + 1, "bekend_op");
    read_lezing(L, index + 2, &blik->lezing);
}

/* Reads the arguments of a question; gives the place of the first, which may be an argument of its own. */
static int read_blik(lua_State *L, const struct parameters *p, struct zaak_blik *blik)
{
    int base = read_arguments(L, 2, p);

    blik_read(L, base + p->count - BLIK_COUNT, blik);
    return base;
}

static int toestand(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_catalogus *catalogus = zaak_get_catalogus(zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    read_blik(L, &blik_parameters, &blik);
    if (zaak_get_toestand(zaak, &blik, &t, &error))
        return fail(L, &error);
    lua_newtable(L);
    field_object(L, "zaaktype", catalogus, t.zaaktype);
    field_text(L, "zaaktype_naam", t.zaaktype_naam);
    field_text(L, "omschrijving", t.omschrijving);
    field_text(L, "organisatie", t.organisatie);
    field_dag(L, "startdatum", t.startdatum);
    field_object(L, "statustype", catalogus, t.statustype);
    field_text(L, "status", t.status);
    field_dag(L, "status_op", t.status_op);
    field_object(L, "resultaattype", catalogus, t.resultaattype);
    field_text(L, "resultaat", t.resultaat);
    field_dag(L, "einddatum", t.einddatum);
    field_dag(L, "besluit_op", t.besluit_op);
    field_dag(L, "archiefactiedatum", t.archiefactiedatum);
    field_text(L, "archiefnominatie", t.archiefnominatie);
    field_text(L, "hoofdzaak", t.hoofdzaak);
    field_text(L, "betalingsindicatie", t.betalingsindicatie);
    field_text(L, "vertrouwelijkheidaanduiding", t.vertrouwelijkheidaanduiding);
    field_text(L, "archiefstatus", t.archiefstatus);
    field_dag(L, "laatste_betaaldatum", t.laatste_betaaldatum);
    field_bool(L, "besloten", t.besloten);
    return 1;
}

void set_klok(lua_State *L, const struct zaak_klok *k)
{
    field_dag(L, "uiterlijk", k->uiterlijk);
    field_woord(L, "toestand", woorden_klok, k->toestand);
    field_int(L, "dagen_over", k->dagen_over);
    field_text(L, "grond", k->grond);
    field_text(L, "artikel", k->artikel);
    field_dag(L, "begin", k->begin);
    field_dag(L, "nominaal", k->nominaal);
    field_dag(L, "gepland", k->gepland);
    field_int(L, "dagen_over_norm", k->dagen_over_norm);
    field_dag(L, "volgens_catalogus", k->volgens_catalogus);
    field_dag(L, "gestopt", k->gestopt);
    field_int(L, "dagen_gebruikt", k->dagen_gebruikt);
    field_int(L, "dagen_opgeschort", k->dagen_opgeschort);
    field_int(L, "verlengingen", k->verlengingen);
    field_bool(L, "voorlopig", k->voorlopig);
}

static int klok(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_klok answer = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;

    read_blik(L, &blik_parameters, &blik);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_ask_klok(zaak, &blik, &answer, why, &error))
        return fail(L, &error);
    lua_setfield(L, -2, "motivering");
    set_klok(L, &answer);
    return 1;
}

/* Rows are blocks of the collector. */
static int volgende(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_volgende *rows;
    int count;

    read_blik(L, &blik_parameters, &blik);
    count = zaak_get_volgende(zaak, &blik, NULL, 0);
    rows = lua_newuserdata(L, (count > 0 ? (size_t)count : 0) * sizeof *rows + 1);
    if (count > 0)
        count = zaak_get_volgende(zaak, &blik, rows, (size_t)count);
    if (count < 0)
        return fail_code(L, count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "naam", zaak_object_get_naam(rows[i].statustype));
        field_bool(L, "mag", rows[i].mag);
        field_object(L, "statustype", zaak_get_catalogus(zaak), rows[i].statustype);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int rollen(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_rol *rows;
    int count;

    read_blik(L, &blik_parameters, &blik);
    count = zaak_get_rollen(zaak, &blik, NULL, 0);
    rows = lua_newuserdata(L, (count > 0 ? (size_t)count : 0) * sizeof *rows + 1);
    if (count > 0)
        count = zaak_get_rollen(zaak, &blik, rows, (size_t)count);
    if (count < 0)
        return fail_code(L, count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "naam", rows[i].naam);
        field_text(L, "betrokkene", rows[i].betrokkene);
        field_text(L, "betrokkenetype", rows[i].betrokkenetype);
        field_dag(L, "van", rows[i].van);
        field_dag(L, "tot", rows[i].tot);
        field_object(L, "roltype", zaak_get_catalogus(zaak), rows[i].roltype);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

/* The rows as a block on the stack; a negative number is a failure. */
static int ask_rasci(lua_State *L, struct zaak_betrokken **ret_rows)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    int base = read_blik(L, &letter_parameters, &blik);
    int32_t letter = check_woord(L, base, "letter", woorden_rasci);
    int count = zaak_get_rasci(zaak, &blik, letter, NULL, 0);

    *ret_rows = lua_newuserdata(L, (count > 0 ? (size_t)count : 0) * sizeof **ret_rows + 1);
    return count > 0 ? zaak_get_rasci(zaak, &blik, letter, *ret_rows, (size_t)count) : count;
}

static bool seen_before(const struct zaak_betrokken *rows, int index)
{
    for (int i = 0; i < index; i++) {
        if (rows[i].betrokkene && !strcmp(rows[i].betrokkene, rows[index].betrokkene))
            return true;
    }
    return false;
}

static int rasci(lua_State *L)
{
    struct zaak_betrokken *rows;
    int count = ask_rasci(L, &rows), names = 0;

    if (count < 0)
        return fail_code(L, count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        if (rows[i].betrokkene && !seen_before(rows, i)) {
            lua_pushstring(L, rows[i].betrokkene);
            lua_rawseti(L, -2, ++names);
        }
    }
    return 1;
}

static int betrokkenen(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_betrokken *rows;
    int count = ask_rasci(L, &rows);

    if (count < 0)
        return fail_code(L, count);
    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "rol", rows[i].roltype ? zaak_object_get_naam(rows[i].roltype) : NULL);
        field_text(L, "betrokkene", rows[i].betrokkene);
        field_text(L, "betrokkenetype", rows[i].betrokkenetype);
        field_text(L, "activiteit", rows[i].activiteit);
        field_object(L, "roltype", zaak_get_catalogus(zaak), rows[i].roltype);
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int eigenschap(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    int base = read_blik(L, &naam_parameters, &blik);

    lua_pushstring(L, zaak_get_eigenschap(zaak, &blik, check_text(L, base, "naam")));
    return 1;
}

static int normen(lua_State *L)
{
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    size_t count;

    read_blik(L, &blik_parameters, &blik);
    if (zaak_get_toestand(zaak, &blik, &t, &error))
        return fail(L, &error);
    count = zaak_profiel_norm_count(t.profiel);
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        push_motivering(L, &why);
        if (zaak_profiel_get_norm(t.profiel, i, &norm) || zaak_get_normuitkomst(zaak, &blik, i, &uitkomst, why, &error))
            return fail(L, &error);
        push_normuitkomst(L, &uitkomst, &norm);
        lua_insert(L, -2);
        lua_setfield(L, -2, "motivering");
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

const luaL_Reg zaak_vragen[] = {
    { "toestand", toestand },
    { "archief", zaak_archief_of },
    { "check_schonen", zaak_check_schonen_of },
    { "schoon", zaak_schoon_of },
    { "bericht", zaak_bericht_of },
    { "audittrail", zaak_audittrail_of },
    { "klok", klok },
    { "dwangsom", zaak_dwangsom_of },
    { "watals", zaak_watals_of },
    { "overzetting", zaak_overzetting_of },
    { "volging", zaak_volging_of },
    { "volging_text", zaak_volging_text_of },
    { "volgende", volgende },
    { "rollen", rollen },
    { "rasci", rasci },
    { "betrokkenen", betrokkenen },
    { "beurten", zaak_beurten_of },
    { "letters", zaak_letters_of },
    { "informeren", zaak_informeren_of },
    { "adviezen", zaak_adviezen_of },
    { "check_rasci", zaak_check_rasci_of },
    { "eigenschap", eigenschap },
    { "normen", normen },
    { NULL, NULL }
};
