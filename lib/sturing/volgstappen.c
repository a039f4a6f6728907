/* SPDX-License-Identifier: EUPL-1.2 */
/* The steps of a case in the words of its initiator, and where it stands. */
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

/* What was not entered and lies before the present step was passed over; of a closed case all that was not entered. */
static void settle(struct volging *v)
{
    bool closed = zaak_toestand_closed(&v->toestand);
    size_t end = closed ? v->kop.stap_count : v->kop.stap < 0 ? 0 : (size_t)v->kop.stap;

    for (size_t i = 0; i < end; i++)
        if (v->stappen[i].stand == ZAAK_STAP_LATER)
            v->stappen[i].stand = ZAAK_STAP_OVERGESLAGEN;
    if (!closed && v->kop.stap >= 0)
        v->stappen[v->kop.stap].stand = ZAAK_STAP_NU;
}

int zaak_volging_add_stappen(struct volging *v, struct zaak_error *error)
{
    size_t count = count_steps(v);
    const struct feit *feit;
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
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_STATUS)
            enter(v, find_step(v, zaak_zaaktype_find(v->toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, zaak_text(v->zaak, feit->naam))), feit_dag(feit));
    settle(v);
    return 0;
}
