/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads the worked cases of tests/vectors (or of the folder in ZAAK_VECTORS): CSV with quoted cells, one row at a time. */
#ifndef ZAAK_TESTS_VECTOREN_HELPER_H
#define ZAAK_TESTS_VECTOREN_HELPER_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VECTOR_CELLS = 12, VECTOR_LINE = 4096 };

struct vectoren {
    FILE *file;
    char line[VECTOR_LINE];
    char *names[VECTOR_CELLS];      /* of the columns; point into header */
    char header[VECTOR_LINE];
    char *cells[VECTOR_CELLS];
    size_t count;
};

/* Splits a line in place; gives the number of cells. */
static inline size_t vectoren_split(char *line, char *cells[VECTOR_CELLS])
{
    size_t count = 0;
    char *from = line;

    while (count < VECTOR_CELLS) {
        bool quoted = *from == '"';
        char *to = from += quoted;

        cells[count++] = to;
        while (*from && (quoted || *from != ',')) {
            if (quoted && *from == '"' && *++from != '"')
                quoted = false;
            else
                *to++ = *from++;
        }
        if (*from == '\0') {
            *to = '\0';
            return count;
        }
        from++;
        *to = '\0';
    }
    return count;
}

static inline bool vectoren_read_line(struct vectoren *v, char *line)
{
    if (!fgets(line, VECTOR_LINE, v->file))
        return false;
    line[strcspn(line, "\r\n")] = '\0';
    return true;
}

static inline bool vectoren_open(struct vectoren *v, const char *name)
{
    const char *folder = getenv("ZAAK_VECTORS");
    char path[512];

    memset(v, 0, sizeof *v);
    snprintf(path, sizeof path, "%s/%s", folder ? folder : "tests/vectors", name);
    v->file = fopen(path, "r");
    if (!v->file || !vectoren_read_line(v, v->header))
        return false;
    vectoren_split(v->header, v->names);
    return true;
}

/* The next row; false at the end, when the file is closed. */
static inline bool vectoren_next(struct vectoren *v)
{
    if (!vectoren_read_line(v, v->line)) {
        fclose(v->file);
        return false;
    }
    memset(v->cells, 0, sizeof v->cells);
    v->count = vectoren_split(v->line, v->cells);
    return true;
}

/* The cell of a column in this row; "" when the row or the file has no such column. */
static inline const char *vectoren_get(const struct vectoren *v, const char *column)
{
    for (size_t i = 0; i < VECTOR_CELLS && v->names[i]; i++)
        if (strcmp(v->names[i], column) == 0)
            return v->cells[i] ? v->cells[i] : "";
    return "";
}

#endif
