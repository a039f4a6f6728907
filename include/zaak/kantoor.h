/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 1: the office of an organisation: its kalender, and its channels (balie, telefoon, post, e-mail, website) with the opening hours of each.
 */
#ifndef ZAAK_KANTOOR_H
#define ZAAK_KANTOOR_H

#include <zaak/openingstijd.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup kantoor The office and its channels
 *  @{ */

/** An office. Frozen: it may be shared between threads. @since 0.1 */
struct zaak_kantoor;

/** Most channels of one office. @since 0.1 */
enum { ZAAK_KANTOOR_MAX_KANALEN = 100 };

/** A channel of an office. @since 0.1 */
struct zaak_kanaal {
    const char *naam;                       /**< its name, such as "balie"; copied */
    struct zaak_openingstijd *openingstijd; /**< its opening hours; the office takes a reference */
};

/** Options of an office. Start from @ref ZAAK_KANTOOR_OPTIONS_INIT. @since 0.1 */
struct zaak_kantoor_options {
    size_t size;                        /**< `sizeof(struct zaak_kantoor_options)` */
    const char *organisatie;            /**< the organisation, such as "GM9901"; copied. NULL: the office of every organisation without one of its own */
    struct zaak_kalender *kalender;     /**< its kalender; the office takes a reference. NULL: it has none of its own */
    const struct zaak_kanaal *kanalen;  /**< its channels; may be NULL */
    size_t kanaal_count;                /**< how many */
    uint64_t reserved[4];               /**< zero */
};

/** Initial value of struct zaak_kantoor_options. @since 0.1 */
#define ZAAK_KANTOOR_OPTIONS_INIT { sizeof(struct zaak_kantoor_options), NULL, NULL, NULL, 0, { 0, 0, 0, 0 } }

/** Makes an office.
 *  @param ctx the context; the office holds a reference
 *  @param options NULL: no organisation, no kalender and no channels
 *  @param[out] ret_kantoor the office; the caller gives it back with zaak_kantoor_unref()
 *  @param[out] error what went wrong, with its place (`kanalen.2.naam`); may be NULL
 *  @returns 0, -ZAAK_E_GEHEUGEN, -ZAAK_E_LIMIET, -ZAAK_E_ARGUMENT for what is absent or empty, -ZAAK_E_VORM for a name that is no UTF-8, or -ZAAK_E_DUBBEL for a channel that
 *  stands there twice
 *  @since 0.1 */
ZAAK_API int zaak_kantoor_new(struct zaak_context *ctx, const struct zaak_kantoor_options *options, struct zaak_kantoor **ret_kantoor,
                              struct zaak_error *error);

/** Reads an office from JSON (docs/formaten.md): organisation, kalender and channels in one document.
 *  @param ctx the context; the office holds a reference
 *  @param kalender the kalender of the office where the document has none of its own; NULL: the context's own closes the channels, and the office has none
 *  @param json the document, UTF-8
 *  @param length its length in bytes
 *  @param[out] ret_kantoor the office; the caller gives it back with zaak_kantoor_unref()
 *  @param[out] error what went wrong, with its place (`kanalen.balie.week.ma.1`); may be NULL
 *  @returns 0, -ZAAK_E_GEHEUGEN, -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_VORM, -ZAAK_E_WAARDE, -ZAAK_E_DUBBEL (also for a kalender in the document beside one
 *  of the caller), -ZAAK_E_BEREIK or -ZAAK_E_LIMIET
 *  @since 0.1 */
ZAAK_API int zaak_kantoor_load_json(struct zaak_context *ctx, struct zaak_kalender *kalender, const char *json, size_t length,
                                    struct zaak_kantoor **ret_kantoor, struct zaak_error *error);

/** Takes a reference. @param kantoor NULL is allowed @returns kantoor @since 0.1 */
ZAAK_API struct zaak_kantoor *zaak_kantoor_ref(struct zaak_kantoor *kantoor);

/** Gives a reference back. @param kantoor NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_kantoor *zaak_kantoor_unref(struct zaak_kantoor *kantoor);

/** The organisation. @param kantoor the office @returns text lent by the office; NULL when it is that of every organisation @since 0.1 */
ZAAK_API const char *zaak_kantoor_get_organisatie(const struct zaak_kantoor *kantoor);

/** The kalender of the office. @param kantoor the office @returns lent by the office; NULL when it has none of its own @since 0.1 */
ZAAK_API struct zaak_kalender *zaak_kantoor_get_kalender(const struct zaak_kantoor *kantoor);

/** How many channels it has. @param kantoor the office; NULL is allowed @returns the number @since 0.1 */
ZAAK_API size_t zaak_kantoor_kanaal_count(const struct zaak_kantoor *kantoor);

/** The name of a channel, in the order in which they were given. @param kantoor the office @param index from 0 @returns text lent by the office; NULL past the last @since 0.1 */
ZAAK_API const char *zaak_kantoor_kanaal_at(const struct zaak_kantoor *kantoor, size_t index);

/** The opening hours of a channel. @param kantoor the office @param kanaal its name @returns lent by the office; NULL when it has no such channel @since 0.1 */
ZAAK_API struct zaak_openingstijd *zaak_kantoor_find(const struct zaak_kantoor *kantoor, const char *kanaal);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
