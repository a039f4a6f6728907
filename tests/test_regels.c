/* SPDX-License-Identifier: EUPL-1.2 */
/* Profiles of rules, and what they make of the rules of a case. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "toets_helper.h"
#include "zaak_helper.h"

static struct zaak_context *ctx;

static int set_up(void **state)
{
    (void)state;
    ctx = zaak_context_new(NULL);
    return ctx ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_context_unref(ctx);
    return 0;
}

/* The rule with this id as a profile has it. */
static struct zaak_regel find_rule(const char *profiel, const char *id)
{
    struct zaak_regel regel = ZAAK_REGEL_INIT;

    for (size_t i = 0; zaak_regel_get(profiel, i, &regel) == 0; i++)
        if (!strcmp(regel.id, id))
            return regel;
    fail_msg("there is no %s", id);
    return regel;
}

static void a_profile_says_what_it_changes_and_takes_the_rest_from_its_base(void **state)
{
    static const struct {
        const char *profiel, *id, *variant;
        int32_t ernst;
    } cases[] = {
        { NULL, "ztc-016", "inclusief", 0 },
        { "std-1.7", "ztc-016", "inclusief", 0 },
        { "std-1.5", "ztc-016", "uit", 0 },
        { "openzaak", "ztc-016", "exclusief", 0 },
        { "reference", "ztc-016", "gemengd", 0 },
        { "postman", "ztc-016", "gemengd", 0 },          /* from its base, the reference */
        { "postman", "ztc-003", "een-kant", 0 },         /* its own */
        { "reference", "ztc-003", "twee-kanten", 0 },
        { "openzaak", "ztc-010", "bestaand", 0 },        /* from std-1.5 */
        { "oneground", "ztc-010", "ook-nieuw", 0 },      /* from std-1.7 */
        { "openzaak", "catalogus-verlenging", "aan", 3 },
        { "std-1.7", "catalogus-verlenging", "aan", 0 },
        { "openzaak", "rol-uniek", "aan", 0 },
        { "std-1.7", "rol-uniek", "uit", 0 },
    };
    struct zaak_regel regel = ZAAK_REGEL_INIT;

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        regel = find_rule(cases[i].profiel, cases[i].id);
        if (strcmp(regel.variant, cases[i].variant) || regel.ernst != cases[i].ernst)
            fail_msg("%s of %s is %s, %d", cases[i].id, cases[i].profiel ? cases[i].profiel : "the default", regel.variant, (int)regel.ernst);
    }
    regel = find_rule(NULL, "ztc-016");
    assert_string_equal(regel.bron, "Catalogi API");
    assert_string_equal(regel.sinds, "1.3.2");
    assert_string_equal(regel.tot, "");
    assert_string_equal(zaak_regelprofiel_naam(0), "std-1.7");
    assert_int_equal(zaak_regel_get("std-2.0", 0, &regel), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_regel_get(NULL, 10000, &regel), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_regel_get(NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_null(zaak_regelprofiel_naam(6));
}

/* Whether a version of the standard is at least another one; "" is the first of all. */
static int compare_versions(const char *a, const char *b)
{
    int left[3] = { 0 }, right[3] = { 0 };

    sscanf(a, "%d.%d.%d", &left[0], &left[1], &left[2]);
    sscanf(b, "%d.%d.%d", &right[0], &right[1], &right[2]);
    return memcmp(left, right, sizeof left) == 0 ? 0 : left[0] != right[0] ? left[0] - right[0] : left[1] != right[1] ? left[1] - right[1] : left[2] - right[2];
}

static void the_profiles_of_the_standard_have_the_rules_of_their_version(void **state)
{
    static const struct {
        const char *profiel, *catalogi, *zaken;
    } profiles[] = { { "std-1.5", "1.3.1", "1.5.1" }, { "std-1.7", "1.3.3", "1.7.0" } };
    struct zaak_regel regel = ZAAK_REGEL_INIT;

    (void)state;
    for (size_t i = 0; i < LENGTH(profiles); i++) {
        for (size_t j = 0; zaak_regel_get(profiles[i].profiel, j, &regel) == 0; j++) {
            const char *version = !strcmp(regel.bron, "Catalogi API") ? profiles[i].catalogi : !strcmp(regel.bron, "Zaken API") ? profiles[i].zaken : NULL;
            bool has = version && compare_versions(version, regel.sinds) >= 0 && (!*regel.tot || compare_versions(version, regel.tot) <= 0);

            if (version && has != (strcmp(regel.variant, "uit") != 0))
                fail_msg("%s by %s is %s", regel.id, profiles[i].profiel, regel.variant);
        }
    }
}

static struct zaak_catalogus *catalogus_with(const char *profiel)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    static const char json[] =
        "{\"zaaktypen\": [{\"url\": \"z\", \"identificatie\": \"Z\", \"beginGeldigheid\": \"2020-01-01\"}],"
        "\"statustypen\": [{\"omschrijving\": \"Ontvangen\", \"zaaktype\": \"z\", \"volgnummer\": 1}, {\"omschrijving\": \"Klaar\", \"zaaktype\": \"z\", \"volgnummer\": 2}],"
        "\"resultaattypen\": [{\"omschrijving\": \"Gedaan\", \"zaaktype\": \"z\", \"archiefnominatie\": \"vernietigen\", \"archiefactietermijn\": \"P1Y\","
        " \"brondatumArchiefprocedure\": {\"afleidingswijze\": \"afgehandeld\"}}],"
        "\"eigenschappen\": [{\"naam\": \"kleur\", \"zaaktype\": \"z\"}],"
        "\"roltypen\": [{\"omschrijving\": \"Aanvrager\", \"omschrijvingGeneriek\": \"initiator\", \"zaaktype\": \"z\"},"
        " {\"omschrijving\": \"Indiener\", \"omschrijvingGeneriek\": \"initiator\", \"zaaktype\": \"z\"},"
        " {\"omschrijving\": \"Behandelaar\", \"omschrijvingGeneriek\": \"behandelaar\", \"zaaktype\": \"z\"}]}";
    static const char profielen[] = "{\"procesprofielen\": [{\"zaaktype\": \"Z\", \"overgangen\": [{\"naar\": \"Ontvangen\"},"
                                    " {\"van\": [\"Ontvangen\"], \"naar\": \"Klaar\", \"eist\": [\"rol:Behandelaar\", \"eigenschap:kleur\", \"besluit\"]}]}]}";

    assert_int_equal(zaak_catalogus_add_json(catalogus, json, sizeof json - 1, &error), 0);
    assert_int_equal(zaak_catalogus_add_profielen(catalogus, profielen, sizeof profielen - 1, &error), 0);
    assert_int_equal(zaak_catalogus_set_regelprofiel(catalogus, profiel), 0);
    assert_int_equal(zaak_catalogus_freeze(catalogus, &error), 0);
    return catalogus;
}

static zaak_dag day(int32_t dag)
{
    return zaak_datum(2025, 3, dag);
}

static struct zaak *closed_case(struct zaak_catalogus *catalogus)
{
    struct zaak *zaak = zaak_new(catalogus, "Z", day(3));

    assert_int_equal(zaak_set_status(zaak, "Ontvangen", day(4), NULL), 0);
    assert_int_equal(zaak_set_resultaat(zaak, "Gedaan", day(5), NULL), 0);
    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "b", day(5), NULL), 0);
    assert_int_equal(zaak_set_eigenschap(zaak, "kleur", "rood", day(5), NULL), 0);
    assert_int_equal(zaak_add_besluit(zaak, day(5), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Klaar", day(6), NULL), 0);
    return zaak;
}

static int try_status(struct zaak *zaak, const char *naam, int32_t rechten, struct zaak_error *error)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    *error = (struct zaak_error)ZAAK_ERROR_INIT;
    feit.soort = ZAAK_FEIT_STATUS;
    feit.naam = naam;
    feit.op = day(10);
    feit.rechten = rechten;
    return zaak_check_feit(zaak, &feit, NULL, error);
}

static void a_second_end_status_is_reopening_only_in_open_zaak(void **state)
{
    static const struct {
        const char *profiel, *status;
        int32_t rechten;
        const char *rule; /* NULL: it may */
    } cases[] = {
        { "std-1.7", "Ontvangen", 0, "zrc-008" },
        { "std-1.7", "Ontvangen", ZAAK_RECHT_HEROPENEN, NULL },
        { "std-1.7", "Klaar", 0, "zrc-007d" },
        { "std-1.7", "Klaar", ZAAK_RECHT_HEROPENEN, "zrc-007d" },
        { "std-1.7", "Klaar", ZAAK_RECHT_GEFORCEERD_BIJWERKEN, NULL },
        { "openzaak", "Ontvangen", 0, "zrc-008" },
        { "openzaak", "Klaar", ZAAK_RECHT_GEFORCEERD_BIJWERKEN, "zrc-008" },
        { "openzaak", "Klaar", ZAAK_RECHT_HEROPENEN, NULL },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_catalogus *catalogus = catalogus_with(cases[i].profiel);
        struct zaak *zaak = closed_case(catalogus);
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = try_status(zaak, cases[i].status, cases[i].rechten, &error);

        if (result != (cases[i].rule ? -ZAAK_E_REGEL : 0) || strcmp(error.rule, cases[i].rule ? cases[i].rule : ""))
            fail_msg("%s by %s with %d: %d, %s", cases[i].status, cases[i].profiel, (int)cases[i].rechten, result, error.rule);
        zaak_unref(zaak);
        zaak_catalogus_unref(catalogus);
    }
}

/* Case B7: a second initiator, whatever the roltype is called. */
static void one_initiator_where_the_profile_asks_it(void **state)
{
    static const char *const profiles[] = { "openzaak", "reference", "postman", "std-1.5", "std-1.7", "oneground" };

    (void)state;
    for (size_t i = 0; i < LENGTH(profiles); i++) {
        struct zaak_catalogus *catalogus = catalogus_with(profiles[i]);
        struct zaak *zaak = zaak_new(catalogus, "Z", day(3));
        struct zaak_error error = ZAAK_ERROR_INIT;
        bool asked = i < 3;

        assert_int_equal(zaak_add_rol(zaak, "Aanvrager", "a", day(3), &error), 0);
        assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "b", day(3), &error), 0);
        assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "c", day(3), &error), 0);
        assert_int_equal(zaak_add_rol(zaak, "Indiener", "b", day(4), &error), asked ? -ZAAK_E_REGEL : 0);
        assert_string_equal(error.rule, asked ? "rol-uniek" : "");
        assert_string_equal(error.zgw_code, asked ? "max-occurences" : "");
        assert_string_equal(error.field, asked ? "roltype" : "");
        assert_int_equal(zaak_end_rol(zaak, "Aanvrager", "a", day(6), &error), 0);
        if (asked) {
            assert_int_equal(zaak_add_rol(zaak, "Indiener", "d", day(6), &error), -ZAAK_E_REGEL);
            assert_int_equal(zaak_add_rol(zaak, "Indiener", "d", day(7), &error), 0);
            assert_int_equal(zaak_add_rol(zaak, "Aanvrager", "d", day(8), &error), 0);   /* the same person is no second one */
        }
        zaak_unref(zaak);
        zaak_catalogus_unref(catalogus);
    }
}

/* How many findings of a rule a history has by a profile. */
static size_t count_findings(const struct zaak *zaak, const char *profiel, int32_t rechten, const char *regel)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_toets toets = ZAAK_TOETS_INIT;
    size_t count = 0;

    toets.profiel = profiel;
    toets.rechten = rechten;
    assert_true(zaak_check_with(zaak, &toets, list, NULL) >= 0);
    for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++) {
        count += !strcmp(b.regel, regel);
        assert_string_equal(b.pad, "");
        assert_string_equal(b.bestand, "");
        assert_null(b.object);
    }
    zaak_bevindingen_unref(list);
    return count;
}

static void a_history_can_be_judged_by_any_profile_and_with_rights(void **state)
{
    struct zaak_catalogus *catalogus = catalogus_with(NULL);
    struct zaak *zaak = closed_case(catalogus);
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_toets toets = ZAAK_TOETS_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_STATUS;
    feit.naam = "Ontvangen";
    feit.op = day(8);
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    feit.soort = ZAAK_FEIT_ROL;
    feit.naam = "Aanvrager";
    feit.waarde = "a";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    feit.naam = "Indiener";
    feit.waarde = "b";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_int_equal(count_findings(zaak, NULL, 0, "zrc-008"), 1);
    assert_int_equal(count_findings(zaak, NULL, ZAAK_RECHT_HEROPENEN, "zrc-008"), 0);
    assert_int_equal(count_findings(zaak, "std-1.7", 0, "rol-uniek"), 0);
    assert_int_equal(count_findings(zaak, "openzaak", 0, "rol-uniek"), 1);
    toets.profiel = "std-2.0";
    assert_int_equal(zaak_check_with(zaak, &toets, list, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "profiel");
    assert_int_equal(zaak_check_with(zaak, NULL, NULL, &error), -ZAAK_E_ARGUMENT);
    toets.size = 3;
    assert_int_equal(zaak_check_with(zaak, &toets, list, &error), -ZAAK_E_ARGUMENT);
    zaak_bevindingen_unref(list);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static void what_a_transition_demands_is_there(void **state)
{
    struct zaak_catalogus *catalogus = catalogus_with(NULL);
    struct zaak *zaak = zaak_new(catalogus, "Z", day(3)), *done = closed_case(catalogus);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(count_findings(done, NULL, 0, "profiel-eis"), 0);
    assert_int_equal(zaak_set_status(zaak, "Ontvangen", day(4), NULL), 0);
    assert_int_equal(zaak_set_resultaat(zaak, "Gedaan", day(5), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Klaar", day(6), &error), -ZAAK_E_REGEL);
    assert_string_equal(error.rule, "profiel-eis");
    zaak_unref(zaak);
    zaak_unref(done);
    zaak_catalogus_unref(catalogus);
}

static void a_case_is_opened_once_and_first(void **state)
{
    struct zaak_catalogus *catalogus = catalogus_with(NULL);
    struct zaak *zaak = zaak_new(catalogus, "Z", day(3));
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(count_findings(zaak, NULL, 0, "zaak-geopend"), 0);
    feit.soort = ZAAK_FEIT_OPEN;
    feit.naam = "Z";
    feit.op = day(4);
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, &error), -ZAAK_E_REGEL);
    assert_string_equal(error.rule, "zaak-geopend");
    assert_int_equal(zaak_set_status(zaak, "Ontvangen", day(2), &error), -ZAAK_E_REGEL);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static void a_zaaktype_holds_on_the_day_of_receipt(void **state)
{
    struct zaak_catalogus *catalogus = catalogus_with(NULL);
    struct zaak *early = zaak_new(catalogus, "Z", zaak_datum(2019, 12, 31)), *zaak = zaak_new(catalogus, "Z", zaak_datum(2020, 1, 1));

    (void)state;
    assert_int_equal(count_findings(early, NULL, 0, "zaak-zaaktype"), 1);
    assert_int_equal(count_findings(zaak, NULL, 0, "zaak-zaaktype"), 0);
    zaak_unref(early);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static void a_suspension_has_a_ground_that_the_term_knows(void **state)
{
    struct zaak_catalogus *catalogus = example_catalogus(ctx);
    struct zaak *zaak = zaak_new(catalogus, "omgevingsvergunning-regulier", day(3));

    (void)state;
    assert_int_equal(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, day(10), day(24), NULL), 0);
    assert_int_equal(count_findings(zaak, NULL, 0, "termijn-opschorting"), 0);
    assert_int_equal(zaak_add_opschorting(zaak, ZAAK_GROND_AANVULLING, day(26), ZAAK_DAG_GEEN, NULL), 0);
    assert_int_equal(count_findings(zaak, NULL, 0, "termijn-opschorting"), 1);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static void a_dwangsom_is_set_after_a_notice_and_paid_after_that(void **state)
{
    struct zaak_catalogus *catalogus = example_catalogus(ctx);
    struct zaak *zaak = zaak_new(catalogus, "bijzondere-bijstand", day(3));
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    (void)state;
    assert_int_equal(count_findings(zaak, NULL, 0, "dwangsom-besluit") + count_findings(zaak, NULL, 0, "dwangsom-betaling"), 0);
    feit.soort = ZAAK_FEIT_DWANGSOMBETALING;
    feit.op = day(20);
    feit.waarde = "100.00";
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_int_equal(count_findings(zaak, NULL, 0, "dwangsom-betaling"), 1);
    feit.soort = ZAAK_FEIT_DWANGSOMBESLUIT;
    assert_int_equal(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_int_equal(count_findings(zaak, NULL, 0, "dwangsom-besluit"), 1);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static void a_catalogue_has_one_profile(void **state)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);

    (void)state;
    assert_string_equal(zaak_catalogus_get_regelprofiel(catalogus), "std-1.7");
    assert_int_equal(zaak_catalogus_set_regelprofiel(catalogus, "std-2.0"), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_catalogus_set_regelprofiel(catalogus, "openzaak"), 0);
    assert_string_equal(zaak_catalogus_get_regelprofiel(catalogus), "openzaak");
    assert_int_equal(zaak_catalogus_freeze(catalogus, NULL), 0);
    assert_int_equal(zaak_catalogus_set_regelprofiel(catalogus, NULL), -ZAAK_E_BEVROREN);
    assert_int_equal(zaak_catalogus_set_regelprofiel(NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_null(zaak_catalogus_get_regelprofiel(NULL));
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_profile_says_what_it_changes_and_takes_the_rest_from_its_base),
        cmocka_unit_test(the_profiles_of_the_standard_have_the_rules_of_their_version),
        cmocka_unit_test(a_second_end_status_is_reopening_only_in_open_zaak),
        cmocka_unit_test(one_initiator_where_the_profile_asks_it),
        cmocka_unit_test(a_history_can_be_judged_by_any_profile_and_with_rights),
        cmocka_unit_test(what_a_transition_demands_is_there),
        cmocka_unit_test(a_case_is_opened_once_and_first),
        cmocka_unit_test(a_zaaktype_holds_on_the_day_of_receipt),
        cmocka_unit_test(a_suspension_has_a_ground_that_the_term_knows),
        cmocka_unit_test(a_dwangsom_is_set_after_a_notice_and_paid_after_that),
        cmocka_unit_test(a_catalogue_has_one_profile),
    };

    return cmocka_run_group_tests_name("regels", tests, set_up, tear_down);
}
