/* SPDX-License-Identifier: EUPL-1.2 */
/* The table on a screen. Columns share the width: the narrow ones keep what they need, the wide ones are cut with an … */
#include <string.h>

#include "werkvoorraad.h"

enum { K_ZAAK, K_TYPE, K_STATUS, K_UITERLIJK, K_WET, K_BELOFTE, K_STAND, K_R, K_A, K_VOLGENDE, KOLOMMEN };
enum { OP_SCHERM = 40, CEL = 256 };

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
    [K_R] = {"Doet het werk (R)", TEKST_LINKS, KORT_MIDDEN, 34, 9},
    [K_A] = {"Verantwoordelijk (A)", TEKST_LINKS, KORT_MIDDEN, 34, 9},
    [K_VOLGENDE] = {"Mag hierna", TEKST_LINKS, KORT_EINDE, 48, 10},
};

/* What goes first when there is no room for all. */
static const int weg[] = {K_VOLGENDE, K_A, K_R, K_TYPE, K_STATUS};

int volgende_text(const struct rij *rij, const struct opties *opties, const char *between, char *buffer, size_t size)
{
    struct zaak_blik blik = rij_blik(opties->peildatum);
    struct zaak_volgende rows[32];
    int count, may = 0;
    size_t used = 0;

    buffer[0] = '\0';
    if (!rij_open(rij) || !rij->naam)
        return 0;
    if (!rij->profiel) {
        snprintf(buffer, size, "elke status");
        return 1;
    }
    count = zaak_get_volgende(rij->zaak, &blik, rows, 32);
    for (int i = 0; i < count && i < 32; i++) {
        const char *naam = zaak_object_get_naam(rows[i].statustype);

        if (!rows[i].mag || used + strlen(between) + strlen(naam) + 1 > size)
            continue;
        used += (size_t)snprintf(buffer + used, size - used, "%s%s", may ? between : "", naam);
        may++;
    }
    return may;
}

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
        return volgende_text(rij, opties, ", ", buffer, CEL) ? buffer : "—";
    }
}

static void measure(const struct verslag *verslag, size_t rows, int width[KOLOMMEN])
{
    char buffer[CEL];

    for (int k = 0; k < KOLOMMEN; k++) {
        width[k] = kolommen[k].least ? 4 : tekst_width(kolommen[k].kop);
        for (size_t i = 0; i < rows && width[k] < kolommen[k].most; i++) {
            int needed = tekst_width(cell(&verslag->keuze->rows[i], verslag->opties, k, buffer));

            if (needed > width[k])
                width[k] = needed < kolommen[k].most ? needed : kolommen[k].most;
        }
    }
}

static int sum(const int width[KOLOMMEN], int level)
{
    int total = -1;

    for (int k = 0; k < KOLOMMEN; k++)
        if (width[k] > 0)
            total += 1 + (kolommen[k].least && k != K_ZAAK && width[k] > level ? level : width[k]);
    return total;
}

/* Lowers the widest columns together until the line fits; when that leaves too little, columns go. */
static void fit(int width[KOLOMMEN], int room)
{
    size_t gone = 0;
    int level = 60;

    while (sum(width, level) > room && level > 1) {
        level--;
        if (level < 9 && gone < sizeof weg / sizeof weg[0]) {
            width[weg[gone++]] = 0;
            level = 60;
        }
    }
    for (int k = 0; k < KOLOMMEN; k++)
        if (kolommen[k].least && k != K_ZAAK && width[k] > level)
            width[k] = level;
    if (sum(width, level) > room && width[K_ZAAK] > kolommen[K_ZAAK].least) {
        int most = width[K_ZAAK] - (sum(width, level) - room);

        width[K_ZAAK] = most > kolommen[K_ZAAK].least ? most : kolommen[K_ZAAK].least;
    }
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
            putc(' ', out);
        if (kleur != KLEUR_GEEN)
            scherm_colour(&verslag->scherm, out, kleur);
        tekst_fit(out, rij ? cell(rij, verslag->opties, k, buffer) : kolommen[k].kop, width[k], kolommen[k].side, rij ? kolommen[k].cut : KORT_EINDE);
        if (kleur != KLEUR_GEEN)
            scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
        first = false;
    }
    putc('\n', out);
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
    fputs("    ", out);
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
    scherm_wrap(out, "Wet en Belofte: dagen die er nog zijn; met een min ervoor: dagen te laat.", verslag->scherm.width, 0);
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

    if (count == 0)
        return;
    measure(verslag, rows, width);
    fit(width, verslag->scherm.width);
    write_row(verslag, NULL, width, out);
    for (size_t i = 0; i < rows; i++) {
        write_row(verslag, &verslag->keuze->rows[i], width, out);
        if (opties->sinds != ZAAK_DAG_GEEN)
            write_changes(verslag, &verslag->keuze->rows[i], out);
    }
    if (rows < count)
        fprintf(out, "… en nog %s %s; met --regels 0 ziet u ze allemaal.\n", tekst_getal((int64_t)(count - rows), number), count - rows == 1 ? "zaak" : "zaken");
    write_legend(verslag, rows, out);
}
