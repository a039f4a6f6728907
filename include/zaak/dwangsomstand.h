/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 4: how the dwangsom of a case stands: its own clock, its notices of default, its decision.
 *
 * **Threads.** A question about a case is asked in the thread that the case belongs to, one at a time.
 */
#ifndef ZAAK_DWANGSOMSTAND_H
#define ZAAK_DWANGSOMSTAND_H

#include <zaak/dwangsom.h>
#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup dwangsom
 *  @{ */

/** From where the dwangsom of a case is looked at. Start from @ref ZAAK_DWANGSOMBLIK_INIT. @since 0.1 */
struct zaak_dwangsomblik {
    size_t size;                 /**< `sizeof(struct zaak_dwangsomblik)` */
    struct zaak_blik blik;       /**< the day asked for, what was known then, and the readings: of the clock, of a decision by operation of law and of the dwangsom */
    int32_t wet;                 /**< ZAAK_DWANGSOM_WET_ANDERE: as the legal ground of the case says; another one where the host knows better (an objection to a decision under the Woo) */
    int32_t aanvragers;          /**< how many applicants share it; 0: as many as have a role initiator or mede_initiator, and at least one */
    int32_t uitzondering;        /**< ZAAK_DWANGSOM_UITZONDERING_GEEN: as a fact `dwangsombesluit` says, if there is one; else the exception that the caller judged to apply */
    int32_t reserved_int;        /**< zero */
    uint64_t reserved[6];        /**< zero */
};

/** Initial value of a struct zaak_dwangsomblik. @since 0.1 */
#define ZAAK_DWANGSOMBLIK_INIT \
    { sizeof(struct zaak_dwangsomblik), ZAAK_BLIK_INIT, 0, 0, 0, 0, { 0, 0, 0, 0, 0, 0 } }

/** How the dwangsom of a case stands. Amounts are in cents, for all applicants together. Start from @ref ZAAK_DWANGSOMSTAND_INIT. @since 0.1 */
struct zaak_dwangsomstand {
    size_t size;                   /**< `sizeof(struct zaak_dwangsomstand)` */
    struct zaak_dwangsom dwangsom; /**< the answer of the computation, see zaak_dwangsom_compute(); before its `eerste_dag` a decision costs nothing */
    zaak_dag einde;                /**< the last day of the term that it was measured by (to decide, or with `regeling` to make known); ZAAK_DAG_GEEN without a legal term */
    zaak_dag igs;                  /**< the day on which the notice that counts was received, that is the first valid one; ZAAK_DAG_GEEN when none counts */
    zaak_dag besluit;              /**< the day of the decision: made known, or the end of the case where that is not recorded; ZAAK_DAG_GEEN when there is none */
    zaak_dag vastgesteld;          /**< the day on which the amount was set (the latest fact `dwangsombesluit`), or ZAAK_DAG_GEEN */
    zaak_dag betalen_uiterlijk;    /**< last day of payment (Awb 4:87), or ZAAK_DAG_GEEN */
    zaak_dag betaald;              /**< the day of the latest payment, or ZAAK_DAG_GEEN */
    int32_t ingebrekestellingen;   /**< how many notices were received, valid or not */
    int32_t regeling;              /**< one of ZAAK_DWANGSOM_REGELING_… */
    int32_t aanvragers;            /**< how many share it */
    int32_t uitzondering;          /**< one of ZAAK_DWANGSOM_UITZONDERING_… */
    int64_t verschuldigd_cent;     /**< due on the day of the question: the amount that was set, else the one that was computed. Without such a day, and without a decision, only what
                                        was set (else 0): what is still to come stands in `hoogstens_cent` */
    int64_t betaald_cent;          /**< paid of it */
    int64_t open_cent;             /**< due and not paid: of what `verschuldigd_cent` says */
    int64_t hoogstens_cent;        /**< what `open_cent` becomes at most, when no decision is made known */
    bool besluit_nodig;            /**< deciding still limits what becomes due: a dwangsom waits or runs, and there is no decision */
    bool reserved_bool[7];         /**< false */
    uint64_t reserved[8];          /**< zero */
};

/** Initial value of a struct zaak_dwangsomstand. @since 0.1 */
#define ZAAK_DWANGSOMSTAND_INIT \
    { sizeof(struct zaak_dwangsomstand), ZAAK_DWANGSOM_INIT, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 0, 1, 0, \
      0, 0, 0, 0, false, { false, false, false, false, false, false, false }, { 0, 0, 0, 0, 0, 0, 0, 0 } }

/** What a case costs because it was decided too late (Awb 4:17-4:20), or because what was granted by operation of law was made known too late (Awb 4:20d): from its own clock, its
 *  facts `ingebrekestelling`, `dwangsombesluit` and `dwangsombetaling`, and its decision. Of several notices the first valid one counts: there is one dwangsom, and one maximum, for a
 *  decision. A ground that knows no dwangsom (the Woo, the Wob for a notice of 1 October 2016 or later, a decision by operation of law, a term that ends in nothing) gives
 *  ZAAK_DWANGSOM_UITGESLOTEN with the reason; a case without a legal term ZAAK_DWANGSOM_GEEN_TERMIJN. Where the last day of the term is provisional (its first day is not recorded, a
 *  suspension runs), `dwangsom.voorlopig` is true, a step says why, and the first line of the motivering begins with "Voorlopig:".
 *  @param zaak the case
 *  @param blik from where it is looked at; NULL: all facts, and without a decision `dwangsom` is what it becomes when none comes: only what was set is then due
 *  @param[out] ret_stand the answer
 *  @param why where the steps go; cleared first; may be NULL, which costs nothing
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK outside the kalender, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_get_dwangsom(const struct zaak *zaak, const struct zaak_dwangsomblik *blik, struct zaak_dwangsomstand *ret_stand, struct zaak_motivering *why,
                               struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
