/* SPDX-License-Identifier: EUPL-1.2 */
/* What is judged of any message: its members one by one. */
#include "bericht_intern.h"

#include <stdio.h>
#include <string.h>

#include <zaak/nummer.h>
#include <zaak/vertrouwelijkheid.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "uri_intern.h"

void zaak_veld_meld(struct rapport *rapport, enum bedrijfsregel regel, const char *veld, const char *naam)
{
    rapport->veld = veld;
    zaak_report(rapport, regel, naam);
    rapport->veld = NULL;
}

/* RFC 3339 wants seconds and an offset; our own reader does without the first. */
static bool is_tijdstip(const char *text)
{
    size_t length = strlen(text);
    zaak_tijdstip tijdstip;

    return length >= sizeof "2025-03-03T09:12:00Z" - 1 && text[16] == ':' && zaak_tijdstip_parse(text, length, &tijdstip) == 0;
}

bool zaak_vorm_past(enum vorm vorm, const char *text)
{
    int32_t niveau;

    switch (vorm) {
    case VORM_URL:
        return zaak_is_url(text);
    case VORM_URI:
        return zaak_is_uri(text);
    case VORM_URI_VERWIJZING:
        return zaak_is_uri_reference(text);
    case VORM_TIJDSTIP:
        return is_tijdstip(text);
    case VORM_RSIN:
        return zaak_nummer_check(ZAAK_NUMMER_RSIN, text, strlen(text), ZAAK_NUMMER_STRENG, NULL) == 0;
    case VORM_AANDUIDING:
        return zaak_vertrouwelijkheid_parse(text, strlen(text), &niveau) == 0;
    default:
        return true;
    }
}

static enum bedrijfsregel wrong_form(enum vorm vorm)
{
    switch (vorm) {
    case VORM_URL:
        return BEDRIJFSREGEL_BERICHT_URL;
    case VORM_TIJDSTIP:
        return BEDRIJFSREGEL_BERICHT_TIJDSTIP;
    default:
        return BEDRIJFSREGEL_BERICHT_URI;
    }
}

/* Characters of a UTF-8 text. */
static size_t count_characters(const char *text)
{
    size_t count = 0;

    for (; *text; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

const char *zaak_veld_toets(const json_node *root, const struct berichtveld *veld, struct rapport *rapport)
{
    const json_node *node = zaak_json_get(root, veld->naam);
    const char *text;

    if (!node) {
        if (veld->verplicht)
            zaak_veld_meld(rapport, BEDRIJFSREGEL_BERICHT_VERPLICHT, veld->naam, veld->naam);
        return NULL;
    }
    text = zaak_json_kind(node) == JSON_TEXT ? zaak_json_text(node, NULL) : NULL;
    if (!text) {
        zaak_veld_meld(rapport, BEDRIJFSREGEL_BERICHT_TEKST, veld->naam, veld->naam);
        return NULL;
    }
    if (!*text) {
        zaak_veld_meld(rapport, BEDRIJFSREGEL_BERICHT_LEEG, veld->naam, veld->naam);
        return NULL;
    }
    if (veld->max && count_characters(text) > veld->max)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_BERICHT_LENGTE, veld->naam, veld->naam);
    if (zaak_vorm_past(veld->vorm, text))
        return text;
    zaak_veld_meld(rapport, wrong_form(veld->vorm), veld->naam, veld->naam);
    return NULL;
}

int zaak_bericht_toets(const json_node *root, size_t length, const struct zaak_berichttoets *toets, struct zaak_bevindingen *list, struct zaak_error *error)
{
    enum { MAX_BERICHT = 64 * 1024 };
    struct rapport rapport = { .list = list, .error = error };
    bool event = toets->soort ? toets->soort == ZAAK_BERICHT_CLOUDEVENT : zaak_json_get(root, "specversion") != NULL;

    if (zaak_json_kind(root) != JSON_OBJECT)
        zaak_report(&rapport, BEDRIJFSREGEL_BERICHT_VORM, NULL);
    else if (event)
        zaak_cloudevent_toets(root, &rapport);
    else
        zaak_notificatie_toets(root, toets->nu, &rapport);
    if (event && length > MAX_BERICHT)
        zaak_report(&rapport, BEDRIJFSREGEL_CLOUDEVENT_GROOTTE, NULL);
    if (rapport.failed)
        return rapport.limiet ? zaak_fail(error, ZAAK_E_LIMIET, NULL, NULL) : zaak_fail_memory(error);
    return rapport.fouten;
}

int zaak_bericht_check(struct zaak_context *ctx, const char *json, size_t length, const struct zaak_berichttoets *given, struct zaak_bevindingen *bevindingen,
                       struct zaak_error *error)
{
    struct zaak_berichttoets toets = ZAAK_BERICHTTOETS_INIT;
    json_node *root = NULL;
    int result = ctx && json ? zaak_options_read(&toets, sizeof toets, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0 && (toets.soort < 0 || toets.soort > ZAAK_BERICHT_CLOUDEVENT))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "soort", NULL);
    if (result == 0)
        result = zaak_json_parse(ctx, json, length, &root, error);
    if (result)
        return result;
    result = zaak_bericht_toets(root, length, &toets, bevindingen, error);
    zaak_json_free(root);
    return result;
}
