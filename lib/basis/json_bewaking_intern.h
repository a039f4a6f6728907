/* SPDX-License-Identifier: EUPL-1.2 */
/* What json-c lets through and we do not. */
#ifndef ZAAK_JSON_BEWAKING_INTERN_H
#define ZAAK_JSON_BEWAKING_INTERN_H

#include <zaak/basis.h>

/* One pass over the text before json-c reads it: refuses raw control characters in a string, \u0000, integers beyond 64 bits and the words NaN and Infinity; counts
 * the keys. */
int zaak_json_guard(const char *text, size_t length, size_t *ret_keys, struct zaak_error *error);

/* Called when json-c kept fewer members than the text has keys: finds the first key that stands twice in one object and reports its place. */
int zaak_json_report_duplicate(struct zaak_context *ctx, const char *text, size_t length, struct zaak_error *error);

/* Line and column of a byte. */
void zaak_json_place(const char *text, size_t length, size_t position, struct zaak_error *error);

#endif
