/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef ZAAK_GEMEENTE_INTERN_H
#define ZAAK_GEMEENTE_INTERN_H

#include <zaak/gemeente.h>

/* Whether a text has the form of a CBS code of a municipality: GM0736. */
bool zaak_gemeente_is_code(const char *code);

#endif
