/* SPDX-License-Identifier: EUPL-1.2 */
/* RASCI on cases: who is on turn, who stands in, who must be told, whose advice is out, the work load, and what was done against the matrix. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include <libzaak.h>

#include "catalogus_helper.h"
#include "context_helper.h"

/* A rule and its severity, as findings are written here. */
#define MELDING(regel) regel "!1"
#define WAARSCHUWING(regel) regel "!2"
#define FOUT(regel) regel "!3"

#define ROL(url, naam, generiek) "{'url': '" url "', 'omschrijving': '" naam "', 'omschrijvingGeneriek': '" generiek "', 'zaaktype': 'v1'}"

/* A permit and the objection against it in one zaaktype, so that each segregation of the law has its activity. */
static const char catalogus_json[] =
    "{'zaaktypen': [{'url': 'v1', 'identificatie': 'Z', 'omschrijving': 'Zaak', 'beginGeldigheid': '2024-01-01'},"
    " {'url': 'v2', 'identificatie': 'Y', 'omschrijving': 'Zonder profiel', 'beginGeldigheid': '2024-01-01'}],"
    "'statustypen': [{'url': 's1', 'omschrijving': 'Open', 'zaaktype': 'v1', 'volgnummer': 1}, {'url': 's2', 'omschrijving': 'Besluit', 'zaaktype': 'v1', 'volgnummer': 2},"
    " {'url': 's3', 'omschrijving': 'Klaar', 'zaaktype': 'v1', 'volgnummer': 3}, {'url': 't1', 'omschrijving': 'Open', 'zaaktype': 'v2', 'volgnummer': 1},"
    " {'url': 't2', 'omschrijving': 'Klaar', 'zaaktype': 'v2', 'volgnummer': 2}],"
    "'roltypen': [" ROL("r1", "Doener", "behandelaar") "," ROL("r2", "Baas", "beslisser") "," ROL("r3", "Adviseur", "adviseur") "," ROL("r4", "Aanvrager", "initiator") ","
    ROL("r5", "Commissie", "adviseur") ", {'url': 'q1', 'omschrijving': 'Doener', 'omschrijvingGeneriek': 'behandelaar', 'zaaktype': 'v2'},"
    " {'url': 'q2', 'omschrijving': 'Coördinator', 'omschrijvingGeneriek': 'zaakcoordinator', 'zaaktype': 'v2'},"
    " {'url': 'q3', 'omschrijving': 'Baas', 'omschrijvingGeneriek': 'beslisser', 'zaaktype': 'v2'}],"
    "'eigenschappen': [{'url': 'e1', 'naam': 'bedrag', 'zaaktype': 'v1'}]}";

static const char profiel_json[] =
    "{'procesprofielen': [{'zaaktype': 'Z', 'rollen': [{'roltype': 'Commissie', 'extern': true}], 'activiteiten': ["
    "{'id': 'toetsen', 'naam': 'Aanvraag toetsen', 'status': 'Open', 'rasci': {'Doener': 'R', 'Baas': 'A', 'Adviseur': 'C', 'Aanvrager': 'I'}},"
    "{'id': 'rapport', 'naam': 'Rapport opmaken', 'status': 'Open', 'rasci': {'Doener': 'R', 'Baas': 'A'}},"
    "{'id': 'toezicht', 'naam': 'Toezicht houden', 'status': 'Open', 'rasci': {'Doener': 'R', 'Baas': 'A'}},"
    "{'id': 'horen', 'naam': 'Bezwaarmaker horen', 'status': 'Open', 'rasci': {'Doener': 'R', 'Commissie': 'R', 'Baas': 'A'},"
    " 'scheiding': [{'activiteit': 'toetsen', 'wijze': 'meerderheid', 'artikel': 'Awb art. 7:5 lid 1'}]},"
    "{'id': 'adviseren', 'naam': 'Commissie adviseert', 'status': 'Open', 'rasci': {'Commissie': 'R', 'Doener': 'R', 'Baas': 'A'},"
    " 'scheiding': [{'wijze': 'extern', 'artikel': 'Awb art. 7:13 lid 1'}]},"
    "{'id': 'besluiten', 'naam': 'Besluit nemen', 'status': 'Besluit', 'besluit': true, 'mandaat': true, 'bedrag': 'bedrag',"
    " 'rasci': {'Doener': 'R', 'Baas': 'A', 'Adviseur': 'C', 'Aanvrager': 'I'}},"
    "{'id': 'boete', 'naam': 'Boete opleggen', 'status': 'Besluit', 'besluit': true, 'rasci': {'Doener': 'R', 'Baas': 'A'},"
    " 'scheiding': [{'activiteit': 'rapport', 'artikel': 'Awb art. 10:3 lid 4'}]},"
    "{'id': 'bezwaar', 'naam': 'Beslissen op bezwaar', 'status': 'Besluit', 'besluit': true, 'rasci': {'Doener': 'R', 'Baas': 'A'},"
    " 'scheiding': [{'activiteit': 'besluiten', 'waar': 'andere_zaak', 'artikel': 'Awb art. 10:3 lid 3'}]},"
    "{'id': 'vergunnen', 'naam': 'Vergunning voorbereiden', 'status': 'Open', 'rasci': {'Doener': 'R', 'Baas': 'A'},"
    " 'scheiding': [{'activiteit': 'toezicht', 'waar': 'object', 'artikel': 'Bor art. 7.4'}]}]}]}";

static struct zaak_catalogus *catalogus;

static int begin(void **state)
{
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (make_context(state))
        return -1;
    catalogus = zaak_catalogus_new(ctx);
    expect_success("catalogue", add_json(catalogus, catalogus_json, &error), &error);
    expect_success("profielen", add_profielen(catalogus, profiel_json, &error), &error);
    expect_success("freeze", zaak_catalogus_freeze(catalogus, &error), &error);
    return 0;
}

static int end(void **state)
{
    zaak_catalogus_unref(catalogus);
    return drop_context(state);
}

/* A line of a case Z1 (or of another) in March 2025. */
#define LIJN(zaak, feit, dag, rest) "{'zaak':'" zaak "','feit':'" feit "','op':'2025-03-" dag "'" rest "}\n"
#define FEIT(feit, dag, rest) LIJN("Z1", feit, dag, rest)
#define OPENEN FEIT("open", "01", ",'zaaktype':'Z'") FEIT("status", "01", ",'statustype':'Open'")
#define ROLLEN \
    FEIT("rol", "01", ",'roltype':'Doener','betrokkene':'jan'") FEIT("rol", "01", ",'roltype':'Baas','betrokkene':'els'") \
    FEIT("rol", "01", ",'roltype':'Adviseur','betrokkene':'team-v','betrokkenetype':'organisatorische_eenheid'") \
    FEIT("rol", "01", ",'roltype':'Aanvrager','betrokkene':'burger','betrokkenetype':'natuurlijk_persoon'")
#define DOEN(dag, activiteit, wie) FEIT("activiteit", dag, ",'activiteit':'" activiteit "','betrokkene':'" wie "'")
#define ALS(dag, activiteit, wie, als) FEIT("activiteit", dag, ",'activiteit':'" activiteit "','betrokkene':'" wie "','hoedanigheid':'" als "'")
#define WEG(dag, wie, rest) FEIT("vervanging", dag, ",'betrokkene':'" wie "'" rest)

static struct zaak_voorraad *load(const char *lines)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    struct zaak_error error = ZAAK_ERROR_INIT;
    char *json = quoted(lines);

    expect_success(lines, zaak_voorraad_load_jsonl(voorraad, json, strlen(json), NULL, &error), &error);
    free(json);
    return voorraad;
}

static const struct zaak *z1(const struct zaak_voorraad *voorraad)
{
    return zaak_voorraad_find(voorraad, "Z1");
}

static struct zaak_blik on(const char *dag)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    blik.peildatum = dag_or_none(dag);
    return blik;
}

/* Who acts with a letter, with a space between; "-" for nobody. */
static void write_names(const struct zaak *zaak, const char *dag, int32_t letter, char *text, size_t size)
{
    struct zaak_blik blik = on(dag);
    struct zaak_betrokken rows[16];
    int count = zaak_get_rasci(zaak, &blik, letter, rows, 16);
    size_t at = 0;

    assert_in_range(count, 0, 16);
    *text = '\0';
    for (int i = 0; i < count; i++)
        at += (size_t)snprintf(text + at, size - at, "%s%s", i ? " " : "", rows[i].betrokkene ? rows[i].betrokkene : "-");
}

static void expect_names(const char *lines, const char *dag, int32_t letter, const char *expected)
{
    struct zaak_voorraad *voorraad = load(lines);
    char text[200];

    write_names(z1(voorraad), dag, letter, text, sizeof text);
    if (strcmp(text, expected))
        fail_msg("on %s: %s, not %s", dag, text, expected);
    zaak_voorraad_unref(voorraad);
}

static void who_stands_in_is_on_turn_while_someone_is_away(void **state)
{
    static const struct {
        const char *lines, *dag;
        int32_t letter;
        const char *expected;
    } cases[] = {
        { OPENEN ROLLEN, "2025-03-02", ZAAK_RASCI_R, "jan -" },
        { OPENEN ROLLEN, "2025-03-02", ZAAK_RASCI_A, "els" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','tot':'2025-03-14'"), "2025-03-09", ZAAK_RASCI_A, "els" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','tot':'2025-03-14'"), "2025-03-10", ZAAK_RASCI_A, "mia" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','tot':'2025-03-14'"), "2025-03-14", ZAAK_RASCI_A, "mia" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','tot':'2025-03-14'"), "2025-03-15", ZAAK_RASCI_A, "els" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','tot':'2025-03-14'"), "", ZAAK_RASCI_A, "els" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia'"), "", ZAAK_RASCI_A, "mia" },
        { OPENEN ROLLEN WEG("10", "els", ""), "2025-03-10", ZAAK_RASCI_A, "-" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia'") WEG("12", "els", ",'vervanger':'els'"), "2025-03-12", ZAAK_RASCI_A, "els" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','roltype':'Doener'"), "2025-03-10", ZAAK_RASCI_A, "els" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','roltype':'beslisser'"), "2025-03-10", ZAAK_RASCI_A, "mia" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','tot':'2025-03-20'") WEG("12", "els", ",'vervanger':'tom','tot':'2025-03-13'"), "2025-03-12", ZAAK_RASCI_A, "tom" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia','tot':'2025-03-20'") WEG("12", "els", ",'vervanger':'tom','tot':'2025-03-13'"), "2025-03-14", ZAAK_RASCI_A, "mia" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia'") WEG("11", "mia", ",'vervanger':'tom'"), "2025-03-11", ZAAK_RASCI_A, "tom" },
        { OPENEN ROLLEN WEG("10", "els", ",'vervanger':'mia'") WEG("11", "mia", ",'vervanger':'els'"), "2025-03-11", ZAAK_RASCI_A, "-" },
        /* Two in one role: one is away, the other one is there; or he already is there. */
        { OPENEN ROLLEN FEIT("rol", "01", ",'roltype':'Baas','betrokkene':'tom'") WEG("10", "els", ""), "2025-03-10", ZAAK_RASCI_A, "tom" },
        { OPENEN ROLLEN FEIT("rol", "01", ",'roltype':'Baas','betrokkene':'tom'") WEG("10", "els", ",'vervanger':'tom'"), "2025-03-10", ZAAK_RASCI_A, "tom" },
        { OPENEN ROLLEN FEIT("status", "05", ",'statustype':'Besluit'"), "2025-03-05", ZAAK_RASCI_C, "team-v" },
        { OPENEN ROLLEN FEIT("status", "05", ",'statustype':'Klaar'"), "2025-03-05", ZAAK_RASCI_R, "" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++)
        expect_names(cases[i].lines, cases[i].dag, cases[i].letter, cases[i].expected);
}

static void a_closed_case_still_tells_who_was_accountable_on_a_day(void **state)
{
    (void)state;
    expect_names(OPENEN ROLLEN FEIT("rol_einde", "08", ",'roltype':'Baas','betrokkene':'els'") FEIT("rol", "09", ",'roltype':'Baas','betrokkene':'tom'")
                 FEIT("status", "20", ",'statustype':'Klaar'"), "2025-03-08", ZAAK_RASCI_A, "els");
    expect_names(OPENEN ROLLEN FEIT("rol_einde", "08", ",'roltype':'Baas','betrokkene':'els'") FEIT("rol", "09", ",'roltype':'Baas','betrokkene':'tom'")
                 FEIT("status", "20", ",'statustype':'Klaar'"), "2025-03-19", ZAAK_RASCI_A, "tom");
    expect_names(OPENEN ROLLEN FEIT("status", "20", ",'statustype':'Klaar'"), "2025-03-20", ZAAK_RASCI_A, "");
}

static void a_turn_says_in_which_role_with_which_letters_and_for_whom(void **state)
{
    struct zaak_voorraad *voorraad = load(OPENEN ROLLEN FEIT("status", "05", ",'statustype':'Besluit'") WEG("10", "els", ",'vervanger':'mia'") WEG("10", "jan", ""));
    struct zaak_blik blik = on("2025-03-10");
    struct zaak_beurt rows[16];
    const struct zaak *zaak = z1(voorraad);

    (void)state;
    assert_int_equal(zaak_get_beurten(zaak, &blik, ZAAK_RASCI_R | ZAAK_RASCI_A | ZAAK_RASCI_I, rows, 16), 7);
    assert_string_equal(rows[0].activiteit, "besluiten");
    assert_string_equal(zaak_object_get_naam(rows[0].roltype), "Doener");
    assert_null(rows[0].betrokkene);
    assert_string_equal(rows[0].vervangt, "jan");
    assert_int_equal(rows[0].letters, ZAAK_RASCI_R);
    assert_string_equal(rows[1].betrokkene, "mia");
    assert_string_equal(rows[1].betrokkenetype, "medewerker");
    assert_string_equal(rows[1].vervangt, "els");
    assert_string_equal(rows[2].betrokkene, "burger");
    assert_string_equal(rows[2].betrokkenetype, "natuurlijk_persoon");
    assert_null(rows[2].vervangt);
    assert_string_equal(rows[3].activiteit, "boete");
    assert_int_equal(zaak_get_beurten(zaak, &blik, ZAAK_RASCI_S, NULL, 0), 0);
    assert_int_equal(zaak_get_beurten(zaak, &blik, 0, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_get_beurten(zaak, &blik, 32, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_get_beurten(NULL, &blik, 1, NULL, 0), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_get_letters(zaak, &blik, "mia"), ZAAK_RASCI_A);
    assert_int_equal(zaak_get_letters(zaak, &blik, "els"), 0);
    assert_int_equal(zaak_get_letters(zaak, &blik, "burger"), ZAAK_RASCI_I);
    assert_int_equal(zaak_get_letters(zaak, &blik, "onbekend"), 0);
    assert_int_equal(zaak_get_letters(zaak, &blik, NULL), -ZAAK_E_ARGUMENT);
    zaak_voorraad_unref(voorraad);
}

static void without_a_profile_the_letters_come_from_the_roltypen(void **state)
{
    struct zaak_voorraad *voorraad = load(LIJN("Z1", "open", "01", ",'zaaktype':'Y'") FEIT("rol", "01", ",'roltype':'Doener','betrokkene':'jan'")
                                          FEIT("rol", "01", ",'roltype':'Coördinator','betrokkene':'co'"));
    char text[100];

    (void)state;
    write_names(z1(voorraad), NULL, ZAAK_RASCI_R, text, sizeof text);
    assert_string_equal(text, "jan");
    write_names(z1(voorraad), NULL, ZAAK_RASCI_A, text, sizeof text);
    assert_string_equal(text, "-");   /* there is a beslisser: the coordinator does not answer too */
    assert_int_equal(zaak_get_letters(z1(voorraad), NULL, "jan"), ZAAK_RASCI_R);
    assert_int_equal(zaak_get_letters(z1(voorraad), NULL, "co"), 0);
    zaak_voorraad_unref(voorraad);
}

static void who_must_be_told_follows_from_the_event(void **state)
{
    struct zaak_voorraad *voorraad = load(OPENEN ROLLEN DOEN("03", "toetsen", "jan") FEIT("activiteit", "04", ",'activiteit':'rapport','betrokkene':'jan','id':'rap'")
        FEIT("activiteit", "04", ",'activiteit':'toetsen','betrokkene':'jan','id':'toets'") FEIT("status", "05", ",'statustype':'Besluit','id':'st'")
        FEIT("besluit", "06", ",'id':'bes'") FEIT("herroeping", "07", ",'herroept':'weg'") FEIT("kenmerk", "06", ",'kenmerk':'a','bron':'b','id':'weg'"));
    struct zaak_beurt rows[8];

    (void)state;
    assert_int_equal(zaak_get_informeren(z1(voorraad), "toets", rows, 8), 1);
    assert_string_equal(rows[0].betrokkene, "burger");
    assert_string_equal(rows[0].activiteit, "toetsen");
    assert_int_equal(zaak_get_informeren(z1(voorraad), "rap", rows, 8), 0);
    assert_int_equal(zaak_get_informeren(z1(voorraad), "st", rows, 8), 1);
    assert_string_equal(rows[0].activiteit, "besluiten");
    assert_int_equal(zaak_get_informeren(z1(voorraad), "bes", rows, 8), 1);
    assert_int_equal(zaak_get_informeren(z1(voorraad), "weg", rows, 8), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_get_informeren(z1(voorraad), "nooit", rows, 8), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_get_informeren(z1(voorraad), NULL, rows, 8), -ZAAK_E_ARGUMENT);
    zaak_voorraad_unref(voorraad);
}

#define VRAAG(dag, wie, rest) FEIT("advies_gevraagd", dag, ",'adviseur':'" wie "'" rest)
#define ANTWOORD(dag, wie, rest) FEIT("advies_gegeven", dag, ",'adviseur':'" wie "'" rest)

static void advice_is_out_until_it_comes(void **state)
{
    static const char lines[] = OPENEN ROLLEN VRAAG("03", "team-v", ",'activiteit':'toetsen','tot':'2025-03-10'") VRAAG("04", "welstand", "") VRAAG("05", "team-v", ",'activiteit':'besluiten'")
        ANTWOORD("12", "team-v", ",'activiteit':'besluiten','advies':'doc-1'") ANTWOORD("14", "team-v", "") FEIT("besluit", "13", "") VRAAG("15", "nazorg", "");
    static const struct {
        const char *dag;
        int32_t count, stand[4];
    } cases[] = {
        { "2025-03-02", 0, { 0 } },
        { "2025-03-10", 3, { ZAAK_ADVIES_OPEN, ZAAK_ADVIES_OPEN, ZAAK_ADVIES_OPEN } },
        { "2025-03-11", 3, { ZAAK_ADVIES_TE_LAAT, ZAAK_ADVIES_OPEN, ZAAK_ADVIES_OPEN } },
        { "2025-03-12", 3, { ZAAK_ADVIES_TE_LAAT, ZAAK_ADVIES_OPEN, ZAAK_ADVIES_GEGEVEN } },
        { "2025-03-13", 3, { ZAAK_ADVIES_NIET_AFGEWACHT, ZAAK_ADVIES_NIET_AFGEWACHT, ZAAK_ADVIES_GEGEVEN } },
        { "2025-03-20", 4, { ZAAK_ADVIES_NA_BESLUIT, ZAAK_ADVIES_NIET_AFGEWACHT, ZAAK_ADVIES_GEGEVEN, ZAAK_ADVIES_OPEN } },
    };
    struct zaak_voorraad *voorraad = load(lines);
    struct zaak_advies rows[4];

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_blik blik = on(cases[i].dag);

        assert_int_equal(zaak_get_adviezen(z1(voorraad), &blik, rows, 4), cases[i].count);
        for (int j = 0; j < cases[i].count; j++)
            if (rows[j].stand != cases[i].stand[j])
                fail_msg("on %s, question %d: %d, not %d", cases[i].dag, j, (int)rows[j].stand, (int)cases[i].stand[j]);
    }
    assert_string_equal(rows[2].adviseur, "team-v");
    assert_string_equal(rows[2].activiteit, "besluiten");
    assert_string_equal(rows[2].advies, "doc-1");
    assert_int_equal(rows[2].gegeven_op, zaak_datum(2025, 3, 12));
    assert_int_equal(rows[0].uiterlijk, zaak_datum(2025, 3, 10));
    assert_int_equal(zaak_get_adviezen(NULL, NULL, NULL, 0), -ZAAK_E_ARGUMENT);
    zaak_voorraad_unref(voorraad);
}

static void the_work_load_counts_cases_per_letter(void **state)
{
    struct zaak_voorraad *voorraad = load(OPENEN ROLLEN WEG("10", "els", ",'vervanger':'jan'") LIJN("Z2", "open", "01", ",'zaaktype':'Z'")
        LIJN("Z2", "rol", "01", ",'roltype':'Doener','betrokkene':'jan'") LIJN("Z3", "open", "01", ",'zaaktype':'Z'") LIJN("Z3", "status", "02", ",'statustype':'Klaar'")
        LIJN("Z3", "rol", "01", ",'roltype':'Doener','betrokkene':'jan'") LIJN("Z4", "open", "20", ",'zaaktype':'Z'"));
    struct zaak_blik blik = on("2025-03-11");
    struct zaak_werklast rows[8];

    (void)state;
    assert_int_equal(zaak_voorraad_get_werklast(voorraad, &blik, rows, 8), 4);
    assert_null(rows[0].betrokkene);   /* in Z1 the Commissie, in Z2 all but the Doener */
    assert_int_equal(rows[0].zaken, 2);
    assert_int_equal(rows[0].per_letter[0], 2);
    assert_int_equal(rows[0].per_letter[1], 1);
    assert_string_equal(rows[1].betrokkene, "burger");
    assert_string_equal(rows[1].betrokkenetype, "natuurlijk_persoon");
    assert_string_equal(rows[2].betrokkene, "jan");
    assert_int_equal(rows[2].zaken, 2);
    assert_int_equal(rows[2].per_letter[0], 2);
    assert_int_equal(rows[2].per_letter[1], 1);
    assert_string_equal(rows[3].betrokkene, "team-v");
    assert_string_equal(rows[3].betrokkenetype, "organisatorische_eenheid");
    assert_int_equal(rows[3].per_letter[3], 1);
    assert_int_equal(zaak_voorraad_get_werklast(voorraad, &blik, rows, 1), 4);
    assert_int_equal(zaak_voorraad_get_werklast(NULL, &blik, rows, 1), -ZAAK_E_ARGUMENT);
    zaak_voorraad_unref(voorraad);
}

static void an_index_answers_as_the_cases_do(void **state)
{
    struct zaak_voorraad *voorraad = load(OPENEN ROLLEN WEG("10", "els", ",'vervanger':'jan'") LIJN("Z2", "open", "01", ",'zaaktype':'Z'")
        LIJN("Z2", "rol", "01", ",'roltype':'Doener','betrokkene':'jan'") LIJN("Z3", "open", "01", ",'zaaktype':'Z'") LIJN("Z3", "status", "02", ",'statustype':'Klaar'")
        LIJN("Z3", "rol", "01", ",'roltype':'Doener','betrokkene':'jan'"));
    static const char *const people[] = { "jan", "els", "burger", "team-v" };
    struct zaak_blik blik = on("2025-03-11");
    struct zaak_rasciindex *index = NULL;
    struct zaak_rasciwie wie[8];
    size_t zaken[4] = { 9, 9, 9, 9 };

    (void)state;
    assert_int_equal(zaak_rasciindex_new(voorraad, &blik, &index, NULL), 0);
    for (size_t i = 0; i < 3; i++)
        for (size_t j = 0; j < LENGTH(people); j++)
            assert_int_equal(zaak_rasciindex_letters(index, i, zaak_rasciindex_number(index, people[j])), zaak_get_letters(zaak_voorraad_at(voorraad, i), &blik, people[j]));
    assert_int_equal(zaak_rasciindex_wie(index, 0, ZAAK_RASCI_R | ZAAK_RASCI_A, wie, 8), 2);
    assert_string_equal(wie[0].betrokkene, "jan");
    assert_int_equal(wie[0].letters, ZAAK_RASCI_R | ZAAK_RASCI_A);
    assert_null(wie[1].betrokkene);   /* the Commissie */
    assert_int_equal(zaak_rasciindex_zaken(index, zaak_rasciindex_number(index, "jan"), ZAAK_RASCI_R, zaken, 4), 2);
    assert_true(zaken[0] == 0 && zaken[1] == 1 && zaken[2] == 9);
    assert_int_equal(zaak_rasciindex_zaken(index, zaak_rasciindex_number(index, "jan"), ZAAK_RASCI_A, zaken, 4), 1);
    assert_int_equal(zaak_rasciindex_zaken(index, 0, ZAAK_RASCI_A, zaken, 1), 1);
    assert_int_equal(zaken[0], 1);
    assert_int_equal(zaak_rasciindex_number(index, "wie"), -ZAAK_E_NIET_GEVONDEN);
    assert_int_equal(zaak_rasciindex_number(index, NULL), 0);
    assert_int_equal(zaak_rasciindex_letters(index, 3, 0), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_rasciindex_letters(index, 0, -1), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_rasciindex_wie(index, 3, 1, wie, 8), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_rasciindex_wie(index, 0, 0, wie, 8), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_rasciindex_zaken(index, 0, 64, zaken, 1), -ZAAK_E_ARGUMENT);
    assert_int_equal(zaak_rasciindex_new(NULL, NULL, &index, NULL), -ZAAK_E_ARGUMENT);
    assert_ptr_equal(zaak_rasciindex_ref(index), index);
    zaak_rasciindex_unref(index);
    zaak_voorraad_unref(voorraad);
    assert_int_equal(zaak_rasciindex_wie(index, 0, ZAAK_RASCI_R, wie, 8), 2);   /* it keeps its texts */
    assert_string_equal(wie[0].betrokkene, "jan");
    assert_null(zaak_rasciindex_unref(index));
}

/* ---- against the matrix ---- */

static const char mandaten_json[] =
    "{'mandaten': [{'id': 'M1', 'mandaatgever': 'college', 'gemandateerde': 'els', 'zaaktypen': ['Z'], 'activiteiten': ['besluiten'], 'tot_bedrag': '1000', 'bewijs': 'Gmb 1',"
    "  'geldig_van': '2025-03-05', 'geldig_tot': '2025-03-25'},"
    "{'id': 'M2', 'onder': 'M1', 'gemandateerde': 'tom', 'bewijs': 'Gmb 2'}, {'id': 'M3', 'mandaatgever': 'college', 'gemandateerde': 'mia'}]}";

static struct zaak_mandaten *load_mandaten(void)
{
    struct zaak_mandaten *mandaten = NULL;
    char *json = quoted(mandaten_json);

    assert_int_equal(zaak_mandaten_load_json(ctx, json, strlen(json), &mandaten, NULL), 0);
    free(json);
    return mandaten;
}

/* The rules that are found on Z1 once it is closed (rasci-r12 is about open cases). */
static void expect_findings(const char *lines, const char *expected)
{
    struct zaak_voorraad *voorraad = load(lines);
    struct zaak_mandaten *mandaten = load_mandaten();
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_rascitoets toets = ZAAK_RASCITOETS_INIT;
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    char text[300] = "";
    size_t at = 0;

    toets.mandaten = mandaten;
    assert_true(zaak_check_rasci(z1(voorraad), NULL, &toets, list, &error) >= 0);
    for (size_t i = 0; zaak_bevindingen_get(list, i, &b) == 0; i++) {
        at += (size_t)snprintf(text + at, sizeof text - at, "%s%s!%d", i ? " " : "", b.regel, (int)b.ernst);
        if (strstr(b.tekst, "jan") || strstr(b.tekst, "els"))
            fail_msg("%s names a person", b.tekst);
    }
    if (strcmp(text, expected))
        fail_msg("%s: %s, not %s", lines, text, expected);
    zaak_bevindingen_unref(list);
    zaak_mandaten_unref(mandaten);
    zaak_voorraad_unref(voorraad);
}

#define DICHT FEIT("status", "30", ",'statustype':'Klaar'")
#define OF(rest) OPENEN ROLLEN DICHT rest
#define Z2(feit, dag, rest) LIJN("Z2", feit, dag, rest)
#define Z2_DOEN(activiteit, wie) Z2("open", "01", ",'zaaktype':'Z'") Z2("activiteit", "02", ",'activiteit':'" activiteit "','betrokkene':'" wie "'")
#define COMMISSIE FEIT("rol", "01", ",'roltype':'Commissie','betrokkene':'prof'") FEIT("rol", "01", ",'roltype':'Commissie','betrokkene':'lid1'") \
    FEIT("rol", "01", ",'roltype':'Commissie','betrokkene':'lid2'")

static void what_was_done_is_held_against_the_matrix(void **state)
{
    static const struct {
        const char *lines, *expected;
    } cases[] = {
        { OF(""), "" },
        { OF(DOEN("03", "toetsen", "jan")), "" },
        { OF(DOEN("03", "toetsen", "els")), WAARSCHUWING("rasci-uitvoerder") },
        { OF(DOEN("03", "toetsen", "tom")), WAARSCHUWING("rasci-uitvoerder") },
        { OF(DOEN("03", "toetsen", "tom") WEG("02", "jan", ",'vervanger':'tom'")), "" },
        { OF(DOEN("03", "toetsen", "jan") WEG("02", "jan", ",'vervanger':'tom'")), WAARSCHUWING("rasci-uitvoerder") },
        { OF(DOEN("03", "dansen", "jan")), WAARSCHUWING("rasci-activiteit") },
        { OF(DOEN("10", "besluiten", "els")), "" },
        { OF(ALS("10", "besluiten", "els", "beslisser")), "" },
        { OF(ALS("10", "besluiten", "jan", "uitvoerder")), "" },
        { OF(DOEN("10", "boete", "jan")), FOUT("rasci-beslisser") },
        { OF(FEIT("besluit", "10", "")), "" },
        { OF(FEIT("rol_einde", "08", ",'roltype':'Baas','betrokkene':'els'") FEIT("besluit", "10", "")), FOUT("rasci-beslisser") " " FOUT("rasci-beslisser") " " FOUT("rasci-beslisser") },
        { OF(DOEN("07", "besluiten", "els") FEIT("rol_einde", "08", ",'roltype':'Baas','betrokkene':'els'") FEIT("besluit", "10", "")), "" },
        /* rasci-r10: Awb 10:3 lid 4, who wrote the report imposes no fine. */
        { OF(DOEN("03", "rapport", "jan") DOEN("10", "boete", "els")), "" },
        { OF(DOEN("03", "rapport", "els") DOEN("10", "boete", "els")), WAARSCHUWING("rasci-uitvoerder") " " FOUT("rasci-r10") },
        /* Awb 10:3 lid 3: who took the decision does not decide on the objection. */
        { OF(DOEN("10", "bezwaar", "els") FEIT("relevante_zaak", "01", ",'relevante_zaak':'Z2','aard_relatie':'onderwerp'") Z2_DOEN("besluiten", "els")), FOUT("rasci-r10") },
        { OF(DOEN("10", "bezwaar", "els") FEIT("hoofdzaak", "01", ",'hoofdzaak':'Z2'") Z2_DOEN("besluiten", "els")), FOUT("rasci-r10") },
        { OF(DOEN("10", "bezwaar", "els") FEIT("hoofdzaak", "01", ",'hoofdzaak':'Z2'") Z2_DOEN("besluiten", "tom")), "" },
        { OF(DOEN("10", "bezwaar", "els") FEIT("hoofdzaak", "01", ",'hoofdzaak':'Z9'") Z2_DOEN("besluiten", "els")), "" },
        /* Awb 7:5 lid 1: one who was not involved, or several of whom most were not, and not the chair. */
        { OF(COMMISSIE DOEN("03", "toetsen", "jan") DOEN("09", "horen", "prof")), "" },
        { OF(COMMISSIE DOEN("03", "toetsen", "jan") DOEN("09", "horen", "jan")), FOUT("rasci-r10") },
        { OF(COMMISSIE DOEN("03", "toetsen", "jan") DOEN("09", "horen", "jan") DOEN("09", "horen", "prof")), FOUT("rasci-r10") },
        { OF(COMMISSIE DOEN("03", "toetsen", "jan") DOEN("09", "horen", "jan") DOEN("09", "horen", "prof") DOEN("09", "horen", "lid1")), "" },
        { OF(COMMISSIE DOEN("03", "toetsen", "jan") ALS("09", "horen", "jan", "voorzitter") DOEN("09", "horen", "prof") DOEN("09", "horen", "lid1")), FOUT("rasci-r10") },
        { OF(COMMISSIE DOEN("03", "toetsen", "jan") DOEN("09", "horen", "jan") ALS("09", "horen", "prof", "voorzitter") DOEN("09", "horen", "lid1")), "" },
        /* Awb 7:13 lid 1: the chair is no part of the authority. */
        { OF(COMMISSIE ALS("09", "adviseren", "prof", "voorzitter") ALS("09", "adviseren", "jan", "lid")), "" },
        { OF(COMMISSIE ALS("09", "adviseren", "jan", "voorzitter") ALS("09", "adviseren", "prof", "lid")), FOUT("rasci-r10") },
        { OF(COMMISSIE DOEN("09", "adviseren", "jan")), FOUT("rasci-r10") },
        /* Bor 7.4 (old): who supervises an establishment does not grant its permit. */
        { OF(DOEN("09", "vergunnen", "jan") FEIT("zaakobject", "01", ",'objecttype':'pand','object':'P1'") Z2_DOEN("toezicht", "jan")
             Z2("zaakobject", "01", ",'objecttype':'pand','object':'P1'")), FOUT("rasci-r10") },
        { OF(DOEN("09", "vergunnen", "jan") FEIT("zaakobject", "01", ",'objecttype':'pand','object':'P1'") Z2_DOEN("toezicht", "jan")
             Z2("zaakobject", "01", ",'objecttype':'pand','object':'P2'")), "" },
        { OF(DOEN("09", "vergunnen", "jan") DOEN("04", "toezicht", "jan")), FOUT("rasci-r10") },
        /* rasci-r11: mandate. */
        { OF(DOEN("04", "besluiten", "els")), FOUT("rasci-r11") },
        { OF(DOEN("26", "besluiten", "els")), FOUT("rasci-r11") },
        { OF(DOEN("10", "besluiten", "els") FEIT("eigenschap", "02", ",'naam':'bedrag','waarde':'1000'")), "" },
        { OF(DOEN("10", "besluiten", "els") FEIT("eigenschap", "02", ",'naam':'bedrag','waarde':'1000.01'")), FOUT("rasci-r11") },
        { OF(DOEN("10", "besluiten", "els") FEIT("eigenschap", "12", ",'naam':'bedrag','waarde':'1000.01'")), "" },
        { OF(FEIT("rol", "02", ",'roltype':'Baas','betrokkene':'tom'") DOEN("10", "besluiten", "tom")), FOUT("rasci-r11") },   /* ondermandaat not allowed */
        { OF(FEIT("rol", "02", ",'roltype':'Baas','betrokkene':'mia'") DOEN("10", "besluiten", "mia")), WAARSCHUWING("rasci-r11") },   /* no proof */
        { OF(FEIT("rol", "02", ",'roltype':'Baas','betrokkene':'college'") DOEN("10", "besluiten", "college")), "" },
        { OF(FEIT("rol", "02", ",'roltype':'Baas','betrokkene':'ina'") DOEN("10", "besluiten", "ina")), FOUT("rasci-r11") },
        /* rasci-advies: advice and the decision. */
        { OF(VRAAG("03", "team-v", "") ANTWOORD("05", "team-v", "") FEIT("besluit", "10", "")), "" },
        { OF(VRAAG("03", "team-v", "") ANTWOORD("11", "team-v", "") FEIT("besluit", "10", "")), MELDING("rasci-advies") },
        { OF(VRAAG("03", "team-v", "") ANTWOORD("11", "team-v", "") DOEN("10", "besluiten", "els")), MELDING("rasci-advies") },
        { OF(VRAAG("03", "team-v", "") FEIT("besluit", "10", "")), MELDING("rasci-advies") },
        { OF(VRAAG("11", "team-v", "") FEIT("besluit", "10", "")), "" },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++)
        expect_findings(cases[i].lines, cases[i].expected);
}

static int count_r12(const char *lines, const char *dag, const struct zaak_rascitoets *toets)
{
    struct zaak_voorraad *voorraad = load(lines);
    struct zaak_blik blik = on(dag);
    int result = zaak_check_rasci(z1(voorraad), &blik, toets, NULL, NULL);

    zaak_voorraad_unref(voorraad);
    return result;
}

static void expect_rule(const char *lines, const char *dag, const char *regel)
{
    struct zaak_voorraad *voorraad = load(lines);
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;
    struct zaak_blik blik = on(dag);

    assert_true(zaak_check_rasci(z1(voorraad), &blik, NULL, list, NULL) > 0);
    assert_int_equal(zaak_bevindingen_get(list, 0, &b), 0);
    assert_string_equal(b.regel, regel);
    assert_string_equal(b.tekst, "Niemand heeft nu deze rol: \"Commissie\" (R bij \"Bezwaarmaker horen\").");
    zaak_bevindingen_unref(list);
    zaak_voorraad_unref(voorraad);
}

#define COMMISSIELID FEIT("rol", "01", ",'roltype':'Commissie','betrokkene':'prof'")

static void a_role_that_nobody_has_is_found_on_its_day(void **state)
{
    struct zaak_rascigrenzen grenzen = ZAAK_RASCIGRENZEN_INIT;
    struct zaak_rascitoets toets = ZAAK_RASCITOETS_INIT;

    (void)state;
    expect_rule(OPENEN ROLLEN, "2025-03-02", "rasci-r12");
    assert_int_equal(count_r12(OPENEN ROLLEN COMMISSIELID, "2025-03-02", NULL), 0);
    assert_int_equal(count_r12(OPENEN ROLLEN, "2025-03-02", NULL), 2);                          /* the Commissie, in two activities */
    assert_int_equal(count_r12(OPENEN ROLLEN COMMISSIELID WEG("10", "jan", ",'tot':'2025-03-12'"), "2025-03-10", NULL), 6);
    assert_int_equal(count_r12(OPENEN ROLLEN COMMISSIELID WEG("10", "jan", ",'tot':'2025-03-12'"), "2025-03-13", NULL), 0);
    assert_int_equal(count_r12(OPENEN ROLLEN COMMISSIELID WEG("10", "jan", ",'vervanger':'tom'"), "2025-03-10", NULL), 0);
    assert_int_equal(count_r12(OPENEN ROLLEN DICHT, "2025-03-30", NULL), 0);
    toets.grenzen = &grenzen;
    grenzen.ernst[13] = ZAAK_ERNST_FOUT;   /* of the matrix: what became of advice has a place of its own */
    assert_int_equal(count_r12(OF(VRAAG("03", "team-v", "") FEIT("besluit", "10", "")), "2025-03-30", &toets), 0);
    grenzen.ernst[ZAAK_RASCI_ADVIES] = ZAAK_ERNST_FOUT;
    assert_int_equal(count_r12(OF(VRAAG("03", "team-v", "") FEIT("besluit", "10", "")), "2025-03-30", &toets), 1);
    grenzen.ernst[ZAAK_RASCI_ADVIES + 1] = ZAAK_ERNST_FOUT;
    assert_int_equal(count_r12(OPENEN ROLLEN, "2025-03-02", &toets), -ZAAK_E_WAARDE);
    grenzen.ernst[ZAAK_RASCI_ADVIES + 1] = 0;
    grenzen.ernst[12] = ZAAK_RASCI_UIT;
    assert_int_equal(count_r12(OPENEN ROLLEN, "2025-03-02", &toets), 0);
    grenzen.ernst[12] = 7;
    assert_int_equal(count_r12(OPENEN ROLLEN, "2025-03-02", &toets), -ZAAK_E_WAARDE);
    assert_int_equal(zaak_check_rasci(NULL, NULL, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
}

static void a_finding_tells_the_fact_and_why(void **state)
{
    struct zaak_voorraad *voorraad = load(OF(DOEN("03", "rapport", "jan") FEIT("rol", "02", ",'roltype':'Baas','betrokkene':'jan'")
                                             FEIT("activiteit", "10", ",'activiteit':'boete','betrokkene':'jan','id':'f'")));
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;

    (void)state;
    assert_int_equal(zaak_check_rasci(z1(voorraad), NULL, NULL, list, NULL), 1);
    assert_int_equal(zaak_bevindingen_get(list, 0, &b), 0);
    assert_string_equal(b.regel, "rasci-r10");
    assert_string_equal(b.feit, "f");
    assert_string_equal(b.tekst, "Dezelfde persoon deed \"Boete opleggen\" en \"Rapport opmaken\" (Awb art. 10:3 lid 4).");
    zaak_bevindingen_unref(list);
    zaak_voorraad_unref(voorraad);
}

/* A reader knows no ids of activities of another zaaktype, and no 2025-03-03. */
static void a_finding_has_the_words_of_a_reader(void **state)
{
    static const struct {
        const char *lines, *text;
    } cases[] = {
        { OF(VRAAG("03", "team-v", "") ANTWOORD("11", "team-v", "") FEIT("besluit", "10", "")), "Het advies kwam pas na het besluit: gevraagd op 3 maart 2025." },
        { OF(VRAAG("03", "team-v", "") FEIT("besluit", "10", "")), "Het besluit is genomen zonder op het advies te wachten: gevraagd op 3 maart 2025." },
        { OF(DOEN("09", "vergunnen", "jan") FEIT("zaakobject", "01", ",'objecttype':'pand','object':'P1'") Z2_DOEN("toezicht", "jan")
             Z2("zaakobject", "01", ",'objecttype':'pand','object':'P1'")),
          "Dezelfde persoon deed \"Vergunning voorbereiden\" en, over hetzelfde object, \"Toezicht houden\" (Bor art. 7.4)." },
        { OF(DOEN("10", "bezwaar", "els") FEIT("hoofdzaak", "01", ",'hoofdzaak':'Z2'") Z2_DOEN("besluiten", "els")),
          "Dezelfde persoon deed \"Beslissen op bezwaar\" en, in de andere zaak, \"Besluit nemen\" (Awb art. 10:3 lid 3)." },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_voorraad *voorraad = load(cases[i].lines);
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_bevinding b = ZAAK_BEVINDING_INIT;

        assert_true(zaak_check_rasci(z1(voorraad), NULL, NULL, list, NULL) >= 0);
        assert_int_equal(zaak_bevindingen_get(list, 0, &b), 0);
        assert_string_equal(b.tekst, cases[i].text);
        zaak_bevindingen_unref(list);
        zaak_voorraad_unref(voorraad);
    }
}

static void commands_judge_the_new_facts(void **state)
{
    struct zaak_voorraad *voorraad = load(OPENEN ROLLEN DICHT);
    struct zaak *zaak = zaak_voorraad_find(voorraad, "Z1");
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
    struct zaak_bevinding b = ZAAK_BEVINDING_INIT;

    (void)state;
    feit.soort = ZAAK_FEIT_VERVANGING;
    feit.op = zaak_datum(2025, 3, 10);
    feit.naam = "jan";
    feit.soort_waarde = "Kok";
    expect_failure("roltype", zaak_add_feit(zaak, &feit, NULL, &error), &error, ZAAK_E_REGEL, "roltype");
    feit.soort_waarde = "Doener";
    feit.tot = zaak_datum(2025, 3, 9);
    expect_failure("tot", zaak_add_feit(zaak, &feit, NULL, &error), &error, ZAAK_E_WAARDE, "tot");
    feit.tot = ZAAK_DAG_GEEN;
    expect_success("closed", zaak_add_feit(zaak, &feit, NULL, &error), &error);
    feit.soort = ZAAK_FEIT_ACTIVITEIT;
    feit.soort_waarde = "kok";
    expect_failure("who", zaak_add_feit(zaak, &feit, NULL, &error), &error, ZAAK_E_VELD, "betrokkene");
    feit.waarde = "jan";
    expect_failure("as what", zaak_add_feit(zaak, &feit, NULL, &error), &error, ZAAK_E_WAARDE, "hoedanigheid");
    feit.soort_waarde = "lid";
    expect_success("unknown activity", zaak_add_feit(zaak, &feit, list, &error), &error);
    assert_int_equal(zaak_bevindingen_get(list, 0, &b), 0);
    assert_string_equal(b.regel, "rasci-activiteit");
    assert_int_equal(b.ernst, ZAAK_ERNST_WAARSCHUWING);
    for (int32_t soort = 27; soort < 30; soort++) {
        feit.soort = soort;
        assert_int_not_equal(zaak_add_feit(zaak, &feit, NULL, &error), 0);
    }
    zaak_bevindingen_unref(list);
    zaak_voorraad_unref(voorraad);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_stands_in_is_on_turn_while_someone_is_away),
        cmocka_unit_test(a_closed_case_still_tells_who_was_accountable_on_a_day),
        cmocka_unit_test(a_turn_says_in_which_role_with_which_letters_and_for_whom),
        cmocka_unit_test(without_a_profile_the_letters_come_from_the_roltypen),
        cmocka_unit_test(who_must_be_told_follows_from_the_event),
        cmocka_unit_test(advice_is_out_until_it_comes),
        cmocka_unit_test(the_work_load_counts_cases_per_letter),
        cmocka_unit_test(an_index_answers_as_the_cases_do),
        cmocka_unit_test(what_was_done_is_held_against_the_matrix),
        cmocka_unit_test(a_role_that_nobody_has_is_found_on_its_day),
        cmocka_unit_test(a_finding_tells_the_fact_and_why), cmocka_unit_test(a_finding_has_the_words_of_a_reader),
        cmocka_unit_test(commands_judge_the_new_facts),
    };

    return cmocka_run_group_tests(tests, begin, end);
}
