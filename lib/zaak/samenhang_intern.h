/* SPDX-License-Identifier: EUPL-1.2 */
/* What hangs on a case, looked up in the facts: documents, deelzaken, archiefstatus. */
#ifndef ZAAK_SAMENHANG_INTERN_H
#define ZAAK_SAMENHANG_INTERN_H

#include "zaak_intern.h"

/* What may become of a document: each on its own, the last fact of it counts. */
enum documentzijde { DOCUMENT_STATUS, DOCUMENT_SLOT, DOCUMENT_GEBRUIKSRECHT };

/* The last fact of a kind with this naam (a number of the pool; 0: with any), before the view ends; NULL when there is none. */
const struct feit *zaak_last_feit(const struct uitzicht *seen, int32_t soort, uint32_t naam);

/* Is there a document of this informatieobjecttype with the case? */
bool zaak_has_document(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct zaak_object *informatieobjecttype);

/* The last word about one side of a document ("gearchiveerd", "vergrendeld" …); NULL when there is none. */
const char *zaak_document_stand(const struct uitzicht *seen, uint32_t informatieobject, enum documentzijde zijde);

/* The next document of the case of which this is the last word on its side; NULL past the last. `u` is a fresh view that moves on. */
const char *zaak_next_document(struct uitzicht *u, const char *woord);

/* The next deelzaak in the collection of the case, with its state; NULL past the last. `at` begins at 0. It looks through the whole collection, if any case in it has a main case. */
const struct zaak *zaak_next_deelzaak(const struct zaak *zaak, const struct zaak_blik *blik, size_t *at, struct zaak_toestand *ret_toestand);

#endif
