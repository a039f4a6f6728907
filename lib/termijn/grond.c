/* SPDX-License-Identifier: EUPL-1.2 */
#include "grond_intern.h"

#include <stddef.h>
#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "basis/teller_intern.h"
#include "tijd/json_tijd_intern.h"

#include "gronden_json.inc"

struct zaak_gronden {
    struct teller refs;
    struct zaak_context *ctx;
    bool owned_by_context;              /* then it holds no reference to it */
    json_node *own, *host;              /* the documents that lend the texts */
    struct opschortingsgrond opschorting[MAX_OPSCHORTINGSGRONDEN];
    size_t opschorting_count;
    struct zaak_grond *gronden;         /* the host's rows first: they take precedence */
    size_t count, capacity;
};

static const char *const eerste_dag_words[] = { "dag_erna", "dag_zelf", NULL };
static const char *const telt_words[] = { "tot", "tot_en_met", "duur", NULL };
static const char *const regime_words[] = { "atw", "eu", "geen", NULL };
static const char *const na_afloop_words[] = { "niets", "dwangsom", "van_rechtswege", NULL };
static const char *const begin_words[] = { "ontvangst", "melding", "bekendmaking", "einde_bezwaartermijn", "terinzagelegging", "verzending",
                                           "dagtekening", NULL };

#define OPSCHORTING(name) offsetof(struct opschortingsgrond, name)
static const struct json_field opschorting_fields[] = {
    { "id", OPSCHORTING(id), zaak_json_read_text, NULL, true },
    { "naam", OPSCHORTING(naam), zaak_json_read_text, NULL, true },
    { "artikel", OPSCHORTING(artikel), zaak_json_read_text, NULL, true },
    { "bron", OPSCHORTING(bron), zaak_json_read_text, NULL, false },
    { "zekerheid", OPSCHORTING(zekerheid), zaak_json_read_text, NULL, false },
    { "eerste_dag", OPSCHORTING(eerste_dag), zaak_json_read_choice, eerste_dag_words, true },
    { "telt", OPSCHORTING(telt), zaak_json_read_choice, telt_words, true },
    { "eist_termijn", OPSCHORTING(eist_termijn), zaak_json_read_bool, NULL, false },
    { "lezing_circulaire", OPSCHORTING(lezing_circulaire), zaak_json_read_bool, NULL, false },
    { "tekst_begin", OPSCHORTING(tekst.begin), zaak_json_read_text, NULL, true },
    { "tekst_einde", OPSCHORTING(tekst.einde), zaak_json_read_text, NULL, false },
    { "tekst_ongebruikt", OPSCHORTING(tekst.ongebruikt), zaak_json_read_text, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

#define VERLENGING(name) offsetof(struct verlenging, name)
static const struct json_field verlenging_fields[] = {
    { "artikel", VERLENGING(artikel), zaak_json_read_text, NULL, true },
    { "hoogstens", VERLENGING(hoogstens), zaak_json_read_periode, NULL, false },
    { "keren", VERLENGING(keren), zaak_json_read_int32, NULL, false },
    { "binnen", VERLENGING(binnen), zaak_json_read_periode, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int read_verlenging(const json_node *value, void *target, const void *extra, struct zaak_error *error)
{
    struct verlenging *verlenging = target;

    (void)extra;
    verlenging->keren = 1;
    return zaak_json_read_fields(value, verlenging_fields, verlenging, error);
}

/* The list of suspension grounds needs the register to find them in, so it is kept as a node and resolved afterwards. */
struct grond_row {
    struct zaak_grond grond;
    const json_node *opschorting;
};

#define GROND(name) offsetof(struct grond_row, grond.name)
static const struct json_field grond_fields[] = {
    { "id", GROND(id), zaak_json_read_text, NULL, true },
    { "naam", GROND(naam), zaak_json_read_text, NULL, true },
    { "artikel", GROND(artikel), zaak_json_read_text, NULL, true },
    { "bron", GROND(bron), zaak_json_read_text, NULL, false },
    { "zekerheid", GROND(zekerheid), zaak_json_read_text, NULL, false },
    { "begin", GROND(begin), zaak_json_read_choice, begin_words, true },
    { "begin_tekst", GROND(begin_tekst), zaak_json_read_text, NULL, true },
    { "termijn", GROND(termijn), zaak_json_read_periode, NULL, true },
    { "eerste_dag", GROND(eerste_dag), zaak_json_read_choice, eerste_dag_words, false },
    { "regime", GROND(regime), zaak_json_read_choice, regime_words, false },
    { "verlenging", GROND(verlenging), read_verlenging, NULL, false },
    { "opschorting", offsetof(struct grond_row, opschorting), zaak_json_read_list, NULL, false },
    { "na_afloop", GROND(na_afloop), zaak_json_read_choice, na_afloop_words, false },
    { "geldig_van", GROND(van), zaak_json_read_dag, NULL, false },
    { "geldig_tot", GROND(tot), zaak_json_read_dag, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

const struct opschortingsgrond *zaak_gronden_find_opschorting(const struct zaak_gronden *gronden, const char *id, uint64_t *ret_bit)
{
    for (size_t i = 0; i < gronden->opschorting_count; i++) {
        if (!strcmp(gronden->opschorting[i].id, id)) {
            *ret_bit = (uint64_t)1 << i;
            return &gronden->opschorting[i];
        }
    }
    return NULL;
}

static int add_opschorting(struct zaak_gronden *gronden, const json_node *node, struct zaak_error *error)
{
    struct opschortingsgrond row = { 0 };
    uint64_t bit;
    int result = zaak_json_read_fields(node, opschorting_fields, &row, error);

    if (result)
        return result;
    if (zaak_gronden_find_opschorting(gronden, row.id, &bit))
        return zaak_fail(error, ZAAK_E_DUBBEL, "id", "De opschortingsgrond \"%.60s\" bestaat al.", row.id);
    if (gronden->opschorting_count == MAX_OPSCHORTINGSGRONDEN)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een register heeft hoogstens %d opschortingsgronden.", MAX_OPSCHORTINGSGRONDEN);
    gronden->opschorting[gronden->opschorting_count++] = row;
    return 0;
}

static int resolve_opschorting(const struct zaak_gronden *gronden, struct grond_row *row, struct zaak_error *error)
{
    for (size_t i = 0; i < zaak_json_count(row->opschorting); i++) {
        const char *id = NULL;
        uint64_t bit = 0;
        int result = zaak_json_read_text(zaak_json_at(row->opschorting, i), &id, NULL, error);

        if (result == 0 && !zaak_gronden_find_opschorting(gronden, id, &bit))
            result = zaak_fail(error, ZAAK_E_VERWIJZING, NULL, "De opschortingsgrond \"%.60s\" bestaat niet.", id);
        if (result) {
            zaak_error_prefix(error, "opschorting.%zu", i);
            return result;
        }
        row->grond.opschorting |= bit;
    }
    return 0;
}

/* A part of an extension: days, weeks, months or years forward, or not given. */
static int check_part(const struct zaak_periode *periode, const char *field, struct zaak_error *error)
{
    if (periode->eenheid == ZAAK_EENHEID_GEEN)
        return 0;
    if (periode->eenheid < ZAAK_EENHEID_DAG || periode->eenheid == ZAAK_EENHEID_WERKDAG || periode->aantal <= 0)
        return zaak_fail(error, ZAAK_E_WAARDE, field, "Dit telt dagen, weken, maanden of jaren vooruit.");
    return 0;
}

static int check_grond(const struct zaak_grond *grond, struct zaak_error *error)
{
    int result;

    if (grond->termijn.eenheid < ZAAK_EENHEID_DAG || grond->termijn.aantal <= 0)
        return zaak_fail(error, ZAAK_E_WAARDE, "termijn", "Een beslistermijn telt dagen, werkdagen, weken, maanden of jaren vooruit.");
    if (grond->verlenging.keren < 0)
        return zaak_fail(error, ZAAK_E_WAARDE, "verlenging.keren", "Dit getal mag niet negatief zijn.");
    if (grond->van != ZAAK_DAG_GEEN && grond->tot != ZAAK_DAG_GEEN && grond->tot < grond->van)
        return zaak_fail(error, ZAAK_E_WAARDE, "geldig_tot", "De laatste dag ligt voor de eerste.");
    result = check_part(&grond->verlenging.hoogstens, "verlenging.hoogstens", error);
    return result ? result : check_part(&grond->verlenging.binnen, "verlenging.binnen", error);
}

static bool periods_overlap(const struct zaak_grond *a, const struct zaak_grond *b)
{
    return (a->tot == ZAAK_DAG_GEEN || b->van == ZAAK_DAG_GEEN || b->van <= a->tot) &&
           (b->tot == ZAAK_DAG_GEEN || a->van == ZAAK_DAG_GEEN || a->van <= b->tot);
}

/* `first` is where the rows of this document begin: only among them an id is unique per day. */
static int add_grond(struct zaak_gronden *gronden, const json_node *node, size_t first, struct zaak_error *error)
{
    struct grond_row row = { .grond = { .van = ZAAK_DAG_GEEN, .tot = ZAAK_DAG_GEEN } };
    int result = zaak_json_read_fields(node, grond_fields, &row, error);

    if (result == 0)
        result = check_grond(&row.grond, error);
    if (result == 0)
        result = resolve_opschorting(gronden, &row, error);
    if (result)
        return result;
    for (size_t i = first; i < gronden->count; i++)
        if (!strcmp(gronden->gronden[i].id, row.grond.id) && periods_overlap(&gronden->gronden[i], &row.grond))
            return zaak_fail(error, ZAAK_E_DUBBEL, "id", "De grond \"%.60s\" staat er twee keer voor dezelfde dagen.", row.grond.id);
    if (gronden->count == MAX_GRONDEN)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een register heeft hoogstens %d gronden.", MAX_GRONDEN);
    result = zaak_grow(gronden->ctx, (void **)&gronden->gronden, &gronden->capacity, gronden->count + 1, sizeof *gronden->gronden);
    if (result)
        return zaak_fail_plain(error, result);
    gronden->gronden[gronden->count++] = row.grond;
    return 0;
}

struct gronden_document {
    const json_node *opschortingsgronden;
    const json_node *gronden;
};

static const struct json_field document_fields[] = {
    { "opschortingsgronden", offsetof(struct gronden_document, opschortingsgronden), zaak_json_read_list, NULL, false },
    { "gronden", offsetof(struct gronden_document, gronden), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int add_opschortingen(struct zaak_gronden *gronden, const struct gronden_document *document, struct zaak_error *error)
{
    for (size_t i = 0; i < zaak_json_count(document->opschortingsgronden); i++) {
        int result = add_opschorting(gronden, zaak_json_at(document->opschortingsgronden, i), error);

        if (result) {
            zaak_error_prefix(error, "opschortingsgronden.%zu", i);
            return result;
        }
    }
    return 0;
}

static int add_gronden(struct zaak_gronden *gronden, const struct gronden_document *document, struct zaak_error *error)
{
    size_t first = gronden->count;

    for (size_t i = 0; i < zaak_json_count(document->gronden); i++) {
        int result = add_grond(gronden, zaak_json_at(document->gronden, i), first, error);

        if (result) {
            zaak_error_prefix(error, "gronden.%zu", i);
            return result;
        }
    }
    return 0;
}

/* Suspension grounds of both documents come first, so that a host's ground may name the library's. */
static int fill(struct zaak_gronden *gronden, struct zaak_error *error)
{
    struct gronden_document own = { NULL, NULL }, host = { NULL, NULL };
    int result = zaak_json_read_fields(gronden->own, document_fields, &own, error);

    if (result == 0 && gronden->host)
        result = zaak_json_read_fields(gronden->host, document_fields, &host, error);
    if (result == 0)
        result = add_opschortingen(gronden, &own, error);
    if (result == 0)
        result = add_opschortingen(gronden, &host, error);
    if (result == 0)
        result = add_gronden(gronden, &host, error);
    if (result == 0)
        result = add_gronden(gronden, &own, error);
    return result;
}

static void free_gronden(void *object)
{
    struct zaak_gronden *gronden = object;
    struct zaak_context *ctx = gronden->ctx;
    bool owned = gronden->owned_by_context;

    zaak_json_free(gronden->own);
    zaak_json_free(gronden->host);
    zaak_release(ctx, gronden->gronden);
    zaak_release(ctx, gronden);
    if (!owned)
        zaak_context_unref(ctx);
}

static int make_gronden(struct zaak_context *ctx, const char *json, size_t length, bool owned_by_context, struct zaak_gronden **ret_gronden,
                        struct zaak_error *error)
{
    struct zaak_gronden *gronden = zaak_alloc(ctx, sizeof *gronden);
    int result;

    if (!gronden)
        return zaak_fail_memory(error);
    teller_init(&gronden->refs);
    gronden->ctx = owned_by_context ? ctx : zaak_context_ref(ctx);
    gronden->owned_by_context = owned_by_context;
    result = zaak_json_parse(ctx, gronden_json, sizeof gronden_json - 1, &gronden->own, error);
    if (result == 0 && json)
        result = zaak_json_parse(ctx, json, length, &gronden->host, error);
    if (result == 0 && json && !gronden->host)
        result = zaak_fail(error, ZAAK_E_VELD, NULL, "Hier hoort een object.");
    if (result == 0)
        result = fill(gronden, error);
    if (result)
        free_gronden(gronden);
    else
        *ret_gronden = gronden;
    return result;
}

struct zaak_gronden *zaak_context_get_gronden(struct zaak_context *ctx)
{
    struct zaak_gronden *gronden = ctx ? zaak_context_slot(ctx, SLOT_GRONDEN) : NULL;

    if (gronden || !ctx || make_gronden(ctx, NULL, 0, true, &gronden, NULL))
        return gronden;
    if (zaak_context_set_slot(ctx, SLOT_GRONDEN, gronden, free_gronden))
        free_gronden(gronden);
    return zaak_context_slot(ctx, SLOT_GRONDEN);
}

int zaak_gronden_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_gronden **ret_gronden, struct zaak_error *error)
{
    if (!ctx || !json || !ret_gronden)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    return make_gronden(ctx, json, length, false, ret_gronden, error);
}

struct zaak_gronden *zaak_gronden_ref(struct zaak_gronden *gronden)
{
    if (gronden)
        teller_ref(&gronden->refs);
    return gronden;
}

struct zaak_gronden *zaak_gronden_unref(struct zaak_gronden *gronden)
{
    if (gronden && teller_unref(&gronden->refs))
        free_gronden(gronden);
    return NULL;
}

const struct zaak_gronden *zaak_gronden_or_own(struct zaak_context *ctx, const struct zaak_gronden *gronden)
{
    return gronden ? gronden : zaak_context_get_gronden(ctx);
}

size_t zaak_gronden_count(const struct zaak_gronden *gronden)
{
    return gronden ? gronden->count : 0;
}

const struct zaak_grond *zaak_gronden_at(const struct zaak_gronden *gronden, size_t index)
{
    return gronden && index < gronden->count ? &gronden->gronden[index] : NULL;
}

const struct zaak_grond *zaak_gronden_find(const struct zaak_gronden *gronden, const char *id, zaak_dag dag)
{
    if (!gronden || !id)
        return NULL;
    for (size_t i = 0; i < gronden->count; i++) {
        const struct zaak_grond *grond = &gronden->gronden[i];

        if (!strcmp(grond->id, id) && (grond->van == ZAAK_DAG_GEEN || grond->van <= dag) && (grond->tot == ZAAK_DAG_GEEN || dag <= grond->tot))
            return grond;
    }
    return NULL;
}

int zaak_grond_get_info(const struct zaak_grond *grond, struct zaak_grond_info *ret_info)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    if (!grond)
        return -ZAAK_E_ARGUMENT;
    info.id = grond->id;
    info.naam = grond->naam;
    info.artikel = grond->artikel;
    info.begin = begin_words[grond->begin];
    info.termijn = grond->termijn;
    info.regime = grond->regime;
    info.verlengingen = grond->verlenging.keren;
    info.verlenging = grond->verlenging.hoogstens;
    info.verlenging_artikel = grond->verlenging.artikel;
    info.verlenging_binnen = grond->verlenging.binnen;
    info.van = grond->van;
    info.tot = grond->tot;
    info.zekerheid = grond->zekerheid;
    return zaak_options_write(ret_info, &info, sizeof info, NULL);
}
