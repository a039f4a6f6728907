/* SPDX-License-Identifier: EUPL-1.2 */
/* Commands: check the rules against what holds at the fact's own day, then append. */
#include <string.h>

#include "basis/context_intern.h"
#include "basis/fout_intern.h"
#include "basis/options_intern.h"
#include "catalogus/object_intern.h"
#include "feit_intern.h"
#include "klok_zaak_intern.h"
#include "opdracht_intern.h"
#include "regels_intern.h"
#include "toestand_intern.h"
#include "warm_intern.h"

/* What held before a fact that others come after: what those say that come before it in the order. */
static int derive_before(const struct zaak *zaak, size_t place, struct zaak_toestand *toestand, struct zaak_error *error)
{
    struct uitzicht u;
    const struct feit *feit;
    int result = zaak_uitzicht_begin(&u, zaak, NULL, error);

    if (result)
        return result;
    zaak_toestand_begin(&u, toestand);
    u.tot = place;
    while ((feit = zaak_uitzicht_next(&u)))
        zaak_toestand_apply(zaak, feit, toestand);
    return 0;
}

static int judge_at(const struct zaak *zaak, const struct feit *feit, size_t place, const struct zaak_toestand *toestand, int32_t rechten,
                    struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct rapport rapport = { .list = list, .error = error, .profiel = zaak_catalogus_regelprofiel(zaak->omgeving->catalogus) };
    struct geheel geheel;
    struct beoordeling b;
    int result = zaak_uitzicht_begin(&b.seen, zaak, NULL, error);

    if (result)
        return result;
    geheel.klok_gevraagd = geheel.dwangsom_gevraagd = geheel.archief_geweigerd = b.history = false;   /* the rest is large and not read before it is asked */
    b.zaak = zaak;
    b.toestand = toestand;
    b.feit = feit;
    b.rechten = rechten;
    b.geheel = &geheel;
    b.seen.tot = place;
    b.seen.blik.peildatum = feit_dag(feit);
    b.opening = toestand->startdatum != ZAAK_DAG_GEEN;
    zaak_judge(&b, &rapport);
    if (list)
        zaak_report_clock_on(zaak, feit, &rapport);   /* warnings alone */
    if (rapport.failed)
        return zaak_fail_memory(error);
    return rapport.fouten ? -ZAAK_E_REGEL : 0;
}

/* Judges a fact by what comes before it. Of a fact without a day that is recorded now, that is all that is known now. */
static int judge(const struct zaak *zaak, const struct feit *feit, size_t place, const struct warm *now, int32_t rechten, struct zaak_bevindingen *list,
                 struct zaak_error *error)
{
    struct zaak_toestand before;
    int result;

    if (place == zaak->count || !feit->dagnummer)
        return judge_at(zaak, feit, zaak->count, &now->toestand, rechten, list, error);
    result = derive_before(zaak, place, &before, error);
    return result ? result : judge_at(zaak, feit, place, &before, rechten, list, error);
}

int zaak_next_recorded(const struct zaak *zaak, zaak_tijdstip *ret_tijdstip, struct zaak_error *error)
{
    const struct warm *now = zaak_warm_get(zaak);

    if (!now)
        return zaak_fail_memory(error);
    *ret_tijdstip = zaak->count ? now->laatst + 1 : ZAAK_TIJDSTIP_GEEN;
    return 0;
}

/* A command as it was given. */
static int read_given(const struct zaak *zaak, const struct zaak_feit *given, struct zaak_feit *known, struct zaak_error *error)
{
    return zaak && given ? zaak_options_read(known, sizeof *known, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
}

/* A fact that is only checked gets no id of its own (`fresh` false): it would stay in the pool for nothing. */
static int prepare(struct zaak *zaak, const struct zaak_feit *known, struct feit *feit, bool fresh, const struct warm **ret_now, struct zaak_error *error)
{
    struct pool *pool = &zaak->omgeving->pool;
    const size_t texts = pool->used;
    const bool of_host = known->id || (fresh && !zaak_context_ids_are_random(pool->ctx));
    int result = zaak_feit_take(zaak, known, feit, error);

    if (result)
        return result;
    *ret_now = zaak_warm_get(zaak);
    if (!*ret_now)
        return zaak_fail_memory(error);
    /* The library has no clock; but a command comes after all that was recorded before it, and so keeps its place among the facts of one day. The form of a fact keeps recorded
     * moments far from the end of time. */
    if (known->vastgelegd == ZAAK_TIJDSTIP_GEEN && zaak->count && feit->vastgelegd <= (*ret_now)->laatst)
        feit->vastgelegd = (*ret_now)->laatst + 1;
    if (!feit->id)
        feit->id = fresh ? zaak_pool_add_id(pool) : zaak_pool_add(pool, "");
    if (feit->id == UINT32_MAX)
        return zaak_fail_memory(error);
    /* A text that was not there before is the id of no fact, nor is one that the library made. */
    if (of_host && feit->id <= texts && zaak_find_feit(zaak, feit->id))
        return zaak_fail(error, ZAAK_E_DUBBEL, "id", "Het feit \"%.60s\" bestaat al.", zaak_text(zaak, feit->id));
    return 0;
}

static int command(struct zaak *zaak, const struct zaak_feit *known, struct zaak_bevindingen *list, struct zaak_error *error)
{
    const struct warm *now;
    struct feit feit;
    size_t place;
    int result = prepare(zaak, known, &feit, true, &now, error);

    if (result)
        return result;
    place = zaak_place(zaak, &feit);
    result = judge(zaak, &feit, place, now, known->rechten, list, error);
    if (result)
        return result;
    result = zaak_insert_at(zaak, &feit, place);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_add_feit(struct zaak *zaak, const struct zaak_feit *given, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct zaak_feit known = ZAAK_FEIT_INIT;
    int result = read_given(zaak, given, &known, error);

    return result ? result : command(zaak, &known, list, error);
}

int zaak_check_feit(const struct zaak *zaak, const struct zaak_feit *given, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct zaak_feit known = ZAAK_FEIT_INIT;
    const struct warm *now;
    struct feit feit;
    int result = read_given(zaak, given, &known, error);

    /* Only the pool of texts grows, which no answer depends on. */
    if (result == 0)
        result = prepare((struct zaak *)zaak, &known, &feit, false, &now, error);
    return result ? result : judge(zaak, &feit, zaak_place(zaak, &feit), now, known.rechten, list, error);
}

/* The same fact again is no news; another one under its id is a mistake. */
static int compare_known(const struct zaak *zaak, const struct feit *known, const struct feit *feit, struct zaak_error *error)
{
    bool same = feit_op(known) == feit_op(feit) && known->is_tijdstip == feit->is_tijdstip && known->vastgelegd == feit->vastgelegd &&
                known->soort == feit->soort && known->actor == feit->actor && known->naam == feit->naam && known->waarde == feit->waarde &&
                known->extra == feit->extra && known->eenheid == feit->eenheid && known->tot == feit->tot;

    return same ? 0 : zaak_fail(error, ZAAK_E_DUBBEL, "id", "Er is al een ander feit met id \"%.60s\".", zaak_text(zaak, feit->id));
}

int zaak_load_taken(struct zaak *zaak, const struct feit *feit, struct zaak_error *error)
{
    const struct feit *known = zaak_find_feit(zaak, feit->id);
    int result;

    if (known)
        return compare_known(zaak, known, feit, error);
    result = zaak_insert(zaak, feit);
    if (result == -ZAAK_E_LIMIET)
        return zaak_fail(error, ZAAK_E_LIMIET, NULL, "De zaak heeft meer feiten dan de limiet van de context.");
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_load_feit(struct zaak *zaak, const struct zaak_feit *given, struct zaak_error *error)
{
    struct zaak_feit known = ZAAK_FEIT_INIT;
    struct feit feit;
    int result = zaak && given ? zaak_options_read(&known, sizeof known, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = zaak_feit_take(zaak, &known, &feit, error);

    if (result == 0)
        feit.id = feit.id ? feit.id : zaak_pool_add_id(&zaak->omgeving->pool);
    if (result == 0 && feit.id == UINT32_MAX)
        result = zaak_fail_memory(error);
    return result ? result : zaak_load_taken(zaak, &feit, error);
}

static void check_history(const struct zaak *zaak, struct uitzicht *u, int32_t rechten, struct rapport *rapport)
{
    struct zaak_toestand toestand;
    struct geheel geheel = { .klok_gevraagd = false };
    struct beoordeling b = { .zaak = zaak, .toestand = &toestand, .rechten = rechten, .geheel = &geheel, .history = true };

    zaak_toestand_begin(u, &toestand);
    while ((b.feit = zaak_uitzicht_next(u))) {
        b.seen = *u;
        b.seen.index = 0;
        b.seen.tot = u->index - 1;
        b.seen.blik.peildatum = feit_dag(b.feit);
        rapport->feit = zaak_text(zaak, b.feit->id);
        zaak_judge(&b, rapport);
        b.opening |= b.feit->soort == ZAAK_FEIT_OPEN;
        zaak_toestand_apply(zaak, b.feit, &toestand);
    }
    rapport->feit = NULL;
    zaak_report_clock(zaak, rapport);
    zaak_judge_archief(zaak, &geheel, rapport);
}

int zaak_check_with(const struct zaak *zaak, const struct zaak_toets *given, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct zaak_toets toets = ZAAK_TOETS_INIT;
    struct rapport rapport = { .list = list };
    struct uitzicht u;
    int result = zaak_options_read(&toets, sizeof toets, given, error);

    if (result)
        return result;
    if (!list || zaak_uitzicht_begin(&u, zaak, NULL, NULL))
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (!toets.profiel)
        rapport.profiel = zaak_catalogus_regelprofiel(zaak->omgeving->catalogus);
    else if (!zaak_regelprofiel_find(toets.profiel, &rapport.profiel))
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "profiel", "Het regelprofiel \"%.40s\" is er niet.", toets.profiel);
    check_history(zaak, &u, toets.rechten, &rapport);
    return rapport.failed ? zaak_fail_memory(error) : rapport.fouten;
}

int zaak_check(const struct zaak *zaak, struct zaak_bevindingen *list)
{
    return zaak_check_with(zaak, NULL, list, NULL);
}

/* zrc-002, which is about the collection and not about a fact: an error of its own, with the words and the code of the rule. */
static int fail_double(const struct omgeving *omgeving, const char *identificatie, struct zaak_error *error)
{
    struct rapport rapport = { .error = error, .profiel = zaak_catalogus_regelprofiel(omgeving->catalogus) };

    zaak_report(&rapport, BEDRIJFSREGEL_ZRC_002, identificatie);
    if (error && error->size >= sizeof *error)
        error->code = -ZAAK_E_DUBBEL;
    return -ZAAK_E_DUBBEL;
}

int zaak_open_in(struct omgeving *omgeving, const char *identificatie, const struct zaak_feit *given, struct zaak **ret_zaak, struct zaak_error *error)
{
    char id[37];
    uint32_t number;
    struct zaak *zaak;
    int result;

    struct zaak_feit feit = ZAAK_FEIT_INIT;

    result = zaak_options_read(&feit, sizeof feit, given, error);
    if (result)
        return result;
    if (!identificatie) {
        zaak_context_make_id(omgeving->ctx, id);
        identificatie = id;
    }
    if (!given || feit.soort != ZAAK_FEIT_OPEN || !*identificatie || !zaak_is_utf8(identificatie))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "identificatie", NULL);
    if (omgeving->voorraad && zaak_voorraad_find(omgeving->voorraad, identificatie))
        return fail_double(omgeving, identificatie, error);
    number = zaak_pool_add(&omgeving->pool, identificatie);
    zaak = number == UINT32_MAX ? NULL : zaak_make(omgeving, number);
    if (!zaak)
        return zaak_fail_memory(error);
    if (feit.naam && !zaak_catalogus_nearest_zaaktype(omgeving->catalogus, feit.naam, feit.op))
        result = zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "zaaktype", "Het zaaktype \"%.80s\" staat niet in de catalogus.", feit.naam);
    else
        result = command(zaak, &feit, NULL, error);
    if (result)
        zaak_unref(zaak);
    else
        *ret_zaak = zaak;
    return result;
}

int zaak_open(struct zaak_catalogus *catalogus, const char *identificatie, const struct zaak_feit *feit, struct zaak **ret_zaak, struct zaak_error *error)
{
    struct omgeving *omgeving;
    int result;

    if (!catalogus || !feit || !ret_zaak)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (!zaak_catalogus_is_frozen(catalogus))
        return zaak_fail(error, ZAAK_E_ARGUMENT, "catalogus", "De catalogus is nog niet bevroren.");
    omgeving = zaak_omgeving_new(catalogus);
    if (!omgeving)
        return zaak_fail_memory(error);
    result = zaak_open_in(omgeving, identificatie, feit, ret_zaak, error);
    zaak_omgeving_unref(omgeving);
    return result;
}

struct zaak *zaak_new(struct zaak_catalogus *catalogus, const char *zaaktype, zaak_dag ontvangen)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;
    struct zaak *zaak = NULL;

    feit.soort = ZAAK_FEIT_OPEN;
    feit.op = ontvangen;
    feit.naam = zaaktype;
    zaak_open(catalogus, NULL, &feit, &zaak, NULL);
    return zaak;
}

/* A short command. */
static int give(struct zaak *zaak, const struct zaak_feit *feit, struct zaak_error *error)
{
    return zaak ? command(zaak, feit, NULL, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
}

static struct zaak_feit make(int32_t soort, zaak_dag op, const char *naam, const char *waarde)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = soort;
    feit.op = op;
    feit.naam = naam;
    feit.waarde = waarde;
    return feit;
}

int zaak_give_status(struct zaak *zaak, const char *statustype, zaak_dag op, int32_t rechten, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_STATUS, op, statustype, NULL);

    feit.rechten = rechten;
    return give(zaak, &feit, error);
}

int zaak_reopen(struct zaak *zaak, const char *statustype, zaak_dag op, struct zaak_error *error)
{
    return zaak_give_status(zaak, statustype, op, ZAAK_RECHT_HEROPENEN, error);
}

int zaak_set_resultaat(struct zaak *zaak, const char *resultaattype, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_RESULTAAT, op, resultaattype, NULL);

    return give(zaak, &feit, error);
}

int zaak_add_rol(struct zaak *zaak, const char *roltype, const char *betrokkene, zaak_dag vanaf, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_ROL, vanaf, roltype, betrokkene);

    return give(zaak, &feit, error);
}

int zaak_end_rol(struct zaak *zaak, const char *roltype, const char *betrokkene, zaak_dag tot, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_ROL_EINDE, tot, roltype, betrokkene);

    return give(zaak, &feit, error);
}

int zaak_set_eigenschap(struct zaak *zaak, const char *naam, const char *waarde, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_EIGENSCHAP, op, naam, waarde);

    return give(zaak, &feit, error);
}

int zaak_add_opschorting(struct zaak *zaak, const char *grond, zaak_dag op, zaak_dag tot, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_OPSCHORTING, op, grond, NULL);

    feit.tot = tot;
    return give(zaak, &feit, error);
}

int zaak_add_hervatting(struct zaak *zaak, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_HERVATTING, op, NULL, NULL);

    return give(zaak, &feit, error);
}

int zaak_add_verlenging(struct zaak *zaak, const struct zaak_periode *termijn, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_VERLENGING, op, NULL, NULL);

    if (!termijn)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "termijn", NULL);
    feit.termijn = *termijn;
    return give(zaak, &feit, error);
}

int zaak_add_besluit(struct zaak *zaak, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_BESLUIT, op, NULL, NULL);

    return give(zaak, &feit, error);
}

int zaak_add_gebeurtenis(struct zaak *zaak, const char *naam, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_GEBEURTENIS, op, naam, NULL);

    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_add_ingebrekestelling(struct zaak *zaak, zaak_dag op, zaak_dag verzonden, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_INGEBREKESTELLING, op, NULL, NULL);

    feit.tot = verzonden;
    return give(zaak, &feit, error);
}

int zaak_withdraw_feit(struct zaak *zaak, const char *id, zaak_tijdstip vastgelegd, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_HERROEPING, ZAAK_DAG_GEEN, id, NULL);

    if (!zaak)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    if (id && !zaak_find_feit(zaak, zaak_pool_find(&zaak->omgeving->pool, id)))
        return zaak_fail(error, ZAAK_E_NIET_GEVONDEN, "herroept", "Het feit \"%.60s\" bestaat niet.", id);
    feit.vastgelegd = vastgelegd;
    if (vastgelegd == ZAAK_TIJDSTIP_GEEN && zaak_next_recorded(zaak, &feit.vastgelegd, error))
        return -ZAAK_E_GEHEUGEN;
    feit.op_tijdstip = feit.vastgelegd;
    feit.rechten = ZAAK_RECHT_HEROPENEN | ZAAK_RECHT_GEFORCEERD_BIJWERKEN;
    return give(zaak, &feit, error);
}
