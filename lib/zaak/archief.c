/* SPDX-License-Identifier: EUPL-1.2 */
/* Archiefnominatie, brondatum and archiefactiedatum from plain data (Zaken API zrc-021). Where the brondatum comes from stands in archief_bron.c, how products differ in the registers. */
#include "archief_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "datumtekst_intern.h"
#include "tijd/duur_intern.h"

_Static_assert((int)DUUR_SAMEN == ZAAK_VOLGORDE_SAMEN && (int)DUUR_JAREN_EERST == ZAAK_VOLGORDE_JAREN_EERST &&
               (int)DUUR_MAANDEN_EERST == ZAAK_VOLGORDE_MAANDEN_EERST, "one numbering");

static const char *const nominaties[] = { [NOMINATIE_BEWAREN] = "blijvend_bewaren", [NOMINATIE_VERNIETIGEN] = "vernietigen" };

bool zaak_nominatie_find(const char *woord, enum nominatie *ret_nominatie)
{
    enum nominatie nominatie = NOMINATIE_GEEN;

    for (int i = NOMINATIE_BEWAREN; woord && i <= NOMINATIE_VERNIETIGEN; i++)
        if (!strcmp(woord, nominaties[i]))
            nominatie = (enum nominatie)i;
    *ret_nominatie = nominatie;
    return nominatie != NOMINATIE_GEEN || !woord || !*woord;
}

const char *zaak_nominatie_woord(enum nominatie nominatie)
{
    return nominaties[nominatie];
}

static void drop_empty(const char **text)
{
    if (*text && !**text)
        *text = NULL;
}

static int read_duration(const char *text, const char *field, struct zaak_duur *ret_duur, bool *ret_there, struct zaak_error *error)
{
    *ret_there = text != NULL;
    if (text && zaak_duur_parse(text, strlen(text), ret_duur))
        return zaak_fail(error, ZAAK_E_VORM, field, "\"%.40s\" is geen duur (schrijf P7Y of P1Y6M).", text);
    return 0;
}

static int read_regeling(struct archiefrekening *r, struct zaak_error *error)
{
    struct zaak_archiefregeling *regeling = &r->regeling;
    int result = zaak_options_read(regeling, sizeof *regeling, r->vraag.regeling, error);

    if (result)
        return result;
    drop_empty(&regeling->datumkenmerk);
    drop_empty(&regeling->objecttype);
    drop_empty(&regeling->archiefactietermijn);
    drop_empty(&regeling->procestermijn);
    drop_empty(&regeling->afleidingswijze);
    r->wijze = zaak_wijze_find(regeling->afleidingswijze);
    if (regeling->afleidingswijze && r->wijze == WIJZE_GEEN)
        return zaak_fail(error, ZAAK_E_WAARDE, "regeling.afleidingswijze", "\"%.40s\" is geen afleidingswijze.", regeling->afleidingswijze);
    if (!zaak_nominatie_find(regeling->archiefnominatie, &r->nominatie))
        return zaak_fail(error, ZAAK_E_WAARDE, "regeling.archiefnominatie", "\"%.40s\" is geen archiefnominatie.", regeling->archiefnominatie);
    result = read_duration(regeling->archiefactietermijn, "regeling.archiefactietermijn", &r->termijn, &r->heeft_termijn, error);
    return result ? result : read_duration(regeling->procestermijn, "regeling.procestermijn", &r->procestermijn, &r->heeft_procestermijn, error);
}

static bool is_day_or_none(zaak_dag dag)
{
    return dag == ZAAK_DAG_GEEN || dag_is_valid(dag);
}

static int check_days(const struct zaak_archiefvraag *vraag, struct zaak_error *error)
{
    const struct {
        const char *naam;
        zaak_dag dag;
    } days[] = {
        { "einddatum", vraag->einddatum },
        { "hoofdzaak_einddatum", vraag->hoofdzaak_einddatum },
        { "hoofdzaak_brondatum", vraag->hoofdzaak_brondatum },
        { "startdatum_bewaartermijn", vraag->startdatum_bewaartermijn },
        { "archiefactiedatum", vraag->archiefactiedatum },
    };

    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        if (!is_day_or_none(days[i].dag))
            return zaak_fail(error, ZAAK_E_BEREIK, days[i].naam, NULL);
    for (size_t i = 0; i < vraag->zaak_count; i++)
        if (!is_day_or_none(vraag->zaken[i].einddatum))
            return zaak_fail(error, ZAAK_E_BEREIK, "zaken", NULL);
    for (size_t i = 0; i < vraag->besluit_count; i++)
        if (!is_day_or_none(vraag->besluiten[i].ingangsdatum) || !is_day_or_none(vraag->besluiten[i].vervaldatum))
            return zaak_fail(error, ZAAK_E_BEREIK, "besluiten", NULL);
    return 0;
}

/* A list that is not known has no rows. */
static bool lists_are_whole(const struct zaak_archiefvraag *vraag)
{
    return (vraag->eigenschappen || !vraag->eigenschap_count) && (vraag->zaken || !vraag->zaak_count) && (vraag->besluiten || !vraag->besluit_count) &&
           (vraag->objecten || !vraag->object_count);
}

static int read_end(struct archiefrekening *r, struct zaak_error *error)
{
    const struct zaak_archiefvraag *vraag = &r->vraag;

    r->einddatum = r->slotdag = vraag->einddatum;
    if (vraag->einde_tijdstip == ZAAK_TIJDSTIP_GEEN)
        return 0;
    if (zaak_brondag_of(vraag->einde_tijdstip, ZAAK_BRONDAG_AMSTERDAM) == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_BEREIK, "einde_tijdstip", NULL);
    if (vraag->einddatum == ZAAK_DAG_GEEN)
        r->einddatum = r->slotdag = zaak_brondag_of(vraag->einde_tijdstip, ZAAK_BRONDAG_AMSTERDAM);
    if (r->variant.brondag == ZAAK_BRONDAG_UTC)
        r->slotdag = zaak_brondag_of(vraag->einde_tijdstip, ZAAK_BRONDAG_UTC);
    return 0;
}

static int read_question(struct archiefrekening *r, const struct zaak_archiefvraag *given, struct zaak_error *error)
{
    int result = given ? zaak_options_read(&r->vraag, sizeof r->vraag, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, "vraag", NULL);

    if (result == 0)
        result = zaak_archiefvariant_read(r->vraag.variant, &r->variant, error);
    if (result == 0)
        result = read_regeling(r, error);
    if (result)
        return result;
    if (!lists_are_whole(&r->vraag) || r->vraag.hoofdzaak < ZAAK_HOOFDZAAK_GEEN || r->vraag.hoofdzaak > ZAAK_HOOFDZAAK_ONBEKEND)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (!zaak_nominatie_find(r->vraag.archiefnominatie, &r->gezet))
        return zaak_fail(error, ZAAK_E_WAARDE, "archiefnominatie", "\"%.40s\" is geen archiefnominatie.", r->vraag.archiefnominatie);
    result = check_days(&r->vraag, error);
    return result ? result : read_end(r, error);
}

/* The nominatie that holds, with its step. */
static enum nominatie settle_nominatie(const struct archiefrekening *r)
{
    static const enum regel own[] = { [NOMINATIE_BEWAREN] = REGEL_ARCHIEF_BEWAREN, [NOMINATIE_VERNIETIGEN] = REGEL_ARCHIEF_VERNIETIGEN };
    static const enum regel set[] = { [NOMINATIE_BEWAREN] = REGEL_ARCHIEF_BEWAREN_GEZET, [NOMINATIE_VERNIETIGEN] = REGEL_ARCHIEF_VERNIETIGEN_GEZET };
    bool kept = r->gezet != NOMINATIE_GEEN && !r->variant.nominatie_overschrijven;
    enum nominatie nominatie = kept ? r->gezet : r->nominatie;
    struct stap stap = STAP(ARCHIEF_BEWAREN);

    if (nominatie == NOMINATIE_GEEN)
        return nominatie;
    stap.regel = kept ? set[nominatie] : own[nominatie];
    zaak_motivering_add(r->why, &stap);
    return nominatie;
}

static bool is_taken(const struct archiefrekening *r, int32_t when)
{
    return when == ZAAK_GEZET_ALTIJD || (when == ZAAK_GEZET_ANDER_DATUMKENMERK && r->wijze == WIJZE_ANDER_DATUMKENMERK);
}

/* A date that was set by hand. */
static bool take_date(const struct archiefrekening *r, struct zaak_archief *antwoord)
{
    struct stap stap = STAP(ARCHIEF_ACTIEDATUM_GEZET);

    if (r->vraag.archiefactiedatum == ZAAK_DAG_GEEN || !is_taken(r, r->variant.actiedatum))
        return false;
    if (r->vraag.herbereken && r->wijze != WIJZE_ANDER_DATUMKENMERK)
        return false;
    antwoord->archiefactiedatum = stap.naar = r->vraag.archiefactiedatum;
    zaak_motivering_add(r->why, &stap);
    return true;
}

/* Where the term begins: what was set, or what the afleidingswijze says. */
static int find_start(const struct archiefrekening *r, struct brondatum *bron, struct zaak_error *error)
{
    bool set = r->vraag.startdatum_bewaartermijn != ZAAK_DAG_GEEN && is_taken(r, r->variant.startdatum);

    if (!set || (r->vraag.herbereken && r->wijze != WIJZE_ANDER_DATUMKENMERK))
        return zaak_brondatum_derive(r, bron, error);
    *bron = (struct brondatum){ .dag = r->vraag.startdatum_bewaartermijn, .stap = STAP(ARCHIEF_STARTDATUM_GEZET) };
    bron->stap.van = bron->dag;
    return 0;
}

static int refuse(struct zaak_archief *antwoord, int32_t reden)
{
    antwoord->reden = reden;
    return 0;
}

static void add_plain(const struct archiefrekening *r, enum regel regel)
{
    struct stap stap = STAP(ARCHIEF_ZAAK_OPEN);

    stap.regel = regel;
    zaak_motivering_add(r->why, &stap);
}

static int count_term(const struct archiefrekening *r, struct zaak_archief *antwoord, struct zaak_error *error)
{
    struct brondatum bron;
    struct stap stap = STAP(ARCHIEF_ACTIEDATUM);
    int result = find_start(r, &bron, error);

    if (result)
        return result;
    zaak_motivering_add(r->why, &bron.stap);
    if (bron.reden)
        return refuse(antwoord, bron.reden);
    if (zaak_duur_add_als(bron.dag, &r->termijn, r->variant.termijn_volgorde, &antwoord->archiefactiedatum)) {
        add_plain(r, REGEL_ARCHIEF_BUITEN_BEREIK);
        return refuse(antwoord, ZAAK_ARCHIEFREDEN_BUITEN_BEREIK);
    }
    antwoord->brondatum = bron.dag;
    antwoord->voorlopig = bron.voorlopig;
    if (bron.voorlopig)
        add_plain(r, bron.voorbehoud);
    stap.van = bron.dag;
    stap.naar = antwoord->archiefactiedatum;
    stap.duur = r->termijn;
    zaak_motivering_add(r->why, &stap);
    return 0;
}

/* Fills the dates or the reason why there are none. */
static int derive(const struct archiefrekening *r, struct zaak_archief *antwoord, enum nominatie *ret_nominatie, struct zaak_error *error)
{
    int32_t reden = r->einddatum == ZAAK_DAG_GEEN ? ZAAK_ARCHIEFREDEN_ZAAK_OPEN : !r->vraag.regeling ? ZAAK_ARCHIEFREDEN_GEEN_RESULTAAT : ZAAK_ARCHIEFREDEN_GEEN;

    *ret_nominatie = r->einddatum == ZAAK_DAG_GEEN ? NOMINATIE_GEEN : settle_nominatie(r);
    if (reden == ZAAK_ARCHIEFREDEN_GEEN && take_date(r, antwoord))
        return 0;
    if (reden == ZAAK_ARCHIEFREDEN_GEEN && !r->heeft_termijn)
        reden = *ret_nominatie == NOMINATIE_BEWAREN ? ZAAK_ARCHIEFREDEN_BEWAREN_ZONDER_TERMIJN : ZAAK_ARCHIEFREDEN_GEEN_TERMIJN;
    if (reden == ZAAK_ARCHIEFREDEN_GEEN)
        return count_term(r, antwoord, error);
    add_plain(r, zaak_archiefreden_regel(reden));
    return refuse(antwoord, reden);
}

/* What the reason does in this variant. */
static void settle_reason(const struct archiefrekening *r, struct zaak_archief *antwoord)
{
    int gevolg = r->variant.gevolg[antwoord->reden];
    bool spared = r->nominatie == NOMINATIE_BEWAREN && !r->variant.bewaren_weigert;
    struct stap stap = STAP(ARCHIEF_GEWEIGERD);

    antwoord->uitkomst = antwoord->reden == ZAAK_ARCHIEFREDEN_GEEN ? ZAAK_ARCHIEF_BEREKEND : gevolg == ZAAK_GEVOLG_UITGESTELD ? ZAAK_ARCHIEF_UITGESTELD : ZAAK_ARCHIEF_ONMOGELIJK;
    antwoord->geweigerd = antwoord->reden != ZAAK_ARCHIEFREDEN_GEEN && gevolg == ZAAK_GEVOLG_GEWEIGERD && !spared;
    antwoord->zgw_code = antwoord->geweigerd ? zaak_archiefreden_code(antwoord->reden) : "";
    if (!antwoord->geweigerd)
        return;
    stap.woord = zaak_motivering_keep(r->why, r->variant.naam);
    zaak_motivering_add(r->why, &stap);
}

/* What is written on the case besides: startdatumBewaartermijn (zrc-026) and archiefstatus. */
static void settle_fields(const struct archiefrekening *r, struct zaak_archief *antwoord, enum nominatie nominatie)
{
    int32_t writes = r->variant.schrijft_startdatum;

    if (writes == ZAAK_STARTDATUM_ALTIJD || (writes == ZAAK_STARTDATUM_VERNIETIGEN && nominatie == NOMINATIE_VERNIETIGEN))
        antwoord->startdatum_bewaartermijn = antwoord->brondatum;
    if (r->variant.nominatie_wacht && antwoord->reden == ZAAK_ARCHIEFREDEN_HOOFDZAAK_OPEN)
        nominatie = NOMINATIE_GEEN;
    antwoord->archiefnominatie = zaak_nominatie_woord(nominatie);
    if (!r->variant.zet_archiefstatus)
        return;
    antwoord->archiefstatus = zaak_archiefstatus_woord(antwoord->reden == ZAAK_ARCHIEFREDEN_ZAAK_OPEN ? ARCHIEFSTATUS_NOG_TE_ARCHIVEREN :
                                                       antwoord->reden == ZAAK_ARCHIEFREDEN_GEEN ? ARCHIEFSTATUS_GEARCHIVEERD :
                                                                                                   ARCHIEFSTATUS_GEARCHIVEERD_PROCESTERMIJN_ONBEKEND);
}

static void add_conclusion(const struct archiefrekening *r, const struct zaak_archief *antwoord, enum nominatie nominatie)
{
    static const enum regel dated[] = { [NOMINATIE_GEEN] = REGEL_CONCLUSIE_ARCHIEF_DATUM, [NOMINATIE_BEWAREN] = REGEL_CONCLUSIE_ARCHIEF_BEWAREN,
                                        [NOMINATIE_VERNIETIGEN] = REGEL_CONCLUSIE_ARCHIEF_VERNIETIGEN };
    struct stap stap = STAP(CONCLUSIE_ARCHIEF_UITGESTELD);

    stap.naar = antwoord->archiefactiedatum;
    if (antwoord->uitkomst == ZAAK_ARCHIEF_BEREKEND)
        stap.regel = dated[nominatie];
    else if (antwoord->uitkomst == ZAAK_ARCHIEF_ONMOGELIJK)
        stap.regel = REGEL_CONCLUSIE_ARCHIEF_ONMOGELIJK;
    stap.voorlopig = antwoord->voorlopig;
    zaak_motivering_conclude(r->why, &stap);
}

int zaak_archief_answer(struct zaak_context *ctx, const struct zaak_archiefvraag *vraag, const struct zaak_voorraad *voorraad, const struct zaak_blik *blik,
                        struct zaak_archief *ret_archief, struct zaak_motivering *why, struct zaak_error *error)
{
    const struct zaak_archiefvraag empty = ZAAK_ARCHIEFVRAAG_INIT;
    const struct zaak_archiefregeling none = ZAAK_ARCHIEFREGELING_INIT;
    struct archiefrekening r = { .ctx = ctx, .vraag = empty, .regeling = none, .voorraad = voorraad, .blik = blik, .why = why };
    struct zaak_archief antwoord = ZAAK_ARCHIEF_INIT;
    enum nominatie nominatie;
    int result = ctx ? read_question(&r, vraag, error) : zaak_fail(error, ZAAK_E_ARGUMENT, "context", NULL);

    if (result)
        return result;
    zaak_motivering_begin(why, NULL, NULL);
    antwoord.einddatum = r.einddatum;
    antwoord.heeft_termijn = r.heeft_termijn;
    antwoord.archiefactietermijn = r.termijn;
    result = derive(&r, &antwoord, &nominatie, error);
    if (result)
        return result;
    settle_reason(&r, &antwoord);
    settle_fields(&r, &antwoord, nominatie);
    add_conclusion(&r, &antwoord, nominatie);
    result = zaak_motivering_result(why);
    return result ? zaak_fail_plain(error, result) : zaak_options_write(ret_archief, &antwoord, sizeof antwoord, error);
}

int zaak_archief_compute(struct zaak_context *ctx, const struct zaak_archiefvraag *vraag, struct zaak_archief *ret_archief, struct zaak_motivering *why,
                         struct zaak_error *error)
{
    return zaak_archief_answer(ctx, vraag, NULL, NULL, ret_archief, why, error);
}
