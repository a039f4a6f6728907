/* SPDX-License-Identifier: EUPL-1.2 */
/* The nine afleidingswijzen and which fields of brondatumArchiefprocedure each of them needs or forbids (ztc-004 … 008): lib/register/afleidingswijzen.csv. */
#ifndef ZAAK_AFLEIDINGSWIJZE_INTERN_H
#define ZAAK_AFLEIDINGSWIJZE_INTERN_H

#include "bevinding_intern.h"

enum wijze {
    WIJZE_GEEN,
#define X(id, word, ...) WIJZE_##id,
#include "afleidingswijzen.inc"
#undef X
    WIJZE_COUNT
};

/* In the order of the columns of the register. */
enum procedureveld { PROCEDURE_DATUMKENMERK, PROCEDURE_EINDDATUM_BEKEND, PROCEDURE_OBJECTTYPE, PROCEDURE_REGISTRATIE, PROCEDURE_PROCESTERMIJN, PROCEDURE_COUNT };

enum vereiste { VEREISTE_VRIJ, VEREISTE_NODIG, VEREISTE_VERBODEN };

/* WIJZE_GEEN for no text, an empty one or one that is none of the nine. */
enum wijze zaak_wijze_find(const char *woord);

/* VEREISTE_VRIJ for WIJZE_GEEN. */
enum vereiste zaak_wijze_vereist(enum wijze wijze, enum procedureveld veld);

/* A brondatumArchiefprocedure, taken apart. */
struct procedure {
    const char *woord;             /* the afleidingswijze; NULL or empty: there is no procedure */
    bool bewaren;                  /* the case is kept (blijvend_bewaren) */
    bool gevuld[PROCEDURE_COUNT];  /* which of its fields are filled; false and an empty text are not */
};

/* That there is a procedure where it is needed, and which of its fields are filled (ztc-004 … 008). */
void zaak_procedure_judge(const struct procedure *procedure, struct rapport *rapport);

#endif
