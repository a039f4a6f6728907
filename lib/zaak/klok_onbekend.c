/* SPDX-License-Identifier: EUPL-1.2 */
#include "klok_onbekend_intern.h"

#include "feit_intern.h"
#include "termijn/motivering_intern.h"

/* A resumption ends a suspension with a day when there is one, else one without. */
static void resume(struct klok_onbekend *onbekend, bool undated)
{
    if (!undated && onbekend->open > 0)
        onbekend->open--;
    else if (onbekend->opgeschort > 0)
        onbekend->opgeschort--;
}

bool zaak_onbekend_note(struct klok_onbekend *onbekend, const struct feit *feit)
{
    bool undated = feit_dag(feit) == ZAAK_DAG_GEEN;

    switch (feit->soort) {
    case ZAAK_FEIT_OPSCHORTING:
        if (undated && feit->eenheid)
            return false;   /* an agreed delay adds its period, whatever the day on which it was agreed */
        onbekend->opgeschort += undated;
        onbekend->opschorting |= undated;
        onbekend->open += !undated;
        return undated;
    case ZAAK_FEIT_HERVATTING:
        resume(onbekend, undated);
        return undated;
    case ZAAK_FEIT_VERLENGING:
        onbekend->verlenging |= undated;
        return false;       /* the clock takes it as made known in time */
    case ZAAK_FEIT_BESLUIT:
        onbekend->besluit |= undated;
        return undated;
    default:
        return false;
    }
}

static void explain(struct zaak_motivering *why, struct stap stap, const struct zaak_klok *klok)
{
    stap.van = klok->nominaal;
    stap.naar = klok->uiterlijk;
    stap.op = klok->gestopt;
    zaak_motivering_add(why, &stap);
}

/* The line above the steps was written before this was known. */
static void conclude(const struct zaak_klok *klok, bool gesloten, zaak_dag peildatum, struct zaak_motivering *why)
{
    struct stap stap = STAP(CONCLUSIE_VOORLOPIG_ZONDER);

    if (!gesloten && klok->toestand != ZAAK_KLOK_LOOPT && klok->toestand != ZAAK_KLOK_OPGESCHORT)
        return;
    if (gesloten)
        stap = STAP(CONCLUSIE_GESLOTEN);
    else if (klok->toestand == ZAAK_KLOK_OPGESCHORT)
        stap = STAP(CONCLUSIE_OPGESCHORT);
    else if (peildatum != ZAAK_DAG_GEEN)
        stap = STAP(CONCLUSIE_VOORLOPIG);
    stap.naar = klok->uiterlijk;
    stap.op = gesloten ? klok->gestopt : peildatum;
    stap.dagen = klok->dagen_over;
    zaak_motivering_conclude(why, &stap);
}

/* A case that is suspended now is neither running nor late, however few days of it are known. */
static void apply_suspension(const struct klok_onbekend *onbekend, zaak_dag peildatum, struct zaak_klok *klok, struct zaak_motivering *why)
{
    bool now = onbekend->opgeschort > 0 && peildatum != ZAAK_DAG_GEEN && klok->gestopt == ZAAK_DAG_GEEN;

    explain(why, onbekend->opgeschort > 0 ? STAP(OPSCHORTING_ZONDER_DAG) : STAP(OPSCHORTING_EERDER_ZONDER_DAG), klok);
    if (now && (klok->toestand == ZAAK_KLOK_LOOPT || klok->toestand == ZAAK_KLOK_VERSTREKEN))
        klok->toestand = ZAAK_KLOK_OPGESCHORT;
}

void zaak_onbekend_apply(const struct klok_onbekend *onbekend, const struct zaak_toestand *toestand, zaak_dag peildatum, struct zaak_klok *klok,
                         struct zaak_motivering *why)
{
    bool gesloten = klok->gestopt != ZAAK_DAG_GEEN && toestand->besluit_op == ZAAK_DAG_GEEN;

    if (klok->uiterlijk == ZAAK_DAG_GEEN || (!onbekend->opschorting && !onbekend->verlenging && !onbekend->besluit))
        return;
    if (onbekend->opschorting)
        apply_suspension(onbekend, peildatum, klok, why);
    if (onbekend->besluit)
        explain(why, gesloten ? STAP(BESLUIT_ZONDER_DAG_GESLOTEN) : STAP(BESLUIT_ZONDER_DAG), klok);
    klok->voorlopig = true;
    conclude(klok, gesloten && onbekend->besluit, peildatum, why);
}
