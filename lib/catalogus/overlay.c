/* SPDX-License-Identifier: EUPL-1.2 */
/* Compares the procesprofiel of an organisation with the shared one. */
#include "overlay_intern.h"

#include "basis/fout_intern.h"
#include "catalogus_intern.h"

static struct zaak_afwijkingen *make_list(const struct zaak_object *zaaktype)
{
    struct zaak_context *ctx = zaaktype->catalogus->ctx;
    struct zaak_afwijkingen *list = zaak_alloc(ctx, sizeof *list);

    if (!list)
        return NULL;
    teller_init(&list->refs);
    list->verschillen = zaak_verschillen_new(zaaktype, zaaktype);
    if (list->verschillen)
        return list;
    zaak_release(ctx, list);
    return NULL;
}

static int judge_all(struct zaak_afwijkingen *list, const struct zaak_profiel *eigen, const struct zaak_profiel *gedeeld)
{
    const struct zaak_catalogus *catalogus = eigen->zaaktype->catalogus;
    const struct overlay overlay = { gedeeld, eigen, zaak_catalogus_get_gronden(catalogus), zaak_context_get_kalender(catalogus->ctx) };
    size_t count = list->verschillen->count;

    list->oordelen = zaak_alloc(catalogus->ctx, (count + 1) * sizeof *list->oordelen);
    if (!list->oordelen || !overlay.kalender || !overlay.gronden)
        return -ZAAK_E_GEHEUGEN;
    for (size_t i = 0; i < count; i++)
        list->oordelen[i] = zaak_overlay_judge(&overlay, &list->verschillen->rows[i]);
    return 0;
}

/* Statuses are the same ones in both, so none has another name. */
static int find_differences(struct zaak_afwijkingen *list, const struct zaak_profiel *eigen, const struct zaak_profiel *gedeeld)
{
    struct verschilbouw b = { .list = list->verschillen };
    size_t count = zaak_zaaktype_count(eigen->zaaktype, ZAAK_SOORT_STATUSTYPE);

    b.was.ctx = b.wordt.ctx = list->verschillen->ctx;
    b.later = zaak_alloc(list->verschillen->ctx, (count + 1) * sizeof *b.later);
    if (b.later)
        zaak_verschil_profiel(&b, gedeeld, eigen);
    else
        b.result = -ZAAK_E_GEHEUGEN;
    zaak_release(list->verschillen->ctx, b.later);
    zaak_verschilbouw_end(&b);
    list->verschillen = b.list;
    return b.result;
}

int zaak_overlay_compare(const struct zaak_object *zaaktype, const struct zaak_profiel *eigen, const struct zaak_profiel *gedeeld, struct zaak_afwijkingen **ret_list)
{
    struct zaak_afwijkingen *list = make_list(zaaktype);
    int result = list ? 0 : -ZAAK_E_GEHEUGEN;

    if (list && eigen && gedeeld && eigen->eigen) {
        list->bron = eigen->eigen;
        result = find_differences(list, eigen, gedeeld);
        if (result == 0)
            result = judge_all(list, eigen, gedeeld);
    }
    if (result) {
        if (list && !list->verschillen) {    /* they went with the failure */
            zaak_release(zaaktype->catalogus->ctx, list);
            return result;
        }
        zaak_afwijkingen_unref(list);
        return result;
    }
    *ret_list = list;
    return 0;
}

static int count_faults(const struct zaak_afwijkingen *list)
{
    int count = 0;

    for (size_t i = 0; i < list->verschillen->count; i++)
        count += !zaak_afwijking_mag(list, i);
    return count;
}

int zaak_zaaktype_compare_overlay(const struct zaak_object *zaaktype, const char *organisatie, zaak_dag dag, struct zaak_afwijkingen **ret_afwijkingen,
                                  struct zaak_error *error)
{
    struct zaak_afwijkingen *list = NULL;
    int result;

    if (!zaaktype || zaaktype->soort != ZAAK_SOORT_ZAAKTYPE || !zaak_catalogus_is_frozen(zaaktype->catalogus))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "zaaktype", "Hier hoort een versie van een zaaktype, van een bevroren catalogus.");
    if (!organisatie || !ret_afwijkingen || dag == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, !organisatie ? "organisatie" : ret_afwijkingen ? "dag" : "ret_afwijkingen", NULL);
    result = zaak_overlay_compare(zaaktype, zaak_profiel_find(zaaktype, organisatie, dag), zaak_profiel_find(zaaktype, NULL, dag), &list);
    if (result)
        return zaak_fail_plain(error, result);
    *ret_afwijkingen = list;
    return count_faults(list);
}
