/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 0: the numbers of persons and organisations: BSN, RSIN, KvK-nummer, vestigingsnummer, A-nummer.
 *
 * Nothing here keeps a number, and no error tells one: not in its text and not in its field.
 */
#ifndef ZAAK_NUMMER_H
#define ZAAK_NUMMER_H

#include <zaak/basis.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup nummer Numbers of persons and organisations
 *  The rows: lib/register/nummers.csv.
 *  @{ */

/** Kind of a number. A value never changes its meaning. @since 0.1 */
enum {
    ZAAK_NUMMER_BSN = 1,       /**< burgerservicenummer: 9 digits, elfproef (`inpBsn`) */
    ZAAK_NUMMER_RSIN = 2,      /**< of an organisation: 9 digits, elfproef (`bronorganisatie`, `innNnpId` and others) */
    ZAAK_NUMMER_KVK = 3,       /**< KvK-nummer: 8 digits */
    ZAAK_NUMMER_VESTIGING = 4, /**< vestigingsnummer: 12 digits */
    ZAAK_NUMMER_A_NUMMER = 5   /**< A-nummer: 10 digits, of which the first is no zero (`inpA_nummer`) */
};

/** How strict a check is. @since 0.1 */
enum {
    ZAAK_NUMMER_STRENG = 0, /**< what the number is: all its digits and nothing else */
    ZAAK_NUMMER_ZGW = 1     /**< what the Zaken API takes: a KvK-nummer is any text of 1 to 8 characters, a vestigingsnummer of 1 to 24; the others as above */
};

/** The word of a kind, as it stands in the field of an error.
 *  @param soort one of ZAAK_NUMMER_BSN …
 *  @returns static text such as "bsn"; NULL when there is no such kind
 *  @since 0.1 */
ZAAK_API const char *zaak_nummer_woord(int32_t soort);

/** Checks a number. Of several faults the first of these is told: a wrong character, a wrong length, a check digit that is not right (elfproef: the weights 9 to 2 and -1,
 *  the sum divides by 11). `000000000` passes, as everywhere in ZGW. May be called by several threads at once.
 *  @param soort one of ZAAK_NUMMER_BSN …
 *  @param text the number; it need not end in a zero
 *  @param length bytes of `text`
 *  @param strengheid ZAAK_NUMMER_STRENG or ZAAK_NUMMER_ZGW
 *  @param[out] error what is wrong, never with the number: `field` is the word of the kind, `column` the place of a wrong character, `zgw_code` and `http` what ZGW components
 *  answer ("" where they know no such check); may be NULL
 *  @returns 0, -ZAAK_E_TEKEN, -ZAAK_E_LENGTE, -ZAAK_E_CONTROLE, -ZAAK_E_ARGUMENT for another kind
 *  @since 0.1 */
ZAAK_API int zaak_nummer_check(int32_t soort, const char *text, size_t length, int32_t strengheid, struct zaak_error *error);

/** Writes a number in its full length: older systems leave out the zero before a BSN or RSIN of 8 digits. Checked strictly afterwards.
 *  @param soort one of ZAAK_NUMMER_BSN …
 *  @param text the number; it need not end in a zero
 *  @param length bytes of `text`
 *  @param[out] buffer where the digits and a closing zero go, when they are a number; cut to fit; may be NULL when `size` is 0
 *  @param size bytes of `buffer`
 *  @param[out] error as of zaak_nummer_check(); may be NULL
 *  @returns the length of the number, or a failure of zaak_nummer_check()
 *  @since 0.1 */
ZAAK_API int zaak_nummer_fill(int32_t soort, const char *text, size_t length, char *buffer, size_t size, struct zaak_error *error);

/** Masks what says who someone is, as the library does in all its sentences: a BSN (nine digits together that pass the elfproef) and an A-nummer (ten digits together of which the first is no
 *  zero) become stars, as do mobile telephone numbers (06, +316, 00316 and eight digits); an e-mail address becomes `*@*`. Digits in a UUID are left alone. Names, dates, amounts and numbers
 *  of another length stay. docs/dienstverlening.md tells where the library masks and where it does not.
 *  @param ctx the context, for its memory
 *  @param text the text, UTF-8; it need not end in a zero
 *  @param length bytes of `text`
 *  @param[out] buffer where the masked text and a closing zero go, cut to fit; it may not be `text`; may be NULL when `size` is 0
 *  @param size bytes of `buffer`
 *  @returns the length of the masked text, at most `length`; -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_nummer_mask(struct zaak_context *ctx, const char *text, size_t length, char *buffer, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
