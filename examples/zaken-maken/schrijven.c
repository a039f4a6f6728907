/* SPDX-License-Identifier: EUPL-1.2 */
/* One fact as a line of JSON (docs/formaten.md). Text is put together by hand: that is fast, and no value
 * needs an escape. */
#include "zaken-maken.h"

#include <string.h>

static void put_n(struct schrijver *s, const char *text, size_t length)
{
    memcpy(s->out, text, length);
    s->out += length;
}

static void put(struct schrijver *s, const char *text)
{
    put_n(s, text, strlen(text));
}

static void put_number(struct schrijver *s, long number, int width)
{
    char digits[24];
    int length = 0;

    while (length < width || number > 0) {
        digits[length++] = (char)('0' + number % 10);
        number /= 10;
    }
    while (length > 0) {
        *s->out++ = digits[--length];
    }
}

static void put_day(struct schrijver *s, int day, const char *separator)
{
    int year, month, monthday;

    dagen_to_civil(day, &year, &month, &monthday);
    put_number(s, year, 4);
    put(s, separator);
    put_number(s, month, 2);
    put(s, separator);
    put_number(s, monthday, 2);
}

static void put_moment(struct schrijver *s, int day, int minute)
{
    put_day(s, day, "-");
    put(s, "T");
    put_number(s, minute / 60, 2);
    put(s, ":");
    put_number(s, minute % 60, 2);
    put(s, dagen_utc_offset(day) == 2 ? ":00+02:00" : ":00+01:00");
}

static void begin_member(struct schrijver *s, const char *name)
{
    put(s, ",\"");
    put(s, name);
    put(s, "\":\"");
}

static void put_member(struct schrijver *s, const char *name, const char *value)
{
    begin_member(s, name);
    put(s, value);
    put(s, "\"");
}

static void put_day_member(struct schrijver *s, const char *name, int day)
{
    begin_member(s, name);
    put_day(s, day, "-");
    put(s, "\"");
}

/* One of "a|b|c". */
static void put_choice(struct schrijver *s, const char *list, int number)
{
    int count = 1;

    for (const char *c = list; *c; c++) {
        count += *c == '|';
    }
    for (number %= count; number > 0; number--) {
        list = strchr(list, '|') + 1;
    }
    put_n(s, list, strcspn(list, "|"));
}

/* "f-000123-04". */
static void put_id(struct schrijver *s, int volgnummer)
{
    put(s, "f-");
    put_number(s, s->zaak->nummer, 6);
    put(s, "-");
    put_number(s, volgnummer, 2);
    put(s, "\"");
}

/* "veenrijk-vergunningen-07", "team-vergunningen-veenrijk", "inwoner-012345". */
static void put_person(struct schrijver *s, int who, int number)
{
    static const char *const applicants[] = {"inwoner-", "bedrijf-", "vereniging-"};

    if (who == WIE_INITIATOR) {
        put(s, applicants[s->zaak->proces->initiator]);
        put_number(s, number, 6);
        return;
    }
    if (who == WIE_TEAM) {
        put(s, "team-");
        put(s, s->zaak->proces->team);
        put(s, "-");
        put(s, s->zaak->gemeente->naam);
        return;
    }
    put(s, s->zaak->gemeente->naam);
    put(s, "-");
    if (who == WIE_ADVISEUR) {
        put(s, "adviseur");
    } else {
        put(s, who == WIE_KLANTCONTACT ? "klantcontact" : s->zaak->proces->team);
    }
    if (who == WIE_TEAMLEIDER || who == WIE_COORDINATOR) {
        put(s, who == WIE_TEAMLEIDER ? "-teamleider" : "-coordinator");
    } else {
        put(s, "-");
        put_number(s, number, 2);
    }
}

static void put_role(struct schrijver *s, const struct feit *feit)
{
    put_member(s, "roltype", feit->waarde);
    begin_member(s, "betrokkene");
    put_person(s, feit->wie, feit->getal);
    put(s, "\"");
    if (feit->wie == WIE_TEAM) {
        put_member(s, "betrokkenetype", "organisatorische_eenheid");
    } else if (feit->wie == WIE_INITIATOR) {
        bool person = s->zaak->proces->initiator == INITIATOR_INWONER;
        put_member(s, "betrokkenetype", person ? "natuurlijk_persoon" : "niet_natuurlijk_persoon");
    }
}

static void put_property(struct schrijver *s, const struct feit *feit)
{
    const struct eigenschap *eigenschap = &s->zaak->proces->eigenschappen[feit->tot];

    put_member(s, "naam", feit->waarde);
    begin_member(s, "waarde");
    switch (eigenschap->soort) {
    case 'k':
        put_choice(s, eigenschap->lijst, feit->getal);
        break;
    case 'g':
        put_number(s, (long)eigenschap->hoogste * (feit->getal + 1) / 100, 1);
        break;
    case 'b':
        put_day(s, s->plan->begin, "");
        break;
    default:
        put_day(s, s->zaak->ontvangen + 30 + feit->getal, "");
    }
    put(s, "\"");
}

/* The members of its own kind. */
static void put_own(struct schrijver *s, const struct feit *feit)
{
    static const char *const reasons[] = {"advies kost meer tijd", "de zaak is ingewikkeld",
                                          "er zijn veel zaken tegelijk"};

    switch (feit->soort) {
    case FEIT_OPEN:
        put_member(s, "zaaktype", feit->waarde);
        put_member(s, "organisatie", s->zaak->gemeente->id);
        begin_member(s, "omschrijving");
        put_choice(s, s->zaak->proces->onderwerpen, feit->getal);
        put(s, "\"");
        break;
    case FEIT_STATUS:
        put_member(s, "statustype", feit->waarde);
        break;
    case FEIT_RESULTAAT:
        put_member(s, "resultaattype", feit->waarde);
        break;
    case FEIT_ROL:
    case FEIT_ROL_EINDE:
        put_role(s, feit);
        break;
    case FEIT_EIGENSCHAP:
        put_property(s, feit);
        break;
    case FEIT_OPSCHORTING:
        put_member(s, "grond", feit->waarde);
        put_day_member(s, "tot", feit->tot);
        break;
    case FEIT_HERVATTING:
        put_member(s, "grond", feit->waarde);
        break;
    case FEIT_VERLENGING:
        put_member(s, "termijn", feit->waarde);
        put_member(s, "reden", reasons[feit->getal % 3]);
        break;
    case FEIT_BESLUIT:
        put_member(s, "besluittype", feit->waarde);
        break;
    case FEIT_BETALING:
        put_member(s, "betalingsindicatie", feit->waarde);
        if (feit->tot) {
            put_day_member(s, "laatste_betaaldatum", feit->tot);
        }
        break;
    case FEIT_HERROEPING:
        begin_member(s, "herroept");
        put_id(s, s->fout);
        break;
    case FEIT_INGEBREKESTELLING:
        put_day_member(s, "verzonden", feit->tot);
        break;
    case FEIT_DWANGSOMBESLUIT:
    case FEIT_DWANGSOMBETALING:
        break; /* the amount is the one that libzaak works out */
    }
}

/* The next moment of work: on that day in office hours, or soon after the last fact. */
static void next_moment(struct schrijver *s, int day)
{
    if (day > s->dag) {
        s->dag = day;
        s->minuut = 510 + toeval_below(&s->random, 420);
    } else if (s->minuut < 1425) {
        s->minuut += 1 + toeval_below(&s->random, 9);
    }
}

/* Some facts take effect at a moment, others on a day. */
static bool has_moment(enum soort soort)
{
    return soort == FEIT_STATUS || soort == FEIT_RESULTAAT || soort == FEIT_EIGENSCHAP
           || soort == FEIT_HERROEPING;
}

void schrijven_feit(struct schrijver *s, const struct feit *feit)
{
    static const char *const names[] = {"open", "status", "resultaat", "rol", "rol_einde", "eigenschap",
                                        "opschorting", "hervatting", "verlenging", "besluit", "betaling",
                                        "herroeping", "ingebrekestelling", "dwangsombesluit", "dwangsombetaling"};
    bool moment = has_moment(feit->soort);
    bool later = toeval_promille(&s->random, 30);
    bool automatic = feit->dag == s->zaak->ontvangen && !moment; /* the form on the website does it */
    int working = automatic ? feit->dag : dagen_forward(feit->dag);
    int recorded = working;

    if (later && !automatic && !feit->fout && feit->soort != FEIT_HERROEPING) {
        recorded = dagen_add_werkdagen(recorded, 1 + toeval_below(&s->random, 3));
        recorded = recorded > s->zaak->tot ? working : recorded;
    }
    if (recorded > s->zaak->tot) {
        return;
    }
    put(s, "{\"zaak\":\"ZAAK-");
    put_number(s, s->zaak->jaar, 4);
    put(s, "-");
    put_number(s, s->zaak->nummer, 7);
    put(s, "\",\"id\":\"");
    put_id(s, ++s->volgnummer);
    put_member(s, "feit", names[feit->soort]);
    begin_member(s, "op");
    next_moment(s, working);
    if (moment) {
        put_moment(s, feit->dag, s->minuut);
    } else {
        put_day(s, feit->dag, "-");
    }
    put(s, "\"");
    if (!moment || recorded != feit->dag) {
        begin_member(s, "vastgelegd");
        put_moment(s, recorded, recorded == working ? s->minuut : 510 + toeval_below(&s->random, 480));
        put(s, "\"");
    }
    put_own(s, feit);
    if (feit->dag >= s->plan->toegewezen) {
        begin_member(s, "actor");
        put_person(s, WIE_BEHANDELAAR, s->behandelaar);
        put(s, "\"");
    }
    put(s, "}\n");
    if (feit->fout) {
        s->fout = s->volgnummer;
    }
}
