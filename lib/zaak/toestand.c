/* SPDX-License-Identifier: EUPL-1.2 */
#include "toestand_intern.h"

#include <string.h>

#include "archief_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"

bool zaak_toestand_closed(const struct zaak_toestand *toestand)
{
    return toestand->einddatum != ZAAK_DAG_GEEN;
}

/* The zaaktype version and the profile of an opening: a fact never changes, so they are noted at the case. */
static void find_type(const struct zaak *seen, const struct feit *feit)
{
    struct zaak *zaak = (struct zaak *)seen;

    if (feit->id && zaak->geopend == feit->id)
        return;
    zaak->zaaktype = zaak_versie(zaak, feit);
    zaak->profiel = zaak_versie_profiel(zaak, feit);
    zaak->geopend = feit->id;
}

static void apply_open(const struct zaak *zaak, const struct feit *feit, struct zaak_toestand *toestand)
{
    toestand->startdatum = feit_dag(feit);
    toestand->zaaktype_naam = zaak_text(zaak, feit->naam);
    toestand->omschrijving = zaak_text(zaak, feit->waarde);
    toestand->organisatie = zaak_text(zaak, feit->extra);
    find_type(zaak, feit);
    toestand->zaaktype = zaak->zaaktype;
    toestand->profiel = zaak->profiel;
    toestand->vertrouwelijkheidaanduiding = zaak_object_get_text(toestand->zaaktype, ZAAK_VELD_VERTROUWELIJKHEIDAANDUIDING);
}

/* Only the first opening counts: a second one is a finding, not a new case. */
void zaak_toestand_begin(const struct uitzicht *seen, struct zaak_toestand *toestand)
{
    const struct zaak_toestand empty = ZAAK_TOESTAND_INIT;
    struct uitzicht u = *seen;
    const struct feit *feit;

    *toestand = empty;
    while ((feit = zaak_uitzicht_next(&u)) && feit->soort != ZAAK_FEIT_OPEN)
        ;
    if (feit)
        apply_open(u.zaak, feit, toestand);
}

/* The case ends with the end status (zrc-007a, 007c) and opens again with any other (zrc-008). */
static void apply_status(const struct zaak *zaak, const struct feit *feit, struct zaak_toestand *toestand)
{
    toestand->status = zaak_text(zaak, feit->naam);
    toestand->statustype = zaak_find_deel(zaak, toestand->zaaktype, ZAAK_SOORT_STATUSTYPE, feit->naam);
    toestand->status_op = feit_dag(feit);
    toestand->einddatum = toestand->statustype && zaak_object_is_eindstatus(toestand->statustype) ? feit_dag(feit) : ZAAK_DAG_GEEN;
}

static void apply_betaling(const struct zaak *zaak, const struct feit *feit, struct zaak_toestand *toestand)
{
    toestand->betalingsindicatie = zaak_text(zaak, feit->naam);
    toestand->laatste_betaaldatum = strcmp(toestand->betalingsindicatie, "nvt") ? feit_tot(feit) : ZAAK_DAG_GEEN;
}

void zaak_toestand_apply(const struct zaak *zaak, const struct feit *feit, struct zaak_toestand *toestand)
{
    switch (feit->soort) {
    case ZAAK_FEIT_STATUS:
        apply_status(zaak, feit, toestand);
        break;
    case ZAAK_FEIT_RESULTAAT:
        toestand->resultaat = zaak_text(zaak, feit->naam);
        toestand->resultaattype = zaak_find_deel(zaak, toestand->zaaktype, ZAAK_SOORT_RESULTAATTYPE, feit->naam);
        break;
    case ZAAK_FEIT_BESLUIT:
        toestand->besloten = true;
        if (toestand->besluit_op == ZAAK_DAG_GEEN)
            toestand->besluit_op = feit_dag(feit);
        break;
    case ZAAK_FEIT_HOOFDZAAK:
        toestand->hoofdzaak = zaak_text(zaak, feit->naam);
        break;
    case ZAAK_FEIT_VERTROUWELIJKHEID:
        toestand->vertrouwelijkheidaanduiding = zaak_text(zaak, feit->naam);
        break;
    case ZAAK_FEIT_ARCHIEFSTATUS:
        toestand->archiefstatus = zaak_text(zaak, feit->naam);
        break;
    case ZAAK_FEIT_BETALING:
        apply_betaling(zaak, feit, toestand);
        break;
    default:
        break;   /* the opening came first; roles, properties and the facts of the clock are looked up where they are asked for */
    }
}

int zaak_toestand_derive(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_toestand *toestand, struct zaak_error *error)
{
    struct uitzicht u;
    const struct feit *feit;
    int result = zaak_uitzicht_begin(&u, zaak, blik, error);

    if (result)
        return result;
    zaak_toestand_begin(&u, toestand);
    while ((feit = zaak_uitzicht_next(&u)))
        zaak_toestand_apply(zaak, feit, toestand);
    return 0;
}

/* By the standard, as far as the facts give the source. */
static int add_archive(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_toestand *toestand, struct zaak_error *error)
{
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    int result = zaak_archief_derive(zaak, blik, toestand, NULL, 0, &archief, NULL, error);

    toestand->archiefnominatie = archief.archiefnominatie;
    toestand->archiefactiedatum = archief.archiefactiedatum;
    return result;
}

int zaak_get_toestand(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_toestand *ret_toestand, struct zaak_error *error)
{
    struct zaak_toestand toestand;
    int result = zaak_toestand_derive(zaak, blik, &toestand, error);

    if (result == 0 && zaak_toestand_closed(&toestand))
        result = add_archive(zaak, blik, &toestand, error);
    return result ? result : zaak_options_write(ret_toestand, &toestand, sizeof toestand, error);
}
