/* SPDX-License-Identifier: EUPL-1.2 */
/* From a state to a figure: its value, and whether it may be shown. */
#include "indicator_intern.h"

#include <string.h>

/* A share tells three counts: the part, the rest and the whole. */
static bool is_small(int32_t vorm, int64_t teller, int64_t noemer, int32_t drempel)
{
    if (noemer > 0 && noemer < drempel)
        return true;
    return vorm == ZAAK_INDICATOR_DEEL && ((teller > 0 && teller < drempel) || (noemer > teller && noemer - teller < drempel));
}

/* Rounded towards zero; the quotient is split, because a hundredfold could overflow. */
static int64_t value_of(int32_t vorm, int64_t teller, int64_t noemer)
{
    if (vorm == ZAAK_INDICATOR_DEEL)
        return noemer ? teller * 10000 / noemer : 0;
    if (vorm == ZAAK_INDICATOR_DAGEN)
        return noemer ? teller / noemer * 100 + teller % noemer * 100 / noemer : 0;
    return teller;
}

int zaak_indicatorstaat_final(const struct zaak_indicatorstaat *staat, int32_t drempel, struct zaak_cijfer *ret_cijfer)
{
    struct zaak_indicatorstaat copy;
    struct zaak_cijfer cijfer = { 0 };
    int32_t vorm;

    /* Merging with nothing looks whether a state is sound. */
    if (!staat || !ret_cijfer || drempel < 0 || zaak_indicatorstaat_init(&copy, staat->nummer) || zaak_indicatorstaat_merge(&copy, staat))
        return -ZAAK_E_ARGUMENT;
    vorm = zaak_indicator_vorm(staat->nummer);
    cijfer.nummer = staat->nummer;
    cijfer.versie = staat->versie;
    if (is_small(vorm, staat->teller, staat->noemer, drempel)) {
        cijfer.verborgen = ZAAK_VERBORGEN_KLEIN;
        *ret_cijfer = cijfer;
        return 0;
    }
    cijfer.heeft_waarde = staat->noemer > 0 || vorm == ZAAK_INDICATOR_AANTAL || vorm == ZAAK_INDICATOR_BEDRAG;
    cijfer.teller = staat->teller;
    cijfer.noemer = staat->noemer;
    cijfer.waarde = value_of(vorm, staat->teller, staat->noemer);
    cijfer.kleinste = staat->kleinste;
    cijfer.grootste = staat->grootste;
    if (vorm == ZAAK_INDICATOR_DAGEN && staat->noemer > 0) {
        zaak_indicatorstaat_percentiel(staat, 50, &cijfer.mediaan_van, &cijfer.mediaan_tot);
        zaak_indicatorstaat_percentiel(staat, 90, &cijfer.p90_van, &cijfer.p90_tot);
    }
    *ret_cijfer = cijfer;
    return 0;
}

static void hide(struct zaak_cijfer *cijfer, int32_t why)
{
    *cijfer = (struct zaak_cijfer){ .nummer = cijfer->nummer, .versie = cijfer->versie, .verborgen = why };
}

/* What is kept back, taken together. */
struct hidden {
    size_t count;
    int64_t teller, noemer;
};

static void add_hidden(struct hidden *hidden, const struct zaak_cijfer *cijfer)
{
    hidden->count++;
    hidden->teller += cijfer->teller;
    hidden->noemer += cijfer->noemer;
}

/* The smallest of the rows that are still to be seen and that count for something; count when there is none. */
static size_t find_smallest(const struct zaak_cijfer *rows, size_t count)
{
    size_t found = count;

    for (size_t i = 0; i < count; i++)
        if (!rows[i].verborgen && rows[i].noemer > 0 && (found == count || rows[i].noemer < rows[found].noemer))
            found = i;
    return found;
}

static bool are_alike(const struct zaak_cijfer *rows, size_t count, int32_t drempel)
{
    if (drempel < 0 || (count && (!rows || rows[0].nummer < 1 || rows[0].nummer > INDICATOR_COUNT)))
        return false;
    for (size_t i = 1; i < count; i++)
        if (rows[i].nummer != rows[0].nummer)
            return false;
    return true;
}

int zaak_cijfers_verberg(struct zaak_cijfer *rows, size_t count, int32_t drempel)
{
    struct hidden hidden = { 0, 0, 0 };
    int32_t vorm;
    size_t at;

    if (!are_alike(rows, count, drempel) || count > INT32_MAX)
        return -ZAAK_E_ARGUMENT;
    if (count == 0 || drempel == 0)
        return 0;
    vorm = zaak_indicator_vorm(rows[0].nummer);
    for (size_t i = 0; i < count; i++)
        if (is_small(vorm, rows[i].teller, rows[i].noemer, drempel)) {
            rows[i].verborgen = ZAAK_VERBORGEN_KLEIN;
            add_hidden(&hidden, &rows[i]);
        }
    while (is_small(vorm, hidden.teller, hidden.noemer, drempel) && (at = find_smallest(rows, count)) < count) {
        rows[at].verborgen = ZAAK_VERBORGEN_MEDE;
        add_hidden(&hidden, &rows[at]);
    }
    for (size_t i = 0; i < count; i++)
        if (rows[i].verborgen)
            hide(&rows[i], rows[i].verborgen);
    return (int)hidden.count;
}

/* a / b against c / d by whole parts and then by what remains, turned over: nothing can overflow. Denominators are positive. */
static int compare_fractions(int64_t a, int64_t b, int64_t c, int64_t d)
{
    for (int sign = 1;; sign = -sign) {
        int64_t p = a / b - (a % b < 0), q = c / d - (c % d < 0), r = a - p * b, s = c - q * d;

        if (p != q)
            return p < q ? -sign : sign;
        if (r == 0 || s == 0)
            return r == s ? 0 : (r == 0 ? -sign : sign);
        a = b;
        b = r;
        c = d;
        d = s;
    }
}

int zaak_cijfer_compare(const struct zaak_cijfer *a, const struct zaak_cijfer *b)
{
    int32_t vorm;

    if (!a || !b || a->nummer != b->nummer || a->nummer < 1 || a->nummer > INDICATOR_COUNT || !a->heeft_waarde || !b->heeft_waarde)
        return 0;
    vorm = zaak_indicator_vorm(a->nummer);
    if (vorm == ZAAK_INDICATOR_AANTAL || vorm == ZAAK_INDICATOR_BEDRAG)
        return (a->teller > b->teller) - (a->teller < b->teller);
    return a->noemer > 0 && b->noemer > 0 ? compare_fractions(a->teller, a->noemer, b->teller, b->noemer) : 0;
}
