/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: the catalogue: what a case may be: zaaktype versions and their parts, with the procesprofielen, legal grounds and kalender that go with them.
 *
 * A catalogue is built, checked, then frozen; from then on it may be shared between threads. ZGW JSON is read by the functions of `<zaak/zgw.h>`.
 */
#ifndef ZAAK_CATALOGUS_H
#define ZAAK_CATALOGUS_H

#include <zaak/grond.h>
#include <zaak/kantoor.h>
#include <zaak/velden.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup catalogus The catalogue
 *  @{ */

/** A catalogue. One thread at a time until zaak_catalogus_freeze(), then frozen. @since 0.1 */
struct zaak_catalogus;

/** One resource: a zaaktype version, a statustype, a roltype of a catalogue, or a resource of a bundel (`<zaak/bundel.h>`). Lent by its catalogue or bundel; that of a catalogue never
 *  changes after the freeze, that of a bundel never. @since 0.1 */
struct zaak_object;

/** Kinds of resources of the Catalogi API (ZTC 1.3.1), the Zaken API (ZRC 1.5.1) and the Besluiten API (BRC 1.1.0). A catalogue holds the first ten. @since 0.1 */
enum {
    ZAAK_SOORT_CATALOGUS = 1,                     /**< Catalogus */
    ZAAK_SOORT_ZAAKTYPE = 2,                      /**< ZaakType: one version */
    ZAAK_SOORT_STATUSTYPE = 3,                    /**< StatusType */
    ZAAK_SOORT_RESULTAATTYPE = 4,                 /**< ResultaatType */
    ZAAK_SOORT_ROLTYPE = 5,                       /**< RolType */
    ZAAK_SOORT_EIGENSCHAP = 6,                    /**< Eigenschap */
    ZAAK_SOORT_BESLUITTYPE = 7,                   /**< BesluitType */
    ZAAK_SOORT_INFORMATIEOBJECTTYPE = 8,          /**< InformatieObjectType */
    ZAAK_SOORT_ZAAKTYPE_INFORMATIEOBJECTTYPE = 9, /**< ZaakTypeInformatieObjectType */
    ZAAK_SOORT_ZAAKOBJECTTYPE = 10,               /**< ZaakObjectType */
    ZAAK_SOORT_ZAAK = 11,                         /**< Zaak */
    ZAAK_SOORT_STATUS = 12,                       /**< Status */
    ZAAK_SOORT_RESULTAAT = 13,                    /**< Resultaat */
    ZAAK_SOORT_ROL = 14,                          /**< Rol */
    ZAAK_SOORT_ZAAKEIGENSCHAP = 15,               /**< ZaakEigenschap */
    ZAAK_SOORT_ZAAKOBJECT = 16,                   /**< ZaakObject */
    ZAAK_SOORT_KLANTCONTACT = 17,                 /**< KlantContact */
    ZAAK_SOORT_ZAAKINFORMATIEOBJECT = 18,         /**< ZaakInformatieObject */
    ZAAK_SOORT_ZAAKBESLUIT = 19,                  /**< ZaakBesluit */
    ZAAK_SOORT_ZAAKCONTACTMOMENT = 20,            /**< ZaakContactMoment */
    ZAAK_SOORT_ZAAKVERZOEK = 21,                  /**< ZaakVerzoek */
    ZAAK_SOORT_AUDITTRAIL = 22,                   /**< AuditTrail */
    ZAAK_SOORT_VALIDATIEFOUT = 23,                /**< ValidatieFout: how the standards answer an error */
    ZAAK_SOORT_BESLUIT = 24,                      /**< Besluit (BRC) */
    ZAAK_SOORT_BESLUITINFORMATIEOBJECT = 25       /**< BesluitInformatieObject (BRC) */
};

/** Makes an empty catalogue.
 *  @param ctx the context
 *  @returns a catalogue that the caller gives back with zaak_catalogus_unref(), NULL when there is no memory
 *  @since 0.1 */
ZAAK_API struct zaak_catalogus *zaak_catalogus_new(struct zaak_context *ctx);

/** Takes a reference. @param catalogus NULL is allowed @returns catalogus @since 0.1 */
ZAAK_API struct zaak_catalogus *zaak_catalogus_ref(struct zaak_catalogus *catalogus);

/** Gives a reference back. @param catalogus NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_catalogus *zaak_catalogus_unref(struct zaak_catalogus *catalogus);

/** Gives the catalogue a kalender other than the context's own: closing days of the office, a newer table of decrees.
 *  @param catalogus the catalogue, not frozen
 *  @param kalender the kalender; the catalogue takes a reference
 *  @returns 0, -ZAAK_E_BEVROREN or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_set_kalender(struct zaak_catalogus *catalogus, struct zaak_kalender *kalender);

/** Adds the office of an organisation. Cases of that organisation count working days by its kalender, and its servicenormen in opening time by its channels; an office without an
 *  organisation is that of all others. Offices must be added before the freeze, which then checks the channels that the procesprofielen name.
 *  @param catalogus the catalogue, not frozen
 *  @param kantoor the office; the catalogue takes a reference
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_BEVROREN, -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN, -ZAAK_E_LIMIET, or -ZAAK_E_DUBBEL when the organisation has one already
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_add_kantoor(struct zaak_catalogus *catalogus, struct zaak_kantoor *kantoor, struct zaak_error *error);

/** Gives the catalogue a register of legal grounds other than the context's own.
 *  @param catalogus the catalogue, not frozen
 *  @param gronden the register; the catalogue takes a reference
 *  @returns 0, -ZAAK_E_BEVROREN or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_set_gronden(struct zaak_catalogus *catalogus, struct zaak_gronden *gronden);

/** Adds procesprofielen (docs/formaten.md). Several documents may be added: a later profile of the same zaaktype, organisation and days is an error. A list of a profile has at most
 *  1,000 rows.
 *  @param catalogus the catalogue, not frozen
 *  @param json the document, UTF-8
 *  @param length length in bytes
 *  @param[out] error what went wrong, with the path of the field; may be NULL
 *  @returns 0, or -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_VORM, -ZAAK_E_BEREIK, -ZAAK_E_DUBBEL, -ZAAK_E_BEVROREN, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN;
 *           the catalogue is then as it was
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_add_profielen(struct zaak_catalogus *catalogus, const char *json, size_t length, struct zaak_error *error);

/** Resolves all relations and freezes the catalogue. A part of a zaaktype that is not there, a name in a procesprofiel that no version of its zaaktype knows, an unknown legal
 *  ground, a channel that none of the offices has (where the catalogue has offices) and a transition that stands there twice are errors; a procesprofiel whose zaaktype is not in the
 *  catalogue is left aside, and zaak_catalogus_check() says so. A row of a procesprofiel whose name only other versions know is left out for this version.
 *  @param catalogus the catalogue
 *  @param[out] error what went wrong, with the path of the field; may be NULL
 *  @returns 0 (also when it was frozen already), -ZAAK_E_ARGUMENT, -ZAAK_E_VERWIJZING, -ZAAK_E_DUBBEL, -ZAAK_E_WAARDE, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN; the catalogue is then not frozen
 *  @since 0.1 */
ZAAK_API int zaak_catalogus_freeze(struct zaak_catalogus *catalogus, struct zaak_error *error);

/** Whether the catalogue is frozen. @param catalogus the catalogue @returns true when it is @since 0.1 */
ZAAK_API bool zaak_catalogus_is_frozen(const struct zaak_catalogus *catalogus);

/** A small catalogue with its procesprofielen, inside the library, to try things with: among others `omgevingsvergunning-regulier` and `melding-openbare-ruimte`.
 *  @param ctx the context
 *  @returns a frozen catalogue that the caller gives back with zaak_catalogus_unref(), NULL when there is no memory
 *  @since 0.1 */
ZAAK_API struct zaak_catalogus *zaak_catalogus_example(struct zaak_context *ctx);

/** The kalender of the catalogue. @param catalogus the catalogue @returns lent by the catalogue @since 0.1 */
ZAAK_API struct zaak_kalender *zaak_catalogus_get_kalender(const struct zaak_catalogus *catalogus);

/** The office of an organisation: its own, else the one of all others.
 *  @param catalogus the catalogue @param organisatie the organisation; NULL: the office of all others @returns lent by the catalogue; NULL when there is none @since 0.1 */
ZAAK_API struct zaak_kantoor *zaak_catalogus_find_kantoor(const struct zaak_catalogus *catalogus, const char *organisatie);

/** The kalender of an organisation: of its own office, else of the office of all others, else of the catalogue.
 *  @param catalogus the catalogue @param organisatie the organisation, or NULL @returns lent by the catalogue @since 0.1 */
ZAAK_API struct zaak_kalender *zaak_catalogus_find_kalender(const struct zaak_catalogus *catalogus, const char *organisatie);

/** The legal grounds of the catalogue. @param catalogus the catalogue @returns lent by the catalogue @since 0.1 */
ZAAK_API struct zaak_gronden *zaak_catalogus_get_gronden(const struct zaak_catalogus *catalogus);

/** How many resources of a kind there are. @param catalogus the catalogue @param soort one of ZAAK_SOORT_… @returns the number @since 0.1 */
ZAAK_API size_t zaak_catalogus_count(const struct zaak_catalogus *catalogus, int32_t soort);

/** One resource of a kind; zaaktypen stand by identificatie and first day, the parts of a zaaktype by zaaktype and volgnummer or name.
 *  @param catalogus a frozen catalogue @param soort one of ZAAK_SOORT_… @param index from 0
 *  @returns the resource lent by the catalogue, NULL past the last @since 0.1 */
ZAAK_API const struct zaak_object *zaak_catalogus_at(const struct zaak_catalogus *catalogus, int32_t soort, size_t index);

/** The version of a zaaktype that holds on a day: published, begun on or before that day and not ended before it. Where versions touch or overlap, the one that began last; of two that
 *  began on one day, the one that lasts longest.
 *  @param catalogus a frozen catalogue
 *  @param identificatie identificatie of the zaaktype
 *  @param dag the day
 *  @returns the version lent by the catalogue, NULL when none holds on that day
 *  @since 0.1 */
ZAAK_API const struct zaak_object *zaak_catalogus_find_zaaktype(const struct zaak_catalogus *catalogus, const char *identificatie, zaak_dag dag);

/** The resource with a URL. @param catalogus a frozen catalogue @param url the URL @returns the resource lent by the catalogue, NULL when there is none @since 0.1 */
ZAAK_API const struct zaak_object *zaak_catalogus_find_url(const struct zaak_catalogus *catalogus, const char *url);

/** Kind of a resource. @param object the resource @returns one of ZAAK_SOORT_… @since 0.1 */
ZAAK_API int32_t zaak_object_get_soort(const struct zaak_object *object);

/** What people call a resource: its omschrijving, naam for an eigenschap or catalogus, relatieOmschrijving for a zaakobjecttype. @param object the resource @returns text lent by the catalogue; "" when it has none @since 0.1 */
ZAAK_API const char *zaak_object_get_naam(const struct zaak_object *object);

/** The zaaktype version that a resource is part of. @param object the resource @returns lent by the catalogue; NULL when it is no part of a zaaktype @since 0.1 */
ZAAK_API const struct zaak_object *zaak_object_get_zaaktype(const struct zaak_object *object);

/** A field as text: the text of a text, uri, date, datetime, duration or enum field; lists, groups, booleans and numbers are not text.
 *  @param object the resource
 *  @param veld one of ZAAK_VELD_… (`<zaak/velden.h>`)
 *  @returns text lent by the catalogue; NULL when the field is absent, null or no text
 *  @since 0.1 */
ZAAK_API const char *zaak_object_get_text(const struct zaak_object *object, int32_t veld);

/** A field as a number or boolean.
 *  @param object the resource @param veld one of ZAAK_VELD_… @param[out] ret_value the value
 *  @returns 1 when the field has a value, 0 when it is absent or null, -ZAAK_E_VELD when it is no number or boolean @since 0.1 */
ZAAK_API int zaak_object_get_int(const struct zaak_object *object, int32_t veld, int64_t *ret_value);

/** A date field.
 *  @param object the resource @param veld one of ZAAK_VELD_… @param[out] ret_dag the day
 *  @returns 1 when the field has a value, 0 when it is absent or null, -ZAAK_E_VELD when it is no date @since 0.1 */
ZAAK_API int zaak_object_get_dag(const struct zaak_object *object, int32_t veld, zaak_dag *ret_dag);

/** A duration field.
 *  @param object the resource @param veld one of ZAAK_VELD_… @param[out] ret_duur the duration
 *  @returns 1 when the field has a value, 0 when it is absent or null, -ZAAK_E_VELD when it is no duration @since 0.1 */
ZAAK_API int zaak_object_get_duur(const struct zaak_object *object, int32_t veld, struct zaak_duur *ret_duur);

/** A field with a moment, such as datumStatusGezet.
 *  @param object the resource @param veld one of ZAAK_VELD_… @param[out] ret_tijdstip the moment
 *  @returns 1 when the field has a value, 0 when it is absent or null, -ZAAK_E_VELD when it is no moment @since 0.1 */
ZAAK_API int zaak_object_get_tijdstip(const struct zaak_object *object, int32_t veld, zaak_tijdstip *ret_tijdstip);

/** Any field as JSON: lists, groups and decimals too; or the whole resource, unknown fields included. As it was read.
 *  @param object the resource @param veld one of ZAAK_VELD_…; 0: the whole resource
 *  @param[out] buffer where the JSON goes, cut to fit and ended with a zero; may be NULL when size is 0 @param size size of the buffer in bytes
 *  @returns the length of the whole text without its zero, -ZAAK_E_NIET_GEVONDEN when the field is absent or null, -ZAAK_E_ARGUMENT, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_object_get_json(const struct zaak_object *object, int32_t veld, char *buffer, size_t size);

/** A field inside a group, such as afleidingswijze inside brondatumArchiefprocedure.
 *  @param object the resource @param groep the field of the group @param naam name of the member, camelCase
 *  @returns text lent by the catalogue; NULL when it is absent, null or no text @since 0.1 */
ZAAK_API const char *zaak_object_get_group_text(const struct zaak_object *object, int32_t groep, const char *naam);

/** How many parts of a kind a zaaktype version has; besluittypen and informatieobjecttypen count for each version that they are related to, whichever side says so. @param zaaktype the zaaktype @param soort one of ZAAK_SOORT_… @returns the number @since 0.1 */
ZAAK_API size_t zaak_zaaktype_count(const struct zaak_object *zaaktype, int32_t soort);

/** One part of a zaaktype version; statustypen by volgnummer, so that the last one is the end status.
 *  @param zaaktype the zaaktype @param soort one of ZAAK_SOORT_… @param index from 0 @returns the part lent by the catalogue, NULL past the last @since 0.1 */
ZAAK_API const struct zaak_object *zaak_zaaktype_at(const struct zaak_object *zaaktype, int32_t soort, size_t index);

/** The part of a zaaktype version with a name (omschrijving or naam; for a roltype also its omschrijvingGeneriek where exactly one roltype has it). Capitals matter except that a
 *  name without an exact match is tried without regard to them, and then has to fit one part only.
 *  @param zaaktype the zaaktype @param soort one of ZAAK_SOORT_… @param naam the name, or the URL of the part
 *  @returns the part lent by the catalogue, NULL when there is none @since 0.1 */
ZAAK_API const struct zaak_object *zaak_zaaktype_find(const struct zaak_object *zaaktype, int32_t soort, const char *naam);

/** The statustype with the highest volgnummer, which closes a case (zrc-007a). @param zaaktype the zaaktype @returns lent by the catalogue, NULL without statustypen @since 0.1 */
ZAAK_API const struct zaak_object *zaak_zaaktype_get_eindstatus(const struct zaak_object *zaaktype);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
