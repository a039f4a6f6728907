/* SPDX-License-Identifier: EUPL-1.2 */
/* Terms: the worked cases of termijn.csv with the rules that moved them, and the borders of the rules. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <zaak/termijn.h>

#include "toets_helper.h"
#include "vectoren_helper.h"

static struct zaak_context *ctx;
static const struct zaak_kalender *kalender;

static int set_up(void **state)
{
    (void)state;
    ctx = zaak_context_new(NULL);
    kalender = zaak_context_get_kalender(ctx);
    return kalender ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_context_unref(ctx);
    return 0;
}

static struct zaak_periode periode_of(const char *text)
{
    struct zaak_periode periode = { 0, 0 };

    if (zaak_periode_parse(text, strlen(text), &periode) < 0)
        fail_msg("%s is no period", text);
    return periode;
}

static int32_t regime_of(const char *text)
{
    if (strcmp(text, "atw") == 0)
        return ZAAK_REGIME_ATW;
    if (strcmp(text, "eu") == 0)
        return ZAAK_REGIME_EU;
    if (strcmp(text, "geen") != 0)
        fail_msg("regime %s", text);
    return ZAAK_REGIME_GEEN;
}

/* ATW241 (two days from Saturday 8 February 2025) names art. 3(4) and 3(5). Its last day is a Monday, a working day, so that 3(4) has nothing to move: 3(5) alone
 * brings it to Tuesday. The day is the same. */
static const char *regels_column(const struct vectoren *v)
{
    return strcmp(vectoren_get(v, "id"), "ATW241") == 0 ? "eu1182:3(5)" : vectoren_get(v, "regels");
}

/* The bits that the column `regels` stands for. A promise ("servicenorm") is moved by nothing, but may be counted in working days. */
static int32_t regels_of(const char *text, const struct zaak_periode *periode)
{
    static const struct {
        const char *word;
        int32_t bits;
    } words[] = {
        { "none", 0 },
        { "art1", ZAAK_TERMIJN_ART1 },
        { "art2", ZAAK_TERMIJN_ART2 },
        { "art1+art2", ZAAK_TERMIJN_ART1 | ZAAK_TERMIJN_ART2 },
        { "art4", ZAAK_TERMIJN_ART4 },
        { "art1lid2", ZAAK_TERMIJN_ART1_LID2 },
        { "werkdagen", ZAAK_TERMIJN_WERKDAGEN },
        { "eu1182:none", 0 },
        { "eu1182:3(4)", ZAAK_TERMIJN_EU_LID4 },
        { "eu1182:3(5)", ZAAK_TERMIJN_EU_LID5 },
        { "eu1182:3(4)+3(5)", ZAAK_TERMIJN_EU_LID4 | ZAAK_TERMIJN_EU_LID5 },
    };

    if (strcmp(text, "servicenorm") == 0)
        return periode->eenheid == ZAAK_EENHEID_WERKDAG ? ZAAK_TERMIJN_WERKDAGEN : 0;
    for (size_t i = 0; i < LENGTH(words); i++)
        if (strcmp(text, words[i].word) == 0)
            return words[i].bits;
    fail_msg("regels %s", text);
    return -1;
}

static bool row_in_hours_holds(const struct vectoren *v, const struct zaak_periode *periode)
{
    const char *start = vectoren_get(v, "start");
    zaak_tijdstip begin, einde;
    char text[40] = "";

    if (zaak_tijdstip_parse(start, strlen(start), &begin) == 0 && zaak_termijn_add_uren(begin, periode, &einde) == 0)
        zaak_tijdstip_format(einde, ZAAK_TIJDSTIP_MINUUT, text, sizeof text);
    if (strcmp(text, vectoren_get(v, "einde")) == 0)
        return true;
    print_message("# %s: %s, not %s\n", vectoren_get(v, "id"), text, vectoren_get(v, "einde"));
    return false;
}

static bool row_in_days_holds(const struct vectoren *v, const struct zaak_periode *periode)
{
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    zaak_dag start = dag_of(vectoren_get(v, "start"));
    int32_t regels = regels_of(regels_column(v), periode);
    char text[40] = "";

    if (zaak_termijn_compute(kalender, start, periode, regime_of(vectoren_get(v, "regime")), &termijn, NULL, NULL) == 0)
        zaak_datum_format(termijn.einde, ZAAK_DATUM_ISO, text, sizeof text);
    if (strcmp(text, vectoren_get(v, "einde")) == 0 && termijn.regels == regels)
        return true;
    print_message("# %s: %s by rules %d, not %s by %d (%s)\n", vectoren_get(v, "id"), text, (int)termijn.regels,
                  vectoren_get(v, "einde"), (int)regels, regels_column(v));
    return false;
}

static void worked_cases_end_on_their_day_by_their_rules(void **state)
{
    struct vectoren v;
    int rows = 0, wrong = 0;

    (void)state;
    if (!vectoren_open(&v, "termijn.csv"))
        skip();
    while (vectoren_next(&v)) {
        struct zaak_periode periode = periode_of(vectoren_get(&v, "termijn"));

        rows++;
        wrong += !(periode.eenheid < ZAAK_EENHEID_DAG ? row_in_hours_holds(&v, &periode) : row_in_days_holds(&v, &periode));
    }
    assert_number(rows, 183);
    assert_number(wrong, 0);
}

struct case_of_term {
    const char *start, *termijn;
    int32_t regime;
    const char *nominaal, *einde;
    int32_t regels;
    bool voorlopig;
};

static void borders_of_the_rules(void **state)
{
    static const struct case_of_term cases[] = {
        /* 90 days, 12 weeks and 3 months are still inside the act (art. 4) */
        { "2025-01-04", "P90D", ZAAK_REGIME_ATW, "2025-04-04", "2025-04-04", 0, false },
        { "2025-01-05", "P90D", ZAAK_REGIME_ATW, "2025-04-05", "2025-04-07", ZAAK_TERMIJN_ART1, false },
        { "2025-01-04", "P91D", ZAAK_REGIME_ATW, "2025-04-05", "2025-04-05", ZAAK_TERMIJN_ART4, false },
        { "2025-01-11", "P12W", ZAAK_REGIME_ATW, "2025-04-05", "2025-04-07", ZAAK_TERMIJN_ART1, false },
        { "2025-01-04", "P13W", ZAAK_REGIME_ATW, "2025-04-05", "2025-04-05", ZAAK_TERMIJN_ART4, false },
        { "2025-01-05", "P3M", ZAAK_REGIME_ATW, "2025-04-05", "2025-04-07", ZAAK_TERMIJN_ART1, false },
        { "2024-12-05", "P4M", ZAAK_REGIME_ATW, "2025-04-05", "2025-04-05", ZAAK_TERMIJN_ART4, false },
        { "2024-04-05", "P1Y", ZAAK_REGIME_ATW, "2025-04-05", "2025-04-05", ZAAK_TERMIJN_ART4, false },
        /* fewer than three days: art. 2 asks nothing */
        { "2025-03-07", "P1D", ZAAK_REGIME_ATW, "2025-03-08", "2025-03-10", ZAAK_TERMIJN_ART1, false },
        { "2025-03-07", "P2D", ZAAK_REGIME_ATW, "2025-03-09", "2025-03-10", ZAAK_TERMIJN_ART1, false },
        { "2025-03-07", "P3D", ZAAK_REGIME_ATW, "2025-03-10", "2025-03-11", ZAAK_TERMIJN_ART2, false },
        /* nothing moves a promise, and a term that counts back keeps its day */
        { "2025-03-01", "P8W", ZAAK_REGIME_GEEN, "2025-04-26", "2025-04-26", 0, false },
        { "2025-05-03", "-P1W", ZAAK_REGIME_ATW, "2025-04-26", "2025-04-26", ZAAK_TERMIJN_ART1_LID2, false },
        { "2025-05-05", "-P3WD", ZAAK_REGIME_ATW, "2025-04-30", "2025-04-30", ZAAK_TERMIJN_WERKDAGEN, false },
        /* the regulation does not skip a day that only a decree put on a par, and asks two working days from two days up */
        { "2025-05-16", "P2W", ZAAK_REGIME_ATW, "2025-05-30", "2025-06-02", ZAAK_TERMIJN_ART1, false },
        { "2025-05-16", "P2W", ZAAK_REGIME_EU, "2025-05-30", "2025-05-30", 0, false },
        { "2025-03-08", "P1D", ZAAK_REGIME_EU, "2025-03-09", "2025-03-10", ZAAK_TERMIJN_EU_LID4, false },
        /* past the last decree an end may still move; when the act leaves it alone, it may not */
        { "2028-11-03", "P8W", ZAAK_REGIME_ATW, "2028-12-29", "2028-12-29", 0, false },
        { "2028-11-06", "P8W", ZAAK_REGIME_ATW, "2029-01-01", "2029-01-02", ZAAK_TERMIJN_ART1, true },
        { "2028-11-06", "P6M", ZAAK_REGIME_ATW, "2029-05-06", "2029-05-06", ZAAK_TERMIJN_ART4, false },
        { "2028-12-27", "P5WD", ZAAK_REGIME_GEEN, "2029-01-04", "2029-01-04", ZAAK_TERMIJN_WERKDAGEN, true },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct case_of_term *c = &cases[i];
        struct zaak_periode periode = periode_of(c->termijn);
        struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;

        assert_number(zaak_termijn_compute(kalender, dag_of(c->start), &periode, c->regime, &termijn, NULL, NULL), 0);
        if (termijn.nominaal != dag_of(c->nominaal) || termijn.einde != dag_of(c->einde) || termijn.regels != c->regels ||
            termijn.voorlopig != c->voorlopig)
            fail_msg("%s from %s: nominal %+d, end %+d, rules %d, provisional %d", c->termijn, c->start, (int)(termijn.nominaal - dag_of(c->nominaal)),
                     (int)(termijn.einde - dag_of(c->einde)), (int)termijn.regels, termijn.voorlopig);
    }
}

static void what_cannot_be_reckoned_is_refused_and_nothing_is_written(void **state)
{
    static const struct {
        zaak_dag start;
        struct zaak_periode periode;
        int32_t regime;
        int result;
    } cases[] = {
        { 20000, { 48, ZAAK_EENHEID_UUR }, ZAAK_REGIME_ATW, -ZAAK_E_ARGUMENT },
        { 20000, { 8, ZAAK_EENHEID_GEEN }, ZAAK_REGIME_ATW, -ZAAK_E_ARGUMENT },
        { 20000, { 8, 99 }, ZAAK_REGIME_ATW, -ZAAK_E_ARGUMENT },
        { 20000, { 8, ZAAK_EENHEID_WEEK }, 3, -ZAAK_E_ARGUMENT },
        { 20000, { 8, ZAAK_EENHEID_WEEK }, -1, -ZAAK_E_ARGUMENT },
        { ZAAK_DAG_GEEN, { 8, ZAAK_EENHEID_WEEK }, ZAAK_REGIME_ATW, -ZAAK_E_BEREIK },
        { INT32_MAX, { 1000000, ZAAK_EENHEID_JAAR }, ZAAK_REGIME_ATW, -ZAAK_E_BEREIK },
        { INT32_MAX, { -1000000, ZAAK_EENHEID_WERKDAG }, ZAAK_REGIME_ATW, -ZAAK_E_BEREIK },
        { 47846, { 1, ZAAK_EENHEID_DAG }, ZAAK_REGIME_ATW, -ZAAK_E_BEREIK },
        { 47846, { 1, ZAAK_EENHEID_DAG }, ZAAK_REGIME_GEEN, -ZAAK_E_BEREIK },
        { 20000, { 1000000, ZAAK_EENHEID_JAAR }, ZAAK_REGIME_GEEN, -ZAAK_E_BEREIK },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result;

        termijn.einde = 123456789;
        result = zaak_termijn_compute(kalender, cases[i].start, &cases[i].periode, cases[i].regime, &termijn, NULL, &error);
        if (result != cases[i].result || error.code != result || !error.text[0] || termijn.einde != 123456789)
            fail_msg("case %zu: %d (%s)", i, result, error.text);
    }
}

static void terms_in_hours_are_elapsed_time(void **state)
{
    static const struct {
        const char *start, *termijn, *einde;
    } cases[] = {
        { "2026-03-28T12:00+01:00", "PT24H", "2026-03-29T13:00+02:00" },
        { "2026-10-24T12:00+02:00", "PT24H", "2026-10-25T11:00+01:00" },
        { "2025-12-24T12:00Z", "PT48H", "2025-12-26T13:00+01:00" },
        { "2025-03-03T09:00+01:00", "PT15M", "2025-03-03T09:15+01:00" },
        { "2025-03-03T09:00:59+01:00", "-PT60S", "2025-03-03T08:59+01:00" },
    };
    const struct zaak_periode day = { 1, ZAAK_EENHEID_DAG }, none = { 1, ZAAK_EENHEID_GEEN }, hour = { 1, ZAAK_EENHEID_UUR };
    zaak_tijdstip einde = 7;

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_periode periode = periode_of(cases[i].termijn);
        zaak_tijdstip start;
        char text[40];

        assert_number(zaak_tijdstip_parse(cases[i].start, strlen(cases[i].start), &start), 0);
        assert_number(zaak_termijn_add_uren(start, &periode, &einde), 0);
        assert_true(zaak_tijdstip_format(einde, ZAAK_TIJDSTIP_MINUUT, text, sizeof text) > 0);
        assert_string_equal(text, cases[i].einde);
    }
    einde = 7;
    assert_number(zaak_termijn_add_uren(0, &day, &einde), -ZAAK_E_ARGUMENT);
    assert_number(zaak_termijn_add_uren(0, &none, &einde), -ZAAK_E_ARGUMENT);
    assert_number(zaak_termijn_add_uren(0, NULL, &einde), -ZAAK_E_ARGUMENT);
    assert_number(zaak_termijn_add_uren(0, &hour, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_termijn_add_uren(ZAAK_TIJDSTIP_GEEN, &hour, &einde), -ZAAK_E_BEREIK);
    assert_number(zaak_termijn_add_uren(INT64_MAX, &hour, &einde), -ZAAK_E_BEREIK);
    assert_number(einde, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(worked_cases_end_on_their_day_by_their_rules),
        cmocka_unit_test(borders_of_the_rules),
        cmocka_unit_test(what_cannot_be_reckoned_is_refused_and_nothing_is_written),
        cmocka_unit_test(terms_in_hours_are_elapsed_time),
    };

    return cmocka_run_group_tests_name("termijn", tests, set_up, tear_down);
}
