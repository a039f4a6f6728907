/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "datum_intern.h"
#include "kalender_intern.h"

int zaak_kalender_fail_range(const char *field, struct zaak_error *error)
{
    return zaak_fail(error, ZAAK_E_BEREIK, field, "De kalender loopt van %d tot en met %d.", KALENDER_EERSTE_JAAR, KALENDER_LAATSTE_JAAR);
}

static int check_dag(zaak_dag dag, struct zaak_error *error)
{
    return kalender_has(dag) ? 0 : zaak_kalender_fail_range("dag", error);
}

static int check_sluitingen(const struct zaak_kalender_options *options, struct zaak_error *error)
{
    if (options->sluiting_count && !options->sluitingen)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "sluitingen", "De lijst van sluitingsdagen ontbreekt.");
    for (size_t i = 0; i < options->sluiting_count; i++) {
        int r = check_dag(options->sluitingen[i].dag, error);

        if (r == 0 && !options->sluitingen[i].naam)
            r = zaak_fail(error, ZAAK_E_ARGUMENT, "naam", "De sluitingsdag heeft geen naam.");
        if (r < 0) {
            zaak_error_prefix(error, "sluitingen.%zu", i);
            return r;
        }
    }
    return 0;
}

static bool is_gedekt(const struct zaak_kalender_options *options, zaak_dag dag)
{
    int32_t jaar = dag_to_civil(dag).jaar;

    return jaar >= options->gedekt_van && jaar <= options->gedekt_tot;
}

static int check_gelijkstellingen(const struct zaak_kalender_options *options, struct zaak_error *error)
{
    if (!options->gelijkstellingen) {
        if (options->gelijkstelling_count || options->gedekt_van || options->gedekt_tot || options->tabel)
            return zaak_fail(error, ZAAK_E_ARGUMENT, "gelijkstellingen", "De tabel ontbreekt.");
        return 0;
    }
    if (!options->gedekt_van || !options->gedekt_tot)
        return zaak_fail(error, ZAAK_E_ARGUMENT, options->gedekt_van ? "gedekt_tot" : "gedekt_van",
                         "Bij een eigen tabel van gelijkgestelde dagen (gelijkstellingen) hoort welke jaren zij dekt (gedekt): het eerste en het laatste jaar.");
    if (options->gedekt_van > options->gedekt_tot)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "gedekt_van", "Het eerste jaar ligt na het laatste.");
    if (options->gedekt_van < KALENDER_EERSTE_JAAR || options->gedekt_tot > KALENDER_LAATSTE_JAAR)
        return zaak_kalender_fail_range("gedekt_van", error);
    if (options->tabel == ZAAK_TABEL_VULT_AAN && options->gedekt_van > zaak_kalender_eigen_laatste_jaar() + 1)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "gedekt_van", "De eigen tabel van de bibliotheek eindigt met %d: deze tabel sluit daar niet op aan.",
                         (int)zaak_kalender_eigen_laatste_jaar());
    for (size_t i = 0; i < options->gelijkstelling_count; i++) {
        int r = check_dag(options->gelijkstellingen[i].dag, error);

        if (r == 0 && options->tabel == ZAAK_TABEL_VULT_AAN && !is_gedekt(options, options->gelijkstellingen[i].dag))
            r = zaak_fail(error, ZAAK_E_BEREIK, "dag", "Deze dag ligt niet in de jaren die de tabel dekt.");
        if (r == 0 && !options->gelijkstellingen[i].besluit)
            r = zaak_fail(error, ZAAK_E_ARGUMENT, "besluit", "De gelijkgestelde dag noemt geen besluit.");
        if (r < 0) {
            zaak_error_prefix(error, "gelijkstellingen.%zu", i);
            return r;
        }
    }
    return 0;
}

static int check_options(const struct zaak_kalender_options *options, struct zaak_error *error)
{
    uint64_t reserved = 0;
    int r;

    for (size_t i = 0; i < sizeof options->reserved / sizeof options->reserved[0]; i++)
        reserved |= options->reserved[i];
    if (reserved)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "reserved", "Een gereserveerd veld is niet nul.");
    if (options->gelijkgesteld < ZAAK_GELIJKGESTELD_VRIJ
        || options->gelijkgesteld > ZAAK_GELIJKGESTELD_WERKDAG)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "gelijkgesteld", "Deze keuze bestaat niet.");
    if (options->tabel < ZAAK_TABEL_VERVANGT || options->tabel > ZAAK_TABEL_VULT_AAN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "tabel", "Deze keuze bestaat niet.");
    r = zaak_versie_check(options->versie, error);
    if (r == 0)
        r = check_sluitingen(options, error);
    return r < 0 ? r : check_gelijkstellingen(options, error);
}

static void free_kalender(void *object)
{
    struct zaak_kalender *kalender = object;
    struct zaak_context *ctx = kalender->ctx;

    zaak_arena_free(ctx, &kalender->texts);
    zaak_release(ctx, kalender->rows);
    zaak_release(ctx, kalender);
}

/* Makes a kalender that holds no reference to its context yet. */
static int make_kalender(struct zaak_context *ctx, const struct zaak_kalender_options *options,
                         struct zaak_kalender **ret_kalender)
{
    struct zaak_kalender *kalender = zaak_alloc(ctx, sizeof *kalender);
    int r;

    if (!kalender)
        return -ZAAK_E_GEHEUGEN;
    teller_init(&kalender->refs);
    kalender->ctx = ctx;
    r = zaak_kalender_build(kalender, options);
    if (r < 0) {
        free_kalender(kalender);
        return r;
    }
    *ret_kalender = kalender;
    return 0;
}

int zaak_kalender_new(struct zaak_context *ctx, const struct zaak_kalender_options *given,
                      struct zaak_kalender **ret_kalender, struct zaak_error *error)
{
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    int r;

    if (!ctx || !ret_kalender)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    r = zaak_options_read(&options, sizeof options, given, error);
    if (r == 0)
        r = check_options(&options, error);
    if (r < 0)
        return r;
    r = make_kalender(ctx, &options, ret_kalender);
    if (r < 0)
        return zaak_fail_plain(error, r);
    zaak_context_ref(ctx);
    return 0;
}

struct zaak_kalender *zaak_context_get_kalender(struct zaak_context *ctx)
{
    const struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_kalender *kalender;

    if (!ctx)
        return NULL;
    kalender = zaak_context_slot(ctx, SLOT_KALENDER);
    if (kalender || make_kalender(ctx, &options, &kalender) < 0)
        return kalender;
    kalender->is_lent = true;
    if (zaak_context_set_slot(ctx, SLOT_KALENDER, kalender, free_kalender) == 0)
        return kalender;
    free_kalender(kalender);
    return zaak_context_slot(ctx, SLOT_KALENDER);
}

/* The context's own kalender lives exactly as long as its context: a reference to the one is a reference to
 * the other. */
struct zaak_kalender *zaak_kalender_ref(struct zaak_kalender *kalender)
{
    if (kalender && kalender->is_lent)
        zaak_context_ref(kalender->ctx);
    else if (kalender)
        teller_ref(&kalender->refs);
    return kalender;
}

struct zaak_kalender *zaak_kalender_unref(struct zaak_kalender *kalender)
{
    struct zaak_context *ctx;

    if (!kalender)
        return NULL;
    ctx = kalender->ctx;
    if (kalender->is_lent) {
        zaak_context_unref(ctx);
    } else if (teller_unref(&kalender->refs)) {
        free_kalender(kalender);
        zaak_context_unref(ctx);
    }
    return NULL;
}

bool zaak_kalender_covers(const struct zaak_kalender *kalender, int32_t jaar)
{
    return kalender && jaar >= KALENDER_EERSTE_JAAR && jaar <= KALENDER_LAATSTE_JAAR
        && kalender->gedekt[jaar - KALENDER_EERSTE_JAAR];
}

zaak_dag zaak_kalender_get_laatste_gedekte_dag(const struct zaak_kalender *kalender)
{
    return kalender ? kalender->laatste_gedekte_dag : ZAAK_DAG_GEEN;
}

int zaak_kalender_dagsoort(const struct zaak_kalender *kalender, zaak_dag dag)
{
    if (!kalender)
        return -ZAAK_E_ARGUMENT;
    return kalender_has(dag) ? kalender->soort[kalender_index(dag)] : -ZAAK_E_BEREIK;
}

/* The first row of this day or later. */
static size_t find_row(const struct zaak_kalender *kalender, zaak_dag dag)
{
    size_t low = 0, high = kalender->row_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (kalender->rows[middle].dag < dag)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const char *zaak_kalender_get_naam(const struct zaak_kalender *kalender, zaak_dag dag)
{
    const struct zaak_feestdag *row;
    int soort;

    if (!kalender || !kalender_has(dag))
        return NULL;
    soort = kalender->soort[kalender_index(dag)];
    if (soort == 0)
        return NULL;
    if (soort == ZAAK_DAGSOORT_WEEKEND)
        return dag_weekdag(dag) == 6 ? "zaterdag" : "zondag";
    row = &kalender->rows[find_row(kalender, dag)];
    return row->soort == ZAAK_DAGSOORT_LID3 ? "gelijkgestelde dag" : row->naam;
}

int zaak_kalender_feestdagen(const struct zaak_kalender *kalender, int32_t jaar, struct zaak_feestdag *rows,
                             size_t max)
{
    zaak_dag last;
    int count = 0;

    if (!kalender || (!rows && max))
        return -ZAAK_E_ARGUMENT;
    if (jaar < KALENDER_EERSTE_JAAR || jaar > KALENDER_LAATSTE_JAAR)
        return -ZAAK_E_BEREIK;
    last = dag_from_civil(jaar, 12, 31);
    for (size_t i = find_row(kalender, dag_from_civil(jaar, 1, 1)); i < kalender->row_count; i++) {
        if (kalender->rows[i].dag > last)
            break;
        if (kalender->rows[i].soort == ZAAK_DAGSOORT_SLUITING)
            continue;
        if ((size_t)count < max)
            rows[count] = kalender->rows[i];
        count++;
    }
    return count;
}

int zaak_kalender_is_werkdag(const struct zaak_kalender *kalender, zaak_dag dag)
{
    if (!kalender)
        return -ZAAK_E_ARGUMENT;
    return kalender_has(dag) ? kalender_is_werkdag(kalender, dag) : -ZAAK_E_BEREIK;
}

int zaak_kalender_add_werkdagen(const struct zaak_kalender *kalender, zaak_dag dag, int32_t n,
                                zaak_dag *ret_dag)
{
    zaak_dag reached;

    if (!kalender || !ret_dag)
        return -ZAAK_E_ARGUMENT;
    if (!kalender_has(dag))
        return -ZAAK_E_BEREIK;
    reached = kalender_add_werkdagen(kalender, dag, n);
    if (reached == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    *ret_dag = reached;
    return 0;
}

int zaak_kalender_count_werkdagen(const struct zaak_kalender *kalender, zaak_dag van, zaak_dag tot,
                                  int32_t *ret_aantal)
{
    if (!kalender || !ret_aantal)
        return -ZAAK_E_ARGUMENT;
    if (!kalender_has(van) || !kalender_has(tot))
        return -ZAAK_E_BEREIK;
    *ret_aantal = kalender_count_werkdagen(kalender, van, tot);
    return 0;
}

int zaak_kalender_roll(const struct zaak_kalender *kalender, zaak_dag dag, bool met_gelijkgesteld,
                       zaak_dag *ret_dag)
{
    zaak_dag reached;

    if (!kalender || !ret_dag)
        return -ZAAK_E_ARGUMENT;
    if (!kalender_has(dag))
        return -ZAAK_E_BEREIK;
    reached = kalender_roll(kalender, dag, met_gelijkgesteld);
    if (reached == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    *ret_dag = reached;
    return 0;
}
