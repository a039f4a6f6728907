/* SPDX-License-Identifier: EUPL-1.2 */
#include "inavigator.h"

#include <stdlib.h>
#include <string.h>

static const char *const titels[VERSLAG_SOORTEN] = {
    [VERSLAG_GEEN_PLAATS] = "Heeft geen plaats in ZGW en is niet overgenomen",
    [VERSLAG_NIET_BEGREPEN] = "Niet begrepen en niet overgenomen",
    [VERSLAG_LET_OP] = "Let op",
};

/* "proces B1 / statustypen / statustype S1 / naam": with the ids that i-Navigator gives; a <field> has a name instead. */
static char *path_of(const xmlNode *node)
{
    char *path = must(strdup(""));

    for (; node && node->type == XML_ELEMENT_NODE && !boom_is(node, "dsp") && !boom_is(node, "processen"); node = node->parent) {
        xmlChar *id = xmlGetProp(node, BAD_CAST(boom_is(node, "field") ? "naam" : "id"));
        char *longer;

        if (boom_is(node, "velden")) {
            xmlFree(id);
            continue;
        }
        longer = text_make("%s%s%s%s%s", (const char *)node->name, !id ? "" : boom_is(node, "field") ? ":" : " ", id ? (const char *)id : "", *path ? " / " : "", path);
        free(path);
        path = longer;
        xmlFree(id);
    }
    return path;
}

/* Without the ids: the same field of two roltypen with the same value is one line. */
static char *place_of(const xmlNode *node, enum verslagsoort soort)
{
    char *path = path_of(node), *at = path;

    if (soort != VERSLAG_GEEN_PLAATS)
        return path;
    for (char *from = path; *from;) {
        size_t word = strcspn(from, " ");

        memmove(at, from, word);
        at += word;
        from += word;
        while (*from && strncmp(from, " / ", 3))
            from++;
        if (!strncmp(from, " / ", 3)) {
            memmove(at, from, 3);
            at += 3;
            from += 3;
        }
    }
    *at = '\0';
    return path;
}

static bool same(const char *a, const char *b)
{
    return a && b ? !strcmp(a, b) : a == b;
}

void verslag_add(struct verslag *verslag, enum verslagsoort soort, const xmlNode *node, const char *waarde, const char *waarom)
{
    char *place = place_of(node, soort);
    struct melding *row;

    for (size_t i = 0; i < verslag->count; i++) {
        row = &verslag->rows[i];
        if (row->soort == soort && same(row->waarde, waarde) && same(row->waarom, waarom) && !strcmp(row->waar, place)) {
            row->keren++;
            free(place);
            return;
        }
    }
    if (verslag->count == verslag->capacity) {
        verslag->capacity = verslag->capacity ? verslag->capacity * 2 : 64;
        verslag->rows = must(realloc(verslag->rows, verslag->capacity * sizeof *verslag->rows));
    }
    row = &verslag->rows[verslag->count++];
    *row = (struct melding){ soort, place, waarde ? must(strdup(waarde)) : NULL, waarom ? must(strdup(waarom)) : NULL, xmlGetLineNo(node), 1, verslag->count };
}

size_t verslag_count(const struct verslag *verslag, enum verslagsoort soort)
{
    size_t count = 0;

    for (size_t i = 0; i < verslag->count; i++)
        count += verslag->rows[i].soort == soort ? verslag->rows[i].keren : 0;
    return count;
}

static void write_row(const struct melding *row, FILE *out)
{
    fprintf(out, "- regel %ld, %s", row->regel, row->waar);
    if (row->waarde)
        fprintf(out, ": \"%s\"", row->waarde);
    if (row->keren > 1)
        fprintf(out, " (%zu keer)", row->keren);
    if (row->waarom && *row->waarom)
        fprintf(out, ". %s", row->waarom);
    fputc('\n', out);
}

static int compare(const void *a, const void *b)
{
    const struct melding *x = a, *y = b;

    if (x->regel != y->regel)
        return x->regel < y->regel ? -1 : 1;
    return x->volgorde < y->volgorde ? -1 : x->volgorde > y->volgorde;
}

void verslag_write(const struct verslag *verslag, FILE *out)
{
    if (verslag->count)
        qsort(verslag->rows, verslag->count, sizeof *verslag->rows, compare);
    for (int soort = 0; soort < VERSLAG_SOORTEN; soort++) {
        size_t count = verslag_count(verslag, (enum verslagsoort)soort);

        if (!count)
            continue;
        fprintf(out, "%s (%zu):\n", titels[soort], count);
        for (size_t i = 0; i < verslag->count; i++)
            if ((int)verslag->rows[i].soort == soort)
                write_row(&verslag->rows[i], out);
        fputc('\n', out);
    }
}

void verslag_free(struct verslag *verslag)
{
    for (size_t i = 0; i < verslag->count; i++) {
        free(verslag->rows[i].waar);
        free(verslag->rows[i].waarde);
        free(verslag->rows[i].waarom);
    }
    free(verslag->rows);
}

/* The name that decides: of the element straight inside <velden>, else its own. */
static const char *field_of(const xmlNode *node)
{
    const xmlNode *at = node;

    while (at && at->parent && !boom_is(at->parent, "velden") && !boom_is(at->parent, "preambule"))
        at = at->parent->type == XML_ELEMENT_NODE ? at->parent : NULL;
    return (const char *)(at ? at : node)->name;
}

static void add_attributes(struct verslag *verslag, const xmlNode *node)
{
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
        char *value, *said;
        bool nil = !strcmp((const char *)attribute->name, "nil"), name = boom_is(node, "field") && !strcmp((const char *)attribute->name, "naam");

        if (nil || name || boom_is_taken_attribute(attribute) || !strcmp((const char *)attribute->name, "ref"))
            continue;   /* that a field is empty is no news; the name of a field stands in its place; its number is told once, with the others */
        value = (char *)xmlGetProp((xmlNode *)node, attribute->name);
        said = text_make("%s=%s", (const char *)attribute->name, value ? value : "");
        verslag_add(verslag, velden_geen_plaats((const char *)attribute->name) ? VERSLAG_GEEN_PLAATS : VERSLAG_NIET_BEGREPEN, node, said,
                    velden_geen_plaats((const char *)attribute->name));
        free(said);
        xmlFree(value);
    }
}

/* Text beside elements: not the form of i-Navigator, so told. */
static void add_loose_text(struct verslag *verslag, const xmlNode *node)
{
    for (const xmlNode *child = node->children; child; child = child->next) {
        const char *text = child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE ? (const char *)child->content : NULL;

        if (text && text[strspn(text, " \t\r\n")])
            verslag_add(verslag, VERSLAG_NIET_BEGREPEN, node, text, NULL);
    }
}

void verslag_add_rest(struct verslag *verslag, const xmlNode *node)
{
    const char *reason;
    char *text;

    add_attributes(verslag, node);
    if (!boom_is_leaf(node)) {
        add_loose_text(verslag, node);
        for (const xmlNode *child = boom_first(node); child; child = boom_next(child))
            verslag_add_rest(verslag, child);
        return;
    }
    text = boom_text(node);
    if (text && !boom_is_taken(node)) {
        reason = velden_geen_plaats(field_of(node));
        verslag_add(verslag, reason ? VERSLAG_GEEN_PLAATS : VERSLAG_NIET_BEGREPEN, node, text, reason);
    }
    free(text);
}
