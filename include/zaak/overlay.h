/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: together and yet apart: how the procesprofiel of one organisation differs from the shared one, and whether it may. It may be stricter, never looser.
 */
#ifndef ZAAK_OVERLAY_H
#define ZAAK_OVERLAY_H

#include <zaak/keuring.h>
#include <zaak/profiel.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup overlay Shared and own procesprofielen
 *  @{ */

/** How a field of an own procesprofiel stands to that of the shared one. Own is stricter when whoever keeps to it also keeps to the shared one (docs/samen-apart.md has the order of each
 *  field). @since 0.1 */
enum {
    ZAAK_OVERLAY_GELIJK = 1,          /**< written in another way, but the same: two weeks and 14 days */
    ZAAK_OVERLAY_STRENGER = 2,        /**< stricter: allowed */
    ZAAK_OVERLAY_RUIMER = 3,          /**< looser: never allowed */
    ZAAK_OVERLAY_ONVERGELIJKBAAR = 4, /**< neither, or now the one and then the other: allowed once the organisation accepts it with a reason */
    ZAAK_OVERLAY_EIGEN = 5            /**< of no weight: words, whom to call */
};

/** The word for a verdict. @param oordeel one of ZAAK_OVERLAY_… @returns "gelijk", "strenger", "ruimer", "niet te vergelijken", "eigen keuze"; NULL for another number; any thread @since 0.1 */
ZAAK_API const char *zaak_overlay_word(int32_t oordeel);

/** One field in which an own procesprofiel differs from the shared one. Start from @ref ZAAK_AFWIJKING_INIT; texts are lent by the list. @since 0.1 */
struct zaak_afwijking {
    size_t size;          /**< `sizeof(struct zaak_afwijking)` */
    const char *veld;     /**< the field, such as "servicenormen.besluit.termijn"; "servicenormen.besluit" when it is the whole promise. This is what `aanvaard` names */
    const char *gedeeld;  /**< the value of the shared procesprofiel; NULL: none */
    const char *eigen;    /**< the value of the own one; NULL: none */
    const char *uitleg;   /**< what decides upon this field, one sentence in Dutch; static */
    const char *reden;    /**< the reason that the organisation gives in `aanvaard`; NULL: none */
    int32_t oordeel;      /**< one of ZAAK_OVERLAY_… */
    bool mag;             /**< whether the field may differ like this: stricter, the same or of no weight; or not comparable and accepted with a reason */
    bool is_duur;         /**< the values are terms such as "P2W" */
    bool reserved_bool[2]; /**< false */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_afwijking. @since 0.1 */
#define ZAAK_AFWIJKING_INIT { sizeof(struct zaak_afwijking), NULL, NULL, NULL, NULL, NULL, 0, false, false, { false, false }, { 0, 0, 0, 0 } }

/** All fields in which an own procesprofiel differs from the shared one. It never changes, and holds a reference to its catalogue. Any thread. @since 0.1 */
struct zaak_afwijkingen;

/** Compares the procesprofiel of an organisation with the shared one. Members that the organisation does not give are those of the shared one and do not differ; where there is no shared
 *  procesprofiel, or no own one, nothing does.
 *  @param zaaktype a zaaktype version of a frozen catalogue
 *  @param organisatie the organisation, such as "GM9901"
 *  @param dag the day of receipt
 *  @param[out] ret_afwijkingen the list, in the order of a procesprofiel; given back with zaak_afwijkingen_unref()
 *  @param[out] error what went wrong; may be NULL
 *  @returns how many fields may not differ like this (looser, or not comparable and not accepted), -ZAAK_E_ARGUMENT, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN; any thread
 *  @since 0.1 */
ZAAK_API int zaak_zaaktype_compare_overlay(const struct zaak_object *zaaktype, const char *organisatie, zaak_dag dag, struct zaak_afwijkingen **ret_afwijkingen,
                                           struct zaak_error *error);

/** Takes a reference. @param list NULL is allowed @returns list @since 0.1 */
ZAAK_API struct zaak_afwijkingen *zaak_afwijkingen_ref(struct zaak_afwijkingen *list);

/** Gives a reference back. @param list NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_afwijkingen *zaak_afwijkingen_unref(struct zaak_afwijkingen *list);

/** How many fields differ. @param list the list; NULL is allowed @returns the number @since 0.1 */
ZAAK_API size_t zaak_afwijkingen_count(const struct zaak_afwijkingen *list);

/** One field that differs. @param list the list @param index from 0 @param[out] ret_afwijking the field @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_afwijkingen_get(const struct zaak_afwijkingen *list, size_t index, struct zaak_afwijking *ret_afwijking);

/** One field that differs as one sentence in plain Dutch, long values cut.
 *  @param list the list @param index from 0
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0 @param size size of the buffer in bytes
 *  @returns the length of the whole text, -ZAAK_E_BEREIK past the last, -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_afwijkingen_regel_text(const struct zaak_afwijkingen *list, size_t index, char *buffer, size_t size);

/** All fields that differ in plain Dutch: first what may not differ, then what is accepted and why, then what is stricter, then the rest.
 *  @param list the list
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0 @param size size of the buffer in bytes
 *  @returns the length of the whole text, -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_afwijkingen_text(const struct zaak_afwijkingen *list, char *buffer, size_t size);

/** Judges the own procesprofielen of one organisation, or of all, against the shared ones: rules overlay-ruimer, overlay-onvergelijkbaar and overlay-aanvaard. zaak_catalogus_check() does
 *  the same for all organisations of a frozen catalogue.
 *  @param catalogus a frozen catalogue; several threads may judge it at once
 *  @param organisatie the organisation; NULL: all of them
 *  @param keuring how; only `profiel` counts here; NULL: by the profile of the catalogue
 *  @param bevindingen where the findings go, with the zaaktype version and the path in the document of procesprofielen; NULL: they are only counted
 *  @param[out] error what went wrong, or the first violation; may be NULL
 *  @returns how many findings of ZAAK_ERNST_FOUT were added, or -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN for an unknown profile of rules, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_check_overlays(const struct zaak_catalogus *catalogus, const char *organisatie, const struct zaak_keuring *keuring,
                                           struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
