/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: RASCI on cases: who is on turn and as what, who must be told, whose advice is still out, how much work each has, and whether what was done agrees with the matrix.
 */
#ifndef ZAAK_RASCI_H
#define ZAAK_RASCI_H

#include <zaak/mandaat.h>
#include <zaak/matrix.h>
#include <zaak/voorraad.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup rasci Who is on turn
 *  Each question takes a view: the day asked for, and what was known on a moment. So it also tells who was accountable on a day in the past, of a case that is closed now.
 *  @{ */

/** Someone with a letter. Texts are lent by the case until it changes or by the catalogue. @since 0.1 */
struct zaak_betrokken {
    const struct zaak_object *roltype; /**< the role that has the letter */
    const char *activiteit;            /**< id of the activity; NULL where the letter comes from the roltype map */
    const char *betrokkene;            /**< who has the role on that day, or stands in for him; NULL: nobody, the role is not filled */
    const char *betrokkenetype;        /**< ZGW word; NULL when nobody */
};

/** Who has a letter: the roles with that letter in the activities of the present status (of the first status while the case has none), with the people and units that have those roles on that day
 *  or stand in for them. Each pair of role and betrokkene comes once. Without activities for that status the letters come from the roltypen (zaak_profiel_get_rol()). For a closed case nobody is
 *  on turn.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param letter one bit ZAAK_RASCI_…
 *  @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are (more than max when the room was too small), -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_rasci(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letter, struct zaak_betrokken *rows, size_t max);

/** A turn: someone in a role of an activity. Texts are lent by the case until it changes or by the catalogue. @since 0.1 */
struct zaak_beurt {
    const struct zaak_object *roltype; /**< the role */
    const char *activiteit;            /**< id of the activity; NULL where the letters come from the roltype map */
    const char *betrokkene;            /**< who acts; NULL: nobody has the role, or who has it is away and nobody stands in */
    const char *betrokkenetype;        /**< ZGW word; NULL when nobody */
    const char *vervangt;              /**< who has the role and is away; NULL: nobody is away */
    int32_t letters;                   /**< bits ZAAK_RASCI_… */
    int32_t reserved_int;              /**< zero */
    uint64_t reserved[2];              /**< zero */
};

/** Who is on turn and as what: a row for each activity of the present status, each role in it with one of the letters, and each who has that role.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param letters bits ZAAK_RASCI_…: roles with at least one of these
 *  @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns as zaak_get_rasci() @since 0.1 */
ZAAK_API int zaak_get_beurten(const struct zaak *zaak, const struct zaak_blik *blik, int32_t letters, struct zaak_beurt *rows, size_t max);

/** The letters of one person or unit on a case on a day: those of its roles in the activities of the present status, and of the roles of those it stands in for.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param betrokkene its identifier
 *  @returns bits ZAAK_RASCI_…, 0 when it has none, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_letters(const struct zaak *zaak, const struct zaak_blik *blik, const char *betrokkene);

/** Who must be told of an event (the I of its activity), on the day of that event: of a fact `activiteit`, `advies_gevraagd` or `advies_gegeven` those of its activity; of a `besluit` those of the
 *  activities that are a decision; of any other fact those of the status that the case has with it.
 *  @param zaak the case @param feit id of the fact @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns as zaak_get_rasci(), or -ZAAK_E_NIET_GEVONDEN when the case has no such fact, or it was withdrawn @since 0.1 */
ZAAK_API int zaak_get_informeren(const struct zaak *zaak, const char *feit, struct zaak_beurt *rows, size_t max);

/** What became of a question for advice. @since 0.1 */
enum {
    ZAAK_ADVIES_OPEN = 1,         /**< it is still out */
    ZAAK_ADVIES_TE_LAAT = 2,      /**< it is still out, and the last day to answer is past */
    ZAAK_ADVIES_GEGEVEN = 3,      /**< it came */
    ZAAK_ADVIES_NA_BESLUIT = 4,   /**< it came after the decision */
    ZAAK_ADVIES_NIET_AFGEWACHT = 5 /**< it is still out, and the decision was taken */
};

/** A question for advice. Texts are lent by the case until it changes. @since 0.1 */
struct zaak_advies {
    const char *adviseur;         /**< of whom */
    const char *activiteit;       /**< id of the activity, or NULL */
    const char *feit;             /**< id of the fact that asked it */
    const char *advies;           /**< address of the advice, or NULL */
    zaak_dag gevraagd_op;         /**< day on which it was asked */
    zaak_dag uiterlijk;           /**< last day to answer, or ZAAK_DAG_GEEN */
    zaak_dag gegeven_op;          /**< day on which it came, or ZAAK_DAG_GEEN */
    int32_t stand;                /**< one of ZAAK_ADVIES_… */
    uint64_t reserved[2];         /**< zero */
};

/** Initial value of a struct zaak_advies. @since 0.1 */
#define ZAAK_ADVIES_INIT { NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, { 0, 0 } }

/** All questions for advice of a case, in the order in which they were asked. An answer is that to the oldest question of that adviser which has none and was asked before; where both name an
 *  activity it is the same one.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns as zaak_get_rasci() @since 0.1 */
ZAAK_API int zaak_get_adviezen(const struct zaak *zaak, const struct zaak_blik *blik, struct zaak_advies *rows, size_t max);

/** How much someone has to do. Texts are lent by the cases until one of them changes. @since 0.1 */
struct zaak_werklast {
    const char *betrokkene;       /**< person or unit; NULL: roles that nobody has */
    const char *betrokkenetype;   /**< ZGW word; NULL when nobody */
    int32_t zaken;                /**< open cases in which it has any letter */
    int32_t per_letter[5];        /**< open cases in which it has the R, A, S, C, I, in this order */
    uint64_t reserved[2];         /**< zero */
};

/** Work load per person and per unit over the open cases of a collection, by identifier; who stands in carries the load, not who is away. The row of roles that nobody has comes first.
 *  @param voorraad the cases @param blik from where they are looked at; NULL: all facts @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns as zaak_get_rasci() @since 0.1 */
ZAAK_API int zaak_voorraad_get_werklast(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, struct zaak_werklast *rows, size_t max);

/** Who is on turn on all cases of a collection on one day, worked out once: for lists of work and for asking often whether someone may see a case. Later facts do not change it, and
 *  the place of a case is that of the day on which it was made: make it anew when a case is taken out of the collection. Immutable, but
 *  it shares its texts with the collection: one thread at a time, the same as those cases. @since 0.1 */
struct zaak_rasciindex;

/** Makes an index. @param voorraad the cases @param blik from where they are looked at; NULL: all facts @param[out] ret_index the index; the caller gives it back with zaak_rasciindex_unref()
 *  @param[out] error what went wrong; may be NULL @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_rasciindex_new(const struct zaak_voorraad *voorraad, const struct zaak_blik *blik, struct zaak_rasciindex **ret_index, struct zaak_error *error);

/** Takes a reference. @param index NULL is allowed @returns index @since 0.1 */
ZAAK_API struct zaak_rasciindex *zaak_rasciindex_ref(struct zaak_rasciindex *index);

/** Gives a reference back. @param index NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_rasciindex *zaak_rasciindex_unref(struct zaak_rasciindex *index);

/** The number by which the index knows a person or unit: looked up once, and then used for many cases. @param index the index @param betrokkene its identifier; NULL: nobody
 *  @returns the number, 0 for nobody, -ZAAK_E_NIET_GEVONDEN when no case knows it, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int64_t zaak_rasciindex_number(const struct zaak_rasciindex *index, const char *betrokkene);

/** The letters of someone on a case, as zaak_get_letters(). @param index the index @param zaak place of the case in the collection @param betrokkene number of zaak_rasciindex_number()
 *  @returns bits ZAAK_RASCI_…, 0 when it has none, -ZAAK_E_BEREIK past the last case, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_rasciindex_letters(const struct zaak_rasciindex *index, size_t zaak, int64_t betrokkene);

/** Someone on a case. @since 0.1 */
struct zaak_rasciwie {
    const char *betrokkene;       /**< person or unit, lent by the index; NULL: nobody has a role with these letters */
    int32_t letters;              /**< bits ZAAK_RASCI_… of all its activities */
    int32_t reserved_int;         /**< zero */
};

/** Who is on turn on a case. @param index the index @param zaak place of the case in the collection @param letters bits ZAAK_RASCI_…: with at least one of these
 *  @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are (more than max when the room was too small), -ZAAK_E_BEREIK past the last case, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_rasciindex_wie(const struct zaak_rasciindex *index, size_t zaak, int32_t letters, struct zaak_rasciwie *rows, size_t max);

/** The work of someone: the cases on which it is on turn with one of the letters, in the order of the collection.
 *  @param index the index @param betrokkene number of zaak_rasciindex_number() @param letters bits ZAAK_RASCI_…
 *  @param[out] zaken places of the cases in the collection; may be NULL when max is 0 @param max room in zaken
 *  @returns how many there are (more than max when the room was too small), or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_rasciindex_zaken(const struct zaak_rasciindex *index, int64_t betrokkene, int32_t letters, size_t *zaken, size_t max);

/** How a case is held against its matrix. Start from @ref ZAAK_RASCITOETS_INIT; lent by the caller during the call. @since 0.1 */
struct zaak_rascitoets {
    size_t size;                                /**< `sizeof(struct zaak_rascitoets)` */
    const struct zaak_rascigrenzen *grenzen;    /**< severities of rasci-r10 to rasci-r12 and rasci-advies; NULL: the defaults */
    const struct zaak_mandaten *mandaten;       /**< the register of mandates; NULL: rasci-r11 is not judged */
    uint64_t reserved[4];                       /**< zero */
};

/** Initial value of a struct zaak_rascitoets. @since 0.1 */
#define ZAAK_RASCITOETS_INIT { sizeof(struct zaak_rascitoets), NULL, NULL, { 0, 0, 0, 0 } }

/** Holds what was done on a case against the matrix of its procesprofiel, each fact on its own day: activities done by someone without the R (rasci-uitvoerder), decisions taken without the A
 *  (rasci-beslisser), segregation of duties (rasci-r10), mandate (rasci-r11), roles that nobody has on the day asked for while the case is open (rasci-r12), advice after the decision
 *  (rasci-advies). Segregation between cases is judged against the other cases of the same collection; one by object (ZAAK_SCHEIDING_OBJECT) looks through all of them for each such fact. The sentences name no persons: a finding has the id of its fact. Without activities in the
 *  profile only rasci-r12 is judged.
 *  @param zaak the case @param blik from where it is looked at; NULL: all facts @param toets how; NULL: the defaults, without mandates @param bevindingen where the findings go; NULL: they are
 *         only counted @param[out] error what went wrong, or the first finding of ZAAK_ERNST_FOUT; may be NULL
 *  @returns how many findings of ZAAK_ERNST_FOUT were added, -ZAAK_E_ARGUMENT, -ZAAK_E_WAARDE for a severity that is none, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_check_rasci(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_rascitoets *toets, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
