/* SPDX-License-Identifier: EUPL-1.2 */
/* From one question to another, change by change. Each change is asked of the one engine; a step on the way that has no answer is passed over: its days fall to the next one. */
#include <zaak/projectie.h>

#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "begin_intern.h"
#include "grond_intern.h"
#include "lezing_intern.h"

struct walk {
    struct zaak_context *ctx;
    struct zaak_klokvraag was, wordt;
    struct zaak_klokvraag now;          /* on the way from one to the other */
    struct zaak_klokfeit *feiten;       /* the facts of `now` */
    bool *kept;                         /* per fact of `wordt`: it was there before */
    struct zaak_projectie *answer;
    struct zaak_motivering *why;
    zaak_dag uiterlijk;                 /* of `now` */
    bool no_memory;
};

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

static bool same_period(const struct zaak_periode *a, const struct zaak_periode *b)
{
    return a->eenheid == b->eenheid && a->aantal == b->aantal;
}

static bool same_fact(const struct zaak_klokfeit *a, const struct zaak_klokfeit *b)
{
    return a->soort == b->soort && a->op == b->op && a->tot == b->tot && same_period(&a->termijn, &b->termijn) && same_text(a->grond, b->grond);
}

/* Asks the question as it stands now, and writes what this change did. */
static void take_step(struct walk *w, int32_t oorzaak, struct stap stap)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result = zaak_klok_compute(w->ctx, &w->now, &klok, NULL, NULL);

    w->answer->verschillen |= oorzaak;
    w->no_memory |= result == -ZAAK_E_GEHEUGEN;
    if (result)
        return;
    if (klok.uiterlijk != w->uiterlijk)
        w->answer->oorzaken |= oorzaak;
    stap.van = w->uiterlijk;
    stap.naar = klok.uiterlijk;
    stap.dagen = stap.van != ZAAK_DAG_GEEN && stap.naar != ZAAK_DAG_GEEN ? stap.naar - stap.van : 0;
    zaak_motivering_add(w->why, &stap);
    w->uiterlijk = klok.uiterlijk;
}

static const char *name_of(const struct walk *w, const struct zaak_klokfeit *feit)
{
    static const char *const names[] = { NULL, "de opschorting", "de hervatting", "de verlenging", "het besluit", "het verzoek zonder termijn" };
    int32_t place;

    if (feit->soort >= ZAAK_KLOKFEIT_OPSCHORTING && feit->soort <= ZAAK_KLOKFEIT_VERZOEK)
        return names[feit->soort];
    place = feit->grond ? zaak_gronden_find_gebeurtenis(w->now.gronden, feit->grond) : -1;
    return place >= 0 ? zaak_gronden_gebeurtenis(w->now.gronden, place)->naam : "het feit";
}

static struct stap fact_step(const struct walk *w, const struct zaak_klokfeit *feit, bool added)
{
    struct stap stap = added ? STAP(PROJECTIE_ERBIJ) : STAP(PROJECTIE_WEG);

    if (feit->op == ZAAK_DAG_GEEN)
        stap = added ? STAP(PROJECTIE_ERBIJ_ZONDER_DAG) : STAP(PROJECTIE_WEG_ZONDER_DAG);
    stap.begin = name_of(w, feit);
    stap.op = feit->op;
    return stap;
}

static bool keep(struct walk *w, const struct zaak_klokfeit *feit)
{
    for (size_t i = 0; i < w->wordt.feit_count; i++) {
        if (!w->kept[i] && same_fact(&w->wordt.feiten[i], feit)) {
            w->kept[i] = true;
            return true;
        }
    }
    return false;
}

/* Facts that are not there any more, from the last to the first. */
static void take_away(struct walk *w)
{
    for (size_t i = w->was.feit_count; i-- > 0;) {
        struct zaak_klokfeit gone = w->was.feiten[i];

        if (keep(w, &gone))
            continue;
        for (size_t at = 0; at < w->now.feit_count; at++) {
            if (same_fact(&w->feiten[at], &gone)) {
                w->feiten[at] = w->feiten[--w->now.feit_count];
                break;
            }
        }
        take_step(w, ZAAK_OORZAAK_FEITEN, fact_step(w, &gone, false));
    }
}

/* New facts, by their day. */
static void add_new(struct walk *w)
{
    for (;;) {
        size_t first = w->wordt.feit_count;

        for (size_t i = 0; i < w->wordt.feit_count; i++)
            if (!w->kept[i] && (first == w->wordt.feit_count || w->wordt.feiten[i].op < w->wordt.feiten[first].op))
                first = i;
        if (first == w->wordt.feit_count)
            return;
        w->kept[first] = true;
        w->feiten[w->now.feit_count++] = w->wordt.feiten[first];
        take_step(w, ZAAK_OORZAAK_FEITEN, fact_step(w, &w->wordt.feiten[first], true));
    }
}

static void change_question(struct walk *w)
{
    struct stap stap;

    if (w->was.begin != w->wordt.begin || w->was.begin_onbekend != w->wordt.begin_onbekend) {
        w->now.begin = w->wordt.begin;
        w->now.begin_onbekend = w->wordt.begin_onbekend;
        stap = w->now.begin == ZAAK_DAG_GEEN ? STAP(PROJECTIE_BEGIN_GEEN) : STAP(PROJECTIE_BEGIN);
        stap.op = w->now.begin;
        take_step(w, ZAAK_OORZAAK_BEGIN, stap);
    }
    if (w->was.grond != w->wordt.grond || w->was.gronden != w->wordt.gronden) {
        w->now.grond = w->wordt.grond;
        w->now.gronden = w->wordt.gronden;
        stap = w->now.grond ? STAP(PROJECTIE_GROND) : STAP(PROJECTIE_GROND_GEEN);
        stap.grond = w->now.grond ? w->now.grond->artikel : NULL;
        take_step(w, ZAAK_OORZAAK_GROND, stap);
    }
    if (!same_period(&w->was.termijn, &w->wordt.termijn)) {
        w->now.termijn = w->wordt.termijn;
        stap = w->now.termijn.eenheid ? STAP(PROJECTIE_TERMIJN) : STAP(PROJECTIE_TERMIJN_GEEN);
        stap.periode = w->now.termijn;
        take_step(w, ZAAK_OORZAAK_TERMIJN, stap);
    }
}

static void change_readings(struct walk *w)
{
    int32_t *was, *wordt;

    for (size_t i = 0; (was = zaak_lezing_member(&w->was.lezing, i)); i++) {
        struct stap stap = STAP(PROJECTIE_LEZING);

        wordt = zaak_lezing_member(&w->wordt.lezing, i);
        if (*was == *wordt)
            continue;
        *zaak_lezing_member(&w->now.lezing, i) = *wordt;
        stap.begin = zaak_lezing_naam(i);
        take_step(w, ZAAK_OORZAAK_LEZING, stap);
    }
}

static void change_rest(struct walk *w)
{
    struct stap stap;

    if (w->was.kalender != w->wordt.kalender) {
        w->now.kalender = w->wordt.kalender;
        take_step(w, ZAAK_OORZAAK_KALENDER, STAP(PROJECTIE_KALENDER));
    }
    if (!same_period(&w->was.norm, &w->wordt.norm) || w->was.norm_regime != w->wordt.norm_regime || w->was.norm_schort_op != w->wordt.norm_schort_op)
        w->answer->verschillen |= ZAAK_OORZAAK_NORM;
    if (w->was.peildatum != w->wordt.peildatum) {
        w->now.peildatum = w->wordt.peildatum;
        stap = w->now.peildatum == ZAAK_DAG_GEEN ? STAP(PROJECTIE_PEILDATUM_GEEN) : STAP(PROJECTIE_PEILDATUM);
        stap.op = w->now.peildatum;
        take_step(w, ZAAK_OORZAAK_PEILDATUM, stap);
    }
}

static int32_t difference(zaak_dag van, zaak_dag naar)
{
    return van == ZAAK_DAG_GEEN || naar == ZAAK_DAG_GEEN ? 0 : naar - van;
}

static void conclude(struct walk *w)
{
    struct zaak_projectie *a = w->answer;
    struct stap stap = STAP(CONCLUSIE_PROJECTIE);

    a->dagen = difference(a->was, a->wordt);
    a->dagen_norm = difference(a->was_gepland, a->wordt_gepland);
    stap.van = a->was;
    stap.naar = a->wordt;
    stap.dagen = a->dagen;
    zaak_motivering_conclude(w->why, &stap);
}

static int make_room(struct walk *w)
{
    size_t count = w->was.feit_count + w->wordt.feit_count;

    if (!count)
        return 0;
    w->feiten = zaak_alloc(w->ctx, count * sizeof *w->feiten);
    w->kept = zaak_alloc(w->ctx, count * sizeof *w->kept);
    if (!w->feiten || !w->kept)
        return -ZAAK_E_GEHEUGEN;
    memset(w->kept, 0, count * sizeof *w->kept);
    if (w->was.feit_count)
        memcpy(w->feiten, w->was.feiten, w->was.feit_count * sizeof *w->feiten);
    w->now.feiten = w->feiten;
    return 0;
}

static int walk(struct walk *w, struct zaak_error *error)
{
    int result = make_room(w);

    if (result == 0) {
        zaak_motivering_begin(w->why, w->wordt.kalender, w->wordt.gronden);
        zaak_motivering_read_by(w->why, &w->wordt.lezing);
        w->uiterlijk = w->answer->was;
        change_question(w);
        take_away(w);
        add_new(w);
        change_readings(w);
        change_rest(w);
        conclude(w);
        result = w->no_memory ? -ZAAK_E_GEHEUGEN : zaak_motivering_result(w->why);
    }
    zaak_release(w->ctx, w->feiten);
    zaak_release(w->ctx, w->kept);
    return result ? zaak_fail_plain(error, result) : 0;
}

/* The defaults of a question are made explicit, so that both speak of the same. */
static int read_question(struct zaak_context *ctx, const struct zaak_klokvraag *given, struct zaak_klokvraag *vraag, struct zaak_error *error)
{
    int result = zaak_options_read(vraag, sizeof *vraag, given, error);

    if (result)
        return result;
    if (!vraag->kalender)
        vraag->kalender = zaak_context_get_kalender(ctx);
    vraag->gronden = zaak_gronden_or_own(ctx, vraag->gronden);
    if (!vraag->kalender || !vraag->gronden)
        return zaak_fail_memory(error);
    result = zaak_begin_choose(vraag->gronden, vraag->grond_id, vraag, &vraag->grond, error);
    vraag->grond_id = NULL; /* a step that takes the ground away leaves none */
    return result;
}

int zaak_klok_project(struct zaak_context *ctx, const struct zaak_klokvraag *was, const struct zaak_klokvraag *wordt, struct zaak_projectie *ret_projectie,
                      struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_klokvraag init = ZAAK_KLOKVRAAG_INIT;
    struct zaak_projectie answer = ZAAK_PROJECTIE_INIT;
    struct zaak_klok before = ZAAK_KLOK_INIT, after = ZAAK_KLOK_INIT;
    struct walk w = { .ctx = ctx, .was = init, .wordt = init, .answer = &answer, .why = why };
    int result;

    zaak_motivering_clear(why);
    if (!ctx || !was || !wordt || !ret_projectie)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = read_question(ctx, was, &w.was, error);
    if (result == 0)
        result = zaak_klok_compute(ctx, &w.was, &before, NULL, error);
    if (result) {
        zaak_error_prefix(error, "was");
        return result;
    }
    result = read_question(ctx, wordt, &w.wordt, error);
    if (result == 0)
        result = zaak_klok_compute(ctx, &w.wordt, &after, NULL, error);
    if (result) {
        zaak_error_prefix(error, "wordt");
        return result;
    }
    answer.was = before.uiterlijk;
    answer.wordt = after.uiterlijk;
    answer.was_gepland = before.gepland;
    answer.wordt_gepland = after.gepland;
    answer.was_toestand = before.toestand;
    answer.wordt_toestand = after.toestand;
    answer.voorlopig = after.voorlopig;
    w.now = w.was;
    result = walk(&w, error);
    return result ? result : zaak_options_write(ret_projectie, &answer, sizeof answer, error);
}
