/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 1: when a channel (balie, telefoon) is open, and time that runs only then.
 *
 * Local time is that of Europe/Amsterdam. An opening minute is a minute that passes while the channel is open: where a slot spans the hour in which the clocks change, that night has
 * an hour less or more. A time that the clocks skip is the moment of the change, one that comes twice is the first.
 */
#ifndef ZAAK_OPENINGSTIJD_H
#define ZAAK_OPENINGSTIJD_H

#include <zaak/kalender.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup openingstijd Opening hours
 *  @{ */

/** The opening hours of one channel. Frozen: they may be shared between threads. They answer for the days of a kalender, 1950-01-01 to 2100-12-31. @since 0.1 */
struct zaak_openingstijd;

/** Limits of opening hours. @since 0.1 */
enum {
    ZAAK_OPENINGSTIJD_MINUTEN_PER_DAG = 1440,   /**< the end of the last slot of a day: midnight */
    ZAAK_OPENINGSTIJD_MAX_TIJDVAKKEN = 24,      /**< most slots of one day */
    ZAAK_OPENINGSTIJD_MAX_DAGEN = 10000         /**< most rows of exceptions */
};

/** Does the kalender close the channel? @since 0.1 */
enum {
    ZAAK_FEESTDAGEN_DICHT = 0,  /**< closed on holidays, on days put on a par (see ZAAK_KANAAL_GELIJKGESTELD_KALENDER) and on closing days; the default */
    ZAAK_FEESTDAGEN_OPEN = 1    /**< the kalender closes nothing */
};

/** Does a day put on a par by decree close the channel, apart from what the kalender says of working days? @since 0.1 */
enum {
    ZAAK_KANAAL_GELIJKGESTELD_KALENDER = 0, /**< as the kalender's `gelijkgesteld` says; the default */
    ZAAK_KANAAL_GELIJKGESTELD_DICHT = 1,    /**< closed */
    ZAAK_KANAAL_GELIJKGESTELD_OPEN = 2      /**< open, unless it is a holiday or a closing day too */
};

/** A slot of the week: open from one minute up to another. Plain data. @since 0.1 */
struct zaak_tijdvak {
    int32_t weekdag;  /**< 1 (Monday) to 7 (Sunday) */
    int32_t van;      /**< first minute of local time since midnight */
    int32_t tot;      /**< minute at which it closes, at most 1440; more than `van` */
};

/** A slot of one date, which takes the place of the week and of the kalender on that date. Several rows: several slots; one row with `van` and `tot` both 0: closed. Plain
 *  data. @since 0.1 */
struct zaak_dagtijdvak {
    zaak_dag dag;     /**< the date */
    int32_t van;      /**< first minute of local time since midnight */
    int32_t tot;      /**< minute at which it closes */
};

/** Initial value of a struct zaak_dagtijdvak. @since 0.1 */
#define ZAAK_DAGTIJDVAK_INIT { ZAAK_DAG_GEEN, 0, 0 }

/** Options of opening hours. Start from @ref ZAAK_OPENINGSTIJD_OPTIONS_INIT. @since 0.1 */
struct zaak_openingstijd_options {
    size_t size;                            /**< `sizeof(struct zaak_openingstijd_options)` */
    const struct zaak_kalender *kalender;   /**< whose days close the channel; NULL: the context's own. Read while making, not kept */
    const struct zaak_tijdvak *week;        /**< slots of the week in any order; may be NULL */
    size_t week_count;                      /**< how many */
    const struct zaak_dagtijdvak *dagen;    /**< exceptions in any order; may be NULL */
    size_t dag_count;                       /**< how many */
    int32_t feestdagen;                     /**< one of ZAAK_FEESTDAGEN_… */
    int32_t gelijkgesteld;                  /**< one of ZAAK_KANAAL_GELIJKGESTELD_…; only with `feestdagen` ZAAK_FEESTDAGEN_DICHT */
    uint64_t reserved[4];                   /**< zero */
};

/** Initial value of struct zaak_openingstijd_options. @since 0.1 */
#define ZAAK_OPENINGSTIJD_OPTIONS_INIT { sizeof(struct zaak_openingstijd_options), NULL, NULL, 0, NULL, 0, 0, 0, { 0, 0, 0, 0 } }

/** Makes opening hours.
 *  @param ctx the context; the opening hours hold a reference
 *  @param options NULL: never open; copied
 *  @param[out] ret_openingstijd the opening hours; the caller gives them back with zaak_openingstijd_unref()
 *  @param[out] error what went wrong, with its place (`week.3.tot`); may be NULL
 *  @returns 0, -ZAAK_E_GEHEUGEN, -ZAAK_E_LIMIET, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK for a day or minute that does not exist, -ZAAK_E_WAARDE for a slot that ends before it
 *  begins and for a `gelijkgesteld` beside ZAAK_FEESTDAGEN_OPEN, or -ZAAK_E_DUBBEL for slots that overlap
 *  @since 0.1 */
ZAAK_API int zaak_openingstijd_new(struct zaak_context *ctx, const struct zaak_openingstijd_options *options,
                                   struct zaak_openingstijd **ret_openingstijd, struct zaak_error *error);

/** Reads opening hours from JSON (docs/formaten.md).
 *  @param ctx the context; the opening hours hold a reference
 *  @param kalender whose days close the channel; NULL: the context's own. Read while making, not kept
 *  @param json the document
 *  @param length its length in bytes
 *  @param[out] ret_openingstijd the opening hours; the caller gives them back with zaak_openingstijd_unref()
 *  @param[out] error what went wrong, with its place (`week.ma.1`); may be NULL
 *  @returns 0, -ZAAK_E_GEHEUGEN, -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_VORM, -ZAAK_E_WAARDE, -ZAAK_E_DUBBEL, -ZAAK_E_BEREIK or -ZAAK_E_LIMIET
 *  @since 0.1 */
ZAAK_API int zaak_openingstijd_load_json(struct zaak_context *ctx, const struct zaak_kalender *kalender, const char *json, size_t length,
                                         struct zaak_openingstijd **ret_openingstijd, struct zaak_error *error);

/** Takes a reference. @param openingstijd NULL is allowed @returns openingstijd @since 0.1 */
ZAAK_API struct zaak_openingstijd *zaak_openingstijd_ref(struct zaak_openingstijd *openingstijd);

/** Gives a reference back. @param openingstijd NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_openingstijd *zaak_openingstijd_unref(struct zaak_openingstijd *openingstijd);

/** Is it open at an instant? At the minute of closing it is not.
 *  @param openingstijd the opening hours
 *  @param tijdstip the instant
 *  @returns 1 or 0, -ZAAK_E_ARGUMENT, or -ZAAK_E_BEREIK outside the kalender
 *  @since 0.1 */
ZAAK_API int zaak_openingstijd_is_open(const struct zaak_openingstijd *openingstijd, zaak_tijdstip tijdstip);

/** The first instant from this one on at which it is open: the instant itself, or the next opening.
 *  @param openingstijd the opening hours
 *  @param tijdstip the instant
 *  @param[out] ret_tijdstip that instant
 *  @returns 0, -ZAAK_E_ARGUMENT, or -ZAAK_E_BEREIK outside the kalender, also when it does not open any more
 *  @since 0.1 */
ZAAK_API int zaak_openingstijd_next(const struct zaak_openingstijd *openingstijd, zaak_tijdstip tijdstip, zaak_tijdstip *ret_tijdstip);

/** Adds opening minutes to an instant. From an instant at which it is closed they run from the next opening; what ends together with a slot ends at closing time. A negative number
 *  counts back, from the last closing, and what begins together with a slot ends at its opening. No minutes: as zaak_openingstijd_next().
 *  @param openingstijd the opening hours
 *  @param start the instant to start from
 *  @param minuten how many opening minutes
 *  @param[out] ret_tijdstip the instant that is reached
 *  @returns 0, -ZAAK_E_ARGUMENT, or -ZAAK_E_BEREIK when that lies outside the kalender, also when it is never open
 *  @since 0.1 */
ZAAK_API int zaak_openingstijd_add(const struct zaak_openingstijd *openingstijd, zaak_tijdstip start, int32_t minuten,
                                   zaak_tijdstip *ret_tijdstip);

/** Adds a term in opening time to an instant: as zaak_openingstijd_add(), in seconds, minutes or hours.
 *  @param openingstijd the opening hours
 *  @param start the instant to start from
 *  @param periode the term; only the units seconde, minuut and uur
 *  @param[out] ret_tijdstip the instant that is reached
 *  @returns 0, -ZAAK_E_ARGUMENT (also for another unit), or -ZAAK_E_BEREIK when that lies outside the kalender, also when it is never open
 *  @since 0.1 */
ZAAK_API int zaak_openingstijd_add_periode(const struct zaak_openingstijd *openingstijd, zaak_tijdstip start, const struct zaak_periode *periode,
                                           zaak_tijdstip *ret_tijdstip);

/** Counts the whole opening minutes between two instants.
 *  @param openingstijd the opening hours
 *  @param van the first instant
 *  @param tot the second instant; before the first the number is negative
 *  @param[out] ret_minuten how many; what is left of a minute does not count
 *  @returns 0, -ZAAK_E_ARGUMENT, or -ZAAK_E_BEREIK outside the kalender
 *  @since 0.1 */
ZAAK_API int zaak_openingstijd_count(const struct zaak_openingstijd *openingstijd, zaak_tijdstip van, zaak_tijdstip tot, int32_t *ret_minuten);

/** Counts the whole opening seconds between two instants: zaak_openingstijd_count() to the second.
 *  @param openingstijd the opening hours
 *  @param van the first instant
 *  @param tot the second instant; before the first the number is negative
 *  @param[out] ret_seconden how many; what is left of a second does not count
 *  @returns 0, -ZAAK_E_ARGUMENT, or -ZAAK_E_BEREIK outside the kalender
 *  @since 0.1 */
ZAAK_API int zaak_openingstijd_count_seconden(const struct zaak_openingstijd *openingstijd, zaak_tijdstip van, zaak_tijdstip tot,
                                              int64_t *ret_seconden);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
