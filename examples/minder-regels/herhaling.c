/* SPDX-License-Identifier: EUPL-1.2 */
/* A case as it would have gone: stretches of days fall out, and what came after them comes sooner. */
#include "minder-regels.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Days that fall out: from `van` on, before `tot`. */
struct stuk {
    zaak_dag van, tot;
};

struct stukken {
    struct stuk *rows;
    size_t count;
};

static bool is_named(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; name && i < count; i++)
        if (!strcmp(names[i], name))
            return true;
    return false;
}

static void add_stuk(struct stukken *stukken, zaak_dag van, zaak_dag tot)
{
    if (van != ZAAK_DAG_GEEN && tot != ZAAK_DAG_GEEN && tot > van)
        stukken->rows[stukken->count++] = (struct stuk){ van, tot };
}

/* The day on which what began at a place ended: the next status, or the fact that ends the suspension. */
static zaak_dag find_end(const struct zaak *zaak, size_t from, const struct zaak_feit *begin)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    for (size_t i = from + 1; zaak_get_feit(zaak, i, &feit) == 0; i++) {
        bool ends = begin->soort == ZAAK_FEIT_STATUS ? feit.soort == ZAAK_FEIT_STATUS : feit.soort == ZAAK_FEIT_HERVATTING && (!feit.naam || !strcmp(feit.naam, begin->naam));

        if (ends && !feit.ingetrokken && !feit.dag_onbekend && (begin->tot == ZAAK_DAG_GEEN || feit.op <= begin->tot || begin->soort == ZAAK_FEIT_STATUS))
            return feit.op;
    }
    return begin->soort == ZAAK_FEIT_OPSCHORTING && begin->tot != ZAAK_DAG_GEEN ? begin->tot + 1 : ZAAK_DAG_GEEN;
}

static bool is_omitted(const struct zaak_feit *feit, const struct weglating *weglating)
{
    if (feit->soort == ZAAK_FEIT_OPSCHORTING || (feit->soort == ZAAK_FEIT_HERVATTING && feit->naam))
        return is_named(weglating->gronden, weglating->grond_count, feit->naam);
    return feit->soort == ZAAK_FEIT_STATUS && is_named(weglating->statussen, weglating->status_count, feit->naam);
}

/* A fact begins one stretch at most. 0, or 2 after a message. */
static int find_stukken(const struct zaak *zaak, const struct weglating *weglating, struct stukken *stukken)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    *stukken = (struct stukken){ malloc((zaak_feit_count(zaak) + 1) * sizeof *stukken->rows), 0 };
    if (!stukken->rows) {
        fprintf(stderr, "minder-regels: er is geen geheugen meer\n");
        return 2;
    }
    for (size_t i = 0; zaak_get_feit(zaak, i, &feit) == 0; i++)
        if (!feit.ingetrokken && !feit.dag_onbekend && feit.soort != ZAAK_FEIT_HERVATTING && is_omitted(&feit, weglating))
            add_stuk(stukken, feit.op, find_end(zaak, i, &feit));
    return 0;
}

static int compare_stukken(const void *left, const void *right)
{
    const struct stuk *a = left, *b = right;

    return a->van < b->van ? -1 : a->van > b->van;
}

/* Days that fall out before a day, each once. */
static int32_t days_before(const struct stukken *stukken, zaak_dag dag)
{
    zaak_dag counted = INT32_MIN;
    int32_t days = 0;

    for (size_t i = 0; i < stukken->count && stukken->rows[i].van < dag; i++) {
        zaak_dag van = stukken->rows[i].van > counted ? stukken->rows[i].van : counted, tot = stukken->rows[i].tot < dag ? stukken->rows[i].tot : dag;

        if (tot > van)
            days += tot - van;
        if (stukken->rows[i].tot > counted)
            counted = stukken->rows[i].tot;
    }
    return days;
}

static void shift(struct zaak_feit *feit, const struct stukken *stukken)
{
    int32_t days = feit->dag_onbekend ? 0 : days_before(stukken, feit->op);

    if (!days)
        return;
    if (feit->op_tijdstip != ZAAK_TIJDSTIP_GEEN)
        feit->op_tijdstip -= (int64_t)days * 86400 * 1000000;
    feit->op -= days;
    if (feit->tot != ZAAK_DAG_GEEN && feit->soort != ZAAK_FEIT_BESLUIT)
        feit->tot -= days_before(stukken, feit->tot);
}

static int complain(const struct zaak *zaak, const struct zaak_error *error)
{
    return bronnen_complain("minder-regels", zaak_get_identificatie(zaak), error);
}

/* Once the opening, which makes the case, then all the rest. */
static int copy(const struct zaak *zaak, const struct weglating *weglating, const struct stukken *stukken, struct zaak_voorraad *anders, struct zaak **ret_zaak, bool *ret_geraakt)
{
    struct zaak_error error = ZAAK_ERROR_INIT;
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *made = NULL;

    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; zaak_get_feit(zaak, i, &feit) == 0; i++) {
            bool omitted = is_omitted(&feit, weglating) && !feit.ingetrokken;

            *ret_geraakt |= omitted;
            if ((pass == 0) != (feit.soort == ZAAK_FEIT_OPEN && !made) || feit.ingetrokken || omitted)
                continue;
            shift(&feit, stukken);
            if (pass == 0 ? zaak_voorraad_open(anders, zaak_get_identificatie(zaak), &feit, &made, &error) : zaak_load_feit(made, &feit, &error))
                return complain(zaak, &error);
        }
        if (!made)
            return 0; /* a case without an opening is no case yet */
    }
    *ret_zaak = made;
    return 0;
}

int herhaling_play(const struct zaak *zaak, const struct weglating *weglating, struct zaak_voorraad *anders, struct zaak **ret_zaak, bool *ret_geraakt)
{
    struct stukken stukken;
    int result = find_stukken(zaak, weglating, &stukken);

    *ret_zaak = NULL;
    *ret_geraakt = false;
    if (result)
        return result;
    qsort(stukken.rows, stukken.count, sizeof stukken.rows[0], compare_stukken);
    result = copy(zaak, weglating, &stukken, anders, ret_zaak, ret_geraakt);
    free(stukken.rows);
    return result;
}
