/* SPDX-License-Identifier: EUPL-1.2 */
/* The steps of a case in the words of its initiator, and where it stands. */
#include <string.h>

#include "basis/fout_intern.h"
#include "catalogus/object_intern.h"
#include "volging_intern.h"
#include "zaak/toestand_intern.h"
#include "zaak/zaak_intern.h"

/* Without steps of its own each status is one. */
static size_t count_steps(const struct volging *v)
{
    return v->wijze && v->wijze->stappen ? v->wijze->stap_count : zaak_zaaktype_count(v->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE);
}

static struct zaak_volgstap own_step(const struct volgstap *bron)
{
    struct zaak_volgstap stap = { .naam = bron->naam, .uitleg = bron->uitleg, .stand = ZAAK_STAP_LATER, .op = ZAAK_DAG_GEEN };

    for (size_t i = 0; i < bron->count; i++)
        stap.is_eind |= zaak_object_is_eindstatus(bron->statustypen[i]);
    return stap;
}

static struct zaak_volgstap plain_step(const struct zaak_object *status)
{
    return (struct zaak_volgstap){ .naam = zaak_object_get_naam(status), .uitleg = zaak_object_get_text(status, ZAAK_VELD_STATUSTEKST),
                                   .stand = ZAAK_STAP_LATER, .op = ZAAK_DAG_GEEN, .is_eind = zaak_object_is_eindstatus(status) };
}

/* The step that a status belongs to; -1 for one that the initiator does not see. */
static int32_t find_step(const struct volging *v, const struct zaak_object *status)
{
    if (!v->wijze || !v->wijze->stappen) {
        for (size_t i = 0; i < v->kop.stap_count; i++)
            if (zaak_zaaktype_at(v->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, i) == status)
                return (int32_t)i;
        return -1;
    }
    for (size_t i = 0; i < v->kop.stap_count; i++)
        for (size_t j = 0; j < v->wijze->stappen[i].count; j++)
            if (v->wijze->stappen[i].statustypen[j] == status)
                return (int32_t)i;
    return -1;
}

/* A status within the same step does not begin it anew; one of an earlier step makes what came after it to be done again. */
static void enter(struct volging *v, int32_t step, zaak_dag dag)
{
    if (step < 0 || step == v->kop.stap)
        return;
    for (size_t i = (size_t)step; i < v->kop.stap_count; i++) {
        v->stappen[i].stand = ZAAK_STAP_LATER;
        v->stappen[i].op = ZAAK_DAG_GEEN;
    }
    v->stappen[step].stand = ZAAK_STAP_GEDAAN;
    v->stappen[step].op = dag;
    v->kop.stap = step;
}

static bool says_decision(const char *text)
{
    static const char *const namen[] = { "Besluit", "Besluit genomen", "Besluit vastgesteld", "Beslissing genomen" };

    for (size_t i = 0; text && i < sizeof namen / sizeof namen[0]; i++)
        if (!strcmp(text, namen[i]))
            return true;
    return false;
}

/* The status that holds the decision: as the procesprofiel has it, else the one of which the name says it; NULL when nothing says it. */
static const struct zaak_object *find_decision(const struct volging *v)
{
    const struct zaak_object *zaaktype = v->toestand.zaaktype, *decision = zaak_profiel_besluitstatus(v->toestand.profiel);

    for (size_t i = 0; !decision && i < zaak_zaaktype_count(zaaktype, ZAAK_SOORT_STATUSTYPE); i++) {
        const struct zaak_object *status = zaak_zaaktype_at(zaaktype, ZAAK_SOORT_STATUSTYPE, i);

        if (!zaak_object_is_eindstatus(status) && (says_decision(zaak_object_get_naam(status)) || says_decision(zaak_object_get_text(status, ZAAK_VELD_OMSCHRIJVING_GENERIEK))))
            decision = status;
    }
    return decision;
}

/* The decision is known, also where its status was never set: then its step is done all the same, and what an earlier step says of itself is over. */
static void decide(struct volging *v, const struct zaak_object *decision, bool reached)
{
    int32_t step = decision ? find_step(v, decision) : -1, present = v->kop.stap;

    if (step >= 0 && (present < step || (present == step && !reached))) {
        v->kop.stap = step;
        v->besloten_stap = true;
    }
    if (step >= 0 && v->stappen[step].stand == ZAAK_STAP_LATER) {
        v->stappen[step].stand = ZAAK_STAP_GEDAAN;
        v->stappen[step].op = v->toestand.besluit_op;
    }
    if (step < 0 && present >= 0) /* which step is the decision's is not known: one of before the decision is not */
        step = v->stappen[present].op < v->toestand.besluit_op || v->toestand.besluit_op == ZAAK_DAG_GEEN ? present + 1 : present;
    for (int32_t i = 0; i < step; i++)
        v->stappen[i].uitleg = NULL;
}

/* What was not entered and lies before the present step was passed over; of a closed case all that was not entered. */
static void settle(struct volging *v)
{
    bool closed = zaak_toestand_closed(&v->toestand);
    size_t end = closed ? v->kop.stap_count : v->kop.stap < 0 ? 0 : (size_t)v->kop.stap;

    for (size_t i = 0; i < end; i++)
        if (v->stappen[i].stand == ZAAK_STAP_LATER)
            v->stappen[i].stand = ZAAK_STAP_OVERGESLAGEN;
    if (!closed && v->kop.stap >= 0 && !v->besloten_stap)
        v->stappen[v->kop.stap].stand = ZAAK_STAP_NU;
}

/* Where each step stands, by the statuses in their order. A case that was received is in its first step, from the day of receipt until a status says another. */
static void walk(struct volging *v, struct uitzicht *u)
{
    const struct zaak_object *decision = v->toestand.besloten ? find_decision(v) : NULL;
    bool assumed = v->kop.stap_count && !v->stappen[0].is_eind, reached = false;
    const struct feit *feit;

    if (assumed)
        enter(v, 0, v->kop.startdatum);
    while ((feit = zaak_uitzicht_next(u))) {
        const struct zaak_object *status;
        int32_t before = v->kop.stap, step;

        if (feit->soort != ZAAK_FEIT_STATUS)
            continue;
        status = zaak_zaaktype_find(v->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, zaak_text(v->zaak, feit->naam));
        step = find_step(v, status);
        if (assumed && step == 0)
            v->stappen[0].op = feit_dag(feit);
        assumed &= step < 0;
        enter(v, step, feit_dag(feit));
        reached = (reached && v->kop.stap == before) || (status && status == decision);
    }
    if (v->toestand.besloten)
        decide(v, decision, reached);
    settle(v);
}

int zaak_volging_add_stappen(struct volging *v, struct zaak_error *error)
{
    size_t count = count_steps(v);
    struct uitzicht u;
    int result = zaak_uitzicht_begin(&u, v->zaak, &v->vraag.blik, error);

    if (result)
        return result;
    v->stappen = zaak_alloc(v->ctx, (count + 1) * sizeof *v->stappen);
    if (!v->stappen)
        return zaak_fail_memory(error);
    v->kop.stap_count = count;
    for (size_t i = 0; i < count; i++)
        v->stappen[i] = v->wijze && v->wijze->stappen ? own_step(&v->wijze->stappen[i]) : plain_step(zaak_zaaktype_at(v->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, i));
    walk(v, &u);
    return 0;
}
