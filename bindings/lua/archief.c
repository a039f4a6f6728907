/* SPDX-License-Identifier: EUPL-1.2 */
/* zaak.archief and case:archief: what becomes of a closed case. The checks on archiving. Rows are blocks of the collector, and all texts stand in tables that the caller holds. */
#include "binding.h"

#include <string.h>

enum { REGELING, EINDDATUM, VARIANT, EIGENSCHAPPEN, ZAKEN, BESLUITEN, ZAAKOBJECTEN, HOOFDZAAK, HOOFDZAAK_EINDDATUM, HOOFDZAAK_BRONDATUM, STARTDATUM, ACTIEDATUM,
       NOMINATIE, HERBEREKEN, OP, BEKEND_OP, ARGUMENTS };

static const char *const argument_names[] = {
    "regeling", "einddatum", "variant", "eigenschappen", "zaken", "besluiten", "zaakobjecten", "hoofdzaak", "hoofdzaak_einddatum", "hoofdzaak_brondatum",
    "startdatum_bewaartermijn", "archiefactiedatum", "archiefnominatie", "herbereken", "op", "bekend_op",
};

static void check_table(lua_State *L, int index, const char *naam)
{
    if (!lua_istable(L, index))
        luaL_error(L, "%s: een tabel verwacht", naam);
}

/* The members of the table at `index`, on consecutive places of the stack; gives the first of them. */
static int read_members(lua_State *L, int index, const struct parameters *p)
{
    check_table(L, index, p->naam);
    lua_pushvalue(L, index);
    return read_arguments(L, lua_gettop(L), p);
}

static void read_regeling(lua_State *L, int index, struct zaak_archiefregeling *regeling)
{
    static const char *const names[] = { "archiefnominatie", "archiefactietermijn", "afleidingswijze", "datumkenmerk", "objecttype", "registratie", "procestermijn",
                                         "einddatum_bekend" };
    static const struct parameters p = { "regeling", 0, 8, names };
    int base = read_members(L, index, &p);

    regeling->archiefnominatie = opt_text(L, base, names[0]);
    regeling->archiefactietermijn = opt_text(L, base + 1, names[1]);
    regeling->afleidingswijze = opt_text(L, base + 2, names[2]);
    regeling->datumkenmerk = opt_text(L, base + 3, names[3]);
    regeling->objecttype = opt_text(L, base + 4, names[4]);
    regeling->registratie = opt_text(L, base + 5, names[5]);
    regeling->procestermijn = opt_text(L, base + 6, names[6]);
    regeling->einddatum_bekend = opt_bool(L, base + 7, names[7]);
}

static void read_variant(lua_State *L, int index, struct zaak_archiefvariant *variant)
{
    const char *naam = opt_text(L, index, "variant");

    if (zaak_archiefvariant_get(naam, variant))
        luaL_error(L, "variant: '%s' bestaat niet; zie zaak.archiefvarianten()", naam);
}

/* Room for the rows of a list: never NULL, because no list is something else than a list without rows. It stays on the stack for the collector. */
static void *make_rows(lua_State *L, size_t count, size_t size)
{
    void *rows = lua_newuserdata(L, (count + 1) * size);

    memset(rows, 0, (count + 1) * size);
    return rows;
}

static void read_properties(lua_State *L, int index, struct zaak_archiefvraag *vraag)
{
    struct zaak_archiefeigenschap *rows;
    size_t count = 0;

    if (lua_isnil(L, index))
        return;
    check_table(L, index, "eigenschappen");
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1))
        count++;
    rows = make_rows(L, count, sizeof *rows);
    vraag->eigenschappen = rows;
    for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) {
        struct zaak_archiefeigenschap *row = &rows[vraag->eigenschap_count++];

        if (lua_type(L, -2) != LUA_TSTRING)   /* a number would be changed into text in its place */
            luaL_error(L, "eigenschappen: een naam verwacht, geen %s", luaL_typename(L, -2));
        row->naam = check_text(L, lua_gettop(L) - 1, "eigenschappen");
        row->waarde = check_text(L, lua_gettop(L), "eigenschappen");
    }
}

static void read_cases(lua_State *L, int index, struct zaak_archiefvraag *vraag)
{
    static const char *const names[] = { "identificatie", "einddatum" };
    static const struct parameters p = { "zaken", 0, 2, names };
    struct zaak_archiefzaak *rows;

    if (lua_isnil(L, index))
        return;
    check_table(L, index, "zaken");
    vraag->zaak_count = lua_rawlen(L, index);
    vraag->zaken = rows = make_rows(L, vraag->zaak_count, sizeof *rows);
    for (size_t i = 0; i < vraag->zaak_count; i++) {
        int top = lua_gettop(L), base;

        lua_rawgeti(L, index, (int)i + 1);
        base = read_members(L, top + 1, &p);
        rows[i].identificatie = opt_text(L, base, names[0]);
        rows[i].einddatum = opt_dag(L, base + 1, names[1]);
        lua_settop(L, top);
    }
}

static void read_decisions(lua_State *L, int index, struct zaak_archiefvraag *vraag)
{
    static const char *const names[] = { "ingangsdatum", "vervaldatum" };
    static const struct parameters p = { "besluiten", 0, 2, names };
    struct zaak_archiefbesluit *rows;

    if (lua_isnil(L, index))
        return;
    check_table(L, index, "besluiten");
    vraag->besluit_count = lua_rawlen(L, index);
    vraag->besluiten = rows = make_rows(L, vraag->besluit_count, sizeof *rows);
    for (size_t i = 0; i < vraag->besluit_count; i++) {
        int top = lua_gettop(L), base;

        lua_rawgeti(L, index, (int)i + 1);
        base = read_members(L, top + 1, &p);
        rows[i].ingangsdatum = opt_dag(L, base, names[0]);
        rows[i].vervaldatum = opt_dag(L, base + 1, names[1]);
        lua_settop(L, top);
    }
}

static void read_objects(lua_State *L, int index, struct zaak_archiefvraag *vraag)
{
    static const char *const names[] = { "objecttype", "waarde", "json" };
    static const struct parameters p = { "zaakobjecten", 1, 3, names };
    struct zaak_archiefobject *rows;

    if (lua_isnil(L, index))
        return;
    check_table(L, index, "zaakobjecten");
    vraag->object_count = lua_rawlen(L, index);
    vraag->objecten = rows = make_rows(L, vraag->object_count, sizeof *rows);
    for (size_t i = 0; i < vraag->object_count; i++) {
        int top = lua_gettop(L), base;

        lua_rawgeti(L, index, (int)i + 1);
        base = read_members(L, top + 1, &p);
        rows[i].objecttype = check_text(L, base, names[0]);
        rows[i].waarde = opt_text(L, base + 1, names[1]);
        rows[i].json = opt_text(L, base + 2, names[2]);
        rows[i].json_length = rows[i].json ? strlen(rows[i].json) : 0;
        lua_settop(L, top);
    }
}

static void read_question(lua_State *L, int base, struct archiefbronnen *bronnen, struct zaak_archiefvraag *vraag)
{
    if (!lua_isnil(L, base + REGELING)) {
        int top = lua_gettop(L);

        read_regeling(L, base + REGELING, &bronnen->regeling);
        lua_settop(L, top);
        vraag->regeling = &bronnen->regeling;
    }
    read_variant(L, base + VARIANT, &bronnen->variant);
    vraag->variant = &bronnen->variant;
    if (!lua_isnil(L, base + EINDDATUM))
        check_dag_of_tijdstip(L, base + EINDDATUM, "einddatum", &vraag->einddatum, &vraag->einde_tijdstip);
    vraag->hoofdzaak = opt_woord(L, base + HOOFDZAAK, "hoofdzaak", woorden_hoofdzaak, ZAAK_HOOFDZAAK_GEEN);
    vraag->hoofdzaak_einddatum = opt_dag(L, base + HOOFDZAAK_EINDDATUM, "hoofdzaak_einddatum");
    vraag->hoofdzaak_brondatum = opt_dag(L, base + HOOFDZAAK_BRONDATUM, "hoofdzaak_brondatum");
    vraag->startdatum_bewaartermijn = opt_dag(L, base + STARTDATUM, "startdatum_bewaartermijn");
    vraag->archiefactiedatum = opt_dag(L, base + ACTIEDATUM, "archiefactiedatum");
    vraag->archiefnominatie = opt_text(L, base + NOMINATIE, "archiefnominatie");
    vraag->herbereken = opt_bool(L, base + HERBEREKEN, "herbereken");
    read_properties(L, base + EIGENSCHAPPEN, vraag);
    read_cases(L, base + ZAKEN, vraag);
    read_decisions(L, base + BESLUITEN, vraag);
    read_objects(L, base + ZAAKOBJECTEN, vraag);
}

static void set_answer(lua_State *L, const struct zaak_archief *a)
{
    char termijn[160] = "";

    if (a->heeft_termijn)
        zaak_duur_format(&a->archiefactietermijn, ZAAK_PERIODE_ISO, termijn, sizeof termijn);
    field_woord(L, "uitkomst", woorden_archief, a->uitkomst);
    field_text(L, "reden", zaak_archiefreden_naam(a->reden));
    field_text(L, "archiefnominatie", a->archiefnominatie);
    field_dag(L, "einddatum", a->einddatum);
    field_dag(L, "brondatum", a->brondatum);
    field_dag(L, "archiefactiedatum", a->archiefactiedatum);
    field_text(L, "archiefactietermijn", termijn);
    field_dag(L, "startdatum_bewaartermijn", a->startdatum_bewaartermijn);
    field_bool(L, "voorlopig", a->voorlopig);
    field_bool(L, "geweigerd", a->geweigerd);
    field_text(L, "zgw_code", a->zgw_code);
    field_text(L, "archiefstatus", a->archiefstatus);
}

const struct zaak_archiefvraag *archiefvraag_read(lua_State *L, int index, struct archiefbronnen *bronnen, struct zaak_archiefvraag *vraag)
{
    static const struct parameters p = { "archief", 0, OP, argument_names };

    if (lua_isnil(L, index))
        return NULL;
    read_question(L, read_members(L, index, &p), bronnen, vraag);
    return vraag;
}

/* Asks for a case, or without one from plain data. */
static int answer(lua_State *L, const struct zaak *zaak, int base)
{
    struct archiefbronnen bronnen = ARCHIEFBRONNEN_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_motivering *why;
    int result;

    read_question(L, base, &bronnen, &vraag);
    if (zaak) {
        blik.peildatum = opt_dag(L, base + OP, "op");
        blik.bekend_op = opt_tijdstip(L, base + BEKEND_OP, "bekend_op");
    }
    lua_newtable(L);
    push_motivering(L, &why);
    result = zaak ? zaak_get_archief(zaak, &blik, &vraag, &archief, why, &error) : zaak_archief_compute(context_of(L), &vraag, &archief, why, &error);
    if (result)
        return fail(L, &error);
    lua_setfield(L, -2, "motivering");
    set_answer(L, &archief);
    return 1;
}

int module_archief(lua_State *L)
{
    static const struct parameters p = { "archief", 0, OP, argument_names };

    return answer(L, NULL, read_arguments(L, 1, &p));
}

int zaak_archief_of(lua_State *L)
{
    static const struct parameters p = { "archief", 0, ARGUMENTS, argument_names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);

    return answer(L, zaak, read_arguments(L, 2, &p));
}

int object_archiefregeling(lua_State *L)
{
    struct zaak_archiefregeling r = ZAAK_ARCHIEFREGELING_INIT;

    if (zaak_archiefregeling_get(check_ding(L, 1, &klasse_object), &r))
        return luaL_error(L, "alleen een resultaattype heeft een archiefregeling");
    lua_newtable(L);
    field_text(L, "archiefnominatie", r.archiefnominatie);
    field_text(L, "archiefactietermijn", r.archiefactietermijn);
    field_text(L, "afleidingswijze", r.afleidingswijze);
    field_text(L, "datumkenmerk", r.datumkenmerk);
    field_text(L, "objecttype", r.objecttype);
    field_text(L, "registratie", r.registratie);
    field_text(L, "procestermijn", r.procestermijn);
    field_bool(L, "einddatum_bekend", r.einddatum_bekend);
    return 1;
}

int module_archiefvarianten(lua_State *L)
{
    lua_newtable(L);
    for (int i = 0; zaak_archiefvariant_naam((size_t)i); i++) {
        lua_pushstring(L, zaak_archiefvariant_naam((size_t)i));
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int give_findings(lua_State *L, int result, const struct zaak_bevindingen *list, const struct zaak_error *error)
{
    if (result < 0)
        return fail(L, error);
    push_bevindingen(L, list);
    return 1;
}

int module_archiefregeling_check(lua_State *L)
{
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;

    read_regeling(L, 1, &regeling);
    list = bevindingen_new(L);
    return give_findings(L, zaak_archiefregeling_check(&regeling, list, &error), list, &error);
}

int module_archiefstatus_check(lua_State *L)
{
    static const char *const names[] = { "naar", "van", "archiefnominatie", "archiefactiedatum", "einddatum", "documenten", "variant" };
    static const struct parameters p = { "archiefstatus_check", 1, 7, names };
    struct zaak_archiefstatusvraag vraag = ZAAK_ARCHIEFSTATUSVRAAG_INIT;
    struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    int base = read_arguments(L, 1, &p);
    const char **rows;

    vraag.naar = check_text(L, base, names[0]);
    vraag.van = opt_text(L, base + 1, names[1]);
    vraag.archiefnominatie = opt_text(L, base + 2, names[2]);
    vraag.archiefactiedatum = opt_dag(L, base + 3, names[3]);
    vraag.einddatum = opt_dag(L, base + 4, names[4]);
    read_variant(L, base + 6, &variant);
    vraag.variant = &variant;
    if (!lua_isnil(L, base + 5)) {
        check_table(L, base + 5, names[5]);
        vraag.document_count = lua_rawlen(L, base + 5);
        vraag.documenten = rows = make_rows(L, vraag.document_count, sizeof *rows);
        for (size_t i = 0; i < vraag.document_count; i++) {
            lua_rawgeti(L, base + 5, (int)i + 1);
            rows[i] = check_text(L, lua_gettop(L), names[5]);
            lua_pop(L, 1);
        }
    }
    list = bevindingen_new(L);
    return give_findings(L, zaak_archiefstatus_check(&vraag, list, &error), list, &error);
}
