/* SPDX-License-Identifier: EUPL-1.2 */
/* From steps to sentences: the templates of lib/register/motivering.csv with their places filled in. */
#include <stdio.h>
#include <string.h>

#include "basis/fout_intern.h"
#include "basis/tekst_intern.h"
#include "motivering_tekst_intern.h"
#include "tijd/datum_intern.h"

/* What a sentence leaves open. */
enum plaats {
    PLAATS_GEEN, PLAATS_NAAR, PLAATS_VAN, PLAATS_OP, PLAATS_EINDE, PLAATS_EERSTE, PLAATS_LAATSTE, PLAATS_PERIODE, PLAATS_DUUR, PLAATS_WOORD, PLAATS_WAARDE, PLAATS_DAGEN,
    PLAATS_BEDRAG, PLAATS_PER_DAG, PLAATS_AANTAL, PLAATS_STROOK, PLAATS_STROOKDAGEN, PLAATS_OVERLAP, PLAATS_OVERGESLAGEN, PLAATS_GROND, PLAATS_BEGIN, PLAATS_NAAM,
    PLAATS_WORDT, PLAATS_DAN_WORDT, PLAATS_TEKST_BEGIN, PLAATS_TEKST_EINDE, PLAATS_TEKST_ONGEBRUIKT, PLAATS_VRIJE_DAGEN
};

/* A piece of a template and the place behind it; the last piece has none. */
struct stuk {
    const char *tekst;
    uint32_t length;
    enum plaats plaats;
};

static const struct {
    const char *naam;
    const char *artikel;
    const struct stuk *sjabloon;
} regels[] = {
#define STUK(text, place) { text, sizeof text - 1, PLAATS_##place },
#define SLOT(text) { text, sizeof text - 1, PLAATS_GEEN }
#define X(id, name, article, template) { name, article, (const struct stuk[]){ template } },
#include "motivering.inc"
#undef X
#undef SLOT
#undef STUK
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
    bool rolls = stap->regel == REGEL_ATW_1_1 || stap->regel == REGEL_EU_3_4 || stap->regel == REGEL_NORM_WERKDAG;

    return rolls ? stap->laatste - stap->eerste + 1 : stap->lijst_count;
}

struct writer {
    struct tekst out;
    const struct zaak_motivering *why;
    const struct stap *stap;
};

/* All zero for what is no day. */
static struct civil civil_of(zaak_dag dag)
{
    return dag_is_valid(dag) ? dag_to_civil(dag) : (struct civil){ 0, 0, 0 };
}

static void put_day(struct writer *w, zaak_dag dag, enum dagvorm vorm)
{
    char *at = dag_is_valid(dag) ? zaak_tekst_room(&w->out, DAG_LENGTH) : NULL;

    if (at)
        zaak_tekst_end(&w->out, zaak_dag_write(at, dag, vorm));
}

/* " om 9.05 uur" behind a day of which the moment is known. */
static void put_time(struct writer *w, zaak_tijdstip moment)
{
    zaak_dag dag;
    int32_t seconds, minutes;

    if (moment == ZAAK_TIJDSTIP_GEEN || zaak_tijdstip_dag(moment, &dag, &seconds))
        return;
    minutes = seconds / 60;
    zaak_tekst_addf(&w->out, " om %d.%02d", (int)(minutes / 60), (int)(minutes % 60));
    if (seconds % 60)
        zaak_tekst_addf(&w->out, ".%02d", (int)(seconds % 60));
    zaak_tekst_add(&w->out, " uur");
}

/* "11 maart", with the year only where the sentence does not name it anyway. */
static void put_short_day(struct writer *w, zaak_dag dag)
{
    zaak_dag other = w->stap->eerste != ZAAK_DAG_GEEN ? w->stap->eerste : w->stap->naar;

    put_day(w, dag, civil_of(other).jaar == civil_of(dag).jaar ? DAG_MAAND : DAG_JAAR);
}

/* "op 12 maart 2025", "van 12 tot en met 24 maart 2025", "van 28 februari tot en met 3 maart 2025". */
static void put_stretch(struct writer *w, const struct stap *stap)
{
    struct civil first = civil_of(stap->eerste), last = civil_of(stap->laatste);

    if (stap->eerste == stap->laatste) {
        zaak_tekst_add(&w->out, "op ");
    } else {
        zaak_tekst_add(&w->out, "van ");
        put_day(w, stap->eerste, first.jaar != last.jaar ? DAG_JAAR : first.maand != last.maand ? DAG_MAAND : DAG_NUMMER);
        zaak_tekst_add(&w->out, " tot en met ");
    }
    put_day(w, stap->laatste, DAG_JAAR);
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

/* How many days are told one by one. */
enum { MOST_DAYS = 5 };

/* "18 april (Goede Vrijdag) en 21 april (Tweede Paasdag)"; of many the number and the first ones. Years are told where they differ. */
static void put_list(struct writer *w, const struct stap *stap)
{
    int32_t shown = stap->lijst_count <= MOST_DAYS ? stap->lijst_count : MOST_DAYS;
    bool years = civil_of(stap->van).jaar != civil_of(stap->naar).jaar;

    if (shown < stap->lijst_count)
        zaak_tekst_addf(&w->out, "%d andere dagen, waaronder ", (int)stap->lijst_count);
    for (int32_t i = 0; i < shown; i++) {
        zaak_tekst_add(&w->out, i == 0 ? "" : i == shown - 1 ? " en " : ", ");
        put_day(w, stap->lijst[i], years ? DAG_JAAR : DAG_MAAND);
        zaak_tekst_addf(&w->out, " (%s)", zaak_skipped_naam(w->why, stap->lijst[i]));
    }
}

static void put_period(struct writer *w, const struct zaak_periode *periode)
{
    struct zaak_periode forward = { periode->aantal < 0 ? -periode->aantal : periode->aantal, periode->eenheid };
    char text[64];
    int length = zaak_periode_format(&forward, ZAAK_PERIODE_NEDERLANDS, text, sizeof text);

    if (length >= 0)
        zaak_tekst_add_n(&w->out, text, (size_t)length);
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
    put_day(w, s->naar, DAG_WEEKDAG);
    if (s->dagen) {
        zaak_tekst_add(&w->out, ", ");
        put_count(w, s->dagen);
        zaak_tekst_add(&w->out, s->dagen > 0 ? " later" : " eerder");
    }
}

static void put_place(struct writer *w, enum plaats plaats)
{
    const struct stap *s = w->stap;

    switch (plaats) {
    case PLAATS_GEEN: break;
    case PLAATS_NAAR: put_day(w, s->naar, DAG_WEEKDAG), put_time(w, s->naar_op); break;
    case PLAATS_VAN: put_day(w, s->van, DAG_WEEKDAG), put_time(w, s->van_op); break;
    case PLAATS_OP: put_short_day(w, s->op), put_time(w, s->op_op); break;
    case PLAATS_EINDE: put_short_day(w, s->einde); break;
    case PLAATS_EERSTE: put_day(w, s->eerste, DAG_JAAR); break;
    case PLAATS_LAATSTE: put_short_day(w, s->laatste); break;
    case PLAATS_PERIODE: put_period(w, &s->periode); break;
    case PLAATS_DUUR: put_duration(w, &s->duur); break;
    case PLAATS_WOORD: put_text(w, s->woord, ""); break;
    case PLAATS_WAARDE: put_text(w, s->waarde, ""); break;
    case PLAATS_DAGEN: put_count(w, s->dagen); break;
    case PLAATS_BEDRAG: put_amount(w, s->bedrag); break;
    case PLAATS_PER_DAG: put_amount(w, s->per_dag); break;
    case PLAATS_AANTAL: zaak_tekst_add_number(&w->out, s->aantal); break;
    case PLAATS_STROOK: put_stretch(w, s); break;
    case PLAATS_STROOKDAGEN: put_count(w, s->laatste - s->eerste + 1); break;
    case PLAATS_OVERLAP: put_overlap(w, s->al_geteld); break;
    case PLAATS_OVERGESLAGEN: put_skipped(w, s); break;
    case PLAATS_GROND: put_text(w, zaak_stap_artikel(s), ""); break;
    case PLAATS_BEGIN: put_text(w, s->begin, ""); break;
    case PLAATS_NAAM: put_inside(w, s->begin); break;
    case PLAATS_WORDT: put_shift(w, false); break;
    case PLAATS_DAN_WORDT: put_shift(w, true); break;
    case PLAATS_TEKST_BEGIN: put_text(w, s->tekst ? s->tekst->begin : "", ""); break;
    case PLAATS_TEKST_EINDE: put_text(w, s->tekst ? s->tekst->einde : "", "eindigde dat"); break;
    case PLAATS_TEKST_ONGEBRUIKT: put_text(w, s->tekst ? s->tekst->ongebruikt : "", "liep de gestelde termijn ongebruikt af"); break;
    case PLAATS_VRIJE_DAGEN: put_list(w, s); break;
    }
}

/* "Voorlopig: de dwangsom is …"; a sentence that begins with that word says it already. Gives how many characters of the sentence it has written. */
static size_t put_hedge(struct writer *w, const char *sentence)
{
    static const char word[] = "Voorlopig";

    if (!strncmp(sentence, word, sizeof word - 1))
        return 0;
    zaak_tekst_addf(&w->out, "%s: ", word);
    if (*sentence < 'A' || *sentence > 'Z')
        return 0;
    zaak_tekst_addf(&w->out, "%c", *sentence - 'A' + 'a');
    return 1;
}

/* One sentence, beginning with a capital. */
static void put_sentence(struct writer *w, const struct stap *stap)
{
    const struct stuk *stuk = regels[stap->regel].sjabloon;
    size_t start = w->out.length, written = stap->voorlopig ? put_hedge(w, stuk->tekst) : 0;

    w->stap = stap;
    zaak_tekst_add_n(&w->out, stuk->tekst + written, stuk->length - written);
    for (; stuk->plaats != PLAATS_GEEN; stuk++) {
        put_place(w, stuk->plaats);
        zaak_tekst_add_n(&w->out, stuk[1].tekst, stuk[1].length);
    }
    if (w->out.length > start && w->out.bytes[start] >= 'a' && w->out.bytes[start] <= 'z')
        w->out.bytes[start] = (char)(w->out.bytes[start] - 'a' + 'A');
}

enum { LINE_WIDTH = 110 };

/* Are so many bytes, eight or more, characters of one byte each? */
static bool is_ascii(const char *bytes, size_t count)
{
    uint64_t eight, all = 0;

    for (size_t i = 0; i + sizeof eight < count; i += sizeof eight) {
        memcpy(&eight, bytes + i, sizeof eight);
        all |= eight;
    }
    memcpy(&eight, bytes + count - sizeof eight, sizeof eight);
    return ((all | eight) & UINT64_C(0x8080808080808080)) == 0;
}

/* Where a line of LINE_WIDTH characters ends, in bytes; past the text when it has fewer. Continuation bytes of UTF-8 are no characters. */
static size_t end_of_line(const struct tekst *text, size_t line)
{
    size_t at = line, count = LINE_WIDTH;

    if (text->length - line >= LINE_WIDTH && is_ascii(text->bytes + line, LINE_WIDTH))
        return line + LINE_WIDTH;
    for (; count > 0 && at < text->length; count--)
        for (at++; at < text->length && ((unsigned char)text->bytes[at] & 0xC0) == 0x80; at++)
            ;
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
        size_t limit = end_of_line(text, line), at = limit < text->length ? find_break(text, line, indent, limit) : text->length;

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
