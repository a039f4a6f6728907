/* SPDX-License-Identifier: EUPL-1.2 */
/* A file comes from somewhere else: it gets no entities, no network and no large buffers (the limits of libxml2 stay on), and a DOCTYPE is refused. */
#include "inavigator.h"

#include <errno.h>
#include <libxml/parser.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_BESTAND = 64 << 20 };

static const char spaces[] = " \t\r\n";
static int taken;   /* its address is the mark */

int probleem_set(struct probleem *probleem, long regel, const char *format, ...)
{
    va_list list;

    probleem->regel = regel;
    va_start(list, format);
    vsnprintf(probleem->tekst, sizeof probleem->tekst, format, list);
    va_end(list);
    return -1;
}

static char *read_bytes(FILE *file, const char *path, size_t *length, struct probleem *probleem)
{
    size_t capacity = 1 << 16, got;
    char *bytes = must(malloc(capacity));

    *length = 0;
    while ((got = fread(bytes + *length, 1, capacity - *length, file)) > 0) {
        *length += got;
        if (*length == capacity)
            bytes = must(realloc(bytes, capacity *= 2));
        if (*length > MAX_BESTAND)
            break;
    }
    if (*length > MAX_BESTAND)
        probleem_set(probleem, 0, "het bestand is groter dan %d MB", MAX_BESTAND >> 20);
    else if (ferror(file))
        probleem_set(probleem, 0, "%.200s kan niet worden gelezen", path);
    else if (*length == 0)
        probleem_set(probleem, 0, "het bestand is leeg");
    else
        return bytes;
    free(bytes);
    return NULL;
}

static xmlDoc *parse(const char *bytes, size_t length, struct probleem *probleem)
{
    xmlParserCtxt *parser = must(xmlNewParserCtxt());
    xmlDoc *doc = xmlCtxtReadMemory(parser, bytes, (int)length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES);
    const xmlError *error = xmlCtxtGetLastError(parser);

    if (!doc) {
        probleem_set(probleem, error ? error->line : 0, "dit is geen geldige XML (libxml2: %.200s", error && error->message ? error->message : "?");
        probleem->tekst[strcspn(probleem->tekst, "\n")] = '\0';
        strncat(probleem->tekst, ")", sizeof probleem->tekst - strlen(probleem->tekst) - 1);
    } else if (doc->intSubset) {
        probleem_set(probleem, xmlGetLineNo((xmlNode *)doc->intSubset), "het bestand heeft een DOCTYPE; dat hoort niet bij i-Navigator");
        xmlFreeDoc(doc);
        doc = NULL;
    }
    xmlFreeParserCtxt(parser);
    return doc;
}

xmlDoc *boom_read(const char *path, struct probleem *probleem)
{
    FILE *file = strcmp(path, "-") ? fopen(path, "rb") : stdin;
    size_t length = 0;
    xmlDoc *doc = NULL;
    char *bytes;

    if (!file) {
        probleem_set(probleem, 0, "%.200s %s", path, errno == ENOENT ? "bestaat niet" : "kan niet worden geopend");
        return NULL;
    }
    bytes = read_bytes(file, path, &length, probleem);
    if (file != stdin)
        fclose(file);
    if (bytes)
        doc = parse(bytes, length, probleem);
    free(bytes);
    return doc;
}

bool boom_is(const xmlNode *node, const char *name)
{
    return node && node->type == XML_ELEMENT_NODE && !strcmp((const char *)node->name, name);
}

static xmlNode *element_from(xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

xmlNode *boom_first(const xmlNode *node)
{
    return node ? element_from(node->children) : NULL;
}

xmlNode *boom_next(const xmlNode *node)
{
    return node ? element_from(node->next) : NULL;
}

xmlNode *boom_find(const xmlNode *node, const char *name)
{
    xmlNode *child = boom_first(node);

    while (child && !boom_is(child, name))
        child = boom_next(child);
    return child;
}

bool boom_is_leaf(const xmlNode *node)
{
    return !boom_first(node);
}

static char *trimmed(xmlChar *xml)
{
    const char *start = xml ? (const char *)xml + strspn((const char *)xml, spaces) : "";
    size_t length = strlen(start);
    char *text = NULL;

    while (length && strchr(spaces, start[length - 1]))
        length--;
    if (length) {
        text = must(malloc(length + 1));
        memcpy(text, start, length);
        text[length] = '\0';
    }
    xmlFree(xml);
    return text;
}

char *boom_text(const xmlNode *node)
{
    return node && boom_is_leaf(node) ? trimmed(xmlNodeGetContent(node)) : NULL;
}

char *boom_attribute(xmlNode *node, const char *name)
{
    xmlAttr *attribute = xmlHasProp(node, BAD_CAST name);

    if (attribute)
        attribute->_private = &taken;
    return trimmed(xmlGetProp(node, BAD_CAST name));
}

void boom_take(xmlNode *node)
{
    node->_private = &taken;
}

bool boom_is_taken(const xmlNode *node)
{
    return node->_private == &taken;
}

bool boom_is_taken_attribute(const xmlAttr *attribute)
{
    return attribute->_private == &taken;
}
