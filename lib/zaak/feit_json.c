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

/* A day, an instant, or that it is not known. */
static int read_op(const json_node *value, struct zaak_feit *feit, struct zaak_error *error)
{
    size_t length = 0;

    if (zaak_json_kind(value) == JSON_TEXT) {
        feit->dag_onbekend = !strcmp(zaak_json_text(value, &length), ONBEKEND);
        if (feit->dag_onbekend)
            return 0;
    }
    return length == 10 ? zaak_json_read_dag(value, &feit->op, NULL, error) : zaak_json_read_tijdstip(value, &feit->op_tijdstip, NULL, error);
}

static bool is_name(const char *name, const char *key)
{
    return name && !strcmp(name, key);
}

/* A member of one kind of fact. Returns 1 when the kind does not have it. */
static int read_own(const struct feit_vorm *vorm, const char *key, const json_node *value, struct zaak_feit *feit, struct zaak_error *error)
{
    if (is_name(vorm->naam, key))
        return zaak_json_read_text(value, &feit->naam, NULL, error);
    if (is_name(vorm->waarde, key))
        return zaak_json_read_any_text(value, &feit->waarde, NULL, error);
    if (is_name(vorm->extra, key))
        return zaak_json_read_text(value, feit->soort == ZAAK_FEIT_OPEN ? &feit->organisatie : &feit->soort_waarde, NULL, error);
    if (is_name(vorm->toelichting, key))
        return zaak_json_read_any_text(value, &feit->toelichting, NULL, error);
    if (is_name(vorm->vanaf, key))
        return zaak_json_read_dag(value, &feit->vanaf, NULL, error);
    if (is_name(vorm->tot, key))
        return zaak_json_read_dag(value, &feit->tot, NULL, error);
    if (vorm->termijn && !strcmp(key, "termijn"))
        return zaak_json_read_periode(value, &feit->termijn, NULL, error);
    if (is_name(vorm->vlag, key))
        return zaak_json_read_bool(value, &feit->te_vroeg_geaccepteerd, NULL, error);
    return 1;
}

static int read_member(const struct feit_vorm *vorm, const char *key, const json_node *value, struct feit_regel *regel, struct zaak_error *error)
{
    struct zaak_feit *feit = &regel->feit;
    int result;

    if (!strcmp(key, "zaak"))
        return zaak_json_read_text(value, &regel->zaak, NULL, error);
    if (!strcmp(key, "feit"))
        return 0;
    if (!strcmp(key, "op"))
        return read_op(value, feit, error);
    if (!strcmp(key, "vastgelegd"))
        return zaak_json_read_tijdstip(value, &feit->vastgelegd, NULL, error);
    if (!strcmp(key, "id"))
        return zaak_json_read_text(value, &feit->id, NULL, error);
    if (!strcmp(key, "actor"))
        return zaak_json_read_text(value, &feit->actor, NULL, error);
    result = read_own(vorm, key, value, feit, error);
    return result == 1 ? zaak_fail(error, ZAAK_E_VELD, NULL, "Een feit van de soort \"%s\" heeft geen veld \"%.60s\".", vorm->woord, key) : result;
}

static int read_members(const struct feit_vorm *vorm, struct feit_regel *regel, struct zaak_error *error)
{
    const char *key;
    json_node *value;
    void *at = NULL;

    while (zaak_json_next(regel->document, &at, &key, &value)) {
        int result = value ? read_member(vorm, key, value, regel, error) : 0;

        if (result) {
            zaak_error_prefix(error, "%.100s", key);
            return result;
        }
    }
    if (!regel->zaak)
        return zaak_fail(error, ZAAK_E_VELD, "zaak", "Het veld \"zaak\" ontbreekt.");
    if (regel->feit.op == ZAAK_DAG_GEEN && regel->feit.op_tijdstip == ZAAK_TIJDSTIP_GEEN && !regel->feit.dag_onbekend)
        return zaak_fail(error, ZAAK_E_VELD, "op", "Het veld \"op\" ontbreekt.");
    return 0;
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

int zaak_feit_read(struct json_reader *reader, const char *line, size_t length, struct feit_regel *ret_regel, struct zaak_error *error)
{
    const struct zaak_feit empty = ZAAK_FEIT_INIT;
    int result;

    *ret_regel = (struct feit_regel){ .document = NULL };
    ret_regel->feit = empty;
    result = zaak_json_read(reader, line, length, &ret_regel->document, error);
    if (result == 0)
        result = read_document(ret_regel, error);
    if (result) {
        zaak_json_free(ret_regel->document);
        ret_regel->document = NULL;
    }
    return result;
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
    if (feit->dag == ZAAK_DAG_GEEN)
        return zaak_json_add_text(object, "op", ONBEKEND);
    return feit->is_tijdstip ? add_instant(object, "op", feit->op) : add_day(object, "op", feit->dag);
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
           (feit->vastgelegd == feit->op || add_instant(object, "vastgelegd", feit->vastgelegd)) &&
           add_optional(object, "actor", zaak, feit->actor) && add_optional(object, vorm->naam, zaak, feit->naam) &&
           add_optional(object, vorm->waarde, zaak, feit->waarde) && (!vorm->extra || add_optional(object, vorm->extra, zaak, feit->extra)) &&
           (zaak_feit_vanaf(feit) == ZAAK_DAG_GEEN || add_day(object, vorm->vanaf, zaak_feit_vanaf(feit))) &&
           (!zaak_feit_toelichting(feit) || add_optional(object, vorm->toelichting, zaak, zaak_feit_toelichting(feit))) &&
           (feit->tot == ZAAK_DAG_GEEN || !vorm->tot || add_day(object, vorm->tot, feit->tot)) &&
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

static int load_line(struct zaak_catalogus *catalogus, struct json_reader *reader, const char *line, size_t length, struct zaak **zaak,
                     struct zaak_error *error)
{
    struct feit_regel regel;
    int result;

    if (length > zaak_context_limits(zaak_catalogus_context(catalogus))->max_line)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "De regel is langer dan de limiet van de context.");
    result = zaak_feit_read(reader, line, length, &regel, error);
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
    struct json_reader *reader;
    struct zaak *zaak = NULL;
    const char *line;
    size_t at = 0, size;
    int32_t number = 0;
    int result = 0;

    if (!catalogus || !text || !ret_zaak || !zaak_catalogus_is_frozen(catalogus))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    reader = zaak_json_reader_new(zaak_catalogus_context(catalogus));
    if (!reader)
        return zaak_fail_memory(error);
    while (result == 0 && zaak_next_line(text, length, &at, &line, &size, &number))
        result = load_line(catalogus, reader, line, size, &zaak, error);
    zaak_json_reader_free(reader);
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
