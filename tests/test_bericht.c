/* SPDX-License-Identifier: EUPL-1.2 */
/* Messages about facts and the audit trail; and the validator of both kinds of messages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "zaak_helper.h"

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
    "\"feit\":\"herroeping\",\"op\":\"2025-07-07\",\"herroept\":\"f1\"",    /* the opening */
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
    static char text[16384];
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_of_fact_has_its_notificatie),
        cmocka_unit_test(each_kind_of_fact_has_its_cloudevent),
        cmocka_unit_test(a_message_is_the_same_whenever_it_is_asked),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
