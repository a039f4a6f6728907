/* SPDX-License-Identifier: EUPL-1.2 */
/* Setting a status: each rule in the order of the profile (lib/register/regelvolgorde.csv). All of them are judged that can find something; the order decides which one is the error. */
#include <stdio.h>
#include <string.h>

#include "archief_intern.h"
#include "catalogus/object_intern.h"
#include "catalogus/profiel_intern.h"
#include "feit_intern.h"
#include "regels_intern.h"
#include "samenhang_intern.h"
#include "vervolg_intern.h"
#include "toestand_intern.h"

/* What can be said of a status before any rule is asked. */
enum {
    VREEMD = 1,        /* the zaaktype does not have it */
    EIGEN = 2,         /* the zaaktype has it */
    LOPEND = 4,        /* the case is open */
    GESLOTEN = 8,
    SLUIT = 16,        /* the end status of an open case: the case would be closed by it (zrc-007a) */
    OP_TIJDSTIP = 32,  /* more than its day is known */
    TOEKOMST = 64,     /* recorded before it was */
    GEZET = 128,       /* it says who set it */
    DEEL = 256,        /* the case has a main case */
    ARCHIEF = 512      /* an archiefstatus was set */
};

static struct uitzicht from_start(const struct beoordeling *b)
{
    struct uitzicht u = b->seen;

    u.index = 0;
    return u;
}

static void judge_belongs(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    (void)overgang;
    zaak_report(rapport, BEDRIJFSREGEL_ZRC_016, zaak_text(b->zaak, b->feit->naam));
}

/* Only statuses of which the moment is known can be on one moment. */
static void judge_unique(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    struct uitzicht u = from_start(b);
    const struct feit *feit;

    (void)overgang;
    while ((feit = zaak_uitzicht_next(&u))) {
        if (feit->soort != ZAAK_FEIT_STATUS || !feit->is_tijdstip || feit_op(feit) != feit_op(b->feit))
            continue;
        zaak_report(rapport, BEDRIJFSREGEL_STATUS_UNIEK, NULL);
        break;
    }
}

static void judge_future(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    (void)overgang;
    (void)b;
    zaak_report(rapport, BEDRIJFSREGEL_STATUS_TOEKOMST, NULL);
}

static void judge_setter(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    struct uitzicht u = from_start(b);
    const struct feit *feit;

    (void)overgang;
    while ((feit = zaak_uitzicht_next(&u)))
        if (feit->soort == ZAAK_FEIT_ROL && feit->waarde == b->feit->extra)
            return;
    zaak_report(rapport, BEDRIJFSREGEL_STATUS_GEZET_DOOR, zaak_text(b->zaak, b->feit->extra));
}

void zaak_judge_archived(const struct beoordeling *b, struct rapport *rapport)
{
    const struct feit *last = zaak_applies(rapport, TOETSREGEL_ARCHIEFSTATUS_VAST) ? zaak_last_feit(&b->seen, ZAAK_FEIT_ARCHIEFSTATUS, 0) : NULL;
    bool later = last && b->history && feit_dag(last) == ZAAK_DAG_GEEN;   /* it stands before all facts for want of a day */
    const char *woord = last && !later ? zaak_text(b->zaak, last->naam) : zaak_archiefstatus_woord(ARCHIEFSTATUS_NOG_TE_ARCHIVEREN);

    if (strcmp(woord, zaak_archiefstatus_woord(ARCHIEFSTATUS_NOG_TE_ARCHIVEREN)))
        zaak_report(rapport, BEDRIJFSREGEL_ARCHIEFSTATUS_VAST, woord);
}

static void judge_archived(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    (void)overgang;
    zaak_judge_archived(b, rapport);
}

static void judge_main_case(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    const struct zaak *main;
    struct zaak_toestand state;

    if (zaak_object_is_eindstatus(overgang->naar) || !zaak_applies(rapport, TOETSREGEL_HOOFDZAAK_GESLOTEN))
        return;
    main = zaak_voorraad_find(b->zaak->omgeving->voorraad, b->toestand->hoofdzaak);
    if (main && main != b->zaak && zaak_toestand_derive(main, &b->seen.blik, &state, NULL) == 0 && zaak_toestand_closed(&state))
        zaak_report(rapport, BEDRIJFSREGEL_HOOFDZAAK_GESLOTEN, b->toestand->hoofdzaak);
}

/* Reopening is a right, not a transition of the process. A second end status reopens nothing: by the standard it is a change of a closed case like any other. */
static void judge_right(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    if (zaak_object_is_eindstatus(overgang->naar) && zaak_variant(rapport, TOETSREGEL_ZRC_008) != REGELVARIANT_ELKE_STATUS)
        zaak_demand_right(b, ZAAK_RECHT_GEFORCEERD_BIJWERKEN, BEDRIJFSREGEL_ZRC_007D, rapport);
    else
        zaak_demand_right(b, ZAAK_RECHT_HEROPENEN, BEDRIJFSREGEL_ZRC_008, rapport);
}

static void judge_documents(const struct beoordeling *b, const char *woord, enum bedrijfsregel regel, struct rapport *rapport)
{
    struct uitzicht u = from_start(b);
    const char *document;

    while ((document = zaak_next_document(&u, woord)))
        zaak_report(rapport, regel, document);
}

static void judge_locks(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    (void)overgang;
    judge_documents(b, "vergrendeld", BEDRIJFSREGEL_DOCUMENT_VERGRENDELD, rapport);
}

static void judge_rights_of_use(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    (void)overgang;
    judge_documents(b, "gebruiksrecht_onbekend", BEDRIJFSREGEL_ZRC_007E, rapport);
}

static void judge_parts_closed(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    const struct zaak *part;
    struct zaak_toestand state;
    size_t at = 0;

    (void)overgang;
    while (zaak_applies(rapport, TOETSREGEL_DEELZAKEN_GESLOTEN) && (part = zaak_next_deelzaak(b->zaak, &b->seen.blik, &at, &state)))
        if (!zaak_toestand_closed(&state))
            zaak_report(rapport, BEDRIJFSREGEL_DEELZAKEN_GESLOTEN, zaak_get_identificatie(part));
}

static void judge_parts_result(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    const struct zaak *part;
    struct zaak_toestand state;
    size_t at = 0;

    (void)overgang;
    while (zaak_applies(rapport, TOETSREGEL_DEELZAKEN_RESULTAAT) && (part = zaak_next_deelzaak(b->zaak, &b->seen.blik, &at, &state)))
        if (!state.resultaat)
            zaak_report(rapport, BEDRIJFSREGEL_DEELZAKEN_RESULTAAT, zaak_get_identificatie(part));
}

/* What a transition demands. */
static void judge_demands(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    zaak_demands_met(&b->seen, b->toestand, overgang, rapport);
}

/* Whether archiving, of the variant with the name of the profile, refuses to close the case (zrc-021). */
static void judge_archive(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    struct zaak_archiefvariant variant;
    struct zaak_archiefvraag vraag = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct zaak_toestand closed = *b->toestand;

    (void)overgang;
    if (!closed.resultaat || !zaak_applies(rapport, TOETSREGEL_ZRC_021))
        return;
    variant.size = sizeof variant;
    if (zaak_archiefvariant_get(zaak_regelprofiel_get_naam(rapport->profiel), &variant))
        return;
    vraag.variant = &variant;
    closed.einddatum = feit_dag(b->feit);
    if (zaak_archief_derive(b->zaak, &b->seen.blik, &closed, &vraag, 0, &archief, NULL, NULL) == -ZAAK_E_GEHEUGEN)
        rapport->failed = true;
    else if (archief.geweigerd)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_021, zaak_archiefreden_code(archief.reden));
    b->geheel->archief_geweigerd |= archief.geweigerd;
}

static void judge_transition(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport)
{
    const struct zaak_object *van = b->toestand->statustype;
    char text[300];

    if (overgang->mag)
        return;
    if (van)
        snprintf(text, sizeof text, "van \"%.120s\" naar \"%.120s\"", zaak_object_get_naam(van), zaak_object_get_naam(overgang->naar));
    else
        snprintf(text, sizeof text, "van het begin naar \"%.120s\"", zaak_object_get_naam(overgang->naar));
    zaak_report(rapport, BEDRIJFSREGEL_OVERGANG, text);
}

typedef void judge_fn(const struct beoordeling *b, const struct overgang *overgang, struct rapport *rapport);

/* The rules, and what must be so of a status for each of them to find anything: most of them are about closing. */
static const struct {
    judge_fn *judge;
    uint32_t als;
} toetsen[TOETSREGEL_COUNT] = {
    [TOETSREGEL_ZRC_016] = { judge_belongs, VREEMD },
    [TOETSREGEL_STATUS_UNIEK] = { judge_unique, OP_TIJDSTIP },
    [TOETSREGEL_FEIT_TOEKOMST] = { judge_future, TOEKOMST },
    [TOETSREGEL_STATUS_GEZET_DOOR] = { judge_setter, GEZET },
    [TOETSREGEL_ARCHIEFSTATUS_VAST] = { judge_archived, ARCHIEF },
    [TOETSREGEL_HOOFDZAAK_GESLOTEN] = { judge_main_case, EIGEN | DEEL },
    [TOETSREGEL_ZRC_008] = { judge_right, EIGEN | GESLOTEN },
    [TOETSREGEL_DOCUMENT_VERGRENDELD] = { judge_locks, SLUIT },
    [TOETSREGEL_ZRC_007E] = { judge_rights_of_use, SLUIT },
    [TOETSREGEL_DEELZAKEN_GESLOTEN] = { judge_parts_closed, SLUIT },
    [TOETSREGEL_ZRC_007B] = { judge_demands, EIGEN | LOPEND },
    [TOETSREGEL_ZRC_021] = { judge_archive, SLUIT },
    [TOETSREGEL_DEELZAKEN_RESULTAAT] = { judge_parts_result, SLUIT },
    [TOETSREGEL_PROFIEL_OVERGANG] = { judge_transition, EIGEN | LOPEND },
};

static uint32_t describe(const struct beoordeling *b, const struct zaak_object *naar)
{
    const struct zaak_toestand *toestand = b->toestand;
    bool closed = zaak_toestand_closed(toestand);
    uint32_t is = closed ? GESLOTEN : LOPEND;

    is |= naar ? EIGEN : toestand->zaaktype ? VREEMD : 0;
    is |= naar && !closed && zaak_object_is_eindstatus(naar) ? SLUIT : 0;
    is |= b->feit->is_tijdstip ? OP_TIJDSTIP : 0;
    is |= feit_op(b->feit) > b->feit->vastgelegd ? TOEKOMST : 0;
    is |= b->feit->extra ? GEZET : 0;
    is |= toestand->hoofdzaak ? DEEL : 0;
    return is | (toestand->archiefstatus ? ARCHIEF : 0);
}

void zaak_judge_status(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_object *naar = zaak_find_deel(b->zaak, b->toestand->zaaktype, ZAAK_SOORT_STATUSTYPE, b->feit->naam);
    const struct overgang overgang = zaak_find_transition(b->toestand, naar);
    const uint32_t is = describe(b, naar);
    const struct regelplaats *first = zaak_regel_volgorde(rapport->profiel);

    for (const struct regelplaats *row = first; row->profiel == first->profiel; row++)
        if (!(toetsen[row->regel].als & ~is))
            toetsen[row->regel].judge(b, &overgang, rapport);
    if (is == (EIGEN | LOPEND) && !b->history)
        zaak_keep_vervolg(b, &overgang);
}
