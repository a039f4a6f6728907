/* SPDX-License-Identifier: EUPL-1.2 */
/* What pages have in common: head, foot, and how a figure stands in them. */
#include <string.h>

#include "sturing.h"

void pagina_begin(FILE *out, const char *titel)
{
    fprintf(out, "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n", titel);
    pagina_style(out);
    fprintf(out, "</head>\n<body>\n<header>\n<h1>%s</h1>\n<p class=\"onder\">", titel);
}

void pagina_periode(FILE *out, zaak_dag van, zaak_dag tot)
{
    char from[48], until[48];

    fprintf(out, ", van %s tot en met %s.</p>\n</header>\n<main>\n", tekst_dag(van, ZAAK_DATUM_ZONDER_WEEKDAG, from), tekst_dag(tot, ZAAK_DATUM_ZONDER_WEEKDAG, until));
}

/* Who hears the page hears what a sign stands for. */
void pagina_cijfer(FILE *out, const struct zaak_cijfer *cijfer)
{
    char text[48];

    if (cijfer->verborgen)
        fputs("<abbr title=\"niet getoond\">×</abbr>", out);
    else if (!cijfer->heeft_waarde)
        fputs("<abbr title=\"niets om te tellen\">–</abbr>", out);
    else
        fputs(cijfer_text(cijfer, text), out);
}

void pagina_tekens(FILE *out, int32_t drempel)
{
    fputs("</main>\n<footer>\n<p>", out);
    if (drempel > 0)
        fprintf(out, "× betekent: dit tonen we niet, omdat een aantal onder %d ligt of omdat u zo'n aantal anders kunt uitrekenen. ", (int)drempel);
    fputs("– betekent: er is niets om te tellen. Percentages en gemiddelden zijn naar beneden afgerond. ", out);
}

void pagina_einde(FILE *out, const struct zaak_stand *stand)
{
    char day[48];
    zaak_dag data;

    fputs("<p>", out);
    if (zaak_stand_get_bron(stand, 0)) {
        fputs("Bronnen: ", out);
        for (size_t i = 0; zaak_stand_get_bron(stand, i) && i < 6; i++) {
            fputs(i ? ", " : "", out);
            html_text(out, zaak_stand_get_bron(stand, i));
        }
        fputs(zaak_stand_get_bron(stand, 6) ? " en andere. " : ". ", out);
    }
    fputs("Berekend met libzaak ", out);
    html_text(out, zaak_version());
    if (zaak_datum_parse(zaak_data_version(), strlen(zaak_data_version()), &data) == 0)
        fprintf(out, ", wetten en feestdagen zoals bekend op %s", tekst_dag(data, ZAAK_DATUM_ZONDER_WEEKDAG, day));
    fputs(".</p>\n</footer>\n</body>\n</html>\n", out);
}
