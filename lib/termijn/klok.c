/* SPDX-License-Identifier: EUPL-1.2 */
/* The clock of a decision term. Suspensions and extensions are taken in the order of their days; each is allowed only while the term, as it then stands, still runs. */
#include <zaak/klok.h>

#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "begin_intern.h"
#include "klok_intern.h"
#include "lezing_intern.h"
#include "termijn_intern.h"
#include "vrije_dagen_intern.h"

/* What the clock knows while it walks through the events. */
struct loop {
    const struct zaak_klokvraag *vraag;
    const struct zaak_kalender *kalender;
    const struct zaak_grond *grond;
    struct zaak_motivering *why;
    struct begin begin;             /* the row that holds and the day of its base event */
    zaak_dag start;                 /* the day before the first day of the term */
    zaak_dag vroegst;               /* first day that may be suspended */
    zaak_dag nominaal;
    struct zaak_termijn wettelijk;  /* where the Algemene termijnenwet moves a nominal end: see legal_end() */
    struct termijndeel deel;        /* the part that decides on the Algemene termijnenwet: the term itself or its last extension */
    zaak_dag gedekt;                /* last day that is already counted as suspended */
    int32_t opgeschort;             /* suspended days */
    int32_t opgeschort_voorbij;     /* of these, days up to the day of reference */
    zaak_dag beloofd;               /* the nominal end of the promise, or ZAAK_DAG_GEEN */
    int32_t beloofd_regels;         /* what moves it: bits ZAAK_TERMIJN_… */
    zaak_dag beloofd_einde;         /* to which its regime moves it as long as nothing suspends it */
    int32_t beloofd_opgeschort;     /* suspended days that moved it */
    zaak_dag referentie;            /* decision or question day; up to it days are used */
    int32_t verlengingen;
    bool voorlopig;
    bool nu_opgeschort;
    bool buiten;                    /* an end was moved out of the kalender */
};

/* Every field is named, so that a compiler stores them at once: clearing a block of this size first takes longer than several steps of the clock. */
static inline struct loop loop_of(const struct zaak_klokvraag *vraag, struct zaak_motivering *why)
{
    return (struct loop){
        .vraag = vraag, .kalender = vraag->kalender, .grond = vraag->grond, .why = why, .begin = { NULL, ZAAK_DAG_GEEN, false },
        .start = ZAAK_DAG_GEEN, .vroegst = ZAAK_DAG_GEEN, .nominaal = ZAAK_DAG_GEEN, .wettelijk = ZAAK_TERMIJN_INIT,
        .deel = { ZAAK_DAG_GEEN, { 0, ZAAK_EENHEID_GEEN }, ZAAK_DAG_GEEN }, .gedekt = ZAAK_DAG_GEEN, .opgeschort = 0, .opgeschort_voorbij = 0,
        .beloofd = ZAAK_DAG_GEEN, .beloofd_regels = 0, .beloofd_einde = ZAAK_DAG_GEEN, .beloofd_opgeschort = 0, .referentie = ZAAK_DAG_GEEN, .verlengingen = 0,
        .voorlopig = false, .nu_opgeschort = false, .buiten = false,
    };
}

/* Gives the term another nominal end. */
static int move_to(struct loop *loop, zaak_dag nominaal)
{
    loop->nominaal = nominaal;
    return kalender_has(nominaal) ? 0 : -ZAAK_E_BEREIK;
}

static zaak_dag find_legal_end(struct loop *loop, zaak_dag nominaal)
{
    loop->wettelijk.nominaal = nominaal;
    loop->buiten |= termijn_roll(loop->kalender, loop->grond->regime, loop->deel.start, &loop->deel.periode, &loop->wettelijk) != 0;
    loop->wettelijk.voorlopig |= loop->deel.periode.eenheid == ZAAK_EENHEID_WERKDAG && kalender_is_ongedekt(loop->kalender, loop->deel.start);
    return loop->wettelijk.einde;
}

/* The last day of the term as it now stands: found when it is asked for, and kept until the nominal end moves. */
static inline zaak_dag legal_end(struct loop *loop)
{
    return loop->wettelijk.nominaal == loop->nominaal ? loop->wettelijk.einde : find_legal_end(loop, loop->nominaal);
}

/* Does a day lie after that? The last day is never before the nominal end, so mostly that says enough. */
static bool is_past(struct loop *loop, zaak_dag dag)
{
    return dag > loop->nominaal && dag > legal_end(loop);
}

/* The end to which days are added: the nominal one, the lengthened one when the reading says so, and in any case the lengthened one when the event itself falls in the tail that the
 * Algemene termijnenwet added: that tail is part of the running term. */
static zaak_dag base_end(struct loop *loop, bool lengthened)
{
    return lengthened ? legal_end(loop) : loop->nominaal;
}

/* Days that are counted from the lengthened end: first it is said what lengthened it. */
static void explain_base(const struct loop *loop, zaak_dag base)
{
    if (base != loop->nominaal)
        zaak_termijn_explain_move(loop->kalender, &loop->wettelijk, loop->why);
}

static int32_t smallest(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static int32_t largest(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* A suspension that was given as one is taken as one, though its ground demands a set term of which nothing was said. A case never asks this: there such a request does not suspend. */
static void explain_assumption(struct loop *loop, const struct gebeurtenis *g)
{
    struct stap stap = STAP(OPSCHORTING_AANGENOMEN);

    stap.grond = g->grond->artikel;
    stap.feit = g->nummer;
    stap.van = stap.naar = loop->nominaal;
    zaak_motivering_add(loop->why, &stap);
}

/* The days of a stretch that fall within the term, of which `days` are new. */
static void explain_suspension(struct loop *loop, const struct gebeurtenis *g, enum regel regel, int32_t days)
{
    struct stap stap;

    if (!loop->why)
        return;
    stap = STAP(OPSCHORTING);
    stap.regel = regel;
    stap.grond = g->grond->artikel;
    stap.begin = g->grond->naam;
    stap.tekst = &g->grond->tekst;
    stap.periode = *g->periode;
    stap.feit = g->nummer;
    stap.op = g->op;
    stap.einde = g->einde != ZAAK_DAG_GEEN ? g->einde : g->laatste;
    stap.van = g->op == ZAAK_DAG_GEEN ? loop->nominaal - days : ZAAK_DAG_GEEN;
    stap.naar = loop->nominaal;
    stap.dagen = days;
    if (g->verloop != VERLOOP_DUUR) {
        stap.eerste = largest(g->eerste, loop->vroegst);
        stap.laatste = g->laatste;
        stap.al_geteld = largest(0, g->laatste - stap.eerste + 1 - days);
    }
    zaak_motivering_add(loop->why, &stap);
    if (g->aangenomen)
        explain_assumption(loop, g);
}

static void refuse_suspension(struct loop *loop, const struct gebeurtenis *g, enum regel regel, zaak_dag einde)
{
    struct stap stap;

    if (!loop->why)
        return;
    stap = STAP(OPSCHORTING);
    stap.regel = regel;
    /* That a ground does not suspend follows from the rule of the term, not from the article that says when it does. */
    stap.grond = regel == REGEL_OPSCHORTING_GEEN_GROND ? loop->grond->artikel : g->grond->artikel;
    stap.tekst = &g->grond->tekst;
    stap.feit = g->nummer;
    stap.op = g->op;
    stap.einde = g->einde;
    stap.van = einde;
    stap.naar = loop->nominaal;
    zaak_motivering_add(loop->why, &stap);
}

static enum regel suspension_rule(const struct gebeurtenis *g)
{
    if (g->verloop == VERLOOP_LOOPT)
        return REGEL_OPSCHORTING_LOOPT;
    if (g->verloop == VERLOOP_OPEN)
        return REGEL_OPSCHORTING_OPEN;
    if (g->verloop == VERLOOP_PERIODE)
        return REGEL_OPSCHORTING_PERIODE;
    return g->verloop == VERLOOP_ONGEBRUIKT ? REGEL_OPSCHORTING_ONGEBRUIKT : REGEL_OPSCHORTING;
}

/* A stretch that adds no day. */
static void explain_nothing(struct loop *loop, const struct gebeurtenis *g, zaak_dag einde)
{
    if (g->verloop == VERLOOP_OPEN && g->eerste > loop->gedekt)
        explain_suspension(loop, g, REGEL_OPSCHORTING_ZONDER_EINDE, 0);
    else if (g->verloop == VERLOOP_HERVAT && g->laatste < g->eerste)
        refuse_suspension(loop, g, REGEL_OPSCHORTING_GEEN_DAG, einde);
    else
        refuse_suspension(loop, g, g->laatste < loop->vroegst ? REGEL_OPSCHORTING_VOOR_BEGIN : REGEL_OPSCHORTING_NUL, einde);
}

/* A suspension that begins when the promised day has passed does not mend the promise. */
static void suspend_promise(struct loop *loop, zaak_dag first, int32_t days)
{
    if (loop->vraag->norm_schort_op && loop->beloofd != ZAAK_DAG_GEEN && first <= loop->beloofd) {
        loop->beloofd += days;
        loop->beloofd_opgeschort += days;
    }
}

/* Adds the days of a stretch that are not suspended already. */
static int suspend(struct loop *loop, const struct gebeurtenis *g)
{
    zaak_dag first = largest(largest(g->eerste, loop->gedekt + 1), loop->vroegst), base;
    int32_t days = g->laatste - first + 1;

    if (g->verloop == VERLOOP_LOOPT || g->verloop == VERLOOP_OPEN)
        loop->voorlopig = true;
    if (g->eerste <= loop->vraag->peildatum && loop->vraag->peildatum <= g->laatste)
        loop->nu_opgeschort = true;
    if (days <= 0) {
        explain_nothing(loop, g, legal_end(loop));
        return 0;
    }
    base = base_end(loop, g->eerste > loop->nominaal || loop->vraag->lezing.opschorting_vanaf == ZAAK_LEZING_VERLENGD_EINDE);
    explain_base(loop, base);
    if (move_to(loop, base + days))
        return -ZAAK_E_BEREIK;
    loop->opgeschort += days;
    if (loop->referentie != ZAAK_DAG_GEEN)
        loop->opgeschort_voorbij += largest(0, smallest(g->laatste, loop->referentie) - first + 1);
    suspend_promise(loop, first, days);
    loop->gedekt = g->laatste;
    explain_suspension(loop, g, suspension_rule(g), days);
    return 0;
}

/* An agreed delay (Awb 4:15 lid 2 onder a) adds its period to the end. */
static int delay(struct loop *loop, const struct gebeurtenis *g)
{
    bool tail = g->op != ZAAK_DAG_GEEN && g->op > loop->nominaal;
    zaak_dag base = base_end(loop, tail || loop->vraag->lezing.opschorting_vanaf == ZAAK_LEZING_VERLENGD_EINDE), end;
    int32_t days;

    explain_base(loop, base);
    if (periode_add(base, g->periode, &end) || move_to(loop, end))
        return -ZAAK_E_BEREIK;
    days = loop->nominaal - base;
    loop->opgeschort += days;
    suspend_promise(loop, g->op, days);
    explain_suspension(loop, g, g->op == ZAAK_DAG_GEEN ? REGEL_OPSCHORTING_DUUR_ZONDER_DAG : REGEL_OPSCHORTING_DUUR, days);
    return 0;
}

static void explain_extension(struct loop *loop, const struct gebeurtenis *g, enum regel regel, const struct zaak_periode *periode, zaak_dag van)
{
    struct stap stap;

    if (!loop->why)
        return;
    stap = STAP(VERLENGING);
    stap.regel = regel;
    stap.grond = loop->grond->verlenging.keren ? loop->grond->verlenging.artikel : loop->grond->artikel;
    stap.periode = *periode;
    stap.feit = g->nummer;
    stap.op = g->op;
    stap.van = van;
    stap.naar = loop->nominaal;
    zaak_motivering_add(loop->why, &stap);
}

static int extend(struct loop *loop, const struct gebeurtenis *g)
{
    const struct verlenging *allowed = &loop->grond->verlenging;
    struct zaak_periode periode = *g->periode;
    enum regel regel = g->op == ZAAK_DAG_GEEN ? REGEL_VERLENGING_ZONDER_DAG : REGEL_VERLENGING;
    zaak_dag base = base_end(loop, loop->vraag->lezing.verlenging_vanaf == ZAAK_LEZING_VERLENGD_EINDE), end, longest;

    if (periode_add(base, &periode, &end))
        return -ZAAK_E_BEREIK;
    if (allowed->hoogstens.eenheid != ZAAK_EENHEID_GEEN) {
        if (periode_add(base, &allowed->hoogstens, &longest))
            return -ZAAK_E_BEREIK;
        if (end > longest) {
            end = longest;
            periode = allowed->hoogstens;
            regel = REGEL_VERLENGING_BEGRENSD;
        }
    }
    explain_base(loop, base);
    loop->deel = (struct termijndeel){ .start = base, .periode = periode, .einde = end };
    if (move_to(loop, end))
        return -ZAAK_E_BEREIK;
    loop->verlengingen++;
    explain_extension(loop, g, regel, &periode, base);
    return 0;
}

/* The last day on which an extension may be made known: within the running term, or within a term of its own after the base event. */
static int extension_limit(struct loop *loop, zaak_dag *ret_dag)
{
    const struct zaak_periode *binnen = &loop->grond->verlenging.binnen;
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;

    *ret_dag = legal_end(loop);
    if (binnen->eenheid == ZAAK_EENHEID_GEEN)
        return 0;
    if (periode_add(loop->start, binnen, &termijn.nominaal) || termijn_roll(loop->kalender, loop->grond->regime, loop->start, binnen, &termijn))
        return -ZAAK_E_BEREIK;
    *ret_dag = termijn.einde;
    return 0;
}

static int take_extension(struct loop *loop, const struct gebeurtenis *g)
{
    const struct verlenging *allowed = &loop->grond->verlenging;
    /* The last day is never before the nominal end, so mostly that says enough. */
    bool in_time = allowed->binnen.eenheid == ZAAK_EENHEID_GEEN && (g->op == ZAAK_DAG_GEEN || g->op <= loop->nominaal);
    zaak_dag limit = ZAAK_DAG_GEEN;

    if ((loop->why || !in_time) && extension_limit(loop, &limit))
        return -ZAAK_E_BEREIK;
    if (allowed->keren == 0)
        explain_extension(loop, g, REGEL_VERLENGING_GEEN, g->periode, limit);
    else if (loop->verlengingen >= allowed->keren)
        explain_extension(loop, g, REGEL_VERLENGING_TE_VAAK, g->periode, limit);
    else if (!in_time && g->op != ZAAK_DAG_GEEN && g->op > limit)
        explain_extension(loop, g, REGEL_VERLENGING_TE_LAAT, g->periode, limit);
    else
        return extend(loop, g);
    return 0;
}

/* Does the legal ground know this suspension ground? */
static bool is_known(const struct loop *loop, const struct gebeurtenis *g)
{
    return loop->grond->opschorting & g->grond->bit;
}

static int take_suspension(struct loop *loop, const struct gebeurtenis *g)
{
    zaak_dag first = g->verloop == VERLOOP_DUUR ? g->op : g->eerste;

    if (!is_known(loop, g)) {
        refuse_suspension(loop, g, REGEL_OPSCHORTING_GEEN_GROND, loop->nominaal);
        return 0;
    }
    if (g->verloop == VERLOOP_ZONDER_TERMIJN) {
        refuse_suspension(loop, g, REGEL_OPSCHORTING_ZONDER_TERMIJN, loop->nominaal);
        return 0;
    }
    if (first != ZAAK_DAG_GEEN && is_past(loop, first)) {
        refuse_suspension(loop, g, REGEL_OPSCHORTING_TE_LAAT, legal_end(loop));
        return 0;
    }
    return g->verloop == VERLOOP_DUUR ? delay(loop, g) : suspend(loop, g);
}

/* Events without a day happened in time, on a day that is not known: they are taken on the last day of the term, that is, as soon as a dated event lies beyond it, or at the end. */
static int take_all(struct loop *loop, const struct gebeurtenissen *events)
{
    const struct gebeurtenis *undated = events->rows, *end = events->rows + events->count, *dated = undated, *next;
    int result = 0;

    while (dated < end && dated->dag == ZAAK_DAG_GEEN)
        dated++;
    next = dated;
    while (result == 0 && (undated < dated || next < end)) {
        bool is_due = undated < dated && (next == end || is_past(loop, next->dag));
        const struct gebeurtenis *g = is_due ? undated++ : next++;

        result = g->soort == ZAAK_KLOKFEIT_VERLENGING ? take_extension(loop, g) : take_suspension(loop, g);
    }
    return result;
}

/* Days before the term begins are not suspended (Awb 7:10 lid 2), unless the reading says so. */
static int begin_term(struct loop *loop)
{
    const struct zaak_klokvraag *vraag = loop->vraag;
    struct zaak_periode own = { 0, ZAAK_EENHEID_GEEN };
    int result = zaak_begin_term(loop->kalender, &loop->begin, loop->grond == vraag->grond ? &vraag->termijn : &own, vraag->begin_onbekend, &loop->deel, loop->why);

    if (result)
        return result;
    loop->start = loop->deel.start;
    loop->vroegst = vraag->lezing.opschorting_voor_begin == ZAAK_LEZING_TELT ? INT32_MIN + 1 : loop->start + 1;
    loop->gedekt = loop->vroegst - 1;
    loop->wettelijk.nominaal = ZAAK_DAG_GEEN;
    return move_to(loop, loop->deel.einde);
}

/* The promise starts on the day of the base event too; suspensions may still move it. */
static int begin_promise(struct loop *loop)
{
    const struct zaak_klokvraag *vraag = loop->vraag;
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    int result;

    if (vraag->norm.eenheid == ZAAK_EENHEID_GEEN)
        return 0;
    if (!termijn_is_valid(&vraag->norm, vraag->norm_regime))
        return -ZAAK_E_ARGUMENT;
    result = termijn_compute(loop->kalender, loop->begin.dag, &vraag->norm, vraag->norm_regime, &termijn);
    loop->beloofd = termijn.nominaal;
    loop->beloofd_regels = termijn.regels;
    loop->beloofd_einde = termijn.einde;
    return result;
}

/* Which named days the promise skips, and which moved its last day. */
static void explain_promised_day(const struct loop *loop, zaak_dag gepland)
{
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct stap stap;

    termijn.nominaal = loop->beloofd;
    termijn.einde = gepland;
    termijn.regels = loop->beloofd_regels;
    zaak_termijn_explain_move(loop->kalender, &termijn, loop->why);
    if (loop->vraag->norm.eenheid != ZAAK_EENHEID_WERKDAG)
        return;
    zaak_werkdagen_explain(loop->kalender, loop->kalender->vrij, loop->begin.dag, loop->beloofd - loop->beloofd_opgeschort, loop->why);
    if (gepland == loop->beloofd)
        return;
    stap = STAP(NORM_WERKDAG);
    stap.van = stap.eerste = loop->beloofd;
    stap.laatste = gepland - 1;
    stap.naar = gepland;
    stap.dagen = gepland - loop->beloofd;
    zaak_motivering_add(loop->why, &stap);
}

static void explain_promise(const struct loop *loop, zaak_dag gepland)
{
    struct stap stap;

    if (!loop->why)
        return;
    stap = loop->beloofd_opgeschort ? STAP(NORM_OPGESCHORT) : STAP(NORM);
    stap.van = loop->begin.dag;
    stap.naar = gepland;
    stap.periode = loop->vraag->norm;
    stap.dagen = loop->beloofd_opgeschort;
    zaak_motivering_add(loop->why, &stap);
    explain_promised_day(loop, gepland);
}

/* Suspended days move the nominal end of the promise; its regime moves that once. */
static int move_promise(struct loop *loop)
{
    const struct zaak_klokvraag *vraag = loop->vraag;
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    bool werkdagen = vraag->norm.eenheid == ZAAK_EENHEID_WERKDAG;

    termijn.nominaal = loop->beloofd;
    if (werkdagen && zaak_kalender_add_werkdagen(loop->kalender, loop->beloofd, 0, &termijn.nominaal))
        return -ZAAK_E_BEREIK;
    if (termijn_roll(loop->kalender, werkdagen ? ZAAK_REGIME_GEEN : vraag->norm_regime, loop->begin.dag, &vraag->norm, &termijn))
        return -ZAAK_E_BEREIK;
    loop->beloofd_regels = termijn.regels;
    loop->beloofd_einde = termijn.einde;
    return 0;
}

static int end_promise(struct loop *loop, struct zaak_klok *klok)
{
    if (loop->beloofd == ZAAK_DAG_GEEN)
        return 0;
    if (loop->beloofd_opgeschort && move_promise(loop))
        return -ZAAK_E_BEREIK;
    klok->gepland = loop->beloofd_einde;
    explain_promise(loop, klok->gepland);
    return 0;
}

/* A term that must pass before something may be done. */
static int32_t state_of_waiting(const struct zaak_klok *klok, zaak_dag peildatum)
{
    if (klok->gestopt != ZAAK_DAG_GEEN)
        return klok->gestopt >= klok->uiterlijk ? ZAAK_KLOK_OP_TIJD : ZAAK_KLOK_TE_VROEG;
    return peildatum == ZAAK_DAG_GEEN || peildatum < klok->uiterlijk ? ZAAK_KLOK_LOOPT : ZAAK_KLOK_VERSTREKEN;
}

static int32_t state_of(const struct loop *loop, const struct zaak_klok *klok)
{
    zaak_dag peildatum = loop->vraag->peildatum;

    if (klok->uiterlijk == ZAAK_DAG_GEEN)
        return ZAAK_KLOK_GEEN;
    if (loop->grond->dag == ZAAK_GROND_VANAF)
        return state_of_waiting(klok, peildatum);
    if (klok->gestopt != ZAAK_DAG_GEEN)
        return klok->gestopt <= klok->uiterlijk ? ZAAK_KLOK_OP_TIJD : ZAAK_KLOK_TE_LAAT;
    if (loop->nu_opgeschort)
        return ZAAK_KLOK_OPGESCHORT;
    return peildatum == ZAAK_DAG_GEEN || peildatum <= klok->uiterlijk ? ZAAK_KLOK_LOOPT : ZAAK_KLOK_VERSTREKEN;
}

static struct stap conclusion_of_waiting(const struct zaak_klok *klok)
{
    if (klok->toestand == ZAAK_KLOK_TE_VROEG)
        return STAP(CONCLUSIE_TE_VROEG);
    return klok->toestand == ZAAK_KLOK_OP_TIJD ? STAP(CONCLUSIE_NIET_TE_VROEG) : STAP(CONCLUSIE_VANAF);
}

static struct stap conclusion(const struct zaak_klok *klok, zaak_dag peildatum)
{
    switch (klok->toestand) {
    case ZAAK_KLOK_GEEN:
        return STAP(CONCLUSIE_GEEN);
    case ZAAK_KLOK_OP_TIJD:
        return STAP(CONCLUSIE_OP_TIJD);
    case ZAAK_KLOK_TE_LAAT:
        return STAP(CONCLUSIE_TE_LAAT);
    case ZAAK_KLOK_VERSTREKEN:
        return STAP(CONCLUSIE_VERSTREKEN);
    case ZAAK_KLOK_OPGESCHORT:
        return STAP(CONCLUSIE_OPGESCHORT);
    default:
        break;
    }
    if (peildatum == ZAAK_DAG_GEEN)
        return klok->voorlopig ? STAP(CONCLUSIE_VOORLOPIG_ZONDER) : STAP(CONCLUSIE_UITERLIJK);
    if (klok->voorlopig)
        return STAP(CONCLUSIE_VOORLOPIG);
    return klok->dagen_over ? STAP(CONCLUSIE_LOOPT) : STAP(CONCLUSIE_LAATSTE_DAG);
}

static void conclude(const struct loop *loop, struct zaak_klok *klok)
{
    struct stap stap;

    klok->toestand = state_of(loop, klok);
    if (loop->referentie != ZAAK_DAG_GEEN) {
        if (klok->uiterlijk != ZAAK_DAG_GEEN) {
            klok->dagen_over = klok->uiterlijk - loop->referentie;
            klok->dagen_gebruikt = largest(0, loop->referentie - loop->start - loop->opgeschort_voorbij);
        }
        if (klok->gepland != ZAAK_DAG_GEEN)
            klok->dagen_over_norm = klok->gepland - loop->referentie;
    }
    if (!loop->why)
        return;
    stap = loop->grond && loop->grond->dag == ZAAK_GROND_VANAF ? conclusion_of_waiting(klok) : conclusion(klok, loop->vraag->peildatum);
    stap.naar = klok->uiterlijk;
    stap.op = klok->gestopt != ZAAK_DAG_GEEN ? klok->gestopt : loop->vraag->peildatum;
    stap.dagen = klok->dagen_over;
    stap.voorlopig = loop->vraag->begin_onbekend && klok->uiterlijk != ZAAK_DAG_GEEN;
    zaak_motivering_conclude(loop->why, &stap);
}

static void explain_reading(const struct loop *loop, bool used, struct stap stap)
{
    if (!used)
        return;
    stap.van = stap.naar = loop->nominaal;
    zaak_motivering_add(loop->why, &stap);
}

/* The motivering says which reading was used where it was not the default and there was something to read. */
static void explain_readings(const struct loop *loop, const struct gebeurtenissen *events)
{
    const struct zaak_lezing *lezing = &loop->vraag->lezing;
    bool circular = false, before = false, stretches = false;

    if (!loop->why)
        return;
    for (size_t i = 0; i < events->count; i++) {
        const struct gebeurtenis *g = &events->rows[i];
        bool stretch = g->soort == ZAAK_KLOKFEIT_OPSCHORTING && is_known(loop, g) && g->verloop != VERLOOP_ZONDER_TERMIJN;

        stretches |= stretch;
        circular |= stretch && g->verloop == VERLOOP_HERVAT && g->grond->lezing_circulaire;
        before |= stretch && g->eerste != ZAAK_DAG_GEEN && g->eerste <= loop->start;
    }
    explain_reading(loop, circular && lezing->opschorting == ZAAK_LEZING_CIRCULAIRE, STAP(LEZING_OPSCHORTING));
    explain_reading(loop, stretches && lezing->opschorting_vanaf == ZAAK_LEZING_VERLENGD_EINDE, STAP(LEZING_OPSCHORTING_VANAF));
    explain_reading(loop, loop->verlengingen && lezing->verlenging_vanaf == ZAAK_LEZING_VERLENGD_EINDE, STAP(LEZING_VERLENGING_VANAF));
    explain_reading(loop, before && lezing->opschorting_voor_begin == ZAAK_LEZING_TELT, STAP(LEZING_VOOR_BEGIN));
}

static int run_legal_clock(struct loop *loop, const struct gebeurtenissen *events, struct zaak_klok *klok)
{
    const struct zaak_termijn *termijn = &loop->wettelijk;
    int result = begin_term(loop);

    if (result == 0)
        result = take_all(loop, events);
    if (result)
        return result;
    klok->uiterlijk = legal_end(loop);
    if (loop->buiten)
        return -ZAAK_E_BEREIK;
    zaak_termijn_explain(loop->kalender, &loop->deel.periode, termijn, loop->why);
    explain_readings(loop, events);
    klok->grond = loop->grond->id;
    klok->artikel = loop->grond->artikel;
    klok->nominaal = loop->nominaal;
    klok->dagen_opgeschort = loop->opgeschort;
    klok->verlengingen = loop->verlengingen;
    klok->voorlopig = (loop->voorlopig && klok->gestopt == ZAAK_DAG_GEEN) || termijn->voorlopig || loop->vraag->begin_onbekend;
    return 0;
}

/* Which row holds, and from which day. */
static int find_begin(struct loop *loop, size_t first_event, struct zaak_error *error)
{
    struct begin *begin = &loop->begin;
    int result = 0;

    *begin = (struct begin){ NULL, loop->vraag->begin, false };
    if (loop->grond)
        result = zaak_begin_find(loop->kalender, loop->vraag->gronden, loop->vraag, first_event, begin, loop->why, error);
    if (result)
        return result;
    if (begin->dag == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "begin", "De dag waarop de termijn begint ontbreekt.");
    if (!kalender_has(begin->dag))
        return zaak_fail(error, ZAAK_E_BEREIK, "begin", "De dag waarop de termijn begint valt buiten de kalender.");
    loop->grond = begin->grond;
    loop->start = begin->dag;
    return 0;
}

static int run_clocks(struct loop *loop, const struct gebeurtenissen *events, struct zaak_klok *klok, struct zaak_error *error)
{
    int result = begin_promise(loop);

    if (result == 0 && loop->grond)
        result = run_legal_clock(loop, events, klok);
    if (result == 0)
        result = end_promise(loop, klok);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_klok_run(struct gebeurtenissen *events, const struct zaak_klokvraag *vraag, struct zaak_klok *klok, struct zaak_motivering *why, struct zaak_error *error)
{
    struct loop loop = loop_of(vraag, why);
    int result;

    if (vraag->feit_count > zaak_context_limits(events->ctx)->max_feiten)
        return zaak_fail(error, ZAAK_E_LIMIET, "feiten", "De klok krijgt meer feiten dan de limiet van de context.");
    if (vraag->peildatum != ZAAK_DAG_GEEN && !kalender_has(vraag->peildatum))
        return zaak_fail(error, ZAAK_E_BEREIK, "peildatum", "De peildatum valt buiten de kalender.");
    zaak_motivering_begin(why, vraag->kalender, vraag->gronden);
    zaak_motivering_read_by(why, &vraag->lezing);
    events->explained = why != NULL;
    result = zaak_gebeurtenissen_collect(events, vraag, error);
    if (result == 0)
        result = find_begin(&loop, events->eerste_begin, error);
    if (result)
        return result;
    klok->begin = loop.begin.dag;
    klok->gestopt = events->besluit;
    loop.referentie = events->besluit != ZAAK_DAG_GEEN ? events->besluit : vraag->peildatum;
    result = run_clocks(&loop, events, klok, error);
    if (result)
        return result;
    conclude(&loop, klok);
    result = zaak_motivering_result(why);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_klokvraag_check(struct zaak_context *ctx, struct zaak_klokvraag *vraag, struct zaak_error *error)
{
    if (vraag->feit_count && !vraag->feiten)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "feiten", "De feiten ontbreken.");
    if (!zaak_lezing_exists(&vraag->lezing))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "lezing", "Deze lezing bestaat niet.");
    if (!vraag->kalender)
        vraag->kalender = zaak_context_get_kalender(ctx);
    vraag->gronden = zaak_gronden_or_own(ctx, vraag->gronden);
    if (!vraag->kalender || !vraag->gronden)
        return zaak_fail_memory(error);
    return zaak_begin_choose(vraag->gronden, vraag->grond_id, vraag, &vraag->grond, error);
}

int zaak_klok_compute(struct zaak_context *ctx, const struct zaak_klokvraag *given, struct zaak_klok *ret_klok, struct zaak_motivering *why,
                      struct zaak_error *error)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct gebeurtenissen events;
    int result;

    zaak_motivering_clear(why);
    if (!ctx || !given || !ret_klok)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_options_read(&vraag, sizeof vraag, given, error);
    if (result == 0)
        result = zaak_klokvraag_check(ctx, &vraag, error);
    gebeurtenissen_init(&events, ctx);
    if (result == 0)
        result = zaak_klok_run(&events, &vraag, &klok, why, error);
    zaak_gebeurtenissen_free(&events);
    return result ? result : zaak_options_write(ret_klok, &klok, sizeof klok, error);
}
