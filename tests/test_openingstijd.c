/* SPDX-License-Identifier: EUPL-1.2 */
/* Opening hours against the worked cases, tables, and a walk minute by minute. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <zaak/openingstijd.h>

#include "context_helper.h"
#include "toets_helper.h"
#include "vectoren_helper.h"

#define MINUTE INT64_C(60000000)

#define KANTOOR_WEEK \
    "\"week\": {\"ma\": [[\"09:00\", \"17:00\"]], \"di\": [[\"09:00\", \"17:00\"]], \"wo\": [[\"09:00\", \"17:00\"]], \"do\": [[\"09:00\", \"17:00\"]]," \
    " \"vr\": [[\"09:00\", \"17:00\"]]}"

static const char kantoor[] = "{" KANTOOR_WEEK "}";
static const char kantoor_open[] = "{" KANTOOR_WEEK ", \"feestdagen\": \"open\"}";
static const char balie[] =
    "{\"week\": {\"ma\": [[\"09:00\", \"12:00\"], [\"13:00\", \"16:00\"]], \"di\": [[\"13:00\", \"16:00\"], [\"09:00\", \"12:00\"]], \"wo\": [[\"09:00\", \"12:00\"]],"
    " \"do\": [[\"09:00\", \"12:00\"], [\"13:00\", \"20:00\"]], \"vr\": [[\"09:00\", \"12:00\"]]}, \"feestdagen\": \"dicht\", \"dagen\": {}}";
static const char bijzonder[] =
    "{" KANTOOR_WEEK ", \"dagen\": {\"2025-02-04\": \"dicht\", \"2025-02-05\": [], \"2025-02-06\": [[\"10:00\", \"11:00\"], [\"18:00\", \"24:00\"]],"
    " \"2025-04-26\": [[\"08:00\", \"10:00\"]], \"2025-02-07\": null}}";
static const char altijd[] =
    "{\"week\": {\"ma\": [[\"00:00\", \"24:00\"]], \"di\": [[\"00:00\", \"24:00\"]], \"wo\": [[\"00:00\", \"24:00\"]], \"do\": [[\"00:00\", \"24:00\"]],"
    " \"vr\": [[\"00:00\", \"24:00\"]], \"za\": [[\"00:00\", \"24:00\"]], \"zo\": [[\"00:00\", \"24:00\"]]}, \"feestdagen\": \"open\"}";
static const char nacht[] = "{\"week\": {\"zo\": [[\"01:00\", \"02:30\"], [\"02:45\", \"03:15\"]]}}";
static const char nooit[] = "{\"week\": {}, \"dagen\": null}";

static struct zaak_openingstijd *load_with(const char *json, const struct zaak_kalender *kalender)
{
    struct zaak_openingstijd *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_openingstijd_load_json(ctx, kalender, json, strlen(json), &made, &error))
        fail_msg("%s: %s %s", json, error.field, error.text);
    return made;
}

/* An instant as jjjj-mm-ddTuu:mm of local time, or with its offset. */
static zaak_tijdstip at(const char *text)
{
    zaak_tijdstip tijdstip = 0;
    zaak_dag dag;

    if (strlen(text) > 16) {
        assert_int_equal(zaak_tijdstip_parse(text, strlen(text), &tijdstip), 0);
        return tijdstip;
    }
    assert_int_equal(zaak_datum_parse(text, 10, &dag), 0);
    assert_int_equal(zaak_tijdstip_van_dag(dag, (int32_t)(strtol(text + 11, NULL, 10) * 3600 + strtol(text + 14, NULL, 10) * 60), &tijdstip), 0);
    return tijdstip;
}

static void expect(const char *what, zaak_tijdstip got, const char *expected)
{
    char text[48] = "";

    zaak_tijdstip_format(got, ZAAK_TIJDSTIP_MINUUT, text, sizeof text);
    if (got != at(expected))
        fail_msg("%s: %s, not %s", what, text, expected);
}

/* ---- the worked cases ---- */

static void all_worked_cases_come_out(void **state)
{
    struct zaak_openingstijd *profielen[2] = { load_with(kantoor, NULL), load_with(balie, NULL) };
    struct vectoren v;
    int rows = 0;

    (void)state;
    assert_true(vectoren_open(&v, "openingstijd.csv"));
    while (vectoren_next(&v)) {
        const struct zaak_openingstijd *o = profielen[strcmp(vectoren_get(&v, "profiel"), "balie") == 0];
        const char *text = vectoren_get(&v, "termijn");
        struct zaak_periode periode;
        zaak_tijdstip einde = 0;

        assert_int_equal(zaak_periode_parse(text, strlen(text), &periode), 0);
        assert_int_equal(periode.eenheid, ZAAK_EENHEID_MINUUT);
        assert_int_equal(zaak_openingstijd_add(o, at(vectoren_get(&v, "start")), periode.aantal, &einde), 0);
        expect(vectoren_get(&v, "id"), einde, vectoren_get(&v, "einde"));
        rows++;
    }
    assert_true(rows >= 11);
    zaak_openingstijd_unref(profielen[0]);
    zaak_openingstijd_unref(profielen[1]);
}

/* ---- tables ---- */

static void minutes_run_only_while_it_is_open(void **state)
{
    static const struct {
        const char *what, *json, *start;
        int32_t minuten;
        const char *einde;
    } rows[] = {
        { "before opening", kantoor, "2025-02-03T07:30", 15, "2025-02-03T09:15" },
        { "at opening", kantoor, "2025-02-03T09:00", 15, "2025-02-03T09:15" },
        { "after closing", kantoor, "2025-02-03T17:30", 15, "2025-02-04T09:15" },
        { "at closing", kantoor, "2025-02-03T17:00", 15, "2025-02-04T09:15" },
        { "exactly full", kantoor, "2025-02-03T09:00", 480, "2025-02-03T17:00" },
        { "one more", kantoor, "2025-02-03T09:00", 481, "2025-02-04T09:01" },
        { "lunch", balie, "2025-02-03T12:30", 1, "2025-02-03T13:01" },
        { "full at lunch", balie, "2025-02-03T11:45", 15, "2025-02-03T12:00" },
        { "slots in any order", balie, "2025-02-04T11:50", 15, "2025-02-04T13:05" },
        { "evening", balie, "2025-02-06T15:30", 270, "2025-02-06T20:00" },
        { "past the evening", balie, "2025-02-06T19:50", 15, "2025-02-07T09:05" },
        { "closed day", kantoor, "2025-02-08T12:00", 15, "2025-02-10T09:15" },
        { "Koningsdag", kantoor, "2025-04-25T16:50", 15, "2025-04-28T09:05" },
        { "Koningsdag on Saturday is closed", bijzonder, "2025-04-25T16:50", 15, "2025-04-26T08:05" },
        { "a holiday on which it is open", kantoor_open, "2025-04-18T12:00", 15, "2025-04-18T12:15" },
        { "exceptions that are closed", bijzonder, "2025-02-03T16:50", 15, "2025-02-06T10:05" },
        { "exception with slots of its own", bijzonder, "2025-02-06T10:50", 15, "2025-02-06T18:05" },
        { "up to midnight", bijzonder, "2025-02-06T18:00", 360, "2025-02-07T00:00" },
        { "null is no exception", bijzonder, "2025-02-07T08:00", 15, "2025-02-07T09:15" },
        { "none while open", kantoor, "2025-02-03T10:30", 0, "2025-02-03T10:30" },
        { "none while closed", kantoor, "2025-02-03T07:00", 0, "2025-02-03T09:00" },
        { "none at closing", kantoor, "2025-02-03T17:00", 0, "2025-02-04T09:00" },
        { "back", kantoor, "2025-02-04T09:05", -15, "2025-02-03T16:50" },
        { "back from a closed hour", kantoor, "2025-02-04T07:00", -15, "2025-02-03T16:45" },
        { "back to opening", kantoor, "2025-02-03T17:00", -480, "2025-02-03T09:00" },
        { "back over a weekend", kantoor, "2025-02-10T09:05", -5, "2025-02-10T09:00" },
        { "a million", altijd, "2025-02-03T10:00", 1000000, "2026-12-29T20:40" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_openingstijd *o = load_with(rows[i].json, NULL);
        zaak_tijdstip einde = 0;

        assert_int_equal(zaak_openingstijd_add(o, at(rows[i].start), rows[i].minuten, &einde), 0);
        expect(rows[i].what, einde, rows[i].einde);
        zaak_openingstijd_unref(o);
    }
}

static void a_day_put_on_a_par_is_closed_as_the_kalender_says(void **state)
{
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_kalender *kalender = NULL;
    struct zaak_openingstijd *o;
    zaak_tijdstip einde = 0;

    (void)state;
    options.gelijkgesteld = ZAAK_GELIJKGESTELD_WERKDAG;
    assert_int_equal(zaak_kalender_new(ctx, &options, &kalender, NULL), 0);
    o = load_with(kantoor, kalender);
    assert_int_equal(zaak_openingstijd_add(o, at("2026-01-01T12:00"), 60, &einde), 0);
    expect("werkdag", einde, "2026-01-02T10:00");
    zaak_openingstijd_unref(o);
    zaak_kalender_unref(kalender);
    o = load_with(kantoor, NULL);
    assert_int_equal(zaak_openingstijd_add(o, at("2026-01-01T12:00"), 60, &einde), 0);
    expect("vrij", einde, "2026-01-05T10:00");
    zaak_openingstijd_unref(o);
}

static void a_channel_may_choose_for_itself_on_a_day_put_on_a_par(void **state)
{
    static const struct {
        int32_t kalender;
        const char *channel, *einde;
    } rows[] = {
        { ZAAK_GELIJKGESTELD_VRIJ, "kalender", "2026-01-05T10:00" },    { ZAAK_GELIJKGESTELD_VRIJ, "dicht", "2026-01-05T10:00" },
        { ZAAK_GELIJKGESTELD_VRIJ, "open", "2026-01-02T10:00" },        { ZAAK_GELIJKGESTELD_WERKDAG, "kalender", "2026-01-02T10:00" },
        { ZAAK_GELIJKGESTELD_WERKDAG, "dicht", "2026-01-05T10:00" },    { ZAAK_GELIJKGESTELD_WERKDAG, "open", "2026-01-02T10:00" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
        struct zaak_kalender *kalender = NULL;
        struct zaak_openingstijd *o;
        zaak_tijdstip einde = 0;
        char json[512];

        options.gelijkgesteld = rows[i].kalender;
        assert_int_equal(zaak_kalender_new(ctx, &options, &kalender, NULL), 0);
        snprintf(json, sizeof json, "{" KANTOOR_WEEK ", \"gelijkgesteld\": \"%s\"}", rows[i].channel);
        o = load_with(json, kalender);
        assert_int_equal(zaak_openingstijd_add(o, at("2026-01-01T12:00"), 60, &einde), 0);
        expect(rows[i].channel, einde, rows[i].einde);
        zaak_openingstijd_unref(o);
        zaak_kalender_unref(kalender);
    }
}

static void a_day_put_on_a_par_that_is_a_closing_day_too_stays_closed(void **state)
{
    static const struct zaak_sluiting sluitingen[] = { { 20455, "Brugdag" } };   /* 2026-01-02 */
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_kalender *kalender = NULL;
    struct zaak_openingstijd *o;
    zaak_tijdstip einde = 0;

    (void)state;
    options.sluitingen = sluitingen;
    options.sluiting_count = 1;
    assert_int_equal(zaak_kalender_new(ctx, &options, &kalender, NULL), 0);
    o = load_with("{" KANTOOR_WEEK ", \"gelijkgesteld\": \"open\"}", kalender);
    assert_int_equal(zaak_openingstijd_add(o, at("2026-01-01T12:00"), 60, &einde), 0);
    expect("closing day", einde, "2026-01-05T10:00");
    zaak_openingstijd_unref(o);
    zaak_kalender_unref(kalender);
}

static void a_closing_day_of_the_office_closes_the_channel(void **state)
{
    static const struct zaak_sluiting sluitingen[] = { { 20123, "Studiedag" } };   /* 2025-02-04 */
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_kalender *kalender = NULL;
    struct zaak_openingstijd *o;
    zaak_tijdstip einde = 0;

    (void)state;
    options.sluitingen = sluitingen;
    options.sluiting_count = 1;
    assert_int_equal(zaak_kalender_new(ctx, &options, &kalender, NULL), 0);
    o = load_with(kantoor, kalender);
    kalender = zaak_kalender_unref(kalender);   /* it is not kept */
    assert_int_equal(zaak_openingstijd_add(o, at("2025-02-03T16:50"), 15, &einde), 0);
    expect("closing day", einde, "2025-02-05T09:05");
    zaak_openingstijd_unref(o);
}

static void it_is_open_from_opening_until_closing(void **state)
{
    static const struct {
        const char *start;
        int open;
    } rows[] = {
        { "2025-02-03T08:59", 0 }, { "2025-02-03T09:00", 1 }, { "2025-02-03T11:59", 1 }, { "2025-02-03T12:00", 0 }, { "2025-02-03T13:00", 1 },
        { "2025-02-06T19:59", 1 }, { "2025-02-06T20:00", 0 }, { "2025-02-08T10:00", 0 }, { "2025-04-18T10:00", 0 }, { "2025-04-21T10:00", 0 },
    };
    struct zaak_openingstijd *o = load_with(balie, NULL);
    zaak_tijdstip next = 0;

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++)
        if (zaak_openingstijd_is_open(o, at(rows[i].start)) != rows[i].open)
            fail_msg("%s: not %d", rows[i].start, rows[i].open);
    assert_int_equal(zaak_openingstijd_next(o, at("2025-02-03T12:00"), &next), 0);
    expect("after lunch", next, "2025-02-03T13:00");
    assert_int_equal(zaak_openingstijd_next(o, at("2025-02-03T13:30"), &next), 0);
    expect("open already", next, "2025-02-03T13:30");
    zaak_openingstijd_unref(o);
}

static void seconds_are_kept_and_only_whole_minutes_counted(void **state)
{
    struct zaak_openingstijd *o = load_with(kantoor, NULL);
    zaak_tijdstip start = at("2025-02-03T16:59") + MINUTE / 2, einde = 0;
    int32_t minuten = -1;

    (void)state;
    assert_int_equal(zaak_openingstijd_add(o, start, 1, &einde), 0);
    assert_int_equal(einde, at("2025-02-04T09:00") + MINUTE / 2);
    assert_int_equal(zaak_openingstijd_count(o, start, einde - 1, &minuten), 0);
    assert_int_equal(minuten, 0);
    assert_int_equal(zaak_openingstijd_count(o, start, einde, &minuten), 0);
    assert_int_equal(minuten, 1);
    assert_int_equal(zaak_openingstijd_count(o, at("2025-02-14T00:00"), at("2025-02-03T00:00"), &minuten), 0);
    assert_int_equal(minuten, -9 * 480);
    zaak_openingstijd_unref(o);
}

static void terms_in_seconds_minutes_and_hours_run_only_while_it_is_open(void **state)
{
    static const struct {
        const char *start;
        struct zaak_periode periode;
        const char *einde;
        int32_t seconds;   /* of einde, on top of the minute */
    } rows[] = {
        { "2025-02-03T16:50", { 25, ZAAK_EENHEID_SECONDE }, "2025-02-03T16:50", 25 }, { "2025-02-03T16:50", { 601, ZAAK_EENHEID_SECONDE }, "2025-02-04T09:00", 1 },
        { "2025-02-03T16:50", { 15, ZAAK_EENHEID_MINUUT }, "2025-02-04T09:05", 0 },   { "2025-02-03T16:00", { 4, ZAAK_EENHEID_UUR }, "2025-02-04T12:00", 0 },
        { "2025-02-03T16:00", { 1, ZAAK_EENHEID_UUR }, "2025-02-03T17:00", 0 },       { "2025-02-04T10:00", { -2, ZAAK_EENHEID_UUR }, "2025-02-03T16:00", 0 },
        { "2025-02-03T18:00", { 0, ZAAK_EENHEID_SECONDE }, "2025-02-04T09:00", 0 },
    };
    static const struct zaak_periode other[] = { { 1, ZAAK_EENHEID_GEEN }, { 1, ZAAK_EENHEID_DAG }, { 1, ZAAK_EENHEID_WERKDAG }, { 1, -1 }, { 1, 99 } };
    static const struct zaak_periode far[] = { { INT32_MAX, ZAAK_EENHEID_UUR }, { INT32_MIN, ZAAK_EENHEID_UUR } };
    struct zaak_openingstijd *o = load_with(kantoor, NULL);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        zaak_tijdstip einde = 0;
        int64_t seconds = -1;

        assert_int_equal(zaak_openingstijd_add_periode(o, at(rows[i].start), &rows[i].periode, &einde), 0);
        expect("period", einde - rows[i].seconds * (MINUTE / 60), rows[i].einde);
        assert_int_equal(zaak_openingstijd_count_seconden(o, at(rows[i].start), einde, &seconds), 0);
        assert_number(seconds, rows[i].periode.aantal * (rows[i].periode.eenheid == ZAAK_EENHEID_UUR ? 3600LL : rows[i].periode.eenheid == ZAAK_EENHEID_MINUUT ? 60 : 1));
    }
    for (size_t i = 0; i < LENGTH(other); i++) {
        zaak_tijdstip einde = 7;

        assert_int_equal(zaak_openingstijd_add_periode(o, at("2025-02-03T16:50"), &other[i], &einde), -ZAAK_E_ARGUMENT);
        assert_int_equal(einde, 7);
    }
    for (size_t i = 0; i < LENGTH(far); i++) {
        zaak_tijdstip einde = 7;

        assert_int_equal(zaak_openingstijd_add_periode(o, at("2025-02-03T16:50"), &far[i], &einde), -ZAAK_E_BEREIK);
        assert_int_equal(einde, 7);
    }
    zaak_openingstijd_unref(o);
}

static void seconds_are_counted_past_what_32_bits_hold(void **state)
{
    struct zaak_openingstijd *o = load_with(altijd, NULL);
    int64_t seconds = 0;

    (void)state;
    assert_int_equal(zaak_openingstijd_count_seconden(o, at("1950-01-01T00:00"), at("2100-12-31T23:59"), &seconds), 0);
    assert_number(seconds, 55152LL * 86400 - 60);
    assert_int_equal(zaak_openingstijd_count_seconden(o, at("2025-02-03T10:00"), at("2025-02-03T09:00") - 1, &seconds), 0);
    assert_number(seconds, -3600);
    zaak_openingstijd_unref(o);
}

static void minutes_pass_when_the_clocks_change(void **state)
{
    struct zaak_openingstijd *o = load_with(altijd, NULL);
    zaak_tijdstip einde = 0;
    int32_t minuten = 0;

    (void)state;
    assert_int_equal(zaak_openingstijd_add(o, at("2025-03-30T01:30"), 60, &einde), 0);
    expect("spring", einde, "2025-03-30T03:30+02:00");
    assert_int_equal(zaak_openingstijd_add(o, at("2025-10-26T01:30"), 120, &einde), 0);
    expect("autumn", einde, "2025-10-26T02:30+01:00");
    assert_int_equal(zaak_openingstijd_count(o, at("2025-03-30T00:00"), at("2025-03-31T00:00"), &minuten), 0);
    assert_int_equal(minuten, 23 * 60);
    assert_int_equal(zaak_openingstijd_count(o, at("2025-10-26T00:00"), at("2025-10-27T00:00"), &minuten), 0);
    assert_int_equal(minuten, 25 * 60);
    zaak_openingstijd_unref(o);
    o = load_with(nacht, NULL); /* 01:00-02:30 and 02:45-03:15: what is skipped is the moment of the change */
    assert_int_equal(zaak_openingstijd_count(o, at("2025-03-30T00:00"), at("2025-03-31T00:00"), &minuten), 0);
    assert_int_equal(minuten, 60 + 15);
    assert_int_equal(zaak_openingstijd_add(o, at("2025-03-30T00:00"), 70, &einde), 0);
    expect("skipped", einde, "2025-03-30T03:10+02:00");
    assert_int_equal(zaak_openingstijd_count(o, at("2025-10-26T00:00"), at("2025-10-27T00:00"), &minuten), 0);
    assert_int_equal(minuten, 90 + 90);
    assert_int_equal(zaak_openingstijd_is_open(o, at("2025-10-26T02:40+01:00")), 1);
    assert_int_equal(zaak_openingstijd_is_open(o, at("2025-10-26T02:40+02:00")), 0);
    zaak_openingstijd_unref(o);
}

/* ---- against a walk ---- */

static uint64_t seed;

static int32_t draw(int32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int32_t)((seed >> 33) % (uint64_t)below);
}

enum { MOST = 7 * 3 };

static size_t draw_week(struct zaak_tijdvak *week)
{
    size_t count = 0;

    for (int32_t weekdag = 1; weekdag <= 7; weekdag++) {
        int32_t minute = draw(4) ? 240 : 0;

        for (int32_t k = draw(4); k > 0; k--) {
            int32_t van = minute + draw(200), tot = van + 1 + draw(240);

            if (tot <= ZAAK_OPENINGSTIJD_MINUTEN_PER_DAG)
                week[count++] = (struct zaak_tijdvak){ weekdag, van, tot };
            minute = tot;
        }
    }
    return count;
}

/* Open in this minute? Outside the hour of the change, from the options alone. */
static bool slow_is_open(const struct zaak_openingstijd_options *options, zaak_tijdstip tijdstip)
{
    const struct zaak_kalender *kalender = zaak_context_get_kalender(ctx);
    zaak_dag dag;
    int32_t second;
    bool own = false, open = false;

    assert_int_equal(zaak_tijdstip_dag(tijdstip, &dag, &second), 0);
    for (size_t i = 0; i < options->dag_count; i++) {
        own |= options->dagen[i].dag == dag;
        open |= options->dagen[i].dag == dag && second / 60 >= options->dagen[i].van && second / 60 < options->dagen[i].tot;
    }
    if (own || (options->feestdagen == ZAAK_FEESTDAGEN_DICHT && zaak_kalender_dagsoort(kalender, dag) & ~ZAAK_DAGSOORT_WEEKEND))
        return open;
    for (size_t i = 0; i < options->week_count; i++)
        open |= options->week[i].weekdag == zaak_datum_weekdag(dag) && second / 60 >= options->week[i].van && second / 60 < options->week[i].tot;
    return open;
}

static void agrees_with_a_walk(const struct zaak_openingstijd *o, const struct zaak_openingstijd_options *options)
{
    zaak_tijdstip start = at("2024-12-20T00:00") + draw(40 * 1440) * MINUTE, t = start, einde = 0;
    int32_t wanted = 1 + draw(3000), run = 0, minuten = -1;

    for (int32_t k = 0; run < wanted && k < 60 * 1440; k++, t += MINUTE) {
        bool open = slow_is_open(options, t);

        run += open;
        assert_int_equal(zaak_openingstijd_is_open(o, t), open);
    }
    assert_int_equal(zaak_openingstijd_count(o, start, t, &minuten), 0);
    assert_int_equal(minuten, run);
    assert_int_equal(zaak_openingstijd_count(o, t, start, &minuten), 0);
    assert_int_equal(minuten, -run);
    if (run < wanted)
        return;
    assert_int_equal(zaak_openingstijd_add(o, start, wanted, &einde), 0);
    assert_int_equal(einde, t);
    assert_int_equal(zaak_openingstijd_add(o, t, -wanted, &einde), 0);
    assert_int_equal(zaak_openingstijd_next(o, start, &t), 0);
    assert_int_equal(einde, t);
}

static void answers_agree_with_a_walk_minute_by_minute(void **state)
{
    (void)state;
    seed = 20250203;
    for (int i = 0; i < 60; i++) {
        struct zaak_openingstijd_options options = ZAAK_OPENINGSTIJD_OPTIONS_INIT;
        struct zaak_tijdvak week[MOST];
        struct zaak_dagtijdvak dagen[] = { { 20082 + draw(10), 0, 0 }, { 20092 + draw(10), 600, 660 }, { 20102, 0, 1440 }, { 20103, 60, 100 },
                                           { 20103, 100, 1000 } };
        struct zaak_openingstijd *o = NULL;

        options.week = week;
        options.week_count = draw_week(week);
        options.dagen = dagen;
        options.dag_count = (size_t)draw((int32_t)LENGTH(dagen) + 1);
        options.feestdagen = draw(2);
        assert_int_equal(zaak_openingstijd_new(ctx, &options, &o, NULL), 0);
        for (int k = 0; k < 4; k++)
            agrees_with_a_walk(o, &options);
        zaak_openingstijd_unref(o);
    }
}

/* The instant of a minute of a day, by the rule of the header: what the clocks skip is the moment of the change. */
static zaak_tijdstip slow_instant(zaak_dag dag, int32_t minute)
{
    zaak_tijdstip tijdstip = 0;
    zaak_dag told_day;
    int32_t told = 0;

    dag += minute / 1440;
    minute %= 1440;
    assert_int_equal(zaak_tijdstip_van_dag(dag, minute * 60, &tijdstip), 0);
    assert_int_equal(zaak_tijdstip_dag(tijdstip, &told_day, &told), 0);
    if (told != minute * 60)
        assert_int_equal(zaak_tijdstip_van_dag(dag, 3 * 3600, &tijdstip), 0);
    return tijdstip;
}

/* Opening microseconds between two instants of a few days, slot by slot. */
static int64_t slow_count(const struct zaak_openingstijd_options *options, zaak_dag first, zaak_tijdstip van, zaak_tijdstip tot)
{
    int64_t sum = 0;

    for (zaak_dag dag = first; dag < first + 6; dag++) {
        for (size_t i = 0; i < options->week_count; i++) {
            zaak_tijdstip begin = slow_instant(dag, options->week[i].van), end = slow_instant(dag, options->week[i].tot);

            if (options->week[i].weekdag != zaak_datum_weekdag(dag))
                continue;
            begin = begin > van ? begin : van;
            end = end < tot ? end : tot;
            sum += end > begin ? end - begin : 0;
        }
    }
    return sum;
}

static void answers_agree_with_the_slots_where_the_clocks_change(void **state)
{
    static const char *const changes[] = { "1977-04-03", "1995-09-24", "2025-03-30", "2025-10-26", "2050-03-27", "2050-10-30" };

    (void)state;
    seed = 330;
    for (int i = 0; i < 400; i++) {
        struct zaak_openingstijd_options options = ZAAK_OPENINGSTIJD_OPTIONS_INIT;
        struct zaak_tijdvak week[MOST];
        struct zaak_openingstijd *o = NULL;
        zaak_dag first = dag_of(changes[i % (int)LENGTH(changes)]) - 2;

        options.week = week;
        options.week_count = draw_week(week);
        options.feestdagen = ZAAK_FEESTDAGEN_OPEN;
        assert_int_equal(zaak_openingstijd_new(ctx, &options, &o, NULL), 0);
        for (int k = 0; k < 40; k++) {
            zaak_tijdstip van = slow_instant(first + 1, 0) + draw(3 * 86400) * (MINUTE / 60), tot = van + draw(86400) * (MINUTE / 60), reached = 0;
            int64_t expected = slow_count(&options, first, van, tot), seconds = -1;

            assert_int_equal(zaak_openingstijd_count_seconden(o, van, tot, &seconds), 0);
            assert_number(seconds, expected / (MINUTE / 60));
            assert_int_equal(zaak_openingstijd_is_open(o, van), slow_count(&options, first, van, van + 1) == 1);
            if (expected == 0)
                continue;
            assert_int_equal(zaak_openingstijd_add_periode(o, van, &(struct zaak_periode){ (int32_t)seconds, ZAAK_EENHEID_SECONDE }, &reached), 0);
            assert_true(reached <= tot);
            assert_number(slow_count(&options, first, van, reached), expected);
            assert_true(slow_count(&options, first, reached - 1, reached) == 1);
        }
        zaak_openingstijd_unref(o);
    }
}

/* ---- what is refused ---- */

static void what_never_opens_is_out_of_range(void **state)
{
    struct zaak_openingstijd *o = load_with(nooit, NULL);
    zaak_tijdstip start = at("2025-02-03T10:00"), einde = 7;
    int32_t minuten = -1;

    (void)state;
    for (int32_t n = -1; n <= 1; n++)
        assert_int_equal(zaak_openingstijd_add(o, start, n, &einde), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_next(o, start, &einde), -ZAAK_E_BEREIK);
    assert_int_equal(einde, 7);
    assert_int_equal(zaak_openingstijd_is_open(o, start), 0);
    assert_int_equal(zaak_openingstijd_count(o, start, start + 90 * MINUTE, &minuten), 0);
    assert_int_equal(minuten, 0);
    zaak_openingstijd_unref(o);
    assert_int_equal(zaak_openingstijd_new(ctx, NULL, &o, NULL), 0);
    assert_int_equal(zaak_openingstijd_next(o, start, &einde), -ZAAK_E_BEREIK);
    zaak_openingstijd_unref(o);
}

static void what_lies_outside_the_kalender_is_out_of_range(void **state)
{
    struct zaak_openingstijd *o = load_with(altijd, NULL);
    zaak_tijdstip before = at("1949-12-31T23:59"), after = at("2101-01-01T00:00"), einde = 7;
    int32_t minuten = 7;

    (void)state;
    assert_int_equal(zaak_openingstijd_is_open(o, before), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_is_open(o, after), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_is_open(o, ZAAK_TIJDSTIP_GEEN), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_is_open(o, INT64_MAX), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_next(o, after, &einde), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_add(o, before, 5, &einde), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_add(o, before + MINUTE, INT32_MAX, &einde), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_add(o, before + MINUTE, INT32_MIN, &einde), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_add(o, before + MINUTE, -1, &einde), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_add(o, after - MINUTE, 2, &einde), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_count(o, before, after - 1, &minuten), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_openingstijd_count(o, after - 1, after, &minuten), -ZAAK_E_BEREIK);
    assert_int_equal(minuten, 7);
    assert_int_equal(einde, 7);
    assert_int_equal(zaak_openingstijd_add(o, after - MINUTE, 1, &einde), 0);
    expect("the last closing", einde, "2101-01-01T00:00");
    assert_int_equal(zaak_openingstijd_count(o, before + MINUTE, after - MINUTE, &minuten), 0);
    assert_int_equal(minuten, 55152 * 1440 - 1);
    zaak_openingstijd_unref(o);
}

static void documents_are_refused_with_their_place(void **state)
{
    static const struct {
        const char *json, *field;
        int code;
    } rows[] = {
        { "{", "", ZAAK_E_JSON },
        { "[]", "", ZAAK_E_VELD },
        { "null", "", ZAAK_E_VELD },
        { "{}", "week", ZAAK_E_VELD },
        { "{\"week\": []}", "week", ZAAK_E_VELD },
        { "{\"week\": {\"maandag\": []}}", "week.maandag", ZAAK_E_VELD },
        { "{\"week\": {\"ma\": {}}}", "week.ma", ZAAK_E_VELD },
        { "{\"week\": {\"ma\": [\"09:00\", \"17:00\"]}}", "week.ma.0", ZAAK_E_VELD },
        { "{\"week\": {\"ma\": [[\"09:00\"]]}}", "week.ma.0", ZAAK_E_VELD },
        { "{\"week\": {\"ma\": [[\"09:00\", 17]]}}", "week.ma.0.1", ZAAK_E_VELD },
        { "{\"week\": {\"ma\": [[\"9:00\", \"17:00\"]]}}", "week.ma.0.0", ZAAK_E_VORM },
        { "{\"week\": {\"ma\": [[\"09:00\", \"24:01\"]]}}", "week.ma.0.1", ZAAK_E_VORM },
        { "{\"week\": {\"ma\": [[\"09:00\", \"16:60\"]]}}", "week.ma.0.1", ZAAK_E_VORM },
        { "{\"week\": {\"ma\": [[\"09:00\", \"17:00:00\"]]}}", "week.ma.0.1", ZAAK_E_VORM },
        { "{\"week\": {\"ma\": [[\"09:00\", \"09:00\"]]}}", "week.ma.0", ZAAK_E_WAARDE },
        { "{\"week\": {\"vr\": [[\"13:00\", \"17:00\"], [\"09:00\", \"13:01\"]]}}", "week.vr.1", ZAAK_E_DUBBEL },
        { "{\"week\": {}, \"feestdagen\": \"soms\"}", "feestdagen", ZAAK_E_WAARDE },
        { "{\"week\": {}, \"gelijkgesteld\": \"vrij\"}", "gelijkgesteld", ZAAK_E_WAARDE },
        { "{\"week\": {}, \"feestdagen\": \"open\", \"gelijkgesteld\": \"dicht\"}", "gelijkgesteld", ZAAK_E_WAARDE },
        { "{\"week\": {}, \"dagen\": []}", "dagen", ZAAK_E_VELD },
        { "{\"week\": {}, \"dagen\": {\"2025-02-30\": []}}", "dagen.2025-02-30", ZAAK_E_VORM },
        { "{\"week\": {}, \"dagen\": {\"2101-01-01\": []}}", "dagen.2101-01-01", ZAAK_E_BEREIK },
        { "{\"week\": {}, \"dagen\": {\"2025-02-03\": \"open\"}}", "dagen.2025-02-03", ZAAK_E_VELD },
        { "{\"week\": {}, \"dagen\": {\"2025-02-03\": 5}}", "dagen.2025-02-03", ZAAK_E_VELD },
        { "{\"week\": {}, \"dagen\": {\"2025-02-03\": [[\"09:00\", \"08:00\"]]}}", "dagen.2025-02-03.0", ZAAK_E_WAARDE },
        { "{\"week\": {}, \"naam\": \"balie\"}", "naam", ZAAK_E_VELD },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_openingstijd *made = NULL;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = zaak_openingstijd_load_json(ctx, NULL, rows[i].json, strlen(rows[i].json), &made, &error);

        if (result != -rows[i].code || error.code != result || made || strcmp(error.field, rows[i].field) || !error.text[0])
            fail_msg("%s: %s at \"%s\": %s", rows[i].json, zaak_error_name(result), error.field, error.text);
        assert_int_equal(zaak_openingstijd_load_json(ctx, NULL, rows[i].json, strlen(rows[i].json), &made, NULL), -rows[i].code);
    }
}

static void refused(const struct zaak_openingstijd_options *options, int code, const char *field)
{
    struct zaak_openingstijd *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int result = zaak_openingstijd_new(ctx, options, &made, &error);

    if (result != -code || made || strcmp(error.field, field))
        fail_msg("%s at \"%s\" (%s), not %s at \"%s\"", zaak_error_name(result), error.field, error.text, zaak_error_name(-code), field);
}

static void options_are_refused_with_their_place(void **state)
{
    static const struct zaak_openingstijd_options empty = ZAAK_OPENINGSTIJD_OPTIONS_INIT;
    static const struct {
        struct zaak_tijdvak rows[2];
        int code;
        const char *field;
    } weken[] = {
        { { { 0, 0, 60 }, { 1, 0, 60 } }, ZAAK_E_BEREIK, "week.0.weekdag" },   { { { 1, 0, 60 }, { 8, 0, 60 } }, ZAAK_E_BEREIK, "week.1.weekdag" },
        { { { 1, -1, 60 }, { 2, 0, 60 } }, ZAAK_E_BEREIK, "week.0.van" },      { { { 1, 0, 1441 }, { 2, 0, 60 } }, ZAAK_E_BEREIK, "week.0.tot" },
        { { { 1, 0, 60 }, { 2, 60, 60 } }, ZAAK_E_WAARDE, "week.1.tot" },      { { { 1, 50, 90 }, { 1, 0, 60 } }, ZAAK_E_DUBBEL, "week.1" },
        { { { 3, 50, 90 }, { 3, 50, 90 } }, ZAAK_E_DUBBEL, "week.1" },         { { { 1, INT32_MAX, 1 }, { 1, 1, 2 } }, ZAAK_E_BEREIK, "week.0.van" },
    };
    static const struct zaak_dagtijdvak far[] = { { 47847, 0, 60 } }, twice[] = { { 20000, 0, 0 }, { 20001, 0, 0 }, { 20000, 0, 60 } };
    struct zaak_openingstijd_options options;
    struct zaak_tijdvak many[ZAAK_OPENINGSTIJD_MAX_TIJDVAKKEN + 1];

    (void)state;
    for (size_t i = 0; i < LENGTH(weken); i++) {
        options = empty;
        options.week = weken[i].rows;
        options.week_count = 2;
        refused(&options, weken[i].code, weken[i].field);
    }
    for (int32_t i = 0; i < (int32_t)LENGTH(many); i++)
        many[i] = (struct zaak_tijdvak){ 1, i, i + 1 };
    options.week = many;
    options.week_count = LENGTH(many);
    refused(&options, ZAAK_E_LIMIET, "week.24");
    options.week_count = SIZE_MAX;
    refused(&options, ZAAK_E_LIMIET, "week");
    options = empty;
    options.week_count = 1;
    refused(&options, ZAAK_E_ARGUMENT, "week");
    options = empty;
    options.dag_count = 1;
    refused(&options, ZAAK_E_ARGUMENT, "dagen");
    options.dagen = far;
    refused(&options, ZAAK_E_BEREIK, "dagen.0.dag");
    options.dagen = twice;
    options.dag_count = 3;
    refused(&options, ZAAK_E_DUBBEL, "dagen.2");
    options.dag_count = ZAAK_OPENINGSTIJD_MAX_DAGEN + 1;
    refused(&options, ZAAK_E_LIMIET, "dagen");
    options = empty;
    options.feestdagen = 2;
    refused(&options, ZAAK_E_ARGUMENT, "feestdagen");
    options = empty;
    options.gelijkgesteld = 3;
    refused(&options, ZAAK_E_ARGUMENT, "gelijkgesteld");
    options = empty;
    options.reserved[3] = 1;
    refused(&options, ZAAK_E_ARGUMENT, "reserved");
}

static void missing_arguments_are_refused(void **state)
{
    static const struct zaak_periode periode = { 1, ZAAK_EENHEID_UUR };
    struct zaak_openingstijd *o = NULL;
    zaak_tijdstip t = 0;
    int32_t n;

    (void)state;
    assert_int_equal(zaak_openingstijd_new(NULL, NULL, &o, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_new(ctx, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_load_json(NULL, NULL, "{}", 2, &o, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_load_json(ctx, NULL, NULL, 0, &o, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_load_json(ctx, NULL, "{}", 2, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_is_open(NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_next(NULL, 0, &t), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_add(NULL, 0, 1, &t), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_count(NULL, 0, 1, &n), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_count_seconden(NULL, 0, 1, &t), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_add_periode(NULL, 0, &periode, &t), -ZAAK_E_ARGUMENT);
    assert_null(zaak_openingstijd_ref(NULL));
    assert_null(zaak_openingstijd_unref(NULL));
    o = load_with(kantoor, NULL);
    assert_ptr_equal(zaak_openingstijd_ref(o), o);
    zaak_openingstijd_unref(o);
    assert_int_equal(zaak_openingstijd_next(o, 0, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_add(o, 0, 1, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_count(o, 0, 1, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_count_seconden(o, 0, 1, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_add_periode(o, 0, &periode, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_openingstijd_add_periode(o, 0, NULL, &t), -ZAAK_E_ARGUMENT);
    zaak_openingstijd_unref(o);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_worked_cases_come_out),
        cmocka_unit_test(minutes_run_only_while_it_is_open),
        cmocka_unit_test(a_day_put_on_a_par_is_closed_as_the_kalender_says),
        cmocka_unit_test(a_channel_may_choose_for_itself_on_a_day_put_on_a_par),
        cmocka_unit_test(a_day_put_on_a_par_that_is_a_closing_day_too_stays_closed),
        cmocka_unit_test(a_closing_day_of_the_office_closes_the_channel),
        cmocka_unit_test(it_is_open_from_opening_until_closing),
        cmocka_unit_test(seconds_are_kept_and_only_whole_minutes_counted),
        cmocka_unit_test(terms_in_seconds_minutes_and_hours_run_only_while_it_is_open),
        cmocka_unit_test(seconds_are_counted_past_what_32_bits_hold),
        cmocka_unit_test(minutes_pass_when_the_clocks_change),
        cmocka_unit_test(answers_agree_with_a_walk_minute_by_minute),
        cmocka_unit_test(answers_agree_with_the_slots_where_the_clocks_change),
        cmocka_unit_test(what_never_opens_is_out_of_range),
        cmocka_unit_test(what_lies_outside_the_kalender_is_out_of_range),
        cmocka_unit_test(documents_are_refused_with_their_place),
        cmocka_unit_test(options_are_refused_with_their_place),
        cmocka_unit_test(missing_arguments_are_refused),
    };

    return cmocka_run_group_tests_name("openingstijd", tests, make_context, drop_context);
}
