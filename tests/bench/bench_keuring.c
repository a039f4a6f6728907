/* SPDX-License-Identifier: EUPL-1.2 */
/* What judging a catalogue costs beside what json-c needs to parse its text: the real catalogue of 123 versions where it is
 * there, else the example. One line per path: its name, the median of the rounds and the unit. */
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <libzaak.h>

#define REAL "../shared/data/catalogi/swf-2024-openzaak-export.zip"
#define LIST "../shared/data/selectielijst/resultaten-2017-2020.json"
#define OWN "examples/data/catalogus.json"

enum { ROUNDS = 31 };

struct bench {
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
    struct zaak_selectielijst *lijst;
    struct json_object *root; /* the text of the catalogue, as json-c has it */
    const char *text;
    size_t length;
    const char *profiel;
};

static volatile int64_t sink;

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static char *read_file(const char *path, size_t *ret_length)
{
    FILE *file = fopen(path, "rb");
    char *bytes = file ? malloc(16 << 20) : NULL;

    *ret_length = bytes ? fread(bytes, 1, 16 << 20, file) : 0;
    if (file)
        fclose(file);
    return bytes;
}

/* The peer: the bare parsing of the text, without a catalogue. */
static void parse(struct bench *bench)
{
    struct json_tokener *tokener = json_tokener_new();
    struct json_object *root = json_tokener_parse_ex(tokener, bench->text, (int)bench->length);

    sink += (int64_t)json_object_object_length(root);
    json_object_put(root);
    json_tokener_free(tokener);
}

static void check(struct bench *bench)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(bench->ctx);
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;

    keuring.profiel = bench->profiel;
    keuring.selectielijst = bench->lijst;
    sink += zaak_catalogus_check(bench->catalogus, &keuring, list, NULL);
    sink += (int64_t)zaak_bevindingen_count(list);
    zaak_bevindingen_unref(list);
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

static double measure(struct bench *bench, const char *name, void (*run)(struct bench *bench))
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        double start = now();

        run(bench);
        times[i] = now() - start;
    }
    qsort(times, ROUNDS, sizeof *times, compare);
    printf("%-26s %10.2f ms\n", name, times[ROUNDS / 2]);
    return times[ROUNDS / 2];
}

/* One object with all lists, as text: an archive is written out by way of the fields that a catalogue gives back. */
static struct json_object *unpack(const char *path)
{
    char command[512];
    struct json_object *root = json_object_new_object();
    static const char *const members[] = { "Catalogus", "ZaakType", "StatusType", "ResultaatType", "RolType", "InformatieObjectType",
                                           "ZaakTypeInformatieObjectType" };

    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        FILE *pipe;
        char *text = malloc(16 << 20);
        size_t length;

        snprintf(command, sizeof command, "unzip -p %s %s.json", path, members[i]);
        pipe = popen(command, "r");
        length = pipe && text ? fread(text, 1, (16 << 20) - 1, pipe) : 0;
        if (pipe)
            pclose(pipe);
        if (text)
            text[length] = '\0';
        json_object_object_add(root, members[i], text ? json_tokener_parse(text) : NULL);
        free(text);
    }
    return root;
}

static bool load(struct bench *bench)
{
    FILE *real = fopen(REAL, "rb");
    size_t length;
    char *bytes;

    if (real)
        fclose(real);
    bench->root = real ? unpack(REAL) : json_object_from_file(OWN);
    bench->text = json_object_to_json_string_length(bench->root, JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE, &bench->length);
    bench->catalogus = zaak_catalogus_new(bench->ctx);
    if (zaak_catalogus_add_json(bench->catalogus, bench->text, bench->length, NULL))
        return false;
    bytes = read_file(LIST, &length);
    bench->lijst = zaak_selectielijst_new(bench->ctx);
    if (bytes && zaak_selectielijst_add_json(bench->lijst, bytes, length, NULL))
        return false;
    free(bytes);
    printf("%s: %zu zaaktypeversies, %.1f MB\n", real ? REAL : OWN, zaak_catalogus_count(bench->catalogus, ZAAK_SOORT_ZAAKTYPE), (double)bench->length / 1e6);
    return true;
}

int main(void)
{
    struct bench bench = { .ctx = zaak_context_new(NULL) };
    double peer, own;

    if (!bench.ctx || !load(&bench))
        return 1;
    peer = measure(&bench, "json-c parses the text", parse);
    own = measure(&bench, "catalogus_check std-1.7", check);
    printf("%-26s %10.2f\n", "check / parse", own / peer);
    bench.profiel = "openzaak";
    measure(&bench, "catalogus_check openzaak", check);
    zaak_selectielijst_unref(bench.lijst);
    zaak_catalogus_unref(bench.catalogus);
    json_object_put(bench.root);
    zaak_context_unref(bench.ctx);
    return 0;
}
