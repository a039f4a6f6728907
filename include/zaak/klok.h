/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: the clock: from a legal ground and dated facts to the last day, the days left and the state.
 *
 * **Threads.** The answer comes from the question alone: any thread, several at once. A motivering that is filled belongs to one thread at a time.
 */
#ifndef ZAAK_KLOK_H
#define ZAAK_KLOK_H

#include <zaak/grond.h>
#include <zaak/lezing.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup klok The clock
 *  @{ */

/** Kinds of facts that the clock knows. @since 0.1 */
enum {
    ZAAK_KLOKFEIT_OPSCHORTING = 1, /**< an event that suspends: `op` the day of the event (invitation, notice) or the first day, `tot` the last day of the set term or of the
                                        period, `termijn` for an agreed delay, `grond` the suspension ground. A ground that demands a set term (@ref ZAAK_GROND_AANVULLING) suspends
                                        here without `tot` too: the caller says that a term was set, and a step of the motivering (`opschorting-aangenomen`) says that this was
                                        assumed. Of a request that set none use ZAAK_KLOKFEIT_VERZOEK; a fact `opschorting` of a case without `tot` is taken as that */
    ZAAK_KLOKFEIT_HERVATTING = 2,  /**< the event that ends a suspension (completed, received): closes the latest earlier one, of `grond` when that is given */
    ZAAK_KLOKFEIT_VERLENGING = 3,  /**< an extension by `termijn`, decided and made known on `op` (ZAAK_DAG_GEEN: in time, day not known) */
    ZAAK_KLOKFEIT_BESLUIT = 4,     /**< the decision was made known on `op`: the clock stops */
    ZAAK_KLOKFEIT_GEBEURTENIS = 6, /**< a base event happened on `op`; `grond` is its name in the register: "bekendmaking", "dagtekening", "mededeling_commissie" … A term that follows
                                        another one (Awb 7:10 on 6:7) begins at the end of that one when the event of that one is given */
    ZAAK_KLOKFEIT_GEEN_GEBEURTENIS = 7, /**< that base event did not happen: an objector who was not told of a committee (Awb 7:13 lid 2) */
    ZAAK_KLOKFEIT_VERZOEK = 5      /**< a request for information on `op` that set no term, on suspension ground `grond`: does not suspend (ABRvS 21-9-2016, ECLI:NL:RVS:2016:2527) */
};

/** A fact for the clock. Plain data. Start from ZAAK_KLOKFEIT_INIT: day 0 is 1-1-1970, so a zeroed one has days. @since 0.1 */
struct zaak_klokfeit {
    int32_t soort;               /**< one of ZAAK_KLOKFEIT_… */
    zaak_dag op;                 /**< the day of the event */
    zaak_dag tot;                /**< see the kind; ZAAK_DAG_GEEN when there is none */
    struct zaak_periode termijn; /**< see the kind; unit ZAAK_EENHEID_GEEN when there is none */
    const char *grond;           /**< suspension ground, such as @ref ZAAK_GROND_AANVULLING, or name of a base event; NULL elsewhere */
};

/** Initial value of a struct zaak_klokfeit. @since 0.1 */
#define ZAAK_KLOKFEIT_INIT { 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, ZAAK_EENHEID_GEEN }, NULL }

/** What the clock is asked. Start from @ref ZAAK_KLOKVRAAG_INIT. @since 0.1 */
struct zaak_klokvraag {
    size_t size;                         /**< `sizeof(struct zaak_klokvraag)` */
    const struct zaak_kalender *kalender; /**< the kalender; NULL: the context's own */
    const struct zaak_gronden *gronden;  /**< the register that `grond` and the suspension grounds come from; NULL: the context's own */
    const struct zaak_grond *grond;      /**< the legal ground, a row of `gronden`: one of another register is an error; NULL: no legal term, only the promise */
    const char *grond_id;                /**< in place of `grond`, when that is NULL: its id; the row is the one that is valid on the day of its base event (`begin`, else that
                                              event among the facts, else the first event; without any day the first row); lent for the call; NULL: none */
    zaak_dag begin;                      /**< the day of the base event of `grond` (receipt), which does not count itself; ZAAK_DAG_GEEN when it is among the facts, or follows from them */
    zaak_dag peildatum;                  /**< the day on which the question is asked: facts of later days are not seen; ZAAK_DAG_GEEN: no day, then all facts are
                                              seen and nothing is counted from today */
    struct zaak_periode termijn;         /**< takes the place of the ground's own length; unit ZAAK_EENHEID_GEEN: as the ground says */
    struct zaak_periode norm;            /**< the servicenorm; unit ZAAK_EENHEID_GEEN: none */
    const struct zaak_klokfeit *feiten;  /**< facts in any order */
    size_t feit_count;                   /**< how many */
    int32_t norm_regime;                 /**< what moves the promise: ZAAK_REGIME_GEEN as a rule */
    bool norm_schort_op;                 /**< whether a suspension also moves the promise */
    bool begin_onbekend;                 /**< the base event is not known and `begin` stands in for it: the answer is provisional */
    bool reserved_bool[2];               /**< false */
    struct zaak_lezing lezing;           /**< the readings */
    uint64_t reserved[3];                /**< zero */
};

/** Initial value of a struct zaak_klokvraag. @since 0.1 */
#define ZAAK_KLOKVRAAG_INIT \
    { sizeof(struct zaak_klokvraag), NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0 }, { 0, 0 }, NULL, 0, 2, false, \
      false, { false, false }, ZAAK_LEZING_INIT, { 0, 0, 0 } }

/** State of the clock. @since 0.1 */
enum {
    ZAAK_KLOK_GEEN = 0,       /**< no legal term */
    ZAAK_KLOK_LOOPT = 1,      /**< the term runs */
    ZAAK_KLOK_OPGESCHORT = 2, /**< suspended on the day of the question */
    ZAAK_KLOK_VERSTREKEN = 3, /**< the last day has passed and there is no decision */
    ZAAK_KLOK_OP_TIJD = 4,    /**< decided within the term */
    ZAAK_KLOK_TE_LAAT = 5,    /**< decided after the last day */
    ZAAK_KLOK_TE_VROEG = 6    /**< done before the first day of a term that had to pass (@ref ZAAK_GROND_VANAF) */
};

/** The answer of the clock. Start from @ref ZAAK_KLOK_INIT. @since 0.1 */
struct zaak_klok {
    size_t size;            /**< `sizeof(struct zaak_klok)` */
    const char *grond;      /**< id of the legal ground, lent by its register; NULL when there is none */
    const char *artikel;    /**< its article, lent by its register */
    int32_t toestand;       /**< one of ZAAK_KLOK_GEEN … ZAAK_KLOK_TE_VROEG */
    zaak_dag begin;         /**< the day from which the term counts: the base event, or a later event before which it does not start */
    zaak_dag nominaal;      /**< the end with suspensions and extensions, before the Algemene termijnenwet moved it */
    zaak_dag uiterlijk;     /**< the last day by law, or the first for a term that must pass (@ref ZAAK_GROND_VANAF); ZAAK_DAG_GEEN without a legal term */
    zaak_dag gepland;       /**< the last day by the servicenorm; ZAAK_DAG_GEEN without one */
    zaak_dag volgens_catalogus; /**< without a legal ground: the last day by the doorlooptijd of its zaaktype and its extensions (a suspension makes that provisional); else ZAAK_DAG_GEEN */
    zaak_dag gestopt;       /**< the day on which the decision was made known, or ZAAK_DAG_GEEN */
    int32_t dagen_gebruikt; /**< calendar days of the term that have passed and were not suspended, up to the day of the question or of the decision */
    int32_t dagen_opgeschort; /**< suspended days that count, each once; running suspensions up to the day that is sure or assumed */
    int32_t dagen_over;     /**< calendar days from the day of the question (or of the decision) to `uiterlijk`; negative when late; 0 without a question day */
    int32_t dagen_over_norm; /**< the same to `gepland` */
    int32_t verlengingen;   /**< extensions that count */
    bool voorlopig;         /**< a suspension still runs, the end lies after the last decree, or a fact of a case has no day */
    bool reserved_bool[7];  /**< false */
    uint64_t reserved[8];   /**< zero */
};

/** Initial value of a struct zaak_klok. @since 0.1 */
#define ZAAK_KLOK_INIT \
    { sizeof(struct zaak_klok), NULL, NULL, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 0, 0, 0, 0, false, \
      { false, false, false, false, false, false, false }, { 0, 0, 0, 0, 0, 0, 0, 0 } }

/** Runs the clock. The decision term of Awb 4:13-4:15 and of every ground of that shape: suspensions add their days to the nominal end, each day once; a suspension
 *  or an extension that comes when the term has passed does not count; the Algemene termijnenwet moves the end once, at the last (Awb 4:13, 4:14, 4:15; Atw 1, 2, 4).
 *  A question with more than one error gives one of them: that of the readings, the ground or the day of the question first, then that of a fact, and then that of `begin` or of a term.
 *  @param ctx the context
 *  @param vraag the question
 *  @param[out] ret_klok the answer
 *  @param why where the steps go; cleared first; may be NULL, which costs nothing
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT also for a ground of another register, -ZAAK_E_BEREIK outside the kalender, -ZAAK_E_NIET_GEVONDEN for a suspension ground that the register lacks, -ZAAK_E_LIMIET
 *           for more facts than the context's max_feiten, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_klok_compute(struct zaak_context *ctx, const struct zaak_klokvraag *vraag, struct zaak_klok *ret_klok, struct zaak_motivering *why,
                               struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
