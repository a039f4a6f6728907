/* SPDX-License-Identifier: EUPL-1.2 */
/* What a question about opening hours costs: one line per path, its name, the median of the rounds and the unit. A counter with lunch breaks, an evening and exceptions; instants at random over
 * ten years, terms of up to ten hours. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <zaak/norm.h>

enum { MOMENTS = 1 << 14, ROUNDS = 31, EXCEPTIONS = 60, DAYS = 3650 };

#define DAY_MICROS INT64_C(86400000000)

static zaak_tijdstip from[MOMENTS], until[MOMENTS], results[MOMENTS];
static int32_t minutes[MOMENTS];
static volatile int64_t sink;

struct bench {
    struct zaak_context *ctx;
    struct zaak_openingstijd *balie;
    struct zaak_kantoor *kantoor;
};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static uint32_t draw(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

static int make_balie(struct zaak_context *ctx, struct zaak_openingstijd **ret_balie)
{
    static const struct zaak_tijdvak week[] = { { 1, 540, 720 }, { 1, 780, 960 }, { 2, 540, 720 }, { 2, 780, 960 }, { 3, 540, 720 },
                                                { 4, 540, 720 }, { 4, 780, 1200 }, { 5, 540, 720 } };
    struct zaak_openingstijd_options options = ZAAK_OPENINGSTIJD_OPTIONS_INIT;
    struct zaak_dagtijdvak dagen[EXCEPTIONS];

    for (int i = 0; i < EXCEPTIONS; i++)
        dagen[i] = (struct zaak_dagtijdvak){ zaak_datum(2020, 1, 3) + i * 60, 540, 600 };
    options.week = week;
    options.week_count = sizeof week / sizeof week[0];
    options.dagen = dagen;
    options.dag_count = EXCEPTIONS;
    return zaak_openingstijd_new(ctx, &options, ret_balie, NULL);
}

static int make(struct bench *bench)
{
    struct zaak_kantoor_options options = ZAAK_KANTOOR_OPTIONS_INIT;
    struct zaak_kanaal kanaal = { "balie", NULL };

    bench->ctx = zaak_context_new(NULL);
    if (!bench->ctx || make_balie(bench->ctx, &bench->balie))
        return -1;
    kanaal.openingstijd = bench->balie;
    options.kanalen = &kanaal;
    options.kanaal_count = 1;
    return zaak_kantoor_new(bench->ctx, &options, &bench->kantoor, NULL);
}

static int64_t run_is_open(const struct bench *bench)
{
    int64_t sum = 0;

    for (int i = 0; i < MOMENTS; i++)
        sum += zaak_openingstijd_is_open(bench->balie, from[i]);
    return sum;
}

static int64_t run_add(const struct bench *bench)
{
    int64_t sum = 0;

    for (int i = 0; i < MOMENTS; i++)
        sum += zaak_openingstijd_add(bench->balie, from[i], minutes[i], &results[i]);
    return sum;
}

static int64_t run_count(const struct bench *bench)
{
    int64_t sum = 0;
    int32_t count;

    for (int i = 0; i < MOMENTS; i++)
        sum += zaak_openingstijd_count(bench->balie, from[i], until[i], &count) + count;
    return sum;
}

static int64_t run_measure(const struct bench *bench)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    int64_t sum = 0;

    norm.kanaal = "balie";
    norm.termijn = (struct zaak_periode){ 15, ZAAK_EENHEID_MINUUT };
    for (int i = 0; i < MOMENTS; i++) {
        struct zaak_normmeting meting = ZAAK_NORMMETING_INIT;

        sum += zaak_servicenorm_measure(&norm, bench->kantoor, from[i], until[i], ZAAK_TIJDSTIP_GEEN, &meting, NULL, NULL) + meting.uitkomst;
    }
    return sum;
}

static const struct path {
    const char *name;
    int64_t (*run)(const struct bench *bench);
} paths[] = {
    { "openingstijd_is_open", run_is_open },
    { "openingstijd_add", run_add },
    { "openingstijd_count", run_count },
    { "servicenorm_measure", run_measure },
};

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

static double median(double *times)
{
    qsort(times, ROUNDS, sizeof *times, compare);
    return times[ROUNDS / 2];
}

static void measure(const struct path *path, const struct bench *bench)
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        double start = now();

        sink += path->run(bench);
        times[i] = (now() - start) / MOMENTS;
    }
    printf("%-26s %10.2f ns\n", path->name, median(times));
}

static void measure_build(struct zaak_context *ctx)
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        struct zaak_openingstijd *balie = NULL;
        double start = now();

        sink += make_balie(ctx, &balie);
        times[i] = (now() - start) / 1000;
        zaak_openingstijd_unref(balie);
    }
    printf("%-26s %10.2f us\n", "openingstijd_new", median(times));
}

int main(void)
{
    struct bench bench = { NULL, NULL, NULL };
    zaak_tijdstip first = (zaak_tijdstip)zaak_datum(2020, 1, 1) * DAY_MICROS;
    uint64_t seed = 1;

    if (make(&bench))
        return 1;
    for (int i = 0; i < MOMENTS; i++) {
        from[i] = first + draw(&seed, DAYS) * DAY_MICROS + draw(&seed, 86400) * INT64_C(1000000);
        until[i] = from[i] + draw(&seed, 14 * 86400) * INT64_C(1000000);
        minutes[i] = (int32_t)draw(&seed, 600);
    }
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++)
        measure(&paths[i], &bench);
    measure_build(bench.ctx);
    zaak_kantoor_unref(bench.kantoor);
    zaak_openingstijd_unref(bench.balie);
    zaak_context_unref(bench.ctx);
    return 0;
}
