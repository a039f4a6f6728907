/* SPDX-License-Identifier: EUPL-1.2 */
/* What coming in, comparing and going out share about the resources of a case. */
#ifndef ZAAK_ZAKEN_INTERN_H
#define ZAAK_ZAKEN_INTERN_H

#include <zaak/zakenapi.h>

#include "bundel_intern.h"
#include "catalogus/bevinding_intern.h"

enum { ID_ROOM = 200 };

/* A text that says something; NULL when it is absent or empty. */
const char *zaak_zgw_text(const struct zaak_object *object, int32_t veld);

/* The identifier of a resource: its uuid, else the last part of its url, else its place in the document. */
const char *zaak_zgw_id(const struct zaak_object *object, char room[ID_ROOM]);

/* The same with something behind it, for a fact that stands inside a zaak. */
const char *zaak_zgw_part_id(const struct zaak_object *object, const char *part, char room[ID_ROOM]);

/* The same for a row of a list inside a zaak. */
const char *zaak_zgw_row_id(const struct zaak_object *object, const char *part, size_t index, char room[ID_ROOM]);

/* The identificatie of the case that a zaak is. NULL when nothing identifies it. */
const char *zaak_zgw_identificatie(const struct zaak_object *zaak);

/* The numbers of persons and organisations in a resource (nummertoets.c). */
void zaak_zgw_check_nummers(const struct zaak_object *object, struct rapport *rapport);

/* The term of an extension. 1 when there is one, 0 when there is none, -1 for one that a fact cannot say (P1M15D). */
int zaak_zgw_verlenging(const struct zaak_object *zaak, struct zaak_periode *ret_termijn);

#endif
