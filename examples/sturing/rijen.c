/* SPDX-License-Identifier: EUPL-1.2 */
/* A row per figure, for other programs: CSV by RFC 4180. */
#include <stdlib.h>

#include "sturing.h"

struct rijen {
    struct zaak_stand *stand;
    const struct sturing_opties *opties;
    struct zaak_cijfer *cijfers;
    size_t count;
};

static void put_row(const struct rijen *r, size_t index, const struct zaak_indicator *indicator, FILE *out)
{
    static const char *const hidden[] = {"", "klein", "mede"};
    const struct zaak_cijfer *cijfer = &r->cijfers[index];
    struct zaak_standrij row;
    char text[48];

    zaak_stand_get_rij(r->stand, index, &row);
    fprintf(out, "%s,", indicator->id);
    csv_text(out, row.gemeente);
    zaak_stand_format_periode(row.van, row.tot, text, sizeof text);
    fprintf(out, ",%s,", text);
    fputs(cijfer_machine(cijfer, text), out);
    if (cijfer->verborgen)
        fputs(",,", out);
    else if (indicator->vorm == ZAAK_INDICATOR_BEDRAG)
        fprintf(out, ",%s,%lld", cijfer_machine(cijfer, text), (long long)cijfer->noemer);
    else
        fprintf(out, ",%lld,%lld", (long long)cijfer->teller, (long long)cijfer->noemer);
    fprintf(out, ",%d,%s,", (int)indicator->versie, maat_woord(indicator->maat));
    csv_text(out, row.zaaktype);
    putc(',', out);
    csv_text(out, row.eenheid);
    putc(',', out);
    csv_text(out, row.kanaal);
    fprintf(out, ",%s\r\n", hidden[cijfer->verborgen]);
}

/* A row that only says that a municipality was counted is none of a zaaktype, unit or channel. */
static bool is_mark(const struct rijen *r, size_t index)
{
    struct zaak_standrij row;

    zaak_stand_get_rij(r->stand, index, &row);
    return r->opties->dimensies & ~(ZAAK_DIMENSIE_GEMEENTE | ZAAK_DIMENSIE_PERIODE) && !*row.zaaktype && !*row.eenheid && !*row.kanaal && r->cijfers[index].noemer == 0 &&
           !r->cijfers[index].verborgen;
}

static int put_indicator(struct rijen *r, int32_t nummer, FILE *out)
{
    struct zaak_indicator indicator = indicator_of(nummer);

    if (zaak_stand_get_cijfers(r->stand, nummer, r->opties->drempel, r->cijfers, r->count) < 0)
        return melding_plain("rijen", "er is niet genoeg geheugen.");
    for (size_t i = 0; i < r->count; i++)
        if ((r->cijfers[i].verborgen || r->cijfers[i].heeft_waarde) && !is_mark(r, i))
            put_row(r, i, &indicator, out);
    return 0;
}

int rijen_write(const struct zaak_stand *stand, const struct zaak_gemeenten *gemeenten, const struct sturing_opties *opties, FILE *out)
{
    struct zaak_stand_keuze keuze = ZAAK_STAND_KEUZE_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct rijen r = {.opties = opties};
    size_t room = 0;
    int result = 0;

    keuze.dimensies = opties->dimensies;
    keuze.gemeente = opties->gemeente;
    keuze.gemeenten = gemeenten;
    keuze.van = opties->van;
    keuze.tot = opties->tot;
    if (zaak_stand_reduce(stand, &keuze, &r.stand, &error) != 0) {
        melding_error("rijen", &error, 0);
        return EINDE_FOUT;
    }
    r.count = zaak_stand_count(r.stand);
    r.cijfers = geheugen_grow(NULL, &room, r.count + 1, sizeof *r.cijfers);
    fputs("indicator,cbs_code,periode,waarde,teller,noemer,definitieversie,maat,zaaktype,eenheid,kanaal,verborgen\r\n", out);
    for (size_t i = 0; i < opties->indicator_count && result == 0; i++)
        result = put_indicator(&r, opties->indicatoren[i], out);
    for (int32_t i = 1; i <= zaak_indicator_count() && opties->indicator_count == 0 && result == 0; i++)
        result = put_indicator(&r, i, out);
    free(r.cijfers);
    zaak_stand_unref(r.stand);
    return result;
}
