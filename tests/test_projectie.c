/* SPDX-License-Identifier: EUPL-1.2 */
/* What if: the shift of a date is told cause by cause, for the clock by itself and for a case. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <zaak/watals.h>

#include "klok_helper.h"
#include "zaak_helper.h"
#include "context_helper.h"

static const struct zaak_grond *ground(const char *id)
{
    return zaak_gronden_find(zaak_context_get_gronden(ctx), id, zaak_datum(2025, 3, 3));
}

static struct zaak_klokvraag question(const char *facts, struct zaak_klokfeit feiten[MAX_FEITEN])
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;

    vraag.grond = ground("ow-16-64");
    vraag.begin = zaak_datum(2025, 3, 3);
    vraag.feiten = feiten;
    vraag.feit_count = read_facts(facts, feiten);
    return vraag;
}

static void every_change_is_a_step_with_its_own_shift(void **state)
{
    static const char expected[] =
        "De laatste dag wordt dinsdag 24 juni 2025, 48 dagen later.\n"
        "1. Zonder de hervatting van 20 maart wordt de laatste dag vrijdag 16 mei 2025, 9 dagen later.\n"
        "2. Met de hervatting van 25 maart wordt de laatste dag maandag 12 mei 2025, 4 dagen eerder.\n"
        "3. Met de verlenging van 14 april wordt de laatste dag maandag 23 juni 2025, 42 dagen later.\n"
        "4. Met de andere lezing over de dag waarop een opschorting eindigt wordt de laatste dag dinsdag 24 juni 2025,\n"
        "   1 dag later.\n";
    struct zaak_klokfeit before[MAX_FEITEN], after[MAX_FEITEN];
    struct zaak_klokvraag was = question("sa 2025-03-10 2025-03-28; ha 2025-03-20", before);
    struct zaak_klokvraag wordt = question("v 2025-04-14 P6W; sa 2025-03-10 2025-03-28; ha 2025-03-25", after);
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
    char text[2048];

    (void)state;
    wordt.lezing.opschorting = ZAAK_LEZING_CIRCULAIRE;
    assert_int_equal(zaak_klok_project(ctx, &was, &wordt, &p, why, NULL), 0);
    assert_int_equal(p.was, zaak_datum(2025, 5, 7));
    assert_int_equal(p.dagen, p.wordt - p.was);
    assert_int_equal(p.verschillen, ZAAK_OORZAAK_FEITEN | ZAAK_OORZAAK_LEZING);
    assert_int_equal(p.oorzaken, ZAAK_OORZAAK_FEITEN | ZAAK_OORZAAK_LEZING);
    zaak_motivering_text(why, text, sizeof text);
    assert_string_equal(text, expected);
    zaak_motivering_unref(why);
}

/* ---- each cause by itself ---- */

static void other_ground(struct zaak_klokvraag *vraag) { vraag->grond = ground("ow-16-64-instemming"); }
static void no_ground(struct zaak_klokvraag *vraag) { vraag->grond = NULL; }
static void other_begin(struct zaak_klokvraag *vraag) { vraag->begin += 1; }
static void other_length(struct zaak_klokvraag *vraag) { vraag->termijn = periode_of("P6W"); }
static void other_day(struct zaak_klokvraag *vraag) { vraag->peildatum = zaak_datum(2025, 3, 12); }
static void other_norm(struct zaak_klokvraag *vraag) { vraag->norm = periode_of("P2W"); }
static void no_facts(struct zaak_klokvraag *vraag) { vraag->feit_count = 0; }
static void nothing(struct zaak_klokvraag *vraag) { (void)vraag; }

static const struct {
    const char *name;
    void (*change)(struct zaak_klokvraag *vraag);
    int32_t verschillen, oorzaken, dagen;
} causes[] = {
    { "nothing", nothing, 0, 0, 0 },
    { "another ground", other_ground, ZAAK_OORZAAK_GROND, ZAAK_OORZAAK_GROND, 28 },
    { "no ground", no_ground, ZAAK_OORZAAK_GROND, ZAAK_OORZAAK_GROND, 0 },
    { "another begin", other_begin, ZAAK_OORZAAK_BEGIN, ZAAK_OORZAAK_BEGIN, 1 },
    { "another length", other_length, ZAAK_OORZAAK_TERMIJN, ZAAK_OORZAAK_TERMIJN, -14 },
    { "another day of the question: the set term may be used to its end", other_day, ZAAK_OORZAAK_PEILDATUM, ZAAK_OORZAAK_PEILDATUM, 9 },
    { "another promise", other_norm, ZAAK_OORZAAK_NORM, 0, 0 },
    { "no facts", no_facts, ZAAK_OORZAAK_FEITEN, ZAAK_OORZAAK_FEITEN, -9 },
};

static void each_cause_is_told_apart(void **state)
{
    int wrong = 0;

    (void)state;
    for (size_t i = 0; i < sizeof causes / sizeof causes[0]; i++) {
        struct zaak_klokfeit feiten[MAX_FEITEN];
        struct zaak_klokvraag was = question("sa 2025-03-10 2025-03-28; ha 2025-03-20", feiten), wordt = was;
        struct zaak_projectie p = ZAAK_PROJECTIE_INIT;

        causes[i].change(&wordt);
        assert_int_equal(zaak_klok_project(ctx, &was, &wordt, &p, NULL, NULL), 0);
        if (p.verschillen != causes[i].verschillen || p.oorzaken != causes[i].oorzaken || p.dagen != causes[i].dagen) {
            print_message("# %s: %d, %d, %d days\n", causes[i].name, (int)p.verschillen, (int)p.oorzaken, (int)p.dagen);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static void a_kalender_of_the_host_is_a_cause(void **state)
{
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_gelijkstelling dagen = { zaak_datum(2025, 4, 28), "nieuw besluit" };
    struct zaak_kalender *kalender = NULL;
    struct zaak_klokfeit feiten[MAX_FEITEN];
    struct zaak_klokvraag was = question("", feiten), wordt = was;
    struct zaak_projectie p = ZAAK_PROJECTIE_INIT;

    (void)state;
    options.gelijkstellingen = &dagen;
    options.gelijkstelling_count = 1;
    options.gedekt_van = options.gedekt_tot = 2025;
    assert_int_equal(zaak_kalender_new(ctx, &options, &kalender, NULL), 0);
    wordt.kalender = kalender;
    assert_int_equal(zaak_klok_project(ctx, &was, &wordt, &p, NULL, NULL), 0);
    assert_int_equal(p.oorzaken, ZAAK_OORZAAK_KALENDER);
    assert_int_equal(p.dagen, 1);
    zaak_kalender_unref(kalender);
}

/* ---- whatever differs, the steps lead from the old day to the new one ---- */

static uint32_t draw(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

static struct zaak_klokvraag random_question(uint64_t *seed, struct zaak_klokfeit feiten[MAX_FEITEN])
{
    static const char *const grounds[] = { "ow-16-64", "awb-4-13", "ow-16-66", "awb-3-18" };
    static const int32_t kinds[] = { ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_KLOKFEIT_HERVATTING, ZAAK_KLOKFEIT_VERLENGING, ZAAK_KLOKFEIT_BESLUIT };
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;

    vraag.grond = ground(grounds[draw(seed, 4)]);
    vraag.begin = zaak_datum(2025, 3, 3) + (zaak_dag)draw(seed, 3);
    vraag.lezing.opschorting = (int32_t)draw(seed, 2);
    vraag.lezing.verlenging_vanaf = (int32_t)draw(seed, 2);
    vraag.peildatum = draw(seed, 2) ? ZAAK_DAG_GEEN : vraag.begin + (zaak_dag)draw(seed, 90);
    vraag.feiten = feiten;
    vraag.feit_count = draw(seed, 6);
    for (size_t i = 0; i < vraag.feit_count; i++) {
        int32_t soort = kinds[draw(seed, 4)];

        feiten[i] = (struct zaak_klokfeit){ soort, vraag.begin + (zaak_dag)draw(seed, 8) * 5, ZAAK_DAG_GEEN, { 0, ZAAK_EENHEID_GEEN }, NULL };
        if (soort == ZAAK_KLOKFEIT_VERLENGING)
            feiten[i].termijn = (struct zaak_periode){ 2, ZAAK_EENHEID_WEEK };
        if (soort == ZAAK_KLOKFEIT_OPSCHORTING) {
            feiten[i].grond = ZAAK_GROND_AANVULLING;
            feiten[i].tot = feiten[i].op + 14;
        }
    }
    return vraag;
}

static void the_steps_lead_from_the_old_day_to_the_new_one(void **state)
{
    uint64_t seed = 20261122;
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)state;
    for (int turn = 0; turn < 5000; turn++) {
        struct zaak_klokfeit before[MAX_FEITEN] = { { 0 } }, after[MAX_FEITEN] = { { 0 } };
        struct zaak_klokvraag was = random_question(&seed, before), wordt = random_question(&seed, after);
        struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak_stap stap = ZAAK_STAP_INIT;
        zaak_dag at;

        assert_int_equal(zaak_klok_project(ctx, &was, &wordt, &p, why, NULL), 0);
        at = p.was;
        for (size_t i = 0; i < zaak_motivering_count(why); i++) {
            assert_int_equal(zaak_motivering_get_stap(why, i, &stap), 0);
            assert_int_equal(stap.van, at);
            at = stap.naar;
        }
        assert_int_equal(at, p.wordt);
        assert_int_equal(zaak_klok_compute(ctx, &wordt, &klok, NULL, NULL), 0);
        assert_int_equal(klok.uiterlijk, p.wordt);
    }
    zaak_motivering_unref(why);
}

static void every_reading_is_told(void **state)
{
    static const size_t readings[] = {
        offsetof(struct zaak_lezing, opschorting), offsetof(struct zaak_lezing, opschorting_vanaf), offsetof(struct zaak_lezing, verlenging_vanaf),
        offsetof(struct zaak_lezing, opschorting_voor_begin), offsetof(struct zaak_lezing, postweek), offsetof(struct zaak_lezing, van_rechtswege),
        offsetof(struct zaak_lezing, twee_weken), offsetof(struct zaak_lezing, dag_van_bekendmaking), offsetof(struct zaak_lezing, te_vroeg),
    };
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)state;
    for (size_t i = 0; i < sizeof readings / sizeof readings[0]; i++) {
        struct zaak_klokvraag was = question("", NULL), wordt = was;
        struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
        int32_t *reading = (int32_t *)((char *)&wordt.lezing + readings[i]);

        *reading = 1;
        assert_int_equal(zaak_klok_project(ctx, &was, &wordt, &p, why, NULL), 0);
        assert_int_equal(p.verschillen, ZAAK_OORZAAK_LEZING);
        assert_int_equal(zaak_motivering_count(why), 1);
        *reading = 2;
        assert_int_equal(zaak_klok_project(ctx, &was, &wordt, &p, NULL, NULL), -ZAAK_E_ARGUMENT);
    }
    zaak_motivering_unref(why);
}

static void questions_may_name_a_ground_by_its_id(void **state)
{
    struct zaak_klokvraag was = question("", NULL), wordt = was, none = was;
    struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    was.grond = wordt.grond = none.grond = NULL;
    was.grond_id = "ow-16-64";
    wordt.grond_id = "ow-16-64-instemming";
    assert_int_equal(zaak_klok_project(ctx, &was, &wordt, &p, NULL, NULL), 0);
    assert_int_equal(p.verschillen, ZAAK_OORZAAK_GROND);
    assert_true(p.dagen > 0);
    assert_int_equal(zaak_klok_project(ctx, &was, &none, &p, NULL, NULL), 0);
    assert_int_equal(p.wordt, ZAAK_DAG_GEEN);
    assert_int_equal(p.oorzaken, ZAAK_OORZAAK_GROND);
    wordt.grond_id = "maanrecht";
    assert_int_equal(zaak_klok_project(ctx, &was, &wordt, &p, NULL, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "wordt.grond_id");
    assert_int_equal(zaak_klok_project(ctx, &wordt, &was, &p, NULL, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "was.grond_id");
}

/* ---- a case ---- */

static struct zaak *permit(struct zaak_catalogus *catalogus)
{
    struct zaak *zaak = zaak_new(catalogus, "omgevingsvergunning-regulier", zaak_datum(2025, 3, 3));
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    assert_non_null(zaak);
    feit.soort = ZAAK_FEIT_OPSCHORTING;
    feit.id = "vraag";
    feit.op = zaak_datum(2025, 3, 10);
    feit.tot = zaak_datum(2025, 3, 24);
    feit.naam = ZAAK_GROND_AANVULLING;
    assert_int_equal(zaak_add_feit(zaak, &feit, NULL, NULL), 0);
    return zaak;
}

static void a_case_can_be_asked_what_if(void **state)
{
    struct zaak_catalogus *catalogus = example_catalogus(ctx);
    struct zaak *zaak = permit(catalogus);
    struct zaak_watals watals = ZAAK_WATALS_INIT;
    struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
    struct zaak_feit extension = ZAAK_FEIT_INIT;
    const char *gone = "vraag";
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    extension.soort = ZAAK_FEIT_VERLENGING;
    extension.op = zaak_datum(2025, 4, 1);
    extension.termijn = periode_of("P6W");
    watals.erbij = &extension;
    watals.erbij_count = 1;
    assert_int_equal(zaak_project(zaak, NULL, &watals, &p, NULL, NULL), 0);
    assert_int_equal(p.was, zaak_datum(2025, 5, 12));
    assert_int_equal(p.wordt, zaak_datum(2025, 6, 23));
    watals.weg = &gone;
    watals.weg_count = 1;
    assert_int_equal(zaak_project(zaak, NULL, &watals, &p, NULL, NULL), 0);
    assert_int_equal(p.wordt, zaak_datum(2025, 6, 10));
    watals = (struct zaak_watals)ZAAK_WATALS_INIT;
    watals.grond = "ow-16-64-instemming";
    assert_int_equal(zaak_project(zaak, NULL, &watals, &p, NULL, NULL), 0);
    assert_int_equal(p.dagen, 29);
    assert_int_equal(zaak_get_klok(zaak, ZAAK_DAG_GEEN, &klok, NULL, NULL), 0);
    assert_int_equal(klok.uiterlijk, zaak_datum(2025, 5, 12));
    assert_int_equal(zaak_feit_count(zaak), 2);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

static void what_cannot_be_changed_is_named(void **state)
{
    struct zaak_catalogus *catalogus = example_catalogus(ctx);
    struct zaak *zaak = permit(catalogus);
    struct zaak_watals watals = ZAAK_WATALS_INIT;
    struct zaak_projectie p = ZAAK_PROJECTIE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    const char *gone[2] = { "vraag", "antwoord" };

    (void)state;
    watals.weg = gone;
    watals.weg_count = 2;
    assert_int_equal(zaak_project(zaak, NULL, &watals, &p, NULL, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "weg.1");
    watals.weg_count = 0;
    watals.erbij_count = 1;
    assert_int_equal(zaak_project(zaak, NULL, &watals, &p, NULL, &error), -ZAAK_E_ARGUMENT);
    watals.erbij = &feit;
    assert_int_not_equal(zaak_project(zaak, NULL, &watals, &p, NULL, &error), 0);
    assert_memory_equal(error.field, "erbij.0", 7);
    watals.erbij_count = 0;
    watals.grond = "maanrecht";
    assert_int_equal(zaak_project(zaak, NULL, &watals, &p, NULL, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "grond");
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_change_is_a_step_with_its_own_shift),
        cmocka_unit_test(each_cause_is_told_apart),
        cmocka_unit_test(a_kalender_of_the_host_is_a_cause),
        cmocka_unit_test(the_steps_lead_from_the_old_day_to_the_new_one),
        cmocka_unit_test(every_reading_is_told),
        cmocka_unit_test(questions_may_name_a_ground_by_its_id),
        cmocka_unit_test(a_case_can_be_asked_what_if),
        cmocka_unit_test(what_cannot_be_changed_is_named),
    };

    return cmocka_run_group_tests_name("projectie", tests, make_context, drop_context);
}
