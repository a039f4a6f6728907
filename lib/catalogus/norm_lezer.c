/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads servicenormen: their form alone. A member that does not go with the others is an error, so that no promise means something else than it says. */
#include <stddef.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/geheugen_intern.h"
#include "profiel_bron_intern.h"
#include "tijd/json_tijd_intern.h"
#include "tijd/openingstijd_intern.h"

enum { TOT_AFHANDELING, TOT_STATUS };
enum { TIJD_OPENINGSTIJD, TIJD_VERSTREKEN };

static const char *const tot_words[] = { "afhandeling", "status", NULL };
static const char *const regime_words[] = { "geen", "atw", NULL };
static const char *const tijd_words[] = { "openingstijd", "verstreken", NULL };
/* In the order of ZAAK_RICHTING_…, and of ZAAK_NORMPERIODE_… from the first period on. */
static const char *const richting_words[] = { "binnen", "voor", "hoogstens", "venster", NULL };
static const char *const periode_words[] = { "alles", "maand", "kwartaal", "jaar", NULL };

#define NORM(name) offsetof(struct norm_bron, norm.name)
#define REGEL(name) offsetof(struct norm_bron, regel.name)
#define BRON(name) offsetof(struct norm_bron, name)
static const struct json_field norm_fields[] = {
    { "id", NORM(id), zaak_json_read_text, NULL, true },
    { "belofte", NORM(belofte), zaak_json_read_text, NULL, true },
    { "richting", REGEL(richting), zaak_json_read_choice, richting_words, false },
    { "termijn", NORM(termijn), zaak_json_read_periode, NULL, false },
    { "hoogstens", REGEL(hoogstens), zaak_json_read_int32, NULL, false },
    { "venster", BRON(venster), zaak_json_read_list, NULL, false },
    { "kanaal", NORM(kanaal), zaak_json_read_text, NULL, false },
    { "tijd", BRON(tijd), zaak_json_read_choice, tijd_words, false },
    { "regime", NORM(regime), zaak_json_read_choice, regime_words, false },
    { "begin", BRON(begin), zaak_json_read_text, NULL, false },
    { "einde", BRON(einde), zaak_json_read_text, NULL, false },
    { "voorwaarde", BRON(voorwaarde), zaak_json_read_text, NULL, false },
    { "tot", BRON(tot), zaak_json_read_choice, tot_words, false },
    { "status", NORM(status), zaak_json_read_text, NULL, false },
    { "doel", NORM(doel), zaak_json_read_int32, NULL, true },
    { "periode", REGEL(periode), zaak_json_read_choice, periode_words, false },
    { "schort_op", NORM(schort_op), zaak_json_read_bool, NULL, false },
    { "gebeurtenis", REGEL(gebeurtenis), zaak_json_read_text, NULL, false },
    { "organisatie", REGEL(organisatie), zaak_json_read_text, NULL, false },
    { NULL, 0, NULL, NULL, false },
};

static int not_here(struct zaak_error *error, const char *field)
{
    return zaak_fail(error, ZAAK_E_VELD, field, "Het veld \"%s\" past niet bij deze servicenorm.", field);
}

static int missing(struct zaak_error *error, const char *field)
{
    return zaak_fail(error, ZAAK_E_VELD, field, "Het veld \"%s\" ontbreekt.", field);
}

/* Reads "status:…" and "eigenschap:…", and the one word that is allowed beside them. */
static int read_moment(const char *text, const char *field, const char *word, int32_t word_soort, struct zaak_normmoment *moment, struct zaak_error *error)
{
    static const struct {
        const char *prefix;
        int32_t soort;
    } prefixes[] = { { "status:", ZAAK_NORMMOMENT_STATUS }, { "eigenschap:", ZAAK_NORMMOMENT_EIGENSCHAP } };

    if (!text)
        return 0;
    if (word && !strcmp(text, word)) {
        moment->soort = word_soort;
        return 0;
    }
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++) {
        size_t length = strlen(prefixes[i].prefix);

        if (!strncmp(text, prefixes[i].prefix, length) && text[length] && text[length] != '=') {
            moment->soort = prefixes[i].soort;
            moment->naam = text + length;
            return 0;
        }
    }
    return zaak_fail(error, ZAAK_E_WAARDE, field, "De waarde \"%.80s\" is hier niet toegestaan.", text);
}

/* "eigenschap:naam=waarde": the value stands behind the first equals sign. */
static int read_voorwaarde(const struct lezer *lezer, struct norm_bron *row, struct zaak_error *error)
{
    struct zaak_normmoment *moment = &row->regel.voorwaarde;
    const char *equals = row->voorwaarde ? strchr(row->voorwaarde, '=') : NULL;
    int result = read_moment(row->voorwaarde, "voorwaarde", NULL, 0, moment, error);

    if (result || !equals || moment->soort != ZAAK_NORMMOMENT_EIGENSCHAP)
        return result;
    if (!equals[1])
        return zaak_fail(error, ZAAK_E_WAARDE, "voorwaarde", "Achter het gelijkteken hoort een waarde.");
    row->regel.waarde = equals + 1;
    moment->naam = zaak_arena_copy(lezer->ctx, lezer->arena, moment->naam, (size_t)(equals - moment->naam));
    return moment->naam ? 0 : zaak_fail_memory(error);
}

/* Two digits, a sign and two digits. */
static bool read_pair(const char *text, char sign, int32_t *ret_first, int32_t *ret_second)
{
    for (int i = 0; i < 5; i++)
        if (i == 2 ? text[i] != sign : text[i] < '0' || text[i] > '9')
            return false;
    *ret_first = (text[0] - '0') * 10 + text[1] - '0';
    *ret_second = (text[3] - '0') * 10 + text[4] - '0';
    return text[5] == '\0';
}

/* "07-01" or "09:00"; gives the kind of window, or ZAAK_VENSTER_GEEN. 29 February is a day of the year too. */
static int32_t read_edge(const char *text, int32_t *ret_edge)
{
    int32_t first, second;

    if (read_pair(text, '-', &first, &second) && zaak_datum(2024, first, second) != ZAAK_DAG_GEEN) {
        *ret_edge = 100 * first + second;
        return ZAAK_VENSTER_JAAR;
    }
    if (read_pair(text, ':', &first, &second) && second < 60 && first * 60 + second <= ZAAK_OPENINGSTIJD_MINUTEN_PER_DAG) {
        *ret_edge = first * 60 + second;
        return ZAAK_VENSTER_DAG;
    }
    return ZAAK_VENSTER_GEEN;
}

static int read_venster(struct norm_bron *row, struct zaak_error *error)
{
    struct zaak_normvenster *venster = &row->regel.venster;
    int32_t kinds[2], *edges[] = { &venster->van, &venster->tot };

    if (!row->venster)
        return missing(error, "venster");
    for (size_t i = 0; i < 2; i++) {
        const char *text = NULL;

        kinds[i] = zaak_json_count(row->venster) == 2 && zaak_json_read_text(zaak_json_at(row->venster, i), &text, NULL, NULL) == 0 ? read_edge(text, edges[i])
                                                                                                                                  : ZAAK_VENSTER_GEEN;
    }
    if (kinds[0] == ZAAK_VENSTER_GEEN || kinds[0] != kinds[1])
        return zaak_fail(error, ZAAK_E_VORM, "venster", "Een venster is een lijst van twee dagen van het jaar (\"07-01\") of twee tijden (\"09:00\").");
    if (kinds[0] == ZAAK_VENSTER_DAG && venster->van >= venster->tot)
        return zaak_fail(error, ZAAK_E_WAARDE, "venster", "Het venster eindigt niet na zijn begin.");
    venster->soort = kinds[0];
    return 0;
}

/* A term in hours, minutes or seconds runs in the opening time of a channel, unless it says that it runs on; nothing of the law of days moves it. */
static int check_tijd(const struct norm_bron *row, struct zaak_error *error)
{
    const struct zaak_servicenorm *norm = &row->norm;
    bool in_time = zaak_periode_in_tijd(&norm->termijn);

    if (in_time && !norm->kanaal && !row->regel.verstreken)
        return zaak_fail(error, ZAAK_E_VELD, "kanaal", "Een belofte in uren, minuten of seconden telt openingstijd: noem het kanaal.");
    if (!in_time && norm->kanaal)
        return zaak_fail(error, ZAAK_E_WAARDE, "termijn", "Bij een kanaal hoort een termijn in uren, minuten of seconden.");
    if (!in_time && row->regel.verstreken)
        return zaak_fail(error, ZAAK_E_WAARDE, "tijd", "Alleen een termijn in uren, minuten of seconden loopt door.");
    if (in_time && norm->regime != ZAAK_REGIME_GEEN)
        return zaak_fail(error, ZAAK_E_WAARDE, "regime", "De Algemene termijnenwet geldt niet voor een termijn in uren, minuten of seconden.");
    if (in_time && norm->schort_op)
        return zaak_fail(error, ZAAK_E_WAARDE, "schort_op", "Een opschorting telt dagen: zij verschuift geen belofte in openingstijd.");
    return 0;
}

static int check_termijn(const struct norm_bron *row, struct zaak_error *error)
{
    if (row->norm.termijn.eenheid == ZAAK_EENHEID_GEEN)
        return missing(error, "termijn");
    if (row->norm.termijn.aantal <= 0)
        return zaak_fail(error, ZAAK_E_WAARDE, "termijn", "Een termijn telt vooruit.");
    if (row->regel.richting == ZAAK_RICHTING_VOOR && row->norm.regime != ZAAK_REGIME_GEEN)
        return zaak_fail(error, ZAAK_E_WAARDE, "regime", "De Algemene termijnenwet verschuift geen termijn die terugtelt.");
    return check_tijd(row, error);
}

/* What a count and a window do not have: a length, and what moves it. */
static int check_no_termijn(const struct norm_bron *row, struct zaak_error *error)
{
    if (row->norm.termijn.eenheid != ZAAK_EENHEID_GEEN)
        return not_here(error, "termijn");
    if (row->norm.kanaal)
        return not_here(error, "kanaal");
    if (row->regel.verstreken)
        return not_here(error, "tijd");
    return row->norm.regime != ZAAK_REGIME_GEEN ? not_here(error, "regime") : 0;
}

static int check_richting(struct norm_bron *row, struct zaak_error *error)
{
    int32_t richting = row->regel.richting;
    int result;

    if (richting == ZAAK_RICHTING_BINNEN || richting == ZAAK_RICHTING_VOOR)
        result = check_termijn(row, error);
    else
        result = check_no_termijn(row, error);
    if (result == 0 && richting == ZAAK_RICHTING_VENSTER)
        result = read_venster(row, error);
    else if (result == 0 && row->venster)
        result = not_here(error, "venster");
    if (result)
        return result;
    if (richting != ZAAK_RICHTING_HOOGSTENS)
        return row->regel.hoogstens >= 0 ? not_here(error, "hoogstens") : 0;
    return row->regel.hoogstens < 0 ? zaak_fail(error, ZAAK_E_VELD, "hoogstens", "Hier hoort een getal van 0 of meer.") : 0;
}

/* What ends it: the older pair of `tot` and `status`, or `einde`. */
static int check_einde(struct norm_bron *row, struct zaak_error *error)
{
    struct zaak_normmoment *einde = &row->regel.einde;

    if (row->tot == TOT_STATUS && !row->norm.status)
        return missing(error, "status");
    if (row->tot != TOT_STATUS && row->norm.status)
        return zaak_fail(error, ZAAK_E_VELD, "status", "Een status hoort hier alleen bij \"tot\": \"status\".");
    if (row->norm.status && row->einde)
        return not_here(error, "einde");
    if (row->norm.status)
        *einde = (struct zaak_normmoment){ ZAAK_NORMMOMENT_STATUS, 0, row->norm.status };
    else if (einde->soort == ZAAK_NORMMOMENT_STATUS)
        row->norm.status = einde->naam;
    if (row->regel.richting == ZAAK_RICHTING_HOOGSTENS && einde->soort != ZAAK_NORMMOMENT_EIGENSCHAP && !row->regel.gebeurtenis)
        return zaak_fail(error, ZAAK_E_VELD, "einde", "Wat geteld wordt, staat in een eigenschap van de zaak: noem die in \"einde\".");
    return 0;
}

/* What begins with the very thing that ends it has no time in it. */
static int check_verschil(const struct norm_bron *row, struct zaak_error *error)
{
    const struct zaak_normmoment *begin = &row->regel.begin, *einde = &row->regel.einde;

    if (!begin->naam || !einde->naam || begin->soort != einde->soort || strcmp(begin->naam, einde->naam))
        return 0;
    return zaak_fail(error, ZAAK_E_WAARDE, row->einde ? "einde" : "status", "Deze servicenorm begint en eindigt met hetzelfde: \"%.80s\".", einde->naam);
}

/* A suspension moves a promise that runs along with the clock of the case; counting back needs the event that it counts from. */
static int check_begin(const struct norm_bron *row, struct zaak_error *error)
{
    if (row->norm.schort_op && !zaak_norm_on_clock(&row->norm))
        return not_here(error, "schort_op");
    if (row->regel.richting == ZAAK_RICHTING_VOOR && row->regel.begin.soort == ZAAK_NORMMOMENT_GEWOON && !row->regel.gebeurtenis)
        return missing(error, "begin");
    return 0;
}

/* The blanks of Unicode as UTF-8 (White_Space, and the signs without width that people copy along), by their first bytes. */
static size_t blank_length(const char *text)
{
    static const char *const blanks[] = { "\xC2\x85", "\xC2\xA0", "\xC2\xAD", "\xE1\x9A\x80", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE2\x81\xA0",
                                          "\xE3\x80\x80", "\xEF\xBB\xBF" };

    if (strspn(text, " \t\n\v\f\r"))
        return 1;
    if (!strncmp(text, "\xE2\x80", 2) && (unsigned char)text[2] >= 0x80 && (unsigned char)text[2] <= 0x8F)   /* U+2000 to U+200F */
        return 3;
    for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++)
        if (!strncmp(text, blanks[i], strlen(blanks[i])))
            return strlen(blanks[i]);
    return 0;
}

static bool has_words(const char *text)
{
    for (size_t length = blank_length(text); length; length = blank_length(text))
        text += length;
    return *text;
}

static int read_fields(const struct lezer *lezer, const json_node *node, struct norm_bron *row, struct zaak_error *error)
{
    const struct zaak_servicenorm norm = ZAAK_SERVICENORM_INIT;
    const struct zaak_normregel regel = ZAAK_NORMREGEL_INIT;
    int result;

    row->norm = norm;
    row->regel = regel;
    row->regel.hoogstens = -1;
    row->norm.regel = &row->regel;
    result = zaak_json_read_fields(node, norm_fields, row, error);
    if (result)
        return result;
    if (!has_words(row->norm.belofte))
        return zaak_fail(error, ZAAK_E_VELD, "belofte", "Een belofte staat hier in woorden.");
    row->norm.regime = row->norm.regime ? ZAAK_REGIME_ATW : ZAAK_REGIME_GEEN;
    row->regel.verstreken = row->tijd == TIJD_VERSTREKEN;
    result = read_moment(row->begin, "begin", "ontvangst", ZAAK_NORMMOMENT_ONTVANGST, &row->regel.begin, error);
    if (result == 0)
        result = read_moment(row->einde, "einde", "afhandeling", ZAAK_NORMMOMENT_AFHANDELING, &row->regel.einde, error);
    return result ? result : read_voorwaarde(lezer, row, error);
}

static int check(struct norm_bron *row, struct zaak_error *error)
{
    int result = check_richting(row, error);

    if (result)
        return result;
    if (row->regel.richting != ZAAK_RICHTING_HOOGSTENS)
        row->regel.hoogstens = 0;
    if (row->norm.doel < 0 || row->norm.doel > 100)
        return zaak_fail(error, ZAAK_E_WAARDE, "doel", "Een doel is een percentage van 0 tot en met 100.");
    result = check_einde(row, error);
    if (result == 0)
        result = check_verschil(row, error);
    return result ? result : check_begin(row, error);
}

int zaak_norm_read(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error)
{
    struct norm_bron *row = target;
    int result = read_fields(lezer, node, row, error);

    if (result)
        return result;
    if (row->regel.gebeurtenis)
        return not_here(error, "gebeurtenis");
    if (row->regel.organisatie)
        return not_here(error, "organisatie");
    return check(row, error);
}

int zaak_norm_read_gebeurtenis(const struct lezer *lezer, const json_node *node, void *target, struct zaak_error *error)
{
    struct norm_bron *row = target;
    const char *unfit[][2] = { { "begin", NULL }, { "einde", NULL }, { "voorwaarde", NULL }, { "status", NULL } };
    int result = read_fields(lezer, node, row, error);

    if (result)
        return result;
    if (!row->regel.gebeurtenis)
        return missing(error, "gebeurtenis");
    unfit[0][1] = row->begin;
    unfit[1][1] = row->einde;
    unfit[2][1] = row->voorwaarde;
    unfit[3][1] = row->norm.status;
    for (size_t i = 0; i < sizeof unfit / sizeof unfit[0]; i++)
        if (unfit[i][1])
            return not_here(error, unfit[i][0]);
    if (row->norm.schort_op)
        return not_here(error, "schort_op");
    return check(row, error);
}
