/* SPDX-License-Identifier: EUPL-1.2 */
/* inavigator-lezen: processes in i-Navigator's XML (DSP export) become zaaktypen as ZGW catalogue JSON, with a procesprofiel for what ZGW cannot say.
 *
 * Nothing is lost in silence: what is taken from the tree is marked, and when all is done every text and attribute without a mark is in the report.
 *
 *   boom.c               the XML as a tree: finding, reading, marking
 *   verslag.c            the report
 *   velden.c             fields by table: which element is which ZGW field, and which has no place
 *   proces.c             a process: the zaaktype
 *   delen.c              its statustypen, resultaattypen, roltypen, documenttypen, besluittypen, zaakeigenschappen
 *   profiel.c            its procesprofiel
 *   inavigator-lezen.c   options, files, and the proof that libzaak takes the result
 */
#ifndef INAVIGATOR_H
#define INAVIGATOR_H

#include <json-c/json.h>
#include <libxml/tree.h>
#include <stdbool.h>
#include <stdio.h>

#include <libzaak.h>

/* ---- boom.c ---- */

/* What is wrong with a file, and in which line; line 0 when it is no line. */
struct probleem {
    long regel;
    char tekst[512];
};

int probleem_set(struct probleem *probleem, long regel, const char *format, ...) __attribute__((format(printf, 3, 4))); /* gives -1 */

/* Reads a file, or the standard input for "-"; NULL with the problem. The caller frees it with xmlFreeDoc(). */
xmlDoc *boom_read(const char *path, struct probleem *probleem);

bool boom_is(const xmlNode *node, const char *name);
/* The first element of that name inside, or NULL. */
xmlNode *boom_find(const xmlNode *node, const char *name);
xmlNode *boom_first(const xmlNode *node);   /* first element inside */
xmlNode *boom_next(const xmlNode *node);    /* next element beside it */
bool boom_is_leaf(const xmlNode *node);

/* The text of a leaf, without the spaces around it; NULL when it is empty or there is no such leaf. To be freed. */
char *boom_text(const xmlNode *node);
/* An attribute, which is then taken; NULL when it is not there or empty. To be freed. */
char *boom_attribute(xmlNode *node, const char *name);
/* What was taken need not be told. */
void boom_take(xmlNode *node);
bool boom_is_taken(const xmlNode *node);
bool boom_is_taken_attribute(const xmlAttr *attribute);

/* ---- verslag.c ---- */

enum verslagsoort { VERSLAG_GEEN_PLAATS, VERSLAG_NIET_BEGREPEN, VERSLAG_LET_OP, VERSLAG_SOORTEN };

struct melding {
    enum verslagsoort soort;
    char *waar, *waarde, *waarom;
    long regel;
    size_t keren, volgorde;
};

struct verslag {
    struct melding *rows;
    size_t count, capacity;
};

/* The same place with the same value is told once, with how often. `waarde` and `waarom` may be NULL. */
void verslag_add(struct verslag *verslag, enum verslagsoort soort, const xmlNode *node, const char *waarde, const char *waarom);
size_t verslag_count(const struct verslag *verslag, enum verslagsoort soort);
void verslag_write(const struct verslag *verslag, FILE *out);
void verslag_free(struct verslag *verslag);

/* Reports all that was not taken from the tree. */
void verslag_add_rest(struct verslag *verslag, const xmlNode *root);

/* ---- velden.c ---- */

enum veldsoort { VELD_TEKST, VELD_DATUM, VELD_JANEE, VELD_WOORDEN, VELD_AANDUIDING };

struct veldregel {
    const char *bron;      /* element in i-Navigator */
    const char *doel;      /* field in ZGW */
    enum veldsoort soort;
    size_t max;            /* most characters in ZGW; 0: no limit */
    bool verplicht;        /* ZGW wants it */
};

struct omzetting {
    struct verslag verslag;
    json_object *catalogus;
    json_object *profielen;   /* list */
    const char *basis;        /* URLs begin with this */
    char *catalogus_url;
    const char *grond;        /* legal ground for the procesprofiel, or NULL */
    char *proces;             /* id of the present process */
    char *zaaktype_url;
    const char *aanduiding;   /* vertrouwelijkheidaanduiding of the present zaaktype, or NULL */
    char *begin;              /* beginGeldigheid of the present zaaktype, or NULL */
};

/* Memory that is not there ends the program. */
void *must(void *block);
/* A text by a format; to be freed. */
char *text_make(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Reads the fields of a table from <velden> into an object; ends with a row without bron. */
void velden_read(struct omzetting *o, const xmlNode *velden, const struct veldregel *rows, json_object *object);
/* A term of two elements, <naam> and <naam-eenheid>: "P8W"; NULL when there is none. Working days (P5WD) only where `werkdagen` allows them. To be freed. */
char *velden_termijn(struct omzetting *o, const xmlNode *velden, const char *naam, bool werkdagen);
/* Adds a text to an object; takes it over. Nothing when it is NULL. */
void velden_set(json_object *object, const char *key, char *text);
/* Why an element of this name has no place in ZGW; NULL when the name is not known. */
const char *velden_geen_plaats(const char *naam);
/* A word as ZGW spells its words: "Blijvend bewaren" is blijvend_bewaren. To be freed. */
char *velden_woord(const char *text);
/* URL of a resource of the present process; `deel` may be NULL. To be freed. */
char *velden_url(const struct omzetting *o, const char *lijst, const char *deel);

/* ---- proces.c, delen.c, profiel.c ---- */

int proces_read(struct omzetting *o, xmlNode *proces, struct probleem *probleem);
int delen_read(struct omzetting *o, xmlNode *proces, struct probleem *probleem);
/* `norm` is the promise ("P6W"), or NULL. */
void profiel_make(struct omzetting *o, xmlNode *proces, const char *identificatie, const char *norm);

/* The ZGW word for a kind of role; NULL when it is none of the eight. */
const char *delen_generiek(const char *naam);

#endif
