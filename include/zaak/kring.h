/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: the double policy cycle of permits, supervision and enforcement (VTH): which elements a municipality has, whether the circle is closed, and its goals measured from its cases.
 *
 * The elements and arrows are those of the quality criteria 2.1, of chapter 7 of the Besluit omgevingsrecht (until 2024) and of afd. 13.2 of the Omgevingsbesluit (since then):
 * `lib/register/vth_elementen.csv`, `vth_pijlen.csv`, docs/vth.md. What counts as evidence is said by the municipality; the library judges whether it is there, still holds, and says what it
 * follows from.
 */
#ifndef ZAAK_KRING_H
#define ZAAK_KRING_H

#include <zaak/norm.h>
#include <zaak/voorraad.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup kring The policy cycle (VTH)
 *  @{ */

/** The policy cycle of one municipality. One thread at a time. @since 0.1 */
struct zaak_kring;

/** Reads a cycle (docs/schema/kring.schema.json).
 *  @param ctx the context @param json the document, UTF-8 @param length length in bytes
 *  @param[out] ret_kring the cycle; the caller gives it back with zaak_kring_unref()
 *  @param[out] error what went wrong, with line and column or the path of the field; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_JSON, -ZAAK_E_VELD, -ZAAK_E_WAARDE, -ZAAK_E_VORM, -ZAAK_E_DUBBEL (an id, or a measured value of one period), -ZAAK_E_VERWIJZING (evidence that follows from itself),
 *           -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_kring_load_json(struct zaak_context *ctx, const char *json, size_t length, struct zaak_kring **ret_kring, struct zaak_error *error);

/** Takes a reference. @param kring NULL is allowed @returns kring @since 0.1 */
ZAAK_API struct zaak_kring *zaak_kring_ref(struct zaak_kring *kring);

/** Gives a reference back. @param kring NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_kring *zaak_kring_unref(struct zaak_kring *kring);

/** The municipality. @param kring the cycle @returns its code (`GM0736`), lent by the cycle @since 0.1 */
ZAAK_API const char *zaak_kring_get_gemeente(const struct zaak_kring *kring);

/** Its name. @param kring the cycle @returns its name, or its code when it has none; lent by the cycle @since 0.1 */
ZAAK_API const char *zaak_kring_get_naam(const struct zaak_kring *kring);

/** How an element stands. @since 0.1 */
enum {
    ZAAK_ELEMENT_ONTBREEKT = 0, /**< there is no evidence */
    ZAAK_ELEMENT_VERLOPEN = 1,  /**< there was, and it does not hold any more: its last day has passed, or it is yearly and older than a year */
    ZAAK_ELEMENT_AANWEZIG = 2   /**< there is */
};

/** An element of the cycle. Texts are static or lent by the cycle. @since 0.1 */
struct zaak_kringelement {
    const char *element;  /**< its word: `risicoanalyse` */
    const char *naam;     /**< its name */
    const char *lus;      /**< where in the double loop: `boven`, `operationeel`, `midden`, `voorbereiden`, `uitvoeren`, `monitoring`, `verbinding` */
    const char *bewijs;   /**< what evidence it needs */
    const char *artikel;  /**< its source on the day asked for: until 2024 the Besluit omgevingsrecht, since then the Omgevingsbesluit; it says so where that has no article, or where the article was not read */
    const char *document; /**< the evidence that counts: the latest one; NULL when there is none */
    int32_t stand;        /**< one of ZAAK_ELEMENT_… */
    zaak_dag vastgesteld; /**< when that was settled, or ZAAK_DAG_GEEN */
    zaak_dag tot;         /**< the last day on which it holds, or ZAAK_DAG_GEEN */
    bool uit_zaken;       /**< it was filled from the cases */
    bool reserved[3];     /**< false */
};

/** Initial value of a struct zaak_kringelement. @since 0.1 */
#define ZAAK_KRINGELEMENT_INIT { NULL, NULL, NULL, NULL, NULL, NULL, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, false, { false, false, false } }

/** All elements with their evidence on a day, in the order of the cycle.
 *  @param kring the cycle @param dag the day @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are, the same for every municipality; -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_kring_get_elementen(const struct zaak_kring *kring, zaak_dag dag, struct zaak_kringelement *rows, size_t max);

/** An arrow of the cycle. Texts are static. @since 0.1 */
struct zaak_kringpijl {
    const char *van;       /**< word of the element it comes from */
    const char *naar;      /**< word of the element that follows from it */
    const char *betekenis; /**< what it says */
    const char *reden;     /**< why it is open; NULL for a closed one */
    bool gesloten;         /**< both elements are there, and the evidence of the second names the first (`volgt_uit`) */
    bool reserved[7];      /**< false */
};

/** All arrows on a day. @param kring the cycle @param dag the day @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_kring_get_pijlen(const struct zaak_kring *kring, zaak_dag dag, struct zaak_kringpijl *rows, size_t max);

/** A link of the chain from a goal to its changed self. @since 0.1 */
enum {
    ZAAK_SCHAKEL_GEHEEL = 0,     /**< the chain is whole */
    ZAAK_SCHAKEL_INDICATOR = 1,  /**< the goal has no indicator */
    ZAAK_SCHAKEL_STREEF = 2,     /**< the indicator has no target */
    ZAAK_SCHAKEL_ACTIVITEIT = 3, /**< no activity of the programme (hours or budget) serves it */
    ZAAK_SCHAKEL_ZAKEN = 4,      /**< it names no zaaktypen, so no cases can be found */
    ZAAK_SCHAKEL_METING = 5,     /**< nothing was measured in the year before the day asked for */
    ZAAK_SCHAKEL_EVALUATIE = 6,  /**< the measured value was not evaluated since */
    ZAAK_SCHAKEL_GEVOLG = 7      /**< the evaluation says nothing of what becomes of the goal */
};

/** A goal with one of its indicators. Texts are lent by the cycle. @since 0.1 */
struct zaak_kringdoel {
    const char *doel;         /**< id of the goal */
    const char *naam;         /**< its name */
    const char *indicator;    /**< id of the indicator; NULL where the goal has none */
    int32_t ontbreekt;        /**< the first link that is missing, one of ZAAK_SCHAKEL_… */
    int32_t streef;           /**< target in whole percents; -1 without one */
    struct zaak_normscore meting; /**< the latest measured value; zeros without one */
    zaak_dag gemeten_tot;     /**< last day of its period, or ZAAK_DAG_GEEN */
    int32_t oordeel;          /**< one of ZAAK_OORDEEL_… */
};

/** Initial value of a struct zaak_kringdoel. @since 0.1 */
#define ZAAK_KRINGDOEL_INIT { NULL, NULL, NULL, 0, -1, { 0, 0, 0 }, ZAAK_DAG_GEEN, 0 }

/** Each indicator of each goal with the first link of its chain that is missing: goal, indicator, target, activity, cases, measured value, evaluation, changed goal.
 *  @param kring the cycle @param dag the day @param[out] rows where they go; may be NULL when max is 0 @param max room in rows
 *  @returns how many there are, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_kring_get_doelen(const struct zaak_kring *kring, zaak_dag dag, struct zaak_kringdoel *rows, size_t max);

/** What a link is called. @param schakel one of ZAAK_SCHAKEL_… @returns static text such as "de indicator", or NULL @since 0.1 */
ZAAK_API const char *zaak_kring_schakel_naam(int32_t schakel);

/** Whether the circle is closed: all elements are there, all arrows and all chains are whole, and there is at least one goal.
 *  @param kring the cycle @param dag the day @returns 1 or 0, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_kring_is_gesloten(const struct zaak_kring *kring, zaak_dag dag);

/** Measures the indicators from the cases and fills the elements registratie, monitoring and rapportage with what was found: registratie when there are indicators and
 *  each of them has a case, of any of its zaaktypen, that was received or closed in the period; monitoring when besides every indicator with a way of measuring got a value, and one did;
 *  rapportage likewise (the figures are there to be reported). Measured is, by
 *  `meet` of the indicator, over the cases of its zaaktypen (of the organisation of this municipality where cases have one) that were decided or closed in the period: `binnen_wet` (on or before the last day by law), `binnen_norm` (on or
 *  before the day promised) or `afgehandeld` (closed in the period, of those that were open in it).
 *  @param kring the cycle @param voorraad the cases @param van first day of the period @param tot last day @param[out] error may be NULL
 *  @returns how many indicators got a value, -ZAAK_E_ARGUMENT, -ZAAK_E_WAARDE when tot lies before van, -ZAAK_E_BEREIK, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN; on failure the cycle is as it was @since 0.1 */
ZAAK_API int zaak_kring_add_zaken(struct zaak_kring *kring, const struct zaak_voorraad *voorraad, zaak_dag van, zaak_dag tot, struct zaak_error *error);

/** Which of other municipalities have an element that one lacks.
 *  @param kringen their cycles @param count how many @param element its word @param dag the day @param[out] ret_places their places in `kringen`; may be NULL when max is 0 @param max room
 *  @returns how many have it, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN for an element that does not exist @since 0.1 */
ZAAK_API int zaak_kring_find_voorbeelden(struct zaak_kring *const *kringen, size_t count, const char *element, zaak_dag dag, size_t *ret_places, size_t max);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
