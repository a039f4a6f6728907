/* SPDX-License-Identifier: EUPL-1.2 */
/* What is kept at hand of a case, and the short ways: they must say what the long way says. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include <zaak/overzetting.h>

#include "basis/tekst_intern.h"
#include "zaak/toestand_intern.h"
#include "zaak/warm_intern.h"
#include "zaak_helper.h"

#define TYPE "omgevingsvergunning-regulier"
#define GEBEURTENIS "bekendmaking"

enum { CASES = 6, TURNS = 4000 };

static uint64_t seed = 20261122;

static uint32_t draw(uint32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(seed >> 33) % below;
}

static const char *one_of(const char *const *words)
{
    uint32_t count = 0;

    while (words[count])
        count++;
    return words[draw(count)];
}

static const char *const statussen[] = { "Ontvangen", "Volledigheid getoetst", "In behandeling", "Advies gevraagd", "Besluit genomen", "Afgehandeld", "in behandeling", "Onbekend", NULL };

/* Any fact, on a day that is often the next one and sometimes an earlier one. */
static struct zaak_feit any_fact(zaak_dag *day)
{
    static const char *const resultaten[] = { "Verleend", "Geweigerd", "Onbekend", NULL };
    static const char *const standen[] = { "nog_te_archiveren", "gearchiveerd", NULL };
    static const char *const betalingen[] = { "nvt", "geheel", NULL };
    static const char *const zaken[] = { "Z0", "Z1", "Z5", NULL };
    static const char *const niveaus[] = { "openbaar", "geheim", NULL };
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    *day += draw(3) == 0;
    feit.op = draw(8) ? *day : *day - (zaak_dag)draw(20);
    feit.rechten = draw(3) ? ZAAK_RECHT_HEROPENEN | ZAAK_RECHT_GEFORCEERD_BIJWERKEN : 0;
    if (draw(5) == 0 && zaak_tijdstip_van_dag(feit.op, (int32_t)draw(80000), &feit.op_tijdstip))
        feit.op_tijdstip = ZAAK_TIJDSTIP_GEEN;
    feit.soort = ZAAK_FEIT_STATUS;
    feit.naam = one_of(statussen);
    switch (draw(16)) {
    case 0: feit.soort = ZAAK_FEIT_RESULTAAT; feit.naam = one_of(resultaten); break;
    case 1: feit.soort = ZAAK_FEIT_ROL; feit.naam = draw(2) ? "Behandelaar" : "Beslisser"; feit.waarde = "m-1"; break;
    case 2: feit.soort = ZAAK_FEIT_BESLUIT; feit.naam = NULL; break;
    case 3: feit.soort = ZAAK_FEIT_BETALING; feit.naam = one_of(betalingen); break;
    case 4: feit.soort = ZAAK_FEIT_ARCHIEFSTATUS; feit.naam = one_of(standen); break;
    case 5: feit.soort = ZAAK_FEIT_HOOFDZAAK; feit.naam = one_of(zaken); break;
    case 6: feit.soort = ZAAK_FEIT_VERTROUWELIJKHEID; feit.naam = one_of(niveaus); break;
    case 7: feit.soort = ZAAK_FEIT_OPEN; feit.naam = TYPE; break;
    case 8: feit.soort = ZAAK_FEIT_GEBEURTENIS; feit.naam = GEBEURTENIS; break;
    default: break;
    }
    return feit;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && !strcmp(a, b));
}

static void assert_same_state(const struct zaak_toestand *a, const struct zaak_toestand *b)
{
    assert_ptr_equal(a->zaaktype, b->zaaktype);
    assert_ptr_equal(a->profiel, b->profiel);
    assert_ptr_equal(a->statustype, b->statustype);
    assert_ptr_equal(a->resultaattype, b->resultaattype);
    assert_true(same_text(a->zaaktype_naam, b->zaaktype_naam) && same_text(a->omschrijving, b->omschrijving) && same_text(a->organisatie, b->organisatie));
    assert_true(same_text(a->status, b->status) && same_text(a->resultaat, b->resultaat) && same_text(a->hoofdzaak, b->hoofdzaak));
    assert_true(same_text(a->betalingsindicatie, b->betalingsindicatie) && same_text(a->archiefstatus, b->archiefstatus));
    assert_true(same_text(a->vertrouwelijkheidaanduiding, b->vertrouwelijkheidaanduiding));
    assert_int_equal(a->startdatum, b->startdatum);
    assert_int_equal(a->status_op, b->status_op);
    assert_int_equal(a->einddatum, b->einddatum);
    assert_int_equal(a->besluit_op, b->besluit_op);
    assert_int_equal(a->laatste_betaaldatum, b->laatste_betaaldatum);
    assert_int_equal(a->besloten, b->besloten);
}

static void assert_kept_is_derived(const struct zaak *zaak)
{
    const struct warm *warm = zaak_warm_get(zaak);
    struct zaak_toestand derived = ZAAK_TOESTAND_INIT;
    zaak_tijdstip last = INT64_MIN;

    assert_non_null(warm);
    assert_int_equal(zaak_toestand_derive(zaak, NULL, &derived, NULL), 0);
    assert_same_state(&warm->toestand, &derived);
    for (size_t i = 0; i < zaak->count; i++)
        last = zaak->feiten[i].vastgelegd > last ? zaak->feiten[i].vastgelegd : last;
    assert_int_equal(warm->laatst, last);
}

static struct zaak *open_case(struct zaak_voorraad *voorraad, int number)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *zaak = NULL;
    char id[16];

    snprintf(id, sizeof id, "Z%d", number);
    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = zaak_datum(2025, 1, 6);
    feit.naam = TYPE;
    assert_int_equal(zaak_voorraad_open(voorraad, id, &feit, &zaak, NULL), 0);
    return zaak;
}

/* What a correction says: often a fact of the same kind, and sometimes one that may not be, so that all is as it was. */
static void correct_any(struct zaak *zaak, const struct zaak_feit *feit)
{
    struct zaak_feit target = ZAAK_FEIT_INIT, fresh = *feit;
    char id[40];

    assert_int_equal(zaak_get_feit(zaak, draw((uint32_t)zaak_feit_count(zaak)), &target), 0);
    snprintf(id, sizeof id, "%s", target.id);
    if (draw(4)) {
        fresh.soort = target.soort;
        fresh.naam = draw(4) ? target.naam : feit->naam;
        fresh.waarde = target.waarde;
        fresh.organisatie = target.organisatie;
    }
    zaak_correct_feit(zaak, id, "vergissing", &fresh, NULL, NULL);
}

/* Another version of the zaaktype is tried on a copy: the case itself stays as it is. */
static void try_any(struct zaak *zaak)
{
    struct zaak_catalogus *catalogus = zaak_get_catalogus(zaak);
    const struct zaak_object *versie = zaak_catalogus_at(catalogus, ZAAK_SOORT_ZAAKTYPE, draw((uint32_t)zaak_catalogus_count(catalogus, ZAAK_SOORT_ZAAKTYPE)));
    struct zaak_overzetting *list = NULL;

    if (zaak_try_versie(zaak, versie, NULL, &list, NULL) >= 0)
        zaak_overzetting_unref(list);
}

static void withdraw_any(struct zaak *zaak)
{
    struct zaak_feit target = ZAAK_FEIT_INIT;

    assert_int_equal(zaak_get_feit(zaak, draw((uint32_t)zaak_feit_count(zaak)), &target), 0);
    zaak_withdraw_feit(zaak, target.id, ZAAK_TIJDSTIP_GEEN, NULL);
}

static void command_any(struct zaak *zaak, const struct zaak_feit *feit, bool may_withdraw)
{
    switch (draw(may_withdraw ? 12 : 9)) {
    case 0: zaak_load_feit(zaak, feit, NULL); break;
    case 1: zaak_check_feit(zaak, feit, NULL, NULL); break;
    case 2: case 3: case 4:
        if (feit->soort == ZAAK_FEIT_STATUS)
            zaak_set_status(zaak, feit->naam, feit->op, NULL);
        else
            zaak_add_feit(zaak, feit, NULL, NULL);
        break;
    case 8: try_any(zaak); break;
    case 9: withdraw_any(zaak); break;
    case 10: correct_any(zaak, feit); break;
    default: zaak_add_feit(zaak, feit, NULL, NULL); break;
    }
}

/* The cases that are there; one that went, maybe with its deelzaken, comes again under the same name. */
static void renew(struct zaak_voorraad *voorraad, struct zaak *zaken[CASES])
{
    char id[16];

    for (int i = 0; i < CASES; i++) {
        snprintf(id, sizeof id, "Z%d", i);
        zaken[i] = zaak_voorraad_find(voorraad, id);
        if (!zaken[i])
            zaken[i] = open_case(voorraad, i);
    }
}

/* Commands, loading, withdrawals and corrections, in and out of order, on cases that share their rows and that come and go. */
static void what_is_kept_is_what_is_derived(void **state)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *catalogus = example_catalogus(ctx);
    struct zaak_voorraad *voorraad = NULL;
    struct zaak *zaken[CASES];
    zaak_dag day = zaak_datum(2025, 1, 6);

    (void)state;
    assert_non_null(catalogus);
    for (int turn = 0; turn < TURNS; turn++) {
        struct zaak_feit feit = any_fact(&day);
        struct zaak *zaak;

        if (turn % 400 == 0) {
            voorraad = zaak_voorraad_unref(voorraad);
            voorraad = zaak_voorraad_new(catalogus);
            renew(voorraad, zaken);
            day = zaak_datum(2025, 1, 6);
        }
        zaak = zaken[draw(CASES)];
        command_any(zaak, &feit, turn % 400 >= 200);
        assert_kept_is_derived(zaak);
        if (draw(60) == 0) {
            zaak_voorraad_remove(voorraad, zaak_get_identificatie(zaak), NULL, NULL);
            renew(voorraad, zaken);
        }
    }
    zaak_voorraad_unref(voorraad);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
}

/* What the process of the example goes through. */
static struct zaak_feit next_fact(int turn, zaak_dag op)
{
    static const char *const course[] = { "Ontvangen", "Behandelaar", "Volledigheid getoetst" };
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.op = op;
    feit.soort = turn == 1 ? ZAAK_FEIT_ROL : ZAAK_FEIT_STATUS;
    feit.naam = turn < 3 ? course[turn] : turn % 2 ? "In behandeling" : "Advies gevraagd";
    feit.waarde = turn == 1 ? "m-1" : NULL;
    return feit;
}

/* Two cases with the same facts: one takes the short command, the other the long one, which never uses what was judged before. */
static void compare_ways(const char *regelprofiel)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *catalogus = example_catalogus_by(ctx, regelprofiel);
    struct zaak_voorraad *brief = zaak_voorraad_new(catalogus), *full = zaak_voorraad_new(catalogus);
    int taken = 0;

    for (int number = 0; number < 300; number++) {
        struct zaak *a = open_case(brief, number), *b = open_case(full, number);
        zaak_dag day = zaak_datum(2025, 1, 6);

        for (int turn = 0; turn < 12; turn++) {
            struct zaak_feit feit = any_fact(&day);
            struct zaak_error one = ZAAK_ERROR_INIT, two = ZAAK_ERROR_INIT;
            char id[24];
            int first, second;

            feit.rechten = 0;
            if (turn < 3 || draw(4))
                feit = next_fact(turn, feit.op);
            if (feit.soort == ZAAK_FEIT_HOOFDZAAK || feit.soort == ZAAK_FEIT_ARCHIEFSTATUS) {   /* what a command would refuse; only what follows counts here */
                snprintf(id, sizeof id, "geladen-%d", turn);
                feit.id = id;   /* of one moment, the id decides the order */
                zaak_load_feit(a, &feit, NULL);
                zaak_load_feit(b, &feit, NULL);
                continue;
            }
            if (feit.soort == ZAAK_FEIT_STATUS) {
                feit.op_tijdstip = ZAAK_TIJDSTIP_GEEN;
                first = zaak_set_status(a, feit.naam, feit.op, &one);
            } else {
                first = zaak_add_feit(a, &feit, NULL, &one);
            }
            second = zaak_add_feit(b, &feit, NULL, &two);
            taken += feit.soort == ZAAK_FEIT_STATUS && first == 0;
            assert_int_equal(first, second);
            assert_string_equal(one.text, two.text);
            assert_string_equal(one.rule, two.rule);
            assert_int_equal(zaak_feit_count(a), zaak_feit_count(b));
            for (size_t i = 0; i < zaak_feit_count(a); i++)
                assert_true(feit_op(&a->feiten[i]) == feit_op(&b->feiten[i]) && a->feiten[i].vastgelegd == b->feiten[i].vastgelegd && a->feiten[i].soort == b->feiten[i].soort &&
                            a->feiten[i].dagnummer == b->feiten[i].dagnummer && same_text(zaak_text(a, a->feiten[i].naam), zaak_text(b, b->feiten[i].naam)));
        }
    }
    assert_true(taken > 600);
    zaak_voorraad_unref(brief);
    zaak_voorraad_unref(full);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
}

static void the_short_way_says_what_the_long_way_says(void **state)
{
    (void)state;
    compare_ways(NULL);
    compare_ways("openzaak");
}

static void days_at_the_edges_take_the_long_way(void **state)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *catalogus = example_catalogus(ctx);
    struct zaak *zaak = zaak_new(catalogus, TYPE, zaak_datum(2100, 12, 1));

    (void)state;
    assert_int_equal(zaak_set_status(zaak, "Ontvangen", zaak_datum(2100, 12, 1), NULL), 0);
    assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "m-1", zaak_datum(2100, 12, 1), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Volledigheid getoetst", zaak_datum(2100, 12, 2), NULL), 0);
    for (int i = 0; i < 6; i++)
        assert_int_equal(zaak_set_status(zaak, i % 2 ? "Advies gevraagd" : "In behandeling", zaak_datum(2100, 12, 3), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "In behandeling", zaak_datum(2100, 12, 31), NULL), 0);
    assert_int_equal(zaak_set_status(zaak, "Advies gevraagd", zaak_datum(2101, 1, 1), NULL), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_set_status(zaak, "Advies gevraagd", INT32_MAX, NULL), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_set_status(zaak, "Advies gevraagd", ZAAK_DAG_GEEN, NULL), -ZAAK_E_BEREIK);
    assert_int_equal(zaak_feit_count(zaak), 11);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
}

/* The first instant of a day is kept for the days around it too: all days, in order and at random. */
static void a_kept_moment_is_that_of_the_calendar(void **state)
{
    struct warmte warmte = { .count = 1 };

    (void)state;
    for (int turn = 0; turn < 2; turn++) {
        for (zaak_dag dag = DAGNUMMER_NUL + 1; dag <= LAATSTE_DAG; dag++) {
            zaak_dag asked = turn ? DAGNUMMER_NUL + 1 + (zaak_dag)draw(LAATSTE_DAG - DAGNUMMER_NUL) : dag;
            zaak_tijdstip begin = 0;

            assert_int_equal(zaak_tijdstip_van_dag(asked, 0, &begin), 0);
            assert_true(asked * DAG_MICROS + warm_moment(&warmte, asked) == begin);
        }
    }
}

/* An id that nobody gave is written when it is read, and stays. */
static void a_fresh_id_is_the_same_whenever_it_is_read(void **state)
{
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *catalogus = example_catalogus(ctx);
    struct zaak *zaak = zaak_new(catalogus, TYPE, zaak_datum(2025, 1, 6));
    struct zaak_feit first = ZAAK_FEIT_INIT, again = ZAAK_FEIT_INIT;
    char id[40];

    (void)state;
    for (int i = 0; i < 200; i++)
        assert_int_equal(zaak_set_status(zaak, "Ontvangen", zaak_datum(2025, 1, 6), NULL), i ? -ZAAK_E_REGEL : 0);
    assert_int_equal(zaak_get_feit(zaak, 1, &first), 0);
    snprintf(id, sizeof id, "%s", first.id);
    assert_int_equal(strlen(id), 36);
    assert_int_equal(zaak_get_feit(zaak, 1, &again), 0);
    assert_string_equal(again.id, id);
    assert_int_equal(zaak_withdraw_feit(zaak, id, ZAAK_TIJDSTIP_GEEN, NULL), 0);
    assert_int_equal(zaak_get_feit(zaak, 1, &again), 0);
    assert_true(again.ingetrokken);
    zaak_unref(zaak);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
}

static size_t live;

static void *count_alloc(void *user, size_t size)
{
    size_t *block = malloc(sizeof(max_align_t) + size);

    (void)user;
    if (!block)
        return NULL;
    *block = size;
    live += size;
    return (char *)block + sizeof(max_align_t);
}

static void count_release(void *user, void *block)
{
    size_t *start = block ? (size_t *)((char *)block - sizeof(max_align_t)) : NULL;

    (void)user;
    live -= start ? *start : 0;
    free(start);
}

static void *count_resize(void *user, void *block, size_t size)
{
    size_t *old = block ? (size_t *)((char *)block - sizeof(max_align_t)) : NULL;
    void *fresh = count_alloc(user, size);

    if (fresh && old)
        memcpy(fresh, block, *old < size ? *old : size);
    if (fresh)
        count_release(user, block);
    return fresh;
}

enum { MANY = 3000, TEN = 10, OPEN_CASE_BYTES = 512 };

/* The texts that MANY cases bring along, in a pool of their own. */
static size_t text_bytes(struct zaak_context *ctx, struct zaak_voorraad *voorraad)
{
    struct pool pool = { .ctx = ctx };
    const size_t before = live;
    const struct pool *all = &((struct zaak *)zaak_voorraad_at(voorraad, 0))->omgeving->pool;
    size_t bytes;

    for (uint32_t i = 1; i <= all->used; i++)
        assert_true(zaak_pool_add(&pool, zaak_pool_text(all, i)) == i);
    bytes = live - before;
    zaak_pool_free(&pool);
    return bytes;
}

static void an_open_case_with_ten_facts_takes_512_bytes_at_most(void **state)
{
    struct zaak_context_options options = ZAAK_CONTEXT_OPTIONS_INIT;
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
    struct zaak_voorraad *voorraad;
    size_t before, bytes;

    (void)state;
    options.allocator = (struct zaak_allocator){ count_alloc, count_resize, count_release, NULL };
    ctx = zaak_context_new(&options);
    catalogus = example_catalogus(ctx);
    before = live;
    voorraad = zaak_voorraad_new(catalogus);
    for (int i = 0; i < MANY; i++) {
        struct zaak *zaak = open_case(voorraad, i);

        assert_int_equal(zaak_set_status(zaak, "Ontvangen", zaak_datum(2025, 1, 6), NULL), 0);
        assert_int_equal(zaak_add_rol(zaak, "Behandelaar", "m-1", zaak_datum(2025, 1, 6), NULL), 0);
        assert_int_equal(zaak_set_status(zaak, "Volledigheid getoetst", zaak_datum(2025, 1, 7), NULL), 0);
        while (zaak_feit_count(zaak) < TEN)
            assert_int_equal(zaak_set_status(zaak, zaak_feit_count(zaak) % 2 ? "Advies gevraagd" : "In behandeling", zaak_datum(2025, 1, 8), NULL), 0);
    }
    bytes = live - before - text_bytes(ctx, voorraad);
    assert_in_range(bytes / MANY, 1, OPEN_CASE_BYTES);
    zaak_voorraad_unref(voorraad);
    assert_int_equal(live, before);
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
    assert_int_equal(live, 0);
}

/* Lines that may be taken apart, and lines that only look so. With an escape in its first key a line is always read as a document, so the answer must be the same. */
static void a_line_taken_apart_says_what_the_document_says(void **state)
{
    static const char *const lines[] = {
        "\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-01-06\",\"zaaktype\":\"" TYPE "\"",
        "\"zaak\" : \"Z\" ,\t\"feit\":\"open\",\"op\":\"2025-01-06\",\"zaaktype\":\"" TYPE "\",\"id\":\"é€😀\"  ",
        "\"zaak\":\"Z\",\"feit\":\"open\",\"op\":\"2025-01-06T10:00:00Z\",\"zaaktype\":\"x\",\"organisatie\":\"O\",\"omschrijving\":\"\"",
        "\"zaak\":\"Z\",\"feit\":\"rol\",\"op\":\"onbekend\",\"vastgelegd\":\"2025-01-06T10:00:00Z\",\"roltype\":\"R\",\"betrokkene\":\"b\",\"tot\":\"2026-01-01\"",
        "\"zaak\":\"Z\",\"feit\":\"verlenging\",\"op\":\"2025-01-06\",\"termijn\":\"P6W\",\"actor\":\"a\"",
        "\"zaak\":\"Z\",\"feit\":\"besluit\",\"op\":\"2025-01-06\",\"ingangsdatum\":\"2025-01-07\",\"vervaldatum\":\"2026-01-06\"",
        "\"zaak\":\"Z\",\"feit\":\"ingebrekestelling\",\"op\":\"2025-01-06\",\"te_vroeg_geaccepteerd\":true",
        "\"zaak\":\"Z\",\"feit\":\"ingebrekestelling\",\"op\":\"2025-01-06\",\"te_vroeg_geaccepteerd\":\"true\"",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"S\",\"toelichting\":null",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"S\",\"statustype\":\"S\"",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"\"",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-02-30\",\"statustype\":\"S\"",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"S\",\"nieuw\":\"n\"",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":7",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"a\tb\"",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"\xC3(\"",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"\xED\xA0\x80\"",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"S\",",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"op\":\"2025-01-06\",\"statustype\":\"S\"} {",
        "\"zaak\":\"Z\",\"feit\":\"status\",\"statustype\":\"S\"",
        "\"zaak\":\"Z\",\"feit\":\"zoiets\",\"op\":\"2025-01-06\"",
        "\"zaak\":\"Z\",\"op\":\"2025-01-06\"",
    };
    struct zaak_context *ctx = zaak_context_new(NULL);
    struct zaak_catalogus *catalogus = example_catalogus(ctx);

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        struct zaak_error errors[2] = { ZAAK_ERROR_INIT, ZAAK_ERROR_INIT };
        struct zaak *zaken[2] = { NULL, NULL };
        char text[400], written[2][400] = { "", "" };
        int result[2];

        for (int way = 0; way < 2; way++) {
            int length = snprintf(text, sizeof text, "{%s%s}", way ? "\"\\u007aaak\"" : "\"zaak\"", lines[i] + 6);

            result[way] = zaak_load_jsonl(catalogus, text, (size_t)length, &zaken[way], &errors[way]);
            if (zaken[way])
                zaak_save_jsonl(zaken[way], written[way], sizeof written[way]);
            zaak_unref(zaken[way]);
        }
        if (result[0] != result[1] || strcmp(errors[0].text, errors[1].text) || strcmp(errors[0].field, errors[1].field) || strcmp(written[0], written[1]))
            fail_msg("{%s}: %d \"%s\" %s and %d \"%s\" %s", lines[i], result[0], errors[0].text, written[0], result[1], errors[1].text, written[1]);
        assert_int_equal(errors[0].line, errors[1].line);
    }
    zaak_catalogus_unref(catalogus);
    zaak_context_unref(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_kept_is_what_is_derived),
        cmocka_unit_test(the_short_way_says_what_the_long_way_says),
        cmocka_unit_test(days_at_the_edges_take_the_long_way),
        cmocka_unit_test(a_kept_moment_is_that_of_the_calendar),
        cmocka_unit_test(a_fresh_id_is_the_same_whenever_it_is_read),
        cmocka_unit_test(an_open_case_with_ten_facts_takes_512_bytes_at_most),
        cmocka_unit_test(a_line_taken_apart_says_what_the_document_says),
    };

    return cmocka_run_group_tests_name("warm", tests, NULL, NULL);
}
