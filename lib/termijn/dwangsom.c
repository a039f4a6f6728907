/* SPDX-License-Identifier: EUPL-1.2 */
/* The dwangsom of Awb 4:17-4:20. Amounts, numbers of articles and the acts without one stand in lib/register. */
#include "dwangsom_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "lezing_intern.h"
#include "motivering_intern.h"
#include "termijn_intern.h"

enum { TRAPPEN = 3, TRAP_DAGEN = 14, MAX_DAGEN = TRAPPEN * TRAP_DAGEN };

/* By the day on which the notice was received. */
static const struct tarief {
    int32_t regeling;
    zaak_dag van, tot;
    int64_t cent[TRAPPEN];
    const char *twee_weken, *dagen, *bedrag, *verdeling;
    const char *uitzondering[3];    /* "" where that is no exception */
} tarieven[] = {
#define X(scheme, from, to, first, second, third, weeks, days, amount, sharing, late, no_party, manifest, source, certainty) \
    { ZAAK_DWANGSOM_REGELING_##scheme, from, to, { first, second, third }, weeks, days, amount, sharing, { late, no_party, manifest } },
#include "dwangsom.inc"
#undef X
};

static const struct uitsluiting {
    int32_t wet;
    zaak_dag van;
    const char *artikel;
} uitsluitingen[] = {
#define X(act, from, article, source, certainty) { ZAAK_DWANGSOM_WET_##act, from, article },
#include "dwangsom_uitgesloten.inc"
#undef X
};

/* Grounds whose act excludes the dwangsom from some day on; what else follows when a term lapses, the ground itself says. */
static const struct {
    const char *grond;
    int32_t wet, regeling;
} wetten[] = {
#define X(ground, act, scheme) { ground, ZAAK_DWANGSOM_WET_##act, ZAAK_DWANGSOM_REGELING_##scheme },
#include "dwangsom_grond.inc"
#undef X
};

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

static const struct zaak_periode twee_weken = { 2, ZAAK_EENHEID_WEEK };

struct telling {
    struct zaak_dwangsomvraag vraag;
    const struct zaak_kalender *kalender;
    struct zaak_motivering *why;
    const struct tarief *tarief;    /* the row of the day of the notice; without one the last of its scheme, for its articles */
    bool geldt;                     /* whether there is a notice, and an amount for its day */
    zaak_dag ontvangst;             /* the day from which a valid notice counts; ZAAK_DAG_GEEN: there is none */
    struct zaak_dwangsom *antwoord;
};

static const struct tarief *find_rates(int32_t regeling, zaak_dag igs, bool *ret_geldt)
{
    const struct tarief *last = NULL;

    *ret_geldt = false;
    for (size_t i = 0; i < LENGTH(tarieven) && !*ret_geldt; i++) {
        if (tarieven[i].regeling != regeling)
            continue;
        last = &tarieven[i];
        *ret_geldt = igs != ZAAK_DAG_GEEN && igs >= last->van && (last->tot == ZAAK_DAG_GEEN || igs <= last->tot);
    }
    return last;
}

void zaak_dwangsom_artikelen(int32_t regeling, zaak_dag igs, const char **ret_weken, const char **ret_dagen)
{
    bool geldt;
    const struct tarief *tarief = find_rates(regeling, igs, &geldt);

    *ret_weken = tarief->twee_weken;
    *ret_dagen = tarief->dagen;
}

/* A row without a first day has always held. */
const char *zaak_dwangsom_uitsluiting(int32_t wet, zaak_dag igs)
{
    for (size_t i = 0; i < LENGTH(uitsluitingen); i++)
        if (uitsluitingen[i].wet == wet && igs >= uitsluitingen[i].van)
            return uitsluitingen[i].artikel;
    return NULL;
}

/* What the rows exclude is Awb par. 4.1.3.2, to which 4:20d does not belong. */
static const char *find_exclusion(const struct zaak_dwangsomvraag *vraag)
{
    return vraag->regeling == ZAAK_DWANGSOM_REGELING_BESLISSEN ? zaak_dwangsom_uitsluiting(vraag->wet, vraag->igs) : NULL;
}

/* What happened after the day of the question is not seen. */
static void hide_later(struct zaak_dwangsomvraag *vraag)
{
    zaak_dag *const dagen[] = { &vraag->igs, &vraag->igs_verzonden, &vraag->besluit };

    for (size_t i = 0; vraag->peildatum != ZAAK_DAG_GEEN && i < LENGTH(dagen); i++)
        if (*dagen[i] > vraag->peildatum)
            *dagen[i] = ZAAK_DAG_GEEN;
}

/* The day from which a notice counts: it is valid when the term has passed; one that was a day early and was accepted counts a day later. */
static zaak_dag receipt(const struct zaak_dwangsomvraag *vraag)
{
    if (vraag->igs == ZAAK_DAG_GEEN || vraag->igs > vraag->einde)
        return vraag->igs;
    if (vraag->igs == vraag->einde && vraag->te_vroeg_geaccepteerd && vraag->lezing.te_vroeg == ZAAK_LEZING_GELDIG)
        return vraag->igs + 1;
    return ZAAK_DAG_GEEN;
}

/* Two weeks after a day, with the steps; `stap` says what for. */
static int add_two_weeks(const struct telling *telling, zaak_dag start, int32_t regime, struct stap *stap, struct zaak_termijn *termijn)
{
    int result = zaak_termijn_compute(telling->kalender, start, &twee_weken, regime, termijn, NULL, NULL);

    if (result)
        return result;
    stap->van = start;
    stap->naar = termijn->nominaal;
    zaak_motivering_add(telling->why, stap);
    zaak_termijn_explain(telling->kalender, &twee_weken, termijn, telling->why);
    return 0;
}

static int32_t regime_of(const struct telling *telling)
{
    return telling->vraag.lezing.twee_weken == ZAAK_LEZING_ATW ? ZAAK_REGIME_ATW : ZAAK_REGIME_GEEN;
}

/* The first day, and the last that can be. */
static int begin_days(struct telling *telling, zaak_dag *ret_vol)
{
    const struct zaak_dwangsomvraag *vraag = &telling->vraag;
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    struct stap stap = telling->ontvangst == vraag->igs ? STAP(DWANGSOM_TWEE_WEKEN) : STAP(DWANGSOM_DAG_TE_VROEG);
    int result;

    stap.grond = telling->tarief->twee_weken;
    stap.op = vraag->igs;
    result = add_two_weeks(telling, telling->ontvangst, regime_of(telling), &stap, &termijn);
    if (result)
        return result;
    telling->antwoord->eerste_dag = termijn.einde + 1;
    telling->antwoord->voorlopig = termijn.voorlopig;
    *ret_vol = termijn.einde + MAX_DAGEN;
    if (vraag->igs > vraag->einde + DWANGSOM_LAAT_DAGEN) {
        stap = STAP(DWANGSOM_LAAT);
        stap.grond = telling->tarief->uitzondering[0];
        stap.van = vraag->einde;
        stap.naar = vraag->igs;
        zaak_motivering_add(telling->why, &stap);
    }
    stap = STAP(DWANGSOM_DAGEN);
    stap.grond = telling->tarief->dagen;
    stap.van = telling->antwoord->eerste_dag;
    stap.naar = *ret_vol;
    stap.dagen = MAX_DAGEN;
    zaak_motivering_add(telling->why, &stap);
    return 0;
}

/* Adds up the amounts of the days, stage by stage. */
static void add_amounts(struct telling *telling)
{
    struct zaak_dwangsom *antwoord = telling->antwoord;

    for (int32_t trap = 0; trap < TRAPPEN && antwoord->dagen > trap * TRAP_DAGEN; trap++) {
        int32_t over = antwoord->dagen - trap * TRAP_DAGEN;
        struct stap stap = STAP(DWANGSOM_TRAP);

        stap.grond = telling->tarief->bedrag;
        stap.dagen = over < TRAP_DAGEN ? over : TRAP_DAGEN;
        stap.eerste = antwoord->eerste_dag + trap * TRAP_DAGEN;
        stap.laatste = stap.eerste + stap.dagen - 1;
        stap.van = stap.eerste;
        stap.naar = stap.laatste;
        stap.per_dag = telling->tarief->cent[trap];
        stap.bedrag = stap.dagen * stap.per_dag;
        zaak_motivering_add(telling->why, &stap);
        antwoord->bedrag_cent += stap.bedrag;
    }
}

/* Equal shares in whole cents. */
static void share(struct telling *telling)
{
    struct zaak_dwangsom *antwoord = telling->antwoord;
    struct stap stap = STAP(DWANGSOM_VERDELING);

    antwoord->per_aanvrager_cent = antwoord->bedrag_cent / telling->vraag.aanvragers;
    antwoord->rest_cent = antwoord->bedrag_cent % telling->vraag.aanvragers;
    if (telling->vraag.aanvragers == 1 || antwoord->bedrag_cent == 0)
        return;
    stap.grond = telling->tarief->verdeling;
    stap.aantal = telling->vraag.aanvragers;
    stap.bedrag = antwoord->per_aanvrager_cent;
    zaak_motivering_add(telling->why, &stap);
}

/* The decision that sets the amount, two weeks after the last day. */
static int set_amount(struct telling *telling)
{
    struct stap stap = STAP(DWANGSOM_VASTSTELLEN);
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    int result;

    if (telling->antwoord->laatste_dag == ZAAK_DAG_GEEN)
        return 0;
    result = add_two_weeks(telling, telling->antwoord->laatste_dag, ZAAK_REGIME_ATW, &stap, &termijn);
    telling->antwoord->vaststellen_uiterlijk = termijn.einde;
    telling->antwoord->voorlopig |= termijn.voorlopig;
    return result;
}

static int32_t state_of(const struct telling *telling)
{
    const struct zaak_dwangsomvraag *vraag = &telling->vraag;
    const struct zaak_dwangsom *antwoord = telling->antwoord;

    if (vraag->besluit != ZAAK_DAG_GEEN)
        return antwoord->dagen == MAX_DAGEN ? ZAAK_DWANGSOM_VOL : ZAAK_DWANGSOM_GESTOPT;
    if (vraag->peildatum == ZAAK_DAG_GEEN)
        return ZAAK_DWANGSOM_LOOPT;
    if (vraag->peildatum < antwoord->eerste_dag)
        return ZAAK_DWANGSOM_WACHT;
    return antwoord->dagen == MAX_DAGEN ? ZAAK_DWANGSOM_VOL : ZAAK_DWANGSOM_LOOPT;
}

/* Up to which day, the last one included, is counted? */
static zaak_dag count_until(const struct zaak_dwangsomvraag *vraag, zaak_dag vol)
{
    zaak_dag last = vol;

    if (vraag->besluit != ZAAK_DAG_GEEN)
        last = vraag->lezing.dag_van_bekendmaking == ZAAK_LEZING_TELT ? vraag->besluit : vraag->besluit - 1;
    else if (vraag->peildatum != ZAAK_DAG_GEEN)
        last = vraag->peildatum;
    return last < vol ? last : vol;
}

/* What the decision did to the days. */
static void explain_decision(const struct telling *telling)
{
    const struct zaak_dwangsom *antwoord = telling->antwoord;
    struct stap stap = STAP(DWANGSOM_BESLUIT);

    if (antwoord->toestand != ZAAK_DWANGSOM_GESTOPT)
        return;
    if (antwoord->dagen == 0)
        stap = STAP(DWANGSOM_OP_TIJD);
    else if (telling->vraag.lezing.dag_van_bekendmaking == ZAAK_LEZING_TELT)
        stap = STAP(DWANGSOM_BESLUIT_TELT);
    stap.grond = telling->tarief->dagen;
    stap.op = telling->vraag.besluit;
    stap.van = telling->vraag.besluit;
    stap.naar = antwoord->dagen ? antwoord->laatste_dag : telling->vraag.besluit;
    zaak_motivering_add(telling->why, &stap);
}

static int count_days(struct telling *telling)
{
    const struct zaak_dwangsomvraag *vraag = &telling->vraag;
    struct zaak_dwangsom *antwoord = telling->antwoord;
    zaak_dag vol = ZAAK_DAG_GEEN, until;
    int result = begin_days(telling, &vol);

    if (result)
        return result;
    until = count_until(vraag, vol);
    antwoord->dagen = until >= antwoord->eerste_dag ? until - antwoord->eerste_dag + 1 : 0;
    antwoord->toestand = state_of(telling);
    if (vraag->besluit == ZAAK_DAG_GEEN)
        antwoord->laatste_dag = vol;
    else if (antwoord->dagen)
        antwoord->laatste_dag = until;
    antwoord->voorlopig |= antwoord->toestand == ZAAK_DWANGSOM_WACHT || antwoord->toestand == ZAAK_DWANGSOM_LOOPT;
    if (vraag->besluit == ZAAK_DAG_GEEN && vraag->peildatum >= antwoord->eerste_dag && vraag->peildatum <= vol)
        antwoord->per_dag_cent = telling->tarief->cent[(vraag->peildatum - antwoord->eerste_dag) / TRAP_DAGEN];
    explain_decision(telling);
    add_amounts(telling);
    share(telling);
    return set_amount(telling);
}

/* From the day on which the notice was given; one that was given within the term counts from when it became valid. Of one of which that day is not known only this can be said. */
static int allow_appeal(struct telling *telling)
{
    const struct zaak_dwangsomvraag *vraag = &telling->vraag;
    bool known = vraag->igs_verzonden != ZAAK_DAG_GEEN;
    zaak_dag start = vraag->igs_verzonden > vraag->einde ? vraag->igs_verzonden : telling->ontvangst;
    struct stap stap = known ? STAP(DWANGSOM_BEROEP) : STAP(DWANGSOM_BEROEP_ONBEKEND);
    struct zaak_termijn termijn = ZAAK_TERMIJN_INIT;
    int result;

    if (start == ZAAK_DAG_GEEN || (vraag->wet == ZAAK_DWANGSOM_WET_LSP && vraag->regeling == ZAAK_DWANGSOM_REGELING_BESLISSEN))
        return 0;
    if (!known) {
        stap.op = vraag->igs;
        if (vraag->besluit == ZAAK_DAG_GEEN)
            zaak_motivering_add(telling->why, &stap);
        return 0;
    }
    result = zaak_termijn_compute(telling->kalender, start, &twee_weken, regime_of(telling), &termijn, NULL, NULL);
    if (result || (vraag->besluit != ZAAK_DAG_GEEN && vraag->besluit <= termijn.einde))
        return result;
    telling->antwoord->beroep_vanaf = termijn.einde + 1;
    telling->antwoord->voorlopig |= termijn.voorlopig;
    return add_two_weeks(telling, start, regime_of(telling), &stap, &termijn);
}

/* The exception that was judged to apply, of a valid notice; false when it is none here. */
static bool find_exception(const struct telling *telling, struct stap *stap)
{
    static const enum regel rules[] = { REGEL_DWANGSOM_ONREDELIJK_LAAT, REGEL_DWANGSOM_GEEN_BELANGHEBBENDE, REGEL_DWANGSOM_KENNELIJK };
    int32_t exception = telling->vraag.uitzondering;

    if (exception == ZAAK_DWANGSOM_UITZONDERING_GEEN || !telling->tarief->uitzondering[exception - 1][0])
        return false;
    stap->regel = rules[exception - 1];
    stap->grond = telling->tarief->uitzondering[exception - 1];
    return true;
}

static void set_maximum(const struct telling *telling)
{
    for (size_t i = 0; i < TRAPPEN; i++)
        telling->antwoord->maximum_cent += TRAP_DAGEN * telling->tarief->cent[i];
}

/* A decision that was made known within the term: whatever notice came later, nothing was late. */
static void explain_in_time(const struct telling *telling)
{
    struct stap stap = STAP(DWANGSOM_BESLUIT_OP_TIJD);

    telling->antwoord->toestand = ZAAK_DWANGSOM_OP_TIJD;
    stap.grond = telling->tarief->dagen;
    stap.op = telling->vraag.besluit;
    stap.van = telling->vraag.besluit;
    stap.naar = telling->vraag.einde;
    zaak_motivering_add(telling->why, &stap);
}

/* Whether there can be a dwangsom at all; says why not. */
static bool admit(struct telling *telling)
{
    const struct zaak_dwangsomvraag *vraag = &telling->vraag;
    const char *exclusion = find_exclusion(vraag);
    struct stap stap = STAP(DWANGSOM_GEEN);

    telling->tarief = find_rates(vraag->regeling, vraag->igs, &telling->geldt);
    stap.grond = telling->tarief->twee_weken;
    telling->antwoord->toestand = ZAAK_DWANGSOM_UITGESLOTEN;
    if (vraag->igs == ZAAK_DAG_GEEN) {
        telling->antwoord->toestand = ZAAK_DWANGSOM_GEEN_INGEBREKESTELLING;
    } else if (exclusion || !telling->geldt) {
        stap = exclusion ? STAP(DWANGSOM_UITGESLOTEN) : STAP(DWANGSOM_VOOR_DE_WET);
        stap.grond = exclusion;
    } else if (telling->ontvangst == ZAAK_DAG_GEEN) {
        stap.regel = REGEL_DWANGSOM_TE_VROEG;
        telling->antwoord->toestand = ZAAK_DWANGSOM_TE_VROEG;
        set_maximum(telling);
    } else if (vraag->besluit != ZAAK_DAG_GEEN && vraag->besluit <= vraag->einde) {
        explain_in_time(telling);
        return false;
    } else if (!find_exception(telling, &stap)) {
        set_maximum(telling);
        return true;
    }
    stap.op = vraag->igs;
    stap.van = vraag->einde;
    if (telling->antwoord->toestand == ZAAK_DWANGSOM_TE_VROEG)
        stap.naar = vraag->einde;
    zaak_motivering_add(telling->why, &stap);
    return false;
}

/* The answer when one of the readings is the other one. Where that cannot be counted (the kalender ends), nothing is said of it. */
static bool try_reading(const struct telling *telling, const struct zaak_dwangsomvraag *vraag, struct zaak_dwangsom *antwoord)
{
    struct telling other = *telling;

    other.vraag = *vraag;
    other.why = NULL;
    other.antwoord = antwoord;
    return count_days(&other) == 0;
}

static void add_other(const struct telling *telling, enum regel regel, const char *artikel, const struct zaak_dwangsom *other)
{
    struct stap stap = STAP(DWANGSOM_ANDERS_TELT);

    stap.regel = regel;
    stap.grond = artikel;
    stap.van = other->eerste_dag;
    stap.naar = other->eerste_dag;
    stap.dagen = other->dagen;
    stap.bedrag = other->bedrag_cent;
    zaak_motivering_add(telling->why, &stap);
}

static void explain_other_day(const struct telling *telling)
{
    struct zaak_dwangsomvraag vraag = telling->vraag;
    struct zaak_dwangsom other = ZAAK_DWANGSOM_INIT;
    bool counts = vraag.lezing.dag_van_bekendmaking == ZAAK_LEZING_TELT;

    vraag.lezing.dag_van_bekendmaking = counts ? ZAAK_LEZING_TELT_NIET : ZAAK_LEZING_TELT;
    if (!try_reading(telling, &vraag, &other) || other.bedrag_cent == telling->antwoord->bedrag_cent)
        return;
    add_other(telling, !counts ? REGEL_DWANGSOM_ANDERS_TELT : other.dagen ? REGEL_DWANGSOM_ANDERS_TELT_NIET : REGEL_DWANGSOM_ANDERS_TELT_NIET_GEEN,
              telling->tarief->dagen, &other);
}

/* Another amount, or, as long as the days are still to come, another first day. */
static void explain_other_weeks(const struct telling *telling)
{
    const struct zaak_dwangsom *answer = telling->antwoord;
    struct zaak_dwangsomvraag vraag = telling->vraag;
    struct zaak_dwangsom other = ZAAK_DWANGSOM_INIT;
    bool atw = vraag.lezing.twee_weken == ZAAK_LEZING_ATW;
    bool to_come = answer->toestand == ZAAK_DWANGSOM_WACHT || (vraag.besluit == ZAAK_DAG_GEEN && vraag.peildatum == ZAAK_DAG_GEEN);
    enum regel regel;

    vraag.lezing.twee_weken = atw ? ZAAK_LEZING_ZONDER_ATW : ZAAK_LEZING_ATW;
    if (!try_reading(telling, &vraag, &other))
        return;
    if (other.bedrag_cent != answer->bedrag_cent)
        regel = atw ? REGEL_DWANGSOM_ANDERS_ZONDER_ATW : other.dagen ? REGEL_DWANGSOM_ANDERS_MET_ATW : REGEL_DWANGSOM_ANDERS_MET_ATW_GEEN;
    else if (to_come && other.eerste_dag != answer->eerste_dag)
        regel = atw ? REGEL_DWANGSOM_ANDERS_ZONDER_ATW_BEGIN : REGEL_DWANGSOM_ANDERS_MET_ATW_BEGIN;
    else
        return;
    add_other(telling, regel, telling->tarief->twee_weken, &other);
}

/* Where two readings of the law give two outcomes, a citizen reads both. */
static int count_and_compare(struct telling *telling)
{
    int result = count_days(telling);

    if (result == 0 && telling->why) {
        explain_other_day(telling);
        explain_other_weeks(telling);
    }
    return result;
}

static struct stap conclusion(const struct zaak_dwangsomvraag *vraag, const struct zaak_dwangsom *antwoord)
{
    switch (antwoord->toestand) {
    case ZAAK_DWANGSOM_WACHT:
        return STAP(CONCLUSIE_DWANGSOM_WACHT);
    case ZAAK_DWANGSOM_LOOPT:
        return vraag->peildatum == ZAAK_DAG_GEEN ? STAP(CONCLUSIE_DWANGSOM_WORDT) : STAP(CONCLUSIE_DWANGSOM_LOOPT);
    case ZAAK_DWANGSOM_VOL:
        return STAP(CONCLUSIE_DWANGSOM_VOL);
    case ZAAK_DWANGSOM_GESTOPT:
        return antwoord->dagen ? STAP(CONCLUSIE_DWANGSOM_GESTOPT) : STAP(CONCLUSIE_DWANGSOM_GEEN);
    default:
        return STAP(CONCLUSIE_DWANGSOM_GEEN);
    }
}

static int run(struct telling *telling)
{
    struct stap stap;
    int result = 0;

    hide_later(&telling->vraag);
    telling->ontvangst = receipt(&telling->vraag);
    if (admit(telling))
        result = count_and_compare(telling);
    if (result == 0)
        result = allow_appeal(telling);
    if (result)
        return result;
    stap = conclusion(&telling->vraag, telling->antwoord);
    stap.naar = telling->antwoord->eerste_dag;
    stap.op = telling->vraag.peildatum;
    stap.dagen = telling->antwoord->dagen;
    stap.bedrag = telling->antwoord->bedrag_cent;
    zaak_motivering_conclude(telling->why, &stap);
    return zaak_motivering_result(telling->why);
}

static int check(const struct telling *telling, struct zaak_error *error)
{
    const struct zaak_dwangsomvraag *v = &telling->vraag;
    const zaak_dag dagen[] = { v->einde, v->igs, v->igs_verzonden, v->besluit, v->peildatum };

    if (v->einde == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "einde", "De laatste dag van de beslistermijn ontbreekt.");
    if (v->wet < ZAAK_DWANGSOM_WET_ANDERE || v->wet > ZAAK_DWANGSOM_WET_LSP)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "wet", "Deze wet staat niet in de lijst.");
    if (v->aanvragers < 1)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "aanvragers", "Er is ten minste een aanvrager.");
    if (v->regeling < ZAAK_DWANGSOM_REGELING_BESLISSEN || v->regeling > ZAAK_DWANGSOM_REGELING_BEKENDMAKEN)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "regeling", "Deze regeling bestaat niet.");
    if (v->uitzondering < ZAAK_DWANGSOM_UITZONDERING_GEEN || v->uitzondering > ZAAK_DWANGSOM_UITZONDERING_KENNELIJK)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "uitzondering", "Deze uitzondering bestaat niet.");
    if (!zaak_lezing_exists(&v->lezing))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "lezing", "Deze lezing bestaat niet.");
    for (size_t i = 0; i < LENGTH(dagen); i++)
        if (dagen[i] != ZAAK_DAG_GEEN && zaak_kalender_dagsoort(telling->kalender, dagen[i]) < 0)
            return zaak_fail(error, ZAAK_E_BEREIK, NULL, "Een van de dagen valt buiten de kalender.");
    if (v->igs != ZAAK_DAG_GEEN && v->igs_verzonden > v->igs)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "igs_verzonden", "De ingebrekestelling is verzonden na de dag van ontvangst.");
    return 0;
}

int32_t zaak_dwangsom_wet(const struct zaak_grond *grond, int32_t *ret_regeling)
{
    *ret_regeling = ZAAK_DWANGSOM_REGELING_BESLISSEN;
    for (size_t i = 0; i < LENGTH(wetten); i++) {
        if (strcmp(wetten[i].grond, grond->id) == 0) {
            *ret_regeling = wetten[i].regeling;
            return wetten[i].wet;
        }
    }
    switch (grond->na_afloop) {
    case ZAAK_NA_AFLOOP_DWANGSOM:
        return ZAAK_DWANGSOM_WET_ANDERE;
    case ZAAK_NA_AFLOOP_VAN_RECHTSWEGE:
        return ZAAK_DWANGSOM_WET_LSP;
    default:
        return WET_ZONDER_DWANGSOM;
    }
}

static const struct zaak_kalender *kalender_of(struct zaak_context *ctx, const struct zaak_dwangsomvraag *vraag)
{
    return vraag->kalender ? vraag->kalender : zaak_context_get_kalender(ctx);
}

int zaak_dwangsom_run(struct zaak_context *ctx, const struct zaak_dwangsomvraag *vraag, struct zaak_dwangsom *antwoord, struct zaak_motivering *why,
                      struct zaak_error *error)
{
    struct telling telling = { .vraag = *vraag, .kalender = kalender_of(ctx, vraag), .why = why, .ontvangst = ZAAK_DAG_GEEN, .antwoord = antwoord };
    int result = telling.kalender ? check(&telling, error) : zaak_fail_memory(error);

    if (result)
        return result;
    result = run(&telling);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_dwangsom_compute(struct zaak_context *ctx, const struct zaak_dwangsomvraag *vraag, struct zaak_dwangsom *ret_dwangsom,
                          struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_dwangsom antwoord = ZAAK_DWANGSOM_INIT;
    struct zaak_dwangsomvraag known = ZAAK_DWANGSOMVRAAG_INIT;
    int result;

    if (!ctx || !vraag || !ret_dwangsom)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    result = zaak_options_read(&known, sizeof known, vraag, error);
    if (result)
        return result;
    zaak_motivering_begin(why, kalender_of(ctx, &known), NULL);
    zaak_motivering_read_by(why, &known.lezing);
    result = zaak_dwangsom_run(ctx, &known, &antwoord, why, error);
    return result ? result : zaak_options_write(ret_dwangsom, &antwoord, sizeof antwoord, error);
}
