/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: moving a running case to another version of its zaaktype, tried out: what would change, fact by fact, date by date. Nothing is moved.
 */
#ifndef ZAAK_OVERZETTING_H
#define ZAAK_OVERZETTING_H

#include <zaak/rasci.h>
#include <zaak/versie.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup overzetting Moving a case to another version
 *  @{ */

/** What a row is about. @since 0.1 */
enum {
    ZAAK_OVERZET_VERSIE = 1,          /**< the version itself: it does not hold on the day of receipt, it is a concept, it is of another zaaktype */
    ZAAK_OVERZET_FEIT_WEG = 2,        /**< a fact names something that the new version does not have */
    ZAAK_OVERZET_FEIT_ANDERS = 3,     /**< a fact names something that means something else there: `veld`, `was` and `wordt` say what */
    ZAAK_OVERZET_FEIT_PAST = 4,       /**< a fact names something that the old version did not have and the new one has */
    ZAAK_OVERZET_BEVINDING_NIEUW = 5, /**< a finding that zaak_check() would give and did not */
    ZAAK_OVERZET_BEVINDING_WEG = 6,   /**< a finding that it gave and would not */
    ZAAK_OVERZET_DATUM = 7,           /**< a day that follows from the facts moves, comes or goes */
    ZAAK_OVERZET_STAND = 8,           /**< something else that follows from the facts becomes another */
    ZAAK_OVERZET_BEURT = 9,           /**< someone else is on turn, or answers for the case */
    ZAAK_OVERZET_VOLGENDE = 10        /**< other statuses may come next */
};

/** What it all comes to. @since 0.1 */
enum {
    ZAAK_OVERZET_GELIJK = 0,   /**< nothing changes */
    ZAAK_OVERZET_ANDERS = 1,   /**< something changes, and all that was recorded still fits */
    ZAAK_OVERZET_PAST_NIET = 2 /**< a fact no longer fits, or a rule forbids what was recorded */
};

/** One thing that would change. Start from @ref ZAAK_OVERZETREGEL_INIT; texts are lent by the list. @since 0.1 */
struct zaak_overzetregel {
    size_t size;          /**< `sizeof(struct zaak_overzetregel)` */
    int32_t soort;        /**< ZAAK_OVERZET_VERSIE … ZAAK_OVERZET_VOLGENDE */
    int32_t ernst;        /**< of a finding one of ZAAK_ERNST_…; else 0 */
    const char *feit;     /**< id of the fact that it is about; "" for none */
    const char *naam;     /**< what the fact names, the rule of a finding, the id of a servicenorm; "" for none */
    const char *veld;     /**< the field of the part ("archiefactietermijn") or of the finding; of a date or state its name: "uiterlijk", "volgens_catalogus", "gepland", "servicenorm",
                               "einddatum", "archiefactiedatum", "archiefnominatie", "vertrouwelijkheidaanduiding", "dwangsom", "R", "A"; of the version "geldigheid", "concept" or "zaaktype"; "" for none */
    const char *was;      /**< the value before, a day as jjjj-mm-dd; NULL: none */
    const char *wordt;    /**< the value after; NULL: none */
    const char *oorzaak;  /**< of a date: why, in Dutch; "" elsewhere, and where nothing is known of it */
    const char *tekst;    /**< one sentence in plain Dutch that says it all */
    zaak_dag was_dag;     /**< of a date: the day before, or ZAAK_DAG_GEEN */
    zaak_dag wordt_dag;   /**< of a date: the day after, or ZAAK_DAG_GEEN */
    int32_t dagen;        /**< of a date: calendar days from the one to the other; negative when earlier, 0 where one of them is not there */
    int32_t oorzaken;     /**< of `uiterlijk`: bits ZAAK_OORZAAK_…; else 0 */
    int32_t deel;         /**< of a fact: the kind of what it names, one of ZAAK_SOORT_…; else 0 */
    int32_t reserved_int; /**< zero */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_overzetregel. @since 0.1 */
#define ZAAK_OVERZETREGEL_INIT \
    { sizeof(struct zaak_overzetregel), 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, 0, 0, 0, { 0, 0, 0, 0 } }

/** All that would change for one case. It never changes, and holds a reference to the catalogue. Any thread. @since 0.1 */
struct zaak_overzetting;

/** Tries a case under another version of its zaaktype. The case stays as it is. The new version brings its procesprofiel: that of the day of receipt, or where it does not hold then of the
 *  nearest day on which it does. The law stays that of the day of receipt.
 *  @param zaak the case
 *  @param versie the version, of the catalogue of the case
 *  @param blik from where it is looked at; NULL: all facts. Findings too are of the facts that are seen from there
 *  @param[out] ret_overzetting the list, which the caller gives back with zaak_overzetting_unref(): first the version, then facts, findings, dates, states, and who is on turn
 *  @param[out] error what went wrong; may be NULL
 *  @returns one of ZAAK_OVERZET_GELIJK, ZAAK_OVERZET_ANDERS and ZAAK_OVERZET_PAST_NIET, or -ZAAK_E_ARGUMENT also for a version of another catalogue, -ZAAK_E_BEREIK outside the kalender,
 *           -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_try_versie(const struct zaak *zaak, const struct zaak_object *versie, const struct zaak_blik *blik, struct zaak_overzetting **ret_overzetting,
                             struct zaak_error *error);

/** Takes a reference. @param list NULL is allowed @returns list @since 0.1 */
ZAAK_API struct zaak_overzetting *zaak_overzetting_ref(struct zaak_overzetting *list);

/** Gives a reference back. @param list NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_overzetting *zaak_overzetting_unref(struct zaak_overzetting *list);

/** What it comes to. @param list the list @returns one of ZAAK_OVERZET_GELIJK, ZAAK_OVERZET_ANDERS and ZAAK_OVERZET_PAST_NIET @since 0.1 */
ZAAK_API int zaak_overzetting_oordeel(const struct zaak_overzetting *list);

/** The version that the case has. @param list the list @returns lent by the catalogue; NULL when it does not know the zaaktype of the case @since 0.1 */
ZAAK_API const struct zaak_object *zaak_overzetting_van(const struct zaak_overzetting *list);

/** How many rows there are. @param list the list; NULL is allowed @returns the number @since 0.1 */
ZAAK_API size_t zaak_overzetting_count(const struct zaak_overzetting *list);

/** One row. @param list the list @param index from 0 @param[out] ret_regel the row @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_overzetting_get(const struct zaak_overzetting *list, size_t index, struct zaak_overzetregel *ret_regel);

/** All rows in plain Dutch, a line each; equal lines once. New findings on a fact that no longer fits are left out: they say the same again.
 *  @param list the list
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0 @param size size of the buffer in bytes
 *  @returns the length of the whole text (0 when nothing changes), -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_overzetting_text(const struct zaak_overzetting *list, char *buffer, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
