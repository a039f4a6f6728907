/* SPDX-License-Identifier: EUPL-1.2 */
/* regels-lezen: facts from a file of any size, read in blocks; a bad line is reported and passed over. Without an argument it reads examples/regels-lezen.jsonl in the root of the
 * source. Leaves with 0 when the file could be read, whatever stood in it. */
#include <libzaak.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"

enum { BLOCK = 1 << 16, ROOM = 2 << 20 }; /* the room holds the longest line that a context takes (max_line, 1 MiB) and a block behind it */

/* Loads whole lines, going on behind each bad one. Returns how many were bad, negative when it makes no sense to go on. */
static int load(struct zaak_voorraad *cases, const char *path, const char *text, size_t length)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t at = 0, read;
    int bad = 0;

    while (at < length) {
        int result = zaak_voorraad_load_jsonl(cases, text + at, length - at, &read, &error);

        if (result == 0)
            break;
        printf("%s, regel %d", path, (int)error.line);
        if (error.field[0])
            printf(", veld %s", error.field);
        printf(": %s\n", error.text);
        if (result == -ZAAK_E_GEHEUGEN || result == -ZAAK_E_ARGUMENT)
            return result;
        bad++;
        at += read;
    }
    return bad;
}

/* A block rarely ends where a line does: what stands behind the last newline waits for the next block. */
static int load_file(struct zaak_voorraad *cases, const char *path, FILE *file, char *room)
{
    size_t kept = 0, more;
    int bad = 0, result;

    do {
        size_t length, whole;

        more = fread(room + kept, 1, BLOCK, file);
        length = whole = kept + more;
        while (more && whole && room[whole - 1] != '\n')
            whole--;
        if (!whole && length > ROOM - BLOCK) { /* far too long for a line: the library says so, and the rest of it goes unread */
            whole = length;
            for (int c = 0; c != '\n' && c != EOF;)
                c = getc(file);
        }
        result = load(cases, path, room, whole);
        if (result < 0)
            return result;
        bad += result;
        kept = length - whole;
        memmove(room, room + whole, kept);
    } while (more);
    return ferror(file) ? -1 : bad;
}

static int run(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *room = malloc(ROOM);
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *cat = zaak_catalogus_example(ctx);
    struct zaak_voorraad *cases = cat ? zaak_voorraad_new(cat) : NULL;
    size_t feiten = 0;
    int bad = file && room && cases ? load_file(cases, path, file, room) : -1;

    if (bad < 0)
        fprintf(stderr, "regels-lezen: %s kan niet worden gelezen.\n", path);
    for (size_t i = 0; bad >= 0 && i < zaak_voorraad_count(cases); i++)
        feiten += zaak_feit_count(zaak_voorraad_at(cases, i));
    if (bad >= 0)
        printf("Zaken: %zu, feiten: %zu, overgeslagen regels: %d.\n", zaak_voorraad_count(cases), feiten, bad);
    zaak_voorraad_unref(cases);
    zaak_catalogus_unref(cat);
    zaak_context_unref(ctx);
    free(room);
    if (file)
        fclose(file);
    return bad < 0;
}

static const char help[] =
    "Gebruik: regels-lezen [FEITEN.jsonl]\n"
    "\n"
    "Leest een groot bestand met feiten (JSON Lines) in stukken, en gaat na een regel die niet klopt door met de volgende.\n"
    "Zonder bestand leest het examples/regels-lezen.jsonl.\n"
    "\n"
    "  --help   toon deze tekst\n";

int main(int argc, char **argv)
{
    const char *path = "examples/regels-lezen.jsonl";
    int result = opties_lees_bestand("regels-lezen", help, argc, argv, &path);

    return result ? opties_einde(result) : run(path);
}
