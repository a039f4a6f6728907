/* SPDX-License-Identifier: EUPL-1.2 */
/* The facts of a case in the order in which they were recorded, and which of them were seen before and after each. Facts that may be about one part stand together, so that what became of a
 * part is found without a walk through the case. */
#include <stdlib.h>
#include <string.h>

#include "basis/geheugen_intern.h"
#include "mutatie_intern.h"

/* A case has one resultaat, one value of each property, and of a decision with an identificatie the last fact counts; the roles of one betrokkene may end each other; everything else that a
 * fact makes is there by itself. */
static uint64_t key_of(const struct feit *feit)
{
    uint64_t soort = feit->soort == ZAAK_FEIT_ROL_EINDE ? ZAAK_FEIT_ROL : feit->soort;

    switch (soort) {
    case ZAAK_FEIT_RESULTAAT:
        return soort << 32;
    case ZAAK_FEIT_EIGENSCHAP:
        return soort << 32 | feit->naam;
    case ZAAK_FEIT_ROL:
        return soort << 32 | feit->waarde;
    case ZAAK_FEIT_BESLUIT:
        return feit->waarde ? soort << 32 | feit->waarde : feit->id;
    default:
        return feit->id;   /* of no kind: the number of an id is its own */
    }
}

static int compare_members(const void *a, const void *b)
{
    const struct verlooplid *left = a, *right = b;

    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    return left->feit < right->feit ? -1 : left->feit > right->feit;
}

/* The facts of a case, each beside those of its part, in order. */
static int make_groups(struct verloop *verloop)
{
    const struct zaak *zaak = verloop->zaak;
    struct zaak_context *ctx = zaak->omgeving->ctx;

    verloop->leden = zaak_alloc(ctx, (zaak->count + 1) * sizeof *verloop->leden);
    verloop->plaatsen = zaak_alloc(ctx, (zaak->count + 1) * sizeof *verloop->plaatsen);
    if (!verloop->leden || !verloop->plaatsen)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < zaak->count; i++)
        verloop->leden[i] = (struct verlooplid){ .key = key_of(&zaak->feiten[i]), .feit = &zaak->feiten[i] };
    qsort(verloop->leden, zaak->count, sizeof *verloop->leden, compare_members);
    for (size_t i = 0; i < zaak->count; i++)
        verloop->plaatsen[verloop->leden[i].feit - zaak->feiten] = (uint32_t)i;
    return 0;
}

int zaak_verloop_begin(struct verloop *verloop, const struct zaak *zaak)
{
    *verloop = (struct verloop){ .zaak = zaak };
    verloop->voor = zaak_make(zaak->omgeving, zaak->identificatie);
    verloop->na = zaak_make(zaak->omgeving, zaak->identificatie);
    return verloop->voor && verloop->na ? make_groups(verloop) : -ZAAK_E_GEHEUGEN;
}

void zaak_verloop_end(struct verloop *verloop)
{
    struct zaak_context *ctx = verloop->zaak->omgeving->ctx;

    zaak_unref(verloop->voor);
    zaak_unref(verloop->na);
    zaak_release(ctx, verloop->leden);
    zaak_release(ctx, verloop->plaatsen);
}

struct verlooplid *zaak_verloop_lid(const struct verloop *verloop, const struct feit *feit)
{
    return &verloop->leden[verloop->plaatsen[feit - verloop->zaak->feiten]];
}

struct verloopgroep zaak_verloop_groep(const struct verloop *verloop, const struct feit *feit)
{
    struct verlooplid *end = verloop->leden + verloop->zaak->count, *from = zaak_verloop_lid(verloop, feit), *to = from;

    while (from > verloop->leden && from[-1].key == from->key)
        from--;
    while (to < end && to->key == from->key)
        to++;
    return (struct verloopgroep){ from, to };
}

/* Whether a copy sees a fact of the case. Both have the same order, so that `at` moves along with the fact. */
static bool sees(const struct zaak *copy, const struct feit *feit, size_t *at)
{
    if (*at == copy->count || copy->feiten[*at].id != feit->id)
        return false;
    return copy->feiten[(*at)++].stand != STAND_INGETROKKEN;
}

/* Notes at all facts of the case whether the copies see them: only a withdrawal changes that of others than itself. */
static void note_seen(struct verloop *verloop)
{
    const struct zaak *zaak = verloop->zaak;
    size_t before = 0, after = 0;

    for (size_t i = 0; i < zaak->count; i++) {
        struct verlooplid *lid = zaak_verloop_lid(verloop, &zaak->feiten[i]);

        lid->voor = sees(verloop->voor, lid->feit, &before);
        lid->na = sees(verloop->na, lid->feit, &after);
    }
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
    const struct feit *previous = verloop->laatste;
    int result = previous ? insert(verloop->voor, previous) : 0;

    if (result == 0)
        result = insert(verloop->na, feit);
    if (result)
        return result;
    verloop->laatste = feit;
    if (feit->soort == ZAAK_FEIT_HERROEPING || (previous && previous->soort == ZAAK_FEIT_HERROEPING)) {
        note_seen(verloop);
        return 0;
    }
    if (previous)
        zaak_verloop_lid(verloop, previous)->voor = zaak_verloop_lid(verloop, previous)->na;
    zaak_verloop_lid(verloop, feit)->na = true;
    return 0;
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
    if (result == 0)
        result = zaak_verloop_add(verloop, feit);
    if (result == 0)
        note_seen(verloop);
    return result;
}
