/* SPDX-License-Identifier: EUPL-1.2 */
/* What the JSON door and the zip door of a catalogue share. */
#ifndef ZAAK_CATALOGUS_LIJST_INTERN_H
#define ZAAK_CATALOGUS_LIJST_INTERN_H

#include "catalogus/catalogus_intern.h"

/* The kind with a name as the API or the export spells it; 0 for another name. */
int32_t zaak_zgw_soort(const char *naam, bool *ret_export);

/* Reads a text that is one list, and adds it. To be called between zaak_catalogus_begin() and zaak_catalogus_end(). */
int zaak_zgw_add_list(struct zaak_catalogus *catalogus, struct json_reader *reader, int32_t soort, const struct lijst *lijst, const char *json,
                      size_t length, struct zaak_error *error);

#endif
