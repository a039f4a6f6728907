/* SPDX-License-Identifier: EUPL-1.2 */
#include "feit_intern.h"

#include <stdio.h>
#include <string.h>

static const struct feit_vorm vormen[] = {
    [ZAAK_FEIT_OPEN] = { .woord = "open", .naam = "zaaktype", .naam_verplicht = true, .waarde = "omschrijving", .extra = "organisatie" },
    [ZAAK_FEIT_STATUS] = { .woord = "status", .verwant = true, .naam = "statustype", .naam_verplicht = true, .waarde = "toelichting", .extra = "gezet_door" },
    [ZAAK_FEIT_RESULTAAT] = { .woord = "resultaat", .verwant = true, .naam = "resultaattype", .naam_verplicht = true, .waarde = "toelichting", .zonder_dag = true },
    [ZAAK_FEIT_ROL] = { .woord = "rol", .verwant = true, .naam = "roltype", .naam_verplicht = true, .waarde = "betrokkene", .waarde_verplicht = true, .extra = "betrokkenetype",
                        .extra_lijst = WOORDLIJST_BETROKKENETYPE, .tot = "tot", .zonder_dag = true },
    [ZAAK_FEIT_ROL_EINDE] = { .woord = "rol_einde", .verwant = true, .naam = "roltype", .naam_verplicht = true, .waarde = "betrokkene", .waarde_verplicht = true },
    [ZAAK_FEIT_EIGENSCHAP] = { .woord = "eigenschap", .verwant = true, .naam = "naam", .naam_verplicht = true, .waarde = "waarde", .waarde_verplicht = true, .zonder_dag = true },
    [ZAAK_FEIT_OPSCHORTING] = { .woord = "opschorting", .naam = "grond", .naam_verplicht = true, .waarde = "reden", .tot = "tot", .termijn = true, .zonder_dag = true },
    [ZAAK_FEIT_HERVATTING] = { .woord = "hervatting", .naam = "grond", .zonder_dag = true },
    [ZAAK_FEIT_VERLENGING] = { .woord = "verlenging", .waarde = "reden", .termijn = true, .termijn_verplicht = true, .zonder_dag = true },
    [ZAAK_FEIT_BESLUIT] = { .woord = "besluit", .naam = "besluittype", .waarde = "besluit", .vanaf = "ingangsdatum", .tot = "vervaldatum", .zonder_dag = true },
    [ZAAK_FEIT_HOOFDZAAK] = { .woord = "hoofdzaak", .naam = "hoofdzaak", .naam_verplicht = true, .zonder_dag = true },
    [ZAAK_FEIT_BETALING] = { .woord = "betaling", .naam = "betalingsindicatie", .naam_verplicht = true, .naam_lijst = WOORDLIJST_BETALINGSINDICATIE,
                             .tot = "laatste_betaaldatum", .zonder_dag = true },
    [ZAAK_FEIT_HERROEPING] = { .woord = "herroeping", .naam = "herroept", .naam_verplicht = true, .waarde = "reden" },
    [ZAAK_FEIT_INGEBREKESTELLING] = { .woord = "ingebrekestelling", .tot = "verzonden", .vlag = "te_vroeg_geaccepteerd" },
    [ZAAK_FEIT_DWANGSOMBESLUIT] = { .woord = "dwangsombesluit", .naam = "uitzondering", .naam_lijst = WOORDLIJST_UITZONDERING, .waarde = "bedrag" },
    [ZAAK_FEIT_DWANGSOMBETALING] = { .woord = "dwangsombetaling", .waarde = "bedrag" },
    [ZAAK_FEIT_ZAAKOBJECT] = { .woord = "zaakobject", .verwant = true, .naam = "objecttype", .naam_verplicht = true, .naam_lijst = WOORDLIJST_OBJECTTYPE, .waarde = "object",
                               .extra = "objecttype_overige", .toelichting = "relatieomschrijving", .zonder_dag = true },
    [ZAAK_FEIT_INFORMATIEOBJECT] = { .woord = "informatieobject", .verwant = true, .naam = "informatieobject", .naam_verplicht = true, .waarde = "titel",
                                     .extra = "informatieobjecttype", .zonder_dag = true },
    [ZAAK_FEIT_INFORMATIEOBJECT_STAND] = { .woord = "informatieobject_stand", .naam = "informatieobject", .naam_verplicht = true, .waarde = "stand",
                                           .waarde_verplicht = true, .waarde_lijst = WOORDLIJST_DOCUMENTSTAND, .zonder_dag = true },
    [ZAAK_FEIT_KLANTCONTACT] = { .woord = "klantcontact", .verwant = true, .naam = "kanaal", .waarde = "onderwerp", .extra = "toelichting" },
    [ZAAK_FEIT_KENMERK] = { .woord = "kenmerk", .naam = "kenmerk", .naam_verplicht = true, .waarde = "bron", .waarde_verplicht = true, .zonder_dag = true },
    [ZAAK_FEIT_RELEVANTE_ZAAK] = { .woord = "relevante_zaak", .naam = "relevante_zaak", .naam_verplicht = true, .waarde = "aard_relatie", .waarde_verplicht = true,
                                   .waarde_lijst = WOORDLIJST_AARDRELATIE, .extra = "overige_relatie", .toelichting = "toelichting", .zonder_dag = true },
    [ZAAK_FEIT_PRODUCT] = { .woord = "product", .naam = "product_of_dienst", .naam_verplicht = true, .zonder_dag = true },
    [ZAAK_FEIT_VERTROUWELIJKHEID] = { .woord = "vertrouwelijkheid", .naam = "vertrouwelijkheidaanduiding", .naam_verplicht = true,
                                      .naam_lijst = WOORDLIJST_VERTROUWELIJKHEID, .zonder_dag = true },
    [ZAAK_FEIT_ARCHIEFSTATUS] = { .woord = "archiefstatus", .naam = "archiefstatus", .naam_verplicht = true, .naam_lijst = WOORDLIJST_ARCHIEFSTATUS,
                                  .zonder_dag = true },
    [ZAAK_FEIT_GEBEURTENIS] = { .woord = "gebeurtenis", .naam = "naam", .naam_verplicht = true, .waarde = "gebeurd", .waarde_lijst = WOORDLIJST_GEBEURD,
                                .zonder_bericht = true },
    [ZAAK_FEIT_VERVANGING] = { .woord = "vervanging", .naam = "betrokkene", .naam_verplicht = true, .waarde = "vervanger", .extra = "roltype", .tot = "tot", .zonder_bericht = true },
    [ZAAK_FEIT_ACTIVITEIT] = { .woord = "activiteit", .naam = "activiteit", .naam_verplicht = true, .waarde = "betrokkene", .waarde_verplicht = true,
                               .extra = "hoedanigheid", .extra_lijst = WOORDLIJST_HOEDANIGHEID, .zonder_bericht = true },
    [ZAAK_FEIT_ADVIES_GEVRAAGD] = { .woord = "advies_gevraagd", .naam = "adviseur", .naam_verplicht = true, .waarde = "activiteit", .tot = "tot",
                                    .zonder_bericht = true },
    [ZAAK_FEIT_ADVIES_GEGEVEN] = { .woord = "advies_gegeven", .naam = "adviseur", .naam_verplicht = true, .waarde = "activiteit", .extra = "advies",
                                   .zonder_bericht = true },
};

static const struct {
    enum woordlijst lijst;
    const char *woord;
    bool uitbreiding;
} woorden[] = {
#define X(list, word, extension) { WOORDLIJST_##list, word, extension },
#include "feitwoorden.inc"
#undef X
};

const struct feit_vorm *zaak_feit_vorm(int32_t soort)
{
    return soort > 0 && (size_t)soort < sizeof vormen / sizeof vormen[0] && vormen[soort].woord ? &vormen[soort] : NULL;
}

int32_t zaak_feit_soort(const char *woord)
{
    for (size_t i = 1; i < sizeof vormen / sizeof vormen[0]; i++)
        if (vormen[i].woord && *vormen[i].woord == *woord && !strcmp(vormen[i].woord, woord))
            return (int32_t)i;
    return 0;
}

int32_t zaak_feitwoord(enum woordlijst lijst, const char *woord, bool *ret_uitbreiding)
{
    int32_t place = 0;

    for (size_t i = 0; i < sizeof woorden / sizeof woorden[0]; i++) {
        place += woorden[i].lijst == lijst;
        if (woorden[i].lijst != lijst || strcmp(woorden[i].woord, woord))
            continue;
        if (ret_uitbreiding)
            *ret_uitbreiding = woorden[i].uitbreiding;
        return place;
    }
    return 0;
}

void zaak_feitwoorden(enum woordlijst lijst, char *buffer, size_t size)
{
    size_t used = 0;

    buffer[0] = '\0';
    for (size_t i = 0; i < sizeof woorden / sizeof woorden[0] && used < size; i++)
        if (woorden[i].lijst == lijst)
            used += (size_t)snprintf(buffer + used, size - used, used ? "|%s" : "%s", woorden[i].woord);
    if (used >= size)
        buffer[0] = '\0';
}

int32_t zaak_feit_uitzondering(const char *woord)
{
    return zaak_feitwoord(WOORDLIJST_UITZONDERING, woord, NULL);
}
