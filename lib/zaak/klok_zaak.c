/* SPDX-License-Identifier: EUPL-1.2 */
/* The clock of a case: which ground, from which day, with which facts. The law itself is in lib/termijn. */
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"
#include "catalogus/profiel_intern.h"
#include "datumtekst_intern.h"
#include "feit_intern.h"
#include "klok_zaak_intern.h"
#include "termijn/begin_intern.h"
#include "toestand_intern.h"

/* A request that must set a term and of which none is recorded does not suspend (ABRvS 21-9-2016, ECLI:NL:RVS:2016:2527). */
static bool sets_no_term(const struct zaak *zaak, const struct feit *feit)
{
    const struct opschortingsgrond *grond =
        feit->naam ? gronden_find_opschorting(zaak_catalogus_get_gronden(zaak->omgeving->catalogus), zaak_text(zaak, feit->naam)) : NULL;

    return grond && grond->eist_termijn && feit_tot(feit) == ZAAK_DAG_GEEN;
}

bool zaak_suspends(const struct zaak *zaak, const struct feit *feit)
{
    return feit->soort == ZAAK_FEIT_OPSCHORTING && !sets_no_term(zaak, feit);
}

static int32_t clock_kind(const struct zaak *zaak, const struct feit *feit)
{
    switch (feit->soort) {
    case ZAAK_FEIT_OPSCHORTING:
        return zaak_suspends(zaak, feit) ? ZAAK_KLOKFEIT_OPSCHORTING : ZAAK_KLOKFEIT_VERZOEK;
    case ZAAK_FEIT_HERVATTING:
        return ZAAK_KLOKFEIT_HERVATTING;
    case ZAAK_FEIT_VERLENGING:
        return ZAAK_KLOKFEIT_VERLENGING;
    case ZAAK_FEIT_BESLUIT:
        return ZAAK_KLOKFEIT_BESLUIT;
    default:
        return 0;
    }
}

/* The place of what is known of an event, or else a new one. */
static size_t event_row(struct klokfeiten *feiten, const char *naam)
{
    for (size_t i = 0; i < feiten->count; i++)
        if ((feiten->rows[i].soort == ZAAK_KLOKFEIT_GEBEURTENIS || feiten->rows[i].soort == ZAAK_KLOKFEIT_GEEN_GEBEURTENIS) && !strcmp(feiten->rows[i].grond, naam))
            return i;
    return feiten->count++;
}

/* What is known already of an event goes before what is said now: a fact before a property, that it happened before that it did not, and its first day. Of a property the latest
 * value holds. */
static bool keeps(const struct klokfeiten *feiten, size_t at, const struct feit *feit, const struct zaak_klokfeit *row)
{
    const struct zaak_klokfeit *known = &feiten->rows[at];
    bool fact = feiten->bron[at]->soort == ZAAK_FEIT_GEBEURTENIS;

    if (!fact || feit->soort == ZAAK_FEIT_EIGENSCHAP)
        return fact;
    return known->soort == ZAAK_KLOKFEIT_GEBEURTENIS && (row->soort == ZAAK_KLOKFEIT_GEEN_GEBEURTENIS || known->op <= row->op);
}

/* A fact of its own, or a property that has the name of a base event and says on which day it happened, or "nee" that it did not. What says neither is no event. */
static void add_event(struct klokfeiten *feiten, const struct zaak *zaak, const struct feit *feit)
{
    const char *waarde = zaak_text(zaak, feit->waarde);
    bool denied = waarde && !strcmp(waarde, "nee");
    struct zaak_klokfeit row = { .soort = denied ? ZAAK_KLOKFEIT_GEEN_GEBEURTENIS : ZAAK_KLOKFEIT_GEBEURTENIS, .op = ZAAK_DAG_GEEN, .tot = ZAAK_DAG_GEEN,
                                 .grond = zaak_text(zaak, feit->naam) };
    size_t count = feiten->count, at;

    if (!denied)
        row.op = feit->soort == ZAAK_FEIT_GEBEURTENIS ? feit_dag(feit) : zaak_eigenschap_dag(waarde);
    if ((!denied && row.op == ZAAK_DAG_GEEN) || zaak_gronden_find_gebeurtenis(zaak_catalogus_get_gronden(zaak->omgeving->catalogus), row.grond) < 0)
        return;
    at = event_row(feiten, row.grond);
    if (at < count && keeps(feiten, at, feit, &row))
        return;
    feiten->bron[at] = feit;
    feiten->rows[at] = row;
}

static void take(struct klokfeiten *feiten, const struct zaak *zaak, const struct feit *feit)
{
    int32_t soort = clock_kind(zaak, feit);

    if (zaak_onbekend_note(&feiten->onbekend, feit))
        return;
    if (feit->soort == ZAAK_FEIT_EIGENSCHAP || feit->soort == ZAAK_FEIT_GEBEURTENIS) {
        add_event(feiten, zaak, feit);
        return;
    }
    if (!soort)
        return;
    feiten->bron[feiten->count] = feit;
    feiten->rows[feiten->count++] = (struct zaak_klokfeit){
        .soort = soort, .op = feit_dag(feit), .tot = feit_tot(feit), .termijn = zaak_feit_termijn(feit),
        .grond = soort == ZAAK_KLOKFEIT_BESLUIT ? NULL : zaak_text(zaak, feit->naam),
    };
}

/* Besides what is seen there is room for the end of the case and for a fact that is about to be added. */
static int make_room(struct klokfeiten *feiten, size_t seen, struct zaak_error *error)
{
    size_t need = seen + 2;

    feiten->rows = feiten->room;
    feiten->bron = feiten->bron_room;
    if (need <= KLOKFEITEN_INLINE)
        return 0;
    feiten->rows = zaak_alloc(feiten->ctx, need * (sizeof *feiten->rows + sizeof *feiten->bron));
    if (!feiten->rows)
        return zaak_fail_memory(error);
    feiten->bron = (const struct feit **)(feiten->rows + need);
    return 0;
}

/* Without a decision that was made known the clock stops when the case is closed. */
static int collect(struct klokfeiten *feiten, struct uitzicht *u, const struct zaak_toestand *toestand, struct zaak_error *error)
{
    const struct feit *feit;
    int result = make_room(feiten, u->tot, error);

    if (result)
        return result;
    while ((feit = zaak_uitzicht_next(u)))
        take(feiten, u->zaak, feit);
    if (toestand->besluit_op == ZAAK_DAG_GEEN && zaak_toestand_closed(toestand)) {
        feiten->bron[feiten->count] = NULL;
        feiten->rows[feiten->count++] = (struct zaak_klokfeit){ .soort = ZAAK_KLOKFEIT_BESLUIT, .op = toestand->einddatum, .tot = ZAAK_DAG_GEEN };
    }
    return 0;
}

void zaak_zaakvraag_add(struct zaakvraag *q, const struct zaak *zaak, const struct feit *feit)
{
    take(&q->feiten, zaak, feit);
    q->vraag.feit_count = q->feiten.count;
}

zaak_dag zaak_eigenschap_dag(const char *waarde)
{
    return zaak_datumtekst_read(waarde, ZAAK_DATUMVORM_ISO | ZAAK_DATUMVORM_KAAL, ZAAK_BRONDAG_AMSTERDAM);
}

const char *zaak_grond_base_event(const struct zaak_grond *grond)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    if (!grond || zaak_grond_get_info(grond, &info) || !strcmp(info.begin, "ontvangst") || !strcmp(info.begin, "melding"))
        return NULL;
    return info.begin;
}

const struct zaak_grond *zaak_clock_ground(const struct zaak *zaak, const struct zaak_toestand *toestand, const struct zaak_klok *klok)
{
    const struct zaak_gronden *gronden = zaak_catalogus_get_gronden(zaak->omgeving->catalogus);
    const struct zaak_grond *grond = zaak_gronden_find(gronden, klok->grond, toestand->startdatum);

    return grond ? grond : zaak_gronden_find(gronden, klok->grond, klok->begin);
}

const struct zaak_grond *zaak_legal_ground(const struct zaak *zaak, const struct zaak_toestand *toestand)
{
    return zaak_gronden_find(zaak_catalogus_get_gronden(zaak->omgeving->catalogus), zaak_profiel_get_grond(toestand->profiel), toestand->startdatum);
}

/* Is there a fact of its own about the base event of a ground? */
static bool has_event(const struct klokfeiten *feiten, const struct zaak_grond *grond)
{
    for (size_t i = 0; grond && i < feiten->count; i++)
        if (feiten->rows[i].soort == ZAAK_KLOKFEIT_GEBEURTENIS && feiten->bron[i]->soort == ZAAK_FEIT_GEBEURTENIS && !strcmp(feiten->rows[i].grond, grond->begin_id))
            return true;
    return false;
}

/* A case starts the terms that count from its receipt, unless a fact says when that was. Another base event is a fact or a property of the case; without it the start of the case
 * stands in and the answer is provisional. */
static void set_begin(struct zaak_klokvraag *vraag, const struct klokfeiten *feiten, const struct zaak_toestand *toestand)
{
    struct begin begin;

    if (!zaak_grond_base_event(vraag->grond) && !has_event(feiten, vraag->grond))
        vraag->begin = toestand->startdatum;
    if (!vraag->grond || zaak_begin_find(vraag->kalender, vraag->gronden, vraag, 0, &begin, NULL, NULL) == 0)
        return;
    vraag->grond = begin.grond;
    vraag->begin = toestand->startdatum;
    vraag->begin_onbekend = true;
}

/* False when there is no such servicenorm, or when the clock of days does not work it out: then the clock has no promise. */
static bool find_norm(const struct zaak_profiel *profiel, size_t norm_index, struct zaak_servicenorm *norm)
{
    int belofte = norm_index == KLOK_BELOFTE ? zaak_profiel_get_belofte(profiel) : (int)norm_index;

    return belofte >= 0 && zaak_profiel_get_norm(profiel, (size_t)belofte, norm) == 0 && zaak_norm_on_clock(norm);
}

static void set_profile(struct zaak_klokvraag *vraag, const struct zaak_toestand *toestand, size_t norm_index)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    vraag->grond = zaak_gronden_find(vraag->gronden, zaak_profiel_get_grond(toestand->profiel), toestand->startdatum);
    vraag->termijn = *zaak_profiel_termijn(toestand->profiel);
    if (find_norm(toestand->profiel, norm_index, &norm)) {
        vraag->norm = norm.termijn;
        vraag->norm_regime = norm.regime;
        vraag->norm_schort_op = norm.schort_op;
    }
}

static void add_step(struct zaak_motivering *why, struct stap stap, zaak_dag van, zaak_dag naar)
{
    stap.van = van;
    stap.naar = naar;
    zaak_motivering_add(why, &stap);
}

/* An extension moves the last day by its length, as in the Zaken API. Of what a suspension does to it neither the standard nor Open Zaak says anything: no day is made up for it. */
static void apply_facts(const struct klokfeiten *feiten, struct zaak_klok *klok, struct zaak_motivering *why)
{
    bool suspended = feiten->onbekend.opschorting;

    for (size_t i = 0; i < feiten->count; i++) {
        const struct zaak_klokfeit *row = &feiten->rows[i];
        struct stap stap = STAP(CATALOGUS_VERLENGING);
        zaak_dag van = klok->volgens_catalogus;

        suspended |= row->soort == ZAAK_KLOKFEIT_OPSCHORTING;
        if (row->soort != ZAAK_KLOKFEIT_VERLENGING || zaak_periode_add(van, &row->termijn, &klok->volgens_catalogus))
            continue;
        klok->verlengingen++;
        stap.periode = row->termijn;
        stap.feit = (int32_t)i + 1;
        add_step(why, stap, van, klok->volgens_catalogus);
    }
    if (!suspended)
        return;
    klok->voorlopig = true;
    add_step(why, STAP(CATALOGUS_OPSCHORTING), klok->begin, klok->volgens_catalogus);
}

/* Without a legal ground the catalogue's own durations are shown for what they are: plain calendar arithmetic, no law. */
static void add_catalogue(const struct zaakvraag *q, struct zaak_klok *klok, struct zaak_motivering *why)
{
    const struct zaak_object *zaaktype = q->toestand.zaaktype;
    struct zaak_duur duur;
    zaak_dag dag;

    if (!zaaktype || klok->uiterlijk != ZAAK_DAG_GEEN)
        return;
    if (zaak_object_get_duur(zaaktype, ZAAK_VELD_DOORLOOPTIJD, &duur) == 1 && zaak_duur_add(klok->begin, &duur, &dag) == 0) {
        klok->volgens_catalogus = dag;
        add_step(why, STAP(CATALOGUS_DOORLOOPTIJD), klok->begin, dag);
        apply_facts(&q->feiten, klok, why);
    }
    if (klok->gepland == ZAAK_DAG_GEEN && zaak_object_get_duur(zaaktype, ZAAK_VELD_SERVICENORM, &duur) == 1 && zaak_duur_add(klok->begin, &duur, &dag) == 0) {
        klok->gepland = dag;
        add_step(why, STAP(CATALOGUS_SERVICENORM), klok->begin, dag);
    }
}

int zaak_zaakvraag_make(const struct zaak *zaak, const struct zaak_blik *blik, size_t norm_index, struct zaakvraag *q, struct zaak_error *error)
{
    const struct zaak_catalogus *catalogus = zaak->omgeving->catalogus;
    struct uitzicht u;
    int result = zaak_toestand_derive(zaak, blik, &q->toestand, error);

    q->feiten = (struct klokfeiten){ .ctx = zaak->omgeving->ctx };
    q->vraag = (struct zaak_klokvraag)ZAAK_KLOKVRAAG_INIT;
    if (result == 0)
        result = zaak_uitzicht_begin(&u, zaak, blik, error);
    if (result || q->toestand.startdatum == ZAAK_DAG_GEEN)
        return result;
    result = collect(&q->feiten, &u, &q->toestand, error);
    if (result)
        return result;
    q->vraag.kalender = zaak_catalogus_find_kalender(catalogus, q->toestand.organisatie);
    q->vraag.gronden = zaak_catalogus_get_gronden(catalogus);
    q->vraag.peildatum = u.blik.peildatum;
    q->vraag.lezing = u.blik.lezing;
    q->vraag.feiten = q->feiten.rows;
    q->vraag.feit_count = q->feiten.count;
    set_profile(&q->vraag, &q->toestand, norm_index);
    set_begin(&q->vraag, &q->feiten, &q->toestand);
    return 0;
}

void zaak_zaakvraag_free(struct zaakvraag *q)
{
    if (q->feiten.rows != q->feiten.room)
        zaak_release(q->feiten.ctx, q->feiten.rows);
    q->feiten.rows = q->feiten.room;
}

static int run(const struct zaakvraag *q, struct zaak_klok *klok, struct zaak_motivering *why, struct zaak_error *error)
{
    zaak_dag reference;
    int result = zaak_klok_compute(q->feiten.ctx, &q->vraag, klok, why, error);

    if (result)
        return result;
    if (q->toestand.profiel)
        zaak_motivering_under(why, q->toestand.zaaktype_naam, q->toestand.organisatie);
    zaak_onbekend_apply(&q->feiten.onbekend, &q->toestand, q->vraag.peildatum, klok, why);
    add_catalogue(q, klok, why);
    reference = klok->gestopt != ZAAK_DAG_GEEN ? klok->gestopt : q->vraag.peildatum;
    if (klok->gepland != ZAAK_DAG_GEEN && reference != ZAAK_DAG_GEEN)
        klok->dagen_over_norm = klok->gepland - reference;
    result = zaak_motivering_result(why);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_ask_klok_norm(const struct zaak *zaak, const struct zaak_blik *blik, size_t norm_index, struct zaak_klok *ret_klok, struct zaak_motivering *why,
                       struct zaak_error *error)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaakvraag q;
    int result = zaak_zaakvraag_make(zaak, blik, norm_index, &q, error);

    if (result)
        return result;
    if (q.toestand.startdatum == ZAAK_DAG_GEEN)
        zaak_motivering_clear(why);   /* not received yet: there is no clock, and that is an answer */
    else
        result = run(&q, &klok, why, error);
    zaak_zaakvraag_free(&q);
    return result ? result : zaak_options_write(ret_klok, &klok, sizeof klok, error);
}

int zaak_ask_klok(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_klok *ret_klok, struct zaak_motivering *why, struct zaak_error *error)
{
    return zaak_ask_klok_norm(zaak, blik, KLOK_BELOFTE, ret_klok, why, error);
}

int zaak_ask_begin_onbekend(const struct zaak *zaak, const struct zaak_blik *blik, bool *ret_onbekend, struct zaak_error *error)
{
    struct zaakvraag q;
    int result = zaak_zaakvraag_make(zaak, blik, KLOK_BELOFTE, &q, error);

    if (result)
        return result;
    *ret_onbekend = q.vraag.begin_onbekend;
    zaak_zaakvraag_free(&q);
    return 0;
}

int zaak_get_klok(const struct zaak *zaak, zaak_dag peildatum, struct zaak_klok *ret_klok, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    blik.peildatum = peildatum;
    return zaak_ask_klok(zaak, &blik, ret_klok, why, error);
}
