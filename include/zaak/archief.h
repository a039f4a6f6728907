/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 4: archiving: what becomes of a closed case, and from which day, with the reasons (Zaken API zrc-021, zrc-022, zrc-026; Catalogi API ztc-004 to ztc-008).
 *
 * The answer is a pure function of the facts: nothing is kept, so it can never be out of date. When a source changes (a decision, a property, the end of a main case), ask again.
 *
 * A source that is not given is something else than a source that is not there: a list that is NULL is not known here and postpones the answer, a list without rows (a pointer to
 * anything, and a count of 0) says that the case has none.
 */
#ifndef ZAAK_ARCHIEF_H
#define ZAAK_ARCHIEF_H

#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup archief Archiving
 *  @{ */

/** What comes of the question. @since 0.1 */
enum {
    ZAAK_ARCHIEF_BEREKEND = 1,   /**< there is an archiefactiedatum */
    ZAAK_ARCHIEF_UITGESTELD = 2, /**< not yet: the source is still to come */
    ZAAK_ARCHIEF_ONMOGELIJK = 3  /**< not at all: the catalogue or the case must be mended first */
};

/** Why there is no archiefactiedatum. Which of them postpones and which makes impossible says the variant (`lib/register/archief_redenen.csv`). @since 0.1 */
enum {
    ZAAK_ARCHIEFREDEN_GEEN = 0,                   /**< there is one */
    ZAAK_ARCHIEFREDEN_ZAAK_OPEN = 1,              /**< the case is open: zrc-021 is about closing */
    ZAAK_ARCHIEFREDEN_GEEN_RESULTAAT = 2,         /**< no resultaat (zrc-007b) */
    ZAAK_ARCHIEFREDEN_BEWAREN_ZONDER_TERMIJN = 3, /**< blijvend_bewaren without archiefactietermijn: the day of handing over is set by hand */
    ZAAK_ARCHIEFREDEN_GEEN_TERMIJN = 4,           /**< no archiefactietermijn, and not to be kept */
    ZAAK_ARCHIEFREDEN_GEEN_AFLEIDINGSWIJZE = 5,   /**< the resultaattype has no brondatumArchiefprocedure */
    ZAAK_ARCHIEFREDEN_GEEN_DATUMKENMERK = 6,      /**< it names no datumkenmerk (ztc-004) */
    ZAAK_ARCHIEFREDEN_GEEN_OBJECTTYPE = 7,        /**< it names no objecttype (ztc-006) */
    ZAAK_ARCHIEFREDEN_GEEN_PROCESTERMIJN = 8,     /**< it names no procestermijn (ztc-008) */
    ZAAK_ARCHIEFREDEN_GEEN_HOOFDZAAK = 9,         /**< the case has no main case */
    ZAAK_ARCHIEFREDEN_HOOFDZAAK_OPEN = 10,        /**< the main case is open */
    ZAAK_ARCHIEFREDEN_HOOFDZAAK_ZONDER_BRONDATUM = 11, /**< the main case is closed and has no brondatum itself, where the variant takes that */
    ZAAK_ARCHIEFREDEN_EIGENSCHAP_ONTBREEKT = 12,  /**< the case does not have the property */
    ZAAK_ARCHIEFREDEN_EIGENSCHAP_LEEG = 13,       /**< the property is empty */
    ZAAK_ARCHIEFREDEN_EIGENSCHAP_ONLEESBAAR = 14, /**< the property is no day */
    ZAAK_ARCHIEFREDEN_ANDER_DATUMKENMERK = 15,    /**< set by hand, and not set yet */
    ZAAK_ARCHIEFREDEN_GEEN_ZAAKOBJECT = 16,       /**< no zaakobject of that objecttype */
    ZAAK_ARCHIEFREDEN_KENMERK_ONTBREEKT = 17,     /**< a zaakobject does not have the attribute */
    ZAAK_ARCHIEFREDEN_KENMERK_LEEG = 18,          /**< the attribute of a zaakobject is empty */
    ZAAK_ARCHIEFREDEN_KENMERK_ONLEESBAAR = 19,    /**< the attribute of a zaakobject is no day */
    ZAAK_ARCHIEFREDEN_ZAAKOBJECT_NIET_ONDERSTEUND = 20, /**< the product of this variant cannot do it */
    ZAAK_ARCHIEFREDEN_GEEN_GERELATEERDE_ZAAK = 21, /**< no related case */
    ZAAK_ARCHIEFREDEN_GERELATEERDE_ZAAK_OPEN = 22, /**< all related cases are open */
    ZAAK_ARCHIEFREDEN_GEEN_BESLUIT_INGANG = 23,   /**< no besluit, where its ingangsdatum counts */
    ZAAK_ARCHIEFREDEN_INGANGSDATUM_ONBEKEND = 24, /**< no besluit has an ingangsdatum */
    ZAAK_ARCHIEFREDEN_GEEN_BESLUIT_VERVAL = 25,   /**< no besluit, where its vervaldatum counts */
    ZAAK_ARCHIEFREDEN_VERVALDATUM_ONBEKEND = 26,  /**< no besluit has a vervaldatum */
    ZAAK_ARCHIEFREDEN_BRON_ONBEKEND = 27,         /**< the source is not given here */
    ZAAK_ARCHIEFREDEN_BUITEN_BEREIK = 28,         /**< the day lies after the year 9999 */
    ZAAK_ARCHIEFREDEN_COUNT = 29                  /**< how many there are */
};

/** What a reason does. @since 0.1 */
enum {
    ZAAK_GEVOLG_UITGESTELD = 0, /**< postponed; the case can be closed */
    ZAAK_GEVOLG_ONMOGELIJK = 1, /**< impossible; the case can be closed */
    ZAAK_GEVOLG_GEWEIGERD = 2   /**< impossible, and closing is refused */
};

/** The day of an instant. @since 0.1 */
enum {
    ZAAK_BRONDAG_AMSTERDAM = 0, /**< the civil day in Europe/Amsterdam, for einddatum and brondatum alike */
    ZAAK_BRONDAG_UTC = 1        /**< the day in UTC, for the brondatum alone */
};

/** Whether a value that was set before is taken. @since 0.1 */
enum {
    ZAAK_GEZET_NOOIT = 0,              /**< never */
    ZAAK_GEZET_ANDER_DATUMKENMERK = 1, /**< with afleidingswijze ander_datumkenmerk, of which the standard says that it is set by hand */
    ZAAK_GEZET_ALTIJD = 2              /**< always */
};

/** When startdatumBewaartermijn is written. @since 0.1 */
enum {
    ZAAK_STARTDATUM_NOOIT = 0,       /**< never */
    ZAAK_STARTDATUM_VERNIETIGEN = 1, /**< for cases to be destroyed (zrc-026) */
    ZAAK_STARTDATUM_ALTIJD = 2       /**< always */
};

/** Order in which the parts of a duration are added. @since 0.1 */
enum {
    ZAAK_VOLGORDE_SAMEN = 0,        /**< years and months together, then days: zaak_duur_add() */
    ZAAK_VOLGORDE_JAREN_EERST = 1,  /**< years, months, days, each fitted to its month */
    ZAAK_VOLGORDE_MAANDEN_EERST = 2 /**< months, years, days, each fitted to its month */
};

/** Ways to write a day in a property or an attribute; bits. A part of a date (2019-01) is never read. @since 0.1 */
enum {
    ZAAK_DATUMVORM_ISO = 1,       /**< jjjj-mm-dd */
    ZAAK_DATUMVORM_KAAL = 2,      /**< JJJJMMDD (ztc-015) */
    ZAAK_DATUMVORM_TIJDSTIP = 4,  /**< JJJJMMDDuummss, or ISO 8601 date and time, with an offset or local */
    ZAAK_DATUMVORM_FORMAAT = 8    /**< of a property only when its formaat is datum, where that is known */
};

/** How a product goes about it where the standard leaves room, or where it deviates. Get one by name with zaak_archiefvariant_get() and change what is different. @since 0.1 */
struct zaak_archiefvariant {
    size_t size;                     /**< `sizeof(struct zaak_archiefvariant)` */
    const char *naam;                /**< its name, for the motivering; static */
    uint8_t gevolg[40];              /**< by ZAAK_ARCHIEFREDEN_…: one of ZAAK_GEVOLG_… */
    int32_t brondag;                 /**< one of ZAAK_BRONDAG_… */
    int32_t datumvormen;             /**< bits ZAAK_DATUMVORM_… */
    int32_t startdatum;              /**< is a startdatumBewaartermijn that was set the brondatum? One of ZAAK_GEZET_… */
    int32_t actiedatum;              /**< is an archiefactiedatum that was set kept? One of ZAAK_GEZET_… */
    int32_t schrijft_startdatum;     /**< one of ZAAK_STARTDATUM_… */
    int32_t termijn_volgorde;        /**< of the archiefactietermijn; one of ZAAK_VOLGORDE_… */
    int32_t proces_volgorde;         /**< of the procestermijn; one of ZAAK_VOLGORDE_… */
    bool nominatie_overschrijven;    /**< the resultaattype wins from an archiefnominatie that was set */
    bool nominatie_wacht;            /**< a deelzaak gets its archiefnominatie only when its main case closes */
    bool hoofdzaak_brondatum;        /**< a deelzaak that closed no later than its main case takes the brondatum of the main case, not its einddatum */
    bool zaakobjecten;               /**< afleidingswijze zaakobject is supported */
    bool kenmerk_pad;                /**< a datumkenmerk may be a path: record/einddatum */
    bool bewaren_zonder_procedure;   /**< a case to be kept without brondatumArchiefprocedure counts from its einddatum */
    bool bewaren_weigert;            /**< closing can be refused for a case to be kept, too */
    bool zet_archiefstatus;          /**< closing sets the archiefstatus */
    bool onbekend_zonder_datum;      /**< archiefstatus gearchiveerd_procestermijn_onbekend needs no archiefactiedatum */
    bool reserved_bool[7];           /**< false */
    uint64_t reserved[4];            /**< zero */
};

/** Initial value of a struct zaak_archiefvariant, to be filled by zaak_archiefvariant_get(). @since 0.1 */
#define ZAAK_ARCHIEFVARIANT_INIT \
    { sizeof(struct zaak_archiefvariant), NULL, { 0 }, 0, 0, 0, 0, 0, 0, 0, false, false, false, false, false, false, false, false, false, \
      { false, false, false, false, false, false, false }, { 0, 0, 0, 0 } }

/** A named variant.
 *  @param naam one of zaak_archiefvariant_naam(); NULL: the standard, `std-1.7`
 *  @param[out] ret_variant the variant
 *  @returns 0, -ZAAK_E_NIET_GEVONDEN or -ZAAK_E_ARGUMENT; any thread
 *  @since 0.1 */
ZAAK_API int zaak_archiefvariant_get(const char *naam, struct zaak_archiefvariant *ret_variant);

/** The names of the variants: std-1.5, std-1.7, openzaak, oneground, reference, postman. @param index from 0 @returns static text; NULL past the last @since 0.1 */
ZAAK_API const char *zaak_archiefvariant_naam(size_t index);

/** The id of a reason, as the steps of a motivering have it, such as "archief-hoofdzaak-open". @param reden one of ZAAK_ARCHIEFREDEN_… @returns static text; "" for ZAAK_ARCHIEFREDEN_GEEN and unknown numbers @since 0.1 */
ZAAK_API const char *zaak_archiefreden_naam(int32_t reden);

/** What a resultaattype says about archiving. An empty text counts as none. Texts are lent by the caller. Start from @ref ZAAK_ARCHIEFREGELING_INIT. @since 0.1 */
struct zaak_archiefregeling {
    size_t size;                     /**< `sizeof(struct zaak_archiefregeling)` */
    const char *archiefnominatie;    /**< "vernietigen" or "blijvend_bewaren"; NULL: not said */
    const char *archiefactietermijn; /**< ISO 8601 duration, such as "P7Y" or "P1Y6M"; NULL: none */
    const char *afleidingswijze;     /**< one of the nine words of ZGW, such as "afgehandeld"; NULL: there is no brondatumArchiefprocedure */
    const char *datumkenmerk;        /**< name of the property or attribute; NULL: none */
    const char *objecttype;          /**< kind of zaakobject; NULL: none */
    const char *registratie;         /**< registration that has the object; NULL: none */
    const char *procestermijn;       /**< ISO 8601 duration; NULL: none */
    bool einddatum_bekend;           /**< the end of the process object is known */
    bool reserved_bool[7];           /**< false */
    uint64_t reserved[4];            /**< zero */
};

/** Initial value of a struct zaak_archiefregeling. @since 0.1 */
#define ZAAK_ARCHIEFREGELING_INIT \
    { sizeof(struct zaak_archiefregeling), NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, { false, false, false, false, false, false, false }, { 0, 0, 0, 0 } }

/** What a resultaattype of a catalogue says about archiving.
 *  @param resultaattype the resultaattype @param[out] ret_regeling texts lent by the catalogue
 *  @returns 0, or -ZAAK_E_ARGUMENT when it is no resultaattype @since 0.1 */
ZAAK_API int zaak_archiefregeling_get(const struct zaak_object *resultaattype, struct zaak_archiefregeling *ret_regeling);

/** Which fields of brondatumArchiefprocedure an afleidingswijze needs and forbids (ztc-004 to ztc-008; `lib/register/afleidingswijzen.csv`), and that there is one unless the case is kept.
 *  @param regeling what the resultaattype says
 *  @param bevindingen where all findings go; may be NULL
 *  @param[out] error what went wrong, or the first violation with rule, field and ZGW code; may be NULL
 *  @returns how many violations, -ZAAK_E_ARGUMENT, -ZAAK_E_WAARDE for a word that ZGW does not know, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_archiefregeling_check(const struct zaak_archiefregeling *regeling, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** A property of the case. Plain data; texts lent by the caller. @since 0.1 */
struct zaak_archiefeigenschap {
    const char *naam;    /**< its name */
    const char *waarde;  /**< its value; NULL or empty: not filled in */
    const char *formaat; /**< formaat of its specificatie, such as "datum"; NULL: not known */
};

/** Initial value of a struct zaak_archiefeigenschap. @since 0.1 */
#define ZAAK_ARCHIEFEIGENSCHAP_INIT { NULL, NULL, NULL }

/** A related case (relevanteAndereZaken). Plain data; text lent by the caller. @since 0.1 */
struct zaak_archiefzaak {
    const char *identificatie; /**< zaak_get_archief() looks it up in the collection of the case; NULL, or not found there: einddatum says it */
    zaak_dag einddatum;        /**< ZAAK_DAG_GEEN: it is open */
};

/** Initial value of a struct zaak_archiefzaak. @since 0.1 */
#define ZAAK_ARCHIEFZAAK_INIT { NULL, ZAAK_DAG_GEEN }

/** A decision of the case. Plain data. @since 0.1 */
struct zaak_archiefbesluit {
    zaak_dag ingangsdatum; /**< ZAAK_DAG_GEEN: not known */
    zaak_dag vervaldatum;  /**< ZAAK_DAG_GEEN: it does not lapse, or that is not known */
};

/** Initial value of a struct zaak_archiefbesluit. @since 0.1 */
#define ZAAK_ARCHIEFBESLUIT_INIT { ZAAK_DAG_GEEN, ZAAK_DAG_GEEN }

/** An object of the case. Plain data; texts lent by the caller. @since 0.1 */
struct zaak_archiefobject {
    const char *objecttype; /**< its kind, such as "pand" */
    const char *waarde;     /**< the value of the attribute that the datumkenmerk names, looked up by the caller; "": it is empty; NULL: look in `json` */
    const char *json;       /**< the object itself as a JSON object, UTF-8; NULL: it does not have the attribute */
    size_t json_length;     /**< length in bytes */
};

/** Initial value of a struct zaak_archiefobject. @since 0.1 */
#define ZAAK_ARCHIEFOBJECT_INIT { NULL, NULL, NULL, 0 }

/** Main case of a deelzaak. @since 0.1 */
enum {
    ZAAK_HOOFDZAAK_GEEN = 0,    /**< the case has no main case */
    ZAAK_HOOFDZAAK_BEKEND = 1,  /**< it has one, and whether it is closed says hoofdzaak_einddatum */
    ZAAK_HOOFDZAAK_ONBEKEND = 2 /**< it has one, of which nothing is known here */
};

/** The question. Start from @ref ZAAK_ARCHIEFVRAAG_INIT; all is lent by the caller. @since 0.1 */
struct zaak_archiefvraag {
    size_t size;                                  /**< `sizeof(struct zaak_archiefvraag)` */
    const struct zaak_archiefvariant *variant;    /**< NULL: the standard */
    const struct zaak_archiefregeling *regeling;  /**< what the resultaattype of the resultaat says; NULL: the case has no resultaat */
    zaak_dag einddatum;                           /**< civil day on which the case was closed; ZAAK_DAG_GEEN: it is open, or only the instant is known */
    zaak_tijdstip einde_tijdstip;                 /**< instant of the end status, when known: gives the einddatum (in Amsterdam) when that is not given, and the brondatum in
                                                       the variants that count in UTC */
    const struct zaak_archiefeigenschap *eigenschappen; /**< properties; NULL: not known here */
    size_t eigenschap_count;                      /**< how many */
    const struct zaak_archiefzaak *zaken;         /**< related cases; NULL: not known here */
    size_t zaak_count;                            /**< how many */
    const struct zaak_archiefbesluit *besluiten;  /**< decisions; NULL: not known here */
    size_t besluit_count;                         /**< how many */
    const struct zaak_archiefobject *objecten;    /**< zaakobjecten; NULL: not known here */
    size_t object_count;                          /**< how many */
    int32_t hoofdzaak;                            /**< one of ZAAK_HOOFDZAAK_… */
    zaak_dag hoofdzaak_einddatum;                 /**< of the main case; ZAAK_DAG_GEEN: it is open */
    zaak_dag hoofdzaak_brondatum;                 /**< of the main case; ZAAK_DAG_GEEN: it has none */
    zaak_dag startdatum_bewaartermijn;            /**< set on the case before; ZAAK_DAG_GEEN: not set */
    zaak_dag archiefactiedatum;                   /**< set on the case before; ZAAK_DAG_GEEN: not set */
    bool herbereken;                              /**< a source changed: what was set before by a computation is not taken */
    bool reserved_bool[3];                        /**< false */
    const char *archiefnominatie;                 /**< set on the case before; NULL: not set */
    uint64_t reserved[8];                         /**< zero */
};

/** Initial value of a struct zaak_archiefvraag. @since 0.1 */
#define ZAAK_ARCHIEFVRAAG_INIT \
    { sizeof(struct zaak_archiefvraag), NULL, NULL, ZAAK_DAG_GEEN, ZAAK_TIJDSTIP_GEEN, NULL, 0, NULL, 0, NULL, 0, NULL, 0, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, \
      ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, { false, false, false }, NULL, { 0, 0, 0, 0, 0, 0, 0, 0 } }

/** The answer. Texts are static. Start from @ref ZAAK_ARCHIEF_INIT. @since 0.1 */
struct zaak_archief {
    size_t size;                          /**< `sizeof(struct zaak_archief)` */
    int32_t uitkomst;                     /**< one of ZAAK_ARCHIEF_BEREKEND, ZAAK_ARCHIEF_UITGESTELD, ZAAK_ARCHIEF_ONMOGELIJK */
    int32_t reden;                        /**< one of ZAAK_ARCHIEFREDEN_…; ZAAK_ARCHIEFREDEN_GEEN exactly when there is an archiefactiedatum */
    const char *archiefnominatie;         /**< "vernietigen" or "blijvend_bewaren"; NULL: none */
    zaak_dag einddatum;                   /**< civil day on which the case was closed, or ZAAK_DAG_GEEN */
    zaak_dag brondatum;                   /**< day from which the archiefactietermijn counts, or ZAAK_DAG_GEEN */
    zaak_dag archiefactiedatum;           /**< brondatum and archiefactietermijn, or ZAAK_DAG_GEEN */
    zaak_dag startdatum_bewaartermijn;    /**< what this variant writes there (zrc-026), or ZAAK_DAG_GEEN */
    struct zaak_duur archiefactietermijn; /**< of the resultaattype */
    bool heeft_termijn;                   /**< the resultaattype has an archiefactietermijn */
    bool voorlopig;                       /**< there is a date, but a source that does not count yet can still move it: an open related case, a decision without vervaldatum */
    bool geweigerd;                       /**< this variant refuses to close the case */
    bool reserved_bool;                   /**< false */
    const char *zgw_code;                 /**< machine code of that refusal, such as "archiefactiedatum-error"; "" without one */
    const char *archiefstatus;            /**< what this variant sets it to; NULL: it stays as it is */
    uint64_t reserved[8];                 /**< zero */
};

/** Initial value of a struct zaak_archief. @since 0.1 */
#define ZAAK_ARCHIEF_INIT \
    { sizeof(struct zaak_archief), 0, 0, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, { 0, 0, 0, 0, 0 }, false, false, false, false, NULL, \
      NULL, { 0, 0, 0, 0, 0, 0, 0, 0 } }

/** Derives archiefnominatie, brondatum and archiefactiedatum (zrc-021) from plain data.
 *  @param ctx the context; thread rule as that of the context
 *  @param vraag the question
 *  @param[out] ret_archief the answer
 *  @param why where the steps go; cleared first; may be NULL, which costs nothing
 *  @param[out] error what went wrong, with the field; may be NULL
 *  @returns 0 (also when the date is postponed or impossible), -ZAAK_E_ARGUMENT, -ZAAK_E_WAARDE for a word that ZGW does not know, -ZAAK_E_VORM for what is no duration,
 *           -ZAAK_E_BEREIK for a day that is none, -ZAAK_E_GEHEUGEN; of a zaakobject that is no JSON what its reader says
 *  @since 0.1 */
ZAAK_API int zaak_archief_compute(struct zaak_context *ctx, const struct zaak_archiefvraag *vraag, struct zaak_archief *ret_archief, struct zaak_motivering *why,
                                  struct zaak_error *error);

/** The same for a case. Its facts give einddatum, resultaattype, the property that counts, and the main case, whose end is known when both stand in one collection. What they do not
 *  give (besluiten, zaakobjecten, related cases, what was set before) comes from the question; where the facts give nothing, its einddatum, regeling, eigenschappen and hoofdzaak
 *  count too, so that an open case can be asked what would come of closing it.
 *  Related cases that stand in the same collection are looked up there by their identificatie.
 *  @param zaak the case
 *  @param blik from where it is looked at; NULL: all facts
 *  @param vraag what the facts cannot give, and the variant; NULL: nothing more, by the standard
 *  @param[out] ret_archief the answer
 *  @param why where the steps go; cleared first; may be NULL
 *  @param[out] error what went wrong; may be NULL
 *  @returns as zaak_archief_compute()
 *  @since 0.1 */
ZAAK_API int zaak_get_archief(const struct zaak *zaak, const struct zaak_blik *blik, const struct zaak_archiefvraag *vraag, struct zaak_archief *ret_archief,
                              struct zaak_motivering *why, struct zaak_error *error);

/** Setting an archiefstatus. Start from @ref ZAAK_ARCHIEFSTATUSVRAAG_INIT; all is lent by the caller. @since 0.1 */
struct zaak_archiefstatusvraag {
    size_t size;                               /**< `sizeof(struct zaak_archiefstatusvraag)` */
    const struct zaak_archiefvariant *variant; /**< NULL: the standard */
    const char *van;                           /**< the present archiefstatus; NULL: nog_te_archiveren */
    const char *naar;                          /**< the wanted archiefstatus; required */
    const char *archiefnominatie;              /**< of the case; NULL: none */
    zaak_dag archiefactiedatum;                /**< of the case, or ZAAK_DAG_GEEN */
    zaak_dag einddatum;                        /**< of the case; ZAAK_DAG_GEEN: it is open */
    const char *const *documenten;             /**< status of each related informatieobject ("gearchiveerd" …); NULL: there are none */
    size_t document_count;                     /**< how many */
    uint64_t reserved[4];                      /**< zero */
};

/** Initial value of a struct zaak_archiefstatusvraag. @since 0.1 */
#define ZAAK_ARCHIEFSTATUSVRAAG_INIT \
    { sizeof(struct zaak_archiefstatusvraag), NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, NULL, 0, { 0, 0, 0, 0 } }

/** Whether an archiefstatus may be set: all documents archived, archiefnominatie and archiefactiedatum filled (zrc-022; `lib/register/archiefstatussen.csv`). The standard knows no order of
 *  the statuses; what is odd (an open case, handing over a case to be destroyed, back after handing over) is a warning of the library itself.
 *  @param vraag the question
 *  @param bevindingen where all findings go; may be NULL
 *  @param[out] error what went wrong, or the first violation with rule, field and ZGW code; may be NULL
 *  @returns how many findings of ZAAK_ERNST_FOUT, -ZAAK_E_ARGUMENT, -ZAAK_E_WAARDE for a word that ZGW does not know, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_archiefstatus_check(const struct zaak_archiefstatusvraag *vraag, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
