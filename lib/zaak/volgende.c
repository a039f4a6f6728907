/* SPDX-License-Identifier: EUPL-1.2 */
/* Which status may come next. */
#include "basis/fout_intern.h"
#include "regels_intern.h"
#include "toestand_intern.h"

int zaak_get_volgende(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_volgende *rows, size_t max)
{
    struct zaak_toestand toestand;
    struct uitzicht u;
    size_t count = 0;
    int result = max && !rows ? -ZAAK_E_ARGUMENT : zaak_toestand_derive(zaak, blik, &toestand, NULL);

    if (result == 0)
        result = zaak_uitzicht_begin(&u, zaak, blik, NULL);
    if (result || !toestand.zaaktype || zaak_toestand_closed(&toestand))
        return result;
    for (size_t i = 0; i < zaak_zaaktype_count(toestand.zaaktype, ZAAK_SOORT_STATUSTYPE); i++) {
        const struct zaak_object *naar = zaak_zaaktype_at(toestand.zaaktype, ZAAK_SOORT_STATUSTYPE, i);
        struct overgang overgang = zaak_find_transition(&toestand, naar);
        struct rapport rapport = { .profiel = zaak_catalogus_regelprofiel(zaak->omgeving->catalogus) };

        if (naar == toestand.statustype || !overgang.mag)
            continue;
        if (count < max)
            rows[count] = (struct zaak_volgende){ .statustype = naar, .mag = zaak_demands_met(&u, &toestand, &overgang, &rapport) };
        count++;
    }
    return (int)count;
}
