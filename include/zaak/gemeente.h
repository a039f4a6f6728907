/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: municipalities by CBS code over time: which code held on a day, and which one came after it.
 */
#ifndef ZAAK_GEMEENTE_H
#define ZAAK_GEMEENTE_H

#include <zaak/datum.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup gemeente Municipalities over time
 *  @{ */

/** A table of municipalities. Immutable: it may be shared between threads. @since 0.1 */
struct zaak_gemeenten;

/** The table of the library: the municipalities that its examples and tests name, with mergers of which the day is sure. It is no full list: a host that compares all municipalities
 *  gives its own.
 *  @param ctx the context; the table holds a reference @param[out] ret_gemeenten the table; given back with zaak_gemeenten_unref() @param[out] error may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_gemeenten_new(struct zaak_context *ctx, struct zaak_gemeenten **ret_gemeenten, struct zaak_error *error);

/** Reads a table of the host from JSON, in the shape of lib/register/gemeenten.json (docs/formaten.md).
 *  @param ctx the context; the table holds a reference @param json the document, UTF-8 @param length its length in bytes
 *  @param[out] ret_gemeenten the table; given back with zaak_gemeenten_unref() @param[out] error what went wrong, with its place; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_VORM (a code is GM and four digits), -ZAAK_E_WAARDE (also for a successor that ended before the one that it follows),
 *           -ZAAK_E_DUBBEL for a code or a successor twice, -ZAAK_E_VERWIJZING for a successor that is not there or a ring of successors, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_gemeenten_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_gemeenten **ret_gemeenten, struct zaak_error *error);

/** Takes a reference. @param gemeenten NULL is allowed @returns gemeenten @since 0.1 */
ZAAK_API struct zaak_gemeenten *zaak_gemeenten_ref(struct zaak_gemeenten *gemeenten);

/** Gives a reference back. @param gemeenten NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_gemeenten *zaak_gemeenten_unref(struct zaak_gemeenten *gemeenten);

/** One municipality. Start from @ref ZAAK_GEMEENTE_INIT; texts are lent by the table. @since 0.1 */
struct zaak_gemeente {
    size_t size;            /**< `sizeof(struct zaak_gemeente)` */
    const char *code;       /**< CBS code, such as "GM0736" */
    const char *naam;       /**< its name */
    zaak_dag van;           /**< first day; ZAAK_DAG_GEEN: not known, or since long */
    zaak_dag tot;           /**< last day; ZAAK_DAG_GEEN while it exists */
    const char *opvolger;   /**< code of the one municipality into which it went whole; NULL while it exists, and when it was divided */
    uint64_t opvolger_count; /**< into how many it went: 0, 1, or more when it was divided */
    uint64_t reserved[2];   /**< zero */
};

/** Initial value of a struct zaak_gemeente. @since 0.1 */
#define ZAAK_GEMEENTE_INIT { sizeof(struct zaak_gemeente), NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, NULL, 0, { 0, 0 } }

/** How many there are. @param gemeenten the table; NULL: none @returns the number @since 0.1 */
ZAAK_API size_t zaak_gemeenten_count(const struct zaak_gemeenten *gemeenten);

/** One of them, by code. @param gemeenten the table @param index from 0 @param[out] ret_gemeente the municipality @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_gemeenten_get(const struct zaak_gemeenten *gemeenten, size_t index, struct zaak_gemeente *ret_gemeente);

/** The one with a code. @param gemeenten the table @param code the code @param[out] ret_gemeente the municipality
 *  @returns 0, -ZAAK_E_NIET_GEVONDEN or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_gemeenten_find(const struct zaak_gemeenten *gemeenten, const char *code, struct zaak_gemeente *ret_gemeente);

/** Under which code the figures of a municipality stand on a day: its own, or that of the one it had gone into by then, or of the one that one had gone into. A municipality that was
 *  divided keeps its own code: nobody can say which case went where.
 *  @param gemeenten the table @param code the code @param op the day
 *  @returns a code lent by the table; NULL when the table does not know the code @since 0.1 */
ZAAK_API const char *zaak_gemeenten_get_opvolger(const struct zaak_gemeenten *gemeenten, const char *code, zaak_dag op);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
