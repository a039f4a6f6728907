/* SPDX-License-Identifier: EUPL-1.2 */
/* The rapport op hoofdlijnen: one page. All figures come from one stand; the page adds nothing up itself. */
#include <stdlib.h>
#include <string.h>

#include "sturing.h"

static const char *const maanden[] = {"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};

/* ---- making ---- */

static int reduce(const struct zaak_stand *stand, const struct rapport *r, int32_t dimensies, zaak_dag van, zaak_dag tot, struct zaak_stand **ret)
{
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    keuze.dimensies = dimensies;
    keuze.gemeente = r->opties->gemeente;
    keuze.gemeenten = r->gemeenten;
    keuze.van = van;
    keuze.tot = tot;
    if (zaak_stand_reduce(stand, &keuze, ret, &error) == 0)
        return 0;
    melding_error("rapport", &error, 0);
    return EINDE_FOUT;
}

/* A period of which the ends are cut off has the name of the whole one. */
static void name_period(zaak_dag van, int32_t soort, char *naam, size_t size)
{
    char text[48];
    int32_t year, month, day;

    zaak_datum_split(van, &year, &month, &day);
    if (soort == ZAAK_STAND_WEEK) {
        zaak_dag monday = van - (zaak_datum_weekdag(van) - 1);

        zaak_stand_format_periode(monday, monday + 6, text, sizeof text);
        snprintf(naam, size, "wk %d", atoi(text + 6)); /* of 2025-W07 */
    } else if (soort == ZAAK_STAND_MAAND) {
        snprintf(naam, size, "%s", maanden[month - 1]);
    } else if (soort == ZAAK_STAND_KWARTAAL) {
        snprintf(naam, size, "K%d", (int)(month - 1) / 3 + 1);
    } else if (soort == ZAAK_STAND_JAAR) {
        snprintf(naam, size, "%d", (int)year);
    } else {
        snprintf(naam, size, "%d %s", (int)day, maanden[month - 1]);
    }
}

/* Periods one by one, or so many together that they fit the page. */
static int make_steps(const struct zaak_stand *stand, const struct zaak_stand *perioden, struct rapport *r)
{
    size_t count = zaak_stand_count(perioden), size = (count + STAPPEN_MAX - 1) / STAPPEN_MAX;

    for (size_t i = 0; i < count; i += size) {
        size_t last = i + size <= count ? i + size - 1 : count - 1;
        struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
        struct zaak_standrij first_rij, last_rij;
        char from[16], until[16];

        zaak_stand_get_rij(perioden, i, &first_rij);
        zaak_stand_get_rij(perioden, last, &last_rij);
        if (reduce(stand, r, 0, first_rij.van, last_rij.tot, &r->stappen[r->count]) != 0)
            return EINDE_FOUT;
        zaak_stand_get_options(perioden, &options);
        name_period(first_rij.van, options.periode, from, sizeof from);
        name_period(last_rij.van, options.periode, until, sizeof until);
        memcpy(r->korte_namen[r->count], from, sizeof from);
        snprintf(r->namen[r->count], sizeof r->namen[0], last > i ? "%s – %s" : "%s", from, until);
        r->count++;
    }
    return 0;
}

/* The figures of the steps. Where the steps add up to a figure that the page shows too, they may not give a small one away. */
static void fill(const struct rapport *r, const char *id, struct zaak_cijfer cijfers[STAPPEN_MAX])
{
    int32_t nummer = zaak_indicator_find(id);
    bool adds_up = indicator_of(nummer).optellen == ZAAK_OPTELLEN_SOM;

    for (size_t i = 0; i < r->count; i++)
        cijfers[i] = stand_cijfer(r->stappen[i], 0, nummer, adds_up ? 0 : r->opties->drempel);
    if (adds_up)
        zaak_cijfers_verberg(cijfers, r->count, r->opties->drempel);
}

static const char *const stroom_ids[STROOM_COUNT] = {"in", "uit", "open"};

static void make_stroom(struct rapport *r)
{
    r->stroom.count = r->count;
    for (int i = 0; i < STROOM_COUNT; i++) {
        fill(r, stroom_ids[i], r->stroom.cijfers[i]);
        r->stroom.cijfers[i][STAPPEN_MAX] = stand_cijfer(r->heel, 0, zaak_indicator_find(stroom_ids[i]), r->opties->drempel);
    }
    sluitend_verberg(&r->stroom);
}

int rapport_make(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, struct rapport *r)
{
    struct zaak_stand *perioden = NULL, *per_gemeente = NULL;
    struct zaak_stand_options options = ZAAK_STAND_OPTIONS_INIT;
    int result;

    *r = (struct rapport){.opties = opties, .gemeenten = gemeenten, .bron = stand};
    zaak_stand_get_options(stand, &options);
    result = reduce(stand, r, 0, opties->van, opties->tot, &r->heel);
    if (result == 0 && zaak_stand_count(r->heel) == 0)
        result = melding_plain(opties->gemeente ? opties->gemeente : "rapport", "hiervan staat niets in deze stand.");
    if (result == 0)
        result = reduce(stand, r, ZAAK_DIMENSIE_PERIODE, opties->van, opties->tot, &perioden);
    if (result == 0)
        result = make_steps(stand, perioden, r);
    if (result == 0)
        make_stroom(r);
    if (result == 0)
        result = reduce(stand, r, ZAAK_DIMENSIE_GEMEENTE, opties->van, opties->tot, &per_gemeente);
    if (result == 0 && options.dimensies & ZAAK_DIMENSIE_ZAAKTYPE)
        result = reduce(stand, r, ZAAK_DIMENSIE_ZAAKTYPE, opties->van, opties->tot, &r->typen);
    if (result == 0) {
        zaak_stand_get_options(r->heel, &options);
        r->van = options.van;
        r->tot = options.tot;
        r->gemeente_count = zaak_stand_count(per_gemeente);
    }
    zaak_stand_unref(perioden);
    zaak_stand_unref(per_gemeente);
    return result;
}

void rapport_free(struct rapport *r)
{
    zaak_stand_unref(r->heel);
    zaak_stand_unref(r->typen);
    for (size_t i = 0; i < r->count; i++)
        zaak_stand_unref(r->stappen[i]);
}

/* ---- writing ---- */

static void put_head(const struct rapport *r, FILE *out)
{
    struct zaak_gemeente gemeente = ZAAK_GEMEENTE_INIT;
    char number[32];

    pagina_begin(out, "Rapport op hoofdlijnen");
    if (!r->opties->gemeente)
        fprintf(out, "%s %s samen", tekst_getal((int64_t)r->gemeente_count, number), r->gemeente_count == 1 ? "gemeente" : "gemeenten");
    else
        html_text(out, zaak_gemeenten_find(r->gemeenten, r->opties->gemeente, &gemeente) == 0 ? gemeente.naam : r->opties->gemeente);
    pagina_periode(out, r->van, r->tot);
}

static void put_number(const struct zaak_cijfer *cijfer, const char *wat, FILE *out)
{
    fprintf(out, "<div><dt>%s</dt><dd>", wat);
    pagina_cijfer(out, cijfer);
    fputs("</dd></div>\n", out);
}

static void put_numbers(const struct rapport *r, FILE *out)
{
    static const char *const stroom[STROOM_COUNT] = {"zaken ontvangen", "zaken afgehandeld", "zaken open aan het eind"};
    static const struct {
        const char *id, *wat;
    } rows[] = {{"op_tijd_wet", "besloten binnen de wet"}, {"op_tijd_belofte", "beloften gehaald"}, {"dwangsom_risico", "dwangsom die wij hoogstens nog moeten betalen"}};

    fputs("<dl class=\"cijfers\">\n", out);
    for (int i = 0; i < STROOM_COUNT; i++)
        put_number(&r->stroom.cijfers[i][STAPPEN_MAX], stroom[i], out);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct zaak_cijfer cijfer = stand_cijfer(r->heel, 0, zaak_indicator_find(rows[i].id), r->opties->drempel);

        put_number(&cijfer, rows[i].wat, out);
    }
    fputs("</dl>\n", out);
}

static void put_table(const struct rapport *r, const struct lijn *lijnen, const char *const *heads, size_t count, FILE *out)
{
    fputs("<table>\n<thead><tr><th scope=\"col\">Periode</th>", out);
    for (size_t i = 0; i < count; i++)
        fprintf(out, "<th scope=\"col\">%s</th>", heads[i]);
    fputs("</tr></thead>\n<tbody>\n", out);
    for (size_t j = 0; j < r->count; j++) {
        fprintf(out, "<tr><th scope=\"row\">%s</th>", r->namen[j]);
        for (size_t i = 0; i < count; i++) {
            fputs("<td>", out);
            pagina_cijfer(out, &lijnen[i].cijfers[j]);
            fputs("</td>", out);
        }
        fputs("</tr>\n", out);
    }
    fputs("</tbody>\n</table>\n", out);
}

struct figuur {
    const char *id, *titel, *zin, *uitleg;
    struct {
        const char *id, *naam, *kop, *klasse;
        bool staaf;
    } lijnen[3];
    size_t count;
    int64_t deler, hoogste;
    const char *eenheid;
    bool stroom;             /* the lines are those of what came in, went out and is open */
};

static const struct figuur figuren[] = {
    {"stroom", "Wat kwam binnen en wat ging eruit", "Zaken die in de periode zijn ontvangen en afgehandeld, en wat er aan het eind open stond.",
     "Staven voor ontvangen en afgehandelde zaken en een lijn voor open zaken. De getallen staan in de tabel ernaast.",
     {{"in", "ontvangen", "Ontvangen", "een", true}, {"uit", "afgehandeld", "Afgehandeld", "twee", true}, {"open", "open aan het eind", "Open", "drie", false}}, 3, 1, 0, "", true},
    {"duur", "Hoe lang het duurde", "Gemiddelde tijd van ontvangst tot afhandeling, en hoe oud de zaken waren die nog open stonden.",
     "Een lijn voor kalenderdagen, een gestreepte lijn voor werkdagen en een lijn voor de ouderdom van open zaken. De getallen staan in de tabel ernaast.",
     {{"doorlooptijd", "kalenderdagen", "Kalender­dagen", "een", false}, {"doorlooptijd_werkdagen", "werkdagen", "Werk­dagen", "twee", false},
      {"ouderdom", "ouderdom van open zaken", "Ouderdom open", "drie", false}}, 3, 100, 0, "", false},
    {"tijdig", "Wat op tijd was", "Welk deel van de besluiten binnen de wettelijke termijn viel, en welk deel van de beloften is gehaald.",
     "Een lijn voor besluiten binnen de wet en een gestreepte lijn voor gehaalde beloften, in procenten. De getallen staan in de tabel ernaast.",
     {{"op_tijd_wet", "binnen de wet", "Binnen de wet", "een", false}, {"op_tijd_belofte", "beloften gehaald", "Beloften gehaald", "twee", false}}, 2, 100, 100, "%", false},
};

static void put_figure(const struct rapport *r, const struct figuur *figuur, FILE *out)
{
    struct lijn lijnen[3];
    const char *heads[3];
    struct grafiek grafiek = {figuur->id, figuur->titel, figuur->uitleg, lijnen, figuur->count, r->count, r->korte_namen, figuur->deler, figuur->hoogste, figuur->eenheid};

    for (size_t i = 0; i < figuur->count; i++) {
        lijnen[i] = (struct lijn){.naam = figuur->lijnen[i].naam, .klasse = figuur->lijnen[i].klasse, .staaf = figuur->lijnen[i].staaf};
        if (figuur->stroom)
            memcpy(lijnen[i].cijfers, r->stroom.cijfers[i], sizeof lijnen[i].cijfers);
        else
            fill(r, figuur->lijnen[i].id, lijnen[i].cijfers);
        heads[i] = figuur->lijnen[i].kop;
    }
    fprintf(out, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n<p class=\"onder\">%s</p>\n<div>\n", figuur->id, figuur->id, figuur->titel, figuur->zin);
    grafiek_write(out, &grafiek);
    fputs("</div>\n", out);
    put_table(r, lijnen, heads, figuur->count, out);
    fputs("</section>\n", out);
}

/* ---- where it hurts ---- */

struct type {
    const char *naam;
    struct zaak_cijfer over;
    struct zaak_cijfer duur;
};

static int compare_types(const void *left, const void *right)
{
    const struct type *a = left, *b = right;
    int order = zaak_cijfer_compare(&b->over, &a->over);

    if (a->over.heeft_waarde != b->over.heeft_waarde)
        return a->over.heeft_waarde ? -1 : 1;
    return order ? order : strcmp(a->naam, b->naam);
}

static struct type *make_types(const struct rapport *r, size_t *ret_count)
{
    size_t count = zaak_stand_count(r->typen), room = 0, room_too = 0, kept = 0;
    struct type *types = geheugen_grow(NULL, &room, count + 1, sizeof *types);
    struct zaak_cijfer *cijfers = geheugen_grow(NULL, &room_too, 2 * count + 1, sizeof *cijfers);
    int32_t over = zaak_indicator_find("over_wet"), duur = zaak_indicator_find("besluitduur");
    struct zaak_standrij rij;

    for (size_t i = 0; i < count; i++) {
        cijfers[i] = stand_cijfer(r->typen, i, over, 0);
        cijfers[count + i] = stand_cijfer(r->typen, i, duur, 0);
    }
    zaak_cijfers_verberg(cijfers, count, r->opties->drempel);
    zaak_cijfers_verberg(cijfers + count, count, r->opties->drempel);
    for (size_t i = 0; i < count; i++) {
        zaak_stand_get_rij(r->typen, i, &rij);
        if (*rij.zaaktype && (cijfers[i].heeft_waarde || cijfers[i].verborgen))
            types[kept++] = (struct type){rij.zaaktype, cijfers[i], cijfers[count + i]};
    }
    qsort(types, kept, sizeof *types, compare_types);
    free(cijfers);
    *ret_count = kept;
    return types;
}

static void put_type(const struct type *type, FILE *out)
{
    char share[48], late[32], all[32];

    fputs("<tr><th scope=\"row\">", out);
    html_text(out, type->naam);
    fprintf(out, "</th><td>%s</td><td>%s</td><td>%s</td><td>", tekst_getal(type->over.teller, late), tekst_getal(type->over.noemer, all), cijfer_text(&type->over, share));
    pagina_cijfer(out, &type->duur);
    fprintf(out, "</td><td class=\"kolom\"><svg class=\"balk\" viewBox=\"0 0 10000 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"leeg\" width=\"10000\" height=\"100\"/>"
                 "<rect class=\"rood\" width=\"%lld\" height=\"100\"/></svg></td></tr>\n", (long long)type->over.waarde);
}

static void put_types(const struct rapport *r, FILE *out)
{
    size_t count, shown = 0, hidden = 0;
    struct type *types;

    if (!r->typen)
        return;
    types = make_types(r, &count);
    fputs("<section aria-labelledby=\"typen\">\n<h2 id=\"typen\">Waar het knelt</h2>\n<p class=\"onder\">Zaaktypen waarin te laat volgens de wet is besloten; bovenaan staat waar dat het vaakst was.</p>\n"
          "<table class=\"breed\">\n<thead><tr><th scope=\"col\">Zaaktype</th><th scope=\"col\">Te laat</th><th scope=\"col\">Besloten</th><th scope=\"col\">Deel te laat</th>"
          "<th scope=\"col\">Dagen tot besluit</th><th scope=\"col\" class=\"kolom\">In beeld</th></tr></thead>\n<tbody>\n", out);
    for (size_t i = 0; i < count; i++) {
        hidden += types[i].over.verborgen != 0;
        if (types[i].over.teller > 0 && shown < TYPEN_MAX) {
            put_type(&types[i], out);
            shown++;
        }
    }
    if (shown == 0)
        fputs("<tr><th scope=\"row\">Geen zaaktype om te tonen</th><td>–</td><td>–</td><td>–</td><td>–</td><td></td></tr>\n", out);
    fputs("</tbody>\n</table>\n</section>\n", out);
    if (hidden)
        fprintf(out, "<p class=\"onder\">%d %s hier niet, omdat het er te weinig zijn om te tonen.</p>\n", (int)hidden, hidden == 1 ? "zaaktype staat" : "zaaktypen staan");
    free(types);
}

static void put_foot(const struct rapport *r, FILE *out)
{
    pagina_tekens(out, r->opties->drempel);
    fputs("Wat open staat is geteld op de laatste dag van de periode.</p>\n", out);
    pagina_einde(out, r->bron);
}

void rapport_write(const struct rapport *r, FILE *out)
{
    put_head(r, out);
    put_numbers(r, out);
    for (size_t i = 0; i < sizeof figuren / sizeof *figuren; i++)
        put_figure(r, &figuren[i], out);
    put_types(r, out);
    put_foot(r, out);
}
