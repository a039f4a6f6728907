/* SPDX-License-Identifier: EUPL-1.2 */
/* Values of an eigenschap against its specificatie. */
#ifndef ZAAK_SPECIFICATIE_INTERN_H
#define ZAAK_SPECIFICATIE_INTERN_H

#include <zaak/catalogus.h>

/* Length of the fixed form of a day or moment; 0 for another formaat. */
int32_t zaak_specificatie_fixed(const char *formaat);

/* JJJJMMDD (8) or JJJJMMDDuummss (14). */
bool zaak_specificatie_is_fixed(const char *value, size_t length, int32_t fixed);

/* Whether a value fits: a member of the waardenverzameling where there is one, else of the formaat and no longer than the lengte. What the specificatie does not say is not judged. */
bool zaak_specificatie_fits(const struct zaak_object *eigenschap, const char *waarde);

#endif
