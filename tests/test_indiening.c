/* SPDX-License-Identifier: EUPL-1.2 */
/* What comes after a decision: where a term begins that follows another one, handing in in time, and decisions by operation of law. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <zaak/indiening.h>
#include <zaak/rechtswege.h>

#include "context_helper.h"
#include "toets_helper.h"

static const struct zaak_grond *ground(const char *id, zaak_dag dag)
{
    const struct zaak_grond *grond = zaak_gronden_find(zaak_context_get_gronden(ctx), id, dag);

    if (!grond)
        fail_msg("no ground %s", id);
    return grond;
}

static struct zaak_klokfeit event(const char *naam, const char *op)
{
    struct zaak_klokfeit feit = { ZAAK_KLOKFEIT_GEBEURTENIS, dag_or_none(op), ZAAK_DAG_GEEN, { 0, ZAAK_EENHEID_GEEN }, naam };

    if (feit.op == ZAAK_DAG_GEEN)
        feit.soort = ZAAK_KLOKFEIT_GEEN_GEBEURTENIS;
    return feit;
}

/* ---- the row of an id ---- */

static void the_row_of_an_id_is_that_of_its_base_event(void **state)
{
    static const struct { const char *id, *begin, *naam, *op; const char *artikel, *fout; } cases[] = {
        { "woo-4-4", "2022-05-01", NULL, NULL, "Woo art. 4.4 lid 1", NULL },
        { "wabo-3-9", "2023-03-01", NULL, NULL, "Wabo art. 3.9 lid 1", NULL },
        { "wabo-3-9", "", NULL, NULL, "Wabo art. 3.9 lid 1", NULL },    /* only the missing event is wrong */
        { "awb-7-10", "", "bekendmaking", "2025-03-07", "Awb art. 7:10 lid 1", NULL },
        { "wabo-3-9", "2025-03-01", NULL, NULL, NULL, "De grond \"wabo-3-9\" geldt niet op 2025-03-01." },
        { "wabo-3-9", "", "ontvangst", "2025-03-01", NULL, "De grond \"wabo-3-9\" geldt niet op 2025-03-01." },
        { "maanrecht", "2025-03-01", NULL, NULL, NULL, "De grond \"maanrecht\" bestaat niet." },
        { "", "2025-03-01", NULL, NULL, NULL, "De grond \"\" bestaat niet." },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct zaak_klokfeit feit = event(cases[i].naam ? cases[i].naam : "", cases[i].naam ? cases[i].op : "");
        struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result;

        vraag.grond_id = cases[i].id;
        vraag.begin = dag_or_none(cases[i].begin);
        vraag.feiten = &feit;
        vraag.feit_count = cases[i].naam ? 1 : 0;
        result = zaak_klok_compute(ctx, &vraag, &klok, NULL, &error);
        if (cases[i].fout) {
            assert_number(result, -ZAAK_E_NIET_GEVONDEN);
            assert_string_equal(error.field, "grond_id");
            assert_string_equal(error.text, cases[i].fout);
        } else if (vraag.begin == ZAAK_DAG_GEEN && !vraag.feit_count) {
            assert_string_equal(error.field, "begin");
        } else {
            assert_number(result, 0);
            assert_string_equal(klok.artikel, cases[i].artikel);
        }
    }
}

/* Another event may lie before the first day of the row. */
static void its_own_event_goes_before_the_first(void **state)
{
    struct zaak_klokfeit feiten[] = { event("bekendmaking", "2022-04-01"), event("ontvangst", "2022-05-02") };
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    vraag.grond_id = "woo-4-4";
    vraag.feiten = feiten;
    vraag.feit_count = 2;
    assert_number(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
    assert_number(klok.begin, zaak_datum(2022, 5, 2));
}

static void a_row_goes_before_an_id(void **state)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    vraag.begin = zaak_datum(2025, 3, 3);
    vraag.grond = ground("awb-4-13", vraag.begin);
    vraag.grond_id = "maanrecht";
    assert_number(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
    assert_string_equal(klok.grond, "awb-4-13");
}

static void other_questions_know_a_ground_by_its_id(void **state)
{
    struct zaak_indieningsvraag i = ZAAK_INDIENINGSVRAAG_INIT;
    struct zaak_van_rechtswegevraag r = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct zaak_indiening indiening = ZAAK_INDIENING_INIT;
    struct zaak_van_rechtswege rechtswege = ZAAK_VAN_RECHTSWEGE_INIT;
    struct zaak_klokfeit feit = event("bekendmaking", "2025-03-07");
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    i.grond_id = "awb-6-7";
    i.feiten = &feit;
    i.feit_count = 1;
    assert_number(zaak_indiening_compute(ctx, &i, &indiening, NULL, NULL), 0);
    assert_number(indiening.einde, zaak_datum(2025, 4, 18 + 4));
    i.grond_id = "maanrecht";
    assert_number(zaak_indiening_compute(ctx, &i, &indiening, NULL, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "grond_id");
    r.grond_id = "wabo-3-9";
    r.einde = zaak_datum(2024, 2, 1); /* the row is not valid any more on the last day, but was on that of receipt */
    assert_number(zaak_van_rechtswege_compute(ctx, &r, &rechtswege, NULL, &error), -ZAAK_E_NIET_GEVONDEN);
    r.begin = zaak_datum(2023, 12, 1);
    assert_number(zaak_van_rechtswege_compute(ctx, &r, &rechtswege, NULL, NULL), 0);
    assert_number(rechtswege.uitkomst, ZAAK_VAN_RECHTSWEGE_GEGEVEN);
}

/* ---- where a term begins ---- */

static const struct {
    const char *name, *grond, *begin;
    struct { const char *naam, *op; } events[3];
    const char *einde, *start;
} begins[] = {
    { "a decision term on an objection follows the objection term", "awb-7-10", "", { { "bekendmaking", "2025-03-07" } }, "2025-06-03", "2025-04-22" },
    { "its own base event goes before", "awb-7-10", "", { { "bekendmaking", "2025-03-07" }, { "einde_bezwaartermijn", "2025-04-30" } }, "2025-06-11", "2025-04-30" },
    { "the day of the question goes before both", "awb-7-10", "2025-05-01", { { "bekendmaking", "2025-03-07" }, { "einde_bezwaartermijn", "2025-04-30" } }, "2025-06-12", "2025-05-01" },
    { "a committee that was announced gives twelve weeks", "awb-7-10", "", { { "bekendmaking", "2023-04-14" }, { "mededeling_commissie", "2023-05-01" } }, "2023-08-18", "2023-05-26" },
    { "one that was not gives six", "awb-7-10-commissie", "", { { "bekendmaking", "2023-04-14" }, { "mededeling_commissie", "" } }, "2023-07-07", "2023-05-26" },
    { "a committee announced when the six weeks are over does not count", "awb-7-10", "", { { "bekendmaking", "2025-03-07" }, { "mededeling_commissie", "2025-06-04" } }, "2025-06-03", "2025-04-22" },
    { "nor does it in the row of the committee", "awb-7-10-commissie", "", { { "bekendmaking", "2025-03-07" }, { "mededeling_commissie", "2025-06-04" } }, "2025-06-03", "2025-04-22" },
    { "on the last day of the six weeks it does", "awb-7-10", "", { { "bekendmaking", "2025-03-07" }, { "mededeling_commissie", "2025-06-03" } }, "2025-07-15", "2025-04-22" },
    { "also when the end of the objection term was given", "awb-7-10", "2025-04-22", { { "mededeling_commissie", "2025-06-04" } }, "2025-06-03", "2025-04-22" },
    { "of two days the first counts", "awb-6-7", "", { { "bekendmaking", "2025-03-24" }, { "bekendmaking", "2025-03-07" } }, "2025-04-22", "2025-03-07" },
    { "an assessment made known after its date", "awr-22j", "", { { "dagtekening", "2025-02-28" }, { "bekendmaking", "2025-03-05" } }, "2025-04-16", "2025-03-05" },
    { "an assessment made known before its date", "awr-22j", "", { { "dagtekening", "2025-02-28" }, { "bekendmaking", "2025-02-20" } }, "2025-04-11", "2025-02-28" },
    { "the last day on which the year decides", "woz-30-9", "2025-11-19", { { "dagtekening", "2025-10-31" } }, "2025-12-31", "2025-11-19" },
    { "the first day on which the Awb decides", "woz-30-9", "2025-11-20", { { "dagtekening", "2025-10-31" } }, "2026-01-23", "2025-12-12" },
    { "in a leap year too", "woz-30-9", "2024-11-19", { { "dagtekening", "2024-10-31" } }, "2024-12-31", "2024-11-19" },
    { "forwarded inside the authority, since 2026", "awb-4-13", "2026-02-02", { { "doorzending", "2026-02-05" } }, "2026-04-02", "2026-02-05" },
    { "forwarded before that rule held", "awb-4-13", "2025-02-03", { { "doorzending", "2025-02-06" } }, "2025-03-31", "2025-02-03" },
    { "an objection does not wait for forwarding", "awb-7-10", "2026-02-02", { { "doorzending", "2026-02-05" } }, "2026-03-16", "2026-02-02" },
    { "after aanhouding the term starts when that ends", "ow-16-64", "2025-02-03", { { "einde_aanhouding", "2025-03-03" } }, "2025-04-28", "2025-03-03" },
    { "no views: four weeks after their term", "awb-3-18-4", "", { { "terinzagelegging", "2025-03-06" } }, "2025-05-14", "2025-04-16" },
    { "five years after the term of payment", "awb-4-104", "", { { "bekendmaking", "2025-03-24" } }, "2030-05-06", "2025-05-06" },
};

static void a_term_begins_where_its_row_says(void **state)
{
    int wrong = 0;

    (void)state;
    for (size_t i = 0; i < sizeof begins / sizeof begins[0]; i++) {
        struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_klokfeit feiten[3];

        while (vraag.feit_count < 3 && begins[i].events[vraag.feit_count].naam) {
            feiten[vraag.feit_count] = event(begins[i].events[vraag.feit_count].naam, begins[i].events[vraag.feit_count].op);
            vraag.feit_count++;
        }
        vraag.feiten = feiten;
        vraag.begin = dag_or_none(begins[i].begin);
        vraag.grond = ground(begins[i].grond, zaak_datum(2025, 1, 1));
        if (zaak_klok_compute(ctx, &vraag, &klok, NULL, &error))
            print_message("# %s: %s\n", begins[i].name, error.text);
        if (klok.uiterlijk != dag_or_none(begins[i].einde) || klok.begin != dag_or_none(begins[i].start)) {
            print_message("# %s: %d from %d\n", begins[i].name, (int)klok.uiterlijk, (int)klok.begin);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

/* A municipality cannot lengthen the law by closing its office. */
static void closing_days_move_no_term_of_law(void **state)
{
    const struct zaak_sluiting closed[] = { { zaak_datum(2025, 12, 24), "gesloten" }, { zaak_datum(2025, 12, 31), "gesloten" } };
    static const struct { const char *grond, *einde; } rows[] = { { "wgs-4-bedreiging", "2025-12-29" }, { "lijkbezorging-16", "2026-01-05" } };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_kalender *kalender = NULL;

    (void)state;
    options.sluitingen = closed;
    options.sluiting_count = 2;
    assert_int_equal(zaak_kalender_new(ctx, &options, &kalender, NULL), 0);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
        struct zaak_klok klok = ZAAK_KLOK_INIT;

        vraag.kalender = kalender;
        vraag.begin = zaak_datum(2025, 12, 22);
        vraag.grond = ground(rows[i].grond, vraag.begin);
        assert_int_equal(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
        assert_int_equal(klok.uiterlijk, dag_or_none(rows[i].einde));
        vraag.kalender = NULL;
        assert_int_equal(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
        assert_int_equal(klok.uiterlijk, dag_or_none(rows[i].einde));
    }
    zaak_kalender_unref(kalender);
}

static void a_missing_base_event_is_named(void **state)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    vraag.grond = ground("awb-7-10", zaak_datum(2025, 1, 1));
    assert_int_equal(zaak_klok_compute(ctx, &vraag, &klok, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "begin");
    assert_non_null(strstr(error.text, "\"bekendmaking\""));
}

static void rows_that_point_in_a_circle_are_an_error(void **state)
{
    static const char json[] =
        "{\"gronden\":[{\"id\":\"a\",\"naam\":\"a\",\"artikel\":\"a\",\"begin\":\"ontvangst\",\"begin_tekst\":\"a\", \"na_afloop\": \"niets\",\"termijn\":\"P1W\",\"na\":\"b\"},"
        "{\"id\":\"b\",\"naam\":\"b\",\"artikel\":\"b\",\"begin\":\"melding\",\"begin_tekst\":\"b\", \"na_afloop\": \"niets\",\"termijn\":\"P1W\",\"na\":\"a\"}]}";
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_gronden *gronden = NULL;

    (void)state;
    assert_int_equal(zaak_gronden_load_json(ctx, json, sizeof json - 1, &gronden, &error), -ZAAK_E_VERWIJZING);
    assert_string_equal(error.field, "gronden.0.na");
    assert_null(gronden);
}

static void a_waiting_term_can_be_broken(void **state)
{
    static const struct { const char *besluit, *peildatum; int32_t toestand; } rows[] = {
        { "", "", ZAAK_KLOK_LOOPT }, { "", "2025-03-30", ZAAK_KLOK_LOOPT }, { "", "2025-03-31", ZAAK_KLOK_VERSTREKEN },
        { "2025-03-30", "", ZAAK_KLOK_TE_VROEG }, { "2025-03-31", "", ZAAK_KLOK_OP_TIJD },
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct zaak_klokfeit besluit = { ZAAK_KLOKFEIT_BESLUIT, dag_or_none(rows[i].besluit), ZAAK_DAG_GEEN, { 0, 0 }, NULL };
        struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
        struct zaak_klok klok = ZAAK_KLOK_INIT;

        vraag.grond = ground("pw-41-4", zaak_datum(2025, 3, 3));
        vraag.begin = zaak_datum(2025, 3, 3);
        vraag.peildatum = dag_or_none(rows[i].peildatum);
        vraag.feiten = &besluit;
        vraag.feit_count = rows[i].besluit[0] != '\0';
        assert_int_equal(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
        assert_int_equal(klok.toestand, rows[i].toestand);
    }
}

static void the_steps_tell_the_whole_way(void **state)
{
    static const char expected[] =
        "Uiterlijk dinsdag 15 juli 2025.\n"
        "1. De mededeling dat een commissie adviseert is niet gedaan. Daarom geldt een termijn van 6 weken (Awb art.\n"
        "   7:13 lid 2).\n"
        "2. Besluit bekendgemaakt op vrijdag 7 maart 2025. De termijn van 6 weken eindigt op vrijdag 18 april 2025 (Awb\n"
        "   art. 6:7).\n"
        "3. 18 april is Goede Vrijdag, 19 april een zaterdag, 20 april een zondag en 21 april Tweede Paasdag: verlengd\n"
        "   tot dinsdag 22 april 2025 (Algemene termijnenwet art. 1 lid 1).\n"
        "4. De bezwaartermijn eindigt op dinsdag 22 april 2025. De termijn van 6 weken eindigt op dinsdag 3 juni 2025\n"
        "   (Awb art. 7:10 lid 1).\n"
        "5. Verlengd met 6 weken (Awb art. 7:10 lid 3). De termijn eindigt op dinsdag 15 juli 2025.\n";
    struct zaak_klokfeit feiten[3] = { event("bekendmaking", "2025-03-07"), event("mededeling_commissie", ""),
                                       { ZAAK_KLOKFEIT_VERLENGING, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 6, ZAAK_EENHEID_WEEK }, NULL } };
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    char text[2048];

    (void)state;
    vraag.grond = ground("awb-7-10-commissie", zaak_datum(2025, 1, 1));
    vraag.feiten = feiten;
    vraag.feit_count = 3;
    assert_int_equal(zaak_klok_compute(ctx, &vraag, &klok, why, NULL), 0);
    zaak_motivering_text(why, text, sizeof text);
    assert_string_equal(text, expected);
    zaak_motivering_unref(why);
}

/* ---- handing in ---- */

enum { OPEN = ZAAK_INDIENING_OPEN, TIJDIG = ZAAK_INDIENING_TIJDIG, LAAT = ZAAK_INDIENING_TE_LAAT };

/* A decision made known on `besluit`; days in the order received, posted, outage from, outage to, lengthened to, wrong channel, reaction, question. */
static const struct {
    const char *name, *grond, *besluit, *dagen[8];
    bool verschoonbaar;
    int32_t oordeel;
    const char *einde, *uitgesteld, *post;
} submissions[] = {
    { "on the last day", "awb-6-7", "2025-03-07", { "2025-04-22" }, false, TIJDIG, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "a day later", "awb-6-7", "2025-03-07", { "2025-04-23" }, false, LAAT, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "a day later, excused", "awb-6-7", "2025-03-07", { "2025-04-23" }, true, TIJDIG, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "nothing came, so nothing is excused", "awb-6-7", "2025-03-07", { "", "", "", "", "", "", "", "2025-05-01" }, true, LAAT, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "too early does no harm", "awb-6-7", "2025-03-07", { "2025-03-01" }, false, TIJDIG, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "posted on the last day, within the week", "awb-6-7", "2025-03-07", { "2025-04-29", "2025-04-22" }, false, TIJDIG, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "posted on the last day, after the week", "awb-6-7", "2025-03-07", { "2025-04-30", "2025-04-22" }, false, LAAT, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "posted a day late", "awb-6-7", "2025-03-07", { "2025-04-24", "2025-04-23" }, false, LAAT, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "posted and on its way", "awb-6-7", "2025-03-07", { "", "2025-04-22", "", "", "", "", "", "2025-04-29" }, false, OPEN, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "posted and lost", "awb-6-7", "2025-03-07", { "", "2025-04-22", "", "", "", "", "", "2025-04-30" }, false, LAAT, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "what arrives after the question is not seen", "awb-6-7", "2025-03-07", { "2025-04-29", "2025-04-22", "", "", "", "", "", "2025-04-25" }, false, OPEN, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "views may come by post", "awb-3-16", "2025-03-06", { "2025-04-23", "2025-04-16" }, false, TIJDIG, "2025-04-16", "2025-04-16", "2025-04-23" },
    { "a complaint term has no post rule", "awb-4-87", "2025-03-24", { "", "2025-05-06" }, false, LAAT, "2025-05-06", "2025-05-06", "" },
    { "an outage on the last day", "awb-6-7", "2026-02-02", { "2026-03-18", "", "2026-03-16", "2026-03-17" }, false, TIJDIG, "2026-03-16", "2026-03-18", "2026-03-23" },
    { "put off to a Sunday: the Monday", "awb-6-7", "2026-03-06", { "2026-04-20", "", "2026-04-17", "2026-04-18" }, false, TIJDIG, "2026-04-17", "2026-04-20", "2026-04-24" },
    { "one day beyond its length", "awb-6-7", "2026-02-02", { "2026-03-19", "", "2026-03-16", "2026-03-17" }, false, LAAT, "2026-03-16", "2026-03-18", "2026-03-23" },
    { "an outage that was over", "awb-6-7", "2026-02-02", { "2026-03-17", "", "2026-03-12", "2026-03-13" }, false, LAAT, "2026-03-16", "2026-03-16", "2026-03-23" },
    { "an outage before 2026", "awb-6-7", "2025-03-07", { "2025-04-23", "", "2025-04-22", "2025-04-22" }, false, LAAT, "2025-04-22", "2025-04-22", "2025-04-29" },
    { "lengthened by the authority", "awb-6-7", "2026-02-02", { "2026-03-20", "", "", "", "2026-03-20" }, false, TIJDIG, "2026-03-16", "2026-03-20", "2026-03-23" },
    { "a wrong channel, answered after four days", "awb-6-7", "2026-02-02", { "2026-03-20", "", "", "", "", "2026-03-13", "2026-03-17" }, false, TIJDIG, "2026-03-16", "2026-03-20", "2026-03-23" },
    { "a wrong channel, answered at once: one working day", "awb-6-7", "2026-02-02", { "2026-03-17", "", "", "", "", "2026-03-13", "2026-03-13" }, false, TIJDIG, "2026-03-16", "2026-03-17", "2026-03-23" },
    { "a wrong channel after the term", "awb-6-7", "2026-02-02", { "2026-03-18", "", "", "", "", "2026-03-17", "2026-03-17" }, false, LAAT, "2026-03-16", "2026-03-16", "2026-03-23" },
};

static struct zaak_indieningsvraag submission(size_t i)
{
    struct zaak_indieningsvraag vraag = ZAAK_INDIENINGSVRAAG_INIT;
    zaak_dag *const places[8] = { &vraag.ontvangen, &vraag.terpost, &vraag.storing_van, &vraag.storing_tot, &vraag.verlengd_tot, &vraag.verkeerde_weg,
                                  &vraag.reactie, &vraag.peildatum };

    for (size_t d = 0; d < 8; d++)
        *places[d] = dag_or_none(submissions[i].dagen[d] ? submissions[i].dagen[d] : "");
    vraag.begin = dag_or_none(submissions[i].besluit);
    vraag.grond = ground(submissions[i].grond, vraag.begin);
    vraag.verschoonbaar = submissions[i].verschoonbaar;
    return vraag;
}

static void handing_in_is_judged(void **state)
{
    int wrong = 0;

    (void)state;
    for (size_t i = 0; i < sizeof submissions / sizeof submissions[0]; i++) {
        struct zaak_indieningsvraag vraag = submission(i);
        struct zaak_indiening answer = ZAAK_INDIENING_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;

        if (zaak_indiening_compute(ctx, &vraag, &answer, NULL, &error))
            print_message("# %s: %s\n", submissions[i].name, error.text);
        if (answer.uitkomst != submissions[i].oordeel || answer.einde != dag_or_none(submissions[i].einde) ||
            answer.uitgesteld != dag_or_none(submissions[i].uitgesteld) || answer.post_uiterlijk != dag_or_none(submissions[i].post)) {
            print_message("# %s: %d, %d, %d, %d\n", submissions[i].name, (int)answer.uitkomst, (int)answer.einde, (int)answer.uitgesteld, (int)answer.post_uiterlijk);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static void questions_about_handing_in_are_checked(void **state)
{
    struct zaak_indieningsvraag vraag = ZAAK_INDIENINGSVRAAG_INIT, good;
    struct zaak_klokfeit events[2] = { event("bekendmaking", "2025-03-07"), event("bekendmakking", "2025-03-07") };
    struct zaak_indiening answer = ZAAK_INDIENING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(zaak_indiening_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
    good = vraag = submission(0);
    vraag.terpost = vraag.ontvangen + 1;
    assert_int_equal(zaak_indiening_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "ontvangen");
    vraag = good;
    vraag.storing_van = vraag.ontvangen;
    assert_int_equal(zaak_indiening_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
    vraag = good;
    vraag.lezing.postweek = 2;
    assert_int_equal(zaak_indiening_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
    vraag = good;
    vraag.feiten = events;
    vraag.feit_count = 2;
    assert_int_equal(zaak_indiening_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_NIET_GEVONDEN);
    assert_string_equal(error.field, "feiten.1.grond");
    events[1].soort = ZAAK_KLOKFEIT_VERLENGING;
    assert_int_equal(zaak_indiening_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "feiten.1.soort");
    vraag = good;
    vraag.ontvangen = INT32_MAX;
    assert_int_equal(zaak_indiening_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_indiening_compute(NULL, &good, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_int_equal(answer.uitkomst, ZAAK_INDIENING_OPEN);
}

/* ---- by operation of law ---- */

static const struct {
    const char *name, *grond, *einde, *besluit, *bekend, *peildatum;
    bool toepassing;
    int32_t uitkomst;
    const char *gegeven, *in_werking, *bekendmaken, *intrekken;
} lapses[] = {
    { "under the Dienstenwet", "dienstenwet-31", "2025-04-28", "", "", "", false, ZAAK_VAN_RECHTSWEGE_GEGEVEN, "2025-04-29", "2025-05-01", "2025-05-13", "" },
    { "made known", "dienstenwet-31", "2025-04-28", "", "2025-05-12", "", false, ZAAK_VAN_RECHTSWEGE_GEGEVEN, "2025-04-29", "2025-05-01", "2025-05-13", "2025-06-23" },
    { "decided on the last day", "dienstenwet-31", "2025-04-28", "2025-04-28", "", "", false, ZAAK_VAN_RECHTSWEGE_GEEN, "", "", "", "" },
    { "decided a day late", "dienstenwet-31", "2025-04-28", "2025-04-29", "", "", false, ZAAK_VAN_RECHTSWEGE_GEGEVEN, "2025-04-29", "2025-05-01", "2025-05-13", "" },
    { "a decision after the question is not seen", "dienstenwet-31", "2025-04-28", "2025-04-28", "", "2025-04-20", false, ZAAK_VAN_RECHTSWEGE_WACHT, "2025-04-29", "2025-05-01", "2025-05-13", "" },
    { "the old Wabo leaves two rules out", "wabo-3-9", "2023-05-01", "", "2023-05-10", "", false, ZAAK_VAN_RECHTSWEGE_GEGEVEN, "2023-05-02", "", "2023-05-16", "" },
    { "not under the Omgevingswet", "ow-16-64", "2025-04-28", "", "", "", true, ZAAK_VAN_RECHTSWEGE_GEEN, "", "", "", "" },
    { "not after public preparation", "awb-3-18", "2025-09-15", "", "", "", true, ZAAK_VAN_RECHTSWEGE_GEEN, "", "", "", "" },
    { "not without a rule", "awb-4-13", "2025-04-28", "", "", "", false, ZAAK_VAN_RECHTSWEGE_GEEN, "", "", "", "" },
    { "when an ordinance says so", "apv", "2025-04-28", "", "", "", true, ZAAK_VAN_RECHTSWEGE_GEGEVEN, "2025-04-29", "2025-05-01", "2025-05-13", "" },
};

static void a_lapse_gives_what_its_row_says(void **state)
{
    int wrong = 0;

    (void)state;
    for (size_t i = 0; i < sizeof lapses / sizeof lapses[0]; i++) {
        struct zaak_van_rechtswegevraag vraag = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
        struct zaak_van_rechtswege answer = ZAAK_VAN_RECHTSWEGE_INIT;

        vraag.einde = dag_or_none(lapses[i].einde);
        vraag.grond = ground(lapses[i].grond, vraag.einde);
        vraag.besluit = dag_or_none(lapses[i].besluit);
        vraag.bekendgemaakt = dag_or_none(lapses[i].bekend);
        vraag.peildatum = dag_or_none(lapses[i].peildatum);
        vraag.van_toepassing = lapses[i].toepassing;
        assert_int_equal(zaak_van_rechtswege_compute(ctx, &vraag, &answer, NULL, NULL), 0);
        if (answer.uitkomst != lapses[i].uitkomst || answer.gegeven != dag_or_none(lapses[i].gegeven) || answer.in_werking != dag_or_none(lapses[i].in_werking) ||
            answer.bekendmaken_uiterlijk != dag_or_none(lapses[i].bekendmaken) || answer.intrekken_uiterlijk != dag_or_none(lapses[i].intrekken)) {
            print_message("# %s: %d, %d, %d, %d, %d\n", lapses[i].name, (int)answer.uitkomst, (int)answer.gegeven, (int)answer.in_werking,
                          (int)answer.bekendmaken_uiterlijk, (int)answer.intrekken_uiterlijk);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

static void questions_about_a_lapse_are_checked(void **state)
{
    struct zaak_van_rechtswegevraag vraag = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct zaak_van_rechtswege answer = ZAAK_VAN_RECHTSWEGE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(zaak_van_rechtswege_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "grond");
    vraag.grond = ground("apv", 0);
    assert_int_equal(zaak_van_rechtswege_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
    assert_string_equal(error.field, "einde");
    vraag.einde = zaak_datum(2101, 5, 1);
    assert_int_equal(zaak_van_rechtswege_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_BEREIK);
    vraag.einde = zaak_datum(2025, 5, 1);
    vraag.lezing.van_rechtswege = -1;
    assert_int_equal(zaak_van_rechtswege_compute(ctx, &vraag, &answer, NULL, &error), -ZAAK_E_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_row_of_an_id_is_that_of_its_base_event),
        cmocka_unit_test(its_own_event_goes_before_the_first),
        cmocka_unit_test(a_row_goes_before_an_id),
        cmocka_unit_test(other_questions_know_a_ground_by_its_id),
        cmocka_unit_test(a_term_begins_where_its_row_says),
        cmocka_unit_test(a_missing_base_event_is_named),
        cmocka_unit_test(closing_days_move_no_term_of_law),
        cmocka_unit_test(rows_that_point_in_a_circle_are_an_error),
        cmocka_unit_test(a_waiting_term_can_be_broken),
        cmocka_unit_test(the_steps_tell_the_whole_way),
        cmocka_unit_test(handing_in_is_judged),
        cmocka_unit_test(questions_about_handing_in_are_checked),
        cmocka_unit_test(a_lapse_gives_what_its_row_says),
        cmocka_unit_test(questions_about_a_lapse_are_checked),
    };

    return cmocka_run_group_tests_name("indiening", tests, make_context, drop_context);
}
