/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: norm scores: was the promise kept, case by case and together. Counts are integers; no verdict is ever rounded.
 */
#ifndef ZAAK_NORM_H
#define ZAAK_NORM_H

#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup norm Norm scores
 *  @{ */

/** What became of a promise on one case. @since 0.1 */
enum {
    ZAAK_NORM_LOOPT = 1,    /**< not done yet, still within the promise */
    ZAAK_NORM_GEHAALD = 2,  /**< done within the promise */
    ZAAK_NORM_GEMIST = 3,   /**< done, too late */
    ZAAK_NORM_TE_LAAT = 4,  /**< not done yet, and the last day has passed */
    ZAAK_NORM_ONBEKEND = 5  /**< nobody can tell: the promise counts opening time, and the moments or the opening hours are not known */
};

/** A servicenorm on one case. Start from @ref ZAAK_NORMUITKOMST_INIT; texts are lent by the catalogue. @since 0.1 */
struct zaak_normuitkomst {
    size_t size;          /**< `sizeof(struct zaak_normuitkomst)` */
    const char *norm;     /**< id of the servicenorm */
    int32_t uitkomst;     /**< one of ZAAK_NORM_… */
    zaak_dag uiterlijk;   /**< last day of the promise; ZAAK_DAG_GEEN when that is not known */
    zaak_dag bereikt;     /**< day on which it was done, or ZAAK_DAG_GEEN */
    int32_t reserved_int; /**< zero */
    zaak_tijdstip uiterlijk_op; /**< of a promise in opening time: the last instant; else ZAAK_TIJDSTIP_GEEN */
    zaak_tijdstip bereikt_op;   /**< of a promise in opening time: the instant on which it was done; ZAAK_TIJDSTIP_GEEN when it was not, or when only the day is known */
    int64_t seconden;     /**< of a promise in opening time that was done: whole opening seconds that it took; else 0 */
    uint64_t reserved[1]; /**< zero */
};

/** Initial value of a struct zaak_normuitkomst. @since 0.1 */
#define ZAAK_NORMUITKOMST_INIT \
    { sizeof(struct zaak_normuitkomst), NULL, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, ZAAK_TIJDSTIP_GEEN, ZAAK_TIJDSTIP_GEEN, 0, { 0 } }

/** What became of a servicenorm on a case. A promise in opening time runs from the moment of receipt, by the office that the catalogue has for the organisation of the case. Where
 *  only the day of the end is known, the outcome is known when that is another day than the last one.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param index which servicenorm of its procesprofiel, from 0
 *  @param[out] ret_uitkomst the answer
 *  @param why where the steps go; cleared first; may be NULL. Of a promise in days the steps of the clock that are about it, of one in opening time the named days on which the channel is
 *  closed
 *  @param[out] error may be NULL
 *  @returns 0, -ZAAK_E_BEREIK past the last servicenorm or outside the kalender, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_normuitkomst(const struct zaak *zaak, const struct zaak_blik *blik, size_t index, struct zaak_normuitkomst *ret_uitkomst,
                                   struct zaak_motivering *why, struct zaak_error *error);

/** One event measured against a servicenorm in opening time. Start from @ref ZAAK_NORMMETING_INIT. @since 0.1 */
struct zaak_normmeting {
    size_t size;             /**< `sizeof(struct zaak_normmeting)` */
    int32_t uitkomst;        /**< ZAAK_NORM_LOOPT, _GEHAALD, _GEMIST or _TE_LAAT */
    int32_t minuten;         /**< whole opening minutes that it took, or has taken until now */
    zaak_tijdstip uiterlijk; /**< the last instant at which the promise is kept */
    int64_t seconden;        /**< whole opening seconds that it took, or has taken until now */
    int64_t seconden_over;   /**< whole opening seconds that were left then; negative when it was too late, 0 when it has not been open since */
    uint64_t reserved[4];    /**< zero */
};

/** Initial value of a struct zaak_normmeting. @since 0.1 */
#define ZAAK_NORMMETING_INIT { sizeof(struct zaak_normmeting), 0, 0, ZAAK_TIJDSTIP_GEEN, 0, 0, { 0, 0, 0, 0 } }

/** Measures one event, such as a visitor at the balie, against a servicenorm in opening time. An arrival while it is closed counts from the next opening. The last instant decides, to the
 *  microsecond: what had to be done at closing time and was done after it is too late, though no opening minute passed.
 *  @param norm the servicenorm, of a procesprofiel or filled by the caller (`termijn` and `kanaal` are what counts)
 *  @param kantoor the office with its channel
 *  @param van when it arrived
 *  @param tot when it was done; ZAAK_TIJDSTIP_GEEN: not yet
 *  @param nu without `tot`: the moment of the question; ZAAK_TIJDSTIP_GEEN: it is not asked whether it is too late
 *  @param[out] ret_meting the answer
 *  @param why where the steps go: until when, and on which named days the channel is closed; cleared first; may be NULL, which costs nothing
 *  @param[out] error what went wrong, with the name of the argument; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT also for a servicenorm that does not count opening time, -ZAAK_E_VERWIJZING when the office has no such channel, -ZAAK_E_WAARDE when it was done before it
 *  arrived, or -ZAAK_E_BEREIK outside the kalender, also when the channel is not open that long any more
 *  @since 0.1 */
ZAAK_API int zaak_servicenorm_measure(const struct zaak_servicenorm *norm, const struct zaak_kantoor *kantoor, zaak_tijdstip van, zaak_tijdstip tot,
                                      zaak_tijdstip nu, struct zaak_normmeting *ret_meting, struct zaak_motivering *why, struct zaak_error *error);

/** A score: counts that may be added up in any order. Start from zeros. Plain data. @since 0.1 */
struct zaak_normscore {
    int64_t gehaald;  /**< done within the promise */
    int64_t totaal;   /**< done, and not done while the last day has passed */
    int64_t loopt;    /**< not done and still within the promise: not in the total */
};

/** Verdict on a score. @since 0.1 */
enum {
    ZAAK_OORDEEL_NVT = 0,          /**< nothing to judge */
    ZAAK_OORDEEL_GEHAALD = 1,      /**< the target is met: gehaald * 100 >= doel * totaal */
    ZAAK_OORDEEL_NIET_GEHAALD = 2  /**< it is not, however the percentage may round */
};

/** Adds one outcome to a score; ZAAK_NORM_ONBEKEND counts nowhere. @param score the score @param uitkomst one of ZAAK_NORM_… @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normscore_add(struct zaak_normscore *score, int32_t uitkomst);

/** Adds a score to another. @param score the score that grows @param ander what is added @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normscore_merge(struct zaak_normscore *score, const struct zaak_normscore *ander);

/** The verdict, in integers. @param score the score @param doel target in whole percents, 0 to 100 @returns one of ZAAK_OORDEEL_…, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normscore_oordeel(const struct zaak_normscore *score, int32_t doel);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
