/* SPDX-License-Identifier: EUPL-1.2 */
/* Compiles the rules of the holidays, the decrees and the closing days into the tables of a kalender. */
#include <string.h>

#include "datum_intern.h"
#include "kalender_intern.h"

/* How the register names the base of a holiday: a fixed date, or Easter Sunday. */
enum wijze { VAST, PASEN };

enum { LID1 = ZAAK_DAGSOORT_LID1, LID2 = ZAAK_DAGSOORT_LID2 };

static const struct regel {
    const char *naam;
    const char *bron;
    int32_t soort;
    enum wijze wijze;
    int32_t maand, dag; /* with VAST */
    int32_t afstand;    /* days after the base */
    int32_t bij_zondag; /* days to move when that is a Sunday */
    int32_t van, tot;   /* years */
} regels[] = {
#define X(naam, bron, soort, wijze, maand, dag, afstand, bij_zondag, van, tot) \
    { naam, bron, soort, wijze, maand, dag, afstand, bij_zondag, van, tot },
#include "feestdagen.inc"
#undef X
};

static const struct zaak_gelijkstelling eigen_gelijkstellingen[] = {
#define X(dag, besluit, zekerheid) { dag, besluit },
#include "gelijkgesteld.inc"
#undef X
};

enum { EIGEN_COUNT = sizeof eigen_gelijkstellingen / sizeof eigen_gelijkstellingen[0] };

/* Easter Sunday: the Sunday after the ecclesiastical full moon, which the golden number and the epact of the
 * Gregorian calendar give. */
static zaak_dag easter(int32_t jaar)
{
    int32_t golden = jaar % 19; /* one less than the golden number */
    int32_t century = jaar / 100;
    int32_t moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    zaak_dag full_moon; /* `moon` days after 21 March */

    if (moon == 29 || (moon == 28 && golden > 10))
        moon--;
    full_moon = dag_from_civil(jaar, 3, 21) + moon;
    return full_moon + 7 - dag_weekdag(full_moon) % 7;
}

static struct zaak_feestdag apply_regel(const struct regel *regel, int32_t jaar, zaak_dag pasen)
{
    zaak_dag dag = regel->wijze == PASEN ? pasen : dag_from_civil(jaar, regel->maand, regel->dag);

    dag += regel->afstand;
    if (dag_weekdag(dag) == 7)
        dag += regel->bij_zondag;
    return (struct zaak_feestdag){ dag, regel->soort, regel->naam, regel->bron };
}

static int add_row(struct zaak_kalender *kalender, struct zaak_feestdag row)
{
    void *rows = kalender->rows;
    size_t need = kalender->row_count + 1;
    int r = zaak_grow(kalender->ctx, &rows, &kalender->row_capacity, need, sizeof row);

    if (r < 0)
        return r;
    kalender->rows = rows;
    kalender->rows[kalender->row_count++] = row;
    kalender->soort[kalender_index(row.dag)] |= (uint8_t)row.soort;
    return 0;
}

/* A row with a text of the caller, which is copied. Of two rows for one day the first counts. */
static int add_given(struct zaak_kalender *kalender, zaak_dag dag, int32_t soort, const char *text)
{
    struct zaak_feestdag row = { dag, soort, "Gelijkgestelde dag", NULL };
    const char *copy;

    if (kalender->soort[kalender_index(dag)] & soort)
        return 0;
    copy = zaak_arena_copy(kalender->ctx, &kalender->texts, text, strlen(text));
    if (!copy)
        return -ZAAK_E_GEHEUGEN;
    if (soort == ZAAK_DAGSOORT_SLUITING)
        row.naam = copy;
    else
        row.bron = copy;
    return add_row(kalender, row);
}

/* A year has few rows, and they come almost in order. Rows of one day keep the order in which they were
 * added: that is their rank. */
static void sort_rows(struct zaak_feestdag *rows, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct zaak_feestdag row = rows[i];
        size_t at = i;

        for (; at > 0 && rows[at - 1].dag > row.dag; at--)
            rows[at] = rows[at - 1];
        rows[at] = row;
    }
}

struct gelijkstellingen {
    const struct zaak_gelijkstelling *rows;
    size_t count;
};

/* The table that counts in a year. */
static struct gelijkstellingen table_of(const struct zaak_kalender_options *options, int32_t jaar)
{
    bool outside = jaar < options->gedekt_van || jaar > options->gedekt_tot;

    if (!options->gelijkstellingen || (options->tabel == ZAAK_TABEL_VULT_AAN && outside))
        return (struct gelijkstellingen){ eigen_gelijkstellingen, EIGEN_COUNT };
    return (struct gelijkstellingen){ options->gelijkstellingen, options->gelijkstelling_count };
}

static int add_jaar(struct zaak_kalender *kalender, const struct zaak_kalender_options *options, int32_t jaar)
{
    zaak_dag pasen = easter(jaar);
    zaak_dag first = dag_from_civil(jaar, 1, 1), last = dag_from_civil(jaar, 12, 31);
    struct gelijkstellingen table = table_of(options, jaar);
    size_t row_start = kalender->row_count;
    int r = 0;

    for (size_t i = 0; r == 0 && i < sizeof regels / sizeof regels[0]; i++)
        if (jaar >= regels[i].van && jaar <= regels[i].tot)
            r = add_row(kalender, apply_regel(&regels[i], jaar, pasen));
    for (size_t i = 0; r == 0 && i < table.count; i++) {
        const struct zaak_gelijkstelling *row = &table.rows[i];

        if (row->dag >= first && row->dag <= last)
            r = add_given(kalender, row->dag, ZAAK_DAGSOORT_LID3, row->besluit);
    }
    for (size_t i = 0; r == 0 && i < options->sluiting_count; i++) {
        const struct zaak_sluiting *row = &options->sluitingen[i];

        if (row->dag >= first && row->dag <= last)
            r = add_given(kalender, row->dag, ZAAK_DAGSOORT_SLUITING, row->naam);
    }
    if (r == 0)
        sort_rows(kalender->rows + row_start, kalender->row_count - row_start);
    return r;
}

static void mark_weekends(struct zaak_kalender *kalender)
{
    int32_t weekdag = dag_weekdag(KALENDER_EERSTE_DAG);

    for (uint32_t i = 0; i < KALENDER_DAGEN; i++) {
        kalender->soort[i] = weekdag >= 6 ? ZAAK_DAGSOORT_WEEKEND : 0;
        weekdag = weekdag == 7 ? 1 : weekdag + 1;
    }
}

static void fill_werkdagen(struct zaak_kalender *kalender, int free_days)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < KALENDER_DAGEN; i++) {
        kalender->before[i] = (uint16_t)count;
        kalender->select[count] = (uint16_t)i; /* stays only if this is a working day */
        count += (kalender->soort[i] & free_days) == 0;
    }
    kalender->before[KALENDER_DAGEN] = (uint16_t)count;
    kalender->werkdag_count = count;
}

static void fill_roll(struct zaak_kalender *kalender, bool met_gelijkgesteld, int skipped)
{
    uint8_t *roll = kalender->roll[met_gelijkgesteld], longest = 0;
    unsigned days = ROLL_NONE;

    for (uint32_t i = KALENDER_DAGEN; i-- > 0;) {
        if (!(kalender->soort[i] & skipped))
            days = 0;
        else if (days < ROLL_NONE)
            days++;
        roll[i] = (uint8_t)days;
        longest = roll[i] > longest ? roll[i] : longest;
    }
    kalender->longest_roll[met_gelijkgesteld] = longest;
}

static void fill_tables(struct zaak_kalender *kalender, int32_t gelijkgesteld)
{
    const int always = ZAAK_DAGSOORT_WEEKEND | ZAAK_DAGSOORT_LID1 | ZAAK_DAGSOORT_LID2;
    int free_days = always | ZAAK_DAGSOORT_SLUITING;

    if (gelijkgesteld == ZAAK_GELIJKGESTELD_VRIJ)
        free_days |= ZAAK_DAGSOORT_LID3;
    kalender->vrij = free_days;
    fill_werkdagen(kalender, free_days);
    fill_roll(kalender, false, always);
    fill_roll(kalender, true, always | ZAAK_DAGSOORT_LID3);
}

/* In the library's own table a year is covered when it has a row: every decree has named the Friday after Ascension Day at least. */
static void mark_own(struct zaak_kalender *kalender)
{
    for (size_t i = 0; i < EIGEN_COUNT; i++)
        kalender->gedekt[dag_to_civil(eigen_gelijkstellingen[i].dag).jaar - KALENDER_EERSTE_JAAR] = true;
}

int32_t zaak_kalender_eigen_laatste_jaar(void)
{
    int32_t last = 0;

    for (size_t i = 0; i < EIGEN_COUNT; i++) {
        int32_t jaar = dag_to_civil(eigen_gelijkstellingen[i].dag).jaar;

        last = jaar > last ? jaar : last;
    }
    return last;
}

/* A caller's table says itself which years it covers. */
static void mark_gedekt(struct zaak_kalender *kalender, const struct zaak_kalender_options *options)
{
    bool own = !options->gelijkstellingen || options->tabel == ZAAK_TABEL_VULT_AAN;
    int32_t last = own ? zaak_kalender_eigen_laatste_jaar() : 0;

    if (own)
        mark_own(kalender);
    if (options->gelijkstellingen) {
        for (int32_t jaar = options->gedekt_van; jaar <= options->gedekt_tot; jaar++)
            kalender->gedekt[jaar - KALENDER_EERSTE_JAAR] = true;
        last = options->gedekt_tot > last ? options->gedekt_tot : last;
    }
    kalender->eerste_gedekte_dag = own ? KALENDER_EERSTE_DAG : dag_from_civil(options->gedekt_van, 1, 1);
    kalender->laatste_gedekte_dag = dag_from_civil(last, 12, 31);
}

int zaak_kalender_build(struct zaak_kalender *kalender, const struct zaak_kalender_options *options)
{
    int r = 0;

    if (options->versie) {
        kalender->versie = zaak_arena_copy(kalender->ctx, &kalender->texts, options->versie, strlen(options->versie));
        if (!kalender->versie)
            return -ZAAK_E_GEHEUGEN;
    }
    mark_weekends(kalender);
    for (int32_t jaar = KALENDER_EERSTE_JAAR; r == 0 && jaar <= KALENDER_LAATSTE_JAAR; jaar++)
        r = add_jaar(kalender, options, jaar);
    if (r < 0)
        return r;
    mark_gedekt(kalender, options);
    fill_tables(kalender, options->gelijkgesteld);
    return 0;
}
