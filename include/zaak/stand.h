/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 5: the stand: the figures of many cases by municipality, period, zaaktype, unit and channel. It is counted once; every output is made from it.
 *
 * A stand is filled from cases, or read from bytes. Merging the standen of municipalities gives the stand of all of them, in whatever order, and no case goes along. Which figures may be
 * shown is decided when they are shown: a stand itself, and its bytes, are exact.
 *
 * A stand belongs to one thread at a time.
 */
#ifndef ZAAK_STAND_H
#define ZAAK_STAND_H

#include <zaak/gemeente.h>
#include <zaak/indicator.h>
#include <zaak/voorraad.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup stand The stand: figures of many cases
 *  @{ */

/** A set of states. @since 0.1 */
struct zaak_stand;

/** How time is divided. The first and the last period are cut at the days of the stand. @since 0.1 */
enum {
    ZAAK_STAND_GEHEEL = 0,   /**< not: one period */
    ZAAK_STAND_WEEK = 1,     /**< weeks from Monday (ISO 8601) */
    ZAAK_STAND_MAAND = 2,    /**< calendar months */
    ZAAK_STAND_KWARTAAL = 3, /**< quarters */
    ZAAK_STAND_JAAR = 4      /**< years */
};

/** By what figures are kept apart; bits. @since 0.1 */
enum {
    ZAAK_DIMENSIE_GEMEENTE = 1, /**< municipality */
    ZAAK_DIMENSIE_PERIODE = 2,  /**< period */
    ZAAK_DIMENSIE_ZAAKTYPE = 4, /**< zaaktype, by its identificatie */
    ZAAK_DIMENSIE_EENHEID = 8,  /**< organisatorische eenheid: that of the handler, else another one that has a role */
    ZAAK_DIMENSIE_KANAAL = 16   /**< channel: a property of the case, else that of its first klantcontact */
};

/** What a stand is to be. Start from @ref ZAAK_STAND_OPTIONS_INIT. @since 0.1 */
struct zaak_stand_options {
    size_t size;          /**< `sizeof(struct zaak_stand_options)` */
    int32_t periode;      /**< one of ZAAK_STAND_… */
    int32_t dimensies;    /**< bits ZAAK_DIMENSIE_…; municipality and period are always kept when cases are counted */
    zaak_dag van;         /**< first day */
    zaak_dag tot;         /**< last day: what holds at the end of the last period is looked at on this day */
    const char *bron;     /**< name of what is counted, such as "GM0736 vergunningen 2025": standen with a source in common cannot be merged, so that nothing counts twice; NULL: no name */
    uint64_t reserved[4]; /**< zero */
};

/** Initial value of a struct zaak_stand_options. @since 0.1 */
#define ZAAK_STAND_OPTIONS_INIT { sizeof(struct zaak_stand_options), ZAAK_STAND_WEEK, 7, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, NULL, { 0, 0, 0, 0 } }

/** Makes an empty stand.
 *  @param ctx the context; the stand holds a reference @param options what it is to be; copied @param[out] ret_stand the stand; given back with zaak_stand_unref()
 *  @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK for days outside 1950-2100, -ZAAK_E_WAARDE when tot lies before van, or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_stand_new(struct zaak_context *ctx, const struct zaak_stand_options *options, struct zaak_stand **ret_stand, struct zaak_error *error);

/** Takes a reference. @param stand NULL is allowed @returns stand @since 0.1 */
ZAAK_API struct zaak_stand *zaak_stand_ref(struct zaak_stand *stand);

/** Gives a reference back. @param stand NULL is allowed @returns NULL @since 0.1 */
ZAAK_API struct zaak_stand *zaak_stand_unref(struct zaak_stand *stand);

/** How cases are counted. Start from @ref ZAAK_TELLING_INIT. @since 0.1 */
struct zaak_telling {
    size_t size;                 /**< `sizeof(struct zaak_telling)` */
    const char *gemeente;        /**< code of who counts: a municipality (GM0736), province (PV26) or waterschap (WS0155); NULL: the organisation of each case, whatever it is called */
    const char *kanaal;          /**< name of the property that holds the channel; NULL: "kanaal" */
    const struct zaak_kalender *kalender; /**< for working days; NULL: that of the context */
    struct zaak_lezing lezing;   /**< the readings of the law */
    uint64_t reserved[4];        /**< zero */
};

/** Initial value of a struct zaak_telling. @since 0.1 */
#define ZAAK_TELLING_INIT { sizeof(struct zaak_telling), NULL, NULL, NULL, ZAAK_LEZING_INIT, { 0, 0, 0, 0 } }

/** Counts one case in every period of the stand. Each period sees what was known of it on its last day: facts of later days do not count there.
 *  @param stand the stand @param zaak the case @param telling how; NULL: the defaults @param[out] error what went wrong; may be NULL
 *  @returns 1, 0 for a case that was not received before the end of the stand, -ZAAK_E_ARGUMENT, -ZAAK_E_VORM for a `gemeente` that is no such code, -ZAAK_E_BEREIK on overflow,
 *           -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN; on failure the stand is as it was @since 0.1 */
ZAAK_API int zaak_stand_add_zaak(struct zaak_stand *stand, const struct zaak *zaak, const struct zaak_telling *telling, struct zaak_error *error);

/** Counts all cases of a collection. A municipality without any case in a period is known to have none in it.
 *  @param stand the stand @param voorraad the cases @param telling how; NULL: the defaults
 *  @param[out] ret_geteld how many cases were counted; may be NULL @param[out] error what went wrong; may be NULL
 *  @returns 0, or as zaak_stand_add_zaak(); on failure the stand is as it was @since 0.1 */
ZAAK_API int zaak_stand_add_voorraad(struct zaak_stand *stand, const struct zaak_voorraad *voorraad, const struct zaak_telling *telling, size_t *ret_geteld,
                                     struct zaak_error *error);

/** Adds a stand to another one of the same division. The order of merging makes no difference, to the byte.
 *  @param stand the stand that grows @param ander what is added; not the same one @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_WAARDE for another division or other dimensions, -ZAAK_E_DUBBEL when they have a source in common, -ZAAK_E_BEREIK on overflow, -ZAAK_E_LIMIET,
 *           -ZAAK_E_GEHEUGEN; on failure the stand is as it was @since 0.1 */
ZAAK_API int zaak_stand_merge(struct zaak_stand *stand, const struct zaak_stand *ander, struct zaak_error *error);

/** What is to be left of a stand. Start from @ref ZAAK_STAND_KEUZE_INIT. @since 0.1 */
struct zaak_stand_keuze {
    size_t size;             /**< `sizeof(struct zaak_stand_keuze)` */
    int32_t dimensies;       /**< bits ZAAK_DIMENSIE_… that stay; the others are taken together */
    int32_t reserved_int;    /**< zero */
    zaak_dag van;            /**< only periods that begin on this day or later; ZAAK_DAG_GEEN: all */
    zaak_dag tot;            /**< only periods that end on this day or before; ZAAK_DAG_GEEN: all */
    const char *gemeente;    /**< only this municipality; NULL: all */
    const char *zaaktype;    /**< only this zaaktype; NULL: all */
    const char *eenheid;     /**< only this unit; NULL: all */
    const char *kanaal;      /**< only this channel; NULL: all */
    const struct zaak_gemeenten *gemeenten; /**< with it the figures of a municipality count for its successor; NULL: codes stay as they are */
    zaak_dag opgevolgd_op;   /**< as things were on this day; ZAAK_DAG_GEEN: on the last day of the stand */
    uint64_t reserved[4];    /**< zero */
};

/** Initial value of a struct zaak_stand_keuze. @since 0.1 */
#define ZAAK_STAND_KEUZE_INIT { sizeof(struct zaak_stand_keuze), 31, 0, ZAAK_DAG_GEEN, ZAAK_DAG_GEEN, NULL, NULL, NULL, NULL, NULL, ZAAK_DAG_GEEN, { 0, 0, 0, 0 } }

/** Makes a smaller stand of a stand: fewer dimensions, some periods, one municipality. Where periods are taken together, what happened is added, and of what holds at the end of a period
 *  that of the last period counts, per municipality.
 *  @param stand the stand @param keuze what is left; NULL: all of it @param[out] ret_stand a new stand; given back with zaak_stand_unref() @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_BEREIK on overflow, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_stand_reduce(const struct zaak_stand *stand, const struct zaak_stand_keuze *keuze, struct zaak_stand **ret_stand, struct zaak_error *error);

/** What a stand is: division, dimensions, first and last day. @param stand the stand @param[out] ret_options the answer; `bron` is its first source or NULL
 *  @returns 0 or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_stand_get_options(const struct zaak_stand *stand, struct zaak_stand_options *ret_options);

/** The name of a source, by alphabet. @param stand the stand @param index from 0 @returns lent by the stand; NULL past the last @since 0.1 */
ZAAK_API const char *zaak_stand_get_bron(const struct zaak_stand *stand, size_t index);

/** How many rows there are: one for each municipality, period, zaaktype, unit and channel that occurs. @param stand the stand; NULL: none @returns the number @since 0.1 */
ZAAK_API size_t zaak_stand_count(const struct zaak_stand *stand);

/** One row. Texts are lent by the stand, "" where it is not kept apart or not known. Plain data. @since 0.1 */
struct zaak_standrij {
    const char *gemeente; /**< code of the municipality */
    const char *zaaktype; /**< identificatie of the zaaktype */
    const char *eenheid;  /**< unit */
    const char *kanaal;   /**< channel */
    zaak_dag van;         /**< first day of the period */
    zaak_dag tot;         /**< last day of the period */
};

/** Initial value of a struct zaak_standrij. @since 0.1 */
#define ZAAK_STANDRIJ_INIT { "", "", "", "", ZAAK_DAG_GEEN, ZAAK_DAG_GEEN }

/** One row, in order: by municipality, zaaktype, unit, channel, period. A row without any figure says that the municipality was counted in that period.
 *  @param stand the stand @param index from 0 @param[out] ret_rij the row @returns 0, -ZAAK_E_BEREIK past the last, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_stand_get_rij(const struct zaak_stand *stand, size_t index, struct zaak_standrij *ret_rij);

/** The state of an indicator in a row; empty where nothing was counted. @param stand the stand @param index the row, from 0 @param nummer the indicator @param[out] ret_staat the state
 *  @returns 0, -ZAAK_E_BEREIK past the last row or indicator, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_stand_get_staat(const struct zaak_stand *stand, size_t index, int32_t nummer, struct zaak_indicatorstaat *ret_staat);

/** The figures of an indicator, one for each row. The rows of a period add up to a figure that someone may know: among them is kept back what is too small, and what would give it away
 *  (zaak_cijfers_verberg()).
 *  @param stand the stand @param nummer the indicator @param drempel the threshold; 0: nothing is kept back @param[out] rows where they go; may be NULL when max is 0
 *  @param max room in figures; when that is too small nothing is written
 *  @returns how many rows there are, -ZAAK_E_ARGUMENT, -ZAAK_E_NIET_GEVONDEN for an unknown indicator, or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_stand_get_cijfers(const struct zaak_stand *stand, int32_t nummer, int32_t drempel, struct zaak_cijfer *rows, size_t max);

/** The name of a period, for people and programs: "2025-W01", "2025-01", "2025-K1", "2025"; "2025-01-01/2025-01-05" for any other.
 *  @param van first day @param tot last day @param[out] buffer where it goes @param size its size in bytes; 32 is enough for years of four digits
 *  @returns the length of the whole text, or -ZAAK_E_ARGUMENT @since 0.1 */
ZAAK_API int zaak_stand_format_periode(zaak_dag van, zaak_dag tot, char *buffer, size_t size);

/** Writes a stand as bytes (docs/sturing.md): fixed layout, little-endian, the same for the same figures, however they were counted and merged.
 *  @param stand the stand @param[out] bytes where they go; may be NULL when size is 0 @param size room in bytes @param[out] ret_length how many bytes it takes; also written when the room
 *  was too small @returns 0, -ZAAK_E_LENGTE when the room was too small, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN @since 0.1 */
ZAAK_API int zaak_stand_save(const struct zaak_stand *stand, uint8_t *bytes, size_t size, size_t *ret_length);

/** Reads a stand from bytes. What this library does not know (another format, an indicator, a version of a definition) is refused, and so is what is damaged.
 *  @param ctx the context @param bytes the bytes @param length how many @param[out] ret_stand the stand; given back with zaak_stand_unref() @param[out] error what went wrong; may be NULL
 *  @returns 0, -ZAAK_E_ARGUMENT, -ZAAK_E_VORM for what is no stand or is damaged, -ZAAK_E_WAARDE for a format, indicator or version that is not known, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN
 *  @since 0.1 */
ZAAK_API int zaak_stand_load(struct zaak_context *ctx, const uint8_t *bytes, size_t length, struct zaak_stand **ret_stand, struct zaak_error *error);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
