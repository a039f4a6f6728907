/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: the dwangsom: what an authority owes when it decides too late (Awb 4:17-4:20), from dated facts.
 *
 * **Threads.** The answer comes from the question alone: any thread, several at once. A motivering that is filled belongs to one thread at a time.
 */
#ifndef ZAAK_DWANGSOM_H
#define ZAAK_DWANGSOM_H

#include <zaak/termijn.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup dwangsom The dwangsom
 *  @{ */

/** Acts under which there is no dwangsom; the days from which stand in `lib/register/dwangsom_uitgesloten.csv`. @since 0.1 */
enum {
    ZAAK_DWANGSOM_WET_ANDERE = 0, /**< any other act: Awb par. 4.1.3.2 applies */
    ZAAK_DWANGSOM_WET_WOO = 1,    /**< Wet open overheid: none (Woo 8.2) */
    ZAAK_DWANGSOM_WET_WOB = 2,    /**< Wet openbaarheid van bestuur: none for a notice of 1 October 2016 or later (Wob 15) */
    ZAAK_DWANGSOM_WET_LSP = 3     /**< a decision by operation of law (lex silencio positivo): none (Awb 4:20a lid 2) */
};

/** What came too late. @since 0.1 */
enum {
    ZAAK_DWANGSOM_REGELING_BESLISSEN = 0,   /**< the decision (Awb 4:17) */
    ZAAK_DWANGSOM_REGELING_BEKENDMAKEN = 1  /**< making known what was granted by operation of law (Awb 4:20d): the acts of ZAAK_DWANGSOM_WET_… do not exclude that one */
};

/** Why nothing is due although the term passed and the notice is valid (Awb 4:17 lid 5, before 2026 lid 6). It is a judgement, so the caller says it. @since 0.1 */
enum {
    ZAAK_DWANGSOM_UITZONDERING_GEEN = 0,                /**< none, or not judged */
    ZAAK_DWANGSOM_UITZONDERING_ONREDELIJK_LAAT = 1,     /**< the notice came unreasonably late; just over nine weeks is not (CRvB 21-12-2021, ECLI:NL:CRVB:2021:3285) */
    ZAAK_DWANGSOM_UITZONDERING_GEEN_BELANGHEBBENDE = 2, /**< the applicant is no interested party */
    ZAAK_DWANGSOM_UITZONDERING_KENNELIJK = 3            /**< the application is manifestly inadmissible or unfounded; changes nothing where Awb 4:20d applies */
};

/** What is asked of the dwangsom. Start from @ref ZAAK_DWANGSOMVRAAG_INIT. @since 0.1 */
struct zaak_dwangsomvraag {
    size_t size;                          /**< `sizeof(struct zaak_dwangsomvraag)` */
    const struct zaak_kalender *kalender; /**< the kalender; NULL: the context's own */
    zaak_dag einde;                       /**< the last day of the decision term (see @ref klok); with ZAAK_DWANGSOM_REGELING_BEKENDMAKEN that of the term to make known; required */
    zaak_dag igs;                         /**< the day on which the notice of default (ingebrekestelling) was received; ZAAK_DAG_GEEN: none */
    zaak_dag igs_verzonden;               /**< the day on which it was sent, for the appeal alone; ZAAK_DAG_GEEN: not known */
    zaak_dag besluit;                     /**< the day on which the decision was made known; ZAAK_DAG_GEEN: not yet */
    zaak_dag peildatum;                   /**< the day on which the question is asked: what happened later is not seen; ZAAK_DAG_GEEN: no day, and without a decision the
                                               answer is what the dwangsom becomes when none comes */
    int32_t wet;                          /**< one of ZAAK_DWANGSOM_WET_… */
    int32_t aanvragers;                   /**< how many applicants share it, 1 or more */
    int32_t regeling;                     /**< what came too late: one of ZAAK_DWANGSOM_REGELING_… */
    int32_t uitzondering;                 /**< what the caller, or a judge, found to stand in the way: one of ZAAK_DWANGSOM_UITZONDERING_… */
    bool te_vroeg_geaccepteerd;           /**< the authority accepted a notice that came one day early, on the last day of the term */
    bool reserved_bool[3];                /**< false */
    struct zaak_lezing lezing;            /**< the readings: `twee_weken`, `dag_van_bekendmaking` and `te_vroeg` are used */
    uint64_t reserved[4];                 /**< zero */
};

/** Initial value of a struct zaak_dwangsomvraag. @since 0.1 */
#define ZAAK_DWANGSOMVRAAG_INIT \
    { sizeof(struct zaak_dwangsomvraag), NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 1, 0, 0, false, \
      { false, false, false }, ZAAK_LEZING_INIT, { 0, 0, 0, 0 } }

/** State of the dwangsom. @since 0.1 */
enum {
    ZAAK_DWANGSOM_GEEN_INGEBREKESTELLING = 0, /**< there is no notice of default */
    ZAAK_DWANGSOM_TE_VROEG = 1,    /**< the notice came before the term had passed and is void */
    ZAAK_DWANGSOM_WACHT = 2,       /**< the two weeks after the notice run */
    ZAAK_DWANGSOM_LOOPT = 3,       /**< a penalty is due for each day */
    ZAAK_DWANGSOM_VOL = 4,         /**< the maximum has been reached */
    ZAAK_DWANGSOM_GESTOPT = 5,     /**< the decision was made known after the term and before the maximum was reached, perhaps before the first day */
    ZAAK_DWANGSOM_UITGESLOTEN = 6, /**< there is no dwangsom: under this act, on this day, or because of an exception that was judged to apply */
    ZAAK_DWANGSOM_GEEN_TERMIJN = 7, /**< of a case: it has no legal term, so nothing can be too late (zaak_get_dwangsom) */
    ZAAK_DWANGSOM_OP_TIJD = 8      /**< the decision was made known within the term, and the notice came after the term: nothing was late, so there is no dwangsom */
};

/** The answer. Amounts are in cents. Start from @ref ZAAK_DWANGSOM_INIT. @since 0.1 */
struct zaak_dwangsom {
    size_t size;                /**< `sizeof(struct zaak_dwangsom)` */
    int32_t toestand;           /**< one of ZAAK_DWANGSOM_GEEN_INGEBREKESTELLING … ZAAK_DWANGSOM_OP_TIJD */
    int32_t dagen;              /**< penalty days, 42 at most */
    zaak_dag eerste_dag;        /**< first penalty day, as long as there is no decision (Awb 4:17 lid 3); ZAAK_DAG_GEEN without a valid notice, and where none can become due */
    zaak_dag laatste_dag;       /**< last penalty day; without a decision the 42nd; ZAAK_DAG_GEEN when there is none */
    int64_t bedrag_cent;        /**< due for those days, for all applicants together */
    int64_t per_dag_cent;       /**< due for the day of the question; 0 when none is, or without such a day */
    int64_t per_aanvrager_cent; /**< the share of one applicant, in whole cents */
    int64_t rest_cent;          /**< cents that are left after equal shares in whole cents */
    int64_t maximum_cent;       /**< the most that can become due, by the day on which the notice was received; 0 without a notice and where none can become due */
    zaak_dag vaststellen_uiterlijk; /**< last day for the decision that sets the amount (Awb 4:18), or ZAAK_DAG_GEEN */
    zaak_dag beroep_vanaf;      /**< first day for an appeal against deciding too late (Awb 6:12 lid 2), from `igs_verzonden`; ZAAK_DAG_GEEN when there is none, and when
                                     that day is not known: as long as there is no decision a step (`dwangsom-beroep-onbekend`) then says so */
    bool voorlopig;             /**< the days may still change: no decision yet and the maximum is not reached, or a new decree may move an end */
    bool reserved_bool[7];      /**< false */
    uint64_t reserved[6];       /**< zero */
};

/** Initial value of a struct zaak_dwangsom. @since 0.1 */
#define ZAAK_DWANGSOM_INIT \
    { sizeof(struct zaak_dwangsom), 0, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 0, 0, 0, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, \
      { false, false, false, false, false, false, false }, { 0, 0, 0, 0, 0, 0 } }

/** What an authority owes for deciding too late (Awb 4:17), or for making known too late what was granted by operation of law (Awb 4:20d): from two weeks after a valid notice of
 *  default, for at most 42 days, by the amounts of the day on which the notice was received. Whether an exception applies (a notice that came unreasonably late, an applicant who is no
 *  interested party) is not judged here: the caller says it; the steps warn when more than a year passed. Where `twee_weken` or `dag_van_bekendmaking` under the other reading gives
 *  another outcome, a step names that outcome.
 *  @param ctx the context
 *  @param vraag the question
 *  @param[out] ret_dwangsom the answer
 *  @param why where the steps go; cleared first; may be NULL, which costs nothing
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK outside the kalender, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_dwangsom_compute(struct zaak_context *ctx, const struct zaak_dwangsomvraag *vraag, struct zaak_dwangsom *ret_dwangsom,
                                   struct zaak_motivering *why, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
