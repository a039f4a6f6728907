/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 6: the door to ZGW JSON: catalogues from the Catalogi API and from Open Zaak's export.
 */
#ifndef ZAAK_ZGW_H
#define ZAAK_ZGW_H

#include <zaak/bundel.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup zgw ZGW JSON
 *  @{ */

/** Adds the resources of one document: the API form (camelCase) or the export form (snake_case), see docs/formaten.md. Unknown fields are kept and not judged; a field of the
 *  wrong type, an unknown word of an enumeration, a URL that is there already and a document without any list of a catalogue are errors. An empty text stands for an absent
 *  value where the standard does not require one. What is not the form is judged later: missing fields are no error, except the few without which a resource cannot be found
 *  or placed (url and identificatie of a zaaktype; zaaktype, omschrijving or naam, and volgnummer of its parts).
 *  @param catalogus a catalogue that is not frozen
 *  @param json the document, UTF-8
 *  @param length length in bytes
 *  @param[out] error what went wrong, with line and column and the path of the field; may be NULL
 *  @returns 0, or -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_VORM, -ZAAK_E_BEREIK, -ZAAK_E_DUBBEL, -ZAAK_E_LIMIET, -ZAAK_E_BEVROREN, -ZAAK_E_GEHEUGEN;
 *           the catalogue is then as it was
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_add_json(struct zaak_catalogus *catalogus, const char *json, size_t length, struct zaak_error *error);

/** Adds one list of resources: a member of Open Zaak's export.
 *  @param catalogus a catalogue that is not frozen
 *  @param naam name of the resource as the export spells it ("ZaakType") or as the API does ("zaaktypen")
 *  @param json the list, or a page of the API with its `results`; UTF-8
 *  @param length length in bytes
 *  @param[out] error what went wrong; may be NULL
 *  @returns as zaak_catalogus_add_json(), and -ZAAK_E_WAARDE for an unknown name
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_add_json_list(struct zaak_catalogus *catalogus, const char *naam, const char *json, size_t length, struct zaak_error *error);

/** Adds Open Zaak's export zip. Members that are no resource are passed over; an archive without any is an error. No member is unpacked that says it is larger than
 *  max_document of the context. The memory that libzip takes for itself does not come from the context's allocator.
 *  @param catalogus a catalogue that is not frozen
 *  @param bytes the archive
 *  @param length length in bytes
 *  @param[out] error what went wrong, with the file in the archive; may be NULL
 *  @returns as zaak_catalogus_add_json(), -ZAAK_E_ARCHIEF for an archive that is cut off or damaged, -ZAAK_E_NIET_ONDERSTEUND without libzip
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_add_zip(struct zaak_catalogus *catalogus, const void *bytes, size_t length, struct zaak_error *error);

/** Makes, fills and freezes a catalogue in one step: without procesprofielen, so without legal grounds. With them: zaak_catalogus_new(), zaak_catalogus_add_json(),
 *  zaak_catalogus_add_profielen(), zaak_catalogus_freeze().
 *  @param ctx the context
 *  @param json a catalogue as for zaak_catalogus_add_json()
 *  @param length length in bytes
 *  @param[out] ret_catalogus the frozen catalogue; the caller gives it back with zaak_catalogus_unref()
 *  @param[out] error what went wrong; may be NULL
 *  @returns as zaak_catalogus_add_json() and zaak_catalogus_freeze()
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_catalogus **ret_catalogus, struct zaak_error *error);

/** Makes, fills and freezes a catalogue from Open Zaak's export zip in one step.
 *  @param ctx the context
 *  @param bytes the archive
 *  @param length length in bytes
 *  @param[out] ret_catalogus the frozen catalogue; the caller gives it back with zaak_catalogus_unref()
 *  @param[out] error what went wrong; may be NULL
 *  @returns as zaak_catalogus_add_zip() and zaak_catalogus_freeze()
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_load_zip(struct zaak_context *ctx, const void *bytes, size_t length, struct zaak_catalogus **ret_catalogus, struct zaak_error *error);

/** Writes a catalogue as one document with a list per kind of resource: every resource whole, in the order in which they were read. What stood beside the lists in a document (the counts
 *  of a page) is not part of the catalogue; a bundel (`<zaak/bundel.h>`) keeps that too.
 *  @param catalogus the catalogue; frozen, threads may share it
 *  @param spelling one of ZAAK_SPELLING_…
 *  @param[out] buffer where the JSON goes, cut to fit and ended with a zero; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @param[out] error what went wrong; may be NULL
 *  @returns as zaak_bundel_save_json()
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_save_json(const struct zaak_catalogus *catalogus, int32_t spelling, char *buffer, size_t size, struct zaak_error *error);

/** Writes a catalogue as an archive of the form of Open Zaak's export: a member `<name>.json` per kind of resource. Procesprofielen are no part of it.
 *  @param catalogus the catalogue; frozen, threads may share it
 *  @param spelling one of ZAAK_SPELLING_…; ZAAK_SPELLING_EXPORT is what Open Zaak reads
 *  @param[out] buffer where the archive goes; untouched when it does not fit; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @param[out] error what went wrong; may be NULL
 *  @returns as zaak_bundel_save_zip()
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_save_zip(const struct zaak_catalogus *catalogus, int32_t spelling, void *buffer, size_t size, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
