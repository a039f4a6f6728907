/* SPDX-License-Identifier: EUPL-1.2 */
/* The benchmark as a page, in the look of the report. */
#include "sturing.h"

static void put_head(const struct vergelijking *v, FILE *out)
{
    char number[32];

    pagina_begin(out, "Gemeenten vergeleken");
    html_text(out, v->indicator.naam);
    fprintf(out, ": %s %s", tekst_getal(v->benchmark.aantal - v->benchmark.ontbreekt, number), v->benchmark.aantal - v->benchmark.ontbreekt == 1 ? "gemeente" : "gemeenten");
    pagina_periode(out, v->benchmark.van, v->benchmark.tot);
}

static void put_spread(const struct vergelijking *v, FILE *out)
{
    fputs("<dl class=\"cijfers\">\n", out);
    for (int i = 0; i < SPREIDING; i++) {
        const char *name;
        int32_t place = vergelijking_plek(v, i, &name);

        fprintf(out, "<div><dt>%s</dt><dd>", name);
        if (place >= 0)
            pagina_cijfer(out, &v->rows[place].cijfer);
        else
            fputs("–", out);
        fputs("</dd></div>\n", out);
    }
    fputs("<div><dt>samen</dt><dd>", out);
    pagina_cijfer(out, &v->benchmark.totaal);
    fputs("</dd></div>\n</dl>\n", out);
}

/* A bar beside the figure: its part of the greatest one, or of a hundred percent. */
static int64_t find_top(const struct vergelijking *v)
{
    int64_t top = 1;

    if (v->indicator.vorm == ZAAK_INDICATOR_DEEL)
        return 10000;
    for (int32_t i = 0; i < v->benchmark.gerangschikt; i++)
        if (v->rows[i].cijfer.waarde > top)
            top = v->rows[i].cijfer.waarde;
    return top;
}

static void put_bar(int64_t waarde, int64_t top, FILE *out)
{
    int width = waarde > 0 ? (int)((double)waarde / (double)top * 10000) : 0;

    fprintf(out, "<td class=\"kolom\"><svg class=\"balk\" viewBox=\"0 0 10000 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"leeg\" width=\"10000\" height=\"100\"/>"
                 "<rect class=\"een\" width=\"%d\" height=\"100\"/></svg></td>", width);
}

/* What it is made of: numerator and denominator of a share, how many of days and money, and of days the median. */
static void put_parts(const struct vergelijking *v, const struct zaak_cijfer *cijfer, FILE *out)
{
    char text[48];

    if (v->indicator.vorm == ZAAK_INDICATOR_DEEL)
        fprintf(out, "<td>%s</td>", tekst_getal(cijfer->teller, text));
    if (v->indicator.vorm != ZAAK_INDICATOR_AANTAL)
        fprintf(out, "<td>%s</td>", tekst_getal(cijfer->noemer, text));
    if (v->indicator.vorm == ZAAK_INDICATOR_DAGEN)
        fprintf(out, "<td>%s</td>", vergelijking_dagen(cijfer, text));
}

static void put_heads(const struct vergelijking *v, FILE *out)
{
    fprintf(out, "<thead><tr><th scope=\"col\">Gemeente</th><th scope=\"col\">Plaats</th><th scope=\"col\">%s</th>", v->indicator.vorm == ZAAK_INDICATOR_DAGEN ? "Gemiddeld" : "Cijfer");
    if (v->indicator.vorm == ZAAK_INDICATOR_DEEL)
        fputs("<th scope=\"col\">Aantal</th><th scope=\"col\">Van de</th>", out);
    else if (v->indicator.vorm != ZAAK_INDICATOR_AANTAL)
        fputs("<th scope=\"col\">Aantal</th>", out);
    if (v->indicator.vorm == ZAAK_INDICATOR_DAGEN)
        fputs("<th scope=\"col\">Mediaan</th>", out);
    fputs("<th scope=\"col\" class=\"kolom\">In beeld</th></tr></thead>\n", out);
}

static void put_row(const struct vergelijking *v, const struct zaak_benchmarkrij *rij, int64_t top, FILE *out)
{
    static const int columns[] = {[ZAAK_INDICATOR_AANTAL] = 2, [ZAAK_INDICATOR_DEEL] = 4, [ZAAK_INDICATOR_DAGEN] = 4, [ZAAK_INDICATOR_BEDRAG] = 3};

    fputs("<tr><th scope=\"row\">", out);
    html_text(out, vergelijking_naam(rij));
    fputs("</th>", out);
    if (rij->soort != ZAAK_BENCHMARK_GERANGSCHIKT) {
        fprintf(out, "<td class=\"plaats\">–</td><td class=\"waarom\" colspan=\"%d\">%s</td></tr>\n", columns[v->indicator.vorm], vergelijking_waarom(rij));
        return;
    }
    fprintf(out, "<td class=\"plaats\">%d%s</td><td>", (int)rij->plaats, rij->gedeeld > 1 ? "=" : "");
    pagina_cijfer(out, &rij->cijfer);
    fputs("</td>", out);
    put_parts(v, &rij->cijfer, out);
    put_bar(rij->cijfer.waarde, top, out);
    fputs("</tr>\n", out);
}

static void put_foot(const struct vergelijking *v, FILE *out)
{
    pagina_tekens(out, v->opties->drempel);
    fputs("Gelijke cijfers delen een plaats (=); de plaats erna blijft leeg. <em>Kwart</em>, <em>midden</em> en <em>driekwart</em> zijn cijfers van een gemeente: een kwart, de helft en driekwart van de gemeenten heeft "
          "hoogstens dat cijfer. Definitie ", out);
    html_text(out, v->indicator.id);
    fprintf(out, ", versie %d.</p>\n", (int)v->indicator.versie);
    pagina_einde(out, v->bron);
}

void benchmark_html(const struct vergelijking *v, FILE *out)
{
    static const char *const best[] = {[ZAAK_BETER_GEEN] = "De hoogste staat bovenaan.", [ZAAK_BETER_HOGER] = "Hoger is beter.", [ZAAK_BETER_LAGER] = "Lager is beter."};
    int64_t top = find_top(v);

    put_head(v, out);
    put_spread(v, out);
    fputs("<section aria-labelledby=\"plaatsen\">\n<h2 id=\"plaatsen\">", out);
    html_text(out, v->indicator.naam);
    fputs("</h2>\n<p class=\"onder\">", out);
    html_text(out, v->indicator.zin);
    fprintf(out, " %s</p>\n<table class=\"breed\">\n", best[v->indicator.richting]);
    put_heads(v, out);
    fputs("<tbody>\n", out);
    for (int32_t i = 0; i < v->benchmark.aantal; i++)
        put_row(v, &v->rows[i], top, out);
    fputs("</tbody>\n</table>\n</section>\n", out);
    put_foot(v, out);
}
