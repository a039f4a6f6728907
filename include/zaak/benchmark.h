/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: the benchmark: one indicator among municipalities, with rank and spread.
 *
 * **Threads.** The stand that is read belongs to one thread at a time; a table of municipalities may be shared.
 */
#ifndef ZAAK_BENCHMARK_H
#define ZAAK_BENCHMARK_H

#include <zaak/stand.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup benchmark The benchmark
 *  @{ */

/** What a benchmark is asked. Start from @ref ZAAK_BENCHMARKVRAAG_INIT. @since 0.1 */
struct zaak_benchmarkvraag {
    size_t size;                    /**< `sizeof(struct zaak_benchmarkvraag)` */
    int32_t nummer;                 /**< the indicator */
    int32_t drempel;                /**< counts from 1 to below this are kept back; 0: nothing is */
    struct zaak_stand_keuze keuze;  /**< which part of the stand; of its dimensions municipality alone is kept. With `gemeenten` rows have names, and predecessors count for their successor */
    bool alle_gemeenten;            /**< those that the table `gemeenten` has on the last day and the stand has not are listed as missing */
    bool reserved_bool[7];          /**< false */
    uint64_t reserved[4];           /**< zero */
};

/** Initial value of a struct zaak_benchmarkvraag. @since 0.1 */
#define ZAAK_BENCHMARKVRAAG_INIT \
    { sizeof(struct zaak_benchmarkvraag), 0, ZAAK_CIJFER_DREMPEL, ZAAK_STAND_KEUZE_INIT, false, { false, false, false, false, false, false, false }, { 0, 0, 0, 0 } }

/** What a municipality has in a benchmark. @since 0.1 */
enum {
    ZAAK_BENCHMARK_GERANGSCHIKT = 1, /**< a figure and a place */
    ZAAK_BENCHMARK_VERBORGEN = 2,    /**< a figure that is kept back; no place */
    ZAAK_BENCHMARK_GEEN = 3,         /**< nothing was counted of which this indicator says something */
    ZAAK_BENCHMARK_ONTBREEKT = 4     /**< it is not in the stand */
};

/** A municipality in a benchmark. Plain data; texts are lent by the stand and by the table of municipalities. @since 0.1 */
struct zaak_benchmarkrij {
    const char *gemeente;       /**< its code */
    const char *naam;           /**< its name, where the table has it; else NULL */
    int32_t soort;              /**< one of ZAAK_BENCHMARK_… */
    int32_t plaats;             /**< from 1; equal figures have the same place, and the places after it stay empty (1, 2, 2, 4); 0 without a place */
    int32_t gedeeld;            /**< how many have this place; 0 without a place */
    int32_t reserved_int;       /**< zero */
    struct zaak_cijfer cijfer;  /**< the figure */
};

/** A benchmark as a whole. Start from @ref ZAAK_BENCHMARK_INIT. Places in the list are from 0; -1 where there is none. @since 0.1 */
struct zaak_benchmark {
    size_t size;                /**< `sizeof(struct zaak_benchmark)` */
    struct zaak_cijfer totaal;  /**< all together; kept back when it would show what is hidden */
    zaak_dag van;               /**< first day */
    zaak_dag tot;               /**< last day */
    int32_t aantal;             /**< how many rows */
    int32_t gerangschikt;       /**< how many of them have a place */
    int32_t verborgen;          /**< how many are kept back */
    int32_t geen;               /**< of how many there is nothing to say */
    int32_t ontbreekt;          /**< how many are missing */
    int32_t laagste;            /**< the row with the lowest figure */
    int32_t kwart;              /**< a quarter has at most the figure of this row */
    int32_t mediaan;            /**< half has */
    int32_t driekwart;          /**< three quarters have */
    int32_t hoogste;            /**< the row with the highest figure */
    uint64_t reserved[4];       /**< zero */
};

/** Initial value of a struct zaak_benchmark. @since 0.1 */
#define ZAAK_BENCHMARK_INIT { sizeof(struct zaak_benchmark), { 0 }, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 0, 0, 0, 0, -1, -1, -1, -1, -1, { 0, 0, 0, 0 } }

/** Compares municipalities on one indicator. The best comes first (where neither way is better, the highest); equal figures by code; then what has no place, by code. Comparing is done in
 *  integers: what is printed as equal may differ.
 *  @param stand the stand @param vraag the question @param[out] rows where they go; may be NULL when max is 0 @param max room in rows @param[out] ret_benchmark the whole
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many rows there are (when that is more than max, the first ones were written), -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN for an unknown indicator, or as zaak_stand_reduce()
 *  @since 0.1 */
ZAAK_API int zaak_benchmark_compute(const struct zaak_stand *stand, const struct zaak_benchmarkvraag *vraag, struct zaak_benchmarkrij *rows, size_t max,
                                    struct zaak_benchmark *ret_benchmark, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
