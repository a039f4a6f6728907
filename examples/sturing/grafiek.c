/* SPDX-License-Identifier: EUPL-1.2 */
/* A chart of a few series over at most thirteen steps. The numbers are whole: places are in hundredths of a unit of the drawing. */
#include "sturing.h"

enum { BREED = 520, HOOG = 190, LINKS = 44, ONDER = 22, BOVEN = 8, RECHTS = 6, VELD_BREED = BREED - LINKS - RECHTS, VELD_HOOG = HOOG - ONDER - BOVEN };

/* The top of the axis: 1, 2 or 5 times a power of ten, in four parts that are whole where they can be. */
static int64_t round_top(int64_t most)
{
    int64_t power = 1;

    while (power * 10 <= most)
        power *= 10;
    for (int i = 0; i < 6; i++) {
        static const int64_t tens[] = {10, 20, 40, 60, 80, 100};

        if (power * tens[i] >= most * 10 && (power * tens[i]) % 40 == 0)
            return power * tens[i] / 10;
    }
    return most < 4 ? 4 : power * 10;
}

static int64_t find_top(const struct grafiek *g)
{
    int64_t most = 0;

    if (g->hoogste)
        return g->hoogste;
    for (size_t i = 0; i < g->lijn_count; i++)
        for (size_t j = 0; j < g->stap_count; j++)
            if (!g->lijnen[i].cijfers[j].verborgen && g->lijnen[i].cijfers[j].waarde > most)
                most = g->lijnen[i].cijfers[j].waarde;
    return round_top((most + g->deler - 1) / g->deler);
}

static bool is_seen(const struct zaak_cijfer *cijfer)
{
    return !cijfer->verborgen && cijfer->heeft_waarde;
}

static double height(const struct grafiek *g, const struct zaak_cijfer *cijfer, int64_t top)
{
    double value = (double)cijfer->waarde / (double)(g->deler * top);

    return value < 0 ? 0 : value * VELD_HOOG;
}

/* Numbers of a drawing have a point, whatever the locale. */
static void put(FILE *out, const char *name, double value)
{
    int tenths = (int)(value * 10 + 0.5);

    fprintf(out, " %s=\"%d.%d\"", name, tenths / 10, tenths % 10);
}

static void put_axis(FILE *out, const struct grafiek *g, int64_t top)
{
    char number[32];

    for (int i = 0; i <= 4; i++) {
        int y = BOVEN + VELD_HOOG - VELD_HOOG * i / 4;

        fprintf(out, "<path class=\"%s\" d=\"M%d %dH%d\"/>", i ? "raster" : "as", LINKS, y, BREED - RECHTS);
        fprintf(out, "<text class=\"eind\" x=\"%d\" y=\"%d\">%s%s</text>", LINKS - 6, y + 4, tekst_getal(top * i / 4, number), g->eenheid);
    }
    for (size_t i = 0; i < g->stap_count; i++)
        fprintf(out, "<text class=\"midden\" x=\"%d\" y=\"%d\">%s</text>", (int)(LINKS + VELD_BREED * (2 * i + 1) / (2 * g->stap_count)), HOOG - 6, g->namen[i]);
    putc('\n', out);
}

static void put_bars(FILE *out, const struct grafiek *g, size_t index, size_t bar, size_t bars, int64_t top)
{
    const struct lijn *lijn = &g->lijnen[index];
    double step = (double)VELD_BREED / (double)g->stap_count, width = step * 0.72 / (double)bars;

    for (size_t i = 0; i < g->stap_count; i++) {
        double high = height(g, &lijn->cijfers[i], top);

        if (!is_seen(&lijn->cijfers[i]) || high <= 0)
            continue;
        fprintf(out, "<rect class=\"%s\"", lijn->klasse);
        put(out, "x", LINKS + step * (double)i + step * 0.14 + width * (double)bar);
        put(out, "y", BOVEN + VELD_HOOG - high);
        put(out, "width", width - 1);
        put(out, "height", high);
        fputs("/>", out);
    }
}

/* What is kept back breaks the line. */
static void put_line(FILE *out, const struct grafiek *g, const struct lijn *lijn, int64_t top)
{
    double step = (double)VELD_BREED / (double)g->stap_count;
    bool pen = false;

    fprintf(out, "<path class=\"%s lijn\" d=\"", lijn->klasse);
    for (size_t i = 0; i < g->stap_count; i++) {
        if (is_seen(&lijn->cijfers[i]))
            fprintf(out, "%s%d %d", pen ? "L" : "M", (int)(LINKS + step * ((double)i + 0.5)), (int)(BOVEN + VELD_HOOG - height(g, &lijn->cijfers[i], top)));
        pen = is_seen(&lijn->cijfers[i]);
    }
    fputs("\"/>", out);
    for (size_t i = 0; i < g->stap_count; i++)
        if (is_seen(&lijn->cijfers[i]))
            fprintf(out, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"3.5\"/>", lijn->klasse, (int)(LINKS + step * ((double)i + 0.5)),
                    (int)(BOVEN + VELD_HOOG - height(g, &lijn->cijfers[i], top)));
}

static void put_key(FILE *out, const struct grafiek *g)
{
    fputs("<ul class=\"sleutel\">", out);
    for (size_t i = 0; i < g->lijn_count; i++) {
        const struct lijn *lijn = &g->lijnen[i];

        fputs("<li><svg viewBox=\"0 0 20 10\" aria-hidden=\"true\" focusable=\"false\">", out);
        if (lijn->staaf)
            fprintf(out, "<rect class=\"%s\" x=\"4\" width=\"12\" height=\"10\"/>", lijn->klasse);
        else
            fprintf(out, "<path class=\"%s lijn\" d=\"M0 5H20\"/><circle class=\"%s\" cx=\"10\" cy=\"5\" r=\"3.5\"/>", lijn->klasse, lijn->klasse);
        fprintf(out, "</svg>%s</li>", lijn->naam);
    }
    fputs("</ul>\n", out);
}

void grafiek_write(FILE *out, const struct grafiek *g)
{
    int64_t top = find_top(g);
    size_t bar = 0, bars = 0;

    for (size_t i = 0; i < g->lijn_count; i++)
        bars += g->lijnen[i].staaf;
    put_key(out, g);
    fprintf(out, "<svg class=\"grafiek\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-t %s-d\">\n<title id=\"%s-t\">%s</title>\n<desc id=\"%s-d\">%s</desc>\n", BREED, HOOG, g->id,
            g->id, g->id, g->titel, g->id, g->uitleg);
    put_axis(out, g, top);
    for (size_t i = 0; i < g->lijn_count; i++)
        if (g->lijnen[i].staaf)
            put_bars(out, g, i, bar++, bars, top);
    for (size_t i = 0; i < g->lijn_count; i++)
        if (!g->lijnen[i].staaf)
            put_line(out, g, &g->lijnen[i], top);
    fputs("\n</svg>\n", out);
}
