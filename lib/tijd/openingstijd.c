/* SPDX-License-Identifier: EUPL-1.2 */
/* Opening hours as one long count: how many minutes it was open before each day of the kalender. An instant has a place in that count, an addition is a sum, and the answer is found
 * back by halving. */
#include "openingstijd_intern.h"

#include <stdlib.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "datum_intern.h"
#include "kalender_intern.h"

#define SECOND_MICROS INT64_C(1000000)
#define MINUTE_MICROS (60 * SECOND_MICROS)

enum { DAY_MINUTES = ZAAK_OPENINGSTIJD_MINUTEN_PER_DAG, MAX_SLOTS = ZAAK_OPENINGSTIJD_MAX_TIJDVAKKEN };

/* The clocks change at 02:00 or 03:00 local time: a slot that touches this hour may take more or less time than it says. */
enum { CHANGE_BEGIN = 120, CHANGE_END = 180 };

/* A slot of a weekday or of a date: `key` says which. */
struct vak {
    int32_t key;
    int32_t van, tot;
    uint32_t place; /* in the options */
};

struct vakken {
    struct vak *rows; /* by key, then by time */
    size_t count, capacity;
};

struct zaak_openingstijd {
    struct teller refs;
    struct zaak_context *ctx;
    struct vakken week, dagen;
    size_t week_from[9]; /* by weekday: its first slot; that of the next one is where it ends */
    uint32_t before[KALENDER_DAGEN + 1]; /* opening minutes before this day */
};

/* ---- making ---- */

int zaak_tijdvak_check(int32_t van, int32_t tot, struct zaak_error *error)
{
    if (van < 0 || van > DAY_MINUTES)
        return zaak_fail(error, ZAAK_E_BEREIK, "van", "Een dag loopt van minuut 0 tot minuut %d.", DAY_MINUTES);
    if (tot < 0 || tot > DAY_MINUTES)
        return zaak_fail(error, ZAAK_E_BEREIK, "tot", "Een dag loopt van minuut 0 tot minuut %d.", DAY_MINUTES);
    return van < tot ? 0 : zaak_fail(error, ZAAK_E_WAARDE, "tot", "Het tijdvak eindigt niet na zijn begin.");
}

int zaak_tijdvak_overlap(struct zaak_error *error)
{
    return zaak_fail(error, ZAAK_E_DUBBEL, NULL, "Dit tijdvak overlapt met een ander tijdvak van dezelfde dag.");
}

int zaak_tijdvak_too_many(struct zaak_error *error)
{
    return zaak_fail(error, ZAAK_E_LIMIET, NULL, "Een dag heeft hoogstens %d tijdvakken.", MAX_SLOTS);
}

static int check_week(const struct zaak_tijdvak *row, struct zaak_error *error)
{
    if (row->weekdag < 1 || row->weekdag > 7)
        return zaak_fail(error, ZAAK_E_BEREIK, "weekdag", "Een weekdag is 1 (maandag) tot en met 7 (zondag).");
    return zaak_tijdvak_check(row->van, row->tot, error);
}

static int check_dag(const struct zaak_dagtijdvak *row, struct zaak_error *error)
{
    if (!kalender_has(row->dag))
        return zaak_kalender_fail_range("dag", error);
    return row->van == 0 && row->tot == 0 ? 0 : zaak_tijdvak_check(row->van, row->tot, error);
}

static int check_options(const struct zaak_openingstijd_options *options, struct zaak_error *error)
{
    uint64_t reserved = 0;

    for (size_t i = 0; i < sizeof options->reserved / sizeof options->reserved[0]; i++)
        reserved |= options->reserved[i];
    if (reserved)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "reserved", "Een gereserveerd veld is niet nul.");
    if (options->feestdagen < ZAAK_FEESTDAGEN_DICHT || options->feestdagen > ZAAK_FEESTDAGEN_OPEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "feestdagen", "Deze keuze bestaat niet.");
    if (options->gelijkgesteld < ZAAK_KANAAL_GELIJKGESTELD_KALENDER || options->gelijkgesteld > ZAAK_KANAAL_GELIJKGESTELD_OPEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "gelijkgesteld", "Deze keuze bestaat niet.");
    if (options->feestdagen == ZAAK_FEESTDAGEN_OPEN && options->gelijkgesteld)
        return zaak_fail(error, ZAAK_E_WAARDE, "gelijkgesteld", "Met feestdagen \"open\" sluit de kalender niets: dan is er niets te kiezen.");
    if (options->week_count && !options->week)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "week", "De lijst van tijdvakken ontbreekt.");
    if (options->dag_count && !options->dagen)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "dagen", "De lijst van dagen ontbreekt.");
    if (options->week_count > 7 * MAX_SLOTS) {
        int r = zaak_tijdvak_too_many(error);

        zaak_error_prefix(error, "week");
        return r;
    }
    if (options->dag_count > ZAAK_OPENINGSTIJD_MAX_DAGEN)
        return zaak_fail(error, ZAAK_E_LIMIET, "dagen", "Er zijn hoogstens %d afwijkende tijdvakken.", ZAAK_OPENINGSTIJD_MAX_DAGEN);
    return 0;
}

static int compare_vakken(const void *left, const void *right)
{
    const struct vak *a = left, *b = right;

    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    if (a->van != b->van)
        return a->van < b->van ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

/* In order, slots that overlap stand side by side. A closed date has one row, which goes together with no other. */
static int check_neighbours(const struct vakken *vakken, const char *list, struct zaak_error *error)
{
    size_t same = 1;

    for (size_t i = 1; i < vakken->count; i++) {
        const struct vak *one = &vakken->rows[i - 1], *two = &vakken->rows[i];
        int r = 0;

        same = one->key == two->key ? same + 1 : 1;
        if (same > 1 && (two->van < one->tot || one->tot == 0))
            r = zaak_tijdvak_overlap(error);
        else if (same > MAX_SLOTS)
            r = zaak_tijdvak_too_many(error);
        if (r < 0) {
            zaak_error_prefix(error, "%s.%u", list, one->place > two->place ? one->place : two->place);
            return r;
        }
    }
    return 0;
}

static int add_vak(struct zaak_openingstijd *o, struct vakken *vakken, struct vak vak, struct zaak_error *error)
{
    void *rows = vakken->rows;
    int r = zaak_grow(o->ctx, &rows, &vakken->capacity, vakken->count + 1, sizeof vak);

    if (r < 0)
        return zaak_fail_plain(error, r);
    vakken->rows = rows;
    vakken->rows[vakken->count++] = vak;
    return 0;
}

static int sort_vakken(struct vakken *vakken, const char *list, struct zaak_error *error)
{
    if (vakken->count)
        qsort(vakken->rows, vakken->count, sizeof vakken->rows[0], compare_vakken);
    return check_neighbours(vakken, list, error);
}

static int fill_vakken(struct zaak_openingstijd *o, const struct zaak_openingstijd_options *options, struct zaak_error *error)
{
    int r = 0;

    for (size_t i = 0; i < options->week_count; i++) {
        const struct zaak_tijdvak *row = &options->week[i];

        r = check_week(row, error);
        if (r == 0)
            r = add_vak(o, &o->week, (struct vak){ row->weekdag, row->van, row->tot, (uint32_t)i }, error);
        if (r < 0) {
            zaak_error_prefix(error, "week.%zu", i);
            return r;
        }
    }
    for (size_t i = 0; i < options->dag_count; i++) {
        const struct zaak_dagtijdvak *row = &options->dagen[i];

        r = check_dag(row, error);
        if (r == 0)
            r = add_vak(o, &o->dagen, (struct vak){ row->dag, row->van, row->tot, (uint32_t)i }, error);
        if (r < 0) {
            zaak_error_prefix(error, "dagen.%zu", i);
            return r;
        }
    }
    r = sort_vakken(&o->week, "week", error);
    return r < 0 ? r : sort_vakken(&o->dagen, "dagen", error);
}

/* ---- from local time to instants ---- */

/* The instant of a minute of a day. The day after the kalender's last one has a midnight too. */
static zaak_tijdstip instant_of(zaak_dag dag, int32_t minute)
{
    zaak_tijdstip tijdstip = 0;
    int32_t second, told = 0;

    if (minute == DAY_MINUTES) {
        dag++;
        minute = 0;
    }
    second = minute * 60;
    zaak_tijdstip_van_dag(dag, second, &tijdstip);
    if (minute >= CHANGE_BEGIN && minute < CHANGE_END) {
        zaak_tijdstip_dag(tijdstip, &dag, &told);
        if (told != second) /* skipped: an hour later, where the change itself is meant */
            tijdstip -= (minute - CHANGE_BEGIN) * MINUTE_MICROS;
    }
    return tijdstip;
}

/* Only such a slot may last longer or shorter than it says, and only in it two instants may have one local time. */
static bool touches_change(const struct vak *vak)
{
    return vak->van < CHANGE_END && vak->tot > CHANGE_BEGIN;
}

static int64_t vak_micros(const struct vak *vak, zaak_dag dag)
{
    return touches_change(vak) ? instant_of(dag, vak->tot) - instant_of(dag, vak->van) : (vak->tot - vak->van) * MINUTE_MICROS;
}

/* How much of a slot has passed at an instant, told too as local time; and whether the instant lies in it. */
static int64_t passed_of(const struct vak *vak, zaak_dag dag, zaak_tijdstip tijdstip, int64_t local, bool *open)
{
    int64_t van = vak->van * MINUTE_MICROS, tot = vak->tot * MINUTE_MICROS;

    if (touches_change(vak)) {
        local = tijdstip;
        van = instant_of(dag, vak->van);
        tot = instant_of(dag, vak->tot);
    }
    *open |= local >= van && local < tot;
    return local <= van ? 0 : local < tot ? local - van : tot - van;
}

/* ---- the count ---- */

/* The first slot with this key or a higher one. */
static size_t find_vak(const struct vakken *vakken, int32_t key)
{
    size_t low = 0, high = vakken->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (vakken->rows[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static size_t count_vakken(const struct vakken *vakken, size_t from, int32_t key)
{
    size_t count = 0;

    while (from + count < vakken->count && vakken->rows[from + count].key == key)
        count++;
    return count;
}

bool zaak_openingstijd_is_uitzondering(const struct zaak_openingstijd *o, zaak_dag dag)
{
    return o && count_vakken(&o->dagen, find_vak(&o->dagen, dag), dag) > 0;
}

/* The slots of a day, apart from what the kalender says of it: those of its date where it has them, else those of its weekday. */
static const struct vak *vakken_of(const struct zaak_openingstijd *o, zaak_dag dag, size_t *ret_count, bool *ret_own)
{
    int32_t weekdag = dag_weekdag(dag);
    size_t from = find_vak(&o->dagen, dag);
    size_t count = count_vakken(&o->dagen, from, dag);

    *ret_own = count > 0;
    *ret_count = count ? count : o->week_from[weekdag + 1] - o->week_from[weekdag];
    if (!*ret_count)
        return NULL;
    return count ? o->dagen.rows + from : o->week.rows + o->week_from[weekdag];
}

/* The kinds of days, bits ZAAK_DAGSOORT_…, on which the kalender closes the channel. */
static int closing_days(const struct zaak_openingstijd_options *options)
{
    int closing = options->kalender->vrij & ~ZAAK_DAGSOORT_WEEKEND;

    if (options->feestdagen == ZAAK_FEESTDAGEN_OPEN)
        return 0;
    if (options->gelijkgesteld == ZAAK_KANAAL_GELIJKGESTELD_DICHT)
        return closing | ZAAK_DAGSOORT_LID3;
    return options->gelijkgesteld == ZAAK_KANAAL_GELIJKGESTELD_OPEN ? closing & ~ZAAK_DAGSOORT_LID3 : closing;
}

/* How long the slots of each weekday last, where no change of the clocks can touch them; else -1. */
static void count_week(const struct zaak_openingstijd *o, int64_t minutes[8])
{
    for (int32_t weekdag = 1; weekdag <= 7; weekdag++) {
        minutes[weekdag] = 0;
        for (size_t i = o->week_from[weekdag]; i < o->week_from[weekdag + 1]; i++)
            minutes[weekdag] = touches_change(&o->week.rows[i]) || minutes[weekdag] < 0 ? -1 : minutes[weekdag] + o->week.rows[i].tot - o->week.rows[i].van;
    }
}

static int64_t day_minutes(const struct zaak_openingstijd *o, zaak_dag dag)
{
    int64_t micros = 0;
    size_t count;
    bool own;
    const struct vak *vakken = vakken_of(o, dag, &count, &own);

    for (size_t k = 0; k < count; k++)
        micros += vak_micros(&vakken[k], dag);
    return micros / MINUTE_MICROS;
}

static void fill_before(struct zaak_openingstijd *o, const struct zaak_openingstijd_options *options)
{
    const uint8_t *soort = options->kalender->soort;
    int closing = closing_days(options);
    int64_t total = 0, week[8];
    size_t next = 0; /* the first exception of this day or later */

    for (int32_t weekdag = 1; weekdag <= 8; weekdag++)
        o->week_from[weekdag] = find_vak(&o->week, weekdag);
    count_week(o, week);
    for (uint32_t i = 0; i < KALENDER_DAGEN; i++) {
        zaak_dag dag = KALENDER_EERSTE_DAG + (zaak_dag)i;
        int32_t weekdag = dag_weekdag(dag);
        bool own = next < o->dagen.count && o->dagen.rows[next].key == dag;

        o->before[i] = (uint32_t)total;
        while (next < o->dagen.count && o->dagen.rows[next].key == dag)
            next++;
        if (own || (!(soort[i] & closing) && week[weekdag] < 0))
            total += day_minutes(o, dag);
        else if (!(soort[i] & closing))
            total += week[weekdag];
    }
    o->before[KALENDER_DAGEN] = (uint32_t)total;
}

static void free_openingstijd(struct zaak_openingstijd *o)
{
    zaak_release(o->ctx, o->week.rows);
    zaak_release(o->ctx, o->dagen.rows);
    zaak_release(o->ctx, o);
}

int zaak_openingstijd_new(struct zaak_context *ctx, const struct zaak_openingstijd_options *given, struct zaak_openingstijd **ret_openingstijd,
                          struct zaak_error *error)
{
    struct zaak_openingstijd_options options = ZAAK_OPENINGSTIJD_OPTIONS_INIT;
    struct zaak_openingstijd *o;
    int r;

    if (!ctx || !ret_openingstijd)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    r = zaak_options_read(&options, sizeof options, given, error);
    if (r == 0)
        r = check_options(&options, error);
    if (r < 0)
        return r;
    if (!options.kalender)
        options.kalender = zaak_context_get_kalender(ctx);
    o = options.kalender ? zaak_alloc(ctx, sizeof *o) : NULL;
    if (!o)
        return zaak_fail_memory(error);
    teller_init(&o->refs);
    o->ctx = ctx;
    r = fill_vakken(o, &options, error);
    if (r < 0) {
        free_openingstijd(o);
        return r;
    }
    fill_before(o, &options);
    zaak_context_ref(ctx);
    *ret_openingstijd = o;
    return 0;
}

struct zaak_openingstijd *zaak_openingstijd_ref(struct zaak_openingstijd *openingstijd)
{
    if (openingstijd)
        teller_ref(&openingstijd->refs);
    return openingstijd;
}

struct zaak_openingstijd *zaak_openingstijd_unref(struct zaak_openingstijd *openingstijd)
{
    if (openingstijd && teller_unref(&openingstijd->refs)) {
        struct zaak_context *ctx = openingstijd->ctx;

        free_openingstijd(openingstijd);
        zaak_context_unref(ctx);
    }
    return NULL;
}

/* ---- questions ---- */

/* Where an instant stands: how long it was open before it, in microseconds, whether it is open at it, and its day. */
struct plaats {
    int64_t micros;
    uint32_t dag; /* in the table */
    bool open;
};

static int find_plaats(const struct zaak_openingstijd *o, zaak_tijdstip tijdstip, struct plaats *plaats)
{
    const struct vak *vakken;
    zaak_dag dag;
    int32_t second;
    int64_t local;
    size_t count;
    bool own;

    if (zaak_tijdstip_dag(tijdstip, &dag, &second) || !kalender_has(dag))
        return -ZAAK_E_BEREIK;
    plaats->dag = kalender_index(dag);
    plaats->micros = o->before[plaats->dag] * MINUTE_MICROS;
    plaats->open = false;
    if (o->before[plaats->dag] == o->before[plaats->dag + 1])
        return 0;
    local = tijdstip % SECOND_MICROS;
    local += second * SECOND_MICROS + (local < 0 ? SECOND_MICROS : 0);
    vakken = vakken_of(o, dag, &count, &own);
    for (size_t k = 0; k < count; k++)
        plaats->micros += passed_of(&vakken[k], dag, tijdstip, local, &plaats->open);
    return 0;
}

/* Whether the place lies after the beginning of a day of the table. */
static bool lies_after(const struct zaak_openingstijd *o, int64_t place, bool at_opening, uint32_t dag)
{
    int64_t before = o->before[dag] * MINUTE_MICROS;

    return before < place || (at_opening && before == place);
}

/* The day of the table in which a place lies, which must be one. It is looked for around `near`: most terms are short. */
static uint32_t find_day(const struct zaak_openingstijd *o, int64_t place, bool at_opening, uint32_t near)
{
    uint32_t low = near, high = near, step = 1;

    while (high < KALENDER_DAGEN && lies_after(o, place, at_opening, high)) {
        low = high;
        high = KALENDER_DAGEN - high > step ? high + step : KALENDER_DAGEN;
        step *= 2;
    }
    while (low > 0 && !lies_after(o, place, at_opening, low)) {
        high = low;
        low = low > step ? low - step : 0;
        step *= 2;
    }
    while (high - low > 1) { /* the place lies in the days from low up to high */
        uint32_t middle = low + (high - low) / 2;

        if (lies_after(o, place, at_opening, middle))
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The instant with this place in the count. A place between two slots is the end of the one and the opening of the other. */
static int instant_at(const struct zaak_openingstijd *o, int64_t place, bool at_opening, uint32_t near, zaak_tijdstip *ret_tijdstip)
{
    int64_t total = o->before[KALENDER_DAGEN] * MINUTE_MICROS, rest;
    const struct vak *vakken;
    uint32_t day;
    zaak_dag dag;
    size_t count;
    bool own;

    if (place < 0 || place > total || (place == (at_opening ? total : 0)))
        return -ZAAK_E_BEREIK;
    day = find_day(o, place, at_opening, near);
    dag = KALENDER_EERSTE_DAG + (zaak_dag)day;
    rest = place - o->before[day] * MINUTE_MICROS;
    vakken = vakken_of(o, dag, &count, &own);
    for (size_t k = 0; k < count; k++) {
        int64_t length = vak_micros(&vakken[k], dag);

        if (rest < length || (rest == length && !at_opening)) {
            *ret_tijdstip = instant_of(dag, vakken[k].van) + rest;
            return 0;
        }
        rest -= length;
    }
    return -ZAAK_E_BEREIK;
}

int zaak_openingstijd_is_open(const struct zaak_openingstijd *openingstijd, zaak_tijdstip tijdstip)
{
    struct plaats plaats;

    if (!openingstijd)
        return -ZAAK_E_ARGUMENT;
    return find_plaats(openingstijd, tijdstip, &plaats) ? -ZAAK_E_BEREIK : plaats.open;
}

int zaak_openingstijd_next(const struct zaak_openingstijd *openingstijd, zaak_tijdstip tijdstip, zaak_tijdstip *ret_tijdstip)
{
    return zaak_openingstijd_add(openingstijd, tijdstip, 0, ret_tijdstip);
}

static int add_micros(const struct zaak_openingstijd *o, zaak_tijdstip start, int64_t micros, zaak_tijdstip *ret_tijdstip)
{
    struct plaats plaats;

    if (find_plaats(o, start, &plaats))
        return -ZAAK_E_BEREIK;
    return instant_at(o, plaats.micros + micros, micros <= 0, plaats.dag, ret_tijdstip);
}

int zaak_openingstijd_add(const struct zaak_openingstijd *openingstijd, zaak_tijdstip start, int32_t minuten, zaak_tijdstip *ret_tijdstip)
{
    if (!openingstijd || !ret_tijdstip)
        return -ZAAK_E_ARGUMENT;
    return add_micros(openingstijd, start, minuten * MINUTE_MICROS, ret_tijdstip);
}

bool zaak_periode_in_tijd(const struct zaak_periode *periode)
{
    return periode->eenheid >= ZAAK_EENHEID_SECONDE && periode->eenheid <= ZAAK_EENHEID_UUR;
}

/* A term in microseconds; 0 for a unit that does not run in opening time, and for no term at all. */
static int64_t periode_micros(const struct zaak_periode *periode)
{
    static const int64_t units[] = {
        [ZAAK_EENHEID_SECONDE] = SECOND_MICROS,
        [ZAAK_EENHEID_MINUUT] = MINUTE_MICROS,
        [ZAAK_EENHEID_UUR] = 60 * MINUTE_MICROS,
    };

    return zaak_periode_in_tijd(periode) ? periode->aantal * units[periode->eenheid] : 0;
}

int zaak_openingstijd_add_periode(const struct zaak_openingstijd *openingstijd, zaak_tijdstip start, const struct zaak_periode *periode,
                                  zaak_tijdstip *ret_tijdstip)
{
    if (!openingstijd || !periode || !ret_tijdstip || !zaak_periode_in_tijd(periode))
        return -ZAAK_E_ARGUMENT;
    return add_micros(openingstijd, start, periode_micros(periode), ret_tijdstip);
}

static int count_micros(const struct zaak_openingstijd *o, zaak_tijdstip van, zaak_tijdstip tot, int64_t *ret_micros)
{
    struct plaats first, second;

    if (find_plaats(o, van, &first) || find_plaats(o, tot, &second))
        return -ZAAK_E_BEREIK;
    *ret_micros = second.micros - first.micros;
    return 0;
}

int zaak_openingstijd_count(const struct zaak_openingstijd *openingstijd, zaak_tijdstip van, zaak_tijdstip tot, int32_t *ret_minuten)
{
    int64_t micros = 0;

    if (!openingstijd || !ret_minuten)
        return -ZAAK_E_ARGUMENT;
    if (count_micros(openingstijd, van, tot, &micros))
        return -ZAAK_E_BEREIK;
    *ret_minuten = (int32_t)(micros / MINUTE_MICROS);
    return 0;
}

int zaak_openingstijd_count_seconden(const struct zaak_openingstijd *openingstijd, zaak_tijdstip van, zaak_tijdstip tot, int64_t *ret_seconden)
{
    int64_t micros = 0;

    if (!openingstijd || !ret_seconden)
        return -ZAAK_E_ARGUMENT;
    if (count_micros(openingstijd, van, tot, &micros))
        return -ZAAK_E_BEREIK;
    *ret_seconden = micros / SECOND_MICROS;
    return 0;
}

int zaak_openingstijd_measure(const struct zaak_openingstijd *o, const struct zaak_periode *periode, zaak_tijdstip van, zaak_tijdstip tot,
                              struct openingsmeting *meting)
{
    struct plaats first, second;

    if (find_plaats(o, van, &first))
        return -ZAAK_E_BEREIK;
    if (instant_at(o, first.micros + periode_micros(periode), false, first.dag, &meting->uiterlijk))
        return -ZAAK_E_BEREIK;
    meting->eind_buiten = find_plaats(o, tot, &second) != 0;
    if (meting->eind_buiten)
        return -ZAAK_E_BEREIK;
    meting->seconden = (second.micros - first.micros) / SECOND_MICROS;
    meting->seconden_over = (first.micros + periode_micros(periode) - second.micros) / SECOND_MICROS;
    return 0;
}
