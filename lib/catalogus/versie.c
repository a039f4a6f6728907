/* SPDX-License-Identifier: EUPL-1.2 */
/* Which version of a zaaktype holds on a day, and what stands around that day. */
#include <zaak/versie.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus_intern.h"

static struct deel_lijst versions_of(const struct zaak_catalogus *catalogus, const char *identificatie)
{
    const struct deel_lijst none = { NULL, 0 };

    return catalogus && catalogus->frozen && identificatie ? zaak_catalogus_versions(catalogus, identificatie) : none;
}

size_t zaak_catalogus_versie_count(const struct zaak_catalogus *catalogus, const char *identificatie)
{
    return versions_of(catalogus, identificatie).count;
}

const struct zaak_object *zaak_catalogus_versie_at(const struct zaak_catalogus *catalogus, const char *identificatie, size_t index)
{
    struct deel_lijst versions = versions_of(catalogus, identificatie);

    return index < versions.count ? versions.items[index] : NULL;
}

static zaak_dag last_of(const struct zaak_object *version)
{
    return version->einde == ZAAK_DAG_GEEN ? INT32_MAX : version->einde;
}

/* A validity that ends before it begins holds on no day, so it stands before no day and after none. */
static void note(const struct zaak_object *version, zaak_dag dag, struct zaak_versiedag *answer)
{
    bool now = version->begin <= dag && last_of(version) >= dag;

    if (last_of(version) < version->begin)
        return;
    if (version->concept) {
        answer->concept = now ? version : answer->concept;
        return;
    }
    answer->aantal += now;
    if (last_of(version) < dag && (!answer->vorige || last_of(version) >= last_of(answer->vorige)))
        answer->vorige = version;
    if (version->begin > dag && !answer->volgende)
        answer->volgende = version;
}

static int32_t stand_of(const struct zaak_versiedag *answer)
{
    if (answer->aantal)
        return answer->aantal > 1 ? ZAAK_VERSIE_OVERLAP : ZAAK_VERSIE_GELDT;
    if (answer->vorige)
        return answer->volgende ? ZAAK_VERSIE_GAT : ZAAK_VERSIE_NA_LAATSTE;
    return answer->volgende ? ZAAK_VERSIE_VOOR_EERSTE : ZAAK_VERSIE_CONCEPT;
}

int zaak_catalogus_ask_versie(const struct zaak_catalogus *catalogus, const char *identificatie, zaak_dag dag, struct zaak_versiedag *ret_versiedag,
                              struct zaak_error *error)
{
    struct deel_lijst versions = versions_of(catalogus, identificatie);
    struct zaak_versiedag answer = ZAAK_VERSIEDAG_INIT;

    if (!zaak_catalogus_is_frozen(catalogus) || !identificatie || dag == ZAAK_DAG_GEEN || !ret_versiedag)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    for (size_t i = 0; i < versions.count; i++)
        note(versions.items[i], dag, &answer);
    if (versions.count)
        answer.stand = stand_of(&answer);
    answer.versie = zaak_catalogus_find_zaaktype(catalogus, identificatie, dag);
    answer.gebruikt = zaak_catalogus_nearest_zaaktype(catalogus, identificatie, dag);
    return zaak_options_write(ret_versiedag, &answer, sizeof answer, error);
}
