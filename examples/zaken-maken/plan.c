/* SPDX-License-Identifier: EUPL-1.2 */
/* The plan of one zaak: first as if nothing stopped the term, then a suspension moves what comes after it. */
#include "zaken-maken.h"

#include <string.h>

enum { HERSTELTERMIJN = 14, BEZWAARTERMIJN = 42 };

static int max(int a, int b)
{
    return a > b ? a : b;
}

static int add_term(int day, int count, char unit)
{
    switch (unit) {
    case 'D':
        return dagen_add_werkdagen(day, count);
    case 'M':
        return dagen_add_months(day, count);
    default:
        return day + 7 * count;
    }
}

/* A day from first to last, more often a late one. */
static int draw_late(struct toeval *random, int first, int last)
{
    int a = toeval_below(random, last - first + 1);
    int b = toeval_below(random, last - first + 1);
    return first + max(a, b);
}

static void plan_begin(struct zaakgegevens *zaak, struct plan *plan)
{
    plan->begin = zaak->ontvangen;
    for (int i = 0; i < 2 && zaak->proces->eigenschappen[i].naam; i++) {
        /* the contested decision was sent some weeks ago */
        if (zaak->proces->eigenschappen[i].soort == 'b') {
            int sent = zaak->ontvangen - draw_late(&zaak->random, 5, BEZWAARTERMIJN);
            plan->begin = dagen_forward(sent + BEZWAARTERMIJN);
        }
    }
}

/* Longer than the law allows: mostly days, sometimes months. */
static int draw_overrun(struct toeval *random)
{
    if (toeval_promille(random, 120)) {
        return 60 + toeval_below(random, 240);
    }
    return 1 + toeval_below(random, 10) + (toeval_promille(random, 400) ? toeval_below(random, 40) : 0);
}

/* The last day of the promise; some municipalities promise more than the others. */
static int promise(const struct zaakgegevens *zaak, int begin)
{
    for (size_t i = 0; i < belofte_count; i++) {
        if (strcmp(beloften[i].gemeente, zaak->gemeente->id) == 0
            && strcmp(beloften[i].zaaktype, zaak->proces->zaaktype) == 0) {
            return add_term(begin, beloften[i].norm, beloften[i].eenheid);
        }
    }
    return add_term(begin, zaak->proces->norm, zaak->proces->norm_eenheid);
}

/* The day on which the promise is kept, or not; and the extension, as if nothing was suspended. */
static void plan_ready(struct zaakgegevens *zaak, struct plan *plan)
{
    const struct proces *proces = zaak->proces;
    struct toeval *random = &zaak->random;
    int norm = promise(zaak, plan->begin);
    int law = dagen_forward(add_term(plan->begin, proces->wet, proces->wet_eenheid));
    int draw = toeval_below(random, 1000);

    plan->wettelijk = law;
    if (draw >= proces->laat_promille) {
        int quick = plan->begin + (norm - plan->begin) / 5;
        plan->klaar = max(dagen_back(draw_late(random, quick, norm)), zaak->ontvangen);
        return;
    }
    if (proces->verlenging && toeval_promille(random, 450)) {
        plan->verlenging = max(dagen_back(law - 1 - toeval_below(random, 9)), zaak->ontvangen + 1);
        plan->klaar = dagen_back(law + 1 + toeval_below(random, proces->verlenging_weken * 7 - 3));
        law += proces->verlenging_weken * 7;
        plan->wettelijk = law;
    } else if (norm + 3 < law) {
        int day = dagen_back(norm + 1 + toeval_below(random, law - norm));
        plan->klaar = max(day, dagen_forward(norm + 1));
    } else {
        plan->klaar = dagen_forward(law + draw_overrun(random));
        return;
    }
    if (draw < proces->te_laat_promille) {
        plan->klaar = dagen_forward(law + draw_overrun(random));
    }
}

/* An invitation to complete, a view that is asked, an omission that must be mended. */
static void plan_suspension(struct zaakgegevens *zaak, struct plan *plan)
{
    struct toeval *random = &zaak->random;
    int first = max(plan->begin, plan->toegewezen) + 1;
    int law = add_term(plan->begin, zaak->proces->wet, zaak->proces->wet_eenheid);
    int last = max(first, plan->begin + (plan->klaar - plan->begin) * 2 / 5);
    int draw = toeval_below(random, 1000);
    bool third = zaak->proces->schorting[0] == 'w'; /* woo-zienswijze: that day itself counts too */

    plan->schorting = dagen_forward(first + toeval_below(random, last - first + 1));
    if (plan->schorting >= plan->klaar || plan->schorting >= law) {
        plan->schorting = 0;
        return;
    }
    plan->hersteltermijn = plan->schorting + (toeval_promille(random, 150) ? 7 : HERSTELTERMIJN);
    if (draw < 830) {
        int span = plan->hersteltermijn - plan->schorting;
        plan->hervatting = draw_late(random, plan->schorting + 2, plan->schorting + span);
        plan->geschorst = plan->hervatting - plan->schorting - (third ? 0 : 1);
        return;
    }
    plan->geschorst = plan->hersteltermijn - plan->schorting; /* the set term lapsed unused */
    if (draw < 880) {
        plan->hervatting = plan->hersteltermijn + 1 + toeval_below(random, 4);
    } else if (zaak->proces->buiten && toeval_promille(random, 750)) {
        plan->afloop = EINDE_BUITEN;
    }
}

static void plan_shift(struct zaakgegevens *zaak, struct plan *plan)
{
    int earliest = plan->hervatting ? plan->hervatting : plan->hersteltermijn + 1;

    plan->wettelijk += plan->geschorst;
    if (plan->verlenging > plan->schorting) {
        plan->verlenging = dagen_back(plan->verlenging + plan->geschorst);
    }
    plan->klaar = max(dagen_back(plan->klaar + plan->geschorst), dagen_forward(earliest));
    if (plan->afloop == EINDE_BUITEN) {
        plan->klaar = dagen_forward(plan->hersteltermijn + 1 + toeval_below(&zaak->random, 20));
        plan->verlenging = 0;
    }
}

/* After the decision: paper work, a document that must be fetched, a parking place that must be made. */
static int draw_end(struct zaakgegevens *zaak, const struct plan *plan)
{
    struct toeval *random = &zaak->random;
    const struct stap *steps = zaak->proces->stappen;
    int end = plan->klaar;

    if (plan->afloop == EINDE_INGETROKKEN) {
        return end;
    }
    for (int i = 0; i < 8 && steps[i].status; i++) {
        if (steps[i].soort == STAP_BESLUIT) {
            end = dagen_add_werkdagen(plan->klaar, toeval_below(random, 5));
        } else if (steps[i].soort == STAP_NORM) {
            bool forgotten = zaak->proces->nasleep > 3 && toeval_promille(random, 8);
            int more = toeval_below(random, forgotten ? 40 : zaak->proces->nasleep);
            end = dagen_add_werkdagen(plan->klaar, forgotten ? more + 15 : more);
        } else if (steps[i].soort == STAP_UITVOER && plan->afloop == EINDE_GEWOON) {
            end = dagen_add_werkdagen(plan->klaar, 10 + toeval_below(random, 20));
        }
    }
    return end;
}

void plan_make(struct zaakgegevens *zaak, struct plan *plan)
{
    struct toeval *random = &zaak->random;
    const struct proces *proces = zaak->proces;
    int wait = toeval_promille(random, 60) ? 4 + toeval_below(random, 9) : toeval_below(random, 3);

    *plan = (struct plan){.afloop = EINDE_GEWOON};
    plan_begin(zaak, plan);
    plan_ready(zaak, plan);
    plan->toegewezen = dagen_add_werkdagen(dagen_forward(zaak->ontvangen), wait);
    plan->klaar = max(plan->klaar, dagen_forward(zaak->ontvangen));
    if (plan->toegewezen > plan->klaar) {
        plan->toegewezen = plan->klaar;
    }
    plan->advies = toeval_promille(random, proces->advies_promille);
    if (proces->schorting && toeval_promille(random, proces->schorting_promille)) {
        plan_suspension(zaak, plan);
        if (plan->schorting) {
            plan_shift(zaak, plan);
        }
    }
    if (proces->ingetrokken && plan->afloop == EINDE_GEWOON && toeval_promille(random, 25)) {
        plan->afloop = EINDE_INGETROKKEN;
        int span = plan->klaar - plan->toegewezen;
        plan->klaar = dagen_forward(plan->toegewezen + toeval_below(random, span + 1));
    }
    plan->einde = draw_end(zaak, plan);
}
