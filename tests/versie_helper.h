/* SPDX-License-Identifier: EUPL-1.2 */
/* A zaaktype in versions that differ in all that can differ, with procesprofielen, for tests of versions. Include after cmocka.h and catalogus_helper.h.
 *
 * Z has the versions v1 (2024) and v2 (from 2025), and a concept v3; G has a gap, O overlaps, C is a concept alone, X ends before it begins, N has few parts. */
#ifndef ZAAK_TESTS_VERSIE_HELPER_H
#define ZAAK_TESTS_VERSIE_HELPER_H

#include "zaak_helper.h"

#define BOTH_PROFILES "tests/data/versies/procesprofielen.json"

/* Frozen; with NULL no procesprofielen. */
static inline struct zaak_catalogus *make_versions(struct zaak_context *context, const char *profielen)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(context);
    struct zaak_error error = ZAAK_ERROR_INIT;
    size_t length = 0;
    char *text = read_file("tests/data/versies/catalogus.json", &length);

    assert_non_null(text);
    expect_success("versions", zaak_catalogus_add_json(catalogus, text, length, &error), &error);
    free(text);
    if (profielen) {
        text = read_file(profielen, &length);
        assert_non_null(text);
        expect_success(profielen, zaak_catalogus_add_profielen(catalogus, text, length, &error), &error);
        free(text);
    }
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
