/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: a servicenorm over a collection of cases: its score beside that of the law, by month, and the open cases that will miss it.
 *
 * Late against the promise and late against the law are two things: a case may be late for the one and in time for the other. They are counted apart everywhere.
 */
#ifndef ZAAK_NORMSTAND_H
#define ZAAK_NORMSTAND_H

#include <zaak/norm.h>
#include <zaak/voorraad.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup normstand Servicenormen over many cases
 *  @{ */

/** Which promises are meant. Start from @ref ZAAK_NORMKEUZE_INIT; the texts are the caller's. @since 0.1 */
struct zaak_normkeuze {
    size_t size;              /**< `sizeof(struct zaak_normkeuze)` */
    const char *norm;         /**< id of the servicenorm; NULL: any */
    const char *zaaktype;     /**< identificatie of the zaaktype; NULL: any */
    const char *organisatie;  /**< the organisation; NULL: any */
    zaak_dag van;             /**< the first day by which an outcome counts (zaak_normuitkomst_teldag()); ZAAK_DAG_GEEN: from the beginning */
    zaak_dag tot;             /**< the last day; ZAAK_DAG_GEEN: no end */
    uint64_t reserved[4];     /**< zero */
};

/** Initial value of a struct zaak_normkeuze. @since 0.1 */
#define ZAAK_NORMKEUZE_INIT { sizeof(struct zaak_normkeuze), NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0, 0, 0 } }

/** How a servicenorm stands. Counts, which may be added up in any order. Start from @ref ZAAK_NORMSTAND_INIT. @since 0.1 */
struct zaak_normstand {
    size_t size;                 /**< `sizeof(struct zaak_normstand)` */
    struct zaak_normscore norm;  /**< against the promise */
    struct zaak_normscore wet;   /**< the same promises against the legal term of their case; without a legal term a case counts here nowhere */
    int64_t alleen_norm_te_laat; /**< late against the promise, not against the law */
    int64_t alleen_wet_te_laat;  /**< late against the law, not against the promise */
    int64_t beide_te_laat;       /**< late against both */
    int64_t onbekend;            /**< of which nobody can tell */
    int64_t nvt;                 /**< not promised to this case, or not begun yet; of all days, because they have none */
    uint64_t reserved[4];        /**< zero */
};

/** Initial value of a struct zaak_normstand. @since 0.1 */
#define ZAAK_NORMSTAND_INIT { sizeof(struct zaak_normstand), { 0, 0, 0 }, { 0, 0, 0 }, 0, 0, 0, 0, 0, { 0, 0, 0, 0 } }

/** Scores the servicenormen of a choice over a collection.
 *  @param voorraad the collection
 *  @param blik from where it is looked at; NULL: all facts, and no promise that was not kept yet is late
 *  @param keuze which promises; NULL: all
 *  @param trend scores by month, to which the outcomes of the choice are added; what lies outside its months is in the score only. May be NULL
 *  @param[out] ret_stand the score
 *  @param[out] error what went wrong, with the identificatie of the case in `field`; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK or -ZAAK_E_GEHEUGEN; after a failure `trend` may hold a part
 *  @since 0.1 */
ZAAK_API int zaak_voorraad_score_norm(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze, const struct zaak_normtrend *trend,
                                      struct zaak_normstand *ret_stand, struct zaak_error *error);

/** A promise on an open case that is late, or will be. @since 0.1 */
struct zaak_normdreiging {
    const struct zaak *zaak;   /**< lent by the collection */
    const char *norm;          /**< id of the servicenorm, lent by the catalogue */
    zaak_tijdstip uiterlijk_op; /**< of a promise in time: its last instant; else ZAAK_TIJDSTIP_GEEN */
    zaak_dag uiterlijk;        /**< the last day of the promise: the day after it, the promise is missed */
    zaak_dag wettelijk;        /**< the last day by law; ZAAK_DAG_GEEN without a legal term */
    int32_t uitkomst;          /**< ZAAK_NORM_LOOPT or ZAAK_NORM_TE_LAAT */
    int32_t plaats;            /**< which servicenorm of its procesprofiel, from 0 */
    bool wet_te_laat;          /**< whether the last day by law has passed too */
    bool reserved_bool[7];     /**< false */
};

/** Initial value of a struct zaak_normdreiging. @since 0.1 */
#define ZAAK_NORMDREIGING_INIT \
    { NULL, NULL, ZAAK_TIJDSTIP_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 0, false, { false, false, false, false, false, false, false } }

/** Open cases that miss a promise unless it is kept within so many calendar days, and those that missed it already. In the order of the collection.
 *  @param voorraad the collection
 *  @param blik from where it is looked at; its day is needed
 *  @param keuze which promises; `van` and `tot` choose by the last day; NULL: all
 *  @param dagen how many calendar days ahead, from 0
 *  @param[out] rows where they go; may be NULL when max is 0
 *  @param max room in rows
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many there are (more than max when the room was too small), -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK or -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int64_t zaak_voorraad_get_normdreigingen(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze, int32_t dagen,
                                                  struct zaak_normdreiging *rows, size_t max, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
