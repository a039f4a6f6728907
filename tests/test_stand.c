/* SPDX-License-Identifier: EUPL-1.2 */
/* Counting cases into a stand, merging, choosing, comparing municipalities, and the bytes. The cases are those of examples/data/klein.jsonl, worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include <libzaak.h>

#include "zaak_helper.h" /* before the next one, whose ctx it does not mean */

#include "context_helper.h"
#include "sturing/bytes_intern.h"
#include "sturing/indicator_intern.h"
#include "toets_helper.h"

enum { PARTS = 3 };

static struct zaak_catalogus *catalogus;

static int make_catalogue(void **state)
{
    return make_context(state) || !(catalogus = example_catalogus(ctx)) ? -1 : 0;
}

static int drop_catalogue(void **state)
{
    catalogus = zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

static struct zaak_voorraad *load(const char *text, size_t length)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_voorraad_load_jsonl(voorraad, text, length, NULL, &error))
        fail_msg("line %d: %s", (int)error.line, error.text);
    return voorraad;
}

static struct zaak_voorraad *load_klein(void)
{
    size_t length = 0;
    char *text = read_file("examples/data/klein.jsonl", &length);
    struct zaak_voorraad *voorraad = load(text, length);

    free(text);
    return voorraad;
}

static struct zaak_stand *new_stand(int32_t periode, const char *van, const char *tot, const char *bron)
{
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    struct zaak_stand *stand = NULL;

    options.periode = periode;
    options.dimensies = 31;
    options.van = dag_of(van);
    options.tot = dag_of(tot);
    options.bron = bron;
    assert_int_equal(zaak_stand_new(ctx, &options, &stand, NULL), 0);
    return stand;
}

static struct zaak_stand *count_klein(int32_t periode)
{
    struct zaak_voorraad *voorraad = load_klein();
    struct zaak_stand *stand = new_stand(periode, "2025-01-01", "2025-04-01", "klein");
    size_t counted = 0;

    assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, NULL, &counted, NULL), 0);
    assert_true(counted >= 15);
    zaak_voorraad_unref(voorraad);
    return stand;
}

static struct zaak_stand *choose(const struct zaak_stand *stand, int32_t dimensies, const char *gemeente, const char *zaaktype, const char *van, const char *tot)
{
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_stand *small = NULL;

    keuze.dimensies = dimensies;
    keuze.gemeente = gemeente;
    keuze.zaaktype = zaaktype;
    keuze.van = dag_or_none(van);
    keuze.tot = dag_or_none(tot);
    assert_int_equal(zaak_stand_reduce(stand, &keuze, &small, NULL), 0);
    return small;
}

/* The one state that is left when everything is taken together. */
static struct zaak_indicatorstaat total(const struct zaak_stand *stand, const char *gemeente, const char *zaaktype, const char *van, const char *tot, int32_t nummer)
{
    struct zaak_stand *small = choose(stand, 0, gemeente, zaaktype, van, tot);
    struct zaak_indicatorstaat staat;

    if (zaak_stand_count(small) == 0)
        assert_int_equal(zaak_indicatorstaat_init(&staat, nummer), 0);
    else
        assert_int_equal(zaak_stand_get_staat(small, 0, nummer, &staat), 0);
    zaak_stand_unref(small);
    return staat;
}

static uint8_t *bytes_of(const struct zaak_stand *stand, size_t *length)
{
    uint8_t *bytes;

    assert_int_equal(zaak_stand_save(stand, NULL, 0, length), -ZAAK_E_LENGTE);
    bytes = malloc(*length);
    assert_int_equal(zaak_stand_save(stand, bytes, *length, length), 0);
    return bytes;
}

static void assert_same(const struct zaak_stand *a, const struct zaak_stand *b)
{
    size_t left_length, right_length;
    uint8_t *left = bytes_of(a, &left_length), *right = bytes_of(b, &right_length);

    assert_number(left_length, right_length);
    assert_memory_equal(left, right, left_length);
    free(left);
    free(right);
}

/* ---- counting ---- */

static void the_worked_cases_count_where_they_should(void **state)
{
    static const struct {
        const char *gemeente, *zaaktype, *van, *tot;
        int32_t nummer;
        int64_t teller, noemer;
    } rows[] = {
        /* K-04: received 4 November 2024, promised by 18 November, due by law on 30 December, decided 20 January, closed on the 22nd. */
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_UIT, 1, 1 },
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_IN, 1, 1 }, /* K-14 */
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_DOORLOOPTIJD, 79, 1 },
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_BESLUITDUUR, 77, 1 },
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_OVER_WET, 1, 1 },
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_OP_TIJD_WET, 0, 1 },
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_DAGEN_OVER_WET, 21, 1 },
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_OVER_BELOFTE, 1, 1 }, /* K-14: the 20th went by */
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-01-31", INDICATOR_DAGEN_OVER_BELOFTE, 63, 1 },
        { "GM9901", "bijzondere-bijstand", "2025-02-01", "2025-02-28", INDICATOR_UIT, 1, 1 }, /* K-16, of 2 December */
        { "GM9901", "bijzondere-bijstand", "2025-01-01", "2025-02-28", INDICATOR_DOORLOOPTIJD, 79 + 81, 2 },
        { "GM9901", "bijzondere-bijstand", "2025-03-01", "2025-03-31", INDICATOR_UIT, 0, 0 },
        /* K-05: a passport in and out in March, on time and as promised. */
        { "GM9901", "paspoort", "2025-03-01", "2025-03-31", INDICATOR_IN, 1, 1 },
        { "GM9901", "paspoort", "2025-03-01", "2025-03-31", INDICATOR_UIT, 1, 1 },
        { "GM9901", "paspoort", "2025-03-01", "2025-03-31", INDICATOR_DOORLOOPTIJD, 8, 1 },
        { "GM9901", "paspoort", "2025-03-01", "2025-03-31", INDICATOR_DOORLOOPTIJD_WERKDAGEN, 6, 1 },
        { "GM9901", "paspoort", "2025-03-01", "2025-03-31", INDICATOR_OP_TIJD_BELOFTE, 1, 1 },
        { "GM9901", "paspoort", "2025-03-01", "2025-03-31", INDICATOR_OPEN, 0, 0 },
        /* K-03: a complaint of 3 February that was due on 17 March; open all the time. */
        { "GM9902", "klacht", "2025-02-01", "2025-02-28", INDICATOR_OPEN_OVER_WET, 0, 1 },
        { "GM9902", "klacht", "2025-03-01", "2025-03-31", INDICATOR_OPEN_OVER_WET, 1, 1 },
        { "GM9902", "klacht", "2025-02-01", "2025-02-28", INDICATOR_OUDERDOM, 25, 1 },
        /* What holds at the end is that of the last period, what happened is the sum. */
        { "GM9902", "klacht", "2025-01-01", "2025-04-01", INDICATOR_OUDERDOM, 57, 1 },
        { "GM9902", "klacht", "2025-01-01", "2025-04-01", INDICATOR_IN, 1, 1 },
        /* The dwangsom on 1 April: K-14 runs, K-15 waits, K-16 is set and not paid. */
        { NULL, NULL, "2025-01-01", "2025-04-01", INDICATOR_DWANGSOM_OPEN, 27600 + 13800, 2 },
        { NULL, NULL, "2025-01-01", "2025-04-01", INDICATOR_DWANGSOM_RISICO, 2 * 144200 + 13800, 3 },
        { NULL, NULL, "2025-01-01", "2025-04-01", INDICATOR_IN_GEBREKE, 3, 3 },
    };
    struct zaak_stand *stand = count_klein(ZAAK_STAND_MAAND);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_indicatorstaat staat = total(stand, rows[i].gemeente, rows[i].zaaktype, rows[i].van, rows[i].tot, rows[i].nummer);

        if (staat.teller != rows[i].teller || staat.noemer != rows[i].noemer)
            fail_msg("row %d: %lld of %lld", (int)i, (long long)staat.teller, (long long)staat.noemer);
    }
    zaak_stand_unref(stand);
}

/* Every promise is judged once, and as the score judges it; also one that is neither kept nor still possible because the case is closed. */
static void the_promises_of_all_periods_are_the_score(void **state)
{
    static const int32_t periods[] = { ZAAK_STAND_GEHEEL, ZAAK_STAND_WEEK, ZAAK_STAND_MAAND };
    static const char line[] =
        "{\"zaak\":\"N\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-01-06\",\"zaaktype\":\"wmo-melding\",\"organisatie\":\"GM9901\"}\n"
        "{\"zaak\":\"N\",\"id\":\"2\",\"feit\":\"status\",\"op\":\"2025-01-07\",\"statustype\":\"Afgehandeld\"}\n";
    struct zaak_voorraad *voorraad = load_klein();
    struct zaak_normscore score = { 0, 0, 0 };
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    (void)state;
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, line, sizeof line - 1, NULL, NULL), 0);
    blik.peildatum = dag_of("2025-04-01");
    for (size_t i = 0; i < zaak_voorraad_count(voorraad); i++) {
        struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;

        for (size_t j = 0; zaak_get_normuitkomst(zaak_voorraad_at(voorraad, i), &blik, j, &uitkomst, NULL, NULL) == 0; j++)
            assert_int_equal(zaak_normscore_add(&score, uitkomst.uitkomst), 0);
    }
    assert_true(score.totaal > score.gehaald && score.gehaald > 0);
    for (size_t i = 0; i < LENGTH(periods); i++) {
        struct zaak_stand *stand = new_stand(periods[i], "2024-01-01", "2025-04-01", NULL);
        struct zaak_indicatorstaat staat;

        assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, NULL, NULL, NULL), 0);
        staat = total(stand, NULL, NULL, NULL, NULL, INDICATOR_OP_TIJD_BELOFTE);
        assert_number(staat.teller, score.gehaald);
        assert_number(staat.noemer, score.totaal);
        zaak_stand_unref(stand);
    }
    zaak_voorraad_unref(voorraad);
}

/* Open at the end is open at the begin, and in, and opened again, less out: in each period. */
static void what_comes_in_and_goes_out_explains_what_is_open(void **state)
{
    static const char lines[] =
        "{\"zaak\":\"A\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2024-12-20\",\"zaaktype\":\"klacht\",\"organisatie\":\"G\"}\n"
        "{\"zaak\":\"A\",\"id\":\"2\",\"feit\":\"status\",\"op\":\"2025-01-08\",\"statustype\":\"Afgehandeld\"}\n"
        "{\"zaak\":\"A\",\"id\":\"3\",\"feit\":\"status\",\"op\":\"2025-01-22\",\"statustype\":\"In onderzoek\"}\n"
        "{\"zaak\":\"A\",\"id\":\"4\",\"feit\":\"status\",\"op\":\"2025-02-05\",\"statustype\":\"Afgehandeld\"}\n"
        "{\"zaak\":\"B\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-01-14\",\"zaaktype\":\"klacht\",\"organisatie\":\"G\"}\n"
        "{\"zaak\":\"B\",\"id\":\"2\",\"feit\":\"status\",\"op\":\"2025-01-15\",\"statustype\":\"Afgehandeld\"}\n"
        "{\"zaak\":\"C\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-03-30\",\"zaaktype\":\"klacht\",\"organisatie\":\"G\"}\n";
    struct zaak_voorraad *voorraad = load(lines, sizeof lines - 1);
    struct zaak_stand *stand = new_stand(ZAAK_STAND_WEEK, "2025-01-01", "2025-03-01", NULL), *weeks;
    struct zaak_standrij rij;
    size_t counted = 0;
    int64_t open = 1, reopened = 0, closed = 0;

    (void)state;
    assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, NULL, &counted, NULL), 0);
    assert_number(counted, 2); /* C was not received yet */
    weeks = choose(stand, ZAAK_DIMENSIE_PERIODE, NULL, NULL, NULL, NULL);
    assert_number(zaak_stand_count(weeks), 9);
    for (size_t i = 0; i < zaak_stand_count(weeks); i++) {
        struct zaak_indicatorstaat in, out, again, now;

        assert_int_equal(zaak_stand_get_rij(weeks, i, &rij), 0);
        zaak_stand_get_staat(weeks, i, INDICATOR_IN, &in);
        zaak_stand_get_staat(weeks, i, INDICATOR_UIT, &out);
        zaak_stand_get_staat(weeks, i, INDICATOR_HEROPEND, &again);
        zaak_stand_get_staat(weeks, i, INDICATOR_OPEN, &now);
        open += in.teller + again.teller - out.teller;
        assert_number(now.teller, open);
        reopened += again.teller;
        closed += out.teller;
    }
    assert_number(reopened, 1);
    assert_number(closed, 3);
    zaak_stand_unref(weeks);
    zaak_stand_unref(stand);
    zaak_voorraad_unref(voorraad);
}

static void unit_and_channel_come_from_the_case(void **state)
{
    static const char lines[] =
        "{\"zaak\":\"A\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-01-14\",\"zaaktype\":\"klacht\",\"organisatie\":\"G\"}\n"
        "{\"zaak\":\"A\",\"id\":\"2\",\"feit\":\"klantcontact\",\"op\":\"2025-01-14\",\"kanaal\":\"telefoon\"}\n"
        "{\"zaak\":\"A\",\"id\":\"3\",\"feit\":\"rol\",\"op\":\"2025-01-14\",\"roltype\":\"Behandelaar\",\"betrokkene\":\"team-klachten\","
        "\"betrokkenetype\":\"organisatorische_eenheid\"}\n"
        "{\"zaak\":\"B\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-01-14\",\"zaaktype\":\"klacht\",\"organisatie\":\"G\"}\n"
        "{\"zaak\":\"B\",\"id\":\"2\",\"feit\":\"eigenschap\",\"op\":\"2025-01-14\",\"naam\":\"ingang\",\"waarde\":\"balie\"}\n";
    struct zaak_voorraad *voorraad = load(lines, sizeof lines - 1);
    struct zaak_stand *stand = new_stand(ZAAK_STAND_GEHEEL, "2025-01-01", "2025-01-31", NULL);
    struct zaak_telling telling = ZAAK_TELLING_INIT;
    struct zaak_standrij rij;

    (void)state;
    telling.kanaal = "ingang";
    telling.gemeente = "GM0736";
    assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, &telling, NULL, NULL), 0);
    assert_number(zaak_stand_count(stand), 3); /* the first only says that the municipality was counted */
    assert_int_equal(zaak_stand_get_rij(stand, 1, &rij), 0);
    assert_string_equal(rij.kanaal, "balie");
    assert_string_equal(rij.eenheid, "");
    assert_int_equal(zaak_stand_get_rij(stand, 2, &rij), 0);
    assert_string_equal(rij.gemeente, "GM0736");
    assert_string_equal(rij.zaaktype, "klacht");
    assert_string_equal(rij.eenheid, "team-klachten");
    assert_string_equal(rij.kanaal, "telefoon");
    assert_int_equal(zaak_stand_get_rij(stand, 3, &rij), -ZAAK_E_BEREIK);
    zaak_stand_unref(stand);
    zaak_voorraad_unref(voorraad);
}

static void who_counts_has_a_code(void **state)
{
    static const struct {
        const char *gemeente;
        int code;
    } rows[] = { { "GM0736", 0 }, { "PV26", 0 }, { "WS0155", 0 }, { "DeRondeVenen", ZAAK_E_VORM }, { "gm0736", ZAAK_E_VORM }, { "GM736", ZAAK_E_VORM }, { "PV0026", ZAAK_E_VORM },
                 { "WS01", ZAAK_E_VORM }, { "0736", ZAAK_E_VORM }, { "GM07361", ZAAK_E_VORM }, { "", ZAAK_E_VORM } };
    struct zaak_voorraad *voorraad = load("", 0);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_stand *stand = new_stand(ZAAK_STAND_GEHEEL, "2025-01-01", "2025-01-31", NULL);
        struct zaak_telling telling = ZAAK_TELLING_INIT;
        struct zaak_error error = ZAAK_ERROR_INIT;

        telling.gemeente = rows[i].gemeente;
        assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, &telling, NULL, &error), -rows[i].code);
        assert_string_equal(error.field, rows[i].code ? "gemeente" : "");
        assert_number(zaak_stand_count(stand), rows[i].code ? 0 : 1);
        zaak_stand_unref(stand);
    }
    zaak_voorraad_unref(voorraad);
}

static void a_payment_counts_once(void **state)
{
    static const char lines[] =
        "{\"zaak\":\"A\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2024-12-02\",\"zaaktype\":\"bijzondere-bijstand\",\"organisatie\":\"G\"}\n"
        "{\"zaak\":\"A\",\"id\":\"2\",\"feit\":\"ingebrekestelling\",\"op\":\"2025-01-30\"}\n"
        "{\"zaak\":\"A\",\"id\":\"3\",\"feit\":\"besluit\",\"op\":\"2025-02-20\"}\n"
        "{\"zaak\":\"A\",\"id\":\"4\",\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-03\",\"bedrag\":\"138\"}\n"
        "{\"zaak\":\"A\",\"id\":\"5\",\"feit\":\"dwangsombetaling\",\"op\":\"2025-03-10\",\"bedrag\":\"100\"}\n"
        "{\"zaak\":\"A\",\"id\":\"6\",\"feit\":\"dwangsombetaling\",\"op\":\"2025-05-10\",\"bedrag\":\"38\"}\n";
    static const struct {
        const char *van, *tot;
        int64_t betaald, open;
    } rows[] = { { "2025-02-01", "2025-02-28", 0, 13800 }, { "2025-03-01", "2025-03-31", 10000, 3800 }, { "2025-04-01", "2025-04-30", 0, 3800 },
                 { "2025-05-01", "2025-05-31", 3800, 0 },  { "2025-01-01", "2025-06-30", 13800, 0 } };
    struct zaak_voorraad *voorraad = load(lines, sizeof lines - 1);
    struct zaak_stand *stand = new_stand(ZAAK_STAND_MAAND, "2025-01-01", "2025-06-30", NULL), *late = new_stand(ZAAK_STAND_MAAND, "2025-05-01", "2025-06-30", NULL);

    (void)state;
    assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, NULL, NULL, NULL), 0);
    for (size_t i = 0; i < LENGTH(rows); i++) {
        assert_number(total(stand, NULL, NULL, rows[i].van, rows[i].tot, INDICATOR_DWANGSOM_BETAALD).teller, rows[i].betaald);
        assert_number(total(stand, NULL, NULL, rows[i].van, rows[i].tot, INDICATOR_DWANGSOM_OPEN).teller, rows[i].open);
    }
    /* What was paid before a stand begins is not of its periods. */
    assert_int_equal(zaak_stand_add_voorraad(late, voorraad, NULL, NULL, NULL), 0);
    assert_number(total(late, NULL, NULL, NULL, NULL, INDICATOR_DWANGSOM_BETAALD).teller, 3800);
    zaak_stand_unref(stand);
    zaak_stand_unref(late);
    zaak_voorraad_unref(voorraad);
}

/* ---- merging ---- */

static struct zaak_stand *copy(const struct zaak_stand *stand)
{
    struct zaak_stand *again = NULL;
    size_t length;
    uint8_t *bytes = bytes_of(stand, &length);

    assert_int_equal(zaak_stand_load(ctx, bytes, length, &again, NULL), 0);
    free(bytes);
    return again;
}

static void the_parts_in_any_order_are_the_whole(void **state)
{
    static const int orders[][PARTS] = { { 0, 1, 2 }, { 2, 1, 0 }, { 1, 2, 0 }, { 1, 0, 2 } };
    static const char *const sources[PARTS] = { "een", "twee", "drie" };
    struct zaak_voorraad *voorraad = load_klein();
    struct zaak_stand *whole = new_stand(ZAAK_STAND_WEEK, "2025-01-01", "2025-04-01", NULL), *parts[PARTS], *merged[LENGTH(orders)], *first, *last;
    uint64_t seed = 7;

    (void)state;
    for (int i = 0; i < PARTS; i++)
        parts[i] = new_stand(ZAAK_STAND_WEEK, "2025-01-01", "2025-04-01", sources[i]);
    for (size_t i = 0; i < zaak_voorraad_count(voorraad); i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        assert_true(zaak_stand_add_zaak(parts[(seed >> 33) % PARTS], zaak_voorraad_at(voorraad, i), NULL, NULL) >= 0);
        assert_true(zaak_stand_add_zaak(whole, zaak_voorraad_at(voorraad, i), NULL, NULL) >= 0);
    }
    for (size_t i = 0; i < LENGTH(orders); i++) {
        merged[i] = new_stand(ZAAK_STAND_WEEK, "2025-01-01", "2025-04-01", NULL);
        for (int j = 0; j < PARTS; j++)
            assert_int_equal(zaak_stand_merge(merged[i], parts[orders[i][j]], NULL), 0);
        assert_same(merged[0], merged[i]);
    }
    /* The same with the last two together first. */
    last = copy(parts[1]);
    first = copy(parts[0]);
    assert_int_equal(zaak_stand_merge(last, parts[2], NULL), 0);
    assert_int_equal(zaak_stand_merge(first, last, NULL), 0);
    assert_same(merged[0], first);
    zaak_stand_unref(first);
    zaak_stand_unref(last);
    for (int32_t nummer = 1; nummer <= INDICATOR_COUNT; nummer++) {
        struct zaak_indicatorstaat a = total(whole, NULL, NULL, NULL, NULL, nummer), b = total(merged[0], NULL, NULL, NULL, NULL, nummer);

        assert_memory_equal(&a, &b, sizeof a);
    }
    assert_number(zaak_stand_count(whole), zaak_stand_count(merged[0]));
    assert_string_equal(zaak_stand_get_bron(merged[0], 0), "drie");
    assert_string_equal(zaak_stand_get_bron(merged[0], 2), "twee");
    assert_null(zaak_stand_get_bron(merged[0], 3));
    for (size_t i = 0; i < LENGTH(orders); i++)
        zaak_stand_unref(merged[i]);
    for (int i = 0; i < PARTS; i++)
        zaak_stand_unref(parts[i]);
    zaak_stand_unref(whole);
    zaak_voorraad_unref(voorraad);
}

static void standen_that_do_not_go_together_are_refused(void **state)
{
    struct zaak_stand *stand = count_klein(ZAAK_STAND_MAAND), *again = count_klein(ZAAK_STAND_MAAND), *weeks = count_klein(ZAAK_STAND_WEEK);
    struct zaak_stand *small = choose(stand, ZAAK_DIMENSIE_GEMEENTE | ZAAK_DIMENSIE_PERIODE, NULL, NULL, NULL, NULL), *before = choose(stand, 31, NULL, NULL, NULL, NULL);
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(zaak_stand_merge(stand, again, &error), -ZAAK_E_DUBBEL);
    assert_non_null(strstr(error.text, "klein"));
    assert_int_equal(zaak_stand_merge(stand, weeks, NULL), -ZAAK_E_WAARDE);
    assert_int_equal(zaak_stand_merge(stand, small, NULL), -ZAAK_E_WAARDE);
    assert_int_equal(zaak_stand_merge(stand, stand, NULL), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_stand_merge(stand, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_same(stand, before);
    zaak_stand_unref(stand);
    zaak_stand_unref(again);
    zaak_stand_unref(weeks);
    zaak_stand_unref(small);
    zaak_stand_unref(before);
}

/* ---- bytes ---- */

static void bytes_give_the_stand_back(void **state)
{
    struct zaak_stand *stand = count_klein(ZAAK_STAND_WEEK), *again = copy(stand);

    (void)state;
    assert_same(stand, again);
    zaak_stand_unref(again);
    zaak_stand_unref(stand);
}

static void what_is_damaged_or_not_known_is_refused(void **state)
{
    static const struct {
        const char *what;
        size_t at;
        uint8_t value;
        int code;
    } rows[] = {
        { "format", 8, 2, ZAAK_E_WAARDE },   { "division", 12, 9, ZAAK_E_VORM },
        { "rows of a month in a stand of weeks", 12, ZAAK_STAND_WEEK, ZAAK_E_VORM }, { "dimensions", 16, 255, ZAAK_E_VORM },
        { "indicators", 28, 31, ZAAK_E_WAARDE }, { "version", 32, 2, ZAAK_E_WAARDE },
    };
    struct zaak_stand *stand = count_klein(ZAAK_STAND_MAAND), *again = NULL;
    size_t length;
    uint8_t *bytes = bytes_of(stand, &length), *damaged = malloc(length);

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct schrijver check = { damaged, length, length - 8 };

        memcpy(damaged, bytes, length);
        damaged[rows[i].at] = rows[i].value;
        put_u64(&check, sum_bytes(damaged, length - 8));
        if (zaak_stand_load(ctx, damaged, length, &again, NULL) != -rows[i].code)
            fail_msg("%s is not refused", rows[i].what);
    }
    for (size_t at = 0; at < length; at += 7) {
        memcpy(damaged, bytes, length);
        damaged[at] ^= 1;
        assert_int_equal(zaak_stand_load(ctx, damaged, length, &again, NULL), -ZAAK_E_VORM);
    }
    for (size_t short_by = 1; short_by < length; short_by += 97)
        assert_int_equal(zaak_stand_load(ctx, bytes, length - short_by, &again, NULL), -ZAAK_E_VORM);
    assert_null(again);
    free(bytes);
    free(damaged);
    zaak_stand_unref(stand);
}

/* ---- periods ---- */

static void a_period_has_its_name(void **state)
{
    static const struct {
        const char *van, *tot, *naam;
    } rows[] = {
        { "2024-12-30", "2025-01-05", "2025-W01" }, { "2020-12-28", "2021-01-03", "2020-W53" }, { "2025-06-02", "2025-06-08", "2025-W23" },
        { "2025-02-01", "2025-02-28", "2025-02" }, { "2025-04-01", "2025-06-30", "2025-K2" }, { "2025-01-01", "2025-12-31", "2025" },
        { "2025-01-01", "2025-01-05", "2025-01-01/2025-01-05" },
    };
    char text[32];

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        assert_int_equal(zaak_stand_format_periode(dag_of(rows[i].van), dag_of(rows[i].tot), text, sizeof text), strlen(rows[i].naam));
        assert_string_equal(text, rows[i].naam);
    }
    assert_int_equal(zaak_stand_format_periode(1, 0, text, sizeof text), -ZAAK_E_ARGUMENT);
}

static void wrong_options_are_refused(void **state)
{
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    struct zaak_stand *stand = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;

    (void)state;
    assert_int_equal(zaak_stand_new(ctx, &options, &stand, NULL), -ZAAK_E_BEREIK);
    options.van = dag_of("2025-02-01");
    assert_int_equal(zaak_stand_new(ctx, &options, &stand, NULL), -ZAAK_E_BEREIK);
    options.tot = dag_of("2025-01-01");
    assert_int_equal(zaak_stand_new(ctx, &options, &stand, &error), -ZAAK_E_WAARDE);
    assert_string_equal(error.field, "tot");
    assert_string_equal(error.text, "De laatste dag ligt voor de eerste.");
    options.tot = dag_of("2025-03-01");
    options.periode = 5;
    assert_int_equal(zaak_stand_new(ctx, &options, &stand, NULL), -ZAAK_E_ARGUMENT);
    options.periode = 1;
    options.dimensies = 32;
    assert_int_equal(zaak_stand_new(ctx, &options, &stand, NULL), -ZAAK_E_ARGUMENT);
    assert_null(stand);
}

/* ---- municipalities ---- */

static struct zaak_gemeenten *load_gemeenten(void)
{
    struct zaak_gemeenten *gemeenten = NULL;

    assert_int_equal(zaak_gemeenten_new(ctx, &gemeenten, NULL), 0);
    return gemeenten;
}

static void a_municipality_is_followed_by_the_one_it_went_into(void **state)
{
    static const struct {
        const char *code, *op, *later;
    } rows[] = {
        { "GM0305", "2010-12-31", "GM0305" }, { "GM0305", "2011-01-01", "GM0736" }, { "GM0736", "2025-01-01", "GM0736" }, { "GM0457", "2022-03-23", "GM0457" },
        { "GM0457", "2022-03-24", "GM0363" }, { "GM0788", "2025-01-01", "GM0788" }, { "GM9999", "2025-01-01", NULL },
    };
    struct zaak_gemeenten *gemeenten = load_gemeenten();
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        const char *later = zaak_gemeenten_get_opvolger(gemeenten, rows[i].code, dag_of(rows[i].op));

        if (rows[i].later ? !later || strcmp(later, rows[i].later) : later != NULL)
            fail_msg("%s on %s: %s", rows[i].code, rows[i].op, later ? later : "none");
    }
    assert_int_equal(zaak_gemeenten_find(gemeenten, "GM0788", &gemeente), 0);
    assert_null(gemeente.opvolger);
    assert_number(gemeente.opvolger_count, 4);
    assert_int_equal(zaak_gemeenten_find(gemeenten, "GM0736", &gemeente), 0);
    assert_string_equal(gemeente.naam, "De Ronde Venen");
    assert_int_equal(zaak_gemeenten_find(gemeenten, "GM1", &gemeente), -ZAAK_E_NIET_GEVONDEN);
    zaak_gemeenten_unref(gemeenten);
}

#define GM(code, more) "{\"code\":\"GM" code "\",\"naam\":\"N\"" more "}"
#define NAAR(tot, opvolgers) ",\"tot\":\"" tot "\",\"opvolgers\":[" opvolgers "]"
#define GEMEENTEN(rows) "{\"gemeenten\":[" rows "]}"
#define DAG "2024-12-31"

static void a_wrong_table_of_municipalities_is_refused(void **state)
{
    static const struct {
        const char *json;
        int code;
        const char *field;
    } rows[] = {
        { "[]", ZAAK_E_VELD, "" },
        { "{}", ZAAK_E_VELD, "gemeenten" },
        { "{\"gemeenten\":[{\"code\":\"GM0001\"}]}", ZAAK_E_VELD, "gemeenten.0.naam" },
        { GEMEENTEN(GM("0001", ",\"tot\":\"2025-02-30\"")), ZAAK_E_VORM, "gemeenten.0.tot" },
        { GEMEENTEN(GM("0001", ",\"van\":\"2025-02-03\",\"tot\":\"2025-01-30\"")), ZAAK_E_WAARDE, "gemeenten.0.tot" },
        { GEMEENTEN(GM("0002", "") "," GM("0001", ",\"opvolgers\":[\"GM0002\"]")), ZAAK_E_VELD, "gemeenten.1.tot" },
        { GEMEENTEN(GM("0001", NAAR(DAG, "7"))), ZAAK_E_VELD, "gemeenten.0.opvolgers.0" },
        { GEMEENTEN(GM("0001", NAAR(DAG, "\"GM0002\""))), ZAAK_E_VERWIJZING, "gemeenten.0.opvolgers.0" },
        { GEMEENTEN(GM("0001", NAAR(DAG, "\"GM0001\""))), ZAAK_E_VERWIJZING, "gemeenten.0.opvolgers.0" },
        { GEMEENTEN(GM("0001", "") "," GM("0001", "")), ZAAK_E_DUBBEL, "gemeenten.1.code" },
        /* a code is a code */
        { GEMEENTEN(GM("1", "")), ZAAK_E_VORM, "gemeenten.0.code" },
        { GEMEENTEN(GM("00011", "")), ZAAK_E_VORM, "gemeenten.0.code" },
        { GEMEENTEN(GM("000a", "")), ZAAK_E_VORM, "gemeenten.0.code" },
        { GEMEENTEN("{\"code\":\"<b>\",\"naam\":\"N\"}"), ZAAK_E_VORM, "gemeenten.0.code" },
        { GEMEENTEN("{\"code\":\"gm0001\",\"naam\":\"N\"}"), ZAAK_E_VORM, "gemeenten.0.code" },
        /* a successor that cannot be: itself among others, the same one twice, one that ended before */
        { GEMEENTEN(GM("0002", "") "," GM("0001", NAAR(DAG, "\"GM0002\",\"GM0001\""))), ZAAK_E_VERWIJZING, "gemeenten.1.opvolgers.1" },
        { GEMEENTEN(GM("0002", "") "," GM("0001", NAAR(DAG, "\"GM0002\",\"GM0002\""))), ZAAK_E_DUBBEL, "gemeenten.1.opvolgers.1" },
        { GEMEENTEN(GM("0002", ",\"tot\":\"2024-12-30\"") "," GM("0001", NAAR(DAG, "\"GM0002\""))), ZAAK_E_WAARDE, "gemeenten.1.opvolgers.0" },
        /* a ring: of two, through a split, and one that another row leads into */
        { GEMEENTEN(GM("0001", NAAR(DAG, "\"GM0002\"")) "," GM("0002", NAAR(DAG, "\"GM0001\""))), ZAAK_E_VERWIJZING, "gemeenten.1.opvolgers" },
        { GEMEENTEN(GM("0001", NAAR(DAG, "\"GM0002\",\"GM0003\"")) "," GM("0002", "") "," GM("0003", NAAR(DAG, "\"GM0004\",\"GM0001\"")) "," GM("0004", "")),
          ZAAK_E_VERWIJZING, "gemeenten.2.opvolgers" },
        { GEMEENTEN(GM("0001", NAAR(DAG, "\"GM0002\"")) "," GM("0002", NAAR(DAG, "\"GM0003\"")) "," GM("0003", NAAR(DAG, "\"GM0002\""))), ZAAK_E_VERWIJZING,
          "gemeenten.2.opvolgers" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct zaak_gemeenten *gemeenten = NULL;
        struct zaak_error error = ZAAK_ERROR_INIT;
        int result = zaak_gemeenten_load_json(ctx, rows[i].json, strlen(rows[i].json), &gemeenten, &error);

        if (result != -rows[i].code || strcmp(error.field, rows[i].field) || gemeenten)
            fail_msg("%s: %d, %s: %s", rows[i].json, result, error.field, error.text);
    }
}

/* A table of `count` municipalities that go into each other one by one, the first of which the last one goes into when it is a ring; the caller frees it. */
static char *chain_of(size_t count, bool is_ring, size_t *ret_length)
{
    char *text = malloc(count * 100 + 100);
    size_t at;

    assert_non_null(text);
    at = (size_t)sprintf(text, "{\"gemeenten\":[");
    for (size_t i = 0; i < count; i++) {
        at += (size_t)sprintf(text + at, "%s{\"code\":\"GM%04zu\",\"naam\":\"N\"", i ? "," : "", i);
        if (i + 1 < count || is_ring)
            at += (size_t)sprintf(text + at, ",\"tot\":\"2024-12-31\",\"opvolgers\":[\"GM%04zu\"]", (i + 1) % count);
        at += (size_t)sprintf(text + at, "}");
    }
    *ret_length = at + (size_t)sprintf(text + at, "]}");
    return text;
}

/* All codes there are: with a walk per row this would be fifty million steps, each of them a search. */
static void the_longest_chain_of_municipalities_is_followed_once(void **state)
{
    enum { ALL_CODES = 10000 };
    struct zaak_gemeenten *gemeenten = NULL;
    struct zaak_error error = ZAAK_ERROR_INIT;
    clock_t begin = clock();
    size_t length = 0;
    char *text = chain_of(ALL_CODES, false, &length);

    (void)state;
    assert_int_equal(zaak_gemeenten_load_json(ctx, text, length, &gemeenten, &error), 0);
    for (int i = 0; i < 20 * ALL_CODES; i++) { /* as many cases, each under its own municipality */
        char code[16];

        snprintf(code, sizeof code, "GM%04d", i % ALL_CODES);
        assert_string_equal(zaak_gemeenten_get_opvolger(gemeenten, code, zaak_datum(2025, 1, 1)), "GM9999");
    }
    gemeenten = zaak_gemeenten_unref(gemeenten);
    free(text);
    text = chain_of(ALL_CODES, true, &length);
    assert_int_equal(zaak_gemeenten_load_json(ctx, text, length, &gemeenten, &error), -ZAAK_E_VERWIJZING);
    assert_string_equal(error.field, "gemeenten.9999.opvolgers");
    free(text);
    assert_true((clock() - begin) / CLOCKS_PER_SEC < 3);
}

/* Each goes into the next on a day later: on day number d all before number d have gone, also those that a jump passes. */
static void a_successor_is_the_one_of_its_day(void **state)
{
    enum { COUNT = 300 };
    const zaak_dag first = zaak_datum(2000, 1, 1);
    struct zaak_gemeenten *gemeenten = NULL;
    char *text = malloc(COUNT * 100 + 100), code[16], expected[16], tot[16];
    size_t at;

    (void)state;
    assert_non_null(text);
    at = (size_t)sprintf(text, "{\"gemeenten\":[");
    for (int i = 0; i < COUNT; i++) {
        zaak_datum_format(first + i, ZAAK_DATUM_ISO, tot, sizeof tot);
        at += (size_t)sprintf(text + at, "{\"code\":\"GM%04d\",\"naam\":\"N\",\"tot\":\"%s\",\"opvolgers\":[\"GM%04d\"]},", i, tot, i + 1);
    }
    at += (size_t)sprintf(text + at, "{\"code\":\"GM%04d\",\"naam\":\"N\"}]}", COUNT);
    assert_int_equal(zaak_gemeenten_load_json(ctx, text, at, &gemeenten, NULL), 0);
    free(text);
    for (int i = 0; i <= COUNT; i++)
        for (int dag = 0; dag <= COUNT; dag++) {
            snprintf(code, sizeof code, "GM%04d", i);
            snprintf(expected, sizeof expected, "GM%04d", i > dag ? i : dag);
            assert_string_equal(zaak_gemeenten_get_opvolger(gemeenten, code, first + dag), expected);
        }
    zaak_gemeenten_unref(gemeenten);
}

/* One case per line: municipality, day of receipt, day of the end or nothing. */
static struct zaak_stand *count_made(const char *const (*rows)[3], size_t count)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_stand *stand = new_stand(ZAAK_STAND_JAAR, "2010-01-01", "2011-12-31", NULL);

    for (size_t i = 0; i < count; i++) {
        char text[400];
        int length = snprintf(text, sizeof text, "{\"zaak\":\"Z%d\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"%s\",\"zaaktype\":\"klacht\",\"organisatie\":\"%s\"}\n", (int)i, rows[i][1],
                              rows[i][0]);

        if (rows[i][2])
            length += snprintf(text + length, sizeof text - (size_t)length, "{\"zaak\":\"Z%d\",\"id\":\"2\",\"feit\":\"status\",\"op\":\"%s\",\"statustype\":\"Afgehandeld\"}\n", (int)i,
                               rows[i][2]);
        assert_int_equal(zaak_voorraad_load_jsonl(voorraad, text, (size_t)length, NULL, NULL), 0);
    }
    assert_int_equal(zaak_stand_add_voorraad(stand, voorraad, NULL, NULL, NULL), 0);
    zaak_voorraad_unref(voorraad);
    return stand;
}

static void figures_of_a_predecessor_count_for_its_successor(void **state)
{
    static const char *const rows[][3] = {
        { "GM0305", "2010-03-01", "2010-04-01" }, { "GM0305", "2010-05-01", NULL }, { "GM0736", "2010-03-01", NULL }, { "GM0736", "2011-03-01", NULL },
    };
    struct zaak_stand *stand = count_made(rows, LENGTH(rows)), *small = NULL;
    struct zaak_gemeenten *gemeenten = load_gemeenten();
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_indicatorstaat staat;
    struct zaak_standrij rij;

    (void)state;
    keuze.dimensies = ZAAK_DIMENSIE_GEMEENTE;
    keuze.gemeenten = gemeenten;
    keuze.gemeente = "GM0736";
    assert_int_equal(zaak_stand_reduce(stand, &keuze, &small, NULL), 0);
    assert_number(zaak_stand_count(small), 1);
    assert_int_equal(zaak_stand_get_rij(small, 0, &rij), 0);
    assert_string_equal(rij.gemeente, "GM0736");
    assert_int_equal(zaak_stand_get_staat(small, 0, INDICATOR_IN, &staat), 0);
    assert_number(staat.teller, 4);
    zaak_stand_unref(small);
    keuze.opgevolgd_op = dag_of("2010-12-31");
    assert_int_equal(zaak_stand_reduce(stand, &keuze, &small, NULL), 0);
    assert_int_equal(zaak_stand_get_staat(small, 0, INDICATOR_IN, &staat), 0);
    assert_number(staat.teller, 2);
    zaak_stand_unref(small);
    zaak_stand_unref(stand);
    zaak_gemeenten_unref(gemeenten);
}

/* What a municipality had open when it went into another one is no part of what that one has open later. */
static void what_was_open_at_a_predecessor_is_not_open_at_its_successor(void **state)
{
    static const char *const rows[][3] = { { "GM0736", "2010-03-01", NULL }, { "GM0736", "2011-03-01", NULL } };
    static const char line[] = "{\"zaak\":\"V\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2010-05-01\",\"zaaktype\":\"klacht\",\"organisatie\":\"GM0305\"}\n";
    struct zaak_stand *stand = count_made(rows, LENGTH(rows)), *before = new_stand(ZAAK_STAND_JAAR, "2010-01-01", "2010-12-31", NULL), *small = NULL;
    struct zaak_voorraad *voorraad = load(line, sizeof line - 1);
    struct zaak_gemeenten *gemeenten = load_gemeenten();
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_indicatorstaat staat;

    (void)state;
    assert_int_equal(zaak_stand_add_voorraad(before, voorraad, NULL, NULL, NULL), 0);
    assert_int_equal(zaak_stand_merge(stand, before, NULL), 0);
    keuze.dimensies = 0;
    keuze.gemeenten = gemeenten;
    assert_int_equal(zaak_stand_reduce(stand, &keuze, &small, NULL), 0);
    zaak_stand_get_staat(small, 0, INDICATOR_IN, &staat);
    assert_number(staat.teller, 3);
    zaak_stand_get_staat(small, 0, INDICATOR_OPEN, &staat);
    assert_number(staat.teller, 2);
    zaak_stand_unref(small);
    zaak_stand_unref(stand);
    zaak_stand_unref(before);
    zaak_voorraad_unref(voorraad);
    zaak_gemeenten_unref(gemeenten);
}

/* ---- the benchmark ---- */

static void a_benchmark_ranks_what_may_be_seen(void **state)
{
    static const char *const rows[][3] = {
        { "GM0388", "2010-03-01", "2010-03-11" }, { "GM0388", "2010-03-01", "2010-03-21" }, { "GM0388", "2010-03-01", "2010-03-16" },
        { "GM0498", "2010-03-01", "2010-03-16" }, { "GM0498", "2010-03-01", "2010-03-16" }, { "GM0498", "2010-03-01", "2010-03-16" }, { "GM0590", "2010-03-01", "2010-06-06" },
        { "GM0532", "2010-03-01", "2010-03-06" }, { "GM0532", "2010-03-01", "2010-03-07" }, { "GM0590", "2010-03-01", "2010-06-06" }, { "GM0590", "2010-03-01", "2010-06-07" },
        { "GM0736", "2010-03-01", NULL }, { "GM0757", "2010-03-01", "2010-03-02" },
    };
    static const struct {
        const char *gemeente;
        int32_t soort, plaats, gedeeld;
    } wanted[] = { { "GM0388", ZAAK_BENCHMARK_GERANGSCHIKT, 1, 2 }, { "GM0498", ZAAK_BENCHMARK_GERANGSCHIKT, 1, 2 }, { "GM0590", ZAAK_BENCHMARK_GERANGSCHIKT, 3, 1 },
                   { "GM0363", ZAAK_BENCHMARK_ONTBREEKT, 0, 0 }, { "GM0532", ZAAK_BENCHMARK_VERBORGEN, 0, 0 }, { "GM0736", ZAAK_BENCHMARK_GEEN, 0, 0 },
                   { "GM0757", ZAAK_BENCHMARK_VERBORGEN, 0, 0 } };
    struct zaak_stand *stand = count_made(rows, LENGTH(rows));
    struct zaak_gemeenten *gemeenten = load_gemeenten();
    struct zaak_benchmarkvraag vraag = ZAAK_BENCHMARKVRAAG_INIT;
    struct zaak_benchmark b = ZAAK_BENCHMARK_INIT;
    struct zaak_benchmarkrij list[32];
    size_t at = 0;
    int count;

    (void)state;
    vraag.nummer = INDICATOR_DOORLOOPTIJD;
    vraag.drempel = 2;
    vraag.keuze.gemeenten = gemeenten;
    vraag.alle_gemeenten = true;
    count = zaak_benchmark_compute(stand, &vraag, list, 32, &b, NULL);
    assert_true(count > 0);
    assert_number(b.aantal, count);
    for (int i = 0; i < count; i++) {
        if (at < LENGTH(wanted) && !strcmp(list[i].gemeente, wanted[at].gemeente)) {
            if (list[i].soort != wanted[at].soort || list[i].plaats != wanted[at].plaats || list[i].gedeeld != wanted[at].gedeeld)
                fail_msg("%s: kind %d, place %d of %d", list[i].gemeente, (int)list[i].soort, (int)list[i].plaats, (int)list[i].gedeeld);
            at++;
        }
        if (list[i].soort == ZAAK_BENCHMARK_VERBORGEN && (list[i].cijfer.teller || list[i].cijfer.noemer))
            fail_msg("%s shows", list[i].gemeente);
    }
    assert_number(at, LENGTH(wanted));
    assert_string_equal(list[0].naam, "Enkhuizen");
    /* GM0757 has one case: it is too small. GM0532 has two; it goes too, or the total would give GM0757 away. */
    assert_number(b.gerangschikt, 3);
    assert_number(b.verborgen, 2);
    assert_number(b.geen, 1);
    assert_number(b.laagste, 0);
    assert_number(b.mediaan, 1);
    assert_number(b.hoogste, 2);
    assert_number(b.totaal.noemer, 12);
    assert_int_equal(zaak_benchmark_compute(stand, &vraag, NULL, 0, &b, NULL), count);
    vraag.nummer = INDICATOR_IN;
    vraag.drempel = 0;
    assert_true(zaak_benchmark_compute(stand, &vraag, list, 32, &b, NULL) > 0);
    assert_number(b.gerangschikt, 6);
    assert_number(list[0].cijfer.waarde, 3); /* where neither way is better the highest comes first */
    assert_number(list[5].cijfer.waarde, 1);
    assert_number(list[b.laagste].cijfer.waarde, 1);
    assert_number(list[b.hoogste].cijfer.waarde, 3);
    vraag.nummer = 99;
    assert_int_equal(zaak_benchmark_compute(stand, &vraag, NULL, 0, &b, NULL), -ZAAK_E_NIET_GEVONDEN);
    zaak_stand_unref(stand);
    zaak_gemeenten_unref(gemeenten);
}

static void a_total_of_one_hidden_municipality_is_hidden_too(void **state)
{
    static const char *const rows[][3] = { { "GM0388", "2010-03-01", NULL }, { "GM0388", "2010-03-01", NULL } };
    struct zaak_stand *stand = count_made(rows, LENGTH(rows));
    struct zaak_benchmarkvraag vraag = ZAAK_BENCHMARKVRAAG_INIT;
    struct zaak_benchmark b = ZAAK_BENCHMARK_INIT;
    struct zaak_benchmarkrij list[2];

    (void)state;
    vraag.nummer = INDICATOR_IN;
    assert_int_equal(zaak_benchmark_compute(stand, &vraag, list, 2, &b, NULL), 1);
    assert_number(list[0].soort, ZAAK_BENCHMARK_VERBORGEN);
    assert_number(b.totaal.verborgen, ZAAK_VERBORGEN_KLEIN);
    assert_number(b.mediaan, -1);
    zaak_stand_unref(stand);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worked_cases_count_where_they_should),
        cmocka_unit_test(the_promises_of_all_periods_are_the_score),
        cmocka_unit_test(what_comes_in_and_goes_out_explains_what_is_open),
        cmocka_unit_test(unit_and_channel_come_from_the_case),
        cmocka_unit_test(who_counts_has_a_code),
        cmocka_unit_test(a_payment_counts_once),
        cmocka_unit_test(the_parts_in_any_order_are_the_whole),
        cmocka_unit_test(standen_that_do_not_go_together_are_refused),
        cmocka_unit_test(bytes_give_the_stand_back),
        cmocka_unit_test(what_is_damaged_or_not_known_is_refused),
        cmocka_unit_test(a_period_has_its_name),
        cmocka_unit_test(wrong_options_are_refused),
        cmocka_unit_test(a_municipality_is_followed_by_the_one_it_went_into),
        cmocka_unit_test(a_wrong_table_of_municipalities_is_refused),
        cmocka_unit_test(the_longest_chain_of_municipalities_is_followed_once),
        cmocka_unit_test(a_successor_is_the_one_of_its_day),
        cmocka_unit_test(figures_of_a_predecessor_count_for_its_successor),
        cmocka_unit_test(what_was_open_at_a_predecessor_is_not_open_at_its_successor),
        cmocka_unit_test(a_benchmark_ranks_what_may_be_seen),
        cmocka_unit_test(a_total_of_one_hidden_municipality_is_hidden_too),
    };

    return cmocka_run_group_tests(tests, make_catalogue, drop_catalogue);
}
