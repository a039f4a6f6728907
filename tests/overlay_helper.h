/* SPDX-License-Identifier: EUPL-1.2 */
/* A zaaktype with a shared and an own procesprofiel, for tests of the one against the other. Include after cmocka.h and catalogus_helper.h. */
#ifndef ZAAK_TESTS_OVERLAY_HELPER_H
#define ZAAK_TESTS_OVERLAY_HELPER_H

#include <stdio.h>

#include <zaak/overlay.h>

/* Version v1 has all that is named here, v2 (from 2025) no Advies and no Adviseur. */
static const char *const overlay_catalogue =
    "{'zaaktypen': [{'url': 'v1', 'identificatie': 'Z', 'beginGeldigheid': '2024-01-01', 'eindeGeldigheid': '2024-12-31'},"
    "  {'url': 'v2', 'identificatie': 'Z', 'beginGeldigheid': '2025-01-01'}],"
    "'statustypen': ["
    "  {'url': 's11', 'omschrijving': 'Open', 'zaaktype': 'v1', 'volgnummer': 1}, {'url': 's12', 'omschrijving': 'Advies', 'zaaktype': 'v1', 'volgnummer': 2},"
    "  {'url': 's13', 'omschrijving': 'Klaar', 'zaaktype': 'v1', 'volgnummer': 3}, {'url': 's21', 'omschrijving': 'Open', 'zaaktype': 'v2', 'volgnummer': 1},"
    "  {'url': 's23', 'omschrijving': 'Klaar', 'zaaktype': 'v2', 'volgnummer': 3}],"
    "'roltypen': ["
    "  {'url': 'r11', 'omschrijving': 'Doener', 'omschrijvingGeneriek': 'behandelaar', 'zaaktype': 'v1'},"
    "  {'url': 'r12', 'omschrijving': 'Baas', 'omschrijvingGeneriek': 'beslisser', 'zaaktype': 'v1'},"
    "  {'url': 'r13', 'omschrijving': 'Adviseur', 'omschrijvingGeneriek': 'adviseur', 'zaaktype': 'v1'},"
    "  {'url': 'r21', 'omschrijving': 'Doener', 'omschrijvingGeneriek': 'behandelaar', 'zaaktype': 'v2'},"
    "  {'url': 'r22', 'omschrijving': 'Baas', 'omschrijvingGeneriek': 'beslisser', 'zaaktype': 'v2'}],"
    "'eigenschappen': [{'url': 'e11', 'naam': 'kenteken', 'zaaktype': 'v1'}, {'url': 'e12', 'naam': 'bedrag', 'zaaktype': 'v1'}]}";

/* Frozen, with the members of a shared profile and those of the own one of GM9901. */
static inline struct zaak_catalogus *make_overlay(struct zaak_context *context, const char *gedeeld, const char *eigen)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(context);
    struct zaak_error error = ZAAK_ERROR_INIT;
    char text[8192];

    snprintf(text, sizeof text, "{'procesprofielen': [{'zaaktype': 'Z'%s%s}, {'zaaktype': 'Z', 'organisatie': 'GM9901'%s%s}]}", *gedeeld ? ", " : "", gedeeld,
             *eigen ? ", " : "", eigen);
    expect_success("catalogue", add_json(catalogus, overlay_catalogue, &error), &error);
    expect_success(text, add_profielen(catalogus, text, &error), &error);
    expect_success(text, zaak_catalogus_freeze(catalogus, &error), &error);
    return catalogus;
}

#endif
