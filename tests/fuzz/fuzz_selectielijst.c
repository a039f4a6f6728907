/* SPDX-License-Identifier: EUPL-1.2 */
/* A selectielijst of any bytes, and a catalogue that is judged with it. */
#include "fuzz.h"

#include "catalogus_lopen.h"

#include <zaak/keuring.h>

static const char catalogue[] =
    "{\"zaaktypen\":[{\"url\":\"z\",\"identificatie\":\"Z\",\"selectielijstProcestype\":\"https://a.example/p/1\"}],"
    "\"resultaattypen\":[{\"omschrijving\":\"A\",\"zaaktype\":\"z\",\"selectielijstklasse\":\"https://a.example/r/1\",\"archiefnominatie\":\"vernietigen\","
    "\"archiefactietermijn\":\"P1Y\",\"resultaattypeomschrijving\":\"https://a.example/o/1\",\"brondatumArchiefprocedure\":{\"afleidingswijze\":\"hoofdzaak\"}},"
    "{\"omschrijving\":\"B\",\"zaaktype\":\"z\",\"selectielijstklasse\":\"1\"}]}";

static void lopen_keuring(const struct zaak_selectielijst *lijst)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(lopen_context());
    struct zaak_bevindingen *list = zaak_bevindingen_new(lopen_context());
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    const char *naam;

    CHECK(zaak_catalogus_add_json(catalogus, catalogue, sizeof catalogue - 1, NULL) == 0);
    keuring.selectielijst = lijst;
    for (size_t i = 0; (naam = zaak_regelprofiel_naam(i)); i++) {
        keuring.profiel = naam;
        CHECK(zaak_catalogus_check(catalogus, &keuring, list, NULL) >= 0);
    }
    for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++)
        CHECK(*b.regel && *b.tekst && *b.pad && b.object);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_selectielijst *lijst = zaak_selectielijst_new(lopen_context());
    struct zaak_selectielijstrij rij = ZAAK_SELECTIELIJSTRIJ_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result;

    CHECK(lijst);
    result = zaak_selectielijst_add_json(lijst, (const char *)data, size, &error);
    lopen_error(result, &error);
    if (result)
        CHECK(zaak_selectielijst_count(lijst, ZAAK_SELECTIELIJST_RESULTAAT) == 0);
    /* The same rows again change nothing. */
    else
        CHECK(zaak_selectielijst_add_json(lijst, (const char *)data, size, NULL) == 0);
    for (int32_t soort = 0; soort < 5; soort++)
        zaak_selectielijst_find(lijst, soort, "https://a.example/r/1", &rij);
    lopen_keuring(lijst);
    zaak_selectielijst_unref(lijst);
    return 0;
}
