/* SPDX-License-Identifier: EUPL-1.2 */
/* Offices, moments and servicenormen for the tests of promises. After catalogus_helper.h and context_helper.h. */
#ifndef ZAAK_TESTS_NORM_HELPER_H
#define ZAAK_TESTS_NORM_HELPER_H

#define WEEK "'ma': [['09:00', '17:00']], 'di': [['09:00', '17:00']], 'wo': [['09:00', '17:00']], 'do': [['09:00', '17:00']], 'vr': [['09:00', '17:00']]"

static const char kantoor_json[] =
    "{'kanalen': {'kantoor': {'week': {" WEEK "}},"
    " 'balie': {'week': {'ma': [['09:00', '12:00'], ['13:00', '16:00']], 'di': [['09:00', '12:00'], ['13:00', '16:00']], 'wo': [['09:00', '12:00']],"
    "   'do': [['09:00', '12:00'], ['13:00', '20:00']], 'vr': [['09:00', '12:00']]}},"
    " 'nooit': {'week': {}}}}";

static inline struct zaak_kantoor *load_kantoor(const char *text)
{
    struct zaak_kantoor *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char *json = quoted(text);

    expect_success(text, zaak_kantoor_load_json(ctx, NULL, json, strlen(json), &made, &error), &error);
    free(json);
    return made;
}

/* An instant as jjjj-mm-ddTuu:mm:ss of local time; NULL: none. */
static inline zaak_tijdstip at(const char *text)
{
    zaak_tijdstip tijdstip = ZAAK_TIJDSTIP_GEEN;
    zaak_dag dag;
    long second = 0;

    if (!text)
        return tijdstip;
    assert_int_equal(zaak_datum_parse(text, 10, &dag), 0);
    if (strlen(text) > 16)
        second = strtol(text + 17, NULL, 10);
    assert_int_equal(zaak_tijdstip_van_dag(dag, (int32_t)(strtol(text + 11, NULL, 10) * 3600 + strtol(text + 14, NULL, 10) * 60 + second), &tijdstip), 0);
    return tijdstip;
}

static inline struct zaak_servicenorm norm_of(const char *termijn, const char *kanaal)
{
    struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;

    assert_int_equal(zaak_periode_parse(termijn, strlen(termijn), &norm.termijn), 0);
    norm.kanaal = kanaal;
    return norm;
}

#endif
