/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 4: which cases of a collection someone may see (zrc-006).
 */
#ifndef ZAAK_INZAGE_H
#define ZAAK_INZAGE_H

#include <zaak/vertrouwelijkheid.h>
#include <zaak/voorraad.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @addtogroup voorraad
 *  @{ */

/** Which cases of a collection someone may see: those of a zaaktype that one of the rights is for, of which the level (its own, or else that of its zaaktype; zrc-009) does not go beyond
 *  the maximum of that right (zrc-006). A right names a zaaktype by its identificatie, for all its versions, or by the URL of one version. A case without a level, such as one that is not
 *  open yet, is seen by nobody. One thread at a time, like the collection.
 *  @param voorraad the collection
 *  @param blik from where the cases are looked at; NULL: all facts
 *  @param rechten the rights of one person or application; NULL when count is 0
 *  @param count how many; without any nobody sees anything
 *  @param[out] rows places of the cases, for zaak_voorraad_at(), in their order; may be NULL when max is 0
 *  @param max room in rows
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many cases may be seen (more than max when the room was too small), -ZAAK_E_ARGUMENT, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_voorraad_get_inzage(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_inzagerecht *rechten, size_t count, size_t *rows,
                                      size_t max, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
