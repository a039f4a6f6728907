/* SPDX-License-Identifier: EUPL-1.2 */
/* termijnagenda: the last days of open cases as tasks in iCalendar (RFC 5545, VTODO), for the agenda of a team.
 *
 * termijnagenda [--catalogus BESTAND] [--profielen BESTAND] --op DAG [--zaaktype Z] FEITEN.jsonl
 *
 * Each open case with a legal last day or a promise becomes a task: due on the promise where that is sooner, with the legal day and its reasons in the description, so that a task never
 * says a date without its reason. Nobody is named. Leaves with 0, or 2 for wrong options or files. */
#include "gemeen/bronnen.h"
#include "gemeen/opties.h"

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct opties {
    struct bronnen bronnen;
    const char *zaaktype;
    zaak_dag op;
};

static struct icaltimetype ical_day(zaak_dag dag, bool is_date)
{
    struct icaltimetype time = icaltime_null_time();
    int32_t year = 0, month = 0, day = 0;

    zaak_datum_split(dag, &year, &month, &day);
    time.year = year;
    time.month = month;
    time.day = day;
    time.is_date = is_date;
    if (!is_date)
        time.zone = icaltimezone_get_utc_timezone();
    return time;
}

static void add_text(icalcomponent *task, const char *summary, const char *reasons, const char *uid)
{
    icalcomponent_add_property(task, icalproperty_new_uid(uid));
    icalcomponent_add_property(task, icalproperty_new_summary(summary));
    icalcomponent_add_property(task, icalproperty_new_description(reasons));
}

/* The day by which it should be done: the promise, where it is still ahead and sooner than the law. */
static zaak_dag due_day(const struct zaak_klok *klok, zaak_dag today)
{
    bool promised = klok->gepland != ZAAK_DAG_GEEN && klok->gepland >= today;

    if (klok->uiterlijk == ZAAK_DAG_GEEN)
        return klok->gepland;
    return promised && klok->gepland < klok->uiterlijk ? klok->gepland : klok->uiterlijk;
}

/* The motivering with each step on one line: an agenda breaks its lines itself. */
static char *reasons_of(const struct zaak_motivering *why)
{
    int length = zaak_motivering_text(why, NULL, 0);
    char *text = length < 0 ? NULL : malloc((size_t)length + 1), *to = text;

    if (!text || zaak_motivering_text(why, text, (size_t)length + 1) < 0)
        return text;
    for (const char *at = text; *at; at++) {
        bool broken = *at == '\n' && at[1] == ' ';

        *to++ = broken ? ' ' : *at;
        while (broken && at[1] == ' ')
            at++;
    }
    *to = '\0';
    return text;
}

static void add_task(icalcomponent *agenda, const struct zaak *zaak, const struct zaak_toestand *t, const struct zaak_klok *klok, const struct zaak_motivering *why, zaak_dag op)
{
    static const int late = 1, ordinary = 5;
    icalcomponent *task = icalcomponent_new_vtodo();
    const char *naam = t->zaaktype ? zaak_object_get_text(t->zaaktype, ZAAK_VELD_OMSCHRIJVING) : NULL;
    char summary[400], uid[300], *reasons = reasons_of(why);

    snprintf(summary, sizeof summary, "%s: %s%s", zaak_get_identificatie(zaak), naam ? naam : t->zaaktype_naam, klok->toestand == ZAAK_KLOK_VERSTREKEN ? " (te laat)" : "");
    snprintf(uid, sizeof uid, "%s@libzaak", zaak_get_identificatie(zaak));
    add_text(task, summary, reasons ? reasons : "", uid);
    icalcomponent_add_property(task, icalproperty_new_dtstamp(ical_day(op, false)));
    icalcomponent_add_property(task, icalproperty_new_due(ical_day(due_day(klok, op), true)));
    icalcomponent_add_property(task, icalproperty_new_status(ICAL_STATUS_NEEDSACTION));
    icalcomponent_add_property(task, icalproperty_new_priority(klok->toestand == ZAAK_KLOK_VERSTREKEN ? late : ordinary));
    icalcomponent_add_property(task, icalproperty_new_class(ICAL_CLASS_CONFIDENTIAL));
    if (t->organisatie)
        icalcomponent_add_property(task, icalproperty_new_categories(t->organisatie));
    icalcomponent_add_component(agenda, task);
    free(reasons);
}

static int add_zaak(icalcomponent *agenda, const struct zaak *zaak, const struct opties *o, struct zaak_motivering *why)
{
    struct zaak_toestand t = ZAAK_TOESTAND_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    struct zaak_blik blik = ZAAK_BLIK_INIT;
    struct zaak_error error = ZAAK_ERROR_INIT;

    blik.peildatum = o->op;
    if (zaak_get_toestand(zaak, &blik, &t, &error))
        return bronnen_complain("termijnagenda", zaak_get_identificatie(zaak), &error);
    if (t.startdatum == ZAAK_DAG_GEEN || t.einddatum != ZAAK_DAG_GEEN || t.besloten || (o->zaaktype && strcmp(o->zaaktype, t.zaaktype_naam)))
        return 0;
    if (zaak_ask_klok(zaak, &blik, &klok, why, &error))
        return bronnen_complain("termijnagenda", zaak_get_identificatie(zaak), &error);
    if (due_day(&klok, o->op) != ZAAK_DAG_GEEN)
        add_task(agenda, zaak, &t, &klok, why, o->op);
    return 0;
}

static int write_agenda(const struct opties *o)
{
    icalcomponent *agenda = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"), icalproperty_new_prodid("-//libzaak//termijnagenda//NL"), (void *)0);
    struct zaak_motivering *why = zaak_motivering_new(o->bronnen.ctx);
    int result = agenda && why ? 0 : 2;
    char *text;

    for (size_t i = 0; i < zaak_voorraad_count(o->bronnen.voorraad) && result == 0; i++)
        result = add_zaak(agenda, zaak_voorraad_at(o->bronnen.voorraad, i), o, why);
    text = result == 0 ? icalcomponent_as_ical_string_r(agenda) : NULL;
    if (text && (fputs(text, stdout) < 0 || fflush(stdout)))
        result = 2;
    icalmemory_free_buffer(text);
    zaak_motivering_unref(why);
    if (agenda)
        icalcomponent_free(agenda);
    return result;
}

/* Of a zaaktype that is misspelled the agenda would be empty without a word. One of the catalogue is good, also without cases. */
static int check_zaaktype(const struct opties *o)
{
    struct bronnen_namen namen = { .count = 0 };
    size_t cases = zaak_voorraad_count(o->bronnen.voorraad), types = zaak_catalogus_count(o->bronnen.cat, ZAAK_SOORT_ZAAKTYPE);

    if (!o->zaaktype || cases == 0)
        return 0;
    for (size_t i = 0; i < cases + types; i++) {
        struct zaak_toestand t = ZAAK_TOESTAND_INIT;

        if (i >= cases)
            t.zaaktype_naam = zaak_object_get_text(zaak_catalogus_at(o->bronnen.cat, ZAAK_SOORT_ZAAKTYPE, i - cases), ZAAK_VELD_IDENTIFICATIE);
        else
            zaak_get_toestand(zaak_voorraad_at(o->bronnen.voorraad, i), NULL, &t, NULL);
        if (t.zaaktype_naam && !strcmp(t.zaaktype_naam, o->zaaktype))
            return 0;
        if (t.zaaktype_naam)
            bronnen_noem(&namen, t.zaaktype_naam);
    }
    return bronnen_refuse("termijnagenda", "geen enkele zaak heeft zaaktype", o->zaaktype, &namen);
}

static const char help[] =
    "Gebruik: termijnagenda [opties] --op DAG FEITEN.jsonl\n"
    "\n"
    "Maakt van elke open zaak met een laatste dag een taak voor een agenda (iCalendar), met de motivering erbij. FEITEN.jsonl\n"
    "mag - zijn: de standaardinvoer.\n"
    "\n"
    "  --op DAG             de dag waarop wordt gekeken, jjjj-mm-dd; verplicht\n"
    "  --zaaktype NAAM      alleen zaken van dit zaaktype\n"
    "  --catalogus BESTAND  catalogus (standaard: examples/data/catalogus.json)\n"
    "  --profielen BESTAND  procesprofielen (standaard: examples/data/procesprofielen.json)\n"
    "  --help               toon deze tekst\n"
    "\n"
    "Eindigt met 0, of met 2 als de opdracht niet klopt of een bestand niet gelezen kan worden.\n";

static int wrong(const char *text, const char *value)
{
    return opties_onjuist("termijnagenda", text, value);
}

enum { OP, ZAAKTYPE, CATALOGUS, PROFIELEN };

static const struct option lijst[] = { OPTIE_WAARDE("op", OP), OPTIE_WAARDE("zaaktype", ZAAKTYPE), OPTIE_WAARDE("catalogus", CATALOGUS), OPTIE_WAARDE("profielen", PROFIELEN),
                                       OPTIES_LAATSTE };

static int take(void *into, const struct option *optie, const char *value)
{
    struct opties *o = into;

    switch (optie ? optie->val : -1) {
    case OP: return opties_dag("termijnagenda", value, &o->op);
    case ZAAKTYPE: o->zaaktype = value; return 0;
    case CATALOGUS: o->bronnen.catalogus = value; return 0;
    case PROFIELEN: o->bronnen.profielen = value; return 0;
    default: break;
    }
    if (o->bronnen.feiten)
        return wrong("er is een bestand te veel", value);
    o->bronnen.feiten = value;
    return 0;
}

int main(int argc, char **argv)
{
    struct opties o = { .bronnen = { .programma = "termijnagenda", .catalogus = "examples/data/catalogus.json", .profielen = "examples/data/procesprofielen.json" },
                        .op = ZAAK_DAG_GEEN };
    const struct opdrachtregel regel = { "termijnagenda", help, lijst, take };
    int result = opties_lees(&regel, argc, argv, &o);

    if (result)
        return opties_einde(result);
    if (!o.bronnen.feiten || o.op == ZAAK_DAG_GEEN)
        return wrong("noem de dag (--op) en het bestand met feiten", NULL);
    result = bronnen_open(&o.bronnen);
    if (result == 0)
        result = check_zaaktype(&o);
    if (result == 0)
        result = write_agenda(&o);
    bronnen_close(&o.bronnen);
    return result;
}
