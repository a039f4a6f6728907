/* SPDX-License-Identifier: EUPL-1.2 */
/* Failures: nil, text, code name, and a table with the details. */
#include "binding.h"

static void release(void *handle)
{
    zaak_bevindingen_unref(handle);
}

const struct klasse klasse_bevindingen = { "zaak.Bevindingen", release };

static void field_number(lua_State *L, const char *naam, int32_t number)
{
    if (number)
        field_int(L, naam, number);
}

static void push_details(lua_State *L, const struct zaak_error *error)
{
    lua_newtable(L);
    field_int(L, "code", error->code < 0 ? -error->code : error->code);
    field_text(L, "name", zaak_error_name(error->code));
    field_text(L, "text", error->text);
    field_text(L, "file", error->file);
    field_number(L, "line", error->line);
    field_number(L, "column", error->column);
    field_text(L, "field", error->field);
    field_text(L, "regel", error->rule);
    field_text(L, "zgw_code", error->zgw_code);
    field_number(L, "http", error->http);
}

int fail(lua_State *L, const struct zaak_error *error)
{
    char text[MELDING_SIZE];

    melding_write(error, text, sizeof text);
    if (error->code == -ZAAK_E_ARGUMENT)
        return luaL_error(L, "%s", text);
    lua_pushnil(L);
    lua_pushstring(L, text);
    lua_pushstring(L, zaak_error_name(error->code));
    push_details(L, error);
    return 4;
}

static void push_violation(lua_State *L, const struct zaak_error *error)
{
    lua_newtable(L);
    field_text(L, "regel", error->rule);
    field_text(L, "zgw_code", error->zgw_code);
    field_text(L, "veld", error->field);
    field_text(L, "tekst", error->text);
    field_woord(L, "ernst", woorden_ernst, ZAAK_ERNST_FOUT);
    field_int(L, "http", error->http);
}

int fail_regel(lua_State *L, const struct zaak_error *error, const struct zaak_bevindingen *list)
{
    int count = fail(L, error);

    if (error->code == -ZAAK_E_REGEL) {
        push_bevindingen(L, list);
        if (lua_rawlen(L, -1) == 0) { /* without a list there is the one violation of the error itself */
            push_violation(L, error);
            lua_rawseti(L, -2, 1);
        }
        lua_setfield(L, -2, "bevindingen");
    }
    return count;
}

int fail_read(lua_State *L, const struct zaak_error *error, size_t bytes)
{
    int count = fail(L, error);

    lua_pushinteger(L, (lua_Integer)bytes);
    lua_setfield(L, -2, "gelezen");
    return count;
}

int fail_code(lua_State *L, int code)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    melding_fill(&error, code);
    return fail(L, &error);
}

struct zaak_bevindingen *bevindingen_new(lua_State *L)
{
    struct ding *ding = ding_push(L, &klasse_bevindingen);

    ding->handle = zaak_bevindingen_new(context_of(L));
    if (!ding->handle)
        luaL_error(L, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
    return ding->handle;
}

/* What is gone belongs to the catalogue as it was. */
static struct zaak_catalogus *catalogus_of(const struct zaak_object *object, struct zaak_catalogus *catalogus, struct zaak_catalogus *vorige)
{
    const char *url = object ? zaak_object_get_text(object, ZAAK_VELD_URL) : NULL;

    return vorige && url && zaak_catalogus_find_url(vorige, url) == object ? vorige : catalogus;
}

void push_bevindingen_of(lua_State *L, const struct zaak_bevindingen *list, struct zaak_catalogus *catalogus, struct zaak_catalogus *vorige)
{
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    int count = 0;

    lua_newtable(L);
    while (zaak_bevindingen_get(list, (size_t)count, &b) == 0) {
        struct zaak_catalogus *owner = catalogus_of(b.object, catalogus, vorige);

        lua_newtable(L);
        field_text(L, "regel", b.regel);
        field_text(L, "zgw_code", b.zgw_code);
        field_text(L, "veld", b.veld);
        field_text(L, "tekst", b.tekst);
        field_text(L, "feit", b.feit);
        field_woord(L, "ernst", woorden_ernst, b.ernst);
        field_int(L, "http", b.http);
        field_text(L, "pad", b.pad);
        field_text(L, "bestand", b.bestand);
        field_object(L, "object", owner, owner ? b.object : NULL);
        lua_rawseti(L, -2, ++count);
    }
}

void push_bevindingen(lua_State *L, const struct zaak_bevindingen *list)
{
    push_bevindingen_of(L, list, NULL, NULL);
}
