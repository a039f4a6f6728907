/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 4: schonen: cleaning a dossier that must be destroyed by law (Archiefwet 1995 art. 3; Archiefbesluit 1995 art. 8), so that its figures survive and its people do not.
 *
 * What goes: identifiers of persons and of those who recorded, every text that people wrote, values of properties, objects and their addresses, addresses of documents and products,
 * marks of other systems, and the ids of facts. What stays: kinds, days and moments, names of zaaktype, status, result, role, property, decision and document types, the words of the
 * standards, the organisation, terms, amounts, and the identificaties of the case and of the cases that it names. So the clock, the norms, the dwangsom and the archiving of the case
 * say what they said. docs/dienstverlening.md tells it fact by fact.
 *
 * Cleaning makes a **new** case: facts are never changed, and the texts of a case stand in a pool that it shares with its whole collection, from which none can be taken away. The new
 * one has a pool of its own, in which no old text ever was. Old texts are gone when the old case and its collection are given back; who wants that memory to be overwritten as well gives
 * the context an allocator that does.
 *
 * **Threads.** A case is cleaned in the thread that it belongs to, and so is a collection; the new one belongs to one thread at a time too.
 */
#ifndef ZAAK_SCHONEN_H
#define ZAAK_SCHONEN_H

#include <zaak/archief.h>
#include <zaak/voorraad.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup schonen Cleaning a dossier
 *  @{ */

/** How to clean. Start from @ref ZAAK_SCHONING_INIT; all is lent by the caller during the call. @since 0.1 */
struct zaak_schoning {
    size_t size;                             /**< `sizeof(struct zaak_schoning)` */
    zaak_dag peildatum;                      /**< the day of destruction; required unless `geforceerd` */
    bool geforceerd;                         /**< the host insists: the law of archiving is not asked */
    bool reserved_bool[3];                   /**< false */
    const struct zaak_archiefvraag *archief; /**< what the facts cannot say about archiving, as of zaak_get_archief(); NULL: nothing */
    const char *identificatie;               /**< another identificatie for the clean case; NULL: it keeps its own. Not for a collection */
    uint64_t reserved[4];                    /**< zero */
};

/** Initial value of a struct zaak_schoning. @since 0.1 */
#define ZAAK_SCHONING_INIT { sizeof(struct zaak_schoning), ZAAK_DAG_GEEN, false, { false, false, false }, NULL, NULL, { 0, 0, 0, 0 } }

/** Whether a case may be cleaned: its archiefnominatie is vernietigen and its archiefactiedatum, which nothing can move any more, has been reached. All facts count, also those of later days
 *  than the one asked for: what is destroyed does not come back.
 *  @param zaak the case
 *  @param schoning how
 *  @param[out] error why not, in a sentence, with the field "archiefnominatie" or "archiefactiedatum"; may be NULL
 *  @returns 0, -ZAAK_E_REGEL when it may not, -ZAAK_E_ARGUMENT, else as zaak_get_archief()
 *  @since 0.1 */
ZAAK_API int zaak_schoning_check(const struct zaak *zaak, const struct zaak_schoning *schoning, struct zaak_error *error);

/** Makes a clean copy of a case, on its own. The same case always gives the same copy, and cleaning that again changes nothing. What depends on other cases of a collection (the end of a main
 *  case) is known in a collection alone: see zaak_voorraad_schoon().
 *  @param zaak the case; it is not changed
 *  @param schoning how
 *  @param[out] ret_zaak the clean case, which the caller gives back with zaak_unref()
 *  @param[out] error why not; may be NULL
 *  @returns 0, a failure of zaak_schoning_check(), or -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_schoon(const struct zaak *zaak, const struct zaak_schoning *schoning, struct zaak **ret_zaak, struct zaak_error *error);

/** Makes a new collection with the same cases in the same order, in which those that may be cleaned are clean and the others are as they were. With `geforceerd` all are cleaned.
 *  @param voorraad the collection; it is not changed
 *  @param schoning how, without an identificatie
 *  @param[out] ret_voorraad the new collection, which the caller gives back with zaak_voorraad_unref(); it shares nothing with the old one but the catalogue
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many cases were cleaned (clean ones among them, if they may be cleaned again), or a failure of zaak_schoon(); that a case may not be cleaned is none
 *  @since 0.1 */
ZAAK_API int zaak_voorraad_schoon(const struct zaak_voorraad *voorraad, const struct zaak_schoning *schoning, struct zaak_voorraad **ret_voorraad, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
