/* SPDX-License-Identifier: EUPL-1.2 */
/* Above the table: what there is. Below it: what became of the promises, with small bars. */
#include <string.h>

#include "werkvoorraad.h"

enum { BALK = 12 };

static void write_choice(const struct opties *opties, FILE *out)
{
    bool any = false;
    char text[48];

    for (int i = 0; i < FILTER_COUNT; i++)
        if (opties->filter[i]) {
            fprintf(out, "%s%s ", any ? "; " : "Keuze: ", filter_woorden[i]);
            tekst_put_safe(out, opties->filter[i]);
            any = true;
        }
    if (opties->alleen_te_laat) {
        fprintf(out, "%salleen wat te laat is", any ? "; " : "Keuze: ");
        any = true;
    }
    if (opties->sinds != ZAAK_DAG_GEEN) {
        fprintf(out, "%swat er is vastgelegd sinds %s", any ? "; " : "Keuze: ", tekst_dag(opties->sinds, ZAAK_DATUM_KORT, text));
        any = true;
    }
    if (any)
        fputs(".\n", out);
}

static void write_count(const struct scherm *scherm, FILE *out, const char *wat, int64_t number, int kleur)
{
    char text[32];

    tekst_fit(out, wat, 34, TEKST_LINKS, KORT_EINDE);
    if (number > 0 && kleur != KLEUR_GEEN)
        scherm_colour(scherm, out, kleur);
    tekst_fit(out, tekst_getal(number, text), 9, TEKST_RECHTS, KORT_EINDE);
    if (number > 0 && kleur != KLEUR_GEEN)
        scherm_colour(scherm, out, KLEUR_GEEN);
    putc('\n', out);
}

static void write_amount(const struct scherm *scherm, FILE *out, const char *wat, int64_t cents, int kleur)
{
    char text[48];
    int width;

    tekst_bedrag(cents, text);
    width = tekst_width(text);
    tekst_fit(out, wat, 34, TEKST_LINKS, KORT_EINDE);
    scherm_colour(scherm, out, cents > 0 ? kleur : KLEUR_GEEN);
    tekst_fit(out, text, width > 9 ? width : 9, TEKST_RECHTS, KORT_EINDE);
    scherm_colour(scherm, out, KLEUR_GEEN);
    putc('\n', out);
}

static void write_note(const struct verslag *verslag, FILE *out, int64_t number, const char *one, const char *more)
{
    char text[32], line[256];

    if (number <= 0)
        return;
    snprintf(line, sizeof line, "Let op: %s %s.", tekst_getal(number, text), number == 1 ? one : more);
    scherm_wrap(out, line, verslag->scherm.width, 0);
}

static void write_notes(const struct verslag *verslag, FILE *out)
{
    const struct overzicht *overzicht = verslag->overzicht;

    write_note(verslag, out, overzicht->telling.onbekend, "zaak heeft een zaaktype dat niet in de catalogus staat",
               "zaken hebben een zaaktype dat niet in de catalogus staat");
    write_note(verslag, out, overzicht->telling.niet_berekend, "zaak heeft een dag waarmee geen termijn te berekenen is",
               "zaken hebben een dag waarmee geen termijn te berekenen is");
    write_note(verslag, out, overzicht->nog_niet, "zaak is na de peildatum ontvangen en telt niet mee", "zaken zijn na de peildatum ontvangen en tellen niet mee");
    write_note(verslag, out, overzicht->zonder_ontvangst, "zaak telt niet mee, omdat nergens staat wanneer zij is ontvangen",
               "zaken tellen niet mee, omdat nergens staat wanneer zij zijn ontvangen");
    write_note(verslag, out, overzicht->ladingen.fout, "regel klopte niet en is overgeslagen", "regels klopten niet en zijn overgeslagen");
}

/* The days of receipt say over what the counts and the scores are. */
static void write_extent(const struct overzicht *overzicht, FILE *out)
{
    char number[32], first[48], last[48];
    int64_t zaken = overzicht->telling.zaken;

    if (overzicht->eerste == ZAAK_DAG_GEEN)
        return;
    tekst_dag(overzicht->eerste, ZAAK_DATUM_KORT, first);
    tekst_dag(overzicht->laatste, ZAAK_DATUM_KORT, last);
    if (overzicht->eerste == overzicht->laatste)
        fprintf(out, "%s %s, ontvangen op %s.\n", tekst_getal(zaken, number), zaken == 1 ? "zaak" : "zaken", first);
    else
        fprintf(out, "%s zaken, ontvangen van %s tot en met %s.\n", tekst_getal(zaken, number), first, last);
}

void kop_write(const struct verslag *verslag, FILE *out)
{
    const struct telling *telling = &verslag->overzicht->telling;
    char text[48];

    scherm_colour(&verslag->scherm, out, KLEUR_VET);
    fprintf(out, "Werkvoorraad op %s", tekst_dag(verslag->opties->peildatum, ZAAK_DATUM_LANG, text));
    scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
    putc('\n', out);
    write_extent(verslag->overzicht, out);
    write_choice(verslag->opties, out);
    putc('\n', out);
    if (telling->zaken == 0) {
        fputs("Er zijn geen zaken om te tonen.\n", out);
        write_notes(verslag, out);
        return;
    }
    write_count(&verslag->scherm, out, "Open", telling->open, KLEUR_VET);
    write_count(&verslag->scherm, out, "  wettelijke termijn voorbij", telling->wet, KLEUR_ROOD);
    write_count(&verslag->scherm, out, "  belofte voorbij", telling->belofte, KLEUR_GEEL);
    if (telling->catalogus)
        write_count(&verslag->scherm, out, "  doorlooptijd catalogus voorbij", telling->catalogus, KLEUR_ROOD);
    write_count(&verslag->scherm, out, "  laatste dag binnen 14 dagen", telling->binnen14, KLEUR_GEEL);
    write_count(&verslag->scherm, out, "  opgeschort", telling->opgeschort, KLEUR_BLAUW);
    write_count(&verslag->scherm, out, "  besloten, nog af te sluiten", telling->besloten, KLEUR_GEEN);
    if (telling->in_gebreke)
        write_count(&verslag->scherm, out, "  in gebreke gesteld, geen besluit", telling->in_gebreke, KLEUR_ROOD);
    write_count(&verslag->scherm, out, "Afgehandeld", telling->afgehandeld, KLEUR_GEEN);
    if (verslag->overzicht->dwangsom_count) {
        write_amount(&verslag->scherm, out, "Dwangsom, nu nog te betalen", telling->dwangsom_open, KLEUR_ROOD);
        write_amount(&verslag->scherm, out, "Dwangsom, wordt hoogstens", telling->dwangsom_hoogstens, KLEUR_GEEN);
    }
    write_notes(verslag, out);
    putc('\n', out);
    if (verslag->keuze->count == 0)
        fputs("Geen zaak past bij deze keuze.\n", out);
}

/* The first sentence of a promise: the rest is for the citizen's letter. */
static void first_sentence(const char *belofte, char *buffer, size_t size)
{
    const char *end = strstr(belofte, ". ");

    snprintf(buffer, size, "%.*s", (int)(end ? end - belofte : (long)strlen(belofte)), belofte);
}

static void score_text(const struct normregel *regel, char text[80])
{
    char kept[32], total[32];

    snprintf(text, 80, "%s van %s", tekst_getal(regel->score.gehaald, kept), tekst_getal(regel->score.totaal, total));
}

static void write_score(const struct verslag *verslag, const struct normregel *regel, const int width[3], FILE *out)
{
    const struct scherm *scherm = &verslag->scherm;
    int oordeel = normregel_oordeel(regel);
    char promise[256], sentence[320], text[80];

    first_sentence(regel->belofte, promise, sizeof promise);
    /* Who promises it goes before the promise: that is what tells two rows of one zaaktype apart. */
    snprintf(sentence, sizeof sentence, "%s%s%s", regel->alleen ? regel->alleen : "", regel->alleen ? ": " : "", promise);
    tekst_fit(out, regel->naam, width[0], TEKST_LINKS, KORT_EINDE);
    putc(' ', out);
    tekst_fit(out, sentence, width[1], TEKST_LINKS, KORT_EINDE);
    score_text(regel, text);
    putc(' ', out);
    tekst_fit(out, text, width[2], TEKST_RECHTS, KORT_EINDE);
    if (regel->score.totaal)
        fprintf(out, " %3d%% ", tekst_percent(regel->score.gehaald, regel->score.totaal));
    else
        fputs("    — ", out);
    scherm_bar(scherm, out, regel->score.gehaald, regel->score.totaal, regel->doel, BALK);
    fprintf(out, " %3d%% ", regel->doel);
    scherm_colour(scherm, out, oordeel == ZAAK_OORDEEL_NIET_GEHAALD ? KLEUR_ROOD : KLEUR_GEEN);
    fputs(normregel_woord(regel), out);
    scherm_colour(scherm, out, KLEUR_GEEN);
    putc('\n', out);
}

/* The width is shared by name, promise and counts; the bar and the verdict keep theirs. */
static void write_scores(const struct verslag *verslag, FILE *out)
{
    const struct normen *normen = &verslag->overzicht->normen;
    int room, width[3] = {8, 0, 7};

    if (normen->count == 0)
        return;
    for (size_t i = 0; i < normen->count; i++) {
        char text[80];

        score_text(&normen->rows[i], text);
        width[0] = tekst_width(normen->rows[i].naam) > width[0] ? tekst_width(normen->rows[i].naam) : width[0];
        width[2] = tekst_width(text) > width[2] ? tekst_width(text) : width[2];
    }
    room = verslag->scherm.width - (1 + 1 + width[2] + 6 + BALK + 6 + 12);
    room = room < 24 ? 24 : room > 110 ? 110 : room;
    width[0] = width[0] > room * 45 / 100 ? room * 45 / 100 : width[0];
    width[1] = room - width[0];
    scherm_colour(&verslag->scherm, out, KLEUR_VET);
    fputs("\nBeloften\n", out);
    tekst_fit(out, "Zaaktype", width[0], TEKST_LINKS, KORT_EINDE);
    putc(' ', out);
    tekst_fit(out, "Belofte", width[1], TEKST_LINKS, KORT_EINDE);
    fprintf(out, " %*s      %*s Doel Oordeel", width[2], "Gehaald", BALK, "");
    scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
    putc('\n', out);
    for (size_t i = 0; i < normen->count; i++)
        write_score(verslag, &normen->rows[i], width, out);
    scherm_wrap(out, "Geteld zijn zaken die klaar zijn en zaken waarvan de beloofde dag voorbij is. De streep in de balk is het doel. Staat er een gemeente voor, dan doet alleen die deze belofte.",
                verslag->scherm.width, 0);
}

enum { RUIM = 116, ZEER_RUIM = 130 }; /* columns that the table of municipalities takes with its further columns, and with bars */

static void write_municipality(const struct scherm *scherm, const struct groep *groep, FILE *out)
{
    char open[32], wet[32], belofte[32], soon[32], text[80], kept[32], total[32];

    tekst_fit(out, groep->naam, 14, TEKST_LINKS, KORT_EINDE);
    fprintf(out, " %9s %11s %15s", tekst_getal(groep->telling.open, open), tekst_getal(groep->telling.wet, wet), tekst_getal(groep->telling.belofte, belofte));
    if (scherm->width >= RUIM) {
        fprintf(out, " %15s", tekst_getal(groep->telling.binnen14, soon));
        snprintf(text, sizeof text, "%s van %s", tekst_getal(groep->beloften_gehaald, kept), tekst_getal(groep->beloften_totaal, total));
        tekst_fit(out, text, 24, TEKST_RECHTS, KORT_EINDE);
    }
    fprintf(out, " %7d%%", tekst_percent(groep->beloften_gehaald, groep->beloften_totaal));
    if (scherm->width >= ZEER_RUIM) {
        putc(' ', out);
        scherm_bar(scherm, out, groep->beloften_gehaald, groep->beloften_totaal, -1, BALK);
    }
    fprintf(out, "  %d van %d\n", groep->normen_gehaald, groep->normen);
}

static void write_municipalities(const struct verslag *verslag, FILE *out)
{
    const struct overzicht *overzicht = verslag->overzicht;

    if (overzicht->gemeente_count < 2)
        return;
    scherm_colour(&verslag->scherm, out, KLEUR_VET);
    fprintf(out, "\nGemeenten\n%-14s %9s %11s %15s", "Gemeente", "Open", "Wet voorbij", "Belofte voorbij");
    if (verslag->scherm.width >= RUIM)
        fprintf(out, " %15s%24s", "Binnen 14 dagen", "Beloften gehaald");
    fprintf(out, "  Gehaald%*s  Doel gehaald", verslag->scherm.width >= ZEER_RUIM ? BALK + 1 : 0, "");
    scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
    putc('\n', out);
    for (size_t i = 0; i < overzicht->gemeente_count; i++)
        write_municipality(&verslag->scherm, &overzicht->gemeenten[i], out);
}

void samenvatting_write(const struct verslag *verslag, FILE *out)
{
    write_scores(verslag, out);
    write_municipalities(verslag, out);
}
