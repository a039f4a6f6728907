/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/norm.h>

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "zaak/klok_zaak_intern.h"

/* The first day on which a status with this name was set. */
static zaak_dag status_day(const struct zaak *zaak, const struct zaak_blik *blik, const char *status)
{
    for (size_t i = 0; i < zaak_feit_count(zaak); i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;

        if (zaak_get_feit(zaak, i, &feit) || feit.soort != ZAAK_FEIT_STATUS || feit.ingetrokken || strcmp(feit.naam, status))
            continue;
        if (blik && blik->peildatum != ZAAK_DAG_GEEN && feit.op > blik->peildatum)
            continue;
        if (blik && blik->bekend_op != ZAAK_TIJDSTIP_GEEN && feit.vastgelegd > blik->bekend_op)
            continue;
        return feit.op;
    }
    return ZAAK_DAG_GEEN;
}

static zaak_dag day_reached(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_toestand *toestand, const char *status)
{
    if (status)
        return status_day(zaak, blik, status);
    return toestand->besluit_op != ZAAK_DAG_GEEN ? toestand->besluit_op : toestand->einddatum;
}

int zaak_get_normuitkomst(const struct zaak *zaak, const struct zaak_blik *blik, size_t index, struct zaak_normuitkomst *ret_uitkomst, struct zaak_error *error)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normuitkomst answer = ZAAK_NORMUITKOMST_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    zaak_dag today = blik ? blik->peildatum : ZAAK_DAG_GEEN;
    int result = zaak_get_toestand(zaak, blik, &toestand, error);

    if (result)
        return result;
    if (toestand.startdatum == ZAAK_DAG_GEEN || zaak_profiel_get_norm(toestand.profiel, index, &norm))
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Deze servicenorm heeft de zaak niet.");
    result = zaak_ask_klok_norm(zaak, blik, index, &klok, NULL, error);
    if (result)
        return result;
    answer.uiterlijk = klok.gepland;
    answer.norm = norm.id;
    answer.bereikt = day_reached(zaak, blik, &toestand, norm.status);
    if (answer.bereikt != ZAAK_DAG_GEEN)
        answer.uitkomst = answer.bereikt <= answer.uiterlijk ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
    else
        answer.uitkomst = today != ZAAK_DAG_GEEN && today > answer.uiterlijk ? ZAAK_NORM_TE_LAAT : ZAAK_NORM_LOOPT;
    return zaak_options_write(ret_uitkomst, &answer, sizeof answer, error);
}

int zaak_normscore_add(struct zaak_normscore *score, int32_t uitkomst)
{
    if (!score || uitkomst < ZAAK_NORM_LOOPT || uitkomst > ZAAK_NORM_TE_LAAT)
        return -ZAAK_E_ARGUMENT;
    if (uitkomst == ZAAK_NORM_LOOPT) {
        score->loopt++;
        return 0;
    }
    score->totaal++;
    score->gehaald += uitkomst == ZAAK_NORM_GEHAALD;
    return 0;
}

int zaak_normscore_merge(struct zaak_normscore *score, const struct zaak_normscore *ander)
{
    if (!score || !ander)
        return -ZAAK_E_ARGUMENT;
    score->gehaald += ander->gehaald;
    score->totaal += ander->totaal;
    score->loopt += ander->loopt;
    return 0;
}

int zaak_normscore_oordeel(const struct zaak_normscore *score, int32_t doel)
{
    int64_t most = INT64_MAX / 100;

    if (!score || doel < 0 || doel > 100 || score->gehaald < 0 || score->totaal < score->gehaald || score->totaal > most)
        return -ZAAK_E_ARGUMENT;
    if (score->totaal == 0)
        return ZAAK_OORDEEL_NVT;
    return score->gehaald * 100 >= doel * score->totaal ? ZAAK_OORDEEL_GEHAALD : ZAAK_OORDEEL_NIET_GEHAALD;
}
