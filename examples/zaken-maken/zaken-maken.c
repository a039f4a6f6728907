/* SPDX-License-Identifier: EUPL-1.2 */
/* zaken-maken: see zaken-maken.h. This file reads the options, spreads the zaken over the days and writes. */
#include "zaken-maken.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gemeen/opties.h"

static const char help[] =
    "Gebruik: zaken-maken [opties]\n"
    "\n"
    "Maakt verzonnen zaken van drie verzonnen gemeenten, als feiten in JSON Lines (docs/formaten.md).\n"
    "De zaaktypen zijn die van examples/data/catalogus.json. Hetzelfde zaad geeft altijd dezelfde zaken.\n"
    "\n"
    "  --zaken N      hoeveel zaken (standaard: 5000)\n"
    "  --zaad S       zaad van het toeval, een geheel getal (standaard: 1)\n"
    "  --van D        eerste dag van ontvangst, jjjj-mm-dd (standaard: 2025-06-01)\n"
    "  --tot D        laatste dag van ontvangst en van alle feiten, jjjj-mm-dd (standaard: 2026-11-22)\n"
    "  --jaar J       hetzelfde als --van J-01-01 --tot J-12-31\n"
    "  --uit BESTAND  schrijf naar dit bestand in plaats van naar de standaarduitvoer\n"
    "  --help         toon deze tekst\n";

enum { OUT_SIZE = 1 << 20, MAX_ZAKEN = 50000000, DEFAULT_ZAKEN = 5000 };

struct options {
    long zaken;
    uint64_t zaad;
    int van, tot;
    bool has_days, has_year;
    const char *uit;
};

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("zaken-maken", text, value);
}

/* Digits only: no sign, no space. */
static bool read_number(const char *text, long long highest, long long *number)
{
    char *end;

    if (*text < '0' || *text > '9') {
        return false;
    }
    errno = 0;
    *number = strtoll(text, &end, 10);
    return errno == 0 && *end == '\0' && *number <= highest;
}

static bool read_day(const char *text, int *day)
{
    int year, month, monthday, y, m, d;

    if (strlen(text) != 10 || strspn(text, "0123456789-") != 10 || text[4] != '-' || text[7] != '-') {
        return false;
    }
    year = atoi(text);
    month = atoi(text + 5);
    monthday = atoi(text + 8);
    if (year < FIRST_YEAR + 1 || year > LAST_YEAR - 3 || month < 1 || month > 12 || monthday < 1) {
        return false;
    }
    *day = dagen_from_civil(year, month, monthday);
    dagen_to_civil(*day, &y, &m, &d);
    return y == year && m == month && d == monthday;
}

enum { ZAKEN, ZAAD, JAAR, VAN, TOT, UIT };

static const struct option lijst[] = {OPTIE_WAARDE("zaken", ZAKEN), OPTIE_WAARDE("zaad", ZAAD), OPTIE_WAARDE("jaar", JAAR), OPTIE_WAARDE("van", VAN), OPTIE_WAARDE("tot", TOT),
                                      OPTIE_WAARDE("uit", UIT), OPTIES_LAATSTE};

static int read_year(struct options *options, const char *value)
{
    long long number;

    if (!read_number(value, LAST_YEAR - 3, &number) || number < FIRST_YEAR + 1) {
        return wrong("--jaar moet een jaar van 2016 tot en met 2057 zijn", value);
    }
    options->van = dagen_from_civil((int)number, 1, 1);
    options->tot = dagen_from_civil((int)number, 12, 31);
    options->has_year = true;
    return 0;
}

static int take(void *into, const struct option *optie, const char *value)
{
    struct options *options = into;
    long long number;
    zaak_dag dag;

    switch (optie ? optie->val : -1) {
    case ZAKEN:
        if (!read_number(value, MAX_ZAKEN, &number)) {
            return wrong("--zaken moet een getal van 0 tot en met 50000000 zijn", value);
        }
        options->zaken = (long)number;
        return 0;
    case ZAAD:
        if (!read_number(value, INT64_MAX, &number)) {
            return wrong("--zaad moet een geheel getal van 0 of meer zijn", value);
        }
        options->zaad = (uint64_t)number;
        return 0;
    case JAAR:
        return read_year(options, value);
    case VAN:
    case TOT:
        options->has_days = true;
        if (opties_dag("zaken-maken", value, &dag)) {
            return OPTIES_FOUT;
        }
        return read_day(value, optie->val == VAN ? &options->van : &options->tot) ? 0 : wrong("deze dag ligt niet tussen 2016 en 2057", value);
    case UIT:
        options->uit = value;
        return 0;
    default:
        return wrong("dit is te veel", value);
    }
}

static int check(const struct options *options)
{
    if (options->has_year && options->has_days) {
        return wrong("--jaar gaat niet samen met --van of --tot", NULL);
    }
    return options->van > options->tot ? wrong("--van ligt na --tot", NULL) : 0;
}

/* How busy a day is: Mondays most, weekends and holidays little, summer and the end of December quiet. */
static int weight(int day)
{
    static const int week[] = {34, 26, 22, 22, 18, 4, 4};
    int year, month, monthday;
    int busy = week[dagen_weekday(day)] * 10;

    dagen_to_civil(day, &year, &month, &monthday);
    if (dagen_weekday(day) < 5 && !dagen_is_werkdag(day)) {
        busy = 30;
    }
    if (month == 7 || month == 8) {
        busy = busy * 8 / 10;
    } else if (month == 12 && monthday > 20) {
        busy = busy * 6 / 10;
    }
    return busy;
}

/* How many zaken each day gets. */
static void spread(const struct options *options, long *per_day, int days)
{
    struct toeval random = {options->zaad};
    long long total = 0, given = 0, sum = 0;

    for (int i = 0; i < days; i++) {
        total += weight(options->van + i);
    }
    for (int i = 0; i < days; i++) { /* a share by weight, a little moved to a neighbour: weeks differ */
        sum += weight(options->van + i);
        per_day[i] = (long)(options->zaken * sum / total - given);
        given += per_day[i];
        if (i > 0 && dagen_is_werkdag(options->van + i) && dagen_is_werkdag(options->van + i - 1)) {
            long moved = per_day[i] * toeval_below(&random, 25) / 100;
            per_day[i] -= moved;
            per_day[i - 1] += moved;
        }
    }
}

static const struct proces *draw_process(struct toeval *random)
{
    int total = 0, draw;

    for (size_t i = 0; i < proces_count; i++) {
        total += processen[i].aandeel;
    }
    draw = toeval_below(random, total);
    for (size_t i = 0; i < proces_count; i++) {
        draw -= processen[i].aandeel;
        if (draw < 0) {
            return &processen[i];
        }
    }
    return &processen[0];
}

static const struct gemeente *draw_municipality(struct toeval *random)
{
    int draw = toeval_below(random, 100);

    for (size_t i = 0; i < gemeente_count; i++) {
        draw -= gemeenten[i].aandeel;
        if (draw < 0) {
            return &gemeenten[i];
        }
    }
    return &gemeenten[0];
}

/* Writes all zaken, in the order of their receipt. */
static bool write_all(const struct options *options, const long *per_day, FILE *file, char *out, long *count)
{
    size_t length = 0;
    long index = 0, number = 0;
    int last_year = 0;

    for (int day = options->van; day <= options->tot; day++) {
        int year, month, monthday;
        dagen_to_civil(day, &year, &month, &monthday);
        if (year != last_year) {
            number = 0;
            last_year = year;
        }
        for (long i = 0; i < per_day[day - options->van]; i++) {
            struct zaakgegevens zaak = {.jaar = year, .nummer = ++number, .ontvangen = day};
            struct toeval mix = {options->zaad ^ 0x5bf0a8b145769231u};
            mix.state += (uint64_t)++index * 0xd1342543de82ef95u;
            zaak.tot = options->tot;
            zaak.random.state = (uint64_t)toeval_next(&mix) << 32 | toeval_next(&mix);
            zaak.proces = draw_process(&zaak.random);
            zaak.gemeente = draw_municipality(&zaak.random);
            length += verhaal_write(&zaak, out + length, count);
            if (length > OUT_SIZE - VERHAAL_MAX) {
                if (fwrite(out, 1, length, file) != length) {
                    return false;
                }
                length = 0;
            }
        }
    }
    return fwrite(out, 1, length, file) == length && fflush(file) == 0;
}

static int run(const struct options *options)
{
    int days = options->tot - options->van + 1;
    long *per_day = calloc((size_t)days, sizeof *per_day);
    char *out = malloc(OUT_SIZE);
    FILE *file = options->uit ? fopen(options->uit, "wb") : stdout;
    long count = 0;
    bool ok = false;

    if (!file) {
        fprintf(stderr, "zaken-maken: %s kan niet worden geschreven: %s\n", options->uit, opties_bestandsfout(errno));
    } else if (!per_day || !out) {
        fputs("zaken-maken: er is te weinig geheugen\n", stderr);
    } else {
        spread(options, per_day, days);
        ok = write_all(options, per_day, file, out, &count);
        if (options->uit) {
            ok = fclose(file) == 0 && ok;
        }
        if (!ok) {
            fprintf(stderr, "zaken-maken: schrijven lukte niet: %s\n", opties_bestandsfout(errno));
        } else if (options->uit) {
            fprintf(stderr, "%ld feiten van %ld zaken staan in %s\n", count, options->zaken, options->uit);
        }
    }
    free(per_day);
    free(out);
    return ok ? 0 : 1;
}

int main(int argc, char **argv)
{
    struct options options = {.zaken = DEFAULT_ZAKEN, .zaad = 1};
    const struct opdrachtregel regel = {"zaken-maken", help, lijst, take};
    int result;

    dagen_init();
    options.van = dagen_from_civil(2025, 6, 1);
    options.tot = dagen_from_civil(2026, 11, 22);
    result = opties_lees(&regel, argc, argv, &options);
    if (result) {
        return opties_einde(result);
    }
    return check(&options) ? 2 : run(&options);
}
