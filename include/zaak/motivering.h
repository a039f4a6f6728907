/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: motivering: the steps that led to an answer, as data and as sentences in plain Dutch.
 *
 * The engine writes plain steps (rule and dates) into a recorder that the caller passes; sentences are made only when they are asked for.
 */
#ifndef ZAAK_MOTIVERING_H
#define ZAAK_MOTIVERING_H

#include <zaak/datum.h>
#include <zaak/lezing.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup motivering Motivering
 *  @{ */

/** A recorder of steps. One thread at a time. It holds references to the kalender and the legal grounds that its steps speak of. @since 0.1 */
struct zaak_motivering;

/** Makes an empty recorder.
 *  @param ctx the context
 *  @returns a recorder that the caller gives back with zaak_motivering_unref(), NULL when there is no memory
 *  @since 0.1 */
ZAAK_API struct zaak_motivering *zaak_motivering_new(struct zaak_context *ctx);

/** Takes a reference. @param why NULL is allowed @returns why @since 0.1 */
ZAAK_API struct zaak_motivering *zaak_motivering_ref(struct zaak_motivering *why);

/** Gives a reference back. @param why NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_motivering *zaak_motivering_unref(struct zaak_motivering *why);

/** Forgets all steps, so that the recorder can be used again. Every function that answers a question clears the recorder it is given first, also
 *  when it fails. @param why the recorder @since 0.1 */
ZAAK_API void zaak_motivering_clear(struct zaak_motivering *why);

/** How many steps there are. @param why the recorder @returns the number @since 0.1 */
ZAAK_API size_t zaak_motivering_count(const struct zaak_motivering *why);

/** One step as data. Start from @ref ZAAK_STAP_INIT. @since 0.1 */
struct zaak_stap {
    size_t size;          /**< `sizeof(struct zaak_stap)` */
    const char *regel;    /**< id of the rule, such as "atw-1-1"; static */
    const char *grond;    /**< article, such as "Algemene termijnenwet art. 1 lid 1"; lent by the recorder */
    zaak_dag van;         /**< the date before this step, or the day of the event that caused it */
    zaak_dag naar;        /**< the date after this step; equal to `van` where it moved nothing */
    zaak_dag eerste;      /**< first day of a suspended or skipped stretch, or ZAAK_DAG_GEEN */
    zaak_dag laatste;     /**< last day of that stretch, or ZAAK_DAG_GEEN */
    int32_t dagen;        /**< how many days were added by a suspension, skipped at the end, or passed over because they are no working days; 0 where the step counts in weeks or months, or counts nothing */
    int32_t overgeslagen; /**< how many skipped days have a name: see zaak_motivering_get_overgeslagen() */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_stap. @since 0.1 */
#define ZAAK_STAP_INIT { sizeof(struct zaak_stap), NULL, NULL, 0, 0, 0, 0, 0, 0, { 0, 0, 0, 0 } }

/** Gives one step.
 *  @param why the recorder
 *  @param index from 0
 *  @param[out] ret_stap the step
 *  @returns 0, -ZAAK_E_BEREIK past the last step, or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_motivering_get_stap(const struct zaak_motivering *why, size_t index, struct zaak_stap *ret_stap);

/** Gives one of the days that a step skipped, with its name.
 *  @param why the recorder
 *  @param index the step, from 0
 *  @param nth which day, from 0
 *  @param[out] ret_dag the day
 *  @param[out] ret_naam its name ("zondag", "Koningsdag"; "bijzondere sluiting" for a day on which a channel is closed by its own hours), lent by the recorder
 *  @returns 0, or -ZAAK_E_BEREIK
 *  @since 0.1 */
ZAAK_API int zaak_motivering_get_overgeslagen(const struct zaak_motivering *why, size_t index, size_t nth, zaak_dag *ret_dag, const char **ret_naam);

/** With what an answer was made: together with the facts it determines the answer. Start from @ref ZAAK_HERKOMST_INIT. @since 0.1 */
struct zaak_herkomst {
    size_t size;               /**< `sizeof(struct zaak_herkomst)` */
    const char *versie;        /**< version of the library; static */
    const char *gegevens;      /**< version of the data inside it (zaak_data_version()); static */
    const char *profiel;       /**< identificatie of the zaaktype whose procesprofiel was used; lent by the recorder until it is used again; NULL: none */
    const char *organisatie;   /**< the organisation of that profile, lent likewise; NULL: shared by all */
    bool eigen_kalender;       /**< the kalender was not the library's own: closing days, a newer table of decrees */
    bool eigen_gronden;        /**< the register of legal grounds was not the library's own */
    bool reserved_bool[6];     /**< false */
    struct zaak_lezing lezing; /**< the readings */
    const char *versie_kalender; /**< what the host calls the version of its own kalender (`versie` of its options or document): its word, which the library does not judge; lent
                                      likewise; NULL: the library's own, or without a version */
    const char *versie_gronden;  /**< the same of its own register of legal grounds */
    uint64_t reserved[2];      /**< zero */
};

/** Initial value of a struct zaak_herkomst. @since 0.1 */
#define ZAAK_HERKOMST_INIT \
    { sizeof(struct zaak_herkomst), NULL, NULL, NULL, NULL, false, false, { false, false, false, false, false, false }, ZAAK_LEZING_INIT, NULL, NULL, { 0, 0 } }

/** With what the answer that a recorder holds was made.
 *  @param why the recorder
 *  @param[out] ret_herkomst the answer
 *  @returns 0 or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_motivering_get_herkomst(const struct zaak_motivering *why, struct zaak_herkomst *ret_herkomst);

/** The sentence of one step in plain Dutch, with its article, on one line.
 *  @param why the recorder
 *  @param index the step, from 0
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @returns the length of the whole text, -ZAAK_E_BEREIK past the last step, or -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_motivering_stap_text(const struct zaak_motivering *why, size_t index, char *buffer, size_t size);

/** The whole motivering in plain Dutch: the answer on the first line, then the numbered steps, in lines of at most 110 characters.
 *  @param why the recorder
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @returns the length of the whole text, or -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_motivering_text(const struct zaak_motivering *why, char *buffer, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
