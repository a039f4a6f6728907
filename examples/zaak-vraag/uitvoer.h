/* SPDX-License-Identifier: EUPL-1.2 */
/* One line of JSON on its way out. */
#ifndef ZAAK_VRAAG_UITVOER_H
#define ZAAK_VRAAG_UITVOER_H

#include <stdbool.h>
#include <stddef.h>
#include <zaak/datum.h>

/* A buffer that grows; start from zeros. When there is no memory `failed` is set and what is added is dropped. */
struct uitvoer {
    char *bytes;
    size_t length, capacity;
    bool failed;
};

void uit_raw(struct uitvoer *uit, const char *bytes, size_t length);
void uit_plain(struct uitvoer *uit, const char *text);          /* text that is JSON already */
void uit_text(struct uitvoer *uit, const char *text);           /* a JSON string */
void uit_int(struct uitvoer *uit, long long number);
void uit_number(struct uitvoer *uit, double number);            /* the shortest text that reads back as this number */
void uit_dag(struct uitvoer *uit, zaak_dag dag);                /* a JSON string, or null for no day */
/* A member of an object, with a comma before it. */
void uit_lid(struct uitvoer *uit, const char *naam);            /* the name alone */
void uit_lid_text(struct uitvoer *uit, const char *naam, const char *text); /* NULL: null */
void uit_lid_int(struct uitvoer *uit, const char *naam, long long number);
void uit_lid_bool(struct uitvoer *uit, const char *naam, bool value);
void uit_lid_dag(struct uitvoer *uit, const char *naam, zaak_dag dag);

void uit_free(struct uitvoer *uit);

#endif
