/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: a decision by operation of law when the decision term lapses (Awb 4:20a-4:20f).
 *
 * **Threads.** The answer comes from the question alone: any thread, several at once. A motivering that is filled belongs to one thread at a time.
 */
#ifndef ZAAK_RECHTSWEGE_H
#define ZAAK_RECHTSWEGE_H

#include <zaak/klok.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup rechtswege Decisions by operation of law
 *  @{ */

/** What is asked. Start from @ref ZAAK_VAN_RECHTSWEGEVRAAG_INIT. @since 0.1 */
struct zaak_van_rechtswegevraag {
    size_t size;                          /**< `sizeof(struct zaak_van_rechtswegevraag)` */
    const struct zaak_kalender *kalender; /**< the kalender; NULL: the context's own */
    const struct zaak_gronden *gronden;   /**< the register that `grond` comes from; NULL: the context's own */
    const struct zaak_grond *grond;       /**< the ground of the decision term, a row of `gronden`; required, or its id */
    const char *grond_id;                 /**< in place of `grond`, when that is NULL: its id; the row is the one that is valid on `begin`, or else on `einde`; lent for the call;
                                               NULL: none */
    zaak_dag begin;                       /**< the day of the base event of the decision term, to find the row of `grond_id`; ZAAK_DAG_GEEN: not known */
    zaak_dag einde;                       /**< the last day of the decision term (`uiterlijk` of zaak_klok_compute()); required */
    zaak_dag besluit;                     /**< the day on which a decision was made known; ZAAK_DAG_GEEN: none */
    zaak_dag bekendgemaakt;               /**< the day on which the decision by operation of law was made known; ZAAK_DAG_GEEN: not yet */
    zaak_dag peildatum;                   /**< the day of the question; ZAAK_DAG_GEEN: none, then the answer is what happens when no decision comes */
    bool van_toepassing;                  /**< a rule outside the ground declares paragraph 4.1.3.3 Awb applicable (an ordinance, Dienstenwet 28): counts where the ground itself says nothing */
    bool reserved_bool[3];                /**< false */
    struct zaak_lezing lezing;            /**< the readings: `van_rechtswege` is used */
    uint64_t reserved[3];                 /**< zero */
};

/** Initial value of a struct zaak_van_rechtswegevraag. @since 0.1 */
#define ZAAK_VAN_RECHTSWEGEVRAAG_INIT \
    { sizeof(struct zaak_van_rechtswegevraag), NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, \
      { false, false, false }, ZAAK_LEZING_INIT, { 0, 0, 0 } }

/** Whether there is one. @since 0.1 */
enum {
    ZAAK_VAN_RECHTSWEGE_GEEN = 0,   /**< the law gives none, or the decision came in time */
    ZAAK_VAN_RECHTSWEGE_WACHT = 1,  /**< the term runs: the dates are those when no decision comes */
    ZAAK_VAN_RECHTSWEGE_GEGEVEN = 2 /**< the term lapsed without a decision: what was asked is granted */
};

/** The answer. Days that the law does not give are ZAAK_DAG_GEEN. Start from @ref ZAAK_VAN_RECHTSWEGE_INIT. @since 0.1 */
struct zaak_van_rechtswege {
    size_t size;                     /**< `sizeof(struct zaak_van_rechtswege)` */
    int32_t uitkomst;                /**< one of ZAAK_VAN_RECHTSWEGE_… */
    zaak_dag gegeven;                /**< the day on which the decision is given */
    zaak_dag in_werking;             /**< the day on which it enters into force (Awb 4:20b lid 3) */
    zaak_dag bekendmaken_uiterlijk;  /**< the last day for making it known (Awb 4:20c lid 1); after that a dwangsom may follow a notice (4:20d) */
    zaak_dag intrekken_uiterlijk;    /**< the last day for withdrawing it or attaching conditions (Awb 4:20f), once it was made known */
    bool voorlopig;                  /**< the term still runs, or an end lies after the last decree */
    bool reserved_bool[7];           /**< false */
    uint64_t reserved[4];            /**< zero */
};

/** Initial value of a struct zaak_van_rechtswege. @since 0.1 */
#define ZAAK_VAN_RECHTSWEGE_INIT \
    { sizeof(struct zaak_van_rechtswege), 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, { false, false, false, false, false, false, false }, \
      { 0, 0, 0, 0 } }

/** What follows by operation of law when a decision term lapses: granted on, in force on, to be made known before.
 *  @param ctx the context
 *  @param vraag the question
 *  @param[out] ret_rechtswege the answer
 *  @param why where the steps go; cleared first; may be NULL, which costs nothing
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK outside the kalender, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_van_rechtswege_compute(struct zaak_context *ctx, const struct zaak_van_rechtswegevraag *vraag, struct zaak_van_rechtswege *ret_rechtswege,
                                         struct zaak_motivering *why, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
