/* SPDX-License-Identifier: EUPL-1.2 */
/* A year in plain Dutch: the days that are no ordinary ones, and how many working days each month has. */
#include "sluitingsdagen.h"

#include <string.h>

static const char *const months[] = { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december" };

/* "woensdag 24 december". */
static void write_day(zaak_dag dag, FILE *out)
{
    char text[64] = "";
    char *year;

    zaak_datum_format(dag, ZAAK_DATUM_LANG, text, sizeof text);
    year = strrchr(text, ' ');
    if (year)
        *year = '\0';
    fprintf(out, "  %-24s", text);
}

static const char *kind(int soort)
{
    if (soort & (ZAAK_DAGSOORT_LID1 | ZAAK_DAGSOORT_LID2))
        return "feestdag";
    return soort & ZAAK_DAGSOORT_LID3 ? "gelijkgesteld" : "sluitingsdag";
}

/* A day put on a par has no name but that of its decree. */
static void write_name(const struct zaak_kalender *kalender, zaak_dag dag, FILE *out)
{
    struct zaak_feestdag rows[40];
    int32_t jaar = 0;
    int count;

    zaak_datum_split(dag, &jaar, NULL, NULL);
    count = zaak_kalender_feestdagen(kalender, jaar, rows, 40);
    for (int i = 0; i < count && i < 40; i++) {
        if (rows[i].dag == dag) {
            fprintf(out, "%s\n", rows[i].soort == ZAAK_DAGSOORT_LID3 ? rows[i].bron : rows[i].naam);
            return;
        }
    }
    fprintf(out, "%s\n", zaak_kalender_get_naam(kalender, dag));
}

static void write_named(const struct zaak_kalender *kalender, zaak_dag dag, FILE *out)
{
    int soort = zaak_kalender_dagsoort(kalender, dag);

    if ((soort & ~ZAAK_DAGSOORT_WEEKEND) == 0)
        return;
    write_day(dag, out);
    fprintf(out, " %-13s  ", kind(soort));
    write_name(kalender, dag, out);
}

/* What the words mean, in this kalender. */
static void explain(const struct zaak_kalender *kalender, int32_t jaar, FILE *out)
{
    bool gelijk = false, werkdag = false;

    for (zaak_dag dag = zaak_datum(jaar, 1, 1); dag <= zaak_datum(jaar, 12, 31); dag++) {
        if (zaak_kalender_dagsoort(kalender, dag) != ZAAK_DAGSOORT_LID3)
            continue;
        gelijk = true;
        werkdag = zaak_kalender_is_werkdag(kalender, dag) == 1;
    }
    fputs("\nEen feestdag is geen werkdag. Eindigt een termijn van de wet op een feestdag, dan schuift het einde meestal op.\n", out);
    if (gelijk && werkdag)
        fputs("Een gelijkgestelde dag is hier een gewone werkdag. Voor termijnen van de wet geldt hij wel als feestdag.\n", out);
    else if (gelijk)
        fputs("Een gelijkgestelde dag is ook geen werkdag. Voor termijnen van de wet geldt hij als feestdag.\n", out);
    fputs("Op een sluitingsdag is het kantoor dicht: ook dat is geen werkdag. Termijnen van de wet lopen dan gewoon door.\n", out);
    if (!zaak_kalender_covers(kalender, jaar))
        fputs("\nLet op: welke dagen in dit jaar bij besluit zijn gelijkgesteld met feestdagen, is niet bekend. Er kunnen dagen ontbreken.\n", out);
}

void jaar_show(const struct zaak_kalender *kalender, int32_t jaar, FILE *out)
{
    int32_t total = 0;

    fprintf(out, "Kalender van %d\n\nDagen met een bijzonderheid, naast de gewone weekeinden:\n\n", (int)jaar);
    for (zaak_dag dag = zaak_datum(jaar, 1, 1); dag <= zaak_datum(jaar, 12, 31); dag++)
        write_named(kalender, dag, out);
    fputs("\nWerkdagen per maand:\n\n", out);
    for (int32_t maand = 1; maand <= 12; maand++) {
        zaak_dag last = maand == 12 ? zaak_datum(jaar, 12, 31) : zaak_datum(jaar, maand + 1, 1) - 1;
        int32_t count = 0;

        for (zaak_dag dag = zaak_datum(jaar, maand, 1); dag <= last; dag++)
            count += zaak_kalender_is_werkdag(kalender, dag) == 1;
        fprintf(out, "  %-24s %3d\n", months[maand - 1], (int)count);
        total += count;
    }
    fprintf(out, "  %-24s %3d\n", "samen", (int)total);
    explain(kalender, jaar, out);
}
