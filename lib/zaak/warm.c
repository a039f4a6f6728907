/* SPDX-License-Identifier: EUPL-1.2 */
#include "warm_intern.h"

#include "basis/geheugen_intern.h"
#include "toestand_intern.h"

/* A case on its own has one row; the cases of a collection share these, each its own by the number of its identificatie. */
enum { WARM_ROWS = 64, STEP_ROWS = 32 };

struct warmte {
    struct vervolg steps[STEP_ROWS];
    size_t count;
    struct warm rows[];
};

static size_t spread(uint32_t number)
{
    return number * 0x9E3779B1u >> 16;
}

static struct warm *row_of(const struct zaak *zaak)
{
    struct warmte *warmte = zaak->omgeving->warmte;

    return &warmte->rows[spread(zaak->identificatie) & (warmte->count - 1)];
}

struct warm *zaak_warm_find(const struct zaak *zaak)
{
    struct warm *row = zaak->omgeving->warmte ? row_of(zaak) : NULL;

    return row && row->zaak == zaak ? row : NULL;
}

/* The steps from one status mostly differ in the first letter of the next. */
struct vervolg *zaak_warm_vervolg(const struct zaak *zaak, const struct zaak_object *van, const char *tekst)
{
    struct warmte *warmte = zaak->omgeving->warmte;

    return warmte ? &warmte->steps[(spread((uint32_t)(uintptr_t)van) + (unsigned char)*tekst) & (STEP_ROWS - 1)] : NULL;
}

static bool make_rows(struct omgeving *omgeving)
{
    size_t count = omgeving->voorraad ? WARM_ROWS : 1;

    omgeving->warmte = zaak_alloc(omgeving->ctx, sizeof *omgeving->warmte + count * sizeof omgeving->warmte->rows[0]);
    if (omgeving->warmte)
        omgeving->warmte->count = count;
    return omgeving->warmte;
}

static struct warm *derive(const struct zaak *zaak)
{
    struct warm *row = row_of(zaak);

    row->zaak = NULL;
    if (zaak_toestand_derive(zaak, NULL, &row->toestand, NULL))
        return NULL;
    row->laatst = INT64_MIN;
    for (size_t i = 0; i < zaak->count; i++)
        if (zaak->feiten[i].vastgelegd > row->laatst)
            row->laatst = zaak->feiten[i].vastgelegd;
    row->zaak = zaak;
    return row;
}

const struct warm *zaak_warm_get(const struct zaak *zaak)
{
    struct warm *row = zaak_warm_find(zaak);

    if (row)
        return row;
    return zaak->omgeving->warmte || make_rows(zaak->omgeving) ? derive(zaak) : NULL;
}

/* An opening comes before all facts wherever it stands, and a withdrawal changes what others say. */
void zaak_warm_follow(const struct zaak *zaak, const struct feit *feit, bool at_end)
{
    struct warm *row = zaak_warm_find(zaak);

    if (!row)
        return;
    if (!at_end || zaak->herroepingen || feit->soort == ZAAK_FEIT_OPEN) {
        row->zaak = NULL;
        return;
    }
    zaak_toestand_apply(zaak, feit, &row->toestand);
    if (feit->vastgelegd > row->laatst)
        row->laatst = feit->vastgelegd;
}

void zaak_warm_drop(const struct zaak *zaak)
{
    struct warm *row = zaak_warm_find(zaak);

    if (row)
        row->zaak = NULL;
}
