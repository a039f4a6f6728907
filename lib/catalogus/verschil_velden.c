/* SPDX-License-Identifier: EUPL-1.2 */
/* Two resources field by field. A value is compared as text in one form: references by name, lists sorted, groups member by member. */
#include <stdio.h>
#include <stdlib.h>

#include "basis/fout_intern.h"
#include "catalogus_intern.h"
#include "verschil_intern.h"

/* What differs between any two versions, what a register fills in itself, and what is compared elsewhere: the relations, and the name and the order of parts. */
static bool is_left_out(const struct veld *veld)
{
    switch (veld->nummer) {
    case ZAAK_VELD_ZAAKTYPE:
    case ZAAK_VELD_CATALOGUS:
    case ZAAK_VELD_BEGIN_GELDIGHEID:
    case ZAAK_VELD_EINDE_GELDIGHEID:
    case ZAAK_VELD_BEGIN_OBJECT:
    case ZAAK_VELD_EINDE_OBJECT:
    case ZAAK_VELD_VERSIEDATUM:
    case ZAAK_VELD_VOLGNUMMER:
        return true;
    case ZAAK_VELD_OMSCHRIJVING:
    case ZAAK_VELD_NAAM:
        return veld->soort != ZAAK_SOORT_ZAAKTYPE;
    case ZAAK_VELD_BESLUITTYPEN:
        return veld->soort == ZAAK_SOORT_ZAAKTYPE || veld->alleen_lezen;
    case ZAAK_VELD_INFORMATIEOBJECTTYPE:
        return veld->soort == ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE;
    default:
        return veld->alleen_lezen;
    }
}

const char *zaak_verschil_reference(const struct zaak_object *object, const char *uri)
{
    const struct zaak_object *other = zaak_catalogus_lookup(object->catalogus, uri);

    if (!other)
        return uri;
    return other->soort == ZAAK_SOORT_ZAAKTYPE && other->identificatie ? other->identificatie : other->naam;
}

static void add_scalar(struct tekst *out, const struct zaak_object *object, const struct veld *veld, const json_node *node)
{
    char room[32];

    switch (zaak_json_kind(node)) {
    case JSON_TEXT:
        zaak_tekst_add(out, veld->type == VELD_TEKST || veld->type == VELD_TEKSTEN ? zaak_json_text(node, NULL) :
                                zaak_verschil_reference(object, zaak_json_text(node, NULL)));
        break;
    case JSON_BOOL:
        zaak_tekst_add(out, zaak_json_bool(node) ? "ja" : "nee");
        break;
    case JSON_INT:
    case JSON_DECIMAL:
        zaak_tekst_add(out, zaak_json_number_text(node, room));
        break;
    default:
        if (node)
            zaak_json_add_value(out, node);
        break;
    }
}

static const json_node *member(const json_node *group, const struct veld *row)
{
    const json_node *value = zaak_json_get(group, row->naam);

    return value ? value : zaak_json_get(group, row->snake);
}

/* A group that stands in a list: its members with their names. */
static void add_group(struct tekst *out, const struct zaak_object *object, int32_t groep, const json_node *node)
{
    size_t count, before = out->length;
    const struct veld *rows = zaak_groep_rows(groep, &count);

    for (size_t i = 0; i < count; i++) {
        const json_node *value = member(node, &rows[i]);

        if (!value || (zaak_json_kind(value) == JSON_TEXT && !*zaak_json_text(value, NULL)))
            continue;
        zaak_tekst_add(out, out->length > before ? ", " : "");
        zaak_tekst_addf(out, "%s: ", rows[i].naam);
        add_scalar(out, object, &rows[i], value);
    }
}

static int compare_texts(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The items of a list in one order, each as text. NULL when there is no memory. */
static const char **sorted_items(struct verschilbouw *b, const struct zaak_object *object, const struct veld *veld, const json_node *list)
{
    size_t count = zaak_json_count(list);
    const char **items = zaak_arena_alloc(b->list->ctx, &b->scratch, (count + 1) * sizeof *items);
    struct tekst text = { .ctx = b->list->ctx };

    for (size_t i = 0; items && i < count; i++) {
        text.length = 0;
        zaak_tekst_add(&text, "");
        if (veld->type == VELD_GROEPEN)
            add_group(&text, object, veld->groep, zaak_json_at(list, i));
        else
            add_scalar(&text, object, veld, zaak_json_at(list, i));
        items[i] = text.failed ? NULL : zaak_arena_copy(b->list->ctx, &b->scratch, text.bytes, text.length);
        if (!items[i])
            items = NULL;
    }
    zaak_tekst_free(&text);
    if (!items)
        b->result = -ZAAK_E_GEHEUGEN;
    else if (count)
        qsort(items, count, sizeof *items, compare_texts);
    return items;
}

/* Whether each item of a is in b: both are sorted. */
static bool is_within(const char *const *a, size_t a_count, const char *const *b, size_t b_count)
{
    size_t j = 0;

    for (size_t i = 0; i < a_count; i++) {
        while (j < b_count && strcmp(b[j], a[i]) < 0)
            j++;
        if (j == b_count || strcmp(b[j], a[i]))
            return false;
    }
    return true;
}

static const char *join(struct tekst *out, const struct veld *veld, const char *const *items, size_t count)
{
    out->length = 0;
    for (size_t i = 0; i < count; i++) {
        if (i)
            zaak_tekst_add(out, veld->type == VELD_GROEPEN ? "; " : ", ");
        zaak_tekst_add(out, items[i]);
    }
    return count && !out->failed ? out->bytes : NULL;
}

static void compare_lists(struct verschilbouw *b, const struct veld *veld, const json_node *was, const json_node *wordt)
{
    size_t was_count = zaak_json_count(was), wordt_count = zaak_json_count(wordt);
    const char **before = sorted_items(b, b->was_object, veld, was), **after = sorted_items(b, b->wordt_object, veld, wordt);
    bool kept, known;

    if (!before || !after)
        return;
    kept = is_within(before, was_count, after, wordt_count);
    known = is_within(after, wordt_count, before, was_count);
    if (kept && known)
        return;
    zaak_verschil_add(b, veld->naam, veld->nummer, kept ? AARD_ERBIJ : known ? AARD_WEG : AARD_ANDERS, join(&b->was, veld, before, was_count),
                      join(&b->wordt, veld, after, wordt_count), false);
}

/* NULL for what is absent, null or empty. */
static const char *value_of(struct tekst *out, const struct zaak_object *object, const struct veld *veld, const json_node *node)
{
    out->length = 0;
    if (!node)
        return NULL;
    add_scalar(out, object, veld, node);
    return out->length && !out->failed ? out->bytes : NULL;
}

static void compare_value(struct verschilbouw *b, const struct veld *veld, const char *path, int32_t nummer, const json_node *was, const json_node *wordt)
{
    const char *before = value_of(&b->was, b->was_object, veld, was), *after = value_of(&b->wordt, b->wordt_object, veld, wordt);
    enum verschilaard aard;

    if (zaak_verschil_texts(before, after, veld->type == VELD_DUUR, &aard))
        zaak_verschil_add(b, path, nummer, aard, before, after, veld->type == VELD_DUUR);
}

static bool is_list(const json_node *node)
{
    return zaak_json_kind(node) == JSON_LIST;
}

static void compare_group(struct verschilbouw *b, const struct veld *veld, const json_node *was, const json_node *wordt)
{
    size_t count;
    const struct veld *rows = zaak_groep_rows(veld->groep, &count);
    char path[128];

    for (size_t i = 0; i < count; i++) {
        struct veld row = rows[i];
        const json_node *before = member(was, &row), *after = member(wordt, &row);

        snprintf(path, sizeof path, "%s.%s", veld->naam, row.naam);
        row.naam = path;
        row.nummer = veld->nummer;
        if (is_list(before) || is_list(after))
            compare_lists(b, &row, before, after);
        else
            compare_value(b, &row, path, veld->nummer, before, after);
    }
}

static void compare_field(struct verschilbouw *b, const struct veld *veld, const json_node *was, const json_node *wordt)
{
    if (veld->type == VELD_GROEP)
        compare_group(b, veld, was, wordt);
    else if (is_list(was) || is_list(wordt))
        compare_lists(b, veld, was, wordt);
    else
        compare_value(b, veld, veld->naam, veld->nummer, was, wordt);
}

void zaak_verschil_velden(struct verschilbouw *b)
{
    size_t count;
    const struct veld *rows = zaak_veld_rows(b->wordt_object->soort, &count);
    bool same = b->was_object == b->wordt_object;

    for (size_t i = 0; !same && i < count && !b->result; i++)
        if (!is_left_out(&rows[i]) && (b->was_object->velden[i] || b->wordt_object->velden[i]))
            compare_field(b, &rows[i], b->was_object->velden[i], b->wordt_object->velden[i]);
}
