/* SPDX-License-Identifier: EUPL-1.2 */
/* The dwangsommen on the page: what is due, what it becomes, what to do, and why folded away below each. */
#include "werkvoorraad.h"

enum { MEESTE = 25, KOLOMMEN = 5 };

static void write_amount(FILE *out, const char *kop, int64_t cents)
{
    char text[48];

    fprintf(out, "<td role=\"cell\" data-kop=\"%s\" class=\"getal\"><span>%s</span></td>", kop, tekst_bedrag(cents, text));
}

static void write_zaak(FILE *out, const struct verslag *verslag, const struct rij *rij)
{
    char text[96], day[48];

    fputs("<tr class=\"rij\" role=\"row\"><th scope=\"row\" role=\"rowheader\">", out);
    html_text(out, rij->id);
    fputs("<small>", out);
    html_text(out, rij_type(rij));
    fprintf(out, "</small></th><td class=\"kort\" role=\"cell\" data-kop=\"In gebreke\"><span>%s</span></td>",
            tekst_dag(rij->dwangsom.igs, ZAAK_DATUM_KORT, day));
    write_amount(out, "Nu", rij->dwangsom.open);
    write_amount(out, "Hoogstens", rij->dwangsom.hoogstens);
    fprintf(out, "<td role=\"cell\" data-kop=\"Wat nu\" class=\"kolom%s\"><span>", dwangsom_dringt(rij, verslag->opties->peildatum) ? " rood" : "");
    html_text(out, dwangsom_todo(rij, text));
    fputs("</span></td></tr>\n", out);
}

static void write_reasons(FILE *out, const struct verslag *verslag, const struct rij *rij, struct zaak_motivering *why)
{
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;

    blik.blik = rij_blik(verslag->opties->peildatum);
    fprintf(out, "<tr class=\"redenen\" role=\"row\"><td colspan=\"%d\" role=\"cell\"><details><summary>Waarom dit bedrag<span class=\"over\"> bij ", KOLOMMEN);
    html_text(out, rij->id);
    fputs("</span></summary>\n", out);
    if (zaak_get_dwangsom(rij->zaak, &blik, &stand, why, NULL) == 0)
        html_steps(out, why);
    fputs("</details></td></tr>\n", out);
}

static void write_head(FILE *out, size_t shown, size_t count)
{
    char a[32], b[32];

    fputs("<h2 id=\"dwangsommen\">Dwangsommen</h2>\n<table class=\"zaken kaart\" role=\"table\">\n<caption>", out);
    if (shown < count)
        fprintf(out, "De eerste %s van %s zaken. ", tekst_getal((int64_t)shown, a), tekst_getal((int64_t)count, b));
    fputs("Eerst wat elke dag geld kost, dan wat nog te voorkomen is, dan wat nog moet worden vastgesteld of betaald.</caption>\n"
          "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Zaak</th>"
          "<th scope=\"col\" role=\"columnheader\">In gebreke</th><th scope=\"col\" role=\"columnheader\" class=\"getal\">Nu</th>"
          "<th scope=\"col\" role=\"columnheader\" class=\"getal\">Hoogstens</th><th scope=\"col\" role=\"columnheader\" class=\"kolom\">Wat nu</th></tr></thead>\n"
          "<tbody role=\"rowgroup\">\n", out);
}

void html_dwangsommen(FILE *out, const struct verslag *verslag)
{
    const struct overzicht *overzicht = verslag->overzicht;
    size_t shown = overzicht->dwangsom_count < MEESTE ? overzicht->dwangsom_count : MEESTE;
    struct zaak_motivering *why = shown ? zaak_motivering_new(verslag->ctx) : NULL;

    if (!why)
        return;
    write_head(out, shown, overzicht->dwangsom_count);
    for (size_t i = 0; i < shown; i++) {
        write_zaak(out, verslag, &overzicht->dwangsommen[i]);
        write_reasons(out, verslag, &overzicht->dwangsommen[i], why);
    }
    fputs("<tr class=\"som\" role=\"row\"><th scope=\"row\" role=\"rowheader\">Samen</th><td role=\"cell\"></td>", out);
    write_amount(out, "Nu", overzicht->telling.dwangsom_open);
    write_amount(out, "Hoogstens", overzicht->telling.dwangsom_hoogstens);
    fputs("<td role=\"cell\"></td></tr>\n</tbody>\n</table>\n", out);
    zaak_motivering_unref(why);
}
