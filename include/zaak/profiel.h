/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: the procesprofiel of a zaaktype: what ZGW cannot say: the legal ground, the servicenormen, the allowed transitions, and who does what (RASCI).
 *
 * **Threads.** A procesprofiel is lent by a frozen catalogue and never changes: any thread.
 */
#ifndef ZAAK_PROFIEL_H
#define ZAAK_PROFIEL_H

#include <zaak/catalogus.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup profiel The procesprofiel
 *  @{ */

/** The procesprofiel of one zaaktype version for one organisation and day of receipt: lent by the catalogue. @since 0.1 */
struct zaak_profiel;

/** Finds the procesprofiel: of the organisation where it has one, filled up from the shared one member by member.
 *  @param zaaktype a zaaktype version of a frozen catalogue
 *  @param organisatie the organisation, such as "GM9901"; NULL: the shared profile alone
 *  @param dag the day of receipt
 *  @returns the profile lent by the catalogue; NULL when there is none: then there is no legal ground, any status may follow any other, and R and A come from the roltypen
 *  @since 0.1 */
ZAAK_API const struct zaak_profiel *zaak_profiel_find(const struct zaak_object *zaaktype, const char *organisatie, zaak_dag dag);

/** The legal ground of the decision term. @param profiel the profile @returns id lent by the catalogue; NULL: no decision, servicenorm only @since 0.1 */
ZAAK_API const char *zaak_profiel_get_grond(const struct zaak_profiel *profiel);

/** Direction of a servicenorm. @since 0.1 */
enum {
    ZAAK_RICHTING_BINNEN = 0,    /**< within a term after its begin */
    ZAAK_RICHTING_VOOR = 1,      /**< at least a term before its begin, which then is an event that is to come: counted back */
    ZAAK_RICHTING_HOOGSTENS = 2, /**< at most so many: a count, such as transfers or clicks */
    ZAAK_RICHTING_VENSTER = 3    /**< in a window, such as July */
};

/** Where a servicenorm begins or ends, or from when it holds. @since 0.1 */
enum {
    ZAAK_NORMMOMENT_GEWOON = 0,      /**< as it is without being said: it begins as the clock of the case, it ends with the decision made known or else the end status */
    ZAAK_NORMMOMENT_ONTVANGST = 1,   /**< the receipt of the case */
    ZAAK_NORMMOMENT_AFHANDELING = 2, /**< the decision made known or else the end status */
    ZAAK_NORMMOMENT_STATUS = 3,      /**< the first time that this status was reached */
    ZAAK_NORMMOMENT_EIGENSCHAP = 4   /**< the day (or moment) that this property says; of a norm that counts: the number that it says */
};

/** An event in a servicenorm. Plain data; the text is lent by the catalogue. @since 0.1 */
struct zaak_normmoment {
    int32_t soort;        /**< one of ZAAK_NORMMOMENT_… */
    int32_t reserved_int; /**< zero */
    const char *naam;     /**< the statustype or property; else NULL */
};

/** Kind of a window. @since 0.1 */
enum {
    ZAAK_VENSTER_GEEN = 0,  /**< none */
    ZAAK_VENSTER_JAAR = 1,  /**< days that come back each year: `van` and `tot` are 100 times the month and the day of the month (701 to 731: July); both count */
    ZAAK_VENSTER_DAG = 2    /**< a time of the day, in Amsterdam: `van` and `tot` are minutes since midnight; at `tot` it is over */
};

/** A window. Plain data. @since 0.1 */
struct zaak_normvenster {
    int32_t soort;  /**< one of ZAAK_VENSTER_… */
    int32_t van;    /**< see the kind */
    int32_t tot;    /**< see the kind; of a year it may lie before `van`: then the window goes over New Year */
};

/** The period over which a score is taken. @since 0.1 */
enum {
    ZAAK_NORMPERIODE_GEEN = 0,      /**< all there is */
    ZAAK_NORMPERIODE_MAAND = 1,     /**< a calendar month */
    ZAAK_NORMPERIODE_KWARTAAL = 2,  /**< a quarter */
    ZAAK_NORMPERIODE_JAAR = 3       /**< a calendar year */
};

/** What a servicenorm says beyond "within a term after receipt". Start from @ref ZAAK_NORMREGEL_INIT; texts are lent by the catalogue. @since 0.1 */
struct zaak_normregel {
    size_t size;                       /**< `sizeof(struct zaak_normregel)` */
    int32_t richting;                  /**< one of ZAAK_RICHTING_… */
    int32_t hoogstens;                 /**< with ZAAK_RICHTING_HOOGSTENS: the most */
    struct zaak_normmoment begin;      /**< where it begins; with ZAAK_RICHTING_VOOR: the event before which it must be done */
    struct zaak_normmoment einde;      /**< what must be done */
    struct zaak_normmoment voorwaarde; /**< what must be there: a status or a property; ZAAK_NORMMOMENT_GEWOON: nothing. Without `waarde` the promise runs from then
                                            (from its begin, when that is later) */
    const char *waarde;                /**< the value that the property of `voorwaarde` must have: the promise is for those cases only; NULL: any */
    struct zaak_normvenster venster;   /**< with ZAAK_RICHTING_VENSTER: the window */
    int32_t periode;                   /**< one of ZAAK_NORMPERIODE_…: over what the score is taken */
    const char *gebeurtenis;           /**< of a norm on events that are no case: their kind, such as "telefoongesprek"; else NULL */
    const char *organisatie;           /**< of such a norm: whose it is; NULL: everyone's */
    bool verstreken;                   /**< a term in hours, minutes or seconds runs on, also while the channel is closed */
    bool reserved_bool[7];             /**< false */
    uint64_t reserved[4];              /**< zero */
};

/** Initial value of a struct zaak_normregel. @since 0.1 */
#define ZAAK_NORMREGEL_INIT \
    { sizeof(struct zaak_normregel), 0, 0, { 0, 0, NULL }, { 0, 0, NULL }, { 0, 0, NULL }, NULL, { 0, 0, 0 }, 0, NULL, NULL, false, \
      { false, false, false, false, false, false, false }, { 0, 0, 0, 0 } }

/** A servicenorm: a promise with a target. Its term counts in days, weeks, months, years or working days; or, with a `kanaal`, in seconds, minutes or hours of the time that this
 *  channel is open. Start from @ref ZAAK_SERVICENORM_INIT; texts are lent by the catalogue. @since 0.1 */
struct zaak_servicenorm {
    size_t size;                  /**< `sizeof(struct zaak_servicenorm)` */
    const char *id;               /**< id, unique in its profile */
    const char *belofte;          /**< the promise in plain Dutch */
    struct zaak_periode termijn;  /**< its length; unit ZAAK_EENHEID_GEEN for a count or a window */
    int32_t regime;               /**< one of ZAAK_REGIME_… */
    int32_t doel;                 /**< target in whole percents */
    const char *status;           /**< the statustype that ends it; NULL: what `regel` says, or else the decision made known, or else the end status */
    bool schort_op;               /**< whether a suspension of the legal term moves the promise too */
    bool reserved_bool[7];        /**< false */
    const char *kanaal;           /**< the channel in whose opening time the term counts; NULL: a term in days, or time that runs on */
    const struct zaak_normregel *regel; /**< what it says beyond that; NULL: within the term, as for all members of @ref ZAAK_NORMREGEL_INIT. Those of a catalogue always have it */
    uint64_t reserved[2];         /**< zero */
};

/** Initial value of a struct zaak_servicenorm. @since 0.1 */
#define ZAAK_SERVICENORM_INIT \
    { sizeof(struct zaak_servicenorm), NULL, NULL, { 0, 0 }, 0, 0, NULL, false, { false, false, false, false, false, false, false }, NULL, NULL, { 0, 0 } }

/** How many servicenormen a profile has. @param profiel the profile; NULL is allowed @returns the number @since 0.1 */
ZAAK_API size_t zaak_profiel_norm_count(const struct zaak_profiel *profiel);

/** One servicenorm, in the order of the document.
 *  @param profiel the profile @param index from 0 @param[out] ret_norm the norm @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_profiel_get_norm(const struct zaak_profiel *profiel, size_t index, struct zaak_servicenorm *ret_norm);

/** Which servicenorm is the promise of the work list: the first that is made to all cases of the profile and counts in days from where the clock begins (`gepland` of the clock).
 *  @param profiel the profile; NULL is allowed @returns its place, from 0, or -ZAAK_E_NIET_GEVONDEN when there is none @since 0.1 */
ZAAK_API int zaak_profiel_get_belofte(const struct zaak_profiel *profiel);

/** How many servicenormen on events that are no case (telephone, counter, website) the catalogue has. @param catalogus the catalogue; NULL is allowed @returns the number @since 0.1 */
ZAAK_API size_t zaak_catalogus_norm_count(const struct zaak_catalogus *catalogus);

/** One servicenorm on events that are no case, in the order in which they were read.
 *  @param catalogus a frozen catalogue @param index from 0 @param[out] ret_norm the norm; its `regel` says the kind of event
 *  @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT, also before the freeze @since 0.1 */
ZAAK_API int zaak_catalogus_get_norm(const struct zaak_catalogus *catalogus, size_t index, struct zaak_servicenorm *ret_norm);

/** Letters of RASCI; bits. @since 0.1 */
enum {
    ZAAK_RASCI_R = 1,  /**< responsible: does it */
    ZAAK_RASCI_A = 2,  /**< accountable: answers for it */
    ZAAK_RASCI_S = 4,  /**< support: helps R */
    ZAAK_RASCI_C = 8,  /**< consulted: asked before */
    ZAAK_RASCI_I = 16  /**< informed: told after */
};

/** One cell of the RASCI matrix. Start from @ref ZAAK_RASCIREGEL_INIT; texts are lent by the catalogue. @since 0.1 */
struct zaak_rasciregel {
    size_t size;                     /**< `sizeof(struct zaak_rasciregel)` */
    const char *activiteit;          /**< id of the activity; NULL where the letter comes from the roltype map */
    const char *naam;                /**< name of the activity; NULL idem */
    const struct zaak_object *statustype; /**< status in which it is done; NULL idem */
    const struct zaak_object *roltype;    /**< the role */
    int32_t letters;                 /**< bits ZAAK_RASCI_… */
    int32_t reserved_int;            /**< zero */
    uint64_t reserved[4];            /**< zero */
};

/** Initial value of a struct zaak_rasciregel. @since 0.1 */
#define ZAAK_RASCIREGEL_INIT { sizeof(struct zaak_rasciregel), NULL, NULL, NULL, NULL, 0, 0, { 0, 0, 0, 0 } }

/** How many cells with a letter the matrix has. @param profiel the profile; NULL is allowed @returns the number @since 0.1 */
ZAAK_API size_t zaak_profiel_rasci_count(const struct zaak_profiel *profiel);

/** One cell of the matrix, by activity.
 *  @param profiel the profile @param index from 0 @param[out] ret_regel the cell @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_profiel_get_rasci(const struct zaak_profiel *profiel, size_t index, struct zaak_rasciregel *ret_regel);

/** Where the activity was done that may not go together with another one; see struct zaak_scheiding. @since 0.1 */
enum {
    ZAAK_SCHEIDING_ZAAK = 0,          /**< in the same case */
    ZAAK_SCHEIDING_ANDERE_ZAAK = 1,   /**< in the hoofdzaak or a relevante zaak: the decision that is objected to */
    ZAAK_SCHEIDING_OBJECT = 2         /**< in any case about the same zaakobject, the same establishment */
};

/** What the law forbids; see struct zaak_scheiding. @since 0.1 */
enum {
    ZAAK_SCHEIDING_NIEMAND = 0,       /**< nobody who did the other activity */
    ZAAK_SCHEIDING_MEERDERHEID = 1,   /**< one person who did not do it, or several of whom most did not, and not the chair (Awb 7:5 lid 1) */
    ZAAK_SCHEIDING_EXTERN = 2         /**< the chair, or whoever does it without one, has no role inside the organisation (Awb 7:13 lid 1) */
};

/** A segregation of duties: who may not do an activity. Start from @ref ZAAK_SCHEIDING_INIT; texts are lent by the catalogue. @since 0.1 */
struct zaak_scheiding {
    size_t size;              /**< `sizeof(struct zaak_scheiding)` */
    const char *activiteit;   /**< id of the other activity; NULL with ZAAK_SCHEIDING_EXTERN */
    const char *artikel;      /**< the article that demands it, such as "Awb art. 10:3 lid 3" */
    int32_t waar;             /**< one of ZAAK_SCHEIDING_ZAAK, _ANDERE_ZAAK, _OBJECT */
    int32_t wijze;            /**< one of ZAAK_SCHEIDING_NIEMAND, _MEERDERHEID, _EXTERN */
    uint64_t reserved[4];     /**< zero */
};

/** Initial value of a struct zaak_scheiding. @since 0.1 */
#define ZAAK_SCHEIDING_INIT { sizeof(struct zaak_scheiding), NULL, NULL, 0, 0, { 0, 0, 0, 0 } }

/** An activity: a row of the matrix. Start from @ref ZAAK_ACTIVITEIT_INIT; texts are lent by the catalogue. @since 0.1 */
struct zaak_activiteit {
    size_t size;                          /**< `sizeof(struct zaak_activiteit)` */
    const char *id;                       /**< id, unique in its profile */
    const char *naam;                     /**< what is done, in Dutch */
    const struct zaak_object *statustype; /**< status in which it is done */
    const char *bedrag;                   /**< name of the eigenschap with the amount that is decided upon; NULL: none */
    int32_t scheiding_count;              /**< how many segregations of duties it has */
    bool besluit;                         /**< it is a decision */
    bool mandaat;                         /**< who takes it needs a mandate (Awb 10:3) */
    bool reserved_bool[2];                /**< false */
    uint64_t reserved[4];                 /**< zero */
};

/** Initial value of a struct zaak_activiteit. @since 0.1 */
#define ZAAK_ACTIVITEIT_INIT { sizeof(struct zaak_activiteit), NULL, NULL, NULL, NULL, 0, false, false, { false, false }, { 0, 0, 0, 0 } }

/** How many activities a profile has. @param profiel the profile; NULL is allowed @returns the number; 0 when the letters come from the roltypen @since 0.1 */
ZAAK_API size_t zaak_profiel_activiteit_count(const struct zaak_profiel *profiel);

/** One activity, in the order of the profile.
 *  @param profiel the profile @param index from 0 @param[out] ret_activiteit the activity @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_profiel_get_activiteit(const struct zaak_profiel *profiel, size_t index, struct zaak_activiteit *ret_activiteit);

/** One segregation of duties of an activity.
 *  @param profiel the profile @param activiteit place of the activity, from 0 @param index from 0 @param[out] ret_scheiding the segregation
 *  @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_profiel_get_scheiding(const struct zaak_profiel *profiel, size_t activiteit, size_t index, struct zaak_scheiding *ret_scheiding);

/** A role: a column of the matrix. Start from @ref ZAAK_PROFIELROL_INIT. @since 0.1 */
struct zaak_profielrol {
    size_t size;                       /**< `sizeof(struct zaak_profielrol)` */
    const struct zaak_object *roltype; /**< the role, lent by the catalogue */
    int32_t niveau;                    /**< level in the line, 1 the lowest; 0 when none is given */
    int32_t letters;                   /**< bits ZAAK_RASCI_… that the role has where the profile has no activities */
    bool is_extern;                    /**< held by someone outside the organisation; where nothing is said: initiator, mede_initiator and belanghebbende */
    bool eigen_letters;                /**< the profile itself says the letters */
    bool reserved_bool[6];             /**< false */
    uint64_t reserved[4];              /**< zero */
};

/** Initial value of a struct zaak_profielrol. @since 0.1 */
#define ZAAK_PROFIELROL_INIT { sizeof(struct zaak_profielrol), NULL, 0, 0, false, false, { false, false, false, false, false, false }, { 0, 0, 0, 0 } }

/** What a profile says of a role, filled up with what holds where it says nothing.
 *  @param profiel the profile; NULL: what holds without one @param roltype the role @param[out] ret_rol the role
 *  @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_profiel_get_rol(const struct zaak_profiel *profiel, const struct zaak_object *roltype, struct zaak_profielrol *ret_rol);

/** The letters that a role has without a procesprofiel, by its omschrijvingGeneriek: behandelaar R, beslisser A, zaakcoordinator A, adviseur C, klantcontacter S, initiator, mede_initiator
 *  and belanghebbende I.
 *  @param roltype the role @returns bits ZAAK_RASCI_…, 0 for an unknown word @since 0.1 */
ZAAK_API int zaak_roltype_get_rasci(const struct zaak_object *roltype);

/** May this status follow that one?
 *  @param profiel the profile; NULL: any status may follow any other
 *  @param van the present statustype; NULL: the case has none yet
 *  @param naar the next statustype
 *  @returns true when it may
 *  @since 0.1 */
ZAAK_API bool zaak_profiel_allows(const struct zaak_profiel *profiel, const struct zaak_object *van, const struct zaak_object *naar);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
