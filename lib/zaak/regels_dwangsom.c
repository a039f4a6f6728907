/* SPDX-License-Identifier: EUPL-1.2 */
/* Findings about the facts of the dwangsom. None of them keeps a fact out: a notice that came too early was received all the same. */
#include "basis/fout_intern.h"
#include "dwangsom_zaak_intern.h"
#include "feit_intern.h"
#include "klok_zaak_intern.h"
#include "regels_intern.h"
#include "termijn/dwangsom_intern.h"
#include "termijn/motivering_tekst_intern.h"

/* The clock of the case with all its facts: what was recorded later may have moved the end, and then it moved for this notice too. NULL when there is no answer. */
static const struct zaak_klok *ask_clock(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_klok empty = ZAAK_KLOK_INIT;
    struct geheel *g = b->geheel;

    if (!g->klok_gevraagd) {
        g->klok = empty;
        g->klok_result = zaak_ask_klok(b->zaak, NULL, &g->klok, NULL, NULL);
        g->klok_gevraagd = true;
    }
    if (g->klok_result == -ZAAK_E_GEHEUGEN)
        rapport->failed = true;
    return g->klok_result ? NULL : &g->klok;
}

static const struct zaak_dwangsomstand *ask_penalty(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_dwangsomstand empty = ZAAK_DWANGSOMSTAND_INIT;
    struct geheel *g = b->geheel;

    if (!g->dwangsom_gevraagd) {
        g->dwangsom = empty;
        g->dwangsom_result = zaak_get_dwangsom(b->zaak, NULL, &g->dwangsom, NULL, NULL);
        g->dwangsom_gevraagd = true;
    }
    if (g->dwangsom_result == -ZAAK_E_GEHEUGEN)
        rapport->failed = true;
    return g->dwangsom_result ? NULL : &g->dwangsom;
}

static void report_day(struct rapport *rapport, enum bedrijfsregel regel, zaak_dag dag)
{
    char text[64];

    if (zaak_datum_format(dag, ZAAK_DATUM_LANG, text, sizeof text) > 0)
        zaak_report(rapport, regel, text);
}

/* What was granted by operation of law has a term of its own, to make it known; only a notice of after that can count. Gives the article by which this one does not, or NULL. */
static const char *find_exclusion(const struct beoordeling *b, const struct zaak_grond *grond, const struct zaak_klok *klok, int32_t wet)
{
    const struct zaak_lezing lezing = ZAAK_LEZING_INIT;
    zaak_dag einde = ZAAK_DAG_GEEN;

    if (wet == ZAAK_DWANGSOM_WET_LSP && zaak_publication_end(b->zaak, b->toestand->organisatie, grond, klok, &lezing, &einde, NULL) == 0 && einde != ZAAK_DAG_GEEN &&
        zaak_notice_counts(b->feit, einde, ZAAK_LEZING_GELDIG))
        return NULL;
    return zaak_dwangsom_uitsluiting(wet, feit_dag(b->feit));
}

/* Why there is no dwangsom whenever the notice came; NULL when there may be one. */
static const char *find_obstacle(const struct beoordeling *b, const struct zaak_klok *klok)
{
    const struct zaak_grond *grond = zaak_clock_ground(b->zaak, b->toestand, klok);
    int32_t regeling, wet = grond ? zaak_dwangsom_wet(grond, &regeling) : WET_ZONDER_DWANGSOM;

    if (!grond || klok->uiterlijk == ZAAK_DAG_GEEN)
        return "er is geen wettelijke termijn bekend";
    if (wet == WET_ZONDER_DWANGSOM)
        return grond->artikel;
    return regeling == ZAAK_DWANGSOM_REGELING_BESLISSEN ? find_exclusion(b, grond, klok, wet) : NULL;
}

static void judge_notice(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_klok *klok = ask_clock(b, rapport);
    const char *obstacle = klok ? find_obstacle(b, klok) : NULL;

    if (!klok)
        return;
    if (obstacle)
        zaak_report(rapport, BEDRIJFSREGEL_INGEBREKESTELLING_GEEN_DWANGSOM, obstacle);
    else if (!zaak_notice_counts(b->feit, klok->uiterlijk, ZAAK_LEZING_GELDIG))
        report_day(rapport, BEDRIJFSREGEL_INGEBREKESTELLING_VROEG, klok->uiterlijk);
    else if (klok->gestopt != ZAAK_DAG_GEEN && klok->gestopt < feit_dag(b->feit))
        report_day(rapport, BEDRIJFSREGEL_INGEBREKESTELLING_NA_BESLUIT, klok->gestopt);
    else if (feit_dag(b->feit) > klok->uiterlijk + DWANGSOM_LAAT_DAGEN)
        report_day(rapport, BEDRIJFSREGEL_INGEBREKESTELLING_LAAT, klok->uiterlijk);
}

static void report_amount(struct rapport *rapport, int64_t cents)
{
    char text[48];

    zaak_bedrag_format(cents, text, sizeof text);
    zaak_report(rapport, BEDRIJFSREGEL_DWANGSOMBESLUIT_BEDRAG, text);
}

static void judge_decision(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_dwangsomstand *stand = ask_penalty(b, rapport);
    const char *bedrag = zaak_text(b->zaak, b->feit->waarde);

    if (!stand)
        return;
    if (stand->igs == ZAAK_DAG_GEEN || stand->igs > feit_dag(b->feit))
        zaak_report(rapport, BEDRIJFSREGEL_DWANGSOMBESLUIT_ZONDER, NULL);
    else if (bedrag && !b->feit->naam && zaak_feit_cent(bedrag) != stand->dwangsom.bedrag_cent)
        report_amount(rapport, stand->dwangsom.bedrag_cent);
}

static void judge_payment(const struct beoordeling *b, struct rapport *rapport)
{
    struct uitzicht u = b->seen;
    const struct feit *feit;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_DWANGSOMBESLUIT)
            return;
    zaak_report(rapport, BEDRIJFSREGEL_DWANGSOMBETALING_ZONDER, NULL);
}

void zaak_judge_dwangsom(const struct beoordeling *b, struct rapport *rapport)
{
    switch (b->feit->soort) {
    case ZAAK_FEIT_INGEBREKESTELLING:
        judge_notice(b, rapport);
        break;
    case ZAAK_FEIT_DWANGSOMBESLUIT:
        judge_decision(b, rapport);
        break;
    case ZAAK_FEIT_DWANGSOMBETALING:
        judge_payment(b, rapport);
        break;
    default:
        break;
    }
}
