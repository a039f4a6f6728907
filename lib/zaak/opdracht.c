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

/* A fact that is only checked gets no id of its own: it would stay in the pool for nothing. */
static int give_id(struct zaak *zaak, struct feit *feit, bool fresh, struct zaak_error *error)
{
    char id[37] = "";

    if (feit->id)
        return 0;
    if (fresh)
        zaak_context_make_id(zaak->omgeving->ctx, id);
    feit->id = zaak_pool_add(&zaak->omgeving->pool, id);
    return feit->id == UINT32_MAX ? zaak_fail_memory(error) : 0;
}

/* What held before a fact: the facts that come before it in the order. */
static int state_before(const struct zaak *zaak, size_t place, struct zaak_toestand *toestand, struct uitzicht *seen, struct zaak_error *error)
{
    struct uitzicht u;
    const struct feit *feit;
    int result = zaak_uitzicht_begin(&u, zaak, NULL, error);

    if (result)
        return result;
    zaak_toestand_begin(&u, toestand);
    u.tot = place;
    *seen = u;
    while ((feit = zaak_uitzicht_next(&u)))
        zaak_toestand_apply(zaak, feit, toestand);
    return 0;
}

static int judge(const struct zaak *zaak, const struct feit *feit, int32_t rechten, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct zaak_toestand toestand;
    struct rapport rapport = { .list = list, .error = error, .profiel = zaak_catalogus_regelprofiel(zaak->omgeving->catalogus) };
    struct geheel geheel = { .klok_gevraagd = false };
    struct beoordeling b = { .zaak = zaak, .toestand = &toestand, .feit = feit, .rechten = rechten, .geheel = &geheel };
    /* Of a fact without a day that is recorded now, all that is known now came before. */
    size_t place = feit->dag == ZAAK_DAG_GEEN ? zaak->count : zaak_place(zaak, feit);
    int result = state_before(zaak, place, &toestand, &b.seen, error);

    if (result)
        return result;
    b.seen.blik.peildatum = feit->dag;
    b.opening = toestand.startdatum != ZAAK_DAG_GEEN;
    zaak_judge(&b, &rapport);
    if (list)
        zaak_report_clock_on(zaak, feit, &rapport);   /* warnings alone */
    if (rapport.failed)
        return zaak_fail_memory(error);
    return rapport.fouten ? -ZAAK_E_REGEL : 0;
}

/* INT64_MIN when there are no facts. */
static zaak_tijdstip last_recorded(const struct zaak *zaak)
{
    zaak_tijdstip last = INT64_MIN;

    for (size_t i = 0; i < zaak->count; i++)
        if (zaak->feiten[i].vastgelegd > last)
            last = zaak->feiten[i].vastgelegd;
    return last;
}

zaak_tijdstip zaak_next_recorded(const struct zaak *zaak)
{
    return zaak->count ? last_recorded(zaak) + 1 : ZAAK_TIJDSTIP_GEEN;
}

static int prepare(struct zaak *zaak, const struct zaak_feit *given, struct zaak_feit *known, struct feit *feit, bool fresh,
                   struct zaak_error *error)
{
    int result = zaak && given ? zaak_options_read(known, sizeof *known, given, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = zaak_feit_take(zaak, known, feit, error);
    if (result)
        return result;
    /* The library has no clock; but a command comes after all that was recorded before it, and so keeps its place among the facts of one day. The form of a fact keeps recorded
     * moments far from the end of time. */
    if (known->vastgelegd == ZAAK_TIJDSTIP_GEEN && zaak->count && feit->vastgelegd <= last_recorded(zaak))
        feit->vastgelegd = last_recorded(zaak) + 1;
    result = give_id(zaak, feit, fresh, error);
    if (result == 0 && zaak_find_feit(zaak, feit->id))
        result = zaak_fail(error, ZAAK_E_DUBBEL, "id", "Het feit \"%.60s\" bestaat al.", zaak_text(zaak, feit->id));
    return result;
}

int zaak_add_feit(struct zaak *zaak, const struct zaak_feit *given, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct zaak_feit known = ZAAK_FEIT_INIT;
    struct feit feit;
    int result = prepare(zaak, given, &known, &feit, true, error);

    if (result == 0)
        result = judge(zaak, &feit, known.rechten, list, error);
    if (result)
        return result;
    result = zaak_insert(zaak, &feit);
    return result ? zaak_fail_plain(error, result) : 0;
}

int zaak_check_feit(const struct zaak *zaak, const struct zaak_feit *given, struct zaak_bevindingen *list, struct zaak_error *error)
{
    struct zaak_feit known = ZAAK_FEIT_INIT;
    struct feit feit;
    /* Only the pool of texts grows, which no answer depends on. */
    int result = prepare((struct zaak *)zaak, given, &known, &feit, false, error);

    return result ? result : judge(zaak, &feit, known.rechten, list, error);
}

/* The same fact again is no news; another one under its id is a mistake. */
static int compare_known(const struct zaak *zaak, const struct feit *known, const struct feit *feit, struct zaak_error *error)
{
    bool same = known->op == feit->op && known->is_tijdstip == feit->is_tijdstip && known->vastgelegd == feit->vastgelegd &&
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
    struct feit feit;
    int result = zaak ? zaak_feit_take(zaak, given, &feit, error) : zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);

    if (result == 0)
        result = give_id(zaak, &feit, true, error);
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
        b.seen.blik.peildatum = b.feit->dag;
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
        result = zaak_add_feit(zaak, &feit, NULL, error);
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

static struct zaak_feit make(int32_t soort, zaak_dag op, const char *naam, const char *waarde)
{
    struct zaak_feit feit = ZAAK_FEIT_INIT;

    feit.soort = soort;
    feit.op = op;
    feit.naam = naam;
    feit.waarde = waarde;
    return feit;
}

int zaak_set_status(struct zaak *zaak, const char *statustype, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_STATUS, op, statustype, NULL);

    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_reopen(struct zaak *zaak, const char *statustype, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_STATUS, op, statustype, NULL);

    feit.rechten = ZAAK_RECHT_HEROPENEN;
    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_set_resultaat(struct zaak *zaak, const char *resultaattype, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_RESULTAAT, op, resultaattype, NULL);

    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_add_rol(struct zaak *zaak, const char *roltype, const char *betrokkene, zaak_dag vanaf, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_ROL, vanaf, roltype, betrokkene);

    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_end_rol(struct zaak *zaak, const char *roltype, const char *betrokkene, zaak_dag tot, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_ROL_EINDE, tot, roltype, betrokkene);

    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_set_eigenschap(struct zaak *zaak, const char *naam, const char *waarde, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_EIGENSCHAP, op, naam, waarde);

    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_add_opschorting(struct zaak *zaak, const char *grond, zaak_dag op, zaak_dag tot, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_OPSCHORTING, op, grond, NULL);

    feit.tot = tot;
    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_add_hervatting(struct zaak *zaak, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_HERVATTING, op, NULL, NULL);

    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_add_verlenging(struct zaak *zaak, const struct zaak_periode *termijn, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_VERLENGING, op, NULL, NULL);

    if (!termijn)
        return zaak_fail(error, ZAAK_E_ARGUMENT, "termijn", NULL);
    feit.termijn = *termijn;
    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_add_besluit(struct zaak *zaak, zaak_dag op, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_BESLUIT, op, NULL, NULL);

    return zaak_add_feit(zaak, &feit, NULL, error);
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
    return zaak_add_feit(zaak, &feit, NULL, error);
}

int zaak_withdraw_feit(struct zaak *zaak, const char *id, zaak_tijdstip vastgelegd, struct zaak_error *error)
{
    struct zaak_feit feit = make(ZAAK_FEIT_HERROEPING, ZAAK_DAG_GEEN, id, NULL);

    if (!zaak)
        return zaak_fail(error, ZAAK_E_ARGUMENT, NULL, NULL);
    feit.vastgelegd = vastgelegd != ZAAK_TIJDSTIP_GEEN ? vastgelegd : zaak_next_recorded(zaak);
    feit.op_tijdstip = feit.vastgelegd;
    feit.rechten = ZAAK_RECHT_HEROPENEN | ZAAK_RECHT_GEFORCEERD_BIJWERKEN;
    return zaak_add_feit(zaak, &feit, NULL, error);
}
