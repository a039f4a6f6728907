/* SPDX-License-Identifier: EUPL-1.2 */
#include "begin_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "termijn_intern.h"
#include "vrije_dagen_intern.h"

struct search {
    const struct zaak_kalender *kalender;
    const struct zaak_gronden *gronden;
    const struct zaak_klokvraag *vraag;
    struct zaak_motivering *why;
    struct zaak_error *error;
    size_t first_event;             /* no fact before this place is about a base event */
    bool told;                      /* that an event came too late */
    int hops;
};

static bool is_event(const struct search *s, const struct zaak_klokfeit *feit, int32_t soort, int32_t place)
{
    return feit->soort == soort && feit->grond && !strcmp(feit->grond, zaak_gronden_gebeurtenis(s->gronden, place)->id);
}

/* The first day on which an event happened, or ZAAK_DAG_GEEN. */
static zaak_dag event_day(const struct search *s, int32_t place)
{
    zaak_dag first = ZAAK_DAG_GEEN;

    for (size_t i = s->first_event; i < s->vraag->feit_count; i++) {
        const struct zaak_klokfeit *feit = &s->vraag->feiten[i];

        if (is_event(s, feit, ZAAK_KLOKFEIT_GEBEURTENIS, place) && (first == ZAAK_DAG_GEEN || feit->op < first))
            first = feit->op;
    }
    return first;
}

static zaak_dag seen_event_day(const struct search *s, int32_t place)
{
    zaak_dag dag = event_day(s, place);

    return klok_sees(s->vraag, dag) ? dag : ZAAK_DAG_GEEN;
}

static bool did_not_happen(const struct search *s, int32_t place)
{
    for (size_t i = 0; i < s->vraag->feit_count; i++)
        if (is_event(s, &s->vraag->feiten[i], ZAAK_KLOKFEIT_GEEN_GEBEURTENIS, place))
            return true;
    return false;
}

/* The day of the base event of a row, as it was given: with the question for the row that was asked, else as an event. */
static zaak_dag given_day(const struct search *s, const struct zaak_grond *grond)
{
    return grond == s->vraag->grond && s->vraag->begin != ZAAK_DAG_GEEN ? s->vraag->begin : event_day(s, grond->begin);
}

static zaak_dag end_of_year(zaak_dag dag)
{
    int32_t jaar = 0;

    return zaak_datum_split(dag, &jaar, NULL, NULL) ? dag : zaak_datum(jaar, 12, 31);
}

static bool is_in_last_part(zaak_dag dag, const struct zaak_periode *deel)
{
    struct zaak_periode back = { -deel->aantal, deel->eenheid };
    zaak_dag before;

    return dag != ZAAK_DAG_GEEN && zaak_periode_add(end_of_year(dag), &back, &before) == 0 && dag > before;
}

/* The row of an id that is valid on the day of its own base event; where that day is not known, the first row of that id. */
static const struct zaak_grond *find_row(const struct search *s, const char *id)
{
    const struct zaak_grond *first = zaak_gronden_first(s->gronden, id);
    zaak_dag dag = first ? given_day(s, first) : ZAAK_DAG_GEEN;
    const struct zaak_grond *valid = dag == ZAAK_DAG_GEEN ? first : zaak_gronden_find(s->gronden, id, dag);

    return valid ? valid : first;
}

static zaak_dag first_event_day(const struct zaak_klokvraag *where)
{
    zaak_dag first = ZAAK_DAG_GEEN;

    for (size_t i = 0; where->feiten && i < where->feit_count; i++) {
        const struct zaak_klokfeit *feit = &where->feiten[i];

        if (feit->soort == ZAAK_KLOKFEIT_GEBEURTENIS && feit->op != ZAAK_DAG_GEEN && (first == ZAAK_DAG_GEEN || feit->op < first))
            first = feit->op;
    }
    return first;
}

int zaak_begin_choose(const struct zaak_gronden *gronden, const char *id, const struct zaak_klokvraag *where, const struct zaak_grond **grond, struct zaak_error *error)
{
    struct search search = { .gronden = gronden, .vraag = where };
    const struct zaak_grond *row;
    zaak_dag dag = where->begin;
    char text[32];

    if (!gronden)
        return zaak_fail_memory(error);
    if (*grond && !zaak_gronden_has(gronden, *grond))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "grond", "De grond \"%.60s\" komt niet uit het register van de vraag (gronden): zoek hem daarin op.", (*grond)->id);
    if (*grond || !id)
        return 0;
    row = zaak_gronden_first(gronden, id);
    if (row && dag == ZAAK_DAG_GEEN && where->feiten)
        dag = event_day(&search, row->begin);
    if (dag == ZAAK_DAG_GEEN)
        dag = first_event_day(where);
    *grond = row && dag != ZAAK_DAG_GEEN ? zaak_gronden_find(gronden, id, dag) : row;
    if (*grond)
        return 0;
    if (row && zaak_datum_format(dag, ZAAK_DATUM_ISO, text, sizeof text) >= 0)
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "grond_id", "De grond \"%.60s\" geldt niet op %s.", id, text);
    return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "grond_id", "De grond \"%.60s\" bestaat niet.", id);
}

static int find_begin(struct search *s, struct begin *begin);
static int end_of_previous(struct search *s, const char *id, zaak_dag *ret_dag);

/* The last day of a row when nothing suspends or extends it; ZAAK_DAG_GEEN when its beginning is not known. `like` is the row that was asked: of the same base event the day is the same. */
static zaak_dag plain_end(const struct search *s, const char *id, const struct zaak_grond *like)
{
    struct search quiet = *s;
    struct begin begin = { .grond = find_row(s, id), .dag = ZAAK_DAG_GEEN };
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;

    quiet.why = NULL;
    quiet.error = NULL;
    begin.dag = given_day(s, begin.grond->begin == like->begin ? like : begin.grond);
    if (begin.dag == ZAAK_DAG_GEEN && (!begin.grond->na || end_of_previous(&quiet, begin.grond->na, &begin.dag)))
        return ZAAK_DAG_GEEN;
    return zaak_begin_plain(s->kalender, &begin, begin.grond->regime, &termijn, NULL) ? ZAAK_DAG_GEEN : termijn.einde;
}

/* The last day on which the event of a condition still counts, when it came later than that; else ZAAK_DAG_GEEN. */
static zaak_dag missed_day(const struct search *s, const struct zaak_grond *grond, const struct anders *anders)
{
    zaak_dag dag = anders->binnen ? seen_event_day(s, anders->gebeurtenis) : ZAAK_DAG_GEEN;
    zaak_dag last = dag != ZAAK_DAG_GEEN ? plain_end(s, anders->binnen, grond) : ZAAK_DAG_GEEN;

    return last != ZAAK_DAG_GEEN && dag > last ? last : ZAAK_DAG_GEEN;
}

static bool holds(const struct search *s, const struct zaak_grond *grond, const struct anders *anders, zaak_dag missed)
{
    switch (anders->als) {
    case ALS_WEL:
        return missed == ZAAK_DAG_GEEN && seen_event_day(s, anders->gebeurtenis) != ZAAK_DAG_GEEN;
    case ALS_NIET:
        return missed != ZAAK_DAG_GEEN || did_not_happen(s, anders->gebeurtenis);
    default:
        return is_in_last_part(given_day(s, grond), &anders->deel);
    }
}

static void explain_other_row(const struct search *s, const struct zaak_grond *from, const struct anders *anders, const struct zaak_grond *to, zaak_dag missed)
{
    struct stap stap = STAP(ANDERS_JAAR);

    if (anders->als == ALS_LAATSTE_VAN_HET_JAAR) {
        stap.op = given_day(s, from);
        stap.periode = anders->deel;
    } else {
        stap = missed != ZAAK_DAG_GEEN ? STAP(ANDERS_TE_LAAT) : anders->als == ALS_WEL ? STAP(ANDERS_WEL) : STAP(ANDERS_NIET);
        stap.begin = zaak_gronden_gebeurtenis(s->gronden, anders->gebeurtenis)->naam;
        stap.op = event_day(s, anders->gebeurtenis);
        stap.periode = to->termijn;
    }
    stap.grond = anders->artikel;
    stap.van = missed != ZAAK_DAG_GEEN ? missed : stap.op;
    stap.naar = stap.van;
    zaak_motivering_add(s->why, &stap);
}

/* Goes on to the row that holds. */
static int follow_rows(struct search *s, struct begin *begin)
{
    for (size_t i = 0; i < begin->grond->anders_count;) {
        const struct anders *anders = &begin->grond->anders[i];
        zaak_dag missed = missed_day(s, begin->grond, anders);
        const struct zaak_grond *other = holds(s, begin->grond, anders, missed) ? find_row(s, anders->grond) : NULL;

        if (other && ++s->hops > MAX_SPRONGEN)
            return zaak_fail(s->error, ZAAK_E_LIMIET, "grond", "De gronden verwijzen te ver door of in een kring: \"%.60s\".", other->id);
        if (other || (missed != ZAAK_DAG_GEEN && !s->told))
            explain_other_row(s, begin->grond, anders, other ? other : begin->grond, missed);
        s->told |= missed != ZAAK_DAG_GEEN;
        i = other ? 0 : i + 1;
        if (other)
            begin->grond = other;
    }
    return 0;
}

/* The end of the term that this one follows. */
static int end_of_previous(struct search *s, const char *id, zaak_dag *ret_dag)
{
    struct begin previous = { .grond = find_row(s, id) };
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    int result;

    if (++s->hops > MAX_SPRONGEN)
        return zaak_fail(s->error, ZAAK_E_LIMIET, "grond", "De gronden verwijzen te ver door of in een kring: \"%.60s\".", id);
    result = find_begin(s, &previous);
    if (result)
        return result;
    result = zaak_begin_plain(s->kalender, &previous, previous.grond->regime, &termijn, s->why);
    if (result)
        return zaak_fail_plain(s->error, result);
    *ret_dag = termijn.einde;
    return 0;
}

/* Events before which the term does not start move its beginning. */
static void not_before(struct search *s, struct begin *begin)
{
    for (size_t i = 0; s->first_event < s->vraag->feit_count && i < begin->grond->niet_voor_count; i++) {
        const struct niet_voor *rule = &begin->grond->niet_voor[i];
        zaak_dag dag = seen_event_day(s, rule->gebeurtenis);
        struct stap stap;

        if (dag == ZAAK_DAG_GEEN || dag <= begin->dag || (rule->van != ZAAK_DAG_GEEN && dag < rule->van))
            continue;
        stap = STAP(NIET_VOOR);
        stap.begin = zaak_gronden_gebeurtenis(s->gronden, rule->gebeurtenis)->naam;
        stap.grond = rule->artikel;
        stap.van = begin->dag;
        stap.naar = stap.op = dag;
        zaak_motivering_add(s->why, &stap);
        begin->dag = dag;
        begin->later = true;
    }
}

static int find_begin(struct search *s, struct begin *begin)
{
    int result = follow_rows(s, begin);

    if (result)
        return result;
    begin->dag = given_day(s, begin->grond);
    if (begin->dag == ZAAK_DAG_GEEN && begin->grond->na)
        result = end_of_previous(s, begin->grond->na, &begin->dag);
    if (result)
        return result;
    if (begin->dag == ZAAK_DAG_GEEN)
        return zaak_fail(s->error, ZAAK_E_ARGUMENT, "begin", "De dag waarop de termijn begint ontbreekt: \"%.60s\".", begin->grond->begin_id);
    not_before(s, begin);
    return 0;
}

int zaak_begin_find(const struct zaak_kalender *kalender, const struct zaak_gronden *gronden, const struct zaak_klokvraag *vraag, size_t first_event, struct begin *begin,
                    struct zaak_motivering *why, struct zaak_error *error)
{
    struct search search = { .kalender = kalender, .gronden = gronden, .vraag = vraag, .first_event = first_event, .why = why, .error = error };

    *begin = (struct begin){ vraag->grond, ZAAK_DAG_GEEN, false };
    return find_begin(&search, begin);
}

static struct stap begin_step(const struct begin *begin, bool onbekend)
{
    const struct zaak_grond *grond = begin->grond;

    if (onbekend)
        return STAP(BEGIN_ONBEKEND);
    if (begin->later)
        return STAP(BEGIN_LATER);
    if (grond->einde == EINDE_KALENDERJAAR)
        return STAP(BEGIN_KALENDERJAAR);
    return grond->eerste_dag == EERSTE_DAG_ZELF ? STAP(BEGIN_ZELF) : STAP(BEGIN);
}

static void explain_begin(const struct begin *begin, const struct termijndeel *deel, bool onbekend, struct zaak_motivering *why)
{
    struct stap stap;

    if (!why)
        return;
    stap = begin_step(begin, onbekend);
    stap.begin = begin->grond->begin_tekst;
    stap.grond = begin->grond->artikel;
    stap.periode = deel->periode;
    stap.van = begin->dag;
    stap.naar = deel->einde;
    stap.dagen = deel->einde - deel->start;
    zaak_motivering_add(why, &stap);
}

static int legal_vrij(const struct zaak_kalender *kalender)
{
    return kalender->vrij & ~ZAAK_DAGSOORT_SLUITING;
}

/* Working days of a term of law: the closing days of an office are its own affair and move nothing. Such terms are of a few days, so they are counted one by one. */
static int add_legal_werkdagen(const struct zaak_kalender *kalender, zaak_dag dag, int32_t count, zaak_dag *ret_dag)
{
    int free_days = legal_vrij(kalender);

    while (count > 0 && kalender_has(++dag))
        count -= !(kalender->soort[kalender_index(dag)] & free_days);
    *ret_dag = dag;
    return count > 0 ? -ZAAK_E_BEREIK : 0;
}

static int legal_nominal(const struct zaak_kalender *kalender, zaak_dag start, const struct zaak_periode *periode, zaak_dag *ret_dag)
{
    if (periode->eenheid == ZAAK_EENHEID_WERKDAG)
        return add_legal_werkdagen(kalender, start, periode->aantal, ret_dag);
    return termijn_nominal(kalender, start, periode, ret_dag);
}

int zaak_begin_term(const struct zaak_kalender *kalender, const struct begin *begin, const struct zaak_periode *termijn, bool onbekend, struct termijndeel *deel,
                    struct zaak_motivering *why)
{
    const struct zaak_grond *grond = begin->grond;
    bool whole_year = grond->einde == EINDE_KALENDERJAAR && !termijn->eenheid;

    deel->start = grond->eerste_dag == EERSTE_DAG_ZELF ? begin->dag - 1 : begin->dag;
    deel->periode = termijn->eenheid ? *termijn : whole_year ? (struct zaak_periode){ 1, ZAAK_EENHEID_JAAR } : grond->termijn;
    if (deel->periode.eenheid < ZAAK_EENHEID_DAG || deel->periode.eenheid > ZAAK_EENHEID_JAAR || deel->periode.aantal <= 0)
        return -ZAAK_E_ARGUMENT;
    if (whole_year)
        deel->einde = end_of_year(begin->dag);
    else if (legal_nominal(kalender, deel->start, &deel->periode, &deel->einde))
        return -ZAAK_E_BEREIK;
    explain_begin(begin, deel, onbekend, why);
    if (deel->periode.eenheid == ZAAK_EENHEID_WERKDAG)
        zaak_werkdagen_explain(kalender, legal_vrij(kalender), deel->start, deel->einde, why);
    return 0;
}

int zaak_begin_plain(const struct zaak_kalender *kalender, const struct begin *begin, int32_t regime, struct zaak_termijn *termijn, struct zaak_motivering *why)
{
    struct zaak_periode own = { 0, ZAAK_EENHEID_GEEN };
    struct termijndeel deel;
    int result = zaak_begin_term(kalender, begin, &own, false, &deel, why);

    if (result)
        return result;
    termijn->nominaal = deel.einde;
    result = termijn_roll(kalender, regime, deel.start, &deel.periode, termijn);
    if (result == 0)
        zaak_termijn_explain(kalender, &deel.periode, termijn, why);
    return result;
}
