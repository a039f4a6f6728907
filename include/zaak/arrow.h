/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 6: columns to and from other programs by the Arrow C Data Interface, without a copy.
 *
 * The two structs are those of the Arrow specification ("The Arrow C data interface", stable since Arrow 1.0): plain data by which programs lend each other columns. Nothing of Arrow itself is
 * needed. A host that has them already defines `ARROW_C_DATA_INTERFACE`.
 */
#ifndef ZAAK_ARROW_H
#define ZAAK_ARROW_H

#include <zaak/reeks.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef ARROW_C_DATA_INTERFACE
/** The two structs are declared. */
#define ARROW_C_DATA_INTERFACE

/** Flag of a schema: the order of its dictionary means something. */
#define ARROW_FLAG_DICTIONARY_ORDERED 1
/** Flag of a schema: values may be absent. */
#define ARROW_FLAG_NULLABLE 2
/** Flag of a schema: the keys of its map are in order. */
#define ARROW_FLAG_MAP_KEYS_SORTED 4

/** What kind of column it is. */
struct ArrowSchema {
    const char *format;                    /**< the type: "tdD" days, "i" 32 bits, "l" 64 bits, "tsu:UTC" microseconds, "b" bits */
    const char *name;                      /**< name of the column; may be NULL */
    const char *metadata;                  /**< pairs of key and value, in binary; may be NULL */
    int64_t flags;                         /**< bits ARROW_FLAG_… */
    int64_t n_children;                    /**< children of a nested type */
    struct ArrowSchema **children;         /**< the children */
    struct ArrowSchema *dictionary;        /**< type of the values of a dictionary; NULL when there is none */
    void (*release)(struct ArrowSchema *); /**< gives it back; NULL once that is done */
    void *private_data;                    /**< of the producer */
};

/** The values of a column. */
struct ArrowArray {
    int64_t length;                       /**< rows */
    int64_t null_count;                   /**< rows without a value; -1: not counted */
    int64_t offset;                       /**< first row in the buffers */
    int64_t n_buffers;                    /**< how many buffers */
    int64_t n_children;                   /**< children of a nested type */
    const void **buffers;                 /**< the bitmap of the values that are there (may be NULL), and the values */
    struct ArrowArray **children;         /**< the children */
    struct ArrowArray *dictionary;        /**< values of a dictionary; NULL when there is none */
    void (*release)(struct ArrowArray *); /**< gives it back; NULL once that is done */
    void *private_data;                   /**< of the producer */
};

#endif

/** @defgroup arrow Columns of Arrow
 *  @{ */

/** Kinds of columns. @since 0.1 */
enum {
    ZAAK_KOLOM_DAG = 1,      /**< days: int32_t, Arrow date32 */
    ZAAK_KOLOM_INT32 = 2,    /**< numbers or keys: int32_t */
    ZAAK_KOLOM_INT64 = 3,    /**< counts: int64_t */
    ZAAK_KOLOM_TIJDSTIP = 4, /**< instants: int64_t microseconds, Arrow timestamp[us, UTC] */
    ZAAK_KOLOM_BIT = 5       /**< yes or no: a bitmap, such as a selection */
};

/** A column of one of the kinds. Plain data; its buffers are lent. @since 0.1 */
struct zaak_kolom {
    int32_t soort;           /**< one of ZAAK_KOLOM_… */
    int32_t reserved;        /**< zero */
    const void *values;      /**< the values; row i is value (of a bitmap: bit) `offset + i` */
    const uint8_t *validity; /**< which rows have a value: row i is bit `offset + i`; NULL: all of them */
    size_t offset;           /**< where the column starts in its buffers */
    size_t count;            /**< rows */
};

/** Borrows a column from Arrow: nothing is copied, and the array is not taken over. The caller releases it when the column is no longer used. Of a column with a dictionary the numbers in that
 *  dictionary are taken, which serve as keys.
 *  @param schema its type
 *  @param array its values
 *  @param[out] ret_kolom the column
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_WAARDE for a type that is none of the kinds, or -ZAAK_E_ARGUMENT for an array that was released, does not hold together, or is not aligned to its values
 *  @since 0.1 */
ZAAK_API int zaak_arrow_import(const struct ArrowSchema *schema, const struct ArrowArray *array, struct zaak_kolom *ret_kolom, struct zaak_error *error);

/** Takes a column of days or of 32-bit numbers as what the functions of reeks.h read.
 *  @param kolom the column
 *  @param[out] ret_reeks the same column
 *  @returns 0, or -ZAAK_E_ARGUMENT for a column of another kind
 *  @since 0.1 */
ZAAK_API int zaak_kolom_get_reeks(const struct zaak_kolom *kolom, struct zaak_reeks *ret_reeks);

/** Lends a column to a consumer of Arrow: nothing is copied. The two structs are filled for the consumer, who releases each of them, in any thread.
 *  @param ctx the context, which lives on as long as the structs do
 *  @param kolom the column
 *  @param naam name of the column, UTF-8; copied; may be NULL
 *  @param release called once when the consumer releases the array: the buffers are no longer used; may be NULL
 *  @param owner handed to release
 *  @param[out] ret_schema its type
 *  @param[out] ret_array its values
 *  @returns 0, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN; release is not called then
 *  @since 0.1 */
ZAAK_API int zaak_arrow_export(struct zaak_context *ctx, const struct zaak_kolom *kolom, const char *naam, void (*release)(void *owner), void *owner,
                               struct ArrowSchema *ret_schema, struct ArrowArray *ret_array);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
