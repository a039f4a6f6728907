/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak:volging(): a case as its initiator follows it; zaak:volging_text(): the same in the form in which it is shown. */
#include "binding.h"

#include <string.h>

/* Behind op, bekend_op and lezing. */
enum { HOOGSTE = 3, VORM, VOLGING_COUNT };

static const char *const volging_names[] = { "op", "bekend_op", "lezing", "hoogste", "vorm" };

static void read_question(lua_State *L, int base, struct zaak_volgvraag *vraag)
{
    const char *woord = opt_text(L, base + HOOGSTE, volging_names[HOOGSTE]);

    blik_read(L, base, &vraag->blik);
    if (woord && zaak_vertrouwelijkheid_parse(woord, strlen(woord), &vraag->hoogste))
        luaL_error(L, "hoogste: '%s' is geen vertrouwelijkheidaanduiding; zie zaak.vertrouwelijkheden()", woord);
}

/* The field `stappen` of the table on top. The rows are a block of the collector. */
static int set_steps(lua_State *L, const struct zaak *zaak, const struct zaak_volgvraag *vraag, size_t room)
{
    struct zaak_volgstap *rows = lua_newuserdata(L, (room + 1) * sizeof *rows);
    int count = zaak_get_volgstappen(zaak, vraag, rows, room);

    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "naam", rows[i].naam);
        field_text(L, "uitleg", rows[i].uitleg);
        field_woord(L, "stand", woorden_volgstand, rows[i].stand);
        field_dag(L, "op", rows[i].op);
        field_bool(L, "is_eind", rows[i].is_eind);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -3, "stappen");
    lua_pop(L, 1);
    return count < 0 ? count : 0;
}

static int set_possibilities(lua_State *L, const struct zaak *zaak, const struct zaak_volgvraag *vraag)
{
    struct zaak_mogelijkheid rows[ZAAK_ACTIE_BEROEP_TE_LAAT];
    int count = zaak_get_mogelijkheden(zaak, vraag, rows, ZAAK_ACTIE_BEROEP_TE_LAAT);

    lua_newtable(L);
    for (int i = 0; i < count; i++) {
        lua_newtable(L);
        field_text(L, "actie", rows[i].woord);
        field_text(L, "zin", rows[i].zin);
        field_bool(L, "gevraagd", rows[i].gevraagd);
        field_dag(L, "van", rows[i].van);
        field_dag(L, "tot", rows[i].tot);
        field_bool(L, "voorlopig", rows[i].voorlopig);
        field_text(L, "artikel", rows[i].artikel);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -2, "mogelijkheden");
    return count < 0 ? count : 0;
}

static void set_volging(lua_State *L, const struct zaak_volging *v)
{
    field_bool(L, "zichtbaar", v->zichtbaar);
    field_text(L, "identificatie", v->identificatie);
    field_text(L, "onderwerp", v->onderwerp);
    field_text(L, "resultaat", v->resultaat);
    field_dag(L, "startdatum", v->startdatum);
    field_dag(L, "einddatum", v->einddatum);
    field_dag(L, "besluit_op", v->besluit_op);
    field_dag(L, "uiterlijk", v->uiterlijk);
    field_dag(L, "oorspronkelijk", v->oorspronkelijk);
    field_dag(L, "gepland", v->gepland);
    field_woord(L, "klok", woorden_klok, v->klok);
    field_bool(L, "voorlopig", v->voorlopig);
    if (v->stap >= 0)
        field_int(L, "stap", v->stap + 1); /* as Lua counts */
    field_text(L, "contact", v->contact);
    field_text(L, "telefoon", v->telefoon);
    field_text(L, "email", v->email);
    field_text(L, "url", v->url);
}

int zaak_volging_of(lua_State *L)
{
    static const struct parameters p = { "volging", 0, VORM, volging_names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_volgvraag vraag = ZAAK_VOLGVRAAG_INIT;
    struct zaak_volging volging = ZAAK_VOLGING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_motivering *why;
    int result;

    read_question(L, read_arguments(L, 2, &p), &vraag);
    lua_newtable(L);
    push_motivering(L, &why);
    if (zaak_get_volging(zaak, &vraag, &volging, why, &error))
        return fail(L, &error);
    lua_setfield(L, -2, "motivering");
    set_volging(L, &volging);
    result = set_possibilities(L, zaak, &vraag);
    if (result == 0)
        result = set_steps(L, zaak, &vraag, volging.stap_count);
    return result ? fail_code(L, result) : 1;
}

int zaak_volging_text_of(lua_State *L)
{
    static const struct parameters p = { "volging_text", 0, VOLGING_COUNT, volging_names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct zaak_volgvraag vraag = ZAAK_VOLGVRAAG_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 2, &p);
    int32_t vorm = opt_woord(L, base + VORM, "vorm", woorden_volgvorm, ZAAK_VOLGVORM_TEKST);
    char *buffer;
    int size;

    read_question(L, base, &vraag);
    size = zaak_write_volging(zaak, &vraag, vorm, NULL, 0, &error);
    buffer = lua_newuserdata(L, size < 0 ? 1 : (size_t)size + 1);
    if (size >= 0)
        size = zaak_write_volging(zaak, &vraag, vorm, buffer, (size_t)size + 1, &error);
    if (size < 0)
        return fail(L, &error);
    lua_pushlstring(L, buffer, (size_t)size);
    return 1;
}
