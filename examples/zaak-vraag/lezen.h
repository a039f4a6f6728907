/* SPDX-License-Identifier: EUPL-1.2 */
/* From a line to the fields of a question. */
#ifndef ZAAK_VRAAG_LEZEN_H
#define ZAAK_VRAAG_LEZEN_H

#include <json-c/json.h>
#include <zaak/basis.h>
#include <zaak/kalender.h>

/* One line, read. */
struct gelezen_regel {
    struct json_object *root;
    const char *id;         /* the text of "id" as it stood in the line; NULL when there was none */
    size_t id_length;
};

/* Reads a line strictly: one JSON value, no key twice, no U+0000, numbers and words as JSON has them. Give root back with json_object_put(), also after a failure. */
int lees_regel(struct json_tokener *tokener, const char *text, size_t length, struct gelezen_regel *regel, struct zaak_error *error);

/* A field that a question, or an object in it, may have. */
struct lid {
    const char *naam;
    enum json_type type;
    bool verplicht;
};

/* Reads the fields of an object into `waarden`, one per row; NULL for one that is absent or null. `vraag` and `id` are always allowed; any other name is an error. */
int lees_velden(struct json_object *object, const struct lid *velden, size_t count, struct json_object **waarden, struct zaak_error *error);

/* The same for an object inside a question, in which `vraag` and `id` are names as any other. */
int lees_leden(struct json_object *object, const struct lid *velden, size_t count, struct json_object **waarden, struct zaak_error *error);

/* The place of a text in a list of words that ends with NULL; absent: 0. Fails with -ZAAK_E_WAARDE. */
int lees_keuze(struct json_object *waarde, const char *veld, const char *const *woorden, struct zaak_error *error);

int lees_dag(struct json_object *waarde, const char *veld, zaak_dag *ret_dag, struct zaak_error *error);
int lees_termijn(struct json_object *waarde, const char *veld, struct zaak_periode *ret_periode, struct zaak_error *error);

#endif
