/* SPDX-License-Identifier: EUPL-1.2 */
/* From the plan of a zaak to its facts, in the order in which they took effect. */
#include "zaken-maken.h"

enum { FEIT_MAX = 60 };

struct verhaal {
    struct zaakgegevens *zaak;
    const struct proces *proces;
    struct plan plan;
    struct feit feiten[FEIT_MAX];
    int count;
    int behandelaar;
    int laatste_stap; /* day of the last status before readiness */
    bool fout;        /* a mistake was made already */
};

static struct feit *add(struct verhaal *v, enum soort soort, int day, const char *value)
{
    struct feit *feit = &v->feiten[v->count++];

    *feit = (struct feit){.soort = soort, .dag = day, .waarde = value};
    return feit;
}

static void add_person(struct verhaal *v, int day, const char *roltype, int who, int number)
{
    struct feit *feit = add(v, FEIT_ROL, day, roltype);

    feit->wie = who;
    feit->getal = number;
}

/* The properties; now and then a wrong value stands there for a day. */
static void add_properties(struct verhaal *v, int day)
{
    struct toeval *random = &v->zaak->random;

    for (int i = 0; i < 2 && v->proces->eigenschappen[i].naam; i++) {
        const struct eigenschap *property = &v->proces->eigenschappen[i];
        struct feit feit = {.soort = FEIT_EIGENSCHAP, .dag = day, .waarde = property->naam, .tot = i};
        feit.getal = toeval_below(random, 100);
        if (property->soort == 'k' && toeval_promille(random, 8)) {
            struct feit wrong = feit;
            wrong.getal++;
            wrong.fout = true;
            v->fout = true;
            v->feiten[v->count++] = wrong;
            feit.dag = dagen_add_werkdagen(day, 1);
            add(v, FEIT_HERROEPING, feit.dag, NULL);
        }
        v->feiten[v->count++] = feit;
    }
}

static void add_receipt(struct verhaal *v)
{
    struct toeval *random = &v->zaak->random;
    const struct proces *proces = v->proces;
    int day = v->zaak->ontvangen;
    int registered = dagen_forward(day);

    add(v, FEIT_OPEN, day, proces->zaaktype)->getal = toeval_below(random, 1000);
    add_person(v, day, "Initiator", WIE_INITIATOR, toeval_below(random, 900000) + 1);
    add_person(v, day, "Behandelaar", WIE_TEAM, 0);
    if (proces->rollen & ROL_KLANTCONTACT) {
        add_person(v, day, "Klantcontacter", WIE_KLANTCONTACT, toeval_below(random, 14) + 1);
    }
    add(v, FEIT_STATUS, registered, proces->stappen[0].status);
    add_properties(v, registered);
    if (proces->leges == LEGES_VOORAF) {
        add(v, FEIT_BETALING, registered, "geheel")->tot = registered;
    } else if (proces->leges == LEGES_ACHTERAF) {
        add(v, FEIT_BETALING, registered, "nog_niet");
    }
}

/* Who is given the case, and who takes it over. */
static void add_people(struct verhaal *v)
{
    struct toeval *random = &v->zaak->random;
    const struct plan *plan = &v->plan;
    int size = v->proces->teamgrootte;
    int span = plan->klaar - plan->toegewezen;

    v->behandelaar = toeval_below(random, size) + 1;
    add_person(v, plan->toegewezen, "Behandelaar", WIE_BEHANDELAAR, v->behandelaar);
    if (v->proces->rollen & ROL_BESLISSER) {
        add_person(v, plan->toegewezen, "Beslisser", WIE_TEAMLEIDER, 0);
    }
    if (v->proces->rollen & ROL_COORDINATOR) {
        add_person(v, plan->toegewezen, "Zaakcoördinator", WIE_COORDINATOR, 0);
    }
    if (span > 7 && toeval_promille(random, 80)) {
        int last = plan->toegewezen + span / 4 + toeval_below(random, span / 2);
        struct feit *end = add(v, FEIT_ROL_EINDE, last, "Behandelaar");
        end->wie = WIE_BEHANDELAAR;
        end->getal = v->behandelaar;
        add_person(v, last + 1, "Behandelaar", WIE_BEHANDELAAR, v->behandelaar % size + 1);
    }
}

static void add_clock(struct verhaal *v)
{
    const struct plan *plan = &v->plan;

    if (plan->schorting && plan->schorting < plan->klaar) {
        add(v, FEIT_OPSCHORTING, plan->schorting, v->proces->schorting)->tot = plan->hersteltermijn;
        if (plan->hervatting && plan->hervatting <= plan->klaar) {
            add(v, FEIT_HERVATTING, plan->hervatting, v->proces->schorting);
        }
    }
    if (plan->verlenging && plan->verlenging < plan->klaar) {
        struct feit *feit = add(v, FEIT_VERLENGING, plan->verlenging, v->proces->verlenging);
        feit->getal = toeval_below(&v->zaak->random, 100);
    }
}

/* Is a status between the first and the last set while the case is being worked on? */
static bool is_used(const struct verhaal *v, const struct stap *step)
{
    const struct plan *plan = &v->plan;

    switch (step->soort) {
    case STAP_VAST:
        return true;
    case STAP_ADVIES:
        return plan->advies;
    case STAP_WACHT:
        return plan->schorting != 0;
    default:
        return false;
    }
}

/* The day of the n-th of `count` statuses between assignment and readiness. */
static int step_day(const struct verhaal *v, const struct stap *step, int n, int count)
{
    const struct plan *plan = &v->plan;
    int net = plan->klaar - plan->geschorst;
    int day = plan->toegewezen;

    if (step->soort == STAP_WACHT) {
        day = plan->schorting;
    } else if (net > plan->toegewezen) {
        day += (net - plan->toegewezen) * n / count;
        if (plan->schorting && day > plan->schorting) {
            day += plan->geschorst;
        }
    }
    day = dagen_back(day);
    return day > v->laatste_stap ? day : v->laatste_stap;
}

static void add_steps(struct verhaal *v)
{
    const struct stap *steps = v->proces->stappen;
    const struct plan *plan = &v->plan;
    int count = 0, n = 0, advice = plan->toegewezen;

    v->laatste_stap = plan->toegewezen;
    for (int i = 1; steps[i + 1].status; i++) {
        count += is_used(v, &steps[i]);
    }
    for (int i = 1; steps[i + 1].status; i++) {
        int day;
        if (!is_used(v, &steps[i])) {
            continue;
        }
        day = step_day(v, &steps[i], n++, count);
        if (plan->afloop == EINDE_BUITEN && n > 1 && day > plan->schorting) {
            break;
        }
        add(v, FEIT_STATUS, day, steps[i].status);
        v->laatste_stap = day;
        advice = steps[i].soort == STAP_ADVIES ? day : advice;
    }
    if (plan->advies && v->proces->rollen & ROL_ADVISEUR) {
        add_person(v, advice, "Adviseur", WIE_ADVISEUR, toeval_below(&v->zaak->random, 20) + 1);
    }
}

static const char *draw_result(struct verhaal *v)
{
    const struct proces *proces = v->proces;
    int draw = toeval_below(&v->zaak->random, 1000);

    if (v->plan.afloop == EINDE_INGETROKKEN) {
        return proces->ingetrokken;
    }
    if (v->plan.afloop == EINDE_BUITEN) {
        return proces->buiten;
    }
    for (int i = 0; i < 4 && proces->resultaten[i]; i++) {
        draw -= proces->resultaat_promille[i];
        if (draw < 0) {
            return proces->resultaten[i];
        }
    }
    return proces->resultaten[0];
}

/* The result; now and then a wrong one was recorded first. */
static void add_result(struct verhaal *v, const char *result)
{
    int day = v->plan.einde;

    if (!v->fout && v->plan.afloop == EINDE_GEWOON && toeval_promille(&v->zaak->random, 8)) {
        const char *other = v->proces->resultaten[result == v->proces->resultaten[0]];
        add(v, FEIT_RESULTAAT, day, other)->fout = true;
        add(v, FEIT_HERROEPING, day, NULL);
    }
    add(v, FEIT_RESULTAAT, day, result);
}

static void add_end(struct verhaal *v)
{
    const struct stap *steps = v->proces->stappen;
    const struct plan *plan = &v->plan;
    const char *result = draw_result(v);
    int last = 1;

    for (; steps[last + 1].status; last++) {
        if (plan->afloop == EINDE_INGETROKKEN) {
            continue;
        }
        if (steps[last].soort == STAP_BESLUIT) {
            add(v, FEIT_BESLUIT, plan->klaar, v->proces->besluittype);
            add(v, FEIT_STATUS, plan->klaar, steps[last].status);
        } else if (steps[last].soort == STAP_NORM) {
            add(v, FEIT_STATUS, plan->klaar, steps[last].status);
        } else if (steps[last].soort == STAP_UITVOER && result == v->proces->resultaten[0]) {
            add(v, FEIT_STATUS, plan->einde, steps[last].status);
        }
    }
    add_result(v, result);
    add(v, FEIT_STATUS, plan->einde, steps[last].status);
    if (v->proces->leges == LEGES_ACHTERAF && plan->afloop == EINDE_GEWOON) {
        int paid = plan->einde + 4 + toeval_below(&v->zaak->random, 30);
        add(v, FEIT_BETALING, paid, "geheel")->tot = paid;
    }
}

/* Some whose request is not decided in time give notice of default; then there is a dwangsom to set and to pay (Awb 4:17, 4:18, 4:87). The draws are its own, so that all other facts
 * stay as they are. */
static void add_default(struct verhaal *v)
{
    const struct plan *plan = &v->plan;
    struct toeval random = {v->zaak->random.state ^ 0x69676232u};
    int notice = plan->wettelijk + 2 + toeval_below(&random, 12);
    int last = plan->klaar < notice + 15 + 42 ? plan->klaar : notice + 15 + 42;
    int set = dagen_forward(last + 4 + toeval_below(&random, 8));

    if (!v->proces->besluittype || plan->afloop != EINDE_GEWOON || notice >= plan->klaar || !toeval_promille(&random, 700)) {
        return;
    }
    add(v, FEIT_INGEBREKESTELLING, notice, NULL)->tot = notice - toeval_below(&random, 3);
    if (last > notice + 16) {
        add(v, FEIT_DWANGSOMBESLUIT, set, NULL);
        add(v, FEIT_DWANGSOMBETALING, dagen_forward(set + 10 + toeval_below(&random, 30)), NULL);
    }
}

/* By day; facts of one day keep their order. */
static void sort(struct verhaal *v)
{
    for (int i = 1; i < v->count; i++) {
        struct feit feit = v->feiten[i];
        int j = i;
        while (j > 0 && v->feiten[j - 1].dag > feit.dag) {
            v->feiten[j] = v->feiten[j - 1];
            j--;
        }
        v->feiten[j] = feit;
    }
}

size_t verhaal_write(struct zaakgegevens *zaak, char *out, long *count)
{
    struct verhaal v;
    struct schrijver schrijver;

    v.zaak = zaak;
    v.proces = zaak->proces;
    v.count = 0;
    v.fout = false;
    plan_make(zaak, &v.plan);
    add_receipt(&v);
    add_people(&v);
    add_clock(&v);
    add_steps(&v);
    add_end(&v);
    add_default(&v);
    sort(&v);
    schrijver = (struct schrijver){.zaak = zaak, .plan = &v.plan, .behandelaar = v.behandelaar, .out = out};
    schrijver.random = zaak->random;
    for (int i = 0; i < v.count; i++) {
        schrijven_feit(&schrijver, &v.feiten[i]);
    }
    *count += schrijver.volgnummer;
    return (size_t)(schrijver.out - out);
}
