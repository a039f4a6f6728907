/* SPDX-License-Identifier: EUPL-1.2 */
/* A case goes, with its deelzaken and all that hangs on them (zrc-023). */
#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "samenhang_intern.h"
#include "toestand_intern.h"
#include "voorraad_intern.h"

#include "catalogus/bevinding_intern.h"

/* The cases that go, in a list that grows while their deelzaken are looked for; facts may name each other as main case in a ring. */
struct gaat {
    const struct zaak **zaken;
    size_t count, capacity;
};

static bool goes(const struct gaat *g, const struct zaak *zaak)
{
    for (size_t i = 0; i < g->count; i++)
        if (g->zaken[i] == zaak)
            return true;
    return false;
}

static int add(struct zaak_context *ctx, struct gaat *g, const struct zaak *zaak)
{
    if (goes(g, zaak))
        return 0;
    if (zaak_grow(ctx, (void **)&g->zaken, &g->capacity, g->count + 1, sizeof *g->zaken))
        return -ZAAK_E_GEHEUGEN;
    g->zaken[g->count++] = zaak;
    return 0;
}

static int collect(struct zaak_context *ctx, struct gaat *g, const struct zaak *zaak)
{
    struct zaak_toestand state;
    int result = add(ctx, g, zaak);

    for (size_t i = 0; i < g->count && result == 0; i++) {
        const struct zaak *part;
        size_t at = 0;

        while (result == 0 && (part = zaak_next_deelzaak(g->zaken[i], NULL, &at, &state)))
            result = add(ctx, g, part);
    }
    return result;
}

/* A case that has a decision goes only after it (Open Zaak). */
static int judge(const struct gaat *g, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct rapport rapport = { .list = list, .error = error, .profiel = zaak_catalogus_regelprofiel(g->zaken[0]->omgeving->catalogus) };

    for (size_t i = 0; i < g->count; i++) {
        struct uitzicht u;
        const struct feit *last;

        if (zaak_uitzicht_begin(&u, g->zaken[i], NULL, error))
            return -ZAAK_E_ARGUMENT;
        last = zaak_last_feit(&u, ZAAK_FEIT_BESLUIT, 0);
        rapport.feit = last ? zaak_text(g->zaken[i], last->id) : NULL;
        if (last)
            zaak_report(&rapport, BEDRIJFSREGEL_ZRC_023, zaak_get_identificatie(g->zaken[i]));
    }
    if (rapport.failed)
        return zaak_fail_memory(error);
    return rapport.fouten ? -ZAAK_E_REGEL : 0;
}

/* The cases that would go, and whether they may; the list is the caller's to release. */
static int prepare(const struct zaak_voorraad *voorraad, const char *identificatie, struct gaat *g, struct zaak_bevindingen *list, struct zaak_error *error)
{
    const struct zaak *zaak = zaak_voorraad_find(voorraad, identificatie);

    if (!voorraad || !identificatie)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (!zaak)
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "identificatie", "De zaak \"%.80s\" bestaat niet.", identificatie);
    if (collect(zaak->omgeving->ctx, g, zaak))
        return zaak_fail_memory(error);
    return judge(g, list, error);
}

int zaak_voorraad_check_remove(const struct zaak_voorraad *voorraad, const char *identificatie, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct gaat g = { NULL, 0, 0 };
    int result = prepare(voorraad, identificatie, &g, list, error);

    if (g.zaken)
        zaak_release(zaak_voorraad_omgeving(voorraad)->ctx, g.zaken);
    return result ? result : (int)g.count;
}

int zaak_voorraad_remove(struct zaak_voorraad *voorraad, const char *identificatie, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct gaat g = { NULL, 0, 0 };
    int result = prepare(voorraad, identificatie, &g, list, error);

    if (result == 0)
        for (size_t i = 0; i < g.count; i++)
            zaak_voorraad_drop(voorraad, g.zaken[i]);
    if (g.zaken)
        zaak_release(zaak_voorraad_omgeving(voorraad)->ctx, g.zaken);
    return result ? result : (int)g.count;
}
