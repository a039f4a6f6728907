/* SPDX-License-Identifier: EUPL-1.2 */
/* From the facts of a scenario to the question of the dwangsom. */
#include "dwangsom.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zaak/dwangsom.h>

#include "melding.h"

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

enum { MAX_AANTAL = 1000000 };

/* The facts of one question; NULL or ZAAK_DAG_GEEN: not given. */
struct gelezen {
    zaak_dag einde, igs, igs_verzonden, besluit, peildatum, vaststelling;
    int32_t aanvragers, dagen;  /* 0: not given */
    int32_t wet, lsp, te_vroeg, uitzondering;
};

enum vorm { VORM_DAG, VORM_AANTAL, VORM_VLAG, VORM_JA_NEE, VORM_WET, VORM_UITZONDERING };

static const struct feitnaam {
    const char *naam;
    enum vorm vorm;
    size_t offset;
} feitnamen[] = {
    { "einde", VORM_DAG, offsetof(struct gelezen, einde) },
    { "igs", VORM_DAG, offsetof(struct gelezen, igs) },
    { "igs_verzonden", VORM_DAG, offsetof(struct gelezen, igs_verzonden) },
    { "besluit", VORM_DAG, offsetof(struct gelezen, besluit) },
    { "peildatum", VORM_DAG, offsetof(struct gelezen, peildatum) },
    { "vaststelling", VORM_DAG, offsetof(struct gelezen, vaststelling) },
    { "een_dag_te_vroeg_geaccepteerd", VORM_VLAG, offsetof(struct gelezen, te_vroeg) },
    { "aanvragers", VORM_AANTAL, offsetof(struct gelezen, aanvragers) },
    { "dagen", VORM_AANTAL, offsetof(struct gelezen, dagen) },
    { "wet", VORM_WET, offsetof(struct gelezen, wet) },
    { "lsp", VORM_JA_NEE, offsetof(struct gelezen, lsp) },
    { "uitzondering", VORM_UITZONDERING, offsetof(struct gelezen, uitzondering) },
};

/* ZAAK_DWANGSOM_UITZONDERING_… from 1 on. */
static const char *const uitzonderingen[] = { "onredelijk_laat", "geen_belanghebbende", "kennelijk" };

/* Here the term is that for making known, and `einde` its last day (Awb 4:20d). */
static const char scenario_bekendmaken[] = "van rechtswege dwangsom";

static const char *const scenarios[] = {
    "dwangsom", "dwangsom maximum", "dwangsom prematuur", "dwangsom meer aanvragers", "Woo dwangsom", "Wob dwangsom", "van rechtswege geen dwangsom",
    scenario_bekendmaken,
};

/* What may be asked. */
enum { BEDRAG, MAXIMUM, PER_AANVRAGER, EERSTE_DAG, LAATSTE_DAG, VASTSTELLEN, BETALEN, BEROEP, ANTWOORDEN };

static const char *const antwoorden[ANTWOORDEN] = {
    "dwangsom_eur", "dwangsom_max_eur", "dwangsom_eur_per_aanvrager", "eerste_dwangsomdag", "laatste_dwangsomdag", "vaststelling_uiterlijk",
    "betaling_uiterlijk", "beroep_ntb_vanaf",
};

bool dwangsom_knows(const char *scenario)
{
    for (size_t i = 0; i < LENGTH(scenarios); i++)
        if (strcmp(scenarios[i], scenario) == 0)
            return true;
    return false;
}

/* A number from 1 to 1,000,000, in digits. */
static bool read_count(const char *text, int32_t *ret)
{
    size_t digits = strspn(text, "0123456789");
    long number = digits > 0 && digits < 9 && !text[digits] ? strtol(text, NULL, 10) : 0;

    *ret = (int32_t)number;
    return number >= 1 && number <= MAX_AANTAL;
}

static int32_t find_exception(const char *waarde)
{
    for (size_t i = 0; i < LENGTH(uitzonderingen); i++)
        if (strcmp(uitzonderingen[i], waarde) == 0)
            return (int32_t)i + 1;
    return 0;
}

/* Reads a value by its form; gives what was expected when it is not that. */
static const char *read_value(enum vorm vorm, const char *waarde, int32_t *ret)
{
    if (!waarde)
        waarde = vorm == VORM_VLAG ? "true" : "";
    switch (vorm) {
    case VORM_DAG:
        return zaak_datum_parse(waarde, strlen(waarde), ret) == 0 ? NULL : "een dag (jjjj-mm-dd)";
    case VORM_AANTAL:
        return read_count(waarde, ret) ? NULL : "een aantal van 1 tot en met 1.000.000";
    case VORM_VLAG:
        *ret = 1;
        return strcmp(waarde, "true") == 0 ? NULL : "true";
    case VORM_JA_NEE:
        *ret = strcmp(waarde, "ja") == 0 ? ZAAK_DWANGSOM_WET_LSP : ZAAK_DWANGSOM_WET_ANDERE;
        return *ret || strcmp(waarde, "nee") == 0 ? NULL : "\"ja\" of \"nee\"";
    case VORM_UITZONDERING:
        *ret = find_exception(waarde);
        return *ret ? NULL : "\"onredelijk_laat\", \"geen_belanghebbende\" of \"kennelijk\"";
    default:
        *ret = strcmp(waarde, "Woo") == 0 ? ZAAK_DWANGSOM_WET_WOO : ZAAK_DWANGSOM_WET_WOB;
        return *ret == ZAAK_DWANGSOM_WET_WOO || strcmp(waarde, "Wob") == 0 ? NULL : "\"Woo\" of \"Wob\"";
    }
}

static const struct feitnaam *find_feitnaam(const char *naam)
{
    for (size_t i = 0; i < LENGTH(feitnamen); i++)
        if (strcmp(feitnamen[i].naam, naam) == 0)
            return &feitnamen[i];
    return NULL;
}

/* Each fact has one value: it may be said twice, but not in two ways. */
static int read_all(const struct awb_vraag *vraag, struct gelezen *gelezen, struct zaak_error *error)
{
    unsigned seen = 0;

    for (size_t i = 0; i < vraag->feit_count; i++) {
        const struct feitnaam *naam = find_feitnaam(vraag->feiten[i].naam);
        const char *expected;
        char veld[32];
        int32_t waarde = 0, *place;
        unsigned bit;

        snprintf(veld, sizeof veld, "feiten.%zu", i);
        if (!naam)
            return melding(error, ZAAK_E_WAARDE, veld, "Het feit \"%.80s\" hoort niet bij dit scenario.", vraag->feiten[i].naam);
        expected = read_value(naam->vorm, vraag->feiten[i].waarde, &waarde);
        if (expected)
            return melding(error, ZAAK_E_WAARDE, veld, "Bij het feit \"%.80s\" hoort %s.", naam->naam, expected);
        place = (int32_t *)((char *)gelezen + naam->offset);
        bit = 1u << (naam - feitnamen);
        if ((seen & bit) && *place != waarde)
            return melding(error, ZAAK_E_DUBBEL, veld, "Het feit \"%.80s\" staat er twee keer met een andere waarde.", naam->naam);
        seen |= bit;
        *place = waarde;
    }
    return 0;
}

static int missing(struct zaak_error *error, const char *naam)
{
    return melding(error, ZAAK_E_VELD, "feiten", "Het feit \"%s\" ontbreekt.", naam);
}

/* Asks the library; a number of penalty days stands for the day of the question on which that many have passed. */
static int ask(struct awb *awb, const struct awb_vraag *vraag, const struct gelezen *gelezen, struct zaak_dwangsom *dwangsom, struct zaak_motivering *why,
               struct zaak_error *error)
{
    struct zaak_dwangsomvraag question = ZAAK_DWANGSOMVRAAG_INIT;
    int result;

    question.kalender = awb->kalender;
    question.einde = gelezen->einde;
    question.igs = gelezen->igs;
    question.igs_verzonden = gelezen->igs_verzonden;
    question.besluit = gelezen->besluit;
    question.peildatum = gelezen->peildatum;
    question.wet = gelezen->lsp ? gelezen->lsp : gelezen->wet;
    question.te_vroeg_geaccepteerd = gelezen->te_vroeg;
    question.uitzondering = gelezen->uitzondering;
    question.regeling = strcmp(vraag->scenario, scenario_bekendmaken) == 0 ? ZAAK_DWANGSOM_REGELING_BEKENDMAKEN : ZAAK_DWANGSOM_REGELING_BESLISSEN;
    question.aanvragers = gelezen->aanvragers ? gelezen->aanvragers : 1;
    question.lezing = vraag->lezing;
    result = zaak_dwangsom_compute(awb->ctx, &question, dwangsom, why, error);
    if (result == 0 && gelezen->dagen && dwangsom->eerste_dag != ZAAK_DAG_GEEN) {
        question.peildatum = dwangsom->eerste_dag + gelezen->dagen - 1;
        result = zaak_dwangsom_compute(awb->ctx, &question, dwangsom, why, error);
    }
    if (result && !error->field[0])
        snprintf(error->field, sizeof error->field, "feiten");
    awb->voorlopig = dwangsom->voorlopig;
    return result;
}

/* Whole euros, or euros with two decimals where cents remain. */
static void write_amount(int64_t cents, char antwoord[AWB_ANTWOORD])
{
    if (cents % 100)
        snprintf(antwoord, AWB_ANTWOORD, "%" PRId64 ".%02d", cents / 100, (int)(cents % 100));
    else
        snprintf(antwoord, AWB_ANTWOORD, "%" PRId64, cents / 100);
}

static void write_day(zaak_dag dag, char antwoord[AWB_ANTWOORD])
{
    if (dag == ZAAK_DAG_GEEN || zaak_datum_format(dag, ZAAK_DATUM_ISO, antwoord, AWB_ANTWOORD) < 0)
        snprintf(antwoord, AWB_ANTWOORD, "geen");
}

/* Payment: a term of its own after the decision that set the amount. */
static int ask_payment(struct awb *awb, const struct gelezen *gelezen, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_klokvraag klokvraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result;

    if (gelezen->vaststelling == ZAAK_DAG_GEEN)
        return missing(error, "vaststelling");
    klokvraag.grond = zaak_gronden_find(zaak_context_get_gronden(awb->ctx), "awb-4-87", gelezen->vaststelling);
    if (!klokvraag.grond)
        return melding(error, ZAAK_E_NIET_GEVONDEN, "scenario", "De wettelijke grond van dit scenario geldt niet op deze dag.");
    klokvraag.kalender = awb->kalender;
    klokvraag.begin = gelezen->vaststelling;
    result = zaak_klok_compute(awb->ctx, &klokvraag, &klok, why, error);
    if (result && !error->field[0])
        snprintf(error->field, sizeof error->field, "feiten");
    awb->voorlopig = klok.voorlopig;
    write_day(klok.uiterlijk, antwoord);
    return result;
}

static void write_answer(int asked, const struct zaak_dwangsom *dwangsom, char antwoord[AWB_ANTWOORD])
{
    switch (asked) {
    case BEDRAG: write_amount(dwangsom->bedrag_cent, antwoord); break;
    case MAXIMUM: write_amount(dwangsom->maximum_cent, antwoord); break;
    case PER_AANVRAGER: write_amount(dwangsom->per_aanvrager_cent, antwoord); break;
    case EERSTE_DAG: write_day(dwangsom->eerste_dag, antwoord); break;
    case LAATSTE_DAG: write_day(dwangsom->laatste_dag, antwoord); break;
    case VASTSTELLEN: write_day(dwangsom->vaststellen_uiterlijk, antwoord); break;
    default: write_day(dwangsom->beroep_vanaf, antwoord); break;
    }
}

int dwangsom_answer(struct awb *awb, const struct awb_vraag *vraag, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error)
{
    struct gelezen gelezen = { ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 0, 0, 0, 0, 0 };
    struct zaak_dwangsom dwangsom = ZAAK_DWANGSOM_INIT;
    int asked = 0, result;

    while (asked < ANTWOORDEN && strcmp(antwoorden[asked], vraag->gevraagd) != 0)
        asked++;
    if (asked == ANTWOORDEN)
        return melding(error, ZAAK_E_WAARDE, "gevraagd", "Het antwoord \"%.80s\" bestaat niet bij dit scenario.", vraag->gevraagd);
    result = read_all(vraag, &gelezen, error);
    if (result)
        return result;
    if (asked == BETALEN)
        return ask_payment(awb, &gelezen, antwoord, why, error);
    if (asked == MAXIMUM && gelezen.igs == ZAAK_DAG_GEEN)
        return missing(error, "igs");
    /* The amounts follow from the day of the notice alone. */
    if (asked == MAXIMUM && gelezen.einde == ZAAK_DAG_GEEN)
        gelezen.einde = gelezen.igs - 1;
    if (gelezen.einde == ZAAK_DAG_GEEN)
        return missing(error, "einde");
    result = ask(awb, vraag, &gelezen, &dwangsom, why, error);
    if (result == 0)
        write_answer(asked, &dwangsom, antwoord);
    return result;
}
