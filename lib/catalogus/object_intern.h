/* SPDX-License-Identifier: EUPL-1.2 */
/* Resources as the floors above see them: what is asked often was parsed at load and costs a member access. Texts, values and whole resources are lent by the catalogue. */
#ifndef ZAAK_OBJECT_INTERN_H
#define ZAAK_OBJECT_INTERN_H

#include <zaak/catalogus.h>

/* Words of omschrijvingGeneriek of a roltype. */
enum {
    GENERIEK_ONBEKEND,
    GENERIEK_ADVISEUR,
    GENERIEK_BEHANDELAAR,
    GENERIEK_BELANGHEBBENDE,
    GENERIEK_BESLISSER,
    GENERIEK_INITIATOR,
    GENERIEK_KLANTCONTACTER,
    GENERIEK_ZAAKCOORDINATOR,
    GENERIEK_MEDE_INITIATOR
};

/* A boolean inside a group, such as einddatumBekend inside brondatumArchiefprocedure; false when it is absent. */
bool zaak_object_group_bool(const struct zaak_object *object, int32_t groep, const char *naam);

/* volgnummer of a statustype; 0 for other resources. */
int32_t zaak_object_volgnummer(const struct zaak_object *object);

/* Whether a statustype is the one with the highest volgnummer of its zaaktype version. */
bool zaak_object_is_eindstatus(const struct zaak_object *object);

/* omschrijvingGeneriek of a roltype, one of GENERIEK_…. */
int32_t zaak_object_generiek(const struct zaak_object *object);

/* First and last day of a zaaktype version; ZAAK_DAG_GEEN when there is none. */
zaak_dag zaak_zaaktype_begin(const struct zaak_object *zaaktype);
zaak_dag zaak_zaaktype_einde(const struct zaak_object *zaaktype);

/* Its place among all zaaktypen of its catalogue. */
uint32_t zaak_zaaktype_plaats(const struct zaak_object *zaaktype);

/* A day, or where a version does not hold on it the nearest day on which it does. */
zaak_dag zaak_zaaktype_nearest_day(const struct zaak_object *zaaktype, zaak_dag dag);

const struct zaak_catalogus *zaak_object_catalogus(const struct zaak_object *object);
struct zaak_context *zaak_catalogus_context(const struct zaak_catalogus *catalogus);

/* A byte of a name without regard to capitals: small letters of ASCII and of the accented letters up to ÿ, which are all that Dutch has. And two names. */
unsigned zaak_fold(const char *text, size_t at);
bool zaak_same_folded(const char *a, const char *b);

/* The version on that day, else the latest that began before it, else the earliest; NULL when the identificatie does not exist. */
const struct zaak_object *zaak_catalogus_nearest_zaaktype(const struct zaak_catalogus *catalogus, const char *identificatie,
                                                          zaak_dag dag);

#endif
