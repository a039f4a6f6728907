/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 6: cases from and to the JSON of the Zaken API (ZRC 1.5.1) and the Besluiten API (BRC 1.1.0).
 *
 * A bundel with zaken and all that belongs to them becomes facts; a case is written as such a bundel. What the standards keep without a day (resultaat, eigenschappen, the switches
 * opschorting and verlenging) becomes a fact of which the day is not known. See docs/zgw.md for each field.
 *
 * **Threads.** Cases are read into a collection and written from it in the thread that it belongs to, one at a time; a frozen catalogue may be shared.
 */
#ifndef ZAAK_ZAKENAPI_H
#define ZAAK_ZAKENAPI_H

#include <zaak/bundel.h>
#include <zaak/voorraad.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup zakenapi Cases of the Zaken API
 *  @{ */

/** How zaken come in. Start from @ref ZAAK_INNAME_INIT. @since 0.1 */
struct zaak_inname {
    size_t size;                /**< `sizeof(struct zaak_inname)` */
    zaak_tijdstip vastgelegd;   /**< the moment from which facts without a day are known, as a rule that on which the document was fetched; ZAAK_TIJDSTIP_GEEN: the start of the
                                     registratiedatum, else of the startdatum */
    bool datum_telt;            /**< a besluit without verzenddatum and publicatiedatum was made known on its datum; false: on a day that is not known */
    bool reserved_bool[7];      /**< false */
    uint64_t reserved[4];       /**< zero */
};

/** Initial value of a struct zaak_inname. @since 0.1 */
#define ZAAK_INNAME_INIT { sizeof(struct zaak_inname), ZAAK_TIJDSTIP_GEEN, false, { false, false, false, false, false, false, false }, { 0, 0, 0, 0 } }

/** Makes cases of the zaken in a bundel, with their statussen, resultaten, rollen, zaakeigenschappen, besluiten, zaakobjecten, zaakinformatieobjecten and klantcontacten, and with
 *  their kenmerken, related cases, products, confidentiality and archiefstatus; all or nothing. Only the form is checked, history is not judged:
 *  zaak_check() does that. Types are found in the catalogue by their URL; of one that is not there the URL stands in for the name. A resource belongs to the zaak in its field `zaak`; where
 *  the bundel has one zaak it may be absent.
 *  @param voorraad the collection
 *  @param bundel the bundel
 *  @param inname how; NULL for the defaults
 *  @param[out] error what went wrong, with the path of the field; may be NULL
 *  @returns how many cases were made, -ZAAK_E_ARGUMENT, -ZAAK_E_DUBBEL for an identificatie that is there already, -ZAAK_E_VERWIJZING for a resource of a zaak that is not in the
 *           bundel, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_BEREIK, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN; the collection is then as it was
 *  @since 0.1 */
ZAAK_API int zaak_voorraad_load_bundel(struct zaak_voorraad *voorraad, const struct zaak_bundel *bundel, const struct zaak_inname *inname, struct zaak_error *error);

/** Compares the zaken of a bundel with the cases of a collection: where a derived field of the document (einddatum, uiterlijkeEinddatumAfdoening, archiefnominatie, archiefactiedatum, the
 *  version of the zaaktype) differs from what the facts give, what could not become a fact, and which
 *  number (BSN, RSIN, A-nummer, KvK-nummer, vestigingsnummer) cannot be one; a finding never tells that number. By the rule profile of the catalogue. The besluiten, zaakobjecten and related cases of the bundel count for the
 *  archiefactiedatum. The findings name the open fact of their case. Zaken that are not in the collection are passed over.
 *  @param voorraad the collection
 *  @param bundel the bundel
 *  @param bevindingen where the findings go
 *  @returns how many findings were added, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_voorraad_check_bundel(const struct zaak_voorraad *voorraad, const struct zaak_bundel *bundel, struct zaak_bevindingen *bevindingen);

/** How a case goes out. Start from @ref ZAAK_UITGAVE_INIT. @since 0.1 */
struct zaak_uitgave {
    size_t size;                      /**< `sizeof(struct zaak_uitgave)` */
    const struct zaak_bundel *bundel; /**< the document that the case came from: what it has of this case is written as it came; NULL: all is written from the facts */
    const char *basis;                /**< root of the Zaken API for new URLs, such as "https://zaken.example.nl/zaken/api/v1/"; NULL: URLs are relative ("zaken/…") */
    const char *basis_besluiten;      /**< root of the Besluiten API, idem */
    struct zaak_blik blik;            /**< from where the case is looked at */
    int32_t spelling;                 /**< one of ZAAK_SPELLING_…; ZAAK_SPELLING_GELEZEN: new fields as in the API */
    bool afgeleid;                    /**< derived fields of the zaak are written anew: einddatum, einddatumGepland, uiterlijkeEinddatumAfdoening, archiefnominatie, archiefactiedatum,
                                           status and resultaat, and in a document also opschorting, verlenging, betalingsindicatie, laatsteBetaaldatum, vertrouwelijkheidaanduiding and archiefstatus; false: only what the document
                                           has is written, as it has it */
    bool reserved_bool[3];            /**< false */
    uint64_t reserved[4];             /**< zero */
};

/** Initial value of a struct zaak_uitgave. @since 0.1 */
#define ZAAK_UITGAVE_INIT { sizeof(struct zaak_uitgave), NULL, NULL, NULL, ZAAK_BLIK_INIT, 0, false, { false, false, false }, { 0, 0, 0, 0 } }

/** Writes a case as one document: `{"zaak": …, "statussen": …, "resultaten": …, "rollen": …, "zaakeigenschappen": …, "besluiten": …}`, and zaakobjecten, zaakinformatieobjecten and
 *  klantcontacten where there are any, which zaak_bundel_load_json() reads. Resources of the
 *  given bundel come first and as they came, whatever kind they are, unless their fact is not seen (withdrawn, later) or another one took its place (resultaat, zaakeigenschap); facts
 *  that it does not have follow as new resources. What the standards have no place for (days of a suspension, what
 *  became of a document, notices of default, what was withdrawn) is not written.
 *  @param zaak the case
 *  @param uitgave how; NULL for the defaults
 *  @param[out] buffer where the JSON goes, cut to fit and ended with a zero; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @param[out] error what went wrong; may be NULL
 *  @returns the length of the whole text without its zero, -ZAAK_E_ARGUMENT, -ZAAK_E_DUBBEL when two members would get one name,
 *           -ZAAK_E_LIMIET beyond 2 GiB, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_save_bundel(const struct zaak *zaak, const struct zaak_uitgave *uitgave, char *buffer, size_t size, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
