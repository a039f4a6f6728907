/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: indicators: figures with a fixed definition, counted in small states that merge exactly, and what of them may be shown.
 *
 * A state is counts, a sum, the smallest and the greatest value, and a fixed histogram: integers only. The states of the parts merge to the state of the whole, in whatever order.
 * Many states by municipality, period and zaaktype together are a stand (zaak/stand.h).
 *
 * **Threads.** Any thread; a state or a figure is the caller's own and belongs to one thread at a time.
 */
#ifndef ZAAK_INDICATOR_H
#define ZAAK_INDICATOR_H

#include <zaak/basis.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup indicator Indicators
 *  @{ */

/** What an indicator counts. @since 0.1 */
enum {
    ZAAK_INDICATOR_AANTAL = 1, /**< how many: numerator and denominator are both the count */
    ZAAK_INDICATOR_DEEL = 2,   /**< a share: numerator of denominator */
    ZAAK_INDICATOR_DAGEN = 3,  /**< days: numerator is their sum, denominator how many; with a histogram */
    ZAAK_INDICATOR_BEDRAG = 4  /**< money: numerator is the sum in eurocents, denominator how many have an amount */
};

/** The unit of an indicator. @since 0.1 */
enum {
    ZAAK_MAAT_ZAKEN = 1,         /**< zaken */
    ZAAK_MAAT_PROCENT = 2,       /**< percents */
    ZAAK_MAAT_KALENDERDAGEN = 3, /**< calendar days */
    ZAAK_MAAT_WERKDAGEN = 4,     /**< working days */
    ZAAK_MAAT_EUROCENT = 5       /**< eurocents */
};

/** How the figures of periods that follow each other are taken together. @since 0.1 */
enum {
    ZAAK_OPTELLEN_SOM = 1,     /**< they are added: what happened in a period */
    ZAAK_OPTELLEN_LAATSTE = 2  /**< the last one counts: what holds at the end of a period */
};

/** Which way is better. @since 0.1 */
enum {
    ZAAK_BETER_GEEN = 0,   /**< neither: a figure to know */
    ZAAK_BETER_HOGER = 1,  /**< higher is better */
    ZAAK_BETER_LAGER = 2   /**< lower is better */
};

/** The definition of an indicator. Start from @ref ZAAK_INDICATOR_INIT; texts are static. A number is never used again; when the meaning changes, the version does. @since 0.1 */
struct zaak_indicator {
    size_t size;          /**< `sizeof(struct zaak_indicator)` */
    const char *id;       /**< such as "doorlooptijd" */
    int32_t nummer;       /**< from 1 */
    int32_t versie;       /**< version of the definition, from 1 */
    int32_t vorm;         /**< one of ZAAK_INDICATOR_… */
    int32_t maat;         /**< one of ZAAK_MAAT_… */
    int32_t optellen;     /**< one of ZAAK_OPTELLEN_… */
    int32_t richting;     /**< one of ZAAK_BETER_… */
    const char *naam;     /**< Dutch name */
    const char *zin;      /**< what it says, one sentence of plain Dutch */
    const char *teller;   /**< what counts in the numerator */
    const char *noemer;   /**< what counts in the denominator; "" for a count */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_indicator. @since 0.1 */
#define ZAAK_INDICATOR_INIT { sizeof(struct zaak_indicator), NULL, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL, { 0, 0, 0, 0 } }

/** How many indicators there are; their numbers are 1 to this one. @returns the number @since 0.1 */
ZAAK_API int32_t zaak_indicator_count(void);

/** One definition. @param nummer its number, from 1 @param[out] ret_indicator the definition @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_indicator_get(int32_t nummer, struct zaak_indicator *ret_indicator);

/** The number of an indicator. @param id such as "doorlooptijd" @returns its number, -ZAAK_E_NIET_GEVONDEN or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_indicator_find(const char *id);

/** Bins of the histogram of days: 0 (and less) to 28 one by one, then by seven to 182, then by 28 to 518, and all beyond. So "within 2, 4, 6, 8 or 12 weeks" is exact. @since 0.1 */
enum { ZAAK_INDICATOR_VAKKEN = 64 };

/** Length of the bytes of one state. @since 0.1 */
enum { ZAAK_INDICATORSTAAT_BYTES = 304 };

/** Most cases in one state: so many fit a bin. @since 0.1 */
#define ZAAK_INDICATOR_MOST INT64_C(4294967295)

/** The state of an indicator. Plain data: copy it as you like. Start from zaak_indicatorstaat_init(). @since 0.1 */
struct zaak_indicatorstaat {
    int32_t nummer;    /**< of the indicator */
    int32_t versie;    /**< of its definition */
    int64_t noemer;    /**< how many were counted, at most ZAAK_INDICATOR_MOST */
    int64_t teller;    /**< a count: the same; a share: how many of them; else the sum of the values */
    int64_t kleinste;  /**< smallest value of days or amounts; 0 when none was counted, and for the other kinds */
    int64_t grootste;  /**< greatest value idem */
    uint32_t vakken[ZAAK_INDICATOR_VAKKEN]; /**< of days: how many in each bin; else zeros */
};

/** An empty state. @param[out] ret_staat the state @param nummer the indicator @returns 0, -ZAAK_E_ARGUMENT or -ZAAK_E_NIET_GEVONDEN @since 0.1 */
ZAAK_API int zaak_indicatorstaat_init(struct zaak_indicatorstaat *ret_staat, int32_t nummer);

/** Counts one case.
 *  @param staat the state
 *  @param waarde a count: 1; a share: 1 when it counts in the numerator, else 0; days, within 32 bits; an amount in eurocents
 *  @returns 0, -ZAAK_E_ARGUMENT also for a value that does not fit the kind or for a state that is not sound, or -ZAAK_E_BEREIK when it would overflow; the state is then as it was
 *  @since 0.1 */
ZAAK_API int zaak_indicatorstaat_step(struct zaak_indicatorstaat *staat, int64_t waarde);

/** Adds a state to another one of the same indicator and version.
 *  @param staat the state that grows @param ander what is added
 *  @returns 0, -ZAAK_E_ARGUMENT also for a state that is not sound, -ZAAK_E_WAARDE for another indicator or version, or -ZAAK_E_BEREIK when it would overflow; the state is then as it was
 *  @since 0.1 */
ZAAK_API int zaak_indicatorstaat_merge(struct zaak_indicatorstaat *staat, const struct zaak_indicatorstaat *ander);

/** Whether a figure is kept back. @since 0.1 */
enum {
    ZAAK_VERBORGEN_NEE = 0,   /**< it may be shown */
    ZAAK_VERBORGEN_KLEIN = 1, /**< too few: a count behind it lies below the threshold */
    ZAAK_VERBORGEN_MEDE = 2   /**< enough, but with the total it would show another one that is too small */
};

/** The usual threshold: counts of 1 to 9 are kept back. @since 0.1 */
#define ZAAK_CIJFER_DREMPEL 10

/** A figure. Plain data. Of a figure that is kept back only `nummer`, `versie` and `verborgen` are filled. @since 0.1 */
struct zaak_cijfer {
    int32_t nummer;        /**< of the indicator */
    int32_t versie;        /**< of its definition */
    int32_t verborgen;     /**< one of ZAAK_VERBORGEN_… */
    bool heeft_waarde;     /**< there is a value: something was counted, or it is a count or an amount, of which 0 is one too */
    bool reserved_bool[3]; /**< false */
    int64_t teller;        /**< numerator */
    int64_t noemer;        /**< denominator */
    int64_t waarde;        /**< a count; hundredths of a percent of a share; hundredths of a day (mean); eurocents; rounded towards zero */
    int64_t kleinste;      /**< of days and amounts */
    int64_t grootste;      /**< of days and amounts */
    int32_t mediaan_van;   /**< of days: half took at most some value from here … */
    int32_t mediaan_tot;   /**< … up to here: the same up to 28 days, else the bounds of a bin */
    int32_t p90_van;       /**< of days: the same for nine in ten */
    int32_t p90_tot;       /**< idem */
    uint64_t reserved[2];  /**< zero */
};

/** The figure of a state.
 *  @param staat the state @param drempel counts from 1 to below this are kept back: of the denominator, and of a share also of the numerator and of the rest; 0: nothing is
 *  @param[out] ret_cijfer the figure @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_indicatorstaat_final(const struct zaak_indicatorstaat *staat, int32_t drempel, struct zaak_cijfer *ret_cijfer);

/** A percentile of days: the value of which at least so many percent are no greater.
 *  @param staat a state of days @param percent 1 to 100
 *  @param[out] ret_van lower bound @param[out] ret_tot upper bound: the same up to 28 days, else the bounds of the bin, within the smallest and the greatest value
 *  @returns 0, -ZAAK_E_ARGUMENT, or -ZAAK_E_NIET_GEVONDEN for an empty state @since 0.1 */
ZAAK_API int zaak_indicatorstaat_percentiel(const struct zaak_indicatorstaat *staat, int32_t percent, int32_t *ret_van, int32_t *ret_tot);

/** Keeps back, among figures of one indicator that add up to a total that is known, those that are too small, and as many others as it takes that the total does not give them away: the
 *  smallest first, until what is hidden is at least two figures and together not too small.
 *  @param rows figures made with threshold 0; the hidden ones are emptied @param count how many @param drempel the threshold; 0: nothing is kept back
 *  @returns how many are kept back, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_cijfers_verberg(struct zaak_cijfer *rows, size_t count, int32_t drempel);

/** Which of two figures of one indicator is greater, in integers. @param a a figure that has a value @param b another one
 *  @returns -1, 0 or 1; 0 where one has no value @since 0.1 */
ZAAK_API int zaak_cijfer_compare(const struct zaak_cijfer *a, const struct zaak_cijfer *b);

/** Writes a state as bytes: fixed layout, little-endian, the same on every machine (docs/sturing.md).
 *  @param staat the state @param[out] bytes room for ZAAK_INDICATORSTAAT_BYTES @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_indicatorstaat_save(const struct zaak_indicatorstaat *staat, uint8_t *bytes);

/** Reads a state.
 *  @param bytes the bytes @param length must be ZAAK_INDICATORSTAAT_BYTES @param[out] ret_staat the state @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_VORM for what is no state, or -ZAAK_E_WAARDE for an indicator or version that this library does not know @since 0.1 */
ZAAK_API int zaak_indicatorstaat_load(const uint8_t *bytes, size_t length, struct zaak_indicatorstaat *ret_staat, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
