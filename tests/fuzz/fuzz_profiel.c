/* SPDX-License-Identifier: EUPL-1.2 */
/* Procesprofielen over a catalogue of two versions. */
#include "fuzz.h"

#include "catalogus_lopen.h"

static const char catalogue[] =
    "{\"zaaktypen\":[{\"url\":\"v1\",\"identificatie\":\"Z\",\"beginGeldigheid\":\"2024-01-01\",\"eindeGeldigheid\":\"2024-12-31\"},"
    "{\"url\":\"v2\",\"identificatie\":\"Z\",\"beginGeldigheid\":\"2025-01-01\",\"informatieobjecttypen\":[\"i\"]}],"
    "\"informatieobjecttypen\":[{\"url\":\"i\",\"omschrijving\":\"I\"}],"
    "\"statustypen\":[{\"omschrijving\":\"A\",\"zaaktype\":\"v1\",\"volgnummer\":1},{\"omschrijving\":\"B\",\"zaaktype\":\"v1\",\"volgnummer\":2},"
    "{\"omschrijving\":\"A\",\"zaaktype\":\"v2\",\"volgnummer\":1},{\"omschrijving\":\"C\",\"zaaktype\":\"v2\",\"volgnummer\":2}],"
    "\"roltypen\":[{\"omschrijving\":\"R\",\"omschrijvingGeneriek\":\"behandelaar\",\"zaaktype\":\"v1\"},"
    "{\"omschrijving\":\"S\",\"omschrijvingGeneriek\":\"beslisser\",\"zaaktype\":\"v1\"},"
    "{\"omschrijving\":\"S\",\"omschrijvingGeneriek\":\"beslisser\",\"zaaktype\":\"v2\"}],"
    "\"eigenschappen\":[{\"naam\":\"E\",\"zaaktype\":\"v2\"}]}";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(lopen_context());
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result;

    CHECK(catalogus);
    CHECK(zaak_catalogus_add_json(catalogus, catalogue, sizeof catalogue - 1, NULL) == 0);
    result = zaak_catalogus_add_profielen(catalogus, (const char *)data, size, &error);
    lopen_error(result, &error);
    if (result == 0) {
        result = zaak_catalogus_freeze(catalogus, &error);
        lopen_error(result, &error);
        if (result == 0)
            lopen(catalogus);
        for (size_t i = 0; result == 0 && i < zaak_catalogus_norm_count(catalogus); i++) {
            struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

            CHECK(zaak_catalogus_get_norm(catalogus, i, &norm) == 0 && norm.regel->gebeurtenis);
            lopen_norm(&norm);
        }
    } else {
        CHECK(zaak_catalogus_freeze(catalogus, NULL) == 0);
        CHECK(!zaak_profiel_find(zaak_catalogus_find_url(catalogus, "v1"), NULL, 19782));
    }
    zaak_catalogus_unref(catalogus);
    return 0;
}
