/* SPDX-License-Identifier: EUPL-1.2 */
#include "norm_intern.h"

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "zaak/klok_zaak_intern.h"
#include "zaak/zaak_intern.h"

/* The opening that counts is the first one. */
static const struct feit *find_begin(struct uitzicht *u)
{
    const struct feit *feit = zaak_uitzicht_next(u);

    while (feit && feit->soort != ZAAK_FEIT_OPEN)
        feit = zaak_uitzicht_next(u);
    return feit;
}

/* The first fact that set this status, whatever way its name is spelled. */
static const struct feit *find_status(const struct zaak *zaak, struct uitzicht *u, const struct zaak_object *zaaktype, const char *status)
{
    const struct zaak_object *statustype = zaak_zaaktype_find(zaaktype, ZAAK_SOORT_STATUSTYPE, status);
    const struct feit *feit;

    while (statustype && (feit = zaak_uitzicht_next(u)))
        if (feit->soort == ZAAK_FEIT_STATUS && zaak_zaaktype_find(zaaktype, ZAAK_SOORT_STATUSTYPE, zaak_text(zaak, feit->naam)) == statustype)
            return feit;
    return NULL;
}

/* The fact that ends a promise: the status, or the first decision, or else the status that closed the case. NULL while there is none. */
static const struct feit *find_end(const struct zaak *zaak, struct uitzicht *u, const struct zaak_toestand *toestand, const char *status)
{
    const struct feit *feit, *last = NULL;

    if (status)
        return find_status(zaak, u, toestand->zaaktype, status);
    while ((feit = zaak_uitzicht_next(u))) {
        if (feit->soort == ZAAK_FEIT_BESLUIT && feit->dag != ZAAK_DAG_GEEN)
            return feit;
        if (feit->soort == ZAAK_FEIT_STATUS)
            last = feit;
    }
    return toestand->einddatum != ZAAK_DAG_GEEN ? last : NULL;
}

static int32_t judge_days(zaak_dag bereikt, zaak_dag uiterlijk, zaak_dag peildatum)
{
    if (bereikt != ZAAK_DAG_GEEN)
        return bereikt <= uiterlijk ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
    return peildatum != ZAAK_DAG_GEEN && peildatum > uiterlijk ? ZAAK_NORM_TE_LAAT : ZAAK_NORM_LOOPT;
}

/* A promise in opening time. What is not known to the minute is known where the days tell it. */
static int ask_opening(const struct zaak *zaak, const struct zaak_toestand *toestand, const struct zaak_servicenorm *norm, const struct feit *begin,
                       const struct feit *end, zaak_dag peildatum, struct zaak_normuitkomst *answer, struct zaak_motivering *why, struct zaak_error *error)
{
    const struct zaak_kantoor *kantoor = zaak_catalogus_find_kantoor(zaak->omgeving->catalogus, toestand->organisatie);
    const struct zaak_openingstijd *openingstijd = zaak_kantoor_find(kantoor, norm->kanaal);

    answer->uitkomst = ZAAK_NORM_ONBEKEND;
    if (!openingstijd || !begin || !begin->is_tijdstip)
        return 0;
    if (zaak_openingstijd_add_periode(openingstijd, begin->op, &norm->termijn, &answer->uiterlijk_op) ||
        zaak_tijdstip_dag(answer->uiterlijk_op, &answer->uiterlijk, NULL))
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Het kanaal \"%.60s\" is binnen de kalender niet zo lang meer open.", norm->kanaal);
    if (zaak_norm_explain_opening(why, norm, kantoor, begin->op, answer->uiterlijk_op))
        return zaak_fail_memory(error);
    if (!end || !end->is_tijdstip) {
        if (answer->bereikt != answer->uiterlijk)
            answer->uitkomst = judge_days(answer->bereikt, answer->uiterlijk, peildatum);
        return 0;
    }
    answer->bereikt_op = end->op;
    answer->uitkomst = end->op <= answer->uiterlijk_op ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
    if (end->op > begin->op && zaak_openingstijd_count_seconden(openingstijd, begin->op, end->op, &answer->seconden))
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, NULL);
    return 0;
}

/* The steps of the clock that are about the promise: those before it only where a suspension moved it. */
static void keep_promise(struct zaak_motivering *why)
{
    size_t count = zaak_motivering_count(why), at = 0;

    while (at < count && zaak_motivering_regel(why, at) != REGEL_NORM && zaak_motivering_regel(why, at) != REGEL_NORM_OPGESCHORT)
        at++;
    if (zaak_motivering_regel(why, at) == REGEL_NORM)
        zaak_motivering_drop(why, at);
}

/* A promise in days: the clock works out its last day. */
static int ask_days(const struct zaak *zaak, const struct zaak_blik *blik, size_t index, struct zaak_normuitkomst *answer, struct zaak_motivering *why,
                    struct zaak_error *error)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result = zaak_ask_klok_norm(zaak, blik, index, &klok, why, error);

    keep_promise(why);
    answer->uiterlijk = klok.gepland;
    answer->uitkomst = judge_days(answer->bereikt, answer->uiterlijk, blik->peildatum);
    return result;
}

static int conclude(const struct zaak_normuitkomst *answer, zaak_dag peildatum, struct zaak_motivering *why, struct zaak_error *error)
{
    struct normslot slot = { answer->uitkomst, answer->uiterlijk, answer->bereikt != ZAAK_DAG_GEEN ? answer->bereikt : peildatum, answer->uiterlijk_op, answer->bereikt_op };
    int result;

    if (!why)
        return 0;
    zaak_norm_conclude(why, &slot);
    result = zaak_motivering_result(why);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_get_normuitkomst(const struct zaak *zaak, const struct zaak_blik *given, size_t index, struct zaak_normuitkomst *ret_uitkomst, struct zaak_motivering *why,
                          struct zaak_error *error)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    struct zaak_normuitkomst answer = ZAAK_NORMUITKOMST_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    const struct feit *begin, *end;
    struct uitzicht u, seen;
    int result = zaak_options_read(&blik, sizeof blik, given, error);

    zaak_motivering_clear(why);
    if (result == 0)
        result = zaak_get_toestand(zaak, &blik, &toestand, error);
    if (result)
        return result;
    if (toestand.startdatum == ZAAK_DAG_GEEN || zaak_profiel_get_norm(toestand.profiel, index, &norm))
        return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Deze servicenorm heeft de zaak niet.");
    result = zaak_uitzicht_begin(&seen, zaak, &blik, error);
    if (result)
        return result;
    u = seen;
    begin = find_begin(&u);
    u = seen;
    end = find_end(zaak, &u, &toestand, norm.status);
    answer.norm = norm.id;
    answer.bereikt = end ? end->dag : ZAAK_DAG_GEEN;
    if (norm.kanaal)
        result = ask_opening(zaak, &toestand, &norm, begin, end, blik.peildatum, &answer, why, error);
    else
        result = ask_days(zaak, &blik, index, &answer, why, error);
    if (result == 0)
        result = conclude(&answer, blik.peildatum, why, error);
    return result ? result : zaak_options_write(ret_uitkomst, &answer, sizeof answer, error);
}

int zaak_normscore_add(struct zaak_normscore *score, int32_t uitkomst)
{
    if (!score || uitkomst < ZAAK_NORM_LOOPT || uitkomst > ZAAK_NORM_ONBEKEND)
        return -ZAAK_E_ARGUMENT;
    if (uitkomst == ZAAK_NORM_ONBEKEND)
        return 0;
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
