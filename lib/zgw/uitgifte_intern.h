/* SPDX-License-Identifier: EUPL-1.2 */
/* A case on its way out. */
#ifndef ZAAK_UITGIFTE_INTERN_H
#define ZAAK_UITGIFTE_INTERN_H

#include "schrijver_intern.h"
#include "zaak/zaak_intern.h"
#include "zaken_intern.h"

struct uitgifte {
    struct schrijver s;
    const struct zaak *zaak;
    struct zaak_uitgave opties;
    struct zaak_toestand toestand;
    struct zaak_klok klok;
    struct uitzicht seen;
    const struct feit *status;              /* the last one that is seen; NULL when there is none */
    const struct zaak_object *bron;         /* the zaak in the document that the case came from; NULL without */
    struct zaak_object *const *delen;       /* what belongs to it */
    size_t deel_count;
    bool snake;                             /* new fields are spelled in snake_case */
};

/* A kind of resource that facts are written as. */
struct uitdeel {
    int32_t soort;
    uint8_t feit;
    const char *pad;
    bool altijd;            /* its list is written, be it empty */
};

/* All kinds, in the order in which they are written; a row with soort 0 ends them. */
extern const struct uitdeel zaak_uitdelen[];
/* NULL for a kind of which no facts are made. */
const struct uitdeel *zaak_uitdeel_find(int32_t soort);

/* Fields of the zaak: name and value; nothing before the first. */
void zaak_uit_name(struct uitgifte *u, bool *first, int32_t veld);
void zaak_uit_text(struct uitgifte *u, const char *text);                 /* null for NULL */
void zaak_uit_day(struct uitgifte *u, zaak_dag dag);                      /* null for none */

/* The text of a fact; "" when it says nothing. */
const char *zaak_uit_fact_text(const struct uitgifte *u, uint32_t number);

/* The URL of a resource of this case that is new: the root of the API, a path and an id. */
void zaak_uit_make_url(struct tekst *url, const char *basis, const char *path, const char *id);
void zaak_uit_url(struct uitgifte *u, const char *basis, const char *path, const char *id);
/* That of the zaak. */
void zaak_uit_make_zaak_url(const struct uitgifte *u, struct tekst *url);
void zaak_uit_zaak_url(struct uitgifte *u);
/* Another case by its URL where that is known: in the document, or by the uuid of a case of the collection; else its name. */
void zaak_uit_make_other_url(const struct uitgifte *u, struct tekst *url, const char *naam);

/* The resource of the document that a fact came from; NULL when it has none. */
const struct zaak_object *zaak_uit_source(const struct uitgifte *u, int32_t soort, const struct feit *feit);
/* The fact that came from a row of a list inside the zaak of the document; NULL when it has none. */
const struct feit *zaak_uit_row_fact(const struct uitgifte *u, const char *part, size_t index);
/* Whether a fact is what the document should say: it is seen, and where the last one counts it is that; a role has not ended. */
bool zaak_uit_holds(const struct uitgifte *u, const struct feit *feit);

/* uitgifte_deel.c: a fact as a resource. */
void zaak_uit_part(struct uitgifte *u, const struct uitdeel *deel, const struct feit *feit);
/* A status of the document, of which only whether it is the last one is written anew. */
void zaak_uit_known_status(struct uitgifte *u, const struct zaak_object *status, const struct feit *feit);
/* A list inside the zaak: the rows of the document that hold, as they came, and the facts that it does not have. `part` is how ids of these facts end. */
void zaak_uit_rows(struct uitgifte *u, int32_t veld, int32_t soort, const char *part);

/* uitgifte_zaak.c: the zaak itself. */
void zaak_uit_zaak(struct uitgifte *u);

#endif
