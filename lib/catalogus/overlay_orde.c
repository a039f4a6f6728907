/* SPDX-License-Identifier: EUPL-1.2 */
/* The partial order of each field: an own profile is stricter when whoever keeps to it also keeps to the shared one. */
#include <zaak/grond.h>

#include "catalogus_intern.h"
#include "overlay_intern.h"
#include "tijd/periode_orde_intern.h"

enum orde {
    ORDE_ANDERS,        /* any difference cannot be compared */
    ORDE_EIGEN,         /* any difference is of no weight */
    ORDE_ERBIJ,         /* a row more is stricter */
    ORDE_ERAF,          /* a row less is stricter */
    ORDE_TERMIJN,
    ORDE_VRIJHEID,
    ORDE_STAPPEN,
    ORDE_MAG,
    ORDE_NORMTERMIJN,
    ORDE_REGIME,
    ORDE_HOGER,
    ORDE_SCHORT_OP,
    ORDE_EIST,
    ORDE_LETTERS,
    ORDE_HOOGSTENS,
    ORDE_VENSTER,
    ORDE_VERSTREKEN,
    ORDE_VOORWAARDE,
    ORDE_PERIODE,
    ORDE_BESLUIT,
    ORDE_MANDAAT,
    ORDE_SCHEIDING,
    ORDE_COUNT
};

static const struct {
    uint8_t deel, orde;
    const char *veld, *uitleg;
} orden[] = {
#define X(deel, veld, orde, uitleg) { DEEL_##deel, ORDE_##orde, veld, uitleg },
#include "overlayorden.inc"
#undef X
};

/* Stricter by a number: positive when the own one is the stricter one. */
static int32_t by_order(int64_t stricter)
{
    return stricter > 0 ? ZAAK_OVERLAY_STRENGER : stricter < 0 ? ZAAK_OVERLAY_RUIMER : ZAAK_OVERLAY_GELIJK;
}

/* Stricter by what must be there: `more` when the own one has something that the shared one lacks, `less` when it is the other way round. */
static int32_t by_sets(bool more, bool less)
{
    if (more && less)
        return ZAAK_OVERLAY_ONVERGELIJKBAAR;
    return by_order(more - less);
}

/* A shorter term is the stricter one, where it is so from every first day on; equal on some days and shorter on others is shorter. */
static int32_t by_terms(const struct overlay *o, const struct zaak_periode *gedeeld, const struct zaak_periode *eigen)
{
    int32_t least, most;

    if (!zaak_periode_order(o->kalender, eigen, gedeeld, &least, &most))
        return ZAAK_OVERLAY_ONVERGELIJKBAAR;
    return by_sets(least < 0, most > 0);
}

static int32_t judge_other(const struct overlay *o, const struct verschil *row)
{
    (void)o;
    (void)row;
    return ZAAK_OVERLAY_ONVERGELIJKBAAR;
}

static int32_t judge_own(const struct overlay *o, const struct verschil *row)
{
    (void)o;
    (void)row;
    return ZAAK_OVERLAY_EIGEN;
}

static int32_t judge_more(const struct overlay *o, const struct verschil *row)
{
    (void)o;
    return by_order(row->wijze == ZAAK_VERSCHIL_TOEGEVOEGD ? 1 : -1);
}

static int32_t judge_fewer(const struct overlay *o, const struct verschil *row)
{
    return by_order(judge_more(o, row) == ZAAK_OVERLAY_STRENGER ? -1 : 1);
}

/* The term of a profile, or else that of its ground. */
static struct zaak_periode term_of(const struct overlay *o, const struct zaak_profiel *p)
{
    struct zaak_periode termijn = *zaak_profiel_termijn(p);
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;

    for (size_t i = 0; p->grond && !termijn.eenheid && i < zaak_gronden_count(o->gronden); i++)
        if (zaak_grond_get_info(zaak_gronden_at(o->gronden, i), &info) == 0 && !strcmp(info.id, p->grond))
            termijn = info.termijn;
    return termijn;
}

static int32_t judge_term(const struct overlay *o, const struct verschil *row)
{
    struct zaak_periode gedeeld = term_of(o, o->gedeeld), eigen = term_of(o, o->eigen);

    (void)row;
    if (!gedeeld.eenheid || !eigen.eenheid)
        return by_sets(eigen.eenheid != 0, gedeeld.eenheid != 0);
    return by_terms(o, &gedeeld, &eigen);
}

static int32_t judge_freedom(const struct overlay *o, const struct verschil *row)
{
    (void)row;
    return by_order(o->gedeeld->vrij - o->eigen->vrij);
}

/* Without steps each status is one. */
static bool is_shown(const struct zaak_profiel *p, const struct zaak_object *statustype)
{
    const struct volgwijze *wijze = p->volgwijze;

    for (size_t i = 0; wijze && i < wijze->stap_count; i++)
        for (size_t j = 0; j < wijze->stappen[i].count; j++)
            if (wijze->stappen[i].statustypen[j] == statustype)
                return true;
    return !wijze || !wijze->stap_count;
}

static int32_t judge_steps(const struct overlay *o, const struct verschil *row)
{
    bool more = false, less = false;

    (void)row;
    for (size_t i = 0; i < zaak_zaaktype_count(o->eigen->zaaktype, ZAAK_SOORT_STATUSTYPE); i++) {
        const struct zaak_object *statustype = zaak_zaaktype_at(o->eigen->zaaktype, ZAAK_SOORT_STATUSTYPE, i);
        bool shared = is_shown(o->gedeeld, statustype), own = is_shown(o->eigen, statustype);

        more |= own && !shared;
        less |= shared && !own;
    }
    return more || less ? by_sets(more, less) : ZAAK_OVERLAY_EIGEN;
}

static int32_t judge_offer(const struct overlay *o, const struct verschil *row)
{
    uint32_t gedeeld = o->gedeeld->volgwijze ? o->gedeeld->volgwijze->verboden : 0, eigen = o->eigen->volgwijze ? o->eigen->volgwijze->verboden : 0;

    (void)row;
    return by_sets((gedeeld & ~eigen) != 0, (eigen & ~gedeeld) != 0);
}

/* The promise at hand in both profiles. */
static const struct zaak_servicenorm *norm_of(const struct overlay *o, const struct verschil *row, bool eigen)
{
    return eigen ? &o->eigen->normen[row->plaatsen[1]] : &o->gedeeld->normen[row->plaatsen[0]];
}

static const struct zaak_normregel *regel_of(const struct overlay *o, const struct verschil *row, bool eigen)
{
    return zaak_norm_regel(norm_of(o, row, eigen));
}

/* A promise to do something so long before is stricter when it is longer. */
static int32_t judge_promise(const struct overlay *o, const struct verschil *row)
{
    const struct zaak_periode *gedeeld = &norm_of(o, row, false)->termijn, *eigen = &norm_of(o, row, true)->termijn;

    if (regel_of(o, row, false)->richting != regel_of(o, row, true)->richting)
        return ZAAK_OVERLAY_ONVERGELIJKBAAR;
    return regel_of(o, row, true)->richting == ZAAK_RICHTING_VOOR ? by_terms(o, eigen, gedeeld) : by_terms(o, gedeeld, eigen);
}

static int32_t judge_most(const struct overlay *o, const struct verschil *row)
{
    const struct zaak_normregel *gedeeld = regel_of(o, row, false), *eigen = regel_of(o, row, true);

    return gedeeld->richting == eigen->richting ? by_order((int64_t)gedeeld->hoogstens - eigen->hoogstens) : ZAAK_OVERLAY_ONVERGELIJKBAAR;
}

/* A window of the year holds its last day, one of the day ends at its last minute. */
static bool in_window(const struct zaak_normvenster *venster, int32_t at)
{
    bool after = at >= venster->van, before = venster->soort == ZAAK_VENSTER_JAAR ? at <= venster->tot : at < venster->tot;

    return venster->van <= venster->tot ? after && before : after || before;
}

static int32_t judge_window(const struct overlay *o, const struct verschil *row)
{
    enum { LAST = 1440 };   /* minutes of a day; the days of a year, 101 to 1231, are fewer */
    const struct zaak_normvenster *gedeeld = &regel_of(o, row, false)->venster, *eigen = &regel_of(o, row, true)->venster;
    bool inside = false, outside = false;

    if (gedeeld->soort != eigen->soort)
        return ZAAK_OVERLAY_ONVERGELIJKBAAR;
    for (int32_t at = 0; at < LAST; at++) {
        inside |= in_window(gedeeld, at) && !in_window(eigen, at);
        outside |= in_window(eigen, at) && !in_window(gedeeld, at);
    }
    return by_sets(inside, outside);
}

static int32_t judge_elapsed(const struct overlay *o, const struct verschil *row)
{
    return by_order(regel_of(o, row, true)->verstreken - regel_of(o, row, false)->verstreken);
}

static int32_t judge_condition(const struct overlay *o, const struct verschil *row)
{
    bool gedeeld = regel_of(o, row, false)->voorwaarde.soort != ZAAK_NORMMOMENT_GEWOON, eigen = regel_of(o, row, true)->voorwaarde.soort != ZAAK_NORMMOMENT_GEWOON;

    return gedeeld && eigen ? ZAAK_OVERLAY_ONVERGELIJKBAAR : by_order(gedeeld - eigen);
}

/* A target that is met in each month is met in each quarter and each year, and over all there is. */
static int32_t judge_period(const struct overlay *o, const struct verschil *row)
{
    static const int32_t lengths[] = {
        [ZAAK_NORMPERIODE_GEEN] = 4, [ZAAK_NORMPERIODE_MAAND] = 1, [ZAAK_NORMPERIODE_KWARTAAL] = 2, [ZAAK_NORMPERIODE_JAAR] = 3
    };

    return by_order(lengths[regel_of(o, row, false)->periode] - lengths[regel_of(o, row, true)->periode]);
}

static int32_t judge_regime(const struct overlay *o, const struct verschil *row)
{
    return by_order((norm_of(o, row, true)->regime == ZAAK_REGIME_GEEN) - (norm_of(o, row, false)->regime == ZAAK_REGIME_GEEN));
}

static int32_t judge_target(const struct overlay *o, const struct verschil *row)
{
    return by_order(norm_of(o, row, true)->doel - norm_of(o, row, false)->doel);
}

static int32_t judge_suspension(const struct overlay *o, const struct verschil *row)
{
    return by_order(norm_of(o, row, false)->schort_op - norm_of(o, row, true)->schort_op);
}

static bool demands_all(const struct overgang *a, const struct overgang *b)
{
    for (size_t i = 0; i < b->eis_count; i++) {
        bool found = false;

        for (size_t j = 0; j < a->eis_count && !found; j++)
            found = a->eisen[j].soort == b->eisen[i].soort && a->eisen[j].object == b->eisen[i].object;
        if (!found)
            return false;
    }
    return true;
}

static int32_t judge_demands(const struct overlay *o, const struct verschil *row)
{
    const struct overgang *gedeeld = &o->gedeeld->overgangen[row->plaatsen[0]], *eigen = &o->eigen->overgangen[row->plaatsen[1]];

    return by_sets(!demands_all(gedeeld, eigen), !demands_all(eigen, gedeeld));
}

static bool has_activity(const struct zaak_profiel *p, const char *id)
{
    for (size_t i = 0; i < p->rasci_count; i++)
        if (p->rasci[i].activiteit && !strcmp(p->rasci[i].activiteit, id))
            return true;
    return false;
}

/* Of an activity that only one of the two has, all letters come or go with it. */
static int32_t judge_letters(const struct overlay *o, const struct verschil *row)
{
    const struct zaak_rasciregel *gedeeld = row->plaatsen[0] == SLEUTEL_GEEN ? NULL : &o->gedeeld->rasci[row->plaatsen[0]];
    const struct zaak_rasciregel *eigen = row->plaatsen[1] == SLEUTEL_GEEN ? NULL : &o->eigen->rasci[row->plaatsen[1]];
    int32_t was = gedeeld ? gedeeld->letters : 0, wordt = eigen ? eigen->letters : 0;

    if (!gedeeld && !has_activity(o->gedeeld, eigen->activiteit))
        return ZAAK_OVERLAY_STRENGER;
    if (!eigen && !has_activity(o->eigen, gedeeld->activiteit))
        return ZAAK_OVERLAY_RUIMER;
    if ((was ^ wordt) & (ZAAK_RASCI_R | ZAAK_RASCI_A))
        return ZAAK_OVERLAY_ONVERGELIJKBAAR;
    return by_sets((wordt & ~was) != 0, (was & ~wordt) != 0);
}

/* The activity at hand in both profiles. */
static const struct activiteit *activity_of(const struct overlay *o, const struct verschil *row, bool eigen)
{
    return eigen ? &o->eigen->activiteiten[row->plaatsen[1]] : &o->gedeeld->activiteiten[row->plaatsen[0]];
}

static int32_t judge_decision(const struct overlay *o, const struct verschil *row)
{
    return by_order(activity_of(o, row, true)->gegevens.besluit - activity_of(o, row, false)->gegevens.besluit);
}

static int32_t judge_mandate(const struct overlay *o, const struct verschil *row)
{
    return by_order(activity_of(o, row, true)->gegevens.mandaat - activity_of(o, row, false)->gegevens.mandaat);
}

/* Whether the one keeps apart all that the other does; the article is no more than where it stands. */
static bool segregates_all(const struct activiteit *a, const struct activiteit *b)
{
    for (int32_t i = 0; i < b->gegevens.scheiding_count; i++) {
        const struct zaak_scheiding *wanted = &b->scheidingen[i];
        bool found = false;

        for (int32_t j = 0; j < a->gegevens.scheiding_count && !found; j++) {
            const struct zaak_scheiding *given = &a->scheidingen[j];

            found = given->waar == wanted->waar && given->wijze == wanted->wijze && zaak_profiel_same_organisatie(given->activiteit, wanted->activiteit);
        }
        if (!found)
            return false;
    }
    return true;
}

static int32_t judge_segregation(const struct overlay *o, const struct verschil *row)
{
    const struct activiteit *gedeeld = activity_of(o, row, false), *eigen = activity_of(o, row, true);

    return by_sets(!segregates_all(gedeeld, eigen), !segregates_all(eigen, gedeeld));
}

struct oordeel zaak_overlay_judge(const struct overlay *overlay, const struct verschil *row)
{
    static int32_t (*const judges[ORDE_COUNT])(const struct overlay *, const struct verschil *) = {
        [ORDE_ANDERS] = judge_other,
        [ORDE_EIGEN] = judge_own,
        [ORDE_ERBIJ] = judge_more,
        [ORDE_ERAF] = judge_fewer,
        [ORDE_TERMIJN] = judge_term,
        [ORDE_VRIJHEID] = judge_freedom,
        [ORDE_STAPPEN] = judge_steps,
        [ORDE_MAG] = judge_offer,
        [ORDE_NORMTERMIJN] = judge_promise,
        [ORDE_REGIME] = judge_regime,
        [ORDE_HOGER] = judge_target,
        [ORDE_SCHORT_OP] = judge_suspension,
        [ORDE_EIST] = judge_demands,
        [ORDE_LETTERS] = judge_letters,
        [ORDE_HOOGSTENS] = judge_most,
        [ORDE_VENSTER] = judge_window,
        [ORDE_VERSTREKEN] = judge_elapsed,
        [ORDE_VOORWAARDE] = judge_condition,
        [ORDE_PERIODE] = judge_period,
        [ORDE_BESLUIT] = judge_decision,
        [ORDE_MANDAAT] = judge_mandate,
        [ORDE_SCHEIDING] = judge_segregation,
    };

    for (size_t i = 0; i < sizeof orden / sizeof orden[0]; i++)
        if (orden[i].deel == row->deel && !strcmp(orden[i].veld, row->veld))
            return (struct oordeel){ judges[orden[i].orde](overlay, row), orden[i].uitleg };
    /* A field that the register does not have yet: nobody can say that it is not looser. */
    return (struct oordeel){ ZAAK_OVERLAY_ONVERGELIJKBAAR, "Voor dit veld is niet gezegd wat strenger is." };
}
