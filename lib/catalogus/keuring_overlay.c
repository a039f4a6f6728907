/* SPDX-License-Identifier: EUPL-1.2 */
/* Judging the own procesprofielen of organisations against the shared ones. */
#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "overlay_intern.h"

/* What was found of an acceptance, over all versions of the zaaktype and all days. */
enum { NIET_GEZIEN, NODIG, TE_RUIM };

/* One own profile; it holds for several versions and beside several shared ones, and a field is reported for the first of them. */
struct keurder {
    struct zaak_context *ctx;
    struct rapport *rapport;
    const struct profiel_bron *bron;
    struct arena arena;
    const char **gemeld;    /* fields that were reported */
    size_t gemeld_count, gemeld_capacity;
    uint8_t *gezien;        /* per acceptance */
};

static void fail(struct keurder *k, int result)
{
    k->rapport->failed |= result != 0;
    k->rapport->limiet |= result == -ZAAK_E_LIMIET;
}

static bool is_reported(const struct keurder *k, const char *veld)
{
    for (size_t i = 0; i < k->gemeld_count; i++)
        if (!strcmp(k->gemeld[i], veld))
            return true;
    return false;
}

static void report(struct keurder *k, enum bedrijfsregel regel, const char *veld, const char *naam, const struct zaak_object *zaaktype)
{
    char pad[512];

    snprintf(pad, sizeof pad, "procesprofielen.%zu.%.400s", k->bron->index, veld);
    k->rapport->object = zaaktype;
    k->rapport->veld = veld;
    k->rapport->pad = pad;
    zaak_report(k->rapport, regel, naam);
    k->rapport->object = NULL;
    k->rapport->veld = k->rapport->pad = NULL;
}

static void report_row(struct keurder *k, const struct zaak_afwijkingen *list, size_t index, const struct zaak_object *zaaktype)
{
    const struct verschil *row = &list->verschillen->rows[index];
    const char *veld = zaak_arena_copy(k->ctx, &k->arena, zaak_afwijking_veld(row), strlen(zaak_afwijking_veld(row)));
    int result = veld ? zaak_grow(k->ctx, (void **)&k->gemeld, &k->gemeld_capacity, k->gemeld_count + 1, sizeof *k->gemeld) : -ZAAK_E_GEHEUGEN;
    bool looser = list->oordelen[index].oordeel == ZAAK_OVERLAY_RUIMER;
    char text[300];

    if (result) {
        fail(k, result);
        return;
    }
    k->gemeld[k->gemeld_count++] = veld;
    snprintf(text, sizeof text, "%.40s, %.120s (gedeeld %.60s, eigen %.60s)", k->bron->organisatie, veld, row->was ? row->was : "niets", row->wordt ? row->wordt : "niets");
    report(k, looser ? BEDRIJFSREGEL_OVERLAY_RUIMER : BEDRIJFSREGEL_OVERLAY_ONVERGELIJKBAAR, veld, text, zaaktype);
}

static void note_acceptance(struct keurder *k, const struct zaak_afwijkingen *list, size_t index)
{
    const struct aanvaarding *aanvaard = zaak_afwijking_aanvaard(list, index);
    int32_t oordeel = list->oordelen[index].oordeel;
    uint8_t *gezien;

    if (!aanvaard || oordeel == ZAAK_OVERLAY_GELIJK)
        return;
    gezien = &k->gezien[aanvaard - k->bron->aanvaardingen];
    *gezien = oordeel == ZAAK_OVERLAY_RUIMER || *gezien == TE_RUIM ? TE_RUIM : NODIG;
}

static void judge_days(struct keurder *k, const struct zaak_object *zaaktype, const struct profiel_tijdvak *tijdvak)
{
    struct zaak_afwijkingen *list = NULL;
    int result = zaak_overlay_compare(zaaktype, &tijdvak->profiel, zaak_profiel_find(zaaktype, NULL, tijdvak->van), &list);

    fail(k, result);
    for (size_t i = 0; list && i < list->verschillen->count && !k->rapport->failed; i++) {
        note_acceptance(k, list, i);
        if (!zaak_afwijking_mag(list, i) && !is_reported(k, zaak_afwijking_veld(&list->verschillen->rows[i])))
            report_row(k, list, i, zaaktype);
    }
    zaak_afwijkingen_unref(list);
}

static void judge_version(struct keurder *k, const struct zaak_object *zaaktype)
{
    for (size_t i = 0; i < zaaktype->delen->profiel_count; i++) {
        const struct profiel_groep *groep = &zaaktype->delen->profielen[i];

        for (size_t j = 0; j < groep->count && !k->rapport->failed; j++)
            if (groep->tijdvakken[j].profiel.eigen == k->bron)
                judge_days(k, zaaktype, &groep->tijdvakken[j]);
    }
}

/* An acceptance of what is not different, or of what is looser, accepts nothing. */
static void judge_acceptances(struct keurder *k, const struct zaak_object *zaaktype)
{
    for (size_t i = 0; i < k->bron->aanvaard_count && !k->rapport->failed; i++) {
        const char *veld = k->bron->aanvaardingen[i].veld;
        char text[200], place[32];

        if (k->gezien[i] == NODIG)
            continue;
        snprintf(text, sizeof text, "%.40s, %.120s", k->bron->organisatie, veld);
        snprintf(place, sizeof place, "aanvaard.%zu.veld", i);
        report(k, k->gezien[i] == TE_RUIM ? BEDRIJFSREGEL_OVERLAY_AANVAARD_RUIMER : BEDRIJFSREGEL_OVERLAY_AANVAARD_ONNODIG, place, text, zaaktype);
    }
}

static void judge_bron(struct keurder *k, struct deel_lijst versions)
{
    k->gezien = zaak_alloc(k->ctx, k->bron->aanvaard_count + 1);
    if (!k->gezien)
        fail(k, -ZAAK_E_GEHEUGEN);
    for (size_t i = 0; i < versions.count && !k->rapport->failed; i++)
        judge_version(k, versions.items[i]);
    if (versions.count && !k->rapport->failed)
        judge_acceptances(k, versions.items[0]);
    zaak_release(k->ctx, k->gezien);
    zaak_release(k->ctx, k->gemeld);
    zaak_arena_free(k->ctx, &k->arena);
}

void zaak_keuring_overlays(const struct zaak_catalogus *catalogus, const char *organisatie, struct rapport *rapport)
{
    for (size_t i = 0; i < catalogus->profiel_count && !rapport->failed; i++) {
        const struct profiel_bron *bron = catalogus->profielen[i];
        struct keurder k = { .ctx = catalogus->ctx, .rapport = rapport, .bron = bron };

        if (bron->organisatie && (!organisatie || !strcmp(organisatie, bron->organisatie)))
            judge_bron(&k, zaak_catalogus_versions(catalogus, bron->zaaktype));
    }
}

int zaak_catalogus_check_overlays(const struct zaak_catalogus *catalogus, const char *organisatie, const struct zaak_keuring *given,
                                  struct zaak_bevindingen *bevindingen, struct zaak_error *error)
{
    struct keuring k = { .catalogus = catalogus, .rapport = { .list = bevindingen, .error = error } };
    size_t before = zaak_bevindingen_count(bevindingen);
    int result;

    if (!zaak_catalogus_is_frozen(catalogus))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "catalogus", "De catalogus moet bevroren zijn.");
    result = zaak_keuring_begin(&k, given, error);
    if (result)
        return result;
    zaak_keuring_overlays(catalogus, organisatie, &k.rapport);
    return zaak_keuring_end(&k, before);
}
