/* SPDX-License-Identifier: EUPL-1.2 */
/* What a fact changed follows from the case before and after it was recorded, so that a withdrawal, and the withdrawal of a withdrawal, need no rules of their own. */
#include "mutatie_intern.h"

#include "catalogus/object_intern.h"
#include "zaak/feit_intern.h"
#include "zaak/klok_zaak_intern.h"
#include "zaak/rollen_intern.h"
#include "zaak/toestand_intern.h"

static const char *const types[] = {
#define X(id, type) type,
#include "cloudevents.inc"
#undef X
};

static const struct berichtrij rijen[] = {
#define X(fact, change, resource, path, action, event, text) { ZAAK_FEIT_##fact, GEVAL_##change, resource, path, ACTIE_##action, CLOUDEVENT_##event, text },
#include "berichten.inc"
#undef X
};

const char *zaak_cloudevent_type(size_t index)
{
    return index < CLOUDEVENT_COUNT ? types[index] : NULL;
}

const struct berichtrij *zaak_berichtrij_find(int32_t feit, enum geval geval)
{
    const struct berichtrij *general = NULL;

    for (size_t i = 0; i < sizeof rijen / sizeof rijen[0]; i++) {
        if (rijen[i].feit == feit && rijen[i].geval == geval)
            return &rijen[i];
        if (rijen[i].feit == feit && rijen[i].geval == GEVAL_NIEUW)
            general = &rijen[i];
    }
    return general;
}

/* Of a kind that the register does not know: the case was updated. */
static const struct berichtrij *find_rij(int32_t feit, enum geval geval)
{
    const struct berichtrij *rij = zaak_berichtrij_find(feit, geval);

    return rij ? rij : zaak_berichtrij_find(ZAAK_FEIT_HERROEPING, GEVAL_NIEUW);
}

/* What a chain of withdrawals is about; NULL when one of them withdraws nothing. Each is recorded later than the next, so the chain ends. */
static const struct feit *original(const struct zaak *zaak, const struct feit *feit)
{
    while (feit && feit->soort == ZAAK_FEIT_HERROEPING) {
        const struct feit *target = zaak_find_feit(zaak, feit->naam);

        feit = target && zaak_recorded_before(zaak, target, feit) ? target : NULL;
    }
    return feit;
}

/* Of the facts of a group, those of one part. */
static bool same_part(const struct feit *a, const struct feit *b)
{
    return a->id == b->id || (a->soort == b->soort && a->soort != ZAAK_FEIT_ROL && a->soort != ZAAK_FEIT_ROL_EINDE);
}

/* The fact of a part that was recorded first, withdrawn or not: the part keeps its URL. */
static const struct feit *maker(const struct verloop *verloop, const struct feit *feit)
{
    const struct verloopgroep groep = zaak_verloop_groep(verloop, feit);
    const struct feit *first = feit;

    for (const struct verlooplid *lid = groep.begin; lid < groep.einde; lid++)
        if (same_part(lid->feit, feit) && zaak_recorded_before(verloop->zaak, lid->feit, first))
            first = lid->feit;
    return first;
}

/* The zaaktype stands in the opening: no other fact is looked at. */
static const struct zaak_object *zaaktype_of(const struct zaak *zaak)
{
    struct zaak_toestand toestand;
    struct uitzicht u;

    if (zaak_uitzicht_begin(&u, zaak, NULL, NULL))
        return NULL;
    zaak_toestand_begin(&u, &toestand);
    return toestand.zaaktype;
}

static bool is_seen(const struct verlooplid *lid, bool na)
{
    return na ? lid->na : lid->voor;
}

/* The role that a fact ends: the latest one before it of the same betrokkene; NULL when there is none. */
static const struct feit *ended_rol(const struct verloop *verloop, const struct feit *einde, bool na)
{
    const struct verlooplid *lid = zaak_verloop_lid(verloop, einde), *first = zaak_verloop_groep(verloop, einde).begin;
    const struct zaak_object *zaaktype = zaaktype_of(na ? verloop->na : verloop->voor);

    while (lid-- > first)
        if (lid->feit->soort == ZAAK_FEIT_ROL && is_seen(lid, na) && zaak_same_rol(verloop->zaak, zaaktype, lid->feit, einde))
            return lid->feit;
    return NULL;
}

/* The next fact about the same role of the same betrokkene tells: an end is that of this one, and another begin takes all ends that follow. */
static bool is_ended(const struct verloop *verloop, const struct feit *rol, bool na)
{
    const struct verlooplid *lid = zaak_verloop_lid(verloop, rol), *end = zaak_verloop_groep(verloop, rol).einde;
    const struct zaak_object *zaaktype = zaaktype_of(na ? verloop->na : verloop->voor);

    while (++lid < end)
        if (is_seen(lid, na) && zaak_same_rol(verloop->zaak, zaaktype, lid->feit, rol))
            return lid->feit->soort == ZAAK_FEIT_ROL_EINDE;
    return false;
}

/* The fact that says how a part is, before or after: the one that made it, or a later value of the same property or of the resultaat; NULL when the part is not there. */
static const struct feit *part_now(const struct verloop *verloop, const struct feit *deel, bool na)
{
    const struct verloopgroep groep = zaak_verloop_groep(verloop, deel);
    const struct feit *now = NULL;

    for (const struct verlooplid *lid = groep.einde; lid > groep.begin && !now; lid--)
        if (is_seen(lid - 1, na) && same_part(lid[-1].feit, deel))
            now = lid[-1].feit;
    return now && now->soort == ZAAK_FEIT_ROL && is_ended(verloop, now, na) ? NULL : now;
}

/* Whether a fact about a part of the case makes a resource of its own. */
static bool is_part(int32_t soort)
{
    return *find_rij(soort, GEVAL_NIEUW)->pad;
}

static bool is_changed(const struct verloop *verloop, const struct feit *onderwerp)
{
    const struct verlooplid *lid = zaak_verloop_lid(verloop, onderwerp);

    return lid->voor != lid->na;
}

static enum geval change_of_part(const struct verloop *verloop, struct mutatie *m, bool *ret_changed)
{
    const struct zaak_object *zaaktype, *status;

    m->voor = part_now(verloop, m->deel, false);
    m->na = part_now(verloop, m->deel, true);
    *ret_changed = (m->voor || m->na) && is_changed(verloop, m->onderwerp);
    if (m->voor)
        return m->na ? GEVAL_OPNIEUW : GEVAL_WEG;
    zaaktype = m->onderwerp->soort == ZAAK_FEIT_STATUS ? zaaktype_of(verloop->na) : NULL;
    status = zaaktype ? zaak_zaaktype_find(zaaktype, ZAAK_SOORT_STATUSTYPE, zaak_text(verloop->zaak, m->onderwerp->naam)) : NULL;
    return status && zaak_object_is_eindstatus(status) ? GEVAL_EINDE : GEVAL_NIEUW;
}

/* A case is there since its opening was recorded, also when that is corrected afterwards. */
static enum geval change_of_case(const struct verloop *verloop, const struct mutatie *m, bool *ret_changed)
{
    *ret_changed = is_changed(verloop, m->onderwerp);
    if (zaak_verloop_lid(verloop, m->onderwerp)->voor)
        return GEVAL_WEG;
    return m->onderwerp->soort == ZAAK_FEIT_OPEN && zaak_find_open(verloop->voor) ? GEVAL_OPNIEUW : GEVAL_NIEUW;
}

/* A request that suspends nothing has no words of its own: the case was updated. */
static const struct berichtrij *row_of(const struct zaak *zaak, const struct feit *feit, enum geval geval)
{
    bool idle = feit->soort == ZAAK_FEIT_OPSCHORTING && !zaak_suspends(zaak, feit);

    return find_rij(idle ? ZAAK_FEIT_HERROEPING : feit->soort, geval);
}

bool zaak_mutatie_is_none(const struct zaak *zaak, const struct feit *feit)
{
    const struct feit *onderwerp = original(zaak, feit);

    return onderwerp && zaak_feit_vorm(onderwerp->soort)->zonder_bericht;
}

void zaak_mutatie_find(const struct verloop *verloop, struct mutatie *ret_mutatie)
{
    struct mutatie m = { .feit = verloop->laatste };
    bool changed = false;
    enum geval geval = GEVAL_NIEUW;

    m.onderwerp = original(verloop->zaak, m.feit);
    if (m.onderwerp && m.onderwerp->soort == ZAAK_FEIT_ROL_EINDE) {
        m.deel = ended_rol(verloop, m.onderwerp, true);
    } else if (m.onderwerp && is_part(m.onderwerp->soort)) {
        m.deel = maker(verloop, m.onderwerp);
    }
    if (m.deel)
        geval = change_of_part(verloop, &m, &changed);
    else if (m.onderwerp && !is_part(m.onderwerp->soort))
        geval = change_of_case(verloop, &m, &changed);
    if (!changed)
        m.onderwerp = NULL;
    m.rij = changed ? row_of(verloop->zaak, m.onderwerp, geval) : find_rij(ZAAK_FEIT_HERROEPING, geval);
    if (!*m.rij->pad)
        m.deel = NULL;
    *ret_mutatie = m;
}
