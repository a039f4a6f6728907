/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 1: the kalender: which days are holidays, which are working days, and what the decrees cover.
 *
 * Three layers are never mixed: the days of the Algemene termijnenwet (art. 3 lid 1 and 2: law), the days that a decree puts on a par with them (art. 3 lid 3: closed data that
 * expires), and the closing days of one office. The first two move terms set by law; all three make a day no working day.
 */
#ifndef ZAAK_KALENDER_H
#define ZAAK_KALENDER_H

#include <zaak/datum.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup kalender The kalender
 *  @{ */

/** A compiled kalender. Frozen: it may be shared between threads. It answers for 1950-01-01 to 2100-12-31. @since 0.1 */
struct zaak_kalender;

/** Why a day is no ordinary day; bits. @since 0.1 */
enum {
    ZAAK_DAGSOORT_WEEKEND = 1,  /**< Saturday or Sunday */
    ZAAK_DAGSOORT_LID1 = 2,     /**< holiday, Atw art. 3 lid 1 */
    ZAAK_DAGSOORT_LID2 = 4,     /**< Good Friday, Atw art. 3 lid 2 */
    ZAAK_DAGSOORT_LID3 = 8,     /**< put on a par by decree, Atw art. 3 lid 3 */
    ZAAK_DAGSOORT_SLUITING = 16 /**< closing day of this office */
};

/** Is a day put on a par by decree a working day? Disputed (reference: none of the acts defines werkdag). @since 0.1 */
enum {
    ZAAK_GELIJKGESTELD_VRIJ = 0,    /**< no working day; the default */
    ZAAK_GELIJKGESTELD_WERKDAG = 1  /**< an ordinary working day; terms of law still skip it */
};

/** What a caller's table of decrees does with the library's own. @since 0.1 */
enum {
    ZAAK_TABEL_VERVANGT = 0,  /**< it takes its place: only the years that it covers are known, and an answer before or after them is provisional; the default */
    ZAAK_TABEL_VULT_AAN = 1   /**< it adds to it: in the years that it covers its rows count, in all other years those of the library */
};

/** A closing day of an office. @since 0.1 */
struct zaak_sluiting {
    zaak_dag dag;      /**< the day */
    const char *naam;  /**< its name in Dutch; copied */
};

/** Initial value of a struct zaak_sluiting. @since 0.1 */
#define ZAAK_SLUITING_INIT { ZAAK_DAG_GEEN, NULL }

/** A day that a decree put on a par with the holidays. @since 0.1 */
struct zaak_gelijkstelling {
    zaak_dag dag;       /**< the day */
    const char *besluit; /**< the decree, such as "KB 1-7-2025, Stcrt. 2025, 24713"; copied */
};

/** Initial value of a struct zaak_gelijkstelling. @since 0.1 */
#define ZAAK_GELIJKSTELLING_INIT { ZAAK_DAG_GEEN, NULL }

/** Options of a kalender. Start from @ref ZAAK_KALENDER_OPTIONS_INIT. @since 0.1 */
struct zaak_kalender_options {
    size_t size;                   /**< `sizeof(struct zaak_kalender_options)` */
    int32_t gelijkgesteld;         /**< one of ZAAK_GELIJKGESTELD_… */
    int32_t tabel;                 /**< with a table of decrees: one of ZAAK_TABEL_… */
    const struct zaak_sluiting *sluitingen; /**< closing days of the office; may be NULL; of two for one day the first counts */
    size_t sluiting_count;         /**< how many */
    const struct zaak_gelijkstelling *gelijkstellingen; /**< a newer table of decrees, in the place of the library's own or added to it (`tabel`); NULL: the own table; of
                                                             two for one day the first counts */
    size_t gelijkstelling_count;   /**< how many */
    int32_t gedekt_van;            /**< with such a table: first year it covers; required. With ZAAK_TABEL_VULT_AAN not after the year that follows the library's last one */
    int32_t gedekt_tot;            /**< with such a table: last year it covers; required */
    const char *versie;            /**< what the host calls this version of its kalender, one line of at most 100 bytes, for zaak_motivering_get_herkomst(); copied; NULL: none */
    uint64_t reserved[3];          /**< zero */
};

/** Initial value of struct zaak_kalender_options. @since 0.1 */
#define ZAAK_KALENDER_OPTIONS_INIT { sizeof(struct zaak_kalender_options), 0, 0, NULL, 0, NULL, 0, 0, 0, NULL, { 0, 0, 0 } }

/** Makes a kalender.
 *  @param ctx the context; the kalender holds a reference
 *  @param options NULL for the defaults; copied
 *  @param[out] ret_kalender the kalender; the caller gives it back with zaak_kalender_unref()
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_GEHEUGEN, -ZAAK_E_LIMIET, -ZAAK_E_ARGUMENT, or -ZAAK_E_BEREIK for a day outside 1950-2100
 *  @since 0.1 */
ZAAK_API int zaak_kalender_new(struct zaak_context *ctx, const struct zaak_kalender_options *options,
                               struct zaak_kalender **ret_kalender, struct zaak_error *error);

/** Reads a kalender from JSON (docs/formaten.md): closing days of an office, the choice for days put on a par, a newer table of decrees.
 *  @param ctx the context; the kalender holds a reference
 *  @param json the document, UTF-8
 *  @param length its length in bytes
 *  @param[out] ret_kalender the kalender; the caller gives it back with zaak_kalender_unref()
 *  @param[out] error what went wrong, with its place (`sluitingen.2025-02-30`); may be NULL
 *  @returns 0, -ZAAK_E_GEHEUGEN, -ZAAK_E_LIMIET, -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_VORM, -ZAAK_E_WAARDE, or -ZAAK_E_BEREIK for a day or year outside 1950-2100
 *  @since 0.1 */
ZAAK_API int zaak_kalender_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_kalender **ret_kalender,
                                     struct zaak_error *error);

/** The context's own kalender: the law and the decrees, no closing days.
 *  @param ctx the context
 *  @returns a kalender lent by the context; NULL when there is no memory
 *  @since 0.1 */
ZAAK_API struct zaak_kalender *zaak_context_get_kalender(struct zaak_context *ctx);

/** Takes a reference. @param kalender NULL is allowed @returns kalender @since 0.1 */
ZAAK_API struct zaak_kalender *zaak_kalender_ref(struct zaak_kalender *kalender);

/** Gives a reference back. @param kalender NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_kalender *zaak_kalender_unref(struct zaak_kalender *kalender);

/** Are the decrees of a year in the table (1990-1992 and 2005-2028 in the library's own)? Outside them days may be missing; past the last one, and before the first one of a table that
 *  took the place of the library's own, an answer is provisional.
 *  @param kalender the kalender
 *  @param jaar the year
 *  @returns true when they are
 *  @since 0.1 */
ZAAK_API bool zaak_kalender_covers(const struct zaak_kalender *kalender, int32_t jaar);

/** The last day for which the decrees are known: an answer beyond it may still be moved by a new decree.
 *  @param kalender the kalender
 *  @returns the last day of the last covered year; @ref ZAAK_DAG_GEEN when kalender is NULL
 *  @since 0.1 */
ZAAK_API zaak_dag zaak_kalender_get_laatste_gedekte_dag(const struct zaak_kalender *kalender);

/** What kind of day a day is.
 *  @param kalender the kalender
 *  @param dag the day
 *  @returns bits ZAAK_DAGSOORT_… (0: an ordinary day), or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_kalender_dagsoort(const struct zaak_kalender *kalender, zaak_dag dag);

/** Name of the day, where it has one.
 *  @param kalender the kalender
 *  @param dag the day
 *  @returns Dutch name lent by the kalender ("Goede Vrijdag", "Koningsdag"; of two that fall together the first by law; "gelijkgestelde dag"; then the name of a
 *           closing day; "zaterdag" and "zondag" for a weekend day without a name of its own), or NULL for an ordinary day and outside 1950-2100
 *  @since 0.1 */
ZAAK_API const char *zaak_kalender_get_naam(const struct zaak_kalender *kalender, zaak_dag dag);

/** One row of the list of named days. @since 0.1 */
struct zaak_feestdag {
    zaak_dag dag;        /**< the day */
    int32_t soort;       /**< ZAAK_DAGSOORT_LID1, _LID2 or _LID3 */
    const char *naam;    /**< Dutch name, lent by the kalender; "Gelijkgestelde dag" for a day of a decree */
    const char *bron;    /**< article or decree, lent by the kalender */
};

/** Initial value of a struct zaak_feestdag. @since 0.1 */
#define ZAAK_FEESTDAG_INIT { ZAAK_DAG_GEEN, 0, NULL, NULL }

/** The named days of a year in the sense of Atw art. 3, by date; two names on one day are two rows, the first by law first. Closing days
 *  are not in it. Before the act came into force (1 April 1965) the days are those that it would have had.
 *  @param kalender the kalender
 *  @param jaar 1950 to 2100
 *  @param[out] rows where the rows go; may be NULL when max is 0
 *  @param max room in rows
 *  @returns how many rows the year has (more than max when the room was too small), or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_kalender_feestdagen(const struct zaak_kalender *kalender, int32_t jaar, struct zaak_feestdag *rows, size_t max);

/** Is this a working day: no Saturday, Sunday, holiday or closing day, and no day put on a par (unless the option says so)?
 *  @param kalender the kalender
 *  @param dag the day
 *  @returns 1 or 0, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_kalender_is_werkdag(const struct zaak_kalender *kalender, zaak_dag dag);

/** The nth working day after a day (before it when n is negative); the day itself does not count. With n = 0 the day itself, or the next working day. Constant time.
 *  @param kalender the kalender
 *  @param dag the day
 *  @param n how many working days
 *  @param[out] ret_dag the day that is reached
 *  @returns 0, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_kalender_add_werkdagen(const struct zaak_kalender *kalender, zaak_dag dag, int32_t n, zaak_dag *ret_dag);

/** How many working days lie after one day up to and including another. When the second lies before the first: the same with the days exchanged, as a
 *  negative number. Constant time.
 *  @param kalender the kalender
 *  @param van the day after which counting starts
 *  @param tot the last day that counts
 *  @param[out] ret_aantal the number
 *  @returns 0, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_kalender_count_werkdagen(const struct zaak_kalender *kalender, zaak_dag van, zaak_dag tot, int32_t *ret_aantal);

/** The first day from this one on that is no Saturday, Sunday or holiday in the sense of the Algemene termijnenwet (art. 1 lid 1). Closing days of an office do not count here.
 *  @param kalender the kalender
 *  @param dag the day
 *  @param met_gelijkgesteld whether days put on a par by decree are skipped too (true for the Atw, false for Regulation 1182/71)
 *  @param[out] ret_dag the day
 *  @returns 0, or -ZAAK_E_BEREIK (also when that day lies after 2100, or more than 254 days on)
 *  @since 0.1 */
ZAAK_API int zaak_kalender_roll(const struct zaak_kalender *kalender, zaak_dag dag, bool met_gelijkgesteld, zaak_dag *ret_dag);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
