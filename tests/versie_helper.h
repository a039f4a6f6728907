/* SPDX-License-Identifier: EUPL-1.2 */
/* A zaaktype in versions that differ in all that can differ, with procesprofielen, for tests of versions. Include after cmocka.h and catalogus_helper.h. */
#ifndef ZAAK_TESTS_VERSIE_HELPER_H
#define ZAAK_TESTS_VERSIE_HELPER_H

#include <libzaak.h>

#define BOTH_PROFILES \
    "{'procesprofielen': [{'zaaktype': 'Z', 'geldig_tot': '2024-12-31', 'grond': 'ow-16-64'," \
    "  'servicenormen': [{'id': 'besluit', 'belofte': 'Besluit binnen 6 weken', 'termijn': 'P6W', 'doel': 90}, {'id': 'bericht', 'belofte': 'Bericht', 'termijn': 'P5WD', 'doel': 90}]," \
    "  'overgangen': [{'naar': 'Ontvangen'}, {'van': ['Ontvangen'], 'naar': 'Toets'}, {'van': ['Toets'], 'naar': 'In behandeling'}," \
    "    {'van': ['In behandeling'], 'naar': 'Besloten'}, {'van': ['Besloten'], 'naar': 'afgehandeld', 'eist': ['resultaat']}]," \
    "  'activiteiten': [{'id': 'doen', 'naam': 'Doen', 'status': 'In behandeling', 'rasci': {'Behandelaar': 'R', 'Beslisser': 'A', 'Tolk': 'S'}}]}," \
    " {'zaaktype': 'Z', 'geldig_van': '2025-01-01', 'grond': 'awb-4-13', 'termijn': 'P6W'," \
    "  'servicenormen': [{'id': 'besluit', 'belofte': 'Besluit binnen 4 weken', 'termijn': 'P4W', 'doel': 90}, {'id': 'nazorg', 'belofte': 'Wij bellen u', 'termijn': 'P10W', 'doel': 80}]," \
    "  'overgangen': [{'naar': 'Ontvangen'}, {'van': ['Ontvangen'], 'naar': 'In behandeling'}, {'van': ['In behandeling'], 'naar': 'Toets'}," \
    "    {'van': ['In behandeling'], 'naar': 'Beschikt'}, {'van': ['Beschikt'], 'naar': 'Afgehandeld', 'eist': ['besluit', 'resultaat']}]," \
    "  'activiteiten': [{'id': 'doen', 'naam': 'Doen', 'status': 'In behandeling', 'rasci': {'Behandelaar': 'A', 'Beslisser': 'R'}}]}]}"

/* Versions v1 (2024) and v2 (from 2025), and a concept; G has a gap, O overlaps, C is a concept alone, X ends before it begins. */
static const char *const versions_json =
    "{'zaaktypen': ["
    "  {'url': 'v1', 'identificatie': 'Z', 'omschrijving': 'Zaak', 'beginGeldigheid': '2024-01-01', 'eindeGeldigheid': '2024-12-31', 'doorlooptijd': 'P56D', 'servicenorm': 'P6W',"
    "   'vertrouwelijkheidaanduiding': 'openbaar', 'trefwoorden': ['b', 'a'], 'versiedatum': '2024-01-01', 'productenOfDiensten': ['p', 'q'], 'deelzaaktypen': ['g1'],"
    "   'referentieproces': {'naam': 'R', 'link': ''}, 'gerelateerdeZaaktypen': [{'zaaktype': 'o1', 'aardRelatie': 'vervolg'}]},"
    "  {'url': 'v2', 'identificatie': 'Z', 'omschrijving': 'Zaak', 'beginGeldigheid': '2025-01-01', 'doorlooptijd': 'P6W', 'servicenorm': null,"
    "   'vertrouwelijkheidaanduiding': 'intern', 'trefwoorden': ['a', 'b'], 'versiedatum': '2025-01-01', 'productenOfDiensten': ['p'], 'deelzaaktypen': ['g2'],"
    "   'referentieproces': {'naam': 'R'}, 'gerelateerdeZaaktypen': [{'zaaktype': 'o2', 'aardRelatie': 'bijdrage'}]},"
    "  {'url': 'v3', 'identificatie': 'Z', 'beginGeldigheid': '2026-01-01', 'concept': true},"
    "  {'url': 'g1', 'identificatie': 'G', 'beginGeldigheid': '2024-01-01', 'eindeGeldigheid': '2024-06-30'},"
    "  {'url': 'g2', 'identificatie': 'G', 'beginGeldigheid': '2024-08-01', 'eindeGeldigheid': '2024-12-31'},"
    "  {'url': 'o1', 'identificatie': 'O', 'beginGeldigheid': '2024-01-01', 'eindeGeldigheid': '2024-06-30'},"
    "  {'url': 'o2', 'identificatie': 'O', 'beginGeldigheid': '2024-06-30'},"
    "  {'url': 'c1', 'identificatie': 'C', 'beginGeldigheid': '2024-01-01', 'concept': true},"
    "  {'url': 'n1', 'identificatie': 'N', 'beginGeldigheid': '2024-01-01'},"
    "  {'url': 'x1', 'identificatie': 'X', 'beginGeldigheid': '2024-05-02', 'eindeGeldigheid': '2024-05-01'}],"
    "'statustypen': ["
    "  {'url': 's11', 'omschrijving': 'Ontvangen', 'zaaktype': 'v1', 'volgnummer': 1}, {'url': 's12', 'omschrijving': 'Toets', 'zaaktype': 'v1', 'volgnummer': 2},"
    "  {'url': 's13', 'omschrijving': 'In behandeling', 'zaaktype': 'v1', 'volgnummer': 3, 'doorlooptijd': 'P7D'}, {'url': 's14', 'omschrijving': 'Besloten', 'zaaktype': 'v1', 'volgnummer': 4},"
    "  {'url': 's15', 'omschrijving': 'afgehandeld', 'zaaktype': 'v1', 'volgnummer': 5},"
    "  {'url': 's21', 'omschrijving': 'Ontvangen', 'zaaktype': 'v2', 'volgnummer': 1}, {'url': 's22', 'omschrijving': 'In behandeling', 'zaaktype': 'v2', 'volgnummer': 2, 'doorlooptijd': 'P1W'},"
    "  {'url': 's23', 'omschrijving': 'Toets', 'zaaktype': 'v2', 'volgnummer': 3}, {'url': 's24', 'omschrijving': 'Beschikt', 'zaaktype': 'v2', 'volgnummer': 4},"
    "  {'url': 's25', 'omschrijving': 'Afgehandeld', 'zaaktype': 'v2', 'volgnummer': 5}, {'url': 's26', 'omschrijving': 'Nazorg', 'zaaktype': 'v2', 'volgnummer': 6}]}";

static const char *const parts_json =
    "{'resultaattypen': ["
    "  {'url': 't11', 'omschrijving': 'Verleend', 'zaaktype': 'v1', 'archiefnominatie': 'vernietigen', 'archiefactietermijn': 'P5Y', 'brondatumArchiefprocedure': {'afleidingswijze': 'afgehandeld'}},"
    "  {'url': 't12', 'omschrijving': 'Geweigerd', 'zaaktype': 'v1', 'archiefnominatie': 'vernietigen', 'archiefactietermijn': 'P1Y', 'brondatumArchiefprocedure': {'afleidingswijze': 'afgehandeld'}},"
    "  {'url': 't21', 'omschrijving': 'Verleend', 'zaaktype': 'v2', 'archiefnominatie': 'vernietigen', 'archiefactietermijn': 'P10Y', 'brondatumArchiefprocedure': {'afleidingswijze': 'afgehandeld'}}],"
    "'roltypen': ["
    "  {'url': 'r11', 'omschrijving': 'Behandelaar', 'omschrijvingGeneriek': 'behandelaar', 'zaaktype': 'v1'},"
    "  {'url': 'r12', 'omschrijving': 'Beslisser', 'omschrijvingGeneriek': 'beslisser', 'zaaktype': 'v1'},"
    "  {'url': 'r13', 'omschrijving': 'Tolk', 'omschrijvingGeneriek': 'adviseur', 'zaaktype': 'v1'},"
    "  {'url': 'n12', 'omschrijving': 'Vertaler', 'omschrijvingGeneriek': 'adviseur', 'zaaktype': 'n1'},"
    "  {'url': 'r21', 'omschrijving': 'Behandelaar', 'omschrijvingGeneriek': 'behandelaar', 'zaaktype': 'v2'},"
    "  {'url': 'r22', 'omschrijving': 'Beslisser', 'omschrijvingGeneriek': 'zaakcoordinator', 'zaaktype': 'v2'},"
    "  {'url': 'r23', 'omschrijving': 'Gemachtigde', 'omschrijvingGeneriek': 'belanghebbende', 'zaaktype': 'v2'}],"
    "'eigenschappen': ["
    "  {'url': 'e11', 'naam': 'kenteken', 'zaaktype': 'v1', 'specificatie': {'formaat': 'tekst', 'lengte': '8', 'kardinaliteit': '1', 'waardenverzameling': []}, 'statustype': 's12'},"
    "  {'url': 'e12', 'naam': 'kleur', 'zaaktype': 'v1', 'specificatie': {'formaat': 'tekst', 'lengte': '9', 'kardinaliteit': '1', 'waardenverzameling': ['rood', 'wit']}},"
    "  {'url': 'e21', 'naam': 'kenteken', 'zaaktype': 'v2', 'specificatie': {'formaat': 'tekst', 'lengte': '6', 'kardinaliteit': '1', 'waardenverzameling': []}, 'statustype': 's23'},"
    "  {'url': 'e22', 'naam': 'kleur', 'zaaktype': 'v2', 'specificatie': {'formaat': 'tekst', 'lengte': '9', 'kardinaliteit': '1', 'waardenverzameling': ['wit', 'rood', 'blauw']}}],"
    "'besluittypen': ["
    "  {'url': 'b1', 'omschrijving': 'Vergunning', 'zaaktypen': ['v1', 'v2'], 'beginGeldigheid': '2024-01-01'},"
    "  {'url': 'b2', 'omschrijving': 'Ontheffing', 'zaaktypen': ['v1'], 'reactietermijn': 'P6W', 'beginGeldigheid': '2024-01-01'}],"
    "'informatieobjecttypen': ["
    "  {'url': 'i1', 'omschrijving': 'Aanvraag', 'vertrouwelijkheidaanduiding': 'openbaar', 'beginGeldigheid': '2024-01-01'},"
    "  {'url': 'i2', 'omschrijving': 'Foto', 'vertrouwelijkheidaanduiding': 'openbaar', 'beginGeldigheid': '2024-01-01'}],"
    "'zaaktypeInformatieobjecttypen': ["
    "  {'url': 'l11', 'zaaktype': 'v1', 'informatieobjecttype': 'i1', 'volgnummer': 1, 'richting': 'inkomend', 'statustype': 's11'},"
    "  {'url': 'l12', 'zaaktype': 'v1', 'informatieobjecttype': 'i2', 'volgnummer': 2, 'richting': 'inkomend'},"
    "  {'url': 'l21', 'zaaktype': 'v2', 'informatieobjecttype': 'i1', 'volgnummer': 9, 'richting': 'inkomend', 'statustype': 's21'},"
    "  {'url': 'l22', 'zaaktype': 'v2', 'informatieobjecttype': 'i1', 'volgnummer': 8, 'richting': 'uitgaand'}],"
    "'zaakobjecttypen': ["
    "  {'url': 'z11', 'zaaktype': 'v1', 'objecttype': 'pand', 'relatieOmschrijving': 'gaat over', 'beginGeldigheid': '2024-01-01'}]}";

/* Frozen; with NULL no procesprofielen. */
static inline struct zaak_catalogus *make_versions(struct zaak_context *context, const char *profielen)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(context);
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success("versions", add_json(catalogus, versions_json, &error), &error);
    expect_success("parts", add_json(catalogus, parts_json, &error), &error);
    if (profielen)
        expect_success("profiles", add_profielen(catalogus, profielen, &error), &error);
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    return catalogus;
}

/* Facts of a case of Z that was received in 2024, one a line with ' for ". */
static const char *const version_facts =
    "{'zaak':'A','feit':'open','op':'2024-11-04','zaaktype':'Z','id':'open'}\n"
    "{'zaak':'A','feit':'status','op':'2024-11-04','statustype':'Ontvangen','id':'s1'}\n"
    "{'zaak':'A','feit':'rol','op':'2024-11-04','roltype':'Behandelaar','betrokkene':'jansen','id':'r1'}\n"
    "{'zaak':'A','feit':'rol','op':'2024-11-04','roltype':'Tolk','betrokkene':'pietersen','id':'r2'}\n"
    "{'zaak':'A','feit':'eigenschap','op':'2024-11-05','naam':'kenteken','waarde':'AB-12-CD','id':'e1'}\n"
    "{'zaak':'A','feit':'status','op':'2024-11-06','statustype':'Toets','id':'s2'}\n"
    "{'zaak':'A','feit':'informatieobject','op':'2024-11-06','informatieobject':'d1','informatieobjecttype':'Foto','id':'d1'}\n"
    "{'zaak':'A','feit':'status','op':'2024-11-07','statustype':'In behandeling','id':'s3'}\n"
    "{'zaak':'A','feit':'resultaat','op':'2024-11-08','resultaattype':'Verleend','id':'t1'}\n";

static inline struct zaak *load_case(struct zaak_catalogus *catalogus, const char *facts)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = NULL;
    char *text = quoted(facts);

    expect_success(facts, zaak_load_jsonl(catalogus, text, strlen(text), &zaak, &error), &error);
    free(text);
    return zaak;
}

#endif
