/* SPDX-License-Identifier: EUPL-1.2 */
/* Writes resources in a spelling, whole and in their order. */
#ifndef ZAAK_SCHRIJVER_INTERN_H
#define ZAAK_SCHRIJVER_INTERN_H

#include "basis/json_intern.h"
#include "basis/tekst_intern.h"
#include "catalogus/catalogus_intern.h"

struct schrijver {
    struct tekst uit;
    struct tekst room[2];       /* for names */
    int32_t spelling;           /* ZAAK_SPELLING_… */
    struct zaak_error *error;
    int result;                 /* the first failure; then nothing more is written */
};

/* Whether a spelling exists. */
bool zaak_spelling_exists(int32_t spelling);

void zaak_schrijver_begin(struct schrijver *s, struct zaak_context *ctx, int32_t spelling, struct zaak_error *error);
/* 0, or what went wrong so far. */
int zaak_schrijver_result(const struct schrijver *s);
/* Gives the text to the caller, and all room back: its length, or the failure. */
int zaak_schrijver_end(struct schrijver *s, char *buffer, size_t size);
void zaak_schrijver_free(struct schrijver *s);

/* Between members and elements: nothing before the first. */
void zaak_schrijver_comma(struct schrijver *s, bool *first);

/* A name that a document gives its fields, respelled, with a colon behind it. `owner` is the object that it is a member of, to see whether the name is taken; NULL for a new
 * object. */
void zaak_schrijver_name(struct schrijver *s, const json_node *owner, const char *name);
void zaak_schrijver_object(struct schrijver *s, const struct zaak_object *object);
/* Something of which no field is known, or anything as it is. */
void zaak_schrijver_value(struct schrijver *s, const json_node *node);
/* A resource that was made in camelCase (or with soort 0 something else), in snake_case where that is asked for. */
void zaak_schrijver_new(struct schrijver *s, int32_t soort, bool snake, const json_node *node);
/* The same of a row of a group. */
void zaak_schrijver_group(struct schrijver *s, int32_t groep, bool snake, const json_node *node);
/* One member of a resource. */
void zaak_schrijver_member(struct schrijver *s, const struct zaak_object *object, const char *key, const json_node *value);
/* The resources of a list, in the order in which they were read. */
void zaak_schrijver_list(struct schrijver *s, struct zaak_object *const *items, size_t count);

/* How the list of a kind is called that stood under a form (1 + SOORT_VORM_…; 0: nowhere). One resource by itself keeps its name in every spelling. */
const char *zaak_schrijver_list_name(const struct schrijver *s, int32_t soort, uint8_t vorm);
/* That name, with a colon, in the place of the name that stood there. */
void zaak_schrijver_top(struct schrijver *s, const json_node *owner, const char *name, const char *spelled);

#endif
