/* SPDX-License-Identifier: EUPL-1.2 */
/* The rules of lib/register/toetsregels.csv and the profiles that choose a variant and a severity for each: regelprofielen.csv, regelkeuzes.csv. A rule asks for its variant, never
 * for the profile. */
#ifndef ZAAK_REGELPROFIEL_INTERN_H
#define ZAAK_REGELPROFIEL_INTERN_H

#include <zaak/regel.h>

enum toetsregel {
#define X(id, ...) TOETSREGEL_##id,
#include "toetsregels.inc"
#undef X
    TOETSREGEL_COUNT
};

enum regelvariant {
    REGELVARIANT_GEERFD,   /* as the base of the profile */
#define X(id, ...) REGELVARIANT_##id,
#include "regelvarianten.inc"
#undef X
    REGELVARIANT_COUNT
};

/* What a profile makes of a rule. */
struct regelkeuze {
    enum regelvariant variant;
    int32_t ernst;            /* 0: that of the finding */
    const char *zgw_code;     /* "": that of the finding */
};

/* A profile; NULL stands for the default everywhere. */
struct regelprofiel;

/* NULL gives the default; false for an unknown name. */
bool zaak_regelprofiel_find(const char *naam, const struct regelprofiel **ret_profiel);

struct regelkeuze zaak_regel_keuze(const struct regelprofiel *profiel, enum toetsregel regel);
enum regelvariant zaak_regel_variant(const struct regelprofiel *profiel, enum toetsregel regel);

/* A row of lib/register/regelvolgorde.csv. */
struct regelplaats {
    int profiel;
    enum toetsregel regel;
};

/* The rules by which a status is judged, in the order of the profile: the rows from the answer on as long as they are of the same profile. */
const struct regelplaats *zaak_regel_volgorde(const struct regelprofiel *profiel);

const char *zaak_regelprofiel_get_naam(const struct regelprofiel *profiel);

/* The profile of a catalogue; floors above give it on. */
const struct regelprofiel *zaak_catalogus_regelprofiel(const struct zaak_catalogus *catalogus);

const char *zaak_regel_id(enum toetsregel regel);

#endif
