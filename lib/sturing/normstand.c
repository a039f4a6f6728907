/* SPDX-License-Identifier: EUPL-1.2 */
/* Servicenormen over a collection: each promise of each case, with what the law says of that case beside it. */
#include "normstand_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus/profiel_intern.h"
#include "tijd/datum_intern.h"
#include "zaak/voorraad_intern.h"
#include "zaak/zaak_intern.h"

static bool is_chosen(const char *wanted, const char *text)
{
    return !wanted || (text && !strcmp(wanted, text));
}

static bool in_period(const struct zaak_normkeuze *keuze, zaak_dag dag)
{
    return (keuze->van == ZAAK_DAG_GEEN || dag >= keuze->van) && (keuze->tot == ZAAK_DAG_GEEN || (dag != ZAAK_DAG_GEEN && dag <= keuze->tot));
}

/* What has no day by which it counts is passed on too: it counts apart. */
static int visit_norm(const struct normwandeling *walk, struct normbelofte *promise, bool *has_klok)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    const struct zaak_normuitkomst empty = ZAAK_NORMUITKOMST_INIT;
    zaak_dag dag;
    int result;

    zaak_profiel_get_norm(promise->toestand.profiel, promise->plaats, &norm);
    if (!is_chosen(walk->keuze.norm, norm.id))
        return 0;
    promise->uitkomst = empty;
    result = zaak_get_normuitkomst(promise->zaak, &walk->blik, promise->plaats, &promise->uitkomst, NULL, walk->error);
    if (result == 0 && !*has_klok)
        result = zaak_ask_klok(promise->zaak, &walk->blik, &promise->klok, NULL, walk->error);
    if (result)
        return result;
    *has_klok = true;
    dag = zaak_normuitkomst_teldag(&promise->uitkomst);
    return dag == ZAAK_DAG_GEEN || in_period(&walk->keuze, dag) ? walk->visit(walk->target, promise) : 0;
}

static int visit_case(const struct normwandeling *walk, const struct zaak *zaak)
{
    struct normbelofte promise = { .zaak = zaak, .toestand = ZAAK_TOESTAND_INIT, .klok = ZAAK_KLOK_INIT };
    bool has_klok = false;
    int result = zaak_get_toestand(zaak, &walk->blik, &promise.toestand, walk->error);

    if (result || !is_chosen(walk->keuze.zaaktype, promise.toestand.zaaktype_naam) || !is_chosen(walk->keuze.organisatie, promise.toestand.organisatie))
        return result;
    for (; result == 0 && promise.plaats < zaak_profiel_norm_count(promise.toestand.profiel); promise.plaats++)
        result = visit_norm(walk, &promise, &has_klok);
    return result;
}

int zaak_normen_walk(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze, struct normwandeling *walk)
{
    const struct zaak_blik all = ZAAK_BLIK_INIT;
    const struct zaak_normkeuze any = ZAAK_NORMKEUZE_INIT;
    int result;

    walk->blik = all;
    walk->keuze = any;
    result = zaak_options_read(&walk->blik, sizeof walk->blik, blik, walk->error);
    if (result == 0)
        result = zaak_options_read(&walk->keuze, sizeof walk->keuze, keuze, walk->error);
    if (result == 0 && walk->keuze.norm && !zaak_catalogus_has_zaaknorm(zaak_voorraad_omgeving(voorraad)->catalogus, walk->keuze.norm))
        result = zaak_fail(walk->error, ZAAK_E_NIET_GEVONDEN, "norm", "Geen procesprofiel van de catalogus heeft een servicenorm \"%.60s\".", walk->keuze.norm);
    for (size_t i = 0; result == 0 && i < zaak_voorraad_count(voorraad); i++) {
        const struct zaak *zaak = zaak_voorraad_at(voorraad, i);

        result = visit_case(walk, zaak);
        if (result)
            zaak_error_prefix(walk->error, "%.60s", zaak_get_identificatie(zaak));
    }
    return result;
}

/* ---- the score ---- */

struct scoring {
    struct zaak_normstand stand;
    const struct zaak_normtrend *trend;
};

/* The legal term as an outcome; ZAAK_NORM_NVT without one. */
static int32_t judge_law(const struct zaak_klok *klok)
{
    switch (klok->toestand) {
    case ZAAK_KLOK_OP_TIJD:
        return ZAAK_NORM_GEHAALD;
    case ZAAK_KLOK_TE_LAAT:
        return ZAAK_NORM_GEMIST;
    case ZAAK_KLOK_VERSTREKEN:
        return ZAAK_NORM_TE_LAAT;
    case ZAAK_KLOK_LOOPT:
    case ZAAK_KLOK_OPGESCHORT:
        return ZAAK_NORM_LOOPT;
    default:
        return ZAAK_NORM_NVT;
    }
}

static bool is_late(int32_t uitkomst)
{
    return uitkomst == ZAAK_NORM_GEMIST || uitkomst == ZAAK_NORM_TE_LAAT;
}

void zaak_normstand_add(struct zaak_normstand *stand, const struct normbelofte *promise)
{
    int32_t uitkomst = promise->uitkomst.uitkomst, law = judge_law(&promise->klok);
    bool norm_late = is_late(uitkomst), law_late = is_late(law);

    if (uitkomst == ZAAK_NORM_NVT) {
        stand->nvt++;
        return;
    }
    stand->onbekend += uitkomst == ZAAK_NORM_ONBEKEND;
    zaak_normscore_add(&stand->norm, uitkomst);
    zaak_normscore_add(&stand->wet, law);
    stand->alleen_norm_te_laat += norm_late && !law_late;
    stand->alleen_wet_te_laat += law_late && !norm_late;
    stand->beide_te_laat += norm_late && law_late;
}

static int add_score(void *target, const struct normbelofte *promise)
{
    struct scoring *scoring = target;

    zaak_normstand_add(&scoring->stand, promise);
    if (scoring->trend && promise->uitkomst.uitkomst != ZAAK_NORM_NVT)
        zaak_normtrend_add(scoring->trend, zaak_normuitkomst_teldag(&promise->uitkomst), promise->uitkomst.uitkomst);
    return 0;
}

int zaak_voorraad_score_norm(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze, const struct zaak_normtrend *trend,
                             struct zaak_normstand *ret_stand, struct zaak_error *error)
{
    struct scoring scoring = { ZAAK_NORMSTAND_INIT, trend };
    struct normwandeling walk = { .visit = add_score, .target = &scoring, .error = error };
    int result;

    if (!voorraad || !ret_stand)
        return zaak_fail(error, ZAAK_E_ARGUMENT, voorraad ? "ret_stand" : "voorraad", NULL);
    if (trend && (!dag_is_valid(trend->eerste) || (trend->count && !trend->maanden)))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "trend", NULL);
    result = zaak_normen_walk(voorraad, blik, keuze, &walk);
    return result ? result : zaak_options_write(ret_stand, &scoring.stand, sizeof scoring.stand, error);
}

/* ---- what will be missed ---- */

struct search {
    struct zaak_normdreiging *rows;
    size_t max, count;
    zaak_dag peildatum;
    int32_t dagen;
};

static int add_threat(void *target, const struct normbelofte *promise)
{
    struct search *search = target;
    const struct zaak_normuitkomst *uitkomst = &promise->uitkomst;
    bool runs = uitkomst->uitkomst == ZAAK_NORM_LOOPT && uitkomst->uiterlijk != ZAAK_DAG_GEEN && uitkomst->uiterlijk - search->peildatum <= search->dagen;
    struct zaak_normdreiging row = ZAAK_NORMDREIGING_INIT;

    if (promise->toestand.einddatum != ZAAK_DAG_GEEN || !(runs || uitkomst->uitkomst == ZAAK_NORM_TE_LAAT))
        return 0;
    row.zaak = promise->zaak;
    row.norm = uitkomst->norm;
    row.uiterlijk = uitkomst->uiterlijk;
    row.uiterlijk_op = uitkomst->uiterlijk_op;
    row.wettelijk = promise->klok.uiterlijk;
    row.uitkomst = uitkomst->uitkomst;
    row.plaats = (int32_t)promise->plaats;
    row.wet_te_laat = is_late(judge_law(&promise->klok));
    if (search->count < search->max)
        search->rows[search->count] = row;
    search->count++;
    return 0;
}

int64_t zaak_voorraad_get_normdreigingen(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_normkeuze *keuze, int32_t dagen,
                                         struct zaak_normdreiging *rows, size_t max, struct zaak_error *error)
{
    struct zaak_blik read = ZAAK_BLIK_INIT;
    struct search search = { .rows = rows, .max = max, .dagen = dagen };
    struct normwandeling walk = { .visit = add_threat, .target = &search, .error = error };
    int result;

    if (!voorraad || (max && !rows) || dagen < 0)
        return zaak_fail(error, ZAAK_E_ARGUMENT, !voorraad ? "voorraad" : dagen < 0 ? "dagen" : "rows", NULL);
    result = zaak_options_read(&read, sizeof read, blik, error);
    if (result)
        return result;
    if (!dag_is_valid(read.peildatum))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "blik", "Zeg op welke dag u kijkt.");
    search.peildatum = read.peildatum;
    result = zaak_normen_walk(voorraad, &read, keuze, &walk);
    return result ? result : (int64_t)search.count;
}
