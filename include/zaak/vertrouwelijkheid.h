/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: vertrouwelijkheidaanduiding: its order, the level of a case or document, and who may see it (zrc-006, zrc-009, drc-007).
 */
#ifndef ZAAK_VERTROUWELIJKHEID_H
#define ZAAK_VERTROUWELIJKHEID_H

#include <zaak/catalogus.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup vertrouwelijkheid Vertrouwelijkheidaanduiding
 *  @{ */

/** The levels, in their order: the higher, the fewer may see it. Compare them as numbers. @since 0.1 */
enum {
    ZAAK_VERTROUWELIJKHEID_GEEN = 0,              /**< no level; nobody may see what has none */
    ZAAK_VERTROUWELIJKHEID_OPENBAAR = 1,          /**< `openbaar` */
    ZAAK_VERTROUWELIJKHEID_BEPERKT_OPENBAAR = 2,  /**< `beperkt_openbaar` */
    ZAAK_VERTROUWELIJKHEID_INTERN = 3,            /**< `intern` */
    ZAAK_VERTROUWELIJKHEID_ZAAKVERTROUWELIJK = 4, /**< `zaakvertrouwelijk` */
    ZAAK_VERTROUWELIJKHEID_VERTROUWELIJK = 5,     /**< `vertrouwelijk` */
    ZAAK_VERTROUWELIJKHEID_CONFIDENTIEEL = 6,     /**< `confidentieel` */
    ZAAK_VERTROUWELIJKHEID_GEHEIM = 7,            /**< `geheim` */
    ZAAK_VERTROUWELIJKHEID_ZEER_GEHEIM = 8        /**< `zeer_geheim` */
};

/** The word of a level. @param niveau one of ZAAK_VERTROUWELIJKHEID_… @returns static text such as "beperkt_openbaar"; NULL when it has none @since 0.1 */
ZAAK_API const char *zaak_vertrouwelijkheid_woord(int32_t niveau);

/** Reads a level.
 *  @param text the word; it need not end in a zero
 *  @param length bytes of `text`
 *  @param[out] ret_niveau one of ZAAK_VERTROUWELIJKHEID_OPENBAAR …
 *  @returns 0, -ZAAK_E_WAARDE when it is none of the eight words
 *  @since 0.1 */
ZAAK_API int zaak_vertrouwelijkheid_parse(const char *text, size_t length, int32_t *ret_niveau);

/** The level of a case or a document: its own when it was given one, whether higher or lower, else that of its zaaktype (zrc-009) or informatieobjecttype (drc-007). It is worked out when the
 *  case or document is made, and not again.
 *  @param eigen the word that was given; NULL or "": none
 *  @param type its zaaktype or informatieobjecttype; NULL: not known
 *  @param[out] ret_niveau one of ZAAK_VERTROUWELIJKHEID_OPENBAAR …
 *  @returns 0, -ZAAK_E_WAARDE for another word, -ZAAK_E_VELD when neither says it
 *  @since 0.1 */
ZAAK_API int zaak_vertrouwelijkheid_van(const char *eigen, const struct zaak_object *type, int32_t *ret_niveau);

/** What someone may see: of one zaaktype or informatieobjecttype, up to a level. @since 0.1 */
struct zaak_inzagerecht {
    const char *type; /**< which type, in the words of the host (URL or identificatie); NULL: every type */
    int32_t maximum;  /**< the highest level, one of ZAAK_VERTROUWELIJKHEID_… */
    int32_t reserved; /**< zero */
};

/** Whether someone may see a case or document (zrc-006): one of the rights is for its type and reaches its level. Of who may see everything (`heeftAlleAutorisaties`) the host need not ask.
 *  May be called by several threads at once.
 *  @param rechten the rights of one person or application
 *  @param count how many; without any nobody sees anything
 *  @param type the type of the case or document, in the same words; NULL: not known, which only a right for every type allows
 *  @param niveau its level
 *  @returns 1 or 0; -ZAAK_E_ARGUMENT for a level that does not exist
 *  @since 0.1 */
ZAAK_API int zaak_inzagerecht_allows(const struct zaak_inzagerecht *rechten, size_t count, const char *type, int32_t niveau);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
