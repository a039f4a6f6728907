/* SPDX-License-Identifier: EUPL-1.2 */
/* What is done with cases as a whole: a fact of them is corrected, they are shown to some, and they go. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "toets_helper.h"
#include "zaak_helper.h"

#define TYPE "omgevingsvergunning-regulier"
#define LINE(zaak, feit, rest) "{\"zaak\":\"" zaak "\",\"feit\":\"" feit "\",\"op\":\"2025-03-03\"" rest "}\n"
#define OPEN(zaak, type) LINE(zaak, "open", ",\"zaaktype\":\"" type "\"")
#define MAIN(zaak, main) LINE(zaak, "hoofdzaak", ",\"hoofdzaak\":\"" main "\"")

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

static struct zaak_voorraad *collection(const char *profiel, const char *facts)
{
    struct zaak_catalogus *catalogus = example_catalogus_by(ctx, profiel);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_voorraad *voorraad;

    voorraad = zaak_voorraad_new(catalogus);
    zaak_catalogus_unref(catalogus);
    if (zaak_voorraad_load_jsonl(voorraad, facts, strlen(facts), NULL, &error))
        fail_msg("%s: %s", error.field, error.text);
    return voorraad;
}

static const char family[] = OPEN("main", TYPE) OPEN("part", TYPE) MAIN("part", "main") OPEN("grandchild", TYPE) MAIN("grandchild", "part") OPEN("other", TYPE)
    LINE("other", "relevante_zaak", ",\"relevante_zaak\":\"main\",\"aard_relatie\":\"vervolg\"");

/* zrc-023: a case goes with its deelzaken; what is not theirs stays. */
static void a_case_goes_with_its_parts(void **state)
{
    struct zaak_voorraad *voorraad = collection("std-1.7", family);
    struct zaak *held = zaak_ref(zaak_voorraad_find(voorraad, "part"));

    (void)state;
    assert_int_equal(zaak_voorraad_check_remove(voorraad, "main", NULL, NULL), 3);
    assert_number(zaak_voorraad_count(voorraad), 4);
    assert_int_equal(zaak_voorraad_remove(voorraad, "main", NULL, NULL), 3);
    assert_number(zaak_voorraad_count(voorraad), 1);
    assert_null(zaak_voorraad_find(voorraad, "main"));
    assert_null(zaak_voorraad_find(voorraad, "part"));
    assert_null(zaak_voorraad_find(voorraad, "grandchild"));
    assert_ptr_equal(zaak_voorraad_find(voorraad, "other"), zaak_voorraad_at(voorraad, 0));
    assert_number(zaak_feit_count(zaak_voorraad_at(voorraad, 0)), 2);
    assert_string_equal(zaak_get_identificatie(held), "part");   /* lives on with who held it */
    assert_int_equal(zaak_voorraad_remove(voorraad, "main", NULL, NULL), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_voorraad_remove(voorraad, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_remove(NULL, "main", NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, family, strlen(OPEN("main", TYPE)), NULL, NULL), 0);   /* the name is free again */
    assert_number(zaak_voorraad_count(voorraad), 2);
    zaak_unref(held);
    zaak_voorraad_unref(voorraad);
}

static void a_part_goes_alone_and_a_ring_goes_once(void **state)
{
    struct zaak_voorraad *voorraad = collection("std-1.7", family);
    struct zaak_voorraad *ring = collection("std-1.7", OPEN("a", TYPE) OPEN("b", TYPE) MAIN("a", "b") MAIN("b", "a"));

    (void)state;
    assert_int_equal(zaak_voorraad_remove(voorraad, "grandchild", NULL, NULL), 1);
    assert_number(zaak_voorraad_count(voorraad), 3);
    assert_int_equal(zaak_voorraad_remove(ring, "a", NULL, NULL), 2);
    assert_number(zaak_voorraad_count(ring), 0);
    zaak_voorraad_unref(ring);
    zaak_voorraad_unref(voorraad);
}

/* A chain of deelzaken, as a document of a few megabytes can have: looking through the collection for each of them took minutes. */
static void a_long_chain_of_parts_goes_in_time(void **state)
{
    enum { LENGTH_OF_CHAIN = 20000 };
    char *facts = malloc(LENGTH_OF_CHAIN * 300), *end = facts;
    struct zaak_voorraad *voorraad;
    clock_t start;

    (void)state;
    assert_non_null(facts);
    for (int i = 0; i < LENGTH_OF_CHAIN; i++) {
        end += sprintf(end, "{\"zaak\":\"z%d\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\"}\n", i);
        end += sprintf(end, "{\"zaak\":\"z%d\",\"feit\":\"hoofdzaak\",\"op\":\"2025-03-03\",\"hoofdzaak\":\"z%d\"}\n", i, i - 1);
    }
    voorraad = collection("std-1.7", facts);
    start = clock();
    assert_int_equal(zaak_voorraad_check_remove(voorraad, "z0", NULL, NULL), LENGTH_OF_CHAIN);
    assert_int_equal(zaak_voorraad_check_remove(voorraad, "z19000", NULL, NULL), 1000);
    assert_int_equal(zaak_voorraad_remove(voorraad, "z10000", NULL, NULL), 10000);
    assert_number(zaak_voorraad_count(voorraad), 10000);
    assert_non_null(zaak_voorraad_find(voorraad, "z9999"));
    assert_int_equal(zaak_voorraad_remove(voorraad, "z0", NULL, NULL), 10000);
    assert_true((clock() - start) / CLOCKS_PER_SEC < 5);
    zaak_voorraad_unref(voorraad);
    free(facts);
}

/* Open Zaak alone refuses while there are decisions, of the case or of a part of it. */
static void a_case_with_a_decision_stays_in_open_zaak(void **state)
{
    static const struct {
        const char *profiel;
        int result;
    } rows[] = { { "openzaak", -ZAAK_E_REGEL }, { "std-1.7", 2 }, { "std-1.5", 2 }, { "oneground", 2 }, { "reference", 2 }, { "postman", 2 } };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_voorraad *voorraad = collection(rows[i].profiel, OPEN("a", TYPE) OPEN("b", TYPE) MAIN("b", "a") LINE("b", "besluit", ",\"id\":\"d\""));
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;

        assert_int_equal(zaak_voorraad_remove(voorraad, "a", list, &error), rows[i].result);
        assert_number(zaak_voorraad_count(voorraad), rows[i].result < 0 ? 2 : 0);
        if (rows[i].result < 0) {
            assert_string_equal(error.rule, "zrc-023");
            assert_string_equal(error.zgw_code, "related-besluiten");
            assert_int_equal(zaak_bevindingen_get(list, 0, &row), 0);
            assert_string_equal(row.feit, "d");
            assert_int_equal(zaak_withdraw_feit(zaak_voorraad_find(voorraad, "b"), "d", ZAAK_TIJDSTIP_GEEN, NULL), 0);
            assert_int_equal(zaak_voorraad_remove(voorraad, "a", NULL, NULL), 2);
        }
        zaak_bevindingen_unref(list);
        zaak_voorraad_unref(voorraad);
    }
}

/* zrc-006: per zaaktype up to a level; the level of the case goes before that of its zaaktype (zrc-009). */
static void someone_sees_the_cases_that_his_rights_reach(void **state)
{
    struct zaak_voorraad *voorraad = collection("std-1.7", OPEN("0", TYPE) OPEN("1", "bezwaar") OPEN("2", TYPE) LINE("2", "vertrouwelijkheid", ",\"vertrouwelijkheidaanduiding\":\"geheim\"")
        OPEN("3", TYPE) LINE("3", "vertrouwelijkheid", ",\"vertrouwelijkheidaanduiding\":\"openbaar\"") LINE("4", "rol", ",\"roltype\":\"Behandelaar\",\"betrokkene\":\"x\""));
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_inzagerecht rechten[2] = { { TYPE, ZAAK_VERTROUWELIJKHEID_VERTROUWELIJK, 0 }, { "bezwaar", ZAAK_VERTROUWELIJKHEID_ZEER_GEHEIM, 0 } };
    size_t rows[5];

    (void)state;
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, rechten, 2, rows, 5, NULL), 3);
    assert_number(rows[0], 0);
    assert_number(rows[1], 1);
    assert_number(rows[2], 3);
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, rechten, 2, rows, 1, NULL), 3);
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, rechten, 1, NULL, 0, NULL), 2);
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, NULL, 0, NULL, 0, NULL), 0);
    rechten[0].maximum = ZAAK_VERTROUWELIJKHEID_OPENBAAR;
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, rechten, 1, rows, 5, NULL), 1);
    assert_number(rows[0], 3);
    rechten[0].type = NULL;
    rechten[0].maximum = ZAAK_VERTROUWELIJKHEID_ZEER_GEHEIM;
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, rechten, 1, NULL, 0, NULL), 4);   /* what is not open is seen by nobody */
    assert_int_equal(zaak_get_toestand(zaak_voorraad_at(voorraad, 0), NULL, &toestand, NULL), 0);
    rechten[0].type = zaak_object_get_text(toestand.zaaktype, ZAAK_VELD_URL);
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, rechten, 1, NULL, 0, NULL), 3);
    assert_int_equal(zaak_voorraad_get_inzage(NULL, NULL, rechten, 1, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, NULL, 1, NULL, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_voorraad_get_inzage(voorraad, NULL, rechten, 1, NULL, 1, NULL), -ZAAK_E_ARGUMENT);
    zaak_voorraad_unref(voorraad);
}

static struct zaak_feit status(const char *naam, zaak_dag op)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_STATUS;
    feit.naam = naam;
    feit.op = op;
    return feit;
}

static char *facts_of(const struct zaak *zaak)
{
    int length = zaak_save_jsonl(zaak, NULL, 0);
    char *text = malloc((size_t)length + 1);

    assert_int_equal(zaak_save_jsonl(zaak, text, (size_t)length + 1), length);
    return text;
}

static void a_status_is_corrected_with_its_reason(void **state)
{
    struct zaak_voorraad *voorraad = collection("std-1.7", OPEN("a", TYPE) LINE("a", "status", ",\"statustype\":\"Ontvangen\",\"id\":\"s\""));
    struct zaak *zaak = zaak_voorraad_at(voorraad, 0);
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_feit feit = status("Ontvangen", zaak_datum(2025, 3, 4)), found = ZAAK_FEIT_INIT;
    char *text;

    (void)state;
    feit.actor = "els";
    assert_int_equal(zaak_correct_feit(zaak, "s", "Een dag later ontvangen", &feit, NULL, NULL), 0);
    assert_int_equal(zaak_get_toestand(zaak, NULL, &toestand, NULL), 0);
    assert_string_equal(toestand.status, "Ontvangen");
    assert_int_equal(toestand.status_op, zaak_datum(2025, 3, 4));
    assert_number(zaak_feit_count(zaak), 4);
    text = facts_of(zaak);
    assert_non_null(strstr(text, "\"herroept\":\"s\",\"reden\":\"Een dag later ontvangen\""));
    free(text);
    for (size_t i = 0; zaak_get_feit(zaak, i, &found) == 0; i++)
        if (found.soort == ZAAK_FEIT_HERROEPING)
            assert_string_equal(found.actor, "els");
    zaak_voorraad_unref(voorraad);
}

/* Both or neither: when the new fact may not be, the old one stands as if nothing was tried. */
static void a_correction_that_cannot_be_changes_nothing(void **state)
{
    struct zaak_voorraad *voorraad = collection("std-1.7", OPEN("a", TYPE) LINE("a", "status", ",\"statustype\":\"Ontvangen\",\"id\":\"s\"")
        LINE("a", "rol", ",\"roltype\":\"Behandelaar\",\"betrokkene\":\"x\",\"id\":\"r\""));
    struct zaak *zaak = zaak_voorraad_at(voorraad, 0);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_feit wrong = status("Verzonnen", zaak_datum(2025, 3, 4)), good = status("Ontvangen", zaak_datum(2025, 3, 4)), role = good;
    char *before = facts_of(zaak), *after;

    (void)state;
    role.soort = ZAAK_FEIT_ROL;
    role.naam = "Behandelaar";
    role.waarde = "y";
    assert_int_equal(zaak_correct_feit(zaak, "s", "Vergissing", &wrong, list, &error), -ZAAK_E_REGEL);
    assert_string_equal(error.rule, "zrc-016");
    assert_int_equal(zaak_get_toestand(zaak, NULL, &toestand, NULL), 0);
    assert_string_equal(toestand.status, "Ontvangen");
    assert_int_equal(zaak_correct_feit(zaak, "s", "", &good, NULL, &error), -ZAAK_E_VELD);
    assert_string_equal(error.field, "reden");
    assert_int_equal(zaak_correct_feit(zaak, "s", "Vergissing", &role, NULL, &error), -ZAAK_E_WAARDE);
    assert_int_equal(zaak_correct_feit(zaak, "weg", "Vergissing", &good, NULL, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_correct_feit(NULL, "s", "Vergissing", &good, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_correct_feit(zaak, NULL, "Vergissing", &good, NULL, NULL), -ZAAK_E_ARGUMENT);
    after = facts_of(zaak);
    assert_string_equal(before, after);
    assert_int_equal(zaak_correct_feit(zaak, "r", "Vergissing", &role, NULL, NULL), 0);
    assert_int_equal(zaak_correct_feit(zaak, "r", "Nog eens", &role, NULL, &error), -ZAAK_E_WAARDE);   /* what took its place is what may be corrected */
    assert_string_equal(error.field, "herroept");
    zaak_bevindingen_unref(list);
    free(before);
    free(after);
    zaak_voorraad_unref(voorraad);
}

/* Of a closed case the end status may be corrected with the right to reopen. */
static void correcting_the_end_of_a_case_needs_the_right_to_reopen(void **state)
{
    struct zaak_voorraad *voorraad = collection("std-1.7", OPEN("a", TYPE) LINE("a", "resultaat", ",\"resultaattype\":\"Verleend\"") LINE("a", "besluit", "")
        LINE("a", "status", ",\"statustype\":\"Afgehandeld\",\"id\":\"s\""));
    struct zaak *zaak = zaak_voorraad_at(voorraad, 0);
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_feit feit = status("Ontvangen", zaak_datum(2025, 3, 5));

    (void)state;
    assert_int_equal(zaak_correct_feit(zaak, "s", "Te vroeg gesloten", &feit, NULL, &error), -ZAAK_E_REGEL);
    assert_string_equal(error.rule, "zrc-008");
    feit.rechten = ZAAK_RECHT_HEROPENEN;
    assert_int_equal(zaak_correct_feit(zaak, "s", "Te vroeg gesloten", &feit, NULL, &error), 0);
    assert_int_equal(zaak_get_toestand(zaak, NULL, &toestand, NULL), 0);
    assert_int_equal(toestand.einddatum, ZAAK_DAG_GEEN);
    assert_string_equal(toestand.status, "Ontvangen");
    zaak_voorraad_unref(voorraad);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_case_goes_with_its_parts),
        cmocka_unit_test(a_part_goes_alone_and_a_ring_goes_once),
        cmocka_unit_test(a_long_chain_of_parts_goes_in_time),
        cmocka_unit_test(a_case_with_a_decision_stays_in_open_zaak),
        cmocka_unit_test(someone_sees_the_cases_that_his_rights_reach),
        cmocka_unit_test(a_status_is_corrected_with_its_reason),
        cmocka_unit_test(a_correction_that_cannot_be_changes_nothing),
        cmocka_unit_test(correcting_the_end_of_a_case_needs_the_right_to_reopen),
    };

    return cmocka_run_group_tests_name("beheer", tests, set_up, tear_down);
}
