/* SPDX-License-Identifier: EUPL-1.2 */
/* A stream of facts from a stranger: loading ends with an answer or an error, never in a mess; every question about what was loaded has an answer; and what is saved loads
 * again as the same. */
#include "fuzz.h"

#include <libzaak.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition) \
    do { \
        if (!(condition)) \
            abort(); \
    } while (0)

static struct zaak_context *ctx;
static struct zaak_catalogus *catalogus;

static void prepare(void)
{
    if (!ctx) {
        ctx = zaak_context_new(NULL);
        catalogus = zaak_catalogus_example(ctx);
        CHECK(catalogus);
    }
}

static void round_trip(const struct zaak *zaak)
{
    struct zaak *again = NULL;
    int length = zaak_save_jsonl(zaak, NULL, 0);
    char *text = malloc((size_t)length + 1), *copy = malloc((size_t)length + 1);

    CHECK(length > 0 && text && copy);
    CHECK(zaak_save_jsonl(zaak, text, (size_t)length + 1) == length);
    CHECK(zaak_load_jsonl(catalogus, text, (size_t)length, &again, NULL) == 0);
    CHECK(zaak_save_jsonl(again, copy, (size_t)length + 1) == length && !memcmp(text, copy, (size_t)length));
    zaak_unref(again);
    free(text);
    free(copy);
}

/* Facts alone never make archiving fail, whatever they say. */
static void ask_archive(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_motivering *why)
{
    for (size_t i = 0; zaak_archiefvariant_naam(i); i++) {
        struct zaak_archiefvariant variant = ZAAK_ARCHIEFVARIANT_INIT;
        struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
        struct zaak_archief archief = ZAAK_ARCHIEF_INIT;

        CHECK(zaak_archiefvariant_get(zaak_archiefvariant_naam(i), &variant) == 0);
        vraag.variant = &variant;
        CHECK(zaak_get_archief(zaak, blik, &vraag, &archief, why, NULL) == 0);
        CHECK((archief.uitkomst == ZAAK_ARCHIEF_BEREKEND) == (archief.archiefactiedatum != ZAAK_DAG_GEEN));
        CHECK(zaak_motivering_text(why, NULL, 0) > 0);
    }
}

static void ask(const struct zaak *zaak, struct zaak_motivering *why, struct zaak_bevindingen *list, zaak_dag peildatum)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_betrokken who[4];
    struct zaak_beurt turn[4];
    struct zaak_rol rol[4];
    struct zaak_normuitkomst norm = ZAAK_NORMUITKOMST_INIT;
    struct zaak_dwangsomblik from = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    int result;

    blik.peildatum = peildatum;
    CHECK(zaak_get_toestand(zaak, &blik, &toestand, NULL) == 0);
    result = zaak_ask_klok(zaak, &blik, &klok, why, NULL);
    CHECK(result == 0 || result == -ZAAK_E_BEREIK);   /* a term may end after 2100 */
    CHECK(zaak_motivering_text(why, NULL, 0) >= 0);
    from.blik = blik;
    result = zaak_get_dwangsom(zaak, &from, &stand, why, NULL);
    CHECK(result == 0 ? stand.open_cent >= 0 && stand.hoogstens_cent >= stand.open_cent : result == -ZAAK_E_BEREIK);
    CHECK(zaak_motivering_text(why, NULL, 0) >= 0);
    ask_archive(zaak, &blik, why);
    CHECK(zaak_get_rollen(zaak, &blik, rol, 4) >= 0);
    CHECK(zaak_get_rasci(zaak, &blik, ZAAK_RASCI_R, who, 4) >= 0);
    CHECK(zaak_get_beurten(zaak, &blik, ZAAK_RASCI_A, turn, 4) >= 0);
    CHECK(zaak_get_adviezen(zaak, &blik, NULL, 0) >= 0);
    CHECK(zaak_check_rasci(zaak, &blik, NULL, list, NULL) >= 0);
    CHECK(zaak_get_volgende(zaak, &blik, NULL, 0) >= 0);
    zaak_get_normuitkomst(zaak, &blik, 0, &norm, NULL, NULL);
    CHECK(zaak_check(zaak, list) >= 0);
}

/* Under any version of any zaaktype, and without a trace. */
static void try_versions(const struct zaak *zaak)
{
    for (size_t i = 0; i < zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE); i++) {
        struct zaak_overzetting *list = NULL;
        int result = zaak_try_versie(zaak, zaak_catalogus_at(catalogus, ZAAK_SOORT_ZAAKTYPE, i), NULL, &list, NULL);

        CHECK(result >= 0 ? zaak_overzetting_text(list, NULL, 0) >= 0 : result == -ZAAK_E_BEREIK);
        zaak_overzetting_unref(list);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_voorraad *voorraad;
    struct zaak_motivering *why;
    struct zaak_bevindingen *list;
    size_t at = 0, read = 0;

    prepare();
    voorraad = zaak_voorraad_new(catalogus);
    why = zaak_motivering_new(ctx);
    list = zaak_bevindingen_new(ctx);
    while (at < size) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = zaak_voorraad_load_jsonl(voorraad, (const char *)data + at, size - at, &read, &error);

        CHECK(result == 0 || (error.code == result && error.line > 0 && error.text[0]));
        CHECK(read > 0);
        at += read;
    }
    for (size_t i = 0; i < zaak_voorraad_count(voorraad) && i < 8; i++) {
        const struct zaak *zaak = zaak_voorraad_at(voorraad, i);

        ask(zaak, why, list, ZAAK_DAG_GEEN);
        ask(zaak, why, list, zaak_datum(2025, 4, 1));
        try_versions(zaak);
        round_trip(zaak);
    }
    zaak_bevindingen_unref(list);
    zaak_motivering_unref(why);
    zaak_voorraad_unref(voorraad);
    return 0;
}
