/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "begin_intern.h"
#include "klok_intern.h"

/* The suspended stretch, from what is known on the question day. `now` is the day up to which a suspension with no end in sight has run. */
static void find_stretch(struct gebeurtenis *g, const struct zaak_klokvraag *vraag, zaak_dag tot, zaak_dag now)
{
    bool last_counts = g->grond->telt == TELT_TOT_EN_MET ||
                       (g->grond->lezing_circulaire && vraag->lezing.opschorting == ZAAK_LEZING_CIRCULAIRE);
    bool period = g->grond->eerste_dag == EERSTE_DAG_ZELF;

    g->eerste = period ? g->op : g->op + 1;
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

static bool is_delay(const struct gebeurtenis *g)
{
    return g->grond->telt == TELT_DUUR && g->laatste == ZAAK_DAG_GEEN;
}

static void complete(struct gebeurtenis *g, const struct zaak_klokvraag *vraag, zaak_dag now)
{
    if (g->verloop == VERLOOP_ZONDER_TERMIJN)
        return;
    if (is_delay(g)) {
        g->verloop = VERLOOP_DUUR;
        return;
    }
    find_stretch(g, vraag, g->laatste, now);
    g->dag = g->eerste;
}

/* Does a period count days, weeks, months or years forward? */
static bool counts_forward(const struct zaak_periode *periode)
{
    return periode->eenheid >= ZAAK_EENHEID_DAG && periode->eenheid <= ZAAK_EENHEID_JAAR && periode->eenheid != ZAAK_EENHEID_WERKDAG && periode->aantal > 0;
}

static int add_suspension(struct gebeurtenissen *events, const struct zaak_klokfeit *feit, const struct zaak_gronden *gronden,
                          const struct zaak_grond *grond, struct zaak_error *error)
{
    struct gebeurtenis *g = &events->rows[events->count];
    uint64_t bit = 0;

    *g = (struct gebeurtenis){ .soort = ZAAK_KLOKFEIT_OPSCHORTING };
    if (!feit->grond)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "grond", "Een opschorting heeft een grond.");
    g->grond = zaak_gronden_find_opschorting(gronden, feit->grond, &bit);
    if (!g->grond)
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "grond", "De opschortingsgrond \"%.60s\" bestaat niet.", feit->grond);
    g->dag = g->op = feit->op;
    g->einde = g->eerste = ZAAK_DAG_GEEN;
    g->laatste = feit->tot;
    g->periode = feit->periode;
    g->toegestaan = grond && (grond->opschorting & bit);
    if (feit->soort == ZAAK_KLOKFEIT_VERZOEK)
        g->verloop = VERLOOP_ZONDER_TERMIJN;
    else if (is_delay(g) && !counts_forward(&g->periode))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "periode", "Een uitstel telt dagen, weken, maanden of jaren.");
    if (feit->op == ZAAK_DAG_GEEN && (g->verloop == VERLOOP_ZONDER_TERMIJN || !is_delay(g)))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de opschorting ontbreekt.");
    events->count++;
    return 0;
}

static void add_extension(struct gebeurtenissen *events, const struct zaak_klokfeit *feit)
{
    events->rows[events->count++] = (struct gebeurtenis){
        .soort = ZAAK_KLOKFEIT_VERLENGING, .dag = feit->op, .op = feit->op, .einde = ZAAK_DAG_GEEN, .eerste = ZAAK_DAG_GEEN,
        .laatste = ZAAK_DAG_GEEN, .periode = feit->periode,
    };
}

/* A resumption closes the latest suspension that began on or before its day and is not closed yet. The rows are in order. */
static void close_suspension(struct gebeurtenissen *events, const struct zaak_klokfeit *feit)
{
    struct gebeurtenis *latest = NULL;

    for (size_t i = 0; i < events->count; i++) {
        struct gebeurtenis *g = &events->rows[i];

        if (g->soort == ZAAK_KLOKFEIT_OPSCHORTING && g->verloop != VERLOOP_ZONDER_TERMIJN && g->op != ZAAK_DAG_GEEN && g->op <= feit->op && g->einde == ZAAK_DAG_GEEN &&
            (!feit->grond || !strcmp(feit->grond, g->grond->id)) && (!latest || g->op >= latest->op))
            latest = g;
    }
    if (latest)
        latest->einde = feit->op;
}

/* The resumptions of one day: those that name a ground first, so that one without a ground does not take a suspension that another one names. */
static void close_on(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, zaak_dag dag)
{
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < vraag->feit_count; i++) {
            const struct zaak_klokfeit *feit = &vraag->feiten[i];

            if (feit->soort == ZAAK_KLOKFEIT_HERVATTING && feit->op == dag && (feit->grond == NULL) == (pass == 1))
                close_suspension(events, feit);
        }
}

/* Resumptions are matched in the order of their days, whatever the order in which they were given. */
static void close_all(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag)
{
    zaak_dag done = ZAAK_DAG_GEEN;

    for (;;) {
        zaak_dag next = INT32_MAX;

        for (size_t i = 0; i < vraag->feit_count; i++) {
            const struct zaak_klokfeit *feit = &vraag->feiten[i];

            if (feit->soort == ZAAK_KLOKFEIT_HERVATTING && zaak_klok_sees(vraag, feit->op) && feit->op > done && feit->op < next)
                next = feit->op;
        }
        if (next == INT32_MAX)
            return;
        close_on(events, vraag, next);
        done = next;
    }
}

static int32_t sign(int64_t difference)
{
    return difference < 0 ? -1 : difference > 0;
}

/* Suspensions come before extensions of the same day; further ties are broken by what they say, so that the order in which facts were entered never matters. */
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
        order = sign((int64_t)a->periode.eenheid - b->periode.eenheid);
    if (!order)
        order = sign((int64_t)a->periode.aantal - b->periode.aantal);
    if (!order)
        order = sign((int64_t)a->einde - b->einde);
    if (!order)
        order = sign((int64_t)a->verloop - b->verloop);
    if (!order && a->grond && b->grond)
        order = strcmp(a->grond->id, b->grond->id);
    return order;
}

static bool is_in_kalender(const struct gebeurtenissen *events, zaak_dag dag)
{
    return dag == ZAAK_DAG_GEEN || zaak_kalender_dagsoort(events->kalender, dag) >= 0;
}

int zaak_klok_check_event(const struct zaak_klokfeit *feit, const struct zaak_gronden *gronden, struct zaak_error *error)
{
    if (!feit->grond || zaak_gronden_find_gebeurtenis(gronden, feit->grond) < 0)
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "grond", "De gebeurtenis \"%.60s\" bestaat niet.", feit->grond ? feit->grond : "");
    if (feit->soort == ZAAK_KLOKFEIT_GEBEURTENIS && feit->op == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de gebeurtenis ontbreekt.");
    return 0;
}

static int collect_one(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_klokfeit *feit,
                       const struct zaak_gronden *gronden, const struct zaak_grond *grond, struct zaak_error *error)
{
    if (!zaak_klok_sees(vraag, feit->op))
        return 0;
    if (!is_in_kalender(events, feit->op) || !is_in_kalender(events, feit->tot))
        return zaak_fail(error, ZAAK_E_BEREIK, "op", "De dag van een feit valt buiten de kalender.");
    switch (feit->soort) {
    case ZAAK_KLOKFEIT_OPSCHORTING:
    case ZAAK_KLOKFEIT_VERZOEK:
        return add_suspension(events, feit, gronden, grond, error);
    case ZAAK_KLOKFEIT_VERLENGING:
        if (!counts_forward(&feit->periode))
            return zaak_fail(error, ZAAK_E_ARGUMENT, "periode", "Een verlenging telt dagen, weken, maanden of jaren.");
        add_extension(events, feit);
        return 0;
    case ZAAK_KLOKFEIT_BESLUIT:
        if (feit->op == ZAAK_DAG_GEEN)
            return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van het besluit ontbreekt.");
        if (events->besluit == ZAAK_DAG_GEEN || feit->op < events->besluit)
            events->besluit = feit->op;
        return 0;
    case ZAAK_KLOKFEIT_GEBEURTENIS:
    case ZAAK_KLOKFEIT_GEEN_GEBEURTENIS:
        return zaak_klok_check_event(feit, gronden, error);
    case ZAAK_KLOKFEIT_HERVATTING:
        return feit->op != ZAAK_DAG_GEEN ? 0 : zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de hervatting ontbreekt.");
    default:
        return zaak_fail(error, ZAAK_E_ARGUMENT, "soort", "Deze soort feit kent de klok niet.");
    }
}

int zaak_gebeurtenissen_collect(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_gronden *gronden,
                                const struct zaak_grond *grond, struct zaak_error *error)
{
    int result = 0;

    events->besluit = ZAAK_DAG_GEEN;
    events->rows = events->room;
    if (vraag->feit_count > GEBEURTENISSEN_INLINE)
        events->rows = vraag->feit_count > SIZE_MAX / sizeof *events->rows ? NULL : zaak_alloc(events->ctx, vraag->feit_count * sizeof *events->rows);
    if (!events->rows)
        return zaak_fail_memory(error);
    for (size_t i = 0; result == 0 && i < vraag->feit_count; i++) {
        result = collect_one(events, vraag, &vraag->feiten[i], gronden, grond, error);
        if (result)
            zaak_error_prefix(error, "feiten.%zu", i);
    }
    if (result) {
        zaak_gebeurtenissen_free(events);
        return result;
    }
    qsort(events->rows, events->count, sizeof *events->rows, compare);
    close_all(events, vraag);
    for (size_t i = 0; i < events->count; i++)
        if (events->rows[i].soort == ZAAK_KLOKFEIT_OPSCHORTING)
            complete(&events->rows[i], vraag, events->besluit != ZAAK_DAG_GEEN ? events->besluit : vraag->peildatum);
    qsort(events->rows, events->count, sizeof *events->rows, compare);
    return 0;
}

void zaak_gebeurtenissen_free(struct gebeurtenissen *events)
{
    if (events->rows != events->room)
        zaak_release(events->ctx, events->rows);
    events->rows = events->room;
    events->count = 0;
}
