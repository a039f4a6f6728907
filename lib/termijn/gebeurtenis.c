/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "begin_intern.h"
#include "klok_intern.h"
#include "tijd/kalender_intern.h"

/* The suspended stretch, from what is known on the question day. `now` is the day up to which a suspension with no end in sight has run. */
static void find_stretch(struct gebeurtenis *g, const struct zaak_klokvraag *vraag, zaak_dag tot, zaak_dag now)
{
    bool last_counts = g->grond->telt == TELT_TOT_EN_MET ||
                       (g->grond->lezing_circulaire && vraag->lezing.opschorting == ZAAK_LEZING_CIRCULAIRE);
    bool period = g->grond->eerste_dag == EERSTE_DAG_ZELF;

    g->dag = g->eerste = period ? g->op : g->op + 1;
    if (g->einde != ZAAK_DAG_GEEN && (tot == ZAAK_DAG_GEEN || g->einde <= tot)) {
        g->verloop = VERLOOP_HERVAT;
        g->laatste = last_counts ? g->einde : g->einde - 1;
    } else if (tot != ZAAK_DAG_GEEN) {
        bool lapsed = g->einde != ZAAK_DAG_GEEN || (vraag->peildatum != ZAAK_DAG_GEEN && tot < vraag->peildatum);

        g->laatste = tot;
        g->verloop = period ? VERLOOP_PERIODE : lapsed ? VERLOOP_ONGEBRUIKT : VERLOOP_LOOPT;
    } else {
        g->verloop = VERLOOP_OPEN;
        g->laatste = now != ZAAK_DAG_GEEN ? now : g->eerste - 1;
    }
}

static bool is_delay(const struct opschortingsgrond *grond, zaak_dag tot)
{
    return grond->telt == TELT_DUUR && tot == ZAAK_DAG_GEEN;
}

/* Does a period count days, weeks, months or years forward? */
static bool counts_forward(const struct zaak_periode *periode)
{
    return periode->eenheid >= ZAAK_EENHEID_DAG && periode->eenheid <= ZAAK_EENHEID_JAAR && periode->eenheid != ZAAK_EENHEID_WERKDAG && periode->aantal > 0;
}

/* A new row, behind the last. */
static struct gebeurtenis *add_row(struct gebeurtenissen *events, zaak_dag dag)
{
    events->in_order &= events->last < dag;
    events->last = dag;
    return &events->rows[events->count++];
}

/* From 1. */
static int32_t number_of(const struct zaak_klokvraag *vraag, const struct zaak_klokfeit *feit)
{
    return (int32_t)(feit - vraag->feiten) + 1;
}

static int add_suspension(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_klokfeit *feit, struct zaak_error *error)
{
    const struct opschortingsgrond *reason = feit->grond ? gronden_find_opschorting(vraag->gronden, feit->grond) : NULL;
    bool request = feit->soort == ZAAK_KLOKFEIT_VERZOEK, delay = !request && reason && is_delay(reason, feit->tot);

    if (!feit->grond)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "grond", "Een opschorting heeft een grond.");
    if (!reason)
        return zaak_opschortingsgrond_fail(vraag->gronden, ZAAK_E_NIET_GEVONDEN, "grond", feit->grond, error);
    if (delay && !counts_forward(&feit->termijn))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "termijn", "Een uitstel telt dagen, weken, maanden of jaren.");
    if (feit->op == ZAAK_DAG_GEEN && !delay)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de opschorting ontbreekt.");
    if (feit->tot != ZAAK_DAG_GEEN && feit->tot < feit->op)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "tot", "De laatste dag ligt voor de eerste.");
    /* A request without a term changes nothing: it only gets a step. */
    if (request && !events->explained)
        return 0;
    *add_row(events, feit->op) = (struct gebeurtenis){
        .soort = ZAAK_KLOKFEIT_OPSCHORTING, .dag = feit->op, .op = feit->op, .einde = ZAAK_DAG_GEEN, .eerste = ZAAK_DAG_GEEN, .laatste = feit->tot,
        .periode = &feit->termijn, .grond = reason, .aangenomen = !request && reason->eist_termijn && feit->tot == ZAAK_DAG_GEEN, .open = !request && feit->op != ZAAK_DAG_GEEN,
        .verloop = request ? VERLOOP_ZONDER_TERMIJN : VERLOOP_OPEN, .nummer = number_of(vraag, feit),
    };
    return 0;
}

static void add_extension(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_klokfeit *feit)
{
    *add_row(events, feit->op) = (struct gebeurtenis){
        .soort = ZAAK_KLOKFEIT_VERLENGING, .dag = feit->op, .op = feit->op, .einde = ZAAK_DAG_GEEN, .eerste = ZAAK_DAG_GEEN,
        .laatste = ZAAK_DAG_GEEN, .periode = &feit->termijn, .nummer = number_of(vraag, feit),
    };
}

/* Resumptions are kept in the order of their days, whatever the order in which they were given; those that name a ground before those that do not, so that these do not take a
 * suspension that another one names. A ground that the register lacks closes nothing. */
static void add_resumption(struct gebeurtenissen *events, const struct zaak_klokfeit *feit, const struct zaak_gronden *gronden)
{
    const struct hervatting by = { feit->op, feit->grond ? gronden_find_opschorting(gronden, feit->grond) : NULL };
    struct hervatting *at = &events->hervattingen[events->hervatting_count];

    if (feit->grond && !by.grond)
        return;
    for (; at > events->hervattingen && (at[-1].op > by.op || (at[-1].op == by.op && !at[-1].grond && by.grond)); at--)
        at[0] = at[-1];
    *at = by;
    events->hervatting_count++;
}

/* A resumption closes the latest suspension that began on or before its day and is not closed yet. */
static void close_suspension(const struct gebeurtenissen *events, const struct hervatting *by)
{
    for (size_t i = events->count; i-- > 0;) {
        struct gebeurtenis *g = &events->rows[i];

        if (g->open && g->op <= by->op && (!by->grond || by->grond == g->grond)) {
            g->einde = by->op;
            g->open = false;
            return;
        }
    }
}

static int32_t sign(int64_t difference)
{
    return difference < 0 ? -1 : difference > 0;
}

/* Suspensions come before extensions of the same day. Further ties are broken by what they say, so that the order in which facts were entered never matters; of two that say the same the
 * first one given comes first. */
static int compare(const void *left, const void *right)
{
    const struct gebeurtenis *a = left, *b = right;
    int32_t order = sign((int64_t)a->dag - b->dag);

    if (!order)
        order = sign((int64_t)a->soort - b->soort);
    if (!order)
        order = sign((int64_t)a->op - b->op);
    if (!order)
        order = sign((int64_t)a->laatste - b->laatste);
    if (!order)
        order = sign((int64_t)a->periode->eenheid - b->periode->eenheid);
    if (!order)
        order = sign((int64_t)a->periode->aantal - b->periode->aantal);
    if (!order)
        order = sign((int64_t)a->einde - b->einde);
    if (!order)
        order = sign((int64_t)a->verloop - b->verloop);
    if (!order && a->grond && b->grond)
        order = strcmp(a->grond->id, b->grond->id);
    return order ? order : sign((int64_t)a->nummer - b->nummer);
}

/* A case has few events, and they come almost in order. */
static void sort(struct gebeurtenissen *events)
{
    struct gebeurtenis *rows = events->rows;

    if (events->count > GEBEURTENISSEN_INLINE) {
        qsort(rows, events->count, sizeof *rows, compare);
        return;
    }
    for (size_t i = 1; i < events->count; i++) {
        struct gebeurtenis row;
        size_t at = i;

        if (rows[i - 1].dag < rows[i].dag)
            continue;
        for (row = rows[i]; at > 0 && compare(&rows[at - 1], &row) > 0; at--)
            rows[at] = rows[at - 1];
        rows[at] = row;
    }
}

static void note_begin(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_klokfeit *feit)
{
    const size_t place = (size_t)(feit - vraag->feiten);

    events->eerste_begin = place < events->eerste_begin ? place : events->eerste_begin;
}

/* Of a later day than that of the question: only its place counts, for the rules that look ahead. */
static int pass_over(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_klokfeit *feit)
{
    if (feit->soort == ZAAK_KLOKFEIT_GEBEURTENIS)
        note_begin(events, vraag, feit);
    return 0;
}

static bool is_in_kalender(zaak_dag dag)
{
    return kalender_has(dag) || dag == ZAAK_DAG_GEEN;
}

int zaak_klok_check_event(const struct zaak_klokfeit *feit, const struct zaak_gronden *gronden, struct zaak_error *error)
{
    if (!feit->grond || zaak_gronden_find_gebeurtenis(gronden, feit->grond) < 0)
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "grond", "De gebeurtenis \"%.60s\" bestaat niet.", feit->grond ? feit->grond : "");
    if (feit->soort == ZAAK_KLOKFEIT_GEBEURTENIS && feit->op == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de gebeurtenis ontbreekt.");
    return 0;
}

static int collect_one(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_klokfeit *feit, struct zaak_error *error)
{
    if (!is_in_kalender(feit->op) || !is_in_kalender(feit->tot))
        return zaak_fail(error, ZAAK_E_BEREIK, "op", "De dag van een feit valt buiten de kalender.");
    switch (feit->soort) {
    case ZAAK_KLOKFEIT_OPSCHORTING:
    case ZAAK_KLOKFEIT_VERZOEK:
        return add_suspension(events, vraag, feit, error);
    case ZAAK_KLOKFEIT_VERLENGING:
        if (!counts_forward(&feit->termijn))
            return zaak_fail(error, ZAAK_E_ARGUMENT, "termijn", "Een verlenging telt dagen, weken, maanden of jaren.");
        add_extension(events, vraag, feit);
        return 0;
    case ZAAK_KLOKFEIT_BESLUIT:
        if (feit->op == ZAAK_DAG_GEEN)
            return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van het besluit ontbreekt.");
        if (events->besluit == ZAAK_DAG_GEEN || feit->op < events->besluit)
            events->besluit = feit->op;
        return 0;
    case ZAAK_KLOKFEIT_GEBEURTENIS:
        note_begin(events, vraag, feit);
        return zaak_klok_check_event(feit, vraag->gronden, error);
    case ZAAK_KLOKFEIT_GEEN_GEBEURTENIS:
        return zaak_klok_check_event(feit, vraag->gronden, error);
    case ZAAK_KLOKFEIT_HERVATTING:
        if (feit->op == ZAAK_DAG_GEEN)
            return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de hervatting ontbreekt.");
        add_resumption(events, feit, vraag->gronden);
        return 0;
    default:
        return zaak_fail(error, ZAAK_E_ARGUMENT, "soort", "Deze soort feit kent de klok niet.");
    }
}

static void complete(struct gebeurtenis *g, const struct zaak_klokvraag *vraag, zaak_dag now)
{
    if (is_delay(g->grond, g->laatste))
        g->verloop = VERLOOP_DUUR;
    else
        find_stretch(g, vraag, g->laatste, now);
}

/* The stretches, and the rows in the order of their first days. */
static void complete_all(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag)
{
    zaak_dag now = events->besluit != ZAAK_DAG_GEEN ? events->besluit : vraag->peildatum, before = INT32_MIN;
    bool in_order = true;

    for (struct gebeurtenis *g = events->rows, *end = g + events->count; g < end; before = g++->dag) {
        if (g->verloop == VERLOOP_OPEN)
            complete(g, vraag, now);
        in_order &= before < g->dag;
    }
    if (!in_order)
        sort(events);
}

/* Room for all facts, in place of what the last question left. */
static int make_room(struct gebeurtenissen *events, size_t need)
{
    const size_t each = sizeof *events->rows + sizeof *events->hervattingen;
    struct gebeurtenis *rows;

    if (need <= events->capacity)
        return 0;
    rows = need > SIZE_MAX / each ? NULL : zaak_alloc(events->ctx, need * each);
    if (!rows)
        return -ZAAK_E_GEHEUGEN;
    zaak_gebeurtenissen_free(events);
    events->rows = rows;
    events->hervattingen = (struct hervatting *)(rows + need);
    events->capacity = need;
    return 0;
}

int zaak_gebeurtenissen_collect(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, struct zaak_error *error)
{
    const struct zaak_klokfeit *end = vraag->feiten + vraag->feit_count;
    const zaak_dag horizon = klok_horizon(vraag);
    int result = make_room(events, vraag->feit_count);

    if (result)
        return zaak_fail_plain(error, result);
    events->count = events->hervatting_count = 0;
    events->in_order = true;
    events->last = INT32_MIN;
    events->besluit = ZAAK_DAG_GEEN;
    events->eerste_begin = vraag->feit_count;
    for (const struct zaak_klokfeit *feit = vraag->feiten; feit < end; feit++) {
        result = feit->op > horizon ? pass_over(events, vraag, feit) : collect_one(events, vraag, feit, error);
        if (result) {
            zaak_error_prefix(error, "feiten.%zu", (size_t)(feit - vraag->feiten));
            return result;
        }
    }
    if (!events->in_order)
        sort(events);
    for (size_t i = 0; i < events->hervatting_count; i++)
        close_suspension(events, &events->hervattingen[i]);
    complete_all(events, vraag);
    return 0;
}

void zaak_gebeurtenissen_free(struct gebeurtenissen *events)
{
    if (events->rows != events->room)
        zaak_release(events->ctx, events->rows);
    gebeurtenissen_init(events, events->ctx);
}
