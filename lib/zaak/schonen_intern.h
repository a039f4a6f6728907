/* SPDX-License-Identifier: EUPL-1.2 */
/* Cleaning: the values of properties and objects of which a day counts. */
#ifndef ZAAK_SCHONEN_INTERN_H
#define ZAAK_SCHONEN_INTERN_H

#include <zaak/schonen.h>

#include "basis/tekst_intern.h"

/* What stands where a text was. */
#define GESCHOOND "geschoond"

/* What decides which days count. */
struct schoonregels {
    struct zaak_context *ctx;
    const struct zaak_object *zaaktype;           /* NULL when it is not known */
    const struct zaak_profiel *profiel;           /* NULL when there is none */
    const struct zaak_gronden *gronden;
    const struct zaak_archiefregeling *regeling;  /* of the host, or NULL */
};

/* The value of a property: a day by which archiving, the clock or a servicenorm counts stays, "nee" of a base event of a term, and the count or the value that a servicenorm asks for. */
const char *zaak_schoon_eigenschap(const struct schoonregels *regels, const char *naam, const char *waarde);

/* An object that was given whole keeps the attributes by which archiving counts and nothing else. 0 or -ZAAK_E_GEHEUGEN, or what its reader says. */
int zaak_schoon_object(const struct schoonregels *regels, const char *json, struct tekst *ret_text, struct zaak_error *error);

#endif
