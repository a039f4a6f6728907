/* SPDX-License-Identifier: EUPL-1.2 */
/* Advice that was asked, and what became of it. */
#include "advies_intern.h"

#include <string.h>

#include "basis/geheugen_intern.h"

bool zaak_is_beslist(const struct bezetting *b, const struct feit *feit)
{
    const struct activiteit *activiteit = feit->soort == ZAAK_FEIT_ACTIVITEIT ? zaak_profiel_find_activiteit(b->toestand.profiel, zaak_text(b->zaak, feit->naam)) : NULL;

    return activiteit && activiteit->gegevens.besluit && (!feit->extra || !strcmp(zaak_text(b->zaak, feit->extra), "beslisser"));
}

/* Of one adviser; where both name an activity it is the same one. */
static bool fits(const struct feit *vraag, const struct feit *antwoord)
{
    return antwoord->naam == vraag->naam && (!antwoord->waarde || !vraag->waarde || antwoord->waarde == vraag->waarde);
}

static void take_antwoord(struct adviezen *adviezen, const struct feit *feit)
{
    for (size_t i = 0; i < adviezen->count; i++) {
        if (adviezen->rows[i].antwoord || !fits(adviezen->rows[i].vraag, feit))
            continue;
        adviezen->rows[i].antwoord = feit;
        return;
    }
}

static int take_vraag(struct zaak_context *ctx, struct adviezen *adviezen, const struct feit *feit)
{
    int result = zaak_grow(ctx, (void **)&adviezen->rows, &adviezen->capacity, adviezen->count + 1, sizeof *adviezen->rows);

    if (result == 0)
        adviezen->rows[adviezen->count++] = (struct adviesrij){ feit, NULL };
    return result;
}

int zaak_adviezen_collect(const struct bezetting *b, struct adviezen *ret_adviezen)
{
    struct adviezen adviezen = { .besluit = ZAAK_DAG_GEEN };
    struct zaak_context *ctx = b->zaak->omgeving->ctx;
    struct uitzicht u = b->seen;
    const struct feit *feit;
    int result = 0;

    while (result == 0 && (feit = zaak_uitzicht_next(&u))) {
        if (feit->soort == ZAAK_FEIT_ADVIES_GEVRAAGD)
            result = take_vraag(ctx, &adviezen, feit);
        else if (feit->soort == ZAAK_FEIT_ADVIES_GEGEVEN)
            take_antwoord(&adviezen, feit);
        else if (adviezen.besluit == ZAAK_DAG_GEEN && (feit->soort == ZAAK_FEIT_BESLUIT || zaak_is_beslist(b, feit)))
            adviezen.besluit = feit_dag(feit);
    }
    if (result)
        zaak_release(ctx, adviezen.rows);
    else
        *ret_adviezen = adviezen;
    return result;
}

int32_t zaak_adviezen_stand(const struct bezetting *b, const struct adviezen *adviezen, const struct adviesrij *rij)
{
    bool before = adviezen->besluit != ZAAK_DAG_GEEN && feit_dag(rij->vraag) <= adviezen->besluit;
    zaak_dag today = b->seen.blik.peildatum;

    if (rij->antwoord)
        return before && feit_dag(rij->antwoord) > adviezen->besluit ? ZAAK_ADVIES_NA_BESLUIT : ZAAK_ADVIES_GEGEVEN;
    if (before)
        return ZAAK_ADVIES_NIET_AFGEWACHT;
    return feit_tot(rij->vraag) != ZAAK_DAG_GEEN && today != ZAAK_DAG_GEEN && feit_tot(rij->vraag) < today ? ZAAK_ADVIES_TE_LAAT : ZAAK_ADVIES_OPEN;
}

static struct zaak_advies make_advies(const struct bezetting *b, const struct adviezen *adviezen, const struct adviesrij *rij)
{
    struct zaak_advies advies = ZAAK_ADVIES_INIT;

    advies.gevraagd_op = feit_dag(rij->vraag);
    advies.uiterlijk = feit_tot(rij->vraag);
    advies.adviseur = zaak_text(b->zaak, rij->vraag->naam);
    advies.activiteit = zaak_text(b->zaak, rij->vraag->waarde);
    advies.feit = zaak_text(b->zaak, rij->vraag->id);
    if (rij->antwoord) {
        advies.gegeven_op = feit_dag(rij->antwoord);
        advies.advies = zaak_text(b->zaak, rij->antwoord->extra);
    }
    advies.stand = zaak_adviezen_stand(b, adviezen, rij);
    return advies;
}

int zaak_get_adviezen(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_advies *rows, size_t max)
{
    struct adviezen adviezen;
    struct bezetting b;
    int result = zaak && (!max || rows) ? zaak_bezetting_begin(&b, zaak, blik) : -ZAAK_E_ARGUMENT;

    if (result)
        return result;
    result = zaak_adviezen_collect(&b, &adviezen);
    zaak_bezetting_end(&b);
    if (result)
        return result;
    for (size_t i = 0; i < adviezen.count && i < max; i++)
        rows[i] = make_advies(&b, &adviezen, &adviezen.rows[i]);
    zaak_release(zaak->omgeving->ctx, adviezen.rows);
    return (int)adviezen.count;
}
