/* SPDX-License-Identifier: EUPL-1.2 */
/* The quality of a registration: marks in integers, against the findings themselves, and months that add up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <libzaak.h>

#include "zaak_helper.h"

#include "context_helper.h"

static struct zaak_catalogus *catalogus;

static void ten_is_for_no_fault_at_all(void **state)
{
    (void)state;
    assert_int_equal(zaak_kwaliteit_cijfer(1, 0), 100);
    assert_int_equal(zaak_kwaliteit_cijfer(1000000, 0), 100);
    assert_int_equal(zaak_kwaliteit_cijfer(1000000, 1), 99);
    assert_int_equal(zaak_kwaliteit_cijfer(INT64_MAX, 1), 99);
    assert_int_equal(zaak_kwaliteit_cijfer(3, 1), 66);
    assert_int_equal(zaak_kwaliteit_cijfer(3, 3), 0);
    assert_int_equal(zaak_kwaliteit_cijfer(INT64_MAX, INT64_MAX), 0);
    assert_int_equal(zaak_kwaliteit_cijfer(0, 0), -1);
    assert_int_equal(zaak_kwaliteit_cijfer(3, 4), -1);
    assert_int_equal(zaak_kwaliteit_cijfer(3, -1), -1);
}

static const char bad[] =
    "{\"zaak\":\"S-1\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-01-31\",\"zaaktype\":\"bezwaar\"}\n"
    "{\"zaak\":\"S-1\",\"id\":\"2\",\"feit\":\"status\",\"op\":\"2025-02-01\",\"statustype\":\"Verzonnen\"}\n"
    "{\"zaak\":\"S-1\",\"id\":\"3\",\"feit\":\"status\",\"op\":\"2025-02-02\",\"statustype\":\"Ook verzonnen\"}\n"
    "{\"zaak\":\"S-2\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-02-01\",\"zaaktype\":\"bezwaar\"}\n"
    "{\"zaak\":\"S-2\",\"id\":\"2\",\"feit\":\"status\",\"op\":\"2025-02-01\",\"statustype\":\"Ontvangen\"}\n"
    "{\"zaak\":\"S-3\",\"id\":\"1\",\"feit\":\"betaling\",\"op\":\"2025-02-01\",\"betalingsindicatie\":\"nvt\",\"laatste_betaaldatum\":\"2025-02-01\"}\n"
    "{\"zaak\":\"S-4\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-02-28\",\"zaaktype\":\"bezwaar\"}\n"
    "{\"zaak\":\"S-4\",\"id\":\"2\",\"feit\":\"status\",\"op\":\"2025-02-28\",\"statustype\":\"Verzonnen\"}\n"
    "{\"zaak\":\"S-4\",\"id\":\"3\",\"feit\":\"herroeping\",\"op\":\"2025-03-01\",\"herroept\":\"2\"}\n";

static struct zaak_voorraad *load(const char *text, size_t length)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);

    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, text, length, NULL, NULL), 0);
    return voorraad;
}

/* The counts of a rule in one row; zeros when it is not there. */
static struct zaak_kwaliteitrij find(const struct zaak_kwaliteit *k, const char *regel, int32_t soort, int32_t maand)
{
    struct zaak_kwaliteitrij row = ZAAK_KWALITEITRIJ_INIT, none = ZAAK_KWALITEITRIJ_INIT;

    for (size_t i = 0; zaak_kwaliteit_get(k, i, &row) == 0; i++)
        if (!strcmp(row.regel, regel) && row.soort == soort && row.maand == maand)
            return row;
    return none;
}

static void expect(const struct zaak_kwaliteit *k, const char *regel, int32_t soort, int32_t maand, int64_t getoetst, int64_t fout, int32_t cijfer)
{
    struct zaak_kwaliteitrij row = find(k, regel, soort, maand);

    assert_int_equal(row.getoetst, getoetst);
    assert_int_equal(row.fout, fout);
    assert_int_equal(row.cijfer, cijfer);
}

static void a_case_counts_once_for_a_rule_and_where_the_rule_concerns_it(void **state)
{
    struct zaak_voorraad *voorraad = load(bad, sizeof bad - 1);
    struct zaak_kwaliteit *k = NULL;
    struct zaak_kwaliteitvraag vraag = ZAAK_KWALITEITVRAAG_INIT;

    (void)state;
    assert_int_equal(zaak_kwaliteit_measure(voorraad, NULL, &k, NULL), 0);
    expect(k, "", ZAAK_KWALITEIT_GEHEEL, 0, 4, 2, 50);
    expect(k, "zrc-016", ZAAK_KWALITEIT_GEHEEL, 0, 2, 1, 50);   /* the withdrawn status of S-4 is none */
    expect(k, "zrc-014", ZAAK_KWALITEIT_GEHEEL, 0, 1, 1, 0);
    expect(k, "zrc-019", ZAAK_KWALITEIT_GEHEEL, 0, 0, 0, 0);    /* no roles: no row */
    expect(k, "zaak-herroeping", ZAAK_KWALITEIT_GEHEEL, 0, 1, 0, 100);
    expect(k, "", ZAAK_KWALITEIT_MAAND, 1, 1, 1, 0);
    expect(k, "", ZAAK_KWALITEIT_MAAND, 2, 2, 0, 100);
    expect(k, "", ZAAK_KWALITEIT_ZONDER_MAAND, 0, 1, 1, 0);
    zaak_kwaliteit_unref(k);
    vraag.van = zaak_datum(2025, 2, 1);
    vraag.tot = zaak_datum(2025, 2, 27);
    assert_int_equal(zaak_kwaliteit_measure(voorraad, &vraag, &k, NULL), 0);
    expect(k, "", ZAAK_KWALITEIT_GEHEEL, 0, 1, 0, 100);
    zaak_kwaliteit_unref(k);
    vraag.van = vraag.tot = zaak_datum(2020, 1, 1);
    assert_int_equal(zaak_kwaliteit_measure(voorraad, &vraag, &k, NULL), 0);
    expect(k, "", ZAAK_KWALITEIT_GEHEEL, 0, 0, 0, -1);
    assert_int_equal(zaak_kwaliteit_count(k), 1);
    zaak_kwaliteit_unref(k);
    zaak_voorraad_unref(voorraad);
}

/* The counts by another way: the findings of each case, one by one. */
static void counts_are_those_of_the_findings(void **state)
{
    size_t length;
    char *text = read_file("examples/data/klein.jsonl", &length);
    struct zaak_voorraad *voorraad = load(text, length);

    (void)state;
    for (size_t p = 0; zaak_regelprofiel_naam(p); p++) {
        for (int32_t ernst = ZAAK_ERNST_MELDING; ernst <= ZAAK_ERNST_FOUT; ernst++) {
            struct zaak_kwaliteitvraag vraag = ZAAK_KWALITEITVRAAG_INIT;
            struct zaak_kwaliteitrij row = ZAAK_KWALITEITRIJ_INIT;
            struct zaak_kwaliteit *k = NULL;

            vraag.profiel = zaak_regelprofiel_naam(p);
            vraag.ernst = ernst;
            assert_int_equal(zaak_kwaliteit_measure(voorraad, &vraag, &k, NULL), 0);
            for (size_t i = 0; zaak_kwaliteit_get(k, i, &row) == 0; i++) {
                int64_t breaking = 0;

                assert_true(row.getoetst >= row.fout && row.fout >= 0 && (row.cijfer == 100) == (row.fout == 0));
                if (row.soort != ZAAK_KWALITEIT_GEHEEL)
                    continue;
                for (size_t z = 0; z < zaak_voorraad_count(voorraad); z++) {
                    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
                    struct zaak_toets toets = ZAAK_TOETS_INIT;
                    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
                    bool breaks = false;

                    toets.profiel = vraag.profiel;
                    assert_true(zaak_check_with(zaak_voorraad_at(voorraad, z), &toets, list, NULL) >= 0);
                    for (size_t j = 0; zaak_bevindingen_get(list, j, &b) == 0; j++)
                        breaks |= b.ernst >= ernst && (!*row.regel || !strcmp(b.regel, row.regel));
                    breaking += breaks;
                    zaak_bevindingen_unref(list);
                }
                assert_int_equal(row.fout, breaking);
            }
            zaak_kwaliteit_unref(k);
        }
    }
    zaak_voorraad_unref(voorraad);
    free(text);
}

static void months_and_collections_add_up(void **state)
{
    size_t length;
    char *text = read_file("examples/data/klein.jsonl", &length);
    struct zaak_voorraad *both = load(text, length), *one = load(text, length), *other = load(bad, sizeof bad - 1);
    struct zaak_kwaliteit *k = NULL, *a = NULL, *b = NULL;
    struct zaak_kwaliteitrij row = ZAAK_KWALITEITRIJ_INIT, part = ZAAK_KWALITEITRIJ_INIT;

    (void)state;
    assert_int_equal(zaak_voorraad_load_jsonl(both, bad, sizeof bad - 1, NULL, NULL), 0);
    assert_int_equal(zaak_kwaliteit_measure(both, NULL, &k, NULL), 0);
    assert_int_equal(zaak_kwaliteit_measure(one, NULL, &a, NULL), 0);
    assert_int_equal(zaak_kwaliteit_measure(other, NULL, &b, NULL), 0);
    for (size_t i = 0; zaak_kwaliteit_get(k, i, &row) == 0; i++) {
        struct zaak_kwaliteitrij x = find(a, row.regel, row.soort, row.maand), y = find(b, row.regel, row.soort, row.maand);
        int64_t getoetst = 0, fout = 0;

        assert_int_equal(row.getoetst, x.getoetst + y.getoetst);
        assert_int_equal(row.fout, x.fout + y.fout);
        if (row.soort != ZAAK_KWALITEIT_GEHEEL)
            continue;
        for (size_t j = 0; zaak_kwaliteit_get(k, j, &part) == 0; j++) {
            bool counts = part.soort != ZAAK_KWALITEIT_GEHEEL && !strcmp(part.regel, row.regel);

            getoetst += counts ? part.getoetst : 0;
            fout += counts ? part.fout : 0;
        }
        assert_int_equal(row.getoetst, getoetst);
        assert_int_equal(row.fout, fout);
    }
    zaak_kwaliteit_unref(k);
    zaak_kwaliteit_unref(a);
    zaak_kwaliteit_unref(b);
    zaak_voorraad_unref(both);
    zaak_voorraad_unref(one);
    zaak_voorraad_unref(other);
    free(text);
}

static void a_catalogue_has_marks_too(void **state)
{
    struct zaak_kwaliteit *k = NULL;
    struct zaak_keuring keuring = ZAAK_KEURING_INIT;
    struct zaak_kwaliteitrij row = ZAAK_KWALITEITRIJ_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    for (int32_t ernst = 0; ernst <= ZAAK_ERNST_FOUT; ernst++) {
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);

        keuring.concepten = ernst == 2;
        assert_int_equal(zaak_kwaliteit_measure_catalogus(catalogus, &keuring, ernst, &k, &error), 0);
        assert_true(zaak_catalogus_check(catalogus, &keuring, list, NULL) >= 0);
        for (size_t i = 0; zaak_kwaliteit_get(k, i, &row) == 0; i++) {
            const struct zaak_object *seen[2000];
            struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
            size_t count = 0;

            for (size_t j = 0; zaak_bevindingen_get(list, j, &b) == 0; j++) {
                bool known = b.ernst < (ernst ? ernst : ZAAK_ERNST_FOUT) || (*row.regel && strcmp(row.regel, b.regel));

                for (size_t s = 0; s < count && !known; s++)
                    known = seen[s] == b.object;
                if (!known)
                    seen[count++] = b.object;
            }
            assert_int_equal(row.fout, count);
            assert_int_equal(row.soort, ZAAK_KWALITEIT_GEHEEL);
            assert_true(row.getoetst >= row.fout);
        }
        row = find(k, "ztc-001", ZAAK_KWALITEIT_GEHEEL, 0);
        assert_int_equal(row.getoetst, 0);   /* without a selectielijst there is nothing to say */
        row = find(k, "catalogus-verlenging", ZAAK_KWALITEIT_GEHEEL, 0);
        assert_int_equal(row.getoetst, zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE));
        k = zaak_kwaliteit_unref(k);
        zaak_bevindingen_unref(list);
    }
}

static void what_cannot_be_measured_is_an_error(void **state)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_kwaliteitvraag vraag = ZAAK_KWALITEITVRAAG_INIT;
    struct zaak_kwaliteitrij row = ZAAK_KWALITEITRIJ_INIT;
    struct zaak_kwaliteit *k = NULL;

    (void)state;
    vraag.profiel = "std-9";
    assert_int_equal(zaak_kwaliteit_measure(voorraad, &vraag, &k, NULL), -ZAAK_E_NIET_GEVONDEN);
    vraag.profiel = NULL;
    vraag.ernst = 4;
    assert_int_equal(zaak_kwaliteit_measure(voorraad, &vraag, &k, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kwaliteit_measure(NULL, NULL, &k, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kwaliteit_measure_catalogus(NULL, NULL, 0, &k, NULL), -ZAAK_E_ARGUMENT);
    assert_null(k);
    assert_int_equal(zaak_kwaliteit_get(NULL, 0, &row), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_kwaliteit_count(NULL), 0);
    zaak_voorraad_unref(voorraad);
}

static int set_up(void **state)
{
    make_context(state);
    catalogus = example_catalogus(ctx);
    return catalogus ? 0 : -1;
}

static int tear_down(void **state)
{
    catalogus = zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ten_is_for_no_fault_at_all),
        cmocka_unit_test(a_case_counts_once_for_a_rule_and_where_the_rule_concerns_it),
        cmocka_unit_test(counts_are_those_of_the_findings),
        cmocka_unit_test(months_and_collections_add_up),
        cmocka_unit_test(a_catalogue_has_marks_too),
        cmocka_unit_test(what_cannot_be_measured_is_an_error),
    };

    return cmocka_run_group_tests_name("kwaliteit", tests, set_up, tear_down);
}
