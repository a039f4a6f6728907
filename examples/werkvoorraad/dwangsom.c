/* SPDX-License-Identifier: EUPL-1.2 */
/* What deciding too late costs: the amount at risk today, and what keeps it from growing. */
#include <stdlib.h>
#include <string.h>

#include "werkvoorraad.h"

enum { OP_SCHERM = 15 };

/* The day to act, and what for. */
static void set_todo(struct rij_dwangsom *d, const struct zaak_dwangsomstand *stand)
{
    if (stand->besluit_nodig) {
        d->wat = stand->dwangsom.toestand == ZAAK_DWANGSOM_WACHT ? DWANGSOM_WACHT : DWANGSOM_LOOPT;
        d->dag = d->wat == DWANGSOM_WACHT ? stand->dwangsom.eerste_dag : stand->dwangsom.laatste_dag;
    } else {
        d->wat = stand->vastgesteld == ZAAK_DAG_GEEN ? DWANGSOM_VASTSTELLEN : DWANGSOM_BETALEN;
        d->dag = d->wat == DWANGSOM_BETALEN ? stand->betalen_uiterlijk : stand->dwangsom.vaststellen_uiterlijk;
    }
}

void dwangsom_set(struct rij *rij, const struct zaak_blik *blik)
{
    struct zaak_dwangsomblik from = ZAAK_DWANGSOMBLIK_INIT;
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;

    /* Nothing is owed while the last day by law has not passed. */
    if (rij->wet_toestand != ZAAK_KLOK_VERSTREKEN && rij->wet_toestand != ZAAK_KLOK_TE_LAAT)
        return;
    from.blik = *blik;
    if (zaak_get_dwangsom(rij->zaak, &from, &stand, NULL, NULL) != 0) {
        rij->niet_berekend = true;
        return;
    }
    if (stand.hoogstens_cent == 0)
        return;
    rij->dwangsom.open = stand.open_cent;
    rij->dwangsom.hoogstens = stand.hoogstens_cent;
    rij->dwangsom.per_dag = stand.dwangsom.per_dag_cent;
    rij->dwangsom.igs = stand.igs;
    rij->dwangsom.eerste = stand.dwangsom.eerste_dag;
    set_todo(&rij->dwangsom, &stand);
}

static int compare(const void *left, const void *right)
{
    const struct rij *a = left, *b = right;

    if (a->dwangsom.wat != b->dwangsom.wat)
        return a->dwangsom.wat - b->dwangsom.wat;
    if (a->dwangsom.dag != b->dwangsom.dag)
        return a->dwangsom.dag < b->dwangsom.dag ? -1 : 1;
    return strcmp(a->id, b->id);
}

void dwangsom_sort(struct rij *rows, size_t count)
{
    if (count)
        qsort(rows, count, sizeof *rows, compare);
}

const char *dwangsom_todo(const struct rij *rij, char buffer[96])
{
    char amount[48], day[48];

    tekst_dag(rij->dwangsom.dag, ZAAK_DATUM_KORT, day);
    switch (rij->dwangsom.wat) {
    case DWANGSOM_LOOPT:
        snprintf(buffer, 96, "elke dag %s erbij, tot en met %s", tekst_bedrag(rij->dwangsom.per_dag, amount), day);
        break;
    case DWANGSOM_WACHT:
        snprintf(buffer, 96, "besluit voor %s: dan geen dwangsom", day);
        break;
    default:
        snprintf(buffer, 96, "%s uiterlijk %s", rij->dwangsom.wat == DWANGSOM_VASTSTELLEN ? "vaststellen" : "betalen", day);
        break;
    }
    return buffer;
}

bool dwangsom_dringt(const struct rij *rij, zaak_dag peildatum)
{
    return rij->dwangsom.wat == DWANGSOM_LOOPT || (rij->dwangsom.wat != DWANGSOM_WACHT && rij->dwangsom.dag < peildatum);
}

enum { K_ZAAK, K_TYPE, K_IGS, K_NU, K_HOOGSTENS, K_TODO, KOLOMMEN };

static const struct {
    const char *kop;
    int side, cut;
} kolommen[KOLOMMEN] = {
    [K_ZAAK] = {"Zaak", TEKST_LINKS, KORT_MIDDEN},         [K_TYPE] = {"Zaaktype", TEKST_LINKS, KORT_EINDE},
    [K_IGS] = {"In gebreke", TEKST_LINKS, KORT_EINDE},     [K_NU] = {"Nu", TEKST_RECHTS, KORT_EINDE},
    [K_HOOGSTENS] = {"Hoogstens", TEKST_RECHTS, KORT_EINDE}, [K_TODO] = {"Wat nu", TEKST_LINKS, KORT_EINDE},
};

/* The cells of a row, of the head (neither) or of the sum. */
static const char *cell(const struct rij *rij, const struct telling *sum, int kolom, char buffer[96])
{
    switch (kolom) {
    case K_ZAAK:
        return rij ? rij->id : sum ? "Samen" : kolommen[kolom].kop;
    case K_NU:
        return rij ? tekst_bedrag(rij->dwangsom.open, buffer) : sum ? tekst_bedrag(sum->dwangsom_open, buffer) : kolommen[kolom].kop;
    case K_HOOGSTENS:
        return rij ? tekst_bedrag(rij->dwangsom.hoogstens, buffer) : sum ? tekst_bedrag(sum->dwangsom_hoogstens, buffer) : kolommen[kolom].kop;
    case K_TYPE:
        return rij ? rij_type(rij) : sum ? "" : kolommen[kolom].kop;
    case K_IGS:
        return rij ? tekst_dag(rij->dwangsom.igs, ZAAK_DATUM_KORT, buffer) : sum ? "" : kolommen[kolom].kop;
    default:
        return rij ? dwangsom_todo(rij, buffer) : sum ? "" : kolommen[kolom].kop;
    }
}

static int sum_of(const int width[KOLOMMEN])
{
    int sum = -1;

    for (int k = 0; k < KOLOMMEN; k++)
        sum += width[k] ? width[k] + 1 : 0;
    return sum;
}

/* What has no room goes: the day of the notice first, then what to do moves to a line of its own, and names are cut last. */
static void fit(int width[KOLOMMEN], int room)
{
    enum { LEESBAAR = 14, SMALST = 10 };
    int over = sum_of(width) - room, notice = width[K_IGS];

    if (over > 0 && width[K_TYPE] - over < LEESBAAR)
        width[K_IGS] = 0;
    over = sum_of(width) - room;
    if (over > 0 && width[K_TYPE] - over < LEESBAAR) {
        width[K_TODO] = 0;
        width[K_IGS] = sum_of(width) + 1 + notice <= room ? notice : 0;
    }
    for (int k = K_TYPE; k >= K_ZAAK; k--) {
        over = sum_of(width) - room;
        if (over > 0 && width[k] > SMALST)
            width[k] = width[k] - over > SMALST ? width[k] - over : SMALST;
    }
}

static void measure(const struct verslag *verslag, size_t rows, int width[KOLOMMEN])
{
    const struct overzicht *overzicht = verslag->overzicht;
    char buffer[96];

    for (int k = 0; k < KOLOMMEN; k++) {
        width[k] = tekst_width(cell(NULL, &overzicht->telling, k, buffer));
        if (tekst_width(kolommen[k].kop) > width[k])
            width[k] = tekst_width(kolommen[k].kop);
        for (size_t i = 0; i < rows; i++) {
            int needed = tekst_width(cell(&overzicht->dwangsommen[i], NULL, k, buffer));

            width[k] = needed > width[k] ? needed : width[k];
        }
    }
    fit(width, verslag->scherm.width);
}

static void write_row(const struct verslag *verslag, const struct rij *rij, const struct telling *sum, const int width[KOLOMMEN], FILE *out)
{
    bool first = true, red = rij && dwangsom_dringt(rij, verslag->opties->peildatum);
    char buffer[96];

    for (int k = 0; k < KOLOMMEN; k++) {
        int kleur = !rij ? KLEUR_VET : red && k == K_TODO ? KLEUR_ROOD : KLEUR_GEEN;
        const char *text = cell(rij, sum, k, buffer);

        if (width[k] == 0 || (sum && k == K_TODO))
            continue;
        if (!first)
            putc(' ', out);
        if (kleur != KLEUR_GEEN)
            scherm_colour(&verslag->scherm, out, kleur);
        if (k == K_TODO)
            tekst_put_safe(out, text);
        else
            tekst_fit(out, text, width[k], kolommen[k].side, kolommen[k].cut);
        if (kleur != KLEUR_GEEN)
            scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
        first = false;
    }
    putc('\n', out);
    if (rij && width[K_TODO] == 0) {
        fputs("    ", out);
        scherm_colour(&verslag->scherm, out, red ? KLEUR_ROOD : KLEUR_ZACHT);
        scherm_wrap(out, dwangsom_todo(rij, buffer), verslag->scherm.width, 4);
        scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
    }
}

void dwangsom_write(const struct verslag *verslag, FILE *out)
{
    const struct opties *opties = verslag->opties;
    const struct overzicht *overzicht = verslag->overzicht;
    size_t count = overzicht->dwangsom_count;
    size_t most = opties->regels >= 0 ? (size_t)opties->regels : verslag->scherm.terminal ? OP_SCHERM : 0;
    size_t rows = most && most < count ? most : count;
    int width[KOLOMMEN];
    char number[32];

    if (count == 0)
        return;
    measure(verslag, rows, width);
    scherm_colour(&verslag->scherm, out, KLEUR_VET);
    fputs("\nDwangsom\n", out);
    scherm_colour(&verslag->scherm, out, KLEUR_GEEN);
    write_row(verslag, NULL, NULL, width, out);
    for (size_t i = 0; i < rows; i++)
        write_row(verslag, &overzicht->dwangsommen[i], NULL, width, out);
    if (rows < count)
        fprintf(out, "… en nog %s %s; met --regels 0 ziet u ze allemaal.\n", tekst_getal((int64_t)(count - rows), number), count - rows == 1 ? "zaak" : "zaken");
    write_row(verslag, NULL, &overzicht->telling, width, out);
    scherm_wrap(out, "Nu: verschuldigd en nog niet betaald. Hoogstens: wat het wordt als er geen besluit komt. Eerst staat wat elke dag geld kost, dan wat nog te voorkomen is. "
                     "Ook afgehandelde zaken staan erbij, zolang er niet is betaald (--motivering zegt waarom).", verslag->scherm.width, 0);
}
