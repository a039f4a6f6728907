/* SPDX-License-Identifier: EUPL-1.2 */
/* tests/data/keuring: a small catalogue and a small selectielijst in which everything is right by every profile, and how to spoil them. Include after cmocka.h, with context_helper.h. */
#ifndef ZAAK_TESTS_KEURING_HELPER_H
#define ZAAK_TESTS_KEURING_HELPER_H

#include <stdio.h>

#include "catalogus_helper.h"
#include "zaak_helper.h"

#define KEURING_CATALOGUS "tests/data/keuring/catalogus.json"
#define KEURING_SELECTIELIJST "tests/data/keuring/selectielijst.json"

/* The text of a file, to be freed. */
static inline char *keuring_read(const char *path)
{
    size_t length = 0;
    char *text = read_file(path, &length);

    assert_non_null(text);
    text[length] = '\0';
    return text;
}

/* Puts `to` for the first `from` after `after` (NULL: in the whole text); all with apostrophes for quotes. Takes the text over and gives the new one, to be freed. */
static inline char *spoil(char *text, const char *after, const char *from, const char *to)
{
    char *mark = quoted(after ? after : ""), *old = quoted(from), *new = quoted(to);
    char *start = strstr(text, mark), *place = start ? strstr(start, old) : NULL, *copy;
    size_t before;

    if (!place)
        fail_msg("there is no %s after %s", from, after ? after : "the beginning");
    before = (size_t)(place - text);
    copy = malloc(strlen(text) + strlen(new) + 1);
    assert_non_null(copy);
    memcpy(copy, text, before);
    strcpy(copy + before, new);
    strcat(copy, place + strlen(old));
    free(text);
    free(mark);
    free(old);
    free(new);
    return copy;
}

/* A catalogue of this text, not frozen. */
static inline struct zaak_catalogus *keuring_catalogus(struct zaak_context *context, const char *text)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(context);
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success("catalogus", zaak_catalogus_add_json(catalogus, text, strlen(text), &error), &error);
    return catalogus;
}

static inline struct zaak_selectielijst *keuring_selectielijst(struct zaak_context *context, const char *text)
{
    struct zaak_selectielijst *lijst = zaak_selectielijst_new(context);
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success("selectielijst", zaak_selectielijst_add_json(lijst, text, strlen(text), &error), &error);
    return lijst;
}

/* The findings of a catalogue of this text, as one text: "regel code ernst veld pad; …". */
static inline void keuring_findings(const struct zaak_catalogus *catalogus, const struct zaak_keuring *keuring, struct zaak_context *context, char *out, size_t size)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(context);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int faults = zaak_catalogus_check(catalogus, keuring, list, &error), counted = 0;
    size_t used = 0;

    if (faults < 0)
        fail_msg("%s: %s", error.field, error.text);
    out[0] = '\0';
    for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++) {
        counted += b.ernst == ZAAK_ERNST_FOUT;
        if (used < size)
            used += (size_t)snprintf(out + used, size - used, "%s%s %s %d %s %s", i ? "; " : "", b.regel, *b.zgw_code ? b.zgw_code : "-", (int)b.ernst, b.veld, b.pad);
        assert_non_null(b.object);
        assert_true(*b.tekst && !strstr(b.tekst, "%s"));
    }
    assert_int_equal(counted, faults);
    if (faults)
        assert_string_not_equal(error.rule, "");
    zaak_bevindingen_unref(list);
}

#endif
