/* SPDX-License-Identifier: EUPL-1.2 */
/* Cases and their JSON, beside json-c parsing the same text alone. Asked by vergelijk.py for one path after the other, as bench_reeks is; alone it prints all. A path that cannot be run here
 * (no real catalogue) answers "geen". `bench_zaken stappen N` takes the steps of N cases, for callgrind to count take_steps(). */
#include <json-c/json.h>
#include <stdio.h>
#include <string.h>

#include <libzaak.h>
#include <zaak/zgw.h>

#include "meet.h"

#define EXPORT "../shared/data/catalogi/swf-2024-openzaak-export.zip"

enum { NEW = 2000, HOT = 400, TO_AND_FRO = 2000, ZAKEN = 1000000, FEITEN = 2, LINE = 128, ROOM = 8 << 20 };

struct bench {
    struct zaak_context *ctx;
    struct zaak_catalogus *example;
    char *lines;           /* a million cases, each with its opening and its first status */
    size_t length;
    char *json;            /* the real catalogue as one document; NULL when it is not there */
    size_t json_length;
};

/* Each step is a status with all its rules, appended. */
static const char *const steps[] = {
    "Volledigheid getoetst", "In behandeling", "Advies gevraagd", "In behandeling",
    "Advies gevraagd", "In behandeling", "Advies gevraagd", "In behandeling",
};

enum { STEPS = sizeof steps / sizeof steps[0] };

int take_steps(struct zaak *zaak, zaak_dag first);

/* Not static, so that callgrind can find it. */
__attribute__((noinline)) int take_steps(struct zaak *zaak, zaak_dag first)
{
    int result = 0;

    for (int i = 0; i < STEPS; i++)
        result |= zaak_set_status(zaak, steps[i], first + i, NULL);
    return result;
}

/* A case that stands before its steps: received, with a behandelaar. */
static struct zaak *open_case(struct zaak_voorraad *voorraad, int number, zaak_dag first)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *zaak = NULL;
    char id[24];

    snprintf(id, sizeof id, "ZAAK-%07d", number);
    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = first;
    feit.naam = "omgevingsvergunning-regulier";
    if (zaak_voorraad_open(voorraad, id, &feit, &zaak, NULL) || zaak_set_status(zaak, "Ontvangen", first, NULL) ||
        zaak_add_rol(zaak, "Behandelaar", "medewerker-01", first, NULL))
        abort();
    return zaak;
}

/* New cases, each with its first eight steps: they begin cold and grow from three facts to eleven. Time per step; the first case teaches the collection its texts. */
static double run_steps(const struct bench *bench, int count, int64_t *sum)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(bench->example);
    const zaak_dag first = zaak_datum(2025, 5, 6);
    double spent = 0;

    for (int i = 0; i < count; i++) {
        struct zaak *zaak = open_case(voorraad, i, first);
        double start = now();

        if (take_steps(zaak, first + 1))
            abort();   /* a refusal costs something else */
        spent += i ? now() - start : 0;
        *sum += STEPS;
    }
    zaak_voorraad_unref(voorraad);
    return spent / (double)(count - 1) / STEPS;
}

static double run_new(struct bench *bench, int64_t *sum)
{
    return run_steps(bench, NEW, sum);
}

/* Takes the last two steps again and again, a day apart. Time in all. */
static double go_to_and_fro(struct zaak *zaak, zaak_dag first)
{
    double start = now();

    for (int i = 0; i < TO_AND_FRO; i++)
        if (zaak_set_status(zaak, steps[STEPS - 2 + i % 2], first + i, NULL))
            abort();
    return now() - start;
}

/* A case that is at hand, so often that the clock counts for nothing. */
static double run_hot(struct bench *bench, int64_t *sum)
{
    const zaak_dag first = zaak_datum(2025, 5, 6);
    double spent = 0;

    for (int i = 0; i < HOT; i++) {
        struct zaak_voorraad *voorraad = zaak_voorraad_new(bench->example);
        struct zaak *zaak = open_case(voorraad, i, first);

        if (take_steps(zaak, first + 1))
            abort();
        spent += go_to_and_fro(zaak, first + STEPS + 1);
        zaak_voorraad_unref(voorraad);
    }
    *sum += HOT * TO_AND_FRO;
    return spent / HOT / TO_AND_FRO;
}

static double run_load(struct bench *bench, int64_t *sum)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(bench->example);
    double start = now(), spent;

    if (zaak_voorraad_load_jsonl(voorraad, bench->lines, bench->length, NULL, NULL))
        abort();
    spent = now() - start;
    *sum += (int64_t)zaak_voorraad_count(voorraad);
    zaak_voorraad_unref(voorraad);
    return spent / ZAKEN / FEITEN;
}

/* As bare as json-c goes: one tokener for all lines, no strictness, each tree given back at once. */
static double run_load_peer(struct bench *bench, int64_t *sum)
{
    struct json_tokener *tokener = json_tokener_new();
    const char *at = bench->lines, *end = bench->lines + bench->length;
    double start = now();

    while (at < end) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        struct json_object *root;

        json_tokener_reset(tokener);
        root = json_tokener_parse_ex(tokener, at, (int)(line_end - at));
        if (!root)
            abort();
        json_object_put(root);
        at = line_end + 1;
    }
    start = now() - start;
    json_tokener_free(tokener);
    *sum += ZAKEN;
    return start / ZAKEN / FEITEN;
}

static double run_catalogue_peer(struct bench *bench, int64_t *sum)
{
    struct json_tokener *tokener = json_tokener_new();
    double start = now();
    struct json_object *root = json_tokener_parse_ex(tokener, bench->json, (int)bench->json_length);

    if (!root)
        abort();
    json_object_put(root);
    json_tokener_free(tokener);
    *sum += 1;
    return now() - start;
}

static struct zaak_catalogus *read_catalogue(struct bench *bench)
{
    struct zaak_catalogus *catalogus = NULL;

    if (zaak_catalogus_load_json(bench->ctx, bench->json, bench->json_length, &catalogus, NULL))
        abort();
    return catalogus;
}

static double run_catalogue(struct bench *bench, int64_t *sum)
{
    double start = now();

    zaak_catalogus_unref(read_catalogue(bench));
    *sum += 1;
    return now() - start;
}

static double run_check(struct bench *bench, int64_t *sum)
{
    struct zaak_catalogus *catalogus = read_catalogue(bench);
    struct zaak_bevindingen *list = zaak_bevindingen_new(bench->ctx);
    double start = now();

    if (zaak_catalogus_check(catalogus, NULL, list, NULL) < 0)
        abort();
    start = now() - start;
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
    *sum += 1;
    return start;
}

enum { TRAIL = 10000 };

/* The audit trail of a case with very many facts: for each of them a record with the resource before and after. */
static double run_trail(struct bench *bench, int64_t *sum)
{
    struct zaak_berichtbron bron = ZAAK_BERICHTBRON_INIT;
    struct zaak *zaak = zaak_new(bench->example, "omgevingsvergunning-regulier", zaak_datum(2025, 5, 6));
    double start;

    for (int i = 1; i < TRAIL && zaak; i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        char betrokkene[24];

        snprintf(betrokkene, sizeof betrokkene, "medewerker-%d", (i - 1) / 2);
        feit.soort = i % 2 ? ZAAK_FEIT_ROL : ZAAK_FEIT_ROL_EINDE;
        feit.op = zaak_datum(2025, 5, 6) + i;
        feit.naam = "Behandelaar";
        feit.waarde = betrokkene;
        if (zaak_load_feit(zaak, &feit, NULL))
            abort();
    }
    bron.zaak_url = "https://example.nl/zaken/api/v1/zaken/8d0c7f0e-2b4a-4b8a-9d8e-000000000001";
    start = now();
    *sum += zaak_write_audittrail(zaak, NULL, &bron, NULL, 0, NULL) > 0;
    start = now() - start;
    zaak_unref(zaak);
    return start / TRAIL;
}

static const struct path {
    const char *name;
    double (*run)(struct bench *bench, int64_t *sum);
    bool real;             /* needs the real catalogue */
} paths[] = {
    { "stap", run_hot, false }, { "stap_nieuw", run_new, false }, { "feiten_laden", run_load, false }, { "feiten_jsonc", run_load_peer, false },
    { "audittrail", run_trail, false }, { "catalogus_lezen", run_catalogue, true }, { "catalogus_keuren", run_check, true }, { "catalogus_jsonc", run_catalogue_peer, true },
};

static void answer(struct bench *bench, const char *name, bool with_name)
{
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        int64_t sum = 0;
        double time;

        if (strcmp(paths[i].name, name))
            continue;
        if (paths[i].real && !bench->json)
            break;
        time = paths[i].run(bench, &sum);
        if (with_name)
            printf("%-24s %12.1f ns\n", name, time);
        else
            printf("%.4f %lld\n", time, (long long)sum);
        return;
    }
    printf(with_name ? "%-24s         geen ns\n" : "geen\n", name);
}

static void make_lines(struct bench *bench)
{
    bench->lines = malloc((size_t)ZAKEN * FEITEN * LINE);
    for (int i = 0; i < ZAKEN && bench->lines; i++) {
        char day[16];

        zaak_datum_format(zaak_datum(2024, 1, 2) + i % 500, ZAAK_DATUM_ISO, day, sizeof day);
        bench->length += (size_t)snprintf(bench->lines + bench->length, FEITEN * LINE,
                                          "{\"zaak\":\"ZAAK-2024-%07d\",\"feit\":\"open\",\"id\":\"1\",\"op\":\"%s\",\"zaaktype\":\"omgevingsvergunning-regulier\"}\n"
                                          "{\"zaak\":\"ZAAK-2024-%07d\",\"feit\":\"status\",\"id\":\"2\",\"op\":\"%s\",\"statustype\":\"Ontvangen\"}\n",
                                          i, day, i, day);
    }
}

static void read_export(struct bench *bench)
{
    static char room[ROOM];
    struct zaak_bundel *bundel = NULL;
    FILE *file = fopen(EXPORT, "rb");
    size_t length = file ? fread(room, 1, sizeof room, file) : 0;
    int written;

    if (file)
        fclose(file);
    if (!length || zaak_bundel_load_zip(bench->ctx, room, length, &bundel, NULL))
        return;
    written = zaak_bundel_save_json(bundel, ZAAK_SPELLING_GELEZEN, room, sizeof room, NULL);
    zaak_bundel_unref(bundel);
    if (written > 0 && written < ROOM) {
        bench->json = room;
        bench->json_length = (size_t)written;
    }
}

int main(int argc, char **argv)
{
    struct bench bench = { .ctx = zaak_context_new(NULL) };
    char line[80];
    int64_t sum = 0;

    bench.example = zaak_catalogus_example(bench.ctx);
    if (!bench.example)
        return 1;
    if (argc > 2 && !strcmp(argv[1], "stappen"))
        return run_steps(&bench, atoi(argv[2]), &sum) < 0;
    make_lines(&bench);
    read_export(&bench);
    if (!bench.lines)
        return 1;
    for (size_t i = 0; argc < 2 && i < sizeof paths / sizeof paths[0]; i++)
        answer(&bench, paths[i].name, true);
    if (argc > 1)
        printf("klaar\n");
    for (fflush(stdout); argc > 1 && fgets(line, sizeof line, stdin); fflush(stdout)) {
        line[strcspn(line, "\n")] = '\0';
        answer(&bench, line, false);
    }
    free(bench.lines);
    zaak_catalogus_unref(bench.example);
    zaak_context_unref(bench.ctx);
    return 0;
}
