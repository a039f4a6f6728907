/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "kalender_intern.h"
#include "openingstijd_intern.h"

#include <zaak/kantoor.h>

struct zaak_kantoor {
    struct teller refs;
    struct zaak_context *ctx;
    struct arena texts;
    const char *organisatie;
    struct zaak_kalender *kalender; /* a reference, or NULL */
    struct zaak_kanaal *kanalen;    /* with references */
    size_t count;
};

/* ---- making ---- */

static int check_kanaal(const struct zaak_kanaal *kanalen, size_t index, struct zaak_error *error)
{
    const struct zaak_kanaal *kanaal = &kanalen[index];

    if (!kanaal->naam || !*kanaal->naam)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "naam", "Het kanaal heeft geen naam.");
    if (!zaak_is_utf8(kanaal->naam))
        return zaak_fail(error, ZAAK_E_VORM, "naam", "De naam van het kanaal is geen UTF-8.");
    if (!kanaal->openingstijd)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "openingstijd", "Het kanaal heeft geen openingstijden.");
    for (size_t i = 0; i < index; i++)
        if (!strcmp(kanalen[i].naam, kanaal->naam))
            return zaak_fail(error, ZAAK_E_DUBBEL, "naam", "Het kanaal \"%.60s\" staat er twee keer.", kanaal->naam);
    return 0;
}

static int check_options(const struct zaak_kantoor_options *options, struct zaak_error *error)
{
    uint64_t reserved = 0;

    for (size_t i = 0; i < sizeof options->reserved / sizeof options->reserved[0]; i++)
        reserved |= options->reserved[i];
    if (reserved)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "reserved", "Een gereserveerd veld is niet nul.");
    if (options->organisatie && !*options->organisatie)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "organisatie", "De organisatie heeft geen naam.");
    if (!zaak_is_utf8(options->organisatie))
        return zaak_fail(error, ZAAK_E_VORM, "organisatie", "De naam van de organisatie is geen UTF-8.");
    if (options->kanaal_count && !options->kanalen)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "kanalen", "De lijst van kanalen ontbreekt.");
    if (options->kanaal_count > ZAAK_KANTOOR_MAX_KANALEN)
        return zaak_fail(error, ZAAK_E_LIMIET, "kanalen", "Een kantoor heeft hoogstens %d kanalen.", ZAAK_KANTOOR_MAX_KANALEN);
    for (size_t i = 0; i < options->kanaal_count; i++) {
        int r = check_kanaal(options->kanalen, i, error);

        if (r < 0) {
            zaak_error_prefix(error, "kanalen.%zu", i);
            return r;
        }
    }
    return 0;
}

static void free_kantoor(struct zaak_kantoor *kantoor)
{
    for (size_t i = 0; i < kantoor->count; i++)
        zaak_openingstijd_unref(kantoor->kanalen[i].openingstijd);
    zaak_kalender_unref(kantoor->kalender);
    zaak_release(kantoor->ctx, kantoor->kanalen);
    zaak_arena_free(kantoor->ctx, &kantoor->texts);
    zaak_release(kantoor->ctx, kantoor);
}

static const char *copy_text(struct zaak_kantoor *kantoor, const char *text)
{
    return zaak_arena_copy(kantoor->ctx, &kantoor->texts, text, strlen(text));
}

static int fill(struct zaak_kantoor *kantoor, const struct zaak_kantoor_options *options)
{
    if (options->organisatie) {
        kantoor->organisatie = copy_text(kantoor, options->organisatie);
        if (!kantoor->organisatie)
            return -ZAAK_E_GEHEUGEN;
    }
    kantoor->kanalen = zaak_alloc(kantoor->ctx, options->kanaal_count * sizeof *kantoor->kanalen);
    if (!kantoor->kanalen)
        return -ZAAK_E_GEHEUGEN;
    for (; kantoor->count < options->kanaal_count; kantoor->count++) {
        const struct zaak_kanaal *given = &options->kanalen[kantoor->count];
        const char *naam = copy_text(kantoor, given->naam);

        if (!naam)
            return -ZAAK_E_GEHEUGEN;
        kantoor->kanalen[kantoor->count] = (struct zaak_kanaal){ naam, zaak_openingstijd_ref(given->openingstijd) };
    }
    kantoor->kalender = zaak_kalender_ref(options->kalender);
    return 0;
}

int zaak_kantoor_new(struct zaak_context *ctx, const struct zaak_kantoor_options *given, struct zaak_kantoor **ret_kantoor,
                     struct zaak_error *error)
{
    struct zaak_kantoor_options options = ZAAK_KANTOOR_OPTIONS_INIT;
    struct zaak_kantoor *kantoor;
    int r;

    if (!ctx || !ret_kantoor)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    r = zaak_options_read(&options, sizeof options, given, error);
    if (r == 0)
        r = check_options(&options, error);
    if (r < 0)
        return r;
    kantoor = zaak_alloc(ctx, sizeof *kantoor);
    if (!kantoor)
        return zaak_fail_memory(error);
    teller_init(&kantoor->refs);
    kantoor->ctx = ctx;
    r = fill(kantoor, &options);
    if (r < 0) {
        free_kantoor(kantoor);
        return zaak_fail_plain(error, r);
    }
    zaak_context_ref(ctx);
    *ret_kantoor = kantoor;
    return 0;
}

/* ---- reading ---- */

struct document {
    const char *organisatie;
    const json_node *kalender, *kanalen;
};

static const struct json_field document_fields[] = {
    { "organisatie", offsetof(struct document, organisatie), zaak_json_read_text, NULL, false },
    { "kalender", offsetof(struct document, kalender), zaak_json_read_object, NULL, false },
    { "kanalen", offsetof(struct document, kanalen), zaak_json_read_object, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

/* The channels that are read; names are lent by the tree. */
struct rows {
    struct zaak_kanaal kanalen[ZAAK_KANTOOR_MAX_KANALEN];
    size_t count;
};

static int read_kanaal(struct zaak_context *ctx, const struct zaak_kalender *kalender, const char *naam, const json_node *node, struct rows *rows,
                       struct zaak_error *error)
{
    struct zaak_openingstijd *made = NULL;
    int r;

    if (!*naam)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Een kanaal heeft een naam.");
    if (rows->count == ZAAK_KANTOOR_MAX_KANALEN)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een kantoor heeft hoogstens %d kanalen.", ZAAK_KANTOOR_MAX_KANALEN);
    r = zaak_openingstijd_read(ctx, kalender, node, &made, error);
    if (r == 0)
        rows->kanalen[rows->count++] = (struct zaak_kanaal){ naam, made };
    return r;
}

static int read_kanalen(struct zaak_context *ctx, const struct zaak_kalender *kalender, const json_node *object, struct rows *rows,
                        struct zaak_error *error)
{
    const char *naam;
    json_node *value;
    void *at = NULL;

    while (zaak_json_next(object, &at, &naam, &value)) {
        int r = value ? read_kanaal(ctx, kalender, naam, value, rows, error) : 0; /* null is the same as absent */

        if (r < 0) {
            zaak_error_prefix(error, "kanalen.%.100s", naam);
            return r;
        }
    }
    return 0;
}

static int read_kalender(struct zaak_context *ctx, const json_node *node, struct zaak_kalender *given, struct zaak_kalender **ret_kalender,
                         struct zaak_error *error)
{
    int r = 0;

    if (!node)
        *ret_kalender = zaak_kalender_ref(given);
    else if (given)
        return zaak_fail(error, ZAAK_E_DUBBEL, "kalender", "Dit kantoor heeft al een kalender gekregen: het document mag er niet ook een hebben.");
    else
        r = zaak_kalender_read(ctx, node, ret_kalender, error);
    if (r < 0)
        zaak_error_prefix(error, "kalender");
    return r;
}

static int read_kantoor(struct zaak_context *ctx, struct zaak_kalender *kalender, const json_node *root, struct rows *rows,
                        struct zaak_kantoor **ret_kantoor, struct zaak_error *error)
{
    struct zaak_kantoor_options options = ZAAK_KANTOOR_OPTIONS_INIT;
    struct document document = { NULL, NULL, NULL };
    int r = zaak_json_read_fields(root, document_fields, &document, error);

    if (r == 0)
        r = read_kalender(ctx, document.kalender, kalender, &options.kalender, error);
    if (r == 0)
        r = read_kanalen(ctx, options.kalender, document.kanalen, rows, error);
    if (r == 0) {
        options.organisatie = document.organisatie;
        options.kanalen = rows->kanalen;
        options.kanaal_count = rows->count;
        r = zaak_kantoor_new(ctx, &options, ret_kantoor, error);
    }
    zaak_kalender_unref(options.kalender);
    for (size_t i = 0; i < rows->count; i++)
        zaak_openingstijd_unref(rows->kanalen[i].openingstijd);
    return r;
}

int zaak_kantoor_load_json(struct zaak_context *ctx, struct zaak_kalender *kalender, const char *json, size_t length,
                           struct zaak_kantoor **ret_kantoor, struct zaak_error *error)
{
    struct rows rows = { .count = 0 };
    json_node *root = NULL;
    int r;

    if (!ctx || !json || !ret_kantoor)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    r = zaak_json_parse(ctx, json, length, &root, error);
    if (r == 0)
        r = read_kantoor(ctx, kalender, root, &rows, ret_kantoor, error);
    zaak_json_free(root);
    return r;
}

struct zaak_kantoor *zaak_kantoor_ref(struct zaak_kantoor *kantoor)
{
    if (kantoor)
        teller_ref(&kantoor->refs);
    return kantoor;
}

struct zaak_kantoor *zaak_kantoor_unref(struct zaak_kantoor *kantoor)
{
    if (kantoor && teller_unref(&kantoor->refs)) {
        struct zaak_context *ctx = kantoor->ctx;

        free_kantoor(kantoor);
        zaak_context_unref(ctx);
    }
    return NULL;
}

/* ---- questions ---- */

const char *zaak_kantoor_get_organisatie(const struct zaak_kantoor *kantoor)
{
    return kantoor ? kantoor->organisatie : NULL;
}

struct zaak_kalender *zaak_kantoor_get_kalender(const struct zaak_kantoor *kantoor)
{
    return kantoor ? kantoor->kalender : NULL;
}

size_t zaak_kantoor_kanaal_count(const struct zaak_kantoor *kantoor)
{
    return kantoor ? kantoor->count : 0;
}

const char *zaak_kantoor_kanaal_at(const struct zaak_kantoor *kantoor, size_t index)
{
    return kantoor && index < kantoor->count ? kantoor->kanalen[index].naam : NULL;
}

struct zaak_openingstijd *zaak_kantoor_find(const struct zaak_kantoor *kantoor, const char *kanaal)
{
    for (size_t i = 0; kantoor && kanaal && i < kantoor->count; i++)
        if (!strcmp(kantoor->kanalen[i].naam, kanaal))
            return kantoor->kanalen[i].openingstijd;
    return NULL;
}
