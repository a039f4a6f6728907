/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: life events: bundles of zaaktypen that belong together for a citizen (moving, losing a job, starting a business), in their order, with the day by which all is settled.
 */
#ifndef ZAAK_LEVENSGEBEURTENIS_H
#define ZAAK_LEVENSGEBEURTENIS_H

#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup levensgebeurtenis Life events
 *  @{ */

/** A list of life events. Immutable: threads may share it. @since 0.1 */
struct zaak_levensgebeurtenissen;

/** Reads a list (docs/schema/levensgebeurtenis.schema.json).
 *  @param ctx the context @param json the document, UTF-8 @param length length in bytes
 *  @param[out] ret_lijst the list; the caller gives it back with zaak_levensgebeurtenissen_unref()
 *  @param[out] error what went wrong, with line and column or the path of the field; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_DUBBEL, -ZAAK_E_VERWIJZING for a step that follows one that is not there, -ZAAK_E_WAARDE for steps that follow each other in
 *  a ring, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_levensgebeurtenissen_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_levensgebeurtenissen **ret_lijst, struct zaak_error *error);

/** Takes a reference. @param lijst NULL is allowed @returns lijst @since 0.1 */
ZAAK_API struct zaak_levensgebeurtenissen *zaak_levensgebeurtenissen_ref(struct zaak_levensgebeurtenissen *lijst);

/** Gives a reference back. @param lijst NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_levensgebeurtenissen *zaak_levensgebeurtenissen_unref(struct zaak_levensgebeurtenissen *lijst);

/** How many life events there are. @param lijst the list; NULL: none @returns the number @since 0.1 */
ZAAK_API size_t zaak_levensgebeurtenissen_count(const struct zaak_levensgebeurtenissen *lijst);

/** The id of a life event. @param lijst the list @param index from 0 @returns lent by the list; NULL past the last @since 0.1 */
ZAAK_API const char *zaak_levensgebeurtenis_id(const struct zaak_levensgebeurtenissen *lijst, size_t index);

/** The name of a life event. @param lijst the list @param index from 0 @returns lent by the list; NULL past the last @since 0.1 */
ZAAK_API const char *zaak_levensgebeurtenis_naam(const struct zaak_levensgebeurtenissen *lijst, size_t index);

/** A step of a plan. Texts are lent by the list, the zaaktype by the catalogue. @since 0.1 */
struct zaak_planstap {
    const char *id;                     /**< of the step */
    const char *naam;                   /**< what the citizen does or asks */
    const struct zaak_object *zaaktype; /**< the version of the day on which it begins; NULL when the catalogue does not know it: then there is no last day */
    zaak_dag begin;                     /**< the day on which it can begin at the latest: all that it waits for was settled on its last day */
    zaak_dag uiterlijk;                 /**< the last day by law, or else by the doorlooptijd of the catalogue; ZAAK_DAG_GEEN when there is none */
    zaak_dag begin_gepland;             /**< the same when all promises are kept */
    zaak_dag gepland;                   /**< the day by the promise, or else the last day; ZAAK_DAG_GEEN when there is neither */
    bool verplicht;                     /**< it must be done; the others are choices */
    bool reserved[3];                   /**< false */
};

/** Initial value of a struct zaak_planstap. @since 0.1 */
#define ZAAK_PLANSTAP_INIT { NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, { false, false, false } }

/** Plans a life event from a day on: its steps so that each stands behind those it waits for, and the days by the clock of each zaaktype. A step that waits for one without a last day has none either.
 *  @param lijst the list @param index which life event, from 0
 *  @param catalogus a frozen catalogue
 *  @param organisatie whose procesprofielen and kalender count; NULL: the shared ones
 *  @param dag the day on which the first steps are asked
 *  @param[out] rows the steps; may be NULL when max is 0 @param max room in rows
 *  @param[out] ret_klaar the day by which all is settled; ZAAK_DAG_GEEN when that is not known; may be NULL
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many steps there are (more than max when the room was too small), -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK past the last life event or outside the kalender, -ZAAK_E_LIMIET,
 *           -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_levensgebeurtenis_plan(const struct zaak_levensgebeurtenissen *lijst, size_t index, struct zaak_catalogus *catalogus, const char *organisatie, zaak_dag dag,
                                         struct zaak_planstap *rows, size_t max, zaak_dag *ret_klaar, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
