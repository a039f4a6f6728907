/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 2: legal grounds: where a term comes from, as rows of data.
 *
 * The library's own rows stand in `lib/register/gronden.json`; a host gives its own (an ordinance, a letter, a contract) in the same shape through the same loader. The shape is
 * described by `docs/schema/gronden.schema.json`.
 */
#ifndef ZAAK_GROND_H
#define ZAAK_GROND_H

#include <zaak/termijn.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup grond Legal grounds
 *  @{ */

/** The applicant was asked to complete the application within a set term (Awb 4:5; Awb 4:15 lid 1 onder a). @since 0.1 */
#define ZAAK_GROND_AANVULLING "aanvulling"
/** Information was asked from a foreign body (Awb 4:15 lid 1 onder b). @since 0.1 */
#define ZAAK_GROND_BUITENLAND "buitenland"
/** The applicant agreed to delay in writing (Awb 4:15 lid 2 onder a). @since 0.1 */
#define ZAAK_GROND_INSTEMMING "instemming"
/** Delay that can be attributed to the applicant (Awb 4:15 lid 2 onder b). @since 0.1 */
#define ZAAK_GROND_VERTRAGING "vertraging"
/** Force majeure (Awb 4:15 lid 2 onder c). @since 0.1 */
#define ZAAK_GROND_OVERMACHT "overmacht"

/** A register of legal grounds. Frozen: it may be shared between threads. @since 0.1 */
struct zaak_gronden;

/** One legal ground: lent by its register. @since 0.1 */
struct zaak_grond;

/** The library's own register.
 *  @param ctx the context
 *  @returns a register lent by the context, NULL when there is no memory
 *  @since 0.1 */
ZAAK_API struct zaak_gronden *zaak_context_get_gronden(struct zaak_context *ctx);

/** Makes a register of the library's own rows and the host's. A row of the host with an id that exists takes its place for the days on which it is valid.
 *  @param ctx the context
 *  @param json the host's rows, UTF-8
 *  @param length length in bytes
 *  @param[out] ret_gronden the register; the caller gives it back with zaak_gronden_unref()
 *  @param[out] error what went wrong, with the path of the field; may be NULL
 *  @returns 0, or -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_VORM, -ZAAK_E_VERWIJZING, -ZAAK_E_DUBBEL, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_gronden_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_gronden **ret_gronden, struct zaak_error *error);

/** Takes a reference. @param gronden NULL is allowed @returns gronden @since 0.1 */
ZAAK_API struct zaak_gronden *zaak_gronden_ref(struct zaak_gronden *gronden);

/** Gives a reference back. @param gronden NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_gronden *zaak_gronden_unref(struct zaak_gronden *gronden);

/** How many rows of legal grounds there are. @param gronden the register @returns the number @since 0.1 */
ZAAK_API size_t zaak_gronden_count(const struct zaak_gronden *gronden);

/** One row. @param gronden the register @param index from 0 @returns the ground lent by the register, NULL past the last @since 0.1 */
ZAAK_API const struct zaak_grond *zaak_gronden_at(const struct zaak_gronden *gronden, size_t index);

/** The row of a ground that is valid on a day.
 *  @param gronden the register
 *  @param id id of the ground, such as "awb-4-13"
 *  @param dag the day of the base event (the application)
 *  @returns the ground lent by the register, NULL when none is valid on that day
 *  @since 0.1 */
ZAAK_API const struct zaak_grond *zaak_gronden_find(const struct zaak_gronden *gronden, const char *id, zaak_dag dag);

/** What a ground says, as data. Start from @ref ZAAK_GROND_INFO_INIT; texts are lent by the register. @since 0.1 */
struct zaak_grond_info {
    size_t size;             /**< `sizeof(struct zaak_grond_info)` */
    const char *id;          /**< id, such as "ow-16-64" */
    const char *naam;        /**< name in Dutch */
    const char *artikel;     /**< article, such as "Omgevingswet art. 16.64 lid 1" */
    const char *begin;       /**< base event: "ontvangst", "bekendmaking", "einde_bezwaartermijn", "melding" … */
    struct zaak_periode termijn; /**< length; unit ZAAK_EENHEID_GEEN for a term up to the end of the calendar year. A length in hours is no term of the clock: see
                                      zaak_termijn_add_uren() */
    int32_t regime;          /**< one of ZAAK_REGIME_… */
    int32_t verlengingen;    /**< how many extensions it allows */
    struct zaak_periode verlenging; /**< longest extension; unit ZAAK_EENHEID_GEEN when it has no maximum */
    zaak_dag van;            /**< first day on which the row is valid, or ZAAK_DAG_GEEN */
    zaak_dag tot;            /**< last day on which it is valid, or ZAAK_DAG_GEEN */
    const char *zekerheid;   /**< how sure the row is: "A" (text read) to "D" (no source read) */
    const char *verlenging_artikel; /**< article of the extension; NULL where the row says nothing of one */
    struct zaak_periode verlenging_binnen; /**< an extension is decided within this term after the base event; unit ZAAK_EENHEID_GEEN: within the running term */
    const char *na;          /**< id of the term at whose end this one starts ("awb-6-7" for the decision on an objection); NULL where it starts with an event. Of that
                                           earlier term the plain end counts, as the Algemene termijnenwet moves it: nothing that suspends or extends that term is known here. Where
                                           something did, give the day of the base event itself (`einde_bezwaartermijn`) */
    int32_t na_afloop;       /**< what follows when the term lapses: one of ZAAK_NA_AFLOOP_… */
    int32_t dag;             /**< is the end the last day or the first: ZAAK_GROND_UITERLIJK or ZAAK_GROND_VANAF */
    uint64_t reserved[4];    /**< zero */
};

/** What follows when a term lapses. @since 0.1 */
enum {
    ZAAK_NA_AFLOOP_NIETS = 0,         /**< nothing that the library computes */
    ZAAK_NA_AFLOOP_DWANGSOM = 1,      /**< after a notice of default the authority owes a dwangsom (Awb 4:17): see zaak_dwangsom_compute() */
    ZAAK_NA_AFLOOP_VAN_RECHTSWEGE = 2 /**< the decision is given by operation of law (Awb 4:20a-4:20f): see zaak_van_rechtswege_compute() */
};

/** What the end of a term is. @since 0.1 */
enum {
    ZAAK_GROND_UITERLIJK = 0, /**< the last day on which something may be done */
    ZAAK_GROND_VANAF = 1      /**< the first day from which something may be done */
};

/** Initial value of a struct zaak_grond_info. @since 0.1 */
#define ZAAK_GROND_INFO_INIT \
    { sizeof(struct zaak_grond_info), NULL, NULL, NULL, NULL, { 0, 0 }, 0, 0, { 0, 0 }, 0, 0, NULL, NULL, { 0, 0 }, NULL, 0, 0, { 0, 0, 0, 0 } }

/** Gives what a ground says.
 *  @param grond the ground
 *  @param[out] ret_info the answer
 *  @returns 0 or -ZAAK_E_ARGUMENT
 *  @since 0.1 */
ZAAK_API int zaak_grond_get_info(const struct zaak_grond *grond, struct zaak_grond_info *ret_info);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
