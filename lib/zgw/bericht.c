/* SPDX-License-Identifier: EUPL-1.2 */
/* A notificatie or a CloudEvent about one fact: where it points to, its kenmerken, and the document. */
#include "bericht_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "basis/tekst_intern.h"
#include "catalogus/object_intern.h"
#include "mutatie_intern.h"
#include "uri_intern.h"
#include "zaak/toestand_intern.h"

#define KANAAL "zaken"

static const char *const acties[] = {
#define X(id, word, display, http) word,
#include "acties.inc"
#undef X
};

/* Where the value of a kenmerk comes from; of channels that are not ours it comes from nowhere. */
enum kenmerkbron { BRON_GEEN, BRON_BRONORGANISATIE, BRON_ZAAKTYPE, BRON_CATALOGUS, BRON_VERTROUWELIJKHEIDAANDUIDING, BRON_COUNT };

static const struct {
    const char *kanaal, *kenmerk;
    enum kenmerkbron bron;
    bool verplicht;
} kenmerken[] = {
#define X(channel, name, source, required, form) { channel, name, BRON_##source, required },
#include "kenmerken.inc"
#undef X
};

struct kenmerkwaarden {
    const char *van[BRON_COUNT];
};

int zaak_adres_read(const struct zaak_berichtbron *bron, struct adres *ret_adres, struct zaak_error *error)
{
    static const char cases[] = "/zaken/";
    const char *url = bron->zaak_url, *last = url ? strrchr(url, '/') : NULL;
    struct adres adres = { .zaak_url = url, .resource_url = bron->resource_url };
    size_t inside = sizeof cases - 1;

    if (!url)
        return zaak_fail(error, ZAAK_E_VELD, "zaak_url", "De URL van de zaak ontbreekt.");
    if (strlen(url) > MAX_URL || (bron->resource_url && strlen(bron->resource_url) > MAX_URL))
        return zaak_fail(error, ZAAK_E_LIMIET, strlen(url) > MAX_URL ? "zaak_url" : "resource_url", "Een URL heeft hoogstens %d tekens.", (int)MAX_URL);
    if (bron->resource_url && !zaak_is_url(bron->resource_url))
        return zaak_fail(error, ZAAK_E_VORM, "resource_url", "\"%.200s\" is geen URL.", bron->resource_url);
    if (!zaak_is_url(url) || strpbrk(url, "?#") || !last[1] || (size_t)(last + 1 - url) < inside || strncmp(last + 1 - inside, cases, inside))
        return zaak_fail(error, ZAAK_E_VORM, "zaak_url", "\"%.200s\" is geen URL van een zaak (https://.../zaken/<uuid>).", url);
    adres.basis = (size_t)(last + 1 - url) - inside;
    adres.uuid = last + 1;
    *ret_adres = adres;
    return 0;
}

bool zaak_adres_deel(const struct adres *adres, const char *pad, const char *id, char url[MAX_URL + 1])
{
    bool inside = *pad == '/';
    size_t length = inside ? strlen(adres->zaak_url) : adres->basis, path = strlen(pad);

    if (length + path + 2 > MAX_URL)
        return false;
    memcpy(url, adres->zaak_url, length);
    if (!inside)
        url[length++] = '/';
    memcpy(url + length, pad, path);
    url[length + path] = '/';
    url[length + path + 1] = '\0';
    return zaak_uri_add_segment(url, MAX_URL + 1, id);
}

bool zaak_adres_resource(const struct adres *adres, const struct zaak *zaak, const struct mutatie *mutatie, char url[MAX_URL + 1])
{
    const char *given = mutatie->deel ? adres->resource_url : adres->zaak_url;

    if (!given)
        return zaak_adres_deel(adres, mutatie->rij->pad, zaak_text(zaak, mutatie->deel->id), url);
    memcpy(url, given, strlen(given) + 1);
    return true;
}

/* The zaaktype and the organisation: of the opening, and of one that was withdrawn when there is no other; and how confidential the case is, when that is known. */
static void find_opening(const struct zaak *zaak, const struct zaak_object **ret_zaaktype, const char **ret_organisatie, const char **ret_vertrouwelijkheid)
{
    struct zaak_toestand toestand;

    if (zaak_toestand_derive(zaak, NULL, &toestand, NULL) == 0 && toestand.zaaktype) {
        *ret_zaaktype = toestand.zaaktype;
        *ret_organisatie = toestand.organisatie;
        *ret_vertrouwelijkheid = toestand.vertrouwelijkheidaanduiding;
        return;
    }
    for (size_t i = 0; i < zaak->count; i++) {
        const struct feit *feit = &zaak->feiten[i];

        if (feit->soort != ZAAK_FEIT_OPEN)
            continue;
        *ret_zaaktype = zaak_catalogus_nearest_zaaktype(zaak->omgeving->catalogus, zaak_text(zaak, feit->naam), feit_dag(feit));
        *ret_organisatie = zaak_text(zaak, feit->extra);
    }
}

static void find_waarden(const struct zaak *zaak, const struct zaak_berichtbron *bron, struct kenmerkwaarden *ret_waarden)
{
    const struct zaak_object *zaaktype = NULL;
    const char *organisatie = NULL, *vertrouwelijkheid = NULL;
    struct kenmerkwaarden w = { { NULL } };

    find_opening(zaak, &zaaktype, &organisatie, &vertrouwelijkheid);
    w.van[BRON_BRONORGANISATIE] = bron->bronorganisatie ? bron->bronorganisatie : organisatie;
    if (zaaktype) {
        w.van[BRON_ZAAKTYPE] = zaak_object_get_text(zaaktype, ZAAK_VELD_URL);
        w.van[BRON_CATALOGUS] = zaak_object_get_text(zaaktype, ZAAK_VELD_CATALOGUS);
        w.van[BRON_VERTROUWELIJKHEIDAANDUIDING] = vertrouwelijkheid ? vertrouwelijkheid : zaak_object_get_text(zaaktype, ZAAK_VELD_VERTROUWELIJKHEIDAANDUIDING);
    }
    if (bron->vertrouwelijkheidaanduiding)
        w.van[BRON_VERTROUWELIJKHEIDAANDUIDING] = bron->vertrouwelijkheidaanduiding;
    *ret_waarden = w;
}

/* Subscribers filter by the kenmerken, so a message without one would reach nobody. */
static int check_waarden(const struct kenmerkwaarden *waarden, struct zaak_error *error)
{
    for (size_t i = 0; i < sizeof kenmerken / sizeof kenmerken[0]; i++)
        if (!strcmp(kenmerken[i].kanaal, KANAAL) && kenmerken[i].verplicht && !waarden->van[kenmerken[i].bron])
            return zaak_fail(error, ZAAK_E_VELD, kenmerken[i].kenmerk, "Het kenmerk \"%s\" ontbreekt: de zaak noch de catalogus heeft het.", kenmerken[i].kenmerk);
    return 0;
}

static bool add_kenmerken(json_node *root, const char *key, const struct kenmerkwaarden *waarden)
{
    json_node *group = zaak_json_new_object();
    bool ok = group;

    for (size_t i = 0; i < sizeof kenmerken / sizeof kenmerken[0] && ok; i++)
        if (!strcmp(kenmerken[i].kanaal, KANAAL) && waarden->van[kenmerken[i].bron])
            ok = zaak_json_add_text(group, kenmerken[i].kenmerk, waarden->van[kenmerken[i].bron]);
    if (ok)
        return zaak_json_add_node(root, key, group);
    zaak_json_free(group);
    return false;
}

/* The moment of recording: the standards want the moment of the event itself nowhere. */
static bool add_moment(json_node *root, const char *key, zaak_tijdstip moment)
{
    char text[40];

    return zaak_tijdstip_format(moment, ZAAK_TIJDSTIP_UTC, text, sizeof text) > 0 && zaak_json_add_text(root, key, text);
}

static bool fill_notificatie(json_node *root, const struct mutatie *m, const struct adres *adres, const char *url, zaak_tijdstip moment,
                             const struct kenmerkwaarden *waarden)
{
    return zaak_json_add_text(root, "kanaal", KANAAL) && zaak_json_add_text(root, "hoofdObject", adres->zaak_url) &&
           zaak_json_add_text(root, "resource", m->rij->resource) && zaak_json_add_text(root, "resourceUrl", url) &&
           zaak_json_add_text(root, "actie", acties[m->rij->actie]) && add_moment(root, "aanmaakdatum", moment) &&
           add_kenmerken(root, "kenmerken", waarden);
}

/* The id is that of the fact: the profile wants an id that identifies the event for good where there is one. */
static bool fill_cloudevent(json_node *root, const struct mutatie *m, const char *id, const struct adres *adres, const char *source, zaak_tijdstip moment,
                            const struct kenmerkwaarden *waarden)
{
    return zaak_json_add_text(root, "specversion", "1.0") && zaak_json_add_text(root, "type", zaak_cloudevent_type(m->rij->cloudevent)) &&
           zaak_json_add_text(root, "source", source) && zaak_json_add_text(root, "subject", adres->uuid) &&
           zaak_json_add_text(root, "id", id) && add_moment(root, "time", moment) &&
           zaak_json_add_text(root, "dataref", adres->zaak_url) && zaak_json_add_text(root, "datacontenttype", "application/json") &&
           add_kenmerken(root, "data", waarden);
}

/* What a fact changed; without a fact the case was deleted, which no fact can say. */
static int find_mutatie(const struct zaak *zaak, const struct feit *feit, struct mutatie *ret_mutatie)
{
    static const struct berichtrij verwijderd = { 0, GEVAL_WEG, "zaak", "", ACTIE_DESTROY, CLOUDEVENT_VERWIJDERD, "De zaak is verwijderd." };
    struct verloop verloop;
    int result;

    if (!feit) {
        *ret_mutatie = (struct mutatie){ .rij = &verwijderd };
        return 0;
    }
    result = zaak_verloop_begin(&verloop, zaak);
    if (result == 0)
        result = zaak_verloop_until(&verloop, feit);
    if (result == 0)
        zaak_mutatie_find(&verloop, ret_mutatie);
    zaak_verloop_end(&verloop);
    return result;
}

/* The id of a fact, or of the deletion: a case is deleted once. */
static const char *event_id(const struct zaak *zaak, const struct feit *feit, struct tekst *room)
{
    const struct feit *open = zaak_find_open(zaak);

    if (feit)
        return zaak_text(zaak, feit->id);
    zaak_tekst_addf(room, "%s-verwijderd", open ? zaak_text(zaak, open->id) : zaak_get_identificatie(zaak));
    return room->failed ? NULL : room->bytes;
}

static int fill(json_node *root, const struct zaak *zaak, const struct feit *feit, int32_t soort, const struct zaak_berichtbron *bron, struct zaak_error *error)
{
    struct tekst room = { .ctx = zaak->omgeving->ctx };
    struct kenmerkwaarden waarden;
    struct mutatie m;
    struct adres adres;
    char url[MAX_URL + 1];
    const char *id;
    zaak_tijdstip moment = feit ? feit->vastgelegd : bron->verwijderd_op;
    bool ok;
    int result = zaak_adres_read(bron, &adres, error);

    find_waarden(zaak, bron, &waarden);
    if (result == 0)
        result = check_waarden(&waarden, error);
    if (result == 0 && soort == ZAAK_BERICHT_CLOUDEVENT && !bron->source)
        result = zaak_fail(error, ZAAK_E_VELD, "source", "Een CloudEvent zegt met \"source\" wie het verstuurt.");
    if (result)
        return result;
    result = find_mutatie(zaak, feit, &m);
    if (result)
        return zaak_fail_plain(error, result);
    if (!zaak_adres_resource(&adres, zaak, &m, url))
        return zaak_fail(error, ZAAK_E_LIMIET, "resource_url", "De URL van het deel is langer dan %d tekens.", (int)MAX_URL);
    id = event_id(zaak, feit, &room);
    ok = id && (soort == ZAAK_BERICHT_CLOUDEVENT ? fill_cloudevent(root, &m, id, &adres, bron->source, moment, &waarden) :
                                                   fill_notificatie(root, &m, &adres, url, moment, &waarden));
    zaak_tekst_free(&room);
    return ok ? 0 : zaak_fail_memory(error);
}

/* What the host gave, in UTF-8. */
static int read_bron(const struct zaak_berichtbron *given, struct zaak_berichtbron *bron, struct zaak_error *error)
{
    int result = zaak_options_read(bron, sizeof *bron, given, error);
    const struct { const char *text, *name; } texts[] = {
        { bron->zaak_url, "zaak_url" }, { bron->resource_url, "resource_url" }, { bron->source, "source" }, { bron->bronorganisatie, "bronorganisatie" },
        { bron->vertrouwelijkheidaanduiding, "vertrouwelijkheidaanduiding" }, { bron->applicatie, "applicatie" },
        { bron->applicatie_weergave, "applicatie_weergave" }, { bron->toelichting, "toelichting" },
    };

    for (size_t i = 0; i < sizeof texts / sizeof texts[0] && result == 0; i++)
        if (!zaak_is_utf8(texts[i].text))
            result = zaak_fail(error, ZAAK_E_VORM, texts[i].name, "Deze tekst is geen geldige UTF-8.");
    return result;
}

int zaak_bericht_begin(const struct zaak *zaak, const char *feit, const struct zaak_berichtbron *given, struct zaak_berichtbron *bron,
                       const struct feit **ret_feit, struct zaak_error *error)
{
    const struct zaak_berichtbron empty = ZAAK_BERICHTBRON_INIT;
    uint32_t id = feit && zaak ? zaak_pool_find(&zaak->omgeving->pool, feit) : 0;
    int result;

    *bron = empty;
    result = read_bron(given, bron, error);
    if (result)
        return result;
    *ret_feit = id ? zaak_find_feit(zaak, id) : NULL;
    return !feit || *ret_feit ? 0 : zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "feit", "De zaak heeft geen feit \"%.100s\".", feit);
}

int zaak_write_bericht(const struct zaak *zaak, const char *feit, int32_t soort, const struct zaak_berichtbron *given, char *buffer, size_t size, struct zaak_error *error)
{
    struct zaak_berichttoets toets = ZAAK_BERICHTTOETS_INIT;
    struct zaak_berichtbron bron;
    const struct feit *found;
    const char *text;
    size_t length = 0;
    json_node *root;
    int result;

    if (!zaak || !given || (size && !buffer) || (soort != ZAAK_BERICHT_NOTIFICATIE && soort != ZAAK_BERICHT_CLOUDEVENT))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_bericht_begin(zaak, feit, given, &bron, &found, error);
    if (result == 0 && (feit != NULL) != (bron.verwijderd_op == ZAAK_TIJDSTIP_GEEN))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, feit ? "verwijderd_op" : "feit", "Een bericht gaat over een feit, of over de verwijdering van de zaak (verwijderd_op).");
    if (result)
        return result;
    if (zaak_mutatie_is_none(zaak, found))
        return zaak_tekst_give("", 0, buffer, size);
    root = zaak_json_new_object();
    result = root ? fill(root, zaak, found, soort, &bron, error) : zaak_fail_memory(error);
    toets.soort = soort;
    text = result == 0 ? zaak_json_write(root, &length) : NULL;
    if (result == 0 && !text)
        result = zaak_fail_memory(error);
    if (result == 0)   /* what the host gave may not do in a message: the validator says what, as it would to any other */
        result = zaak_bericht_toets(root, length, &toets, NULL, error);
    if (result == 0)
        result = zaak_tekst_give(text, length, buffer, size);
    else if (result > 0)
        result = -ZAAK_E_REGEL;
    zaak_json_free(root);
    return result;
}
