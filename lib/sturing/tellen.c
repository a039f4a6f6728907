/* SPDX-License-Identifier: EUPL-1.2 */
/* Counting a case: in each period of a stand it gives values to indicators. They are gathered first and counted when all of them are there, so that a case counts whole or not at all. */
#include <zaak/dwangsomstand.h>
#include <zaak/kalender.h>
#include <zaak/norm.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "gemeente_intern.h"
#include "stand_intern.h"
#include "stand_periode_intern.h"
#include "zaak/rollen_intern.h"
#include "zaak/zaak_intern.h"

enum { ROLLEN_MAX = 64 };

/* A value that a case gives to an indicator in a row. */
struct waarde {
    struct rij *rij;
    int64_t waarde;
    int32_t nummer;
};

struct tel {
    struct zaak_stand *stand;
    const struct zaak *zaak;
    struct zaak_telling telling;
    const struct zaak_kalender *kalender;
    struct zaak_error *error;
    bool in_gebreke;               /* it has a notice of default */
    zaak_dag van, tot;             /* the period */
    struct zaak_blik blik;         /* on its last day */
    struct zaak_toestand toestand;
    bool was_there, was_open;      /* at the end of the period before */
    bool promised;                 /* the day of a promise had yet to pass then */
    int64_t betaald;               /* dwangsom paid by then, in cents */
    struct rij *rij;               /* where it counts in this period; NULL: not looked up yet */
    struct waarde *waarden;
    size_t count, capacity;
};

static int told(struct zaak_error *error, int result)
{
    return result ? zaak_fail_plain(error, result) : 0;
}

/* ---- where it counts ---- */

static const char *find_eenheid(const struct tel *t)
{
    struct zaak_rol rollen[ROLLEN_MAX];
    int count = zaak_get_rollen(t->zaak, &t->blik, rollen, ROLLEN_MAX);
    const char *unit = NULL;

    for (int i = 0; i < count && i < ROLLEN_MAX; i++) {
        if (!rollen[i].betrokkenetype || strcmp(rollen[i].betrokkenetype, "organisatorische_eenheid"))
            continue;
        if (rollen[i].roltype && (zaak_roltype_get_rasci(rollen[i].roltype) & ZAAK_RASCI_R))
            return rollen[i].betrokkene;
        unit = unit ? unit : rollen[i].betrokkene;
    }
    return unit;
}

static int find_kanaal(const struct tel *t, const char **ret_kanaal)
{
    const char *named = zaak_get_eigenschap(t->zaak, &t->blik, t->telling.kanaal ? t->telling.kanaal : "kanaal");
    const struct feit *feit = NULL;
    struct uitzicht u;
    int result = named ? 0 : zaak_uitzicht_begin(&u, t->zaak, &t->blik, t->error);

    if (!named && result == 0)
        while ((feit = zaak_uitzicht_next(&u)) && (feit->soort != ZAAK_FEIT_KLANTCONTACT || !feit->naam))
            ;
    *ret_kanaal = feit ? zaak_text(t->zaak, feit->naam) : named;
    return result;
}

static int find_rij(struct tel *t)
{
    struct sleutel key, given = { NULL, NULL, NULL, NULL, t->van, t->tot };
    int result = 0;

    if (t->rij)
        return 0;
    given.gemeente = t->telling.gemeente ? t->telling.gemeente : t->toestand.organisatie;
    if (t->stand->dimensies & ZAAK_DIMENSIE_ZAAKTYPE)
        given.zaaktype = t->toestand.zaaktype_naam;
    if (t->stand->dimensies & ZAAK_DIMENSIE_EENHEID)
        given.eenheid = find_eenheid(t);
    if (t->stand->dimensies & ZAAK_DIMENSIE_KANAAL)
        result = find_kanaal(t, &given.kanaal);
    if (result)
        return result;
    result = zaak_stand_intern_key(t->stand, &given, &key) ? zaak_stand_put(t->stand, &key, &t->rij) : -ZAAK_E_GEHEUGEN;
    return told(t->error, result);
}

/* Marks that the municipality was counted in this period, whatever there was. */
static int mark(struct zaak_stand *stand, const char *gemeente, zaak_dag van, zaak_dag tot)
{
    struct sleutel key = { zaak_stand_intern(stand, gemeente), zaak_stand_none, zaak_stand_none, zaak_stand_none, van, tot };

    return key.gemeente ? zaak_stand_put(stand, &key, NULL) : -ZAAK_E_GEHEUGEN;
}

static int mark_all(struct zaak_stand *stand, const char *gemeente)
{
    int result = 0;

    for (zaak_dag van = stand->van, tot; van <= stand->tot && result == 0; van = tot + 1) {
        tot = zaak_stand_period_end(stand->periode, van, stand->tot);
        result = mark(stand, gemeente, van, tot);
    }
    return result;
}

/* ---- gathering values ---- */

static int give(struct tel *t, int32_t nummer, int64_t waarde)
{
    int result = find_rij(t);

    if (result)
        return result;
    result = zaak_grow(t->stand->ctx, (void **)&t->waarden, &t->capacity, t->count + 1, sizeof *t->waarden);
    if (result == 0 && !zaak_stand_make_vakken(t->stand, t->rij, UINT64_C(1) << (nummer - 1)))
        result = -ZAAK_E_GEHEUGEN;
    if (result)
        return zaak_fail_plain(t->error, result);
    t->waarden[t->count++] = (struct waarde){ t->rij, waarde, nummer };
    return 0;
}

/* Calendar days and working days from receipt to a day. Days outside the kalender give no working days. */
static int give_days(struct tel *t, int32_t days, int32_t workdays, zaak_dag until)
{
    int32_t count;
    int result = give(t, days, until - t->toestand.startdatum);

    if (result == 0 && zaak_kalender_count_werkdagen(t->kalender, t->toestand.startdatum, until, &count) == 0)
        result = give(t, workdays, count);
    return result;
}

static bool in_period(const struct tel *t, zaak_dag dag)
{
    return dag != ZAAK_DAG_GEEN && dag >= t->van && dag <= t->tot;
}

/* How the promises of a case stand at the end of the period. */
struct beloften {
    bool pending, late;   /* one is not kept yet; its day has passed */
    bool running;         /* the day of one has yet to pass */
    bool unknown;         /* one cannot be worked out */
};

/* A promise is judged once: on the day on which it is kept, or else when its last day goes by. So the figures of all periods add up to the score of zaak_normscore_add(). Done too late,
 * it has days too late, in the period in which it was done. */
static int count_promise(struct tel *t, zaak_dag uiterlijk, zaak_dag bereikt, bool kept)
{
    bool passes = uiterlijk != ZAAK_DAG_GEEN && in_period(t, uiterlijk + 1);
    int result = 0;

    if (kept ? in_period(t, bereikt) : passes) {
        result = give(t, INDICATOR_OP_TIJD_BELOFTE, kept);
        if (result == 0)
            result = give(t, INDICATOR_OVER_BELOFTE, !kept);
    }
    if (result == 0 && !kept && in_period(t, bereikt) && uiterlijk != ZAAK_DAG_GEEN)
        result = give(t, INDICATOR_DAGEN_OVER_BELOFTE, (int64_t)bereikt - uiterlijk);
    return result;
}

static int count_norm(struct tel *t, size_t index, struct beloften *beloften)
{
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;
    int result = zaak_get_normuitkomst(t->zaak, &t->blik, index, &uitkomst, NULL, NULL);

    if (result == -ZAAK_E_GEHEUGEN)
        return zaak_fail_memory(t->error);
    beloften->unknown |= result < 0;
    if (result || uitkomst.uitkomst == ZAAK_NORM_ONBEKEND || uitkomst.uitkomst == ZAAK_NORM_NVT)
        return 0;
    beloften->running |= uitkomst.uitkomst == ZAAK_NORM_LOOPT || (uitkomst.uitkomst == ZAAK_NORM_GEMIST && uitkomst.uiterlijk >= t->tot);
    beloften->late |= uitkomst.uitkomst == ZAAK_NORM_TE_LAAT;
    beloften->pending |= uitkomst.uitkomst == ZAAK_NORM_LOOPT || uitkomst.uitkomst == ZAAK_NORM_TE_LAAT;
    if (uitkomst.uitkomst == ZAAK_NORM_LOOPT)
        return 0;
    return count_promise(t, uitkomst.uiterlijk, uitkomst.bereikt, uitkomst.uitkomst == ZAAK_NORM_GEHAALD);
}

/* Without a procesprofiel the servicenorm of the catalogue is the promise; it is kept by the decision, or by the end. */
static int count_promises(struct tel *t, const struct zaak_klok *klok, struct beloften *beloften)
{
    size_t count = zaak_profiel_norm_count(t->toestand.profiel);
    int result = 0;

    for (size_t i = 0; i < count && result == 0; i++)
        result = count_norm(t, i, beloften);
    if (count || klok->gepland == ZAAK_DAG_GEEN)
        return result;
    beloften->pending = klok->gestopt == ZAAK_DAG_GEEN;
    beloften->late = beloften->pending && t->tot > klok->gepland;
    return count_promise(t, klok->gepland, klok->gestopt, klok->gestopt != ZAAK_DAG_GEEN && klok->gestopt <= klok->gepland);
}

/* The decision that was made known in this period, against the law. */
static int count_decision(struct tel *t, const struct zaak_klok *klok)
{
    bool late = klok->toestand == ZAAK_KLOK_TE_LAAT;
    const struct {
        int32_t nummer;
        bool counts;
        int64_t waarde;
    } rows[] = {
        { INDICATOR_BESLUITDUUR_NETTO, true, klok->dagen_gebruikt },
        { INDICATOR_OP_TIJD_WET, true, !late },
        { INDICATOR_OVER_WET, true, late },
        { INDICATOR_DAGEN_OVER_WET, late, -(int64_t)klok->dagen_over },
        { INDICATOR_OPGESCHORT, true, klok->dagen_opgeschort > 0 },
        { INDICATOR_DAGEN_OPGESCHORT, klok->dagen_opgeschort > 0, klok->dagen_opgeschort },
        { INDICATOR_VERLENGD, true, klok->verlengingen > 0 },
    };
    int result = 0;

    if (in_period(t, t->toestand.besluit_op))
        result = give_days(t, INDICATOR_BESLUITDUUR, INDICATOR_BESLUITDUUR_WERKDAGEN, t->toestand.besluit_op);
    if (!in_period(t, klok->gestopt) || (!late && klok->toestand != ZAAK_KLOK_OP_TIJD))
        return result;
    for (size_t i = 0; i < sizeof rows / sizeof *rows && result == 0; i++)
        if (rows[i].counts)
            result = give(t, rows[i].nummer, rows[i].waarde);
    return result;
}

/* What holds on the last day of the period. */
static int count_open(struct tel *t, const struct zaak_klok *klok, const struct beloften *beloften)
{
    bool is_pending = klok->toestand == ZAAK_KLOK_LOOPT || klok->toestand == ZAAK_KLOK_OPGESCHORT || klok->toestand == ZAAK_KLOK_VERSTREKEN;
    const struct {
        int32_t nummer;
        bool counts;
        int64_t waarde;
    } rows[] = {
        { INDICATOR_OPEN, true, 1 },
        { INDICATOR_OPEN_OPGESCHORT, is_pending, klok->toestand == ZAAK_KLOK_OPGESCHORT },
        { INDICATOR_OPEN_OVER_WET, is_pending, klok->toestand == ZAAK_KLOK_VERSTREKEN },
        { INDICATOR_OPEN_VOORLOPIG, is_pending, klok->voorlopig },
        { INDICATOR_OPEN_OVER_BELOFTE, beloften->pending, beloften->late },
        { INDICATOR_OPEN_ZONDER_TERMIJN, !beloften->unknown, klok->toestand == ZAAK_KLOK_GEEN },
        { INDICATOR_OPEN_NIET_BEREKEND, true, beloften->unknown },
    };
    int result = give_days(t, INDICATOR_OUDERDOM, INDICATOR_OUDERDOM_WERKDAGEN, t->tot);

    for (size_t i = 0; i < sizeof rows / sizeof *rows && result == 0; i++)
        if (rows[i].counts)
            result = give(t, rows[i].nummer, rows[i].waarde);
    return result;
}

static int count_terms(struct tel *t, bool is_open)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct beloften beloften = { false, false, false, false };
    int result = zaak_ask_klok(t->zaak, &t->blik, &klok, NULL, NULL);

    if (result == -ZAAK_E_GEHEUGEN)
        return zaak_fail_memory(t->error);
    beloften.unknown = result < 0;
    result = count_promises(t, &klok, &beloften);
    t->promised = beloften.running;
    if (result == 0)
        result = count_decision(t, &klok);
    return result == 0 && is_open ? count_open(t, &klok, &beloften) : result;
}

static int count_penalty(struct tel *t)
{
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    int result;

    blik.blik = t->blik;
    result = zaak_get_dwangsom(t->zaak, &blik, &stand, NULL, NULL);
    if (result == -ZAAK_E_GEHEUGEN)
        return zaak_fail_memory(t->error);
    if (result)
        return 0; /* without a clock there is no dwangsom; that the clock has no answer is counted */
    if (in_period(t, stand.igs))
        result = give(t, INDICATOR_IN_GEBREKE, 1);
    if (result == 0 && stand.open_cent > 0)
        result = give(t, INDICATOR_DWANGSOM_OPEN, stand.open_cent);
    if (result == 0 && stand.hoogstens_cent > 0)
        result = give(t, INDICATOR_DWANGSOM_RISICO, stand.hoogstens_cent);
    if (result == 0 && stand.betaald_cent != t->betaald)
        result = give(t, INDICATOR_DWANGSOM_BETAALD, stand.betaald_cent - t->betaald);
    t->betaald = stand.betaald_cent;
    return result;
}

/* ---- the periods of a case ---- */

static int look(struct tel *t, zaak_dag day)
{
    t->blik.peildatum = day;
    t->toestand = (struct zaak_toestand)ZAAK_TOESTAND_INIT;
    return zaak_get_toestand(t->zaak, &t->blik, &t->toestand, t->error);
}

/* How it stood on the day before the stand begins. */
static int look_before(struct tel *t)
{
    struct zaak_dwangsomstand stand = ZAAK_DWANGSOMSTAND_INIT;
    struct zaak_dwangsomblik blik = ZAAK_DWANGSOMBLIK_INIT;
    int result = look(t, t->stand->van - 1);

    t->was_there = result == 0 && t->toestand.startdatum != ZAAK_DAG_GEEN;
    t->was_open = t->was_there && t->toestand.einddatum == ZAAK_DAG_GEEN;
    t->promised = t->was_there; /* whether it is so shows in the first period */
    blik.blik = t->blik;
    if (result || !t->was_there || !t->in_gebreke)
        return result;
    result = zaak_get_dwangsom(t->zaak, &blik, &stand, NULL, NULL);
    t->betaald = result == 0 ? stand.betaald_cent : 0;
    return result == -ZAAK_E_GEHEUGEN ? zaak_fail_memory(t->error) : 0;
}

static int count_flows(struct tel *t, bool is_open)
{
    bool ends = !is_open && (t->was_open || !t->was_there);
    int result = in_period(t, t->toestand.startdatum) ? give(t, INDICATOR_IN, 1) : 0;

    if (result == 0 && ends)
        result = give(t, INDICATOR_UIT, 1);
    if (result == 0 && ends)
        result = give_days(t, INDICATOR_DOORLOOPTIJD, INDICATOR_DOORLOOPTIJD_WERKDAGEN, t->toestand.einddatum);
    if (result == 0 && is_open && t->was_there && !t->was_open)
        result = give(t, INDICATOR_HEROPEND, 1);
    if (result == 0 && (is_open || ends || t->promised))
        result = count_terms(t, is_open);
    return result;
}

static int count_period(struct tel *t)
{
    int result = look(t, t->tot);
    bool is_open;

    if (result || t->toestand.startdatum == ZAAK_DAG_GEEN)
        return result;
    t->rij = NULL;
    is_open = t->toestand.einddatum == ZAAK_DAG_GEEN;
    result = told(t->error, mark(t->stand, t->telling.gemeente ? t->telling.gemeente : t->toestand.organisatie, t->van, t->tot));
    if (result == 0)
        result = count_flows(t, is_open);
    if (result == 0 && t->in_gebreke)
        result = count_penalty(t);
    t->was_there = true;
    t->was_open = is_open;
    return result;
}

/* From here on nothing changes any more: the case is closed, its last fact lies behind, and the days of its promises have passed. */
static bool is_over(const struct tel *t)
{
    return t->was_there && !t->was_open && !t->promised && !t->in_gebreke && feit_dag(&t->zaak->feiten[t->zaak->count - 1]) < t->van;
}

static int gather(struct tel *t, zaak_dag start)
{
    struct zaak_stand *stand = t->stand;
    int result = start < stand->van ? look_before(t) : 0;

    for (t->van = stand->van; t->van <= stand->tot && result == 0 && !is_over(t); t->van = t->tot + 1) {
        t->tot = zaak_stand_period_end(stand->periode, t->van, stand->tot);
        if (t->tot >= start)
            result = count_period(t);
    }
    return result;
}

/* ---- counting what was gathered ---- */

/* Several values may go to one state: all of them together must fit each state. */
static int check_room(const struct tel *t)
{
    struct hoofd all = { (int64_t)t->count, 0, 0, 0 };

    for (size_t i = 0; i < t->count; i++) {
        int64_t size = t->waarden[i].waarde < 0 ? -t->waarden[i].waarde : t->waarden[i].waarde;

        all.teller = all.teller > INT64_MAX - size ? INT64_MAX : all.teller + size;
    }
    for (size_t i = 0; i < t->count; i++) {
        const struct waarde *waarde = &t->waarden[i];
        struct hoofd hoofd = waarde->rij->hoofden[waarde->nummer - 1];

        hoofd.teller = hoofd.teller < 0 ? -hoofd.teller : hoofd.teller;
        if (!zaak_staat_fits(zaak_indicator_vorm(waarde->nummer), waarde->waarde) || !hoofd_can_add(&hoofd, &all))
            return zaak_fail(t->error, ZAAK_E_BEREIK, NULL, "Een som wordt te groot.");
    }
    return 0;
}

static void count_all(const struct tel *t)
{
    for (size_t i = 0; i < t->count; i++) {
        const struct waarde *waarde = &t->waarden[i];
        int bit = waarde->nummer - 1;
        int32_t vorm = zaak_indicator_vorm(waarde->nummer);
        struct hoofd one = zaak_staat_of(vorm, waarde->waarde);

        hoofd_add(&waarde->rij->hoofden[bit], &one);
        if (vorm == ZAAK_INDICATOR_DAGEN)
            waarde->rij->vakken[bit][zaak_staat_vak(waarde->waarde)]++;
        waarde->rij->mask |= UINT64_C(1) << bit;
    }
}

static bool has_notice(const struct zaak *zaak)
{
    for (size_t i = 0; i < zaak->count; i++)
        if (zaak->feiten[i].soort == ZAAK_FEIT_INGEBREKESTELLING)
            return true;
    return false;
}

/* Counts one case; the room for its values is kept for the next one. */
static int count_zaak(struct tel *t)
{
    struct zaak_toestand all = ZAAK_TOESTAND_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    size_t before = t->stand->count;
    int result = zaak_get_toestand(t->zaak, &blik, &all, t->error);

    if (result || all.startdatum == ZAAK_DAG_GEEN || all.startdatum > t->stand->tot)
        return result;
    t->in_gebreke = has_notice(t->zaak);
    t->was_there = t->was_open = t->promised = false;
    t->betaald = 0;
    t->count = 0;
    result = gather(t, all.startdatum);
    if (result == 0)
        result = check_room(t);
    if (result) {
        zaak_stand_cut(t->stand, before);
        return result;
    }
    count_all(t);
    return 1;
}

static int begin(struct tel *t, struct zaak_stand *stand, const struct zaak_telling *given, struct zaak_error *error)
{
    int result;

    *t = (struct tel){ .stand = stand, .telling = ZAAK_TELLING_INIT, .error = error, .blik = ZAAK_BLIK_INIT };
    result = stand ? zaak_options_read(&t->telling, sizeof t->telling, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (result == 0 && t->telling.gemeente)
        result = zaak_overheid_check_code(t->telling.gemeente, "gemeente", error);
    if (result)
        return result;
    t->kalender = t->telling.kalender ? t->telling.kalender : zaak_context_get_kalender(stand->ctx);
    t->blik.lezing = t->telling.lezing;
    return t->kalender ? 0 : zaak_fail_memory(error);
}

int zaak_stand_add_zaak(struct zaak_stand *stand, const struct zaak *zaak, const struct zaak_telling *telling, struct zaak_error *error)
{
    struct tel t;
    int result = zaak ? begin(&t, stand, telling, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result)
        return result;
    t.zaak = zaak;
    result = count_zaak(&t);
    zaak_release(stand->ctx, t.waarden);
    return result;
}

/* Each municipality that occurs has all periods, also those in which nothing happened. */
static int mark_everywhere(struct zaak_stand *stand, const struct zaak_telling *telling)
{
    const char *last = NULL;
    size_t count = stand->count;
    int result = telling->gemeente ? mark_all(stand, telling->gemeente) : 0;

    for (size_t i = 0; i < count && result == 0; i++) {
        const char *gemeente = stand->rows[i]->sleutel.gemeente;

        if (gemeente != last)
            result = mark_all(stand, gemeente);
        last = gemeente;
    }
    return result;
}

/* Counts into a stand of its own, which is merged when all cases are in it. */
int zaak_stand_add_voorraad(struct zaak_stand *stand, const struct zaak_voorraad *voorraad, const struct zaak_telling *telling, size_t *ret_geteld,
                            struct zaak_error *error)
{
    struct zaak_stand *fresh;
    struct tel t;
    size_t counted = 0;
    int result;

    if (!stand || !voorraad)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    fresh = zaak_stand_make(stand->ctx, stand->periode, stand->dimensies, stand->van, stand->tot);
    if (!fresh)
        return zaak_fail_memory(error);
    result = begin(&t, fresh, telling, error);
    for (size_t i = 0; i < zaak_voorraad_count(voorraad) && result >= 0; i++) {
        t.zaak = zaak_voorraad_at(voorraad, i);
        result = count_zaak(&t);
        counted += result == 1;
    }
    zaak_release(stand->ctx, t.waarden);
    if (result >= 0) {
        zaak_stand_sort(fresh);
        result = told(error, mark_everywhere(fresh, &t.telling));
    }
    if (result >= 0)
        result = zaak_stand_merge(stand, fresh, error);
    zaak_stand_unref(fresh);
    if (result == 0 && ret_geteld)
        *ret_geteld = counted;
    return result;
}
