/* SPDX-License-Identifier: EUPL-1.2 */
/**
 * @file
 * @brief Floor 3: the RASCI matrix of a procesprofiel: judged by rules with limits of the host, and written as text, HTML or JSON.
 */
#ifndef ZAAK_MATRIX_H
#define ZAAK_MATRIX_H

#include <zaak/profiel.h>
#include <zaak/regel.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @defgroup matrix The RASCI matrix
 *  Rows are activities, columns are roles.
 *  @{ */

/** The last rule of RASCI: rasci-r1 to rasci-r13. @since 0.1 */
#define ZAAK_RASCI_REGELS 13

/** The place of rasci-advies in `ernst` of struct zaak_rascigrenzen. @since 0.1 */
#define ZAAK_RASCI_ADVIES 14

/** In `ernst` of struct zaak_rascigrenzen: the rule is not judged. @since 0.1 */
#define ZAAK_RASCI_UIT (-1)

/** How strictly RASCI is judged. Start from @ref ZAAK_RASCIGRENZEN_INIT, which holds the defaults. @since 0.1 */
struct zaak_rascigrenzen {
    size_t size;              /**< `sizeof(struct zaak_rascigrenzen)` */
    int32_t max_r;            /**< rasci-r3: most roles with the R in a row; 1 */
    int32_t max_s;            /**< rasci-r4: most roles with the S in a row; 3 */
    int32_t max_c;            /**< rasci-r4: most roles with the C in a row; 3 */
    int32_t max_i;            /**< rasci-r4: most roles with the I in a row; 3 */
    int32_t max_procent_r;    /**< rasci-r8: largest share of all R in one column, in whole percents; 60. Judged from two R on */
    int32_t max_procent_a;    /**< rasci-r8: the same of all A; 100: not judged, as one role often answers for a whole process */
    bool a_doet_ook;          /**< rasci-r2: where nobody has the R, the role with the A does the work; false */
    bool reserved_bool[7];    /**< false */
    int32_t ernst[16];        /**< of rule rasci-rN at place N, of rasci-advies at ZAAK_RASCI_ADVIES (places 0 and 15 are zero): one of ZAAK_ERNST_…; 0: that of the rule and of the profile of rules; ZAAK_RASCI_UIT */
    uint64_t reserved[4];     /**< zero */
};

/** Initial value of a struct zaak_rascigrenzen. @since 0.1 */
#define ZAAK_RASCIGRENZEN_INIT \
    { sizeof(struct zaak_rascigrenzen), 1, 3, 3, 3, 60, 100, false, { false, false, false, false, false, false, false }, \
      { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, { 0, 0, 0, 0 } }

/** Judges the matrix of a profile by rasci-r1 to rasci-r9, and rasci-r13. The findings have the zaaktype version as their object and a path such as
 *  "bezwaar.activiteiten.horen.rasci.Behandelaar". A profile without activities has no matrix, and no findings.
 *  @param profiel the profile @param grenzen the limits; NULL: the defaults @param bevindingen where the findings go; NULL: they are only counted @param[out] error what went wrong, or
 *         the first finding of ZAAK_ERNST_FOUT; may be NULL
 *  @returns how many findings of ZAAK_ERNST_FOUT were added, or -ZAAK_E_ARGUMENT, -ZAAK_E_WAARDE for a limit or severity that is none, -ZAAK_E_LIMIET, -ZAAK_E_GEHEUGEN;
 *           any thread @since 0.1 */
ZAAK_API int zaak_rasci_check(const struct zaak_profiel *profiel, const struct zaak_rascigrenzen *grenzen, struct zaak_bevindingen *bevindingen, struct zaak_error *error);

/** How a matrix is written. @since 0.1 */
enum {
    ZAAK_MATRIX_TEKST = 1,    /**< a table of text in UTF-8, its columns aligned also behind accents and wide characters */
    ZAAK_MATRIX_HTML = 2,     /**< a `table` with caption and scopes, to be put in a page of the host */
    ZAAK_MATRIX_JSON = 3      /**< one object: zaaktype, rollen, activiteiten with their letters by role */
};

/** Writes the matrix of a profile: of the roles all that the zaaktype has, in the order in which the profile first names them, of the activities all of the profile. Without activities it has one row, with the letters of the roltypen.
 *  @param profiel the profile @param vorm one of ZAAK_MATRIX_… @param[out] buffer where the text goes, cut to fit and ended with a zero; may be NULL when size is 0
 *  @param size size of the buffer in bytes
 *  @returns the length of the whole text, -ZAAK_E_ARGUMENT or -ZAAK_E_GEHEUGEN; any thread @since 0.1 */
ZAAK_API int zaak_profiel_save_rasci(const struct zaak_profiel *profiel, int32_t vorm, char *buffer, size_t size);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
