/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 1: days, instants and periods. Values, no objects: all functions are pure and may be called from any thread.
 */
#ifndef ZAAK_DATUM_H
#define ZAAK_DATUM_H

#include <zaak/basis.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup datum Days, instants and periods
 *  @{ */

/** A civil day in Europe/Amsterdam: days since 1970-01-01 (Arrow date32). Valid from 0001-01-01 to 9999-12-31. @since 0.1 */
typedef int32_t zaak_dag;

/** An instant: microseconds since 1970-01-01T00:00Z (Arrow timestamp[us]). @since 0.1 */
typedef int64_t zaak_tijdstip;

/** No day, or a day that is not known. @since 0.1 */
#define ZAAK_DAG_GEEN INT32_MIN
/** No instant, or one that is not known. @since 0.1 */
#define ZAAK_TIJDSTIP_GEEN INT64_MIN

/** The day of a year, month and day of month of the Gregorian calendar.
 *  @param jaar year, 1 to 9999
 *  @param maand month, 1 to 12
 *  @param dag day of the month, from 1
 *  @returns the day, or @ref ZAAK_DAG_GEEN when there is no such day (30 February)
 *  @since 0.1 */
ZAAK_API zaak_dag zaak_datum(int32_t jaar, int32_t maand, int32_t dag);

/** Takes a day apart.
 *  @param dag a valid day
 *  @param[out] jaar year; may be NULL
 *  @param[out] maand month, 1 to 12; may be NULL
 *  @param[out] dag_van_maand day of the month; may be NULL
 *  @returns 0, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_datum_split(zaak_dag dag, int32_t *jaar, int32_t *maand, int32_t *dag_van_maand);

/** Day of the week.
 *  @param dag a day
 *  @returns 1 (Monday) to 7 (Sunday), or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_datum_weekdag(zaak_dag dag);

/** Reads a day written as jjjj-mm-dd (ISO 8601), nothing before or after it.
 *  @param text the text; need not end in a zero
 *  @param length its length in bytes
 *  @param[out] ret_dag the day
 *  @returns 0, or -ZAAK_E_VORM
 *  @since 0.1 */
ZAAK_API int zaak_datum_parse(const char *text, size_t length, zaak_dag *ret_dag);

/** Way to write a day. @since 0.1 */
enum {
    ZAAK_DATUM_ISO = 0,    /**< 2025-03-03, for machines */
    ZAAK_DATUM_KORT = 1,   /**< 03-03-2025, for tables that people read */
    ZAAK_DATUM_LANG = 2,   /**< maandag 3 maart 2025 */
    ZAAK_DATUM_ZONDER_WEEKDAG = 3 /**< 3 maart 2025 */
};

/** Writes a day.
 *  @param dag the day
 *  @param vorm one of ZAAK_DATUM_…
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero, untouched on failure; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @returns the length of the whole text without its zero (as snprintf does), or -ZAAK_E_BEREIK, -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_datum_format(zaak_dag dag, int32_t vorm, char *buffer, size_t size);

/** The civil day in Europe/Amsterdam on which an instant falls, by the EU rule for summer time (since 1996 from the last Sunday of March 01:00 UTC to the last
 *  Sunday of October 01:00 UTC; 1977 to 1995 as the Netherlands kept it; none before 1977).
 *  @param tijdstip the instant
 *  @param[out] ret_dag the day
 *  @param[out] ret_seconde seconds of local time since midnight; may be NULL
 *  @returns 0, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_tijdstip_dag(zaak_tijdstip tijdstip, zaak_dag *ret_dag, int32_t *ret_seconde);

/** The first instant of a civil day in Europe/Amsterdam, moved on by a number of seconds of local time. A local time that the clocks skip is taken an hour later, one
 *  that comes twice is the first.
 *  @param dag the day
 *  @param seconde seconds of local time since midnight, 0 to 86399
 *  @param[out] ret_tijdstip the instant
 *  @returns 0, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_tijdstip_van_dag(zaak_dag dag, int32_t seconde, zaak_tijdstip *ret_tijdstip);

/** Reads an instant: ISO 8601 date and time with an offset or Z, seconds and their fraction optional (2025-03-30T22:30Z, 2025-03-31T00:30:00.5+02:00).
 *  Of a fraction at most nine digits are read and what is finer than a microsecond is cut. A text without an offset is no instant and is refused.
 *  @param text the text; need not end in a zero
 *  @param length its length in bytes
 *  @param[out] ret_tijdstip the instant
 *  @returns 0, -ZAAK_E_VORM, or -ZAAK_E_BEREIK for an instant that falls outside the years 1 to 9999 in Europe/Amsterdam
 *  @since 0.1 */
ZAAK_API int zaak_tijdstip_parse(const char *text, size_t length, zaak_tijdstip *ret_tijdstip);

/** Way to write an instant. @since 0.1 */
enum {
    ZAAK_TIJDSTIP_UTC = 0,     /**< 2025-03-30T22:30:00Z, with microseconds where they are not zero */
    ZAAK_TIJDSTIP_LOKAAL = 1,  /**< 2025-03-31T00:30:00+02:00, Europe/Amsterdam, with microseconds where they are not zero */
    ZAAK_TIJDSTIP_MINUUT = 2   /**< 2025-03-31T00:30+02:00, Europe/Amsterdam, cut to the minute */
};

/** Writes an instant.
 *  @param tijdstip the instant
 *  @param vorm one of ZAAK_TIJDSTIP_UTC, ZAAK_TIJDSTIP_LOKAAL, ZAAK_TIJDSTIP_MINUUT
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero, untouched on failure; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @returns the length of the whole text without its zero, or -ZAAK_E_BEREIK, -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_tijdstip_format(zaak_tijdstip tijdstip, int32_t vorm, char *buffer, size_t size);

/** Units of a period. They never convert into each other: eight weeks are not 56 days and not two months, because the Algemene termijnenwet (art. 4) treats them
 *  differently. @since 0.1 */
enum {
    ZAAK_EENHEID_GEEN = 0,        /**< no period */
    ZAAK_EENHEID_SECONDE = 1,     /**< elapsed seconds */
    ZAAK_EENHEID_MINUUT = 2,      /**< elapsed minutes */
    ZAAK_EENHEID_UUR = 3,         /**< elapsed hours */
    ZAAK_EENHEID_DAG = 4,         /**< calendar days */
    ZAAK_EENHEID_WERKDAG = 5,     /**< working days */
    ZAAK_EENHEID_WEEK = 6,        /**< weeks */
    ZAAK_EENHEID_MAAND = 7,       /**< calendar months */
    ZAAK_EENHEID_JAAR = 8         /**< calendar years */
};

/** One number of one unit, as laws write terms. A negative number counts back. Passed by address; plain data. @since 0.1 */
struct zaak_periode {
    int32_t aantal;   /**< how many; negative counts back; at most 1,000,000 either way */
    int32_t eenheid;  /**< one of ZAAK_EENHEID_… */
};

/** Reads a term: ISO 8601 with one unit (P8W, P3M, P90D, P1Y, PT48H, PT15M, PT25S), a leading minus to count back (-P8D), and P5WD for five working days. A term of
 *  several units (P1Y6M) is refused here: no law sets one; the durations of a catalogue have their own type.
 *  @param text the text; need not end in a zero
 *  @param length its length in bytes
 *  @param[out] ret_periode the period
 *  @returns 0, or -ZAAK_E_VORM
 *  @since 0.1 */
ZAAK_API int zaak_periode_parse(const char *text, size_t length, struct zaak_periode *ret_periode);

/** Way to write a period. @since 0.1 */
enum {
    ZAAK_PERIODE_ISO = 0,        /**< P8W */
    ZAAK_PERIODE_NEDERLANDS = 1  /**< 8 weken; one that counts back: 8 dagen terug */
};

/** Writes a period.
 *  @param periode the period
 *  @param vorm one of ZAAK_PERIODE_…
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero, untouched on failure; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @returns the length of the whole text without its zero, or -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_periode_format(const struct zaak_periode *periode, int32_t vorm, char *buffer, size_t size);

/** Adds a period of days, weeks, months or years to a day: plain calendar arithmetic. Months and years keep the day number; where the target month has no such day its
 *  last day is taken (Hoge Raad 1-9-2017, ECLI:NL:HR:2017:2225). Working days need a kalender: zaak_kalender_add_werkdagen().
 *  @param dag the day to start from; it does not count itself
 *  @param periode the period; only the units dag, week, maand and jaar
 *  @param[out] ret_dag the day that is reached
 *  @returns 0, -ZAAK_E_ARGUMENT for another unit, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_periode_add(zaak_dag dag, const struct zaak_periode *periode, zaak_dag *ret_dag);

/** A duration as a ZGW catalogue keeps it (ISO 8601, P1Y6M, P56D, PT12H): parts that are not converted into each other. Plain data. @since 0.1 */
struct zaak_duur {
    int32_t jaren;    /**< years */
    int32_t maanden;  /**< months */
    int32_t weken;    /**< weeks */
    int32_t dagen;    /**< days */
    int32_t seconden; /**< the time part in seconds */
};

/** Reads an ISO 8601 duration without sign or fractions. Each part but the time is at most 1,000,000; the time is at most 2,147,483,647 seconds.
 *  @param text the text; need not end in a zero
 *  @param length its length in bytes
 *  @param[out] ret_duur the duration
 *  @returns 0, or -ZAAK_E_VORM
 *  @since 0.1 */
ZAAK_API int zaak_duur_parse(const char *text, size_t length, struct zaak_duur *ret_duur);

/** Writes a duration.
 *  @param duur the duration; no part is negative, none but the time is above 1,000,000
 *  @param vorm @ref ZAAK_PERIODE_ISO (P1Y6M; nothing at all is P0D) or @ref ZAAK_PERIODE_NEDERLANDS (1 jaar en 6 maanden)
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero, untouched on failure; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @returns the length of the whole text without its zero, or -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_duur_format(const struct zaak_duur *duur, int32_t vorm, char *buffer, size_t size);

/** Compares two durations over all days on which they may begin: P1M is 28 to 31 days, so against P30D there is no answer, and against P31D it is never longer. A day counts as
 *  24 hours.
 *  @param a a duration, no part of it negative
 *  @param b the other, idem
 *  @param[out] ret_kleinst how a compares with b where it does worst: -1 shorter, 0 equal, 1 longer
 *  @param[out] ret_grootst how a compares with b where it does best; the same as ret_kleinst where the first day makes no difference
 *  @returns 1 when one answer holds for all first days, 0 when it depends on the first day, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK for a part that is negative or above 1,000,000; any thread
 *  @since 0.1 */
ZAAK_API int zaak_duur_compare(const struct zaak_duur *a, const struct zaak_duur *b, int32_t *ret_kleinst, int32_t *ret_grootst);

/** Adds a duration to a day as ZGW implementations do: years and months together first with the day number clamped to the month, then weeks and days; the time part is
 *  left out. (2024-02-29 + P1Y1M = 2025-03-29.)
 *  @param dag the day to start from
 *  @param duur the duration
 *  @param[out] ret_dag the day that is reached
 *  @returns 0, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_duur_add(zaak_dag dag, const struct zaak_duur *duur, zaak_dag *ret_dag);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
