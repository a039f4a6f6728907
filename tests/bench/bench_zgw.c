/* SPDX-License-Identifier: EUPL-1.2 */
/* What reading and writing ZGW JSON costs, in time of the processor, beside the JSON library parsing the same text alone: as it comes, and as strictly as the library asks of it. The text is the catalogue of a real municipality where ../shared is there, else the
 * example. One line per path: its name, the median of the rounds and the unit, and how many times the JSON library. */
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <zaak/zgw.h>

#define EXPORT "../shared/data/catalogi/swf-2024-openzaak-export.zip"
#define EXAMPLE "examples/data/catalogus.json"

enum { ROUNDS = 31, ROOM = 8 << 20 };

struct bench {
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
    struct zaak_bundel *bundel;
    char *json;
    size_t length;
};

static char room[ROOM], out[ROOM];

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void die(const char *what)
{
    fprintf(stderr, "bench_zgw: %s\n", what);
    exit(1);
}

static void parse(const struct bench *bench, int flags)
{
    struct json_tokener *tokener = json_tokener_new();
    struct json_object *root;

    json_tokener_set_flags(tokener, flags);
    root = json_tokener_parse_ex(tokener, bench->json, (int)bench->length);
    if (!root)
        die("the JSON library cannot read the text");
    json_object_put(root);
    json_tokener_free(tokener);
}

static void run_peer(struct bench *bench)
{
    parse(bench, 0);
}

static void run_strict_peer(struct bench *bench)
{
    parse(bench, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
}

static void run_catalogue(struct bench *bench)
{
    struct zaak_catalogus *catalogus = NULL;

    if (zaak_catalogus_load_json(bench->ctx, bench->json, bench->length, &catalogus, NULL))
        die("the catalogue cannot be read");
    zaak_catalogus_unref(catalogus);
}

static void run_bundel(struct bench *bench)
{
    struct zaak_bundel *bundel = NULL;

    if (zaak_bundel_load_json(bench->ctx, 0, bench->json, bench->length, &bundel, NULL))
        die("the bundel cannot be read");
    zaak_bundel_unref(bundel);
}

static void run_write(struct bench *bench)
{
    if (zaak_bundel_save_json(bench->bundel, ZAAK_SPELLING_GELEZEN, out, sizeof out, NULL) < 0)
        die("the bundel cannot be written");
}

static void run_respell(struct bench *bench)
{
    if (zaak_bundel_save_json(bench->bundel, ZAAK_SPELLING_API, out, sizeof out, NULL) < 0)
        die("the bundel cannot be written in the other spelling");
}

static int compare(const void *a, const void *b)
{
    const double *left = a, *right = b;

    return *left < *right ? -1 : *left > *right;
}

static double measure(struct bench *bench, void (*run)(struct bench *))
{
    double rounds[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        double start = now();

        run(bench);
        rounds[i] = now() - start;
    }
    qsort(rounds, ROUNDS, sizeof rounds[0], compare);
    return rounds[ROUNDS / 2];
}

/* The export as one document, or the example. */
static void read_text(struct bench *bench)
{
    FILE *file = fopen(EXPORT, "rb");
    size_t length = file ? fread(room, 1, sizeof room, file) : 0;

    if (file)
        fclose(file);
    if (length && zaak_bundel_load_zip(bench->ctx, room, length, &bench->bundel, NULL) == 0) {
        bench->length = (size_t)zaak_bundel_save_json(bench->bundel, ZAAK_SPELLING_GELEZEN, room, sizeof room, NULL);
        zaak_bundel_unref(bench->bundel);
    } else {
        file = fopen(EXAMPLE, "rb");
        bench->length = file ? fread(room, 1, sizeof room, file) : 0;
        if (file)
            fclose(file);
    }
    bench->json = room;
    if (zaak_bundel_load_json(bench->ctx, 0, bench->json, bench->length, &bench->bundel, NULL))
        die("there is no catalogue to read");
}

int main(void)
{
    static const struct { const char *name; void (*run)(struct bench *); } paths[] = {
        { "json-c strict", run_strict_peer }, { "catalogus_load_json", run_catalogue }, { "bundel_load_json", run_bundel }, { "bundel_save_json", run_write },
        { "bundel_save_json_spelling", run_respell },
    };
    struct bench bench = { .ctx = zaak_context_new(NULL) };
    double peer;

    read_text(&bench);
    peer = measure(&bench, run_peer);
    printf("%-32s %10.2f ms for %zu bytes\n", "json-c", peer, bench.length);
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        double figure = measure(&bench, paths[i].run);

        printf("%-32s %10.2f ms %8.2f times json-c\n", paths[i].name, figure, figure / peer);
    }
    zaak_bundel_unref(bench.bundel);
    zaak_context_unref(bench.ctx);
    return 0;
}
