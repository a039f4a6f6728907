/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: the register of mandates of an organisation: who may decide in the name of an authority, about what, until which amount and on which days (Awb 10:1 to 10:12).
 */
#ifndef ZAAK_MANDAAT_H
#define ZAAK_MANDAAT_H

#include <zaak/datum.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup mandaat Mandates
 *  @{ */

/** A register of mandates. Immutable, so that threads may share it. @since 0.1 */
struct zaak_mandaten;

/** Reads a register of mandates (docs/formaten.md, docs/schema/mandaten.schema.json).
 *  @param ctx the context @param json the document, UTF-8 @param length length in bytes @param[out] ret_mandaten the register; the caller gives it back with zaak_mandaten_unref()
 *  @param[out] error what went wrong, with line and column or the path of the field; may be NULL
 *  @returns 0, or -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_VORM, -ZAAK_E_DUBBEL for an id that stands there twice, -ZAAK_E_VERWIJZING for an
 *           ondermandaat under a mandate that is not there or in a ring, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_mandaten_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_mandaten **ret_mandaten, struct zaak_error *error);

/** Takes a reference. @param mandaten NULL is allowed @returns mandaten @since 0.1 */
ZAAK_API struct zaak_mandaten *zaak_mandaten_ref(struct zaak_mandaten *mandaten);

/** Gives a reference back. @param mandaten NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_mandaten *zaak_mandaten_unref(struct zaak_mandaten *mandaten);

/** How many mandates there are. @param mandaten the register; NULL is allowed @returns the number @since 0.1 */
ZAAK_API size_t zaak_mandaten_count(const struct zaak_mandaten *mandaten);

/** A mandate. Start from @ref ZAAK_MANDAAT_INIT; texts are lent by the register, NULL where it says nothing. @since 0.1 */
struct zaak_mandaat {
    size_t size;               /**< `sizeof(struct zaak_mandaat)` */
    const char *id;            /**< unique in the register */
    const char *mandaatgever;  /**< the authority, or of an ondermandaat who gives it on */
    const char *gemandateerde; /**< person, unit or function */
    const char *onder;         /**< of an ondermandaat: the id of the mandate above it */
    const char *bewijs;        /**< where the decision that gives it can be found; NULL: not said */
    int64_t tot_cent;          /**< until and with which amount, in cents; -1: no limit of its own */
    zaak_dag geldig_van;       /**< first day, or ZAAK_DAG_GEEN */
    zaak_dag geldig_tot;       /**< last day, or ZAAK_DAG_GEEN */
    bool ondermandaat;         /**< it may be given on (Awb 10:9) */
    bool reserved_bool[7];     /**< false */
    uint64_t reserved[4];      /**< zero */
};

/** Initial value of a struct zaak_mandaat. @since 0.1 */
#define ZAAK_MANDAAT_INIT \
    { sizeof(struct zaak_mandaat), NULL, NULL, NULL, NULL, NULL, -1, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, { false, false, false, false, false, false, false }, \
      { 0, 0, 0, 0 } }

/** One mandate. @param mandaten the register @param index from 0 @param[out] ret_mandaat the mandate @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_mandaten_get(const struct zaak_mandaten *mandaten, size_t index, struct zaak_mandaat *ret_mandaat);

/** Whether someone may decide. @since 0.1 */
enum {
    ZAAK_MANDAAT_GEEN = 1,     /**< there is no mandate for this decision on that day */
    ZAAK_MANDAAT_ONDER = 2,    /**< there is one that was given on, though the mandate above it does not allow that (Awb 10:9) */
    ZAAK_MANDAAT_BEDRAG = 3,   /**< there is one, but for a lower amount */
    ZAAK_MANDAAT_JA = 4,       /**< there is one */
    ZAAK_MANDAAT_ORGAAN = 5    /**< no mandate is needed: this is the authority itself */
};

/** A question to a register of mandates. Start from @ref ZAAK_MANDAATVRAAG_INIT; lent by the caller during the call. @since 0.1 */
struct zaak_mandaatvraag {
    size_t size;               /**< `sizeof(struct zaak_mandaatvraag)` */
    const char *betrokkene;    /**< who decides */
    const char *zaaktype;      /**< identificatie of the zaaktype; NULL: of any */
    const char *activiteit;    /**< id of the activity that is the decision; NULL: of any */
    int64_t cent;              /**< the amount that is decided upon; -1: none */
    zaak_dag dag;              /**< the day of the decision */
    int32_t reserved_int;      /**< zero */
    uint64_t reserved[4];      /**< zero */
};

/** Initial value of a struct zaak_mandaatvraag. @since 0.1 */
#define ZAAK_MANDAATVRAAG_INIT { sizeof(struct zaak_mandaatvraag), NULL, NULL, NULL, -1, ZAAK_DAG_GEEN, 0, { 0, 0, 0, 0 } }

/** Asks whether someone may take a decision. An ondermandaat counts only when each mandate above it is valid on that day, covers the decision and the amount, and may be given on.
 *  Of several mandates the one that goes farthest answers.
 *  @param mandaten the register @param vraag the question @param[out] ret_mandaat the mandate that answers, its tot_cent the lowest of the chain; may be NULL; not written for
 *         ZAAK_MANDAAT_GEEN and ZAAK_MANDAAT_ORGAAN
 *  @returns one of ZAAK_MANDAAT_…, or -ZAAK_E_ARGUMENT; any thread @since 0.1 */
ZAAK_API int zaak_mandaten_ask(const struct zaak_mandaten *mandaten, const struct zaak_mandaatvraag *vraag, struct zaak_mandaat *ret_mandaat);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
