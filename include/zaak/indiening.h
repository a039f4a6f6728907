/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: was an objection, an appeal or a view handed in in time (Awb 6:7-6:11, 3:16, 2:21 and 2:23)?
 *
 * **Threads.** The answer comes from the question alone: any thread, several at once. A motivering that is filled belongs to one thread at a time.
 */
#ifndef ZAAK_INDIENING_H
#define ZAAK_INDIENING_H

#include <zaak/klok.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup indiening Handing in within a term
 *  @{ */

/** What is asked of a submission. Start from @ref ZAAK_INDIENINGSVRAAG_INIT. @since 0.1 */
struct zaak_indieningsvraag {
    size_t size;                          /**< `sizeof(struct zaak_indieningsvraag)` */
    const struct zaak_kalender *kalender; /**< the kalender; NULL: the context's own */
    const struct zaak_gronden *gronden;   /**< the register that `grond` comes from; NULL: the context's own */
    const struct zaak_grond *grond;       /**< the term for handing in, a row of `gronden`, such as "awb-6-7", "awr-22j" or "awb-3-16"; required, or its id */
    const char *grond_id;                 /**< in place of `grond`, when that is NULL: its id; the row is the one that is valid on the day of its base event (`begin`, else that
                                               event among the facts, else the first event; without any day the first row); lent for the call; NULL: none */
    zaak_dag begin;                       /**< the day of its base event (the decision was made known); ZAAK_DAG_GEEN when it is among the facts */
    const struct zaak_klokfeit *feiten;   /**< base events (ZAAK_KLOKFEIT_GEBEURTENIS, _GEEN_GEBEURTENIS) in any order; another kind is an error */
    size_t feit_count;                    /**< how many */
    zaak_dag ontvangen;                   /**< the day of receipt, at whatever authority (Awb 6:15); ZAAK_DAG_GEEN: not received */
    zaak_dag terpost;                     /**< the day on which it was posted; ZAAK_DAG_GEEN: not sent by post */
    zaak_dag storing_van;                 /**< first day of an outage of the designated electronic way (Awb 2:21 lid 3); ZAAK_DAG_GEEN: none */
    zaak_dag storing_tot;                 /**< last day of that outage */
    zaak_dag verlengd_tot;                /**< last day of the term as the authority lengthened it after an outage (Awb 2:21 lid 1); ZAAK_DAG_GEEN: it did not */
    zaak_dag verkeerde_weg;               /**< the day on which it was first sent through a wrong channel (Awb 2:23); ZAAK_DAG_GEEN: it was not */
    zaak_dag reactie;                     /**< the day on which the authority answered that; ZAAK_DAG_GEEN: not yet */
    zaak_dag peildatum;                   /**< the day of the question; ZAAK_DAG_GEEN: none */
    bool verschoonbaar;                   /**< the authority judges that being late is excusable (Awb 6:11) */
    bool reserved_bool[7];                /**< false */
    struct zaak_lezing lezing;            /**< the readings: `postweek` is used */
    uint64_t reserved[3];                 /**< zero */
};

/** Initial value of a struct zaak_indieningsvraag. @since 0.1 */
#define ZAAK_INDIENINGSVRAAG_INIT \
    { sizeof(struct zaak_indieningsvraag), NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, NULL, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, \
      ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, { false, false, false, false, false, false, false }, ZAAK_LEZING_INIT, { 0, 0, 0 } }

/** Whether it was in time. @since 0.1 */
enum {
    ZAAK_INDIENING_OPEN = 0,    /**< not known yet: the term runs, or what was posted may still arrive in time */
    ZAAK_INDIENING_TIJDIG = 1,  /**< in time, or excused */
    ZAAK_INDIENING_TE_LAAT = 2  /**< too late, or not handed in when the term had passed */
};

/** The answer. Start from @ref ZAAK_INDIENING_INIT. @since 0.1 */
struct zaak_indiening {
    size_t size;             /**< `sizeof(struct zaak_indiening)` */
    int32_t uitkomst;        /**< one of ZAAK_INDIENING_… */
    zaak_dag nominaal;       /**< the end of the term before the Algemene termijnenwet moved it */
    zaak_dag einde;          /**< the last day for handing in and for posting */
    zaak_dag uitgesteld;     /**< the last day after an outage or a wrong channel; equal to `einde` without one */
    zaak_dag post_uiterlijk; /**< the last day on which what was posted in time may arrive (Awb 6:9 lid 2); ZAAK_DAG_GEEN where the term knows no such rule */
    bool voorlopig;          /**< an end lies after the last decree, or the authority has not answered a wrong channel yet */
    bool reserved_bool[7];   /**< false */
    uint64_t reserved[4];    /**< zero */
};

/** Initial value of a struct zaak_indiening. @since 0.1 */
#define ZAAK_INDIENING_INIT \
    { sizeof(struct zaak_indiening), 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, { false, false, false, false, false, false, false }, \
      { 0, 0, 0, 0 } }

/** Judges whether something was handed in in time: received before the end of the term, or posted before its end and received within the week after it (Awb 6:9). An outage on
 *  the last day excuses for its length (2:21 lid 3), a wrong channel for the time until the authority answered, at least one working day (2:23); both since 1 January 2026.
 *  An outage that was over before the last day is not judged: say `verschoonbaar` when it excuses (6:11). Handing in too early does no harm (6:10).
 *  @param ctx the context
 *  @param vraag the question
 *  @param[out] ret_indiening the answer
 *  @param why where the steps go; cleared first; may be NULL, which costs nothing
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK outside the kalender, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_indiening_compute(struct zaak_context *ctx, const struct zaak_indieningsvraag *vraag, struct zaak_indiening *ret_indiening,
                                    struct zaak_motivering *why, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
