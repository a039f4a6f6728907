/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/benchmark.h>

#include <stdlib.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "stand_intern.h"

/* A row while it is being ordered: the order knows which way is better. */
struct plek {
    struct zaak_benchmarkrij rij;
    int32_t richting;
};

struct werk {
    const struct zaak_stand *stand;
    struct zaak_benchmarkvraag vraag;
    struct zaak_stand *klein;        /* one row per municipality */
    struct zaak_indicator indicator;
    struct plek *rows;
    struct zaak_cijfer *cijfers;
    size_t count;
    struct zaak_benchmark answer;
};

/* Texts outlive the small stand: they are those of the table or of the stand. */
static const char *lend_code(const struct werk *w, const char *code, const char **ret_naam)
{
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;

    if (w->vraag.keuze.gemeenten && zaak_gemeenten_find(w->vraag.keuze.gemeenten, code, &gemeente) == 0) {
        *ret_naam = gemeente.naam;
        return gemeente.code;
    }
    *ret_naam = NULL;
    return *code ? zaak_pool_text(&w->stand->pool, zaak_pool_find(&w->stand->pool, code)) : zaak_stand_none;
}

static int add_present(struct werk *w, struct zaak_error *error)
{
    struct zaak_indicatorstaat all, staat;
    int result = zaak_indicatorstaat_init(&all, w->vraag.nummer);

    for (size_t i = 0; i < zaak_stand_count(w->klein) && result == 0; i++) {
        struct zaak_standrij rij;
        struct zaak_benchmarkrij *row = &w->rows[w->count].rij;

        zaak_stand_get_rij(w->klein, i, &rij);
        row->gemeente = lend_code(w, rij.gemeente, &row->naam);
        zaak_stand_get_staat(w->klein, i, w->vraag.nummer, &staat);
        zaak_indicatorstaat_final(&staat, 0, &w->cijfers[w->count++]);
        result = zaak_indicatorstaat_merge(&all, &staat);
    }
    if (result)
        return zaak_fail(error, -result, NULL, result == -ZAAK_E_BEREIK ? "Een som wordt te groot." : NULL);
    zaak_indicatorstaat_final(&all, w->vraag.drempel, &w->answer.totaal);
    return 0;
}

static bool is_there(const struct werk *w, const char *code)
{
    for (size_t i = 0; i < w->count; i++)
        if (!strcmp(w->rows[i].rij.gemeente, code))
            return true;
    return false;
}

/* Those that exist on the last day and of which there is nothing. */
static void add_missing(struct werk *w, size_t present)
{
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;
    zaak_dag day = w->klein->tot;

    for (size_t i = 0; zaak_gemeenten_get(w->vraag.keuze.gemeenten, i, &gemeente) == 0; i++) {
        bool exists = (gemeente.van == ZAAK_DAG_GEEN || gemeente.van <= day) && (gemeente.tot == ZAAK_DAG_GEEN || gemeente.tot >= day);
        bool wanted = !w->vraag.keuze.gemeente || !strcmp(w->vraag.keuze.gemeente, gemeente.code);
        size_t known = w->count;

        w->count = present; /* those of the table differ among themselves */
        exists = exists && wanted && !is_there(w, gemeente.code);
        w->count = known;
        if (!exists)
            continue;
        w->rows[w->count].rij = (struct zaak_benchmarkrij){ .gemeente = gemeente.code, .naam = gemeente.naam, .soort = ZAAK_BENCHMARK_ONTBREEKT };
        w->rows[w->count].rij.cijfer.nummer = w->vraag.nummer;
        w->rows[w->count++].rij.cijfer.versie = w->indicator.versie;
    }
}

/* What may be seen. A total from which all but too few are hidden would give them away, so it goes too. */
static void judge(struct werk *w, size_t present)
{
    int hidden = zaak_cijfers_verberg(w->cijfers, present, w->vraag.drempel);
    size_t seen = 0;

    for (size_t i = 0; i < present; i++) {
        struct zaak_benchmarkrij *row = &w->rows[i].rij;

        row->cijfer = w->cijfers[i];
        row->soort = row->cijfer.verborgen ? ZAAK_BENCHMARK_VERBORGEN : row->cijfer.noemer > 0 ? ZAAK_BENCHMARK_GERANGSCHIKT : ZAAK_BENCHMARK_GEEN;
        /* Of a count or an amount none is a figure too. */
        if (row->soort == ZAAK_BENCHMARK_GEEN && row->cijfer.heeft_waarde)
            row->soort = ZAAK_BENCHMARK_GERANGSCHIKT;
        seen += row->soort == ZAAK_BENCHMARK_GERANGSCHIKT && row->cijfer.noemer > 0;
    }
    if (hidden == 1 && seen == 0 && !w->answer.totaal.verborgen)
        w->answer.totaal = (struct zaak_cijfer){ .nummer = w->vraag.nummer, .versie = w->indicator.versie, .verborgen = ZAAK_VERBORGEN_MEDE };
}

static int compare_places(const void *left, const void *right)
{
    const struct plek *a = left, *b = right;
    int order = 0;

    if ((a->rij.soort == ZAAK_BENCHMARK_GERANGSCHIKT) != (b->rij.soort == ZAAK_BENCHMARK_GERANGSCHIKT))
        return a->rij.soort == ZAAK_BENCHMARK_GERANGSCHIKT ? -1 : 1;
    if (a->rij.soort == ZAAK_BENCHMARK_GERANGSCHIKT)
        order = zaak_cijfer_compare(&a->rij.cijfer, &b->rij.cijfer);
    if (order)
        return a->richting == ZAAK_BETER_LAGER ? order : -order;
    return strcmp(a->rij.gemeente, b->rij.gemeente);
}

static void count_kinds(struct werk *w)
{
    w->answer.aantal = (int32_t)w->count;
    for (size_t i = 0; i < w->count; i++) {
        int32_t soort = w->rows[i].rij.soort;

        w->answer.gerangschikt += soort == ZAAK_BENCHMARK_GERANGSCHIKT;
        w->answer.verborgen += soort == ZAAK_BENCHMARK_VERBORGEN;
        w->answer.geen += soort == ZAAK_BENCHMARK_GEEN;
        w->answer.ontbreekt += soort == ZAAK_BENCHMARK_ONTBREEKT;
    }
}

static void give_places(struct werk *w)
{
    size_t ranked = (size_t)w->answer.gerangschikt, end;

    for (size_t i = 0; i < ranked; i = end) {
        for (end = i + 1; end < ranked && zaak_cijfer_compare(&w->rows[i].rij.cijfer, &w->rows[end].rij.cijfer) == 0; end++)
            ;
        for (size_t j = i; j < end; j++) {
            w->rows[j].rij.plaats = (int32_t)i + 1;
            w->rows[j].rij.gedeeld = (int32_t)(end - i);
        }
    }
}

/* The spread by nearest rank: each is the figure of a municipality. Rows stand from low to high or the other way round. */
static int32_t at_rank(const struct werk *w, int32_t quarters)
{
    int32_t n = w->answer.gerangschikt, rank = (n * quarters + 3) / 4;

    rank = rank < 1 ? 1 : rank;
    if (n == 0)
        return -1;
    return w->indicator.richting == ZAAK_BETER_LAGER ? rank - 1 : n - rank;
}

static int begin(struct werk *w, const struct zaak_stand *stand, const struct zaak_benchmarkvraag *given, struct zaak_error *error)
{
    size_t room;
    int result;

    *w = (struct werk){ .stand = stand, .vraag = ZAAK_BENCHMARKVRAAG_INIT, .indicator = ZAAK_INDICATOR_INIT, .answer = ZAAK_BENCHMARK_INIT };
    result = zaak_options_read(&w->vraag, sizeof w->vraag, given, error);
    if (result)
        return result;
    if (zaak_indicator_get(w->vraag.nummer, &w->indicator))
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "nummer", NULL);
    if (w->vraag.drempel < 0)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "drempel", NULL);
    w->vraag.keuze.dimensies = ZAAK_DIMENSIE_GEMEENTE;
    result = zaak_stand_reduce(stand, &w->vraag.keuze, &w->klein, error);
    if (result)
        return result;
    room = zaak_stand_count(w->klein) + zaak_gemeenten_count(w->vraag.keuze.gemeenten);
    if (room > INT32_MAX)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, NULL);
    w->rows = zaak_alloc(stand->ctx, room * sizeof *w->rows + 1);
    w->cijfers = zaak_alloc(stand->ctx, room * sizeof *w->cijfers + 1);
    return w->rows && w->cijfers ? 0 : zaak_fail_memory(error);
}

static int compute(struct werk *w, struct zaak_error *error)
{
    int result = add_present(w, error);
    size_t present = w->count;

    if (result)
        return result;
    judge(w, present);
    if (w->vraag.alle_gemeenten)
        add_missing(w, present);
    for (size_t i = 0; i < w->count; i++)
        w->rows[i].richting = w->indicator.richting;
    if (w->count)
        qsort(w->rows, w->count, sizeof *w->rows, compare_places);
    count_kinds(w);
    give_places(w);
    w->answer.van = w->klein->van;
    w->answer.tot = w->klein->tot;
    w->answer.laagste = at_rank(w, 0);
    w->answer.kwart = at_rank(w, 1);
    w->answer.mediaan = at_rank(w, 2);
    w->answer.driekwart = at_rank(w, 3);
    w->answer.hoogste = at_rank(w, 4);
    return 0;
}

int zaak_benchmark_compute(const struct zaak_stand *stand, const struct zaak_benchmarkvraag *vraag, struct zaak_benchmarkrij *rows, size_t max,
                           struct zaak_benchmark *ret_benchmark, struct zaak_error *error)
{
    struct werk w;
    int result;

    if (!stand || !vraag || (max && !rows) || !ret_benchmark)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = begin(&w, stand, vraag, error);
    if (result == 0)
        result = compute(&w, error);
    if (result == 0)
        result = zaak_options_write(ret_benchmark, &w.answer, sizeof w.answer, error);
    for (size_t i = 0; i < w.count && i < max && result == 0; i++)
        rows[i] = w.rows[i].rij;
    zaak_release(stand->ctx, w.rows);
    zaak_release(stand->ctx, w.cijfers);
    zaak_stand_unref(w.klein);
    return result ? result : (int)w.count;
}
