/* SPDX-License-Identifier: EUPL-1.2 */
/* A case under two versions of its zaaktype side by side. */
#ifndef ZAAK_OVERZETTING_INTERN_H
#define ZAAK_OVERZETTING_INTERN_H

#include <zaak/overzetting.h>

#include "basis/geheugen_intern.h"
#include "basis/tekst_intern.h"
#include "zaak/zaak_intern.h"

struct zaak_overzetting {
    struct teller refs;
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
    const struct zaak_object *van, *naar;
    struct zaak_overzetregel *rows;
    size_t count, capacity;
    struct arena arena;
    int oordeel;
};

/* One side. */
struct kant {
    const struct zaak *zaak;
    struct zaak_toestand toestand;
};

/* A list in the making. Running out of memory, or another failure, is remembered. */
struct overzet {
    struct zaak_overzetting *list;
    const struct zaak_blik *blik;
    struct kant was, wordt;
    struct arena scratch;
    struct zaak_error *error;
    int result;
};

/* Adds a row with its sentence: all texts are copied. */
void zaak_overzet_add(struct overzet *o, const struct zaak_overzetregel *regel, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* A text made as printf does, kept as long as the list is made; "" when there is no memory, which is remembered. */
const char *zaak_overzet_format(struct overzet *o, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* overzetting_feiten.c */
void zaak_overzet_versie(struct overzet *o);
void zaak_overzet_feiten(struct overzet *o);
void zaak_overzet_bevindingen(struct overzet *o);

/* overzetting_datums.c */
void zaak_overzet_datums(struct overzet *o);

/* overzetting_stand.c */
void zaak_overzet_stand(struct overzet *o);
void zaak_overzet_day_row(struct overzet *o, const char *veld, const char *naam, const char *label, zaak_dag was, zaak_dag wordt, int32_t oorzaken, const char *oorzaak);
void zaak_overzet_text_row(struct overzet *o, int32_t soort, const char *veld, const char *naam, const char *label, const char *was, const char *wordt);

#endif
