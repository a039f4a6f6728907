/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 6: a bundel: a document with ZGW resources of any kind, kept as it came and written back without loss, in either spelling.
 *
 * What is kept: every member, known or not, in its order, and the text of decimals. What is not: blanks between the parts, and which of several ways to write one text was used
 * (`\u00e9` or é). The integer -0 becomes 0. See docs/zgw.md for the rule of the spellings.
 */
#ifndef ZAAK_BUNDEL_H
#define ZAAK_BUNDEL_H

#include <zaak/catalogus.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup bundel Documents with ZGW resources
 *  @{ */

/** A document with resources. Never changes, so threads may share it. @since 0.1 */
struct zaak_bundel;

/** How names of members are spelled. Values are never respelled. @since 0.1 */
enum {
    ZAAK_SPELLING_GELEZEN = 0, /**< as it was read */
    ZAAK_SPELLING_API = 1,     /**< camelCase, lists as the API names them (`zaaktypen`) */
    ZAAK_SPELLING_EXPORT = 2   /**< snake_case, lists as Open Zaak's export names them (`ZaakType`) */
};

/** Reads a document. Known fields are checked against the field register, both spellings are read, unknown fields are kept and not judged, and nothing is missed: which fields are
 *  required is judged elsewhere.
 *  @param ctx the context; its limits hold for the size and depth of the document and for the number of resources of a kind
 *  @param soort 0: an object with a member per list (`zaaktypen` or `ZaakType`, a list or a page with `results`) or per resource (`zaak`), by which its kind is known; else one of
 *               ZAAK_SOORT_…: the document is one resource of that kind, a list of them, or a page with `results`
 *  @param json the document, UTF-8
 *  @param length length in bytes
 *  @param[out] ret_bundel the caller gives it back with zaak_bundel_unref()
 *  @param[out] error what went wrong, with line, column and path of the field; may be NULL
 *  @returns 0, or -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_VORM, -ZAAK_E_BEREIK, -ZAAK_E_DUBBEL for a field in two spellings, -ZAAK_E_LIMIET,
 *           -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_bundel_load_json(struct zaak_context *ctx, int32_t soort, const char *json, size_t length, struct zaak_bundel **ret_bundel, struct zaak_error *error);

/** Reads an archive of the form of Open Zaak's export: a member `<name>.json` per list. Members of another name are passed over and not kept; an archive without any list is an error.
 *  @param ctx the context; no member is unpacked that says it is larger than max_document
 *  @param bytes the archive
 *  @param length length in bytes
 *  @param[out] ret_bundel the caller gives it back with zaak_bundel_unref()
 *  @param[out] error what went wrong, with the file in the archive; may be NULL
 *  @returns as zaak_bundel_load_json(), -ZAAK_E_ARCHIEF for an archive that is cut off or damaged, -ZAAK_E_NIET_ONDERSTEUND without libzip
 *  @since 0.1 */
ZAAK_API int zaak_bundel_load_zip(struct zaak_context *ctx, const void *bytes, size_t length, struct zaak_bundel **ret_bundel, struct zaak_error *error);

/** Takes a reference. @param bundel NULL is allowed @returns bundel @since 0.1 */
ZAAK_API struct zaak_bundel *zaak_bundel_ref(struct zaak_bundel *bundel);

/** Gives a reference back. @param bundel NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_bundel *zaak_bundel_unref(struct zaak_bundel *bundel);

/** How many resources of a kind there are. @param bundel the bundel @param soort one of ZAAK_SOORT_… @returns the number @since 0.1 */
ZAAK_API size_t zaak_bundel_count(const struct zaak_bundel *bundel, int32_t soort);

/** One resource of a kind, in the order of the document. @param bundel the bundel @param soort one of ZAAK_SOORT_… @param index from 0
 *  @returns the resource lent by the bundel, NULL past the last @since 0.1 */
ZAAK_API const struct zaak_object *zaak_bundel_at(const struct zaak_bundel *bundel, int32_t soort, size_t index);

/** The resource with a url; the first where several have it. @param bundel the bundel @param url the url @returns the resource lent by the bundel, NULL when there is none @since 0.1 */
ZAAK_API const struct zaak_object *zaak_bundel_find_url(const struct zaak_bundel *bundel, const char *url);

/** Writes the document: as it was read, or in another spelling. Resources of an archive are written as one document.
 *  @param bundel the bundel
 *  @param spelling one of ZAAK_SPELLING_…
 *  @param[out] buffer where the JSON goes, cut to fit and ended with a zero; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @param[out] error what went wrong; may be NULL
 *  @returns the length of the whole text without its zero, -ZAAK_E_ARGUMENT, -ZAAK_E_DUBBEL when two members would get one name, -ZAAK_E_LIMIET beyond 2 GiB, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_bundel_save_json(const struct zaak_bundel *bundel, int32_t spelling, char *buffer, size_t size, struct zaak_error *error);

/** Writes the resources as an archive of the form of Open Zaak's export: a member `<name>.json` per kind with all its resources as one list. What stands beside the resources (the counts
 *  of a page, members of another name) has no place in it. The same bundel gives the same archive with one version of libzip, whatever the day.
 *  @param bundel the bundel
 *  @param spelling one of ZAAK_SPELLING_…; ZAAK_SPELLING_EXPORT is what Open Zaak reads
 *  @param[out] buffer where the archive goes; untouched when it does not fit; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @param[out] error what went wrong; may be NULL
 *  @returns the length of the whole archive (more than size when it did not fit), -ZAAK_E_ARGUMENT, -ZAAK_E_DUBBEL when two members would get one name, -ZAAK_E_ARCHIEF when libzip
 *           fails, -ZAAK_E_LIMIET beyond 2 GiB, -ZAAK_E_NIET_ONDERSTEUND without libzip, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_bundel_save_zip(const struct zaak_bundel *bundel, int32_t spelling, void *buffer, size_t size, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
