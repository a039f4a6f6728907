/* SPDX-License-Identifier: EUPL-1.2 */
/* The two properties on which the design rests, with random facts: the order of entry never matters, and a withdrawn fact never was. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "zaak_helper.h"

enum { CASES = 1500, MOST_FACTS = 24, ANSWER_SIZE = 65536 };

static struct zaak_context *ctx;
static struct zaak_catalogus *catalogus;

static uint64_t seed;

static uint32_t draw(uint32_t below)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 32) % below;
}

static const char *const statussen[] = { "Ontvangen", "Volledigheid getoetst", "In behandeling", "Advies gevraagd", "Besluit genomen", "Afgehandeld", "Verzonnen" };
static const char *const resultaten[] = { "Verleend", "Geweigerd", "Ingetrokken", "Verzonnen" };
static const char *const rollen[] = { "Behandelaar", "Beslisser", "adviseur", "Initiator", "Verzonnen" };
static const char *const mensen[] = { "a", "b", "c" };
static const char *const gronden[] = { "aanvulling", "buitenland", "overmacht", "vertraging", "woo-zienswijze" };
static const char *const betalingen[] = { "nvt", "geheel" };
static const char *const standen[] = { "definitief", "gearchiveerd", "vergrendeld", "ontgrendeld", "gebruiksrecht_onbekend", "gebruiksrecht_ja" };
static const char *const bedragen[] = { "0", "357", "130.66" };

#define PICK(list) list[draw(sizeof list / sizeof list[0])]

static char ids[MOST_FACTS][16];

static void fill(struct zaak_feit *feit, size_t index)
{
    switch (feit->soort) {
    case ZAAK_FEIT_OPEN: feit->naam = "omgevingsvergunning-regulier"; feit->organisatie = draw(2) ? "GM9901" : NULL; break;
    case ZAAK_FEIT_STATUS: feit->naam = PICK(statussen); break;
    case ZAAK_FEIT_RESULTAAT: feit->naam = PICK(resultaten); break;
    case ZAAK_FEIT_ROL: feit->tot = draw(3) ? ZAAK_DAG_GEEN : feit->op + (zaak_dag)draw(40); /* fall through */
    case ZAAK_FEIT_ROL_EINDE: feit->naam = PICK(rollen); feit->waarde = PICK(mensen); break;
    case ZAAK_FEIT_EIGENSCHAP: feit->naam = draw(2) ? "bouwkosten" : "activiteit"; feit->waarde = PICK(mensen); break;
    case ZAAK_FEIT_OPSCHORTING:
        feit->naam = PICK(gronden);
        feit->tot = draw(2) ? feit->op + (zaak_dag)draw(30) : ZAAK_DAG_GEEN;
        break;
    case ZAAK_FEIT_HERVATTING: feit->naam = draw(2) ? PICK(gronden) : NULL; break;
    case ZAAK_FEIT_VERLENGING: feit->termijn = (struct zaak_periode){ 1 + (int32_t)draw(8), draw(2) ? ZAAK_EENHEID_WEEK : ZAAK_EENHEID_MAAND }; break;
    case ZAAK_FEIT_HOOFDZAAK: feit->naam = "ander"; break;
    case ZAAK_FEIT_BETALING: feit->naam = PICK(betalingen); feit->tot = draw(2) ? feit->op : ZAAK_DAG_GEEN; break;
    case ZAAK_FEIT_HERROEPING: feit->naam = ids[draw((uint32_t)index + 3) % MOST_FACTS]; break;
    case ZAAK_FEIT_INGEBREKESTELLING:
        feit->tot = draw(2) ? feit->op - (zaak_dag)draw(4) : ZAAK_DAG_GEEN;
        feit->te_vroeg_geaccepteerd = draw(3) == 0;
        break;
    case ZAAK_FEIT_DWANGSOMBESLUIT: feit->naam = draw(3) ? NULL : "kennelijk"; feit->waarde = feit->naam || draw(2) ? NULL : PICK(bedragen); break;
    case ZAAK_FEIT_DWANGSOMBETALING: feit->waarde = draw(2) ? PICK(bedragen) : NULL; break;
    case ZAAK_FEIT_BESLUIT:
        feit->waarde = draw(2) ? PICK(mensen) : NULL;
        feit->vanaf = draw(2) ? feit->op + (zaak_dag)draw(10) : ZAAK_DAG_GEEN;
        feit->tot = draw(2) ? feit->op + 10 + (zaak_dag)draw(10) : ZAAK_DAG_GEEN;
        break;
    case ZAAK_FEIT_ZAAKOBJECT: feit->naam = draw(2) ? "pand" : "overige"; feit->waarde = draw(3) ? PICK(mensen) : NULL; feit->soort_waarde = draw(2) ? "boom" : NULL; break;
    case ZAAK_FEIT_INFORMATIEOBJECT: feit->naam = PICK(mensen); feit->soort_waarde = draw(2) ? "Aanvraag" : NULL; break;
    case ZAAK_FEIT_INFORMATIEOBJECT_STAND: feit->naam = PICK(mensen); feit->waarde = PICK(standen); break;
    case ZAAK_FEIT_KLANTCONTACT: feit->naam = draw(2) ? "balie" : NULL; feit->waarde = PICK(mensen); break;
    case ZAAK_FEIT_KENMERK: feit->naam = PICK(mensen); feit->waarde = "archief"; break;
    case ZAAK_FEIT_RELEVANTE_ZAAK: feit->naam = draw(2) ? "Z" : "ander"; feit->waarde = draw(2) ? "vervolg" : "overig"; break;
    case ZAAK_FEIT_PRODUCT: feit->naam = "product"; break;
    case ZAAK_FEIT_VERTROUWELIJKHEID: feit->naam = draw(2) ? "intern" : "geheim"; break;
    case ZAAK_FEIT_ARCHIEFSTATUS: feit->naam = draw(2) ? "nog_te_archiveren" : "gearchiveerd"; break;
    case ZAAK_FEIT_GEBEURTENIS: feit->naam = "bekendmaking"; feit->waarde = draw(3) ? NULL : "nee"; break;
    case ZAAK_FEIT_VERVANGING:
        feit->naam = PICK(mensen);
        feit->waarde = draw(3) ? PICK(mensen) : NULL;
        feit->soort_waarde = draw(2) ? PICK(rollen) : NULL;
        feit->tot = draw(2) ? feit->op + (zaak_dag)draw(30) : ZAAK_DAG_GEEN;
        break;
    case ZAAK_FEIT_ACTIVITEIT: feit->naam = draw(3) ? "besluiten" : "volledigheid"; feit->waarde = PICK(mensen); feit->soort_waarde = draw(2) ? "voorzitter" : NULL; break;
    case ZAAK_FEIT_ADVIES_GEVRAAGD: feit->naam = PICK(mensen); feit->waarde = draw(2) ? "besluiten" : NULL; feit->tot = draw(2) ? feit->op : ZAAK_DAG_GEEN; break;
    case ZAAK_FEIT_ADVIES_GEGEVEN: feit->naam = PICK(mensen); feit->waarde = draw(2) ? "besluiten" : NULL; feit->soort_waarde = draw(2) ? "doc" : NULL; break;
    default: break;
    }
}

/* A kind; there is none from 27 to 29. */
static int32_t draw_soort(void)
{
    int32_t soort = 1 + (int32_t)draw(30);

    return soort > ZAAK_FEIT_GEBEURTENIS ? soort + 3 : soort;
}

/* A few facts of random kinds on close days, some with an instant, some with the same instant of recording. */
static size_t draw_facts(struct zaak_feit *facts)
{
    const struct zaak_feit empty = ZAAK_FEIT_INIT;
    size_t count = 2 + draw(MOST_FACTS - 3);

    for (size_t i = 0; i < count; i++) {
        struct zaak_feit *feit = &facts[i];

        *feit = empty;
        feit->soort = i == 0 ? ZAAK_FEIT_OPEN : draw_soort();
        feit->op = zaak_datum(2025, 3, 3) + (i ? (zaak_dag)draw(120) - 5 : 0);
        if (draw(4) == 0)
            zaak_tijdstip_van_dag(feit->op, (int32_t)draw(86400), &feit->op_tijdstip);
        zaak_tijdstip_van_dag(feit->op + (zaak_dag)draw(30), (int32_t)draw(3), &feit->vastgelegd);
        feit->id = ids[i];
        fill(feit, i);
    }
    return count;
}

static struct zaak *load(const struct zaak_feit *facts, const size_t *order, size_t count)
{
    struct zaak_voorraad *voorraad = zaak_voorraad_new(catalogus);
    static const char line[] = "{\"zaak\":\"Z\",\"feit\":\"eigenschap\",\"op\":\"2025-01-01\",\"naam\":\"bouwkosten\",\"waarde\":\"0\",\"id\":\"begin\"}\n";
    struct zaak *zaak;

    assert_int_equal(zaak_voorraad_load_jsonl(voorraad, line, sizeof line - 1, NULL, NULL), 0);
    zaak = zaak_ref(zaak_voorraad_find(voorraad, "Z"));
    zaak_voorraad_unref(voorraad);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(zaak_load_feit(zaak, &facts[order[i]], NULL), 0);
    return zaak;
}

static size_t put_text(char *out, size_t at, const char *text)
{
    return at + (size_t)snprintf(out + at, ANSWER_SIZE - at, "%s|", text ? text : "-");
}

static size_t put_number(char *out, size_t at, int64_t number)
{
    return at + (size_t)snprintf(out + at, ANSWER_SIZE - at, "%lld|", (long long)number);
}

static size_t put_state(const struct zaak *zaak, const struct zaak_blik *blik, char *out, size_t at)
{
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;

    assert_int_equal(zaak_get_toestand(zaak, blik, &t, NULL), 0);
    at = put_text(out, at, t.status);
    at = put_text(out, at, t.resultaat);
    at = put_text(out, at, t.organisatie);
    at = put_text(out, at, t.hoofdzaak);
    at = put_text(out, at, t.betalingsindicatie);
    at = put_text(out, at, t.archiefnominatie);
    at = put_text(out, at, t.vertrouwelijkheidaanduiding);
    at = put_text(out, at, t.archiefstatus);
    at = put_text(out, at, zaak_get_eigenschap(zaak, blik, "bouwkosten"));
    at = put_number(out, at, t.startdatum);
    at = put_number(out, at, t.status_op);
    at = put_number(out, at, t.einddatum);
    at = put_number(out, at, t.besluit_op);
    at = put_number(out, at, t.archiefactiedatum);
    return put_number(out, at, t.laatste_betaaldatum);
}

static size_t put_clock(const struct zaak *zaak, const struct zaak_blik *blik, char *out, size_t at)
{
    struct zaak_klok k = ZAAK_KLOK_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    char text[4096];

    assert_int_equal(zaak_ask_klok(zaak, blik, &k, why, NULL), 0);
    at = put_number(out, at, k.toestand);
    at = put_number(out, at, k.uiterlijk);
    at = put_number(out, at, k.dagen_opgeschort);
    at = put_number(out, at, k.dagen_gebruikt);
    at = put_number(out, at, k.voorlopig);
    assert_true(zaak_motivering_text(why, text, sizeof text) >= 0);
    zaak_motivering_unref(why);
    return put_text(out, at, text);
}

static size_t put_dwangsom(const struct zaak *zaak, const struct zaak_blik *from, char *out, size_t at)
{
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand d = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_motivering *why = zaak_motivering_new(ctx);
    char text[8192];

    blik.blik = *from;
    assert_int_equal(zaak_get_dwangsom(zaak, &blik, &d, why, NULL), 0);
    at = put_number(out, at, d.dwangsom.toestand);
    at = put_number(out, at, d.dwangsom.bedrag_cent);
    at = put_number(out, at, d.dwangsom.eerste_dag);
    at = put_number(out, at, d.igs);
    at = put_number(out, at, d.ingebrekestellingen);
    at = put_number(out, at, d.aanvragers);
    at = put_number(out, at, d.open_cent);
    at = put_number(out, at, d.hoogstens_cent);
    assert_true(d.open_cent >= 0 && d.hoogstens_cent >= d.open_cent && zaak_motivering_text(why, text, sizeof text) > 0);
    zaak_motivering_unref(why);
    return put_text(out, at, text);
}

static size_t put_people(const struct zaak *zaak, const struct zaak_blik *blik, char *out, size_t at)
{
    struct zaak_rol rows[MOST_FACTS];
    struct zaak_betrokken who[MOST_FACTS];
    int count = zaak_get_rollen(zaak, blik, rows, MOST_FACTS);

    at = put_number(out, at, count);
    for (int i = 0; i < count; i++) {
        at = put_text(out, at, rows[i].naam);
        at = put_text(out, at, rows[i].betrokkene);
        at = put_number(out, at, rows[i].tot);
    }
    for (int32_t letter = ZAAK_RASCI_R; letter <= ZAAK_RASCI_I; letter *= 2)
        at = put_number(out, at, zaak_get_rasci(zaak, blik, letter, who, MOST_FACTS));
    for (int32_t letter = ZAAK_RASCI_R; letter <= ZAAK_RASCI_I; letter *= 2)
        for (int i = 0, found = zaak_get_rasci(zaak, blik, letter, who, MOST_FACTS); i < found && i < MOST_FACTS; i++)
            at = put_text(out, at, who[i].betrokkene);
    at = put_number(out, at, zaak_get_adviezen(zaak, blik, NULL, 0));
    at = put_number(out, at, zaak_check_rasci(zaak, blik, NULL, NULL, NULL));
    return put_number(out, at, zaak_get_volgende(zaak, blik, NULL, 0));
}

/* The findings, by every profile: they are judged in the order of the facts, which is that of the case and not that of loading. */
static size_t put_findings(const struct zaak *zaak, char *out, size_t at)
{
    for (size_t i = 0; zaak_regelprofiel_naam(i); i++) {
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_toets toets = ZAAK_TOETS_INIT;

        toets.profiel = zaak_regelprofiel_naam(i);
        at = put_number(out, at, zaak_check_with(zaak, &toets, list, NULL));
        for (size_t j = 0; j < zaak_bevindingen_count(list); j++) {
            struct zaak_bevinding row = ZAAK_BEVINDING_INIT;

            assert_int_equal(zaak_bevindingen_get(list, j, &row), 0);
            at = put_text(out, at, row.regel);
            at = put_text(out, at, row.feit);
        }
        zaak_bevindingen_unref(list);
    }
    return at;
}

/* All answers of a case, from several days and with several states of knowledge. */
static void answers(const struct zaak *zaak, char *out)
{
    size_t at = 0;

    out[0] = '\0';
    for (zaak_dag step = 0; step < 4; step++) {
        struct zaak_blik blik = ZAAK_BLIK_INIT;

        if (step)
            blik.peildatum = zaak_datum(2025, 3, 3) + 40 * step;
        at = put_state(zaak, &blik, out, at);
        at = put_clock(zaak, &blik, out, at);
        at = put_dwangsom(zaak, &blik, out, at);
        at = put_people(zaak, &blik, out, at);
    }
    assert_true(at < ANSWER_SIZE);
}

static void shuffle(size_t *order, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t j = draw((uint32_t)i), kept = order[i - 1];

        order[i - 1] = order[j];
        order[j] = kept;
    }
}

static void facts_loaded_in_any_order_give_the_same_answers(void **state)
{
    static char first[ANSWER_SIZE], second[ANSWER_SIZE], text[2][32768];

    (void)state;
    for (int run = 0; run < CASES; run++) {
        struct zaak_feit facts[MOST_FACTS];
        size_t order[MOST_FACTS], count = draw_facts(facts);
        struct zaak *a, *b;

        for (size_t i = 0; i < count; i++)
            order[i] = i;
        a = load(facts, order, count);
        shuffle(order, count);
        b = load(facts, order, count);
        answers(a, first);
        answers(b, second);
        assert_string_equal(first, second);
        assert_true(put_findings(a, first, 0) < ANSWER_SIZE && put_findings(b, second, 0) < ANSWER_SIZE);
        assert_string_equal(first, second);
        assert_true(zaak_save_jsonl(a, text[0], sizeof text[0]) < (int)sizeof text[0]);
        zaak_save_jsonl(b, text[1], sizeof text[1]);
        assert_string_equal(text[0], text[1]);
        zaak_unref(a);
        zaak_unref(b);
    }
}

static struct zaak_feit withdrawal(const struct zaak_feit *feit, const char *id, int32_t later)
{
    struct zaak_feit out = ZAAK_FEIT_INIT;

    out.soort = ZAAK_FEIT_HERROEPING;
    out.op = zaak_datum(2025, 12, 1);
    out.id = id;
    out.naam = feit->id;
    zaak_tijdstip_van_dag(zaak_datum(2025, 12, 1), later, &out.vastgelegd);
    return out;
}

/* Without withdrawals among the facts themselves: those that point at the fact that is left out would point at nothing. */
static size_t draw_plain_facts(struct zaak_feit *facts)
{
    size_t count = draw_facts(facts);

    for (size_t i = 1; i < count; i++) {
        while (facts[i].soort == ZAAK_FEIT_HERROEPING) {
            facts[i].soort = ZAAK_FEIT_RESULTAAT;
            fill(&facts[i], i);
        }
    }
    return count;
}

static void a_withdrawn_fact_is_as_if_it_had_never_been(void **state)
{
    static char with[ANSWER_SIZE], without[ANSWER_SIZE], restored[ANSWER_SIZE], all[ANSWER_SIZE];

    (void)state;
    for (int run = 0; run < CASES; run++) {
        struct zaak_feit facts[MOST_FACTS], first, second;
        size_t order[MOST_FACTS], count = draw_plain_facts(facts), gone = draw((uint32_t)count), kept = 0;
        struct zaak *zaak, *rest;

        for (size_t i = 0; i < count; i++)
            order[i] = i;
        zaak = load(facts, order, count);
        answers(zaak, all);
        first = withdrawal(&facts[gone], "w1", 1);
        second = withdrawal(&first, "w2", 2);
        assert_int_equal(zaak_load_feit(zaak, &first, NULL), 0);
        answers(zaak, with);
        assert_int_equal(zaak_load_feit(zaak, &second, NULL), 0);
        answers(zaak, restored);
        for (size_t i = 0; i < count; i++)
            if (i != gone)
                order[kept++] = i;
        rest = load(facts, order, kept);
        answers(rest, without);
        assert_string_equal(with, without);
        assert_string_equal(restored, all);
        zaak_unref(zaak);
        zaak_unref(rest);
    }
}

static void what_was_known_is_the_facts_recorded_until_then(void **state)
{
    static char then[ANSWER_SIZE], now[ANSWER_SIZE];

    (void)state;
    for (int run = 0; run < CASES; run++) {
        struct zaak_feit facts[MOST_FACTS];
        size_t order[MOST_FACTS], count = draw_facts(facts), known = 0;
        struct zaak_blik blik = ZAAK_BLIK_INIT, all = ZAAK_BLIK_INIT;
        struct zaak *zaak, *part;

        for (size_t i = 0; i < count; i++)
            order[i] = i;
        zaak = load(facts, order, count);
        blik.bekend_op = facts[draw((uint32_t)count)].vastgelegd;
        for (size_t i = 0; i < count; i++)
            if (facts[i].vastgelegd <= blik.bekend_op)
                order[known++] = i;
        part = load(facts, order, known);
        put_dwangsom(zaak, &blik, then, put_clock(zaak, &blik, then, put_people(zaak, &blik, then, put_state(zaak, &blik, then, 0))));
        put_dwangsom(part, &all, now, put_clock(part, &all, now, put_people(part, &all, now, put_state(part, &all, now, 0))));
        assert_string_equal(then, now);
        zaak_unref(zaak);
        zaak_unref(part);
    }
}

static void checking_never_fails_on_any_history(void **state)
{
    (void)state;
    for (int run = 0; run < CASES; run++) {
        struct zaak_bevindingen *list = zaak_bevindingen_new(ctx);
        struct zaak_feit facts[MOST_FACTS];
        size_t order[MOST_FACTS], count = draw_facts(facts);
        struct zaak *zaak;

        for (size_t i = 0; i < count; i++)
            order[i] = i;
        zaak = load(facts, order, count);
        assert_true(zaak_check(zaak, list) >= 0);
        zaak_bevindingen_unref(list);
        zaak_unref(zaak);
    }
}

/* What figures rest on: no names of people, no values. */
static void figures(const struct zaak *zaak, char *out)
{
    size_t at = 0;

    for (zaak_dag step = 0; step < 4; step++) {
        struct zaak_blik blik = ZAAK_BLIK_INIT;
        struct zaak_toestand t = ZAAK_TOESTAND_INIT;
        struct zaak_archief archief = ZAAK_ARCHIEF_INIT;

        if (step)
            blik.peildatum = zaak_datum(2025, 3, 3) + 40 * step;
        assert_int_equal(zaak_get_toestand(zaak, &blik, &t, NULL), 0);
        assert_int_equal(zaak_get_archief(zaak, &blik, NULL, &archief, NULL, NULL), 0);
        at = put_text(out, at, t.zaaktype_naam);
        at = put_text(out, at, t.status);
        at = put_text(out, at, t.resultaat);
        at = put_text(out, at, t.organisatie);
        at = put_number(out, at, t.einddatum);
        at = put_number(out, at, t.besluit_op);
        at = put_number(out, at, archief.archiefactiedatum);
        at = put_number(out, at, archief.reden);
        at = put_clock(zaak, &blik, out, at);
        at = put_dwangsom(zaak, &blik, out, at);
        at = put_number(out, at, zaak_get_rollen(zaak, &blik, NULL, 0));
        at = put_number(out, at, zaak_get_volgende(zaak, &blik, NULL, 0));
    }
    assert_true(at < ANSWER_SIZE);
}

static void a_clean_case_has_the_same_figures_and_is_clean_once_and_for_all(void **state)
{
    static char before[ANSWER_SIZE], after[ANSWER_SIZE], text[3][32768];

    (void)state;
    for (int run = 0; run < CASES; run++) {
        struct zaak_feit facts[MOST_FACTS];
        struct zaak_schoning schoning = ZAAK_SCHONING_INIT;
        size_t order[MOST_FACTS], count = draw_facts(facts);
        struct zaak *zaak, *clean = NULL, *again = NULL, *loaded = NULL;
        int length;

        for (size_t i = 0; i < count; i++)
            order[i] = i;
        schoning.geforceerd = true;
        zaak = load(facts, order, count);
        assert_int_equal(zaak_schoon(zaak, &schoning, &clean, NULL), 0);
        assert_int_equal(zaak_schoon(clean, &schoning, &again, NULL), 0);
        figures(zaak, before);
        figures(clean, after);
        assert_string_equal(before, after);
        length = zaak_save_jsonl(clean, text[0], sizeof text[0]);
        zaak_save_jsonl(again, text[1], sizeof text[1]);
        assert_string_equal(text[0], text[1]);
        assert_int_equal(zaak_load_jsonl(catalogus, text[0], (size_t)length, &loaded, NULL), 0);
        zaak_save_jsonl(loaded, text[2], sizeof text[2]);
        assert_string_equal(text[0], text[2]);
        zaak_unref(zaak);
        zaak_unref(clean);
        zaak_unref(again);
        zaak_unref(loaded);
    }
}

static int set_up(void **state)
{
    (void)state;
    seed = 20250303;
    for (size_t i = 0; i < MOST_FACTS; i++)
        snprintf(ids[i], sizeof ids[i], "f%02zu", i);
    ctx = zaak_context_new(NULL);
    catalogus = example_catalogus(ctx);
    return catalogus ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_loaded_in_any_order_give_the_same_answers),
        cmocka_unit_test(a_withdrawn_fact_is_as_if_it_had_never_been),
        cmocka_unit_test(what_was_known_is_the_facts_recorded_until_then),
        cmocka_unit_test(checking_never_fails_on_any_history),
        cmocka_unit_test(a_clean_case_has_the_same_figures_and_is_clean_once_and_for_all),
    };

    return cmocka_run_group_tests_name("feiten", tests, set_up, tear_down);
}
