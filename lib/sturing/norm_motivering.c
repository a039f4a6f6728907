/* SPDX-License-Identifier: EUPL-1.2 */
#include "norm_intern.h"

#include <stdio.h>

#include "catalogus/profiel_intern.h"
#include "termijn/termijn_intern.h"
#include "termijn/vrije_dagen_intern.h"
#include "tijd/openingstijd_intern.h"

static struct stap conclusion(int32_t uitkomst)
{
    switch (uitkomst) {
    case ZAAK_NORM_GEHAALD:
        return STAP(CONCLUSIE_NORM_GEHAALD);
    case ZAAK_NORM_GEMIST:
        return STAP(CONCLUSIE_NORM_GEMIST);
    case ZAAK_NORM_TE_LAAT:
        return STAP(CONCLUSIE_NORM_TE_LAAT);
    case ZAAK_NORM_LOOPT:
        return STAP(CONCLUSIE_NORM_LOOPT);
    case ZAAK_NORM_NVT:
        return STAP(CONCLUSIE_NORM_NVT);
    default:
        return STAP(CONCLUSIE_NORM_ONBEKEND);
    }
}

void zaak_norm_conclude(struct zaak_motivering *why, const struct normslot *slot)
{
    struct stap stap = conclusion(slot->uitkomst);

    stap.op = slot->op;
    stap.op_op = slot->op_op;
    stap.naar = slot->uiterlijk;
    stap.naar_op = slot->uiterlijk_op;
    zaak_motivering_conclude(why, &stap);
}

/* Is the channel closed the whole day, though its week does not say so? */
static bool is_closed(const void *arg, zaak_dag dag, int soort)
{
    const struct zaak_openingstijd *openingstijd = arg;
    zaak_tijdstip begin, end, open;

    if (!soort && !zaak_openingstijd_is_uitzondering(openingstijd, dag))
        return false;
    if (zaak_tijdstip_van_dag(dag, 0, &begin) || zaak_tijdstip_van_dag(dag + 1, 0, &end))
        return false;
    return zaak_openingstijd_next(openingstijd, begin, &open) || open >= end;
}

int zaak_norm_explain_opening(struct zaak_motivering *why, const struct zaak_servicenorm *norm, const struct zaak_kantoor *kantoor, zaak_tijdstip van,
                              zaak_tijdstip uiterlijk)
{
    struct stap stap = STAP(NORM_OPENING), closed = STAP(NORM_DICHT);
    const struct zaak_kalender *kalender = zaak_kantoor_get_kalender(kantoor);

    if (!why)
        return 0;
    if (!kalender)
        kalender = zaak_context_get_kalender(zaak_motivering_context(why));
    if (!kalender)
        return -ZAAK_E_GEHEUGEN;
    zaak_motivering_begin(why, kalender, NULL);
    zaak_tijdstip_dag(van, &stap.van, NULL);
    zaak_tijdstip_dag(uiterlijk, &stap.naar, NULL);
    stap.periode = norm->termijn;
    stap.woord = zaak_motivering_keep(why, norm->kanaal);
    stap.van_op = van;
    stap.naar_op = uiterlijk;
    zaak_motivering_add(why, &stap);
    closed.woord = stap.woord;
    closed.van = stap.van;
    closed.naar = stap.naar;
    zaak_vrije_dagen_explain(kalender, closed, stap.van, stap.naar, is_closed, zaak_kantoor_find(kantoor, norm->kanaal), why);
    return zaak_motivering_result(why);
}

static const char *keep_number(struct zaak_motivering *why, int32_t number)
{
    char text[16];

    snprintf(text, sizeof text, "%d", (int)number);
    return zaak_motivering_keep(why, text);
}

static void conclude_count(struct zaak_motivering *why, const struct zaak_normregel *regel, const struct zaak_normuitkomst *uitkomst)
{
    struct stap stap = uitkomst->uitkomst == ZAAK_NORM_GEHAALD  ? STAP(CONCLUSIE_NORM_AANTAL)
                       : uitkomst->uitkomst == ZAAK_NORM_GEMIST ? STAP(CONCLUSIE_NORM_TE_VAAK)
                                                                : STAP(CONCLUSIE_NORM_NIET_GETELD);

    stap.woord = keep_number(why, regel->hoogstens);
    stap.waarde = keep_number(why, uitkomst->aantal);
    zaak_motivering_conclude(why, &stap);
}

/* Done before its window. */
static bool is_early(const struct zaak_normregel *regel, const struct zaak_normuitkomst *uitkomst)
{
    return regel->richting == ZAAK_RICHTING_VENSTER && uitkomst->uitkomst == ZAAK_NORM_GEMIST && uitkomst->bereikt <= uitkomst->uiterlijk &&
           (uitkomst->bereikt_op == ZAAK_TIJDSTIP_GEEN || uitkomst->bereikt_op < uitkomst->uiterlijk_op);
}

/* The first moment of a window of the day; ZAAK_TIJDSTIP_GEEN of another one. */
static zaak_tijdstip first_moment(const struct zaak_normregel *regel, const struct zaak_normuitkomst *uitkomst)
{
    zaak_tijdstip van = ZAAK_TIJDSTIP_GEEN;

    if (regel->venster.soort == ZAAK_VENSTER_DAG)
        zaak_tijdstip_van_dag(uitkomst->vroegst, regel->venster.van * 60, &van);
    return van;
}

void zaak_norm_conclude_answer(struct zaak_motivering *why, const struct zaak_servicenorm *norm, const struct zaak_normuitkomst *uitkomst, zaak_dag peildatum)
{
    const struct zaak_normregel *regel = zaak_norm_regel(norm);
    struct normslot slot = { uitkomst->uitkomst, uitkomst->uiterlijk, uitkomst->bereikt != ZAAK_DAG_GEEN ? uitkomst->bereikt : peildatum, uitkomst->uiterlijk_op, uitkomst->bereikt_op };
    struct stap early = STAP(CONCLUSIE_NORM_TE_VROEG);

    if (!why)
        return;
    if (regel->richting == ZAAK_RICHTING_HOOGSTENS && uitkomst->uitkomst != ZAAK_NORM_NVT) {
        conclude_count(why, regel, uitkomst);
    } else if (is_early(regel, uitkomst)) {
        early.van = uitkomst->vroegst;
        early.van_op = first_moment(regel, uitkomst);
        early.op = uitkomst->bereikt;
        early.op_op = uitkomst->bereikt_op;
        zaak_motivering_conclude(why, &early);
    } else {
        zaak_norm_conclude(why, &slot);
    }
}

/* What was promised, in the words of its direction. */
static void add_promise(struct zaak_motivering *why, const struct zaak_normvraag *vraag, const struct zaak_servicenorm *norm, const struct zaak_normuitkomst *uitkomst)
{
    const struct zaak_normregel *regel = zaak_norm_regel(norm);
    struct stap stap = regel->richting == ZAAK_RICHTING_VENSTER ? STAP(NORM_VENSTER) : regel->richting == ZAAK_RICHTING_VOOR ? STAP(NORM_VOOR) : STAP(NORM);

    stap.periode = norm->termijn;
    stap.van = uitkomst->begin;
    if (zaak_periode_in_tijd(&norm->termijn))
        stap.van_op = vraag->begin_op;
    if (regel->richting == ZAAK_RICHTING_VENSTER) {
        stap.van = uitkomst->vroegst;
        stap.van_op = first_moment(regel, uitkomst);
    }
    stap.naar = uitkomst->uiterlijk;
    stap.naar_op = uitkomst->uiterlijk_op;
    zaak_motivering_add(why, &stap);
}

int zaak_norm_explain(struct zaak_motivering *why, const struct zaak_normvraag *vraag, const struct zaak_servicenorm *norm, const struct zaak_normuitkomst *uitkomst,
                      const struct zaak_termijn *termijn)
{
    const struct zaak_normregel *regel = zaak_norm_regel(norm);
    const struct zaak_kalender *kalender = vraag->kalender ? vraag->kalender : zaak_kantoor_get_kalender(vraag->kantoor);
    bool opening = zaak_periode_in_tijd(&norm->termijn) && !regel->verstreken && regel->richting == ZAAK_RICHTING_BINNEN;

    if (!why)
        return 0;
    if (!kalender)
        kalender = zaak_context_get_kalender(zaak_motivering_context(why));
    if (!kalender)
        return -ZAAK_E_GEHEUGEN;
    zaak_motivering_begin(why, kalender, NULL);
    if (uitkomst->uiterlijk != ZAAK_DAG_GEEN && opening) {
        if (zaak_norm_explain_opening(why, norm, vraag->kantoor, vraag->begin_op, uitkomst->uiterlijk_op))
            return -ZAAK_E_GEHEUGEN;
    } else if (uitkomst->uiterlijk != ZAAK_DAG_GEEN) {
        add_promise(why, vraag, norm, uitkomst);
    }
    if (norm->termijn.eenheid >= ZAAK_EENHEID_DAG && uitkomst->uiterlijk != ZAAK_DAG_GEEN)
        zaak_termijn_explain_move(kalender, termijn, why);
    if (norm->termijn.eenheid == ZAAK_EENHEID_WERKDAG && uitkomst->uiterlijk != ZAAK_DAG_GEEN)
        zaak_werkdagen_explain(kalender, kalender->vrij, uitkomst->begin, uitkomst->uiterlijk, why);
    zaak_norm_conclude_answer(why, norm, uitkomst, vraag->peildatum);
    return zaak_motivering_result(why);
}
