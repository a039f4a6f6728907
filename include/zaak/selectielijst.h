/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: the selectielijst: which results a process can have, whether they are kept, and for how long. Its content is data of the host: none of it is in the library.
 */
#ifndef ZAAK_SELECTIELIJST_H
#define ZAAK_SELECTIELIJST_H

#include <zaak/datum.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup selectielijst The selectielijst
 *  @{ */

/** A selectielijst. One thread at a time while documents are added; from then on it may be shared. @since 0.1 */
struct zaak_selectielijst;

/** What a selectielijst holds. @since 0.1 */
enum {
    ZAAK_SELECTIELIJST_RESULTAAT = 1,     /**< a result (klasse) of a process type */
    ZAAK_SELECTIELIJST_PROCESTYPE = 2,    /**< a process type */
    ZAAK_SELECTIELIJST_OMSCHRIJVING = 3   /**< a generic name of results (resultaattypeomschrijving) */
};

/** Makes an empty selectielijst. @param ctx the context @returns a list that the caller gives back with zaak_selectielijst_unref(), NULL when there is no memory @since 0.1 */
ZAAK_API struct zaak_selectielijst *zaak_selectielijst_new(struct zaak_context *ctx);

/** Takes a reference. @param lijst NULL is allowed @returns lijst @since 0.1 */
ZAAK_API struct zaak_selectielijst *zaak_selectielijst_ref(struct zaak_selectielijst *lijst);

/** Gives a reference back. @param lijst NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_selectielijst *zaak_selectielijst_unref(struct zaak_selectielijst *lijst);

/** Adds a document of the selectielijst API (VNG referentielijsten): a list, or a page with its `results`. What a row is shows in its fields: a result has `procesType`, a process type
 *  `procesobject`, a generic name `definitie`; the rows of a Django fixture (`model`, `fields`) are read where they are generic names. Lists of several years (2017, 2020) may be
 *  added one after the other. Other fields are passed over. The same row twice counts once.
 *  @param lijst the selectielijst
 *  @param json the document, UTF-8
 *  @param length length in bytes
 *  @param[out] error what went wrong, with line and column or the path of the field; may be NULL
 *  @returns 0, or -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_VORM for what is no duration, -ZAAK_E_DUBBEL for another row with the same URL, -ZAAK_E_LIMIET,
 *           -ZAAK_E_GEHEUGEN; the list is then as it was
 *  @since 0.1 */
ZAAK_API int zaak_selectielijst_add_json(struct zaak_selectielijst *lijst, const char *json, size_t length, struct zaak_error *error);

/** How many rows of a kind there are. @param lijst the selectielijst; NULL: none @param soort one of ZAAK_SELECTIELIJST_… @returns the number @since 0.1 */
ZAAK_API size_t zaak_selectielijst_count(const struct zaak_selectielijst *lijst, int32_t soort);

/** A row of a selectielijst. Start from @ref ZAAK_SELECTIELIJSTRIJ_INIT; texts are lent by the list, "" where the row has none. @since 0.1 */
struct zaak_selectielijstrij {
    size_t size;                /**< `sizeof(struct zaak_selectielijstrij)` */
    const char *url;            /**< its URL, or only its identifier where the document has no more */
    const char *naam;           /**< naam; of a generic name its omschrijving */
    const char *omschrijving;   /**< omschrijving */
    const char *nummer;         /**< of a result its full number, such as "1.1.2" */
    const char *procestype;     /**< of a result the URL of its process type */
    const char *waardering;     /**< of a result "vernietigen" or "blijvend_bewaren" */
    const char *procestermijn;  /**< of a result, such as "nihil" */
    const char *bewaartermijn;  /**< of a result, an ISO 8601 duration such as "P10Y" */
    uint64_t reserved[4];       /**< zero */
};

/** Initial value of a struct zaak_selectielijstrij. @since 0.1 */
#define ZAAK_SELECTIELIJSTRIJ_INIT { sizeof(struct zaak_selectielijstrij), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, { 0, 0, 0, 0 } }

/** The row with a URL. A row, or a question, of an identifier alone fits each URL that ends in it.
 *  @param lijst the selectielijst; NULL: an empty one
 *  @param soort one of ZAAK_SELECTIELIJST_…
 *  @param url the URL
 *  @param[out] ret_rij the row
 *  @returns 0, -ZAAK_E_NIET_GEVONDEN or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_selectielijst_find(const struct zaak_selectielijst *lijst, int32_t soort, const char *url, struct zaak_selectielijstrij *ret_rij);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
