/* SPDX-License-Identifier: EUPL-1.2 */
/* Business rules on a fact: those of the Zaken API (zrc-…) where they concern a library, and those of the procesprofiel. */
#include "regels_intern.h"

#include <string.h>

#include "catalogus/catalogus_intern.h"
#include "catalogus/object_intern.h"
#include "catalogus/profiel_intern.h"
#include "feit_intern.h"
#include "klok_zaak_intern.h"
#include "rollen_intern.h"
#include "samenhang_intern.h"
#include "termijn/grond_intern.h"
#include "toestand_intern.h"

static const char *naam_of(const struct beoordeling *b)
{
    return zaak_text(b->zaak, b->feit->naam);
}

/* The part of the zaaktype that a fact names; reports the rule when there is none. Without a zaaktype nothing can be said: that is a finding of its own. */
static const struct zaak_object *belongs(const struct beoordeling *b, int32_t soort, enum bedrijfsregel regel, struct rapport *rapport)
{
    const struct zaak_object *object;

    if (!b->toestand->zaaktype)
        return NULL;
    object = zaak_find_deel(b->zaak, b->toestand->zaaktype, soort, b->feit->naam);
    if (!object)
        zaak_report(rapport, regel, naam_of(b));
    return object;
}

struct overgang zaak_find_transition(const struct zaak_toestand *toestand, const struct zaak_object *naar)
{
    struct overgang overgang = { .naar = naar };

    if (naar && !zaak_toestand_closed(toestand))
        overgang.mag = zaak_profiel_guards(toestand->profiel, toestand->statustype, naar, &overgang.eisen, &overgang.eis_count);
    return overgang;
}

bool zaak_demands_met(const struct uitzicht *seen, const struct zaak_toestand *toestand, const struct overgang *overgang, struct rapport *rapport)
{
    const struct zaak_object *naar = overgang->naar;
    int32_t before = rapport->fouten;

    if (zaak_object_is_eindstatus(naar) && !toestand->resultaat)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_007B, NULL);
    for (size_t i = 0; i < overgang->eis_count; i++) {
        const struct overgang_eis *eis = &overgang->eisen[i];

        if (eis->soort == EIS_RESULTAAT && !toestand->resultaat && !zaak_object_is_eindstatus(naar))
            zaak_report(rapport, BEDRIJFSREGEL_EIS_RESULTAAT, NULL);
        else if (eis->soort == EIS_BESLUIT && !toestand->besloten)
            zaak_report(rapport, BEDRIJFSREGEL_EIS_BESLUIT, NULL);
        else if (eis->soort == EIS_ROL && !zaak_has_rol(seen, toestand->zaaktype, eis->object, NULL))
            zaak_report(rapport, BEDRIJFSREGEL_EIS_ROL, zaak_object_get_naam(eis->object));
        else if (eis->soort == EIS_EIGENSCHAP && !zaak_find_eigenschap(seen, zaak_object_get_naam(eis->object)))
            zaak_report(rapport, BEDRIJFSREGEL_EIS_EIGENSCHAP, zaak_object_get_naam(eis->object));
        else if (eis->soort == EIS_INFORMATIEOBJECT && !zaak_has_document(seen, toestand->zaaktype, eis->object))
            zaak_report(rapport, BEDRIJFSREGEL_EIS_INFORMATIEOBJECT, zaak_object_get_naam(eis->object));
    }
    return rapport->fouten == before;
}

/* A rule about rights is a mere notice for the past: with which rights a fact was recorded then is not known. */
void zaak_demand_right(const struct beoordeling *b, int32_t recht, enum bedrijfsregel regel, struct rapport *rapport)
{
    if (!(b->rechten & recht))
        zaak_report_as(rapport, regel, NULL, b->history ? ZAAK_ERNST_MELDING : ZAAK_ERNST_FOUT);
}

/* The legal ground of a profile that is not in force on the day of receipt gives no term: better said than missed. */
static void judge_grond(const struct beoordeling *b, struct rapport *rapport)
{
    const char *id = zaak_profiel_get_grond(zaak_versie_profiel(b->zaak, b->feit));

    if (id && !zaak_gronden_find(zaak_catalogus_get_gronden(b->zaak->omgeving->catalogus), id, feit_dag(b->feit)))
        zaak_report(rapport, BEDRIJFSREGEL_GROND_GELDIGHEID, id);
}

static void judge_open(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_object *zaaktype = zaak_versie(b->zaak, b->feit);

    if (b->opening)
        zaak_report(rapport, BEDRIJFSREGEL_AL_GEOPEND, NULL);
    else if (!zaaktype)
        zaak_report(rapport, BEDRIJFSREGEL_ZAAKTYPE_ONBEKEND, naam_of(b));
    else if (!b->zaak->versie && !zaak_catalogus_find_zaaktype(b->zaak->omgeving->catalogus, naam_of(b), feit_dag(b->feit)))
        zaak_report(rapport, BEDRIJFSREGEL_ZAAKTYPE_GELDIGHEID, naam_of(b));
    if (!b->opening && zaaktype) {
        zaak_judge_zaaktype(zaaktype, rapport);
        judge_grond(b, rapport);
    }
}

/* Whether a zaaktype has deelzaken of another one. A zaaktype that names none has them of all; names are URLs, or identificaties where the standard writes those. */
static bool has_deelzaaktype(const struct zaak_object *zaaktype, const struct zaak_object *deel)
{
    const json_node *list = zaak_object_node(zaaktype, ZAAK_VELD_DEELZAAKTYPEN);
    size_t named = 0;

    for (size_t i = 0; i < zaak_json_count(list); i++) {
        const char *text = zaak_json_kind(zaak_json_at(list, i)) == JSON_TEXT ? zaak_json_text(zaak_json_at(list, i), NULL) : "";

        named += *text != '\0';
        if ((deel->url && !strcmp(text, deel->url)) || (deel->identificatie && !strcmp(text, deel->identificatie)))
            return true;
    }
    return !named;
}

/* What the main case is itself, and whether it has parts of this kind. */
static void judge_main_type(const struct beoordeling *b, const struct zaak_toestand *hoofdzaak, struct rapport *rapport)
{
    if (hoofdzaak->hoofdzaak)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_013_DEELZAAK, naam_of(b));
    if (hoofdzaak->zaaktype && b->toestand->zaaktype && !has_deelzaaktype(hoofdzaak->zaaktype, b->toestand->zaaktype))
        zaak_report(rapport, BEDRIJFSREGEL_DEELZAAKTYPE, naam_of(b));
}

static void judge_hoofdzaak(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_voorraad *voorraad = b->zaak->omgeving->voorraad;
    const struct zaak *hoofdzaak;
    struct zaak_toestand toestand;
    size_t at = 0;

    if (b->feit->naam == b->zaak->identificatie) {
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_013_ZELF, NULL);
        return;
    }
    if (!voorraad)
        return;   /* a case on its own sees no other cases */
    hoofdzaak = zaak_voorraad_find(voorraad, naam_of(b));
    if (!hoofdzaak)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_013_ONBEKEND, naam_of(b));
    else if (zaak_toestand_derive(hoofdzaak, NULL, &toestand, NULL) == 0)
        judge_main_type(b, &toestand, rapport);
    if (zaak_variant(rapport, TOETSREGEL_ZRC_013) == REGELVARIANT_ZONDER_DIEPTE)
        return;
    hoofdzaak = zaak_next_deelzaak(b->zaak, &b->seen.blik, &at, &toestand);
    if (hoofdzaak)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_013_DEELZAKEN, zaak_get_identificatie(hoofdzaak));
}

static void judge_eigenschap(const struct beoordeling *b, struct rapport *rapport)
{
    const char *event = zaak_grond_base_event(zaak_legal_ground(b->zaak, b->toestand));

    zaak_judge_value(b, belongs(b, ZAAK_SOORT_EIGENSCHAP, BEDRIJFSREGEL_ZRC_018, rapport), rapport);
    if (event && !strcmp(event, naam_of(b)) && zaak_eigenschap_dag(zaak_text(b->zaak, b->feit->waarde)) == ZAAK_DAG_GEEN)
        zaak_report(rapport, BEDRIJFSREGEL_BEGIN_ONLEESBAAR, naam_of(b));
}

/* One initiator and one zaakcoordinator, whatever their roltypen are called. The same person twice is one. */
static void judge_rol(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_object *roltype = belongs(b, ZAAK_SOORT_ROLTYPE, BEDRIJFSREGEL_ZRC_019, rapport);
    int32_t generiek = roltype ? zaak_object_generiek(roltype) : GENERIEK_ONBEKEND;

    if (zaak_applies(rapport, TOETSREGEL_ROL_UNIEK) && (generiek == GENERIEK_INITIATOR || generiek == GENERIEK_ZAAKCOORDINATOR) &&
        zaak_has_other(&b->seen, b->toestand->zaaktype, generiek, b->feit))
        zaak_report(rapport, BEDRIJFSREGEL_ROL_UNIEK, zaak_object_get_text(roltype, ZAAK_VELD_OMSCHRIJVING_GENERIEK));
}

static void judge_rol_einde(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_object *roltype = belongs(b, ZAAK_SOORT_ROLTYPE, BEDRIJFSREGEL_ZRC_019, rapport);
    const char *betrokkene = zaak_text(b->zaak, b->feit->waarde);

    if (roltype && !zaak_has_rol(&b->seen, b->toestand->zaaktype, roltype, betrokkene))
        zaak_report(rapport, BEDRIJFSREGEL_ROL_EINDE_ZONDER, betrokkene);
}

/* More resumptions than suspensions up to this day: this one resumes nothing. */
static void judge_hervatting(const struct beoordeling *b, struct rapport *rapport)
{
    struct uitzicht u = b->seen;
    const struct feit *feit;
    int32_t open = 0;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u)))
        open += feit->soort == ZAAK_FEIT_OPSCHORTING ? 1 : feit->soort == ZAAK_FEIT_HERVATTING ? -1 : 0;
    if (open <= 0)
        zaak_report(rapport, BEDRIJFSREGEL_HERVATTING_ZONDER, NULL);
}

static void judge_opschorting(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_gronden *gronden = zaak_catalogus_get_gronden(b->zaak->omgeving->catalogus);
    const struct zaak_grond *grond = zaak_legal_ground(b->zaak, b->toestand);
    const struct opschortingsgrond *reason = b->feit->naam ? gronden_find_opschorting(gronden, naam_of(b)) : NULL;

    if (!b->feit->naam)
        return;   /* a switch that says no more than that it is suspended */
    if (!grond || !reason || !(grond->opschorting & reason->bit))
        zaak_report(rapport, BEDRIJFSREGEL_OPSCHORTING_GROND, naam_of(b));
    if (reason && reason->eist_termijn && feit_tot(b->feit) == ZAAK_DAG_GEEN)
        zaak_report(rapport, BEDRIJFSREGEL_OPSCHORTING_TERMIJN, naam_of(b));
}

/* Who works on the case: the roltype and the activity that a fact names must be there. Without activities in the profile nobody can tell. */
static void judge_werk(const struct beoordeling *b, struct rapport *rapport)
{
    bool is_activiteit = b->feit->soort == ZAAK_FEIT_ACTIVITEIT;
    const char *activiteit = b->feit->soort == ZAAK_FEIT_VERVANGING ? NULL : zaak_text(b->zaak, is_activiteit ? b->feit->naam : b->feit->waarde);
    const char *roltype = b->feit->soort == ZAAK_FEIT_VERVANGING ? zaak_text(b->zaak, b->feit->extra) : NULL;

    if (roltype && b->toestand->zaaktype && !zaak_zaaktype_find(b->toestand->zaaktype, ZAAK_SOORT_ROLTYPE, roltype))
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_019, roltype);
    if (activiteit && zaak_profiel_activiteit_count(b->toestand->profiel) && !zaak_profiel_find_activiteit(b->toestand->profiel, activiteit))
        zaak_report(rapport, BEDRIJFSREGEL_RASCI_ACTIVITEIT, activiteit);
}

/* A correction of a closed case changes it, and taking away its end reopens it. */
static void judge_correction(const struct beoordeling *b, const struct feit *target, struct rapport *rapport)
{
    if (target->soort == ZAAK_FEIT_STATUS)
        zaak_demand_right(b, ZAAK_RECHT_HEROPENEN, BEDRIJFSREGEL_ZRC_008, rapport);
    else
        zaak_demand_right(b, ZAAK_RECHT_GEFORCEERD_BIJWERKEN, BEDRIJFSREGEL_ZRC_007D, rapport);
}

static void judge_herroeping(const struct beoordeling *b, struct rapport *rapport)
{
    const struct feit *target = zaak_find_feit(b->zaak, b->feit->naam);

    if (!target)
        zaak_report(rapport, BEDRIJFSREGEL_HERROEPING_ONBEKEND, naam_of(b));
    else if (!zaak_recorded_before(b->zaak, target, b->feit))
        zaak_report(rapport, BEDRIJFSREGEL_HERROEPING_VOLGORDE, naam_of(b));
    else if (zaak_toestand_closed(b->toestand))
        judge_correction(b, target, rapport);
}

/* A fact on which the deadline depends, of which the day is not known. */
static void judge_undated(const struct beoordeling *b, struct rapport *rapport)
{
    const int32_t soort = b->feit->soort;

    if (feit_dag(b->feit) == ZAAK_DAG_GEEN && (soort == ZAAK_FEIT_OPSCHORTING || soort == ZAAK_FEIT_HERVATTING || soort == ZAAK_FEIT_VERLENGING || soort == ZAAK_FEIT_BESLUIT))
        zaak_report(rapport, BEDRIJFSREGEL_DAG_ONBEKEND, zaak_feit_vorm(soort)->woord);
}

/* Rules of one kind of fact. */
static void judge_kind(const struct beoordeling *b, struct rapport *rapport)
{
    switch (b->feit->soort) {
    case ZAAK_FEIT_STATUS:
        zaak_judge_status(b, rapport);
        break;
    case ZAAK_FEIT_RESULTAAT:
        belongs(b, ZAAK_SOORT_RESULTAATTYPE, BEDRIJFSREGEL_ZRC_020, rapport);
        break;
    case ZAAK_FEIT_ROL:
        judge_rol(b, rapport);
        break;
    case ZAAK_FEIT_ROL_EINDE:
        judge_rol_einde(b, rapport);
        break;
    case ZAAK_FEIT_EIGENSCHAP:
        judge_eigenschap(b, rapport);
        break;
    case ZAAK_FEIT_HERVATTING:
        judge_hervatting(b, rapport);
        break;
    case ZAAK_FEIT_HOOFDZAAK:
        judge_hoofdzaak(b, rapport);
        break;
    case ZAAK_FEIT_OPSCHORTING:
        judge_opschorting(b, rapport);
        break;
    case ZAAK_FEIT_VERVANGING:
    case ZAAK_FEIT_ACTIVITEIT:
    case ZAAK_FEIT_ADVIES_GEVRAAGD:
    case ZAAK_FEIT_ADVIES_GEGEVEN:
        judge_werk(b, rapport);
        break;
    default:
        zaak_judge_dwangsom(b, rapport);
        break;
    }
}

/* A closed case still gets its decision on the dwangsom, and pays it: those facts change nothing of what was closed. What becomes of a document is
 * a fact of the register of documents; who did what and stood in for whom is no part of the zaak that the API knows. */
static bool changes_case(const struct feit *feit)
{
    return feit->soort != ZAAK_FEIT_STATUS && feit->soort != ZAAK_FEIT_INGEBREKESTELLING && feit->soort != ZAAK_FEIT_DWANGSOMBESLUIT &&
           feit->soort != ZAAK_FEIT_DWANGSOMBETALING && feit->soort != ZAAK_FEIT_INFORMATIEOBJECT_STAND && feit->soort < ZAAK_FEIT_VERVANGING;
}

/* What happened before the case was received: the decision to which an objection is made was made known. */
static bool may_come_before(const struct feit *feit)
{
    return feit_dag(feit) == ZAAK_DAG_GEEN || feit->soort == ZAAK_FEIT_GEBEURTENIS;
}

void zaak_judge(const struct beoordeling *b, struct rapport *rapport)
{
    if (b->feit->soort == ZAAK_FEIT_OPEN) {
        judge_open(b, rapport);
        zaak_judge_linked(b, rapport);
        return;
    }
    if (b->feit->soort == ZAAK_FEIT_HERROEPING) {
        judge_herroeping(b, rapport);
        return;
    }
    if (b->toestand->startdatum == ZAAK_DAG_GEEN || (!may_come_before(b->feit) && feit_dag(b->feit) < b->toestand->startdatum))
        zaak_report(rapport, BEDRIJFSREGEL_NIET_GEOPEND, NULL);
    if (zaak_toestand_closed(b->toestand) && changes_case(b->feit))
        zaak_demand_right(b, ZAAK_RECHT_GEFORCEERD_BIJWERKEN, BEDRIJFSREGEL_ZRC_007D, rapport);
    judge_undated(b, rapport);
    judge_kind(b, rapport);
    zaak_judge_catalogustermijn(b, rapport);
    zaak_judge_linked(b, rapport);
}
