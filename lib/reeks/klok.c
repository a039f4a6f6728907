/* SPDX-License-Identifier: EUPL-1.2 */
/* The clock over columns: the facts of each case in turn, as the scalar call would get them. */
#include <zaak/reeks.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "termijn/klok_intern.h"

/* A column that differs by case, and what it fills of the question. A column of one row is read once. */
struct veld {
    const struct zaak_reeks *reeks;
    int32_t *target;
};

/* A column that the caller wants, and what fills it of the answer. */
struct antwoord {
    int32_t *column;
    const int32_t *source;
};

enum { VELDEN = 7, ANTWOORDEN = 9 };

struct klokken {
    const struct zaak_reeks_klokvraag *vraag;
    const struct zaak_reeks_klokken *uit;
    struct zaak_klokvraag question;     /* of the case in turn */
    int32_t grond;                      /* place of its legal ground, or ZAAK_DAG_GEEN */
    struct zaak_periode termijn, norm;  /* as its columns give them */
    struct veld velden[VELDEN];
    size_t veld_count;
    struct zaak_klok klok;              /* the answer of the case in turn */
    struct antwoord antwoorden[ANTWOORDEN];
    size_t antwoord_count;
    const char **namen;                 /* the names as the register itself writes them: then the same name is the same pointer */
    struct zaak_klokfeit *feiten;       /* of the case in turn */
    int32_t *nul, *geen;                /* as many zeros, and as many times ZAAK_DAG_GEEN: for the columns of the facts that are left out */
    size_t max_feiten;
    struct gebeurtenissen events;
};

static int32_t cell(const struct zaak_reeks *reeks, size_t row)
{
    size_t at = reeks->offset + row;

    if (reeks->validity && !(reeks->validity[at / 8] >> at % 8 & 1))
        return ZAAK_DAG_GEEN;
    return reeks->values[at];
}

/* Takes a column in; one that is left out leaves the question as it was. */
static int take_column(struct klokken *k, const struct zaak_reeks *reeks, int32_t *target, const char *field, struct zaak_error *error)
{
    size_t rows = k->uit->count;

    if ((reeks->count > 1 && reeks->count != rows) || (reeks->count && !reeks->values))
        return zaak_fail(error, ZAAK_E_ARGUMENT, field, "Deze kolom heeft niet evenveel rijen als er zaken zijn.");
    if (reeks->count == 1)
        *target = cell(reeks, 0);
    else if (reeks->count)
        k->velden[k->veld_count++] = (struct veld){ reeks, target };
    return 0;
}

static int take_columns(struct klokken *k, struct zaak_error *error)
{
    const struct zaak_reeks_klokvraag *vraag = k->vraag;
    const struct {
        const struct zaak_reeks *reeks;
        int32_t *target;
        const char *field;
    } columns[VELDEN] = {
        { &vraag->grond, &k->grond, "grond" },
        { &vraag->begin, &k->question.begin, "begin" },
        { &vraag->peildatum, &k->question.peildatum, "peildatum" },
        { &vraag->termijn_aantal, &k->termijn.aantal, "termijn_aantal" },
        { &vraag->termijn_eenheid, &k->termijn.eenheid, "termijn_eenheid" },
        { &vraag->norm_aantal, &k->norm.aantal, "norm_aantal" },
        { &vraag->norm_eenheid, &k->norm.eenheid, "norm_eenheid" },
    };
    int result = 0;

    k->grond = ZAAK_DAG_GEEN;
    for (size_t i = 0; result == 0 && i < VELDEN; i++)
        result = take_column(k, columns[i].reeks, columns[i].target, columns[i].field, error);
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
    const struct opschortingsgrond *grond = name ? gronden_find_opschorting(gronden, name) : NULL;
    int32_t place = name && !grond ? zaak_gronden_find_gebeurtenis(gronden, name) : -1;

    return grond ? grond->id : place >= 0 ? zaak_gronden_gebeurtenis(gronden, place)->id : name;
}

/* A column from one place on, or what stands for one that is left out. */
static const int32_t *column_from(const int32_t *column, const int32_t *without, size_t from)
{
    return column ? column + from : without;
}

/* The facts from one place on, in the form of the scalar call. */
static int read_facts(const struct klokken *k, size_t from, size_t count)
{
    const struct zaak_reeks_feiten all = k->vraag->feiten;
    const char *const *namen = k->namen;
    const int32_t *soort = column_from(all.soort, k->nul, from), *op = column_from(all.op, k->geen, from), *tot = column_from(all.tot, k->geen, from);
    const int32_t *aantal = column_from(all.aantal, k->nul, from), *eenheid = column_from(all.eenheid, k->nul, from), *naam = column_from(all.naam, k->geen, from);
    size_t naam_count = k->vraag->naam_count;

    for (size_t i = 0; i < count; i++) {
        if (naam[i] >= 0 && (size_t)naam[i] >= naam_count)
            return -ZAAK_E_ARGUMENT;
        k->feiten[i] = (struct zaak_klokfeit){ soort[i], op[i], tot[i], { aantal[i], eenheid[i] }, naam[i] < 0 ? NULL : namen[naam[i]] };
    }
    return 0;
}

/* An absent unit is no period. */
static struct zaak_periode period_or_none(struct zaak_periode periode)
{
    return periode.eenheid == ZAAK_DAG_GEEN ? (struct zaak_periode){ 0, ZAAK_EENHEID_GEEN } : periode;
}

static int read_case(struct klokken *k, size_t row)
{
    const int32_t *offsets = k->vraag->feiten.offsets;

    for (size_t i = 0; i < k->veld_count; i++)
        *k->velden[i].target = cell(k->velden[i].reeks, row);
    if (k->grond != ZAAK_DAG_GEEN && (k->grond < 0 || (size_t)k->grond >= k->vraag->grond_count))
        return -ZAAK_E_ARGUMENT;
    k->question.grond = k->grond == ZAAK_DAG_GEEN ? NULL : k->vraag->gronden[k->grond];
    k->question.termijn = period_or_none(k->termijn);
    k->question.norm = period_or_none(k->norm);
    if (!offsets)
        return 0;
    k->question.feit_count = (size_t)(offsets[row + 1] - offsets[row]);
    return k->question.feit_count > k->max_feiten ? -ZAAK_E_LIMIET : read_facts(k, (size_t)offsets[row], k->question.feit_count);
}

static void want(struct klokken *k, int32_t *column, const int32_t *source)
{
    if (column)
        k->antwoorden[k->antwoord_count++] = (struct antwoord){ column, source };
}

static void want_columns(struct klokken *k)
{
    want(k, k->uit->uiterlijk, &k->klok.uiterlijk);
    want(k, k->uit->gepland, &k->klok.gepland);
    want(k, k->uit->toestand, &k->klok.toestand);
    want(k, k->uit->nominaal, &k->klok.nominaal);
    want(k, k->uit->gestopt, &k->klok.gestopt);
    want(k, k->uit->dagen_over, &k->klok.dagen_over);
    want(k, k->uit->dagen_over_norm, &k->klok.dagen_over_norm);
    want(k, k->uit->dagen_gebruikt, &k->klok.dagen_gebruikt);
    want(k, k->uit->dagen_opgeschort, &k->klok.dagen_opgeschort);
}

static void put_bit(uint8_t *bitmap, size_t row, bool value)
{
    if (bitmap && row % 8 == 0)
        bitmap[row / 8] = 0;
    if (bitmap && value)
        bitmap[row / 8] |= (uint8_t)(1U << row % 8);
}

static void write_case(struct klokken *k, size_t row, int result)
{
    const struct zaak_reeks_klokken *uit = k->uit;
    bool answered = result == 0;

    for (size_t i = 0; i < k->antwoord_count; i++)
        k->antwoorden[i].column[row] = answered ? *k->antwoorden[i].source : ZAAK_DAG_GEEN;
    put_bit(uit->heeft_uiterlijk, row, answered && k->klok.uiterlijk != ZAAK_DAG_GEEN);
    put_bit(uit->heeft_gepland, row, answered && k->klok.gepland != ZAAK_DAG_GEEN);
    put_bit(uit->voorlopig, row, answered && k->klok.voorlopig);
    if (uit->fouten)
        uit->fouten[row] = (uint8_t)-result;
}

/* Without memory for the facts of a case the whole call fails: that is no property of the case. */
static int64_t run_cases(struct klokken *k)
{
    const struct zaak_klok empty = ZAAK_KLOK_INIT;
    int64_t failed = 0;

    for (size_t row = 0; row < k->uit->count; row++) {
        int result = read_case(k, row);

        k->klok = empty;
        if (result == 0)
            result = zaak_klok_run(&k->events, &k->question, &k->klok, NULL, NULL);
        if (result == -ZAAK_E_GEHEUGEN)
            return result;
        write_case(k, row, result);
        failed += result != 0;
    }
    return failed;
}

static int prepare(struct zaak_context *ctx, struct klokken *k, struct zaak_error *error)
{
    const struct zaak_reeks_klokvraag *vraag = k->vraag;
    size_t most = 0;
    int result = take_columns(k, error);

    want_columns(k);
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
    k->nul = most > SIZE_MAX / 2 / sizeof *k->nul ? NULL : zaak_alloc(ctx, 2 * most * sizeof *k->nul);
    if (!k->namen || !k->feiten || !k->nul)
        return zaak_fail_memory(error);
    k->geen = k->nul + most;
    for (size_t i = 0; i < most; i++)
        k->geen[i] = ZAAK_DAG_GEEN;
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
    zaak_release(ctx, k.nul);
    return result == -ZAAK_E_GEHEUGEN ? zaak_fail_memory(error) : result;
}
