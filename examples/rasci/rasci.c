/* SPDX-License-Identifier: EUPL-1.2 */
/* rasci: who does what: the RASCI matrices of procesprofielen shown and judged, and what was done on cases held against them: docs/rasci.md. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"
#include "rasci.h"

struct materiaal {
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
    struct zaak_mandaten *mandaten;
    struct zaak_voorraad *voorraad;
};

static bool read_all(const struct opties *opties, struct materiaal *m)
{
    m->ctx = zaak_context_new(NULL);
    m->catalogus = m->ctx ? lees_catalogus(m->ctx, opties) : NULL;
    if (!m->catalogus || (opties->mandaten && !(m->mandaten = lees_mandaten(m->ctx, opties->mandaten))))
        return false;
    return !opties->feiten.count || (m->voorraad = lees_feiten(m->catalogus, &opties->feiten));
}

static void release(struct materiaal *m)
{
    zaak_voorraad_unref(m->voorraad);
    zaak_mandaten_unref(m->mandaten);
    zaak_catalogus_unref(m->catalogus);
    zaak_context_unref(m->ctx);
}

/* The version of the day, once: other versions of the same zaaktype have a matrix of their own on their own days. */
static bool is_asked(const struct opties *opties, const struct materiaal *m, const struct zaak_object *zaaktype)
{
    const char *id = zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE);

    return id && (!opties->zaaktype || !strcmp(opties->zaaktype, id)) && zaak_catalogus_find_zaaktype(m->catalogus, id, opties->op) == zaaktype;
}

static void judge_profile(const struct materiaal *m, struct verslag *verslag, const struct zaak_object *zaaktype, const struct zaak_profiel *profiel)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(m->ctx);

    if (!list || zaak_rasci_check(profiel, &verslag->opties->grenzen, list, NULL) < 0)
        verslag->failed = true;
    else
        verslag_bevindingen(verslag, "zaaktype", zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE), NULL, list);
    zaak_bevindingen_unref(list);
}

/* Gives how many profiles there were. */
static size_t each_profile(const struct materiaal *m, struct verslag *verslag)
{
    const struct opties *opties = verslag->opties;
    size_t count = zaak_catalogus_count(m->catalogus, ZAAK_SOORT_ZAAKTYPE), found = 0;

    for (size_t i = 0; i < count; i++) {
        const struct zaak_object *zaaktype = zaak_catalogus_at(m->catalogus, ZAAK_SOORT_ZAAKTYPE, i);
        const struct zaak_profiel *profiel = is_asked(opties, m, zaaktype) ? zaak_profiel_find(zaaktype, opties->organisatie, opties->op) : NULL;

        if (!profiel)
            continue;
        found++;
        if (opties->vorm)
            verslag_matrix(verslag, zaaktype, profiel);
        else if (!m->voorraad)
            judge_profile(m, verslag, zaaktype, profiel);
    }
    return found;
}

static void judge_case(const struct materiaal *m, struct verslag *verslag, const struct zaak *zaak)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(m->ctx);
    struct zaak_rascitoets toets = ZAAK_RASCITOETS_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    blik.peildatum = verslag->opties->op;
    toets.grenzen = &verslag->opties->grenzen;
    toets.mandaten = m->mandaten;
    if (!list || zaak_check_rasci(zaak, &blik, &toets, list, NULL) < 0)
        verslag->failed = true;
    else
        verslag_bevindingen(verslag, "zaak", zaak_get_identificatie(zaak), zaak, list);
    zaak_bevindingen_unref(list);
}

static void show_work(const struct materiaal *m, struct verslag *verslag)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_werklast *rows;
    int count;

    blik.peildatum = verslag->opties->op;
    count = zaak_voorraad_get_werklast(m->voorraad, &blik, NULL, 0);
    rows = count >= 0 ? malloc(((size_t)count + 1) * sizeof *rows) : NULL;
    if (!rows) {
        verslag->failed = true;
        return;
    }
    count = zaak_voorraad_get_werklast(m->voorraad, &blik, rows, (size_t)count);
    verslag_werklast(verslag, rows, count);
    free(rows);
}

static int run(const struct opties *opties, const struct materiaal *m)
{
    struct verslag verslag;

    if (!verslag_begin(&verslag, opties))
        return EINDE_FOUT;
    if (!each_profile(m, &verslag)) {
        fprintf(stderr, "rasci: er is geen procesprofiel%s%s op die dag\n", opties->zaaktype ? " van " : "", opties->zaaktype ? opties->zaaktype : "");
        verslag.failed = true;
    }
    for (size_t i = 0; i < zaak_voorraad_count(m->voorraad) && !opties->werklast; i++)
        judge_case(m, &verslag, zaak_voorraad_at(m->voorraad, i));
    if (opties->werklast)
        show_work(m, &verslag);
    return verslag_end(&verslag);
}

int main(int count, char **arguments)
{
    struct opties opties = { .json = false };
    struct materiaal m = { .ctx = NULL };
    int result = opties_read(&opties, count, arguments);

    if (result)
        result = opties_einde(result);
    else
        result = read_all(&opties, &m) ? run(&opties, &m) : EINDE_FOUT;
    release(&m);
    opties_free(&opties);
    return result;
}
