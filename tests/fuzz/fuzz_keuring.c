/* SPDX-License-Identifier: EUPL-1.2 */
/* A catalogue of any bytes, read as far as it can be, judged by each profile and against itself. */
#include "fuzz.h"

#include "catalogus_lopen.h"

#include <zaak/keuring.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(lopen_context());
    struct zaak_bevindingen *list = zaak_bevindingen_new(lopen_context());
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    const char *naam;
    int result;

    CHECK(catalogus && list);
    CHECK(zaak_catalogus_set_bevindingen(catalogus, list) == 0);
    result = zaak_catalogus_add_json(catalogus, (const char *)data, size, &error);
    lopen_error(result, &error);
    for (size_t i = 0; (naam = zaak_regelprofiel_naam(i)); i++) {
        struct zaak_keuring keuring = ZAAK_KEURING_INIT;
        size_t before = zaak_bevindingen_count(list), found;
        int faults;

        keuring.profiel = naam;
        keuring.concepten = i & 1;
        faults = zaak_catalogus_check(catalogus, &keuring, list, NULL);
        found = zaak_bevindingen_count(list) - before;
        CHECK(faults >= 0 && (size_t)faults <= found);
        /* Nothing changed against itself, and what is found does not depend on the freeze. */
        keuring.vorige = catalogus;
        CHECK(zaak_catalogus_check(catalogus, &keuring, list, NULL) == faults);
        CHECK(zaak_bevindingen_count(list) == before + 2 * found);
    }
    for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++)
        CHECK(*b.regel && *b.tekst && *b.pad && b.ernst >= ZAAK_ERNST_MELDING && b.ernst <= ZAAK_ERNST_FOUT);
    zaak_bevindingen_unref(list);
    zaak_catalogus_unref(catalogus);
    return 0;
}
