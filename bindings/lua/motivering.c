/* SPDX-License-Identifier: EUPL-1.2 */
/* A motivering: tostring() makes the sentences, # counts the steps, :stappen() gives them as data, :herkomst() with what the answer was made. */
#include "binding.h"

static void release(void *handle)
{
    zaak_motivering_unref(handle);
}

const struct klasse klasse_motivering = { "zaak.Motivering", release };

void push_motivering(lua_State *L, struct zaak_motivering **ret_why)
{
    struct ding *ding = ding_push(L, &klasse_motivering);

    ding->handle = *ret_why = zaak_motivering_new(context_of(L));
    if (!ding->handle)
        luaL_error(L, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
}

static int put_text(const struct zaak_motivering *why, int step, char *buffer, size_t size)
{
    return step < 0 ? zaak_motivering_text(why, buffer, size) : zaak_motivering_stap_text(why, (size_t)step, buffer, size);
}

/* The sentence of one step, or (step < 0) the whole text. */
static void push_text(lua_State *L, const struct zaak_motivering *why, int step)
{
    int size = put_text(why, step, NULL, 0);
    char *buffer = lua_newuserdata(L, size < 0 ? 1 : (size_t)size + 1);

    if (size >= 0)
        size = put_text(why, step, buffer, (size_t)size + 1);
    if (size < 0)
        luaL_error(L, "%s", zaak_error_text(size));
    if (size > 0 && buffer[size - 1] == '\n')
        size--;
    lua_pushlstring(L, buffer, (size_t)size);
    lua_remove(L, -2);
}

static int text(lua_State *L)
{
    push_text(L, check_ding(L, 1, &klasse_motivering), -1);
    return 1;
}

static int length(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)zaak_motivering_count(check_ding(L, 1, &klasse_motivering)));
    return 1;
}

static void push_skipped(lua_State *L, const struct zaak_motivering *why, size_t index)
{
    const char *naam;
    zaak_dag dag;
    int count = 0;

    lua_newtable(L);
    while (zaak_motivering_get_overgeslagen(why, index, (size_t)count, &dag, &naam) == 0) {
        lua_newtable(L);
        field_dag(L, "dag", dag);
        field_text(L, "naam", naam);
        lua_rawseti(L, -2, ++count);
    }
}

static int stappen(lua_State *L)
{
    const struct zaak_motivering *why = check_ding(L, 1, &klasse_motivering);
    struct zaak_stap stap = ZAAK_STAP_INIT;

    lua_newtable(L);
    for (int i = 0; zaak_motivering_get_stap(why, (size_t)i, &stap) == 0; i++) {
        lua_newtable(L);
        field_text(L, "regel", stap.regel);
        field_text(L, "grond", stap.grond);
        field_dag(L, "van", stap.van);
        field_dag(L, "naar", stap.naar);
        field_dag(L, "eerste", stap.eerste);
        field_dag(L, "laatste", stap.laatste);
        field_int(L, "dagen", stap.dagen);
        push_skipped(L, why, (size_t)i);
        lua_setfield(L, -2, "overgeslagen");
        push_text(L, why, i);
        lua_setfield(L, -2, "tekst");
        lua_rawseti(L, -2, i + 1);
    }
    return 1;
}

static int herkomst(lua_State *L)
{
    struct zaak_herkomst h = ZAAK_HERKOMST_INIT;
    int result = zaak_motivering_get_herkomst(check_ding(L, 1, &klasse_motivering), &h);

    if (result)
        return fail_code(L, result);
    lua_newtable(L);
    field_text(L, "versie", h.versie);
    field_text(L, "gegevens", h.gegevens);
    field_text(L, "profiel", h.profiel);
    field_text(L, "organisatie", h.organisatie);
    field_bool(L, "eigen_kalender", h.eigen_kalender);
    field_bool(L, "eigen_gronden", h.eigen_gronden);
    field_text(L, "versie_kalender", h.versie_kalender);
    field_text(L, "versie_gronden", h.versie_gronden);
    push_lezing(L, &h.lezing);
    lua_setfield(L, -2, "lezing");
    return 1;
}

void open_motivering(lua_State *L)
{
    static const luaL_Reg methods[] = { { "stappen", stappen }, { "herkomst", herkomst }, { NULL, NULL } };
    static const luaL_Reg metamethods[] = { { "__tostring", text }, { "__len", length }, { NULL, NULL } };

    klasse_make(L, &klasse_motivering, methods, metamethods);
}
