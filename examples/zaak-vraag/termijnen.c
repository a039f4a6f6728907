/* SPDX-License-Identifier: EUPL-1.2 */
/* One term of the register and its events. Here stands only which row a scenario means and which event a fact is. */
#include "termijnen.h"

#include <stdio.h>
#include <string.h>

#include <zaak/indiening.h>

#include "melding.h"
#include "waarden.h"

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* Sets of facts that a scenario knows. */
enum { ALTIJD = 1, BESLUIT = 2, BEZWAAR = 4, POST = 8, VERDAGING = 16, COMMISSIE = 32, TERINZAGE = 64, ONTWERP = 128, TERINZAGE_BESLUIT = 256, ONTVANGST = 512, MELDING = 1024,
       WOZ = 2048, WOZ_ONTVANGEN = 4096, UITSPRAAK = 8192, AANMANING = 16384, BESCHIKKING = 32768, TERMIJN = 65536, INTREKKING = 131072 };

/* Which question of the library a scenario is. */
enum soort { KLOK, POST_UITERLIJK, TIJDIG };

static const struct scenario {
    const char *naam;
    const char *gevraagd;
    const char *grond;
    const char *commissie;  /* the row when a committee advises; NULL: the same */
    enum soort soort;
    unsigned sets;
} scenarios[] = {
    { "bezwaar", "einde_bezwaartermijn", "awb-6-7", NULL, KLOK, BESLUIT | BEZWAAR | COMMISSIE | VERDAGING },
    { "bezwaar", "einde_beslistermijn_bezwaar", "awb-7-10", "awb-7-10-commissie", KLOK, BESLUIT | BEZWAAR | COMMISSIE | VERDAGING },
    { "bezwaar post", "post_ontvangst_uiterlijk", "awb-6-7", NULL, POST_UITERLIJK, BESLUIT | POST },
    { "bezwaar post", "tijdig", "awb-6-7", NULL, TIJDIG, BESLUIT | POST },
    { "administratief beroep", "einde_beslistermijn_adm_beroep", "awb-7-24", NULL, KLOK, BESLUIT | VERDAGING },
    { "administratief beroep zelfde rechtspersoon", "einde_beslistermijn_adm_beroep", "awb-7-24-2", "awb-7-24-2-commissie", KLOK, BESLUIT | COMMISSIE | VERDAGING },
    { "zienswijzen", "einde_zienswijzen", "awb-3-16", NULL, KLOK, TERINZAGE },
    { "uov zonder zienswijzen", "besluit_uiterlijk", "awb-3-18-4", NULL, KLOK, TERINZAGE | ONTWERP },
    { "uov intrekking", "besluit_uiterlijk", "awb-3-18-3", NULL, KLOK, TERINZAGE | INTREKKING },
    { "uov beroep", "einde_beroepstermijn", "awb-6-7-terinzage", NULL, KLOK, TERINZAGE_BESLUIT },
    { "klacht", "klacht_uiterlijk", "awb-9-11", "awb-9-11-commissie", KLOK, ONTVANGST | COMMISSIE | VERDAGING },
    { "klacht niet behandeld", "kennisgeving_uiterlijk", "awb-9-8", NULL, KLOK, ONTVANGST },
    { "Wmo melding", "onderzoek_uiterlijk", "wmo-2-3-2", NULL, KLOK, MELDING },
    { "Wmo plan", "persoonlijk_plan_tot_en_met", "wmo-2-3-2-plan", NULL, KLOK, MELDING },
    { "Participatiewet jonger dan 27", "aanvraag_vanaf", "pw-41-4", NULL, KLOK, MELDING },
    { "WOZ bezwaar", "einde_bezwaartermijn", "awr-22j", NULL, KLOK, WOZ },
    { "WOZ uitspraak", "einde_beslistermijn_bezwaar", "woz-30-9", NULL, KLOK, WOZ | WOZ_ONTVANGEN | VERDAGING },
    { "rechterlijke termijn", "besluit_bekend_uiterlijk", "awb-8-55d", NULL, KLOK, UITSPRAAK },
    { "aanmaning", "betaling_uiterlijk", "awb-4-112", NULL, KLOK, AANMANING },
    { "betaling", "betaling_uiterlijk", "awb-4-87", NULL, KLOK, BESCHIKKING },
    { "termijn in besluit", "einde", "besluit-termijn", NULL, KLOK, TERMIJN },
};

enum rol { ROL_GEBEURTENIS, ROL_GEMELD, ROL_FEIT, ROL_TERMIJN, ROL_COMMISSIE, ROL_PEILDATUM, ROL_TERPOST, ROL_ONTVANGEN, ROL_BEVESTIGING };
enum vorm { VORM_DAG, VORM_STROOK, VORM_TERMIJN, VORM_JA_NEE, VORM_WOORD };

static const struct feitnaam {
    const char *naam;
    enum rol rol;
    enum vorm vorm;
    const char *grond;      /* the base event or the suspension ground; the one word that a confirmation may be */
    unsigned sets;
} feitnamen[] = {
    { "peildatum", ROL_PEILDATUM, VORM_DAG, NULL, ALTIJD },
    { "besluit", ROL_GEBEURTENIS, VORM_DAG, "bekendmaking", BESLUIT },
    { "commissie", ROL_COMMISSIE, VORM_JA_NEE, NULL, COMMISSIE },
    { "mededeling_commissie", ROL_GEMELD, VORM_JA_NEE, "mededeling_commissie", BEZWAAR },
    { "verzuim", ROL_FEIT, VORM_STROOK, "bezwaar-verzuim", BEZWAAR },
    { "verdaging", ROL_FEIT, VORM_TERMIJN, NULL, VERDAGING },
    { "terpost", ROL_TERPOST, VORM_DAG, NULL, POST },
    { "ontvangen", ROL_ONTVANGEN, VORM_DAG, NULL, POST },
    { "terinzage", ROL_GEBEURTENIS, VORM_DAG, "terinzagelegging", TERINZAGE },
    { "zienswijzen", ROL_BEVESTIGING, VORM_WOORD, "0", ONTWERP },
    { "soort", ROL_BEVESTIGING, VORM_WOORD, "intrekking", INTREKKING },
    { "terinzage_besluit", ROL_GEBEURTENIS, VORM_DAG, "terinzagelegging", TERINZAGE_BESLUIT },
    { "ontvangst", ROL_GEBEURTENIS, VORM_DAG, "ontvangst", ONTVANGST },
    { "melding", ROL_GEBEURTENIS, VORM_DAG, "melding", MELDING },
    { "dagtekening", ROL_GEBEURTENIS, VORM_DAG, "dagtekening", WOZ },
    { "bekendmaking", ROL_GEBEURTENIS, VORM_DAG, "bekendmaking", WOZ },
    { "bezwaar_ontvangen", ROL_GEBEURTENIS, VORM_DAG, "ontvangst", WOZ_ONTVANGEN },
    { "uitspraak_verzonden", ROL_GEBEURTENIS, VORM_DAG, "verzending", UITSPRAAK },
    { "aanmaning", ROL_GEBEURTENIS, VORM_DAG, "verzending", AANMANING },
    { "beschikking", ROL_GEBEURTENIS, VORM_DAG, "bekendmaking", BESCHIKKING },
    { "besluit_stelt_termijn", ROL_GEBEURTENIS, VORM_DAG, "bekendmaking", TERMIJN },
    { "termijn", ROL_TERMIJN, VORM_TERMIJN, NULL, TERMIJN },
};

/* The facts of one question, read. */
struct gelezen {
    zaak_dag peildatum, terpost, ontvangen;
    struct zaak_periode termijn;
    bool commissie;
    struct zaak_klokfeit *feiten;
    size_t count;
};

/* The value of one fact, by its form. */
struct waarde {
    zaak_dag dag, tot;
    struct zaak_periode periode;
    bool ja;
};

bool termijnen_knows(const char *scenario)
{
    for (size_t i = 0; i < LENGTH(scenarios); i++)
        if (strcmp(scenarios[i].naam, scenario) == 0)
            return true;
    return false;
}

static const struct scenario *find_scenario(const struct awb_vraag *vraag)
{
    for (size_t i = 0; i < LENGTH(scenarios); i++)
        if (strcmp(scenarios[i].naam, vraag->scenario) == 0 && strcmp(scenarios[i].gevraagd, vraag->gevraagd) == 0)
            return &scenarios[i];
    return NULL;
}

static const struct feitnaam *find_feitnaam(const char *naam, unsigned sets)
{
    for (size_t i = 0; i < LENGTH(feitnamen); i++)
        if ((feitnamen[i].sets & sets) && strcmp(feitnamen[i].naam, naam) == 0)
            return &feitnamen[i];
    return NULL;
}

static const char *read_value(const struct feitnaam *naam, const char *text, struct waarde *waarde)
{
    switch (naam->vorm) {
    case VORM_DAG:
        return waarde_dag(text, &waarde->dag);
    case VORM_STROOK:
        return waarde_strook(text, &waarde->dag, &waarde->tot);
    case VORM_TERMIJN:
        return waarde_termijn(text, naam->rol == ROL_TERMIJN, &waarde->periode);
    case VORM_JA_NEE:
        return waarde_ja_nee(text, &waarde->ja);
    default:
        return text && strcmp(text, naam->grond) == 0 ? NULL : naam->grond;
    }
}

static void add(struct gelezen *gelezen, int32_t soort, const char *grond, const struct waarde *waarde)
{
    gelezen->feiten[gelezen->count++] = (struct zaak_klokfeit){ soort, waarde->dag, waarde->tot, waarde->periode, grond };
}

/* A request to mend an omission on the first day, and the mending on the last. */
static void add_stretch(struct gelezen *gelezen, const char *grond, const struct waarde *waarde)
{
    struct waarde begin = *waarde, end = *waarde;

    begin.tot = end.tot = ZAAK_DAG_GEEN;
    end.dag = waarde->tot;
    add(gelezen, ZAAK_KLOKFEIT_OPSCHORTING, grond, &begin);
    add(gelezen, ZAAK_KLOKFEIT_HERVATTING, grond, &end);
}

static void keep(struct gelezen *gelezen, const struct feitnaam *naam, const struct waarde *waarde)
{
    switch (naam->rol) {
    case ROL_GEBEURTENIS: add(gelezen, ZAAK_KLOKFEIT_GEBEURTENIS, naam->grond, waarde); break;
    case ROL_GEMELD:
        if (!waarde->ja)
            add(gelezen, ZAAK_KLOKFEIT_GEEN_GEBEURTENIS, naam->grond, waarde);
        break;
    case ROL_FEIT:
        if (naam->vorm == VORM_STROOK)
            add_stretch(gelezen, naam->grond, waarde);
        else
            add(gelezen, ZAAK_KLOKFEIT_VERLENGING, NULL, waarde);
        break;
    case ROL_TERMIJN: gelezen->termijn = waarde->periode; break;
    case ROL_COMMISSIE: gelezen->commissie = waarde->ja; break;
    case ROL_PEILDATUM: gelezen->peildatum = waarde->dag; break;
    case ROL_TERPOST: gelezen->terpost = waarde->dag; break;
    case ROL_ONTVANGEN: gelezen->ontvangen = waarde->dag; break;
    case ROL_BEVESTIGING: break;
    }
}

static bool is_same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* A fact that has one value may be said twice, but not in two ways. */
static bool contradicts(const struct awb_vraag *vraag, size_t index, const struct feitnaam *naam)
{
    for (size_t i = 0; i < index && naam->rol != ROL_FEIT; i++)
        if (strcmp(vraag->feiten[i].naam, naam->naam) == 0 && !is_same(vraag->feiten[i].waarde, vraag->feiten[index].waarde))
            return true;
    return false;
}

static int read_one(struct gelezen *gelezen, const struct awb_vraag *vraag, size_t index, unsigned sets, struct zaak_error *error)
{
    const struct awb_feit *given = &vraag->feiten[index];
    const struct feitnaam *naam = find_feitnaam(given->naam, sets);
    struct waarde waarde = { ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, ZAAK_EENHEID_GEEN }, false };
    const char *expected;
    char veld[32];

    snprintf(veld, sizeof veld, "feiten.%zu", index);
    if (!naam)
        return melding(error, ZAAK_E_WAARDE, veld, "Het feit \"%.80s\" hoort niet bij dit scenario.", given->naam);
    expected = read_value(naam, given->waarde, &waarde);
    if (expected)
        return melding(error, ZAAK_E_WAARDE, veld, "Bij het feit \"%.80s\" hoort %s.", naam->naam, expected);
    if (contradicts(vraag, index, naam))
        return melding(error, ZAAK_E_DUBBEL, veld, "Het feit \"%.80s\" staat er twee keer met een andere waarde.", naam->naam);
    keep(gelezen, naam, &waarde);
    return 0;
}

static int ask_clock(struct awb *awb, const struct awb_vraag *vraag, const char *grond, const struct gelezen *gelezen, char antwoord[AWB_ANTWOORD],
                     struct zaak_motivering *why, struct zaak_error *error)
{
    struct zaak_klokvraag klokvraag = ZAAK_KLOKVRAAG_INIT;
    struct zaak_klok klok = ZAAK_KLOK_INIT;
    int result;

    klokvraag.kalender = awb->kalender;
    klokvraag.grond_id = grond;
    klokvraag.peildatum = gelezen->peildatum;
    klokvraag.termijn = gelezen->termijn;
    klokvraag.feiten = gelezen->feiten;
    klokvraag.feit_count = gelezen->count;
    klokvraag.lezing = vraag->lezing;
    result = zaak_klok_compute(awb->ctx, &klokvraag, &klok, why, error);
    awb->voorlopig = klok.voorlopig;
    if (result == 0)
        zaak_datum_format(klok.uiterlijk, ZAAK_DATUM_ISO, antwoord, AWB_ANTWOORD);
    return result;
}

static int ask_submission(struct awb *awb, const struct awb_vraag *vraag, const char *grond, const struct gelezen *gelezen, enum soort soort,
                          char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error)
{
    static const char *const oordelen[] = { "nog niet bekend", "ja", "nee" };
    struct zaak_indieningsvraag question = ZAAK_INDIENINGSVRAAG_INIT;
    struct zaak_indiening indiening = ZAAK_INDIENING_INIT;
    int result;

    question.kalender = awb->kalender;
    question.grond_id = grond;
    question.feiten = gelezen->feiten;
    question.feit_count = gelezen->count;
    question.terpost = gelezen->terpost;
    question.ontvangen = gelezen->ontvangen;
    question.peildatum = gelezen->peildatum;
    question.lezing = vraag->lezing;
    result = zaak_indiening_compute(awb->ctx, &question, &indiening, why, error);
    if (result)
        return result;
    awb->voorlopig = indiening.voorlopig || (soort == TIJDIG && indiening.uitkomst == ZAAK_INDIENING_OPEN);
    if (soort == POST_UITERLIJK)
        zaak_datum_format(indiening.post_uiterlijk, ZAAK_DATUM_ISO, antwoord, AWB_ANTWOORD);
    else
        snprintf(antwoord, AWB_ANTWOORD, "%s", oordelen[indiening.uitkomst]);
    return 0;
}

int termijnen_answer(struct awb *awb, const struct awb_vraag *vraag, char antwoord[AWB_ANTWOORD], struct zaak_motivering *why, struct zaak_error *error)
{
    struct gelezen gelezen = { .peildatum = ZAAK_DAG_GEEN, .terpost = ZAAK_DAG_GEEN, .ontvangen = ZAAK_DAG_GEEN };
    const struct scenario *scenario = find_scenario(vraag);
    const char *grond;
    int result;

    if (!scenario)
        return melding(error, ZAAK_E_WAARDE, "gevraagd", "Het antwoord \"%.80s\" bestaat niet bij dit scenario.", vraag->gevraagd);
    result = awb_make_room(awb, vraag->feit_count, error);
    gelezen.feiten = awb->feiten;
    for (size_t i = 0; result == 0 && i < vraag->feit_count; i++)
        result = read_one(&gelezen, vraag, i, scenario->sets | ALTIJD, error);
    if (result)
        return result;
    grond = gelezen.commissie && scenario->commissie ? scenario->commissie : scenario->grond;
    if (scenario->soort == KLOK)
        result = ask_clock(awb, vraag, grond, &gelezen, antwoord, why, error);
    else
        result = ask_submission(awb, vraag, grond, &gelezen, scenario->soort, antwoord, why, error);
    if (result && (!error->field[0] || strcmp(error->field, "begin") == 0))
        snprintf(error->field, sizeof error->field, "feiten");
    else if (result && strcmp(error->field, "grond_id") == 0)
        return melding(error, ZAAK_E_NIET_GEVONDEN, "scenario", "De wettelijke grond van dit scenario geldt niet op deze dag.");
    return result;
}
