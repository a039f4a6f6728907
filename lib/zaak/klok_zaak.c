/* SPDX-License-Identifier: EUPL-1.2 */
/* The clock of a case: which ground, from which day, with which facts. The law itself is in lib/termijn. */
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"
#include "catalogus/profiel_intern.h"
#include "feit_intern.h"
#include "klok_zaak_intern.h"
#include "rollen_intern.h"
#include "termijn/motivering_intern.h"
#include "toestand_intern.h"

enum { KLOKFEITEN_INLINE = 16 };

struct klokfeiten {
    struct zaak_context *ctx;
    struct zaak_klokfeit *rows;
    size_t count;
    struct zaak_klokfeit room[KLOKFEITEN_INLINE];
};

/* A request that must set a term and of which none is recorded does not suspend (ABRvS 21-9-2016, ECLI:NL:RVS:2016:2527). */
static bool sets_no_term(const struct zaak *zaak, const struct feit *feit)
{
    uint64_t bit;
    const struct opschortingsgrond *grond =
        zaak_gronden_find_opschorting(zaak_catalogus_get_gronden(zaak->omgeving->catalogus), zaak_text(zaak, feit->naam), &bit);

    return grond && grond->eist_termijn && feit->tot == ZAAK_DAG_GEEN;
}

static int32_t clock_kind(const struct zaak *zaak, const struct feit *feit)
{
    switch (feit->soort) {
    case ZAAK_FEIT_OPSCHORTING:
        return sets_no_term(zaak, feit) ? ZAAK_KLOKFEIT_VERZOEK : ZAAK_KLOKFEIT_OPSCHORTING;
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

/* Without a decision that was made known the clock stops when the case is closed. One place is kept for that. */
static int collect(struct klokfeiten *feiten, struct uitzicht *u, const struct zaak_toestand *toestand, struct zaak_error *error)
{
    const struct feit *feit;

    feiten->rows = feiten->room;
    if (u->tot + 1 > KLOKFEITEN_INLINE)
        feiten->rows = zaak_alloc(feiten->ctx, (u->tot + 1) * sizeof *feiten->rows);
    if (!feiten->rows)
        return zaak_fail_memory(error);
    while ((feit = zaak_uitzicht_next(u))) {
        int32_t soort = clock_kind(u->zaak, feit);

        if (soort)
            feiten->rows[feiten->count++] = (struct zaak_klokfeit){
                .soort = soort, .op = feit->dag, .tot = feit->tot, .periode = zaak_feit_termijn(feit),
                .grond = soort == ZAAK_KLOKFEIT_BESLUIT ? NULL : zaak_text(u->zaak, feit->naam),
            };
    }
    if (toestand->besluit_op == ZAAK_DAG_GEEN && zaak_toestand_closed(toestand))
        feiten->rows[feiten->count++] = (struct zaak_klokfeit){ .soort = ZAAK_KLOKFEIT_BESLUIT, .op = toestand->einddatum, .tot = ZAAK_DAG_GEEN };
    return 0;
}

zaak_dag zaak_eigenschap_dag(const char *waarde)
{
    char iso[11];
    zaak_dag dag;

    if (waarde && strlen(waarde) == 8) {
        memcpy(iso, waarde, 4);
        memcpy(iso + 5, waarde + 4, 2);
        memcpy(iso + 8, waarde + 6, 2);
        iso[4] = iso[7] = '-';
        return zaak_datum_parse(iso, 10, &dag) ? ZAAK_DAG_GEEN : dag;
    }
    return !waarde || zaak_datum_parse(waarde, strlen(waarde), &dag) ? ZAAK_DAG_GEEN : dag;
}

const char *zaak_grond_base_event(const struct zaak_grond *grond)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    if (!grond || zaak_grond_get_info(grond, &info) || !strcmp(info.begin, "ontvangst") || !strcmp(info.begin, "melding"))
        return NULL;
    return info.begin;
}

static void set_begin(struct zaak_klokvraag *vraag, const struct uitzicht *seen, const struct zaak_toestand *toestand)
{
    const char *event = zaak_grond_base_event(vraag->grond);
    zaak_dag begin;

    vraag->begin = toestand->startdatum;
    if (!event)
        return;
    begin = zaak_eigenschap_dag(zaak_find_eigenschap(seen, event));
    vraag->begin_onbekend = begin == ZAAK_DAG_GEEN;
    if (!vraag->begin_onbekend)
        vraag->begin = begin;
}

/* False when there is no such servicenorm, or when it counts opening time: then the clock of days has no promise. */
static bool find_norm(const struct zaak_profiel *profiel, size_t norm_index, struct zaak_servicenorm *norm)
{
    if (norm_index != KLOK_BELOFTE)
        return zaak_profiel_get_norm(profiel, norm_index, norm) == 0 && !norm->kanaal;
    for (size_t i = 0; zaak_profiel_get_norm(profiel, i, norm) == 0; i++)
        if (!norm->kanaal)
            return true;
    return false;
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

/* Without a legal ground the catalogue's own durations are shown for what they are: plain calendar arithmetic, no law. */
static void add_catalogue(const struct zaak_toestand *toestand, struct zaak_klok *klok, struct zaak_motivering *why)
{
    struct zaak_duur duur;
    zaak_dag dag;

    if (!toestand->zaaktype || klok->uiterlijk != ZAAK_DAG_GEEN)
        return;
    if (zaak_object_get_duur(toestand->zaaktype, ZAAK_VELD_DOORLOOPTIJD, &duur) == 1 && zaak_duur_add(klok->begin, &duur, &dag) == 0) {
        klok->volgens_catalogus = dag;
        add_step(why, STAP(CATALOGUS_DOORLOOPTIJD), klok->begin, dag);
    }
    if (klok->gepland == ZAAK_DAG_GEEN && zaak_object_get_duur(toestand->zaaktype, ZAAK_VELD_SERVICENORM, &duur) == 1 &&
        zaak_duur_add(klok->begin, &duur, &dag) == 0) {
        klok->gepland = dag;
        add_step(why, STAP(CATALOGUS_SERVICENORM), klok->begin, dag);
    }
}

static int run(struct klokfeiten *feiten, struct uitzicht *u, const struct zaak_toestand *toestand, size_t norm_index, struct zaak_klok *klok,
               struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    const struct zaak_catalogus *catalogus = u->zaak->omgeving->catalogus;
    struct uitzicht seen = *u;
    zaak_dag reference;
    int result = collect(feiten, u, toestand, error);

    if (result)
        return result;
    vraag.kalender = zaak_catalogus_find_kalender(catalogus, toestand->organisatie);
    vraag.gronden = zaak_catalogus_get_gronden(catalogus);
    vraag.peildatum = u->blik.peildatum;
    vraag.lezing = u->blik.lezing;
    vraag.feiten = feiten->rows;
    vraag.feit_count = feiten->count;
    set_profile(&vraag, toestand, norm_index);
    set_begin(&vraag, &seen, toestand);
    result = zaak_klok_compute(feiten->ctx, &vraag, klok, why, error);
    if (result)
        return result;
    add_catalogue(toestand, klok, why);
    reference = klok->gestopt != ZAAK_DAG_GEEN ? klok->gestopt : vraag.peildatum;
    if (klok->gepland != ZAAK_DAG_GEEN && reference != ZAAK_DAG_GEEN)
        klok->dagen_over_norm = klok->gepland - reference;
    result = zaak_motivering_result(why);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_ask_klok_norm(const struct zaak *zaak, const struct zaak_blik *blik, size_t norm_index, struct zaak_klok *ret_klok, struct zaak_motivering *why,
                       struct zaak_error *error)
{
    struct zaak_toestand toestand;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct klokfeiten feiten = { 0 };
    struct uitzicht u;
    int result = zaak_toestand_derive(zaak, blik, &toestand, error);

    if (result == 0)
        result = zaak_uitzicht_begin(&u, zaak, blik, error);
    if (result)
        return result;
    if (toestand.startdatum == ZAAK_DAG_GEEN) {
        zaak_motivering_clear(why);   /* not received yet: there is no clock, and that is an answer */
        return zaak_options_write(ret_klok, &klok, sizeof klok, error);
    }
    feiten.ctx = zaak->omgeving->ctx;
    result = run(&feiten, &u, &toestand, norm_index, &klok, why, error);
    if (feiten.rows != feiten.room)
        zaak_release(feiten.ctx, feiten.rows);
    return result ? result : zaak_options_write(ret_klok, &klok, sizeof klok, error);
}

int zaak_ask_klok(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_klok *ret_klok, struct zaak_motivering *why, struct zaak_error *error)
{
    return zaak_ask_klok_norm(zaak, blik, KLOK_BELOFTE, ret_klok, why, error);
}

int zaak_get_klok(const struct zaak *zaak, zaak_dag peildatum, struct zaak_klok *ret_klok, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    blik.peildatum = peildatum;
    return zaak_ask_klok(zaak, &blik, ret_klok, why, error);
}
