/* SPDX-License-Identifier: EUPL-1.2 */
/* A selectielijst is a list of rows, by the last part of their URL. */
#ifndef ZAAK_SELECTIELIJST_INTERN_H
#define ZAAK_SELECTIELIJST_INTERN_H

#include <zaak/selectielijst.h>

#include "basis/geheugen_intern.h"
#include "basis/teller_intern.h"

enum { RIJ_URL, RIJ_NAAM, RIJ_OMSCHRIJVING, RIJ_NUMMER, RIJ_PROCESTYPE, RIJ_WAARDERING, RIJ_PROCESTERMIJN, RIJ_BEWAARTERMIJN, RIJ_TEKSTEN };

/* A process type that a result names: a list of results alone knows them too. */
enum { SELECTIELIJST_GENOEMD = ZAAK_SELECTIELIJST_OMSCHRIJVING + 1, SELECTIELIJST_SOORTEN };

struct selectierij {
    int32_t soort;                   /* ZAAK_SELECTIELIJST_…, SELECTIELIJST_GENOEMD */
    const char *teksten[RIJ_TEKSTEN]; /* "" where absent */
};

struct selectierijen {
    struct selectierij *items;
    size_t count, capacity;
};

struct zaak_selectielijst {
    struct teller refs;
    struct zaak_context *ctx;
    struct selectierijen rijen;      /* in order */
    size_t counts[SELECTIELIJST_SOORTEN];
    struct arena *arenas;            /* one per document: the texts */
    size_t arena_count, arena_capacity;
};

/* selectielijst_lezer.c: reads the rows of a document. The texts are put in `arena`; on failure what was read stays in `rijen` and in the arena, for the caller to free. */
int zaak_selectielijst_read(struct zaak_context *ctx, const char *json, size_t length, struct selectierijen *rijen, struct arena *arena, struct zaak_error *error);

/* The row with a URL, NULL when there is none. */
const struct selectierij *zaak_selectielijst_lookup(const struct zaak_selectielijst *lijst, int32_t soort, const char *url);

/* Do two URLs mean the same: are they equal, or is one of them the identifier in which the other ends? */
bool zaak_selectielijst_same(const char *a, const char *b);

#endif
