/* SPDX-License-Identifier: EUPL-1.2 */
/* Which days stay when a dossier is cleaned: those in a property or an attribute by which archiving or a term counts. */
#include "schonen_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/json_intern.h"
#include "datumtekst_intern.h"
#include "termijn/grond_intern.h"

/* What no product reads as a day says nothing that counts. */
static bool is_day(const char *text)
{
    return zaak_datumtekst_read(text, ZAAK_DATUMVORM_ISO | ZAAK_DATUMVORM_KAAL | ZAAK_DATUMVORM_TIJDSTIP, ZAAK_BRONDAG_AMSTERDAM) != ZAAK_DAG_GEEN;
}

/* The datumkenmerken of a zaaktype, one by one, and then that of the host; NULL after the last. */
static const char *next_kenmerk(const struct schoonregels *regels, size_t *at)
{
    size_t count = regels->zaaktype ? zaak_zaaktype_count(regels->zaaktype, ZAAK_SOORT_RESULTAATTYPE) : 0;
    const char *naam = NULL;

    while (*at < count && (!naam || !*naam))
        naam = zaak_object_get_group_text(zaak_zaaktype_at(regels->zaaktype, ZAAK_SOORT_RESULTAATTYPE, (*at)++), ZAAK_VELD_BRONDATUM_ARCHIEFPROCEDURE, "datumkenmerk");
    if ((!naam || !*naam) && *at == count) {
        naam = regels->regeling ? regels->regeling->datumkenmerk : NULL;
        (*at)++;
    }
    return naam && *naam ? naam : NULL;
}

static bool is_property(const struct zaak_normmoment *moment, const char *naam)
{
    return moment->soort == ZAAK_NORMMOMENT_EIGENSCHAP && !strcmp(moment->naam, naam);
}

/* A count, which nobody takes for a number of a person. */
static bool is_count(const char *waarde)
{
    size_t length = strlen(waarde);

    return length && length < 9 && strspn(waarde, "0123456789") == length;
}

/* What a servicenorm reads in a property: a day, a count, or the very value that it asks for. */
static bool counts_for_norm(const struct schoonregels *regels, const char *naam, const char *waarde)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    for (size_t i = 0; zaak_profiel_get_norm(regels->profiel, i, &norm) == 0; i++) {
        const struct zaak_normregel *r = norm.regel;

        if (!r)
            continue;
        if ((is_property(&r->begin, naam) || is_property(&r->einde, naam) || is_property(&r->voorwaarde, naam)) && is_day(waarde))
            return true;
        if (is_property(&r->einde, naam) && r->richting == ZAAK_RICHTING_HOOGSTENS && is_count(waarde))
            return true;
        if (is_property(&r->voorwaarde, naam) && r->waarde && !strcmp(r->waarde, waarde))
            return true;
    }
    return false;
}

const char *zaak_schoon_eigenschap(const struct schoonregels *regels, const char *naam, const char *waarde)
{
    bool event = zaak_gronden_find_gebeurtenis(regels->gronden, naam) >= 0, counts = event;
    const char *kenmerk;
    size_t at = 0;

    while (!counts && (kenmerk = next_kenmerk(regels, &at)))
        counts = !strcmp(kenmerk, naam);
    if (counts_for_norm(regels, naam, waarde))
        return waarde;
    return counts && (is_day(waarde) || (event && !strcmp(waarde, "nee"))) ? waarde : GESCHOOND;
}

/* Empty stays empty and a day a day; of anything else it stays known that it was no day. */
static bool add_leaf(json_node *to, const char *key, const json_node *value)
{
    enum json_kind kind = zaak_json_kind(value);
    char number[32];
    const char *text = kind == JSON_TEXT ? zaak_json_text(value, NULL) : kind == JSON_INT || kind == JSON_DECIMAL ? zaak_json_number_text(value, number) : GESCHOOND;

    return kind == JSON_NULL ? zaak_json_add_null(to, key) : zaak_json_add_text(to, key, !*text || is_day(text) ? text : GESCHOOND);
}

static bool keep_member(const json_node *from, json_node *to, const char *key)
{
    return zaak_json_kind(from) != JSON_OBJECT || !zaak_json_has(from, key) || zaak_json_has(to, key) || add_leaf(to, key, zaak_json_get(from, key));
}

/* The object of the same name on the other side, made when it is not there; NULL without memory. */
static json_node *same_object(json_node *to, const char *key)
{
    json_node *child = zaak_json_get(to, key);

    if (child)
        return child;
    child = zaak_json_new_object();
    return child && zaak_json_add_node(to, key, child) ? child : NULL;
}

/* record/einddatum: from object to object. What lies on the way and was kept for another attribute is an object already, or has no members that count. */
static bool keep_path(const json_node *from, json_node *to, const char *path, struct tekst *key)
{
    for (size_t length; path[length = strcspn(path, "/")]; path += length + 1) {
        const json_node *child;

        key->length = 0;
        zaak_tekst_add_n(key, path, length);
        if (key->failed)
            return false;
        child = zaak_json_kind(from) == JSON_OBJECT ? zaak_json_get(from, key->bytes) : NULL;
        if (zaak_json_kind(child) != JSON_OBJECT || (zaak_json_has(to, key->bytes) && zaak_json_kind(zaak_json_get(to, key->bytes)) != JSON_OBJECT))
            return true;
        from = child;
        to = same_object(to, key->bytes);
        if (!to)
            return false;
    }
    return keep_member(from, to, path);
}

/* A name with a stroke is one name to most products and a path to some: both stay. */
static bool keep_all(const struct schoonregels *regels, const json_node *from, json_node *to)
{
    struct tekst key = { .ctx = regels->ctx };
    const char *kenmerk;
    bool kept = true;
    size_t at = 0;

    while (kept && (kenmerk = next_kenmerk(regels, &at)))
        kept = keep_member(from, to, kenmerk) && (!strchr(kenmerk, '/') || keep_path(from, to, kenmerk, &key));
    zaak_tekst_free(&key);
    return kept;
}

int zaak_schoon_object(const struct schoonregels *regels, const char *json, struct tekst *ret_text, struct zaak_error *error)
{
    json_node *from, *to;
    const char *text = NULL;
    size_t length = 0;
    int result = zaak_json_parse(regels->ctx, json, strlen(json), &from, error);

    if (result)
        return result;
    to = zaak_json_new_object();
    if (to && keep_all(regels, from, to))
        text = zaak_json_write(to, &length);
    if (text)
        zaak_tekst_add_n(ret_text, text, length);
    zaak_json_free(to);
    zaak_json_free(from);
    return text && !ret_text->failed ? 0 : zaak_fail_memory(error);
}
