/* SPDX-License-Identifier: EUPL-1.2 */
/* The clock: worked cases of awb.csv under both readings, the rules of a decision term one by one, and a slow count day by day. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <zaak/klok.h>

#include "../examples/zaak-vraag/awb.h"
#include "klok_helper.h"
#include "vectoren_helper.h"

static struct zaak_context *ctx;
static const struct zaak_kalender *kalender;

static int set_up(void **state)
{
    (void)state;
    ctx = zaak_context_new(NULL);
    kalender = zaak_context_get_kalender(ctx);
    return kalender && zaak_context_get_gronden(ctx) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_context_unref(ctx);
    return 0;
}

static const char *iso(zaak_dag dag, char text[32])
{
    if (dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, ZAAK_DATUM_ISO, text, 32) < 0)
        strcpy(text, "-");
    return text;
}

static uint32_t draw(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

/* ---- the worked cases ---- */

/* The second readings of the worked cases; an option that is not here is not known. */
static const struct {
    const char *text;
    size_t offset;
} readings[] = {
    { "opschorting=circulaire", offsetof(struct awb_vraag, lezing.opschorting) },
    { "opschorting_vanaf=verlengd_einde", offsetof(struct awb_vraag, lezing.opschorting_vanaf) },
    { "verlenging_vanaf=verlengd_einde", offsetof(struct awb_vraag, lezing.verlenging_vanaf) },
    { "opschorting_voor_begin=telt", offsetof(struct awb_vraag, lezing.opschorting_voor_begin) },
    { "postweek=zonder_atw", offsetof(struct awb_vraag, lezing.postweek) },
    { "van_rechtswege=laatste_dag", offsetof(struct awb_vraag, lezing.van_rechtswege) },
    { "twee_weken=zonder_atw", offsetof(struct awb_vraag, lezing.twee_weken) },
    { "dag_van_bekendmaking=telt", offsetof(struct awb_vraag, lezing.dag_van_bekendmaking) },
    { "te_vroeg=ongeldig", offsetof(struct awb_vraag, lezing.te_vroeg) },
};

static bool set_reading(const char *text, struct awb_vraag *vraag)
{
    for (size_t i = 0; i < sizeof readings / sizeof readings[0]; i++) {
        if (strcmp(readings[i].text, text) == 0) {
            *(int32_t *)((char *)vraag + readings[i].offset) = 1;
            return true;
        }
    }
    return text[0] == '\0';
}

/* Splits "name=value;name" into facts; the text is cut up. */
static size_t split_facts(char *text, struct awb_feit feiten[MAX_FEITEN])
{
    size_t count = 0;

    for (char *at = strtok(text, ";"); at && count < MAX_FEITEN; at = strtok(NULL, ";")) {
        char *sign = strchr(at, '=');

        if (sign)
            *sign++ = '\0';
        feiten[count++] = (struct awb_feit){ at, sign };
    }
    return count;
}

/* Is the answer right? The facts go in as they stand and in two other orders. */
static bool try_row(struct awb *awb, const struct vectoren *v, const char *lezing, const char *expected)
{
    char facts[VECTOR_LINE], antwoord[AWB_ANTWOORD] = "";
    struct awb_feit feiten[MAX_FEITEN];
    struct awb_vraag vraag = { vectoren_get(v, "scenario"), vectoren_get(v, "gevraagd"), feiten, 0, ZAAK_LEZING_INIT };
    struct zaak_error error = ZAAK_ERROR_INIT;

    snprintf(facts, sizeof facts, "%s", vectoren_get(v, "feiten"));
    vraag.feit_count = split_facts(facts, feiten);
    assert_true(set_reading(lezing, &vraag));
    for (size_t turn = 0; turn < vraag.feit_count; turn++) {
        struct awb_feit first = feiten[0];
        int result = awb_answer(awb, &vraag, antwoord, NULL, &error);

        if (result || strcmp(antwoord, expected) != 0) {
            print_message("# %s %s: %s, not %s (%s %s)\n", vectoren_get(v, "id"), lezing, result ? "error" : antwoord, expected, error.field, error.text);
            return false;
        }
        memmove(feiten, feiten + 1, (vraag.feit_count - 1) * sizeof *feiten);
        feiten[vraag.feit_count - 1] = first;
    }
    return true;
}

static void worked_cases_hold_under_both_readings(void **state)
{
    struct awb awb = { .ctx = ctx, .kalender = kalender };
    struct vectoren v;
    int rows = 0, wrong = 0;

    (void)state;
    if (!vectoren_open(&v, "awb.csv"))
        skip();
    for (; vectoren_next(&v); rows++) {
        wrong += !try_row(&awb, &v, "", vectoren_get(&v, "antwoord"));
        if (vectoren_get(&v, "lezing")[0])
            wrong += !try_row(&awb, &v, vectoren_get(&v, "lezing"), vectoren_get(&v, "antwoord_lezing"));
    }
    awb_free(&awb);
    assert_number(wrong, 0);
    assert_number(rows, 116);
}

/* ---- one rule at a time ---- */

struct case_of_clock {
    const char *wat;
    const char *grond, *begin, *termijn, *feiten, *peildatum;
    const char *uiterlijk;
    int32_t toestand, gebruikt, opgeschort, over, verlengingen;
    bool voorlopig;
};

static struct zaak_klokvraag question(const char *grond, const char *begin, const char *termijn, const char *peildatum, const struct zaak_klokfeit *feiten, size_t count)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;

    vraag.begin = dag_or_none(begin);
    vraag.grond = zaak_gronden_find(zaak_context_get_gronden(ctx), grond, vraag.begin);
    if (!vraag.grond)
        fail_msg("there is no ground %s on %s", grond, begin);
    vraag.termijn = periode_of(termijn);
    vraag.peildatum = dag_or_none(peildatum);
    vraag.feiten = feiten;
    vraag.feit_count = count;
    return vraag;
}

static void check_case(const struct case_of_clock *c)
{
    struct zaak_klokfeit feiten[MAX_FEITEN];
    size_t count = read_facts(c->feiten, feiten);
    struct zaak_klokvraag vraag = question(c->grond, c->begin, c->termijn, c->peildatum, feiten, count);
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char text[32];

    if (zaak_klok_compute(ctx, &vraag, &klok, NULL, &error))
        fail_msg("%s: %s %s", c->wat, error.field, error.text);
    if (strcmp(iso(klok.uiterlijk, text), c->uiterlijk) != 0 || klok.toestand != c->toestand || klok.dagen_gebruikt != c->gebruikt ||
        klok.dagen_opgeschort != c->opgeschort || klok.dagen_over != c->over || klok.verlengingen != c->verlengingen || klok.voorlopig != c->voorlopig)
        fail_msg("%s: %s, state %d, used %d, suspended %d, left %d, extensions %d, provisional %d", c->wat, text, (int)klok.toestand,
                 (int)klok.dagen_gebruikt, (int)klok.dagen_opgeschort, (int)klok.dagen_over, (int)klok.verlengingen, klok.voorlopig);
}

enum { L = ZAAK_KLOK_LOOPT, O = ZAAK_KLOK_OPGESCHORT, V = ZAAK_KLOK_VERSTREKEN, T = ZAAK_KLOK_OP_TIJD, X = ZAAK_KLOK_TE_LAAT };

#define W "wettelijke-termijn"

static const struct case_of_clock cases[] = {
    { "nothing happened", W, "2025-03-03", "P8W", "", "", "2025-04-28", L, 0, 0, 0, 0, false },
    { "one completion", W, "2025-03-03", "P8W", "sa 2025-03-11 2025-03-25;ha 2025-03-25", "", "2025-05-12", L, 0, 13, 0, 0, false },

    /* the lengthened tail is part of the term: nominal Saturday 26 April, last day Monday 28 April */
    { "tail: invited on the nominal day", W, "2025-03-01", "P8W", "sa 2025-04-26;ha 2025-05-09", "", "2025-05-12", L, 0, 12, 0, 0, false },
    { "tail: invited on the Sunday", W, "2025-03-01", "P8W", "sa 2025-04-27;ha 2025-05-09", "", "2025-05-09", L, 0, 11, 0, 0, false },
    { "tail: invited on the last day", W, "2025-03-01", "P8W", "sa 2025-04-28;ha 2025-05-09", "", "2025-04-28", L, 0, 0, 0, 0, false },
    { "tail: invited before the nominal day", W, "2025-03-01", "P8W", "sa 2025-04-25;ha 2025-05-09", "", "2025-05-09", L, 0, 13, 0, 0, false },
    { "tail: force majeure on the Sunday alone", W, "2025-03-01", "P8W", "so 2025-04-27 2025-04-27", "", "2025-04-29", L, 0, 1, 0, 0, false },
    { "tail: consent on the last day", W, "2025-03-01", "P8W", "si 2025-04-28 P2W", "", "2025-05-12", L, 0, 14, 0, 0, false },
    { "consent after the last day", W, "2025-03-01", "P8W", "si 2025-04-29 P2W", "", "2025-04-28", L, 0, 0, 0, 0, false },
    { "tail: extended on the last day", W, "2025-03-01", "P8W", "v 2025-04-28 P6W", "", "2025-06-10", L, 0, 0, 0, 1, false },
    { "tail: extended after the last day", W, "2025-03-01", "P8W", "v 2025-04-29 P6W", "", "2025-04-28", L, 0, 0, 0, 0, false },

    /* extensions */
    { "extended too often", "ow-16-64", "2025-03-03", "", "v 2025-04-01 P2W;v 2025-04-20 P4W", "", "2025-05-12", L, 0, 0, 0, 1, false },
    { "extended by more than is allowed", "ow-16-64", "2025-03-03", "", "v 2025-04-01 P9W", "", "2025-06-10", L, 0, 0, 0, 1, false },
    { "extended by months, allowed in weeks", "ow-16-64", "2025-03-03", "", "v - P1M", "", "2025-05-28", L, 0, 0, 0, 1, false },
    { "no extension is possible", "wmo-2-3-5", "2025-04-07", "", "v 2025-04-08 P2W", "", "2025-04-22", L, 0, 0, 0, 0, false },
    { "extended within the term of a suspension", W, "2025-03-03", "P8W", "sa 2025-03-10;ha 2025-03-20;v 2025-05-07 P6W", "", "2025-06-18", L, 0, 9, 0, 1, false },
    { "extended after the term of a suspension", W, "2025-03-03", "P8W", "sa 2025-03-10;ha 2025-03-20;v 2025-05-08 P6W", "", "2025-05-07", L, 0, 9, 0, 0, false },
    { "suspended within the term of an extension", W, "2025-03-03", "P8W", "v - P6W;sa 2025-05-10;ha 2025-05-20", "", "2025-06-18", L, 0, 9, 0, 1, false },
    { "six months, extended within eight weeks", "ow-16-66", "2025-03-15", "", "v 2025-05-12 P6W", "", "2025-10-27", L, 0, 0, 0, 1, false },
    { "six months, extended after eight weeks", "ow-16-66", "2025-03-15", "", "v 2025-05-13 P6W", "", "2025-09-15", L, 0, 0, 0, 0, false },
    { "the length of six months decides, not of its extension", "awb-3-18", "2025-08-31", "", "", "", "2026-02-28", L, 0, 0, 0, 0, false },
    { "an extension is a part of its own", "ow-16-66", "2025-08-31", "", "v 2025-09-10 P6W", "", "2026-04-13", L, 0, 0, 0, 1, false },

    /* requests, overlaps, lapses */
    { "a request without a term", W, "2025-03-03", "P8W", "z 2025-03-10;h 2025-03-20", "", "2025-04-28", L, 0, 0, 0, 0, false },
    { "overlap counts once", W, "2025-03-03", "P8W", "sa 2025-03-10;ha 2025-03-20;so 2025-03-17 2025-03-26", "", "2025-05-14", L, 0, 16, 0, 0, false },
    { "one stretch inside another", W, "2025-03-03", "P8W", "so 2025-03-11 2025-03-30;sv 2025-03-15 2025-03-20", "", "2025-05-19", L, 0, 20, 0, 0, false },
    { "three that touch", W, "2025-03-03", "P8W", "so 2025-03-11 2025-03-12;sv 2025-03-13 2025-03-14;sa 2025-03-14;ha 2025-03-16", "", "2025-05-06", L, 0, 5, 0, 0, false },
    { "the recovery term lapses by law", W, "2025-03-03", "P8W", "sa 2025-03-10 2025-03-24", "2025-05-01", "2025-05-12", L, 45, 14, 11, 0, false },
    { "completed after the recovery term", W, "2025-03-03", "P8W", "sa 2025-03-10 2025-03-24;ha 2025-04-30", "", "2025-05-12", L, 0, 14, 0, 0, false },
    { "completed on the last day of the recovery term", W, "2025-03-03", "P8W", "sa 2025-03-10 2025-03-24;ha 2025-03-24", "", "2025-05-12", L, 0, 13, 0, 0, false },
    { "completed on the day itself", W, "2025-03-03", "P8W", "sa 2025-03-10;ha 2025-03-10", "", "2025-04-28", L, 0, 0, 0, 0, false },
    { "the latest earlier suspension is closed", W, "2025-03-03", "P8W", "sa 2025-03-10 2025-03-24;sa 2025-04-01 2025-04-15;ha 2025-04-05", "2025-05-05", "2025-05-15", L, 46, 17, 10, 0, false },
    { "a resumption without a ground takes what no other names", W, "2025-03-03", "P8W", "sa 2025-03-10;sa 2025-03-12;sb 2025-03-11;h 2025-03-20;ha 2025-03-20", "", "2025-05-06", L, 0, 8, 0, 0, true },
    { "a ground that the term does not know", "dienstenwet-31", "2025-03-03", "P8W", "sb 2025-03-14;hb 2025-04-15", "", "2025-04-28", L, 0, 0, 0, 0, false },
    { "days before the term do not count", W, "2025-03-03", "P8W", "so 2025-02-20 2025-03-05", "", "2025-04-30", L, 0, 2, 0, 0, false },

    /* the question day */
    { "on the day of receipt", W, "2025-03-03", "P8W", "", "2025-03-03", "2025-04-28", L, 0, 0, 56, 0, false },
    { "half way", W, "2025-03-03", "P8W", "", "2025-04-01", "2025-04-28", L, 29, 0, 27, 0, false },
    { "on the last day", W, "2025-03-03", "P8W", "", "2025-04-28", "2025-04-28", L, 56, 0, 0, 0, false },
    { "a day late", W, "2025-03-03", "P8W", "", "2025-04-29", "2025-04-28", V, 57, 0, -1, 0, false },
    { "the day of the invitation still runs", W, "2025-03-03", "P8W", "sa 2025-03-11 2025-03-25", "2025-03-11", "2025-05-12", L, 8, 14, 62, 0, true },
    { "suspended", W, "2025-03-03", "P8W", "sa 2025-03-11 2025-03-25", "2025-03-12", "2025-05-12", O, 8, 14, 61, 0, true },
    { "suspended on the last day of the recovery term", W, "2025-03-03", "P8W", "sa 2025-03-11 2025-03-25", "2025-03-25", "2025-05-12", O, 8, 14, 48, 0, true },
    { "the day after it runs again", W, "2025-03-03", "P8W", "sa 2025-03-11 2025-03-25", "2025-03-26", "2025-05-12", L, 9, 14, 47, 0, false },
    { "suspended with no end in sight", W, "2025-03-03", "P8W", "sb 2025-03-11", "2025-03-31", "2025-05-19", O, 8, 20, 49, 0, true },
    { "no end in sight and no question day", W, "2025-03-03", "P8W", "sb 2025-03-11", "", "2025-04-28", L, 0, 0, 0, 0, true },
    { "a later completion is hidden", W, "2025-03-03", "P8W", "sa 2025-03-11 2025-03-25;ha 2025-03-15", "2025-03-14", "2025-05-12", O, 8, 14, 59, 0, true },
    { "a later invitation is hidden", W, "2025-03-03", "P8W", "sa 2025-03-11 2025-03-25", "2025-03-10", "2025-04-28", L, 7, 0, 49, 0, false },
    { "a later extension is hidden", W, "2025-03-03", "P8W", "v 2025-04-10 P6W", "2025-04-09", "2025-04-28", L, 37, 0, 19, 0, false },
    { "a later decision is hidden", W, "2025-03-03", "P8W", "b 2025-04-10", "2025-04-09", "2025-04-28", L, 37, 0, 19, 0, false },

    /* the decision */
    { "decided on the last day", W, "2025-03-03", "P8W", "b 2025-04-28", "", "2025-04-28", T, 56, 0, 0, 0, false },
    { "decided a day late", W, "2025-03-03", "P8W", "b 2025-04-29", "2025-06-01", "2025-04-28", X, 57, 0, -1, 0, false },
    { "decided on the day of receipt", W, "2025-03-03", "P8W", "b 2025-03-03", "2025-06-01", "2025-04-28", T, 0, 0, 56, 0, false },
    { "the first decision stops the clock", W, "2025-03-03", "P8W", "b 2025-04-29;b 2025-04-10", "", "2025-04-28", T, 38, 0, 18, 0, false },
    { "decided while suspended", W, "2025-03-03", "P8W", "sb 2025-03-11;b 2025-03-31", "2025-06-01", "2025-05-19", T, 8, 20, 49, 0, false },

    /* past the last decree, and outside the act */
    { "after 2028", W, "2028-11-06", "P8W", "", "", "2029-01-02", L, 0, 0, 0, 0, true },
    { "after 2028, outside the act", W, "2028-11-06", "P6M", "", "", "2029-05-06", L, 0, 0, 0, 0, false },
    { "three working days", "wgs-4-bedreiging", "2025-04-17", "", "", "", "2025-04-24", L, 0, 0, 0, 0, false },
    { "one working day is not lengthened", W, "2025-03-07", "P1WD", "", "", "2025-03-10", L, 0, 0, 0, 0, false },
    { "views begin on the day itself", "awb-3-16", "2025-03-08", "", "", "", "2025-04-22", L, 0, 0, 0, 0, false },
    { "by the regulation", "avg-12-3", "2026-03-05", "", "v 2026-04-07 P2M", "", "2026-06-05", L, 0, 0, 0, 1, false },
    { "two working days in the extension", W, "2007-10-26", "P8W", "v - P1W", "", "2008-01-03", L, 0, 0, 0, 1, false },
};

static void the_rules_of_a_decision_term(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++)
        check_case(&cases[i]);
}

static bool same_clock(const struct zaak_klok *a, const struct zaak_klok *b)
{
    return a->uiterlijk == b->uiterlijk && a->nominaal == b->nominaal && a->toestand == b->toestand && a->gestopt == b->gestopt &&
           a->dagen_gebruikt == b->dagen_gebruikt && a->dagen_opgeschort == b->dagen_opgeschort && a->dagen_over == b->dagen_over &&
           a->verlengingen == b->verlengingen && a->voorlopig == b->voorlopig;
}

static void shuffle(struct zaak_klokfeit *feiten, size_t count, uint64_t *seed)
{
    for (size_t i = count; i > 1; i--) {
        size_t j = draw(seed, (uint32_t)i);
        struct zaak_klokfeit one = feiten[i - 1];

        feiten[i - 1] = feiten[j];
        feiten[j] = one;
    }
}

/* Facts of all kinds within a few weeks, so that many fall together. */
static struct zaak_klokfeit random_fact(uint64_t *seed, zaak_dag begin)
{
    static const char letters[] = "abvoi";
    struct zaak_klokfeit feit = { 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0 }, NULL };

    feit.soort = 1 + (int32_t)draw(seed, 5);
    feit.op = begin + (zaak_dag)draw(seed, 90);
    if (feit.soort == ZAAK_KLOKFEIT_OPSCHORTING || feit.soort == ZAAK_KLOKFEIT_VERZOEK || draw(seed, 2))
        feit.grond = ground_of(letters[draw(seed, 5)]);
    if (draw(seed, 2))
        feit.tot = feit.op + (zaak_dag)draw(seed, 20);
    if (feit.soort == ZAAK_KLOKFEIT_VERLENGING || feit.tot == ZAAK_DAG_GEEN)
        feit.termijn = (struct zaak_periode){ 1 + (int32_t)draw(seed, 3), draw(seed, 2) ? ZAAK_EENHEID_WEEK : ZAAK_EENHEID_MAAND };
    if (feit.soort == ZAAK_KLOKFEIT_BESLUIT && draw(seed, 3))
        feit.soort = ZAAK_KLOKFEIT_HERVATTING;
    return feit;
}

static void facts_in_any_order_give_the_same_answer(void **state)
{
    uint64_t seed = 20250303;
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)state;
    for (int round = 0; round < 4000; round++) {
        struct zaak_klokfeit feiten[12];
        size_t count = 2 + draw(&seed, 10);
        struct zaak_klokvraag vraag = question(W, "2025-03-03", "P8W", round % 3 ? "" : "2025-04-20", feiten, count);
        struct zaak_klok first = ZAAK_KLOK_INIT;
        char text[8192], again[8192];

        for (size_t i = 0; i < count; i++)
            feiten[i] = random_fact(&seed, vraag.begin);
        assert_number(zaak_klok_compute(ctx, &vraag, &first, why, NULL), 0);
        zaak_motivering_text(why, text, sizeof text);
        for (int turn = 0; turn < 5; turn++) {
            struct zaak_klok klok = ZAAK_KLOK_INIT;

            shuffle(feiten, count, &seed);
            assert_number(zaak_klok_compute(ctx, &vraag, &klok, why, NULL), 0);
            zaak_motivering_text(why, again, sizeof again);
            if (!same_clock(&first, &klok))
                fail_msg("round %d: another order gives another answer:\n%s%s", round, text, again);
            assert_string_equal(again, text);
        }
    }
    zaak_motivering_unref(why);
}

/* ---- the promise ---- */

static void the_promise_moves_only_when_it_says_so(void **state)
{
    static const struct {
        const char *norm, *feiten;
        int32_t regime;
        bool schort_op;
        const char *gepland;
        int32_t over;
    } promises[] = {
        { "P2W", "sa 2025-03-11;ha 2025-03-25", ZAAK_REGIME_GEEN, false, "2025-03-17", -15 },
        { "P2W", "sa 2025-03-11;ha 2025-03-25", ZAAK_REGIME_GEEN, true, "2025-03-30", -2 },
        { "P2W", "sa 2025-03-11;ha 2025-03-25", ZAAK_REGIME_ATW, true, "2025-03-31", -1 },
        { "P2W", "sa 2025-03-18;ha 2025-03-25", ZAAK_REGIME_GEEN, true, "2025-03-17", -15 },
        { "P10WD", "sa 2025-03-11;ha 2025-03-25", ZAAK_REGIME_GEEN, true, "2025-03-31", -1 },
        { "P10WD", "", ZAAK_REGIME_GEEN, true, "2025-03-17", -15 },
        { "P6W", "sa 2025-03-11;ha 2025-03-25;so 2025-03-20 2025-03-26", ZAAK_REGIME_GEEN, true, "2025-04-29", 28 },
        { "P6W", "si - P2W", ZAAK_REGIME_GEEN, true, "2025-04-28", 27 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(promises); i++) {
        struct zaak_klokfeit feiten[MAX_FEITEN];
        size_t count = read_facts(promises[i].feiten, feiten);
        struct zaak_klokvraag vraag = question("ow-16-64", "2025-03-03", "", "2025-04-01", feiten, count);
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        char text[32];

        vraag.norm = periode_of(promises[i].norm);
        vraag.norm_regime = promises[i].regime;
        vraag.norm_schort_op = promises[i].schort_op;
        assert_number(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
        if (strcmp(iso(klok.gepland, text), promises[i].gepland) != 0 || klok.dagen_over_norm != promises[i].over)
            fail_msg("promise %zu: %s, %d days left", i, text, (int)klok.dagen_over_norm);
    }
}

static void without_a_ground_there_is_only_the_promise(void **state)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    vraag.begin = dag_or_none("2025-02-08");
    vraag.norm = periode_of("P2WD");
    assert_number(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
    assert_number(klok.toestand, ZAAK_KLOK_GEEN);
    assert_number(klok.uiterlijk, ZAAK_DAG_GEEN);
    assert_number(klok.gepland, dag_or_none("2025-02-11"));
    assert_null(klok.grond);
}

/* ---- what is refused ---- */

static void what_the_clock_cannot_use_is_refused_and_nothing_is_written(void **state)
{
    static const struct {
        struct zaak_klokfeit feit;
        int result;
        const char *field;
    } wrong[] = {
        { { ZAAK_KLOKFEIT_OPSCHORTING, 20160, ZAAK_DAG_GEEN, { 0, 0 }, "maanstand" }, -ZAAK_E_NIET_GEVONDEN, "feiten.0.grond" },
        { { ZAAK_KLOKFEIT_OPSCHORTING, 20160, 20159, { 0, 0 }, ZAAK_GROND_AANVULLING }, -ZAAK_E_ARGUMENT, "feiten.0.tot" },
        { { ZAAK_KLOKFEIT_OPSCHORTING, 20160, ZAAK_DAG_GEEN, { 0, 0 }, NULL }, -ZAAK_E_ARGUMENT, "feiten.0.grond" },
        { { ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_AANVULLING }, -ZAAK_E_ARGUMENT, "feiten.0.op" },
        { { ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_INSTEMMING }, -ZAAK_E_ARGUMENT, "feiten.0.termijn" },
        { { ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 5, ZAAK_EENHEID_WERKDAG }, ZAAK_GROND_INSTEMMING }, -ZAAK_E_ARGUMENT, "feiten.0.termijn" },
        { { ZAAK_KLOKFEIT_OPSCHORTING, INT32_MAX, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_AANVULLING }, -ZAAK_E_BEREIK, "feiten.0.op" },
        { { ZAAK_KLOKFEIT_OPSCHORTING, 20160, INT32_MAX, { 0, 0 }, ZAAK_GROND_AANVULLING }, -ZAAK_E_BEREIK, "feiten.0.op" },
        { { ZAAK_KLOKFEIT_OPSCHORTING, INT32_MIN + 1, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_AANVULLING }, -ZAAK_E_BEREIK, "feiten.0.op" },
        { { ZAAK_KLOKFEIT_VERZOEK, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0 }, ZAAK_GROND_AANVULLING }, -ZAAK_E_ARGUMENT, "feiten.0.op" },
        { { ZAAK_KLOKFEIT_HERVATTING, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0 }, NULL }, -ZAAK_E_ARGUMENT, "feiten.0.op" },
        { { ZAAK_KLOKFEIT_HERVATTING, INT32_MAX, ZAAK_DAG_GEEN, { 0, 0 }, NULL }, -ZAAK_E_BEREIK, "feiten.0.op" },
        { { ZAAK_KLOKFEIT_BESLUIT, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0 }, NULL }, -ZAAK_E_ARGUMENT, "feiten.0.op" },
        { { ZAAK_KLOKFEIT_VERLENGING, 20160, ZAAK_DAG_GEEN, { 0, 0 }, NULL }, -ZAAK_E_ARGUMENT, "feiten.0.termijn" },
        { { ZAAK_KLOKFEIT_VERLENGING, 20160, ZAAK_DAG_GEEN, { -6, ZAAK_EENHEID_WEEK }, NULL }, -ZAAK_E_ARGUMENT, "feiten.0.termijn" },
        { { ZAAK_KLOKFEIT_VERLENGING, 20160, ZAAK_DAG_GEEN, { 6, ZAAK_EENHEID_UUR }, NULL }, -ZAAK_E_ARGUMENT, "feiten.0.termijn" },
        { { ZAAK_KLOKFEIT_VERLENGING, 20160, ZAAK_DAG_GEEN, { 1000000, ZAAK_EENHEID_WEEK }, NULL }, -ZAAK_E_BEREIK, "" },
        { { 0, 20160, ZAAK_DAG_GEEN, { 0, 0 }, NULL }, -ZAAK_E_ARGUMENT, "feiten.0.soort" },
        { { 99, 20160, ZAAK_DAG_GEEN, { 0, 0 }, NULL }, -ZAAK_E_ARGUMENT, "feiten.0.soort" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(wrong); i++) {
        struct zaak_klokvraag vraag = question(W, "2025-03-03", "P8W", "", &wrong[i].feit, 1);
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result;

        klok.uiterlijk = 123456789;
        result = zaak_klok_compute(ctx, &vraag, &klok, NULL, &error);
        if (result != wrong[i].result || error.code != result || strcmp(error.field, wrong[i].field) != 0 || !error.text[0] || klok.uiterlijk != 123456789)
            fail_msg("fact %zu: %d at \"%s\" (%s)", i, result, error.field, error.text);
    }
}

/* Day 0 is 1 January 1970, a day like others: the term that ends on it ends the day after. */
static void a_term_may_end_on_day_zero(void **state)
{
    struct zaak_klokvraag vraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    (void)state;
    vraag.grond = zaak_gronden_find(zaak_context_get_gronden(ctx), "awb-4-13", 20000);
    vraag.begin = -8 * 7;
    vraag.termijn = (struct zaak_periode){ 8, ZAAK_EENHEID_WEEK };
    assert_int_equal(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
    assert_int_equal(klok.nominaal, 0);
    assert_int_equal(klok.uiterlijk, 1);
}

static void questions_outside_the_kalender_are_refused(void **state)
{
    static const struct {
        zaak_dag begin, peildatum;
        struct zaak_periode termijn;
        int result;
    } wrong[] = {
        { ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 8, ZAAK_EENHEID_WEEK }, -ZAAK_E_ARGUMENT },
        { INT32_MIN + 1, ZAAK_DAG_GEEN, { 8, ZAAK_EENHEID_WEEK }, -ZAAK_E_BEREIK },
        { INT32_MAX, ZAAK_DAG_GEEN, { 8, ZAAK_EENHEID_WEEK }, -ZAAK_E_BEREIK },
        { 20150, INT32_MAX, { 8, ZAAK_EENHEID_WEEK }, -ZAAK_E_BEREIK },
        { 20150, INT32_MIN + 1, { 8, ZAAK_EENHEID_WEEK }, -ZAAK_E_BEREIK },
        { 47840, ZAAK_DAG_GEEN, { 8, ZAAK_EENHEID_WEEK }, -ZAAK_E_BEREIK },
        { 20150, ZAAK_DAG_GEEN, { 100, ZAAK_EENHEID_JAAR }, -ZAAK_E_BEREIK },
        { 20150, ZAAK_DAG_GEEN, { 48, ZAAK_EENHEID_UUR }, -ZAAK_E_ARGUMENT },
        { 20150, ZAAK_DAG_GEEN, { -8, ZAAK_EENHEID_WEEK }, -ZAAK_E_ARGUMENT },
        { 20150, ZAAK_DAG_GEEN, { 0, ZAAK_EENHEID_WEEK }, -ZAAK_E_ARGUMENT },
        { 20150, ZAAK_DAG_GEEN, { 8, 99 }, -ZAAK_E_ARGUMENT },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(wrong); i++) {
        struct zaak_klokvraag vraag = question(W, "2025-03-03", "P8W", "", NULL, 0);
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result;

        vraag.begin = wrong[i].begin;
        vraag.peildatum = wrong[i].peildatum;
        vraag.termijn = wrong[i].termijn;
        result = zaak_klok_compute(ctx, &vraag, &klok, NULL, &error);
        if (result != wrong[i].result || error.code != result || klok.uiterlijk != ZAAK_DAG_GEEN)
            fail_msg("question %zu: %d (%s)", i, result, error.text);
    }
}

/* ---- a slow count, day by day ---- */

/* Random cases; fewer where every memory access is checked. */
#ifdef __SANITIZE_ADDRESS__
enum { ROUNDS = 150000 };
#else
enum { ROUNDS = 1000000 };
#endif

/* Written from the text of the law and not from the engine: every day after the event counts unless it is suspended, until as many have counted as the term has; days of an
 * extension come behind them. When the last one is free by law, the days up to the next one that is not (the tail) still belong to the term: a suspension that begins there
 * makes the days of the tail count like any other, an extension decided there counts from the nominal end. */
struct slow {
    zaak_dag begin;
    int32_t term;                                   /* days from the event to the nominal end */
    struct { zaak_dag first, last; } stretch[3];    /* suspended days; first > last: none */
    int stretches;
    struct { zaak_dag decided; int32_t days; bool used; } extension[2];
    int extensions;
    int32_t suspended, extended;                    /* what counted */
};

static bool is_free(zaak_dag day)
{
    return zaak_kalender_dagsoort(kalender, day) & (ZAAK_DAGSOORT_WEEKEND | ZAAK_DAGSOORT_LID1 | ZAAK_DAGSOORT_LID2 | ZAAK_DAGSOORT_LID3);
}

static bool is_suspended(const struct slow *slow, zaak_dag day)
{
    for (int i = 0; i < slow->stretches; i++)
        if (slow->stretch[i].first <= day && day <= slow->stretch[i].last)
            return true;
    return false;
}

static bool starts_suspension(const struct slow *slow, zaak_dag day)
{
    for (int i = 0; i < slow->stretches; i++)
        if (slow->stretch[i].first == day && slow->stretch[i].first <= slow->stretch[i].last)
            return true;
    return false;
}

/* The days that extensions decided on this day add, once. */
static int32_t take_extensions(struct slow *slow, zaak_dag day)
{
    int32_t days = 0;

    for (int i = 0; i < slow->extensions; i++) {
        if (!slow->extension[i].used && slow->extension[i].decided == day) {
            slow->extension[i].used = true;
            slow->extended++;
            days += slow->extension[i].days;
        }
    }
    return days;
}

/* How many days the term goes on after its nominal end because of what happened in the tail; 0 when nothing did. */
static int32_t look_in_tail(struct slow *slow, zaak_dag nominal, zaak_dag last)
{
    for (zaak_dag day = nominal + 1; day <= last; day++) {
        int32_t days;

        if (starts_suspension(slow, day))
            return last - nominal;
        days = take_extensions(slow, day);
        if (days)
            return days;
    }
    return 0;
}

static zaak_dag walk(struct slow *slow)
{
    zaak_dag day = slow->begin, last;
    int32_t left = slow->term;

    do {
        while (left > 0) {
            left += take_extensions(slow, ++day);
            if (is_suspended(slow, day))
                slow->suspended++;
            else
                left--;
        }
        for (last = day; is_free(last); last++)
            ;
        left = look_in_tail(slow, day, last);
    } while (left > 0);
    return last;
}

/* A suspension of the slow count and of the engine: an event, perhaps a set term, perhaps a completion; or a period. */
static void add_random_suspension(struct slow *slow, struct zaak_klokvraag *vraag, struct zaak_klokfeit *feiten, uint64_t *seed)
{
    static const char letters[] = "abo";
    char letter = letters[slow->stretches];
    struct zaak_klokfeit *start = &feiten[vraag->feit_count++], *end;
    zaak_dag op = slow->begin + (zaak_dag)draw(seed, 100) - 4, completed = op + (zaak_dag)draw(seed, 30);
    zaak_dag set = letter == 'o' || draw(seed, 2) ? op + (zaak_dag)draw(seed, 25) : ZAAK_DAG_GEEN;
    bool until = letter == 'o' || (set != ZAAK_DAG_GEEN && completed > set);

    *start = (struct zaak_klokfeit){ ZAAK_KLOKFEIT_OPSCHORTING, op, set, { 0, 0 }, ground_of(letter) };
    if (letter != 'o') {
        end = &feiten[vraag->feit_count++];
        *end = (struct zaak_klokfeit){ ZAAK_KLOKFEIT_HERVATTING, completed, ZAAK_DAG_GEEN, { 0, 0 }, ground_of(letter) };
    }
    slow->stretch[slow->stretches].first = letter == 'o' ? op : op + 1;
    slow->stretch[slow->stretches].last = until ? set : vraag->lezing.opschorting == ZAAK_LEZING_CIRCULAIRE ? completed : completed - 1;
    slow->stretches++;
}

static void add_random_extension(struct slow *slow, struct zaak_klokvraag *vraag, struct zaak_klokfeit *feiten, uint64_t *seed)
{
    int32_t weeks = 2 + (int32_t)draw(seed, 5);
    zaak_dag op = slow->begin + 1 + (zaak_dag)draw(seed, 110);

    feiten[vraag->feit_count++] = (struct zaak_klokfeit){ ZAAK_KLOKFEIT_VERLENGING, op, ZAAK_DAG_GEEN, { weeks, ZAAK_EENHEID_WEEK }, NULL };
    slow->extension[slow->extensions].decided = op;
    slow->extension[slow->extensions++].days = 7 * weeks;
}

static void print_facts(const struct zaak_klokvraag *vraag)
{
    char op[32], tot[32];

    print_message("# begin %s, %d weeks, reading %d\n", iso(vraag->begin, op), (int)vraag->termijn.aantal, (int)vraag->lezing.opschorting);
    for (size_t i = 0; i < vraag->feit_count; i++)
        print_message("#   kind %d on %s until %s, %d weeks, %s\n", (int)vraag->feiten[i].soort, iso(vraag->feiten[i].op, op), iso(vraag->feiten[i].tot, tot),
                      (int)vraag->feiten[i].termijn.aantal, vraag->feiten[i].grond ? vraag->feiten[i].grond : "");
}

static void the_clock_agrees_with_a_count_day_by_day(void **state)
{
    uint64_t seed = 19650401;
    int32_t suspended = 0, extended = 0, tails = 0;

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct zaak_klokfeit feiten[8];
        struct zaak_klokvraag vraag = question(W, "2025-03-03", "P8W", "", feiten, 0);
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct slow slow = { .begin = 12800 + (zaak_dag)draw(&seed, 9000) };
        zaak_dag last;

        vraag.begin = slow.begin;
        vraag.termijn.aantal = 2 + (int32_t)draw(&seed, 11);
        vraag.lezing.opschorting = (int32_t)draw(&seed, 2);
        slow.term = 7 * vraag.termijn.aantal;
        for (uint32_t i = draw(&seed, 4); i > 0; i--)
            add_random_suspension(&slow, &vraag, feiten, &seed);
        for (uint32_t i = draw(&seed, 3); i > 0; i--)
            add_random_extension(&slow, &vraag, feiten, &seed);
        last = walk(&slow);
        assert_number(zaak_klok_compute(ctx, &vraag, &klok, NULL, NULL), 0);
        if (klok.uiterlijk != last || klok.dagen_opgeschort != slow.suspended || klok.verlengingen != slow.extended) {
            print_facts(&vraag);
            fail_msg("round %d: the clock is %+d days off, suspended %d and not %d, extended %d and not %d", round, (int)(klok.uiterlijk - last),
                     (int)klok.dagen_opgeschort, (int)slow.suspended, (int)klok.verlengingen, (int)slow.extended);
        }
        suspended += slow.suspended > 0;
        extended += slow.extended > 0;
        tails += last != klok.nominaal;
    }
    /* the cases are not all of one kind */
    assert_true(suspended > ROUNDS / 3 && extended > ROUNDS / 5 && tails > ROUNDS / 15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(worked_cases_hold_under_both_readings),
        cmocka_unit_test(the_rules_of_a_decision_term),
        cmocka_unit_test(facts_in_any_order_give_the_same_answer),
        cmocka_unit_test(the_promise_moves_only_when_it_says_so),
        cmocka_unit_test(without_a_ground_there_is_only_the_promise),
        cmocka_unit_test(what_the_clock_cannot_use_is_refused_and_nothing_is_written),
        cmocka_unit_test(a_term_may_end_on_day_zero),
        cmocka_unit_test(questions_outside_the_kalender_are_refused),
        cmocka_unit_test(the_clock_agrees_with_a_count_day_by_day),
    };

    return cmocka_run_group_tests_name("klok", tests, set_up, tear_down);
}
