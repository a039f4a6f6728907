/* SPDX-License-Identifier: EUPL-1.2 */
/* What a trace means. The ids are made from what the fact is, so that the same log gives the same ids; their first
 * digit puts facts of one moment in order, because a case sorts them by id then. */
#include "xes.h"

#include <string.h>

/* Which activity leads to which status, by the beginning of its name. A name that is not here leads nowhere. */
static const struct activiteit {
    const char *begin;
    const char *status;
} activiteiten[] = {
    { "Confirmation of receipt", "Ontvangen" },
    { "T05 ", "Ontvangst bevestigd" },  /* print and send the confirmation of receipt */
    { "T06 ", "In behandeling" },       /* is advice needed? */
    { "T07-", "Advies gevraagd" },      /* advice from inside */
    { "T08 ", "Advies gevraagd" },      /* advice from outside is asked */
    { "T09-", "Advies gevraagd" },      /* and comes in */
    { "T10 ", "In behandeling" },       /* must it be held? */
    { "T11 ", "In behandeling" },       /* T11 to T15: it needs no permit */
    { "T12 ", "In behandeling" },
    { "T13 ", "In behandeling" },
    { "T14 ", "In behandeling" },
    { "T15 ", "In behandeling" },
    { "T16 ", "In behandeling" },       /* T16 to T20: it is held */
    { "T17 ", "In behandeling" },
    { "T18 ", "In behandeling" },
    { "T19 ", "In behandeling" },
    { "T20 ", "In behandeling" },
};

static const char first_status[] = "Ontvangen";
static const char last_status[] = "Afgehandeld";

static const struct {
    enum spoor_veld veld;
    const char *naam;
} eigenschappen[] = {
    { SPOOR_DEADLINE, "deadline" },
    { SPOOR_EINDE_GEPLAND, "einddatum_gepland" },
    { SPOOR_KANAAL, "kanaal" },
    { SPOOR_REDEN, "reden_verlenging" },
    { SPOOR_AANTEKENING, "aantekening" },
};

static const struct {
    enum spoor_veld veld;
    const char *id, *betrokkenetype;
} behandelaars[] = {
    { SPOOR_VERANTWOORDELIJKE, "2-rol-behandelaar", "medewerker" },
    { SPOOR_AFDELING, "2-rol-afdeling", "organisatorische_eenheid" },
    { SPOOR_GROEP, "2-rol-groep", "organisatorische_eenheid" },
};

static const char *status_of(const char *naam)
{
    for (size_t i = 0; i < sizeof activiteiten / sizeof activiteiten[0]; i++)
        if (!strncmp(naam, activiteiten[i].begin, strlen(activiteiten[i].begin)))
            return activiteiten[i].status;
    return NULL;
}

/* The day of receipt and not its moment: a deadline counts from the day, and a log may have an end on that day that
 * is earlier than its start. */
static void write_begin(struct omzetting *omzetting, const struct spoor *spoor, const char *dag)
{
    struct schrijver *s = &omzetting->schrijver;
    const char *moment = spoor->velden[SPOOR_BEGIN].tekst;
    char id[40];

    schrijver_begin(s, "0-open", "open", dag, moment);
    schrijver_add(s, "zaaktype", omzetting->zaaktype);
    schrijver_add(s, "organisatie", omzetting->organisatie);
    schrijver_end(s);
    schrijver_begin(s, "1-status", "status", dag, moment);
    schrijver_add(s, "statustype", first_status);
    schrijver_end(s);
    for (size_t i = 0; i < sizeof behandelaars / sizeof behandelaars[0]; i++) {
        if (!spoor->velden[behandelaars[i].veld].tekst)
            continue;
        schrijver_begin(s, behandelaars[i].id, "rol", dag, moment);
        schrijver_add(s, "roltype", "Behandelaar");
        schrijver_add(s, "betrokkene", spoor->velden[behandelaars[i].veld].tekst);
        schrijver_add(s, "betrokkenetype", behandelaars[i].betrokkenetype);
        schrijver_end(s);
    }
    for (size_t i = 0; i < sizeof eigenschappen / sizeof eigenschappen[0]; i++) {
        if (!spoor->velden[eigenschappen[i].veld].tekst)
            continue;
        snprintf(id, sizeof id, "3-%s", eigenschappen[i].naam);
        schrijver_begin(s, id, "eigenschap", dag, moment);
        schrijver_add(s, "naam", eigenschappen[i].naam);
        schrijver_add(s, "waarde", spoor->velden[eigenschappen[i].veld].tekst);
        schrijver_end(s);
    }
}

/* A status before the receipt would be one of a case that is not there; one after the end would reopen it. */
static bool is_open(const struct spoor *spoor, const struct veld *moment)
{
    const struct veld *end = &spoor->velden[SPOOR_EINDE];

    return moment->dag >= spoor->velden[SPOOR_BEGIN].dag && (!end->tekst || moment->tijdstip < end->tijdstip);
}

static void write_gebeurtenis(struct omzetting *omzetting, const struct spoor *spoor, size_t nummer,
                              const char **status)
{
    const struct veld *velden = spoor->gebeurtenissen[nummer].velden;
    const char *naam = velden[GEBEURTENIS_NAAM].tekst, *next = status_of(naam);
    const char *instance = velden[GEBEURTENIS_ID].tekst;
    struct schrijver *s = &omzetting->schrijver;
    char id[160];

    /* Numbered too: nothing in XES says that an instance occurs once. */
    snprintf(id, sizeof id, "4-%04zu%s%.100s", nummer + 1, instance ? "-" : "", instance ? instance : "");
    schrijver_begin(s, id, "eigenschap", velden[GEBEURTENIS_MOMENT].tekst, NULL);
    schrijver_add(s, "naam", "activiteit");
    schrijver_add(s, "waarde", naam);
    schrijver_add(s, "actor", velden[GEBEURTENIS_WIE].tekst);
    schrijver_end(s);
    if (!next || !strcmp(next, *status) || !is_open(spoor, &velden[GEBEURTENIS_MOMENT]))
        return;
    *status = next;
    snprintf(id, sizeof id, "5-%04zu-status", nummer + 1);
    schrijver_begin(s, id, "status", velden[GEBEURTENIS_MOMENT].tekst, NULL);
    schrijver_add(s, "statustype", next);
    schrijver_add(s, "toelichting", naam);
    schrijver_add(s, "actor", velden[GEBEURTENIS_WIE].tekst);
    schrijver_end(s);
}

static void write_end(struct omzetting *omzetting, const struct spoor *spoor)
{
    struct schrijver *s = &omzetting->schrijver;
    const char *moment = spoor->velden[SPOOR_EINDE].tekst;

    schrijver_begin(s, "8-resultaat", "resultaat", moment, NULL);
    schrijver_add(s, "resultaattype", omzetting->resultaattype);
    schrijver_end(s);
    schrijver_begin(s, "9-status", "status", moment, NULL);
    schrijver_add(s, "statustype", last_status);
    schrijver_end(s);
}

int feiten_write(void *user, const struct spoor *spoor, struct probleem *probleem)
{
    struct omzetting *omzetting = user;
    const char *status = first_status;
    char dag[16];

    zaak_datum_format(spoor->velden[SPOOR_BEGIN].dag, ZAAK_DATUM_ISO, dag, sizeof dag);
    omzetting->schrijver.zaak = spoor->velden[SPOOR_NAAM].tekst;
    write_begin(omzetting, spoor, dag);
    for (size_t i = 0; i < spoor->count; i++)
        write_gebeurtenis(omzetting, spoor, i, &status);
    omzetting->zaken++;
    omzetting->gebeurtenissen += spoor->count;
    omzetting->zonder_deadline += !spoor->velden[SPOOR_DEADLINE].tekst;
    if (spoor->velden[SPOOR_EINDE].tekst) {
        write_end(omzetting, spoor);
        omzetting->gesloten++;
    }
    if (ferror(omzetting->schrijver.file))
        return probleem_set(probleem, 0, "de feiten kunnen niet worden weggeschreven");
    return 0;
}
