/* SPDX-License-Identifier: EUPL-1.2 */
/* Charts that are tables too: each row has its numbers as text and its bar as a drawing that says no more than those numbers. */
#include <string.h>

#include "werkvoorraad.h"

/* Widths are in tenths of a percent of the bar. */
struct stuk {
    const char *klasse;
    int64_t number;
};

static void write_bar(FILE *out, const struct stuk *stukken, int count, int64_t most, int doel)
{
    int64_t at = 0;

    fputs("<svg class=\"balk\" viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">", out);
    if (doel >= 0)
        fputs("<rect class=\"leeg\" width=\"1000\" height=\"100\"/>", out);
    for (int i = 0; i < count; i++) {
        int64_t width = most > 0 ? stukken[i].number * 1000 / most : 0;

        if (stukken[i].number > 0 && width < 4)
            width = 4; /* one zaak among many must still be seen */
        if (width > 0)
            fprintf(out, "<rect class=\"%s\" x=\"%lld\" width=\"%lld\" height=\"100\"/>", stukken[i].klasse, (long long)at, (long long)width);
        at += width + (width > 0 ? 3 : 0);
    }
    if (doel >= 0)
        fprintf(out, "<rect class=\"merk\" x=\"%d\" width=\"7\" height=\"100\"/>", doel * 10 - 3);
    fputs("</svg>", out);
}

static void write_key(FILE *out, const char *klasse, const char *text)
{
    fprintf(out, "<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"%s\" width=\"10\" height=\"10\"/></svg>%s</li>\n", klasse, text);
}

static void write_week(FILE *out, const char *naam, const struct weektelling *telling, int64_t most, bool late)
{
    const struct stuk stukken[] = {{late ? "laat" : "wet", telling->wet}, {late ? "niet" : "belofte", telling->belofte}};
    char law[32], promise[32];

    fprintf(out, "<tr><th scope=\"row\" class=\"kort%s\">%s</th><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td>", late ? " rood" : "", naam,
            tekst_getal(telling->wet, law), tekst_getal(telling->belofte, promise));
    write_bar(out, stukken, 2, most, -1);
    fputs("</td></tr>\n", out);
}

static int64_t higher(int64_t most, const struct weektelling *telling)
{
    return telling->wet + telling->belofte > most ? telling->wet + telling->belofte : most;
}

void html_weken(FILE *out, const struct overzicht *overzicht)
{
    int64_t most = higher(higher(0, &overzicht->te_laat), &overzicht->later);
    char naam[64], day[48];

    for (int i = 0; i < WEKEN; i++)
        most = higher(most, &overzicht->weken[i]);
    fputs("<h2 id=\"weken\">Wat wanneer klaar moet zijn</h2>\n<p>Open zaken waarin nog een besluit of antwoord nodig is, naar de week van hun laatste dag.</p>\n"
          "<ul class=\"sleutel\">\n", out);
    write_key(out, "wet", "volgens de wet of de catalogus");
    write_key(out, "belofte", "volgens de belofte, als er geen wettelijke termijn is");
    write_key(out, "laat", "voorbij volgens de wet of de catalogus");
    write_key(out, "niet", "voorbij volgens de belofte");
    fputs("</ul>\n<table class=\"weken\">\n<thead><tr><th scope=\"col\">Laatste dag</th><th scope=\"col\" class=\"getal\">Wet</th>"
          "<th scope=\"col\" class=\"getal\">Belofte</th><th scope=\"col\" class=\"kolom\">Samen</th></tr></thead>\n<tbody>\n", out);
    write_week(out, "voorbij", &overzicht->te_laat, most, true);
    for (int i = 0; i < WEKEN; i++) {
        tekst_dag(overzicht->maandag + 7 * i, ZAAK_DATUM_KORT, day);
        snprintf(naam, sizeof naam, "%s%.5s", i == 0 ? "deze week, " : "week van ", day);
        write_week(out, naam, &overzicht->weken[i], most, false);
    }
    write_week(out, "later", &overzicht->later, most, false);
    fputs("</tbody>\n</table>\n", out);
}

static void write_norm(FILE *out, const struct normregel *regel)
{
    int oordeel = normregel_oordeel(regel);
    const struct stuk stuk = {oordeel == ZAAK_OORDEEL_NIET_GEHAALD ? "niet" : "goed", regel->score.gehaald};
    char kept[32], total[32];

    fputs("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">", out);
    html_text(out, regel->naam);
    if (regel->alleen) {
        fputs(" (", out);
        html_text(out, regel->alleen);
        putc(')', out);
    }
    fputs("<small>", out);
    html_text(out, regel->belofte);
    fprintf(out, "</small></th><td class=\"getal\" role=\"cell\" data-kop=\"Gehaald\">%s van %s</td>", tekst_getal(regel->score.gehaald, kept),
            tekst_getal(regel->score.totaal, total));
    if (regel->score.totaal)
        fprintf(out, "<td class=\"getal\" role=\"cell\" data-kop=\"Percentage\">%d%%</td>", tekst_percent(regel->score.gehaald, regel->score.totaal));
    else
        fputs("<td class=\"getal\" role=\"cell\" data-kop=\"Percentage\">—</td>", out);
    fprintf(out, "<td class=\"getal\" role=\"cell\" data-kop=\"Doel\">%d%%</td><td class=\"vol\" role=\"cell\">", regel->doel);
    write_bar(out, &stuk, 1, regel->score.totaal, regel->doel);
    fprintf(out, "</td><td class=\"kort %s\" role=\"cell\" data-kop=\"Oordeel\"><span>%s%s</span></td></tr>\n",
            oordeel == ZAAK_OORDEEL_NIET_GEHAALD ? "oker" : oordeel == ZAAK_OORDEEL_GEHAALD ? "groen" : "",
            oordeel == ZAAK_OORDEEL_NIET_GEHAALD ? "✗ " : oordeel == ZAAK_OORDEEL_GEHAALD ? "✓ " : "", normregel_woord(regel));
}

void html_normen(FILE *out, const struct verslag *verslag)
{
    const struct normen *normen = &verslag->overzicht->normen;

    if (normen->count == 0)
        return;
    fputs("<h2 id=\"beloften\">Wat is beloofd en wat daarvan is gehaald</h2>\n<table class=\"kaart\" role=\"table\">\n"
          "<caption>Geteld zijn zaken die klaar zijn en zaken waarvan de beloofde dag voorbij is. De streep in de balk is het doel. Staat er een gemeente voor, dan doet alleen die deze belofte.</caption>\n"
          "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Zaaktype en belofte</th>"
          "<th scope=\"col\" role=\"columnheader\" class=\"getal\">Gehaald</th>"
          "<th scope=\"col\" role=\"columnheader\" class=\"getal\">Percentage</th><th scope=\"col\" role=\"columnheader\" class=\"getal\">Doel</th>"
          "<th scope=\"col\" role=\"columnheader\" class=\"kolom-smal\">Gehaald en doel</th><th scope=\"col\" role=\"columnheader\">Oordeel</th></tr></thead>\n"
          "<tbody role=\"rowgroup\">\n", out);
    for (size_t i = 0; i < normen->count; i++)
        write_norm(out, &normen->rows[i]);
    fputs("</tbody>\n</table>\n", out);
}

static void write_cell(FILE *out, int64_t number, const char *kop, const char *klasse)
{
    char text[32];

    fprintf(out, "<td class=\"getal%s%s\" role=\"cell\" data-kop=\"%s\">%s</td>", number > 0 && *klasse ? " " : "", number > 0 ? klasse : "", kop,
            tekst_getal(number, text));
}

static const char group_head[] =
    "<th scope=\"col\" role=\"columnheader\" class=\"getal\">Open</th><th scope=\"col\" role=\"columnheader\" class=\"getal\">Wet voorbij</th>"
    "<th scope=\"col\" role=\"columnheader\" class=\"getal\">Belofte voorbij</th><th scope=\"col\" role=\"columnheader\" class=\"getal\">Binnen 14 dagen</th>"
    "<th scope=\"col\" role=\"columnheader\" class=\"getal\">Opgeschort</th>";

static void write_group(FILE *out, const struct groep *groep)
{
    fputs("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">", out);
    html_text(out, groep->naam);
    fputs("</th>", out);
    write_cell(out, groep->telling.open, "Open", "");
    write_cell(out, groep->telling.wet, "Wet voorbij", "rood");
    write_cell(out, groep->telling.belofte, "Belofte voorbij", "oker");
    write_cell(out, groep->telling.binnen14, "Binnen 14 dagen", "");
    write_cell(out, groep->telling.opgeschort, "Opgeschort", "");
}

/* No zaak is drawn twice: of the late ones first those over the law, then the others. */
static void write_load(FILE *out, const struct groep *groep, int64_t most)
{
    int64_t late = groep->telling.wet, over = groep->telling.te_laat - late;
    const struct stuk stukken[] = {{"laat", late}, {"niet", over}, {"wet", groep->telling.open - late - over}};

    write_bar(out, stukken, 3, most, -1);
}

void html_teams(FILE *out, const struct overzicht *overzicht)
{
    if (overzicht->team_count == 0)
        return;
    fputs("<h2 id=\"teams\">Per team</h2>\n<ul class=\"sleutel\">\n", out);
    write_key(out, "laat", "wettelijke termijn voorbij");
    write_key(out, "niet", "alleen belofte voorbij");
    write_key(out, "wet", "andere open zaken");
    fputs("</ul>\n<table class=\"kaart\" role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Team</th>", out);
    fputs(group_head, out);
    fputs("<th scope=\"col\" role=\"columnheader\" class=\"kolom-smal\">Open zaken</th></tr></thead>\n<tbody role=\"rowgroup\">\n", out);
    for (size_t i = 0; i < overzicht->team_count; i++) {
        if (overzicht->teams[i].telling.open == 0)
            continue;
        write_group(out, &overzicht->teams[i]);
        fputs("<td class=\"vol\" role=\"cell\">", out);
        write_load(out, &overzicht->teams[i], overzicht->teams[0].telling.open);
        fputs("</td></tr>\n", out);
    }
    fputs("</tbody>\n</table>\n", out);
}

void html_gemeenten(FILE *out, const struct overzicht *overzicht)
{
    char kept[32], total[32];

    if (overzicht->gemeente_count < 2)
        return;
    fputs("<h2 id=\"gemeenten\">Per gemeente</h2>\n<table class=\"kaart\" role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">"
          "<th scope=\"col\" role=\"columnheader\">Gemeente</th>", out);
    fputs(group_head, out);
    fputs("<th scope=\"col\" role=\"columnheader\" class=\"getal\">Beloften gehaald</th><th scope=\"col\" role=\"columnheader\" class=\"getal\">Doelen gehaald</th>"
          "</tr></thead>\n<tbody role=\"rowgroup\">\n", out);
    for (size_t i = 0; i < overzicht->gemeente_count; i++) {
        const struct groep *groep = &overzicht->gemeenten[i];

        write_group(out, groep);
        fprintf(out, "<td class=\"getal\" role=\"cell\" data-kop=\"Beloften gehaald\">%s van %s (%d%%)</td>", tekst_getal(groep->beloften_gehaald, kept),
                tekst_getal(groep->beloften_totaal, total), tekst_percent(groep->beloften_gehaald, groep->beloften_totaal));
        fprintf(out, "<td class=\"getal\" role=\"cell\" data-kop=\"Doelen gehaald\">%d van %d</td></tr>\n", groep->normen_gehaald, groep->normen);
    }
    fputs("</tbody>\n</table>\n", out);
}
