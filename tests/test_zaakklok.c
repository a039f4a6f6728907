/* SPDX-License-Identifier: EUPL-1.2 */
/* The facts of a case that its clock uses: what a command says of them, and which fact a finding means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "catalogus_helper.h"
#include "toets_helper.h"
#include "zaak_helper.h"

#include "context_helper.h"

#define TYPE "omgevingsvergunning-regulier"

static struct zaak_catalogus *catalogus;

static int make_catalogue(void **state)
{
    int result = make_context(state);

    catalogus = result ? NULL : example_catalogus(ctx);
    return catalogus ? 0 : -1;
}

static int drop_catalogue(void **state)
{
    catalogus = zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

static struct zaak *fresh(const char *zaaktype)
{
    struct zaak *zaak = zaak_new(catalogus, zaaktype, dag_of("2025-03-03"));

    assert_non_null(zaak);
    return zaak;
}

static struct zaak_feit extension(const char *id, const char *op, int32_t weken)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_VERLENGING;
    feit.id = id;
    feit.op = dag_of(op);
    feit.termijn = (struct zaak_periode){ weken, ZAAK_EENHEID_WEEK };
    return feit;
}

static struct zaak_feit suspension(const char *id, const char *op, const char *tot)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_OPSCHORTING;
    feit.id = id;
    feit.naam = ZAAK_GROND_AANVULLING;
    feit.op = dag_of(op);
    feit.tot = dag_of(tot);
    return feit;
}

/* The finding about what the clock passes over; false when there is none. Fails when there are two. */
static bool passed_over(const struct zaak_bevindingen *list, struct zaak_bevinding *ret_bevinding)
{
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;
    int found = 0;

    for (size_t i = 0; zaak_bevindingen_get(list, i, &row) == 0; i++)
        if (!strcmp(row.regel, "termijn-telt-niet") && ++found)
            *ret_bevinding = row;
    assert_true(found <= 1);
    return found;
}

/* Adds a fact; `tekst` is what the warning of the command must say, NULL: it gives none. */
static void add(struct zaak *zaak, const struct zaak_feit *feit, const char *tekst)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;

    assert_number(zaak_check_feit(zaak, feit, list, NULL), 0);
    assert_int_equal(passed_over(list, &row), tekst != NULL);
    list = zaak_bevindingen_unref(list);
    list = zaak_bevindingen_new(ctx);
    assert_number(zaak_add_feit(zaak, feit, list, NULL), 0);
    assert_int_equal(passed_over(list, &row), tekst != NULL);
    if (tekst) {
        assert_string_equal(row.tekst, tekst);
        assert_int_equal(row.ernst, ZAAK_ERNST_WAARSCHUWING);
    }
    zaak_bevindingen_unref(list);
}

/* What zaak_check() finds of it names the fact. */
static void expect_fact(const struct zaak *zaak, const char *id)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;

    assert_true(zaak_check(zaak, list) >= 0);
    assert_true(passed_over(list, &row));
    assert_string_equal(row.feit, id);
    zaak_bevindingen_unref(list);
}

static void a_late_extension_is_a_warning_of_the_command(void **state)
{
    struct zaak *zaak = fresh(TYPE);
    struct zaak_feit feit = extension("v", "2025-04-29", 6);

    (void)state;
    add(zaak, &feit, "De verlenging met 6 weken is op 29 april bekendgemaakt. Dat is te laat: het kon tot en met maandag 28 april 2025. De verlenging telt niet "
                     "(Omgevingswet art. 16.64 lid 2).");
    expect_fact(zaak, "v");
    zaak_unref(zaak);
}

static void a_second_extension_is_a_warning_of_the_command(void **state)
{
    struct zaak *zaak = fresh(TYPE);
    struct zaak_feit first = extension("v1", "2025-04-01", 3), second = extension("v2", "2025-04-02", 3);

    (void)state;
    add(zaak, &first, NULL);
    add(zaak, &second, "De verlenging met 3 weken telt niet: vaker verlengen kan niet (Omgevingswet art. 16.64 lid 2).");
    expect_fact(zaak, "v2");
    zaak_unref(zaak);
}

static void an_extension_that_is_too_long_is_a_warning_of_the_command(void **state)
{
    struct zaak *zaak = fresh(TYPE);
    struct zaak_feit feit = extension("v", "2025-04-01", 8);

    (void)state;
    add(zaak, &feit, "Verlengd, maar met niet meer dan 6 weken (Omgevingswet art. 16.64 lid 2). De termijn eindigt op maandag 9 juni 2025.");
    expect_fact(zaak, "v");
    zaak_unref(zaak);
}

static void an_extension_of_a_term_that_has_none_is_a_warning_of_the_command(void **state)
{
    struct zaak *zaak = fresh("wmo-aanvraag");
    struct zaak_feit feit = extension("v", "2025-03-05", 2);

    (void)state;
    add(zaak, &feit, "De verlenging met 2 weken telt niet: deze termijn kan niet worden verlengd (Wmo 2015 art. 2.3.5 lid 2).");
    expect_fact(zaak, "v");
    zaak_unref(zaak);
}

static void a_suspension_after_the_end_is_a_warning_of_the_command(void **state)
{
    struct zaak *zaak = fresh(TYPE);
    struct zaak_feit in_time = suspension("s1", "2025-03-11", "2025-03-13"), late = suspension("s2", "2025-05-12", "2025-05-20");

    (void)state;
    add(zaak, &in_time, NULL);
    add(zaak, &late, "Op 12 mei is om aanvulling gevraagd, maar de opschorting zou pas ingaan na woensdag 30 april 2025, de laatste dag van de termijn: dat telt niet (Awb art. 4:15 lid 1 onder a).");
    expect_fact(zaak, "s2");
    zaak_unref(zaak);
}

/* A command is judged by what held on its own day. */
static void what_happens_later_does_not_count_in_the_command(void **state)
{
    struct zaak *zaak = fresh(TYPE);
    struct zaak_feit later = extension("v2", "2025-04-20", 3), earlier = extension("v1", "2025-04-01", 3);

    (void)state;
    add(zaak, &later, NULL);
    add(zaak, &earlier, NULL);
    expect_fact(zaak, "v2");
    zaak_unref(zaak);
}

static void of_two_of_the_same_day_that_say_the_same_the_later_fact_is_meant(void **state)
{
    static const char *const ids[] = { "a", "b" };

    (void)state;
    for (size_t first = 0; first < LENGTH(ids); first++) {
        struct zaak *zaak = fresh(TYPE);
        struct zaak_feit feit[] = { extension(ids[first], "2025-04-01", 3), extension(ids[1 - first], "2025-04-01", 3) };

        add(zaak, &feit[0], NULL);
        add(zaak, &feit[1], "De verlenging met 3 weken telt niet: vaker verlengen kan niet (Omgevingswet art. 16.64 lid 2).");
        expect_fact(zaak, ids[1 - first]);   /* the one that was recorded later */
        zaak_unref(zaak);
    }
}

static void an_extension_without_a_day_is_judged_by_all_that_is_known(void **state)
{
    struct zaak *zaak = fresh(TYPE);
    struct zaak_feit first = extension("v1", "2025-04-01", 3), second = extension("v2", "2025-04-01", 3);

    (void)state;
    second.op = ZAAK_DAG_GEEN;
    second.dag_onbekend = true;
    assert_number(zaak_tijdstip_van_dag(dag_of("2025-04-10"), 0, &second.vastgelegd), 0);
    add(zaak, &first, NULL);
    add(zaak, &second, "De verlenging met 3 weken telt niet: vaker verlengen kan niet (Omgevingswet art. 16.64 lid 2).");
    expect_fact(zaak, "v2");
    zaak_unref(zaak);
}

/* ---- base events ---- */

static struct zaak_feit event(const char *naam, const char *op, const char *gebeurd)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_GEBEURTENIS;
    feit.naam = naam;
    feit.op = dag_of(op);
    feit.waarde = gebeurd;
    return feit;
}

static void add_event(struct zaak *zaak, const char *naam, const char *op, const char *gebeurd)
{
    struct zaak_feit feit = event(naam, op, gebeurd);
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_add_feit(zaak, &feit, NULL, &error);

    if (result)
        fail_msg("%s: %s", naam, error.text);
}

static void expect_due(const struct zaak *zaak, const char *begin, const char *uiterlijk, bool voorlopig)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    assert_number(zaak_get_klok(zaak, ZAAK_DAG_GEEN, &klok, NULL, NULL), 0);
    assert_number(klok.begin, dag_of(begin));
    assert_number(klok.uiterlijk, dag_of(uiterlijk));
    assert_int_equal(klok.voorlopig, voorlopig);
}

static void a_fact_says_when_a_base_event_happened(void **state)
{
    struct zaak *zaak = fresh("bezwaar");

    (void)state;
    expect_due(zaak, "2025-03-03", "2025-05-26", true);          /* from receipt, as long as nothing is known */
    add_event(zaak, "bekendmaking", "2025-02-24", NULL);         /* before the objection itself: until 7 April */
    expect_due(zaak, "2025-04-07", "2025-06-30", false);
    add_event(zaak, "mededeling_commissie", "2025-03-10", "nee");
    expect_due(zaak, "2025-04-07", "2025-05-19", false);         /* six weeks: Awb 7:13 lid 2 */
    add_event(zaak, "mededeling_commissie", "2025-03-20", NULL);
    expect_due(zaak, "2025-04-07", "2025-06-30", false);         /* told after all */
    add_event(zaak, "mededeling_commissie", "2025-03-25", "nee");
    expect_due(zaak, "2025-04-07", "2025-06-30", false);         /* it happened: who was wrong withdraws that */
    add_event(zaak, "bekendmaking", "2025-02-17", NULL);
    expect_due(zaak, "2025-03-31", "2025-06-23", false);         /* the first day counts */
    add_event(zaak, "bekendmaking", "2025-02-20", NULL);
    expect_due(zaak, "2025-03-31", "2025-06-23", false);
    zaak_unref(zaak);
}

static void load_property(struct zaak *zaak, const char *naam, const char *waarde, const char *op)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = ZAAK_FEIT_EIGENSCHAP;
    feit.naam = naam;
    feit.waarde = waarde;
    feit.op = dag_of(op);
    assert_number(zaak_load_feit(zaak, &feit, NULL), 0);
}

static void a_fact_goes_before_a_property_in_whatever_order(void **state)
{
    struct zaak *zaak = fresh("bezwaar");

    (void)state;
    load_property(zaak, "einde_bezwaartermijn", "2025-04-14", "2025-03-04");
    expect_due(zaak, "2025-04-14", "2025-07-07", false);
    add_event(zaak, "einde_bezwaartermijn", "2025-04-07", NULL);
    expect_due(zaak, "2025-04-07", "2025-06-30", false);
    load_property(zaak, "einde_bezwaartermijn", "2025-04-16", "2025-04-20");
    expect_due(zaak, "2025-04-07", "2025-06-30", false);
    zaak_unref(zaak);
}

static void a_fact_about_the_receipt_goes_before_the_opening(void **state)
{
    struct zaak *zaak = fresh(TYPE);

    (void)state;
    expect_due(zaak, "2025-03-03", "2025-04-28", false);
    assert_number(zaak_add_gebeurtenis(zaak, "ontvangst", dag_of("2025-02-27"), NULL), 0);   /* received by another authority first */
    expect_due(zaak, "2025-02-27", "2025-04-24", false);
    zaak_unref(zaak);
}

static void an_event_that_nobody_knows_is_refused(void **state)
{
    static const char line[] = "{\"zaak\": \"A\", \"feit\": \"gebeurtenis\", \"naam\": \"buurtgesprek\", \"op\": \"2025-03-04\"}";
    static const char own[] = "{\"gebeurtenissen\": [{\"id\": \"buurtgesprek\", \"naam\": \"Het buurtgesprek\"}]}";
    struct zaak *zaak = fresh("bezwaar");
    struct zaak_feit unknown = event("feest", "2025-03-04", NULL), word = event("bekendmaking", "2025-03-04", "ja"), host = event("buurtgesprek", "2025-03-04", NULL);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gronden *gronden = NULL;
    struct zaak_catalogus *with;

    (void)state;
    assert_number(zaak_add_feit(zaak, &unknown, NULL, &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.field, "naam");
    assert_number(zaak_add_feit(zaak, &word, NULL, &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.field, "gebeurd");
    assert_number(zaak_load_feit(zaak, &host, NULL), -ZAAK_E_WAARDE);
    unknown.naam = NULL;
    assert_number(zaak_load_feit(zaak, &unknown, NULL), -ZAAK_E_VELD);
    zaak_unref(zaak);
    assert_number(zaak_gronden_load_json(ctx, own, sizeof own - 1, &gronden, NULL), 0);
    with = zaak_catalogus_new(ctx);
    assert_number(zaak_catalogus_set_gronden(with, gronden), 0);
    assert_number(zaak_catalogus_freeze(with, NULL), 0);
    assert_number(zaak_load_jsonl(with, line, sizeof line - 1, &zaak, NULL), 0);
    zaak_unref(zaak);
    zaak_catalogus_unref(with);
    zaak_gronden_unref(gronden);
}

static void an_event_is_written_and_read_again(void **state)
{
    static const char expected[] = "\"feit\":\"gebeurtenis\",\"id\":\"g\",\"op\":\"2025-03-10\",\"naam\":\"mededeling_commissie\",\"gebeurd\":\"nee\"}";
    struct zaak *zaak = fresh("bezwaar"), *again = NULL;
    struct zaak_feit feit = event("mededeling_commissie", "2025-03-10", "nee");
    char text[1024], copy[1024];

    (void)state;
    feit.id = "g";
    assert_number(zaak_load_feit(zaak, &feit, NULL), 0);
    assert_true(zaak_save_jsonl(zaak, text, sizeof text) > 0);
    assert_non_null(strstr(text, expected));
    assert_number(zaak_load_jsonl(catalogus, text, strlen(text), &again, NULL), 0);
    assert_true(zaak_save_jsonl(again, copy, sizeof copy) > 0);
    assert_string_equal(copy, text);
    zaak_unref(again);
    zaak_unref(zaak);
}

/* Without a legal ground the doorlooptijd counts, with its extensions; of a suspension the standard does not say what it does to it. */
static void an_extension_moves_the_doorlooptijd(void **state)
{
    static const char *const feiten[] = {
        "{'feit':'verlenging','zaak':'Z','id':'v','op':'2025-03-20','termijn':'P6W','vastgelegd':'2025-03-20T08:00:00Z'}",
        "{'feit':'opschorting','zaak':'Z','id':'o','op':'2025-03-21','tot':'2025-03-30','grond':'overmacht','vastgelegd':'2025-03-21T08:00:00Z'}",
    };
    static const char *const einden[] = { "2025-04-28", "2025-06-09", "2025-06-09" };
    struct zaak_catalogus *own = zaak_catalogus_new(ctx);
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    char lines[1024] = "{'feit':'open','zaak':'Z','id':'a','op':'2025-03-03','zaaktype':'D','vastgelegd':'2025-03-03T08:00:00Z'}\n", text[1024];

    (void)state;
    assert_number(add_json(own, "{'zaaktypen': [{'url': 'z', 'identificatie': 'D', 'beginGeldigheid': '2024-01-01', 'doorlooptijd': 'P8W'}]}", NULL), 0);
    assert_number(zaak_catalogus_freeze(own, NULL), 0);
    for (size_t i = 0; i <= 2; i++) {
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak *zaak = NULL;
        char *json = quoted(lines);

        assert_number(zaak_load_jsonl(own, json, strlen(json), &zaak, NULL), 0);
        assert_number(zaak_get_klok(zaak, dag_of("2025-04-10"), &klok, why, NULL), 0);
        assert_int_equal(klok.volgens_catalogus, dag_of(einden[i]));
        assert_int_equal(klok.verlengingen, i > 0);
        assert_int_equal(klok.voorlopig, i == 2);
        zaak_unref(zaak);
        free(json);
        if (i < 2) {
            strcat(lines, feiten[i]);
            strcat(lines, "\n");
        }
    }
    assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
    assert_non_null(strstr(text, "2. Verlengd met 6 weken: de doorlooptijd loopt dan tot en met maandag 9 juni 2025."));
    assert_non_null(strstr(text, "3. De zaak is of was opgeschort. De standaard zegt niet wat dat met de doorlooptijd doet"));
    assert_non_null(strstr(text, "maandag 9 juni 2025 is voorlopig"));
    zaak_motivering_unref(why);
    zaak_catalogus_unref(own);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_late_extension_is_a_warning_of_the_command),
        cmocka_unit_test(a_second_extension_is_a_warning_of_the_command),
        cmocka_unit_test(an_extension_that_is_too_long_is_a_warning_of_the_command),
        cmocka_unit_test(an_extension_of_a_term_that_has_none_is_a_warning_of_the_command),
        cmocka_unit_test(a_suspension_after_the_end_is_a_warning_of_the_command),
        cmocka_unit_test(what_happens_later_does_not_count_in_the_command),
        cmocka_unit_test(of_two_of_the_same_day_that_say_the_same_the_later_fact_is_meant),
        cmocka_unit_test(an_extension_without_a_day_is_judged_by_all_that_is_known),
        cmocka_unit_test(a_fact_says_when_a_base_event_happened),
        cmocka_unit_test(a_fact_goes_before_a_property_in_whatever_order),
        cmocka_unit_test(a_fact_about_the_receipt_goes_before_the_opening),
        cmocka_unit_test(an_event_that_nobody_knows_is_refused),
        cmocka_unit_test(an_event_is_written_and_read_again),
        cmocka_unit_test(an_extension_moves_the_doorlooptijd),
    };

    return cmocka_run_group_tests(tests, make_catalogue, drop_catalogue);
}
