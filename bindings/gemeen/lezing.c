/* SPDX-License-Identifier: EUPL-1.2 */
/* The readings of struct zaak_lezing: their names, and the words of each. */
#include "gemeen.h"

#include <stddef.h>

static const struct woord opschorting[] = { { ZAAK_LEZING_LETTER, "letter" }, { ZAAK_LEZING_CIRCULAIRE, "circulaire" }, { 0, NULL } };

static const struct woord einde[] = {
    { ZAAK_LEZING_NOMINAAL_EINDE, "nominaal_einde" }, { ZAAK_LEZING_VERLENGD_EINDE, "verlengd_einde" }, { 0, NULL }
};

static const struct woord telt[] = { { ZAAK_LEZING_TELT_NIET, "telt_niet" }, { ZAAK_LEZING_TELT, "telt" }, { 0, NULL } };

static const struct woord atw[] = { { ZAAK_LEZING_ATW, "atw" }, { ZAAK_LEZING_ZONDER_ATW, "zonder_atw" }, { 0, NULL } };

static const struct woord dag[] = { { ZAAK_LEZING_DAG_ERNA, "dag_erna" }, { ZAAK_LEZING_LAATSTE_DAG, "laatste_dag" }, { 0, NULL } };

static const struct woord geldig[] = { { ZAAK_LEZING_GELDIG, "geldig" }, { ZAAK_LEZING_ONGELDIG, "ongeldig" }, { 0, NULL } };

static const struct {
    size_t offset;
    const struct woord *woorden;
} leden[] = {
    { offsetof(struct zaak_lezing, opschorting), opschorting },
    { offsetof(struct zaak_lezing, opschorting_vanaf), einde },
    { offsetof(struct zaak_lezing, verlenging_vanaf), einde },
    { offsetof(struct zaak_lezing, opschorting_voor_begin), telt },
    { offsetof(struct zaak_lezing, postweek), atw },
    { offsetof(struct zaak_lezing, van_rechtswege), dag },
    { offsetof(struct zaak_lezing, twee_weken), atw },
    { offsetof(struct zaak_lezing, dag_van_bekendmaking), telt },
    { offsetof(struct zaak_lezing, te_vroeg), geldig },
};

const struct woord woorden_lezing[] = {
    { 0, "opschorting" }, { 1, "opschorting_vanaf" }, { 2, "verlenging_vanaf" }, { 3, "opschorting_voor_begin" },
    { 4, "postweek" }, { 5, "van_rechtswege" }, { 6, "twee_weken" }, { 7, "dag_van_bekendmaking" }, { 8, "te_vroeg" }, { 0, NULL }
};

int32_t *lezing_member(struct zaak_lezing *lezing, int32_t plaats, const struct woord **ret_woorden)
{
    *ret_woorden = leden[plaats].woorden;
    return (int32_t *)((char *)lezing + leden[plaats].offset);
}
