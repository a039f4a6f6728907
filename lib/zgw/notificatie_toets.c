/* SPDX-License-Identifier: EUPL-1.2 */
/* A notificatie by the Notificaties API 1.0, and by what the ZGW APIs say of their channels. The API leaves channels, resources, acties and kenmerken to those who publish: what is not known there
 * may still be right. */
#include "bericht_intern.h"

#include <stdio.h>
#include <string.h>

static const struct berichtveld velden[] = {
    { "kanaal", VORM_TEKST, true, 50 },       { "hoofdObject", VORM_URL, true, 0 }, { "resource", VORM_TEKST, true, 100 },
    { "resourceUrl", VORM_URL, true, 0 },     { "actie", VORM_TEKST, true, 100 },   { "aanmaakdatum", VORM_TIJDSTIP, true, 0 },
};

enum { KANAAL, HOOFDOBJECT, RESOURCE, RESOURCE_URL, ACTIE, AANMAAKDATUM, VELD_AANTAL };

/* Most characters of the value of a kenmerk. */
enum { MAX_KENMERK = 1000 };

static const struct {
    const char *kanaal, *resource;
    bool hoofd, create, update, destroy;
} resources[] = {
#define X(channel, resource, main, create, update, destroy) { channel, resource, main, create, update, destroy },
#include "kanalen.inc"
#undef X
};

static const struct {
    const char *kanaal, *kenmerk;
    bool verplicht;
    enum vorm vorm;
} kenmerken[] = {
#define X(channel, name, source, required, form) { channel, name, required, VORM_##form },
#include "kenmerken.inc"
#undef X
};

enum { RESOURCE_COUNT = sizeof resources / sizeof resources[0], KENMERK_COUNT = sizeof kenmerken / sizeof kenmerken[0] };

static bool is_kanaal(const char *kanaal)
{
    for (size_t i = 0; i < RESOURCE_COUNT; i++)
        if (!strcmp(resources[i].kanaal, kanaal))
            return true;
    return false;
}

/* partial_update is what products send when a client used PATCH. */
static bool knows_actie(size_t index, const char *actie)
{
    if (!strcmp(actie, "create"))
        return resources[index].create;
    if (!strcmp(actie, "update") || !strcmp(actie, "partial_update"))
        return resources[index].update;
    return !strcmp(actie, "destroy") && resources[index].destroy;
}

static void judge_resource(const char *const *texts, struct rapport *rapport)
{
    size_t at = 0;

    while (at < RESOURCE_COUNT && (strcmp(resources[at].kanaal, texts[KANAAL]) || strcmp(resources[at].resource, texts[RESOURCE])))
        at++;
    if (at == RESOURCE_COUNT) {
        zaak_veld_meld(rapport, BEDRIJFSREGEL_NOTIFICATIE_RESOURCE, "resource", texts[RESOURCE]);
        return;
    }
    if (texts[ACTIE] && !knows_actie(at, texts[ACTIE]))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_NOTIFICATIE_ACTIE, "actie", texts[ACTIE]);
    if (texts[HOOFDOBJECT] && texts[RESOURCE_URL] && resources[at].hoofd == (strcmp(texts[HOOFDOBJECT], texts[RESOURCE_URL]) != 0))
        zaak_veld_meld(rapport, resources[at].hoofd ? BEDRIJFSREGEL_NOTIFICATIE_HOOFDOBJECT : BEDRIJFSREGEL_NOTIFICATIE_DEEL, "resourceUrl", texts[RESOURCE]);
}

/* The row of a kenmerk of a channel; KENMERK_COUNT when there is none. */
static size_t find_kenmerk(const char *kanaal, const char *kenmerk)
{
    size_t at = 0;

    while (at < KENMERK_COUNT && (strcmp(kenmerken[at].kanaal, kanaal) || strcmp(kenmerken[at].kenmerk, kenmerk)))
        at++;
    return at;
}

static void judge_kenmerk(const char *kanaal, const json_node *group, const char *key, struct rapport *rapport)
{
    const struct berichtveld veld = { key, VORM_TEKST, true, MAX_KENMERK };
    size_t at = kanaal ? find_kenmerk(kanaal, key) : KENMERK_COUNT;
    const char *text = zaak_veld_toets(group, &veld, rapport);

    if (at < KENMERK_COUNT && text && !zaak_vorm_past(kenmerken[at].vorm, text))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_NOTIFICATIE_KENMERK_VORM, key, key);
    else if (kanaal && at == KENMERK_COUNT)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_NOTIFICATIE_KENMERK_VREEMD, key, key);
}

static void judge_kenmerken(const json_node *root, const char *kanaal, struct rapport *rapport)
{
    const json_node *group = zaak_json_get(root, "kenmerken");
    json_node *value;
    const char *key;
    void *at = NULL;

    if (group && zaak_json_kind(group) != JSON_OBJECT) {
        zaak_veld_meld(rapport, BEDRIJFSREGEL_NOTIFICATIE_KENMERKEN, "kenmerken", NULL);
        return;
    }
    while (group && zaak_json_next(group, &at, &key, &value))
        judge_kenmerk(kanaal, group, key, rapport);
    for (size_t i = 0; kanaal && i < KENMERK_COUNT; i++)
        if (!strcmp(kenmerken[i].kanaal, kanaal) && kenmerken[i].verplicht && !zaak_json_get(group, kenmerken[i].kenmerk))
            zaak_veld_meld(rapport, BEDRIJFSREGEL_NOTIFICATIE_KENMERK, "kenmerken", kenmerken[i].kenmerk);
}

static void judge_strangers(const json_node *root, struct rapport *rapport)
{
    json_node *value;
    const char *key;
    void *at = NULL;

    while (zaak_json_next(root, &at, &key, &value)) {
        bool known = !strcmp(key, "kenmerken");

        for (size_t i = 0; i < VELD_AANTAL && !known; i++)
            known = !strcmp(velden[i].naam, key);
        if (!known)
            zaak_veld_meld(rapport, BEDRIJFSREGEL_BERICHT_VREEMD, key, key);
    }
}

void zaak_notificatie_toets(const json_node *root, zaak_tijdstip nu, struct rapport *rapport)
{
    const char *texts[VELD_AANTAL], *kanaal;
    zaak_tijdstip made;

    for (size_t i = 0; i < VELD_AANTAL; i++)
        texts[i] = zaak_veld_toets(root, &velden[i], rapport);
    kanaal = texts[KANAAL] && is_kanaal(texts[KANAAL]) ? texts[KANAAL] : NULL;
    if (texts[KANAAL] && !kanaal)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_NOTIFICATIE_KANAAL, "kanaal", texts[KANAAL]);
    if (kanaal && texts[RESOURCE])
        judge_resource(texts, rapport);
    if (nu != ZAAK_TIJDSTIP_GEEN && texts[AANMAAKDATUM] && zaak_tijdstip_parse(texts[AANMAAKDATUM], strlen(texts[AANMAAKDATUM]), &made) == 0 && made > nu)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_NOTIFICATIE_TOEKOMST, "aanmaakdatum", NULL);
    judge_kenmerken(root, kanaal, rapport);
    judge_strangers(root, rapport);
}
