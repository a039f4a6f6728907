/* SPDX-License-Identifier: EUPL-1.2 */
#include "feit_intern.h"

#include <string.h>

#include "basis/fout_intern.h"
#include "basis/json_intern.h"
#include "basis/options_intern.h"
#include "termijn/grond_intern.h"

static int require(const char *text, const char *name, bool required, struct zaak_error *error)
{
    if (text && !name)
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Deze soort feit heeft dit gegeven niet: \"%.60s\".", text);
    if (required && (!text || !*text))
        return zaak_fail(error, ZAAK_E_VELD, name, "Het veld \"%s\" ontbreekt.", name);
    return 0;
}

/* A text that may be absent, but is not empty when it is there. */
static int require_filled(const char *text, const char *name, struct zaak_error *error)
{
    return text && !*text ? zaak_fail(error, ZAAK_E_VELD, name, "Deze tekst mag niet leeg zijn.") : 0;
}

/* organisatie belongs to an opening and soort_waarde to a role; elsewhere they would be lost. */
static int check_extra(const struct zaak_feit *feit, const struct feit_vorm *vorm, struct zaak_error *error)
{
    const char *kept = feit->soort == ZAAK_FEIT_OPEN ? feit->organisatie : feit->soort_waarde;
    const char *lost = feit->soort == ZAAK_FEIT_OPEN ? feit->soort_waarde : feit->organisatie;

    if (lost || (kept && !vorm->extra))
        return zaak_fail(error, ZAAK_E_VELD, NULL, "Deze soort feit heeft dit gegeven niet: \"%.60s\".", lost ? lost : kept);
    return require_filled(kept, vorm->extra, error);
}

static int require_word(const char *text, enum woordlijst lijst, const char *name, struct zaak_error *error)
{
    char words[600];

    if (!text || lijst == WOORDLIJST_GEEN || zaak_feitwoord(lijst, text, NULL))
        return 0;
    zaak_feitwoorden(lijst, words, sizeof words);
    return zaak_fail_word(error, name, text, words);
}

/* A switch that says that a case is suspended says neither since when nor why; with a day the ground must be there. */
static bool needs_naam(const struct zaak_feit *feit, const struct feit_vorm *vorm)
{
    return vorm->naam_verplicht && !(feit->dag_onbekend && feit->soort == ZAAK_FEIT_OPSCHORTING);
}

/* An agreed delay says how long it is, or until when; no other ground has a length of its own. */
static int check_delay(const struct zaak_feit *feit, const struct opschortingsgrond *grond, struct zaak_error *error)
{
    bool has_length = feit->termijn.eenheid != ZAAK_EENHEID_GEEN;

    if (grond->telt == TELT_DUUR && !has_length && feit->tot == ZAAK_DAG_GEEN)
        return zaak_fail(error, ZAAK_E_VELD, "termijn", "Een afgesproken uitstel heeft een termijn of een laatste dag.");
    if (grond->telt != TELT_DUUR && has_length)
        return zaak_fail(error, ZAAK_E_VELD, "termijn", "Alleen een afgesproken uitstel heeft een termijn.");
    return 0;
}

int64_t zaak_feit_cent(const char *bedrag)
{
    return zaak_cent_parse(bedrag, 7);
}

/* An amount, and none where an exception says that nothing is due. */
static int check_amount(const struct zaak_feit *feit, struct zaak_error *error)
{
    int64_t cents = feit->waarde ? zaak_feit_cent(feit->waarde) : 0;

    if (cents < 0)
        return zaak_fail(error, ZAAK_E_WAARDE, "bedrag", "\"%.60s\" is geen bedrag in euro (bijvoorbeeld 357 of 130.66).", feit->waarde);
    if (cents > 0 && feit->naam)
        return zaak_fail(error, ZAAK_E_WAARDE, "bedrag", "Met een uitzondering is er geen bedrag.");
    return 0;
}

/* An object that is given whole is read when archiving asks for its days: it must be JSON now. */
static int check_object(const struct zaak *zaak, const struct zaak_feit *feit, struct zaak_error *error)
{
    json_node *root;
    int result;

    if (!feit->waarde || *feit->waarde != '{')
        return 0;
    result = zaak_json_parse(zaak->omgeving->ctx, feit->waarde, strlen(feit->waarde), &root, error);
    if (result == 0)
        zaak_json_free(root);
    else
        zaak_error_prefix(error, "object");
    return result;
}

static int check_words(const struct zaak *zaak, const struct zaak_feit *feit, const struct feit_vorm *vorm, struct zaak_error *error)
{
    const struct zaak_gronden *gronden = zaak_catalogus_get_gronden(zaak->omgeving->catalogus);
    const struct opschortingsgrond *grond;
    int result = require_word(feit->naam, vorm->naam_lijst, vorm->naam, error);

    if (result == 0)
        result = require_word(feit->waarde, vorm->waarde_lijst, vorm->waarde, error);
    if (result == 0)
        result = require_word(feit->soort_waarde, vorm->extra_lijst, vorm->extra, error);
    if (result)
        return result;
    switch (feit->soort) {
    case ZAAK_FEIT_OPSCHORTING:
    case ZAAK_FEIT_HERVATTING:
        grond = feit->naam ? gronden_find_opschorting(gronden, feit->naam) : NULL;
        if (feit->naam && !grond)
            return zaak_opschortingsgrond_fail(gronden, ZAAK_E_WAARDE, "grond", feit->naam, error);
        return feit->soort == ZAAK_FEIT_OPSCHORTING && grond ? check_delay(feit, grond, error) : 0;
    case ZAAK_FEIT_GEBEURTENIS:
        return zaak_gronden_find_gebeurtenis(gronden, feit->naam) >= 0
                   ? 0 : zaak_fail(error, ZAAK_E_WAARDE, "naam", "De gebeurtenis \"%.60s\" bestaat niet.", feit->naam);
    case ZAAK_FEIT_DWANGSOMBESLUIT:
    case ZAAK_FEIT_DWANGSOMBETALING:
        return check_amount(feit, error);
    case ZAAK_FEIT_ZAAKOBJECT:
        return check_object(zaak, feit, error);
    default:
        return 0;
    }
}

static int check_termijn(const struct feit_vorm *vorm, const struct zaak_periode *termijn, struct zaak_error *error)
{
    zaak_dag end;
    bool given = termijn->eenheid != ZAAK_EENHEID_GEEN;

    if (given && !vorm->termijn)
        return zaak_fail(error, ZAAK_E_VELD, "termijn", "Deze soort feit heeft geen termijn.");
    if (!given && vorm->termijn_verplicht)
        return zaak_fail(error, ZAAK_E_VELD, "termijn", "Het veld \"termijn\" ontbreekt.");
    if (given && (termijn->eenheid < ZAAK_EENHEID_DAG || termijn->eenheid > ZAAK_EENHEID_JAAR || termijn->eenheid == ZAAK_EENHEID_WERKDAG ||
                  termijn->aantal <= 0 || zaak_periode_add(zaak_datum(2000, 1, 1), termijn, &end) || end > zaak_datum(2030, 1, 1)))
        return zaak_fail(error, ZAAK_E_WAARDE, "termijn", "Deze termijn telt dagen, weken, maanden of jaren, en niet meer dan dertig jaar.");
    return 0;
}

/* The number of a text that is known; what is known was checked when it came. */
static int look_up(const struct pool *pool, const char *text, const char *name, uint32_t *ret_number, struct zaak_error *error)
{
    *ret_number = text ? zaak_pool_find(pool, text) : 0;
    return !text || *ret_number || zaak_is_utf8(text) ? 0 : zaak_fail(error, ZAAK_E_VORM, name, "Deze tekst is geen geldige UTF-8.");
}

static int look_up_texts(const struct pool *pool, const struct zaak_feit *given, struct feit *feit, struct zaak_error *error)
{
    bool open = given->soort == ZAAK_FEIT_OPEN;
    uint32_t organisatie = 0;
    int result = look_up(pool, given->id, "id", &feit->id, error);

    if (result == 0)
        result = look_up(pool, given->actor, "actor", &feit->actor, error);
    if (result == 0)
        result = look_up(pool, given->naam, "naam", &feit->naam, error);
    if (result == 0)
        result = look_up(pool, given->waarde, "waarde", &feit->waarde, error);
    if (result == 0)
        result = look_up(pool, given->soort_waarde, "soort_waarde", &feit->extra, error);
    if (result == 0)
        result = look_up(pool, given->organisatie, "organisatie", &organisatie, error);
    if (result == 0)
        result = look_up(pool, given->toelichting, "toelichting", &feit->tot, error);
    if (open)
        feit->extra = organisatie;
    return result;
}

static int check_form(const struct zaak *zaak, const struct zaak_feit *feit, struct zaak_error *error)
{
    const struct feit_vorm *vorm = zaak_feit_vorm(feit->soort);
    int result;

    if (!vorm)
        return zaak_fail(error, ZAAK_E_WAARDE, "feit", "Deze soort feit bestaat niet.");
    result = require_filled(feit->id, "id", error);
    if (result == 0)
        result = require_filled(feit->actor, "actor", error);
    if (result == 0)
        result = require_filled(feit->naam, vorm->naam, error);
    if (result == 0)
        result = check_extra(feit, vorm, error);
    if (result == 0)
        result = require(feit->naam, vorm->naam, needs_naam(feit, vorm), error);
    if (result == 0 && feit->soort == ZAAK_FEIT_OPSCHORTING && !feit->naam && (feit->tot != ZAAK_DAG_GEEN || feit->termijn.eenheid != ZAAK_EENHEID_GEEN))
        result = zaak_fail(error, ZAAK_E_VELD, "grond", "Een opschorting met een termijn heeft een grond.");
    if (result == 0)
        result = require(feit->waarde, vorm->waarde, vorm->waarde_verplicht, error);
    if (result == 0 && feit->tot != ZAAK_DAG_GEEN && !vorm->tot)
        result = zaak_fail(error, ZAAK_E_VELD, "tot", "Deze soort feit heeft geen laatste dag.");
    if (result == 0 && feit->vanaf != ZAAK_DAG_GEEN && !vorm->vanaf)
        result = zaak_fail(error, ZAAK_E_VELD, "vanaf", "Deze soort feit heeft geen ingangsdatum.");
    if (result == 0 && feit->toelichting && !vorm->toelichting)
        result = zaak_fail(error, ZAAK_E_VELD, "toelichting", "Deze soort feit heeft hier geen toelichting.");
    if (result == 0 && feit->te_vroeg_geaccepteerd && !vorm->vlag)
        result = zaak_fail(error, ZAAK_E_VELD, "te_vroeg_geaccepteerd", "Alleen een ingebrekestelling kan te vroeg zijn.");
    if (result == 0)
        result = check_termijn(vorm, &feit->termijn, error);
    return result ? result : check_words(zaak, feit, vorm, error);
}

/* The days for which a kalender can answer: an earlier or later day is a typing error. */
static int check_day(zaak_dag dag, const char *name, struct zaak_error *error)
{
    if (dag <= DAGNUMMER_NUL || dag > LAATSTE_DAG)
        return zaak_fail(error, ZAAK_E_BEREIK, name, "Deze dag ligt niet tussen 1950 en 2100, of ontbreekt.");
    return 0;
}

/* A last day is not before the first; a day of sending is not after that of receipt; a day of payment may be any. A decision may be made known before or after it takes effect. */
static int check_order(const struct zaak_feit *given, zaak_dag op, struct zaak_error *error)
{
    if (given->tot == ZAAK_DAG_GEEN || given->soort == ZAAK_FEIT_BETALING)
        return 0;
    if (given->soort == ZAAK_FEIT_BESLUIT)
        return given->tot < given->vanaf ? zaak_fail(error, ZAAK_E_WAARDE, "vervaldatum", "De vervaldatum ligt voor de ingangsdatum.") : 0;
    if (given->soort == ZAAK_FEIT_INGEBREKESTELLING)
        return given->tot > op ? zaak_fail(error, ZAAK_E_WAARDE, "verzonden", "De ingebrekestelling is verzonden na de dag van ontvangst.") : 0;
    return given->tot < op ? zaak_fail(error, ZAAK_E_WAARDE, "tot", "De laatste dag ligt voor de eerste.") : 0;
}

static int check_recorded(zaak_tijdstip vastgelegd, struct zaak_error *error)
{
    zaak_dag recorded;

    return zaak_tijdstip_dag(vastgelegd, &recorded, NULL) ? zaak_fail(error, ZAAK_E_BEREIK, "vastgelegd", NULL) : check_day(recorded, "vastgelegd", error);
}

/* Without a day a fact comes before all that have one. Without the moment on which it was recorded nobody could ask what was known before it. */
static int take_undated(const struct zaak_feit *given, struct feit *feit, struct zaak_error *error)
{
    if (!zaak_feit_vorm(given->soort)->zonder_dag)
        return zaak_fail(error, ZAAK_E_VELD, "op", "Van deze soort feit moet de dag bekend zijn.");
    if (given->op != ZAAK_DAG_GEEN || given->op_tijdstip != ZAAK_TIJDSTIP_GEEN)
        return zaak_fail(error, ZAAK_E_WAARDE, "op", "Een feit waarvan de dag onbekend is, heeft geen dag.");
    if (given->vastgelegd == ZAAK_TIJDSTIP_GEEN)
        return zaak_fail(error, ZAAK_E_VELD, "vastgelegd", "Een feit waarvan de dag onbekend is, zegt wanneer het is vastgelegd.");
    feit->vastgelegd = given->vastgelegd;
    return given->tot != ZAAK_DAG_GEEN && check_day(given->tot, "tot", error) ? -ZAAK_E_BEREIK : check_recorded(given->vastgelegd, error);
}

static int take_days(const struct zaak_feit *given, struct feit *feit, struct zaak_error *error)
{
    zaak_tijdstip op = given->op_tijdstip;
    zaak_dag dag = given->op;
    int result;

    if (given->vanaf != ZAAK_DAG_GEEN && check_day(given->vanaf, "vanaf", error))
        return -ZAAK_E_BEREIK;
    if (given->dag_onbekend)
        return take_undated(given, feit, error);
    if (op != ZAAK_TIJDSTIP_GEEN && zaak_tijdstip_dag(op, &dag, NULL))
        return zaak_fail(error, ZAAK_E_BEREIK, "op", NULL);
    result = check_day(dag, "op", error);
    if (result == 0 && given->tot != ZAAK_DAG_GEEN)
        result = check_day(given->tot, "tot", error);
    if (result == 0 && given->vastgelegd != ZAAK_TIJDSTIP_GEEN)
        result = check_recorded(given->vastgelegd, error);
    if (result == 0)
        result = check_order(given, dag, error);
    if (result)
        return result;
    if (op == ZAAK_TIJDSTIP_GEEN && zaak_tijdstip_van_dag(dag, 0, &op))
        return zaak_fail(error, ZAAK_E_BEREIK, "op", NULL);
    feit_set_op(feit, dag, op);
    feit->is_tijdstip = given->op_tijdstip != ZAAK_TIJDSTIP_GEEN;
    feit->vastgelegd = given->vastgelegd != ZAAK_TIJDSTIP_GEEN ? given->vastgelegd : op;
    return 0;
}

/* Keeps a text that was not known yet. */
static bool keep(struct pool *pool, const char *text, uint32_t *number)
{
    if (text && !*number)
        *number = zaak_pool_add(pool, text);
    return *number != UINT32_MAX;
}

/* Some kinds keep a number in `extra`, the others a text. */
static bool keep_extra(struct pool *pool, const struct zaak_feit *given, uint32_t *extra)
{
    switch (given->soort) {
    case ZAAK_FEIT_OPSCHORTING:
    case ZAAK_FEIT_VERLENGING:
        *extra = (uint32_t)given->termijn.aantal;
        return true;
    case ZAAK_FEIT_INGEBREKESTELLING:
        *extra = given->te_vroeg_geaccepteerd;
        return true;
    case ZAAK_FEIT_BESLUIT:
        *extra = (uint32_t)given->vanaf;
        return true;
    default:
        return keep(pool, given->soort == ZAAK_FEIT_OPEN ? given->organisatie : given->soort_waarde, extra);
    }
}

int zaak_feit_take(struct zaak *zaak, const struct zaak_feit *given, struct feit *ret_feit, struct zaak_error *error)
{
    struct pool *pool = &zaak->omgeving->pool;
    struct feit feit = { .soort = (uint8_t)given->soort };
    int result = look_up_texts(pool, given, &feit, error);

    if (result == 0)
        result = check_form(zaak, given, error);
    if (result == 0)
        result = take_days(given, &feit, error);
    if (result)
        return result;
    feit.eenheid = (uint8_t)given->termijn.eenheid;
    if (given->tot != ZAAK_DAG_GEEN)
        feit.tot = feit_dagnummer(given->tot);
    if (!keep(pool, given->id, &feit.id) || !keep(pool, given->actor, &feit.actor) || !keep(pool, given->naam, &feit.naam) ||
        !keep(pool, given->waarde, &feit.waarde) || !keep(pool, given->toelichting, &feit.tot) || !keep_extra(pool, given, &feit.extra))
        return zaak_fail_memory(error);
    *ret_feit = feit;
    return 0;
}

struct zaak_periode zaak_feit_termijn(const struct feit *feit)
{
    struct zaak_periode none = { 0, ZAAK_EENHEID_GEEN };

    return feit->eenheid ? (struct zaak_periode){ (int32_t)feit->extra, feit->eenheid } : none;
}

uint32_t zaak_feit_toelichting(const struct feit *feit)
{
    return zaak_feit_vorm(feit->soort)->toelichting ? feit->tot : 0;
}

zaak_dag feit_tot(const struct feit *feit)
{
    return zaak_feit_vorm(feit->soort)->toelichting ? ZAAK_DAG_GEEN : feit_day_of((uint16_t)feit->tot);
}

zaak_dag zaak_feit_vanaf(const struct feit *feit)
{
    return feit->soort == ZAAK_FEIT_BESLUIT ? (zaak_dag)feit->extra : ZAAK_DAG_GEEN;
}

void zaak_feit_give(const struct zaak *zaak, const struct feit *feit, struct zaak_feit *ret_feit)
{
    struct zaak_feit answer = ZAAK_FEIT_INIT;

    answer.soort = feit->soort;
    answer.op = feit_dag(feit);
    answer.dag_onbekend = feit_dag(feit) == ZAAK_DAG_GEEN;
    answer.op_tijdstip = feit->is_tijdstip ? feit_op(feit) : ZAAK_TIJDSTIP_GEEN;
    answer.vastgelegd = feit->vastgelegd;
    answer.id = zaak_text(zaak, feit->id);
    answer.actor = zaak_text(zaak, feit->actor);
    answer.naam = zaak_text(zaak, feit->naam);
    answer.waarde = zaak_text(zaak, feit->waarde);
    answer.termijn = zaak_feit_termijn(feit);
    if (feit->soort == ZAAK_FEIT_OPEN)
        answer.organisatie = zaak_text(zaak, feit->extra);
    else if (feit->soort == ZAAK_FEIT_ROL)
        answer.soort_waarde = feit->extra ? zaak_text(zaak, feit->extra) : "medewerker";
    else if (zaak_feit_vorm(feit->soort)->extra)
        answer.soort_waarde = zaak_text(zaak, feit->extra);
    answer.vanaf = zaak_feit_vanaf(feit);
    answer.toelichting = zaak_text(zaak, zaak_feit_toelichting(feit));
    answer.tot = feit_tot(feit);
    answer.te_vroeg_geaccepteerd = feit->soort == ZAAK_FEIT_INGEBREKESTELLING && feit->extra;
    answer.ingetrokken = feit->stand == STAND_INGETROKKEN;
    *ret_feit = answer;
}

int zaak_get_feit(const struct zaak *zaak, size_t index, struct zaak_feit *ret_feit)
{
    struct zaak_feit feit;
    struct uitzicht u;

    if (zaak_uitzicht_begin(&u, zaak, NULL, NULL))
        return -ZAAK_E_ARGUMENT;
    if (index >= zaak->count)
        return -ZAAK_E_BEREIK;
    zaak_feit_give(zaak, &zaak->feiten[index], &feit);
    return zaak_options_write(ret_feit, &feit, sizeof feit, NULL);
}
