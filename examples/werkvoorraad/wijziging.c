/* SPDX-License-Identifier: EUPL-1.2 */
/* What changed since a day: the zaak as the list showed it on the evening before, with only what was recorded then, against the zaak now. */
#include <string.h>

#include "werkvoorraad.h"

static zaak_tijdstip first_moment(zaak_dag dag)
{
    zaak_tijdstip moment = 0;

    zaak_tijdstip_van_dag(dag, 0, &moment);
    return moment;
}

bool wijziging_has(const struct zaak *zaak, const struct opties *opties)
{
    zaak_tijdstip from = first_moment(opties->sinds);
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    for (size_t i = 0; i < zaak_feit_count(zaak) && zaak_get_feit(zaak, i, &feit) == 0; i++)
        if (feit.op <= opties->peildatum && feit.vastgelegd >= from)
            return true;
    return false;
}

/* The moments of one zaak that are compared. */
struct beeld {
    struct zaak_toestand toestand;
    struct zaak_klok klok;
    struct zaak_betrokken r[16], a[16];
    int r_count, a_count;
};

static bool look(const struct zaak *zaak, const struct zaak_blik *blik, struct beeld *beeld)
{
    *beeld = (struct beeld){.toestand = ZAAK_TOESTAND_INIT, .klok = ZAAK_KLOK_INIT};
    if (zaak_get_toestand(zaak, blik, &beeld->toestand, NULL) != 0)
        return false;
    if (beeld->toestand.startdatum == ZAAK_DAG_GEEN)
        return true;
    if (zaak_ask_klok(zaak, blik, &beeld->klok, NULL, NULL) != 0)
        beeld->klok = (struct zaak_klok)ZAAK_KLOK_INIT;
    beeld->r_count = zaak_get_rasci(zaak, blik, ZAAK_RASCI_R, beeld->r, 16);
    beeld->a_count = zaak_get_rasci(zaak, blik, ZAAK_RASCI_A, beeld->a, 16);
    return true;
}

struct lijst {
    struct wijziging *rows;
    int count;
};

static struct wijziging *next(struct lijst *lijst, const char *wat)
{
    struct wijziging *row = &lijst->rows[lijst->count];

    if (lijst->count == WIJZIGING_MAX)
        return NULL;
    *row = (struct wijziging){.wat = wat, .van_dag = ZAAK_DAG_GEEN, .naar_dag = ZAAK_DAG_GEEN};
    lijst->count++;
    return row;
}

static void add_text(struct lijst *lijst, const char *wat, const char *van, const char *naar)
{
    struct wijziging *row;

    if (strcmp(van ? van : "", naar ? naar : "") == 0 || !(row = next(lijst, wat)))
        return;
    snprintf(row->van, sizeof row->van, "%s", van ? van : "");
    snprintf(row->naar, sizeof row->naar, "%s", naar ? naar : "");
}

static void add_day(struct lijst *lijst, const char *wat, zaak_dag van, zaak_dag naar)
{
    struct wijziging *row;
    char text[48];

    if (van == naar || !(row = next(lijst, wat)))
        return;
    row->van_dag = van;
    row->naar_dag = naar;
    snprintf(row->van, sizeof row->van, "%s", van == ZAAK_DAG_GEEN ? "" : tekst_dag(van, ZAAK_DATUM_KORT, text));
    snprintf(row->naar, sizeof row->naar, "%s", naar == ZAAK_DAG_GEEN ? "" : tekst_dag(naar, ZAAK_DATUM_KORT, text));
}

static const char *person(const struct zaak_betrokken *rows, int count)
{
    const char *found = NULL;

    for (int i = 0; i < count && i < 16; i++)
        if (rows[i].betrokkene && (!found || strcmp(rows[i].betrokkenetype, "medewerker") == 0))
            found = rows[i].betrokkene;
    return found;
}

static const char *clock_word(const struct beeld *beeld)
{
    switch (beeld->klok.toestand) {
    case ZAAK_KLOK_LOOPT:
        return "loopt";
    case ZAAK_KLOK_OPGESCHORT:
        return "opgeschort";
    case ZAAK_KLOK_VERSTREKEN:
        return "voorbij";
    case ZAAK_KLOK_OP_TIJD:
        return "op tijd besloten";
    case ZAAK_KLOK_TE_LAAT:
        return "te laat besloten";
    default:
        return "";
    }
}

static void compare(struct lijst *lijst, const struct beeld *before, const struct beeld *now)
{
    bool is_new = before->toestand.startdatum == ZAAK_DAG_GEEN;
    bool is_closed = now->toestand.einddatum != ZAAK_DAG_GEEN;

    if (is_new)
        add_day(lijst, "nieuw", ZAAK_DAG_GEEN, now->toestand.startdatum);
    else
        add_day(lijst, "ontvangen", before->toestand.startdatum, now->toestand.startdatum);
    add_text(lijst, "status", before->toestand.status, now->toestand.status);
    add_day(lijst, "uiterlijk", before->klok.uiterlijk, now->klok.uiterlijk);
    if (!is_new)
        add_text(lijst, "termijn", clock_word(before), clock_word(now));
    add_day(lijst, "belofte", before->klok.gepland, now->klok.gepland);
    add_text(lijst, "resultaat", before->toestand.resultaat, now->toestand.resultaat);
    if (!is_closed) { /* nobody is on turn any more: that goes without saying */
        add_text(lijst, "uitvoerder", person(before->r, before->r_count), person(now->r, now->r_count));
        add_text(lijst, "verantwoordelijk", person(before->a, before->a_count), person(now->a, now->a_count));
    }
}

int wijziging_list(const struct rij *rij, const struct opties *opties, struct wijziging rows[WIJZIGING_MAX])
{
    struct zaak_blik now = rij_blik(opties->peildatum), before = rij_blik(opties->sinds - 1);
    struct lijst lijst = {rows, 0};
    struct beeld was, is;

    before.bekend_op = first_moment(opties->sinds) - 1;
    if (look(rij->zaak, &before, &was) && look(rij->zaak, &now, &is))
        compare(&lijst, &was, &is);
    return lijst.count;
}
