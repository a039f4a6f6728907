/* SPDX-License-Identifier: EUPL-1.2 */
/* A CloudEvent in JSON by CloudEvents 1.0 and the NL GOV profile 1.1: what they demand is a fault, what they advise a warning. */
#include "bericht_intern.h"

#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "mutatie_intern.h"

static const struct berichtveld velden[] = {
    { "specversion", VORM_TEKST, true, 0 },       { "type", VORM_TEKST, true, 0 },         { "source", VORM_URI_VERWIJZING, true, 0 },
    { "id", VORM_TEKST, true, 0 },                { "subject", VORM_TEKST, false, 0 },     { "time", VORM_TIJDSTIP, false, 0 },
    { "dataref", VORM_URI_VERWIJZING, false, 0 }, { "datacontenttype", VORM_TEKST, false, 0 }, { "dataschema", VORM_URI, false, 0 },
    { "sequence", VORM_TEKST, false, 0 },         { "sequencetype", VORM_TEKST, false, 0 },
};

enum { SPECVERSION, TYPE, SOURCE, ID, SUBJECT, TIME, DATAREF, DATACONTENTTYPE, DATASCHEMA, SEQUENCE, SEQUENCETYPE, VELD_AANTAL };

static const char lower_digits[] = "abcdefghijklmnopqrstuvwxyz0123456789";

static bool is_version(const char *label, size_t length)
{
    return length > 1 && *label == 'v' && strspn(label + 1, "0123456789") >= length - 1;
}

/* nl.overheid.zaken.zaak-gemuteerd: labels of letters, digits and hyphens, the first one a top-level domain. */
static void judge_type(const char *type, struct rapport *rapport)
{
    static const char zaken[] = "nl.overheid.zaken.";
    size_t labels = 0, versions = 0, length;
    bool good = strspn(type, "abcdefghijklmnopqrstuvwxyz") >= 2;

    for (const char *label = type; good; label += length + 1) {
        length = strcspn(label, ".");
        good = length > 0 && strspn(label, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") >= length;
        versions += is_version(label, length);
        labels++;
        if (!label[length])
            break;
    }
    if (!good || labels < 2)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_TYPE, "type", type);
    else if (versions > 1)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_VERSIE, "type", type);
    if (strncmp(type, zaken, sizeof zaken - 1))
        return;
    for (size_t i = 0; zaak_cloudevent_type(i); i++)
        if (!strcmp(zaak_cloudevent_type(i), type))
            return;
    zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_ONBEKEND, "type", type);
}

/* RFC 2046: application/json; charset=utf-8. */
static void judge_content(const char *content, struct rapport *rapport)
{
    static const char token[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&-^_.+";
    size_t kind = strspn(content, token), sub = content[kind] == '/' ? strspn(content + kind + 1, token) : 0, end = kind + 1 + sub;

    if (!kind || !sub || (content[end] && content[end] != ';' && content[end] != ' '))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_INHOUD, "datacontenttype", content);
    else if ((sub != 4 || strncmp(content + kind + 1, "json", 4)) && (sub < 5 || strncmp(content + end - 5, "+json", 5)))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_JSON, "datacontenttype", content);
}

/* Whether a text is an integer of 32 bits. */
static bool is_int32(const char *text)
{
    bool minus = *text == '-';
    const char *digits = text + minus;
    size_t length = strlen(digits);
    int64_t value = 0;

    if (length < 1 || length > 10 || strspn(digits, "0123456789") != length)
        return false;
    for (; *digits; digits++)
        value = value * 10 + (*digits - '0');
    return value <= (int64_t)INT32_MAX + minus;
}

static void judge_sequence(const char *const *texts, struct rapport *rapport)
{
    bool integer = texts[SEQUENCETYPE] && (!strcmp(texts[SEQUENCETYPE], "Integer") || !strcmp(texts[SEQUENCETYPE], "integer"));

    if (texts[SEQUENCETYPE] && !texts[SEQUENCE])
        zaak_veld_meld(rapport, BEDRIJFSREGEL_BERICHT_VERPLICHT, "sequence", "sequence");
    else if (integer && !is_int32(texts[SEQUENCE]))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_VOLGNUMMER, "sequence", texts[SEQUENCE]);
}

/* Control characters and noncharacters of Unicode may not stand in a text. */
static bool has_bad_character(const char *text)
{
    for (size_t size; *text; text += size) {
        const unsigned char *c = (const unsigned char *)text;
        uint32_t code = c[0];

        size = zaak_utf8_character(text);
        if (size == 0)
            return true;
        if (size > 1) {
            code = c[0] & (0x7Fu >> size);
            for (size_t i = 1; i < size; i++)
                code = code << 6 | (c[i] & 0x3Fu);
        }
        if (code < 0x20 || (code >= 0x7F && code <= 0x9F) || (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE)
            return true;
    }
    return false;
}

/* A member that is not data: its name, and what may stand in it. null is the same as absent. */
static void judge_attribute(const char *key, const json_node *value, struct rapport *rapport)
{
    size_t length = strlen(key);
    enum json_kind kind = zaak_json_kind(value);

    if (!length || strspn(key, lower_digits) != length)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_NAAM, key, key);
    else if (length > 20)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_NAAM_LANG, key, key);
    if (kind == JSON_LIST || kind == JSON_OBJECT || kind == JSON_DECIMAL ||
        (kind == JSON_INT && (zaak_json_int(value) < INT32_MIN || zaak_json_int(value) > INT32_MAX)))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_WAARDE, key, key);
    if (kind == JSON_TEXT && has_bad_character(zaak_json_text(value, NULL)))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_TEKEN, key, key);
}

void zaak_cloudevent_toets(const json_node *root, struct rapport *rapport)
{
    const char *texts[VELD_AANTAL], *key;
    json_node *value;
    void *at = NULL;

    for (size_t i = 0; i < VELD_AANTAL; i++)
        texts[i] = zaak_veld_toets(root, &velden[i], rapport);
    if (texts[SPECVERSION] && strcmp(texts[SPECVERSION], "1.0"))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_SPECVERSION, "specversion", texts[SPECVERSION]);
    if (texts[TYPE])
        judge_type(texts[TYPE], rapport);
    if (texts[SOURCE] && strncmp(texts[SOURCE], "urn:nld:", 8))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_BRON, "source", texts[SOURCE]);
    if (texts[DATACONTENTTYPE])
        judge_content(texts[DATACONTENTTYPE], rapport);
    judge_sequence(texts, rapport);
    while (zaak_json_next(root, &at, &key, &value))
        if (strcmp(key, "data") && strcmp(key, "data_base64"))
            judge_attribute(key, value, rapport);
    if (zaak_json_get(root, "data") && zaak_json_get(root, "data_base64"))
        zaak_veld_meld(rapport, BEDRIJFSREGEL_CLOUDEVENT_DATA, "data", NULL);
    if (zaak_json_get(root, "data_base64") && zaak_json_kind(zaak_json_get(root, "data_base64")) != JSON_TEXT)
        zaak_veld_meld(rapport, BEDRIJFSREGEL_BERICHT_TEKST, "data_base64", "data_base64");
}
