/* SPDX-License-Identifier: EUPL-1.2 */
/* zaaktype-overzetten: what would change for running cases under another version of their zaaktype: docs/versies.md. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"
#include "overzetten.h"

const char programma_naam[] = "zaaktype-overzetten";

const char *tekst_van(const struct zaak_object *object, int32_t veld)
{
    const char *text = object ? zaak_object_get_text(object, veld) : NULL;

    return text ? text : "";
}

struct zaak_verschillen *vergelijk(const struct zaak_object *van, const struct zaak_object *naar)
{
    struct zaak_verschillen *list = NULL;

    zaak_zaaktype_compare(van, naar, NULL, &list, NULL);
    return list;
}

static bool add_profiles(struct zaak_catalogus *catalogus, const char *path)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length;
    char *bytes = lees_bestand(path, &length);
    int result = bytes ? zaak_catalogus_add_profielen(catalogus, bytes, length, &error) : -1;

    if (bytes && result)
        meld(path, &error);
    free(bytes);
    return result == 0;
}

static struct zaak_catalogus *read_catalogue(struct zaak_context *ctx, const struct opties *opties)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    bool ok = catalogus != NULL;

    for (int i = 0; ok && i < opties->catalogi.count; i++)
        ok = lees_resources(catalogus, opties->catalogi.items[i]) == 0;
    for (int i = 0; ok && i < opties->profielen.count; i++)
        ok = add_profiles(catalogus, opties->profielen.items[i]);
    if (ok && zaak_catalogus_freeze(catalogus, &error)) {
        meld(opties->catalogi.items[0], &error);
        ok = false;
    }
    return ok ? catalogus : zaak_catalogus_unref(catalogus);
}

/* Why there is no version on that day, and which ones stand around it. */
static void explain(const struct zaak_catalogus *catalogus, const struct opties *opties)
{
    static const char *const reasons[] = { "de catalogus kent dit zaaktype niet", "", "", "op die dag geldt geen versie", "de eerste versie begint later",
                                           "de laatste versie is dan al voorbij", "er is alleen een concept (noem dat met --url)" };
    struct zaak_versiedag day = ZAAK_VERSIEDAG_INIT;

    zaak_catalogus_ask_versie(catalogus, opties->zaaktype, opties->versie_op, &day, NULL);
    fprintf(stderr, "%s: %s: %s.\n", programma_naam, opties->zaaktype, reasons[day.stand]);
    for (size_t i = 0; i < zaak_catalogus_versie_count(catalogus, opties->zaaktype); i++) {
        const struct zaak_object *version = zaak_catalogus_versie_at(catalogus, opties->zaaktype, i);
        int64_t concept = 0;

        zaak_object_get_int(version, ZAAK_VELD_CONCEPT, &concept);
        fprintf(stderr, "  vanaf %s%s%s%s  %s\n", tekst_van(version, ZAAK_VELD_BEGIN_GELDIGHEID), *tekst_van(version, ZAAK_VELD_EINDE_GELDIGHEID) ? " tot en met " : "",
                tekst_van(version, ZAAK_VELD_EINDE_GELDIGHEID), concept ? " (concept)" : "", tekst_van(version, ZAAK_VELD_URL));
    }
}

static const struct zaak_object *find_version(const struct zaak_catalogus *catalogus, const struct opties *opties)
{
    const struct zaak_object *version;

    if (opties->url) {
        version = zaak_catalogus_find_url(catalogus, opties->url);
        if (version && zaak_object_get_soort(version) == ZAAK_SOORT_ZAAKTYPE)
            return version;
        fprintf(stderr, "%s: %s: de catalogus kent deze versie niet.\n", programma_naam, opties->url);
        return NULL;
    }
    version = zaak_catalogus_find_zaaktype(catalogus, opties->zaaktype, opties->versie_op);
    if (!version)
        explain(catalogus, opties);
    return version;
}

/* Keeps each version that cases come from once. */
static bool keep_version(struct verslag *v, const struct zaak_object *van)
{
    const struct zaak_object **bigger;

    for (size_t i = 0; i < v->van_count; i++)
        if (v->vans[i] == van)
            return true;
    if (v->van_count == v->van_capacity) {
        bigger = realloc(v->vans, (v->van_capacity + 16) * sizeof *bigger);
        if (!bigger)
            return false;
        v->vans = bigger;
        v->van_capacity += 16;
    }
    v->vans[v->van_count++] = van;
    return true;
}

/* Whether a case is to be tried; counts it where it is not. */
static bool is_meant(struct verslag *v, const struct zaak *zaak, const struct zaak_blik *blik)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;

    if (v->opties->zaak && strcmp(zaak_get_identificatie(zaak), v->opties->zaak))
        return false;
    if (zaak_get_toestand(zaak, blik, &toestand, NULL) || toestand.startdatum == ZAAK_DAG_GEEN ||
        strcmp(toestand.zaaktype_naam, tekst_van(v->naar, ZAAK_VELD_IDENTIFICATIE)))
        v->totalen.andere++;
    else if (toestand.zaaktype == v->naar)
        v->totalen.al_zo++;
    else if (toestand.einddatum != ZAAK_DAG_GEEN && !v->opties->alle)
        v->totalen.gesloten++;
    else
        return true;
    return false;
}

static bool show_case(struct verslag *v, const struct zaak *zaak, const struct zaak_overzetting *list)
{
    bool ok = keep_version(v, zaak_overzetting_van(list));

    totalen_add(&v->totalen, list, v->opties->peildatum);
    if (v->opties->hoogstens >= 0 && (int64_t)v->getoond >= v->opties->hoogstens)
        return ok;
    if (v->opties->json)
        ok = ok && json_zaak(v, zaak, list);
    else
        toon_zaak(v, zaak, list);
    v->getoond++;
    return ok;
}

static bool try_case(struct verslag *v, const struct zaak *zaak)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_overzetting *list = NULL;
    bool ok = true;

    blik.peildatum = v->opties->peildatum;
    if (!is_meant(v, zaak, &blik))
        return true;
    if (zaak_try_versie(zaak, v->naar, &blik, &list, &error) < 0) {
        meld(zaak_get_identificatie(zaak), &error);
        v->totalen.fout++;
        return error.code != -ZAAK_E_GEHEUGEN;
    }
    ok = show_case(v, zaak, list);
    zaak_overzetting_unref(list);
    return ok;
}

/* The differences with every other version of the zaaktype, when there are no cases to say which matter. */
static void show_versions(const struct verslag *v, const struct zaak_catalogus *catalogus)
{
    const char *identificatie = tekst_van(v->naar, ZAAK_VELD_IDENTIFICATIE);

    for (size_t i = 0; i < zaak_catalogus_versie_count(catalogus, identificatie); i++) {
        const struct zaak_object *van = zaak_catalogus_versie_at(catalogus, identificatie, i);
        struct zaak_verschillen *list = van == v->naar ? NULL : vergelijk(van, v->naar);

        if (list)
            toon_verschillen(list);
        zaak_verschillen_unref(list);
    }
}

static bool collect_versions(struct verslag *v, const struct zaak_catalogus *catalogus)
{
    const char *identificatie = tekst_van(v->naar, ZAAK_VELD_IDENTIFICATIE);
    bool ok = true;

    for (size_t i = 0; ok && i < zaak_catalogus_versie_count(catalogus, identificatie); i++)
        if (zaak_catalogus_versie_at(catalogus, identificatie, i) != v->naar)
            ok = keep_version(v, zaak_catalogus_versie_at(catalogus, identificatie, i));
    return ok;
}

static bool report(struct verslag *v, const struct zaak_catalogus *catalogus, const struct zaak_voorraad *voorraad)
{
    bool facts = v->opties->feiten.count > 0, ok = true;

    if (v->opties->json)
        ok = json_begin(v);
    else
        toon_begin(v);
    if (!v->opties->json && (v->opties->verschillen || !facts))
        show_versions(v, catalogus);
    if (v->opties->json && !facts)
        ok = ok && collect_versions(v, catalogus);
    for (size_t i = 0; ok && i < zaak_voorraad_count(voorraad); i++)
        ok = try_case(v, zaak_voorraad_at(voorraad, i));
    totalen_sort(&v->totalen);
    if (v->opties->json)
        ok = ok && json_end(v);
    else if (facts)
        toon_end(v);
    return ok && !v->totalen.failed && fflush(stdout) == 0 && !ferror(stdout);
}

static int run(struct zaak_context *ctx, const struct opties *opties)
{
    struct zaak_catalogus *catalogus = read_catalogue(ctx, opties);
    struct verslag v = { .opties = opties };
    struct zaak_voorraad *voorraad = NULL;
    int64_t skipped = 0;
    int result = EINDE_FOUT;

    v.naar = catalogus ? find_version(catalogus, opties) : NULL;
    voorraad = v.naar ? zaak_voorraad_new(catalogus) : NULL;
    if (voorraad && feiten_load(voorraad, opties, &skipped)) {
        if (opties->zaak && !zaak_voorraad_find(voorraad, opties->zaak))
            fprintf(stderr, "%s: de zaak %s is er niet.\n", programma_naam, opties->zaak);
        else if (report(&v, catalogus, voorraad))
            result = v.totalen.oordelen[ZAAK_OVERZET_PAST_NIET] || v.totalen.fout || skipped ? EINDE_PAST_NIET : EINDE_GOED;
    }
    totalen_free(&v.totalen);
    free(v.vans);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    return result;
}

int main(int count, char **arguments)
{
    struct opties opties;
    struct zaak_context *ctx = NULL;
    int result = opties_read(&opties, count, arguments);

    if (result)
        result = opties_einde(result);
    else
        result = (ctx = zaak_context_new(NULL)) ? run(ctx, &opties) : EINDE_FOUT;
    zaak_context_unref(ctx);
    opties_free(&opties);
    return result;
}
