/* SPDX-License-Identifier: EUPL-1.2 */
/* Readers of days, instants and periods for the field tables of the JSON room. */
#ifndef ZAAK_JSON_TIJD_INTERN_H
#define ZAAK_JSON_TIJD_INTERN_H

#include <zaak/datum.h>

#include "basis/json_intern.h"

int zaak_json_read_dag(const json_node *value, void *target, const void *extra, struct zaak_error *error);      /* zaak_dag */
int zaak_json_read_periode(const json_node *value, void *target, const void *extra, struct zaak_error *error);  /* struct zaak_periode */
int zaak_json_read_tijdstip(const json_node *value, void *target, const void *extra, struct zaak_error *error); /* zaak_tijdstip */

#endif
