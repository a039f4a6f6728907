/* SPDX-License-Identifier: EUPL-1.2 */
/* What was done on a case, held against the matrix of its profile. */
#include <stdio.h>
#include <string.h>

#include "advies_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "catalogus/matrix_intern.h"
#include "catalogus/object_intern.h"
#include "scheiding_intern.h"
#include "zaak/rollen_intern.h"

/* Room for two names and a few words. */
enum { ZIN = 300, BEDRAG_CIJFERS = 12 };

void zaak_rascitoets_find(const struct rascitoets *t, const struct feit *feit, int nummer, enum bedrijfsregel regel, const char *zin)
{
    t->rapport->feit = feit ? zaak_text(t->nu->zaak, feit->id) : NULL;
    if (nummer)
        zaak_rasci_report(t->rapport, &t->grenzen, nummer, regel, zin);
    else
        zaak_report(t->rapport, regel, zin);
    t->rapport->feit = NULL;
}

/* The day of a fact, and what was known then. */
static struct zaak_blik blik_of(const struct rascitoets *t, const struct feit *feit)
{
    struct zaak_blik blik = t->nu->seen.blik;

    blik.peildatum = feit_dag(feit);
    return blik;
}

/* ---- mandate ---- */

static int64_t amount_of(const struct bezetting *b, const struct activiteit *activiteit)
{
    const char *bedrag = activiteit->gegevens.bedrag ? zaak_find_eigenschap(&b->seen, activiteit->gegevens.bedrag) : NULL;

    return bedrag ? zaak_cent_parse(bedrag, BEDRAG_CIJFERS) : -1;
}

static void judge_mandaat(const struct rascitoets *t, const struct bezetting *b, const struct feit *feit, const struct activiteit *activiteit)
{
    struct zaak_mandaatvraag vraag = ZAAK_MANDAATVRAAG_INIT;
    struct zaak_mandaat mandaat = ZAAK_MANDAAT_INIT;
    char zin[ZIN];
    int outcome;

    if (!t->mandaten || !activiteit->gegevens.mandaat)
        return;
    vraag.betrokkene = zaak_text(b->zaak, feit->waarde);
    vraag.zaaktype = b->toestand.zaaktype_naam;
    vraag.activiteit = activiteit->gegevens.id;
    vraag.cent = amount_of(b, activiteit);
    vraag.dag = feit_dag(feit);
    outcome = zaak_mandaten_ask(t->mandaten, &vraag, &mandaat);
    snprintf(zin, sizeof zin, "\"%.120s\"%s%.100s", activiteit->gegevens.naam, mandaat.id ? ", mandaat " : "", mandaat.id ? mandaat.id : "");
    if (outcome == ZAAK_MANDAAT_GEEN)
        zaak_rascitoets_find(t, feit, 11, BEDRIJFSREGEL_RASCI_R11_GEEN, zin);
    else if (outcome == ZAAK_MANDAAT_ONDER)
        zaak_rascitoets_find(t, feit, 11, BEDRIJFSREGEL_RASCI_R11_ONDER, zin);
    else if (outcome == ZAAK_MANDAAT_BEDRAG)
        zaak_rascitoets_find(t, feit, 11, BEDRIJFSREGEL_RASCI_R11_BEDRAG, zin);
    else if (outcome == ZAAK_MANDAAT_JA && !mandaat.bewijs)
        zaak_rascitoets_find(t, feit, 11, BEDRIJFSREGEL_RASCI_R11_BEWIJS, zin);
}

/* ---- activities ---- */

static int judge_activiteit(const struct rascitoets *t, const struct feit *feit)
{
    const struct zaak_blik blik = blik_of(t, feit);
    const struct activiteit *activiteit = zaak_profiel_find_activiteit(t->nu->toestand.profiel, zaak_text(t->nu->zaak, feit->naam));
    struct bezetting b;
    bool beslist;
    int result;

    if (!activiteit) {
        zaak_rascitoets_find(t, feit, 0, BEDRIJFSREGEL_RASCI_ACTIVITEIT, zaak_text(t->nu->zaak, feit->naam));
        return 0;
    }
    result = zaak_bezetting_begin(&b, t->nu->zaak, &blik);
    if (result)
        return result;
    beslist = zaak_is_beslist(&b, feit);
    if (!(zaak_bezetting_letters(&b, activiteit->cellen, activiteit->cel_count, feit->waarde) & (beslist ? ZAAK_RASCI_A : ZAAK_RASCI_R)))
        zaak_rascitoets_find(t, feit, 0, beslist ? BEDRIJFSREGEL_RASCI_BESLISSER : BEDRIJFSREGEL_RASCI_UITVOERDER, activiteit->gegevens.naam);
    if (beslist)
        judge_mandaat(t, &b, feit, activiteit);
    zaak_judge_scheiding(t, &b, feit, activiteit);
    zaak_bezetting_end(&b);
    return 0;
}

/* ---- decisions ---- */

/* Whether someone is known to have taken a decision up to that day: then he is judged, and not the day. */
static bool is_taken(const struct rascitoets *t, zaak_dag dag)
{
    struct uitzicht u = t->nu->seen;
    const struct feit *feit;

    while ((feit = zaak_uitzicht_next(&u)))
        if (feit_dag(feit) <= dag && zaak_is_beslist(t->nu, feit))
            return true;
    return false;
}

static int judge_besluit(const struct rascitoets *t, const struct feit *feit)
{
    const struct zaak_blik blik = blik_of(t, feit);
    size_t count;
    const struct activiteit *activiteiten = zaak_profiel_activiteiten(t->nu->toestand.profiel, &count);
    struct bezetting b;
    int result;

    if (feit_dag(feit) == ZAAK_DAG_GEEN || is_taken(t, feit_dag(feit)))
        return 0;
    result = zaak_bezetting_begin(&b, t->nu->zaak, &blik);
    if (result)
        return result;
    for (size_t i = 0; i < count; i++)
        if (activiteiten[i].gegevens.besluit && !zaak_bezetting_has(&b, activiteiten[i].cellen, activiteiten[i].cel_count, ZAAK_RASCI_A))
            zaak_rascitoets_find(t, feit, 0, BEDRIJFSREGEL_RASCI_BESLISSER_GEEN, activiteiten[i].gegevens.naam);
    zaak_bezetting_end(&b);
    return 0;
}

/* ---- advice, and roles that nobody has ---- */

static int judge_adviezen(const struct rascitoets *t)
{
    struct adviezen adviezen;
    int result = zaak_adviezen_collect(t->nu, &adviezen);

    if (result)
        return result;
    for (size_t i = 0; i < adviezen.count; i++) {
        int32_t stand = zaak_adviezen_stand(t->nu, &adviezen, &adviezen.rows[i]);
        const struct feit *vraag = adviezen.rows[i].vraag;
        char zin[64], dag[48];

        zaak_datum_format(feit_dag(vraag), ZAAK_DATUM_ZONDER_WEEKDAG, dag, sizeof dag);
        snprintf(zin, sizeof zin, "gevraagd op %s", dag);
        if (stand == ZAAK_ADVIES_NA_BESLUIT)
            zaak_rascitoets_find(t, adviezen.rows[i].antwoord, ZAAK_RASCI_ADVIES, BEDRIJFSREGEL_RASCI_ADVIES_LAAT, zin);
        else if (stand == ZAAK_ADVIES_NIET_AFGEWACHT)
            zaak_rascitoets_find(t, vraag, ZAAK_RASCI_ADVIES, BEDRIJFSREGEL_RASCI_ADVIES_OPEN, zin);
    }
    zaak_release(t->nu->zaak->omgeving->ctx, adviezen.rows);
    return 0;
}

static void judge_beurt(void *target, const struct bezetting *b, const char *activiteit, const struct zaak_object *roltype, int32_t letters, const struct houder *houder)
{
    const struct rascitoets *t = target;
    const struct activiteit *found = zaak_profiel_find_activiteit(b->toestand.profiel, activiteit);
    char zin[ZIN], text[LETTER_COUNT + 1];

    if (houder && houder->actief)
        return;
    zaak_rasci_text(letters & (ZAAK_RASCI_R | ZAAK_RASCI_A), text);
    snprintf(zin, sizeof zin, "\"%.120s\" (%s%s%.120s%s)", zaak_object_get_naam(roltype), text, found ? " bij \"" : "", found ? found->gegevens.naam : "", found ? "\"" : "");
    zaak_rascitoets_find(t, NULL, 12, BEDRIJFSREGEL_RASCI_R12, zin);
}

/* ---- the whole ---- */

static int judge_feiten(const struct rascitoets *t)
{
    struct uitzicht u = t->nu->seen;
    const struct feit *feit;
    int result = 0;

    while (result == 0 && (feit = zaak_uitzicht_next(&u))) {
        if (feit->soort == ZAAK_FEIT_ACTIVITEIT)
            result = judge_activiteit(t, feit);
        else if (feit->soort == ZAAK_FEIT_BESLUIT)
            result = judge_besluit(t, feit);
    }
    return result ? result : judge_adviezen(t);
}

static int judge(struct rascitoets *t)
{
    int result = zaak_profiel_activiteit_count(t->nu->toestand.profiel) ? judge_feiten(t) : 0;

    if (result == 0 && t->nu->toestand.zaaktype && !zaak_toestand_closed(&t->nu->toestand))
        zaak_bezetting_each(t->nu, ZAAK_RASCI_R | ZAAK_RASCI_A, judge_beurt, t);
    return result;
}

static int read_toets(struct rascitoets *t, const struct zaak_rascitoets *given, struct zaak_error *error)
{
    struct zaak_rascitoets toets = ZAAK_RASCITOETS_INIT;
    int result = zaak_options_read(&toets, sizeof toets, given, error);

    t->mandaten = toets.mandaten;
    return result ? result : zaak_rascigrenzen_read(&t->grenzen, toets.grenzen, error);
}

int zaak_check_rasci(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_rascitoets *given, struct zaak_bevindingen *bevindingen, struct zaak_error *error)
{
    struct rapport rapport = { .list = bevindingen, .error = error };
    struct bezetting nu;
    struct rascitoets t = { .nu = &nu, .rapport = &rapport };
    size_t before = zaak_bevindingen_count(bevindingen);
    int result = zaak ? read_toets(&t, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, "zaak", NULL);

    if (result)
        return result;
    result = zaak_bezetting_begin(&nu, zaak, blik);
    if (result)
        return zaak_fail_plain(error, result);
    rapport.profiel = zaak_catalogus_regelprofiel(zaak_get_catalogus(zaak));
    result = judge(&t);
    zaak_bezetting_end(&nu);
    if (result == 0 && !rapport.failed)
        return rapport.fouten;
    zaak_bevindingen_cut(bevindingen, before);
    return rapport.limiet ? zaak_fail(error, ZAAK_E_LIMIET, NULL, "Er zijn meer bevindingen dan de limiet van de context.") : zaak_fail_memory(error);
}
