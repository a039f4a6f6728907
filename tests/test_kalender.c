/* SPDX-License-Identifier: EUPL-1.2 */
/* The kalender against the table of holidays, and its tables against a count day by day. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zaak/kalender.h>

#include "toets_helper.h"

enum { FIRST = -7305, LAST = 47846, UNTOUCHED = 123456789, MAX_ROWS = 32, VECTOR_ROWS = 1380 };

/* The context of a test, and how many more allocations it is granted (-1: no end). */
struct fixture {
    struct zaak_context *ctx;
    struct zaak_kalender *kalender;
    int grants;
    int blocks;
    struct zaak_kalender *rival; /* made by the next allocation, when is_raced */
    bool is_raced;
};

static bool grant(struct fixture *fixture)
{
    if (fixture->grants == 0)
        return false;
    if (fixture->grants > 0)
        fixture->grants--;
    return true;
}

static void *test_alloc(void *user, size_t size)
{
    struct fixture *fixture = user;
    void *block = grant(fixture) ? malloc(size) : NULL;

    fixture->blocks += block != NULL;
    if (fixture->is_raced) {
        fixture->is_raced = false;
        fixture->rival = zaak_context_get_kalender(fixture->ctx);
    }
    return block;
}

static void *test_resize(void *user, void *block, size_t size)
{
    struct fixture *fixture = user;
    void *bigger = grant(fixture) ? realloc(block, size) : NULL;

    fixture->blocks += bigger && !block;
    return bigger;
}

static void test_release(void *user, void *block)
{
    struct fixture *fixture = user;

    fixture->blocks -= block != NULL;
    free(block);
}

static int set_up(void **state)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct fixture *fixture = calloc(1, sizeof *fixture);

    if (!fixture)
        return -1;
    fixture->grants = -1;
    options.allocator = (struct zaak_allocator){ test_alloc, test_resize, test_release, fixture };
    fixture->ctx = zaak_context_new(&options);
    *state = fixture;
    return fixture->ctx ? zaak_kalender_new(fixture->ctx, NULL, &fixture->kalender, NULL) : -1;
}

/* Also proves that each test gave back all memory. */
static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    int left;

    zaak_kalender_unref(fixture->kalender);
    zaak_context_unref(fixture->ctx);
    left = fixture->blocks;
    free(fixture);
    return left;
}

static const struct zaak_kalender *kalender_of(void **state)
{
    return ((struct fixture *)*state)->kalender;
}

/* Makes a kalender that takes the place of the fixture's own. */
static const struct zaak_kalender *make_kalender(void **state, const struct zaak_kalender_options *options)
{
    struct fixture *fixture = *state;
    struct zaak_error error = ZAAK_ERROR_INIT;

    fixture->kalender = zaak_kalender_unref(fixture->kalender);
    if (zaak_kalender_new(fixture->ctx, options, &fixture->kalender, &error) < 0)
        fail_msg("%s: %s", error.field, error.text);
    return fixture->kalender;
}

/* A small generator of our own, so that each run has the same cases. */
static uint32_t draw(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

/* ---- the holidays ---- */

struct vector {
    zaak_dag dag;
    int32_t soort;
    char naam[40];
};

static int compare_vectors(const void *left, const void *right)
{
    const struct vector *a = left, *b = right;

    if (a->dag != b->dag)
        return a->dag < b->dag ? -1 : 1;
    return strcmp(a->naam, b->naam);
}

/* Rows of holidays.csv: year,date,name,basis,status. */
static size_t read_vectors(struct vector *rows, size_t max)
{
    static const int32_t soort_of_lid[] = { ZAAK_DAGSOORT_LID1, ZAAK_DAGSOORT_LID2, ZAAK_DAGSOORT_LID3 };
    const char *folder = getenv("ZAAK_VECTORS");
    char path[4096], line[200];
    size_t count = 0;
    FILE *file;

    snprintf(path, sizeof path, "%s/holidays.csv", folder ? folder : "tests/vectors");
    file = fopen(path, "r");
    if (!file)
        fail_msg("%s cannot be read", path);
    while (fgets(line, sizeof line, file)) {
        char date[11], basis[5];

        if (strncmp(line, "year,", 5) == 0)
            continue;
        assert_true(count < max);
        if (sscanf(line, "%*4[0-9],%10[0-9-],%39[^,],%4[lid123],", date, rows[count].naam, basis) != 3)
            fail_msg("unreadable: %s", line);
        rows[count].dag = dag_of(date);
        rows[count].soort = soort_of_lid[basis[3] - '1'];
        count++;
    }
    fclose(file);
    qsort(rows, count, sizeof *rows, compare_vectors);
    return count;
}

static void all_rows_of_the_table_of_holidays_come_out_and_no_others(void **state)
{
    static struct vector expected[VECTOR_ROWS + 1], actual[VECTOR_ROWS + 1];
    size_t count = read_vectors(expected, LENGTH(expected)), found = 0;

    for (int32_t jaar = 1950; jaar <= 2100; jaar++) {
        struct zaak_feestdag rows[MAX_ROWS];
        int n = zaak_kalender_feestdagen(kalender_of(state), jaar, rows, MAX_ROWS);

        assert_true(n > 0 && n <= MAX_ROWS);
        for (int i = 0; i < n; i++, found++) {
            int32_t row_jaar = 0;

            zaak_datum_split(rows[i].dag, &row_jaar, NULL, NULL);
            assert_number(row_jaar, jaar);
            assert_true(found < LENGTH(actual));
            actual[found].dag = rows[i].dag;
            actual[found].soort = rows[i].soort;
            snprintf(actual[found].naam, sizeof actual[found].naam, "%s", rows[i].naam);
        }
    }
    assert_number((long long)count, VECTOR_ROWS);
    assert_number((long long)found, VECTOR_ROWS);
    qsort(actual, found, sizeof *actual, compare_vectors);
    for (size_t i = 0; i < count; i++) {
        assert_number(actual[i].dag, expected[i].dag);
        assert_number(actual[i].soort, expected[i].soort);
        assert_string_equal(actual[i].naam, expected[i].naam);
    }
}

/* The other direction: each day is what the table says, and nothing more. */
static void each_day_is_marked_as_the_table_of_holidays_says(void **state)
{
    static struct vector rows[VECTOR_ROWS + 1];
    size_t count = read_vectors(rows, LENGTH(rows)), next = 0;

    for (zaak_dag dag = FIRST; dag <= LAST; dag++) {
        int32_t expected = zaak_datum_weekdag(dag) >= 6 ? ZAAK_DAGSOORT_WEEKEND : 0;

        for (; next < count && rows[next].dag == dag; next++)
            expected |= rows[next].soort;
        assert_number(zaak_kalender_dagsoort(kalender_of(state), dag), expected);
        assert_number(zaak_kalender_is_werkdag(kalender_of(state), dag), expected == 0);
        assert_true((zaak_kalender_get_naam(kalender_of(state), dag) != NULL) == (expected != 0));
    }
    assert_number((long long)next, (long long)count);
}

/* Guards the data against a slip of the pen: a public table of these days once had 2026-02-02 and 2025-05-26
 * in place of 2026-01-02 and 2028-05-26. */
static void the_decrees_name_the_53_known_days(void **state)
{
    static const struct {
        const char *dag;
        bool expected;
    } spots[] = {
        { "1990-05-25", true },  { "1992-05-29", true },  { "2007-12-24", true },  { "2007-12-31", true },
        { "2009-05-04", true },  { "2015-05-04", true },  { "2020-05-04", false }, { "2022-05-06", false },
        { "2022-05-27", true },  { "2022-05-31", false }, { "2026-01-02", true },  { "2026-02-02", false },
        { "2025-05-26", false }, { "2025-05-30", true },  { "2026-05-04", false }, { "2028-04-28", true },
        { "2028-05-26", true },
    };
    long long count = 0, sum = 0;

    for (zaak_dag dag = FIRST; dag <= LAST; dag++) {
        if (zaak_kalender_dagsoort(kalender_of(state), dag) & ZAAK_DAGSOORT_LID3) {
            count++;
            sum += dag;
        }
    }
    assert_number(count, 53);
    assert_number(sum, 828374);
    for (size_t i = 0; i < LENGTH(spots); i++) {
        int soort = zaak_kalender_dagsoort(kalender_of(state), dag_of(spots[i].dag));

        if (soort != (spots[i].expected ? ZAAK_DAGSOORT_LID3 : 0))
            fail_msg("%s has kind %d", spots[i].dag, soort);
    }
}

static void years_with_known_decrees_are_covered(void **state)
{
    for (int32_t jaar = 1940; jaar <= 2110; jaar++) {
        bool expected = (jaar >= 1990 && jaar <= 1992) || (jaar >= 2005 && jaar <= 2028);
        bool actual = zaak_kalender_covers(kalender_of(state), jaar);

        if (actual != expected)
            fail_msg("covers(%d) is wrong", (int)jaar);
    }
    assert_false(zaak_kalender_covers(kalender_of(state), INT32_MIN));
    assert_false(zaak_kalender_covers(kalender_of(state), INT32_MAX));
    assert_false(zaak_kalender_covers(NULL, 2025));
    assert_number(zaak_kalender_get_laatste_gedekte_dag(kalender_of(state)), dag_of("2028-12-31"));
    assert_number(zaak_kalender_get_laatste_gedekte_dag(NULL), ZAAK_DAG_GEEN);
}

static void a_day_has_the_name_that_comes_first_by_law(void **state)
{
    static const struct {
        const char *dag, *naam;
    } cases[] = {
        { "2005-05-05", "Hemelvaartsdag" },  { "2016-05-05", "Hemelvaartsdag" },
        { "2025-05-05", "Bevrijdingsdag" },  { "2025-04-18", "Goede Vrijdag" },
        { "2025-04-26", "Koningsdag" },      { "2013-04-30", "Koninginnedag" },
        { "1978-05-01", "Koninginnedag" },   { "1989-04-29", "Koninginnedag" },
        { "2025-12-26", "Tweede Kerstdag" }, { "2022-12-25", "Eerste Kerstdag" },
        { "2025-03-01", "zaterdag" },        { "2025-05-30", "gelijkgestelde dag" },
        { "2025-03-02", "zondag" },          { "2025-04-20", "zondag" },
        { "2025-04-27", "zondag" },          { "2025-03-03", NULL },
        { "1981-05-05", NULL },              { "1949-12-31", NULL },
        { "2101-01-01", NULL },
    };

    for (size_t i = 0; i < LENGTH(cases); i++) {
        const char *naam = zaak_kalender_get_naam(kalender_of(state), dag_of(cases[i].dag));

        if (!naam != !cases[i].naam || (naam && strcmp(naam, cases[i].naam) != 0))
            fail_msg("%s is \"%s\"", cases[i].dag, naam ? naam : "no named day");
    }
    assert_null(zaak_kalender_get_naam(NULL, 0));
}

static void rows_of_a_year_come_by_date_with_their_source(void **state)
{
    static const struct {
        const char *dag, *naam, *bron;
        int32_t soort;
    } expected[] = {
        { "2005-01-01", "Nieuwjaarsdag", "Atw art. 3 lid 1", ZAAK_DAGSOORT_LID1 },
        { "2005-03-25", "Goede Vrijdag", "Atw art. 3 lid 2", ZAAK_DAGSOORT_LID2 },
        { "2005-03-28", "Tweede Paasdag", "Atw art. 3 lid 1", ZAAK_DAGSOORT_LID1 },
        { "2005-04-30", "Koninginnedag", "Atw art. 3 lid 1; KB 24-4-1980", ZAAK_DAGSOORT_LID1 },
        { "2005-05-05", "Hemelvaartsdag", "Atw art. 3 lid 1", ZAAK_DAGSOORT_LID1 },
        { "2005-05-05", "Bevrijdingsdag", "Atw art. 3 lid 1", ZAAK_DAGSOORT_LID1 },
        { "2005-05-06", "Gelijkgestelde dag", "KB 26-11-2003 (BWBR0015963)", ZAAK_DAGSOORT_LID3 },
        { "2005-05-16", "Tweede Pinksterdag", "Atw art. 3 lid 1", ZAAK_DAGSOORT_LID1 },
        { "2005-12-25", "Eerste Kerstdag", "Atw art. 3 lid 1", ZAAK_DAGSOORT_LID1 },
        { "2005-12-26", "Tweede Kerstdag", "Atw art. 3 lid 1", ZAAK_DAGSOORT_LID1 },
    };
    struct zaak_feestdag rows[MAX_ROWS];

    assert_number(zaak_kalender_feestdagen(kalender_of(state), 2005, rows, MAX_ROWS),
                  (long long)LENGTH(expected));
    for (size_t i = 0; i < LENGTH(expected); i++) {
        assert_number(rows[i].dag, dag_of(expected[i].dag));
        assert_number(rows[i].soort, expected[i].soort);
        assert_string_equal(rows[i].naam, expected[i].naam);
        assert_string_equal(rows[i].bron, expected[i].bron);
    }
}

static void too_little_room_for_rows_is_told(void **state)
{
    struct zaak_feestdag rows[3] = { [2] = { .dag = UNTOUCHED } };

    assert_number(zaak_kalender_feestdagen(kalender_of(state), 2005, NULL, 0), 10);
    assert_number(zaak_kalender_feestdagen(kalender_of(state), 2005, rows, 2), 10);
    assert_string_equal(rows[1].naam, "Goede Vrijdag");
    assert_number(rows[2].dag, UNTOUCHED);
    assert_number(zaak_kalender_feestdagen(kalender_of(state), 2005, NULL, 1), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_feestdagen(NULL, 2005, rows, 3), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_feestdagen(kalender_of(state), 1949, rows, 3), -ZAAK_E_BEREIK);
    assert_number(zaak_kalender_feestdagen(kalender_of(state), 2101, rows, 3), -ZAAK_E_BEREIK);
}

/* ---- working days and rolling, against a walk day by day ---- */

static bool in_range(zaak_dag dag)
{
    return dag >= FIRST && dag <= LAST;
}

static zaak_dag slow_add(const struct zaak_kalender *kalender, zaak_dag dag, int32_t n)
{
    zaak_dag step = n < 0 ? -1 : 1;

    if (n == 0)
        while (in_range(dag) && !zaak_kalender_is_werkdag(kalender, dag))
            dag++;
    for (int32_t left = n < 0 ? -n : n; left > 0 && in_range(dag); left--)
        do
            dag += step;
        while (in_range(dag) && !zaak_kalender_is_werkdag(kalender, dag));
    return in_range(dag) ? dag : UNTOUCHED;
}

static int32_t slow_count(const struct zaak_kalender *kalender, zaak_dag van, zaak_dag tot)
{
    int32_t count = 0;

    if (tot < van)
        return -slow_count(kalender, tot, van);
    for (zaak_dag dag = van + 1; dag <= tot; dag++)
        count += zaak_kalender_is_werkdag(kalender, dag);
    return count;
}

static zaak_dag slow_roll(const struct zaak_kalender *kalender, zaak_dag dag, bool met_gelijkgesteld)
{
    int skipped = ZAAK_DAGSOORT_WEEKEND | ZAAK_DAGSOORT_LID1 | ZAAK_DAGSOORT_LID2;

    if (met_gelijkgesteld)
        skipped |= ZAAK_DAGSOORT_LID3;
    while (in_range(dag) && (zaak_kalender_dagsoort(kalender, dag) & skipped))
        dag++;
    return in_range(dag) ? dag : UNTOUCHED;
}

static void compare_with_walk(const struct zaak_kalender *kalender, zaak_dag dag, int32_t n, zaak_dag tot)
{
    zaak_dag reached = UNTOUCHED, expected = slow_add(kalender, dag, n);
    int32_t count = UNTOUCHED;

    assert_number(zaak_kalender_add_werkdagen(kalender, dag, n, &reached),
                  expected == UNTOUCHED ? -ZAAK_E_BEREIK : 0);
    if (reached != expected)
        fail_msg("day %d + %d working days is %d, not %d", (int)dag, (int)n, (int)reached, (int)expected);
    assert_number(zaak_kalender_count_werkdagen(kalender, dag, tot, &count), 0);
    assert_number(count, slow_count(kalender, dag, tot));
    for (int met = 0; met <= 1; met++) {
        reached = UNTOUCHED;
        expected = slow_roll(kalender, dag, met);
        assert_number(zaak_kalender_roll(kalender, dag, met, &reached),
                      expected == UNTOUCHED ? -ZAAK_E_BEREIK : 0);
        assert_number(reached, expected);
    }
}

static void tables_agree_with_a_walk_over_the_days(void **state)
{
    uint64_t seed = 1950;

    for (int i = 0; i < 20000; i++) {
        zaak_dag dag = FIRST + (zaak_dag)draw(&seed, LAST - FIRST + 1);
        int32_t n = (int32_t)draw(&seed, 801) - 400;
        zaak_dag tot = dag + (zaak_dag)draw(&seed, 1001) - 500;

        compare_with_walk(kalender_of(state), dag, n, tot < FIRST ? FIRST : tot > LAST ? LAST : tot);
    }
    compare_with_walk(kalender_of(state), FIRST, 38000, LAST);
    compare_with_walk(kalender_of(state), LAST, -38000, FIRST);
}

static void tables_agree_with_a_walk_at_both_ends(void **state)
{
    for (zaak_dag dag = FIRST; dag < FIRST + 40; dag++)
        for (int32_t n = -40; n <= 2; n++)
            compare_with_walk(kalender_of(state), dag, n, FIRST);
    for (zaak_dag dag = LAST; dag > LAST - 40; dag--)
        for (int32_t n = -2; n <= 40; n++)
            compare_with_walk(kalender_of(state), dag, n, LAST);
}

static void tables_agree_with_a_walk_with_many_closing_days(void **state)
{
    struct zaak_sluiting sluitingen[500];
    struct zaak_gelijkstelling gelijkstellingen[200];
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    uint64_t seed = 7;

    for (size_t i = 0; i < LENGTH(sluitingen); i++)
        sluitingen[i] = (struct zaak_sluiting){ FIRST + (zaak_dag)draw(&seed, 2000), "gesloten" };
    for (size_t i = 0; i < LENGTH(gelijkstellingen); i++)
        gelijkstellingen[i] = (struct zaak_gelijkstelling){ FIRST + (zaak_dag)draw(&seed, 2000), "besluit" };
    options.sluitingen = sluitingen;
    options.sluiting_count = LENGTH(sluitingen);
    options.gelijkstellingen = gelijkstellingen;
    options.gelijkstelling_count = LENGTH(gelijkstellingen);
    options.gedekt_van = 1950;
    options.gedekt_tot = 1955;
    for (int32_t choice = ZAAK_GELIJKGESTELD_VRIJ; choice <= ZAAK_GELIJKGESTELD_WERKDAG; choice++) {
        options.gelijkgesteld = choice;
        make_kalender(state, &options);
        for (zaak_dag dag = FIRST; dag < FIRST + 2000; dag++)
            compare_with_walk(kalender_of(state), dag, (int32_t)draw(&seed, 61) - 30,
                              FIRST + (zaak_dag)draw(&seed, 2000));
    }
}

/* What must hold of any days, whatever the kalender says of them: the other tests walk with is_werkdag(), this one starts from the kinds of the days. */
static void adding_and_counting_working_days_belong_together(void **state)
{
    static const struct zaak_sluiting sluitingen[] = { { 20081, "Kerstsluiting" }, { 20237, "Op een feestdag" }, { 20238, "Studiedag" } };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    uint64_t seed = 12;

    options.sluitingen = sluitingen;
    options.sluiting_count = LENGTH(sluitingen);
    for (int32_t choice = ZAAK_GELIJKGESTELD_VRIJ; choice <= ZAAK_GELIJKGESTELD_WERKDAG; choice++) {
        const struct zaak_kalender *kalender;
        int ordinary = choice == ZAAK_GELIJKGESTELD_WERKDAG ? ZAAK_DAGSOORT_LID3 : 0;

        options.gelijkgesteld = choice;
        kalender = make_kalender(state, &options);
        for (zaak_dag dag = FIRST; dag <= LAST; dag++)
            assert_number(zaak_kalender_is_werkdag(kalender, dag), (zaak_kalender_dagsoort(kalender, dag) & ~ordinary) == 0);
        for (int i = 0; i < 20000; i++) {
            zaak_dag dag = FIRST + 1000 + (zaak_dag)draw(&seed, LAST - FIRST - 2000), reached = UNTOUCHED;
            zaak_dag other = FIRST + (zaak_dag)draw(&seed, LAST - FIRST + 1), third = FIRST + (zaak_dag)draw(&seed, LAST - FIRST + 1);
            int32_t n = (int32_t)draw(&seed, 1001) - 500, counted = 0, part = 0, rest = 0;

            assert_number(zaak_kalender_add_werkdagen(kalender, dag, n, &reached), 0);
            assert_number(zaak_kalender_is_werkdag(kalender, reached), 1);
            assert_true(n > 0 ? reached > dag : n < 0 ? reached < dag : reached >= dag);
            assert_number(zaak_kalender_count_werkdagen(kalender, dag, reached, &counted), 0);
            /* Counted back or from a free day the last step lands on a working day without having left one. */
            assert_number(counted, n + (n <= 0 && !zaak_kalender_is_werkdag(kalender, dag)));
            assert_number(zaak_kalender_count_werkdagen(kalender, dag, other, &part), 0);
            assert_number(zaak_kalender_count_werkdagen(kalender, other, third, &rest), 0);
            assert_number(zaak_kalender_count_werkdagen(kalender, dag, third, &counted), 0);
            assert_number(part + rest, counted);
            assert_number(zaak_kalender_count_werkdagen(kalender, third, dag, &rest), 0);
            assert_number(rest, -counted);
        }
    }
}

static void working_days_are_added_as_the_law_counts(void **state)
{
    static const struct {
        const char *dag;
        int32_t n;
        const char *expected;
    } cases[] = {
        { "2025-03-03", 1, "2025-03-04" },  { "2025-03-07", 1, "2025-03-10" },
        { "2025-03-08", 1, "2025-03-10" },  { "2025-03-08", 0, "2025-03-10" },
        { "2025-03-07", 0, "2025-03-07" },  { "2025-03-10", -1, "2025-03-07" },
        { "2025-03-09", -1, "2025-03-07" }, { "2025-04-17", 1, "2025-04-22" },
        { "2025-04-22", -1, "2025-04-17" }, { "2007-12-21", 1, "2008-01-02" },
        { "2025-05-28", 1, "2025-06-02" },
    };

    for (size_t i = 0; i < LENGTH(cases); i++) {
        zaak_dag reached = ZAAK_DAG_GEEN;

        assert_number(
            zaak_kalender_add_werkdagen(kalender_of(state), dag_of(cases[i].dag), cases[i].n, &reached), 0);
        assert_number(reached, dag_of(cases[i].expected));
    }
}

static void a_term_rolls_over_weekends_holidays_and_decrees(void **state)
{
    static const struct {
        const char *dag;
        bool met;
        const char *expected;
    } cases[] = {
        { "2025-03-03", true, "2025-03-03" },  { "2025-03-08", true, "2025-03-10" },
        { "2016-05-29", true, "2016-05-30" },  { "2007-12-22", true, "2008-01-02" },
        { "2007-12-22", false, "2007-12-24" }, { "2025-05-29", true, "2025-06-02" },
        { "2025-05-29", false, "2025-05-30" }, { "2038-04-23", true, "2038-04-28" },
        { "2026-01-01", true, "2026-01-05" },
    };

    for (size_t i = 0; i < LENGTH(cases); i++) {
        zaak_dag reached = ZAAK_DAG_GEEN;

        assert_number(
            zaak_kalender_roll(kalender_of(state), dag_of(cases[i].dag), cases[i].met, &reached), 0);
        assert_number(reached, dag_of(cases[i].expected));
    }
}

static void days_outside_the_kalender_are_out_of_range(void **state)
{
    static const zaak_dag outside[] = { FIRST - 1, LAST + 1, ZAAK_DAG_GEEN, INT32_MAX };
    static const int32_t far[] = { INT32_MAX, INT32_MIN, 40000, -40000 };
    const struct zaak_kalender *kalender = kalender_of(state);
    zaak_dag dag = UNTOUCHED;
    int32_t count = UNTOUCHED;

    for (size_t i = 0; i < LENGTH(outside); i++) {
        assert_number(zaak_kalender_dagsoort(kalender, outside[i]), -ZAAK_E_BEREIK);
        assert_number(zaak_kalender_is_werkdag(kalender, outside[i]), -ZAAK_E_BEREIK);
        assert_number(zaak_kalender_add_werkdagen(kalender, outside[i], 1, &dag), -ZAAK_E_BEREIK);
        assert_number(zaak_kalender_add_werkdagen(kalender, outside[i], -1, &dag), -ZAAK_E_BEREIK);
        assert_number(zaak_kalender_roll(kalender, outside[i], true, &dag), -ZAAK_E_BEREIK);
        assert_number(zaak_kalender_count_werkdagen(kalender, outside[i], 0, &count), -ZAAK_E_BEREIK);
        assert_number(zaak_kalender_count_werkdagen(kalender, 0, outside[i], &count), -ZAAK_E_BEREIK);
    }
    for (size_t i = 0; i < LENGTH(far); i++)
        assert_number(zaak_kalender_add_werkdagen(kalender, 0, far[i], &dag), -ZAAK_E_BEREIK);
    assert_number(dag, UNTOUCHED);
    assert_number(count, UNTOUCHED);
}

static void missing_arguments_are_refused(void **state)
{
    const struct zaak_kalender *kalender = kalender_of(state);
    struct zaak_kalender *made = NULL;
    zaak_dag dag;
    int32_t count;

    assert_number(zaak_kalender_new(NULL, NULL, &made, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_new(((struct fixture *)*state)->ctx, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_null(zaak_context_get_kalender(NULL));
    assert_null(zaak_kalender_ref(NULL));
    assert_null(zaak_kalender_unref(NULL));
    assert_number(zaak_kalender_dagsoort(NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_is_werkdag(NULL, 0), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_add_werkdagen(NULL, 0, 1, &dag), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_add_werkdagen(kalender, 0, 1, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_count_werkdagen(NULL, 0, 1, &count), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_count_werkdagen(kalender, 0, 1, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_roll(NULL, 0, true, &dag), -ZAAK_E_ARGUMENT);
    assert_number(zaak_kalender_roll(kalender, 0, true, NULL), -ZAAK_E_ARGUMENT);
}

/* ---- options ---- */

static void a_closing_day_is_no_working_day_but_moves_no_term(void **state)
{
    char naam[] = "Drie Oktober";
    const struct zaak_sluiting sluitingen[] = {
        { dag_of("2025-10-03"), naam },           { dag_of("2025-03-01"), "Carnaval" },
        { dag_of("2025-12-25"), "Kerst" },        { dag_of("2025-10-03"), "nog een keer" },
        { dag_of("2025-05-30"), "brugdag" },      { dag_of("2100-12-31"), "laatste dag" },
    };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    const struct zaak_kalender *kalender;
    zaak_dag reached = 0;

    options.sluitingen = sluitingen;
    options.sluiting_count = LENGTH(sluitingen);
    kalender = make_kalender(state, &options);
    memset(naam, 'x', sizeof naam - 1); /* the name was copied */
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2025-10-03")), ZAAK_DAGSOORT_SLUITING);
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2025-03-01")),
                  ZAAK_DAGSOORT_SLUITING | ZAAK_DAGSOORT_WEEKEND);
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2025-12-25")),
                  ZAAK_DAGSOORT_SLUITING | ZAAK_DAGSOORT_LID1);
    assert_string_equal(zaak_kalender_get_naam(kalender, dag_of("2025-10-03")), "Drie Oktober");
    assert_string_equal(zaak_kalender_get_naam(kalender, dag_of("2025-03-01")), "Carnaval");
    assert_string_equal(zaak_kalender_get_naam(kalender, dag_of("2025-12-25")), "Eerste Kerstdag");
    assert_string_equal(zaak_kalender_get_naam(kalender, dag_of("2025-05-30")), "gelijkgestelde dag");
    assert_string_equal(zaak_kalender_get_naam(kalender, dag_of("2100-12-31")), "laatste dag");
    assert_number(zaak_kalender_is_werkdag(kalender, dag_of("2025-10-03")), 0);
    assert_number(zaak_kalender_add_werkdagen(kalender, dag_of("2025-10-02"), 1, &reached), 0);
    assert_number(reached, dag_of("2025-10-06"));
    assert_number(zaak_kalender_roll(kalender, dag_of("2025-10-03"), true, &reached), 0);
    assert_number(reached, dag_of("2025-10-03"));
    assert_number(zaak_kalender_feestdagen(kalender, 2025, NULL, 0), 10);
}

static void a_day_of_a_decree_may_be_a_working_day(void **state)
{
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    const struct zaak_kalender *kalender;
    zaak_dag dag = dag_of("2025-05-30"), reached = 0;

    assert_number(zaak_kalender_is_werkdag(kalender_of(state), dag), 0);
    options.gelijkgesteld = ZAAK_GELIJKGESTELD_WERKDAG;
    kalender = make_kalender(state, &options);
    assert_number(zaak_kalender_is_werkdag(kalender, dag), 1);
    assert_number(zaak_kalender_dagsoort(kalender, dag), ZAAK_DAGSOORT_LID3);
    assert_number(zaak_kalender_roll(kalender, dag, true, &reached), 0);
    assert_number(reached, dag_of("2025-06-02"));
}

static void a_newer_table_of_decrees_takes_the_place_of_the_own_one(void **state)
{
    const struct zaak_gelijkstelling rows[] = {
        { dag_of("2029-05-11"), "KB 1" }, { dag_of("2025-06-04"), "KB 2" }, { dag_of("2029-05-11"), "KB 3" },
    };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    const struct zaak_kalender *kalender;
    struct zaak_feestdag found[MAX_ROWS];
    int count;

    options.gelijkstellingen = rows;
    options.gelijkstelling_count = LENGTH(rows);
    options.gedekt_van = 2024;
    options.gedekt_tot = 2030;
    kalender = make_kalender(state, &options);
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2025-05-30")), 0);
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2025-06-04")), ZAAK_DAGSOORT_LID3);
    count = zaak_kalender_feestdagen(kalender, 2029, found, MAX_ROWS);
    assert_number(count, 10);
    for (int i = 0; i < count; i++)
        if (found[i].soort == ZAAK_DAGSOORT_LID3)
            assert_string_equal(found[i].bron, "KB 1");
    assert_false(zaak_kalender_covers(kalender, 2023));
    assert_true(zaak_kalender_covers(kalender, 2024));
    assert_true(zaak_kalender_covers(kalender, 2030));
    assert_false(zaak_kalender_covers(kalender, 2031));
    assert_number(zaak_kalender_get_laatste_gedekte_dag(kalender), dag_of("2030-12-31"));
}

static void a_newer_table_of_decrees_adds_to_the_own_one(void **state)
{
    const struct zaak_gelijkstelling rows[] = { { dag_of("2029-05-11"), "KB 1" }, { dag_of("2028-05-27"), "KB 2" } };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct zaak_context *ctx = ((struct fixture *)*state)->ctx;
    const struct zaak_kalender *kalender;
    struct zaak_kalender *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    options.gelijkstellingen = rows;
    options.gelijkstelling_count = LENGTH(rows);
    options.gedekt_van = 2028;
    options.gedekt_tot = 2031;
    options.tabel = ZAAK_TABEL_VULT_AAN;
    kalender = make_kalender(state, &options);
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2025-05-30")), ZAAK_DAGSOORT_LID3);   /* of the library */
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2029-05-11")), ZAAK_DAGSOORT_LID3);
    assert_number(zaak_kalender_dagsoort(kalender, dag_of("2028-05-26")), 0);                    /* in a year of the new table its rows alone count */
    assert_true(zaak_kalender_covers(kalender, 2005) && zaak_kalender_covers(kalender, 2031));
    assert_false(zaak_kalender_covers(kalender, 2004) || zaak_kalender_covers(kalender, 2032));
    assert_number(zaak_kalender_get_laatste_gedekte_dag(kalender), dag_of("2031-12-31"));
    options.gedekt_van = 2030;
    assert_number(zaak_kalender_new(ctx, &options, &made, &error), -ZAAK_E_ARGUMENT);            /* 2029 would be unknown */
    assert_string_equal(error.field, "gedekt_van");
    options.gedekt_van = 2029;
    assert_number(zaak_kalender_new(ctx, &options, &made, &error), -ZAAK_E_BEREIK);              /* a day of 2028 would be lost */
    assert_string_equal(error.field, "gelijkstellingen.1.dag");
    options.gedekt_van = 0;
    assert_number(zaak_kalender_new(ctx, &options, &made, &error), -ZAAK_E_ARGUMENT);
    assert_non_null(strstr(error.text, "welke jaren zij dekt"));
}

static void a_roll_of_more_than_254_days_is_out_of_range(void **state)
{
    static struct zaak_gelijkstelling rows[400];
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    zaak_dag first = dag_of("2029-01-01"), next = first + (zaak_dag)LENGTH(rows), reached = UNTOUCHED;

    for (size_t i = 0; i < LENGTH(rows); i++)
        rows[i] = (struct zaak_gelijkstelling){ first + (zaak_dag)i, "KB" };
    options.gelijkstellingen = rows;
    options.gelijkstelling_count = LENGTH(rows);
    options.gedekt_van = options.gedekt_tot = 2029;
    make_kalender(state, &options);
    assert_number(zaak_kalender_dagsoort(kalender_of(state), next), 0);
    assert_number(zaak_kalender_roll(kalender_of(state), next - 255, true, &reached), -ZAAK_E_BEREIK);
    assert_number(zaak_kalender_roll(kalender_of(state), first, true, &reached), -ZAAK_E_BEREIK);
    assert_number(reached, UNTOUCHED);
    assert_number(zaak_kalender_roll(kalender_of(state), next - 254, true, &reached), 0);
    assert_number(reached, next);
    assert_number(zaak_kalender_add_werkdagen(kalender_of(state), first, 1, &reached), 0);
    assert_number(reached, next);
}

static void wrong_options_are_refused_with_their_place(void **state)
{
    const struct zaak_sluiting outside[] = { { 0, "goed" }, { LAST + 1, "fout" } };
    const struct zaak_sluiting nameless[] = { { 0, NULL } };
    const struct zaak_gelijkstelling early[] = { { FIRST - 1, "KB" } }, sourceless[] = { { 0, NULL } };
    const struct zaak_kalender_options none = ZAAK_KALENDER_OPTIONS_INIT;
    struct {
        int code;
        const char *field;
        struct zaak_kalender_options options;
    } cases[12];
    size_t count = LENGTH(cases);
    struct zaak_context *ctx = ((struct fixture *)*state)->ctx;

    for (size_t i = 0; i < count; i++) {
        cases[i].options = none;
        cases[i].code = i < 7 ? ZAAK_E_ARGUMENT : ZAAK_E_BEREIK;
    }
    cases[0].field = "size", cases[0].options.size = 1;
    cases[1].field = "gelijkgesteld", cases[1].options.gelijkgesteld = 2;
    cases[2].field = "tabel", cases[2].options.tabel = 2;
    cases[3].field = "reserved", cases[3].options.reserved[2] = 1;
    cases[4].field = "sluitingen", cases[4].options.sluiting_count = 1;
    cases[5].field = "gelijkstellingen", cases[5].options.gedekt_tot = 2030;
    cases[6].field = "sluitingen.0.naam", cases[6].options.sluitingen = nameless;
    cases[6].options.sluiting_count = 1;
    cases[7].field = "sluitingen.1.dag", cases[7].options.sluitingen = outside;
    cases[7].options.sluiting_count = 2;
    cases[8].field = "gelijkstellingen.0.dag", cases[8].options.gelijkstellingen = early;
    cases[9].field = "gedekt_van", cases[9].options.gelijkstellingen = early, cases[9].code = ZAAK_E_ARGUMENT;
    cases[10].field = "gelijkstellingen.0.besluit", cases[10].options.gelijkstellingen = sourceless;
    cases[10].code = ZAAK_E_ARGUMENT;
    cases[11].field = "gedekt_van", cases[11].options.gelijkstellingen = early;
    cases[11].options.gedekt_van = 2030, cases[11].options.gedekt_tot = 2029;
    cases[11].code = ZAAK_E_ARGUMENT;
    cases[8].options.gelijkstelling_count = cases[10].options.gelijkstelling_count = 1;
    cases[8].options.gedekt_van = cases[10].options.gedekt_van = 2029;
    cases[8].options.gedekt_tot = cases[10].options.gedekt_tot = 2030;
    for (size_t i = 0; i < count; i++) {
        struct zaak_kalender *made = NULL;
        struct zaak_error error = ZAAK_ERROR_INIT;

        assert_number(zaak_kalender_new(ctx, &cases[i].options, &made, &error), -cases[i].code);
        assert_string_equal(error.field, cases[i].field);
        assert_true(strlen(error.text) > 0);
        assert_null(made);
    }
}

/* ---- lifetime and memory ---- */

static void a_kalender_outlives_the_callers_reference_to_its_context(void **state)
{
    struct fixture *fixture = *state;

    fixture->ctx = zaak_context_unref(fixture->ctx);
    assert_ptr_equal(zaak_kalender_ref(fixture->kalender), fixture->kalender);
    assert_null(zaak_kalender_unref(fixture->kalender));
    assert_number(zaak_kalender_is_werkdag(fixture->kalender, 0), 0);
}

static void the_kalender_of_a_context_is_made_once_and_kept_by_a_reference(void **state)
{
    struct fixture *fixture = *state;
    struct zaak_kalender *own = zaak_context_get_kalender(fixture->ctx);

    assert_non_null(own);
    assert_ptr_equal(zaak_context_get_kalender(fixture->ctx), own);
    assert_true(zaak_kalender_covers(own, 2028));
    fixture->kalender = zaak_kalender_unref(fixture->kalender);
    fixture->kalender = zaak_kalender_ref(own);
    fixture->ctx = zaak_context_unref(fixture->ctx);
    assert_number(zaak_kalender_is_werkdag(own, dag_of("2025-03-03")), 1);
}

/* The other thread is played by the allocator: it makes the kalender while the first is still being made. */
static void of_two_threads_that_make_the_kalender_of_a_context_one_wins(void **state)
{
    struct fixture *fixture = *state;
    struct zaak_kalender *own;

    fixture->is_raced = true;
    own = zaak_context_get_kalender(fixture->ctx);
    assert_non_null(own);
    assert_ptr_equal(own, fixture->rival);
}

static void running_out_of_memory_leaves_nothing_behind(void **state)
{
    const struct zaak_sluiting sluitingen[] = { { 0, "gesloten" } };
    struct zaak_kalender_options options = ZAAK_KALENDER_OPTIONS_INIT;
    struct fixture *fixture = *state;
    int blocks = fixture->blocks, failures = 0, r;

    options.sluitingen = sluitingen;
    options.sluiting_count = 1;
    do {
        struct zaak_kalender *made = NULL;
        struct zaak_error error = ZAAK_ERROR_INIT;

        fixture->grants = failures;
        r = zaak_kalender_new(fixture->ctx, &options, &made, &error);
        fixture->grants = -1;
        if (r == 0) {
            zaak_kalender_unref(made);
        } else {
            assert_number(r, -ZAAK_E_GEHEUGEN);
            assert_number(error.code, -ZAAK_E_GEHEUGEN);
            assert_null(made);
            failures++;
        }
        assert_number(fixture->blocks, blocks);
    } while (r < 0);
    assert_true(failures >= 3);
    fixture->grants = 0;
    assert_null(zaak_context_get_kalender(fixture->ctx));
    fixture->grants = -1;
    assert_non_null(zaak_context_get_kalender(fixture->ctx));
}

static void more_rows_than_the_context_allows_are_refused(void **state)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_context *ctx;
    struct zaak_kalender *made = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    int r;

    (void)state;
    options.max_count = 100;
    ctx = zaak_context_new(&options);
    r = zaak_kalender_new(ctx, NULL, &made, &error);
    zaak_context_unref(ctx);
    assert_number(r, -ZAAK_E_LIMIET);
    assert_null(made);
}

#define kalender_test(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        kalender_test(all_rows_of_the_table_of_holidays_come_out_and_no_others),
        kalender_test(each_day_is_marked_as_the_table_of_holidays_says),
        kalender_test(the_decrees_name_the_53_known_days),
        kalender_test(years_with_known_decrees_are_covered),
        kalender_test(a_day_has_the_name_that_comes_first_by_law),
        kalender_test(rows_of_a_year_come_by_date_with_their_source),
        kalender_test(too_little_room_for_rows_is_told),
        kalender_test(tables_agree_with_a_walk_over_the_days),
        kalender_test(tables_agree_with_a_walk_at_both_ends),
        kalender_test(tables_agree_with_a_walk_with_many_closing_days),
        kalender_test(adding_and_counting_working_days_belong_together),
        kalender_test(working_days_are_added_as_the_law_counts),
        kalender_test(a_term_rolls_over_weekends_holidays_and_decrees),
        kalender_test(days_outside_the_kalender_are_out_of_range),
        kalender_test(missing_arguments_are_refused),
        kalender_test(a_closing_day_is_no_working_day_but_moves_no_term),
        kalender_test(a_day_of_a_decree_may_be_a_working_day),
        kalender_test(a_newer_table_of_decrees_takes_the_place_of_the_own_one),
        kalender_test(a_newer_table_of_decrees_adds_to_the_own_one),
        kalender_test(a_roll_of_more_than_254_days_is_out_of_range),
        kalender_test(wrong_options_are_refused_with_their_place),
        kalender_test(a_kalender_outlives_the_callers_reference_to_its_context),
        kalender_test(the_kalender_of_a_context_is_made_once_and_kept_by_a_reference),
        kalender_test(of_two_threads_that_make_the_kalender_of_a_context_one_wins),
        kalender_test(running_out_of_memory_leaves_nothing_behind),
        cmocka_unit_test(more_rows_than_the_context_allows_are_refused),
    };

    return cmocka_run_group_tests_name("kalender", tests, NULL, NULL);
}
