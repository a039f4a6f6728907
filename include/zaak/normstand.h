/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: a servicenorm over a collection of cases: its score beside that of the law, by month, and the open cases that will miss it.
 *
 * Late against the promise and late against the law are two things: a case may be late for the one and in time for the other. They are counted apart everywhere.
 *
 * **Threads.** A collection is asked in the thread that it belongs to, one at a time; counts are values, which threads may each make and then add up.
 */
#ifndef ZAAK_NORMSTAND_H
#define ZAAK_NORMSTAND_H

#include <zaak/gemeente.h>
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
    const char *norm;         /**< id of the servicenorm; NULL: any. One that no procesprofiel of the catalogue has, for whatever version, organisation or days, is -ZAAK_E_NIET_GEVONDEN */
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
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN, -ZAAK_E_BEREIK or -ZAAK_E_GEHEUGEN; after a failure `trend` may hold a part
 *  @since 0.1 */
ZAAK_API int zaak_voorraad_score_norm(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze, const struct zaak_normtrend *trend,
                                      struct zaak_normstand *ret_stand, struct zaak_error *error);

/** How scores are dealt out over organisations. Start from @ref ZAAK_NORMVERDELING_INIT. @since 0.1 */
struct zaak_normverdeling {
    size_t size;                            /**< `sizeof(struct zaak_normverdeling)` */
    const struct zaak_gemeenten *gemeenten; /**< municipalities over time; NULL: each organisation counts under its own code */
    zaak_dag indeling;                      /**< with `gemeenten`: the day whose municipalities count. A case of one that had gone into another by then counts for that one; of one that was
                                                 divided for its own code, since nobody can say which case went where */
    int32_t reserved_int;                   /**< zero */
    uint64_t reserved[4];                   /**< zero */
};

/** Initial value of a struct zaak_normverdeling. @since 0.1 */
#define ZAAK_NORMVERDELING_INIT { sizeof(struct zaak_normverdeling), NULL, ZAAK_DAG_GEEN, 0, { 0, 0, 0, 0 } }

/** The score of one organisation. Start from @ref ZAAK_NORMAANDEEL_INIT. @since 0.1 */
struct zaak_normaandeel {
    const char *organisatie;     /**< its code, lent by the collection or by the table of municipalities; NULL: cases without an organisation */
    struct zaak_normstand stand; /**< its score */
};

/** Initial value of a struct zaak_normaandeel. @since 0.1 */
#define ZAAK_NORMAANDEEL_INIT { NULL, ZAAK_NORMSTAND_INIT }

/** Scores the servicenormen of a choice per organisation and for all of them together, in one walk. What stands for all is the sum of the organisations, and the same as
 *  zaak_voorraad_score_norm() gives.
 *  @param voorraad the collection
 *  @param blik from where it is looked at; NULL: all facts, and no promise that was not kept yet is late
 *  @param keuze which promises; its `organisatie` is that of the case itself, not of its successor; NULL: all
 *  @param verdeling how they are dealt out; NULL: each organisation under its own code
 *  @param[out] rows where they go, by code, what has none first; may be NULL when max is 0. When that is too small nothing is written here
 *  @param max room in rows
 *  @param[out] ret_samen the score of all together; may be NULL
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many organisations there are, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN, -ZAAK_E_BEREIK, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int64_t zaak_voorraad_share_norm(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze,
                                          const struct zaak_normverdeling *verdeling, struct zaak_normaandeel *rows, size_t max, struct zaak_normstand *ret_samen,
                                          struct zaak_error *error);

/** Adds a score to another. @param stand the score that grows @param ander what is added @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normstand_merge(struct zaak_normstand *stand, const struct zaak_normstand *ander);

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
 *  @returns how many there are (more than max when the room was too small), -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN, -ZAAK_E_BEREIK or -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int64_t zaak_voorraad_get_normdreigingen(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze, int32_t dagen,
                                                  struct zaak_normdreiging *rows, size_t max, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
