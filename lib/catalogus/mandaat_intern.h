/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_MANDAAT_INTERN_H
#define ZAAK_MANDAAT_INTERN_H

#include <zaak/mandaat.h>

#include "basis/geheugen_intern.h"
#include "basis/json_intern.h"
#include "basis/teller_intern.h"

struct mandaat {
    struct zaak_mandaat gegevens;
    const char *bedrag;
    const json_node *zaaktypen_list, *activiteiten_list;
    const char **zaaktypen, **activiteiten;    /* NULL: all */
    size_t zaaktype_count, activiteit_count;
    struct mandaat *boven;                     /* of an ondermandaat */
    size_t gezien;                             /* while the rings are sought: one more than the row it was reached from */
};

/* Someone who has a function on some days. */
struct functie {
    const char *functie, *betrokkene;
    zaak_dag van, tot;
};

struct zaak_mandaten {
    struct teller refs;
    struct zaak_context *ctx;
    json_node *root;                           /* lends the texts */
    struct arena arena;
    const char *organisatie;
    struct mandaat *mandaten;
    struct functie *functies;                  /* by function and person */
    size_t count, functie_count;
};

int zaak_functie_compare(const void *left, const void *right);
/* Reads the tree that the register has: 0 or a failure with its path. */
int zaak_mandaten_read(struct zaak_mandaten *mandaten, struct zaak_error *error);

#endif
