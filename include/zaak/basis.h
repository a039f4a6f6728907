/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 0: the context, errors and the version of the library.
 *
 * **Floors.** A header says on which floor, or layer, it stands: it uses only that floor and those below it (0 to 6; `libzaak.h` names them).
 *
 * **Threads.** A context may be used by several threads at once: after it was made it only hands out memory and reference counts. Objects that say "frozen"
 * (a kalender, a catalogus, a grondenregister) may be shared freely; every other object belongs to one thread at a time.
 */
#ifndef ZAAK_BASIS_H
#define ZAAK_BASIS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <zaak/fouten.h>

#ifndef ZAAK_API
#if defined(__GNUC__)
#define ZAAK_API __attribute__((visibility("default")))
#else
#define ZAAK_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup basis Context, errors and version
 *  @{ */

/** Version of these headers: major, minor, patch. @since 0.1 */
#define ZAAK_VERSION_MAJOR 0
#define ZAAK_VERSION_MINOR 1 /**< @since 0.1 */
#define ZAAK_VERSION_PATCH 0 /**< @since 0.1 */

/** The version of the library that is loaded.
 *  @returns static text such as "0.1.0"
 *  @since 0.1 */
ZAAK_API const char *zaak_version(void);

/** The version of the data inside the library: holidays, decrees, legal grounds. It changes when a row of the law changes, and every answer that rests on
 *  these rows is reproducible with it.
 *  @returns static text: the day of the last change, such as "2026-11-22"
 *  @since 0.1 */
ZAAK_API const char *zaak_data_version(void);

/** What went wrong, in the caller's own struct. Start from @ref ZAAK_ERROR_INIT. It is written only when a function fails. All texts are cut, never overrun.
 *  @since 0.1 */
struct zaak_error {
    size_t size;       /**< `sizeof(struct zaak_error)` */
    int32_t code;      /**< the negative value that the function returned */
    int32_t line;      /**< line in the text that was read, from 1; 0 when no text was read */
    int32_t column;    /**< column in bytes, from 1; 0 when unknown */
    int32_t http;      /**< HTTP status with which the ZGW standards answer this violation; 0 when it is no business rule */
    char file[64];     /**< name of the file inside an archive, "" elsewhere */
    char rule[24];     /**< business rule, such as "zrc-007b"; "" when none is at stake */
    char zgw_code[48]; /**< machine code of the ZGW standards, such as "resultaat-does-not-exist"; "" when none */
    char field[160];   /**< path of the field, such as "zaaktypen.3.doorlooptijd"; "" when none */
    char text[320];    /**< one sentence in Dutch, for people */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_error. @since 0.1 */
#define ZAAK_ERROR_INIT { sizeof(struct zaak_error), 0, 0, 0, 0, "", "", "", "", "", { 0, 0, 0, 0 } }

/** Name of an error code.
 *  @param code a value that a function returned (negative) or its absolute value
 *  @returns static text such as "ZAAK_E_BEREIK"; "0" for 0, which is no error; "ZAAK_E_ONBEKEND" for a number that this library does not know
 *  @since 0.1 */
ZAAK_API const char *zaak_error_name(int32_t code);

/** What an error code means, as one Dutch sentence.
 *  @param code a value that a function returned (negative) or its absolute value
 *  @returns static text; "Er is geen fout." for 0
 *  @since 0.1 */
ZAAK_API const char *zaak_error_text(int32_t code);

/** The three functions through which a context obtains memory, and the host's own pointer. The document tree of json-c is made outside of them.
 *  @since 0.1 */
struct zaak_allocator {
    void *(*alloc)(void *user, size_t size);             /**< like malloc; NULL when there is no memory */
    void *(*resize)(void *user, void *block, size_t size); /**< like realloc; NULL leaves the block as it was */
    void (*release)(void *user, void *block);            /**< like free; takes NULL */
    void *user;                                          /**< handed to the three functions */
};

/** Options of a context. Start from @ref ZAAK_CONTEXT_OPTIONS_INIT; a member that is zero has its default.
 *  @since 0.1 */
struct zaak_context_options {
    size_t size;                       /**< `sizeof(struct zaak_context_options)` */
    struct zaak_allocator allocator;   /**< all members NULL: the C library's own */
    size_t max_document;               /**< largest JSON document or archive member in bytes; default 256 MiB */
    size_t max_line;                   /**< longest line of JSON Lines in bytes; default 1 MiB */
    size_t max_depth;                  /**< deepest nesting of a JSON document; default 32 */
    size_t max_count;                  /**< most elements of one list (zaaktypen of a catalogue, cases of a collection …); default 10,000,000 */
    size_t max_feiten;                 /**< most facts of one zaak, of which at most 1,000 withdrawals; default 10,000 */
    void (*make_id)(void *user, char id[37]); /**< writes a fresh identifier of at most 36 bytes and a zero; one that a case or a fact has already is refused (-ZAAK_E_DUBBEL); default: a random UUID from libuuid */
    void *id_user;                     /**< handed to make_id */
    uint64_t reserved[4];              /**< zero */
};

/** Initial value of struct zaak_context_options. @since 0.1 */
#define ZAAK_CONTEXT_OPTIONS_INIT { sizeof(struct zaak_context_options), { NULL, NULL, NULL, NULL }, 0, 0, 0, 0, 0, NULL, NULL, { 0, 0, 0, 0 } }

/** Everything that is shared by the objects made with it: allocator, limits, and the library's own kalender and legal grounds, which are made on first use by
 *  zaak_context_new(). Two contexts share nothing. */
struct zaak_context;

/** Makes a context.
 *  @param options NULL for the defaults; copied
 *  @returns a context that the caller gives back with zaak_context_unref(); NULL when there is no memory or the options are not valid
 *  @since 0.1 */
ZAAK_API struct zaak_context *zaak_context_new(const struct zaak_context_options *options);

/** Takes a reference. @param ctx NULL is allowed @returns ctx @since 0.1 */
ZAAK_API struct zaak_context *zaak_context_ref(struct zaak_context *ctx);

/** Gives a reference back; the last one frees it. Objects made with a context hold a reference of their own. @param ctx NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_context *zaak_context_unref(struct zaak_context *ctx);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
