/* SPDX-License-Identifier: EUPL-1.2 */
/* The page: one file that needs nothing else, to read, to send and to print. */
#include <errno.h>
#include <string.h>

#include "werkvoorraad.h"

static void write_choice(const struct opties *opties, FILE *out)
{
    char day[48];
    bool any = opties->alleen_te_laat || opties->sinds != ZAAK_DAG_GEEN || opties->alle;

    for (int i = 0; i < FILTER_COUNT; i++)
        any = any || opties->filter[i];
    if (!any)
        return;
    fputs("<p class=\"onder\">Keuze:", out);
    for (int i = 0; i < FILTER_COUNT; i++)
        if (opties->filter[i]) {
            fprintf(out, " %s ", filter_woorden[i]);
            html_text(out, opties->filter[i]);
            putc(';', out);
        }
    if (opties->alleen_te_laat)
        fputs(" alleen wat te laat is;", out);
    if (opties->sinds != ZAAK_DAG_GEEN)
        fprintf(out, " zaken waarin iets is vastgelegd sinds %s;", tekst_dag(opties->sinds, ZAAK_DATUM_ZONDER_WEEKDAG, day));
    fprintf(out, " %s.</p>\n", opties->alle ? "open en afgehandelde zaken" : "open zaken");
}

static void write_number(FILE *out, const char *wat, int64_t number, const char *klasse)
{
    char text[32];

    fprintf(out, "<div><dt>%s</dt><dd%s%s%s>%s</dd></div>\n", wat, number > 0 && *klasse ? " class=\"" : "", number > 0 ? klasse : "",
            number > 0 && *klasse ? "\"" : "", tekst_getal(number, text));
}

static void write_penalties(const struct telling *telling, FILE *out)
{
    char open[48], most[48], number[32];

    if (telling->dwangsom_hoogstens == 0)
        return;
    fputs("<p>", out);
    if (telling->in_gebreke > 0)
        fprintf(out, "Bij %s %s is de gemeente in gebreke gesteld en is er nog geen besluit. ", tekst_getal(telling->in_gebreke, number),
                telling->in_gebreke == 1 ? "zaak" : "zaken");
    fprintf(out, "Aan dwangsommen is nu nog <strong class=\"kort\">%s</strong> te betalen", tekst_bedrag(telling->dwangsom_open, open));
    if (telling->dwangsom_hoogstens > telling->dwangsom_open)
        fprintf(out, "; dat wordt hoogstens <span class=\"kort\">%s</span>", tekst_bedrag(telling->dwangsom_hoogstens, most));
    fputs(".</p>\n", out);
}

static void write_numbers(const struct telling *telling, FILE *out)
{
    fputs("<h2 id=\"cijfers\">In cijfers</h2>\n<dl class=\"cijfers\">\n", out);
    write_number(out, "open zaken", telling->open, "");
    write_number(out, "wettelijke termijn voorbij", telling->wet, "rood");
    write_number(out, "belofte voorbij", telling->belofte, "oker");
    write_number(out, "laatste dag binnen 14 dagen", telling->binnen14, "");
    write_number(out, "opgeschort: er wordt op iemand gewacht", telling->opgeschort, "");
    write_number(out, "afgehandeld", telling->afgehandeld, "");
    fputs("</dl>\n", out);
    if (telling->catalogus > 0)
        fprintf(out, "<p>Van %lld zaken zonder wettelijke termijn en zonder belofte is de doorlooptijd volgens de catalogus voorbij.</p>\n",
                (long long)telling->catalogus);
    write_penalties(telling, out);
}

static void write_note(FILE *out, int64_t number, const char *one, const char *more)
{
    char text[32];

    if (number > 0)
        fprintf(out, "<p><strong>Let op:</strong> %s %s.</p>\n", tekst_getal(number, text), number == 1 ? one : more);
}

static void write_notes(const struct overzicht *overzicht, FILE *out)
{
    write_note(out, overzicht->telling.onbekend, "zaak heeft een zaaktype dat niet in de catalogus staat", "zaken hebben een zaaktype dat niet in de catalogus staat");
    write_note(out, overzicht->telling.niet_berekend, "zaak heeft een dag waarmee geen termijn te berekenen is",
               "zaken hebben een dag waarmee geen termijn te berekenen is");
    write_note(out, overzicht->zonder_ontvangst, "zaak telt niet mee, omdat nergens staat wanneer zij is ontvangen",
               "zaken tellen niet mee, omdat nergens staat wanneer zij zijn ontvangen");
    write_note(out, overzicht->ladingen.fout, "regel van de gegevens klopte niet en is overgeslagen", "regels van de gegevens klopten niet en zijn overgeslagen");
}

static void write_head(const struct verslag *verslag, FILE *out)
{
    const struct overzicht *overzicht = verslag->overzicht;
    char day[48], first[48], last[48], number[32];

    fprintf(out, "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<title>Werkvoorraad op %s</title>\n", tekst_dag(verslag->opties->peildatum, ZAAK_DATUM_ZONDER_WEEKDAG, day));
    html_style(out);
    fputs("</head>\n<body>\n<a class=\"over\" href=\"#inhoud\">Naar de inhoud</a>\n<header>\n<h1>Werkvoorraad</h1>\n", out);
    fprintf(out, "<p class=\"onder\">Op %s.", tekst_dag(verslag->opties->peildatum, ZAAK_DATUM_LANG, day));
    if (overzicht->eerste != ZAAK_DAG_GEEN)
        fprintf(out, " %s %s, ontvangen van %s tot en met %s.", tekst_getal(overzicht->telling.zaken, number), overzicht->telling.zaken == 1 ? "zaak" : "zaken",
                tekst_dag(overzicht->eerste, ZAAK_DATUM_ZONDER_WEEKDAG, first), tekst_dag(overzicht->laatste, ZAAK_DATUM_ZONDER_WEEKDAG, last));
    fputs("</p>\n", out);
    write_choice(verslag->opties, out);
    fputs("</header>\n<main id=\"inhoud\">\n", out);
}

static void write_foot(FILE *out)
{
    char day[48];
    zaak_dag data;

    fputs("</main>\n<footer>\n<h2>Hoe u dit leest</h2>\n"
          "<p>De laatste dag van een zaak is die van de wet. Heeft een zaak geen wettelijke termijn, dan geldt de dag die is beloofd, en anders de doorlooptijd "
          "volgens de catalogus. Loopt een termijn af in het weekend of op een feestdag, dan schuift de wettelijke dag op als de wet dat zegt.</p>\n"
          "<p>Een zaak is opgeschort zolang er op iemand gewacht wordt en de termijn daarom stilstaat; de laatste dag is dan voorlopig. Een belofte is gehaald als de zaak "
          "op de beloofde dag klaar was. In het oordeel tellen ook zaken mee die nog niet klaar zijn terwijl die dag voorbij is. Percentages zijn naar beneden afgerond; het "
          "oordeel is niet afgerond.</p>\n", out);
    fputs("<p>Een dwangsom loopt vanaf twee weken nadat een aanvrager de gemeente terecht in gebreke heeft gesteld, voor hoogstens 42 dagen. De gemeente stelt de hoogte zelf vast, en "
          "betaalt binnen zes weken daarna. Waar de wet op twee manieren te lezen is, noemt de uitleg bij een dwangsom beide uitkomsten.</p>\n", out);
    fputs("<p>Berekend met libzaak ", out);
    html_text(out, zaak_version());
    if (zaak_datum_parse(zaak_data_version(), strlen(zaak_data_version()), &data) == 0)
        fprintf(out, ", wetten en feestdagen zoals bekend op %s", tekst_dag(data, ZAAK_DATUM_ZONDER_WEEKDAG, day));
    fputs(".</p>\n</footer>\n</body>\n</html>\n", out);
}

static void write_page(const struct verslag *verslag, FILE *out)
{
    const struct overzicht *overzicht = verslag->overzicht;

    write_head(verslag, out);
    if (overzicht->telling.zaken == 0) {
        fputs("<p>Er zijn geen zaken om te tonen.</p>\n", out);
        write_notes(overzicht, out);
    } else {
        write_numbers(&overzicht->telling, out);
        write_notes(overzicht, out);
        html_weken(out, overzicht);
        html_dwangsommen(out, verslag);
        html_zaken(out, verslag);
        html_normen(out, verslag);
        html_teams(out, overzicht);
        html_gemeenten(out, overzicht);
    }
    write_foot(out);
}

int html_write(const struct verslag *verslag, const char *path)
{
    FILE *out = fopen(path, "wb");
    bool failed;

    if (!out)
        return melding_plain(path, errno == ENOENT ? "de map van dit bestand is er niet." : "dit bestand kan niet geschreven worden.");
    write_page(verslag, out);
    failed = ferror(out) != 0;
    if (fclose(out) != 0 || failed)
        return melding_plain(path, "dit bestand kan niet geschreven worden.");
    return 0;
}
