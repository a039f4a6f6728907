/* SPDX-License-Identifier: EUPL-1.2 */
/* The most urgent zaken, with their reasons folded away below each. */
#include <stdlib.h>
#include <string.h>

#include "werkvoorraad.h"

enum { MEESTE = 25, KOLOMMEN = 7 };

static const char *source_word(const struct rij *rij)
{
    switch (rij->termijn) {
    case TERMIJN_WET:
        return rij->voorlopig ? "wet, voorlopig" : "wet";
    case TERMIJN_BELOFTE:
        return "belofte";
    case TERMIJN_CATALOGUS:
        return "volgens catalogus";
    default:
        return "";
    }
}

/* Colour goes with a word that says the same. */
static void write_days(FILE *out, const struct rij *rij)
{
    char text[48], day[48];

    fprintf(out, "<td class=\"kort\" role=\"cell\" data-kop=\"Uiterlijk\"><span>%s<small>%s</small></span></td>", tekst_dag(rij->uiterlijk, ZAAK_DATUM_KORT, day),
            source_word(rij));
    fprintf(out, "<td role=\"cell\" data-kop=\"Stand\" class=\"stand%s\"><span>%s", rij->stand == STAND_TE_LAAT ? " rood" : "",
            rij->stand == STAND_TE_LAAT ? "" : stand_woorden[rij->stand]);
    if (rij->stand == STAND_TE_LAAT || (rij->stand == STAND_LOOPT && rij->termijn != TERMIJN_GEEN))
        fprintf(out, "%s%s", rij->stand == STAND_TE_LAAT ? "" : ", ", tekst_dagen(rij->dagen, text));
    if (rij->termijn == TERMIJN_WET && rij->belofte_stand != BELOFTE_GEEN) {
        fputs("<small>belofte: ", out);
        if (rij->belofte_stand == BELOFTE_GEHAALD || rij->belofte_stand == BELOFTE_GEMIST)
            fputs(rij->belofte_stand == BELOFTE_GEHAALD ? "gehaald" : "gemist", out);
        else
            fputs(tekst_dagen(rij->dagen_belofte, text), out);
        fputs("</small>", out);
    }
    fputs("</span></td>", out);
}

static void write_person(FILE *out, const char *kop, const char *betrokkene, uint16_t count)
{
    char buffer[256];

    fprintf(out, "<td role=\"cell\" data-kop=\"%s\"><span>", kop);
    html_text(out, rij_persoon(betrokkene, count, buffer, sizeof buffer));
    fputs("</span></td>", out);
}

static void write_changes(FILE *out, const struct rij *rij, const struct opties *opties)
{
    struct wijziging rows[WIJZIGING_MAX];
    char day[48];
    int count = wijziging_list(rij, opties, rows);

    fprintf(out, "<p>Veranderd sinds %s: ", tekst_dag(opties->sinds, ZAAK_DATUM_ZONDER_WEEKDAG, day));
    if (count == 0)
        fputs("niets dat termijn, status of rollen raakt", out);
    for (int i = 0; i < count; i++) {
        fputs(i ? "; " : "", out);
        html_text(out, rows[i].wat);
        fputs(" ", out);
        if (*rows[i].van) {
            fputs("van ", out);
            html_text(out, rows[i].van);
            fputs(" naar ", out);
        }
        html_text(out, *rows[i].naar ? rows[i].naar : "—");
    }
    fputs(".</p>\n", out);
}

/* The lines of the library: the answer, then numbered steps whose further lines are indented. */
static void write_lines(FILE *out, char *text)
{
    bool in_list = false;

    fputs("<p>", out);
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        char *step = line + strspn(line, "0123456789");

        if (step > line && step[0] == '.' && step[1] == ' ') {
            fputs(in_list ? "</li>\n<li>" : "</p>\n<ol>\n<li>", out);
            in_list = true;
            line = step + 2;
        } else {
            putc(' ', out);
        }
        html_text(out, line + strspn(line, " "));
    }
    fputs(in_list ? "</li>\n</ol>\n" : "</p>\n", out);
}

void html_steps(FILE *out, const struct zaak_motivering *why)
{
    int length = zaak_motivering_text(why, NULL, 0);
    size_t capacity = 0;
    char *text;

    if (length < 0)
        return;
    text = geheugen_grow(NULL, &capacity, (size_t)length + 1, 1);
    zaak_motivering_text(why, text, capacity);
    write_lines(out, text);
    free(text);
}

static void write_reasons(FILE *out, const struct verslag *verslag, const struct rij *rij, struct zaak_motivering *why)
{
    struct zaak_blik blik = rij_blik(verslag->opties->peildatum);
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    fprintf(out, "<tr class=\"redenen\" role=\"row\"><td colspan=\"%d\" role=\"cell\"><details><summary>Waarom deze dag<span class=\"over\"> bij ", KOLOMMEN);
    html_text(out, rij->id);
    fputs("</span></summary>\n", out);
    if (zaak_ask_klok(rij->zaak, &blik, &klok, why, NULL) != 0)
        fputs("<p>De termijn is niet te berekenen.</p>\n", out);
    else
        html_steps(out, why);
    if (verslag->opties->sinds != ZAAK_DAG_GEEN)
        write_changes(out, rij, verslag->opties);
    fputs("</details></td></tr>\n", out);
}

static void write_zaak(FILE *out, const struct verslag *verslag, const struct rij *rij)
{
    char next[1024];

    fputs("<tr class=\"rij\" role=\"row\"><th scope=\"row\" role=\"rowheader\">", out);
    html_text(out, rij->id);
    fputs("<small>", out);
    html_text(out, rij->naam ? rij_type(rij) : "zaaktype onbekend: ");
    if (!rij->naam)
        html_text(out, rij->zaaktype);
    if (rij->omschrijving) {
        fputs("<br>", out);
        html_text(out, rij->omschrijving);
    }
    fputs("</small></th><td role=\"cell\" data-kop=\"Status\"><span>", out);
    html_text(out, rij->status ? rij->status : "—");
    fputs("</span></td>", out);
    write_days(out, rij);
    write_person(out, "Uitvoerder (R)", rij->uitvoerder, rij->uitvoerders);
    write_person(out, "Verantwoordelijk (A)", rij->verantwoordelijke, rij->verantwoordelijken);
    fputs("<td role=\"cell\" data-kop=\"Hierna\"><span>", out);
    html_text(out, volgende_text(rij, verslag->opties, ", ", true, next, sizeof next) ? next : "—");
    fputs("</span></td></tr>\n", out);
}

static void write_table_head(FILE *out, size_t shown, size_t count)
{
    char a[32], b[32];

    fputs("<table class=\"zaken kaart\" role=\"table\">\n<caption>", out);
    if (shown < count)
        fprintf(out, "De eerste %s van %s zaken, op volgorde van hun laatste dag.", tekst_getal((int64_t)shown, a), tekst_getal((int64_t)count, b));
    else
        fputs("Op volgorde van hun laatste dag.", out);
    fputs(" Onder elke zaak kunt u openklappen waarom die dag geldt. Bij Hierna staat tussen haakjes wat nog niet mag, omdat er iets ontbreekt.</caption>\n"
          "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Zaak</th><th scope=\"col\" role=\"columnheader\">Status</th>"
          "<th scope=\"col\" role=\"columnheader\">Uiterlijk</th><th scope=\"col\" role=\"columnheader\">Stand</th>"
          "<th scope=\"col\" role=\"columnheader\">Uitvoerder (R)</th><th scope=\"col\" role=\"columnheader\">Verantwoordelijk (A)</th>"
          "<th scope=\"col\" role=\"columnheader\">Hierna</th></tr></thead>\n<tbody role=\"rowgroup\">\n", out);
}

void html_zaken(FILE *out, const struct verslag *verslag)
{
    const struct keuze *keuze = verslag->keuze;
    size_t shown = keuze->count < MEESTE ? keuze->count : MEESTE;
    struct zaak_motivering *why = zaak_motivering_new(verslag->ctx);

    fputs("<h2 id=\"zaken\">De meest dringende zaken</h2>\n", out);
    if (shown == 0 || !why) {
        fputs("<p>Geen zaak past bij deze keuze.</p>\n", out);
        zaak_motivering_unref(why);
        return;
    }
    write_table_head(out, shown, keuze->count);
    for (size_t i = 0; i < shown; i++) {
        write_zaak(out, verslag, &keuze->rows[i]);
        write_reasons(out, verslag, &keuze->rows[i], why);
    }
    fputs("</tbody>\n</table>\n", out);
    zaak_motivering_unref(why);
}
