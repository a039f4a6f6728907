/* SPDX-License-Identifier: EUPL-1.2 */
/* From the fields of a question to the options of the library. Texts are lent by the question. A field that is absent leaves its option as it is. */
#ifndef ZAAK_VRAAG_GEGEVENS_H
#define ZAAK_VRAAG_GEGEVENS_H

#include "../../bindings/gemeen/gemeen.h"

#include "lezen.h"
#include "vragen.h"

int lees_lezing(struct json_object *object, struct zaak_lezing *lezing, struct zaak_error *error);
int lees_woord(struct json_object *waarde, const char *veld, const struct woord *list, int32_t *ret_waarde, struct zaak_error *error);

/* The first fields are days: puts each in its place in `vraag`. */
int lees_dagen(struct json_object **waarden, const struct lid *velden, const size_t *places, size_t count, void *vraag, struct zaak_error *error);

/* A list of facts of the clock, into that room. */
int lees_klokfeiten(struct json_object *list, struct klokruimte *room, const struct zaak_klokfeit **ret_feiten, size_t *ret_count, struct zaak_error *error);

/* vraag_klok.c: the question that `waarden` hold, in the order of klok_leden. */
enum { KLOK_LEDEN = 11 };
extern const struct lid klok_leden[KLOK_LEDEN];
int lees_klokvraag(struct deur *deur, struct json_object **waarden, struct klokruimte *room, struct zaak_klokvraag *vraag, struct zaak_error *error);

#endif
