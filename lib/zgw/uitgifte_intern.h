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
    const struct zaak_object *bron;         /* the zaak in the document that the case came from; NULL without */
    struct zaak_object *const *delen;       /* what belongs to it */
    size_t deel_count;
    bool snake;                             /* new fields are spelled in snake_case */
};

/* Fields: name and value; nothing before the first. `soort` is the resource that they are of. */
void zaak_uit_name(struct uitgifte *u, bool *first, int32_t soort, int32_t veld);
void zaak_uit_text(struct uitgifte *u, const char *text);                 /* null for NULL */
void zaak_uit_day(struct uitgifte *u, zaak_dag dag);                      /* null for none */
void zaak_uit_field(struct uitgifte *u, bool *first, int32_t soort, int32_t veld, const char *text);

/* The text of a fact; "" when it says nothing. */
const char *zaak_uit_fact_text(const struct uitgifte *u, uint32_t number);

/* The URL of a resource of this case that is new: the root of the API, a path and an id. */
void zaak_uit_url(struct uitgifte *u, const char *basis, const char *path, const char *id);
void zaak_uit_zaak_url(struct uitgifte *u);

/* The URL of the type with a name; the name itself when the zaaktype does not know it. */
const char *zaak_uit_type(const struct uitgifte *u, int32_t soort, uint32_t naam);

/* The resource of the document that a fact came from; NULL when it has none. */
const struct zaak_object *zaak_uit_source(const struct uitgifte *u, int32_t soort, const struct feit *feit);

/* uitgifte_deel.c: a fact as a resource. */
void zaak_uit_status(struct uitgifte *u, const struct feit *feit);
/* A status of the document, of which only whether it is the last one is written anew. */
void zaak_uit_known_status(struct uitgifte *u, const struct zaak_object *status, const struct feit *feit);
void zaak_uit_result(struct uitgifte *u, const struct feit *feit);
void zaak_uit_role(struct uitgifte *u, const struct feit *feit);
void zaak_uit_property(struct uitgifte *u, const struct feit *feit);
void zaak_uit_decision(struct uitgifte *u, const struct feit *feit);

/* uitgifte_zaak.c: the zaak itself. */
void zaak_uit_zaak(struct uitgifte *u);

#endif
