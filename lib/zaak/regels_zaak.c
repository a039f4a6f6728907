/* SPDX-License-Identifier: EUPL-1.2 */
/* Rules on what hangs on a case: its type, objects, documents, decisions, other cases. */
#include <stdio.h>
#include <string.h>

#include "archief_intern.h"
#include "basis/geheugen_intern.h"
#include "catalogus/catalogus_intern.h"
#include "catalogus/object_intern.h"
#include "catalogus/specificatie_intern.h"
#include "feit_intern.h"
#include "regels_intern.h"
#include "samenhang_intern.h"
#include "toestand_intern.h"

enum plaats { PLAATS_NAAM, PLAATS_WAARDE, PLAATS_EXTRA, PLAATS_TOELICHTING, PLAATS_COUNT };

/* How long a text may be, and what the API calls it. */
static const struct {
    const char *veld;
    int32_t max;         /* 0: any length */
} lengten[][PLAATS_COUNT] = {
#define X(kind, place, field, max) [ZAAK_FEIT_##kind][PLAATS_##place] = { field, max },
#include "feitlengten.inc"
#undef X
};

static const char *text_of(const struct beoordeling *b, int plaats)
{
    const struct feit *feit = b->feit;

    if (plaats == PLAATS_TOELICHTING)
        return zaak_text(b->zaak, zaak_feit_toelichting(feit));
    return zaak_text(b->zaak, plaats == PLAATS_NAAM ? feit->naam : plaats == PLAATS_WAARDE ? feit->waarde : feit->extra);
}

static size_t count_characters(const char *text)
{
    size_t count = 0;

    for (; text && *text; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

static void judge_lengths(const struct beoordeling *b, struct rapport *rapport)
{
    char said[48];

    for (int i = 0; b->feit->soort < sizeof lengten / sizeof lengten[0] && i < PLAATS_COUNT; i++) {
        const int32_t max = lengten[b->feit->soort][i].max;

        if (!max || count_characters(text_of(b, i)) <= (size_t)max)
            continue;
        snprintf(said, sizeof said, "meer dan %d tekens", (int)max);
        rapport->veld = lengten[b->feit->soort][i].veld;
        zaak_report(rapport, BEDRIJFSREGEL_VELD_LENGTE, said);
        rapport->veld = NULL;
    }
}

/* A word that only some products know. */
static void judge_words(const struct beoordeling *b, struct rapport *rapport)
{
    const struct feit_vorm *vorm = zaak_feit_vorm(b->feit->soort);
    const struct { enum woordlijst lijst; const char *woord; } said[] = {
        { vorm->naam_lijst, zaak_text(b->zaak, b->feit->naam) }, { vorm->waarde_lijst, zaak_text(b->zaak, b->feit->waarde) },
    };

    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        bool extension = false;

        if (said[i].lijst == WOORDLIJST_GEEN || !said[i].woord)
            continue;
        zaak_feitwoord(said[i].lijst, said[i].woord, &extension);
        if (extension)
            zaak_report(rapport, BEDRIJFSREGEL_FEIT_WOORD, said[i].woord);
    }
}

static void judge_zaakobject(const struct beoordeling *b, struct rapport *rapport)
{
    const char *objecttype = zaak_text(b->zaak, b->feit->naam), *other = zaak_text(b->zaak, b->feit->extra);
    bool overige = !strcmp(objecttype, "overige");

    if (!b->feit->waarde)
        zaak_report(rapport, BEDRIJFSREGEL_ZAAKOBJECT_LEEG, NULL);
    if (overige && !other)
        zaak_report(rapport, BEDRIJFSREGEL_OBJECTTYPE_OVERIGE_ONTBREEKT, NULL);
    else if (!overige && other)
        zaak_report(rapport, BEDRIJFSREGEL_OBJECTTYPE_OVERIGE_TEVEEL, objecttype);
    else if (other && other[strspn(other, "abcdefghijklmnopqrstuvwxyz_")])
        zaak_report(rapport, BEDRIJFSREGEL_OBJECTTYPE_OVERIGE_VORM, other);
}

static void judge_informatieobject(const struct beoordeling *b, struct rapport *rapport)
{
    const char *soort = zaak_text(b->zaak, b->feit->extra);

    if (soort && b->toestand->zaaktype && !zaak_zaaktype_find(b->toestand->zaaktype, ZAAK_SOORT_INFORMATIEOBJECTTYPE, soort))
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_017, soort);
    if (zaak_last_feit(&b->seen, ZAAK_FEIT_INFORMATIEOBJECT, b->feit->naam))
        zaak_report(rapport, BEDRIJFSREGEL_DRC_003, zaak_text(b->zaak, b->feit->naam));
}

static void judge_besluit(const struct beoordeling *b, struct rapport *rapport)
{
    const char *besluittype = zaak_text(b->zaak, b->feit->naam);
    const struct zaak_object *type = besluittype && b->toestand->zaaktype ? zaak_zaaktype_find(b->toestand->zaaktype, ZAAK_SOORT_BESLUITTYPE, besluittype) : NULL;

    if (besluittype && b->toestand->zaaktype && !type)
        zaak_report(rapport, BEDRIJFSREGEL_BRC_007, besluittype);
    if (type && type->concept)
        zaak_report(rapport, BEDRIJFSREGEL_BRC_001, besluittype);
    if (feit_op(b->feit) > b->feit->vastgelegd)
        zaak_report(rapport, BEDRIJFSREGEL_BESLUIT_TOEKOMST, NULL);
}

/* The place in the list of the API: how many other cases were linked before. */
static size_t count_linked(const struct beoordeling *b)
{
    struct uitzicht u = b->seen;
    const struct feit *feit;
    size_t count = 0;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u)))
        count += feit->soort == ZAAK_FEIT_RELEVANTE_ZAAK;
    return count;
}

/* A case in another register is known by its address: whether it is there only the host can tell. */
static bool is_address(const char *naam)
{
    return !strncmp(naam, "http://", 7) || !strncmp(naam, "https://", 8);
}

static void judge_relevante_zaak(const struct beoordeling *b, struct rapport *rapport)
{
    const struct zaak_voorraad *voorraad = b->zaak->omgeving->voorraad;
    const char *other = zaak_text(b->zaak, b->feit->naam);
    size_t place = count_linked(b);
    char field[64];

    snprintf(field, sizeof field, "relevanteAndereZaken.%zu%s", place, zaak_variant(rapport, TOETSREGEL_ZRC_011) == REGELVARIANT_MET_URL ? ".url" : "");
    rapport->veld = field;
    if (voorraad && !is_address(other) && !zaak_voorraad_find(voorraad, other))
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_011, other);
    snprintf(field, sizeof field, "relevanteAndereZaken.%zu.overigeRelatie", place);
    if (!strcmp(zaak_text(b->zaak, b->feit->waarde), "overig") && !b->feit->extra)
        zaak_report(rapport, BEDRIJFSREGEL_RELEVANTE_OVERIG, NULL);
    rapport->veld = NULL;
}

static void judge_product(const struct beoordeling *b, struct rapport *rapport)
{
    const json_node *list = zaak_object_node(b->toestand->zaaktype, ZAAK_VELD_PRODUCTEN_OF_DIENSTEN);
    const char *product = zaak_text(b->zaak, b->feit->naam);

    for (size_t i = 0; i < zaak_json_count(list); i++)
        if (zaak_json_kind(zaak_json_at(list, i)) == JSON_TEXT && !strcmp(zaak_json_text(zaak_json_at(list, i), NULL), product))
            return;
    if (b->toestand->zaaktype)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_015, product);
}

/* A date of payment after the moment on which it was recorded. */
static void judge_betaling(const struct beoordeling *b, struct rapport *rapport)
{
    zaak_dag recorded = feit_dag(b->feit);

    if (feit_tot(b->feit) != ZAAK_DAG_GEEN && !strcmp(zaak_text(b->zaak, b->feit->naam), "nvt"))
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_014, NULL);
    if (feit_tot(b->feit) == ZAAK_DAG_GEEN || zaak_tijdstip_dag(b->feit->vastgelegd, &recorded, NULL))
        return;
    if (feit_tot(b->feit) > recorded)
        zaak_report(rapport, BEDRIJFSREGEL_BETALING_TOEKOMST, NULL);
}

/* How many documents the case has, and their statuses, as zrc-022 asks for them. `known`: only those of which the status is known. */
static size_t collect_documents(const struct uitzicht *seen, bool known, const char **rows)
{
    struct uitzicht u = *seen;
    const struct feit *feit;
    size_t count = 0;

    u.index = 0;
    while ((feit = zaak_uitzicht_next(&u))) {
        const char *stand = feit->soort == ZAAK_FEIT_INFORMATIEOBJECT ? zaak_document_stand(seen, feit->naam, DOCUMENT_STATUS) : NULL;

        if (feit->soort != ZAAK_FEIT_INFORMATIEOBJECT || (known && !stand))
            continue;
        if (rows)
            rows[count] = stand;
        count++;
    }
    return count;
}

/* Against what an archiefstatus is judged: what held before it. One of which the day is not known stands before all facts, but was set after the end: it is judged against what is known
 * by now, and of the documents that came with it nothing may be known. */
struct archiefstand {
    struct uitzicht seen;
    struct zaak_toestand toestand;
    bool later;
};

static bool find_stand(const struct beoordeling *b, struct archiefstand *ret_stand)
{
    *ret_stand = (struct archiefstand){ b->seen, *b->toestand, b->history && feit_dag(b->feit) == ZAAK_DAG_GEEN };
    return !ret_stand->later || (zaak_uitzicht_begin(&ret_stand->seen, b->zaak, NULL, NULL) == 0 && zaak_toestand_derive(b->zaak, NULL, &ret_stand->toestand, NULL) == 0);
}

static void judge_archiefstatus(const struct beoordeling *b, struct rapport *rapport)
{
    struct zaak_context *ctx = b->zaak->omgeving->ctx;
    const struct feit *last = zaak_last_feit(&b->seen, ZAAK_FEIT_ARCHIEFSTATUS, 0);
    struct zaak_archiefstatusvraag vraag = ZAAK_ARCHIEFSTATUSVRAAG_INIT;
    struct zaak_archiefvraag asked = ZAAK_ARCHIEFVRAAG_INIT;
    struct zaak_archiefvariant variant;
    struct zaak_archief archief = ZAAK_ARCHIEF_INIT;
    struct archiefstand stand;
    bool ready = find_stand(b, &stand);
    size_t count = ready ? collect_documents(&stand.seen, stand.later, NULL) : 0;
    const char **rows = count ? zaak_alloc(ctx, count * sizeof *rows) : NULL;

    variant.size = sizeof variant;
    if (!ready || (count && !rows) || zaak_archiefvariant_get(zaak_regelprofiel_get_naam(rapport->profiel), &variant)) {
        rapport->failed = true;
        zaak_release(ctx, rows);
        return;
    }
    asked.variant = vraag.variant = &variant;
    vraag.van = last ? zaak_text(b->zaak, last->naam) : NULL;
    vraag.naar = zaak_text(b->zaak, b->feit->naam);
    vraag.einddatum = stand.toestand.einddatum;
    vraag.document_count = rows ? collect_documents(&stand.seen, stand.later, rows) : 0;
    vraag.documenten = rows;
    if (zaak_toestand_closed(&stand.toestand) && zaak_archief_derive(b->zaak, &stand.seen.blik, &stand.toestand, &asked, 0, &archief, NULL, NULL) == -ZAAK_E_GEHEUGEN)
        rapport->failed = true;
    vraag.archiefnominatie = archief.archiefnominatie;
    vraag.archiefactiedatum = archief.archiefactiedatum;
    zaak_archiefstatus_judge(&vraag, rapport);
    zaak_release(ctx, rows);
}

void zaak_judge_zaaktype(const struct zaak_object *zaaktype, struct rapport *rapport)
{
    if (zaaktype->concept)
        zaak_report(rapport, BEDRIJFSREGEL_ZRC_001, zaak_object_get_text(zaaktype, ZAAK_VELD_IDENTIFICATIE));
}

void zaak_judge_value(const struct beoordeling *b, const struct zaak_object *eigenschap, struct rapport *rapport)
{
    if (eigenschap && !zaak_specificatie_fits(eigenschap, zaak_text(b->zaak, b->feit->waarde)))
        zaak_report(rapport, BEDRIJFSREGEL_EIGENSCHAP_WAARDE, zaak_object_get_naam(eigenschap));
}

void zaak_judge_linked(const struct beoordeling *b, struct rapport *rapport)
{
    judge_lengths(b, rapport);
    judge_words(b, rapport);
    if (zaak_feit_vorm(b->feit->soort)->verwant && b->feit->soort != ZAAK_FEIT_STATUS)
        zaak_judge_archived(b, rapport);
    switch (b->feit->soort) {
    case ZAAK_FEIT_ZAAKOBJECT:
        judge_zaakobject(b, rapport);
        break;
    case ZAAK_FEIT_INFORMATIEOBJECT:
        judge_informatieobject(b, rapport);
        break;
    case ZAAK_FEIT_KLANTCONTACT:
        if (feit_op(b->feit) > b->feit->vastgelegd)
            zaak_report(rapport, BEDRIJFSREGEL_KLANTCONTACT_TOEKOMST, NULL);
        break;
    case ZAAK_FEIT_BESLUIT:
        judge_besluit(b, rapport);
        break;
    case ZAAK_FEIT_RELEVANTE_ZAAK:
        judge_relevante_zaak(b, rapport);
        break;
    case ZAAK_FEIT_PRODUCT:
        judge_product(b, rapport);
        break;
    case ZAAK_FEIT_BETALING:
        judge_betaling(b, rapport);
        break;
    case ZAAK_FEIT_ARCHIEFSTATUS:
        judge_archiefstatus(b, rapport);
        break;
    default:
        break;
    }
}
