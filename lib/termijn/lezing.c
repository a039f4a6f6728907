/* SPDX-License-Identifier: EUPL-1.2 */
#include "lezing_intern.h"

#include <stddef.h>

static const struct {
    size_t offset;
    const char *naam;
} readings[] = {
    { offsetof(struct zaak_lezing, opschorting), "de dag waarop een opschorting eindigt" },
    { offsetof(struct zaak_lezing, opschorting_vanaf), "het einde waar opgeschorte dagen bij komen" },
    { offsetof(struct zaak_lezing, verlenging_vanaf), "het einde vanwaar een verlenging telt" },
    { offsetof(struct zaak_lezing, opschorting_voor_begin), "opschorting voor het begin van de termijn" },
    { offsetof(struct zaak_lezing, postweek), "de week voor de post" },
    { offsetof(struct zaak_lezing, van_rechtswege), "de dag van verlening van rechtswege" },
    { offsetof(struct zaak_lezing, twee_weken), "de twee weken na een ingebrekestelling" },
    { offsetof(struct zaak_lezing, dag_van_bekendmaking), "de dwangsom over de dag van bekendmaking" },
    { offsetof(struct zaak_lezing, te_vroeg), "een ingebrekestelling die een dag te vroeg kwam" },
};

enum { READINGS = sizeof readings / sizeof readings[0] };

int32_t *zaak_lezing_member(struct zaak_lezing *lezing, size_t index)
{
    return index < READINGS ? (int32_t *)((char *)lezing + readings[index].offset) : NULL;
}

const char *zaak_lezing_naam(size_t index)
{
    return readings[index].naam;
}

/* Each reading has a default (0) and another value (1). */
bool zaak_lezing_exists(const struct zaak_lezing *lezing)
{
    struct zaak_lezing copy = *lezing;
    const int32_t *value;

    for (size_t i = 0; (value = zaak_lezing_member(&copy, i)); i++)
        if (*value != 0 && *value != 1)
            return false;
    return true;
}
