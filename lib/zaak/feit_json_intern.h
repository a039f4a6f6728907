/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_FEIT_JSON_INTERN_H
#define ZAAK_FEIT_JSON_INTERN_H

#include "basis/json_intern.h"
#include "feit_intern.h"

/* Reads lines one after the other. */
struct feit_lezer {
    struct json_reader *json;
    size_t most;                     /* bytes of a line that may be taken apart */
    char line[JSON_MAX_REGEL + 1];   /* the last line of the usual form, taken apart */
};

bool zaak_feit_lezer_begin(struct feit_lezer *lezer, struct zaak_context *ctx);
void zaak_feit_lezer_end(struct feit_lezer *lezer);

/* One line of a stream of facts, read but not yet looked up: texts are lent by the reader, until its next line, or by the document. */
struct feit_regel {
    json_node *document;   /* NULL for a line of the usual form */
    const char *zaak;
    struct zaak_feit feit;
};

/* Reads a line. On success the caller gives the document back with zaak_json_free(). */
int zaak_feit_read(struct feit_lezer *lezer, const char *line, size_t length, struct feit_regel *ret_regel, struct zaak_error *error);

/* Turns the line into a fact of a case and appends it; a fact without an id gets one that follows from what it says. */
int zaak_feit_load_line(struct zaak *zaak, const struct feit_regel *regel, struct zaak_error *error);

/* The next line of a text: its length without the line end; *at moves behind it. False at the end. Empty lines are passed over; *line counts them all. */
bool zaak_next_line(const char *text, size_t length, size_t *at, const char **ret_line, size_t *ret_length, int32_t *line);

#endif
