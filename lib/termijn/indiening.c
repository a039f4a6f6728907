/* SPDX-License-Identifier: EUPL-1.2 */
#include <zaak/indiening.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "begin_intern.h"
#include "lezing_intern.h"

/* What may excuse, with its article and the first day on which the rule holds. */
enum excuus {
#define X(id, van, artikel, bron, zekerheid) EXCUUS_##id,
#include "indiening.inc"
#undef X
};

static const struct {
    zaak_dag van;
    const char *artikel;
} excuses[] = {
#define X(id, van, artikel, bron, zekerheid) { van, artikel },
#include "indiening.inc"
#undef X
};

struct judgement {
    const struct zaak_indieningsvraag *vraag;
    const struct zaak_kalender *kalender;
    struct zaak_indiening *answer;
    struct zaak_motivering *why;
};

static void explain(struct judgement *j, struct stap stap, const char *grond, zaak_dag op, zaak_dag van, zaak_dag naar)
{
    stap.grond = grond;
    stap.op = op;
    stap.van = van;
    stap.naar = naar;
    zaak_motivering_add(j->why, &stap);
}

static bool is_in_force(enum excuus excuus, zaak_dag dag)
{
    return dag != ZAAK_DAG_GEEN && (excuses[excuus].van == ZAAK_DAG_GEEN || dag >= excuses[excuus].van);
}

/* The end of a term set by law: on a day off it moves to the next working day. */
static zaak_dag moved(const struct judgement *j, zaak_dag dag)
{
    zaak_dag later;

    return zaak_kalender_roll(j->kalender, dag, true, &later) ? dag : later;
}

static void put_off(struct judgement *j, struct stap stap, enum excuus excuus, zaak_dag op, zaak_dag dag)
{
    if (dag <= j->answer->uitgesteld)
        return;
    explain(j, stap, excuses[excuus].artikel, op, j->answer->uitgesteld, dag);
    j->answer->uitgesteld = dag;
}

/* An outage on the last day excuses for as long as it lasted; one that was over by then is for the authority to judge. */
static void weigh_outage(struct judgement *j)
{
    const struct zaak_indieningsvraag *v = j->vraag;
    zaak_dag einde = j->answer->einde;

    if (!is_in_force(EXCUUS_STORING, v->storing_van) || v->storing_van > einde)
        return;
    if (v->storing_tot < einde)
        explain(j, STAP(INDIENING_STORING_EERDER), excuses[EXCUUS_STORING].artikel, v->storing_tot, einde, einde);
    else
        put_off(j, STAP(INDIENING_STORING), EXCUUS_STORING, v->storing_van, moved(j, einde + (v->storing_tot - v->storing_van + 1)));
}

/* The time until the authority answered, at least one working day. */
static int weigh_wrong_channel(struct judgement *j)
{
    const struct zaak_indieningsvraag *v = j->vraag;
    zaak_dag einde = j->answer->einde, least, longer = einde;

    if (!is_in_force(EXCUUS_VERKEERDE_WEG, v->verkeerde_weg) || v->verkeerde_weg > einde)
        return 0;
    if (zaak_kalender_add_werkdagen(j->kalender, einde, 1, &least))
        return -ZAAK_E_BEREIK;
    if (v->reactie != ZAAK_DAG_GEEN)
        longer = einde + (v->reactie - v->verkeerde_weg);
    else
        j->answer->voorlopig = true;
    put_off(j, STAP(INDIENING_VERKEERDE_WEG), EXCUUS_VERKEERDE_WEG, v->verkeerde_weg, moved(j, longer > least ? longer : least));
    return 0;
}

static int find_ends(struct judgement *j, const struct zaak_gronden *gronden, const struct begin *begin)
{
    const struct zaak_indieningsvraag *v = j->vraag;
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT, week = ZAAK_TERMIJN_INIT;
    int result = zaak_begin_plain(j->kalender, begin, begin->grond->regime, &termijn, j->why);

    if (result)
        return result;
    j->answer->nominaal = termijn.nominaal;
    j->answer->einde = j->answer->uitgesteld = termijn.einde;
    j->answer->voorlopig = termijn.voorlopig;
    if (begin->grond->post) {
        struct begin after = { zaak_gronden_find(gronden, begin->grond->post, termijn.einde), termijn.einde, false };

        if (after.grond)
            result = zaak_begin_plain(j->kalender, &after, v->lezing.postweek == ZAAK_LEZING_ZONDER_ATW ? ZAAK_REGIME_GEEN : after.grond->regime, &week,
                                      v->terpost != ZAAK_DAG_GEEN ? j->why : NULL);
        if (result)
            return result;
        if (after.grond)
            j->answer->post_uiterlijk = week.einde;
        j->answer->voorlopig |= week.voorlopig && v->terpost != ZAAK_DAG_GEEN;
    }
    weigh_outage(j);
    if (is_in_force(EXCUUS_VERLENGD, v->verlengd_tot))
        put_off(j, STAP(INDIENING_VERLENGD), EXCUUS_VERLENGD, v->verlengd_tot, v->verlengd_tot);
    return weigh_wrong_channel(j);
}

/* What was posted in time may arrive a week later. */
static struct stap judge_post(const struct judgement *j)
{
    const struct zaak_indieningsvraag *v = j->vraag;
    const struct zaak_indiening *a = j->answer;
    bool arrived = v->ontvangen != ZAAK_DAG_GEEN;

    if (v->terpost > a->einde)
        return STAP(INDIENING_POST_TE_LAAT);
    if (a->post_uiterlijk == ZAAK_DAG_GEEN)
        return STAP(INDIENING_GEEN_POST);
    if (arrived)
        return v->ontvangen <= a->post_uiterlijk ? STAP(INDIENING_POST_TIJDIG) : STAP(INDIENING_POST_LAAT_ONTVANGEN);
    return v->peildatum != ZAAK_DAG_GEEN && v->peildatum > a->post_uiterlijk ? STAP(INDIENING_POST_NIET_ONTVANGEN) : STAP(INDIENING_ONDERWEG);
}

static struct stap judge_receipt(const struct judgement *j)
{
    const struct zaak_indieningsvraag *v = j->vraag;
    const struct zaak_indiening *a = j->answer;

    if (v->ontvangen != ZAAK_DAG_GEEN && v->ontvangen <= a->uitgesteld)
        return STAP(INDIENING_TIJDIG);
    if (v->terpost != ZAAK_DAG_GEEN)
        return judge_post(j);
    if (v->ontvangen != ZAAK_DAG_GEEN)
        return STAP(INDIENING_TE_LAAT);
    return v->peildatum != ZAAK_DAG_GEEN && v->peildatum > a->uitgesteld ? STAP(INDIENING_NIETS) : STAP(INDIENING_LOOPT);
}

static int32_t verdict(enum regel regel)
{
    switch (regel) {
    case REGEL_INDIENING_TIJDIG:
    case REGEL_INDIENING_POST_TIJDIG:
        return ZAAK_INDIENING_TIJDIG;
    case REGEL_INDIENING_ONDERWEG:
    case REGEL_INDIENING_LOOPT:
        return ZAAK_INDIENING_OPEN;
    default:
        return ZAAK_INDIENING_TE_LAAT;
    }
}

static void conclude(struct judgement *j)
{
    const struct zaak_indieningsvraag *v = j->vraag;
    struct zaak_indiening *a = j->answer;
    struct stap stap = judge_receipt(j);

    a->uitkomst = verdict(stap.regel);
    stap.van = a->einde;
    stap.naar = stap.regel == REGEL_INDIENING_ONDERWEG || stap.regel == REGEL_INDIENING_POST_TIJDIG || stap.regel == REGEL_INDIENING_POST_LAAT_ONTVANGEN ||
                stap.regel == REGEL_INDIENING_POST_NIET_ONTVANGEN ? a->post_uiterlijk : a->uitgesteld;
    stap.op = v->ontvangen;
    stap.einde = v->terpost;
    zaak_motivering_add(j->why, &stap);
    if (a->uitkomst == ZAAK_INDIENING_TE_LAAT && v->verschoonbaar && v->ontvangen != ZAAK_DAG_GEEN) {
        explain(j, STAP(INDIENING_VERSCHOONBAAR), excuses[EXCUUS_VERSCHOONBAAR].artikel, v->ontvangen, a->uitgesteld, a->uitgesteld);
        a->uitkomst = ZAAK_INDIENING_TIJDIG;
    }
    if (v->terpost != ZAAK_DAG_GEEN && v->lezing.postweek == ZAAK_LEZING_ZONDER_ATW)
        explain(j, STAP(LEZING_POSTWEEK), NULL, ZAAK_DAG_GEEN, a->einde, a->post_uiterlijk);
    stap = a->uitkomst == ZAAK_INDIENING_TIJDIG ? STAP(CONCLUSIE_INDIENING_TIJDIG)
           : a->uitkomst == ZAAK_INDIENING_TE_LAAT ? STAP(CONCLUSIE_INDIENING_TE_LAAT) : STAP(CONCLUSIE_INDIENING_OPEN);
    zaak_motivering_conclude(j->why, &stap);
}

/* Days of after the question day are not seen. */
static void hide_later(struct zaak_indieningsvraag *vraag)
{
    zaak_dag *days[] = { &vraag->ontvangen, &vraag->terpost, &vraag->storing_van, &vraag->verlengd_tot, &vraag->verkeerde_weg, &vraag->reactie };

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        if (vraag->peildatum != ZAAK_DAG_GEEN && *days[i] > vraag->peildatum && days[i] != &vraag->verlengd_tot)
            *days[i] = ZAAK_DAG_GEEN;
}

static int check(const struct zaak_indieningsvraag *v, const struct zaak_kalender *kalender, struct zaak_error *error)
{
    const zaak_dag days[] = { v->ontvangen, v->terpost, v->storing_van, v->storing_tot, v->verlengd_tot, v->verkeerde_weg, v->reactie, v->peildatum };

    if (!v->grond || (v->feit_count && !v->feiten))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "grond", "De termijn voor het indienen ontbreekt.");
    if (!zaak_lezing_exists(&v->lezing))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "lezing", "Deze lezing bestaat niet.");
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        if (days[i] != ZAAK_DAG_GEEN && zaak_kalender_dagsoort(kalender, days[i]) < 0)
            return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Een dag van de vraag valt buiten de kalender.");
    if (v->storing_van != ZAAK_DAG_GEEN && v->storing_tot < v->storing_van)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "storing_tot", "De laatste dag van de storing ligt voor de eerste.");
    if (v->terpost != ZAAK_DAG_GEEN && v->ontvangen != ZAAK_DAG_GEEN && v->ontvangen < v->terpost)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "ontvangen", "Wat per post komt, is niet ontvangen voordat het is verstuurd.");
    if (v->verkeerde_weg != ZAAK_DAG_GEEN && v->reactie != ZAAK_DAG_GEEN && v->reactie < v->verkeerde_weg)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "reactie", "De reactie ligt voor het bericht waarop zij volgt.");
    return 0;
}

/* Only base events are of use here: another kind would be lost in silence. */
static int check_events(const struct zaak_indieningsvraag *v, const struct zaak_gronden *gronden, struct zaak_error *error)
{
    for (size_t i = 0; i < v->feit_count; i++) {
        const struct zaak_klokfeit *feit = &v->feiten[i];
        int result = feit->soort == ZAAK_KLOKFEIT_GEBEURTENIS || feit->soort == ZAAK_KLOKFEIT_GEEN_GEBEURTENIS
                         ? zaak_klok_check_event(feit, gronden, error)
                         : zaak_fail(error, ZAAK_E_ARGUMENT, "soort", "Hier telt alleen een gebeurtenis.");

        if (result) {
            zaak_error_prefix(error, "feiten.%zu", i);
            return result;
        }
    }
    return 0;
}

/* Where the term begins is for the clock to say. */
static struct zaak_klokvraag clock_question(const struct zaak_indieningsvraag *v)
{
    struct zaak_klokvraag where = ZAAK_KLOKVRAAG_INIT;

    where.grond = v->grond;
    where.begin = v->begin;
    where.feiten = v->feiten;
    where.feit_count = v->feit_count;
    return where;
}

static int choose_ground(struct zaak_indieningsvraag *vraag, const struct zaak_gronden *gronden, struct zaak_error *error)
{
    struct zaak_klokvraag where = clock_question(vraag);

    return zaak_begin_choose(gronden, vraag->grond_id, &where, &vraag->grond, error);
}

static int judge(struct judgement *j, const struct zaak_gronden *gronden, struct zaak_error *error)
{
    const struct zaak_indieningsvraag *v = j->vraag;
    struct zaak_klokvraag where = clock_question(v);
    struct begin begin;
    int result;

    zaak_motivering_begin(j->why, j->kalender, gronden);
    zaak_motivering_read_by(j->why, &v->lezing);
    result = zaak_begin_find(j->kalender, gronden, &where, 0, &begin, j->why, error);
    if (result)
        return result;
    result = find_ends(j, gronden, &begin);
    if (result)
        return zaak_fail_plain(error, result);
    conclude(j);
    result = zaak_motivering_result(j->why);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_indiening_compute(struct zaak_context *ctx, const struct zaak_indieningsvraag *given, struct zaak_indiening *ret_indiening,
                           struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_indieningsvraag vraag = ZAAK_INDIENINGSVRAAG_INIT;
    struct zaak_indiening answer = ZAAK_INDIENING_INIT;
    struct judgement j = { .vraag = &vraag, .answer = &answer, .why = why };
    const struct zaak_gronden *gronden;
    int result;

    zaak_motivering_clear(why);
    if (!ctx || !given || !ret_indiening)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_options_read(&vraag, sizeof vraag, given, error);
    if (result)
        return result;
    gronden = zaak_gronden_or_own(ctx, vraag.gronden);
    j.kalender = vraag.kalender ? vraag.kalender : zaak_context_get_kalender(ctx);
    if (!gronden || !j.kalender)
        return zaak_fail_memory(error);
    result = choose_ground(&vraag, gronden, error);
    if (result == 0)
        result = check(&vraag, j.kalender, error);
    if (result == 0)
        result = check_events(&vraag, gronden, error);
    if (result)
        return result;
    hide_later(&vraag);
    result = judge(&j, gronden, error);
    return result ? result : zaak_options_write(ret_indiening, &answer, sizeof answer, error);
}
