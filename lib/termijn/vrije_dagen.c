/* SPDX-License-Identifier: EUPL-1.2 */
/* The named days that a term in working days, or in opening time, passes over. Saturdays and Sundays are told in one word, not one by one. */
#include "vrije_dagen_intern.h"

#include "motivering_tekst_intern.h"
#include "tijd/kalender_intern.h"

/* The days of a span in the order of their dates; how many. Without a list they are only counted. */
static size_t collect(const struct zaak_kalender *kalender, zaak_dag eerste, zaak_dag laatste, vrije_dag *is_free, const void *arg, zaak_dag *list)
{
    size_t count = 0;

    for (zaak_dag dag = eerste; dag <= laatste && kalender_has(dag); dag++) {
        uint8_t soort = kalender->soort[kalender_index(dag)];

        if (soort & ZAAK_DAGSOORT_WEEKEND || !is_free(arg, dag, soort))
            continue;
        if (list)
            list[count] = dag;
        count++;
    }
    return count;
}

void zaak_vrije_dagen_explain(const struct zaak_kalender *kalender, struct stap stap, zaak_dag eerste, zaak_dag laatste, vrije_dag *is_free, const void *arg,
                              struct zaak_motivering *why)
{
    size_t count = why ? collect(kalender, eerste, laatste, is_free, arg, NULL) : 0;
    zaak_dag *list;

    if (!count)
        return;
    list = zaak_arena_alloc(why->ctx, &why->teksten, count * sizeof *list);
    if (!list) {
        why->failed = true;
        return;
    }
    collect(kalender, eerste, laatste, is_free, arg, list);
    stap.eerste = list[0];
    stap.laatste = list[count - 1];
    stap.dagen = (int32_t)count;
    stap.lijst = list;
    stap.lijst_count = (int32_t)count;
    zaak_motivering_add(why, &stap);
}

static bool is_no_werkdag(const void *arg, zaak_dag dag, int soort)
{
    (void)dag;
    return soort & *(const int *)arg;
}

void zaak_werkdagen_explain(const struct zaak_kalender *kalender, int vrij, zaak_dag start, zaak_dag einde, struct zaak_motivering *why)
{
    struct stap stap = STAP(WERKDAGEN);

    stap.van = start;
    stap.naar = einde;
    zaak_vrije_dagen_explain(kalender, stap, (start < einde ? start : einde) + 1, (start < einde ? einde : start) - 1, is_no_werkdag, &vrij, why);
}
