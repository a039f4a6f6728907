/* SPDX-License-Identifier: EUPL-1.2 */
/* Versioned structs that a caller passes: the first member is its size, and bytes that this library does not know must be zero, so that an old
 * caller meets a new library (and the other way round) with a clear answer. */
#ifndef ZAAK_OPTIONS_INTERN_H
#define ZAAK_OPTIONS_INTERN_H

#include <zaak/basis.h>

/* Reads the caller's struct into `options`, which holds the defaults; NULL leaves them. Returns 0 or -ZAAK_E_ARGUMENT. */
int zaak_options_read(void *options, size_t size, const void *given, struct zaak_error *error);

/* Writes a result into the caller's struct, no further than its size says. Returns 0 or -ZAAK_E_ARGUMENT. */
int zaak_options_write(void *target, const void *result, size_t size, struct zaak_error *error);

#endif
