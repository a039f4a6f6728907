/* SPDX-License-Identifier: EUPL-1.2 */
#include "bronnen.h"
#include "opties.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int bronnen_complain(const char *programma, const char *what, const struct zaak_error *error)
{
    fprintf(stderr, "%s: %s", programma, what);
    if (error->file[0])
        fprintf(stderr, ", %s", error->file);
    if (error->line)
        fprintf(stderr, ", regel %d", (int)error->line);
    if (error->line && error->column)
        fprintf(stderr, ", positie %d", (int)error->column);
    if (error->field[0])
        fprintf(stderr, ", veld %s", error->field);
    fprintf(stderr, ": %s\n", error->text);
    return 2;
}

void bronnen_noem(struct bronnen_namen *namen, const char *naam)
{
    for (size_t i = 0; i < namen->count; i++)
        if (!strcmp(namen->rijen[i], naam))
            return;
    namen->meer |= namen->count == NAMEN_MOST;
    if (namen->count < NAMEN_MOST)
        namen->rijen[namen->count++] = naam;
}

int bronnen_refuse(const char *programma, const char *what, const char *value, const struct bronnen_namen *namen)
{
    fprintf(stderr, "%s: %s \"%s\".", programma, what, value);
    for (size_t i = 0; i < namen->count; i++)
        fprintf(stderr, "%s%s", i ? ", " : " Wel bijvoorbeeld: ", namen->rijen[i]);
    fputs(namen->meer ? " …\n" : "\n", stderr);
    return 2;
}

static char *read_stream(FILE *file, size_t *ret_length)
{
    size_t length = 0, room = 1 << 16, count;
    char *text = malloc(room);

    while (text && (count = fread(text + length, 1, room - length - 1, file)) > 0) {
        char *bigger;

        length += count;
        if (length < room - 1)
            continue;
        bigger = realloc(text, room *= 2);
        if (!bigger)
            free(text);
        text = bigger;
    }
    if (text && ferror(file)) {
        free(text);
        text = NULL;
    }
    if (text)
        text[length] = '\0';
    *ret_length = length;
    return text;
}

/* A file of the examples that stands in for one that was not given: outside the source tree it is not there, and the option that gives another is named. */
static void complain_example(const char *programma, const char *name)
{
    static const char *const options[][2] = { { "/catalogus.json", "--catalogus BESTAND" }, { "/procesprofielen.json", "--profielen BESTAND" },
                                              { "/servicenormen.json", "--profielen BESTAND" }, { "/kantoor.json", "--kantoor BESTAND" } };
    const char *last = strrchr(name, '/');

    fprintf(stderr, "%s: %s is er niet: de voorbeelden staan alleen bij de broncode.\n", programma, name);
    for (size_t i = 0; i < sizeof options / sizeof options[0]; i++)
        if (!strcmp(last, options[i][0])) {
            fprintf(stderr, "Geef uw eigen bestand: %s (%s --help zegt meer).\n", options[i][1], programma);
            return;
        }
    fprintf(stderr, "Geef uw eigen bestanden: %s --help zegt welke.\n", programma);
}

char *bronnen_read(const char *programma, const char *name, size_t *ret_length)
{
    FILE *file = strcmp(name, "-") ? fopen(name, "rb") : stdin;
    char *text = file ? read_stream(file, ret_length) : NULL;

    if (!text && errno == ENOENT && !strncmp(name, "examples/data/", strlen("examples/data/")))
        complain_example(programma, name);
    else if (!text)
        fprintf(stderr, "%s: %s kan niet worden gelezen: %s\n", programma, name, opties_bestandsfout(errno));
    if (file && file != stdin)
        fclose(file);
    return text;
}

typedef int (*add_text)(void *into, const char *text, size_t length, struct zaak_error *error);

static int add_catalogus(void *into, const char *text, size_t length, struct zaak_error *error)
{
    return zaak_catalogus_add_json(into, text, length, error);
}

static int add_profielen(void *into, const char *text, size_t length, struct zaak_error *error)
{
    return zaak_catalogus_add_profielen(into, text, length, error);
}

static int add_kantoor(void *into, const char *text, size_t length, struct zaak_error *error)
{
    const struct bronnen *b = into;
    struct zaak_kantoor *kantoor = NULL;
    int result = zaak_kantoor_load_json(b->ctx, NULL, text, length, &kantoor, error);

    if (result == 0)
        result = zaak_catalogus_add_kantoor(b->cat, kantoor, error);
    zaak_kantoor_unref(kantoor);
    return result;
}

static int add_feiten(void *into, const char *text, size_t length, struct zaak_error *error)
{
    return zaak_voorraad_load_jsonl(into, text, length, NULL, error);
}

static int load(const struct bronnen *b, const char *name, add_text add, void *into)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length = 0;
    char *text = bronnen_read(b->programma, name, &length);
    int result = text ? add(into, text, length, &error) : 0;

    free(text);
    if (!text)
        return 2;
    return result ? bronnen_complain(b->programma, name, &error) : 0;
}

int bronnen_open(struct bronnen *b)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result;

    b->ctx = zaak_context_new(NULL);
    b->cat = b->ctx ? zaak_catalogus_new(b->ctx) : NULL;
    if (!b->cat) {
        fprintf(stderr, "%s: er is geen geheugen\n", b->programma);
        return 2;
    }
    result = load(b, b->catalogus, add_catalogus, b->cat);
    if (result == 0 && b->profielen)
        result = load(b, b->profielen, add_profielen, b->cat);
    if (result == 0 && b->kantoor)
        result = load(b, b->kantoor, add_kantoor, b);
    if (result == 0 && zaak_catalogus_freeze(b->cat, &error))
        result = bronnen_complain(b->programma, b->profielen ? b->profielen : b->catalogus, &error);
    if (result)
        return result;
    b->voorraad = zaak_voorraad_new(b->cat);
    if (b->voorraad)
        return b->feiten ? load(b, b->feiten, add_feiten, b->voorraad) : 0;
    fprintf(stderr, "%s: er is geen geheugen\n", b->programma);
    return 2;
}

void bronnen_close(struct bronnen *b)
{
    b->voorraad = zaak_voorraad_unref(b->voorraad);
    b->cat = zaak_catalogus_unref(b->cat);
    b->ctx = zaak_context_unref(b->ctx);
}
