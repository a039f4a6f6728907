/* SPDX-License-Identifier: EUPL-1.2 */
/* The step that cases take most: a status right behind all other facts, as one that was judged before. What regels_afsluiten.c found out of it then holds now, so nothing is left to look at
 * but the case itself. Any other status goes the long way of opdracht.c, and so does one that fails here. */
#include "vervolg_intern.h"

#include <string.h>

#include "basis/context_intern.h"
#include "catalogus/profiel_intern.h"
#include "catalogus/catalogus_intern.h"
#include "opdracht_intern.h"
#include "regels_intern.h"
#include "toestand_intern.h"

void zaak_keep_vervolg(const struct beoordeling *b, const struct overgang *overgang)
{
    struct warmte *warmte = b->zaak->omgeving->warmte;
    const struct zaak_toestand *toestand = b->toestand;
    const char *tekst = zaak_text(b->zaak, b->feit->naam);

    if (warmte && toestand->statustype && overgang->mag)
        *warm_vervolg(warmte, toestand->statustype, tekst) = (struct vervolg){
            .profiel = toestand->profiel, .van = toestand->statustype, .naar = overgang->naar, .tekst = tekst, .eisen = overgang->eisen,
            .eis_count = (uint32_t)overgang->eis_count, .naam = b->feit->naam,
        };
}

/* Whether this is the step that is kept. */
static bool is_kept(const struct vervolg *vervolg, const struct zaak_toestand *toestand, const char *statustype)
{
    return vervolg->van && vervolg->van == toestand->statustype && vervolg->profiel == toestand->profiel && !strcmp(vervolg->tekst, statustype);
}

/* Whether a status of a day comes behind all facts: on a later day, or on the day of the last one, when that is no more than a day either. */
static bool is_last(const struct feit *last, zaak_dag op)
{
    return op <= LAATSTE_DAG && (feit_dag(last) < op || (feit_dag(last) == op && !last->is_tijdstip));
}

/* What is missing is said by the long way. */
static bool meets_demands(const struct zaak *zaak, const struct zaak_toestand *toestand, const struct vervolg *vervolg, zaak_dag op)
{
    const struct overgang overgang = { vervolg->naar, true, vervolg->eisen, vervolg->eis_count };
    struct rapport rapport = { .profiel = zaak_catalogus_regelprofiel(zaak->omgeving->catalogus) };
    struct uitzicht seen;

    if (zaak_uitzicht_begin(&seen, zaak, NULL, NULL))
        return false;
    seen.blik.peildatum = op;
    return zaak_demands_met(&seen, toestand, &overgang, &rapport);
}

static bool append(struct zaak *zaak, struct warm *now, const struct vervolg *vervolg, zaak_dag op, int64_t moment)
{
    const zaak_tijdstip begin = op * DAG_MICROS + moment;
    const uint32_t id = zaak_pool_add_id(&zaak->omgeving->pool);
    struct feit *feit = id == UINT32_MAX ? NULL : zaak_append(zaak);

    if (!feit)
        return false;
    now->laatst = begin > now->laatst ? begin : now->laatst + 1;
    now->toestand.status = vervolg->tekst;
    now->toestand.statustype = vervolg->naar;
    now->toestand.status_op = op;
    *feit = (struct feit){ .moment = moment, .soort = ZAAK_FEIT_STATUS, .vastgelegd = now->laatst, .id = id, .naam = vervolg->naam };
    feit->dagnummer = (uint16_t)(op - DAGNUMMER_NUL);   /* last: the fields beside it are read back as one word, which must not wait for this half */
    return true;
}

/* Sets a status when the facts allow the step that was kept; false when the long way is needed, and then nothing was done. */
static bool take_vervolg(struct zaak *zaak, struct warm *now, const struct vervolg *vervolg, zaak_dag op)
{
    if (!now->gewoon || !is_last(&zaak->feiten[zaak->count - 1], op) || !zaak_pool_has_id(&zaak->omgeving->pool))
        return false;
    if (vervolg->eis_count && !meets_demands(zaak, &now->toestand, vervolg, op))
        return false;
    return append(zaak, now, vervolg, op, warm_moment(zaak->omgeving->warmte, op));
}

/* The step that was kept of the status of a case to another one; NULL when there is none. */
static const struct vervolg *find_vervolg(const struct zaak *zaak, const char *statustype, struct warm **ret_now)
{
    struct warm *now = zaak && statustype ? warm_of(zaak) : NULL;
    const struct vervolg *vervolg;

    if (!now)
        return NULL;
    *ret_now = now;
    vervolg = warm_vervolg(zaak->omgeving->warmte, now->toestand.statustype, statustype);
    return is_kept(vervolg, &now->toestand, statustype) ? vervolg : NULL;
}

int zaak_set_status(struct zaak *zaak, const char *statustype, zaak_dag op, struct zaak_error *error)
{
    struct warm *now;
    const struct vervolg *vervolg = find_vervolg(zaak, statustype, &now);

    return vervolg && take_vervolg(zaak, now, vervolg, op) ? 0 : zaak_give_status(zaak, statustype, op, 0, error);
}
