/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 6: berichten: what a host tells the world about a case: a notificatie (Notificaties API), a CloudEvent (NL GOV profile), and the audit trail, each made from a fact.
 *
 * The library sends nothing. It knows no URLs either: the host gives the URL of the case, and of its parts where these do not follow from it. What a fact becomes (resource, actie, type) is a row of
 * lib/register/berichten.csv (docs/berichten.md). A message says that something changed, not what: it holds no content of the case.
 *
 * What a fact changed is seen in the order in which facts were recorded: a message about an old fact says what held when it was recorded.
 */
#ifndef ZAAK_BERICHT_H
#define ZAAK_BERICHT_H

#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup bericht Messages and the audit trail
 *  @{ */

/** Kinds of messages. @since 0.1 */
enum {
    ZAAK_BERICHT_NOTIFICATIE = 1, /**< `notificatie`: a message for the Notificaties API, channel `zaken` */
    ZAAK_BERICHT_CLOUDEVENT = 2   /**< `cloudevent`: CloudEvents 1.0 in JSON, NL GOV profile 1.1 */
};

/** What only the host knows. Start from @ref ZAAK_BERICHTBRON_INIT; texts are UTF-8 and are not kept. @since 0.1 */
struct zaak_berichtbron {
    size_t size;                             /**< `sizeof(struct zaak_berichtbron)` */
    const char *zaak_url;                    /**< URL of the case in the Zaken API: `https://…/zaken/<uuid>`, at most 1,000 bytes; required */
    const char *resource_url;                /**< URL of the part (status, rol …) that the fact made or changed; NULL: beside zaak_url, under the path of the register, with the id of
                                                  the fact that made it. Not read where the message is about the case itself */
    const char *source;                      /**< `source` of a CloudEvent: organisation and system, such as `urn:nld:oin:00000001823288444000:systeem:zaaksysteem`; required for one */
    const char *bronorganisatie;             /**< RSIN; NULL: the organisatie of the case */
    const char *vertrouwelijkheidaanduiding; /**< ZGW word; NULL: that of the case, which is its own or that of its zaaktype */
    const char *applicatie;                  /**< `applicatieId` of the audit trail; may be NULL */
    const char *applicatie_weergave;         /**< `applicatieWeergave`; may be NULL */
    const char *toelichting;                 /**< `toelichting` of the audit trail (X-Audit-Toelichting); NULL: the reason of a withdrawal, else one sentence about the kind of fact */
    zaak_tijdstip verwijderd_op;             /**< without a fact: the moment at which the case was deleted; ZAAK_TIJDSTIP_GEEN: the message is about a fact */
    uint64_t reserved[3];                    /**< zero */
};

/** Initial value of a struct zaak_berichtbron. @since 0.1 */
#define ZAAK_BERICHTBRON_INIT { sizeof(struct zaak_berichtbron), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ZAAK_TIJDSTIP_GEEN, { 0, 0, 0 } }

/** Writes the message about one fact, or about the deletion of the case (zrc-023; before zaak_voorraad_remove()), as one line of JSON. Every message that this makes passes zaak_bericht_check() without a fault.
 *  @param zaak the case
 *  @param feit id of the fact; NULL: the case was deleted at `verwijderd_op` of bron. The id of such a CloudEvent is that of the opening with `-verwijderd` behind it
 *  @param soort one of ZAAK_BERICHT_…
 *  @param bron what the host knows
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @param[out] error what went wrong, with the field of bron or the kenmerk; may be NULL
 *  @returns the length of the whole text, 0 when there is nothing to tell because no resource holds this kind of fact (`gebeurtenis`, and its withdrawal), or
 *           -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN when the case has no such fact, -ZAAK_E_VELD when zaak_url, source or a kenmerk is missing,
 *           -ZAAK_E_VORM for a zaak_url that is no URL of a case, -ZAAK_E_REGEL when the message would not pass, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_write_bericht(const struct zaak *zaak, const char *feit, int32_t soort, const struct zaak_berichtbron *bron, char *buffer, size_t size, struct zaak_error *error);

/** Writes the audit trail of a case in the form of AuditTrail (Zaken API 1.5.1): who recorded what, when, and what the resource was before and after as far as the facts know. It takes the
 *  number of facts squared; of a case with 10,000 facts it takes seconds.
 *  @param zaak the case
 *  @param feit id of the fact: one object; NULL: a list of all, in the order in which they were recorded
 *  @param bron what the host knows; without `feit` its resource_url and toelichting must be NULL
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @param[out] error what went wrong; may be NULL
 *  @returns the length of the whole text, or as zaak_write_bericht()
 *  @since 0.1 */
ZAAK_API int zaak_write_audittrail(const struct zaak *zaak, const char *feit, const struct zaak_berichtbron *bron, char *buffer, size_t size, struct zaak_error *error);

/** How a message is judged. Start from @ref ZAAK_BERICHTTOETS_INIT. @since 0.1 */
struct zaak_berichttoets {
    size_t size;          /**< `sizeof(struct zaak_berichttoets)` */
    int32_t soort;        /**< one of ZAAK_BERICHT_…; 0: a CloudEvent when there is a member `specversion`, else a notificatie */
    int32_t reserved_int; /**< zero */
    zaak_tijdstip nu;     /**< the present moment: a notificatie of a later one is refused by the API; ZAAK_TIJDSTIP_GEEN: not judged */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_berichttoets. @since 0.1 */
#define ZAAK_BERICHTTOETS_INIT { sizeof(struct zaak_berichttoets), 0, 0, ZAAK_TIJDSTIP_GEEN, { 0, 0, 0, 0 } }

/** Lists all findings of a message: of a notificatie by the Notificaties API 1.0 and the channels of the ZGW APIs, of a CloudEvent by CloudEvents 1.0 and the NL GOV profile 1.1.
 *  @param ctx the context
 *  @param json the message, UTF-8
 *  @param length length in bytes
 *  @param toets how it is judged; NULL: the defaults
 *  @param bevindingen where the findings go, with the name of the field; may be NULL
 *  @param[out] error the first fault, or why the text is no JSON; may be NULL
 *  @returns how many findings of ZAAK_ERNST_FOUT there are, or -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_BEREIK, -ZAAK_E_DUBBEL, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN; any thread, with lists of its own
 *  @since 0.1 */
ZAAK_API int zaak_bericht_check(struct zaak_context *ctx, const char *json, size_t length, const struct zaak_berichttoets *toets, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
