/* SPDX-License-Identifier: EUPL-1.2 */
/* The dwangsom: worked cases of awb.csv under both readings, and the rules one by one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include <zaak/dwangsom.h>

#include "klok_helper.h"
#include "vectoren_helper.h"

static struct zaak_context *ctx;

static int set_up(void **state)
{
    (void)state;
    ctx = zaak_context_new(NULL);
    return ctx && zaak_context_get_kalender(ctx) ? 0 : -1;
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
        strcpy(text, "geen");
    return text;
}

/* Asks what cannot fail. */
static struct zaak_dwangsom ask(const struct zaak_dwangsomvraag *vraag)
{
    struct zaak_dwangsom answer = ZAAK_DWANGSOM_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    if (zaak_dwangsom_compute(ctx, vraag, &answer, NULL, &error))
        fail_msg("%s: %s", error.field, error.text);
    return answer;
}

static struct zaak_dwangsomvraag question(const char *einde, const char *igs, const char *besluit, const char *peildatum)
{
    struct zaak_dwangsomvraag vraag = ZAAK_DWANGSOMVRAAG_INIT;

    vraag.einde = dag_or_none(einde);
    vraag.igs = dag_or_none(igs);
    vraag.besluit = dag_or_none(besluit);
    vraag.peildatum = dag_or_none(peildatum);
    return vraag;
}

/* ---- the worked cases ---- */

static void set_fact(struct zaak_dwangsomvraag *vraag, int32_t *dagen, const char *naam, const char *waarde)
{
    if (strcmp(naam, "einde") == 0)
        vraag->einde = dag_or_none(waarde);
    else if (strcmp(naam, "igs") == 0)
        vraag->igs = dag_or_none(waarde);
    else if (strcmp(naam, "igs_verzonden") == 0)
        vraag->igs_verzonden = dag_or_none(waarde);
    else if (strcmp(naam, "besluit") == 0)
        vraag->besluit = dag_or_none(waarde);
    else if (strcmp(naam, "een_dag_te_vroeg_geaccepteerd") == 0)
        vraag->te_vroeg_geaccepteerd = true;
    else if (strcmp(naam, "aanvragers") == 0)
        vraag->aanvragers = atoi(waarde);
    else if (strcmp(naam, "dagen") == 0)
        *dagen = atoi(waarde);
    else if (strcmp(naam, "wet") == 0)
        vraag->wet = strcmp(waarde, "Woo") == 0 ? ZAAK_DWANGSOM_WET_WOO : ZAAK_DWANGSOM_WET_WOB;
    else if (strcmp(naam, "lsp") == 0)
        vraag->wet = ZAAK_DWANGSOM_WET_LSP;
    else
        fail_msg("%s is no fact", naam);
}

static void set_reading(struct zaak_dwangsomvraag *vraag, const char *text)
{
    vraag->lezing.twee_weken = strcmp(text, "twee_weken=zonder_atw") == 0;
    vraag->lezing.dag_van_bekendmaking = strcmp(text, "dag_van_bekendmaking=telt") == 0;
    vraag->lezing.te_vroeg = strcmp(text, "te_vroeg=ongeldig") == 0;
    assert_true(!text[0] || vraag->lezing.twee_weken || vraag->lezing.dag_van_bekendmaking || vraag->lezing.te_vroeg);
}

static void write_answer(const struct zaak_dwangsom *d, const char *asked, char text[32])
{
    int64_t cents = strcmp(asked, "dwangsom_eur") == 0 ? d->bedrag_cent : strcmp(asked, "dwangsom_max_eur") == 0 ? d->maximum_cent :
                    strcmp(asked, "dwangsom_eur_per_aanvrager") == 0 ? d->per_aanvrager_cent : -1;

    if (cents >= 0) {
        assert_number(cents % 100, 0);
        snprintf(text, 32, "%lld", (long long)(cents / 100));
    } else if (strcmp(asked, "eerste_dwangsomdag") == 0) {
        iso(d->eerste_dag, text);
    } else if (strcmp(asked, "laatste_dwangsomdag") == 0) {
        iso(d->laatste_dag, text);
    } else if (strcmp(asked, "vaststelling_uiterlijk") == 0) {
        iso(d->vaststellen_uiterlijk, text);
    } else {
        iso(d->beroep_vanaf, text);
    }
}

static void try_row(const struct vectoren *v, const char *reading, const char *expected)
{
    struct zaak_dwangsomvraag vraag = ZAAK_DWANGSOMVRAAG_INIT;
    struct zaak_dwangsom answer;
    char facts[VECTOR_LINE], text[32];
    int32_t dagen = 0;

    snprintf(facts, sizeof facts, "%s", vectoren_get(v, "feiten"));
    for (char *at = strtok(facts, ";"); at; at = strtok(NULL, ";")) {
        char *sign = strchr(at, '=');

        if (sign)
            *sign++ = '\0';
        set_fact(&vraag, &dagen, at, sign);
    }
    if (vraag.einde == ZAAK_DAG_GEEN)
        vraag.einde = vraag.igs - 1;
    set_reading(&vraag, reading);
    answer = ask(&vraag);
    if (dagen) {
        vraag.peildatum = answer.eerste_dag + dagen - 1;
        answer = ask(&vraag);
    }
    write_answer(&answer, vectoren_get(v, "gevraagd"), text);
    if (strcmp(text, expected) != 0)
        fail_msg("%s %s: %s, not %s", vectoren_get(v, "id"), reading, text, expected);
}

static void worked_cases_hold_under_both_readings(void **state)
{
    struct vectoren v;
    int rows = 0, alternatives = 0;

    (void)state;
    if (!vectoren_open(&v, "awb.csv"))
        skip();
    while (vectoren_next(&v)) {
        if (!strstr(vectoren_get(&v, "scenario"), "dwangsom") || strcmp(vectoren_get(&v, "gevraagd"), "betaling_uiterlijk") == 0)
            continue;
        rows++;
        try_row(&v, "", vectoren_get(&v, "antwoord"));
        if (vectoren_get(&v, "lezing")[0]) {
            alternatives++;
            try_row(&v, vectoren_get(&v, "lezing"), vectoren_get(&v, "antwoord_lezing"));
        }
    }
    assert_true(rows >= 27 && alternatives >= 12);
}

/* ---- one rule at a time ---- */

static const struct rule {
    const char *wat, *einde, *igs, *besluit, *peildatum;
    int32_t toestand, dagen, cent, per_dag;
    const char *eerste, *laatste, *vaststellen;
    bool voorlopig;
} rules[] = {
    { "no notice", "2025-02-28", "", "", "2025-04-01", ZAAK_DWANGSOM_GEEN_INGEBREKESTELLING, 0, 0, 0, "geen", "geen", "geen", false },
    { "a notice of after the day of the question", "2025-02-28", "2025-03-03", "", "2025-03-02", ZAAK_DWANGSOM_GEEN_INGEBREKESTELLING, 0, 0, 0, "geen", "geen",
      "geen", false },
    { "on the last day of the term", "2025-03-03", "2025-03-03", "", "", ZAAK_DWANGSOM_TE_VROEG, 0, 0, 0, "geen", "geen", "geen", false },
    { "the two weeks run", "2025-02-28", "2025-03-03", "", "2025-03-17", ZAAK_DWANGSOM_WACHT, 0, 0, 0, "2025-03-18", "2025-04-28", "2025-05-12", true },
    { "the first day", "2025-02-28", "2025-03-03", "", "2025-03-18", ZAAK_DWANGSOM_LOOPT, 1, 2300, 2300, "2025-03-18", "2025-04-28", "2025-05-12", true },
    { "day 14", "2025-02-28", "2025-03-03", "", "2025-03-31", ZAAK_DWANGSOM_LOOPT, 14, 32200, 2300, "2025-03-18", "2025-04-28", "2025-05-12", true },
    { "day 15", "2025-02-28", "2025-03-03", "", "2025-04-01", ZAAK_DWANGSOM_LOOPT, 15, 35700, 3500, "2025-03-18", "2025-04-28", "2025-05-12", true },
    { "day 29", "2025-02-28", "2025-03-03", "", "2025-04-15", ZAAK_DWANGSOM_LOOPT, 29, 85700, 4500, "2025-03-18", "2025-04-28", "2025-05-12", true },
    { "day 42", "2025-02-28", "2025-03-03", "", "2025-04-28", ZAAK_DWANGSOM_VOL, 42, 144200, 4500, "2025-03-18", "2025-04-28", "2025-05-12", false },
    { "no more than 42", "2025-02-28", "2025-03-03", "", "2026-04-28", ZAAK_DWANGSOM_VOL, 42, 144200, 0, "2025-03-18", "2025-04-28", "2025-05-12", false },
    { "decided long after", "2025-02-28", "2025-03-03", "2025-09-01", "", ZAAK_DWANGSOM_VOL, 42, 144200, 0, "2025-03-18", "2025-04-28", "2025-05-12", false },
    { "what it becomes", "2025-02-28", "2025-03-03", "", "", ZAAK_DWANGSOM_LOOPT, 42, 144200, 0, "2025-03-18", "2025-04-28", "2025-05-12", true },
    { "decided in the two weeks", "2025-02-28", "2025-03-03", "2025-03-17", "", ZAAK_DWANGSOM_GESTOPT, 0, 0, 0, "2025-03-18", "geen", "geen", false },
    { "decided before the notice", "2025-02-28", "2025-03-03", "2025-02-20", "", ZAAK_DWANGSOM_OP_TIJD, 0, 0, 0, "geen", "geen", "geen", false },
    { "decided on the last day", "2025-02-28", "2025-03-03", "2025-02-28", "", ZAAK_DWANGSOM_OP_TIJD, 0, 0, 0, "geen", "geen", "geen", false },
    { "decided a day late", "2025-02-28", "2025-03-03", "2025-03-01", "", ZAAK_DWANGSOM_GESTOPT, 0, 0, 0, "2025-03-18", "geen", "geen", false },
    { "a decision of later is not seen", "2025-02-28", "2025-03-03", "2025-03-20", "2025-03-19", ZAAK_DWANGSOM_LOOPT, 2, 4600, 2300, "2025-03-18", "2025-04-28",
      "2025-05-12", true },
    { "seen on its day", "2025-02-28", "2025-03-03", "2025-03-20", "2025-03-20", ZAAK_DWANGSOM_GESTOPT, 2, 4600, 0, "2025-03-18", "2025-03-19", "2025-04-02", false },
    { "a notice of years later", "2020-01-31", "2025-03-03", "2025-03-19", "", ZAAK_DWANGSOM_GESTOPT, 1, 2300, 0, "2025-03-18", "2025-03-18", "2025-04-01", false },
    { "the last day of the old amounts", "2018-11-30", "2018-12-31", "2019-01-16", "", ZAAK_DWANGSOM_GESTOPT, 1, 2000, 0, "2019-01-15", "2019-01-15", "2019-01-29",
      false },
    { "the Atw moves the two weeks", "2025-03-31", "2025-04-04", "2025-04-24", "", ZAAK_DWANGSOM_GESTOPT, 1, 2300, 0, "2025-04-23", "2025-04-23", "2025-05-07", false },
    { "but not the 42 days", "2025-02-21", "2025-02-24", "", "2025-12-01", ZAAK_DWANGSOM_VOL, 42, 144200, 0, "2025-03-11", "2025-04-21", "2025-05-06", false },
    { "before the act", "2009-08-31", "2009-09-30", "", "2009-12-01", ZAAK_DWANGSOM_UITGESLOTEN, 0, 0, 0, "geen", "geen", "geen", false },
    { "a decree may still come", "2028-11-30", "2028-12-18", "", "2029-05-01", ZAAK_DWANGSOM_VOL, 42, 144200, 0, "2029-01-03", "2029-02-13", "2029-02-27", true },
};

static void each_rule_gives_its_answer(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(rules); i++) {
        const struct rule *r = &rules[i];
        struct zaak_dwangsomvraag vraag = question(r->einde, r->igs, r->besluit, r->peildatum);
        struct zaak_dwangsom d = ask(&vraag);
        char eerste[32], laatste[32], vaststellen[32];

        iso(d.eerste_dag, eerste);
        iso(d.laatste_dag, laatste);
        iso(d.vaststellen_uiterlijk, vaststellen);
        if (d.toestand != r->toestand || d.dagen != r->dagen || d.bedrag_cent != r->cent || d.per_dag_cent != r->per_dag || strcmp(eerste, r->eerste) != 0 ||
            strcmp(laatste, r->laatste) != 0 || strcmp(vaststellen, r->vaststellen) != 0 || d.voorlopig != r->voorlopig)
            fail_msg("%s: state %d, %d days, %d cents, %d a day, %s, %s, %s, %d", r->wat, (int)d.toestand, (int)d.dagen, (int)d.bedrag_cent, (int)d.per_dag_cent,
                     eerste, laatste, vaststellen, d.voorlopig);
    }
}

static void acts_without_a_dwangsom_give_none(void **state)
{
    static const struct { int32_t wet; const char *igs; bool none; } cases[] = {
        { ZAAK_DWANGSOM_WET_WOO, "2025-03-03", true }, { ZAAK_DWANGSOM_WET_LSP, "2010-03-03", true }, { ZAAK_DWANGSOM_WET_WOB, "2016-10-01", true },
        { ZAAK_DWANGSOM_WET_WOB, "2016-09-30", false }, { ZAAK_DWANGSOM_WET_ANDERE, "2025-03-03", false },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_dwangsomvraag vraag = question("2010-03-01", cases[i].igs, "", "");
        struct zaak_dwangsom d;

        vraag.wet = cases[i].wet;
        vraag.igs_verzonden = vraag.igs;
        d = ask(&vraag);
        assert_number(d.toestand == ZAAK_DWANGSOM_UITGESLOTEN, cases[i].none);
        assert_number(d.maximum_cent == 0, cases[i].none);
        /* An appeal does not rest on the dwangsom; where the decision was given by operation of law there is nothing to wait for. */
        assert_number(d.beroep_vanaf == ZAAK_DAG_GEEN, cases[i].wet == ZAAK_DWANGSOM_WET_LSP);
    }
}

static void amounts_follow_the_day_of_receipt(void **state)
{
    static const struct { const char *igs; int32_t maximum; } cases[] = {
        { "2009-09-30", 0 }, { "2009-10-01", 126000 }, { "2018-12-31", 126000 }, { "2019-01-01", 144200 }, { "2025-12-31", 144200 }, { "2026-01-01", 144200 },
        { "2080-01-01", 144200 },
    };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_dwangsomvraag vraag = question("2009-08-01", cases[i].igs, "", "");

        assert_number(ask(&vraag).maximum_cent, cases[i].maximum);
    }
}

static void several_applicants_share_in_whole_cents(void **state)
{
    struct zaak_dwangsomvraag vraag = question("2025-02-28", "2025-03-03", "", "2025-12-01");
    static const struct { int32_t aanvragers, each, rest; } cases[] = { { 1, 144200, 0 }, { 2, 72100, 0 }, { 3, 48066, 2 }, { 16, 9012, 8 }, { 1000000, 0, 144200 } };

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_dwangsom d;

        vraag.aanvragers = cases[i].aanvragers;
        d = ask(&vraag);
        assert_number(d.per_aanvrager_cent, cases[i].each);
        assert_number(d.rest_cent, cases[i].rest);
    }
}

static void a_notice_of_one_day_early_holds_only_when_accepted(void **state)
{
    struct zaak_dwangsomvraag vraag = question("2025-03-03", "2025-03-03", "", "");

    (void)state;
    vraag.te_vroeg_geaccepteerd = true;
    assert_number(ask(&vraag).eerste_dag, dag_or_none("2025-03-19"));
    vraag.lezing.te_vroeg = ZAAK_LEZING_ONGELDIG;
    assert_number(ask(&vraag).toestand, ZAAK_DWANGSOM_TE_VROEG);
    vraag.lezing.te_vroeg = ZAAK_LEZING_GELDIG;
    vraag.igs = dag_or_none("2025-03-02");
    assert_number(ask(&vraag).toestand, ZAAK_DWANGSOM_TE_VROEG);
}

static void an_appeal_counts_from_the_day_of_sending(void **state)
{
    struct zaak_dwangsomvraag vraag = question("2025-02-28", "", "", "");

    (void)state;
    assert_number(ask(&vraag).beroep_vanaf, ZAAK_DAG_GEEN);
    vraag.igs_verzonden = dag_or_none("2025-03-03");
    assert_number(ask(&vraag).beroep_vanaf, dag_or_none("2025-03-18"));
    vraag.besluit = dag_or_none("2025-03-17");
    assert_number(ask(&vraag).beroep_vanaf, ZAAK_DAG_GEEN);
    vraag.besluit = dag_or_none("2025-03-18");
    assert_number(ask(&vraag).beroep_vanaf, dag_or_none("2025-03-18"));
    vraag.igs_verzonden = dag_or_none("2025-02-28"); /* sent within the term: void, unless it was received after it */
    assert_number(ask(&vraag).beroep_vanaf, ZAAK_DAG_GEEN);
    vraag.igs = dag_or_none("2025-03-01");
    assert_number(ask(&vraag).beroep_vanaf, dag_or_none("2025-03-18"));
    vraag.lezing.twee_weken = ZAAK_LEZING_ZONDER_ATW;
    assert_number(ask(&vraag).beroep_vanaf, dag_or_none("2025-03-16"));
}

/* The whole text of an answer. */
static void assert_text(const struct zaak_dwangsomvraag *vraag, const char *expected)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_dwangsom d = ZAAK_DWANGSOM_INIT;
    static char text[4096];

    assert_number(zaak_dwangsom_compute(ctx, vraag, &d, why, NULL), 0);
    assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
    zaak_motivering_unref(why);
    assert_string_equal(text, expected);
}

static void the_reasons_are_sentences(void **state)
{
    struct zaak_dwangsomvraag vraag = question("2023-03-31", "2025-04-04", "2025-05-09", "");

    (void)state;
    vraag.aanvragers = 3;
    assert_text(&vraag,
        "De dwangsom is € 392, voor 16 dagen.\n"
        "1. De ingebrekestelling is ontvangen op vrijdag 4 april 2025. Twee weken later is vrijdag 18 april 2025 (Awb\n"
        "   art. 4:17 lid 3).\n"
        "2. 18 april is Goede Vrijdag, 19 april een zaterdag, 20 april een zondag en 21 april Tweede Paasdag: verlengd\n"
        "   tot dinsdag 22 april 2025 (Algemene termijnenwet art. 1 lid 1).\n"
        "3. De ingebrekestelling kwam meer dan een jaar na vrijdag 31 maart 2023, de laatste dag van de termijn. Was\n"
        "   dat onredelijk laat, dan is er geen dwangsom: dat is niet beoordeeld (Awb art. 4:17 lid 6 onder a).\n"
        "4. Vanaf woensdag 23 april 2025 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met dinsdag 3 juni 2025. Ook weekeinden en feestdagen tellen mee (Awb art. 4:17 lid 1).\n"
        "5. Het besluit is op 9 mei bekendgemaakt. Die dag telt niet meer mee: de laatste dag is donderdag 8 mei 2025\n"
        "   (Awb art. 4:17 lid 1).\n"
        "6. Van 23 april tot en met 6 mei 2025, 14 dagen: € 23 per dag, samen € 322 (Awb art. 4:17 lid 2).\n"
        "7. Van 7 tot en met 8 mei 2025, 2 dagen: € 35 per dag, samen € 70 (Awb art. 4:17 lid 2).\n"
        "8. De dwangsom wordt gelijk verdeeld over 3 aanvragers: € 130,66 per aanvrager (Awb art. 4:17 lid 7).\n"
        "9. De hoogte wordt vastgesteld binnen twee weken na donderdag 8 mei 2025, de laatste dag van de dwangsom:\n"
        "   donderdag 22 mei 2025 (Awb art. 4:18).\n"
        "10. Het is niet zeker of de dag van de bekendmaking meetelt. Telt die dag wel mee, dan is de dwangsom € 427,\n"
        "    voor 17 dagen (Awb art. 4:17 lid 1).\n"
        "11. Het is niet zeker of de Algemene termijnenwet geldt voor de twee weken. Zonder die wet loopt de dwangsom\n"
        "    vanaf zaterdag 19 april 2025 en is die € 532, voor 20 dagen (Awb art. 4:17 lid 3).\n");
    vraag = question("2026-02-27", "2026-03-02", "", "2026-09-01");
    vraag.aanvragers = 2;
    assert_text(&vraag,
        "De dwangsom is € 1.442, het maximum.\n"
        "1. De ingebrekestelling is ontvangen op maandag 2 maart 2026. Twee weken later is maandag 16 maart 2026 (Awb\n"
        "   art. 4:17 lid 3).\n"
        "2. Vanaf dinsdag 17 maart 2026 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met maandag 27 april 2026. Ook weekeinden en feestdagen tellen mee (Awb art. 4:17 lid 1).\n"
        "3. Van 17 tot en met 30 maart 2026, 14 dagen: € 23 per dag, samen € 322 (Awb art. 4:17 lid 2).\n"
        "4. Van 31 maart tot en met 13 april 2026, 14 dagen: € 35 per dag, samen € 490 (Awb art. 4:17 lid 2).\n"
        "5. Van 14 tot en met 27 april 2026, 14 dagen: € 45 per dag, samen € 630 (Awb art. 4:17 lid 2).\n"
        "6. De dwangsom wordt gelijk verdeeld over 2 aanvragers: € 721 per aanvrager (Awb art. 4:17 lid 6).\n"
        "7. De hoogte wordt vastgesteld binnen twee weken na maandag 27 april 2026, de laatste dag van de dwangsom:\n"
        "   maandag 11 mei 2026 (Awb art. 4:18).\n"
        "8. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n");
}

static void both_outcomes_are_told_where_the_readings_differ(void **state)
{
    struct zaak_dwangsomvraag vraag = question("2025-02-28", "2025-03-03", "2025-03-18", "");

    (void)state;
    assert_text(&vraag,
        "Er is geen dwangsom verschuldigd.\n"
        "1. De ingebrekestelling is ontvangen op maandag 3 maart 2025. Twee weken later is maandag 17 maart 2025 (Awb\n"
        "   art. 4:17 lid 3).\n"
        "2. Vanaf dinsdag 18 maart 2025 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met maandag 28 april 2025. Ook weekeinden en feestdagen tellen mee (Awb art. 4:17 lid 1).\n"
        "3. Het besluit is op 18 maart bekendgemaakt, voordat er een dag was waarover een dwangsom verschuldigd is (Awb\n"
        "   art. 4:17 lid 1).\n"
        "4. Het is niet zeker of de dag van de bekendmaking meetelt. Telt die dag wel mee, dan is de dwangsom € 23,\n"
        "   voor 1 dag (Awb art. 4:17 lid 1).\n");
    vraag.lezing.dag_van_bekendmaking = ZAAK_LEZING_TELT;
    assert_text(&vraag,
        "De dwangsom is € 23, voor 1 dag.\n"
        "1. De ingebrekestelling is ontvangen op maandag 3 maart 2025. Twee weken later is maandag 17 maart 2025 (Awb\n"
        "   art. 4:17 lid 3).\n"
        "2. Vanaf dinsdag 18 maart 2025 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met maandag 28 april 2025. Ook weekeinden en feestdagen tellen mee (Awb art. 4:17 lid 1).\n"
        "3. Het besluit is op 18 maart bekendgemaakt. Die dag telt nog mee: de laatste dag is dinsdag 18 maart 2025\n"
        "   (Awb art. 4:17 lid 1).\n"
        "4. Op 18 maart 2025, 1 dag: € 23 per dag, samen € 23 (Awb art. 4:17 lid 2).\n"
        "5. De hoogte wordt vastgesteld binnen twee weken na dinsdag 18 maart 2025, de laatste dag van de dwangsom:\n"
        "   dinsdag 1 april 2025 (Awb art. 4:18).\n"
        "6. Het is niet zeker of de dag van de bekendmaking meetelt. Telt die dag niet mee, dan is er geen dwangsom\n"
        "   (Awb art. 4:17 lid 1).\n");
    vraag = question("2025-03-31", "2025-04-04", "", "2025-04-10");
    assert_text(&vraag,
        "Er is op 10 april nog geen dwangsom verschuldigd. Die loopt vanaf woensdag 23 april 2025, als er dan geen\n"
        "besluit bekend is gemaakt.\n"
        "1. De ingebrekestelling is ontvangen op vrijdag 4 april 2025. Twee weken later is vrijdag 18 april 2025 (Awb\n"
        "   art. 4:17 lid 3).\n"
        "2. 18 april is Goede Vrijdag, 19 april een zaterdag, 20 april een zondag en 21 april Tweede Paasdag: verlengd\n"
        "   tot dinsdag 22 april 2025 (Algemene termijnenwet art. 1 lid 1).\n"
        "3. Vanaf woensdag 23 april 2025 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met dinsdag 3 juni 2025. Ook weekeinden en feestdagen tellen mee (Awb art. 4:17 lid 1).\n"
        "4. De hoogte wordt vastgesteld binnen twee weken na dinsdag 3 juni 2025, de laatste dag van de dwangsom:\n"
        "   dinsdag 17 juni 2025 (Awb art. 4:18).\n"
        "5. Het is niet zeker of de Algemene termijnenwet geldt voor de twee weken. Zonder die wet loopt de dwangsom\n"
        "   vanaf zaterdag 19 april 2025 (Awb art. 4:17 lid 3).\n"
        "6. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n");
}

/* And no sentence where the other reading changes nothing. */
static void other_readings_have_each_their_sentence(void **state)
{
    static const struct { const char *igs, *besluit, *peildatum; int32_t atw_off, counts; const char *sentence; } cases[] = {
        { "2025-04-04", "2025-04-21", "", 1, 0, "Met die wet is de eerste dag woensdag 23 april 2025, en dan is er geen dwangsom (Awb art. 4:17 lid 3)." },
        { "2025-04-04", "2025-04-25", "", 1, 0, "Met die wet loopt de dwangsom vanaf woensdag 23 april 2025 en is die € 46, voor 2 dagen (Awb art. 4:17 lid 3)." },
        { "2025-04-04", "", "", 1, 0, "Met die wet loopt de dwangsom vanaf woensdag 23 april 2025 (Awb art. 4:17 lid 3)." },
        { "2025-04-04", "", "2025-04-20", 0, 0, "Zonder die wet loopt de dwangsom vanaf zaterdag 19 april 2025 en is die € 46, voor 2 dagen (Awb art. 4:17 lid 3)." },
        { "2025-04-04", "", "2025-04-20", 1, 0, "Met die wet is de eerste dag woensdag 23 april 2025, en dan is er geen dwangsom (Awb art. 4:17 lid 3)." },
        { "2025-04-04", "", "", 0, 0, "Zonder die wet loopt de dwangsom vanaf zaterdag 19 april 2025 (Awb art. 4:17 lid 3)." },
        { "2025-04-07", "2025-04-25", "", 0, 1, "Telt die dag niet mee, dan is de dwangsom € 46, voor 2 dagen (Awb art. 4:17 lid 1)." },
        /* No other outcome: nothing is said. */
        { "2025-04-04", "", "2025-12-01", 0, 0, NULL }, { "2025-04-04", "2025-04-18", "", 0, 0, NULL }, { "2025-04-01", "", "2025-04-10", 0, 0, NULL },
        { "2025-04-01", "2025-12-01", "", 0, 0, NULL }, { "2025-04-01", "2025-04-15", "", 0, 1, NULL }, { "2100-12-14", "", "", 1, 0, NULL },
    };
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_dwangsomvraag vraag = question("2025-03-31", cases[i].igs, cases[i].besluit, cases[i].peildatum);
        struct zaak_dwangsom d = ZAAK_DWANGSOM_INIT;
        char text[8192] = "";

        vraag.lezing.twee_weken = cases[i].atw_off;
        vraag.lezing.dag_van_bekendmaking = cases[i].counts;
        if (zaak_dwangsom_compute(ctx, &vraag, &d, why, NULL) == 0)
            for (size_t n = 0; n < zaak_motivering_count(why); n++)
                zaak_motivering_stap_text(why, n, text + strlen(text), sizeof text - strlen(text));
        if (cases[i].sentence ? !strstr(text, cases[i].sentence) : strstr(text, "niet zeker") != NULL)
            fail_msg("case %zu: %s", i, text);
    }
    zaak_motivering_unref(why);
}

static void an_exception_that_was_judged_leaves_nothing_due(void **state)
{
    struct zaak_dwangsomvraag vraag = question("2024-03-29", "2025-11-28", "", "2025-12-30");
    struct zaak_dwangsom d;

    (void)state;
    vraag.uitzondering = ZAAK_DWANGSOM_UITZONDERING_ONREDELIJK_LAAT;
    d = ask(&vraag);
    assert_number(d.toestand, ZAAK_DWANGSOM_UITGESLOTEN);
    assert_true(d.bedrag_cent == 0 && d.maximum_cent == 0 && d.eerste_dag == ZAAK_DAG_GEEN && !d.voorlopig);
    assert_text(&vraag,
        "Er is geen dwangsom verschuldigd.\n"
        "1. Geoordeeld is dat de ingebrekestelling van 28 november 2025 onredelijk laat kwam: daarom is er geen\n"
        "   dwangsom (Awb art. 4:17 lid 6 onder a).\n"
        "2. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n");
    vraag = question("2026-02-27", "2026-03-02", "", "");
    vraag.uitzondering = ZAAK_DWANGSOM_UITZONDERING_GEEN_BELANGHEBBENDE;
    assert_text(&vraag,
        "Er is geen dwangsom verschuldigd.\n"
        "1. Geoordeeld is dat de aanvrager geen belanghebbende is: daarom is er geen dwangsom (Awb art. 4:17 lid 5\n"
        "   onder b).\n"
        "2. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n");
    vraag.uitzondering = ZAAK_DWANGSOM_UITZONDERING_KENNELIJK;
    assert_text(&vraag,
        "Er is geen dwangsom verschuldigd.\n"
        "1. Geoordeeld is dat de aanvraag duidelijk niet kan worden behandeld of ongegrond is (kennelijk\n"
        "   niet-ontvankelijk of kennelijk ongegrond): daarom is er geen dwangsom (Awb art. 4:17 lid 5 onder c).\n"
        "2. De dag waarop de ingebrekestelling is verzonden, is niet vastgelegd. Daarom is niet te zeggen vanaf welke\n"
        "   dag beroep kan worden ingesteld tegen het niet tijdig beslissen (Awb art. 6:12 lid 2).\n");
    vraag.igs = dag_or_none("2026-02-27");  /* void: then there is nothing to make an exception to */
    assert_number(ask(&vraag).toestand, ZAAK_DWANGSOM_TE_VROEG);
}

/* CRvB 21-12-2021, ECLI:NL:CRVB:2021:3285: just over nine weeks is not unreasonably late. After a year the steps warn, and no more than that. */
static void a_late_notice_is_only_warned_of(void **state)
{
    static const struct { const char *igs; bool warned; } cases[] = { { "2021-05-06", false }, { "2022-03-01", false }, { "2022-03-02", true } };
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)state;
    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct zaak_dwangsomvraag vraag = question("2021-03-01", cases[i].igs, "", "2023-01-01");
        struct zaak_dwangsom d = ZAAK_DWANGSOM_INIT;
        char text[4096];

        assert_number(zaak_dwangsom_compute(ctx, &vraag, &d, why, NULL), 0);
        assert_number(d.bedrag_cent, 144200);
        assert_true(zaak_motivering_text(why, text, sizeof text) > 0);
        assert_number(strstr(text, "meer dan een jaar") != NULL, cases[i].warned);
    }
    zaak_motivering_unref(why);
}

static void making_known_too_late_costs_the_same(void **state)
{
    struct zaak_dwangsomvraag vraag = question("2026-02-27", "2026-03-02", "2026-03-19", "");

    (void)state;
    vraag.regeling = ZAAK_DWANGSOM_REGELING_BEKENDMAKEN;
    vraag.wet = ZAAK_DWANGSOM_WET_LSP;
    vraag.igs_verzonden = vraag.igs;
    vraag.uitzondering = ZAAK_DWANGSOM_UITZONDERING_KENNELIJK;  /* Awb 4:20d lid 3 does not name that one */
    assert_number(ask(&vraag).beroep_vanaf, dag_or_none("2026-03-17"));
    vraag.igs_verzonden = ZAAK_DAG_GEEN;
    assert_text(&vraag,
        "De dwangsom is € 46, voor 2 dagen.\n"
        "1. De ingebrekestelling is ontvangen op maandag 2 maart 2026. Twee weken later is maandag 16 maart 2026 (Awb\n"
        "   art. 4:20d lid 1).\n"
        "2. Vanaf dinsdag 17 maart 2026 loopt de dwangsom, als er dan geen besluit bekend is gemaakt: hoogstens 42\n"
        "   dagen, tot en met maandag 27 april 2026. Ook weekeinden en feestdagen tellen mee (Awb art. 4:20d lid 2 en\n"
        "   art. 4:17 lid 1).\n"
        "3. Het besluit is op 19 maart bekendgemaakt. Die dag telt niet meer mee: de laatste dag is woensdag 18 maart\n"
        "   2026 (Awb art. 4:20d lid 2 en art. 4:17 lid 1).\n"
        "4. Van 17 tot en met 18 maart 2026, 2 dagen: € 23 per dag, samen € 46 (Awb art. 4:20d lid 2 en art. 4:17 lid\n"
        "   2).\n"
        "5. De hoogte wordt vastgesteld binnen twee weken na woensdag 18 maart 2026, de laatste dag van de dwangsom:\n"
        "   woensdag 1 april 2026 (Awb art. 4:18).\n"
        "6. Het is niet zeker of de dag van de bekendmaking meetelt. Telt die dag wel mee, dan is de dwangsom € 69,\n"
        "   voor 3 dagen (Awb art. 4:20d lid 2 en art. 4:17 lid 1).\n");
    vraag.uitzondering = ZAAK_DWANGSOM_UITZONDERING_ONREDELIJK_LAAT;
    assert_text(&vraag,
        "Er is geen dwangsom verschuldigd.\n"
        "1. Geoordeeld is dat de ingebrekestelling van 2 maart 2026 onredelijk laat kwam: daarom is er geen dwangsom\n"
        "   (Awb art. 4:20d lid 3 en art. 4:17 lid 5 onder a).\n");
    vraag = question("2009-12-20", "2009-12-27", "", "");
    vraag.regeling = ZAAK_DWANGSOM_REGELING_BEKENDMAKEN;
    assert_number(ask(&vraag).toestand, ZAAK_DWANGSOM_UITGESLOTEN);
    vraag.igs++;
    assert_number(ask(&vraag).maximum_cent, 126000);
}

static void every_state_says_why(void **state)
{
    struct zaak_motivering *why = zaak_motivering_new(ctx);

    (void)state;
    for (size_t i = 0; i < LENGTH(rules); i++) {
        struct zaak_dwangsomvraag vraag = question(rules[i].einde, rules[i].igs, rules[i].besluit, rules[i].peildatum);
        struct zaak_dwangsom d = ZAAK_DWANGSOM_INIT;
        char text[4096];

        vraag.igs_verzonden = vraag.igs;
        assert_number(zaak_dwangsom_compute(ctx, &vraag, &d, why, NULL), 0);
        assert_true(zaak_motivering_text(why, text, sizeof text) > 0 && zaak_motivering_count(why) > 0);
        assert_true(!strchr(text, '{') && !strstr(text, "()") && !strstr(text, "  op"));
    }
    zaak_motivering_unref(why);
}

static void the_origin_tells_the_readings(void **state)
{
    struct zaak_dwangsomvraag vraag = question("2025-02-28", "2025-03-03", "2025-03-18", "");
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    struct zaak_herkomst herkomst = ZAAK_HERKOMST_INIT;
    struct zaak_dwangsom d = ZAAK_DWANGSOM_INIT;

    (void)state;
    vraag.lezing.dag_van_bekendmaking = ZAAK_LEZING_TELT;
    assert_number(zaak_dwangsom_compute(ctx, &vraag, &d, why, NULL), 0);
    assert_number(zaak_motivering_get_herkomst(why, &herkomst), 0);
    assert_number(herkomst.lezing.dag_van_bekendmaking, ZAAK_LEZING_TELT);
    assert_number(herkomst.lezing.twee_weken, ZAAK_LEZING_ATW);
    zaak_motivering_unref(why);
}

static void wrong_questions_are_refused(void **state)
{
    struct zaak_dwangsomvraag good = question("2025-02-28", "2025-03-03", "", ""), vraag;
    struct zaak_dwangsom d = ZAAK_DWANGSOM_INIT;

    (void)state;
#define REFUSED(code, member, value) \
    do { \
        vraag = good; \
        vraag.member = (value); \
        assert_number(zaak_dwangsom_compute(ctx, &vraag, &d, NULL, NULL), -(code)); \
        assert_number(d.eerste_dag, ZAAK_DAG_GEEN); \
    } while (0)
    REFUSED(ZAAK_E_ARGUMENT, einde, ZAAK_DAG_GEEN);
    REFUSED(ZAAK_E_ARGUMENT, wet, 4);
    REFUSED(ZAAK_E_ARGUMENT, wet, -1);
    REFUSED(ZAAK_E_ARGUMENT, aanvragers, 0);
    REFUSED(ZAAK_E_ARGUMENT, lezing.twee_weken, 2);
    REFUSED(ZAAK_E_ARGUMENT, lezing.dag_van_bekendmaking, -1);
    REFUSED(ZAAK_E_ARGUMENT, lezing.te_vroeg, 7);
    REFUSED(ZAAK_E_ARGUMENT, lezing.postweek, 2);
    REFUSED(ZAAK_E_ARGUMENT, igs_verzonden, good.igs + 1);
    REFUSED(ZAAK_E_ARGUMENT, regeling, 2);
    REFUSED(ZAAK_E_ARGUMENT, regeling, -1);
    REFUSED(ZAAK_E_ARGUMENT, uitzondering, 4);
    REFUSED(ZAAK_E_ARGUMENT, uitzondering, -1);
    REFUSED(ZAAK_E_ARGUMENT, size, 0);
    REFUSED(ZAAK_E_BEREIK, einde, INT32_MAX);
    REFUSED(ZAAK_E_BEREIK, igs, INT32_MAX);
    REFUSED(ZAAK_E_BEREIK, igs, dag_or_none("2100-12-31"));
    REFUSED(ZAAK_E_BEREIK, igs, dag_or_none("2100-12-01"));
    REFUSED(ZAAK_E_BEREIK, besluit, INT32_MAX);
    REFUSED(ZAAK_E_BEREIK, peildatum, INT32_MAX);
#undef REFUSED
    assert_number(zaak_dwangsom_compute(NULL, &good, &d, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_dwangsom_compute(ctx, NULL, &d, NULL, NULL), -ZAAK_E_ARGUMENT);
    assert_number(zaak_dwangsom_compute(ctx, &good, NULL, NULL, NULL), -ZAAK_E_ARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(worked_cases_hold_under_both_readings),
        cmocka_unit_test(each_rule_gives_its_answer),
        cmocka_unit_test(acts_without_a_dwangsom_give_none),
        cmocka_unit_test(amounts_follow_the_day_of_receipt),
        cmocka_unit_test(several_applicants_share_in_whole_cents),
        cmocka_unit_test(a_notice_of_one_day_early_holds_only_when_accepted),
        cmocka_unit_test(an_appeal_counts_from_the_day_of_sending),
        cmocka_unit_test(the_reasons_are_sentences),
        cmocka_unit_test(both_outcomes_are_told_where_the_readings_differ),
        cmocka_unit_test(other_readings_have_each_their_sentence),
        cmocka_unit_test(an_exception_that_was_judged_leaves_nothing_due),
        cmocka_unit_test(a_late_notice_is_only_warned_of),
        cmocka_unit_test(making_known_too_late_costs_the_same),
        cmocka_unit_test(every_state_says_why),
        cmocka_unit_test(the_origin_tells_the_readings),
        cmocka_unit_test(wrong_questions_are_refused),
    };

    return cmocka_run_group_tests_name("dwangsom", tests, set_up, tear_down);
}
