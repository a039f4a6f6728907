/* SPDX-License-Identifier: EUPL-1.2 */
/* ZGW JSON: what is refused leaves nothing behind, what is read can be frozen or not, and what is frozen can be asked anything. */
#include "fuzz.h"

#include "catalogus_lopen.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(lopen_context());
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result;

    CHECK(catalogus);
    result = zaak_catalogus_add_json(catalogus, (const char *)data, size, &error);
    lopen_error(result, &error);
    if (result == 0) {
        result = zaak_catalogus_freeze(catalogus, &error);
        lopen_error(result, &error);
        if (result == 0)
            lopen(catalogus);
    } else {
        lopen_empty(catalogus);
        CHECK(zaak_catalogus_freeze(catalogus, NULL) == 0);
    }
    zaak_catalogus_unref(catalogus);
    return 0;
}
