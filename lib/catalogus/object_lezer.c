/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads one resource: finds its fields by either spelling, checks each against the register, and takes out what is asked often. */
#include <string.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"
#include "tijd/json_tijd_intern.h"

static int check_text(const json_node *value, size_t *ret_length, struct zaak_error *error)
{
    if (zaak_json_kind(value) != JSON_TEXT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een tekst.");
    zaak_json_text(value, ret_length);
    return 0;
}

static bool has_word(const char *words, const char *text, size_t length)
{
    while (*words) {
        size_t word = strcspn(words, "|");

        if (word == length && !memcmp(words, text, length))
            return true;
        words += word + (words[word] == '|');
    }
    return false;
}

/* Texts, dates, moments and durations: what is empty was checked already. */
static int check_words(const struct veld *veld, const json_node *value, struct zaak_error *error)
{
    size_t length;
    const char *text = zaak_json_text(value, &length);
    struct zaak_duur duur;
    zaak_tijdstip tijdstip;
    zaak_dag dag;

    if (veld->type == VELD_DAG)
        return zaak_json_read_dag(value, &dag, NULL, error);
    if (veld->type == VELD_TIJDSTIP)
        return zaak_json_read_tijdstip(value, &tijdstip, NULL, error);
    if (veld->type == VELD_DUUR && zaak_duur_parse(text, length, &duur))
        return zaak_fail(error, ZAAK_E_VORM, NULL, "\"%.40s\" is geen duur (zoals P56D of P1Y6M).", text);
    if (*veld->woorden && !has_word(veld->woorden, text, length))
        return zaak_fail_word(error, NULL, text, veld->woorden);
    return 0;
}

static int check_texts(const json_node *value, struct zaak_error *error)
{
    const json_node *list;
    int result = zaak_json_read_list(value, &list, NULL, error);

    for (size_t i = 0; result == 0 && i < zaak_json_count(list); i++) {
        const json_node *item = zaak_json_at(list, i);
        size_t length;

        result = item ? check_text(item, &length, error) : 0;
        if (result)
            zaak_error_prefix(error, "%zu", i);
    }
    return result;
}

static int check_value(const struct veld *veld, const json_node *value, struct zaak_error *error);

static int check_group(int32_t groep, const json_node *value, struct zaak_error *error)
{
    size_t count, place = 0;
    const struct veld *rows = zaak_groep_rows(groep, &count);
    const char *key;
    json_node *member;
    void *at = NULL;

    if (zaak_json_kind(value) != JSON_OBJECT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    while (zaak_json_next(value, &at, &key, &member)) {
        const struct veld *row = member ? zaak_veld_by_name(rows, count, &place, key) : NULL;
        int result = row ? check_value(row, member, error) : 0;

        if (result) {
            zaak_error_prefix(error, "%.100s", key);
            return result;
        }
    }
    return 0;
}

static int check_groups(int32_t groep, const json_node *value, struct zaak_error *error)
{
    const json_node *list;
    int result = zaak_json_read_list(value, &list, NULL, error);

    for (size_t i = 0; result == 0 && i < zaak_json_count(list); i++) {
        result = check_group(groep, zaak_json_at(list, i), error);
        if (result)
            zaak_error_prefix(error, "%zu", i);
    }
    return result;
}

static int check_value(const struct veld *veld, const json_node *value, struct zaak_error *error)
{
    int32_t number;
    size_t length = 0;
    bool yes;
    int result;

    switch (veld->type) {
    case VELD_JANEE: return zaak_json_read_bool(value, &yes, NULL, error);
    case VELD_GETAL: return zaak_json_read_int32(value, &number, NULL, error);
    case VELD_GROEP: return check_group(veld->groep, value, error);
    case VELD_GROEPEN: return check_groups(veld->groep, value, error);
    case VELD_TEKSTEN:
    case VELD_URIS: return check_texts(value, error);
    case VELD_VRIJ:
    case VELD_KEUZE: return 0;   /* anything goes; which group a choice holds is known when all fields are there */
    case VELD_LIJST_OF_TEKST: return zaak_json_kind(value) == JSON_TEXT ? 0 : check_texts(value, error);
    default:
        result = check_text(value, &length, error);
        return result || (!length && veld->leeg) ? result : check_words(veld, value, error);
    }
}

/* Reads the members into the fields. A member that the register does not know stays in the document. */
static int read_members(struct zaak_object *object, const struct veld *rows, size_t count, struct zaak_error *error)
{
    const char *key;
    json_node *value;
    void *at = NULL;
    size_t place = 0;

    while (zaak_json_next(object->node, &at, &key, &value)) {
        const struct veld *row = value ? zaak_veld_by_name(rows, count, &place, key) : NULL;
        int result = 0;

        if (!row)
            continue;
        if (object->velden[row - rows])
            result = zaak_fail(error, ZAAK_E_DUBBEL, NULL, "Het veld \"%s\" staat er in twee spellingen.", row->naam);
        else
            result = check_value(row, value, error);
        if (result) {
            zaak_error_prefix(error, "%.100s", key);
            return result;
        }
        object->velden[row - rows] = value;
    }
    return 0;
}

/* A field whose group depends on a word in another field: the person of a rol, the object of a zaakobject. */
static int check_choices(const struct zaak_object *object, const struct veld *rows, size_t count, struct zaak_error *error)
{
    for (size_t i = 0; i < count; i++) {
        const struct keuze *keuze;
        int result;

        if (rows[i].type != VELD_KEUZE || !object->velden[i])
            continue;
        keuze = zaak_object_keuze(object, rows[i].groep);
        result = check_group(keuze ? keuze->inhoud : GROEP_GEEN, object->velden[i], error);
        if (result) {
            zaak_error_prefix(error, "%s", object->lijst->snake ? rows[i].snake : rows[i].naam);
            return result;
        }
    }
    return 0;
}

int zaak_object_check_needed(const struct zaak_object *object, struct zaak_error *error)
{
    size_t count;
    const struct veld *rows = zaak_veld_rows(object->soort, &count);

    for (size_t i = 0; i < count; i++) {
        const char *naam = object->lijst->snake ? rows[i].snake : rows[i].naam;

        if (rows[i].nodig && !object->velden[i])
            return zaak_fail(error, ZAAK_E_VELD, naam, "Het veld \"%s\" ontbreekt.", naam);
        if (rows[i].nodig && zaak_json_kind(object->velden[i]) == JSON_TEXT && !*zaak_json_text(object->velden[i], NULL))
            return zaak_fail(error, ZAAK_E_VELD, naam, "Deze tekst mag niet leeg zijn.");
    }
    return 0;
}

static int32_t read_generiek(const struct zaak_object *object)
{
    static const char *const words[] = {
        [GENERIEK_ADVISEUR] = "adviseur",
        [GENERIEK_BEHANDELAAR] = "behandelaar",
        [GENERIEK_BELANGHEBBENDE] = "belanghebbende",
        [GENERIEK_BESLISSER] = "beslisser",
        [GENERIEK_INITIATOR] = "initiator",
        [GENERIEK_KLANTCONTACTER] = "klantcontacter",
        [GENERIEK_ZAAKCOORDINATOR] = "zaakcoordinator",
        [GENERIEK_MEDE_INITIATOR] = "mede_initiator",
    };
    const char *text = zaak_object_get_text(object, ZAAK_VELD_OMSCHRIJVING_GENERIEK);

    for (int32_t i = 1; text && i < (int32_t)(sizeof words / sizeof words[0]); i++)
        if (!strcmp(words[i], text))
            return i;
    return GENERIEK_ONBEKEND;
}

static const char *read_naam(const struct zaak_object *object)
{
    static const int32_t fields[SOORT_ALLE] = {
        [ZAAK_SOORT_CATALOGUS] = ZAAK_VELD_NAAM,
        [ZAAK_SOORT_EIGENSCHAP] = ZAAK_VELD_NAAM,
        [ZAAK_SOORT_ZAAKEIGENSCHAP] = ZAAK_VELD_NAAM,
        [ZAAK_SOORT_ZAAKOBJECTTYPE] = ZAAK_VELD_RELATIE_OMSCHRIJVING,
    };
    int32_t field = fields[object->soort] ? fields[object->soort] : ZAAK_VELD_OMSCHRIJVING;
    const char *text = zaak_object_get_text(object, field);

    return text ? text : "";
}

static void read_hot(struct zaak_object *object)
{
    int64_t number = 0;

    object->url = zaak_object_get_text(object, ZAAK_VELD_URL);
    if (object->url && !*object->url)
        object->url = NULL;
    object->naam = read_naam(object);
    object->identificatie = zaak_object_get_text(object, ZAAK_VELD_IDENTIFICATIE);
    object->begin = object->einde = ZAAK_DAG_GEEN;
    zaak_object_get_dag(object, ZAAK_VELD_BEGIN_GELDIGHEID, &object->begin);
    zaak_object_get_dag(object, ZAAK_VELD_EINDE_GELDIGHEID, &object->einde);
    object->concept = zaak_object_get_int(object, ZAAK_VELD_CONCEPT, &number) > 0 && number;
    number = 0;
    zaak_object_get_int(object, ZAAK_VELD_VOLGNUMMER, &number);
    object->volgnummer = (int32_t)number;
    if (object->soort == ZAAK_SOORT_ROLTYPE)
        object->generiek = read_generiek(object);
}

int zaak_object_read(struct zaak_context *ctx, struct arena *arena, int32_t soort, const json_node *node, const struct lijst *lijst,
                     struct zaak_object **ret_object, struct zaak_error *error)
{
    size_t count;
    const struct veld *rows = zaak_veld_rows(soort, &count);
    struct zaak_object *object;
    int result;

    if (zaak_json_kind(node) != JSON_OBJECT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    object = zaak_arena_alloc(ctx, arena, sizeof *object + count * sizeof object->velden[0]);
    if (!object)
        return zaak_fail_memory(error);
    object->ctx = ctx;
    object->soort = (uint8_t)soort;
    object->node = node;
    object->lijst = lijst;
    result = read_members(object, rows, count, error);
    if (result == 0)
        result = check_choices(object, rows, count, error);
    if (result)
        return result;
    read_hot(object);
    *ret_object = object;
    return 0;
}
