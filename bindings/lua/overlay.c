/* SPDX-License-Identifier: EUPL-1.2 */
/* Together and yet apart: the procesprofiel of an organisation against the shared one. */
#include "binding.h"

static void release(void *handle)
{
    zaak_afwijkingen_unref(handle);
}

/* The list while it is copied: on the stack, for the collector. */
static const struct klasse klasse_afwijkingen = { "zaak.Afwijkingen", release };

static int write_field(const void *handle, size_t index, char *buffer, size_t size)
{
    return zaak_afwijkingen_regel_text(handle, index, buffer, size);
}

static int write_fields(const void *handle, size_t index, char *buffer, size_t size)
{
    (void)index;
    return zaak_afwijkingen_text(handle, buffer, size);
}

/* The table of one field, on top. */
static int push_field(lua_State *L, const struct zaak_afwijkingen *list, size_t index, const struct zaak_afwijking *a)
{
    int result;

    lua_newtable(L);
    field_text(L, "veld", a->veld);
    field_text(L, "gedeeld", a->gedeeld);
    field_text(L, "eigen", a->eigen);
    field_text(L, "oordeel", zaak_overlay_word(a->oordeel));
    field_bool(L, "mag", a->mag);
    field_text(L, "uitleg", a->uitleg);
    field_text(L, "reden", a->reden);
    result = push_written(L, write_field, list, index);
    if (result == 0)
        lua_setfield(L, -2, "tekst");
    return result;
}

int object_afwijkingen(lua_State *L)
{
    static const char *const names[] = { "organisatie", "op" };
    static const struct parameters p = { "afwijkingen", 2, 2, names };
    const struct zaak_object *zaaktype = check_ding(L, 1, &klasse_object);
    struct zaak_afwijking a = ZAAK_AFWIJKING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_afwijkingen *list;
    int base = read_arguments(L, 2, &p), result = 0, faults;
    const char *organisatie = check_text(L, base, "organisatie");
    zaak_dag op = check_dag(L, base + 1, "op");
    struct ding *ding = ding_push(L, &klasse_afwijkingen);

    faults = zaak_zaaktype_compare_overlay(zaaktype, organisatie, op, &list, &error);
    if (faults < 0)
        return fail(L, &error);
    ding->handle = list;
    lua_newtable(L);
    for (size_t i = 0; zaak_afwijkingen_get(list, i, &a) == 0; i++) {
        result = push_field(L, list, i, &a);
        if (result)
            return fail_code(L, result);
        lua_rawseti(L, -2, (int)i + 1);
    }
    result = push_written(L, write_fields, list, 0);
    if (result)
        return fail_code(L, result);
    lua_setfield(L, -2, "tekst");
    field_int(L, "fouten", faults);
    return 1;
}

int catalogus_check_overlays(lua_State *L)
{
    static const char *const names[] = { "organisatie", "profiel" };
    static const struct parameters p = { "check_overlays", 0, 2, names };
    struct zaak_catalogus *catalogus = check_ding(L, 1, &klasse_catalogus);
    struct zaak_keuring how = ZAAK_KEURING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int base = read_arguments(L, 2, &p);
    const char *organisatie = opt_text(L, base, "organisatie");
    struct zaak_bevindingen *list;

    how.profiel = opt_text(L, base + 1, "profiel");
    list = bevindingen_new(L);
    if (zaak_catalogus_check_overlays(catalogus, organisatie, &how, list, &error) < 0)
        return fail(L, &error);
    push_bevindingen_of(L, list, catalogus, NULL);
    return 1;
}

void open_overlay(lua_State *L)
{
    klasse_make(L, &klasse_afwijkingen, NULL, NULL);
}
