/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_GEMEENTE_INTERN_H
#define ZAAK_GEMEENTE_INTERN_H

#include <zaak/gemeente.h>

/* Whether the text of a field is a CBS code of a municipality: GM0736. 0 or -ZAAK_E_VORM. */
int zaak_gemeente_check_code(const char *code, const char *field, struct zaak_error *error);

/* The same of one that counts cases: also a province (PV26) or a waterschap (WS0155). */
int zaak_overheid_check_code(const char *code, const char *field, struct zaak_error *error);

#endif
