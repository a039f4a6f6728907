/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: the quality of a registration: a mark per rule and in all, over the cases of a collection (by month of receipt too) or the resources of a catalogue.
 *
 * The mark is plain: of all cases that a rule concerns, the share that keeps it, from 0 to 10 in tenths, rounded down. So 10 is only for a registration without a single fault. The total
 * mark does not average rules, which would hide a bad one behind many good ones: it is the share of cases that keep all rules. Numbers of cases can be added: those of the months
 * are those of the whole, and those of two collections together are those of both.
 *
 * Which cases a rule concerns says `lib/register/kwaliteit.csv`: those with a fact (not withdrawn) of the kind that the rule is about, such as a `betaling`; of a catalogue the resources of
 * a kind. A case that breaks a rule is one that it concerns.
 */
#ifndef ZAAK_KWALITEIT_H
#define ZAAK_KWALITEIT_H

#include <zaak/keuring.h>
#include <zaak/voorraad.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup kwaliteit The quality of a registration
 *  @{ */

/** What is measured. Start from @ref ZAAK_KWALITEITVRAAG_INIT; all is lent by the caller during the call. @since 0.1 */
struct zaak_kwaliteitvraag {
    size_t size;          /**< `sizeof(struct zaak_kwaliteitvraag)` */
    const char *profiel;  /**< name of the profile of rules; NULL: that of the catalogue */
    int32_t rechten;      /**< bits ZAAK_RECHT_…, as of zaak_check_with() */
    int32_t ernst;        /**< the least serious finding that counts, one of ZAAK_ERNST_…; 0: ZAAK_ERNST_FOUT */
    zaak_dag van;         /**< first day of receipt; ZAAK_DAG_GEEN: from the beginning. With a first or last day a case without an opening does not count */
    zaak_dag tot;         /**< last day of receipt; ZAAK_DAG_GEEN: to the end */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_kwaliteitvraag. @since 0.1 */
#define ZAAK_KWALITEITVRAAG_INIT { sizeof(struct zaak_kwaliteitvraag), NULL, 0, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0, 0, 0 } }

/** What a row is about. @since 0.1 */
enum {
    ZAAK_KWALITEIT_GEHEEL = 1,      /**< all that was measured */
    ZAAK_KWALITEIT_MAAND = 2,       /**< the cases that were received in a month */
    ZAAK_KWALITEIT_ZONDER_MAAND = 3 /**< the cases without an opening: in which month they were received is not known */
};

/** One row. Start from @ref ZAAK_KWALITEITRIJ_INIT; texts are static. @since 0.1 */
struct zaak_kwaliteitrij {
    size_t size;          /**< `sizeof(struct zaak_kwaliteitrij)` */
    int32_t soort;        /**< one of ZAAK_KWALITEIT_… */
    int32_t jaar;         /**< of ZAAK_KWALITEIT_MAAND; else 0 */
    int32_t maand;        /**< 1 to 12; else 0 */
    int32_t cijfer;       /**< the mark in tenths, 0 to 100; -1 when nothing was measured */
    const char *regel;    /**< the rule, such as "zrc-020"; "" for all rules together */
    const char *titel;    /**< what it says, in Dutch */
    int64_t getoetst;     /**< how many cases or resources it concerns */
    int64_t fout;         /**< how many of them break it */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_kwaliteitrij. @since 0.1 */
#define ZAAK_KWALITEITRIJ_INIT { sizeof(struct zaak_kwaliteitrij), 0, 0, 0, 0, NULL, NULL, 0, 0, { 0, 0, 0, 0 } }

/** A measurement. Immutable. @since 0.1 */
struct zaak_kwaliteit;

/** The mark of so many cases of which so many break a rule: `100 * (getoetst - fout) / getoetst`, rounded down.
 *  @param getoetst how many @param fout how many of them break it @returns tenths, 0 to 100; -1 when `getoetst` is not above 0, or `fout` not between 0 and it; any thread @since 0.1 */
ZAAK_API int32_t zaak_kwaliteit_cijfer(int64_t getoetst, int64_t fout);

/** Measures the cases of a collection, each as zaak_check_with() judges it.
 *  @param voorraad the collection; a case belongs to one thread at a time
 *  @param vraag what is measured; NULL: all cases, by the profile of their catalogue, faults alone
 *  @param[out] ret_kwaliteit the measurement; the caller gives it back with zaak_kwaliteit_unref()
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN for an unknown profile, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_kwaliteit_measure(const struct zaak_voorraad *voorraad, const struct zaak_kwaliteitvraag *vraag, struct zaak_kwaliteit **ret_kwaliteit,
                                    struct zaak_error *error);

/** Measures the resources of a catalogue, as zaak_catalogus_check() judges it. Rules that need what is not given (a selectielijst, the catalogue as it was) are left out.
 *  @param catalogus the catalogue, frozen or not
 *  @param keuring how it is judged; NULL: by its own profile
 *  @param ernst the least serious finding that counts, one of ZAAK_ERNST_…; 0: ZAAK_ERNST_FOUT
 *  @param[out] ret_kwaliteit the measurement, without months; the caller gives it back with zaak_kwaliteit_unref()
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, or as zaak_catalogus_check()
 *  @since 0.1 */
ZAAK_API int zaak_kwaliteit_measure_catalogus(const struct zaak_catalogus *catalogus, const struct zaak_keuring *keuring, int32_t ernst,
                                              struct zaak_kwaliteit **ret_kwaliteit, struct zaak_error *error);

/** Takes a reference. @param kwaliteit NULL is allowed @returns kwaliteit @since 0.1 */
ZAAK_API struct zaak_kwaliteit *zaak_kwaliteit_ref(struct zaak_kwaliteit *kwaliteit);

/** Gives a reference back. @param kwaliteit NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_kwaliteit *zaak_kwaliteit_unref(struct zaak_kwaliteit *kwaliteit);

/** How many rows there are. @param kwaliteit the measurement @returns the number @since 0.1 */
ZAAK_API size_t zaak_kwaliteit_count(const struct zaak_kwaliteit *kwaliteit);

/** One row: first all rules together and then each rule that concerns anything, of the whole; then the same of each month, in order; then of the cases without a month.
 *  @param kwaliteit the measurement @param index from 0 @param[out] ret_rij the row @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_kwaliteit_get(const struct zaak_kwaliteit *kwaliteit, size_t index, struct zaak_kwaliteitrij *ret_rij);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
