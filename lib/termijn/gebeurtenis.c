/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "klok_intern.h"

static bool is_seen(const struct zaak_klokvraag *vraag, zaak_dag dag)
{
    return dag == ZAAK_DAG_GEEN || vraag->peildatum == ZAAK_DAG_GEEN || dag <= vraag->peildatum;
}

/* The suspended stretch, from what is known on the question day. */
static void find_stretch(struct gebeurtenis *g, const struct zaak_klokvraag *vraag, zaak_dag tot)
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
        g->laatste = vraag->peildatum != ZAAK_DAG_GEEN ? vraag->peildatum : g->eerste - 1;
    }
}

static void complete(struct gebeurtenis *g, const struct zaak_klokvraag *vraag)
{
    if (g->verloop == VERLOOP_ZONDER_TERMIJN)
        return;
    if (g->grond->telt == TELT_DUUR && g->laatste == ZAAK_DAG_GEEN) {
        g->verloop = VERLOOP_DUUR;
        g->dag = g->op;
        return;
    }
    find_stretch(g, vraag, g->laatste);
    g->dag = g->eerste;
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
    if (feit->op == ZAAK_DAG_GEEN && (g->grond->telt != TELT_DUUR || feit->tot != ZAAK_DAG_GEEN))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de opschorting ontbreekt.");
    g->op = feit->op;
    g->einde = g->eerste = ZAAK_DAG_GEEN;
    g->laatste = feit->tot;
    g->periode = feit->periode;
    g->toegestaan = grond && (grond->opschorting & bit);
    if (feit->soort == ZAAK_KLOKFEIT_VERZOEK) {
        g->verloop = VERLOOP_ZONDER_TERMIJN;
        g->dag = feit->op;
    }
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

/* A resumption closes the latest suspension that began on or before its day and is not closed yet. */
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

/* Resumptions are matched in the order of their days, whatever the order in which they were given. */
static void close_all(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag)
{
    zaak_dag done = ZAAK_DAG_GEEN;

    for (;;) {
        zaak_dag next = INT32_MAX;

        for (size_t i = 0; i < vraag->feit_count; i++) {
            const struct zaak_klokfeit *feit = &vraag->feiten[i];

            if (feit->soort == ZAAK_KLOKFEIT_HERVATTING && is_seen(vraag, feit->op) && feit->op > done && feit->op < next)
                next = feit->op;
        }
        if (next == INT32_MAX)
            return;
        for (size_t i = 0; i < vraag->feit_count; i++)
            if (vraag->feiten[i].soort == ZAAK_KLOKFEIT_HERVATTING && vraag->feiten[i].op == next)
                close_suspension(events, &vraag->feiten[i]);
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
    if (!order && a->grond && b->grond)
        order = strcmp(a->grond->id, b->grond->id);
    return order;
}

static int collect_one(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_klokfeit *feit,
                       const struct zaak_gronden *gronden, const struct zaak_grond *grond, struct zaak_error *error)
{
    if (!is_seen(vraag, feit->op))
        return 0;
    switch (feit->soort) {
    case ZAAK_KLOKFEIT_OPSCHORTING:
    case ZAAK_KLOKFEIT_VERZOEK:
        return add_suspension(events, feit, gronden, grond, error);
    case ZAAK_KLOKFEIT_VERLENGING:
        if (feit->periode.eenheid < ZAAK_EENHEID_DAG || feit->periode.eenheid == ZAAK_EENHEID_WERKDAG || feit->periode.aantal <= 0)
            return zaak_fail(error, ZAAK_E_ARGUMENT, "periode", "Een verlenging telt dagen, weken, maanden of jaren.");
        add_extension(events, feit);
        return 0;
    case ZAAK_KLOKFEIT_BESLUIT:
        if (events->besluit == ZAAK_DAG_GEEN || feit->op < events->besluit)
            events->besluit = feit->op;
        return 0;
    case ZAAK_KLOKFEIT_HERVATTING:
        return 0;
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
    for (size_t i = 0; result == 0 && i < vraag->feit_count; i++)
        result = collect_one(events, vraag, &vraag->feiten[i], gronden, grond, error);
    if (result) {
        zaak_gebeurtenissen_free(events);
        return result;
    }
    close_all(events, vraag);
    for (size_t i = 0; i < events->count; i++)
        if (events->rows[i].soort == ZAAK_KLOKFEIT_OPSCHORTING)
            complete(&events->rows[i], vraag);
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
