/* SPDX-License-Identifier: EUPL-1.2 */
/* Messages about a case and its audit trail, as JSON text; and the findings of any message. */
#include "binding.h"

/* What is written about a case. */
struct stuk {
    const char *feit;
    int32_t soort;              /* ZAAK_BERICHT_…; 0: the audit trail */
    struct zaak_berichtbron bron;
};

static int write_stuk(const struct zaak *zaak, const struct stuk *stuk, char *buffer, size_t size, struct zaak_error *error)
{
    return stuk->soort ? zaak_write_bericht(zaak, stuk->feit, stuk->soort, &stuk->bron, buffer, size, error) :
                         zaak_write_audittrail(zaak, stuk->feit, &stuk->bron, buffer, size, error);
}

/* The room is a block of the collector. */
static int give_text(lua_State *L, const struct zaak *zaak, const struct stuk *stuk)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int size = write_stuk(zaak, stuk, NULL, 0, &error);
    char *buffer = lua_newuserdata(L, size < 0 ? 1 : (size_t)size + 1);

    if (size >= 0)
        size = write_stuk(zaak, stuk, buffer, (size_t)size + 1, &error);
    if (size < 0)
        return fail(L, &error);
    lua_pushlstring(L, buffer, (size_t)size);
    return 1;
}

int zaak_bericht_of(lua_State *L)
{
    static const char *const names[] = { "feit", "zaak_url", "soort", "resource_url", "source", "bronorganisatie", "vertrouwelijkheidaanduiding", "verwijderd_op" };
    static const struct parameters p = { "bericht", 0, 8, names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct stuk stuk = { NULL, ZAAK_BERICHT_NOTIFICATIE, ZAAK_BERICHTBRON_INIT };
    int base = read_arguments(L, 2, &p);

    stuk.feit = opt_text(L, base, names[0]);
    stuk.bron.zaak_url = check_text(L, base + 1, names[1]);
    stuk.soort = opt_woord(L, base + 2, names[2], woorden_bericht, ZAAK_BERICHT_NOTIFICATIE);
    stuk.bron.resource_url = opt_text(L, base + 3, names[3]);
    stuk.bron.source = opt_text(L, base + 4, names[4]);
    stuk.bron.bronorganisatie = opt_text(L, base + 5, names[5]);
    stuk.bron.vertrouwelijkheidaanduiding = opt_text(L, base + 6, names[6]);
    stuk.bron.verwijderd_op = opt_tijdstip(L, base + 7, names[7]);
    return give_text(L, zaak, &stuk);
}

int zaak_audittrail_of(lua_State *L)
{
    static const char *const names[] = { "zaak_url", "feit", "resource_url", "applicatie", "applicatie_weergave", "toelichting" };
    static const struct parameters p = { "audittrail", 1, 6, names };
    const struct zaak *zaak = check_ding(L, 1, &klasse_zaak);
    struct stuk stuk = { NULL, 0, ZAAK_BERICHTBRON_INIT };
    int base = read_arguments(L, 2, &p);

    stuk.bron.zaak_url = check_text(L, base, names[0]);
    stuk.feit = opt_text(L, base + 1, names[1]);
    stuk.bron.resource_url = opt_text(L, base + 2, names[2]);
    stuk.bron.applicatie = opt_text(L, base + 3, names[3]);
    stuk.bron.applicatie_weergave = opt_text(L, base + 4, names[4]);
    stuk.bron.toelichting = opt_text(L, base + 5, names[5]);
    return give_text(L, zaak, &stuk);
}

int module_bericht_check(lua_State *L)
{
    static const char *const names[] = { "json", "soort", "nu" };
    static const struct parameters p = { "bericht_check", 1, 3, names };
    struct zaak_berichttoets toets = ZAAK_BERICHTTOETS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list;
    int base = read_arguments(L, 1, &p);
    const char *json;
    size_t length;

    json = check_bytes(L, base, names[0], &length);
    toets.soort = opt_woord(L, base + 1, names[1], woorden_bericht, 0);
    toets.nu = opt_tijdstip(L, base + 2, names[2]);
    list = bevindingen_new(L);
    if (zaak_bericht_check(context_of(L), json, length, &toets, list, &error) < 0)
        return fail(L, &error);
    push_bevindingen(L, list);
    return 1;
}
