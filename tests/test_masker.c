/* SPDX-License-Identifier: EUPL-1.2 */
/* Numbers of persons in sentences: what is masked and what is not, and that no sentence, error or report of the library tells one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include <libzaak.h>

#include "zaak_helper.h"

#include "context_helper.h"

/* A number that is a BSN, for test data only. */
#define BSN "123456782"
#define TYPE "omgevingsvergunning-regulier"

static const struct {
    const char *text, *masked;
} examples[] = {
    { "", "" },
    { BSN, "*********" },
    { "De heer J. Jansen (BSN " BSN ").", "De heer J. Jansen (BSN *********)." },
    { "BSN" BSN "B01", "BSN*********B01" },
    { "\"" BSN "\",\"111222333\"", "\"*********\",\"*********\"" },
    { "ZAAK-" BSN, "ZAAK-*********" },                       /* by chance, docs/keuzes.md */
    { "123456789", "123456789" },                            /* fails the elfproef */
    { "1234567820", "**********" },                          /* ten digits: an A-nummer */
    { "0123456782", "0123456782" },                          /* no A-nummer begins with a zero */
    { "12345678201", "12345678201" },                        /* eleven */
    { "00" BSN, "00" BSN },                                  /* eleven */
    { "K-2025-000123 van 2025-03-03, 20250303", "K-2025-000123 van 2025-03-03, 20250303" },
    { "2025-03-03T10:11:12.123456Z", "2025-03-03T10:11:12.123456Z" },
    { "€ 1.234.567,82 en € 12345678,20", "€ 1.234.567,82 en € 12345678,20" },
    { "0f8e1a2b-1234-5678-9abc-12a" BSN, "0f8e1a2b-1234-5678-9abc-12a" BSN },
    { "0f8e1a2b-1234-5678-9abc-12a" BSN " en " BSN, "0f8e1a2b-1234-5678-9abc-12a" BSN " en *********" },
    { "x0f8e1a2b-1234-5678-9abc-12a" BSN, "x0f8e1a2b-1234-5678-9abc-12a*********" },
    { "mail j.jansen+zaak@mail.example.nl.", "mail *@*." },
    { "a@b.nl, c@d.nl", "*@*, *@*" },
    { "jos\xc3\xa9@example.nl", "*@*" },
    { "om 10 uur @ de balie", "om 10 uur @ de balie" },
    { "team@kantoor", "team@kantoor" },                      /* no address: no point */
    { BSN "@example.nl", "*@*" },
    { "bel 06-12345678 of 0612345678", "bel *********** of **********" },
    { "06 12 34 56 78", "**************" },
    { "+31 6 12345678 en +31612345678", "************** en ************" },
    { "0031612345678", "*************" },
    { "078-7706256 en 14 078", "078-7706256 en 14 078" },    /* not certain */
    { "06123456789", "06123456789" },
    { "2006-12345678", "2006-12345678" },
    { "K06-12345678", "K06-12345678" },
    { "*********", "*********" },
};

static void what_says_who_is_masked_and_nothing_else(void **state)
{
    char text[200];

    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        int length = zaak_nummer_mask(ctx, examples[i].text, strlen(examples[i].text), text, sizeof text);

        assert_string_equal(text, examples[i].masked);
        assert_int_equal(length, strlen(examples[i].masked));
        /* Once is enough. */
        assert_int_equal(zaak_nummer_mask(ctx, examples[i].masked, strlen(examples[i].masked), text, sizeof text), length);
        assert_string_equal(text, examples[i].masked);
    }
    assert_int_equal(zaak_nummer_mask(ctx, BSN "999", 9, text, 5), 9);
    assert_string_equal(text, "****");
    assert_int_equal(zaak_nummer_mask(ctx, NULL, 1, text, 5), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_nummer_mask(NULL, "", 0, text, 5), -ZAAK_E_ARGUMENT);
}

/* Texts of random pieces: the masked text is no longer, and has no BSN that stands by itself. */
static void no_text_of_random_pieces_keeps_a_number(void **state)
{
    static const char *const pieces[] = { BSN, " ", "-", "a", "@", ".", "06", "+31", "12345678", "é", "\"", "1", "0f8e1a2b-1234-5678-9abc-12a" BSN, "x.nl" };
    uint64_t seed = 42;

    (void)state;
    for (int run = 0; run < 20000; run++) {
        char text[400] = "", masked[400];
        int length;

        for (int i = 0; i < 8; i++) {
            seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
            strcat(text, pieces[(seed >> 33) % (sizeof pieces / sizeof pieces[0])]);
        }
        length = zaak_nummer_mask(ctx, text, strlen(text), masked, sizeof masked);
        assert_true(length >= 0 && (size_t)length <= strlen(text) && strlen(masked) == (size_t)length);
        for (const char *at = masked; (at = strstr(at, BSN)); at++) {
            bool alone = (at == masked || at[-1] < '0' || at[-1] > '9') && (at[9] < '0' || at[9] > '9');

            if (alone && !(at - masked >= 27 && !memcmp(at - 27, "0f8e1a2b-1234-5678-9abc-12a", 27)))
                fail_msg("\"%s\" became \"%s\"", text, masked);
        }
    }
}

static struct zaak_catalogus *catalogus;

static void expect_silent(const char *what, const char *text)
{
    if (text && strstr(text, BSN))
        fail_msg("%s: %s", what, text);
}

static void expect_silent_findings(const struct zaak_bevindingen *list)
{
    struct zaak_bevinding row = ZAAK_BEVINDING_INIT;

    for (size_t i = 0; zaak_bevindingen_get(list, i, &row) == 0; i++)
        expect_silent(row.regel, row.tekst);
}

/* A BSN in each text of each kind of fact, once as a whole and once in a sentence. */
static void no_error_of_a_fact_tells_a_number(void **state)
{
    static const char *const texts[] = { BSN, "mevrouw " BSN ", of " BSN, "zaak-" BSN };

    (void)state;
    for (int32_t soort = 0; soort <= ZAAK_FEIT_GEBEURTENIS + 1; soort++) {
        for (int place = 0; place < 64 * 3; place++) {
            struct zaak *zaak = zaak_new(catalogus, TYPE, zaak_datum(2025, 3, 3));
            struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
            struct zaak_error error = ZAAK_ERROR_INIT;
            struct zaak_feit feit = ZAAK_FEIT_INIT;
            const char *text = texts[place % 3];
            int bits = place / 3;

            feit.soort = soort;
            feit.op = zaak_datum(2025, 3, 10);
            feit.id = bits & 1 ? text : NULL;
            feit.actor = bits & 2 ? text : NULL;
            feit.naam = bits & 4 ? text : NULL;
            feit.waarde = bits & 8 ? text : NULL;
            feit.soort_waarde = bits & 16 ? text : NULL;
            feit.organisatie = bits & 32 ? text : NULL;
            zaak_check_feit(zaak, &feit, list, &error);
            expect_silent("check", error.text);
            if (zaak_load_feit(zaak, &feit, &error) == 0)
                zaak_check(zaak, list);
            expect_silent("load", error.text);
            zaak_load_feit(zaak, &feit, &error);
            expect_silent("load again", error.text);
            expect_silent_findings(list);
            zaak_bevindingen_unref(list);
            zaak_unref(zaak);
        }
    }
}

static const char lines[] =
    "{\"zaak\":\"" BSN "\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"" TYPE "\",\"omschrijving\":\"Van " BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"" BSN "\",\"feit\":\"rol\",\"op\":\"2025-03-03\",\"roltype\":\"Behandelaar\",\"betrokkene\":\"" BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"3\",\"feit\":\"rol\",\"op\":\"2025-03-03\",\"roltype\":\"Rol van " BSN "\",\"betrokkene\":\"" BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"4\",\"feit\":\"status\",\"op\":\"2025-03-04\",\"statustype\":\"Ontvangen\",\"gezet_door\":\"" BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"5\",\"feit\":\"status\",\"op\":\"2025-03-05\",\"statustype\":\"Wacht op " BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"6\",\"feit\":\"eigenschap\",\"op\":\"2025-03-05\",\"naam\":\"bouwkosten\",\"waarde\":\"" BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"7\",\"feit\":\"opschorting\",\"op\":\"2025-03-06\",\"grond\":\"aanvulling\",\"reden\":\"" BSN "\",\"tot\":\"2025-03-20\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"8\",\"feit\":\"hoofdzaak\",\"op\":\"2025-03-07\",\"hoofdzaak\":\"" BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"9\",\"feit\":\"relevante_zaak\",\"op\":\"2025-03-07\",\"relevante_zaak\":\"deel-" BSN "\",\"aard_relatie\":\"vervolg\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"10\",\"feit\":\"product\",\"op\":\"2025-03-07\",\"product_of_dienst\":\"" BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"11\",\"feit\":\"informatieobject\",\"op\":\"2025-03-07\",\"informatieobject\":\"" BSN "\",\"informatieobjecttype\":\"" BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"12\",\"feit\":\"resultaat\",\"op\":\"2025-05-07\",\"resultaattype\":\"Verleend aan " BSN "\"}\n"
    "{\"zaak\":\"" BSN "\",\"id\":\"13\",\"feit\":\"status\",\"op\":\"2025-06-01\",\"statustype\":\"Afgehandeld\"}\n";

static void expect_silent_motivering(const char *what, const struct zaak_motivering *why)
{
    static char text[16384];

    assert_true(zaak_motivering_text(why, text, sizeof text) < (int)sizeof text);
    expect_silent(what, text);
    for (size_t i = 0; i < zaak_motivering_count(why); i++) {
        zaak_motivering_stap_text(why, i, text, sizeof text);
        expect_silent(what, text);
    }
}

static void no_answer_about_a_case_tells_a_number(void **state)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak *zaak;
    static char text[65536];

    (void)state;
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, lines, sizeof lines - 1, NULL, &error), 0);
    zaak = zaak_voorraad_at(voorraad, 0);
    for (zaak_dag step = 0; step < 5; step++) {
        struct zaak_volgvraag vraag = ZAAK_VOLGVRAAG_INIT;
        struct zaak_dwangsomblik dwangsom = ZAAK_DWANGSOMBLIK_INIT;
        struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
        struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
        struct zaak_klok klok = ZAAK_KLOK_INIT;
        struct zaak_motivering *why = zaak_motivering_new(ctx);

        vraag.blik.peildatum = dwangsom.blik.peildatum = step == 4 ? ZAAK_DAG_GEEN : zaak_datum(2025, 3, 4) + 30 * step;
        zaak_ask_klok(zaak, &vraag.blik, &klok, why, &error);
        expect_silent_motivering("klok", why);
        zaak_get_dwangsom(zaak, &dwangsom, &stand, why, &error);
        expect_silent_motivering("dwangsom", why);
        zaak_get_archief(zaak, &vraag.blik, NULL, &archief, why, &error);
        expect_silent_motivering("archief", why);
        for (int32_t vorm = ZAAK_VOLGVORM_TEKST; vorm <= ZAAK_VOLGVORM_HTML; vorm++) {
            assert_true(zaak_write_volging(zaak, &vraag, vorm, text, sizeof text, &error) < (int)sizeof text);
            expect_silent("volging", text);
        }
        zaak_motivering_unref(why);
    }
    for (size_t i = 0; zaak_regelprofiel_naam(i); i++) {
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_toets toets = ZAAK_TOETS_INIT;

        toets.profiel = zaak_regelprofiel_naam(i);
        assert_true(zaak_check_with(zaak, &toets, list, &error) > 0);
        expect_silent_findings(list);
        zaak_bevindingen_unref(list);
    }
    /* The doors to other systems keep it. */
    zaak_save_jsonl(zaak, text, sizeof text);
    assert_non_null(strstr(text, BSN));
    zaak_voorraad_unref(voorraad);
}

/* Archiving tells what stood where a day should be. */
static void a_value_that_is_no_day_is_told_masked(void **state)
{
    static const struct zaak_archiefeigenschap eigenschap = { "einde", "zie " BSN, NULL };
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    char text[4096];

    (void)state;
    regeling.archiefnominatie = "vernietigen";
    regeling.archiefactietermijn = "P5Y";
    regeling.afleidingswijze = "eigenschap";
    regeling.datumkenmerk = "einde";
    vraag.regeling = &regeling;
    vraag.einddatum = zaak_datum(2020, 1, 1);
    vraag.eigenschappen = &eigenschap;
    vraag.eigenschap_count = 1;
    assert_int_equal(zaak_archief_compute(ctx, &vraag, &archief, why, NULL), 0);
    assert_int_equal(archief.reden, ZAAK_ARCHIEFREDEN_EIGENSCHAP_ONLEESBAAR);
    zaak_motivering_text(why, text, sizeof text);
    assert_non_null(strstr(text, "zie *********"));
    expect_silent_motivering("archief", why);
    zaak_motivering_unref(why);
}

static void no_other_version_of_a_zaaktype_tells_a_number(void **state)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    static char text[65536];

    (void)state;
    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, lines, sizeof lines - 1, NULL, NULL), 0);
    for (size_t i = 0; i < zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE); i++) {
        const struct zaak_object *versie = zaak_catalogus_at(catalogus, ZAAK_SOORT_ZAAKTYPE, i);
        struct zaak_overzetting *list = NULL;
        struct zaak_error error = ZAAK_ERROR_INIT;
        struct zaak_blik blik = ZAAK_BLIK_INIT;

        blik.peildatum = zaak_datum(2025, 4, 1);
        if (zaak_try_versie(zaak_voorraad_at(voorraad, 0), versie, &blik, &list, &error) < 0) {
            expect_silent("versie", error.text);
            continue;
        }
        assert_true(zaak_overzetting_text(list, text, sizeof text) < (int)sizeof text);
        expect_silent("overzetting", text);
        zaak_overzetting_unref(list);
    }
    zaak_voorraad_unref(voorraad);
}

static void no_error_of_a_line_tells_a_number(void **state)
{
    static const char *const bad[] = {
        "{\"zaak\":\"Z\",\"feit\":\"" BSN "\",\"op\":\"2025-03-03\"}", "{\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"" BSN "\"}",
        "{\"zaak\":\"Z\",\"feit\":\"open\",\"" BSN "\":1,\"op\":\"2025-03-03\"}", "{\"zaak\":\"Z\",\"feit\":\"rol\",\"op\":\"2025-03-03\",\"betrokkene\":\"" BSN "\"}",
        "{\"zaak\":\"Z\",\"feit\":\"dwangsombesluit\",\"op\":\"2025-03-03\",\"bedrag\":\"" BSN "\"}", "{\"zaak\":\"" BSN "\",\"" BSN "\":1,\"" BSN "\":1}",
        "{\"zaak\":\"" BSN "\",\"feit\":\"verlenging\",\"op\":\"2025-03-03\",\"termijn\":\"" BSN "\"}", BSN, "\"" BSN "\"", "{\"" BSN,
        "{\"zaak\":\"Z\",\"feit\":\"zaakobject\",\"op\":\"2025-03-03\",\"objecttype\":\"pand\",\"object\":\"{" BSN "\"}",
        "{\"zaak\":\"Z\",\"feit\":\"betaling\",\"op\":\"2025-03-03\",\"betalingsindicatie\":\"" BSN "\"}",
    };

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
        struct zaak_error error = ZAAK_ERROR_INIT;

        assert_true(zaak_voorraad_load_jsonl(voorraad, bad[i], strlen(bad[i]), NULL, &error) < 0);
        expect_silent(bad[i], error.text);
        zaak_voorraad_unref(voorraad);
    }
}

static int set_up(void **state)
{
    make_context(state);
    catalogus = example_catalogus(ctx);
    return catalogus ? 0 : -1;
}

static int tear_down(void **state)
{
    catalogus = zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_says_who_is_masked_and_nothing_else),
        cmocka_unit_test(no_text_of_random_pieces_keeps_a_number),
        cmocka_unit_test(no_error_of_a_fact_tells_a_number),
        cmocka_unit_test(no_answer_about_a_case_tells_a_number),
        cmocka_unit_test(a_value_that_is_no_day_is_told_masked),
        cmocka_unit_test(no_other_version_of_a_zaaktype_tells_a_number),
        cmocka_unit_test(no_error_of_a_line_tells_a_number),
    };

    return cmocka_run_group_tests_name("masker", tests, set_up, tear_down);
}
