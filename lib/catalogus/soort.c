/* SPDX-License-Identifier: EUPL-1.2 */
/* Kinds of resources and their names in documents. */
#include <string.h>

#include "veld_intern.h"

static const char *const names[SOORT_ALLE][SOORT_VORM_ENKEL + 1] = {
#define X(constante, api, export, enkel, eerste) [ZAAK_SOORT_##constante] = { api, export, enkel },
#include "soorten.inc"
#undef X
};

const char *zaak_soort_naam(int32_t soort, enum soort_vorm vorm)
{
    return soort > 0 && soort < SOORT_ALLE ? names[soort][vorm] : NULL;
}

int32_t zaak_soort_find(const char *naam, int32_t end, enum soort_vorm *ret_vorm)
{
    for (int32_t soort = 1; soort < end; soort++) {
        for (int32_t vorm = 0; vorm <= SOORT_VORM_ENKEL; vorm++) {
            if (!strcmp(names[soort][vorm], naam)) {
                *ret_vorm = (enum soort_vorm)vorm;
                return soort;
            }
        }
    }
    return 0;
}
