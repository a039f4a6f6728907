/* SPDX-License-Identifier: EUPL-1.2 */
/* Columns of ten million days, and what the machine itself allows: reading such a column, and copying it.
 *
 * Without arguments each path is run a number of times and its median is printed. With the name of a folder it writes the columns there for the peers (peer_numpy.py, peer_sqlite.py,
 * peer_quantlib.cpp) and then answers one path per line of its input: nanoseconds, and a checksum by which vergelijk.py sees that all found the same answers. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <libzaak.h>

#include "meet.h"

enum {
    ROWS = 10000000,
    ROUNDS = 7,
    SINGLE = 1 << 16,       /* calls for one row */
    FIRST = -7305,          /* 1950-01-01 */
    MARGIN = 400,
    SPAN = 49300,           /* 135 years */
    NEAR_FIRST = 20000,     /* a window of 1,000 days from 4 October 2024 on */
    NEAR_SPAN = 1000,
    TODAY = 20500,
    TYPES = 1000,
    HANDLERS = 5000,
    MAX_DAYS = 90,          /* of a closed case */
    MAX_GROUPS = 400000,
    CASES = 100000,         /* for the clock */
    FACTS = 10              /* of each case */
};

enum column { WIDE, WIDE_END, NEAR, NEAR_END, NUMBER, UNIT, REGIME, TYPE, HANDLER, OUT, COLUMNS };

static struct bench {
    struct zaak_context *ctx;
    const struct zaak_kalender *kalender;
    int32_t *columns[COLUMNS];
    uint8_t *selectie;
    int32_t *group_keys[2];
    int64_t *group_counts;
    int32_t norms[TYPES];
    int64_t kept[TYPES], all[TYPES], spent[TYPES];
    int64_t result;             /* of the last run */
} bench;

static const struct termijn {
    int32_t aantal, eenheid, regime;
} termijnen[] = {
    { 8, ZAAK_EENHEID_WEEK, ZAAK_REGIME_ATW },     { 26, ZAAK_EENHEID_WEEK, ZAAK_REGIME_ATW }, { 6, ZAAK_EENHEID_WEEK, ZAAK_REGIME_ATW },
    { 10, ZAAK_EENHEID_WERKDAG, ZAAK_REGIME_GEEN }, { 1, ZAAK_EENHEID_MAAND, ZAAK_REGIME_EU },  { 3, ZAAK_EENHEID_MAAND, ZAAK_REGIME_ATW },
    { 90, ZAAK_EENHEID_DAG, ZAAK_REGIME_ATW },      { 1, ZAAK_EENHEID_JAAR, ZAAK_REGIME_GEEN },
};

static struct zaak_reeks reeks(enum column column)
{
    return (struct zaak_reeks){ bench.columns[column], NULL, 0, ROWS };
}

static struct zaak_reeks constant(const int32_t *value)
{
    return (struct zaak_reeks){ value, NULL, 0, 1 };
}

static struct zaak_reeks_uit uit(void)
{
    return (struct zaak_reeks_uit){ bench.columns[OUT], NULL, NULL, ROWS };
}

static void run_read(void)
{
    const int32_t *days = bench.columns[NEAR];
    uint32_t sum = 0;

    for (size_t i = 0; i < ROWS; i += 64)
        for (size_t j = 0; j < 64; j++)
            sum += (uint32_t)days[i + j];
    bench.result = sum;
}

static void run_copy(void)
{
    memcpy(bench.columns[OUT], bench.columns[WIDE], ROWS * sizeof(int32_t));
}

static void add_30(enum column column)
{
    static const int32_t thirty = 30;
    const struct zaak_reeks dagen = reeks(column), aantal = constant(&thirty);
    const struct zaak_reeks_uit answers = uit();

    bench.result = zaak_reeks_add_werkdagen(bench.kalender, &dagen, &aantal, &answers);
}

static void run_add_wide(void)
{
    add_30(WIDE);
}

static void run_add_near(void)
{
    add_30(NEAR);
}

static void run_count(void)
{
    const struct zaak_reeks van = reeks(WIDE), tot = reeks(WIDE_END);
    const struct zaak_reeks_uit answers = uit();

    bench.result = zaak_reeks_count_werkdagen(bench.kalender, &van, &tot, &answers);
}

static void eight_weeks(enum column column)
{
    static const int32_t eight = 8, week = ZAAK_EENHEID_WEEK;
    const struct zaak_reeks start = reeks(column), aantal = constant(&eight), eenheid = constant(&week);
    const struct zaak_reeks_uit answers = uit();

    bench.result = zaak_reeks_termijn(bench.kalender, &start, &aantal, &eenheid, NULL, &answers, NULL);
}

static void run_termijn_wide(void)
{
    eight_weeks(WIDE);
}

static void run_termijn_near(void)
{
    eight_weeks(NEAR);
}

static void terms_by_row(enum column column)
{
    const struct zaak_reeks start = reeks(column), aantal = reeks(NUMBER), eenheid = reeks(UNIT), regime = reeks(REGIME);
    const struct zaak_reeks_uit answers = uit();

    bench.result = zaak_reeks_termijn(bench.kalender, &start, &aantal, &eenheid, &regime, &answers, NULL);
}

static void run_termijn_rows_wide(void)
{
    terms_by_row(WIDE);
}

static void run_termijn_rows_near(void)
{
    terms_by_row(NEAR);
}

static void run_dagen_over(void)
{
    static const int32_t today = TODAY;
    const struct zaak_reeks uiterlijk = reeks(NEAR), peildatum = constant(&today);
    const struct zaak_reeks_uit answers = uit();

    bench.result = zaak_reeks_dagen_over(&uiterlijk, &peildatum, &answers);
}

static void run_within_14(void)
{
    const struct zaak_reeks uiterlijk = reeks(NEAR);

    bench.result = zaak_reeks_select_binnen(&uiterlijk, TODAY, 14, NULL);
}

static void run_select_14(void)
{
    const struct zaak_reeks uiterlijk = reeks(NEAR);

    bench.result = zaak_reeks_select_binnen(&uiterlijk, TODAY, 14, bench.selectie);
}

static void run_group_14(void)
{
    const struct zaak_reeks type = reeks(TYPE), handler = reeks(HANDLER);
    const struct zaak_reeks_groepen groepen = { bench.group_keys[0], bench.group_keys[1], bench.group_counts, MAX_GROUPS };

    run_select_14();
    bench.result = zaak_reeks_group(bench.ctx, &type, &handler, bench.selectie, &groepen);
}

/* Reading the three columns of the norm report: 12 bytes per row. */
static void run_read_three(void)
{
    const int32_t *columns[] = { bench.columns[NEAR], bench.columns[NEAR_END], bench.columns[TYPE] };
    uint32_t sum = 0;

    for (size_t i = 0; i < ROWS; i += 64)
        for (size_t k = 0; k < 3; k++)
            for (size_t j = 0; j < 64; j++)
                sum += (uint32_t)columns[k][i + j];
    bench.result = sum;
}

static void norm_report(int32_t eenheid)
{
    const struct zaak_reeks_normrapport rapport = { bench.kept, bench.all, bench.spent };
    struct zaak_reeks_normvraag vraag = ZAAK_REEKS_NORMVRAAG_INIT;

    vraag.begin = reeks(NEAR);
    vraag.einde = reeks(NEAR_END);
    vraag.soort = reeks(TYPE);
    vraag.normen = bench.norms;
    vraag.norm_count = TYPES;
    vraag.eenheid = eenheid;
    bench.result = zaak_reeks_normrapport(bench.ctx, &vraag, &rapport, NULL);
}

static void run_norm_werkdagen(void)
{
    norm_report(ZAAK_EENHEID_WERKDAG);
}

static void run_norm_dagen(void)
{
    norm_report(ZAAK_EENHEID_DAG);
}

static uint64_t sum_of_report(void)
{
    uint64_t sum = (uint64_t)bench.result;

    for (uint64_t i = 0; i < TYPES; i++)
        sum += ((uint64_t)bench.kept[i] + 3 * (uint64_t)bench.all[i] + 7 * (uint64_t)bench.spent[i]) * (i + 1);
    return sum;
}

static void run_single_add(void)
{
    bench.result = 0;
    for (int i = 0; i < SINGLE; i++)
        bench.result += zaak_kalender_add_werkdagen(bench.kalender, bench.columns[WIDE][i], 30, &bench.columns[OUT][i]);
}

static void run_single_roll(void)
{
    bench.result = 0;
    for (int i = 0; i < SINGLE; i++)
        bench.result += zaak_kalender_roll(bench.kalender, bench.columns[WIDE][i], true, &bench.columns[OUT][i]);
}

static void run_kalender(void)
{
    struct zaak_kalender *kalender = NULL;

    bench.result = zaak_kalender_new(bench.ctx, NULL, &kalender, NULL);
    zaak_kalender_unref(kalender);
}

static void run_context(void)
{
    struct zaak_context *ctx = zaak_context_new(NULL);

    bench.result = zaak_context_get_kalender(ctx) && zaak_context_get_gronden(ctx) ? 0 : -1;
    zaak_context_unref(ctx);
}

/* What a context with its kalender and its legal grounds takes, in bytes instead of nanoseconds. */
static size_t taken;

static void *take(void *user, size_t size)
{
    (void)user;
    taken += size;
    return malloc(size);
}

static void *resize(void *user, void *block, size_t size)
{
    (void)user;
    taken += size;
    return realloc(block, size);
}

static void give(void *user, void *block)
{
    (void)user;
    free(block);
}

static void run_context_bytes(void)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_context *ctx;

    options.allocator = (struct zaak_allocator){ take, resize, give, NULL };
    taken = 0;
    ctx = zaak_context_new(&options);
    bench.result = zaak_context_get_kalender(ctx) && zaak_context_get_gronden(ctx) ? (int64_t)taken : -1;
    zaak_context_unref(ctx);
}

/* Ten facts of a case: two suspensions that end, two requests that suspend nothing, an extension, one too many, and a decision. */
static const struct zaak_klokfeit facts[FACTS] = {
    { ZAAK_KLOKFEIT_VERZOEK, 3, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_AANVULLING },
    { ZAAK_KLOKFEIT_OPSCHORTING, 8, 22, { 0, 0 }, ZAAK_GROND_AANVULLING },
    { ZAAK_KLOKFEIT_HERVATTING, 20, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_AANVULLING },
    { ZAAK_KLOKFEIT_OPSCHORTING, 30, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_BUITENLAND },
    { ZAAK_KLOKFEIT_HERVATTING, 40, ZAAK_DAG_GEEN, { 0, 0 }, NULL },
    { ZAAK_KLOKFEIT_VERLENGING, 45, ZAAK_DAG_GEEN, { 6, ZAAK_EENHEID_WEEK }, NULL },
    { ZAAK_KLOKFEIT_VERLENGING, 50, ZAAK_DAG_GEEN, { 6, ZAAK_EENHEID_WEEK }, NULL },
    { ZAAK_KLOKFEIT_VERZOEK, 55, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_AANVULLING },
    { ZAAK_KLOKFEIT_HERVATTING, 60, ZAAK_DAG_GEEN, { 0, 0 }, NULL },
    { ZAAK_KLOKFEIT_BESLUIT, 100, ZAAK_DAG_GEEN, { 0, 0 }, NULL },
};

enum fact_column { SOORT, OP, TOT, AANTAL, EENHEID, NAAM, FACT_COLUMNS };

static struct clock_bench {
    const struct zaak_grond *grond;
    struct zaak_motivering *why;
    int32_t *offsets, *facts[FACT_COLUMNS];
    int32_t *answers[3];
} clocks;

static int32_t first_day(int number)
{
    return NEAR_FIRST + number % 500;
}

static bool make_clocks(void)
{
    clocks.grond = zaak_gronden_find(zaak_context_get_gronden(bench.ctx), "ow-16-64", NEAR_FIRST);
    clocks.why = zaak_motivering_new(bench.ctx);
    clocks.offsets = malloc((CASES + 1) * sizeof(int32_t));
    for (int k = 0; k < 3; k++)
        clocks.answers[k] = malloc(CASES * sizeof(int32_t));
    for (int k = 0; k < FACT_COLUMNS; k++)
        clocks.facts[k] = malloc((size_t)CASES * FACTS * sizeof(int32_t));
    if (!clocks.grond || !clocks.why || !clocks.offsets || !clocks.answers[2] || !clocks.facts[NAAM])
        return false;
    for (int i = 0; i < CASES * FACTS; i++) {
        const struct zaak_klokfeit *fact = &facts[i % FACTS];
        int32_t day = first_day(i / FACTS);

        clocks.facts[SOORT][i] = fact->soort;
        clocks.facts[OP][i] = day + fact->op;
        clocks.facts[TOT][i] = fact->tot == ZAAK_DAG_GEEN ? ZAAK_DAG_GEEN : day + fact->tot;
        clocks.facts[AANTAL][i] = fact->termijn.aantal;
        clocks.facts[EENHEID][i] = fact->termijn.eenheid;
        clocks.facts[NAAM][i] = !fact->grond ? -1 : strcmp(fact->grond, ZAAK_GROND_AANVULLING) != 0;
        clocks.offsets[i / FACTS] = i / FACTS * FACTS;
    }
    clocks.offsets[CASES] = CASES * FACTS;
    return true;
}

static void run_clock_columns(void)
{
    static const char *const namen[] = { ZAAK_GROND_AANVULLING, ZAAK_GROND_BUITENLAND };
    static const int32_t nul = 0, zes = 6, week = ZAAK_EENHEID_WEEK;
    struct zaak_reeks_klokvraag vraag = ZAAK_REEKS_KLOKVRAAG_INIT;
    struct zaak_reeks_klokken klokken = ZAAK_REEKS_KLOKKEN_INIT;

    vraag.gronden = &clocks.grond;
    vraag.grond_count = 1;
    vraag.namen = namen;
    vraag.naam_count = 2;
    vraag.grond = constant(&nul);
    vraag.begin = (struct zaak_reeks){ bench.columns[OUT], NULL, 0, CASES };
    vraag.norm_aantal = constant(&zes);
    vraag.norm_eenheid = constant(&week);
    vraag.feiten = (struct zaak_reeks_feiten){ clocks.offsets, clocks.facts[SOORT], clocks.facts[OP], clocks.facts[TOT], clocks.facts[AANTAL],
                                               clocks.facts[EENHEID], clocks.facts[NAAM], (size_t)CASES * FACTS };
    klokken.count = CASES;
    klokken.uiterlijk = clocks.answers[0];
    klokken.gepland = clocks.answers[1];
    klokken.toestand = clocks.answers[2];
    for (int i = 0; i < CASES; i++)
        bench.columns[OUT][i] = first_day(i);
    bench.result = zaak_reeks_klok(bench.ctx, &vraag, &klokken, NULL);
    for (int i = 0; i < CASES; i++)
        bench.result += clocks.answers[0][i];
}

/* One case at a time, without or with its reasons as text. */
static void run_clocks(bool motivated)
{
    char text[4096];

    bench.result = 0;
    for (int i = 0; i < CASES / 10; i++) {
        struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak_klokfeit own[FACTS];

        memcpy(own, facts, sizeof own);
        for (int k = 0; k < FACTS; k++) {
            own[k].op += first_day(i);
            own[k].tot += own[k].tot == ZAAK_DAG_GEEN ? 0 : first_day(i);
        }
        vraag.grond = clocks.grond;
        vraag.begin = first_day(i);
        vraag.norm = (struct zaak_periode){ 6, ZAAK_EENHEID_WEEK };
        vraag.feiten = own;
        vraag.feit_count = FACTS;
        bench.result += zaak_klok_compute(bench.ctx, &vraag, &klok, motivated ? clocks.why : NULL, NULL) + klok.uiterlijk;
        if (motivated)
            bench.result += zaak_motivering_text(clocks.why, text, sizeof text);
    }
}

static void run_clock(void)
{
    run_clocks(false);
}

static void run_clock_text(void)
{
    run_clocks(true);
}

static uint64_t sum_of_answers(void)
{
    uint64_t sum = (uint64_t)bench.result;

    for (uint64_t i = 0; i < ROWS; i++)
        sum += (uint64_t)(int64_t)bench.columns[OUT][i] * (i + 1);
    return sum;
}

static uint64_t sum_of_single(void)
{
    uint64_t sum = (uint64_t)bench.result;

    for (uint64_t i = 0; i < SINGLE; i++)
        sum += (uint64_t)(int64_t)bench.columns[OUT][i] * (i + 1);
    return sum;
}

static uint64_t sum_of_groups(void)
{
    uint64_t sum = (uint64_t)bench.result;

    for (int64_t i = 0; i < bench.result; i++)
        sum += (uint64_t)bench.group_counts[i] * ((uint64_t)bench.group_keys[0][i] * HANDLERS + (uint64_t)bench.group_keys[1][i]);
    return sum;
}

static uint64_t result_itself(void)
{
    return (uint64_t)bench.result;
}

static const struct path {
    const char *name;
    void (*run)(void);
    uint64_t (*checksum)(void);
    int count;                  /* rows or calls of one run */
} paths[] = {
    { "lezen", run_read, result_itself, ROWS },
    { "kopieren", run_copy, sum_of_answers, ROWS },
    { "add_ver", run_add_wide, sum_of_answers, ROWS },
    { "add_nabij", run_add_near, sum_of_answers, ROWS },
    { "count_ver", run_count, sum_of_answers, ROWS },
    { "termijn_ver", run_termijn_wide, sum_of_answers, ROWS },
    { "termijn_nabij", run_termijn_near, sum_of_answers, ROWS },
    { "termijn_per_rij_ver", run_termijn_rows_wide, sum_of_answers, ROWS },
    { "termijn_per_rij_nabij", run_termijn_rows_near, sum_of_answers, ROWS },
    { "dagen_over", run_dagen_over, sum_of_answers, ROWS },
    { "binnen_14", run_within_14, result_itself, ROWS },
    { "selectie_14", run_select_14, result_itself, ROWS },
    { "groepen_14", run_group_14, sum_of_groups, ROWS },
    { "lezen_drie", run_read_three, result_itself, ROWS },
    { "norm_werkdagen", run_norm_werkdagen, sum_of_report, ROWS },
    { "norm_dagen", run_norm_dagen, sum_of_report, ROWS },
    { "een_add", run_single_add, sum_of_single, SINGLE },
    { "een_roll", run_single_roll, sum_of_single, SINGLE },
    { "klok", run_clock_columns, result_itself, CASES },
    { "klok_een", run_clock, result_itself, CASES / 10 },
    { "klok_motivering", run_clock_text, result_itself, CASES / 10 },
    { "kalender", run_kalender, result_itself, 1 },
    { "context", run_context, result_itself, 1 },
    { "context_bytes", run_context_bytes, result_itself, 1 },
};

static bool make_columns(void)
{
    uint64_t seed = 1;

    for (int k = 0; k < COLUMNS; k++) {
        bench.columns[k] = malloc(ROWS * sizeof(int32_t));
        if (!bench.columns[k])
            return false;
        memset(bench.columns[k], 0, ROWS * sizeof(int32_t));
    }
    for (size_t i = 0; i < ROWS; i++) {
        const struct termijn *termijn = &termijnen[draw(&seed, sizeof termijnen / sizeof termijnen[0])];
        int32_t start = FIRST + MARGIN + (int32_t)draw(&seed, SPAN), end = FIRST + MARGIN + (int32_t)draw(&seed, SPAN);

        bench.columns[WIDE][i] = start < end ? start : end;
        bench.columns[WIDE_END][i] = start < end ? end : start;
        bench.columns[NEAR][i] = NEAR_FIRST + (int32_t)draw(&seed, NEAR_SPAN);
        bench.columns[NUMBER][i] = termijn->aantal;
        bench.columns[UNIT][i] = termijn->eenheid;
        bench.columns[REGIME][i] = termijn->regime;
        bench.columns[TYPE][i] = (int32_t)draw(&seed, TYPES);
        bench.columns[HANDLER][i] = (int32_t)draw(&seed, HANDLERS);
    }
    for (size_t i = 0; i < ROWS; i++)   /* after all others, so that these stay as they were */
        bench.columns[NEAR_END][i] = bench.columns[NEAR][i] + (int32_t)draw(&seed, MAX_DAYS);
    for (size_t i = 0; i < TYPES; i++)
        bench.norms[i] = 5 + (int32_t)(i % 40);
    return true;
}

static bool set_up(void)
{
    bench.ctx = zaak_context_new(NULL);
    bench.kalender = bench.ctx ? zaak_context_get_kalender(bench.ctx) : NULL;
    bench.selectie = malloc(ROWS / 8 + 1);
    bench.group_keys[0] = malloc(MAX_GROUPS * sizeof(int32_t));
    bench.group_keys[1] = malloc(MAX_GROUPS * sizeof(int32_t));
    bench.group_counts = malloc(MAX_GROUPS * sizeof(int64_t));
    return bench.kalender && bench.selectie && bench.group_keys[0] && bench.group_keys[1] && bench.group_counts && make_columns() && make_clocks();
}

static double measure(const struct path *path)
{
    double start = now();

    path->run();
    return now() - start;
}

static void print_all(void)
{
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        double times[ROUNDS];

        for (int r = 0; r < ROUNDS; r++)
            times[r] = measure(&paths[i]) / paths[i].count;
        if (paths[i].run == run_context_bytes)
            printf("%-26s %10ld bytes\n", paths[i].name, (long)bench.result);
        else
            printf("%-26s %10.2f ns\n", paths[i].name, median(times, ROUNDS));
    }
}

static bool write_column(const char *folder, const char *name, const int32_t *values, size_t count)
{
    char path[512];
    FILE *file;
    bool ok;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "wb");
    if (!file)
        return false;
    ok = fwrite(values, sizeof *values, count, file) == count;
    return fclose(file) == 0 && ok;
}

/* The columns, and the days from Monday to Friday that are no working days. */
static bool write_columns(const char *folder)
{
    int32_t vrij[4096];
    size_t count = 0;

    for (zaak_dag dag = FIRST; zaak_kalender_is_werkdag(bench.kalender, dag) >= 0; dag++)
        if (!zaak_kalender_is_werkdag(bench.kalender, dag) && zaak_datum_weekdag(dag) < 6)
            vrij[count++] = dag;
    return write_column(folder, "vrij", vrij, count) && write_column(folder, "ver", bench.columns[WIDE], ROWS)
        && write_column(folder, "ver_einde", bench.columns[WIDE_END], ROWS) && write_column(folder, "nabij", bench.columns[NEAR], ROWS)
        && write_column(folder, "nabij_einde", bench.columns[NEAR_END], ROWS) && write_column(folder, "normen", bench.norms, TYPES)
        && write_column(folder, "zaaktype", bench.columns[TYPE], ROWS) && write_column(folder, "behandelaar", bench.columns[HANDLER], ROWS);
}

static void answer(const char *name)
{
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        double time;

        if (strcmp(paths[i].name, name) != 0)
            continue;
        time = measure(&paths[i]) / paths[i].count;
        if (paths[i].run == run_context_bytes)
            time = (double)bench.result;
        printf("%.4f %llu\n", time, (unsigned long long)paths[i].checksum());
        return;
    }
    printf("geen\n");
}

int main(int argc, char **argv)
{
    char line[80];

    if (!set_up())
        return 1;
    if (argc < 2) {
        print_all();
        return 0;
    }
    if (!write_columns(argv[1]))
        return 1;
    for (printf("klaar\n"), fflush(stdout); fgets(line, sizeof line, stdin); fflush(stdout)) {
        line[strcspn(line, "\n")] = '\0';
        answer(line);
    }
    return 0;
}
