/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads opening hours: from the words of the document to the rows of the options. */
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/json_intern.h"
#include "kalender_intern.h"
#include "lezer_intern.h"
#include "openingstijd_intern.h"

enum { WEEK_DAYS = 7, MAX_SLOTS = ZAAK_OPENINGSTIJD_MAX_TIJDVAKKEN };

static const char *const feestdagen_words[] = { "dicht", "open", NULL };
static const char *const gelijkgesteld_words[] = { "kalender", "dicht", "open", NULL };

struct week {
    const json_node *dagen[WEEK_DAYS];
};

static const struct json_field week_fields[] = {
    { "ma", offsetof(struct week, dagen[0]), zaak_json_read_list, NULL, false },
    { "di", offsetof(struct week, dagen[1]), zaak_json_read_list, NULL, false },
    { "wo", offsetof(struct week, dagen[2]), zaak_json_read_list, NULL, false },
    { "do", offsetof(struct week, dagen[3]), zaak_json_read_list, NULL, false },
    { "vr", offsetof(struct week, dagen[4]), zaak_json_read_list, NULL, false },
    { "za", offsetof(struct week, dagen[5]), zaak_json_read_list, NULL, false },
    { "zo", offsetof(struct week, dagen[6]), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

struct document {
    const json_node *week, *dagen;
    int32_t feestdagen, gelijkgesteld;
};

static const struct json_field document_fields[] = {
    { "week", offsetof(struct document, week), zaak_json_read_object, NULL, true },
    { "feestdagen", offsetof(struct document, feestdagen), zaak_json_read_choice, feestdagen_words, false },
    { "gelijkgesteld", offsetof(struct document, gelijkgesteld), zaak_json_read_choice, gelijkgesteld_words, false },
    { "dagen", offsetof(struct document, dagen), zaak_json_read_object, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

/* The rows that are read. */
struct rows {
    struct zaak_context *ctx;
    struct zaak_tijdvak week[WEEK_DAYS * MAX_SLOTS];
    size_t week_count;
    struct zaak_dagtijdvak *dagen;
    size_t dag_count, dag_capacity;
};

/* Slots of one day. */
struct slots {
    struct zaak_tijdvak rows[MAX_SLOTS];
    size_t count;
};

/* Reads uu:mm; 24:00 is the end of the day. */
static int read_minute(const json_node *node, int32_t *ret_minute, struct zaak_error *error)
{
    struct reader reader;
    int32_t hours, minutes;
    const char *text;
    size_t length;

    if (zaak_json_kind(node) != JSON_TEXT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een tekst.");
    text = zaak_json_text(node, &length);
    reader = reader_of(text, length);
    if (!reader_take_digits(&reader, 2, &hours) || !reader_take(&reader, ':') || !reader_take_digits(&reader, 2, &minutes)
        || !reader_is_done(&reader) || minutes > 59 || hours * 60 + minutes > ZAAK_OPENINGSTIJD_MINUTEN_PER_DAG)
        return zaak_fail(error, ZAAK_E_VORM, NULL, "\"%.40s\" is geen tijd (uu:mm, van 00:00 tot en met 24:00).", text);
    *ret_minute = hours * 60 + minutes;
    return 0;
}

/* Reads ["09:00", "17:00"]. */
static int read_slot(const json_node *node, struct zaak_tijdvak *slot, struct zaak_error *error)
{
    int32_t *const ends[] = { &slot->van, &slot->tot };

    if (zaak_json_kind(node) != JSON_LIST || zaak_json_count(node) != 2)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Een tijdvak is een lijst van twee tijden, zoals [\"09:00\", \"17:00\"].");
    for (size_t i = 0; i < 2; i++) {
        int r = read_minute(zaak_json_at(node, i), ends[i], error);

        if (r < 0) {
            zaak_error_prefix(error, "%zu", i);
            return r;
        }
    }
    if (slot->van >= slot->tot)
        return zaak_fail(error, ZAAK_E_WAARDE, NULL, "Het tijdvak eindigt niet na zijn begin.");
    return 0;
}

static int read_slots(const json_node *list, struct slots *slots, struct zaak_error *error)
{
    slots->count = 0;
    if (zaak_json_count(list) > MAX_SLOTS)
        return zaak_tijdvak_too_many(error);
    for (size_t i = 0; i < zaak_json_count(list); i++) {
        struct zaak_tijdvak *slot = &slots->rows[i];
        int r = read_slot(zaak_json_at(list, i), slot, error);

        for (size_t k = 0; r == 0 && k < i; k++)
            if (slot->van < slots->rows[k].tot && slots->rows[k].van < slot->tot)
                r = zaak_tijdvak_overlap(error);
        if (r < 0) {
            zaak_error_prefix(error, "%zu", i);
            return r;
        }
        slots->count++;
    }
    return 0;
}

static int read_week(const json_node *node, struct rows *rows, struct zaak_error *error)
{
    struct week week = { { NULL } };
    struct slots slots;
    int r = zaak_json_read_fields(node, week_fields, &week, error);

    for (size_t i = 0; r == 0 && i < WEEK_DAYS; i++) {
        r = read_slots(week.dagen[i], &slots, error);
        if (r < 0)
            zaak_error_prefix(error, "%s", week_fields[i].name);
        for (size_t k = 0; r == 0 && k < slots.count; k++)
            rows->week[rows->week_count++] = (struct zaak_tijdvak){ (int32_t)i + 1, slots.rows[k].van, slots.rows[k].tot };
    }
    if (r < 0)
        zaak_error_prefix(error, "week");
    return r;
}

static int add_dag(struct rows *rows, struct zaak_dagtijdvak row, struct zaak_error *error)
{
    void *dagen = rows->dagen;
    int r;

    if (rows->dag_count == ZAAK_OPENINGSTIJD_MAX_DAGEN)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Er zijn hoogstens %d afwijkende tijdvakken.", ZAAK_OPENINGSTIJD_MAX_DAGEN);
    r = zaak_grow(rows->ctx, &dagen, &rows->dag_capacity, rows->dag_count + 1, sizeof row);
    if (r < 0)
        return zaak_fail_plain(error, r);
    rows->dagen = dagen;
    rows->dagen[rows->dag_count++] = row;
    return 0;
}

/* A date with its slots; an empty list or "dicht" is a closed day. */
static int read_dag(const char *key, const json_node *value, struct rows *rows, struct zaak_error *error)
{
    struct slots slots = { .count = 0 };
    zaak_dag dag;
    int r = 0;

    if (zaak_datum_parse(key, strlen(key), &dag))
        return zaak_fail(error, ZAAK_E_VORM, NULL, "\"%.40s\" is geen datum (jjjj-mm-dd).", key);
    if (!kalender_has(dag))
        return zaak_kalender_fail_range(NULL, error);
    if (zaak_json_kind(value) == JSON_LIST)
        r = read_slots(value, &slots, error);
    else if (zaak_json_kind(value) != JSON_TEXT || strcmp(zaak_json_text(value, NULL), "dicht") != 0)
        r = zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een lijst van tijdvakken, of \"dicht\".");
    if (r == 0 && !slots.count)
        r = add_dag(rows, (struct zaak_dagtijdvak){ dag, 0, 0 }, error);
    for (size_t k = 0; r == 0 && k < slots.count; k++)
        r = add_dag(rows, (struct zaak_dagtijdvak){ dag, slots.rows[k].van, slots.rows[k].tot }, error);
    return r;
}

static int read_document(const json_node *root, struct rows *rows, struct zaak_openingstijd_options *options, struct zaak_error *error)
{
    struct document document = { NULL, NULL, ZAAK_FEESTDAGEN_DICHT, ZAAK_KANAAL_GELIJKGESTELD_KALENDER };
    int r = zaak_json_read_fields(root, document_fields, &document, error);
    void *at = NULL;
    const char *key;
    json_node *value;

    if (r == 0)
        r = read_week(document.week, rows, error);
    while (r == 0 && document.dagen && zaak_json_next(document.dagen, &at, &key, &value)) {
        if (!value) /* null is the same as absent */
            continue;
        r = read_dag(key, value, rows, error);
        if (r < 0)
            zaak_error_prefix(error, "dagen.%.100s", key);
    }
    options->feestdagen = document.feestdagen;
    options->gelijkgesteld = document.gelijkgesteld;
    options->week = rows->week;
    options->week_count = rows->week_count;
    options->dagen = rows->dagen;
    options->dag_count = rows->dag_count;
    return r;
}

int zaak_openingstijd_read(struct zaak_context *ctx, const struct zaak_kalender *kalender, const json_node *root,
                           struct zaak_openingstijd **ret_openingstijd, struct zaak_error *error)
{
    struct zaak_openingstijd_options options = ZAAK_OPENINGSTIJD_OPTIONS_INIT;
    struct rows rows = { .ctx = ctx };
    int r = read_document(root, &rows, &options, error);

    options.kalender = kalender;
    if (r == 0)
        r = zaak_openingstijd_new(ctx, &options, ret_openingstijd, error);
    zaak_release(ctx, rows.dagen);
    return r;
}

int zaak_openingstijd_load_json(struct zaak_context *ctx, const struct zaak_kalender *kalender, const char *json, size_t length,
                                struct zaak_openingstijd **ret_openingstijd, struct zaak_error *error)
{
    json_node *root = NULL;
    int r;

    if (!ctx || !json || !ret_openingstijd)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    r = zaak_json_parse(ctx, json, length, &root, error);
    if (r == 0)
        r = zaak_openingstijd_read(ctx, kalender, root, ret_openingstijd, error);
    zaak_json_free(root);
    return r;
}
