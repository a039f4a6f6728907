/* SPDX-License-Identifier: EUPL-1.2 */
/* CSV by RFC 4180: commas, quotes doubled, lines end with CR LF, days as jjjj-mm-dd. */
#include "werkvoorraad.h"

static void put_day(FILE *out, zaak_dag dag)
{
    char text[48];

    if (dag != ZAAK_DAG_GEEN)
        fputs(tekst_dag(dag, ZAAK_DATUM_ISO, text), out);
}

static void put_days(FILE *out, zaak_dag dag, int32_t days)
{
    if (dag != ZAAK_DAG_GEEN)
        fprintf(out, "%ld", (long)days);
}

static void put_changes(FILE *out, const struct rij *rij, const struct opties *opties)
{
    struct wijziging rows[WIJZIGING_MAX];
    int count = wijziging_list(rij, opties, rows);
    char line[2048] = "", van[48], naar[48];
    size_t used = 0;

    for (int i = 0; i < count && used < sizeof line; i++) {
        bool day = rows[i].van_dag != ZAAK_DAG_GEEN || rows[i].naar_dag != ZAAK_DAG_GEEN;

        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s: %s -> %s", i ? "; " : "", rows[i].wat,
                                 day ? tekst_dag(rows[i].van_dag, ZAAK_DATUM_ISO, van) : rows[i].van,
                                 day ? tekst_dag(rows[i].naar_dag, ZAAK_DATUM_ISO, naar) : rows[i].naar);
    }
    csv_text(out, line);
}

static const char *belofte_woord(const struct rij *rij)
{
    static const char *const words[] = {"", "loopt", "gehaald", "gemist", "voorbij"};

    return words[rij->belofte_stand];
}

static void put_terms(FILE *out, const struct rij *rij)
{
    static const char *const words[] = {"wet", "belofte", "volgens catalogus", ""};

    put_day(out, rij->uiterlijk);
    putc(',', out);
    csv_text(out, words[rij->termijn]);
    putc(',', out);
    put_days(out, rij->uiterlijk, rij->dagen);
    putc(',', out);
    put_day(out, rij->wet);
    putc(',', out);
    put_days(out, rij->wet, rij->dagen_wet);
    putc(',', out);
    put_day(out, rij->belofte);
    putc(',', out);
    put_days(out, rij->belofte, rij->dagen_belofte);
    fprintf(out, ",%s,%s,", belofte_woord(rij), rij->voorlopig ? "ja" : "nee");
}

/* Euros without a sign or dots, for a spreadsheet. */
static void put_euros(FILE *out, int64_t cents)
{
    fprintf(out, cents % 100 ? ",%lld.%02d" : ",%lld", (long long)(cents / 100), (int)(cents % 100));
}

static void put_penalty(FILE *out, const struct rij *rij)
{
    static const char *const words[] = {"", "loopt", "wacht", "vaststellen", "betalen"};
    const struct rij_dwangsom *d = &rij->dwangsom;

    fprintf(out, ",%s,", words[d->wat]);
    if (d->wat == DWANGSOM_GEEN) {
        fputs(",,,", out);
        return;
    }
    put_day(out, d->igs);
    putc(',', out);
    put_day(out, d->eerste);
    put_euros(out, d->open);
    put_euros(out, d->hoogstens);
}

static void put_row(const struct verslag *verslag, const struct rij *rij, FILE *out)
{
    const char *texts[] = {rij->id, rij->zaaktype, rij->naam ? rij->naam : "zaaktype onbekend", rij->omschrijving, rij->organisatie, rij->team, rij->status};
    char next[1024];

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        csv_text(out, texts[i]);
        putc(',', out);
    }
    put_day(out, rij->ontvangen);
    fprintf(out, ",%s,", stand_woorden[rij->stand]);
    put_terms(out, rij);
    put_day(out, rij->besloten);
    putc(',', out);
    put_day(out, rij->afgehandeld);
    putc(',', out);
    csv_text(out, rij->uitvoerder);
    putc(',', out);
    csv_text(out, rij->verantwoordelijke);
    putc(',', out);
    volgende_text(rij, verslag->opties, "; ", false, next, sizeof next);
    csv_text(out, next);
    put_penalty(out, rij);
    if (verslag->opties->sinds != ZAAK_DAG_GEEN) {
        putc(',', out);
        put_changes(out, rij, verslag->opties);
    }
    fputs("\r\n", out);
}

void csv_write(const struct verslag *verslag, FILE *out)
{
    fputs("zaak,zaaktype,zaaktype_naam,omschrijving,gemeente,team,status,ontvangen,stand,uiterlijk,uiterlijk_volgens,dagen_over,"
          "wet_uiterlijk,wet_dagen_over,belofte_uiterlijk,belofte_dagen_over,belofte,voorlopig,besloten_op,afgehandeld_op,"
          "uitvoerder,verantwoordelijke,mag_hierna,dwangsom,in_gebreke_gesteld_op,dwangsom_eerste_dag,dwangsom_nu_eur,dwangsom_hoogstens_eur", out);
    fputs(verslag->opties->sinds != ZAAK_DAG_GEEN ? ",gewijzigd\r\n" : "\r\n", out);
    for (size_t i = 0; i < verslag->keuze->count; i++)
        put_row(verslag, &verslag->keuze->rows[i], out);
}
