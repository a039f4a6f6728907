/* SPDX-License-Identifier: EUPL-1.2 */
/* A walk past everything that a frozen catalogue can be asked, for the harnesses that make one. */
#ifndef ZAAK_TESTS_FUZZ_CATALOGUS_LOPEN_H
#define ZAAK_TESTS_FUZZ_CATALOGUS_LOPEN_H

#include <stdlib.h>
#include <string.h>
#include <zaak/matrix.h>
#include <zaak/overlay.h>
#include <zaak/norm.h>
#include <zaak/versie.h>
#include <zaak/zgw.h>

#include "catalogus/object_intern.h"
#include "catalogus/profiel_intern.h"

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

/* One context for all inputs, so that its kalender is made once. Small limits keep an input from taking all memory. */
static inline struct zaak_context *lopen_context(void)
{
    static struct zaak_context *ctx;
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;

    options.max_document = 1 << 20;
    if (!ctx)
        ctx = zaak_context_new(&options);
    CHECK(ctx);
    return ctx;
}

/* A failure says so in the struct, with text that ends. */
static inline void lopen_error(int result, const struct zaak_error *error)
{
    CHECK(result <= 0 && error->code == result);
    CHECK((result == 0) == (error->text[0] == '\0'));
    CHECK(memchr(error->text, 0, sizeof error->text) && memchr(error->field, 0, sizeof error->field) && memchr(error->file, 0, sizeof error->file));
}

static inline void lopen_velden(const struct zaak_object *object)
{
    for (int32_t veld = 0; veld < 100; veld++) {
        struct zaak_duur duur;
        int64_t number;
        zaak_dag dag;

        zaak_object_get_text(object, veld);
        zaak_object_get_int(object, veld, &number);
        zaak_object_get_dag(object, veld, &dag);
        zaak_object_get_duur(object, veld, &duur);
        zaak_object_get_group_text(object, veld, "afleidingswijze");
    }
}

/* A norm that was read can be measured: on any day within the kalender there is an answer. */
static inline void lopen_norm(const struct zaak_servicenorm *norm)
{
    static const zaak_dag dagen[] = { ZAAK_DAG_GEEN, 20000, 20500, 20600 };
    bool term = norm->regel->richting == ZAAK_RICHTING_BINNEN || norm->regel->richting == ZAAK_RICHTING_VOOR;

    CHECK(norm->id && norm->belofte && norm->doel >= 0 && norm->doel <= 100 && (norm->termijn.aantal > 0) == term);
    for (size_t i = 0; i < 64; i++) {
        struct zaak_normvraag vraag = ZAAK_NORMVRAAG_INIT;
        struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
        int result;

        vraag.norm = norm;
        vraag.kalender = zaak_context_get_kalender(lopen_context());
        vraag.begin = dagen[i % 4];
        vraag.einde = dagen[i / 4 % 4];
        vraag.peildatum = dagen[i / 16];
        vraag.aantal = (int32_t)i - 1;
        if (i % 3 == 0 && vraag.begin != ZAAK_DAG_GEEN)
            vraag.begin_op = vraag.begin * INT64_C(86400000000);
        if (i % 5 == 0 && vraag.einde != ZAAK_DAG_GEEN)
            vraag.einde_op = vraag.einde * INT64_C(86400000000);
        result = zaak_norm_compute(&vraag, &uitkomst, NULL, NULL);
        CHECK(result == 0 ? uitkomst.uitkomst >= ZAAK_NORM_LOOPT && uitkomst.uitkomst <= ZAAK_NORM_NVT : result == -ZAAK_E_BEREIK);
    }
}

static inline void lopen_profiel(const struct zaak_profiel *profiel, const struct zaak_object *zaaktype)
{
    size_t count = zaak_zaaktype_count(zaaktype, ZAAK_SOORT_STATUSTYPE);

    for (size_t i = 0; i < zaak_profiel_norm_count(profiel); i++) {
        struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

        CHECK(zaak_profiel_get_norm(profiel, i, &norm) == 0);
        lopen_norm(&norm);
    }
    CHECK(!profiel || zaak_rasci_check(profiel, NULL, NULL, NULL) >= 0);
    for (int32_t vorm = ZAAK_MATRIX_TEKST; profiel && vorm <= ZAAK_MATRIX_JSON; vorm++)
        CHECK(zaak_profiel_save_rasci(profiel, vorm, NULL, 0) > 0);
    for (size_t i = 0; i < zaak_profiel_rasci_count(profiel); i++) {
        struct zaak_rasciregel regel = ZAAK_RASCIREGEL_INIT;

        CHECK(zaak_profiel_get_rasci(profiel, i, &regel) == 0 && zaak_object_get_zaaktype(regel.roltype) == zaaktype && regel.letters);
    }
    for (size_t i = 0; i <= count; i++) {
        const struct zaak_object *van = zaak_zaaktype_at(zaaktype, ZAAK_SOORT_STATUSTYPE, i);

        for (size_t j = 0; j < count; j++) {
            const struct overgang_eis *eisen;
            size_t guards;

            if (zaak_profiel_guards(profiel, van, zaak_zaaktype_at(zaaktype, ZAAK_SOORT_STATUSTYPE, j), &eisen, &guards) > 0)
                for (size_t k = 0; k < guards; k++)
                    CHECK(eisen[k].soort >= EIS_RESULTAAT && (eisen[k].soort < EIS_ROL || eisen[k].object));
        }
    }
}

/* The versions of one zaaktype, each against the first: any two can be compared, and a version never differs from itself. */
static inline void lopen_versies(const struct zaak_catalogus *catalogus, const char *identificatie, const struct zaak_object *zaaktype)
{
    struct zaak_versiedag versiedag = ZAAK_VERSIEDAG_INIT;
    struct zaak_verschillen *list = NULL;

    CHECK(zaak_catalogus_versie_count(catalogus, identificatie) > 0);
    CHECK(zaak_catalogus_ask_versie(catalogus, identificatie, 19782, &versiedag, NULL) == 0);
    CHECK(versiedag.stand != ZAAK_VERSIE_ONBEKEND && versiedag.gebruikt && !versiedag.versie == !versiedag.aantal);
    CHECK(zaak_zaaktype_compare(zaaktype, zaaktype, NULL, &list, NULL) == 0 && zaak_verschillen_count(list) == 0);
    zaak_verschillen_unref(list);
    CHECK(zaak_zaaktype_compare(zaak_catalogus_versie_at(catalogus, identificatie, 0), zaaktype, NULL, &list, NULL) >= 0);
    CHECK(zaak_verschillen_text(list, NULL, 0) > 0);
    zaak_verschillen_unref(list);
}

static inline void lopen_zaaktype(const struct zaak_catalogus *catalogus, const struct zaak_object *zaaktype)
{
    static const char *const organisaties[] = { NULL, "G1", "G2", "" };
    const char *identificatie = zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE);

    CHECK(zaak_catalogus_nearest_zaaktype(catalogus, identificatie, 19782));
    lopen_versies(catalogus, identificatie, zaaktype);
    for (int32_t soort = 1; soort <= ZAAK_SOORT_ZAAKOBJECTTYPE; soort++) {
        for (size_t i = 0; i < zaak_zaaktype_count(zaaktype, soort); i++) {
            const struct zaak_object *part = zaak_zaaktype_at(zaaktype, soort, i);
            const char *naam = zaak_object_get_naam(part);

            CHECK(zaak_object_get_soort(part) == soort);
            CHECK(!zaak_object_get_zaaktype(part) || zaak_object_get_zaaktype(part) == zaaktype);
            CHECK(!*naam || zaak_zaaktype_find(zaaktype, soort, naam));
        }
    }
    for (size_t i = 0; i < sizeof organisaties / sizeof organisaties[0]; i++)
        for (zaak_dag dag = 19000; dag < 21000; dag += 50)
            lopen_profiel(zaak_profiel_find(zaaktype, organisaties[i], dag), zaaktype);
}

/* What is judged per organisation is what is judged of all of them; every difference can be told. */
static inline void lopen_overlays(const struct zaak_catalogus *catalogus)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    int faults = zaak_catalogus_check_overlays(catalogus, NULL, NULL, NULL, &error);

    CHECK(faults >= 0 || faults == -ZAAK_E_LIMIET);
    for (size_t i = 0; i < zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE) && i < 10; i++) {
        struct zaak_afwijkingen *list = NULL;
        int result = zaak_zaaktype_compare_overlay(zaak_catalogus_at(catalogus, ZAAK_SOORT_ZAAKTYPE, i), "G1", 19782, &list, NULL);

        CHECK(result >= 0 || result == -ZAAK_E_LIMIET);
        CHECK(result <= 0 || faults == -ZAAK_E_LIMIET || faults > 0);
        CHECK(result < 0 || zaak_afwijkingen_text(list, NULL, 0) > 0);
        zaak_afwijkingen_unref(list);
    }
}

static inline void lopen(const struct zaak_catalogus *catalogus)
{
    lopen_overlays(catalogus);
    for (int32_t soort = 1; soort <= ZAAK_SOORT_ZAAKOBJECTTYPE; soort++) {
        for (size_t i = 0; i < zaak_catalogus_count(catalogus, soort) && i < 200; i++) {
            const struct zaak_object *object = zaak_catalogus_at(catalogus, soort, i);
            const char *url = zaak_object_get_text(object, ZAAK_VELD_URL);

            CHECK(!url || !*url || zaak_catalogus_find_url(catalogus, url) == object);
            lopen_velden(object);
            if (soort == ZAAK_SOORT_ZAAKTYPE)
                lopen_zaaktype(catalogus, object);
        }
    }
}

static inline void lopen_empty(const struct zaak_catalogus *catalogus)
{
    for (int32_t soort = 1; soort <= ZAAK_SOORT_ZAAKOBJECTTYPE; soort++)
        CHECK(zaak_catalogus_count(catalogus, soort) == 0);
}

#endif
