/* SPDX-License-Identifier: EUPL-1.2 */
/* Readers of days, instants and periods for the field tables of the JSON room. */
#ifndef ZAAK_JSON_TIJD_INTERN_H
#define ZAAK_JSON_TIJD_INTERN_H

#include <zaak/datum.h>

#include "basis/json_intern.h"

/* The same of a text that was read; it ends in a zero. */
int zaak_text_read_dag(const char *text, size_t length, zaak_dag *target, struct zaak_error *error);
int zaak_text_read_periode(const char *text, size_t length, struct zaak_periode *target, struct zaak_error *error);
int zaak_text_read_tijdstip(const char *text, size_t length, zaak_tijdstip *target, struct zaak_error *error);

int zaak_json_read_dag(const json_node *value, void *target, const void *extra, struct zaak_error *error);      /* zaak_dag */
int zaak_json_read_periode(const json_node *value, void *target, const void *extra, struct zaak_error *error);  /* struct zaak_periode */
int zaak_json_read_tijdstip(const json_node *value, void *target, const void *extra, struct zaak_error *error); /* zaak_tijdstip */

#endif
