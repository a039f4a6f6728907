/* SPDX-License-Identifier: EUPL-1.2 */
/* The JSON room: the only place that knows json-c. A document is a tree of nodes that belongs to its root; texts are lent by the tree. */
#ifndef ZAAK_JSON_INTERN_H
#define ZAAK_JSON_INTERN_H

#include <zaak/basis.h>

/* A node of a document: json-c's own type, never looked into outside this room. NULL stands for JSON null. */
struct json_object;
typedef struct json_object json_node;

enum json_kind { JSON_NULL, JSON_BOOL, JSON_INT, JSON_DECIMAL, JSON_TEXT, JSON_LIST, JSON_OBJECT };

/* Reads documents one after the other; keeps json-c's parser warm. One thread at a time. */
struct json_reader;
struct json_reader *zaak_json_reader_new(struct zaak_context *ctx);
struct json_reader *zaak_json_reader_free(struct json_reader *reader);

/* Parses one document strictly: UTF-8, no duplicate keys, no integers beyond 64 bits, no U+0000, depth and size within the context's limits. A failure says line and
 * column. *ret_root is given to the caller (zaak_json_free); a document `null` gives NULL. */
int zaak_json_read(struct json_reader *reader, const char *text, size_t length, json_node **ret_root, struct zaak_error *error);

/* The same with a reader of its own. */
int zaak_json_parse(struct zaak_context *ctx, const char *text, size_t length, json_node **ret_root, struct zaak_error *error);

/* A member of a line that was taken apart: a key and its text, both ended by a zero. */
struct json_lid {
    const char *key, *text;
    size_t length;
};

enum { JSON_MAX_LEDEN = 16, JSON_MAX_REGEL = 2047 };

/* Takes a line apart that is one object of texts without escapes, in place; a zero stands behind the line. Gives the number of members, 0 for a line of any other form: zaak_json_read()
 * reads that, or says what is wrong with it. */
int zaak_json_split(char *line, size_t length, struct json_lid leden[JSON_MAX_LEDEN]);

void zaak_json_free(json_node *root);

enum json_kind zaak_json_kind(const json_node *node);
size_t zaak_json_count(const json_node *list);
json_node *zaak_json_at(const json_node *list, size_t index);
/* NULL when the key is absent or null. */
json_node *zaak_json_get(const json_node *object, const char *key);
/* Whether an object has a member, be it null. */
bool zaak_json_has(const json_node *object, const char *key);
bool zaak_json_bool(const json_node *node);
int64_t zaak_json_int(const json_node *node);
/* Text of a text node; *length may be NULL. */
const char *zaak_json_text(const json_node *node, size_t *length);
/* The text of a number that was read, a decimal as it was written; lent by the node or in the buffer. */
const char *zaak_json_number_text(const json_node *node, char buffer[32]);

/* Whether two values are the same, whatever the order of members; NULL equals only NULL. */
bool zaak_json_equal(const json_node *a, const json_node *b);

/* Walks the members of an object: start with `void *at = NULL` and call until it gives false. */
bool zaak_json_next(const json_node *object, void **at, const char **key, json_node **value);

/* One member that an object may have. `read` stores the value in the target struct at `offset`; on failure it fills the error's code and text, the caller adds the path. */
struct json_field {
    const char *name;
    size_t offset;
    int (*read)(const json_node *value, void *target, const void *extra, struct zaak_error *error);
    const void *extra;      /* handed to read: for zaak_json_read_choice the list of words, NULL-ended */
    bool required;
};

/* Reads the members of an object into `target` by a table that ends with a NULL name. A member that the table does not know is an error, so that a typing error is not
 * lost; null counts as absent. */
int zaak_json_read_fields(const json_node *object, const struct json_field *fields, void *target, struct zaak_error *error);

int zaak_json_read_text(const json_node *value, void *target, const void *extra, struct zaak_error *error);   /* const char *, not empty */
int zaak_json_read_any_text(const json_node *value, void *target, const void *extra, struct zaak_error *error);   /* const char *, may be empty */
int zaak_json_read_bool(const json_node *value, void *target, const void *extra, struct zaak_error *error);   /* bool */
int zaak_json_read_int32(const json_node *value, void *target, const void *extra, struct zaak_error *error);  /* int32_t */
int zaak_json_read_choice(const json_node *value, void *target, const void *extra, struct zaak_error *error); /* int32_t: place in the list */
int zaak_json_read_list(const json_node *value, void *target, const void *extra, struct zaak_error *error);   /* const json_node * of kind list */
int zaak_json_read_object(const json_node *value, void *target, const void *extra, struct zaak_error *error); /* const json_node * of kind object */
int zaak_json_read_node(const json_node *value, void *target, const void *extra, struct zaak_error *error);   /* const json_node * of any kind */

/* Making documents. Every function takes over the value and gives false when there is no memory. */
json_node *zaak_json_new_object(void);
json_node *zaak_json_new_list(void);
json_node *zaak_json_new_text(const char *text);
bool zaak_json_add_text(json_node *object, const char *key, const char *text);
bool zaak_json_add_int(json_node *object, const char *key, int64_t value);
bool zaak_json_add_bool(json_node *object, const char *key, bool value);
bool zaak_json_add_node(json_node *object, const char *key, json_node *value);
bool zaak_json_add_null(json_node *object, const char *key);
bool zaak_json_append(json_node *list, json_node *value);

/* json_schrijver.c: adds a value to a text, whole and in the order in which it was read. Touches no node, so threads may share a tree; running out of memory shows in the text. */
struct tekst;
void zaak_json_add_value(struct tekst *tekst, const json_node *node);
void zaak_json_add_string(struct tekst *tekst, const char *text, size_t length);

/* json_plaats.c: fills line and column of an error in a document that was read: where its field stands, or, of a field that is not there, where the deepest part of its path
 * does. `skip` is the first part of the path when the text does not have it (the name of the file whose list the text is); NULL for none. */
void zaak_json_locate(const char *text, size_t length, const char *skip, struct zaak_error *error);

/* The document as one line of text, lent until the tree changes or goes; NULL when there is no memory. */
const char *zaak_json_write(json_node *root, size_t *length);

#endif
