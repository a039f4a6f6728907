/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 4: the zaak: facts in, answers with reasons out.
 *
 * A case is its facts. A command (zaak_add_…, zaak_set_status …) checks the rules against what holds at its own day, then appends one fact; all else is derived. Loading checks
 * only the form. Facts stand in the order (op, vastgelegd, id); a day sorts before the instants of that day. So facts loaded in any order give the same answers, and withdrawing
 * a fact recomputes everything as if it had never been.
 *
 * The short commands (zaak_set_status …) record a fact right after all that was recorded before it, by nobody in particular: good for trying and for tests. A system in production
 * gives `vastgelegd`, `actor` and an `id` of its own through zaak_add_feit(), which also gives the warnings of the rules; zaak_check() gives them for the whole history.
 *
 * A case belongs to one thread at a time. Queries change nothing.
 */
#ifndef ZAAK_ZAAK_H
#define ZAAK_ZAAK_H

#include <zaak/feit.h>
#include <zaak/klok.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup zaak The zaak
 *  @{ */

/** One case. @since 0.1 */
struct zaak;

/** Opens a case on the day on which it was received.
 *  @param catalogus a frozen catalogue; the case holds a reference
 *  @param zaaktype identificatie of the zaaktype; its version is the one of that day, else the nearest, which zaak_check() reports
 *  @param ontvangen day of receipt
 *  @returns a case that the caller gives back with zaak_unref(); NULL on failure: zaak_open() says why
 *  @since 0.1 */
ZAAK_API struct zaak *zaak_new(struct zaak_catalogus *catalogus, const char *zaaktype, zaak_dag ontvangen);

/** Opens a case, with all that can be said of it.
 *  @param catalogus a frozen catalogue; the case holds a reference
 *  @param identificatie identificatie of the case; NULL: a fresh UUID
 *  @param feit a fact of kind ZAAK_FEIT_OPEN
 *  @param[out] ret_zaak the case; the caller gives it back with zaak_unref()
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN when the catalogue does not know the zaaktype, -ZAAK_E_BEREIK, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_open(struct zaak_catalogus *catalogus, const char *identificatie, const struct zaak_feit *feit, struct zaak **ret_zaak, struct zaak_error *error);

/** Takes a reference. @param zaak NULL is allowed @returns zaak @since 0.1 */
ZAAK_API struct zaak *zaak_ref(struct zaak *zaak);

/** Gives a reference back. @param zaak NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak *zaak_unref(struct zaak *zaak);

/** The identificatie of a case. @param zaak the case @returns lent by the case @since 0.1 */
ZAAK_API const char *zaak_get_identificatie(const struct zaak *zaak);

/** The catalogue of a case. @param zaak the case @returns lent by the case @since 0.1 */
ZAAK_API struct zaak_catalogus *zaak_get_catalogus(const struct zaak *zaak);

/** Appends one fact after checking the rules (zrc-007, 008, 013, 014, 016, 018, 019, 020 and the transitions of the procesprofiel) against what holds at its own day. A suspension or an
 *  extension that the clock passes over on that day (too late, too often) or takes in part (too long) is recorded all the same, with a warning in the words of the motivering.
 *  @param zaak the case
 *  @param feit the fact
 *  @param bevindingen where all violations and warnings go; may be NULL: then the clock is not asked
 *  @param[out] error the first violation, with rule, field and ZGW code; may be NULL
 *  @returns 0, -ZAAK_E_REGEL when a rule forbids it, -ZAAK_E_DUBBEL when the id is taken, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_BEREIK, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN; on
 *           failure the case is as it was
 *  @since 0.1 */
ZAAK_API int zaak_add_feit(struct zaak *zaak, const struct zaak_feit *feit, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** Checks a fact as zaak_add_feit() does, and appends nothing.
 *  @param zaak the case @param feit the fact @param bevindingen where all findings go; may be NULL @param[out] error the first violation; may be NULL
 *  @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_check_feit(const struct zaak *zaak, const struct zaak_feit *feit, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** Appends one fact after checking its form alone: for loading history, which is never judged. zaak_check() judges it afterwards. A fact that is there already with the same id
 *  and the same content is passed over.
 *  @param zaak the case @param feit the fact @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_DUBBEL for the same id with another content, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_BEREIK, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN; on failure the case is as
 *           it was
 *  @since 0.1 */
ZAAK_API int zaak_load_feit(struct zaak *zaak, const struct zaak_feit *feit, struct zaak_error *error);

/** Lists every violation in the history of a case: each fact is judged against what held before it.
 *  @param zaak the case @param bevindingen where the findings go
 *  @returns how many findings of ZAAK_ERNST_FOUT were added, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_check(const struct zaak *zaak, struct zaak_bevindingen *bevindingen);

/** The same by a chosen profile, with rights: commands judge by the profile of the catalogue, this by any. With which rights the facts of the past were recorded is not known, so
 *  rules about rights are notices here; those of the given rights are left out.
 *  @param zaak the case @param toets the profile and the rights; NULL: the profile of the catalogue, and no rights @param bevindingen where the findings go
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many findings of ZAAK_ERNST_FOUT were added, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN for an unknown profile, or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_check_with(const struct zaak *zaak, const struct zaak_toets *toets, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** Sets a status: closes the case with the end status (zrc-007), needs the resultaat first (zrc-007b).
 *  @param zaak the case @param statustype its omschrijving @param op the day @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_set_status(struct zaak *zaak, const char *statustype, zaak_dag op, struct zaak_error *error);

/** Reopens a closed case with a status that is no end status (zrc-008), with the right to do so.
 *  @param zaak the case @param statustype its omschrijving @param op the day @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_reopen(struct zaak *zaak, const char *statustype, zaak_dag op, struct zaak_error *error);

/** Sets the resultaat. @param zaak the case @param resultaattype its omschrijving @param op the day @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_set_resultaat(struct zaak *zaak, const char *resultaattype, zaak_dag op, struct zaak_error *error);

/** Gives someone a role from a day on. For a unit or another kind of betrokkene use zaak_add_feit().
 *  @param zaak the case @param roltype its omschrijving, or its omschrijvingGeneriek where one roltype has it @param betrokkene identifier of the person
 *  @param vanaf first day @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_add_rol(struct zaak *zaak, const char *roltype, const char *betrokkene, zaak_dag vanaf, struct zaak_error *error);

/** Ends a role. @param zaak the case @param roltype the role @param betrokkene the person @param tot last day @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_end_rol(struct zaak *zaak, const char *roltype, const char *betrokkene, zaak_dag tot, struct zaak_error *error);

/** Sets a property. @param zaak the case @param naam its name @param waarde its value @param op the day @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_set_eigenschap(struct zaak *zaak, const char *naam, const char *waarde, zaak_dag op, struct zaak_error *error);

/** Suspends the decision term (Awb 4:15). A ground that demands a set term (aanvulling, Awb 4:5) does not suspend without `tot`: then it was a request without a term
 *  (ABRvS 21-9-2016, ECLI:NL:RVS:2016:2527).
 *  @param zaak the case @param grond suspension ground, such as ZAAK_GROND_AANVULLING @param op day of the event (the invitation) @param tot last day of the set term or of the
 *  period; ZAAK_DAG_GEEN when none is known @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_add_opschorting(struct zaak *zaak, const char *grond, zaak_dag op, zaak_dag tot, struct zaak_error *error);

/** Ends the latest suspension that began before; where two run side by side, zaak_add_feit() names the ground. @param zaak the case @param op day of the event (completed) @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_add_hervatting(struct zaak *zaak, zaak_dag op, struct zaak_error *error);

/** Extends the decision term. @param zaak the case @param termijn by how long @param op day on which that was made known @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_add_verlenging(struct zaak *zaak, const struct zaak_periode *termijn, zaak_dag op, struct zaak_error *error);

/** Says when a base event of a term happened: the decision to which an objection is made was made known, the objection term ended. That it did not happen is for zaak_add_feit().
 *  @param zaak the case @param naam its id in the register of legal grounds ("bekendmaking") @param op its day, which may lie before the opening @param[out] error may be NULL
 *  @returns as zaak_add_feit(); -ZAAK_E_WAARDE for an event that the register lacks @since 0.1 */
ZAAK_API int zaak_add_gebeurtenis(struct zaak *zaak, const char *naam, zaak_dag op, struct zaak_error *error);

/** Makes the decision known: the clock stops. @param zaak the case @param op the day @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_add_besluit(struct zaak *zaak, zaak_dag op, struct zaak_error *error);

/** Records a notice of default (Awb 4:17 lid 3). One that came before the end of the decision term is recorded, and is a finding. Where the authority accepted that it came one day
 *  early, zaak_add_feit() says so. @param zaak the case @param op the day on which it was received @param verzonden the day on which it was sent, for the appeal alone;
 *  ZAAK_DAG_GEEN: not known @param[out] error may be NULL @returns as zaak_add_feit() @since 0.1 */
ZAAK_API int zaak_add_ingebrekestelling(struct zaak *zaak, zaak_dag op, zaak_dag verzonden, struct zaak_error *error);

/** Withdraws a fact that was recorded by mistake; withdrawing the withdrawal restores it. It acts with the rights to reopen and to change a closed case, as a correction may do both; a host that
 *  guards these rights gives a fact of kind ZAAK_FEIT_HERROEPING to zaak_add_feit().
 *  @param zaak the case @param feit id of the fact @param vastgelegd when this was recorded: after the fact that it withdraws;
 *  ZAAK_TIJDSTIP_GEEN: after everything that was recorded before @param[out] error may be NULL @returns as zaak_add_feit(), and -ZAAK_E_NIET_GEVONDEN without such a fact @since 0.1 */
ZAAK_API int zaak_withdraw_feit(struct zaak *zaak, const char *feit, zaak_tijdstip vastgelegd, struct zaak_error *error);

/** Corrects a fact, such as a status that was set by mistake: withdraws it with a reason and appends what should have been recorded, both or neither. ZGW knows no other correction of a
 *  status than a new one; here the reason stays with the withdrawal and is told by the audit trail. The rights, the actor and the moment of recording are those of the new fact: correcting
 *  a status of a closed case needs ZAAK_RECHT_HEROPENEN, anything else of it ZAAK_RECHT_GEFORCEERD_BIJWERKEN.
 *  @param zaak the case @param herroept id of the fact that is corrected @param reden why; not empty @param feit what should have been recorded: a fact of the same kind
 *  @param bevindingen where all violations go, of the withdrawal and of the new fact; may be NULL @param[out] error the first violation; may be NULL
 *  @returns as zaak_add_feit(), and -ZAAK_E_NIET_GEVONDEN without such a fact, -ZAAK_E_WAARDE for a fact of another kind or one that is withdrawn already; on failure the case is as it was @since 0.1 */
ZAAK_API int zaak_correct_feit(struct zaak *zaak, const char *herroept, const char *reden, const struct zaak_feit *feit, struct zaak_bevindingen *bevindingen,
                               struct zaak_error *error);

/** How many facts a case has. @param zaak the case @returns the number @since 0.1 */
ZAAK_API size_t zaak_feit_count(const struct zaak *zaak);

/** One fact, in order. @param zaak the case @param index from 0 @param[out] ret_feit the fact; texts lent by the case until it changes
 *  @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_get_feit(const struct zaak *zaak, size_t index, struct zaak_feit *ret_feit);

/** From where a case is looked at. Start from @ref ZAAK_BLIK_INIT. @since 0.1 */
struct zaak_blik {
    size_t size;               /**< `sizeof(struct zaak_blik)` */
    zaak_dag peildatum;        /**< the day asked for: facts of later days are not seen; ZAAK_DAG_GEEN: all facts */
    zaak_tijdstip bekend_op;   /**< as known on: only facts recorded until then count; ZAAK_TIJDSTIP_GEEN: all */
    struct zaak_lezing lezing; /**< the readings of the law */
    uint64_t reserved[4];      /**< zero */
};

/** Initial value of a struct zaak_blik. @since 0.1 */
#define ZAAK_BLIK_INIT { sizeof(struct zaak_blik), ZAAK_DAG_GEEN, ZAAK_TIJDSTIP_GEEN, ZAAK_LEZING_INIT, { 0, 0, 0, 0 } }

/** What holds. Start from @ref ZAAK_TOESTAND_INIT; texts are lent by the case until it changes, objects by the catalogue. @since 0.1 */
struct zaak_toestand {
    size_t size;                             /**< `sizeof(struct zaak_toestand)` */
    const struct zaak_object *zaaktype;      /**< the zaaktype version of the day of receipt (else the nearest); NULL when the catalogue does not know it */
    const char *zaaktype_naam;               /**< identificatie of the zaaktype as the fact has it */
    const char *omschrijving;                /**< omschrijving of the case, or NULL */
    const char *organisatie;                 /**< the organisation, or NULL */
    const struct zaak_profiel *profiel;      /**< its procesprofiel, or NULL */
    zaak_dag startdatum;                     /**< day of receipt; ZAAK_DAG_GEEN when the case is not open yet */
    const struct zaak_object *statustype;    /**< the present status, or NULL */
    const char *status;                      /**< its omschrijving as the fact has it, or NULL */
    zaak_dag status_op;                      /**< since when */
    const struct zaak_object *resultaattype; /**< the present result, or NULL */
    const char *resultaat;                   /**< its omschrijving as the fact has it, or NULL */
    zaak_dag einddatum;                      /**< day of the end status (zrc-007c); ZAAK_DAG_GEEN while the case is open */
    zaak_dag besluit_op;                     /**< day on which the decision was made known, or ZAAK_DAG_GEEN; see `besloten` */
    zaak_dag archiefactiedatum;              /**< of a closed case, by the standard and from its facts alone (zaak_get_archief() takes more); else ZAAK_DAG_GEEN */
    const char *archiefnominatie;            /**< of a closed case: word of the resultaattype, static; or NULL */
    const char *hoofdzaak;                   /**< identificatie of the main case, or NULL */
    const char *betalingsindicatie;          /**< ZGW word, or NULL */
    zaak_dag laatste_betaaldatum;            /**< or ZAAK_DAG_GEEN; none when nothing is to be paid (zrc-014) */
    bool besloten;                           /**< a decision was made known, be it on a day that is not known */
    bool reserved_bool[3];                   /**< false */
    const char *vertrouwelijkheidaanduiding; /**< of the case itself, or else of its zaaktype (zrc-009); ZGW word, or NULL */
    const char *archiefstatus;               /**< ZGW word that was set; NULL: none, so nog_te_archiveren */
    uint64_t reserved[6];                    /**< zero */
};

/** Initial value of a struct zaak_toestand. @since 0.1 */
#define ZAAK_TOESTAND_INIT \
    { sizeof(struct zaak_toestand), NULL, NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, NULL, NULL, ZAAK_DAG_GEEN, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, \
      ZAAK_DAG_GEEN, NULL, NULL, NULL, ZAAK_DAG_GEEN, false, { false, false, false }, NULL, NULL, { 0, 0, 0, 0, 0, 0 } }

/** What holds. @param zaak the case @param blik from where it is looked at; NULL: all facts @param[out] ret_toestand the answer @param[out] error may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_toestand(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_toestand *ret_toestand, struct zaak_error *error);

/** The clock of a case on a day: when must be decided, and why.
 *  @param zaak the case @param peildatum the day asked for @param[out] ret_klok the answer @param why where the steps go; may be NULL @param[out] error may be NULL
 *  @returns as zaak_klok_compute() @since 0.1 */
ZAAK_API int zaak_get_klok(const struct zaak *zaak, zaak_dag peildatum, struct zaak_klok *ret_klok, struct zaak_motivering *why, struct zaak_error *error);

/** The clock of a case, with readings and as known on a moment.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param[out] ret_klok the answer @param why where the steps go; may be NULL
 *  @param[out] error may be NULL @returns as zaak_klok_compute() @since 0.1 */
ZAAK_API int zaak_ask_klok(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_klok *ret_klok, struct zaak_motivering *why, struct zaak_error *error);

/** A status that may come next. @since 0.1 */
struct zaak_volgende {
    const struct zaak_object *statustype; /**< the status, lent by the catalogue */
    bool mag;                             /**< whether all that it demands is there (resultaat, besluit, roles, properties) */
    bool reserved_bool[7];                /**< false */
};

/** Which statuses may come next by the procesprofiel; for a closed case none.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are (more than max when the room was too small), -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_volgende(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_volgende *rows, size_t max);

/** A role that someone has. @since 0.1 */
struct zaak_rol {
    const struct zaak_object *roltype; /**< lent by the catalogue; NULL when the zaaktype does not know it */
    const char *naam;                  /**< the roltype as the fact has it, lent by the case until it changes */
    const char *betrokkene;            /**< identifier, lent by the case until it changes */
    const char *betrokkenetype;        /**< ZGW word, idem */
    zaak_dag van;                      /**< first day; ZAAK_DAG_GEEN when it is not known */
    zaak_dag tot;                      /**< last day, or ZAAK_DAG_GEEN */
};

/** Initial value of a struct zaak_rol. @since 0.1 */
#define ZAAK_ROL_INIT { NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN }

/** Who has which role on the day asked for (without a day: all roles there ever were), by first day.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are (more than max when the room was too small), -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_rollen(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_rol *rows, size_t max);

/** The value of a property.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param naam its name @returns lent by the case until it changes; NULL when it has none @since 0.1 */
ZAAK_API const char *zaak_get_eigenschap(const struct zaak *zaak, const struct zaak_blik *blik, const char *naam);

/** Makes a case from its facts as JSON Lines (docs/formaten.md), checking the form alone.
 *  @param catalogus a frozen catalogue @param text the lines, UTF-8, all of one case @param length length in bytes @param[out] ret_zaak the case
 *  @param[out] error what went wrong, with line and field; may be NULL
 *  @returns 0, or -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_VORM, -ZAAK_E_DUBBEL, -ZAAK_E_VERWIJZING for a line of another case, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_load_jsonl(struct zaak_catalogus *catalogus, const char *text, size_t length, struct zaak **ret_zaak, struct zaak_error *error);

/** Writes the facts of a case as JSON Lines, in order, so that loading them gives the same case.
 *  @param zaak the case @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0 @param size size of the buffer in bytes
 *  @returns the length of the whole text, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_save_jsonl(const struct zaak *zaak, char *buffer, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
