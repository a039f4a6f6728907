/* SPDX-License-Identifier: EUPL-1.2 */
/* uiterste-dagen: a CSV of start days and terms (2025-03-08,P8W) in, the same lines with the last day out, by the Algemene termijnenwet. All rows are read into columns and answered by one
 * call, so that a million of them take as long as reading and writing the file. Line by line: start, term, last day, and "voorlopig" when a new decree may still move it, or why there is
 * no last day. Without an argument it reads examples/data/startdagen.csv. */
#include <libzaak.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"

enum { MAX_LINE = 80, DAY = 16 };

struct rows {
    size_t count, capacity;
    int32_t *start, *aantal, *eenheid;
    char (*terms)[MAX_LINE]; /* as they stand in the file */
};

static void *grow(void *block, size_t size)
{
    void *bigger = realloc(block, size);

    if (!bigger) {
        fprintf(stderr, "uiterste-dagen: er is geen geheugen meer\n");
        exit(1);
    }
    return bigger;
}

static void make_room(struct rows *rows)
{
    if (rows->count < rows->capacity)
        return;
    rows->capacity = rows->capacity ? rows->capacity * 2 : 1024;
    rows->start = grow(rows->start, rows->capacity * sizeof *rows->start);
    rows->aantal = grow(rows->aantal, rows->capacity * sizeof *rows->aantal);
    rows->eenheid = grow(rows->eenheid, rows->capacity * sizeof *rows->eenheid);
    rows->terms = grow(rows->terms, rows->capacity * sizeof *rows->terms);
}

/* What cannot be read becomes no day or no unit: of such a row the call gives no answer. */
static void add_line(struct rows *rows, char *line)
{
    struct zaak_periode periode = { 0, ZAAK_EENHEID_GEEN };
    zaak_dag start = ZAAK_DAG_GEEN;
    char *comma = strchr(line, ',');

    make_room(rows);
    zaak_datum_parse(line, comma ? (size_t)(comma - line) : strlen(line), &start);
    if (comma)
        zaak_periode_parse(comma + 1, strlen(comma + 1), &periode);
    rows->start[rows->count] = start;
    rows->aantal[rows->count] = periode.aantal;
    rows->eenheid[rows->count] = periode.eenheid;
    strcpy(rows->terms[rows->count], line);
    rows->count++;
}

static void read_rows(struct rows *rows, FILE *file)
{
    char line[MAX_LINE];

    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\r\n")] = '\0';
        add_line(rows, line);
    }
}

/* Why a row has no last day. */
static const char *reason(const struct rows *rows, size_t row, uint8_t code)
{
    if (rows->start[row] == ZAAK_DAG_GEEN)
        return "De eerste dag is geen datum (jjjj-mm-dd).";
    return rows->eenheid[row] == ZAAK_EENHEID_GEEN ? "Dit is geen termijn (zoals P8W of P5WD)." : zaak_error_text(code);
}

/* Gives how many rows have no last day. */
static size_t write_rows(const struct rows *rows, const int32_t *ends, const uint8_t *codes, const uint8_t *provisional)
{
    size_t without = 0;

    for (size_t i = 0; i < rows->count; i++) {
        char day[DAY] = "";

        if (ends[i] == ZAAK_DAG_GEEN) {
            printf("%s,,%s\n", rows->terms[i], reason(rows, i, codes[i]));
            without++;
            continue;
        }
        zaak_datum_format(ends[i], ZAAK_DATUM_ISO, day, sizeof day);
        printf("%s,%s%s\n", rows->terms[i], day, provisional[i / 8] >> i % 8 & 1 ? ",voorlopig" : "");
    }
    return without;
}

static int answer(struct zaak_context *ctx, const struct rows *rows)
{
    const struct zaak_reeks start = { rows->start, NULL, 0, rows->count }, aantal = { rows->aantal, NULL, 0, rows->count },
                            eenheid = { rows->eenheid, NULL, 0, rows->count };
    int32_t *ends = grow(NULL, (rows->count + 1) * sizeof *ends);
    uint8_t *codes = grow(NULL, rows->count + 1), *provisional = grow(NULL, rows->count / 8 + 1);
    const struct zaak_reeks_uit uit = { ends, NULL, codes, rows->count };
    int64_t failed = zaak_reeks_termijn(zaak_context_get_kalender(ctx), &start, &aantal, &eenheid, NULL, &uit, provisional);

    if (failed >= 0)
        fprintf(stderr, "%zu regels, %zu zonder uiterste dag\n", rows->count, write_rows(rows, ends, codes, provisional));
    else
        fprintf(stderr, "uiterste-dagen: %s\n", zaak_error_text((int)failed));
    free(ends);
    free(codes);
    free(provisional);
    return failed < 0;
}

static int run(const char *path)
{
    FILE *file = strcmp(path, "-") ? fopen(path, "r") : stdin;
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct rows rows = { 0, 0, NULL, NULL, NULL, NULL };
    int result = 1;

    if (file && ctx) {
        read_rows(&rows, file);
        result = answer(ctx, &rows);
    } else {
        perror(path);
    }
    if (file)
        fclose(file);
    free(rows.start);
    free(rows.aantal);
    free(rows.eenheid);
    free(rows.terms);
    zaak_context_unref(ctx);
    return result;
}

static const char help[] =
    "Gebruik: uiterste-dagen [DAGEN.csv]\n"
    "\n"
    "Berekent van elke regel met een eerste dag en een termijn de uiterste dag, alle in een keer. Zonder bestand leest het\n"
    "examples/data/startdagen.csv; - is de standaardinvoer.\n"
    "\n"
    "  --help   toon deze tekst\n";

int main(int argc, char **argv)
{
    const char *path = "examples/data/startdagen.csv";
    int result = opties_lees_bestand("uiterste-dagen", help, argc, argv, &path);

    return result ? opties_einde(result) : run(path);
}
