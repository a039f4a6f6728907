/* SPDX-License-Identifier: EUPL-1.2 */
#include "regelprofiel_intern.h"

#include <string.h>

#include "basis/options_intern.h"
#include "catalogus_intern.h"

enum {
#define X(id, name, base, title) PROFIEL_##id,
#include "regelprofielen.inc"
#undef X
    PROFIEL_COUNT
};

static const struct {
    const char *id, *titel, *bron, *sinds, *tot;
    enum regelvariant variant;
} regels[TOETSREGEL_COUNT] = {
#define X(id, rule, title, source, since, until, variant) { rule, title, source, since, until, REGELVARIANT_##variant },
#include "toetsregels.inc"
#undef X
};

static const char *const varianten[REGELVARIANT_COUNT] = {
#define X(id, name, meaning) [REGELVARIANT_##id] = name,
#include "regelvarianten.inc"
#undef X
};

/* Where a profile says nothing its base does, and in the end the rule itself; the first profile is the default and its own base. */
static const struct regelprofiel {
    const char *naam;
    int basis;
} profielen[PROFIEL_COUNT] = {
#define X(id, name, base, title) { name, PROFIEL_##base },
#include "regelprofielen.inc"
#undef X
};

static const struct regelkeuze keuzes[PROFIEL_COUNT][TOETSREGEL_COUNT] = {
#define X(profile, rule, variant, severity, code) [PROFIEL_##profile][TOETSREGEL_##rule] = { REGELVARIANT_##variant, severity, code },
#include "regelkeuzes.inc"
#undef X
};

/* The order in which a command judges a status: of the nearest profile that has one. */
static const struct regelplaats volgorde[] = {
#define X(profile, rule) { PROFIEL_##profile, TOETSREGEL_##rule },
#include "regelvolgorde.inc"
#undef X
    { PROFIEL_COUNT, TOETSREGEL_COUNT },   /* of no profile: here the last one ends */
};

static const struct regelplaats *find_order(int profiel)
{
    const struct regelplaats *row = volgorde;

    while (row->profiel != profiel && row->profiel != PROFIEL_COUNT)
        row++;
    return row;
}

const struct regelplaats *zaak_regel_volgorde(const struct regelprofiel *profiel)
{
    int at = profiel ? (int)(profiel - profielen) : 0;
    const struct regelplaats *row = find_order(at);

    while (row->profiel == PROFIEL_COUNT) {
        at = profielen[at].basis;
        row = find_order(at);
    }
    return row;
}

const char *zaak_regelprofiel_get_naam(const struct regelprofiel *profiel)
{
    return (profiel ? profiel : profielen)->naam;
}

bool zaak_regelprofiel_find(const char *naam, const struct regelprofiel **ret_profiel)
{
    for (int i = 0; i < PROFIEL_COUNT; i++) {
        if (naam && strcmp(naam, profielen[i].naam))
            continue;
        *ret_profiel = &profielen[i];
        return true;
    }
    return false;
}

const char *zaak_regelprofiel_naam(size_t index)
{
    return index < PROFIEL_COUNT ? profielen[index].naam : NULL;
}

struct regelkeuze zaak_regel_keuze(const struct regelprofiel *profiel, enum toetsregel regel)
{
    struct regelkeuze keuze = { REGELVARIANT_GEERFD, 0, "" };
    int at = profiel ? (int)(profiel - profielen) : 0, next;

    for (;; at = next) {
        const struct regelkeuze *own = &keuzes[at][regel];

        if (keuze.variant == REGELVARIANT_GEERFD)
            keuze.variant = own->variant;
        if (keuze.ernst == 0 && own->ernst > 0)
            keuze.ernst = own->ernst;
        if (!*keuze.zgw_code && own->zgw_code)
            keuze.zgw_code = own->zgw_code;
        next = profielen[at].basis;
        if (next == at)
            break;
    }
    if (keuze.variant == REGELVARIANT_GEERFD)
        keuze.variant = regels[regel].variant;
    return keuze;
}

enum regelvariant zaak_regel_variant(const struct regelprofiel *profiel, enum toetsregel regel)
{
    return zaak_regel_keuze(profiel, regel).variant;
}

const char *zaak_regel_id(enum toetsregel regel)
{
    return regels[regel].id;
}

int zaak_regel_get(const char *profiel, size_t index, struct zaak_regel *ret_regel)
{
    struct zaak_regel answer = ZAAK_REGEL_INIT;
    const struct regelprofiel *known;
    struct regelkeuze keuze;

    if (!zaak_regelprofiel_find(profiel, &known))
        return -ZAAK_E_NIET_GEVONDEN;
    if (index >= TOETSREGEL_COUNT)
        return -ZAAK_E_BEREIK;
    keuze = zaak_regel_keuze(known, (enum toetsregel)index);
    answer.id = regels[index].id;
    answer.titel = regels[index].titel;
    answer.bron = regels[index].bron;
    answer.sinds = regels[index].sinds;
    answer.tot = regels[index].tot;
    answer.variant = varianten[keuze.variant];
    answer.ernst = keuze.ernst;
    return zaak_options_write(ret_regel, &answer, sizeof answer, NULL);
}

int zaak_catalogus_set_regelprofiel(struct zaak_catalogus *catalogus, const char *profiel)
{
    const struct regelprofiel *known;

    if (!catalogus)
        return -ZAAK_E_ARGUMENT;
    if (catalogus->frozen)
        return -ZAAK_E_BEVROREN;
    if (!zaak_regelprofiel_find(profiel, &known))
        return -ZAAK_E_NIET_GEVONDEN;
    catalogus->regelprofiel = known;
    return 0;
}

const struct regelprofiel *zaak_catalogus_regelprofiel(const struct zaak_catalogus *catalogus)
{
    return catalogus->regelprofiel ? catalogus->regelprofiel : profielen;
}

const char *zaak_catalogus_get_regelprofiel(const struct zaak_catalogus *catalogus)
{
    return catalogus ? zaak_catalogus_regelprofiel(catalogus)->naam : NULL;
}
