/* SPDX-License-Identifier: EUPL-1.2 */
/* The case as a list of facts: who owns what, in which order facts stand, and which of them are seen. */
#include "zaak_intern.h"

#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"
#include "warm_intern.h"

struct omgeving *zaak_omgeving_new(struct zaak_catalogus *catalogus)
{
    struct zaak_context *ctx = zaak_catalogus_context(catalogus);
    struct omgeving *omgeving = zaak_alloc(ctx, sizeof *omgeving);

    if (!omgeving)
        return NULL;
    teller_init(&omgeving->refs);
    omgeving->ctx = zaak_context_ref(ctx);
    omgeving->catalogus = zaak_catalogus_ref(catalogus);
    omgeving->pool.ctx = ctx;
    return omgeving;
}

void zaak_omgeving_unref(struct omgeving *omgeving)
{
    struct zaak_context *ctx = omgeving->ctx;

    if (!teller_unref(&omgeving->refs))
        return;
    zaak_pool_free(&omgeving->pool);
    zaak_release(ctx, omgeving->warmte);
    zaak_release(ctx, omgeving->delen);
    zaak_catalogus_unref(omgeving->catalogus);
    zaak_release(ctx, omgeving);
    zaak_context_unref(ctx);
}

struct zaak *zaak_make(struct omgeving *omgeving, uint32_t identificatie)
{
    struct zaak *zaak = zaak_alloc(omgeving->ctx, sizeof *zaak);

    if (!zaak)
        return NULL;
    teller_init(&zaak->refs);
    teller_ref(&omgeving->refs);
    zaak->omgeving = omgeving;
    zaak->identificatie = identificatie;
    return zaak;
}

/* A case begins with room for few facts, and when it goes on it is often with so many. */
enum { FEW = 4, SOME = 10 };

/* Room for so many facts, and for no more than there may be: then one that has room need not ask for the limit. What lies behind the facts is not looked at. */
static int make_room(struct zaak *zaak, size_t need)
{
    const struct zaak_limits *limits = zaak_context_limits(zaak->omgeving->ctx);
    size_t most = limits->max_feiten < limits->max_count ? limits->max_feiten : limits->max_count;
    size_t room = need <= FEW ? FEW : need <= SOME ? SOME : need + need / 2;
    void *bigger;

    most = most < UINT32_MAX / sizeof *zaak->feiten ? most : UINT32_MAX / sizeof *zaak->feiten;
    if (need > most)
        return -ZAAK_E_LIMIET;
    room = room < most ? room : most;
    bigger = zaak_resize(zaak->omgeving->ctx, zaak->feiten, room * sizeof *zaak->feiten);
    if (!bigger)
        return -ZAAK_E_GEHEUGEN;
    zaak->feiten = bigger;
    zaak->capacity = (uint32_t)room;
    return 0;
}

int zaak_make_place(struct zaak *zaak)
{
    return zaak->count < zaak->capacity ? 0 : make_room(zaak, zaak->count + 1);
}

struct zaak *zaak_duplicate(const struct zaak *zaak)
{
    struct zaak *other = zaak_make(zaak->omgeving, zaak->identificatie);

    if (!other)
        return NULL;
    other->versie = zaak->versie;
    if (!zaak->count)
        return other;
    if (make_room(other, zaak->count))
        return zaak_unref(other);
    memcpy(other->feiten, zaak->feiten, zaak->count * sizeof *other->feiten);
    other->count = zaak->count;
    other->herroepingen = zaak->herroepingen;
    other->herroepen = zaak->herroepen;
    return other;
}

struct zaak *zaak_duplicate_under(const struct zaak *zaak, const struct zaak_object *versie)
{
    struct zaak *other = zaak_duplicate(zaak);

    if (other)
        other->versie = zaak_zaaktype_plaats(versie) + 1;
    return other;
}

const struct zaak_object *zaak_versie(const struct zaak *zaak, const struct feit *open)
{
    if (zaak->versie)
        return zaak_catalogus_at(zaak->omgeving->catalogus, ZAAK_SOORT_ZAAKTYPE, zaak->versie - 1);
    return zaak_catalogus_nearest_zaaktype(zaak->omgeving->catalogus, zaak_text(zaak, open->naam), feit_dag(open));
}

const struct zaak_profiel *zaak_versie_profiel(const struct zaak *zaak, const struct feit *open)
{
    const struct zaak_object *versie = zaak_versie(zaak, open);

    return zaak_profiel_find(versie, zaak_text(zaak, open->extra), zaak->versie ? zaak_zaaktype_nearest_day(versie, feit_dag(open)) : feit_dag(open));
}

struct zaak *zaak_ref(struct zaak *zaak)
{
    if (zaak)
        teller_ref(&zaak->refs);
    return zaak;
}

struct zaak *zaak_unref(struct zaak *zaak)
{
    struct omgeving *omgeving;

    if (!zaak || !teller_unref(&zaak->refs))
        return NULL;
    omgeving = zaak->omgeving;
    zaak_warm_drop(zaak);
    zaak_release(omgeving->ctx, zaak->feiten);
    zaak_release(omgeving->ctx, zaak);
    zaak_omgeving_unref(omgeving);
    return NULL;
}

struct deelrij {
    const struct zaak_object *zaaktype, *deel;
    int32_t soort;
    uint32_t naam;
};

/* A power of two. */
enum { DEELRIJEN = 128 };

/* What was found is no part of what a case says, and the cases of a collection belong to one thread: so a query may keep it. Without memory it is looked up each time. */
const struct zaak_object *zaak_find_deel(const struct zaak *zaak, const struct zaak_object *zaaktype, int32_t soort, uint32_t naam)
{
    struct omgeving *omgeving = zaak->omgeving;
    struct deelrij *rij;

    if (!zaaktype)
        return NULL;
    if (omgeving->voorraad && !omgeving->delen)
        omgeving->delen = zaak_alloc(omgeving->ctx, DEELRIJEN * sizeof *omgeving->delen);
    if (!omgeving->delen)
        return zaak_zaaktype_find(zaaktype, soort, zaak_text(zaak, naam));
    rij = &omgeving->delen[(naam * 31 + (uint32_t)soort * 7 + (uint32_t)((uintptr_t)zaaktype >> 6)) & (DEELRIJEN - 1)];
    if (rij->zaaktype != zaaktype || rij->soort != soort || rij->naam != naam)
        *rij = (struct deelrij){ zaaktype, zaak_zaaktype_find(zaaktype, soort, zaak_text(zaak, naam)), soort, naam };
    return rij->deel;
}

const char *zaak_get_identificatie(const struct zaak *zaak)
{
    return zaak ? zaak_text(zaak, zaak->identificatie) : NULL;
}

struct zaak_catalogus *zaak_get_catalogus(const struct zaak *zaak)
{
    return zaak ? zaak->omgeving->catalogus : NULL;
}

size_t zaak_feit_count(const struct zaak *zaak)
{
    return zaak ? zaak->count : 0;
}

/* When facts were recorded, and by id where that is the same; but a withdrawal comes after everything else of its moment, so that what is recorded in one go can be withdrawn in
 * one go. */
static int compare_recorded(const struct zaak *zaak, const struct feit *a, const struct feit *b)
{
    bool a_withdraws = a->soort == ZAAK_FEIT_HERROEPING, b_withdraws = b->soort == ZAAK_FEIT_HERROEPING;

    if (a->vastgelegd != b->vastgelegd)
        return a->vastgelegd < b->vastgelegd ? -1 : 1;
    if (a_withdraws != b_withdraws)
        return a_withdraws ? 1 : -1;
    return a->id == b->id ? 0 : strcmp(zaak_text(zaak, a->id), zaak_text(zaak, b->id));
}

bool zaak_recorded_before(const struct zaak *zaak, const struct feit *a, const struct feit *b)
{
    return compare_recorded(zaak, a, b) < 0;
}

/* (op, vastgelegd, id); a day comes before the instants of that day. */
static int compare_order(const struct zaak *zaak, const struct feit *a, const struct feit *b)
{
    zaak_tijdstip op_a = feit_op(a), op_b = feit_op(b);

    if (op_a != op_b)
        return op_a < op_b ? -1 : 1;
    if (a->is_tijdstip != b->is_tijdstip)
        return a->is_tijdstip ? 1 : -1;
    return compare_recorded(zaak, a, b);
}

size_t zaak_place(const struct zaak *zaak, const struct feit *feit)
{
    size_t low = 0, high = zaak->count;

    if (high && compare_order(zaak, &zaak->feiten[high - 1], feit) < 0)
        return high;
    while (low < high) {
        size_t middle = (low + high) / 2;

        if (compare_order(zaak, &zaak->feiten[middle], feit) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct feit *zaak_find(struct zaak *zaak, uint32_t id)
{
    for (size_t i = 0; id && i < zaak->count; i++)
        if (zaak->feiten[i].id == id)
            return &zaak->feiten[i];
    return NULL;
}

const struct feit *zaak_find_feit(const struct zaak *zaak, uint32_t id)
{
    return zaak_find((struct zaak *)zaak, id);
}

const struct feit *zaak_find_open(const struct zaak *zaak)
{
    for (size_t i = 0; i < zaak->count; i++)
        if (zaak->feiten[i].soort == ZAAK_FEIT_OPEN)
            return &zaak->feiten[i];
    return NULL;
}

/* The withdrawal that was recorded last among those not looked at yet. */
static struct feit *latest_open(struct zaak *zaak)
{
    struct feit *latest = NULL;

    for (size_t i = 0; i < zaak->count; i++) {
        struct feit *w = &zaak->feiten[i];

        if (w->soort == ZAAK_FEIT_HERROEPING && w->stand == STAND_ONBEKEND && (!latest || compare_recorded(zaak, w, latest) > 0))
            latest = w;
    }
    return latest;
}

/* A withdrawal counts only when it was recorded after the fact that it withdraws, so that facts can never withdraw each other in a ring. It may itself be withdrawn, again by something
 * recorded later; so, taken from the last one back, each withdrawal is settled before its own target. */
static void settle(struct zaak *zaak, struct feit *w, zaak_tijdstip bekend_op)
{
    struct feit *target = zaak_find(zaak, w->naam);

    w->stand = STAND_GELDT;
    if (target && (bekend_op == ZAAK_TIJDSTIP_GEEN || w->vastgelegd <= bekend_op) && compare_recorded(zaak, w, target) > 0)
        target->stand = STAND_INGETROKKEN;
}

/* The notes are no part of what a case says, and a case belongs to one thread: so a query may renew them. */
static void note_withdrawn(const struct zaak *seen, zaak_tijdstip bekend_op)
{
    struct zaak *zaak = (struct zaak *)seen;
    struct feit *w;

    if (!zaak->herroepingen || (zaak->stand_vers && zaak->stand_op == bekend_op))
        return;
    for (size_t i = 0; i < zaak->count; i++)
        zaak->feiten[i].stand = STAND_ONBEKEND;
    while ((w = latest_open(zaak)))
        settle(zaak, w, bekend_op);
    zaak->stand_op = bekend_op;
    zaak->stand_vers = true;
}

int zaak_insert(struct zaak *zaak, const struct feit *feit)
{
    return zaak_insert_at(zaak, feit, zaak_place(zaak, feit));
}

int zaak_insert_at(struct zaak *zaak, const struct feit *feit, size_t place)
{
    int result = feit->soort == ZAAK_FEIT_HERROEPING && zaak->herroepingen == MAX_HERROEPINGEN ? -ZAAK_E_LIMIET : zaak_make_place(zaak);

    if (result)
        return result;
    if (place < zaak->count)
        memmove(zaak->feiten + place + 1, zaak->feiten + place, (zaak->count - place) * sizeof *zaak->feiten);
    zaak->feiten[place] = *feit;
    zaak->count++;
    /* Nothing that is there can withdraw what was recorded after all withdrawals. */
    if (feit->soort == ZAAK_FEIT_HERROEPING || !zaak->herroepingen || feit->vastgelegd <= zaak->herroepen)
        zaak->stand_vers = false;
    if (feit->soort == ZAAK_FEIT_HERROEPING && (!zaak->herroepingen++ || feit->vastgelegd > zaak->herroepen))
        zaak->herroepen = feit->vastgelegd;
    if (feit->soort == ZAAK_FEIT_HOOFDZAAK)
        zaak->omgeving->hoofdzaken++;
    zaak_warm_follow(zaak, feit, place + 1 == zaak->count);
    return 0;
}

void zaak_take_out(struct zaak *zaak, uint32_t id)
{
    struct feit *feit = zaak_find(zaak, id);

    if (!feit)
        return;
    zaak_warm_drop(zaak);
    zaak->herroepingen -= feit->soort == ZAAK_FEIT_HERROEPING;
    zaak->omgeving->hoofdzaken -= feit->soort == ZAAK_FEIT_HOOFDZAAK;
    zaak->count--;
    memmove(feit, feit + 1, (zaak->count - (size_t)(feit - zaak->feiten)) * sizeof *feit);
    for (size_t i = 0; i < zaak->count && !zaak->herroepingen; i++)
        zaak->feiten[i].stand = STAND_ONBEKEND;   /* without withdrawals nobody looks again */
    zaak->stand_vers = false;
}

int zaak_uitzicht_begin(struct uitzicht *u, const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_error *error)
{
    static const struct zaak_blik all = ZAAK_BLIK_INIT;
    int result = 0;

    u->zaak = zaak;
    u->blik = all;
    u->index = 0;
    if (!zaak)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    u->tot = zaak->count;
    if (blik)
        result = zaak_options_read(&u->blik, sizeof u->blik, blik, error);
    if (result == 0)
        note_withdrawn(zaak, u->blik.bekend_op);
    return result;
}
