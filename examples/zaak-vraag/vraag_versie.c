/* SPDX-License-Identifier: EUPL-1.2 */
/* The question `versie`: of the library and of the data inside it. */
#include "lezen.h"
#include "vragen.h"

int vraag_versie(struct deur *deur, struct json_object *object, struct uitvoer *uit, struct zaak_error *error)
{
    int result = lees_velden(object, NULL, 0, NULL, error);

    (void)deur;
    if (result)
        return result;
    uit_lid_text(uit, "versie", zaak_version());
    uit_lid_text(uit, "gegevens", zaak_data_version());
    return 0;
}
