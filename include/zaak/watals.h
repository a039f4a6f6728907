/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 4: what if, of a case: another kalender, other legal grounds, another reading, a fact more or less.
 *
 * **Threads.** A question about a case is asked in the thread that the case belongs to, one at a time.
 */
#ifndef ZAAK_WATALS_H
#define ZAAK_WATALS_H

#include <zaak/projectie.h>
#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup watals What if, of a case
 *  @{ */

/** What is to be different. Start from @ref ZAAK_WATALS_INIT; what is left alone stays as it is. @since 0.1 */
struct zaak_watals {
    size_t size;                          /**< `sizeof(struct zaak_watals)` */
    const struct zaak_kalender *kalender; /**< another kalender; NULL: that of the catalogue */
    const struct zaak_gronden *gronden;   /**< another register of legal grounds; NULL: that of the catalogue */
    const char *grond;                    /**< id of another legal ground; NULL: that of the procesprofiel */
    const struct zaak_lezing *lezing;     /**< other readings; NULL: those of the look */
    const struct zaak_feit *erbij;        /**< facts that would be added; their form is checked, no rule judges them */
    size_t erbij_count;                   /**< how many */
    const char *const *weg;               /**< ids of facts that would not be there */
    size_t weg_count;                     /**< how many */
    zaak_dag peildatum;                   /**< another day of the question; ZAAK_DAG_GEEN: that of the look */
    int32_t reserved_int;                 /**< zero */
    uint64_t reserved[4];                 /**< zero */
};

/** Initial value of a struct zaak_watals. @since 0.1 */
#define ZAAK_WATALS_INIT { sizeof(struct zaak_watals), NULL, NULL, NULL, NULL, NULL, 0, NULL, 0, ZAAK_DAG_GEEN, 0, { 0, 0, 0, 0 } }

/** What a change would do to the dates of a case. The case stays as it is.
 *  @param zaak the case
 *  @param blik from where it is looked at; NULL: all facts
 *  @param watals what is to be different
 *  @param[out] ret_projectie the old day, the new day and the cause; all without a day while the case is not received
 *  @param why where the steps go; cleared first; may be NULL
 *  @param[out] error what went wrong, with the path of the field (`erbij.0.naam`, `weg.1`, `wordt.peildatum`); may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN for a fact or ground that is not there, what zaak_load_feit() gives for a fact, as zaak_klok_compute()
 *  @since 0.1 */
ZAAK_API int zaak_project(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_watals *watals, struct zaak_projectie *ret_projectie,
                          struct zaak_motivering *why, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
