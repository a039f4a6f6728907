/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: one term: from a day and a period to the day on which it ends, by the rules of its regime.
 *
 * **Threads.** The answer comes from the question alone: any thread, several at once. A motivering that is filled belongs to one thread at a time.
 */
#ifndef ZAAK_TERMIJN_H
#define ZAAK_TERMIJN_H

#include <zaak/kalender.h>
#include <zaak/motivering.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup termijn Terms
 *  @{ */

/** Rules by which the end of a term moves. @since 0.1 */
enum {
    ZAAK_REGIME_ATW = 0,  /**< Algemene termijnenwet art. 1, 2 and 4 */
    ZAAK_REGIME_EU = 1,   /**< Regulation (EEC, Euratom) 1182/71 art. 3 */
    ZAAK_REGIME_GEEN = 2  /**< nothing moves it: a term in a letter or a decision, a servicenorm */
};

/** What happened to the end of a term; bits. @since 0.1 */
enum {
    ZAAK_TERMIJN_ART1 = 1,       /**< it fell on a Saturday, Sunday or holiday (Atw art. 1 lid 1) */
    ZAAK_TERMIJN_ART2 = 2,       /**< it had fewer than two working days (Atw art. 2) */
    ZAAK_TERMIJN_ART4 = 4,       /**< the act does not apply to a term this long, or in hours (Atw art. 4) */
    ZAAK_TERMIJN_ART1_LID2 = 8,  /**< counted back, so it keeps its day (Atw art. 1 lid 2) */
    ZAAK_TERMIJN_EU_LID4 = 16,   /**< it fell on a Saturday, Sunday or holiday (Regulation 1182/71 art. 3(4)) */
    ZAAK_TERMIJN_EU_LID5 = 32,   /**< it had fewer than two working days (art. 3(5)) */
    ZAAK_TERMIJN_WERKDAGEN = 64  /**< counted in working days */
};

/** The end of a term. Start from @ref ZAAK_TERMIJN_INIT. @since 0.1 */
struct zaak_termijn {
    size_t size;         /**< `sizeof(struct zaak_termijn)` */
    zaak_dag nominaal;   /**< the day before any rule moved it */
    zaak_dag einde;      /**< the last day of the term, until 24:00 */
    int32_t regels;      /**< bits ZAAK_TERMIJN_… */
    bool voorlopig;      /**< the end lies after the last decree and a new decree could still move it */
    bool reserved_bool[3]; /**< false */
    uint64_t reserved[2]; /**< zero */
};

/** Initial value of a struct zaak_termijn. @since 0.1 */
#define ZAAK_TERMIJN_INIT { sizeof(struct zaak_termijn), 0, 0, 0, false, { false, false, false }, { 0, 0 } }

/** The end of a term of days, working days, weeks, months or years. A term in working days heeds the closing days of the kalender that is given too: with the kalender of an office
 *  its closing days do not count, with the context's own only Saturdays, Sundays and holidays.
 *  @param kalender the kalender
 *  @param start the day of the event, which does not count itself
 *  @param periode the term; negative to count back
 *  @param regime one of ZAAK_REGIME_…
 *  @param[out] ret_termijn the answer
 *  @param why where the steps go; may be NULL, which costs nothing
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT for a unit of hours or less, -ZAAK_E_BEREIK outside the kalender, -ZAAK_E_GEHEUGEN (the steps alone)
 *  @since 0.1 */
ZAAK_API int zaak_termijn_compute(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, int32_t regime,
                                  struct zaak_termijn *ret_termijn, struct zaak_motivering *why, struct zaak_error *error);

/** The end of a term in hours, minutes or seconds: elapsed time, which no rule moves (Atw art. 4 onder a).
 *  @param start the instant of the event
 *  @param periode the term; negative to count back
 *  @param[out] ret_einde the instant on which it ends
 *  @returns 0, -ZAAK_E_ARGUMENT for another unit, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_termijn_add_uren(zaak_tijdstip start, const struct zaak_periode *periode, zaak_tijdstip *ret_einde);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
