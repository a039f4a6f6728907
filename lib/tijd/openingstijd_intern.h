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

/* Reads opening hours from a tree: zaak_openingstijd_load_json() without the parsing. */
int zaak_openingstijd_read(struct zaak_context *ctx, const struct zaak_kalender *kalender, const json_node *root,
                           struct zaak_openingstijd **ret_openingstijd, struct zaak_error *error);

#endif
