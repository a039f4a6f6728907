/* SPDX-License-Identifier: EUPL-1.2 */
/* The table on a screen. On a wide one each zaak has one line. Where names would be cut too much, a second line says who and what next, and the first keeps what is compared
 * between zaken. */
#include <string.h>

#include "werkvoorraad.h"

enum { K_ZAAK, K_TYPE, K_STATUS, K_UITERLIJK, K_WET, K_BELOFTE, K_STAND, K_R, K_A, K_VOLGENDE, KOLOMMEN };
enum { OP_SCHERM = 40, CEL = 256, LEESBAAR = 20, SMALST = 14 };

static const struct {
    const char *kop;
    int side, cut, most; /* most columns that it takes even when there is room */
    int least;           /* narrower makes no sense; 0: never cut */
} kolommen[KOLOMMEN] = {
    [K_ZAAK] = {"Zaak", TEKST_LINKS, KORT_MIDDEN, 40, 12},
    [K_TYPE] = {"Zaaktype", TEKST_LINKS, KORT_EINDE, 44, 9},
    [K_STATUS] = {"Status", TEKST_LINKS, KORT_EINDE, 30, 8},
    [K_UITERLIJK] = {"Uiterlijk", TEKST_LINKS, KORT_EINDE, 10, 0},
    [K_WET] = {"Wet", TEKST_RECHTS, KORT_EINDE, 7, 0},
    [K_BELOFTE] = {"Belofte", TEKST_RECHTS, KORT_EINDE, 7, 0},
    [K_STAND] = {"Stand", TEKST_LINKS, KORT_EINDE, 13, 0},
    [K_R] = {"Uitvoerder (R)", TEKST_LINKS, KORT_MIDDEN, 40, 9},
    [K_A] = {"Verantwoordelijk (A)", TEKST_LINKS, KORT_MIDDEN, 40, 9},
    [K_VOLGENDE] = {"Hierna", TEKST_LINKS, KORT_EINDE, 48, 10},
};

/* The text of a cell; it may stay where the row has it. */
static const char *cell(const struct rij *rij, const struct opties *opties, int kolom, char buffer[CEL])
{
    char small[48];

    switch (kolom) {
    case K_ZAAK:
        return rij->id;
    case K_TYPE:
        if (rij->naam)
            return rij_type(rij);
        snprintf(buffer, CEL, "zaaktype onbekend: %.200s", rij->zaaktype);
        return buffer;
    case K_STATUS:
        return rij->status ? rij->status : "—";
    case K_UITERLIJK:
        snprintf(buffer, CEL, "%s", tekst_dag(rij->uiterlijk, ZAAK_DATUM_KORT, small));
        return buffer;
    case K_WET:
        snprintf(buffer, CEL, "%s", rij_wet_woord(rij, small));
        return buffer;
    case K_BELOFTE:
        snprintf(buffer, CEL, "%s", rij_belofte_woord(rij, small));
        return buffer;
    case K_STAND:
        return stand_woorden[rij->stand];
    case K_R:
        return rij_persoon(rij->uitvoerder, rij->uitvoerders, buffer, CEL);
    case K_A:
        return rij_persoon(rij->verantwoordelijke, rij->verantwoordelijken, buffer, CEL);
    default:
        return volgende_text(rij, opties, ", ", true, buffer, CEL) ? buffer : "—";
    }
}

static void measure(const struct verslag *verslag, size_t rows, int width[KOLOMMEN])
{
    char buffer[CEL];

    for (int k = 0; k < KOLOMMEN; k++) {
        width[k] = tekst_width(kolommen[k].kop);
        for (size_t i = 0; i < rows && width[k] < kolommen[k].most; i++) {
            int needed = tekst_width(cell(&verslag->keuze->rows[i], verslag->opties, k, buffer));

            if (needed > width[k])
                width[k] = needed < kolommen[k].most ? needed : kolommen[k].most;
        }
    }
}

/* What stands before a column: words of several columns in a row must not read as one. */
static int gap(int kolom)
{
    return kolom == K_BELOFTE || kolom == K_STAND ? 2 : 1;
}

static int sum(const int width[KOLOMMEN], int level)
{
    int total = -1;

    for (int k = 0; k < KOLOMMEN; k++)
        if (width[k] > 0)
            total += gap(k) + (kolommen[k].least && k != K_ZAAK && width[k] > level ? level : width[k]);
    return total;
}

/* Lowers the widest columns together until the line fits. Returns whether names stay readable. */
static bool lower(int width[KOLOMMEN], int room, int least)
{
    int level = 60;

    while (level > least && sum(width, level) > room)
        level--;
    if (sum(width, level) > room)
        return false;
    for (int k = 0; k < KOLOMMEN; k++)
        if (kolommen[k].least && k != K_ZAAK && width[k] > level)
            width[k] = level;
    return true;
}

/* Chooses the layout; returns whether there is a second line. */
static bool fit(int width[KOLOMMEN], int room)
{
    if (lower(width, room, LEESBAAR))
        return false;
    width[K_R] = width[K_A] = width[K_VOLGENDE] = 0;
    if (lower(width, room, LEESBAAR))
        return true;
    width[K_STATUS] = 0; /* the second line has it then */
    if (lower(width, room, SMALST))
        return true;
    width[K_TYPE] = 0;
    if (sum(width, 0) > room && width[K_ZAAK] - (sum(width, 0) - room) >= SMALST)
        width[K_ZAAK] -= sum(width, 0) - room;
    return true;
}

static int colour_of(const struct rij *rij, int kolom)
{
    if (rij->stand == STAND_BESLOTEN || rij->stand == STAND_AFGEHANDELD)
        return KLEUR_ZACHT;
    if (kolom == K_BELOFTE)
        return rij->belofte_stand == BELOFTE_VOORBIJ || rij->belofte_stand == BELOFTE_GEMIST ? KLEUR_GEEL : KLEUR_GEEN;
    if (kolom != K_UITERLIJK && kolom != K_WET && kolom != K_STAND)
        return KLEUR_GEEN;
    return rij->stand == STAND_TE_LAAT ? KLEUR_ROOD : rij->stand == STAND_OPGESCHORT ? KLEUR_BLAUW
           : rij->stand == STAND_LOOPT && rij->dagen <= 14 ? KLEUR_GEEL : KLEUR_GEEN;
}

static void write_row(const struct verslag *verslag, const struct rij *rij, const int width[KOLOMMEN], FILE *out)
{
    bool first = true;
    char buffer[CEL];

    for (int k = 0; k < KOLOMMEN; k++) {
        int kleur = rij ? colour_of(rij, k) : KLEUR_VET;

        if (width[k] == 0)
            continue;
        if (!first)
            fprintf(out, "%*s", gap(k), "");
        if (kleur != KLEUR_GEEN)
            scherm_colour(&verslag->scherm, out, kleur);
        tekst_fit(out, rij ? cell(rij, verslag->opties, k, buffer) : kolommen[k].kop, width[k], kolommen[k].side, rij ? kolommen[k].cut : KORT_EINDE);
        if (kleur != KLEUR_GEEN)
            scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
        first = false;
    }
    putc('\n', out);
}

/* Who and what next, and what had no room above. */
static void write_second(const struct verslag *verslag, const struct rij *rij, const int width[KOLOMMEN], FILE *out)
{
    char person[CEL], line[4 * CEL] = "";
    size_t used = 0;

    if (width[K_TYPE] == 0)
        used += (size_t)snprintf(line + used, sizeof line - used, "%s; ", cell(rij, verslag->opties, K_TYPE, person));
    if (width[K_STATUS] == 0)
        used += (size_t)snprintf(line + used, sizeof line - used, "%s; ", cell(rij, verslag->opties, K_STATUS, person));
    used += (size_t)snprintf(line + used, sizeof line - used, "R %s; ", cell(rij, verslag->opties, K_R, person));
    used += (size_t)snprintf(line + used, sizeof line - used, "A %s; ", cell(rij, verslag->opties, K_A, person));
    snprintf(line + used, sizeof line - used, "hierna %s", cell(rij, verslag->opties, K_VOLGENDE, person));
    fputs("    ", out);
    scherm_colour(&verslag->scherm, out, KLEUR_ZACHT);
    scherm_wrap(out, line, verslag->scherm.width, 4);
    scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
}

/* Below a row: what changed, old and new. */
static void write_changes(const struct verslag *verslag, const struct rij *rij, FILE *out)
{
    struct wijziging rows[WIJZIGING_MAX];
    int count = wijziging_list(rij, verslag->opties, rows);
    char line[2048] = "";
    size_t used = 0;

    for (int i = 0; i < count && used < sizeof line; i++) {
        const struct wijziging *row = &rows[i];

        if (strcmp(row->wat, "nieuw") == 0)
            used += (size_t)snprintf(line + used, sizeof line - used, "nieuw, ontvangen op %s", row->naar);
        else
            used += (size_t)snprintf(line + used, sizeof line - used, "%s%s: %s%s%s", used ? "; " : "", row->wat, row->van, *row->van ? " → " : "",
                                     *row->naar ? row->naar : "—");
    }
    fputs("  > ", out);
    scherm_wrap(out, used ? line : "wel iets vastgelegd, maar niets dat termijn, status of rollen verandert", verslag->scherm.width, 4);
}

static void write_legend(const struct verslag *verslag, size_t rows, FILE *out)
{
    bool promise = false, catalogue = false, provisional = false;

    for (size_t i = 0; i < rows; i++) {
        promise = promise || verslag->keuze->rows[i].termijn == TERMIJN_BELOFTE;
        catalogue = catalogue || verslag->keuze->rows[i].termijn == TERMIJN_CATALOGUS;
        provisional = provisional || verslag->keuze->rows[i].stand == STAND_OPGESCHORT;
    }
    scherm_wrap(out, "Wet en Belofte: dagen die er nog zijn; met een min ervoor: dagen te laat. R doet het werk, A is verantwoordelijk. Hierna: de volgende "
                     "status; tussen haakjes: daarvoor ontbreekt nog iets (--motivering zegt wat).", verslag->scherm.width, 0);
    if (promise)
        scherm_wrap(out, "Wet —: er is geen wettelijke termijn. Bij Uiterlijk staat dan de dag die is beloofd.", verslag->scherm.width, 0);
    if (catalogue)
        scherm_wrap(out, "Wet (getal): geen wettelijke termijn en geen belofte; de dagen zijn volgens catalogus, de doorlooptijd van het zaaktype.",
                    verslag->scherm.width, 0);
    if (provisional)
        scherm_wrap(out, "Opgeschort: de laatste dag is voorlopig en schuift mee zolang er gewacht wordt.", verslag->scherm.width, 0);
}

void tabel_write(const struct verslag *verslag, FILE *out)
{
    const struct opties *opties = verslag->opties;
    size_t count = verslag->keuze->count, most = opties->regels >= 0 ? (size_t)opties->regels : verslag->scherm.terminal ? OP_SCHERM : 0;
    size_t rows = most && most < count ? most : count;
    int width[KOLOMMEN];
    char number[32];
    bool second;

    if (count == 0)
        return;
    measure(verslag, rows, width);
    second = fit(width, verslag->scherm.width);
    write_row(verslag, NULL, width, out);
    for (size_t i = 0; i < rows; i++) {
        write_row(verslag, &verslag->keuze->rows[i], width, out);
        if (second)
            write_second(verslag, &verslag->keuze->rows[i], width, out);
        if (opties->sinds != ZAAK_DAG_GEEN)
            write_changes(verslag, &verslag->keuze->rows[i], out);
    }
    if (rows < count)
        fprintf(out, "… en nog %s %s; met --regels 0 ziet u ze allemaal.\n", tekst_getal((int64_t)(count - rows), number), count - rows == 1 ? "zaak" : "zaken");
    write_legend(verslag, rows, out);
}
