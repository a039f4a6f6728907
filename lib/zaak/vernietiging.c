/* SPDX-License-Identifier: EUPL-1.2 */
/* A case goes, with its deelzaken and all that hangs on them (zrc-023). */
#include <stdlib.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "samenhang_intern.h"
#include "toestand_intern.h"
#include "voorraad_intern.h"

#include "catalogus/bevinding_intern.h"

/* A case that has a main case, by the number of its identificatie. */
struct deel {
    uint32_t hoofdzaak;
    size_t plaats;
};

/* The cases that go, in a list that grows while their deelzaken are looked for; facts may name each other as main case in a ring. */
struct gaat {
    struct zaak_context *ctx;
    const struct zaak_voorraad *voorraad;
    const struct zaak **zaken;
    size_t count;
    bool *weg;            /* for each place in the collection whether its case goes */
    struct deel *delen;   /* all cases with a main case, by main case and place: made when the first case turns out to have a deelzaak */
    size_t deel_count;
};

static void release(struct gaat *g)
{
    if (!g->ctx)
        return;
    zaak_release(g->ctx, g->delen);
    zaak_release(g->ctx, g->weg);
    zaak_release(g->ctx, g->zaken);
}

static void add(struct gaat *g, const struct zaak *zaak, size_t plaats)
{
    if (!g->weg[plaats])
        g->zaken[g->count++] = zaak;
    g->weg[plaats] = true;
}

static int compare_delen(const void *left, const void *right)
{
    const struct deel *a = left, *b = right;

    if (a->hoofdzaak != b->hoofdzaak)
        return a->hoofdzaak < b->hoofdzaak ? -1 : 1;
    return a->plaats < b->plaats ? -1 : a->plaats > b->plaats;
}

static bool names_main_case(const struct zaak *zaak)
{
    for (size_t i = 0; i < zaak->count; i++)
        if (zaak->feiten[i].soort == ZAAK_FEIT_HOOFDZAAK)
            return true;
    return false;
}

/* Looking through the whole collection for each case that goes would take their product. */
static int list_parts(struct gaat *g)
{
    struct omgeving *omgeving = g->zaken[0]->omgeving;
    size_t count = zaak_voorraad_count(g->voorraad);

    g->delen = zaak_alloc(omgeving->ctx, count * sizeof *g->delen);
    if (!g->delen)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < count; i++) {
        const struct zaak *zaak = zaak_voorraad_at(g->voorraad, i);
        struct zaak_toestand state;

        if (names_main_case(zaak) && zaak_toestand_derive(zaak, NULL, &state, NULL) == 0 && state.hoofdzaak)
            g->delen[g->deel_count++] = (struct deel){ zaak_pool_find(&omgeving->pool, state.hoofdzaak), i };
    }
    qsort(g->delen, g->deel_count, sizeof *g->delen, compare_delen);
    return 0;
}

static void add_parts(struct gaat *g, const struct zaak *zaak)
{
    size_t low = 0, high = g->deel_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (g->delen[middle].hoofdzaak < zaak->identificatie)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < g->deel_count && g->delen[low].hoofdzaak == zaak->identificatie; low++)
        add(g, zaak_voorraad_at(g->voorraad, g->delen[low].plaats), g->delen[low].plaats);
}

static int collect(struct gaat *g, const struct zaak *zaak)
{
    size_t count = zaak_voorraad_count(g->voorraad), at = 0;
    struct zaak_toestand state;

    g->ctx = zaak->omgeving->ctx;
    g->zaken = zaak_alloc(g->ctx, count * sizeof *g->zaken);
    g->weg = zaak_alloc(g->ctx, count * sizeof *g->weg);
    if (!g->zaken || !g->weg)
        return -ZAAK_E_GEHEUGEN;
    add(g, zaak, zaak_voorraad_place(g->voorraad, zaak));
    if (!zaak_next_deelzaak(zaak, NULL, &at, &state))
        return 0;
    if (list_parts(g))
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < g->count; i++)
        add_parts(g, g->zaken[i]);
    return 0;
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
    if (collect(g, zaak))
        return zaak_fail_memory(error);
    return judge(g, list, error);
}

int zaak_voorraad_check_remove(const struct zaak_voorraad *voorraad, const char *identificatie, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct gaat g = { .voorraad = voorraad };
    int result = prepare(voorraad, identificatie, &g, list, error);

    release(&g);
    return result ? result : (int)g.count;
}

int zaak_voorraad_remove(struct zaak_voorraad *voorraad, const char *identificatie, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct gaat g = { .voorraad = voorraad };
    int result = prepare(voorraad, identificatie, &g, list, error);

    if (result == 0)
        zaak_voorraad_drop(voorraad, g.weg);
    release(&g);
    return result ? result : (int)g.count;
}
