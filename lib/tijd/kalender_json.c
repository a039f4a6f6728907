/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads a kalender: from the words of the document to the rows of the options. */
#include <string.h>

#include "basis/fout_intern.h"
#include "kalender_intern.h"

static const char *const gelijkgesteld_words[] = { "vrij", "werkdag", NULL };
static const char *const tabel_words[] = { "vervangt", "vult_aan", NULL };

struct document {
    int32_t gelijkgesteld, tabel;
    const json_node *sluitingen, *gelijkstellingen, *gedekt;
    const char *versie;
};

static const struct json_field document_fields[] = {
    { "gelijkgesteld", offsetof(struct document, gelijkgesteld), zaak_json_read_choice, gelijkgesteld_words, false },
    { "sluitingen", offsetof(struct document, sluitingen), zaak_json_read_object, NULL, false },
    { "gelijkstellingen", offsetof(struct document, gelijkstellingen), zaak_json_read_object, NULL, false },
    { "tabel", offsetof(struct document, tabel), zaak_json_read_choice, tabel_words, false },
    { "versie", offsetof(struct document, versie), zaak_json_read_text, NULL, false },
    { "gedekt", offsetof(struct document, gedekt), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

/* The rows that are read; texts are lent by the tree. */
struct rows {
    struct zaak_context *ctx;
    struct zaak_sluiting *sluitingen;
    struct zaak_gelijkstelling *gelijkstellingen;
    size_t sluiting_capacity, gelijkstelling_capacity;
};

static int read_dag(const char *key, const json_node *value, zaak_dag *ret_dag, const char **ret_text, struct zaak_error *error)
{
    if (zaak_datum_parse(key, strlen(key), ret_dag))
        return zaak_fail(error, ZAAK_E_VORM, NULL, "\"%.40s\" is geen datum (jjjj-mm-dd).", key);
    if (!kalender_has(*ret_dag))
        return zaak_kalender_fail_range(NULL, error);
    return zaak_json_read_text(value, ret_text, NULL, error);
}

/* The next day of an object from date to text. 1, 0 behind the last one, or a failure with its place. A day with null is the same as an absent one. */
static int next_dag(const json_node *object, const char *naam, void **at, zaak_dag *ret_dag, const char **ret_text, struct zaak_error *error)
{
    const char *key;
    json_node *value;
    int r;

    do {
        if (!object || !zaak_json_next(object, at, &key, &value))
            return 0;
    } while (!value);
    r = read_dag(key, value, ret_dag, ret_text, error);
    if (r < 0)
        zaak_error_prefix(error, "%s.%.100s", naam, key);
    return r < 0 ? r : 1;
}

static int read_sluitingen(const json_node *object, struct rows *rows, struct zaak_kalender_options *options, struct zaak_error *error)
{
    struct zaak_sluiting row;
    void *at = NULL;
    int r;

    while ((r = next_dag(object, "sluitingen", &at, &row.dag, &row.naam, error)) > 0) {
        void *array = rows->sluitingen;

        r = zaak_grow(rows->ctx, &array, &rows->sluiting_capacity, options->sluiting_count + 1, sizeof row);
        if (r < 0)
            return zaak_fail_plain(error, r);
        rows->sluitingen = array;
        rows->sluitingen[options->sluiting_count++] = row;
    }
    options->sluitingen = rows->sluitingen;
    return r;
}

/* A table without rows is a table too: it says that the years it covers have no such days. */
static int read_gelijkstellingen(const json_node *object, struct rows *rows, struct zaak_kalender_options *options, struct zaak_error *error)
{
    struct zaak_gelijkstelling row;
    void *at = NULL;
    int r;

    if (!object)
        return 0;
    do {
        void *array = rows->gelijkstellingen;

        r = zaak_grow(rows->ctx, &array, &rows->gelijkstelling_capacity, options->gelijkstelling_count + 1, sizeof row);
        if (r < 0)
            return zaak_fail_plain(error, r);
        rows->gelijkstellingen = array;
        r = next_dag(object, "gelijkstellingen", &at, &row.dag, &row.besluit, error);
        if (r > 0)
            rows->gelijkstellingen[options->gelijkstelling_count++] = row;
    } while (r > 0);
    options->gelijkstellingen = rows->gelijkstellingen;
    return r;
}

static int read_gedekt(const json_node *list, struct zaak_kalender_options *options, struct zaak_error *error)
{
    int32_t *const years[] = { &options->gedekt_van, &options->gedekt_tot };

    if (!list)
        return 0;
    if (zaak_json_count(list) != 2)
        return zaak_fail(error, ZAAK_E_VELD, "gedekt", "Hier hoort een lijst van twee jaren, zoals [2025, 2030].");
    for (size_t i = 0; i < 2; i++) {
        int r = zaak_json_read_int32(zaak_json_at(list, i), years[i], NULL, error);

        if (r < 0) {
            zaak_error_prefix(error, "gedekt.%zu", i);
            return r;
        }
    }
    return 0;
}

static int read_document(const json_node *root, struct rows *rows, struct zaak_kalender_options *options, struct zaak_error *error)
{
    struct document document = { .tabel = -1 };
    int r = zaak_json_read_fields(root, document_fields, &document, error);

    if (r == 0 && !document.gelijkstellingen != !document.gedekt)
        return zaak_fail(error, ZAAK_E_VELD, document.gedekt ? "gelijkstellingen" : "gedekt",
                         "Een eigen tabel van gelijkgestelde dagen (\"gelijkstellingen\") hoort bij de jaren die zij dekt (\"gedekt\").");
    if (r == 0 && document.tabel >= 0 && !document.gelijkstellingen)
        return zaak_fail(error, ZAAK_E_VELD, "tabel", "Er is geen eigen tabel van gelijkgestelde dagen (\"gelijkstellingen\").");
    if (r == 0)
        r = read_sluitingen(document.sluitingen, rows, options, error);
    if (r == 0)
        r = read_gelijkstellingen(document.gelijkstellingen, rows, options, error);
    if (r == 0)
        r = read_gedekt(document.gedekt, options, error);
    options->versie = document.versie;
    options->gelijkgesteld = document.gelijkgesteld;
    options->tabel = document.tabel >= 0 ? document.tabel : ZAAK_TABEL_VERVANGT;
    return r;
}

int zaak_kalender_read(struct zaak_context *ctx, const json_node *root, struct zaak_kalender **ret_kalender, struct zaak_error *error)
{
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct rows rows = { .ctx = ctx };
    int r = read_document(root, &rows, &options, error);

    if (r == 0)
        r = zaak_kalender_new(ctx, &options, ret_kalender, error);
    zaak_release(ctx, rows.sluitingen);
    zaak_release(ctx, rows.gelijkstellingen);
    return r;
}

int zaak_kalender_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_kalender **ret_kalender,
                            struct zaak_error *error)
{
    json_node *root = NULL;
    int r;

    if (!ctx || !json || !ret_kalender)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    r = zaak_json_parse(ctx, json, length, &root, error);
    if (r == 0)
        r = zaak_kalender_read(ctx, root, ret_kalender, error);
    zaak_json_free(root);
    return r;
}
