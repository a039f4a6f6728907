/* SPDX-License-Identifier: EUPL-1.2 */
/* A row of the register of legal grounds, as the clock reads it. */
#ifndef ZAAK_GROND_INTERN_H
#define ZAAK_GROND_INTERN_H

#include <zaak/grond.h>

#include "motivering_intern.h"

enum { EERSTE_DAG_ERNA, EERSTE_DAG_ZELF };
enum { TELT_TOT, TELT_TOT_EN_MET, TELT_DUUR };
enum { NA_AFLOOP_NIETS, NA_AFLOOP_DWANGSOM, NA_AFLOOP_VAN_RECHTSWEGE };   /* what follows when the term lapses: places in the list of words */

struct opschortingsgrond {
    const char *id, *naam, *artikel, *bron, *zekerheid;
    int32_t eerste_dag;
    int32_t telt;
    bool eist_termijn;
    bool lezing_circulaire;
    struct opschorting_tekst tekst;
};

/* Most suspension grounds in one register: the set of a ground is a bit mask. */
enum { MAX_OPSCHORTINGSGRONDEN = 64 };

/* Most legal grounds in one register: each is compared with all others. */
enum { MAX_GRONDEN = 10000 };

struct verlenging {
    const char *artikel;
    struct zaak_periode hoogstens;  /* unit none: no maximum */
    int32_t keren;                  /* 0: no extension */
    struct zaak_periode binnen;     /* unit none: within the running term */
};

struct zaak_grond {
    const char *id, *naam, *artikel, *bron, *zekerheid;
    int32_t begin;                  /* place in the list of base events */
    const char *begin_tekst;
    struct zaak_periode termijn;
    int32_t eerste_dag;
    int32_t regime;
    struct verlenging verlenging;
    uint64_t opschorting;           /* bit per suspension ground */
    int32_t na_afloop;
    zaak_dag van, tot;
};

const struct opschortingsgrond *zaak_gronden_find_opschorting(const struct zaak_gronden *gronden, const char *id, uint64_t *ret_bit);

/* The default of the question when the caller gives none. */
const struct zaak_gronden *zaak_gronden_or_own(struct zaak_context *ctx, const struct zaak_gronden *gronden);

#endif
