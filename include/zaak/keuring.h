/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: judging a catalogue by the business rules (Catalogi API ztc-001 to ztc-016, the publish rules, and what implementations and the library itself demand).
 */
#ifndef ZAAK_KEURING_H
#define ZAAK_KEURING_H

#include <zaak/matrix.h>
#include <zaak/regel.h>
#include <zaak/selectielijst.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup keuring Judging a catalogue
 *  @{ */

/** How a catalogue is judged. Start from @ref ZAAK_KEURING_INIT; all is lent by the caller during the call. @since 0.1 */
struct zaak_keuring {
    size_t size;                                    /**< `sizeof(struct zaak_keuring)` */
    const char *profiel;                            /**< name of the profile; NULL: that of the catalogue */
    const struct zaak_selectielijst *selectielijst; /**< for ztc-001 to ztc-003; NULL: these are not judged */
    const struct zaak_catalogus *vorige;            /**< the catalogue as it was, with the same URLs: what was published there may not change (ztc-009 to ztc-011); NULL: not judged */
    const char *publiceren;                         /**< URL of a zaaktype version, besluittype or informatieobjecttype that is judged as if it were published; NULL: none */
    bool concepten;                                 /**< all concepts are judged as if they were published */
    bool selectielijst_volledig;                    /**< the selectielijst is complete: what is not in it is a fault, not a warning */
    bool reserved_bool[2];                          /**< false */
    int32_t rechten;                                /**< bits ZAAK_RECHT_GEFORCEERD_SCHRIJVEN and ZAAK_RECHT_GEFORCEERD_VERWIJDEREN: what may be done to what was published */
    const struct zaak_rascigrenzen *rasci;          /**< the RASCI matrices of the procesprofielen of a frozen catalogue are judged too, with these limits (zaak_rasci_check()); NULL: not judged */
    uint64_t reserved[3];                           /**< zero */
};

/** Initial value of a struct zaak_keuring. @since 0.1 */
#define ZAAK_KEURING_INIT { sizeof(struct zaak_keuring), NULL, NULL, NULL, NULL, false, false, { false, false }, 0, NULL, { 0, 0, 0 } }

/** Lists every violation in a catalogue, frozen or not: also in one that cannot be frozen because a relation is missing. References to a kind of resource of which the catalogue has
 *  none at all are not judged: then the document does not hold them.
 *  @param catalogus the catalogue; it is not changed, and a frozen one may be judged by several threads at once
 *  @param keuring how; NULL: by the profile of the catalogue, without a selectielijst
 *  @param bevindingen where all findings go, by catalogus, zaaktype version and its parts, informatieobjecttype, besluittype, and last the procesprofielen; NULL: they are only counted. Of a version that overlaps with many others
 *         ten overlaps are told. Their objects are lent by the
 *         catalogue, and of what is gone by the one before
 *  @param[out] error what went wrong, or the first violation with rule, field and ZGW code; may be NULL
 *  @returns how many findings of ZAAK_ERNST_FOUT were added, or -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN for an unknown profile, -ZAAK_E_LIMIET for more findings than max_count of the
 *           context, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_check(const struct zaak_catalogus *catalogus, const struct zaak_keuring *keuring, struct zaak_bevindingen *bevindingen,
                                  struct zaak_error *error);

/** Makes reading go on: from now on a resource that cannot be read (a field of the wrong type, an unknown word, a date or duration that is none, a URL that is there already) is left out
 *  and becomes a finding of rule `veld-vorm` with its path, instead of an error for its whole document.
 *  @param catalogus the catalogue, not frozen
 *  @param bevindingen where these findings go; the catalogue takes a reference; NULL: reading stops again at the first
 *  @returns 0, -ZAAK_E_BEVROREN or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_set_bevindingen(struct zaak_catalogus *catalogus, struct zaak_bevindingen *bevindingen);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
