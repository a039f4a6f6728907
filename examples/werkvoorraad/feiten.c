/* SPDX-License-Identifier: EUPL-1.2 */
/* The stream of facts: blocks of 1 MiB cut at line ends, so that memory holds zaken and not their text. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "werkvoorraad.h"

enum {
    BLOK = 1 << 20,
    RUIMTE = 2 * BLOK, /* the rest of a line and a block; a line that fills it is longer than the library takes */
    MOST_SHOWN = 20    /* bad lines that are named one by one */
};

struct stroom {
    struct zaak_voorraad *voorraad;
    const struct opties *opties;
    struct ladingen *ladingen;
    struct voortgang voortgang;
    const char *naam;     /* of the file that is read */
    int64_t before;       /* lines that the library counted before this file */
    int64_t bytes;
    char *text;
    size_t length;
    bool stopped, skipping; /* skipping: the rest of a line that is too long */
};

static int64_t count_lines(const char *text, size_t length)
{
    int64_t count = 0;
    const char *end = text + length;

    while (text < end && (text = memchr(text, '\n', (size_t)(end - text)))) {
        count++;
        text++;
    }
    return count;
}

/* Says what is wrong with a line. Returns whether to go on. */
static bool bad_line(struct stroom *stroom, const struct zaak_error *error)
{
    struct ladingen *ladingen = stroom->ladingen;

    voortgang_end(&stroom->voortgang);
    if (ladingen->fout < MOST_SHOWN)
        melding_error(stroom->naam, error, (int32_t)(error->line - stroom->before));
    else if (ladingen->fout == MOST_SHOWN)
        fprintf(stderr, "%s: er zijn meer regels die niet kloppen; die worden alleen geteld.\n", programma);
    ladingen->fout++;
    stroom->stopped = !stroom->opties->doorgaan || error->code == -ZAAK_E_GEHEUGEN;
    if (stroom->stopped && error->code != -ZAAK_E_GEHEUGEN)
        fprintf(stderr, "%s: met --doorgaan worden zulke regels overgeslagen.\n", programma);
    return !stroom->stopped;
}

/* Hands whole lines to the library. */
static void load(struct stroom *stroom, const char *text, size_t length)
{
    stroom->ladingen->regels += count_lines(text, length) + (length && text[length - 1] != '\n');
    while (length && !stroom->stopped) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        size_t read = 0;

        if (zaak_voorraad_load_jsonl(stroom->voorraad, text, length, &read, &error) == 0)
            return;
        if (!bad_line(stroom, &error) || read == 0)
            return;
        text += read;
        length -= read;
    }
}

/* Takes the whole lines out of the room; at the end of the file also the last one without its end. */
static void take_lines(struct stroom *stroom, bool at_end)
{
    size_t whole = stroom->length;

    if (stroom->skipping) {
        char *end = memchr(stroom->text, '\n', stroom->length);
        size_t rest = end ? (size_t)(end + 1 - stroom->text) : stroom->length;

        stroom->skipping = !end;
        stroom->length -= rest;
        memmove(stroom->text, stroom->text + rest, stroom->length);
        whole = stroom->length;
    }
    while (!at_end && whole > 0 && stroom->text[whole - 1] != '\n')
        whole--;
    if (whole == 0 && stroom->length == RUIMTE) {
        whole = stroom->length; /* the library refuses it with its number; what is left of the line is passed over */
        stroom->skipping = true;
    }
    load(stroom, stroom->text, whole);
    stroom->length -= whole;
    memmove(stroom->text, stroom->text + whole, stroom->length);
}

static void load_file(struct stroom *stroom, FILE *file)
{
    stroom->length = 0;
    stroom->skipping = false;
    stroom->before = stroom->ladingen->regels;
    while (!stroom->stopped) {
        size_t room = RUIMTE - stroom->length;
        size_t read = fread(stroom->text + stroom->length, 1, room < BLOK ? room : BLOK, file);

        stroom->length += read;
        stroom->bytes += (int64_t)read;
        if (read == 0)
            break;
        take_lines(stroom, false);
        voortgang_step(&stroom->voortgang, stroom->bytes);
    }
    if (!stroom->stopped && stroom->length)
        take_lines(stroom, true);
    if (ferror(file)) {
        melding_plain(stroom->naam, "dit bestand kan niet verder gelezen worden.");
        stroom->stopped = true;
    }
}

static int64_t total_size(const struct opties *opties)
{
    int64_t total = 0;

    for (size_t i = 0; i < opties->feit_count; i++) {
        struct stat info;

        if (strcmp(opties->feiten[i], "-") == 0 || stat(opties->feiten[i], &info) != 0 || !S_ISREG(info.st_mode))
            return 0;
        total += (int64_t)info.st_size;
    }
    return total;
}

static void load_path(struct stroom *stroom, const char *path)
{
    bool is_input = strcmp(path, "-") == 0;
    FILE *file = is_input ? stdin : fopen(path, "rb");
    struct stat info;

    stroom->naam = is_input ? "standaardinvoer" : path;
    if (!file) {
        melding_plain(path, errno == ENOENT ? "dit bestand is er niet." : "dit bestand kan niet gelezen worden.");
        stroom->stopped = true;
        return;
    }
    if (fstat(fileno(file), &info) == 0 && S_ISDIR(info.st_mode)) {
        melding_plain(path, "dit is een map, geen bestand.");
        stroom->stopped = true;
    } else {
        load_file(stroom, file);
    }
    if (!is_input)
        fclose(file);
}

int feiten_load(struct zaak_voorraad *voorraad, const struct opties *opties, struct ladingen *ladingen)
{
    struct stroom stroom = {.voorraad = voorraad, .opties = opties, .ladingen = ladingen};
    size_t capacity = 0;

    stroom.text = geheugen_grow(NULL, &capacity, RUIMTE, 1);
    voortgang_begin(&stroom.voortgang, "Feiten lezen", total_size(opties));
    for (size_t i = 0; i < opties->feit_count && !stroom.stopped; i++)
        load_path(&stroom, opties->feiten[i]);
    voortgang_end(&stroom.voortgang);
    free(stroom.text);
    return stroom.stopped ? EINDE_FOUT : 0;
}
