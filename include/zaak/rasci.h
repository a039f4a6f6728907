/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: who is on turn: R, A, S, C and I on a case on a day.
 */
#ifndef ZAAK_RASCI_H
#define ZAAK_RASCI_H

#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup rasci Who is on turn
 *  @{ */

/** Someone with a letter. Texts are lent by the case until it changes or by the catalogue. @since 0.1 */
struct zaak_betrokken {
    const struct zaak_object *roltype; /**< the role that has the letter */
    const char *activiteit;            /**< id of the activity; NULL where the letter comes from the roltype map */
    const char *betrokkene;            /**< who has the role on that day; NULL: nobody, the role is not filled */
    const char *betrokkenetype;        /**< ZGW word; NULL when nobody */
};

/** Who has a letter: the roles with that letter in the activities of the present status (of the first status while the case has none), with the people and units that have those roles on that day. Each
 *  pair of role and betrokkene comes once. Without activities for that status the letters come from the roltypen (zaak_roltype_get_rasci()). For a closed case nobody is on turn.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param letter one bit ZAAK_RASCI_…
 *  @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are (more than max when the room was too small), -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_rasci(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, struct zaak_betrokken *rows, size_t max);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
