/* SPDX-License-Identifier: EUPL-1.2 */
/* What the hot paths of the kalender and of days cost: one line per path, its name, the median of the rounds
 * and the unit. Calls go through the public functions; the days are drawn at random over the whole kalender.
 * */
#include <stdio.h>

#include <zaak/kalender.h>

#include "meet.h"

enum { DAYS = 1 << 14, ROUNDS = 31, FIRST = -7305 + 400, SPAN = 55152 - 800 };

static zaak_dag days[DAYS], others[DAYS];
static int32_t numbers[DAYS];
static int32_t results[DAYS];
static volatile int64_t sink;

static int64_t run_add(const struct zaak_kalender *kalender)
{
    int64_t sum = 0;

    for (int i = 0; i < DAYS; i++)
        sum += zaak_kalender_add_werkdagen(kalender, days[i], numbers[i], &results[i]);
    return sum;
}

static int64_t run_count(const struct zaak_kalender *kalender)
{
    int64_t sum = 0;

    for (int i = 0; i < DAYS; i++)
        sum += zaak_kalender_count_werkdagen(kalender, days[i], others[i], &results[i]);
    return sum;
}

static int64_t run_roll(const struct zaak_kalender *kalender)
{
    int64_t sum = 0;

    for (int i = 0; i < DAYS; i++)
        sum += zaak_kalender_roll(kalender, days[i], true, &results[i]);
    return sum;
}

static int64_t run_add_maanden(const struct zaak_kalender *kalender)
{
    const struct zaak_periode periode = { 6, ZAAK_EENHEID_MAAND };
    int64_t sum = 0;

    (void)kalender;
    for (int i = 0; i < DAYS; i++)
        sum += zaak_periode_add(days[i], &periode, &results[i]);
    return sum;
}

static int64_t run_tijdstip(const struct zaak_kalender *kalender)
{
    int64_t sum = 0;

    (void)kalender;
    for (int i = 0; i < DAYS; i++)
        sum += zaak_tijdstip_dag(days[i] * INT64_C(86400000000) + numbers[i], &results[i], NULL);
    return sum;
}

static int64_t run_format(const struct zaak_kalender *kalender)
{
    int64_t sum = 0;
    char text[16];

    (void)kalender;
    for (int i = 0; i < DAYS; i++)
        sum += zaak_datum_format(days[i], ZAAK_DATUM_ISO, text, sizeof text) + text[9];
    return sum;
}

static const struct path {
    const char *name;
    int64_t (*run)(const struct zaak_kalender *kalender);
} paths[] = {
    { "kalender_add_werkdagen", run_add },
    { "kalender_count_werkdagen", run_count },
    { "kalender_roll", run_roll },
    { "periode_add_6_maanden", run_add_maanden },
    { "tijdstip_dag", run_tijdstip },
    { "datum_format_iso", run_format },
};

static void measure(const struct path *path, const struct zaak_kalender *kalender)
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        double start = now();

        sink += path->run(kalender);
        times[i] = (now() - start) / DAYS;
    }
    printf("%-26s %10.2f ns\n", path->name, median(times, ROUNDS));
}

static void measure_build(struct zaak_context *ctx)
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        struct zaak_kalender *kalender = NULL;
        double start = now();

        sink += zaak_kalender_new(ctx, NULL, &kalender, NULL);
        times[i] = (now() - start) / 1000;
        zaak_kalender_unref(kalender);
    }
    printf("%-26s %10.2f us\n", "kalender_new", median(times, ROUNDS));
}

int main(void)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    const struct zaak_kalender *kalender = ctx ? zaak_context_get_kalender(ctx) : NULL;
    uint64_t seed = 1;

    if (!kalender)
        return 1;
    for (int i = 0; i < DAYS; i++) {
        days[i] = FIRST + (zaak_dag)draw(&seed, SPAN);
        others[i] = FIRST + (zaak_dag)draw(&seed, SPAN);
        numbers[i] = (int32_t)draw(&seed, 121) - 60;
    }
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++)
        measure(&paths[i], kalender);
    measure_build(ctx);
    zaak_context_unref(ctx);
    return 0;
}
