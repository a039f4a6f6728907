/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts as JSON Lines: one form table (feit.c) for reading and writing. */
#include "feit_json_intern.h"

#include <string.h>
#include <uuid/uuid.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "catalogus/object_intern.h"
#include "opdracht_intern.h"
#include "tijd/json_tijd_intern.h"

/* A day that is not known: written out, so that a day that was forgotten is a mistake. */
#define ONBEKEND "onbekend"

static bool is_name(const char *name, const char *key)
{
    return name && *name == *key && !strcmp(name, key);
}

static int take_text(const struct json_lid *lid, const char **target, struct zaak_error *error)
{
    *target = lid->text;
    return *lid->text ? 0 : zaak_fail(error, ZAAK_E_VELD, NULL, "Deze tekst mag niet leeg zijn.");
}

static int take_any_text(const struct json_lid *lid, const char **target)
{
    *target = lid->text;
    return 0;
}

/* A day, an instant, or that it is not known. */
static int take_op(const struct json_lid *lid, struct zaak_feit *feit, struct zaak_error *error)
{
    feit->dag_onbekend = !strcmp(lid->text, ONBEKEND);
    if (feit->dag_onbekend)
        return 0;
    return lid->length == 10 ? zaak_text_read_dag(lid->text, lid->length, &feit->op, error) :
                               zaak_text_read_tijdstip(lid->text, lid->length, &feit->op_tijdstip, error);
}

/* A member of one kind of fact. Returns 1 when the kind does not have it. */
static int take_own(const struct feit_vorm *vorm, const struct json_lid *lid, struct zaak_feit *feit, struct zaak_error *error)
{
    if (is_name(vorm->naam, lid->key))
        return take_text(lid, &feit->naam, error);
    if (is_name(vorm->waarde, lid->key))
        return take_any_text(lid, &feit->waarde);
    if (is_name(vorm->extra, lid->key))
        return take_text(lid, feit->soort == ZAAK_FEIT_OPEN ? &feit->organisatie : &feit->soort_waarde, error);
    if (is_name(vorm->toelichting, lid->key))
        return take_any_text(lid, &feit->toelichting);
    if (is_name(vorm->vanaf, lid->key))
        return zaak_text_read_dag(lid->text, lid->length, &feit->vanaf, error);
    if (is_name(vorm->tot, lid->key))
        return zaak_text_read_dag(lid->text, lid->length, &feit->tot, error);
    if (vorm->termijn && is_name("termijn", lid->key))
        return zaak_text_read_periode(lid->text, lid->length, &feit->termijn, error);
    return 1;
}

/* The same of any member: what all facts have comes first. */
static int take_member(const struct feit_vorm *vorm, const struct json_lid *lid, struct feit_regel *regel, struct zaak_error *error)
{
    if (is_name("zaak", lid->key))
        return take_text(lid, &regel->zaak, error);
    if (is_name("feit", lid->key))
        return 0;
    if (is_name("op", lid->key))
        return take_op(lid, &regel->feit, error);
    if (is_name("vastgelegd", lid->key))
        return zaak_text_read_tijdstip(lid->text, lid->length, &regel->feit.vastgelegd, error);
    if (is_name("id", lid->key))
        return take_text(lid, &regel->feit.id, error);
    if (is_name("actor", lid->key))
        return take_text(lid, &regel->feit.actor, error);
    return take_own(vorm, lid, &regel->feit, error);
}

static int read_member(const struct feit_vorm *vorm, const char *key, const json_node *value, struct feit_regel *regel, struct zaak_error *error)
{
    bool is_text = zaak_json_kind(value) == JSON_TEXT;
    struct json_lid lid = { .key = key, .text = "-" };
    struct feit_regel ignored = { .zaak = NULL };
    int result;

    if (is_name(vorm->vlag, key))
        return zaak_json_read_bool(value, &regel->feit.te_vroeg_geaccepteerd, NULL, error);
    if (is_text)
        lid.text = zaak_json_text(value, &lid.length);
    result = take_member(vorm, &lid, is_text ? regel : &ignored, error);
    if (result == 1)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Een feit van de soort \"%s\" heeft geen veld \"%.60s\".", vorm->woord, key);
    return is_text ? result : zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een tekst.");
}

static int check_needed(const struct feit_regel *regel, struct zaak_error *error)
{
    if (!regel->zaak)
        return zaak_fail(error, ZAAK_E_VELD, "zaak", "Het veld \"zaak\" ontbreekt.");
    if (regel->feit.op == ZAAK_DAG_GEEN && regel->feit.op_tijdstip == ZAAK_TIJDSTIP_GEEN && !regel->feit.dag_onbekend)
        return zaak_fail(error, ZAAK_E_VELD, "op", "Het veld \"op\" ontbreekt.");
    return 0;
}

static int read_members(const struct feit_vorm *vorm, struct feit_regel *regel, struct zaak_error *error)
{
    const char *key;
    json_node *value;
    void *at = NULL;

    while (zaak_json_next(regel->document, &at, &key, &value)) {
        int result = value && strcmp(key, "feit") ? read_member(vorm, key, value, regel, error) : 0;

        if (result) {
            zaak_error_prefix(error, "%.100s", key);
            return result;
        }
    }
    return check_needed(regel, error);
}

static int read_document(struct feit_regel *regel, struct zaak_error *error)
{
    const json_node *kind = zaak_json_get(regel->document, "feit");

    if (zaak_json_kind(regel->document) != JSON_OBJECT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Een regel is een JSON-object.");
    if (zaak_json_kind(kind) != JSON_TEXT)
        return zaak_fail(error, ZAAK_E_VELD, "feit", "Het veld \"feit\" ontbreekt of is geen tekst.");
    regel->feit.soort = zaak_feit_soort(zaak_json_text(kind, NULL));
    if (!regel->feit.soort)
        return zaak_fail(error, ZAAK_E_WAARDE, "feit", "Feiten van de soort \"%.60s\" bestaan niet.", zaak_json_text(kind, NULL));
    return read_members(zaak_feit_vorm(regel->feit.soort), regel, error);
}

/* A line of the usual form that is right in all respects. Any other one is read as a document, which says what is wrong. */
static bool read_split(const struct json_lid *leden, int count, struct feit_regel *regel)
{
    const struct feit_vorm *vorm;

    for (int i = 0; i < count && !regel->feit.soort; i++)
        if (is_name("feit", leden[i].key))
            regel->feit.soort = zaak_feit_soort(leden[i].text);
    vorm = zaak_feit_vorm(regel->feit.soort);
    for (int i = 0; i < count && vorm; i++)
        if (take_member(vorm, &leden[i], regel, NULL))
            return false;
    return vorm && check_needed(regel, NULL) == 0;
}

int zaak_feit_read(struct feit_lezer *lezer, const char *line, size_t length, struct feit_regel *ret_regel, struct zaak_error *error)
{
    const struct feit_regel empty = { .feit = ZAAK_FEIT_INIT };
    struct json_lid leden[JSON_MAX_LEDEN];
    int result, count = 0;

    *ret_regel = empty;
    if (length <= lezer->most) {
        memcpy(lezer->line, line, length);
        lezer->line[length] = '\0';
        count = zaak_json_split(lezer->line, length, leden);
    }
    if (read_split(leden, count, ret_regel))
        return 0;
    *ret_regel = empty;
    result = zaak_json_read(lezer->json, line, length, &ret_regel->document, error);
    if (result == 0)
        result = read_document(ret_regel, error);
    if (result) {
        zaak_json_free(ret_regel->document);
        ret_regel->document = NULL;
    }
    return result;
}

bool zaak_feit_lezer_begin(struct feit_lezer *lezer, struct zaak_context *ctx)
{
    const size_t most = zaak_context_limits(ctx)->max_document;

    lezer->most = most < JSON_MAX_REGEL ? most : JSON_MAX_REGEL;
    lezer->json = zaak_json_reader_new(ctx);
    return lezer->json;
}

void zaak_feit_lezer_end(struct feit_lezer *lezer)
{
    lezer->json = zaak_json_reader_free(lezer->json);
}

static json_node *write_feit(const struct zaak *zaak, const struct feit *feit);

/* An id that follows from the content, so that the same line twice is one fact: a name-based UUID of the fact as it would be written. */
static int derive_id(struct zaak *zaak, struct feit *feit, struct zaak_error *error)
{
    /* A name space of our own (a random UUID): the ids must not depend on anything else. */
    static const uuid_t space = { 0x2b, 0x6e, 0x57, 0x1c, 0x94, 0x0d, 0x4f, 0x37, 0x8a, 0x55, 0x3e, 0x61, 0xd0, 0x7f, 0x12, 0xc9 };
    json_node *document = write_feit(zaak, feit);
    size_t length = 0;
    const char *text = document ? zaak_json_write(document, &length) : NULL;
    uuid_t uuid;
    char id[37];

    if (text) {
        uuid_generate_sha1(uuid, space, text, length);
        uuid_unparse_lower(uuid, id);
        feit->id = zaak_pool_add(&zaak->omgeving->pool, id);
    }
    zaak_json_free(document);
    return text && feit->id != UINT32_MAX ? 0 : zaak_fail_memory(error);
}

int zaak_feit_load_line(struct zaak *zaak, const struct feit_regel *regel, struct zaak_error *error)
{
    struct feit feit;
    int result = zaak_feit_take(zaak, &regel->feit, &feit, error);

    if (result == 0 && !feit.id)
        result = derive_id(zaak, &feit, error);
    return result ? result : zaak_load_taken(zaak, &feit, error);
}

static bool add_day(json_node *object, const char *key, zaak_dag dag)
{
    char text[16];

    return zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) > 0 && zaak_json_add_text(object, key, text);
}

static bool add_instant(json_node *object, const char *key, zaak_tijdstip tijdstip)
{
    char text[40];

    return zaak_tijdstip_format(tijdstip, ZAAK_TIJDSTIP_UTC, text, sizeof text) > 0 && zaak_json_add_text(object, key, text);
}

static bool add_op(json_node *object, const struct feit *feit)
{
    if (feit_dag(feit) == ZAAK_DAG_GEEN)
        return zaak_json_add_text(object, "op", ONBEKEND);
    return feit->is_tijdstip ? add_instant(object, "op", feit_op(feit)) : add_day(object, "op", feit_dag(feit));
}

static bool add_period(json_node *object, const struct zaak_periode *periode)
{
    char text[32];

    return zaak_periode_format(periode, ZAAK_PERIODE_ISO, text, sizeof text) > 0 && zaak_json_add_text(object, "termijn", text);
}

static bool add_optional(json_node *object, const char *key, const struct zaak *zaak, uint32_t number)
{
    return !number || zaak_json_add_text(object, key, zaak_text(zaak, number));
}

static bool fill(json_node *object, const struct zaak *zaak, const struct feit *feit)
{
    const struct feit_vorm *vorm = zaak_feit_vorm(feit->soort);
    struct zaak_periode termijn = zaak_feit_termijn(feit);

    return zaak_json_add_text(object, "zaak", zaak_get_identificatie(zaak)) && zaak_json_add_text(object, "feit", vorm->woord) &&
           add_optional(object, "id", zaak, feit->id) &&
           add_op(object, feit) &&
           (feit->vastgelegd == feit_op(feit) || add_instant(object, "vastgelegd", feit->vastgelegd)) &&
           add_optional(object, "actor", zaak, feit->actor) && add_optional(object, vorm->naam, zaak, feit->naam) &&
           add_optional(object, vorm->waarde, zaak, feit->waarde) && (!vorm->extra || add_optional(object, vorm->extra, zaak, feit->extra)) &&
           (zaak_feit_vanaf(feit) == ZAAK_DAG_GEEN || add_day(object, vorm->vanaf, zaak_feit_vanaf(feit))) &&
           (!zaak_feit_toelichting(feit) || add_optional(object, vorm->toelichting, zaak, zaak_feit_toelichting(feit))) &&
           (feit_tot(feit) == ZAAK_DAG_GEEN || !vorm->tot || add_day(object, vorm->tot, feit_tot(feit))) &&
           (!vorm->vlag || !feit->extra || zaak_json_add_bool(object, vorm->vlag, true)) &&
           (termijn.eenheid == ZAAK_EENHEID_GEEN || add_period(object, &termijn));
}

static json_node *write_feit(const struct zaak *zaak, const struct feit *feit)
{
    json_node *object = zaak_json_new_object();

    if (object && !fill(object, zaak, feit)) {
        zaak_json_free(object);
        return NULL;
    }
    return object;
}

int zaak_save_jsonl(const struct zaak *zaak, char *buffer, size_t size)
{
    struct tekst text = { .ctx = zaak ? zaak->omgeving->ctx : NULL };
    int result;

    if (!zaak || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    for (size_t i = 0; i < zaak->count && !text.failed; i++) {
        json_node *object = write_feit(zaak, &zaak->feiten[i]);
        size_t length = 0;
        const char *line = object ? zaak_json_write(object, &length) : NULL;

        if (line) {
            zaak_tekst_add_n(&text, line, length);
            zaak_tekst_add(&text, "\n");
        } else {
            text.failed = true;
        }
        zaak_json_free(object);
    }
    result = text.failed ? -ZAAK_E_GEHEUGEN : zaak_tekst_give(text.bytes ? text.bytes : "", text.length, buffer, size);
    zaak_tekst_free(&text);
    return result;
}

static bool is_blank(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] != ' ' && text[i] != '\t')
            return false;
    return true;
}

bool zaak_next_line(const char *text, size_t length, size_t *at, const char **ret_line, size_t *ret_length, int32_t *line)
{
    while (*at < length) {
        const char *start = text + *at;
        const char *end = memchr(start, '\n', length - *at);
        size_t size = end ? (size_t)(end - start) : length - *at;

        *at += size + (end != NULL);
        if (*line < INT32_MAX)
            (*line)++;
        if (size && start[size - 1] == '\r')
            size--;
        if (!is_blank(start, size)) {
            *ret_line = start;
            *ret_length = size;
            return true;
        }
    }
    return false;
}

static int load_line(struct zaak_catalogus *catalogus, struct feit_lezer *lezer, const char *line, size_t length, struct zaak **zaak,
                     struct zaak_error *error)
{
    struct feit_regel regel;
    int result;

    if (length > zaak_context_limits(zaak_catalogus_context(catalogus))->max_line)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "De regel is langer dan de limiet van de context.");
    result = zaak_feit_read(lezer, line, length, &regel, error);
    if (result)
        return result;
    if (!*zaak) {
        struct omgeving *omgeving = zaak_omgeving_new(catalogus);
        uint32_t number = omgeving ? zaak_pool_add(&omgeving->pool, regel.zaak) : UINT32_MAX;

        *zaak = number != UINT32_MAX ? zaak_make(omgeving, number) : NULL;
        if (omgeving)
            zaak_omgeving_unref(omgeving);
    }
    if (!*zaak)
        result = zaak_fail_memory(error);
    else if (strcmp(zaak_get_identificatie(*zaak), regel.zaak))
        result = zaak_fail(error, ZAAK_E_VERWIJZING, "zaak", "Deze regel is van een andere zaak: \"%.60s\".", regel.zaak);
    else
        result = zaak_feit_load_line(*zaak, &regel, error);
    zaak_json_free(regel.document);
    return result;
}

int zaak_load_jsonl(struct zaak_catalogus *catalogus, const char *text, size_t length, struct zaak **ret_zaak, struct zaak_error *error)
{
    struct feit_lezer lezer;
    struct zaak *zaak = NULL;
    const char *line;
    size_t at = 0, size;
    int32_t number = 0;
    int result = 0;

    if (!catalogus || !text || !ret_zaak || !zaak_catalogus_is_frozen(catalogus))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (!zaak_feit_lezer_begin(&lezer, zaak_catalogus_context(catalogus)))
        return zaak_fail_memory(error);
    while (result == 0 && zaak_next_line(text, length, &at, &line, &size, &number))
        result = load_line(catalogus, &lezer, line, size, &zaak, error);
    zaak_feit_lezer_end(&lezer);
    if (result == 0 && !zaak)
        result = zaak_fail(error, ZAAK_E_VELD, NULL, "Er staat geen enkel feit in de tekst.");
    if (result) {
        if (error && error->size >= sizeof *error)
            error->line = number;
        zaak_unref(zaak);
        return result;
    }
    *ret_zaak = zaak;
    return 0;
}
