/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 1: the identification of a case, a decision, a document or a zaaktype: made from a sequence number, read back and checked.
 *
 * Pure functions: the host keeps the sequence and sees to it that no identification is used twice within an organisation (zrc-002).
 *
 * **Threads.** Pure functions: any thread.
 */
#ifndef ZAAK_IDENTIFICATIE_H
#define ZAAK_IDENTIFICATIE_H

#include <zaak/datum.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup identificatie Identifications
 *  The rows: lib/register/identificaties.csv.
 *  @{ */

/** Which day the year of an identification comes from. @since 0.1 */
enum {
    ZAAK_IDENTIFICATIEDAG_GEEN = 0,         /**< it has no year */
    ZAAK_IDENTIFICATIEDAG_STARTDATUM = 1,   /**< startdatum of the case */
    ZAAK_IDENTIFICATIEDAG_VANDAAG = 2,      /**< the day on which it is made */
    ZAAK_IDENTIFICATIEDAG_DATUM = 3,        /**< datum of the decision */
    ZAAK_IDENTIFICATIEDAG_CREATIEDATUM = 4, /**< creatiedatum of the document */
    ZAAK_IDENTIFICATIEDAG_VERSIEDATUM = 5   /**< versiedatum of the zaaktype */
};

/** Which characters may stand in an identification. @since 0.1 */
enum {
    ZAAK_TEKENS_VRIJ = 0, /**< any UTF-8, as the standard has it and Open Zaak 1.30 */
    ZAAK_TEKENS_RGBZ = 1  /**< letters A to Z and a to z, digits, hyphen and underscore, as the RGBZ has it */
};

/** What must add up. @since 0.1 */
enum {
    ZAAK_IDENTIFICATIECONTROLE_GEEN = 0, /**< nothing */
    ZAAK_IDENTIFICATIECONTROLE_UWV = 1   /**< each of the letters (A is 0) and digits times its place, from 1: the sum leaves 10 when divided by 11 */
};

/** How an identification looks. Start from @ref ZAAK_IDENTIFICATIEPATROON_INIT, or from a row by zaak_identificatiepatroon_get(). @since 0.1 */
struct zaak_identificatiepatroon {
    size_t size;          /**< `sizeof(struct zaak_identificatiepatroon)` */
    const char *naam;     /**< name of the row; any text, or NULL, in a pattern of the caller */
    const char *sjabloon; /**< text with `{nummer}` in it once, `{jaar}` (four digits) at most once and `{letters}` (one or two) at most once, right before `{nummer}`; other braces
                               may not stand in it */
    int32_t dag;          /**< one of ZAAK_IDENTIFICATIEDAG_…: which day the caller is to give; the functions take the day as it is given */
    int32_t breedte;      /**< digits of the sequence number, 1 to 15; with letters in front it goes on where the digits are full: A99999999, B00000000 … Z, AA … ZZ */
    int32_t langst;       /**< longest identification in characters, 1 to 255 */
    int32_t tekens;       /**< one of ZAAK_TEKENS_… */
    int32_t controle;     /**< one of ZAAK_IDENTIFICATIECONTROLE_… */
    int32_t reserved_int; /**< zero */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_identificatiepatroon: no pattern yet. @since 0.1 */
#define ZAAK_IDENTIFICATIEPATROON_INIT { sizeof(struct zaak_identificatiepatroon), NULL, NULL, 0, 0, 0, 0, 0, 0, { 0, 0, 0, 0 } }

/** A pattern of the register: `use-start-datum-year` (ZAAK-2026-0000000001, the year of the startdatum), `use-creation-year` (the same with the year of today),
 *  `use-uwv-identification` (A00000006), as Open Zaak names them; `besluit`, `document` and `zaaktype`.
 *  @param naam the name; NULL: `use-start-datum-year`
 *  @param[out] ret_patroon the pattern, with static texts; its `size` is set by the caller
 *  @returns 0, -ZAAK_E_NIET_GEVONDEN, -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_identificatiepatroon_get(const char *naam, struct zaak_identificatiepatroon *ret_patroon);

/** The names of the register.
 *  @param index from 0
 *  @returns static text; NULL beyond the last
 *  @since 0.1 */
ZAAK_API const char *zaak_identificatiepatroon_naam(size_t index);

/** Makes an identification of a sequence number. With a check (UWV) not every number has one: then it is that of the first number from there on which has. So a host that meets an
 *  identification that is in use asks again with `*ret_volgnummer + 1`.
 *  @param patroon the pattern; NULL: `use-start-datum-year`
 *  @param dag the day of the year in it; ZAAK_DAG_GEEN where the pattern has no year
 *  @param volgnummer the number, from 1
 *  @param[out] buffer where the text and a closing zero go, cut to fit; may be NULL when `size` is 0
 *  @param size bytes of `buffer`
 *  @param[out] ret_volgnummer the number that it was made of; may be NULL
 *  @param[out] error what went wrong; may be NULL
 *  @returns the whole length in bytes, -ZAAK_E_BEREIK when the number does not fit or the day is none, -ZAAK_E_LENGTE or -ZAAK_E_TEKEN when the pattern makes what it forbids,
 *  -ZAAK_E_ARGUMENT for what is no pattern
 *  @since 0.1 */
ZAAK_API int zaak_identificatie_make(const struct zaak_identificatiepatroon *patroon, zaak_dag dag, int64_t volgnummer, char *buffer, size_t size,
                                     int64_t *ret_volgnummer, struct zaak_error *error);

/** Makes the identification after the highest of those that are in use: of this pattern and, where it has one, of this year. Others are passed over.
 *  @param patroon the pattern; NULL: `use-start-datum-year`
 *  @param dag the day of the year in it; ZAAK_DAG_GEEN where the pattern has no year
 *  @param bestaande what is in use, in any order; a NULL among them is passed over
 *  @param count how many
 *  @param[out] buffer where the text and a closing zero go, cut to fit; may be NULL when `size` is 0
 *  @param size bytes of `buffer`
 *  @param[out] ret_volgnummer the number that it was made of; may be NULL
 *  @param[out] error what went wrong; may be NULL
 *  @returns as zaak_identificatie_make()
 *  @since 0.1 */
ZAAK_API int zaak_identificatie_next(const struct zaak_identificatiepatroon *patroon, zaak_dag dag, const char *const *bestaande, size_t count, char *buffer,
                                     size_t size, int64_t *ret_volgnummer, struct zaak_error *error);

/** Whether a text may be an identification: not empty, not too long, no character that is not allowed. Its form is free, as that of a client's own.
 *  @param patroon the pattern, of which `langst` and `tekens` count; NULL: `use-start-datum-year`
 *  @param text the text; it need not end in a zero
 *  @param length bytes of `text`
 *  @param[out] error what is wrong, with the place of a wrong character in `column`; may be NULL
 *  @returns 0, -ZAAK_E_LENGTE, -ZAAK_E_TEKEN, -ZAAK_E_ARGUMENT for what is no pattern
 *  @since 0.1 */
ZAAK_API int zaak_identificatie_check(const struct zaak_identificatiepatroon *patroon, const char *text, size_t length, struct zaak_error *error);

/** Reads an identification of this pattern.
 *  @param patroon the pattern; NULL: `use-start-datum-year`
 *  @param text the text; it need not end in a zero
 *  @param length bytes of `text`
 *  @param[out] ret_jaar the year; 0 where the pattern has none; may be NULL
 *  @param[out] ret_volgnummer the sequence number; may be NULL
 *  @param[out] error what is wrong; may be NULL
 *  @returns 0, -ZAAK_E_VORM when it is not of this pattern, -ZAAK_E_CONTROLE, or a failure of zaak_identificatie_check()
 *  @since 0.1 */
ZAAK_API int zaak_identificatie_parse(const struct zaak_identificatiepatroon *patroon, const char *text, size_t length, int32_t *ret_jaar, int64_t *ret_volgnummer,
                                      struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
