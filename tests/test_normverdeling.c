/* SPDX-License-Identifier: EUPL-1.2 */
/* Servicenormen dealt out over organisations: their sum is the whole, whoever merged with whom. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include <zaak/normstand.h>

#include "catalogus_helper.h"
#include "context_helper.h"

enum { MOST = 16 };

static const char table[] =
    "{'gemeenten': [{'code': 'GM9910', 'naam': 'Oud', 'tot': '2024-12-31', 'opvolgers': ['GM9911']}, {'code': 'GM9911', 'naam': 'Nieuw'},"
    " {'code': 'GM9912', 'naam': 'Twee'}, {'code': 'GM9914', 'naam': 'Gedeeld', 'tot': '2024-12-31', 'opvolgers': ['GM9911', 'GM9912']}]}";

static struct zaak_catalogus *make(void)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_new(ctx);
    struct zaak_error error = ZAAK_ERROR_INIT;

    expect_success("catalogue", add_json(catalogus, "{'zaaktypen': [{'url': 'z', 'identificatie': 'Z', 'beginGeldigheid': '2020-01-01'}], 'statustypen': ["
                   "{'url': 's1', 'omschrijving': 'Open', 'zaaktype': 'z', 'volgnummer': 1}, {'url': 's2', 'omschrijving': 'Klaar', 'zaaktype': 'z', 'volgnummer': 2}]}", &error), &error);
    expect_success("profiles", add_profielen(catalogus, "{'procesprofielen': [{'zaaktype': 'Z', 'grond': 'awb-4-13', 'servicenormen': ["
                   "{'id': 'n', 'belofte': 'b', 'termijn': 'P2W', 'doel': 90}, {'id': 'm', 'belofte': 'b', 'termijn': 'P5WD', 'doel': 80, 'tot': 'status', 'status': 'Klaar'}]},"
                   "{'zaaktype': 'Z', 'organisatie': 'GM9912', 'servicenormen': [{'id': 'n', 'belofte': 'b', 'termijn': 'P1W', 'doel': 90}]}]}", &error), &error);
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    return catalogus;
}

/* A small generator, so that the same numbers come back. */
static uint32_t next_number(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static struct zaak_voorraad *fill(struct zaak_catalogus *catalogus, uint32_t seed, int count)
{
    static const char *const codes[] = { "GM9910", "GM9911", "GM9912", "GM9914", NULL };
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_error error = ZAAK_ERROR_INIT;

    for (int i = 0; i < count; i++) {
        const char *code = codes[next_number(&seed) % LENGTH(codes)];
        int after = (int)(next_number(&seed) % 28);
        char owner[64] = "", text[512], *json;

        if (code)
            snprintf(owner, sizeof owner, ",'organisatie':'%s'", code);
        snprintf(text, sizeof text, "{'zaak':'A%d','feit':'open','op':'2024-03-%02d','zaaktype':'Z'%s}\n{'zaak':'A%d','feit':'status','op':'2024-04-%02d','statustype':'%s'}\n", i,
                 1 + (int)(next_number(&seed) % 31), owner, i, 1 + after, after % 3 ? "Klaar" : "Open");
        json = quoted(text);
        expect_success(text, zaak_voorraad_load_jsonl(voorraad, json, strlen(json), NULL, &error) < 0 ? error.code : 0, &error);
        free(json);
    }
    return voorraad;
}

static struct zaak_gemeenten *load_table(void)
{
    struct zaak_gemeenten *gemeenten = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char *json = quoted(table);

    expect_success("table", zaak_gemeenten_load_json(ctx, json, strlen(json), &gemeenten, &error), &error);
    free(json);
    return gemeenten;
}

static bool same(const struct zaak_normstand *a, const struct zaak_normstand *b)
{
    return !memcmp(a, b, sizeof *a);
}

/* For all collections: the organisations add up to the whole, with and without successors, and each row is what a choice of that organisation gives. */
static void the_organisations_add_up_to_the_whole(void **state)
{
    struct zaak_catalogus *catalogus = make();
    struct zaak_gemeenten *gemeenten = load_table();

    (void)state;
    for (uint32_t seed = 1; seed <= 20; seed++) {
        struct zaak_voorraad *voorraad = fill(catalogus, seed, (int)seed * 3);
        struct zaak_normverdeling later = ZAAK_NORMVERDELING_INIT;
        struct zaak_blik blik = ZAAK_BLIK_INIT;
        struct zaak_normstand whole = ZAAK_NORMSTAND_INIT;

        blik.peildatum = dag_of("2024-05-01");
        later.gemeenten = gemeenten;
        later.indeling = dag_of("2025-06-01");
        assert_int_equal(zaak_voorraad_score_norm(voorraad, &blik, NULL, NULL, &whole, NULL), 0);
        for (int with = 0; with < 2; with++) {
            struct zaak_normaandeel rows[MOST];
            struct zaak_normstand together = ZAAK_NORMSTAND_INIT, sum = ZAAK_NORMSTAND_INIT;
            int64_t count = zaak_voorraad_share_norm(voorraad, &blik, NULL, with ? &later : NULL, rows, MOST, &together, NULL);

            assert_true(count > 0 && count <= MOST);
            assert_true(same(&together, &whole));
            for (int64_t i = 0; i < count; i++) {
                struct zaak_normkeuze keuze = ZAAK_NORMKEUZE_INIT;
                struct zaak_normstand alone = ZAAK_NORMSTAND_INIT;

                assert_int_equal(zaak_normstand_merge(&sum, &rows[i].stand), 0);
                assert_true(i == 0 || (rows[i].organisatie && (!rows[i - 1].organisatie || strcmp(rows[i - 1].organisatie, rows[i].organisatie) < 0)));
                keuze.organisatie = rows[i].organisatie;
                assert_int_equal(zaak_voorraad_score_norm(voorraad, &blik, &keuze, NULL, &alone, NULL), 0);
                assert_true(with || !rows[i].organisatie || same(&alone, &rows[i].stand));
            }
            assert_true(same(&sum, &whole));
        }
        zaak_voorraad_unref(voorraad);
    }
    zaak_gemeenten_unref(gemeenten);
    zaak_catalogus_unref(catalogus);
}

static void a_predecessor_counts_for_its_successor_and_what_was_divided_for_itself(void **state)
{
    static const char *const before[] = { NULL, "GM9910", "GM9911", "GM9912", "GM9914" }, *const after[] = { NULL, "GM9911", "GM9912", "GM9914" };
    struct zaak_catalogus *catalogus = make();
    struct zaak_voorraad *voorraad = fill(catalogus, 7, 60);
    struct zaak_gemeenten *gemeenten = load_table();
    struct zaak_normverdeling later = ZAAK_NORMVERDELING_INIT;
    struct zaak_normaandeel old[MOST], now[MOST];
    struct zaak_normstand sum = ZAAK_NORMSTAND_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    later.gemeenten = gemeenten;
    assert_number(zaak_voorraad_share_norm(voorraad, NULL, NULL, &later, now, MOST, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "indeling");
    later.indeling = dag_of("2024-12-31");
    assert_number(zaak_voorraad_share_norm(voorraad, NULL, NULL, &later, old, MOST, NULL, NULL), LENGTH(before));
    later.indeling = dag_of("2025-01-01");
    assert_number(zaak_voorraad_share_norm(voorraad, NULL, NULL, &later, now, MOST, NULL, NULL), LENGTH(after));
    for (size_t i = 1; i < LENGTH(before); i++)
        assert_string_equal(old[i].organisatie, before[i]);
    for (size_t i = 1; i < LENGTH(after); i++)
        assert_string_equal(now[i].organisatie, after[i]);
    assert_null(old[0].organisatie);
    zaak_normstand_merge(&sum, &old[1].stand);
    zaak_normstand_merge(&sum, &old[2].stand);
    assert_true(same(&sum, &now[1].stand));
    assert_number(zaak_voorraad_share_norm(voorraad, NULL, NULL, NULL, NULL, 0, NULL, NULL), LENGTH(before));
    assert_number(zaak_voorraad_share_norm(NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_normstand_merge(NULL, &sum), -ZAAK_E_ARGUMENT);
    zaak_gemeenten_unref(gemeenten);
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_organisations_add_up_to_the_whole),
        cmocka_unit_test(a_predecessor_counts_for_its_successor_and_what_was_divided_for_itself),
    };

    cmocka_set_message_output(CM_OUTPUT_TAP);
    return cmocka_run_group_tests(tests, make_context, drop_context);
}
