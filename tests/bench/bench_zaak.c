/* SPDX-License-Identifier: EUPL-1.2 */
/* What the hot paths of a case cost: one line per path, its name, the median of the rounds and the unit. Each figure is
 * for one fact or one case of a collection that was made in memory: permits with two roles, two statuses and a
 * suspension, received over five years. */
#include <stdio.h>
#include <string.h>

#include <libzaak.h>

#include "meet.h"

enum { ZAKEN = 2000, FACTS = 8, ROUNDS = 15, LINE = 256, DAYS = 1800 };

struct bench {
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
    struct zaak_voorraad *voorraad;
    struct zaak_motivering *why;
    char *lines;
    size_t length;
    struct zaak *fresh[ZAKEN]; /* cases that wait for their next status */
    struct zaak *closed[ZAKEN];
};

static volatile int64_t sink;

static zaak_dag first_day(int number)
{
    return zaak_datum(2024, 1, 2) + number * 7 % DAYS;
}

static void add_line(struct bench *bench, int number, int days, const char *rest)
{
    char day[16];

    zaak_datum_format(first_day(number) + days, ZAAK_DATUM_ISO, day, sizeof day);
    bench->length += (size_t)snprintf(bench->lines + bench->length, LINE,
                                      "{\"zaak\":\"ZAAK-2024-%07d\",\"op\":\"%s\",%s}\n", number, day, rest);
}

static void make_lines(struct bench *bench)
{
    for (int i = 0; i < ZAKEN; i++) {
        char rest[LINE / 2], day[16];

        zaak_datum_format(first_day(i) + 30, ZAAK_DATUM_ISO, day, sizeof day);
        add_line(bench, i, 0, "\"id\":\"1\",\"feit\":\"open\",\"zaaktype\":\"omgevingsvergunning-regulier\"");
        add_line(bench, i, 0, "\"id\":\"2\",\"feit\":\"status\",\"statustype\":\"Ontvangen\"");
        snprintf(rest, sizeof rest, "\"id\":\"3\",\"feit\":\"rol\",\"roltype\":\"Behandelaar\",\"betrokkene\":\"m-%02d\"",
                 i % 50);
        add_line(bench, i, 1, rest);
        add_line(bench, i, 1, "\"id\":\"4\",\"feit\":\"rol\",\"roltype\":\"Beslisser\",\"betrokkene\":\"leider\"");
        add_line(bench, i, 3, "\"id\":\"5\",\"feit\":\"status\",\"statustype\":\"Volledigheid getoetst\"");
        snprintf(rest, sizeof rest, "\"id\":\"6\",\"feit\":\"eigenschap\",\"naam\":\"bouwkosten\",\"waarde\":\"%d\"",
                 i * 1000);
        add_line(bench, i, 3, rest);
        snprintf(rest, sizeof rest, "\"id\":\"7\",\"feit\":\"opschorting\",\"grond\":\"aanvulling\",\"tot\":\"%s\"", day);
        add_line(bench, i, 9, rest);
        add_line(bench, i, 9 + 1 + i % 20, "\"id\":\"8\",\"feit\":\"hervatting\",\"grond\":\"aanvulling\"");
    }
}

static int load(struct bench *bench, struct zaak_voorraad **ret_voorraad)
{
    *ret_voorraad = zaak_voorraad_new(bench->catalogus);
    if (!*ret_voorraad)
        return -1;
    return zaak_voorraad_load_jsonl(*ret_voorraad, bench->lines, bench->length, NULL, NULL);
}

static void run_load(struct bench *bench)
{
    struct zaak_voorraad *voorraad;

    sink += load(bench, &voorraad);
    zaak_voorraad_unref(voorraad);
}

static const struct zaak *zaak_at(const struct bench *bench, int index)
{
    return zaak_voorraad_at(bench->voorraad, (size_t)index);
}

static void run_toestand(struct bench *bench)
{
    for (int i = 0; i < ZAKEN; i++) {
        struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;

        sink += zaak_get_toestand(zaak_at(bench, i), NULL, &toestand, NULL) + toestand.startdatum;
    }
}

static void run_klok(struct bench *bench)
{
    for (int i = 0; i < ZAKEN; i++) {
        struct zaak_klok klok = ZAAK_KLOK_INIT;

        sink += zaak_get_klok(zaak_at(bench, i), first_day(i) + 40, &klok, NULL, NULL) + klok.uiterlijk;
    }
}

static void run_motivering(struct bench *bench)
{
    char text[2048];

    for (int i = 0; i < ZAKEN; i++) {
        struct zaak_klok klok = ZAAK_KLOK_INIT;

        sink += zaak_get_klok(zaak_at(bench, i), first_day(i) + 40, &klok, bench->why, NULL);
        sink += zaak_motivering_text(bench->why, text, sizeof text);
    }
}

static void run_volgende(struct bench *bench)
{
    struct zaak_volgende rows[16];

    for (int i = 0; i < ZAKEN; i++)
        sink += zaak_get_volgende(zaak_at(bench, i), NULL, rows, 16);
}

static void run_rasci(struct bench *bench)
{
    struct zaak_betrokken rows[16];

    for (int i = 0; i < ZAKEN; i++)
        sink += zaak_get_rasci(zaak_at(bench, i), NULL, ZAAK_RASCI_R, rows, 16);
}

static void run_check(struct bench *bench)
{
    struct zaak_bevindingen *list = zaak_bevindingen_new(bench->ctx);

    for (int i = 0; i < ZAKEN && list; i++)
        sink += zaak_check(zaak_at(bench, i), list);
    zaak_bevindingen_unref(list);
}

/* The pure function, from plain data: half by the end of the case, half by a property. */
static void run_archief(struct bench *bench)
{
    const struct zaak_archiefeigenschap eigenschap = { "einde", "2025-03-03", NULL };
    struct zaak_archiefregeling regeling = ZAAK_ARCHIEFREGELING_INIT;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;

    regeling.archiefnominatie = "vernietigen";
    regeling.archiefactietermijn = "P1Y6M";
    regeling.datumkenmerk = "einde";
    vraag.regeling = &regeling;
    vraag.eigenschappen = &eigenschap;
    vraag.eigenschap_count = 1;
    for (int i = 0; i < ZAKEN; i++) {
        struct zaak_archief archief = ZAAK_ARCHIEF_INIT;

        regeling.afleidingswijze = i % 2 ? "afgehandeld" : "eigenschap";
        vraag.einddatum = first_day(i);
        sink += zaak_archief_compute(bench->ctx, &vraag, &archief, NULL, NULL) + archief.archiefactiedatum;
    }
}

static void run_archief_zaak(struct bench *bench)
{
    for (int i = 0; i < ZAKEN; i++) {
        struct zaak_archief archief = ZAAK_ARCHIEF_INIT;

        sink += zaak_get_archief(bench->closed[i], NULL, NULL, &archief, NULL, NULL) + archief.archiefactiedatum;
    }
}

static void run_archief_motivering(struct bench *bench)
{
    char text[2048];

    for (int i = 0; i < ZAKEN; i++) {
        struct zaak_archief archief = ZAAK_ARCHIEF_INIT;

        sink += zaak_get_archief(bench->closed[i], NULL, NULL, &archief, bench->why, NULL);
        sink += zaak_motivering_text(bench->why, text, sizeof text);
    }
}

/* Loaded, not commanded: what a closed case went through before does not matter here. */
static void make_closed(struct bench *bench)
{
    for (int i = 0; i < ZAKEN; i++) {
        struct zaak_feit feit = ZAAK_FEIT_INIT;

        bench->closed[i] = zaak_new(bench->catalogus, "omgevingsvergunning-regulier", first_day(i));
        feit.op = first_day(i) + 30;
        feit.soort = ZAAK_FEIT_RESULTAAT;
        feit.naam = "Verleend";
        sink += zaak_load_feit(bench->closed[i], &feit, NULL);
        feit.soort = ZAAK_FEIT_STATUS;
        feit.naam = "Afgehandeld";
        sink += zaak_load_feit(bench->closed[i], &feit, NULL);
    }
}

static void make_fresh(struct bench *bench)
{
    for (int i = 0; i < ZAKEN; i++) {
        zaak_unref(bench->fresh[i]);
        bench->fresh[i] = zaak_new(bench->catalogus, "omgevingsvergunning-regulier", first_day(i));
        sink += zaak_set_status(bench->fresh[i], "Ontvangen", first_day(i), NULL);
        sink += zaak_add_rol(bench->fresh[i], "Behandelaar", "medewerker-01", first_day(i), NULL);
    }
}

static void run_set_status(struct bench *bench)
{
    for (int i = 0; i < ZAKEN; i++)
        if (zaak_set_status(bench->fresh[i], "Volledigheid getoetst", first_day(i) + 2, NULL))
            abort(); /* a refusal costs something else */
}

static const struct path {
    const char *name;
    void (*run)(struct bench *bench);
    int count;                          /* of how many facts or cases one run is */
    void (*prepare)(struct bench *bench); /* not measured */
} paths[] = {
    { "feit_laden_jsonl", run_load, ZAKEN * FACTS, NULL },
    { "zaak_toestand", run_toestand, ZAKEN, NULL },
    { "zaak_klok", run_klok, ZAKEN, NULL },
    { "zaak_klok_met_motivering", run_motivering, ZAKEN, NULL },
    { "zaak_volgende", run_volgende, ZAKEN, NULL },
    { "zaak_rasci", run_rasci, ZAKEN, NULL },
    { "zaak_check", run_check, ZAKEN, NULL },
    { "archief", run_archief, ZAKEN, NULL },
    { "zaak_archief", run_archief_zaak, ZAKEN, NULL },
    { "zaak_archief_met_motivering", run_archief_motivering, ZAKEN, NULL },
    { "set_status_met_regels", run_set_status, ZAKEN, make_fresh },
};

static void measure(const struct path *path, struct bench *bench)
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        double start;

        if (path->prepare)
            path->prepare(bench);
        start = now();
        path->run(bench);
        times[i] = (now() - start) / path->count;
    }
    printf("%-28s %10.1f ns\n", path->name, median(times, ROUNDS));
}

static void release(struct bench *bench)
{
    for (int i = 0; i < ZAKEN; i++) {
        zaak_unref(bench->closed[i]);
        zaak_unref(bench->fresh[i]);
    }
    zaak_voorraad_unref(bench->voorraad);
    zaak_motivering_unref(bench->why);
    zaak_catalogus_unref(bench->catalogus);
    zaak_context_unref(bench->ctx);
    free(bench->lines);
    free(bench);
}

int main(void)
{
    struct bench *bench = calloc(1, sizeof *bench);

    if (!bench)
        return 1;
    bench->ctx = zaak_context_new(NULL);
    bench->catalogus = bench->ctx ? zaak_catalogus_example(bench->ctx) : NULL;
    bench->why = bench->catalogus ? zaak_motivering_new(bench->ctx) : NULL;
    bench->lines = malloc((size_t)ZAKEN * FACTS * LINE);
    if (!bench->why || !bench->lines)
        return 1;
    make_lines(bench);
    if (load(bench, &bench->voorraad) || zaak_voorraad_count(bench->voorraad) != ZAKEN)
        return 1;
    make_closed(bench);
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++)
        measure(&paths[i], bench);
    release(bench);
    return 0;
}
