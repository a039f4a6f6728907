/* SPDX-License-Identifier: EUPL-1.2 */
/* Facts as resources of the Zaken and Besluiten API, in camelCase, as far as facts know them. A type that the catalogue does not know is written by its name, for want of its URL. */
#ifndef ZAAK_DEEL_JSON_INTERN_H
#define ZAAK_DEEL_JSON_INTERN_H

#include "basis/json_intern.h"
#include "zaak/zaak_intern.h"

/* Writes members into one object; running out of memory is remembered. */
struct blad {
    const struct zaak *zaak;
    struct zaak_toestand toestand;
    int32_t tijd;               /* how moments are written: one of ZAAK_TIJDSTIP_… */
    json_node *json;
    bool failed;
};

/* What says nothing (NULL, ZAAK_DAG_GEEN, ZAAK_TIJDSTIP_GEEN) is not written. */
void zaak_blad_text(struct blad *b, const char *key, const char *text);
void zaak_blad_day(struct blad *b, const char *key, zaak_dag dag);
void zaak_blad_instant(struct blad *b, const char *key, zaak_tijdstip tijdstip);

/* A group of the object; the members that follow go into it until the end, which takes what the begin gave. */
json_node *zaak_blad_begin(struct blad *b);
void zaak_blad_end(struct blad *b, json_node *outer, const char *key);

/* A part of a case: what stands behind url and zaak. Who set a status is left to the caller, who knows the URLs of roles. */
void zaak_blad_part(struct blad *b, const struct feit *feit);

/* A row of kenmerken, relevanteAndereZaken or productenOfDiensten, given to the caller; `naam` takes the place of the name of the fact. */
json_node *zaak_blad_row(struct blad *b, const struct feit *feit, const char *naam);

#endif
