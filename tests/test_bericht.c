/* SPDX-License-Identifier: EUPL-1.2 */
/* Messages about facts and the audit trail; and the validator of both kinds of messages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <time.h>

#include "zaak/feit_intern.h"
#include "zaak_helper.h"
#include "zgw/mutatie_intern.h"

#include "context_helper.h"

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])
#define API "https://zaken.example.nl/zaken/api/v1"
#define UUID "5b6f1c0e-0f3c-4a52-8a7e-1f2d3c4b5a69"
#define URL API "/zaken/" UUID

/* One case with every kind of fact, as recorded one after the other; each is recorded an hour after the one before it. */
static const char *const feiten[] = {
    "\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"omgevingsvergunning-regulier\",\"omschrijving\":\"Dakkapel\",\"organisatie\":\"123456782\"",
    "\"feit\":\"rol\",\"op\":\"2025-03-03\",\"roltype\":\"Behandelaar\",\"betrokkene\":\"a.bakker\"",
    "\"feit\":\"status\",\"op\":\"2025-03-04\",\"statustype\":\"Ontvangen\",\"toelichting\":\"Via de balie\"",
    "\"feit\":\"eigenschap\",\"op\":\"2025-03-04\",\"naam\":\"bouwkosten\",\"waarde\":\"1000\"",
    "\"feit\":\"eigenschap\",\"op\":\"2025-03-05\",\"naam\":\"bouwkosten\",\"waarde\":\"2000\"",
    "\"feit\":\"opschorting\",\"op\":\"2025-03-11\",\"grond\":\"aanvulling\",\"tot\":\"2025-03-25\"",
    "\"feit\":\"hervatting\",\"op\":\"2025-03-20\"",
    "\"feit\":\"verlenging\",\"op\":\"2025-04-01\",\"termijn\":\"P6W\",\"reden\":\"Advies\"",
    "\"feit\":\"hoofdzaak\",\"op\":\"2025-04-01\",\"hoofdzaak\":\"Z-0\"",
    "\"feit\":\"betaling\",\"op\":\"2025-04-02\",\"betalingsindicatie\":\"geheel\",\"laatste_betaaldatum\":\"2025-04-02\"",
    "\"feit\":\"rol_einde\",\"op\":\"2025-04-03\",\"roltype\":\"behandelaar\",\"betrokkene\":\"a.bakker\"",
    "\"feit\":\"ingebrekestelling\",\"op\":\"2025-07-01\"",
    "\"feit\":\"besluit\",\"op\":\"2025-07-02\"",
    "\"feit\":\"dwangsombesluit\",\"op\":\"2025-07-03\",\"bedrag\":\"0\"",
    "\"feit\":\"dwangsombetaling\",\"op\":\"2025-07-04\"",
    "\"feit\":\"resultaat\",\"op\":\"2025-07-05\",\"resultaattype\":\"Verleend\"",
    "\"feit\":\"resultaat\",\"op\":\"2025-07-05\",\"resultaattype\":\"Geweigerd\"",
    "\"feit\":\"status\",\"op\":\"2025-07-06\",\"statustype\":\"Afgehandeld\"",
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f18\"",   /* the end status */
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f19\"",   /* and back */
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f17\"",   /* the second resultaat: the first is there again */
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f16\"",   /* and the first */
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f11\"",   /* the end of the role */
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f2\"",    /* the role */
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f4\"",    /* a value that had been replaced: nothing that is seen changes */
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f5\"",
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f6\"",
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"weg\"",   /* nothing */
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f1\",\"reden\":\"Verkeerde dag\"",    /* the opening */
    "\"feit\":\"zaakobject\",\"op\":\"2025-07-08\",\"objecttype\":\"pand\",\"object\":\"{\\\"identificatie\\\":\\\"0123\\\"}\"",
    "\"feit\":\"informatieobject\",\"op\":\"2025-07-08\",\"informatieobject\":\"https://d.nl/1\",\"titel\":\"Tekening\"",
    "\"feit\":\"informatieobject_stand\",\"op\":\"2025-07-08\",\"informatieobject\":\"https://d.nl/1\",\"stand\":\"definitief\"",
    "\"feit\":\"klantcontact\",\"op\":\"2025-07-08\",\"kanaal\":\"balie\",\"onderwerp\":\"Vraag\"",
    "\"feit\":\"kenmerk\",\"op\":\"2025-07-08\",\"kenmerk\":\"K1\",\"bron\":\"oud\"",
    "\"feit\":\"relevante_zaak\",\"op\":\"2025-07-08\",\"relevante_zaak\":\"Z-7\",\"aard_relatie\":\"vervolg\"",
    "\"feit\":\"product\",\"op\":\"2025-07-08\",\"product_of_dienst\":\"https://p.nl/1\"",
    "\"feit\":\"archiefstatus\",\"op\":\"2025-07-08\",\"archiefstatus\":\"nog_te_archiveren\"",
    "\"feit\":\"besluit\",\"op\":\"2025-07-09\",\"besluit\":\"B1\",\"ingangsdatum\":\"2025-07-10\"",
    "\"feit\":\"besluit\",\"op\":\"2025-07-10\",\"besluit\":\"B1\",\"ingangsdatum\":\"2025-07-11\",\"vervaldatum\":\"2026-07-11\"",
    "\"feit\":\"herroeping\",\"op\":\"2025-07-11\",\"herroept\":\"f30\"",
    "\"feit\":\"herroeping\",\"op\":\"2025-07-11\",\"herroept\":\"f31\"",
    "\"feit\":\"herroeping\",\"op\":\"2025-07-11\",\"herroept\":\"f33\"",
    "\"feit\":\"open\",\"op\":\"2025-03-04\",\"zaaktype\":\"omgevingsvergunning-regulier\",\"organisatie\":\"123456782\"",
};

static const struct {
    const char *resource, *actie, *url, *type;
} verwacht[] = {
    { "zaak", "create", "", "zaak-geregistreerd" },
    { "rol", "create", API "/rollen/f2", "zaak-gemuteerd" },
    { "status", "create", API "/statussen/f3", "zaak-gemuteerd" },
    { "zaakeigenschap", "create", URL "/zaakeigenschappen/f4", "zaak-gemuteerd" },
    { "zaakeigenschap", "update", URL "/zaakeigenschappen/f4", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-opgeschort" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-verlengd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "rol", "destroy", API "/rollen/f2", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaakbesluit", "create", URL "/besluiten/f13", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "resultaat", "create", API "/resultaten/f16", "zaak-gemuteerd" },
    { "resultaat", "update", API "/resultaten/f16", "zaak-gemuteerd" },
    { "status", "create", API "/statussen/f18", "zaak-afgesloten" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "status", "create", API "/statussen/f18", "zaak-afgesloten" },
    { "resultaat", "update", API "/resultaten/f16", "zaak-gemuteerd" },
    { "resultaat", "destroy", API "/resultaten/f16", "zaak-gemuteerd" },
    { "rol", "create", API "/rollen/f2", "zaak-gemuteerd" },
    { "rol", "destroy", API "/rollen/f2", "zaak-gemuteerd" },
    { "zaakeigenschap", "update", URL "/zaakeigenschappen/f4", "zaak-gemuteerd" },
    { "zaakeigenschap", "destroy", URL "/zaakeigenschappen/f4", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaakobject", "create", API "/zaakobjecten/f30", "zaak-gemuteerd" },
    { "zaakinformatieobject", "create", API "/zaakinformatieobjecten/f31", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "klantcontact", "create", API "/klantcontacten/f33", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaakbesluit", "create", URL "/besluiten/f38", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaakobject", "destroy", API "/zaakobjecten/f30", "zaak-gemuteerd" },
    { "zaakinformatieobject", "destroy", API "/zaakinformatieobjecten/f31", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
    { "zaak", "update", "", "zaak-gemuteerd" },
};

#define KENMERKEN \
    "{\"bronorganisatie\":\"123456782\",\"zaaktype\":\"%s\",\"zaaktype.catalogus\":\"%s\",\"vertrouwelijkheidaanduiding\":\"%s\"}"

static struct zaak_catalogus *catalogus;

static int setup(void **state)
{
    if (make_context(state))
        return -1;
    catalogus = example_catalogus(ctx);
    return catalogus ? 0 : -1;
}

static int teardown(void **state)
{
    catalogus = zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

/* The case with the first `count` facts. */
static struct zaak *make_case(size_t count)
{
    static char text[32768];
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak = NULL;
    size_t at = 0;

    for (size_t i = 0; i < count; i++) {
        at += (size_t)snprintf(text + at, sizeof text - at, "{\"zaak\":\"Z-1\",\"id\":\"f%zu\",\"actor\":\"s.visser\",\"vastgelegd\":\"2025-08-%02zuT%02zu:00:00Z\",%s}\n", i + 1,
                               1 + i / 24, i % 24, feiten[i]);
        assert_true(at < sizeof text);
    }
    if (zaak_load_jsonl(catalogus, text, at, &zaak, &error))
        fail_msg("line %d: %s: %s", error.line, error.field, error.text);
    return zaak;
}

static struct zaak_berichtbron make_bron(void)
{
    struct zaak_berichtbron bron = ZAAK_BERICHTBRON_INIT;

    bron.zaak_url = URL;
    bron.source = "urn:nld:oin:00000001823288444000:systeem:zaaksysteem";
    return bron;
}

static const char *write_bericht(const struct zaak *zaak, const char *feit, int32_t soort, const struct zaak_berichtbron *bron)
{
    static char text[8192];
    struct zaak_error error = ZAAK_ERROR_INIT;
    int length = zaak_write_bericht(zaak, feit, soort, bron, text, sizeof text, &error);

    if (length < 0)
        fail_msg("%s: %s: %s", feit, error.field, error.text);
    assert_int_equal(length, (int)strlen(text));
    return text;
}

static const struct zaak_object *zaaktype(void)
{
    const struct zaak_object *object = zaak_catalogus_find_zaaktype(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));

    assert_non_null(object);
    return object;
}

static const char *kenmerken(void)
{
    static char text[1024];

    snprintf(text, sizeof text, KENMERKEN, zaak_object_get_text(zaaktype(), ZAAK_VELD_URL), zaak_object_get_text(zaaktype(), ZAAK_VELD_CATALOGUS),
             zaak_object_get_text(zaaktype(), ZAAK_VELD_VERTROUWELIJKHEIDAANDUIDING));
    return text;
}

static const char *id_of(size_t index)
{
    static char id[8];

    snprintf(id, sizeof id, "f%zu", index + 1);
    return id;
}

static void each_kind_of_fact_has_its_notificatie(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(LENGTH(feiten));
    char expected[4096];

    (void)state;
    assert_int_equal(LENGTH(feiten), LENGTH(verwacht));
    for (size_t i = 0; i < LENGTH(feiten); i++) {
        snprintf(expected, sizeof expected,
                 "{\"kanaal\":\"zaken\",\"hoofdObject\":\"" URL "\",\"resource\":\"%s\",\"resourceUrl\":\"%s\",\"actie\":\"%s\",\"aanmaakdatum\":\"2025-08-%02zuT%02zu:00:00Z\",\"kenmerken\":%s}",
                 verwacht[i].resource, *verwacht[i].url ? verwacht[i].url : URL, verwacht[i].actie, 1 + i / 24, i % 24, kenmerken());
        assert_string_equal(write_bericht(zaak, id_of(i), ZAAK_BERICHT_NOTIFICATIE, &bron), expected);
    }
    zaak_unref(zaak);
}

static void each_kind_of_fact_has_its_cloudevent(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(LENGTH(feiten));
    char expected[4096];

    (void)state;
    for (size_t i = 0; i < LENGTH(feiten); i++) {
        snprintf(expected, sizeof expected,
                 "{\"specversion\":\"1.0\",\"type\":\"nl.overheid.zaken.%s\",\"source\":\"urn:nld:oin:00000001823288444000:systeem:zaaksysteem\",\"subject\":\"" UUID
                 "\",\"id\":\"%s\",\"time\":\"2025-08-%02zuT%02zu:00:00Z\",\"dataref\":\"" URL "\",\"datacontenttype\":\"application/json\",\"data\":%s}",
                 verwacht[i].type, id_of(i), 1 + i / 24, i % 24, kenmerken());
        assert_string_equal(write_bericht(zaak, id_of(i), ZAAK_BERICHT_CLOUDEVENT, &bron), expected);
    }
    zaak_unref(zaak);
}

static void the_register_knows_every_kind_of_fact(void **state)
{
    (void)state;
    for (int32_t soort = 1; zaak_feit_vorm(soort); soort++) {
        assert_non_null(zaak_berichtrij_find(soort, GEVAL_NIEUW));
        assert_int_equal(zaak_berichtrij_find(soort, GEVAL_WEG)->geval, soort == ZAAK_FEIT_HERROEPING ? GEVAL_NIEUW : GEVAL_WEG);
    }
}

static void an_event_of_a_term_gives_no_message_but_a_record(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(1);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    char text[2048] = "untouched";

    (void)state;
    feit.soort = ZAAK_FEIT_GEBEURTENIS;
    feit.id = "g";
    feit.naam = "bekendmaking";
    feit.op = zaak_datum(2025, 3, 1);
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_int_equal(zaak_write_bericht(zaak, "g", ZAAK_BERICHT_CLOUDEVENT, &bron, text, sizeof text, NULL), 0);
    assert_string_equal(text, "");
    assert_int_equal(zaak_write_bericht(zaak, "g", ZAAK_BERICHT_NOTIFICATIE, &bron, NULL, 0, NULL), 0);
    assert_true(zaak_write_audittrail(zaak, "g", &bron, text, sizeof text, NULL) > 0);
    assert_non_null(strstr(text, "Er is vastgelegd waarmee een termijn begint."));
    zaak_unref(zaak);
}

static void a_case_has_a_confidentiality_of_its_own(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(1);
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_VERTROUWELIJKHEID;
    feit.op = zaak_datum(2025, 9, 1);
    feit.id = "v";
    feit.naam = "geheim";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_non_null(strstr(write_bericht(zaak, "v", ZAAK_BERICHT_NOTIFICATIE, &bron), "\"actie\":\"update\""));
    assert_non_null(strstr(write_bericht(zaak, "v", ZAAK_BERICHT_NOTIFICATIE, &bron), "\"vertrouwelijkheidaanduiding\":\"geheim\""));
    zaak_unref(zaak);
}

/* What is recorded afterwards changes no message but its kenmerken. */
static void a_message_is_the_same_whenever_it_is_asked(void **state)
{
    struct zaak_berichtbron bron = make_bron();

    (void)state;
    for (size_t i = 0; i < LENGTH(feiten); i++) {
        struct zaak *then = make_case(i + 1), *now = make_case(LENGTH(feiten));
        char first[8192];

        snprintf(first, sizeof first, "%s", write_bericht(then, id_of(i), ZAAK_BERICHT_NOTIFICATIE, &bron));
        assert_string_equal(write_bericht(now, id_of(i), ZAAK_BERICHT_NOTIFICATIE, &bron), first);
        snprintf(first, sizeof first, "%s", write_bericht(then, id_of(i), ZAAK_BERICHT_CLOUDEVENT, &bron));
        assert_string_equal(write_bericht(now, id_of(i), ZAAK_BERICHT_CLOUDEVENT, &bron), first);
        zaak_unref(then);
        zaak_unref(now);
    }
}

static const char *write_audittrail(const struct zaak *zaak, const char *feit, const struct zaak_berichtbron *bron)
{
    static char text[262144];
    struct zaak_error error = ZAAK_ERROR_INIT;
    int length = zaak_write_audittrail(zaak, feit, bron, text, sizeof text, &error);

    if (length < 0)
        fail_msg("%s: %s: %s", feit ? feit : "alles", error.field, error.text);
    assert_int_equal(length, (int)strlen(text));
    return text;
}

static const char *url_of(int32_t soort, const char *naam)
{
    return zaak_object_get_text(zaak_zaaktype_find(zaaktype(), soort, naam), ZAAK_VELD_URL);
}

static void the_audit_trail_says_who_what_when_and_what_changed(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(LENGTH(feiten));
    char expected[4096];

    (void)state;
    bron.applicatie = "balie";
    bron.applicatie_weergave = "Balie";
    bron.toelichting = "Op verzoek";
    snprintf(expected, sizeof expected,
             "{\"bron\":\"zrc\",\"applicatieId\":\"balie\",\"applicatieWeergave\":\"Balie\",\"gebruikersId\":\"s.visser\",\"actie\":\"update\",\"actieWeergave\":\"Object bijgewerkt\","
             "\"resultaat\":200,\"hoofdObject\":\"" URL "\",\"resource\":\"zaakeigenschap\",\"resourceUrl\":\"" URL "/zaakeigenschappen/f4\",\"toelichting\":\"Op verzoek\","
             "\"resourceWeergave\":\"bouwkosten\",\"aanmaakdatum\":\"2025-08-01T04:00:00Z\",\"wijzigingen\":{"
             "\"oud\":{\"url\":\"" URL "/zaakeigenschappen/f4\",\"zaak\":\"" URL "\",\"eigenschap\":\"%s\",\"naam\":\"bouwkosten\",\"waarde\":\"1000\"},"
             "\"nieuw\":{\"url\":\"" URL "/zaakeigenschappen/f4\",\"zaak\":\"" URL "\",\"eigenschap\":\"%s\",\"naam\":\"bouwkosten\",\"waarde\":\"2000\"}}}",
             url_of(ZAAK_SOORT_EIGENSCHAP, "bouwkosten"), url_of(ZAAK_SOORT_EIGENSCHAP, "bouwkosten"));
    assert_string_equal(write_audittrail(zaak, "f5", &bron), expected);
    zaak_unref(zaak);
}

static void the_audit_trail_has_null_where_there_was_or_is_nothing(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(LENGTH(feiten));
    char expected[4096];

    (void)state;
    snprintf(expected, sizeof expected,
             "\"toelichting\":\"De zaak is geopend.\",\"resourceWeergave\":\"Z-1\",\"aanmaakdatum\":\"2025-08-01T00:00:00Z\",\"wijzigingen\":{\"oud\":null,\"nieuw\":"
             "{\"url\":\"" URL "\",\"identificatie\":\"Z-1\",\"bronorganisatie\":\"123456782\",\"omschrijving\":\"Dakkapel\",\"zaaktype\":\"%s\",\"startdatum\":\"2025-03-03\","
             "\"vertrouwelijkheidaanduiding\":\"zaakvertrouwelijk\"}}}",
             zaak_object_get_text(zaaktype(), ZAAK_VELD_URL));
    assert_non_null(strstr(write_audittrail(zaak, "f1", &bron), expected));
    snprintf(expected, sizeof expected,
             "\"actie\":\"destroy\",\"actieWeergave\":\"Object verwijderd\",\"resultaat\":204,\"hoofdObject\":\"" URL "\",\"resource\":\"rol\",\"resourceUrl\":\"" API "/rollen/f2\","
             "\"toelichting\":\"Een rol is beëindigd.\",\"resourceWeergave\":\"Behandelaar\",\"aanmaakdatum\":\"2025-08-01T10:00:00Z\",\"wijzigingen\":{\"oud\":{\"url\":\"" API "/rollen/f2\","
             "\"zaak\":\"" URL "\",\"betrokkeneType\":\"medewerker\",\"roltype\":\"%s\",\"omschrijving\":\"Behandelaar\",\"omschrijvingGeneriek\":\"behandelaar\","
             "\"roltoelichting\":\"\",\"registratiedatum\":\"2025-08-01T01:00:00Z\",\"betrokkeneIdentificatie\":{\"identificatie\":\"a.bakker\"},\"beginGeldigheid\":\"2025-03-03\"},\"nieuw\":null}}",
             url_of(ZAAK_SOORT_ROLTYPE, "Behandelaar"));
    assert_non_null(strstr(write_audittrail(zaak, "f11", &bron), expected));
    snprintf(expected, sizeof expected,
             "\"nieuw\":{\"url\":\"" API "/statussen/f3\",\"zaak\":\"" URL "\",\"statustype\":\"%s\",\"datumStatusGezet\":\"2025-03-03T23:00:00Z\",\"statustoelichting\":\"Via de balie\"}",
             url_of(ZAAK_SOORT_STATUSTYPE, "Ontvangen"));
    assert_non_null(strstr(write_audittrail(zaak, "f3", &bron), expected));
    assert_non_null(strstr(write_audittrail(zaak, "f6", &bron), "\"vertrouwelijkheidaanduiding\":\"zaakvertrouwelijk\"},\"nieuw\":"));
    assert_non_null(strstr(write_audittrail(zaak, "f6", &bron), "\"vertrouwelijkheidaanduiding\":\"zaakvertrouwelijk\",\"opschorting\":{\"indicatie\":true,\"reden\":\"aanvulling\"}}}}"));
    assert_non_null(strstr(write_audittrail(zaak, "f8", &bron), "\"verlenging\":{\"reden\":\"Advies\",\"duur\":\"P6W\"},\"opschorting\":{\"indicatie\":false,\"reden\":\"aanvulling\"}}}}"));
    assert_non_null(strstr(write_audittrail(zaak, "f10", &bron), "\"betalingsindicatie\":\"geheel\",\"laatsteBetaaldatum\":\"2025-04-02\",\"hoofdzaak\":\"Z-0\""));
    assert_non_null(strstr(write_audittrail(zaak, "f13", &bron), "\"oud\":null,\"nieuw\":{\"url\":\"" URL "/besluiten/f13\",\"zaak\":\"" URL "\",\"verantwoordelijkeOrganisatie\":\"123456782\",\"datum\":\"2025-07-02\",\"verzenddatum\":\"2025-07-02\"}"));
    assert_non_null(strstr(write_audittrail(zaak, "f19", &bron), "\"einddatum\":\"2025-07-06\""));
    assert_non_null(strstr(write_audittrail(zaak, "f29", &bron), "\"nieuw\":null"));
    assert_non_null(strstr(write_audittrail(zaak, "f29", &bron), "\"toelichting\":\"Verkeerde dag\""));
    zaak_unref(zaak);
}

static void the_audit_trail_knows_what_belongs_to_the_case(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(LENGTH(feiten));

    (void)state;
    assert_non_null(strstr(write_audittrail(zaak, "f30", &bron), "\"objectType\":\"pand\",\"objectIdentificatie\":{\"identificatie\":\"0123\"}}"));
    assert_non_null(strstr(write_audittrail(zaak, "f31", &bron), "\"informatieobject\":\"https://d.nl/1\",\"titel\":\"Tekening\",\"registratiedatum\":"));
    assert_non_null(strstr(write_audittrail(zaak, "f33", &bron), "\"datumtijd\":\"2025-07-07T22:00:00Z\",\"kanaal\":\"balie\",\"onderwerp\":\"Vraag\"}"));
    assert_non_null(strstr(write_audittrail(zaak, "f38", &bron), "\"identificatie\":\"B1\",\"datum\":\"2025-07-09\",\"ingangsdatum\":\"2025-07-10\",\"verzenddatum\":\"2025-07-09\"}"));
    assert_non_null(strstr(write_audittrail(zaak, "f43", &bron),
                           "\"archiefstatus\":\"nog_te_archiveren\",\"verlenging\":{\"reden\":\"Advies\",\"duur\":\"P6W\"},\"kenmerken\":[{\"kenmerk\":\"K1\",\"bron\":\"oud\"}],"
                           "\"relevanteAndereZaken\":[{\"url\":\"Z-7\",\"aardRelatie\":\"vervolg\"}],\"productenOfDiensten\":[\"https://p.nl/1\"]}}}"));
    zaak_unref(zaak);
}

static void the_whole_trail_is_its_records_one_by_one(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(LENGTH(feiten));
    static char all[262144], one[262144];
    size_t at = 0;

    (void)state;
    for (size_t i = 0; i < LENGTH(feiten); i++)
        at += (size_t)snprintf(one + at, sizeof one - at, "%c%s", i ? ',' : '[', write_audittrail(zaak, id_of(i), &bron));
    snprintf(one + at, sizeof one - at, "]");
    snprintf(all, sizeof all, "%s", write_audittrail(zaak, NULL, &bron));
    assert_string_equal(all, one);
    zaak_unref(zaak);
}

static void an_id_that_is_a_uuid_is_that_of_the_record(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = zaak_new(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    char start[64];

    (void)state;
    assert_int_equal(zaak_get_feit(zaak, 0, &feit), 0);
    snprintf(start, sizeof start, "[{\"uuid\":\"%s\",\"bron\"", feit.id);
    assert_memory_equal(write_audittrail(zaak, NULL, &bron), start, strlen(start));
    zaak_unref(zaak);
}

/* What the host gives goes before what the case and the catalogue say. */
static void the_host_says_what_only_it_knows(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(3);

    (void)state;
    bron.resource_url = "https://elders.example.nl/statussen/7";
    bron.bronorganisatie = "987654321";
    bron.vertrouwelijkheidaanduiding = "geheim";
    assert_non_null(strstr(write_bericht(zaak, "f3", ZAAK_BERICHT_NOTIFICATIE, &bron), "\"resourceUrl\":\"https://elders.example.nl/statussen/7\""));
    assert_non_null(strstr(write_bericht(zaak, "f3", ZAAK_BERICHT_NOTIFICATIE, &bron), "\"bronorganisatie\":\"987654321\""));
    assert_non_null(strstr(write_bericht(zaak, "f3", ZAAK_BERICHT_CLOUDEVENT, &bron), "\"vertrouwelijkheidaanduiding\":\"geheim\""));
    assert_non_null(strstr(write_bericht(zaak, "f1", ZAAK_BERICHT_NOTIFICATIE, &bron), "\"resourceUrl\":\"" URL "\""));   /* the case itself */
    zaak_unref(zaak);
}

static int try_bericht(const struct zaak *zaak, const char *feit, int32_t soort, const struct zaak_berichtbron *bron, struct zaak_error *error)
{
    const struct zaak_error fresh = ZAAK_ERROR_INIT;

    *error = fresh;
    return zaak_write_bericht(zaak, feit, soort, bron, NULL, 0, error);
}

/* The deletion of a case is no fact of it. */
static void a_case_that_goes_has_a_message(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak_error error;
    struct zaak *zaak = make_case(3);
    zaak_tijdstip moment;
    char text[4096];

    (void)state;
    assert_int_equal(zaak_tijdstip_parse("2026-01-02T03:04:05Z", 20, &moment), 0);
    bron.verwijderd_op = moment;
    assert_true(zaak_write_bericht(zaak, NULL, ZAAK_BERICHT_NOTIFICATIE, &bron, text, sizeof text, NULL) > 0);
    assert_non_null(strstr(text, "\"resource\":\"zaak\",\"resourceUrl\":\"" URL "\",\"actie\":\"destroy\",\"aanmaakdatum\":\"2026-01-02T03:04:05Z\",\"kenmerken\":{"));
    assert_true(zaak_write_bericht(zaak, NULL, ZAAK_BERICHT_CLOUDEVENT, &bron, text, sizeof text, NULL) > 0);
    assert_non_null(strstr(text, "\"type\":\"nl.overheid.zaken.zaak-verwijderd\""));
    assert_non_null(strstr(text, "\"id\":\"f1-verwijderd\",\"time\":\"2026-01-02T03:04:05Z\""));
    assert_int_equal(try_bericht(zaak, "f1", 1, &bron, &error), -ZAAK_E_ARGUMENT);   /* one or the other */
    zaak_unref(zaak);
}

static void what_is_missing_is_said(void **state)
{
    static const char *const urls[] = { "zaken/1", "https://example.nl/zaken/", "https://example.nl/zaak/1", "https://example.nl/zaken/1/", "https://example.nl/zaken/1?x", "ftp://example.nl/zaken/1",
                                        "https://example.nl/zaken/a b", "", "https:///zaken/1" };
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(3), *bare = zaak_new(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3)), *strange = NULL;
    static const char line[] = "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"weg\",\"organisatie\":\"123456782\",\"id\":\"a\"}";
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error;
    char text[8] = "x", long_url[1100];

    (void)state;
    assert_int_equal(try_bericht(zaak, "f9", 1, &bron, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(try_bericht(zaak, "f1", 3, &bron, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(try_bericht(zaak, NULL, 1, &bron, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_write_bericht(zaak, "f1", 1, NULL, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_write_audittrail(NULL, NULL, &bron, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    for (size_t i = 0; i < LENGTH(urls); i++) {
        bron.zaak_url = urls[i];
        assert_int_equal(try_bericht(zaak, "f1", 1, &bron, &error), -ZAAK_E_VORM);
        assert_string_equal(error.field, "zaak_url");
    }
    bron.zaak_url = NULL;
    assert_int_equal(try_bericht(zaak, "f1", 1, &bron, &error), -ZAAK_E_VELD);
    memset(long_url, 'x', sizeof long_url);
    memcpy(long_url, URL, strlen(URL));
    long_url[1001] = '\0';
    bron.zaak_url = long_url;
    assert_int_equal(try_bericht(zaak, "f1", 1, &bron, &error), -ZAAK_E_LIMIET);
    long_url[1000] = '\0';
    assert_true(try_bericht(zaak, "f1", 1, &bron, &error) > 0);
    assert_true(try_bericht(zaak, "f3", 1, &bron, &error) > 0);   /* beside the case */
    bron = make_bron();
    bron.resource_url = "statussen/1";
    assert_int_equal(try_bericht(zaak, "f3", 1, &bron, &error), -ZAAK_E_VORM);
    bron = make_bron();
    bron.source = NULL;
    assert_true(try_bericht(zaak, "f1", ZAAK_BERICHT_NOTIFICATIE, &bron, &error) > 0);
    assert_int_equal(try_bericht(zaak, "f1", ZAAK_BERICHT_CLOUDEVENT, &bron, &error), -ZAAK_E_VELD);
    assert_string_equal(error.field, "source");
    bron.source = "ons zaaksysteem";
    assert_int_equal(try_bericht(zaak, "f1", ZAAK_BERICHT_CLOUDEVENT, &bron, &error), -ZAAK_E_REGEL);
    assert_string_equal(error.field, "source");
    bron = make_bron();
    bron.bronorganisatie = "";
    assert_int_equal(try_bericht(zaak, "f1", 1, &bron, &error), -ZAAK_E_REGEL);
    assert_string_equal(error.field, "bronorganisatie");
    bron.bronorganisatie = "\xff";
    assert_int_equal(try_bericht(zaak, "f1", 1, &bron, &error), -ZAAK_E_VORM);
    bron = make_bron();
    assert_int_equal(zaak_get_feit(bare, 0, &feit), 0);
    assert_int_equal(try_bericht(bare, feit.id, 1, &bron, &error), -ZAAK_E_VELD);
    assert_string_equal(error.field, "bronorganisatie");
    assert_int_equal(zaak_load_jsonl(catalogus, line, sizeof line - 1, &strange, NULL), 0);
    assert_int_equal(try_bericht(strange, "a", 1, &bron, &error), -ZAAK_E_VELD);
    assert_string_equal(error.field, "zaaktype");
    bron.toelichting = "x";
    assert_int_equal(zaak_write_audittrail(zaak, NULL, &bron, text, sizeof text, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(text, "x");
    zaak_unref(strange);
    zaak_unref(bare);
    zaak_unref(zaak);
}

/* ---- the validator ---- */

static int check(const char *json, const struct zaak_berichttoets *toets, char *found, size_t size)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_bericht_check(ctx, json, strlen(json), toets, list, &error);
    size_t at = 0;

    found[0] = '\0';
    for (size_t i = 0; i < zaak_bevindingen_count(list); i++) {
        struct zaak_bevinding b = ZAAK_BEVINDING_INIT;

        assert_int_equal(zaak_bevindingen_get(list, i, &b), 0);
        at += (size_t)snprintf(found + at, size - at, "%s%s:%s:%d", i ? " " : "", b.regel, b.veld, b.ernst);
    }
    zaak_bevindingen_unref(list);
    return result;
}

#define CASE_URL "https://a.nl/zaken/1"
#define HEAD "\"kanaal\":\"zaken\",\"hoofdObject\":\"" CASE_URL "\","
#define TAIL ",\"aanmaakdatum\":\"2025-01-01T00:00:00Z\",\"kenmerken\":{\"bronorganisatie\":\"123456782\",\"zaaktype\":\"https://a.nl/1\",\"vertrouwelijkheidaanduiding\":\"openbaar\"}"
#define WHAT "\"resource\":\"zaak\",\"resourceUrl\":\"" CASE_URL "\",\"actie\":\"create\""
#define EVENT "\"specversion\":\"1.0\",\"type\":\"nl.overheid.zaken.zaak-gemuteerd\",\"source\":\"urn:nld:oin:1:systeem:x\",\"id\":\"1\""

static void the_validator_lists_all_findings(void **state)
{
    static const struct {
        const char *json, *found;
    } gevallen[] = {
        { "{" HEAD WHAT TAIL "}", "" },
        { "[]", "bericht-vorm:nonFieldErrors:3" },
        { "null", "bericht-vorm:nonFieldErrors:3" },
        { "{}", "bericht-veld:kanaal:3 bericht-veld:hoofdObject:3 bericht-veld:resource:3 bericht-veld:resourceUrl:3 bericht-veld:actie:3 bericht-veld:aanmaakdatum:3" },
        { "{" HEAD "\"resource\":\"zaak\",\"resourceUrl\":\"" CASE_URL "\",\"actie\":\"partial_update\"" TAIL "}", "" },
        { "{" HEAD "\"resource\":\"zaak\",\"resourceUrl\":\"https://a.nl/zaken/2\",\"actie\":\"create\"" TAIL "}", "notificatie-hoofdobject:resourceUrl:2" },
        { "{" HEAD "\"resource\":\"status\",\"resourceUrl\":\"" CASE_URL "\",\"actie\":\"create\"" TAIL "}", "notificatie-hoofdobject:resourceUrl:2" },
        { "{" HEAD "\"resource\":\"status\",\"resourceUrl\":\"https://a.nl/statussen/2\",\"actie\":\"destroy\"" TAIL "}", "notificatie-actie:actie:2" },
        { "{" HEAD "\"resource\":\"statis\",\"resourceUrl\":\"https://a.nl/statussen/2\",\"actie\":\"create\"" TAIL "}", "notificatie-resource:resource:2" },
        { "{" HEAD "\"resource\":3,\"resourceUrl\":\"a.nl\",\"actie\":\"\"" TAIL "}", "bericht-veld:resource:3 bericht-veld:resourceUrl:3 bericht-veld:actie:3" },
        { "{\"kanaal\":\"vergaderingen\",\"hoofdObject\":\"" CASE_URL "\"," WHAT ",\"aanmaakdatum\":\"2025-01-01T00:00:00Z\"}", "notificatie-kanaal:kanaal:1" },
        { "{" HEAD WHAT ",\"aanmaakdatum\":\"2025-01-01T00:00\",\"kenmerken\":{}}",
          "bericht-veld:aanmaakdatum:3 notificatie-kenmerken:kenmerken:2 notificatie-kenmerken:kenmerken:2 notificatie-kenmerken:kenmerken:2" },
        { "{" HEAD WHAT ",\"aanmaakdatum\":\"2025-01-01T00:00:00+01:00\",\"kenmerken\":[]}", "notificatie-kenmerken:kenmerken:3" },
        { "{" HEAD WHAT TAIL ",\"inhoud\":1}", "bericht-veld:inhoud:2" },
        { "{" HEAD WHAT ",\"aanmaakdatum\":\"2025-01-01T00:00:00Z\",\"kenmerken\":{\"bronorganisatie\":\"GM1\",\"zaaktype\":\"x\",\"vertrouwelijkheidaanduiding\":\"prive\",\"kleur\":\"rood\",\"n\":1}}",
          "notificatie-kenmerken:bronorganisatie:2 notificatie-kenmerken:zaaktype:2 notificatie-kenmerken:vertrouwelijkheidaanduiding:2 notificatie-kenmerken:kleur:1 bericht-veld:n:3 "
          "notificatie-kenmerken:n:1" },
        { "{\"kanaal\":\"123456789012345678901234567890123456789012345678901\",\"hoofdObject\":\"" CASE_URL "\"," WHAT ",\"aanmaakdatum\":\"2025-01-01T00:00:00Z\"}",
          "bericht-veld:kanaal:3 notificatie-kanaal:kanaal:1" },
        { "{" EVENT "}", "" },
        { "{" EVENT ",\"subject\":null,\"time\":\"2025-01-01T00:00:00.5+01:00\",\"dataref\":\"/zaken/1\",\"datacontenttype\":\"application/json; charset=utf-8\",\"dataschema\":\"https://a.nl/s\","
          "\"sequence\":\"-1\",\"sequencetype\":\"Integer\",\"kleur\":\"rood\",\"aantal\":-2147483648,\"ja\":true,\"data\":{\"x\":[1.5]}}", "" },
        { "{\"specversion\":\"1.0\"}", "bericht-veld:type:3 bericht-veld:source:3 bericht-veld:id:3" },
        { "{\"specversion\":\"0.3\",\"type\":\"zaak\",\"source\":\"/bron\",\"id\":\"\"}",
          "bericht-veld:id:3 cloudevent-specversion:specversion:3 cloudevent-type:type:3 cloudevent-source:source:2" },
        { "{\"specversion\":\"1.0\",\"type\":\"nl.brp.v1.verhuisd.v2\",\"source\":\"urn:nld:x\",\"id\":\"1\"}", "cloudevent-type:type:3" },
        { "{\"specversion\":\"1.0\",\"type\":\"nl..verhuisd\",\"source\":\"urn:nld:x\",\"id\":\"1\"}", "cloudevent-type:type:3" },
        { "{\"specversion\":\"1.0\",\"type\":\"nl.overheid.zaken.zaak-verdwenen\",\"source\":\"urn:nld:x\",\"id\":\"1\"}", "cloudevent-type:type:1" },
        { "{" EVENT ",\"subject\":\"\",\"time\":\"gisteren\",\"dataref\":\"a b\",\"datacontenttype\":\"json\",\"dataschema\":\"/s\",\"sequencetype\":\"Integer\"}",
          "bericht-veld:subject:3 bericht-veld:time:3 bericht-veld:dataref:3 bericht-veld:dataschema:3 cloudevent-data:datacontenttype:3 bericht-veld:sequence:3" },
        { "{" EVENT ",\"datacontenttype\":\"text/xml\",\"sequence\":\"2147483648\",\"sequencetype\":\"Integer\"}", "cloudevent-data:datacontenttype:2 cloudevent-sequence:sequence:3" },
        { "{" EVENT ",\"datacontenttype\":\"application/geo+json\",\"Kleur\":\"x\",\"eenheellangenaamvaneenveld\":1,\"lijst\":[],\"half\":0.5,\"groot\":2147483648,\"regel\":\"a\\nb\"}",
          "cloudevent-attribuut:Kleur:3 cloudevent-attribuut:eenheellangenaamvaneenveld:2 cloudevent-attribuut:lijst:3 cloudevent-attribuut:half:3 cloudevent-attribuut:groot:3 "
          "cloudevent-attribuut:regel:3" },
        { "{" EVENT ",\"a\":\"\\u0085\",\"b\":\"\\ufdd0\",\"c\":\"\\ud83f\\udfff\",\"d\":\"\\u00e9\\ud83d\\ude00\",\"\":1}",
          "cloudevent-attribuut:a:3 cloudevent-attribuut:b:3 cloudevent-attribuut:c:3 cloudevent-attribuut::3" },
        { "{\"specversion\":\"2.0\",\"type\":\"nl.a.b\",\"source\":\"urn:nld:x\",\"id\":\"1\"}", "cloudevent-specversion:specversion:3" },
        { "{\"specversion\":\"1.0\",\"type\":\"nl.a.b\",\"source\":\"https://a.nl\",\"id\":\"1\"}", "cloudevent-source:source:2" },
        { "{" EVENT ",\"sequence\":\"x\",\"sequencetype\":\"Integer\"}", "cloudevent-sequence:sequence:3" },
        { "{" EVENT ",\"data\":1,\"data_base64\":\"eA==\"}", "cloudevent-data:data:3" },
        { "{" EVENT ",\"data_base64\":1}", "bericht-veld:data_base64:3" },
    };
    char found[2048];

    (void)state;
    for (size_t i = 0; i < LENGTH(gevallen); i++) {
        int faults = 0, result = check(gevallen[i].json, NULL, found, sizeof found);

        if (strcmp(found, gevallen[i].found))
            fail_msg("%s\n  found    %s\n  expected %s", gevallen[i].json, found, gevallen[i].found);
        for (const char *at = found; (at = strstr(at, ":3")); at++)
            faults += at[2] == ' ' || !at[2];
        assert_int_equal(result, faults);
    }
}

static void the_validator_takes_the_kind_and_the_moment(void **state)
{
    static const char line[] = "{" HEAD WHAT TAIL "}", event[] = "{" EVENT "}";
    struct zaak_berichttoets toets = ZAAK_BERICHTTOETS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char found[2048], *large = malloc(70000);

    (void)state;
    toets.soort = ZAAK_BERICHT_CLOUDEVENT;
    assert_int_equal(check(line, &toets, found, sizeof found), 7);   /* four members are missing, two names have a capital, and one has an object */
    toets.soort = ZAAK_BERICHT_NOTIFICATIE;
    assert_int_equal(check(event, &toets, found, sizeof found), 6);
    assert_int_equal(zaak_tijdstip_van_dag(zaak_datum(2024, 12, 31), 0, &toets.nu), 0);
    assert_int_equal(check(line, &toets, found, sizeof found), 1);
    assert_string_equal(found, "notificatie-aanmaakdatum:aanmaakdatum:3");
    assert_int_equal(zaak_tijdstip_van_dag(zaak_datum(2025, 1, 1), 3600, &toets.nu), 0);   /* the moment itself */
    assert_int_equal(check(line, &toets, found, sizeof found), 0);
    toets.soort = 3;
    assert_int_equal(zaak_bericht_check(ctx, line, strlen(line), &toets, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bericht_check(NULL, line, strlen(line), NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_bericht_check(ctx, "{\n\"a\":}", 7, NULL, NULL, &error), -ZAAK_E_JSON);
    assert_int_equal(error.line, 2);
    assert_int_equal(zaak_bericht_check(ctx, "{}", 2, NULL, NULL, &error), 6);
    assert_string_equal(error.field, "kanaal");
    assert_string_equal(error.zgw_code, "required");
    assert_non_null(large);
    snprintf(large, 70000, "{" EVENT ",\"data\":\"%066000d\"}", 1);
    assert_int_equal(check(large, NULL, found, sizeof found), 0);
    assert_string_equal(found, "cloudevent-grootte:nonFieldErrors:2");
    free(large);
}

/* The field is a URI: that of the role; who has none cannot be named. */
static void who_set_a_status_is_the_url_of_a_role(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(2);
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_STATUS;
    feit.op = zaak_datum(2025, 3, 4);
    assert_int_equal(zaak_tijdstip_van_dag(zaak_datum(2025, 9, 1), 0, &feit.vastgelegd), 0);
    feit.naam = "Ontvangen";
    feit.id = "s1";
    feit.soort_waarde = "a.bakker";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    feit.id = "s2";
    feit.soort_waarde = "nobody";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_non_null(strstr(write_audittrail(zaak, "s1", &bron), "\"gezetdoor\":\"" API "/rollen/f2\""));
    assert_null(strstr(write_audittrail(zaak, "s2", &bron), "gezetdoor"));
    zaak_unref(zaak);
}

/* The clock runs on, so nothing says that the case is suspended. */
static void a_request_without_a_term_is_no_suspension(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(2);
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    static char text[65536];

    (void)state;
    feit.soort = ZAAK_FEIT_OPSCHORTING;
    feit.op = zaak_datum(2025, 3, 4);
    assert_int_equal(zaak_tijdstip_van_dag(zaak_datum(2025, 9, 1), 0, &feit.vastgelegd), 0);
    feit.naam = ZAAK_GROND_AANVULLING;
    feit.id = "v1";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_null(strstr(write_audittrail(zaak, "v1", &bron), "opgeschort"));
    assert_null(strstr(write_audittrail(zaak, "v1", &bron), "\"opschorting\""));
    assert_true(zaak_write_bericht(zaak, "v1", ZAAK_BERICHT_CLOUDEVENT, &bron, text, sizeof text, NULL) > 0);
    assert_null(strstr(text, "opgeschort"));
    assert_true(zaak_save_bundel(zaak, &uitgave, text, sizeof text, NULL) > 0);
    assert_non_null(strstr(text, "\"opschorting\":{\"indicatie\":false"));
    feit.soort = ZAAK_FEIT_HERVATTING;
    feit.op = zaak_datum(2025, 3, 10);
    feit.naam = NULL;
    feit.id = "v2";
    feit.vastgelegd++;
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_true(zaak_save_bundel(zaak, &uitgave, text, sizeof text, NULL) > 0);
    assert_null(strstr(text, "eerdereOpschorting"));
    zaak_unref(zaak);
}

/* A second extension of a term that can be extended once changes nothing. */
static void an_extension_that_does_not_count_replaces_none(void **state)
{
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = make_case(8);
    struct zaak_uitgave uitgave = ZAAK_UITGAVE_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    static char text[65536];

    (void)state;
    feit.soort = ZAAK_FEIT_VERLENGING;
    feit.op = zaak_datum(2025, 4, 8);
    assert_int_equal(zaak_tijdstip_van_dag(zaak_datum(2025, 9, 1), 0, &feit.vastgelegd), 0);
    feit.termijn = (struct zaak_periode){ 2, ZAAK_EENHEID_WEEK };
    feit.waarde = "Nog eens";
    feit.id = "v2";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_null(strstr(write_audittrail(zaak, "v2", &bron), "Nog eens"));
    assert_non_null(strstr(write_audittrail(zaak, "v2", &bron), "\"verlenging\":{\"reden\":\"Advies\",\"duur\":\"P6W\"}"));
    assert_true(zaak_save_bundel(zaak, &uitgave, text, sizeof text, NULL) > 0);
    assert_non_null(strstr(text, "\"verlenging\":{\"reden\":\"Advies\",\"duur\":\"P6W\"}"));
    zaak_unref(zaak);
}

/* Looking for each end of a role again at all others took time with the cube of their number: minutes for these. */
static void a_role_that_ends_a_thousand_times_is_told_in_time(void **state)
{
    enum { TIMES = 1000 };
    struct zaak_berichtbron bron = make_bron();
    struct zaak *zaak = zaak_new(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));
    clock_t start;

    (void)state;
    for (int i = 0; i < 2 * TIMES; i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;
        char id[16];

        snprintf(id, sizeof id, "r%d", i);
        feit.soort = i % 2 ? ZAAK_FEIT_ROL_EINDE : ZAAK_FEIT_ROL;
        feit.id = id;
        feit.op = zaak_datum(2025, 3, 4) + i;
        feit.naam = "Behandelaar";
        feit.waarde = "a.bakker";
        assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    }
    start = clock();
    assert_true(zaak_write_audittrail(zaak, NULL, &bron, NULL, 0, NULL) > 0);
    assert_true((clock() - start) / CLOCKS_PER_SEC < 15);
    zaak_unref(zaak);
}

/* Of a thousand cases with facts in any order, some without sense, each message that is made passes. */
static void every_message_passes_the_validator(void **state)
{
    static const char *const ids[] = { "f", "een id / met % tekens ", "\xc3\xa9\xf0\x9f\x98\x80-" };
    struct zaak_berichtbron bron = make_bron();
    uint32_t seed = 1;
    size_t made = 0;

    (void)state;
    for (int round = 0; round < 300; round++) {
        struct zaak *zaak = NULL;
        static char text[32768];
        size_t at = 0, count = 1 + (size_t)round % 12;
        char id[64], found[2048];

        for (size_t i = 0; i < count; i++) {
            seed = seed * 1103515245u + 12345u;
            snprintf(id, sizeof id, "%s%zu", ids[round % 3], i + 1);
            at += (size_t)snprintf(text + at, sizeof text - at, "{\"zaak\":\"Z\",\"id\":\"%s\",\"vastgelegd\":\"2025-08-0%uT00:00:00Z\",%s}\n", id, 1 + seed % 7, feiten[i ? seed / 65536 % LENGTH(feiten) : 0]);
        }
        assert_int_equal(zaak_load_jsonl(catalogus, text, at, &zaak, NULL), 0);
        for (size_t i = 0; i < count; i++) {
            snprintf(id, sizeof id, "%s%zu", ids[round % 3], i + 1);
            for (int32_t soort = ZAAK_BERICHT_NOTIFICATIE; soort <= ZAAK_BERICHT_CLOUDEVENT; soort++, made++) {
                assert_int_equal(check(write_bericht(zaak, id, soort, &bron), NULL, found, sizeof found), 0);
                assert_string_equal(found, "");
            }
            assert_non_null(write_audittrail(zaak, id, &bron));
        }
        zaak_unref(zaak);
    }
    assert_true(made > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_of_fact_has_its_notificatie),
        cmocka_unit_test(each_kind_of_fact_has_its_cloudevent),
        cmocka_unit_test(the_register_knows_every_kind_of_fact),
        cmocka_unit_test(an_event_of_a_term_gives_no_message_but_a_record),
        cmocka_unit_test(a_case_has_a_confidentiality_of_its_own),
        cmocka_unit_test(a_message_is_the_same_whenever_it_is_asked),
        cmocka_unit_test(the_audit_trail_says_who_what_when_and_what_changed),
        cmocka_unit_test(the_audit_trail_has_null_where_there_was_or_is_nothing),
        cmocka_unit_test(the_audit_trail_knows_what_belongs_to_the_case),
        cmocka_unit_test(the_whole_trail_is_its_records_one_by_one),
        cmocka_unit_test(an_id_that_is_a_uuid_is_that_of_the_record),
        cmocka_unit_test(the_host_says_what_only_it_knows),
        cmocka_unit_test(a_case_that_goes_has_a_message),
        cmocka_unit_test(what_is_missing_is_said),
        cmocka_unit_test(the_validator_lists_all_findings),
        cmocka_unit_test(the_validator_takes_the_kind_and_the_moment),
        cmocka_unit_test(who_set_a_status_is_the_url_of_a_role),
        cmocka_unit_test(a_request_without_a_term_is_no_suspension),
        cmocka_unit_test(an_extension_that_does_not_count_replaces_none),
        cmocka_unit_test(a_role_that_ends_a_thousand_times_is_told_in_time),
        cmocka_unit_test(every_message_passes_the_validator),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
