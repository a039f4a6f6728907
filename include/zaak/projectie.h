/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: what if: the same clock under another kalender, ground, reading or with other facts: the old day, the new day and the cause.
 *
 * **Threads.** The answer comes from the question alone: any thread, several at once. A motivering that is filled belongs to one thread at a time.
 */
#ifndef ZAAK_PROJECTIE_H
#define ZAAK_PROJECTIE_H

#include <zaak/klok.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup projectie What if
 *  @{ */

/** What differs between two questions; bits. @since 0.1 */
enum {
    ZAAK_OORZAAK_BEGIN = 1,      /**< the day of the base event */
    ZAAK_OORZAAK_GROND = 2,      /**< the legal ground, its version or its register */
    ZAAK_OORZAAK_TERMIJN = 4,    /**< the length that takes the place of the ground's own */
    ZAAK_OORZAAK_FEITEN = 8,     /**< facts were added or taken away */
    ZAAK_OORZAAK_LEZING = 16,    /**< a reading */
    ZAAK_OORZAAK_KALENDER = 32,  /**< the kalender */
    ZAAK_OORZAAK_NORM = 64,      /**< the servicenorm */
    ZAAK_OORZAAK_PEILDATUM = 128 /**< the day of the question */
};

/** What a change does. Start from @ref ZAAK_PROJECTIE_INIT. @since 0.1 */
struct zaak_projectie {
    size_t size;             /**< `sizeof(struct zaak_projectie)` */
    zaak_dag was;            /**< the last day by law before; ZAAK_DAG_GEEN without a legal term */
    zaak_dag wordt;          /**< the last day by law after */
    zaak_dag was_gepland;    /**< the last day by the servicenorm before; ZAAK_DAG_GEEN without one */
    zaak_dag wordt_gepland;  /**< the last day by the servicenorm after */
    int32_t was_toestand;    /**< state of the clock before: one of ZAAK_KLOK_… */
    int32_t wordt_toestand;  /**< and after */
    int32_t dagen;           /**< calendar days from `was` to `wordt`; negative when earlier, 0 where one of them is not there */
    int32_t dagen_norm;      /**< the same for the servicenorm */
    int32_t verschillen;     /**< what differs between the questions: bits ZAAK_OORZAAK_… */
    int32_t oorzaken;        /**< which of these move the last day by law, one after the other */
    bool voorlopig;          /**< the answer after is provisional */
    bool reserved_bool[7];   /**< false */
    uint64_t reserved[4];    /**< zero */
};

/** Initial value of a struct zaak_projectie. @since 0.1 */
#define ZAAK_PROJECTIE_INIT \
    { sizeof(struct zaak_projectie), ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 0, 0, 0, 0, 0, false, \
      { false, false, false, false, false, false, false }, { 0, 0, 0, 0 } }

/** Compares two questions to the clock. What differs is changed one by one, in the order of ZAAK_OORZAAK_…, facts by their day, first those taken away; each step says what
 *  the last day by law becomes, so that every day of the shift has its cause.
 *  @param ctx the context
 *  @param was the question as it was
 *  @param wordt the question as it becomes
 *  @param[out] ret_projectie the answer
 *  @param why where the steps go; cleared first; may be NULL. It holds the kalender and the register of `wordt`
 *  @param[out] error what went wrong, with the path of the field (`was.feiten.0`, `wordt.grond_id`); may be NULL
 *  @returns as zaak_klok_compute() for either question
 *  @since 0.1 */
ZAAK_API int zaak_klok_project(struct zaak_context *ctx, const struct zaak_klokvraag *was, const struct zaak_klokvraag *wordt,
                               struct zaak_projectie *ret_projectie, struct zaak_motivering *why, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
