/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: readings: where the law has two, both can be had, and the default is documented.
 *
 * **Threads.** Values and static text: any thread.
 */
#ifndef ZAAK_LEZING_H
#define ZAAK_LEZING_H

#include <zaak/basis.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup lezing Readings of the law
 *  @{ */

/** Readings: where the law has two, both can be had. Zero is the default. Start from @ref ZAAK_LEZING_INIT. @since 0.1 */
struct zaak_lezing {
    size_t size;                /**< `sizeof(struct zaak_lezing)` */
    int32_t opschorting;        /**< is the day of completion still suspended (Awb 4:15 lid 1)? ZAAK_LEZING_LETTER (no) or ZAAK_LEZING_CIRCULAIRE (yes) */
    int32_t opschorting_vanaf;  /**< to which end are suspended days added? ZAAK_LEZING_NOMINAAL_EINDE or ZAAK_LEZING_VERLENGD_EINDE */
    int32_t verlenging_vanaf;   /**< from which end does an extension count? ZAAK_LEZING_NOMINAAL_EINDE or ZAAK_LEZING_VERLENGD_EINDE */
    int32_t opschorting_voor_begin; /**< do days before the decision term on an objection begins suspend it (Awb 7:10 lid 2)? ZAAK_LEZING_TELT_NIET or ZAAK_LEZING_TELT */
    int32_t postweek;           /**< does the Algemene termijnenwet move the end of the week of Awb 6:9 lid 2? ZAAK_LEZING_ATW (yes) or ZAAK_LEZING_ZONDER_ATW (no) */
    int32_t van_rechtswege;     /**< on which day is a decision by operation of law given (Awb 4:20c)? ZAAK_LEZING_DAG_ERNA or ZAAK_LEZING_LAATSTE_DAG */
    int32_t twee_weken;         /**< does the Algemene termijnenwet move the end of the two weeks after a notice of default (Awb 4:17 lid 3)? ZAAK_LEZING_ATW (yes) or ZAAK_LEZING_ZONDER_ATW (no) */
    int32_t dag_van_bekendmaking; /**< is the day on which the decision is made known a penalty day (Awb 4:17 lid 3)? ZAAK_LEZING_TELT_NIET or ZAAK_LEZING_TELT */
    int32_t te_vroeg;           /**< does a notice of default hold that came one day early and was accepted? ZAAK_LEZING_GELDIG (it counts as received a day later) or ZAAK_LEZING_ONGELDIG */
    int32_t reserved_int;       /**< zero */
    uint64_t reserved[5];       /**< zero */
};

/** Values of the readings. @since 0.1 */
enum {
    ZAAK_LEZING_LETTER = 0,         /**< the letter of the act: "until the day on which" */
    ZAAK_LEZING_CIRCULAIRE = 1,     /**< the circular of the ministry (BWBR0035670): that day included */
    ZAAK_LEZING_NOMINAAL_EINDE = 0, /**< the day before the Algemene termijnenwet moved it */
    ZAAK_LEZING_VERLENGD_EINDE = 1, /**< the day to which the Algemene termijnenwet moved it */
    ZAAK_LEZING_TELT_NIET = 0,      /**< does not count */
    ZAAK_LEZING_TELT = 1,           /**< counts */
    ZAAK_LEZING_ATW = 0,            /**< the Algemene termijnenwet applies */
    ZAAK_LEZING_ZONDER_ATW = 1,     /**< it does not */
    ZAAK_LEZING_DAG_ERNA = 0,       /**< the day after the last day of the decision term */
    ZAAK_LEZING_LAATSTE_DAG = 1,    /**< that last day itself */
    ZAAK_LEZING_GELDIG = 0,         /**< valid */
    ZAAK_LEZING_ONGELDIG = 1        /**< void */
};

/** Initial value of a struct zaak_lezing. @since 0.1 */
#define ZAAK_LEZING_INIT { sizeof(struct zaak_lezing), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, { 0, 0, 0, 0, 0 } }

/** @} */

#ifdef __cplusplus
}
#endif
#endif
