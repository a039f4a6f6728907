/* SPDX-License-Identifier: EUPL-1.2 */
/* What steering figures cost: counting a year of cases, merging the standen of all municipalities, and the page. One line per path: its name, the median of the rounds, the
 * unit, and the fastest round, by which a goal is judged. */
#include <stdio.h>
#include <string.h>

#include <libzaak.h>

#include "meet.h"
#include "sturing/sturing.h"

const char *const programma = "bench_sturing";

enum { GEMEENTEN = 342, ROUNDS = 9, ZAKEN = 2000, LINE = 160 };

struct bench {
    struct zaak_context *ctx;
    struct zaak_stand *parts[GEMEENTEN], *all;
    struct zaak_voorraad *voorraad;
    uint8_t *bytes;
    size_t length;
};

static struct zaak_stand *new_stand(struct zaak_context *ctx, int32_t dimensies, const char *bron)
{
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    struct zaak_stand *stand = NULL;

    options.dimensies = dimensies;
    options.van = zaak_datum(2024, 12, 30); /* 52 whole weeks */
    options.tot = zaak_datum(2025, 12, 28);
    options.bron = bron;
    zaak_stand_new(ctx, &options, &stand, NULL);
    return stand;
}

/* Bytes of a stand in which every week of one municipality has all indicators: what a writer of this format would give. */
static void put32(uint8_t **at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        *(*at)++ = (uint8_t)(value >> 8 * i);
}

static void put64(uint8_t **at, uint64_t value)
{
    put32(at, (uint32_t)value);
    put32(at, (uint32_t)(value >> 32));
}

static void put_text(uint8_t **at, const char *text)
{
    put32(at, (uint32_t)strlen(text));
    memcpy(*at, text, strlen(text));
    *at += strlen(text);
}

/* Sixty values of 1 to 60 days, spread over the bins as the library does. */
static void put_days(uint8_t **at)
{
    put64(at, 60);
    put64(at, 60 * 61 / 2);
    put64(at, 1);
    put64(at, 60);
    put64(at, ((UINT64_C(1) << 34) - 1) & ~UINT64_C(1));
    for (int i = 1; i <= 28; i++)
        put32(at, 1);
    for (int i = 29; i < 33; i++)
        put32(at, 7);
    put32(at, 4);
}

static void put_week(uint8_t **at, int32_t van)
{
    int32_t count = zaak_indicator_count();

    put32(at, 2); /* the municipality is the second text, after the source */
    put32(at, 0);
    put32(at, 0);
    put32(at, 0);
    put32(at, (uint32_t)van);
    put32(at, (uint32_t)van + 6);
    put64(at, (UINT64_C(1) << count) - 1);
    for (int32_t i = 1; i <= count; i++) {
        int32_t vorm = indicator_of(i).vorm;

        if (vorm == ZAAK_INDICATOR_DAGEN) {
            put_days(at);
            continue;
        }
        put64(at, 60);
        put64(at, vorm == ZAAK_INDICATOR_DEEL ? 20 : vorm == ZAAK_INDICATOR_AANTAL ? 60 : 60 * 10000);
        if (vorm == ZAAK_INDICATOR_BEDRAG) {
            put64(at, 10000);
            put64(at, 10000);
        }
    }
}

static struct zaak_stand *make_part(struct zaak_context *ctx, int number)
{
    static uint8_t bytes[1 << 20];
    uint8_t *at = bytes;
    uint64_t check = UINT64_C(14695981039346656037);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_stand *stand = NULL;
    char text[32];

    memcpy(at, "ZAAKSTD1", 8);
    at += 8;
    put32(&at, 1);
    put32(&at, ZAAK_STAND_WEEK);
    put32(&at, ZAAK_DIMENSIE_GEMEENTE | ZAAK_DIMENSIE_PERIODE);
    put32(&at, (uint32_t)zaak_datum(2024, 12, 30));
    put32(&at, (uint32_t)zaak_datum(2025, 12, 28));
    put32(&at, (uint32_t)zaak_indicator_count());
    for (int32_t i = 1; i <= zaak_indicator_count(); i++)
        put32(&at, (uint32_t)indicator_of(i).versie);
    put32(&at, 2);
    snprintf(text, sizeof text, "B%04d", number);
    put_text(&at, text);
    snprintf(text, sizeof text, "GM%04d", number);
    put_text(&at, text);
    put32(&at, 1);
    put32(&at, 1);
    put32(&at, 52);
    for (int week = 0; week < 52; week++)
        put_week(&at, zaak_datum(2024, 12, 30) + 7 * week);
    for (const uint8_t *b = bytes; b < at; b++)
        check = (check ^ *b) * UINT64_C(1099511628211);
    put64(&at, check);
    if (zaak_stand_load(ctx, bytes, (size_t)(at - bytes), &stand, &error))
        fprintf(stderr, "%s\n", error.text);
    return stand;
}

static struct zaak_stand *merge_all(struct bench *bench)
{
    struct zaak_stand *all = new_stand(bench->ctx, ZAAK_DIMENSIE_GEMEENTE | ZAAK_DIMENSIE_PERIODE, NULL);

    for (int i = 0; i < GEMEENTEN; i++)
        zaak_stand_merge(all, bench->parts[i], NULL);
    return all;
}

static void run_merge(struct bench *bench)
{
    zaak_stand_unref(merge_all(bench));
}

static void run_reduce(struct bench *bench)
{
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_stand *small = NULL;

    keuze.dimensies = ZAAK_DIMENSIE_PERIODE;
    zaak_stand_reduce(bench->all, &keuze, &small, NULL);
    zaak_stand_unref(small);
}

static void run_save(struct bench *bench)
{
    zaak_stand_save(bench->all, bench->bytes, bench->length, &bench->length);
}

static void run_load(struct bench *bench)
{
    struct zaak_stand *stand = NULL;

    zaak_stand_load(bench->ctx, bench->bytes, bench->length, &stand, NULL);
    zaak_stand_unref(stand);
}

static void run_benchmark(struct bench *bench)
{
    struct zaak_benchmarkvraag vraag = ZAAK_BENCHMARKVRAAG_INIT;
    struct zaak_benchmark answer = ZAAK_BENCHMARK_INIT;

    vraag.nummer = zaak_indicator_find("doorlooptijd");
    zaak_benchmark_compute(bench->all, &vraag, NULL, 0, &answer, NULL);
}

/* The page of the year of all municipalities, from the stand to the last byte of HTML. */
static void run_page(struct bench *bench)
{
    struct sturing_opties opties = {.van = ZAAK_DAG_GEEN, .tot = ZAAK_DAG_GEEN, .drempel = ZAAK_CIJFER_DREMPEL};
    struct zaak_gemeenten *gemeenten = NULL;
    struct rapport rapport;
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    zaak_gemeenten_new(bench->ctx, &gemeenten, NULL);
    if (rapport_make(bench->all, gemeenten, &opties, &rapport) == 0)
        rapport_write(&rapport, out);
    rapport_free(&rapport);
    zaak_gemeenten_unref(gemeenten);
    fclose(out);
    free(text);
}

static void run_count(struct bench *bench)
{
    struct zaak_stand *stand = new_stand(bench->ctx, 7, NULL);

    zaak_stand_add_voorraad(stand, bench->voorraad, NULL, NULL, NULL);
    zaak_stand_unref(stand);
}

static struct zaak_voorraad *make_cases(struct zaak_context *ctx)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    char text[3 * LINE], first[16], last[16];

    for (int i = 0; i < ZAKEN; i++) {
        int length;

        zaak_datum_format(zaak_datum(2024, 12, 30) + i * 7 % 330, ZAAK_DATUM_ISO, first, sizeof first);
        zaak_datum_format(zaak_datum(2024, 12, 30) + i * 7 % 330 + 20 + i % 30, ZAAK_DATUM_ISO, last, sizeof last);
        length = snprintf(text, sizeof text,
                          "{\"zaak\":\"Z%d\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"%s\",\"zaaktype\":\"bezwaar\",\"organisatie\":\"GM0001\"}\n"
                          "{\"zaak\":\"Z%d\",\"id\":\"2\",\"feit\":\"besluit\",\"op\":\"%s\"}\n",
                          i, first, i, last);
        zaak_voorraad_load_jsonl(voorraad, text, (size_t)length, NULL, NULL);
    }
    zaak_catalogus_unref(catalogus);
    return voorraad;
}

static void measure(struct bench *bench, const char *name, void (*run)(struct bench *bench), double per, const char *unit)
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        double begin = now();

        run(bench);
        times[i] = now() - begin;
    }
    printf("%s %.2f %s", name, median(times, ROUNDS) / per, unit);
    printf(" %.2f\n", times[0] / per); /* in order by now: the fastest */
}

int main(void)
{
    struct bench bench = {.ctx = zaak_context_new(NULL)};

    for (int i = 0; i < GEMEENTEN; i++)
        bench.parts[i] = make_part(bench.ctx, i + 1);
    bench.all = merge_all(&bench);
    zaak_stand_save(bench.all, NULL, 0, &bench.length);
    bench.bytes = malloc(bench.length);
    bench.voorraad = make_cases(bench.ctx);
    measure(&bench, "stand_merge", run_merge, 1e6, "ms");
    measure(&bench, "stand_reduce", run_reduce, 1e6, "ms");
    measure(&bench, "benchmark", run_benchmark, 1e6, "ms");
    measure(&bench, "stand_save", run_save, 1e6, "ms");
    measure(&bench, "stand_load", run_load, 1e6, "ms");
    measure(&bench, "rapport", run_page, 1e6, "ms");
    measure(&bench, "zaak_tellen", run_count, 1e3 * ZAKEN, "us");
    for (int i = 0; i < GEMEENTEN; i++)
        zaak_stand_unref(bench.parts[i]);
    zaak_stand_unref(bench.all);
    zaak_voorraad_unref(bench.voorraad);
    zaak_context_unref(bench.ctx);
    free(bench.bytes);
    return 0;
}
