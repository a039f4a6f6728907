/* SPDX-License-Identifier: EUPL-1.2 */
/* Local time of Europe/Amsterdam by rule: no tz database is read, so that an answer does not depend on the
 * machine. */
#include "basis/tekst_intern.h"
#include "lezer_intern.h"

enum { DAY_SECONDS = 86400, WINTER_OFFSET = 3600, SUMMER_OFFSET = 7200 };

/* The clocks change at 01:00 UTC. */
enum { SWITCH_SECOND = 3600 };

#define SECOND_MICROS INT64_C(1000000)

/* Longest text: 2025-03-31T00:30:00.123456+02:00 */
enum { TIJDSTIP_LENGTH = 32 };

enum zondag { EERSTE, LAATSTE };

static const struct zomertijd {
    int32_t van, tot;
    int32_t begin_maand;
    enum zondag begin_zondag;
    int32_t einde_maand;
    enum zondag einde_zondag;
} zomertijden[] = {
#define X(van, tot, begin_maand, begin_zondag, einde_maand, einde_zondag, bron) \
    { van, tot, begin_maand, begin_zondag, einde_maand, einde_zondag },
#include "zomertijd.inc"
#undef X
};

static int64_t floor_divide(int64_t number, int64_t by)
{
    return number / by - (number % by < 0);
}

/* When the clocks change in the month of this day, on its first or last Sunday. */
static int64_t switch_at(struct civil civil, enum zondag zondag)
{
    int32_t number = zondag == EERSTE ? 7 : dagen_in_maand(civil.jaar, civil.maand);
    zaak_dag last = dag_from_civil(civil.jaar, civil.maand, number);
    zaak_dag sunday = last - dag_weekdag(last) % 7;

    return (int64_t)sunday * DAY_SECONDS + SWITCH_SECOND;
}

static const struct zomertijd *find_zomertijd(int32_t jaar)
{
    for (size_t i = 0; i < sizeof zomertijden / sizeof zomertijden[0]; i++)
        if (jaar >= zomertijden[i].van && jaar <= zomertijden[i].tot)
            return &zomertijden[i];
    return NULL;
}

/* Seconds that local time is ahead of UTC. Days outside the calendar have winter time. */
static int64_t offset_at(int64_t seconds)
{
    zaak_dag dag = dag_of_count(floor_divide(seconds, DAY_SECONDS));
    const struct zomertijd *rule;
    struct civil civil;
    bool summer;

    if (dag == ZAAK_DAG_GEEN)
        return WINTER_OFFSET;
    civil = dag_to_civil(dag);
    rule = find_zomertijd(civil.jaar);
    if (!rule)
        return WINTER_OFFSET;
    if (civil.maand == rule->begin_maand)
        summer = seconds >= switch_at(civil, rule->begin_zondag);
    else if (civil.maand == rule->einde_maand)
        summer = seconds < switch_at(civil, rule->einde_zondag);
    else
        summer = civil.maand > rule->begin_maand && civil.maand < rule->einde_maand;
    return summer ? SUMMER_OFFSET : WINTER_OFFSET;
}

/* An instant taken apart in local time. */
struct local {
    zaak_dag dag;
    int32_t seconde;
    int32_t offset;
    int32_t micros;
};

static struct local local_of(zaak_tijdstip tijdstip, bool utc)
{
    int64_t seconds = floor_divide(tijdstip, SECOND_MICROS);
    int64_t offset = utc ? 0 : offset_at(seconds);
    int64_t days = floor_divide(seconds + offset, DAY_SECONDS);
    int64_t micros = tijdstip % SECOND_MICROS;

    return (struct local){
        .dag = dag_of_count(days),
        .seconde = (int32_t)(seconds + offset - days * DAY_SECONDS),
        .offset = (int32_t)offset,
        .micros = (int32_t)(micros < 0 ? micros + SECOND_MICROS : micros),
    };
}

int zaak_tijdstip_dag(zaak_tijdstip tijdstip, zaak_dag *ret_dag, int32_t *ret_seconde)
{
    struct local local;

    if (!ret_dag)
        return -ZAAK_E_ARGUMENT;
    local = local_of(tijdstip, false);
    if (local.dag == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    *ret_dag = local.dag;
    if (ret_seconde)
        *ret_seconde = local.seconde;
    return 0;
}

int zaak_tijdstip_van_dag(zaak_dag dag, int32_t seconde, zaak_tijdstip *ret_tijdstip)
{
    int64_t local, seconds;

    if (!ret_tijdstip)
        return -ZAAK_E_ARGUMENT;
    if (!dag_is_valid(dag) || seconde < 0 || seconde >= DAY_SECONDS)
        return -ZAAK_E_BEREIK;
    local = (int64_t)dag * DAY_SECONDS + seconde;
    /* Summer time first: of an hour that comes twice that is the first. A skipped hour is in neither, and
     * read as winter time it comes out an hour later. */
    seconds = local - SUMMER_OFFSET;
    if (offset_at(seconds) != SUMMER_OFFSET)
        seconds = local - WINTER_OFFSET;
    *ret_tijdstip = seconds * SECOND_MICROS;
    return 0;
}

/* Takes hh:mm; hours up to 23. */
static bool take_clock(struct reader *reader, int32_t *ret_seconds)
{
    int32_t hours, minutes;

    if (!reader_take_digits(reader, 2, &hours) || !reader_take(reader, ':')
        || !reader_take_digits(reader, 2, &minutes) || hours > 23 || minutes > 59)
        return false;
    *ret_seconds = hours * 3600 + minutes * 60;
    return true;
}

/* Takes :ss and a fraction, both optional. What is finer than a microsecond is cut. */
static bool take_seconds(struct reader *reader, int32_t *ret_seconds, int32_t *ret_micros)
{
    int32_t seconds = 0, micros = 0;
    int digits = 0;

    if (reader_take(reader, ':')) {
        if (!reader_take_digits(reader, 2, &seconds) || seconds > 59)
            return false;
        if (reader_take(reader, '.')) {
            for (; reader_at_digit(reader) && digits < 9; digits++, reader->at++)
                if (digits < 6)
                    micros = micros * 10 + (*reader->at - '0');
            if (!digits)
                return false;
            for (; digits < 6; digits++)
                micros *= 10;
        }
    }
    *ret_seconds = seconds;
    *ret_micros = micros;
    return true;
}

/* Takes Z, +hh:mm or -hh:mm. */
static bool take_offset(struct reader *reader, int32_t *ret_offset)
{
    bool west;

    if (reader_take(reader, 'Z')) {
        *ret_offset = 0;
        return true;
    }
    west = reader_take(reader, '-');
    if ((!west && !reader_take(reader, '+')) || !take_clock(reader, ret_offset))
        return false;
    if (west)
        *ret_offset = -*ret_offset;
    return true;
}

int zaak_tijdstip_parse(const char *text, size_t length, zaak_tijdstip *ret_tijdstip)
{
    struct reader reader;
    zaak_dag dag;
    int32_t clock, seconds, micros, offset;
    zaak_tijdstip tijdstip;

    if (!text || !ret_tijdstip)
        return -ZAAK_E_ARGUMENT;
    reader = reader_of(text, length);
    if (!reader_take_dag(&reader, &dag) || !reader_take(&reader, 'T') || !take_clock(&reader, &clock)
        || !take_seconds(&reader, &seconds, &micros) || !take_offset(&reader, &offset)
        || !reader_is_done(&reader))
        return -ZAAK_E_VORM;
    tijdstip = ((int64_t)dag * DAY_SECONDS + clock + seconds - offset) * SECOND_MICROS + micros;
    if (local_of(tijdstip, false).dag == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    *ret_tijdstip = tijdstip;
    return 0;
}

static char *write_clock(char *at, int32_t seconds)
{
    at = write_digits(at, seconds / 3600, 2);
    *at++ = ':';
    return write_digits(at, seconds / 60 % 60, 2);
}

int zaak_tijdstip_format(zaak_tijdstip tijdstip, int32_t vorm, char *buffer, size_t size)
{
    char text[TIJDSTIP_LENGTH];
    char *at = text;
    struct local local;

    if (vorm < ZAAK_TIJDSTIP_UTC || vorm > ZAAK_TIJDSTIP_MINUUT || !buffer_is_valid(buffer, size))
        return -ZAAK_E_ARGUMENT;
    local = local_of(tijdstip, vorm == ZAAK_TIJDSTIP_UTC);
    if (local.dag == ZAAK_DAG_GEEN)
        return -ZAAK_E_BEREIK;
    at = dag_write_iso(at, local.dag);
    *at++ = 'T';
    at = write_clock(at, local.seconde);
    if (vorm != ZAAK_TIJDSTIP_MINUUT) {
        *at++ = ':';
        at = write_digits(at, local.seconde % 60, 2);
        if (local.micros) {
            *at++ = '.';
            at = write_digits(at, local.micros, 6);
        }
    }
    if (vorm == ZAAK_TIJDSTIP_UTC) {
        *at++ = 'Z';
    } else {
        *at++ = '+';
        at = write_clock(at, local.offset);
    }
    return zaak_tekst_give(text, (size_t)(at - text), buffer, size);
}
