/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 4: the voorraad: many cases of one catalogue, found by their identificatie, loaded from a stream of facts.
 */
#ifndef ZAAK_VOORRAAD_H
#define ZAAK_VOORRAAD_H

#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup voorraad Many cases
 *  @{ */

/** A collection of cases. One thread at a time; its cases share their texts and belong to the same thread. @since 0.1 */
struct zaak_voorraad;

/** Makes an empty collection. @param catalogus a frozen catalogue; the collection holds a reference
 *  @returns a collection that the caller gives back with zaak_voorraad_unref(), NULL when there is no memory or the catalogue is not frozen @since 0.1 */
ZAAK_API struct zaak_voorraad *zaak_voorraad_new(struct zaak_catalogus *catalogus);

/** Takes a reference. @param voorraad NULL is allowed @returns voorraad @since 0.1 */
ZAAK_API struct zaak_voorraad *zaak_voorraad_ref(struct zaak_voorraad *voorraad);

/** Gives a reference back. A case that someone still holds keeps the texts alive. @param voorraad NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_voorraad *zaak_voorraad_unref(struct zaak_voorraad *voorraad);

/** Loads facts from JSON Lines (docs/formaten.md). A collection is of one organisation, or of organisations whose identificaties differ (in the standard an identificatie is unique within its
 *  bronorganisatie, zrc-002). The text is whole lines, in any order, in as many pieces as the caller likes. Only the form is checked. A bad line stops it: the lines before it are loaded,
 *  the bad one and those after it are not, and the caller may go on behind it.
 *  @param voorraad the collection
 *  @param text whole lines, UTF-8
 *  @param length length in bytes
 *  @param[out] ret_read how many bytes were read, the bad line included, so that the caller can go on behind it; may be NULL; also written on failure, and never 0 for a text
 *              that is not empty
 *  @param[out] error what went wrong, with the line counted over all pieces, column and field; may be NULL
 *  @returns 0, or -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_VORM, -ZAAK_E_DUBBEL, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_voorraad_load_jsonl(struct zaak_voorraad *voorraad, const char *text, size_t length, size_t *ret_read, struct zaak_error *error);

/** How many cases there are. @param voorraad the collection @returns the number @since 0.1 */
ZAAK_API size_t zaak_voorraad_count(const struct zaak_voorraad *voorraad);

/** One case, in the order in which they were first named. @param voorraad the collection @param index from 0 @returns lent by the collection, NULL past the last @since 0.1 */
ZAAK_API struct zaak *zaak_voorraad_at(const struct zaak_voorraad *voorraad, size_t index);

/** The case with an identificatie. @param voorraad the collection @param identificatie the identificatie @returns lent by the collection, NULL when there is none @since 0.1 */
ZAAK_API struct zaak *zaak_voorraad_find(const struct zaak_voorraad *voorraad, const char *identificatie);

/** Opens a case in the collection, as zaak_open() does; the rules that look at other cases (zrc-013) see all cases of the collection.
 *  @param voorraad the collection @param identificatie identificatie of the case; NULL: a fresh UUID @param feit a fact of kind ZAAK_FEIT_OPEN
 *  @param[out] ret_zaak the case, lent by the collection; may be NULL @param[out] error may be NULL
 *  @returns as zaak_open(), and -ZAAK_E_DUBBEL when the identificatie is taken (zrc-002) @since 0.1 */
ZAAK_API int zaak_voorraad_open(struct zaak_voorraad *voorraad, const char *identificatie, const struct zaak_feit *feit, struct zaak **ret_zaak, struct zaak_error *error);

/** Takes a case out of the collection, with its deelzaken and all that hangs on them: destroying and deleting (zrc-023). A deelzaak may go alone. By the profile `openzaak` no case goes that
 *  has a decision (code `related-besluiten`). Facts of other cases that name it stay: they are theirs. A case that the caller holds lives on until he gives it back. The texts stay in
 *  memory until the collection goes: who must be sure that they are gone writes the other cases, and reads them into a new collection.
 *  @param voorraad the collection @param identificatie identificatie of the case @param bevindingen where all violations go, each with the fact of the decision; may be NULL
 *  @param[out] error the first violation; may be NULL
 *  @returns how many cases went, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN, -ZAAK_E_REGEL when a rule forbids it, -ZAAK_E_GEHEUGEN; on failure the collection is as it was @since 0.1 */
ZAAK_API int zaak_voorraad_remove(struct zaak_voorraad *voorraad, const char *identificatie, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** What zaak_voorraad_remove() would do, and does not.
 *  @param voorraad the collection @param identificatie identificatie of the case @param bevindingen where all violations go; may be NULL @param[out] error the first violation; may be NULL
 *  @returns how many cases would go, or as zaak_voorraad_remove() @since 0.1 */
ZAAK_API int zaak_voorraad_check_remove(const struct zaak_voorraad *voorraad, const char *identificatie, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
