/* SPDX-License-Identifier: EUPL-1.2 */
/* The step that cases take most: a status right behind all other facts, as one that was judged before. What regels_afsluiten.c found out of it then holds now, so nothing is left to look at
 * but the case itself. Any other status goes the long way of opdracht.c, and so does one that fails here. */
#include "vervolg_intern.h"

#include <string.h>

#include "basis/context_intern.h"
#include "catalogus/profiel_intern.h"
#include "regels_intern.h"
#include "toestand_intern.h"

/* Not kept are steps with a demand: those depend on the facts. */
void zaak_keep_vervolg(const struct beoordeling *b, const struct overgang *overgang)
{
    const char *tekst = zaak_text(b->zaak, b->feit->naam);
    struct vervolg *vervolg = zaak_warm_vervolg(b->zaak, b->toestand->statustype, tekst);

    if (vervolg && b->toestand->statustype && overgang->mag && !overgang->eis_count)
        *vervolg = (struct vervolg){ b->toestand->profiel, b->toestand->statustype, overgang->naar, tekst, b->feit->naam };
}

/* Whether rules about the case itself have nothing to say: what describe() of regels_afsluiten.c asks, of a day that is known. */
static bool is_plain(const struct zaak *zaak, const struct zaak_toestand *toestand)
{
    return !zaak_toestand_closed(toestand) && !toestand->hoofdzaak && !toestand->archiefstatus && toestand->startdatum != ZAAK_DAG_GEEN && !zaak->herroepingen;
}

/* Whether a status of a day comes behind all facts: on a later day, or on the day of the last one, when that is no more than a day either. */
static bool is_last(const struct feit *last, zaak_dag op)
{
    return feit_dag(last) < op || (feit_dag(last) == op && !last->is_tijdstip);
}

bool zaak_take_vervolg(struct zaak *zaak, const char *statustype, zaak_dag op)
{
    const struct warm *now = zaak ? zaak_warm_find(zaak) : NULL;
    const struct zaak_toestand *toestand = now ? &now->toestand : NULL;
    const struct vervolg *vervolg = now && statustype ? zaak_warm_vervolg(zaak, toestand->statustype, statustype) : NULL;
    struct feit feit = { .soort = ZAAK_FEIT_STATUS };
    zaak_tijdstip begin;

    if (!vervolg || !vervolg->van || vervolg->van != toestand->statustype || vervolg->profiel != toestand->profiel || strcmp(vervolg->tekst, statustype) ||
        !is_plain(zaak, toestand) || !is_last(&zaak->feiten[zaak->count - 1], op) || op > LAATSTE_DAG ||
        zaak_tijdstip_van_dag(op, 0, &begin) || !zaak_context_ids_are_random(zaak->omgeving->ctx))
        return false;
    feit_set_op(&feit, op, begin);
    feit.vastgelegd = begin > now->laatst ? begin : now->laatst + 1;
    feit.naam = vervolg->naam;
    feit.id = zaak_pool_add_id(&zaak->omgeving->pool);
    return feit.id != UINT32_MAX && zaak_insert_at(zaak, &feit, zaak->count) == 0;
}
