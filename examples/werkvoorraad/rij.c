/* SPDX-License-Identifier: EUPL-1.2 */
/* One zaak as a row: the library is asked for its state, its clock, its promise and who is on turn, each once. */
#include <string.h>

#include "werkvoorraad.h"

enum { ROLLEN_MAX = 64 };

const char *const stand_woorden[STAND_COUNT] = {"loopt", "opgeschort", "te laat", "geen termijn", "besloten", "afgehandeld"};

struct zaak_blik rij_blik(zaak_dag peildatum)
{
    struct zaak_blik blik = ZAAK_BLIK_INIT;

    blik.peildatum = peildatum;
    return blik;
}

bool rij_open(const struct rij *rij)
{
    return rij->afgehandeld == ZAAK_DAG_GEEN;
}

bool rij_wet_voorbij(const struct rij *rij)
{
    return rij->wet_toestand == ZAAK_KLOK_VERSTREKEN;
}

bool rij_belofte_voorbij(const struct rij *rij)
{
    return rij->belofte_stand == BELOFTE_VOORBIJ;
}

static bool is_done(const struct rij *rij)
{
    return rij->besloten != ZAAK_DAG_GEEN || rij->afgehandeld != ZAAK_DAG_GEEN;
}

bool rij_catalogus_voorbij(const struct rij *rij)
{
    return rij->termijn == TERMIJN_CATALOGUS && !is_done(rij) && rij->dagen < 0;
}

bool rij_te_laat(const struct rij *rij)
{
    return rij_wet_voorbij(rij) || rij_belofte_voorbij(rij) || rij_catalogus_voorbij(rij);
}

const char *rij_type(const struct rij *rij)
{
    return rij->naam && *rij->naam ? rij->naam : rij->zaaktype;
}

static bool is_unit(const char *betrokkenetype)
{
    return betrokkenetype && strcmp(betrokkenetype, "organisatorische_eenheid") == 0;
}

/* People go before units: someone of the team does it. The count is of people, or of units where there are no people; a role with nobody counts as one. */
static const char *first_person(const struct zaak_betrokken *rows, int count, uint16_t *ret_count)
{
    const char *unit = NULL, *person = NULL;
    uint16_t units = 0, people = 0;

    for (int i = 0; i < count && i < ROLLEN_MAX; i++) {
        if (!rows[i].betrokkene)
            continue;
        if (is_unit(rows[i].betrokkenetype)) {
            unit = units++ ? unit : rows[i].betrokkene;
        } else {
            person = people++ ? person : rows[i].betrokkene;
        }
    }
    *ret_count = people ? people : units ? units : count > 0;
    return person ? person : unit;
}

/* Who is on turn in an open zaak; whether the person of the filter is among them. */
static void set_turn(struct rij *rij, const struct zaak_blik *blik, const char *behandelaar)
{
    struct zaak_betrokken rows[ROLLEN_MAX];
    int count = zaak_get_rasci(rij->zaak, blik, ZAAK_RASCI_R, rows, ROLLEN_MAX);

    if (count >= 0)
        rij->uitvoerder = first_person(rows, count, &rij->uitvoerders);
    for (int i = 0; i < count && i < ROLLEN_MAX; i++)
        rij->behandelaar_past = rij->behandelaar_past || tekst_equal(rows[i].betrokkene, behandelaar);
    count = zaak_get_rasci(rij->zaak, blik, ZAAK_RASCI_A, rows, ROLLEN_MAX);
    if (count >= 0)
        rij->verantwoordelijke = first_person(rows, count, &rij->verantwoordelijken);
}

/* The team is the unit that has a role, that of the handler before any other. For a closed zaak nobody is on turn: then who had the role of handler counts. */
static void set_team(struct rij *rij, const struct zaak_blik *blik, const char *behandelaar)
{
    struct zaak_rol rollen[ROLLEN_MAX];
    int count = zaak_get_rollen(rij->zaak, blik, rollen, ROLLEN_MAX);
    bool certain = false;

    for (int i = 0; i < count && i < ROLLEN_MAX; i++) {
        bool handles = rollen[i].roltype && (zaak_roltype_get_rasci(rollen[i].roltype) & ZAAK_RASCI_R);

        if (is_unit(rollen[i].betrokkenetype) && (handles || !certain)) {
            rij->team = rollen[i].betrokkene;
            certain = certain || handles;
        }
        if (handles && !rij_open(rij)) {
            rij->behandelaar_past = rij->behandelaar_past || tekst_equal(rollen[i].betrokkene, behandelaar);
            if (!is_unit(rollen[i].betrokkenetype) || !rij->uitvoerder)
                rij->uitvoerder = rollen[i].betrokkene;
            rij->uitvoerders = 1;
        }
    }
}

static void set_clock(struct rij *rij, const struct zaak_blik *blik)
{
    struct zaak_klok klok = ZAAK_KLOK_INIT;

    rij->wet = rij->belofte = rij->catalogus = ZAAK_DAG_GEEN;
    if (zaak_ask_klok(rij->zaak, blik, &klok, NULL, NULL) != 0) {
        rij->niet_berekend = true;
        return;
    }
    rij->wet = klok.uiterlijk;
    rij->belofte = klok.gepland;
    rij->catalogus = klok.volgens_catalogus;
    rij->dagen_wet = klok.dagen_over;
    rij->dagen_belofte = klok.dagen_over_norm;
    rij->wet_toestand = (uint8_t)klok.toestand;
    rij->voorlopig = klok.voorlopig;
}

size_t rij_belofte(const struct rij *rij)
{
    int place = zaak_profiel_get_belofte(rij->profiel);

    return place >= 0 ? (size_t)place : zaak_profiel_norm_count(rij->profiel);
}

/* The promise of the profile may end with a status; that of a catalogue alone ends with the decision or the end. */
static void set_promise(struct rij *rij, const struct zaak_blik *blik)
{
    static const uint8_t stands[] = {[ZAAK_NORM_LOOPT] = BELOFTE_LOOPT, [ZAAK_NORM_GEHAALD] = BELOFTE_GEHAALD, [ZAAK_NORM_GEMIST] = BELOFTE_GEMIST,
                                     [ZAAK_NORM_TE_LAAT] = BELOFTE_VOORBIJ};
    struct zaak_normuitkomst uitkomst = ZAAK_NORMUITKOMST_INIT;

    if (rij_belofte(rij) < zaak_profiel_norm_count(rij->profiel)) {
        if (zaak_get_normuitkomst(rij->zaak, blik, rij_belofte(rij), &uitkomst, NULL, NULL) != 0) {
            rij->niet_berekend = true;
            rij->belofte = ZAAK_DAG_GEEN;
            return;
        }
        rij->belofte = uitkomst.uiterlijk;
        rij->belofte_stand = stands[uitkomst.uitkomst];
        rij->dagen_belofte = uitkomst.uiterlijk - (uitkomst.bereikt != ZAAK_DAG_GEEN ? uitkomst.bereikt : blik->peildatum);
    } else if (rij->belofte != ZAAK_DAG_GEEN) {
        rij->belofte_stand = is_done(rij) ? (rij->dagen_belofte >= 0 ? BELOFTE_GEHAALD : BELOFTE_GEMIST)
                                          : (rij->dagen_belofte >= 0 ? BELOFTE_LOOPT : BELOFTE_VOORBIJ);
    }
}

/* A promise that was kept or broken while the zaak goes on says nothing of what is left to do. */
static void set_last_day(struct rij *rij, zaak_dag peildatum)
{
    bool promise = rij->belofte != ZAAK_DAG_GEEN && (is_done(rij) || rij->belofte_stand == BELOFTE_LOOPT || rij->belofte_stand == BELOFTE_VOORBIJ);
    zaak_dag reference = rij->besloten != ZAAK_DAG_GEEN ? rij->besloten : rij->afgehandeld != ZAAK_DAG_GEEN ? rij->afgehandeld : peildatum;

    rij->termijn = rij->wet != ZAAK_DAG_GEEN ? TERMIJN_WET : promise ? TERMIJN_BELOFTE
                   : rij->catalogus != ZAAK_DAG_GEEN ? TERMIJN_CATALOGUS : TERMIJN_GEEN;
    rij->uiterlijk = rij->termijn == TERMIJN_WET ? rij->wet : rij->termijn == TERMIJN_BELOFTE ? rij->belofte : rij->catalogus;
    if (rij->termijn == TERMIJN_WET)
        rij->dagen = rij->dagen_wet;
    else if (rij->termijn == TERMIJN_BELOFTE)
        rij->dagen = rij->dagen_belofte;
    else if (rij->termijn == TERMIJN_CATALOGUS)
        rij->dagen = rij->catalogus - reference;
}

static uint8_t find_stand(const struct rij *rij)
{
    if (!rij_open(rij))
        return STAND_AFGEHANDELD;
    if (rij->besloten != ZAAK_DAG_GEEN)
        return STAND_BESLOTEN;
    if (rij->wet_toestand == ZAAK_KLOK_OPGESCHORT)
        return STAND_OPGESCHORT;
    switch (rij->termijn) {
    case TERMIJN_WET:
        return rij_wet_voorbij(rij) ? STAND_TE_LAAT : STAND_LOOPT;
    case TERMIJN_BELOFTE:
        return rij_belofte_voorbij(rij) ? STAND_TE_LAAT : STAND_LOOPT;
    case TERMIJN_CATALOGUS:
        return rij_catalogus_voorbij(rij) ? STAND_TE_LAAT : STAND_LOOPT;
    default:
        return STAND_GEEN_TERMIJN;
    }
}

/* A zaak without a day of receipt was received after the day asked for, or its facts never say that it was received. */
static int why_absent(const struct zaak *zaak)
{
    struct zaak_toestand all = ZAAK_TOESTAND_INIT;

    return zaak_get_toestand(zaak, NULL, &all, NULL) == 0 && all.startdatum != ZAAK_DAG_GEEN ? RIJ_NOG_NIET_ONTVANGEN : RIJ_ZONDER_ONTVANGST;
}

int rij_make(const struct zaak *zaak, const struct opties *opties, struct rij *rij)
{
    struct zaak_toestand toestand = ZAAK_TOESTAND_INIT;
    struct zaak_blik blik = rij_blik(opties->peildatum);
    const char *behandelaar = opties->filter[FILTER_BEHANDELAAR];

    if (zaak_get_toestand(zaak, &blik, &toestand, NULL) != 0 || toestand.startdatum == ZAAK_DAG_GEEN)
        return why_absent(zaak);
    *rij = (struct rij){
        .zaak = zaak, .profiel = toestand.profiel, .id = zaak_get_identificatie(zaak), .zaaktype = toestand.zaaktype_naam,
        .naam = toestand.zaaktype ? zaak_object_get_naam(toestand.zaaktype) : NULL, .omschrijving = toestand.omschrijving,
        .organisatie = toestand.organisatie, .status = toestand.status, .ontvangen = toestand.startdatum,
        .status_op = toestand.status_op, .afgehandeld = toestand.einddatum, .besloten = toestand.besluit_op,
    };
    if (rij_open(rij))
        set_turn(rij, &blik, behandelaar);
    set_team(rij, &blik, behandelaar);
    set_clock(rij, &blik);
    set_promise(rij, &blik);
    set_last_day(rij, opties->peildatum);
    rij->stand = find_stand(rij);
    dwangsom_set(rij, &blik);
    return RIJ_GEWOON;
}

/* "— (niet ingevuld)" where a role should do it and nobody has that role; "—" where no role should. */
const char *rij_persoon(const char *betrokkene, uint16_t count, char *buffer, size_t size)
{
    if (!betrokkene)
        return count ? "— (niet ingevuld)" : "—";
    if (count <= 1)
        return betrokkene;
    snprintf(buffer, size, "%s en nog %d", betrokkene, count - 1);
    return buffer;
}

const char *rij_wet_woord(const struct rij *rij, char buffer[48])
{
    switch (rij->wet_toestand) {
    case ZAAK_KLOK_OP_TIJD:
        return "op tijd";
    case ZAAK_KLOK_TE_LAAT:
        return "te laat";
    default:
        break;
    }
    if (rij->termijn != TERMIJN_WET && rij->catalogus != ZAAK_DAG_GEEN && rij->termijn == TERMIJN_CATALOGUS && !is_done(rij))
        snprintf(buffer, 48, "(%ld)", (long)rij->dagen);
    else if (rij->wet != ZAAK_DAG_GEEN)
        snprintf(buffer, 48, "%ld", (long)rij->dagen_wet);
    else
        return "—";
    return buffer;
}

const char *rij_belofte_woord(const struct rij *rij, char buffer[48])
{
    switch (rij->belofte_stand) {
    case BELOFTE_GEEN:
        return "—";
    case BELOFTE_GEHAALD:
        return "gehaald";
    case BELOFTE_GEMIST:
        return "gemist";
    default:
        snprintf(buffer, 48, "%ld", (long)rij->dagen_belofte);
        return buffer;
    }
}
