/* SPDX-License-Identifier: EUPL-1.2 */
/* Opening hours: what the object and its JSON reader share. */
#ifndef ZAAK_OPENINGSTIJD_INTERN_H
#define ZAAK_OPENINGSTIJD_INTERN_H

#include <zaak/openingstijd.h>

#include "basis/json_intern.h"

/* Whether a slot has a beginning and an end in that order. */
int zaak_tijdvak_check(int32_t van, int32_t tot, struct zaak_error *error);

/* Says that a slot overlaps with another one of its day. */
int zaak_tijdvak_overlap(struct zaak_error *error);

/* Says that a day has too many slots. */
int zaak_tijdvak_too_many(struct zaak_error *error);

/* Whether a day has slots of its own, or none of its own. */
bool zaak_openingstijd_is_uitzondering(const struct zaak_openingstijd *o, zaak_dag dag);

/* Whether a term counts seconds, minutes or hours. */
bool zaak_periode_in_tijd(const struct zaak_periode *periode);

/* An event against a term in opening time. */
struct openingsmeting {
    zaak_tijdstip uiterlijk; /* the last instant of the term */
    int64_t seconden;        /* whole opening seconds between the two instants */
    int64_t seconden_over;   /* whole opening seconds of the term that were left at the second */
    bool eind_buiten;        /* the second instant lies outside the kalender */
};

/* The kernel of a servicenorm in opening time: each instant is looked up once. For a term that counts forward and zaak_periode_in_tijd(). 0, or -ZAAK_E_BEREIK. */
int zaak_openingstijd_measure(const struct zaak_openingstijd *o, const struct zaak_periode *periode, zaak_tijdstip van, zaak_tijdstip tot,
                              struct openingsmeting *meting);

/* Reads opening hours from a tree: zaak_openingstijd_load_json() without the parsing. */
int zaak_openingstijd_read(struct zaak_context *ctx, const struct zaak_kalender *kalender, const json_node *root,
                           struct zaak_openingstijd **ret_openingstijd, struct zaak_error *error);

#endif
