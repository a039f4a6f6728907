/* SPDX-License-Identifier: EUPL-1.2 */
/* The clock over columns: the facts of each case in turn, as the scalar call would get them. */
#include <zaak/reeks.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "termijn/klok_intern.h"

struct klokken {
    const struct zaak_reeks_klokvraag *vraag;
    const struct zaak_reeks_klokken *uit;
    struct zaak_klokvraag question;     /* of the case in turn */
    const char **namen;                 /* the names as the register itself writes them: then the same name is the same pointer */
    struct zaak_klokfeit *feiten;       /* of the case in turn */
    size_t max_feiten;
    struct gebeurtenissen events;
};

static int32_t cell(const struct zaak_reeks *reeks, size_t row)
{
    size_t at = reeks->offset + (reeks->count == 1 ? 0 : row);

    if (reeks->count == 0 || (reeks->validity && !(reeks->validity[at / 8] >> at % 8 & 1)))
        return ZAAK_DAG_GEEN;
    return reeks->values[at];
}

/* A period of which the unit may be absent: then there is none. */
static struct zaak_periode period_cell(const struct zaak_reeks *aantal, const struct zaak_reeks *eenheid, size_t row)
{
    struct zaak_periode periode = { cell(aantal, row), cell(eenheid, row) };

    return periode.eenheid == ZAAK_DAG_GEEN ? (struct zaak_periode){ 0, ZAAK_EENHEID_GEEN } : periode;
}

static int check_column(const struct zaak_reeks *reeks, size_t rows, const char *field, struct zaak_error *error)
{
    if ((reeks->count == 0 || reeks->count == 1 || reeks->count == rows) && (reeks->values || reeks->count == 0))
        return 0;
    return zaak_fail(error, ZAAK_E_ARGUMENT, field, "Deze kolom heeft niet evenveel rijen als er zaken zijn.");
}

static int check_columns(const struct zaak_reeks_klokvraag *vraag, size_t rows, struct zaak_error *error)
{
    const struct {
        const struct zaak_reeks *reeks;
        const char *field;
    } columns[] = {
        { &vraag->grond, "grond" },
        { &vraag->begin, "begin" },
        { &vraag->peildatum, "peildatum" },
        { &vraag->termijn_aantal, "termijn_aantal" },
        { &vraag->termijn_eenheid, "termijn_eenheid" },
        { &vraag->norm_aantal, "norm_aantal" },
        { &vraag->norm_eenheid, "norm_eenheid" },
    };
    int result = 0;

    for (size_t i = 0; result == 0 && i < sizeof columns / sizeof columns[0]; i++)
        result = check_column(columns[i].reeks, rows, columns[i].field, error);
    if (result == 0 && ((vraag->grond_count && !vraag->gronden) || (vraag->naam_count && !vraag->namen)))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "gronden", "De lijst van gronden of van namen ontbreekt.");
    return result;
}

/* Gives the most facts that one case has. */
static int check_feiten(const struct zaak_reeks_feiten *feiten, size_t rows, size_t *ret_most, struct zaak_error *error)
{
    *ret_most = 0;
    if (!feiten->offsets)
        return 0;
    for (size_t i = 0; i < rows; i++) {
        if (feiten->offsets[0] < 0 || feiten->offsets[i + 1] < feiten->offsets[i] || (size_t)feiten->offsets[i + 1] > feiten->count)
            return zaak_fail(error, ZAAK_E_ARGUMENT, "feiten.offsets", "De plaatsen van de feiten lopen niet op, of voorbij het laatste feit.");
        if ((size_t)(feiten->offsets[i + 1] - feiten->offsets[i]) > *ret_most)
            *ret_most = (size_t)(feiten->offsets[i + 1] - feiten->offsets[i]);
    }
    if (*ret_most && (!feiten->soort || !feiten->op || !feiten->aantal != !feiten->eenheid))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "feiten", "Een kolom van de feiten ontbreekt.");
    return 0;
}

static const char *name_in_register(const struct zaak_gronden *gronden, const char *name)
{
    uint64_t bit;
    const struct opschortingsgrond *grond = name ? zaak_gronden_find_opschorting(gronden, name, &bit) : NULL;
    int32_t place = name && !grond ? zaak_gronden_find_gebeurtenis(gronden, name) : -1;

    return grond ? grond->id : place >= 0 ? zaak_gronden_gebeurtenis(gronden, place)->id : name;
}

static int read_fact(const struct klokken *k, size_t i, struct zaak_klokfeit *feit)
{
    const struct zaak_reeks_feiten *feiten = &k->vraag->feiten;
    int32_t naam = feiten->naam ? feiten->naam[i] : -1;

    if (naam >= 0 && (size_t)naam >= k->vraag->naam_count)
        return -ZAAK_E_ARGUMENT;
    *feit = (struct zaak_klokfeit){
        .soort = feiten->soort[i],
        .op = feiten->op[i],
        .tot = feiten->tot ? feiten->tot[i] : ZAAK_DAG_GEEN,
        .grond = naam >= 0 ? k->namen[naam] : NULL,
    };
    if (feiten->aantal)
        feit->periode = (struct zaak_periode){ feiten->aantal[i], feiten->eenheid[i] };
    return 0;
}

static int read_case(struct klokken *k, size_t row)
{
    const struct zaak_reeks_klokvraag *vraag = k->vraag;
    const int32_t *offsets = vraag->feiten.offsets;
    int32_t grond = cell(&vraag->grond, row);
    int result = 0;

    if (grond != ZAAK_DAG_GEEN && (grond < 0 || (size_t)grond >= vraag->grond_count))
        return -ZAAK_E_ARGUMENT;
    k->question.grond = grond == ZAAK_DAG_GEEN ? NULL : vraag->gronden[grond];
    k->question.begin = cell(&vraag->begin, row);
    k->question.peildatum = cell(&vraag->peildatum, row);
    k->question.termijn = period_cell(&vraag->termijn_aantal, &vraag->termijn_eenheid, row);
    k->question.norm = period_cell(&vraag->norm_aantal, &vraag->norm_eenheid, row);
    k->question.feit_count = offsets ? (size_t)(offsets[row + 1] - offsets[row]) : 0;
    if (k->question.feit_count > k->max_feiten)
        return -ZAAK_E_LIMIET;
    for (size_t i = 0; result == 0 && i < k->question.feit_count; i++)
        result = read_fact(k, (size_t)offsets[row] + i, &k->feiten[i]);
    return result;
}

static void put(int32_t *column, size_t row, bool answered, int32_t value)
{
    if (column)
        column[row] = answered ? value : ZAAK_DAG_GEEN;
}

static void put_bit(uint8_t *bitmap, size_t row, bool value)
{
    if (bitmap && row % 8 == 0)
        bitmap[row / 8] = 0;
    if (bitmap && value)
        bitmap[row / 8] |= (uint8_t)(1U << row % 8);
}

static void write_case(const struct zaak_reeks_klokken *uit, size_t row, int result, const struct zaak_klok *klok)
{
    bool answered = result == 0;

    put(uit->uiterlijk, row, answered, klok->uiterlijk);
    put(uit->gepland, row, answered, klok->gepland);
    put(uit->toestand, row, answered, klok->toestand);
    put(uit->nominaal, row, answered, klok->nominaal);
    put(uit->gestopt, row, answered, klok->gestopt);
    put(uit->dagen_over, row, answered, klok->dagen_over);
    put(uit->dagen_over_norm, row, answered, klok->dagen_over_norm);
    put(uit->dagen_gebruikt, row, answered, klok->dagen_gebruikt);
    put(uit->dagen_opgeschort, row, answered, klok->dagen_opgeschort);
    put_bit(uit->heeft_uiterlijk, row, answered && klok->uiterlijk != ZAAK_DAG_GEEN);
    put_bit(uit->heeft_gepland, row, answered && klok->gepland != ZAAK_DAG_GEEN);
    put_bit(uit->voorlopig, row, answered && klok->voorlopig);
    if (uit->fouten)
        uit->fouten[row] = (uint8_t)-result;
}

/* Without memory for the facts of a case the whole call fails: that is no property of the case. */
static int64_t run_cases(struct klokken *k)
{
    int64_t failed = 0;

    for (size_t row = 0; row < k->uit->count; row++) {
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        int result = read_case(k, row);

        if (result == 0)
            result = zaak_klok_run(&k->events, &k->question, &klok, NULL, NULL);
        if (result == -ZAAK_E_GEHEUGEN)
            return result;
        write_case(k->uit, row, result, &klok);
        failed += result != 0;
    }
    return failed;
}

static int prepare(struct zaak_context *ctx, struct klokken *k, struct zaak_error *error)
{
    const struct zaak_reeks_klokvraag *vraag = k->vraag;
    size_t most = 0;
    int result = check_columns(vraag, k->uit->count, error);

    if (result == 0)
        result = check_feiten(&vraag->feiten, k->uit->count, &most, error);
    k->question.kalender = vraag->kalender;
    k->question.gronden = vraag->register_gronden;
    k->question.norm_regime = vraag->norm_regime;
    k->question.norm_schort_op = vraag->norm_schort_op;
    k->question.lezing = vraag->lezing;
    if (result == 0)
        result = zaak_klokvraag_check(ctx, &k->question, error);
    if (result)
        return result;
    k->namen = zaak_alloc(ctx, vraag->naam_count * sizeof *k->namen);
    k->max_feiten = zaak_context_limits(ctx)->max_feiten;
    most = most < k->max_feiten ? most : k->max_feiten;
    k->feiten = most > SIZE_MAX / sizeof *k->feiten ? NULL : zaak_alloc(ctx, most * sizeof *k->feiten);
    if (!k->namen || !k->feiten)
        return zaak_fail_memory(error);
    for (size_t i = 0; i < vraag->naam_count; i++)
        k->namen[i] = name_in_register(k->question.gronden, vraag->namen[i]);
    k->question.feiten = k->feiten;
    return 0;
}

int64_t zaak_reeks_klok(struct zaak_context *ctx, const struct zaak_reeks_klokvraag *given, const struct zaak_reeks_klokken *ret_klokken, struct zaak_error *error)
{
    struct zaak_reeks_klokvraag vraag = ZAAK_REEKS_KLOKVRAAG_INIT;
    struct zaak_reeks_klokken uit = ZAAK_REEKS_KLOKKEN_INIT;
    struct klokken k = { .vraag = &vraag, .uit = &uit, .question = ZAAK_KLOKVRAAG_INIT };
    int64_t result;

    if (!ctx || !given || !ret_klokken)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_options_read(&vraag, sizeof vraag, given, error);
    if (result == 0)
        result = zaak_options_read(&uit, sizeof uit, ret_klokken, error);
    if (result)
        return result;
    gebeurtenissen_init(&k.events, ctx);
    result = prepare(ctx, &k, error);
    if (result == 0)
        result = run_cases(&k);
    zaak_gebeurtenissen_free(&k.events);
    zaak_release(ctx, k.namen);
    zaak_release(ctx, k.feiten);
    return result == -ZAAK_E_GEHEUGEN ? zaak_fail_memory(error) : result;
}
