/* SPDX-License-Identifier: EUPL-1.2 */
/* How the door says what is wrong with a question. */
#ifndef ZAAK_VRAAG_MELDING_H
#define ZAAK_VRAAG_MELDING_H

#include <zaak/basis.h>

/* Fills code, field and text and returns -code, as the library's own functions do. */
int melding(struct zaak_error *error, int32_t code, const char *veld, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Puts the place of an object before the path of a field in it. */
void melding_in(struct zaak_error *error, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
