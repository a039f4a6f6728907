/* SPDX-License-Identifier: EUPL-1.2 */
/* The audit trail: one record per fact, with the resource before and after. */
#include <stdlib.h>
#include <string.h>
#include <uuid/uuid.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/tekst_intern.h"
#include "bericht_intern.h"
#include "mutatie_intern.h"

/* Limits of AuditTrail (Zaken API 1.5.1). */
enum { MAX_APPLICATIE = 100, MAX_APPLICATIE_WEERGAVE = 200, MAX_GEBRUIKER = 255, MAX_WEERGAVE = 200 };

static const struct {
    const char *woord, *weergave;
    int32_t http;
} acties[] = {
#define X(id, word, display, http) { word, display, http },
#include "acties.inc"
#undef X
};

static int check_length(const char *text, size_t max, const char *name, struct zaak_error *error)
{
    return text && strlen(text) > max ? zaak_fail(error, ZAAK_E_LIMIET, name, "Deze tekst heeft meer dan %zu tekens.", max) : 0;
}

static bool add_optional(json_node *object, const char *key, const char *text)
{
    return !text || zaak_json_add_text(object, key, text);
}

/* What people call the resource. */
static bool add_weergave(json_node *record, const struct zaak *zaak, const struct mutatie *m)
{
    const char *name = m->deel && m->deel->naam ? zaak_text(zaak, m->deel->naam) : zaak_get_identificatie(zaak);
    char text[MAX_WEERGAVE + 1];

    zaak_cut(text, sizeof text, name);
    return zaak_json_add_text(record, "resourceWeergave", text);
}

static bool add_change(json_node *group, const char *key, json_node **value)
{
    json_node *node = *value;

    *value = NULL;
    return node ? zaak_json_add_node(group, key, node) : zaak_json_add_null(group, key);
}

static int add_wijzigingen(json_node *record, const struct verloop *verloop, const struct mutatie *m, const struct adres *adres, const char *url)
{
    json_node *oud = NULL, *nieuw = NULL, *group = zaak_json_new_object();
    int result = group ? zaak_mutatie_json(verloop->voor, m, m->voor, adres, url, &oud) : -ZAAK_E_GEHEUGEN;

    if (result == 0)
        result = zaak_mutatie_json(verloop->na, m, m->na, adres, url, &nieuw);
    if (result == 0 && !(add_change(group, "oud", &oud) && add_change(group, "nieuw", &nieuw)))
        result = -ZAAK_E_GEHEUGEN;
    zaak_json_free(oud);
    zaak_json_free(nieuw);
    if (result) {
        zaak_json_free(group);
        return result;
    }
    return zaak_json_add_node(record, "wijzigingen", group) ? 0 : -ZAAK_E_GEHEUGEN;
}

static bool add_who(json_node *record, const struct zaak *zaak, const struct mutatie *m, const struct zaak_berichtbron *bron)
{
    const char *id = zaak_text(zaak, m->feit->id);
    uuid_t uuid;

    return (uuid_parse(id, uuid) || zaak_json_add_text(record, "uuid", id)) && zaak_json_add_text(record, "bron", "zrc") &&
           add_optional(record, "applicatieId", bron->applicatie) && add_optional(record, "applicatieWeergave", bron->applicatie_weergave) &&
           add_optional(record, "gebruikersId", m->feit->actor ? zaak_text(zaak, m->feit->actor) : NULL);
}

/* What the host gives, else why a fact was withdrawn, else what kind of fact it is. */
static const char *toelichting_of(const struct zaak *zaak, const struct mutatie *m, const struct zaak_berichtbron *bron)
{
    const char *reason = m->feit->soort == ZAAK_FEIT_HERROEPING && m->feit->waarde ? zaak_text(zaak, m->feit->waarde) : m->rij->toelichting;

    return bron->toelichting ? bron->toelichting : reason;
}

static bool add_what(json_node *record, const struct zaak *zaak, const struct mutatie *m, const struct adres *adres, const char *url, const char *toelichting)
{
    char moment[40];

    return zaak_json_add_text(record, "actie", acties[m->rij->actie].woord) && zaak_json_add_text(record, "actieWeergave", acties[m->rij->actie].weergave) &&
           zaak_json_add_int(record, "resultaat", acties[m->rij->actie].http) && zaak_json_add_text(record, "hoofdObject", adres->zaak_url) &&
           zaak_json_add_text(record, "resource", m->rij->resource) && zaak_json_add_text(record, "resourceUrl", url) &&
           zaak_json_add_text(record, "toelichting", toelichting) && add_weergave(record, zaak, m) &&
           zaak_tijdstip_format(m->feit->vastgelegd, ZAAK_TIJDSTIP_UTC, moment, sizeof moment) > 0 && zaak_json_add_text(record, "aanmaakdatum", moment);
}

/* The record of the fact that was added last. */
static int make_record(const struct verloop *verloop, const struct adres *adres, const struct zaak_berichtbron *bron, json_node **ret_record, struct zaak_error *error)
{
    const struct zaak *zaak = verloop->zaak;
    struct mutatie m;
    json_node *record;
    char url[MAX_URL + 1];
    int result;

    zaak_mutatie_find(verloop, &m);
    if (!zaak_adres_resource(adres, zaak, &m, url))
        return zaak_fail(error, ZAAK_E_LIMIET, "resource_url", "De URL van het deel is langer dan %d tekens.", (int)MAX_URL);
    result = check_length(m.feit->actor ? zaak_text(zaak, m.feit->actor) : NULL, MAX_GEBRUIKER, "actor", error);
    if (result)
        return result;
    record = zaak_json_new_object();
    if (!record)
        return zaak_fail_memory(error);
    result = add_who(record, zaak, &m, bron) && add_what(record, zaak, &m, adres, url, toelichting_of(zaak, &m, bron)) ? 0 : -ZAAK_E_GEHEUGEN;
    if (result == 0)
        result = add_wijzigingen(record, verloop, &m, adres, url);
    if (result) {
        zaak_json_free(record);
        return zaak_fail_plain(error, result);
    }
    *ret_record = record;
    return 0;
}

/* By when they were recorded. Facts nearly always stand in that order already. */
static void sort_recorded(const struct zaak *zaak, const struct feit **rows)
{
    for (size_t i = 0; i < zaak->count; i++) {
        const struct feit *feit = &zaak->feiten[i];
        size_t at = i;

        for (; at > 0 && zaak_recorded_before(zaak, feit, rows[at - 1]); at--)
            rows[at] = rows[at - 1];
        rows[at] = feit;
    }
}

static int add_all(const struct adres *adres, const struct zaak_berichtbron *bron, struct verloop *verloop, const struct feit **rows, json_node *list,
                   struct zaak_error *error)
{
    for (size_t i = 0; i < verloop->zaak->count; i++) {
        json_node *record = NULL;
        int result = zaak_verloop_add(verloop, rows[i]);

        result = result ? zaak_fail_plain(error, result) : make_record(verloop, adres, bron, &record, error);
        if (result == 0 && !zaak_json_append(list, record))
            result = zaak_fail_memory(error);
        if (result)
            return result;
    }
    return 0;
}

static int make_all(const struct zaak *zaak, const struct adres *adres, const struct zaak_berichtbron *bron, json_node **ret_root, struct zaak_error *error)
{
    struct zaak_context *ctx = zaak->omgeving->ctx;
    const struct feit **rows = zaak_alloc(ctx, (zaak->count + 1) * sizeof *rows);
    json_node *list = zaak_json_new_list();
    struct verloop verloop = { .zaak = zaak };
    int result = rows && list ? zaak_verloop_begin(&verloop, zaak) : -ZAAK_E_GEHEUGEN;

    if (result) {
        zaak_fail_plain(error, result);
    } else {
        sort_recorded(zaak, rows);
        result = add_all(adres, bron, &verloop, rows, list, error);
    }
    zaak_verloop_end(&verloop);
    zaak_release(ctx, rows);
    if (result)
        zaak_json_free(list);
    else
        *ret_root = list;
    return result;
}

static int make_one(const struct zaak *zaak, const struct feit *feit, const struct adres *adres, const struct zaak_berichtbron *bron, json_node **ret_root,
                    struct zaak_error *error)
{
    struct verloop verloop;
    int result = zaak_verloop_begin(&verloop, zaak);

    if (result == 0)
        result = zaak_verloop_until(&verloop, feit);
    result = result ? zaak_fail_plain(error, result) : make_record(&verloop, adres, bron, ret_root, error);
    zaak_verloop_end(&verloop);
    return result;
}

static int check_bron(const struct zaak_berichtbron *bron, bool all, struct zaak_error *error)
{
    int result = check_length(bron->applicatie, MAX_APPLICATIE, "applicatie", error);

    if (result == 0)
        result = check_length(bron->applicatie_weergave, MAX_APPLICATIE_WEERGAVE, "applicatie_weergave", error);
    if (result == 0 && all && (bron->resource_url || bron->toelichting))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, bron->resource_url ? "resource_url" : "toelichting", "Dit hoort bij een enkel feit.");
    return result;
}

int zaak_write_audittrail(const struct zaak *zaak, const char *feit, const struct zaak_berichtbron *given, char *buffer, size_t size, struct zaak_error *error)
{
    struct zaak_berichtbron bron;
    const struct feit *found = NULL;
    struct adres adres;
    json_node *root = NULL;
    const char *text;
    size_t length = 0;
    int result;

    if (!zaak || !given || (size && !buffer))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_bericht_begin(zaak, feit, given, &bron, &found, error);
    if (result == 0)
        result = check_bron(&bron, !feit, error);
    if (result == 0)
        result = zaak_adres_read(&bron, &adres, error);
    if (result == 0)
        result = found ? make_one(zaak, found, &adres, &bron, &root, error) : make_all(zaak, &adres, &bron, &root, error);
    if (result)
        return result;
    text = zaak_json_write(root, &length);
    result = text ? zaak_tekst_give(text, length, buffer, size) : zaak_fail_memory(error);
    zaak_json_free(root);
    return result;
}
