/* SPDX-License-Identifier: EUPL-1.2 */
/* The matrix for people and for programs: a table of text, HTML and JSON. */
#include <string.h>

#include "basis/breedte_intern.h"
#include "basis/json_intern.h"
#include "matrix_intern.h"
#include "object_intern.h"

/* The whole zaaktype where the profile has no activities. */
#define HELE_ZAAK "De hele zaak"

static const char *rij_naam(const struct matrix *m, size_t row)
{
    return m->activiteiten ? m->activiteiten[row].gegevens.naam : HELE_ZAAK;
}

static const char *kolom_naam(const struct matrix *m, size_t column)
{
    return zaak_object_get_naam(zaak_matrix_roltype(m, column));
}

/* ---- text ---- */

static void add_spaces(struct tekst *tekst, size_t count)
{
    while (count-- > 0)
        zaak_tekst_add_n(tekst, " ", 1);
}

/* A cell of a width; the last one of a line has no spaces behind it. */
static void add_cell(struct tekst *tekst, const char *text, size_t width, bool last)
{
    size_t own = zaak_breedte(text);

    zaak_tekst_add_plain(tekst, text);
    if (!last)
        add_spaces(tekst, width > own ? width - own : 0);
}

static size_t width_of_rows(const struct matrix *m)
{
    size_t width = strlen("Activiteit");

    for (size_t row = 0; row < m->rows; row++) {
        size_t own = zaak_breedte(rij_naam(m, row));

        width = own > width ? own : width;
    }
    return width;
}

static void add_line(struct tekst *tekst, const struct matrix *m, size_t first)
{
    for (size_t i = 0; i < first; i++)
        zaak_tekst_add_n(tekst, "-", 1);
    for (size_t column = 0; column < m->columns; column++) {
        zaak_tekst_add_n(tekst, "  ", 2);
        for (size_t i = 0; i < zaak_breedte(kolom_naam(m, column)); i++)
            zaak_tekst_add_n(tekst, "-", 1);
    }
    zaak_tekst_add_n(tekst, "\n", 1);
}

static void write_tekst(struct tekst *tekst, const struct matrix *m)
{
    size_t first = width_of_rows(m);

    add_cell(tekst, "Activiteit", first, m->columns == 0);
    for (size_t column = 0; column < m->columns; column++) {
        zaak_tekst_add_n(tekst, "  ", 2);
        zaak_tekst_add_plain(tekst, kolom_naam(m, column));
    }
    zaak_tekst_add_n(tekst, "\n", 1);
    add_line(tekst, m, first);
    for (size_t row = 0; row < m->rows; row++) {
        size_t last = m->columns, place = 0;
        char letters[LETTER_COUNT + 1];

        while (last > 0 && !matrix_at(m, row, last - 1))
            last--;
        add_cell(tekst, rij_naam(m, row), first, last == 0);
        for (size_t column = 0; column < last; column++) {
            zaak_tekst_add_n(tekst, "  ", 2);
            zaak_rasci_text(matrix_at(m, row, column), letters);
            place = zaak_breedte(kolom_naam(m, column));
            add_cell(tekst, letters, place, column + 1 == last);
        }
        zaak_tekst_add_n(tekst, "\n", 1);
    }
}

/* ---- HTML ---- */

static void add_html(struct tekst *tekst, const char *text)
{
    for (; *text; text++) {
        const char *entity = *text == '&' ? "&amp;" : *text == '<' ? "&lt;" : *text == '>' ? "&gt;" : *text == '"' ? "&quot;" : NULL;

        if (entity)
            zaak_tekst_add(tekst, entity);
        else
            zaak_tekst_add_n(tekst, text, 1);
    }
}

/* Each letter says what it stands for: a screen reader and a newcomer need that. */
static void add_letters(struct tekst *tekst, int32_t letters)
{
    static const struct { int32_t letter; const char *html; } words[] = {
        { ZAAK_RASCI_A, "<abbr title=\"is verantwoordelijk\">A</abbr>" },
        { ZAAK_RASCI_R, "<abbr title=\"doet het werk\">R</abbr>" },
        { ZAAK_RASCI_S, "<abbr title=\"helpt\">S</abbr>" },
        { ZAAK_RASCI_C, "<abbr title=\"geeft vooraf advies\">C</abbr>" },
        { ZAAK_RASCI_I, "<abbr title=\"hoort het achteraf\">I</abbr>" },
    };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (letters & words[i].letter)
            zaak_tekst_add(tekst, words[i].html);
}

static void write_html(struct tekst *tekst, const struct matrix *m)
{
    zaak_tekst_add(tekst, "<table class=\"zaak-rasci\">\n<caption>Wie doet wat: ");
    add_html(tekst, zaak_object_get_naam(m->zaaktype));
    zaak_tekst_add(tekst, "</caption>\n<thead>\n<tr><th scope=\"col\">Activiteit</th>");
    for (size_t column = 0; column < m->columns; column++) {
        zaak_tekst_add(tekst, "<th scope=\"col\">");
        add_html(tekst, kolom_naam(m, column));
        zaak_tekst_add(tekst, "</th>");
    }
    zaak_tekst_add(tekst, "</tr>\n</thead>\n<tbody>\n");
    for (size_t row = 0; row < m->rows; row++) {
        zaak_tekst_add(tekst, "<tr><th scope=\"row\">");
        add_html(tekst, rij_naam(m, row));
        zaak_tekst_add(tekst, "</th>");
        for (size_t column = 0; column < m->columns; column++) {
            zaak_tekst_add(tekst, "<td>");
            add_letters(tekst, matrix_at(m, row, column));
            zaak_tekst_add(tekst, "</td>");
        }
        zaak_tekst_add(tekst, "</tr>\n");
    }
    zaak_tekst_add(tekst, "</tbody>\n</table>\n");
}

/* ---- JSON ---- */

static void add_string(struct tekst *tekst, const char *text)
{
    zaak_json_add_string(tekst, text, strlen(text));
}

/* A member behind the first one. */
static void add_member(struct tekst *tekst, const char *naam, const char *text)
{
    if (!text)
        return;
    zaak_tekst_addf(tekst, ",\"%s\":", naam);
    add_string(tekst, text);
}

static void write_rollen(struct tekst *tekst, const struct matrix *m)
{
    for (size_t column = 0; column < m->columns; column++) {
        zaak_tekst_add(tekst, column ? ",{\"roltype\":" : "{\"roltype\":");
        add_string(tekst, kolom_naam(m, column));
        if (m->rollen[column].niveau)
            zaak_tekst_addf(tekst, ",\"niveau\":%d", (int)m->rollen[column].niveau);
        zaak_tekst_add(tekst, m->rollen[column].is_extern ? ",\"extern\":true}" : ",\"extern\":false}");
    }
}

static void write_scheidingen(struct tekst *tekst, const struct activiteit *activiteit)
{
    static const char *const waar[] = { "zaak", "andere_zaak", "object" };
    static const char *const wijze[] = { "niemand", "meerderheid", "extern" };

    if (!activiteit->gegevens.scheiding_count)
        return;
    zaak_tekst_add(tekst, ",\"scheiding\":[");
    for (int32_t i = 0; i < activiteit->gegevens.scheiding_count; i++) {
        const struct zaak_scheiding *scheiding = &activiteit->scheidingen[i];

        zaak_tekst_add(tekst, i ? ",{\"artikel\":" : "{\"artikel\":");
        add_string(tekst, scheiding->artikel);
        add_member(tekst, "activiteit", scheiding->activiteit);
        if (scheiding->activiteit)
            add_member(tekst, "waar", waar[scheiding->waar]);
        add_member(tekst, "wijze", wijze[scheiding->wijze]);
        zaak_tekst_add(tekst, "}");
    }
    zaak_tekst_add(tekst, "]");
}

static void write_activiteit(struct tekst *tekst, const struct matrix *m, size_t row)
{
    const struct activiteit *activiteit = m->activiteiten ? &m->activiteiten[row] : NULL;
    const char *separator = "";
    char letters[LETTER_COUNT + 1];

    zaak_tekst_add(tekst, row ? ",{\"naam\":" : "{\"naam\":");
    add_string(tekst, rij_naam(m, row));
    if (activiteit) {
        add_member(tekst, "id", activiteit->gegevens.id);
        add_member(tekst, "status", zaak_object_get_naam(activiteit->gegevens.statustype));
        add_member(tekst, "bedrag", activiteit->gegevens.bedrag);
        zaak_tekst_addf(tekst, ",\"besluit\":%s,\"mandaat\":%s", activiteit->gegevens.besluit ? "true" : "false", activiteit->gegevens.mandaat ? "true" : "false");
        write_scheidingen(tekst, activiteit);
    }
    zaak_tekst_add(tekst, ",\"rasci\":{");
    for (size_t column = 0; column < m->columns; column++) {
        if (!matrix_at(m, row, column))
            continue;
        zaak_tekst_add(tekst, separator);
        add_string(tekst, kolom_naam(m, column));
        zaak_tekst_addf(tekst, ":\"%s\"", zaak_rasci_text(matrix_at(m, row, column), letters));
        separator = ",";
    }
    zaak_tekst_add(tekst, "}}");
}

static void write_json(struct tekst *tekst, const struct matrix *m)
{
    const char *id = zaak_object_get_text(m->zaaktype, ZAAK_VELD_IDENTIFICATIE);

    zaak_tekst_add(tekst, "{\"zaaktype\":");
    add_string(tekst, id ? id : "");
    add_member(tekst, "omschrijving", zaak_object_get_naam(m->zaaktype));
    zaak_tekst_add(tekst, ",\"rollen\":[");
    write_rollen(tekst, m);
    zaak_tekst_add(tekst, "],\"activiteiten\":[");
    for (size_t row = 0; row < m->rows; row++)
        write_activiteit(tekst, m, row);
    zaak_tekst_add(tekst, "]}\n");
}

int zaak_profiel_save_rasci(const struct zaak_profiel *profiel, int32_t vorm, char *buffer, size_t size)
{
    static void (*const writers[])(struct tekst *, const struct matrix *) = {
        [ZAAK_MATRIX_TEKST] = write_tekst, [ZAAK_MATRIX_HTML] = write_html, [ZAAK_MATRIX_JSON] = write_json,
    };
    struct matrix m;
    struct tekst tekst;
    int result;

    if (!profiel || vorm < ZAAK_MATRIX_TEKST || vorm > ZAAK_MATRIX_JSON || (size && !buffer))
        return -ZAAK_E_ARGUMENT;
    if (zaak_matrix_make(profiel, &m))
        return -ZAAK_E_GEHEUGEN;
    tekst = (struct tekst){ .ctx = m.ctx };
    writers[vorm](&tekst, &m);
    result = tekst.failed ? -ZAAK_E_GEHEUGEN : zaak_tekst_give(tekst.bytes, tekst.length, buffer, size);
    zaak_tekst_free(&tekst);
    zaak_matrix_drop(&m);
    return result;
}
