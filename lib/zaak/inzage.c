/* SPDX-License-Identifier: EUPL-1.2 */
/* Which cases of a collection someone may see (zrc-006). */
#include <limits.h>
#include <string.h>

#include <zaak/inzage.h>

#include "basis/fout_intern.h"
#include "catalogus/catalogus_intern.h"
#include "toestand_intern.h"
#include "zaak_intern.h"

/* A host may call a zaaktype by its identificatie or by the URL of its version. */
static bool allows(const struct zaak_inzagerecht *rechten, size_t count, const struct zaak_toestand *toestand)
{
    const char *word = toestand->vertrouwelijkheidaanduiding;
    const char *url = toestand->zaaktype ? toestand->zaaktype->url : NULL;
    int32_t niveau;

    if (!word || zaak_vertrouwelijkheid_parse(word, strlen(word), &niveau))
        return false;
    return zaak_inzagerecht_allows(rechten, count, toestand->zaaktype_naam, niveau) == 1 || (url && zaak_inzagerecht_allows(rechten, count, url, niveau) == 1);
}

int zaak_voorraad_get_inzage(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, const struct zaak_inzagerecht *rechten, size_t count, size_t *rows, size_t max,
                             struct zaak_error *error)
{
    size_t seen = 0;

    if (!voorraad || (count && !rechten) || (max && !rows))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    for (size_t i = 0; i < zaak_voorraad_count(voorraad); i++) {
        struct zaak_toestand toestand;
        int result = zaak_toestand_derive(zaak_voorraad_at(voorraad, i), blik, &toestand, error);

        if (result)
            return result;
        if (!allows(rechten, count, &toestand))
            continue;
        if (seen < max)
            rows[seen] = i;
        seen++;
    }
    return seen > INT_MAX ? zaak_fail(error, ZAAK_E_LIMIET, NULL, NULL) : (int)seen;
}
