/* SPDX-License-Identifier: EUPL-1.2 */
/* The example inside the library: a part of examples/data, put in during the build. */
#include "catalogus_intern.h"

#include "voorbeeld_catalogus_json.inc"
#include "voorbeeld_profielen_json.inc"

/* The door to ZGW JSON is some floors up; the example has one form, so a walk along its lists is all it needs. */
static int fill(struct zaak_catalogus *catalogus)
{
    json_node *root = NULL;
    int result = zaak_json_parse(catalogus->ctx, voorbeeld_catalogus_json, sizeof voorbeeld_catalogus_json - 1, &root, NULL);

    if (result == 0)
        result = zaak_catalogus_own(catalogus, root, NULL);
    for (int32_t soort = 1; soort < SOORT_COUNT && result == 0; soort++) {
        const struct lijst lijst = { zaak_soort_naam(soort, SOORT_VORM_LIJST), NULL, false, false };
        const json_node *list = zaak_json_get(root, lijst.naam);

        if (list)
            result = zaak_catalogus_add_list(catalogus, soort, list, &lijst, NULL);
    }
    if (result == 0)
        result = zaak_catalogus_add_profielen(catalogus, voorbeeld_profielen_json, sizeof voorbeeld_profielen_json - 1, NULL);
    return result ? result : zaak_catalogus_freeze(catalogus, NULL);
}

struct zaak_catalogus *zaak_catalogus_example(struct zaak_context *ctx)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);

    return catalogus && fill(catalogus) ? zaak_catalogus_unref(catalogus) : catalogus;
}
