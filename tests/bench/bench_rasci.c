/* SPDX-License-Identifier: EUPL-1.2 */
/* Who is R or A on a case, against an indexed look-up of SQLite through C: one line per path, its name, the median of the rounds and the unit. Both take a case by its number, in an order without
 * pattern. SQLite gets two tables: one in which the letters stand ready (which no host can keep when statuses, roles and days change), and one with roles, statuses and the
 * matrix, from which the letters follow as they do here. */
#include <stdio.h>
#include <string.h>

#include <libzaak.h>

#ifdef HAVE_SQLITE
#include <sqlite3.h>
#endif

#include "meet.h"

enum { ZAKEN = 100000, MENSEN = 5000, ROUNDS = 9, VRAGEN = 20000, LINE = 160, FACTS = 6 };

struct bench {
    struct zaak_context *ctx;
    struct zaak_catalogus *catalogus;
    struct zaak_voorraad *voorraad;
    struct zaak_rasciindex *index;
    char (*namen)[24];
    uint32_t *order;
    char (*wie)[16];            /* of each question the behandelaar of its case */
#ifdef HAVE_SQLITE
    sqlite3 *db;
    sqlite3_stmt *klaar, *klaar_wie, *afgeleid, *iemand;
#endif
};

static volatile int64_t sink;

static void behandelaar(uint32_t zaak, char naam[16])
{
    snprintf(naam, 16, "m-%04u", zaak * 7919u % MENSEN);
}

static void beslisser(uint32_t zaak, char naam[16])
{
    snprintf(naam, 16, "b-%04u", zaak * 104729u % MENSEN);
}

/* In pieces: the whole text need not be in memory. */
static int load(struct bench *bench)
{
    char text[FACTS * LINE], doener[16], baas[16];

    bench->voorraad = zaak_voorraad_new(bench->catalogus);
    for (uint32_t i = 0; i < ZAKEN && bench->voorraad; i++) {
        const char *id = bench->namen[i];
        int length;

        behandelaar(i, doener);
        beslisser(i, baas);
        length = snprintf(text, sizeof text,
                          "{\"zaak\":\"%s\",\"id\":\"1\",\"feit\":\"open\",\"op\":\"2025-03-03\",\"zaaktype\":\"omgevingsvergunning-regulier\"}\n"
                          "{\"zaak\":\"%s\",\"id\":\"2\",\"feit\":\"status\",\"op\":\"2025-03-03\",\"statustype\":\"Ontvangen\"}\n"
                          "{\"zaak\":\"%s\",\"id\":\"3\",\"feit\":\"rol\",\"op\":\"2025-03-04\",\"roltype\":\"Behandelaar\",\"betrokkene\":\"%s\"}\n"
                          "{\"zaak\":\"%s\",\"id\":\"4\",\"feit\":\"rol\",\"op\":\"2025-03-04\",\"roltype\":\"Beslisser\",\"betrokkene\":\"%s\"}\n"
                          "{\"zaak\":\"%s\",\"id\":\"5\",\"feit\":\"rol\",\"op\":\"2025-03-03\",\"roltype\":\"Initiator\",\"betrokkene\":\"a-%u\"}\n"
                          "{\"zaak\":\"%s\",\"id\":\"6\",\"feit\":\"status\",\"op\":\"2025-03-06\",\"statustype\":\"Volledigheid getoetst\"}\n",
                          id, id, id, doener, id, baas, id, i, id);
        if (zaak_voorraad_load_jsonl(bench->voorraad, text, (size_t)length, NULL, NULL))
            return -1;
    }
    return bench->voorraad ? 0 : -1;
}

static struct zaak_blik today(void)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    blik.peildatum = zaak_datum(2025, 3, 10);
    return blik;
}

static void run_letters(struct bench *bench)
{
    const struct zaak_blik blik = today();

    for (int i = 0; i < VRAGEN; i++)
        sink += zaak_get_letters(zaak_voorraad_at(bench->voorraad, bench->order[i]), &blik, bench->wie[i]);
}

static void run_wie(struct bench *bench)
{
    const struct zaak_blik blik = today();
    struct zaak_beurt rows[8];

    for (int i = 0; i < VRAGEN; i++)
        sink += zaak_get_beurten(zaak_voorraad_at(bench->voorraad, bench->order[i]), &blik, ZAAK_RASCI_R | ZAAK_RASCI_A, rows, 8);
}

static void run_index(struct bench *bench)
{
    for (int i = 0; i < VRAGEN; i++)
        sink += zaak_rasciindex_letters(bench->index, bench->order[i], zaak_rasciindex_number(bench->index, bench->wie[i]));
}

static void run_index_wie(struct bench *bench)
{
    struct zaak_rasciwie rows[8];

    for (int i = 0; i < VRAGEN; i++)
        sink += zaak_rasciindex_wie(bench->index, bench->order[i], ZAAK_RASCI_R | ZAAK_RASCI_A, rows, 8);
}

static void run_maken(struct bench *bench)
{
    const struct zaak_blik blik = today();

    zaak_rasciindex_unref(bench->index);
    bench->index = NULL;
    sink += zaak_rasciindex_new(bench->voorraad, &blik, &bench->index, NULL);
}

static void run_werklast(struct bench *bench)
{
    const struct zaak_blik blik = today();

    sink += zaak_voorraad_get_werklast(bench->voorraad, &blik, NULL, 0);
}

#ifdef HAVE_SQLITE
static const char schema[] =
    "CREATE TABLE klaar(zaak INTEGER, betrokkene TEXT, letters INTEGER, PRIMARY KEY(zaak, betrokkene)) WITHOUT ROWID;"
    "CREATE TABLE rol(zaak INTEGER, volgnummer INTEGER, roltype INTEGER, betrokkene TEXT, van INTEGER, tot INTEGER, PRIMARY KEY(zaak, volgnummer)) WITHOUT ROWID;"
    "CREATE TABLE status(zaak INTEGER, op INTEGER, statustype INTEGER, PRIMARY KEY(zaak, op)) WITHOUT ROWID;"
    "CREATE TABLE matrix(status INTEGER, roltype INTEGER, letters INTEGER, PRIMARY KEY(status, roltype)) WITHOUT ROWID;"
    "INSERT INTO matrix VALUES(1, 1, 16), (1, 2, 16), (1, 3, 2), (2, 1, 16), (2, 2, 1), (2, 3, 2);";

static void insert(sqlite3_stmt *statement, uint32_t zaak, int64_t number, int64_t other, const char *text)
{
    sqlite3_bind_int64(statement, 1, zaak);
    sqlite3_bind_int64(statement, 2, number);
    sqlite3_bind_int64(statement, 3, other);
    if (text)
        sqlite3_bind_text(statement, 4, text, -1, SQLITE_TRANSIENT);
    if (sqlite3_step(statement) != SQLITE_DONE)
        abort();
    sqlite3_reset(statement);
}

static void fill_sqlite(const struct bench *bench)
{
    sqlite3_stmt *rol = NULL, *klaar = NULL, *status = NULL;
    char naam[16];

    if (sqlite3_prepare_v2(bench->db, "INSERT INTO rol(zaak, volgnummer, roltype, betrokkene, van) VALUES(?1, ?2, ?3, ?4, 20151)", -1, &rol, NULL) ||
        sqlite3_prepare_v2(bench->db, "INSERT INTO klaar(zaak, letters, betrokkene) VALUES(?1, ?2 + 0 * ?3, ?4)", -1, &klaar, NULL) ||
        sqlite3_prepare_v2(bench->db, "INSERT INTO status VALUES(?1, ?2, ?3)", -1, &status, NULL))
        abort();
    for (uint32_t i = 0; i < ZAKEN; i++) {
        snprintf(naam, sizeof naam, "a-%u", i);
        insert(rol, i, 1, 1, naam);
        behandelaar(i, naam);
        insert(rol, i, 2, 2, naam);
        insert(klaar, i, 1, 0, naam);
        beslisser(i, naam);
        insert(rol, i, 3, 3, naam);
        insert(klaar, i, 2, 0, naam);
        insert(status, i, 20150, 1, NULL);
        insert(status, i, 20153, 2, NULL);
    }
    sqlite3_finalize(rol);
    sqlite3_finalize(klaar);
    sqlite3_finalize(status);
}

#define AFGELEID \
    "SELECT r.betrokkene, m.letters FROM rol r JOIN matrix m ON m.roltype = r.roltype AND m.status = (SELECT statustype FROM status WHERE zaak = ?1 AND op <= ?2 " \
    "ORDER BY op DESC LIMIT 1) WHERE r.zaak = ?1 AND r.van <= ?2 AND (r.tot IS NULL OR r.tot >= ?2)"

static int open_sqlite(struct bench *bench)
{
    static const char klaar[] = "SELECT letters FROM klaar WHERE zaak = ?1 AND betrokkene = ?2";

    if (sqlite3_open(":memory:", &bench->db) || sqlite3_exec(bench->db, schema, NULL, NULL, NULL) || sqlite3_exec(bench->db, "BEGIN", NULL, NULL, NULL))
        return -1;
    fill_sqlite(bench);
    if (sqlite3_exec(bench->db, "COMMIT; ANALYZE", NULL, NULL, NULL) || sqlite3_prepare_v2(bench->db, klaar, -1, &bench->klaar, NULL) ||
        sqlite3_prepare_v2(bench->db, "SELECT betrokkene, letters FROM klaar WHERE zaak = ?1 AND letters & 3", -1, &bench->klaar_wie, NULL))
        return -1;
    return sqlite3_prepare_v2(bench->db, AFGELEID " AND m.letters & 3", -1, &bench->afgeleid, NULL) ||
           sqlite3_prepare_v2(bench->db, AFGELEID " AND r.betrokkene = ?3", -1, &bench->iemand, NULL) ? -1 : 0;
}

static void run_klaar(struct bench *bench)
{
    for (int i = 0; i < VRAGEN; i++) {
        sqlite3_bind_int64(bench->klaar, 1, bench->order[i]);
        sqlite3_bind_text(bench->klaar, 2, bench->wie[i], -1, SQLITE_STATIC);
        if (sqlite3_step(bench->klaar) != SQLITE_ROW || sqlite3_column_int(bench->klaar, 0) != 1)
            abort();
        sqlite3_reset(bench->klaar);
    }
}

static void run_klaar_wie(struct bench *bench)
{
    for (int i = 0; i < VRAGEN; i++) {
        int rows = 0;

        sqlite3_bind_int64(bench->klaar_wie, 1, bench->order[i]);
        while (sqlite3_step(bench->klaar_wie) == SQLITE_ROW)
            rows += sqlite3_column_text(bench->klaar_wie, 0) != NULL;
        if (rows != 2)
            abort();
        sqlite3_reset(bench->klaar_wie);
    }
}

static void run_afgeleid(struct bench *bench)
{
    for (int i = 0; i < VRAGEN; i++) {
        int rows = 0;

        sqlite3_bind_int64(bench->afgeleid, 1, bench->order[i]);
        sqlite3_bind_int(bench->afgeleid, 2, 20157);
        while (sqlite3_step(bench->afgeleid) == SQLITE_ROW)
            rows += sqlite3_column_int(bench->afgeleid, 1) != 0;
        if (rows != 2)
            abort();
        sqlite3_reset(bench->afgeleid);
    }
}

static void run_iemand(struct bench *bench)
{
    for (int i = 0; i < VRAGEN; i++) {
        sqlite3_bind_int64(bench->iemand, 1, bench->order[i]);
        sqlite3_bind_int(bench->iemand, 2, 20157);
        sqlite3_bind_text(bench->iemand, 3, bench->wie[i], -1, SQLITE_STATIC);
        if (sqlite3_step(bench->iemand) != SQLITE_ROW || sqlite3_column_int(bench->iemand, 1) != 1)
            abort();
        sqlite3_reset(bench->iemand);
    }
}
#endif

typedef void (*path)(struct bench *bench);

static double time_of(path run, struct bench *bench, int count)
{
    double start = now();

    run(bench);
    return (now() - start) / count;
}

static void print(const char *name, double *times)
{
    printf("%-34s %10.1f ns\n", name, median(times, ROUNDS));
}

static void measure(const char *name, path run, struct bench *bench, int count)
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++)
        times[i] = time_of(run, bench, count);
    print(name, times);
}

#ifdef HAVE_SQLITE
/* By turns, so that both meet the same machine; the ratio is the median of those of the rounds. */
static void compare(const char *name, path run, const char *peer_name, path peer, struct bench *bench)
{
    double own[ROUNDS], other[ROUNDS], ratio[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        own[i] = time_of(run, bench, VRAGEN);
        other[i] = time_of(peer, bench, VRAGEN);
        ratio[i] = other[i] / own[i];
    }
    print(name, own);
    print(peer_name, other);
    printf("%-34s %10.1f x\n", "", median(ratio, ROUNDS));
}
#endif

static int make(struct bench *bench)
{
    uint64_t seed = 1;

    bench->ctx = zaak_context_new(NULL);
    bench->catalogus = bench->ctx ? zaak_catalogus_example(bench->ctx) : NULL;
    bench->namen = malloc(ZAKEN * sizeof *bench->namen);
    bench->order = malloc(VRAGEN * sizeof *bench->order);
    bench->wie = malloc(VRAGEN * sizeof *bench->wie);
    if (!bench->catalogus || !bench->namen || !bench->order || !bench->wie)
        return -1;
    for (uint32_t i = 0; i < ZAKEN; i++)
        snprintf(bench->namen[i], sizeof bench->namen[i], "ZAAK-2025-%010u", i);
    for (int i = 0; i < VRAGEN; i++) {
        bench->order[i] = draw(&seed, ZAKEN);
        behandelaar(bench->order[i], bench->wie[i]);
    }
    return load(bench);
}

static void release(struct bench *bench)
{
    zaak_rasciindex_unref(bench->index);
    zaak_voorraad_unref(bench->voorraad);
    zaak_catalogus_unref(bench->catalogus);
    zaak_context_unref(bench->ctx);
    free(bench->namen);
    free(bench->order);
    free(bench->wie);
}

int main(void)
{
    struct bench bench = { .ctx = NULL };

    if (make(&bench))
        return 1;
    measure("rasci_werklast_per_zaak", run_werklast, &bench, ZAKEN);
    measure("rasci_index_maken_per_zaak", run_maken, &bench, ZAKEN);
#ifdef HAVE_SQLITE
    if (open_sqlite(&bench))
        return 1;
    compare("rasci_wie_is_r_of_a", run_wie, "sqlite_wie_is_r_of_a", run_afgeleid, &bench);
    compare("rasci_letters_van_iemand", run_letters, "sqlite_letters_van_iemand", run_iemand, &bench);
    compare("rasci_index_letters_van_iemand", run_index, "sqlite_letters_staan_klaar", run_klaar, &bench);
    compare("rasci_index_wie_is_r_of_a", run_index_wie, "sqlite_wie_staat_klaar", run_klaar_wie, &bench);
    sqlite3_finalize(bench.klaar);
    sqlite3_finalize(bench.afgeleid);
    sqlite3_finalize(bench.iemand);
    sqlite3_finalize(bench.klaar_wie);
    sqlite3_close(bench.db);
#else
    measure("rasci_index_letters_van_iemand", run_index, &bench, VRAGEN);
    measure("rasci_index_wie_is_r_of_a", run_index_wie, &bench, VRAGEN);
    measure("rasci_wie_is_r_of_a", run_wie, &bench, VRAGEN);
    measure("rasci_letters_van_iemand", run_letters, &bench, VRAGEN);
    puts("# SQLite is not there (libsqlite3-dev): no peer");
#endif
    release(&bench);
    return 0;
}
