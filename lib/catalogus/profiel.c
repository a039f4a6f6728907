/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "basis/options_intern.h"
#include "catalogus_intern.h"
#include "profiel_bron_intern.h"

/* The group of an organisation: the shared one stands first, the others by name. */
static const struct profiel_groep *find_groep(const struct zaaktype_delen *delen, const char *organisatie)
{
    size_t low = 1, high = delen->profiel_count;

    while (organisatie && low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(delen->profielen[middle].organisatie, organisatie);

        if (order == 0)
            return &delen->profielen[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return &delen->profielen[0];
}

const struct zaak_profiel *zaak_profiel_find(const struct zaak_object *zaaktype, const char *organisatie, zaak_dag dag)
{
    const struct profiel_groep *groep;

    if (!zaaktype || !zaaktype->delen || !zaaktype->delen->profiel_count)
        return NULL;
    groep = find_groep(zaaktype->delen, organisatie);
    for (size_t i = groep->count; i-- > 0;)
        if (groep->tijdvakken[i].van <= dag)
            return dag <= groep->tijdvakken[i].tot ? &groep->tijdvakken[i].profiel : NULL;
    return NULL;
}

const char *zaak_profiel_get_grond(const struct zaak_profiel *profiel)
{
    return profiel ? profiel->grond : NULL;
}

const struct zaak_periode *zaak_profiel_termijn(const struct zaak_profiel *p)
{
    static const struct zaak_periode none = { 0, ZAAK_EENHEID_GEEN };

    return p ? &p->termijn : &none;
}

const struct volgwijze *zaak_profiel_volgwijze(const struct zaak_profiel *p)
{
    return p ? p->volgwijze : NULL;
}

size_t zaak_profiel_norm_count(const struct zaak_profiel *profiel)
{
    return profiel ? profiel->norm_count : 0;
}

int zaak_profiel_get_norm(const struct zaak_profiel *profiel, size_t index, struct zaak_servicenorm *ret_norm)
{
    if (!profiel || !ret_norm)
        return -ZAAK_E_ARGUMENT;
    if (index >= profiel->norm_count)
        return -ZAAK_E_BEREIK;
    return zaak_options_write(ret_norm, &profiel->normen[index], sizeof *ret_norm, NULL);
}

const struct zaak_normregel *zaak_norm_regel(const struct zaak_servicenorm *norm)
{
    static const struct zaak_normregel plain = ZAAK_NORMREGEL_INIT;

    return norm->regel ? norm->regel : &plain;
}

bool zaak_norm_on_clock(const struct zaak_servicenorm *norm)
{
    const struct zaak_normregel *regel = zaak_norm_regel(norm);

    return norm->termijn.eenheid >= ZAAK_EENHEID_DAG && regel->richting == ZAAK_RICHTING_BINNEN && regel->begin.soort == ZAAK_NORMMOMENT_GEWOON &&
           (regel->voorwaarde.soort == ZAAK_NORMMOMENT_GEWOON || regel->waarde);
}

int zaak_profiel_get_belofte(const struct zaak_profiel *profiel)
{
    for (size_t i = 0; i < zaak_profiel_norm_count(profiel); i++)
        if (zaak_norm_on_clock(&profiel->normen[i]) && zaak_norm_regel(&profiel->normen[i])->voorwaarde.soort == ZAAK_NORMMOMENT_GEWOON)
            return (int)i;
    return -ZAAK_E_NIET_GEVONDEN;
}

bool zaak_catalogus_has_zaaknorm(const struct zaak_catalogus *catalogus, const char *id)
{
    for (size_t i = 0; i < catalogus->profiel_count; i++)
        for (size_t j = 0; j < catalogus->profielen[i]->norm_count; j++)
            if (!strcmp(catalogus->profielen[i]->norm_rows[j].norm.id, id))
                return true;
    return false;
}

size_t zaak_catalogus_norm_count(const struct zaak_catalogus *catalogus)
{
    return catalogus ? catalogus->norm_count : 0;
}

int zaak_catalogus_get_norm(const struct zaak_catalogus *catalogus, size_t index, struct zaak_servicenorm *ret_norm)
{
    if (!catalogus || !catalogus->frozen || !ret_norm)
        return -ZAAK_E_ARGUMENT;
    if (index >= catalogus->norm_count)
        return -ZAAK_E_BEREIK;
    return zaak_options_write(ret_norm, &catalogus->normen[index]->norm, sizeof *ret_norm, NULL);
}

size_t zaak_profiel_rasci_count(const struct zaak_profiel *profiel)
{
    return profiel ? profiel->rasci_count : 0;
}

int zaak_profiel_get_rasci(const struct zaak_profiel *profiel, size_t index, struct zaak_rasciregel *ret_regel)
{
    if (!profiel || !ret_regel)
        return -ZAAK_E_ARGUMENT;
    if (index >= profiel->rasci_count)
        return -ZAAK_E_BEREIK;
    return zaak_options_write(ret_regel, &profiel->rasci[index], sizeof *ret_regel, NULL);
}

size_t zaak_profiel_activiteit_count(const struct zaak_profiel *profiel)
{
    return profiel ? profiel->activiteit_count : 0;
}

int zaak_profiel_get_activiteit(const struct zaak_profiel *profiel, size_t index, struct zaak_activiteit *ret_activiteit)
{
    if (!profiel || !ret_activiteit)
        return -ZAAK_E_ARGUMENT;
    if (index >= profiel->activiteit_count)
        return -ZAAK_E_BEREIK;
    return zaak_options_write(ret_activiteit, &profiel->activiteiten[index].gegevens, sizeof *ret_activiteit, NULL);
}

int zaak_profiel_get_scheiding(const struct zaak_profiel *profiel, size_t activiteit, size_t index, struct zaak_scheiding *ret_scheiding)
{
    if (!profiel || !ret_scheiding)
        return -ZAAK_E_ARGUMENT;
    if (activiteit >= profiel->activiteit_count || index >= (size_t)profiel->activiteiten[activiteit].gegevens.scheiding_count)
        return -ZAAK_E_BEREIK;
    return zaak_options_write(ret_scheiding, &profiel->activiteiten[activiteit].scheidingen[index], sizeof *ret_scheiding, NULL);
}

const struct activiteit *zaak_profiel_activiteiten(const struct zaak_profiel *p, size_t *ret_count)
{
    *ret_count = p ? p->activiteit_count : 0;
    return p ? p->activiteiten : NULL;
}

const struct zaak_rasciregel *zaak_profiel_cellen(const struct zaak_profiel *p, size_t *ret_count)
{
    *ret_count = p ? p->rasci_count : 0;
    return p ? p->rasci : NULL;
}

const struct zaak_profielrol *zaak_profiel_rollen(const struct zaak_profiel *p, size_t *ret_count)
{
    *ret_count = p ? p->rol_count : 0;
    return p ? p->rollen : NULL;
}

const struct zaak_object *zaak_profiel_zaaktype(const struct zaak_profiel *p)
{
    return p ? p->zaaktype : NULL;
}

const struct activiteit *zaak_profiel_find_activiteit(const struct zaak_profiel *p, const char *id)
{
    for (size_t i = 0; p && id && i < p->activiteit_count; i++)
        if (!strcmp(p->activiteiten[i].gegevens.id, id))
            return &p->activiteiten[i];
    return NULL;
}

int zaak_profiel_get_rol(const struct zaak_profiel *profiel, const struct zaak_object *roltype, struct zaak_profielrol *ret_rol)
{
    struct zaak_profielrol rol = ZAAK_PROFIELROL_INIT;

    if (!roltype || roltype->soort != ZAAK_SOORT_ROLTYPE || !ret_rol)
        return -ZAAK_E_ARGUMENT;
    for (size_t i = 0; profiel && i < profiel->rol_count; i++)
        if (profiel->rollen[i].roltype == roltype)
            return zaak_options_write(ret_rol, &profiel->rollen[i], sizeof *ret_rol, NULL);
    rol.roltype = roltype;
    rol.letters = zaak_roltype_get_rasci(roltype);
    rol.is_extern = roltype->generiek == GENERIEK_INITIATOR || roltype->generiek == GENERIEK_MEDE_INITIATOR || roltype->generiek == GENERIEK_BELANGHEBBENDE;
    return zaak_options_write(ret_rol, &rol, sizeof *ret_rol, NULL);
}

int zaak_roltype_get_rasci(const struct zaak_object *roltype)
{
    static const int32_t letters[] = {
        [GENERIEK_ONBEKEND] = 0,
        [GENERIEK_ADVISEUR] = ZAAK_RASCI_C,
        [GENERIEK_BEHANDELAAR] = ZAAK_RASCI_R,
        [GENERIEK_BELANGHEBBENDE] = ZAAK_RASCI_I,
        [GENERIEK_BESLISSER] = ZAAK_RASCI_A,
        [GENERIEK_INITIATOR] = ZAAK_RASCI_I,
        [GENERIEK_KLANTCONTACTER] = ZAAK_RASCI_S,
        [GENERIEK_ZAAKCOORDINATOR] = ZAAK_RASCI_A,
        [GENERIEK_MEDE_INITIATOR] = ZAAK_RASCI_I,
    };

    return roltype ? letters[roltype->generiek] : 0;
}

uint64_t zaak_overgang_key(const struct zaak_object *van, const struct zaak_object *naar)
{
    return (van ? (uint64_t)van->plaats + 1 : 0) << 32 | naar->plaats;
}

static bool is_status_of(const struct zaak_object *status, const struct zaak_object *zaaktype)
{
    return status->soort == ZAAK_SOORT_STATUSTYPE && status->zaaktype == zaaktype;
}

int zaak_profiel_guards(const struct zaak_profiel *p, const struct zaak_object *van, const struct zaak_object *naar,
                        const struct overgang_eis **ret_eisen, size_t *ret_count)
{
    size_t low = 0, high;
    uint64_t key;

    *ret_eisen = NULL;
    *ret_count = 0;
    if (!p || p->vrij)
        return 1;
    if (!naar || !is_status_of(naar, p->zaaktype) || (van && !is_status_of(van, p->zaaktype)))
        return 0;
    key = zaak_overgang_key(van, naar);
    high = p->overgang_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (p->overgangen[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == p->overgang_count || p->overgangen[low].key != key)
        return 0;
    *ret_eisen = p->overgangen[low].eisen;
    *ret_count = p->overgangen[low].eis_count;
    return 1;
}

bool zaak_profiel_allows(const struct zaak_profiel *profiel, const struct zaak_object *van, const struct zaak_object *naar)
{
    const struct overgang_eis *eisen;
    size_t count;

    return zaak_profiel_guards(profiel, van, naar, &eisen, &count) > 0;
}

static bool demands_decision(const struct overgang *overgang)
{
    for (size_t i = 0; i < overgang->eis_count; i++)
        if (overgang->eisen[i].soort == EIS_BESLUIT)
            return true;
    return false;
}

const struct zaak_object *zaak_profiel_besluitstatus(const struct zaak_profiel *p)
{
    const struct zaak_object *first = NULL;

    for (size_t i = 0; p && i < p->overgang_count; i++) {
        const struct zaak_object *naar = zaak_zaaktype_at(p->zaaktype, ZAAK_SOORT_STATUSTYPE, (uint32_t)p->overgangen[i].key);

        if (demands_decision(&p->overgangen[i]) && !zaak_object_is_eindstatus(naar) && (!first || naar->plaats < first->plaats))
            first = naar;
    }
    for (size_t i = 0; p && !first && i < p->activiteit_count; i++) {
        const struct zaak_activiteit *activiteit = &p->activiteiten[i].gegevens;

        if (activiteit->besluit && activiteit->statustype && !zaak_object_is_eindstatus(activiteit->statustype))
            first = activiteit->statustype;
    }
    return first;
}
