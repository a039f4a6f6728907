/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: the business rules of the ZGW standards and of the library, the profiles that choose their variant and severity, and the findings of a check.
 *
 * There is no single ZGW rule set: the text changes per version, and products deviate. A profile is data (docs/regels.md): for each rule a variant and a severity. No rule asks
 * which profile runs.
 */
#ifndef ZAAK_REGEL_H
#define ZAAK_REGEL_H

#include <zaak/catalogus.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup regel Rules, profiles and findings
 *  @{ */

/** What a caller may do beyond the ordinary; bits, as the scopes of the Zaken API and the Catalogi API. @since 0.1 */
enum {
    ZAAK_RECHT_HEROPENEN = 1,               /**< reopen a closed case (`zaken.heropenen`, zrc-008) */
    ZAAK_RECHT_GEFORCEERD_BIJWERKEN = 2,    /**< change a closed case (`zaken.geforceerd-bijwerken`, zrc-007d) */
    ZAAK_RECHT_GEFORCEERD_SCHRIJVEN = 4,    /**< change what was published in a catalogue (`catalogi.geforceerd-schrijven`, ztc-009, ztc-010) */
    ZAAK_RECHT_GEFORCEERD_VERWIJDEREN = 8   /**< take away what was published in a catalogue (`catalogi.geforceerd-verwijderen`, ztc-009, ztc-010) */
};

/** How serious a finding is. @since 0.1 */
enum {
    ZAAK_ERNST_MELDING = 1,       /**< good to know */
    ZAAK_ERNST_WAARSCHUWING = 2,  /**< likely wrong, but nothing forbids it */
    ZAAK_ERNST_FOUT = 3           /**< a rule forbids it */
};

/** One finding: a rule that a fact or a resource of a catalogue does not keep. Start from @ref ZAAK_BEVINDING_INIT; texts are lent by the list, the object by its catalogue. @since 0.1 */
struct zaak_bevinding {
    size_t size;           /**< `sizeof(struct zaak_bevinding)` */
    const char *regel;     /**< rule, such as "zrc-007b" */
    const char *zgw_code;  /**< machine code of the ZGW standards, such as "resultaat-does-not-exist"; "" when they have none */
    const char *veld;      /**< field of the resource as an API names it, such as "resultaat" or "brondatumArchiefprocedure.datumkenmerk" */
    const char *tekst;     /**< one sentence in Dutch */
    const char *feit;      /**< id of the fact; "" when it has none yet, and for a catalogue */
    int32_t ernst;         /**< one of ZAAK_ERNST_… */
    int32_t http;          /**< HTTP status with which the standards answer it; 0 when it is no input check */
    const char *pad;       /**< path in the document of a catalogue or of a bundel, in its own spelling: "ResultaatType.12.brondatum_archiefprocedure.datumkenmerk"; "" for a case */
    const char *bestand;   /**< file in the archive of a catalogue, such as "ResultaatType.json"; "" elsewhere */
    const struct zaak_object *object; /**< the resource of the catalogue; NULL for a case, and for a resource that could not be read */
    uint64_t reserved[1];  /**< zero */
};

/** Initial value of a struct zaak_bevinding. @since 0.1 */
#define ZAAK_BEVINDING_INIT { sizeof(struct zaak_bevinding), NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, { 0 } }

/** A list of findings. One thread at a time. @since 0.1 */
struct zaak_bevindingen;

/** Makes an empty list. @param ctx the context @returns a list that the caller gives back with zaak_bevindingen_unref(), NULL when there is no memory @since 0.1 */
ZAAK_API struct zaak_bevindingen *zaak_bevindingen_new(struct zaak_context *ctx);

/** Takes a reference. @param bevindingen NULL is allowed @returns bevindingen @since 0.1 */
ZAAK_API struct zaak_bevindingen *zaak_bevindingen_ref(struct zaak_bevindingen *bevindingen);

/** Gives a reference back. @param bevindingen NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_bevindingen *zaak_bevindingen_unref(struct zaak_bevindingen *bevindingen);

/** How many findings there are. @param bevindingen the list @returns the number @since 0.1 */
ZAAK_API size_t zaak_bevindingen_count(const struct zaak_bevindingen *bevindingen);

/** One finding. @param bevindingen the list @param index from 0 @param[out] ret_bevinding the finding
 *  @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_bevindingen_get(const struct zaak_bevindingen *bevindingen, size_t index, struct zaak_bevinding *ret_bevinding);

/** The names of the profiles, the default one first: std-1.7, std-1.5, openzaak, oneground, reference, postman.
 *  @param index from 0 @returns static text; NULL past the last; any thread @since 0.1 */
ZAAK_API const char *zaak_regelprofiel_naam(size_t index);

/** A rule as a profile has it. Start from @ref ZAAK_REGEL_INIT; texts are static. @since 0.1 */
struct zaak_regel {
    size_t size;           /**< `sizeof(struct zaak_regel)` */
    const char *id;        /**< such as "ztc-016" */
    const char *titel;     /**< what it says, in Dutch; ids of the standard are not unique in all of its versions, an id with its title is */
    const char *bron;      /**< where it comes from: "Catalogi API", "Zaken API", "Open Zaak", "procesprofiel" or "libzaak" */
    const char *sinds;     /**< version of the API that brought it, such as "1.3.2"; "" as long as there is one */
    const char *tot;       /**< last version of the API that has it; "" when the newest has */
    const char *variant;   /**< how the profile reads it, such as "inclusief"; "aan" for a rule with one reading, "uit" when the profile leaves it out */
    int32_t ernst;         /**< severity that the profile gives to all its findings, one of ZAAK_ERNST_…; 0: each finding has its own */
    int32_t reserved_int;  /**< zero */
    uint64_t reserved[4];  /**< zero */
};

/** Initial value of a struct zaak_regel. @since 0.1 */
#define ZAAK_REGEL_INIT { sizeof(struct zaak_regel), NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, { 0, 0, 0, 0 } }

/** One rule as a profile has it.
 *  @param profiel name of the profile; NULL: the default
 *  @param index from 0
 *  @param[out] ret_regel the rule
 *  @returns 0, -ZAAK_E_BEREIK past the last, -ZAAK_E_NIET_GEVONDEN for an unknown profile, or -ZAAK_E_ARGUMENT; any thread
 *  @since 0.1 */
ZAAK_API int zaak_regel_get(const char *profiel, size_t index, struct zaak_regel *ret_regel);

/** Chooses the profile by which a catalogue and the cases on it are judged, where nothing else is said. The default is `std-1.7`, the newest text of the standard.
 *  @param catalogus the catalogue, not frozen
 *  @param profiel name of the profile; NULL: the default
 *  @returns 0, -ZAAK_E_BEVROREN, -ZAAK_E_NIET_GEVONDEN or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_set_regelprofiel(struct zaak_catalogus *catalogus, const char *profiel);

/** The profile of a catalogue. @param catalogus the catalogue @returns its name, static; NULL for NULL @since 0.1 */
ZAAK_API const char *zaak_catalogus_get_regelprofiel(const struct zaak_catalogus *catalogus);

/** How rules are applied. Start from @ref ZAAK_TOETS_INIT. @since 0.1 */
struct zaak_toets {
    size_t size;           /**< `sizeof(struct zaak_toets)` */
    const char *profiel;   /**< name of the profile; NULL: that of the catalogue */
    int32_t rechten;       /**< bits ZAAK_RECHT_…: what may be done */
    int32_t reserved_int;  /**< zero */
    uint64_t reserved[4];  /**< zero */
};

/** Initial value of a struct zaak_toets. @since 0.1 */
#define ZAAK_TOETS_INIT { sizeof(struct zaak_toets), NULL, 0, 0, { 0, 0, 0, 0 } }

/** @} */

#ifdef __cplusplus
}
#endif
#endif
