/* SPDX-License-Identifier: EUPL-1.2 */
/* Life events: bundles of zaaktypen, read with their steps in an order in which each stands behind those it waits for, and planned from a day on. */
#include <zaak/levensgebeurtenis.h>

#include <stddef.h>
#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/json_intern.h"
#include "basis/teller_intern.h"

/* Most life events, and most steps of one: each is compared with all others. */
enum { MAX_ROWS = 200 };

struct stap {
    const char *id, *naam, *zaaktype;
    bool verplicht;
    const json_node *na;
    size_t *wacht_op;      /* places of the steps it waits for, all before its own; while it is read, those behind `wacht_count` are places in the document */
    size_t wacht_count;
};

struct gebeurtenis {
    const char *id, *naam;
    struct stap *stappen;
    size_t count;
};

struct zaak_levensgebeurtenissen {
    struct teller refs;
    struct zaak_context *ctx;
    struct arena arena;
    json_node *root;       /* texts are lent from here */
    struct gebeurtenis *rows;
    size_t count;
};

/* ---- reading ---- */

#define STAP(name) offsetof(struct stap, name)
static const struct json_field stap_fields[] = {
    { "id", STAP(id), zaak_json_read_text, NULL, true },
    { "naam", STAP(naam), zaak_json_read_text, NULL, true },
    { "zaaktype", STAP(zaaktype), zaak_json_read_text, NULL, true },
    { "verplicht", STAP(verplicht), zaak_json_read_bool, NULL, false },
    { "na", STAP(na), zaak_json_read_list, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

struct bron {
    const char *id, *naam;
    const json_node *stappen;
};

static const struct json_field gebeurtenis_fields[] = {
    { "id", offsetof(struct bron, id), zaak_json_read_text, NULL, true },
    { "naam", offsetof(struct bron, naam), zaak_json_read_text, NULL, true },
    { "stappen", offsetof(struct bron, stappen), zaak_json_read_list, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

static const struct json_field document_fields[] = {
    { "levensgebeurtenissen", 0, zaak_json_read_list, NULL, true },
    { NULL, 0, NULL, NULL, false },
};

static void *make_rows(struct zaak_levensgebeurtenissen *lijst, const json_node *list, size_t size, const char *naam, struct zaak_error *error)
{
    void *rows;

    if (zaak_json_count(list) > MAX_ROWS) {
        zaak_fail(error, ZAAK_E_LIMIET, naam, "Deze lijst heeft hoogstens %d regels.", MAX_ROWS);
        return NULL;
    }
    rows = zaak_arena_alloc(lijst->ctx, &lijst->arena, (zaak_json_count(list) + 1) * size);
    if (!rows)
        zaak_fail_memory(error);
    return rows;
}

static int rows_failed(const json_node *list)
{
    return zaak_json_count(list) > MAX_ROWS ? -ZAAK_E_LIMIET : -ZAAK_E_GEHEUGEN;
}

static size_t find_stap(const struct stap *stappen, size_t count, const char *id)
{
    size_t place = 0;

    while (place < count && strcmp(stappen[place].id, id))
        place++;
    return place;
}

/* The steps as the document has them. */
static int read_stappen(const json_node *list, struct stap *stappen, struct zaak_error *error)
{
    for (size_t i = 0; i < zaak_json_count(list); i++) {
        int result;

        stappen[i].verplicht = true;
        result = zaak_json_read_fields(zaak_json_at(list, i), stap_fields, &stappen[i], error);
        if (result == 0 && find_stap(stappen, i, stappen[i].id) < i)
            result = zaak_fail(error, ZAAK_E_DUBBEL, "id", "De stap \"%.60s\" staat er twee keer.", stappen[i].id);
        if (result) {
            zaak_error_prefix(error, "stappen.%zu", i);
            return result;
        }
    }
    return 0;
}

/* One name in the list of steps that a step waits for; which ones were named so far stands in `named`. */
static int read_name(const struct stap *stappen, size_t count, const json_node *node, bool *named, size_t *ret_place, struct zaak_error *error)
{
    const char *id;
    int result = zaak_json_read_text(node, &id, NULL, error);
    size_t place = result ? count : find_stap(stappen, count, id);

    if (result)
        return result;
    if (place == count)
        return zaak_fail(error, ZAAK_E_VERWIJZING, NULL, "Er is geen stap \"%.60s\".", id);
    if (named[place])
        return zaak_fail(error, ZAAK_E_DUBBEL, NULL, "De stap \"%.60s\" staat hier twee keer.", id);
    named[place] = true;
    *ret_place = place;
    return 0;
}

static int read_na(struct zaak_levensgebeurtenissen *lijst, struct stap *stappen, size_t count, struct zaak_error *error)
{
    for (size_t i = 0; i < count; i++) {
        bool named[MAX_ROWS] = { false };

        stappen[i].wacht_op = zaak_arena_alloc(lijst->ctx, &lijst->arena, (zaak_json_count(stappen[i].na) + 1) * sizeof *stappen[i].wacht_op);
        if (!stappen[i].wacht_op)
            return zaak_fail_memory(error);
        for (size_t j = 0; j < zaak_json_count(stappen[i].na); j++) {
            int result = read_name(stappen, count, zaak_json_at(stappen[i].na, j), named, &stappen[i].wacht_op[j], error);

            if (result) {
                zaak_error_prefix(error, "stappen.%zu.na.%zu", i, j);
                return result;
            }
        }
    }
    return 0;
}

/* Whether all steps that this one waits for have a place in the order. What has one keeps it, so each is looked up once. */
static bool is_ready(struct stap *stap, const size_t *places)
{
    const size_t count = zaak_json_count(stap->na);

    for (; stap->wacht_count < count && places[stap->wacht_op[stap->wacht_count]] < MAX_ROWS; stap->wacht_count++)
        stap->wacht_op[stap->wacht_count] = places[stap->wacht_op[stap->wacht_count]];
    return stap->wacht_count == count;
}

/* Puts the steps in an order in which each stands behind those it waits for, and else as the document has them. */
static int sort_stappen(struct stap *bron, struct stap *order, size_t count, struct zaak_error *error)
{
    size_t places[MAX_ROWS];   /* in the order; MAX_ROWS: not yet */

    for (size_t i = 0; i < count; i++)
        places[i] = MAX_ROWS;
    for (size_t placed = 0; placed < count; placed++) {
        size_t i = 0;

        while (i < count && (places[i] < MAX_ROWS || !is_ready(&bron[i], places)))
            i++;
        if (i == count)
            return zaak_fail(error, ZAAK_E_WAARDE, "stappen", "Er zijn stappen die op elkaar wachten.");
        places[i] = placed;
        order[placed] = bron[i];
    }
    return 0;
}

static int read_gebeurtenis(struct zaak_levensgebeurtenissen *lijst, const json_node *node, struct gebeurtenis *row, struct zaak_error *error)
{
    struct bron bron = { NULL, NULL, NULL };
    struct stap *stappen;
    int result = zaak_json_read_fields(node, gebeurtenis_fields, &bron, error);

    if (result)
        return result;
    row->id = bron.id;
    row->naam = bron.naam;
    row->count = zaak_json_count(bron.stappen);
    if (!row->count)
        return zaak_fail(error, ZAAK_E_VELD, "stappen", "Een levensgebeurtenis heeft ten minste een stap.");
    stappen = make_rows(lijst, bron.stappen, sizeof *stappen, "stappen", error);
    row->stappen = stappen ? make_rows(lijst, bron.stappen, sizeof *stappen, "stappen", error) : NULL;
    if (!row->stappen)
        return rows_failed(bron.stappen);
    result = read_stappen(bron.stappen, stappen, error);
    if (result == 0)
        result = read_na(lijst, stappen, row->count, error);
    return result ? result : sort_stappen(stappen, row->stappen, row->count, error);
}

static int read_document(struct zaak_levensgebeurtenissen *lijst, struct zaak_error *error)
{
    const json_node *list = NULL;
    int result = zaak_json_read_fields(lijst->root, document_fields, &list, error);

    if (result)
        return result;
    lijst->rows = make_rows(lijst, list, sizeof *lijst->rows, "levensgebeurtenissen", error);
    if (!lijst->rows)
        return rows_failed(list);
    for (; lijst->count < zaak_json_count(list); lijst->count++) {
        struct gebeurtenis *row = &lijst->rows[lijst->count];

        result = read_gebeurtenis(lijst, zaak_json_at(list, lijst->count), row, error);
        for (size_t i = 0; result == 0 && i < lijst->count; i++)
            if (!strcmp(lijst->rows[i].id, row->id))
                result = zaak_fail(error, ZAAK_E_DUBBEL, "id", "De levensgebeurtenis \"%.60s\" staat er twee keer.", row->id);
        if (result) {
            zaak_error_prefix(error, "levensgebeurtenissen.%zu", lijst->count);
            return result;
        }
    }
    return 0;
}

int zaak_levensgebeurtenissen_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_levensgebeurtenissen **ret_lijst, struct zaak_error *error)
{
    struct zaak_levensgebeurtenissen *lijst;
    int result;

    if (!ctx || !json || !ret_lijst)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    lijst = zaak_alloc(ctx, sizeof *lijst);
    if (!lijst)
        return zaak_fail_memory(error);
    teller_init(&lijst->refs);
    lijst->ctx = zaak_context_ref(ctx);
    result = zaak_json_parse(ctx, json, length, &lijst->root, error);
    if (result == 0)
        result = read_document(lijst, error);
    if (result)
        zaak_levensgebeurtenissen_unref(lijst);
    else
        *ret_lijst = lijst;
    return result;
}

struct zaak_levensgebeurtenissen *zaak_levensgebeurtenissen_ref(struct zaak_levensgebeurtenissen *lijst)
{
    if (lijst)
        teller_ref(&lijst->refs);
    return lijst;
}

struct zaak_levensgebeurtenissen *zaak_levensgebeurtenissen_unref(struct zaak_levensgebeurtenissen *lijst)
{
    struct zaak_context *ctx;

    if (!lijst || !teller_unref(&lijst->refs))
        return NULL;
    ctx = lijst->ctx;
    zaak_json_free(lijst->root);
    zaak_arena_free(ctx, &lijst->arena);
    zaak_release(ctx, lijst);
    zaak_context_unref(ctx);
    return NULL;
}

size_t zaak_levensgebeurtenissen_count(const struct zaak_levensgebeurtenissen *lijst)
{
    return lijst ? lijst->count : 0;
}

const char *zaak_levensgebeurtenis_id(const struct zaak_levensgebeurtenissen *lijst, size_t index)
{
    return lijst && index < lijst->count ? lijst->rows[index].id : NULL;
}

const char *zaak_levensgebeurtenis_naam(const struct zaak_levensgebeurtenissen *lijst, size_t index)
{
    return lijst && index < lijst->count ? lijst->rows[index].naam : NULL;
}

/* ---- planning ---- */

/* The days of a case that would be received on a day: the same clock as for a case that is there. */
static int ask_days(struct zaak_catalogus *catalogus, const char *organisatie, const char *zaaktype, zaak_dag begin, struct zaak_klok *klok, const struct zaak_object **ret_zaaktype,
                    struct zaak_error *error)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *zaak = NULL;
    int result;

    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = begin;
    feit.naam = zaaktype;
    feit.organisatie = organisatie;
    feit.id = "open";
    result = zaak_open(catalogus, "plan", &feit, &zaak, error);
    if (result == -ZAAK_E_NIET_GEVONDEN) /* the catalogue does not know the zaaktype: no last day */
        return 0;
    if (result == 0)
        result = zaak_ask_klok(zaak, NULL, klok, NULL, error);
    if (result == 0)
        result = zaak_get_toestand(zaak, NULL, &toestand, error);
    *ret_zaaktype = toestand.zaaktype;
    zaak_unref(zaak);
    return result;
}

/* The latest of two days, of which either may not be known: then neither is what follows. */
static zaak_dag latest(zaak_dag a, zaak_dag b)
{
    if (a == ZAAK_DAG_GEEN || b == ZAAK_DAG_GEEN)
        return ZAAK_DAG_GEEN;
    return a > b ? a : b;
}

static int plan_stap(const struct stap *stap, const struct zaak_planstap *before, struct zaak_catalogus *catalogus, const char *organisatie, zaak_dag dag, struct zaak_planstap *row,
                     struct zaak_error *error)
{
    struct zaak_klok law = ZAAK_KLOK_INIT, promise = ZAAK_KLOK_INIT;
    int result = 0;

    *row = (struct zaak_planstap){ .id = stap->id, .naam = stap->naam, .verplicht = stap->verplicht, .begin = dag, .begin_gepland = dag,
                                   .uiterlijk = ZAAK_DAG_GEEN, .gepland = ZAAK_DAG_GEEN };
    for (size_t i = 0; i < stap->wacht_count; i++) {
        row->begin = latest(row->begin, before[stap->wacht_op[i]].uiterlijk);
        row->begin_gepland = latest(row->begin_gepland, before[stap->wacht_op[i]].gepland);
    }
    if (row->begin != ZAAK_DAG_GEEN)
        result = ask_days(catalogus, organisatie, stap->zaaktype, row->begin, &law, &row->zaaktype, error);
    if (result == 0 && row->begin_gepland != ZAAK_DAG_GEEN)
        result = ask_days(catalogus, organisatie, stap->zaaktype, row->begin_gepland, &promise, &row->zaaktype, error);
    row->uiterlijk = law.uiterlijk != ZAAK_DAG_GEEN ? law.uiterlijk : law.volgens_catalogus != ZAAK_DAG_GEEN ? law.volgens_catalogus : law.gepland;
    row->gepland = promise.gepland != ZAAK_DAG_GEEN ? promise.gepland : promise.uiterlijk != ZAAK_DAG_GEEN ? promise.uiterlijk : promise.volgens_catalogus;
    return result;
}

int zaak_levensgebeurtenis_plan(const struct zaak_levensgebeurtenissen *lijst, size_t index, struct zaak_catalogus *catalogus, const char *organisatie, zaak_dag dag,
                                struct zaak_planstap *rows, size_t max, zaak_dag *ret_klaar, struct zaak_error *error)
{
    struct zaak_planstap *plan;
    const struct gebeurtenis *gebeurtenis;
    zaak_dag klaar = dag;
    int result = 0;

    if (!lijst || !catalogus || !zaak_catalogus_is_frozen(catalogus) || dag == ZAAK_DAG_GEEN || (max && !rows))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (index >= lijst->count)
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Deze levensgebeurtenis is er niet.");
    gebeurtenis = &lijst->rows[index];
    plan = zaak_alloc(lijst->ctx, (gebeurtenis->count + 1) * sizeof *plan);
    if (!plan)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < gebeurtenis->count && result == 0; i++) {
        result = plan_stap(&gebeurtenis->stappen[i], plan, catalogus, organisatie, dag, &plan[i], error);
        klaar = latest(klaar, plan[i].uiterlijk);
    }
    if (result == 0 && max)
        memcpy(rows, plan, (gebeurtenis->count < max ? gebeurtenis->count : max) * sizeof *rows);
    if (result == 0 && ret_klaar)
        *ret_klaar = klaar;
    zaak_release(lijst->ctx, plan);
    return result ? result : (int)gebeurtenis->count;
}
