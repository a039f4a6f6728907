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
#include "gemeente_intern.h"
#include "tijd/json_tijd_intern.h"

#include "gemeenten_json.inc"

struct gemeente {
    const char *code, *naam;
    zaak_dag van, tot;
    const json_node *opvolgers;   /* while it is read */
    size_t place;                 /* in the document */
    struct gemeente **naar;       /* its successors */
    size_t count;
    size_t diepte;                /* how many rows with one successor come behind it */
    struct gemeente *sprong;      /* one of those, further on; itself where there are none */
    struct gemeente *vorige;      /* while the rings are sought: where the path came from */
    size_t gezien;                /* which of its successors were walked or counted: while the table is checked */
    int8_t stap;                  /* one of STAP_… */
};

/* How far the search for rings is with a row. */
enum { STAP_NIET = 0, STAP_OP_PAD, STAP_KLAAR };

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

int zaak_gemeente_check_code(const char *code, const char *field, struct zaak_error *error)
{
    if (strlen(code) == 6 && !strncmp(code, "GM", 2) && strspn(code + 2, "0123456789") == 4)
        return 0;
    return zaak_fail(error, ZAAK_E_VORM, field, "Een code van een gemeente is GM met vier cijfers, niet \"%.40s\".", code);
}

int zaak_overheid_check_code(const char *code, const char *field, struct zaak_error *error)
{
    static const struct {
        const char letters[3];
        size_t digits;
    } forms[] = { { "GM", 4 }, { "PV", 2 }, { "WS", 4 } };

    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (!strncmp(code, forms[i].letters, 2) && strlen(code) == 2 + forms[i].digits && strspn(code + 2, "0123456789") == forms[i].digits)
            return 0;
    return zaak_fail(error, ZAAK_E_VORM, field, "Een code is GM of WS met vier cijfers, of PV met twee, niet \"%.40s\".", code);
}

static int compare_code(const void *a, const void *b)
{
    return strcmp(((const struct gemeente *)a)->code, ((const struct gemeente *)b)->code);
}

static int compare(const void *a, const void *b)
{
    const struct gemeente *left = a, *right = b;
    int order = compare_code(a, b);

    return order ? order : (left->place > right->place) - (left->place < right->place);
}

static struct gemeente *find(const struct zaak_gemeenten *gemeenten, const char *code)
{
    struct gemeente wanted = { .code = code };

    return gemeenten && gemeenten->count ? bsearch(&wanted, gemeenten->rows, gemeenten->count, sizeof wanted, compare_code) : NULL;
}

static const char *keep(struct zaak_gemeenten *gemeenten, const char *text)
{
    return zaak_arena_copy(gemeenten->ctx, &gemeenten->arena, text, strlen(text));
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
    result = zaak_gemeente_check_code(row->code, "code", error);
    if (result)
        return result;
    row->count = row->opvolgers ? zaak_json_count(row->opvolgers) : 0;
    if (row->count && row->tot == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_VELD, "tot", "Een gemeente met opvolgers heeft een laatste dag.");
    row->code = keep(gemeenten, row->code);
    row->naam = keep(gemeenten, row->naam);
    return row->code && row->naam ? 0 : zaak_fail_memory(error);
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
        gemeenten->rows[gemeenten->count].place = gemeenten->count;
    }
    return 0;
}

/* ---- successors: every step is taken once per successor in the document, so that no table takes more time than its size ---- */

static int read_successor(struct zaak_gemeenten *gemeenten, struct gemeente *row, const json_node *node, struct zaak_error *error)
{
    const char *code = zaak_json_kind(node) == JSON_TEXT ? zaak_json_text(node, NULL) : NULL;
    struct gemeente *naar = code ? find(gemeenten, code) : NULL;

    if (!code)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Een opvolger is een code.");
    if (!naar)
        return zaak_fail(error, ZAAK_E_VERWIJZING, NULL, "De opvolger \"%.40s\" van %s staat niet in de tabel.", code, row->code);
    if (naar == row)
        return zaak_fail(error, ZAAK_E_VERWIJZING, NULL, "De gemeente %s is haar eigen opvolger.", row->code);
    if (naar->gezien == row->place + 1)
        return zaak_fail(error, ZAAK_E_DUBBEL, NULL, "De opvolger %s van %s staat er twee keer.", naar->code, row->code);
    naar->gezien = row->place + 1;
    row->naar[row->count++] = naar;
    return 0;
}

static int read_successors(struct zaak_gemeenten *gemeenten, struct gemeente *row, struct zaak_error *error)
{
    size_t count = row->count;
    int result = 0;

    row->count = 0;
    if (count == 0)
        return 0;
    row->naar = zaak_arena_alloc(gemeenten->ctx, &gemeenten->arena, count * sizeof *row->naar);
    if (!row->naar)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < count && result == 0; i++) {
        result = read_successor(gemeenten, row, zaak_json_at(row->opvolgers, i), error);
        if (result)
            zaak_error_prefix(error, "gemeenten.%zu.opvolgers.%zu", row->place, i);
    }
    row->opvolgers = NULL;
    return result;
}

/* Where a walk along single successors may jump to. Jumps of doubling length, each made of two of the row before, bring it to any row of a chain in as many steps as the logarithm of its length. */
static void set_jump(struct gemeente *row)
{
    struct gemeente *naar = row->count == 1 ? row->naar[0] : NULL;

    row->diepte = naar ? naar->diepte + 1 : 0;
    if (!naar)
        row->sprong = row;
    else if (naar->diepte - naar->sprong->diepte == naar->sprong->diepte - naar->sprong->sprong->diepte)
        row->sprong = naar->sprong->sprong;
    else
        row->sprong = naar;
}

/* Walks all that can be reached from a row, without a stack of calls: each row on the path knows where it was come from. */
static int check_ring(struct gemeente *row, struct zaak_error *error)
{
    if (row->stap != STAP_NIET)
        return 0;
    row->stap = STAP_OP_PAD;
    while (row) {
        struct gemeente *naar = row->gezien < row->count ? row->naar[row->gezien++] : NULL;

        if (!naar) {
            row->stap = STAP_KLAAR;
            set_jump(row);             /* its successors have theirs */
            row = row->vorige;
        } else if (naar->stap == STAP_OP_PAD) {
            int result = zaak_fail(error, ZAAK_E_VERWIJZING, NULL, "De opvolgers van %s vormen een kring: via %s komt men er weer terug.", naar->code, row->code);

            zaak_error_prefix(error, "gemeenten.%zu.opvolgers", row->place);
            return result;
        } else if (naar->stap == STAP_NIET) {
            naar->stap = STAP_OP_PAD;
            naar->vorige = row;
            row = naar;
        }
    }
    return 0;
}

static int check_days(const struct gemeente *row, struct zaak_error *error)
{
    for (size_t i = 0; i < row->count; i++) {
        const struct gemeente *naar = row->naar[i];
        char tot[16];
        int result;

        if (naar->tot == ZAAK_DAG_GEEN || naar->tot >= row->tot)
            continue;
        zaak_datum_format(naar->tot, ZAAK_DATUM_KORT, tot, sizeof tot);
        result = zaak_fail(error, ZAAK_E_WAARDE, NULL, "De opvolger %s hield al op op %s, voor de laatste dag van %s.", naar->code, tot, row->code);
        zaak_error_prefix(error, "gemeenten.%zu.opvolgers.%zu", row->place, i);
        return result;
    }
    return 0;
}

static int check_codes(const struct zaak_gemeenten *gemeenten, struct zaak_error *error)
{
    for (size_t i = 1; i < gemeenten->count; i++) {
        const struct gemeente *row = &gemeenten->rows[i];

        if (compare_code(row - 1, row) == 0) {
            int result = zaak_fail(error, ZAAK_E_DUBBEL, "code", "De code \"%s\" staat er twee keer.", row->code);

            zaak_error_prefix(error, "gemeenten.%zu", row->place);
            return result;
        }
    }
    return 0;
}

static int check(struct zaak_gemeenten *gemeenten, struct zaak_error *error)
{
    int result;

    if (gemeenten->count)
        qsort(gemeenten->rows, gemeenten->count, sizeof *gemeenten->rows, compare);
    result = check_codes(gemeenten, error);
    for (size_t i = 0; i < gemeenten->count && result == 0; i++)
        result = read_successors(gemeenten, &gemeenten->rows[i], error);
    for (size_t i = 0; i < gemeenten->count; i++)
        gemeenten->rows[i].gezien = 0;
    for (size_t i = 0; i < gemeenten->count && result == 0; i++)
        result = check_ring(&gemeenten->rows[i], error);
    for (size_t i = 0; i < gemeenten->count && result == 0; i++)
        result = check_days(&gemeenten->rows[i], error);
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
    answer.opvolger = row->count == 1 ? row->naar[0]->code : NULL;
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

static bool has_gone(const struct gemeente *row, zaak_dag op)
{
    return row->tot != ZAAK_DAG_GEEN && op > row->tot && row->count == 1;
}

/* No successor ended before the row that it came after, so what has gone on a day stands in front. */
const char *zaak_gemeenten_get_opvolger(const struct zaak_gemeenten *gemeenten, const char *code, zaak_dag op)
{
    const struct gemeente *row = code ? find(gemeenten, code) : NULL;

    while (row && has_gone(row, op))
        row = has_gone(row->sprong, op) ? row->sprong : row->naar[0];
    return row ? row->code : NULL;
}
