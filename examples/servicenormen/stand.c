/* SPDX-License-Identifier: EUPL-1.2 */
/* What the library makes of it: a row per promise, and what is open and will be missed. */
#include <stdlib.h>
#include <string.h>

#include "servicenormen.h"

void *geheugen_grow(void *rows, size_t count, size_t size)
{
    void *bigger = realloc(rows, (count ? count : 1) * size);

    if (bigger)
        return bigger;
    fputs("servicenormen: er is geen geheugen\n", stderr);
    exit(EINDE_FOUT);
}

static bool fits(const char *wanted, const char *text)
{
    return !wanted || (text && !strcmp(wanted, text));
}

static struct rij *add_rij(const struct opties *opties, struct stand *stand, const struct zaak_servicenorm *norm, const char *zaaktype)
{
    const struct zaak_normstand empty = ZAAK_NORMSTAND_INIT;
    struct rij *rij;

    stand->rijen = geheugen_grow(stand->rijen, stand->rij_count + 1, sizeof *rij);
    rij = &stand->rijen[stand->rij_count++];
    memset(rij, 0, sizeof *rij);
    rij->norm = *norm;
    rij->zaaktype = zaaktype;
    rij->stand = empty;
    zaak_normperiode(norm->regel->periode, opties->peildatum, &rij->van, &rij->tot);
    return rij;
}

static bool add_dreigingen(const struct opties *opties, const struct gegevens *gegevens, const struct zaak_normkeuze *keuze, struct stand *stand)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_normdreiging *found;
    int64_t count;

    blik.peildatum = opties->peildatum;
    count = zaak_voorraad_get_normdreigingen(gegevens->voorraad, &blik, keuze, opties->dagen, NULL, 0, NULL);
    if (count < 0)
        return false;
    found = geheugen_grow(NULL, (size_t)count, sizeof *found);
    zaak_voorraad_get_normdreigingen(gegevens->voorraad, &blik, keuze, opties->dagen, found, (size_t)count, NULL);
    stand->dreigingen = geheugen_grow(stand->dreigingen, stand->dreiging_count + (size_t)count, sizeof *stand->dreigingen);
    for (int64_t i = 0; i < count; i++)
        stand->dreigingen[stand->dreiging_count++] = (struct dreiging){
            .norm = found[i].norm, .zaak = zaak_get_identificatie(found[i].zaak), .uiterlijk = found[i].uiterlijk, .wettelijk = found[i].wettelijk,
            .uiterlijk_op = found[i].uiterlijk_op, .te_laat = found[i].uitkomst == ZAAK_NORM_TE_LAAT, .wet_te_laat = found[i].wet_te_laat,
        };
    free(found);
    return true;
}

/* The score of its period, and the last months. */
static bool score_zaken(const struct opties *opties, const struct gegevens *gegevens, struct stand *stand, struct rij *rij)
{
    const struct zaak_normtrend trend = { rij->maanden, MAANDEN, stand->eerste_maand };
    struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
    struct zaak_normstand all = ZAAK_NORMSTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    blik.peildatum = opties->peildatum;
    keuze.norm = rij->norm.id;
    keuze.zaaktype = rij->zaaktype;
    keuze.organisatie = opties->organisatie;
    if (zaak_voorraad_score_norm(gegevens->voorraad, &blik, &keuze, &trend, &all, &error) || !add_dreigingen(opties, gegevens, &keuze, stand)) {
        bronnen_complain("servicenormen", "de zaken", &error);
        return false;
    }
    keuze.van = rij->van;
    keuze.tot = rij->tot;
    return zaak_voorraad_score_norm(gegevens->voorraad, &blik, &keuze, NULL, &rij->stand, NULL) == 0;
}

static bool add_zaaktypen(const struct opties *opties, const struct gegevens *gegevens, struct stand *stand)
{
    const struct zaak_object *zaaktype;

    for (size_t i = 0; (zaaktype = zaak_catalogus_at(gegevens->catalogus, ZAAK_SOORT_ZAAKTYPE, i)); i++) {
        const struct zaak_profiel *profiel = zaak_profiel_find(zaaktype, opties->organisatie, opties->peildatum);
        const char *naam = zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE);
        struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

        if (zaak_catalogus_find_zaaktype(gegevens->catalogus, naam, opties->peildatum) != zaaktype)
            continue;   /* another version holds on that day */
        for (size_t k = 0; zaak_profiel_get_norm(profiel, k, &norm) == 0; k++)
            if (!score_zaken(opties, gegevens, stand, add_rij(opties, stand, &norm, naam)))
                return false;
    }
    return true;
}

/* ---- events that are no case ---- */

static bool in_period(const struct rij *rij, zaak_dag dag)
{
    return rij->van == ZAAK_DAG_GEEN || (dag >= rij->van && dag <= rij->tot);
}

static void add_event(const struct opties *opties, struct stand *stand, struct rij *rij, const struct gebeurtenis *row, const struct zaak_normuitkomst *uitkomst)
{
    const struct zaak_normtrend trend = { rij->maanden, MAANDEN, stand->eerste_maand };
    zaak_dag dag = zaak_normuitkomst_teldag(uitkomst);

    rij->stand.nvt += uitkomst->uitkomst == ZAAK_NORM_NVT;
    rij->stand.onbekend += uitkomst->uitkomst == ZAAK_NORM_ONBEKEND;
    zaak_normtrend_add(&trend, dag, uitkomst->uitkomst);
    if (in_period(rij, dag))
        zaak_normscore_add(&rij->stand.norm, uitkomst->uitkomst);
    if (uitkomst->uitkomst != ZAAK_NORM_TE_LAAT && !(uitkomst->uitkomst == ZAAK_NORM_LOOPT && dag != ZAAK_DAG_GEEN && dag - opties->peildatum <= opties->dagen))
        return;
    stand->dreigingen = geheugen_grow(stand->dreigingen, stand->dreiging_count + 1, sizeof *stand->dreigingen);
    stand->dreigingen[stand->dreiging_count++] = (struct dreiging){
        .norm = rij->norm.id, .zaak = row->id, .uiterlijk = uitkomst->uiterlijk, .wettelijk = ZAAK_DAG_GEEN, .uiterlijk_op = uitkomst->uiterlijk_op,
        .te_laat = uitkomst->uitkomst == ZAAK_NORM_TE_LAAT,
    };
}

static bool score_events(const struct opties *opties, const struct gegevens *gegevens, struct stand *stand, struct rij *rij)
{
    for (size_t i = 0; i < gegevens->gebeurtenis_count; i++) {
        const struct gebeurtenis *row = &gegevens->gebeurtenissen[i];
        struct zaak_normvraag vraag = ZAAK_NORMVRAAG_INIT;
        struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;

        if (strcmp(row->soort, rij->norm.regel->gebeurtenis) || !fits(opties->organisatie, row->organisatie) || !fits(rij->norm.regel->organisatie, row->organisatie))
            continue;
        vraag.norm = &rij->norm;
        vraag.kalender = zaak_catalogus_find_kalender(gegevens->catalogus, row->organisatie);
        vraag.kantoor = zaak_catalogus_find_kantoor(gegevens->catalogus, row->organisatie);
        vraag.begin = row->begin;
        vraag.begin_op = row->begin_op;
        vraag.einde = row->einde;
        vraag.einde_op = row->einde_op;
        vraag.aantal = row->aantal;
        vraag.peildatum = opties->peildatum;
        if (zaak_norm_compute(&vraag, &uitkomst, NULL, &error)) {
            bronnen_complain("servicenormen", row->id, &error);
            return false;
        }
        add_event(opties, stand, rij, row, &uitkomst);
    }
    return true;
}

static bool add_events(const struct opties *opties, const struct gegevens *gegevens, struct stand *stand)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    for (size_t i = 0; zaak_catalogus_get_norm(gegevens->catalogus, i, &norm) == 0; i++)
        if ((!norm.regel->organisatie || fits(opties->organisatie, norm.regel->organisatie)) &&
            !score_events(opties, gegevens, stand, add_rij(opties, stand, &norm, NULL)))
            return false;
    return true;
}

/* What is due first comes first. */
static int compare(const void *left, const void *right)
{
    const struct dreiging *a = left, *b = right;

    if (a->uiterlijk != b->uiterlijk)
        return a->uiterlijk < b->uiterlijk ? -1 : 1;
    return strcmp(a->zaak, b->zaak);
}

bool stand_make(const struct opties *opties, const struct gegevens *gegevens, struct stand *stand)
{
    const struct zaak_periode back = { 1 - MAANDEN, ZAAK_EENHEID_MAAND };
    bool ok;

    *stand = (struct stand){ NULL, NULL, 0, 0, ZAAK_DAG_GEEN };
    zaak_periode_add(opties->peildatum, &back, &stand->eerste_maand);
    ok = add_zaaktypen(opties, gegevens, stand) && add_events(opties, gegevens, stand);
    if (ok && stand->dreiging_count)
        qsort(stand->dreigingen, stand->dreiging_count, sizeof *stand->dreigingen, compare);
    return ok;
}

void stand_free(struct stand *stand)
{
    free(stand->rijen);
    free(stand->dreigingen);
}
