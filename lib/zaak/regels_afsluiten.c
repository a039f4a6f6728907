/* SPDX-License-Identifier: EUPL-1.2 */
/* Setting a status: each rule in the order of the profile (lib/register/regelvolgorde.csv). All of them are judged; the order decides which one is the error. */
#include <string.h>

#include "archief_intern.h"
#include "catalogus/object_intern.h"
#include "catalogus/profiel_intern.h"
#include "feit_intern.h"
#include "regels_intern.h"
#include "samenhang_intern.h"
#include "toestand_intern.h"

/* The end status of an open case: the case would be closed by it (zrc-007a). */
static bool closes(const struct beoordeling *b, const struct zaak_object *naar)
{
    return naar && !zaak_toestand_closed(b->toestand) && zaak_object_is_eindstatus(naar);
}

static struct uitzicht from_start(const struct beoordeling *b)
{
    struct uitzicht u = b->seen;

    u.index = 0;
    return u;
}

static void judge_belongs(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    if (!naar && b->toestand->zaaktype)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_016, zaak_text(b->zaak, b->feit->naam));
}

/* Only statuses of which the moment is known can be on one moment. */
static void judge_unique(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    struct uitzicht u = from_start(b);
    const struct feit *feit;

    (void)naar;
    while (b->feit->is_tijdstip && (feit = zaak_uitzicht_next(&u))) {
        if (feit->soort != ZAAK_FEIT_STATUS || !feit->is_tijdstip || feit->op != b->feit->op)
            continue;
        zaak_report(rapport, BEDRIJFSREGEL_STATUS_UNIEK, NULL);
        break;
    }
}

static void judge_future(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    (void)naar;
    if (b->feit->op > b->feit->vastgelegd)
        zaak_report(rapport, BEDRIJFSREGEL_STATUS_TOEKOMST, NULL);
}

static void judge_setter(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    struct uitzicht u = from_start(b);
    const struct feit *feit;

    (void)naar;
    if (!b->feit->extra)
        return;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_ROL && feit->waarde == b->feit->extra)
            return;
    zaak_report(rapport, BEDRIJFSREGEL_STATUS_GEZET_DOOR, zaak_text(b->zaak, b->feit->extra));
}

void zaak_judge_archived(const struct beoordeling *b, struct rapport *rapport)
{
    const struct feit *last = zaak_applies(rapport, TOETSREGEL_ARCHIEFSTATUS_VAST) ? zaak_last_feit(&b->seen, ZAAK_FEIT_ARCHIEFSTATUS, 0) : NULL;
    bool later = last && b->history && last->dag == ZAAK_DAG_GEEN;   /* it stands before all facts for want of a day */
    const char *woord = last && !later ? zaak_text(b->zaak, last->naam) : zaak_archiefstatus_woord(ARCHIEFSTATUS_NOG_TE_ARCHIVEREN);

    if (strcmp(woord, zaak_archiefstatus_woord(ARCHIEFSTATUS_NOG_TE_ARCHIVEREN)))
        zaak_report(rapport, BEDRIJFSREGEL_ARCHIEFSTATUS_VAST, woord);
}

static void judge_archived(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    (void)naar;
    zaak_judge_archived(b, rapport);
}

static void judge_main_case(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    const struct zaak *main;
    struct zaak_toestand state;

    if (!naar || zaak_object_is_eindstatus(naar) || !b->toestand->hoofdzaak || !zaak_applies(rapport, TOETSREGEL_HOOFDZAAK_GESLOTEN))
        return;
    main = zaak_voorraad_find(b->zaak->omgeving->voorraad, b->toestand->hoofdzaak);
    if (main && main != b->zaak && zaak_toestand_derive(main, &b->seen.blik, &state, NULL) == 0 && zaak_toestand_closed(&state))
        zaak_report(rapport, BEDRIJFSREGEL_HOOFDZAAK_GESLOTEN, b->toestand->hoofdzaak);
}

/* Reopening is a right, not a transition of the process. A second end status reopens nothing: by the standard it is a change of a closed case like any other. */
static void judge_right(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    if (!naar || !zaak_toestand_closed(b->toestand))
        return;
    if (zaak_object_is_eindstatus(naar) && zaak_variant(rapport, TOETSREGEL_ZRC_008) != REGELVARIANT_ELKE_STATUS)
        zaak_demand_right(b, ZAAK_RECHT_GEFORCEERD_BIJWERKEN, BEDRIJFSREGEL_ZRC_007D, rapport);
    else
        zaak_demand_right(b, ZAAK_RECHT_HEROPENEN, BEDRIJFSREGEL_ZRC_008, rapport);
}

static void judge_documents(const struct beoordeling *b, const struct zaak_object *naar, const char *woord, enum bedrijfsregel regel, struct rapport *rapport)
{
    struct uitzicht u = from_start(b);
    const char *document;

    while (closes(b, naar) && (document = zaak_next_document(&u, woord)))
        zaak_report(rapport, regel, document);
}

static void judge_locks(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    judge_documents(b, naar, "vergrendeld", BEDRIJFSREGEL_DOCUMENT_VERGRENDELD, rapport);
}

static void judge_rights_of_use(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    judge_documents(b, naar, "gebruiksrecht_onbekend", BEDRIJFSREGEL_ZRC_007E, rapport);
}

static void judge_parts_closed(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    const struct zaak *part;
    struct zaak_toestand state;
    size_t at = 0;

    while (closes(b, naar) && zaak_applies(rapport, TOETSREGEL_DEELZAKEN_GESLOTEN) && (part = zaak_next_deelzaak(b->zaak, &b->seen.blik, &at, &state)))
        if (!zaak_toestand_closed(&state))
            zaak_report(rapport, BEDRIJFSREGEL_DEELZAKEN_GESLOTEN, zaak_get_identificatie(part));
}

static void judge_parts_result(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    const struct zaak *part;
    struct zaak_toestand state;
    size_t at = 0;

    while (closes(b, naar) && zaak_applies(rapport, TOETSREGEL_DEELZAKEN_RESULTAAT) && (part = zaak_next_deelzaak(b->zaak, &b->seen.blik, &at, &state)))
        if (!state.resultaat)
            zaak_report(rapport, BEDRIJFSREGEL_DEELZAKEN_RESULTAAT, zaak_get_identificatie(part));
}

/* What a transition demands. A closed case makes none. */
static void judge_demands(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    if (naar && !zaak_toestand_closed(b->toestand))
        zaak_demands_met(&b->seen, b->toestand, naar, rapport);
}

/* Whether archiving, of the variant with the name of the profile, refuses to close the case (zrc-021). */
static void judge_archive(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    struct zaak_archiefvariant variant;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct zaak_toestand closed = *b->toestand;

    if (!closes(b, naar) || !closed.resultaat || !zaak_applies(rapport, TOETSREGEL_ZRC_021))
        return;
    variant.size = sizeof variant;
    if (zaak_archiefvariant_get(zaak_regelprofiel_get_naam(rapport->profiel), &variant))
        return;
    vraag.variant = &variant;
    closed.einddatum = b->feit->dag;
    if (zaak_archief_derive(b->zaak, &b->seen.blik, &closed, &vraag, 0, &archief, NULL, NULL) == -ZAAK_E_GEHEUGEN)
        rapport->failed = true;
    else if (archief.geweigerd)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_021, zaak_archiefreden_code(archief.reden));
    b->geheel->archief_geweigerd |= archief.geweigerd;
}

static void judge_transition(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport)
{
    if (naar && !zaak_toestand_closed(b->toestand) && !zaak_profiel_allows(b->toestand->profiel, b->toestand->statustype, naar))
        zaak_report(rapport, BEDRIJFSREGEL_OVERGANG, zaak_object_get_naam(naar));
}

typedef void judge_fn(const struct beoordeling *b, const struct zaak_object *naar, struct rapport *rapport);

static judge_fn *const toetsen[TOETSREGEL_COUNT] = {
    [TOETSREGEL_ZRC_016] = judge_belongs,
    [TOETSREGEL_STATUS_UNIEK] = judge_unique,
    [TOETSREGEL_FEIT_TOEKOMST] = judge_future,
    [TOETSREGEL_STATUS_GEZET_DOOR] = judge_setter,
    [TOETSREGEL_ARCHIEFSTATUS_VAST] = judge_archived,
    [TOETSREGEL_HOOFDZAAK_GESLOTEN] = judge_main_case,
    [TOETSREGEL_ZRC_008] = judge_right,
    [TOETSREGEL_DOCUMENT_VERGRENDELD] = judge_locks,
    [TOETSREGEL_ZRC_007E] = judge_rights_of_use,
    [TOETSREGEL_DEELZAKEN_GESLOTEN] = judge_parts_closed,
    [TOETSREGEL_ZRC_007B] = judge_demands,
    [TOETSREGEL_ZRC_021] = judge_archive,
    [TOETSREGEL_DEELZAKEN_RESULTAAT] = judge_parts_result,
    [TOETSREGEL_PROFIEL_OVERGANG] = judge_transition,
};

void zaak_judge_status(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_object *naar = b->toestand->zaaktype ? zaak_zaaktype_find(b->toestand->zaaktype, ZAAK_SOORT_STATUSTYPE, zaak_text(b->zaak, b->feit->naam)) : NULL;
    enum toetsregel regel;

    for (size_t i = 0; zaak_regel_volgorde(rapport->profiel, i, &regel); i++)
        if (toetsen[regel])
            toetsen[regel](b, naar, rapport);
}
