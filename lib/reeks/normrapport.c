/* SPDX-License-Identifier: EUPL-1.2 */
/* The norm report over columns. A block of rows that are all sound is counted without looking again; a block with an absent value or a day outside the kalender goes row by row. */
#include "reeks_intern.h"

#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "tijd/datum_intern.h"

enum { BEGIN, EINDE, SOORT, OPGESCHORT, COLUMNS };

enum { LINE = 16 };     /* rows of a line of the cache */

/* The counts of a norm for some rows, in one word: 32 bits of days, 16 of cases, 16 of cases that kept it. So a row costs one addition, and the words are emptied before they can overflow:
 * 55,152 days times 65,535 rows fit in 32 bits, and fewer than 65,536 rows in 16. Beside it the norm itself, so that both are in one cache line. */
struct cel {
    uint64_t counts;
    int32_t norm;
    int32_t spare;
};

enum { ROWS_PER_CEL = 65535 / BLOK * BLOK };

#define ONE_CASE (UINT64_C(1) << 32)
#define ONE_KEPT (UINT64_C(1) << 48)

struct rapportage {
    struct zaak_context *ctx;
    const struct zaak_kalender *kalender;
    struct kolom in[COLUMNS];
    const int32_t *normen;
    size_t norm_count, rows;
    bool werkdagen, opgeschort, has_absent;
    struct cel *cellen;
    int64_t *sums;          /* per norm the days, the cases and those that kept it */
};

/* The days of a row, for two days in the kalender: the kernel of the scalar call. What was done before it began took none. */
static inline int32_t count_days(const struct zaak_kalender *kalender, zaak_dag begin, zaak_dag einde, int32_t opgeschort, bool werkdagen)
{
    int32_t days = werkdagen ? kalender_count_werkdagen(kalender, begin, einde) : einde - begin;

    days = days < 0 ? 0 : days;
    return opgeschort <= 0 ? days : opgeschort >= days ? 0 : days - opgeschort;
}

static inline void count_row(struct cel *cel, int32_t days)
{
    cel->counts += (uint32_t)days + ONE_CASE + ONE_KEPT * (uint64_t)(days <= cel->norm);
}

/* Some rows that are sound. The kinds of this function are compiled apart: what is the same for all rows is not asked again. */
static inline void count_line(const struct rapportage *r, size_t row, size_t count, bool werkdagen, bool opgeschort)
{
    const zaak_dag *begin = r->in[BEGIN].at + row, *einde = r->in[EINDE].at + row;
    const int32_t *soort = r->in[SOORT].at + row, *off = opgeschort ? r->in[OPGESCHORT].at + row : NULL;
    const struct zaak_kalender *kalender = r->kalender;
    struct cel *cellen = r->cellen;

#pragma GCC unroll 4
    for (size_t i = 0; i < count; i++)
        count_row(&cellen[soort[i]], count_days(kalender, begin[i], einde[i], opgeschort ? off[i] : 0, werkdagen));
}

/* While one line of rows is counted, that of the next block is asked for: the memory works on, where it would else wait. */
static inline void count_block(const struct rapportage *r, size_t row, size_t count, bool werkdagen, bool opgeschort)
{
    size_t end = row + count;

    for (; row + LINE <= end; row += LINE) {
        for (int k = 0; k < (opgeschort ? COLUMNS : OPGESCHORT); k++)
            __builtin_prefetch(r->in[k].at + row + BLOK);
        count_line(r, row, LINE, werkdagen, opgeschort);
    }
    count_line(r, row, end - row, werkdagen, opgeschort);
}

static void count_sound(const struct rapportage *r, size_t row, size_t count)
{
    if (r->werkdagen && r->opgeschort)
        count_block(r, row, count, true, true);
    else if (r->werkdagen)
        count_block(r, row, count, true, false);
    else
        count_block(r, row, count, false, r->opgeschort);
}

/* The highest bit is set when a number is not below another one that is at most 2^31: no comparison, so that an old processor does four of them at once too. */
static inline uint32_t beyond(uint32_t number, uint32_t below)
{
    return number | (below - 1 - number);
}

/* Rows of an inner loop of fixed length become vector instructions. */
static bool lane_is_sound(const zaak_dag *begin, const zaak_dag *einde, const int32_t *soort, uint32_t norms)
{
    uint32_t bad = 0;

    for (int i = 0; i < LANES; i++)
        bad |= beyond(kalender_index(begin[i]), KALENDER_DAGEN) | beyond(kalender_index(einde[i]), KALENDER_DAGEN) | beyond((uint32_t)soort[i], norms);
    return !(bad >> 31);
}

/* Days to take off are any number but the one that says that there is none. */
static bool lane_has_all(const int32_t *opgeschort)
{
    int32_t found = 0;

    for (int i = 0; i < LANES; i++)
        found |= opgeschort[i] == ZAAK_DAG_GEEN ? -1 : 0;
    return !found;
}

static bool row_is_sound(const struct rapportage *r, size_t row)
{
    return kalender_has(r->in[BEGIN].at[row]) && kalender_has(r->in[EINDE].at[row]) && (uint32_t)r->in[SOORT].at[row] < r->norm_count
           && (!r->opgeschort || r->in[OPGESCHORT].at[row] != ZAAK_DAG_GEEN);
}

static bool block_is_sound(const struct rapportage *r, size_t row, size_t count)
{
    size_t end = row + count;

    if (r->has_absent)
        return false;
    for (; row + LANES <= end; row += LANES)
        if (!lane_is_sound(r->in[BEGIN].at + row, r->in[EINDE].at + row, r->in[SOORT].at + row, (uint32_t)r->norm_count)
            || (r->opgeschort && !lane_has_all(r->in[OPGESCHORT].at + row)))
            return false;
    while (row < end && row_is_sound(r, row))
        row++;
    return row == end;
}

/* Gives how many rows count nowhere. */
static int64_t count_rows(const struct rapportage *r, size_t row, size_t count)
{
    uint8_t bits[BLOK / 8];
    int64_t nowhere = 0;

    memset(bits, 0xFF, sizeof bits);
    for (int k = 0; k < COLUMNS; k++)
        if (r->in[k].validity)
            zaak_kolom_intersect(&r->in[k], row, count, bits);
    for (size_t i = 0; i < count; i++) {
        if ((bits[i / 8] >> i % 8 & 1) && row_is_sound(r, row + i))
            count_row(&r->cellen[r->in[SOORT].at[row + i]],
                      count_days(r->kalender, r->in[BEGIN].at[row + i], r->in[EINDE].at[row + i], r->opgeschort ? r->in[OPGESCHORT].at[row + i] : 0, r->werkdagen));
        else
            nowhere++;
    }
    return nowhere;
}

/* Empties the words into the sums. */
static void flush(const struct rapportage *r)
{
    for (size_t i = 0; i < r->norm_count; i++) {
        uint64_t counts = r->cellen[i].counts;

        r->sums[3 * i] += (uint32_t)counts;
        r->sums[3 * i + 1] += (int64_t)(counts >> 32 & 0xFFFF);
        r->sums[3 * i + 2] += (int64_t)(counts >> 48);
        r->cellen[i].counts = 0;
    }
}

static int64_t count_all(const struct rapportage *r)
{
    int64_t nowhere = 0;
    size_t filled = 0;

    for (size_t row = 0; row < r->rows; row += BLOK) {
        size_t count = r->rows - row < BLOK ? r->rows - row : BLOK;

        if (block_is_sound(r, row, count))
            count_sound(r, row, count);
        else
            nowhere += count_rows(r, row, count);
        filled += count;
        if (filled >= ROWS_PER_CEL) {
            flush(r);
            filled = 0;
        }
    }
    flush(r);
    return nowhere;
}

static int read_column(struct rapportage *r, int place, const struct zaak_reeks *reeks, const char *field, struct zaak_error *error)
{
    if (reeks->count != r->rows || (!reeks->values && r->rows))
        return zaak_fail(error, ZAAK_E_ARGUMENT, field, "De kolom heeft niet evenveel rijen als de andere.");
    r->in[place] = (struct kolom){ r->rows ? reeks->values + reeks->offset : NULL, reeks->validity, reeks->offset, 1 };
    r->has_absent |= reeks->validity != NULL;
    return 0;
}

static int read_vraag(struct rapportage *r, const struct zaak_reeks_normvraag *vraag, struct zaak_error *error)
{
    int result;

    if (vraag->eenheid != ZAAK_EENHEID_WERKDAG && vraag->eenheid != ZAAK_EENHEID_DAG)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "eenheid", "Het rapport telt werkdagen of dagen.");
    if (!vraag->normen && vraag->norm_count)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "normen", NULL);
    if (vraag->norm_count > zaak_context_limits(r->ctx)->max_count || vraag->norm_count > INT32_MAX)
        return zaak_fail(error, ZAAK_E_LIMIET, "normen", NULL);
    r->kalender = vraag->kalender ? vraag->kalender : zaak_context_get_kalender(r->ctx);
    if (!r->kalender)
        return zaak_fail_memory(error);
    r->werkdagen = vraag->eenheid == ZAAK_EENHEID_WERKDAG;
    r->opgeschort = vraag->opgeschort.count > 0;
    r->normen = vraag->normen;
    r->norm_count = vraag->norm_count;
    r->rows = vraag->begin.count;
    result = read_column(r, BEGIN, &vraag->begin, "begin", error);
    if (result == 0)
        result = read_column(r, EINDE, &vraag->einde, "einde", error);
    if (result == 0)
        result = read_column(r, SOORT, &vraag->soort, "soort", error);
    return result == 0 && r->opgeschort ? read_column(r, OPGESCHORT, &vraag->opgeschort, "opgeschort", error) : result;
}

static bool make_counts(struct rapportage *r)
{
    r->cellen = zaak_alloc(r->ctx, r->norm_count * sizeof *r->cellen);
    r->sums = zaak_alloc(r->ctx, r->norm_count * 3 * sizeof *r->sums);
    for (size_t i = 0; r->cellen && i < r->norm_count; i++)
        r->cellen[i].norm = r->normen[i];
    return r->cellen && r->sums;
}

static void give(const struct rapportage *r, const struct zaak_reeks_normrapport *rapport)
{
    for (size_t i = 0; i < r->norm_count; i++) {
        rapport->dagen[i] = r->sums[3 * i];
        rapport->totaal[i] = r->sums[3 * i + 1];
        rapport->gehaald[i] = r->sums[3 * i + 2];
    }
}

int64_t zaak_reeks_normrapport(struct zaak_context *ctx, const struct zaak_reeks_normvraag *given, const struct zaak_reeks_normrapport *ret_rapport, struct zaak_error *error)
{
    struct zaak_reeks_normvraag vraag = ZAAK_REEKS_NORMVRAAG_INIT;
    struct rapportage r = { .ctx = ctx };
    int64_t result;

    if (!ctx || !given || !ret_rapport)
        return zaak_fail(error, ZAAK_E_ARGUMENT, !ctx ? "ctx" : !given ? "vraag" : "ret_rapport", NULL);
    result = zaak_options_read(&vraag, sizeof vraag, given, error);
    if (result == 0)
        result = read_vraag(&r, &vraag, error);
    if (result == 0 && r.norm_count && (!ret_rapport->gehaald || !ret_rapport->totaal || !ret_rapport->dagen))
        result = zaak_fail(error, ZAAK_E_ARGUMENT, "ret_rapport", NULL);
    if (result)
        return result;
    if (make_counts(&r)) {
        result = count_all(&r);
        give(&r, ret_rapport);
    } else {
        result = zaak_fail_memory(error);
    }
    zaak_release(ctx, r.cellen);
    zaak_release(ctx, r.sums);
    return result;
}
