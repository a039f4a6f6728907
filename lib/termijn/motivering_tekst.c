/* SPDX-License-Identifier: EUPL-1.2 */
/* From steps to sentences: the templates of lib/register/motivering.csv with their places filled in. */
#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/tekst_intern.h"
#include "motivering_tekst_intern.h"

static const struct {
    const char *naam;
    const char *artikel;
    const char *sjabloon;
} regels[] = {
#define X(id, name, article, template) { name, article, template },
#include "motivering.inc"
#undef X
};

const char *zaak_regel_naam(enum regel regel)
{
    return regels[regel].naam;
}

const char *zaak_stap_artikel(const struct stap *stap)
{
    return stap->grond ? stap->grond : regels[stap->regel].artikel;
}

int32_t zaak_stap_overgeslagen(const struct stap *stap)
{
    bool rolls = stap->regel == REGEL_ATW_1_1 || stap->regel == REGEL_EU_3_4;

    return rolls ? stap->laatste - stap->eerste + 1 : 0;
}

struct writer {
    struct tekst out;
    const struct zaak_motivering *why;
    const struct stap *stap;
};

static int32_t year_of(zaak_dag dag)
{
    int32_t jaar = 0;

    zaak_datum_split(dag, &jaar, NULL, NULL);
    return jaar;
}

static void put_day(struct writer *w, zaak_dag dag, int32_t vorm)
{
    char text[64];
    int length = zaak_datum_format(dag, vorm, text, sizeof text);

    if (length > 0)
        zaak_tekst_add_n(&w->out, text, (size_t)length);
}

/* "11 maart", with the year only where the sentence does not name it anyway. */
static void put_short_day(struct writer *w, zaak_dag dag)
{
    zaak_dag other = w->stap->eerste != ZAAK_DAG_GEEN ? w->stap->eerste : w->stap->naar;
    char text[64];
    int length = zaak_datum_format(dag, ZAAK_DATUM_ZONDER_WEEKDAG, text, sizeof text);

    if (length < 0)
        return;
    if (other != ZAAK_DAG_GEEN && year_of(other) == year_of(dag))
        *strrchr(text, ' ') = '\0';
    zaak_tekst_add(&w->out, text);
}

/* "op 12 maart 2025", "van 12 tot en met 24 maart 2025", "van 28 februari tot en met 3 maart 2025". */
static void put_stretch(struct writer *w, const struct stap *stap)
{
    char first[64];
    int32_t jaar[2], maand[2];

    if (stap->eerste == stap->laatste) {
        zaak_tekst_add(&w->out, "op ");
    } else {
        zaak_datum_split(stap->eerste, &jaar[0], &maand[0], NULL);
        zaak_datum_split(stap->laatste, &jaar[1], &maand[1], NULL);
        zaak_datum_format(stap->eerste, ZAAK_DATUM_ZONDER_WEEKDAG, first, sizeof first);
        if (jaar[0] == jaar[1])
            *strrchr(first, ' ') = '\0';
        if (jaar[0] == jaar[1] && maand[0] == maand[1])
            *strrchr(first, ' ') = '\0';
        zaak_tekst_add(&w->out, "van ");
        zaak_tekst_add(&w->out, first);
        zaak_tekst_add(&w->out, " tot en met ");
    }
    put_day(w, stap->laatste, ZAAK_DATUM_ZONDER_WEEKDAG);
}

static void put_day_name(struct writer *w, zaak_dag dag)
{
    const char *name = zaak_kalender_get_naam(w->why->kalender, dag);
    int kind = zaak_kalender_dagsoort(w->why->kalender, dag);

    if (!name)
        return;
    if (!(kind & (ZAAK_DAGSOORT_LID1 | ZAAK_DAGSOORT_LID2)))
        zaak_tekst_add(&w->out, "een ");
    zaak_tekst_add(&w->out, name);
}

/* "18 april is Goede Vrijdag, 19 april een zaterdag en 20 april een zondag". */
static void put_skipped(struct writer *w, const struct stap *stap)
{
    for (zaak_dag dag = stap->eerste; dag <= stap->laatste; dag++) {
        if (dag > stap->eerste)
            zaak_tekst_add(&w->out, dag == stap->laatste ? " en " : ", ");
        put_short_day(w, dag);
        zaak_tekst_add(&w->out, dag == stap->eerste ? " is " : " ");
        put_day_name(w, dag);
    }
}

static void put_period(struct writer *w, const struct zaak_periode *periode)
{
    struct zaak_periode forward = { periode->aantal < 0 ? -periode->aantal : periode->aantal, periode->eenheid };
    char text[64];

    if (zaak_periode_format(&forward, ZAAK_PERIODE_NEDERLANDS, text, sizeof text) >= 0)
        zaak_tekst_add(&w->out, text);
}

static void put_duration(struct writer *w, const struct zaak_duur *duur)
{
    char text[160];

    if (zaak_duur_format(duur, ZAAK_PERIODE_NEDERLANDS, text, sizeof text) >= 0)
        zaak_tekst_add(&w->out, text);
}

static void put_count(struct writer *w, int32_t days)
{
    if (days < 0)
        days = -days;
    zaak_tekst_add_number(&w->out, days);
    zaak_tekst_add(&w->out, days == 1 ? " dag" : " dagen");
}

int zaak_bedrag_format(int64_t cents, char *buffer, size_t size)
{
    int64_t euros = cents / 100;
    char part[8] = "";

    if (cents % 100)
        snprintf(part, sizeof part, ",%02d", (int)(cents % 100));
    if (euros >= 1000)
        return snprintf(buffer, size, "€ %d.%03d%s", (int)(euros / 1000), (int)(euros % 1000), part);
    return snprintf(buffer, size, "€ %d%s", (int)euros, part);
}

static void put_amount(struct writer *w, int64_t cents)
{
    char text[48];

    if (zaak_bedrag_format(cents, text, sizeof text) > 0)
        zaak_tekst_add(&w->out, text);
}

/* Suspended days that an earlier step counted. */
static void put_overlap(struct writer *w, int32_t days)
{
    if (days > 0)
        zaak_tekst_addf(&w->out, ", waarvan er %d al %s geteld", (int)days, days == 1 ? "is" : "zijn");
}

/* A name that begins a sentence elsewhere: "De bekendmaking". */
static void put_inside(struct writer *w, const char *text)
{
    size_t at = w->out.length;

    zaak_tekst_add(&w->out, text ? text : "");
    if (w->out.length > at && w->out.bytes[at] >= 'A' && w->out.bytes[at] <= 'Z')
        w->out.bytes[at] = (char)(w->out.bytes[at] - 'A' + 'a');
}

static void put_text(struct writer *w, const char *text, const char *fallback)
{
    zaak_tekst_add(&w->out, text ? text : fallback);
}

/* "de laatste dag wordt dinsdag 6 mei 2025, 8 dagen later"; `inverted` after another part of the sentence: "wordt de laatste dag …". */
static void put_shift(struct writer *w, bool inverted)
{
    const struct stap *s = w->stap;
    bool stays = s->van == s->naar;

    if (s->naar == ZAAK_DAG_GEEN) {
        zaak_tekst_add(&w->out, inverted ? "is er geen wettelijke termijn" : "er is geen wettelijke termijn");
        return;
    }
    zaak_tekst_addf(&w->out, inverted ? "%s de laatste dag " : "de laatste dag %s ", stays ? "blijft" : "wordt");
    put_day(w, s->naar, ZAAK_DATUM_LANG);
    if (s->dagen) {
        zaak_tekst_add(&w->out, ", ");
        put_count(w, s->dagen);
        zaak_tekst_add(&w->out, s->dagen > 0 ? " later" : " eerder");
    }
}

static void put_place(struct writer *w, const char *name, size_t length)
{
    const struct stap *s = w->stap;
    const struct opschorting_tekst none = { "", "", "" };
    const struct opschorting_tekst *tekst = s->tekst ? s->tekst : &none;

#define IS(word) (length == sizeof word - 1 && !memcmp(name, word, sizeof word - 1))
    if (IS("naar")) put_day(w, s->naar, ZAAK_DATUM_LANG);
    else if (IS("van")) put_day(w, s->van, ZAAK_DATUM_LANG);
    else if (IS("op")) put_short_day(w, s->op);
    else if (IS("einde")) put_short_day(w, s->einde);
    else if (IS("eerste")) put_day(w, s->eerste, ZAAK_DATUM_ZONDER_WEEKDAG);
    else if (IS("laatste")) put_short_day(w, s->laatste);
    else if (IS("periode")) put_period(w, &s->periode);
    else if (IS("duur")) put_duration(w, &s->duur);
    else if (IS("woord")) put_text(w, s->woord, "");
    else if (IS("waarde")) put_text(w, s->waarde, "");
    else if (IS("dagen")) put_count(w, s->dagen);
    else if (IS("bedrag")) put_amount(w, s->bedrag);
    else if (IS("per_dag")) put_amount(w, s->per_dag);
    else if (IS("aantal")) zaak_tekst_add_number(&w->out, s->aantal);
    else if (IS("strook")) put_stretch(w, s);
    else if (IS("strookdagen")) put_count(w, s->laatste - s->eerste + 1);
    else if (IS("overlap")) put_overlap(w, s->al_geteld);
    else if (IS("overgeslagen")) put_skipped(w, s);
    else if (IS("grond")) put_text(w, zaak_stap_artikel(s), "");
    else if (IS("begin")) put_text(w, s->begin, "");
    else if (IS("naam")) put_inside(w, s->begin);
    else if (IS("wordt")) put_shift(w, false);
    else if (IS("dan_wordt")) put_shift(w, true);
    else if (IS("tekst_begin")) put_text(w, tekst->begin, "");
    else if (IS("tekst_einde")) put_text(w, tekst->einde, "eindigde dat");
    else if (IS("tekst_ongebruikt")) put_text(w, tekst->ongebruikt, "liep de gestelde termijn ongebruikt af");
#undef IS
}

/* "Voorlopig: de dwangsom is …"; a sentence that begins with that word says it already. */
static const char *put_hedge(struct writer *w, const char *sentence)
{
    static const char word[] = "Voorlopig";

    if (!strncmp(sentence, word, sizeof word - 1))
        return sentence;
    zaak_tekst_addf(&w->out, "%s: ", word);
    if (*sentence < 'A' || *sentence > 'Z')
        return sentence;
    zaak_tekst_addf(&w->out, "%c", *sentence - 'A' + 'a');
    return sentence + 1;
}

/* One sentence, beginning with a capital. */
static void put_sentence(struct writer *w, const struct stap *stap)
{
    const char *at = regels[stap->regel].sjabloon;
    size_t start = w->out.length;

    w->stap = stap;
    if (stap->voorlopig)
        at = put_hedge(w, at);
    for (const char *place = strchr(at, '{'); place; place = strchr(at, '{')) {
        const char *end = place + 1;

        while (*end != '}')
            end++;
        zaak_tekst_add_n(&w->out, at, (size_t)(place - at));
        put_place(w, place + 1, (size_t)(end - place) - 1);
        at = end + 1;
    }
    zaak_tekst_add(&w->out, at);
    if (w->out.length > start && w->out.bytes[start] >= 'a' && w->out.bytes[start] <= 'z')
        w->out.bytes[start] = (char)(w->out.bytes[start] - 'a' + 'A');
}

enum { LINE_WIDTH = 110 };

/* Where a number of characters from a place on ends, in bytes; past the text when it has fewer. Continuation bytes of UTF-8 are no characters. */
static size_t skip_characters(const struct tekst *text, size_t at, size_t count)
{
    const char *bytes = text->bytes;
    size_t length = text->length;

    while (count > 0 && at < length) {
        uint64_t eight = UINT64_MAX;

        if (count >= sizeof eight && length - at >= sizeof eight)
            memcpy(&eight, bytes + at, sizeof eight);
        if ((eight & UINT64_C(0x8080808080808080)) == 0) {
            at += sizeof eight;
            count -= sizeof eight;
            continue;
        }
        for (at++; at < length && ((unsigned char)bytes[at] & 0xC0) == 0x80; at++)
            ;
        count--;
    }
    return count > 0 ? SIZE_MAX : at;
}

/* The space at which a line is broken: the last one that leaves no more than LINE_WIDTH characters before it, else the first one after that; the length of the text when there
 * is none. The first word of a line is never cut off from what stands before it. */
static size_t find_break(const struct tekst *text, size_t line, size_t indent, size_t limit)
{
    const char *next;

    for (size_t at = limit; at > line + indent; at--)
        if (text->bytes[at] == ' ')
            return at;
    next = memchr(text->bytes + limit, ' ', text->length - limit);
    return next ? (size_t)(next - text->bytes) : text->length;
}

void zaak_motivering_wrap(struct tekst *text, size_t line, size_t indent)
{
    while (text->length - line > LINE_WIDTH) {
        size_t limit = skip_characters(text, line, LINE_WIDTH), at = limit < text->length ? find_break(text, line, indent, limit) : text->length;

        if (at == text->length)
            return;
        zaak_tekst_add_n(text, "                ", indent);
        if (text->failed)
            return;
        memmove(text->bytes + at + 1 + indent, text->bytes + at + 1, text->length - indent - at - 1);
        text->bytes[at] = '\n';
        memset(text->bytes + at + 1, ' ', indent);
        line = at + 1;
    }
}

/* Adds a sentence as lines. */
static void put_lines(struct writer *w, const struct stap *stap, size_t number)
{
    size_t line = w->out.length, start;

    if (number > 0) {
        zaak_tekst_add_number(&w->out, (int64_t)number);
        zaak_tekst_add(&w->out, ". ");
    }
    start = w->out.length;
    put_sentence(w, stap);
    if (!w->out.failed)
        zaak_motivering_wrap(&w->out, line, start - line);
    zaak_tekst_add(&w->out, "\n");
}

static int give(struct tekst *text, char *buffer, size_t size)
{
    int length = text->failed ? -ZAAK_E_GEHEUGEN : zaak_tekst_give(text->bytes, text->length, buffer, size);

    zaak_tekst_free(text);
    return length;
}

/* Longer than most motiveringen. */
enum { ROOM = 4096 };

void zaak_motivering_add_stap(struct tekst *uit, const struct zaak_motivering *why, size_t index)
{
    struct writer w = { *uit, why, NULL };

    put_sentence(&w, &why->stappen[index]);
    *uit = w.out;
}

int zaak_motivering_stap_text(const struct zaak_motivering *why, size_t index, char *buffer, size_t size)
{
    char room[ROOM];
    struct writer w = { tekst_in(why ? why->ctx : NULL, room, sizeof room), why, NULL };

    if (!why || index >= why->count)
        return -ZAAK_E_BEREIK;
    put_sentence(&w, &why->stappen[index]);
    return give(&w.out, buffer, size);
}

int zaak_motivering_text(const struct zaak_motivering *why, char *buffer, size_t size)
{
    char room[ROOM];
    struct writer w = { tekst_in(why ? why->ctx : NULL, room, sizeof room), why, NULL };

    if (!why)
        return -ZAAK_E_ARGUMENT;
    if (why->concluded)
        put_lines(&w, &why->conclusie, 0);
    for (size_t i = 0; i < why->count; i++)
        put_lines(&w, &why->stappen[i], i + 1);
    return give(&w.out, buffer, size);
}
