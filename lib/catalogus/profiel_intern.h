/* SPDX-License-Identifier: EUPL-1.2 */
/* The procesprofiel as the floors above see it, resolved to the parts of one zaaktype version. */
#ifndef ZAAK_PROFIEL_INTERN_H
#define ZAAK_PROFIEL_INTERN_H

#include <zaak/profiel.h>

#include "volgwijze_intern.h"

/* What must be there before a status may follow. */
enum { EIS_RESULTAAT = 1, EIS_BESLUIT, EIS_ROL, EIS_EIGENSCHAP, EIS_INFORMATIEOBJECT };

struct overgang_eis {
    int32_t soort;                    /* one of EIS_… */
    const struct zaak_object *object; /* the roltype, eigenschap or informatieobjecttype; NULL for the other two */
};

/* An activity with its cells of the matrix and what may not go together with it. */
struct activiteit {
    struct zaak_activiteit gegevens;
    const struct zaak_rasciregel *cellen;
    size_t cel_count;
    const struct zaak_scheiding *scheidingen;
};

/* All activities, NULL and 0 when there are none; all cells, also those of the map of roltypen; the roles of which the profile says something. Lent. */
const struct activiteit *zaak_profiel_activiteiten(const struct zaak_profiel *p, size_t *ret_count);
const struct zaak_rasciregel *zaak_profiel_cellen(const struct zaak_profiel *p, size_t *ret_count);
const struct zaak_profielrol *zaak_profiel_rollen(const struct zaak_profiel *p, size_t *ret_count);
const struct zaak_object *zaak_profiel_zaaktype(const struct zaak_profiel *p);

/* The activity with an id, or NULL. */
const struct activiteit *zaak_profiel_find_activiteit(const struct zaak_profiel *p, const char *id);

/* The guards of a transition. `van` NULL: the first status of a zaak. Returns 1 with the guards (perhaps none) when the transition is allowed, 0 with none when it is
 * not; without a profile (NULL) everything is allowed without guards. */
int zaak_profiel_guards(const struct zaak_profiel *p, const struct zaak_object *van, const struct zaak_object *naar,
                        const struct overgang_eis **ret_eisen, size_t *ret_count);

/* The status that holds the decision, as the profile says it: the first that demands a decision, else that of the first activity that is one, the end of the case apart. NULL when
 * the profile does not say it. */
const struct zaak_object *zaak_profiel_besluitstatus(const struct zaak_profiel *p);

/* What a servicenorm says beyond "within a term after receipt"; never NULL. */
const struct zaak_normregel *zaak_norm_regel(const struct zaak_servicenorm *norm);

/* Whether the clock works out its last day: within a term of days from where the clock begins. A condition decides only whether the promise is made. */
bool zaak_norm_on_clock(const struct zaak_servicenorm *norm);

/* Whether a procesprofiel has a servicenorm with an id, for any version, organisation or days. */
bool zaak_catalogus_has_zaaknorm(const struct zaak_catalogus *catalogus, const char *id);

/* The length of the decision term where the ground leaves it to an ordinance; unit 0 (none) when the profile does not give one. Never NULL. */
const struct zaak_periode *zaak_profiel_termijn(const struct zaak_profiel *p);

/* What the initiator sees; NULL when the profile does not say. */
const struct volgwijze *zaak_profiel_volgwijze(const struct zaak_profiel *p);

#endif
