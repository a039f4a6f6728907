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
 * **Rows without an answer.** Where a column has no value (a zero bit) the answer has none either; that is no failure. Where the question has no answer for a value (a day outside the
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
 *           more groups than the context's max_count
 *  @since 0.1 */
ZAAK_API int64_t zaak_reeks_group(struct zaak_context *ctx, const struct zaak_reeks *sleutel, const struct zaak_reeks *sleutel2, const uint8_t *selectie,
                                  const struct zaak_reeks_groepen *ret_groepen);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
