/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <stdlib.h>

#include "keuring.h"

const char programma_naam[] = "catalogus-keuring";

struct zaak_catalogus *lees_catalogus(struct zaak_context *ctx, const struct namen *files, struct zaak_bevindingen *list)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    int result = catalogus ? zaak_catalogus_set_bevindingen(catalogus, list) : -ZAAK_E_GEHEUGEN;

    for (int i = 0; result == 0 && i < files->count; i++)
        result = lees_resources(catalogus, files->items[i]);
    if (result == 0)
        return catalogus;
    return zaak_catalogus_unref(catalogus);
}

bool lees_profielen(struct zaak_catalogus *catalogus, const struct namen *files)
{
    int result = 0;

    for (int i = 0; result == 0 && i < files->count; i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        size_t length;
        char *bytes = lees_bestand(files->items[i], &length);

        result = bytes ? zaak_catalogus_add_profielen(catalogus, bytes, length, &error) : -1;
        if (bytes && result)
            meld(files->items[i], &error);
        free(bytes);
    }
    return result == 0;
}

struct zaak_selectielijst *lees_selectielijst(struct zaak_context *ctx, const struct namen *files)
{
    struct zaak_selectielijst *lijst = zaak_selectielijst_new(ctx);
    int result = lijst ? 0 : -ZAAK_E_GEHEUGEN;

    for (int i = 0; result == 0 && i < files->count; i++) {
        struct zaak_error error = ZAAK_ERROR_INIT;
        size_t length;
        char *bytes = lees_bestand(files->items[i], &length);

        result = bytes ? zaak_selectielijst_add_json(lijst, bytes, length, &error) : -1;
        if (bytes && result)
            meld(files->items[i], &error);
        free(bytes);
    }
    if (result == 0)
        return lijst;
    return zaak_selectielijst_unref(lijst);
}
