/* SPDX-License-Identifier: EUPL-1.2 */
/* What libical makes of an agenda: each gebeurtenis (VEVENT) as whole days in Amsterdam, with what comes back (RRULE, RDATE), what falls out (EXDATE) and what was moved (RECURRENCE-ID). */
#include "sluitingsdagen.h"

#include <libical/ical.h>
#include <string.h>

enum { LAST_MINUTE = 24 * 3600 - 60, MOST_OCCURRENCES = 60000, MOST_DAYS = 3660 };

/* A day of an event that the agenda has elsewhere too, moved or cancelled. */
struct verplaatst {
    const char *uid;
    zaak_dag dag;
};

struct lezer {
    struct dagen *dagen;
    struct agenda *agenda;
    struct probleem *probleem;
    struct verplaatst *verplaatst; /* of the whole file */
    size_t verplaatst_count;
    size_t herhalingen;
};

/* A moment in Amsterdam. */
struct moment {
    zaak_dag dag;
    int32_t seconde;
};

/* An event that is being read. A component of libical has one place for walking through its properties: what a walk needs stands here before it begins. */
struct gebeurtenis {
    icalcomponent *event;
    const char *uid;      /* "" when it has none */
    bool verplaatst;      /* it stands in the place of one time of another event */
    zaak_dag *uitgezonderd;
    size_t uitgezonderd_count;
    char naam[256];
    struct icaltimetype begin;
    int32_t dagen; /* how many whole days */
};

static int fail(const struct lezer *lezer, const struct gebeurtenis *g, const char *text, const char *value)
{
    return probleem_set(lezer->probleem, 0, "de gebeurtenis \"%s\" %s%s%s", g->naam, text, value ? ": " : "", value ? value : "");
}

/* The summary on one line. */
static void read_naam(struct gebeurtenis *g)
{
    const char *text = icalcomponent_get_summary(g->event);
    size_t length = 0;

    for (; text && *text; text++) {
        bool space = (unsigned char)*text <= ' ' || *text == 0x7F;

        if (space && (length == 0 || g->naam[length - 1] == ' '))
            continue;
        if (length == sizeof g->naam - 5) {
            while (length > 0 && ((unsigned char)g->naam[length - 1] & 0xC0) == 0x80) /* no half character */
                length--;
            if (length > 0 && (unsigned char)g->naam[length - 1] >= 0xC0)
                length--;
            memcpy(g->naam + length, "...", 3);
            length += 3;
            break;
        }
        g->naam[length++] = space ? ' ' : *text;
    }
    while (length > 0 && g->naam[length - 1] == ' ')
        length--;
    g->naam[length] = '\0';
    if (length == 0)
        strcpy(g->naam, "Gesloten");
}

/* libical leaves out what it cannot read and says so beside it. What concerns the days must not be lost. */
static int check_errors(const struct lezer *lezer, const struct gebeurtenis *g)
{
    static const char *const needed[] = { "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "STATUS" };

    for (icalproperty *p = icalcomponent_get_first_property(g->event, ICAL_XLICERROR_PROPERTY); p;
         p = icalcomponent_get_next_property(g->event, ICAL_XLICERROR_PROPERTY)) {
        const char *text = icalproperty_get_xlicerror(p);

        for (size_t i = 0; text && i < sizeof needed / sizeof needed[0]; i++)
            if (strstr(text, needed[i]))
                return fail(lezer, g, "is niet te lezen", text);
    }
    return 0;
}

/* ---- moments ---- */

static bool is_amsterdam(const char *tzid)
{
    static const char suffix[] = "Europe/Amsterdam";
    size_t length = tzid ? strlen(tzid) : 0;

    return length >= sizeof suffix - 1 && !strcmp(tzid + length - (sizeof suffix - 1), suffix);
}

/* A time without a zone, and one of Amsterdam, is what the clock says here. */
static int to_moment(const struct lezer *lezer, const struct gebeurtenis *g, struct icaltimetype t, struct moment *moment)
{
    const char *tzid = t.zone ? icaltimezone_get_tzid((icaltimezone *)t.zone) : NULL;
    zaak_dag dag = zaak_datum(t.year, t.month, t.day);

    if (icaltime_is_null_time(t) || dag == ZAAK_DAG_GEEN || (!t.is_date && (t.hour > 23 || t.minute > 59 || t.second > 59)))
        return fail(lezer, g, "heeft een dag of tijd die niet bestaat", icaltime_as_ical_string(t));
    if (t.is_date || !t.zone || is_amsterdam(tzid)) {
        *moment = (struct moment){ dag, t.is_date ? 0 : t.hour * 3600 + t.minute * 60 + t.second };
        return 0;
    }
    if (zaak_tijdstip_dag((int64_t)icaltime_as_timet_with_zone(t, t.zone) * 1000000, &moment->dag, &moment->seconde))
        return fail(lezer, g, "ligt buiten de kalender", icaltime_as_ical_string(t));
    return 0;
}

/* The time of a property in the zone that it names. */
static int read_time(const struct lezer *lezer, const struct gebeurtenis *g, icalproperty *p, struct icaltimetype *t)
{
    icalparameter *zone = icalproperty_get_first_parameter(p, ICAL_TZID_PARAMETER);
    const char *tzid = zone ? icalparameter_get_tzid(zone) : NULL;

    *t = icalproperty_get_datetime_with_component(p, g->event);
    if (tzid && !t->is_date && !t->zone && !is_amsterdam(tzid))
        return fail(lezer, g, "heeft een tijdzone die niet in het bestand staat", tzid);
    return 0;
}

static int read_moment(const struct lezer *lezer, const struct gebeurtenis *g, icalproperty *p, struct moment *moment)
{
    struct icaltimetype t;

    return read_time(lezer, g, p, &t) ? -1 : to_moment(lezer, g, t, moment);
}

/* ---- from when to when ---- */

static int read_end(const struct lezer *lezer, const struct gebeurtenis *g, struct moment begin, struct moment *end)
{
    icalproperty *p = icalcomponent_get_first_property(g->event, ICAL_DTEND_PROPERTY);

    if (p)
        return read_moment(lezer, g, p, end);
    p = icalcomponent_get_first_property(g->event, ICAL_DURATION_PROPERTY);
    if (p)
        return to_moment(lezer, g, icaltime_add(g->begin, icalproperty_get_duration(p)), end);
    *end = g->begin.is_date ? (struct moment){ begin.dag + 1, 0 } : begin;
    return 0;
}

/* Whole days: from midnight until midnight, or until the last minute. 1 for whole days, 0 for less. */
static int read_range(const struct lezer *lezer, struct gebeurtenis *g)
{
    icalproperty *p = icalcomponent_get_first_property(g->event, ICAL_DTSTART_PROPERTY);
    struct moment begin, end;

    if (!p)
        return fail(lezer, g, "heeft geen begin (DTSTART)", NULL);
    if (read_time(lezer, g, p, &g->begin) || to_moment(lezer, g, g->begin, &begin) || read_end(lezer, g, begin, &end))
        return -1;
    if (end.dag < begin.dag || (end.dag == begin.dag && end.seconde < begin.seconde))
        return fail(lezer, g, "eindigt voor haar begin", NULL);
    if (g->begin.is_date && end.dag == begin.dag) /* some programs write the last day itself */
        end.dag++;
    if (end.seconde >= LAST_MINUTE)
        end = (struct moment){ end.dag + 1, 0 };
    g->dagen = end.dag - begin.dag;
    if (g->dagen > MOST_DAYS)
        return fail(lezer, g, "duurt langer dan tien jaar", NULL);
    return begin.seconde == 0 && end.seconde == 0 && g->dagen > 0;
}

/* ---- what comes back, and what falls out ---- */

static int read_exceptions(const struct lezer *lezer, struct gebeurtenis *g)
{
    for (icalproperty *p = icalcomponent_get_first_property(g->event, ICAL_EXDATE_PROPERTY); p;
         p = icalcomponent_get_next_property(g->event, ICAL_EXDATE_PROPERTY)) {
        zaak_dag *days = realloc(g->uitgezonderd, (g->uitgezonderd_count + 1) * sizeof *days);
        struct moment moment;

        if (!days)
            return probleem_set(lezer->probleem, 0, "er is geen geheugen meer");
        g->uitgezonderd = days;
        if (read_moment(lezer, g, p, &moment))
            return -1;
        g->uitgezonderd[g->uitgezonderd_count++] = moment.dag;
    }
    return 0;
}

static bool is_exception(const struct lezer *lezer, const struct gebeurtenis *g, zaak_dag dag)
{
    for (size_t i = 0; i < g->uitgezonderd_count; i++)
        if (g->uitgezonderd[i] == dag)
            return true;
    for (size_t i = 0; i < lezer->verplaatst_count && !g->verplaatst && *g->uid; i++)
        if (lezer->verplaatst[i].dag == dag && !strcmp(lezer->verplaatst[i].uid, g->uid))
            return true;
    return false;
}

/* One time that it happens. */
static int add_occurrence(struct lezer *lezer, const struct gebeurtenis *g, struct icaltimetype t)
{
    struct moment moment;

    if (++lezer->herhalingen > MOST_OCCURRENCES)
        return fail(lezer, g, "komt te vaak terug", NULL);
    if (to_moment(lezer, g, t, &moment))
        return -1;
    if (is_exception(lezer, g, moment.dag))
        return 0;
    for (int32_t i = 0; i < g->dagen; i++)
        if (dagen_add(lezer->dagen, moment.dag + i, g->naam, lezer->probleem))
            return -1;
    return 0;
}

static int add_rule(struct lezer *lezer, const struct gebeurtenis *g, icalproperty *p)
{
    struct icalrecurrencetype rule = icalproperty_get_rrule(p);
    icalrecur_iterator *iterator;
    struct icaltimetype t;
    int32_t last = 0;
    int result = 0;

    zaak_datum_split(lezer->dagen->laatste, &last, NULL, NULL);
    if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE)
        return fail(lezer, g, "komt vaker dan eens per dag terug", icalproperty_get_value_as_string(p));
    iterator = icalrecur_iterator_new(rule, g->begin);
    if (!iterator)
        return fail(lezer, g, "heeft een herhaling die niet kan", icalproperty_get_value_as_string(p));
    while (result == 0 && !icaltime_is_null_time(t = icalrecur_iterator_next(iterator)) && t.year <= last) {
        t.zone = g->begin.zone;
        result = add_occurrence(lezer, g, t);
    }
    icalrecur_iterator_free(iterator);
    return result;
}

static int add_loose_days(struct lezer *lezer, const struct gebeurtenis *g)
{
    for (icalproperty *p = icalcomponent_get_first_property(g->event, ICAL_RDATE_PROPERTY); p;
         p = icalcomponent_get_next_property(g->event, ICAL_RDATE_PROPERTY)) {
        struct icaldatetimeperiodtype rdate = icalproperty_get_rdate(p);
        struct icaltimetype t = icaltime_is_null_time(rdate.time) ? rdate.period.start : rdate.time;

        if (!icaltime_is_null_time(rdate.period.start))
            return fail(lezer, g, "heeft een RDATE met een periode; geef die als eigen gebeurtenis", NULL);
        if (!t.is_date && !t.zone)
            t.zone = g->begin.zone;
        if (add_occurrence(lezer, g, t))
            return -1;
    }
    return 0;
}

static int add_event(struct lezer *lezer, struct gebeurtenis *g)
{
    int whole = read_range(lezer, g);

    if (whole < 0)
        return -1;
    if (!whole) {
        if (lezer->agenda->deel_van_dag++ == 0)
            snprintf(lezer->agenda->voorbeeld, sizeof lezer->agenda->voorbeeld, "%.100s", g->naam);
        return 0;
    }
    if (icalcomponent_get_first_property(g->event, ICAL_EXRULE_PROPERTY))
        return fail(lezer, g, "heeft een EXRULE; die is afgeschaft en wordt niet gelezen", NULL);
    if (read_exceptions(lezer, g))
        return -1;
    if (add_occurrence(lezer, g, g->begin)) /* the first time counts, also where the rule does not name it */
        return -1;
    for (icalproperty *p = icalcomponent_get_first_property(g->event, ICAL_RRULE_PROPERTY); p;
         p = icalcomponent_get_next_property(g->event, ICAL_RRULE_PROPERTY))
        if (add_rule(lezer, g, p))
            return -1;
    return add_loose_days(lezer, g);
}

/* ---- the file ---- */

static struct gebeurtenis begin_event(icalcomponent *event)
{
    struct gebeurtenis g = { .event = event, .uid = icalcomponent_get_uid(event) };

    if (!g.uid)
        g.uid = "";
    g.verplaatst = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) != NULL;
    read_naam(&g);
    return g;
}

static int note_moved(struct lezer *lezer, icalcomponent *event)
{
    struct gebeurtenis g = begin_event(event);
    icalproperty *p = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
    struct verplaatst *rows;
    struct moment moment;

    if (!p)
        return 0;
    if (icalproperty_get_first_parameter(p, ICAL_RANGE_PARAMETER))
        return fail(lezer, &g, "verplaatst ook alles wat erna komt; geef dat als eigen gebeurtenis", NULL);
    if (read_moment(lezer, &g, p, &moment))
        return -1;
    rows = realloc(lezer->verplaatst, (lezer->verplaatst_count + 1) * sizeof *rows);
    if (!rows)
        return probleem_set(lezer->probleem, 0, "er is geen geheugen meer");
    lezer->verplaatst = rows;
    lezer->verplaatst[lezer->verplaatst_count++] = (struct verplaatst){ g.uid, moment.dag };
    return 0;
}

static int take_event(struct lezer *lezer, icalcomponent *event)
{
    struct gebeurtenis g = begin_event(event);
    int result;

    lezer->agenda->gebeurtenissen++;
    if (check_errors(lezer, &g))
        return -1;
    if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) {
        lezer->agenda->vervallen++;
        return 0;
    }
    result = add_event(lezer, &g);
    free(g.uitgezonderd);
    return result;
}

/* Does something with each event: a file may hold more than one calendar. */
static int walk(struct lezer *lezer, icalcomponent *part, int (*take)(struct lezer *lezer, icalcomponent *event))
{
    int result = 0;

    if (icalcomponent_isa(part) == ICAL_VEVENT_COMPONENT)
        return take(lezer, part);
    for (icalcompiter at = icalcomponent_begin_component(part, ICAL_ANY_COMPONENT); result == 0 && icalcompiter_deref(&at); icalcompiter_next(&at)) {
        icalcomponent_kind kind = icalcomponent_isa(icalcompiter_deref(&at));

        if (kind == ICAL_VEVENT_COMPONENT || kind == ICAL_VCALENDAR_COMPONENT)
            result = walk(lezer, icalcompiter_deref(&at), take);
    }
    return result;
}

int agenda_read(const char *text, struct dagen *dagen, struct agenda *agenda, struct probleem *probleem)
{
    struct lezer lezer = { .dagen = dagen, .agenda = agenda, .probleem = probleem };
    icalcomponent *root;
    int result;

    icalerror_set_errors_are_fatal(0);
    root = icalparser_parse_string(text);
    if (!root)
        return probleem_set(probleem, 0, "dit is geen iCalendar-bestand dat gelezen kan worden");
    result = walk(&lezer, root, note_moved);
    if (result == 0)
        result = walk(&lezer, root, take_event);
    free(lezer.verplaatst);
    icalcomponent_free(root);
    icalmemory_free_ring();
    return result;
}
