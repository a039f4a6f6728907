/* SPDX-License-Identifier: EUPL-1.2 */
/* What the initiator of a case can do on the day asked for: supplement, withdraw, object, appeal, give notice of default. */
#include <string.h>

#include "basis/fout_intern.h"
#include "termijn/dwangsom_intern.h"
#include "volging_intern.h"
#include "zaak/klok_zaak_intern.h"
#include "zaak/toestand_intern.h"

/* The place of an action in its register is its number less one: the procesprofiel forbids by place. */
enum plaats {
#define X(id, word, sentence, asked, article, source, certainty) PLAATS_##id,
#include "burgeracties.inc"
#undef X
    ACTIE_COUNT
};

#define X(id, word, sentence, asked, article, source, certainty) _Static_assert(PLAATS_##id == ZAAK_ACTIE_##id - 1, "burgeracties.csv stands in the order of the enum");
#include "burgeracties.inc"
#undef X
_Static_assert((int)ACTIE_COUNT == (int)MAX_MOGELIJKHEDEN, "room for each action once");

static const struct {
    const char *woord, *zin, *gevraagd, *artikel;
} acties[] = {
#define X(id, word, sentence, asked, article, source, certainty) { word, sentence, asked, article },
#include "burgeracties.inc"
#undef X
};

enum { ZAAK_ACTIE_GEEN = 0 };

struct rechtsmiddel {
    const char *id;
    int32_t actie;
    const char *termijn;   /* the ground of the term within which it must come */
};

static const struct rechtsmiddel rechtsmiddelen[] = {
#define X(id, action, term, source, certainty) { id, ZAAK_ACTIE_##action, term },
#include "rechtsmiddelen.inc"
#undef X
};

static const struct {
    const char *grond, *rechtsmiddel;
} open_na[] = {
#define X(ground, remedy) { ground, remedy },
#include "rechtsmiddel_gronden.inc"
#undef X
};

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

static void offer(struct volging *v, int32_t actie, zaak_dag van, zaak_dag tot, bool gevraagd, bool voorlopig)
{
    const char *article = acties[actie - 1].artikel;

    if (v->wijze && v->wijze->verboden & 1u << (actie - 1))
        return;
    v->mogelijkheden[v->mogelijkheid_count++] = (struct zaak_mogelijkheid){
        .actie = actie, .gevraagd = gevraagd, .voorlopig = voorlopig, .van = van, .tot = tot, .woord = acties[actie - 1].woord,
        .zin = gevraagd ? acties[actie - 1].gevraagd : acties[actie - 1].zin, .artikel = *article ? article : NULL,
    };
    v->kop.aanvulling_gevraagd |= gevraagd;
}

/* The latest request to complete that was not answered; its last day has not passed. */
static const struct feit *find_request(const struct volging *v, struct uitzicht *u)
{
    const struct zaak_gronden *gronden = zaak_catalogus_get_gronden(zaak_get_catalogus(v->zaak));
    const struct feit *feit, *request = NULL;
    zaak_dag today = v->vraag.blik.peildatum;

    while ((feit = zaak_uitzicht_next(u))) {
        const struct opschortingsgrond *grond = feit->soort == ZAAK_FEIT_OPSCHORTING && feit->naam ? gronden_find_opschorting(gronden, zaak_text(v->zaak, feit->naam)) : NULL;

        if (grond && grond->vraagt_aanvulling)
            request = feit;
        else if (request && feit->soort == ZAAK_FEIT_HERVATTING && (!feit->naam || feit->naam == request->naam))
            request = NULL;
    }
    return request && (feit_tot(request) == ZAAK_DAG_GEEN || today == ZAAK_DAG_GEEN || feit_tot(request) >= today) ? request : NULL;
}

static int add_before_decision(struct volging *v, struct zaak_error *error)
{
    const struct feit *request;
    struct uitzicht u;
    int result = zaak_uitzicht_begin(&u, v->zaak, &v->vraag.blik, error);

    if (result || v->toestand.besloten || zaak_toestand_closed(&v->toestand))
        return result;
    request = find_request(v, &u);
    if (request)
        offer(v, ZAAK_ACTIE_AANVULLEN, feit_dag(request), feit_tot(request), true, false);
    else
        offer(v, ZAAK_ACTIE_AANVULLEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, false);
    offer(v, ZAAK_ACTIE_INTREKKEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, false);
    return 0;
}

/* The remedy of the procesprofiel, else that of the ground; NULL when none is known. */
static const struct rechtsmiddel *find_remedy(const struct volging *v)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;
    const char *id = v->wijze ? v->wijze->rechtsmiddel : NULL;

    if (!id && (!v->grond || zaak_grond_get_info(v->grond, &info)))
        return NULL;
    for (size_t i = 0; !id && i < LENGTH(open_na); i++)
        if (!strcmp(open_na[i].grond, info.id))
            id = open_na[i].rechtsmiddel;
    for (size_t i = 0; id && i < LENGTH(rechtsmiddelen); i++)
        if (!strcmp(rechtsmiddelen[i].id, id))
            return rechtsmiddelen[i].actie == ZAAK_ACTIE_GEEN ? NULL : &rechtsmiddelen[i];
    return NULL;
}

/* The last day of a term that counts from the decision. Where it counts from another event (the day of the notice, the inspection of the decision) that a property of the case does
 * not say, the day on which the decision was made known stands in, and the answer is provisional. */
static int ask_remedy(const struct volging *v, const struct rechtsmiddel *middel, struct zaak_klok *klok, bool *ret_voorlopig, struct zaak_error *error)
{
    const struct zaak_catalogus *catalogus = zaak_get_catalogus(v->zaak);
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klokfeit feiten[] = { ZAAK_KLOKFEIT_INIT, ZAAK_KLOKFEIT_INIT };
    const struct zaak_grond *grond;
    const char *begin;
    zaak_dag dag;

    vraag.kalender = zaak_catalogus_find_kalender(catalogus, v->toestand.organisatie);
    vraag.gronden = zaak_catalogus_get_gronden(catalogus);
    vraag.lezing = v->vraag.blik.lezing;
    grond = zaak_gronden_find(vraag.gronden, middel->termijn, v->toestand.besluit_op);
    if (!grond) /* a host's own register need not have it */
        return -ZAAK_E_NIET_GEVONDEN;
    vraag.grond = grond;
    feiten[0].soort = ZAAK_KLOKFEIT_GEBEURTENIS;
    feiten[0].grond = "bekendmaking";
    feiten[0].op = v->toestand.besluit_op;
    vraag.feiten = feiten;
    vraag.feit_count = 1;
    begin = zaak_grond_base_event(grond);
    dag = begin && strcmp(begin, "bekendmaking") ? zaak_eigenschap_dag(zaak_get_eigenschap(v->zaak, &v->vraag.blik, begin)) : v->toestand.besluit_op;
    *ret_voorlopig = dag == ZAAK_DAG_GEEN;
    vraag.begin = dag == ZAAK_DAG_GEEN ? v->toestand.besluit_op : dag;
    return zaak_klok_compute(v->ctx, &vraag, klok, NULL, error);
}

/* Against the decision, until the last day of its term; against one of which nobody knows the day it is open as far as anyone can tell. */
static int add_after_decision(struct volging *v, const struct rechtsmiddel *middel, struct zaak_error *error)
{
    zaak_dag today = v->vraag.blik.peildatum;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    bool uncertain = false;
    int result;

    if (!v->toestand.besloten)
        return 0;
    if (v->toestand.besluit_op == ZAAK_DAG_GEEN) {
        offer(v, middel->actie, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, true);
        return 0;
    }
    result = ask_remedy(v, middel, &klok, &uncertain, error);
    if (result == -ZAAK_E_NIET_GEVONDEN)
        return 0;
    if (result == 0 && (today == ZAAK_DAG_GEEN || today <= klok.uiterlijk))
        offer(v, middel->actie, v->toestand.besluit_op, klok.uiterlijk, false, uncertain || klok.voorlopig);
    return result;
}

/* How the notice of default and the dwangsom stand, of a case that is late and has no decision. */
static int ask_late(struct volging *v, struct zaak_error *error)
{
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;

    v->te_laat = !v->toestand.besloten && v->klok.toestand == ZAAK_KLOK_VERSTREKEN && v->vraag.blik.peildatum != ZAAK_DAG_GEEN;
    blik.blik = v->vraag.blik;
    return v->te_laat ? zaak_get_dwangsom(v->zaak, &blik, &v->dwangsom, NULL, error) : 0;
}

/* From when an appeal is open: two weeks after the notice was sent. Of one of which only the receipt is known two weeks after that, which is never too early. */
static int find_appeal(const struct volging *v, zaak_dag *ret_vanaf, bool *ret_voorlopig, struct zaak_error *error)
{
    const struct zaak_dwangsomstand *stand = &v->dwangsom;
    struct zaak_dwangsomvraag vraag = ZAAK_DWANGSOMVRAAG_INIT;
    struct zaak_dwangsom antwoord = ZAAK_DWANGSOM_INIT;
    int32_t regeling;
    int result;

    *ret_vanaf = stand->dwangsom.beroep_vanaf;
    *ret_voorlopig = v->klok.voorlopig;
    if (*ret_vanaf != ZAAK_DAG_GEEN || !v->grond)
        return 0;
    vraag.kalender = zaak_catalogus_find_kalender(zaak_get_catalogus(v->zaak), v->toestand.organisatie);
    vraag.einde = stand->einde;
    vraag.igs = vraag.igs_verzonden = stand->igs;
    vraag.te_vroeg_geaccepteerd = stand->igs == stand->einde;
    vraag.peildatum = v->vraag.blik.peildatum;
    vraag.wet = zaak_dwangsom_wet(v->grond, &regeling);
    vraag.regeling = stand->regeling;
    vraag.lezing = v->vraag.blik.lezing;
    result = zaak_dwangsom_compute(v->ctx, &vraag, &antwoord, NULL, error);
    *ret_vanaf = antwoord.beroep_vanaf;
    *ret_voorlopig = true;
    return result;
}

/* Too late: first the notice of default, then the appeal. */
static int add_when_late(struct volging *v, struct zaak_error *error)
{
    zaak_dag vanaf;
    bool voorlopig;
    int result;

    if (!v->te_laat)
        return 0;
    if (v->dwangsom.igs == ZAAK_DAG_GEEN) {
        offer(v, ZAAK_ACTIE_INGEBREKESTELLING, v->klok.uiterlijk + 1, ZAAK_DAG_GEEN, false, v->klok.voorlopig);
        return 0;
    }
    result = find_appeal(v, &vanaf, &voorlopig, error);
    if (result == 0 && vanaf != ZAAK_DAG_GEEN && v->vraag.blik.peildatum >= vanaf)
        offer(v, ZAAK_ACTIE_BEROEP_TE_LAAT, vanaf, ZAAK_DAG_GEEN, false, voorlopig);
    return result;
}

int zaak_volging_add_mogelijkheden(struct volging *v, struct zaak_error *error)
{
    const struct rechtsmiddel *middel = find_remedy(v);
    int result = add_before_decision(v, error);

    if (result == 0)
        result = ask_late(v, error);
    if (result == 0 && middel)
        result = add_after_decision(v, middel, error);
    if (result == 0 && middel)
        result = add_when_late(v, error);
    return result;
}
