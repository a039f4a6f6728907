/* SPDX-License-Identifier: EUPL-1.2 */
/* What a fact changed follows from the case before and after it was recorded, so that a withdrawal, and the withdrawal of a withdrawal, need no rules of their own. */
#include "mutatie_intern.h"

#include "catalogus/object_intern.h"
#include "zaak/feit_intern.h"
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

int zaak_verloop_begin(struct verloop *verloop, const struct zaak *zaak)
{
    verloop->zaak = zaak;
    verloop->laatste = NULL;
    verloop->voor = zaak_make(zaak->omgeving, zaak->identificatie);
    verloop->na = zaak_make(zaak->omgeving, zaak->identificatie);
    return verloop->voor && verloop->na ? 0 : -ZAAK_E_GEHEUGEN;
}

void zaak_verloop_end(struct verloop *verloop)
{
    zaak_unref(verloop->voor);
    zaak_unref(verloop->na);
}

/* Whether a fact is withdrawn there is another question than whether it is in the whole case. */
static int insert(struct zaak *zaak, const struct feit *feit)
{
    struct feit fresh = *feit;
    struct uitzicht u;
    int result;

    fresh.stand = STAND_ONBEKEND;
    result = zaak_insert(zaak, &fresh);
    return result ? result : zaak_uitzicht_begin(&u, zaak, NULL, NULL);
}

int zaak_verloop_add(struct verloop *verloop, const struct feit *feit)
{
    int result = verloop->laatste ? insert(verloop->voor, verloop->laatste) : 0;

    if (result == 0)
        result = insert(verloop->na, feit);
    verloop->laatste = feit;
    return result;
}

int zaak_verloop_until(struct verloop *verloop, const struct feit *feit)
{
    const struct zaak *zaak = verloop->zaak;
    int result = 0;

    for (size_t i = 0; i < zaak->count && result == 0; i++) {
        if (!zaak_recorded_before(zaak, &zaak->feiten[i], feit))
            continue;
        result = insert(verloop->voor, &zaak->feiten[i]);
        if (result == 0)
            result = insert(verloop->na, &zaak->feiten[i]);
    }
    return result ? result : zaak_verloop_add(verloop, feit);
}

static bool is_seen(const struct zaak *zaak, const struct feit *feit)
{
    const struct feit *found = zaak_find_feit(zaak, feit->id);

    return found && found->stand != STAND_INGETROKKEN;
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

/* A case has one resultaat, one value of each property, and of a decision with an identificatie the last fact counts; everything else that a fact makes is there by itself. */
static bool same_part(const struct feit *a, const struct feit *b)
{
    if (a->id == b->id || a->soort != b->soort)
        return a->id == b->id;
    return a->soort == ZAAK_FEIT_RESULTAAT || (a->soort == ZAAK_FEIT_EIGENSCHAP && a->naam == b->naam) ||
           (a->soort == ZAAK_FEIT_BESLUIT && a->waarde && a->waarde == b->waarde);
}

/* The fact of a part that was recorded first, withdrawn or not: the part keeps its URL. */
static const struct feit *maker(const struct verloop *verloop, const struct feit *feit)
{
    const struct zaak *na = verloop->na;
    const struct feit *first = feit;

    for (size_t i = 0; i < na->count; i++)
        if (same_part(&na->feiten[i], feit) && zaak_recorded_before(na, &na->feiten[i], first))
            first = &na->feiten[i];
    return zaak_find_feit(verloop->zaak, first->id);
}

static const struct zaak_object *zaaktype_of(const struct zaak *zaak)
{
    struct zaak_toestand toestand;

    return zaak_toestand_derive(zaak, NULL, &toestand, NULL) == 0 ? toestand.zaaktype : NULL;
}

/* The role that a fact ends: the latest one before it of the same betrokkene; NULL when there is none. */
static const struct feit *ended_rol(const struct zaak *zaak, const struct feit *einde)
{
    const struct zaak_object *zaaktype = zaaktype_of(zaak);
    const struct feit *rol = NULL;

    for (size_t i = 0; i < zaak->count && zaak->feiten[i].id != einde->id; i++) {
        const struct feit *feit = &zaak->feiten[i];

        if (feit->soort == ZAAK_FEIT_ROL && feit->stand != STAND_INGETROKKEN && zaak_same_rol(zaak, zaaktype, feit, einde))
            rol = feit;
    }
    return rol;
}

static bool is_ended(const struct zaak *zaak, const struct feit *rol)
{
    struct uitzicht u;
    const struct feit *feit;

    if (zaak_uitzicht_begin(&u, zaak, NULL, NULL))
        return false;
    while ((feit = zaak_uitzicht_next(&u))) {
        const struct feit *ended = feit->soort == ZAAK_FEIT_ROL_EINDE ? ended_rol(zaak, feit) : NULL;

        if (ended && ended->id == rol->id)
            return true;
    }
    return false;
}

const struct feit *zaak_deel_now(const struct zaak *zaak, const struct mutatie *mutatie)
{
    struct uitzicht u;
    const struct feit *feit, *now = NULL;

    if (!mutatie->deel || zaak_uitzicht_begin(&u, zaak, NULL, NULL))
        return NULL;
    while ((feit = zaak_uitzicht_next(&u)))
        if (same_part(feit, mutatie->deel))
            now = feit;
    return now && now->soort == ZAAK_FEIT_ROL && is_ended(zaak, now) ? NULL : now;
}

/* Whether a fact about a part of the case makes a resource of its own. */
static bool is_part(int32_t soort)
{
    return *find_rij(soort, GEVAL_NIEUW)->pad;
}

static enum geval change_of_part(const struct verloop *verloop, const struct mutatie *m, bool *ret_changed)
{
    const struct feit *before = zaak_deel_now(verloop->voor, m), *after = zaak_deel_now(verloop->na, m);
    const struct zaak_object *zaaktype, *status;

    *ret_changed = (before || after) && is_seen(verloop->voor, m->onderwerp) != is_seen(verloop->na, m->onderwerp);
    if (before)
        return after ? GEVAL_OPNIEUW : GEVAL_WEG;
    zaaktype = m->onderwerp->soort == ZAAK_FEIT_STATUS ? zaaktype_of(verloop->na) : NULL;
    status = zaaktype ? zaak_zaaktype_find(zaaktype, ZAAK_SOORT_STATUSTYPE, zaak_text(verloop->zaak, m->onderwerp->naam)) : NULL;
    return status && zaak_object_is_eindstatus(status) ? GEVAL_EINDE : GEVAL_NIEUW;
}

/* A case is there since its opening was recorded, also when that is corrected afterwards. */
static enum geval change_of_case(const struct verloop *verloop, const struct mutatie *m, bool *ret_changed)
{
    bool before = is_seen(verloop->voor, m->onderwerp), after = is_seen(verloop->na, m->onderwerp);

    *ret_changed = before != after;
    if (before)
        return GEVAL_WEG;
    for (size_t i = 0; m->onderwerp->soort == ZAAK_FEIT_OPEN && i < verloop->voor->count; i++)
        if (verloop->voor->feiten[i].soort == ZAAK_FEIT_OPEN)
            return GEVAL_OPNIEUW;
    return GEVAL_NIEUW;
}

bool zaak_mutatie_is_none(const struct zaak *zaak, const struct feit *feit)
{
    const struct feit *onderwerp = original(zaak, feit);

    return onderwerp && zaak_feit_vorm(onderwerp->soort)->zonder_bericht;
}

void zaak_mutatie_find(const struct verloop *verloop, struct mutatie *ret_mutatie)
{
    struct mutatie m = { .feit = verloop->laatste };
    const struct feit *rol;
    bool changed = false;
    enum geval geval = GEVAL_NIEUW;

    m.onderwerp = original(verloop->zaak, m.feit);
    if (m.onderwerp && m.onderwerp->soort == ZAAK_FEIT_ROL_EINDE) {
        rol = ended_rol(verloop->na, m.onderwerp);
        m.deel = rol ? zaak_find_feit(verloop->zaak, rol->id) : NULL;
    } else if (m.onderwerp && is_part(m.onderwerp->soort)) {
        m.deel = maker(verloop, m.onderwerp);
    }
    if (m.deel)
        geval = change_of_part(verloop, &m, &changed);
    else if (m.onderwerp && !is_part(m.onderwerp->soort))
        geval = change_of_case(verloop, &m, &changed);
    if (!changed)
        m.onderwerp = NULL;
    m.rij = find_rij(changed ? m.onderwerp->soort : ZAAK_FEIT_HERROEPING, geval);
    if (!*m.rij->pad)
        m.deel = NULL;
    *ret_mutatie = m;
}
