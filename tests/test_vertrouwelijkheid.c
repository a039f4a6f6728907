/* SPDX-License-Identifier: EUPL-1.2 */
/* Vertrouwelijkheidaanduiding: order, default of the type, who may see what. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <zaak/vertrouwelijkheid.h>

#include "catalogus/veld_intern.h"
#include "catalogus_helper.h"

static const char *const in_order[] = { "openbaar", "beperkt_openbaar", "intern", "zaakvertrouwelijk", "vertrouwelijk", "confidentieel", "geheim", "zeer_geheim" };

static void the_eight_words_have_an_order(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(in_order); i++) {
        int32_t niveau = 99;

        assert_number(zaak_vertrouwelijkheid_parse(in_order[i], strlen(in_order[i]), &niveau), 0);
        assert_number(niveau, i + 1);
        assert_string_equal(zaak_vertrouwelijkheid_woord(niveau), in_order[i]);
    }
    assert_null(zaak_vertrouwelijkheid_woord(0));
    assert_null(zaak_vertrouwelijkheid_woord(9));
    assert_null(zaak_vertrouwelijkheid_woord(-1));
}

static void other_words_are_none(void **state)
{
    static const char *const words[] = { "", "Openbaar", "openbaar ", "geheimzinnig", "zeer geheim" };
    int32_t niveau = 99;

    (void)state;
    for (size_t i = 0; i < LENGTH(words); i++)
        assert_number(zaak_vertrouwelijkheid_parse(words[i], strlen(words[i]), &niveau), -ZAAK_E_WAARDE);
    assert_number(zaak_vertrouwelijkheid_parse(NULL, 0, &niveau), -ZAAK_E_WAARDE);
    assert_number(niveau, 99);
}

/* The catalogue takes the same words, in the same order. */
static void the_catalogue_knows_these_words(void **state)
{
    static const int32_t kinds[] = { ZAAK_SOORT_ZAAKTYPE, ZAAK_SOORT_INFORMATIEOBJECTTYPE };

    (void)state;
    for (size_t kind = 0; kind < LENGTH(kinds); kind++) {
        size_t count;
        const struct veld *rows = zaak_veld_rows(kinds[kind], &count);
        const char *words = rows[zaak_veld_place(kinds[kind], ZAAK_VELD_VERTROUWELIJKHEIDAANDUIDING)].woorden;

        for (size_t i = 0; i < LENGTH(in_order); i++) {
            assert_memory_equal(words, in_order[i], strlen(in_order[i]));
            words += strlen(in_order[i]);
            assert_int_equal(*words++, i + 1 < LENGTH(in_order) ? '|' : '\0');
        }
    }
}

static void a_case_has_its_own_level_or_that_of_its_zaaktype(void **state)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    const struct zaak_object *zaaktype, *without, *informatieobjecttype, *statustype;
    int32_t niveau = 99;

    (void)state;
    expect_success("catalogue", add_json(catalogus, "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'vertrouwelijkheidaanduiding': 'intern'}, "
                                         "{'url': 'y', 'identificatie': 'Y'}], 'informatieobjecttypen': [{'url': 'i', 'omschrijving': 'Brief', "
                                         "'vertrouwelijkheidaanduiding': 'geheim'}], 'statustypen': [{'url': 's', 'zaaktype': 'z', 'omschrijving': 'In', 'volgnummer': 1}]}",
                                         &error), &error);
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    zaaktype = zaak_catalogus_find_url(catalogus, "z");
    without = zaak_catalogus_find_url(catalogus, "y");
    informatieobjecttype = zaak_catalogus_find_url(catalogus, "i");
    statustype = zaak_catalogus_find_url(catalogus, "s");
    assert_true(zaaktype && without && informatieobjecttype && statustype);

    assert_number(zaak_vertrouwelijkheid_van("zaakvertrouwelijk", NULL, &niveau), 0);
    assert_number(niveau, ZAAK_VERTROUWELIJKHEID_ZAAKVERTROUWELIJK);
    assert_number(zaak_vertrouwelijkheid_van("openbaar", zaaktype, &niveau), 0); /* may be lower than that of the type */
    assert_number(niveau, ZAAK_VERTROUWELIJKHEID_OPENBAAR);
    assert_number(zaak_vertrouwelijkheid_van(NULL, zaaktype, &niveau), 0);
    assert_number(niveau, ZAAK_VERTROUWELIJKHEID_INTERN);
    assert_number(zaak_vertrouwelijkheid_van("", informatieobjecttype, &niveau), 0);
    assert_number(niveau, ZAAK_VERTROUWELIJKHEID_GEHEIM);
    assert_number(zaak_vertrouwelijkheid_van("onzin", zaaktype, &niveau), -ZAAK_E_WAARDE);
    assert_number(zaak_vertrouwelijkheid_van(NULL, without, &niveau), -ZAAK_E_VELD);
    assert_number(zaak_vertrouwelijkheid_van(NULL, statustype, &niveau), -ZAAK_E_VELD);
    assert_number(zaak_vertrouwelijkheid_van(NULL, NULL, &niveau), -ZAAK_E_VELD);
    assert_number(niveau, ZAAK_VERTROUWELIJKHEID_GEHEIM);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
}

static void a_right_reaches_its_level(void **state)
{
    (void)state;
    for (int32_t maximum = ZAAK_VERTROUWELIJKHEID_GEEN; maximum <= ZAAK_VERTROUWELIJKHEID_ZEER_GEHEIM; maximum++) {
        const struct zaak_inzagerecht recht = { "z", maximum, 0 };

        for (int32_t niveau = ZAAK_VERTROUWELIJKHEID_OPENBAAR; niveau <= ZAAK_VERTROUWELIJKHEID_ZEER_GEHEIM; niveau++)
            assert_number(zaak_inzagerecht_allows(&recht, 1, "z", niveau), niveau <= maximum);
    }
}

static void rights_are_of_a_type(void **state)
{
    static const struct zaak_inzagerecht rechten[] = {
        { "z", ZAAK_VERTROUWELIJKHEID_INTERN, 0 }, { "z", ZAAK_VERTROUWELIJKHEID_GEHEIM, 0 }, { "y", ZAAK_VERTROUWELIJKHEID_INTERN, 0 },
        { NULL, ZAAK_VERTROUWELIJKHEID_OPENBAAR, 0 }, { "x", 99, 0 },
    };
    static const struct {
        const char *type;
        int32_t niveau;
        int expected;
    } cases[] = {
        { "z", ZAAK_VERTROUWELIJKHEID_GEHEIM, 1 }, { "z", ZAAK_VERTROUWELIJKHEID_ZEER_GEHEIM, 0 }, { "y", ZAAK_VERTROUWELIJKHEID_INTERN, 1 },
        { "y", ZAAK_VERTROUWELIJKHEID_GEHEIM, 0 }, { "w", ZAAK_VERTROUWELIJKHEID_OPENBAAR, 1 }, { "w", ZAAK_VERTROUWELIJKHEID_INTERN, 0 },
        { NULL, ZAAK_VERTROUWELIJKHEID_OPENBAAR, 1 }, { NULL, ZAAK_VERTROUWELIJKHEID_INTERN, 0 }, { "x", ZAAK_VERTROUWELIJKHEID_INTERN, 0 },
        { "z", ZAAK_VERTROUWELIJKHEID_GEEN, -ZAAK_E_ARGUMENT }, { "z", 9, -ZAAK_E_ARGUMENT },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++)
        assert_number(zaak_inzagerecht_allows(rechten, LENGTH(rechten), cases[i].type, cases[i].niveau), cases[i].expected);
    assert_number(zaak_inzagerecht_allows(NULL, 0, "z", ZAAK_VERTROUWELIJKHEID_OPENBAAR), 0);
    assert_number(zaak_inzagerecht_allows(NULL, 1, "z", ZAAK_VERTROUWELIJKHEID_OPENBAAR), -ZAAK_E_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_eight_words_have_an_order),
        cmocka_unit_test(other_words_are_none),
        cmocka_unit_test(the_catalogue_knows_these_words),
        cmocka_unit_test(a_case_has_its_own_level_or_that_of_its_zaaktype),
        cmocka_unit_test(a_right_reaches_its_level),
        cmocka_unit_test(rights_are_of_a_type),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
