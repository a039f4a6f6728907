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
    ZAAK_NORM_ONBEKEND = 5, /**< nobody can tell: the promise counts time, and the moments or the opening hours are not known */
    ZAAK_NORM_NVT = 6       /**< not promised here, not begun yet, or no longer: the condition does not hold, the event where it begins is not there, or the case was closed
                                 before the last day without what was promised (withdrawn) */
};

/** A servicenorm on one case. Start from @ref ZAAK_NORMUITKOMST_INIT; texts are lent by the catalogue. @since 0.1 */
struct zaak_normuitkomst {
    size_t size;          /**< `sizeof(struct zaak_normuitkomst)` */
    const char *norm;     /**< id of the servicenorm */
    int32_t uitkomst;     /**< one of ZAAK_NORM_… */
    zaak_dag uiterlijk;   /**< last day of the promise; ZAAK_DAG_GEEN when that is not known */
    zaak_dag bereikt;     /**< day on which it was done, or ZAAK_DAG_GEEN */
    int32_t aantal;       /**< of a promise of at most so many: how many there were; -1 when that is not known, and for other promises */
    zaak_tijdstip uiterlijk_op; /**< of a promise in hours, minutes or seconds, or in a window of the day: the last instant; else ZAAK_TIJDSTIP_GEEN */
    zaak_tijdstip bereikt_op;   /**< of such a promise: the instant on which it was done; ZAAK_TIJDSTIP_GEEN when it was not, or when only the day is known */
    int64_t seconden;     /**< of a promise in time that was done: whole (opening) seconds that it took; else 0 */
    zaak_dag begin;       /**< the day from which the promise counts; ZAAK_DAG_GEEN when that is not known */
    zaak_dag vroegst;     /**< of a window: its first day; else ZAAK_DAG_GEEN */
    uint64_t reserved[2]; /**< zero */
};

/** Initial value of a struct zaak_normuitkomst. @since 0.1 */
#define ZAAK_NORMUITKOMST_INIT \
    { sizeof(struct zaak_normuitkomst), NULL, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, -1, ZAAK_TIJDSTIP_GEEN, ZAAK_TIJDSTIP_GEEN, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, \
      { 0, 0 } }

/** What became of a servicenorm on a case. A promise in opening time runs from the moment where it begins, by the office that the catalogue has for the organisation of the case. Where
 *  only the day of the end is known, the outcome is known when that is another day than the last one. A property that says a day to come ends nothing before that day.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param index which servicenorm of its procesprofiel, from 0
 *  @param[out] ret_uitkomst the answer
 *  @param why where the steps go; cleared first; may be NULL. Of a promise in days the steps of the clock that are about it, of one in opening time the named days on which the channel is
 *  closed
 *  @param[out] error may be NULL
 *  @returns 0, -ZAAK_E_BEREIK past the last servicenorm or outside the kalender, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_normuitkomst(const struct zaak *zaak, const struct zaak_blik *blik, size_t index, struct zaak_normuitkomst *ret_uitkomst,
                                   struct zaak_motivering *why, struct zaak_error *error);

/** One event and a servicenorm of any kind: the question. What is not known is the "none" of its kind. Start from @ref ZAAK_NORMVRAAG_INIT. @since 0.1 */
struct zaak_normvraag {
    size_t size;                          /**< `sizeof(struct zaak_normvraag)` */
    const struct zaak_servicenorm *norm;  /**< the servicenorm; its condition is the caller's to judge */
    const struct zaak_kalender *kalender; /**< for a term in days; NULL: that of the office */
    const struct zaak_kantoor *kantoor;   /**< for a term in opening time; may be NULL */
    zaak_tijdstip begin_op;               /**< the moment where it begins; then `begin` is not read */
    zaak_tijdstip einde_op;               /**< the moment on which it was done; then `einde` is not read */
    zaak_tijdstip nu;                     /**< the moment of the question; then `peildatum` is not read. ZAAK_TIJDSTIP_GEEN without `peildatum`: it is not asked whether it is too late */
    zaak_dag begin;                       /**< the day where it begins */
    zaak_dag einde;                       /**< the day on which it was done */
    zaak_dag peildatum;                   /**< the day of the question */
    int32_t aantal;                       /**< for a norm of at most so many: how many there were; -1: not known */
    uint64_t reserved[4];                 /**< zero */
};

/** Initial value of a struct zaak_normvraag. @since 0.1 */
#define ZAAK_NORMVRAAG_INIT \
    { sizeof(struct zaak_normvraag), NULL, NULL, NULL, ZAAK_TIJDSTIP_GEEN, ZAAK_TIJDSTIP_GEEN, ZAAK_TIJDSTIP_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, -1, { 0, 0, 0, 0 } }

/** Measures one event, such as a telephone call or a letter, against a servicenorm of any direction and unit. The same kernels as for a case: a batch of events and the cases of a municipality
 *  are measured alike. Any thread.
 *
 *  A window is the first one that is not over where it begins; what is done outside it is missed, also when it was done before. Of a promise in hours, minutes or seconds whose moments or
 *  opening hours are not known the days tell what they can.
 *  @param vraag the question
 *  @param[out] ret_uitkomst the answer
 *  @param why where the steps go: what was promised, and the named days that a term in working days passes over; cleared first; may be NULL
 *  @param[out] error what went wrong, with the name of the argument; may be NULL
 *  @returns 0, -ZAAK_E_GEHEUGEN, -ZAAK_E_ARGUMENT (also for a term in working days without a kalender), or -ZAAK_E_BEREIK outside the kalender
 *  @since 0.1 */
ZAAK_API int zaak_norm_compute(const struct zaak_normvraag *vraag, struct zaak_normuitkomst *ret_uitkomst, struct zaak_motivering *why, struct zaak_error *error);

/** The day by which an outcome is counted: the last day of the promise, so that each promise counts in one month and a month that is over does not change any more; of a count the day on
 *  which it was done. @param uitkomst the outcome @returns the day, or ZAAK_DAG_GEEN when it has none @since 0.1 */
ZAAK_API zaak_dag zaak_normuitkomst_teldag(const struct zaak_normuitkomst *uitkomst);

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

/** Adds one outcome to a score; ZAAK_NORM_ONBEKEND and ZAAK_NORM_NVT count nowhere. @param score the score @param uitkomst one of ZAAK_NORM_… @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normscore_add(struct zaak_normscore *score, int32_t uitkomst);

/** Adds a score to another. @param score the score that grows @param ander what is added @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normscore_merge(struct zaak_normscore *score, const struct zaak_normscore *ander);

/** The verdict, in integers. @param score the score @param doel target in whole percents, 0 to 100 @returns one of ZAAK_OORDEEL_…, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normscore_oordeel(const struct zaak_normscore *score, int32_t doel);

/** The share that was kept, in thousandths and rounded down: 189 of 199 is 949, so that what is shown never reaches a target that the verdict does not.
 *  @param score the score @returns 0 to 1000, -ZAAK_E_NIET_GEVONDEN when there is nothing to judge, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normscore_promille(const struct zaak_normscore *score);

/** An interval, in thousandths. Plain data. @since 0.1 */
struct zaak_norminterval {
    int32_t onder;  /**< its lower end, rounded down */
    int32_t boven;  /**< its upper end, rounded up */
};

/** The interval of Wilson at 95 %: between which shares the true one lies, when these cases are a sample of what the organisation does. Worked out in integers and rounded outwards, so the
 *  interval is never narrower than the formula gives (z squared is taken as 3.841459, rounded up). With nothing to judge it is 0 to 1000.
 *  @param score the score; at most 9,000,000,000,000 in all @param[out] ret_interval the interval
 *  @returns 0, -ZAAK_E_ARGUMENT or -ZAAK_E_BEREIK for more than that @since 0.1 */
ZAAK_API int zaak_normscore_interval(const struct zaak_normscore *score, struct zaak_norminterval *ret_interval);

/** Scores by month: counts that may be added up in any order. The scores are the caller's, one per month from the first on, and start from zeros. Plain data. @since 0.1 */
struct zaak_normtrend {
    struct zaak_normscore *maanden;  /**< one score per month */
    size_t count;                    /**< how many */
    zaak_dag eerste;                 /**< a day of the first month */
};

/** Initial value of a struct zaak_normtrend. @since 0.1 */
#define ZAAK_NORMTREND_INIT { NULL, 0, ZAAK_DAG_GEEN }

/** Adds an outcome to its month.
 *  @param trend the scores @param dag the day by which it counts, of zaak_normuitkomst_teldag() @param uitkomst one of ZAAK_NORM_…
 *  @returns 0, -ZAAK_E_BEREIK for a day before the first month or after the last (nothing is counted), or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_normtrend_add(const struct zaak_normtrend *trend, zaak_dag dag, int32_t uitkomst);

/** The first and last day of the month, quarter or year in which a day falls.
 *  @param periode one of ZAAK_NORMPERIODE_… @param dag the day @param[out] ret_van the first day; ZAAK_DAG_GEEN for all there is @param[out] ret_tot the last day, idem
 *  @returns 0, -ZAAK_E_ARGUMENT, or -ZAAK_E_BEREIK for what is no day @since 0.1 */
ZAAK_API int zaak_normperiode(int32_t periode, zaak_dag dag, zaak_dag *ret_van, zaak_dag *ret_tot);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
