/* SPDX-License-Identifier: EUPL-1.2 */
/* Municipalities over time. The table of the library is read by the same reader as that of a host. */
#include <zaak/gemeente.h>

#include <stdlib.h>
#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/json_intern.h"
#include "basis/options_intern.h"
#include "basis/teller_intern.h"
#include "tijd/json_tijd_intern.h"

#include "gemeenten_json.inc"

struct gemeente {
    const char *code, *naam;
    zaak_dag van, tot;
    const json_node *opvolgers;   /* while it is read */
    const char **codes;
    size_t count;
};

struct zaak_gemeenten {
    struct teller refs;
    struct zaak_context *ctx;
    struct arena arena;
    struct gemeente *rows;        /* by code */
    size_t count;
};

struct document {
    const char *bron;
    const json_node *gemeenten;
};

static const struct json_field document_fields[] = {
    { "bron", offsetof(struct document, bron), zaak_json_read_any_text, NULL, false },
    { "gemeenten", offsetof(struct document, gemeenten), zaak_json_read_list, NULL, true },
    { NULL, 0, NULL, NULL, false }
};

static const struct json_field gemeente_fields[] = {
    { "code", offsetof(struct gemeente, code), zaak_json_read_text, NULL, true },
    { "naam", offsetof(struct gemeente, naam), zaak_json_read_text, NULL, true },
    { "van", offsetof(struct gemeente, van), zaak_json_read_dag, NULL, false },
    { "tot", offsetof(struct gemeente, tot), zaak_json_read_dag, NULL, false },
    { "opvolgers", offsetof(struct gemeente, opvolgers), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false }
};

static int compare(const void *a, const void *b)
{
    return strcmp(((const struct gemeente *)a)->code, ((const struct gemeente *)b)->code);
}

static const struct gemeente *find(const struct zaak_gemeenten *gemeenten, const char *code)
{
    struct gemeente wanted = { .code = code };

    return gemeenten && gemeenten->count ? bsearch(&wanted, gemeenten->rows, gemeenten->count, sizeof wanted, compare) : NULL;
}

static const char *keep(struct zaak_gemeenten *gemeenten, const char *text)
{
    return zaak_arena_copy(gemeenten->ctx, &gemeenten->arena, text, strlen(text));
}

static int read_successors(struct zaak_gemeenten *gemeenten, struct gemeente *row, struct zaak_error *error)
{
    row->count = row->opvolgers ? zaak_json_count(row->opvolgers) : 0;
    if (row->count && row->tot == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_VELD, "tot", "Een gemeente met opvolgers heeft een laatste dag.");
    row->codes = zaak_arena_alloc(gemeenten->ctx, &gemeenten->arena, row->count * sizeof *row->codes + 1);
    if (!row->codes)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < row->count; i++) {
        const json_node *node = zaak_json_at(row->opvolgers, i);

        if (zaak_json_kind(node) != JSON_TEXT)
            return zaak_fail(error, ZAAK_E_VELD, "opvolgers", "Een opvolger is een code.");
        row->codes[i] = keep(gemeenten, zaak_json_text(node, NULL));
        if (!row->codes[i])
            return zaak_fail_memory(error);
    }
    row->opvolgers = NULL;
    return 0;
}

static int read_row(struct zaak_gemeenten *gemeenten, const json_node *node, struct gemeente *row, struct zaak_error *error)
{
    int result;

    *row = (struct gemeente){ .van = ZAAK_DAG_GEEN, .tot = ZAAK_DAG_GEEN };
    if (zaak_json_kind(node) != JSON_OBJECT)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    result = zaak_json_read_fields(node, gemeente_fields, row, error);
    if (result)
        return result;
    if (row->van != ZAAK_DAG_GEEN && row->tot != ZAAK_DAG_GEEN && row->tot < row->van)
        return zaak_fail(error, ZAAK_E_WAARDE, "tot", "De laatste dag ligt voor de eerste.");
    row->code = keep(gemeenten, row->code);
    row->naam = keep(gemeenten, row->naam);
    return row->code && row->naam ? read_successors(gemeenten, row, error) : zaak_fail_memory(error);
}

static int read_rows(struct zaak_gemeenten *gemeenten, const json_node *root, struct zaak_error *error)
{
    struct document document = { NULL, NULL };
    size_t count;
    int result = zaak_json_kind(root) == JSON_OBJECT ? zaak_json_read_fields(root, document_fields, &document, error)
                                                     : zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object met gemeenten.");

    if (result)
        return result;
    count = zaak_json_count(document.gemeenten);
    if (count > zaak_context_limits(gemeenten->ctx)->max_count)
        return zaak_fail(error, ZAAK_E_LIMIET, "gemeenten", NULL);
    gemeenten->rows = zaak_alloc(gemeenten->ctx, count * sizeof *gemeenten->rows + 1);
    if (!gemeenten->rows)
        return zaak_fail_memory(error);
    for (; gemeenten->count < count; gemeenten->count++) {
        result = read_row(gemeenten, zaak_json_at(document.gemeenten, gemeenten->count), &gemeenten->rows[gemeenten->count], error);
        if (result) {
            zaak_error_prefix(error, "gemeenten.%zu", gemeenten->count);
            return result;
        }
    }
    return 0;
}

/* Each successor is there, and following them comes to an end. */
static int check_successors(const struct zaak_gemeenten *gemeenten, const struct gemeente *row, struct zaak_error *error)
{
    const struct gemeente *at = row;

    for (size_t i = 0; i < row->count; i++)
        if (!find(gemeenten, row->codes[i]))
            return zaak_fail(error, ZAAK_E_VERWIJZING, "opvolgers", "De opvolger \"%.40s\" van %.40s staat niet in de tabel.", row->codes[i], row->code);
    for (size_t steps = 0; at && at->count == 1; steps++) {
        if (steps > gemeenten->count)
            return zaak_fail(error, ZAAK_E_VERWIJZING, "opvolgers", "De opvolgers van %.40s vormen een kring.", row->code);
        at = find(gemeenten, at->codes[0]);
    }
    return 0;
}

static int check(struct zaak_gemeenten *gemeenten, struct zaak_error *error)
{
    int result = 0;

    if (gemeenten->count)
        qsort(gemeenten->rows, gemeenten->count, sizeof *gemeenten->rows, compare);
    for (size_t i = 1; i < gemeenten->count; i++)
        if (compare(&gemeenten->rows[i - 1], &gemeenten->rows[i]) == 0)
            return zaak_fail(error, ZAAK_E_DUBBEL, "code", "De code \"%.40s\" staat er twee keer.", gemeenten->rows[i].code);
    for (size_t i = 0; i < gemeenten->count && result == 0; i++)
        result = check_successors(gemeenten, &gemeenten->rows[i], error);
    return result;
}

int zaak_gemeenten_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_gemeenten **ret_gemeenten, struct zaak_error *error)
{
    struct zaak_gemeenten *gemeenten;
    json_node *root = NULL;
    int result;

    if (!ctx || !json || !ret_gemeenten)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    gemeenten = zaak_alloc(ctx, sizeof *gemeenten);
    if (!gemeenten)
        return zaak_fail_memory(error);
    teller_init(&gemeenten->refs);
    gemeenten->ctx = zaak_context_ref(ctx);
    result = zaak_json_parse(ctx, json, length, &root, error);
    if (result == 0)
        result = read_rows(gemeenten, root, error);
    if (result == 0)
        result = check(gemeenten, error);
    zaak_json_free(root);
    if (result)
        zaak_gemeenten_unref(gemeenten);
    else
        *ret_gemeenten = gemeenten;
    return result;
}

int zaak_gemeenten_new(struct zaak_context *ctx, struct zaak_gemeenten **ret_gemeenten, struct zaak_error *error)
{
    return zaak_gemeenten_load_json(ctx, gemeenten_json, sizeof gemeenten_json - 1, ret_gemeenten, error);
}

struct zaak_gemeenten *zaak_gemeenten_ref(struct zaak_gemeenten *gemeenten)
{
    if (gemeenten)
        teller_ref(&gemeenten->refs);
    return gemeenten;
}

struct zaak_gemeenten *zaak_gemeenten_unref(struct zaak_gemeenten *gemeenten)
{
    struct zaak_context *ctx;

    if (!gemeenten || !teller_unref(&gemeenten->refs))
        return NULL;
    ctx = gemeenten->ctx;
    zaak_arena_free(ctx, &gemeenten->arena);
    zaak_release(ctx, gemeenten->rows);
    zaak_release(ctx, gemeenten);
    zaak_context_unref(ctx);
    return NULL;
}

size_t zaak_gemeenten_count(const struct zaak_gemeenten *gemeenten)
{
    return gemeenten ? gemeenten->count : 0;
}

static int give(const struct gemeente *row, struct zaak_gemeente *ret_gemeente)
{
    struct zaak_gemeente answer = ZAAK_GEMEENTE_INIT;

    answer.code = row->code;
    answer.naam = row->naam;
    answer.van = row->van;
    answer.tot = row->tot;
    answer.opvolger = row->count == 1 ? row->codes[0] : NULL;
    answer.opvolger_count = row->count;
    return zaak_options_write(ret_gemeente, &answer, sizeof answer, NULL);
}

int zaak_gemeenten_get(const struct zaak_gemeenten *gemeenten, size_t index, struct zaak_gemeente *ret_gemeente)
{
    if (!gemeenten || !ret_gemeente)
        return -ZAAK_E_ARGUMENT;
    return index < gemeenten->count ? give(&gemeenten->rows[index], ret_gemeente) : -ZAAK_E_BEREIK;
}

int zaak_gemeenten_find(const struct zaak_gemeenten *gemeenten, const char *code, struct zaak_gemeente *ret_gemeente)
{
    const struct gemeente *row;

    if (!gemeenten || !code || !ret_gemeente)
        return -ZAAK_E_ARGUMENT;
    row = find(gemeenten, code);
    return row ? give(row, ret_gemeente) : -ZAAK_E_NIET_GEVONDEN;
}

const char *zaak_gemeenten_get_opvolger(const struct zaak_gemeenten *gemeenten, const char *code, zaak_dag op)
{
    const struct gemeente *row = code ? find(gemeenten, code) : NULL;

    while (row && row->tot != ZAAK_DAG_GEEN && op > row->tot && row->count == 1)
        row = find(gemeenten, row->codes[0]);
    return row ? row->code : NULL;
}
