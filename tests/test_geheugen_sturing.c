/* SPDX-License-Identifier: EUPL-1.2 */
/* Running out of memory while cases are counted, merged, chosen, compared, written and read. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE     /* RTLD_NEXT */
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#if defined(__GNUC__) && !defined(__clang__)
#define GEHEUGEN_MALLOC /* clang's sanitizers stand in malloc's way */
#endif
#include "geheugen_helper.h"

#include <libzaak.h>

enum { INDICATOR_IN = 1 };

static const char lines[] =
    "{\"zaak\":\"A\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"omgevingsvergunning-regulier\",\"organisatie\":\"GM0388\"}\n"
    "{\"zaak\":\"A\",\"id\":\"2\",\"feit\":\"klantcontact\",\"op\":\"2025-03-03\",\"kanaal\":\"balie\"}\n"
    "{\"zaak\":\"A\",\"id\":\"3\",\"feit\":\"ingebrekestelling\",\"op\":\"2025-06-03\"}\n"
    "{\"zaak\":\"B\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-03-05\",\"zaaktype\":\"omgevingsvergunning-regulier\",\"organisatie\":\"GM0498\"}\n"
    "{\"zaak\":\"B\",\"id\":\"2\",\"feit\":\"besluit\",\"op\":\"2025-04-05\"}\n";

static struct zaak_stand *make_stand(struct zaak_context *ctx, const char *bron)
{
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    struct zaak_stand *stand = NULL;

    options.periode = ZAAK_STAND_KWARTAAL;
    options.dimensies = 31;
    options.van = zaak_datum(2025, 1, 1);
    options.tot = zaak_datum(2025, 12, 31);
    options.bron = bron;
    zaak_stand_new(ctx, &options, &stand, NULL);
    return stand;
}

static struct zaak_voorraad *load_cases(struct zaak_context *ctx)
{
    struct zaak_catalogus *catalogus = zaak_catalogus_example(ctx);
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);

    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, lines, sizeof lines - 1, NULL, NULL), 0);
    zaak_catalogus_unref(catalogus);
    return voorraad;
}

/* The figure that shows whether anything was counted. */
static int64_t received(const struct zaak_stand *stand)
{
    struct zaak_indicatorstaat staat;
    int64_t sum = 0;

    for (size_t i = 0; i < zaak_stand_count(stand); i++)
        if (zaak_stand_get_staat(stand, i, INDICATOR_IN, &staat) == 0)
            sum += staat.teller;
    return sum;
}

static int count_one(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_voorraad *voorraad = load_cases(ctx);
    struct zaak_stand *stand = make_stand(ctx, NULL);
    int result;

    (void)argument;
    geheugen_charge(grants);
    result = zaak_stand_add_zaak(stand, zaak_voorraad_at(voorraad, 0), NULL, NULL);
    assert_int_equal(received(stand), result > 0);
    if (result < 0)
        assert_int_equal(zaak_stand_count(stand), 0);
    zaak_stand_unref(stand);
    zaak_voorraad_unref(voorraad);
    return result > 0 ? 0 : result;
}

static int count_all(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_voorraad *voorraad = load_cases(ctx);
    struct zaak_stand *stand = make_stand(ctx, NULL);
    int result;

    (void)argument;
    geheugen_charge(grants);
    result = zaak_stand_add_voorraad(stand, voorraad, NULL, NULL, NULL);
    assert_int_equal(received(stand), result ? 0 : 2);
    if (result)
        assert_int_equal(zaak_stand_count(stand), 0);
    zaak_stand_unref(stand);
    zaak_voorraad_unref(voorraad);
    return result;
}

static int make_and_merge(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_voorraad *voorraad = load_cases(ctx);
    struct zaak_stand *stand, *other = make_stand(ctx, "een");
    size_t before;
    int result;

    (void)argument;
    assert_int_equal(zaak_stand_add_voorraad(other, voorraad, NULL, NULL, NULL), 0);
    geheugen_charge(grants);
    stand = make_stand(ctx, "twee");
    result = stand ? 0 : -ZAAK_E_GEHEUGEN;
    if (stand) {
        before = zaak_stand_count(stand);
        result = zaak_stand_merge(stand, other, NULL);
        assert_int_equal(received(stand), result ? 0 : 2);
        assert_true(result == 0 || (zaak_stand_count(stand) == before && !zaak_stand_get_bron(stand, 1)));
    }
    zaak_stand_unref(stand);
    zaak_stand_unref(other);
    zaak_voorraad_unref(voorraad);
    return result;
}

static int choose_and_compare(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_voorraad *voorraad = load_cases(ctx);
    struct zaak_stand *stand = make_stand(ctx, "een"), *small = NULL;
    struct zaak_gemeenten *gemeenten = NULL;
    struct zaak_benchmarkvraag vraag = ZAAK_BENCHMARKVRAAG_INIT;
    struct zaak_benchmark benchmark = ZAAK_BENCHMARK_INIT;
    struct zaak_cijfer cijfers[64];
    int result;

    (void)argument;
    assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, NULL, NULL, NULL), 0);
    geheugen_charge(grants);
    result = zaak_gemeenten_new(ctx, &gemeenten, NULL);
    vraag.keuze.gemeenten = gemeenten;
    vraag.nummer = INDICATOR_IN;
    vraag.alle_gemeenten = true;
    if (result == 0)
        result = zaak_stand_reduce(stand, &vraag.keuze, &small, NULL);
    if (result == 0)
        result = zaak_benchmark_compute(stand, &vraag, NULL, 0, &benchmark, NULL);
    if (result > 0)
        result = zaak_stand_get_cijfers(stand, INDICATOR_IN, 10, cijfers, 64);
    zaak_stand_unref(small);
    zaak_stand_unref(stand);
    zaak_gemeenten_unref(gemeenten);
    zaak_voorraad_unref(voorraad);
    return result > 0 ? 0 : result;
}

static int write_and_read(struct zaak_context *ctx, void *argument)
{
    long grants = geheugen_free_of_charge();
    struct zaak_voorraad *voorraad = load_cases(ctx);
    struct zaak_stand *stand = make_stand(ctx, "een"), *again = NULL;
    static uint8_t bytes[65536];
    size_t length = 0;
    int result;

    (void)argument;
    assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, NULL, NULL, NULL), 0);
    geheugen_charge(grants);
    result = zaak_stand_save(stand, bytes, sizeof bytes, &length);
    if (result == 0)
        result = zaak_stand_load(ctx, bytes, length, &again, NULL);
    assert_true(result == 0 ? received(again) == 2 : again == NULL);
    zaak_stand_unref(again);
    zaak_stand_unref(stand);
    zaak_voorraad_unref(voorraad);
    return result;
}

/* The cases of two municipalities, of which one went into another. */
static int share(struct zaak_context *ctx, void *argument)
{
    static const char table[] = "{\"gemeenten\": [{\"code\": \"GM0388\", \"naam\": \"Oud\", \"tot\": \"2025-03-31\", \"opvolgers\": [\"GM0532\"]}, {\"code\": \"GM0532\", \"naam\": \"Nieuw\"},"
                                " {\"code\": \"GM0498\", \"naam\": \"Ander\"}]}";
    long grants = geheugen_free_of_charge();
    struct zaak_voorraad *voorraad = load_cases(ctx);
    struct zaak_normverdeling verdeling = ZAAK_NORMVERDELING_INIT;
    struct zaak_normstand samen = ZAAK_NORMSTAND_INIT;
    struct zaak_normaandeel rows[4];
    struct zaak_gemeenten *gemeenten = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int64_t count;

    (void)argument;
    memset(rows, 0, sizeof rows);
    assert_int_equal(zaak_gemeenten_load_json(ctx, table, sizeof table - 1, &gemeenten, NULL), 0);
    verdeling.gemeenten = gemeenten;
    verdeling.indeling = zaak_datum(2025, 6, 1);
    geheugen_charge(grants);
    count = zaak_voorraad_share_norm(voorraad, NULL, NULL, &verdeling, rows, 4, &samen, &error);
    if (count >= 0) {
        assert_int_equal(count, 2);
        assert_string_equal(rows[1].organisatie, "GM0532");
        assert_int_equal(rows[0].stand.norm.totaal + rows[1].stand.norm.totaal + rows[0].stand.norm.loopt + rows[1].stand.norm.loopt, samen.norm.totaal + samen.norm.loopt);
    } else {
        assert_int_equal(error.code, -ZAAK_E_GEHEUGEN);
        assert_null(rows[0].organisatie);
        assert_int_equal(samen.norm.totaal + samen.norm.loopt, 0);
    }
    zaak_gemeenten_unref(gemeenten);
    zaak_voorraad_unref(voorraad);
    return count < 0 ? (int)count : 0;
}

static void without_memory_nothing_is_half_done(void **state)
{
    static const struct {
        const char *naam;
        geheugen_work work;
    } rows[] = {
        { "add_zaak", count_one }, { "add_voorraad", count_all }, { "merge", make_and_merge }, { "reduce and benchmark", choose_and_compare }, { "save and load", write_and_read },
        { "share_norm", share },
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        geheugen_exhaust(rows[i].naam, rows[i].work, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(without_memory_nothing_is_half_done) };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
