/* SPDX-License-Identifier: EUPL-1.2 */
/* From the facts of a scenario to facts of the clock. The law stands in the library's register of grounds: here stands only which row a scenario means. */
#include "awb.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zaak/rechtswege.h>

#include "dwangsom.h"
#include "melding.h"
#include "termijnen.h"
#include "waarden.h"

/* What a fact is to the clock. The last two are worked into other facts before the clock sees them. */
enum rol {
    ROL_AANVRAAG,
    ROL_TERMIJN,
    ROL_PEILDATUM,
    ROL_ONGEBRUIKT,
    ROL_DIENSTENWET,
    ROL_BRON,
    ROL_LSP,
    ROL_NA_AFLOOP,
    ROL_FEIT,               /* an event of the kind in the table */
    ROL_LAATSTE_DAG,        /* the last day of the term that the latest earlier event of its ground set */
    ROL_VERLENGINGSBESLUIT
};

enum vorm { VORM_DAG, VORM_STROOK, VORM_TERMIJN, VORM_VLAG, VORM_JA_NEE, VORM_BRON };

/* Sets of facts that a scenario knows. */
enum { BESLISTERMIJN = 1, DIENSTENWET = 2, WOO = 4, WOB = 8, BRON = 16, RECHTSWEGE = 32 };

/* What may be asked. */
enum { EINDE = 1, UOV = 2, BUITEN_BEHANDELING = 4, VERSTREKKING = 8, VOORSCHOT = 16, IN_WERKING = 32, BEKENDMAKING = 64, RECHTSWEGE_JA_NEE = 128,
       ALLES_RECHTSWEGE = IN_WERKING | BEKENDMAKING | RECHTSWEGE_JA_NEE };

static const struct feitnaam {
    const char *naam;
    enum rol rol;
    enum vorm vorm;
    int32_t soort;
    const char *grond;
    unsigned sets;
} feitnamen[] = {
    { "aanvraag", ROL_AANVRAAG, VORM_DAG, 0, NULL, BESLISTERMIJN },
    { "termijn", ROL_TERMIJN, VORM_TERMIJN, 0, NULL, BESLISTERMIJN },
    { "peildatum", ROL_PEILDATUM, VORM_DAG, 0, NULL, BESLISTERMIJN },
    { "uitnodiging", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_GROND_AANVULLING, BESLISTERMIJN },
    { "aangevuld", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_HERVATTING, ZAAK_GROND_AANVULLING, BESLISTERMIJN },
    { "hersteltermijn_tm", ROL_LAATSTE_DAG, VORM_DAG, 0, ZAAK_GROND_AANVULLING, BESLISTERMIJN },
    { "ongebruikt", ROL_ONGEBRUIKT, VORM_VLAG, 0, NULL, BESLISTERMIJN },
    { "verzoek_zonder_termijn", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_VERZOEK, ZAAK_GROND_AANVULLING, BESLISTERMIJN },
    { "mededeling_buitenland", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_GROND_BUITENLAND, BESLISTERMIJN },
    { "ontvangen", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_HERVATTING, ZAAK_GROND_BUITENLAND, BESLISTERMIJN },
    { "uitstel_ingestemd", ROL_FEIT, VORM_TERMIJN, ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_GROND_INSTEMMING, BESLISTERMIJN },
    { "vertraging", ROL_FEIT, VORM_STROOK, ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_GROND_VERTRAGING, BESLISTERMIJN },
    { "overmacht", ROL_FEIT, VORM_STROOK, ZAAK_KLOKFEIT_OPSCHORTING, ZAAK_GROND_OVERMACHT, BESLISTERMIJN },
    { "verlenging", ROL_FEIT, VORM_TERMIJN, ZAAK_KLOKFEIT_VERLENGING, NULL, BESLISTERMIJN },
    { "verdaging", ROL_FEIT, VORM_TERMIJN, ZAAK_KLOKFEIT_VERLENGING, NULL, BESLISTERMIJN },
    { "verlengingsbesluit", ROL_VERLENGINGSBESLUIT, VORM_DAG, 0, NULL, BESLISTERMIJN },
    { "mededeling_48", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_OPSCHORTING, "woo-zienswijze", WOO },
    { "zienswijze", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_HERVATTING, "woo-zienswijze", WOO },
    { "zienswijzetermijn_tm", ROL_LAATSTE_DAG, VORM_DAG, 0, "woo-zienswijze", WOO },
    { "mededeling_48", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_OPSCHORTING, "wob-zienswijze", WOB },
    { "zienswijze", ROL_FEIT, VORM_DAG, ZAAK_KLOKFEIT_HERVATTING, "wob-zienswijze", WOB },
    { "zienswijzetermijn_tm", ROL_LAATSTE_DAG, VORM_DAG, 0, "wob-zienswijze", WOB },
    { "dienstenwet", ROL_DIENSTENWET, VORM_JA_NEE, 0, NULL, DIENSTENWET },
    { "bron", ROL_BRON, VORM_BRON, 0, NULL, BRON },
    { "lsp", ROL_LSP, VORM_JA_NEE, 0, NULL, RECHTSWEGE },
    { "na_afloop", ROL_NA_AFLOOP, VORM_VLAG, 0, NULL, RECHTSWEGE },
};

/* Scenarios. `grond` is the row of the register; "wettelijke-termijn" takes its length from the fact termijn. */
static const char wettelijke_termijn[] = "wettelijke-termijn";
#define ALGEMEEN wettelijke_termijn, BESLISTERMIJN, EINDE | UOV | BUITEN_BEHANDELING

static const struct scenario {
    const char *naam;
    const char *grond;
    unsigned sets;
    unsigned gevraagd;
} scenarios[] = {
    { "aanvraag", ALGEMEEN },
    { "aanvraag+verlenging", ALGEMEEN },
    { "opschorting", ALGEMEEN },
    { "opschorting+verdaging", ALGEMEEN },
    { "opschorting+verlenging", ALGEMEEN },
    { "opschorting tweemaal", ALGEMEEN },
    { "opschorting te laat", ALGEMEEN },
    { "opschorting voorlaatste dag", ALGEMEEN },
    { "opschorting loopt", ALGEMEEN },
    { "opschorting in verlengde staart", ALGEMEEN },
    { "opschortingsbasis", ALGEMEEN },
    { "verlenging te laat", ALGEMEEN },
    { "verlenging in verlengde staart", ALGEMEEN },
    { "verlengingsbasis", ALGEMEEN },
    { "verzoek zonder termijn", ALGEMEEN },
    { "samenloop", ALGEMEEN },
    { "overmacht", ALGEMEEN },
    { "toerekenbare vertraging", ALGEMEEN },
    { "instemming uitstel", ALGEMEEN },
    { "buitenland", ALGEMEEN },
    { "buitenland Dienstenwet", "dienstenwet-31", BESLISTERMIJN | DIENSTENWET, EINDE | BUITEN_BEHANDELING },
    { "Woo", "woo-4-4", BESLISTERMIJN | WOO, EINDE },
    { "Woo zienswijze", "woo-4-4", BESLISTERMIJN | WOO, EINDE },
    { "Woo zienswijze ongebruikt", "woo-4-4", BESLISTERMIJN | WOO, EINDE },
    { "Wob (oud) zienswijze", "wob-6", BESLISTERMIJN | WOB, EINDE },
    { "Wob (oud) verdaging", "wob-6", BESLISTERMIJN | WOB, EINDE },
    { "Wmo aanvraag", "wmo-2-3-5", BESLISTERMIJN, EINDE | BUITEN_BEHANDELING },
    { "Participatiewet", "awb-4-13", BESLISTERMIJN, EINDE | BUITEN_BEHANDELING },
    { "Participatiewet voorschot", "pw-52", BESLISTERMIJN, VOORSCHOT },
    { "paspoort", "paspoortwet-41", BESLISTERMIJN, VERSTREKKING },
    { "Omgevingswet instemming", "ow-16-64-instemming", BESLISTERMIJN, EINDE | BUITEN_BEHANDELING },
    { "Wabo (oud)", "wabo-3-9", BESLISTERMIJN, EINDE | BUITEN_BEHANDELING },
    { "Omgevingswet", "ow-16-64", BESLISTERMIJN | RECHTSWEGE, EINDE | BUITEN_BEHANDELING | ALLES_RECHTSWEGE },
    { "van rechtswege", wettelijke_termijn, BESLISTERMIJN | RECHTSWEGE, EINDE | BUITEN_BEHANDELING | ALLES_RECHTSWEGE },
    { "van rechtswege (Dienstenwet)", "dienstenwet-31", BESLISTERMIJN | RECHTSWEGE, EINDE | BUITEN_BEHANDELING | ALLES_RECHTSWEGE },
    { "gemeentelijke verordening", "apv", BESLISTERMIJN | BRON, EINDE | BUITEN_BEHANDELING },
};

static const struct {
    const char *naam;
    unsigned bit;
} antwoorden[] = {
    { "einde_beslistermijn", EINDE },
    { "einde_beslistermijn_voorlopig", EINDE },
    { "verlenging_uov_uiterlijk_besluiten", UOV },
    { "buiten_behandeling_uiterlijk", BUITEN_BEHANDELING },
    { "verstrekking_uiterlijk", VERSTREKKING },
    { "voorschot_uiterlijk", VOORSCHOT },
    { "in_werking", IN_WERKING },
    { "bekendmaking_uiterlijk", BEKENDMAKING },
    { "van_rechtswege", RECHTSWEGE_JA_NEE },
};

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* The facts of one question, read. */
struct gelezen {
    zaak_dag aanvraag, peildatum;
    struct zaak_periode termijn;
    bool ongebruikt;
    bool geen_dienstenwet;
    bool lsp, na_afloop;
    unsigned seen;              /* bit per role that may be given once */
    struct zaak_klokfeit *feiten;
    size_t count;
};

/* Private kinds, in the room of the clock's facts until they are worked into other facts. */
enum { SOORT_LAATSTE_DAG = -1, SOORT_VERLENGINGSBESLUIT = -2 };

static const struct scenario *find_scenario(const char *naam, struct zaak_error *error)
{
    for (size_t i = 0; i < LENGTH(scenarios); i++)
        if (strcmp(scenarios[i].naam, naam) == 0)
            return &scenarios[i];
    melding(error, ZAAK_E_WAARDE, "scenario", "Het scenario \"%.80s\" bestaat niet.", naam);
    return NULL;
}

static const struct feitnaam *find_feitnaam(const char *naam, unsigned sets)
{
    for (size_t i = 0; i < LENGTH(feitnamen); i++)
        if ((feitnamen[i].sets & sets) && strcmp(feitnamen[i].naam, naam) == 0)
            return &feitnamen[i];
    return NULL;
}

static unsigned find_antwoord(const char *naam)
{
    for (size_t i = 0; i < LENGTH(antwoorden); i++)
        if (strcmp(antwoorden[i].naam, naam) == 0)
            return antwoorden[i].bit;
    return 0;
}

/* Reads the value of a fact by its form into op, tot and periode; "nee" leaves op as it was. */
static const char *read_value(const struct feitnaam *naam, const char *waarde, struct zaak_klokfeit *feit)
{
    bool ja;
    const char *expected;

    switch (naam->vorm) {
    case VORM_DAG:
        return waarde_dag(waarde, &feit->op);
    case VORM_STROOK:
        return waarde_strook(waarde, &feit->op, &feit->tot);
    case VORM_TERMIJN:
        return waarde_termijn(waarde, naam->rol == ROL_TERMIJN, &feit->termijn);
    case VORM_VLAG:
        return waarde_vlag(waarde);
    case VORM_JA_NEE:
        expected = waarde_ja_nee(waarde, &ja);
        feit->op = ja;
        return expected;
    default:
        return waarde && strcmp(waarde, "APV") == 0 ? NULL : "\"APV\"";
    }
}

/* A fact that has one value may be said twice, but not in two ways. */
static bool contradicts(struct gelezen *gelezen, enum rol rol, const struct zaak_klokfeit *feit)
{
    bool seen = gelezen->seen & 1u << rol;

    gelezen->seen |= 1u << rol;
    if (!seen)
        return false;
    switch (rol) {
    case ROL_AANVRAAG:
        return gelezen->aanvraag != feit->op;
    case ROL_PEILDATUM:
        return gelezen->peildatum != feit->op;
    case ROL_TERMIJN:
        return gelezen->termijn.aantal != feit->termijn.aantal || gelezen->termijn.eenheid != feit->termijn.eenheid;
    case ROL_DIENSTENWET:
        return gelezen->geen_dienstenwet == (feit->op == 1);
    case ROL_LSP:
        return gelezen->lsp != (feit->op == 1);
    default:
        return false;
    }
}

static void keep(struct gelezen *gelezen, enum rol rol, const struct zaak_klokfeit *feit)
{
    switch (rol) {
    case ROL_AANVRAAG: gelezen->aanvraag = feit->op; break;
    case ROL_PEILDATUM: gelezen->peildatum = feit->op; break;
    case ROL_TERMIJN: gelezen->termijn = feit->termijn; break;
    case ROL_ONGEBRUIKT: gelezen->ongebruikt = true; break;
    case ROL_DIENSTENWET: gelezen->geen_dienstenwet = feit->op == 0; break;
    case ROL_LSP: gelezen->lsp = feit->op == 1; break;
    case ROL_NA_AFLOOP: gelezen->na_afloop = true; break;
    case ROL_BRON: break;
    default: gelezen->feiten[gelezen->count++] = *feit; break;
    }
}

static int read_one(struct gelezen *gelezen, const struct awb_feit *given, size_t index, unsigned sets, struct zaak_error *error)
{
    const struct feitnaam *naam = find_feitnaam(given->naam, sets);
    struct zaak_klokfeit feit = ZAAK_KLOKFEIT_INIT;
    const char *expected;
    char veld[32];

    snprintf(veld, sizeof veld, "feiten.%zu", index);
    if (!naam)
        return melding(error, ZAAK_E_WAARDE, veld, find_feitnaam(given->naam, ~0u) ? "Het feit \"%.80s\" hoort niet bij dit scenario."
                                                                               : "Het feit \"%.80s\" bestaat niet.", given->naam);
    feit.soort = naam->rol == ROL_LAATSTE_DAG ? SOORT_LAATSTE_DAG : naam->rol == ROL_VERLENGINGSBESLUIT ? SOORT_VERLENGINGSBESLUIT : naam->soort;
    feit.grond = naam->grond;
    expected = read_value(naam, given->waarde, &feit);
    if (expected)
        return melding(error, ZAAK_E_WAARDE, veld, "Bij het feit \"%.80s\" hoort %s.", given->naam, expected);
    if (contradicts(gelezen, naam->rol, &feit))
        return melding(error, ZAAK_E_DUBBEL, veld, "Het feit \"%.80s\" staat er twee keer met een andere waarde.", given->naam);
    keep(gelezen, naam->rol, &feit);
    return 0;
}

static bool same_ground(const struct zaak_klokfeit *a, const struct zaak_klokfeit *b)
{
    return a->grond && b->grond && strcmp(a->grond, b->grond) == 0;
}

/* The latest event of a ground on or before a day; `without_term`: only among those of which no term is known yet. */
static struct zaak_klokfeit *latest_event(const struct gelezen *gelezen, const struct zaak_klokfeit *day, bool without_term)
{
    struct zaak_klokfeit *latest = NULL;

    for (size_t i = 0; i < gelezen->count; i++) {
        struct zaak_klokfeit *feit = &gelezen->feiten[i];

        if (feit->soort == ZAAK_KLOKFEIT_OPSCHORTING && same_ground(feit, day) && feit->op <= day->op &&
            (!without_term || feit->tot == ZAAK_DAG_GEEN) && (!latest || feit->op > latest->op))
            latest = feit;
    }
    return latest;
}

/* Takes out the latest fact of a private kind: false when there is none. */
static bool take_latest(struct gelezen *gelezen, int32_t soort, struct zaak_klokfeit *ret_feit)
{
    size_t at = gelezen->count;

    for (size_t i = 0; i < gelezen->count; i++)
        if (gelezen->feiten[i].soort == soort && (at == gelezen->count || gelezen->feiten[i].op > gelezen->feiten[at].op))
            at = i;
    if (at == gelezen->count)
        return false;
    *ret_feit = gelezen->feiten[at];
    gelezen->count--;
    memmove(&gelezen->feiten[at], &gelezen->feiten[at + 1], (gelezen->count - at) * sizeof *gelezen->feiten);
    return true;
}

/* Gives each set term to the event that set it. The latest day goes first, so that of two days for one event the longer term holds. */
static int join_terms(struct gelezen *gelezen, struct zaak_error *error)
{
    struct zaak_klokfeit day;

    while (take_latest(gelezen, SOORT_LAATSTE_DAG, &day)) {
        struct zaak_klokfeit *event = latest_event(gelezen, &day, true);

        if (event)
            event->tot = day.op;
        else if (!latest_event(gelezen, &day, false))
            return melding(error, ZAAK_E_VERWIJZING, "feiten", "Bij de laatste dag van een gestelde termijn hoort een eerdere dag waarop die gesteld is.");
    }
    return 0;
}

/* Is there a fact of this ground and kind after one day and up to another? */
static bool any_between(const struct gelezen *gelezen, const struct zaak_klokfeit *of, int32_t soort, zaak_dag after, zaak_dag until)
{
    for (size_t i = 0; i < gelezen->count; i++) {
        const struct zaak_klokfeit *feit = &gelezen->feiten[i];

        if (feit->soort == soort && same_ground(feit, of) && feit->op > after && feit->op <= until)
            return true;
    }
    return false;
}

/* A set term that lapsed unused ends on the day after its last, whatever was or was not recorded. */
static int lapse(struct gelezen *gelezen, struct zaak_error *error)
{
    size_t count = gelezen->count;
    bool found = false;

    for (size_t i = 0; i < count && gelezen->ongebruikt; i++) {
        struct zaak_klokfeit feit = gelezen->feiten[i];

        if (feit.soort != ZAAK_KLOKFEIT_OPSCHORTING || feit.tot == ZAAK_DAG_GEEN || (strcmp(feit.grond, ZAAK_GROND_AANVULLING) != 0 &&
            strcmp(feit.grond, "woo-zienswijze") != 0 && strcmp(feit.grond, "wob-zienswijze") != 0))
            continue;
        found = true;
        if (any_between(gelezen, &feit, ZAAK_KLOKFEIT_HERVATTING, feit.op - 1, feit.tot) ||
            any_between(gelezen, &feit, ZAAK_KLOKFEIT_OPSCHORTING, feit.op, feit.tot + 1))
            continue;
        feit.soort = ZAAK_KLOKFEIT_HERVATTING;
        feit.op = feit.tot + 1;
        feit.tot = ZAAK_DAG_GEEN;
        gelezen->feiten[gelezen->count++] = feit;
    }
    if (gelezen->ongebruikt && !found)
        return melding(error, ZAAK_E_VERWIJZING, "feiten", "Bij \"ongebruikt\" hoort de laatste dag van de gestelde termijn.");
    return 0;
}

/* Gives the days of decisions to extensions: the latest to the last one. Extensions that are left over were decided in time. */
static int join_extensions(struct gelezen *gelezen, struct zaak_error *error)
{
    struct zaak_klokfeit day;
    size_t days = 0, extensions = 0, at = gelezen->count;

    for (size_t i = 0; i < gelezen->count; i++) {
        days += gelezen->feiten[i].soort == SOORT_VERLENGINGSBESLUIT;
        extensions += gelezen->feiten[i].soort == ZAAK_KLOKFEIT_VERLENGING;
    }
    if (days > extensions)
        return melding(error, ZAAK_E_VERWIJZING, "feiten", "Bij een verlengingsbesluit hoort een verlenging of verdaging.");
    while (take_latest(gelezen, SOORT_VERLENGINGSBESLUIT, &day)) {
        if (at > gelezen->count)
            at = gelezen->count;
        while (at > 0 && gelezen->feiten[at - 1].soort != ZAAK_KLOKFEIT_VERLENGING)
            at--;
        if (at > 0)
            gelezen->feiten[--at].op = day.op;
    }
    return 0;
}

int awb_make_room(struct awb *awb, size_t count, struct zaak_error *error)
{
    struct zaak_klokfeit *bigger;

    if (count > AWB_MAX_FEITEN)
        return melding(error, ZAAK_E_LIMIET, "feiten", "Een vraag heeft hoogstens %d feiten.", AWB_MAX_FEITEN);
    if (2 * count <= awb->capacity)
        return 0;
    bigger = realloc(awb->feiten, 2 * count * sizeof *bigger);
    if (!bigger)
        return melding(error, ZAAK_E_GEHEUGEN, NULL, "%s", zaak_error_text(ZAAK_E_GEHEUGEN));
    awb->feiten = bigger;
    awb->capacity = 2 * count;
    return 0;
}

static int read_all(struct awb *awb, const struct awb_vraag *vraag, unsigned sets, struct gelezen *gelezen, struct zaak_error *error)
{
    int result = awb_make_room(awb, vraag->feit_count, error);

    gelezen->feiten = awb->feiten;
    for (size_t i = 0; result == 0 && i < vraag->feit_count; i++)
        result = read_one(gelezen, &vraag->feiten[i], i, sets, error);
    if (result == 0)
        result = join_extensions(gelezen, error);
    if (result == 0)
        result = join_terms(gelezen, error);
    return result ? result : lapse(gelezen, error);
}

/* Asks the clock for the last day. */
static int ask_clock(struct awb *awb, const struct zaak_klokvraag *vraag, struct zaak_klok *klok, struct zaak_motivering *why, struct zaak_error *error)
{
    int result = zaak_klok_compute(awb->ctx, vraag, klok, why, error);

    if (result && !error->field[0])
        snprintf(error->field, sizeof error->field, "feiten");
    awb->voorlopig |= klok->voorlopig;
    return result;
}

static int write_day(int result, zaak_dag dag, char antwoord[AWB_ANTWOORD])
{
    if (result == 0 && dag == ZAAK_DAG_GEEN)
        snprintf(antwoord, AWB_ANTWOORD, "geen");
    else if (result == 0)
        zaak_datum_format(dag, ZAAK_DATUM_ISO, antwoord, AWB_ANTWOORD);
    return result;
}

static const struct zaak_grond *find_grond(struct awb *awb, const char *id, zaak_dag dag, struct zaak_error *error)
{
    const struct zaak_grond *grond = zaak_gronden_find(zaak_context_get_gronden(awb->ctx), id, dag);

    if (!grond)
        melding(error, ZAAK_E_NIET_GEVONDEN, "scenario", "De wettelijke grond van dit scenario geldt niet op deze dag.");
    return grond;
}

static int ask_term(struct awb *awb, const struct awb_vraag *vraag, const char *id, const struct gelezen *gelezen, struct zaak_klokvraag *klokvraag,
                    struct zaak_klok *klok, struct zaak_motivering *why, struct zaak_error *error)
{
    if (gelezen->aanvraag == ZAAK_DAG_GEEN)
        return melding(error, ZAAK_E_VELD, "feiten", "Het feit \"aanvraag\" ontbreekt.");
    if (strcmp(id, wettelijke_termijn) == 0 && !gelezen->termijn.eenheid)
        return melding(error, ZAAK_E_VELD, "feiten", "Het feit \"termijn\" ontbreekt.");
    klokvraag->grond = find_grond(awb, id, gelezen->aanvraag, error);
    if (!klokvraag->grond)
        return error->code;
    klokvraag->kalender = awb->kalender;
    klokvraag->begin = gelezen->aanvraag;
    klokvraag->peildatum = gelezen->peildatum;
    klokvraag->termijn = gelezen->termijn;
    klokvraag->feiten = gelezen->feiten;
    klokvraag->feit_count = gelezen->count;
    klokvraag->lezing = vraag->lezing;
    return ask_clock(awb, klokvraag, klok, why, error);
}

/* What follows by operation of law when the term lapses. "na_afloop" says that it has. */
static int ask_rechtswege(struct awb *awb, const struct awb_vraag *vraag, const struct zaak_klokvraag *term, const struct zaak_klok *klok,
                          const struct gelezen *gelezen, unsigned asked, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_van_rechtswegevraag question = ZAAK_VAN_RECHTSWEGEVRAAG_INIT;
    struct zaak_van_rechtswege answer = ZAAK_VAN_RECHTSWEGE_INIT;
    int result;

    question.kalender = awb->kalender;
    question.grond = term->grond;
    question.einde = klok->uiterlijk;
    question.peildatum = gelezen->na_afloop ? ZAAK_DAG_GEEN : gelezen->peildatum;
    question.van_toepassing = gelezen->lsp;
    question.lezing = vraag->lezing;
    result = zaak_van_rechtswege_compute(awb->ctx, &question, &answer, why, error);
    awb->voorlopig |= answer.voorlopig;
    if (result == 0 && asked == RECHTSWEGE_JA_NEE)
        snprintf(antwoord, AWB_ANTWOORD, "%s", answer.uitkomst == ZAAK_VAN_RECHTSWEGE_GEEN ? "nee" : "ja");
    if (asked == RECHTSWEGE_JA_NEE)
        return result;
    return write_day(result, asked == IN_WERKING ? answer.in_werking : answer.bekendmaken_uiterlijk, antwoord);
}

/* The last day on which an extension of a term with public preparation may be decided: a term of its own after receipt. */
static int ask_uov(struct awb *awb, const struct gelezen *gelezen, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_grond_info info = ZAAK_GROND_INFO_INIT;
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    const struct zaak_grond *grond;
    int result;

    if (gelezen->aanvraag == ZAAK_DAG_GEEN)
        return melding(error, ZAAK_E_VELD, "feiten", "Het feit \"aanvraag\" ontbreekt.");
    grond = find_grond(awb, "awb-3-18", gelezen->aanvraag, error);
    if (!grond)
        return error->code;
    zaak_grond_get_info(grond, &info);
    result = zaak_termijn_compute(awb->kalender, gelezen->aanvraag, &info.verlenging_binnen, info.regime, &termijn, why, error);
    awb->artikel = info.verlenging_artikel;
    awb->voorlopig = termijn.voorlopig;
    return write_day(result, termijn.einde, antwoord);
}

/* The day on which the latest invitation to complete was answered, or on which its term lapsed or, when nobody knows yet, is assumed to lapse. */
static zaak_dag end_of_invitation(const struct gelezen *gelezen, bool *ret_assumed)
{
    const struct zaak_klokfeit *latest = NULL;
    zaak_dag completed = ZAAK_DAG_GEEN, last = gelezen->peildatum != ZAAK_DAG_GEEN ? gelezen->peildatum : INT32_MAX;

    for (size_t i = 0; i < gelezen->count; i++) {
        const struct zaak_klokfeit *feit = &gelezen->feiten[i];

        if (feit->soort == ZAAK_KLOKFEIT_OPSCHORTING && strcmp(feit->grond, ZAAK_GROND_AANVULLING) == 0 && feit->op <= last &&
            (!latest || feit->op > latest->op))
            latest = feit;
    }
    for (size_t i = 0; latest && i < gelezen->count; i++) {
        const struct zaak_klokfeit *feit = &gelezen->feiten[i];

        if (feit->soort == ZAAK_KLOKFEIT_HERVATTING && same_ground(feit, latest) && feit->op >= latest->op && feit->op <= last &&
            (completed == ZAAK_DAG_GEEN || feit->op < completed))
            completed = feit->op;
    }
    *ret_assumed = latest && completed == ZAAK_DAG_GEEN && (gelezen->peildatum == ZAAK_DAG_GEEN || gelezen->peildatum <= latest->tot);
    if (latest && latest->tot != ZAAK_DAG_GEEN && (completed == ZAAK_DAG_GEEN || completed > latest->tot))
        return latest->tot;
    return completed;
}

static int ask_refusal(struct awb *awb, const struct gelezen *gelezen, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why,
                       struct zaak_error *error)
{
    struct zaak_klokvraag klokvraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result;

    klokvraag.begin = end_of_invitation(gelezen, &awb->voorlopig);
    if (klokvraag.begin == ZAAK_DAG_GEEN)
        return melding(error, ZAAK_E_VELD, "feiten", "Er is geen uitnodiging die is aangevuld of waarvan de hersteltermijn een laatste dag heeft.");
    klokvraag.grond = find_grond(awb, "awb-4-5", klokvraag.begin, error);
    if (!klokvraag.grond)
        return error->code;
    klokvraag.kalender = awb->kalender;
    result = ask_clock(awb, &klokvraag, &klok, why, error);
    return write_day(result, klok.uiterlijk, antwoord);
}

int awb_answer(struct awb *awb, const struct awb_vraag *vraag, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error)
{
    struct gelezen gelezen = { .aanvraag = ZAAK_DAG_GEEN, .peildatum = ZAAK_DAG_GEEN };
    struct zaak_klokvraag klokvraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    const struct scenario *scenario;
    unsigned asked = find_antwoord(vraag->gevraagd);
    const char *grond;
    int result;

    awb->artikel = NULL;
    awb->voorlopig = false;
    if (dwangsom_knows(vraag->scenario))
        return dwangsom_answer(awb, vraag, antwoord, why, error);
    if (termijnen_knows(vraag->scenario))
        return termijnen_answer(awb, vraag, antwoord, why, error);
    scenario = find_scenario(vraag->scenario, error);
    if (!scenario)
        return error->code;
    if (!(scenario->gevraagd & asked))
        return melding(error, ZAAK_E_WAARDE, "gevraagd", "Het antwoord \"%.80s\" bestaat niet bij dit scenario.", vraag->gevraagd);
    result = read_all(awb, vraag, scenario->sets, &gelezen, error);
    if (result)
        return result;
    if (asked == UOV)
        return ask_uov(awb, &gelezen, antwoord, why, error);
    if (asked == BUITEN_BEHANDELING)
        return ask_refusal(awb, &gelezen, antwoord, why, error);
    grond = gelezen.geen_dienstenwet ? wettelijke_termijn : scenario->grond;
    result = ask_term(awb, vraag, grond, &gelezen, &klokvraag, &klok, why, error);
    if (result == 0 && (asked & ALLES_RECHTSWEGE))
        return ask_rechtswege(awb, vraag, &klokvraag, &klok, &gelezen, asked, antwoord, why, error);
    return write_day(result, klok.uiterlijk, antwoord);
}

void awb_free(struct awb *awb)
{
    free(awb->feiten);
    awb->feiten = NULL;
    awb->capacity = 0;
}
