/* SPDX-License-Identifier: EUPL-1.2 */
/* Judging the matrices of all procesprofielen of a frozen catalogue. */
#include "keuring_intern.h"
#include "profiel_bron_intern.h"

/* Stretches of days that share a matrix and its roles are judged once. */
static bool same_matrix(const struct zaak_profiel *a, const struct zaak_profiel *b)
{
    return a->activiteiten == b->activiteiten && a->rollen == b->rollen;
}

/* What organisations share is also in the first group, of no organisation. */
static bool seen_before(const struct zaaktype_delen *delen, size_t groep, const struct zaak_profiel *profiel)
{
    for (size_t i = 0; i <= groep; i += groep ? groep : 1) {
        for (size_t j = 0; j < delen->profielen[i].count; j++) {
            const struct zaak_profiel *earlier = &delen->profielen[i].tijdvakken[j].profiel;

            if (earlier == profiel)
                return false;
            if (same_matrix(earlier, profiel))
                return true;
        }
    }
    return false;
}

void zaak_keuring_rasci(struct keuring *k)
{
    for (size_t i = 0; i < k->versie_count; i++) {
        const struct zaaktype_delen *delen = k->versies[i].zaaktype->delen;

        for (size_t j = 0; delen && j < delen->profiel_count; j++) {
            for (size_t n = 0; n < delen->profielen[j].count; n++) {
                const struct zaak_profiel *profiel = &delen->profielen[j].tijdvakken[n].profiel;

                if (!seen_before(delen, j, profiel))
                    zaak_matrix_judge(profiel, &k->grenzen, &k->rapport);
            }
        }
    }
}
