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
    g->grond = gronden_find_opschorting(gronden, feit->grond, &bit);
    if (!g->grond)
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "grond", "De opschortingsgrond \"%.60s\" bestaat niet.", feit->grond);
    g->dag = g->op = feit->op;
    g->einde = g->eerste = ZAAK_DAG_GEEN;
    g->laatste = feit->tot;
    g->periode = feit->termijn;
    g->toegestaan = grond && (grond->opschorting & bit);
    g->aangenomen = g->grond->eist_termijn && feit->tot == ZAAK_DAG_GEEN && feit->soort == ZAAK_KLOKFEIT_OPSCHORTING;
    if (feit->soort == ZAAK_KLOKFEIT_VERZOEK)
        g->verloop = VERLOOP_ZONDER_TERMIJN;
    else if (is_delay(g) && !counts_forward(&g->periode))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "termijn", "Een uitstel telt dagen, weken, maanden of jaren.");
    if (feit->op == ZAAK_DAG_GEEN && (g->verloop == VERLOOP_ZONDER_TERMIJN || !is_delay(g)))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de opschorting ontbreekt.");
    if (feit->tot != ZAAK_DAG_GEEN && feit->tot < feit->op)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "tot", "De laatste dag ligt voor de eerste.");
    /* A request without a term changes nothing: it only gets a step. */
    if (events->explained || g->verloop != VERLOOP_ZONDER_TERMIJN)
        events->count++;
    return 0;
}

static void add_extension(struct gebeurtenissen *events, const struct zaak_klokfeit *feit)
{
    events->rows[events->count++] = (struct gebeurtenis){
        .soort = ZAAK_KLOKFEIT_VERLENGING, .dag = feit->op, .op = feit->op, .einde = ZAAK_DAG_GEEN, .eerste = ZAAK_DAG_GEEN,
        .laatste = ZAAK_DAG_GEEN, .periode = feit->termijn,
    };
}

/* A ground that the register lacks closes nothing. */
static void add_resumption(struct gebeurtenissen *events, const struct zaak_klokfeit *feit, const struct zaak_gronden *gronden)
{
    uint64_t bit;
    const struct opschortingsgrond *grond = feit->grond ? gronden_find_opschorting(gronden, feit->grond, &bit) : NULL;

    if (grond || !feit->grond)
        events->rows[events->count++] = (struct gebeurtenis){ .soort = ZAAK_KLOKFEIT_HERVATTING, .dag = feit->op, .op = feit->op, .grond = grond };
}

/* A resumption closes the latest suspension that began on or before its day and is not closed yet: in the order of the rows, the nearest one before it. */
static void close_suspension(struct gebeurtenis *rows, size_t resumption)
{
    const struct gebeurtenis *by = &rows[resumption];

    for (size_t i = resumption; i-- > 0;) {
        struct gebeurtenis *g = &rows[i];

        if (g->soort == ZAAK_KLOKFEIT_OPSCHORTING && g->verloop != VERLOOP_ZONDER_TERMIJN && g->op != ZAAK_DAG_GEEN && g->einde == ZAAK_DAG_GEEN &&
            (!by->grond || by->grond == g->grond)) {
            g->einde = by->op;
            return;
        }
    }
}

/* Resumptions are matched in the order of their days, whatever the order in which they were given. */
static void close_all(struct gebeurtenissen *events)
{
    for (size_t i = 0; i < events->count; i++)
        if (events->rows[i].soort == ZAAK_KLOKFEIT_HERVATTING)
            close_suspension(events->rows, i);
}

static int32_t sign(int64_t difference)
{
    return difference < 0 ? -1 : difference > 0;
}

/* Suspensions come before resumptions and extensions of the same day, and resumptions that name a ground before those that do not, so that these do not take a suspension that
 * another one names. Further ties are broken by what they say, so that the order in which facts were entered never matters; of two that say the same the first one given comes first. */
static int compare(const void *left, const void *right)
{
    const struct gebeurtenis *a = left, *b = right;
    int32_t order = sign((int64_t)a->dag - b->dag);

    if (!order)
        order = sign((int64_t)a->soort - b->soort);
    if (!order)
        order = (a->grond == NULL) - (b->grond == NULL);
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

static bool is_in_kalender(zaak_dag dag)
{
    return dag == ZAAK_DAG_GEEN || kalender_has(dag);
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
    if (!klok_sees(vraag, feit->op))
        return 0;
    if (!is_in_kalender(feit->op) || !is_in_kalender(feit->tot))
        return zaak_fail(error, ZAAK_E_BEREIK, "op", "De dag van een feit valt buiten de kalender.");
    switch (feit->soort) {
    case ZAAK_KLOKFEIT_OPSCHORTING:
    case ZAAK_KLOKFEIT_VERZOEK:
        return add_suspension(events, feit, gronden, grond, error);
    case ZAAK_KLOKFEIT_VERLENGING:
        if (!counts_forward(&feit->termijn))
            return zaak_fail(error, ZAAK_E_ARGUMENT, "termijn", "Een verlenging telt dagen, weken, maanden of jaren.");
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
        if (feit->op == ZAAK_DAG_GEEN)
            return zaak_fail(error, ZAAK_E_ARGUMENT, "op", "De dag van de hervatting ontbreekt.");
        add_resumption(events, feit, gronden);
        return 0;
    default:
        return zaak_fail(error, ZAAK_E_ARGUMENT, "soort", "Deze soort feit kent de klok niet.");
    }
}

/* The stretches, and the rows in the order of their first days. */
static void complete_all(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag)
{
    zaak_dag now = events->besluit != ZAAK_DAG_GEEN ? events->besluit : vraag->peildatum;
    bool sorted = true;

    for (size_t i = 0; i < events->count; i++) {
        struct gebeurtenis *g = &events->rows[i];

        if (g->soort == ZAAK_KLOKFEIT_OPSCHORTING)
            complete(g, vraag, now);
        sorted = sorted && (i == 0 || g[-1].dag < g->dag);
    }
    if (!sorted)
        sort(events);
}

/* Room for all facts, in place of what the last question left. */
static int make_room(struct gebeurtenissen *events, size_t need)
{
    struct gebeurtenis *rows;

    if (need <= events->capacity)
        return 0;
    rows = need > SIZE_MAX / sizeof *rows ? NULL : zaak_alloc(events->ctx, need * sizeof *rows);
    if (!rows)
        return -ZAAK_E_GEHEUGEN;
    zaak_gebeurtenissen_free(events);
    events->rows = rows;
    events->capacity = need;
    return 0;
}

int zaak_gebeurtenissen_collect(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, const struct zaak_gronden *gronden, const struct zaak_grond *grond,
                                struct zaak_error *error)
{
    int result = make_room(events, vraag->feit_count);

    if (result)
        return zaak_fail_plain(error, result);
    events->count = 0;
    events->besluit = ZAAK_DAG_GEEN;
    for (size_t i = 0; i < vraag->feit_count; i++) {
        size_t before = events->count;

        result = collect_one(events, vraag, &vraag->feiten[i], gronden, grond, error);
        if (result) {
            zaak_error_prefix(error, "feiten.%zu", i);
            return result;
        }
        if (events->count > before)
            events->rows[before].nummer = (int32_t)i + 1;
    }
    sort(events);
    close_all(events);
    complete_all(events, vraag);
    return 0;
}

void zaak_gebeurtenissen_free(struct gebeurtenissen *events)
{
    if (events->rows != events->room)
        zaak_release(events->ctx, events->rows);
    gebeurtenissen_init(events, events->ctx);
}
