/* SPDX-License-Identifier: EUPL-1.2 */
#include "warm_intern.h"

#include "basis/geheugen_intern.h"
#include "toestand_intern.h"

/* So many days that summer time begins or ends in them at most once. */
enum { NACHTEN = 128 };

static int64_t moment_of(zaak_dag dag)
{
    zaak_tijdstip begin = 0;

    zaak_tijdstip_van_dag(dag, 0, &begin);   /* cannot fail between 1950 and 2100 */
    return begin - dag * DAG_MICROS;
}

/* When the last of the days begins as the first does, all between them do; else the days up to the change. */
int64_t zaak_warm_find_moment(struct warmte *warmte, zaak_dag dag)
{
    int64_t moment = moment_of(dag);
    uint32_t same = 1, other = NACHTEN;

    if (moment == moment_of(dag + NACHTEN - 1))
        same = NACHTEN;
    while (other > same + 1) {
        uint32_t middle = (same + other) / 2;

        if (moment == moment_of(dag + (zaak_dag)middle - 1))
            same = middle;
        else
            other = middle;
    }
    warmte->nachten = (struct nachten){ dag, same, moment };
    return moment;
}

static bool make_rows(struct omgeving *omgeving)
{
    size_t count = omgeving->voorraad ? WARM_ROWS : 1;

    omgeving->warmte = zaak_alloc(omgeving->ctx, sizeof *omgeving->warmte + count * sizeof omgeving->warmte->rows[0]);
    if (omgeving->warmte)
        omgeving->warmte->count = count;
    return omgeving->warmte;
}

static bool is_gewoon(const struct zaak *zaak, const struct zaak_toestand *toestand)
{
    return toestand->einddatum == ZAAK_DAG_GEEN && !toestand->hoofdzaak && !toestand->archiefstatus && toestand->startdatum != ZAAK_DAG_GEEN && !zaak->herroepingen;
}

static struct warm *derive(const struct zaak *zaak)
{
    struct warm *row = warm_row(zaak->omgeving->warmte, zaak);

    row->zaak = NULL;
    if (zaak_toestand_derive(zaak, NULL, &row->toestand, NULL))
        return NULL;
    row->laatst = INT64_MIN;
    for (size_t i = 0; i < zaak->count; i++)
        if (zaak->feiten[i].vastgelegd > row->laatst)
            row->laatst = zaak->feiten[i].vastgelegd;
    row->gewoon = is_gewoon(zaak, &row->toestand);
    row->zaak = zaak;
    ((struct zaak *)zaak)->warm = (uint32_t)(row - zaak->omgeving->warmte->rows) + 1;
    return row;
}

const struct warm *zaak_warm_get(const struct zaak *zaak)
{
    struct warm *row = warm_of(zaak);

    if (row)
        return row;
    return zaak->omgeving->warmte || make_rows(zaak->omgeving) ? derive(zaak) : NULL;
}

/* An opening comes before all facts wherever it stands, and a withdrawal changes what others say. */
void zaak_warm_follow(const struct zaak *zaak, const struct feit *feit, bool at_end)
{
    struct warm *row = warm_of(zaak);

    if (!row)
        return;
    if (!at_end || zaak->herroepingen || feit->soort == ZAAK_FEIT_OPEN) {
        row->zaak = NULL;
        return;
    }
    zaak_toestand_apply(zaak, feit, &row->toestand);
    row->gewoon = is_gewoon(zaak, &row->toestand);
    if (feit->vastgelegd > row->laatst)
        row->laatst = feit->vastgelegd;
}

void zaak_warm_drop(const struct zaak *zaak)
{
    struct warm *row = warm_of(zaak);

    if (row)
        row->zaak = NULL;
}
