/* SPDX-License-Identifier: EUPL-1.2 */
#include "samenhang_intern.h"

#include <string.h>

#include "feit_intern.h"
#include "toestand_intern.h"

/* The words of a side stand together in lib/register/feitwoorden.csv: four of the status, two of the lock, three of the rights. */
static enum documentzijde side_of(const char *woord)
{
    int32_t place = zaak_feitwoord(WOORDLIJST_DOCUMENTSTAND, woord, NULL);

    return place <= 4 ? DOCUMENT_STATUS : place <= 6 ? DOCUMENT_SLOT : DOCUMENT_GEBRUIKSRECHT;
}

const struct feit *zaak_last_feit(const struct uitzicht *seen, int32_t soort, uint32_t naam)
{
    struct uitzicht u = *seen;
    const struct feit *feit, *last = NULL;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == soort && (!naam || feit->naam == naam))
            last = feit;
    return last;
}

bool zaak_has_document(const struct uitzicht *seen, const struct zaak_object *zaaktype, const struct zaak_object *informatieobjecttype)
{
    struct uitzicht u = *seen;
    const struct feit *feit;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_INFORMATIEOBJECT && feit->extra &&
            zaak_zaaktype_find(zaaktype, ZAAK_SOORT_INFORMATIEOBJECTTYPE, zaak_text(u.zaak, feit->extra)) == informatieobjecttype)
            return true;
    return false;
}

/* The last fact about one side of a document. */
static const struct feit *last_stand(const struct uitzicht *seen, uint32_t informatieobject, enum documentzijde zijde)
{
    struct uitzicht u = *seen;
    const struct feit *feit, *last = NULL;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_INFORMATIEOBJECT_STAND && feit->naam == informatieobject && side_of(zaak_text(u.zaak, feit->waarde)) == zijde)
            last = feit;
    return last;
}

const char *zaak_document_stand(const struct uitzicht *seen, uint32_t informatieobject, enum documentzijde zijde)
{
    const struct feit *last = last_stand(seen, informatieobject, zijde);

    return last ? zaak_text(seen->zaak, last->waarde) : NULL;
}

/* Facts with the word itself are rare, so the others are passed over before anything is looked up. */
const char *zaak_next_document(struct uitzicht *u, const char *woord)
{
    const uint32_t number = zaak_pool_find(&u->zaak->omgeving->pool, woord);
    const struct feit *feit;

    while (number && (feit = zaak_uitzicht_next(u)))
        if (feit->soort == ZAAK_FEIT_INFORMATIEOBJECT_STAND && feit->waarde == number && last_stand(u, feit->naam, side_of(woord)) == feit &&
            zaak_last_feit(u, ZAAK_FEIT_INFORMATIEOBJECT, feit->naam))
            return zaak_text(u->zaak, feit->naam);
    return NULL;
}

static bool names(const struct zaak *zaak, uint32_t hoofdzaak)
{
    for (size_t i = 0; i < zaak->count; i++)
        if (zaak->feiten[i].soort == ZAAK_FEIT_HOOFDZAAK && zaak->feiten[i].naam == hoofdzaak)
            return true;
    return false;
}

const struct zaak *zaak_next_deelzaak(const struct zaak *zaak, const struct zaak_blik *blik, size_t *at, struct zaak_toestand *ret_toestand)
{
    const struct zaak *other;

    if (!zaak->omgeving->voorraad || !zaak->omgeving->hoofdzaken)
        return NULL;
    while ((other = zaak_voorraad_at(zaak->omgeving->voorraad, *at))) {
        ++*at;
        if (other != zaak && names(other, zaak->identificatie) && zaak_toestand_derive(other, blik, ret_toestand, NULL) == 0 && ret_toestand->hoofdzaak &&
            !strcmp(ret_toestand->hoofdzaak, zaak_get_identificatie(zaak)))
            return other;
    }
    return NULL;
}
