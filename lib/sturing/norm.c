/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/norm.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "zaak/klok_zaak_intern.h"
#include "zaak/zaak_intern.h"

/* The first day on which this status was set, whatever way its name is spelled. */
static zaak_dag status_day(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_object *zaaktype, const char *status)
{
    const struct zaak_object *statustype = zaak_zaaktype_find(zaaktype, ZAAK_SOORT_STATUSTYPE, status);
    struct uitzicht u;
    const struct feit *feit;

    if (!statustype || zaak_uitzicht_begin(&u, zaak, blik, NULL))
        return ZAAK_DAG_GEEN;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_STATUS && zaak_zaaktype_find(zaaktype, ZAAK_SOORT_STATUSTYPE, zaak_text(zaak, feit->naam)) == statustype)
            return feit->dag;
    return ZAAK_DAG_GEEN;
}

static zaak_dag day_reached(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_toestand *toestand, const char *status)
{
    if (status)
        return status_day(zaak, blik, toestand->zaaktype, status);
    return toestand->besluit_op != ZAAK_DAG_GEEN ? toestand->besluit_op : toestand->einddatum;
}

int zaak_get_normuitkomst(const struct zaak *zaak, const struct zaak_blik *given, size_t index, struct zaak_normuitkomst *ret_uitkomst, struct zaak_error *error)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normuitkomst answer = ZAAK_NORMUITKOMST_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    int result = zaak_options_read(&blik, sizeof blik, given, error);

    if (result == 0)
        result = zaak_get_toestand(zaak, &blik, &toestand, error);
    if (result)
        return result;
    if (toestand.startdatum == ZAAK_DAG_GEEN || zaak_profiel_get_norm(toestand.profiel, index, &norm))
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Deze servicenorm heeft de zaak niet.");
    result = zaak_ask_klok_norm(zaak, &blik, index, &klok, NULL, error);
    if (result)
        return result;
    answer.uiterlijk = klok.gepland;
    answer.norm = norm.id;
    answer.bereikt = day_reached(zaak, &blik, &toestand, norm.status);
    if (answer.bereikt != ZAAK_DAG_GEEN)
        answer.uitkomst = answer.bereikt <= answer.uiterlijk ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
    else
        answer.uitkomst = blik.peildatum != ZAAK_DAG_GEEN && blik.peildatum > answer.uiterlijk ? ZAAK_NORM_TE_LAAT : ZAAK_NORM_LOOPT;
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

static bool is_score(const struct zaak_normscore *score)
{
    const int64_t most = INT64_MAX / 200;   /* so that a sum and its hundredfold fit */

    return score && score->gehaald >= 0 && score->totaal >= score->gehaald && score->loopt >= 0 && score->totaal <= most && score->loopt <= most;
}

int zaak_normscore_merge(struct zaak_normscore *score, const struct zaak_normscore *ander)
{
    if (!is_score(score) || !is_score(ander))
        return -ZAAK_E_ARGUMENT;
    score->gehaald += ander->gehaald;
    score->totaal += ander->totaal;
    score->loopt += ander->loopt;
    return 0;
}

int zaak_normscore_oordeel(const struct zaak_normscore *score, int32_t doel)
{
    if (!is_score(score) || doel < 0 || doel > 100)
        return -ZAAK_E_ARGUMENT;
    if (score->totaal == 0)
        return ZAAK_OORDEEL_NVT;
    return score->gehaald * 100 >= doel * score->totaal ? ZAAK_OORDEEL_GEHAALD : ZAAK_OORDEEL_NIET_GEHAALD;
}
