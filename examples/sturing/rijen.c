/* SPDX-License-Identifier: EUPL-1.2 */
/* A row per figure, for other programs: CSV by RFC 4180. */
#include <stdlib.h>

#include "sturing.h"

struct rijen {
    struct zaak_stand *stand;
    const struct sturing_opties *opties;
    struct zaak_standrij *rows;
    struct zaak_cijfer *cijfers, *samen;
    size_t *volgorde;          /* rows by period */
    size_t count;
};

static const struct zaak_standrij *sorted_rows; /* qsort knows no context */

static int compare_periods(const void *left, const void *right)
{
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    const struct zaak_standrij *x = &sorted_rows[a], *y = &sorted_rows[b];

    if (x->van != y->van)
        return x->van < y->van ? -1 : 1;
    if (x->tot != y->tot)
        return x->tot < y->tot ? -1 : 1;
    return a < b ? -1 : 1;
}

static bool same_period(const struct zaak_standrij *a, const struct zaak_standrij *b)
{
    return a->van == b->van && a->tot == b->tot;
}

/* The rows of a period add up to a figure that someone may know: together they may not give away what is too small. */
static void hide(struct rijen *r)
{
    for (size_t i = 0, end; i < r->count; i = end) {
        for (end = i; end < r->count && same_period(&r->rows[r->volgorde[i]], &r->rows[r->volgorde[end]]); end++)
            r->samen[end - i] = r->cijfers[r->volgorde[end]];
        zaak_cijfers_verberg(r->samen, end - i, r->opties->drempel);
        for (size_t j = i; j < end; j++)
            r->cijfers[r->volgorde[j]] = r->samen[j - i];
    }
}

static void put_row(const struct rijen *r, size_t index, const struct zaak_indicator *indicator, FILE *out)
{
    static const char *const hidden[] = {"", "klein", "mede"};
    const struct zaak_standrij *row = &r->rows[index];
    const struct zaak_cijfer *cijfer = &r->cijfers[index];
    char text[48];

    fprintf(out, "%s,", indicator->id);
    csv_text(out, row->gemeente);
    zaak_stand_format_periode(row->van, row->tot, text, sizeof text);
    fprintf(out, ",%s,", text);
    fputs(cijfer_machine(cijfer, text), out);
    if (cijfer->verborgen)
        fputs(",,", out);
    else if (indicator->vorm == ZAAK_INDICATOR_BEDRAG)
        fprintf(out, ",%s,%lld", cijfer_machine(cijfer, text), (long long)cijfer->noemer);
    else
        fprintf(out, ",%lld,%lld", (long long)cijfer->teller, (long long)cijfer->noemer);
    fprintf(out, ",%d,%s,", (int)indicator->versie, maat_woord(indicator->maat));
    csv_text(out, row->zaaktype);
    putc(',', out);
    csv_text(out, row->eenheid);
    putc(',', out);
    csv_text(out, row->kanaal);
    fprintf(out, ",%s\r\n", hidden[cijfer->verborgen]);
}

static void put_indicator(struct rijen *r, int32_t nummer, FILE *out)
{
    struct zaak_indicator indicator = indicator_of(nummer);

    for (size_t i = 0; i < r->count; i++)
        r->cijfers[i] = stand_cijfer(r->stand, i, nummer, 0);
    hide(r);
    for (size_t i = 0; i < r->count; i++)
        if (r->cijfers[i].verborgen || r->cijfers[i].heeft_waarde)
            put_row(r, i, &indicator, out);
}

static void make(struct rijen *r)
{
    size_t room[4] = {0, 0, 0, 0};

    r->count = zaak_stand_count(r->stand);
    r->rows = geheugen_grow(NULL, &room[0], r->count + 1, sizeof *r->rows);
    r->cijfers = geheugen_grow(NULL, &room[1], r->count + 1, sizeof *r->cijfers);
    r->samen = geheugen_grow(NULL, &room[2], r->count + 1, sizeof *r->samen);
    r->volgorde = geheugen_grow(NULL, &room[3], r->count + 1, sizeof *r->volgorde);
    for (size_t i = 0; i < r->count; i++) {
        zaak_stand_get_rij(r->stand, i, &r->rows[i]);
        r->volgorde[i] = i;
    }
    sorted_rows = r->rows;
    qsort(r->volgorde, r->count, sizeof *r->volgorde, compare_periods);
}

int rijen_write(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, FILE *out)
{
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct rijen r = {.opties = opties};

    keuze.dimensies = opties->dimensies;
    keuze.gemeente = opties->gemeente;
    keuze.gemeenten = gemeenten;
    keuze.van = opties->van;
    keuze.tot = opties->tot;
    if (zaak_stand_reduce(stand, &keuze, &r.stand, &error) != 0) {
        melding_error("rijen", &error, 0);
        return EINDE_FOUT;
    }
    make(&r);
    fputs("indicator,cbs_code,periode,waarde,teller,noemer,definitieversie,maat,zaaktype,eenheid,kanaal,verborgen\r\n", out);
    for (size_t i = 0; i < opties->indicator_count; i++)
        put_indicator(&r, opties->indicatoren[i], out);
    for (int32_t i = 1; i <= zaak_indicator_count() && opties->indicator_count == 0; i++)
        put_indicator(&r, i, out);
    free(r.rows);
    free(r.cijfers);
    free(r.samen);
    free(r.volgorde);
    zaak_stand_unref(r.stand);
    return 0;
}
