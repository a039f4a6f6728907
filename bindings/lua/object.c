/* SPDX-License-Identifier: EUPL-1.2 */
/* A resource of a catalogus or bundel: zt:veld("doorlooptijd") gives a field. */
#include "binding.h"

#include <string.h>

/* The reference is that on the catalogus, which every object gives back. */
const struct klasse klasse_object = { "zaak.Object", NULL };

static const struct zaak_object *check_object(lua_State *L)
{
    return check_ding(L, 1, &klasse_object);
}

static struct zaak_catalogus *catalogus_of(lua_State *L)
{
    return ((struct ding *)lua_touserdata(L, 1))->catalogus;
}

static int push_value(lua_State *L, const struct zaak_object *object, const struct veld *veld)
{
    int64_t number;
    zaak_dag dag;

    switch (veld->type) {
    case VELD_TEXT:
        lua_pushstring(L, zaak_object_get_text(object, veld->nummer));
        return 1;
    case VELD_DAG:
        push_dag(L, zaak_object_get_dag(object, veld->nummer, &dag) == 1 ? dag : ZAAK_DAG_GEEN);
        return 1;
    case VELD_INT:
    case VELD_BOOL:
        if (zaak_object_get_int(object, veld->nummer, &number) != 1)
            lua_pushnil(L);
        else if (veld->type == VELD_BOOL)
            lua_pushboolean(L, number != 0);
        else
            lua_pushinteger(L, (lua_Integer)number);
        return 1;
    default:
        return luaL_error(L, "%s heeft niet een enkele waarde; vraag een lid als 'groep.lid'", veld->naam);
    }
}

static int get_veld(lua_State *L)
{
    const struct zaak_object *object = check_object(L);
    const char *naam = check_text(L, 2, "veld");
    const char *dot = strchr(naam, '.');
    const struct veld *veld = veld_find(zaak_object_get_soort(object), naam, dot ? (size_t)(dot - naam) : strlen(naam));

    if (!veld || (dot && veld->type != VELD_GROEP))
        return luaL_error(L, "%s heeft geen veld '%s'", woord_get(woorden_soort, zaak_object_get_soort(object)), naam);
    if (!dot)
        return push_value(L, object, veld);
    lua_pushstring(L, zaak_object_get_group_text(object, veld->nummer, dot + 1));
    return 1;
}

static int soort(lua_State *L)
{
    lua_pushstring(L, woord_get(woorden_soort, zaak_object_get_soort(check_object(L))));
    return 1;
}

static int naam(lua_State *L)
{
    lua_pushstring(L, zaak_object_get_naam(check_object(L)));
    return 1;
}

static int zaaktype(lua_State *L)
{
    const struct zaak_object *object = check_object(L);

    push_object(L, catalogus_of(L), zaak_object_get_zaaktype(object));
    return 1;
}

static int eindstatus(lua_State *L)
{
    const struct zaak_object *object = check_object(L);

    push_object(L, catalogus_of(L), zaak_zaaktype_get_eindstatus(object));
    return 1;
}

static int rasci(lua_State *L)
{
    push_bits(L, woorden_rasci, zaak_roltype_get_rasci(check_object(L)));
    return 1;
}

static int delen(lua_State *L)
{
    const struct zaak_object *object = check_object(L);
    int32_t kind = check_woord(L, 2, "soort", woorden_soort);
    size_t count = zaak_zaaktype_count(object, kind);

    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        push_object(L, catalogus_of(L), zaak_zaaktype_at(object, kind, i));
        lua_rawseti(L, -2, (int)i + 1);
    }
    return 1;
}

static int find(lua_State *L)
{
    const struct zaak_object *object = check_object(L);
    int32_t kind = check_woord(L, 2, "soort", woorden_soort);

    push_object(L, catalogus_of(L), zaak_zaaktype_find(object, kind, check_text(L, 3, "naam")));
    return 1;
}

static void push_normen(lua_State *L, const struct zaak_profiel *found)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    lua_newtable(L);
    for (int i = 0; zaak_profiel_get_norm(found, (size_t)i, &norm) == 0; i++) {
        push_servicenorm(L, &norm);
        lua_rawseti(L, -2, i + 1);
    }
}

static void push_matrix(lua_State *L, const struct zaak_profiel *found)
{
    struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;
    size_t count = zaak_profiel_rasci_count(found);

    lua_newtable(L);
    for (size_t i = 0; i < count && zaak_profiel_get_rasci(found, i, &regel) == 0; i++) {
        lua_newtable(L);
        field_text(L, "activiteit", regel.activiteit);
        field_text(L, "naam", regel.naam);
        field_text(L, "status", regel.statustype ? zaak_object_get_naam(regel.statustype) : NULL);
        field_text(L, "roltype", regel.roltype ? zaak_object_get_naam(regel.roltype) : NULL);
        field_bits(L, "letters", woorden_rasci, regel.letters);
        lua_rawseti(L, -2, (int)i + 1);
    }
}

static int profiel(lua_State *L)
{
    static const char *const names[] = { "op", "organisatie" };
    static const struct parameters p = { "profiel", 1, 2, names };
    const struct zaak_object *object = check_object(L);
    int base = read_arguments(L, 2, &p);
    zaak_dag op = check_dag(L, base, "op");
    const struct zaak_profiel *found = zaak_profiel_find(object, opt_text(L, base + 1, "organisatie"), op);

    if (!found) {
        lua_pushnil(L);
        return 1;
    }
    lua_newtable(L);
    field_text(L, "grond", zaak_profiel_get_grond(found));
    push_normen(L, found);
    lua_setfield(L, -2, "servicenormen");
    push_matrix(L, found);
    lua_setfield(L, -2, "rasci");
    push_activiteiten(L, found);
    lua_setfield(L, -2, "activiteiten");
    push_rollen(L, object, found);
    lua_setfield(L, -2, "rollen");
    return 1;
}

static int text(lua_State *L)
{
    const struct zaak_object *object = check_object(L);

    lua_pushfstring(L, "zaak.Object %s '%s'", woord_get(woorden_soort, zaak_object_get_soort(object)), zaak_object_get_naam(object));
    return 1;
}

void open_object(lua_State *L)
{
    static const luaL_Reg methods[] = {
        { "veld", get_veld },
        { "soort", soort },
        { "naam", naam },
        { "zaaktype", zaaktype },
        { "eindstatus", eindstatus },
        { "rasci", rasci },
        { "delen", delen },
        { "afwijkingen", object_afwijkingen },
        { "compare", object_compare },
        { "find", find },
        { "archiefregeling", object_archiefregeling },
        { "to_json", object_to_json },
        { "matrix", object_matrix },
        { "rasci_check", object_rasci_check },
        { "profiel", profiel },
        { NULL, NULL }
    };
    static const luaL_Reg metamethods[] = { { "__tostring", text }, { NULL, NULL } };

    klasse_make(L, &klasse_object, methods, metamethods);
}
