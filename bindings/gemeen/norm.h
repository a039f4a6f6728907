/* SPDX-License-Identifier: EUPL-1.2 */
/* Servicenormen as both bindings show them. */
#ifndef ZAAK_GEMEEN_NORM_H
#define ZAAK_GEMEEN_NORM_H

#include <string.h>

#include "gemeen.h"

extern const struct woord woorden_richting[];
extern const struct woord woorden_normperiode[];
extern const struct woord woorden_normeenheid[];

/* The members of a servicenorm beside the older ones; an empty text, NULL and -1 stand for what it does not say. */
struct normtekst {
    char begin[200], einde[200], voorwaarde[300], van[8], tot[8];
    const char *richting, *periode, *tijd, *gebeurtenis, *organisatie;
    int32_t hoogstens;
};

void normtekst_make(const struct zaak_servicenorm *norm, struct normtekst *tekst);

/* The servicenorm on events with this id: that of the organisation, or else the first of everyone. */
bool norm_find(const struct zaak_catalogus *catalogus, const char *id, const char *organisatie, struct zaak_servicenorm *ret_norm);

#endif
