/* SPDX-License-Identifier: EUPL-1.2 */
/* One event against a servicenorm of any kind: one kernel per unit, for events that are no case and for cases alike. */
#include "norm_intern.h"

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus/profiel_intern.h"
#include "termijn/termijn_intern.h"
#include "tijd/openingstijd_intern.h"

enum { MAANDEN_PER_JAAR = 12, SECONDEN_PER_MINUUT = 60, SECONDEN_PER_UUR = 3600 };

static const int64_t micros_per_seconde = 1000000;

/* The question, read, with the days of its moments. */
struct rekening {
    struct zaak_normvraag vraag;
    struct zaak_servicenorm norm;
    const struct zaak_normregel *regel;
    struct zaak_normuitkomst *answer;
    struct zaak_termijn *termijn;     /* of a term in days */
    struct zaak_error *error;
};

static int fail_range(const struct rekening *r, const char *field)
{
    return zaak_fail(r->error, ZAAK_E_BEREIK, field, NULL);
}

/* By the moments from `van` on up to and including the last one. Where only the day is known, another day than that of the last moment tells enough. */
static int32_t judge_moments(const struct rekening *r, zaak_tijdstip van)
{
    const struct zaak_normuitkomst *answer = r->answer;

    if (answer->bereikt_op != ZAAK_TIJDSTIP_GEEN)
        return answer->bereikt_op >= van && answer->bereikt_op <= answer->uiterlijk_op ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
    if (answer->bereikt == ZAAK_DAG_GEEN && r->vraag.nu != ZAAK_TIJDSTIP_GEEN)
        return r->vraag.nu > answer->uiterlijk_op ? ZAAK_NORM_TE_LAAT : ZAAK_NORM_LOOPT;
    return answer->bereikt == answer->uiterlijk ? ZAAK_NORM_ONBEKEND : norm_judge_days(answer, r->vraag.peildatum);
}

/* ---- a count ---- */

static int compute_count(const struct rekening *r)
{
    struct zaak_normuitkomst *answer = r->answer;

    answer->aantal = r->vraag.aantal;
    if (answer->bereikt == ZAAK_DAG_GEEN && answer->aantal >= 0)
        answer->bereikt = answer->begin;
    if (answer->aantal < 0)
        answer->uitkomst = ZAAK_NORM_LOOPT;
    else
        answer->uitkomst = answer->aantal <= r->regel->hoogstens ? ZAAK_NORM_GEHAALD : ZAAK_NORM_GEMIST;
    return 0;
}

/* ---- a term in days ---- */

static int compute_days(const struct rekening *r)
{
    const struct zaak_kalender *kalender = r->vraag.kalender ? r->vraag.kalender : r->vraag.kantoor ? zaak_kantoor_get_kalender(r->vraag.kantoor) : NULL;
    struct zaak_periode periode = r->norm.termijn;

    if (!termijn_is_valid(&periode, r->norm.regime) || periode.aantal <= 0)
        return zaak_fail(r->error, ZAAK_E_ARGUMENT, "norm", "De termijn van deze servicenorm klopt niet.");
    if (!kalender && (periode.eenheid == ZAAK_EENHEID_WERKDAG || r->norm.regime != ZAAK_REGIME_GEEN))
        return zaak_fail(r->error, ZAAK_E_ARGUMENT, "kalender", "Voor deze servicenorm is een kalender nodig.");
    if (r->regel->richting == ZAAK_RICHTING_VOOR)
        periode.aantal = -periode.aantal;
    if (termijn_compute(kalender, r->answer->begin, &periode, r->norm.regime, r->termijn))
        return fail_range(r, "begin");
    r->answer->uiterlijk = r->termijn->einde;
    r->answer->uitkomst = norm_judge_days(r->answer, r->vraag.peildatum);
    return 0;
}

/* ---- a term in time ---- */

static int64_t micros_of(const struct zaak_periode *periode)
{
    int64_t seconds = periode->eenheid == ZAAK_EENHEID_SECONDE ? 1 : periode->eenheid == ZAAK_EENHEID_MINUUT ? SECONDEN_PER_MINUUT : SECONDEN_PER_UUR;

    return seconds * periode->aantal * micros_per_seconde;
}

/* The last moment; the beginning is a moment inside the calendar, so the sum cannot overflow. */
static int find_last(const struct rekening *r, const struct zaak_openingstijd *openingstijd)
{
    struct zaak_periode periode = r->norm.termijn;
    zaak_tijdstip *last = &r->answer->uiterlijk_op;

    if (r->regel->richting == ZAAK_RICHTING_VOOR)
        periode.aantal = -periode.aantal;
    if (!openingstijd)
        *last = r->vraag.begin_op + micros_of(&periode);
    else if (zaak_openingstijd_add_periode(openingstijd, r->vraag.begin_op, &periode, last))
        return zaak_fail(r->error, ZAAK_E_BEREIK, NULL, "Het kanaal \"%.60s\" is binnen de kalender niet zo lang meer open.", r->norm.kanaal);
    return zaak_tijdstip_dag(*last, &r->answer->uiterlijk, NULL) ? fail_range(r, NULL) : 0;
}

static int count_seconds(const struct rekening *r, const struct zaak_openingstijd *openingstijd)
{
    zaak_tijdstip van = r->vraag.begin_op, tot = r->vraag.einde_op;

    if (tot == ZAAK_TIJDSTIP_GEEN || tot <= van)
        return 0;
    if (!openingstijd)
        r->answer->seconden = (tot - van) / micros_per_seconde;
    else if (zaak_openingstijd_count_seconden(openingstijd, van, tot, &r->answer->seconden))
        return fail_range(r, NULL);
    return 0;
}

static int compute_time(const struct rekening *r)
{
    const struct zaak_openingstijd *openingstijd = r->regel->verstreken || !r->vraag.kantoor ? NULL : zaak_kantoor_find(r->vraag.kantoor, r->norm.kanaal);
    int result;

    if (r->norm.termijn.aantal <= 0 || r->norm.termijn.aantal > LARGEST_AANTAL || (!r->regel->verstreken && !r->norm.kanaal))
        return zaak_fail(r->error, ZAAK_E_ARGUMENT, "norm", "De termijn van deze servicenorm klopt niet.");
    if ((!openingstijd && !r->regel->verstreken) || r->vraag.begin_op == ZAAK_TIJDSTIP_GEEN) {
        r->answer->uitkomst = ZAAK_NORM_ONBEKEND;
        return 0;
    }
    result = find_last(r, openingstijd);
    if (result)
        return result;
    r->answer->bereikt_op = r->vraag.einde_op;
    r->answer->uitkomst = judge_moments(r, ZAAK_TIJDSTIP_GEEN);
    return count_seconds(r, openingstijd);
}

/* ---- a window ---- */

/* A day of the year; 29 February is the last of that month in a year without one. */
static zaak_dag day_of_year(int32_t jaar, int32_t edge)
{
    int32_t maand = edge / 100, dag = edge % 100, length = dagen_in_maand(jaar, maand);

    return dag_from_civil(jaar, maand, dag < length ? dag : length);
}

static int compute_year_window(const struct rekening *r)
{
    const struct zaak_normvenster *venster = &r->regel->venster;
    bool over_new_year = venster->tot < venster->van;
    int32_t jaar = dag_to_civil(r->answer->begin).jaar - 1;

    if (venster->van < 101 || venster->tot < 101 || venster->van / 100 > MAANDEN_PER_JAAR || venster->tot / 100 > MAANDEN_PER_JAAR)
        return zaak_fail(r->error, ZAAK_E_ARGUMENT, "norm", "Het venster van deze servicenorm klopt niet.");
    if (jaar < 1 || jaar > 9996)
        return fail_range(r, "begin");
    while (day_of_year(jaar + over_new_year, venster->tot) < r->answer->begin)
        jaar++;
    r->answer->vroegst = day_of_year(jaar, venster->van);
    r->answer->uiterlijk = day_of_year(jaar + over_new_year, venster->tot);
    r->answer->uitkomst = norm_judge_days(r->answer, r->vraag.peildatum);
    return 0;
}

/* The moment of a minute of a day; the last minute is the first moment of the next day. */
static int moment_of(zaak_dag dag, int32_t minute, zaak_tijdstip *ret_tijdstip)
{
    bool next = minute == ZAAK_OPENINGSTIJD_MINUTEN_PER_DAG;

    return zaak_tijdstip_van_dag(dag + next, next ? 0 : minute * SECONDEN_PER_MINUUT, ret_tijdstip);
}

static int compute_day_window(const struct rekening *r)
{
    const struct zaak_normvenster *venster = &r->regel->venster;
    struct zaak_normuitkomst *answer = r->answer;
    zaak_dag dag = answer->begin;
    zaak_tijdstip van = ZAAK_TIJDSTIP_GEEN;

    if (venster->van < 0 || venster->tot <= venster->van || venster->tot > ZAAK_OPENINGSTIJD_MINUTEN_PER_DAG)
        return zaak_fail(r->error, ZAAK_E_ARGUMENT, "norm", "Het venster van deze servicenorm klopt niet.");
    if (moment_of(dag, venster->tot, &answer->uiterlijk_op))
        return fail_range(r, "begin");
    if (r->vraag.begin_op != ZAAK_TIJDSTIP_GEEN && r->vraag.begin_op > answer->uiterlijk_op)
        dag++;
    if (moment_of(dag, venster->van, &van) || moment_of(dag, venster->tot, &answer->uiterlijk_op))
        return fail_range(r, "begin");
    answer->vroegst = answer->uiterlijk = dag;
    answer->bereikt_op = r->vraag.einde_op;
    answer->uitkomst = judge_moments(r, van);
    return 0;
}

/* ---- all of them ---- */

static int compute(const struct rekening *r)
{
    if (r->regel->richting == ZAAK_RICHTING_HOOGSTENS)
        return compute_count(r);
    if (r->answer->begin == ZAAK_DAG_GEEN) {
        r->answer->uitkomst = ZAAK_NORM_NVT;
        return 0;
    }
    if (r->regel->richting == ZAAK_RICHTING_VENSTER)
        return r->regel->venster.soort == ZAAK_VENSTER_DAG ? compute_day_window(r) : compute_year_window(r);
    return zaak_periode_in_tijd(&r->norm.termijn) ? compute_time(r) : compute_days(r);
}

/* The day of a moment takes the place of a day. */
static int take_day(const struct rekening *r, zaak_tijdstip tijdstip, const char *field, zaak_dag *dag)
{
    if (tijdstip != ZAAK_TIJDSTIP_GEEN && zaak_tijdstip_dag(tijdstip, dag, NULL))
        return fail_range(r, field);
    return *dag != ZAAK_DAG_GEEN && !dag_is_valid(*dag) ? fail_range(r, field) : 0;
}

static int read_vraag(struct rekening *r, const struct zaak_normvraag *given)
{
    const struct zaak_normvraag vraag = ZAAK_NORMVRAAG_INIT;
    const struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    int result;

    r->vraag = vraag;
    r->norm = norm;
    result = given ? zaak_options_read(&r->vraag, sizeof r->vraag, given, r->error) : zaak_fail(r->error, ZAAK_E_ARGUMENT, "vraag", NULL);
    if (result)
        return result;
    result = r->vraag.norm ? zaak_options_read(&r->norm, sizeof r->norm, r->vraag.norm, r->error) : zaak_fail(r->error, ZAAK_E_ARGUMENT, "norm", NULL);
    r->regel = zaak_norm_regel(&r->norm);
    if (result == 0)
        result = take_day(r, r->vraag.begin_op, "begin", &r->vraag.begin);
    if (result == 0)
        result = take_day(r, r->vraag.einde_op, "einde", &r->vraag.einde);
    return result ? result : take_day(r, r->vraag.nu, "nu", &r->vraag.peildatum);
}

int zaak_norm_compute(const struct zaak_normvraag *vraag, struct zaak_normuitkomst *ret_uitkomst, struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_normuitkomst answer = ZAAK_NORMUITKOMST_INIT;
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct rekening r = { .answer = &answer, .termijn = &termijn, .error = error };
    int result = read_vraag(&r, vraag);

    if (result)
        return result;
    answer.norm = r.norm.id;
    answer.begin = r.vraag.begin;
    answer.bereikt = r.vraag.einde;
    zaak_motivering_clear(why);
    result = compute(&r);
    if (result)
        return result;
    result = zaak_norm_explain(why, &r.vraag, &r.norm, &answer, &termijn);
    if (result)
        return zaak_fail_plain(error, result);
    return zaak_options_write(ret_uitkomst, &answer, sizeof answer, error);
}

zaak_dag zaak_normuitkomst_teldag(const struct zaak_normuitkomst *uitkomst)
{
    if (!uitkomst)
        return ZAAK_DAG_GEEN;
    return uitkomst->uiterlijk != ZAAK_DAG_GEEN ? uitkomst->uiterlijk : uitkomst->bereikt;
}
