/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: the versions of a zaaktype: which one holds on a day, and what differs between two of them.
 */
#ifndef ZAAK_VERSIE_H
#define ZAAK_VERSIE_H

#include <zaak/profiel.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup versie Versions of a zaaktype
 *  @{ */

/** How many versions a zaaktype has, concepts included.
 *  @param catalogus a frozen catalogue @param identificatie identificatie of the zaaktype @returns the number; 0 for an unknown one; any thread @since 0.1 */
ZAAK_API size_t zaak_catalogus_versie_count(const struct zaak_catalogus *catalogus, const char *identificatie);

/** One version of a zaaktype: by first day, of those that begin on one day by last day (one without an end comes last), and then by URL.
 *  @param catalogus a frozen catalogue @param identificatie identificatie of the zaaktype @param index from 0
 *  @returns the version lent by the catalogue, NULL past the last; any thread @since 0.1 */
ZAAK_API const struct zaak_object *zaak_catalogus_versie_at(const struct zaak_catalogus *catalogus, const char *identificatie, size_t index);

/** How a day stands to the versions of a zaaktype. @since 0.1 */
enum {
    ZAAK_VERSIE_ONBEKEND = 0,     /**< the catalogue has no zaaktype with that identificatie */
    ZAAK_VERSIE_GELDT = 1,        /**< exactly one published version holds */
    ZAAK_VERSIE_OVERLAP = 2,      /**< several published versions hold: the one that began last is taken (ztc-016 forbids it) */
    ZAAK_VERSIE_GAT = 3,          /**< none holds, but one did before and another one will */
    ZAAK_VERSIE_VOOR_EERSTE = 4,  /**< the first published version begins later */
    ZAAK_VERSIE_NA_LAATSTE = 5,   /**< the last published version ended before */
    ZAAK_VERSIE_CONCEPT = 6       /**< nothing was published: there are only concepts (or versions that end before they begin) */
};

/** What holds on a day. Start from @ref ZAAK_VERSIEDAG_INIT; versions are lent by the catalogue. @since 0.1 */
struct zaak_versiedag {
    size_t size;                        /**< `sizeof(struct zaak_versiedag)` */
    int32_t stand;                      /**< one of ZAAK_VERSIE_… */
    int32_t aantal;                     /**< how many published versions hold */
    const struct zaak_object *versie;   /**< the one that holds, as zaak_catalogus_find_zaaktype() gives it; NULL when none does */
    const struct zaak_object *gebruikt; /**< the one that a case gets that was received on that day: the one that holds, else the last that began before, else the first; a concept
                                             only when nothing was published. NULL for an unknown zaaktype */
    const struct zaak_object *vorige;   /**< the published version that ended last before that day; NULL: none */
    const struct zaak_object *volgende; /**< the published version that is the next to begin after that day; NULL: none */
    const struct zaak_object *concept;  /**< the concept that would hold if it were published; NULL: none */
    uint64_t reserved[4];               /**< zero */
};

/** Initial value of a struct zaak_versiedag. @since 0.1 */
#define ZAAK_VERSIEDAG_INIT { sizeof(struct zaak_versiedag), 0, 0, NULL, NULL, NULL, NULL, NULL, { 0, 0, 0, 0 } }

/** Says which version of a zaaktype holds on a day, and when none or several do: why, and what stands around it.
 *  @param catalogus a frozen catalogue
 *  @param identificatie identificatie of the zaaktype
 *  @param dag the day
 *  @param[out] ret_versiedag the answer
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0 (also for an unknown zaaktype), or -ZAAK_E_ARGUMENT; any thread
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_ask_versie(const struct zaak_catalogus *catalogus, const char *identificatie, zaak_dag dag, struct zaak_versiedag *ret_versiedag,
                                       struct zaak_error *error);

/** What kind of difference it is. @since 0.1 */
enum {
    ZAAK_VERSCHIL_TOEGEVOEGD = 1, /**< the part, or the value of the field, is new */
    ZAAK_VERSCHIL_VERVALLEN = 2,  /**< it is gone */
    ZAAK_VERSCHIL_GEWIJZIGD = 3,  /**< the value is another one */
    ZAAK_VERSCHIL_VERPLAATST = 4  /**< the part stands elsewhere among the others */
};

/** What a difference means for a case that moves to the other version. @since 0.1 */
enum {
    ZAAK_GEVOLG_GEEN = 0,    /**< nothing */
    ZAAK_GEVOLG_FEITEN = 1,  /**< facts of the case may no longer fit, or mean something else */
    ZAAK_GEVOLG_TERMIJN = 2, /**< a last day may move */
    ZAAK_GEVOLG_ARCHIEF = 3, /**< how long the case is kept may change */
    ZAAK_GEVOLG_BEURT = 4,   /**< someone else may be on turn */
    ZAAK_GEVOLG_VERLOOP = 5, /**< what may or must happen next changes */
    ZAAK_GEVOLG_INZAGE = 6   /**< who may see the case, or what its initiator sees of it, may change */
};

/** One difference between two versions. Start from @ref ZAAK_VERSCHIL_INIT; texts are lent by the list. @since 0.1 */
struct zaak_verschil {
    size_t size;                            /**< `sizeof(struct zaak_verschil)` */
    const char *onderdeel;                  /**< where it stands: "zaaktype", the name of a list as the API has it ("statustypen"), "procesprofiel", or a list of the procesprofiel
                                                 ("servicenormen", "overgangen", "activiteiten") */
    const char *naam;                       /**< the part, by the name that it has after (of one that is gone: before); "" for the zaaktype and the procesprofiel */
    const char *veld;                       /**< the field as the API names it, such as "brondatumArchiefprocedure.afleidingswijze"; "" when it is the whole part */
    const char *pad;                        /**< all three with a dot between: "resultaattypen.Verleend.archiefactietermijn" */
    const char *was;                        /**< the value before, references by name; NULL: none */
    const char *wordt;                      /**< the value after; NULL: none */
    const char *uitleg;                     /**< what it means for a running case, one sentence in Dutch, static; "" when it means nothing */
    const struct zaak_object *was_object;   /**< the resource before, lent by its catalogue; NULL: none, and for the procesprofiel */
    const struct zaak_object *wordt_object; /**< the resource after, idem */
    int32_t wijze;                          /**< one of ZAAK_VERSCHIL_… */
    int32_t gevolg;                         /**< one of ZAAK_GEVOLG_… */
    int32_t soort;                          /**< kind of the resource, one of ZAAK_SOORT_…; 0 for the procesprofiel */
    int32_t veldnummer;                     /**< the field, one of ZAAK_VELD_…; 0 when it is the whole part, and for the procesprofiel */
    uint64_t reserved[4];                   /**< zero */
};

/** Initial value of a struct zaak_verschil. @since 0.1 */
#define ZAAK_VERSCHIL_INIT { sizeof(struct zaak_verschil), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0, { 0, 0, 0, 0 } }

/** How two versions are compared. Start from @ref ZAAK_VERGELIJKING_INIT. @since 0.1 */
struct zaak_vergelijking {
    size_t size;                /**< `sizeof(struct zaak_vergelijking)` */
    const char *organisatie;    /**< the organisation whose procesprofiel is compared; NULL: the shared one */
    zaak_dag ontvangen;         /**< day of receipt that chooses the procesprofielen; ZAAK_DAG_GEEN: the day on which the later version begins, and for the earlier one the day before.
                                     A day outside the validity of a version stands for the nearest day inside it */
    bool zonder_procesprofiel;  /**< the procesprofielen are left out */
    bool reserved_bool[3];      /**< false */
    uint64_t reserved[4];       /**< zero */
};

/** Initial value of a struct zaak_vergelijking. @since 0.1 */
#define ZAAK_VERGELIJKING_INIT { sizeof(struct zaak_vergelijking), NULL, ZAAK_DAG_GEEN, false, { false, false, false }, { 0, 0, 0, 0 } }

/** The differences between two versions. It never changes, and holds references to both catalogues. Any thread. @since 0.1 */
struct zaak_verschillen;

/** Compares two versions: the zaaktype itself, all its parts and its procesprofiel. Parts are the same when their natural key is: the omschrijving (of a statustype, a resultaattype, a
 *  roltype, a besluittype, an informatieobjecttype), the naam (of an eigenschap), the informatieobjecttype with its richting, the relatieOmschrijving with the objecttype; first letter by
 *  letter, then without regard to capitals, and statustypen that are then left over by volgnummer with the same omschrijvingGeneriek (or, without
 *  one, when one is left on each side): such a one got another name. What differs between any two versions is no difference: URLs, the
 *  validity, the versiedatum, what a register fills in itself; references are compared by the name of what they refer to, lists without regard to order.
 *  @param van the version before, of a frozen catalogue
 *  @param naar the version after, of the same catalogue or another one (test and production), and of the same zaaktype or another one
 *  @param vergelijking how; NULL: with the shared procesprofielen
 *  @param[out] ret_verschillen the list, which the caller gives back with zaak_verschillen_unref(): first the zaaktype, then its parts, then the procesprofiel
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many of the differences matter for a running case, -ZAAK_E_ARGUMENT, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_zaaktype_compare(const struct zaak_object *van, const struct zaak_object *naar, const struct zaak_vergelijking *vergelijking,
                                   struct zaak_verschillen **ret_verschillen, struct zaak_error *error);

/** Takes a reference. @param list NULL is allowed @returns list @since 0.1 */
ZAAK_API struct zaak_verschillen *zaak_verschillen_ref(struct zaak_verschillen *list);

/** Gives a reference back. @param list NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_verschillen *zaak_verschillen_unref(struct zaak_verschillen *list);

/** How many differences there are. @param list the list; NULL is allowed @returns the number @since 0.1 */
ZAAK_API size_t zaak_verschillen_count(const struct zaak_verschillen *list);

/** One difference. @param list the list @param index from 0 @param[out] ret_verschil the difference @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_verschillen_get(const struct zaak_verschillen *list, size_t index, struct zaak_verschil *ret_verschil);

/** One difference as one sentence in plain Dutch, long values cut; what it means for a running case stands in `uitleg`.
 *  @param list the list @param index from 0
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0 @param size size of the buffer in bytes
 *  @returns the length of the whole text, -ZAAK_E_BEREIK past the last, -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_verschillen_regel_text(const struct zaak_verschillen *list, size_t index, char *buffer, size_t size);

/** All differences in plain Dutch: a heading with the two versions, then what matters for running cases with its reason, then the rest.
 *  @param list the list
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0 @param size size of the buffer in bytes
 *  @returns the length of the whole text, -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_verschillen_text(const struct zaak_verschillen *list, char *buffer, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
