/* SPDX-License-Identifier: EUPL-1.2 */
/* The stream of facts, in pieces that end at a line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "overzetten.h"

enum { BLOK = 1 << 20, MOST_SHOWN = 20 };

struct stroom {
    struct zaak_voorraad *voorraad;
    const struct opties *opties;
    const char *path;
    char *text;
    size_t length, capacity;
    int64_t lines, before;   /* that the library counted, and of them before this file */
    int64_t skipped;
    bool stopped;
};

static bool is_full(const struct zaak_error *error)
{
    return error->code == -ZAAK_E_GEHEUGEN;
}

static void load(struct stroom *s, const char *text, size_t length)
{
    while (length && !s->stopped) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        size_t read = 0;
        int result = zaak_voorraad_load_jsonl(s->voorraad, text, length, &read, &error);

        if (result) {
            s->lines = error.line;
            error.line -= (int32_t)s->before;
            if (s->skipped < MOST_SHOWN || is_full(&error))
                meld(s->path, &error);
            s->skipped++;
            s->stopped = !s->opties->doorgaan || is_full(&error);
        }
        text += read;
        length -= read;
    }
}

static size_t count_lines(const char *text, size_t length)
{
    size_t count = 0;

    for (size_t i = 0; i < length; i++)
        count += text[i] == '\n';
    return count + (length && text[length - 1] != '\n');
}

/* Hands over all whole lines; at the end of the file everything. */
static void take_lines(struct stroom *s, bool at_end, int64_t *lines)
{
    size_t whole = s->length;

    while (!at_end && whole > 0 && s->text[whole - 1] != '\n')
        whole--;
    *lines += (int64_t)count_lines(s->text, whole);
    load(s, s->text, whole);
    s->length -= whole;
    memmove(s->text, s->text + whole, s->length);
}

static bool make_room(struct stroom *s)
{
    char *bigger;

    if (s->capacity - s->length >= BLOK)
        return true;
    bigger = realloc(s->text, s->capacity + 2 * BLOK);
    if (!bigger)
        return false;
    s->text = bigger;
    s->capacity += 2 * BLOK;
    return true;
}

static void load_file(struct stroom *s, FILE *file)
{
    int64_t lines = 0;
    size_t read = 1;

    s->length = 0;
    while (!s->stopped && read) {
        if (!make_room(s)) {
            fprintf(stderr, "%s: te weinig geheugen\n", programma_naam);
            s->stopped = true;
            return;
        }
        read = fread(s->text + s->length, 1, BLOK, file);
        s->length += read;
        take_lines(s, read == 0, &lines);
    }
    s->before += lines;
    if (ferror(file)) {
        fprintf(stderr, "%s: %s kan niet worden gelezen\n", programma_naam, s->path);
        s->stopped = true;
    }
}

bool feiten_load(struct zaak_voorraad *voorraad, const struct opties *opties, int64_t *ret_skipped)
{
    struct stroom s = { .voorraad = voorraad, .opties = opties };

    for (int i = 0; i < opties->feiten.count && !s.stopped; i++) {
        bool is_input = !strcmp(opties->feiten.items[i], "-");
        FILE *file = is_input ? stdin : fopen(opties->feiten.items[i], "rb");

        s.path = is_input ? "standaardinvoer" : opties->feiten.items[i];
        if (!file) {
            fprintf(stderr, "%s: %s kan niet worden gelezen\n", programma_naam, s.path);
            s.stopped = true;
        } else {
            load_file(&s, file);
        }
        if (file && !is_input)
            fclose(file);
    }
    free(s.text);
    *ret_skipped = s.skipped;
    return !s.stopped;
}
