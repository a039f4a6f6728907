/* SPDX-License-Identifier: EUPL-1.2 */
/* The dwangsom of a case: which notice counts, against which end, by which act. The amounts are worked out in lib/termijn. */
#include <zaak/dwangsomstand.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "dwangsom_zaak_intern.h"
#include "feit_intern.h"
#include "klok_zaak_intern.h"
#include "rollen_intern.h"
#include "termijn/begin_intern.h"
#include "termijn/dwangsom_intern.h"
#include "termijn/termijn_intern.h"
#include "toestand_intern.h"

/* Id of the ground by which money that was set is paid. */
#define GROND_BETALING "awb-4-87"

/* What the question is about, once the clock was asked. */
struct meting {
    const struct zaak *zaak;
    struct zaak_dwangsomblik blik;
    struct uitzicht seen;
    struct zaak_toestand toestand;
    struct zaak_klok klok;
    const struct zaak_grond *grond; /* the row that holds; NULL: no legal term */
    int32_t wet;                    /* one of ZAAK_DWANGSOM_WET_…, or WET_ZONDER_DWANGSOM */
    const struct feit *igs;         /* the notice that counts; without one the last that does not; NULL: none */
    const struct feit *besluit;     /* the latest decision on the dwangsom */
    struct zaak_dwangsomstand stand;
    struct zaak_motivering *why;
};

static const struct zaak_kalender *kalender_of(const struct meting *m)
{
    return zaak_catalogus_find_kalender(m->zaak->omgeving->catalogus, m->toestand.organisatie);
}

static const struct zaak_gronden *gronden_of(const struct meting *m)
{
    return zaak_catalogus_get_gronden(m->zaak->omgeving->catalogus);
}

/* The next notice of default that is seen. */
static const struct feit *next_notice(struct uitzicht *u)
{
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(u)) && feit->soort != ZAAK_FEIT_INGEBREKESTELLING)
        ;
    return feit;
}

bool zaak_notice_counts(const struct feit *notice, zaak_dag einde, int32_t te_vroeg)
{
    return feit_dag(notice) > einde || (feit_dag(notice) == einde && notice->extra && te_vroeg == ZAAK_LEZING_GELDIG);
}

/* The first notice that counts against this end; NULL when none does. */
static const struct feit *find_notice(const struct meting *m, zaak_dag einde)
{
    struct uitzicht u = m->seen;
    const struct feit *notice;

    while ((notice = next_notice(&u)) && !zaak_notice_counts(notice, einde, m->blik.blik.lezing.te_vroeg))
        ;
    return notice;
}

static const struct feit *last_notice(const struct meting *m, int32_t *ret_count)
{
    struct uitzicht u = m->seen;
    const struct feit *notice, *last = NULL;

    while ((notice = next_notice(&u))) {
        last = notice;
        (*ret_count)++;
    }
    return last;
}

static void add_step(const struct meting *m, struct stap stap, const char *artikel, zaak_dag op, zaak_dag van, zaak_dag naar)
{
    stap.grond = artikel;
    stap.op = op;
    stap.van = van;
    stap.naar = naar;
    zaak_motivering_add(m->why, &stap);
}

int zaak_publication_end(const struct zaak *zaak, const char *organisatie, const struct zaak_grond *grond, const struct zaak_klok *klok, const struct zaak_lezing *lezing,
                         zaak_dag *ret_einde, struct zaak_motivering *why)
{
    zaak_dag given = lezing->van_rechtswege == ZAAK_LEZING_LAATSTE_DAG ? klok->uiterlijk : klok->uiterlijk + 1;
    struct zaak_catalogus *catalogus = zaak->omgeving->catalogus;
    struct begin begin = { zaak_gronden_find(zaak_catalogus_get_gronden(catalogus), grond->van_rechtswege.bekendmaking, given), given, false };
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct stap stap = STAP(RECHTSWEGE_GEGEVEN);
    int result;

    *ret_einde = ZAAK_DAG_GEEN;
    if (!begin.grond || (klok->gestopt != ZAAK_DAG_GEEN && klok->gestopt <= klok->uiterlijk))
        return 0;
    stap.van = klok->uiterlijk;
    stap.naar = given;
    zaak_motivering_add(why, &stap);
    result = zaak_begin_plain(zaak_catalogus_find_kalender(catalogus, organisatie), &begin, begin.grond->regime, &termijn, why);
    *ret_einde = termijn.einde;
    return result;
}

/* What was granted by operation of law must be made known; a notice of after that term costs money (Awb 4:20d), one of before it nothing. */
static int measure_publication(struct meting *m)
{
    const struct zaak_lezing *lezing = &m->blik.blik.lezing;
    zaak_dag einde = ZAAK_DAG_GEEN;
    int result = 0;

    if (m->wet == ZAAK_DWANGSOM_WET_LSP && m->stand.regeling == ZAAK_DWANGSOM_REGELING_BESLISSEN)
        result = zaak_publication_end(m->zaak, m->toestand.organisatie, m->grond, &m->klok, lezing, &einde, NULL);
    if (result == 0 && einde != ZAAK_DAG_GEEN && find_notice(m, einde)) {
        m->stand.regeling = ZAAK_DWANGSOM_REGELING_BEKENDMAKEN;
        m->stand.einde = einde;
        return zaak_publication_end(m->zaak, m->toestand.organisatie, m->grond, &m->klok, lezing, &einde, m->why);
    }
    add_step(m, STAP(DWANGSOM_EINDE), m->klok.artikel, ZAAK_DAG_GEEN, m->klok.uiterlijk, m->klok.uiterlijk);
    return result;
}

/* Notices that do not count, but for the one that the computation itself speaks of. */
static void explain_void(const struct meting *m)
{
    struct uitzicht u = m->seen;
    const struct feit *notice;
    const char *weken, *dagen;

    while (m->why && (notice = next_notice(&u)) && notice != m->igs) {
        zaak_dwangsom_artikelen(m->stand.regeling, feit_dag(notice), &weken, &dagen);
        add_step(m, STAP(DWANGSOM_TE_VROEG), weken, feit_dag(notice), m->stand.einde, m->stand.einde);
    }
}

/* Notices of after the one that counts: there is one dwangsom for a decision. */
static void explain_further(const struct meting *m)
{
    struct uitzicht u = m->seen;
    const struct feit *notice;
    const char *weken, *dagen;
    bool after = false;

    zaak_dwangsom_artikelen(m->stand.regeling, feit_dag(m->igs), &weken, &dagen);
    while (m->why && (notice = next_notice(&u))) {
        if (after)
            add_step(m, STAP(DWANGSOM_VERDER), dagen, feit_dag(notice), feit_dag(notice), ZAAK_DAG_GEEN);
        after |= notice == m->igs;
    }
}

static int32_t find_exception(const struct meting *m)
{
    const char *word = m->besluit ? zaak_text(m->zaak, m->besluit->naam) : NULL;

    return m->blik.uitzondering ? m->blik.uitzondering : word ? zaak_feit_uitzondering(word) : ZAAK_DWANGSOM_UITZONDERING_GEEN;
}

/* May the answer still change with the last day of the term? Without a notice, or where the dwangsom is excluded, it does not matter when that day is. */
static bool is_provisional(const struct meting *m)
{
    bool excluded = m->igs && m->stand.regeling == ZAAK_DWANGSOM_REGELING_BESLISSEN && zaak_dwangsom_uitsluiting(m->wet, feit_dag(m->igs));

    return m->klok.voorlopig && m->igs && !excluded && find_exception(m) == ZAAK_DWANGSOM_UITZONDERING_GEEN;
}

/* Why the last day of the term, and with it this answer, may still change. */
static int explain_reserve(const struct meting *m)
{
    bool unknown;
    int result;

    if (!m->why || !is_provisional(m))
        return 0;
    result = zaak_ask_begin_onbekend(m->zaak, &m->blik.blik, &unknown, NULL);
    if (result == 0)
        add_step(m, unknown ? STAP(DWANGSOM_BEGIN_ONBEKEND) : STAP(DWANGSOM_EINDE_VOORLOPIG), m->klok.artikel, ZAAK_DAG_GEEN, m->klok.uiterlijk, m->klok.uiterlijk);
    return result;
}

/* Which end counts, and which notice. */
static int find_measure(struct meting *m)
{
    const struct feit *last = last_notice(m, &m->stand.ingebrekestellingen);
    int result;

    m->stand.einde = m->klok.uiterlijk;
    m->stand.besluit = m->klok.gestopt;
    if (!last)
        return 0;
    result = measure_publication(m);
    if (result)
        return result;
    m->igs = find_notice(m, m->stand.einde);
    m->stand.igs = m->igs ? feit_dag(m->igs) : ZAAK_DAG_GEEN;
    if (!m->igs)
        m->igs = last;
    result = explain_reserve(m);
    explain_void(m);
    return result;
}

static int count_applicants(struct meting *m)
{
    int count = m->blik.aanvragers ? m->blik.aanvragers : zaak_count_aanvragers(&m->seen, m->toestand.zaaktype);

    m->stand.aanvragers = count > 1 ? count : 1;
    return count < 0 ? count : 0;
}

static int compute(struct meting *m, struct zaak_error *error)
{
    struct zaak_dwangsomvraag vraag = ZAAK_DWANGSOMVRAAG_INIT;
    bool excluded;
    int result;

    vraag.kalender = kalender_of(m);
    vraag.einde = m->stand.einde;
    vraag.igs = m->igs ? feit_dag(m->igs) : ZAAK_DAG_GEEN;
    vraag.igs_verzonden = m->igs ? feit_tot(m->igs) : ZAAK_DAG_GEEN;
    vraag.te_vroeg_geaccepteerd = m->igs && m->igs->extra;
    vraag.besluit = m->stand.besluit;
    vraag.peildatum = m->blik.blik.peildatum;
    vraag.wet = m->wet;
    vraag.aanvragers = m->stand.aanvragers;
    vraag.lezing = m->blik.blik.lezing;
    vraag.regeling = m->stand.regeling;
    vraag.uitzondering = m->stand.uitzondering = find_exception(m);
    result = zaak_dwangsom_run(m->zaak->omgeving->ctx, &vraag, &m->stand.dwangsom, m->why, error);
    excluded = m->stand.dwangsom.toestand == ZAAK_DWANGSOM_UITGESLOTEN;
    if (result == 0 && m->stand.igs != ZAAK_DAG_GEEN && !excluded && m->stand.dwangsom.toestand != ZAAK_DWANGSOM_OP_TIJD)
        explain_further(m);
    m->stand.dwangsom.voorlopig |= m->klok.voorlopig && !excluded;
    return result;
}

/* No term that a dwangsom can follow from. */
static int refuse(struct meting *m)
{
    struct stap conclusion = STAP(CONCLUSIE_DWANGSOM_GEEN);
    bool no_term = m->klok.uiterlijk == ZAAK_DAG_GEEN;

    m->stand.dwangsom.toestand = no_term ? ZAAK_DWANGSOM_GEEN_TERMIJN : ZAAK_DWANGSOM_UITGESLOTEN;
    m->stand.einde = m->klok.uiterlijk;
    m->stand.besluit = m->klok.gestopt;
    last_notice(m, &m->stand.ingebrekestellingen);
    add_step(m, no_term ? STAP(DWANGSOM_GEEN_TERMIJN) : STAP(DWANGSOM_ZONDER), m->klok.artikel, ZAAK_DAG_GEEN, m->klok.uiterlijk, ZAAK_DAG_GEEN);
    zaak_motivering_conclude(m->why, &conclusion);
    return zaak_motivering_result(m->why);
}

/* When what was set must be paid. */
static int set_payment(struct meting *m)
{
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    const struct zaak_grond *grond;
    struct stap stap = STAP(DWANGSOM_VASTGESTELD);
    int result;

    if (!m->besluit)
        return 0;
    m->stand.vastgesteld = feit_dag(m->besluit);
    grond = zaak_gronden_find(gronden_of(m), GROND_BETALING, feit_dag(m->besluit));
    if (m->stand.verschuldigd_cent == 0 || !grond) {
        add_step(m, STAP(DWANGSOM_VASTGESTELD_GEEN), NULL, feit_dag(m->besluit), feit_dag(m->besluit), ZAAK_DAG_GEEN);
        return 0;
    }
    result = zaak_termijn_compute(kalender_of(m), feit_dag(m->besluit), &grond->termijn, grond->regime, &termijn, NULL, NULL);
    if (result)
        return result;
    m->stand.betalen_uiterlijk = termijn.einde;
    stap.periode = grond->termijn;
    stap.bedrag = m->stand.verschuldigd_cent;
    add_step(m, stap, grond->artikel, feit_dag(m->besluit), feit_dag(m->besluit), termijn.nominaal);
    zaak_termijn_explain(kalender_of(m), &grond->termijn, &termijn, m->why);
    return 0;
}

/* The first line and the amount that was worked out, where another one was set. */
static void explain_set(const struct meting *m)
{
    int64_t computed = m->stand.dwangsom.bedrag_cent;
    struct stap stap = computed ? STAP(DWANGSOM_BEREKEND) : STAP(DWANGSOM_BEREKEND_GEEN);
    struct stap conclusion = m->stand.verschuldigd_cent ? STAP(CONCLUSIE_DWANGSOM_VASTGESTELD) : STAP(CONCLUSIE_DWANGSOM_GEEN);

    if (!m->besluit)
        return;
    if (m->stand.verschuldigd_cent != computed) {
        stap.bedrag = computed;
        add_step(m, stap, NULL, feit_dag(m->besluit), feit_dag(m->besluit), ZAAK_DAG_GEEN);
    }
    conclusion.bedrag = m->stand.verschuldigd_cent;
    zaak_motivering_conclude(m->why, &conclusion);
}

/* Without a day of the question and without a decision the computation tells of days to come: none of that is due yet. */
static bool is_to_come(const struct meting *m)
{
    return m->blik.blik.peildatum == ZAAK_DAG_GEEN && m->stand.besluit == ZAAK_DAG_GEEN && !m->besluit;
}

/* A payment without an amount is a payment of what is due. */
static void add_payments(struct meting *m)
{
    struct zaak_dwangsomstand *stand = &m->stand;
    struct uitzicht u = m->seen;
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&u))) {
        const char *bedrag;
        struct stap stap;

        if (feit->soort != ZAAK_FEIT_DWANGSOMBETALING)
            continue;
        bedrag = zaak_text(m->zaak, feit->waarde);
        stap = !bedrag && is_to_come(m) ? STAP(DWANGSOM_BETAALD_ZONDER_BEDRAG) : STAP(DWANGSOM_BETAALD);
        stap.bedrag = bedrag ? zaak_feit_cent(bedrag) : stand->verschuldigd_cent - stand->betaald_cent;
        if (stap.bedrag < 0)
            stap.bedrag = 0;
        stand->betaald = feit_dag(feit);
        stand->betaald_cent += stap.bedrag;
        add_step(m, stap, NULL, feit_dag(feit), feit_dag(feit), ZAAK_DAG_GEEN);
    }
}

/* What was set and paid, and what is still to come. */
static int settle(struct meting *m)
{
    struct zaak_dwangsomstand *stand = &m->stand;
    const char *bedrag = m->besluit ? zaak_text(m->zaak, m->besluit->waarde) : NULL;
    int64_t most;
    int result;

    stand->verschuldigd_cent = bedrag ? zaak_feit_cent(bedrag) : is_to_come(m) ? 0 : stand->dwangsom.bedrag_cent;
    result = set_payment(m);
    if (result)
        return result;
    explain_set(m);
    if (is_provisional(m))
        zaak_motivering_hedge(m->why);
    add_payments(m);
    stand->besluit_nodig = stand->besluit == ZAAK_DAG_GEEN && !m->besluit &&
                           (stand->dwangsom.toestand == ZAAK_DWANGSOM_WACHT || stand->dwangsom.toestand == ZAAK_DWANGSOM_LOOPT);
    most = stand->besluit_nodig ? stand->dwangsom.maximum_cent : stand->verschuldigd_cent;
    stand->open_cent = stand->verschuldigd_cent > stand->betaald_cent ? stand->verschuldigd_cent - stand->betaald_cent : 0;
    stand->hoogstens_cent = most > stand->betaald_cent ? most - stand->betaald_cent : 0;
    return zaak_motivering_result(m->why);
}

static int run(struct meting *m, struct zaak_error *error)
{
    struct uitzicht u = m->seen;
    const struct feit *feit;
    int result;

    zaak_motivering_begin(m->why, kalender_of(m), gronden_of(m));
    zaak_motivering_read_by(m->why, &m->blik.blik.lezing);
    if (m->toestand.profiel)
        zaak_motivering_under(m->why, m->toestand.zaaktype_naam, m->toestand.organisatie);
    m->grond = zaak_clock_ground(m->zaak, &m->toestand, &m->klok);
    m->wet = m->grond ? zaak_dwangsom_wet(m->grond, &m->stand.regeling) : WET_ZONDER_DWANGSOM;
    if (m->blik.wet)
        m->wet = m->blik.wet;
    if (!m->grond || m->klok.uiterlijk == ZAAK_DAG_GEEN || m->wet == WET_ZONDER_DWANGSOM)
        return refuse(m) ? zaak_fail_memory(error) : 0;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_DWANGSOMBESLUIT)
            m->besluit = feit;
    result = find_measure(m);
    if (result == 0)
        result = count_applicants(m);
    if (result)
        return zaak_fail_plain(error, result);
    result = compute(m, error);
    if (result)
        return result;
    result = settle(m);
    return result ? zaak_fail_plain(error, result) : 0;
}

static int check(const struct zaak_dwangsomblik *blik, struct zaak_error *error)
{
    if (blik->aanvragers < 0)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "aanvragers", "Dit aantal is kleiner dan nul.");
    return 0;
}

int zaak_get_dwangsom(const struct zaak *zaak, const struct zaak_dwangsomblik *given, struct zaak_dwangsomstand *ret_stand, struct zaak_motivering *why,
                      struct zaak_error *error)
{
    const struct zaak_dwangsomstand empty = ZAAK_DWANGSOMSTAND_INIT;
    const struct zaak_dwangsomblik all = ZAAK_DWANGSOMBLIK_INIT;
    const struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct meting m = { .zaak = zaak, .blik = all, .klok = klok, .stand = empty, .why = why };
    int result = zaak && ret_stand ? zaak_options_read(&m.blik, sizeof m.blik, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = check(&m.blik, error);
    if (result == 0)
        result = zaak_toestand_derive(zaak, &m.blik.blik, &m.toestand, error);
    if (result == 0)
        result = zaak_ask_klok(zaak, &m.blik.blik, &m.klok, NULL, error);
    if (result == 0)
        result = zaak_uitzicht_begin(&m.seen, zaak, &m.blik.blik, error);
    if (result)
        return result;
    result = run(&m, error);
    return result ? result : zaak_options_write(ret_stand, &m.stand, sizeof m.stand, error);
}
