/* SPDX-License-Identifier: EUPL-1.2 */
/* Which rows are shown, and in which order. */
#include <stdlib.h>
#include <string.h>

#include "werkvoorraad.h"

enum { MOST_NAMES = 8 };

static bool matches(const struct rij *rij, int filter, const char *value)
{
    switch (filter) {
    case FILTER_TEAM:
        return tekst_equal(rij->team, value);
    case FILTER_BEHANDELAAR:
        return rij->behandelaar_past;
    case FILTER_ZAAKTYPE:
        return tekst_equal(rij->zaaktype, value) || tekst_equal(rij->naam, value);
    case FILTER_GEMEENTE:
        return tekst_equal(rij->organisatie, value);
    default:
        return tekst_equal(rij->status, value);
    }
}

bool keuze_in_scope(struct keuze *keuze, const struct rij *rij, const struct opties *opties)
{
    bool fits = true;

    for (int i = 0; i < FILTER_COUNT; i++) {
        bool match = !opties->filter[i] || matches(rij, i, opties->filter[i]);

        keuze->gezien[i] = keuze->gezien[i] || match;
        fits = fits && (match || i == FILTER_STATUS); /* the status chooses rows of the list, not what is counted */
    }
    return fits;
}

void keuze_add(struct keuze *keuze, const struct rij *rij, const struct opties *opties)
{
    bool changed = opties->sinds == ZAAK_DAG_GEEN || wijziging_has(rij->zaak, opties);
    bool closed_since = opties->sinds != ZAAK_DAG_GEEN && rij->afgehandeld != ZAAK_DAG_GEEN; /* being closed is a change worth showing */

    if (!changed || (opties->alleen_te_laat && !rij_te_laat(rij)) || (!opties->alle && !rij_open(rij) && !closed_since))
        return;
    if (opties->filter[FILTER_STATUS] && !matches(rij, FILTER_STATUS, opties->filter[FILTER_STATUS]))
        return;
    keuze->rows = geheugen_grow(keuze->rows, &keuze->capacity, keuze->count + 1, sizeof *keuze->rows);
    keuze->rows[keuze->count++] = *rij;
}

/* What still must be decided comes first, then what was decided and must be closed, then what is closed. */
static int turn(const struct rij *rij)
{
    return rij->stand == STAND_AFGEHANDELD ? 2 : rij->stand == STAND_BESLOTEN ? 1 : 0;
}

static int compare_days(zaak_dag a, zaak_dag b)
{
    if (a == b)
        return 0;
    if (a == ZAAK_DAG_GEEN || b == ZAAK_DAG_GEEN)
        return a == ZAAK_DAG_GEEN ? 1 : -1;
    return a < b ? -1 : 1;
}

static int compare(const void *left, const void *right)
{
    const struct rij *a = left, *b = right;
    int order = turn(a) - turn(b);

    if (order == 0)
        order = compare_days(a->uiterlijk, b->uiterlijk);
    if (order == 0)
        order = compare_days(a->belofte, b->belofte);
    return order ? order : strcmp(a->id, b->id);
}

void keuze_sort(struct keuze *keuze)
{
    if (keuze->count)
        qsort(keuze->rows, keuze->count, sizeof *keuze->rows, compare);
}

static void collect(struct namen *namen, const struct rij *rij, int filter)
{
    const char *value = filter == FILTER_TEAM ? rij->team : filter == FILTER_BEHANDELAAR ? rij->uitvoerder
                        : filter == FILTER_ZAAKTYPE ? rij->zaaktype : filter == FILTER_GEMEENTE ? rij->organisatie : rij->status;

    if (value && (filter != FILTER_BEHANDELAAR || rij_open(rij)))
        namen_add(namen, value);
}

/* The names that there are, so that a typing error is found at once. */
static void explain_one(const struct zaak_voorraad *voorraad, const struct opties *opties, int filter, FILE *out)
{
    struct namen namen = {0};
    size_t shown;

    for (size_t i = 0; i < zaak_voorraad_count(voorraad); i++) {
        struct rij rij;

        if (rij_make(zaak_voorraad_at(voorraad, i), opties, &rij) == RIJ_GEWOON)
            collect(&namen, &rij, filter);
    }
    namen_sort(&namen);
    fprintf(out, "werkvoorraad: geen enkele zaak heeft %s \"", filter_woorden[filter]);
    tekst_put_safe(out, opties->filter[filter]);
    fputs(namen.count ? "\". Wel bijvoorbeeld: " : "\".", out);
    shown = namen.count < MOST_NAMES ? namen.count : MOST_NAMES;
    for (size_t i = 0; i < shown; i++) {
        fputs(i ? ", " : "", out);
        tekst_put_safe(out, namen.rows[i]);
    }
    fputs(namen.count > shown ? " …\n" : "\n", out);
    namen_free(&namen);
}

void keuze_explain(const struct keuze *keuze, const struct zaak_voorraad *voorraad, const struct opties *opties, FILE *out)
{
    for (int i = 0; i < FILTER_COUNT; i++)
        if (opties->filter[i] && !keuze->gezien[i] && zaak_voorraad_count(voorraad) > 0)
            explain_one(voorraad, opties, i, out);
}
