/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: following a case (track & trace): what its initiator may see, the latest date and why it moved, what is asked and what can be done.
 *
 * Everything is derived on the spot from the facts, the zaaktype and member `volgen` of its procesprofiel (docs/formaten.md). No name or number of a person is ever shown: who to call
 * stands in the procesprofiel, not in the roles of the case.
 *
 * **Threads.** A question about a case is asked in the thread that the case belongs to, one at a time.
 */
#ifndef ZAAK_VOLGEN_H
#define ZAAK_VOLGEN_H

#include <zaak/vertrouwelijkheid.h>
#include <zaak/zaak.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup volgen Following a case
 *  @{ */

/** What is asked about a case. Start from @ref ZAAK_VOLGVRAAG_INIT. @since 0.1 */
struct zaak_volgvraag {
    size_t size;           /**< `sizeof(struct zaak_volgvraag)` */
    struct zaak_blik blik; /**< the day asked for, what was known then, and the readings */
    int32_t hoogste;       /**< the highest vertrouwelijkheidaanduiding of a case that its initiator may see, one of ZAAK_VERTROUWELIJKHEID_… */
    int32_t reserved_int;  /**< zero */
    uint64_t reserved[4];  /**< zero */
};

/** Initial value of a struct zaak_volgvraag: up to zaakvertrouwelijk, which is what those concerned with a case may see. @since 0.1 */
#define ZAAK_VOLGVRAAG_INIT { sizeof(struct zaak_volgvraag), ZAAK_BLIK_INIT, ZAAK_VERTROUWELIJKHEID_ZAAKVERTROUWELIJK, 0, { 0, 0, 0, 0 } }

/** A case as its initiator follows it. Start from @ref ZAAK_VOLGING_INIT; texts are lent by the case (until it changes) or the catalogue. @since 0.1 */
struct zaak_volging {
    size_t size;               /**< `sizeof(struct zaak_volging)` */
    bool zichtbaar;            /**< false: the initiator may not see this case (an internal zaaktype, a case that is too confidential, one that was not received yet); nothing else
                                    is filled then */
    bool voorlopig;            /**< `uiterlijk` may still move: a suspension runs, or a fact has no day */
    bool aanvulling_gevraagd;  /**< something is asked of the initiator: see zaak_get_mogelijkheden() */
    bool reserved_bool[5];     /**< false */
    const char *identificatie; /**< of the case */
    const char *onderwerp;     /**< how the case is called: of the procesprofiel, else the omschrijving of the zaaktype */
    const char *resultaat;     /**< of a closed case: omschrijving of its result; else NULL */
    zaak_dag startdatum;       /**< day of receipt */
    zaak_dag einddatum;        /**< day on which it was closed, or ZAAK_DAG_GEEN */
    zaak_dag besluit_op;       /**< day on which the decision was made known, or ZAAK_DAG_GEEN */
    zaak_dag uiterlijk;        /**< the latest day by law; without a legal ground the one by the doorlooptijd of the catalogue; ZAAK_DAG_GEEN when there is none */
    zaak_dag oorspronkelijk;   /**< what that day would be without suspensions and extensions: when it differs, it moved; the motivering says why */
    zaak_dag gepland;          /**< the day that was promised by the servicenorm, or ZAAK_DAG_GEEN */
    int32_t klok;              /**< one of ZAAK_KLOK_… */
    int32_t stap;              /**< which step the case is in, from 0 (of a case without a status the first, of one with a decision at least that of the decision); -1 when in none */
    size_t stap_count;         /**< how many steps */
    const char *contact;       /**< whom to call: of the procesprofiel, or NULL */
    const char *telefoon;      /**< or NULL */
    const char *email;         /**< or NULL */
    const char *url;           /**< or NULL */
    uint64_t reserved[6];      /**< zero */
};

/** Initial value of a struct zaak_volging. @since 0.1 */
#define ZAAK_VOLGING_INIT \
    { sizeof(struct zaak_volging), false, false, false, { false, false, false, false, false }, NULL, NULL, NULL, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, \
      ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, 0, -1, 0, NULL, NULL, NULL, NULL, { 0, 0, 0, 0, 0, 0 } }

/** Where a step stands. @since 0.1 */
enum {
    ZAAK_STAP_GEDAAN = 1,       /**< done */
    ZAAK_STAP_NU = 2,           /**< the case is in it */
    ZAAK_STAP_LATER = 3,        /**< still to come, perhaps once more */
    ZAAK_STAP_OVERGESLAGEN = 4  /**< the case went past it, or was closed without it */
};

/** A step in the words of the initiator. Texts are lent by the catalogue. @since 0.1 */
struct zaak_volgstap {
    const char *naam;    /**< its name */
    const char *uitleg;  /**< what happens in it, or NULL; NULL for a step of before a decision that was made known */
    int32_t stand;       /**< one of ZAAK_STAP_GEDAAN … */
    zaak_dag op;         /**< the first day in it (of the last time); ZAAK_DAG_GEEN for one that is to come or was passed over, and when the day is not known */
    bool is_eind;        /**< the end of the case is in it */
    bool reserved[7];    /**< false */
};

/** Initial value of a struct zaak_volgstap. @since 0.1 */
#define ZAAK_VOLGSTAP_INIT { NULL, NULL, 0, ZAAK_DAG_GEEN, false, { false, false, false, false, false, false, false } }

/** What an initiator can do. @since 0.1 */
enum {
    ZAAK_ACTIE_AANVULLEN = 1,         /**< supplement what was sent (Awb 4:5, 6:6) */
    ZAAK_ACTIE_INTREKKEN = 2,         /**< withdraw it, as long as there is no decision */
    ZAAK_ACTIE_BEZWAAR = 3,           /**< object to the decision (Awb 7:1) */
    ZAAK_ACTIE_BEROEP = 4,            /**< appeal against the decision (Awb 8:1) */
    ZAAK_ACTIE_INGEBREKESTELLING = 5, /**< give notice of default: the term has passed (Awb 4:17 lid 3) */
    ZAAK_ACTIE_BEROEP_TE_LAAT = 6     /**< appeal because there is still no decision two weeks after that notice was sent, or else received (Awb 6:12 lid 2) */
};

/** Something that an initiator can do on the day asked for. Texts are static. @since 0.1 */
struct zaak_mogelijkheid {
    int32_t actie;       /**< one of ZAAK_ACTIE_… */
    bool gevraagd;       /**< the authority asks it */
    bool voorlopig;      /**< a day that it depends on is not known */
    bool reserved[2];    /**< false */
    zaak_dag van;        /**< first day, or ZAAK_DAG_GEEN */
    zaak_dag tot;        /**< last day; ZAAK_DAG_GEEN when there is none, or when it is not known */
    const char *woord;   /**< `bezwaar`, `aanvullen` …: as the procesprofiel names it */
    const char *zin;     /**< what it says to the initiator, without full stop: "U kunt bezwaar maken tegen ons besluit" */
    const char *artikel; /**< its article; NULL when there is none */
};

/** Initial value of a struct zaak_mogelijkheid. @since 0.1 */
#define ZAAK_MOGELIJKHEID_INIT { 0, false, false, { false, false }, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, NULL, NULL, NULL }

/** Follows a case.
 *  @param zaak the case @param vraag what is asked; NULL: all facts, up to zaakvertrouwelijk @param[out] ret_volging the answer
 *  @param why why `uiterlijk` is the day that it is: the steps of the clock; cleared first; may be NULL @param[out] error may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, or as zaak_ask_klok() @since 0.1 */
ZAAK_API int zaak_get_volging(const struct zaak *zaak, const struct zaak_volgvraag *vraag, struct zaak_volging *ret_volging, struct zaak_motivering *why,
                              struct zaak_error *error);

/** The steps of a case, in their order: of the procesprofiel, or else its statustypen. None for a case that the initiator may not see.
 *  @param zaak the case @param vraag what is asked; NULL as in zaak_get_volging() @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are (more than max when the room was too small), -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_volgstappen(const struct zaak *zaak, const struct zaak_volgvraag *vraag, struct zaak_volgstap *rows, size_t max);

/** What the initiator can do on the day asked for, what is asked of him first. Which remedy is open follows from the legal ground (lib/register/rechtsmiddel_gronden.csv) unless the
 *  procesprofiel says it; without a ground or for one that is not listed there is none. None for a case that the initiator may not see.
 *  @param zaak the case @param vraag what is asked; NULL as in zaak_get_volging() @param[out] rows where they go; may be NULL when max is 0 @param max room in rows; there are never more
 *  than six @returns how many there are, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK outside the kalender, -ZAAK_E_LIMIET or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_get_mogelijkheden(const struct zaak *zaak, const struct zaak_volgvraag *vraag, struct zaak_mogelijkheid *rows, size_t max);

/** Forms in which a case is written for its initiator. @since 0.1 */
enum {
    ZAAK_VOLGVORM_TEKST = 0,       /**< plain Dutch in lines of at most 110 characters */
    ZAAK_VOLGVORM_HTML = 1,        /**< a fragment of HTML with the class names of NL Design System (denhaag-process-steps, utrecht-…); no styles, scripts or identifiers */
    ZAAK_VOLGVORM_JSON = 2,        /**< one line of JSON: all that is above (docs/volgen.md) */
    ZAAK_VOLGVORM_OPEN_INWONER = 3 /**< one line of JSON with the members that Open Inwoner shows of a case: statuses, end_statustype_data, second_status_preview … */
};

/** Writes a case for its initiator. A case that he may not see is empty: no text, no fragment, `null`.
 *  @param zaak the case @param vraag what is asked; NULL as in zaak_get_volging() @param vorm one of ZAAK_VOLGVORM_…
 *  @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0 @param size size of the buffer in bytes @param[out] error may be NULL
 *  @returns the length of the whole text, or -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_write_volging(const struct zaak *zaak, const struct zaak_volgvraag *vraag, int32_t vorm, char *buffer, size_t size, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
