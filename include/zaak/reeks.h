/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 6: columns: the same questions for millions of rows at once, in the layout of Apache Arrow.
 *
 * A column is lent by the caller: values, and a bitmap that says which of them are there. Answers go into the caller's own buffers. A call takes no memory per row; a row that has no
 * answer never stops the others.
 *
 * **Rows and constants.** The answer says how many rows there are. Each column that is asked has that many rows, or one row that holds for all of them: a term that is the same for every
 * row is a column of one row.
 *
 * **Rows without an answer.** Where a column has no value (a zero bit, or @ref ZAAK_DAG_GEEN for a value, in a column of numbers too) the answer has none either; that is no failure. So
 * the answers of one call are a column of the next without their bitmap. Where the question has no answer for a value (a day outside the
 * kalender, a unit that is not a unit of days) the answer has none and its code says why, the same code that the call for one row returns. In both cases the value that is written is
 * @ref ZAAK_DAG_GEEN.
 *
 * **Bitmaps** are those of Arrow: row i is bit i % 8 of byte i / 8, counted from the least significant bit, 1 is there or chosen. A bitmap that is written is (rows + 7) / 8 bytes, the bits
 * past the last row are zero.
 *
 * **Threads.** The functions write to nothing but the caller's buffers, so that parts of one column may be answered by several threads.
 */
#ifndef ZAAK_REEKS_H
#define ZAAK_REEKS_H

#include <zaak/klok.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup reeks Columns
 *  @{ */

/** A column that is read: days (Arrow date32), numbers or keys. Plain data; its buffers are lent by the caller. @since 0.1 */
struct zaak_reeks {
    const int32_t *values;   /**< the values; row i is `values[offset + i]` */
    const uint8_t *validity; /**< which rows have a value: row i is bit `offset + i`; NULL: all of them */
    size_t offset;           /**< where the column starts in its buffers: 0, or that of a slice */
    size_t count;            /**< rows */
};

/** A column that is written. Plain data; its buffers are the caller's and overlap no column that is read. @since 0.1 */
struct zaak_reeks_uit {
    int32_t *values;   /**< room for `count` values */
    uint8_t *validity; /**< room for a bitmap of the rows that have an answer; may be NULL */
    uint8_t *fouten;   /**< room for `count` codes: 0, or the ZAAK_E_… of a row without an answer; may be NULL */
    size_t count;      /**< rows */
};

/** The nth working day after each day (before it when n is negative): zaak_kalender_add_werkdagen() for a column.
 *  @param kalender the kalender
 *  @param dagen the days
 *  @param aantal how many working days
 *  @param[out] uit the days that are reached
 *  @returns how many rows failed, or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_add_werkdagen(const struct zaak_kalender *kalender, const struct zaak_reeks *dagen, const struct zaak_reeks *aantal,
                                          const struct zaak_reeks_uit *uit);

/** The working days after one day up to and including another: zaak_kalender_count_werkdagen() for columns.
 *  @param kalender the kalender
 *  @param van the days after which counting starts
 *  @param tot the last days that count
 *  @param[out] uit the numbers
 *  @returns how many rows failed, or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_count_werkdagen(const struct zaak_kalender *kalender, const struct zaak_reeks *van, const struct zaak_reeks *tot,
                                            const struct zaak_reeks_uit *uit);

/** The first day from each day on that is no Saturday, Sunday or holiday (Atw art. 1 lid 1): zaak_kalender_roll() for a column.
 *  @param kalender the kalender
 *  @param dagen the days
 *  @param met_gelijkgesteld whether days put on a par by decree are skipped too
 *  @param[out] uit the days
 *  @returns how many rows failed, or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_roll(const struct zaak_kalender *kalender, const struct zaak_reeks *dagen, bool met_gelijkgesteld, const struct zaak_reeks_uit *uit);

/** The end of a term: zaak_termijn_compute() for columns, without the reasons (ask those of the one row that someone looks at). Terms that come back, the same number, unit and regime, cost
 *  little more than a constant one.
 *  @param kalender the kalender
 *  @param start the days of the events, which do not count themselves
 *  @param aantal how many of the unit; negative to count back
 *  @param eenheid one of ZAAK_EENHEID_DAG … ZAAK_EENHEID_JAAR
 *  @param regime one of ZAAK_REGIME_…; NULL: the Algemene termijnenwet for all
 *  @param[out] uit the last days
 *  @param[out] voorlopig room for a bitmap of the ends that lie after the last decree and that a new decree could still move; may be NULL
 *  @returns how many rows failed, or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_termijn(const struct zaak_kalender *kalender, const struct zaak_reeks *start, const struct zaak_reeks *aantal, const struct zaak_reeks *eenheid,
                                    const struct zaak_reeks *regime, const struct zaak_reeks_uit *uit, uint8_t *voorlopig);

/** The calendar days from the day of the question to the last day: negative when it has passed, as `dagen_over` of a @ref zaak_klok.
 *  @param uiterlijk the last days
 *  @param peildatum the day of the question
 *  @param[out] uit the days
 *  @returns how many rows failed (a value that is no day), or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_dagen_over(const struct zaak_reeks *uiterlijk, const struct zaak_reeks *peildatum, const struct zaak_reeks_uit *uit);

/** The rows of which the last day has passed on the day of the question. A row without a last day is not chosen.
 *  @param uiterlijk the last days
 *  @param peildatum the day of the question
 *  @param[out] selectie room for a bitmap of the rows that are chosen; NULL: only count them, which is faster
 *  @returns how many rows are chosen, or -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK for a day of the question that is no day
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_select_te_laat(const struct zaak_reeks *uiterlijk, zaak_dag peildatum, uint8_t *selectie);

/** The rows of which the last day lies on the day of the question or at most so many calendar days after it. A row without a last day is not chosen.
 *  @param uiterlijk the last days
 *  @param peildatum the day of the question
 *  @param dagen how many calendar days ahead, from 0
 *  @param[out] selectie room for a bitmap of the rows that are chosen; NULL: only count them, which is faster
 *  @returns how many rows are chosen, or -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK for a day of the question that is no day
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_select_binnen(const struct zaak_reeks *uiterlijk, zaak_dag peildatum, int32_t dagen, uint8_t *selectie);

/** The key of the rows that have no value in a column of keys. @since 0.1 */
#define ZAAK_SLEUTEL_GEEN INT32_MIN

/** Where the groups go: three columns in the caller's buffers. Plain data. @since 0.1 */
struct zaak_reeks_groepen {
    int32_t *sleutel;  /**< room for `max` keys */
    int32_t *sleutel2; /**< room for `max` second keys; NULL when there is no second key */
    int64_t *aantal;   /**< room for `max` counts */
    size_t max;        /**< room in groups */
};

/** Counts rows by one key or by two: how many of what lapses are of which zaaktype and of whom. The groups come in the order in which their first rows stand. Rows without a key are counted
 *  under @ref ZAAK_SLEUTEL_GEEN.
 *  @param ctx the context, for the memory of the groups while they are counted
 *  @param sleutel the keys; says how many rows there are
 *  @param sleutel2 the second keys, as many rows; NULL: one key
 *  @param selectie the rows that count, as a bitmap (of zaak_reeks_select_binnen() for instance); NULL: all
 *  @param[out] ret_groepen where the groups go
 *  @returns how many groups there are (more than max when the room was too small: then only the first of them are written), or -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN, -ZAAK_E_LIMIET for
 *           more groups than the context's max_count; on failure the room may hold a part of the groups
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_group(struct zaak_context *ctx, const struct zaak_reeks *sleutel, const struct zaak_reeks *sleutel2, const uint8_t *selectie,
                                  const struct zaak_reeks_groepen *ret_groepen);

/** The question of a norm report over columns: closed cases against the servicenorm of their kind. Start from @ref ZAAK_REEKS_NORMVRAAG_INIT. @since 0.1 */
struct zaak_reeks_normvraag {
    size_t size;                          /**< `sizeof(struct zaak_reeks_normvraag)` */
    const struct zaak_kalender *kalender; /**< the kalender; NULL: the context's own */
    struct zaak_reeks begin;              /**< the days on which the promises begin, which do not count themselves; says how many rows there are */
    struct zaak_reeks einde;              /**< the days on which they were kept, as many rows */
    struct zaak_reeks soort;              /**< the place of the norm of each case in `normen` (its zaaktype, for instance), as many rows */
    struct zaak_reeks opgeschort;         /**< days to take off, as many rows; of no rows: none */
    const int32_t *normen;                /**< the norms: within how many days, 0 or more */
    size_t norm_count;                    /**< how many */
    int32_t eenheid;                      /**< what is counted: ZAAK_EENHEID_WERKDAG or ZAAK_EENHEID_DAG */
    uint64_t reserved[4];                 /**< zero */
};

/** Initial value of a struct zaak_reeks_normvraag. @since 0.1 */
#define ZAAK_REEKS_NORMVRAAG_INIT \
    { sizeof(struct zaak_reeks_normvraag), NULL, { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 }, NULL, 0, \
      ZAAK_EENHEID_WERKDAG, { 0, 0, 0, 0 } }

/** Where a norm report goes: columns in the caller's buffers, of `norm_count` rows. Plain data. @since 0.1 */
struct zaak_reeks_normrapport {
    int64_t *gehaald;  /**< cases that kept the norm */
    int64_t *totaal;   /**< cases */
    int64_t *dagen;    /**< the days that they took together; what was done before it began took none */
};

/** The norm report: per norm how many cases kept it, how many there are, and how many days they took. The score of a norm is a @ref zaak_normscore of the first two, and its verdict that of
 *  zaak_normscore_oordeel().
 *  @param ctx the context, for the memory of the counts; two reports over parts of the rows may be added up
 *  @param vraag the question
 *  @param[out] ret_rapport where the counts go; on failure nothing is written
 *  @param[out] error what is wrong with the arguments; may be NULL
 *  @returns how many rows count nowhere (a value is absent, a day lies outside the kalender, or the place is that of no norm), or -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN, -ZAAK_E_LIMIET
 *           for more norms than the context's max_count
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_normrapport(struct zaak_context *ctx, const struct zaak_reeks_normvraag *vraag, const struct zaak_reeks_normrapport *ret_rapport, struct zaak_error *error);

/** The facts of many cases in one list. Those of case i are the facts from `offsets[i]` up to, not including, `offsets[i + 1]`, in any order: the offsets and the children of a list in Arrow.
 *  Plain data. @since 0.1 */
struct zaak_reeks_feiten {
    const int32_t *offsets; /**< one more than there are cases, from 0 on, never falling; NULL: no case has facts */
    const int32_t *soort;   /**< kinds: ZAAK_KLOKFEIT_… */
    const int32_t *op;      /**< days; @ref ZAAK_DAG_GEEN where there is none */
    const int32_t *tot;     /**< days, as in a struct zaak_klokfeit; NULL: no fact has one */
    const int32_t *aantal;  /**< periods: how many; NULL: no fact has a period */
    const int32_t *eenheid; /**< periods: of what; @ref ZAAK_EENHEID_GEEN where there is none */
    const int32_t *naam;    /**< place in the list of names of the suspension ground or the base event; -1 where there is none; NULL: no fact has one */
    size_t count;           /**< how many facts there are in all */
};

/** The question that the clock is asked for many cases. A column of no rows is left out: then no case has that. An absent value is the same for its case. Start from
 *  @ref ZAAK_REEKS_KLOKVRAAG_INIT. @since 0.1 */
struct zaak_reeks_klokvraag {
    size_t size;                                /**< `sizeof(struct zaak_reeks_klokvraag)` */
    const struct zaak_kalender *kalender;       /**< the kalender; NULL: the context's own */
    const struct zaak_gronden *register_gronden; /**< the register that the grounds and names come from; NULL: the context's own */
    const struct zaak_grond *const *gronden;    /**< the legal grounds that the cases have, of zaak_gronden_find() */
    size_t grond_count;                         /**< how many */
    const char *const *namen;                   /**< the names that the facts have: suspension grounds and base events */
    size_t naam_count;                          /**< how many */
    struct zaak_reeks grond;                    /**< place of the legal ground of each case in `gronden`; absent: no legal term */
    struct zaak_reeks begin;                    /**< days of the base events */
    struct zaak_reeks peildatum;                /**< days on which the question is asked */
    struct zaak_reeks termijn_aantal;           /**< what takes the place of the grounds' own length: how many */
    struct zaak_reeks termijn_eenheid;          /**< the same: of what */
    struct zaak_reeks norm_aantal;              /**< the servicenorm: how many */
    struct zaak_reeks norm_eenheid;             /**< the same: of what */
    struct zaak_reeks_feiten feiten;            /**< the facts */
    int32_t norm_regime;                        /**< what moves the promise: ZAAK_REGIME_GEEN as a rule */
    bool norm_schort_op;                        /**< whether a suspension also moves the promise */
    bool reserved_bool[3];                      /**< false */
    struct zaak_lezing lezing;                  /**< the readings */
    uint64_t reserved[4];                       /**< zero */
};

/** Initial value of a struct zaak_reeks_klokvraag. @since 0.1 */
#define ZAAK_REEKS_KLOKVRAAG_INIT \
    { sizeof(struct zaak_reeks_klokvraag), NULL, NULL, NULL, 0, NULL, 0, { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 }, \
      { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 }, { NULL, NULL, 0, 0 }, { NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0 }, \
      2, false, { false, false, false }, ZAAK_LEZING_INIT, { 0, 0, 0, 0 } }

/** Where the answers of the clock go: columns in the caller's buffers, each of which may be NULL. The members of a struct zaak_klok have the same names. A case that failed has
 *  @ref ZAAK_DAG_GEEN in each of them. Start from @ref ZAAK_REEKS_KLOKKEN_INIT. @since 0.1 */
struct zaak_reeks_klokken {
    size_t size;               /**< `sizeof(struct zaak_reeks_klokken)` */
    size_t count;              /**< how many cases */
    int32_t *uiterlijk;        /**< last days by law; ZAAK_DAG_GEEN without a legal term */
    int32_t *gepland;          /**< last days by the servicenorm; ZAAK_DAG_GEEN without one */
    int32_t *toestand;         /**< states: ZAAK_KLOK_… */
    int32_t *nominaal;         /**< ends before the Algemene termijnenwet moved them */
    int32_t *gestopt;          /**< days of the decisions; ZAAK_DAG_GEEN without one */
    int32_t *dagen_over;       /**< calendar days left to `uiterlijk` */
    int32_t *dagen_over_norm;  /**< calendar days left to `gepland` */
    int32_t *dagen_gebruikt;   /**< calendar days used */
    int32_t *dagen_opgeschort; /**< suspended days */
    uint8_t *heeft_uiterlijk;  /**< bitmap of the cases that have `uiterlijk` */
    uint8_t *heeft_gepland;    /**< bitmap of the cases that have `gepland` */
    uint8_t *voorlopig;        /**< bitmap of the answers that are provisional */
    uint8_t *fouten;           /**< codes: 0, or the ZAAK_E_… of a case that failed */
    uint64_t reserved[4];      /**< zero */
};

/** Initial value of a struct zaak_reeks_klokken. @since 0.1 */
#define ZAAK_REEKS_KLOKKEN_INIT \
    { sizeof(struct zaak_reeks_klokken), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, { 0, 0, 0, 0 } }

/** Runs the clock for many cases: zaak_klok_compute() for columns, without the reasons (ask those of the one case that someone looks at).
 *  @param ctx the context; takes memory for the facts of one case, not for each case
 *  @param vraag the question
 *  @param[out] ret_klokken where the answers go
 *  @param[out] error what is wrong with the arguments; may be NULL
 *  @returns how many cases failed, or -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_klok(struct zaak_context *ctx, const struct zaak_reeks_klokvraag *vraag, const struct zaak_reeks_klokken *ret_klokken, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
