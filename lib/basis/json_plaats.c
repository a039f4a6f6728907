/* SPDX-License-Identifier: EUPL-1.2 */
/* Where a field stands in a document. json-c does not keep that, and nobody wants to know until something is wrong: so the text is walked along the path of the error. The text was
 * read before: it is JSON. */
#include <stdlib.h>
#include <string.h>

#include "json_bewaking_intern.h"
#include "json_intern.h"

struct plaats {
    const char *text;
    size_t length;
    size_t at;
};

static char here(const struct plaats *p)
{
    return p->at < p->length ? p->text[p->at] : '\0';
}

static void skip_blanks(struct plaats *p)
{
    while (here(p) && strchr(" \t\r\n", here(p)))
        p->at++;
}

/* Moves over the sign that is next and the blanks behind it. */
static void skip_sign(struct plaats *p)
{
    if (p->at < p->length)
        p->at++;
    skip_blanks(p);
}

/* Moves behind the closing quote. */
static void skip_string(struct plaats *p)
{
    for (p->at++; here(p) && here(p) != '"'; p->at++)
        p->at += here(p) == '\\';
    p->at++;
}

static void skip_value(struct plaats *p)
{
    size_t depth = 0;

    do {
        char c = here(p);

        if (c == '"') {
            skip_string(p);
            continue;
        }
        if (c == '{' || c == '[')
            depth++;
        else if (c == '}' || c == ']')
            depth--;
        p->at++;
        if (!depth)
            while (here(p) && c != '}' && c != ']' && !strchr(" \t\r\n,]}", here(p)))
                p->at++;
    } while (depth && p->at < p->length);
    skip_blanks(p);
}

/* Goes to the member whose key is the next part of the path; a key may hold dots, so the longest that fits is taken. */
static bool enter_object(struct plaats *p, const char **path)
{
    size_t best = 0, found = 0;

    for (skip_sign(p); here(p) == '"'; ) {
        const char *key = p->text + p->at + 1;
        size_t length;

        skip_string(p);
        length = (size_t)(p->text + p->at - key) - 1;
        skip_blanks(p);
        skip_sign(p);
        if (length > best && !strncmp(*path, key, length) && ((*path)[length] == '.' || !(*path)[length])) {
            best = length;
            found = p->at;
        }
        skip_value(p);
        if (here(p) == ',')
            skip_sign(p);
    }
    p->at = found;
    *path += best + ((*path)[best] == '.');
    return best > 0;
}

static bool enter_list(struct plaats *p, const char **path)
{
    char *end;
    unsigned long index = strtoul(*path, &end, 10);

    if (end == *path || (*end && *end != '.'))
        return false;
    skip_sign(p);
    while (index-- && here(p) != ']') {
        skip_value(p);
        if (here(p) == ',')
            skip_sign(p);
    }
    *path = end + (*end == '.');
    return here(p) != ']';
}

void zaak_json_locate(const char *text, size_t length, const char *skip, struct zaak_error *error)
{
    struct plaats p = { text, length, 0 };
    const char *path;
    size_t best;
    bool deeper = true;

    if (!error || error->size < sizeof *error || error->line)
        return;
    if (length >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3))
        p = (struct plaats){ text + 3, length - 3, 0 };   /* as zaak_json_read() counts */
    path = error->field;
    if (skip && !strncmp(path, skip, strlen(skip))) {
        path += strlen(skip);
        path += *path == '.';
    }
    skip_blanks(&p);
    best = p.at;
    while (deeper && *path) {
        deeper = here(&p) == '{' ? enter_object(&p, &path) : here(&p) == '[' && enter_list(&p, &path);
        if (deeper)
            best = p.at;
    }
    zaak_json_place(p.text, p.length, best, error);
}
